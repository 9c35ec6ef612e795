//! Notes, decisions, goals, measurements, assessments; closing and reopening (invariants 4, 5 and 7).

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::command::{Command, Refusal, World};
use super::event::{ClientAnswer, Event, Owner};
use super::state::Open;
use crate::id::{ItemId, Name, WorkerId};
use crate::model::Model;
use crate::round::Schedule;
use crate::stream::Stamp;

/// Whose assessment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    Responsible,
    Client,
}

/// How far a goal was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Attainment {
    Attained,
    Partly,
    NotAttained,
    /// The goal was given up together.
    Dropped,
}

/// An assessment at the end: in words and goal by goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Assessment {
    Made {
        words: String,
        goals: BTreeMap<ItemId, Attainment>,
    },
    /// Only the client may decline: a coded reason of the model (`missing-…`).
    Declined {
        reason: Name,
    },
}

/// When a measurement belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Occasion {
    Start,
    FollowUp,
}

/// A value, or the coded reason why there is none. A missing answer is never a zero.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    /// Perceived work ability in points, 0–10; totals of other instruments by their own scale.
    Value(u16),
    Missing(Name),
    /// A questionnaire was answered: these answers, with their scores.
    Answered(ItemId),
}

/// What closing still needs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    ResponsibleAssessment,
    ClientAssessment,
    /// The responsible person's assessment does not say how far this goal was reached.
    Goal(ItemId),
    /// The follow-up measurement, or the coded reason that it is missing.
    FollowUp(Name),
    /// These answers call for attention, and nobody has said what was done.
    Flag(ItemId),
}

/// The highest value an instrument can have on record here; each instrument's own scale comes with it.
const HIGHEST: u16 = 1000;

/// The instrument of perceived work ability, 0–10 points (work ability score).
pub const WORK_ABILITY: &str = "was";

/// The most points of perceived work ability.
pub(super) const MOST_POINTS: u16 = 10;

#[expect(clippy::wildcard_enum_match_arm, reason = "the other commands are judged elsewhere")]
pub(super) fn decide(
    open: &Open,
    world: &World<'_>,
    stamp: &Stamp,
    command: Command,
) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        Command::WriteNote { .. } | Command::CorrectNote { .. } => note(open, stamp, command)?,
        Command::RecordDecision { decision, text, answer } => {
            if !world.model.decisions.contains(&decision) {
                return Err(Refusal::UnknownDecision);
            }
            if text.trim().is_empty() {
                return Err(Refusal::TextMissing);
            }
            if let ClientAnswer::Refused { reason, .. } = &answer
                && !world.model.closing.leaving.contains(reason)
            {
                return Err(Refusal::UnknownReason);
            }
            Event::DecisionRecorded { decision, text, answer }
        }
        Command::TakeAction { action, result, words } => {
            let stage = world.model.stage(open.stage()).ok_or(Refusal::UnknownStage)?;
            if !stage.actions.contains(&action) {
                return Err(Refusal::UnknownAction);
            }
            Event::ActionTaken { action, result, words }
        }
        Command::SetGoal { text, .. } | Command::ChangeGoal { text, .. } if text.trim().is_empty() => {
            return Err(Refusal::TextMissing);
        }
        Command::SetGoal { goal, .. } if open.goals.contains_key(&goal) => {
            return Err(Refusal::AlreadyRecorded);
        }
        Command::SetGoal { goal, text } => Event::GoalSet { goal, text },
        Command::ChangeGoal { goal, text, reason } => {
            let old = open.goals.get(&goal).ok_or(Refusal::NoSuchGoal)?.text.clone();
            changed(&old, &text, &reason)?;
            Event::GoalChanged { goal, old, text, reason }
        }
        Command::Measure { instrument, occasion, reading } => {
            measurable(world, &instrument, &reading)?;
            let stands = Schedule::of(open, world.model).value(open, &instrument, occasion).is_some();
            if matches!(reading, Reading::Missing(_)) && stands {
                return Err(Refusal::AlreadyMeasured);
            }
            Event::Measured { instrument, occasion, reading }
        }
        Command::LeaveUnmeasured { by: _, occasion, instruments, reason } => {
            return unmeasured(open, world.model, occasion, &instruments, &reason);
        }
        Command::Assess { by, assessment } => assess(open, world.model, stamp, by, assessment)?,
        Command::Close { outcome, next } => close(open, world.model, stamp, outcome, next)?,
        _ => return Err(Refusal::NotHere),
    };
    Ok(vec![event])
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the other commands are judged elsewhere")]
fn note(open: &Open, stamp: &Stamp, command: Command) -> Result<Event, Refusal> {
    match command {
        Command::WriteNote { text, .. } | Command::CorrectNote { text, .. } if text.trim().is_empty() => {
            Err(Refusal::TextMissing)
        }
        Command::WriteNote { note, .. } if open.notes.contains_key(&note) => Err(Refusal::AlreadyRecorded),
        Command::WriteNote { note, kind, register, text } => {
            Ok(Event::NoteWritten { note, kind, register, text })
        }
        Command::CorrectNote { note, old, text, reason } => {
            let mark = open.notes.get(&note).ok_or(Refusal::NoSuchNote)?;
            if mark.by != stamp.by {
                return Err(Refusal::NotTheAuthor);
            }
            changed(&old, &text, &reason)?;
            Ok(Event::NoteCorrected { note, old, text, reason })
        }
        _ => Err(Refusal::NotHere),
    }
}

