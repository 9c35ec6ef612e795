//! Reading: rows of the app's tables, facts of a stream, sealed values.

use anyhow::Result;

use crate::chain::{body_context, value_context};
use crate::keys::{SubjectKey, Vault};
use crate::sql::{Connection, Row, Value};
use crate::tables::ERASURES;

/// One fact as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Its place in the whole record: 1, 2, 3 … without gaps, in the order of commits.
    pub position: i64,
    /// What it is about, such as `case/K7…`.
    pub stream: String,
    /// Its place in the stream: 1, 2, 3 … without gaps.
    pub version: i64,
    /// What happened, in the domain's words.
    pub kind: String,
    /// Whose key the body is encrypted with; nobody's: it is in clear.
    pub subject: Option<String>,
    /// The moment, ISO.
    pub at: String,
    /// Who did it.
    pub actor: String,
    /// The command it came from: a repeated command has the same.
    pub cause: String,
    /// JSON; `None` when it has been erased.
    pub body: Option<Vec<u8>>,
}

/// One consistent snapshot of the journal and the app's tables.
pub struct Read<'t> {
    pub(crate) db: &'t mut Connection,
    pub(crate) vault: &'t Vault,
    pub(crate) known: &'t mut Known,
}

/// What a transaction knows about subjects' keys.
///
/// Keys in the shared cache count only as long as nothing has been erased since they were read, here or on
/// another node. Without that a writer could seal with a key that is not in the database any more, and what it
/// sealed would be lost at the next start.
#[derive(Default)]
pub(crate) struct Known {
    /// How many erasures this transaction sees; asked once, when first needed.
    pub(crate) erasures: Option<i64>,
    /// Keys that the shared cache may have only after the commit.
    pub(crate) fresh: Vec<(Box<str>, SubjectKey)>,
    pub(crate) writing: bool,
}

/// A statement that answers what [`fact`] reads.
macro_rules! select_facts {
    ($rest:literal) => {
        concat!("select position, stream, version, kind, subject, at, actor, cause, body from event ", $rest)
    };
}

