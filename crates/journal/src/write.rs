//! Writing: append a fact, seal a value, log an access, erase a subject. One savepoint, one writer at a time.

use std::ops::{Deref, DerefMut};

use anyhow::{Result, ensure};

use crate::Read;
use crate::chain::{Header, body_context, fact_seal, hash, value_context};
use crate::keys::{SubjectKey, Vault};
use crate::sql::Value;
use crate::tables::{self, ERASURES, RESERVED, State};

/// The stream that the journal writes itself, and the kind it writes there.
pub(crate) const OWN_STREAM: &str = "journal";
pub(crate) const ERASED: &str = "journal.erased";

/// A fact to be appended.
#[derive(Clone, Copy)]
pub struct NewFact<'a> {
    /// What happened, in the domain's words.
    pub kind: &'a str,
    /// Whose key encrypts the body; `None`: it stays in clear and cannot be erased by key.
    pub subject: Option<&'a str>,
    /// JSON.
    pub body: &'a [u8],
    /// The moment, ISO.
    pub at: &'a str,
    /// Who did it.
    pub actor: &'a str,
    /// The command it comes from.
    pub cause: &'a str,
}

/// What became of an append.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Appended {
    /// It is on record, as soon as the work's group is.
    At {
        /// Its place in the record.
        position: i64,
        /// Its place in the stream.
        version: i64,
    },
    /// Somebody else was first; nothing was appended.
    Stale {
        /// The version the stream has now.
        actual: i64,
    },
}

/// One work of the writer: reads its own changes, is undone as a whole when it fails.
pub struct Write<'t> {
    pub(crate) read: Read<'t>,
    pub(crate) state: &'t mut State,
    pub(crate) scrub: &'t mut bool,
}

impl<'t> Deref for Write<'t> {
    type Target = Read<'t>;
    fn deref(&self) -> &Read<'t> {
        &self.read
    }
}

impl<'t> DerefMut for Write<'t> {
    fn deref_mut(&mut self) -> &mut Read<'t> {
        &mut self.read
    }
}

impl Write<'_> {
    /// Changes rows of the app's tables; answers how many.
    ///
    /// # Errors
    /// The statement fails. Then the work is undone, even if it answers well: the two databases differ in what a
    /// transaction is worth after that.
    pub fn run(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<u64> {
        self.db.run(sql, values)
    }

    /// Creates or drops tables, written as [`crate::Settings::tables`] are. For a rebuild, before anything is
    /// served: other connections may remember the old shape.
    pub fn define(&mut self, ddl: &'static str) -> Result<()> {
        self.db.define(ddl)
    }

    /// Appends a fact after version `expected_version` of its stream, unless somebody else already did.
    ///
    /// # Errors
    /// The record cannot be read or written.
    pub fn append(&mut self, stream: &str, expected_version: i64, fact: NewFact<'_>) -> Result<Appended> {
        let actual = self.version(stream)?;
        if actual != expected_version {
            return Ok(Appended::Stale { actual });
        }
        let version = actual + 1;
        let NewFact { kind, subject, body, at, actor, cause } = fact;
        let sealed = match subject {
            Some(subject) => {
                Some(self.key_for(subject)?.encrypt(&body_context(stream, version, kind), body)?)
            }
            None => None,
        };
        let stored = sealed.as_deref().unwrap_or(body);
        let position = self.state.heads.events.position + 1;
        let header = Header { position, stream, version, kind, subject, at, actor, cause };
        let body_hash = hash(stored);
        let seal = fact_seal(&self.state.heads.events.seal, &header, &body_hash);
        self.db.run(
            "insert into event
                 (position, stream, version, kind, subject, at, actor, cause, body, body_hash, seal)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            &[
                position.into(),
                stream.into(),
                version.into(),
                kind.into(),
                subject.into(),
                at.into(),
                actor.into(),
                cause.into(),
                stored.into(),
                (&body_hash).into(),
                (&seal).into(),
            ],
        )?;
        self.state.heads.events.position = position;
        self.state.heads.events.seal = seal;
        Ok(Appended::At { position, version })
    }

    /// Encrypts a value with the subject's key (made at first use). `purpose` must be the same at opening: a
    /// value moved to another column does not open.
    ///
    /// # Errors
    /// The key cannot be read or kept.
    pub fn seal(&mut self, subject: &str, purpose: &str, plain: &[u8]) -> Result<Vec<u8>> {
        self.key_for(subject)?.encrypt(&value_context(purpose), plain)
    }

    /// Erases a subject: the bodies of these streams and the subject's key, and with the key every sealed value.
    /// Appends `journal.erased` to the stream `journal`, which names subject and streams and keeps `because.body`
    /// under `because`; `because.kind` and `because.subject` are not used. Answers how many bodies went.
    ///
    /// # Errors
    /// The reason is no JSON, the journal's own stream is among the streams, or the record cannot be written.
    pub fn erase(&mut self, subject: &str, streams: &[&str], because: NewFact<'_>) -> Result<u64> {
        ensure!(!streams.contains(&OWN_STREAM), "the journal's own stream is never erased");
        let because_body: serde_json::Value = serde_json::from_slice(because.body)?;
        let mut bodies = 0;
        for stream in streams {
            let sql = "update event set body = null where stream = ?1 and body is not null";
            bodies += self.db.run(sql, &[(*stream).into()])?;
        }
        self.db.run("delete from subject_key where subject = ?1", &[subject.into()])?;
        self.count_erasure()?;

        let body = serde_json::json!({ "subject": subject, "streams": streams, "because": because_body });
        let body = serde_json::to_vec(&body)?;
        let fact = NewFact { kind: ERASED, subject: None, body: &body, ..because };
        let version = self.version(OWN_STREAM)?;
        let appended = self.append(OWN_STREAM, version, fact)?;
        ensure!(matches!(appended, Appended::At { .. }), "the writers' queue let somebody in");
        *self.scrub = true;
        Ok(bodies)
    }

    /// Keeps a note about the whole record.
    ///
    /// # Errors
    /// The name is one of the journal's own (`schema`, `key_check`, `erasures`), or the note cannot be written.
    pub fn set_meta(&mut self, name: &str, value: &str) -> Result<()> {
        ensure!(!RESERVED.contains(&name), "the note {name} is the journal's own");
        let sql = "insert into meta (name, value) values (?1, ?2)
             on conflict (name) do update set value = excluded.value";
        self.db.run(sql, &[name.into(), value.into()])?;
        Ok(())
    }

    /// Notes that the app's tables now have this schema.
    ///
    /// # Errors
    /// The note cannot be written.
    pub fn set_schema(&mut self, schema: i64) -> Result<()> {
        tables::set_schema(self.db, schema)
    }

    /// From now on no key read earlier counts, on this node or another.
    fn count_erasure(&mut self) -> Result<()> {
        self.state.erasures += 1;
        self.known.erasures = Some(self.state.erasures);
        self.known.fresh.clear();
        let count = self.state.erasures.to_string();
        self.db.run("update meta set value = ?1 where name = ?2", &[(&count).into(), ERASURES.into()])?;
        Ok(())
    }

    fn key_for(&mut self, subject: &str) -> Result<SubjectKey> {
        if let Some(key) = self.key_of(subject)? {
            return Ok(key);
        }
        let key = Vault::make(self.state.heads.events.position);
        let wrapped = self.vault.wrap(subject, &key)?;
        let sql = "insert into subject_key (subject, wrapped, since) values (?1, ?2, ?3)";
        self.db.run(sql, &[subject.into(), (&wrapped).into(), key.since.into()])?;
        self.known.fresh.push((subject.into(), key));
        Ok(key)
    }
}
