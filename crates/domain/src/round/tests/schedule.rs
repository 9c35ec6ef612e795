//! When it is time: month ends, leap years, the edges of windows, closed and reopened cases; held against a second
//! reckoning that knows no calendar library.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::case::Closure;
use crate::case::Measurement;

fn open_from(start: Date) -> Open {
    let mut open = given(opened()).state.open.map(|open| *open).unwrap();
    open.began = start;
    open.visits[0].since = start;
    open.last_contact = start;
    open
}

fn of(start: Date) -> Schedule {
    Schedule::of(&open_from(start), &RIVER)
}

fn with(open: &Open, occasion: Occasion, on: Date, reading: Reading) -> Open {
    let mut open = open.clone();
    open.measurements.push(Measurement { instrument: "was".into(), occasion, reading, on });
    open
}

fn standing(open: &Open, occasion: Occasion, today: Date) -> Standing {
    Schedule::of(open, &RIVER).standing(open, &RIVER, occasion, today)
}

fn close_on(open: &Open, on: Date) -> Open {
    let closure = Closure { outcome: "employed".into(), next: String::new(), on, by: "aino".into() };
    Open { closed: Some(closure), ..open.clone() }
}

/// Days of a month, as the rhyme has it.
fn length(year: i32, month: i32) -> i32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Six months on, by counting months and cutting the day.
fn naive_due(start: Date) -> Date {
    let (mut year, mut month) = (i32::from(start.year()), i32::from(start.month()) + 6);
    if month > 12 {
        (year, month) = (year + 1, month - 12);
    }
    let day = i32::from(start.day()).min(length(year, month));
    date(i16::try_from(year).unwrap(), i8::try_from(month).unwrap(), i8::try_from(day).unwrap())
}

/// The day after, one step at a time.
fn naive_plus(mut day: Date, days: u32) -> Date {
    for _ in 0..days {
        let (year, month) = (i32::from(day.year()), i32::from(day.month()));
        day = if i32::from(day.day()) < length(year, month) {
            date(day.year(), day.month(), day.day() + 1)
        } else if month < 12 {
            date(day.year(), day.month() + 1, 1)
        } else {
            date(day.year() + 1, 1, 1)
        };
    }
    day
}

/// Shows PSA-60: month ends and leap years.
#[test]
fn six_months_after_a_month_end_is_the_last_day_that_there_is() {
    for (start, due) in [
        (date(2025, 8, 31), date(2026, 2, 28)),
        (date(2027, 8, 31), date(2028, 2, 29)),
        (date(2027, 8, 29), date(2028, 2, 29)),
        (date(2026, 8, 29), date(2027, 2, 28)),
        (date(2028, 2, 29), date(2028, 8, 29)),
        (date(2026, 3, 31), date(2026, 9, 30)),
        (date(2026, 10, 31), date(2027, 4, 30)),
        (date(2026, 12, 31), date(2027, 6, 30)),
        (date(2099, 8, 31), date(2100, 2, 28)),
        // Summer time begins and ends in between: days are counted, not hours.
        (date(2026, 3, 28), date(2026, 9, 28)),
        (date(2026, 9, 29), date(2027, 3, 29)),
    ] {
        assert_eq!(of(start).due, due, "six months after {start}");
    }
}

/// Shows PSA-61: the edges of the window.
#[test]
fn the_window_holds_both_of_its_ends_and_no_day_more() {
    let open = open_from(date(2026, 3, 2));
    let due = date(2026, 9, 2);
    let on = |days: i64| standing(&open, Occasion::FollowUp, due + days.days());
    assert_eq!([on(-15), on(-14), on(0)], [Standing::NotYet, Standing::Open, Standing::Open]);
    assert_eq!([on(14), on(15)], [Standing::Open, Standing::Late]);

    let done = |days: i64| {
        let day = due + days.days();
        standing(&with(&open, Occasion::FollowUp, day, Reading::Value(6)), Occasion::FollowUp, day)
    };
    assert_eq!(done(-14), Standing::Done { outside: false });
    assert_eq!(done(14), Standing::Done { outside: false });
    assert_eq!(done(15), Standing::Done { outside: true }, "a late answer is taken and marked");
    assert_eq!(done(-15), Standing::NotYet, "too early is no follow-up");
}

#[test]
fn the_start_is_the_first_day_with_the_team_and_before_that_the_first_day_of_the_case() {
    let story = given(opened());
    let schedule = |story: &Story<'_, case::Case>| Schedule::of(story.state.open.as_ref().unwrap(), &RIVER);
    assert_eq!((schedule(&story).start, schedule(&story).by_team), (DAY, false));
    let story = story.on(DAY + 9.days()).and([case::tests::moved("contact", "look")]);
    let story = story.on(DAY + 20.days()).and([case::tests::moved("look", "team")]);
    assert_eq!((schedule(&story).start, schedule(&story).by_team), (DAY + 20.days(), true));
    let story = story.on(DAY + 40.days()).and([case::tests::moved("team", "services")]);
    let story = story.on(DAY + 60.days()).and([case::tests::moved("services", "team")]);
    assert_eq!(schedule(&story).start, DAY + 20.days(), "the first time counts");
}

