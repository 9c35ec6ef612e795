//! Who works, where and when: roles, team templates, channels, meetings.

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use super::Validity;
use crate::id::Name;

/// What a role may do at all; which cases it may do it to is decided by relation, in `access`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Right {
    /// Case work: register persons, open and carry cases, write notes.
    Casework,
    /// Answer consultations.
    Consult,
    /// See the cases that one is invited to, and nothing else.
    Visit,
    /// Walk beside the client (kokemusasiantuntija): sees path and people of own cases, no notes.
    Peer,
    /// Lead: load, waiting, unassigned cases, hand-over of a leaving worker's cases, break-glass review.
    Lead,
    /// Office: people, teams, operating models.
    Office,
    /// Data protection: use log, disclosure log, log requests.
    Privacy,
}

/// Which of the two registers (703/2023 17–18 §) a role writes into.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Register {
    /// Sosiaalihuollon asiakasrekisteri.
    #[default]
    Social,
    /// Potilasrekisteri.
    Health,
}

/// A role of the model: a profession or a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    pub id: Name,
    pub rights: Vec<Right>,
    #[serde(default)]
    pub register: Register,
    /// A licensed physician (laillistettu lääkäri, 559/1994): may sign medical statements.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub physician: bool,
    /// The partner kind that employs the role; left out when the county does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<Name>,
    /// May be named responsible person.
    #[serde(default)]
    pub responsible: bool,
}

/// How a member sits in a team.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SeatKind {
    /// Always invited.
    Core,
    /// Invited to a case, sees that case only.
    Visiting,
    /// Asked when needed; sees only what is asked.
    BackUp,
}

/// A seat of a team template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seat {
    pub role: Name,
    pub kind: SeatKind,
    /// How many; one when left out.
    #[serde(default = "one")]
    pub count: u8,
    /// Share of working time, per cent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<u8>,
    /// A rotating seat: how many months a member stays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stay_months: Option<u8>,
    /// The source leaves the seat open: it can be filled or left empty without changing the model.
    #[serde(default)]
    pub open: bool,
    /// A different person in each municipality.
    #[serde(default)]
    pub by_municipality: bool,
}

fn one() -> u8 {
    1
}

/// A team template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Team {
    pub id: Name,
    /// The team that owns cases of stages owned by `team`.
    #[serde(default)]
    pub owns: bool,
    #[serde(default, rename = "seat")]
    pub seats: Vec<Seat>,
}

/// Kinds of channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChannelKind {
    Phone,
    Email,
    /// A message in a client or patient record system.
    RecordSystem,
    Form,
    /// In person, by appointment or without.
    Visit,
}

/// A weekday as models write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weekday {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

/// Opening hours of one or more weekdays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    pub days: Vec<Weekday>,
    pub from: Time,
    pub to: Time,
}

/// A channel by which people ask. Numbers and addresses are given when the model is adopted, never here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    pub id: Name,
    pub kind: ChannelKind,
    #[serde(default)]
    pub clients: bool,
    #[serde(default)]
    pub professionals: bool,
    #[serde(default)]
    pub hours: Vec<Hours>,
    /// How many are on duty in the opening hours.
    #[serde(default = "one")]
    pub on_duty: u8,
    /// The role that watches the channel first; the others see the queue as well.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub watcher: Option<Name>,
    #[serde(default)]
    pub valid: Validity,
}

/// How often a meeting is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rhythm {
    /// After each of the phone hours.
    AfterPhoneHours,
    Weekly,
    Monthly,
    Quarterly,
    /// Called together when needed.
    WhenNeeded,
}

/// Who may call a meeting together besides roles: the client's responsible person, any member of the
/// client's network, a partner on behalf of its own client, the client. Texts under `caller-<id>`.
pub const CALLERS: [&str; 4] = ["responsible", "member", "partner", "client"];

/// A meeting of the model: case team, weekly meeting, network meeting, steering group, closing meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    pub id: Name,
    pub rhythm: Rhythm,
    /// The team that is invited; left out when the participants are chosen per case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<Name>,
    /// Who calls it together or may ask for it: a role, or one of [`CALLERS`].
    #[serde(default)]
    pub called_by: Vec<Name>,
    /// Holders of these tasks of the organisation take part as well.
    #[serde(default)]
    pub tasks: Vec<Name>,
    /// About clients: needs the client's consent.
    #[serde(default)]
    pub about_clients: bool,
}
