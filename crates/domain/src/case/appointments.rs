//! Appointments, with words that say what happened: the client came, came late, came while the worker was away, or did
//! not come, and why.
//!
//! Nothing of this is a punishment. A miss that was the worker's never counts as the client's, and the second miss in
//! a row asks *us* to reach the client in another way, until there is contact.

use std::collections::BTreeSet;

use jiff::civil::{Date, DateTime};
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::beside::Beside;
use super::closing::changed;
use super::command::{Refusal, World};
use super::done;
use super::event::Event;
use super::state::Open;
use crate::codes::codes;
use crate::id::{ItemId, WorkerId};
use crate::stream::Stamp;

codes! {
    /// What an appointment is for.
    AppointmentKind {
        InitialInterview = "initial-interview",
        /// Straight to the team: nothing more need be clarified (KSH-20).
        Team = "team",
        /// Further clarifications first (KSH-21).
        Clarification = "clarification",
        HealthCheck = "health-check",
        Nurse = "nurse",
        Physician = "physician",
        /// Another profession: physiotherapist, psychologist, occupational therapist …
        Profession = "profession",
        Assessment = "assessment",
        /// The client and several who help, together.
        Joint = "joint",
        FollowUp = "follow-up",
        Other = "other",
    }
}

codes! {
    /// How one meets.
    Way {
        OnSite = "on-site",
        Phone = "phone",
        Video = "video",
        /// We go to the client: home, or another place of their own.
        Home = "home",
    }
}

codes! {
    /// What the client wished of somebody beside them (PSA-93).
    Support {
        NotAsked = "not-asked",
        Alone = "alone",
        /// A peer (vertaistukihenkilö).
        Peer = "peer",
        /// A relative, a friend, another support person.
        Close = "close",
    }
}

codes! {
    /// The sender's expert in an appointment (PSA-92).
    Expert {
        None = "none",
        Attends = "attends",
        /// Is consulted apart, on the client's permission.
        Apart = "apart",
    }
}

codes! {
    /// Who moved or cancelled it.
    Mover {
        Client = "client",
        Worker = "worker",
        Other = "other",
    }
}

codes! {
    /// Why the client did not come. No code blames.
    Miss {
        NotReached = "not-reached",
        Ill = "ill",
        Forgot = "forgot",
        Transport = "transport",
        Fear = "fear",
        PhoneOff = "phone-off",
        NotWanted = "not-wanted",
        Unknown = "unknown",
    }
}

codes! {
    /// What was gone through in an initial interview (PSA-94).
    Topic {
        StartingSituation = "starting-situation",
        Goals = "goals",
        NearNetwork = "near-network",
    }
}

/// What came of an appointment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Attendance {
    Came,
    Late,
    /// The client came, and the worker was not there: never a miss of the client's.
    WorkerAbsent,
    Missed(Miss),
}

impl Attendance {
    /// The word under which texts know it; the reason of a miss apart.
    pub fn code(self) -> &'static str {
        match self {
            Self::Came => "came",
            Self::Late => "late",
            Self::WorkerAbsent => "worker-absent",
            Self::Missed(_) => "missed",
        }
    }

    /// The client and the worker met.
    pub fn met(self) -> bool {
        match self {
            Self::Came | Self::Late => true,
            Self::WorkerAbsent | Self::Missed(_) => false,
        }
    }
}

/// When and with whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// Local time in Finland.
    pub begins: DateTime,
    /// Minutes.
    pub minutes: u16,
    pub with: BTreeSet<WorkerId>,
}

/// What was agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Booking {
    pub kind: AppointmentKind,
    pub slot: Slot,
    pub way: Way,
    /// Where, or which number is called, in words for the client.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    pub expert: Expert,
    /// Who, of the sender's side.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub expert_name: String,
    pub support: Support,
}

/// What came of it, as it stands now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marked {
    pub attendance: Attendance,
    pub at: Timestamp,
    pub by: WorkerId,
}

/// An appointment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appointment {
    pub booking: Booking,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cancelled: Option<Mover>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marked: Option<Marked>,
    /// How often it has been moved.
    #[serde(default)]
    pub moves: u16,
}

impl Appointment {
    /// It stands: neither cancelled nor over.
    pub fn stands(&self) -> bool {
        self.cancelled.is_none() && self.marked.is_none()
    }

