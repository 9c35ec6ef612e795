//! What health checks, assessments of work ability and statements ask for.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Kind, STEP_DAYS, Task, Whose, after, worker};
use crate::access::Principal;
use crate::case::Open;
use crate::case::appointments::AppointmentKind;
use crate::case::done::{CHECK, CHECK_IF_MISSING};
use crate::case::health_check::{CheckStep, FORM_DAYS, HealthCheck, LABORATORY_DAYS, running, visit_day};
use crate::id::WorkerId;
use crate::model::Model;

/// A statement is signed, and the client told of it, in so many days.
const STATEMENT_DAYS: i64 = 7;
/// A health check is recommended within so many months of becoming unemployed (W-05).
const UNEMPLOYED_MONTHS: i64 = 3;
/// That a health check is due again is said so many days before.
const DUE_DAYS: i64 = 30;

pub(super) fn tasks(open: &Open, model: &Model) -> Vec<Task> {
    let mut found = statements(open);
    found.extend(offer(open, model));
    found.extend(running(open).map(|(_, check)| before_visit(open, check)).unwrap_or_default());
    found.extend(running(open).and_then(|(_, check)| finish(open, check)));
    found.extend(physician(open));
    found.extend(due_again(open));
    found.extend(parts(open));
    found
}

fn of(open: &Open, by: &WorkerId) -> Whose {
    if open.ended.contains(by) { worker(open) } else { Whose::Of(Principal::Worker(by.clone())) }
}

fn statements(open: &Open) -> Vec<Task> {
    let waiting = open.statements.values().filter_map(|it| {
        let (kind, from) = match (it.signed, it.handed) {
            (None, _) => (Kind::SignStatement, it.began),
            (Some(signed), None) => (Kind::HandStatement, signed),
            (Some(_), Some(_)) => return None,
        };
        Some(Task { due: after(from, STATEMENT_DAYS), from, kind, whose: of(open, &it.by) })
    });
    waiting.collect()
}

/// A health check that the stage asks for and nobody has begun, or said why not: the statutory one when it is missing,
/// else the one that is recommended to the newly unemployed.
fn offer(open: &Open, model: &Model) -> Option<Task> {
    let stage = model.stage(open.stage())?;
    let asks = |action: &str| stage.actions.iter().any(|it| it.as_str() == action);
    let taken = open.visits.last()?.taken.keys().any(|it| [CHECK, CHECK_IF_MISSING].contains(&it.as_str()));
    let known = open.health_checks.values().any(|it| it.runs() || it.due_again().is_some());
    if taken || known {
        return None;
    }
    if asks(CHECK_IF_MISSING) {
        let from = open.since();
        let due = after(from, STEP_DAYS);
        return Some(Task { due, from, kind: Kind::OfferHealthCheck, whose: worker(open) });
    }
    let spells = open.background.iter().flat_map(|it| &it.unemployed);
    let since = spells.filter(|spell| spell.until.is_none()).map(|spell| spell.from).max()?;
    let due = since.checked_add(UNEMPLOYED_MONTHS.months()).unwrap_or(since).max(open.since());
    let (from, kind) = (open.since(), Kind::RecommendHealthCheck);
    asks(CHECK).then(|| Task { due, from, kind, whose: worker(open) })
}

/// The visit, the form a week before it and the laboratory three days before it (W-04).
fn before_visit(open: &Open, check: &HealthCheck) -> Vec<Task> {
    if check.nurse.is_some() {
        return Vec::new();
    }
    let visit = visit_day(open, check);
    let whose = of(open, &check.by);
    let expected = after(check.began, STEP_DAYS);
    let at = |kind, from: Date, due: Date| Task { due: due.max(from), from, kind, whose: whose.clone() };
    let days_before = |days: i64| visit.map_or(expected, |day| after(day, -days));
    let mut found = Vec::new();
    if visit.is_none() {
        found.push(at(Kind::BookHealthCheck, check.began, expected));
    }
    match (check.steps.get(&CheckStep::FormAsked), check.steps.get(&CheckStep::FormReturned)) {
        (_, Some(_)) => {}
        (None, None) => found.push(at(Kind::AskPreForm, check.began, days_before(2 * FORM_DAYS))),
        (Some(asked), None) => found.push(at(Kind::AwaitPreForm, *asked, days_before(FORM_DAYS))),
    }
    if let (Some(asked), None) =
        (check.steps.get(&CheckStep::LaboratoryAsked), check.steps.get(&CheckStep::LaboratoryIn))
    {
        found.push(at(Kind::AwaitLaboratory, *asked, days_before(LABORATORY_DAYS)));
    }
    found
}

/// Whoever has been seen and is not on the way to the physician gets a summary.
fn finish(open: &Open, check: &HealthCheck) -> Option<Task> {
    let last = check.physician.as_ref().or_else(|| check.nurse.as_ref().filter(|_| open.guided.is_none()))?;
    let kind = Kind::FinishHealthCheck;
    Some(Task { due: after(last.on, STATEMENT_DAYS), from: last.on, kind, whose: of(open, &last.by) })
}

/// Guided to the physician: a time, until one is booked.
fn physician(open: &Open) -> Option<Task> {
    let guided = open.guided.as_ref()?;
    let booked = open.appointments.values().any(|it| {
        it.booking.kind == AppointmentKind::Physician
            && it.cancelled.is_none()
            && it.booking.slot.begins.date() >= guided.on
    });
    let due = after(guided.on, STEP_DAYS);
    (!booked).then(|| Task { due, from: guided.on, kind: Kind::BookPhysician, whose: worker(open) })
}

fn due_again(open: &Open) -> Option<Task> {
    let newest = open.health_checks.values().filter_map(HealthCheck::due_again).max()?;
    let runs = running(open).is_some();
    let (from, kind) = (after(newest, -DUE_DAYS), Kind::HealthCheckDue);
    (!runs).then(|| Task { due: newest, from, kind, whose: worker(open) })
}

/// The parts that are not given, each with its worker; and when all are, to put them together.
fn parts(open: &Open) -> Vec<Task> {
    let running = open.work_ability.values().filter(|it| it.runs());
    let waiting = running.clone().flat_map(|it| it.parts.values()).filter(|part| part.given.is_none());
    let mut found: Vec<Task> = waiting
        .map(|part| Task {
            due: part.share.due,
            from: part.since,
            kind: Kind::AssessPart,
            whose: of(open, &part.share.to),
        })
        .collect();
    found.extend(running.filter(|it| it.is_complete()).filter_map(|it| {
        let last = it.parts.values().filter_map(|part| part.given).map(|(_, day)| day).max()?;
        let kind = Kind::ConcludeAssessment;
        Some(Task { due: after(last, STEP_DAYS), from: last, kind, whose: worker(open) })
    }));
    found
}
