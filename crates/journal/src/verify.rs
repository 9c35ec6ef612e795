//! Verifying: is the record as it was written?
//!
//! Every row of both chains is read again and sealed again. What differs is named with its position; the walk goes
//! on from what is stored, so that one change is one fault and not a broken rest.

use std::collections::HashMap;

use anyhow::{Result, anyhow};

use crate::LogEntry;
use crate::chain::{Head, Header, Heads, Seal, body_context, fact_seal, hash, log_seal};
use crate::keys::{SubjectKey, Vault};
use crate::shared::Shared;
use crate::sql::{Connection, Row, Trouble};
use crate::tables;
use crate::write::{ERASED, OWN_STREAM};

/// Faults that are told; beyond that the record is not to be mended row by row.
const FAULTS_TOLD: usize = 100;
/// Rows that are read at once.
const STEP: u32 = 2_000;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verdict {
    /// Facts on record.
    pub facts: u64,
    /// Entries of the log.
    pub log_entries: u64,
    /// Facts whose bodies are erased.
    pub erased: u64,
    /// What is wrong, each with its position; at most 100. Empty: the record is whole.
    pub faults: Vec<String>,
}

/// One chain while it is walked.
struct Walk {
    /// What a row is called in a fault.
    name: &'static str,
    last: i64,
    /// `None` after a row that cannot be read: then there is nothing to hold the next one against.
    previous: Option<Seal>,
    /// Heads that were published, the next one last.
    heads: Vec<Head>,
    /// Where the newest of them stands.
    end: i64,
    /// How many rows are asked for at once: one by one where they cannot be read.
    rows: u32,
}

/// What must be known beforehand to judge a body.
struct Bodies {
    /// `None`: the key is there and cannot be unwrapped; that has been told.
    keys: HashMap<String, Option<SubjectKey>>,
    /// Where a subject, and where a stream, was erased last.
    subjects: HashMap<String, i64>,
    streams: HashMap<String, i64>,
}

/// See [`crate::Journal::verify`].
pub(crate) fn verify(shared: &Shared, mut progress: impl FnMut(u64, u64)) -> Result<Verdict> {
    let mut verdict = Verdict::default();
    // A connection of its own: it is held for long.
    let mut db = shared.store.reader()?;
    for told in db.self_check() {
        verdict.fault(format!("the database file: {told}"));
    }
    // What this process has committed must be there as well as what was published.
    let (mut published, broken) = shared.heads_file.all(&shared.vault)?;
    published.push(shared.newest());
    for line in broken {
        verdict.fault(format!("the heads file, line {line}: not a head of this installation"));
    }
    db.begin_read().map_err(|trouble| anyhow!("the record cannot be read: {trouble}"))?;

    let facts = count(&mut db, "select count(*) from event", &mut verdict);
    let total = facts + count(&mut db, "select count(*) from log", &mut verdict);
    let bodies = Bodies::read(&mut db, &shared.vault, &mut verdict);
    let ends = |end: fn(&Heads) -> Head| published.iter().map(end).filter(|head| head.position > 0).collect();
    walk_facts(&mut db, ends(|heads| heads.events), &bodies, &mut verdict, |done| progress(done, total));
    walk_log(&mut db, ends(|heads| heads.log), &mut verdict, |done| progress(facts + done, total));
    check_versions(&mut db, &mut verdict);
    db.rollback().map_err(|trouble| anyhow!("the record cannot be read: {trouble}"))?;
    Ok(verdict)
}

impl Verdict {
    fn fault(&mut self, told: String) {
        if self.faults.len() < FAULTS_TOLD {
            self.faults.push(told);
        }
    }

    /// Names what could not be read, and readies the connection for what is read next.
    fn unread(&mut self, db: &mut Connection, what: &str, error: &anyhow::Error) {
        self.fault(format!("{what}: {error:#}"));
        if let Err(trouble) = begin_again(db) {
            self.fault(format!("the record cannot be read: {trouble}"));
        }
    }
}

