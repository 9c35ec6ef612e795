//! Feedback on the service (PREM): what a client thinks of us, told without telling who they are. Nothing ties it to a
//! case or to a person, and it is shown of many together only.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

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
