//! Accounts from the command line: for the day when nobody can sign in.

use std::process::ExitCode;

use anyhow::{Context as _, Result, ensure};
use clap::Subcommand;
use domain::access::Actor;
use domain::id::WorkerId;
use domain::model::Right;
use domain::stream::Stamp;
use domain::worker::{Command as WorkerCommand, Event, Profile, Worker};

use super::{key, say};
use crate::account::invitation::{self, Link};
use crate::account::security::{Entry, What};
use crate::account::{self, attempt, credential, session};
use crate::act::{Answer, Deed, carry_out};
use crate::clock::{Chance, Clock, day_of};
use crate::config::Config;
use crate::date;
use crate::directory::Directory;
use crate::site::Site;
use crate::text::Lang;
use crate::worker::view;

/// Under whose name the record has what was done from the command line.
pub(super) const OPERATOR: &str = "operator";

/// The user name of the first administrator.
const FIRST: &str = "admin";

/// People who work with the system. Stop the server first: one database file has one server.
#[derive(Subcommand)]
pub enum Command {
    /// Make a one-time link with which somebody sets a password: for the locked out and the forgetful. The old
    /// password does not work any more; a second factor stays.
    Invite {
        /// User name.
        user: String,
        /// Take the second factor away as well: the phone and the recovery codes are lost.
        #[arg(long)]
        remove_second_factor: bool,
    },
    /// Who is in the register, and who can sign in.
    List,
    /// Forget failed sign-ins.
    Unlock {
        /// User name.
        user: String,
    },
    /// End all sessions of somebody, or of everybody.
    EndSessions {
        /// User name; everybody when left out.
        user: Option<String>,
    },
}

/// Carries a command out.
///
/// # Errors
/// There is no record, it cannot be opened or written; nobody has the user name.
pub fn run(config: Config, command: Command) -> Result<ExitCode> {
    key::must_be_there(&config)?;
    let site = Site::open(config, Clock::System, Chance::default())?;
    match command {
        Command::Invite { user, remove_second_factor } => {
            let path = invite(&site, &user, remove_second_factor)?;
            say(&format!("Hand this link over; it works once, for {} days:", invitation::DAYS));
            say(&format!("  {}{path}", site.config().address()));
        }
        Command::List => list(&site)?,
        Command::Unlock { user } => {
            unlock(&site, &user)?;
            say(&format!("{user} can try again."));
        }
        Command::EndSessions { user } => {
            end_sessions(&site, user.as_deref())?;
            say("The sessions have ended.");
        }
    }
    site.journal().clone().close();
    Ok(ExitCode::SUCCESS)
}

fn worker_of(site: &Site, user: &str) -> Result<WorkerId> {
    let found = site.journal().read_blocking(|tx| view::find(tx, user))?;
    let found = found.with_context(|| format!("nobody has the user name {user}: see rinnalla user list"))?;
    Ok(WorkerId(found))
}

fn deed(site: &Site, rights: impl IntoIterator<Item = Right>) -> Deed {
    let (at, by) = (site.now(), WorkerId::from(OPERATOR));
    Deed {
        actor: Actor { worker: by.clone(), rights: rights.into_iter().collect(), ..Actor::default() },
        stamp: Stamp { at, on: day_of(at), by },
        cause: site.id(),
        expect: None,
        directory: site.directory(),
        draft: None,
    }
}

fn entry<'a>(what: What, by: &'a WorkerId, account: &'a WorkerId, site: &Site) -> Entry<'a> {
    let from = std::net::IpAddr::from([0, 0, 0, 0]);
    Entry { what, by: Some(by), account: Some(account), ground: "operator", from, at: site.now() }
}

/// A one-time link for a registered user, as a path. The old password and all sessions end.
///
/// # Errors
/// Nobody has the user name, or they do not work here any more; the record cannot be written.
pub fn invite(site: &Site, user: &str, remove_second_factor: bool) -> Result<String> {
    let (who, by) = (worker_of(site, user)?, WorkerId::from(OPERATOR));
    let works = site.directory().workers.get(&who).is_some_and(Worker::works);
    ensure!(works, "{user} does not work here any more: the office can let them return");
    let (link, deed, site_of) = (Link::new(site.chance()), deed(site, [Right::Office]), site.clone());
    let path = link.path();
    site.journal().write_blocking(move |tx| {
        account::reset(tx, &link, who.as_str(), site_of.now())?;
        entry(What::PasswordReset, &by, &who, &site_of).write(tx)?;
        if remove_second_factor {
            credential::remove_factor(tx, who.as_str())?;
            let reason = OPERATOR.to_owned();
            attempt::note(tx, &deed, &who, Event::SecondFactorRemoved { reason })?;
            entry(What::SecondFactorRemoved, &by, &who, &site_of).write(tx)?;
        }
        Ok(())
    })?;
    Ok(format!("/{}{path}", Lang::default()))
}

