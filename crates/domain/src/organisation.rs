//! The organisation: adopted models, teams and their hosts, partners, tasks with a holder and a deputy.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::case::ModelRef;
use crate::id::{ItemId, Name, TeamId, WorkerId};
use crate::model::Validity;
use crate::stream::{Stamp, Stream};

/// A model taken into use. The content is kept whole, so that an old case is read by the rules of its day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adoption {
    pub model: ModelRef,
    /// Hash of the content.
    pub hash: String,
    /// The completed model with its texts, frozen.
    pub content: String,
}

/// A team founded from a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamCard {
    pub name: String,
    /// The template in the model.
    pub template: Name,
    /// Where the team is housed, with the day since when: counties and municipalities may change.
    pub hosts: Vec<(Date, String)>,
}

/// A partner organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartnerCard {
    /// Partner kind of the model.
    pub kind: Name,
    pub name: String,
    pub valid: Validity,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Event {
    Named { name: String },
    ModelAdopted(Adoption),
    TeamFounded { team: TeamId, name: String, template: Name, host: String },
    TeamHosted { team: TeamId, host: String, reason: String },
    PartnerAdded { partner: ItemId, card: PartnerCard },
    PartnerEnded { partner: ItemId, last_day: Date },
    TaskHeld { task: Name, holder: WorkerId, deputy: Option<WorkerId> },
}

/// What can be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    Name(String),
    Adopt(Adoption),
    FoundTeam { team: TeamId, name: String, template: Name, host: String },
    HostTeam { team: TeamId, host: String, reason: String },
    AddPartner { partner: ItemId, card: PartnerCard },
    EndPartner { partner: ItemId, last_day: Date },
    HoldTask { task: Name, holder: WorkerId, deputy: Option<WorkerId> },
}

/// Why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    NameMissing,
    NothingChanged,
    /// The same version is adopted already; a published version never changes.
    VersionAdopted,
    TeamExists,
    NoSuchTeam,
    NoSuchPartner,
    PartnerAdded,
    /// The last day is before the first.
    WrongDays,
    ReasonMissing,
    SamePerson,
}

impl Refusal {
    /// The code under which the texts know it, and the form field it belongs to.
    pub fn code(self) -> (&'static str, &'static str) {
        match self {
            Self::NameMissing => ("name-missing", "name"),
            Self::NothingChanged => ("nothing-changed", ""),
            Self::VersionAdopted => ("version-adopted", "model"),
            Self::TeamExists => ("team-exists", "name"),
            Self::NoSuchTeam => ("no-such-team", "team"),
            Self::NoSuchPartner => ("no-such-partner", "partner"),
            Self::PartnerAdded => ("already-recorded", ""),
            Self::WrongDays => ("wrong-days", "until"),
            Self::ReasonMissing => ("reason-missing", "reason"),
            Self::SamePerson => ("same-person", "deputy"),
        }
    }
}

/// The organisation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    pub name: String,
    /// Adopted models, oldest first; the last is in use for new cases. Content stays in the record.
    pub models: Vec<(ModelRef, String, Date)>,
    pub teams: BTreeMap<TeamId, TeamCard>,
    pub partners: BTreeMap<ItemId, PartnerCard>,
    pub tasks: BTreeMap<Name, (WorkerId, Option<WorkerId>)>,
}

impl Stream for Organisation {
    const NAME: &'static str = "organisation";
    type Event = Event;
    type Command = Command;
    type Refusal = Refusal;
    type World<'w> = ();

    fn decide(&self, _world: &(), _stamp: &Stamp, command: Command) -> Result<Vec<Event>, Refusal> {
        let event = match command {
            Command::Name(name) if name.trim().is_empty() => return Err(Refusal::NameMissing),
            Command::Name(name) if name == self.name => return Err(Refusal::NothingChanged),
            Command::Name(name) => Event::Named { name },
            Command::Adopt(adoption) => {
                if self.models.iter().any(|(model, ..)| *model == adoption.model) {
                    return Err(Refusal::VersionAdopted);
                }
                Event::ModelAdopted(adoption)
            }
            Command::FoundTeam { name, .. } if name.trim().is_empty() => return Err(Refusal::NameMissing),
            Command::FoundTeam { team, .. } if self.teams.contains_key(&team) => {
                return Err(Refusal::TeamExists);
            }
            Command::FoundTeam { team, name, template, host } => {
                Event::TeamFounded { team, name, template, host }
            }
            Command::HostTeam { reason, .. } if reason.trim().is_empty() => {
                return Err(Refusal::ReasonMissing);
            }
            Command::HostTeam { team, host, reason } => {
                let card = self.teams.get(&team).ok_or(Refusal::NoSuchTeam)?;
                if card.hosts.last().is_some_and(|(_, now)| *now == host) {
                    return Err(Refusal::NothingChanged);
                }
                Event::TeamHosted { team, host, reason }
            }
            Command::AddPartner { card, .. } if card.name.trim().is_empty() => {
                return Err(Refusal::NameMissing);
            }
            Command::AddPartner { partner, .. } if self.partners.contains_key(&partner) => {
                return Err(Refusal::PartnerAdded);
            }
            Command::AddPartner { card, .. } if is_backwards(card.valid.from, card.valid.until) => {
                return Err(Refusal::WrongDays);
            }
            Command::AddPartner { partner, card } => Event::PartnerAdded { partner, card },
            Command::EndPartner { partner, last_day } => {
                let card = self.partners.get(&partner).ok_or(Refusal::NoSuchPartner)?;
                if is_backwards(card.valid.from, Some(last_day)) {
                    return Err(Refusal::WrongDays);
                }
                Event::PartnerEnded { partner, last_day }
            }
            Command::HoldTask { holder, deputy: Some(deputy), .. } if holder == deputy => {
                return Err(Refusal::SamePerson);
            }
            Command::HoldTask { task, holder, deputy } => Event::TaskHeld { task, holder, deputy },
        };
        Ok(vec![event])
    }

    fn evolve(&mut self, stamp: &Stamp, event: &Event) {
        match event {
            Event::Named { name } => self.name.clone_from(name),
            Event::ModelAdopted(Adoption { model, hash, content: _ }) => {
                self.models.push((model.clone(), hash.clone(), stamp.on));
            }
            Event::TeamFounded { team, name, template, host } => {
                let hosts = vec![(stamp.on, host.clone())];
                let card = TeamCard { name: name.clone(), template: template.clone(), hosts };
                self.teams.insert(team.clone(), card);
            }
            Event::TeamHosted { team, host, .. } => {
                if let Some(card) = self.teams.get_mut(team) {
                    card.hosts.push((stamp.on, host.clone()));
                }
            }
            Event::PartnerAdded { partner, card } => {
                self.partners.insert(partner.clone(), card.clone());
            }
            Event::PartnerEnded { partner, last_day } => {
                if let Some(card) = self.partners.get_mut(partner) {
                    card.valid.until = Some(*last_day);
                }
            }
            Event::TaskHeld { task, holder, deputy } => {
                self.tasks.insert(task.clone(), (holder.clone(), deputy.clone()));
            }
        }
    }
}

fn is_backwards(from: Option<Date>, until: Option<Date>) -> bool {
    from.zip(until).is_some_and(|(from, until)| until < from)
}

#[cfg(test)]
mod tests;
