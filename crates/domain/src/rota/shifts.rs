//! The shifts of a channel: its hours, with who is on duty.

use jiff::civil::{Date, DateTime};

use super::hours::{self, Span};
use super::{Hold, Presence, Roster, Rota};
use crate::id::WorkerId;
use crate::model::Channel;

/// How somebody who is on duty stands to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    On,
    /// Looks for a deputy, and is on duty until one is found.
    Asking,
    /// Is away, or does not answer any more: somebody else is needed.
    Away,
}

/// Somebody on duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    pub worker: WorkerId,
    pub standing: Standing,
}

/// A shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    pub span: Span,
    /// How many the model asks for.
    pub asked: u8,
    pub on: Vec<Duty>,
}

impl Shift {
    /// Its name: the local moment at which it begins.
    pub fn id(&self) -> DateTime {
        self.span.begins()
    }

    /// How many are missing; those who are away do not count.
    pub fn lacking(&self) -> usize {
        let there = self.on.iter().filter(|duty| duty.standing != Standing::Away).count();
        usize::from(self.asked).saturating_sub(there)
    }

    /// How the worker stands to it, when on duty.
    pub fn standing_of(&self, worker: &WorkerId) -> Option<Standing> {
        self.on.iter().find(|duty| duty.worker == *worker).map(|duty| duty.standing)
    }
}

/// The shifts of a channel between two days, both included, in order.
pub fn shifts(channel: &Channel, rota: &Rota, (from, until): (Date, Date), roster: Roster<'_>) -> Vec<Shift> {
    let duty = |day: Date, worker: &WorkerId, hold: Hold| {
        let standing = match (roster(worker, day), hold) {
            (Presence::Here, Hold::On) => Standing::On,
            (Presence::Here, Hold::Asking) => Standing::Asking,
            (Presence::Away | Presence::NotAnswering, _) => Standing::Away,
        };
        Duty { worker: worker.clone(), standing }
    };
    let shift = |span: Span| {
        let on = rota.on(span.begins()).map(|(worker, hold)| duty(span.on, worker, hold)).collect();
        Shift { span, asked: channel.on_duty, on }
    };
    hours::spans(channel, from, until).into_iter().map(shift).collect()
}
