//! The operating model (toimintamalli): everything in which counties differ, as data.
//!
//! A model is written as `models/<id>/model.toml` with its words beside it in `fi.ftl`, `sv.ftl` and
//! `en.ftl`. This module knows its shape ([`ModelFile`] as written, [`Model`] as completed from its base),
//! what must hold of it ([`check`]) and its named rules ([`rule`]). It never reads a file.
//!
//! Names ([`Name`]) refer to entries of the same model; every entry has a text under `<section>-<id>`
//! in each language.

mod path;
mod people;
pub mod rule;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::Name;

pub use path::{Move, Phase, Requirement, Stage, StageOwner};
pub use people::{
    Channel, ChannelKind, Hours, Meeting, Register, Rhythm, Right, Role, Seat, SeatKind, Team, Weekday,
};
use rule::{CriteriaSet, PlanChoice};

/// A span of days, both ends included; an open end is written by leaving it out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Validity {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

impl Validity {
    /// Does the span hold `day`?
    pub fn holds(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// Do two spans share a day?
    pub fn overlaps(&self, other: &Self) -> bool {
        let starts_in_time = |a: &Self, b: &Self| match (a.from, b.until) {
            (Some(from), Some(until)) => from <= until,
            _ => true,
        };
        starts_in_time(self, other) && starts_in_time(other, self)
    }
}

/// Where a model stands in its life. A published model is never changed; a new version takes its place.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    #[default]
    Draft,
    Published,
    Retired,
}

/// A kind of consent, permission or agreement, and what it opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    pub id: Name,
    /// Which data it covers; texts under `data-<id>`.
    pub data: Vec<Name>,
    /// Partner kinds to whom data may go; empty when it stays in the county.
    #[serde(default)]
    pub recipients: Vec<Name>,
    /// How long it is asked for, in months; until further notice when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u8>,
    /// The client's agreement to the service itself (a case may start), not a disclosure of data.
    #[serde(default)]
    pub agreement: bool,
}

/// A section of law on which identified work or a disclosure may rest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LegalBasis {
    pub id: Name,
    /// The citation as written in Finnish statute references: `SHL 1301/2014 36 §`.
    pub section: String,
    #[serde(default)]
    pub valid: Validity,
}

/// A kind of partner organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Partner {
    pub id: Name,
    #[serde(default)]
    pub valid: Validity,
    /// Who took the task over when this kind of partner ended (TE office → employment area, 1.1.2025).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub successor: Option<Name>,
}

/// A route by which people arrive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Arrival {
    pub id: Name,
    /// The sender is a partner of this kind; left out for the client and the county's own services.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<Name>,
    /// The person comes without a sender.
    #[serde(default)]
    pub by_client: bool,
}

/// A plan kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    pub id: Name,
    /// Reviewed at least this often, in months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_months: Option<u8>,
    #[serde(default)]
    pub valid: Validity,
    /// Kept in another system (the TYP system, the shared TYM register).
    #[serde(default)]
    pub elsewhere: bool,
}

/// What a measure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MeasureKind {
    /// Share of consultations in all cases, per cent.
    ConsultationShare,
    /// Mean change of an instrument from start to follow-up.
    InstrumentChange,
    /// Clients' feedback.
    Feedback,
    /// Share of goals attained, per cent.
    GoalAttainment,
    /// Change of labour-market position.
    LabourMarket,
    /// A number that the county follows outside the system.
    Followed,
}

/// A measure with its baseline and its target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    pub id: Name,
    pub kind: MeasureKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instrument: Option<Name>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Figure>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Figure>,
    /// Looked at this many months after the start.
    #[serde(default)]
    pub horizon_months: Vec<u8>,
}

/// A figure at a day: per cent or points, by the measure's kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    pub value: i32,
    pub on: Date,
}

/// A statutory mark that a document or a fact can carry (SHL 36, 39, 42 §).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    pub id: Name,
    pub section: String,
}

/// The days after which the system reminds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reminders {
    /// No note, move or other contact for this many days: the client may be falling out (PSA-154).
    pub quiet_days: u16,
    /// A basis ends within this many days.
    pub basis_days: u16,
    /// A hand-over waits for its receipt this many days.
    pub receipt_days: u16,
    /// A rotating member's term ends within this many days.
    pub rotation_days: u16,
}

/// How a case is closed, and what must be measured then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closing {
    /// Coded outcomes.
    pub outcomes: Vec<Name>,
    /// Instruments of the start and the follow-up measurement.
    pub instruments: Vec<Name>,
    /// The follow-up is due this many months after the case began …
    pub follow_up_months: u8,
    /// … give or take this many days, both ends included.
    pub window_days: u8,
    /// Coded reasons why a measurement is missing.
    pub missing: Vec<Name>,
    /// Coded reasons why a client leaves or refuses.
    pub leaving: Vec<Name>,
}

