//! What somebody proves with who they are: password, second factor, recovery codes; and how often it failed.
//! Outside the record: these are secrets, and the record keeps what happened to them.

use anyhow::{Context as _, Result};
use jiff::{SignedDuration, Timestamp};
use journal::{Read, Write};

/// After so many failures in a row the account is locked for a time …
pub const FAILURES: i64 = 5;
/// … in minutes, longer with each further failure.
const LOCKED_MINUTES: [i64; 5] = [1, 5, 15, 30, 60];

/// For what the secret of a second factor is sealed.
const FACTOR: &str = "factor";

/// An account's secrets.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Credential {
    /// The hash; empty when there is no password.
    pub password: String,
    /// The second factor's secret, sealed.
    factor: Option<Vec<u8>>,
    /// The time step of the newest code that was used: no code is used twice.
    pub factor_step: i64,
    /// Hashes of the recovery codes that are left.
    pub recovery: Vec<String>,
    pub failures: i64,
    pub locked_until: Option<Timestamp>,
}

impl Credential {
    /// Has set a second factor up.
    pub fn has_factor(&self) -> bool {
        self.factor.is_some()
    }

    /// Is locked at this moment.
    pub fn locked(&self, now: Timestamp) -> bool {
        self.locked_until.is_some_and(|until| now < until)
    }
}

/// Under whose key a worker's secrets are sealed.
pub fn key_of(worker: &str) -> String {
    format!("worker:{worker}")
}

/// An account's secrets, if it has any yet.
///
/// # Errors
/// The table cannot be read.
pub fn find(tx: &mut Read<'_>, worker: &str) -> Result<Option<Credential>> {
    tx.one(
        "select password, factor, factor_step, recovery, failures, locked_until from credential where worker = ?1",
        &[worker.into()],
        |row| {
            Ok(Credential {
                password: row.text(0)?,
                factor: row.maybe_bytes(1)?,
                factor_step: row.int(2)?,
                recovery: row.text_ref(3)?.split_whitespace().map(str::to_owned).collect(),
                failures: row.int(4)?,
                locked_until: row.text_ref(5)?.parse().ok(),
            })
        },
    )
}

/// The second factor's secret, if one is set up.
///
/// # Errors
/// The secret does not open.
pub fn factor(tx: &mut Read<'_>, worker: &str, credential: &Credential) -> Result<Option<Vec<u8>>> {
    let Some(sealed) = &credential.factor else { return Ok(None) };
    let secret = tx.open_sealed(&key_of(worker), FACTOR, sealed)?;
    Ok(Some(secret.context("the key of a worker's secrets is gone")?))
}

/// Sets the password's hash. Failures are forgotten; a second factor stays.
///
/// # Errors
/// The table cannot be written. So for all below.
pub fn set_password(tx: &mut Write<'_>, worker: &str, hash: &str) -> Result<()> {
    tx.run(
        "insert into credential (worker, password, factor, factor_step, recovery, failures, locked_until)
         values (?1, ?2, null, 0, '', 0, '')
         on conflict (worker) do update
         set password = excluded.password, failures = 0, locked_until = ''",
        &[worker.into(), hash.into()],
    )?;
    Ok(())
}

/// Puts the same password's newer hash in place of the older.
pub fn rehash(tx: &mut Write<'_>, worker: &str, old: &str, new: &str) -> Result<()> {
    tx.run(
        "update credential set password = ?3 where worker = ?1 and password = ?2",
        &[worker.into(), old.into(), new.into()],
    )?;
    Ok(())
}

/// Counts a failure. Until when the account is locked now, if it is.
pub fn fail(tx: &mut Write<'_>, worker: &str, now: Timestamp) -> Result<Option<Timestamp>> {
    let Some(known) = find(tx, worker)? else { return Ok(None) };
    let failures = known.failures + 1;
    let until = lock_after(failures).map(|wait| now + wait);
    let text = until.map(|until| until.to_string()).unwrap_or_default();
    tx.run(
        "update credential set failures = ?2, locked_until = ?3 where worker = ?1",
        &[worker.into(), failures.into(), (&text).into()],
    )?;
    Ok(until)
}

/// How long an account is locked after so many failures in a row.
fn lock_after(failures: i64) -> Option<SignedDuration> {
    let step = usize::try_from(failures - FAILURES).ok()?;
    let minutes = LOCKED_MINUTES.get(step).or(LOCKED_MINUTES.last())?;
    Some(SignedDuration::from_mins(*minutes))
}

/// Forgets failures: somebody has proved who they are, or the office lets them in again.
pub fn forgive(tx: &mut Write<'_>, worker: &str) -> Result<()> {
    tx.run(
        "update credential set failures = 0, locked_until = ''
         where worker = ?1 and (failures <> 0 or locked_until <> '')",
        &[worker.into()],
    )?;
    Ok(())
}

/// Sets a second factor up, in place of the one before. Its code of the time step `step` has been used.
pub fn set_factor(
    tx: &mut Write<'_>,
    worker: &str,
    secret: &[u8],
    step: i64,
    recovery: &[String],
) -> Result<()> {
    let sealed = tx.seal(&key_of(worker), FACTOR, secret)?;
    let changed = tx.run(
        "update credential set factor = ?2, factor_step = ?3, recovery = ?4 where worker = ?1",
        &[worker.into(), (&sealed).into(), step.into(), (&recovery.join(" ")).into()],
    )?;
    anyhow::ensure!(changed == 1, "a second factor without a password");
    Ok(())
}

/// Takes the second factor away.
pub fn remove_factor(tx: &mut Write<'_>, worker: &str) -> Result<()> {
    tx.run(
        "update credential set factor = null, factor_step = 0, recovery = '' where worker = ?1",
        &[worker.into()],
    )?;
    Ok(())
}

/// Uses the code of a time step. False when that one or a later one has been used.
pub fn use_step(tx: &mut Write<'_>, worker: &str, step: i64) -> Result<bool> {
    let changed = tx.run(
        "update credential set factor_step = ?2 where worker = ?1 and factor_step < ?2",
        &[worker.into(), step.into()],
    )?;
    Ok(changed == 1)
}

/// Uses a recovery code up, by its hash. False when it is not there any more.
pub fn use_recovery(tx: &mut Write<'_>, worker: &str, hash: &str) -> Result<bool> {
    let Some(known) = find(tx, worker)? else { return Ok(false) };
    let left: Vec<&str> = known.recovery.iter().map(String::as_str).filter(|kept| *kept != hash).collect();
    if left.len() == known.recovery.len() {
        return Ok(false);
    }
    let left = left.join(" ");
    tx.run("update credential set recovery = ?2 where worker = ?1", &[worker.into(), (&left).into()])?;
    Ok(true)
}
