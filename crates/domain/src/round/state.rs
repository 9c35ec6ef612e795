//! What the rules remember of a round, how each fact changes it, and what follows for the messages.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::duty::Link;
use super::{Channel, Event, Failure, GRACE_DAYS, Invitation, Refusal, WARN_DAYS, plus};
use crate::case;
use crate::id::{ItemId, Name};
use crate::model::Model;
use crate::questionnaire::Edition;
use crate::round::Schedule;
use crate::stream::Stamp;

/// A round; empty before anybody was invited.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    pub begun: Option<Box<Begun>>,
}

/// A round to which the client has been invited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Begun {
    /// The invitation that holds.
    pub invitation: Invitation,
    /// How many there have been: the links of earlier ones are dead.
    pub invitations: u16,
    /// The first message of the invitation that holds.
    pub first: u16,
    /// Every message that went or failed for good, by its number.
    pub messages: Vec<Message>,
    /// Nothing is sent before this day.
    pub paused: Option<Date>,
    pub hurried: Option<Hurry>,
    /// It does not go on by itself, and nobody has seen to it.
    pub halted: Option<Halt>,
    /// What was left unanswered had coded reasons: nobody is reminded of it.
    #[serde(default)]
    pub rested: bool,
    pub answered: BTreeMap<Name, ItemId>,
    pub passed: BTreeSet<Name>,
    pub over: Option<Over>,
}

/// A message that went, or failed for good.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    pub channel: Channel,
    pub at: Timestamp,
    pub on: Date,
    pub failed: Option<Failure>,
}

/// A round that waits for somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Halt {
    pub why: Failure,
    pub on: Date,
}

/// Somebody wants the next message to go at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hurry {
    pub on: Date,
    pub in_quiet_hours: bool,
}

/// How a round ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Over {
    Finished,
    Declined(Name),
    Ended,
}

/// Which message: the invitation it belongs to, and its number over all invitations. What was on its way when the client
/// was invited anew is none of the new ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Turn {
    pub invitation: u16,
    pub message: u16,
}

/// The message that goes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Next {
    pub turn: Turn,
    /// Not before this day.
    pub day: Date,
    pub in_quiet_hours: bool,
}

impl Begun {
    /// The link works through this day.
    pub fn until(&self) -> Date {
        plus(self.invitation.last, GRACE_DAYS)
    }

    /// What the client is still asked: neither answered nor left out here, and not measured otherwise meanwhile.
    pub fn remaining(&self, open: &case::Open, model: &Model) -> Vec<&Edition> {
        let schedule = Schedule::of(open, model);
        let measured = |id: &Name| schedule.value(open, id, self.invitation.occasion).is_some();
        let asked = self.invitation.questionnaires.iter();
        asked.filter(|edition| self.asks(&edition.id) && !measured(&edition.id)).collect()
    }

    pub(super) fn asks(&self, id: &Name) -> bool {
        let asked = self.invitation.questionnaires.iter().any(|edition| edition.id == *id);
        asked && !self.answered.contains_key(id) && !self.passed.contains(id)
    }

    /// The message to come.
    pub fn turn(&self) -> Turn {
        let message = u16::try_from(self.messages.len()).unwrap_or(u16::MAX);
        Turn { invitation: self.invitations, message }
    }

    /// How many messages of the invitation that holds have gone.
    pub fn sent(&self) -> usize {
        self.messages.iter().skip(usize::from(self.first)).filter(|message| message.failed.is_none()).count()
    }

    /// The message that goes next by itself, and when. Letters go by hand.
    pub fn next(&self) -> Option<Next> {
        let rests = self.over.is_some() || self.halted.is_some() || self.rested;
        if rests || self.invitation.channel == Channel::Letter {
            return None;
        }
        let turn = self.turn();
        if let Some(hurry) = self.hurried {
            return Some(Next { turn, day: hurry.on, in_quiet_hours: hurry.in_quiet_hours });
        }
        let own = self.messages.iter().skip(usize::from(self.first));
        let planned = match (self.sent().checked_sub(1), own.last()) {
            (Some(reminder), Some(before)) => {
                let days = self.invitation.series.reminder_days.get(reminder)?;
                plus(before.on, i64::from(*days))
            }
            // What failed before any went is tried again.
            (None, _) | (_, None) => self.invitation.begins,
        };
        let day = self.paused.map_or(planned, |until| planned.max(until));
        // The first message always goes: somebody has asked for it.
        let goes = self.sent() == 0 || day <= self.invitation.last;
        goes.then_some(Next { turn, day, in_quiet_hours: false })
    }

    /// Has every message of the series gone?
    pub fn is_through(&self) -> bool {
        self.sent() > self.invitation.series.reminder_days.len()
    }

