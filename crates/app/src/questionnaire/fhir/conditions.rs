//! On what a question hangs: our conditions as `enableWhen`, and back.
//!
//! Ours are joined by *and*; within one, `is` means any of several options. `enableWhen` is joined by *and* or by *or*
//! as a whole. So one `is` alone becomes an *or*; beside others it says of a single choice that it was answered, and
//! with none of the other options. What an *and* cannot say (several options of a choice of many, beside something
//! else) is left out of `enableWhen`, which then asks more often than we do; nothing shipped needs it.
//!
//! A condition that would not come back as it was is also kept whole in an extension, and taken from there as long as
//! `enableWhen` still says the same.

use std::collections::BTreeMap;

use domain::id::Name;
use domain::questionnaire::{Choice, Chosen, Item, Kind, Options, When, counting};

use super::parts::{Coding, Enable, Entry, Extension, said_text};
use super::told::Cause;
use super::{link_of, ours, system_of};

/// The extension that keeps a condition whole.
const WHOLE: &str = "when";

/// Where a condition stands.
#[derive(Clone, Copy)]
pub(super) struct Among<'a> {
    /// The questionnaire.
    pub(super) id: &'a Name,
    pub(super) options: &'a BTreeMap<Name, Options>,
    /// The items before it, at the top or in its row.
    pub(super) earlier: &'a [Item],
    pub(super) row: Option<&'a Name>,
    /// Which option of an item a coding of the resource means.
    pub(super) meant: &'a dyn Fn(&Item, &Coding) -> Option<Name>,
}

/// What a condition of a resource says, and what of it was lost.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Hangs {
    pub(super) when: Vec<When>,
    /// The extension that keeps the condition whole was not taken.
    pub(super) lost: Option<Cause>,
}

/// All of these hold, and of each any one.
type Clauses = Vec<Vec<Enable>>;