#[test]
fn a_baseline_is_open_from_the_start_late_after_the_window_and_marked_then() {
    let open = open_from(DAY);
    assert_eq!(standing(&open, Occasion::Start, DAY), Standing::Open);
    assert_eq!(standing(&open, Occasion::Start, DAY + 14.days()), Standing::Open);
    assert_eq!(standing(&open, Occasion::Start, DAY + 15.days()), Standing::Late);
    let late = with(&open, Occasion::Start, DAY + 15.days(), Reading::Value(5));
    assert_eq!(standing(&late, Occasion::Start, DAY + 15.days()), Standing::Done { outside: true });
    let declined = with(&open, Occasion::Start, DAY, Reading::Missing("declined".into()));
    assert_eq!(standing(&declined, Occasion::Start, DAY), Standing::Declined);
    let asked_again = with(&declined, Occasion::Start, DAY + 3.days(), Reading::Value(5));
    assert_eq!(standing(&asked_again, Occasion::Start, DAY + 3.days()), Standing::Done { outside: false });
}

/// Shows PSA-60: closed before the window, reopened, measured again.
#[test]
fn a_case_that_closed_before_the_window_deviates_and_one_that_is_reopened_is_measured_in_time() {
    let (open, due) = (open_from(DAY), date(2026, 9, 2));
    let early = date(2026, 6, 1);
    let closed = close_on(&open, early);
    let of = |open: &Open, today| standing(open, Occasion::FollowUp, today);
    assert_eq!(of(&closed, due), Standing::ClosedBefore { deviating: false });
    let measured = with(&closed, Occasion::FollowUp, early, Reading::Value(6));
    assert_eq!(of(&measured, due), Standing::ClosedBefore { deviating: true });
    let unmeasured = with(&closed, Occasion::FollowUp, early, Reading::Missing("not-reached".into()));
    assert_eq!(of(&unmeasured, due), Standing::ClosedBefore { deviating: false });

    let reopened = Open { closed: None, ..measured };
    assert_eq!(of(&reopened, due - 15.days()), Standing::NotYet);
    assert_eq!(of(&reopened, due), Standing::Open, "what was measured at the end does not stand in for it");
    let again = with(&reopened, Occasion::FollowUp, due, Reading::Value(7));
    assert_eq!(of(&again, due), Standing::Done { outside: false });
    let late = close_on(&again, due + 3.days());
    assert_eq!(
        of(&late, due + 30.days()),
        Standing::Done { outside: false },
        "closing later changes nothing"
    );
    assert_eq!(of(&close_on(&open, due - 15.days()), due), Standing::ClosedBefore { deviating: false });
    assert_eq!(of(&close_on(&open, due - 14.days()), due), Standing::Unmeasured, "it closed in its window");
    assert_eq!(of(&close_on(&open, due + 60.days()), due + 90.days()), Standing::Unmeasured, "or after it");
}

#[test]
fn a_baseline_that_lacks_when_the_case_closes_was_not_measured() {
    let closed = close_on(&open_from(DAY), DAY + 3.days());
    assert_eq!(standing(&closed, Occasion::Start, DAY + 90.days()), Standing::Unmeasured);
}

/// What was recorded last hides no answer that counts.
#[test]
fn a_value_goes_before_a_reason_and_what_the_window_holds_before_what_it_does_not() {
    let (open, due) = (open_from(DAY), date(2026, 9, 2));
    let missing = || Reading::Missing("declined".into());
    let told = |marks: &[(i64, Reading)]| {
        let add = |open: Open, (days, reading): &(i64, Reading)| {
            with(&open, Occasion::FollowUp, due + days.days(), reading.clone())
        };
        let open = marks.iter().fold(open.clone(), add);
        let schedule = Schedule::of(&open, &RIVER);
        let found = schedule.reading(&open, &"was".into(), Occasion::FollowUp).unwrap();
        (found.on - due, found.reading.clone())
    };
    let days = |count: i64| count.days().fieldwise();
    let same = |marks: &[(i64, Reading)], (count, reading): (i64, Reading)| {
        let (on, found) = told(marks);
        assert_eq!((on.fieldwise(), found), (days(count), reading), "{marks:?}");
    };
    let value = Reading::Value;
    same(&[(0, value(5)), (3, missing())], (0, value(5)));
    same(&[(3, missing()), (20, value(5))], (20, value(5)));
    same(&[(0, value(5)), (20, value(7))], (0, value(5)));
    same(&[(0, value(5)), (9, value(7))], (9, value(7)));
    same(&[(0, value(5)), (0, value(7))], (0, value(7)));
    same(&[(9, value(7)), (0, value(5))], (9, value(7)));
    let answered = |id: &str| Reading::Answered(id.into());
    same(&[(0, answered("r2")), (0, answered("r1"))], (0, answered("r2")));
}

proptest! {
    #[test]
    fn the_schedule_is_what_counting_on_fingers_gives(days in 0u32..5_000, on in 0u32..420) {
        let start = naive_plus(date(2023, 1, 1), days);
        let schedule = of(start);
        let due = naive_due(start);
        prop_assert_eq!(schedule.due, due);
        prop_assert_eq!(naive_plus(schedule.opens(Occasion::FollowUp), 14), due);
        prop_assert_eq!(schedule.closes(Occasion::FollowUp), naive_plus(due, 14));

        let today = naive_plus(start, on);
        let mut inside = 0;
        for step in 0..=28 {
            inside += u32::from(naive_plus(schedule.opens(Occasion::FollowUp), step) == today);
        }
        let expected = if inside == 1 {
            Standing::Open
        } else if today < due {
            Standing::NotYet
        } else {
            Standing::Late
        };
        prop_assert_eq!(standing(&open_from(start), Occasion::FollowUp, today), expected);
    }
}
