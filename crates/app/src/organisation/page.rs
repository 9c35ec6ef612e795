//! A team as the office sees it; names of tasks.

use std::collections::BTreeSet;

use axum::extract::{Path, Query};
use axum::response::Response;
use domain::id::{Name, TeamId};
use domain::model::{Right, Seat, find};
use domain::organisation::TeamCard;
use domain::worker::Placement;
use ui::{
    ButtonKind, Cell, Crumb, Empty, Entry, Html, LinkButton, Notice, NoticeKind, Row, Section, Table,
    Timeline, Title,
};

use crate::account::profile::{Asked, kind_code, role_name};
use crate::ctx::Ctx;
use crate::date;
use crate::frame::{Page, words};
use crate::office::page::span;
use crate::office::sheet::Place;
use crate::problem::Problem;

/// The tasks of the organisation: those that the model asks for, and those that are held.
pub(crate) fn tasks(ctx: &Ctx) -> BTreeSet<Name> {
    let asked =
        ctx.directory.current().map(|model| model.model.organisation.tasks.clone()).unwrap_or_default();
    asked.into_iter().chain(ctx.directory.organisation.tasks.keys().cloned()).collect()
}

/// A task in the reader's language.
pub(crate) fn task_name(ctx: &Ctx, task: &Name) -> String {
    match ctx.directory.current() {
        Some(model) => model.text.of(ctx.door.lang, "task", task),
        None => task.to_string(),
    }
}

/// `GET /{lang}/office/teams/{id}`.
///
/// # Errors
/// Not found for those without the right, or when there is no such team.
pub(crate) async fn show(
    ctx: Ctx,
    Path(place): Path<Place>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    ctx.must(&[Right::Office])?;
    let id = TeamId::from(place.id.as_str());
    let card = ctx.directory.organisation.teams.get(&id).ok_or(Problem::NotFound)?;
    let t = ctx.t;
    let mut body = Html::from(Title::new(card.name.clone()).above(template_name(&ctx, card)));
    body.push(&Section::new(t.get("office-team-members"), members(&ctx, &id)));
    let lacking = lacking(&ctx, &id, card);
    if !lacking.is_empty() {
        body.push(&Section::new(t.get("office-team-lacking"), lacking));
    }
    let mut hosts = Html::from(host_history(&ctx, card));
    let href = ctx.href(&format!("/office/teams/{id}/host"));
    hosts.push(&LinkButton::new(t.get("office-host"), href, ButtonKind::Secondary));
    body.push(&Section::new(t.get("office-team-hosts"), hosts));
    let done = t.find(&format!("done-{}", asked.done)).filter(|_| asked.done.starts_with("office-"));
    Ok(Page::new(&ctx, card.name.clone(), body)
        .under([Crumb::new(t.get("nav-office"), ctx.href("/office")), Crumb::here(card.name.clone())])
        .notice(done.map(|text| Notice::new(NoticeKind::Success, text, "")))
        .respond())
}

/// The template that a team was founded from.
pub(crate) fn template_name(ctx: &Ctx, card: &TeamCard) -> String {
    match ctx.directory.current() {
        Some(model) => model.text.of(ctx.door.lang, "team", &card.template),
        None => card.template.to_string(),
    }
}

/// Seats of the team that are held today or later, with their holders' ids.
pub(crate) fn seats<'c>(ctx: &'c Ctx, team: &TeamId) -> Vec<(&'c str, &'c Placement)> {
    let works = ctx.directory.workers.iter().filter(|(_, worker)| worker.works());
    let seats =
        works.flat_map(|(id, worker)| worker.placements.values().map(move |seat| (id.as_str(), seat)));
    seats
        .filter(|(_, seat)| &seat.team == team && seat.valid.until.is_none_or(|until| ctx.today <= until))
        .collect()
}

fn members(ctx: &Ctx, team: &TeamId) -> Html {
    let t = ctx.t;
    let columns = ["name", "role", "kind", "share", "valid"].map(|name| t.key("office-field", name));
    let mut table = Table::new(t.get("office-team-members"), columns).caption_hidden();
    table.rows = seats(ctx, team)
        .into_iter()
        .map(|(id, seat)| {
            let share = seat.share.map(|share| format!("{share} %")).unwrap_or_default();
            let cells: [Cell<'_>; 5] = [
                ctx.directory.name(&id.into()).to_owned().into(),
                role_name(ctx, seat).into(),
                t.key("seat", kind_code(seat.kind)).into(),
                share.into(),
                span(&seat.valid).into(),
            ];
            Row::new(cells).href(ctx.href(&format!("/office/workers/{id}")))
        })
        .collect();
    if table.rows.is_empty() {
        return Empty::new(t.get("office-team-empty"), t.get("office-team-empty-text")).into();
    }
    table.into()
}

/// Seats of the template that nobody holds today.
fn lacking(ctx: &Ctx, team: &TeamId, card: &TeamCard) -> Html {
    let Some(model) = ctx.directory.current() else { return Html::new() };
    let Some(template) = find(&model.model.teams, &card.template) else { return Html::new() };
    let held = seats(ctx, team);
    let empty = |seat: &&Seat| {
        let holders = held.iter().filter(|(_, it)| it.role == seat.role && it.valid.holds(ctx.today)).count();
        holders < usize::from(seat.count)
    };
    let t = ctx.t;
    let rows: Vec<Row<'_>> = template
        .seats
        .iter()
        .filter(empty)
        .map(|seat| {
            let how = if seat.open { t.get("office-seat-open") } else { t.get("office-seat-needed") };
            let role = model.text.of(ctx.door.lang, "role", &seat.role);
            let kind = t.key("seat", kind_code(seat.kind));
            Row::new([role.into(), Cell::from(kind), how.into()])
        })
        .collect();
    if rows.is_empty() {
        return Html::new();
    }
    let columns = ["role", "kind", "need"].map(|name| t.key("office-field", name));
    Table::new(t.get("office-team-lacking"), columns).caption_hidden().rows(rows).into()
}

fn host_history<'a>(ctx: &Ctx, card: &TeamCard) -> Timeline<'a> {
    let entry = |(since, host): &(jiff::civil::Date, String)| Entry::new(date::day(*since), "", host.clone());
    Timeline { words: words(ctx.door.lang), entries: card.hosts.iter().rev().map(entry).collect() }
}
