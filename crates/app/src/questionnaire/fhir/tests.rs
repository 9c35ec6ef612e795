//! What goes out comes back: every questionnaire that is shipped, questionnaires and answers made by chance, resources
//! of others.

mod answers;
mod conditions;
mod foreign;
mod forms;
mod lost;
mod pages;
mod valid;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use domain::case::{Filled, Occasion, Response};
use domain::id::Name;
use domain::questionnaire::{
    Answers, Choice, Ends, Given, Item, Kind, Mode, Part, Questionnaire, Texts, When,
};
use serde_json::Value;

use super::response::{Answered, By, write};
use crate::questionnaire::tests::naive::Chance;
use crate::questionnaire::tests::the;

/// Read once: a made one begins with its head.
static WAS: LazyLock<Questionnaire> = LazyLock::new(|| the("was"));

fn texts(text: &str) -> Texts {
    ["fi", "sv", "en"].map(|language| (language.to_owned(), format!("{text} {language}"))).into()
}

fn item(id: &str, answer: Kind) -> Item {
    Item::bare(id.into(), texts(id), answer)
}

/// A questionnaire of every kind, with conditions of every kind, made by chance.
fn random_form(chance: &mut Chance) -> Questionnaire {
    let often = ["never", "some", "most", "daily"];
    let choice = |(value, code): (i64, &&str)| Choice {
        code: (*code).into(),
        value: Some(value),
        text: texts(code),
        alone: *code == "never",
        untold: *code == "daily",
    };
    let options = (0..).zip(&often).map(choice).collect();
    let mut form = Questionnaire { items: Vec::new(), scores: Vec::new(), flags: Vec::new(), ..WAS.clone() };
    form.options = BTreeMap::from([("often".into(), options)]);
    let count = 4 + chance.index(8);
    form.items = random_items(chance, count);
    assert_eq!(form.faults(), [], "{:#?}", form.items);
    form
}

fn random_items(chance: &mut Chance, count: usize) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for place in 0..count {
        let mut made = item(&format!("i{place}"), random_kind(chance, count > 3));
        made.required = made.answer.is_asked() && chance.index(4) == 0;
        if chance.index(3) == 0 {
            made.hint = texts("hint");
            made.short = texts("short");
            made.part = Some(chance.one_of(Part::ALL));
            made.told_in = Some("was/points".to_owned());
        }
        if made.answer.options().is_some() {
            made.weighs = vec!["most".into(), "some".into()];
        }
        for _ in 0..chance.index(3) {
            made.when.extend(random_when(chance, &items));
        }
        items.push(made);
    }
    items
}

fn random_kind(chance: &mut Chance, with_rows: bool) -> Kind {
    match chance.index(if with_rows { 12 } else { 11 }) {
        0 => Kind::Heading,
        1 => Kind::Paragraph,
        2 => Kind::Line,
        3 => Kind::Area,
        4 => Kind::Number { from: -5, to: 5 },
        5 => Kind::Scale(Box::new(Ends { from: 0, to: 10, first: texts("first"), last: texts("last") })),
        6 => Kind::YesNo,
        7 => Kind::Day,
        8 => Kind::Month,
        9 => Kind::Choices("often".into()),
        10 => Kind::Choice("often".into()),
        _ => Kind::Rows { most: 3, items: random_items(chance, 3) },
    }
}

