//! A referral: a professional, or the client, asks the team to take the client up.
//!
//! It is written in drafts that the record never sees, sent as one fact, and taken up, asked more about, sent on,
//! accepted or declined with a coded reason. Whoever sent it sees what became of it, and may amend or withdraw it
//! until it is decided. The owner of the client does not change by a referral: a case is opened when it is accepted.

mod letter;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::codes::codes;
use crate::id::{CaseId, Name, WorkerId};
use crate::model::{self, Model};
use crate::stream::{Stamp, Stream};

pub use letter::{
    By, Check, Consent, Given, LONGEST_TEXT, Letter, MOST_PAPERS, Paper, client_fits, completed, consent_fits,
};

codes! {
    /// Why a referral is declined.
    Declined {
        /// Advice was enough: nothing more is needed.
        AdviceEnough = "advice-enough",
        /// Another service comes first; the client may return.
        OtherServiceFirst = "other-service-first",
        OutsideTarget = "outside-target",
        /// The client does not want the service after all.
        ClientDeclined = "client-declined",
        NotReached = "not-reached",
        /// The client is here already, or was referred twice.
        AlreadyHere = "already-here",
        /// What was asked was never told.
        NotAnswered = "not-answered",
    }
}

codes! {
    /// Why its sender takes a referral back.
    Withdrawn {
        ClientDeclined = "client-declined",
        NeedChanged = "need-changed",
        SentInError = "sent-in-error",
    }
}

codes! {
    /// Where a referral stands.
    Standing {
        /// Nobody has taken it up.
        Arrived = "arrived",
        /// Somebody of the team has it.
        TakenUp = "taken-up",
        /// The sender is asked for more.
        AskedBack = "asked-back",
        Accepted = "accepted",
        Declined = "declined",
        /// Sent on to somebody else.
        Redirected = "redirected",
        Withdrawn = "withdrawn",
    }
}

impl Standing {
    /// Is it decided?
    pub fn is_over(self) -> bool {
        match self {
            Self::Arrived | Self::TakenUp | Self::AskedBack => false,
            Self::Accepted | Self::Declined | Self::Redirected | Self::Withdrawn => true,
        }
    }
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Event {
    Sent { letter: Box<Letter> },
    TakenUp,
    LeftToOthers,
    MoreAsked { text: String },
    MoreTold { text: String },
    Amended { old: String, words: String, reason: String },
    Redirected { partner: Name, text: String },
    Accepted { case: CaseId },
    Declined { reason: Declined, text: String },
    Withdrawn { reason: Withdrawn, text: String },
}

/// What can be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    Send(Box<Letter>),
    TakeUp,
    LeaveToOthers,
    AskMore {
        text: String,
    },
    TellMore {
        text: String,
    },
    /// The sender writes the letter's words anew.
    Amend {
        words: String,
        reason: String,
    },
    /// Sent on to a partner, with what the sender is told.
    Redirect {
        partner: Name,
        text: String,
    },
    /// `case`: the one that was opened for the client.
    Accept {
        case: CaseId,
    },
    /// `text`: what the sender, or the client, is told.
    Decline {
        reason: Declined,
        text: String,
    },
    Withdraw {
        reason: Withdrawn,
        text: String,
    },
}

/// Why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    AlreadySent,
    NotSent,
    /// It is decided.
    Over,
    TextMissing,
    TextTooLong,
    NameMissing,
    BirthMissing,
    /// Whoever asks for contact must be reached somehow.
    ContactMissing,
    UnknownArrival,
    UnknownNeed,
    ConsentMissing,
    ConsentInFuture,
    CheckMissing,
    /// The criteria have changed since they were answered.
    CheckOutdated,
    ReasonMissing,
    TooManyPapers,
    UnknownPartner,
    /// Somebody else has it.
    TakenAlready,
    /// Whoever leaves it does not have it.
    NotTaken,
    /// Nobody has asked for more.
    NotAsked,
    NothingChanged,
    /// There is no such case, or it is another person's.
    NoCase,
}

impl Refusal {
    /// The code under which the texts know it, and the form field it belongs to.
    pub fn code(self) -> (&'static str, &'static str) {
        match self {
            Self::AlreadySent => ("referral-already-sent", ""),
            Self::NotSent => ("referral-not-sent", ""),
            Self::Over => ("referral-over", ""),
            Self::TextMissing => ("text-missing", "text"),
            Self::TextTooLong => ("referral-text-too-long", "text"),
            Self::NameMissing => ("person-name-missing", "family"),
            Self::BirthMissing => ("person-birth-missing", "born"),
            Self::ContactMissing => ("referral-contact-missing", "phone"),
            Self::UnknownArrival => ("choose-one", "arrival"),
            Self::UnknownNeed => ("choose-one", "need"),
            Self::ConsentMissing => ("referral-consent-missing", "given"),
            Self::ConsentInFuture => ("referral-consent-in-future", "on"),
            Self::CheckMissing => ("referral-check-missing", ""),
            Self::CheckOutdated => ("referral-check-outdated", ""),
            Self::ReasonMissing => ("reason-missing", "reason"),
            Self::TooManyPapers => ("referral-too-many-papers", "paper"),
            Self::UnknownPartner => ("choose-one", "partner"),
            Self::TakenAlready => ("referral-taken-already", ""),
            Self::NotTaken => ("referral-not-taken", ""),
            Self::NotAsked => ("referral-not-asked", "text"),
            Self::NothingChanged => ("nothing-changed", "text"),
            Self::NoCase => ("referral-no-case", "case"),
        }
    }
}

