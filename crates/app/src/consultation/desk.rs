//! The desk: one queue for all channels, what is late first.

use anyhow::Result;
use axum::extract::Query;
use axum::response::Response;
use domain::consultation::Standing;
use jiff::Timestamp;
use jiff::civil::DateTime;
use journal::{Read, Row as Found};
use ui::{
    ButtonKind, Cell, Column, Empty, Html, KeyValue, KeyValues, Link, LinkButton, Notice, NoticeKind,
    Pagination, Row, StatusKind, StatusLabel, Summary, Tab, Table, Tabs, Title,
};

use super::view::ANSWERS;
use crate::clock;
use crate::ctx::Ctx;
use crate::date;
use crate::frame::{Page, words};
use crate::problem::Problem;

/// Rows on a page; a statement asks for one more.
const ROWS: usize = 25;

/// The views of the desk.
const VIEWS: [&str; 5] = ["waits", "case-team", "asked-back", "answered", "closed"];

/// What the address asks for.
#[derive(Debug, Clone, serde::Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    view: String,
    /// The key after which the page begins.
    #[serde(default)]
    after: String,
    #[serde(default)]
    done: String,
}

impl Asked {
    fn view(&self) -> &'static str {
        VIEWS.into_iter().find(|view| *view == self.view).unwrap_or("waits")
    }
}

/// A row of the desk.
struct Line {
    id: String,
    reference: String,
    channel: String,
    asker: String,
    claimed: String,
    standing: String,
    asked: Timestamp,
    since: String,
    due: String,
    identified: bool,
}

impl Line {
    fn read(row: &Found<'_>) -> Result<Self> {
        Ok(Self {
            id: row.text(0)?,
            reference: row.text(1)?,
            channel: row.text(2)?,
            asker: row.text(3)?,
            claimed: row.text(4)?,
            standing: row.text(5)?,
            asked: row.text_ref(6)?.parse()?,
            since: row.text(7)?,
            due: row.text(8)?,
            identified: row.int(9)? != 0,
        })
    }
}

macro_rules! select_lines {
    ($rest:literal) => {
        concat!(
            "select consultation, reference, channel, asker, claimed, standing, asked, since, due, identified
             from consultation_view ",
            $rest
        )
    };
}

/// What waits for the team and is due first; else what was said last.
fn lines(tx: &mut Read<'_>, view: &str, after: &str) -> Result<Vec<Line>> {
    let (first, second) = after.split_once('~').unwrap_or_default();
    let newest = if after.is_empty() { "9999" } else { first };
    match view {
        "waits" => {
            let sql = select_lines!(
                "where standing = 'waits' and (due, consultation) > (?1, ?2) order by due, consultation limit 26"
            );
            tx.all(sql, &[first.into(), second.into()], Line::read)
        }
        "case-team" => {
            let sql = select_lines!(
                "where case_team = 1 and (due, consultation) > (?1, ?2) order by due, consultation limit 26"
            );
            tx.all(sql, &[first.into(), second.into()], Line::read)
        }
        standing => {
            let sql = select_lines!(
                "where standing = ?1 and (since, consultation) < (?2, ?3)
                 order by since desc, consultation desc limit 26"
            );
            tx.all(sql, &[standing.into(), newest.into(), second.into()], Line::read)
        }
    }
}

/// How many wait, how many of them are late, and how many the case team has.
fn counts(tx: &mut Read<'_>, now: &str) -> Result<[i64; 3]> {
    let sql = "select count(*), coalesce(sum(case when due < ?1 then 1 else 0 end), 0) from consultation_view
               where standing = 'waits'";
    let (waiting, late) =
        tx.one(sql, &[now.into()], |row| Ok((row.int(0)?, row.int(1)?)))?.unwrap_or_default();
    let sql = "select count(*) from consultation_view where case_team = 1";
    Ok([waiting, late, tx.one(sql, &[], |row| row.int(0))?.unwrap_or_default()])
}

/// `GET /{lang}/consultations`.
///
/// # Errors
/// Not found for those who answer none; or the record cannot be read.
pub(super) async fn show(ctx: Ctx, Query(asked): Query<Asked>) -> Result<Response, Problem> {
    ctx.must(&ANSWERS)?;
    let (view, after) = (asked.view(), asked.after.clone());
    let now = clock::local(ctx.now).datetime();
    let moment = now.to_string();
    let read =
        ctx.site.journal().read_settled(move |tx| Ok((lines(tx, view, &after)?, counts(tx, &moment)?)));
    let (mut lines, counts) = read.await?;
    let more = lines.len() > ROWS;
    lines.truncate(ROWS);
    Ok(page(&ctx, &asked, (&lines, more), counts, now))
}

