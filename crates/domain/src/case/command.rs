//! What can be asked of a case, why it may be refused, and what the rules may look at.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::answering::Filled;
use super::appointments::AppointmentCommand;
use super::background::Background;
use super::beside::Beside;
use super::done::ActionResult;
use super::event::{ClientAnswer, ModelRef, NoteKind, Owner, Sender, Told};
use super::health_check::HealthCheckCommand;
use super::plan::PlanCommand;
use super::statements::StatementCommand;
use super::work_ability::WorkAbilityCommand;
use super::{Assessment, Basis, Gap, Occasion, Reading, Side};
use crate::id::{ItemId, Name, PersonId, WorkerId};
use crate::model::rule::{Answer, Known};
use crate::model::{Model, Register, Requirement};
use crate::questionnaire::{Answers, Misfit, Questionnaire};

/// What the rules ask about people who work here.
pub trait Roster {
    /// Works here now, with an open account.
    fn works(&self, worker: &WorkerId) -> bool;
    /// May be named responsible person, by role.
    fn may_be_responsible(&self, worker: &WorkerId) -> bool;
    /// May see this case today.
    fn reaches(&self, worker: &WorkerId) -> bool;
    /// Is a licensed physician, by role.
    fn is_physician(&self, worker: &WorkerId) -> bool;
    /// Works in health care: the role writes into the patient register.
    fn is_of_health(&self, worker: &WorkerId) -> bool;
}

/// What the rules of a case may look at.
pub struct World<'w> {
    /// The model by which the case goes, in the version it began with.
    pub model: &'w Model,
    pub roster: &'w dyn Roster,
    /// What the system knows for computed criteria.
    pub known: Known,
    /// The questionnaire that the command is about.
    pub questionnaire: Option<&'w Questionnaire>,
}

/// The start of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    pub person: PersonId,
    pub reference: String,
    pub model: ModelRef,
    pub stage: Name,
    pub arrival: Name,
    pub sender: Option<Sender>,
    pub need: Name,
    pub words: String,
    pub owner: Owner,
    /// The first basis. A case has a person, so it is identified work from its first moment.
    pub basis: Option<(ItemId, Basis)>,
}

/// What can be asked of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    Open(Box<Opening>),
    StateNeed {
        need: Name,
        words: String,
    },
    MarkGroups {
        groups: BTreeSet<Name>,
    },
    StateBackground(Background),
    CheckCriteria {
        set: Name,
        answers: BTreeMap<Name, Answer>,
        reason: Option<String>,
    },
    /// `reason`: why something that is missing is skipped, or stages are passed over.
    Move {
        to: Name,
        reason: Option<String>,
    },
    AdoptModel {
        new: ModelRef,
        stage: Name,
        reason: String,
    },
    DecideOwner {
        owner: Owner,
        reason: String,
    },

    RecordBasis {
        basis: ItemId,
        terms: Basis,
    },
    /// `told`: whom the client told; any party will do, and the others are then informed.
    WithdrawBasis {
        basis: ItemId,
        told: String,
    },
    InformParty {
        basis: ItemId,
        party: String,
    },

    NameResponsible {
        worker: WorkerId,
        kind: Name,
        mark: Option<Name>,
        deputy: Option<WorkerId>,
    },
    NameDeputy {
        deputy: Option<WorkerId>,
    },
    BeginHandOver {
        to: WorkerId,
        reason: String,
    },
    TickHandOver {
        item: Name,
    },
    ReceiveHandOver,
    DeclineHandOver {
        reason: String,
    },
    CancelHandOver {
        reason: String,
    },
    TellClient {
        how: Told,
    },
    AddHelper {
        worker: WorkerId,
        purpose: String,
    },
    EndHelper {
        worker: WorkerId,
    },

    WriteNote {
        note: ItemId,
        kind: NoteKind,
        register: Register,
        text: String,
    },
    /// `old`: the text as the record has it now, for the fact to show both.
    CorrectNote {
        note: ItemId,
        old: String,
        text: String,
        reason: String,
    },
    RecordDecision {
        decision: Name,
        text: String,
        answer: ClientAnswer,
    },
    /// Something that the stage asks to be done.
    TakeAction {
        action: Name,
        result: ActionResult,
        words: String,
    },
    SetGoal {
        goal: ItemId,
        text: String,
    },
    ChangeGoal {
        goal: ItemId,
        text: String,
        reason: String,
    },
    Measure {
        instrument: Name,
        occasion: Occasion,
        reading: Reading,
    },
    /// What a round of questionnaires lacks stays unmeasured, with one coded reason: of these instruments, or of all that
    /// lack when none is named. `by`: the client's own word, or somebody's who works with them.
    LeaveUnmeasured {
        by: Side,
        occasion: Occasion,
        instruments: Vec<Name>,
        reason: Name,
    },
    /// A questionnaire was answered.
    Answer {
        response: ItemId,
        filled: Box<Filled>,
    },
    /// Score by the rules of a newer version; `answers` as the record has them.
    Rescore {
        response: ItemId,
        answers: Answers,
    },
    /// What was entered in error counts no more.
    StrikeAnswers {
        response: ItemId,
        reason: String,
    },
    /// Somebody has attended to what an answer raised.
    AttendToFlag {
        response: ItemId,
        flag: Name,
        words: String,
    },
    Assess {
        by: Side,
        assessment: Assessment,
    },
    Close {
        outcome: Name,
        next: String,
    },
    /// `responsible`: the new one, when the old one no longer works here.
    Reopen {
        reason: String,
        responsible: Option<WorkerId>,
    },

    Appointment(AppointmentCommand),
    Statement(StatementCommand),
    HealthCheck(HealthCheckCommand),
    WorkAbility(WorkAbilityCommand),
    Plan(PlanCommand),

    BreakGlass {
        reason: String,
        until: Timestamp,
    },
    ReviewGlass {
        broken_by: WorkerId,
        proper: bool,
        words: String,
    },
}

