//! The plan (suunnitelma): what is agreed to be arranged, row by row, each under the goal that it serves (THL-10), and on
//! which side of the services it lies: social and health services stand in one view (KEU21-34).
//!
//! What is agreed is never taken away: it changes with its reason, and ends as done or as dropped. A row stays in its
//! sector, and so in its register; what turns out to belong to another ends, and is agreed anew.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::beside::Beside;
use super::command::Refusal;
use super::event::Event;
use super::state::{Checked, Open};
use crate::codes::codes;
use crate::id::ItemId;
use crate::model::rule::{Answer, CriteriaSet};
use crate::model::{Model, Register};
use crate::stream::Stamp;

codes! {
    /// On which side of the services something is arranged.
    Sector {
        Social = "social",
        Health = "health",
        Employment = "employment",
        Education = "education",
        Benefits = "benefits",
        /// The client does it.
        Own = "own",
        Other = "other",
    }
}

impl Sector {
    /// The two sides that some clients need fitted together.
    pub const SIDES: [Self; 2] = [Self::Social, Self::Health];

    /// What health services are agreed tells of the client's health.
    pub fn register(self) -> Register {
        match self {
            Self::Health => Register::Health,
            Self::Social | Self::Employment | Self::Education | Self::Benefits | Self::Own | Self::Other => {
                Register::Social
            }
        }
    }
}

codes! {
    /// How a row of the plan ended.
    PlanEnding {
        Done = "done",
        /// It was given up, with a reason.
        Dropped = "dropped",
    }
}

/// By when something is to be arranged: a month, or a day of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Due {
    /// The month of this day, its first.
    Month(Date),
    Day(Date),
}

impl Due {
    /// The last day that is in time.
    pub fn last_day(self) -> Date {
        match self {
            Self::Month(first) => first.last_of_month(),
            Self::Day(day) => day,
        }
    }
}

impl TryFrom<String> for Due {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let day = |text: &str| text.parse::<Date>().map_err(|fault| fault.to_string());
        if text.len() == "2026-03".len() {
            day(&format!("{text}-01")).map(Self::Month)
        } else {
            day(&text).map(Self::Day)
        }
    }
}

impl From<Due> for String {
    fn from(due: Due) -> Self {
        match due {
            Due::Month(first) => first.strftime("%Y-%m").to_string(),
            Due::Day(day) => day.to_string(),
        }
    }
}

/// What is agreed, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanTerms {
    pub what: String,
    /// Who arranges it: a professional, a unit, a partner. Empty where the client does it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub who: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Due>,
}

/// A row of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanRow {
    /// The goal that it serves.
    pub goal: ItemId,
    pub sector: Sector,
    pub terms: PlanTerms,
    pub on: Date,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<PlanEnd>,
}

impl PlanRow {
    /// It is still to be done.
    pub fn stands(&self) -> bool {
        self.ended.is_none()
    }
}

/// How a row ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanEnd {
    pub how: PlanEnding,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
    pub on: Date,
}

/// What can be asked of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanCommand {
    Agree { row: ItemId, goal: ItemId, sector: Sector, terms: PlanTerms },
    Change { row: ItemId, terms: PlanTerms, reason: String },
    End { row: ItemId, how: PlanEnding, words: String },
}

pub(super) fn decide(open: &Open, stamp: &Stamp, command: PlanCommand) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        PlanCommand::Agree { row, goal, sector, terms } => {
            if open.plan.contains_key(&row) {
                return Err(Refusal::AlreadyRecorded);
            }
            if !open.goals.contains_key(&goal) {
                return Err(Refusal::NoSuchGoal);
            }
            sound(sector, &terms)?;
            ahead(stamp, terms.due)?;
            Event::PlanRowAgreed { row, goal, sector, terms }
        }
        PlanCommand::Change { row, terms, reason } => {
            let found = standing(open, &row)?;
            sound(found.sector, &terms)?;
            if terms == found.terms {
                return Err(Refusal::NothingChanged);
            }
            if terms.due != found.terms.due {
                ahead(stamp, terms.due)?;
            }
            if reason.trim().is_empty() {
                return Err(Refusal::ReasonMissing);
            }
            Event::PlanRowChanged { row, old: found.terms.clone(), new: terms, reason }
        }
        PlanCommand::End { row, how, words } => {
            standing(open, &row)?;
            if how == PlanEnding::Dropped && words.trim().is_empty() {
                return Err(Refusal::ReasonMissing);
            }
            Event::PlanRowEnded { row, how, words }
        }
    };
    Ok(vec![event])
}

fn sound(sector: Sector, terms: &PlanTerms) -> Result<(), Refusal> {
    if terms.what.trim().is_empty() {
        return Err(Refusal::TextMissing);
    }
    if sector != Sector::Own && terms.who.trim().is_empty() {
        return Err(Beside::ArrangerMissing.into());
    }
    Ok(())
}

fn ahead(stamp: &Stamp, due: Option<Due>) -> Result<(), Refusal> {
    let behind = due.is_some_and(|due| due.last_day() < stamp.on);
    if behind { Err(Beside::DueBehind.into()) } else { Ok(()) }
}

fn standing<'o>(open: &'o Open, row: &ItemId) -> Result<&'o PlanRow, Refusal> {
    let found = open.plan.get(row).ok_or(Beside::NoSuchPlanRow)?;
    if found.stands() { Ok(found) } else { Err(Beside::PlanRowOver.into()) }
}

/// The sides that the plan lacks: the latest check of criteria that asks for both says that the client needs them, and
/// nothing that stands is agreed there.
pub fn lacking(open: &Open, model: &Model) -> Vec<Sector> {
    if !needs_both_sides(open, model) {
        return Vec::new();
    }
    let has = |sector| open.plan.values().any(|row| row.sector == sector && row.stands());
    Sector::SIDES.into_iter().filter(|sector| !has(*sector)).collect()
}

fn needs_both_sides(open: &Open, model: &Model) -> bool {
    let asks = |set: &&CriteriaSet| set.criteria.iter().any(|criterion| criterion.both_sides);
    let checked = |set| -> Option<(&CriteriaSet, &Checked)> { Some((set, open.checked.get(&set.id)?)) };
    let latest = model.criteria.iter().filter(asks).filter_map(checked).max_by_key(|(_, checked)| checked.on);
    latest.is_some_and(|(set, checked)| {
        let mut asking = set.criteria.iter().filter(|criterion| criterion.both_sides);
        asking.any(|criterion| checked.answers.get(&criterion.id) == Some(&Answer::Yes))
    })
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the other facts are taken in elsewhere")]
pub(super) fn evolve(open: &mut Open, stamp: &Stamp, event: &Event) {
    match event {
        Event::PlanRowAgreed { row, goal, sector, terms } => {
            let (goal, terms) = (goal.clone(), terms.clone());
            let new = PlanRow { goal, sector: *sector, terms, on: stamp.on, ended: None };
            open.plan.insert(row.clone(), new);
        }
        Event::PlanRowChanged { row, new, .. } => {
            if let Some(found) = open.plan.get_mut(row) {
                found.terms.clone_from(new);
            }
        }
        Event::PlanRowEnded { row, how, words } => {
            if let Some(found) = open.plan.get_mut(row) {
                found.ended = Some(PlanEnd { how: *how, words: words.clone(), on: stamp.on });
            }
        }
        _ => {}
    }
}
