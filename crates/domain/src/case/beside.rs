//! Why something beside the path is not done: appointments, statements, health checks, work ability, the plan.

use super::command::Refusal;

/// Why not, as [`Refusal`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    NoSuchAppointment,
    /// Cancelled, or marked already.
    AppointmentOver,
    /// It has not been yet.
    AppointmentToCome,
    AppointmentDay,
    AppointmentLength,
    NobodyNamed,
    /// May not see the case: add as a helper first.
    NotInCase,
    NoSuchStatement,
    AlreadySigned,
    NotSigned,
    /// Another wrote it.
    StatementOfAnother,
    /// It is corrected where it was written.
    StatementFromElsewhere,
    StatementDay,
    AuthorMissing,
    /// A licensed physician signs medical statements.
    PhysicianSigns,
    UnknownRecipient,
    /// The basis does not let it go to this recipient.
    BasisDoesNotCover,
    NoHealthCheck,
    HealthCheckRuns,
    HealthCareOnly,
    PhysicianOnly,
    FindingsMissing,
    NobodyExamined,
    DueOutOfRange,
    SoonerWithoutReason,
    NoSuchAssessment,
    AssessmentOver,
    QuestionMissing,
    NoSuchPart,
    PartOfAnother,
    PartGiven,
    UnknownProfession,
    DueBehind,
    /// The same in everyday language.
    PlainMissing,
    OwnViewMissing,
    PartsMissing,
    NoSuchPlanRow,
    /// Done or dropped already.
    PlanRowOver,
    /// Nobody is said to arrange it.
    ArrangerMissing,
}

impl Beside {
    /// The code under which the texts know it, and the form field it belongs to ("" for the whole form).
    pub fn code(self) -> (&'static str, &'static str) {
        match self {
            Self::NoSuchAppointment => ("no-such-appointment", ""),
            Self::AppointmentOver => ("appointment-over", ""),
            Self::AppointmentToCome => ("appointment-to-come", ""),
            Self::AppointmentDay => ("appointment-day", "day"),
            Self::AppointmentLength => ("appointment-length", "minutes"),
            Self::NobodyNamed => ("nobody-named", "with"),
            Self::NotInCase => ("not-in-case", "with"),
            Self::NoSuchStatement => ("no-such-statement", ""),
            Self::AlreadySigned => ("already-signed", ""),
            Self::NotSigned => ("not-signed", ""),
            Self::StatementOfAnother => ("statement-of-another", ""),
            Self::StatementFromElsewhere => ("statement-from-elsewhere", ""),
            Self::StatementDay => ("statement-day", "written"),
            Self::AuthorMissing => ("author-missing", "author"),
            Self::PhysicianSigns => ("physician-signs", "kind"),
            Self::UnknownRecipient => ("choose-one", "partner"),
            Self::BasisDoesNotCover => ("basis-does-not-cover", "basis"),
            Self::NoHealthCheck => ("no-health-check", ""),
            Self::HealthCheckRuns => ("health-check-runs", ""),
            Self::HealthCareOnly => ("health-care-only", ""),
            Self::PhysicianOnly => ("physician-only", ""),
            Self::FindingsMissing => ("findings-missing", ""),
            Self::NobodyExamined => ("nobody-examined", ""),
            Self::DueOutOfRange => ("due-out-of-range", "due"),
            Self::SoonerWithoutReason => ("sooner-without-reason", "reason"),
            Self::NoSuchAssessment => ("no-such-assessment", ""),
            Self::AssessmentOver => ("assessment-over", ""),
            Self::QuestionMissing => ("question-missing", "question"),
            Self::NoSuchPart => ("no-such-part", ""),
            Self::PartOfAnother => ("part-of-another", ""),
            Self::PartGiven => ("part-given", "domain"),
            Self::UnknownProfession => ("choose-one", "profession"),
            Self::DueBehind => ("due-behind", "due"),
            Self::PlainMissing => ("plain-missing", "plain"),
            Self::OwnViewMissing => ("own-view-missing", ""),
            Self::PartsMissing => ("parts-missing", "reason"),
            Self::NoSuchPlanRow => ("no-such-plan-row", ""),
            Self::PlanRowOver => ("plan-row-over", ""),
            Self::ArrangerMissing => ("arranger-missing", "arranger"),
        }
    }
}

impl From<Beside> for Refusal {
    fn from(refusal: Beside) -> Self {
        Self::Beside(refusal)
    }
}
