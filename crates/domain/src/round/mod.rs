//! A round of questionnaires (kyselykierros): the baseline or the follow-up of one case, and how its client is asked to
//! answer alone.
//!
//! * [`schedule`](Schedule): when it is time; a function of the case and the day.
//! * [`Round`]: whether the client has been invited, what was sent, paused, answered, and how it ended.
//! * [`Claim`]: who sends a message, so that no two do.
//! * [`counted`]: what a case adds to the figures of groups.
//!
//! What was answered belongs to the case. The round knows only that it was.

mod claim;
mod counted;
mod duty;
mod schedule;
mod state;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use crate::case::{self, Occasion};
use crate::codes::codes;
use crate::id::{CaseId, ItemId, Name, PersonId};
use crate::model::{Invitations, Model};
use crate::questionnaire::Edition;
use crate::stream::{Stamp, Stream};

pub use claim::{Claim, IN_HAND, TRIES};
pub use counted::{Absence, Counted, Followed, Paired, counted};
pub use duty::{Duty, Link};
pub use schedule::{Schedule, Standing};
pub use state::{Begun, Halt, Hurry, Message, Next, Over, Round, Turn};

codes! {
    /// How the client is reached.
    Channel {
        Email = "email",
        Sms = "sms",
        /// Printed and posted by somebody who works with the client.
        Letter = "letter",
    }
}

codes! {
    /// Why a message will not arrive, or the round does not go on by itself.
    Failure {
        /// The server of the receiver will never take it.
        Refused = "refused",
        /// It was tried again and again for days.
        Exhausted = "exhausted",
        /// There is no address any more.
        NoAddress = "no-address",
        /// The client's data are protected (turvakielto): nothing is sent.
        Protected = "protected",
        /// This installation does not send by that channel any more.
        NoChannel = "no-channel",
        /// The link stopped working before the message went.
        Expired = "expired",
        /// The county takes answers only from who has signed in: the link leads nowhere.
        SignIn = "sign-in",
    }
}

/// The link works so many days after the last day on which a message may go.
const GRACE_DAYS: i64 = 28;

/// Before the last day the round carries itself until so many days are left; then somebody is asked to see to it.
const WARN_DAYS: i64 = 5;

/// An invitation as it was decided: what is asked, by which way, when the messages go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    pub case: CaseId,
    pub person: PersonId,
    pub occasion: Occasion,
    pub channel: Channel,
    /// The language of messages and pages.
    pub language: String,
    pub questionnaires: Vec<Edition>,
    /// The first message goes on this day.
    pub begins: Date,
    /// No reminder goes after this day.
    pub last: Date,
    /// The series and the quiet hours, as the model had them.
    pub series: Invitations,
}

/// What happened. The order of names matters to nobody; the tag comes first in the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Event {
    Invited(Box<Invitation>),
    /// The server has taken it, or somebody has posted the letter.
    Sent {
        message: u16,
        channel: Channel,
    },
    /// It will not arrive. The series waits for somebody.
    Failed {
        message: u16,
        channel: Channel,
        why: Failure,
    },
    /// It does not go on, whether or not a message was due. It waits for somebody.
    Halted {
        why: Failure,
    },
    /// What was left unanswered had coded reasons: nobody is reminded of it. The link works on.
    Rested,
    /// Nothing is sent before this day.
    Paused {
        until: Date,
    },
    Resumed,
    /// The next message goes at once; in quiet hours only when that was said.
    Hurried {
        in_quiet_hours: bool,
    },
    /// One questionnaire was answered: the answers are in the case.
    Answered {
        questionnaire: Name,
        response: ItemId,
    },
    /// The client left one questionnaire out.
    Passed {
        questionnaire: Name,
    },
    /// There is nothing more to answer.
    Finished,
    /// The client does not want to answer: a coded reason of the model.
    Declined {
        reason: Name,
    },
    /// Called off. The link is dead.
    Ended,
}

/// What can be asked of a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    Invite {
        channel: Channel,
        language: String,
    },
    Sent {
        turn: Turn,
    },
    Failed {
        turn: Turn,
        why: Failure,
    },
    Halt {
        why: Failure,
    },
    Rest,
    /// The letter has been printed and posted.
    Posted,
    Pause {
        until: Date,
    },
    Resume,
    Hurry {
        in_quiet_hours: bool,
    },
    Answered {
        questionnaire: Name,
        response: ItemId,
    },
    Pass {
        questionnaire: Name,
    },
    Decline {
        reason: Name,
    },
    End,
}

/// Why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    CaseClosed,
    /// It has been measured.
    AlreadyMeasured,
    NotInvited,
    /// No address, protected data, or a channel that is not in use.
    NoWay,
    NothingToAsk,
    UnknownReason,
    NotAsked,
    /// The day does not lie ahead.
    WrongDay,
    /// It is later than the last day on which a reminder goes.
    PastLast,
    NotPaused,
    Paused,
    /// Before the window opens nothing is sent, and no answer taken.
    TooEarly,
    /// The link is dead: answered, declined, called off or too old.
    Over,
    AlreadySent,
    NotALetter,
    /// Whoever asks may not do this in the case.
    NotYours,
}

impl Refusal {
    /// The code under which the texts know it, and the field it belongs to ("" for the whole form).
    pub fn code(self) -> (&'static str, &'static str) {
        match self {
            Self::CaseClosed => ("case-closed", ""),
            Self::AlreadyMeasured => ("round-measured", ""),
            Self::NotInvited => ("round-not-invited", ""),
            Self::NoWay => ("round-no-way", "channel"),
            Self::NothingToAsk => ("round-nothing-to-ask", ""),
            Self::UnknownReason => ("choose-one", "reason"),
            Self::NotAsked => ("round-not-asked", ""),
            Self::WrongDay => ("round-wrong-day", "until"),
            Self::PastLast => ("round-past-last", "until"),
            Self::NotPaused => ("round-not-paused", ""),
            Self::Paused => ("round-paused", ""),
            Self::TooEarly => ("round-too-early", ""),
            Self::Over => ("round-over", ""),
            Self::AlreadySent => ("already-recorded", ""),
            Self::NotALetter => ("round-not-a-letter", ""),
            Self::NotYours => ("not-here", ""),
        }
    }
}

