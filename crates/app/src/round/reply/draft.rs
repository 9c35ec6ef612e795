//! What a client is filling in, saved by the script while it is typed: sealed with the client's key, deleted with the
//! drafts of everybody else.

use anyhow::Result;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use domain::id::Name;
use jiff::Timestamp;
use journal::{Read, Write};

use super::sign_in::Standing;
use super::{Opened, opened, read as read_link};
use crate::account::outside::{Guest, GuestPost};
use crate::clock::day_of;
use crate::ctx::Posted;
use crate::problem::Problem;

/// Whose draft it is, in the table of drafts: nobody's who works here.
fn owner(round: &str) -> String {
    format!("round {round}")
}

/// The column under whose name it is sealed.
fn purpose(round: &str, item: &str) -> String {
    format!("reply {round} {item}")
}

fn keep(tx: &mut Write<'_>, opened: &Opened, item: &str, posted: &Posted, now: Timestamp) -> Result<()> {
    let fields: Vec<_> =
        posted.fields.iter().filter(|(name, value)| name.starts_with("q-") && !value.is_empty()).collect();
    let person = opened.begun.invitation.person.as_str();
    let body = tx.seal(person, &purpose(&opened.round, item), &serde_json::to_vec(&fields)?)?;
    tx.run(
        "insert into draft (worker, form, saved, body) values (?1, ?2, ?3, ?4)
         on conflict (worker, form) do update set saved = excluded.saved, body = excluded.body",
        &[(&owner(&opened.round)).into(), item.into(), (&now.to_string()).into(), (&body).into()],
    )?;
    Ok(())
}

fn read(tx: &mut Read<'_>, opened: &Opened, item: &str) -> Result<Posted> {
    let sql = "select body from draft where worker = ?1 and form = ?2";
    let kept = tx.one(sql, &[(&owner(&opened.round)).into(), item.into()], |row| row.bytes(0))?;
    let Some(body) = kept else { return Ok(Posted::default()) };
    let person = opened.begun.invitation.person.as_str();
    let plain = tx.open_sealed(person, &purpose(&opened.round, item), &body)?;
    Ok(plain
        .map(|plain| Ok::<_, anyhow::Error>(Posted { fields: serde_json::from_slice(&plain)? }))
        .transpose()?
        .unwrap_or_default())
}

/// What was being filled in.
///
/// # Errors
/// The table cannot be read.
pub(super) async fn find(guest: &Guest, opened: &Opened, item: &str) -> Result<Posted, Problem> {
    let (site, token, item) = (guest.site.clone(), opened.token.clone(), item.to_owned());
    Ok(guest
        .site
        .journal()
        .read(move |tx| match Opened::read(tx, &site, &token)? {
            Some(opened) => read(tx, &opened, &item),
            None => Ok(Posted::default()),
        })
        .await?)
}

/// The questionnaire was sent: its draft goes.
///
/// # Errors
/// The table cannot be written.
pub(super) fn forget(tx: &mut Write<'_>, round: &str, item: &Name) -> Result<()> {
    let sql = "delete from draft where worker = ?1 and form = ?2";
    tx.run(sql, &[(&owner(round)).into(), item.as_str().into()])?;
    Ok(())
}

/// Keeps what is being filled in: false when the round takes no answers to that questionnaire.
///
/// # Errors
/// The table cannot be written.
pub(super) async fn put(guest: &Guest, token: &str, item: &str, form: Posted) -> Result<bool, Problem> {
    let (site, now) = (guest.site.clone(), guest.now);
    let (token, item) = (token.to_owned(), item.to_owned());
    let kept = guest.site.journal().write(move |tx| {
        // The draft of answers that have been sent meanwhile comes too late.
        if tx.done(form.command())? {
            return Ok(true);
        }
        // So does that of a client who has been erased, and whatever else has ended while it waited for the writer.
        let Some(opened) = Opened::read(tx, &site, &token)? else { return Ok(false) };
        let takes = opened.begun.takes(opened.open()?, day_of(now)) && opened.asks(&item)?;
        if takes {
            keep(tx, &opened, &item, &form, now)?;
        }
        Ok(takes)
    });
    Ok(kept.await?)
}

/// `POST /{lang}/reply/{token}/draft`: the script saves what is being filled in. A browser whose sign-in has run out is
/// shown nothing any more, but what is typed in it is still kept.
///
/// # Errors
/// Not found when the link takes no answers, or the table cannot be written.
pub(super) async fn save(
    Path((_, token)): Path<(String, String)>,
    GuestPost { guest, form }: GuestPost,
) -> Result<Response, Problem> {
    let item = form.get("key").to_owned();
    let may = match opened(&guest, &token).await? {
        Ok(opened) => opened.asks(&item)?,
        Err(_) => matches!(read_link(&guest, &token).await?, Some((_, Standing::RanOut))),
    };
    if !may || !put(&guest, &token, &item, form).await? {
        return Err(Problem::NotFound);
    }
    Ok((StatusCode::OK, crate::date::time(guest.now)).into_response())
}
