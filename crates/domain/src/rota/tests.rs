use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime, Time, date, time};

use super::rotation::{ends, is_announced, last_day};
use super::{Command, Event, LONGEST_REPEAT, Presence, Refusal, Rota, Standing, World, after_phone_hours};
use crate::id::WorkerId;
use crate::model::{Channel, ChannelKind, Hours, Meeting, Model, Rhythm, SeatKind, Validity, Weekday};
use crate::stream::story::{Story, stamp, story};
use crate::tests::model::RIVER;

/// Monday.
const DAY: Date = date(2026, 3, 2);
const TUESDAY: DateTime = date(2026, 3, 3).at(8, 30, 0, 0);
const THURSDAY: DateTime = date(2026, 3, 5).at(12, 0, 0, 0);

/// The phone of Keusote: Tuesday 8.30–10.30 and Thursday 12–14, by two.
pub(crate) fn phone() -> Channel {
    let hours = |day, from: Time, to: Time| Hours { days: vec![day], from, to };
    Channel {
        id: "phone".into(),
        kind: ChannelKind::Phone,
        clients: true,
        professionals: true,
        hours: vec![
            hours(Weekday::Tue, time(8, 30, 0, 0), time(10, 30, 0, 0)),
            hours(Weekday::Thu, time(12, 0, 0, 0), time(14, 0, 0, 0)),
        ],
        on_duty: 2,
        watcher: None,
        valid: Validity::default(),
    }
}

/// Cilla is away on 10 March, Visa answers no consultations; everybody else is here.
pub(crate) fn presence(worker: &WorkerId, day: Date) -> Presence {
    match worker.as_str() {
        "cilla" if day == date(2026, 3, 10) => Presence::Away,
        "visa" => Presence::NotAnswering,
        _ => Presence::Here,
    }
}

fn given(channel: &Channel, past: impl IntoIterator<Item = Event>) -> Story<'_, Rota> {
    let world = World { channel: Some(channel), roster: &presence };
    story::<Rota>(world, stamp("aino", DAY)).and(past)
}

fn put(shift: DateTime, worker: &str) -> Command {
    Command::PutOn { shift, worker: worker.into(), until: None }
}

fn is_on(shift: DateTime, worker: &str) -> Event {
    Event::PutOn { shift, worker: worker.into() }
}

fn lacking(rota: &Rota, day: Date) -> Vec<usize> {
    super::shifts(&phone(), rota, (day, day), &presence).iter().map(super::Shift::lacking).collect()
}

/// Shows KEU24-75: two persons per slot, and it is told when there are fewer.
#[test]
fn a_shift_lacks_somebody_until_two_are_on_duty() {
    let phone = phone();
    let story = given(&phone, []);
    assert_eq!(lacking(&story.state, TUESDAY.date()), [2]);
    let story = story.when(put(TUESDAY, "aino")).then([is_on(TUESDAY, "aino")]);
    assert_eq!(lacking(&story.state, TUESDAY.date()), [1]);
    let story = story.when(put(TUESDAY, "aino")).refused(Refusal::AlreadyOn).when(put(TUESDAY, "bo")).done();
    assert_eq!(lacking(&story.state, TUESDAY.date()), [0]);
    let off = Command::TakeOff { shift: TUESDAY, worker: "bo".into() };
    assert_eq!(lacking(&story.when(off).done().state, TUESDAY.date()), [1]);
}

#[test]
fn nobody_is_put_on_when_the_channel_is_closed_or_it_is_over() {
    let phone = phone();
    let wednesday = date(2026, 3, 4).at(8, 30, 0, 0);
    let ascension = date(2026, 5, 14).at(12, 0, 0, 0);
    for closed in [wednesday, ascension, TUESDAY.date().at(9, 0, 0, 0)] {
        given(&phone, []).when(put(closed, "aino")).refused(Refusal::NoSuchShift);
    }
    let late = given(&phone, []).on(date(2026, 3, 4));
    late.when(put(TUESDAY, "aino")).refused(Refusal::Over).when(put(THURSDAY, "aino")).done();
    let gone = World { channel: None, roster: &presence };
    story::<Rota>(gone, stamp("aino", DAY)).when(put(TUESDAY, "aino")).refused(Refusal::NoSuchShift);
}

