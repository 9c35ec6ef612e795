//! What a referral says: who sends whom, why, by whose consent, with what beside it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Refusal;
use crate::case::Sender;
use crate::id::{ItemId, Name};
use crate::model::rule::{Answer, Known, Outcome, Purpose};
use crate::model::{self, Model};
use crate::person::Card;
use crate::stream::Stamp;

/// The longest text of a letter.
pub const LONGEST_TEXT: usize = 8_000;

/// The most papers beside a letter.
pub const MOST_PAPERS: usize = 10;

/// Signs and criteria as the sender answered them, and what they said. Kept as it was seen: the rules may change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    pub set: Name,
    pub answers: BTreeMap<Name, Answer>,
    pub outcome: Outcome,
    /// Why the referral is made though the outcome was another.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// How the client gave consent to the referral.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Given {
    Spoken,
    Written,
}

impl Given {
    /// The word under which texts know it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Spoken => "spoken",
            Self::Written => "written",
        }
    }
}

/// The client's consent to the referral (invariant 2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    pub given: Given,
    pub on: Date,
    /// Kinds of data that may go, as the model names them.
    pub data: BTreeSet<Name>,
}

/// A paper beside the letter. The paper itself lies outside the record, sealed; here is what it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    pub id: ItemId,
    pub name: String,
    /// SHA-256 of the bytes, in base64.
    pub digest: String,
    pub bytes: u64,
}

/// Who sends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum By {
    /// The client, by the public door: a contact request.
    Client,
    /// A professional with an account.
    Professional,
}

impl By {
    /// The word under which texts and tables know it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Professional => "professional",
        }
    }
}

/// A referral as it is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    pub by: By,
    /// By which people speak of it.
    pub reference: String,
    pub client: Card,
    /// The route by which the client comes.
    pub arrival: Name,
    /// Where the sender works; a client sends for themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sender: Option<Sender>,
    /// A need of the model; whoever asks for contact need not know it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub need: Option<Name>,
    pub words: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub check: Option<Check>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<Consent>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub papers: Vec<Paper>,
}

/// A letter that may be sent.
pub(super) fn sound(model: &Model, stamp: &Stamp, mut letter: Letter) -> Result<Letter, Refusal> {
    fits(&letter.words)?;
    client_fits(letter.by, &letter.client)?;
    if model::find(&model.arrivals, &letter.arrival).is_none() {
        return Err(Refusal::UnknownArrival);
    }
    if letter.need.as_ref().is_some_and(|need| !model.needs.contains(need)) {
        return Err(Refusal::UnknownNeed);
    }
    if letter.papers.len() > MOST_PAPERS {
        return Err(Refusal::TooManyPapers);
    }
    match letter.by {
        By::Client => {
            let reached = &letter.client.contact;
            if reached.phone.is_none() && reached.email.is_none() {
                return Err(Refusal::ContactMissing);
            }
        }
        By::Professional => {
            if letter.need.is_none() {
                return Err(Refusal::UnknownNeed);
            }
            consent_fits(letter.consent.as_ref().ok_or(Refusal::ConsentMissing)?, stamp.on)?;
            let check = letter.check.take().ok_or(Refusal::CheckMissing)?;
            letter.check = Some(completed(model, stamp.on, &letter.client, check)?);
        }
    }
    Ok(letter)
}

/// A text that is there and not too long.
pub(super) fn fits(text: &str) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::TextMissing);
    }
    if text.chars().count() > LONGEST_TEXT { Err(Refusal::TextTooLong) } else { Ok(()) }
}

/// Is it told who the client is? A professional tells enough to find them in the register.
///
/// # Errors
/// What is missing.
pub fn client_fits(by: By, client: &Card) -> Result<(), Refusal> {
    let Card { name, code, born, .. } = client;
    if name.given.trim().is_empty() || name.family.trim().is_empty() {
        return Err(Refusal::NameMissing);
    }
    if by == By::Professional && code.is_none() && born.is_none() {
        return Err(Refusal::BirthMissing);
    }
    Ok(())
}

/// Has the client agreed by this day?
///
/// # Errors
/// They have not yet.
pub fn consent_fits(consent: &Consent, day: Date) -> Result<(), Refusal> {
    if consent.on > day { Err(Refusal::ConsentInFuture) } else { Ok(()) }
}

/// What the client's card tells for computed criteria.
fn known(model: &Model, day: Date, client: &Card) -> Known {
    let served = |code: &String| model.organisation.municipalities.contains(code);
    Known { age: client.age_on(day), in_area: client.municipality.as_ref().map(served), ..Known::default() }
}

/// The check with what the client's card tells and the outcome, which are computed here. It is against the set in force
/// on the day. Outside the criteria is marked, not blocked; but somebody must say why.
///
/// # Errors
/// The criteria are others now, or the reason is missing.
pub fn completed(model: &Model, day: Date, client: &Card, mut check: Check) -> Result<Check, Refusal> {
    let set = model.criteria_on(Purpose::Service, day).ok_or(Refusal::CheckMissing)?;
    let asked = |id: &Name| set.criteria.iter().any(|criterion| criterion.id == *id);
    if set.id != check.set || !check.answers.keys().all(asked) {
        return Err(Refusal::CheckOutdated);
    }
    let known = known(model, day, client);
    for criterion in &set.criteria {
        if let Some(computed) = criterion.computed {
            check.answers.entry(criterion.id.clone()).or_insert_with(|| computed.answer(&known));
        }
    }
    check.outcome = set.outcome(&check.answers);
    if check.outcome != Outcome::Refer && check.reason.trim().is_empty() {
        return Err(Refusal::ReasonMissing);
    }
    Ok(check)
}
