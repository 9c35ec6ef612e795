//! Somebody who works in the system: name, placements in teams with dates, absence and deputy, rights.
//!
//! The register of users and their rights with its history (703/2023 9 §) is this stream.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::{ItemId, Name, TeamId, WorkerId};
use crate::model::{Right, SeatKind, Validity};
use crate::stream::{Stamp, Stream};

/// What is known of a worker.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    pub name: String,
    /// Position, as the log must show it.
    pub title: String,
    /// The organisation on whose behalf the worker works.
    pub organisation: String,
    /// The worker's own supervisor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supervisor: Option<WorkerId>,
    /// Special competence, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub competence: String,
}

/// A seat in a team, from a day to a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placement {
    pub team: TeamId,
    pub role: Name,
    pub kind: SeatKind,
    /// Rights and register come with the role; they are written down as they were that day.
    pub rights: BTreeSet<Right>,
    pub responsible: bool,
    /// Share of working time, per cent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<u8>,
    /// The municipality whose matters are meant, for seats filled one by municipality.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipality: Option<String>,
    pub valid: Validity,
}

/// A time away, with the deputy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absence {
    pub valid: Validity,
    pub deputy: Option<WorkerId>,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Event {
    Registered {
        profile: Profile,
        user: String,
    },
    ProfileChanged {
        old: Profile,
        new: Profile,
    },
    RightsGiven {
        rights: BTreeSet<Right>,
    },
    Placed {
        placement: ItemId,
        terms: Placement,
    },
    PlacementEnded {
        placement: ItemId,
        last_day: Date,
    },
    AbsenceStated {
        absence: Absence,
    },
    /// The worker's own: there may be several to come.
    AwayMarked {
        away: ItemId,
        terms: Absence,
    },
    AwayCancelled {
        away: ItemId,
    },
    Left {
        reason: String,
    },
    Returned {
        reason: String,
    },
    SecondFactorSet,
    SecondFactorRemoved {
        reason: String,
    },
    PasswordSet,
    LockedOut,
    Unlocked,
}

/// What can be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    Register {
        profile: Profile,
        user: String,
        rights: BTreeSet<Right>,
    },
    Change(Profile),
    GiveRights {
        rights: BTreeSet<Right>,
    },
    Place {
        placement: ItemId,
        terms: Placement,
    },
    EndPlacement {
        placement: ItemId,
        last_day: Date,
    },
    StateAbsence(Absence),
    MarkAway {
        away: ItemId,
        terms: Absence,
    },
    CancelAway {
        away: ItemId,
    },
    /// `cases`: how many open cases the worker is responsible for or is receiving.
    Leave {
        reason: String,
        cases: usize,
    },
    Return {
        reason: String,
    },
    /// What sign-in has done, put on record.
    Note(Box<Event>),
}

/// Why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    AlreadyRegistered,
    NotRegistered,
    UserTaken,
    NameMissing,
    UserMissing,
    NothingChanged,
    AlreadyPlaced,
    NoSuchPlacement,
    /// There is no such absence, or it is cancelled already.
    NoSuchAbsence,
    WrongDays,
    ReasonMissing,
    /// Cases must be handed over first.
    CasesLeft,
    HasLeft,
    StillHere,
    NotHere,
}

impl Refusal {
    /// The code under which the texts know it, and the form field it belongs to.
    pub fn code(self) -> (&'static str, &'static str) {
        match self {
            Self::AlreadyRegistered => ("worker-already-registered", ""),
            Self::NotRegistered => ("worker-not-registered", ""),
            Self::UserTaken => ("user-taken", "user"),
            Self::NameMissing => ("worker-name-missing", "name"),
            Self::UserMissing => ("user-missing", "user"),
            Self::NothingChanged => ("nothing-changed", ""),
            Self::AlreadyPlaced => ("already-placed", "team"),
            Self::NoSuchPlacement => ("no-such-placement", ""),
            Self::NoSuchAbsence => ("no-such-absence", ""),
            Self::WrongDays => ("wrong-days", "until"),
            Self::ReasonMissing => ("reason-missing", "reason"),
            Self::CasesLeft => ("cases-left", ""),
            Self::HasLeft => ("has-left", ""),
            Self::StillHere => ("still-here", ""),
            Self::NotHere => ("not-here", ""),
        }
    }
}

