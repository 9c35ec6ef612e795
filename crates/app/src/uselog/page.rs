//! The use log as pages: of one client, for the client's right to it (703/2023 11 §), and of everybody, for data
//! protection. Looking at the log is logged too.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use domain::model::Right;
use domain::person::Person;
use jiff::ToSpan as _;
use journal::{LogFilter, Logged};
use ui::{Cell, Column, Crumb, Empty, Html, Notice, NoticeKind, Pagination, Row, Table, Title};

use crate::act::load;
use crate::case::names;
use crate::ctx::Ctx;
use crate::date;
use crate::frame::{Page, words};
use crate::person::page::people_crumb;
use crate::person::view::may_see;
use crate::problem::Problem;
use crate::site::Site;
use crate::uselog::{Use, write};

/// The client may ask about the last two years; older needs a special reason.
const YEARS: i64 = 2;
/// Rows on a page of the whole log.
const ROWS: u32 = 50;
/// The most rows of one client's log.
const MOST: u32 = 5_000;

/// `GET /{lang}/persons/{person}/use-log`: who has looked, for handing to the client.
///
/// # Errors
/// Not found, or the record cannot be read.
pub(super) async fn of_person(
    State(site): State<Site>,
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let from = ctx.today.checked_sub(YEARS.years()).unwrap_or(ctx.today).to_string();
    let (asking, person) = (ctx.clone(), id.clone());
    let found = site
        .journal()
        .read(move |tx| {
            let privacy = asking.has(Right::Privacy);
            if !privacy && !may_see(tx, &asking, &person)? {
                return Ok(None);
            }
            let card = load::<Person>(tx, &person)?.state.card;
            let entries = tx.log_of(&person, &from, "9999", MOST)?;
            Ok(card.map(|card| (card, entries)))
        })
        .await?;
    let Some((card, entries)) = found else {
        return Err(Problem::NotFound);
    };
    let ground = if ctx.has(Right::Privacy) { "right privacy" } else { "relation" };
    write(&ctx, Use::of_person(&id, "use-log", ground)).await?;
    let t = ctx.t;
    let name = names::person(&card);
    let mut body =
        Html::from(Title::new(t.get("use-log-title")).above(name.clone()).lead(t.get("use-log-lead")));
    if entries.is_empty() {
        body.push(&Empty::new(t.get("use-log-empty"), t.get("use-log-empty-text")));
    } else {
        body.push(&table(&ctx, &entries, false));
    }
    body.push(&Notice::new(NoticeKind::Info, t.get("use-log-right"), t.get("use-log-right-text")));
    Ok(Page::new(&ctx, t.get("use-log-title"), body)
        .under(people_crumb(&ctx).into_iter().chain([
            Crumb::new(name, ctx.href(&format!("/persons/{id}"))),
            Crumb::here(t.get("use-log-title")),
        ]))
        .wide()
        .respond())
}

fn table<'a>(ctx: &Ctx, entries: &[Logged], whole: bool) -> Table<'a> {
    let t = ctx.t;
    let mut columns = vec!["word-who", "word-organisation", "word-data", "word-ground"];
    if whole {
        columns.push("word-log");
    }
    let columns = columns.into_iter().map(|key| Column::from(t.get(key)));
    let columns = std::iter::once(Column::whole(t.get("word-when"))).chain(columns);
    let mut table = Table::new(t.get("use-log-title"), columns).caption_hidden();
    table.rows = entries.iter().map(|entry| row(ctx, entry, whole)).collect();
    table
}

fn row<'a>(ctx: &Ctx, entry: &Logged, whole: bool) -> Row<'a> {
    let t = ctx.t;
    let when = entry.at.parse().map_or_else(|_unread| entry.at.clone(), date::moment);
    let who = if entry.actor_name.is_empty() { entry.actor.clone() } else { entry.actor_name.clone() };
    let data = t.find(&format!("data-{}", entry.data)).map_or_else(|| entry.data.clone(), str::to_owned);
    let grounds = entry
        .ground
        .split(' ')
        .map(|ground| t.find(&format!("ground-{ground}")).map_or_else(|| ground.to_owned(), str::to_owned));
    let grounds: Vec<String> = grounds.filter(|ground| !ground.is_empty()).collect();
    let mut cells: Vec<Cell<'a>> = vec![
        when.into(),
        who.into(),
        entry.organisation.clone().into(),
        data.into(),
        grounds.join(", ").into(),
    ];
    if whole {
        let log = t.find(&format!("log-{}", entry.log)).map_or_else(|| entry.log.clone(), str::to_owned);
        cells.push(log.into());
    }
    Row::new(cells)
}

/// Which part of the whole log.
#[derive(serde::Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    log: String,
    #[serde(default)]
    worker: String,
    #[serde(default)]
    before: Option<i64>,
}

/// `GET /{lang}/use-log`: the whole log, newest first.
///
/// # Errors
/// Not found for those without the right; or the record cannot be read.
pub(super) async fn whole(
    State(site): State<Site>,
    ctx: Ctx,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    ctx.must(&[Right::Privacy])?;
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let (log, worker, before) = (some(&asked.log), some(&asked.worker), asked.before);
    let entries = site
        .journal()
        .read(move |tx| {
            let filter = LogFilter { log: log.as_deref(), actor: worker.as_deref(), ..LogFilter::default() };
            tx.log_page(filter, before, ROWS)
        })
        .await?;
    let shown = entries.iter().filter_map(|entry| entry.person.clone()).collect();
    write(&ctx, Use::of_list(shown, "use-log")).await?;
    let t = ctx.t;
    let tab = |log: &'static str| {
        let label = if log.is_empty() { t.get("log-all") } else { t.key("log", log) };
        ui::Tab::new(
            label,
            ctx.href(&format!("/use-log?log={log}&worker={}", asked.worker)),
            asked.log == log,
        )
    };
    let mut body = Html::from(Title::new(t.get("nav-use-log")).lead(t.get("use-log-whole-lead")));
    body.push(&ui::Tabs::new(
        t.get("nav-use-log"),
        [tab(""), tab("use"), tab("disclosure"), tab("security")],
    ));
    if entries.is_empty() {
        body.push(&Empty::new(t.get("use-log-empty"), t.get("use-log-empty-text")));
    } else {
        body.push(&table(&ctx, &entries, true));
    }
    let last = entries.last().filter(|_| entries.len() == usize::try_from(ROWS).unwrap_or(usize::MAX));
    let next = last.map(|last| {
        ctx.href(&format!("/use-log?log={}&worker={}&before={}", asked.log, asked.worker, last.position))
            .into()
    });
    body.push(&Pagination { words: words(ctx.door.lang), previous: None, next });
    Ok(Page::new(&ctx, t.get("nav-use-log"), body).wide().respond())
}
