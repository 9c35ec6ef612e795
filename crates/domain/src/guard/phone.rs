//! Telephone numbers of people. Not dates, times, sums, postal codes, business ids or numbers of offices.

use std::ops::Range;

use jiff::civil::Date;

use super::sign::{Sign, at, before, lists, text};

/// Words before a number that say what it is, in small letters.
const CUES: &str = "puh puhelin puhelimeen puhelimitse puhelinnumero puhelinnumeroni puhelinnumeronsa puhnro gsm kännykkä \
    kännykän kännykkään matkapuhelin matkapuhelimeen whatsapp tel tfn telefon telefonnummer mobil mobilnummer phone";
/// What may stand between the word and the number, besides signs.
const LINKS: [&str; 3] = ["on", "är", "is"];
/// Series of services and companies: nobody's own.
const OFFICES: [&str; 12] =
    ["010", "020", "029", "030", "0600", "0606", "0700", "071", "073", "075", "0800", "0116"];
/// Countries whose numbers are met here, for numbers that begin with `00`.
const COUNTRIES: [&str; 18] = [
    "358", "46", "47", "45", "372", "371", "370", "49", "44", "48", "33", "34", "380", "252", "964", "90",
    "66", "84",
];
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
    let start_of = begins(signs, start)?;
    let plus = first == '+' || first == '(' && at(signs, start + 1) == Some('+');
    let groups = groups(signs, start);
    let cue = has_cue(signs, start);
    // The longest beginning that is a number: what follows may be a time or a sum.
    (1..=groups.len()).rev().filter_map(|many| groups.get(..many)).find_map(|groups| {
        let end = groups.last()?.end;
        let whole = at(signs, end).is_none_or(|sign| !sign.is_alphanumeric() && !matches!(sign, '%' | '€'));
        let sure = start_of == Start::Open || plus || is_mobile(groups);
        (whole && sure && is_number(groups, plus, cue)).then_some(end)
    })
}

/// How a number may start at a place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Start {
    /// As any number.
    Open,
    /// After a stroke or a comma, where only what can be nothing else is a number: `040 1234567/050 1234567`.
    Listed,
}

/// Not in the middle of a longer number, word or address.
fn begins(signs: &[Sign], start: usize) -> Option<Start> {
    let after_digit =
        start.checked_sub(2).and_then(|two| at(signs, two)).is_some_and(|is| is.is_ascii_digit());
    match before(signs, start) {
        Some(sign) if sign.is_alphabetic() => has_cue(signs, start).then_some(Start::Open),
        Some(sign) if sign.is_alphanumeric() || matches!(sign, '+' | '@' | '#') => None,
        Some('(') => (at(signs, start) != Some('(')).then_some(Start::Open),
        Some('/') => Some(Start::Listed),
        Some(',') if after_digit => Some(Start::Listed),
        Some('.' | ':' | '-') if after_digit => None,
        None | Some(_) => Some(Start::Open),
    }
}

/// Ten digits as mobile numbers have them, with one gap or two.
fn is_mobile(groups: &[Group]) -> bool {
    let digits: String = groups.iter().map(|group| group.digits.as_str()).collect();
    digits.len() == 10 && (digits.starts_with("04") || digits.starts_with("050")) && groups.len() < 4
}