    /// The client did not come, and it was not for us.
    pub fn is_missed(&self) -> bool {
        self.attended().is_some_and(|attendance| matches!(attendance, Attendance::Missed(_)))
    }

    /// What came of it; none while it is not marked, or was cancelled.
    pub fn attended(&self) -> Option<Attendance> {
        self.marked.as_ref().filter(|_| self.cancelled.is_none()).map(|marked| marked.attendance)
    }

    /// When it ends, local time.
    pub fn ends(&self) -> DateTime {
        let Slot { begins, minutes, .. } = self.booking.slot;
        begins.checked_add(i64::from(minutes).minutes()).unwrap_or(begins)
    }
}

/// What can be asked of appointments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AppointmentCommand {
    Book {
        appointment: ItemId,
        booking: Booking,
    },
    /// To another time, or to another worker.
    Move {
        appointment: ItemId,
        slot: Slot,
        by: Mover,
        reason: String,
    },
    Cancel {
        appointment: ItemId,
        by: Mover,
        reason: String,
    },
    /// Says what happened. A second time it corrects, and `words` say why.
    Mark {
        appointment: ItemId,
        attendance: Attendance,
        covered: BTreeSet<Topic>,
        words: String,
    },
}

impl AppointmentCommand {
    /// The workers about whom the rules will ask.
    pub(super) fn workers(&self) -> Vec<WorkerId> {
        match self {
            Self::Book { booking: Booking { slot, .. }, .. } | Self::Move { slot, .. } => {
                slot.with.iter().cloned().collect()
            }
            Self::Cancel { .. } | Self::Mark { .. } => Vec::new(),
        }
    }
}

/// The shortest and the longest appointment, in minutes.
pub const MINUTES: (u16, u16) = (5, 480);
/// How far ahead one may book, in months: further is a slip of the pen.
const AHEAD_MONTHS: i64 = 24;

/// So many misses in a row ask for contact in another way.
pub const MISSES: usize = 2;

pub(super) fn decide(
    open: &Open,
    world: &World<'_>,
    stamp: &Stamp,
    command: AppointmentCommand,
) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        AppointmentCommand::Book { appointment, booking } => {
            if open.appointments.contains_key(&appointment) {
                return Err(Refusal::AlreadyRecorded);
            }
            // One met without an appointment as well: it may be put down afterwards.
            possible(world, &booking.slot, stamp, open.began)?;
            Event::AppointmentBooked { appointment, booking }
        }
        AppointmentCommand::Move { appointment, slot, by, reason } => {
            let old = standing(open, &appointment)?.booking.slot.clone();
            if old == slot {
                return Err(Refusal::NothingChanged);
            }
            possible(world, &slot, stamp, stamp.on)?;
            Event::AppointmentMoved { appointment, old, new: slot, by, reason }
        }
        AppointmentCommand::Cancel { appointment, by, reason } => {
            standing(open, &appointment)?;
            Event::AppointmentCancelled { appointment, by, reason }
        }
        AppointmentCommand::Mark { appointment, attendance, covered, words } => {
            let found = open.appointments.get(&appointment).ok_or(Beside::NoSuchAppointment)?;
            if found.cancelled.is_some() {
                return Err(Beside::AppointmentOver.into());
            }
            if found.booking.slot.begins.date() > stamp.on {
                return Err(Beside::AppointmentToCome.into());
            }
            if let Some(before) = &found.marked {
                changed(before.attendance.code(), attendance_word(attendance, before.attendance), &words)?;
            }
            Event::AppointmentMarked { appointment, attendance, covered, words }
        }
    };
    Ok(vec![event])
}

/// The new word; the same as the old one only when nothing changes, the reason of a miss included.
fn attendance_word(new: Attendance, old: Attendance) -> &'static str {
    if new == old {
        old.code()
    } else if new.code() == old.code() {
        ""
    } else {
        new.code()
    }
}

fn standing<'o>(open: &'o Open, appointment: &ItemId) -> Result<&'o Appointment, Refusal> {
    let found = open.appointments.get(appointment).ok_or(Beside::NoSuchAppointment)?;
    if found.stands() { Ok(found) } else { Err(Beside::AppointmentOver.into()) }
}

