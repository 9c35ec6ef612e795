//! What goes out: that a question has come, that there is an answer. Reference and link, and nothing of what was said.

use std::time::SystemTime;

use anyhow::{Result, ensure};
use domain::consultation::{Consultation, Said, Thread};
use jiff::Timestamp;
use journal::{Read, Write};
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, SinglePart};

use super::kept::{self, Asker, Notice, Outcome, Row};
use super::server::{self, Went};
use super::settings::Mail;
use crate::act::load;
use crate::site::Site;
use crate::text::Texts;

/// The most that is sent at once.
const MOST: usize = 500;

/// What somebody is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    /// What they sent has come.
    Came(Notice),
    Answered,
    AskedBack,
}

impl What {
    fn code(self) -> &'static str {
        match self {
            Self::Came(_) => "came",
            Self::Answered => "answered",
            Self::AskedBack => "asked-back",
        }
    }
}

/// A message that is about to go.
struct Ready {
    row: Row,
    what: What,
    asker: Asker,
    /// The moment up to which the asker knows all when it has gone.
    told: String,
    token: String,
}

/// Sends what is due, and forgets what need not be kept. How many went. Blocks.
///
/// # Errors
/// The record cannot be read or written, or the settings are wrong. A server that is away is no error: it is tried
/// again.
pub(super) fn send(site: &Site, mail: &Mail) -> Result<usize> {
    let transport = server::transport(mail)?;
    let mut sent = 0;
    while sent < MOST {
        let now = site.now();
        let due = site.journal().read_blocking(move |tx| kept::due(tx, now))?;
        if due.is_empty() {
            break;
        }
        for row in due {
            let Some(ready) = site.journal().write_blocking(move |tx| take(tx, row, now))? else { continue };
            let message = message(site, mail, &ready, now)?;
            let outcome = match server::send(&transport, &message) {
                Went::Through => Outcome::Told,
                Went::Refused(said) => lost(&ready, said),
                Went::Later(said) | Went::Away(said) if kept::is_last(&ready.row) => lost(&ready, said),
                Went::Later(said) => {
                    tried_again(&ready, said);
                    continue;
                }
                // Without a server the next one does not go either.
                Went::Away(said) => {
                    tried_again(&ready, said);
                    return Ok(sent);
                }
            };
            settle(site, ready, outcome, now)?;
            sent += usize::from(outcome == Outcome::Told);
        }
    }
    let now = site.now();
    site.journal().write_blocking(move |tx| kept::expire(tx, now))?;
    Ok(sent)
}

fn lost(ready: &Ready, said: u16) -> Outcome {
    tracing::error!(reference = ready.row.reference.as_str(), said, "mail could not be delivered");
    Outcome::Lost
}

fn tried_again(ready: &Ready, said: u16) {
    tracing::warn!(reference = ready.row.reference.as_str(), said, "mail did not go and is tried again");
}

fn settle(site: &Site, ready: Ready, outcome: Outcome, now: Timestamp) -> Result<()> {
    let Ready { row, told, .. } = ready;
    Ok(site.journal().write_blocking(move |tx| kept::settle(tx, &row, &told, outcome, now))?)
}

/// Takes what is due of a thread, if there is something and nobody else has it.
fn take(tx: &mut Write<'_>, row: Row, now: Timestamp) -> Result<Option<Ready>> {
    let Some(asker) = kept::asker(tx, &row.id)? else {
        // The thread has been erased, and its key with it.
        kept::forget(tx, &row.id)?;
        return Ok(None);
    };
    let Some(thread) = load::<Consultation>(tx, &row.id)?.state.thread else { return Ok(None) };
    let last = last(&thread).to_string();
    let (what, told) = match (row.notice.as_str(), said_since(&thread, row.told.parse()?)) {
        ("", None) => {
            // The asker spoke last, and knows it.
            kept::settle(tx, &row, &last, Outcome::Told, now)?;
            return Ok(None);
        }
        ("", Some(Said::AskedBack)) => (What::AskedBack, last),
        ("", Some(_)) => (What::Answered, last),
        // First what came, then the answer.
        (notice, Some(_)) => (What::Came(Notice::read(notice)), row.told.clone()),
        (notice, None) => (What::Came(Notice::read(notice)), last),
    };
    if !kept::claim(tx, &row, now)? {
        return Ok(None);
    }
    let token = token(tx, &row.id);
    Ok(Some(Ready { row, what, asker, told, token }))
}

