use jiff::civil::{Date, date};

use super::{Absence, Command, Event, Placement, Profile, Refusal, Worker, World};
use crate::model::{Right, SeatKind, Validity};
use crate::stream::story::{Story, stamp, story};

const DAY: Date = date(2026, 3, 2);

fn given(past: impl IntoIterator<Item = Event>) -> Story<'static, Worker> {
    story::<Worker>(World::default(), stamp("root", DAY)).and(past)
}

fn profile(name: &str) -> Profile {
    Profile {
        name: name.to_owned(),
        title: "Fysioterapeutti".to_owned(),
        organisation: "Esimerkin hyvinvointialue".to_owned(),
        supervisor: Some("johtaja".into()),
        competence: "Kipu ja työkyky".to_owned(),
    }
}

fn registered() -> Event {
    Event::Registered { profile: profile("Bo"), user: "bo".to_owned() }
}

fn seat(from: Option<Date>, until: Option<Date>) -> Placement {
    Placement {
        team: "team".into(),
        role: "physiotherapist".into(),
        kind: SeatKind::Core,
        rights: [Right::Casework, Right::Consult].into(),
        responsible: true,
        share: Some(50),
        municipality: None,
        valid: Validity { from, until },
    }
}

fn placed(placement: &str, terms: Placement) -> Event {
    Event::Placed { placement: placement.into(), terms }
}

fn place(placement: &str, terms: Placement) -> Command {
    Command::Place { placement: placement.into(), terms }
}

#[test]
fn a_worker_is_registered_once_with_a_name_and_a_user_name_of_their_own() {
    let register = |name: &str, user: &str| Command::Register {
        profile: profile(name),
        user: user.to_owned(),
        rights: [Right::Office].into(),
    };
    let taken = World { user_taken: true };

    given([]).when(register(" ", "bo")).refused(Refusal::NameMissing);
    given([]).when(register("Bo", " ")).refused(Refusal::UserMissing);
    story::<Worker>(taken, stamp("root", DAY)).when(register("Bo", "bo")).refused(Refusal::UserTaken);
    given([registered()]).when(register("Bo", "bo")).refused(Refusal::AlreadyRegistered);
    given([]).when(Command::GiveRights { rights: [].into() }).refused(Refusal::NotRegistered);
    let rights = Event::RightsGiven { rights: [Right::Office].into() };
    given([]).when(register("Bo", " Bo ")).then([registered(), rights]);
}

/// Shows KEU24-59 and THL-15.
#[test]
fn the_record_of_a_worker_has_supervisor_and_competence_and_both_sides_of_a_change() {
    let moved = Profile { supervisor: Some("toinen".into()), ..profile("Bo") };
    let changed = Event::ProfileChanged { old: profile("Bo"), new: moved.clone() };

    given([registered()]).when(Command::Change(profile("Bo"))).refused(Refusal::NothingChanged);
    given([registered()]).when(Command::Change(Profile::default())).refused(Refusal::NameMissing);
    given([registered()]).when(Command::Change(moved)).then([changed]);
}

/// Shows KEU21-03 and THL-17.
#[test]
fn a_seat_gives_its_rights_from_the_first_day_through_the_last() {
    let until = date(2026, 8, 31);
    let worker = given([registered(), placed("s1", seat(Some(DAY), Some(until)))]).state;
    let rights = |day| worker.rights_on(day).len();

    assert_eq!([DAY.yesterday().unwrap(), DAY, until, until.tomorrow().unwrap()].map(rights), [0, 2, 2, 0]);
    assert!(worker.may_be_responsible(until) && !worker.may_be_responsible(until.tomorrow().unwrap()));
}

#[test]
fn nobody_sits_twice_on_one_seat_at_one_time() {
    let (first, second) = (seat(None, Some(date(2026, 3, 31))), seat(Some(date(2026, 4, 1)), None));
    let backwards = seat(Some(DAY), DAY.yesterday().ok());
    let seated = || given([registered(), placed("s1", first.clone())]);

    seated().when(place("s2", seat(Some(DAY), None))).refused(Refusal::AlreadyPlaced);
    seated().when(place("s1", second.clone())).refused(Refusal::AlreadyPlaced);
    seated().when(place("s2", backwards)).refused(Refusal::WrongDays);
    seated().when(place("s2", second.clone())).then([placed("s2", second)]);
}

#[test]
fn a_seat_ends_on_a_day_that_is_not_before_its_first() {
    let end = |placement: &str, last_day| Command::EndPlacement { placement: placement.into(), last_day };
    let seated = || given([registered(), placed("s1", seat(Some(DAY), None))]);

    seated().when(end("s9", DAY)).refused(Refusal::NoSuchPlacement);
    seated().when(end("s1", DAY.yesterday().unwrap())).refused(Refusal::WrongDays);
    let story = seated().when(end("s1", DAY)).done();
    assert_eq!(story.state.seats_on(DAY.tomorrow().unwrap()).count(), 0);
}

