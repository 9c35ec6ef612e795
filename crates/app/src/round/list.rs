//! The follow-ups of one's own cases: which are due, open, late, and which run by themselves. One statement a reader.

use anyhow::Result;
use axum::response::Response;
use domain::access::may_list;
use jiff::civil::Date;
use journal::{Read, Row as Found};
use ui::{Cell, Column, Crumb, Empty, Html, Row, StatusKind, StatusLabel, Table, Title};

use crate::case::lines::{Line, Shown, select_lines};
use crate::case::view::principals;
use crate::ctx::Ctx;
use crate::date;
use crate::day::way;
use crate::frame::Page;
use crate::problem::Problem;
use crate::shelf::Shelves;
use crate::uselog;

/// The most that a page shows.
const MOST: usize = 100;

/// A follow-up that waits.
struct Waiting {
    opens: Date,
    closes: Date,
    /// What somebody must see to; empty when nothing.
    attention: String,
    invitation: Invited,
    line: Line,
}

/// Whether somebody has to see to the answers, as my day sees it.
#[derive(Clone, Copy)]
enum Invited {
    Not,
    /// It runs by itself.
    Runs,
    /// It does not, or not any more.
    Waits,
}

impl Invited {
    /// By the row of the round, empty when nobody was invited, and the day until which it runs by itself.
    fn of(round: &str, carries: &str, today: &str) -> Self {
        if round.is_empty() {
            Self::Not
        } else if carries > today {
            Self::Runs
        } else {
            Self::Waits
        }
    }
}

fn waiting(tx: &mut Read<'_>, shelves: &Shelves, principals: &[String], today: &str) -> Result<Vec<Waiting>> {
    let sql = select_lines!(
        ", k.from_day, k.due, coalesce(r.attention, ''), coalesce(r.since, ''), coalesce(r.carries, ''),
         coalesce(r.round, '')",
        "join task k on k.case_id = c.case_id
         left join round_view r on r.case_id = c.case_id and r.occasion = 'follow-up'
         where k.whose = ?1 and k.kind = 'follow-up' order by k.due, k.case_id limit 100"
    );
    let read = |row: &Found<'_>| {
        let days = (row.text_ref(10)?.parse()?, row.text_ref(11)?.parse()?);
        let attention = if *row.text_ref(13)? <= *today { row.text(12)? } else { String::new() };
        let invited = Invited::of(row.text_ref(15)?, row.text_ref(14)?, today);
        Ok((days, attention, invited, Shown::read(row)?))
    };
    let mut found = Vec::new();
    for principal in principals {
        found.extend(tx.all(sql, &[principal.into()], read)?);
    }
    found.sort_by(|one: &((Date, Date), _, _, Shown), other| {
        (one.0.1, &one.3.id).cmp(&(other.0.1, &other.3.id))
    });
    let opened = found.into_iter().take(MOST).map(|((opens, closes), attention, invitation, shown)| {
        Ok(Waiting { opens, closes, attention, invitation, line: shown.open(tx, shelves)? })
    });
    opened.collect()
}

/// `GET /{lang}/follow-ups`.
///
/// # Errors
/// Not found for those whose role has no cases; or the record cannot be read.
pub(super) async fn show(ctx: Ctx) -> Result<Response, Problem> {
    if !may_list(&ctx.actor) {
        return Err(Problem::NotFound);
    }
    let (principals, site, today) = (principals(&ctx.actor), ctx.site.clone(), ctx.today.to_string());
    let read = ctx.site.journal().read_settled(move |tx| waiting(tx, site.shelves(), &principals, &today));
    let waiting = read.await?;
    let shown = waiting.iter().map(|one| one.line.case.person.clone()).collect();
    uselog::write(&ctx, uselog::Use::of_list(shown, "follow-ups")).await?;
    let t = ctx.t;
    let mut body = Html::from(Title::new(t.get("follow-ups")).lead(t.get("follow-ups-lead")));
    if waiting.is_empty() {
        body.push(&Empty::new(t.get("follow-ups-none"), t.get("follow-ups-none-text")));
    } else {
        let columns = ["follow-ups-client", "follow-ups-window", "follow-ups-standing", "follow-ups-round"];
        let columns = columns.map(|key| Column::from(t.get(key)));
        let rows = waiting.iter().map(|one| row(&ctx, one));
        body.push(&Table::new(t.get("follow-ups"), columns).caption_hidden().rows(rows));
    }
    Ok(Page::new(&ctx, t.get("follow-ups"), body)
        .under([Crumb::new(t.get("nav-my-day"), ctx.href("/my-day")), Crumb::here(t.get("follow-ups"))])
        .wide()
        .respond())
}

fn row<'a>(ctx: &Ctx, one: &Waiting) -> Row<'a> {
    let t = ctx.t;
    let (kind, key) = if ctx.today < one.opens {
        (StatusKind::Neutral, "not-yet")
    } else if ctx.today <= one.closes {
        (StatusKind::Info, "open")
    } else {
        (StatusKind::Alert, "late")
    };
    let round = if one.attention.is_empty() {
        match one.invitation {
            Invited::Runs => StatusLabel::new(StatusKind::Success, t.get("follow-ups-runs")),
            Invited::Waits => StatusLabel::new(StatusKind::Alert, t.get("follow-ups-waits")),
            Invited::Not => StatusLabel::new(StatusKind::Neutral, t.get("round-nobody-invited")),
        }
    } else {
        StatusLabel::new(StatusKind::Error, t.key("task", &one.attention))
    };
    let window = format!("{}–{}", date::day(one.opens), date::day(one.closes));
    let cells = [
        Cell::from(one.line.name.family_first()),
        Cell::from(window),
        Cell::Status(StatusLabel::new(kind, t.key("round-standing", key))),
        Cell::Status(round),
    ];
    Row::new(cells)
        .href(ctx.href(&format!("/cases/{}{}", one.line.case.id, way(ctx, "follow-up"))))
        .marked(ctx.today > one.closes)
}
