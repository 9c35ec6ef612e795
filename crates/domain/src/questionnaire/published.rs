//! A questionnaire on record: published whole by its first answer, so that every answer can be read for ever by the
//! questions that were asked.

use serde::{Deserialize, Serialize};

use super::Questionnaire;
use crate::stream::{Stamp, Stream};

/// The content of one edition, once it has been answered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    pub questionnaire: Option<Box<Questionnaire>>,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Event {
    Published { questionnaire: Box<Questionnaire> },
}

/// What can be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    Publish(Box<Questionnaire>),
}

/// Why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Another content stands under this id and version: what is published never changes.
    Changed,
    /// It is faulty.
    Faulty,
}

impl Stream for Published {
    const NAME: &'static str = "questionnaire";
    type Event = Event;
    type Command = Command;
    type Refusal = Refusal;
    type World<'w> = ();

    fn decide(&self, _world: &(), _stamp: &Stamp, command: Command) -> Result<Vec<Event>, Refusal> {
        let Command::Publish(questionnaire) = command;
        match &self.questionnaire {
            Some(known) if *known == questionnaire => Ok(Vec::new()),
            Some(_) => Err(Refusal::Changed),
            None if !questionnaire.faults().is_empty() => Err(Refusal::Faulty),
            None => Ok(vec![Event::Published { questionnaire }]),
        }
    }

    fn evolve(&mut self, _stamp: &Stamp, event: &Event) {
        let Event::Published { questionnaire } = event;
        self.questionnaire = Some(questionnaire.clone());
    }
}
