//! The log: who looked at or passed on what about whom, and on what ground. A chain of its own.
//!
//! It knows the fields that the law names; it does not know who may look.

use anyhow::{Result, anyhow};

use crate::chain::log_seal;
use crate::sql::{Row, Value};
use crate::{Read, Write};

/// Entries that name many persons are read in steps of this many.
const STEP: u32 = 1_000;

/// An entry to be logged.
#[derive(Clone, Copy, Default)]
pub struct LogEntry<'a> {
    /// Which log: `use`, `disclosure` or `security`.
    pub log: &'a str,
    /// The moment, ISO.
    pub at: &'a str,
    /// Who.
    pub actor: &'a str,
    /// Their name at that moment.
    pub actor_name: &'a str,
    /// The organisation they acted for.
    pub organisation: &'a str,
    /// About whom.
    pub person: Option<&'a str>,
    /// About whom, when a list showed many.
    pub persons: &'a [&'a str],
    /// In which case.
    pub case_id: Option<&'a str>,
    /// Which data.
    pub data: &'a str,
    /// What for.
    pub purpose: &'a str,
    /// On what ground.
    pub ground: &'a str,
    /// From which register.
    pub register: &'a str,
    /// Whose data: the provider that keeps the register.
    pub provider: &'a str,
    /// From where, such as an address or a device.
    pub origin: &'a str,
    /// The request or command it belongs to.
    pub cause: &'a str,
}

/// A work that logs and does nothing else.
pub struct Logs<'w, 't>(pub(crate) &'w mut Write<'t>);

impl Logs<'_, '_> {
    /// [`Write::log`].
    ///
    /// # Errors
    /// The log cannot be written.
    pub fn log(&mut self, entry: LogEntry<'_>) -> Result<i64> {
        self.0.log(entry)
    }
}

/// An entry as it was logged. The fields are those of [`LogEntry`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are explained once, at LogEntry")]
pub struct Logged {
    pub position: i64,
    pub log: String,
    pub at: String,
    pub actor: String,
    pub actor_name: String,
    pub organisation: String,
    pub person: Option<String>,
    pub persons: Vec<String>,
    pub case_id: Option<String>,
    pub data: String,
    pub purpose: String,
    pub ground: String,
    pub register: String,
    pub provider: String,
    pub origin: String,
    pub cause: String,
}

/// Which entries of the log; what is `None` does not narrow.
#[derive(Clone, Copy, Default)]
pub struct LogFilter<'a> {
    /// Of this log.
    pub log: Option<&'a str>,
    /// By this actor.
    pub actor: Option<&'a str>,
    /// From this moment on, ISO.
    pub from: Option<&'a str>,
    /// Before this moment, ISO.
    pub until: Option<&'a str>,
}

/// A statement that answers what [`logged`] reads.
macro_rules! select_log {
    ($rest:literal) => {
        concat!(
            "select position, log, at, actor, actor_name, organisation, person, persons, case_id,
                 data, purpose, ground, register, provider, origin, cause from log ",
            $rest
        )
    };
}

impl Write<'_> {
    /// Logs an access. It is durable when the work is. Answers its position in the log.
    ///
    /// # Errors
    /// The log cannot be written.
    pub fn log(&mut self, entry: LogEntry<'_>) -> Result<i64> {
        let position = self.state.heads.log.position + 1;
        let persons = encode(entry.persons)?;
        let seal = log_seal(&self.state.heads.log.seal, position, &entry, persons.as_deref());
        self.db.run(
            "insert into log (position, log, at, actor, actor_name, organisation, person, persons, case_id,
                 data, purpose, ground, register, provider, origin, cause, seal)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
            &[
                position.into(),
                entry.log.into(),
                entry.at.into(),
                entry.actor.into(),
                entry.actor_name.into(),
                entry.organisation.into(),
                entry.person.into(),
                persons.as_deref().into(),
                entry.case_id.into(),
                entry.data.into(),
                entry.purpose.into(),
                entry.ground.into(),
                entry.register.into(),
                entry.provider.into(),
                entry.origin.into(),
                entry.cause.into(),
                (&seal).into(),
            ],
        )?;
        self.state.heads.log.position = position;
        self.state.heads.log.seal = seal;
        Ok(position)
    }
}

