//! What is really done counts as what the stage asks to be done: nobody records it a second time.
//!
//! The names are those of the shipped models (`actions` of a stage). A stage that does not ask for a thing shows
//! nothing of it.

use serde::{Deserialize, Serialize};

use super::appointments::AppointmentKind;
use super::state::{Open, Taken};
use crate::id::{ItemId, Name};
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
    put(open, stamp, None, actions);
}

/// It is done by an appointment at which one met. What was done before stays as it was done then.
pub(super) fn counts_by(open: &mut Open, stamp: &Stamp, appointment: &ItemId, actions: &[&str]) {
    let done = |action: &&str| {
        let taken = open.visits.last().and_then(|visit| visit.taken.get(&Name::from(*action)));
        taken.is_some_and(|taken| taken.result == ActionResult::Done)
    };
    let new: Vec<&str> = actions.iter().copied().filter(|action| !done(action)).collect();
    put(open, stamp, Some(appointment), &new);
}

fn put(open: &mut Open, stamp: &Stamp, appointment: Option<&ItemId>, actions: &[&str]) {
    let Some(visit) = open.visits.last_mut() else { return };
    for action in actions {
        let (on, by, appointment) = (stamp.on, stamp.by.clone(), appointment.cloned());
        let taken = Taken { result: ActionResult::Done, on, by, appointment };
        visit.taken.insert((*action).into(), taken);
    }
}

/// The appointment turned out not to have taken place, so what it did was not done, in whichever stay.
pub(super) fn counts_no_more(open: &mut Open, appointment: &ItemId) {
    for visit in &mut open.visits {
        visit.taken.retain(|_, taken| taken.appointment.as_ref() != Some(appointment));
    }
    // Found anew from what is left.
    open.first_done = None;
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