fn list(site: &Site) -> Result<()> {
    let directory = site.directory();
    let now = site.now();
    for (id, worker) in &directory.workers {
        let (known, invited) = site.journal().read_blocking(|tx| {
            Ok((credential::find(tx, id.as_str())?, invitation::until(tx, id.as_str())?))
        })?;
        let known = known.unwrap_or_default();
        let state = if worker.left {
            "has left".to_owned()
        } else if known.locked(now) {
            "locked".to_owned()
        } else if !known.password.is_empty() {
            "can sign in".to_owned()
        } else if let Some(until) = invited.filter(|until| now < *until) {
            format!("invited until {}", date::moment(until))
        } else {
            "no password".to_owned()
        };
        let factor = if known.has_factor() { "second factor" } else { "-" };
        say(&format!("{}\t{}\t{state}\t{factor}", worker.user, directory.name(id)));
    }
    if directory.workers.is_empty() {
        say("Nobody is in the register: rinnalla serve prints a link for the first administrator.");
    }
    Ok(())
}

/// Forgets a user's failed sign-ins.
///
/// # Errors
/// Nobody has the user name; the record cannot be written.
pub fn unlock(site: &Site, user: &str) -> Result<()> {
    let (who, by, site_of) = (worker_of(site, user)?, WorkerId::from(OPERATOR), site.clone());
    let deed = deed(site, [Right::Office]);
    site.journal().write_blocking(move |tx| {
        credential::forgive(tx, who.as_str())?;
        attempt::note(tx, &deed, &who, Event::Unlocked)?;
        entry(What::Unlocked, &by, &who, &site_of).write(tx)
    })?;
    Ok(())
}

/// Ends all sessions of a user, or of everybody.
///
/// # Errors
/// Nobody has the user name; the record cannot be written.
pub fn end_sessions(site: &Site, user: Option<&str>) -> Result<()> {
    let who: Vec<WorkerId> = match user {
        Some(user) => vec![worker_of(site, user)?],
        None => site.directory().workers.keys().cloned().collect(),
    };
    let (by, site_of) = (WorkerId::from(OPERATOR), site.clone());
    site.journal().write_blocking(move |tx| {
        for one in &who {
            if session::all_of(tx, one.as_str())?.is_empty() {
                continue;
            }
            session::end_all(tx, one.as_str(), site_of.now())?;
            entry(What::SessionsEnded, &by, one, &site_of).write(tx)?;
        }
        Ok(())
    })?;
    Ok(())
}

/// Registers the first administrator when nobody is in the register, and makes a one-time link: its path. While
/// that account has no password and no link that works, a new link is made, so that a start that was missed is
/// no dead end. Nothing when there are others, or the account is in use.
///
/// Not to be called from async code.
///
/// # Errors
/// The record cannot be read or written.
pub fn first_administrator(site: &Site) -> Result<Option<String>> {
    let (site_of, deed) = (site.clone(), deed(site, [Right::Office]));
    let link = Link::new(site.chance());
    let path = link.path();
    let made = site.journal().write_blocking(move |tx| {
        let directory = Directory::read(tx)?;
        let (who, by) = (WorkerId::from(FIRST), WorkerId::from(OPERATOR));
        let others = directory.workers.keys().any(|id| *id != who);
        if others || credential::find(tx, FIRST)?.is_some() {
            return Ok(false);
        }
        if directory.workers.is_empty() {
            let profile = Profile { name: FIRST.to_owned(), ..Profile::default() };
            let rights = [Right::Office, Right::Privacy, Right::Lead].into_iter().collect();
            let command = WorkerCommand::Register { profile, user: FIRST.to_owned(), rights };
            let answer = carry_out::<Worker>(tx, &deed, FIRST, command)?;
            ensure!(matches!(answer, Answer::Done(_)), "the first administrator was not registered");
        }
        invitation::make(tx, &link, FIRST, site_of.now())?;
        entry(What::InvitationMade, &by, &who, &site_of).write(tx)?;
        Ok(true)
    })?;
    Ok(made.then(|| format!("/{}{path}", Lang::default())))
}
