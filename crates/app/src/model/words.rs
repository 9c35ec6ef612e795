//! The words of a model: plain Fluent messages, a language a file, with the base's words beneath.

use std::collections::BTreeMap;

use domain::model::check::TextKeys;
use fluent_syntax::ast;
use fluent_syntax::parser;
use serde::{Deserialize, Serialize};

use crate::text::Lang;

/// Every text of a model, by language and key. An attribute is found as `key.attribute`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ModelText(BTreeMap<String, BTreeMap<String, String>>);

impl ModelText {
    /// The text, if there is one.
    pub fn find(&self, lang: Lang, key: &str) -> Option<&str> {
        self.0.get(lang.code())?.get(key).map(String::as_str)
    }

    /// The text; a key that is missing is shown as itself, which the check of models keeps from happening.
    pub fn get<'t>(&'t self, lang: Lang, key: &'t str) -> &'t str {
        self.find(lang, key).unwrap_or(key)
    }

    /// The text of an entry: `stage` and `network` make `stage-network`.
    pub fn of(&self, lang: Lang, section: &str, id: impl std::fmt::Display) -> String {
        let key = format!("{section}-{id}");
        match self.find(lang, &key) {
            Some(text) => text.to_owned(),
            None => key,
        }
    }

    /// An attribute of an entry's text: `help`, `client`, `advice`, `text`.
    pub fn attribute(
        &self,
        lang: Lang,
        section: &str,
        id: impl std::fmt::Display,
        name: &str,
    ) -> Option<&str> {
        self.find(lang, &format!("{section}-{id}.{name}"))
    }

    /// The words of the base, with these put in their place.
    pub(super) fn over(self, base: Option<&Self>) -> Self {
        let mut whole = base.cloned().unwrap_or_default();
        for (lang, texts) in self.0 {
            whole.0.entry(lang).or_default().extend(texts);
        }
        whole
    }

    pub(super) fn insert(&mut self, lang: Lang, texts: BTreeMap<String, String>) {
        self.0.insert(lang.code().to_owned(), texts);
    }

    /// The keys that there are, for the check. All three languages are asked for, also when a file is missing.
    pub(super) fn keys(&self) -> TextKeys {
        let keys = |lang: Lang| self.0.get(lang.code()).map(|texts| texts.keys().cloned().collect());
        Lang::ALL.into_iter().map(|lang| (lang.code().to_owned(), keys(lang).unwrap_or_default())).collect()
    }
}

/// What a file of words holds, and what is wrong with it.
#[derive(Debug, Default)]
pub(super) struct Words {
    pub(super) texts: BTreeMap<String, String>,
    /// The line of each message.
    pub(super) lines: BTreeMap<String, usize>,
    pub(super) faults: Vec<(usize, WordFault)>,
}

/// What can be wrong with a file of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum WordFault {
    /// It cannot be read as Fluent.
    Syntax(String),
    /// A text with a placeable: models have no values to fill in.
    Placeable(String),
    /// A key that stands twice.
    Twice(String),
}

impl Words {
    pub(super) fn read(source: &str) -> Self {
        let mut words = Self { lines: lines(source), ..Self::default() };
        let resource = parser::parse(source).unwrap_or_else(|(readable, errors)| {
            let fault = |error: &parser::ParserError| {
                (line_of(source, error.pos.start), WordFault::Syntax(error.kind.to_string()))
            };
            words.faults.extend(errors.iter().map(fault));
            readable
        });
        for entry in &resource.body {
            if let ast::Entry::Message(message) = entry {
                words.message(message);
            }
        }
        words
    }

    fn message(&mut self, message: &ast::Message<&str>) {
        let key = message.id.name;
        if let Some(value) = &message.value {
            self.add(key, key.to_owned(), value);
        }
        for attribute in &message.attributes {
            self.add(key, format!("{key}.{}", attribute.id.name), &attribute.value);
        }
    }

    fn add(&mut self, message: &str, key: String, pattern: &ast::Pattern<&str>) {
        let line = self.lines.get(message).copied().unwrap_or(1);
        match plain(pattern) {
            None => self.faults.push((line, WordFault::Placeable(key))),
            Some(_) if self.texts.contains_key(&key) => self.faults.push((line, WordFault::Twice(key))),
            Some(text) => {
                self.texts.insert(key, text);
            }
        }
    }

    /// Where a missing text belongs: its own message, else after the last message of its kind, else the end.
    pub(super) fn place_for(&self, key: &str, source: &str) -> usize {
        let message = key.split_once('.').map_or(key, |(message, _)| message);
        if let Some(line) = self.lines.get(message) {
            return *line;
        }
        let kind = message.split_once('-').map_or(message, |(kind, _)| kind);
        let of_kind = |other: &&String| other.split_once('-').is_some_and(|(other, _)| other == kind);
        let last = self.lines.iter().filter(|(key, _)| of_kind(key)).map(|(_, line)| *line).max();
        last.unwrap_or_else(|| source.lines().count().max(1))
    }
}

/// The text of a pattern without placeables, its lines joined to one.
fn plain(pattern: &ast::Pattern<&str>) -> Option<String> {
    let text: Option<String> = pattern
        .elements
        .iter()
        .map(|element| match element {
            ast::PatternElement::TextElement { value } => Some(*value),
            ast::PatternElement::Placeable { .. } => None,
        })
        .collect();
    text.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The line on which each message begins; of two, the later.
fn lines(source: &str) -> BTreeMap<String, usize> {
    let key = |line: &str| {
        let starts = line.starts_with(|first: char| first.is_ascii_alphabetic());
        line.split_once('=').filter(|_| starts).map(|(key, _)| key.trim().to_owned())
    };
    let numbered = source.lines().enumerate();
    numbered.filter_map(|(place, line)| Some((key(line)?, place + 1))).collect()
}

/// The line, counted from one, of a place in a text.
pub(crate) fn line_of(source: &str, place: usize) -> usize {
    let before = source.get(..place).unwrap_or(source);
    before.matches('\n').count() + 1
}
