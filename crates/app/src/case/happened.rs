//! What the timeline says of what goes on beside the path. What tells of the client's health is for those who may read.

use domain::access::register;
use domain::case::Event;
use domain::case::appointments::{Attendance, Slot};
use domain::case::plan::PlanTerms;
use domain::case::statements::StatementTerms;
use domain::case::work_ability::OwnView;
use ui::Html;

use super::appointments::{span, when};
use super::names;
use super::plan::by_when;
use super::sheet::At;
use super::timeline::{Lines, corrected};
use crate::date;

/// What a fact says, for this reader.
#[expect(clippy::wildcard_enum_match_arm, reason = "the others are told one by one")]
pub(super) fn shown(at: &At<'_>, event: &Event) -> Option<Html> {
    match event {
        Event::AppointmentBooked { .. }
        | Event::AppointmentMoved { .. }
        | Event::AppointmentCancelled { .. }
        | Event::AppointmentMarked { .. } => appointment(at, event),
        Event::PlanRowAgreed { .. } | Event::PlanRowChanged { .. } | Event::PlanRowEnded { .. } => {
            plan(at, event)
        }
        _ => statement(at, event).or_else(|| health_check(at, event)).or_else(|| work_ability(at, event)),
    }
}

/// Does the fact tell of the client's health to somebody who may not read of it?
pub(super) fn is_hidden(at: &At<'_>, event: &Event) -> bool {
    register::of_event(at.open, event).is_some_and(|register| !at.reads(register))
}

/// Of statements; their texts stand on their own page.
#[expect(clippy::wildcard_enum_match_arm, reason = "the other facts are told elsewhere")]
fn statement(at: &At<'_>, event: &Event) -> Option<Html> {
    let t = at.ctx.t;
    let named = |terms: &StatementTerms| {
        Lines(at, String::new()).text(t.key("statement", terms.kind.code())).text(&terms.purpose)
    };
    let of = |id| match at.open.statements.get(id) {
        Some(it) => named(&it.terms),
        None => Lines(at, String::new()),
    };
    match event {
        Event::StatementDrafted { terms, .. } | Event::StatementRedrafted { terms, .. } => {
            named(terms).html()
        }
        Event::StatementSigned { statement } | Event::StatementDropped { statement } => of(statement).html(),
        Event::StatementCorrected { statement, reason, .. } => {
            of(statement).with("word-reason", reason).html()
        }
        Event::StatementAttached { terms, attached, .. } => named(terms).text(&attached.author).html(),
        Event::StatementHanded { statement, how } => {
            of(statement).text(t.key("told", super::timeline::told_code(*how))).html()
        }
        Event::StatementSent { statement, partner, to, .. } => {
            of(statement).named("partner", partner).text(to).html()
        }
        _ => None,
    }
}

/// Of the plan: on which side, what, by whom and by when.
#[expect(clippy::wildcard_enum_match_arm, reason = "the other facts are told elsewhere")]
fn plan(at: &At<'_>, event: &Event) -> Option<Html> {
    let t = at.ctx.t;
    let lines = || Lines(at, String::new());
    let said = |lines: Lines<'_, '_>, terms: &PlanTerms| {
        let lines = lines.text(&terms.what).with("field-arranger", &terms.who);
        lines.text(&terms.due.map(|due| by_when(t, due)).unwrap_or_default()).1
    };
    match event {
        Event::PlanRowAgreed { sector, terms, .. } => {
            Some(Html::paragraphs(&said(lines().text(t.key("sector", sector.code())), terms)))
        }
        Event::PlanRowChanged { old, new, reason, .. } => {
            Some(corrected(at, &said(lines(), old), &said(lines(), new), reason))
        }
        Event::PlanRowEnded { row, how, words } => {
            let what = at.open.plan.get(row).map(|it| it.terms.what.as_str()).unwrap_or_default();
            lines().text(what).text(t.key("ending", how.code())).text(words).html()
        }
        _ => None,
    }
}

