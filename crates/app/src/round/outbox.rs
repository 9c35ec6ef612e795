//! Which messages are due, and who sends them. A message is claimed in one transaction, sent outside of it, and noted in
//! another: two nodes never send the same one at once, and what its sender died over goes again under the same number.

use anyhow::Result;
use domain::access::Actor;
use domain::case::Case;
use domain::id::WorkerId;
use domain::person::{Card, Person};
use domain::round::{Begun, Channel, Claim, Command, Duty, Failure, IN_HAND, Link, Round, Turn};
use domain::stream::Stamp;
use jiff::{SignedDuration, Timestamp};
use journal::{Read, Write};

use super::{SENDER, message, token, view};
use crate::act::{Answer, Deed, carry_out, load};
use crate::clock::{day_of, local};
use crate::site::Site;

/// So many rounds are looked at in one step.
const STEP: usize = 50;

/// A message that is claimed and about to go.
pub(super) struct Ready {
    round: String,
    pub(super) claim: Claim,
    pub(super) channel: Channel,
    pub(super) to: String,
    /// The same at each try: by it server and receiver know a repetition.
    pub(super) id: String,
    pub(super) words: message::Words,
    /// In whose name it comes.
    pub(super) county: String,
}

/// The rounds of open cases whose day has come and which nobody has claimed, after another one in their order.
///
/// # Errors
/// The tables cannot be read.
pub(super) fn due(tx: &mut Read<'_>, now: Timestamp, after: &str) -> Result<(Vec<String>, bool)> {
    let (moment, today) = (now.to_string(), day_of(now).to_string());
    let rounds = tx.all(
        "select r.round from round_view r join case_view c on c.case_id = r.case_id
         where r.next_day <= ?1 and r.round > ?2 and c.closed = ''
             and not exists (select 1 from claim k where k.round = r.round and k.until > ?3)
         order by r.round limit 50",
        &[(&today).into(), after.into(), (&moment).into()],
        |row| row.text(0),
    )?;
    let more = rounds.len() == STEP;
    Ok((rounds, more))
}

/// The rounds of open cases that run while no link of theirs leads anywhere, after another one in their order.
///
/// # Errors
/// The tables cannot be read.
pub(super) fn running(tx: &mut Read<'_>, now: Timestamp, after: &str) -> Result<(Vec<String>, bool)> {
    let today = day_of(now).to_string();
    let rounds = tx.all(
        "select r.round from round_view r join case_view c on c.case_id = r.case_id
         where r.until >= ?1 and r.round > ?2 and r.carries > '' and c.closed = ''
         order by r.round limit 50",
        &[(&today).into(), after.into()],
        |row| row.text(0),
    )?;
    let more = rounds.len() == STEP;
    Ok((rounds, more))
}

/// The rounds of open cases that wait for somebody, after another one in their order: what somebody must see to goes when
/// there is nothing left to ask, and a letter that was not posted in time is told.
///
/// # Errors
/// The tables cannot be read.
pub(super) fn waiting(tx: &mut Read<'_>, _now: Timestamp, after: &str) -> Result<(Vec<String>, bool)> {
    let rounds = tx.all(
        "select r.round from round_view r join case_view c on c.case_id = r.case_id
         where r.attention > '' and r.round > ?1 and c.closed = ''
         order by r.round limit 50",
        &[after.into()],
        |row| row.text(0),
    )?;
    let more = rounds.len() == STEP;
    Ok((rounds, more))
}

/// Whoever sends, in the record.
fn deed(tx: &mut Read<'_>, site: &Site, now: Timestamp, cause: String) -> Result<Deed> {
    let worker = WorkerId::from(SENDER);
    Ok(Deed {
        actor: Actor { worker: worker.clone(), ..Actor::default() },
        stamp: Stamp { at: now, on: day_of(now), by: worker },
        cause,
        expect: None,
        directory: site.directory_in(tx)?,
        draft: None,
    })
}

