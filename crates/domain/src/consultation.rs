//! A consultation: somebody asks the team, without telling who the client is (invariant 1).
//!
//! There is no field for an identity, and no text that the guard finds one in is recorded. A consultation may end
//! as advice; or, with the client's consent, it becomes identified and goes on in the same thread.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::case::{BasisRecord, Ground};
use crate::guard::{self, Kind};
use crate::id::{CaseId, ItemId, Name, PersonId, WorkerId};
use crate::model::{self, Model};
use crate::stream::{Stamp, Stream};

/// The most signs of one text.
pub const LONGEST_TEXT: usize = 4_000;

/// Whom an identified consultation is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Whom {
    pub person: PersonId,
    /// The case, when there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<CaseId>,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Event {
    AskedAnonymously {
        question: String,
        channel: Name,
        /// Official three-digit code of the municipality in question.
        municipality: Option<String>,
    },
    Answered {
        text: String,
    },
    AskedBack {
        text: String,
    },
    Added {
        text: String,
    },
    ClosedAsAdvice,
    Identified {
        whom: Whom,
        basis: ItemId,
    },
}

/// What can be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    AskAnonymously {
        question: String,
        channel: Name,
        municipality: Option<String>,
    },
    Answer {
        text: String,
    },
    /// The team needs to know more.
    AskBack {
        text: String,
    },
    /// Whoever asked tells more.
    Add {
        text: String,
    },
    /// The advice was enough.
    Close,
    /// `basis`: the client's consent, as it is recorded on the case.
    Identify {
        whom: Whom,
        basis: ItemId,
    },
}

/// Why not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    AlreadyAsked,
    NotAsked,
    Closed,
    TextMissing,
    TextTooLong,
    /// The text tells who the client is, by these.
    Identifies(Vec<Kind>),
    UnknownChannel,
    /// Not the three digits of a municipality.
    UnknownMunicipality,
    NotAnswered,
    AlreadyIdentified,
    /// There is no such basis, or it is not in force.
    NoBasis,
    /// Only the client's consent identifies a consultation.
    ConsentNeeded,
}

impl Refusal {
    /// The code under which the texts know it, and the form field it belongs to. Question, answer and addition
    /// stand in a field `text`.
    pub fn code(&self) -> (&'static str, &'static str) {
        match self {
            Self::AlreadyAsked => ("consultation-already-asked", ""),
            Self::NotAsked => ("consultation-not-asked", ""),
            Self::Closed => ("consultation-closed", ""),
            Self::TextMissing => ("consultation-text-missing", "text"),
            Self::TextTooLong => ("consultation-text-too-long", "text"),
            Self::Identifies(_) => ("consultation-identifies", "text"),
            Self::UnknownChannel => ("consultation-unknown-channel", "channel"),
            Self::UnknownMunicipality => ("consultation-unknown-municipality", "municipality"),
            Self::NotAnswered => ("consultation-not-answered", ""),
            Self::AlreadyIdentified => ("consultation-already-identified", ""),
            Self::NoBasis => ("consultation-no-basis", "basis"),
            Self::ConsentNeeded => ("consultation-consent-needed", "basis"),
        }
    }
}

/// What the rules may look at.
pub struct World<'w> {
    pub model: &'w Model,
    /// Does the register know the folded word, or pair of words? See [`guard::find`].
    pub known_names: &'w dyn Fn(&str) -> bool,
    /// The basis that a command names, as the record has it; none when there is no such.
    pub basis: Option<&'w BasisRecord>,
}

/// A consultation; empty before it is asked. Texts are read from the record when they are shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consultation {
    pub thread: Option<Thread>,
}

/// A thread of question and answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thread {
    pub channel: Name,
    pub municipality: Option<String>,
    /// What was said, oldest first; the first is the question.
    pub turns: Vec<Turn>,
    /// The day on which it ended as advice.
    pub closed: Option<Date>,
    pub identified: Option<Identified>,
}

/// One thing that was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    pub said: Said,
    pub by: WorkerId,
    pub at: Timestamp,
}

/// What kind of thing was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Said {
    Question,
    Answer,
    /// The team asked for more.
    AskedBack,
    /// Whoever asked told more.
    Addition,
}

/// Whom it is about, by whose consent, since when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identified {
    pub whom: Whom,
    pub basis: ItemId,
    pub on: Date,
}

impl Thread {
    /// Nobody has been identified: texts go through the guard.
    pub fn is_anonymous(&self) -> bool {
        self.identified.is_none()
    }

    /// The moment of the first answer.
    pub fn answered(&self) -> Option<Timestamp> {
        self.turns.iter().find(|turn| turn.said == Said::Answer).map(|turn| turn.at)
    }

