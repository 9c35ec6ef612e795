//! The office's first page: who works here, which teams, partners and tasks there are, which model is in use.

use std::collections::BTreeMap;

use axum::extract::Query;
use axum::response::Response;
use domain::id::WorkerId;
use domain::model::{Right, Validity};
use domain::worker::Worker;
use ui::{
    ButtonKind, Cell, Empty, Html, Link, LinkButton, Notice, NoticeKind, Row, Section, Summary, SummaryList,
    Table, Title,
};

use crate::account::credential;
use crate::account::invitation;
use crate::account::profile::{Asked, role_name};
use crate::ctx::Ctx;
use crate::date;
use crate::frame::Page;
use crate::organisation::page::{seats, task_name, tasks, template_name};
use crate::problem::Problem;
use crate::worker::page::{Account, status};

/// The most people that the list shows.
const MOST: usize = 1_000;

/// `GET /{lang}/office`.
///
/// # Errors
/// Not found for those without the right; the record does not answer.
pub(crate) async fn show(ctx: Ctx, Query(asked): Query<Asked>) -> Result<Response, Problem> {
    ctx.must(&[Right::Office])?;
    let accounts = accounts(&ctx).await?;
    let t = ctx.t;
    let name = ctx.directory.organisation.name.clone();
    let mut body =
        Html::from(Title::new(t.get("nav-office")).above(name).lead(t.get("office-lead")).action(button(
            &ctx,
            "office-new-worker",
            "/office/workers/new",
            ButtonKind::Primary,
        )));
    if ctx.directory.current().is_some() && ctx.directory.owning_team().is_none() {
        let notice = Notice::new(NoticeKind::Alert, t.get("office-no-team"), t.get("office-no-team-text"));
        body.push(&notice.link(t.get("office-team-new"), ctx.href("/office/teams/new")));
    }
    body.push(&Section::new(t.get("office-people"), people(&ctx, &accounts)));
    body.push(&Section::new(t.get("office-teams"), teams(&ctx)));
    body.push(&Section::new(t.get("office-tasks"), task_table(&ctx)));
    body.push(&Section::new(t.get("office-partners"), partners(&ctx)));
    body.push(&Section::new(t.get("office-organisation"), organisation(&ctx)));
    let done = t.find(&format!("done-{}", asked.done)).filter(|_| asked.done.starts_with("office-"));
    Ok(Page::new(&ctx, t.get("nav-office"), body)
        .notice(done.map(|text| Notice::new(NoticeKind::Success, text, "")))
        .wide()
        .respond())
}

fn button<'a>(ctx: &Ctx, key: &'static str, path: &str, kind: ButtonKind) -> LinkButton<'a> {
    LinkButton::new(ctx.t.get(key), ctx.href(path), kind)
}

/// From when until when, in short.
pub(crate) fn span(valid: &Validity) -> String {
    let day = |day: Option<jiff::civil::Date>| day.map(date::day).unwrap_or_default();
    format!("{}–{}", day(valid.from), day(valid.until))
}

async fn accounts(ctx: &Ctx) -> Result<BTreeMap<WorkerId, Account>, Problem> {
    let (ids, now): (Vec<_>, _) = (ctx.directory.workers.keys().cloned().collect(), ctx.now);
    let read = ctx.site.journal().read(move |tx| {
        let mut found = BTreeMap::new();
        for id in ids {
            let account = Account {
                credential: credential::find(tx, id.as_str())?.unwrap_or_default(),
                invited_until: invitation::until(tx, id.as_str())?.filter(|until| now < *until),
                sessions: 0,
            };
            found.insert(id, account);
        }
        Ok(found)
    });
    Ok(read.await?)
}

fn people(ctx: &Ctx, accounts: &BTreeMap<WorkerId, Account>) -> Html {
    let t = ctx.t;
    let columns = ["name", "user", "title", "seats", "status"].map(|name| t.key("office-field", name));
    let mut table = Table::new(t.get("office-people"), columns).caption_hidden();
    let mut all: Vec<_> = ctx.directory.workers.iter().collect();
    all.sort_by_key(|(id, worker)| (worker.left, ctx.directory.name(id).to_lowercase()));
    let rows = all.iter().take(MOST).filter_map(|(id, worker)| {
        let account = accounts.get(*id)?;
        let cells: [Cell<'_>; 5] = [
            ctx.directory.name(id).to_owned().into(),
            worker.user.clone().into(),
            worker.profile.as_ref().map(|profile| profile.title.clone()).unwrap_or_default().into(),
            seat_names(ctx, worker).into(),
            status(ctx, worker, account).into(),
        ];
        Some(Row::new(cells).href(ctx.href(&format!("/office/workers/{id}"))))
    });
    table.rows = rows.collect();
    table.into()
}

