//! What waits to be done, computed from facts and never clicked: a task goes when the fact it asks for
//! exists (invariant 6).

mod assessing;
mod visits;

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::access::Principal;
use crate::case::appointments::quiet_since;
use crate::case::{Case, ClientAnswer, Hold, Occasion, Open, Owner, holds, required_on};
use crate::model::{Model, Requirement, Stage};
use crate::round::Schedule;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The way onwards asks for this.
    Record(Requirement),
    /// Services run and nobody is responsible. Must never be seen.
    NameResponsible,
    /// A case waits to be received.
    Receive,
    /// Tell the client who is responsible now.
    TellClient,
    /// A party must be informed of a withdrawn consent.
    InformParties,
    /// A basis ends soon, or no basis is left.
    RenewBasis,
    /// No contact for a long time.
    Quiet,
    /// The target time of the stage has passed.
    StageOverdue,
    /// The follow-up measurement.
    FollowUp,
    /// An access without a relation waits for its review.
    ReviewGlass,
    /// An answer calls for attention at once.
    AttendToFlag,
    /// An appointment has been: what happened is not on record.
    MarkAppointment,
    /// The client has not come for the second time: contact in another way.
    ReachOut,
    /// A draft waits for its signature.
    SignStatement,
    /// The client has not been told of a statement.
    HandStatement,
    /// The statutory health check is missing: the nurse is offered (PSA-97).
    OfferHealthCheck,
    /// Newly unemployed: a health check is recommended.
    RecommendHealthCheck,
    /// A health check runs, and no visit is booked.
    BookHealthCheck,
    AskPreForm,
    /// The form has not come back.
    AwaitPreForm,
    AwaitLaboratory,
    /// Guided to the physician, and no time is booked.
    BookPhysician,
    FinishHealthCheck,
    /// It is due again.
    HealthCheckDue,
    /// A part of an assessment of work ability.
    AssessPart,
    /// All parts are there: put them together.
    ConcludeAssessment,
}

impl Kind {
    /// Does it tell of the client's health?
    pub fn tells_of_health(&self) -> bool {
        match self {
            Self::OfferHealthCheck
            | Self::RecommendHealthCheck
            | Self::BookHealthCheck
            | Self::AskPreForm
            | Self::AwaitPreForm
            | Self::AwaitLaboratory
            | Self::BookPhysician
            | Self::FinishHealthCheck
            | Self::HealthCheckDue
            | Self::AssessPart
            | Self::ConcludeAssessment
            | Self::SignStatement
            | Self::HandStatement
            | Self::AttendToFlag => true,
            Self::Record(_)
            | Self::NameResponsible
            | Self::Receive
            | Self::TellClient
            | Self::InformParties
            | Self::RenewBasis
            | Self::Quiet
            | Self::StageOverdue
            | Self::FollowUp
            | Self::ReviewGlass
            | Self::MarkAppointment
            | Self::ReachOut => false,
        }
    }

    /// The word under which texts and tables know the kind.
    pub fn code(&self) -> String {
        match self {
            Self::Record(requirement) => {
                format!("record-{}", String::from(requirement.clone()).replace(':', "-"))
            }
            Self::NameResponsible => "name-responsible".to_owned(),
            Self::Receive => "receive".to_owned(),
            Self::TellClient => "tell-client".to_owned(),
            Self::InformParties => "inform-parties".to_owned(),
            Self::RenewBasis => "renew-basis".to_owned(),
            Self::Quiet => "quiet".to_owned(),
            Self::StageOverdue => "stage-overdue".to_owned(),
            Self::FollowUp => "follow-up".to_owned(),
            Self::ReviewGlass => "review-glass".to_owned(),
            Self::AttendToFlag => "attend-to-flag".to_owned(),
            Self::MarkAppointment => "mark-appointment".to_owned(),
            Self::ReachOut => "reach-out".to_owned(),
            Self::SignStatement => "sign-statement".to_owned(),
            Self::HandStatement => "hand-statement".to_owned(),
            Self::OfferHealthCheck => "offer-health-check".to_owned(),
            Self::RecommendHealthCheck => "recommend-health-check".to_owned(),
            Self::BookHealthCheck => "book-health-check".to_owned(),
            Self::AskPreForm => "ask-pre-form".to_owned(),
            Self::AwaitPreForm => "await-pre-form".to_owned(),
            Self::AwaitLaboratory => "await-laboratory".to_owned(),
            Self::BookPhysician => "book-physician".to_owned(),
            Self::FinishHealthCheck => "finish-health-check".to_owned(),
            Self::HealthCheckDue => "health-check-due".to_owned(),
            Self::AssessPart => "assess-part".to_owned(),
            Self::ConcludeAssessment => "conclude-assessment".to_owned(),
        }
    }
}

