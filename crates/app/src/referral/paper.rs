//! Papers beside a referral: those of a draft, and those that were sent.

use anyhow::Result;
use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::id::ItemId;
use domain::referral::{MOST_PAPERS, Paper, Referral};
use journal::{Read, Write};
use ui::{ButtonKind, Crumb, Field, Form, Html, LinkButton, PostButton, Summary, SummaryList, Title};

use super::page;
use super::view::{SENDS, subject};
use super::write::{known_id, path};
use crate::act::load;
use crate::ctx::{Ctx, Post, same_site};
use crate::frame::{Page, form_body, words};
use crate::paper::{self, ACCEPTED, Place, size};
use crate::problem::Problem;
use crate::site::Site;

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
    let brought = paper::read_form(form.map_err(|_other_kind| Problem::Untrusted)?).await?;
    if !same_site(&headers) || !ctx.session.trusts(brought.posted.get("csrf")) {
        return Err(Problem::Untrusted);
    }
    ctx.must(&SENDS)?;
    known_id(&id)?;
    let brought = match brought.paper() {
        Ok(paper) => paper,
        Err(wrong) => return shown(&ctx, &id, Some(wrong)).await,
    };
    let (paper, worker, now, referral) = (site.id(), ctx.me().0.clone(), ctx.now, id.clone());
    let kept = site.journal().write(move |tx| {
        let many = of(tx, &referral, &worker)?.len() >= MOST_PAPERS;
        let gone = load::<Referral>(tx, &referral)?.version > 0;
        if many || gone {
            return Ok(false);
        }
        let subject = subject(&referral);
        let place = Place { owner: &referral, subject: &subject, worker: &worker, recorded: false };
        paper::keep(tx, &paper, &place, now, &brought)?;
        Ok(true)
    });
    if kept.await? {
        Ok(Redirect::to(&ctx.href(&path(&id, "papers"))).into_response())
    } else {
        shown(&ctx, &id, Some("refusal-referral-too-many-papers")).await
    }
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
    let read = ctx.site.journal().read(move |tx| paper::open(tx, &id, &subject(&id), &paper));
    let bytes = read.await?.ok_or(Problem::NotFound)?;
    paper::as_file(&name, bytes)
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