/// When the last thing was said between asker and team.
fn last(thread: &Thread) -> Timestamp {
    let turns = thread.turns.iter().rev();
    turns.filter(|turn| turn.said.is_for_asker()).map(|turn| turn.at).next().unwrap_or_default()
}

/// The last thing that the team said to the asker after a moment.
fn said_since(thread: &Thread, told: Timestamp) -> Option<Said> {
    let team = |said: Said| matches!(said, Said::Answer | Said::AskedBack);
    thread.turns.iter().rev().find(|turn| team(turn.said) && turn.at > told).map(|turn| turn.said)
}

/// By which a message of a thread is known when it comes back.
pub(super) fn token(tx: &Read<'_>, id: &str) -> String {
    format!("{:016x}", tx.blind(&format!("mail/{id}")))
}

fn message(site: &Site, mail: &Mail, ready: &Ready, now: Timestamp) -> Result<Message> {
    let Ready { row, what, asker, told: _, token } = ready;
    let lang = mail.inbox_of(&row.channel).map(super::settings::Inbox::lang).unwrap_or_default();
    let sender = mail.sender_of(&row.channel)?;
    // What stands after # stays in the browser: no server, proxy or log sees it.
    let link = format!("{}/{lang}/ask/answer#{}/{}", site.config().address(), row.reference, asker.key);
    let (subject, body) = words(Texts(lang), *what, &row.reference, &link);
    ensure!(!asker.address.is_empty(), "nobody to write to");
    // The same at each try: of a message that went twice the receiver shows one.
    let told = row.told.parse::<Timestamp>()?.as_millisecond();
    let id = format!("<{}.{token}.{told}.{}@{}>", row.reference, what.code(), sender.email.domain());
    let automatic = if matches!(what, What::Came(_)) { "auto-replied" } else { "auto-generated" };
    let message = Message::builder()
        .from(sender)
        .to(Mailbox::new(None, asker.address.parse()?))
        .subject(subject)
        .date(SystemTime::from(now))
        .message_id(Some(id))
        .raw_header(HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), automatic.to_owned()))
        .singlepart(SinglePart::plain(body))?;
    Ok(message)
}

/// Subject and text.
fn words(t: Texts, what: What, reference: &str, link: &str) -> (String, String) {
    let (subject, first) = match what {
        What::Came(Notice { first: true, .. }) => ("mail-subject-came", t.get("mail-came")),
        What::Came(_) => ("mail-subject-added", t.get("mail-added")),
        What::Answered => ("mail-subject-answered", t.get("mail-answered")),
        What::AskedBack => ("mail-subject-asked-back", t.get("mail-asked-back")),
    };
    let mut parts = vec![first.to_owned()];
    if let What::Came(notice) = what {
        if notice.masked {
            parts.push(t.get("mail-masked").to_owned());
            parts.push(t.get("mail-consent").to_owned());
        }
        if notice.dropped {
            parts.push(t.get("mail-dropped").to_owned());
        }
    }
    parts.push(t.with("mail-reference", &[("reference", reference.into())]));
    parts.push(format!("{}\n{link}", t.get("mail-link")));
    parts.push(t.get("mail-key").to_owned());
    parts.push(t.get("mail-reply").to_owned());
    (t.with(subject, &[("reference", reference.into())]), parts.join("\n\n") + "\n")
}
