//! The shell of a round: sealed with the client's key, judged beside its case, one row for the sender and for lists.

use std::collections::BTreeSet;

use anyhow::Result;
use domain::access::{self, Action};
use domain::case::{Case, Occasion};
use domain::id::CaseId;
use domain::person::{Card, Person};
use domain::questionnaire::{Edition, Questionnaire};
use domain::round::{Begun, Channel, Command, Failure, Halt, Next, Refusal, Round, World};
use domain::stream::Stream;
use jiff::civil::Date;
use journal::{Read, Write};

use super::SENDER;
use crate::act::{Deed, Permit, Recorded, load};
use crate::directory::Directory;

/// The round of a case on an occasion: there is one of each.
pub(crate) fn id(case: &str, occasion: Occasion) -> String {
    format!("{case}.{}", code(occasion))
}

/// The word by which addresses and tables know an occasion.
pub(crate) fn code(occasion: Occasion) -> &'static str {
    match occasion {
        Occasion::Start => "start",
        Occasion::FollowUp => "follow-up",
    }
}

/// The occasion with this word.
pub(crate) fn occasion(code: &str) -> Option<Occasion> {
    [Occasion::Start, Occasion::FollowUp].into_iter().find(|one| self::code(*one) == code)
}

/// Case and occasion of a round.
fn of(id: &str) -> Option<(CaseId, Occasion)> {
    let (case, occasion) = id.rsplit_once('.')?;
    Some((case.into(), self::occasion(occasion)?))
}

/// Can a client answer it alone? Not what only a professional answers.
fn is_for_clients(questionnaire: &Questionnaire) -> bool {
    !questionnaire.professional
}

/// The channels by which a client can be reached: none when the client's data are protected.
pub(crate) fn ways(card: &Card) -> BTreeSet<Channel> {
    let contact = &card.contact;
    let known = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
    let can = |channel: &Channel| match channel {
        Channel::Email => contact.email.as_deref().is_some_and(super::message::is_address),
        Channel::Sms => contact.phone.as_deref().and_then(super::message::number).is_some(),
        Channel::Letter => known(&contact.address),
    };
    if card.non_disclosure {
        return BTreeSet::new();
    }
    Channel::ALL.iter().copied().filter(can).collect()
}

impl Recorded for Round {
    fn subject(&self, _id: &str) -> Option<String> {
        self.begun.as_ref().map(|begun| begun.invitation.person.0.clone())
    }

    /// Who may at all; whether in this case is asked of the case, by [`Self::judge`].
    fn permit(&self, deed: &Deed, command: &Command) -> Permit {
        let (actor, sender) = (&deed.actor, deed.actor.worker.as_str() == SENDER);
        let may = match command {
            Command::Sent { .. } | Command::Failed { .. } | Command::Halt { .. } | Command::Rest => sender,
            Command::Answered { .. } | Command::Pass { .. } | Command::Decline { .. } => {
                actor.client.is_some()
            }
            Command::End => sender || !actor.rights.is_empty(),
            Command::Invite { .. }
            | Command::Posted
            | Command::Pause { .. }
            | Command::Resume
            | Command::Hurry { .. } => !actor.rights.is_empty(),
        };
        if may { Permit::Yes } else { Permit::Hidden }
    }

    fn judge(
        &self,
        tx: &mut Write<'_>,
        deed: &Deed,
        id: &str,
        command: Command,
    ) -> Result<Result<Vec<Self::Event>, Refusal>> {
        let Some((case_id, occasion)) = of(id) else { return Ok(Err(Refusal::NotInvited)) };
        let case = load::<Case>(tx, case_id.as_str())?.state;
        let Some(open) = case.open.as_deref() else { return Ok(Err(Refusal::NotInvited)) };
        let action = if deed.actor.client.is_some() { Action::AnswerOwn } else { Action::Write };
        let by_sender = deed.actor.worker.as_str() == SENDER;
        if !by_sender && access::may(&deed.actor, action, &case, deed.stamp.at, deed.stamp.on).is_none() {
            return Ok(Err(Refusal::NotYours));
        }
        let Some(loaded) = deed.directory.model(&open.model) else { return Ok(Err(Refusal::NothingToAsk)) };
        let card = load::<Person>(tx, open.person.as_str())?.state.card.unwrap_or_default();
        let offered: Vec<Edition> = deed
            .directory
            .questionnaires
            .offers()
            .filter(|one| is_for_clients(one))
            .map(|one| one.edition())
            .collect();
        let world = World {
            id: &case_id,
            case: open,
            model: &loaded.model,
            occasion,
            offered: &offered,
            ways: &ways(&card),
        };
        Ok(self.decide(&world, &deed.stamp, command))
    }

    fn project(
        tx: &mut Write<'_>,
        _directory: &Directory,
        id: &str,
        _before: &Self,
        after: &Self,
    ) -> Result<()> {
        match after.begun.as_deref() {
            Some(begun) => put(tx, id, begun),
            None => Ok(()),
        }
    }
}

/// What sorts after every day.
const NEVER: &str = "9999";

/// Does the link lead nowhere? Else it is the message that does not arrive.
pub(crate) fn is_of_link(why: Failure) -> bool {
    match why {
        Failure::Expired | Failure::SignIn => true,
        Failure::Refused
        | Failure::Exhausted
        | Failure::NoAddress
        | Failure::Protected
        | Failure::NoChannel => false,
    }
}

/// What somebody must see to: the word under which my day knows it, and since when.
pub(crate) fn attention(begun: &Begun) -> Option<(&'static str, Date)> {
    if begun.over.is_some() {
        return None;
    }
    match begun.halted {
        Some(Halt { why, on }) if is_of_link(why) => Some(("round-halted", on)),
        Some(Halt { on, .. }) => Some(("round-failed", on)),
        None => begun.is_unposted().then_some(("round-letter", begun.invitation.begins)),
    }
}

fn put(tx: &mut Write<'_>, id: &str, begun: &Begun) -> Result<()> {
    let day = |day: Option<Date>| day.map_or_else(|| NEVER.to_owned(), |day| day.to_string());
    let (attention, since) = attention(begun).unzip();
    let carries = begun.carries().map(|day| day.to_string()).unwrap_or_default();
    tx.run(
        "insert into round_view (round, case_id, occasion, next_day, attention, since, carries, until)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
         on conflict (round) do update set next_day = excluded.next_day, attention = excluded.attention,
             since = excluded.since, carries = excluded.carries, until = excluded.until",
        &[
            id.into(),
            begun.invitation.case.as_str().into(),
            code(begun.invitation.occasion).into(),
            (&day(begun.next().map(|Next { day, .. }| day))).into(),
            attention.unwrap_or_default().into(),
            (&day(since)).into(),
            (&carries).into(),
            (&begun.until().to_string()).into(),
        ],
    )?;
    Ok(())
}

/// A round as it is now; none when nobody was invited, or the client's data have been erased.
///
/// # Errors
/// The record cannot be read.
pub(crate) fn find(tx: &mut Read<'_>, id: &str) -> Result<Option<Round>> {
    let stream = crate::act::stream_name::<Round>(id);
    let sql = "select subject, body from state where stream = ?1";
    let kept = tx.one(sql, &[(&stream).into()], |row| Ok((row.text(0)?, row.bytes(1)?)))?;
    let Some((subject, body)) = kept else { return Ok(None) };
    crate::act::opened::<Round>(tx, id, &subject, &body)
}
