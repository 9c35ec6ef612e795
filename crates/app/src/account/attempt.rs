//! Somebody tries to prove who they are. Whatever fails is counted, logged, and looks the same from outside.

use std::net::IpAddr;

use anyhow::{Result, ensure};
use domain::access::Actor;
use domain::id::WorkerId;
use domain::stream::Stamp;
use domain::worker::{Command, Event, Worker};
use jiff::Timestamp;
use journal::{Read, Write};

use super::credential::{self, Credential};
use super::security::{Entry, What};
use super::session::{self, Session};
use super::{factor, password};
use crate::act::{Answer, Deed, carry_out};
use crate::clock::day_of;
use crate::problem::Problem;
use crate::site::Site;
use crate::worker::view;

/// Under whose name the record has what nobody signed in did.
const SYSTEM: &str = "system";

/// Whose password is tried.
#[derive(Debug, Clone)]
pub enum Whose {
    /// As it was typed.
    User(String),
    /// Somebody signed in proves again who they are.
    Worker(WorkerId),
}

/// By what the second factor was passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Means {
    Code,
    Recovery,
}

impl Means {
    /// As the log writes it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Code => "password code",
            Self::Recovery => "password recovery-code",
        }
    }
}

/// Is it the password? Right: whose. Wrong, not known, locked: all the same, and after the same time.
///
/// The turn at hashing is held from before the address is looked at until after the failure is counted, so that
/// no burst of tries slips past the counters.
///
/// # Errors
/// Too many wrong tries from this address; the record does not answer.
pub async fn by_password(
    site: &Site,
    whose: Whose,
    typed: &str,
    from: IpAddr,
) -> Result<Option<WorkerId>, Problem> {
    let _turn = site.hashers().acquire().await.map_err(anyhow::Error::from)?;
    let now = site.now();
    if !site.gate().guard.admits(from, now) {
        return Err(Problem::TooMuch);
    }
    let known = site.journal().read(move |tx| account_of(tx, &whose)).await?;
    let locked = known.as_ref().is_some_and(|(_, credential)| credential.locked(now));
    let hash = known.as_ref().filter(|_| !locked).map(|(_, it)| it.password.clone()).unwrap_or_default();
    let (kept, secret) = (hash.clone(), typed.to_owned());
    let right = password::aside(move || Ok(password::is(&kept, &secret))).await?;
    let who = known.map(|(who, _)| who);
    if !right {
        site.gate().guard.count(from, now);
        let what = if locked { What::SignInLocked } else { What::SignInFailed };
        failed(site, who, what, from).await?;
        return Ok(None);
    }
    if let Some(who) = who.clone().filter(|_| password::is_old(&hash)) {
        let (chance, secret) = (site.chance().clone(), typed.to_owned());
        let newer = password::aside(move || password::hash(&chance, &secret)).await?;
        site.journal().write(move |tx| credential::rehash(tx, who.as_str(), &hash, &newer)).await?;
    }
    Ok(who)
}

/// The account, if there is one that can be signed in to.
fn account_of(tx: &mut Read<'_>, whose: &Whose) -> Result<Option<(WorkerId, Credential)>> {
    let who = match whose {
        Whose::Worker(who) => Some(who.0.clone()),
        Whose::User(user) => view::find(tx, user)?,
    };
    let Some(who) = who else { return Ok(None) };
    let works = crate::act::load::<Worker>(tx, &who)?.state.works();
    let credential = credential::find(tx, &who)?;
    Ok(credential.filter(|_| works).map(|credential| (WorkerId(who), credential)))
}

/// Counts and logs a failure; locks the account when it is one too many. While it is locked nothing counts.
async fn failed(site: &Site, who: Option<WorkerId>, what: What, from: IpAddr) -> Result<(), Problem> {
    let (now, deed) = (site.now(), deed_of(site, &SYSTEM.into()));
    site.journal()
        .write(move |tx| {
            Entry { what, by: who.as_ref(), account: None, ground: "", from, at: now }.write(tx)?;
            match who.filter(|_| what != What::SignInLocked) {
                Some(who) => count(tx, &deed, &who, from),
                None => Ok(()),
            }
        })
        .await?;
    Ok(())
}

