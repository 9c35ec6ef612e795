//! What waits to be done, with the cases that it waits in.

use anyhow::Result;
use journal::{Read, Row, Value};

use crate::case::lines::{Line, Reader, Shown, select_lines};
use crate::shelf::Shelves;

/// The most tasks that the page shows.
const MOST: usize = 40;

/// A waiting task and its case.
pub(super) struct Waiting {
    pub(super) due: String,
    pub(super) kind: String,
    pub(super) line: Line,
}

/// A task whose case is not opened yet.
struct Found {
    due: String,
    kind: String,
    case: Shown,
}

impl Found {
    fn read(row: &Row<'_>) -> Result<Self> {
        Ok(Self { due: row.text(10)?, kind: row.text(11)?, case: Shown::read(row)? })
    }

    fn place(&self) -> (&str, &str, &str) {
        (&self.due, &self.case.id, &self.kind)
    }
}

/// What waits for the reader, and what waits for those who are `away` in cases that the reader may see.
///
/// # Errors
/// The record cannot be read.
pub(super) fn mine(
    tx: &mut Read<'_>,
    shelves: &Shelves,
    reader: &Reader,
    away: &[String],
) -> Result<Vec<Waiting>> {
    let mut found = Vec::new();
    for principal in &reader.principals {
        found.extend(waiting(tx, principal, reader)?);
        for absent in away {
            found.extend(seen(tx, absent, principal, reader)?);
        }
    }
    first(tx, shelves, found)
}

/// What waits for one principal.
///
/// # Errors
/// The record cannot be read.
pub(super) fn of(tx: &mut Read<'_>, shelves: &Shelves, whose: &str, reader: &Reader) -> Result<Vec<Waiting>> {
    let found = waiting(tx, whose, reader)?;
    first(tx, shelves, found)
}

fn waiting(tx: &mut Read<'_>, whose: &str, reader: &Reader) -> Result<Vec<Found>> {
    // A follow-up whose round runs by itself needs nobody yet.
    let sql = select_lines!(
        ", k.due, k.kind",
        "join task k on k.case_id = c.case_id where k.whose = ?1 and k.from_day <= ?2
             and not (k.kind = 'follow-up' and exists (select 1 from round_view v where v.case_id = k.case_id
                 and v.occasion = 'follow-up' and v.carries > ?2))
         order by k.due, k.case_id limit 40"
    );
    tx.all(sql, &[whose.into(), (&reader.today).into()], Found::read)
}

/// What waits for `whose` in the cases that stand in the list of `principal`.
fn seen(tx: &mut Read<'_>, whose: &str, principal: &str, reader: &Reader) -> Result<Vec<Found>> {
    let sql = select_lines!(
        ", k.due, k.kind",
        "join task k on k.case_id = c.case_id where k.whose = ?1 and k.from_day <= ?2
             and not (k.kind = 'follow-up' and exists (select 1 from round_view v where v.case_id = k.case_id
                 and v.occasion = 'follow-up' and v.carries > ?2))
             and exists (select 1 from reach r where r.principal = ?3 and r.closed = 0 and r.due = c.due
                 and r.case_id = c.case_id and r.moment > ?4 and r.last_day >= ?2)
         order by k.due, k.case_id limit 40"
    );
    let values: [Value<'_>; 4] =
        [whose.into(), (&reader.today).into(), principal.into(), (&reader.now).into()];
    tx.all(sql, &values, Found::read)
}

/// The rounds that somebody must see to, in cases that the reader may see: those of the reader, of whoever is `away`, and
/// those of nobody in particular.
///
/// # Errors
/// The record cannot be read.
pub(super) fn rounds(
    tx: &mut Read<'_>,
    shelves: &Shelves,
    reader: &Reader,
    away: &[String],
) -> Result<Vec<Waiting>> {
    let mut found = Vec::new();
    for principal in &reader.principals {
        let own = principal.strip_prefix("w:").map(|worker| (worker, principal));
        let others = away.iter().filter_map(|absent| Some((absent.strip_prefix("w:")?, principal)));
        for (responsible, principal) in own.into_iter().chain(others).chain([("", principal)]) {
            found.extend(halted(tx, responsible, principal, reader)?);
        }
    }
    first(tx, shelves, found)
}

/// The rounds that wait in the cases of one who is responsible, as far as they stand in the list of `principal`.
fn halted(tx: &mut Read<'_>, responsible: &str, principal: &str, reader: &Reader) -> Result<Vec<Found>> {
    let sql = select_lines!(
        ", v.since, v.attention",
        "join round_view v on v.case_id = c.case_id
         where c.responsible = ?1 and c.closed = '' and v.attention > '' and v.since <= ?2
             and exists (select 1 from reach r where r.principal = ?3 and r.closed = 0 and r.due = c.due
                 and r.case_id = c.case_id and r.moment > ?4 and r.last_day >= ?2)
         order by v.since, v.round limit 40"
    );
    let values: [Value<'_>; 4] =
        [responsible.into(), (&reader.today).into(), principal.into(), (&reader.now).into()];
    tx.all(sql, &values, Found::read)
}

fn first(tx: &mut Read<'_>, shelves: &Shelves, mut found: Vec<Found>) -> Result<Vec<Waiting>> {
    found.sort_by(|one, other| one.place().cmp(&other.place()));
    found.dedup_by(|one, other| one.place() == other.place());
    let opened = found.into_iter().take(MOST).map(|Found { due, kind, case }| {
        let line = case.open(tx, shelves)?;
        Ok(Waiting { due, kind, line })
    });
    opened.collect()
}