impl Among<'_> {
    fn item(&self, id: &Name) -> Option<&Item> {
        self.earlier.iter().find(|item| &item.id == id && item.answer.is_asked())
    }

    fn list(&self, item: &Item) -> &[Choice] {
        item.answer.options().and_then(|list| self.options.get(list)).map_or(&[], Vec::as_slice)
    }

    /// Writes conditions into the item of the resource.
    pub(super) fn write(&self, when: &[When], entry: &mut Entry) {
        self.say(when, entry);
        let derived = self.derived(entry, &|link| self.name_of(link));
        if derived.as_deref() != Ok(when)
            && let Ok(whole) = serde_json::to_string(when)
        {
            entry.extension.push(Extension::of(ours(WHOLE), "valueString", whole));
        }
    }

    fn name_of(&self, link: &str) -> Option<Name> {
        self.earlier.iter().map(|item| &item.id).find(|id| link_of(self.row, id) == link).cloned()
    }

    /// Only what FHIR itself says.
    fn say(&self, when: &[When], entry: &mut Entry) {
        let mut clauses: Clauses = when.iter().flat_map(|one| self.clauses(one)).collect();
        if let [alone] = clauses.as_mut_slice() {
            entry.enable_when = std::mem::take(alone);
            entry.enable_behavior = (entry.enable_when.len() > 1).then(|| "any".to_owned());
            return;
        }
        for clause in clauses {
            if clause.len() == 1 {
                entry.enable_when.extend(clause);
            } else {
                entry.enable_when.extend(self.without_others(&clause));
            }
        }
        entry.enable_behavior = (entry.enable_when.len() > 1).then(|| "all".to_owned());
    }

    /// The clauses of one condition. On what is not asked nothing can be chosen.
    fn clauses(&self, when: &When) -> Clauses {
        let Some(item) = self.item(&when.item) else { return Vec::new() };
        let mut clauses = Clauses::new();
        if !when.is.is_empty() {
            clauses.extend(self.any_of(item, &when.is));
        }
        for code in &when.is_not {
            let of = match item.answer.chosen() {
                Some(Chosen::YesNo) => Some(self.yes_no(item, "!=", code.as_str() == "yes")),
                Some(Chosen::From(_)) => self.coded(item, "!=", code),
                None => None,
            };
            clauses.extend(of.map(|one| vec![one]));
        }
        if let Some(least) = when.at_least {
            clauses.extend(self.at_least(item, least));
        }
        clauses
    }

    fn any_of(&self, item: &Item, is: &[Name]) -> Clauses {
        match item.answer.chosen() {
            Some(Chosen::YesNo) => {
                let says = |word: &str| is.iter().any(|code| code.as_str() == word);
                match (says("yes"), says("no")) {
                    (true, true) => vec![vec![self.exists(item, true)]],
                    (yes, no) if yes != no => vec![vec![self.yes_no(item, "=", yes)]],
                    _ => self.never(item),
                }
            }
            Some(Chosen::From(_)) => {
                let any: Vec<Enable> = is.iter().filter_map(|code| self.coded(item, "=", code)).collect();
                if any.is_empty() { self.never(item) } else { vec![any] }
            }
            None => self.never(item),
        }
    }

    fn at_least(&self, item: &Item, least: i64) -> Clauses {
        match &item.answer {
            Kind::Number { .. } | Kind::Scale(_) => {
                vec![vec![Enable { answer_integer: Some(least), ..self.enable(item, ">=") }]]
            }
            Kind::YesNo if least <= 0 => vec![vec![self.exists(item, true)]],
            Kind::YesNo if least == 1 => vec![vec![self.yes_no(item, "=", true)]],
            Kind::Choice(_) => {
                let codes: Vec<Name> = counting(self.list(item), least).cloned().collect();
                self.any_of(item, &codes)
            }
            Kind::YesNo
            | Kind::Heading
            | Kind::Paragraph
            | Kind::Line
            | Kind::Area
            | Kind::Choices(_)
            | Kind::Day
            | Kind::Month
            | Kind::Rows { .. } => self.never(item),
        }
    }

    fn never(&self, item: &Item) -> Clauses {
        vec![vec![self.exists(item, true)], vec![self.exists(item, false)]]
    }

    /// Any of several options of a single choice, as an *and*: answered, and none of the others.
    fn without_others(&self, any: &[Enable]) -> Vec<Enable> {
        let item = any.first().and_then(|one| self.item(&self.name_of(&one.question)?));
        let Some(item) = item.filter(|item| matches!(item.answer, Kind::Choice(_))) else {
            return Vec::new();
        };
        let code = |one: &Enable| one.answer_coding.as_ref().and_then(|coding| coding.code.clone());
        let meant: Vec<String> = any.iter().filter_map(code).collect();
        let others = self.list(item).iter().filter(|one| !meant.contains(&one.code.0));
        std::iter::once(self.exists(item, true))
            .chain(others.filter_map(|one| self.coded(item, "!=", &one.code)))
            .collect()
    }

    fn enable(&self, item: &Item, operator: &str) -> Enable {
        Enable { question: link_of(self.row, &item.id), operator: operator.to_owned(), ..Enable::default() }
    }

    fn exists(&self, item: &Item, exists: bool) -> Enable {
        Enable { answer_boolean: Some(exists), ..self.enable(item, "exists") }
    }

    fn yes_no(&self, item: &Item, operator: &str, yes: bool) -> Enable {
        Enable { answer_boolean: Some(yes), ..self.enable(item, operator) }
    }

    fn coded(&self, item: &Item, operator: &str, code: &Name) -> Option<Enable> {
        let coding = Coding {
            system: Some(system_of(self.id, item.answer.options()?)),
            code: Some(code.to_string()),
            ..Coding::default()
        };
        Some(Enable { answer_coding: Some(coding), ..self.enable(item, operator) })
    }

    /// The conditions of an item of a resource. `named` tells which earlier item an identifier means.
    ///
    /// # Errors
    /// The identifier of the question on which it hangs in a way that cannot be said here.
    pub(super) fn read(&self, entry: &Entry, named: &dyn Fn(&str) -> Option<Name>) -> Result<Hangs, String> {
        let derived = |lost| Ok(Hangs { when: self.derived(entry, named)?, lost });
        if !entry.extension.iter().any(|one| one.url == ours(WHOLE)) {
            return derived(None);
        }
        let whole = said_text(&entry.extension, &ours(WHOLE));
        let Some(when) = whole.and_then(|whole| serde_json::from_str::<Vec<When>>(whole).ok()) else {
            return derived(Some(Cause::Damaged));
        };
        let mut again = Entry::default();
        self.say(&when, &mut again);
        if sense(&again) == sense(entry) {
            return Ok(Hangs { when, lost: None });
        }
        derived(Some(Cause::WhenDiffers))
    }

    fn derived(&self, entry: &Entry, named: &dyn Fn(&str) -> Option<Name>) -> Result<Vec<When>, String> {
        let mut all: Vec<When> = Vec::new();
        let any = match joined(entry) {
            Some("any") => true,
            None | Some("all") => false,
            // Without a word between them nobody knows what they ask.
            Some(_) => {
                return Err(entry.enable_when.first().map(|one| one.question.clone()).unwrap_or_default());
            }
        };
        for one in &entry.enable_when {
            let wrong = || one.question.clone();
            let id = named(&one.question).ok_or_else(wrong)?;
            let item = self.item(&id).ok_or_else(wrong)?;
            let meant = self.meant(item, one).ok_or_else(wrong)?;
            match all.last_mut() {
                // "Any of" is one condition on one question.
                Some(last) if any => {
                    let same = last.item == meant.item && !last.is.is_empty() && !meant.is.is_empty();
                    if !same {
                        return Err(wrong());
                    }
                    last.is.extend(meant.is);
                }
                // None of several.
                Some(last)
                    if last.item == meant.item && !last.is_not.is_empty() && !meant.is_not.is_empty() =>
                {
                    last.is_not.extend(meant.is_not);
                }
                _ => all.push(meant),
            }
        }
        Ok(all)
    }

    /// One `enableWhen` as a condition of ours.
    fn meant(&self, item: &Item, one: &Enable) -> Option<When> {
        let bare = When { item: item.id.clone(), is: Vec::new(), is_not: Vec::new(), at_least: None };
        let all = || match item.answer.chosen()? {
            Chosen::YesNo => Some(vec!["yes".into(), "no".into()]),
            Chosen::From(_) => {
                Some(self.list(item).iter().map(|one| one.code.clone()).collect::<Vec<Name>>())
            }
        };
        let least = match &item.answer {
            Kind::Number { from, .. } => Some(*from),
            Kind::Scale(ends) => Some(ends.from.into()),
            Kind::Heading
            | Kind::Paragraph
            | Kind::Line
            | Kind::Area
            | Kind::YesNo
            | Kind::Choice(_)
            | Kind::Choices(_)
            | Kind::Day
            | Kind::Month
            | Kind::Rows { .. } => None,
        };
        let counted = least.and(one.answer_integer);
        match one.operator.as_str() {
            "exists" if one.answer_boolean? => match all() {
                Some(is) => Some(When { is, ..bare }),
                None => Some(When { at_least: Some(least?), ..bare }),
            },
            "exists" => Some(When { is_not: all()?, ..bare }),
            "=" => Some(When { is: vec![self.code(item, one)?], ..bare }),
            "!=" => Some(When { is_not: vec![self.code(item, one)?], ..bare }),
            ">=" => Some(When { at_least: Some(counted?), ..bare }),
            ">" => Some(When { at_least: Some(counted?.checked_add(1)?), ..bare }),
            _ => None,
        }
    }

    /// The option that an answer names.
    fn code(&self, item: &Item, one: &Enable) -> Option<Name> {
        match (&item.answer, &one.answer_coding, one.answer_boolean) {
            (Kind::YesNo, None, Some(yes)) => Some(if yes { "yes" } else { "no" }.into()),
            (Kind::Choice(_) | Kind::Choices(_), Some(coding), None) => (self.meant)(item, coding),
            _ => None,
        }
    }
}

/// The word by which conditions are joined; one alone needs none.
fn joined(entry: &Entry) -> Option<&str> {
    (entry.enable_when.len() > 1).then(|| entry.enable_behavior.as_deref().unwrap_or_default())
}

/// What `enableWhen` asks, without what only helps to read it.
fn sense(entry: &Entry) -> (Option<&str>, Vec<Enable>) {
    let of = |one: &Enable| {
        let mut sense = Enable { answer_coding: one.answer_coding.as_ref().map(bare), ..one.clone() };
        sense.rest.retain(|name, _| name.starts_with("answer"));
        sense
    };
    (joined(entry), entry.enable_when.iter().map(of).collect())
}

/// Only by what codings are told apart.
fn bare(coding: &Coding) -> Coding {
    Coding { system: coding.system.clone(), code: coding.code.clone(), ..Coding::default() }
}
