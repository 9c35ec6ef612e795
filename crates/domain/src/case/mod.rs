//! A case (asiakkuus): one person's way along the county's path, from arrival to closing.
//!
//! Three things that are never mixed: the *owner* (kenellä asiakkuus on), the *responsible* person
//! (vastuuhenkilö) and *helpers* (pair work). A case in services has exactly one responsible person;
//! leaving means handing over. What is missing is computed from facts, never clicked.

mod answering;
pub mod appointments;
mod background;
mod basis;
mod beside;
mod closing;
mod command;
pub(crate) mod done;
mod event;
mod evolve;
pub mod health_check;
mod path;
mod people;
mod state;
pub mod statements;
pub mod work_ability;

pub use answering::{Filled, Response};
pub use background::{Background, Spell};
pub use basis::{Basis, Ground, Recipient};
pub use beside::Beside;
pub use closing::{Assessment, Attainment, Gap, Occasion, Reading, Side, WORK_ABILITY, gaps, gaps_on};
pub use command::{Command, Opening, Refusal, Roster, World};
pub use done::counted;
pub use event::{ActionResult, ClientAnswer, Event, ModelRef, NoteKind, Owner, Sender, Told};
pub(crate) use path::{holds, required_on};
pub use path::{met, missing_on, never_skipped, way};
pub use people::GLASS_HOURS;
pub use state::{
    BasisRecord, Case, Checked, Closure, Decision, Glass, Goal, HandOver, Hold, Measurement, NoteMark, Open,
    Reached, Responsible, Taken, Visit,
};

use crate::id::WorkerId;
use crate::stream::{Stamp, Stream};

impl Stream for Case {
    const NAME: &'static str = "case";
    type Event = Event;
    type Command = Command;
    type Refusal = Refusal;
    type World<'w> = World<'w>;

    fn decide(&self, world: &World<'_>, stamp: &Stamp, command: Command) -> Result<Vec<Event>, Refusal> {
        let open = match (&self.open, command) {
            (None, command) => return path::open(world, stamp, command),
            (Some(_), Command::Open(_)) => return Err(Refusal::AlreadyOpen),
            (Some(open), command) => (open, command),
        };
        let (open, command) = open;
        match command {
            Command::BreakGlass { .. } | Command::ReviewGlass { .. } => people::glass(open, stamp, command),
            Command::Reopen { .. } => closing::reopen(open, world, command),
            // A consent can be withdrawn at any time, and then the parties are informed.
            Command::WithdrawBasis { .. } | Command::InformParty { .. } => {
                basis::decide(open, world, stamp, command)
            }
            _ if open.closed.is_some() => Err(Refusal::Closed),
            Command::Open(_) => Err(Refusal::AlreadyOpen),
            Command::StateNeed { .. }
            | Command::MarkGroups { .. }
            | Command::StateBackground(_)
            | Command::CheckCriteria { .. }
            | Command::Move { .. }
            | Command::AdoptModel { .. }
            | Command::DecideOwner { .. } => path::along(open, world, stamp, command),
            Command::RecordBasis { .. } => basis::decide(open, world, stamp, command),
            Command::NameResponsible { .. }
            | Command::NameDeputy { .. }
            | Command::BeginHandOver { .. }
            | Command::TickHandOver { .. }
            | Command::ReceiveHandOver
            | Command::DeclineHandOver { .. }
            | Command::CancelHandOver { .. }
            | Command::TellClient { .. }
            | Command::AddHelper { .. }
            | Command::EndHelper { .. } => people::decide(open, world, stamp, command),
            Command::WriteNote { .. }
            | Command::CorrectNote { .. }
            | Command::RecordDecision { .. }
            | Command::TakeAction { .. }
            | Command::SetGoal { .. }
            | Command::ChangeGoal { .. }
            | Command::Measure { .. }
            | Command::LeaveUnmeasured { .. }
            | Command::Assess { .. }
            | Command::Close { .. } => closing::decide(open, world, stamp, command),
            Command::Answer { .. }
            | Command::Rescore { .. }
            | Command::StrikeAnswers { .. }
            | Command::AttendToFlag { .. } => answering::decide(open, world, stamp, command),
            Command::Appointment(command) => appointments::decide(open, world, stamp, command),
            Command::Statement(command) => statements::decide(open, world, stamp, command),
            Command::HealthCheck(command) => health_check::decide(open, world, stamp, command),
            Command::WorkAbility(command) => work_ability::decide(open, world, stamp, command),
        }
    }

    fn evolve(&mut self, stamp: &Stamp, event: &Event) {
        evolve::evolve(self, stamp, event);
    }
}

impl Case {
    /// The workers about whom the rules will ask the roster when this command is judged.
    #[expect(clippy::wildcard_enum_match_arm, reason = "the other commands name no worker")]
    pub fn workers_for(&self, command: &Command) -> Vec<WorkerId> {
        let owner = |owner: &Owner| match owner {
            Owner::Worker(worker) => vec![worker.clone()],
            Owner::Team(_) | Owner::Outside(_) => Vec::new(),
        };
        match command {
            Command::Open(opening) => owner(&opening.owner),
            Command::DecideOwner { owner: by_need, .. } => owner(by_need),
            Command::NameResponsible { worker, deputy, .. } => {
                std::iter::once(worker).chain(deputy).cloned().collect()
            }
            Command::NameDeputy { deputy } => deputy.iter().cloned().collect(),
            Command::BeginHandOver { to, .. } => vec![to.clone()],
            Command::AddHelper { worker, .. } => vec![worker.clone()],
            Command::Appointment(command) => command.workers(),
            Command::WorkAbility(command) => command.workers(),
            Command::ReceiveHandOver => {
                let running = self.open.as_ref().and_then(|open| open.hand_over.as_ref());
                running.map(|running| running.to.clone()).into_iter().collect()
            }
            Command::Reopen { responsible, .. } => {
                let old = self.open.as_ref().and_then(|open| open.responsible.as_ref());
                old.map(|old| old.worker.clone()).into_iter().chain(responsible.clone()).collect()
            }
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