#[test]
fn on_duty_is_who_answers_consultations_and_is_there() {
    let phone = phone();
    let tenth = date(2026, 3, 10).at(8, 30, 0, 0);
    given(&phone, []).when(put(TUESDAY, "visa")).refused(Refusal::NotAnswering);
    let story = given(&phone, []).when(put(tenth, "cilla")).refused(Refusal::Away);
    story.when(put(TUESDAY, "cilla")).done();
}

#[test]
fn a_repeated_duty_is_dated_facts_that_leave_out_holidays_and_days_away() {
    let phone = phone();
    let every = |worker: &str, until| Command::PutOn { shift: TUESDAY, worker: worker.into(), until };
    let at = |month, day| is_on(date(2026, month, day).at(8, 30, 0, 0), "cilla");
    let story = given(&phone, []).when(every("cilla", Some(date(2026, 3, 24)))).then([
        at(3, 3),
        at(3, 17),
        at(3, 24),
    ]);

    let same = story.when(every("cilla", Some(date(2026, 3, 24)))).refused(Refusal::AlreadyOn);
    same.when(every("cilla", Some(date(2026, 3, 31)))).then([at(3, 31)]);
    let thursdays = Command::PutOn {
        shift: date(2026, 5, 7).at(12, 0, 0, 0),
        worker: "bo".into(),
        until: Some(date(2026, 5, 21)),
    };
    let on = |day| is_on(date(2026, 5, day).at(12, 0, 0, 0), "bo");
    given(&phone, []).when(thursdays).then([on(7), on(21)]);
}

#[test]
fn a_duty_is_not_repeated_for_ever_nor_backwards() {
    let phone = phone();
    let last = TUESDAY.date().checked_add(LONGEST_REPEAT.weeks()).unwrap();
    let until = |until: Date| Command::PutOn { shift: TUESDAY, worker: "bo".into(), until: Some(until) };
    given(&phone, []).when(until(last.tomorrow().unwrap())).refused(Refusal::TooFar);
    given(&phone, []).when(until(DAY)).refused(Refusal::WrongDays);
    let story = given(&phone, []).when(until(last)).done();
    assert_eq!(story.state.shifts.len(), usize::try_from(LONGEST_REPEAT).unwrap() + 1);
}

#[test]
fn a_deputy_takes_over_from_who_looks_for_one_or_is_away_and_from_nobody_else() {
    let phone = phone();
    let over = |from: &str| Command::TakeOver { shift: TUESDAY, from: from.into() };
    let ask = Command::AskDeputy { shift: TUESDAY };
    let both = || given(&phone, [is_on(TUESDAY, "aino"), is_on(TUESDAY, "bo")]);

    let story = both().by("dora").when(over("aino")).refused(Refusal::NotOffered);
    let story = story.by("aino").when(ask.clone()).done();
    assert_eq!(lacking(&story.state, TUESDAY.date()), [0], "who looks for a deputy is on duty until then");
    let story = story.by("bo").when(over("aino")).refused(Refusal::AlreadyOn);
    let taken = Event::TakenOver { shift: TUESDAY, from: "aino".into(), to: "dora".into() };
    let story = story.by("dora").when(over("aino")).then([taken]).when(over("aino")).refused(Refusal::NotOn);
    assert_eq!(lacking(&story.state, TUESDAY.date()), [0]);

    let keep = Command::Keep { shift: TUESDAY };
    let kept = both().when(ask).done().when(keep.clone()).done();
    let kept = kept.when(keep.clone()).then([]).by("dora").when(over("aino")).refused(Refusal::NotOffered);
    kept.when(keep).refused(Refusal::NotOn);
}

