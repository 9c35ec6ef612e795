//! The team page: who does what, who is away, who stands in; and the cases of a worker who leaves.

mod hand_over_all;
#[cfg(test)]
mod tests;

use axum::response::Response;
use axum::routing::get;
use domain::id::{TeamId, WorkerId};
use domain::model::{Right, SeatKind};
use domain::worker::{Placement, Worker};
use ui::{Cell, Empty, Html, Notice, NoticeKind, Row, Section, StatusKind, StatusLabel, Table, Title};

use crate::case::names;
use crate::ctx::Ctx;
use crate::date;
use crate::frame::Page;
use crate::problem::Problem;
use crate::routes::{Logged, Routes, Who};

/// The addresses of the team.
pub fn routes(routes: Routes) -> Routes {
    routes.get("/{lang}/team", Who::Signed, Logged::Nothing, get(show)).form(
        "/{lang}/team/hand-over-all",
        Who::Signed,
        Logged::Nothing,
        get(hand_over_all::show).post(hand_over_all::save),
    )
}

/// `GET /{lang}/team`.
///
/// # Errors
/// The record cannot be read.
pub async fn show(ctx: Ctx) -> Result<Response, Problem> {
    let t = ctx.t;
    let mut body = Html::from(Title::new(t.get("nav-team")).lead(t.get("team-lead")));
    let teams = &ctx.directory.organisation.teams;
    if teams.is_empty() {
        body.push(&Empty::new(t.get("team-none"), t.get("team-none-text")));
    }
    for (id, card) in teams {
        let mut part = Html::new();
        if let Some((since, host)) = card.hosts.last() {
            let host = t.with(
                "team-host",
                &[("host", host.as_str().into()), ("day", date::day(*since).as_str().into())],
            );
            part.append(&Html::paragraphs(&host));
        }
        let found = warnings(&ctx, id);
        match found.split_first() {
            Some((one, [])) => part.push(&Notice::new(NoticeKind::Alert, one.as_str(), "")),
            Some(_) => {
                let count = i64::try_from(found.len()).unwrap_or_default();
                let title = t.with("team-warnings", &[("count", count.into())]);
                part.push(&Notice::new(NoticeKind::Alert, title, found.join("\n")));
            }
            None => {}
        }
        part.push(&members(&ctx, id));
        body.push(&Section::new(card.name.clone(), part));
    }
    body.append(&tasks(&ctx));
    if ctx.has(Right::Lead) {
        let href = ctx.href("/team/hand-over-all");
        body.push(&ui::LinkButton::new(t.get("do-hand-over-all"), href, ui::ButtonKind::Secondary));
    }
    Ok(Page::new(&ctx, t.get("nav-team"), body).wide().respond())
}

/// The seats of a team that are held today or will be.
fn seats<'a>(ctx: &'a Ctx, team: &'a TeamId) -> Vec<(&'a WorkerId, &'a Worker, &'a Placement)> {
    let mut found: Vec<_> = ctx
        .directory
        .workers
        .iter()
        .filter(|(_, worker)| worker.works())
        .flat_map(|(id, worker)| worker.placements.values().map(move |seat| (id, worker, seat)))
        .filter(|(_, _, seat)| &seat.team == team && seat.valid.until.is_none_or(|until| until >= ctx.today))
        .collect();
    found.sort_by_key(|(id, _, seat)| (seat_order(seat.kind), seat.role.clone(), ctx.directory.name(id)));
    found
}

fn seat_order(kind: SeatKind) -> u8 {
    match kind {
        SeatKind::Core => 0,
        SeatKind::Visiting => 1,
        SeatKind::BackUp => 2,
    }
}

fn members<'a>(ctx: &Ctx, team: &TeamId) -> Table<'a> {
    let t = ctx.t;
    let columns = [
        "column-name",
        "column-role",
        "column-seat",
        "column-share",
        "column-until",
        "column-competence",
        "column-away",
    ];
    let mut table = Table::new(t.get("team-members"), columns.map(|key| t.get(key))).caption_hidden();
    let rows = seats(ctx, team).into_iter().map(|(id, worker, seat)| member(ctx, id, worker, seat));
    table.rows = rows.collect();
    table.without_empty_columns()
}

