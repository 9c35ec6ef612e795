//! What is done with answers: struck out when they were entered in error, attended to when they call for it.

use domain::access::{Action, register};
use domain::case::Command;
use domain::id::ItemId;
use domain::model::Register;
use domain::questionnaire::text;
use ui::{Choice, Field, Form, Html};

use super::show;
use crate::case::sheet::{At, Filled, Sheet};
use crate::ctx::Posted;

type Wrong = Vec<(&'static str, &'static str)>;

/// Answers that were entered in error.
pub(crate) struct StrikeSheet;

impl Sheet for StrikeSheet {
    const NAME: &'static str = "strike";
    const ACTION: Action = Action::Write;
    const CAREFUL: bool = false;
    const DANGER: bool = true;

    fn register(at: &At<'_>) -> Register {
        let catalogue = &at.ctx.directory.questionnaires;
        register::of_answers(at.open, &at.item.into(), |edition| catalogue.register(edition))
    }

    fn form<'a>(at: &At<'a>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let reason = Field::area("reason", t.get("field-strike-reason"), 3)
            .value(filled.value("reason"))
            .error(filled.error("reason"))
            .required();
        form.part(reason)
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        Ok(Command::StrikeAnswers { response: at.item.into(), reason: posted.text("reason") })
    }
}

/// A flag that somebody has attended to: what was done.
pub(crate) struct AttendSheet;

impl Sheet for AttendSheet {
    const NAME: &'static str = "attend";
    const ACTION: Action = Action::Write;
    const CAREFUL: bool = false;

    fn register(at: &At<'_>) -> Register {
        let catalogue = &at.ctx.directory.questionnaires;
        register::of_answers(at.open, &at.item.into(), |edition| catalogue.register(edition))
    }

    fn form<'a>(at: &At<'a>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let lang = at.ctx.door.lang.code();
        let response = at.open.responses.get(&ItemId::from(at.item));
        let questionnaire =
            response.and_then(|response| at.ctx.directory.questionnaires.get(&response.questionnaire));
        let waiting = response.into_iter().flat_map(domain::case::Response::waiting);
        let choices: Vec<Choice<'a>> = waiting
            .map(|id| {
                let flag = questionnaire.and_then(|found| found.flags.iter().find(|flag| &flag.id == id));
                let label = flag.map_or(id.as_str(), |flag| text(&flag.text, lang));
                Choice::new(id.0.clone(), label.to_owned())
            })
            .collect();
        let first = choices.first().map(|choice| choice.value.to_string()).unwrap_or_default();
        let flag = if choices.len() > 1 {
            Field::radios("flag", t.get("field-attend-flag"), choices)
                .value(filled.or("flag", &first))
                .required()
        } else {
            Field::hidden("flag", first)
        };
        let words = Field::area("text", t.get("field-attend-words"), 4)
            .hint(t.get("field-attend-words-hint"))
            .value(filled.value("text"))
            .error(filled.error("text"))
            .required();
        form.part(flag).part(words)
    }

    fn before(at: &At<'_>, _filled: &Filled) -> Html {
        let response = at.open.responses.get(&ItemId::from(at.item));
        let found = response.and_then(|response| {
            Some((at.ctx.directory.questionnaires.get(&response.questionnaire)?, response))
        });
        found.map(|(one, response)| show::waiting_flags(at.ctx.t, one, response)).unwrap_or_default()
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let (flag, words) = (posted.get("flag").into(), posted.text("text"));
        Ok(Command::AttendToFlag { response: at.item.into(), flag, words })
    }
}