    /// Until which day nobody need see to the round: it runs by itself. A letter runs until it can be posted.
    pub fn carries(&self) -> Option<Date> {
        let runs = self.over.is_none() && self.halted.is_none() && !self.rested;
        let until =
            if self.is_unposted() { self.invitation.begins } else { plus(self.invitation.last, -WARN_DAYS) };
        runs.then_some(until)
    }

    /// A letter has been decided, and nobody has said that it was posted.
    pub fn is_unposted(&self) -> bool {
        self.over.is_none() && self.invitation.channel == Channel::Letter && self.sent() == 0
    }

    pub(super) fn hurried(&self, today: Date, in_quiet_hours: bool) -> Result<Event, Refusal> {
        if self.invitation.channel == Channel::Letter {
            return Err(Refusal::NoWay);
        }
        if self.paused.is_some_and(|until| today < until) {
            return Err(Refusal::Paused);
        }
        self.working(today)?;
        Ok(Event::Hurried { in_quiet_hours })
    }

    /// Nothing goes out or comes in but by a link that works.
    pub(super) fn working(&self, today: Date) -> Result<(), Refusal> {
        match self.link(today) {
            Link::Works => Ok(()),
            Link::Early => Err(Refusal::TooEarly),
            Link::Expired | Link::Ended => Err(Refusal::Over),
        }
    }

    /// One questionnaire is answered or left out; after the last one the round is finished.
    pub(super) fn settled(
        &self,
        today: Date,
        questionnaire: Name,
        response: Option<ItemId>,
    ) -> Result<Vec<Event>, Refusal> {
        self.working(today)?;
        if !self.asks(&questionnaire) {
            return Err(Refusal::NotAsked);
        }
        let others = self.invitation.questionnaires.iter().filter(|other| other.id != questionnaire);
        let last = others.filter(|other| self.asks(&other.id)).count() == 0;
        let event = match response {
            Some(response) => Event::Answered { questionnaire, response },
            None => Event::Passed { questionnaire },
        };
        Ok(std::iter::once(event).chain(last.then_some(Event::Finished)).collect())
    }
}

/// Takes in a fact. Judges nothing; a fact that does not fit changes nothing.
pub(super) fn evolve(round: &mut Round, stamp: &Stamp, event: &Event) {
    if let Event::Invited(invitation) = event {
        round.begun = Some(Box::new(invited(round.begun.take(), invitation)));
        return;
    }
    let Some(begun) = round.begun.as_deref_mut() else { return };
    match event {
        Event::Invited(_) => {}
        Event::Sent { message: _, channel } => begun.keep(stamp, *channel, None),
        Event::Failed { message: _, channel, why } => begun.keep(stamp, *channel, Some(*why)),
        Event::Halted { why } => {
            begun.hurried = None;
            begun.halted = Some(Halt { why: *why, on: stamp.on });
        }
        Event::Rested => {
            begun.hurried = None;
            begun.rested = true;
        }
        // What was to go at once waits as well.
        Event::Paused { until } => {
            begun.hurried = None;
            begun.paused = Some(*until);
        }
        Event::Resumed => begun.paused = None,
        Event::Hurried { in_quiet_hours } => {
            begun.halted = None;
            begun.rested = false;
            begun.hurried = Some(Hurry { on: stamp.on, in_quiet_hours: *in_quiet_hours });
        }
        Event::Answered { questionnaire, response } => {
            begun.answered.insert(questionnaire.clone(), response.clone());
        }
        Event::Passed { questionnaire } => _ = begun.passed.insert(questionnaire.clone()),
        Event::Finished => begun.over = Some(Over::Finished),
        Event::Declined { reason } => begun.over = Some(Over::Declined(reason.clone())),
        Event::Ended => begun.over = Some(Over::Ended),
    }
}

/// Messages keep their numbers over all invitations, so that none is ever sent under the number of another.
fn invited(before: Option<Box<Begun>>, invitation: &Invitation) -> Begun {
    let (invitations, messages) =
        before.map_or_else(|| (0, Vec::new()), |before| (before.invitations, before.messages));
    Begun {
        invitation: invitation.clone(),
        invitations: invitations.saturating_add(1),
        first: u16::try_from(messages.len()).unwrap_or(u16::MAX),
        messages,
        paused: None,
        hurried: None,
        halted: None,
        rested: false,
        answered: BTreeMap::new(),
        passed: BTreeSet::new(),
        over: None,
    }
}

impl Begun {
    fn keep(&mut self, stamp: &Stamp, channel: Channel, failed: Option<Failure>) {
        self.messages.push(Message { channel, at: stamp.at, on: stamp.on, failed });
        self.hurried = None;
        self.halted = failed.map(|why| Halt { why, on: stamp.on });
    }
}
