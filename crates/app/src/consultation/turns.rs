//! What has been said in a thread, read from the record.

use anyhow::Result;
use domain::consultation::{Event, Question, Said};
use domain::guard::MASK;
use domain::id::{Name, WorkerId};
use jiff::Timestamp;
use journal::Read;

use crate::act::stamp_of;
use crate::mail;

/// The most facts of one thread that a page shows.
const MOST: u32 = 500;

/// Something that was said, with its words.
pub(super) struct Words {
    pub(super) said: Said,
    pub(super) by: WorkerId,
    pub(super) at: Timestamp,
    pub(super) partner: Option<Name>,
    pub(super) text: String,
}

impl Words {
    /// Did it come by mail?
    pub(super) fn by_mail(&self) -> bool {
        self.by.as_str() == mail::ACTOR
    }

    /// The guard has hidden something in it, and nobody was there to be asked first.
    pub(super) fn is_masked(&self) -> bool {
        self.by_mail() && self.text.contains(MASK)
    }
}

/// What was said, oldest first.
///
/// # Errors
/// The record cannot be read.
pub(super) fn read(tx: &mut Read<'_>, id: &str) -> Result<Vec<Words>> {
    let mut turns = Vec::new();
    for fact in tx.facts(&super::stream(id), 0, Some(MOST))? {
        let Some(body) = &fact.body else { continue };
        let stamp = stamp_of(&fact)?;
        let Some((said, partner, text)) = words(serde_json::from_slice(body)?) else { continue };
        turns.push(Words { said, by: stamp.by, at: stamp.at, partner, text });
    }
    Ok(turns)
}

fn words(event: Event) -> Option<(Said, Option<Name>, String)> {
    Some(match event {
        Event::AskedAnonymously(Question { question, .. }) => (Said::Question, None, question),
        Event::Answered { text } => (Said::Answer, None, text),
        Event::AskedBack { text } => (Said::AskedBack, None, text),
        Event::Added { text } => (Said::Addition, None, text),
        Event::BackupAsked { partner, text } => (Said::BackupAsked, Some(partner), text),
        Event::BackupAnswered { partner, text } => (Said::BackupAnswer, Some(partner), text),
        Event::Claimed
        | Event::Released
        | Event::SentToCaseTeam
        | Event::TimeBooked(_)
        | Event::BookingCancelled
        | Event::ClosedAsAdvice
        | Event::Identified { .. } => return None,
    })
}
