//! What the rota says on my day: the next shift, a shift that lacks somebody, a rotating seat that ends. Computed, and
//! gone when the fact exists that it asks for.

use domain::id::{TeamId, WorkerId};
use domain::model::{Channel, Team, find};
use domain::rota::rotation::{ends, is_announced};
use domain::rota::{Shift, Standing};
use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime};
use ui::{Html, Section, Summary, SummaryList, Task, TaskList};

use super::view::{self, ON_DUTY};
use super::{Rotas, channel_name, is_kept, when};
use crate::ctx::Ctx;
use crate::directory::Directory;
use crate::frame::words;
use crate::problem::Problem;
use crate::{clock, date};

/// The next shift is looked for in so many days …
const NEXT: i64 = 28;
/// … and a shift that lacks somebody is a task when it is in so many.
const SOON: i64 = 7;

/// What stands on my day.
#[derive(Default)]
pub struct Part {
    pub html: Html,
    /// Something waits to be done.
    pub waits: bool,
}

/// The template of a team, by the model in use.
pub(super) fn template<'d>(directory: &'d Directory, team: &TeamId) -> Option<&'d Team> {
    let card = directory.organisation.teams.get(team)?;
    find(&directory.current()?.model.teams, &card.template)
}

/// Who leaves a rotating seat, and on which day, when that is announced already. The soonest first.
pub(super) fn leaving(directory: &Directory, today: Date) -> Vec<(&WorkerId, Date)> {
    let days = directory.current().map_or(0, |loaded| loaded.model.reminders.rotation_days);
    let working = directory.workers.iter().filter(|(_, worker)| worker.works());
    let mut found: Vec<(&WorkerId, Date)> = working
        .flat_map(|(id, worker)| worker.seats_on(today).map(move |seat| (id, seat)))
        .filter_map(|(id, seat)| Some((id, ends(seat, template(directory, &seat.team)?)?)))
        .filter(|(_, last)| is_announced(*last, today, days))
        .collect();
    found.sort_by_key(|(id, last)| (*last, *id));
    found
}

/// The first shift to come in which the worker is on duty.
pub(super) fn next_shift<'s>(
    shifts: &'s [(&Channel, Shift)],
    worker: &WorkerId,
    now: DateTime,
) -> Option<&'s (&'s Channel, Shift)> {
    shifts.iter().find(|(_, shift)| {
        now < shift.span.ends() && matches!(shift.standing_of(worker), Some(Standing::On | Standing::Asking))
    })
}

/// `Puhelin: ti 3.3.2026 klo 8.30–10.30`.
pub(super) fn named(ctx: &Ctx, channel: &Channel, shift: &Shift) -> String {
    format!("{}: {}", channel_name(ctx, channel), when(ctx.t, &shift.span))
}

/// What the rota says to the reader today.
///
/// # Errors
/// The record cannot be read.
pub async fn part(ctx: &Ctx) -> Result<Part, Problem> {
    if ctx.must(&ON_DUTY).is_err() || !is_kept(&ctx.directory) {
        return Ok(Part::default());
    }
    let directory = std::sync::Arc::clone(&ctx.directory);
    let rotas = ctx.site.journal().read_settled(move |tx| Rotas::read(tx, &directory)).await?;
    let ahead = ctx.today.checked_add(NEXT.days()).unwrap_or(ctx.today);
    let shifts = rotas.shifts(&ctx.directory, (ctx.today, ahead));
    let now = clock::local(ctx.now).datetime();
    let mut body = Html::new();
    if let Some((channel, shift)) = next_shift(&shifts, ctx.me(), now) {
        let next = Summary::text(ctx.t.get("rota-next"), &named(ctx, channel, shift));
        body.push(&SummaryList::new([next.action(ctx.t.get("nav-rota"), ctx.href("/rota"))]));
    }
    let items = tasks(ctx, &shifts, now);
    let waits = !items.is_empty();
    if waits {
        body.push(&TaskList { words: words(ctx.door.lang), items });
    }
    let html = if body.is_empty() { body } else { Section::new(ctx.t.get("nav-rota"), body).into() };
    Ok(Part { html, waits })
}

fn tasks<'a>(ctx: &'a Ctx, shifts: &[(&Channel, Shift)], now: DateTime) -> Vec<Task<'a>> {
    let t = ctx.t;
    let leads = view::leads_operations(&ctx.directory, ctx.me(), ctx.today);
    let soon = ctx.today.checked_add(SOON.days()).unwrap_or(ctx.today);
    let near = shifts.iter().filter(|(_, shift)| now < shift.span.ends() && shift.span.on <= soon);
    let lacking = near.filter(|(_, shift)| {
        shift.lacking() > 0 && (leads || shift.standing_of(ctx.me()) == Some(Standing::Away))
    });
    let mut items: Vec<Task<'a>> = lacking
        .map(|(channel, shift)| {
            let count = i64::try_from(shift.lacking()).unwrap_or_default();
            let label = t.with("rota-task-lacking", &[("count", count.into())]);
            let href = ctx.href(&super::shift::path(&channel.id, shift.id()));
            Task::new(label, href).about(named(ctx, channel, shift)).due(date::day(shift.span.on), false)
        })
        .collect();
    let mine = |worker: &WorkerId| leads || worker == ctx.me();
    items.extend(leaving(&ctx.directory, ctx.today).into_iter().filter(|(id, _)| mine(id)).map(
        |(id, last)| {
            let label = t.get("rota-task-seat-ends").to_owned();
            let name = ctx.directory.name(id).to_owned();
            Task::new(label, ctx.href("/rota")).about(name).due(date::day(last), last < ctx.today)
        },
    ));
    items
}