fn page(
    ctx: &Ctx,
    asked: &Asked,
    (lines, more): (&[Line], bool),
    [waiting, late, team]: [i64; 3],
    now: DateTime,
) -> Response {
    let t = ctx.t;
    let ask = LinkButton::new(t.get("do-ask"), ctx.href("/consultations/new"), ButtonKind::Primary);
    let mut body = Html::from(Title::new(t.get("nav-consultations")).lead(t.get("desk-lead")).action(ask));
    let number = |key, count: i64| KeyValue::new(t.get(key), count.to_string());
    let numbers = [
        number("desk-waiting", waiting),
        number("desk-late", late).note(t.get("desk-late-note")),
        number("desk-team", team),
    ];
    body.push(&KeyValues::new(numbers));
    body.append(&Html::paragraph(&Link::new(t.get("desk-ratio"), ctx.href("/consultations/ratio"))));
    let tab = |view: &'static str| {
        let href = ctx.href(&format!("/consultations?view={view}"));
        Tab::new(t.key("desk-view", view), href, asked.view() == view)
    };
    body.push(&Tabs::new(t.get("desk-views"), VIEWS.map(tab)));
    if lines.is_empty() {
        let title = t.key("desk-empty", asked.view());
        body.push(&Empty::new(title, t.get("desk-empty-text")));
    } else {
        body.push(&table(ctx, lines, now));
    }
    let href = |after: &str| ctx.href(&format!("/consultations?view={}{after}", asked.view())).into();
    let key = |line: &Line| {
        let place = if matches!(asked.view(), "waits" | "case-team") { &line.due } else { &line.since };
        form_urlencoded::byte_serialize(format!("{place}~{}", line.id).as_bytes()).collect::<String>()
    };
    let next = lines.last().filter(|_| more).map(|last| href(&format!("&after={}", key(last))));
    let previous = (!asked.after.is_empty()).then(|| href(""));
    body.push(&Pagination { words: words(ctx.door.lang), previous, next });
    let done = t.find(&format!("done-{}", asked.done));
    let notice = done.map(|text| Notice::new(NoticeKind::Success, text, ""));
    Page::new(ctx, t.get("nav-consultations"), body).notice(notice).wide().respond()
}

fn table<'a>(ctx: &'a Ctx, lines: &'a [Line], now: DateTime) -> Table<'a> {
    let t = ctx.t;
    let columns = ["column-reference", "column-channel", "column-asker", "column-asked", "column-answer-by"];
    let columns = columns.into_iter().map(|key| Column::from(t.get(key)));
    let columns = columns.chain([Column::from(t.get("column-claimed"))]);
    let mut table = Table::new(t.get("nav-consultations"), columns).caption_hidden();
    table.rows = lines.iter().map(|line| row(ctx, line, now)).collect();
    table
}

fn row<'a>(ctx: &'a Ctx, line: &'a Line, now: DateTime) -> Row<'a> {
    let t = ctx.t;
    let due: Option<DateTime> = line.due.parse().ok().filter(|_| line.standing == Standing::Waits.code());
    let late = due.is_some_and(|due| due < now);
    let by = due.map(date::local).unwrap_or_default();
    let by: Cell<'_> =
        if late { StatusLabel::new(StatusKind::Error, by).into() } else { Cell::Text(by.into()) };
    let asker = if line.identified {
        format!("{}, {}", t.key("asker", &line.asker), t.get("consultation-identified"))
    } else {
        t.key("asker", &line.asker).to_owned()
    };
    let claimed = line.claimed.as_str().into();
    let claimed = if line.claimed.is_empty() { "–" } else { ctx.directory.name(&claimed) };
    let cells: [Cell<'_>; 6] = [
        line.reference.as_str().into(),
        channel(ctx, &line.channel).into(),
        asker.into(),
        date::moment(line.asked).into(),
        by,
        claimed.to_owned().into(),
    ];
    Row::new(cells).href(ctx.href(&format!("/consultations/{}", line.id))).marked(late)
}

/// The channel of a question, with the organisation's instructions for it.
pub(super) fn of_channel<'a>(ctx: &Ctx, id: &str) -> Summary<'a> {
    let name = channel(ctx, id);
    let row = Summary::text(ctx.t.get("column-channel"), &name);
    match ctx.site.config().guides.get(id) {
        Some(guide) => {
            row.action(ctx.t.with("guide-of", &[("channel", name.as_str().into())]), guide.clone())
        }
        None => row,
    }
}

/// What the model in use calls a channel.
pub(super) fn channel(ctx: &Ctx, id: &str) -> String {
    ctx.directory.current().map_or_else(|| id.to_owned(), |model| model.text.of(ctx.door.lang, "channel", id))
}
