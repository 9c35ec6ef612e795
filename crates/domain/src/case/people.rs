//! Who walks with the client: the responsible person, the deputy, helpers; hand-over with a checklist and a
//! receipt; and access taken without a relation.

use jiff::ToSpan;

use super::command::{Command, Refusal, World};
use super::event::Event;
use super::state::Open;
use crate::id::{Name, WorkerId};
use crate::model::{self, Model};
use crate::stream::Stamp;

/// The longest time for which access may be taken without a relation, in hours.
pub const GLASS_HOURS: i64 = 24;

#[expect(clippy::wildcard_enum_match_arm, reason = "the other commands are judged elsewhere")]
pub(super) fn decide(
    open: &Open,
    world: &World<'_>,
    stamp: &Stamp,
    command: Command,
) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        Command::NameResponsible { worker, kind, mark, deputy } => {
            may_be_named(open, world, &worker, &kind, mark.as_ref())?;
            may_stand_in(world, &worker, deputy.as_ref())?;
            Event::ResponsibleNamed { worker, kind, mark, deputy }
        }
        Command::NameDeputy { deputy } => {
            let responsible = open.responsible.as_ref().ok_or(Refusal::NoResponsible)?;
            may_stand_in(world, &responsible.worker, deputy.as_ref())?;
            if responsible.deputy == deputy {
                return Err(Refusal::NothingChanged);
            }
            Event::DeputyNamed { deputy }
        }
        Command::BeginHandOver { .. }
        | Command::TickHandOver { .. }
        | Command::ReceiveHandOver
        | Command::DeclineHandOver { .. }
        | Command::CancelHandOver { .. } => hand_over(open, world, stamp, command)?,
        Command::TellClient { how } => {
            if open.untold.is_none() {
                return Err(Refusal::NothingToTell);
            }
            Event::ClientTold { how }
        }
        Command::AddHelper { worker, purpose } => {
            if !world.roster.works(&worker) {
                return Err(Refusal::NotWorking);
            }
            if open.helpers.contains_key(&worker) || is_responsible(open, &worker) {
                return Err(Refusal::AlreadyHelping);
            }
            if purpose.trim().is_empty() {
                return Err(Refusal::PurposeMissing);
            }
            // A helper is let in by the client or by law, never without (invariant 2).
            if !open.has_basis(stamp.on) {
                return Err(Refusal::NoBasis);
            }
            Event::HelperAdded { worker, purpose }
        }
        Command::EndHelper { worker } => {
            if !open.helpers.contains_key(&worker) {
                return Err(Refusal::NotHelping);
            }
            Event::HelperEnded { worker }
        }
        _ => return Err(Refusal::NotHere),
    };
    Ok(vec![event])
}

fn is_responsible(open: &Open, worker: &WorkerId) -> bool {
    open.responsible.as_ref().is_some_and(|responsible| &responsible.worker == worker)
}

fn may_be_named(
    open: &Open,
    world: &World<'_>,
    worker: &WorkerId,
    kind: &Name,
    mark: Option<&Name>,
) -> Result<(), Refusal> {
    if is_responsible(open, worker) {
        return Err(Refusal::AlreadyResponsible);
    }
    if open.responsible.is_some() {
        return Err(Refusal::HandOverInstead);
    }
    let model: &Model = world.model;
    if !model.organisation.responsible_kinds.contains(kind) {
        return Err(Refusal::UnknownKind);
    }
    if mark.is_some_and(|mark| model::find(&model.marks, mark).is_none()) {
        return Err(Refusal::UnknownKind);
    }
    may_be_responsible(world, worker)
}

fn may_be_responsible(world: &World<'_>, worker: &WorkerId) -> Result<(), Refusal> {
    if !world.roster.works(worker) {
        return Err(Refusal::NotWorking);
    }
    if !world.roster.may_be_responsible(worker) {
        return Err(Refusal::MayNotBeResponsible);
    }
    Ok(())
}

