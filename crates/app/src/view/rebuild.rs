//! Throwing the tables away and making them again from the record; and holding the two against each other.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use journal::{Fault, Journal, Read, Write};

use super::{SCHEMA, derived, take_in};
use crate::directory::Directory;

/// Facts that are taken in at once.
const STEP: u32 = 500;

const EMPTY: [&str; 23] = [
    "delete from state",
    "delete from person_index",
    "delete from person_view",
    "delete from case_view",
    "delete from reach",
    "delete from task",
    "delete from worker_view",
    "delete from consultation_view",
    "delete from referral_view",
    "delete from booking",
    "delete from appointment",
    "delete from answer_view",
    "delete from answer_tag",
    "delete from answer_word",
    "delete from answer_stem",
    "delete from team_entry",
    "delete from round_view",
    "delete from about",
    "delete from first_sign",
    "delete from case_came",
    "delete from followed",
    "delete from score_pair",
    "delete from feedback_view",
];

const GONE: [&str; 23] = [
    "drop table if exists state",
    "drop table if exists person_index",
    "drop table if exists person_view",
    "drop table if exists case_view",
    "drop table if exists reach",
    "drop table if exists task",
    "drop table if exists worker_view",
    "drop table if exists consultation_view",
    "drop table if exists referral_view",
    "drop table if exists booking",
    "drop table if exists appointment",
    "drop table if exists answer_view",
    "drop table if exists answer_tag",
    "drop table if exists answer_word",
    "drop table if exists answer_stem",
    "drop table if exists team_entry",
    "drop table if exists round_view",
    "drop table if exists about",
    "drop table if exists first_sign",
    "drop table if exists case_came",
    "drop table if exists followed",
    "drop table if exists score_pair",
    "drop table if exists feedback_view",
];

/// Takes the facts in, in their order, with the directory as it was when they happened.
#[derive(Default)]
struct Taker {
    directory: Arc<Directory>,
    /// The directory has grown since it was read.
    grown: bool,
    position: i64,
}

impl Taker {
    /// The next step; false when there is nothing more.
    fn step(&mut self, tx: &mut Write<'_>) -> Result<bool> {
        let facts = tx.record(self.position, STEP)?;
        for fact in &facts {
            self.position = fact.position;
            let directory = fact.stream.starts_with("organisation/") || fact.stream.starts_with("worker/");
            if self.grown && !directory {
                self.directory = Arc::new(Directory::read(tx)?);
                self.grown = false;
            }
            take_in(tx, &self.directory, fact)
                .with_context(|| format!("the fact at position {}", fact.position))?;
            self.grown |= directory;
        }
        Ok(!facts.is_empty())
    }
}

/// Makes the tables again if they are those of an older version. Nothing may be served yet. Cut short, it begins again
/// at the next start.
///
/// # Errors
/// The record cannot be read, or a table cannot be written.
pub fn renew(journal: &Journal) -> Result<(), Fault> {
    if journal.schema()? < SCHEMA {
        tracing::info!("the tables are of an older version and are made again");
        rebuild(journal, |_| ())?;
    }
    Ok(())
}

/// Makes the tables again, in the shape of this version. Nothing may be served meanwhile.
///
/// # Errors
/// The record cannot be read, or a table cannot be written. Run it again.
pub fn rebuild(journal: &Journal, mut progress: impl FnMut(i64)) -> Result<i64, Fault> {
    journal.write_blocking(shape)?;
    let mut taker = Taker::default();
    loop {
        let (back, more) = journal.write_blocking(move |tx| {
            let more = taker.step(tx)?;
            Ok((taker, more))
        })?;
        taker = back;
        progress(taker.position);
        if !more {
            journal.write_blocking(|tx| tx.set_schema(SCHEMA))?;
            return Ok(taker.position);
        }
    }
}

fn shape(tx: &mut Write<'_>) -> Result<()> {
    for ddl in GONE.into_iter().chain(derived()) {
        tx.define(ddl)?;
    }
    Ok(())
}

fn empty(tx: &mut Write<'_>) -> Result<()> {
    for sql in EMPTY {
        tx.run(sql, &[])?;
    }
    Ok(())
}

/// What the tables say otherwise than the record: rows that are missing and rows that should not be. Empty when
/// all is well. Everything that it writes on the way is undone.
///
/// # Errors
/// The record cannot be read.
pub fn differences(journal: &Journal) -> Result<Vec<String>> {
    let compared = journal.write_blocking(|tx| -> Result<()> {
        let kept = dump(tx)?;
        empty(tx)?;
        let mut taker = Taker::default();
        while taker.step(tx)? {}
        let made = dump(tx)?;
        let missing = made.difference(&kept).cloned().collect();
        let surplus = kept.difference(&made).cloned().collect();
        // Told through an error, so that the whole work is undone.
        Err(Compared { missing, surplus }.into())
    });
    match compared {
        Err(Fault::Work(error)) => {
            let Compared { missing, surplus } = error.downcast::<Compared>()?;
            let missing = missing.into_iter().map(|row| format!("missing: {row}"));
            Ok(missing.chain(surplus.into_iter().map(|row| format!("surplus: {row}"))).collect())
        }
        Err(fault) => Err(fault.into()),
        Ok(()) => Ok(vec!["the comparison ended without an answer".to_owned()]),
    }
}

