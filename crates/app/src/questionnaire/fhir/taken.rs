//! Answers of a resource, held against the questions that they answer.

use std::collections::{BTreeMap, BTreeSet};

use domain::case::Occasion;
use domain::id::Name;
use domain::questionnaire::{Answers, Edition, Given, Item, Kind, Mode, Place, Questionnaire, Wrong};
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::parts::{Extension, said_text};
use super::told::{Cause, Told};
use super::{CANONICAL, edition_of, link_of, ours, system_of, words};

/// The part of `QuestionnaireResponse` that is read.
#[expect(clippy::struct_field_names, reason = "as R4 names it")]
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Resource {
    resource_type: String,
    #[serde(default)]
    meta: Value,
    language: Option<String>,
    #[serde(default)]
    extension: Vec<Extension>,
    questionnaire: Option<String>,
    #[serde(default)]
    status: String,
    authored: Option<String>,
    #[serde(default)]
    item: Vec<Line>,
}

/// `QuestionnaireResponse.item`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Line {
    #[serde(default)]
    link_id: String,
    #[serde(default)]
    answer: Vec<Answer>,
    #[serde(default)]
    item: Vec<Line>,
}

#[derive(Debug, Deserialize)]
struct Answer {
    #[serde(default)]
    item: Vec<Line>,
    #[serde(flatten)]
    value: Map<String, Value>,
}

/// Answers that fit, and how they were given as far as it was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    pub language: Option<String>,
    pub mode: Option<Mode>,
    pub occasion: Option<Occasion>,
    pub on: Option<Date>,
    /// Was entered in error.
    pub struck: bool,
    pub answers: Answers,
    /// What was assumed.
    pub told: Vec<Told>,
}

/// The resource, and the edition that it answers.
///
/// # Errors
/// It is none, or answers no questionnaire of ours.
pub fn open(json: &str) -> Result<(Resource, Edition), Told> {
    let unreadable = |error: serde_json::Error| Told::of("", Cause::Unreadable, error.to_string());
    let resource: Resource = serde_json::from_str(json).map_err(unreadable)?;
    if resource.resource_type != "QuestionnaireResponse" {
        return Err(Told::of("", Cause::NoAnswers, resource.resource_type));
    }
    let named = resource.questionnaire.clone().unwrap_or_default();
    let Some(edition) = edition_of(&named) else {
        let bare = named.starts_with(CANONICAL) && !named.contains('|');
        return Err(Told::of("", if bare { Cause::NoVersion } else { Cause::OtherEdition }, named));
    };
    Ok((resource, edition))
}

/// The answers of a resource that answers this questionnaire.
///
/// # Errors
/// Every answer that does not fit, with its identifier.
pub fn read(resource: &Resource, questionnaire: &Questionnaire) -> Result<Taken, Vec<Told>> {
    let labels = resource.meta.get("security").and_then(Value::as_array);
    let redacted = labels.into_iter().flatten().any(|label| label["code"] == "REDACTED");
    let complete = ["completed", "amended", "entered-in-error"].contains(&resource.status.as_str());
    if !complete || redacted {
        let why = if complete { "REDACTED" } else { &resource.status };
        return Err(vec![Told::of("", Cause::NotComplete, why)]);
    }
    let mut reading = Reading { of: questionnaire, told: Vec::new() };
    let answers = reading.answers(&questionnaire.items, None, &resource.item);
    let mut told = reading.told;
    let taken = taken(resource, &mut told);
    if told.iter().any(|told| told.cause.loses()) {
        return Err(told);
    }
    match questionnaire.fitting(&answers) {
        Ok(fitting) => {
            // Left out without a word they would be missing from the score: which of the two answers is right is not
            // for us to say.
            let unasked = questionnaire.unasked(&answers);
            if unasked.is_empty() {
                return Ok(Taken { answers: fitting, told, ..taken });
            }
            told.extend(unasked.iter().map(|place| misfit(place, Wrong::NotAsked)));
        }
        Err(misfits) => told.extend(misfits.iter().map(|(place, wrong)| misfit(place, *wrong))),
    }
    Err(told)
}

/// How the answers were given.
fn taken(resource: &Resource, told: &mut Vec<Told>) -> Taken {
    let mut code = |name: &str, known: &dyn Fn(&str) -> bool| {
        let there = resource.extension.iter().any(|one| one.url == ours(name));
        let code = said_text(&resource.extension, &ours(name)).filter(|code| known(code));
        if there && code.is_none() {
            told.push(Told::of("", Cause::Damaged, name));
        }
        code
    };
    let occasions = [Occasion::Start, Occasion::FollowUp];
    let occasion =
        |code: &str| occasions.into_iter().find(|one| super::response::occasion_code(*one) == code);
    Taken {
        language: resource.language.as_deref().map(words::short),
        mode: code("mode", &|code| Mode::of(code).is_some()).and_then(Mode::of),
        occasion: code("occasion", &|code| occasion(code).is_some()).and_then(occasion),
        on: resource.authored.as_deref().and_then(|day| day.get(..10)?.parse().ok()),
        struck: resource.status == "entered-in-error",
        answers: Answers::new(),
        told: Vec::new(),
    }
}

