//! The case page: the path with where we are and why, who is responsible, who owns, what next, what happened.

use axum::extract::{Path, Query};
use axum::response::Response;
use domain::access::{Action, Principal};
use domain::case::{BasisRecord, Open, missing_on};
use domain::model::Register;
use domain::task::{Whose, tasks};
use ui::{
    ButtonKind, Buttons, Columns, Crumb, Details, Empty, Html, Link, LinkButton, Notice, NoticeKind,
    PostButton, Section, StatusKind, StatusLabel, Step, StepState, Steps, Summary, SummaryList, Task,
    TaskList, Title,
};

use super::seen::{Seen, With, peek};
use super::sheet::At;
use super::timeline::{ground, timeline};
use super::{cards, doing, names};
use crate::ctx::Ctx;
use crate::frame::{Page, words};
use crate::problem::Problem;
use crate::{date, uselog};

/// What the address may say besides the case: never anything about a person.
#[derive(serde::Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    done: String,
}

/// `GET /{lang}/cases/{case}`.
///
/// # Errors
/// Not found, or the record cannot be read.
pub async fn show(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let seen = peek(&ctx, &id, Action::See, With::Latest).await?;
    // The log is on its way to the disk while the page is made; the page goes only after it.
    let logged = uselog::write(&ctx, uselog::Use::of_case(&seen, "case"));
    let (logged, page) = tokio::join!(logged, async { page(&ctx, &seen, &asked) });
    logged?;
    page
}

fn page(ctx: &Ctx, seen: &Seen, asked: &Asked) -> Result<Response, Problem> {
    let at = At { ctx, seen, open: seen.open()?, item: "" };
    let name = names::person(seen.card());
    let undone = asked.done == "stale" || asked.done.starts_with("not-");
    let kind = if undone { NoticeKind::Alert } else { NoticeKind::Success };
    let notice = ctx.t.find(&format!("done-{}", asked.done)).map(|text| Notice::new(kind, text, ""));
    let mut main = Html::with_capacity(24 * 1024);
    main.push(&Section::new(ctx.t.get("case-path"), path(&at)).id("path"));
    main.push(&Section::new(ctx.t.get("case-next"), next(&at)).id("next"));
    let actions = doing::actions(&at);
    if !actions.is_empty() {
        main.push(&Section::new(ctx.t.get("case-actions"), actions).id("actions"));
    }
    main.push(&Section::new(ctx.t.get("case-beside"), cards::cards(&at)).id("beside"));
    main.push(&Section::new(ctx.t.get("case-goals"), goals(&at)).id("goals"));
    main.push(&Section::new(ctx.t.get("case-timeline"), history(&at)).id("timeline"));
    let mut side = Html::with_capacity(8 * 1024);
    side.push(&Section::new(ctx.t.get("case-people"), people(&at)).id("people"));
    side.push(&Section::new(ctx.t.get("case-bases"), bases(&at)).id("bases"));
    side.push(&Section::new(ctx.t.get("case-client"), client(&at)).id("client"));
    side.push(&Section::new(ctx.t.get("case-more"), more(&at)).id("more"));
    let mut body = Html::with_capacity(40 * 1024);
    body.push(&heading(&at, &name));
    body.push(&Columns { main, side });
    Ok(Page::new(ctx, name.clone(), body)
        .under([Crumb::new(ctx.t.get("nav-cases"), ctx.href("/cases")), Crumb::here(name)])
        .notice(notice)
        .wide()
        .respond())
}

