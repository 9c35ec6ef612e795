//! The reader's own appointments, for my day.

use domain::access::{self, Action};
use domain::case::appointments::Appointment;
use jiff::ToSpan as _;
use jiff::civil::Time;
use ui::{Html, Section, StatusLabel, Task, TaskList};

use super::appointments::{outcome, when};
use super::booked::{Booked, booked_with};
use super::names;
use crate::ctx::Ctx;
use crate::frame::words;
use crate::problem::Problem;

/// My day shows the appointments of so many days, today included …
const DAYS: i64 = 3;
/// … and at most so many.
const MOST: usize = 20;

/// What stands on my day, and whom it names.
#[derive(Default)]
pub struct Mine {
    pub html: Html,
    pub persons: Vec<String>,
}

struct Found {
    booked: Booked,
    appointment: Appointment,
    person: String,
    name: String,
    /// May the reader read what such an appointment tells of?
    reads: bool,
}

/// The reader's appointments today and in the next days. The use log is the caller's.
///
/// # Errors
/// The record cannot be read.
pub async fn mine(ctx: &Ctx) -> Result<Mine, Problem> {
    let last = ctx.today.checked_add(DAYS.days()).unwrap_or(ctx.today);
    let span = (ctx.today.to_datetime(Time::midnight()), last.to_datetime(Time::midnight()));
    let (actor, site, now, today) = (ctx.actor.clone(), ctx.site.clone(), ctx.now, ctx.today);
    let found = ctx.site.journal().read_settled(move |tx| {
        let mut found = Vec::new();
        for booked in booked_with(tx, &actor.worker, span)?.into_iter().take(MOST) {
            let case = site.shelves().case(tx, &booked.case)?.state;
            // Whose access has ended meanwhile learns nothing of the client.
            let may = access::may(&actor, Action::See, &case, now, today).is_some();
            let Some(open) = case.open.as_deref().filter(|_| may) else { continue };
            let Some(appointment) = open.appointments.get(&booked.appointment).cloned() else { continue };
            let person = site.shelves().person(tx, open.person.as_str())?.state;
            let name = person.card.as_ref().map(names::person).unwrap_or_default();
            let register = appointment.booking.kind.register();
            let reads = access::may(&actor, register.read_by(), &case, now, today).is_some();
            found.push(Found { booked, appointment, person: open.person.0.clone(), name, reads });
        }
        Ok(found)
    });
    let found = found.await?;
    if found.is_empty() {
        return Ok(Mine::default());
    }
    let items = found.iter().map(|one| item(ctx, one)).collect();
    let tasks = TaskList { words: words(ctx.door.lang), items };
    let html = Section::new(ctx.t.get("day-appointments"), tasks).id("appointments").into();
    Ok(Mine { html, persons: found.into_iter().map(|one| one.person).collect() })
}

fn item<'a>(ctx: &Ctx, found: &Found) -> Task<'a> {
    let (t, it) = (ctx.t, &found.appointment);
    let (kind, way) = (t.key("appointment", it.booking.kind.code()), t.key("way", it.booking.way.code()));
    let about = if found.reads { format!("{kind}, {}", way.to_lowercase()) } else { way.to_owned() };
    let href = ctx.href(&format!("/cases/{}/appointments", found.booked.case));
    let task = Task::new(found.name.clone(), href).about(about).due(when(t, it), false);
    if it.marked.is_none() {
        return task;
    }
    let (text, status) = outcome(t, it, found.reads);
    task.status(StatusLabel::new(status, text))
}
