//! What is known of work, education and benefits.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A spell of unemployment. Several separate spells are usual.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spell {
    pub from: Date,
    /// Open when it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// What is known of work, education and benefits when the need is looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Background {
    /// Spells of unemployment, oldest first.
    #[serde(default)]
    pub unemployed: Vec<Spell>,
    /// Days of labour-market subsidy on the basis of unemployment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subsidy_days: Option<u16>,
    /// No upper-secondary education.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secondary_missing: Option<bool>,
    /// How many studies were left unfinished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unfinished_studies: Option<u8>,
    /// Partial work ability (osatyökykyinen).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partial_work_ability: Option<bool>,
    /// Disability pension rejected: on which day and why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pension_rejected: Option<(Date, String)>,
    /// Perceived work ability now, 0–10.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_ability: Option<u8>,
}

impl Background {
    /// Whole months of unbroken unemployment up to a day: of the spell that goes on.
    pub fn unemployed_months(&self, day: Date) -> Option<u16> {
        let running = self.unemployed.iter().find(|spell| spell.until.is_none_or(|until| until >= day))?;
        let months = running.from.until((jiff::Unit::Month, day)).ok()?.get_months();
        u16::try_from(months).ok()
    }
}
