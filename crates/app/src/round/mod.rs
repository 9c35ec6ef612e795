//! Rounds of questionnaires: clients are invited, reminded, and answer by a link without an account.
//!
//! * [`view`]: the shell of the stream. [`page`], [`letter`], [`list`]: for those who work with the client.
//! * [`outbox`], [`send`], [`message`], [`sms`]: what goes out, by whom, with which words.
//! * [`token`], [`reply`]: link and code, and the pages behind them.

mod doing;
mod letter;
mod list;
mod message;
mod outbox;
mod page;
pub(crate) mod reply;
mod send;
pub mod settings;
mod sms;
#[cfg(test)]
mod tests;
mod token;
pub(crate) mod view;

use std::time::Duration;

use anyhow::Result;
use axum::routing::{get, post};
use jiff::Timestamp;
use journal::Write;

use crate::routes::Logged::{Change, Use};
use crate::routes::Routes;
use crate::routes::Who::Signed;
use crate::site::Site;

pub(crate) use page::section;

/// Who sends messages, in the record.
pub const SENDER: &str = "rounds";

/// What is due goes out this often when no settings say otherwise.
const POLL_SECONDS: u64 = 60;

/// The addresses of rounds.
pub fn routes(routes: Routes) -> Routes {
    let routes = routes
        .get("/{lang}/follow-ups", Signed, Use, get(list::show))
        .get("/{lang}/cases/{case}/rounds/{item}", Signed, Use, get(page::show))
        .form(
            "/{lang}/cases/{case}/rounds/{item}/invite",
            Signed,
            Use,
            get(doing::invite).post(doing::save_invite),
        )
        .form(
            "/{lang}/cases/{case}/rounds/{item}/pause",
            Signed,
            Use,
            get(doing::pause).post(doing::save_pause),
        )
        .form(
            "/{lang}/cases/{case}/rounds/{item}/decline",
            Signed,
            Use,
            get(doing::decline).post(doing::save_decline),
        )
        .get("/{lang}/cases/{case}/rounds/{item}/letter", Signed, Use, get(letter::show))
        .post("/{lang}/cases/{case}/rounds/{item}/now", Signed, Change, post(doing::now))
        .post("/{lang}/cases/{case}/rounds/{item}/resume", Signed, Change, post(doing::resume))
        .post("/{lang}/cases/{case}/rounds/{item}/end", Signed, Change, post(doing::end))
        .post("/{lang}/cases/{case}/rounds/{item}/posted", Signed, Change, post(doing::posted));
    reply::routes(routes)
}

/// Sends what is due, now: how many messages went. Blocks.
///
/// # Errors
/// The record cannot be read or written, or the settings are wrong.
pub fn send_once(site: &Site) -> Result<usize> {
    send::all(site)
}

/// Forgets links that have not worked for long.
///
/// # Errors
/// The table cannot be written.
pub fn expire(tx: &mut Write<'_>, now: Timestamp) -> Result<u64> {
    token::expire(tx, now)
}

/// Sends from time to time, for as long as the server serves.
pub async fn rounds(site: Site) {
    let config = site.config();
    let of_mail = config.mail.as_ref().map(|mail| mail.poll_seconds);
    let of_sms = config.sms.as_ref().map(|sms| sms.poll_seconds);
    let seconds = of_mail.into_iter().chain(of_sms).min().unwrap_or(POLL_SECONDS);
    let mut ticks = tokio::time::interval(Duration::from_secs(seconds));
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        let site = site.clone();
        match tokio::task::spawn_blocking(move || send_once(&site)).await {
            Ok(Ok(_)) => {}
            Ok(Err(fault)) => tracing::warn!(fault = format!("{fault:#}"), "invitations cannot be sent"),
            Err(fault) => tracing::error!(%fault, "a pass of invitations broke off"),
        }
    }
}
