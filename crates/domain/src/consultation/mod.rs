//! A consultation: somebody asks the team, without telling who the client is (invariant 1).
//!
//! There is no field for an identity, and no text that the guard finds one in is recorded. A consultation may end
//! as advice; or, with the client's consent, it becomes identified and goes on in the same thread.

mod thread;

use serde::{Deserialize, Serialize};

use crate::case::{BasisRecord, Ground};
use crate::codes::codes;
use crate::guard::{self, Kind};
use crate::id::{CaseId, ItemId, Name, PersonId};
use crate::model::{self, Model};
use crate::stream::{Stamp, Stream};
use crate::worktime;

pub use thread::{AnswerClock, Booking, Identified, Said, Standing, Thread, Turn};

/// The most signs of one text.
pub const LONGEST_TEXT: usize = 4_000;

/// The longest reference to a message in another system.
pub const LONGEST_EXTERNAL: usize = 40;

/// Who asks. The channels serve residents and professionals alike.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Asker {
    Client,
    #[default]
    Professional,
}

impl Asker {
    /// The word under which texts know it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Professional => "professional",
        }
    }

    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "it is the function that `skip_serializing_if` wants"
    )]
    fn is_professional(&self) -> bool {
        *self == Self::Professional
    }
}

codes! {
    /// What a professional asks about. Whoever asks may leave it out.
    Subject {
        EmploymentSupport = "employment-support",
        WorkAbility = "work-ability",
        WhereToGuide = "where-to-guide",
    }
}