/// Why not. Every code has a sentence in every language, in `text/<language>/refusal.ftl`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    AlreadyOpen,
    NotOpen,
    Closed,
    NotClosed,
    /// The command does not belong here; a fault of the program, told as such.
    NotHere,
    NotAnEntry,
    UnknownStage,
    UnknownMove,
    SameStage,
    UnknownArrival,
    UnknownNeed,
    UnknownGroup,
    UnknownSet,
    SetNotInForce,
    UnknownCriterion,
    UnknownAction,
    UnknownDecision,
    UnknownInstrument,
    UnknownOutcome,
    UnknownReason,
    UnknownItem,
    UnknownKind,
    ModelOfAnother,
    SenderMissing,
    /// These are not on record, and no reason for skipping them was given.
    Missing(Vec<Requirement>),
    /// These are not on record, and no reason can stand in for them.
    NeverSkipped(Vec<Requirement>),
    ReasonMissing,
    TextMissing,
    UnknownGround,
    DataMissing,
    /// The consent is not about these data.
    DataNotCovered,
    RecipientNotCovered,
    LawNotInForce,
    PurposeMissing,
    NotValidToday,
    AlreadyRecorded,
    NoSuchBasis,
    AlreadyWithdrawn,
    LawIsNotWithdrawn,
    NobodyToInform,
    NoBasis,
    NotWorking,
    MayNotBeResponsible,
    AlreadyResponsible,
    /// There is one already: hand over instead.
    HandOverInstead,
    NoResponsible,
    SamePerson,
    HandOverRunning,
    NoHandOver,
    NotTheReceiver,
    ChecklistOpen(Vec<Name>),
    NothingToTell,
    AlreadyHelping,
    NotHelping,
    NoSuchNote,
    /// Only its author corrects a note.
    NotTheAuthor,
    NoSuchGoal,
    NothingChanged,
    NotResponsible,
    OutOfScale,
    /// A value is on record: no reason can say that there is none.
    AlreadyMeasured,
    UnknownQuestionnaire,
    /// It is not written in that language.
    NotInLanguage,
    /// There is a questionnaire: its answers are recorded, not points alone.
    AnswersInstead,
    /// Only a professional answers it.
    NotByClient,
    DayInFuture,
    NothingAnswered,
    /// Answers that do not fit the questions, each with its place.
    Misfits(Vec<Misfit>),
    NoSuchAnswers,
    NoSuchFlag,
    /// A spell of unemployment that ends before it begins.
    SpellBackwards,
    /// What closing still needs.
    NotReadyToClose(Vec<Gap>),
    NotClosingStage,
    TooLong,
    AlreadyIn,
    NothingToReview,
    OwnReview,
    /// Of what goes on beside the path.
    Beside(Beside),
}

