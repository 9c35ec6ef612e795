//! Stories for tests: given what happened, when somebody asks, then this follows or it is refused.

use std::fmt::Debug;

use jiff::civil::Date;

use super::{Stamp, Stream};
use crate::id::WorkerId;

/// A thing with its past, and who asks when.
pub(crate) struct Story<'w, S: Stream> {
    pub(crate) state: S,
    pub(crate) stamp: Stamp,
    world: S::World<'w>,
}

/// The answer to a command.
#[must_use]
pub(crate) struct Answer<'w, S: Stream> {
    story: Story<'w, S>,
    pub(crate) answer: Result<Vec<S::Event>, S::Refusal>,
}

/// The stamp of noon on a day, Finnish winter time.
pub(crate) fn stamp(worker: &str, on: Date) -> Stamp {
    Stamp { at: format!("{on}T10:00:00Z").parse().unwrap(), on, by: WorkerId::from(worker) }
}

/// A thing of which nothing is known yet.
pub(crate) fn story<S: Stream>(world: S::World<'_>, stamp: Stamp) -> Story<'_, S> {
    Story { state: S::default(), stamp, world }
}

impl<'w, S: Stream<Event: Debug + PartialEq, Refusal: Debug + PartialEq>> Story<'w, S> {
    /// This happened as well.
    pub(crate) fn and(mut self, past: impl IntoIterator<Item = S::Event>) -> Self {
        past.into_iter().for_each(|event| self.state.evolve(&self.stamp, &event));
        self
    }

    /// From now on this worker.
    pub(crate) fn by(mut self, worker: &str) -> Self {
        self.stamp.by = WorkerId::from(worker);
        self
    }

    /// From now on this day.
    pub(crate) fn on(mut self, day: Date) -> Self {
        self.stamp = stamp(self.stamp.by.as_str(), day);
        self
    }

    /// From now on so many hours later.
    pub(crate) fn hours_later(mut self, hours: i64) -> Self {
        self.stamp.at += jiff::SignedDuration::from_hours(hours);
        self
    }

    /// Somebody asks.
    pub(crate) fn when(self, command: S::Command) -> Answer<'w, S> {
        let answer = self.state.decide(&self.world, &self.stamp, command);
        Answer { story: self, answer }
    }
}

impl<'w, S: Stream<Event: Debug + PartialEq, Refusal: Debug + PartialEq>> Answer<'w, S> {
    /// It is done, and these are the facts.
    #[track_caller]
    pub(crate) fn then(self, facts: impl IntoIterator<Item = S::Event>) -> Story<'w, S> {
        assert_eq!(self.answer, Ok(facts.into_iter().collect()));
        self.done()
    }

    /// It is done.
    #[track_caller]
    pub(crate) fn done(self) -> Story<'w, S> {
        let facts = self.answer.unwrap();
        self.story.and(facts)
    }

    /// It is refused, and nothing has changed.
    #[track_caller]
    pub(crate) fn refused(self, refusal: S::Refusal) -> Story<'w, S> {
        assert_eq!(self.answer, Err(refusal));
        self.story
    }
}
