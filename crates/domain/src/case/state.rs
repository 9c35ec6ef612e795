//! What the rules must remember of a case. No free text of notes is kept here: texts are read from the
//! record when they are shown. How each fact changes it stands in `evolve`.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::answering::Response;
use super::appointments::Appointment;
use super::background::Background;
use super::done::ActionResult;
use super::event::{ClientAnswer, ModelRef, Owner, Sender};
use super::health_check::{Guided, HealthCheck};
use super::plan::PlanRow;
use super::statements::Statement;
use super::work_ability::{ClinicCheck, WorkAbility};
use super::{Assessment, Basis, Occasion, Reading, Side};
use crate::id::{ItemId, Name, PersonId, WorkerId};
use crate::model::rule::{Answer, Outcome};
use crate::model::{Register, Requirement};

/// A case; empty before it is opened.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    pub open: Option<Box<Open>>,
}

/// A case that has been opened (and perhaps closed since).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    pub person: PersonId,
    pub reference: String,
    pub model: ModelRef,
    pub began: Date,
    pub arrival: Name,
    pub sender: Option<Sender>,
    pub need: Name,
    pub words: String,
    pub owner: Owner,
    /// The owner was decided by need, with a reason.
    pub owner_decided: bool,
    pub groups: BTreeSet<Name>,
    pub background: Option<Background>,
    /// Where the case has been, in order; the last is where it is.
    pub visits: Vec<Visit>,
    /// The latest check of each criteria set.
    pub checked: BTreeMap<Name, Checked>,
    pub bases: BTreeMap<ItemId, BasisRecord>,
    pub responsible: Option<Responsible>,
    pub hand_over: Option<HandOver>,
    /// The responsible person changed and the client has not been told yet: since when.
    pub untold: Option<Date>,
    pub helpers: BTreeMap<WorkerId, String>,
    pub notes: BTreeMap<ItemId, NoteMark>,
    pub decisions: Vec<Decision>,
    pub goals: BTreeMap<ItemId, Goal>,
    pub measurements: Vec<Measurement>,
    /// Questionnaires that were answered.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub responses: BTreeMap<ItemId, Response>,
    pub assessments: BTreeMap<Side, Assessment>,
    pub closed: Option<Closure>,
    pub glass: Vec<Glass>,
    /// The last day on which something was done with or for the client, appointments apart.
    pub last_contact: Date,
    /// When the client was last reached, appointments apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reached: Option<Reached>,
    /// Helpers whose part has ended: what was agreed with them waits for whoever carries the case.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub ended: BTreeSet<WorkerId>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub appointments: BTreeMap<ItemId, Appointment>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub statements: BTreeMap<ItemId, Statement>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub health_checks: BTreeMap<ItemId, HealthCheck>,
    /// The client is guided to the physician, and the physician has not seen them yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guided: Option<Guided>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub work_ability: BTreeMap<ItemId, WorkAbility>,
    /// The latest check of what a clinic expects of a referral.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clinic: Option<ClinicCheck>,
    /// What is agreed to be arranged, ended rows included.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub plan: BTreeMap<ItemId, PlanRow>,
}

/// The client was reached: talked with, met, told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reached {
    pub on: Date,
    pub at: Timestamp,
}

/// A stay in a stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    pub stage: Name,
    pub since: Date,
    /// What was skipped on the way in, the stages passed over, and why.
    pub skipped: Vec<Requirement>,
    pub passed: Vec<Name>,
    pub reason: Option<String>,
    /// What the stage asks to be done, as far as it has been taken up: the latest of each.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub taken: BTreeMap<Name, Taken>,
}

/// What became of something that a stage asks to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    pub result: ActionResult,
    pub on: Date,
    pub by: WorkerId,
    /// The first day on which it was done, appointments apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<Date>,
    /// The appointments by which it was done: when none of them turns out to have taken place, neither has this.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub met: BTreeMap<ItemId, Met>,
}

/// An appointment by which something was done: when that was put down, and by whom.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Met {
    pub on: Date,
    pub by: WorkerId,
}

impl Taken {
    /// The first day on which it was done, as far as that stands.
    pub fn first(&self) -> Option<Date> {
        self.done.into_iter().chain(self.met.values().map(|met| met.on)).min()
    }
}

/// A check of criteria.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    pub on: Date,
    pub by: WorkerId,
    pub answers: BTreeMap<Name, Answer>,
    pub outcome: Outcome,
    pub plan: Option<Name>,
    pub reason: Option<String>,
}

