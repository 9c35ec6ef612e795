//! The rota of a channel (päivystysvuorot): who is on duty when it is open. A shift is named by the local moment at
//! which it begins; which shifts there are tell the model's hours, never the rota.
//!
//! * [`hours`]: when the channel is open.
//! * [`shifts`]: those hours with who is on duty, who is away and how many lack.
//! * [`after_phone_hours`]: the meetings that follow from the hours.
//! * [`rotation`]: when a rotating member leaves.

pub mod hours;
mod meetings;
pub mod rotation;
mod shifts;

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use crate::id::WorkerId;
use crate::model::Channel;
use crate::stream::{Stamp, Stream};

pub use meetings::{Gathering, after_phone_hours};
pub use shifts::{Duty, Shift, Standing, shifts};

/// The most weeks that one command fills.
pub const LONGEST_REPEAT: i32 = 26;

/// So many days a shift that is over stays in the state; the record has all.
const KEPT_DAYS: i32 = 366;

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Event {
    PutOn {
        shift: DateTime,
        worker: WorkerId,
    },
    TakenOff {
        shift: DateTime,
        worker: WorkerId,
    },
    /// Who is on duty looks for somebody who takes the shift over, and stays on duty until then.
    DeputyAsked {
        shift: DateTime,
        worker: WorkerId,
    },
    /// … and needs nobody after all.
    ShiftKept {
        shift: DateTime,
        worker: WorkerId,
    },
    TakenOver {
        shift: DateTime,
        from: WorkerId,
        to: WorkerId,
    },
}

/// What can be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// `until`: the same weekday and time each week, the day included, as far as the worker is free.
    PutOn {
        shift: DateTime,
        worker: WorkerId,
        until: Option<Date>,
    },
    TakeOff {
        shift: DateTime,
        worker: WorkerId,
    },
    /// Whoever asks looks for a deputy in the own shift.
    AskDeputy {
        shift: DateTime,
    },
    /// Whoever asks keeps the own shift.
    Keep {
        shift: DateTime,
    },
    /// Whoever asks takes the shift over from somebody who looks for a deputy or is away.
    TakeOver {
        shift: DateTime,
        from: WorkerId,
    },
}

impl Command {
    fn shift(&self) -> DateTime {
        match self {
            Self::PutOn { shift, .. }
            | Self::TakeOff { shift, .. }
            | Self::AskDeputy { shift }
            | Self::Keep { shift }
            | Self::TakeOver { shift, .. } => *shift,
        }
    }
}

/// Why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The channel is not open then, by the model in use.
    NoSuchShift,
    /// It has been already.
    Over,
    AlreadyOn,
    NotOn,
    /// The worker is away on that day.
    Away,
    /// The worker answers no consultations on that day.
    NotAnswering,
    /// Who is on duty looks for nobody and is not away.
    NotOffered,
    /// The last day is before the first.
    WrongDays,
    /// Further than one command fills.
    TooFar,
}

impl Refusal {
    /// The code under which the texts know it, and the form field it belongs to.
    pub fn code(self) -> (&'static str, &'static str) {
        match self {
            Self::NoSuchShift => ("rota-no-such-shift", ""),
            Self::Over => ("rota-over", ""),
            Self::AlreadyOn => ("rota-already-on", "worker"),
            Self::NotOn => ("rota-not-on", ""),
            Self::Away => ("rota-away", "worker"),
            Self::NotAnswering => ("rota-not-answering", "worker"),
            Self::NotOffered => ("rota-not-offered", ""),
            Self::WrongDays => ("wrong-days", "until"),
            Self::TooFar => ("rota-too-far", "until"),
        }
    }
}

/// Can somebody be on duty on a day?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    Here,
    Away,
    /// Does not work here then, or answers no consultations.
    NotAnswering,
}

/// Tells of a worker and a day.
pub type Roster<'r> = &'r dyn Fn(&WorkerId, Date) -> Presence;

/// What the rules may look at.
pub struct World<'w> {
    /// The channel in the model in use; none when it has no such channel any more.
    pub channel: Option<&'w Channel>,
    pub roster: Roster<'w>,
}

/// How somebody holds a shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hold {
    On,
    /// Looks for a deputy.
    Asking,
}

/// The rota of one channel.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rota {
    pub shifts: BTreeMap<DateTime, BTreeMap<WorkerId, Hold>>,
}

impl Rota {
    /// Who is on duty in a shift.
    pub fn on(&self, shift: DateTime) -> impl Iterator<Item = (&WorkerId, Hold)> {
        self.shifts.get(&shift).into_iter().flatten().map(|(worker, hold)| (worker, *hold))
    }

    fn hold(&self, shift: DateTime, worker: &WorkerId) -> Option<Hold> {
        self.shifts.get(&shift)?.get(worker).copied()
    }

