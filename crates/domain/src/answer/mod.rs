//! An answer of the bank: what an anonymous consultation taught, edited, checked and published for others.
//!
//! It is the organisation's and about nobody: the guard reads every text of it each time it is saved (invariant 1).

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::codes::codes;
use crate::consultation::Thread;
use crate::guard::{self, Kind};
use crate::id::{ConsultationId, WorkerId};
use crate::stream::{Stamp, Stream};

/// The most signs of a title.
pub const LONGEST_TITLE: usize = 120;

/// The most signs of a question and of an answer.
pub const LONGEST_TEXT: usize = 4_000;

/// The most signs of a reason, and of the words of a link.
pub const LONGEST_LINE: usize = 300;

/// The longest address of a link.
pub const LONGEST_ADDRESS: usize = 500;

/// The most links of one answer.
pub const MOST_LINKS: usize = 8;

codes! {
    /// What an answer is about. The same subjects in every county, so that answers can be shared.
    Tag {
        WorkAbility = "work-ability",
        PartialWorkAbility = "partial-work-ability",
        FunctionalAbility = "functional-ability",
        ClientWork = "client-work",
        Benefits = "benefits",
        Rehabilitation = "rehabilitation",
        Unemployment = "unemployment",
        OccupationalHealth = "occupational-health",
        Services = "services",
    }
}

/// The language in which an answer is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Language {
    #[default]
    Fi,
    Sv,
    En,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Fi, Self::Sv, Self::En];

    /// The code of the language.
    pub fn code(self) -> &'static str {
        match self {
            Self::Fi => "fi",
            Self::Sv => "sv",
            Self::En => "en",
        }
    }

    /// The language of a code.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}

/// Who may read a published answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// Those who are signed in.
    #[default]
    Professionals,
    /// Whoever asks at the public door, too.
    Everybody,
}

impl Audience {
    /// The word under which texts know it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Professionals => "professionals",
            Self::Everybody => "everybody",
        }
    }
}

/// Where to read more: a page of the handbook, a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    pub label: String,
    pub address: String,
}

/// What is written in an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    pub title: String,
    pub question: String,
    pub answer: String,
    #[serde(default)]
    pub tags: BTreeSet<Tag>,
    #[serde(default)]
    pub links: Vec<Link>,
    #[serde(default)]
    pub language: Language,
    #[serde(default)]
    pub audience: Audience,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Event {
    Drafted {
        source: ConsultationId,
        content: Content,
    },
    Amended {
        content: Content,
    },
    /// Whoever published it has checked it.
    Published,
    Withdrawn {
        reason: String,
    },
}

/// What can be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Begun from a consultation.
    Draft {
        source: ConsultationId,
        content: Content,
    },
    Amend {
        content: Content,
    },
    Publish,
    Withdraw {
        reason: String,
    },
}

/// Which of the texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Title,
    Question,
    Answer,
    Links,
    Reason,
}

impl Part {
    /// The field of the form.
    fn field(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Question => "question",
            Self::Answer => "answer",
            Self::Links => "links",
            Self::Reason => "reason",
        }
    }
}

/// Why not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    AlreadyThere,
    NotThere,
    Withdrawn,
    /// There is no such consultation.
    NoSource,
    /// The consultation tells who the client is.
    SourceIdentified,
    SourceNotAnswered,
    Missing(Part),
    TooLong(Part),
    TooManyLinks,
    /// Not a name and an address that begins with https.
    NotALink,
    /// The text tells who somebody is, by these.
    Identifies(Part, Vec<Kind>),
}

impl Refusal {
    /// The code under which the texts know it, and the form field it belongs to.
    pub fn code(&self) -> (&'static str, &'static str) {
        match self {
            Self::AlreadyThere => ("answer-already-there", ""),
            Self::NotThere => ("answer-not-there", ""),
            Self::Withdrawn => ("answer-withdrawn", ""),
            Self::NoSource => ("answer-no-source", ""),
            Self::SourceIdentified => ("answer-source-identified", ""),
            Self::SourceNotAnswered => ("answer-source-not-answered", ""),
            Self::Missing(part) => ("answer-missing", part.field()),
            Self::TooLong(part) => ("answer-too-long", part.field()),
            Self::TooManyLinks => ("answer-too-many-links", "links"),
            Self::NotALink => ("answer-not-a-link", "links"),
            Self::Identifies(part, _) => ("answer-identifies", part.field()),
        }
    }
}

/// What the rules may look at.
pub struct World<'w> {
    /// The consultation that the answer comes from; none when there is no such.
    pub source: Option<&'w Thread>,
    /// Does the register know the folded word, or pair of words? See [`guard::find`].
    pub known_names: &'w dyn Fn(&str) -> bool,
}

/// Who did something, on which day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    pub by: WorkerId,
    pub on: Date,
}

/// An answer that has been begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub source: ConsultationId,
    pub content: Content,
    /// Who wrote it as it stands.
    pub written: Done,
    /// Who checked it as it stands; none while it is a draft.
    pub checked: Option<Done>,
    /// The day on which it was first published.
    pub published: Option<Date>,
    pub withdrawn: Option<(Done, String)>,
}