fn misfit(place: &Place, wrong: Wrong) -> Told {
    let link = match &place.row {
        Some((_, inner)) => link_of(Some(&place.item), inner),
        None => place.item.to_string(),
    };
    let cause = match wrong {
        Wrong::Missing => Cause::Missing,
        Wrong::NotAsked => Cause::NotAsked,
        Wrong::WrongKind => Cause::WrongKind,
        Wrong::OutOfRange { .. } => Cause::OutOfRange,
        Wrong::UnknownChoice => Cause::UnknownChoice,
        Wrong::NotAlone => Cause::NotAlone,
        Wrong::TooLong => Cause::TooLong,
        Wrong::TooManyRows => Cause::TooManyRows,
    };
    let name =
        if let Wrong::OutOfRange { from, to } = wrong { format!("{from}–{to}") } else { String::new() };
    Told { link, cause, name }
}

struct Reading<'a> {
    of: &'a Questionnaire,
    told: Vec<Told>,
}

impl Reading<'_> {
    fn answers(&mut self, items: &[Item], row: Option<&Name>, lines: &[Line]) -> Answers {
        let known: BTreeMap<String, &Item> =
            items.iter().map(|item| (link_of(row, &item.id), item)).collect();
        let mut answers = Answers::new();
        for line in lines {
            // Texts of the questionnaire may be repeated among the answers.
            if line.answer.is_empty() && line.item.is_empty() {
                continue;
            }
            let Some(item) = known.get(&line.link_id) else {
                self.told.push(Told::of(line.link_id.as_str(), Cause::NotAsked, ""));
                continue;
            };
            if let Kind::Rows { items, .. } = &item.answer {
                if !line.answer.is_empty() {
                    self.told.push(Told::of(line.link_id.as_str(), Cause::WrongKind, ""));
                }
                let inside = self.answers(items, Some(&item.id), &line.item);
                if inside.is_empty() {
                    continue;
                }
                let rows = answers.entry(item.id.clone()).or_insert_with(|| Given::Rows(Vec::new()));
                if let Given::Rows(rows) = rows {
                    rows.push(inside);
                }
                continue;
            }
            for nested in line.item.iter().chain(line.answer.iter().flat_map(|one| &one.item)) {
                self.told.push(Told::of(nested.link_id.as_str(), Cause::NotAsked, ""));
            }
            match self.given(item, line) {
                Ok(None) => {}
                Ok(Some(given)) if !answers.contains_key(&item.id) => {
                    answers.insert(item.id.clone(), given);
                }
                Ok(Some(_)) => self.told.push(Told::of(line.link_id.as_str(), Cause::AnsweredTwice, "")),
                Err(cause) => self.told.push(Told::of(line.link_id.as_str(), cause, "")),
            }
        }
        answers
    }

    fn given(&mut self, item: &Item, line: &Line) -> Result<Option<Given>, Cause> {
        let answers = line.answer.as_slice();
        if let Kind::Choices(list) = &item.answer {
            let codes: Result<BTreeSet<Name>, Cause> =
                answers.iter().map(|answer| self.code(list, answer)).collect();
            let codes = codes?;
            return Ok((!codes.is_empty()).then_some(Given::Choices(codes)));
        }
        let answer = match answers {
            [] => return Ok(None),
            [answer] => answer,
            _ => return Err(Cause::AnsweredTwice),
        };
        let value = |name: &str| answer.value.iter().find(|(key, _)| *key == name).map(|(_, value)| value);
        let text = |name: &str| value(name).and_then(Value::as_str);
        let given = match &item.answer {
            Kind::Number { .. } | Kind::Scale(_) => {
                value("valueInteger").and_then(Value::as_i64).map(Given::Number)
            }
            Kind::YesNo => value("valueBoolean").and_then(Value::as_bool).map(Given::Yes),
            Kind::Choice(list) => Some(Given::Choice(self.code(list, answer)?)),
            Kind::Line | Kind::Area => text("valueString").map(|words| Given::Text(words.to_owned())),
            Kind::Day => text("valueDate").filter(|day| day.len() == 10).and_then(day).map(Given::Day),
            Kind::Month => {
                let date = text("valueDate").unwrap_or_default();
                let month = day(date).map(Date::first_of_month);
                if let Some(month) = month.filter(|_| date.len() != 7) {
                    let assumed = month.strftime("%Y-%m").to_string();
                    self.told.push(Told::of(line.link_id.as_str(), Cause::MonthAssumed, assumed));
                }
                month.map(Given::Month)
            }
            Kind::Heading | Kind::Paragraph | Kind::Choices(_) | Kind::Rows { .. } => None,
        };
        given.map(Some).ok_or(Cause::WrongKind)
    }

    /// The option that an answer names. Its system, when there is one, must be that of the list.
    fn code(&self, list: &Name, answer: &Answer) -> Result<Name, Cause> {
        let coding = answer.value.iter().find(|(key, _)| *key == "valueCoding").map(|(_, value)| value);
        let coding = coding.ok_or(Cause::WrongKind)?;
        let system = coding["system"].as_str();
        if system.is_some_and(|system| system != system_of(&self.of.id, list)) {
            return Err(Cause::UnknownChoice);
        }
        let code = Name::from(coding["code"].as_str().unwrap_or_default());
        self.of.option(list, &code).map(|_| code).ok_or(Cause::UnknownChoice)
    }
}

/// The first day that a date of FHIR tells: `2021`, `2021-03` or `2021-03-15`, and nothing behind it.
fn day(date: &str) -> Option<Date> {
    let fits = |(place, byte): (usize, u8)| {
        if place == 4 || place == 7 { byte == b'-' } else { byte.is_ascii_digit() }
    };
    if !date.bytes().enumerate().all(fits) {
        return None;
    }
    match date.len() {
        4 => format!("{date}-01-01").parse().ok(),
        7 => format!("{date}-01").parse().ok(),
        10 => date.parse().ok(),
        _ => None,
    }
}
