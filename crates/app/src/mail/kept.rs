//! What is kept of a thread that came by mail, apart from the record: where to answer, what the asker has been told.
//! Address and secret are sealed with the thread's own key; the row goes when the thread is closed, or after some days.

use anyhow::Result;
use jiff::{SignedDuration, Timestamp};
use journal::{Read, Write};
use serde::{Deserialize, Serialize};

/// The column under whose name the body is sealed.
const PURPOSE: &str = "mail";

/// When a row has nothing more to send: sorts after every moment.
const NEVER: &str = "9999";

/// A message that could not be sent is tried so often …
const TRIES: i64 = 24;
/// … at first after a minute, then after twice the time, at most after four hours: three days in all.
const LONGEST_PAUSE: i64 = 240;

/// Where to answer, and with what the asker comes back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Asker {
    pub(super) address: String,
    pub(super) key: String,
}

/// What the asker is told of a message that came.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Notice {
    /// It began the thread.
    pub(super) first: bool,
    /// Something was hidden in it.
    pub(super) masked: bool,
    /// There was more than text, or the text was too long.
    pub(super) dropped: bool,
}

impl Notice {
    fn write(self) -> String {
        let words = [(self.first, "first"), (self.masked, "masked"), (self.dropped, "dropped")];
        words.into_iter().filter(|(said, _)| *said).map(|(_, word)| word).collect::<Vec<_>>().join(" ")
    }

    pub(super) fn read(text: &str) -> Self {
        let said = |word| text.split(' ').any(|found| found == word);
        Self { first: said("first"), masked: said("masked"), dropped: said("dropped") }
    }
}

fn subject(id: &str) -> String {
    format!("consultation:{id}")
}

/// Keeps where to answer a thread that has just begun. `since`: its moment; the asker knows all that was said until then.
///
/// # Errors
/// The table cannot be written. So for all that write.
pub(super) fn begin(
    tx: &mut Write<'_>,
    id: &str,
    asker: &Asker,
    notice: Notice,
    (since, until): (Timestamp, Timestamp),
) -> Result<()> {
    let body = tx.seal(&subject(id), PURPOSE, &serde_json::to_vec(asker)?)?;
    let (since, until) = (since.to_string(), until.to_string());
    tx.run(
        "insert into mail (consultation, told, notice, tries, next, failed, until, body)
         values (?1, ?2, ?3, 0, ?4, '', ?5, ?6)",
        &[
            id.into(),
            (&since).into(),
            (&notice.write()).into(),
            (&since).into(),
            (&until).into(),
            (&body).into(),
        ],
    )?;
    Ok(())
}

/// Notes that the asker wrote again: what is to be told of that, and that the address is kept longer.
pub(super) fn wrote(
    tx: &mut Write<'_>,
    id: &str,
    notice: Notice,
    (now, until): (Timestamp, Timestamp),
) -> Result<()> {
    let (words, until) = (notice.write(), until.to_string());
    tx.run("update mail set until = ?2 where consultation = ?1", &[id.into(), (&until).into()])?;
    if words.is_empty() {
        return Ok(());
    }
    tx.run(
        "update mail set notice = case when notice = '' then ?2 else notice end, tries = 0, next = ?3
         where consultation = ?1 and failed = ''",
        &[id.into(), (&words).into(), (&now.to_string()).into()],
    )?;
    Ok(())
}

/// Where to answer a thread; none when nothing is kept.
///
/// # Errors
/// The table cannot be read. So for all that read.
pub(super) fn asker(tx: &mut Read<'_>, id: &str) -> Result<Option<Asker>> {
    let sql = "select body from mail where consultation = ?1";
    let Some(body) = tx.one(sql, &[id.into()], |row| row.bytes(0))? else {
        return Ok(None);
    };
    let plain = tx.open_sealed(&subject(id), PURPOSE, &body)?;
    Ok(plain.map(|plain| serde_json::from_slice(&plain)).transpose()?)
}

/// When it turned out that mail to the asker does not arrive.
pub(super) fn failed(tx: &mut Read<'_>, id: &str) -> Result<Option<Timestamp>> {
    let sql = "select failed from mail where consultation = ?1 and failed <> ''";
    let moment = tx.one(sql, &[id.into()], |row| row.text(0))?;
    Ok(moment.map(|moment| moment.parse()).transpose()?)
}