pub(super) fn changed(old: &str, new: &str, reason: &str) -> Result<(), Refusal> {
    if old == new {
        return Err(Refusal::NothingChanged);
    }
    if reason.trim().is_empty() {
        return Err(Refusal::ReasonMissing);
    }
    Ok(())
}

/// Points alone are for instruments that nobody has made a questionnaire of: answers are scored by a rule that is on
/// record, and read only by those whom their register and their owner's advice let.
fn measurable(world: &World<'_>, instrument: &Name, reading: &Reading) -> Result<(), Refusal> {
    let model = world.model;
    let known = model.closing.instruments.contains(instrument)
        || model.stages.iter().any(|stage| stage.instruments.contains(instrument));
    if !known {
        return Err(Refusal::UnknownInstrument);
    }
    let highest = if instrument.as_str() == WORK_ABILITY { MOST_POINTS } else { HIGHEST };
    match reading {
        Reading::Value(_) if world.questionnaire.is_some() => Err(Refusal::AnswersInstead),
        Reading::Value(value) if *value > highest => Err(Refusal::OutOfScale),
        Reading::Value(_) => Ok(()),
        Reading::Missing(reason) if model.closing.missing.contains(reason) => Ok(()),
        Reading::Missing(_) => Err(Refusal::UnknownReason),
        // Answers bring their own measurement.
        Reading::Answered(_) => Err(Refusal::NotHere),
    }
}

/// What lacks gets its reason; what has been measured stays as it is.
fn unmeasured(
    open: &Open,
    model: &Model,
    occasion: Occasion,
    instruments: &[Name],
    reason: &Name,
) -> Result<Vec<Event>, Refusal> {
    if !model.closing.missing.contains(reason) {
        return Err(Refusal::UnknownReason);
    }
    let lacking = Schedule::of(open, model).missing(open, model, occasion).into_iter();
    let meant = lacking.filter(|instrument| instruments.is_empty() || instruments.contains(instrument));
    let events: Vec<Event> = meant
        .map(|instrument| {
            let reading = Reading::Missing(reason.clone());
            Event::Measured { instrument: instrument.clone(), occasion, reading }
        })
        .collect();
    if events.is_empty() { Err(Refusal::AlreadyRecorded) } else { Ok(events) }
}

fn assess(
    open: &Open,
    model: &Model,
    stamp: &Stamp,
    by: Side,
    assessment: Assessment,
) -> Result<Event, Refusal> {
    match (by, &assessment) {
        (Side::Responsible, _) if !speaks(open, &stamp.by) => return Err(Refusal::NotResponsible),
        (Side::Responsible, Assessment::Declined { .. }) => return Err(Refusal::TextMissing),
        (Side::Client, Assessment::Declined { reason }) if !model.closing.missing.contains(reason) => {
            return Err(Refusal::UnknownReason);
        }
        (_, Assessment::Made { words, .. }) if words.trim().is_empty() => return Err(Refusal::TextMissing),
        (_, Assessment::Made { goals, .. }) if goals.keys().any(|goal| !open.goals.contains_key(goal)) => {
            return Err(Refusal::NoSuchGoal);
        }
        _ => {}
    }
    Ok(Event::Assessed { by, assessment })
}