macro_rules! model {
    ($($(#[$doc:meta])* $field:ident: $type:ty = $merge:ident $(, $key:literal)?;)+) => {
        /// A model as its file is written. A section that is left out is taken from the base.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct ModelFile {
            pub id: Name,
            pub version: String,
            #[serde(default)]
            pub status: Status,
            /// The model whose answers fill what this one leaves out.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub base: Option<Name>,
            $(#[serde(default, skip_serializing_if = "Option::is_none" $(, rename = $key)?)]
            pub $field: Option<$type>,)+
        }

        /// An operating model, complete.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        pub struct Model {
            pub id: Name,
            pub version: String,
            pub status: Status,
            $($(#[$doc])* pub $field: $type,)+
        }

        impl ModelFile {
            /// Fill what is left out from `base`; name the sections that stand in neither.
            ///
            /// # Errors
            /// The names of missing sections, as written in the file.
            pub fn complete(self, base: Option<&Model>) -> Result<Model, Vec<&'static str>> {
                let mut missing = Vec::new();
                $(if self.$field.is_none() && base.is_none() {
                    missing.push(stringify!($field));
                })+
                if !missing.is_empty() {
                    return Err(missing);
                }
                $(let $field = match (self.$field, base.map(|base| &base.$field)) {
                    (Some(own), Some(base)) => merge::$merge(own, base),
                    (Some(own), None) => own,
                    (None, Some(base)) => base.clone(),
                    (None, None) => return Err(missing),
                };)+
                Ok(Model { id: self.id, version: self.version, status: self.status, $($field,)+ })
            }
        }
    };
}

model! {
    /// The county, host and dates of the model.
    organisation: Organisation = whole;
    /// The path. Never merged: a county's path is its own.
    stages: Vec<Stage> = whole, "stage";
    /// The role catalogue, joined with the base's.
    roles: Vec<Role> = joined, "role";
    /// Team templates.
    teams: Vec<Team> = whole, "team";
    /// Channels with opening hours.
    channels: Vec<Channel> = whole, "channel";
    /// Meetings and their rhythm.
    meetings: Vec<Meeting> = whole, "meeting";
    /// Signs, criteria and exclusions as dated sets.
    criteria: Vec<CriteriaSet> = whole, "criteria";
    /// Stated needs: why the person needs the service.
    needs: Vec<Name> = whole;
    /// Target-group labels that a case may carry.
    target_groups: Vec<Name> = whole;
    /// Consents and permissions, joined with the base's.
    consents: Vec<Consent> = joined, "consent";
    /// Sections of law, joined with the base's.
    laws: Vec<LegalBasis> = joined, "law";
    /// Partner kinds, joined with the base's.
    partners: Vec<Partner> = joined, "partner";
    /// Arrival routes.
    arrivals: Vec<Arrival> = whole, "arrival";
    /// Decisions that the client accepts or refuses; texts under `decision-<id>`.
    decisions: Vec<Name> = whole;
    /// Plan kinds.
    plans: Vec<Plan> = whole, "plan";
    /// The dated rules that choose the plan kind.
    plan_choices: Vec<PlanChoice> = whole, "plan_choice";
    /// Measures with baseline and target.
    measures: Vec<Measure> = whole, "measure";
    /// Statutory marks, joined with the base's.
    marks: Vec<Mark> = joined, "mark";
    /// The hand-over checklist; texts under `handover-<id>`.
    handover: Vec<Name> = whole;
    /// When the system reminds.
    reminders: Reminders = whole;
    /// How a case is closed.
    closing: Closing = whole;
}

/// Whose model, where it is housed, and from when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// The unit that owns the path: text under `unit-<id>`.
    pub owner: Name,
    /// Where the team is housed: text under `unit-<id>`. May change; the change is a fact.
    pub host: Name,
    /// Days on which the model may be in use.
    #[serde(default)]
    pub valid: Validity,
    /// The document in which the county describes the model, and its date.
    pub source: String,
    /// Municipalities served, by their official three-digit code.
    #[serde(default)]
    pub municipalities: Vec<String>,
    /// How many employment areas lie in the county.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub employment_areas: Option<u8>,
    /// The model demands that one can phone.
    #[serde(default)]
    pub phone_required: bool,
    /// Kinds of responsible person in use side by side: texts under `responsible-<id>`.
    pub responsible_kinds: Vec<Name>,
    /// Holder and deputy tasks that must be filled: texts under `task-<id>`.
    #[serde(default)]
    pub tasks: Vec<Name>,
}

/// Something in a model that has a name.
pub trait Named {
    fn name(&self) -> &Name;
}

macro_rules! named {
    ($($type:ty),+) => {$(impl Named for $type {
        fn name(&self) -> &Name {
            &self.id
        }
    })+};
}

named!(Stage, Role, Team, Channel, Meeting, CriteriaSet, Consent, LegalBasis, Partner, Arrival, Plan, Measure, Mark);

mod merge {
    //! How a section of a model meets the same section of its base.

    use super::Named;

    /// The model's own section stands alone.
    pub(super) fn whole<T>(own: T, _base: &T) -> T {
        own
    }

    /// The base's catalogue with the model's own entries added or put in place of their namesakes.
    pub(super) fn joined<T: Named + Clone>(own: Vec<T>, base: &[T]) -> Vec<T> {
        let kept = base.iter().filter(|old| !own.iter().any(|new| new.name() == old.name()));
        kept.cloned().chain(own.iter().cloned()).collect()
    }
}

/// The entry of that name.
pub fn find<'m, T: Named>(entries: &'m [T], name: &Name) -> Option<&'m T> {
    entries.iter().find(|entry| entry.name() == name)
}

impl Model {
    /// The stage of that name.
    pub fn stage(&self, name: &Name) -> Option<&Stage> {
        find(&self.stages, name)
    }

    /// The move from one stage to another.
    pub fn step(&self, from: &Name, to: &Name) -> Option<&Move> {
        self.stage(from)?.moves.iter().find(|step| &step.to == to)
    }

    /// The role of that name.
    pub fn role(&self, name: &Name) -> Option<&Role> {
        find(&self.roles, name)
    }

    /// The team that owns the cases of stages owned by the team.
    pub fn owning_team(&self) -> Option<&Team> {
        self.teams.iter().find(|team| team.owns)
    }

    /// The criteria in force on a day; sets of one purpose never overlap ([`check`]).
    pub fn criteria_on(&self, purpose: rule::Purpose, day: Date) -> Option<&CriteriaSet> {
        self.criteria.iter().find(|set| set.purpose == purpose && set.valid.holds(day))
    }
}
