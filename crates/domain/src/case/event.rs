//! What happens to a case. Past tense; a published name or field is never changed, only joined by a new one.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::appointments::{Attendance, Booking, Mover, Slot, Topic};
use super::{Assessment, Basis, Occasion, Reading, Side};
use crate::id::{ItemId, Name, PersonId, TeamId, WorkerId};
use crate::model::Register;
use crate::model::Requirement;
use crate::model::rule::{Answer, Outcome};

/// Which model, in which version: a case keeps the one it began with until it is moved on purpose.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ModelRef {
    pub id: Name,
    pub version: String,
}

/// Who owns the client relationship (kenellä asiakkuus on).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Owner {
    /// A team of the county.
    Team(TeamId),
    /// A worker of the county: the party that asked.
    Worker(WorkerId),
    /// A party outside the system, by name.
    Outside(String),
}

/// Who sent the person, when somebody did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sender {
    /// Partner kind of the model; none for the county's own services.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<Name>,
    /// The unit or professional, as the sender gave it.
    pub name: String,
}

/// What became of something that a stage asks to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActionResult {
    Done,
    /// Tried without success: the client was not reached, the paper did not come.
    NotReached,
    NotNeeded,
}

impl ActionResult {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Done, Self::NotReached, Self::NotNeeded];

    /// The word under which texts know it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::NotReached => "not-reached",
            Self::NotNeeded => "not-needed",
        }
    }
}

/// A spell of unemployment. Several separate spells are usual.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spell {
    pub from: Date,
    /// Open when it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// What is known of work, education and benefits when the need is looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Background {
    /// Spells of unemployment, oldest first.
    #[serde(default)]
    pub unemployed: Vec<Spell>,
    /// Days of labour-market subsidy on the basis of unemployment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subsidy_days: Option<u16>,
    /// No upper-secondary education.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secondary_missing: Option<bool>,
    /// How many studies were left unfinished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unfinished_studies: Option<u8>,
    /// Partial work ability (osatyökykyinen).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partial_work_ability: Option<bool>,
    /// Disability pension rejected: on which day and why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pension_rejected: Option<(Date, String)>,
    /// Perceived work ability now, 0–10.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_ability: Option<u8>,
}

impl Background {
    /// Whole months of unbroken unemployment up to a day: of the spell that goes on.
    pub fn unemployed_months(&self, day: Date) -> Option<u16> {
        let running = self.unemployed.iter().find(|spell| spell.until.is_none_or(|until| until >= day))?;
        let months = running.from.until((jiff::Unit::Month, day)).ok()?.get_months();
        u16::try_from(months).ok()
    }
}

/// The client's own decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClientAnswer {
    Accepted,
    /// A coded reason of the model, and the client's own words.
    Refused {
        reason: Name,
        words: String,
    },
}

/// What a note is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoteKind {
    /// Met or talked with the client.
    Contact,
    /// The client did not come, or could not be reached.
    Missed,
    /// With other professionals.
    Network,
    /// Anything else.
    Other,
}

/// How the client was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Told {
    InPerson,
    Phone,
    Letter,
    Message,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Event {
    Opened {
        person: PersonId,
        reference: String,
        model: ModelRef,
        stage: Name,
        arrival: Name,
        sender: Option<Sender>,
        need: Name,
        words: String,
        owner: Owner,
    },
    NeedStated {
        need: Name,
        words: String,
    },
    GroupsMarked {
        groups: BTreeSet<Name>,
    },
    BackgroundStated(Background),
    CriteriaChecked {
        set: Name,
        answers: BTreeMap<Name, Answer>,
        outcome: Outcome,
        /// Plan kind that the rule of the day chooses, when the set is a statutory one.
        plan: Option<Name>,
        /// Why the professional goes on against the outcome.
        reason: Option<String>,
    },
    Moved {
        from: Name,
        to: Name,
        /// What was missing and skipped, and the stages passed over.
        skipped: Vec<Requirement>,
        passed: Vec<Name>,
        /// Why something was skipped.
        reason: Option<String>,
    },
    ModelAdopted {
        old: ModelRef,
        new: ModelRef,
        stage: Name,
        reason: String,
    },
    OwnerDecided {
        owner: Owner,
        reason: String,
    },

    BasisRecorded {
        basis: ItemId,
        terms: Basis,
    },
    BasisWithdrawn {
        basis: ItemId,
        told: String,
    },
    PartyInformed {
        basis: ItemId,
        party: String,
    },

    ResponsibleNamed {
        worker: WorkerId,
        kind: Name,
        mark: Option<Name>,
        deputy: Option<WorkerId>,
    },
    DeputyNamed {
        deputy: Option<WorkerId>,
    },
    HandOverBegun {
        to: WorkerId,
        reason: String,
    },
    HandOverTicked {
        item: Name,
    },
    HandOverReceived {
        from: WorkerId,
        to: WorkerId,
    },
    HandOverDeclined {
        reason: String,
    },
    HandOverCancelled {
        reason: String,
    },
    ClientTold {
        how: Told,
    },
    HelperAdded {
        worker: WorkerId,
        purpose: String,
    },
    HelperEnded {
        worker: WorkerId,
    },

    NoteWritten {
        note: ItemId,
        kind: NoteKind,
        register: Register,
        text: String,
    },
    NoteCorrected {
        note: ItemId,
        old: String,
        text: String,
        reason: String,
    },
    DecisionRecorded {
        decision: Name,
        text: String,
        answer: ClientAnswer,
    },
    /// What the stage asks to be done was done, or could not be.
    ActionTaken {
        action: Name,
        result: ActionResult,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        words: String,
    },
    GoalSet {
        goal: ItemId,
        text: String,
    },
    GoalChanged {
        goal: ItemId,
        old: String,
        text: String,
        reason: String,
    },
    Measured {
        instrument: Name,
        occasion: Occasion,
        reading: Reading,
    },
    Assessed {
        by: Side,
        assessment: Assessment,
    },
    Closed {
        outcome: Name,
        next: String,
    },
    Reopened {
        reason: String,
        stage: Name,
    },

    AppointmentBooked {
        appointment: ItemId,
        booking: Booking,
    },
    AppointmentMoved {
        appointment: ItemId,
        old: Slot,
        new: Slot,
        by: Mover,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    AppointmentCancelled {
        appointment: ItemId,
        by: Mover,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    AppointmentMarked {
        appointment: ItemId,
        attendance: Attendance,
        #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
        covered: BTreeSet<Topic>,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        words: String,
    },

    GlassBroken {
        by: WorkerId,
        reason: String,
        until: Timestamp,
    },
    GlassReviewed {
        by: WorkerId,
        broken_by: WorkerId,
        proper: bool,
        words: String,
    },
}