/// What the rules may look at.
pub struct World<'w> {
    pub model: &'w Model,
    /// The named case is there.
    pub case_found: bool,
}

/// A referral; empty before it is sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referral {
    pub sent: Option<Box<Sent>>,
}

/// A referral that was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    pub letter: Letter,
    pub by: WorkerId,
    pub at: Timestamp,
    /// Who of the team has it.
    #[serde(default)]
    pub taken: Option<WorkerId>,
    pub standing: Standing,
    /// When its standing last changed.
    pub since: Timestamp,
    /// The case that was opened.
    #[serde(default)]
    pub case: Option<CaseId>,
}

impl Stream for Referral {
    const NAME: &'static str = "referral";
    type Event = Event;
    type Command = Command;
    type Refusal = Refusal;
    type World<'w> = World<'w>;

    fn decide(&self, world: &World<'_>, stamp: &Stamp, command: Command) -> Result<Vec<Event>, Refusal> {
        let event = match (&self.sent, command) {
            (None, Command::Send(letter)) => {
                Event::Sent { letter: Box::new(letter::sound(world.model, stamp, *letter)?) }
            }
            (Some(_), Command::Send(_)) => return Err(Refusal::AlreadySent),
            (None, _) => return Err(Refusal::NotSent),
            (Some(sent), _) if sent.standing.is_over() => return Err(Refusal::Over),

            (Some(sent), Command::TakeUp) => match &sent.taken {
                Some(by) if *by == stamp.by => return Ok(Vec::new()),
                Some(_) => return Err(Refusal::TakenAlready),
                None => Event::TakenUp,
            },
            (Some(sent), Command::LeaveToOthers) if sent.taken.as_ref() != Some(&stamp.by) => {
                return Err(Refusal::NotTaken);
            }
            (Some(_), Command::LeaveToOthers) => Event::LeftToOthers,
            (Some(_), Command::AskMore { text }) => {
                letter::fits(&text)?;
                Event::MoreAsked { text }
            }
            (Some(sent), Command::TellMore { .. }) if sent.standing != Standing::AskedBack => {
                return Err(Refusal::NotAsked);
            }
            (Some(_), Command::TellMore { text }) => {
                letter::fits(&text)?;
                Event::MoreTold { text }
            }
            (Some(sent), Command::Amend { words, reason }) => amended(sent, words, reason)?,
            (Some(_), Command::Redirect { partner, text }) => {
                model::find(&world.model.partners, &partner).ok_or(Refusal::UnknownPartner)?;
                letter::fits(&text)?;
                Event::Redirected { partner, text }
            }
            (Some(_), Command::Accept { .. }) if !world.case_found => return Err(Refusal::NoCase),
            (Some(_), Command::Accept { case }) => Event::Accepted { case },
            (Some(_), Command::Decline { reason, text }) => {
                letter::fits(&text)?;
                Event::Declined { reason, text }
            }
            (Some(_), Command::Withdraw { reason, text }) => Event::Withdrawn { reason, text },
        };
        Ok(vec![event])
    }

    fn evolve(&mut self, stamp: &Stamp, event: &Event) {
        if let Event::Sent { letter } = event {
            self.sent = Some(Box::new(Sent {
                letter: (**letter).clone(),
                by: stamp.by.clone(),
                at: stamp.at,
                taken: None,
                standing: Standing::Arrived,
                since: stamp.at,
                case: None,
            }));
        }
        let Some(sent) = &mut self.sent else { return };
        let waiting = |taken: bool| if taken { Standing::TakenUp } else { Standing::Arrived };
        let standing = match event {
            Event::Sent { .. } => Standing::Arrived,
            Event::TakenUp => {
                sent.taken = Some(stamp.by.clone());
                if sent.standing == Standing::AskedBack { Standing::AskedBack } else { Standing::TakenUp }
            }
            Event::LeftToOthers => {
                sent.taken = None;
                if sent.standing == Standing::AskedBack { Standing::AskedBack } else { Standing::Arrived }
            }
            Event::MoreAsked { .. } => Standing::AskedBack,
            Event::MoreTold { .. } => waiting(sent.taken.is_some()),
            Event::Amended { words, .. } => {
                sent.letter.words.clone_from(words);
                sent.standing
            }
            Event::Redirected { .. } => Standing::Redirected,
            Event::Accepted { case } => {
                sent.case = Some(case.clone());
                Standing::Accepted
            }
            Event::Declined { .. } => Standing::Declined,
            Event::Withdrawn { .. } => Standing::Withdrawn,
        };
        if sent.standing != standing {
            sent.standing = standing;
            sent.since = stamp.at;
        }
    }
}

fn amended(sent: &Sent, words: String, reason: String) -> Result<Event, Refusal> {
    letter::fits(&words)?;
    if reason.trim().is_empty() {
        return Err(Refusal::ReasonMissing);
    }
    if words == sent.letter.words {
        return Err(Refusal::NothingChanged);
    }
    Ok(Event::Amended { old: sent.letter.words.clone(), words, reason })
}

#[cfg(test)]
mod tests;