fn may_stand_in(world: &World<'_>, of: &WorkerId, deputy: Option<&WorkerId>) -> Result<(), Refusal> {
    match deputy {
        Some(deputy) if deputy == of => Err(Refusal::SamePerson),
        Some(deputy) => may_be_responsible(world, deputy),
        None => Ok(()),
    }
}

/// Until the new one has received, the old one stays responsible: nobody falls between.
#[expect(clippy::wildcard_enum_match_arm, reason = "the other commands are judged elsewhere")]
fn hand_over(open: &Open, world: &World<'_>, stamp: &Stamp, command: Command) -> Result<Event, Refusal> {
    let responsible = open.responsible.as_ref().ok_or(Refusal::NoResponsible)?;
    if let Command::BeginHandOver { to, reason } = command {
        if open.hand_over.is_some() {
            return Err(Refusal::HandOverRunning);
        }
        if responsible.worker == to {
            return Err(Refusal::SamePerson);
        }
        may_be_responsible(world, &to)?;
        if reason.trim().is_empty() {
            return Err(Refusal::ReasonMissing);
        }
        return Ok(Event::HandOverBegun { to, reason });
    }
    let running = open.hand_over.as_ref().ok_or(Refusal::NoHandOver)?;
    let by_receiver = matches!(command, Command::ReceiveHandOver | Command::DeclineHandOver { .. });
    if by_receiver && stamp.by != running.to {
        return Err(Refusal::NotTheReceiver);
    }
    match command {
        Command::TickHandOver { item } => {
            if !world.model.handover.contains(&item) {
                return Err(Refusal::UnknownItem);
            }
            if running.ticked.contains(&item) {
                return Err(Refusal::NothingChanged);
            }
            Ok(Event::HandOverTicked { item })
        }
        Command::ReceiveHandOver => {
            let left = |item: &&Name| !running.ticked.contains(*item);
            let left: Vec<Name> = world.model.handover.iter().filter(left).cloned().collect();
            if !left.is_empty() {
                return Err(Refusal::ChecklistOpen(left));
            }
            may_be_responsible(world, &running.to)?;
            Ok(Event::HandOverReceived { from: responsible.worker.clone(), to: running.to.clone() })
        }
        Command::DeclineHandOver { reason } | Command::CancelHandOver { reason }
            if reason.trim().is_empty() =>
        {
            Err(Refusal::ReasonMissing)
        }
        Command::DeclineHandOver { reason } => Ok(Event::HandOverDeclined { reason }),
        Command::CancelHandOver { reason } => Ok(Event::HandOverCancelled { reason }),
        _ => Err(Refusal::NotHere),
    }
}

/// Access without a relation: reason, time limit, and a review by somebody else.
#[expect(clippy::wildcard_enum_match_arm, reason = "the other commands are judged elsewhere")]
pub(super) fn glass(open: &Open, stamp: &Stamp, command: Command) -> Result<Vec<Event>, Refusal> {
    match command {
        Command::BreakGlass { reason, until } => {
            if reason.trim().is_empty() {
                return Err(Refusal::ReasonMissing);
            }
            let limit = stamp.at.checked_add(GLASS_HOURS.hours());
            if until <= stamp.at || limit.is_ok_and(|limit| until > limit) {
                return Err(Refusal::TooLong);
            }
            if open
                .glass
                .iter()
                .any(|glass| glass.by == stamp.by && glass.until > stamp.at && !glass.improper())
            {
                return Err(Refusal::AlreadyIn);
            }
            Ok(vec![Event::GlassBroken { by: stamp.by.clone(), reason, until }])
        }
        Command::ReviewGlass { broken_by, proper, words } => {
            if broken_by == stamp.by {
                return Err(Refusal::OwnReview);
            }
            if !open.glass.iter().any(|glass| glass.by == broken_by && glass.reviewed.is_none()) {
                return Err(Refusal::NothingToReview);
            }
            if words.trim().is_empty() {
                return Err(Refusal::TextMissing);
            }
            Ok(vec![Event::GlassReviewed { by: stamp.by.clone(), broken_by, proper, words }])
        }
        _ => Err(Refusal::NotHere),
    }
}