/// A server gives a snapshot up when one statement of it fails: what is read next needs a new one.
fn begin_again(db: &mut Connection) -> Result<(), Trouble> {
    db.rollback()?;
    db.begin_read()
}

fn count(db: &mut Connection, sql: &'static str, verdict: &mut Verdict) -> u64 {
    match db.one(sql, &[], |row| row.int(0)) {
        Ok(count) => u64::try_from(count.unwrap_or(0)).unwrap_or(0),
        Err(error) => {
            verdict.unread(db, "the rows cannot be counted", &error);
            0
        }
    }
}

fn walk_facts(
    db: &mut Connection,
    heads: Vec<Head>,
    bodies: &Bodies,
    verdict: &mut Verdict,
    mut progress: impl FnMut(u64),
) {
    let sql = "select position, stream, version, kind, subject, at, actor, cause, body, body_hash, seal
         from event where position > ?1 order by position limit ?2";
    let mut walk = Walk::new("fact", heads);
    let mut after = i64::MIN;
    loop {
        let mut last = None;
        let read = db.all(sql, &[after.into(), walk.rows.into()], |row| {
            let position = row.int(0)?;
            last = Some(position);
            verdict.facts += 1;
            if let Err(error) = check_fact(&mut walk, bodies, verdict, row) {
                walk.unreadable(position, &error, verdict);
            }
            Ok(())
        });
        progress(verdict.facts);
        match walk.step(db, read.map(|_| last), after, verdict) {
            Some(next) => after = next,
            None => break,
        }
    }
    walk.end(verdict);
}

fn check_fact(walk: &mut Walk, bodies: &Bodies, verdict: &mut Verdict, row: &Row<'_>) -> Result<()> {
    let header = Header {
        position: row.int(0)?,
        stream: row.text_ref(1)?,
        version: row.int(2)?,
        kind: row.text_ref(3)?,
        subject: row.maybe_text_ref(4)?,
        at: row.text_ref(5)?,
        actor: row.text_ref(6)?,
        cause: row.text_ref(7)?,
    };
    let (body, body_hash) = (row.maybe_bytes_ref(8)?, row.bytes_ref(9)?);
    let made = walk.previous.map(|previous| fact_seal(&previous, &header, body_hash));
    walk.check(header.position, made, tables::seal(row.bytes_ref(10)?)?, verdict);
    if let Some(wrong) = bodies.judge(&header, body, body_hash) {
        verdict.fault(format!("fact {}: {wrong}", header.position));
    }
    if body.is_none() {
        verdict.erased += 1;
    }
    Ok(())
}

fn walk_log(db: &mut Connection, heads: Vec<Head>, verdict: &mut Verdict, mut progress: impl FnMut(u64)) {
    let sql = "select position, log, at, actor, actor_name, organisation, person, persons, case_id,
             data, purpose, ground, register, provider, origin, cause, seal
         from log where position > ?1 order by position limit ?2";
    let mut walk = Walk::new("log entry", heads);
    let mut after = i64::MIN;
    loop {
        let mut last = None;
        let read = db.all(sql, &[after.into(), walk.rows.into()], |row| {
            let position = row.int(0)?;
            last = Some(position);
            verdict.log_entries += 1;
            if let Err(error) = check_entry(&mut walk, verdict, row) {
                walk.unreadable(position, &error, verdict);
            }
            Ok(())
        });
        progress(verdict.log_entries);
        match walk.step(db, read.map(|_| last), after, verdict) {
            Some(next) => after = next,
            None => break,
        }
    }
    walk.end(verdict);
}