/// Of health checks; findings stand on their own page.
#[expect(clippy::wildcard_enum_match_arm, reason = "the other facts are told elsewhere")]
fn health_check(at: &At<'_>, event: &Event) -> Option<Html> {
    let t = at.ctx.t;
    let lines = || Lines(at, String::new());
    match event {
        Event::HealthCheckBegun { reason, .. } => lines().text(t.key("check-reason", reason.code())).html(),
        Event::HealthCheckStepTaken { step, .. } => lines().text(t.key("check-step", step.code())).html(),
        Event::NurseExamined { conclusion, .. } | Event::PhysicianExamined { conclusion, .. } => {
            lines().text(t.key("conclusion", conclusion.code())).html()
        }
        Event::GuidedToPhysician { reason } | Event::HealthCheckStopped { reason, .. } => {
            lines().with("word-reason", reason).html()
        }
        Event::HealthCheckFinished { summary, due, reason, .. } => {
            let lines = lines().text(summary).with("check-due-again", &date::day(*due));
            lines.with("word-reason", reason).html()
        }
        _ => None,
    }
}

/// Of assessments of work ability: what is said in everyday words.
#[expect(clippy::wildcard_enum_match_arm, reason = "what says nothing more than its title")]
fn work_ability(at: &At<'_>, event: &Event) -> Option<Html> {
    let t = at.ctx.t;
    let lines = || Lines(at, String::new());
    match event {
        Event::WorkAbilityOrdered { order, .. } => {
            let lines = lines().text(&order.question);
            order.mark.iter().fold(lines, |lines, mark| lines.named("mark", mark)).html()
        }
        Event::WorkAbilityShared { domain, share, .. } => {
            let lines = lines().text(t.key("domain", domain.code())).text(&names::worker(at.ctx, &share.to));
            lines.named("role", &share.profession).with("field-due", &date::day(share.due)).html()
        }
        Event::WorkAbilityPartGiven { domain, conclusion, plain, .. } => {
            let lines = lines().text(t.key("domain", domain.code()));
            lines.text(t.key("part", conclusion.code())).text(plain).html()
        }
        Event::WorkAbilityViewed { view, .. } => match view {
            OwnView::Said(words) => lines().text(words).html(),
            OwnView::Missing(reason) => lines().named("missing", reason).html(),
        },
        Event::WorkAbilityConcluded { result, plain, reason, .. } => {
            let lines = lines().text(t.key("ability", result.code())).text(plain);
            lines.with("word-reason", reason).html()
        }
        Event::ClinicChecked { clinic, .. } => lines().text(t.key("clinic", clinic.code())).html(),
        _ => lines().html(),
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the other facts are told elsewhere")]
fn appointment(at: &At<'_>, event: &Event) -> Option<Html> {
    let t = at.ctx.t;
    let lines = || Lines(at, String::new());
    let named = |id| at.reads(register::of_appointment(at.open, id));
    let of = |id| {
        let found = at.open.appointments.get(id);
        found.map(|it| {
            let kind = if named(id) { t.key("appointment", it.booking.kind.code()) } else { "" };
            lines().text(kind).text(&when(t, it))
        })
    };
    let time = |slot: &Slot| span(t, slot.begins, slot.minutes);
    match event {
        Event::AppointmentBooked { booking, .. } => {
            if !at.reads(booking.kind.register()) {
                return lines().text(&time(&booking.slot)).html();
            }
            let with: Vec<_> = booking.slot.with.iter().map(|id| names::worker(at.ctx, id)).collect();
            let kind = t.key("appointment", booking.kind.code());
            lines().text(kind).text(&time(&booking.slot)).text(&with.join("; ")).text(&booking.place).html()
        }
        Event::AppointmentMoved { appointment, old, new, by, reason } => {
            let way = format!("{} → {}", time(old), time(new));
            let lines = lines().text(&way).text(t.key("mover", by.code()));
            lines.with("word-reason", if named(appointment) { reason } else { "" }).html()
        }
        Event::AppointmentCancelled { appointment, by, reason } => {
            let lines = of(appointment).unwrap_or_else(lines).text(t.key("mover", by.code()));
            lines.with("word-reason", if named(appointment) { reason } else { "" }).html()
        }
        Event::AppointmentMarked { appointment, attendance, covered, words } => {
            let mut lines =
                of(appointment).unwrap_or_else(lines).text(t.key("attendance", attendance.code()));
            if !named(appointment) {
                return lines.html();
            }
            if let Attendance::Missed(why) = attendance {
                lines = lines.text(t.key("miss", why.code()));
            }
            covered
                .iter()
                .fold(lines, |lines, topic| lines.text(t.key("topic", topic.code())))
                .text(words)
                .html()
        }
        _ => lines().html(),
    }
}