/// What the rules of a round may look at.
pub struct World<'w> {
    pub id: &'w CaseId,
    /// The case, opened.
    pub case: &'w case::Open,
    pub model: &'w Model,
    pub occasion: Occasion,
    /// The questionnaires that a client can answer alone, in the version that is offered.
    pub offered: &'w [Edition],
    /// By which channels the client can be reached now.
    pub ways: &'w BTreeSet<Channel>,
}

fn plus(day: Date, days: i64) -> Date {
    day.checked_add(days.days()).unwrap_or(day)
}

impl World<'_> {
    fn schedule(&self) -> Schedule {
        Schedule::of(self.case, self.model)
    }

    /// The invitation that follows from the case, the model and the day.
    fn invitation(&self, stamp: &Stamp, channel: Channel, language: String) -> Result<Invitation, Refusal> {
        if self.case.closed.is_some() {
            return Err(Refusal::CaseClosed);
        }
        let schedule = self.schedule();
        if matches!(schedule.standing(self.case, self.model, self.occasion, stamp.on), Standing::Done { .. })
        {
            return Err(Refusal::AlreadyMeasured);
        }
        if !self.ways.contains(&channel) {
            return Err(Refusal::NoWay);
        }
        let unanswered = |id: &Name| schedule.value(self.case, id, self.occasion).is_none();
        let asked = self.model.closing.instruments.iter().filter(|id| unanswered(id));
        let questionnaires: Vec<Edition> =
            asked.filter_map(|id| self.offered.iter().find(|one| one.id == *id)).cloned().collect();
        if questionnaires.is_empty() {
            return Err(Refusal::NothingToAsk);
        }
        let begins = schedule.begins(self.occasion, stamp.on);
        // Whoever is invited at the end of the window or after it still gets the reminders.
        let last = schedule.closes(self.occasion).max(plus(begins, schedule.window));
        Ok(Invitation {
            case: self.id.clone(),
            person: self.case.person.clone(),
            occasion: self.occasion,
            channel,
            language,
            questionnaires,
            begins,
            last,
            series: self.model.closing.invitations.clone(),
        })
    }
}

impl Stream for Round {
    const NAME: &'static str = "round";
    type Event = Event;
    type Command = Command;
    type Refusal = Refusal;
    type World<'w> = World<'w>;

    fn decide(&self, world: &World<'_>, stamp: &Stamp, command: Command) -> Result<Vec<Event>, Refusal> {
        let begun = match (command, self.begun.as_deref()) {
            (Command::Invite { channel, language }, _) => {
                let invitation = world.invitation(stamp, channel, language)?;
                return Ok(vec![Event::Invited(Box::new(invitation))]);
            }
            (_, None) => return Err(Refusal::NotInvited),
            (command, Some(begun)) => (command, begun),
        };
        let (command, begun) = begun;
        let event = match command {
            Command::Invite { .. } => return Err(Refusal::NotInvited),
            Command::Sent { turn } | Command::Failed { turn, .. } if turn != begun.turn() => {
                return Err(Refusal::AlreadySent);
            }
            // What the server has taken is on record even if the round has ended meanwhile.
            Command::Sent { turn } => {
                Event::Sent { message: turn.message, channel: begun.invitation.channel }
            }
            Command::Failed { turn, why } => {
                Event::Failed { message: turn.message, channel: begun.invitation.channel, why }
            }
            _ if begun.over.is_some() => return Err(Refusal::Over),
            Command::Halt { .. } if begun.halted.is_some() => return Ok(Vec::new()),
            Command::Halt { why } => Event::Halted { why },
            Command::Rest => Event::Rested,
            Command::Posted => {
                if begun.invitation.channel != Channel::Letter {
                    return Err(Refusal::NotALetter);
                }
                begun.working(stamp.on)?;
                Event::Sent { message: begun.turn().message, channel: Channel::Letter }
            }
            Command::Pause { until } if until <= stamp.on => return Err(Refusal::WrongDay),
            // Nothing would go any more: that is no pause.
            Command::Pause { until } if until > begun.invitation.last => return Err(Refusal::PastLast),
            Command::Pause { until } => Event::Paused { until },
            Command::Resume if begun.paused.is_none_or(|until| until <= stamp.on) => {
                return Err(Refusal::NotPaused);
            }
            Command::Resume => Event::Resumed,
            Command::Hurry { in_quiet_hours } => begun.hurried(stamp.on, in_quiet_hours)?,
            Command::Answered { questionnaire, response } => {
                return begun.settled(stamp.on, questionnaire, Some(response));
            }
            Command::Pass { questionnaire } => return begun.settled(stamp.on, questionnaire, None),
            Command::Decline { reason } => {
                begun.working(stamp.on)?;
                if !world.model.closing.missing.contains(&reason) {
                    return Err(Refusal::UnknownReason);
                }
                Event::Declined { reason }
            }
            Command::End => Event::Ended,
        };
        Ok(vec![event])
    }

    fn evolve(&mut self, stamp: &Stamp, event: &Event) {
        state::evolve(self, stamp, event);
    }
}

/// Is it a moment at which nothing is sent?
pub fn is_quiet(series: &Invitations, local: DateTime) -> bool {
    series.is_quiet(local.time())
}
