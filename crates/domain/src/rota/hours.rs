//! When a channel is open: the model's hours on the days that are worked, in local time.

use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime, Time};

use crate::model::{Channel, Weekday};
use crate::worktime::is_worked;

/// A search for the next opening ends after so many days. Holidays may take the same weekday at most two weeks
/// running (Christmas and New Year), so there is always one sooner.
const LONGEST_WAIT: i32 = 35;

/// Once that a channel is open, from a time to a time of one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    pub on: Date,
    pub from: Time,
    /// The first moment at which it is closed again.
    pub to: Time,
}

impl Span {
    /// The local moment at which it begins.
    pub fn begins(&self) -> DateTime {
        self.on.to_datetime(self.from)
    }

    /// The local moment at which it is over.
    pub fn ends(&self) -> DateTime {
        self.on.to_datetime(self.to)
    }
}

/// How a channel stands at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// It is open, until then.
    Open { until: DateTime },
    /// It opens then.
    Opens { at: DateTime },
}

/// Is the channel open at this local moment, and if not, when does it open? None when it has no hours (e-mail is
/// always open), or is out of use for good.
pub fn opening(channel: &Channel, now: DateTime) -> Option<Opening> {
    let first = channel.valid.from.unwrap_or(now.date()).max(now.date());
    let last = first.checked_add(LONGEST_WAIT.days()).ok()?;
    let ahead = spans(channel, first, last).into_iter().find(|span| now < span.ends())?;
    if now < ahead.begins() {
        return Some(Opening::Opens { at: ahead.begins() });
    }
    // Hours that a model writes in parts, one after the other, are one opening.
    let mut until = ahead.to;
    for next in on(channel, ahead.on).into_iter().filter(|next| next.from >= ahead.from) {
        if next.from <= until {
            until = until.max(next.to);
        }
    }
    Some(Opening::Open { until: ahead.on.to_datetime(until) })
}

/// Every time that the channel is open between two days, both included, in order: by the model's hours, while the
/// channel is in use, on days that are worked.
pub fn spans(channel: &Channel, from: Date, until: Date) -> Vec<Span> {
    let mut found = Vec::new();
    let mut day = from;
    while day <= until && !channel.hours.is_empty() {
        found.extend(on(channel, day));
        let Ok(next) = day.tomorrow() else { break };
        day = next;
    }
    found
}

