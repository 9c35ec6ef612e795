//! What was opened lately, kept at hand: opening it again is most of a page's work. What is at hand is used only while
//! the record still says the same, and the record is asked each time.

use std::sync::Arc;

use anyhow::Result;
use domain::case::Case;
use domain::person::Person;
use journal::Read;
use quick_cache::sync::Cache;

use crate::act::{self, Known};
use crate::case::seen::Latest;
use crate::person::view::OpenedName;

/// Cases with their latest facts: some tens of kilobytes each.
const CASES: usize = 2_000;
/// People: about a kilobyte each.
const PERSONS: usize = 2_000;
/// Names in lists: some hundred bytes each.
const NAMES: usize = 8_000;

/// Things by name.
pub struct Shelf<T>(Cache<String, T>);

impl<T: Clone> Shelf<T> {
    fn new(places: usize) -> Self {
        Self(Cache::new(places))
    }

    /// What is at hand if it still fits, else what is opened now.
    ///
    /// # Errors
    /// It cannot be opened.
    pub fn fetch(
        &self,
        name: &str,
        fits: impl FnOnce(&T) -> bool,
        open: impl FnOnce() -> Result<T>,
    ) -> Result<T> {
        if let Some(found) = self.0.get(name).filter(fits) {
            return Ok(found);
        }
        let opened = open()?;
        self.0.insert(name.to_owned(), opened.clone());
        Ok(opened)
    }
}

/// What a site keeps at hand.
pub struct Shelves {
    cases: Shelf<Known<Case>>,
    persons: Shelf<Known<Person>>,
    /// The latest facts of cases.
    pub latest: Shelf<Arc<Latest>>,
    /// The names that lists show, by person.
    pub names: Shelf<Arc<OpenedName>>,
}

impl Default for Shelves {
    fn default() -> Self {
        Self {
            cases: Shelf::new(CASES),
            persons: Shelf::new(PERSONS),
            latest: Shelf::new(CASES),
            names: Shelf::new(NAMES),
        }
    }
}

impl Shelves {
    /// The case as it is now.
    ///
    /// # Errors
    /// The record cannot be read.
    pub fn case(&self, tx: &mut Read<'_>, id: &str) -> Result<Known<Case>> {
        act::known(tx, &self.cases, id)
    }

    /// The case as a command has just left it: nobody need open it again.
    pub fn put_case(&self, id: &str, known: Known<Case>) {
        self.cases.0.insert(act::stream_name::<Case>(id), known);
    }

    /// The person as they are now.
    ///
    /// # Errors
    /// The record cannot be read.
    pub fn person(&self, tx: &mut Read<'_>, id: &str) -> Result<Known<Person>> {
        act::known(tx, &self.persons, id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_longer_fits_is_opened_again() {
        let shelf = Shelf::new(2);
        let of = |version: i64| {
            shelf.fetch(
                "case/1",
                |(known, _)| *known == version,
                || Ok((version, format!("as of {version}"))),
            )
        };

        assert_eq!(of(1).unwrap().1, "as of 1");
        assert_eq!(of(2).unwrap().1, "as of 2");
        let still = shelf.fetch("case/1", |(known, _)| *known == 2, || unreachable!()).unwrap();
        assert_eq!(still.1, "as of 2");
    }

    #[test]
    fn what_cannot_be_opened_leaves_what_is_there() {
        let shelf = Shelf::new(2);
        shelf.fetch("case/1", |_| false, || Ok(1)).unwrap();
        assert!(shelf.fetch("case/1", |_| false, || anyhow::bail!("damaged")).is_err());
        assert_eq!(shelf.fetch("case/1", |_| true, || Ok(2)).unwrap(), 1);
    }
}
