//! What comes of it: plans, aims, measures, reminders and closing.

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use super::Validity;
use crate::id::Name;

/// A plan kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    pub id: Name,
    /// Reviewed at least this often, in months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_months: Option<u8>,
    #[serde(default)]
    pub valid: Validity,
    /// Kept in another system (the TYP system, the shared TYM register).
    #[serde(default)]
    pub elsewhere: bool,
}

/// What the model strives for: a far goal, or a nearer one beneath it. Goals of the model, never of a client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aim {
    pub id: Name,
    /// The farther aim that this one serves; left out for the farthest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub under: Option<Name>,
    /// Looked at this many months after the model was taken into use.
    #[serde(default)]
    pub horizon_months: Vec<u8>,
    /// The measures that tell whether it is reached.
    #[serde(default)]
    pub measures: Vec<Name>,
}

/// What a measure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MeasureKind {
    /// Share of consultations in all cases, per cent.
    ConsultationShare,
    /// Mean change of an instrument from start to follow-up.
    InstrumentChange,
    /// Clients' feedback.
    Feedback,
    /// Share of goals attained, per cent.
    GoalAttainment,
    /// Change of labour-market position.
    LabourMarket,
    /// A number that the county follows outside the system.
    Followed,
}

/// A measure with its baseline and its target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    pub id: Name,
    pub kind: MeasureKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instrument: Option<Name>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Figure>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Figure>,
    /// Looked at this many months after the start.
    #[serde(default)]
    pub horizon_months: Vec<u8>,
}

/// A figure at a day: per cent or points, by the measure's kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    pub value: i32,
    pub on: Date,
}

/// The days after which the system reminds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reminders {
    /// No note, move or other contact for this many days: the client may be falling out (PSA-154).
    pub quiet_days: u16,
    /// A basis ends within this many days.
    pub basis_days: u16,
    /// A hand-over waits for its receipt this many days.
    pub receipt_days: u16,
    /// A rotating member's term ends within this many days.
    pub rotation_days: u16,
    /// The first answer to a consultation is late after this many hours of working time (KEU24-69).
    #[serde(default = "answer_hours")]
    pub answer_hours: u16,
}

/// "As soon as possible" in hours of working time, where a model names no number: one working day.
pub const ANSWER_HOURS: u16 = 8;

fn answer_hours() -> u16 {
    ANSWER_HOURS
}

/// How a case is closed, and what must be measured then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closing {
    /// Coded outcomes.
    pub outcomes: Vec<Name>,
    /// Instruments of the start and the follow-up measurement.
    pub instruments: Vec<Name>,
    /// The follow-up is due this many months after the case began …
    pub follow_up_months: u8,
    /// … give or take this many days, both ends included.
    pub window_days: u8,
    /// Coded reasons why a measurement is missing.
    pub missing: Vec<Name>,
    /// Coded reasons why a client leaves or refuses.
    pub leaving: Vec<Name>,
    /// How clients are invited to answer by themselves.
    #[serde(default, skip_serializing_if = "Invitations::is_usual")]
    pub invitations: Invitations,
}

/// How clients are invited to answer by themselves: the series of messages, and when none goes out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Invitations {
    /// A reminder goes so many days after the message before it, one for each number; none when empty.
    #[serde(default = "reminder_days")]
    pub reminder_days: Vec<u8>,
    /// From this time of day …
    #[serde(default = "quiet_from")]
    pub quiet_from: Time,
    /// … to this one nothing is sent, over midnight too. Two times that are the same: always something may be.
    #[serde(default = "quiet_to")]
    pub quiet_to: Time,
}

fn reminder_days() -> Vec<u8> {
    vec![7, 5, 5]
}

fn quiet_from() -> Time {
    Time::constant(20, 0, 0, 0)
}

fn quiet_to() -> Time {
    Time::constant(8, 0, 0, 0)
}

impl Default for Invitations {
    fn default() -> Self {
        Self { reminder_days: reminder_days(), quiet_from: quiet_from(), quiet_to: quiet_to() }
    }
}

impl Invitations {
    /// As the program has it: then the file need not say it, and a model that was adopted before reads the same.
    fn is_usual(&self) -> bool {
        *self == Self::default()
    }

    /// Is it a time at which nothing is sent?
    pub fn is_quiet(&self, time: Time) -> bool {
        if self.quiet_from <= self.quiet_to {
            (self.quiet_from..self.quiet_to).contains(&time)
        } else {
            time >= self.quiet_from || time < self.quiet_to
        }
    }
}
