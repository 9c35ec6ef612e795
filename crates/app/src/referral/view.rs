//! The shell of a referral: its own key until the client has a case, and a row for the lists of sender and team.

use anyhow::Result;
use domain::access::Actor;
use domain::case::Case;
use domain::model::Right;
use domain::referral::{By, Command, Referral, Refusal, Sent, World};
use domain::stream::Stream;
use journal::Write;

use crate::act::{Deed, Permit, Recorded, load};
use crate::case::came::heard;
use crate::clock::day_of;
use crate::directory::Directory;
use crate::person::erase::About;

/// Who may send: everybody who works with clients.
pub(super) const SENDS: [Right; 3] = [Right::Casework, Right::Consult, Right::Visit];

/// May the actor receive referrals? Those who do casework in the team that owns clients; where no team does, all who
/// do casework.
pub(super) fn receives(actor: &Actor, directory: &Directory) -> bool {
    let in_team = directory.owning_team().is_none_or(|team| actor.teams.contains(team));
    actor.rights.contains(&Right::Casework) && in_team
}

/// Did the actor send it?
pub(super) fn is_own(sent: &Sent, actor: &Actor) -> bool {
    sent.letter.by == By::Professional && sent.by == actor.worker
}

/// Whose key seals a referral, and whom the use log names before the client has a case.
pub(super) fn subject(id: &str) -> String {
    format!("referral:{id}")
}

impl Recorded for Referral {
    fn subject(&self, id: &str) -> Option<String> {
        Some(subject(id))
    }

    fn permit(&self, deed: &Deed, command: &Command) -> Permit {
        let Some(sent) = &self.sent else {
            let Command::Send(letter) = command else { return Permit::Hidden };
            let may = match letter.by {
                By::Client => deed.actor.rights.is_empty(),
                By::Professional => SENDS.iter().any(|right| deed.actor.rights.contains(right)),
            };
            return if may { Permit::Yes } else { Permit::Hidden };
        };
        let (team, own) = (receives(&deed.actor, &deed.directory), is_own(sent, &deed.actor));
        let may = match command {
            Command::Send(_) => true,
            Command::TakeUp
            | Command::LeaveToOthers
            | Command::AskMore { .. }
            | Command::Redirect { .. }
            | Command::Accept { .. }
            | Command::Decline { .. } => team,
            Command::Amend { .. } => own,
            // Clients tell the team more by telephone, and that they do not want to be contacted after all.
            Command::TellMore { .. } | Command::Withdraw { .. } => {
                own || (team && sent.letter.by == By::Client)
            }
        };
        match (may, team || own) {
            (true, _) => Permit::Yes,
            (false, true) => Permit::No,
            (false, false) => Permit::Hidden,
        }
    }

    fn judge(
        &self,
        tx: &mut Write<'_>,
        deed: &Deed,
        _id: &str,
        command: Command,
    ) -> Result<Result<Vec<Self::Event>, Refusal>> {
        let Some(loaded) = deed.directory.current() else {
            return Ok(Err(Refusal::UnknownArrival));
        };
        let case_found = match &command {
            Command::Accept { case } => load::<Case>(tx, case.as_str())?.state.open.is_some(),
            Command::Send(_)
            | Command::TakeUp
            | Command::LeaveToOthers
            | Command::AskMore { .. }
            | Command::TellMore { .. }
            | Command::Amend { .. }
            | Command::Redirect { .. }
            | Command::Decline { .. }
            | Command::Withdraw { .. } => false,
        };
        Ok(self.decide(&World { model: &loaded.model, case_found }, &deed.stamp, command))
    }

    fn project(tx: &mut Write<'_>, _: &Directory, id: &str, before: &Self, after: &Self) -> Result<()> {
        let Some(sent) = &after.sent else { return Ok(()) };
        if before.sent.is_none() {
            About::Card(&sent.letter.client).note::<Self>(tx, id)?;
        }
        let known = before.sent.as_ref().and_then(|sent| sent.case.as_ref());
        if let Some(case) = sent.case.as_ref().filter(|case| known != Some(*case)) {
            About::Case(case).note::<Self>(tx, id)?;
            heard(tx, case.as_str(), day_of(sent.at), &super::stream(id))?;
        }
        let own = if sent.letter.by == By::Professional { sent.by.as_str() } else { "" };
        let taken = sent.taken.as_ref().map_or("", |worker| worker.as_str());
        tx.run(
            "insert into referral_view (referral, reference, sender, sender_kind, standing, over, arrival, sent,
                                        since, taken)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
             on conflict (referral) do update set standing = excluded.standing, over = excluded.over,
                 since = excluded.since, taken = excluded.taken",
            &[
                id.into(),
                (&sent.letter.reference).into(),
                own.into(),
                sent.letter.by.code().into(),
                sent.standing.code().into(),
                i64::from(sent.standing.is_over()).into(),
                sent.letter.arrival.as_str().into(),
                (&sent.at.to_string()).into(),
                (&sent.since.to_string()).into(),
                taken.into(),
            ],
        )?;
        Ok(())
    }
}
