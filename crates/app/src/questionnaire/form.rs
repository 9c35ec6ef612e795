//! One questionnaire as a form: its items become questions, what was posted becomes answers. The same for whoever
//! answers: a client alone, a worker who asks, a worker who types in from paper.

use std::collections::{BTreeMap, BTreeSet};

use domain::id::Name;
use domain::questionnaire::{
    Answers, Ends, Given, Item, Kind, Misfit, Place, Questionnaire, Texts as InLanguages, When, Wrong, YEARS,
    counting, text,
};
use jiff::civil::Date;
use ui::{Button, ButtonKind, Buttons, Choice, Field, Fieldset, Form, Html, Part};

use crate::ctx::Posted;
use crate::date;
use crate::text::Texts;

/// What is wrong with which field.
pub(crate) type Errors = BTreeMap<String, String>;

/// The button that asks for another row: its value is the item.
const ADD: &str = "add-row";

/// A questionnaire that is being filled in.
pub(crate) struct Sheet<'s> {
    pub(crate) questionnaire: &'s Questionnaire,
    /// The language of the questions.
    pub(crate) language: &'s str,
    /// The words of the page around them.
    pub(crate) t: Texts,
    pub(crate) posted: &'s Posted,
    pub(crate) errors: &'s Errors,
}

/// The name of an item's field.
fn field_name(place: &Place) -> String {
    match &place.row {
        None => format!("q-{}", place.item),
        Some((row, item)) => format!("q-{}-{row}-{item}", place.item),
    }
}

fn top(item: &Name) -> Place {
    Place { item: item.clone(), row: None }
}

/// The item for which another row was asked, if the form came for that.
pub(crate) fn asks_for_row(posted: &Posted) -> Option<&str> {
    posted.find(ADD)
}

impl<'s> Sheet<'s> {
    /// The questions, in order.
    pub(crate) fn form(&self, form: Form<'s>) -> Form<'s> {
        let stem = self.text(&self.questionnaire.stem);
        let form = if stem.is_empty() { form } else { form.heading(stem) };
        let form = form.lang(self.language);
        self.questionnaire.items.iter().fold(form, |form, item| match &item.answer {
            Kind::Heading => form.heading(self.text(&item.text)),
            Kind::Paragraph => form.part(Html::paragraphs(self.text(&item.text))),
            Kind::Rows { most, items } => self.rows(form, item, *most, items),
            Kind::Line
            | Kind::Area
            | Kind::Number { .. }
            | Kind::Scale(_)
            | Kind::YesNo
            | Kind::Choice(_)
            | Kind::Choices(_)
            | Kind::Day
            | Kind::Month => form.part(self.field(item, &top(&item.id), &self.questionnaire.items)),
        })
    }

    fn text(&self, texts: &'s InLanguages) -> &'s str {
        text(texts, self.language)
    }

    fn rows(&self, form: Form<'s>, of: &'s Item, most: u8, items: &'s [Item]) -> Form<'s> {
        let filled = rows_of(self.posted, (&of.id, most));
        let asked = usize::from(asks_for_row(self.posted) == Some(of.id.as_str()));
        let shown = (filled + asked).clamp(1, usize::from(most));
        let form = form.heading(self.text(&of.text));
        let hint = self.text(&of.hint);
        let form = if of.hint.is_empty() { form } else { form.part(Html::paragraphs(hint)) };
        let form = (0..shown).fold(form, |form, row| {
            let fields = items.iter().filter(|item| item.answer.is_asked()).map(|item| {
                let place = Place { item: of.id.clone(), row: Some((row, item.id.clone())) };
                self.field(item, &place, items)
            });
            let legend = format!("{} {}", self.text(&of.text), row + 1);
            form.part(Fieldset::new(legend, fields.collect::<Vec<_>>()))
        });
        if shown >= usize::from(most) {
            return form;
        }
        let mut add = Button::new(self.t.get("questionnaire-add-row"));
        add.kind = ButtonKind::Secondary;
        add.named = Some((ADD.into(), of.id.0.clone().into()));
        form.part(Part::Html(Buttons { buttons: vec![add.into()] }.into()))
    }

    fn field(&self, item: &'s Item, place: &Place, among: &'s [Item]) -> Field<'s> {
        let name = field_name(place);
        let label = self.text(&item.text);
        let value = self.posted.text(&name);
        let field = match &item.answer {
            Kind::Heading | Kind::Paragraph | Kind::Rows { .. } | Kind::Line => {
                Field::text(name.clone(), label)
            }
            Kind::Area => Field::area(name.clone(), label, 4),
            Kind::Number { to, .. } => {
                let size = u8::try_from(to.to_string().len()).unwrap_or(8).saturating_add(3);
                Field::text(name.clone(), label).inputmode("numeric").size(size)
            }
            Kind::Scale(ends) => self.scale(name.clone(), label, ends),
            Kind::YesNo => {
                let words = ["yes", "no"].map(|code| Choice::new(code, self.t.key("questionnaire", code)));
                Field::radios(name.clone(), label, words)
            }
            Kind::Choice(list) => Field::radios(name.clone(), label, self.choices(list, &name)),
            Kind::Choices(list) => Field::checkboxes(name.clone(), label, self.choices(list, &name)),
            Kind::Day => Field::date(name.clone(), label),
            Kind::Month => Field::text(name.clone(), label).inputmode("decimal").size(10),
        };
        let field = field.value(value).error(self.errors.get(&name).cloned());
        let hint = match (&item.answer, item.hint.is_empty()) {
            (_, false) => Some(self.text(&item.hint)),
            (Kind::Month, true) => Some(self.t.get("questionnaire-month-hint")),
            _ => None,
        };
        let field = hint.into_iter().fold(field, Field::hint);
        let field = if item.required { field.required() } else { field.unmarked() };
        if item.when.is_empty() {
            return field;
        }
        let terms: Vec<_> = item.when.iter().flat_map(|when| self.terms(when, place, among)).collect();
        field.when(terms.join(" "))
    }

    fn scale(&self, name: String, label: &'s str, ends: &'s Ends) -> Field<'s> {
        Field::scale(name, label, (ends.from, ends.to), [self.text(&ends.first), self.text(&ends.last)])
    }

    fn choices(&self, list: &Name, name: &str) -> Vec<Choice<'s>> {
        let options = self.questionnaire.options.get(list).into_iter().flatten();
        let choice = |option: &'s domain::questionnaire::Choice| {
            let chosen = self.posted.all(name).any(|code| code == option.code.as_str());
            Choice::new(option.code.as_str(), self.text(&option.text)).chosen(chosen)
        };
        options.map(choice).collect()
    }

    /// A condition as the script reads it.
    fn terms(&self, when: &When, place: &Place, among: &[Item]) -> Vec<String> {
        let of = match &place.row {
            None => top(&when.item),
            Some((row, _)) => Place { item: place.item.clone(), row: Some((*row, when.item.clone())) },
        };
        let name = field_name(&of);
        let join = |codes: &[Name]| codes.iter().map(Name::as_str).collect::<Vec<_>>().join(",");
        let mut terms = Vec::new();
        if !when.is.is_empty() {
            terms.push(format!("{name}={}", join(&when.is)));
        }
        if !when.is_not.is_empty() {
            terms.push(format!("{name}!={}", join(&when.is_not)));
        }
        if let Some(least) = when.at_least {
            let item = among.iter().find(|item| item.id == when.item);
            // A choice counts by its value: the script knows codes only.
            let options = match item.map(|item| &item.answer) {
                Some(Kind::Choice(list)) => self.questionnaire.options.get(list),
                _ => None,
            };
            terms.push(match options {
                Some(options) => {
                    let enough: Vec<&str> = counting(options, least).map(Name::as_str).collect();
                    format!("{name}={}", enough.join(","))
                }
                None => format!("{name}>={least}"),
            });
        }
        terms
    }
}

