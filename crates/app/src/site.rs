//! What outlives a request: the journal, the clock, chance, settings, and the directory in memory.

use std::sync::{Arc, PoisonError, RwLock};

use anyhow::{Context as _, Result};
use domain::case::{Case, Command};
use jiff::Timestamp;
use journal::{Fault, InstallationKey, Journal, Read, Settings};
use tokio::sync::Semaphore;

use crate::account::Gate;
use crate::act::{self, Answer, Deed, Recorded};
use crate::case::seen::Seen;
use crate::clock::{Chance, Clock};
use crate::config::Config;
use crate::directory::{self, Directory};
use crate::questionnaire::Catalogue;
use crate::shelf::Shelves;
use crate::uselog::Noted;
use crate::view;

/// Argon2 takes memory and time on purpose; two at once leave the rest of the machine to others.
const HASHERS: usize = 2;

/// What outlives a request. Clones are the same site.
#[derive(Clone)]
pub struct Site(Arc<Inner>);

struct Inner {
    journal: Journal,
    clock: Clock,
    chance: Chance,
    config: Config,
    directory: RwLock<Arc<Directory>>,
    hashers: Semaphore,
    gate: Gate,
    shelves: Shelves,
}

impl Site {
    /// Opens the journal of the configuration and reads the directory.
    ///
    /// # Errors
    /// The journal cannot be opened; the message says why and what to do.
    pub fn open(config: Config, clock: Clock, chance: Chance) -> Result<Self> {
        let key = crate::cli::key::read_or_make(&config, &chance)?;
        let journal = Journal::open(settings(&config, key)).map_err(crate::cli::advice::of_opening)?;
        Self::on(journal, config, clock, chance)
    }

    fn on(journal: Journal, config: Config, clock: Clock, chance: Chance) -> Result<Self> {
        view::renew(&journal).context("the tables of an older version cannot be made again")?;
        let read = journal.read_blocking(|tx| {
            let growth = directory::growth(tx)?;
            let questionnaires = Arc::new(Catalogue::read(tx, config.questionnaires.as_deref())?);
            anyhow::Ok(Directory { growth, questionnaires, ..Directory::read(tx)? })
        });
        let directory = read.context("the directory cannot be read")?;
        Ok(Self(Arc::new(Inner {
            journal,
            clock,
            chance,
            config,
            directory: RwLock::new(Arc::new(directory)),
            hashers: Semaphore::new(HASHERS),
            gate: Gate::default(),
            shelves: Shelves::default(),
        })))
    }

    /// The record.
    pub fn journal(&self) -> &Journal {
        &self.0.journal
    }

    /// Identifiers and secrets.
    pub fn chance(&self) -> &Chance {
        &self.0.chance
    }

    /// The clock.
    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    /// Settings.
    pub fn config(&self) -> &Config {
        &self.0.config
    }

    /// Now.
    pub fn now(&self) -> Timestamp {
        self.0.clock.now()
    }

    /// A new identifier.
    pub fn id(&self) -> String {
        self.0.chance.id(self.now())
    }

    /// A turn at hashing passwords.
    pub fn hashers(&self) -> &Semaphore {
        &self.0.hashers
    }

    /// What sign-in keeps in memory.
    pub fn gate(&self) -> &Gate {
        &self.0.gate
    }

    /// What was opened lately.
    pub fn shelves(&self) -> &Shelves {
        &self.0.shelves
    }

    /// The directory as it was last read.
    pub fn directory(&self) -> Arc<Directory> {
        Arc::clone(&self.0.directory.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The directory as it is now: read again when it has grown. Costs one point read when it has not.
    ///
    /// # Errors
    /// The record cannot be read.
    pub fn directory_in(&self, tx: &mut Read<'_>) -> Result<Arc<Directory>> {
        let known = self.directory();
        let growth = directory::growth(tx)?;
        if growth == known.growth {
            return Ok(known);
        }
        let questionnaires = Arc::clone(&known.questionnaires);
        let fresh = Arc::new(Directory { questionnaires, ..Directory::read(tx)? });
        let mut kept = self.0.directory.write().unwrap_or_else(PoisonError::into_inner);
        // A transaction that read earlier must not put an older directory in place of a newer one.
        if kept.growth < fresh.growth {
            *kept = Arc::clone(&fresh);
        }
        Ok(fresh)
    }

    /// Carries a command out, durably.
    ///
    /// # Errors
    /// The record cannot be written.
    pub async fn act<S: Recorded>(
        &self,
        deed: Deed,
        id: String,
        command: S::Command,
    ) -> Result<Answer<S>, Fault> {
        self.0.journal.write(move |tx| act::carry_out::<S>(tx, &deed, &id, command)).await
    }

    /// Carries a command on a case out, durably, and logs in the same transaction that the case was looked at.
    ///
    /// # Errors
    /// The record cannot be written; then nothing may be shown.
    pub async fn act_with_use(
        &self,
        deed: Deed,
        seen: &Seen,
        used: Noted,
        command: Command,
    ) -> Result<Answer<Case>, Fault> {
        let (id, known) = (seen.id.clone(), seen.known());
        let carried = self.0.journal.write(move |tx| {
            used.write(|entry| tx.log(entry))?;
            act::carry_out_on(tx, &deed, &id, &known, command)
        });
        let (answer, fresh) = carried.await?;
        if let Some(fresh) = fresh {
            self.0.shelves.put_case(&seen.id, fresh);
        }
        Ok(answer)
    }
}

/// How the journal is opened for a configuration.
pub fn settings(config: &Config, installation_key: InstallationKey) -> Settings {
    Settings {
        place: config.place(),
        installation_key,
        tables: view::tables(),
        schema: view::SCHEMA,
        heads: config.heads(),
        readers: 16,
    }
}
