//! The health check of a case on a page of its own: where it is, what comes next, and what was found.

use axum::extract::{Path, Query};
use axum::response::Response;
use axum::routing::get;
use domain::access::Action;
use domain::case::Event;
use domain::case::health_check::{
    CheckEnd, CheckStep, Examined, FORM_DAYS, HealthCheck, LABORATORY_DAYS, Level, running, visit_day,
};
use domain::id::ItemId;
use domain::model::Register;
use jiff::ToSpan as _;
use ui::{
    ButtonKind, Card, Details, Empty, Html, LinkButton, Notice, NoticeKind, Section, StatusKind, StatusLabel,
    Summary, SummaryList, Title,
};

use super::seen::{With, see};
use super::sheet::{At, Place, save, show as sheet};
use super::sheets as s;
use super::{cards, names};
use crate::ctx::Ctx;
use crate::date;
use crate::frame::Page;
use crate::problem::Problem;
use crate::routes::Logged::Use;
use crate::routes::Routes;
use crate::routes::Who::Signed;

/// The addresses of the health check.
pub(super) fn routes(routes: Routes) -> Routes {
    macro_rules! sheets {
        ($routes:expr, $($path:literal => $sheet:ty),+ $(,)?) => {
            $routes$(.form(
                concat!("/{lang}/cases/{case}/health-check/", $path),
                Signed,
                Use,
                get(sheet::<$sheet>).post(save::<$sheet>),
            ))+
        };
    }
    let routes = routes.get("/{lang}/cases/{case}/health-check", Signed, Use, get(show));
    sheets!(routes,
        "begin" => s::BeginCheckSheet,
        "step/{item}" => s::CheckStepSheet,
        "nurse" => s::NurseSheet,
        "guide" => s::GuideSheet,
        "physician" => s::PhysicianSheet,
        "finish" => s::FinishCheckSheet,
        "stop" => s::StopCheckSheet,
    )
}

/// `GET /{lang}/cases/{case}/health-check`.
///
/// # Errors
/// Not found, or the record cannot be read.
async fn show(
    ctx: Ctx,
    Path(place): Path<Place>,
    Query(asked): Query<cards::Asked>,
) -> Result<Response, Problem> {
    let seen = see(&ctx, &place.case, Action::ReadHealth, With::Everything, "health-check").await?;
    let at = At { ctx: &ctx, seen: &seen, open: seen.open()?, item: "" };
    let t = ctx.t;
    let writes = at.does(Action::Write);
    let href = |path: &str| at.seen.href(&ctx, &format!("/health-check/{path}"));
    let runs = running(at.open);
    let mut title =
        Title::new(t.get("health-check")).above(names::person(seen.card())).lead(t.get("health-check-lead"));
    if writes && runs.is_none() {
        title = title.action(LinkButton::new(t.get("do-begin-check"), href("begin"), ButtonKind::Primary));
    }
    if writes && at.open.guided.is_none() {
        title = title.action(LinkButton::new(t.get("do-guide"), href("guide"), ButtonKind::Secondary));
    }
    let mut body = Html::from(title);
    body.append(&guided(&at));
    match runs {
        Some((id, check)) => {
            body.push(&Section::new(t.get("check-where"), SummaryList::new(steps(&at, check, writes))));
            body.append(&found(&at, id));
            if writes {
                let stop = ui::Link::new(t.get("do-stop-check"), href("stop"));
                body.push(&ui::Buttons { buttons: vec![stop.into()] });
            }
        }
        None if at.open.health_checks.is_empty() => {
            body.push(&Empty::new(t.get("check-none"), t.get("check-none-text")));
        }
        None => {}
    }
    body.append(&earlier(&at));
    Ok(Page::new(&ctx, t.get("health-check"), body)
        .under(cards::crumbs(&at, t.get("health-check")))
        .notice(cards::news(t, &asked))
        .respond())
}