fn member<'a>(ctx: &Ctx, id: &WorkerId, worker: &Worker, seat: &Placement) -> Row<'a> {
    let t = ctx.t;
    let role = match ctx.directory.current() {
        Some(model) => names::in_model(ctx, model, "role", &seat.role),
        None => seat.role.0.clone(),
    };
    let kind = match seat.kind {
        SeatKind::Core => t.get("seat-core"),
        SeatKind::Visiting => t.get("seat-visiting"),
        SeatKind::BackUp => t.get("seat-back-up"),
    };
    let share = seat.share.map(|share| format!("{share} %")).unwrap_or_default();
    let until = seat.valid.until.map(date::day).unwrap_or_default();
    let competence = worker.profile.as_ref().map(|profile| profile.competence.clone()).unwrap_or_default();
    let away: Cell<'a> = match worker.absent_on(ctx.today) {
        Some(absence) => {
            let deputy = absence.deputy.as_ref().map_or(t.get("nobody"), |deputy| ctx.directory.name(deputy));
            let text = t.with("team-away", &[("deputy", deputy.into())]);
            StatusLabel::new(StatusKind::Alert, text).into()
        }
        None => "".into(),
    };
    let name = ctx.directory.name(id).to_owned();
    let cells: [Cell<'a>; 7] =
        [name.into(), role.into(), kind.into(), share.into(), until.into(), competence.into(), away];
    Row::new(cells)
}

/// What is wrong with a team today: a core seat that nobody holds, a rotating member who leaves soon.
fn warnings(ctx: &Ctx, team: &TeamId) -> Vec<String> {
    let (t, directory) = (ctx.t, &ctx.directory);
    let (Some(model), Some(card)) = (directory.current(), directory.organisation.teams.get(team)) else {
        return Vec::new();
    };
    let held = seats(ctx, team);
    let template = domain::model::find(&model.model.teams, &card.template);
    let mut found = Vec::new();
    for seat in template.into_iter().flat_map(|template| &template.seats) {
        let holders =
            held.iter().filter(|(_, _, it)| it.role == seat.role && it.valid.holds(ctx.today)).count();
        if seat.kind == SeatKind::Core && !seat.open && holders < usize::from(seat.count) {
            let role = names::in_model(ctx, model, "role", &seat.role);
            found.push(t.with("team-seat-empty", &[("role", role.as_str().into())]));
        }
        let warn = i64::from(model.model.reminders.rotation_days);
        for (id, _, it) in held.iter().filter(|(_, _, it)| seat.stay_months.is_some() && it.role == seat.role)
        {
            let days = it.valid.until.and_then(|until| Some(ctx.today.until(until).ok()?.get_days()));
            if days.is_some_and(|days| i64::from(days) <= warn) {
                let day = it.valid.until.map(date::day).unwrap_or_default();
                let name = directory.name(id);
                found.push(
                    t.with("team-rotation-ends", &[("name", name.into()), ("day", day.as_str().into())]),
                );
            }
        }
    }
    found
}

/// Tasks with a holder and a deputy; absence switches to the deputy.
fn tasks(ctx: &Ctx) -> Html {
    let (t, directory) = (ctx.t, &ctx.directory);
    let Some(model) = directory.current() else {
        return Html::new();
    };
    let columns = ["column-task", "column-holder", "column-deputy"];
    let mut table = Table::new(t.get("team-tasks"), columns.map(|key| t.get(key))).caption_hidden();
    table.rows = model
        .model
        .organisation
        .tasks
        .iter()
        .map(|task| {
            let name = names::in_model(ctx, model, "task", task);
            let (holder, deputy) = match directory.organisation.tasks.get(task) {
                Some((holder, deputy)) => {
                    let away =
                        directory.workers.get(holder).is_some_and(|it| it.absent_on(ctx.today).is_some());
                    let deputy = deputy.as_ref().map_or(t.get("nobody"), |deputy| directory.name(deputy));
                    let holder = directory.name(holder);
                    if away {
                        (
                            t.with(
                                "task-held-by-deputy",
                                &[("deputy", deputy.into()), ("holder", holder.into())],
                            ),
                            deputy,
                        )
                    } else {
                        (holder.to_owned(), deputy)
                    }
                }
                None => (t.get("nobody").to_owned(), t.get("nobody")),
            };
            let cells: [Cell<'_>; 3] = [name.into(), holder.into(), deputy.to_owned().into()];
            Row::new(cells)
        })
        .collect();
    if table.rows.is_empty() { Html::new() } else { Section::new(t.get("team-tasks"), table).into() }
}
