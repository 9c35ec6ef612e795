//! Statements (lausunnot): drafted, signed by their author, and from then on never changed, only followed by a new
//! version with its reason; or written elsewhere and attached. A statement leaves the house only on a basis.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::basis::is_agreement;
use super::beside::Beside;
use super::command::{Refusal, World};
use super::done;
use super::event::{Event, Told};
use super::state::{BasisRecord, Open};
use crate::codes::codes;
use crate::id::{ItemId, Name, WorkerId};
use crate::model::{Model, Register};
use crate::referral::Paper;
use crate::stream::Stamp;

codes! {
    /// What a statement is.
    StatementKind {
        /// A physician's statement in the manner of the B-statement (lääkärinlausunto B).
        BStatement = "b-statement",
        /// For applying for rehabilitation (PSA-99).
        Rehabilitation = "rehabilitation",
        WorkAbility = "work-ability",
        Other = "other",
    }
}

impl StatementKind {
    /// A licensed physician signs it.
    pub fn medical(self) -> bool {
        match self {
            Self::BStatement | Self::Rehabilitation | Self::WorkAbility => true,
            Self::Other => false,
        }
    }
}

/// What a statement is about and for whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatementTerms {
    pub kind: StatementKind,
    /// What it is needed for, in a line.
    pub purpose: String,
    /// To whom it is written, as it stands on the paper.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub recipient: String,
}

/// A statement that was written elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attached {
    /// Who wrote it, as the paper says.
    pub author: String,
    pub written: Date,
    pub paper: Paper,
}

/// It was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatementSent {
    pub partner: Name,
    /// The unit or professional.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub to: String,
    pub basis: ItemId,
    pub on: Date,
}

/// A statement, without its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    pub terms: StatementTerms,
    pub register: Register,
    /// Who writes it here, or who attached it.
    pub by: WorkerId,
    pub began: Date,
    /// The day of the signature; of one from elsewhere the day on which it was attached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<Date>,
    /// How many versions have been signed.
    #[serde(default)]
    pub versions: u16,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attached: Option<Attached>,
    /// The day on which the client was told of it or got it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handed: Option<Date>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sent: Vec<StatementSent>,
}

/// What can be asked of statements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StatementCommand {
    Draft {
        statement: ItemId,
        terms: StatementTerms,
        text: String,
    },
    Redraft {
        statement: ItemId,
        terms: StatementTerms,
        text: String,
    },
    /// The draft is not needed.
    Drop {
        statement: ItemId,
    },
    Sign {
        statement: ItemId,
    },
    /// A new version, signed at once.
    Correct {
        statement: ItemId,
        text: String,
        reason: String,
    },
    Attach {
        statement: ItemId,
        terms: StatementTerms,
        attached: Attached,
    },
    /// The client was told of it, or got it.
    Hand {
        statement: ItemId,
        how: Told,
    },
    Send {
        statement: ItemId,
        basis: ItemId,
        partner: Name,
        to: String,
    },
}

/// The kinds of data that a statement on health discloses: a consent must name one of them.
const HEALTH_DATA: [&str; 2] = ["health", "work-ability"];

pub(super) fn decide(
    open: &Open,
    world: &World<'_>,
    stamp: &Stamp,
    command: StatementCommand,
) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        StatementCommand::Draft { statement, terms, text } => {
            sound(open, world, stamp, (&statement, &terms))?;
            written(&text)?;
            let register = register(world, stamp, terms.kind);
            Event::StatementDrafted { statement, register, terms, text }
        }
        StatementCommand::Redraft { statement, terms, text } => {
            let found = draft(open, &statement, stamp)?;
            // What it is was settled when it was begun: whose register it is in hangs on it.
            let terms = StatementTerms { kind: found.terms.kind, ..terms };
            named(&terms)?;
            written(&text)?;
            Event::StatementRedrafted { statement, terms, text }
        }
        StatementCommand::Drop { statement } => {
            draft(open, &statement, stamp)?;
            Event::StatementDropped { statement }
        }
        StatementCommand::Sign { statement } => {
            let kind = draft(open, &statement, stamp)?.terms.kind;
            may_sign(world, stamp, kind)?;
            Event::StatementSigned { statement }
        }
        StatementCommand::Correct { statement, text, reason } => {
            let found = signed(open, &statement)?;
            if found.attached.is_some() {
                return Err(Beside::StatementFromElsewhere.into());
            }
            own(found, stamp)?;
            may_sign(world, stamp, found.terms.kind)?;
            written(&text)?;
            if reason.trim().is_empty() {
                return Err(Refusal::ReasonMissing);
            }
            Event::StatementCorrected { statement, text, reason }
        }
        StatementCommand::Attach { statement, terms, attached } => {
            if open.statements.contains_key(&statement) {
                return Err(Refusal::AlreadyRecorded);
            }
            named(&terms)?;
            if attached.author.trim().is_empty() {
                return Err(Beside::AuthorMissing.into());
            }
            if attached.written > stamp.on {
                return Err(Beside::StatementDay.into());
            }
            let register = register(world, stamp, terms.kind);
            Event::StatementAttached { statement, register, terms, attached }
        }
        StatementCommand::Hand { statement, how } => {
            signed(open, &statement)?;
            Event::StatementHanded { statement, how }
        }
        StatementCommand::Send { statement, basis, partner, to } => {
            let found = signed(open, &statement)?;
            crate::model::find(&world.model.partners, &partner).ok_or(Beside::UnknownRecipient)?;
            let record = open.bases.get(&basis).ok_or(Beside::BasisDoesNotCover)?;
            if !covers(world.model, record, found.register, &partner) || !record.holds(stamp.on) {
                return Err(Beside::BasisDoesNotCover.into());
            }
            Event::StatementSent { statement, basis, partner, to }
        }
    };
    Ok(vec![event])
}

