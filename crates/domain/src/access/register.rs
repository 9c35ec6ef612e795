//! In which register something stands: whoever may not read there may not write there either.

use crate::case::appointments::{AppointmentCommand, AppointmentKind};
use crate::case::plan::PlanCommand;
use crate::case::statements::StatementCommand;
use crate::case::{Command, Event, Open};
use crate::id::ItemId;
use crate::model::Register;
use crate::questionnaire::Edition;

use super::Action;

impl Register {
    /// What one must be allowed to, to read in this register.
    pub fn read_by(self) -> Action {
        match self {
            Self::Social => Action::Read,
            Self::Health => Action::ReadHealth,
        }
    }
}

impl AppointmentKind {
    /// A visit to health care tells of the client's health by being booked.
    pub fn register(self) -> Register {
        match self {
            Self::HealthCheck | Self::Nurse | Self::Physician | Self::Profession | Self::Assessment => {
                Register::Health
            }
            Self::InitialInterview
            | Self::Team
            | Self::Clarification
            | Self::Joint
            | Self::FollowUp
            | Self::Other => Register::Social,
        }
    }
}

/// The register of a note; of one that is not there, the one that fewer read.
pub fn of_note(open: &Open, note: &ItemId) -> Register {
    open.notes.get(note).map_or(Register::Health, |mark| mark.register)
}

/// The register of an appointment; of one that is not there, the one that fewer read.
pub fn of_appointment(open: &Open, appointment: &ItemId) -> Register {
    open.appointments.get(appointment).map_or(Register::Health, |it| it.booking.kind.register())
}

/// The register of a statement; of one that is not there, the one that fewer read.
pub fn of_statement(open: &Open, statement: &ItemId) -> Register {
    open.statements.get(statement).map_or(Register::Health, |it| it.register)
}

/// The register of a row of the plan; of one that is not there, the one that fewer read.
pub fn of_plan_row(open: &Open, row: &ItemId) -> Register {
    open.plan.get(row).map_or(Register::Health, |it| it.sector.register())
}

/// The register of answers, by the questionnaire that was answered.
pub fn of_answers(open: &Open, response: &ItemId, of_edition: impl Fn(&Edition) -> Register) -> Register {
    open.responses.get(response).map_or(Register::Health, |it| of_edition(&it.questionnaire))
}

/// The register in which a command writes.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the rest is the work itself, which whoever writes also reads"
)]
pub fn of_command(open: &Open, command: &Command, of_edition: impl Fn(&Edition) -> Register) -> Register {
    match command {
        Command::WriteNote { register, .. } => *register,
        Command::CorrectNote { note, .. } => of_note(open, note),
        Command::Answer { filled, .. } => of_edition(&filled.questionnaire),
        Command::Rescore { response, .. }
        | Command::StrikeAnswers { response, .. }
        | Command::AttendToFlag { response, .. } => of_answers(open, response, of_edition),
        Command::HealthCheck(_) | Command::WorkAbility(_) => Register::Health,
        Command::Plan(PlanCommand::Agree { sector, .. }) => sector.register(),
        Command::Plan(PlanCommand::Change { row, .. } | PlanCommand::End { row, .. }) => {
            of_plan_row(open, row)
        }
        Command::Appointment(AppointmentCommand::Book { booking, .. }) => booking.kind.register(),
        Command::Appointment(
            AppointmentCommand::Move { appointment, .. }
            | AppointmentCommand::Cancel { appointment, .. }
            | AppointmentCommand::Mark { appointment, .. },
        ) => of_appointment(open, appointment),
        Command::Statement(
            StatementCommand::Draft { terms, .. } | StatementCommand::Attach { terms, .. },
        ) => {
            if terms.kind.medical() {
                Register::Health
            } else {
                Register::Social
            }
        }
        Command::Statement(
            StatementCommand::Redraft { statement, .. }
            | StatementCommand::Drop { statement }
            | StatementCommand::Sign { statement }
            | StatementCommand::Correct { statement, .. }
            | StatementCommand::Hand { statement, .. }
            | StatementCommand::Send { statement, .. },
        ) => of_statement(open, statement),
        _ => Register::Social,
    }
}

/// The register in which a fact stands; nothing for those that everybody knows who sees the case.
#[expect(clippy::wildcard_enum_match_arm, reason = "the rest is for everybody who sees the case")]
pub fn of_event(open: &Open, event: &Event) -> Option<Register> {
    match event {
        Event::StatementDrafted { register, .. } | Event::StatementAttached { register, .. } => {
            Some(*register)
        }
        Event::StatementRedrafted { statement, .. }
        | Event::StatementDropped { statement }
        | Event::StatementSigned { statement }
        | Event::StatementCorrected { statement, .. }
        | Event::StatementHanded { statement, .. }
        | Event::StatementSent { statement, .. } => Some(of_statement(open, statement)),
        Event::PlanRowAgreed { sector, .. } => Some(sector.register()),
        Event::PlanRowChanged { row, .. } | Event::PlanRowEnded { row, .. } => Some(of_plan_row(open, row)),
        Event::HealthCheckBegun { .. }
        | Event::HealthCheckStepTaken { .. }
        | Event::NurseExamined { .. }
        | Event::GuidedToPhysician { .. }
        | Event::PhysicianExamined { .. }
        | Event::HealthCheckFinished { .. }
        | Event::HealthCheckStopped { .. }
        | Event::WorkAbilityOrdered { .. }
        | Event::WorkAbilityShared { .. }
        | Event::WorkAbilityPartGiven { .. }
        | Event::WorkAbilityViewed { .. }
        | Event::WorkAbilityConcluded { .. }
        | Event::ClinicChecked { .. } => Some(Register::Health),
        _ => None,
    }
}
