//! The operating model (toimintamalli): everything in which counties differ, as data.
//!
//! A model is written as `models/<id>/model.toml` with its words beside it in `fi.ftl`, `sv.ftl` and
//! `en.ftl`. This module knows its shape ([`ModelFile`] as written, [`Model`] as completed from its base),
//! what must hold of it ([`check`]) and its named rules ([`rule`]). It never reads a file.
//!
//! Names ([`Name`]) refer to entries of the same model; every entry has a text under `<section>-<id>`
//! in each language.

mod basis;
pub mod check;
mod path;
mod people;
mod result;
pub mod rule;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::Name;

pub use basis::{Arrival, Consent, LegalBasis, Mark, Partner};
pub use path::{Move, Phase, Requirement, Stage, StageOwner};
pub use people::{
    CALLERS, Channel, ChannelKind, Hours, Meeting, Register, Rhythm, Right, Role, Seat, SeatKind, Team,
    Weekday,
};
pub use result::{ANSWER_HOURS, Aim, Closing, Figure, Invitations, Measure, MeasureKind, Plan, Reminders};
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

/// The key by which the file knows a section: its own, else the field's name.
macro_rules! first {
    ($first:expr $(, $rest:expr)*) => {
        $first
    };
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
                    missing.push(first!($($key,)? stringify!($field)));
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
    /// What the model strives for.
    aims: Vec<Aim> = whole, "aim";
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
    /// Where the description can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// Channels by which one learns more of the path. Nobody is named here: people change, channels stay.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further: Vec<Name>,
    /// The county's own page about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub further_page: Option<String>,
    /// Municipalities served, by their official three-digit code.
    #[serde(default)]
    pub municipalities: Vec<String>,
    /// How many employment areas lie in the county.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub employment_areas: Option<u8>,
    /// National phases for which the county's path has no stage; why not stands under `without-<phase>`.
    #[serde(default)]
    pub without_phases: Vec<Phase>,
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
    /// Its id in the model.
    fn name(&self) -> &Name;
}

macro_rules! named {
    ($($type:ty),+) => {$(impl Named for $type {
        fn name(&self) -> &Name {
            &self.id
        }
    })+};
}

named!(
    Stage,
    Role,
    Team,
    Channel,
    Meeting,
    CriteriaSet,
    Consent,
    LegalBasis,
    Partner,
    Arrival,
    Plan,
    Aim,
    Measure,
    Mark
);

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
