//! A message becomes a consultation, or goes on in one. The guard reads it first: what it finds is hidden before
//! anything is recorded, and of the sender nothing is recorded at all.

use std::collections::BTreeSet;

use anyhow::Result;
use domain::access::Actor;
use domain::consultation::{Asker, Command, Consultation, LONGEST_TEXT, Question, Refusal};
use domain::guard;
use domain::stream::Stamp;
use jiff::{SignedDuration, Timestamp};
use journal::{Read, Write};

use super::kept::{self, Notice};
use super::letter::{self, Letter};
use super::settings::{Inbox, Mail};
use super::source::{Fate, Incoming};
use super::{ACTOR, outgoing};
use crate::act::{Answer, Deed, carry_out, load};
use crate::clock::day_of;
use crate::consultation::secret;
use crate::guard::Names;
use crate::site::Site;

/// The guard looks so often at a text in which something was hidden; then all of it is hidden.
const LOOKS: usize = 3;
/// The most messages of one thread: two programs that answer each other and do not say so come to an end.
const MOST_MESSAGES: usize = 50;

/// What is done with one message. Blocks.
///
/// # Errors
/// The record cannot be read or written: the message waits.
pub(super) fn take(site: &Site, mail: &Mail, inbox: &Inbox, incoming: &Incoming) -> Result<Fate> {
    let channel = inbox.channel.as_str();
    match letter::read(incoming, &|address| mail.is_own(address)) {
        letter::Read::Letter(letter) => record(site, mail, inbox, *letter),
        letter::Read::Automatic => {
            tracing::info!(channel, "a message that a program wrote was not taken");
            Ok(Fate::Gone)
        }
        letter::Read::Returned(id) => {
            let now = site.now();
            let known = site.journal().write_blocking(move |tx| returned(tx, &id, now))?;
            tracing::warn!(channel, known, "a message of ours did not arrive");
            Ok(Fate::Gone)
        }
        letter::Read::Unreadable => {
            tracing::warn!(channel, "a message that cannot be read was put aside");
            Ok(Fate::Aside)
        }
    }
}

/// A text that may be recorded.
#[derive(Debug, Clone)]
struct Clean {
    text: String,
    notice: Notice,
}

fn record(site: &Site, mail: &Mail, inbox: &Inbox, letter: Letter) -> Result<Fate> {
    let whole = match (letter.subject.as_str(), letter.text.as_str()) {
        ("", text) => text.to_owned(),
        (subject, "") => subject.to_owned(),
        (subject, text) => format!("{subject}\n\n{text}"),
    };
    let added = Some(letter.text.clone()).filter(|_| !references(&letter.subject).is_empty());
    // The writer's turn is short: the guard looks before it.
    let (whole, added) = {
        let letter = letter.clone();
        let looked = site.journal().read_blocking(move |tx| {
            Ok((clean(tx, &letter, whole), added.map(|text| clean(tx, &letter, text))))
        });
        looked?
    };
    let asker = if inbox.is_professional(&letter.address) { Asker::Professional } else { Asker::Client };
    let (now, days) = (site.now(), i64::from(mail.keep_days));
    let taking = Taking {
        site: site.clone(),
        channel: inbox.channel.clone(),
        asker,
        letter,
        now,
        until: now + SignedDuration::from_hours(24 * days),
    };
    let taken = site.journal().write_blocking(move |tx| taking.take(tx, whole, added))?;
    if taken == Fate::Aside {
        let channel = inbox.channel.as_str();
        tracing::error!(
            channel,
            "a message was put aside: no such channel is in use, or its thread is too long"
        );
    }
    Ok(taken)
}

