//! Server-side sessions: a random token in a cookie, its hash in the table. They end when idle, after a
//! working day in any case, and on demand.

use axum::http::{HeaderMap, Method, header};
use domain::id::WorkerId;
use jiff::{SignedDuration, Timestamp};
use journal::{Read, Write};
use sha2::{Digest as _, Sha256};

use crate::config::Config;
use crate::ctx::Door;
use crate::routes;
use crate::site::Site;

/// The cookie's name when people come over https …
const SECURE_COOKIE: &str = "__Host-rinnalla";
/// … and on a machine of one's own, where there is no TLS.
const PLAIN_COOKIE: &str = "rinnalla";

/// The last request is written down at most this often.
const TOUCH_SECONDS: i64 = 60;

/// A session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    pub hash: Vec<u8>,
    pub worker: WorkerId,
    pub csrf: String,
    pub began: Timestamp,
    pub seen: Timestamp,
    /// The second factor has been passed, or is not asked for.
    pub passed: bool,
    pub ended: bool,
}

impl Session {
    /// Not ended, not idle too long, not too old, and fully signed in.
    pub fn alive(&self, now: Timestamp, config: &Config) -> bool {
        let idle = SignedDuration::from_mins(i64::from(config.idle_minutes));
        let whole = SignedDuration::from_hours(i64::from(config.session_hours));
        !self.ended
            && self.passed
            && now.duration_since(self.seen) < idle
            && now.duration_since(self.began) < whole
    }

    /// The form carries this session's own token.
    pub fn trusts(&self, csrf: &str) -> bool {
        // Compared by hash, so that the time taken tells nothing about the token.
        Sha256::digest(csrf) == Sha256::digest(&self.csrf)
    }
}

/// The token of a request.
pub fn token(headers: &HeaderMap) -> Option<Vec<u8>> {
    let value = cookie_named(headers, [SECURE_COOKIE, PLAIN_COOKIE])?;
    from_hex(&value).map(|token| Sha256::digest(token).to_vec())
}

/// The first cookie with one of the names.
pub fn cookie_named(headers: &HeaderMap, names: [&str; 2]) -> Option<String> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| names.contains(name)).map(|(_, value)| value.to_owned())
}

/// The cookie that carries a token.
pub fn cookie(secret: &[u8], config: &Config) -> String {
    let value = to_hex(secret);
    if config.secure() {
        format!("{SECURE_COOKIE}={value}; Path=/; HttpOnly; SameSite=Lax; Secure")
    } else {
        format!("{PLAIN_COOKIE}={value}; Path=/; HttpOnly; SameSite=Lax")
    }
}

/// The cookie that takes the token away.
pub fn no_cookie(config: &Config) -> String {
    let (name, secure) = if config.secure() { (SECURE_COOKIE, "; Secure") } else { (PLAIN_COOKIE, "") };
    format!("{name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0{secure}")
}

/// Hexadecimal digits.
pub fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        use std::fmt::Write as _;
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Bytes from hexadecimal digits.
pub fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u32> = text.chars().map(|digit| digit.to_digit(16)).collect::<Option<_>>()?;
    let (pairs, []) = digits.as_chunks::<2>() else {
        return None;
    };
    pairs.iter().map(|[high, low]| u8::try_from(high * 16 + low).ok()).collect()
}

/// The session of a token's hash.
///
/// # Errors
/// The table cannot be read.
pub fn find(tx: &mut Read<'_>, hash: &[u8]) -> anyhow::Result<Option<Session>> {
    tx.one(
        "select worker, csrf, began, seen, passed, ended from session where token = ?1",
        &[hash.into()],
        |row| {
            Ok(Session {
                hash: hash.to_vec(),
                worker: row.text(0)?.into(),
                csrf: row.text(1)?,
                began: row.text_ref(2)?.parse()?,
                seen: row.text_ref(3)?.parse()?,
                passed: row.int(4)? == 1,
                ended: !row.text_ref(5)?.is_empty(),
            })
        },
    )
}

/// The session whose forms carry this token of theirs.
///
/// # Errors
/// The table cannot be read.
pub fn find_by_form(tx: &mut Read<'_>, csrf: &str) -> anyhow::Result<Option<Session>> {
    let hash = tx.one("select token from session where csrf = ?1", &[csrf.into()], |row| row.bytes(0))?;
    match hash {
        Some(hash) => find(tx, &hash),
        None => Ok(None),
    }
}