/// Whose task it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whose {
    Of(Principal),
    /// Of everybody who leads.
    Leads,
}

/// A task.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Task {
    pub due: Date,
    /// Not shown before this day.
    pub from: Date,
    pub kind: Kind,
    pub whose: Whose,
}

/// The days in which the next step is expected when the model gives no target.
const STEP_DAYS: i64 = 14;
/// The days in which the client is told and the parties are informed.
const PROMPT_DAYS: i64 = 3;
/// The days in which an access without a relation is reviewed.
const REVIEW_DAYS: i64 = 7;

/// All tasks of a case. Depends on facts and the model only, so that it can be kept in a table: time passing
/// alone makes a task visible (`from`) or late (`due`), never appear or vanish.
pub fn tasks(case: &Case, model: &Model) -> BTreeSet<Task> {
    let Some(open) = case.open.as_deref() else {
        return BTreeSet::new();
    };
    let mut found: Vec<Task> = glass(open).into_iter().chain(informing(open)).collect();
    if open.closed.is_none() {
        found.extend(path(open, model));
        found.extend(people(open, model));
        found.extend(basis(open, model));
        found.extend(measuring(open, model));
        found.extend(flags(open));
        found.extend(visits::tasks(open));
        found.extend(assessing::tasks(open, model));
    }
    found.into_iter().collect()
}

fn after(day: Date, days: i64) -> Date {
    day.checked_add(days.days()).unwrap_or(day)
}

/// Whose the ordinary work is: the responsible person's, else the owner's.
fn worker(open: &Open) -> Whose {
    match (&open.responsible, &open.owner) {
        (Some(responsible), _) => Whose::Of(Principal::Worker(responsible.worker.clone())),
        (None, Owner::Worker(owner)) => Whose::Of(Principal::Worker(owner.clone())),
        (None, Owner::Team(team)) => Whose::Of(Principal::Team(team.clone())),
        (None, Owner::Outside(_)) => Whose::Leads,
    }
}

/// What answers raised waits from the day they came in until somebody has attended to it.
fn flags(open: &Open) -> impl Iterator<Item = Task> {
    let waiting = open.responses.values().filter(|response| response.waiting().next().is_some());
    waiting.map(|response| {
        let kind = Kind::AttendToFlag;
        Task { due: response.on, from: response.on, kind, whose: worker(open) }
    })
}

fn path(open: &Open, model: &Model) -> Vec<Task> {
    let Some(stage) = model.stage(open.stage()) else {
        return Vec::new();
    };
    let since = open.since();
    let expected = after(since, stage.target_days.map_or(STEP_DAYS, i64::from));
    let mut found: Vec<Task> = onwards(open, model, stage)
        .into_iter()
        .filter_map(|(requirement, hold)| {
            let from = match (hold, &requirement) {
                (Hold::Not, _) => since,
                // It will be missing from a day that is known already. That the last basis ends is a task of its own.
                (Hold::Through(last), Requirement::Agreement | Requirement::Consent(_)) => after(last, 1),
                (Hold::Through(_) | Hold::On, _) => return None,
            };
            let kind = Kind::Record(requirement);
            Some(Task { due: expected.max(from), from, kind, whose: worker(open) })
        })
        .collect();
    if stage.services && open.responsible.is_none() {
        found.push(Task { due: since, from: since, kind: Kind::NameResponsible, whose: Whose::Leads });
    }
    if stage.target_days.is_some() {
        found.push(Task { due: expected, from: expected, kind: Kind::StageOverdue, whose: worker(open) });
    }
    let quiet = after(quiet_since(open), i64::from(model.reminders.quiet_days));
    found.push(Task { due: quiet, from: quiet, kind: Kind::Quiet, whose: worker(open) });
    found
}

