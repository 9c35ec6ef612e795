//! My day: what waits for me, due first; computed from facts.

#[cfg(test)]
mod tests;
mod waiting;

use std::sync::Arc;

use axum::extract::Query;
use axum::response::Response;
use axum::routing::get;
use domain::access::{Action, Principal, may_list};
use domain::model::Right;
use ui::{Empty, Html, Link, Notice, NoticeKind, Section, Task, TaskList, Title};
use waiting::Waiting;

use crate::case::lines::Reader;
use crate::case::view::{LEADS, principals};
use crate::ctx::Ctx;
use crate::frame::{Page, words};
use crate::model::Loaded;
use crate::problem::Problem;
use crate::routes::{Logged, Routes, Who};
use crate::view::principal_key;
use crate::{date, uselog};

/// The addresses of the day.
pub fn routes(routes: Routes) -> Routes {
    routes.get("/{lang}/my-day", Who::Signed, Logged::Use, get(show))
}

/// A task as a person reads it: from the code that tables know it by.
pub fn label(ctx: &Ctx, model: &Arc<Loaded>, code: &str) -> String {
    let sections =
        [("consent", "record-consent"), ("decision", "record-decision"), ("measure", "record-measure")];
    for (section, prefix) in sections {
        if let Some(name) = code.strip_prefix(prefix).and_then(|rest| rest.strip_prefix('-')) {
            let section = if section == "measure" { "instrument" } else { section };
            let called = model.text.of(ctx.door.lang, section, name);
            return ctx.t.with(&format!("task-{prefix}"), &[("name", called.as_str().into())]);
        }
    }
    ctx.t.key("task", code).to_owned()
}

/// Where a task is done, the path under the case, and what one must be allowed to find that page.
pub(crate) fn place(code: &str) -> (&'static str, Action) {
    match code {
        "name-responsible" | "record-responsible" => ("/responsible", Action::Steer),
        "receive" => ("#people", Action::See),
        "tell-client" => ("/telling", Action::Write),
        "inform-parties" => ("#bases", Action::See),
        "renew-basis" | "record-basis" | "record-agreement" => ("/bases", Action::Basis),
        "quiet" => ("/notes", Action::Write),
        "stage-overdue" => ("/move", Action::Steer),
        "review-glass" => ("/glass-review", Action::ReviewGlass),
        "attend-to-flag" => ("/questionnaires", Action::Read),
        "follow-up" => ("/rounds/follow-up", Action::Read),
        "round-failed" | "round-halted" | "round-letter" => ("/questionnaires#rounds", Action::Read),
        "mark-appointment" | "reach-out" => ("/appointments", Action::Read),
        "book-physician" => ("/appointments/book/physician", Action::Write),
        "book-health-check" => ("/appointments/book/health-check", Action::Write),
        "sign-statement" | "hand-statement" => ("/statements", Action::Read),
        "offer-health-check"
        | "recommend-health-check"
        | "ask-pre-form"
        | "await-pre-form"
        | "await-laboratory"
        | "finish-health-check"
        | "health-check-due" => ("/health-check", Action::Read),
        "assess-part" | "conclude-assessment" => ("/work-ability", Action::Read),
        "record-need" => ("/need", Action::Steer),
        "record-criteria" => ("/criteria", Action::Steer),
        "record-owner" => ("/owner", Action::Steer),
        "record-goals" => ("/goals", Action::Write),
        _ if code.starts_with("record-consent") => ("/bases", Action::Basis),
        _ if code.starts_with("record-decision") => ("/decisions", Action::Write),
        _ if code.starts_with("record-measure") => ("/questionnaires", Action::Read),
        _ => ("", Action::See),
    }
}

/// Where the reader goes for a task: to where it is done, or to the case when doing it is for others of the team.
pub(crate) fn way(ctx: &Ctx, code: &str) -> &'static str {
    let (path, action) = place(code);
    if action.rights().iter().any(|right| ctx.has(*right)) { path } else { "" }
}

/// What the address may say: which thing was just done.
#[derive(serde::Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    done: String,
}

