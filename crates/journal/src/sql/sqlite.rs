//! SQLite, bundled. WAL, every commit synced, checkpoints of our own so that their failures are seen.

use std::ffi::OsString;
use std::fs::{File, OpenOptions, TryLockError};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result};
use rusqlite::config::DbConfig;
use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, ErrorCode, OpenFlags, params_from_iter};

use super::value::Columns;
use super::{Row, Trouble, Value};
use crate::OpenError;

/// Below this a race between a checkpoint and a commit can lose commits (sqlite.org/wal.html#walresetbug).
const OLDEST_VERSION: i32 = 3_051_003;
const STATEMENTS_KEPT: usize = 512;
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);
/// How long a checkpoint waits for readers before it is put off: the scrubbing one to the next group.
const READERS_TIMEOUT: Duration = Duration::from_millis(50);
/// Pages of 4 KB that may wait in the WAL before they are copied into the file.
const CHECKPOINT_PAGES: i64 = 2_000;
/// From this many pages on the writer waits for the readers, so that the WAL begins again: a passing checkpoint copies
/// only what nobody reads any more, and under steady load somebody always reads.
const LONGEST_WAL: i64 = 2 * CHECKPOINT_PAGES;
const FAULTS_TOLD: usize = 20;

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Role {
    Writer,
    Reader,
}

pub(super) struct Sqlite {
    db: Connection,
    /// Length of the WAL when a checkpoint was last tried: a reader that holds it up is not asked each time.
    tried_at: i64,
    scrub_due: bool,
}

/// Makes the file when it is missing, and takes the lock beside it, which is held until the process ends: the system
/// releases it even after SIGKILL. By whatever links the file is reached, the lock is the same.
pub(super) fn lock(path: &Path) -> Result<File, OpenError> {
    make_private(path)?;
    let real = path.canonicalize();
    let real = real.map_err(|error| OpenError::NoAccess(format!("{}: {error}", path.display())))?;
    let mut name = OsString::from(real);
    name.push(".lock");
    let name = PathBuf::from(name);
    let no_access = |error: std::io::Error| OpenError::NoAccess(format!("{}: {error}", name.display()));
    let mut options = OpenOptions::new();
    let file = options.create(true).truncate(false).write(true).mode(0o600).open(&name).map_err(no_access)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(OpenError::Locked { path: path.to_path_buf() }),
        Err(TryLockError::Error(error)) => Err(no_access(error)),
    }
}

