//! Mail: a message to an inbox becomes a consultation, and who asked is told by mail that there is an answer. What was
//! asked and answered never goes by mail: reference and link do (decision 7).

mod imap;
mod intake;
mod kept;
mod letter;
mod outgoing;
pub(crate) mod server;
pub mod settings;
mod source;
#[cfg(test)]
pub(crate) mod tests;
mod words;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use anyhow::Result;
use jiff::{SignedDuration, Timestamp};
use journal::Read;

use crate::site::Site;
use settings::{Inbox, Mail};
use source::Fate;

/// Who does in the record what came by mail.
pub const ACTOR: &str = "mail";

/// An inbox that cannot be read is left alone for as many rounds as it failed, doubled, and at most for so long.
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_mins(15);

/// When mail to the asker of a thread turned out not to arrive.
///
/// # Errors
/// The table cannot be read.
pub fn undelivered(tx: &mut Read<'_>, consultation: &str) -> Result<Option<Timestamp>> {
    kept::failed(tx, consultation)
}

/// Looks into every inbox once, now. Blocks.
///
/// # Errors
/// What the first inbox that could not be read failed for; the others were read all the same.
pub fn fetch_once(site: &Site) -> Result<()> {
    let Some(mail) = &site.config().mail else { return Ok(()) };
    mail.inbox.iter().map(|inbox| fetch(site, mail, inbox)).fold(Ok(()), Result::and)
}

/// Sends what is due, now: how many messages went. Blocks.
///
/// # Errors
/// The record cannot be read or written, or the settings are wrong.
pub fn send_once(site: &Site) -> Result<usize> {
    match &site.config().mail {
        Some(mail) => outgoing::send(site, mail),
        None => Ok(0),
    }
}

fn fetch(site: &Site, mail: &Mail, inbox: &Inbox) -> Result<()> {
    source::each(mail, inbox, &mut |incoming| {
        // What breaks on a message must not keep the ones after it from being read.
        let taken = catch_unwind(AssertUnwindSafe(|| intake::take(site, mail, inbox, &incoming)));
        taken.unwrap_or_else(|_panic| {
            tracing::error!(
                channel = inbox.channel.as_str(),
                "a message that broke the reading was put aside"
            );
            Ok(Fate::Aside)
        })
    })
}

/// An inbox that could not be read, and until when it is left alone.
#[derive(Debug, Clone, Copy, Default)]
struct Pause {
    failures: u32,
    until: Timestamp,
}

impl Pause {
    fn after(self, now: Timestamp, every: SignedDuration) -> Self {
        let failures = self.failures.saturating_add(1);
        let pause = every.checked_mul(1 << failures.min(10)).unwrap_or(LONGEST_PAUSE).min(LONGEST_PAUSE);
        Self { failures, until: now.saturating_add(pause).unwrap_or(now) }
    }
}

/// Fetches and sends from time to time, for as long as the server serves.
pub async fn rounds(site: Site) {
    let Some(mail) = &site.config().mail else { return };
    let mut pauses = vec![Pause::default(); mail.inbox.len()];
    let mut ticks = tokio::time::interval(Duration::from_secs(mail.poll_seconds));
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        let (site, known) = (site.clone(), pauses.clone());
        match tokio::task::spawn_blocking(move || round(&site, known)).await {
            Ok(left) => pauses = left,
            Err(fault) => tracing::error!(%fault, "a round of mail broke off"),
        }
    }
}

fn round(site: &Site, mut pauses: Vec<Pause>) -> Vec<Pause> {
    let Some(mail) = &site.config().mail else { return pauses };
    let every = SignedDuration::from_secs(i64::try_from(mail.poll_seconds).unwrap_or(i64::MAX));
    for (inbox, pause) in mail.inbox.iter().zip(&mut pauses) {
        let now = site.now();
        if now < pause.until {
            continue;
        }
        match fetch(site, mail, inbox) {
            Ok(()) => *pause = Pause::default(),
            Err(fault) => {
                *pause = pause.after(now, every);
                let channel = inbox.channel.as_str();
                tracing::warn!(
                    channel,
                    failures = pause.failures,
                    fault = format!("{fault:#}"),
                    "an inbox cannot be read"
                );
            }
        }
    }
    if let Err(fault) = outgoing::send(site, mail) {
        tracing::warn!(fault = format!("{fault:#}"), "mail cannot be sent");
    }
    pauses
}
