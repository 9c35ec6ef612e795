//! A message of mail, read: who wrote, what they wrote, and whether it is a person who did.

use mail_parser::decoders::charsets::map::charset_decoder;
use mail_parser::decoders::html::html_to_text;
use mail_parser::{Encoding, Message, MessageParser, MessagePart, MimeHeaders as _, PartType};

use super::source::Incoming;
use super::words::own_words;

/// The most signs of a text that are looked at: more than are ever recorded.
const MOST_SIGNS: usize = 8_000;
/// The most signs of a subject.
const MOST_SUBJECT: usize = 200;
/// The most parts of text that are put together.
const MOST_PARTS: usize = 10;

/// A message that somebody wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Letter {
    /// By which it is known again: its Message-ID, or all of it when it has none.
    pub(super) id: Vec<u8>,
    /// The address to answer to, in small letters.
    pub(super) address: String,
    /// What the writer calls themselves.
    pub(super) name: String,
    pub(super) subject: String,
    /// What they wrote, without history and signature.
    pub(super) text: String,
    /// There was more than text, or more than is read.
    pub(super) dropped: bool,
}

/// What a message is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Read {
    Letter(Box<Letter>),
    /// A program wrote it: nobody waits for an answer, and an answer could begin a circle.
    Automatic,
    /// It says that a message of ours, by its Message-ID, did not arrive.
    Returned(String),
    /// It cannot be read, or has nothing to read.
    Unreadable,
}

/// Reads a message. `is_own`: is it an address from which we write?
pub(super) fn read(incoming: &Incoming, is_own: &dyn Fn(&str) -> bool) -> Read {
    let Some(message) = MessageParser::default().parse(&incoming.raw) else { return Read::Unreadable };
    if message.is_content_type("multipart", "report") {
        return returned(&incoming.raw).map_or(Read::Automatic, Read::Returned);
    }
    let answer_to = message.reply_to().and_then(|to| to.first()).and_then(|to| to.address());
    let Some(from) = message.from().and_then(|from| from.first()) else {
        return Read::Unreadable;
    };
    let Some(sender) = from.address().map(str::to_lowercase) else {
        return Read::Unreadable;
    };
    if is_automatic(&message) || is_program(&sender) || is_own(&sender) {
        return Read::Automatic;
    }
    let address = answer_to.map_or_else(|| sender.clone(), str::to_lowercase);
    if is_own(&address) {
        return Read::Automatic;
    }
    if address.parse::<lettre::Address>().is_err() {
        return Read::Unreadable;
    }
    let text = own_words(&text(&message));
    let subject: String = message.subject().unwrap_or_default().trim().chars().take(MOST_SUBJECT).collect();
    if text.is_empty() && subject.is_empty() {
        return Read::Unreadable;
    }
    Read::Letter(Box::new(Letter {
        id: message.message_id().map_or_else(|| incoming.raw.clone(), |id| id.as_bytes().to_vec()),
        name: from.name().unwrap_or_default().to_owned(),
        dropped: incoming.cut || message.attachments().any(is_attachment),
        address,
        subject,
        text,
    }))
}

/// Programs that answer by themselves say so (RFC 3834), and so do lists and whoever writes to many.
fn is_automatic(message: &Message<'_>) -> bool {
    let says = |name: &'static str| message.header_raw(name).map(|value| value.trim().to_lowercase());
    let submitted = says("Auto-Submitted").is_some_and(|value| !value.starts_with("no"));
    let many = says("Precedence").is_some_and(|value| ["bulk", "list", "junk"].contains(&value.as_str()));
    let marks = ["List-Id", "List-Unsubscribe", "X-Autoreply", "X-Autorespond", "X-Failed-Recipients"];
    let marked = marks.iter().any(|name| says(name).is_some());
    let bounce = says("Return-Path").is_some_and(|path| path == "<>");
    submitted || many || marked || bounce
}

fn is_program(address: &str) -> bool {
    let name = address.split('@').next().unwrap_or_default().replace(['-', '_', '.'], "");
    ["mailerdaemon", "postmaster", "noreply", "donotreply", "bounce", "bounces"].contains(&name.as_str())
}

/// The Message-ID of the message that did not arrive, from the report on it. A report on a delay is none.
fn returned(raw: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(raw);
    let field = |name: &'static str| {
        let fields = text.lines().filter_map(move |line| line.split_once(':'));
        fields.filter(move |(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    };
    if !field("Action").any(|action| action.eq_ignore_ascii_case("failed")) {
        return None;
    }
    // The last is that of the message inside; the report has its own before it.
    field("Message-ID").next_back().map(|id| id.trim_matches(['<', '>']).to_owned())
}

/// A picture in a signature is none.
fn is_attachment(part: &MessagePart<'_>) -> bool {
    let shown = part.content_id().is_some() || matches!(part.body, PartType::InlineBinary(_));
    let attached = part.content_disposition().is_some_and(mail_parser::ContentType::is_attachment);
    attached || !shown
}

/// The words of the message: its parts of text, or what its markup says.
fn text(message: &Message<'_>) -> String {
    let parts: Vec<String> =
        message.text_bodies().take(MOST_PARTS).map(|part| text_of(message, part)).collect();
    let text = parts.join("\n").replace('\0', "");
    text.chars().take(MOST_SIGNS).collect()
}

fn text_of(message: &Message<'_>, part: &MessagePart<'_>) -> String {
    match &part.body {
        PartType::Text(text) => western(message, part).unwrap_or_else(|| text.to_string()),
        PartType::Html(html) => html_to_text(&broken(html)),
        PartType::Binary(_) | PartType::InlineBinary(_) | PartType::Message(_) | PartType::Multipart(_) => {
            String::new()
        }
    }
}

/// Old programs send letters of Western Europe and do not say so.
fn western(message: &Message<'_>, part: &MessagePart<'_>) -> Option<String> {
    let named = part.content_type().is_some_and(|known| known.has_attribute("charset"));
    if named || part.encoding != Encoding::None {
        return None;
    }
    let (from, to) = (usize::try_from(part.offset_body).ok()?, usize::try_from(part.offset_end).ok()?);
    let bytes = message.raw_message().get(from..to)?;
    if std::str::from_utf8(bytes).is_ok() {
        return None;
    }
    Some(charset_decoder(b"windows-1252")?(bytes))
}

/// Markup with a break before everything that stands on a line of its own: without it the words of two boxes become
/// one word, and what a number or a name is could not be seen.
fn broken(html: &str) -> String {
    const BOXES: [&str; 14] =
        ["div", "p", "td", "th", "tr", "li", "ul", "table", "blockquote", "h1", "h2", "h3", "hr", "pre"];
    let mut out = String::with_capacity(html.len() + html.len() / 8);
    for (at, piece) in html.split('<').enumerate() {
        if at > 0 {
            let name = piece.trim_start_matches('/');
            let end = name.find(|sign: char| !sign.is_ascii_alphanumeric()).unwrap_or(name.len());
            let name = name.get(..end).unwrap_or_default();
            if BOXES.iter().any(|known| known.eq_ignore_ascii_case(name)) {
                out.push_str("<br>");
            }
            out.push('<');
        }
        out.push_str(piece);
    }
    out
}

#[cfg(test)]
mod tests;
