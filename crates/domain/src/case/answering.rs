//! Questionnaires answered within a case: what was answered is a fact for ever, and scored when it is recorded.
//!
//! The case remembers scores and flags, never answers: those are read from the record when they are shown. What was
//! entered in error is struck out with a reason and counts no more; the record keeps it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Command, Event, Occasion, Open, Refusal, World};
use crate::id::{ItemId, Name, WorkerId};
use crate::questionnaire::{Answers, Edition, LONGEST_TEXT, Mode, Questionnaire, Score};
use crate::stream::Stamp;

/// A questionnaire as it was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filled {
    pub questionnaire: Edition,
    /// In which language it was read.
    pub language: String,
    pub mode: Mode,
    /// At the start, or as the follow-up; none at another time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occasion: Option<Occasion>,
    /// The day on which it was answered: paper may come later.
    pub on: Date,
    pub answers: Answers,
}

/// What the case remembers of answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Response {
    pub questionnaire: Edition,
    pub language: String,
    pub mode: Mode,
    pub occasion: Option<Occasion>,
    pub on: Date,
    /// Who recorded it.
    pub by: WorkerId,
    pub scores: Vec<Score>,
    /// What the answers raised, and whether somebody has attended to it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub flags: BTreeMap<Name, bool>,
    /// Was entered in error.
    #[serde(default)]
    pub struck: bool,
}

impl Response {
    /// Flags that nobody has attended to.
    pub fn waiting(&self) -> impl Iterator<Item = &Name> {
        self.flags.iter().filter(|(_, attended)| !self.struck && !**attended).map(|(flag, _)| flag)
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the other commands are judged elsewhere")]
pub(super) fn decide(
    open: &Open,
    world: &World<'_>,
    stamp: &Stamp,
    command: Command,
) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        Command::Answer { response, .. } if open.responses.contains_key(&response) => {
            return Err(Refusal::AlreadyRecorded);
        }
        Command::Answer { response, filled } => answered(world, stamp, response, *filled)?,
        Command::Rescore { response, answers } => rescored(open, world, response, &answers)?,
        Command::StrikeAnswers { reason, .. } if reason.trim().is_empty() => {
            return Err(Refusal::ReasonMissing);
        }
        Command::StrikeAnswers { response, reason } => {
            standing(open, &response)?;
            Event::AnswersStruck { response, reason }
        }
        Command::AttendToFlag { response, flag, words } => {
            let attended = standing(open, &response)?.flags.get(&flag).ok_or(Refusal::NoSuchFlag)?;
            if *attended {
                return Err(Refusal::AlreadyRecorded);
            }
            if words.trim().is_empty() || words.chars().count() > LONGEST_TEXT {
                return Err(Refusal::TextMissing);
            }
            Event::FlagAttended { response, flag, words }
        }
        _ => return Err(Refusal::NotHere),
    };
    Ok(vec![event])
}

/// The answers that stand: neither unknown nor struck out.
fn standing<'o>(open: &'o Open, response: &ItemId) -> Result<&'o Response, Refusal> {
    open.responses.get(response).filter(|found| !found.struck).ok_or(Refusal::NoSuchAnswers)
}

fn asked<'w>(world: &World<'w>, edition: &Edition) -> Result<&'w Questionnaire, Refusal> {
    world.questionnaire.filter(|found| found.edition() == *edition).ok_or(Refusal::UnknownQuestionnaire)
}

fn answered(world: &World<'_>, stamp: &Stamp, response: ItemId, filled: Filled) -> Result<Event, Refusal> {
    let questionnaire = asked(world, &filled.questionnaire)?;
    if !questionnaire.languages.contains(&filled.language) {
        return Err(Refusal::NotInLanguage);
    }
    if questionnaire.professional && filled.mode == Mode::Client {
        return Err(Refusal::NotByClient);
    }
    if filled.on > stamp.on {
        return Err(Refusal::DayInFuture);
    }
    let answers = questionnaire.fitting(&filled.answers).map_err(Refusal::Misfits)?;
    if answers.is_empty() {
        return Err(Refusal::NothingAnswered);
    }
    let scores = questionnaire.score(&answers);
    let flags = questionnaire.raised(&answers).map(|flag| flag.id.clone()).collect();
    Ok(Event::Answered { response, filled: Box::new(Filled { answers, ..filled }), scores, flags })
}

/// Scores by newer rules beside those that there are: nothing that was recorded changes.
fn rescored(open: &Open, world: &World<'_>, response: ItemId, answers: &Answers) -> Result<Event, Refusal> {
    let of = standing(open, &response)?;
    let questionnaire = world.questionnaire.filter(|newer| newer.id == of.questionnaire.id);
    let questionnaire = questionnaire.ok_or(Refusal::UnknownQuestionnaire)?;
    let kept = questionnaire.fitting(answers).map_err(Refusal::Misfits)?;
    let known = |score: &Score| {
        of.scores.iter().any(|old| (&old.score, old.algorithm) == (&score.score, score.algorithm))
    };
    let scores: Vec<Score> = questionnaire.score(&kept).into_iter().filter(|score| !known(score)).collect();
    if scores.is_empty() {
        return Err(Refusal::NothingChanged);
    }
    Ok(Event::Rescored { response, by: questionnaire.edition(), scores })
}

impl Open {
    /// The newest answers that stand to a questionnaire on an occasion.
    pub fn answered(&self, id: &Name, occasion: Option<Occasion>) -> Option<(&ItemId, &Response)> {
        let found = self.responses.iter().filter(|(_, response)| {
            !response.struck && &response.questionnaire.id == id && response.occasion == occasion
        });
        // The same order as that of measurements, `Measurement::age`.
        found.max_by_key(|(id, response)| (response.on, *id))
    }
}
