//! Dated rules: signs, criteria, exclusions and the choice of plan. Dials in the model, arithmetic here.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Validity;
use crate::id::Name;

/// What a set of criteria is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// Does the person benefit from the service? Never a gate by itself: outside is marked, not blocked.
    Service,
    /// Does the statutory multi-sector process apply (TYP until 31.12.2024, TYM since)?
    Statutory,
}

/// What a criterion is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CriterionKind {
    /// Tunnusmerkki: a sign that speaks for the service.
    Sign,
    /// Must hold.
    Requirement,
    /// Speaks for benefit.
    Benefit,
    /// When it holds, another service comes first; the person may return.
    Exclusion,
}

/// A criterion that the system can answer by itself from recorded facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub enum Computed {
    /// Age in whole years on the day, both ends included.
    Age { from: u8, to: u8 },
    /// Lives in a municipality that the model serves.
    Residence,
    /// Perceived work ability (0–10) at most this; a conversation starter, never an automatic gate.
    WorkAbilityAtMost(u8),
    /// Law 1369/2014 2 §, in force to 31.12.2024: 300 days of labour-market subsidy; or 25 or older and
    /// 12 months; or under 25 and 6 months of unbroken unemployment.
    #[serde(rename = "long-unemployment-1369")]
    LongUnemployment1369,
}

/// One sign, criterion or exclusion. Its question stands under `criterion-<id>`, what it means under
/// the attribute `.help`, and what to do when it is not met under `.advice`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    pub id: Name,
    pub kind: CriterionKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub computed: Option<Computed>,
    /// When it holds, the client needs social and health services fitted together: the plan says when it lacks a side.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub both_sides: bool,
}

/// A dated set of criteria.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CriteriaSet {
    pub id: Name,
    pub purpose: Purpose,
    #[serde(default)]
    pub valid: Validity,
    /// How many signs and benefits together must hold for the outcome "refer".
    #[serde(default)]
    pub enough: u8,
    /// Why the target group is limited as it is, and with whom that was agreed: text under `limit-<id>`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<Name>,
    #[serde(rename = "criterion")]
    pub criteria: Vec<Criterion>,
}

/// An answer to a criterion. Not knowing is an answer; a missing answer is never a no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    Yes,
    No,
    Unknown,
}

/// What the criteria say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Meets the criteria.
    Refer,
    /// Not clear or not enough: consult first.
    Consult,
    /// An exclusion holds: another service first, may return.
    OtherFirst,
    /// A requirement does not hold: outside the target group. Marked, not blocked.
    Outside,
}

/// What the system knows for computed criteria. Unknown things are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    pub age: Option<u8>,
    pub in_area: Option<bool>,
    /// Perceived work ability, 0–10.
    pub work_ability: Option<u8>,
    /// Days of labour-market subsidy on the basis of unemployment.
    pub subsidy_days: Option<u16>,
    /// Whole months of unbroken unemployment.
    pub unemployed_months: Option<u16>,
}

impl Computed {
    /// The system's own answer.
    pub fn answer(self, known: &Known) -> Answer {
        let yes = |condition: bool| if condition { Answer::Yes } else { Answer::No };
        let unknown = Answer::Unknown;
        match self {
            Self::Age { from, to } => known.age.map_or(unknown, |age| yes((from..=to).contains(&age))),
            Self::Residence => known.in_area.map_or(unknown, yes),
            Self::WorkAbilityAtMost(most) => known.work_ability.map_or(unknown, |points| yes(points <= most)),
            Self::LongUnemployment1369 => long_unemployment_1369(known),
        }
    }
}

fn long_unemployment_1369(known: &Known) -> Answer {
    if known.subsidy_days.is_some_and(|days| days >= 300) {
        return Answer::Yes;
    }
    match (known.age, known.unemployed_months, known.subsidy_days) {
        (Some(25..), Some(12..), _) | (Some(..25), Some(6..), _) => Answer::Yes,
        (Some(_), Some(_), Some(_)) => Answer::No,
        _ => Answer::Unknown,
    }
}

impl CriteriaSet {
    /// What the answers say. A computed criterion counts as computed unless a person answered it.
    pub fn outcome(&self, answers: &BTreeMap<Name, Answer>) -> Outcome {
        let answer = |criterion: &Criterion| answers.get(&criterion.id).copied().unwrap_or(Answer::Unknown);
        let of = |kind: CriterionKind| self.criteria.iter().filter(move |criterion| criterion.kind == kind);

        if of(CriterionKind::Exclusion).any(|criterion| answer(criterion) == Answer::Yes) {
            return Outcome::OtherFirst;
        }
        if of(CriterionKind::Requirement).any(|criterion| answer(criterion) == Answer::No) {
            return Outcome::Outside;
        }
        let speaking = of(CriterionKind::Sign).chain(of(CriterionKind::Benefit));
        let enough =
            speaking.filter(|criterion| answer(criterion) == Answer::Yes).count() >= self.enough.into();
        let certain = of(CriterionKind::Requirement).all(|criterion| answer(criterion) == Answer::Yes)
            && of(CriterionKind::Exclusion).all(|criterion| answer(criterion) == Answer::No);
        if enough && certain { Outcome::Refer } else { Outcome::Consult }
    }
}

/// From which day which criteria choose which plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanChoice {
    #[serde(default)]
    pub valid: Validity,
    /// The statutory criteria set that is asked; left out when the model always takes `otherwise`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub criteria: Option<Name>,
    /// Plan kind when the criteria are met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub met: Option<Name>,
    /// Plan kind otherwise.
    pub otherwise: Name,
}

impl PlanChoice {
    /// The plan kind for a statutory outcome on a day, by the choice in force.
    pub fn choose(choices: &[Self], day: Date, outcome: Option<Outcome>) -> Option<&Name> {
        let choice = choices.iter().find(|choice| choice.valid.holds(day))?;
        match (&choice.met, outcome) {
            (Some(met), Some(Outcome::Refer)) => Some(met),
            _ => Some(&choice.otherwise),
        }
    }
}

#[cfg(test)]
mod tests;