fn seat_names(ctx: &Ctx, worker: &Worker) -> String {
    let name = |seat| role_name(ctx, seat);
    worker.seats_on(ctx.today).map(name).collect::<Vec<_>>().join(", ")
}

fn teams(ctx: &Ctx) -> Html {
    let t = ctx.t;
    let columns = ["name", "template", "host", "members"].map(|name| t.key("office-field", name));
    let mut table = Table::new(t.get("office-teams"), columns).caption_hidden();
    table.rows = ctx
        .directory
        .organisation
        .teams
        .iter()
        .map(|(id, card)| {
            let members = seats(ctx, id).iter().filter(|(_, seat)| seat.valid.holds(ctx.today)).count();
            let cells: [Cell<'_>; 4] = [
                card.name.clone().into(),
                template_name(ctx, card).into(),
                card.hosts.last().map(|(_, host)| host.clone()).unwrap_or_default().into(),
                members.to_string().into(),
            ];
            Row::new(cells).href(ctx.href(&format!("/office/teams/{id}")))
        })
        .collect();
    let mut html = if table.rows.is_empty() {
        Html::from(Empty::new(t.get("office-teams-none"), t.get("office-teams-none-text")))
    } else {
        table.into()
    };
    if ctx.directory.current().is_some() {
        html.push(&button(ctx, "office-team-new", "/office/teams/new", ButtonKind::Secondary));
    }
    html
}

fn task_table(ctx: &Ctx) -> Html {
    let t = ctx.t;
    let held = &ctx.directory.organisation.tasks;
    let columns = ["task", "holder", "deputy"].map(|name| t.key("office-field", name));
    let mut table = Table::new(t.get("office-tasks"), columns).caption_hidden();
    let name =
        |who: Option<&WorkerId>| who.map_or(t.get("office-nobody"), |who| ctx.directory.name(who)).to_owned();
    table.rows = tasks(ctx)
        .iter()
        .map(|task| {
            let (holder, deputy) = match held.get(task) {
                Some((holder, deputy)) => (Some(holder), deputy.as_ref()),
                None => (None, None),
            };
            let cells: [Cell<'_>; 3] =
                [task_name(ctx, task).into(), name(holder).into(), name(deputy).into()];
            Row::new(cells).href(ctx.href(&format!("/office/tasks/{task}"))).marked(holder.is_none())
        })
        .collect();
    if table.rows.is_empty() {
        return Empty::new(t.get("office-tasks-none"), t.get("office-tasks-none-text")).into();
    }
    table.into()
}

fn partners(ctx: &Ctx) -> Html {
    let t = ctx.t;
    let columns = ["name", "partner-kind", "valid", "partner-end"].map(|name| t.key("office-field", name));
    let mut table = Table::new(t.get("office-partners"), columns).caption_hidden();
    table.rows = ctx
        .directory
        .organisation
        .partners
        .iter()
        .map(|(id, card)| {
            let kind = match ctx.directory.current() {
                Some(model) => model.text.of(ctx.door.lang, "partner", &card.kind),
                None => card.kind.to_string(),
            };
            let over = card.valid.until.is_some_and(|until| until < ctx.today);
            let end: Cell<'_> = if over {
                t.get("office-partner-over").into()
            } else {
                Link::new(t.get("office-partner-end-short"), ctx.href(&format!("/office/partners/{id}")))
                    .into()
            };
            Row::new([card.name.clone().into(), kind.into(), span(&card.valid).into(), end])
        })
        .collect();
    let mut html = if table.rows.is_empty() {
        Html::from(Empty::new(t.get("office-partners-none"), t.get("office-partners-none-text")))
    } else {
        table.into()
    };
    if ctx.directory.current().is_some() {
        html.push(&button(ctx, "office-partner-new", "/office/partners/new", ButtonKind::Secondary));
    }
    html
}

fn organisation(ctx: &Ctx) -> Html {
    let t = ctx.t;
    let lang = ctx.door.lang;
    let model = match ctx.directory.current() {
        Some(model) => {
            let name = model.text.get(lang, "model");
            t.with(
                "office-model-line",
                &[("name", name.into()), ("version", model.model.version.as_str().into())],
            )
        }
        None => t.get("office-model-none").to_owned(),
    };
    let name = Some(ctx.directory.organisation.name.as_str()).filter(|name| !name.is_empty());
    SummaryList::new([
        Summary::text(t.get("office-field-organisation"), name.unwrap_or(t.get("office-name-none")))
            .action(t.get("office-change"), ctx.href("/office/organisation")),
        Summary::text(t.get("office-field-model"), &model)
            .action(t.get("office-change"), ctx.href("/office/model")),
    ])
    .into()
}