/// How many rows of an item were posted, of those that it may have.
fn rows_of(posted: &Posted, (item, most): (&Name, u8)) -> usize {
    let beginning = format!("q-{item}-");
    let row = |name: &str| name.strip_prefix(&beginning)?.split('-').next()?.parse::<usize>().ok();
    let rows = posted.fields.iter().filter(|(_, value)| !value.trim().is_empty());
    let last = rows.filter_map(|(name, _)| row(name)).filter(|row| *row < usize::from(most)).max();
    last.map_or(0, |last| last + 1)
}

/// The answers that were posted. Rows that were left empty are passed over.
///
/// # Errors
/// What cannot be read or does not fit, by field.
pub(crate) fn read(t: Texts, questionnaire: &Questionnaire, posted: &Posted) -> Result<Answers, Errors> {
    let mut errors = Errors::new();
    let mut answers = Answers::new();
    // The rows that were filled, by their places in the form: what is wrong is told where it was written.
    let mut written: BTreeMap<Name, Vec<usize>> = BTreeMap::new();
    for item in &questionnaire.items {
        let given = if let Kind::Rows { most, items } = &item.answer {
            let (places, rows) = read_rows(t, (&item.id, *most), items, posted, &mut errors);
            written.insert(item.id.clone(), places);
            (!rows.is_empty()).then_some(Given::Rows(rows))
        } else {
            read_one(t, item, &field_name(&top(&item.id)), posted, &mut errors)
        };
        if let Some(given) = given {
            answers.insert(item.id.clone(), given);
        }
    }
    let misfits = match questionnaire.fitting(&answers) {
        Ok(fitting) if errors.is_empty() => return Ok(fitting),
        Ok(_) => Vec::new(),
        Err(misfits) => misfits,
    };
    for (place, why) in misfits {
        let place = as_written(place, &written);
        errors.entry(field_name(&place)).or_insert_with(|| told(t, why));
    }
    // What was written for a question that is not asked after all need not be readable.
    let asked: BTreeSet<&Name> = questionnaire.asked(&answers).iter().map(|item| &item.id).collect();
    let of_asked = |field: &str| {
        questionnaire.items.iter().any(|item| {
            asked.contains(&item.id)
                && (field == field_name(&top(&item.id)) || field.starts_with(&format!("q-{}-", item.id)))
        })
    };
    errors.retain(|field, _| of_asked(field));
    if errors.is_empty() { Ok(answers) } else { Err(errors) }
}

