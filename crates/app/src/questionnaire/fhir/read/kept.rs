//! Extensions: what ours have kept, and which nobody here knows. What cannot be read of ours is never passed over
//! without a word: it may be a flag that calls for help.

use domain::id::Name;
use domain::questionnaire::Texts;
use serde::de::DeserializeOwned;

use super::super::parts::{Element, Extension};
use super::super::told::{Cause, Told};
use super::super::{OURS, TRANSLATION, ours, words};

/// Those of ours that may stand several times.
const MANY: [&str; 5] = ["language", "score", "flag", "options", "weighs"];

/// What an extension of ours has kept.
pub(super) enum Found<T> {
    Absent,
    Damaged,
    Is(T),
}

impl<T> Found<T> {
    pub(super) fn get(self) -> Option<T> {
        if let Self::Is(kept) = self { Some(kept) } else { None }
    }
}

/// The extensions of one place, and where to tell what is wrong with them.
pub(super) struct Kept<'a> {
    pub(super) link: &'a str,
    pub(super) extensions: &'a [Extension],
    pub(super) told: &'a mut Vec<Told>,
}

impl Kept<'_> {
    /// What the extension of this name has kept.
    pub(super) fn one<T>(&mut self, name: &str, read: impl Fn(&Extension) -> Option<T>) -> Found<T> {
        match self.extensions.iter().find(|one| one.url == ours(name)).map(read) {
            None => Found::Absent,
            Some(Some(kept)) => Found::Is(kept),
            Some(None) => {
                self.damaged(name);
                Found::Damaged
            }
        }
    }

    /// What all extensions of this name have kept.
    pub(super) fn all<T>(&mut self, name: &str, read: impl Fn(&Extension) -> Option<T>) -> Vec<T> {
        let read: Vec<Option<T>> =
            self.extensions.iter().filter(|one| one.url == ours(name)).map(read).collect();
        for _ in read.iter().filter(|kept| kept.is_none()) {
            self.damaged(name);
        }
        read.into_iter().flatten().collect()
    }

    /// Tells that one is missing or cannot be read.
    pub(super) fn damaged(&mut self, name: &str) {
        self.told.push(Told::of(self.link, Cause::Damaged, name));
    }

    /// Tells what is not looked at here: all but these of ours and of others.
    pub(super) fn strange(&mut self, known: &[&str], of_others: &[&str]) {
        for (place, one) in self.extensions.iter().enumerate() {
            let url = one.url.as_str();
            let before = self.extensions.get(..place).unwrap_or_default();
            match url.strip_prefix(OURS) {
                None if of_others.contains(&url) => {}
                None => self.told.push(Told::of(self.link, Cause::Ignored, url)),
                Some(name) if !known.contains(&name) => {
                    self.told.push(Told::of(self.link, Cause::UnknownOurs, name));
                }
                Some(name) if !MANY.contains(&name) && before.iter().any(|one| one.url == url) => {
                    self.damaged(name);
                }
                Some(_) => {}
            }
        }
    }
}

/// A text of an extension.
pub(super) fn a_text(of: &Extension) -> Option<String> {
    of.said()?.as_str().filter(|text| !text.is_empty()).map(str::to_owned)
}

/// A name of ours in an extension.
pub(super) fn a_name(of: &Extension) -> Option<Name> {
    a_text(of).map(Name::from)
}

/// Yes or no.
pub(super) fn a_yes(of: &Extension) -> Option<bool> {
    of.said()?.as_bool()
}

/// Something of ours that stands in JSON.
pub(super) fn a_whole<T: DeserializeOwned>(of: &Extension) -> Option<T> {
    serde_json::from_str(of.said()?.as_str()?).ok()
}

/// A text in several languages.
pub(super) fn some_texts(of: &Extension, language: &str) -> Option<Texts> {
    let texts = words::of_extension(std::slice::from_ref(of), &of.url, language);
    (!texts.is_empty()).then_some(texts)
}

/// What stands beside a text and is no translation of it.
pub(super) fn beside(link: &str, more: Option<&Element>, told: &mut Vec<Told>) {
    let Some(more) = more else { return };
    Kept { link, extensions: &more.extension, told }.strange(&[], &[TRANSLATION]);
    let rest = more.rest.keys().filter(|name| *name != "id");
    told.extend(rest.map(|name| Told::of(link, Cause::Ignored, name)));
}