fn held(tx: &mut Read<'_>, round: &str) -> Result<Option<Claim>> {
    let sql = "select invitation, message, tries, until from claim where round = ?1";
    tx.one(sql, &[round.into()], |row| {
        let turn = Turn {
            invitation: u16::try_from(row.int(0)?).unwrap_or(u16::MAX),
            message: u16::try_from(row.int(1)?).unwrap_or(u16::MAX),
        };
        Ok(Claim { turn, tries: row.int(2)?, until: row.text_ref(3)?.parse()? })
    })
}

/// What is to be done about a round.
enum Look {
    Nothing,
    /// No message goes, but this is noted.
    Note(Command),
    Due(Box<Due>),
}

/// A round of which a message is due.
struct Due {
    begun: Begun,
    turn: Turn,
    county: String,
}

/// Looks at a round. Its way must not be among those that are `away`.
fn look(tx: &mut Read<'_>, site: &Site, round: &str, away: &[Channel], now: Timestamp) -> Result<Look> {
    let Some(begun) = view::find(tx, round)?.and_then(|round| round.begun) else { return Ok(Look::Nothing) };
    let moment = local(now).datetime();
    let case = load::<Case>(tx, begun.invitation.case.as_str())?.state;
    let directory = site.directory_in(tx)?;
    let Some(open) = case.open.as_deref() else { return Ok(Look::Nothing) };
    let Some(loaded) = directory.model(&open.model) else { return Ok(Look::Nothing) };
    let duty = begun.duty(open, &loaded.model, moment);
    if !site.config().reply.leads() {
        let leads = matches!(begun.link(moment.date()), Link::Early | Link::Works);
        return Ok(if duty == Duty::End {
            Look::Note(Command::End)
        } else if !leads || open.closed.is_some() || begun.halted.is_some() {
            Look::Nothing
        } else {
            Look::Note(Command::Halt { why: Failure::SignIn })
        });
    }
    Ok(match duty {
        Duty::Send(turn) if !away.contains(&begun.invitation.channel) => {
            let county = directory.organisation.name.clone();
            Look::Due(Box::new(Due { begun: *begun, turn, county }))
        }
        Duty::Nothing | Duty::Send(_) => Look::Nothing,
        Duty::Expired(turn) => Look::Note(Command::Failed { turn, why: Failure::Expired }),
        Duty::Rest => Look::Note(Command::Rest),
        Duty::End => Look::Note(Command::End),
    })
}

/// Is there anything to be done about a round? Asked before the writer is: at night much is due and nothing goes.
///
/// # Errors
/// The record cannot be read.
pub(super) fn is_due(
    tx: &mut Read<'_>,
    site: &Site,
    round: &str,
    away: &[Channel],
    now: Timestamp,
) -> Result<bool> {
    Ok(!matches!(look(tx, site, round, away, now)?, Look::Nothing))
}

/// Claims what is due of a round, if there is something and nobody else has it. What cannot go is noted at once.
///
/// # Errors
/// The record cannot be read or written.
pub(super) fn take(
    tx: &mut Write<'_>,
    site: &Site,
    round: &str,
    away: &[Channel],
    now: Timestamp,
) -> Result<Option<Ready>> {
    let Due { begun, turn, county } = match look(tx, site, round, away, now)? {
        Look::Nothing => return Ok(None),
        Look::Note(command) => {
            note(tx, site, round, command, now)?;
            return Ok(None);
        }
        Look::Due(due) => *due,
    };
    let Some(claim) = Claim::on(turn, held(tx, round)?, now) else { return Ok(None) };
    let card = load::<Person>(tx, begun.invitation.person.as_str())?.state.card.unwrap_or_default();
    let to = match address(site, &card, begun.invitation.channel) {
        Ok(to) => to,
        Err(why) => {
            note(tx, site, round, Command::Failed { turn, why }, now)?;
            return Ok(None);
        }
    };
    put(tx, round, &claim)?;
    let link = token::link(tx, round, &begun);
    let words = message::words(site.config(), &county, &begun, &link);
    let id = message_id(tx, round, turn);
    let (round, channel) = (round.to_owned(), begun.invitation.channel);
    Ok(Some(Ready { round, claim, channel, to, id, words, county }))
}