/// `GET /{lang}/my-day`.
///
/// # Errors
/// The record cannot be read.
pub async fn show(ctx: Ctx, Query(asked): Query<Asked>) -> Result<Response, Problem> {
    let t = ctx.t;
    if !may_list(&ctx.actor) {
        let body = Html::from(Title::new(t.get("nav-my-day")).lead(t.get("day-no-cases")));
        return Ok(Page::new(&ctx, t.get("nav-my-day"), body).respond());
    }
    let leads = ctx.has(Right::Lead);
    let (now, today) = (ctx.now.to_string(), ctx.today.to_string());
    let reader = Reader { principals: principals(&ctx.actor), now, today };
    let away: Vec<String> = ctx
        .directory
        .stands_in_for(ctx.me(), ctx.today)
        .map(|worker| principal_key(&Principal::Worker(worker.clone())))
        .collect();
    let site = ctx.site.clone();
    let (mine, led) = ctx
        .site
        .journal()
        .read_settled(move |tx| {
            let shelves = site.shelves();
            // Absence switches to the deputy: what waits for somebody away waits here, as far as the deputy may see.
            let mut mine = waiting::mine(tx, shelves, &reader, &away)?;
            mine.extend(waiting::rounds(tx, shelves, &reader, &away)?);
            mine.sort_by(|one, other| one.due.cmp(&other.due));
            let led = if leads { waiting::of(tx, shelves, LEADS, &reader)? } else { Vec::new() };
            Ok((mine, led))
        })
        .await?;
    let booked = crate::case::mine::mine(&ctx).await?;
    let mut shown: Vec<String> = mine.iter().map(|task| task.line.case.person.clone()).collect();
    shown.extend(booked.persons.iter().filter(|person| !shown.contains(person)).cloned().collect::<Vec<_>>());
    uselog::write(&ctx, uselog::Use::of_list(shown, "my-day")).await?;
    let mut body = Html::from(Title::new(t.get("nav-my-day")).lead(greeting(&ctx)));
    let rota = crate::rota::part(&ctx).await?;
    body.append(&booked.html);
    if mine.is_empty() && booked.html.is_empty() && !rota.waits {
        body.push(
            &Empty::new(t.get("day-empty"), t.get("day-empty-text"))
                .action(t.get("nav-cases"), ctx.href("/cases")),
        );
    } else if !mine.is_empty() {
        let late = mine.iter().filter(|task| task.due < ctx.today.to_string()).count();
        let title = t.with("day-tasks", &[("count", i64::try_from(mine.len()).unwrap_or_default().into())]);
        if late > 0 {
            let text = t.with("day-late", &[("count", i64::try_from(late).unwrap_or_default().into())]);
            body.push(&Notice::new(NoticeKind::Alert, text, ""));
        }
        body.push(&Section::new(title, list(&ctx, &mine, true)));
    }
    body.push(&Link::new(t.get("follow-ups"), ctx.href("/follow-ups")));
    if leads {
        body.append(&figures(&ctx, ""));
    }
    body.append(&rota.html);
    if leads {
        let led = if led.is_empty() {
            Html::from(Empty::new(t.get("day-lead-empty"), t.get("day-lead-empty-text")))
        } else {
            list(&ctx, &led, false).into()
        };
        body.push(&Section::new(t.get("day-lead"), led));
    }
    let notice =
        t.find(&format!("done-{}", asked.done)).map(|text| Notice::new(NoticeKind::Success, text, ""));
    Ok(Page::new(&ctx, t.get("nav-my-day"), body).notice(notice).wide().respond())
}

/// The other pages of figures, as far as the reader sees them.
pub(crate) fn figures(ctx: &Ctx, here: &str) -> Html {
    let leads = ctx.has(Right::Lead);
    let pages = [
        ("ratio-title", "/consultations/ratio", true),
        ("arrivals-title", "/arrivals", true),
        ("effect-title", "/effect", leads),
    ];
    let mut html = Html::new();
    for (key, path, _) in pages.into_iter().filter(|(_, path, seen)| *seen && *path != here) {
        html.append(&Html::paragraph(&Link::new(ctx.t.get(key), ctx.href(path))));
    }
    html
}

fn greeting(ctx: &Ctx) -> String {
    let day = date::day(ctx.today);
    ctx.t.with("day-lead-text", &[("day", day.as_str().into())])
}

/// The tasks. A lead's tasks name the case by its reference only: what is reviewed is the access, not the client.
fn list<'a>(ctx: &'a Ctx, tasks: &[Waiting], named: bool) -> TaskList<'a> {
    let items = tasks.iter().filter_map(|task| {
        let model = ctx.directory.model(&task.line.case.model)?;
        let label = label(ctx, model, &task.kind);
        let about = if named { task.line.name.family_first() } else { task.line.case.reference.clone() };
        let due = task.due.parse().ok()?;
        let href = ctx.href(&format!("/cases/{}{}", task.line.case.id, way(ctx, &task.kind)));
        Some(Task::new(label, href).about(about).due(date::day(due), due < ctx.today))
    });
    TaskList { words: words(ctx.door.lang), items: items.collect() }
}
