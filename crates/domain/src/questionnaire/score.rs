//! Scoring: how answers become points, what the points mean, and what calls for attention at once.
//!
//! The rules are dials, not expressions: a score is the value of one item or the sum of several, perhaps times a
//! factor. A missing answer is never a zero; how many may be missing, and what then, is each instrument's published
//! rule. A recorded score keeps the algorithm by which it was made.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Answers, Given, Kind, Points, Questionnaire, Texts, When};
use crate::codes::codes;
use crate::id::Name;

codes! {
    /// Which way is better.
    Better {
        Higher = "higher",
        Lower = "lower",
    }
}

codes! {
    /// The light of a traffic light. Never the only sign of what it says.
    Light {
        Red = "red",
        Yellow = "yellow",
        Green = "green",
    }
}

codes! {
    /// How the items make the score.
    Rule {
        /// The one item as it is.
        Value = "value",
        /// All of them together.
        Sum = "sum",
    }
}

/// How a score is made and read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scoring {
    pub id: Name,
    pub title: Texts,
    /// The version of the rule; a recorded score names it.
    pub algorithm: u16,
    pub rule: Rule,
    pub items: Vec<Name>,
    /// The sum is multiplied by this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub factor: Option<Points>,
    /// How many items may be unanswered; the score is then their mean times the number of items, rounded to whole
    /// points. Beyond that there is no score.
    #[serde(default)]
    pub may_miss: u8,
    /// What an item counts that was not asked because of an earlier answer. Without it, it counts as unanswered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unasked: Option<i64>,
    /// The least and the most that it can be.
    pub from: Points,
    pub to: Points,
    pub better: Better,
    /// Bands from the lowest up.
    #[serde(rename = "band", default, skip_serializing_if = "Vec::is_empty")]
    pub bands: Vec<Band>,
    /// Limits that depend on something else that was asked.
    #[serde(rename = "limit", default, skip_serializing_if = "Vec::is_empty")]
    pub limits: Vec<Limit>,
    /// From how much a change is more than measurement error.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<Threshold>,
    /// Code of the score in LOINC, for the exchange of data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub loinc: Option<String>,
}

/// What points mean from here up to the next band.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    pub id: Name,
    pub from: Points,
    pub text: Texts,
    /// In a word, for the side of a chart; the text when it is left out.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub short: Texts,
    /// The same to the client, in everyday words.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub plain: Texts,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub light: Option<Light>,
}

/// A limit that holds for some, such as a risk limit by sex. The sex is asked, never read from the identity code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    pub id: Name,
    pub from: Points,
    pub text: Texts,
    /// Whom it concerns; when that was not answered or not told, it is shown to be judged by hand.
    pub when: Vec<When>,
}

/// From how many points on a person's change is more than measurement error.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Threshold {
    pub points: Points,
    /// Published, or our assumption until something is.
    pub assumed: bool,
    /// The points are the smallest detectable change that a study measured, not a convention nor what matters to
    /// people. Only then are a change of bands significant and the error of a group known.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub detectable: bool,
    /// The publication, or the reason of the assumption.
    pub source: String,
}

/// An answer that calls for somebody's attention at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flag {
    pub id: Name,
    pub when: Vec<When>,
    /// To those who work with the client: what was answered and what to do now.
    pub text: Texts,
    /// To the client: where to get help now.
    pub plain: Texts,
}

/// A score as it was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    pub score: Name,
    pub algorithm: u16,
    /// None when too much is missing.
    pub points: Option<Points>,
    /// How many of the items were answered, or counted without being asked.
    pub answered: u8,
    pub of: u8,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub band: Option<Name>,
    /// The limits that are reached: by those whom they concern, or perhaps.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub reached: BTreeMap<Name, Meaning>,
}

codes! {
    /// Whether a limit that the points reach concerns the one who answered.
    Meaning {
        Concerns = "concerns",
        /// What tells it was not answered.
        Unknown = "unknown",
    }
}

