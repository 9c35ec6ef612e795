//! What is really done counts as what the stage asks to be done: nobody records it a second time.
//!
//! The names are those of the shipped models (`actions` of a stage). A stage that does not ask for a thing shows
//! nothing of it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::appointments::AppointmentKind;
use super::state::{Met, Open, Taken, Visit};
use crate::id::{ItemId, Name};
use crate::model::Model;
use crate::stream::Stamp;

/// What became of something that a stage asks to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActionResult {
    Done,
    /// Tried without success: the client was not reached, the paper did not come.
    NotReached,
    NotNeeded,
}

impl ActionResult {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Done, Self::NotReached, Self::NotNeeded];

    /// The word under which texts know it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::NotReached => "not-reached",
            Self::NotNeeded => "not-needed",
        }
    }
}

/// What booking an appointment does.
pub(super) fn booked(kind: AppointmentKind) -> &'static [&'static str] {
    match kind {
        AppointmentKind::Team => &["book-team", "book-time"],
        AppointmentKind::Clarification => &["book-examinations", "book-time"],
        AppointmentKind::InitialInterview
        | AppointmentKind::HealthCheck
        | AppointmentKind::Nurse
        | AppointmentKind::Physician
        | AppointmentKind::Profession
        | AppointmentKind::Assessment
        | AppointmentKind::Joint
        | AppointmentKind::FollowUp
        | AppointmentKind::Other => &["book-time"],
    }
}

/// What an appointment does when the client and the worker met.
pub(super) fn attended(kind: AppointmentKind) -> &'static [&'static str] {
    match kind {
        AppointmentKind::InitialInterview => &["initial-interview"],
        AppointmentKind::Clarification => &["do-examinations", "clarify-situation"],
        AppointmentKind::Joint => &["joint-meeting"],
        AppointmentKind::Team
        | AppointmentKind::HealthCheck
        | AppointmentKind::Nurse
        | AppointmentKind::Physician
        | AppointmentKind::Profession
        | AppointmentKind::Assessment
        | AppointmentKind::FollowUp
        | AppointmentKind::Other => &[],
    }
}

/// It is done, in the stay in which the case is.
pub(super) fn counts(open: &mut Open, stamp: &Stamp, actions: &[&str]) {
    for action in actions {
        takes(open, stamp, &Name::from(*action), ActionResult::Done);
    }
}

/// It was taken up: the result is the latest, and what was done before was done all the same.
pub(super) fn takes(open: &mut Open, stamp: &Stamp, action: &Name, result: ActionResult) {
    let Some(visit) = open.visits.last_mut() else { return };
    let before = visit.taken.remove(action);
    let (done, met) = before.map_or_else(Default::default, |before| (before.done, before.met));
    let done = done.or((result == ActionResult::Done).then_some(stamp.on));
    visit.taken.insert(action.clone(), Taken { result, on: stamp.on, by: stamp.by.clone(), done, met });
}

/// It is done by an appointment at which one met. What was done before stays as it was done then.
pub(super) fn counts_by(open: &mut Open, stamp: &Stamp, appointment: &ItemId, actions: &[&str]) {
    for action in actions {
        let action = Name::from(*action);
        let knows =
            |visit: &Visit| visit.taken.get(&action).is_some_and(|taken| taken.met.contains_key(appointment));
        // Marked anew, perhaps in a later stay: it is still one appointment.
        if open.visits.iter().any(knows) {
            continue;
        }
        let Some(visit) = open.visits.last_mut() else { return };
        let (on, by) = (stamp.on, stamp.by.clone());
        let taken = visit.taken.entry(action).or_insert_with(|| Taken {
            result: ActionResult::Done,
            on,
            by: by.clone(),
            done: None,
            met: BTreeMap::new(),
        });
        if taken.result != ActionResult::Done {
            (taken.result, taken.on, taken.by) = (ActionResult::Done, on, by.clone());
        }
        taken.met.insert(appointment.clone(), Met { on, by });
    }
}

/// The appointment turned out not to have taken place, so what it did was not done, in whichever stay; what others did
/// as well was.
pub(super) fn counts_no_more(open: &mut Open, appointment: &ItemId) {
    for visit in &mut open.visits {
        visit.taken.retain(|_, taken| {
            if taken.met.remove(appointment).is_none() || taken.done.is_some() {
                return true;
            }
            match taken.met.values().min() {
                Some(Met { on, by }) if taken.result == ActionResult::Done => {
                    (taken.on, taken.by) = (*on, by.clone());
                    true
                }
                Some(_) => true,
                None => taken.result != ActionResult::Done,
            }
        });
    }
}

/// Is it done when a time has been booked? Whether anybody comes is seen later.
fn is_booking(action: &Name) -> bool {
    AppointmentKind::ALL.iter().flat_map(|kind| booked(*kind)).any(|name| action.as_str() == *name)
}

impl Open {
    /// The first day on which something was done that the stage in which the case then was asks for. To book a time
    /// serves nobody yet.
    pub fn first_done(&self, model: &Model) -> Option<Date> {
        let asked = |visit: &&Visit, action: &Name| {
            model.stage(&visit.stage).is_some_and(|stage| stage.actions.contains(action))
        };
        let taken = self.visits.iter().flat_map(|visit| {
            let asked = visit.taken.iter().filter(move |(action, _)| asked(&visit, action));
            asked.filter(|(action, _)| !is_booking(action)).filter_map(|(_, taken)| taken.first())
        });
        taken.min()
    }
}

/// A health check when the statutory one is missing (PSA-97).
pub(crate) const CHECK_IF_MISSING: &str = "health-check-if-missing";
/// A health check when it is needed.
pub(crate) const CHECK: &str = "health-check";
/// What a health check that is finished does.
pub(super) const CHECKED: &[&str] = &[CHECK, CHECK_IF_MISSING];
/// What guiding on to the physician does.
pub(super) const GUIDED: &[&str] = &["guide-to-physician"];
/// What a statement that is signed or attached does.
pub(super) const STATEMENTS: &[&str] = &["write-statements", "draw-up-statements"];
/// What an assessment of work ability with a result does.
pub(super) const ASSESSED: &[&str] = &["assess-work-ability"];
/// What it does besides when it is an assessment of service needs.
pub(super) const NEED_ASSESSED: &[&str] = &["assess-need"];

/// Every name that counts, for the tests that hold them against the shipped models.
pub fn counted() -> impl Iterator<Item = &'static str> {
    let kinds = || AppointmentKind::ALL.iter().copied();
    let of_appointments = kinds().flat_map(booked).chain(kinds().flat_map(attended));
    let rest =
        [CHECKED, GUIDED, STATEMENTS, ASSESSED, NEED_ASSESSED, &["starting-situation", "near-network"]];
    of_appointments.chain(rest.into_iter().flatten()).copied()
}