/// Would this basis let a statement go to a partner, time aside? Consent or law, it names the recipient and the
/// data; the agreement to the service lets nothing go.
pub fn covers(model: &Model, record: &BasisRecord, register: Register, partner: &Name) -> bool {
    let terms = &record.terms;
    let lets_out = match register {
        Register::Health => terms.lets_out(&HEALTH_DATA, partner),
        Register::Social => terms.recipients.iter().any(|recipient| recipient.partner == *partner),
    };
    lets_out && !is_agreement(model, &terms.ground)
}

fn sound(
    open: &Open,
    world: &World<'_>,
    stamp: &Stamp,
    (statement, terms): (&ItemId, &StatementTerms),
) -> Result<(), Refusal> {
    if open.statements.contains_key(statement) {
        return Err(Refusal::AlreadyRecorded);
    }
    named(terms)?;
    may_sign(world, stamp, terms.kind)
}

fn named(terms: &StatementTerms) -> Result<(), Refusal> {
    if terms.purpose.trim().is_empty() { Err(Refusal::PurposeMissing) } else { Ok(()) }
}

fn written(text: &str) -> Result<(), Refusal> {
    if text.trim().is_empty() { Err(Refusal::TextMissing) } else { Ok(()) }
}

fn may_sign(world: &World<'_>, stamp: &Stamp, kind: StatementKind) -> Result<(), Refusal> {
    if kind.medical() && !world.roster.is_physician(&stamp.by) {
        return Err(Beside::PhysicianSigns.into());
    }
    Ok(())
}

/// Medical statements belong to the patient register; others to the register in whose task their author works.
fn register(world: &World<'_>, stamp: &Stamp, kind: StatementKind) -> Register {
    if kind.medical() || world.roster.is_of_health(&stamp.by) { Register::Health } else { Register::Social }
}

fn own(found: &Statement, stamp: &Stamp) -> Result<(), Refusal> {
    if found.by == stamp.by { Ok(()) } else { Err(Beside::StatementOfAnother.into()) }
}

fn draft<'o>(open: &'o Open, statement: &ItemId, stamp: &Stamp) -> Result<&'o Statement, Refusal> {
    let found = open.statements.get(statement).ok_or(Beside::NoSuchStatement)?;
    if found.signed.is_some() {
        return Err(Beside::AlreadySigned.into());
    }
    own(found, stamp)?;
    Ok(found)
}

fn signed<'o>(open: &'o Open, statement: &ItemId) -> Result<&'o Statement, Refusal> {
    let found = open.statements.get(statement).ok_or(Beside::NoSuchStatement)?;
    if found.signed.is_none() { Err(Beside::NotSigned.into()) } else { Ok(found) }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the other facts are taken in elsewhere")]
pub(super) fn evolve(open: &mut Open, stamp: &Stamp, event: &Event) {
    match event {
        Event::StatementDrafted { statement, register, terms, .. } => {
            open.statements.insert(statement.clone(), begun(stamp, *register, terms));
        }
        Event::StatementRedrafted { statement, terms, .. } => {
            if let Some(found) = open.statements.get_mut(statement) {
                found.terms.clone_from(terms);
            }
        }
        Event::StatementDropped { statement } => _ = open.statements.remove(statement),
        Event::StatementSigned { statement } => {
            if let Some(found) = open.statements.get_mut(statement) {
                found.signed = Some(stamp.on);
                found.versions = 1;
                done::counts(open, stamp, done::STATEMENTS);
            }
        }
        Event::StatementCorrected { statement, .. } => {
            if let Some(found) = open.statements.get_mut(statement) {
                found.versions += 1;
                // The client knows the version before.
                found.handed = None;
            }
        }
        Event::StatementAttached { statement, register, terms, attached } => {
            let (signed, attached) = (Some(stamp.on), Some(attached.clone()));
            let new = Statement { signed, attached, versions: 1, ..begun(stamp, *register, terms) };
            open.statements.insert(statement.clone(), new);
            done::counts(open, stamp, done::STATEMENTS);
        }
        Event::StatementHanded { statement, .. } => {
            if let Some(found) = open.statements.get_mut(statement) {
                found.handed = Some(stamp.on);
                open.last_contact = open.last_contact.max(stamp.on);
            }
        }
        Event::StatementSent { statement, basis, partner, to } => {
            if let Some(found) = open.statements.get_mut(statement) {
                let (partner, to, basis) = (partner.clone(), to.clone(), basis.clone());
                found.sent.push(StatementSent { partner, to, basis, on: stamp.on });
            }
        }
        _ => {}
    }
}

fn begun(stamp: &Stamp, register: Register, terms: &StatementTerms) -> Statement {
    Statement {
        terms: terms.clone(),
        register,
        by: stamp.by.clone(),
        began: stamp.on,
        signed: None,
        versions: 0,
        attached: None,
        handed: None,
        sent: Vec::new(),
    }
}
