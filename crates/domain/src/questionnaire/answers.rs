//! What was answered, and whether it fits the questions.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Item, Kind, Questionnaire};
use crate::id::Name;

/// The longest text in an answer, in characters.
pub const LONGEST_TEXT: usize = 6_000;

/// The longest answer of one line, in characters.
pub const LONGEST_LINE: usize = 200;

/// The years of months that are answered: what lies beyond was written wrongly.
pub const YEARS: RangeInclusive<i16> = 1900..=2100;

/// Answers by item. What was not answered is not there: never a zero.
pub type Answers = BTreeMap<Name, Given>;

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Given {
    Number(i64),
    Yes(bool),
    Choice(Name),
    Choices(BTreeSet<Name>),
    Text(String),
    Day(Date),
    /// The first day of the month.
    Month(Date),
    Rows(Vec<Answers>),
}

impl Given {
    /// What was written, if that was asked.
    pub fn words(&self) -> Option<&str> {
        if let Self::Text(words) = self { Some(words) } else { None }
    }

    /// The number, if one was asked.
    pub fn number(&self) -> Option<i64> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }

    /// Was one of these chosen?
    pub fn is_one_of(&self, among: &[Name]) -> bool {
        match self {
            Self::Choice(code) => among.contains(code),
            Self::Choices(codes) => codes.iter().any(|code| among.contains(code)),
            Self::Yes(yes) => among.iter().any(|code| code.as_str() == if *yes { "yes" } else { "no" }),
            Self::Number(_) | Self::Text(_) | Self::Day(_) | Self::Month(_) | Self::Rows(_) => false,
        }
    }
}

/// Where in the questionnaire: an item, or an item of a row.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub item: Name,
    /// The row, from nought, and the item in it.
    pub row: Option<(usize, Name)>,
}

/// What is wrong with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// It must be answered.
    Missing,
    /// The questionnaire does not ask this.
    NotAsked,
    /// Another kind of answer is asked for.
    WrongKind,
    OutOfRange {
        from: i64,
        to: i64,
    },
    UnknownChoice,
    /// "None of these", with others beside it.
    NotAlone,
    TooLong,
    TooManyRows,
}

/// An answer that does not fit.
pub type Misfit = (Place, Wrong);

impl Questionnaire {
    /// The answers that are asked for, if all of them fit. Answers to questions that are not asked after all are left
    /// out: somebody went back and chose otherwise.
    ///
    /// # Errors
    /// Every answer that does not fit, in the order of the questions.
    pub fn fitting(&self, answers: &Answers) -> Result<Answers, Vec<Misfit>> {
        let mut wrong = Vec::new();
        for id in answers.keys().filter(|id| !self.items.iter().any(|item| &item.id == *id)) {
            wrong.push((Place { item: id.clone(), row: None }, Wrong::NotAsked));
        }
        let place = |item: &Name| Place { item: item.clone(), row: None };
        let kept = self.fit(&self.items, answers, &place, &mut wrong);
        if wrong.is_empty() { Ok(kept) } else { Err(wrong) }
    }

    fn fit(
        &self,
        items: &[Item],
        answers: &Answers,
        place: &dyn Fn(&Name) -> Place,
        wrong: &mut Vec<Misfit>,
    ) -> Answers {
        let mut kept = Answers::new();
        for item in self.asked_of(items, answers) {
            let Some(given) = answers.get(&item.id) else {
                if item.required && item.answer.is_asked() {
                    wrong.push((place(&item.id), Wrong::Missing));
                }
                continue;
            };
            if let (Kind::Rows { most, items }, Given::Rows(rows)) = (&item.answer, given) {
                if rows.len() > usize::from(*most) {
                    wrong.push((place(&item.id), Wrong::TooManyRows));
                }
                let rows = rows.iter().enumerate().map(|(row, answers)| {
                    let place = |of: &Name| Place { item: item.id.clone(), row: Some((row, of.clone())) };
                    self.fit(items, answers, &place, wrong)
                });
                // A row that says nothing is none.
                let rows: Vec<Answers> = rows.filter(|row| !row.is_empty()).collect();
                if !rows.is_empty() {
                    kept.insert(item.id.clone(), Given::Rows(rows));
                } else if item.required {
                    wrong.push((place(&item.id), Wrong::Missing));
                }
                continue;
            }
            match self.fits(item, given) {
                Ok(()) => _ = kept.insert(item.id.clone(), given.clone()),
                Err(why) => wrong.push((place(&item.id), why)),
            }
        }
        kept
    }