impl Refusal {
    /// The code under which the texts know it, and the form field it belongs to ("" for the whole form).
    #[expect(clippy::too_many_lines, reason = "one line a refusal")]
    pub fn code(&self) -> (&'static str, &'static str) {
        match self {
            Self::AlreadyOpen => ("already-open", ""),
            Self::NotOpen => ("not-open", ""),
            Self::Closed => ("case-closed", ""),
            Self::NotClosed => ("case-not-closed", ""),
            Self::NotHere => ("not-here", ""),
            Self::NotAnEntry => ("not-an-entry", "stage"),
            Self::UnknownStage => ("unknown-stage", "to"),
            Self::UnknownMove => ("unknown-move", "to"),
            Self::SameStage => ("same-stage", "to"),
            Self::UnknownArrival => ("choose-one", "arrival"),
            Self::UnknownNeed => ("choose-one", "need"),
            Self::UnknownGroup => ("choose-one", "groups"),
            Self::UnknownSet => ("unknown-set", ""),
            Self::SetNotInForce => ("set-not-in-force", ""),
            Self::UnknownCriterion => ("unknown-criterion", ""),
            Self::UnknownAction => ("unknown-action", ""),
            Self::UnknownDecision => ("choose-one", "decision"),
            Self::UnknownInstrument => ("choose-one", "instrument"),
            Self::UnknownOutcome => ("choose-one", "outcome"),
            Self::UnknownReason => ("choose-one", "refusal"),
            Self::UnknownItem => ("choose-one", "item"),
            Self::UnknownKind => ("choose-one", "kind"),
            Self::ModelOfAnother => ("model-of-another", ""),
            Self::SenderMissing => ("sender-missing", "sender"),
            Self::Missing(_) => ("missing", "reason"),
            Self::NeverSkipped(_) => ("never-skipped", ""),
            Self::ReasonMissing => ("reason-missing", "reason"),
            Self::TextMissing => ("text-missing", "text"),
            Self::UnknownGround => ("choose-one", "ground"),
            Self::DataMissing => ("data-missing", "data"),
            Self::DataNotCovered => ("data-not-covered", "data"),
            Self::RecipientNotCovered => ("recipient-not-covered", "recipients"),
            Self::LawNotInForce => ("law-not-in-force", "ground"),
            Self::PurposeMissing => ("purpose-missing", "purpose"),
            Self::NotValidToday => ("not-valid-today", "until"),
            Self::AlreadyRecorded => ("already-recorded", ""),
            Self::NoSuchBasis => ("no-such-basis", ""),
            Self::AlreadyWithdrawn => ("already-withdrawn", ""),
            Self::LawIsNotWithdrawn => ("law-is-not-withdrawn", ""),
            Self::NobodyToInform => ("nobody-to-inform", "party"),
            Self::NoBasis => ("no-basis", ""),
            Self::NotWorking => ("not-working", "worker"),
            Self::MayNotBeResponsible => ("may-not-be-responsible", "worker"),
            Self::AlreadyResponsible => ("already-responsible", "worker"),
            Self::HandOverInstead => ("hand-over-instead", ""),
            Self::NoResponsible => ("no-responsible", ""),
            Self::SamePerson => ("same-person", "worker"),
            Self::HandOverRunning => ("hand-over-running", ""),
            Self::NoHandOver => ("no-hand-over", ""),
            Self::NotTheReceiver => ("not-the-receiver", ""),
            Self::ChecklistOpen(_) => ("checklist-open", "items"),
            Self::NothingToTell => ("nothing-to-tell", ""),
            Self::AlreadyHelping => ("already-helping", "worker"),
            Self::NotHelping => ("not-helping", "worker"),
            Self::NoSuchNote => ("no-such-note", ""),
            Self::NotTheAuthor => ("not-the-author", ""),
            Self::NoSuchGoal => ("no-such-goal", ""),
            Self::NothingChanged => ("nothing-changed", "text"),
            Self::NotResponsible => ("not-responsible", ""),
            Self::OutOfScale => ("out-of-scale", "value"),
            Self::AlreadyMeasured => ("already-measured", "instrument"),
            Self::UnknownQuestionnaire => ("unknown-questionnaire", ""),
            Self::AnswersInstead => ("answers-instead", "instrument"),
            Self::NotInLanguage => ("not-in-language", ""),
            Self::NotByClient => ("not-by-client", "mode"),
            Self::DayInFuture => ("day-in-future", "on"),
            Self::NothingAnswered => ("nothing-answered", ""),
            Self::Misfits(_) => ("misfits", ""),
            Self::NoSuchAnswers => ("no-such-answers", ""),
            Self::NoSuchFlag => ("no-such-flag", ""),
            Self::SpellBackwards => ("wrong-days", "unemployed"),
            Self::NotReadyToClose(_) => ("not-ready-to-close", ""),
            Self::NotClosingStage => ("not-closing-stage", ""),
            Self::TooLong => ("glass-too-long", "hours"),
            Self::AlreadyIn => ("glass-already-in", ""),
            Self::NothingToReview => ("nothing-to-review", ""),
            Self::OwnReview => ("own-review", ""),
            Self::Beside(refusal) => refusal.code(),
        }
    }
}