/// A thread of which something may have to be told.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) id: String,
    pub(super) channel: String,
    pub(super) reference: String,
    /// What the asker knows of: the moment of the last thing said.
    pub(super) told: String,
    pub(super) notice: String,
    pub(super) tries: i64,
    next: String,
}

/// The threads whose asker may not know the last of it yet, and whose next try has come.
pub(super) fn due(tx: &mut Read<'_>, now: Timestamp) -> Result<Vec<Row>> {
    let sql = "select m.consultation, c.channel, c.reference, m.told, m.notice, m.tries, m.next
               from mail m join consultation_view c on c.consultation = m.consultation
               where m.next <= ?1 and (m.notice <> '' or m.told <> c.since)
               order by m.next, m.consultation limit 50";
    tx.all(sql, &[(&now.to_string()).into()], |row| {
        Ok(Row {
            id: row.text(0)?,
            channel: row.text(1)?,
            reference: row.text(2)?,
            told: row.text(3)?,
            notice: row.text(4)?,
            tries: row.int(5)?,
            next: row.text(6)?,
        })
    })
}

/// Takes a row to send: nobody else takes it until the next try. False when somebody has, or it has changed.
pub(super) fn claim(tx: &mut Write<'_>, row: &Row, now: Timestamp) -> Result<bool> {
    let pause = 1_i64.checked_shl(u32::try_from(row.tries).unwrap_or(u32::MAX)).unwrap_or(LONGEST_PAUSE);
    let minutes = if (1..LONGEST_PAUSE).contains(&pause) { pause } else { LONGEST_PAUSE };
    let next = (now + SignedDuration::from_mins(minutes)).to_string();
    let taken = tx.run(
        "update mail set tries = tries + 1, next = ?4
         where consultation = ?1 and next = ?2 and tries = ?3 and notice = ?5 and told = ?6",
        &[
            (&row.id).into(),
            (&row.next).into(),
            row.tries.into(),
            (&next).into(),
            (&row.notice).into(),
            (&row.told).into(),
        ],
    )?;
    Ok(taken == 1)
}

/// What became of a try to tell something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    Told,
    /// It never will be: the address is forgotten, and the desk sees it.
    Lost,
}

/// Notes that the asker has been told of everything up to `told`, and of the notice if one was told.
pub(super) fn settle(
    tx: &mut Write<'_>,
    row: &Row,
    told: &str,
    outcome: Outcome,
    now: Timestamp,
) -> Result<()> {
    match outcome {
        Outcome::Told => tx.run(
            "update mail set told = ?2, tries = 0, next = ?4, notice = case when notice = ?3 then '' else notice end
             where consultation = ?1",
            &[(&row.id).into(), told.into(), (&row.notice).into(), (&now.to_string()).into()],
        )?,
        Outcome::Lost => return lose(tx, &row.id, now),
    };
    Ok(())
}

/// Mail to the asker does not arrive.
pub(super) fn lose(tx: &mut Write<'_>, id: &str, now: Timestamp) -> Result<()> {
    let empty = tx.seal(&subject(id), PURPOSE, &serde_json::to_vec(&NOBODY)?)?;
    tx.run(
        "update mail set failed = ?2, next = ?3, notice = '', body = ?4 where consultation = ?1 and failed = ''",
        &[id.into(), (&now.to_string()).into(), NEVER.into(), (&empty).into()],
    )?;
    Ok(())
}

/// Forgets all of it.
pub(super) fn forget(tx: &mut Write<'_>, id: &str) -> Result<()> {
    tx.run("delete from mail where consultation = ?1", &[id.into()])?;
    Ok(())
}

/// What stands in place of an asker who cannot be reached.
const NOBODY: Asker = Asker { address: String::new(), key: String::new() };

/// Has it been tried often enough?
pub(super) fn is_last(row: &Row) -> bool {
    row.tries + 1 >= TRIES
}

/// Deletes what is too old, and what belongs to a thread that is closed and of which all is told.
pub(super) fn expire(tx: &mut Write<'_>, now: Timestamp) -> Result<u64> {
    let old = tx.run("delete from mail where until < ?1", &[(&now.to_string()).into()])?;
    let closed = tx.run(
        "delete from mail where notice = '' and failed = '' and exists (
             select 1 from consultation_view c where c.consultation = mail.consultation
                 and c.standing = 'closed' and c.since = mail.told)",
        &[],
    )?;
    Ok(old + closed)
}
