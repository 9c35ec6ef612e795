//! The questionnaires of this site: those that come with the program, those of the county's folder, and those that
//! were answered before. A questionnaire is published into the record by its first answer, and never changes after.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, Result, bail};
use domain::model::Register;
use domain::questionnaire::{Edition, Published, Questionnaire};
use journal::Read;

use super::file;
use crate::act::load;

/// Every edition that is known, with the content as it is recorded.
#[derive(Debug, Default)]
pub struct Catalogue(BTreeMap<Edition, Entry>);

#[derive(Debug)]
struct Entry {
    questionnaire: Arc<Questionnaire>,
    /// Comes with the program or lies in the folder: may be offered.
    at_hand: bool,
}

impl Catalogue {
    /// Reads the files, holds them against what was answered before, and adds what is only on record.
    ///
    /// # Errors
    /// A file is faulty, or has changed since it was first answered; says which and what to do.
    pub fn read(tx: &mut Read<'_>, folder: Option<&Path>) -> Result<Self> {
        let wrong = |lines: Vec<file::Line>| {
            let told: Vec<String> = lines.iter().map(ToString::to_string).collect();
            anyhow::anyhow!("{}", told.join("\n"))
        };
        let mut found = file::shipped().map_err(wrong)?;
        if let Some(folder) = folder {
            found.extend(file::of_path(folder).map_err(wrong)?);
        }
        let mut entries = BTreeMap::new();
        for questionnaire in found {
            let entry = Entry { questionnaire: Arc::new(questionnaire), at_hand: true };
            if let Some(twice) = entries.insert(entry.questionnaire.edition(), entry) {
                let edition = twice.questionnaire.edition();
                bail!(
                    "the questionnaire {edition} comes with the program: give the county's own another id or version"
                );
            }
        }
        let streams = tx.all(
            "select stream from state where stream >= 'questionnaire/' and stream < 'questionnaire0'",
            &[],
            |row| row.text(0),
        )?;
        for stream in streams {
            let id = stream.strip_prefix("questionnaire/").unwrap_or_default();
            let edition = Edition::of(id).with_context(|| format!("the questionnaire {id} on record"))?;
            let recorded =
                load::<Published>(tx, id)?.state.questionnaire.context("an empty questionnaire")?;
            match entries.get(&edition) {
                Some(entry) if *entry.questionnaire == *recorded => {}
                Some(_) => bail!(
                    "the questionnaire {edition} has changed since it was first answered: give it another version, and \
                     leave the old file as it was"
                ),
                None => {
                    let entry = Entry { questionnaire: Arc::new(*recorded), at_hand: false };
                    entries.insert(edition, entry);
                }
            }
        }
        Ok(Self(entries))
    }

    /// An edition that is known: to read old answers by it.
    pub fn get(&self, edition: &Edition) -> Option<&Arc<Questionnaire>> {
        self.0.get(edition).map(|entry| &entry.questionnaire)
    }

    /// The register of an edition's answers; of one that is not known, the one that fewer read.
    pub fn register(&self, edition: &Edition) -> Register {
        self.get(edition).map_or(Register::Health, |questionnaire| questionnaire.register)
    }

    /// Every edition that is known, by id and version.
    pub fn all(&self) -> impl Iterator<Item = &Arc<Questionnaire>> {
        self.0.values().map(|entry| &entry.questionnaire)
    }

    /// The newest published edition of a questionnaire, if it is at hand.
    pub fn offered(&self, id: &str) -> Option<&Arc<Questionnaire>> {
        self.offers().find(|questionnaire| questionnaire.id.as_str() == id)
    }

    /// The newest published edition of each questionnaire at hand, by id.
    pub fn offers(&self) -> impl Iterator<Item = &Arc<Questionnaire>> {
        let mut newest: BTreeMap<&str, &Arc<Questionnaire>> = BTreeMap::new();
        for entry in self.0.values() {
            let questionnaire = &entry.questionnaire;
            if entry.at_hand && questionnaire.status == domain::model::Status::Published {
                newest.insert(questionnaire.id.as_str(), questionnaire);
            }
        }
        newest.into_values()
    }
}