/// Guided to the physician, and not seen yet.
fn guided(at: &At<'_>) -> Html {
    let (ctx, t) = (at.ctx, at.ctx.t);
    let Some(guided) = &at.open.guided else { return Html::new() };
    let (who, day) = (names::worker(ctx, &guided.by), date::day(guided.on));
    let text = t.with("check-guided-by", &[("who", who.as_str().into()), ("day", day.as_str().into())]);
    let mut notice = Notice::new(NoticeKind::Info, t.get("check-guided"), text);
    if at.does(Action::Write) {
        let book = at.seen.href(ctx, "/appointments/book/physician");
        notice = notice.link(t.get("do-book-physician"), book);
    }
    notice.into()
}

/// The way of a health check from its beginning to its end, with what can be done next.
fn steps(at: &At<'_>, check: &HealthCheck, writes: bool) -> Vec<Summary<'static>> {
    let (ctx, t) = (at.ctx, at.ctx.t);
    let href = |path: &str| at.seen.href(ctx, path);
    let offer = |row: Summary<'static>, offered: bool, key: &'static str, path: &str| {
        if offered && writes { row.action(t.get(key), href(path)) } else { row }
    };
    let began = format!("{}, {}", t.key("check-reason", check.reason.code()), date::day(check.began));
    let mut rows = vec![Summary::text(t.get("check-began"), &began)];
    let visit = visit_day(at.open, check);
    let waits = check.nurse.is_none();
    for (asked, back, key, days) in [
        (CheckStep::FormAsked, CheckStep::FormReturned, "check-form", FORM_DAYS),
        (CheckStep::LaboratoryAsked, CheckStep::LaboratoryIn, "check-laboratory", LABORATORY_DAYS),
    ] {
        let due = visit.and_then(|day| day.checked_sub(days.days()).ok());
        let (next, value) = stage(at, check, (asked, back), due);
        let row = Summary::html(t.get(key), value);
        rows.push(match next {
            Some(step) if waits => {
                let path = format!("/health-check/step/{}", step.code());
                if writes { row.action(t.key("check-mark", step.code()), href(&path)) } else { row }
            }
            Some(_) | None => row,
        });
    }
    let day = visit.map_or_else(|| t.get("check-not-booked").to_owned(), date::day);
    let row = Summary::text(t.get("check-visit"), &day);
    rows.push(offer(row, waits && visit.is_none(), "do-book-appointment", "/appointments/book/health-check"));
    let row = Summary::html(t.get("check-nurse"), examined(at, check.nurse.as_ref()));
    rows.push(offer(row, waits && ctx.actor.of_health, "do-check-record", "/health-check/nurse"));
    if at.open.guided.is_some() || check.physician.is_some() {
        let row = Summary::html(t.get("check-physician"), examined(at, check.physician.as_ref()));
        let records = check.physician.is_none() && is_physician(at);
        rows.push(offer(row, records, "do-check-record", "/health-check/physician"));
    }
    let row = Summary::text(t.get("check-end"), t.get("check-end-open"));
    let ready = check.nurse.is_some() || check.physician.is_some();
    rows.push(offer(row, ready, "do-finish-check", "/health-check/finish"));
    rows
}

/// Is the reader a physician, by a seat of today?
fn is_physician(at: &At<'_>) -> bool {
    at.ctx.directory.roles(at.ctx.me(), at.ctx.today, &at.seen.model.model).any(|role| role.physician)
}

/// What is asked and what has come: its state in words, and the step that comes next.
fn stage(
    at: &At<'_>,
    check: &HealthCheck,
    (asked, back): (CheckStep, CheckStep),
    due: Option<jiff::civil::Date>,
) -> (Option<CheckStep>, Html) {
    let t = at.ctx.t;
    let on = |step: CheckStep, kind, day| {
        let text = format!("{} {}", t.key("check-step", step.code()), date::day(day));
        Html::from(StatusLabel::new(kind, text))
    };
    match (check.steps.get(&asked), check.steps.get(&back)) {
        (_, Some(day)) => (None, on(back, StatusKind::Success, *day)),
        (Some(day), None) => {
            let mut html = on(asked, StatusKind::Info, *day);
            if let Some(due) = due {
                let text = t.with("check-back-by", &[("day", date::day(due).as_str().into())]);
                html.append(&Html::paragraphs(&text));
            }
            (Some(back), html)
        }
        (None, None) => (Some(asked), StatusLabel::new(StatusKind::Neutral, t.get("check-not-asked")).into()),
    }
}

fn examined(at: &At<'_>, examined: Option<&Examined>) -> Html {
    let t = at.ctx.t;
    match examined {
        Some(it) => {
            let text = format!("{}, {}", names::worker(at.ctx, &it.by), date::day(it.on));
            let conclusion = t.key("conclusion", it.conclusion.code());
            Html::paragraphs(&text).and(StatusLabel::new(StatusKind::Success, conclusion))
        }
        None => StatusLabel::new(StatusKind::Neutral, t.get("word-open")).into(),
    }
}

/// What the visits of a check found and what the client was told, from the record.
fn found(at: &At<'_>, of: &ItemId) -> Html {
    let t = at.ctx.t;
    let mut html = Html::new();
    for fact in at.seen.latest.iter().rev() {
        match fact.event.as_ref() {
            Some(Event::NurseExamined { check, findings, text, .. }) if check == of => {
                let rows = findings.iter().map(|(area, finding)| {
                    let kind = match finding.level {
                        Level::Fine => StatusKind::Success,
                        Level::Follow => StatusKind::Alert,
                        Level::Needs => StatusKind::Error,
                    };
                    let label = StatusLabel::new(kind, t.key("level", finding.level.code()));
                    let value = joined(label.into(), &Html::paragraphs(&finding.text));
                    Summary::html(t.key("area", area.code()), value)
                });
                let mut body = Html::from(SummaryList::new(rows));
                body.append(&Html::paragraphs(text));
                html.push(&Section::new(t.get("check-findings"), body));
            }
            Some(Event::PhysicianExamined { check, text, .. }) if check == of => {
                html.push(&Section::new(t.get("check-physician"), Html::paragraphs(text)));
            }
            Some(Event::HealthCheckFinished { check, summary, .. }) if check == of => {
                html.push(&Section::new(t.get("check-summary"), Html::paragraphs(summary)));
            }
            _ => {}
        }
    }
    html
}

/// The checks that have ended, the newest first: it stands open when no other runs.
fn earlier(at: &At<'_>) -> Html {
    let t = at.ctx.t;
    let mut ended: Vec<_> =
        at.open.health_checks.iter().filter_map(|(id, it)| Some((id, it, it.ended.as_ref()?))).collect();
    ended.sort_by_key(|(id, _, (_, on))| (std::cmp::Reverse(*on), *id));
    let mut html = Html::new();
    for (id, check, (end, on)) in ended {
        let mut rows = vec![Summary::text(t.get("check-began"), &date::day(check.began))];
        let summary = match end {
            CheckEnd::Finished(due) => {
                rows.push(Summary::text(t.get("check-due-again"), &date::day(*due)));
                t.with("check-finished-on", &[("day", date::day(*on).as_str().into())])
            }
            CheckEnd::Stopped => t.with("check-stopped-on", &[("day", date::day(*on).as_str().into())]),
        };
        let mut body = Html::from(SummaryList::new(rows));
        body.append(&found(at, id));
        if html.is_empty() && running(at.open).is_none() {
            html.push(&Section::new(summary, body));
        } else {
            html.push(&Details::new(summary, body));
        }
    }
    html
}

/// The card on the case page; none for those who may not read of the client's health.
pub(super) fn card<'a>(at: &At<'a>) -> Option<Card<'a>> {
    let (ctx, t) = (at.ctx, at.ctx.t);
    if !at.reads(Register::Health) {
        return None;
    }
    let newest = at.open.health_checks.values().filter_map(HealthCheck::due_again).max();
    let text = match (running(at.open), newest) {
        (Some((_, check)), _) => {
            let day = date::day(check.began);
            t.with("check-runs-since", &[("day", day.as_str().into())])
        }
        (None, Some(due)) => t.with("check-due-on", &[("day", date::day(due).as_str().into())]),
        (None, None) => t.get("check-none").to_owned(),
    };
    let mut body = Html::paragraphs(&text);
    if at.open.guided.is_some() {
        body.push(&StatusLabel::new(StatusKind::Info, t.get("check-guided")));
    }
    let card = Card::new(t.get("health-check"), body);
    Some(Card { href: Some(at.seen.href(ctx, "/health-check").into()), ..card })
}

fn joined(mut html: Html, more: &Html) -> Html {
    html.append(more);
    html
}