fn check_entry(walk: &mut Walk, verdict: &mut Verdict, row: &Row<'_>) -> Result<()> {
    let position = row.int(0)?;
    let entry = LogEntry {
        log: row.text_ref(1)?,
        at: row.text_ref(2)?,
        actor: row.text_ref(3)?,
        actor_name: row.text_ref(4)?,
        organisation: row.text_ref(5)?,
        person: row.maybe_text_ref(6)?,
        persons: &[],
        case_id: row.maybe_text_ref(8)?,
        data: row.text_ref(9)?,
        purpose: row.text_ref(10)?,
        ground: row.text_ref(11)?,
        register: row.text_ref(12)?,
        provider: row.text_ref(13)?,
        origin: row.text_ref(14)?,
        cause: row.text_ref(15)?,
    };
    let persons = row.maybe_bytes_ref(7)?;
    let made = walk.previous.map(|previous| log_seal(&previous, position, &entry, persons));
    walk.check(position, made, tables::seal(row.bytes_ref(16)?)?, verdict);
    Ok(())
}

/// The seals hold the versions already; this finds a row that was added beside the chain's order.
fn check_versions(db: &mut Connection, verdict: &mut Verdict) {
    let sql = "select stream from event group by stream
         having min(version) <> 1 or max(version) <> count(*) order by stream limit 100";
    match db.all(sql, &[], |row| row.text(0)) {
        Ok(streams) => {
            for stream in streams {
                verdict.fault(format!("stream {stream}: its versions have a gap"));
            }
        }
        Err(error) => verdict.unread(db, "the versions cannot be read", &error),
    }
}

impl Walk {
    fn new(name: &'static str, mut heads: Vec<Head>) -> Self {
        heads.sort_unstable_by_key(|head| std::cmp::Reverse(head.position));
        heads.dedup();
        let end = heads.first().map_or(0, |head| head.position);
        Self { name, last: 0, previous: Some(Seal::default()), heads, end, rows: STEP }
    }

    fn check(&mut self, position: i64, made: Option<Seal>, stored: Seal, verdict: &mut Verdict) {
        let name = self.name;
        if position == self.last + 1 {
            if made.is_some_and(|made| made != stored) {
                verdict.fault(format!(
                    "{name} {position}: the seal is broken; the row or its order was changed"
                ));
            }
        } else {
            self.gap(position, verdict);
        }
        while let Some(head) = self.heads.pop_if(|head| head.position <= position) {
            if head.position < position {
                verdict.fault(format!("{name} {}: published as the newest, and missing", head.position));
            } else if head.seal != stored {
                verdict.fault(format!("{name} {position}: not the seal that was published"));
            }
        }
        self.last = position;
        self.previous = Some(stored);
    }

    /// A row that cannot be read has no seal to go on from.
    fn unreadable(&mut self, position: i64, error: &anyhow::Error, verdict: &mut Verdict) {
        verdict.fault(format!("{} {position}: cannot be read: {error:#}", self.name));
        while self.heads.pop_if(|head| head.position <= position).is_some() {}
        self.last = position;
        self.previous = None;
    }

    fn gap(&self, position: i64, verdict: &mut Verdict) {
        let (name, first) = (self.name, self.last + 1);
        verdict.fault(if position < first {
            format!("{name} {position}: stands where it cannot, after {}", self.last)
        } else if position - 1 == first {
            format!("{name} {first}: missing")
        } else {
            format!("{name} {first} to {}: missing", position - 1)
        });
    }

    /// Where the next step begins; `None` at the end, also at an end that is none. Rows that cannot be read are
    /// passed one by one, so that each is named and the others are judged.
    fn step(
        &mut self,
        db: &mut Connection,
        read: Result<Option<i64>>,
        after: i64,
        verdict: &mut Verdict,
    ) -> Option<i64> {
        let error = match read {
            Ok(last) => {
                self.rows = STEP;
                // A damaged tree can lead back: that has been told, and would never end.
                return last.filter(|last| *last > after);
            }
            Err(error) => error,
        };
        let position = self.last + 1;
        if let Err(trouble) = begin_again(db) {
            verdict.fault(format!("{} {position} and what follows: cannot be read: {trouble}", self.name));
            return None;
        }
        if self.rows > 1 {
            self.rows = 1;
            return Some(self.last);
        }
        self.unreadable(position, &error, verdict);
        (position < self.end && verdict.faults.len() < FAULTS_TOLD).then_some(position)
    }