#[test]
fn who_is_away_does_not_count_and_anybody_may_take_the_shift_over() {
    let phone = phone();
    let tenth = date(2026, 3, 10).at(8, 30, 0, 0);
    // Put on before the absence was marked.
    let story = given(&phone, [is_on(tenth, "cilla"), is_on(tenth, "bo")]);
    assert_eq!(lacking(&story.state, tenth.date()), [1]);
    let shifts = super::shifts(&phone, &story.state, (tenth.date(), tenth.date()), &presence);
    assert_eq!(shifts[0].standing_of(&"cilla".into()), Some(Standing::Away));

    let over = Command::TakeOver { shift: tenth, from: "cilla".into() };
    assert_eq!(lacking(&story.by("dora").when(over).done().state, tenth.date()), [0]);
}

#[test]
fn a_shift_that_is_long_over_leaves_the_state() {
    let phone = phone();
    let story = given(&phone, [is_on(TUESDAY, "aino")]).on(date(2027, 3, 8));
    let next = date(2027, 3, 9).at(8, 30, 0, 0);
    let story = story.when(put(next, "aino")).done();
    assert_eq!(story.state.shifts.keys().collect::<Vec<_>>(), [&next]);
}

fn by(rhythm: Rhythm) -> Model {
    let meeting = Meeting {
        id: "case-team".into(),
        rhythm,
        team: Some("team".into()),
        called_by: Vec::new(),
        tasks: Vec::new(),
        about_clients: false,
    };
    Model { channels: vec![phone()], meetings: vec![meeting], ..RIVER.clone() }
}

/// Shows KEU24-77 and KEU24-70: generated from the phone hours, never entered.
#[test]
fn the_case_team_meets_when_the_phone_hours_end_and_not_on_other_days() {
    let held = |model: &Model, from, until| -> Vec<String> {
        after_phone_hours(model, from, until)
            .iter()
            .map(|one| format!("{} {}", one.meeting, one.at))
            .collect()
    };
    let model = by(Rhythm::AfterPhoneHours);
    let expected = ["case-team 2026-03-03T10:30:00", "case-team 2026-03-05T14:00:00"];
    assert_eq!(held(&model, DAY, date(2026, 3, 8)), expected);
    assert_eq!(held(&model, date(2026, 5, 14), date(2026, 5, 14)), [""; 0], "Ascension Day");

    assert_eq!(held(&by(Rhythm::Weekly), DAY, date(2026, 3, 8)), [""; 0]);
    let twice = Channel { id: "phone-2".into(), ..phone() };
    let two = Model { channels: vec![phone(), twice], ..model };
    assert_eq!(held(&two, DAY, date(2026, 3, 8)), expected, "two lines are followed by one meeting");
}

/// Shows KEU24-79: about six months, and told before it ends.
#[test]
fn a_rotating_seat_ends_by_the_models_months_and_it_is_announced_a_month_before() {
    let mut team = RIVER.teams.first().unwrap().clone();
    let rotating = team.seats.first_mut().unwrap();
    (rotating.role, rotating.kind, rotating.stay_months) = ("physician".into(), SeatKind::Core, Some(6));
    let seat = |role: &str, from, until| crate::worker::Placement {
        team: "t".into(),
        role: role.into(),
        kind: SeatKind::Core,
        rights: [].into(),
        responsible: false,
        share: None,
        municipality: None,
        valid: Validity { from, until },
    };
    let last = date(2026, 9, 1);
    assert_eq!(last_day(DAY, 6), Some(last));
    assert_eq!(ends(&seat("physician", Some(DAY), None), &team), Some(last));
    let sooner = Some(date(2026, 6, 30));
    assert_eq!(ends(&seat("physician", Some(DAY), sooner), &team), sooner);
    assert_eq!(ends(&seat("physician", None, None), &team), None, "it is not known since when");
    assert_eq!(ends(&seat("nobody", Some(DAY), sooner), &team), None);
    assert!(!is_announced(last, date(2026, 8, 1), 30) && is_announced(last, date(2026, 8, 2), 30));
}
