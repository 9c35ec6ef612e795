//! Follow-ups and pairs of scores in tables: one row a case and instrument, one row a case and score. Nothing in them but
//! numbers, days and codes.

use anyhow::Result;
use domain::case::Case;
use domain::model::Model;
use domain::round::{Absence, Counted, Followed, Paired, counted};
use jiff::civil::Date;
use journal::Write;

use crate::date;

/// A case with the model that it goes by.
type With<'c> = (&'c Case, Option<&'c Model>);

/// Keeps the rows of a case: what was struck out or measured anew leaves them at once.
///
/// # Errors
/// A table cannot be written.
pub(crate) fn put(
    tx: &mut Write<'_>,
    id: &str,
    (before, was): With<'_>,
    (after, is): With<'_>,
) -> Result<()> {
    let (old, new) = (of(before, was), of(after, is));
    if old == new {
        return Ok(());
    }
    if old.is_some() {
        forget(tx, id)?;
    }
    let Some(new) = new else { return Ok(()) };
    let (began, closes) = (quarter(new.start), new.closes.to_string());
    for followed in &new.followed {
        tx.run(
            "insert into followed (case_id, instrument, absence, began, closes) values (?1, ?2, ?3, ?4, ?5)",
            &[
                id.into(),
                followed.instrument.as_str().into(),
                (&absence_key(followed.absence.as_ref())).into(),
                (&began).into(),
                (&closes).into(),
            ],
        )?;
        for pair in &followed.pairs {
            put_pair(tx, id, followed, pair, (&began, &closes))?;
        }
    }
    Ok(())
}

fn put_pair(
    tx: &mut Write<'_>,
    id: &str,
    followed: &Followed,
    pair: &Paired,
    (began, closes): (&String, &String),
) -> Result<()> {
    tx.run(
        "insert into score_pair (case_id, instrument, version, score, algorithm, began, first, later, closes)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        &[
            id.into(),
            followed.instrument.as_str().into(),
            i64::from(pair.version).into(),
            pair.score.as_str().into(),
            i64::from(pair.algorithm).into(),
            began.into(),
            i64::from(pair.before.in_tenths()).into(),
            i64::from(pair.after.in_tenths()).into(),
            closes.into(),
        ],
    )?;
    Ok(())
}

/// Takes a case out of the figures.
///
/// # Errors
/// A table cannot be written.
pub(crate) fn forget(tx: &mut Write<'_>, id: &str) -> Result<()> {
    tx.run("delete from followed where case_id = ?1", &[id.into()])?;
    tx.run("delete from score_pair where case_id = ?1", &[id.into()])?;
    Ok(())
}

fn of(case: &Case, model: Option<&Model>) -> Option<Counted> {
    counted(case.open.as_deref()?, model?)
}

/// The quarter of a day, as text that sorts: "2026-1".
pub(super) fn quarter(day: Date) -> String {
    let (year, quarter) = date::quarter(day);
    format!("{year:04}-{quarter}")
}

/// Why a follow-up is missing, as tables write it; empty when it was answered.
fn absence_key(absence: Option<&Absence>) -> String {
    match absence {
        None => String::new(),
        Some(Absence::Coded(reason)) => format!("coded:{reason}"),
        Some(Absence::Outside) => "outside".to_owned(),
        Some(Absence::Unrecorded) => "unrecorded".to_owned(),
    }
}

/// What tables write, read again: the reason, or none when it was answered.
pub(super) fn absence(key: &str) -> Option<Absence> {
    match key {
        "" => None,
        "outside" => Some(Absence::Outside),
        "unrecorded" => Some(Absence::Unrecorded),
        coded => Some(Absence::Coded(coded.strip_prefix("coded:").unwrap_or(coded).into())),
    }
}