fn heading<'a>(at: &At<'a>, name: &str) -> Title<'a> {
    let t = at.ctx.t;
    let status = match &at.open.closed {
        Some(closure) => {
            let text = t.with("case-closed-on", &[("day", date::day(closure.on).as_str().into())]);
            StatusLabel::new(StatusKind::Neutral, text)
        }
        None => StatusLabel::new(StatusKind::Info, names::of(at, "stage", at.open.stage())),
    };
    let born = at.seen.card().born.map(date::day).unwrap_or_default();
    let above = t.with(
        "case-above",
        &[("reference", at.open.reference.as_str().into()), ("born", born.as_str().into())],
    );
    let mut title = Title::new(name.to_owned()).above(above).status(status);
    if at.seen.may(at.ctx, Action::Write) && at.open.closed.is_none() {
        let note = LinkButton::new(t.get("do-note"), at.seen.href(at.ctx, "/notes"), ButtonKind::Primary);
        title = title.action(note);
    }
    if at.seen.may(at.ctx, Action::Steer) && at.open.closed.is_none() {
        let go = LinkButton::new(t.get("do-move"), at.seen.href(at.ctx, "/move"), ButtonKind::Secondary);
        title = title.action(go);
    }
    title
}

/// The stages: where the case has been, where it is and why, what is ahead.
fn path<'a>(at: &At<'a>) -> Steps<'a> {
    let ctx = at.ctx;
    let steps = at.seen.model.model.stages.iter().map(|stage| {
        let here = &stage.id == at.open.stage();
        let visit = at.open.visits.iter().rev().find(|visit| visit.stage == stage.id);
        let passed = at.open.visits.iter().any(|visit| visit.passed.contains(&stage.id));
        let state = match (here, visit, passed) {
            (true, ..) => StepState::Here,
            (false, Some(_), _) => StepState::Done,
            (false, None, true) => StepState::Skipped,
            (false, None, false) => StepState::Ahead,
        };
        let phase = ctx.t.get(names::phase(stage.phase));
        let step = Step::new(names::of(at, "stage", &stage.id), phase, state);
        match visit {
            Some(visit) => {
                let since = date::day(visit.since);
                let why = visit.reason.as_ref().map(|reason| format!("{since}: {reason}"));
                step.note(why.unwrap_or(since))
            }
            None => step,
        }
    });
    Steps::new(words(ctx.door.lang), ctx.t.get("case-path"), steps)
}

/// What is next: the tasks of the case, and what the next stage asks for.
fn next(at: &At<'_>) -> Html {
    let ctx = at.ctx;
    let model = &at.seen.model.model;
    if at.open.closed.is_some() {
        return Empty::new(ctx.t.get("case-closed-title"), ctx.t.get("case-closed-text")).into();
    }
    let waiting = tasks(&at.seen.case, model);
    let mut items: Vec<Task<'_>> = waiting
        .iter()
        .filter(|task| task.from <= ctx.today && !matches!(task.whose, Whose::Leads))
        .filter(|task| !task.kind.tells_of_health() || at.reads(Register::Health))
        .map(|task| {
            let label = crate::day::label(ctx, &at.seen.model, &task.kind.code());
            let (path, action) = crate::day::place(&task.kind.code());
            let href = at.seen.href(ctx, if at.seen.may(ctx, action) { path } else { "" });
            let item = Task::new(label, href).due(date::day(task.due), task.due < ctx.today);
            match &task.whose {
                // What waits for somebody else is named as theirs.
                Whose::Of(Principal::Worker(worker)) if worker != ctx.me() => {
                    item.about(names::worker(ctx, worker))
                }
                Whose::Of(_) | Whose::Leads => item,
            }
        })
        .collect();
    items.truncate(12);
    if items.is_empty() {
        let ready = model
            .stage(at.open.stage())
            .and_then(|stage| stage.moves.iter().find(|step| !step.back))
            .is_some_and(|step| {
                let way = [at.open.stage().clone(), step.to.clone()];
                missing_on(at.open, model, &way, ctx.today).is_empty()
            });
        let text = if ready { ctx.t.get("case-next-ready") } else { ctx.t.get("case-next-nothing") };
        return Empty::new(ctx.t.get("case-next-none"), text).into();
    }
    TaskList { words: words(ctx.door.lang), items }.into()
}