/// The groups of digits from here on, with the spaces, dashes, dots and brackets between them.
fn groups(signs: &[Sign], start: usize) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut place = start;
    let mut all = 0;
    loop {
        let gap_start = place;
        while at(signs, place).is_some_and(|sign| {
            let early = groups.len() == 1 && matches!(sign, '/' | ',');
            matches!(sign, ' ' | '-' | '.' | '(' | ')' | '_' | '\n')
                || early
                || groups.is_empty() && sign == '+'
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
        return (8..=MOST_DIGITS).contains(&long) && !is_office_of_finland(&digits);
    }
    if let Some(abroad) = digits.strip_prefix("00") {
        let known = COUNTRIES.iter().any(|country| abroad.starts_with(country));
        return known && (10..=MOST_DIGITS).contains(&long) && !is_office_of_finland(abroad);
    }
    if digits.starts_with("358") && (11..=13).contains(&long) {
        return !is_office_of_finland(&digits);
    }
    // `050/02.05.02/2024` is a number of a diary, `09, 10 …` a list.
    let has = |mark: char| groups.iter().any(|group| group.gap.contains(mark));
    let listed = has('/') && has('.') || has(',') && !is_mobile(groups);
    if is_office(&digits) || looks_otherwise(groups) || listed {
        return false;
    }
    if cue && (5..=12).contains(&long) {
        return true;
    }
    if digits.starts_with("04") || digits.starts_with("050") {
        return (9..=11).contains(&long);
    }
    is_fixed_line(groups) && (7..=10).contains(&long)
}

/// A fixed line is told by its area code standing apart; ten digits in a row may be anything.
fn is_fixed_line(groups: &[Group]) -> bool {
    let [area, rest @ ..] = groups else {
        return false;
    };
    // `02.99.12.345` is a class of a filing plan, `05/2023` a month, and a list of numbers may go on in the next line.
    let listed = rest.iter().any(|group| {
        let classes = group.gap.contains('.') && group.digits.len() < 3;
        let month =
            group.gap.contains('/') && (group.digits.starts_with("20") || group.digits.starts_with("19"));
        classes || month || group.gap.contains('\n')
    });
    AREAS.contains(&area.digits.as_str()) && !rest.is_empty() && !listed
}

/// With the country code, also as `+358 (0)20 …`. Only the series of Finland are known.
fn is_office_of_finland(digits: &str) -> bool {
    digits.strip_prefix("358").is_some_and(|home| is_office(&format!("0{}", home.trim_start_matches('0'))))
}

fn is_office(digits: &str) -> bool {
    OFFICES.iter().any(|series| digits.starts_with(series))
}

/// A date, times of the day, a business id or what is written like an identity code.
fn looks_otherwise(groups: &[Group]) -> bool {
    let number = |group: &Group| group.digits.parse::<i16>().unwrap_or(-1);
    let long: Vec<usize> = groups.iter().map(|group| group.digits.len()).collect();
    if begins_with_date_or_times(groups) {
        return true;
    }
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

/// `04.05.2024 12.30`, `04.05.2024-06.06.2024`, `09.15-11.45-13.00`: written with points, so not in groups of two digits.
fn begins_with_date_or_times(groups: &[Group]) -> bool {
    let number = |group: &Group| group.digits.parse::<i16>().unwrap_or(-1);
    let dotted = |group: &Group| group.gap.starts_with('.') || group.gap == "-";
    if let [day, month, year, ..] = groups
        && day.digits.len() < 3
        && matches!(year.digits.len(), 2 | 4)
        && (dotted(month) && dotted(year) || year.digits.len() == 4)
        && is_day(number(day), number(month), number(year))
    {
        return true;
    }
    let [hour, minute, to_hour, to_minute, ..] = groups else {
        return false;
    };
    let is_time = |hour: &Group, minute: &Group| {
        minute.gap == "." && minute.digits.len() == 2 && number(hour) < 25 && number(minute) < 60
    };
    is_time(hour, minute) && is_time(to_hour, to_minute)
}

fn is_day(day: i16, month: i16, year: i16) -> bool {
    let part = |number: i16| i8::try_from(number).unwrap_or(-1);
    let year = if year < 100 { 2000 + year } else { year };
    (1800..=2100).contains(&year) && Date::new(year, part(month), part(day)).is_ok()
}

/// Is the number announced: `puh.`, `puhelinnumeroni on`?
fn has_cue(signs: &[Sign], start: usize) -> bool {
    let mut earlier =
        signs.iter().take(start).rev().map(|sign| sign.is).skip_while(|sign| !sign.is_alphanumeric());
    let mut word = || -> String {
        let letters: Vec<char> = earlier.by_ref().take_while(|sign| sign.is_alphabetic()).collect();
        letters.into_iter().rev().flat_map(char::to_lowercase).collect()
    };
    let near = before(signs, start)
        .is_none_or(|sign| sign.is_alphabetic() || matches!(sign, ' ' | '.' | ':' | '(' | '\n' | '/'));
    let last = word();
    let said = if LINKS.contains(&last.as_str()) { word() } else { last };
    near && lists(CUES, &said)
}
