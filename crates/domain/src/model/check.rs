//! What must hold of a model, found before anybody works by it. Pure: files and lines are the shell's matter.
//!
//! * [`check`] finds faults; each says where it is ([`KeyPath`]) and what kind it is ([`FindingCode`]).
//! * [`texts`] names every text that a model needs.

mod dates;
mod names;
mod path;
mod people;
mod texts;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

pub use texts::{TextKey, texts};

use super::Model;
use crate::id::Name;

/// The text keys that exist, by language. An attribute is written `key.attribute`.
pub type TextKeys = BTreeMap<String, BTreeSet<String>>;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The model may not be used.
    Error,
    /// The model works; somebody should look.
    Warning,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal $level:ident,)+) => {
        /// The kinds of fault.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum FindingCode {
            $($(#[$doc])* $name,)+
        }

        impl FindingCode {
            /// Every kind, in the order of the documentation.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The code as reports and texts write it.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)+
                }
            }

            /// Error or warning.
            pub const fn level(self) -> Level {
                match self {
                    $(Self::$name => Level::$level,)+
                }
            }
        }
    };
}

codes! {
    /// No stage in which a case may be opened.
    NoEntryStage = "no-entry-stage" Error,
    /// No stage from which a case may be closed.
    NoClosingStage = "no-closing-stage" Error,
    /// No moves lead here from a stage of entry.
    UnreachableStage = "unreachable-stage" Error,
    /// No move leads out, and a case may not be closed here.
    DeadEnd = "dead-end" Error,
    /// Moves lead out, but never to a stage from which a case may be closed.
    NeverCloses = "never-closes" Error,
    /// A move from a stage to itself.
    MoveToItself = "move-to-itself" Error,
    /// A move backwards that is not marked so, or one marked so that leads forwards.
    WrongDirection = "wrong-direction" Warning,
    /// Services can start without a responsible person.
    ServicesWithoutResponsible = "services-without-responsible" Error,
    /// Identified work can start without a basis.
    IdentifiedWithoutBasis = "identified-without-basis" Error,
    /// The owner is decided by need, but nobody is asked to decide.
    OwnerUndecided = "owner-undecided" Warning,
    /// No stage stands for a phase of the national model.
    PhaseMissing = "phase-missing" Warning,

    /// A name that is not an id: lower-case letters, digits and hyphens.
    BadName = "bad-name" Error,
    /// Two entries of a section with one id.
    DuplicateId = "duplicate-id" Error,
    /// A name that nothing in the model bears.
    UnknownName = "unknown-name" Error,
    /// The client's agreement is required, and no consent is marked as the agreement.
    NoAgreement = "no-agreement" Error,
    /// Criteria are required, and no criteria are for the service.
    NoCriteria = "no-criteria" Error,
    /// A plan choice asks criteria that are not statutory.
    WrongPurpose = "wrong-purpose" Error,
    /// A plan choice has criteria without a plan, or a plan without criteria.
    HalfPlanChoice = "half-plan-choice" Error,
    /// A measure of change has no instrument.
    NoInstrument = "no-instrument" Error,
    /// A text is missing in a language.
    MissingText = "missing-text" Error,

    /// A span of days that ends before it starts.
    ValidityBackwards = "validity-backwards" Error,
    /// Two things are in force on one day, and only one may be.
    Overlap = "overlap" Error,
    /// On some days nothing is in force.
    Gap = "gap" Error,
    /// What a plan choice names is not in force on all days of the choice.
    NotInForce = "not-in-force" Error,
    /// A partner kind ends and nobody takes over.
    NoSuccessor = "no-successor" Error,

    /// More signs are asked for than there are.
    TooManyAsked = "too-many-asked" Error,
    /// What sends the client to another service first asks the plan for both sides.
    BothSidesElsewhere = "both-sides-elsewhere" Error,
    /// A range that holds nothing, or a figure outside its scale.
    OutOfRange = "out-of-range" Error,
    /// Residence is asked for, and no municipalities are named.
    NoMunicipalities = "no-municipalities" Warning,

    /// The model demands a phone, and no channel is one.
    NoPhone = "no-phone" Error,
    /// Opening hours that end before they start.
    HoursBackwards = "hours-backwards" Error,
    /// A meeting follows the phone hours, and there are none.
    NoPhoneHours = "no-phone-hours" Error,
    /// The team owns cases, and no team is marked as the one that owns.
    NoOwningTeam = "no-owning-team" Error,
    /// Two teams own.
    TwoOwningTeams = "two-owning-teams" Error,
    /// A share of working time above a hundred per cent, or none.
    ShareOutOfRange = "share-out-of-range" Error,
    /// A rotating seat for no time.
    RotationZero = "rotation-zero" Error,
    /// A seat for nobody.
    EmptySeat = "empty-seat" Error,
    /// No role may be named responsible person.
    NobodyResponsible = "nobody-responsible" Error,
    /// A list that closing needs is empty.
    ClosingListEmpty = "closing-list-empty" Error,
}

