//! What is really done counts as what the stage asks to be done: nobody records it a second time.
//!
//! The names are those of the shipped models (`actions` of a stage). A stage that does not ask for a thing shows
//! nothing of it.

use super::appointments::AppointmentKind;
use super::event::ActionResult;
use super::state::{Open, Taken};
use crate::stream::Stamp;

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
    let Some(visit) = open.visits.last_mut() else { return };
    for action in actions {
        let taken = Taken { result: ActionResult::Done, on: stamp.on, by: stamp.by.clone() };
        visit.taken.insert((*action).into(), taken);
    }
}

/// It turned out not to have been done.
pub(super) fn counts_no_more(open: &mut Open, actions: &[&str]) {
    let Some(visit) = open.visits.last_mut() else { return };
    visit.taken.retain(|name, _| !actions.contains(&name.as_str()));
}
