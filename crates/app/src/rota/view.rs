//! The shell of a rota. It has no table of its own: it is kept whole, and read whole.

use anyhow::Result;
use domain::id::{Name, WorkerId};
use domain::model::{Meeting, Right, SeatKind, find};
use domain::rota::{Command, Presence, Refusal, Rota, World};
use domain::stream::Stream;
use jiff::civil::Date;
use journal::Write;

use crate::act::{Deed, Permit, Recorded};
use crate::directory::Directory;

/// Whose the rota is: those who answer consultations.
pub(super) const ON_DUTY: [Right; 1] = [Right::Consult];

/// The task of the organisation whose holder is told when a shift lacks somebody.
const OPERATIONS: &str = "operations";

impl Recorded for Rota {
    fn subject(&self, _id: &str) -> Option<String> {
        None
    }

    fn permit(&self, deed: &Deed, _command: &Command) -> Permit {
        let answers = deed.actor.rights.iter().any(|right| ON_DUTY.contains(right));
        if answers { Permit::Yes } else { Permit::No }
    }

    fn judge(
        &self,
        _tx: &mut Write<'_>,
        deed: &Deed,
        id: &str,
        command: Command,
    ) -> Result<Result<Vec<Self::Event>, Refusal>> {
        let model = deed.directory.current();
        let channel = model.and_then(|loaded| find(&loaded.model.channels, &Name::from(id)));
        let roster = roster(&deed.directory);
        Ok(self.decide(&World { channel, roster: &roster }, &deed.stamp, command))
    }

    fn project(_tx: &mut Write<'_>, _: &Directory, _id: &str, _before: &Self, _after: &Self) -> Result<()> {
        Ok(())
    }
}

/// Can somebody be on duty on a day? By seats, rights and absences.
pub(super) fn roster(directory: &Directory) -> impl Fn(&WorkerId, Date) -> Presence + '_ {
    move |id, day| {
        let worker = directory.workers.get(id);
        match worker.filter(|worker| worker.rights_on(day).iter().any(|right| ON_DUTY.contains(right))) {
            None => Presence::NotAnswering,
            Some(worker) if worker.absent_on(day).is_some() => Presence::Away,
            Some(_) => Presence::Here,
        }
    }
}

/// Does the worker hold a task of the organisation on a day? Absence switches to the deputy.
fn holds(directory: &Directory, task: &Name, worker: &WorkerId, day: Date) -> bool {
    let Some((holder, deputy)) = directory.organisation.tasks.get(task) else {
        return false;
    };
    let away = directory.workers.get(holder).is_some_and(|holder| holder.absent_on(day).is_some());
    if away { deputy.as_ref() == Some(worker) } else { holder == worker }
}

/// Is the worker the one who is told when a shift lacks somebody: the holder of operations. While nobody holds them,
/// whoever has the role that watches the phone.
pub(super) fn leads_operations(directory: &Directory, worker: &WorkerId, day: Date) -> bool {
    let task = Name::from(OPERATIONS);
    if directory.organisation.tasks.contains_key(&task) {
        return holds(directory, &task, worker, day);
    }
    let watches =
        |role: &Name| super::channels(directory).any(|channel| channel.watcher.as_ref() == Some(role));
    directory.workers.get(worker).is_some_and(|worker| worker.seats_on(day).any(|seat| watches(&seat.role)))
}

/// Is the worker invited to a meeting on a day: by a core seat in a team of its template, or by a task?
pub(super) fn is_invited(directory: &Directory, meeting: &Meeting, worker: &WorkerId, day: Date) -> bool {
    let Some(known) = directory.workers.get(worker) else {
        return false;
    };
    let teams = &directory.organisation.teams;
    let seated = known.seats_on(day).any(|seat| {
        let template = teams.get(&seat.team).map(|card| &card.template);
        seat.kind == SeatKind::Core && meeting.team.is_some() && template == meeting.team.as_ref()
    });
    seated || meeting.tasks.iter().any(|task| holds(directory, task, worker, day))
}
