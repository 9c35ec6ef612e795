//! Sign-in: accounts, second factor, sessions, an organisation's own identity provider.
//!
//! * [`attempt`]: the one place where somebody is let in or not; it counts and logs.
//! * [`password`], [`factor`], [`credential`], [`invitation`]: what is proved, and how it is kept.
//! * [`outside`]: requests of people who are not signed in, or only half.
//! * The pages: `sign_in`, `second`, `sign_out`, `welcome` (one-time links), `profile`, `own`, `about`, `oidc`.

mod about;
pub mod attempt;
pub mod credential;
pub mod factor;
pub mod invitation;
pub(crate) mod oidc;
pub mod outside;
mod own;
pub mod password;
pub mod peer;
pub(crate) mod pending;
pub(crate) mod profile;
mod second;
pub mod security;
pub mod session;
mod setup;
mod sign_in;
mod sign_out;
mod welcome;

#[cfg(test)]
mod tests;

use anyhow::{Result, anyhow};
use axum::routing::{get, post};
use domain::id::WorkerId;
use domain::worker::{Event, Worker};
use jiff::Timestamp;
use journal::Write;

use crate::act::load;
use crate::config::Config;
use crate::routes::Logged::{Change, Nothing};
use crate::routes::Routes;
use crate::routes::Who::{Anybody, Signed};
use crate::site::Site;

/// What sign-in keeps in memory.
#[derive(Default)]
pub struct Gate {
    /// Wrong tries by address.
    pub guard: peer::Guard,
    /// What is asked without an account, by address: in memory only, never with the question.
    pub questions: peer::Guard,
    /// What is known of the organisation's provider …
    provider: oidc::Cache,
    /// … and of the one at which clients sign in.
    client_provider: oidc::Cache,
}

/// The addresses of sign-in and of one's own account.
pub fn routes(routes: Routes) -> Routes {
    routes
        .form("/{lang}/sign-in", Anybody, Nothing, get(sign_in::show).post(sign_in::save))
        .form("/{lang}/sign-in/code", Anybody, Nothing, get(second::ask).post(second::check))
        .form("/{lang}/sign-in/factor", Anybody, Nothing, get(second::set_up).post(second::prove))
        .get("/{lang}/sign-in/provider", Anybody, Nothing, get(oidc::worker::begin))
        .get("/{lang}/sign-in/provider/answer", Anybody, Nothing, get(oidc::worker::answer))
        .post("/{lang}/sign-out", Anybody, Change, post(sign_out::sign_out))
        .post("/{lang}/session/stay", Signed, Nothing, post(sign_out::stay))
        .form("/{lang}/invitation/{token}", Anybody, Nothing, get(welcome::show).post(welcome::save))
        .get("/{lang}/about", Anybody, Nothing, get(about::show))
        .get("/{lang}/profile", Signed, Nothing, get(profile::show))
        .form("/{lang}/profile/password", Signed, Nothing, get(own::password_form).post(own::change_password))
        .form("/{lang}/profile/factor", Signed, Nothing, get(own::factor_form).post(own::change_factor))
        .form(
            "/{lang}/profile/sessions",
            Signed,
            Nothing,
            get(profile::to_profile).post(profile::end_session),
        )
}

/// Deletes what has run out: sessions, one-time links, what nobody finished. Done each minute.
///
/// # Errors
/// A table cannot be written.
pub fn expire(tx: &mut Write<'_>, now: Timestamp, config: &Config) -> Result<()> {
    session::expire(tx, now, config)?;
    invitation::expire(tx, now)?;
    pending::expire(tx, now)?;
    Ok(())
}

/// Takes a password away and lets a one-time link set the next; sessions end, failures are forgotten. A second
/// factor stays: whoever takes the link in its place cannot sign in.
///
/// # Errors
/// A table cannot be written.
pub fn reset(tx: &mut Write<'_>, link: &invitation::Link, worker: &str, now: Timestamp) -> Result<()> {
    if credential::find(tx, worker)?.is_some() {
        credential::set_password(tx, worker, "")?;
    }
    session::end_all(tx, worker, now)?;
    invitation::make(tx, link, worker, now)
}

/// Gives a registered worker a password without a page: for the demo. The rules for passwords hold.
///
/// # Errors
/// The password is too weak; the worker is not in the register; the record cannot be written.
pub fn open_account(tx: &mut Write<'_>, site: &Site, worker: &str, password: &str) -> Result<()> {
    let user = load::<Worker>(tx, worker)?.state.user;
    password::judge(password, &user).map_err(|weak| anyhow!("the password of {worker}: {}", weak.code()))?;
    let hash = password::hash(site.chance(), password)?;
    credential::set_password(tx, worker, &hash)?;
    let who = WorkerId::from(worker);
    attempt::note(tx, &attempt::deed_of(site, &who), &who, Event::PasswordSet)
}
