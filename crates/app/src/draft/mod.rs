//! Drafts: what somebody is writing, saved while it is typed. Outside the record, sealed, deleted after some
//! days; the form takes them back when it is opened again.

use anyhow::Result;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use jiff::{SignedDuration, Timestamp};
use journal::{Read, Write};

use crate::account::session;
use crate::consultation;
use crate::ctx::{Ctx, Door, Post, Posted};
use crate::problem::Problem;
use crate::site::Site;

/// The longest form that is kept.
const MOST_BYTES: usize = 256 * 1024;

/// What is never kept in a draft.
const NOT_KEPT: [&str; 7] = ["csrf", "command", "version", "key", "password", "new", "repeat"];

fn owner_key(worker: &str) -> String {
    format!("worker:{worker}")
}

/// Keeps a draft in place of the one before.
///
/// # Errors
/// The table cannot be written.
pub fn keep(tx: &mut Write<'_>, worker: &str, form: &str, posted: &Posted, now: Timestamp) -> Result<()> {
    let mut posted = posted.clone();
    consultation::guard_draft(tx, form, &mut posted)?;
    let fields: Vec<_> = posted
        .fields
        .iter()
        .filter(|(name, value)| !NOT_KEPT.contains(&name.as_str()) && !value.is_empty())
        .collect();
    if fields.is_empty() {
        return drop(tx, worker, form);
    }
    let plain = serde_json::to_vec(&fields)?;
    anyhow::ensure!(plain.len() <= MOST_BYTES, "a draft that is too long");
    let body = tx.seal(&owner_key(worker), form, &plain)?;
    tx.run(
        "insert into draft (worker, form, saved, body) values (?1, ?2, ?3, ?4)
         on conflict (worker, form) do update set saved = excluded.saved, body = excluded.body",
        &[worker.into(), form.into(), (&now.to_string()).into(), (&body).into()],
    )?;
    Ok(())
}

/// The draft of a form, and when it was saved.
///
/// # Errors
/// The table cannot be read.
pub fn find(tx: &mut Read<'_>, worker: &str, form: &str) -> Result<Option<(Posted, Timestamp)>> {
    let kept = tx.one(
        "select saved, body from draft where worker = ?1 and form = ?2",
        &[worker.into(), form.into()],
        |row| Ok((row.text(0)?, row.bytes(1)?)),
    )?;
    let Some((saved, body)) = kept else {
        return Ok(None);
    };
    let Some(plain) = tx.open_sealed(&owner_key(worker), form, &body)? else {
        return Ok(None);
    };
    Ok(Some((Posted { fields: serde_json::from_slice(&plain)? }, saved.parse()?)))
}

/// The drafts of all forms whose address begins so, by address, with when they were saved.
///
/// # Errors
/// The table cannot be read.
pub fn under(tx: &mut Read<'_>, worker: &str, beginning: &str) -> Result<Vec<(String, Posted, Timestamp)>> {
    let end = format!("{beginning}\u{10ffff}");
    let kept = tx.all(
        "select form, saved, body from draft where worker = ?1 and form >= ?2 and form < ?3 order by form",
        &[worker.into(), beginning.into(), (&end).into()],
        |row| Ok((row.text(0)?, row.text(1)?, row.bytes(2)?)),
    )?;
    let mut drafts = Vec::new();
    for (form, saved, body) in kept {
        if let Some(plain) = tx.open_sealed(&owner_key(worker), &form, &body)? {
            drafts.push((form, Posted { fields: serde_json::from_slice(&plain)? }, saved.parse()?));
        }
    }
    Ok(drafts)
}

/// Deletes the drafts of all forms whose address begins so.
///
/// # Errors
/// The table cannot be written.
pub fn drop_under(tx: &mut Write<'_>, worker: &str, beginning: &str) -> Result<()> {
    let end = format!("{beginning}\u{10ffff}");
    tx.run(
        "delete from draft where worker = ?1 and form >= ?2 and form < ?3",
        &[worker.into(), beginning.into(), (&end).into()],
    )?;
    Ok(())
}

/// Deletes a draft: the form was sent, or emptied.
///
/// # Errors
/// The table cannot be written.
pub fn drop(tx: &mut Write<'_>, worker: &str, form: &str) -> Result<()> {
    tx.run("delete from draft where worker = ?1 and form = ?2", &[worker.into(), form.into()])?;
    Ok(())
}

/// Deletes drafts that are too old.
///
/// # Errors
/// The table cannot be written.
pub fn expire(tx: &mut Write<'_>, now: Timestamp, days: u32) -> Result<u64> {
    let limit = now - SignedDuration::from_hours(24 * i64::from(days));
    tx.run("delete from draft where saved < ?1", &[(&limit.to_string()).into()])
}

/// `POST /{lang}/drafts`: the script saves what is being typed.
///
/// # Errors
/// The draft cannot be kept.
pub async fn save(State(site): State<Site>, Post { ctx, form }: Post) -> Result<Response, Problem> {
    let key = form.get("key").to_owned();
    if !key.starts_with('/') || key.len() > 200 {
        return Err(Problem::BadRequest);
    }
    let (worker, now) = (ctx.me().0.clone(), ctx.now);
    site.journal()
        .write(move |tx| {
            // The draft of a form that has been sent meanwhile comes too late.
            if tx.done(form.command())? { Ok(()) } else { keep(tx, &worker, &key, &form, now) }
        })
        .await?;
    Ok((StatusCode::OK, crate::date::time(ctx.now)).into_response())
}

/// The draft of the page on which the form stands.
///
/// # Errors
/// The table cannot be read.
pub async fn of(ctx: &Ctx, form: &str) -> Result<Option<(Posted, Timestamp)>, Problem> {
    let (worker, form) = (ctx.me().0.clone(), form.to_owned());
    Ok(ctx.site.journal().read(move |tx| find(tx, &worker, &form)).await?)
}

/// A form came after its session had ended: what was typed is kept for the one whose session it was, if the
/// form proves to come from that session.
///
/// # Errors
/// The draft cannot be kept.
pub async fn rescue(site: &Site, headers: &HeaderMap, path: &str, form: &Posted) -> Result<(), Problem> {
    // After signing out in another tab the browser has no token any more, but the form still has its own.
    let (hash, csrf) = (session::token(headers), form.get("csrf").to_owned());
    let found = site.journal().read(move |tx| match hash {
        Some(hash) => session::find(tx, &hash),
        None => session::find_by_form(tx, &csrf),
    });
    let Some(ended) = found.await?.filter(|session| session.trusts(form.get("csrf"))) else {
        return Ok(());
    };
    // What the script was saving is a draft of the form it was saving, not of its own address.
    let own = Door::of(path).path;
    let key = form.find("key").map_or(own, str::to_owned);
    let (now, form) = (site.now(), form.clone());
    site.journal().write(move |tx| keep(tx, ended.worker.as_str(), &key, &form, now)).await?;
    Ok(())
}
