//! What the timeline says of what goes on beside the path. What tells of the client's health is for those who may read.

use domain::access::Action;
use domain::case::Event;
use domain::case::appointments::{Attendance, Slot};
use ui::Html;

use super::appointments::{span, when};
use super::names;
use super::sheet::At;
use super::timeline::Lines;

/// What a fact says, for this reader.
#[expect(clippy::wildcard_enum_match_arm, reason = "what says nothing more than its title")]
pub(super) fn shown(at: &At<'_>, event: &Event) -> Option<Html> {
    match event {
        Event::AppointmentBooked { .. }
        | Event::AppointmentMoved { .. }
        | Event::AppointmentCancelled { .. }
        | Event::AppointmentMarked { .. } => appointment(at, event),
        _ => Lines(at, String::new()).html(),
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the other facts are told elsewhere")]
fn appointment(at: &At<'_>, event: &Event) -> Option<Html> {
    let t = at.ctx.t;
    let lines = || Lines(at, String::new());
    let reads = at.seen.may(at.ctx, Action::Read);
    let of = |id| {
        let found = at.open.appointments.get(id);
        found.map(|it| {
            let kind = if reads { t.key("appointment", it.booking.kind.code()) } else { "" };
            lines().text(kind).text(&when(t, it))
        })
    };
    let time = |slot: &Slot| span(t, slot.begins, slot.minutes);
    match event {
        Event::AppointmentBooked { booking, .. } => {
            let kind = if reads { t.key("appointment", booking.kind.code()) } else { "" };
            let with: Vec<_> = booking.slot.with.iter().map(|id| names::worker(at.ctx, id)).collect();
            let with = if reads { with.join("; ") } else { String::new() };
            lines().text(kind).text(&time(&booking.slot)).text(&with).text(&booking.place).html()
        }
        Event::AppointmentMoved { old, new, by, reason, .. } => {
            let way = format!("{} → {}", time(old), time(new));
            let lines = lines().text(&way).text(t.key("mover", by.code()));
            lines.with("word-reason", if reads { reason } else { "" }).html()
        }
        Event::AppointmentCancelled { appointment, by, reason } => {
            let lines = of(appointment).unwrap_or_else(lines).text(t.key("mover", by.code()));
            lines.with("word-reason", if reads { reason } else { "" }).html()
        }
        Event::AppointmentMarked { appointment, attendance, covered, words } => {
            let mut lines =
                of(appointment).unwrap_or_else(lines).text(t.key("attendance", attendance.code()));
            if !reads {
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