fn possible(world: &World<'_>, slot: &Slot, stamp: &Stamp, earliest: Date) -> Result<(), Refusal> {
    let latest = stamp.on.checked_add(AHEAD_MONTHS.months()).unwrap_or(stamp.on);
    if !(earliest..=latest).contains(&slot.begins.date()) {
        return Err(Beside::AppointmentDay.into());
    }
    if !(MINUTES.0..=MINUTES.1).contains(&slot.minutes) {
        return Err(Beside::AppointmentLength.into());
    }
    if slot.with.is_empty() {
        return Err(Beside::NobodyNamed.into());
    }
    if slot.with.iter().any(|worker| !world.roster.works(worker)) {
        return Err(Refusal::NotWorking);
    }
    // Whoever meets the client must be let into the case: an appointment opens nothing by itself.
    if slot.with.iter().any(|worker| !world.roster.reaches(worker)) {
        return Err(Beside::NotInCase.into());
    }
    Ok(())
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the other facts are taken in elsewhere")]
pub(super) fn evolve(open: &mut Open, stamp: &Stamp, event: &Event) {
    match event {
        Event::AppointmentBooked { appointment, booking } => {
            let (kind, booking) = (booking.kind, booking.clone());
            let new = Appointment { booking, cancelled: None, marked: None, moves: 0 };
            open.appointments.insert(appointment.clone(), new);
            done::counts(open, stamp, done::booked(kind));
        }
        Event::AppointmentMoved { appointment, new, .. } => {
            if let Some(found) = open.appointments.get_mut(appointment) {
                found.booking.slot = new.clone();
                found.moves += 1;
            }
        }
        Event::AppointmentCancelled { appointment, by, .. } => {
            if let Some(found) = open.appointments.get_mut(appointment) {
                found.cancelled = Some(*by);
            }
        }
        Event::AppointmentMarked { appointment, attendance, covered, .. } => {
            let Some(found) = open.appointments.get_mut(appointment) else { return };
            let kind = found.booking.kind;
            let met_before = found.attended().is_some_and(Attendance::met);
            found.marked = Some(Marked { attendance: *attendance, at: stamp.at, by: stamp.by.clone() });
            if attendance.met() {
                done::counts_by(open, stamp, appointment, done::attended(kind));
                for topic in covered {
                    done::counts_by(open, stamp, appointment, &[topic.code()]);
                }
            } else if met_before {
                done::counts_no_more(open, appointment);
            }
        }
        _ => {}
    }
}

/// The next appointments from a day on that stand, the soonest first.
pub fn coming(open: &Open, from: Date) -> Vec<(&ItemId, &Appointment)> {
    let mut found: Vec<_> = open
        .appointments
        .iter()
        .filter(|(_, it)| it.stands() && it.booking.slot.begins.date() >= from)
        .collect();
    found.sort_by_key(|(id, it)| (it.booking.slot.begins, *id));
    found
}

/// How often in a row the client has not come, by what is on record: since the last time that there was contact. What
/// the worker missed, what was moved and what was cancelled never count.
pub fn misses_in_a_row(open: &Open) -> usize {
    missed(open).count()
}

/// The last time that one met, as it is on record now.
fn met_last(open: &Open) -> Option<DateTime> {
    let met = open.appointments.values().filter(|it| it.attended().is_some_and(Attendance::met));
    met.map(|it| it.booking.slot.begins).max()
}

/// Since when it has been quiet about the client: the last day on which there was contact, or something was done.
pub(crate) fn quiet_since(open: &Open) -> Date {
    met_last(open).map_or(open.last_contact, |met| open.last_contact.max(met.date()))
}

/// The misses since the last contact.
pub(crate) fn missed(open: &Open) -> impl Iterator<Item = &Appointment> {
    let met = met_last(open);
    open.appointments.values().filter(move |it| it.is_missed()).filter(move |miss| {
        let begins = miss.booking.slot.begins;
        let met_since = met.is_some_and(|met| met >= begins);
        let marked = miss.marked.as_ref().map(|marked| marked.at);
        // On the day of the miss itself the order in which it was put down decides.
        let reached_after = open.reached.as_ref().is_some_and(|reached| {
            reached.on > begins.date() || (reached.on == begins.date() && Some(reached.at) > marked)
        });
        !met_since && !reached_after
    })
}