/// Hides what tells who somebody is. The register is asked as for the team, for nobody outside hears of it: of what is
/// hidden the asker is told only what can be seen without the register (decision 7).
fn clean(tx: &mut Read<'_>, letter: &Letter, text: String) -> Clean {
    let own = own_names(letter);
    let is_own = |words: &str| words.split(' ').all(|word| own.contains(word));
    let seen_outside = |words: &str| is_own(words) || guard::likely_name(words);
    let masked = !guard::find_strict(&text, &seen_outside).is_empty();
    let names = Names::Register.of(tx);
    let known = |words: &str| is_own(words) || names.is_name(words);
    // By what was written, not by what is left of it: a length would tell of the register, too.
    let long = text.chars().count() > LONGEST_TEXT;
    let text = hidden(text, &known);
    // Cut after the guard has looked: half of a number would not be found.
    let text = text.chars().take(LONGEST_TEXT).collect();
    Clean { text, notice: Notice { first: false, masked, dropped: letter.dropped || long } }
}

fn hidden(mut text: String, known: &dyn Fn(&str) -> bool) -> String {
    for _ in 0..LOOKS {
        let found = guard::find_strict(&text, known);
        if found.is_empty() {
            return text;
        }
        text = guard::mask(&text, &found);
    }
    guard::MASK.to_owned()
}

/// What the writer is called, folded, by the name and the address that came with the message: that they sign with it
/// tells who they are. An office calls itself by more words, or by one.
fn own_names(letter: &Letter) -> BTreeSet<String> {
    let local = letter.address.split('@').next().unwrap_or_default();
    let mut names = BTreeSet::new();
    for name in [letter.name.as_str(), local] {
        let words: Vec<&str> = name.split(|sign: char| !sign.is_alphabetic()).collect();
        let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
        if (2..=4).contains(&words.len()) {
            names.extend(words.into_iter().filter(|word| word.chars().count() > 2).map(guard::fold));
        }
    }
    names
}

/// What is recorded, and what is kept apart.
struct Taking {
    site: Site,
    channel: String,
    asker: Asker,
    letter: Letter,
    now: Timestamp,
    until: Timestamp,
}

impl Taking {
    fn take(self, tx: &mut Write<'_>, whole: Clean, added: Option<Clean>) -> Result<Fate> {
        let directory = self.site.directory_in(tx)?;
        let worker = domain::id::WorkerId::from(ACTOR);
        let deed = Deed {
            stamp: Stamp { at: self.now, on: day_of(self.now), by: worker.clone() },
            actor: Actor { worker, ..Actor::default() },
            // A keyed hash: whoever has the message could else look it up in the record.
            cause: format!("mail:{:016x}", tx.blind(&String::from_utf8_lossy(&self.letter.id))),
            expect: None,
            directory,
            draft: None,
        };
        if tx.done(&deed.cause)? {
            return Ok(Fate::Gone);
        }
        let gone_on = match added {
            Some(added) => self.go_on(tx, &deed, added)?,
            None => None,
        };
        match gone_on {
            Some(fate) => Ok(fate),
            None => self.begin(tx, &deed, whole),
        }
    }

    /// Is it a reply from the address that a thread has? Then it goes on there.
    fn go_on(&self, tx: &mut Write<'_>, deed: &Deed, clean: Clean) -> Result<Option<Fate>> {
        for reference in references(&self.letter.subject) {
            for id in threads(tx, &reference)? {
                let asker = kept::asker(tx, &id)?.filter(|asker| asker.address == self.letter.address);
                let Some(asker) = asker else { continue };
                if by_mail(tx, &id)? >= MOST_MESSAGES {
                    return Ok(Some(Fate::Aside));
                }
                let (key, text) = (secret::digest(&asker.key), clean.text.clone());
                let command = Command::AddByKey { key, text };
                if let Answer::Done(_) = carry_out::<Consultation>(tx, deed, &id, command)? {
                    kept::wrote(tx, &id, clean.notice, (self.now, self.until))?;
                    return Ok(Some(Fate::Gone));
                }
            }
        }
        Ok(None)
    }

