//! What a change between two measurements is worth: of one client ([`Yardstick::judge`]) and of a group
//! ([`Yardstick::group`]).
//!
//! A score is never exact. Two scores of the same person differ by chance alone up to the smallest detectable change,
//! and a change below it is told as "no certain change", never as better or worse. All scores and changes are in the
//! instrument's own units; a change is always the later score less the earlier one.

mod conceal;
mod group;
mod growth;
mod student;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::codes::codes;
use crate::questionnaire::{Better, Scoring};

pub use group::{After, CellLimit, Change, FollowUp, GroupChange, Pair, Response, Shares, Spread, pieces};
pub use growth::told_until;

/// How many standard deviations to either side hold 95 % of what chance does (Jacobson & Truax 1991).
const CERTAIN: f64 = 1.96;

/// Scores are sums and means of small whole numbers: what differs by less than this differs by the computer's rounding
/// only, and 8.2 − 6.2 is two points.
const GRAIN: f64 = 1e-9;

codes! {
    /// What a threshold stands on. An assumed one is said to be assumed wherever its verdict is shown.
    Ground {
        /// Measured, and published with the population it was measured in.
        Published = "published",
        /// A convention or a rule of thumb.
        Assumed = "assumed",
    }
}

/// How the measurement error of an instrument is known.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Known {
    /// The smallest detectable change of one person at 95 %, in points. A change of exactly so much counts: the
    /// published 1.92 of the Work Ability Score is reached by two points of its whole numbers.
    SmallestDetectable(f64),
    /// Reliability `r` (test–retest, or alpha) and the standard deviation `sd` in points of the population that it was
    /// measured in. A change counts when its index is *more* than 1.96 (Jacobson & Truax 1991).
    Reliability { r: f64, sd: f64 },
    /// So many points are held to be clear, by a rule of thumb or by what matters to people. Nothing of the error itself is known: no index, no significance, no error
    /// of a group follow from it. A change of exactly so much counts.
    Clear(f64),
}

/// The measurement error of an instrument, and where it is known from.
#[derive(Debug, Clone, PartialEq)]
pub struct MeasurementError {
    known: Known,
    ground: Ground,
    source: Cow<'static, str>,
}

/// An instrument as a measure of change.
#[derive(Debug, Clone, PartialEq)]
pub struct Yardstick {
    better: Better,
    error: Option<MeasurementError>,
    /// The lowest score of each band but the first, ascending.
    limits: Vec<f64>,
}

codes! {
    /// What a change of one person is, as far as the instrument can tell.
    Verdict {
        Improved = "improved",
        /// Within the measurement error: no certain change. It does not say that nothing has changed.
        WithinError = "within-error",
        Declined = "declined",
        /// A score is missing, or nothing is known of the instrument's error.
        NotComparable = "not-comparable",
    }
}

/// A change of one person.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judgement {
    pub verdict: Verdict,
    /// After less before, in points; none when either is missing.
    pub change: Option<f64>,
    /// Jacobson & Truax's index: the change in standard errors of a difference. None when only a rule of thumb is known.
    pub index: Option<f64>,
    /// Certain, and into another band of the instrument. Never said of a rule of thumb.
    pub significant: bool,
}

impl Better {
    /// A change as a gain: above zero is better.
    pub fn gain(self, change: f64) -> f64 {
        match self {
            Self::Higher => change,
            Self::Lower => -change,
        }
    }
}

impl MeasurementError {
    /// An error as it is known; `source` is the publication, or the text key of the reason for the assumption.
    /// None when the numbers cannot be: points must be above zero, and a reliability from nought up to below one.
    pub fn new(known: Known, ground: Ground, source: impl Into<Cow<'static, str>>) -> Option<Self> {
        let above_zero = |points: f64| points.is_finite() && points > GRAIN;
        let can_be = match known {
            Known::SmallestDetectable(points) | Known::Clear(points) => above_zero(points),
            Known::Reliability { r, sd } => (0.0..1.0).contains(&r) && above_zero(sd),
        };
        can_be.then(|| Self { known, ground, source: source.into() })
    }

    pub fn known(&self) -> Known {
        self.known
    }

    pub fn ground(&self) -> Ground {
        self.ground
    }

    pub fn source(&self) -> &str {
        &self.source
    }

    /// The standard error of one measurement in points: `SD·√(1−r)`.
    pub fn of_one(&self) -> Option<f64> {
        self.of_difference().map(|points| points / std::f64::consts::SQRT_2)
    }