impl Read<'_> {
    /// The first row of the answer, mapped.
    ///
    /// # Errors
    /// The statement fails, or `map` does. So for [`Self::all`].
    pub fn one<T>(
        &mut self,
        sql: &'static str,
        values: &[Value<'_>],
        map: impl FnOnce(&Row<'_>) -> Result<T>,
    ) -> Result<Option<T>> {
        self.db.one(sql, values, map)
    }

    /// Every row of the answer, mapped, in its order.
    pub fn all<T>(
        &mut self,
        sql: &'static str,
        values: &[Value<'_>],
        map: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        self.db.all(sql, values, map)
    }

    /// Facts of a stream after a version, decrypted, oldest first.
    ///
    /// # Errors
    /// The record cannot be read, or a body does not open: it was changed. So for all that read facts.
    pub fn facts(&mut self, stream: &str, after_version: i64, limit: Option<u32>) -> Result<Vec<Fact>> {
        let sql = select_facts!("where stream = ?1 and version > ?2 order by version limit ?3");
        let limit = limit.map_or(i64::MAX, i64::from);
        let sealed = self.db.all(sql, &[stream.into(), after_version.into(), limit.into()], fact)?;
        self.opened(sealed)
    }

    /// Facts of a stream before a version (from the end when `None`), decrypted, newest first.
    pub fn latest(&mut self, stream: &str, limit: u32, before_version: Option<i64>) -> Result<Vec<Fact>> {
        let sql = select_facts!("where stream = ?1 and version < ?2 order by version desc limit ?3");
        let before = before_version.unwrap_or(i64::MAX);
        let sealed = self.db.all(sql, &[stream.into(), before.into(), limit.into()], fact)?;
        self.opened(sealed)
    }

    /// Facts of all streams after a position, decrypted, in the order of the record.
    pub fn record(&mut self, after_position: i64, limit: u32) -> Result<Vec<Fact>> {
        let sql = select_facts!("where position > ?1 order by position limit ?2");
        let sealed = self.db.all(sql, &[after_position.into(), limit.into()], fact)?;
        self.opened(sealed)
    }

    /// The version of a stream: how many facts it has.
    pub fn version(&mut self, stream: &str) -> Result<i64> {
        let sql = "select coalesce(max(version), 0) from event where stream = ?1";
        Ok(self.db.one(sql, &[stream.into()], |row| row.int(0))?.unwrap_or(0))
    }

    /// Whether a command is on record already. A double click is one fact.
    pub fn done(&mut self, cause: &str) -> Result<bool> {
        let sql = "select 1 from event where cause = ?1 limit 1";
        Ok(self.db.one(sql, &[cause.into()], |_| Ok(()))?.is_some())
    }

    /// Opens what [`crate::Write::seal`] sealed. `None`: the subject's key is gone, the value is erased.
    ///
    /// # Errors
    /// The bytes were changed, or sealed for another subject or purpose.
    pub fn open_sealed(&mut self, subject: &str, purpose: &str, sealed: &[u8]) -> Result<Option<Vec<u8>>> {
        match self.key_of(subject)? {
            Some(key) => key.decrypt(&value_context(purpose), sealed).map(Some),
            None => Ok(None),
        }
    }

    /// A number that is the same for the same text and tells nothing about it without the installation's key:
    /// an index for exact search over what is stored sealed. Bring the text into one form first.
    pub fn blind(&self, text: &str) -> i64 {
        self.vault.blind(text)
    }

    /// A note about the whole record that the app keeps, such as the version of its views.
    pub fn meta(&mut self, name: &str) -> Result<Option<String>> {
        self.db.one("select value from meta where name = ?1", &[name.into()], |row| row.text(0))
    }

    pub(crate) fn key_of(&mut self, subject: &str) -> Result<Option<SubjectKey>> {
        let erasures = self.erasures()?;
        if let Some(key) = self.vault.known(subject, erasures) {
            return Ok(Some(key));
        }
        if let Some((_, key)) = self.known.fresh.iter().rev().find(|(name, _)| **name == *subject) {
            return Ok(Some(*key));
        }
        let sql = "select wrapped, since from subject_key where subject = ?1";
        let vault = self.vault;
        let unwrap = |row: &Row<'_>| vault.unwrap(subject, row.bytes_ref(0)?, row.int(1)?);
        let found = self.db.one(sql, &[subject.into()], unwrap)?;
        if let Some(key) = found {
            if self.known.writing {
                self.known.fresh.push((subject.into(), key));
            } else {
                vault.remember(subject.into(), erasures, key);
            }
        }
        Ok(found)
    }

    /// How many erasures this snapshot sees: what was opened in another one with the same count has not been erased
    /// since.
    ///
    /// # Errors
    /// The record cannot be read.
    pub fn erasures(&mut self) -> Result<i64> {
        if let Some(count) = self.known.erasures {
            return Ok(count);
        }
        let count = self.meta(ERASURES)?.unwrap_or_default().parse()?;
        self.known.erasures = Some(count);
        Ok(count)
    }

    fn opened(&mut self, mut facts: Vec<Fact>) -> Result<Vec<Fact>> {
        for fact in &mut facts {
            if let (Some(subject), Some(sealed)) = (&fact.subject, &fact.body) {
                // A key made after the fact is not the one that sealed it: that one was erased.
                let key = self.key_of(subject)?.filter(|key| key.since < fact.position);
                let context = body_context(&fact.stream, fact.version, &fact.kind);
                fact.body = key.map(|key| key.decrypt(&context, sealed)).transpose()?;
            }
        }
        Ok(facts)
    }
}

fn fact(row: &Row<'_>) -> Result<Fact> {
    Ok(Fact {
        position: row.int(0)?,
        stream: row.text(1)?,
        version: row.int(2)?,
        kind: row.text(3)?,
        subject: row.maybe_text(4)?,
        at: row.text(5)?,
        actor: row.text(6)?,
        cause: row.text(7)?,
        body: row.maybe_bytes(8)?,
    })
}