    fn begin(&self, tx: &mut Write<'_>, deed: &Deed, clean: Clean) -> Result<Fate> {
        let (id, key) = (self.site.id(), secret::fresh(self.site.chance()));
        let question = |asker, text: &str| Question {
            question: text.to_owned(),
            channel: self.channel.as_str().into(),
            municipality: None,
            asker,
            subject: None,
            reference: self.site.chance().reference(),
            key: Some(secret::digest(&key)),
            external: None,
        };
        let other = match self.asker {
            Asker::Client => Asker::Professional,
            Asker::Professional => Asker::Client,
        };
        // A channel may serve only one of the two.
        for asker in [self.asker, other] {
            let command = Command::AskAnonymously(question(asker, &clean.text));
            match carry_out::<Consultation>(tx, deed, &id, command)? {
                Answer::Done(_) => {
                    let asker = kept::Asker { address: self.letter.address.clone(), key };
                    let notice = Notice { first: true, ..clean.notice };
                    kept::begin(tx, &id, &asker, notice, (self.now, self.until))?;
                    return Ok(Fate::Gone);
                }
                Answer::Again => return Ok(Fate::Gone),
                Answer::Refused(Refusal::UnknownChannel) => {}
                Answer::Refused(_) | Answer::Stale | Answer::Forbidden | Answer::Hidden => {
                    return Ok(Fate::Aside);
                }
            }
        }
        Ok(Fate::Aside)
    }
}

/// The references that stand in a subject: `7K2M-9QXT`.
fn references(subject: &str) -> Vec<String> {
    let is_sign = |sign: char| sign.is_ascii_alphanumeric();
    let words = subject.split(|sign: char| !is_sign(sign) && sign != '-').map(str::to_uppercase);
    let fits = |word: &String| {
        word.split_once('-').is_some_and(|(one, other)| {
            one.len() == 4 && other.len() == 4 && one.chars().chain(other.chars()).all(is_sign)
        })
    };
    words.filter(fits).take(3).collect()
}

/// The threads of a reference. It is drawn by chance, so that there is one, as a rule.
fn threads(tx: &mut Read<'_>, reference: &str) -> Result<Vec<String>> {
    let sql = "select consultation from consultation_view where reference = ?1 order by consultation limit 5";
    tx.all(sql, &[reference.into()], |row| row.text(0))
}

/// How much of a thread came by mail.
fn by_mail(tx: &mut Read<'_>, id: &str) -> Result<usize> {
    let thread = load::<Consultation>(tx, id)?.state.thread;
    Ok(thread.map_or(0, |thread| thread.turns.iter().filter(|turn| turn.by.as_str() == ACTOR).count()))
}

/// A report says that a message of ours did not arrive. Only its Message-ID tells, whose token nobody can make up.
fn returned(tx: &mut Write<'_>, id: &str, now: Timestamp) -> Result<bool> {
    let reference = id.split('.').next().unwrap_or_default().to_owned();
    for consultation in threads(tx, &reference)? {
        let own = format!("{reference}.{}.", outgoing::token(tx, &consultation));
        if id.starts_with(&own) {
            kept::lose(tx, &consultation, now)?;
            return Ok(true);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_found_in_a_subject_however_it_was_answered() {
        assert_eq!(references("Vs: Vastaus kysymykseesi, viite 7k2m-9qxt"), ["7K2M-9QXT"]);
        assert_eq!(references("RE: [ulkoinen] (7K2M-9QXT)"), ["7K2M-9QXT"]);
        assert!(references("Työkyky 2026-03-02 klo 9.00 etä-aika").is_empty());
    }

    #[test]
    fn a_writers_own_names_are_hidden_and_those_of_an_office_are_words() {
        let letter = |name: &str, address: &str| Letter {
            id: Vec::new(),
            address: address.to_owned(),
            name: name.to_owned(),
            subject: String::new(),
            text: String::new(),
            dropped: false,
        };
        let own =
            |name: &str, address: &str| own_names(&letter(name, address)).into_iter().collect::<Vec<_>>();
        assert_eq!(own("Harvinainen, Erikko", "h.e@example.fi"), ["eriko", "harvinainen"]);
        assert_eq!(own("", "erikko.harvinainen@example.fi"), ["eriko", "harvinainen"]);
        assert!(own("Työkyky", "tyokyky@example.fi").is_empty());
    }
}
