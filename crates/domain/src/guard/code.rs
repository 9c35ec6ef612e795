//! Personal identity codes. What counts is the check character, not the spelling.

use std::ops::Range;

use super::sign::{Sign, at, before, lists, past_break, past_spaces, text};
use crate::person::{CodeFault, IdentityCode};

/// What becomes of a code with a slip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slips {
    Passed,
    Found,
}

/// The signs of a code with its century.
const SIGNS: usize = 11;
/// Words by which people tell the birthday and the rest apart: "010190, hetun loppuosa …".
const LINKS: &str = "ja sekä viiva väliviiva miinus loppu loppuosa loppuosan tunnusosa tunnus tunnuksen hetu hetun on \
    henkilötunnuksen och streck slut slutet slutdelen är";
/// The most of those words in a row.
const MOST_LINKS: usize = 4;

/// The birthday of a code: six digits, where they end and how they stand.
#[derive(Clone)]
struct Birthday {
    digits: String,
    end: usize,
    written: Written,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Written {
    /// `010190`, `01011990`.
    Together,
    /// `01.01.90`: a date seldom has this form, so the rest of a code is likely to follow.
    Parted,
    /// `1.1.1990`, `01-01-90`: an ordinary date; a time or a sum may follow.
    AsDate,
    /// Words stand between it and the rest.
    Linked,
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
    let mut dates = dates(signs, start);
    if slips == Slips::Found {
        let linked: Vec<_> = dates.iter().filter_map(|date| past_links(signs, date)).collect();
        dates.extend(linked);
    }
    let found = dates.iter().find_map(|date| rest(signs, date, slips));
    found.or_else(|| spaced_out(signs, start))
}

/// The birthday, read with and without the century: `010190`, `01.01.90`, `1.1.1990`, `01011990`.
fn dates(signs: &[Sign], start: usize) -> Vec<Birthday> {
    let read = || {
        let (day, day_end) = part(signs, start)?;
        let month_at = past_mark(signs, day_end);
        let (month, month_end) = part(signs, month_at)?;
        let year_at = past_mark(signs, month_end);
        let year = pair(signs, year_at)?;
        let century = matches!(year.as_str(), "18" | "19" | "20");
        let long = pair(signs, year_at + 2).filter(|_| century).map(|year| (year, year_at + 4));
        let dashed = text(signs, day_end..year_at).contains('-');
        let full = day_end == start + 2 && month_end == month_at + 2;
        let birthday = |year: String, end: usize| {
            let written = match year_at - start {
                4 if full => Written::Together,
                _ if full && !dashed && end == year_at + 2 => Written::Parted,
                _ => Written::AsDate,
            };
            Birthday { digits: format!("{day}{month}{year}"), end, written }
        };
        let short = birthday(year, year_at + 2);
        Some(std::iter::once(short).chain(long.map(|(year, end)| birthday(year, end))).collect())
    };
    read().unwrap_or_default()
}

fn pair(signs: &[Sign], place: usize) -> Option<String> {
    let digits = text(signs, place..place + 2);
    (digits.len() == 2 && digits.bytes().all(|sign| sign.is_ascii_digit())).then_some(digits)
}

/// A day or a month as two digits, and its end. One digit is enough before a point: `1.1.90`.
fn part(signs: &[Sign], place: usize) -> Option<(String, usize)> {
    let short = || {
        let digit = at(signs, place).filter(char::is_ascii_digit)?;
        at(signs, place + 1).filter(|sign| matches!(sign, '.' | '/'))?;
        Some((format!("0{digit}"), place + 1))
    };
    pair(signs, place).map(|digits| (digits, place + 2)).or_else(short)
}

/// The place after a point, stroke or dash and a space.
fn past_mark(signs: &[Sign], place: usize) -> usize {
    let marked = at(signs, place).is_some_and(|sign| matches!(sign, '.' | '/' | '-'));
    past_spaces(signs, place + usize::from(marked), 1)
}

/// The birthday with the words that link it to the rest.
fn past_links(signs: &[Sign], birthday: &Birthday) -> Option<Birthday> {
    let mut end = birthday.end;
    for _ in 0..MOST_LINKS {
        let start = past_gap(signs, end, Slips::Found);
        let long = signs.iter().skip(start).take_while(|sign| sign.typed.is_alphabetic()).count();
        let word: String = signs.iter().skip(start).take(long).map(|sign| sign.typed).collect();
        if !lists(LINKS, &word.to_lowercase()) {
            break;
        }
        end = start + long;
    }
    (end > birthday.end).then(|| Birthday { end, written: Written::Linked, ..birthday.clone() })
}

/// The place after what may stand between the parts of a code: spaces, the end of a line; with slips also marks.
fn past_gap(signs: &[Sign], place: usize, slips: Slips) -> usize {
    let place = past_break(signs, place, 2);
    let marks = signs.iter().skip(place).take(2).take_while(|sign| ".,/_:*()[]".contains(sign.is)).count();
    if marks > 0 && slips == Slips::Found { past_break(signs, place + marks, 2) } else { place }
}

/// The place after a second dash, where slips are found.
fn past_dash(signs: &[Sign], place: usize, slips: Slips) -> usize {
    place + usize::from(slips == Slips::Found && at(signs, place) == Some('-'))
}

/// The individual number and its end, with at most so many spaces between two of its digits.
fn number(signs: &[Sign], place: usize, spaces: usize) -> Option<(String, usize)> {
    let mut number = String::new();
    let mut end = place;
    while number.len() < 3 {
        number.push(at(signs, end).filter(char::is_ascii_digit)?);
        end += 1;
        if number.len() < 3 {
            end = past_spaces(signs, end, spaces);
        }
    }
    Some((number, end))
}

/// The sign of the century, the individual number and the check character, with the end.
fn rest(signs: &[Sign], birthday: &Birthday, slips: Slips) -> Option<usize> {
    let century_at = past_gap(signs, birthday.end, slips);
    let century = at(signs, century_at)
        .filter(|sign| matches!(sign.to_ascii_uppercase(), '-' | '+' | 'A'..='F' | 'U'..='Y'));
    let century_end = century_at + usize::from(century.is_some());
    let number_at = past_dash(signs, past_gap(signs, century_end, slips), slips);
    // After a date it may be a sum: "1.5.2024 - 1 500".
    let may_be_torn = slips == Slips::Found && century.is_some() && birthday.written == Written::Together;
    let (number, number_end) = number(signs, number_at, usize::from(may_be_torn))?;
    let check_at = if century.is_some() {
        past_dash(signs, past_gap(signs, number_end, slips), slips)
    } else {
        past_spaces(signs, number_end, 1)
    };
    let check = signs.get(check_at).filter(|sign| sign.is.is_ascii_alphanumeric())?;
    let end = check_at + 1;
    let glued = check_at == number_at + number.len();
    // A word may run on: "010190-999Wlle".
    let whole = match at(signs, end).filter(|sign| sign.is_alphanumeric()) {
        Some(next) => slips == Slips::Found && glued && century.is_some() && next.is_lowercase(),
        None => true,
    };
    if !whole {
        return None;
    }
    let digits = &birthday.digits;
    // Without the sign the century is open.
    let centuries = century.map_or(['-', 'A'], |century| [century; 2]);
    let parse = |check: char| {
        centuries.map(|century| IdentityCode::parse(&format!("{digits}{century}{number}{check}")))
    };
    if [check.is, check.typed].into_iter().flat_map(parse).any(|code| code.is_ok()) {
        // Ten digits that begin like a mobile number are one.
        let mobile = century.is_none() && (digits.starts_with("04") || digits.starts_with("050"));
        return (!(mobile && check.is.is_ascii_digit())).then_some(end);
    }
    let is_slip = slips == Slips::Found
        && parse(check.typed).contains(&Err(CodeFault::Check))
        && glued
        && at(signs, end).is_none_or(|sign| !sign.is_alphanumeric())
        && is_check(check.typed);
    (is_slip && looks_whole(birthday, century, check.typed, number_at)).then_some(end)
}

/// Is a code with a wrong check character one by its look, and not a date with a time or a sum?
fn looks_whole(birthday: &Birthday, century: Option<char>, check: char, number_at: usize) -> bool {
    let close = number_at == birthday.end + 1;
    match (birthday.written, century) {
        (Written::Together, Some(_)) => true,
        (Written::Parted, Some(_)) => close,
        (Written::AsDate, Some(_)) => close && check.is_ascii_uppercase(),
        // A unit after a number is written in small letters.
        (Written::Together, None) => check.is_ascii_uppercase(),
        (Written::Parted | Written::AsDate, None) | (Written::Linked, _) => false,
    }
}

/// A code with a space after every sign.
fn spaced_out(signs: &[Sign], start: usize) -> Option<usize> {
    let end = start + 2 * SIGNS - 1;
    let (odd, even): (Vec<_>, Vec<_>) =
        signs.get(start..end)?.iter().enumerate().partition(|(place, _)| place % 2 == 1);
    if !odd.iter().all(|(_, sign)| sign.is == ' ') || at(signs, end).is_some_and(char::is_alphanumeric) {
        return None;
    }
    let code: String = even.iter().map(|(_, sign)| sign.is).collect();
    IdentityCode::parse(&code).ok().map(|_| end)
}

/// May stand as a check character at all: no G, I, O, Q, Z.
fn is_check(sign: char) -> bool {
    sign.is_ascii_alphanumeric() && !matches!(sign.to_ascii_uppercase(), 'G' | 'I' | 'O' | 'Q' | 'Z')
}
