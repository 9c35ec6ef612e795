//! In which months a case came to the team: the other side of the ratio of consultations to cases.

use anyhow::Result;
use domain::case::{Case, Visit};
use domain::model::{self, Model, StageOwner};
use journal::Write;

/// A case with the model that it goes by.
type With<'c> = (&'c Case, Option<&'c Model>);

/// Notes the months in which a case came from elsewhere into the team's stages. From one of them to the next it does
/// not come anew; a month is noted once. What is noted stays when the case changes to another model, whose stages say
/// nothing of those before.
///
/// # Errors
/// The table cannot be written.
pub(super) fn put(
    tx: &mut Write<'_>,
    id: &str,
    (before, was): With<'_>,
    (after, is): With<'_>,
) -> Result<()> {
    let known = visits(before).len();
    let mut with_team = visits(before).last().is_some_and(|visit| is_teams(was, visit));
    for visit in visits(after).iter().skip(known) {
        let comes = is_teams(is, visit) && !with_team;
        with_team = is_teams(is, visit);
        if comes {
            let month: String = visit.since.to_string().chars().take(7).collect();
            tx.run(
                "insert into team_entry (month, case_id) values (?1, ?2) on conflict (month, case_id) do nothing",
                &[(&month).into(), id.into()],
            )?;
        }
    }
    Ok(())
}

fn visits(case: &Case) -> &[Visit] {
    case.open.as_ref().map(|open| open.visits.as_slice()).unwrap_or_default()
}

fn is_teams(model: Option<&Model>, visit: &Visit) -> bool {
    let stage = model.and_then(|model| model::find(&model.stages, &visit.stage));
    stage.is_some_and(|stage| stage.owner == StageOwner::Team)
}
