//! Sign-in at the organisation's own provider: OpenID Connect, authorization code flow with PKCE.
//!
//! * Here are the two addresses: off to the provider, and back with its answer.
//! * [`provider`] asks the provider: discovery, keys, code against token.
//! * [`token`] judges the token.
//!
//! What is begun is kept on the server under the hash of its state, bound to the browser by a cookie, for ten
//! minutes and one use. The provider asks for the second factor; a sign-in there is a whole sign-in here.

mod provider;
mod token;

#[cfg(test)]
mod tests;

use anyhow::Result;
use axum::response::{IntoResponse as _, Redirect, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::id::WorkerId;
use domain::worker::Worker;
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::attempt::enter;
use super::outside::{Guest, landing, lead_to, set_cookie};
use super::pending::{self, Purpose};
use super::security::{Entry, What};
use super::session::{self, to_hex};
use crate::act::load;
use crate::clock::day_of;
use crate::config::{Config, Oidc};
use crate::ctx::Posted;
use crate::problem::Problem;
use crate::text::Lang;
use crate::worker::view;

pub(super) use provider::Cache;

/// The cookies that bind a sign-in at the provider to the browser that began it.
pub(super) const COOKIES: [&str; 2] = ["__Host-rinnalla-provider", "rinnalla-provider"];

/// A sign-in at the provider takes at most so long.
const MINUTES: i64 = 10;

/// The address to which the provider answers. It is registered there, so it is one, whatever the language.
const ANSWER: &str = "/fi/sign-in/provider/answer";

/// What is begun.
#[derive(Serialize, Deserialize)]
struct Begun {
    /// Must come back in the token.
    nonce: String,
    /// Proves to the provider that whoever brings the code is whoever asked for it.
    verifier: String,
    /// The hash of the browser's cookie.
    browser: String,
    next: String,
    lang: String,
}

fn hash(text: &str) -> Vec<u8> {
    Sha256::digest(text).to_vec()
}

fn cookie(value: &str, config: &Config, seconds: i64) -> String {
    let [secure, plain] = COOKIES;
    let (name, end) = if config.secure() { (secure, "; Secure") } else { (plain, "") };
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{end}")
}

fn answer_at(config: &Config) -> String {
    format!("{}{ANSWER}", config.address())
}

/// `GET /{lang}/sign-in/provider`: off to the provider.
///
/// # Errors
/// Not found when there is none; too much when too many are on their way.
pub(super) async fn begin(guest: Guest) -> Result<Response, Problem> {
    let site = &guest.site;
    let oidc = site.config().oidc.clone().ok_or(Problem::NotFound)?;
    let known = match provider::known(site, &oidc).await {
        Ok(known) => known,
        Err(error) => return Ok(back(&guest, "provider-silent", &error)),
    };
    let secret = || to_hex(&site.chance().secret());
    let (state, nonce, verifier, browser) = (secret(), secret(), secret(), secret());
    let begun = Begun {
        nonce: nonce.clone(),
        verifier: verifier.clone(),
        browser: to_hex(&hash(&browser)),
        next: guest.next(&Posted::default()).to_owned(),
        lang: guest.door.lang.code().to_owned(),
    };
    let (token, body) = (hash(&state), serde_json::to_vec(&begun).map_err(anyhow::Error::from)?);
    let until = guest.now + SignedDuration::from_mins(MINUTES);
    let kept = site.journal().write(move |tx| {
        if pending::count(tx)? >= pending::MOST {
            return Ok(false);
        }
        pending::put(tx, &token, Purpose::Provider, until, &body)?;
        Ok(true)
    });
    if !kept.await? {
        return Err(Problem::TooMuch);
    }
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(&verifier));
    let asked = [
        ("response_type", "code"),
        ("client_id", oidc.client_id.as_str()),
        ("redirect_uri", &answer_at(site.config())),
        ("scope", "openid profile"),
        ("state", &state),
        ("nonce", &nonce),
        ("code_challenge", &challenge),
        ("code_challenge_method", "S256"),
    ];
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(asked).finish();
    let join = if known.authorization_endpoint.contains('?') { '&' } else { '?' };
    let place = format!("{}{join}{query}", known.authorization_endpoint);
    lead_to(&place, &cookie(&browser, site.config(), MINUTES * 60))
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
pub(super) async fn answer(mut guest: Guest) -> Result<Response, Problem> {
    let oidc = guest.site.config().oidc.clone().ok_or(Problem::NotFound)?;
    let (state, now) = (hash(guest.query.get("state")), guest.now);
    let taken = guest.site.journal().write(move |tx| pending::take(tx, &state, Purpose::Provider, now));
    let begun: Option<Begun> =
        taken.await?.map(|body| serde_json::from_slice(&body)).transpose().map_err(anyhow::Error::from)?;
    let ours = guest.provider_cookie.as_deref().map(|cookie| to_hex(&hash(cookie)));
    let Some(begun) = begun.filter(|begun| ours.as_ref() == Some(&begun.browser)) else {
        return refused(&guest, &anyhow::anyhow!("a state that this browser did not begin, or that is used"))
            .await;
    };
    guest.door.lang = Lang::of(&begun.lang).unwrap_or_default();
    guest.t = crate::text::Texts(guest.door.lang);
    let user = match user_of(&guest, &oidc, &begun).await {
        Ok(user) => user,
        Err(error) => return refused(&guest, &error).await,
    };
    let found = guest.site.journal().read(move |tx| {
        let Some(who) = view::find(tx, &user)? else { return Ok(None) };
        let worker = load::<Worker>(tx, &who)?.state;
        Ok(worker.works().then_some((WorkerId(who), worker)))
    });
    let Some((who, worker)) = found.await? else {
        return refused(&guest, &anyhow::anyhow!("nobody who works here has the user name of the claim"))
            .await;
    };
    let (secret, fresh) = session::fresh(&guest.site, &who, true);
    let (before, from) = (guest.token.clone(), guest.from);
    let entered =
        guest.site.journal().write(move |tx| enter(tx, &fresh, before.as_deref(), "provider", from));
    entered.await?;
    let place = landing(&guest.door, session::safe_next(&begun.next), &worker, day_of(guest.now));
    let mut response = lead_to(&place, &session::cookie(&secret, guest.site.config()))?;
    set_cookie(&mut response, &cookie("", guest.site.config(), 0))?;
    Ok(response)
}

/// Who it is, by the provider's own word.
async fn user_of(guest: &Guest, oidc: &Oidc, begun: &Begun) -> Result<String> {
    let answer = &guest.query;
    // A provider that names itself in its answer must be the one that was asked (RFC 9207).
    anyhow::ensure!(answer.find("iss").is_none_or(|iss| iss == oidc.issuer), "another provider answered");
    // The code of the error only: its description may hold anything.
    let error = answer.get("error");
    anyhow::ensure!(error.is_empty(), "the provider answered with an error: {}", error.escape_default());
    let code = answer.get("code").to_owned();
    anyhow::ensure!(!code.is_empty(), "an answer without a code");
    let at = answer_at(guest.site.config());
    let exchange = provider::Exchange { code, verifier: begun.verifier.clone(), redirect_uri: at };
    let token = provider::exchange(&guest.site, oidc, exchange).await?;
    provider::judge(&guest.site, oidc, token, &begun.nonce).await
}

/// It did not succeed. Logged without any name: whoever it is, nobody here vouches for it.
async fn refused(guest: &Guest, why: &anyhow::Error) -> Result<Response, Problem> {
    let (from, at) = (guest.from, guest.now);
    let entry = Entry { what: What::ProviderRefused, by: None, account: None, ground: "provider", from, at };
    guest.site.journal().write(move |tx| entry.write(tx)).await?;
    let mut response = back(guest, "provider-refused", why);
    set_cookie(&mut response, &cookie("", guest.site.config(), 0))?;
    Ok(response)
}