fn as_written(place: Place, written: &BTreeMap<Name, Vec<usize>>) -> Place {
    let Some((row, item)) = place.row else { return place };
    let row = written.get(&place.item).and_then(|places| places.get(row)).copied().unwrap_or(row);
    Place { item: place.item, row: Some((row, item)) }
}

fn read_rows(
    t: Texts,
    (of, most): (&Name, u8),
    items: &[Item],
    posted: &Posted,
    errors: &mut Errors,
) -> (Vec<usize>, Vec<Answers>) {
    let (mut places, mut rows) = (Vec::new(), Vec::new());
    for row in 0..rows_of(posted, (of, most)) {
        let mut answers = Answers::new();
        for item in items {
            let place = Place { item: of.clone(), row: Some((row, item.id.clone())) };
            if let Some(given) = read_one(t, item, &field_name(&place), posted, errors) {
                answers.insert(item.id.clone(), given);
            }
        }
        if !answers.is_empty() {
            places.push(row);
            rows.push(answers);
        }
    }
    (places, rows)
}

fn read_one(t: Texts, item: &Item, field: &str, posted: &Posted, errors: &mut Errors) -> Option<Given> {
    let value = posted.find(field)?;
    let given = match &item.answer {
        Kind::Heading | Kind::Paragraph | Kind::Rows { .. } => return None,
        Kind::Line | Kind::Area => Some(Given::Text(posted.text(field))),
        Kind::Number { .. } | Kind::Scale(_) => value.parse().ok().map(Given::Number),
        Kind::YesNo => match value {
            "yes" => Some(Given::Yes(true)),
            "no" => Some(Given::Yes(false)),
            _ => None,
        },
        Kind::Choice(_) => Some(Given::Choice(value.into())),
        Kind::Choices(_) => {
            let codes = posted.all(field).filter(|code| !code.is_empty());
            Some(Given::Choices(codes.map(Name::from).collect()))
        }
        Kind::Day => date::parse(value).map(Given::Day),
        Kind::Month => month(value).map(Given::Month),
    };
    if given.is_none() {
        let key = if item.answer == Kind::Day {
            "not-a-day"
        } else if item.answer == Kind::Month {
            "not-a-month"
        } else {
            "not-a-number"
        };
        errors.insert(field.to_owned(), t.get(key).to_owned());
    }
    given
}

/// A month, or the year alone, which is its January.
fn month(text: &str) -> Option<Date> {
    let year = || text.trim().parse().ok().filter(|year| YEARS.contains(year));
    date::parse_month(text).or_else(|| Date::new(year()?, 1, 1).ok())
}

/// What is wrong, in words.
fn told(t: Texts, why: Wrong) -> String {
    match why {
        Wrong::OutOfRange { from, to } => {
            t.with("questionnaire-out-of-range", &[("from", from.into()), ("to", to.into())])
        }
        Wrong::Missing => t.get("questionnaire-missing").to_owned(),
        Wrong::NotAlone => t.get("questionnaire-not-alone").to_owned(),
        Wrong::TooLong => t.get("questionnaire-too-long").to_owned(),
        Wrong::TooManyRows => t.get("questionnaire-too-many-rows").to_owned(),
        Wrong::NotAsked | Wrong::WrongKind | Wrong::UnknownChoice => t.get("refusal-choose-one").to_owned(),
    }
}

/// The misfits of a refusal that came although the form was read: told for the whole.
pub(crate) fn told_whole(t: Texts, misfits: &[Misfit]) -> String {
    let lines: Vec<String> = misfits.iter().map(|(_, why)| told(t, *why)).collect();
    lines.join(" ")
}

/// Answers as they would be posted: a form that begins with what is known.
pub(super) fn posted(answers: &Answers) -> Posted {
    let mut posted = Posted::default();
    for (item, given) in answers {
        fill(&mut posted, &top(item), given);
    }
    posted
}

fn fill(posted: &mut Posted, place: &Place, given: &Given) {
    let mut put = |value: String| posted.fields.push((field_name(place), value));
    match given {
        Given::Number(number) => put(number.to_string()),
        Given::Yes(yes) => put(if *yes { "yes" } else { "no" }.to_owned()),
        Given::Choice(code) => put(code.0.clone()),
        Given::Choices(codes) => codes.iter().for_each(|code| put(code.0.clone())),
        Given::Text(text) => put(text.clone()),
        Given::Day(day) => put(date::day(*day)),
        Given::Month(first) => put(date::month(*first)),
        Given::Rows(rows) => {
            for (row, answers) in rows.iter().enumerate() {
                for (item, given) in answers {
                    let place = Place { item: place.item.clone(), row: Some((row, item.clone())) };
                    fill(posted, &place, given);
                }
            }
        }
    }
}