impl Read<'_> {
    /// What was logged about a person from one moment until before another, newest first: entries of their own
    /// and those of lists that showed them.
    ///
    /// # Errors
    /// The log cannot be read. So for [`Self::log_page`].
    pub fn log_of(&mut self, person: &str, from: &str, until: &str, limit: u32) -> Result<Vec<Logged>> {
        let sql = select_log!("where person = ?1 and at >= ?2 and at < ?3 order by position desc limit ?4");
        let values = [person.into(), from.into(), until.into(), limit.into()];
        let mut found = self.db.all(sql, &values, logged)?;
        found.extend(self.lists_with(person, from, until, limit)?);
        found.sort_unstable_by_key(|entry| std::cmp::Reverse(entry.position));
        found.dedup_by_key(|entry| entry.position);
        found.truncate(usize::try_from(limit)?);
        Ok(found)
    }

    /// A page of the log before a position (from the end when `None`), newest first.
    pub fn log_page(
        &mut self,
        filter: LogFilter<'_>,
        before: Option<i64>,
        limit: u32,
    ) -> Result<Vec<Logged>> {
        let sql = select_log!(
            "where position < ?1 and (log = ?2 or ?2 is null) and (actor = ?3 or ?3 is null)
             and (at >= ?4 or ?4 is null) and (at < ?5 or ?5 is null) order by position desc limit ?6"
        );
        let LogFilter { log, actor, from, until } = filter;
        let before = before.unwrap_or(i64::MAX);
        let values: [Value<'_>; 6] =
            [before.into(), log.into(), actor.into(), from.into(), until.into(), limit.into()];
        self.db.all(sql, &values, logged)
    }

    /// Lists are few beside single looks and no index can name all their persons, so they are searched.
    fn lists_with(&mut self, person: &str, from: &str, until: &str, limit: u32) -> Result<Vec<Logged>> {
        let sql = select_log!(
            "where persons is not null and at >= ?1 and (at, position) < (?2, ?3)
             order by at desc, position desc limit ?4"
        );
        let mut found = Vec::new();
        let (mut at, mut before) = (until.to_owned(), i64::MIN);
        loop {
            let mut last = None;
            let mut seen = 0;
            let values = [from.into(), (&at).into(), before.into(), STEP.into()];
            let step = self.db.all(sql, &values, |row| {
                seen += 1;
                if seen == STEP {
                    last = Some((row.text(2)?, row.int(0)?));
                }
                let named = decode(row.bytes_ref(7)?)?.contains(&person);
                if named { logged(row).map(Some) } else { Ok(None) }
            })?;
            found.extend(step.into_iter().flatten());
            match last {
                Some(next) if found.len() < usize::try_from(limit)? => (at, before) = next,
                Some(_) | None => return Ok(found),
            }
        }
    }
}

fn logged(row: &Row<'_>) -> Result<Logged> {
    let persons = row.maybe_bytes_ref(7)?.map(decode).transpose()?.unwrap_or_default();
    Ok(Logged {
        position: row.int(0)?,
        log: row.text(1)?,
        at: row.text(2)?,
        actor: row.text(3)?,
        actor_name: row.text(4)?,
        organisation: row.text(5)?,
        person: row.maybe_text(6)?,
        persons: persons.into_iter().map(str::to_owned).collect(),
        case_id: row.maybe_text(8)?,
        data: row.text(9)?,
        purpose: row.text(10)?,
        ground: row.text(11)?,
        register: row.text(12)?,
        provider: row.text(13)?,
        origin: row.text(14)?,
        cause: row.text(15)?,
    })
}

/// Each name with its length before it, in two bytes; nothing when there are none.
fn encode(persons: &[&str]) -> Result<Option<Vec<u8>>> {
    if persons.is_empty() {
        return Ok(None);
    }
    let mut out = Vec::with_capacity(persons.iter().map(|person| person.len() + 2).sum());
    for person in persons {
        out.extend_from_slice(&u16::try_from(person.len())?.to_be_bytes());
        out.extend_from_slice(person.as_bytes());
    }
    Ok(Some(out))
}

fn decode(mut bytes: &[u8]) -> Result<Vec<&str>> {
    let mut persons = Vec::new();
    while let Some((length, rest)) = bytes.split_first_chunk::<2>() {
        let length = usize::from(u16::from_be_bytes(*length));
        let (person, rest) =
            rest.split_at_checked(length).ok_or_else(|| anyhow!("a list of persons is cut short"))?;
        persons.push(std::str::from_utf8(person)?);
        bytes = rest;
    }
    Ok(persons)
}
