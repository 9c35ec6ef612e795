//! The seam: the only place that names a database.
//!
//! SQL is written once, in what SQLite and PostgreSQL share, with `?1` for parameters.
//! Values are text, whole numbers and bytes; days and moments are text, yes and no are 1 and 0.
//! It knows transactions and their failures; it does not know facts, seals or keys.

mod ddl;
mod postgres;
mod sqlite;
mod value;

use std::fs::File;
use std::path::PathBuf;

use anyhow::{Result, anyhow};

pub use value::{Row, Value};

use crate::OpenError;

/// Where the journal is kept.
pub enum Place {
    /// A file of the embedded database. Its directory must exist; the file is made when missing.
    Sqlite(PathBuf),
    /// The address of a server, `postgres://…`. Only this machine for now: TLS is not built in yet.
    Postgres(String),
}

/// What can go wrong below the work, as far as it decides what happens to the group.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Trouble {
    /// One statement failed: its work is undone, the others are not.
    Statement(String),
    /// No room: nothing of the group is written, and a later group may be.
    Full,
    /// Somebody else holds the database: nothing was written.
    Busy(String),
    /// The connection is gone, and with it the knowledge of what was committed last.
    Lost(String),
    /// The disk or the file cannot be trusted any more.
    Fatal(String),
}

/// The database as a whole: hands out connections, holds the lock against a second process.
pub(crate) struct Store {
    place: Place,
    lock: Option<File>,
}

/// One connection, with what it has suffered since it was last asked.
pub(crate) struct Connection {
    kind: Kind,
    trouble: Option<Trouble>,
    marked: bool,
}

enum Kind {
    Sqlite(sqlite::Sqlite),
    Postgres(Box<postgres::Postgres>),
}

impl Store {
    /// Takes the lock (a file) or checks the address (a server).
    pub(crate) fn open(place: Place) -> Result<Self, OpenError> {
        let lock = match &place {
            Place::Sqlite(path) => Some(sqlite::lock(path)?),
            Place::Postgres(address) => {
                postgres::check_address(address)?;
                None
            }
        };
        Ok(Self { place, lock })
    }

    /// The one connection that writes. On a server, any number of nodes may hold one.
    pub(crate) fn writer(&self) -> Result<Connection, OpenError> {
        self.connect(sqlite::Role::Writer)
    }

    /// A connection that reads only.
    pub(crate) fn reader(&self) -> Result<Connection, OpenError> {
        self.connect(sqlite::Role::Reader)
    }

    /// A point read of the embedded database takes microseconds: less than handing it to another thread.
    pub(crate) fn reads_inline(&self) -> bool {
        matches!(self.place, Place::Sqlite(_))
    }

    /// Only this process writes to the embedded database, so what the writer remembers stays true.
    pub(crate) fn has_one_writer(&self) -> bool {
        matches!(self.place, Place::Sqlite(_))
    }

    /// Lets another process in.
    pub(crate) fn unlock(&self) {
        if let Some(Err(error)) = self.lock.as_ref().map(File::unlock) {
            tracing::warn!(%error, "the lock file could not be released");
        }
    }

    fn connect(&self, role: sqlite::Role) -> Result<Connection, OpenError> {
        let kind = match &self.place {
            Place::Sqlite(path) => Kind::Sqlite(sqlite::Sqlite::open(path, role)?),
            Place::Postgres(address) => Kind::Postgres(Box::new(postgres::Postgres::open(address)?)),
        };
        Ok(Connection { kind, trouble: None, marked: false })
    }
}