/// What the way onwards asks for. Where the path forks it is the way that lacks least, so that a case that is
/// being made ready for one way is not sent along another; of equals, the one that the model names first.
fn onwards(open: &Open, model: &Model, stage: &Stage) -> Vec<(Requirement, Hold)> {
    let ways = stage.moves.iter().filter(|step| !step.back).map(|step| {
        let way = [stage.id.clone(), step.to.clone()];
        let asked = required_on(model, &way).into_iter();
        asked.map(|requirement| (requirement.clone(), holds(open, model, &requirement))).collect::<Vec<_>>()
    });
    ways.min_by_key(|asked| asked.iter().filter(|(_, hold)| *hold == Hold::Not).count()).unwrap_or_default()
}

fn people(open: &Open, model: &Model) -> Vec<Task> {
    let mut found = Vec::new();
    if let Some(running) = &open.hand_over {
        found.push(Task {
            due: after(running.since, i64::from(model.reminders.receipt_days)),
            from: running.since,
            kind: Kind::Receive,
            whose: Whose::Of(Principal::Worker(running.to.clone())),
        });
    }
    if let Some(since) = open.untold {
        found.push(Task {
            due: after(since, PROMPT_DAYS),
            from: since,
            kind: Kind::TellClient,
            whose: worker(open),
        });
    }
    found
}

/// The parties of a withdrawn consent. A consent may be withdrawn when the case is closed already.
fn informing(open: &Open) -> Option<Task> {
    let waiting = open.bases.values().filter(|record| !record.to_inform.is_empty());
    let day = waiting.filter_map(|record| record.withdrawn).min()?;
    Some(Task { due: after(day, PROMPT_DAYS), from: day, kind: Kind::InformParties, whose: worker(open) })
}

fn basis(open: &Open, model: &Model) -> Option<Task> {
    let (from, due) = match open.holds(|_| true) {
        Hold::On => return None,
        Hold::Through(last) => (after(last, -i64::from(model.reminders.basis_days)), last),
        Hold::Not => {
            let day = open.bases.values().filter_map(|record| record.withdrawn).max().unwrap_or(open.began);
            (day, day)
        }
    };
    Some(Task { due, from, kind: Kind::RenewBasis, whose: worker(open) })
}

/// The follow-up measurement, from the first day of its window to the last.
fn measuring(open: &Open, model: &Model) -> Option<Task> {
    let schedule = Schedule::of(open, model);
    let left = matches!(open.decisions.last().map(|made| &made.answer), Some(ClientAnswer::Refused { .. }));
    if left || !schedule.is_asked(open, model) || schedule.missing(open, model, Occasion::FollowUp).is_empty()
    {
        return None;
    }
    Some(Task {
        due: schedule.closes(Occasion::FollowUp),
        from: schedule.opens(Occasion::FollowUp),
        kind: Kind::FollowUp,
        whose: worker(open),
    })
}

fn glass(open: &Open) -> Vec<Task> {
    let waiting = open.glass.iter().filter(|glass| glass.reviewed.is_none()).map(|glass| glass.on).min();
    let task =
        |day| Task { due: after(day, REVIEW_DAYS), from: day, kind: Kind::ReviewGlass, whose: Whose::Leads };
    waiting.map(task).into_iter().collect()
}

#[cfg(test)]
mod tests;
