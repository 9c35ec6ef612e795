//! Feedback on the service (PREM): what a client thinks of us, told without telling who they are. Nothing ties it to a
//! case or to a person, and it is shown of many together only.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::change::CellLimit;
use crate::questionnaire::{Answers, Edition, Misfit, Questionnaire};
use crate::stream::{Stamp, Stream};

/// The questionnaire by which feedback is asked: a county may put a newer edition of its own under this name.
pub const QUESTIONNAIRE: &str = "feedback";

/// Is it asked without a name, and so never within a case?
pub fn is_nameless(questionnaire: &Questionnaire) -> bool {
    questionnaire.id.as_str() == QUESTIONNAIRE
}

/// One person's feedback.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feedback {
    pub told: Option<Told>,
    /// The first day of the month in which it was told: closer to the day would be closer to the person.
    pub month: Date,
}

/// Up to which month it may be told, when so many people have answered in each: months are put together until there are
/// enough people in them. So what is told never grows by fewer, and nobody finds one answer by comparing two days.
pub fn told_until(people: &BTreeMap<Date, u32>, limit: CellLimit) -> Option<Date> {
    let (mut until, mut waiting) = (None, 0);
    for (month, count) in people {
        waiting += count;
        if waiting >= limit.people() {
            (until, waiting) = (Some(*month), 0);
        }
    }
    until
}

/// What was told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    pub questionnaire: Edition,
    /// In which language it was read.
    pub language: String,
    pub answers: Answers,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Event {
    Told(Told),
}

/// What can be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    Tell(Told),
}

/// Why not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    AlreadyTold,
    /// It is not the questionnaire that is offered.
    UnknownQuestionnaire,
    NothingAnswered,
    Misfits(Vec<Misfit>),
}

/// What the rules may look at.
pub struct World<'w> {
    /// The questionnaire that is offered.
    pub questionnaire: Option<&'w Questionnaire>,
}

impl Stream for Feedback {
    const NAME: &'static str = "feedback";
    type Event = Event;
    type Command = Command;
    type Refusal = Refusal;
    type World<'w> = World<'w>;

    fn decide(&self, world: &World<'_>, _stamp: &Stamp, command: Command) -> Result<Vec<Event>, Refusal> {
        let Command::Tell(told) = command;
        if self.told.is_some() {
            return Err(Refusal::AlreadyTold);
        }
        let asked = world.questionnaire.filter(|asked| asked.edition() == told.questionnaire);
        let answers = asked.ok_or(Refusal::UnknownQuestionnaire)?.fitting(&told.answers);
        let answers = answers.map_err(Refusal::Misfits)?;
        if answers.is_empty() {
            return Err(Refusal::NothingAnswered);
        }
        Ok(vec![Event::Told(Told { answers, ..told })])
    }

    fn evolve(&mut self, stamp: &Stamp, event: &Event) {
        let Event::Told(told) = event;
        self.told = Some(told.clone());
        self.month = stamp.on.first_of_month();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn until(counts: &[u32]) -> Option<i8> {
        let months = (1..).zip(counts).map(|(month, count)| (jiff::civil::date(2026, month, 1), *count));
        told_until(&months.collect(), CellLimit::default()).map(Date::month)
    }

    #[test]
    fn what_is_told_never_grows_by_fewer_people_than_the_limit() {
        assert_eq!((until(&[]), until(&[4]), until(&[5])), (None, None, Some(1)));
        assert_eq!(until(&[5, 1]), Some(1), "one more is not told alone");
        assert_eq!(until(&[5, 1, 0, 3]), Some(1));
        assert_eq!(until(&[5, 1, 0, 3, 1]), Some(5), "the five of four months come together");
        assert_eq!(until(&[2, 2, 2, 9, 4]), Some(4));
    }
}
