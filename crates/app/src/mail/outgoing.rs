//! What goes out: that a question has come, that there is an answer. Reference and link, and nothing of what was said.

use std::fs;
use std::time::{Duration, SystemTime};

use anyhow::{Context as _, Result, ensure};
use domain::consultation::{Consultation, Said, Thread};
use jiff::Timestamp;
use journal::{Read, Write};
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, SinglePart};
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, CertificateStore, Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{SmtpTransport, Transport as _};

use super::kept::{self, Asker, Notice, Outcome, Row};
use super::settings::{Mail, Way, secret};
use crate::act::load;
use crate::site::Site;
use crate::text::Texts;

/// The server has so long to answer.
const ANSWER: Duration = Duration::from_secs(30);
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
    let transport = transport(mail)?;
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
            let outcome = match transport.send(&message) {
                Ok(_) => Outcome::Told,
                Err(error) if is_refused(&error) || kept::is_last(&ready.row) => {
                    let (reference, said) = (ready.row.reference.as_str(), code(&error));
                    tracing::error!(reference, said, "mail could not be delivered");
                    Outcome::Lost
                }
                Err(error) => {
                    let (reference, said) = (ready.row.reference.as_str(), code(&error));
                    tracing::warn!(reference, said, "mail did not go and is tried again");
                    // Without a server the next one does not go either.
                    if is_away(&error) {
                        return Ok(sent);
                    }
                    continue;
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

/// The number that the server said no with; 0 when it said nothing. Its words may name the address.
fn code(error: &Error) -> u16 {
    error.status().map_or(0, u16::from)
}

/// The server cannot be reached, or does not let us in: nothing is wrong with the message.
fn is_away(error: &Error) -> bool {
    matches!(code(error), 0 | 530..=538)
}

/// The server will never take it.
fn is_refused(error: &Error) -> bool {
    error.is_permanent() && !is_away(error)
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

fn transport(mail: &Mail) -> Result<SmtpTransport> {
    let server = &mail.smtp.0;
    let mut tls = TlsParameters::builder(server.host.clone());
    if let Some(file) = &mail.ca_file {
        let pem = fs::read(file).with_context(|| format!("mail.ca_file {}", file.display()))?;
        tls = tls.certificate_store(CertificateStore::None);
        tls = tls.add_root_certificate(Certificate::from_pem(&pem)?);
    }
    let tls = match server.way {
        Way::Plain => Tls::None,
        Way::Tls => Tls::Wrapper(tls.build()?),
        Way::StartTls => Tls::Required(tls.build()?),
    };
    let domain = mail.sender_of("")?.email.domain().to_owned();
    let mut builder = SmtpTransport::builder_dangerous(&server.host)
        .port(server.port)
        .tls(tls)
        .timeout(Some(ANSWER))
        .hello_name(ClientId::Domain(domain));
    if let (Some(user), Some(password)) = (&mail.user, secret(mail.password_file.as_deref())?) {
        builder = builder.credentials(Credentials::new(user.clone(), password));
    }
    Ok(builder.build())
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
