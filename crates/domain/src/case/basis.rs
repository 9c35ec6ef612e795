//! The basis of identified work: the client's consent or permission, itemised, or a section of law.
//!
//! Consent is a precondition of the act, not a document beside it. Withdrawal ends what it opened in the
//! same transaction; what was lawfully recorded stays (703/2023 58 §; GDPR 7(3)).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::command::{Command, Refusal, World};
use super::event::Event;
use super::state::Open;
use crate::id::{ItemId, Name, WorkerId};
use crate::model::{self, Model};
use crate::stream::Stamp;

/// On what the work or the disclosure rests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    /// A consent or permission of the model, given by the client.
    Consent(Name),
    /// A section of law named in the model.
    Law(Name),
}

/// To whom data may go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    pub partner: Name,
    /// The unit or professional; empty when the whole kind of partner is meant.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
}

/// The terms: who gave what, for which purpose, to whom, until when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    pub ground: Ground,
    /// Who gave it: empty when the client did, else the legal representative. Not used for a law.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub representative: String,
    /// Kinds of data, as the model names them.
    pub data: Vec<Name>,
    pub purpose: String,
    #[serde(default)]
    pub recipients: Vec<Recipient>,
    pub from: Date,
    /// Until further notice when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

impl Basis {
    /// In force on a day, withdrawal aside.
    pub fn holds(&self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }

    /// Names a kind of partner as recipient, and one of these kinds of data.
    pub fn lets_out(&self, data: &[&str], partner: &Name) -> bool {
        self.recipients.iter().any(|recipient| recipient.partner == *partner)
            && self.data.iter().any(|named| data.contains(&named.as_str()))
    }
}

/// The consent to the service itself: a case may start, nothing is disclosed by it.
pub(super) fn is_agreement(model: &Model, ground: &Ground) -> bool {
    match ground {
        Ground::Consent(name) => model::find(&model.consents, name).is_some_and(|consent| consent.agreement),
        Ground::Law(_) => false,
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the other commands are judged elsewhere")]
pub(super) fn decide(
    open: &Open,
    world: &World<'_>,
    stamp: &Stamp,
    command: Command,
) -> Result<Vec<Event>, Refusal> {
    match command {
        Command::RecordBasis { basis, terms } => {
            sound(&terms, world.model, stamp)?;
            if open.bases.contains_key(&basis) {
                return Err(Refusal::AlreadyRecorded);
            }
            Ok(vec![Event::BasisRecorded { basis, terms }])
        }
        Command::WithdrawBasis { basis, told } => {
            let record = open.bases.get(&basis).ok_or(Refusal::NoSuchBasis)?;
            if record.withdrawn.is_some() {
                return Err(Refusal::AlreadyWithdrawn);
            }
            if matches!(record.terms.ground, Ground::Law(_)) {
                return Err(Refusal::LawIsNotWithdrawn);
            }
            Ok(withdrawn(open, stamp, basis, told))
        }
        Command::InformParty { basis, party } => {
            let record = open.bases.get(&basis).ok_or(Refusal::NoSuchBasis)?;
            if !record.to_inform.contains(&party) {
                return Err(Refusal::NobodyToInform);
            }
            Ok(vec![Event::PartyInformed { basis, party }])
        }
        _ => Err(Refusal::NotHere),
    }
}

/// The withdrawal, and with the last basis the end of everybody's access that rested on it: a later basis
/// does not bring them back unasked.
fn withdrawn(open: &Open, stamp: &Stamp, basis: ItemId, told: String) -> Vec<Event> {
    let rests = open.bases.iter().any(|(other, record)| *other != basis && record.holds(stamp.on));
    let left: Vec<WorkerId> = if rests { Vec::new() } else { open.helpers.keys().cloned().collect() };
    let ended = left.into_iter().map(|worker| Event::HelperEnded { worker });
    std::iter::once(Event::BasisWithdrawn { basis, told }).chain(ended).collect()
}

/// May these terms be recorded today?
pub(super) fn sound(terms: &Basis, model: &Model, stamp: &Stamp) -> Result<(), Refusal> {
    match &terms.ground {
        Ground::Consent(name) => {
            let consent = model::find(&model.consents, name).ok_or(Refusal::UnknownGround)?;
            if terms.data.is_empty() && !consent.agreement {
                return Err(Refusal::DataMissing);
            }
            if terms.data.iter().any(|name| !consent.data.contains(name)) {
                return Err(Refusal::DataNotCovered);
            }
            let foreign = |recipient: &Recipient| !consent.recipients.contains(&recipient.partner);
            if terms.recipients.iter().any(foreign) {
                return Err(Refusal::RecipientNotCovered);
            }
        }
        Ground::Law(name) => {
            let law = model::find(&model.laws, name).ok_or(Refusal::UnknownGround)?;
            if !law.valid.holds(terms.from) {
                return Err(Refusal::LawNotInForce);
            }
        }
    }
    if terms.purpose.trim().is_empty() {
        return Err(Refusal::PurposeMissing);
    }
    if terms.from > stamp.on || terms.until.is_some_and(|until| until < stamp.on) {
        return Err(Refusal::NotValidToday);
    }
    Ok(())
}
