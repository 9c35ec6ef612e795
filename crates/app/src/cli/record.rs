//! `rinnalla verify`, `rinnalla rebuild` and `rinnalla erase`.

use std::process::ExitCode;

use anyhow::{Result, ensure};
use domain::person::Person;
use journal::Journal;

use super::user::OPERATOR;
use super::{advice, key, say, say_wrong};
use crate::act::load;
use crate::clock::{Chance, Clock};
use crate::config::Config;
use crate::person::erase::{Because, Reason, erase as erase_person};
use crate::{site, view};

fn open(config: &Config) -> Result<Journal> {
    key::must_be_there(config)?;
    let key = key::read_or_make(config, &Chance::default())?;
    Journal::open(site::settings(config, key)).map_err(advice::of_opening)
}

/// How far it is, every tenth.
fn progress(what: &'static str) -> impl FnMut(u64, u64) {
    let mut told = 0;
    move |done, all| {
        let tenth = (done * 10).checked_div(all).unwrap_or(10);
        if tenth > told && all > 100_000 {
            told = tenth;
            say_wrong(&format!("{what}: {} %", tenth * 10));
        }
    }
}

pub(super) fn verify(config: &Config, deep: bool) -> Result<ExitCode> {
    let journal = open(config)?;
    let verdict = journal.verify(progress("verify"))?;
    let mut faults = verdict.faults;
    if deep && faults.is_empty() {
        faults = view::differences(&journal)?;
    }
    if faults.is_empty() {
        journal.close();
    } else {
        // Not closed in order: the head of a broken record must not be published as its newest.
        drop(journal);
    }
    for fault in &faults {
        say(fault);
    }
    if faults.is_empty() {
        let tables = if deep { ", and the tables say what the record says" } else { "" };
        say(&format!(
            "The record is whole: {} facts, {} log entries, {} erased{tables}.",
            verdict.facts, verdict.log_entries, verdict.erased
        ));
        return Ok(ExitCode::SUCCESS);
    }
    say_wrong(
        "The record is not whole. Stop the server, keep the files as they are, and restore the newest backup that \
         verifies. If only tables differ, run rinnalla rebuild.",
    );
    Ok(ExitCode::FAILURE)
}

pub(super) fn rebuild(config: &Config) -> Result<ExitCode> {
    let journal = open(config)?;
    let mut told = 0;
    let facts = view::rebuild(&journal, |position| {
        if position - told >= 100_000 {
            told = position;
            say_wrong(&format!("rebuild: {position} facts"));
        }
    })?;
    journal.close();
    say(&format!("The tables are made again from {facts} facts."));
    Ok(ExitCode::SUCCESS)
}

pub(super) fn erase(config: &Config, person: &str, reason: Reason) -> Result<ExitCode> {
    let journal = open(config)?;
    let known = journal.read_blocking(|tx| Ok(load::<Person>(tx, person)?.state.card.is_some()))?;
    ensure!(known, "there is no person {person}: the id stands in the address of their page after /persons/");
    let (chance, now, person) = (Chance::default(), Clock::System.now(), person.to_owned());
    let erased = journal.write_blocking(move |tx| {
        let (at, cause) = (now.to_string(), chance.id(now));
        erase_person(tx, &person, Because { actor: OPERATOR, at: &at, cause: &cause, reason })
    })?;
    journal.close();
    say(&format!(
        "Erased: the person, {} cases, {} referrals, {} consultations; {} facts have no body any more. Backups made \
         before today still have them.",
        erased.cases, erased.referrals, erased.consultations, erased.bodies
    ));
    Ok(ExitCode::SUCCESS)
}
