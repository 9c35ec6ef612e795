//! One-time links: a new account or a forgotten password begins with one. It lasts seven days and works once.

use anyhow::Result;
use domain::id::WorkerId;
use jiff::{SignedDuration, Timestamp};
use journal::{Read, Write};
use sha2::{Digest as _, Sha256};

use super::session::{from_hex, to_hex};
use crate::clock::Chance;

/// How long a link works.
pub const DAYS: i64 = 7;

/// The secret of a link, before its hash is kept.
#[derive(Clone)]
pub struct Link([u8; 32]);

impl Link {
    /// A new secret.
    pub fn new(chance: &Chance) -> Self {
        Self(chance.secret())
    }

    /// The path, without its language.
    pub fn path(&self) -> String {
        format!("/invitation/{}", to_hex(&self.0))
    }
}

/// Makes a link work for a worker; earlier links of theirs do not any more.
///
/// # Errors
/// The table cannot be written.
pub fn make(tx: &mut Write<'_>, link: &Link, worker: &str, now: Timestamp) -> Result<()> {
    withdraw(tx, worker)?;
    let until = now + SignedDuration::from_hours(24 * DAYS);
    let hash = Sha256::digest(link.0);
    tx.run(
        "insert into invitation (token, worker, until) values (?1, ?2, ?3)",
        &[hash.as_slice().into(), worker.into(), (&until.to_string()).into()],
    )?;
    Ok(())
}

/// Whose link it is, if it works.
///
/// # Errors
/// The table cannot be read.
pub fn find(tx: &mut Read<'_>, token: &str, now: Timestamp) -> Result<Option<WorkerId>> {
    let Some(secret) = from_hex(token) else { return Ok(None) };
    let hash = Sha256::digest(secret);
    let kept =
        tx.one("select worker, until from invitation where token = ?1", &[hash.as_slice().into()], |row| {
            Ok((row.text(0)?, row.text_ref(1)?.parse::<Timestamp>()?))
        })?;
    Ok(kept.filter(|(_, until)| now < *until).map(|(worker, _)| WorkerId(worker)))
}

/// Until when a worker's link works, if there is one.
///
/// # Errors
/// The table cannot be read.
pub fn until(tx: &mut Read<'_>, worker: &str) -> Result<Option<Timestamp>> {
    let sql = "select until from invitation where worker = ?1 order by until desc limit 1";
    tx.one(sql, &[worker.into()], |row| Ok(row.text_ref(0)?.parse()?))
}

/// Takes all links of a worker away: used, or in favour of a new one.
///
/// # Errors
/// The table cannot be written.
pub fn withdraw(tx: &mut Write<'_>, worker: &str) -> Result<()> {
    tx.run("delete from invitation where worker = ?1", &[worker.into()])?;
    Ok(())
}

/// Deletes links that nobody used in time.
///
/// # Errors
/// The table cannot be written.
pub fn expire(tx: &mut Write<'_>, now: Timestamp) -> Result<u64> {
    tx.run("delete from invitation where until < ?1", &[(&now.to_string()).into()])
}