impl Sqlite {
    pub(super) fn open(path: &Path, role: Role) -> Result<Self, OpenError> {
        if rusqlite::version_number() < OLDEST_VERSION {
            return Err(OpenError::OldSqlite(rusqlite::version().to_owned()));
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let db = Connection::open_with_flags(path, flags).map_err(|error| refused(path, &error))?;
        settle(&db, role).map_err(|error| refused(path, &error))?;
        assert_settled(&db, role, path)?;
        db.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
        Ok(Self { db, tried_at: 0, scrub_due: false })
    }

    pub(super) fn one<T>(
        &mut self,
        sql: &str,
        values: &[Value<'_>],
        map: impl FnOnce(&Row<'_>) -> Result<T>,
    ) -> Result<Option<Result<T>>, Trouble> {
        let mut statement = self.db.prepare_cached(sql).map_err(trouble)?;
        let mut rows = statement.query(params_from_iter(values)).map_err(trouble)?;
        Ok(rows.next().map_err(trouble)?.map(|row| map(&Row(Columns::Sqlite(row)))))
    }

    /// Hands over row by row, until `each` answers no.
    pub(super) fn each(
        &mut self,
        sql: &str,
        values: &[Value<'_>],
        mut each: impl FnMut(&Row<'_>) -> bool,
    ) -> Result<(), Trouble> {
        let mut statement = self.db.prepare_cached(sql).map_err(trouble)?;
        let mut rows = statement.query(params_from_iter(values)).map_err(trouble)?;
        while let Some(row) = rows.next().map_err(trouble)? {
            if !each(&Row(Columns::Sqlite(row))) {
                break;
            }
        }
        Ok(())
    }

    pub(super) fn run(&mut self, sql: &str, values: &[Value<'_>]) -> Result<u64, Trouble> {
        let mut statement = self.db.prepare_cached(sql).map_err(trouble)?;
        let changed = statement.execute(params_from_iter(values)).map_err(trouble)?;
        Ok(changed as u64)
    }

    pub(super) fn batch(&mut self, sql: &str) -> Result<(), Trouble> {
        self.db.execute_batch(sql).map_err(trouble)
    }

    /// A statement that moves the transaction.
    pub(super) fn control(&mut self, sql: &str) -> Result<(), Trouble> {
        self.run(sql, &[]).map(|_| ())
    }

    pub(super) fn mark(&mut self, again: bool) -> Result<(), Trouble> {
        if self.db.is_autocommit() {
            return Err(Trouble::Fatal("a work ended the transaction of its group".to_owned()));
        }
        if again {
            self.control("release work")?;
        }
        self.control("savepoint work")
    }

    pub(super) fn rollback(&mut self) -> Result<(), Trouble> {
        // SQLite has already rolled back by itself after some errors.
        if self.db.is_autocommit() { Ok(()) } else { self.control("rollback") }
    }

    /// Moves the WAL into the file when it has grown; while what `make_room` gives lives, readers leave no snapshot open.
    /// SQLite's own checkpoint inside `commit` would swallow an I/O error; this one reports it.
    pub(super) fn tidy<R>(&mut self, scrub: bool, make_room: impl FnOnce() -> R) -> Result<(), Trouble> {
        self.scrub_due |= scrub;
        if self.scrub_due {
            let _room = make_room();
            return self.scrub();
        }
        let (_, length, copied) = self.checkpoint("pragma wal_checkpoint(noop)")?;
        if length < self.tried_at {
            self.tried_at = 0;
        }
        if length - copied.max(self.tried_at) >= CHECKPOINT_PAGES {
            let _room = make_room();
            self.tried_at = length;
            if length < LONGEST_WAL {
                self.checkpoint("pragma wal_checkpoint(passive)")?;
            } else {
                self.waiting("pragma wal_checkpoint(restart)")?;
            }
        }
        Ok(())
    }

    /// Empties the WAL, so that erased bytes are not left there. Waits its turn when readers are in the way.
    fn scrub(&mut self) -> Result<(), Trouble> {
        self.scrub_due = self.waiting("pragma wal_checkpoint(truncate)")?;
        self.tried_at = 0;
        Ok(())
    }

    /// A checkpoint that waits for readers, but not long. True when they were in the way all the time.
    fn waiting(&mut self, sql: &str) -> Result<bool, Trouble> {
        self.db.busy_timeout(READERS_TIMEOUT).map_err(trouble)?;
        let done = self.checkpoint(sql);
        self.db.busy_timeout(BUSY_TIMEOUT).map_err(trouble)?;
        Ok(done?.0 != 0)
    }

    fn checkpoint(&mut self, sql: &str) -> Result<(i64, i64, i64), Trouble> {
        let mut statement = self.db.prepare_cached(sql).map_err(trouble)?;
        statement.query_row([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).map_err(trouble)
    }

    pub(super) fn self_check(&mut self) -> Vec<String> {
        let sql = format!("pragma integrity_check({FAULTS_TOLD})");
        let told = self.db.prepare(&sql).and_then(|mut statement| {
            statement.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()
        });
        match told {
            Ok(lines) => lines.into_iter().filter(|line| line != "ok").collect(),
            Err(error) => vec![error.to_string()],
        }
    }
}

/// A new file can be read by nobody else. SQLite gives its WAL the same rights.
fn make_private(path: &Path) -> Result<(), OpenError> {
    match OpenOptions::new().write(true).create_new(true).mode(0o600).open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(OpenError::NoAccess(format!("{}: {error}", path.display()))),
    }
}

fn settle(db: &Connection, role: Role) -> rusqlite::Result<()> {
    // Else SQLite plans a kept statement again whenever its parameters change: an eighth of the writer's time.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    db.busy_timeout(BUSY_TIMEOUT)?;
    db.execute_batch(
        "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;
         pragma trusted_schema = off; pragma secure_delete = on; pragma wal_autocheckpoint = 0;",
    )?;
    match role {
        // A reader would look through every page again after each commit; what it is given is sealed, and tells.
        Role::Writer => db.execute_batch("pragma cache_size = -65536; pragma cell_size_check = on;"),
        Role::Reader => db.execute_batch("pragma cache_size = -16384; pragma query_only = on;"),
    }
}

/// A pragma that is not understood is silently ignored: so each is asked again.
fn assert_settled(db: &Connection, role: Role, path: &Path) -> Result<(), OpenError> {
    let ask = |name: &str| -> Result<String, OpenError> {
        let answer = db.query_row(&format!("pragma {name}"), [], |row| {
            Ok(match row.get_ref(0)? {
                ValueRef::Integer(int) => int.to_string(),
                other @ (ValueRef::Null | ValueRef::Real(_) | ValueRef::Text(_) | ValueRef::Blob(_)) => {
                    other.as_str().unwrap_or_default().to_owned()
                }
            })
        });
        answer.map_err(|error| refused(path, &error))
    };
    let (query_only, cell_size_check) = if role == Role::Reader { ("1", "0") } else { ("0", "1") };
    let expected = [
        ("journal_mode", "wal"),
        ("synchronous", "2"),
        ("foreign_keys", "1"),
        ("trusted_schema", "0"),
        ("cell_size_check", cell_size_check),
        ("secure_delete", "1"),
        ("wal_autocheckpoint", "0"),
        ("busy_timeout", "5000"),
        ("query_only", query_only),
    ];
    for (name, wanted) in expected {
        let found = ask(name)?;
        if found != wanted {
            return Err(OpenError::Unsafe(format!("SQLite answers {name} = {found}, needed is {wanted}")));
        }
    }
    Ok(())
}

fn refused(path: &Path, error: &rusqlite::Error) -> OpenError {
    let told = format!("{}: {error}", path.display());
    let code = error.sqlite_error_code();
    if is_full(error) {
        OpenError::Full
    } else if matches!(code, Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt)) {
        OpenError::Damaged(told)
    } else {
        OpenError::NoAccess(told)
    }
}

/// No room for the index beside the WAL is told as an error of the disk. Only at opening does it mean that nothing was
/// written: in the middle of a commit the index is the last that is written.
fn is_full(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(ErrorCode::DiskFull)
        || error.sqlite_error().is_some_and(|it| it.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE)
}

#[expect(clippy::needless_pass_by_value, reason = "it is the function that `map_err` wants")]
fn trouble(error: rusqlite::Error) -> Trouble {
    let told = error.to_string();
    let moved = rusqlite::ffi::SQLITE_READONLY_DBMOVED;
    match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => Trouble::Full,
        Some(ErrorCode::DatabaseBusy) => Trouble::Busy(told),
        Some(
            ErrorCode::SystemIoFailure
            | ErrorCode::DatabaseCorrupt
            | ErrorCode::NotADatabase
            | ErrorCode::CannotOpen
            | ErrorCode::OutOfMemory
            | ErrorCode::FileLockingProtocolFailed,
        ) => Trouble::Fatal(told),
        Some(ErrorCode::ReadOnly) if error.sqlite_error().is_some_and(|it| it.extended_code == moved) => {
            Trouble::Fatal(told)
        }
        Some(_) | None => Trouble::Statement(told),
    }
}

pub(super) fn int(row: &rusqlite::Row<'_>, column: usize) -> Result<Option<i64>> {
    row.get_ref(column)?.as_i64_or_null().with_context(|| format!("column {column}"))
}

pub(super) fn text<'r>(row: &'r rusqlite::Row<'_>, column: usize) -> Result<Option<&'r str>> {
    row.get_ref(column)?.as_str_or_null().with_context(|| format!("column {column}"))
}

pub(super) fn bytes<'r>(row: &'r rusqlite::Row<'_>, column: usize) -> Result<Option<&'r [u8]>> {
    row.get_ref(column)?.as_blob_or_null().with_context(|| format!("column {column}"))
}

impl ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(int) => ValueRef::Integer(*int),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}
