//! Telephone numbers of people. Not dates, times, sums, postal codes, business ids or numbers of offices.

use std::ops::Range;

use jiff::civil::Date;

use super::sign::{Sign, at, before, lists, text};

/// Words before a number that say what it is, in small letters.
const CUES: &str = "puh puhelin puhelimeen puhelinnumero puhelinnumeroni gsm kännykkä tel tfn telefon phone";
/// What may stand between the word and the number, besides signs.
const LINKS: [&str; 3] = ["on", "är", "is"];
/// Series of services and companies: nobody's own.
const OFFICES: [&str; 12] =
    ["010", "020", "029", "030", "0600", "0606", "0700", "071", "073", "075", "0800", "0116"];
/// Countries whose numbers are met here, for numbers that begin with `00`.
const COUNTRIES: [&str; 9] = ["358", "46", "47", "45", "372", "371", "370", "49", "44"];
/// Area codes of fixed lines.
const AREAS: [&str; 13] =
    ["013", "014", "015", "016", "017", "018", "019", "02", "03", "05", "06", "08", "09"];
/// The most digits of a number with its country code (E.164).
const MOST_DIGITS: usize = 15;

/// A group of digits, and what stood before it.
struct Group {
    digits: String,
    gap: String,
    end: usize,
}

pub(super) fn find(signs: &[Sign]) -> impl Iterator<Item = Range<usize>> + '_ {
    (0..signs.len()).filter_map(|start| Some(start..number(signs, start)?))
}

fn number(signs: &[Sign], start: usize) -> Option<usize> {
    let first = at(signs, start).filter(|sign| sign.is_ascii_digit() || matches!(sign, '+' | '('))?;
    if !begins(signs, start) {
        return None;
    }
    let plus = first == '+' || first == '(' && at(signs, start + 1) == Some('+');
    let groups = groups(signs, start);
    let cue = has_cue(signs, start);
    // The longest beginning that is a number: what follows may be a time or a sum.
    (1..=groups.len()).rev().filter_map(|many| groups.get(..many)).find_map(|groups| {
        let end = groups.last()?.end;
        let whole = at(signs, end).is_none_or(|sign| !sign.is_alphanumeric() && !matches!(sign, '%' | '€'));
        (whole && is_number(groups, plus, cue)).then_some(end)
    })
}

/// Not in the middle of a longer number, word or address.
fn begins(signs: &[Sign], start: usize) -> bool {
    match before(signs, start) {
        Some(sign) if sign.is_alphanumeric() || matches!(sign, '+' | '@' | '#' | '/' | '_') => false,
        Some('(') => !matches!(at(signs, start), Some('(')),
        Some('.' | ',' | ':' | '-') => {
            !start.checked_sub(2).is_some_and(|two| at(signs, two).is_some_and(|sign| sign.is_ascii_digit()))
        }
        None | Some(_) => true,
    }
}

/// The groups of digits from here on, with the spaces, dashes, dots and brackets between them.
fn groups(signs: &[Sign], start: usize) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut place = start;
    let mut all = 0;
    loop {
        let gap_start = place;
        while at(signs, place).is_some_and(|sign| {
            matches!(sign, ' ' | '-' | '.' | '(' | ')') || groups.is_empty() && sign == '+'
        }) {
            place += 1;
        }
        let gap = text(signs, gap_start..place);
        let long = signs.iter().skip(place).take_while(|sign| sign.is_digit()).count();
        all += long;
        if long == 0 || gap.chars().count() > 3 || all > MOST_DIGITS {
            return groups;
        }
        groups.push(Group { digits: text(signs, place..place + long), gap, end: place + long });
        place += long;
    }
}

fn is_number(groups: &[Group], plus: bool, cue: bool) -> bool {
    let digits: String = groups.iter().map(|group| group.digits.as_str()).collect();
    let long = digits.len();
    if plus {
        return (8..=MOST_DIGITS).contains(&long) && !is_office(&national(&digits));
    }
    if let Some(abroad) = digits.strip_prefix("00") {
        let known = COUNTRIES.iter().any(|country| abroad.starts_with(country));
        return known && (10..=MOST_DIGITS).contains(&long) && !is_office(&national(abroad));
    }
    if digits.starts_with("358") && (11..=13).contains(&long) {
        return !is_office(&national(&digits));
    }
    if is_office(&digits) || looks_otherwise(groups) {
        return false;
    }
    if cue && (5..=12).contains(&long) {
        return true;
    }
    if digits.starts_with("04") || digits.starts_with("050") {
        return (9..=11).contains(&long);
    }
    // A fixed line is told by its area code standing apart; ten digits in a row may be anything.
    let area = groups.first().is_some_and(|group| AREAS.contains(&group.digits.as_str()));
    area && groups.len() > 1 && (7..=10).contains(&long)
}

/// The number as it is dialled at home: `+358 (0)40 …` is `040 …`.
fn national(digits: &str) -> String {
    let home = digits.strip_prefix("358").unwrap_or(digits);
    format!("0{}", home.trim_start_matches('0'))
}

fn is_office(digits: &str) -> bool {
    OFFICES.iter().any(|series| digits.starts_with(series))
}

/// A date, times of the day, a business id or what is written like an identity code.
fn looks_otherwise(groups: &[Group]) -> bool {
    let number = |group: &Group| group.digits.parse::<i16>().unwrap_or(-1);
    let long: Vec<usize> = groups.iter().map(|group| group.digits.len()).collect();
    match (long.as_slice(), groups) {
        ([1 | 2, 1 | 2, 2 | 4], [day, month, year]) => is_day(number(day), number(month), number(year)),
        ([1 | 2, 2] | [1 | 2, 2, 1 | 2, 2], _) => groups
            .chunks(2)
            .all(|time| matches!(time, [hour, minute] if number(hour) < 25 && number(minute) < 60)),
        ([4, 4], [from, to]) => {
            let is_time = |group: &Group| number(group) / 100 < 25 && number(group) % 100 < 60;
            to.gap.contains('-') && is_time(from) && is_time(to)
        }
        ([7, 1], [_, check]) => check.gap == "-",
        ([6, 3 | 4], [birthday, rest]) => {
            let two =
                |at: usize| birthday.digits.get(at..at + 2).and_then(|part| part.parse().ok()).unwrap_or(-1);
            rest.gap == "-" && is_day(two(0), two(2), two(4))
        }
        _ => false,
    }
}

fn is_day(day: i16, month: i16, year: i16) -> bool {
    let part = |number: i16| i8::try_from(number).unwrap_or(-1);
    let year = if year < 100 { 2000 + year } else { year };
    (1800..=2100).contains(&year) && Date::new(year, part(month), part(day)).is_ok()
}

/// Is the number announced: `puh.`, `puhelinnumeroni on`?
fn has_cue(signs: &[Sign], start: usize) -> bool {
    let mut earlier =
        signs.iter().take(start).rev().map(|sign| sign.is).skip_while(|sign| !sign.is_alphabetic());
    let mut word = || -> String {
        let letters: Vec<char> = earlier.by_ref().take_while(|sign| sign.is_alphabetic()).collect();
        letters.into_iter().rev().flat_map(char::to_lowercase).collect()
    };
    let near = before(signs, start).is_none_or(|sign| matches!(sign, ' ' | '.' | ':' | '('));
    let last = word();
    let said = if LINKS.contains(&last.as_str()) { word() } else { last };
    near && lists(CUES, &said)
}