/// One step of the way to a value in the file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// A key of a table.
    Key(&'static str),
    /// An entry of a list, with its id when it has one: a completed model joins lists, so its places
    /// are not always those of the file.
    Entry(usize, Option<Name>),
}

/// The way to a value: `stage[3].move[1].to`.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct KeyPath(Vec<Step>);

impl KeyPath {
    /// A way that begins at a key of the file.
    pub fn of(key: &'static str) -> Self {
        Self(vec![Step::Key(key)])
    }

    /// On to a key.
    #[must_use]
    pub fn key(&self, key: &'static str) -> Self {
        self.and(Step::Key(key))
    }

    /// On to an entry of a list.
    #[must_use]
    pub fn item(&self, place: usize) -> Self {
        self.and(Step::Entry(place, None))
    }

    /// On to an entry that has an id.
    #[must_use]
    pub fn entry(&self, place: usize, id: &Name) -> Self {
        self.and(Step::Entry(place, Some(id.clone())))
    }

    /// The steps in order.
    pub fn steps(&self) -> &[Step] {
        &self.0
    }

    /// The section of the model: the first key.
    pub fn section(&self) -> &'static str {
        match self.0.first() {
            Some(Step::Key(key)) => key,
            Some(Step::Entry(..)) | None => "",
        }
    }

    /// The way as people follow it, with ids where there are any: `stage[network].move[1].to`.
    pub fn told(&self) -> String {
        let steps = self.0.iter().enumerate().map(|(place, step)| match step {
            Step::Key(key) if place == 0 => (*key).to_owned(),
            Step::Key(key) => format!(".{key}"),
            Step::Entry(_, Some(id)) => format!("[{id}]"),
            Step::Entry(place, None) => format!("[{place}]"),
        });
        steps.collect()
    }

    fn and(&self, step: Step) -> Self {
        Self(self.0.iter().cloned().chain([step]).collect())
    }
}

impl fmt::Display for KeyPath {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if place == 0 => out.write_str(key)?,
                Step::Key(key) => write!(out, ".{key}")?,
                Step::Entry(index, _) => write!(out, "[{index}]")?,
            }
        }
        Ok(())
    }
}

/// A fault of a model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub code: FindingCode,
    /// Where in the model.
    pub at: KeyPath,
    /// The name in question: the unknown name, the missing text key, the other entry of an overlap.
    pub name: Option<String>,
    /// The section in which the name was looked for, or the language of a missing text.
    pub among: Option<String>,
}

impl Finding {
    /// Error or warning.
    pub fn level(&self) -> Level {
        self.code.level()
    }

    fn at(code: FindingCode, at: KeyPath) -> Self {
        Self { code, at, name: None, among: None }
    }

    fn named(code: FindingCode, at: KeyPath, name: impl fmt::Display) -> Self {
        Self { name: Some(name.to_string()), ..Self::at(code, at) }
    }

    fn among(self, section: impl fmt::Display) -> Self {
        Self { among: Some(section.to_string()), ..self }
    }
}

/// Everything that is wrong with a model, in the order of the file's sections.
pub fn check(model: &Model, texts: &TextKeys) -> Vec<Finding> {
    let mut findings = path::check(model);
    findings.extend(names::check(model));
    findings.extend(dates::check(model));
    findings.extend(people::check(model));
    findings.extend(texts::check(model, texts));
    findings
}

/// May the model be used? It has no finding that is an error.
pub fn is_sound(findings: &[Finding]) -> bool {
    findings.iter().all(|finding| finding.level() != Level::Error)
}

#[cfg(test)]
mod tests;
