//! Where a score stands on its scale, in a drawing that is as wide as its place: across in per cents, down in pixels.
//! Letters keep their size that way, on a phone and on paper.

use std::fmt;

use askama::{FastWritable, Values};

/// The scale of an instrument, from its lowest score to its highest.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    pub low: f64,
    pub high: f64,
}

/// A place across, in per cents of the width.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Across(f64);

/// A place or a length in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Pixels(pub(crate) f64);

impl Scale {
    /// A scale and its ends.
    pub fn new(low: f64, high: f64) -> Self {
        Self { low, high }
    }

    /// How far up the scale a score is, 0–1; what lies outside stands at the end.
    pub(crate) fn share(self, score: f64) -> f64 {
        let share = (score - self.low) / (self.high - self.low);
        if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 }
    }

    pub(crate) fn across(self, score: f64) -> Across {
        Across::share(self.share(score))
    }

    pub(crate) fn holds(self, score: f64) -> bool {
        (self.low..=self.high).contains(&score)
    }
}

impl Across {
    /// So much of the whole width, 0–1.
    pub(crate) fn share(share: f64) -> Self {
        Self(share * 100.0)
    }

    /// How far it is from another place.
    pub(crate) fn to(self, other: Self) -> Self {
        Self((other.0 - self.0).max(0.0))
    }

    pub(crate) fn per_cent(self) -> f64 {
        self.0
    }
}

impl fmt::Display for Across {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.2}%", self.0)
    }
}

impl FastWritable for Across {
    fn write_into(&self, dest: &mut dyn fmt::Write, _: &dyn Values) -> askama::Result<()> {
        Ok(write!(dest, "{self}")?)
    }
}

impl fmt::Display for Pixels {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.1}", self.0)
    }
}

impl FastWritable for Pixels {
    fn write_into(&self, dest: &mut dyn fmt::Write, _: &dyn Values) -> askama::Result<()> {
        Ok(write!(dest, "{self}")?)
    }
}