    /// The answers that [`Self::fitting`] leaves out: to questions that are not asked after all.
    pub fn unasked(&self, answers: &Answers) -> Vec<Place> {
        let of = |items: &[Item], answers: &Answers| -> Vec<Name> {
            let asked = self.asked_of(items, answers);
            answers.keys().filter(|id| !asked.iter().any(|item| item.id == **id)).cloned().collect()
        };
        let place = |item| Place { item, row: None };
        let mut unasked: Vec<Place> = of(&self.items, answers).into_iter().map(place).collect();
        for item in &self.items {
            if let (Kind::Rows { items, .. }, Some(Given::Rows(rows))) = (&item.answer, answers.get(&item.id))
            {
                for (row, answers) in rows.iter().enumerate() {
                    let place = |of| Place { item: item.id.clone(), row: Some((row, of)) };
                    unasked.extend(of(items, answers).into_iter().map(place));
                }
            }
        }
        unasked
    }

    fn fits(&self, item: &Item, given: &Given) -> Result<(), Wrong> {
        match (&item.answer, given) {
            (Kind::Number { from, to }, Given::Number(number)) => within(*number, *from, *to),
            (Kind::Scale(ends), Given::Number(number)) => {
                within(*number, i64::from(ends.from), i64::from(ends.to))
            }
            (Kind::YesNo, Given::Yes(_)) | (Kind::Day, Given::Day(_)) => Ok(()),
            (Kind::Month, Given::Month(first)) if first.day() == 1 => {
                within(first.year().into(), (*YEARS.start()).into(), (*YEARS.end()).into())
            }
            (Kind::Line, Given::Text(text)) => short(text, LONGEST_LINE),
            (Kind::Area, Given::Text(text)) => short(text, LONGEST_TEXT),
            (Kind::Choice(options), Given::Choice(code)) => self.known(options, code),
            (Kind::Choices(options), Given::Choices(codes)) => {
                codes.iter().try_for_each(|code| self.known(options, code))?;
                let alone = |code: &Name| self.option(options, code).is_some_and(|one| one.alone);
                if codes.len() > 1 && codes.iter().any(alone) { Err(Wrong::NotAlone) } else { Ok(()) }
            }
            _ => Err(Wrong::WrongKind),
        }
    }

    fn known(&self, options: &Name, code: &Name) -> Result<(), Wrong> {
        self.option(options, code).map(|_| ()).ok_or(Wrong::UnknownChoice)
    }

    /// The option of that code.
    pub fn option(&self, options: &Name, code: &Name) -> Option<&super::item::Choice> {
        self.options.get(options)?.iter().find(|one| &one.code == code)
    }

    /// What an answer counts in scores; none when it counts nothing.
    pub(super) fn counted(&self, item: &Item, given: &Given) -> Option<i64> {
        match (&item.answer, given) {
            (_, Given::Number(number)) => Some(*number),
            (_, Given::Yes(yes)) => Some(i64::from(*yes)),
            (Kind::Choice(options), Given::Choice(code)) => self.option(options, code)?.value,
            _ => None,
        }
    }
}

fn within(number: i64, from: i64, to: i64) -> Result<(), Wrong> {
    if (from..=to).contains(&number) { Ok(()) } else { Err(Wrong::OutOfRange { from, to }) }
}

fn short(text: &str, longest: usize) -> Result<(), Wrong> {
    if text.chars().count() <= longest { Ok(()) } else { Err(Wrong::TooLong) }
}