fn count(tx: &mut Write<'_>, deed: &Deed, who: &WorkerId, from: IpAddr) -> Result<()> {
    let now = deed.stamp.at;
    if credential::fail(tx, who.as_str(), now)?.is_some() {
        note(tx, deed, who, Event::LockedOut)?;
        Entry::own(What::LockedOut, who, from, now).write(tx)?;
    }
    Ok(())
}

/// Is it the second factor: a code of this half minute that has not been used, or a recovery code? When it is,
/// `then` is done in the same transaction.
///
/// # Errors
/// Too many wrong tries from this address; the record does not answer.
pub async fn by_second_factor(
    site: &Site,
    who: &WorkerId,
    typed: &str,
    from: IpAddr,
    then: impl FnOnce(&mut Write<'_>, Means) -> Result<()> + Send + 'static,
) -> Result<bool, Problem> {
    let _turn = site.hashers().acquire().await.map_err(anyhow::Error::from)?;
    let now = site.now();
    if !site.gate().guard.admits(from, now) {
        return Err(Problem::TooMuch);
    }
    let id = who.0.clone();
    let known = site.journal().read(move |tx| credential::find(tx, &id)).await?.unwrap_or_default();
    let recovery = match factor::read_recovery(typed) {
        Some(code) => password::aside(move || matching(&known.recovery, &code)).await?,
        None => None,
    };
    let (who, typed, deed) = (who.clone(), typed.to_owned(), deed_of(site, &SYSTEM.into()));
    let passed = site
        .journal()
        .write(move |tx| {
            let Some(known) = credential::find(tx, who.as_str())? else { return Ok(false) };
            if known.locked(now) {
                Entry::own(What::SignInLocked, &who, from, now).write(tx)?;
                return Ok(false);
            }
            let means = match recovery {
                Some(hash) => credential::use_recovery(tx, who.as_str(), &hash)?.then_some(Means::Recovery),
                None => use_code(tx, who.as_str(), &known, &typed, now)?.then_some(Means::Code),
            };
            if let Some(means) = means {
                credential::forgive(tx, who.as_str())?;
                then(tx, means)?;
                return Ok(true);
            }
            Entry::own(What::SecondFactorFailed, &who, from, now).write(tx)?;
            count(tx, &deed, &who, from)?;
            Ok(false)
        })
        .await?;
    if !passed {
        site.gate().guard.count(from, now);
    }
    Ok(passed)
}

fn matching(hashes: &[String], code: &str) -> Result<Option<String>> {
    let borrowed: Vec<&str> = hashes.iter().map(String::as_str).collect();
    let place = password::which(&borrowed, code)?;
    Ok(place.and_then(|place| hashes.get(place)).cloned())
}

fn use_code(tx: &mut Write<'_>, who: &str, known: &Credential, typed: &str, now: Timestamp) -> Result<bool> {
    let Some(secret) = credential::factor(tx, who, known)? else { return Ok(false) };
    match factor::step_of(&secret, typed, now)? {
        Some(step) => credential::use_step(tx, who, step),
        None => Ok(false),
    }
}

/// Lets somebody in: a session with a token of its own begins, and the one before it ends.
///
/// # Errors
/// The record cannot be written.
pub fn enter(
    tx: &mut Write<'_>,
    fresh: &Session,
    before: Option<&[u8]>,
    ground: &str,
    from: IpAddr,
) -> Result<()> {
    if let Some(before) = before {
        session::end(tx, before, fresh.began)?;
    }
    session::begin(tx, fresh)?;
    Entry::own(What::SignIn, &fresh.worker, from, fresh.began).ground(ground).write(tx)
}

/// What somebody does with the own account, past the forms.
pub fn deed_of(site: &Site, who: &WorkerId) -> Deed {
    let at = site.now();
    Deed {
        actor: Actor { worker: who.clone(), ..Actor::default() },
        stamp: Stamp { at, on: day_of(at), by: who.clone() },
        cause: site.id(),
        expect: None,
        directory: site.directory(),
        draft: None,
    }
}

/// Puts on record what sign-in has done.
///
/// # Errors
/// The record cannot be written, or the worker is not in the register.
pub fn note(tx: &mut Write<'_>, deed: &Deed, who: &WorkerId, event: Event) -> Result<()> {
    let answer = carry_out::<Worker>(tx, deed, who.as_str(), Command::Note(Box::new(event)))?;
    ensure!(matches!(answer, Answer::Done(_)), "what sign-in did was not recorded");
    Ok(())
}
