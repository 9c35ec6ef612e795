//! The guard at work: what of a text tells who somebody is, with the names of the register where they may be asked.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use domain::consultation::LONGEST_TEXT;
use domain::guard::{self, Found, Kind};
use journal::Read;

use crate::ctx::Posted;
use crate::person::search;
use crate::problem::Problem;
use crate::site::Site;
use crate::text::Texts;

/// Which names the guard knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Names {
    /// Those of the register, and what looks like a name: for the team.
    Register,
    /// What looks like a name. Nobody without an account may find out whether a name is in the register.
    Likely,
}

impl Names {
    /// What is asked of the register for one text.
    pub fn of<'t, 'j>(self, tx: &'t mut Read<'j>) -> Known<'t, 'j> {
        Known { names: self, tx: RefCell::new(tx), words: RefCell::default() }
    }
}

/// The names that the guard knows while it reads one text. A word stands in many pairs, and hardly any is a name: each
/// is looked up once, and a pair only when both of its words are names.
pub struct Known<'t, 'j> {
    names: Names,
    tx: RefCell<&'t mut Read<'j>>,
    words: RefCell<HashMap<String, bool>>,
}

impl Known<'_, '_> {
    /// Are these two folded words a name? One word alone is too common to tell. A register that cannot be read must not
    /// let a name through: what is not known is taken for known.
    pub fn is_name(&self, words: &str) -> bool {
        if guard::likely_name(words) {
            return true;
        }
        match words.split_once(' ') {
            Some((one, other)) if self.names == Names::Register => {
                self.has(one)
                    && self.has(other)
                    && search::has_both(&mut self.tx.borrow_mut(), one, other).unwrap_or(true)
            }
            Some(_) | None => false,
        }
    }

    fn has(&self, word: &str) -> bool {
        if let Some(known) = self.words.borrow().get(word) {
            return *known;
        }
        let known = search::has_word(&mut self.tx.borrow_mut(), word).unwrap_or(true);
        self.words.borrow_mut().insert(word.to_owned(), known);
        known
    }
}

/// The text with all that the guard finds in it hidden.
///
/// # Errors
/// The record cannot be read.
pub async fn masked(site: &Site, names: Names, text: &str) -> Result<String, Problem> {
    let text: String = text.chars().take(LONGEST_TEXT).collect();
    let masked = site.journal().read(move |tx| {
        let found = found(tx, names, &text);
        Ok(guard::mask(&text, &found))
    });
    Ok(masked.await?)
}

/// What the guard finds.
fn found(tx: &mut Read<'_>, names: Names, text: &str) -> Vec<Found> {
    let names = names.of(tx);
    guard::find_strict(text, &|words| names.is_name(words))
}

/// Hides what the guard finds in the text of a form; nothing is sent yet.
///
/// # Errors
/// The record cannot be read.
pub async fn mask(site: &Site, names: Names, form: &mut Posted) -> Result<(), Problem> {
    let hidden = masked(site, names, &form.text("text")).await?;
    for (_, value) in form.fields.iter_mut().filter(|(name, _)| name == "text") {
        value.clone_from(&hidden);
    }
    Ok(())
}

/// Hides what the guard finds in these fields.
pub fn mask_fields(tx: &mut Read<'_>, posted: &mut Posted, fields: &[&str]) {
    for (_, value) in posted.fields.iter_mut().filter(|(name, _)| fields.contains(&name.as_str())) {
        let found = found(tx, Names::Register, value);
        *value = guard::mask(value, &found);
    }
}

/// What the sentence of the key says of that which the guard finds while a text is written; empty when that is nothing.
///
/// # Errors
/// The record cannot be read.
pub async fn check(
    site: &Site,
    t: Texts,
    key: &'static str,
    names: Names,
    text: &str,
) -> Result<Response, Problem> {
    let text: String = text.chars().take(LONGEST_TEXT).collect();
    let kinds = site.journal().read_settled(move |tx| {
        let kinds: BTreeSet<_> = found(tx, names, &text).into_iter().map(|one| one.kind).collect();
        Ok(kinds.into_iter().collect::<Vec<_>>())
    });
    let kinds = kinds.await?;
    let said = if kinds.is_empty() { String::new() } else { listed(t, key, &kinds) };
    Ok((StatusCode::OK, said).into_response())
}

/// A sentence with what the guard has found.
pub fn listed(t: Texts, key: &str, kinds: &[Kind]) -> String {
    let kinds: Vec<_> = kinds.iter().map(|kind| t.key("guard", kind.code())).collect();
    t.with(key, &[("list", kinds.join(", ").as_str().into())])
}
