//! Working days and the moments on them, in Finland.

use jiff::civil::{Date, Weekday};
use jiff::{SignedDuration, Timestamp, ToSpan as _};

use super::dice::Dice;
use crate::clock::HELSINKI;

/// Days on which nobody works, by month and day; those that move with Easter are left out.
const HOLIDAYS: [(i8, i8); 8] = [(1, 1), (1, 6), (5, 1), (12, 6), (12, 24), (12, 25), (12, 26), (12, 31)];

/// The first working minute of a day, and how many working minutes follow.
const OPENS: i64 = 8 * 60;
const WORKED: i64 = 7 * 60 + 40;

/// Is it worked on this day?
pub(super) fn is_worked(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
        && !HOLIDAYS.contains(&(day.month(), day.day()))
}

/// The day itself, or the next one on which somebody works.
pub(super) fn workday(day: Date) -> Date {
    let mut found = day;
    while !is_worked(found) {
        found = plus(found, 1);
    }
    found
}

/// The day itself, or the last one before it on which somebody works.
pub(super) fn last_workday(day: Date) -> Date {
    let mut found = day;
    while !is_worked(found) {
        found = plus(found, -1);
    }
    found
}

/// So many days later, or earlier.
pub(super) fn plus(day: Date, days: i64) -> Date {
    day.checked_add(days.days()).unwrap_or(day)
}

/// So many months later, or earlier.
pub(super) fn plus_months(day: Date, months: i64) -> Date {
    day.checked_add(months.months()).unwrap_or(day)
}

/// How many days lie between.
pub(super) fn days_between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

/// A minute of a day.
pub(super) fn at_minute(day: Date, minute: i64) -> Timestamp {
    let midnight = day.to_zoned(HELSINKI.clone()).map(|zoned| zoned.timestamp()).unwrap_or_default();
    midnight + SignedDuration::from_mins(minute)
}

/// A working moment on a day, or on the next working day.
pub(super) fn moment(dice: &mut Dice, day: Date) -> Timestamp {
    let minute = dice.between(OPENS, OPENS + WORKED);
    at_minute(workday(day), minute) + SignedDuration::from_secs(dice.between(0, 59))
}
