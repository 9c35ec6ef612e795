//! The shell of a consultation: the guard asks the register, an anonymous thread has a key of its own, and the desk
//! has a row of each.

use anyhow::Result;
use domain::case::{BasisRecord, Case};
use domain::consultation::{Command, Consultation, Identified, Refusal, Thread, World};
use domain::id::WorkerId;
use domain::model::{ANSWER_HOURS, Right};
use domain::stream::Stream;
use jiff::civil::Date;
use journal::{Read, Write};

use super::booking;
use crate::act::{Deed, Permit, Recorded, load};
use crate::case::came::heard;
use crate::clock;
use crate::directory::Directory;
use crate::guard::Names;
use crate::person::erase::About;

impl Recorded for Consultation {
    /// An anonymous thread is nobody's: it is sealed with a key of its own, also after it has been identified,
    /// because what was asked before that stays in the same thread.
    fn subject(&self, id: &str) -> Option<String> {
        Some(format!("consultation:{id}"))
    }

    fn permit(&self, deed: &Deed, command: &Command) -> Permit {
        let has = |rights: &[Right]| rights.iter().any(|right| deed.actor.rights.contains(right));
        let may = match command {
            // Anybody may ask, and whoever has the secret may go on; whether it is the right one, the rules tell.
            Command::AskAnonymously(_) | Command::AddByKey { .. } => true,
            Command::Add { .. }
            | Command::Answer { .. }
            | Command::AskBack { .. }
            | Command::Claim
            | Command::Release
            | Command::AskBackup { .. }
            | Command::BackupAnswers { .. }
            | Command::SendToCaseTeam
            | Command::Book(_)
            | Command::CancelBooking
            | Command::Close => has(&ANSWERS),
            Command::Identify { .. } => has(&[Right::Casework]),
        };
        if may { Permit::Yes } else { Permit::No }
    }

    fn judge(
        &self,
        tx: &mut Write<'_>,
        deed: &Deed,
        _id: &str,
        command: Command,
    ) -> Result<Result<Vec<Self::Event>, Refusal>> {
        let Some(loaded) = deed.directory.current() else {
            return Ok(Err(Refusal::UnknownChannel));
        };
        let basis = basis_of(tx, &command)?;
        let answers = deed.actor.rights.iter().any(|right| ANSWERS.contains(right));
        let names = if answers { Names::Register } else { Names::Likely };
        let names = names.of(tx);
        let known = |words: &str| names.is_name(words);
        let world = World { model: &loaded.model, known_names: &known, basis: basis.as_ref() };
        Ok(self.decide(&world, &deed.stamp, command))
    }

    fn project(
        tx: &mut Write<'_>,
        directory: &Directory,
        id: &str,
        before: &Self,
        after: &Self,
    ) -> Result<()> {
        let Some(thread) = &after.thread else {
            return Ok(());
        };
        let was_named = before.thread.as_ref().is_some_and(|thread| !thread.is_anonymous());
        if let Some(Identified { whom, .. }) = thread.identified.as_ref().filter(|_| !was_named) {
            About::Person(whom.person.as_str()).note::<Self>(tx, id)?;
            let asked = thread.turns.first().map(|turn| clock::day_of(turn.at));
            if let (Some(case), Some(day)) = (&whom.case, asked) {
                heard(tx, case.as_str(), day, &super::stream(id))?;
            }
        }
        put(tx, id, thread, allowed(directory))
    }
}

/// Who answers: reads the desk, and may write in any thread.
pub const ANSWERS: [Right; 2] = [Right::Casework, Right::Consult];

/// Minutes of working time that the first answer may take, by the model in use.
pub(super) fn allowed(directory: &Directory) -> i64 {
    let hours = directory.current().map_or(ANSWER_HOURS, |loaded| loaded.model.reminders.answer_hours);
    i64::from(hours) * 60
}

/// What sorts after every day.
const NEVER: &str = "9999";

/// The month of a local day, as tables count by it: `2026-03`.
pub(super) fn month(day: Date) -> String {
    day.strftime("%Y-%m").to_string()
}

fn put(tx: &mut Write<'_>, id: &str, thread: &Thread, allowed: i64) -> Result<()> {
    let local = |moment| clock::local(moment).datetime();
    let first = thread.turns.first().map(|turn| turn.at).unwrap_or_default();
    let last = thread.turns.iter().rev().find(|turn| turn.said.is_for_asker()).map_or(first, |turn| turn.at);
    let running = thread.clock(last, allowed, &local);
    let due = running.due.map_or_else(|| NEVER.to_owned(), |due| due.to_string());
    let minutes = thread.answered().map(|_| running.used);
    let municipality = thread.municipality.as_deref().unwrap_or_default();
    let claimed = thread.claimed.as_ref().map_or("", WorkerId::as_str);
    tx.run(
        "insert into consultation_view (consultation, reference, channel, asker, municipality, standing, case_team,
                                        claimed, asked, since, due, minutes, identified, month)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
         on conflict (consultation) do update set standing = excluded.standing, case_team = excluded.case_team,
             claimed = excluded.claimed, since = excluded.since, due = excluded.due, minutes = excluded.minutes,
             identified = excluded.identified",
        &[
            id.into(),
            (&thread.reference).into(),
            thread.channel.as_str().into(),
            thread.asker.code().into(),
            municipality.into(),
            thread.standing().code().into(),
            i64::from(thread.case_team.is_some() && thread.closed.is_none()).into(),
            claimed.into(),
            (&first.to_string()).into(),
            (&last.to_string()).into(),
            (&due).into(),
            minutes.into(),
            i64::from(thread.identified.is_some()).into(),
            (&month(local(first).date())).into(),
        ],
    )?;
    booking::project(tx, id, thread)
}

/// The basis that a command names, from the case it belongs to.
fn basis_of(tx: &mut Read<'_>, command: &Command) -> Result<Option<BasisRecord>> {
    let Command::Identify { whom, basis } = command else {
        return Ok(None);
    };
    let Some(case) = &whom.case else {
        return Ok(None);
    };
    let case = load::<Case>(tx, case.as_str())?.state;
    Ok(case.open.filter(|open| open.person == whom.person).and_then(|open| open.bases.get(basis).cloned()))
}