/// What the rules may look at.
#[derive(Debug, Clone, Copy, Default)]
pub struct World {
    /// Somebody has this user name already.
    pub user_taken: bool,
}

/// A worker.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Worker {
    pub profile: Option<Profile>,
    /// The name typed at sign-in, in small letters.
    pub user: String,
    /// Rights given beside any seat: the first administrator, data protection.
    pub rights: BTreeSet<Right>,
    pub placements: BTreeMap<ItemId, Placement>,
    /// As the office or the lead states it: one at a time.
    pub absence: Option<Absence>,
    /// As the worker marks it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub away: BTreeMap<ItemId, Absence>,
    pub left: bool,
    pub second_factor: bool,
}

impl Worker {
    /// The seats held on a day.
    pub fn seats_on(&self, day: Date) -> impl Iterator<Item = &Placement> {
        self.placements.values().filter(move |placement| placement.valid.holds(day))
    }

    /// Works here now.
    pub fn works(&self) -> bool {
        self.profile.is_some() && !self.left
    }

    /// All rights on a day, from seats and beside them.
    pub fn rights_on(&self, day: Date) -> BTreeSet<Right> {
        if !self.works() {
            return BTreeSet::new();
        }
        let seated = self.seats_on(day).flat_map(|seat| seat.rights.iter().copied());
        seated.chain(self.rights.iter().copied()).collect()
    }

    /// May be named responsible person on a day.
    pub fn may_be_responsible(&self, day: Date) -> bool {
        self.works() && self.seats_on(day).any(|seat| seat.responsible)
    }

    /// The absences that hold on a day.
    fn absences_on(&self, day: Date) -> impl Iterator<Item = &Absence> {
        self.absence.iter().chain(self.away.values()).filter(move |absence| absence.valid.holds(day))
    }

    /// The absence of a day; of several the one that names a deputy.
    pub fn absent_on(&self, day: Date) -> Option<&Absence> {
        self.absences_on(day)
            .find(|absence| absence.deputy.is_some())
            .or_else(|| self.absences_on(day).next())
    }

    /// Who stands in today.
    pub fn stand_in(&self, day: Date) -> Option<&WorkerId> {
        self.absent_on(day)?.deputy.as_ref()
    }
}

impl Stream for Worker {
    const NAME: &'static str = "worker";
    type Event = Event;
    type Command = Command;
    type Refusal = Refusal;
    type World<'w> = World;

    fn decide(&self, world: &World, _stamp: &Stamp, command: Command) -> Result<Vec<Event>, Refusal> {
        if let Command::Register { profile, user, rights } = command {
            return self.register(*world, profile, user, rights);
        }
        let profile = self.profile.as_ref().ok_or(Refusal::NotRegistered)?;
        let event = match command {
            Command::Return { reason } if reason.trim().is_empty() => return Err(Refusal::ReasonMissing),
            Command::Return { .. } if !self.left => return Err(Refusal::StillHere),
            Command::Return { reason } => Event::Returned { reason },
            Command::Note(event) => noted(*event)?,
            _ if self.left => return Err(Refusal::HasLeft),
            Command::Change(new) if new == *profile => return Err(Refusal::NothingChanged),
            Command::Change(new) if new.name.trim().is_empty() => return Err(Refusal::NameMissing),
            Command::Change(new) => Event::ProfileChanged { old: profile.clone(), new },
            Command::GiveRights { rights } if rights == self.rights => return Err(Refusal::NothingChanged),
            Command::GiveRights { rights } => Event::RightsGiven { rights },
            Command::Place { placement, terms } => self.place(placement, terms)?,
            Command::EndPlacement { placement, last_day } => {
                let seat = self.placements.get(&placement).ok_or(Refusal::NoSuchPlacement)?;
                if seat.valid.from.is_some_and(|from| from > last_day) {
                    return Err(Refusal::WrongDays);
                }
                Event::PlacementEnded { placement, last_day }
            }
            Command::StateAbsence(absence) => {
                sound(&absence.valid)?;
                Event::AbsenceStated { absence }
            }
            Command::MarkAway { away, terms } => {
                sound(&terms.valid)?;
                Event::AwayMarked { away, terms }
            }
            Command::CancelAway { away } if !self.away.contains_key(&away) => {
                return Err(Refusal::NoSuchAbsence);
            }
            Command::CancelAway { away } => Event::AwayCancelled { away },
            Command::Leave { reason, .. } if reason.trim().is_empty() => return Err(Refusal::ReasonMissing),
            Command::Leave { cases: 1.., .. } => return Err(Refusal::CasesLeft),
            Command::Leave { reason, .. } => Event::Left { reason },
            Command::Register { .. } => return Err(Refusal::NotHere),
        };
        Ok(vec![event])
    }

