//! Workers in tables: who has which user name.

use anyhow::Result;
use domain::model::Right;
use domain::stream::Stream;
use domain::worker::{Command, Event, Refusal, Worker, World};
use journal::{Read, Write};

use crate::act::{Deed, Permit, Recorded};
use crate::directory::{Directory, GROWTH, growth};

impl Recorded for Worker {
    fn subject(&self, _id: &str) -> Option<String> {
        None
    }

    /// The office keeps the register; a worker notes own sign-in and absences; the lead states absences.
    fn permit(&self, deed: &Deed, command: &Command) -> Permit {
        let has = |right| deed.actor.rights.contains(&right);
        let own = matches!(command, Command::Note(event) if matches!(
            **event,
            Event::PasswordSet | Event::SecondFactorSet | Event::LockedOut
        ));
        let lead = matches!(command, Command::StateAbsence(_)) && has(Right::Lead);
        // Names of users are each one's own.
        let me = || deed.directory.workers.get(&deed.actor.worker).is_some_and(|me| me.user == self.user);
        let away = matches!(command, Command::MarkAway { .. } | Command::CancelAway { .. }) && me();
        if has(Right::Office) || own || lead || away { Permit::Yes } else { Permit::No }
    }

    fn judge(
        &self,
        tx: &mut Write<'_>,
        deed: &Deed,
        id: &str,
        command: Command,
    ) -> Result<Result<Vec<Event>, Refusal>> {
        let command = match command {
            Command::Leave { reason, .. } => Command::Leave { reason, cases: cases_of(tx, id)? },
            Command::Register { .. }
            | Command::Change(_)
            | Command::GiveRights { .. }
            | Command::Place { .. }
            | Command::EndPlacement { .. }
            | Command::StateAbsence(_)
            | Command::MarkAway { .. }
            | Command::CancelAway { .. }
            | Command::Return { .. }
            | Command::Note(_) => command,
        };
        let user_taken =
            if let Command::Register { user, .. } = &command { find(tx, user)?.is_some() } else { false };
        Ok(self.decide(&World { user_taken }, &deed.stamp, command))
    }

    fn project(tx: &mut Write<'_>, _: &Directory, id: &str, before: &Self, after: &Self) -> Result<()> {
        if before.user != after.user {
            tx.run(
                "insert into worker_view (worker, user_name) values (?1, ?2)
                 on conflict (worker) do update set user_name = excluded.user_name",
                &[id.into(), (&after.user).into()],
            )?;
        }
        grow(tx)
    }
}

/// The directory has grown: whoever keeps it in memory reads it again.
///
/// # Errors
/// The table cannot be written.
pub fn grow(tx: &mut Write<'_>) -> Result<()> {
    let grown = growth(tx)? + 1;
    tx.set_meta(GROWTH, &grown.to_string())
}

/// Who has this user name.
///
/// # Errors
/// The record cannot be read.
pub fn find(tx: &mut Read<'_>, user: &str) -> Result<Option<String>> {
    let user = user.trim().to_lowercase();
    tx.one("select worker from worker_view where user_name = ?1", &[(&user).into()], |row| row.text(0))
}

/// How many open cases the worker is responsible for or is receiving.
fn cases_of(tx: &mut Read<'_>, worker: &str) -> Result<usize> {
    let count = tx.one(
        "select (select count(*) from case_view where responsible = ?1 and closed = '')
              + (select count(*) from case_view where receiver = ?1 and closed = '')",
        &[worker.into()],
        |row| row.int(0),
    )?;
    Ok(usize::try_from(count.unwrap_or(0))?)
}
