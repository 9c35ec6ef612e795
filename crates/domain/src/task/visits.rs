//! What appointments ask for.

use jiff::civil::Date;

use super::{Kind, PROMPT_DAYS, Task, Whose, after, worker};
use crate::access::Principal;
use crate::case::Open;
use crate::case::appointments::{Appointment, MISSES, missed};
use crate::id::WorkerId;

pub(super) fn tasks(open: &Open) -> Vec<Task> {
    unmarked(open).chain(reach_out(open)).collect()
}

/// The day after, what happened is asked for.
fn unmarked(open: &Open) -> impl Iterator<Item = Task> {
    open.appointments.values().filter(|it| it.stands()).map(|it| {
        let next = after(it.booking.slot.begins.date(), 1);
        Task { due: next, from: next, kind: Kind::MarkAppointment, whose: whose(open, it) }
    })
}

/// Contact in another way, from the day on which the second miss was put down.
fn reach_out(open: &Open) -> Option<Task> {
    let mut days: Vec<Date> = missed(open).map(|it| it.booking.slot.begins.date()).collect();
    days.sort_unstable();
    let second = *days.get(MISSES - 1)?;
    Some(Task { due: after(second, PROMPT_DAYS), from: second, kind: Kind::ReachOut, whose: worker(open) })
}

/// The worker with whom it is. Whose part in the case has ended since gets nothing of it: then it is of whoever
/// carries the case.
fn whose(open: &Open, appointment: &Appointment) -> Whose {
    let still = |of: &&WorkerId| !open.ended.contains(*of);
    let named = appointment.booking.slot.with.iter().find(still);
    named.map_or_else(|| worker(open), |named| Whose::Of(Principal::Worker(named.clone())))
}
