//! What happens to a case. Past tense; a published name or field is never changed, only joined by a new one.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::answering::Filled;
use super::appointments::{Attendance, Booking, Mover, Slot, Topic};
use super::background::Background;
use super::done::ActionResult;
use super::health_check::{Area, CheckReason, CheckStep, Conclusion, Finding};
use super::plan::{PlanEnding, PlanTerms, Sector};
use super::statements::{Attached, StatementTerms};
use super::work_ability::{
    Clinic, ClinicCriterion, Domain, Order, OwnView, PartConclusion, ResultClass, Share,
};
use super::{Assessment, Basis, Occasion, Reading, Side};
use crate::id::{ItemId, Name, PersonId, TeamId, WorkerId};
use crate::model::Register;
use crate::model::Requirement;
use crate::model::rule::{Answer, Outcome};
use crate::questionnaire::{Edition, Score};

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
    /// A questionnaire was answered, and scored by its rules of the day.
    Answered {
        response: ItemId,
        filled: Box<Filled>,
        scores: Vec<Score>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        flags: Vec<Name>,
    },
    Rescored {
        response: ItemId,
        by: Edition,
        scores: Vec<Score>,
    },
    AnswersStruck {
        response: ItemId,
        reason: String,
    },
    FlagAttended {
        response: ItemId,
        flag: Name,
        words: String,
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

    StatementDrafted {
        statement: ItemId,
        register: Register,
        terms: StatementTerms,
        text: String,
    },
    StatementRedrafted {
        statement: ItemId,
        terms: StatementTerms,
        text: String,
    },
    StatementDropped {
        statement: ItemId,
    },
    StatementSigned {
        statement: ItemId,
    },
    StatementCorrected {
        statement: ItemId,
        text: String,
        reason: String,
    },
    StatementAttached {
        statement: ItemId,
        register: Register,
        terms: StatementTerms,
        attached: Attached,
    },
    StatementHanded {
        statement: ItemId,
        how: Told,
    },
    StatementSent {
        statement: ItemId,
        basis: ItemId,
        partner: Name,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        to: String,
    },

    HealthCheckBegun {
        check: ItemId,
        reason: CheckReason,
    },
    HealthCheckStepTaken {
        check: ItemId,
        step: CheckStep,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        response: Option<String>,
    },
    NurseExamined {
        check: ItemId,
        findings: BTreeMap<Area, Finding>,
        conclusion: Conclusion,
        text: String,
    },
    GuidedToPhysician {
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    PhysicianExamined {
        check: ItemId,
        conclusion: Conclusion,
        text: String,
    },
    HealthCheckFinished {
        check: ItemId,
        summary: String,
        due: Date,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    HealthCheckStopped {
        check: ItemId,
        reason: String,
    },

    WorkAbilityOrdered {
        assessment: ItemId,
        order: Order,
    },
    WorkAbilityShared {
        assessment: ItemId,
        domain: Domain,
        share: Share,
    },
    WorkAbilityPartGiven {
        assessment: ItemId,
        domain: Domain,
        conclusion: PartConclusion,
        text: String,
        plain: String,
    },
    WorkAbilityViewed {
        assessment: ItemId,
        view: OwnView,
    },
    WorkAbilityConcluded {
        assessment: ItemId,
        result: ResultClass,
        text: String,
        plain: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        statement: Option<ItemId>,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    ClinicChecked {
        clinic: Clinic,
        met: Vec<ClinicCriterion>,
    },

    PlanRowAgreed {
        row: ItemId,
        goal: ItemId,
        sector: Sector,
        terms: PlanTerms,
    },
    PlanRowChanged {
        row: ItemId,
        old: PlanTerms,
        new: PlanTerms,
        reason: String,
    },
    PlanRowEnded {
        row: ItemId,
        how: PlanEnding,
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
