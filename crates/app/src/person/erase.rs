//! Erasing a person: everything that holds them goes, with the keys it was sealed with. The seals still verify, and the
//! tables say what a rebuild would.
//!
//! A person's own facts and cases are sealed with the person's key. What came before the case has keys of its own: the
//! referrals about them, and the consultations that went on with their name. Those are found by [`About`].

use std::collections::BTreeSet;

use anyhow::Result;
use domain::case::Case;
use domain::consultation::Consultation;
use domain::id::CaseId;
use domain::person::{Card, Event, IdentityCode, Person};
use domain::referral::Referral;
use domain::round::Round;
use journal::{NewFact, Read, Write};

use super::search::{alike_token, code_token, having};
use crate::act::{Recorded, load, stream_name};

/// Why somebody is erased. A code: what is written here stays in the record for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Reason {
    /// The time for which the law keeps the data is over.
    Retention,
    /// An authority or a court has decided so.
    Decision,
    /// It was recorded by mistake, about somebody who never was a client.
    Mistake,
}

impl Reason {
    /// The word under which the record knows it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Retention => "retention",
            Self::Decision => "decision",
            Self::Mistake => "mistake",
        }
    }
}

/// Who erases, when, by which command, and why.
#[derive(Debug, Clone, Copy)]
pub struct Because<'b> {
    pub actor: &'b str,
    pub at: &'b str,
    pub cause: &'b str,
    pub reason: Reason,
}

/// How much went.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Erased {
    pub cases: usize,
    pub referrals: usize,
    pub consultations: usize,
    /// Bodies of facts.
    pub bodies: u64,
}

/// By what something with a key of its own is known to be about a person; hashed, as the register is.
pub enum About<'a> {
    /// The card of a referral.
    Card(&'a Card),
    /// The case that a referral was accepted into.
    Case(&'a CaseId),
    /// The person of a consultation that went on with their name.
    Person(&'a str),
}

impl About<'_> {
    fn tokens(&self) -> Vec<String> {
        match self {
            Self::Card(card) => {
                let born = card.code.as_ref().map(IdentityCode::born).or(card.born);
                let alike = born.map(|born| alike_token(&card.name, born));
                card.code.as_ref().map(code_token).into_iter().chain(alike).collect()
            }
            Self::Case(case) => vec![format!("case|{case}")],
            Self::Person(person) => vec![format!("person|{person}")],
        }
    }

    /// Notes what the stream is about.
    ///
    /// # Errors
    /// The table cannot be written.
    pub fn note<S: Recorded>(&self, tx: &mut Write<'_>, id: &str) -> Result<()> {
        let stream = stream_name::<S>(id);
        for token in self.tokens() {
            let hash = tx.blind(&token);
            tx.run(
                "insert into about (token, stream) values (?1, ?2) on conflict do nothing",
                &[hash.into(), (&stream).into()],
            )?;
        }
        Ok(())
    }

    fn find<S: Recorded>(&self, tx: &mut Read<'_>) -> Result<BTreeSet<String>> {
        let prefix = stream_name::<S>("");
        let mut found = BTreeSet::new();
        for token in self.tokens() {
            let hash = tx.blind(&token);
            let streams =
                tx.all("select stream from about where token = ?1", &[hash.into()], |row| row.text(0))?;
            found.extend(streams.iter().filter_map(|stream| stream.strip_prefix(&prefix)).map(str::to_owned));
        }
        Ok(found)
    }
}

/// Erases a person, their cases, the referrals about them and the consultations that went on with their name.
///
/// # Errors
/// The record cannot be read or written.
pub fn erase(tx: &mut Write<'_>, person: &str, because: Because<'_>) -> Result<Erased> {
    let cases = tx.all(
        "select case_id from case_view where person = ?1 order by case_id",
        &[person.into()],
        |row| row.text(0),
    )?;
    let referrals = referrals(tx, person, &cases)?;
    let consultations = About::Person(person).find::<Consultation>(tx)?;
    let rounds = rounds(tx, &cases)?;
    let own = cases.iter().map(|case| stream_name::<Case>(case)).chain([stream_name::<Person>(person)]);
    let own = own.chain(rounds.iter().map(|round| stream_name::<Round>(round)));
    let mut erased = Erased {
        cases: cases.len(),
        referrals: referrals.len(),
        consultations: consultations.len(),
        bodies: take(tx, person, &own.collect::<Vec<_>>(), because)?,
    };
    for id in &referrals {
        erased.bodies += with_own_key::<Referral>(tx, id, because)?;
    }
    for id in &consultations {
        erased.bodies += with_own_key::<Consultation>(tx, id, because)?;
    }
    forget_person(tx, person)?;
    for case in &cases {
        forget_case(tx, case)?;
    }
    for round in &rounds {
        forget_round(tx, round)?;
    }
    for id in &referrals {
        forget_referral(tx, id)?;
    }
    for id in &consultations {
        forget_consultation(tx, id)?;
    }
    Ok(erased)
}

/// The rounds of questionnaires of the person's cases; their facts are sealed with the person's key.
fn rounds(tx: &mut Read<'_>, cases: &[String]) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for case in cases {
        let sql = "select round from round_view where case_id = ?1 order by round";
        found.extend(tx.all(sql, &[case.into()], |row| row.text(0))?);
    }
    Ok(found)
}

