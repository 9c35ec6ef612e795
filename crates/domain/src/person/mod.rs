//! A person in the register: identity, contact, language, protection.
//!
//! Search comes first: a person who is already in the register is offered, never made twice.

mod code;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use code::{CodeFault, IdentityCode};

use crate::id::PersonId;
use crate::stream::{Stamp, Stream};

/// A name. Given names in order, the family name as written.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PersonName {
    pub given: String,
    pub family: String,
}

/// How a person is reached. Each part may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
}

/// The card of a person: what is known now.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    pub name: PersonName,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<IdentityCode>,
    /// Known from the code, or told when there is no code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub born: Option<Date>,
    /// Municipality of residence, by its three-digit code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipality: Option<String>,
    /// Language of service (asiointikieli), ISO 639-1.
    pub language: String,
    /// Language of the interpreter, when one is needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interpreter: Option<String>,
    #[serde(default)]
    pub contact: Contact,
    /// Turvakielto: the address and municipality are hidden, and contact goes only by an agreed way.
    #[serde(default)]
    pub non_disclosure: bool,
}

/// What happened. In a correction old and new stand side by side.
#[expect(
    clippy::large_enum_variant,
    reason = "a fact is made, recorded and gone; the cards are not kept in it"
)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Event {
    Registered { card: Card },
    Corrected { old: Card, new: Card, reason: String },
}

/// What can be asked of a person's record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// `not_among_alike`: whoever registers has looked at the people with a like name and says that this
    /// is somebody else.
    Register {
        card: Card,
        not_among_alike: bool,
    },
    Correct {
        card: Card,
        reason: String,
    },
}

/// Why not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    AlreadyRegistered,
    NotRegistered,
    NameMissing,
    BirthMissing,
    BornInFuture,
    /// Somebody in the register has this code.
    SameCode(PersonId),
    /// Somebody in the register has a like name and birthday: look first.
    Alike(Vec<PersonId>),
    ReasonMissing,
    NothingChanged,
}

impl Refusal {
    /// The code under which the texts know it, and the field it belongs to.
    pub fn code(&self) -> (&'static str, &'static str) {
        match self {
            Self::AlreadyRegistered => ("person-already-registered", ""),
            Self::NotRegistered => ("person-not-registered", ""),
            Self::NameMissing => ("person-name-missing", "family"),
            Self::BirthMissing => ("person-birth-missing", "born"),
            Self::BornInFuture => ("person-born-in-future", "born"),
            Self::SameCode(_) => ("person-same-code", "code"),
            Self::Alike(_) => ("person-alike", "not_among_alike"),
            Self::ReasonMissing => ("reason-missing", "reason"),
            Self::NothingChanged => ("nothing-changed", ""),
        }
    }
}

/// Who else is in the register.
#[derive(Debug, Clone, Default)]
pub struct World {
    /// Who has the code of the card.
    pub same_code: Option<PersonId>,
    /// Who has the same folded name and the same birthday.
    pub alike: Vec<PersonId>,
}

/// A person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// None before registration.
    pub card: Option<Card>,
    /// How many times the card has been corrected.
    pub corrections: u32,
}

impl Stream for Person {
    const NAME: &'static str = "person";
    type Event = Event;
    type Command = Command;
    type Refusal = Refusal;
    type World<'w> = World;

    fn decide(&self, world: &World, stamp: &Stamp, command: Command) -> Result<Vec<Event>, Refusal> {
        match (&self.card, command) {
            (Some(_), Command::Register { .. }) => Err(Refusal::AlreadyRegistered),
            (None, Command::Correct { .. }) => Err(Refusal::NotRegistered),

            (None, Command::Register { card, not_among_alike }) => {
                let card = sound(card, world, stamp)?;
                if !world.alike.is_empty() && !not_among_alike {
                    return Err(Refusal::Alike(world.alike.clone()));
                }
                Ok(vec![Event::Registered { card }])
            }
            (Some(old), Command::Correct { card, reason }) => {
                let new = sound(card, world, stamp)?;
                if reason.trim().is_empty() {
                    return Err(Refusal::ReasonMissing);
                }
                if *old == new {
                    return Err(Refusal::NothingChanged);
                }
                Ok(vec![Event::Corrected { old: old.clone(), new, reason }])
            }
        }
    }

    fn evolve(&mut self, _stamp: &Stamp, event: &Event) {
        match event {
            Event::Registered { card } => self.card = Some(card.clone()),
            Event::Corrected { new, .. } => {
                self.card = Some(new.clone());
                self.corrections += 1;
            }
        }
    }
}

/// A card as it may be recorded: named, born, and nobody else's.
fn sound(mut card: Card, world: &World, stamp: &Stamp) -> Result<Card, Refusal> {
    if card.name.family.trim().is_empty() || card.name.given.trim().is_empty() {
        return Err(Refusal::NameMissing);
    }
    if let Some(code) = &card.code {
        card.born = Some(code.born());
    }
    let born = card.born.ok_or(Refusal::BirthMissing)?;
    if born > stamp.on {
        return Err(Refusal::BornInFuture);
    }
    if let Some(other) = &world.same_code {
        return Err(Refusal::SameCode(other.clone()));
    }
    Ok(card)
}

impl Card {
    /// Age in whole years on a day.
    pub fn age_on(&self, day: Date) -> Option<u8> {
        let born = self.born?;
        let before_birthday = (day.month(), day.day()) < (born.month(), born.day());
        u8::try_from(day.year() - born.year() - i16::from(before_birthday)).ok()
    }
}

#[cfg(test)]
mod tests;