impl Questionnaire {
    /// The scores of answers that fit ([`Questionnaire::fitting`]), in the order of the questionnaire.
    pub fn score(&self, answers: &Answers) -> Vec<Score> {
        self.scores.iter().map(|scoring| self.score_by(scoring, answers)).collect()
    }

    fn score_by(&self, scoring: &Scoring, answers: &Answers) -> Score {
        let asked = self.asked(answers);
        let (mut sum, mut answered) = (0_i64, 0_u8);
        for id in &scoring.items {
            let counted = match asked.iter().find(|item| &item.id == id) {
                Some(item) => answers.get(id).and_then(|given| self.counted(item, given)),
                None => scoring.unasked,
            };
            if let Some(counted) = counted {
                sum = sum.saturating_add(counted);
                answered = answered.saturating_add(1);
            }
        }
        let of = u8::try_from(scoring.items.len()).unwrap_or(u8::MAX);
        let missing = of.saturating_sub(answered);
        let enough = answered > 0 && missing <= scoring.may_miss;
        let points = enough.then(|| whole(sum, answered, of, scoring.factor)).flatten();
        Score {
            score: scoring.id.clone(),
            algorithm: scoring.algorithm,
            points,
            answered,
            of,
            band: points.and_then(|points| scoring.band(points)).map(|band| band.id.clone()),
            reached: points.map(|points| self.reached(scoring, points, answers)).unwrap_or_default(),
        }
    }

    fn reached(&self, scoring: &Scoring, points: Points, answers: &Answers) -> BTreeMap<Name, Meaning> {
        let meaning = |limit: &Limit| {
            let told =
                |when: &When| answers.get(&when.item).is_some_and(|given| self.tells(&when.item, given));
            let holds = |when: &When| self.holds(when, self.item(&when.item).map(|item| (item, answers)));
            if !limit.when.iter().all(told) {
                Some(Meaning::Unknown)
            } else if limit.when.iter().all(holds) {
                Some(Meaning::Concerns)
            } else {
                None
            }
        };
        let reached = scoring.limits.iter().filter(|limit| points >= limit.from);
        reached.filter_map(|limit| Some((limit.id.clone(), meaning(limit)?))).collect()
    }

    /// Does an answer tell what was asked? "I would rather not say" does not.
    fn tells(&self, item: &Name, given: &Given) -> bool {
        let Some(Kind::Choice(list)) = self.item(item).map(|item| &item.answer) else {
            return true;
        };
        let untold = |code: &Name| self.option(list, code).is_some_and(|option| option.untold);
        !matches!(given, Given::Choice(code) if untold(code))
    }

    /// The flags that answers raise.
    pub fn raised<'q>(&'q self, answers: &'q Answers) -> impl Iterator<Item = &'q Flag> {
        let asked = self.asked(answers);
        self.flags.iter().filter(move |flag| {
            flag.when.iter().all(|when| {
                let item = asked.iter().find(|item| item.id == when.item);
                self.holds(when, item.map(|item| (*item, answers)))
            })
        })
    }
}

impl Scoring {
    /// The band in which points lie.
    pub fn band(&self, points: Points) -> Option<&Band> {
        self.bands.iter().rev().find(|band| points >= band.from)
    }
}

/// The sum, filled to all items by the mean of those that were answered (whole points, a half upwards), times the
/// factor.
fn whole(sum: i64, answered: u8, of: u8, factor: Option<Points>) -> Option<Points> {
    let (answered, of) = (i64::from(answered), i64::from(of));
    let filled = if answered == of {
        sum
    } else {
        let doubled = sum.checked_mul(of)?.checked_mul(2)?.checked_add(answered)?;
        doubled.div_euclid(answered.checked_mul(2)?)
    };
    let tenths = match factor {
        Some(factor) => filled.checked_mul(i64::from(factor.in_tenths()))?,
        None => filled.checked_mul(10)?,
    };
    i32::try_from(tenths).ok().map(Points::tenths)
}