/// The referrals that were accepted into the person's cases, and the others that are about them.
fn referrals(tx: &mut Read<'_>, person: &str, cases: &[String]) -> Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for case in cases {
        found.extend(About::Case(&case.as_str().into()).find::<Referral>(tx)?);
    }
    let cards = cards(tx, person)?;
    for card in &cards {
        for id in About::Card(card).find::<Referral>(tx)? {
            if !found.contains(&id) && is_about(tx, person, &cards, &id)? {
                found.insert(id);
            }
        }
    }
    Ok(found)
}

/// Every card that the person has had: a referral may have come under an earlier name.
fn cards(tx: &mut Read<'_>, person: &str) -> Result<Vec<Card>> {
    let facts = tx.facts(&stream_name::<Person>(person), 0, None)?;
    let bodies = facts.into_iter().filter_map(|fact| fact.body);
    bodies
        .map(|body| match serde_json::from_slice(&body)? {
            Event::Registered { card } | Event::Corrected { new: card, .. } => Ok(card),
        })
        .collect()
}

/// Is a referral with a like card about this person? One into somebody else's case is not; one with another code is
/// not; and where only name and birthday speak for it, nobody else may have both.
fn is_about(tx: &mut Read<'_>, person: &str, cards: &[Card], referral: &str) -> Result<bool> {
    let Some(sent) = load::<Referral>(tx, referral)?.state.sent else { return Ok(false) };
    if sent.case.is_some() {
        return Ok(false);
    }
    let client = &sent.letter.client;
    let codes: BTreeSet<_> = cards.iter().filter_map(|card| card.code.as_ref()).collect();
    if let Some(code) = client.code.as_ref().filter(|_| !codes.is_empty()) {
        return Ok(codes.contains(code));
    }
    let born = client.code.as_ref().map(IdentityCode::born).or(client.born);
    let Some(born) = born else { return Ok(false) };
    let others = having(tx, &alike_token(&client.name, born))?;
    Ok(others.iter().all(|other| other.as_str() == person))
}

fn take(tx: &mut Write<'_>, subject: &str, streams: &[String], because: Because<'_>) -> Result<u64> {
    let Because { actor, at, cause, reason } = because;
    let body = serde_json::to_vec(&serde_json::json!({ "reason": reason.code() }))?;
    let streams: Vec<&str> = streams.iter().map(String::as_str).collect();
    tx.erase(subject, &streams, NewFact { kind: "", subject: None, body: &body, at, actor, cause })
}

fn with_own_key<S: Recorded>(tx: &mut Write<'_>, id: &str, because: Because<'_>) -> Result<u64> {
    let subject = S::default().subject(id).unwrap_or_default();
    take(tx, &subject, &[stream_name::<S>(id)], because)
}

/// The state of a stream, and what somebody was writing about it.
fn forget<S: Recorded>(tx: &mut Write<'_>, id: &str) -> Result<()> {
    tx.run("delete from state where stream = ?1", &[(&stream_name::<S>(id)).into()])?;
    let form = format!("%/{id}%");
    tx.run("delete from draft where form like ?1", &[(&form).into()])?;
    Ok(())
}

/// What tells whom something was about, and of which case it was the first sign.
fn unlink<S: Recorded>(tx: &mut Write<'_>, id: &str) -> Result<()> {
    let stream = stream_name::<S>(id);
    tx.run("delete from about where stream = ?1", &[(&stream).into()])?;
    tx.run("delete from first_sign where stream = ?1", &[(&stream).into()])?;
    Ok(())
}

fn forget_person(tx: &mut Write<'_>, person: &str) -> Result<()> {
    forget::<Person>(tx, person)?;
    tx.run("delete from person_index where person = ?1", &[person.into()])?;
    tx.run("delete from person_view where person = ?1", &[person.into()])?;
    Ok(())
}

fn forget_case(tx: &mut Write<'_>, case: &str) -> Result<()> {
    forget::<Case>(tx, case)?;
    for sql in [
        "delete from case_view where case_id = ?1",
        "delete from reach where case_id = ?1",
        "delete from task where case_id = ?1",
        "delete from team_entry where case_id = ?1",
        "delete from case_came where case_id = ?1",
        "delete from appointment where case_id = ?1",
        // Papers lie in one table, by the referral or the case.
        "delete from paper where referral = ?1",
    ] {
        tx.run(sql, &[case.into()])?;
    }
    crate::effect::view::forget(tx, case)
}

fn forget_round(tx: &mut Write<'_>, round: &str) -> Result<()> {
    forget::<Round>(tx, round)?;
    for sql in [
        "delete from round_view where round = ?1",
        "delete from claim where round = ?1",
        "delete from reply where round = ?1",
        // What the client was filling in.
        "delete from draft where worker = 'round ' || ?1",
    ] {
        tx.run(sql, &[round.into()])?;
    }
    Ok(())
}

fn forget_referral(tx: &mut Write<'_>, referral: &str) -> Result<()> {
    forget::<Referral>(tx, referral)?;
    tx.run("delete from referral_view where referral = ?1", &[referral.into()])?;
    tx.run("delete from paper where referral = ?1", &[referral.into()])?;
    unlink::<Referral>(tx, referral)
}

fn forget_consultation(tx: &mut Write<'_>, consultation: &str) -> Result<()> {
    forget::<Consultation>(tx, consultation)?;
    for sql in [
        "delete from consultation_view where consultation = ?1",
        "delete from booking where consultation = ?1",
        "delete from mail where consultation = ?1",
    ] {
        tx.run(sql, &[consultation.into()])?;
    }
    unlink::<Consultation>(tx, consultation)
}

#[cfg(test)]
mod tests;
