//! Personal identity codes. What counts is the check character, not the spelling.

use std::ops::Range;

use super::sign::{Sign, at, before, past_spaces, text};
use crate::person::{CodeFault, IdentityCode};

/// What becomes of a code with a slip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slips {
    Passed,
    Found,
}

pub(super) fn find(signs: &[Sign], slips: Slips) -> impl Iterator<Item = Range<usize>> + '_ {
    (0..signs.len()).filter_map(move |start| Some(start..code(signs, start, slips)?))
}

/// The end of a code that starts here.
fn code(signs: &[Sign], start: usize, slips: Slips) -> Option<usize> {
    // The end of a longer number is no beginning.
    if before(signs, start).is_some_and(|sign| sign.is_ascii_digit()) {
        return None;
    }
    dates(signs, start).into_iter().find_map(|(birthday, place)| rest(signs, &birthday, place, slips))
}

/// The birthday as six digits, read with and without the century: `010190`, `01.01.90`, `01011990`.
fn dates(signs: &[Sign], start: usize) -> Vec<(String, usize)> {
    let pair = |place: usize| {
        let digits = text(signs, place..place + 2);
        (digits.len() == 2 && digits.bytes().all(|sign| sign.is_ascii_digit())).then_some(digits)
    };
    let gap = |place: usize| {
        place + usize::from(at(signs, place).is_some_and(|sign| matches!(sign, ' ' | '.' | '/')))
    };
    let read = || {
        let day = pair(start)?;
        let month_at = gap(start + 2);
        let month = pair(month_at)?;
        let year_at = gap(month_at + 2);
        let year = pair(year_at)?;
        let long = pair(year_at + 2).filter(|_| matches!(year.as_str(), "18" | "19" | "20"));
        let short = (format!("{day}{month}{year}"), year_at + 2);
        let long = long.map(|year| (format!("{day}{month}{year}"), year_at + 4));
        Some(std::iter::once(short).chain(long).collect())
    };
    read().unwrap_or_default()
}

/// The sign of the century, the individual number and the check character, with the end.
fn rest(signs: &[Sign], birthday: &str, place: usize, slips: Slips) -> Option<usize> {
    let after_spaces = past_spaces(signs, place, 2);
    let century = at(signs, after_spaces)
        .filter(|sign| matches!(sign.to_ascii_uppercase(), '-' | '+' | 'A'..='F' | 'U'..='Y'));
    let number_at = past_spaces(signs, after_spaces + usize::from(century.is_some()), 2);
    let number = text(signs, number_at..number_at + 3);
    if number.len() != 3 || !number.bytes().all(|sign| sign.is_ascii_digit()) {
        return None;
    }
    let check_at = past_spaces(signs, number_at + 3, 1);
    let check = at(signs, check_at).filter(char::is_ascii_alphanumeric)?;
    if at(signs, check_at + 1).is_some_and(char::is_alphanumeric) {
        return None;
    }
    let spelled = |century: char| format!("{birthday}{century}{number}{check}");
    let end = check_at + 1;
    let Some(century) = century else {
        // Without the sign the century is open; ten digits that begin like a mobile number are one.
        let mobile = birthday.starts_with("04") || birthday.starts_with("050");
        let is_code = ['-', 'A'].into_iter().any(|century| IdentityCode::parse(&spelled(century)).is_ok());
        return (is_code && !(mobile && check.is_ascii_digit())).then_some(end);
    };
    match IdentityCode::parse(&spelled(century)) {
        Ok(_) => Some(end),
        Err(CodeFault::Check) => {
            let whole = end == place + 5;
            (slips == Slips::Found && whole && is_check(check)).then_some(end)
        }
        Err(CodeFault::Shape | CodeFault::Day | CodeFault::Number) => None,
    }
}

/// May stand as a check character at all: no G, I, O, Q, Z.
fn is_check(sign: char) -> bool {
    !matches!(sign.to_ascii_uppercase(), 'G' | 'I' | 'O' | 'Q' | 'Z')
}
