//! The page behind a one-time link: somebody chooses the password of the own account.

use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::id::WorkerId;
use domain::worker::{Event, Worker};
use ui::{ErrorSummary, Field, Form, Html, Link, Title};

use super::attempt::{deed_of, note};
use super::outside::{Guest, GuestPost, raw};
use super::password::{self, Weak};
use super::security::{Entry, What};
use super::{credential, invitation, session};
use crate::act::load;
use crate::problem::Problem;
use crate::text::Texts;

/// `GET /{lang}/invitation/{token}`.
///
/// # Errors
/// The record cannot be read.
pub(super) async fn show(
    guest: Guest,
    Path((_, token)): Path<(String, String)>,
) -> Result<Response, Problem> {
    match invited(&guest, &token).await? {
        Some((_, worker)) => Ok(page(&guest, &worker, &[])),
        None => Ok(no_more(&guest)),
    }
}

/// Whose link it is, if it works and they work here.
async fn invited(guest: &Guest, token: &str) -> Result<Option<(WorkerId, Worker)>, Problem> {
    let (token, now) = (token.to_owned(), guest.now);
    let found = guest.site.journal().read(move |tx| {
        let Some(who) = invitation::find(tx, &token, now)? else { return Ok(None) };
        let worker = load::<Worker>(tx, who.as_str())?.state;
        Ok(worker.works().then_some((who, worker)))
    });
    Ok(found.await?)
}

/// The same words for a link that never was, was used, or is too old.
fn no_more(guest: &Guest) -> Response {
    let t = guest.t;
    let link = Link::new(t.get("account-to-sign-in"), guest.door.href("/sign-in"));
    let mut response =
        guest.message(t.get("account-invitation-over"), t.get("account-invitation-over-text"), link);
    *response.status_mut() = axum::http::StatusCode::NOT_FOUND;
    response
}

fn page(guest: &Guest, worker: &Worker, wrong: &[(&'static str, &'static str)]) -> Response {
    let t = guest.t;
    let name = worker.profile.as_ref().map(|profile| profile.name.as_str()).unwrap_or_default();
    let user = t.with("account-invitation-user", &[("user", worker.user.as_str().into())]);
    let form = Form::new(guest.words(), guest.door.href(&guest.door.path), "")
        .part(Html::paragraphs(&user))
        .part(new_password(t, wrong))
        .part(repeat(t, wrong))
        .submit(t.get("account-password-submit"));
    let mut body = Html::new();
    body.push(&ErrorSummary::of(&form));
    body.push(
        &Title::new(t.get("account-invitation-title")).above(name).lead(t.get("account-invitation-lead")),
    );
    body.push(&form);
    guest.page(t.get("account-invitation-title"), body, !wrong.is_empty())
}

/// The new password.
pub(super) fn new_password<'a>(t: Texts, wrong: &[(&'static str, &'static str)]) -> Field<'a> {
    let hint = t.with("account-password-hint", &[("count", number(password::SHORTEST).into())]);
    Field::password("new", t.get("account-password-new"))
        .autocomplete("new-password")
        .hint(hint)
        .error(error(t, wrong, "new"))
}

/// The new password again.
pub(super) fn repeat<'a>(t: Texts, wrong: &[(&'static str, &'static str)]) -> Field<'a> {
    let field = Field::password("repeat", t.get("account-password-repeat")).autocomplete("new-password");
    field.error(error(t, wrong, "repeat"))
}

/// What is wrong with a field.
pub(super) fn error(t: Texts, wrong: &[(&'static str, &'static str)], field: &str) -> Option<String> {
    let (_, code) = wrong.iter().find(|(name, _)| *name == field)?;
    Some(refused(t, code))
}

fn refused(t: Texts, code: &str) -> String {
    let fill =
        [("shortest", number(password::SHORTEST).into()), ("longest", number(password::LONGEST).into())];
    t.with(&format!("refusal-{code}"), &fill)
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Is it a password that we take, twice the same?
pub(super) fn chosen(new: &str, again: &str, user: &str) -> Vec<(&'static str, &'static str)> {
    match password::judge(new, user).map_err(Weak::code) {
        Err(code) => vec![("new", code)],
        Ok(()) if new != again => vec![("repeat", "password-repeat")],
        Ok(()) => Vec::new(),
    }
}

/// `POST /{lang}/invitation/{token}`. Sessions of the account end; a second factor that is set up stays, and is
/// asked for at the sign-in that follows.
///
/// # Errors
/// The form came from elsewhere; the record does not answer.
pub(super) async fn save(
    Path((_, token)): Path<(String, String)>,
    GuestPost { guest, form }: GuestPost,
) -> Result<Response, Problem> {
    let Some((who, worker)) = invited(&guest, &token).await? else {
        return Ok(no_more(&guest));
    };
    let wrong = chosen(raw(&form, "new"), raw(&form, "repeat"), &worker.user);
    if !wrong.is_empty() {
        return Ok(page(&guest, &worker, &wrong));
    }
    let hash = password::hash_in_turn(&guest.site, raw(&form, "new").to_owned()).await?;
    let (deed, now, from) = (deed_of(&guest.site, &who), guest.now, guest.from);
    let set = guest.site.journal().write(move |tx| {
        if invitation::find(tx, &token, now)?.as_ref() != Some(&who) {
            return Ok(false);
        }
        invitation::withdraw(tx, who.as_str())?;
        session::end_all(tx, who.as_str(), now)?;
        credential::set_password(tx, who.as_str(), &hash)?;
        note(tx, &deed, &who, Event::PasswordSet)?;
        Entry::own(What::PasswordSet, &who, from, now).ground("invitation").write(tx)?;
        Ok(true)
    });
    if set.await? {
        let place = format!("{}?done=password", guest.door.href("/sign-in"));
        Ok(Redirect::to(&place).into_response())
    } else {
        Ok(no_more(&guest))
    }
}
