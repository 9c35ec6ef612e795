//! Appointments in a table of their own: whose they are and when, and nothing of what they are about.

use std::collections::BTreeSet;

use anyhow::Result;
use domain::case::Case;
use domain::id::{ItemId, WorkerId};
use jiff::ToSpan as _;
use jiff::civil::DateTime;
use journal::{Read, Write};

/// Whose, when (local, as text), which, and for how many minutes.
type Row<'c> = (&'c str, String, &'c str, i64);

/// Keeps the rows of a case's appointments. What was cancelled stands in nobody's calendar, nor what would come after
/// the case has closed, nor what was agreed with a helper whose part has ended.
///
/// # Errors
/// The table cannot be written.
pub(super) fn put(tx: &mut Write<'_>, id: &str, before: &Case, after: &Case) -> Result<()> {
    let (was, is) = (rows(before), rows(after));
    for (worker, begins, appointment, _) in was.difference(&is) {
        tx.run(
            "delete from appointment where worker = ?1 and begins = ?2 and case_id = ?3 and appointment = ?4",
            &[(*worker).into(), begins.into(), id.into(), (*appointment).into()],
        )?;
    }
    let reference = after.open.as_ref().map(|open| open.reference.as_str()).unwrap_or_default();
    for (worker, begins, appointment, minutes) in is.difference(&was) {
        tx.run(
            "insert into appointment (worker, begins, case_id, appointment, minutes, reference)
             values (?1, ?2, ?3, ?4, ?5, ?6)",
            &[
                (*worker).into(),
                begins.into(),
                id.into(),
                (*appointment).into(),
                (*minutes).into(),
                reference.into(),
            ],
        )?;
    }
    Ok(())
}

fn rows(case: &Case) -> BTreeSet<Row<'_>> {
    let Some(open) = case.open.as_deref() else { return BTreeSet::new() };
    let closed = open.closed.as_ref().map(|closure| closure.on);
    let live = open.appointments.iter().filter(|(_, it)| {
        it.cancelled.is_none() && closed.is_none_or(|day| it.booking.slot.begins.date() <= day)
    });
    live.flat_map(|(id, it)| {
        let slot = &it.booking.slot;
        let theirs = slot.with.iter().filter(|worker| !open.ended.contains(*worker));
        theirs.map(move |worker| {
            (worker.as_str(), slot.begins.to_string(), id.as_str(), i64::from(slot.minutes))
        })
    })
    .collect()
}

/// An appointment, as calendars show it.
pub struct Booked {
    pub case: String,
    pub appointment: ItemId,
    pub reference: String,
    pub begins: DateTime,
    pub minutes: i64,
}

/// A worker's appointments between two local moments, the later one not included.
///
/// # Errors
/// The table cannot be read.
pub fn booked_with(
    tx: &mut Read<'_>,
    worker: &WorkerId,
    (from, until): (DateTime, DateTime),
) -> Result<Vec<Booked>> {
    let sql = "select case_id, appointment, reference, begins, minutes from appointment
               where worker = ?1 and begins >= ?2 and begins < ?3 order by begins, case_id, appointment limit 500";
    let (from, until) = (from.to_string(), until.to_string());
    tx.all(sql, &[worker.as_str().into(), (&from).into(), (&until).into()], |row| {
        Ok(Booked {
            case: row.text(0)?,
            appointment: row.text(1)?.into(),
            reference: row.text(2)?,
            begins: row.text_ref(3)?.parse()?,
            minutes: row.int(4)?,
        })
    })
}

/// When a worker is in another appointment, or in a longer discussion of a consultation, while this one lasts.
///
/// # Errors
/// A table cannot be read.
pub(super) fn overlapping(
    tx: &mut Read<'_>,
    worker: &WorkerId,
    of: &ItemId,
    (begins, ends): (DateTime, DateTime),
) -> Result<Option<DateTime>> {
    // Nothing lasts for more than a working day.
    let from = begins.checked_sub(12.hours()).unwrap_or(begins);
    let meets = |other: DateTime, minutes: i64| {
        let end = other.checked_add(minutes.minutes()).unwrap_or(other);
        other < ends && begins < end
    };
    let own = booked_with(tx, worker, (from, ends))?;
    let own = own.into_iter().filter(|one| one.appointment != *of).map(|one| (one.begins, one.minutes));
    let discussions = crate::consultation::booking::booked_with(tx, worker.as_str(), from)?;
    let mut all = own.chain(discussions.into_iter().map(|one| (one.begins, one.minutes)));
    Ok(all.find(|(other, minutes)| meets(*other, *minutes)).map(|(other, _)| other))
}
