//! What can go wrong, by who must know.

use std::path::PathBuf;

use crate::sql::Trouble;

/// Why a read or a write was not answered.
#[derive(Debug)]
pub enum Fault {
    /// The journal has stopped after an I/O error, or is closed: nothing is answered any more by this process.
    Stopped(String),
    /// No room on the disk. Nothing was written; writing works again when there is room.
    Full,
    /// The commit failed halfway, or the connection broke during it: not known whether it was saved. The same
    /// command may be sent again safely, because its cause makes a repeat one fact.
    Unknown,
    /// The database cannot be reached or is held by somebody else. Nothing was written; try again later.
    Unreachable(String),
    /// The work itself failed and was undone.
    Work(anyhow::Error),
}

/// Whether the journal can be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Health {
    /// It can.
    Ready,
    /// The server is being looked for.
    Unreachable {
        /// What it said last.
        why: String,
    },
    /// It has stopped, for as long as this process lives.
    Stopped {
        /// The first error.
        why: String,
    },
}

/// Why a journal was not opened.
#[derive(Debug)]
pub enum OpenError {
    /// Another process has it open.
    Locked {
        /// The database file.
        path: PathBuf,
    },
    /// The record was made with another installation key.
    WrongKey,
    /// The record was written by a newer program.
    NewerSchema {
        /// The number on record.
        found: i64,
        /// The number this program knows.
        known: i64,
    },
    /// This program was built with a SQLite that can lose commits; its version.
    OldSqlite(String),
    /// A file cannot be opened or made.
    NoAccess(String),
    /// No room on the disk.
    Full,
    /// The record is not as it was written; what was found.
    Damaged(String),
    /// What was published is missing at the end: it was cut off, or an older backup was restored.
    CutOff(String),
    /// The app's tables could not be made.
    Tables(String),
    /// The database does not promise durability; which setting.
    Unsafe(String),
    /// The server cannot be reached, or is busy.
    Unreachable(String),
    /// The server is another machine, and TLS is not built in yet.
    NoTls {
        /// Where it was looked for.
        host: String,
    },
}

impl OpenError {
    pub(crate) fn of(trouble: &Trouble) -> Self {
        match trouble {
            Trouble::Full => Self::Full,
            Trouble::Fatal(why) => Self::Damaged(why.clone()),
            Trouble::Busy(why) | Trouble::Lost(why) => Self::Unreachable(why.clone()),
            Trouble::Statement(why) => Self::Tables(why.clone()),
        }
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Stopped(why) => write!(out, "the journal has stopped: {why}"),
            Self::Full => write!(out, "the disk is full; nothing was written"),
            Self::Unknown => {
                write!(out, "the commit did not come back; it is not known whether this was saved")
            }
            Self::Unreachable(why) => write!(out, "the database cannot be reached: {why}"),
            Self::Work(error) => write!(out, "{error:#}"),
        }
    }
}

impl std::error::Error for Fault {}

impl std::fmt::Display for OpenError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Locked { path } => write!(out, "another process has {} open", path.display()),
            Self::WrongKey => write!(out, "the record was made with another installation key"),
            Self::NewerSchema { found, known } => {
                write!(out, "the record has schema {found}, and this program knows {known}")
            }
            Self::OldSqlite(version) => {
                write!(out, "SQLite {version} can lose commits; at least 3.51.3 is needed")
            }
            Self::NoAccess(why) => write!(out, "no access to {why}"),
            Self::Full => write!(out, "the disk is full"),
            Self::Damaged(what) => write!(out, "the record is damaged: {what}"),
            Self::CutOff(what) => write!(
                out,
                "the record is damaged: {what} was published and is missing: the end of the record was cut off, or \
                 an older backup was restored"
            ),
            Self::Tables(why) => write!(out, "the tables cannot be made: {why}"),
            Self::Unsafe(what) => write!(out, "what is saved would not be safe: {what}"),
            Self::Unreachable(why) => write!(out, "the database cannot be reached: {why}"),
            Self::NoTls { host } => {
                write!(out, "{host} is not this machine, and TLS to PostgreSQL is not built in yet")
            }
        }
    }
}

impl std::error::Error for OpenError {}