    /// Why the worker cannot be put on the shift, if so.
    fn fits(&self, roster: Roster<'_>, shift: DateTime, worker: &WorkerId) -> Result<(), Refusal> {
        if self.hold(shift, worker).is_some() {
            return Err(Refusal::AlreadyOn);
        }
        match roster(worker, shift.date()) {
            Presence::Here => Ok(()),
            Presence::Away => Err(Refusal::Away),
            Presence::NotAnswering => Err(Refusal::NotAnswering),
        }
    }

    /// The shifts of the same weekday and time until a day in which the worker is free.
    fn repeated(
        &self,
        (channel, roster): (&Channel, Roster<'_>),
        shift: DateTime,
        worker: &WorkerId,
        until: Date,
    ) -> Result<Vec<Event>, Refusal> {
        if until < shift.date() {
            return Err(Refusal::WrongDays);
        }
        if shift.date().checked_add(LONGEST_REPEAT.weeks()).is_ok_and(|last| last < until) {
            return Err(Refusal::TooFar);
        }
        let spans = hours::spans(channel, shift.date(), until).into_iter();
        let free = spans
            .filter(|span| span.from == shift.time() && span.on.weekday() == shift.date().weekday())
            .map(|span| span.begins())
            .filter(|shift| self.fits(roster, *shift, worker).is_ok());
        let events: Vec<_> = free.map(|shift| Event::PutOn { shift, worker: worker.clone() }).collect();
        if events.is_empty() {
            // Not even the first: why not is what is told.
            self.fits(roster, shift, worker)?;
        }
        Ok(events)
    }
}

impl Stream for Rota {
    const NAME: &'static str = "rota";
    type Event = Event;
    type Command = Command;
    type Refusal = Refusal;
    type World<'w> = World<'w>;

    fn decide(&self, world: &World<'_>, stamp: &Stamp, command: Command) -> Result<Vec<Event>, Refusal> {
        let channel = world.channel.ok_or(Refusal::NoSuchShift)?;
        let asked = command.shift();
        if !hours::on(channel, asked.date()).iter().any(|span| span.begins() == asked) {
            return Err(Refusal::NoSuchShift);
        }
        if asked.date() < stamp.on {
            return Err(Refusal::Over);
        }
        let event = match command {
            Command::PutOn { shift, worker, until: Some(until) } => {
                return self.repeated((channel, world.roster), shift, &worker, until);
            }
            Command::PutOn { shift, worker, until: None } => {
                self.fits(world.roster, shift, &worker)?;
                Event::PutOn { shift, worker }
            }
            Command::TakeOff { shift, worker } => {
                self.hold(shift, &worker).ok_or(Refusal::NotOn)?;
                Event::TakenOff { shift, worker }
            }
            Command::AskDeputy { shift } => match self.hold(shift, &stamp.by).ok_or(Refusal::NotOn)? {
                Hold::On => Event::DeputyAsked { shift, worker: stamp.by.clone() },
                Hold::Asking => return Ok(Vec::new()),
            },
            Command::Keep { shift } => match self.hold(shift, &stamp.by).ok_or(Refusal::NotOn)? {
                Hold::Asking => Event::ShiftKept { shift, worker: stamp.by.clone() },
                Hold::On => return Ok(Vec::new()),
            },
            Command::TakeOver { shift, from } => {
                let hold = self.hold(shift, &from).ok_or(Refusal::NotOn)?;
                self.fits(world.roster, shift, &stamp.by)?;
                if hold == Hold::On && (world.roster)(&from, shift.date()) == Presence::Here {
                    return Err(Refusal::NotOffered);
                }
                Event::TakenOver { shift, from, to: stamp.by.clone() }
            }
        };
        Ok(vec![event])
    }

    fn evolve(&mut self, stamp: &Stamp, event: &Event) {
        match event {
            Event::TakenOff { shift, worker } => self.take_off(*shift, worker),
            Event::DeputyAsked { shift, worker } => self.put(*shift, worker, Hold::Asking),
            Event::PutOn { shift, worker } | Event::ShiftKept { shift, worker } => {
                self.put(*shift, worker, Hold::On);
            }
            Event::TakenOver { shift, from, to } => {
                self.take_off(*shift, from);
                self.put(*shift, to, Hold::On);
            }
        }
        if let Ok(oldest) = stamp.on.checked_sub(KEPT_DAYS.days()) {
            self.shifts.retain(|shift, _| shift.date() >= oldest);
        }
    }
}

impl Rota {
    fn put(&mut self, shift: DateTime, worker: &WorkerId, hold: Hold) {
        self.shifts.entry(shift).or_default().insert(worker.clone(), hold);
    }

    fn take_off(&mut self, shift: DateTime, worker: &WorkerId) {
        if let Some(on) = self.shifts.get_mut(&shift) {
            on.remove(worker);
            if on.is_empty() {
                self.shifts.remove(&shift);
            }
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
