//! Papers that people bring: checked by what they are, kept sealed outside the record, and only ever handed out as files
//! to be saved, never shown by the browser in our name.

use anyhow::{Context as _, Result};
use axum::extract::multipart::Field as PartOfForm;
use axum::extract::{DefaultBodyLimit, Multipart};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::MethodRouter;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use jiff::{SignedDuration, Timestamp};
use journal::{Read, Write};
use sha2::{Digest as _, Sha256};

use crate::ctx::{Ctx, Posted};
use crate::problem::Problem;
use crate::site::Site;

/// The largest paper, in bytes.
const MOST_BYTES: usize = 10 * 1024 * 1024;
/// What stands around the paper in the form that brings it.
const AROUND: usize = 64 * 1024;
/// What the browser offers to choose from.
pub const ACCEPTED: &str = "application/pdf,image/png,image/jpeg";
const LONGEST_NAME: usize = 120;

/// What a paper may be, told by how it begins: names and declared types prove nothing.
const KINDS: [(&str, &[u8]); 3] =
    [("pdf", b"%PDF-"), ("png", b"\x89PNG\r\n\x1a\n"), ("jpeg", b"\xff\xd8\xff")];

fn kind_of(bytes: &[u8]) -> Option<&'static str> {
    KINDS.into_iter().find(|(_, begins)| bytes.starts_with(begins)).map(|(kind, _)| kind)
}

/// The name as it is shown and handed out: no folders, no control signs, not too long.
fn plain_name(name: &str, kind: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String =
        last.chars().filter(|sign| !sign.is_control() && *sign != '"').take(LONGEST_NAME).collect();
    if plain.trim().is_empty() { format!("1.{kind}") } else { plain.trim().to_owned() }
}

/// Deletes papers that have waited too long for a referral to be sent.
///
/// # Errors
/// The table cannot be written.
pub fn expire(tx: &mut Write<'_>, now: Timestamp, days: u32) -> Result<u64> {
    let limit = now - SignedDuration::from_hours(24 * i64::from(days));
    tx.run("delete from paper where sent = 0 and saved < ?1", &[(&limit.to_string()).into()])
}

/// A handler that takes papers: larger bodies than forms.
pub fn large(handler: MethodRouter<Site>) -> MethodRouter<Site> {
    handler.layer(DefaultBodyLimit::max(MOST_BYTES + AROUND))
}

/// `1,2 Mt`, `340 kt`.
pub fn size(ctx: &Ctx, bytes: u64) -> String {
    const KILO: u64 = 1024;
    if bytes < KILO * KILO {
        let kilos = bytes.div_ceil(KILO).to_string();
        return ctx.t.with("size-kilobytes", &[("size", kilos.as_str().into())]);
    }
    let tenths = bytes * 10 / (KILO * KILO);
    let megas = format!("{},{}", tenths / 10, tenths % 10);
    ctx.t.with("size-megabytes", &[("size", megas.as_str().into())])
}

/// What a form with a paper brought.
#[derive(Default)]
pub struct Brought {
    /// The other answers of the form.
    pub posted: Posted,
    name: String,
    bytes: Vec<u8>,
}

/// A paper that is what it should be.
pub struct Sound {
    pub name: String,
    pub digest: String,
    kind: &'static str,
    bytes: Vec<u8>,
}

impl Sound {
    /// How large it is, in bytes.
    pub fn size(&self) -> u64 {
        u64::try_from(self.bytes.len()).unwrap_or(u64::MAX)
    }
}

/// Reads a form with a paper in the field `paper`.
///
/// # Errors
/// It is too large, or cut short.
pub async fn read_form(mut form: Multipart) -> Result<Brought, Problem> {
    let mut brought = Brought::default();
    let broken = |_| Problem::TooMuch;
    while let Some(part) = form.next_field().await.map_err(broken)? {
        let name = part.name().unwrap_or_default().to_owned();
        if name == "paper" {
            brought.name = file_name(&part);
            brought.bytes = part.bytes().await.map_err(broken)?.to_vec();
        } else {
            let text = part.text().await.map_err(broken)?;
            brought.posted.fields.push((name, text));
        }
    }
    Ok(brought)
}

fn file_name(part: &PartOfForm<'_>) -> String {
    part.file_name().unwrap_or_default().to_owned()
}

impl Brought {
    /// The paper, or the key of what is wrong with it.
    ///
    /// # Errors
    /// There is none, it is too large, or of another kind.
    pub fn paper(self) -> Result<Sound, &'static str> {
        if self.bytes.is_empty() {
            return Err("paper-missing");
        }
        if self.bytes.len() > MOST_BYTES {
            return Err("paper-too-large");
        }
        let kind = kind_of(&self.bytes).ok_or("paper-of-other-kind")?;
        let digest = STANDARD_NO_PAD.encode(Sha256::digest(&self.bytes));
        Ok(Sound { name: plain_name(&self.name, kind), digest, kind, bytes: self.bytes })
    }
}

/// Where a paper belongs: the referral or the case, and whose key seals it.
pub struct Place<'p> {
    pub owner: &'p str,
    pub subject: &'p str,
    pub worker: &'p str,
    /// It stands in the record already; else it goes with the drafts.
    pub recorded: bool,
}

/// Keeps a paper, sealed.
///
/// # Errors
/// The table cannot be written.
pub fn keep(tx: &mut Write<'_>, id: &str, place: &Place<'_>, now: Timestamp, paper: &Sound) -> Result<()> {
    let name = tx.seal(place.subject, id, paper.name.as_bytes())?;
    let body = tx.seal(place.subject, id, &paper.bytes)?;
    tx.run(
        "insert into paper (paper, referral, worker, saved, sent, kind, digest, bytes, name, body)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        &[
            id.into(),
            place.owner.into(),
            place.worker.into(),
            (&now.to_string()).into(),
            i64::from(place.recorded).into(),
            paper.kind.into(),
            (&paper.digest).into(),
            i64::try_from(paper.bytes.len()).context("a paper of this size")?.into(),
            (&name).into(),
            (&body).into(),
        ],
    )?;
    Ok(())
}

/// A paper of a referral or a case, opened; none when it is not there, or its person has been erased.
///
/// # Errors
/// The table cannot be read.
pub fn open(tx: &mut Read<'_>, owner: &str, subject: &str, id: &str) -> Result<Option<Vec<u8>>> {
    let sql = "select body from paper where paper = ?1 and referral = ?2";
    match tx.one(sql, &[id.into(), owner.into()], |row| row.bytes(0))? {
        Some(body) => tx.open_sealed(subject, id, &body),
        None => Ok(None),
    }
}

/// The paper as a file to be saved.
///
/// # Errors
/// The name cannot stand in a header.
pub fn as_file(name: &str, bytes: Vec<u8>) -> Result<Response, Problem> {
    let encoded: String =
        form_urlencoded::byte_serialize(name.as_bytes()).collect::<String>().replace('+', "%20");
    let disposition = HeaderValue::from_str(&format!("attachment; filename*=UTF-8''{encoded}"));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream")),
        (header::CONTENT_DISPOSITION, disposition.map_err(anyhow::Error::from)?),
    ];
    Ok((headers, bytes).into_response())
}
