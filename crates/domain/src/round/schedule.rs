//! When a case is measured: at the start, and some calendar months later, each in a window of days.
//!
//! Nothing here is clicked: how a round stands follows from the facts of the case and the day.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::plus;
use crate::case::{Measurement, Occasion, Open};
use crate::id::Name;
use crate::model::{Model, StageOwner};

/// The days on which a case is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schedule {
    /// The client relationship in the team began: the first day in a stage that the team owns, else the case's first.
    pub start: Date,
    /// The case has been in a stage that the team owns.
    pub by_team: bool,
    /// The follow-up is due on this day, give or take the window.
    pub due: Date,
    /// So many days before and after, both ends included.
    pub window: i64,
}

/// How a round stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Its window has not opened.
    NotYet,
    /// It is time.
    Open,
    /// The window has passed. Answers are still taken, and marked.
    Late,
    /// Measured. Outside the window it is marked, and not counted in the figures of the follow-up's months.
    Done { outside: bool },
    /// Every measurement is missing, each with its coded reason.
    Declined,
    /// The case closed before the window. A measurement at the end deviates: it is marked, and not counted.
    ClosedBefore { deviating: bool },
    /// The case closed without it, later than that.
    Unmeasured,
}

impl Standing {
    /// The word under which texts know it.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotYet => "not-yet",
            Self::Open => "open",
            Self::Late => "late",
            Self::Done { outside: false } => "done",
            Self::Done { outside: true } => "done-outside",
            Self::Declined => "declined",
            Self::ClosedBefore { deviating: false } => "closed-before",
            Self::ClosedBefore { deviating: true } => "closed-deviating",
            Self::Unmeasured => "unmeasured",
        }
    }

    /// Is there still something to be measured?
    pub fn is_waiting(self) -> bool {
        matches!(self, Self::NotYet | Self::Open | Self::Late)
    }
}

impl Schedule {
    /// The schedule of a case by its model. Months are calendar months: what would fall on a day that a month does not
    /// have falls on the month's last.
    pub fn of(open: &Open, model: &Model) -> Self {
        let by_team = |stage: &Name| model.stage(stage).is_some_and(|it| it.owner == StageOwner::Team);
        let first = open.visits.iter().find(|visit| by_team(&visit.stage)).map(|visit| visit.since);
        let start = first.unwrap_or(open.began);
        let months = i32::from(model.closing.follow_up_months).months();
        let due = start.checked_add(months).unwrap_or(start);
        Self { start, by_team: first.is_some(), due, window: i64::from(model.closing.window_days) }
    }

    /// The day in the middle of the window.
    pub fn target(&self, occasion: Occasion) -> Date {
        match occasion {
            Occasion::Start => self.start,
            Occasion::FollowUp => self.due,
        }
    }

    /// The first day of the window.
    pub fn opens(&self, occasion: Occasion) -> Date {
        plus(self.target(occasion), -self.window)
    }

    /// The last day of the window.
    pub fn closes(&self, occasion: Occasion) -> Date {
        plus(self.target(occasion), self.window)
    }

    /// The first day of an invitation that is decided today: a follow-up waits for its window.
    pub fn begins(&self, occasion: Occasion, today: Date) -> Date {
        match occasion {
            Occasion::Start => today,
            Occasion::FollowUp => today.max(self.opens(occasion)),
        }
    }

    /// Does the day lie in the window, both ends included?
    pub fn holds(&self, occasion: Occasion, day: Date) -> bool {
        (self.opens(occasion)..=self.closes(occasion)).contains(&day)
    }

    /// Is there a follow-up at all? Whoever was neither with the team nor measured at the start has nothing to be
    /// followed up.
    pub fn is_asked(&self, open: &Open, model: &Model) -> bool {
        self.by_team || self.missing(open, model, Occasion::Start).is_empty()
    }

    /// What was measured of an instrument, or why not, as far as it counts for the round. A follow-up that was taken
    /// before its window is none while the case goes on: whoever comes back is measured again in time. A value goes
    /// before a reason, what the window holds before what it does not, the newer before the older.
    pub fn reading<'o>(
        &self,
        open: &'o Open,
        instrument: &Name,
        occasion: Occasion,
    ) -> Option<&'o Measurement> {
        let from = match occasion {
            Occasion::Start => Date::MIN,
            Occasion::FollowUp => self.opens(occasion),
        };
        let fits = |found: &&Measurement| {
            &found.instrument == instrument && found.occasion == occasion && found.on >= from
        };
        let rank = |found: &&Measurement| (found.is_value(), self.holds(occasion, found.on));
        open.measurements.iter().filter(fits).max_by_key(|found| (rank(found), found.age()))
    }

    /// The same when it is a value, not a reason.
    pub fn value<'o>(
        &self,
        open: &'o Open,
        instrument: &Name,
        occasion: Occasion,
    ) -> Option<&'o Measurement> {
        self.reading(open, instrument, occasion).filter(|found| found.is_value())
    }

    /// The instruments of which nothing is on record for the round yet.
    pub fn missing<'m>(&self, open: &Open, model: &'m Model, occasion: Occasion) -> Vec<&'m Name> {
        let instruments = model.closing.instruments.iter();
        instruments.filter(|instrument| self.reading(open, instrument, occasion).is_none()).collect()
    }

    /// How a round stands on a day.
    pub fn standing(&self, open: &Open, model: &Model, occasion: Occasion, today: Date) -> Standing {
        let closed = open.closed.as_ref().map(|closure| closure.on);
        if occasion == Occasion::FollowUp && closed.is_some_and(|on| on < self.opens(occasion)) {
            let deviating = open.measurements.iter().any(|one| one.occasion == occasion && one.is_value());
            return Standing::ClosedBefore { deviating };
        }
        let found: Vec<Option<&Measurement>> = model
            .closing
            .instruments
            .iter()
            .map(|instrument| self.reading(open, instrument, occasion))
            .collect();
        if found.iter().all(Option::is_some) {
            let mut values = found.iter().flatten().filter(|found| found.is_value()).peekable();
            if values.peek().is_none() {
                return Standing::Declined;
            }
            return Standing::Done { outside: values.any(|found| !self.holds(occasion, found.on)) };
        }
        if closed.is_some() {
            return Standing::Unmeasured;
        }
        if today < self.opens(occasion) {
            Standing::NotYet
        } else if today <= self.closes(occasion) {
            Standing::Open
        } else {
            Standing::Late
        }
    }
}