/// Where an answer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Draft,
    Published,
    Withdrawn,
}

impl Standing {
    /// The word under which texts and tables know it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Published => "published",
            Self::Withdrawn => "withdrawn",
        }
    }
}

impl Entry {
    /// Where it stands.
    pub fn standing(&self) -> Standing {
        match (&self.withdrawn, &self.checked) {
            (Some(_), _) => Standing::Withdrawn,
            (None, Some(_)) => Standing::Published,
            (None, None) => Standing::Draft,
        }
    }
}

/// An answer; empty before it is begun.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    pub entry: Option<Entry>,
}

impl Stream for Answer {
    const NAME: &'static str = "answer";
    type Event = Event;
    type Command = Command;
    type Refusal = Refusal;
    type World<'w> = World<'w>;

    fn decide(&self, world: &World<'_>, _stamp: &Stamp, command: Command) -> Result<Vec<Event>, Refusal> {
        let event = match (&self.entry, command) {
            (None, Command::Draft { source, content }) => {
                anonymous(world)?;
                Event::Drafted { source, content: fit(content, world)? }
            }
            (Some(_), Command::Draft { .. }) => return Err(Refusal::AlreadyThere),
            (None, _) => return Err(Refusal::NotThere),
            (Some(entry), _) if entry.withdrawn.is_some() => return Err(Refusal::Withdrawn),
            (Some(entry), Command::Amend { content }) => {
                let content = fit(content, world)?;
                if content == entry.content {
                    return Ok(Vec::new());
                }
                Event::Amended { content }
            }
            (Some(entry), Command::Publish) if entry.checked.is_some() => return Ok(Vec::new()),
            (Some(entry), Command::Publish) => {
                // The consultation may have got a client, and the register names, since the draft was saved.
                anonymous(world)?;
                fit(entry.content.clone(), world)?;
                Event::Published
            }
            (Some(_), Command::Withdraw { reason }) => {
                Event::Withdrawn { reason: text(Part::Reason, reason, LONGEST_LINE, world)? }
            }
        };
        Ok(vec![event])
    }

    fn evolve(&mut self, stamp: &Stamp, event: &Event) {
        let done = || Done { by: stamp.by.clone(), on: stamp.on };
        if let Event::Drafted { source, content } = event {
            self.entry = Some(Entry {
                source: source.clone(),
                content: content.clone(),
                written: done(),
                checked: None,
                published: None,
                withdrawn: None,
            });
        }
        let Some(entry) = &mut self.entry else {
            return;
        };
        match event {
            Event::Drafted { .. } => {}
            Event::Amended { content } => {
                entry.content = content.clone();
                entry.written = done();
                // Whoever changes what is published answers for it.
                entry.checked = entry.checked.take().map(|_| done());
            }
            Event::Published => {
                entry.checked = Some(done());
                entry.published = Some(stamp.on);
            }
            Event::Withdrawn { reason } => entry.withdrawn = Some((done(), reason.clone())),
        }
    }
}

/// The consultation is there, nobody has been identified in it, and it has been answered.
fn anonymous(world: &World<'_>) -> Result<(), Refusal> {
    let thread = world.source.ok_or(Refusal::NoSource)?;
    if !thread.is_anonymous() {
        return Err(Refusal::SourceIdentified);
    }
    if thread.answered().is_none() { Err(Refusal::SourceNotAnswered) } else { Ok(()) }
}

/// What may be recorded: all of it there, none of it telling who somebody is.
fn fit(content: Content, world: &World<'_>) -> Result<Content, Refusal> {
    if content.links.len() > MOST_LINKS {
        return Err(Refusal::TooManyLinks);
    }
    let links = content.links.into_iter().map(|link| {
        if !is_address(&link.address) || link.label.trim().is_empty() {
            return Err(Refusal::NotALink);
        }
        let label = text(Part::Links, link.label, LONGEST_LINE, world)?;
        let address = text(Part::Links, link.address, LONGEST_ADDRESS, world)?;
        Ok(Link { label, address })
    });
    Ok(Content {
        title: text(Part::Title, content.title, LONGEST_TITLE, world)?,
        question: text(Part::Question, content.question, LONGEST_TEXT, world)?,
        answer: text(Part::Answer, content.answer, LONGEST_TEXT, world)?,
        links: links.collect::<Result<_, _>>()?,
        tags: content.tags,
        language: content.language,
        audience: content.audience,
    })
}

/// An address of a page that everybody can open: https, a host with a point in it, nothing that breaks a line.
fn is_address(address: &str) -> bool {
    let Some(rest) = address.strip_prefix("https://") else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let plain = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '.' | '-' | ':');
    let whole = !address.contains(|sign: char| sign.is_whitespace() || sign.is_control());
    whole && host.contains('.') && host.chars().all(plain)
}

fn text(part: Part, text: String, longest: usize, world: &World<'_>) -> Result<String, Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::Missing(part));
    }
    if text.chars().count() > longest {
        return Err(Refusal::TooLong(part));
    }
    let kinds = guard::kinds(&text, world.known_names);
    if kinds.is_empty() { Ok(text) } else { Err(Refusal::Identifies(part, kinds)) }
}

#[cfg(test)]
mod tests;
