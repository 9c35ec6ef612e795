//! The items of a resource as questions of ours.

use std::collections::{BTreeMap, BTreeSet};

use domain::id::Name;
use domain::questionnaire::{Ends, Item, Kind, Options, Part, Texts, When};

use super::super::conditions::Among;
use super::super::parts::{Coding, Entry, said};
use super::super::told::{Cause, Told};
use super::super::{INTRO, LEAST, LOINC, MOST, OCCURS, SHORT, STEM, words};
use super::kept::{a_name, a_text, some_texts};
use super::options::Codes;
use super::{slug, texts_of};

/// The rows that are allowed when nothing is said.
const ROWS: u8 = 10;

/// The range that is allowed when nothing is said.
const RANGE: (i64, i64) = (0, 1_000_000);

/// Items being read.
pub(super) struct Reading<'a> {
    id: &'a Name,
    pub(super) language: &'a str,
    pub(super) items: Vec<Item>,
    pub(super) options: BTreeMap<Name, Options>,
    pub(super) told: Vec<Told>,
    /// What each identifier became in this list.
    named: BTreeMap<String, Name>,
    /// What the options of each item were in the resource.
    pub(super) codes: BTreeMap<Name, Codes>,
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
            codes: BTreeMap::new(),
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

    pub(super) fn tell(&mut self, entry: &Entry, cause: Cause, name: impl Into<String>) {
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
        self.passed_over(entry);
        if [INTRO, STEM].contains(&entry.link_id.as_str()) && row.is_none() {
            self.above.insert(entry.link_id.clone(), texts_of(entry, self.language));
            return;
        }
        let Some(when) = self.conditions(entry) else { return };
        if is_plain(entry) {
            return self.group(entry, when, row);
        }
        let id = self.fresh(entry, row);
        let Some(answer) = self.answer(entry, &id) else { return };
        let language = self.language;
        let hint = if answer.is_asked() {
            self.help(entry, &answer)
        } else {
            self.kept(entry).one("hint", |of| some_texts(of, language)).get().unwrap_or_default()
        };
        let mut kept = self.kept(entry);
        let part = kept.one("part", |of| Part::of(of.said()?.as_str()?)).get();
        let weighs = kept.all("weighs", a_name);
        let told_in = kept.one("told-in", a_text).get();
        let asked = answer.is_asked();
        let loinc = entry.code.iter().find(|one| asked && one.system.as_deref() == Some(LOINC));
        self.named.insert(entry.link_id.clone(), id.clone());
        self.items.push(Item {
            id,
            text: texts_of(entry, self.language),
            short: words::of_extension(&entry.extension, SHORT, self.language),
            hint,
            required: entry.required == Some(true) && asked,
            answer,
            when,
            part,
            weighs,
            told_in,
            loinc: loinc.and_then(|one| one.code.clone()),
        });
    }

    /// On what an item hangs, its groups among that; none when it cannot be said.
    fn conditions(&mut self, entry: &Entry) -> Option<Vec<When>> {
        let meant = |item: &Item, coding: &Coding| self.meant(item, coding);
        let (options, earlier) = (&self.options, self.items.as_slice());
        let among = Among { id: self.id, options, earlier, row: self.row.as_ref(), meant: &meant };
        match among.read(entry, &|link| self.named.get(link).cloned()) {
            Ok(own) => {
                if let Some(cause) = own.lost {
                    self.tell(entry, cause, "when");
                }
                Some(self.within.iter().cloned().chain(own.when).collect())
            }
            // Asked of everybody it would be another questionnaire.
            Err(question) => {
                self.tell(entry, Cause::Condition, question);
                None
            }
        }
    }

    /// A name that stands once in its list. The name of the rows before it is left out.
    fn fresh(&self, entry: &Entry, row: Option<&str>) -> Name {
        let inner = row.and_then(|row| entry.link_id.strip_prefix(row)?.strip_prefix('.'));
        let taken = |name: &Name| self.items.iter().any(|item| &item.id == name);
        alone(slug(inner.unwrap_or(&entry.link_id)), &taken)
    }

    /// A plain group is a heading over its questions; they hang on what it hangs on.
    fn group(&mut self, entry: &Entry, when: Vec<When>, row: Option<&str>) {
        let (mut text, mut hint) = (texts_of(entry, self.language), self.help(entry, &Kind::Heading));
        let mut answer = Kind::Heading;
        if text.is_empty() {
            (text, answer) = (std::mem::take(&mut hint), Kind::Paragraph);
        }
        if !text.is_empty() {
            let id = self.fresh(entry, row);
            self.items.push(Item { hint, when: when.clone(), ..Item::bare(id, text, answer) });
        }
        let outside = std::mem::replace(&mut self.within, when);
        let inside: Vec<Entry> = entry.item.iter().filter(|one| !is_help(one)).cloned().collect();
        self.entries(&inside, row);
        self.within = outside;
    }

    /// The texts that belong to a question, but for those at the ends of its scale. In a group other texts are
    /// paragraphs of their own.
    fn help(&mut self, entry: &Entry, answer: &Kind) -> Texts {
        let mut ends = if matches!(answer, Kind::Scale(_)) { vec!["lower", "upper"] } else { Vec::new() };
        let mut hint = Texts::new();
        for one in
            entry.item.iter().filter(|one| one.kind == "display" && (entry.kind != "group" || is_help(one)))
        {
            self.passed_over(one);
            if !one.enable_when.is_empty() {
                // Shown to everybody it would say what was said to some.
                self.tell(one, Cause::Condition, one.enable_when.first().map_or("", |one| &one.question));
                continue;
            }
            if let Some(place) = ends.iter().position(|end| one.control() == Some(end)) {
                ends.remove(place);
                continue;
            }
            for (language, text) in texts_of(one, self.language) {
                hint.entry(language).and_modify(|all| *all = format!("{all}\n{text}")).or_insert(text);
            }
        }
        hint
    }

    /// What stands at an end of a scale.
    fn end(&self, entry: &Entry, control: &str) -> Texts {
        let is = |one: &&Entry| {
            one.kind == "display" && one.control() == Some(control) && one.enable_when.is_empty()
        };
        entry.item.iter().find(is).map(|one| texts_of(one, self.language)).unwrap_or_default()
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
        let mark = self.kept(entry).one("kind", a_text).get();
        let known = [("display", "heading"), ("date", "month")];
        let mark = mark.as_deref();
        if mark.is_some_and(|mark| !known.contains(&(entry.kind.as_str(), mark))) {
            self.kept(entry).damaged("kind");
        }
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
        let (left, right) = (self.end(entry, "lower"), self.end(entry, "upper"));
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
        let most =
            most.and_then(|most| u8::try_from(most).ok()).filter(|most| *most > 0).unwrap_or_else(|| {
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
}

/// The name, with a number behind it when it is taken.
pub(super) fn alone(wanted: Name, taken: &dyn Fn(&Name) -> bool) -> Name {
    let mut name = wanted.clone();
    let mut count = 1_u32;
    while taken(&name) {
        count += 1;
        name = format!("{wanted}-{count}").into();
    }
    name
}

/// A group that stands once: a heading over its questions.
pub(super) fn is_plain(entry: &Entry) -> bool {
    entry.kind == "group" && entry.repeats != Some(true)
}

/// A text that belongs to the question in which it stands.
fn is_help(entry: &Entry) -> bool {
    entry.kind == "display" && entry.control().is_some_and(|code| ["help", "lower", "upper"].contains(&code))
}

/// A whole number, also when it is written with a point.
#[expect(clippy::cast_possible_truncation, reason = "whole, and within a billion")]
pub(super) fn whole_number(value: &serde_json::Value) -> Option<i64> {
    let whole = |number: f64| number.fract().abs() < f64::EPSILON && number.abs() < 1e9;
    value.as_i64().or_else(|| value.as_f64().filter(|number| whole(*number)).map(|number| number as i64))
}
