//! Papers beside a referral: checked by what they are, kept sealed outside the record, and only ever handed out as
//! files to be saved, never shown by the browser in our name.

use anyhow::{Context as _, Result};
use axum::extract::multipart::{Field as PartOfForm, MultipartRejection};
use axum::extract::{DefaultBodyLimit, Multipart, Path, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::MethodRouter;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use domain::id::ItemId;
use domain::referral::{MOST_PAPERS, Paper, Referral};
use jiff::{SignedDuration, Timestamp};
use journal::{Read, Write};
use sha2::{Digest as _, Sha256};
use ui::{ButtonKind, Crumb, Field, Form, Html, LinkButton, PostButton, Summary, SummaryList, Title};

use super::page;
use super::view::{SENDS, subject};
use super::write::{known_id, path};
use crate::act::load;
use crate::ctx::{Ctx, Post, same_site};
use crate::frame::{Page, form_body, words};
use crate::problem::Problem;
use crate::site::Site;

/// The largest paper, in bytes.
const MOST_BYTES: usize = 10 * 1024 * 1024;
/// What stands around the paper in the form that brings it.
const AROUND: usize = 64 * 1024;
/// What the browser offers to choose from.
const ACCEPTED: &str = "application/pdf,image/png,image/jpeg";
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

/// The papers of a referral that is being written.
///
/// # Errors
/// The table cannot be read.
pub(super) fn of(tx: &mut Read<'_>, referral: &str, worker: &str) -> Result<Vec<Paper>> {
    let sql = "select paper, name, digest, bytes from paper where referral = ?1 and worker = ?2 and sent = 0
               order by saved, paper";
    let rows = tx.all(sql, &[referral.into(), worker.into()], |row| {
        Ok((row.text(0)?, row.bytes(1)?, row.text(2)?, row.int(3)?))
    })?;
    let mut papers = Vec::new();
    for (id, name, digest, bytes) in rows {
        let Some(name) = tx.open_sealed(&subject(referral), &id, &name)? else { continue };
        let bytes = u64::try_from(bytes).unwrap_or_default();
        papers.push(Paper { id: ItemId(id), name: String::from_utf8(name)?, digest, bytes });
    }
    Ok(papers)
}

/// The papers went with the referral that was sent.
///
/// # Errors
/// The table cannot be written.
pub(super) fn keep_for_good(tx: &mut Write<'_>, referral: &str) -> Result<()> {
    tx.run("update paper set sent = 1 where referral = ?1", &[referral.into()])?;
    Ok(())
}

/// Deletes the papers of a referral that is not sent.
///
/// # Errors
/// The table cannot be written.
pub(super) fn discard(tx: &mut Write<'_>, referral: &str, worker: &str) -> Result<()> {
    let sql = "delete from paper where referral = ?1 and worker = ?2 and sent = 0";
    tx.run(sql, &[referral.into(), worker.into()])?;
    Ok(())
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
pub(super) fn large(handler: MethodRouter<Site>) -> MethodRouter<Site> {
    handler.layer(DefaultBodyLimit::max(MOST_BYTES + AROUND))
}

/// `GET /{lang}/referrals/draft/{referral}/papers`.
///
/// # Errors
/// Not found for those who send none; or the record cannot be read.
pub(super) async fn show(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    shown(&ctx, &id, None).await
}

async fn shown(ctx: &Ctx, id: &str, wrong: Option<&'static str>) -> Result<Response, Problem> {
    ctx.must(&SENDS)?;
    let (worker, asked) = (ctx.me().0.clone(), id.to_owned());
    let papers = ctx.site.journal().read(move |tx| of(tx, &asked, &worker)).await?;
    let t = ctx.t;
    let own = path(id, "papers");
    let field = Field::file("paper", t.get("field-paper"), ACCEPTED)
        .hint(t.get("field-paper-hint"))
        .required()
        .error(wrong.map(|key| t.get(key)));
    let form = Form::new(words(ctx.door.lang), ctx.href(&own), ctx.session.csrf.as_str())
        .command(ctx.site.id())
        .with_files()
        .part(field)
        .submit(t.get("do-add-paper"))
        .secondary(t.get("referral-to-list"), ctx.href(&path(id, "")));
    let title = t.get("referral-section-papers");
    let mut before = Html::new();
    if !papers.is_empty() {
        let rows = papers.iter().map(|paper| {
            let remove = PostButton::new(
                t.get("do-remove"),
                ctx.href(&format!("{own}/{}/remove", paper.id)),
                ctx.session.csrf.as_str(),
            );
            let remove = remove.command(ctx.site.id()).kind(ButtonKind::Secondary).small(paper.name.clone());
            Summary::html(paper.name.clone(), Html::text(&size(ctx, paper.bytes)).and(remove))
        });
        before.push(&SummaryList::new(rows));
    }
    let body = form_body(
        Title::new(title).above(t.get("referral-new")).lead(t.get("referral-lead-papers")),
        &form,
        before,
    );
    let crumbs = [
        Crumb::new(t.get("nav-referrals"), ctx.href("/referrals")),
        Crumb::new(t.get("referral-new"), ctx.href(&path(id, ""))),
        Crumb::here(title),
    ];
    Ok(Page::new(ctx, title, body).under(crumbs).wrong(wrong.is_some()).respond())
}

/// `1,2 Mt`, `340 kt`.
pub(super) fn size(ctx: &Ctx, bytes: u64) -> String {
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
struct Brought {
    csrf: String,
    name: String,
    bytes: Vec<u8>,
}

async fn read_form(mut form: Multipart) -> Result<Brought, Problem> {
    let mut brought = Brought::default();
    let broken = |_| Problem::TooMuch;
    while let Some(part) = form.next_field().await.map_err(broken)? {
        match part.name().unwrap_or_default() {
            "csrf" => brought.csrf = part.text().await.map_err(broken)?,
            "paper" => {
                brought.name = file_name(&part);
                brought.bytes = part.bytes().await.map_err(broken)?.to_vec();
            }
            _ => {}
        }
    }
    Ok(brought)
}

fn file_name(part: &PartOfForm<'_>) -> String {
    part.file_name().unwrap_or_default().to_owned()
}

/// `POST /{lang}/referrals/draft/{referral}/papers`.
///
/// # Errors
/// Not found for those who send none; not from our own page; or the table cannot be written.
pub(super) async fn add(
    State(site): State<Site>,
    Path((_, id)): Path<(String, String)>,
    ctx: Ctx,
    headers: HeaderMap,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Response, Problem> {
    // A form of another kind cannot prove that it is ours.
    let Brought { csrf, name, bytes } = read_form(form.map_err(|_other_kind| Problem::Untrusted)?).await?;
    if !same_site(&headers) || !ctx.session.trusts(&csrf) {
        return Err(Problem::Untrusted);
    }
    ctx.must(&SENDS)?;
    known_id(&id)?;
    if bytes.is_empty() {
        return shown(&ctx, &id, Some("paper-missing")).await;
    }
    if bytes.len() > MOST_BYTES {
        return shown(&ctx, &id, Some("paper-too-large")).await;
    }
    let Some(kind) = kind_of(&bytes) else {
        return shown(&ctx, &id, Some("paper-of-other-kind")).await;
    };
    let name = plain_name(&name, kind);
    let (paper, worker, now, referral) = (site.id(), ctx.me().0.clone(), ctx.now, id.clone());
    let kept = site.journal().write(move |tx| {
        let many = of(tx, &referral, &worker)?.len() >= MOST_PAPERS;
        let gone = load::<Referral>(tx, &referral)?.version > 0;
        if many || gone {
            return Ok(false);
        }
        keep(tx, (&referral, &paper), &worker, now, (&name, kind, &bytes))?;
        Ok(true)
    });
    if kept.await? {
        Ok(Redirect::to(&ctx.href(&path(&id, "papers"))).into_response())
    } else {
        shown(&ctx, &id, Some("refusal-referral-too-many-papers")).await
    }
}

fn keep(
    tx: &mut Write<'_>,
    (referral, paper): (&str, &str),
    worker: &str,
    now: Timestamp,
    (name, kind, bytes): (&str, &str, &[u8]),
) -> Result<()> {
    let digest = STANDARD_NO_PAD.encode(Sha256::digest(bytes));
    let name = tx.seal(&subject(referral), paper, name.as_bytes())?;
    let body = tx.seal(&subject(referral), paper, bytes)?;
    tx.run(
        "insert into paper (paper, referral, worker, saved, sent, kind, digest, bytes, name, body)
         values (?1, ?2, ?3, ?4, 0, ?5, ?6, ?7, ?8, ?9)",
        &[
            paper.into(),
            referral.into(),
            worker.into(),
            (&now.to_string()).into(),
            kind.into(),
            (&digest).into(),
            i64::try_from(bytes.len()).context("a paper of this size")?.into(),
            (&name).into(),
            (&body).into(),
        ],
    )?;
    Ok(())
}

/// `POST /{lang}/referrals/draft/{referral}/papers/{paper}/remove`.
///
/// # Errors
/// Not found for those who send none; or the table cannot be written.
pub(super) async fn remove(
    State(site): State<Site>,
    Path((_, id, paper)): Path<(String, String, String)>,
    Post { ctx, .. }: Post,
) -> Result<Response, Problem> {
    ctx.must(&SENDS)?;
    let (worker, referral) = (ctx.me().0.clone(), id.clone());
    site.journal()
        .write(move |tx| {
            tx.run(
                "delete from paper where paper = ?1 and referral = ?2 and worker = ?3 and sent = 0",
                &[(&paper).into(), (&referral).into(), (&worker).into()],
            )
        })
        .await?;
    Ok(Redirect::to(&ctx.href(&path(&id, "papers"))).into_response())
}

/// `GET /{lang}/referrals/{referral}/papers/{paper}`: the paper as a file to be saved.
///
/// # Errors
/// Not found, or the record cannot be read.
pub(super) async fn hand_out(
    ctx: Ctx,
    Path((_, id, paper)): Path<(String, String, String)>,
) -> Result<Response, Problem> {
    // Logs that the referral was looked at; it refuses whoever may not.
    let seen = page::open(&ctx, &id).await?;
    let known = seen.sent.letter.papers.iter().find(|known| known.id.as_str() == paper);
    let name = known.ok_or(Problem::NotFound)?.name.clone();
    let read = ctx.site.journal().read(move |tx| {
        let sql = "select body from paper where paper = ?1 and referral = ?2";
        let body = tx.one(sql, &[(&paper).into(), (&id).into()], |row| row.bytes(0))?;
        match body {
            Some(body) => tx.open_sealed(&subject(&id), &paper, &body),
            None => Ok(None),
        }
    });
    let bytes = read.await?.ok_or(Problem::NotFound)?;
    let encoded: String =
        form_urlencoded::byte_serialize(name.as_bytes()).collect::<String>().replace('+', "%20");
    let disposition = HeaderValue::from_str(&format!("attachment; filename*=UTF-8''{encoded}"));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream")),
        (header::CONTENT_DISPOSITION, disposition.map_err(anyhow::Error::from)?),
    ];
    Ok((headers, bytes).into_response())
}

/// The links to the papers of a referral that was sent.
pub(super) fn links(ctx: &Ctx, id: &str, papers: &[Paper]) -> Html {
    let mut html = Html::new();
    for paper in papers {
        let href = ctx.href(&format!("/referrals/{id}/papers/{}", paper.id));
        let label = format!("{} ({})", paper.name, size(ctx, paper.bytes));
        html.push(&LinkButton::new(label, href, ButtonKind::Secondary));
    }
    html
}
