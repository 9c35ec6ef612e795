//! When a case was opened, by which route the client came, and when the first service began.

use anyhow::Result;
use domain::case::{Case, Open};
use domain::model::{self, Model, Phase};
use jiff::civil::Date;
use journal::Write;

/// A case with the model that it goes by.
type With<'c> = (&'c Case, Option<&'c Model>);

/// Keeps the row of a case. The first service is the first arrangement of services that the case reached, or the first
/// thing that a stage asks for and that was done, whichever came first. What is noted stays when the case changes to
/// another model, whose stages say nothing of those before.
///
/// # Errors
/// The table cannot be written.
pub(super) fn put(
    tx: &mut Write<'_>,
    id: &str,
    (before, was): With<'_>,
    (after, is): With<'_>,
) -> Result<()> {
    let Some(open) = after.open.as_deref() else { return Ok(()) };
    let served = served(open, is);
    if before.open.as_deref().is_some_and(|known| served.is_none() || self::served(known, was) == served) {
        return Ok(());
    }
    let service = served.map(|day| day.to_string()).unwrap_or_default();
    tx.run(
        "insert into case_came (case_id, opened, arrival, service) values (?1, ?2, ?3, ?4)
         on conflict (case_id) do update set service = excluded.service
         where case_came.service = '' or excluded.service < case_came.service",
        &[id.into(), (&open.began.to_string()).into(), open.arrival.as_str().into(), (&service).into()],
    )?;
    Ok(())
}

/// The day of the first service, as far as the state tells.
fn served(open: &Open, model: Option<&Model>) -> Option<Date> {
    let delivers = |stage| {
        let known = model.and_then(|model| model::find(&model.stages, stage));
        known.is_some_and(|known| known.phase == Phase::Delivery)
    };
    let reached = open.visits.iter().filter(|visit| delivers(&visit.stage)).map(|visit| visit.since);
    reached.chain(open.first_done).min()
}

/// Notes that a case was heard of by something that came before it.
///
/// # Errors
/// The table cannot be written.
pub fn heard(tx: &mut Write<'_>, case: &str, day: Date, stream: &str) -> Result<()> {
    tx.run(
        "insert into first_sign (case_id, day, stream) values (?1, ?2, ?3) on conflict do nothing",
        &[case.into(), (&day.to_string()).into(), stream.into()],
    )?;
    Ok(())
}
