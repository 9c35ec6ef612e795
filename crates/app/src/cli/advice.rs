//! What to do about a journal that does not open: one line for the operator.

use anyhow::{Error, anyhow};
use journal::OpenError;

/// The error with its remedy.
pub fn of_opening(error: OpenError) -> Error {
    let remedy = match &error {
        OpenError::Locked { .. } => "stop the other server first; one database file has one server",
        OpenError::WrongKey => "put the installation key back with which this record was made",
        OpenError::NewerSchema { .. } => "use the version of Rinnalla that wrote it, or a newer one",
        OpenError::Damaged(_) => "do not go on: restore the newest backup, then run rinnalla verify",
        OpenError::CutOff(_) => {
            "restore the newest backup; if this is the newest there is, move the heads file away and keep it \
             (docs/operations.md)"
        }
        OpenError::NoAccess(_) => "check the data folder's owner, rights and free space",
        OpenError::Unreachable(_) => "check that the database server runs and the address is right",
        OpenError::Full => "make room on the disk",
        OpenError::NoTls { .. } => {
            "let the database server listen on this machine; TLS to it is not there yet"
        }
        OpenError::OldSqlite(_) => "build with the bundled database",
        OpenError::Tables(_) => "run rinnalla rebuild with the version that made them",
        OpenError::Unsafe(_) => "give the database server its settings back (docs/operations.md)",
    };
    anyhow!("{error}: {remedy}")
}
