//! Whether a link works, and what follows for messages and answers. Whatever goes out or comes in asks here.

use jiff::civil::{Date, DateTime};

use super::{Begun, Schedule, Turn};
use crate::case;
use crate::id::Name;
use crate::model::Model;

/// How the link of a round stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// Before the day on which the round begins: what is answered now would not count.
    Early,
    /// Messages may go, and answers are taken.
    Works,
    /// Its last day has passed.
    Expired,
    /// Finished, declined or called off.
    Ended,
}

/// What whoever sends has to do about a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duty {
    /// Nothing, or not now.
    Nothing,
    /// A message goes.
    Send(Turn),
    /// A message should go, or a letter be posted, and its link does not work any more.
    Expired(Turn),
    /// What is left unanswered has coded reasons: nobody is reminded of it.
    Rest,
    /// Everything is answered by another way: nobody need be asked any more.
    End,
}

impl Begun {
    /// How the link stands on a day, as far as the round itself knows.
    pub fn link(&self, today: Date) -> Link {
        if self.over.is_some() {
            Link::Ended
        } else if today < self.invitation.begins {
            Link::Early
        } else if today <= self.until() {
            Link::Works
        } else {
            Link::Expired
        }
    }

    /// Can it be answered on a day?
    pub fn takes(&self, open: &case::Open, today: Date) -> bool {
        open.closed.is_none() && self.link(today) == Link::Works
    }

    /// A letter is to be printed and posted.
    pub fn letter_waits(&self, today: Date) -> bool {
        self.is_unposted() && self.link(today) == Link::Works
    }

    /// What is to be done at a local moment.
    pub fn duty(&self, open: &case::Open, model: &Model, local: DateTime) -> Duty {
        if self.over.is_some() || open.closed.is_some() {
            return Duty::Nothing;
        }
        // Whatever it waits for, a day or somebody: where nothing is left to ask there is nothing to see to.
        if self.remaining(open, model).is_empty() {
            return Duty::End;
        }
        let today = local.date();
        if self.is_unposted() && self.halted.is_none() && self.link(today) == Link::Expired {
            return Duty::Expired(self.turn());
        }
        let Some(next) = self.next().filter(|next| next.day <= today) else { return Duty::Nothing };
        if !self.is_worth_writing(open, model) {
            return Duty::Rest;
        }
        let quiet = self.invitation.series.is_quiet(local.time()) && !next.in_quiet_hours;
        match self.link(today) {
            Link::Works if !quiet => Duty::Send(next.turn),
            Link::Expired => Duty::Expired(next.turn),
            Link::Works | Link::Early | Link::Ended => Duty::Nothing,
        }
    }

    /// Is there a reason to write to the client? The first message goes while anything is unanswered; nobody is
    /// reminded of what has a coded reason by now, unless somebody has wanted it since.
    fn is_worth_writing(&self, open: &case::Open, model: &Model) -> bool {
        let schedule = Schedule::of(open, model);
        let wanted = |since: Date| self.hurried.is_some_and(|hurry| since <= hurry.on);
        let unsaid = |id: &Name| {
            schedule.reading(open, id, self.invitation.occasion).is_none_or(|found| wanted(found.on))
        };
        self.sent() == 0 || self.remaining(open, model).iter().any(|one| unsaid(&one.id))
    }
}