/// A recorded basis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BasisRecord {
    pub terms: Basis,
    pub by: WorkerId,
    /// The day of withdrawal.
    pub withdrawn: Option<Date>,
    /// Parties that must still be informed of the withdrawal.
    pub to_inform: BTreeSet<String>,
}

impl BasisRecord {
    /// In force on a day.
    pub fn holds(&self, day: Date) -> bool {
        self.withdrawn.is_none() && self.terms.holds(day)
    }
}

/// How long something holds. A basis begins at the latest on the day on which it is recorded, so from the
/// record's last day on the end alone tells whether it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hold {
    /// It does not.
    Not,
    /// Through this day.
    Through(Date),
    /// Until further notice.
    On,
}

/// The responsible person (vastuuhenkilö): one, named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Responsible {
    pub worker: WorkerId,
    pub kind: Name,
    /// Statutory mark, such as own worker (SHL 42 §).
    pub mark: Option<Name>,
    pub deputy: Option<WorkerId>,
    pub since: Date,
}

/// A hand-over that waits for its receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOver {
    pub to: WorkerId,
    pub reason: String,
    pub since: Date,
    pub ticked: BTreeSet<Name>,
}

/// A note, without its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteMark {
    pub by: WorkerId,
    pub on: Date,
    pub register: Register,
    pub corrections: u16,
}

/// A decision with the client's answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    pub decision: Name,
    pub text: String,
    pub answer: ClientAnswer,
    pub on: Date,
    pub by: WorkerId,
}

/// A goal set together with the client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    pub text: String,
    pub on: Date,
}

/// A measurement, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measurement {
    pub instrument: Name,
    pub occasion: Occasion,
    pub reading: Reading,
    pub on: Date,
}

impl Measurement {
    /// Is it a value, and not the reason why there is none?
    pub fn is_value(&self) -> bool {
        match self.reading {
            Reading::Value(_) | Reading::Answered(_) => true,
            Reading::Missing(_) => false,
        }
    }

    /// What orders measurements from the oldest to the newest. Paper comes in later than it was written, so the day
    /// counts first; ids of answers grow with time.
    pub fn age(&self) -> (Date, Option<&ItemId>) {
        match &self.reading {
            Reading::Answered(response) => (self.on, Some(response)),
            Reading::Value(_) | Reading::Missing(_) => (self.on, None),
        }
    }
}

/// A closed case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closure {
    pub outcome: Name,
    pub next: String,
    pub on: Date,
    pub by: WorkerId,
}

/// Access taken without a relation (hätäkatselu), with its review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Glass {
    pub by: WorkerId,
    pub reason: String,
    pub since: Timestamp,
    pub until: Timestamp,
    /// Who reviewed it and whether it was proper.
    pub reviewed: Option<(WorkerId, bool)>,
    pub on: Date,
}

impl Glass {
    /// The review found it improper: it opens nothing any more.
    pub fn improper(&self) -> bool {
        matches!(self.reviewed, Some((_, false)))
    }
}

impl Open {
    /// Where the case is.
    pub fn stage(&self) -> &Name {
        static NOWHERE: Name = Name(String::new());
        self.visits.last().map_or(&NOWHERE, |visit| &visit.stage)
    }

    /// Since when it is there.
    pub fn since(&self) -> Date {
        self.visits.last().map_or(self.began, |visit| visit.since)
    }

    /// Is any basis in force on a day?
    pub fn has_basis(&self, day: Date) -> bool {
        self.bases.values().any(|record| record.holds(day))
    }

    /// How long a basis of this kind holds: of several, the one that holds longest.
    pub fn holds(&self, wanted: impl Fn(&Basis) -> bool) -> Hold {
        let standing =
            self.bases.values().filter(|record| record.withdrawn.is_none() && wanted(&record.terms));
        standing.map(|record| record.terms.until.map_or(Hold::On, Hold::Through)).max().unwrap_or(Hold::Not)
    }

    /// The newest answer of the client to a decision.
    pub fn answer_to(&self, decision: &Name) -> Option<&ClientAnswer> {
        self.decisions.iter().rev().find(|made| &made.decision == decision).map(|made| &made.answer)
    }

    /// The newest measurement of an instrument on an occasion.
    pub fn measured(&self, instrument: &Name, occasion: Occasion) -> Option<&Measurement> {
        self.measurements
            .iter()
            .rev()
            .find(|found| &found.instrument == instrument && found.occasion == occasion)
    }
}
