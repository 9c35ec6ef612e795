//! The one trait of the core: facts in, facts out. No clock, no database, no async.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::id::WorkerId;

/// When and by whom: stands on every fact and on every command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// The moment.
    pub at: Timestamp,
    /// The local day of the moment, in Finland.
    pub on: Date,
    /// Who did it.
    pub by: WorkerId,
}

/// One thing with a history. Its rules are two functions: [`Stream::decide`] judges and never changes,
/// [`Stream::evolve`] changes and never judges.
pub trait Stream: Default {
    /// The noun, as streams are called in the record: `case/…`.
    const NAME: &'static str;
    /// What happened.
    type Event;
    /// What somebody asks for.
    type Command;
    /// Why not.
    type Refusal;
    /// What the rules may look at besides the thing itself.
    type World<'w>;

    /// What follows from the command, or why it is refused.
    ///
    /// # Errors
    /// A refusal is an ordinary answer; it has a sentence in every language.
    fn decide(
        &self,
        world: &Self::World<'_>,
        stamp: &Stamp,
        command: Self::Command,
    ) -> Result<Vec<Self::Event>, Self::Refusal>;

    /// Take in a fact. It has happened: this cannot fail, and judges nothing.
    fn evolve(&mut self, stamp: &Stamp, event: &Self::Event);
}

#[cfg(test)]
pub(crate) mod story;
