//! Feedback on the service: clients give it at the public page, about as often as cases open.

use anyhow::{Context as _, Result};
use domain::feedback::{Command, Feedback, QUESTIONNAIRE, Told};
use domain::questionnaire::{Answers, Given, Item, Kind, Questionnaire};
use journal::Write;

use super::answering::given;
use super::calendar::{at_minute, days_between, plus};
use super::county::{County, What};
use super::words;

/// Of so many clients one gives feedback.
const ONE_OF: usize = 2;
/// Who gives it, in the record.
const CLIENT: &str = "client";

impl County {
    /// Plans when it is given.
    pub(super) fn plan_feedback(&mut self) {
        let days = days_between(self.start, self.last);
        for who in 0..self.lives.len() / ONE_OF {
            let day = plus(self.start, self.opinions.between(days / 8, days));
            let at = at_minute(day, self.opinions.between(8 * 60, 21 * 60));
            self.plan_at(at, who, What::Feedback);
        }
    }

    /// Somebody gives it: mostly content, each statement a little differently.
    pub(super) fn give_feedback(&mut self, tx: &mut Write<'_>) -> Result<()> {
        let asked = self.directory.questionnaires.offered(QUESTIONNAIRE).cloned();
        let asked = asked.context("no questionnaire of feedback")?;
        let content = self.opinions.normal(720, 180);
        let answers: Answers = asked
            .items
            .iter()
            .filter_map(|item| Some((item.id.clone(), self.opinion(&asked, item, content)?)))
            .collect();
        if answers.is_empty() {
            return Ok(());
        }
        let told = Told { questionnaire: asked.edition(), language: "fi".to_owned(), answers };
        let (deed, id) = (self.outside(CLIENT), self.id());
        self.carried::<Feedback>(tx, &deed, &id, Command::Tell(told))?;
        Ok(())
    }

    fn opinion(&mut self, asked: &Questionnaire, item: &Item, content: i64) -> Option<Given> {
        let dice = &mut self.opinions;
        if matches!(item.answer, Kind::Area) {
            let said = if item.id.as_str() == "better" { words::BETTER } else { words::GOOD };
            return dice.percent(12).then(|| Given::Text(dice.one_of(said).to_owned()));
        }
        let up = content + dice.normal(0, 140);
        if dice.percent(94) { given(asked, item, up.clamp(0, 1_000), dice) } else { None }
    }
}