impl Connection {
    /// The first row of the answer.
    pub(crate) fn one<T>(
        &mut self,
        sql: &'static str,
        values: &[Value<'_>],
        map: impl FnOnce(&Row<'_>) -> Result<T>,
    ) -> Result<Option<T>> {
        let done = match &mut self.kind {
            Kind::Sqlite(db) => db.one(sql, values, map),
            Kind::Postgres(db) => db.one(sql, values, map),
        };
        self.note(sql, done)?.transpose()
    }

    /// Every row of the answer, in its order.
    pub(crate) fn all<T>(
        &mut self,
        sql: &'static str,
        values: &[Value<'_>],
        mut map: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        let mut found = Vec::new();
        let mut failed = None;
        // The first mapping that fails ends the reading: `false` stops it.
        let each = |row: &Row<'_>| match map(row) {
            Ok(item) => {
                found.push(item);
                true
            }
            Err(error) => {
                failed = Some(error);
                false
            }
        };
        let done = match &mut self.kind {
            Kind::Sqlite(db) => db.each(sql, values, each),
            Kind::Postgres(db) => db.each(sql, values, each),
        };
        self.note(sql, done)?;
        failed.map_or(Ok(found), Err)
    }

    /// Changes rows; answers how many.
    pub(crate) fn run(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<u64> {
        let done = match &mut self.kind {
            Kind::Sqlite(db) => db.run(sql, values),
            Kind::Postgres(db) => db.run(sql, values),
        };
        self.note(sql, done)
    }

    /// Creates tables and indexes written in the shared dialect; see [`ddl`].
    pub(crate) fn define(&mut self, ddl: &'static str) -> Result<()> {
        let done = match &mut self.kind {
            Kind::Sqlite(db) => db.batch(&ddl::for_sqlite(ddl)),
            Kind::Postgres(db) => db.define(&ddl::for_postgres(ddl)),
        };
        self.note(ddl, done)
    }

    /// Opens a snapshot.
    pub(crate) fn begin_read(&mut self) -> Result<(), Trouble> {
        self.trouble = None;
        match &mut self.kind {
            Kind::Sqlite(db) => db.control("begin deferred"),
            Kind::Postgres(db) => db.batch("begin isolation level repeatable read read only"),
        }
    }

    /// Opens the transaction of a group, first in the writers' queue.
    pub(crate) fn begin_write(&mut self) -> Result<(), Trouble> {
        self.trouble = None;
        self.marked = false;
        match &mut self.kind {
            Kind::Sqlite(db) => db.control("begin immediate"),
            Kind::Postgres(db) => db.batch(postgres::BEGIN_WRITE),
        }
    }

    /// Sets the mark to which the next work can be undone.
    pub(crate) fn mark(&mut self) -> Result<(), Trouble> {
        let again = std::mem::replace(&mut self.marked, true);
        match &mut self.kind {
            Kind::Sqlite(db) => db.mark(again),
            Kind::Postgres(db) if again => db.batch("release work; savepoint work"),
            Kind::Postgres(db) => db.batch("savepoint work"),
        }
    }

    /// Undoes everything since the mark.
    pub(crate) fn undo(&mut self) -> Result<(), Trouble> {
        match &mut self.kind {
            Kind::Sqlite(db) => db.control("rollback to work"),
            Kind::Postgres(db) => db.batch("rollback to work"),
        }
    }

    /// Makes the transaction durable. After an error other than `Lost` and `Fatal` nothing of it is written.
    pub(crate) fn commit(&mut self) -> Result<(), Trouble> {
        match &mut self.kind {
            Kind::Sqlite(db) => db.control("commit"),
            Kind::Postgres(db) => db.batch("commit"),
        }
    }

    /// Gives the transaction up, whether or not it is still open.
    pub(crate) fn rollback(&mut self) -> Result<(), Trouble> {
        match &mut self.kind {
            Kind::Sqlite(db) => db.rollback(),
            Kind::Postgres(db) => db.batch("rollback"),
        }
    }

    /// Housekeeping between two groups. `scrub` asks that what was deleted leaves the files too.
    pub(crate) fn tidy<R>(&mut self, scrub: bool, make_room: impl FnOnce() -> R) -> Result<(), Trouble> {
        match &mut self.kind {
            Kind::Sqlite(db) => db.tidy(scrub, make_room),
            Kind::Postgres(db) => {
                db.tidy(scrub);
                Ok(())
            }
        }
    }

    /// What went wrong since the transaction began, if anything.
    pub(crate) fn take_trouble(&mut self) -> Option<Trouble> {
        self.trouble.take()
    }

    /// Whether the connection can still be used.
    pub(crate) fn is_alive(&self) -> bool {
        match &self.kind {
            Kind::Sqlite(_) => true,
            Kind::Postgres(db) => db.is_alive(),
        }
    }

    /// What the database itself finds wrong with its files; empty when nothing.
    pub(crate) fn self_check(&mut self) -> Vec<String> {
        match &mut self.kind {
            Kind::Sqlite(db) => db.self_check(),
            Kind::Postgres(_) => Vec::new(),
        }
    }

    fn note<T>(&mut self, sql: &str, done: Result<T, Trouble>) -> Result<T> {
        done.map_err(|trouble| {
            let error = anyhow!("{trouble} in: {}", first_line(sql));
            // The first trouble is the cause of those that follow, unless a later one is graver.
            if self.trouble.is_none() || !matches!(trouble, Trouble::Statement(_)) {
                self.trouble = Some(trouble);
            }
            error
        })
    }
}

fn first_line(sql: &str) -> &str {
    sql.trim().lines().next().unwrap_or_default()
}

impl std::fmt::Display for Trouble {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Full => write!(out, "the disk is full"),
            Self::Statement(why) | Self::Busy(why) | Self::Lost(why) | Self::Fatal(why) => out.write_str(why),
        }
    }
}