/// The answer of a comparison, carried out of its transaction.
#[derive(Debug)]
struct Compared {
    missing: Vec<String>,
    surplus: Vec<String>,
}

impl fmt::Display for Compared {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} rows missing, {} too many", self.missing.len(), self.surplus.len())
    }
}

impl std::error::Error for Compared {}

/// Tables whose rows are compared as they are: name, and the rows as text.
const PLAIN: [(&str, &str); 21] = [
    (
        "feedback_view",
        "select month || '|' || cast(version as text) || '|' || item || '|' || coalesce(cast(points as text), '')
             || '|' || feedback from feedback_view",
    ),
    ("person_index", "select cast(token as text) || '|' || person from person_index"),
    (
        "case_view",
        "select case_id || '|' || person || '|' || stage || '|' || model || '|' || responsible || '|' || receiver
             || '|' || closed || '|' || due || '|' || task || '|' || reference || '|' || since from case_view",
    ),
    (
        "reach",
        "select principal || '|' || cast(closed as text) || '|' || due || '|' || case_id || '|' || stage || '|'
             || moment || '|' || last_day from reach",
    ),
    ("task", "select whose || '|' || due || '|' || case_id || '|' || kind || '|' || from_day from task"),
    ("worker_view", "select worker || '|' || user_name from worker_view"),
    (
        "booking",
        "select consultation || '|' || worker || '|' || begins || '|' || cast(minutes as text) || '|' || reference
         from booking",
    ),
    (
        "referral_view",
        "select referral || '|' || reference || '|' || sender || '|' || sender_kind || '|' || standing || '|'
             || cast(over as text) || '|' || arrival || '|' || sent || '|' || since || '|' || taken
         from referral_view",
    ),
    (
        "consultation_view",
        "select consultation || '|' || reference || '|' || channel || '|' || asker || '|' || municipality || '|'
             || standing || '|' || cast(case_team as text) || '|' || claimed || '|' || asked || '|' || since || '|'
             || due || '|' || coalesce(cast(minutes as text), '') || '|' || cast(identified as text)
             || '|' || month
         from consultation_view",
    ),
    (
        "answer_view",
        "select answer || '|' || source || '|' || standing || '|' || title || '|' || language || '|' || moved
         from answer_view",
    ),
    (
        "appointment",
        "select worker || '|' || begins || '|' || case_id || '|' || appointment || '|' || cast(minutes as text)
             || '|' || reference
         from appointment",
    ),
    ("answer_tag", "select tag || '|' || standing || '|' || answer from answer_tag"),
    ("answer_word", "select stem || '|' || cast(weight as text) || '|' || answer from answer_word"),
    ("answer_stem", "select stem || '|' || cast(answers as text) from answer_stem"),
    ("team_entry", "select month || '|' || case_id from team_entry"),
    (
        "round_view",
        "select round || '|' || case_id || '|' || occasion || '|' || next_day || '|' || attention || '|' || since
             || '|' || carries || '|' || until from round_view",
    ),
    ("about", "select cast(token as text) || '|' || stream from about"),
    ("first_sign", "select case_id || '|' || day || '|' || stream from first_sign"),
    ("case_came", "select case_id || '|' || opened || '|' || arrival || '|' || service from case_came"),
    (
        "followed",
        "select case_id || '|' || instrument || '|' || absence || '|' || began || '|' || closes from followed",
    ),
    (
        "score_pair",
        "select case_id || '|' || instrument || '|' || cast(version as text) || '|' || score || '|'
             || cast(algorithm as text) || '|' || began || '|' || cast(first as text) || '|' || cast(later as text)
             || '|' || closes
         from score_pair",
    ),
];

/// Every row of every derived table as text, with what is sealed opened.
fn dump(tx: &mut Read<'_>) -> Result<BTreeSet<String>> {
    let mut rows = BTreeSet::new();
    for (table, sql) in PLAIN {
        let found = tx.all(sql, &[], |row| row.text(0))?;
        rows.extend(found.into_iter().map(|row| format!("{table}: {row}")));
    }
    let states = tx.all("select stream, version, subject, body from state", &[], |row| {
        Ok((row.text(0)?, row.int(1)?, row.maybe_text(2)?, row.bytes(3)?))
    })?;
    for (stream, version, subject, body) in states {
        let plain = open(tx, subject.as_deref(), &stream, body)?;
        rows.insert(format!("state: {stream}|{version}|{plain}"));
    }
    let names = tx.all("select person, name, municipality from person_view", &[], |row| {
        Ok((row.text(0)?, row.bytes(1)?, row.text(2)?))
    })?;
    for (person, name, municipality) in names {
        let plain = open(tx, Some(&person), "person_view", name)?;
        rows.insert(format!("person_view: {person}|{plain}|{municipality}"));
    }
    Ok(rows)
}

fn open(tx: &mut Read<'_>, subject: Option<&str>, purpose: &str, body: Vec<u8>) -> Result<String> {
    let plain = match subject {
        Some(subject) => tx.open_sealed(subject, purpose, &body)?.unwrap_or_default(),
        None => body,
    };
    Ok(String::from_utf8(plain)?)
}
