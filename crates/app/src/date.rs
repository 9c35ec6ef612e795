//! Days and moments as people in Finland write and read them.

use domain::questionnaire::YEARS;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};

use crate::clock;
use crate::text::Texts;

/// Reads a day as people type it: `1.2.2026`, `01.02.2026`, `2026-02-01`.
pub fn parse(typed: &str) -> Option<Date> {
    // A phone's keypad for numbers may only have the comma.
    let typed = typed.trim().replace(',', ".");
    if let Ok(day) = typed.parse() {
        return Some(day);
    }
    let mut parts = typed.trim_end_matches('.').split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Reads a month as people type it, as its first day: `3/2021`, `03.2021`, `3 2021`.
pub fn parse_month(typed: &str) -> Option<Date> {
    let mut parts = typed.split(|sign: char| !sign.is_ascii_digit()).filter(|part| !part.is_empty());
    let (month, year) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    if parts.next().is_some() || !YEARS.contains(&year) {
        return None;
    }
    Date::new(year, month, 1).ok()
}

/// `3/2021`, as it is read.
pub fn month(first: Date) -> String {
    format!("{}/{}", first.month(), first.year())
}

/// Reads a time of day as people type it: `9.30`, `9:30`, `9`.
pub fn parse_time(typed: &str) -> Option<Time> {
    let (hour, minute) = typed.trim().split_once(['.', ':', ',']).unwrap_or((typed.trim(), "0"));
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

/// The year of a day, and its quarter from 1 to 4.
pub fn quarter(day: Date) -> (i16, i8) {
    (day.year(), (day.month() - 1) / 3 + 1)
}

/// `22.11.2026`.
pub fn day(day: Date) -> String {
    format!("{}.{}.{}", day.day(), day.month(), day.year())
}

/// `22.11.2026 kello 9.05` without the word for "at": day and time of day.
pub fn moment(moment: Timestamp) -> String {
    local(clock::local(moment).datetime())
}

/// A local moment, as [`moment`].
pub fn local(local: DateTime) -> String {
    format!("{} {}.{:02}", day(local.date()), local.hour(), local.minute())
}

/// `1 h 20 min`, of minutes; `20 min` when it is less than an hour.
pub fn duration(t: Texts, minutes: i64) -> String {
    if minutes < 60 {
        return t.with("duration-minutes", &[("minutes", minutes.into())]);
    }
    t.with("duration", &[("hours", (minutes / 60).into()), ("minutes", (minutes % 60).into())])
}

/// `9.05`.
pub fn time(moment: Timestamp) -> String {
    time_of(clock::local(moment).datetime())
}

/// The time of day of a local moment, as [`time`].
pub fn time_of(local: DateTime) -> String {
    format!("{}.{:02}", local.hour(), local.minute())
}