/// Speaks for the service at the end: the responsible person or the deputy. A client may leave before anybody
/// was named, so before any service; then it is whoever owns the case. That somebody of an owning team is one
/// of the team is asked by the table of access.
fn speaks(open: &Open, worker: &WorkerId) -> bool {
    match (&open.responsible, &open.owner) {
        (Some(it), _) => it.worker == *worker || it.deputy.as_ref() == Some(worker),
        (None, Owner::Worker(owner)) => owner == worker,
        (None, Owner::Team(_)) => true,
        (None, Owner::Outside(_)) => false,
    }
}

/// What closing still needs on a day (invariant 5). Empty when the case may be closed. In the window of the follow-up
/// and after it, what was measured before does not stand in for it.
pub fn gaps(open: &Open, model: &Model, today: Date) -> BTreeSet<Gap> {
    let mut gaps = BTreeSet::new();
    match open.assessments.get(&Side::Responsible) {
        Some(Assessment::Made { goals, .. }) => {
            let unsaid = open.goals.keys().filter(|goal| !goals.contains_key(*goal));
            gaps.extend(unsaid.cloned().map(Gap::Goal));
        }
        _ => _ = gaps.insert(Gap::ResponsibleAssessment),
    }
    if !open.assessments.contains_key(&Side::Client) {
        gaps.insert(Gap::ClientAssessment);
    }
    let schedule = Schedule::of(open, model);
    let in_time = schedule.opens(Occasion::FollowUp) <= today;
    let unmeasured = |instrument: &&Name| {
        if in_time {
            schedule.reading(open, instrument, Occasion::FollowUp).is_none()
        } else {
            open.measured(instrument, Occasion::FollowUp).is_none()
        }
    };
    gaps.extend(model.closing.instruments.iter().filter(unmeasured).cloned().map(Gap::FollowUp));
    let waiting = open.responses.iter().filter(|(_, response)| response.waiting().next().is_some());
    gaps.extend(waiting.map(|(id, _)| Gap::Flag(id.clone())));
    gaps
}

fn close(open: &Open, model: &Model, stamp: &Stamp, outcome: Name, next: String) -> Result<Event, Refusal> {
    if !model.closing.outcomes.contains(&outcome) {
        return Err(Refusal::UnknownOutcome);
    }
    let refused =
        open.decisions.last().is_some_and(|made| matches!(made.answer, ClientAnswer::Refused { .. }));
    let closes = model.stage(open.stage()).is_some_and(|stage| stage.closes);
    // The client may leave at any point (invariant 4); otherwise the path is walked to a closing stage.
    if !closes && !refused {
        return Err(Refusal::NotClosingStage);
    }
    let gaps = gaps(open, model, stamp.on);
    if !gaps.is_empty() {
        return Err(Refusal::NotReadyToClose(gaps.into_iter().collect()));
    }
    Ok(Event::Closed { outcome, next })
}

pub(super) fn reopen(open: &Open, world: &World<'_>, command: Command) -> Result<Vec<Event>, Refusal> {
    let Command::Reopen { reason, responsible } = command else {
        return Err(Refusal::NotHere);
    };
    if open.closed.is_none() {
        return Err(Refusal::NotClosed);
    }
    if reason.trim().is_empty() {
        return Err(Refusal::ReasonMissing);
    }
    let mut events = vec![Event::Reopened { reason, stage: open.stage().clone() }];
    // A responsible person who has left since is not left in charge of an open case.
    if let Some(old) = open.responsible.as_ref().filter(|old| !world.roster.works(&old.worker)) {
        let worker = responsible.ok_or(Refusal::NoResponsible)?;
        if !world.roster.works(&worker) || !world.roster.may_be_responsible(&worker) {
            return Err(Refusal::MayNotBeResponsible);
        }
        let (kind, mark) = (old.kind.clone(), old.mark.clone());
        events.push(Event::ResponsibleNamed { worker, kind, mark, deputy: None });
    }
    Ok(events)
}