fn goals(at: &At<'_>) -> Html {
    let ctx = at.ctx;
    let writes = at.seen.may(ctx, Action::Write) && at.open.closed.is_none();
    let mut html = Html::new();
    if at.open.goals.is_empty() {
        html.push(&Empty::new(ctx.t.get("goals-none"), ctx.t.get("goals-none-text")));
    } else {
        let rows = at.open.goals.iter().map(|(id, goal)| {
            let row = Summary::html(date::day(goal.on), Html::paragraphs(&goal.text));
            if !writes {
                return row;
            }
            row.action(ctx.t.get("change"), at.seen.href(ctx, &format!("/goals/{id}/change")))
        });
        html.push(&SummaryList::new(rows));
    }
    if writes {
        let add = LinkButton::new(ctx.t.get("do-goal"), at.seen.href(ctx, "/goals"), ButtonKind::Secondary);
        html.push(&Buttons { buttons: vec![add.into()] });
    }
    html
}

fn history(at: &At<'_>) -> Html {
    let mut html = Html::from(timeline(at));
    let oldest = at.seen.latest.last().map_or(0, |fact| fact.version);
    if oldest > 1 {
        let href = at.seen.href(at.ctx, &format!("/history?before={oldest}"));
        html.push(&Link::new(at.ctx.t.get("timeline-older"), href));
    }
    html
}

/// Responsible, deputy, owner, helpers; a hand-over that runs.
fn people(at: &At<'_>) -> Html {
    let ctx = at.ctx;
    let t = ctx.t;
    let open = at.open;
    let steers = at.seen.may(ctx, Action::Steer) && open.closed.is_none();
    let href = |path: &str| at.seen.href(ctx, path);
    let mut rows = Vec::new();
    if let Some(responsible) = &open.responsible {
        let kind = names::of(at, "responsible", &responsible.kind);
        let mark = responsible.mark.as_ref().map(|mark| format!(" ({})", names::of(at, "mark", mark)));
        let text = format!("{}\n{kind}{}", names::worker(ctx, &responsible.worker), mark.unwrap_or_default());
        let row = Summary::html(t.get("word-responsible"), Html::paragraphs(&text));
        rows.push(if steers { row.action(t.get("do-hand-over"), href("/hand-over")) } else { row });
        let deputy = responsible.deputy.as_ref().map(|deputy| names::worker(ctx, deputy));
        let row = Summary::text(t.get("word-deputy"), deputy.as_deref().unwrap_or(t.get("nobody")));
        rows.push(if steers { row.action(t.get("change"), href("/deputy")) } else { row });
    } else {
        let row = Summary::text(t.get("word-responsible"), t.get("nobody"));
        rows.push(if steers { row.action(t.get("do-name"), href("/responsible")) } else { row });
    }
    let row = Summary::text(t.get("word-owner"), &names::owner(ctx, &open.owner));
    rows.push(if steers { row.action(t.get("change"), href("/owner")) } else { row });
    let mut html = Html::from(SummaryList::new(rows));
    html.append(&helpers(at, steers));
    html.append(&hand_over(at));
    html
}

fn helpers(at: &At<'_>, steers: bool) -> Html {
    let ctx = at.ctx;
    let mut html = Html::new();
    let rows = at.open.helpers.iter().map(|(id, purpose)| {
        let mut value = Html::paragraphs(purpose);
        if steers {
            let end = PostButton::new(
                ctx.t.get("do-end"),
                at.seen.href(ctx, "/helpers/end"),
                ctx.session.csrf.as_str(),
            )
            .command(ctx.site.id())
            .hidden("worker", id.0.clone())
            .small(names::worker(ctx, id));
            value.push(&end);
        }
        Summary::html(names::worker(ctx, id), value)
    });
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        html.push(&ui::Card::new(ctx.t.get("word-helpers"), SummaryList::new(rows)));
    }
    if steers {
        html.push(&Link::new(ctx.t.get("do-helper"), at.seen.href(ctx, "/helpers")));
    }
    html
}

