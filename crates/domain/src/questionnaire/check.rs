//! What must hold of a questionnaire before anybody answers it. Pure: files and lines are the shell's matter.

use std::collections::BTreeSet;

use super::item::{Choice, Chosen};
use super::{Flag, Item, Kind, Points, Questionnaire, Rule, Scoring, Texts, When};
use crate::codes::codes;
use crate::id::Name;
use crate::model::check::KeyPath;

codes! {
    /// The kinds of fault. All of them keep a questionnaire from being used.
    FaultCode {
        /// An id that is not lower-case letters, digits and hyphens.
        BadName = "bad-name",
        DuplicateId = "duplicate-id",
        /// No language, or one that is not two letters.
        NoLanguage = "no-language",
        /// A text that is missing in a language of the questionnaire.
        MissingText = "missing-text",
        /// A text of those who work that is missing in one of their languages, whatever those of the questions are.
        MissingWorkingText = "missing-working-text",
        /// Nothing is asked.
        NoItems = "no-items",
        /// Options that no list bears, or a list without options.
        UnknownOptions = "unknown-options",
        /// An item that is not there, is no question, or does not come earlier.
        UnknownItem = "unknown-item",
        /// A condition on a choice that cannot be chosen.
        UnknownChoice = "unknown-choice",
        /// A condition that says nothing.
        EmptyCondition = "empty-condition",
        /// A range that holds nothing, or a scale of more than eleven numbers.
        OutOfRange = "out-of-range",
        /// Rows within rows, or no rows at all.
        BadRows = "bad-rows",
        /// An item of a score that counts nothing.
        CountsNothing = "counts-nothing",
        /// A value of several items, or more that may be missing than there are.
        BadScoring = "bad-scoring",
        /// The range of a score is not what its items can make.
        WrongRange = "wrong-range",
        /// Bands or limits that do not begin at the least, do not rise, or lie outside the range.
        BadBands = "bad-bands",
    }
}

/// A fault and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub at: KeyPath,
    pub code: FaultCode,
    /// The name, or the language, that it is about.
    pub name: String,
}

/// The languages in which people who work read the list of questionnaires.
const TITLED: [&str; 3] = ["fi", "sv", "en"];

/// The most numbers of a scale: more do not fit a phone.
const LONGEST_SCALE: u8 = 11;

impl Questionnaire {
    /// What is wrong with it, in the order of the file.
    pub fn faults(&self) -> Vec<Fault> {
        let mut found = Found { of: self, faults: Vec::new() };
        found.head();
        found.lists();
        found.items(&KeyPath::of("item"), &self.items, false);
        for (place, scoring) in self.scores.iter().enumerate() {
            found.scoring(&KeyPath::of("score").entry(place, &scoring.id), scoring);
        }
        for (place, flag) in self.flags.iter().enumerate() {
            found.flag(&KeyPath::of("flag").entry(place, &flag.id), flag);
        }
        found.faults
    }
}

struct Found<'q> {
    of: &'q Questionnaire,
    faults: Vec<Fault>,
}

impl<'q> Found<'q> {
    fn add(&mut self, at: &KeyPath, code: FaultCode, name: &str) {
        self.faults.push(Fault { at: at.clone(), code, name: name.to_owned() });
    }

    fn head(&mut self) {
        let of = self.of;
        self.name(&KeyPath::of("id"), &of.id);
        let is_language = |one: &String| one.len() == 2 && one.bytes().all(|byte| byte.is_ascii_lowercase());
        if of.languages.is_empty() || !of.languages.iter().all(is_language) {
            self.add(&KeyPath::of("languages"), FaultCode::NoLanguage, "");
        }
        self.all_working(&KeyPath::of("title"), &of.title);
        for (key, texts) in [("intro", &of.intro), ("stem", &of.stem)] {
            self.optional(&KeyPath::of(key), texts);
        }
        if !of.caution.is_empty() {
            self.all_working(&KeyPath::of("caution"), &of.caution);
        }
        if of.items.is_empty() {
            self.add(&KeyPath::of("item"), FaultCode::NoItems, "");
        }
    }

    fn name(&mut self, at: &KeyPath, name: &Name) {
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if name.as_str().is_empty() || !name.as_str().bytes().all(fits) {
            self.add(at, FaultCode::BadName, name.as_str());
        }
    }