/// A session to begin, and the secret whose hash it is known by. It has passed when nothing more is asked for.
pub fn fresh(site: &Site, worker: &WorkerId, passed: bool) -> ([u8; 32], Session) {
    let (secret, now) = (site.chance().secret(), site.now());
    let session = Session {
        hash: Sha256::digest(secret).to_vec(),
        worker: worker.clone(),
        csrf: to_hex(&site.chance().secret()),
        began: now,
        seen: now,
        passed,
        ended: false,
    };
    (secret, session)
}

/// All sessions of a worker that have not been ended, newest first. Some may have run out.
///
/// # Errors
/// The table cannot be read.
pub fn all_of(tx: &mut Read<'_>, worker: &str) -> anyhow::Result<Vec<Session>> {
    tx.all(
        "select token, csrf, began, seen, passed from session where worker = ?1 and ended = '' order by began desc",
        &[worker.into()],
        |row| {
            Ok(Session {
                hash: row.bytes(0)?,
                worker: worker.into(),
                csrf: row.text(1)?,
                began: row.text_ref(2)?.parse()?,
                seen: row.text_ref(3)?.parse()?,
                passed: row.int(4)? == 1,
                ended: false,
            })
        },
    )
}

/// Begins a session.
///
/// # Errors
/// The table cannot be written.
pub fn begin(tx: &mut Write<'_>, session: &Session) -> anyhow::Result<()> {
    tx.run(
        "insert into session (token, worker, csrf, began, seen, passed, ended) values (?1, ?2, ?3, ?4, ?5, ?6, '')",
        &[
            (&session.hash).into(),
            session.worker.as_str().into(),
            (&session.csrf).into(),
            (&session.began.to_string()).into(),
            (&session.seen.to_string()).into(),
            i64::from(session.passed).into(),
        ],
    )?;
    Ok(())
}

/// Ends one session, or all of a worker.
///
/// # Errors
/// The table cannot be written.
pub fn end(tx: &mut Write<'_>, hash: &[u8], now: Timestamp) -> anyhow::Result<()> {
    tx.run("update session set ended = ?2 where token = ?1", &[hash.into(), (&now.to_string()).into()])?;
    Ok(())
}

/// Ends all sessions of a worker.
///
/// # Errors
/// The table cannot be written.
pub fn end_all(tx: &mut Write<'_>, worker: &str, now: Timestamp) -> anyhow::Result<()> {
    tx.run(
        "update session set ended = ?2 where worker = ?1 and ended = ''",
        &[worker.into(), (&now.to_string()).into()],
    )?;
    Ok(())
}

/// Deletes sessions that have been over for so long that nothing typed in them waits any more.
///
/// # Errors
/// The table cannot be written.
pub fn expire(tx: &mut Write<'_>, now: Timestamp, config: &Config) -> anyhow::Result<u64> {
    let hours = i64::from(config.session_hours) + 24 * i64::from(config.draft_days);
    let limit = now - SignedDuration::from_hours(hours);
    tx.run("delete from session where began < ?1", &[(&limit.to_string()).into()])
}

/// Writes down that the session is in use; nobody waits for it.
pub fn touch(site: &Site, session: &Session, now: Timestamp) {
    if now.duration_since(session.seen).as_secs() < TOUCH_SECONDS {
        return;
    }
    let (journal, hash) = (site.journal().clone(), session.hash.clone());
    tokio::spawn(async move {
        let written = journal
            .write(move |tx| {
                tx.run(
                    "update session set seen = ?2 where token = ?1 and ended = ''",
                    &[(&hash).into(), (&now.to_string()).into()],
                )
            })
            .await;
        if let Err(fault) = written {
            tracing::warn!(%fault, "a session was not kept fresh");
        }
    });
}

/// Where to go after sign-in: the page that was asked for, or for a form the page it stands on.
pub fn next_of(door: &Door, method: &Method, pattern: &str) -> String {
    let (mut path, mut pattern) = (door.path.as_str(), pattern);
    // A button has no page of its own: the page that it stands on is further up.
    while method != Method::GET && !routes::has_page(pattern) {
        let (Some((upper, _)), Some((higher, _))) = (path.rsplit_once('/'), pattern.rsplit_once('/')) else {
            break;
        };
        (path, pattern) = (upper, higher);
    }
    form_urlencoded::byte_serialize(path.as_bytes()).collect()
}

/// An address inside our own pages, else the first page. Nothing leads elsewhere.
pub fn safe_next(next: &str) -> &str {
    let inside = next.starts_with('/')
        && !next.starts_with("//")
        && next.bytes().all(|sign| sign.is_ascii_alphanumeric() || b"/-_".contains(&sign));
    if inside { next } else { "/" }
}