/// A hand-over that waits: the checklist, receipt, declining, cancelling.
fn hand_over(at: &At<'_>) -> Html {
    let ctx = at.ctx;
    let Some(running) = &at.open.hand_over else {
        return Html::new();
    };
    let button = |key: &'static str, path: &str| {
        PostButton::new(ctx.t.get(key), at.seen.href(ctx, path), ctx.session.csrf.as_str())
            .command(ctx.site.id())
    };
    let mut body = Html::paragraphs(&format!("{}\n{}", names::worker(ctx, &running.to), running.reason));
    let ticks = at.seen.may(ctx, Action::TickHandOver);
    let rows = at.seen.model.model.handover.iter().map(|item| {
        let called = names::of(at, "handover", item);
        let value = if running.ticked.contains(item) {
            Html::from(StatusLabel::new(StatusKind::Success, ctx.t.get("word-done")))
        } else if ticks {
            button("do-tick", "/hand-over/tick").hidden("item", item.0.clone()).small(called.clone()).into()
        } else {
            Html::from(StatusLabel::new(StatusKind::Neutral, ctx.t.get("word-open")))
        };
        Summary::html(called, value)
    });
    body.push(&SummaryList::new(rows));
    let mut buttons: Vec<Html> = Vec::new();
    if at.seen.may(ctx, Action::Receive) {
        buttons.push(button("do-receive", "/hand-over/receipt").kind(ButtonKind::Primary).into());
        buttons.push(Link::new(ctx.t.get("do-decline"), at.seen.href(ctx, "/hand-over/refusal")).into());
    }
    if at.seen.may(ctx, Action::HandOver) {
        buttons.push(Link::new(ctx.t.get("do-cancel"), at.seen.href(ctx, "/hand-over/cancellation")).into());
    }
    body.push(&Buttons { buttons });
    ui::Card::new(ctx.t.get("case-hand-over"), body).into()
}

/// What the work rests on.
fn bases(at: &At<'_>) -> Html {
    let ctx = at.ctx;
    let records = at.seen.may(ctx, Action::Basis) && at.open.closed.is_none();
    let mut html = Html::new();
    if at.open.bases.is_empty() {
        html.push(&Empty::new(ctx.t.get("bases-none"), ctx.t.get("bases-none-text")));
    }
    let rows = at.open.bases.iter().map(|(id, record)| {
        let name = ground(at, &record.terms.ground);
        let row = Summary::html(name, basis(at, record));
        let withdrawable = matches!(record.terms.ground, domain::case::Ground::Consent(_));
        match (&record.withdrawn, records) {
            (None, true) if withdrawable => {
                row.action(ctx.t.get("do-withdraw"), at.seen.href(ctx, &format!("/bases/{id}/withdrawal")))
            }
            (Some(_), true) if !record.to_inform.is_empty() => {
                row.action(ctx.t.get("do-inform"), at.seen.href(ctx, &format!("/bases/{id}/informing")))
            }
            _ => row,
        }
    });
    html.push(&SummaryList::new(rows));
    if records {
        html.push(&Link::new(ctx.t.get("do-basis"), at.seen.href(ctx, "/bases")));
    }
    html
}

fn basis(at: &At<'_>, record: &BasisRecord) -> Html {
    let ctx = at.ctx;
    let until = record.terms.until.map_or_else(|| ctx.t.get("until-further").to_owned(), date::day);
    let (kind, text) = match record.withdrawn {
        Some(day) => {
            (StatusKind::Error, ctx.t.with("withdrawn-on", &[("day", date::day(day).as_str().into())]))
        }
        None if record.holds(ctx.today) => {
            (StatusKind::Success, ctx.t.with("valid-until", &[("day", until.as_str().into())]))
        }
        None => (StatusKind::Alert, ctx.t.with("ended-on", &[("day", until.as_str().into())])),
    };
    let mut html = Html::from(StatusLabel::new(kind, text));
    html.append(&Html::paragraphs(&record.terms.purpose));
    let data: Vec<_> = record.terms.data.iter().map(|name| names::of(at, "data", name)).collect();
    let to = record.terms.recipients.iter().map(|recipient| {
        let partner = names::of(at, "partner", &recipient.partner);
        if recipient.name.is_empty() { partner } else { format!("{partner}: {}", recipient.name) }
    });
    let to: Vec<_> = to.collect();
    let mut more = Html::paragraphs(&data.join(", "));
    if !to.is_empty() {
        more.append(&Html::paragraphs(&format!("{}: {}", ctx.t.get("word-recipients"), to.join(", "))));
    }
    if !record.terms.representative.is_empty() {
        let by = format!("{}: {}", ctx.t.get("word-representative"), record.terms.representative);
        more.append(&Html::paragraphs(&by));
    }
    if !more.is_empty() {
        html.push(&Details::new(ctx.t.get("word-terms"), more));
    }
    html
}

