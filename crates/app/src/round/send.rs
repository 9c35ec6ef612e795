//! Sends what is due, by mail and by text message.

use std::time::SystemTime;

use anyhow::Result;
use domain::round::{Channel, Failure};
use jiff::Timestamp;
use journal::{Read, Write};
use lettre::SmtpTransport;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, SinglePart};

use super::outbox::{self, Ready};
use super::sms::Gateway;
use crate::mail::server::{self, Went};
use crate::site::Site;

/// The ways that there are on this installation; one that is away is left alone for the rest of the pass.
struct Ways<'s> {
    site: &'s Site,
    smtp: Option<SmtpTransport>,
    gateway: Option<Gateway>,
    away: Vec<Channel>,
}

impl<'s> Ways<'s> {
    /// What cannot be set up is away, and stops nothing that goes another way.
    fn of(site: &'s Site) -> Self {
        let config = site.config();
        let mut away = Vec::new();
        let smtp = config.mail.as_ref().map(server::transport);
        let smtp = usable(smtp, Channel::Email, &mut away);
        let gateway = usable(config.sms.as_ref().map(Gateway::of), Channel::Sms, &mut away);
        Self { site, smtp, gateway, away }
    }

    fn send(&mut self, ready: &Ready, now: Timestamp) -> Result<Went> {
        let went = match (ready.channel, &self.smtp, &self.gateway) {
            (Channel::Email, Some(smtp), _) => server::send(smtp, &mail(self.site, ready, now)?),
            (Channel::Sms, _, Some(gateway)) => gateway.send(&ready.id, &ready.to, &ready.words.sms)?,
            (Channel::Email | Channel::Sms | Channel::Letter, _, _) => Went::Away(0),
        };
        if matches!(went, Went::Away(_)) {
            self.away.push(ready.channel);
        }
        Ok(went)
    }
}

/// The way, if its files can be read.
fn usable<W>(way: Option<Result<W>>, channel: Channel, away: &mut Vec<Channel>) -> Option<W> {
    match way.transpose() {
        Ok(way) => way,
        Err(fault) => {
            tracing::error!(
                channel = channel.code(),
                fault = format!("{fault:#}"),
                "invitations cannot go this way"
            );
            away.push(channel);
            None
        }
    }
}

fn mail(site: &Site, ready: &Ready, now: Timestamp) -> Result<Message> {
    let Some(settings) = &site.config().mail else { anyhow::bail!("no settings of mail") };
    let general = settings.sender_of("")?.email;
    let email = site.config().reply.sender.as_deref().map_or(Ok(general), |own| own.trim().parse())?;
    let sender = Mailbox::new(Some(ready.county.clone()), email);
    let id = format!("<{}@{}>", ready.id, sender.email.domain());
    let automatic =
        HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned());
    Ok(Message::builder()
        .from(sender)
        .to(Mailbox::new(None, ready.to.parse()?))
        .subject(ready.words.subject.clone())
        .date(SystemTime::from(now))
        .message_id(Some(id))
        .raw_header(automatic)
        .singlepart(SinglePart::plain(ready.words.mail.clone()))?)
}

/// Sends what is due now: how many messages went. Blocks. A fault in one round is told, and keeps no other from its
/// message.
///
/// # Errors
/// The tables cannot be read. A server that is away is no error: it is tried again.
pub(super) fn all(site: &Site) -> Result<usize> {
    let mut ways = Ways::of(site);
    let going = if site.config().reply.leads() { outbox::due } else { outbox::running };
    Ok(pass(site, &mut ways, going)? + pass(site, &mut ways, outbox::waiting)?)
}

/// Rounds to look at, after another one in their order, and whether there are more.
type List = fn(&mut Read<'_>, Timestamp, &str) -> Result<(Vec<String>, bool)>;

/// Looks at each round of a list: how many messages went.
fn pass(site: &Site, ways: &mut Ways<'_>, list: List) -> Result<usize> {
    let (mut sent, mut after) = (0, String::new());
    loop {
        let (now, from) = (site.now(), after.clone());
        let (rounds, more) = site.journal().read_blocking(move |tx| list(tx, now, &from))?;
        for round in rounds {
            after.clone_from(&round);
            match one(site, ways, round) {
                Ok(went) => sent += usize::from(went),
                Err(fault) => {
                    tracing::error!(fault = format!("{fault:#}"), "a round could not be looked after");
                }
            }
        }
        if !more {
            return Ok(sent);
        }
    }
}

/// Takes and sends what is due of one round, at the time at which its turn comes. Has it gone?
fn one(site: &Site, ways: &mut Ways<'_>, round: String) -> Result<bool> {
    let (looking, away) = (site.clone(), ways.away.clone());
    let (name, past) = (round.clone(), away.clone());
    let due = move |tx: &mut Read<'_>| outbox::is_due(tx, &looking, &name, &past, looking.now());
    if !site.journal().read_blocking(due)? {
        return Ok(false);
    }
    let taking = site.clone();
    // Whoever wrote before may have taken long: the claim is dated from when it is written.
    let take = move |tx: &mut Write<'_>| outbox::take(tx, &taking, &round, &away, taking.now());
    let Some(ready) = site.journal().write_blocking(take)? else { return Ok(false) };
    let failed = match ways.send(&ready, site.now())? {
        Went::Through => None,
        Went::Refused(said) => {
            tracing::error!(id = ready.id.as_str(), said, "an invitation could not be delivered");
            Some(Failure::Refused)
        }
        Went::Later(said) | Went::Away(said) if ready.claim.is_last() => {
            tracing::error!(id = ready.id.as_str(), said, "an invitation could not be delivered for days");
            Some(Failure::Exhausted)
        }
        Went::Later(said) | Went::Away(said) => {
            tracing::warn!(id = ready.id.as_str(), said, "an invitation did not go and is tried again");
            return Ok(false);
        }
    };
    let noter = site.clone();
    // Noted at the time at which it is known: until then the claim has kept others away.
    let now = site.now();
    site.journal().write_blocking(move |tx| outbox::settle(tx, &noter, &ready, failed, now))?;
    Ok(failed.is_none())
}