    fn end(self, verdict: &mut Verdict) {
        for head in self.heads.iter().rev() {
            verdict.fault(format!(
                "{} {}: published as the newest, and missing: the end was cut off",
                self.name, head.position
            ));
        }
    }
}

impl Bodies {
    fn read(db: &mut Connection, vault: &Vault, verdict: &mut Verdict) -> Self {
        let mut bodies = Self { keys: HashMap::new(), subjects: HashMap::new(), streams: HashMap::new() };
        if let Err(error) = bodies.read_erasures(db, verdict) {
            verdict.unread(db, "the erasures cannot be read", &error);
        }
        if let Err(error) = bodies.read_keys(db, vault, verdict) {
            verdict.unread(db, "the keys cannot be read", &error);
        }
        bodies
    }

    fn read_erasures(&mut self, db: &mut Connection, verdict: &mut Verdict) -> Result<()> {
        let sql = "select position, body from event where stream = ?1 and kind = ?2 order by version";
        let erasures = db.all(sql, &[OWN_STREAM.into(), ERASED.into()], |row| {
            let position = row.int(0)?;
            // One that cannot be understood was changed, and is named by its seal or hash.
            let body: serde_json::Value =
                serde_json::from_slice(row.maybe_bytes_ref(1)?.unwrap_or_default()).unwrap_or_default();
            let text = |value: &serde_json::Value| value.as_str().map(str::to_owned);
            self.subjects.extend(body.get("subject").and_then(text).map(|subject| (subject, position)));
            let streams = body.get("streams").and_then(serde_json::Value::as_array).into_iter().flatten();
            self.streams.extend(streams.filter_map(text).map(|stream| (stream, position)));
            Ok(())
        })?;
        let counted = tables::state(db)?.erasures;
        if usize::try_from(counted).ok() != Some(erasures.len()) {
            verdict.fault(format!("{} erasures are on record, and {counted} were counted", erasures.len()));
        }
        Ok(())
    }

    fn read_keys(&mut self, db: &mut Connection, vault: &Vault, verdict: &mut Verdict) -> Result<()> {
        let sql = "select subject, wrapped, since from subject_key order by subject";
        db.all(sql, &[], |row| {
            let (subject, since) = (row.text(0)?, row.int(2)?);
            let key = vault.unwrap(&subject, row.bytes_ref(1)?, since);
            if let Err(error) = &key {
                verdict.fault(format!("{error:#}"));
            }
            if let Some(erased) = self.subjects.get(&subject).filter(|erased| since < **erased) {
                verdict.fault(format!("the key of {subject} is back, which fact {erased} erased"));
            }
            self.keys.insert(subject, key.ok());
            Ok(())
        })?;
        Ok(())
    }

    /// What is wrong with the body of a fact.
    fn judge(&self, header: &Header<'_>, body: Option<&[u8]>, body_hash: &[u8]) -> Option<&'static str> {
        let erased_later = |at: Option<&i64>| at.is_some_and(|at| *at > header.position);
        let stream_erased = erased_later(self.streams.get(header.stream));
        let Some(body) = body else {
            return (!stream_erased).then_some("the body is missing, and no erasure names its stream");
        };
        if stream_erased {
            return Some("the body is back, which was erased");
        }
        if hash(body) != body_hash {
            return Some("the body was changed");
        }
        let subject = header.subject?;
        match self.keys.get(subject) {
            Some(Some(key)) if key.since < header.position => {
                let context = body_context(header.stream, header.version, header.kind);
                key.decrypt(&context, body)
                    .is_err()
                    .then_some("the body does not open with its subject's key")
            }
            Some(None) => None,
            Some(Some(_)) | None => {
                let lawful = erased_later(self.subjects.get(subject));
                (!lawful).then_some("the key of its subject is missing, and no erasure names the subject")
            }
        }
    }
}
