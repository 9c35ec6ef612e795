//! What goes on beside the path, from its beginning to some end: appointments.

use jiff::ToSpan;
use jiff::civil::Time;

use super::walk::{Checked, Walk};
use crate::case::Command;
use crate::case::appointments::{
    AppointmentCommand, AppointmentKind, Attendance, Booking, Expert, Miss, Mover, Slot, Support, Way,
};

impl Walk<'_> {
    /// One of them; the number chooses which, and how far it goes.
    pub(super) fn beside(&mut self, which: u8) -> Checked {
        self.meets(which)
    }

    fn slot(&self, days: i64) -> Slot {
        let begins = (self.on + days.days()).to_datetime(Time::constant(9, 0, 0, 0));
        Slot { begins, minutes: 45, with: ["bo".into()].into() }
    }

    fn meets(&mut self, which: u8) -> Checked {
        let appointment = self.item();
        let kind = AppointmentKind::ALL[usize::from(which) % AppointmentKind::ALL.len()];
        let booking = Booking {
            kind,
            slot: self.slot(i64::from(which % 3)),
            way: Way::OnSite,
            place: String::new(),
            expert: Expert::None,
            expert_name: String::new(),
            support: Support::NotAsked,
        };
        let (by, reason) = (Mover::Client, "Näin on parasta.".to_owned());
        let of = |command| Command::Appointment(command);
        self.tries("aino", of(AppointmentCommand::Book { appointment: appointment.clone(), booking }))?;
        if which.is_multiple_of(4) {
            let (appointment, slot, reason) = (appointment.clone(), self.slot(2), reason.clone());
            self.tries("bo", of(AppointmentCommand::Move { appointment, slot, by, reason }))?;
        }
        if which.is_multiple_of(5) {
            let appointment = appointment.clone();
            self.tries("bo", of(AppointmentCommand::Cancel { appointment, by, reason }))?;
        }
        let ways = [Attendance::Came, Attendance::WorkerAbsent, Attendance::Missed(Miss::Unknown)];
        let (attendance, covered) = (ways[usize::from(which) % ways.len()], [].into());
        self.tries(
            "bo",
            of(AppointmentCommand::Mark { appointment, attendance, covered, words: String::new() }),
        )
    }
}
