use jiff::civil::date;

use super::{Card, CodeFault, Command, Event, IdentityCode, Person, PersonName, Refusal, World};
use crate::stream::{Stamp, Stream};

fn stamp() -> Stamp {
    Stamp { at: "2026-11-22T08:00:00Z".parse().unwrap(), on: date(2026, 11, 22), by: "w1".into() }
}

fn card(code: &str) -> Card {
    Card {
        name: PersonName { given: "Aino".into(), family: "Esimerkki".into() },
        code: Some(IdentityCode::parse(code).unwrap()),
        language: "fi".into(),
        ..Card::default()
    }
}

#[test]
fn codes_with_every_separator_in_use_since_2023_are_read() {
    let published = "010594Y9032 010594Y9021 020594X903P 020594X902N 030594W903B 030694W9024 040594V9030 \
                     040594V902Y 050594U903M 050594U902L 010516B903X 010516B902W 020516C903K 020516C902J \
                     030516D9037 030516D9026 010501E9032 020502E902X 020503F9037 020504A902E 020504B904H";
    for code in published.split_whitespace() {
        assert!(IdentityCode::parse(code).is_ok(), "{code}");
    }
}

#[test]
fn a_code_with_a_slip_is_told_what_is_wrong() {
    assert_eq!(IdentityCode::parse("010190-999K"), Err(CodeFault::Check));
    assert_eq!(IdentityCode::parse("010190-999Y"), Err(CodeFault::Check));
    assert_eq!(IdentityCode::parse("310290-999W"), Err(CodeFault::Day));
    assert_eq!(IdentityCode::parse("010190-99"), Err(CodeFault::Shape));
    assert_eq!(IdentityCode::parse("010190*999W"), Err(CodeFault::Shape));
}

#[test]
fn a_code_is_read_as_people_type_it_and_never_printed_whole() {
    let code = IdentityCode::parse(" 010190\u{2013}999w ").unwrap();

    assert_eq!(code.as_str(), "010190-999W");
    assert_eq!(code.masked(), "010190-****");
    assert_eq!(code.born(), date(1990, 1, 1));
    assert!(!format!("{code:?}").contains("999"));
}

#[test]
fn the_separator_is_part_of_the_identity() {
    assert_ne!(IdentityCode::parse("100190-999P"), IdentityCode::parse("100190Y999P"));
}

#[test]
fn a_person_who_is_in_the_register_is_offered_not_made_twice() {
    let person = Person::default();
    let register = |not_among_alike| Command::Register { card: card("010190-999W"), not_among_alike };
    let known = World { same_code: Some("p1".into()), ..World::default() };
    let alike = World { alike: vec!["p2".into()], ..World::default() };

    assert_eq!(person.decide(&known, &stamp(), register(true)), Err(Refusal::SameCode("p1".into())));
    assert_eq!(person.decide(&alike, &stamp(), register(false)), Err(Refusal::Alike(vec!["p2".into()])));
    assert!(person.decide(&alike, &stamp(), register(true)).is_ok());
}

#[test]
fn a_correction_shows_old_and_new_and_why() {
    let mut person = Person::default();
    person.evolve(&stamp(), &Event::Registered { card: card("010190-999W") });
    let corrected = Card { non_disclosure: true, ..card("010190-999W") };

    let without_reason = Command::Correct { card: corrected.clone(), reason: " ".into() };
    assert_eq!(person.decide(&World::default(), &stamp(), without_reason), Err(Refusal::ReasonMissing));

    let with_reason = Command::Correct { card: corrected, reason: "turvakielto alkoi".into() };
    let events = person.decide(&World::default(), &stamp(), with_reason).unwrap();
    let [Event::Corrected { old, new, .. }] = events.as_slice() else { panic!("one correction") };
    assert!(!old.non_disclosure && new.non_disclosure);
}
