//! Questionnaires that clients of the histories answer: mostly better at the follow-up than at the start.

use anyhow::{Context as _, Result};
use domain::case::{Command, Filled, Occasion, Reading, Response, WORK_ABILITY};
use domain::id::{ItemId, Name};
use domain::model::Model;
use domain::questionnaire::{Answers, Better, Ends, Given, Item, Kind, Mode, Questionnaire, Score, Scoring};

use super::dice::Dice;
use super::turn::Turn;
use super::words;

/// How well somebody is, from 0 to a thousand, whatever the instrument counts: the mean, and the deviation.
fn wellness(instrument: &str) -> (i64, i64) {
    match instrument {
        WORK_ABILITY => (420, 190),
        "esis" => (560, 160),
        "3x10d" => (540, 150),
        "audit" | "audit-c" => (860, 110),
        "bdi" => (740, 130),
        "gad-7" => (620, 230),
        "phq-9" => (660, 180),
        _ => (500, 150),
    }
}

/// How much answers of one person differ from item to item.
const UNEVEN: i64 = 110;

impl Turn<'_, '_, '_> {
    /// A measurement by its questionnaire, or why there is none.
    pub(super) fn measure(&mut self, model: &Model, instrument: &Name, occasion: Occasion) -> Result<()> {
        if self.dice().percent(15) {
            let wanted: &[&str] = match occasion {
                Occasion::Start => &["declined", "not-asked", "health", "language"],
                Occasion::FollowUp => &["declined", "not-reached", "health", "not-asked"],
            };
            let reading = Reading::Missing(self.coded(&model.closing.missing, wanted));
            return self.does(Command::Measure { instrument: instrument.clone(), occasion, reading });
        }
        let catalogue = &self.county.directory.questionnaires;
        let offered = catalogue.offered(instrument.as_str()).cloned();
        let questionnaire = offered.with_context(|| format!("no questionnaire {instrument}"))?;
        let well = self.well(&questionnaire, occasion)?;
        let answers = given_by(&questionnaire, well, self.dice());
        let ways = [Mode::Interview, Mode::Assisted, Mode::Paper];
        let filled = Filled {
            questionnaire: questionnaire.edition(),
            language: "fi".to_owned(),
            mode: ways.get(self.dice().weighted(&[60, 25, 15])).copied().unwrap_or(Mode::Interview),
            occasion: Some(occasion),
            on: self.today(),
            answers,
        };
        let response = ItemId(self.county.id());
        self.does(Command::Answer { response: response.clone(), filled: Box::new(filled) })?;
        self.attend(&response)
    }

    /// What calls for attention is attended to at once: nobody closes a case over it.
    fn attend(&mut self, response: &ItemId) -> Result<()> {
        let answered = self.open()?.responses.get(response);
        let waiting: Vec<Name> = answered.into_iter().flat_map(Response::waiting).cloned().collect();
        for flag in waiting {
            let (response, words) = (response.clone(), words::ATTENDED.to_owned());
            self.does(Command::AttendToFlag { response, flag, words })?;
        }
        Ok(())
    }

    /// How well the client is by this instrument: by what was answered before, and mostly better.
    fn well(&mut self, questionnaire: &Questionnaire, occasion: Occasion) -> Result<i64> {
        let (mean, deviation) = wellness(questionnaire.id.as_str());
        let before = self.open()?.answered(&questionnaire.id, Some(Occasion::Start));
        let before = before.and_then(|(_, response)| was_well(questionnaire, response));
        let is_ability = questionnaire.id.as_str() == WORK_ABILITY;
        Ok(match (before, occasion) {
            (Some(before), Occasion::FollowUp) => {
                before + self.dice().normal(deviation * 6 / 10, deviation * 7 / 10)
            }
            _ if is_ability => self.life.ability * 10,
            _ => self.dice().normal(mean, deviation),
        })
    }
}

/// The mean of all scores, each from worst to best.
fn was_well(questionnaire: &Questionnaire, response: &Response) -> Option<i64> {
    let of = |score: &Score| {
        let Scoring { from, to, better, .. } = questionnaire.scoring(&score.score)?;
        let (from, to) = (i64::from(from.in_tenths()), i64::from(to.in_tenths()));
        let points = i64::from(score.points?.in_tenths());
        let up = (points - from) * 1_000 / (to - from).max(1);
        Some(toward(*better, up))
    };
    let all: Vec<i64> = response.scores.iter().filter_map(of).collect();
    let count = i64::try_from(all.len()).ok().filter(|count| *count > 0)?;
    Some(all.iter().sum::<i64>() / count)
}

fn toward(better: Better, up: i64) -> i64 {
    match better {
        Better::Higher => up,
        Better::Lower => 1_000 - up,
    }
}

/// Answers to what is scored and to what must be answered, as somebody who is so well would give them.
fn given_by(questionnaire: &Questionnaire, well: i64, dice: &mut Dice) -> Answers {
    let mut answers = Answers::new();
    for item in &questionnaire.items {
        let asked = questionnaire.asked(&answers).iter().any(|other| other.id == item.id);
        let scored = questionnaire.scores.iter().find(|scoring| scoring.items.contains(&item.id));
        if !asked || scored.is_none() && !item.required {
            continue;
        }
        let spread = if questionnaire.scores.len() > 1 { UNEVEN * 2 } else { UNEVEN };
        let even = scored.is_some_and(|scoring| scoring.items.len() == 1 && questionnaire.scores.len() == 1);
        let differs = if even { 0 } else { dice.normal(0, spread) };
        let up = scored.map_or(500, |scoring| toward(scoring.better, well)) + differs;
        if let Some(given) = given(questionnaire, item, up.clamp(0, 1_000), dice) {
            answers.insert(item.id.clone(), given);
        }
    }
    answers
}

/// The answer so far up the scale of an item; chance where there is none.
pub(super) fn given(questionnaire: &Questionnaire, item: &Item, up: i64, dice: &mut Dice) -> Option<Given> {
    let on = |from: i64, to: i64| from + ((to - from) * up + 500) / 1_000;
    match &item.answer {
        Kind::Scale(ends) => {
            let Ends { from, to, .. } = **ends;
            Some(Given::Number(on(from.into(), to.into())))
        }
        Kind::Number { from, to } => Some(Given::Number(on(*from, *to))),
        Kind::YesNo => Some(Given::Yes(up > 500)),
        Kind::Choice(list) => {
            let options = questionnaire.options.get(list)?;
            let values: Vec<i64> = options.iter().filter_map(|option| option.value).collect();
            let (least, most) = (values.iter().min(), values.iter().max());
            let (Some(least), Some(most)) = (least, most) else {
                return options
                    .get(dice.below(options.len()))
                    .map(|option| Given::Choice(option.code.clone()));
            };
            let wanted = on(*least, *most);
            let near = options.iter().filter(|option| option.value.is_some());
            let nearest = near.min_by_key(|option| option.value.map(|value| (value - wanted).abs()));
            nearest.map(|option| Given::Choice(option.code.clone()))
        }
        Kind::Heading
        | Kind::Paragraph
        | Kind::Line
        | Kind::Area
        | Kind::Choices(_)
        | Kind::Day
        | Kind::Month
        | Kind::Rows { .. } => None,
    }
}