    /// The standard error of a difference of two measurements in points: `√2·SEM`.
    pub fn of_difference(&self) -> Option<f64> {
        match self.known {
            Known::SmallestDetectable(points) => Some(points / CERTAIN),
            Known::Reliability { r, sd } => Some(std::f64::consts::SQRT_2 * sd * (1.0 - r).sqrt()),
            Known::Clear(_) => None,
        }
    }

    /// The change in points up to which chance alone may be at work, drawn to either side of the first score: the
    /// smallest detectable change at 95 %, or the points of a rule of thumb.
    pub fn reach(&self) -> f64 {
        match self.known {
            Known::SmallestDetectable(points) | Known::Clear(points) => points,
            Known::Reliability { r, sd } => CERTAIN * std::f64::consts::SQRT_2 * sd * (1.0 - r).sqrt(),
        }
    }

    /// The smallest detectable change of the mean of `count` people in points: `SDC/√n`. None for a rule of thumb.
    pub fn of_group(&self, count: u32) -> Option<f64> {
        (count > 0).then(|| self.of_difference().map(|points| CERTAIN * points / f64::from(count).sqrt()))?
    }

    fn is_exceeded(&self, change: f64) -> bool {
        match self.known {
            Known::SmallestDetectable(_) | Known::Clear(_) => change.abs() >= self.reach() - GRAIN,
            Known::Reliability { .. } => change.abs() > self.reach() + GRAIN,
        }
    }
}

impl Yardstick {
    /// An instrument: which way is better, and its error when it is known well enough to judge one person.
    pub fn new(better: Better, error: Option<MeasurementError>) -> Self {
        Self { better, error, limits: Vec::new() }
    }

    /// A score of a questionnaire; one without a threshold judges nobody.
    pub fn of(scoring: &Scoring) -> Self {
        let error = scoring.change.as_ref().and_then(|threshold| {
            let points = threshold.points.value();
            let known =
                if threshold.detectable { Known::SmallestDetectable(points) } else { Known::Clear(points) };
            let ground = if threshold.assumed { Ground::Assumed } else { Ground::Published };
            MeasurementError::new(known, ground, threshold.source.clone())
        });
        Self::new(scoring.better, error).limits(scoring.bands.iter().skip(1).map(|band| band.from.value()))
    }

    /// With its bands, by the lowest score of each but the first: 6 and 8 for 0–5, 6–7 and 8–10.
    #[must_use]
    pub fn limits(mut self, limits: impl IntoIterator<Item = f64>) -> Self {
        self.limits = limits.into_iter().filter(|limit| limit.is_finite()).collect();
        self.limits.sort_by(f64::total_cmp);
        self
    }

    pub fn better(&self) -> Better {
        self.better
    }

    pub fn error(&self) -> Option<&MeasurementError> {
        self.error.as_ref()
    }

    /// The band that a score falls into, counted from nought at the lowest scores.
    pub fn band(&self, score: f64) -> usize {
        self.limits.iter().filter(|limit| score >= **limit - GRAIN).count()
    }

    /// What the change between two scores of one person is worth. Both must be of the same version of the instrument;
    /// a score that is missing is none, never nought.
    pub fn judge(&self, before: Option<f64>, after: Option<f64>) -> Judgement {
        let scores = before.zip(after).filter(|(before, after)| (after - before).is_finite());
        let Some((before, after)) = scores else {
            return Judgement {
                verdict: Verdict::NotComparable,
                change: None,
                index: None,
                significant: false,
            };
        };
        let change = after - before;
        let difference = self.error.as_ref().and_then(MeasurementError::of_difference);
        let verdict = self.verdict(change);
        let certain = match verdict {
            Verdict::Improved | Verdict::Declined => difference.is_some(),
            Verdict::WithinError | Verdict::NotComparable => false,
        };
        Judgement {
            verdict,
            change: Some(change),
            index: difference.map(|points| change / points),
            significant: certain && self.band(before) != self.band(after),
        }
    }

    fn verdict(&self, change: f64) -> Verdict {
        let Some(error) = &self.error else { return Verdict::NotComparable };
        match (error.is_exceeded(change), self.better.gain(change) > 0.0) {
            (false, _) => Verdict::WithinError,
            (true, true) => Verdict::Improved,
            (true, false) => Verdict::Declined,
        }
    }
}

#[cfg(test)]
mod tests;