/// A condition on something earlier.
fn random_when(chance: &mut Chance, earlier: &[Item]) -> Option<When> {
    let asked: Vec<&Item> = earlier.iter().filter(|item| item.answer.is_asked()).collect();
    let of = asked.get(chance.index(asked.len().max(1)))?;
    let codes: &[&str] = match of.answer {
        Kind::YesNo => &["yes", "no"],
        Kind::Choice(_) | Kind::Choices(_) => &["never", "some", "most", "daily"],
        Kind::Heading
        | Kind::Paragraph
        | Kind::Line
        | Kind::Area
        | Kind::Number { .. }
        | Kind::Scale(_)
        | Kind::Day
        | Kind::Month
        | Kind::Rows { .. } => &[],
    };
    let some = |chance: &mut Chance| -> Vec<Name> {
        codes.iter().filter(|_| chance.index(3) == 0).map(|code| Name::from(*code)).collect()
    };
    let (is, is_not) = (some(chance), some(chance));
    let at_least = (chance.index(3) == 0).then(|| i64::from(chance.below(4)) - 1);
    let when = When { item: of.id.clone(), is, is_not, at_least };
    (!when.is.is_empty() || !when.is_not.is_empty() || when.at_least.is_some()).then_some(when)
}

/// Answers by chance to what is asked and to what is not; some are left out.
fn random_answers(form: &Questionnaire, items: &[Item], chance: &mut Chance) -> Answers {
    let mut answers = Answers::new();
    for item in items.iter().filter(|item| item.answer.is_asked()) {
        if chance.index(4) > 0
            && let Some(given) = random_answer(form, item, chance)
        {
            answers.insert(item.id.clone(), given);
        }
    }
    answers
}

fn random_answer(form: &Questionnaire, item: &Item, chance: &mut Chance) -> Option<Given> {
    let day = jiff::civil::date(1990 + i16::try_from(chance.below(60)).unwrap(), 1, 1);
    let month = day.with().month(i8::try_from(chance.below(12)).unwrap() + 1).build().unwrap();
    let codes = |list: &Name| form.options[list].iter().map(|one| one.code.clone()).collect::<Vec<Name>>();
    let words = ["Yksi sana", "Kaksi\nriviä, \"lainaus\" ja ä", "<b>&amp;</b> €"];
    Some(match &item.answer {
        Kind::Heading | Kind::Paragraph => return None,
        Kind::Line | Kind::Area => Given::Text(chance.one_of(&words).to_owned()),
        Kind::Number { from, to } => {
            let width = u16::try_from(to - from + 1).unwrap_or(u16::MAX);
            Given::Number(from + i64::from(chance.below(width)))
        }
        Kind::Scale(ends) => {
            Given::Number(i64::from(ends.from) + i64::from(chance.below(u16::from(ends.to - ends.from) + 1)))
        }
        Kind::YesNo => Given::Yes(chance.index(2) == 0),
        Kind::Choice(list) => {
            let codes = codes(list);
            Given::Choice(codes[chance.index(codes.len())].clone())
        }
        Kind::Choices(list) => {
            let free = |code: &Name| !form.option(list, code).is_some_and(|one| one.alone);
            let some = |code: &Name| free(code) && chance.index(2) == 0;
            let codes: BTreeSet<Name> = codes(list).into_iter().filter(some).collect();
            if codes.is_empty() {
                return None;
            }
            Given::Choices(codes)
        }
        Kind::Day => Given::Day(month.with().day(28).build().unwrap()),
        Kind::Month => Given::Month(month),
        Kind::Rows { most, items } => {
            let count = 1 + chance.index(usize::from(*most));
            Given::Rows((0..count).map(|_| random_answers(form, items, chance)).collect())
        }
    })
}

/// The resource of answers, given in an interview at the start.
fn resource(form: &Questionnaire, answers: &Answers) -> Value {
    let filled = Filled {
        questionnaire: form.edition(),
        language: form.languages[0].clone(),
        mode: Mode::Interview,
        occasion: Some(Occasion::Start),
        on: jiff::civil::date(2026, 3, 2),
        answers: answers.clone(),
    };
    let response = Response {
        questionnaire: filled.questionnaire.clone(),
        language: filled.language.clone(),
        mode: filled.mode,
        occasion: filled.occasion,
        on: filled.on,
        by: "aino".into(),
        scores: form.score(answers),
        flags: BTreeMap::new(),
        struck: false,
    };
    let by = By::Worker;
    write(form, &Answered { id: "r1", case: "c1", response: &response, filled: Some(&filled), by })
}
