//! Referrals in lists: the team's one intake queue, one's own, and those one is writing.

use anyhow::Result;
use axum::extract::Query;
use axum::response::Response;
use domain::person::Card;
use domain::referral::{Referral, Standing};
use jiff::Timestamp;
use journal::{Read, Row as Found};
use ui::{
    ButtonKind, Cell, Column, Empty, Html, LinkButton, Notice, NoticeKind, Pagination, Row, Section, Tab,
    Table, Tabs, Task, TaskList, Title,
};

use super::view::{SENDS, receives, subject};
use super::{page, write};
use crate::act::opened;
use crate::case::names;
use crate::ctx::Ctx;
use crate::frame::{Page, words};
use crate::problem::Problem;
use crate::{date, uselog};

/// Rows on a page; a statement asks for one more.
const ROWS: usize = 25;

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

/// A row of a list.
struct Line {
    id: String,
    reference: String,
    by: String,
    standing: String,
    arrival: String,
    sent: Timestamp,
    since: Timestamp,
    taken: String,
    client: Option<Card>,
    /// Sealed, until it is opened for the client's name.
    state: Vec<u8>,
}

impl Line {
    fn read(row: &Found<'_>) -> Result<Self> {
        Ok(Self {
            id: row.text(0)?,
            reference: row.text(1)?,
            by: row.text(2)?,
            standing: row.text(3)?,
            arrival: row.text(4)?,
            sent: row.text_ref(5)?.parse()?,
            since: row.text_ref(6)?.parse()?,
            taken: row.text(7)?,
            client: None,
            state: row.bytes(8)?,
        })
    }
}

macro_rules! select_lines {
    ($rest:literal) => {
        concat!(
            "select v.referral, v.reference, v.sender_kind, v.standing, v.arrival, v.sent, v.since, v.taken, s.body
             from referral_view v join state s on s.stream = 'referral/' || v.referral ",
            $rest
        )
    };
}

/// Oldest first where somebody waits; else the newest first.
fn lines(tx: &mut Read<'_>, view: &str, me: &str, after: &str) -> Result<Vec<Line>> {
    let (first, second) = after.split_once('~').unwrap_or_default();
    let newest = if after.is_empty() { "9999" } else { first };
    let mut lines = match view {
        "waits" => {
            let sql = select_lines!(
                "where v.over = 0 and (v.sent, v.referral) > (?1, ?2) order by v.sent, v.referral limit 26"
            );
            tx.all(sql, &[first.into(), second.into()], Line::read)?
        }
        "decided" => {
            let sql = select_lines!(
                "where v.over = 1 and (v.sent, v.referral) < (?1, ?2) order by v.sent desc, v.referral desc limit 26"
            );
            tx.all(sql, &[newest.into(), second.into()], Line::read)?
        }
        _ => {
            let sql = select_lines!(
                "where v.sender = ?1 and (v.sent, v.referral) < (?2, ?3)
                 order by v.sent desc, v.referral desc limit 26"
            );
            tx.all(sql, &[me.into(), newest.into(), second.into()], Line::read)?
        }
    };
    for line in &mut lines {
        let sealed = std::mem::take(&mut line.state);
        line.client = opened::<Referral>(tx, &line.id, &subject(&line.id), &sealed)?
            .and_then(|referral| referral.sent)
            .map(|sent| sent.letter.client);
    }
    Ok(lines)
}

