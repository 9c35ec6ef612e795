//! The journal's own tables, and what is noted about the whole record.

use anyhow::{Context as _, Result};

use crate::chain::{Head, Heads, Seal};
use crate::keys::Vault;
use crate::sql::{Connection, Row, Trouble};
use crate::{OpenError, Settings};

/// Names in `meta` that are the journal's own.
pub(crate) const ERASURES: &str = "erasures";
const SCHEMA: &str = "schema";
/// No program ever noted a lower one.
const FIRST_SCHEMA: i64 = 1;
const KEY_CHECK: &str = "key_check";
pub(crate) const RESERVED: [&str; 3] = [ERASURES, SCHEMA, KEY_CHECK];

const DEFINITION: &str = "
create table if not exists event (
    position bigint primary key,
    stream text not null,
    version bigint not null,
    kind text not null,
    subject text,
    at text not null,
    actor text not null,
    cause text not null,
    body blob,
    body_hash blob not null,
    seal blob not null,
    unique (stream, version)
);
create index if not exists event_cause on event (cause);
create table if not exists log (
    position bigint primary key,
    log text not null,
    at text not null,
    actor text not null,
    actor_name text not null,
    organisation text not null,
    person text,
    persons blob,
    case_id text,
    data text not null,
    purpose text not null,
    ground text not null,
    register text not null,
    provider text not null,
    origin text not null,
    cause text not null,
    seal blob not null
);
create index if not exists log_person on log (person, position);
create index if not exists log_persons on log (at, position) where persons is not null;
create table if not exists subject_key (
    subject text primary key,
    wrapped blob not null,
    since bigint not null
) clustered;
create table if not exists meta (
    name text primary key,
    value text not null
) clustered;";

/// What the writer carries from group to group: the newest ends of both chains, and the count of erasures.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct State {
    pub(crate) heads: Heads,
    pub(crate) erasures: i64,
}

/// Makes what is missing, and refuses what this program must not touch. One transaction: all or nothing. A record
/// that is not the one whose head was published is not even given the tables that it lacks.
pub(crate) fn prepare(
    db: &mut Connection,
    vault: &Vault,
    settings: &Settings,
    published: Option<Heads>,
) -> Result<State, OpenError> {
    db.begin_write().map_err(|trouble| OpenError::of(&trouble))?;
    let prepared = prepare_within(db, vault, settings).and_then(|state| {
        published.map_or(Ok(()), |published| compare(db, &published))?;
        Ok(state)
    });
    let ended = if prepared.is_ok() { db.commit() } else { db.rollback() };
    // A disk that fails is told as such, whichever statement noticed it.
    match db.take_trouble() {
        Some(trouble @ (Trouble::Full | Trouble::Busy(_) | Trouble::Lost(_) | Trouble::Fatal(_))) => {
            return Err(OpenError::of(&trouble));
        }
        Some(Trouble::Statement(_)) | None => {}
    }
    let state = prepared?;
    ended.map_err(|trouble| OpenError::of(&trouble))?;
    Ok(state)
}

fn prepare_within(db: &mut Connection, vault: &Vault, settings: &Settings) -> Result<State, OpenError> {
    let damaged = |error: anyhow::Error| OpenError::Damaged(format!("{error:#}"));
    db.define(DEFINITION).map_err(damaged)?;
    let known = settings.schema;
    let sql = "select coalesce((select max(position) from event), (select max(position) from log))";
    if db.one(sql, &[], |row| row.maybe_int(0)).map_err(damaged)?.flatten().is_none() {
        for (name, first) in [(ERASURES, "0"), (KEY_CHECK, vault.check()), (SCHEMA, &known.to_string())] {
            let sql = "insert into meta (name, value) values (?1, ?2) on conflict (name) do nothing";
            db.run(sql, &[name.into(), first.into()]).map_err(damaged)?;
        }
    }
    if note(db, KEY_CHECK).map_err(damaged)? != vault.check() {
        return Err(OpenError::WrongKey);
    }
    let found = schema(db).map_err(damaged)?;
    if found > known {
        return Err(OpenError::NewerSchema { found, known });
    }
    if found < FIRST_SCHEMA {
        return Err(OpenError::Damaged(format!("there never was a schema {found}")));
    }
    for ddl in &settings.tables {
        db.define(ddl).map_err(|error| OpenError::Tables(format!("{error:#}")))?;
    }
    state(db).map_err(damaged)
}

/// The published head must be on record as it was: else the end was cut off or rewritten.
fn compare(db: &mut Connection, published: &Heads) -> Result<(), OpenError> {
    let Heads { events, log } = published;
    let event_sql = "select seal from event where position = ?1";
    let log_sql = "select seal from log where position = ?1";
    for (name, sql, Head { position, seal }) in [("fact", event_sql, events), ("log entry", log_sql, log)] {
        if *position == 0 {
            continue;
        }
        let found = db.one(sql, &[(*position).into()], |row| row.bytes(0));
        match found.map_err(|error| OpenError::Damaged(format!("{error:#}")))? {
            Some(found) if found == seal => {}
            Some(_) => {
                return Err(OpenError::Damaged(format!(
                    "{name} {position} does not bear the seal that was published: the record was rewritten"
                )));
            }
            None => return Err(OpenError::CutOff(format!("{name} {position}"))),
        }
    }
    Ok(())
}

/// What is noted under this name. A record that has begun has all of the journal's own notes.
fn note(db: &mut Connection, name: &str) -> Result<String> {
    let found = db.one("select value from meta where name = ?1", &[name.into()], |row| row.text(0))?;
    found.with_context(|| format!("the note {name} is missing"))
}

/// The schema number on record.
pub(crate) fn schema(db: &mut Connection) -> Result<i64> {
    Ok(note(db, SCHEMA)?.parse()?)
}

/// Notes another schema number.
pub(crate) fn set_schema(db: &mut Connection, schema: i64) -> Result<()> {
    let values = [schema.to_string(), SCHEMA.to_owned()];
    db.run("update meta set value = ?1 where name = ?2", &values.each_ref().map(Into::into))?;
    Ok(())
}

/// What the database says is the newest.
pub(crate) fn state(db: &mut Connection) -> Result<State> {
    let sql = "select event.position, event.seal, log.position, log.seal, meta.value from meta
         left join event on event.position = (select max(position) from event)
         left join log on log.position = (select max(position) from log)
         where meta.name = 'erasures'";
    let found = db.one(sql, &[], |row| {
        Ok(State {
            heads: Heads { events: head(row, 0)?, log: head(row, 2)? },
            erasures: row.text_ref(4)?.parse()?,
        })
    })?;
    found.ok_or_else(|| anyhow::anyhow!("the count of erasures is missing"))
}

fn head(row: &Row<'_>, column: usize) -> Result<Head> {
    match row.maybe_int(column)? {
        Some(position) => Ok(Head { position, seal: seal(row.bytes_ref(column + 1)?)? }),
        None => Ok(Head::default()),
    }
}

pub(crate) fn seal(bytes: &[u8]) -> Result<Seal> {
    Ok(bytes.try_into()?)
}
