//! The personal identity code (henkilötunnus): decree 128/2010 2 § as amended by 690/2022.
//!
//! `DDMMYY`, a separator, an individual number of three digits and a check character. Since 2023 each
//! century has several separators, and the separator is part of the identity: `100190-999P` and
//! `100190Y999P` are two persons. The code may change, so it is never a key.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

const CHECK: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";

/// A code that has passed the check.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct IdentityCode {
    text: String,
    born: Date,
}

/// What is wrong with a text that should be a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeFault {
    /// Not eleven characters of the right kinds.
    Shape,
    /// The day does not exist.
    Day,
    /// The check character is another: most likely a slip of typing.
    Check,
    /// Individual numbers 000 and 001 are not in use.
    Number,
}

impl CodeFault {
    /// The code under which the texts know it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Shape => "code-shape",
            Self::Day => "code-day",
            Self::Check => "code-check",
            Self::Number => "code-number",
        }
    }
}

impl IdentityCode {
    /// Reads a code as people type it: small letters and spaces around are forgiven.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(typed: &str) -> Result<Self, CodeFault> {
        let text: String = typed
            .chars()
            .filter(|sign| !sign.is_whitespace())
            .map(|sign| sign.to_ascii_uppercase())
            .collect();
        let text = text.replace(['\u{2013}', '\u{2212}'], "-");
        let bytes = text.as_bytes();
        let [d1, d2, m1, m2, y1, y2, separator, n1, n2, n3, check] = bytes else {
            return Err(CodeFault::Shape);
        };
        let number = |signs: &[&u8]| {
            signs.iter().try_fold(0u32, |sum, sign| {
                sign.is_ascii_digit().then(|| sum * 10 + u32::from(**sign - b'0')).ok_or(CodeFault::Shape)
            })
        };
        let (day, month, year) = (number(&[d1, d2])?, number(&[m1, m2])?, number(&[y1, y2])?);
        let individual = number(&[n1, n2, n3])?;
        let century: u32 = match separator {
            b'+' => 1800,
            b'-' | b'Y' | b'X' | b'W' | b'V' | b'U' => 1900,
            b'A'..=b'F' => 2000,
            _ => return Err(CodeFault::Shape),
        };
        let part = |number: u32| i8::try_from(number).map_err(|_too_large| CodeFault::Day);
        let born = i16::try_from(century + year)
            .ok()
            .and_then(|year| Date::new(year, part(month).ok()?, part(day).ok()?).ok())
            .ok_or(CodeFault::Day)?;
        if individual < 2 {
            return Err(CodeFault::Number);
        }
        let remainder = (((day * 100 + month) * 100 + year) * 1000 + individual) % 31;
        if CHECK.get(remainder as usize) != Some(check) {
            return Err(CodeFault::Check);
        }
        Ok(Self { text, born })
    }

    /// The birthday that the code tells.
    pub fn born(&self) -> Date {
        self.born
    }

    /// The code as written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The code with the end hidden, for showing where the whole is not needed.
    pub fn masked(&self) -> String {
        self.text.chars().take(7).chain("****".chars()).collect()
    }
}

/// Only the masked form: a code must not slip into a log.
impl fmt::Debug for IdentityCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("IdentityCode(******)")
    }
}

impl TryFrom<String> for IdentityCode {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).map_err(CodeFault::code)
    }
}

impl From<IdentityCode> for String {
    fn from(code: IdentityCode) -> Self {
        code.text
    }
}
