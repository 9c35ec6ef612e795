//! Why something beside the path is not done: appointments, statements, health checks, work ability.

use super::command::Refusal;

/// Why not, as [`Refusal`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    NoSuchAppointment,
    /// Cancelled, or marked already.
    AppointmentOver,
    /// It has not been yet.
    AppointmentToCome,
    AppointmentDay,
    AppointmentLength,
    NobodyNamed,
    /// May not see the case: add as a helper first.
    NotInCase,
}

impl Beside {
    /// The code under which the texts know it, and the form field it belongs to ("" for the whole form).
    pub fn code(self) -> (&'static str, &'static str) {
        match self {
            Self::NoSuchAppointment => ("no-such-appointment", ""),
            Self::AppointmentOver => ("appointment-over", ""),
            Self::AppointmentToCome => ("appointment-to-come", ""),
            Self::AppointmentDay => ("appointment-day", "day"),
            Self::AppointmentLength => ("appointment-length", "minutes"),
            Self::NobodyNamed => ("nobody-named", "with"),
            Self::NotInCase => ("not-in-case", "with"),
        }
    }
}

impl From<Beside> for Refusal {
    fn from(refusal: Beside) -> Self {
        Self::Beside(refusal)
    }
}
