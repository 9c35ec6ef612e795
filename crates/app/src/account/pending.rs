//! What is begun and not yet finished: a second factor being set up, a sign-in at a provider, a client who answers. Each
//! is known by a hash and lasts for a time; what is taken is used once.

use anyhow::Result;
use jiff::Timestamp;
use journal::{Read, Write};

/// The most of one kind that may be begun at once; whoever is not signed in can begin.
pub(crate) const MOST: i64 = 2_000;

/// What is begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// The secret of a second factor, shown and not yet proved. Known by the session.
    Factor,
    /// A sign-in at the organisation's provider. Known by its state.
    Provider,
    /// A client's sign-in at a provider. Known by its state.
    Client,
    /// A client who has signed in answers one round. Known by the token in the cookie.
    Answering,
}

impl Purpose {
    fn code(self) -> &'static str {
        match self {
            Self::Factor => "factor",
            Self::Provider => "provider",
            Self::Client => "client",
            Self::Answering => "answering",
        }
    }
}

/// Keeps what is begun, sealed under the key of `owner`.
///
/// # Errors
/// The table cannot be written. So for all that write.
pub(crate) fn put(
    tx: &mut Write<'_>,
    token: &[u8],
    purpose: Purpose,
    until: Timestamp,
    body: &[u8],
) -> Result<()> {
    let sealed = tx.seal(OWNER, purpose.code(), body)?;
    tx.run(
        "insert into pending (token, purpose, until, body) values (?1, ?2, ?3, ?4)
         on conflict (token) do update
         set purpose = excluded.purpose, until = excluded.until, body = excluded.body",
        &[token.into(), purpose.code().into(), (&until.to_string()).into(), (&sealed).into()],
    )?;
    Ok(())
}

/// Under whose key all of it is sealed: for the most part nobody is known yet.
const OWNER: &str = "sign-in";

/// What is begun, if it still lasts.
///
/// # Errors
/// The table cannot be read.
pub(crate) fn find(
    tx: &mut Read<'_>,
    token: &[u8],
    purpose: Purpose,
    now: Timestamp,
) -> Result<Option<Vec<u8>>> {
    let kept = tx.one(
        "select until, body from pending where token = ?1 and purpose = ?2",
        &[token.into(), purpose.code().into()],
        |row| Ok((row.text_ref(0)?.parse::<Timestamp>()?, row.bytes(1)?)),
    )?;
    match kept {
        Some((until, sealed)) if now < until => tx.open_sealed(OWNER, purpose.code(), &sealed),
        _ => Ok(None),
    }
}

/// Takes what is begun, so that nobody takes it again.
///
/// # Errors
/// The table cannot be written.
pub(crate) fn take(
    tx: &mut Write<'_>,
    token: &[u8],
    purpose: Purpose,
    now: Timestamp,
) -> Result<Option<Vec<u8>>> {
    let found = find(tx, token, purpose, now)?;
    end(tx, token)?;
    Ok(found)
}

/// Ends what is begun.
///
/// # Errors
/// The table cannot be written.
pub(crate) fn end(tx: &mut Write<'_>, token: &[u8]) -> Result<()> {
    tx.run("delete from pending where token = ?1", &[token.into()])?;
    Ok(())
}

/// How many of the kind there are.
///
/// # Errors
/// The table cannot be read.
pub(crate) fn count(tx: &mut Read<'_>, purpose: Purpose) -> Result<i64> {
    let sql = "select count(*) from pending where purpose = ?1";
    Ok(tx.one(sql, &[purpose.code().into()], |row| row.int(0))?.unwrap_or(0))
}

/// Deletes what nobody finished.
///
/// # Errors
/// The table cannot be written.
pub(crate) fn expire(tx: &mut Write<'_>, now: Timestamp) -> Result<u64> {
    tx.run("delete from pending where until < ?1", &[(&now.to_string()).into()])
}
