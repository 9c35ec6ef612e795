//! A score in tenths of a point: exact, and wide enough for every instrument here.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Points of an instrument. Kept in tenths; written as a number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Points(i32);

impl Points {
    /// Whole points.
    pub const fn whole(points: i32) -> Self {
        Self(points.saturating_mul(10))
    }

    /// Tenths of a point.
    pub const fn tenths(tenths: i32) -> Self {
        Self(tenths)
    }

    /// How many tenths.
    pub const fn in_tenths(self) -> i32 {
        self.0
    }

    /// As a number, for statistics.
    pub fn value(self) -> f64 {
        f64::from(self.0) / 10.0
    }
}

impl fmt::Display for Points {
    /// With a decimal point, when there is a part; pages write the comma.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, part) = (self.0.unsigned_abs() / 10, self.0.unsigned_abs() % 10);
        let minus = if self.0 < 0 { "-" } else { "" };
        if part == 0 { write!(out, "{minus}{whole}") } else { write!(out, "{minus}{whole}.{part}") }
    }
}

impl Serialize for Points {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.value())
    }
}

impl<'de> Deserialize<'de> for Points {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = f64::deserialize(deserializer)?;
        let tenths = (value * 10.0).round();
        if !(tenths / 10.0 - value).abs().le(&1e-9) || tenths.abs() > 1e8 {
            return Err(serde::de::Error::custom("points have at most one decimal"));
        }
        #[expect(clippy::cast_possible_truncation, reason = "whole, and within a hundred million")]
        Ok(Self(tenths as i32))
    }
}