/// Shows KEU24-57.
#[test]
fn while_a_worker_is_away_the_deputy_stands_in() {
    let away = |from, until| Absence { valid: Validity { from, until }, deputy: Some("aino".into()) };
    let story = given([registered()]);

    let story =
        story.when(Command::StateAbsence(away(Some(DAY), DAY.yesterday().ok()))).refused(Refusal::WrongDays);
    let story = story.when(Command::StateAbsence(away(Some(DAY), Some(DAY)))).done();
    assert_eq!(story.state.stand_in(DAY), Some(&"aino".into()));
    assert_eq!(story.state.stand_in(DAY.tomorrow().unwrap()), None);
}

/// Shows PSA-21 and THL-23.
#[test]
fn nobody_leaves_with_cases_in_hand() {
    let leave = |reason: &str, cases| Command::Leave { reason: reason.to_owned(), cases };
    let seated = || given([registered(), placed("s1", seat(None, None))]);

    seated().when(leave("Uusi työ", 1)).refused(Refusal::CasesLeft);
    seated().when(leave("", 0)).refused(Refusal::ReasonMissing);
    let story = seated().when(leave("Uusi työ", 0)).done();
    assert!(
        !story.state.works() && story.state.rights_on(DAY).is_empty() && !story.state.may_be_responsible(DAY)
    );
    story.when(place("s2", seat(None, None))).refused(Refusal::HasLeft);
}

#[test]
fn whoever_left_may_return_with_a_reason() {
    let back = |reason: &str| Command::Return { reason: reason.to_owned() };
    let left = Event::Left { reason: "Uusi työ".to_owned() };

    given([registered()]).when(back("Takaisin")).refused(Refusal::StillHere);
    given([registered(), left.clone()]).when(back(" ")).refused(Refusal::ReasonMissing);
    assert!(given([registered(), left]).when(back("Takaisin")).done().state.works());
}

#[test]
fn rights_beside_the_seats_are_given_and_taken() {
    let give = |rights: &[Right]| Command::GiveRights { rights: rights.iter().copied().collect() };

    let story = given([registered()]).when(give(&[Right::Privacy])).done();
    assert_eq!(story.state.rights_on(DAY), [Right::Privacy].into());
    let story = story.when(give(&[Right::Privacy])).refused(Refusal::NothingChanged);
    assert_eq!(story.when(give(&[])).done().state.rights_on(DAY), [].into());
}

#[test]
fn what_sign_in_did_is_noted_and_nothing_else_comes_in_by_that_door() {
    let note = |event| Command::Note(Box::new(event));

    let story = given([registered()]).when(note(Event::SecondFactorSet)).done();
    assert!(story.state.second_factor);
    let removed = Event::SecondFactorRemoved { reason: "Puhelin katosi".to_owned() };
    assert!(!story.when(note(removed)).done().state.second_factor);
    let rights = Event::RightsGiven { rights: [Right::Office].into() };
    given([registered()]).when(note(rights)).refused(Refusal::NotHere);
    given([registered()]).when(note(Event::Left { reason: String::new() })).refused(Refusal::NotHere);
}

#[test]
fn days_away_that_a_worker_marks_stand_beside_the_stated_absence_and_are_cancelled_one_by_one() {
    let terms = |day: Date, deputy: Option<&str>| Absence {
        valid: Validity { from: Some(day), until: Some(day) },
        deputy: deputy.map(Into::into),
    };
    let mark = |away: &str, terms| Command::MarkAway { away: away.into(), terms };
    let cancel = |away: &str| Command::CancelAway { away: away.into() };
    let (next, later) = (DAY.tomorrow().unwrap(), date(2026, 7, 1));

    let story = given([registered()]).when(mark("a1", terms(next, None))).done();
    let story = story.when(mark("a2", terms(later, Some("aino")))).done();
    let stated = Command::StateAbsence(terms(later, None));
    let story = story.when(stated).done();
    assert!(story.state.absent_on(DAY).is_none() && story.state.absent_on(next).is_some());
    assert_eq!(story.state.stand_in(later), Some(&"aino".into()), "whoever stands in by any of them");

    let story = story.when(cancel("a1")).done().when(cancel("a1")).refused(Refusal::NoSuchAbsence);
    assert!(story.state.absent_on(next).is_none() && story.state.absent_on(later).is_some());
    let backwards = Absence { valid: Validity { from: Some(later), until: Some(next) }, deputy: None };
    story.when(mark("a3", backwards)).refused(Refusal::WrongDays);
}