/// The name of a message: it tells nothing of round or client.
fn message_id(tx: &Read<'_>, round: &str, turn: Turn) -> String {
    let known = tx.blind(&format!("message {round}"));
    format!("{known:016x}.{}.{}", turn.invitation, turn.message)
}

/// Where a message goes, or why nowhere.
fn address(site: &Site, card: &Card, channel: Channel) -> Result<String, Failure> {
    let config = site.config();
    if card.non_disclosure {
        return Err(Failure::Protected);
    }
    let found = match channel {
        Channel::Email if config.mail.is_none() => return Err(Failure::NoChannel),
        Channel::Sms if config.sms.is_none() => return Err(Failure::NoChannel),
        Channel::Email => card.contact.email.as_deref().filter(|text| message::is_address(text)),
        Channel::Sms => {
            return card.contact.phone.as_deref().and_then(message::number).ok_or(Failure::NoAddress);
        }
        Channel::Letter => None,
    };
    found.map(|text| text.trim().to_owned()).ok_or(Failure::NoAddress)
}

fn put(tx: &mut Write<'_>, round: &str, claim: &Claim) -> Result<()> {
    tx.run(
        "insert into claim (round, invitation, message, tries, until) values (?1, ?2, ?3, ?4, ?5)
         on conflict (round) do update set invitation = excluded.invitation, message = excluded.message,
             tries = excluded.tries, until = excluded.until",
        &[
            round.into(),
            i64::from(claim.turn.invitation).into(),
            i64::from(claim.turn.message).into(),
            claim.tries.into(),
            (&claim.until.to_string()).into(),
        ],
    )?;
    Ok(())
}

/// What became of a message, on record; the claim is given up.
fn note(tx: &mut Write<'_>, site: &Site, round: &str, command: Command, now: Timestamp) -> Result<()> {
    let deed = deed(tx, site, now, site.id())?;
    match carry_out::<Round>(tx, &deed, round, command)? {
        Answer::Done(_) | Answer::Again => {}
        // The client was invited anew while it was on its way: its link is dead, and it is none of the new messages.
        Answer::Refused(_) | Answer::Stale | Answer::Forbidden | Answer::Hidden => {
            tracing::warn!("a message went that belongs to an invitation before the one that holds");
        }
    }
    Ok(())
}

/// Notes what became of a message that was taken.
///
/// # Errors
/// The record cannot be written.
pub(super) fn settle(
    tx: &mut Write<'_>,
    site: &Site,
    ready: &Ready,
    failed: Option<Failure>,
    now: Timestamp,
) -> Result<()> {
    let turn = ready.claim.turn;
    let command = match failed {
        None => Command::Sent { turn },
        Some(why) => Command::Failed { turn, why },
    };
    note(tx, site, &ready.round, command, now)?;
    tx.run(
        "delete from claim where round = ?1 and invitation = ?2 and message = ?3",
        &[ready.round.as_str().into(), i64::from(turn.invitation).into(), i64::from(turn.message).into()],
    )?;
    Ok(())
}

/// Somebody wants it to go now: the pause after a try that failed is cut short, but not the time in which a sender that
/// lives is answered.
///
/// # Errors
/// The table cannot be written.
pub(super) fn hurry(tx: &mut Write<'_>, round: &str, now: Timestamp) -> Result<()> {
    let until = now.saturating_add(SignedDuration::from_mins(IN_HAND)).unwrap_or(now).to_string();
    let sql = "update claim set until = ?2 where round = ?1 and until > ?2";
    tx.run(sql, &[round.into(), (&until).into()])?;
    Ok(())
}

/// A new invitation waits for no claim on a message of the old one.
///
/// # Errors
/// The table cannot be written.
pub(super) fn forget(tx: &mut Write<'_>, round: &str, begun: &Begun) -> Result<()> {
    let sql = "delete from claim where round = ?1 and invitation < ?2";
    tx.run(sql, &[round.into(), i64::from(begun.invitations).into()])?;
    Ok(())
}