    /// The team is waited for: whoever asked spoke last.
    pub fn waits(&self) -> bool {
        let last = self.turns.last().map(|turn| turn.said);
        self.closed.is_none() && matches!(last, Some(Said::Question | Said::Addition))
    }
}

impl Stream for Consultation {
    const NAME: &'static str = "consultation";
    type Event = Event;
    type Command = Command;
    type Refusal = Refusal;
    type World<'w> = World<'w>;

    fn decide(&self, world: &World<'_>, stamp: &Stamp, command: Command) -> Result<Vec<Event>, Refusal> {
        let anonymous = self.thread.as_ref().is_none_or(Thread::is_anonymous);
        let fit = |text: String| fit(text, anonymous, world);
        let event = match (&self.thread, command) {
            (None, Command::AskAnonymously { question, channel, municipality }) => {
                known(world.model, stamp, &channel, municipality.as_deref())?;
                Event::AskedAnonymously { question: fit(question)?, channel, municipality }
            }
            (Some(_), Command::AskAnonymously { .. }) => return Err(Refusal::AlreadyAsked),
            (None, _) => return Err(Refusal::NotAsked),
            (Some(thread), _) if thread.closed.is_some() => return Err(Refusal::Closed),

            (Some(_), Command::Answer { text }) => Event::Answered { text: fit(text)? },
            (Some(_), Command::AskBack { text }) => Event::AskedBack { text: fit(text)? },
            (Some(_), Command::Add { text }) => Event::Added { text: fit(text)? },
            (Some(thread), Command::Close) if thread.answered().is_none() => {
                return Err(Refusal::NotAnswered);
            }
            (Some(_), Command::Close) => Event::ClosedAsAdvice,
            (Some(thread), Command::Identify { .. }) if !thread.is_anonymous() => {
                return Err(Refusal::AlreadyIdentified);
            }
            (Some(_), Command::Identify { whom, basis }) => {
                let record = world.basis.filter(|record| record.holds(stamp.on)).ok_or(Refusal::NoBasis)?;
                if matches!(record.terms.ground, Ground::Law(_)) {
                    return Err(Refusal::ConsentNeeded);
                }
                Event::Identified { whom, basis }
            }
        };
        Ok(vec![event])
    }

    fn evolve(&mut self, stamp: &Stamp, event: &Event) {
        let turn = |said| Turn { said, by: stamp.by.clone(), at: stamp.at };
        if let Event::AskedAnonymously { channel, municipality, question: _ } = event {
            let (channel, municipality) = (channel.clone(), municipality.clone());
            let turns = vec![turn(Said::Question)];
            self.thread = Some(Thread { channel, municipality, turns, closed: None, identified: None });
        }
        let Some(thread) = &mut self.thread else {
            return;
        };
        match event {
            Event::AskedAnonymously { .. } => {}
            Event::Answered { .. } => thread.turns.push(turn(Said::Answer)),
            Event::AskedBack { .. } => thread.turns.push(turn(Said::AskedBack)),
            Event::Added { .. } => thread.turns.push(turn(Said::Addition)),
            Event::ClosedAsAdvice => thread.closed = Some(stamp.on),
            Event::Identified { whom, basis } => {
                thread.identified =
                    Some(Identified { whom: whom.clone(), basis: basis.clone(), on: stamp.on });
            }
        }
    }
}

/// A channel of the model that is in use, and a municipality by its code: neither has room for a name.
fn known(model: &Model, stamp: &Stamp, channel: &Name, municipality: Option<&str>) -> Result<(), Refusal> {
    let is_open = model::find(&model.channels, channel).is_some_and(|channel| channel.valid.holds(stamp.on));
    if !is_open {
        return Err(Refusal::UnknownChannel);
    }
    let is_code = |code: &str| code.len() == 3 && code.bytes().all(|sign| sign.is_ascii_digit());
    if !municipality.is_none_or(is_code) {
        return Err(Refusal::UnknownMunicipality);
    }
    Ok(())
}

/// A text that may be recorded. While the consultation is anonymous the guard reads it first.
fn fit(text: String, anonymous: bool, world: &World<'_>) -> Result<String, Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::TextMissing);
    }
    if text.chars().count() > LONGEST_TEXT {
        return Err(Refusal::TextTooLong);
    }
    let found = if anonymous { guard::find_strict(&text, world.known_names) } else { Vec::new() };
    let mut kinds: Vec<Kind> = found.into_iter().map(|one| one.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    if kinds.is_empty() { Ok(text) } else { Err(Refusal::Identifies(kinds)) }
}

#[cfg(test)]
mod tests;
