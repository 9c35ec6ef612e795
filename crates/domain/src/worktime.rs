//! Working time in Finland: on weekdays from eight to four, not on public holidays. The clock to the first answer
//! runs in it.

use jiff::civil::{Date, DateTime, Time, Weekday, time};
use jiff::{SignedDuration, ToSpan as _};

/// Public holidays and eves that stand still, by month and day (act 388/1937; eves by custom of the sector).
const FIXED: [(i8, i8); 8] = [(1, 1), (1, 6), (5, 1), (12, 6), (12, 24), (12, 25), (12, 26), (12, 31)];

/// Days from Easter Sunday: Good Friday, Easter Monday, Ascension Day.
const BY_EASTER: [i32; 3] = [-2, 1, 39];

const OPENS: Time = time(8, 0, 0, 0);
const CLOSES: Time = time(16, 0, 0, 0);

/// A search for a working day ends after so many days: there is always one sooner.
const LONGEST_REST: i32 = 14;

/// Is it worked on this day?
pub fn is_worked(day: Date) -> bool {
    let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    !weekend && !is_holiday(day)
}

fn is_holiday(day: Date) -> bool {
    let midsummer_eve =
        day.month() == 6 && (19..=25).contains(&day.day()) && day.weekday() == Weekday::Friday;
    let moves = BY_EASTER
        .iter()
        .any(|days| easter(day.year()).checked_add(days.days()).is_ok_and(|moved| moved == day));
    FIXED.contains(&(day.month(), day.day())) || midsummer_eve || moves
}

/// Easter Sunday in the Gregorian calendar (the anonymous computus, Nature 1876).
fn easter(year: i16) -> Date {
    let year_ = i32::from(year);
    let (golden, century, rest) = (year_ % 19, year_ / 100, year_ % 100);
    let moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let late = (golden + 11 * moon + 22 * weekday) / 451;
    let days = moon + weekday - 7 * late + 114;
    let (month, day) = (days / 31, days % 31 + 1);
    let small = |number: i32| i8::try_from(number).unwrap_or(1);
    Date::new(year, small(month), small(day)).unwrap_or(Date::ZERO)
}

/// The day itself, or the next one on which somebody works.
pub fn workday(day: Date) -> Date {
    (0..LONGEST_REST)
        .filter_map(|days| day.checked_add(days.days()).ok())
        .find(|day| is_worked(*day))
        .unwrap_or(day)
}

/// Minutes of working time from one local moment to another; none when the second is not later.
pub fn minutes(from: DateTime, to: DateTime) -> i64 {
    let mut sum = 0;
    let mut day = from.date();
    while day <= to.date() {
        if is_worked(day) {
            let begins = if day == from.date() { from.time().max(OPENS) } else { OPENS };
            let ends = if day == to.date() { to.time().min(CLOSES) } else { CLOSES };
            sum += ends.duration_since(begins).max(SignedDuration::ZERO).as_mins();
        }
        let Ok(next) = day.tomorrow() else { break };
        day = next;
    }
    sum
}

/// The local moment at which so many minutes of working time have passed.
pub fn after(from: DateTime, minutes: i64) -> DateTime {
    let mut left = SignedDuration::from_mins(minutes.max(0));
    let mut at = from;
    loop {
        let day = workday(at.date());
        let begins = if day == at.date() { at.time().max(OPENS) } else { OPENS };
        let room = CLOSES.duration_since(begins);
        if room >= left && room > SignedDuration::ZERO {
            return day.to_datetime(begins).saturating_add(left);
        }
        left -= room.max(SignedDuration::ZERO);
        let Ok(next) = day.tomorrow() else {
            return at;
        };
        at = next.to_datetime(OPENS);
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, datetime};
    use proptest::prelude::*;

    use super::*;

    fn at(month: i8, day: i8, hour: i8, minute: i8) -> DateTime {
        datetime(2026, month, day, hour, minute, 0, 0)
    }

    #[test]
    fn nobody_works_at_weekends_or_on_holidays_that_move_or_stand() {
        for day in [
            date(2026, 4, 3),
            date(2026, 4, 6),
            date(2026, 5, 14),
            date(2026, 6, 19),
            date(2026, 12, 24),
            date(2027, 3, 26),
            date(2024, 4, 1),
            date(2026, 3, 7),
        ] {
            assert!(!is_worked(day), "{day}");
        }
        assert!(is_worked(date(2026, 4, 2)));
        assert_eq!(workday(date(2026, 12, 24)), date(2026, 12, 28));
    }

    #[test]
    fn the_clock_stands_from_four_to_eight_and_over_the_weekend() {
        assert_eq!(minutes(at(3, 2, 9, 0), at(3, 2, 9, 30)), 30);
        assert_eq!(minutes(at(3, 2, 15, 30), at(3, 3, 8, 30)), 60);
        assert_eq!(minutes(at(3, 6, 15, 0), at(3, 9, 9, 0)), 120);
        assert_eq!(minutes(at(3, 7, 10, 0), at(3, 8, 12, 0)), 0);
        assert_eq!(minutes(at(3, 2, 10, 0), at(3, 2, 9, 0)), 0);
        assert_eq!(minutes(at(3, 2, 6, 0), at(3, 2, 20, 0)), 480);
    }

    #[test]
    fn a_deadline_falls_into_working_time() {
        assert_eq!(after(at(3, 2, 9, 0), 480), at(3, 3, 9, 0));
        assert_eq!(after(at(3, 6, 18, 0), 60), at(3, 9, 9, 0));
        assert_eq!(after(at(4, 2, 15, 0), 120), at(4, 7, 9, 0));
    }

    proptest! {
        #[test]
        fn what_has_passed_until_a_deadline_is_what_was_allowed(
            day in 1_i8..=28, month in 1_i8..=12, hour in 0_i8..24, minute in 0_i8..60, allowed in 1_i64..3_000
        ) {
            let from = at(month, day, hour, minute);
            prop_assert_eq!(minutes(from, after(from, allowed)), allowed);
        }
    }
}