/// `GET /{lang}/referrals`.
///
/// # Errors
/// Not found for those who neither send nor receive; or the record cannot be read.
pub(super) async fn show(ctx: Ctx, Query(asked): Query<Asked>) -> Result<Response, Problem> {
    ctx.must(&SENDS)?;
    let views: &[&'static str] =
        if receives(&ctx.actor, &ctx.directory) { &["waits", "decided", "own"] } else { &["own"] };
    let view = views.iter().find(|view| **view == asked.view).or(views.first()).copied().unwrap_or("own");
    let (me, after) = (ctx.me().0.clone(), asked.after.clone());
    let read = ctx.site.journal().read(move |tx| {
        let begun = if view == "waits" || view == "decided" { Vec::new() } else { write::begun(tx, &me)? };
        Ok((lines(tx, view, &me, &after)?, begun))
    });
    let (mut lines, begun) = read.await?;
    let more = lines.len() > ROWS;
    lines.truncate(ROWS);
    let persons = lines.iter().map(|line| subject(&line.id)).collect();
    uselog::write(&ctx, uselog::Use::of_list(persons, "referral-list")).await?;
    Ok(render(&ctx, &asked, (views, view), (&lines, more), &begun))
}

fn render(
    ctx: &Ctx,
    asked: &Asked,
    (views, view): (&[&'static str], &'static str),
    (lines, more): (&[Line], bool),
    begun: &[(String, Timestamp)],
) -> Response {
    let t = ctx.t;
    let new = LinkButton::new(t.get("do-refer"), ctx.href("/referrals/new"), ButtonKind::Primary);
    let mut body = Html::from(Title::new(t.get("nav-referrals")).lead(t.get("referrals-lead")).action(new));
    if views.len() > 1 {
        let tab = |one: &&'static str| {
            let href = ctx.href(&format!("/referrals?view={one}"));
            Tab::new(t.key("referrals-view", one), href, *one == view)
        };
        body.push(&Tabs::new(t.get("referrals-views"), views.iter().map(tab).collect::<Vec<_>>()));
    }
    if !begun.is_empty() {
        let items = begun.iter().map(|(id, saved)| {
            let about = t.with("referral-saved", &[("when", date::moment(*saved).as_str().into())]);
            Task::new(t.get("referral-new"), ctx.href(&write::path(id, ""))).about(about)
        });
        let list = TaskList { words: words(ctx.door.lang), items: items.collect() };
        body.push(&Section::new(t.get("referrals-begun"), list));
    }
    if lines.is_empty() {
        body.push(&Empty::new(t.key("referrals-empty", view), t.key("referrals-empty-text", view)));
    } else {
        body.push(&table(ctx, lines));
    }
    let href = |after: &str| ctx.href(&format!("/referrals?view={view}{after}")).into();
    let key = |line: &Line| {
        form_urlencoded::byte_serialize(format!("{}~{}", line.sent, line.id).as_bytes()).collect::<String>()
    };
    let next = lines.last().filter(|_| more).map(|last| href(&format!("&after={}", key(last))));
    let previous = (!asked.after.is_empty()).then(|| href(""));
    body.push(&Pagination { words: words(ctx.door.lang), previous, next });
    let done = t.find(&format!("done-{}", asked.done));
    let notice = done.map(|text| Notice::new(NoticeKind::Success, text, ""));
    Page::new(ctx, t.get("nav-referrals"), body).notice(notice).wide().respond()
}

fn table<'a>(ctx: &'a Ctx, lines: &'a [Line]) -> Table<'a> {
    let t = ctx.t;
    let columns = [
        "column-client",
        "column-reference",
        "column-by",
        "field-arrival",
        "referral-sent",
        "referral-column-standing",
    ];
    let columns = columns.into_iter().map(|key| Column::from(t.get(key)));
    let columns = columns.chain([Column::from(t.get("referral-taken"))]);
    let mut table = Table::new(t.get("nav-referrals"), columns).caption_hidden();
    table.rows = lines.iter().map(|line| row(ctx, line)).collect();
    table
}

fn row<'a>(ctx: &'a Ctx, line: &'a Line) -> Row<'a> {
    let t = ctx.t;
    let standing = Standing::of(&line.standing).unwrap_or(Standing::Arrived);
    let taken = line.taken.as_str().into();
    let taken = if line.taken.is_empty() { "–" } else { ctx.directory.name(&taken) };
    let arrival = ctx
        .directory
        .current()
        .map(|model| names::in_model(ctx, model, "arrival", &line.arrival.as_str().into()));
    let sent = if standing.is_over() { line.since } else { line.sent };
    let cells: [Cell<'_>; 7] = [
        line.client.as_ref().map(names::person).unwrap_or_default().into(),
        line.reference.as_str().into(),
        t.key("referral-from", &line.by).into(),
        arrival.unwrap_or_default().into(),
        date::moment(sent).into(),
        page::status(ctx, standing).into(),
        taken.to_owned().into(),
    ];
    Row::new(cells).href(ctx.href(&page::path(&line.id)))
}
