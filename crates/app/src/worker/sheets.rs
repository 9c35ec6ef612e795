//! What the office changes of a worker: profile and rights.

use domain::id::WorkerId;
use domain::model::Right;
use domain::worker::{Command, Profile, Worker};
use ui::Part;

use crate::account::profile::right_code;
use crate::ctx::{Ctx, Posted};
use crate::office::sheet::{At, Filled, Sheet, Wrong, shows};

/// All rights, in the order in which they are offered.
pub(crate) const RIGHTS: [Right; 7] =
    [Right::Casework, Right::Consult, Right::Visit, Right::Peer, Right::Lead, Right::Office, Right::Privacy];

pub(super) fn is_registered(at: &At<'_, Worker>) -> bool {
    at.thing.profile.is_some()
}

fn name_of(worker: &Worker) -> String {
    worker.profile.as_ref().map(|profile| profile.name.clone()).unwrap_or_default()
}

/// Those who work here, as choices, without one.
pub(crate) fn colleagues(ctx: &Ctx, without: &str) -> Vec<(String, String)> {
    let workers =
        ctx.directory.workers.iter().filter(|(id, worker)| worker.works() && id.as_str() != without);
    let mut found: Vec<_> = workers.map(|(id, worker)| (id.0.clone(), name_of(worker))).collect();
    found.sort_by_key(|(_, name)| name.to_lowercase());
    found
}

/// A worker who was chosen, or none.
pub(crate) fn chosen_worker(posted: &Posted, name: &str) -> Option<WorkerId> {
    posted.find(name).map(WorkerId::from)
}

/// The rights as they are ticked.
pub(crate) fn rights_of(posted: &Posted) -> impl Iterator<Item = Right> + '_ {
    let ticked = |right: &Right| posted.all("rights").any(|found| found == right_code(*right));
    RIGHTS.into_iter().filter(ticked)
}

/// Boxes of all rights with what each opens.
pub(crate) fn rights_field(filled: &Filled<'_>) -> Part<'static> {
    let t = filled.t;
    let choice = |right| {
        let code = right_code(right);
        (code, t.key("right", code), t.key("right-text", code))
    };
    filled.checks("rights", RIGHTS.map(choice).to_vec()).into()
}

/// The questions of a profile.
pub(crate) fn profile_fields(ctx: &Ctx, filled: &Filled<'_>, without: &str) -> Vec<Part<'static>> {
    vec![
        filled.text("name").required().into(),
        filled.text("title").into(),
        filled.text("organisation").into(),
        filled.text("competence").into(),
        filled.select("supervisor", colleagues(ctx, without)).into(),
    ]
}

/// The answers of a profile.
pub(crate) fn profile_of(posted: &Posted) -> Profile {
    Profile {
        name: posted.text("name"),
        title: posted.text("title"),
        organisation: posted.text("organisation"),
        supervisor: chosen_worker(posted, "supervisor"),
        competence: posted.text("competence"),
    }
}

/// Would nobody be left who keeps the register?
pub(super) fn is_last_of_office(at: &At<'_, Worker>) -> bool {
    let keeps = |worker: &Worker| worker.works() && worker.rights_on(at.ctx.today).contains(&Right::Office);
    let others = at.ctx.directory.workers.iter().filter(|(id, _)| id.as_str() != at.place.id);
    keeps(at.thing) && !others.into_iter().any(|(_, worker)| keeps(worker))
}

/// Name, position, organisation, competence, supervisor.
pub(crate) struct ProfileSheet;

impl Sheet for ProfileSheet {
    type Thing = Worker;
    const NAME: &'static str = "profile";
    const CAREFUL: bool = true;

    fn there(at: &At<'_, Worker>) -> bool {
        is_registered(at)
    }

    fn known(at: &At<'_, Worker>) -> Posted {
        let profile = at.thing.profile.clone().unwrap_or_default();
        shows([
            ("name", profile.name),
            ("title", profile.title),
            ("organisation", profile.organisation),
            ("competence", profile.competence),
            ("supervisor", profile.supervisor.map(|who| who.0).unwrap_or_default()),
        ])
    }

    fn fields(at: &At<'_, Worker>, filled: &Filled<'_>) -> Vec<Part<'static>> {
        profile_fields(at.ctx, filled, &at.place.id)
    }

    fn command(_: &At<'_, Worker>, posted: &mut Posted) -> Result<Command, Wrong> {
        Ok(Command::Change(profile_of(posted)))
    }
}

/// Rights beside any seat.
pub(crate) struct RightsSheet;

impl Sheet for RightsSheet {
    type Thing = Worker;
    const NAME: &'static str = "rights";
    const CAREFUL: bool = true;

    fn there(at: &At<'_, Worker>) -> bool {
        is_registered(at)
    }

    fn known(at: &At<'_, Worker>) -> Posted {
        shows(at.thing.rights.iter().map(|right| ("rights", right_code(*right).to_owned())))
    }

    fn fields(_: &At<'_, Worker>, filled: &Filled<'_>) -> Vec<Part<'static>> {
        vec![rights_field(filled)]
    }

    fn command(at: &At<'_, Worker>, posted: &mut Posted) -> Result<Command, Wrong> {
        let rights: std::collections::BTreeSet<_> = rights_of(posted).collect();
        if !rights.contains(&Right::Office) && is_last_of_office(at) {
            return Err(vec![("rights", "last-office")]);
        }
        Ok(Command::GiveRights { rights })
    }
}