/// A question as it is asked, and all that is known of who asked it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    pub question: String,
    pub channel: Name,
    /// Official three-digit code of the municipality in question.
    pub municipality: Option<String>,
    #[serde(default, skip_serializing_if = "Asker::is_professional")]
    pub asker: Asker,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Subject>,
    /// By which people speak of it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reference: String,
    /// The digest of the secret with which an asker without an account comes back; the secret is kept nowhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// The reference of the message in the record system that it came by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external: Option<String>,
}

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
    AskedAnonymously(Question),
    /// A member of the team took it up.
    Claimed,
    /// … and left it to the others again.
    Released,
    /// A back-up expert of a partner was asked.
    BackupAsked {
        partner: Name,
        text: String,
    },
    /// What the back-up said.
    BackupAnswered {
        partner: Name,
        text: String,
    },
    /// It waits for the case team's views.
    SentToCaseTeam,
    /// A longer discussion has a time of its own.
    TimeBooked(Booking),
    BookingCancelled,
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
    AskAnonymously(Question),
    Claim,
    Release,
    AskBackup {
        partner: Name,
        text: String,
    },
    BackupAnswers {
        partner: Name,
        text: String,
    },
    SendToCaseTeam,
    Book(Booking),
    CancelBooking,
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
    /// An asker without an account tells more, with the digest of the secret.
    AddByKey {
        key: String,
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
    /// The reference to another system is too long, or is not one.
    NotAReference,
    /// The model knows no such partner.
    UnknownPartner,
    /// Nobody of that partner was asked.
    PartnerNotAsked,
    /// Somebody else has it.
    ClaimedAlready,
    /// Whoever leaves it does not have it.
    NotClaimed,
    /// It waits for the case team already.
    AtCaseTeam,
    /// The time is past, or not on a working day.
    BadTime,
    /// No time is booked.
    NotBooked,
    /// The secret is not that of this thread.
    WrongKey,
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
            Self::NotAReference => ("consultation-not-a-reference", "external"),
            Self::UnknownPartner => ("consultation-unknown-partner", "partner"),
            Self::PartnerNotAsked => ("consultation-partner-not-asked", "partner"),
            Self::ClaimedAlready => ("consultation-claimed-already", ""),
            Self::NotClaimed => ("consultation-not-claimed", ""),
            Self::AtCaseTeam => ("consultation-at-case-team", ""),
            Self::BadTime => ("consultation-bad-time", "day"),
            Self::NotBooked => ("consultation-not-booked", ""),
            Self::WrongKey => ("consultation-wrong-key", "key"),
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
            (None, Command::AskAnonymously(asked)) => {
                known(world.model, stamp, &asked)?;
                let question = fit(asked.question)?;
                Event::AskedAnonymously(Question { question, ..asked })
            }
            (Some(_), Command::AskAnonymously(_)) => return Err(Refusal::AlreadyAsked),
            (None, _) => return Err(Refusal::NotAsked),
            (Some(thread), _) if thread.closed.is_some() => return Err(Refusal::Closed),

            (Some(thread), Command::Claim) => match &thread.claimed {
                Some(by) if *by != stamp.by => return Err(Refusal::ClaimedAlready),
                Some(_) => return Ok(Vec::new()),
                None => Event::Claimed,
            },
            (Some(thread), Command::Release) if thread.claimed.as_ref() != Some(&stamp.by) => {
                return Err(Refusal::NotClaimed);
            }
            (Some(_), Command::Release) => Event::Released,
            (Some(_), Command::AskBackup { partner, text }) => {
                model::find(&world.model.partners, &partner).ok_or(Refusal::UnknownPartner)?;
                Event::BackupAsked { partner, text: fit(text)? }
            }
            (Some(thread), Command::BackupAnswers { partner, text }) => {
                if !thread.asked_of(&partner) {
                    return Err(Refusal::PartnerNotAsked);
                }
                Event::BackupAnswered { partner, text: fit(text)? }
            }
            (Some(thread), Command::SendToCaseTeam) if thread.case_team.is_some() => {
                return Err(Refusal::AtCaseTeam);
            }
            (Some(_), Command::SendToCaseTeam) => Event::SentToCaseTeam,
            (Some(_), Command::Book(booking)) => {
                let day = booking.begins.date();
                if day < stamp.on || !worktime::is_worked(day) {
                    return Err(Refusal::BadTime);
                }
                Event::TimeBooked(booking)
            }
            (Some(thread), Command::CancelBooking) if thread.booked.is_none() => {
                return Err(Refusal::NotBooked);
            }
            (Some(_), Command::CancelBooking) => Event::BookingCancelled,
            (Some(_), Command::Answer { text }) => Event::Answered { text: fit(text)? },
            (Some(_), Command::AskBack { text }) => Event::AskedBack { text: fit(text)? },
            (Some(_), Command::Add { text }) => Event::Added { text: fit(text)? },
            (Some(thread), Command::AddByKey { key, text }) => {
                if thread.key.as_ref() != Some(&key) {
                    return Err(Refusal::WrongKey);
                }
                Event::Added { text: fit(text)? }
            }
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
        let of = |said, partner| Turn { said, by: stamp.by.clone(), at: stamp.at, partner };
        let turn = |said| of(said, None);
        if let Event::AskedAnonymously(asked) = event {
            self.thread = Some(begun(asked, turn(Said::Question)));
        }
        let Some(thread) = &mut self.thread else {
            return;
        };
        match event {
            Event::AskedAnonymously(_) => {}
            Event::Claimed => thread.claimed = Some(stamp.by.clone()),
            Event::Released => thread.claimed = None,
            Event::BackupAsked { partner, .. } => {
                thread.turns.push(of(Said::BackupAsked, Some(partner.clone())));
            }
            Event::BackupAnswered { partner, .. } => {
                thread.turns.push(of(Said::BackupAnswer, Some(partner.clone())));
            }
            Event::SentToCaseTeam => thread.case_team = Some(stamp.on),
            Event::TimeBooked(booking) => thread.booked = Some(booking.clone()),
            Event::BookingCancelled => thread.booked = None,
            Event::Answered { .. } => {
                thread.turns.push(turn(Said::Answer));
                thread.case_team = None;
            }
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

/// A thread that has just begun. The words of the question stay in the record.
fn begun(asked: &Question, first: Turn) -> Thread {
    let Question { question: _, channel, municipality, asker, subject, reference, key, external } =
        asked.clone();
    Thread {
        channel,
        municipality,
        asker,
        subject,
        reference,
        key,
        external,
        turns: vec![first],
        claimed: None,
        case_team: None,
        booked: None,
        closed: None,
        identified: None,
    }
}

/// A channel of the model that is in use for whoever asks, a municipality by its code, a reference without spaces:
/// none has room for a name.
fn known(model: &Model, stamp: &Stamp, asked: &Question) -> Result<(), Refusal> {
    let is_open = model::find(&model.channels, &asked.channel).is_some_and(|channel| {
        let serves = match asked.asker {
            Asker::Client => channel.clients,
            Asker::Professional => channel.professionals,
        };
        serves && channel.valid.holds(stamp.on)
    });
    if !is_open {
        return Err(Refusal::UnknownChannel);
    }
    let is_code = |code: &String| code.len() == 3 && code.bytes().all(|sign| sign.is_ascii_digit());
    if !asked.municipality.as_ref().is_none_or(is_code) {
        return Err(Refusal::UnknownMunicipality);
    }
    let is_reference = |text: &String| {
        let plain = text.bytes().all(|sign| sign.is_ascii_alphanumeric() || b"-/._".contains(&sign));
        let numbered = text.bytes().any(|sign| sign.is_ascii_digit());
        plain && numbered && text.len() <= LONGEST_EXTERNAL && guard::find_strict(text, &|_| false).is_empty()
    };
    if !asked.external.as_ref().is_none_or(is_reference) {
        return Err(Refusal::NotAReference);
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
    let kinds = if anonymous { guard::kinds(&text, world.known_names) } else { Vec::new() };
    if kinds.is_empty() { Ok(text) } else { Err(Refusal::Identifies(kinds)) }
}

#[cfg(test)]
mod tests;
