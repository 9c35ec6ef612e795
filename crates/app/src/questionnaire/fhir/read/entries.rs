//! The items of a resource as questions of ours.

use std::collections::{BTreeMap, BTreeSet};

use domain::id::Name;
use domain::questionnaire::{
    Choice, Ends, Item, Kind, LONGEST_LINE, LONGEST_TEXT, Options, Part, Texts, When,
};

use super::super::conditions::Among;
use super::super::parts::{AnswerOption, Entry, said, said_text};
use super::super::told::{Cause, Told};
use super::super::{
    EXCLUSIVE, INTRO, LEAST, LOINC, MOST, OCCURS, ORDINAL, SHORT, STEM, list_of, ours, words,
};
use super::{ignored, slug, texts_of};

/// Properties of an item that are looked at elsewhere, or say nothing of what is asked.
const OF_NO_WEIGHT: [&str; 2] = ["id", "definition"];

/// The rows that are allowed when nothing is said.
const ROWS: u8 = 10;

/// The range that is allowed when nothing is said.
const RANGE: (i64, i64) = (0, 1_000_000);

/// Items being read.
pub(super) struct Reading<'a> {
    id: &'a Name,
    language: &'a str,
    pub(super) items: Vec<Item>,
    pub(super) options: BTreeMap<Name, Options>,
    pub(super) told: Vec<Told>,
    /// What each identifier became in this list.
    named: BTreeMap<String, Name>,
    /// Texts that stand above the questions.
    above: BTreeMap<String, Texts>,
    links: BTreeSet<String>,
    /// The item whose rows these are.
    row: Option<Name>,
    /// The conditions of the group that is being read.
    within: Vec<When>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(id: &'a Name, language: &'a str) -> Self {
        Self {
            id,
            language,
            items: Vec::new(),
            options: BTreeMap::new(),
            told: Vec::new(),
            named: BTreeMap::new(),
            above: BTreeMap::new(),
            links: BTreeSet::new(),
            row: None,
            within: Vec::new(),
        }
    }

    /// The text that stood above the questions.
    pub(super) fn texts(&mut self, link: &str) -> Texts {
        self.above.remove(link).unwrap_or_default()
    }

    fn tell(&mut self, entry: &Entry, cause: Cause, name: impl Into<String>) {
        self.told.push(Told::of(entry.link_id.as_str(), cause, name));
    }

    /// All of a list, those of plain groups among them.
    pub(super) fn entries(&mut self, entries: &[Entry], row: Option<&str>) {
        for entry in entries {
            self.entry(entry, row);
        }
    }

    fn entry(&mut self, entry: &Entry, row: Option<&str>) {
        if entry.link_id.is_empty() {
            return self.tell(entry, Cause::NoLink, entry.text.clone().unwrap_or_default());
        }
        if !self.links.insert(entry.link_id.clone()) {
            return self.tell(entry, Cause::LinkTwice, "");
        }
        if [INTRO, STEM].contains(&entry.link_id.as_str()) && row.is_none() {
            self.above.insert(entry.link_id.clone(), texts_of(entry, self.language));
            return;
        }
        self.passed_over(entry);
        let mut when = self.within.clone();
        match self.among().read(entry, &|link| self.named.get(link).cloned()) {
            Ok(own) => when.extend(own),
            // Asked of everybody it would be another questionnaire.
            Err(question) => return self.tell(entry, Cause::Condition, question),
        }
        if entry.kind == "group" && entry.repeats != Some(true) {
            return self.group(entry, when, row);
        }
        let id = self.fresh(entry, row);
        let Some(answer) = self.answer(entry, &id) else { return };
        let hint = if answer.is_asked() {
            self.help(entry, "help")
        } else {
            words::of_extension(&entry.extension, &ours("hint"), self.language)
        };
        let loinc = entry.code.iter().find(|one| one.system.as_deref() == Some(LOINC));
        self.named.insert(entry.link_id.clone(), id.clone());
        self.items.push(Item {
            id,
            text: texts_of(entry, self.language),
            short: words::of_extension(&entry.extension, SHORT, self.language),
            hint,
            required: entry.required == Some(true) && answer.is_asked(),
            answer,
            when,
            part: codes(entry, "part").find_map(Part::of),
            weighs: codes(entry, "weighs").map(Name::from).collect(),
            told_in: said_text(&entry.extension, &ours("told-in")).map(str::to_owned),
            loinc: loinc.and_then(|one| one.code.clone()),
        });
    }

    fn among(&self) -> Among<'_> {
        Among { id: self.id, options: &self.options, earlier: &self.items, row: self.row.as_ref() }
    }

    /// A name that stands once in its list. The name of the rows before it is left out.
    fn fresh(&self, entry: &Entry, row: Option<&str>) -> Name {
        let inner = row.and_then(|row| entry.link_id.strip_prefix(row)?.strip_prefix('.'));
        let taken = |name: &Name| self.items.iter().any(|item| &item.id == name);
        alone(slug(inner.unwrap_or(&entry.link_id)), &taken)
    }

    /// A plain group is a heading over its questions; they hang on what it hangs on.
    fn group(&mut self, entry: &Entry, when: Vec<When>, row: Option<&str>) {
        let text = texts_of(entry, self.language);
        if !text.is_empty() {
            let id = self.fresh(entry, row);
            self.items.push(Item {
                id,
                text,
                short: Texts::new(),
                hint: self.help(entry, "help"),
                answer: Kind::Heading,
                required: false,
                when: when.clone(),
                part: None,
                weighs: Vec::new(),
                told_in: None,
                loinc: None,
            });
        }
        let outside = std::mem::replace(&mut self.within, when);
        let inside: Vec<Entry> = entry.item.iter().filter(|one| !is_help(one)).cloned().collect();
        self.entries(&inside, row);
        self.within = outside;
    }

    /// Tells what of an item is not looked at.
    fn passed_over(&mut self, entry: &Entry) {
        self.told.extend(ignored(&entry.link_id, &entry.extension));
        let names = entry.rest.keys().filter(|name| !OF_NO_WEIGHT.contains(&name.as_str()));
        let mut names: Vec<String> = names.filter(|name| *name != "answerValueSet").cloned().collect();
        let longest = match entry.kind.as_str() {
            "string" => LONGEST_LINE,
            "text" => LONGEST_TEXT,
            _ => 0,
        };
        let other = |max: &u32| longest > 0 && usize::try_from(*max).is_ok_and(|max| max != longest);
        names.extend(entry.max_length.filter(other).map(|_| "maxLength".to_owned()));
        let foreign = entry.code.iter().filter(|code| code.system.as_deref() != Some(LOINC));
        names.extend(foreign.map(|_| "code".to_owned()));
        for name in names {
            self.tell(entry, Cause::Ignored, name);
        }
    }

    /// The text of a help of this kind within a question.
    fn help(&self, entry: &Entry, control: &str) -> Texts {
        let displays = || entry.item.iter().filter(|one| one.kind == "display");
        // Without a control it is a help too, except in a group, where it is a paragraph.
        let bare = || displays().find(|one| one.control().is_none() && entry.kind != "group");
        let found = displays().find(|one| one.control() == Some(control));
        found
            .or_else(|| bare().filter(|_| control == "help"))
            .map(|one| texts_of(one, self.language))
            .unwrap_or_default()
    }

    fn answer(&mut self, entry: &Entry, id: &Name) -> Option<Kind> {
        let repeats = entry.repeats == Some(true);
        if entry.kind == "group" {
            return self.rows(entry, id);
        }
        if entry.item.iter().any(|one| one.kind != "display") {
            self.tell(entry, Cause::Nested, "");
            return None;
        }
        let mark = said_text(&entry.extension, &ours("kind"));
        let kind = match (entry.kind.as_str(), mark) {
            ("display", Some("heading")) => Kind::Heading,
            ("display", _) => Kind::Paragraph,
            ("string", _) => Kind::Line,
            ("text", _) => Kind::Area,
            ("integer", _) => self.number(entry),
            ("boolean", _) => Kind::YesNo,
            ("date", Some("month")) => Kind::Month,
            ("date", _) => Kind::Day,
            ("choice", _) => {
                let list = self.list(entry, id)?;
                return Some(if repeats { Kind::Choices(list) } else { Kind::Choice(list) });
            }
            (other, _) => {
                self.tell(entry, Cause::UnknownType, other);
                return None;
            }
        };
        if repeats {
            self.tell(entry, Cause::Repeats, entry.kind.as_str());
            return None;
        }
        Some(kind)
    }

    fn number(&mut self, entry: &Entry) -> Kind {
        let end = |url: &str| said(&entry.extension, url).and_then(whole_number);
        let (least, most) = (end(LEAST), end(MOST));
        let (from, to) = match (least, most) {
            (Some(from), Some(to)) => (from, to),
            (from, to) => {
                let (from, to) = (from.unwrap_or(RANGE.0), to.unwrap_or(RANGE.1));
                self.tell(entry, Cause::RangeAssumed, format!("{from}–{to}"));
                (from, to)
            }
        };
        let (left, right) = (self.help(entry, "lower"), self.help(entry, "upper"));
        match (u8::try_from(from), u8::try_from(to)) {
            (Ok(from), Ok(to))
                if entry.control() == Some("slider") && !left.is_empty() && !right.is_empty() =>
            {
                Kind::Scale(Box::new(Ends { from, to, first: left, last: right }))
            }
            _ => Kind::Number { from, to },
        }
    }

    fn rows(&mut self, entry: &Entry, id: &Name) -> Option<Kind> {
        if self.row.is_some() || entry.item.iter().any(|one| one.kind == "group" && one.repeats == Some(true))
        {
            self.tell(entry, Cause::Nested, "");
            return None;
        }
        let most = said(&entry.extension, OCCURS).and_then(whole_number);
        let most = most.and_then(|most| u8::try_from(most).ok()).unwrap_or_else(|| {
            self.tell(entry, Cause::RowsAssumed, ROWS.to_string());
            ROWS
        });
        let mut inner = Reading::new(self.id, self.language);
        inner.row = Some(id.clone());
        inner.options = std::mem::take(&mut self.options);
        inner.links = std::mem::take(&mut self.links);
        let inside: Vec<Entry> = entry.item.iter().filter(|one| !is_help(one)).cloned().collect();
        inner.entries(&inside, Some(&entry.link_id));
        (self.options, self.links) = (inner.options, inner.links);
        self.told.extend(inner.told);
        Some(Kind::Rows { most, items: inner.items })
    }

    /// The list of an item's options, under its own name or that of an equal one.
    fn list(&mut self, entry: &Entry, id: &Name) -> Option<Name> {
        if entry.answer_option.is_empty() && entry.rest.contains_key("answerValueSet") {
            self.tell(entry, Cause::OptionsElsewhere, "answerValueSet");
            return None;
        }
        let options: Option<Options> = self.options_of(entry);
        let Some(options) = options.filter(|options| !options.is_empty()) else {
            self.tell(entry, Cause::NoOptions, "");
            return None;
        };
        let system = entry.answer_option.first()?.value_coding.as_ref().and_then(|one| one.system.as_deref());
        let named = system.and_then(list_of);
        let known = self
            .options
            .iter()
            .find(|(list, known)| *known == &options && named.as_ref().is_none_or(|named| named == *list));
        if let Some((list, _)) = known {
            return Some(list.clone());
        }
        let taken = |name: &Name| self.options.contains_key(name);
        let name = alone(named.unwrap_or_else(|| id.clone()), &taken);
        self.options.insert(name.clone(), options);
        Some(name)
    }

    fn options_of(&self, entry: &Entry) -> Option<Options> {
        let mut options = Options::new();
        for option in &entry.answer_option {
            let mut choice = self.choice(option)?;
            choice.code = alone(choice.code, &|code| options.iter().any(|one| &one.code == code));
            options.push(choice);
        }
        Some(options)
    }

    fn choice(&self, option: &AnswerOption) -> Option<Choice> {
        let yes = |url: &str| said(&option.extension, url).is_some_and(|yes| yes == true);
        let plain = |text: String| Texts::from([(self.language.to_owned(), text)]);
        let (code, text, value) = match (&option.value_coding, &option.value_string, option.value_integer) {
            (Some(coding), _, _) => {
                let mut text =
                    words::join(coding.display.as_ref(), coding.display_more.as_ref(), self.language);
                let code = coding.code.clone().or_else(|| coding.display.clone())?;
                if text.is_empty() {
                    text = plain(code.clone());
                }
                let value = said(&coding.extension, ORDINAL).or_else(|| said(&option.extension, ORDINAL));
                (slug(&code), text, value.and_then(whole_number))
            }
            (None, Some(text), _) => (slug(text), plain(text.clone()), None),
            (None, None, Some(number)) => {
                (slug(&number.to_string()), plain(number.to_string()), Some(number))
            }
            (None, None, None) => return None,
        };
        Some(Choice { code, value, text, alone: yes(EXCLUSIVE), untold: yes(&ours("untold")) })
    }
}

/// What extensions of ours say of an item in codes.
fn codes<'e>(entry: &'e Entry, name: &str) -> impl Iterator<Item = &'e str> {
    let url = ours(name);
    entry.extension.iter().filter(move |one| one.url == url).filter_map(|one| one.said()?.as_str())
}

/// The name, with a number behind it when it is taken.
fn alone(wanted: Name, taken: &dyn Fn(&Name) -> bool) -> Name {
    let mut name = wanted.clone();
    let mut count = 1_u32;
    while taken(&name) {
        count += 1;
        name = format!("{wanted}-{count}").into();
    }
    name
}

/// A text that belongs to the question in which it stands.
fn is_help(entry: &Entry) -> bool {
    entry.kind == "display" && entry.control().is_some_and(|code| ["help", "lower", "upper"].contains(&code))
}

/// A whole number, also when it is written with a point.
#[expect(clippy::cast_possible_truncation, reason = "whole, and within a billion")]
fn whole_number(value: &serde_json::Value) -> Option<i64> {
    let whole = |number: f64| number.fract().abs() < f64::EPSILON && number.abs() < 1e9;
    value.as_i64().or_else(|| value.as_f64().filter(|number| whole(*number)).map(|number| number as i64))
}