    fn evolve(&mut self, _stamp: &Stamp, event: &Event) {
        match event {
            Event::Registered { profile, user } => {
                self.profile = Some(profile.clone());
                self.user.clone_from(user);
            }
            Event::ProfileChanged { new, .. } => self.profile = Some(new.clone()),
            Event::RightsGiven { rights } => self.rights.clone_from(rights),
            Event::Placed { placement, terms } => {
                self.placements.insert(placement.clone(), terms.clone());
            }
            Event::PlacementEnded { placement, last_day } => {
                if let Some(seat) = self.placements.get_mut(placement) {
                    seat.valid.until = Some(*last_day);
                }
            }
            Event::AbsenceStated { absence } => self.absence = Some(absence.clone()),
            Event::AwayMarked { away, terms } => {
                self.away.insert(away.clone(), terms.clone());
            }
            Event::AwayCancelled { away } => {
                self.away.remove(away);
            }
            Event::Left { .. } => self.left = true,
            Event::Returned { .. } => self.left = false,
            Event::SecondFactorSet => self.second_factor = true,
            Event::SecondFactorRemoved { .. } => self.second_factor = false,
            Event::PasswordSet | Event::LockedOut | Event::Unlocked => {}
        }
    }
}

impl Worker {
    fn register(
        &self,
        world: World,
        profile: Profile,
        user: String,
        rights: BTreeSet<Right>,
    ) -> Result<Vec<Event>, Refusal> {
        if self.profile.is_some() {
            return Err(Refusal::AlreadyRegistered);
        }
        if profile.name.trim().is_empty() {
            return Err(Refusal::NameMissing);
        }
        let user = user.trim().to_lowercase();
        if user.is_empty() {
            return Err(Refusal::UserMissing);
        }
        if world.user_taken {
            return Err(Refusal::UserTaken);
        }
        let mut events = vec![Event::Registered { profile, user }];
        if !rights.is_empty() {
            events.push(Event::RightsGiven { rights });
        }
        Ok(events)
    }

    fn place(&self, placement: ItemId, terms: Placement) -> Result<Event, Refusal> {
        sound(&terms.valid)?;
        let same = |seat: &Placement| {
            seat.team == terms.team && seat.role == terms.role && seat.valid.overlaps(&terms.valid)
        };
        if self.placements.contains_key(&placement) || self.placements.values().any(same) {
            return Err(Refusal::AlreadyPlaced);
        }
        Ok(Event::Placed { placement, terms })
    }
}

/// Only what sign-in does is noted; the rest of the register changes by its own commands.
fn noted(event: Event) -> Result<Event, Refusal> {
    match event {
        Event::SecondFactorSet
        | Event::SecondFactorRemoved { .. }
        | Event::PasswordSet
        | Event::LockedOut
        | Event::Unlocked => Ok(event),
        Event::Registered { .. }
        | Event::ProfileChanged { .. }
        | Event::RightsGiven { .. }
        | Event::Placed { .. }
        | Event::PlacementEnded { .. }
        | Event::AbsenceStated { .. }
        | Event::AwayMarked { .. }
        | Event::AwayCancelled { .. }
        | Event::Left { .. }
        | Event::Returned { .. } => Err(Refusal::NotHere),
    }
}

fn sound(valid: &Validity) -> Result<(), Refusal> {
    match (valid.from, valid.until) {
        (Some(from), Some(until)) if until < from => Err(Refusal::WrongDays),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;