/// The times of one day, in order.
pub fn on(channel: &Channel, day: Date) -> Vec<Span> {
    if !channel.valid.holds(day) || !is_worked(day) {
        return Vec::new();
    }
    let weekday = weekday(day);
    let hours = channel.hours.iter().filter(|hours| hours.days.contains(&weekday) && hours.from < hours.to);
    let mut found: Vec<Span> = hours.map(|hours| Span { on: day, from: hours.from, to: hours.to }).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// The weekday as models write it.
fn weekday(day: Date) -> Weekday {
    use jiff::civil::Weekday as Civil;
    match day.weekday() {
        Civil::Monday => Weekday::Mon,
        Civil::Tuesday => Weekday::Tue,
        Civil::Wednesday => Weekday::Wed,
        Civil::Thursday => Weekday::Thu,
        Civil::Friday => Weekday::Fri,
        Civil::Saturday => Weekday::Sat,
        Civil::Sunday => Weekday::Sun,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};
    use proptest::prelude::*;

    use super::*;
    use crate::model::{ChannelKind, Hours, Validity};
    use crate::rota::tests::phone;

    fn at(month: i8, day: i8, hour: i8, minute: i8) -> DateTime {
        date(2026, month, day).at(hour, minute, 0, 0)
    }

    fn opens(month: i8, day: i8, hour: i8, minute: i8) -> Opening {
        Opening::Opens { at: at(month, day, hour, minute) }
    }

    fn open(month: i8, day: i8, hour: i8, minute: i8) -> Opening {
        Opening::Open { until: at(month, day, hour, minute) }
    }

    /// Shows KEU24-65: Tuesday 8.30–10.30 and Thursday 12–14.
    #[test]
    fn it_is_open_from_the_first_moment_of_its_hours_to_the_last_before_their_end() {
        let phone = phone();
        assert_eq!(opening(&phone, at(3, 3, 8, 29)), Some(opens(3, 3, 8, 30)));
        assert_eq!(opening(&phone, at(3, 3, 8, 30)), Some(open(3, 3, 10, 30)));
        assert_eq!(opening(&phone, at(3, 3, 10, 29)), Some(open(3, 3, 10, 30)));
        assert_eq!(opening(&phone, at(3, 3, 10, 30)), Some(opens(3, 5, 12, 0)));
        assert_eq!(opening(&phone, at(3, 5, 14, 0)), Some(opens(3, 10, 8, 30)));
        assert_eq!(opening(&phone, at(3, 7, 12, 0)), Some(opens(3, 10, 8, 30)));
    }

    #[test]
    fn on_a_holiday_it_is_closed_and_opens_after_it() {
        let phone = phone();
        // 24 and 31 December 2026 are Thursdays.
        assert_eq!(opening(&phone, at(12, 24, 12, 30)), Some(opens(12, 29, 8, 30)));
        let after_new_year = Some(Opening::Opens { at: date(2027, 1, 5).at(8, 30, 0, 0) });
        assert_eq!(opening(&phone, at(12, 31, 12, 30)), after_new_year);
        // Ascension Day.
        assert_eq!(opening(&phone, at(5, 14, 13, 0)), Some(opens(5, 19, 8, 30)));
        let thursdays = Channel { hours: phone.hours.get(1..).unwrap().to_vec(), ..phone };
        let epiphany = Some(Opening::Opens { at: date(2027, 1, 7).at(12, 0, 0, 0) });
        assert_eq!(opening(&thursdays, at(12, 17, 14, 0)), epiphany, "two holidays running");
    }

    #[test]
    fn a_channel_that_is_not_in_use_yet_opens_on_its_first_day_and_one_that_ended_never() {
        let from = |from, until| Channel { valid: Validity { from, until }, ..phone() };
        assert_eq!(opening(&from(Some(date(2026, 9, 1)), None), at(3, 3, 9, 0)), Some(opens(9, 1, 8, 30)));
        assert_eq!(opening(&from(Some(date(2026, 9, 2)), None), at(3, 3, 9, 0)), Some(opens(9, 3, 12, 0)));
        assert_eq!(opening(&from(None, Some(date(2026, 3, 2))), at(3, 3, 9, 0)), None);
        assert_eq!(opening(&from(None, Some(date(2026, 3, 3))), at(3, 3, 10, 30)), None);
    }

    #[test]
    fn without_hours_there_is_nothing_to_tell() {
        let email = Channel { kind: ChannelKind::Email, hours: Vec::new(), ..phone() };
        assert_eq!(opening(&email, at(3, 3, 9, 0)), None);
    }

    #[test]
    fn hours_that_meet_are_one_opening() {
        let hours = |from, to| Hours { days: vec![Weekday::Tue], from, to };
        let (eight, ten, noon, two) =
            (time(8, 0, 0, 0), time(10, 0, 0, 0), time(12, 0, 0, 0), time(14, 0, 0, 0));
        let meeting = Channel { hours: vec![hours(ten, noon), hours(eight, ten)], ..phone() };
        assert_eq!(opening(&meeting, at(3, 3, 9, 0)), Some(open(3, 3, 12, 0)));
        let apart = Channel { hours: vec![hours(noon, two), hours(eight, ten)], ..phone() };
        assert_eq!(opening(&apart, at(3, 3, 9, 0)), Some(open(3, 3, 10, 0)));
        assert_eq!(opening(&apart, at(3, 3, 10, 0)), Some(opens(3, 3, 12, 0)));
    }

    proptest! {
        #[test]
        fn what_is_said_is_so_at_the_edge(days in 0_i32..1500, hour in 0_i8..24, minute in 0_i8..60) {
            let phone = phone();
            let now = date(2026, 1, 1).checked_add(days.days()).unwrap().at(hour, minute, 0, 0);
            match opening(&phone, now).unwrap() {
                Opening::Open { until } => {
                    prop_assert!(now < until && until.date() == now.date());
                    let closed = matches!(opening(&phone, until), Some(Opening::Opens { .. }));
                    prop_assert!(closed);
                }
                Opening::Opens { at } => {
                    prop_assert!(now < at);
                    let open = matches!(opening(&phone, at), Some(Opening::Open { .. }));
                    prop_assert!(open);
                    prop_assert!(spans(&phone, now.date(), at.date()).iter().all(|span| span.begins() >= at || span.ends() <= now));
                }
            }
        }

        #[test]
        fn a_channel_is_never_open_on_other_days_than_the_models(days in 0_i32..1500) {
            let from = date(2026, 1, 1).checked_add(days.days()).unwrap();
            for span in spans(&phone(), from, from.checked_add(28.days()).unwrap()) {
                prop_assert!(is_worked(span.on));
                let day = weekday(span.on);
                prop_assert!(matches!((day, span.from.hour()), (Weekday::Tue, 8) | (Weekday::Thu, 12)));
            }
        }
    }
}
