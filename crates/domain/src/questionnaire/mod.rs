//! Questionnaires (lomakkeet, mittarit) as data: what is asked, how it is scored, what a change of the score means.
//!
//! A questionnaire is one file, `questionnaires/<id>@<version>.toml`, with its texts in it. Once published it never
//! changes: another version takes its place, and every answer keeps the version that it answered. This module knows
//! its shape, what must hold of it ([`check`]), which questions are asked ([`Questionnaire::asked`]), which answers
//! fit ([`Questionnaire::fitting`]) and how they are scored ([`Questionnaire::score`]). It never reads a file.

mod answers;
mod check;
mod item;
mod points;
pub mod published;
mod score;
#[cfg(test)]
pub(crate) mod tests;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::codes::codes;
use crate::id::Name;
use crate::model::{Register, Status};

pub use answers::{Answers, Given, LONGEST_LINE, LONGEST_TEXT, Misfit, Place, Wrong, YEARS};
pub use check::{Fault, FaultCode};
pub use item::{Choice, Chosen, Ends, Item, Kind, Options, Part, When, counting};
pub use points::Points;
pub use published::Published;
pub use score::{Band, Better, Flag, Light, Limit, Meaning, Rule, Score, Scoring, Threshold};

/// A text in each language that it is written in.
pub type Texts = BTreeMap<String, String>;

/// The text in a language, else in Finnish, else whatever there is.
pub fn text<'t>(texts: &'t Texts, language: &str) -> &'t str {
    let found = texts.get(language).or_else(|| texts.get("fi")).or_else(|| texts.values().next());
    found.map(String::as_str).unwrap_or_default()
}

/// Which questionnaire, in which version.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Edition {
    pub id: Name,
    pub version: u16,
}

impl Edition {
    /// The edition that is written so: `gad-7@1`.
    pub fn of(written: &str) -> Option<Self> {
        let (id, version) = written.split_once('@')?;
        let version: u16 = version.parse().ok()?;
        (!id.is_empty() && version > 0).then(|| Self { id: id.into(), version })
    }
}

impl std::fmt::Display for Edition {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}@{}", self.id, self.version)
    }
}

codes! {
    /// By whom and how a questionnaire was answered.
    Mode {
        /// The client alone.
        Client = "client",
        /// The client, with somebody's help.
        Assisted = "assisted",
        /// On paper; somebody typed it in.
        Paper = "paper",
        /// Somebody asked and wrote.
        Interview = "interview",
    }
}

codes! {
    /// To whom the result of one person may be shown.
    Shown {
        /// To the client and to those who work with them.
        Person = "person",
        /// Only in figures of a group: its owner does not recommend it for judging one person.
        Group = "group",
    }
}

/// A questionnaire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Questionnaire {
    pub id: Name,
    pub version: u16,
    #[serde(default)]
    pub status: Status,
    /// The languages in which everything is written. A county may add one by a new version.
    pub languages: Vec<String>,
    pub title: Texts,
    /// What it is for and how to answer, to whoever answers.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub intro: Texts,
    /// Before the questions: "During the last two weeks …".
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub stem: Texts,
    /// What those who work with it must know: limits, licence, its owner's warning.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub caution: Texts,
    /// Whose it is, and by which licence it may be used, in English.
    pub owner: String,
    pub licence: String,
    /// The publication, or the place where it is found.
    pub source: String,
    /// Another service in which it is answered; only its result is kept here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// Whose register the answers belong to.
    pub register: Register,
    #[serde(default = "to_the_person")]
    pub shown: Shown,
    /// Answered by the professional only, never by the client alone.
    #[serde(default)]
    pub professional: bool,
    /// Lists of options that items share.
    #[serde(default)]
    pub options: BTreeMap<Name, Options>,
    #[serde(rename = "item", default)]
    pub items: Vec<Item>,
    #[serde(rename = "score", default, skip_serializing_if = "Vec::is_empty")]
    pub scores: Vec<Scoring>,
    #[serde(rename = "flag", default, skip_serializing_if = "Vec::is_empty")]
    pub flags: Vec<Flag>,
}

fn to_the_person() -> Shown {
    Shown::Person
}

impl Questionnaire {
    /// Which it is.
    pub fn edition(&self) -> Edition {
        Edition { id: self.id.clone(), version: self.version }
    }

    /// The language in which it is answered when somebody reads `language`: the same, else the first that there is.
    pub fn language<'q>(&'q self, language: &'q str) -> &'q str {
        let written = self.languages.iter().any(|one| one == language);
        if written { language } else { self.languages.first().map_or("fi", String::as_str) }
    }

    /// The item of that name, at the top.
    pub fn item(&self, id: &Name) -> Option<&Item> {
        self.items.iter().find(|item| &item.id == id)
    }

    /// The rule of a score.
    pub fn scoring(&self, id: &Name) -> Option<&Scoring> {
        self.scores.iter().find(|score| &score.id == id)
    }
}