/// The client: how to reach, language, interpreter. Hidden contact stays hidden.
fn client(at: &At<'_>) -> Html {
    let ctx = at.ctx;
    let t = ctx.t;
    let card = at.seen.card();
    let mut html = Html::new();
    if card.non_disclosure {
        html.push(&Notice::new(NoticeKind::Alert, t.get("non-disclosure"), t.get("non-disclosure-text")));
    }
    let language = t.find(&format!("language-{}", card.language)).unwrap_or(card.language.as_str());
    let mut rows = vec![Summary::text(t.get("field-language"), language)];
    if let Some(interpreter) = &card.interpreter {
        rows.push(Summary::text(t.get("field-interpreter"), interpreter));
    }
    if !card.non_disclosure {
        let contact: [(_, &'static str); 2] =
            [(&card.contact.phone, "field-phone"), (&card.contact.email, "field-email")];
        for (value, key) in contact {
            if let Some(value) = value {
                rows.push(Summary::text(t.get(key), value));
            }
        }
    }
    rows.push(Summary::text(t.get("word-need"), &names::of(at, "need", &at.open.need)));
    let groups: Vec<_> = at.open.groups.iter().map(|group| names::of(at, "group", group)).collect();
    if !groups.is_empty() {
        rows.push(Summary::text(t.get("word-groups"), &groups.join(", ")));
    }
    html.push(&SummaryList::new(rows));
    html.push(&Link::new(t.get("do-person"), ctx.href(&format!("/persons/{}", at.open.person))));
    html
}

/// Everything else that can be done.
fn more(at: &At<'_>) -> Html {
    let ctx = at.ctx;
    let closed = at.open.closed.is_some();
    let can = |action| at.seen.may(ctx, action);
    let offers: [(&str, &'static str, bool); 13] = [
        ("/situation", "do-situation", can(Action::Read)),
        ("/questionnaires", "do-questionnaires", can(Action::Read)),
        ("/criteria", "do-criteria", !closed && can(Action::Steer)),
        ("/statutory", "do-statutory", !closed && can(Action::Steer)),
        ("/background", "do-background", !closed && can(Action::Steer)),
        ("/need", "do-need", !closed && can(Action::Steer)),
        ("/groups", "do-groups", !closed && can(Action::Steer)),
        ("/decisions", "do-decision", !closed && can(Action::Write)),
        ("/telling", "do-tell", !closed && at.open.untold.is_some() && can(Action::Write)),
        ("/assessment", "do-assessment", !closed && can(Action::Assess)),
        ("/client-assessment", "do-client-assessment", !closed && can(Action::Write)),
        ("/closing", "do-close", !closed && can(Action::Close)),
        ("/reopening", "do-reopen", closed && can(Action::Close)),
    ];
    let mut html = Html::new();
    let links = offers.into_iter().filter(|(.., offered)| *offered);
    let buttons =
        links.map(|(path, key, _)| Link::new(ctx.t.get(key), at.seen.href(ctx, path)).into()).collect();
    html.push(&Buttons { buttons });
    html.append(&checked(at, at.open));
    html
}

/// The outcomes of the latest checks of criteria.
fn checked(at: &At<'_>, open: &Open) -> Html {
    let rows = open.checked.values().map(|checked| {
        let outcome = at.ctx.t.key("outcome", super::timeline::outcome_code(checked.outcome));
        let plan = checked.plan.as_ref().map(|plan| format!(" – {}", names::of(at, "plan", plan)));
        Summary::text(date::day(checked.on), &format!("{outcome}{}", plan.unwrap_or_default()))
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        Html::new()
    } else {
        ui::Card::new(at.ctx.t.get("case-criteria"), SummaryList::new(rows)).into()
    }
}