    /// Every language of the questionnaire is written.
    fn texts(&mut self, at: &KeyPath, texts: &Texts) {
        for language in &self.of.languages {
            if texts.get(language).is_none_or(|text| text.trim().is_empty()) {
                self.add(at, FaultCode::MissingText, language);
            }
        }
    }

    /// What those who work read: every language of theirs is written.
    fn all_working(&mut self, at: &KeyPath, texts: &Texts) {
        for language in TITLED.iter().filter(|language| !texts.contains_key(**language)) {
            self.add(at, FaultCode::MissingWorkingText, language);
        }
    }

    fn optional(&mut self, at: &KeyPath, texts: &Texts) {
        if !texts.is_empty() {
            self.texts(at, texts);
        }
    }

    fn lists(&mut self) {
        let at = KeyPath::of("options");
        for (name, options) in &self.of.options {
            self.name(&at, name);
            if options.is_empty() {
                self.add(&at, FaultCode::UnknownOptions, name.as_str());
            }
            self.alone(&at, options.iter().map(|one| &one.code));
            for Choice { code, text, .. } in options {
                self.name(&at, code);
                self.texts(&at, text);
            }
        }
    }

    fn alone<'n>(&mut self, at: &KeyPath, names: impl Iterator<Item = &'n Name>) {
        let mut seen = BTreeSet::new();
        for name in names {
            if !seen.insert(name) {
                self.add(at, FaultCode::DuplicateId, name.as_str());
            }
        }
    }

    fn items(&mut self, at: &KeyPath, items: &'q [Item], in_row: bool) {
        self.alone(at, items.iter().map(|item| &item.id));
        for (place, item) in items.iter().enumerate() {
            let at = at.entry(place, &item.id);
            self.name(&at, &item.id);
            self.texts(&at.key("text"), &item.text);
            self.optional(&at.key("hint"), &item.hint);
            self.optional(&at.key("short"), &item.short);
            let earlier = items.get(..place).unwrap_or_default();
            self.conditions(&at.key("when"), &item.when, earlier);
            self.weighing(&at, item);
            let answer = at.key("answer");
            match &item.answer {
                Kind::Choice(list) | Kind::Choices(list) if !self.of.options.contains_key(list) => {
                    self.add(&answer, FaultCode::UnknownOptions, list.as_str());
                }
                Kind::Number { from, to } if from > to => self.add(&answer, FaultCode::OutOfRange, ""),
                Kind::Scale(ends) => {
                    if ends.from >= ends.to || ends.to.saturating_sub(ends.from) >= LONGEST_SCALE {
                        self.add(&answer, FaultCode::OutOfRange, "");
                    }
                    self.texts(&answer, &ends.first);
                    self.texts(&answer, &ends.last);
                }
                Kind::Rows { most, items } => {
                    if in_row || *most == 0 || items.is_empty() {
                        self.add(&answer, FaultCode::BadRows, item.id.as_str());
                    }
                    self.items(&answer.key("rows").key("items"), items, true);
                }
                Kind::Heading
                | Kind::Paragraph
                | Kind::Line
                | Kind::Area
                | Kind::Number { .. }
                | Kind::YesNo
                | Kind::Choice(_)
                | Kind::Choices(_)
                | Kind::Day
                | Kind::Month => {}
            }
        }
    }

    fn weighing(&mut self, at: &KeyPath, item: &Item) {
        let list = item.answer.options();
        for code in &item.weighs {
            if list.and_then(|list| self.of.option(list, code)).is_none() {
                self.add(&at.key("weighs"), FaultCode::UnknownChoice, code.as_str());
            }
        }
        if let Some(told) = item.told_in.as_ref().filter(|told| told.split('/').count() != 2) {
            self.add(&at.key("told_in"), FaultCode::BadName, told);
        }
    }

    fn conditions(&mut self, at: &KeyPath, when: &[When], earlier: &[Item]) {
        for one in when {
            if one.is.is_empty() && one.is_not.is_empty() && one.at_least.is_none() {
                self.add(at, FaultCode::EmptyCondition, one.item.as_str());
            }
            let Some(item) = earlier.iter().find(|item| item.id == one.item && item.answer.is_asked()) else {
                self.add(at, FaultCode::UnknownItem, one.item.as_str());
                continue;
            };
            for code in one.is.iter().chain(&one.is_not) {
                let known = match item.answer.chosen() {
                    Some(Chosen::YesNo) => matches!(code.as_str(), "yes" | "no"),
                    Some(Chosen::From(list)) => self.of.option(list, code).is_some(),
                    None => false,
                };
                if !known {
                    self.add(at, FaultCode::UnknownChoice, code.as_str());
                }
            }
        }
    }

    fn scoring(&mut self, at: &KeyPath, scoring: &Scoring) {
        self.name(at, &scoring.id);
        self.all_working(&at.key("title"), &scoring.title);
        let items = scoring.items.len();
        let one_value = scoring.rule == Rule::Value && items != 1;
        if items == 0 || one_value || usize::from(scoring.may_miss) >= items {
            self.add(at, FaultCode::BadScoring, scoring.id.as_str());
        }
        let (mut least, mut most, mut counts) = (0_i64, 0_i64, true);
        for id in &scoring.items {
            match self.of.item(id) {
                None => {
                    self.add(&at.key("items"), FaultCode::UnknownItem, id.as_str());
                    counts = false;
                }
                Some(item) => {
                    if let Some((from, to)) = self.span(item) {
                        (least, most) = (least.saturating_add(from), most.saturating_add(to));
                    } else {
                        self.add(&at.key("items"), FaultCode::CountsNothing, id.as_str());
                        counts = false;
                    }
                }
            }
        }
        let factor = i64::from(scoring.factor.map_or(10, Points::in_tenths));
        let is = |points: Points, sum: i64| i64::from(points.in_tenths()) == sum.saturating_mul(factor);
        if counts && !(is(scoring.from, least) && is(scoring.to, most)) {
            self.add(&at.key("to"), FaultCode::WrongRange, scoring.id.as_str());
        }
        self.bands(at, scoring);
    }

    /// The least and the most that an item can count.
    fn span(&self, item: &Item) -> Option<(i64, i64)> {
        match &item.answer {
            Kind::Number { from, to } => Some((*from, *to)),
            Kind::Scale(ends) => Some((ends.from.into(), ends.to.into())),
            Kind::YesNo => Some((0, 1)),
            Kind::Choice(list) => {
                let values: Option<Vec<i64>> =
                    self.of.options.get(list)?.iter().map(|one| one.value).collect();
                let values = values?;
                Some((*values.iter().min()?, *values.iter().max()?))
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

    fn bands(&mut self, at: &KeyPath, scoring: &Scoring) {
        let bands = &scoring.bands;
        self.alone(&at.key("band"), bands.iter().map(|band| &band.id));
        self.alone(&at.key("limit"), scoring.limits.iter().map(|limit| &limit.id));
        let rise = bands.windows(2).all(|pair| matches!(pair, [one, next] if one.from < next.from));
        let begin = bands.first().is_none_or(|first| first.from == scoring.from);
        if !rise || !begin || bands.last().is_some_and(|last| last.from > scoring.to) {
            self.add(&at.key("band"), FaultCode::BadBands, scoring.id.as_str());
        }
        for band in bands {
            self.all_working(&at.key("band"), &band.text);
            if !band.short.is_empty() {
                self.all_working(&at.key("band"), &band.short);
            }
            self.optional(&at.key("band"), &band.plain);
        }
        let of = self.of;
        for limit in &scoring.limits {
            self.all_working(&at.key("limit"), &limit.text);
            self.conditions(&at.key("limit"), &limit.when, &of.items);
            if limit.from < scoring.from || limit.from > scoring.to {
                self.add(&at.key("limit"), FaultCode::BadBands, limit.id.as_str());
            }
        }
    }

    fn flag(&mut self, at: &KeyPath, flag: &Flag) {
        self.name(at, &flag.id);
        self.all_working(&at.key("text"), &flag.text);
        self.texts(&at.key("plain"), &flag.plain);
        let of = self.of;
        self.conditions(&at.key("when"), &flag.when, &of.items);
        if flag.when.is_empty() {
            self.add(at, FaultCode::EmptyCondition, flag.id.as_str());
        }
    }
}
