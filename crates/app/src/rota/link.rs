//! The address of one's own calendar: an unguessable token, shown once and kept as its hash.

use anyhow::Result;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::id::WorkerId;
use jiff::Timestamp;
use journal::{Read, Write};
use sha2::{Digest as _, Sha256};
use ui::{ButtonKind, Crumb, Html, LinkButton, Notice, NoticeKind, Title};

use super::view::ON_DUTY;
use crate::account::session::{from_hex, to_hex};
use crate::ctx::{Ctx, Post};
use crate::frame::Page;
use crate::problem::Problem;
use crate::text::Lang;

/// Makes a token work for a worker; an earlier one of theirs does not any more.
fn keep(tx: &mut Write<'_>, secret: &[u8], worker: &str, lang: Lang, now: Timestamp) -> Result<()> {
    withdraw(tx, worker)?;
    let hash = Sha256::digest(secret);
    tx.run(
        "insert into calendar (token, worker, lang, made) values (?1, ?2, ?3, ?4)",
        &[hash.as_slice().into(), worker.into(), lang.code().into(), (&now.to_string()).into()],
    )?;
    Ok(())
}

/// Whose calendar it is, and in which language it speaks.
pub(super) fn find(tx: &mut Read<'_>, token: &str) -> Result<Option<(WorkerId, Lang)>> {
    let Some(secret) = from_hex(token) else { return Ok(None) };
    let hash = Sha256::digest(secret);
    tx.one("select worker, lang from calendar where token = ?1", &[hash.as_slice().into()], |row| {
        Ok((WorkerId(row.text(0)?), Lang::of(row.text_ref(1)?).unwrap_or_default()))
    })
}

/// Since when a worker's address works, if there is one.
pub(super) fn since(tx: &mut Read<'_>, worker: &str) -> Result<Option<Timestamp>> {
    let sql = "select made from calendar where worker = ?1 order by made desc limit 1";
    tx.one(sql, &[worker.into()], |row| Ok(row.text_ref(0)?.parse()?))
}

/// Takes the address of a worker's calendar away.
///
/// # Errors
/// The table cannot be written.
pub(crate) fn withdraw(tx: &mut Write<'_>, worker: &str) -> Result<()> {
    tx.run("delete from calendar where worker = ?1", &[worker.into()])?;
    Ok(())
}

/// `POST /{lang}/rota/calendar`: a new address, shown this once.
///
/// # Errors
/// Not found for those who are never on duty; the record does not answer.
pub(super) async fn make(Post { ctx, .. }: Post) -> Result<Response, Problem> {
    ctx.must(&ON_DUTY)?;
    let secret = ctx.site.chance().secret();
    let (me, lang, now) = (ctx.me().0.clone(), ctx.door.lang, ctx.now);
    ctx.site.journal().write(move |tx| keep(tx, &secret, &me, lang, now)).await?;
    Ok(shown(&ctx, &format!("{}/calendar/{}.ics", ctx.site.config().address(), to_hex(&secret))))
}

fn shown(ctx: &Ctx, address: &str) -> Response {
    let t = ctx.t;
    let mut code = Html::trusted("<p><code class=\"address\" translate=\"no\">".to_owned());
    code.push_text(address);
    code.append(&Html::trusted("</code></p>".to_owned()));
    let mut body = Html::from(Title::new(t.get("rota-calendar-made")).lead(t.get("rota-calendar-made-lead")));
    body.append(&code);
    body.push(&Notice::new(NoticeKind::Alert, t.get("rota-calendar-once"), t.get("rota-calendar-once-text")));
    body.push(&LinkButton::new(t.get("rota-calendar-onward"), ctx.href("/rota"), ButtonKind::Primary));
    let crumbs = [Crumb::new(t.get("nav-rota"), ctx.href("/rota")), Crumb::here(t.get("rota-calendar-made"))];
    Page::new(ctx, t.get("rota-calendar-made"), body).under(crumbs).respond()
}

/// `POST /{lang}/rota/calendar/end`: the address does not work any more.
///
/// # Errors
/// Not found for those who are never on duty; the record does not answer.
pub(super) async fn end(Post { ctx, .. }: Post) -> Result<Response, Problem> {
    ctx.must(&ON_DUTY)?;
    let me = ctx.me().0.clone();
    ctx.site.journal().write(move |tx| withdraw(tx, &me)).await?;
    Ok(Redirect::to(&ctx.href("/rota?done=rota-calendar-ended")).into_response())
}
