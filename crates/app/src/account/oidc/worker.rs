//! Workers sign in at the organisation's own provider.

use anyhow::{Result, anyhow};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::id::WorkerId;
use domain::worker::Worker;

use super::{Whose, answered};
use crate::account::attempt::enter;
use crate::account::outside::{Guest, landing, lead_to, set_cookie};
use crate::account::security::{Entry, What};
use crate::account::session;
use crate::act::load;
use crate::clock::day_of;
use crate::ctx::Posted;
use crate::problem::Problem;
use crate::worker::view;

/// `GET /{lang}/sign-in/provider`: off to the provider.
///
/// # Errors
/// Not found when there is none; too much when too many are on their way.
pub(in crate::account) async fn begin(guest: Guest) -> Result<Response, Problem> {
    let begun = super::begin(&guest, Whose::Worker, guest.next(&Posted::default())).await?;
    Ok(begun.unwrap_or_else(|error| back(&guest, "provider-silent", &error)))
}

/// Back to the sign-in page, with what to say there. The log of the service has the cause.
fn back(guest: &Guest, done: &str, why: &anyhow::Error) -> Response {
    tracing::warn!(why = format!("{why:#}"), "a sign-in at the provider failed");
    Redirect::to(&format!("{}?done={done}", guest.door.href("/sign-in"))).into_response()
}

/// `GET /fi/sign-in/provider/answer`: the provider's answer.
///
/// # Errors
/// Not found when there is no provider; the record does not answer.
pub(in crate::account) async fn answer(mut guest: Guest) -> Result<Response, Problem> {
    let said = match answered(&mut guest, Whose::Worker).await? {
        Ok(said) => said,
        Err(unheard) => return refused(&guest, &unheard.why).await,
    };
    let user = said.who;
    let found = guest.site.journal().read(move |tx| {
        let Some(who) = view::find(tx, &user)? else { return Ok(None) };
        let worker = load::<Worker>(tx, &who)?.state;
        Ok(worker.works().then_some((WorkerId(who), worker)))
    });
    let Some((who, worker)) = found.await? else {
        return refused(&guest, &anyhow!("nobody who works here has the user name of the claim")).await;
    };
    let (secret, fresh) = session::fresh(&guest.site, &who, true);
    let (before, from) = (guest.token.clone(), guest.from);
    let entered =
        guest.site.journal().write(move |tx| enter(tx, &fresh, before.as_deref(), "provider", from));
    entered.await?;
    let place = landing(&guest.door, session::safe_next(&said.next), &worker, day_of(guest.now));
    let mut response = lead_to(&place, &session::cookie(&secret, guest.site.config()))?;
    set_cookie(&mut response, &Whose::Worker.no_cookie(guest.site.config()))?;
    Ok(response)
}

/// It did not succeed. Logged without any name: whoever it is, nobody here vouches for it.
async fn refused(guest: &Guest, why: &anyhow::Error) -> Result<Response, Problem> {
    let (from, at) = (guest.from, guest.now);
    let entry = Entry { what: What::ProviderRefused, by: None, account: None, ground: "provider", from, at };
    guest.site.journal().write(move |tx| entry.write(tx)).await?;
    let mut response = back(guest, "provider-refused", why);
    set_cookie(&mut response, &Whose::Worker.no_cookie(guest.site.config()))?;
    Ok(response)
}
