//! Notes, decisions of the client, goals, measurements.

use super::*;
use crate::case::{NoteKind, Refusal};
use crate::model::Register;
use crate::task::{Kind, tasks};

fn write(text: &str) -> Command {
    let (kind, register) = (NoteKind::Contact, Register::Social);
    Command::WriteNote { note: "n1".into(), kind, register, text: text.to_owned() }
}

fn correct(text: &str, reason: &str) -> Command {
    let (old, text, reason) = ("Tapasimme maanantaina.".to_owned(), text.to_owned(), reason.to_owned());
    Command::CorrectNote { note: "n1".into(), old, text, reason }
}

fn decide(answer: ClientAnswer) -> Command {
    Command::RecordDecision { decision: "services".into(), text: "Kuntoutus alkaa.".to_owned(), answer }
}

fn measure(instrument: &str, reading: Reading) -> Command {
    Command::Measure { instrument: instrument.into(), occasion: Occasion::Start, reading }
}

#[test]
fn a_note_is_corrected_by_its_author_with_old_and_new_and_why() {
    let written = || given(opened()).when(write("Tapasimme maanantaina.")).done();
    let corrected = Event::NoteCorrected {
        note: "n1".into(),
        old: "Tapasimme maanantaina.".to_owned(),
        text: "Tapasimme tiistaina.".to_owned(),
        reason: "Väärä päivä.".to_owned(),
    };

    written().when(write("Taas")).refused(Refusal::AlreadyRecorded);
    written().by("bo").when(correct("Tapasimme tiistaina.", "Väärä päivä.")).refused(Refusal::NotTheAuthor);
    written().when(correct("Tapasimme tiistaina.", " ")).refused(Refusal::ReasonMissing);
    written().when(correct("Tapasimme maanantaina.", "Huvikseen.")).refused(Refusal::NothingChanged);
    let story = written().when(correct("Tapasimme tiistaina.", "Väärä päivä.")).then([corrected]);
    assert_eq!(story.state.open.unwrap().notes[&"n1".into()].corrections, 1);
}

#[test]
fn an_empty_note_and_a_correction_of_none_are_refused() {
    given(opened()).when(write("  ")).refused(Refusal::TextMissing);
    given(opened()).when(correct("Uusi", "Virhe")).refused(Refusal::NoSuchNote);
}

/// Shows PSA-82 and PSA-83.
#[test]
fn every_decision_carries_the_clients_acceptance_or_refusal_with_a_coded_reason() {
    let answers = |story: Story<'_, Case>| story.state.open.unwrap().answer_to(&"services".into()).cloned();
    let odd = ClientAnswer::Refused { reason: "weather".into(), words: String::new() };

    given(in_services()).when(decide(odd)).refused(Refusal::UnknownReason);
    assert_eq!(answers(given(in_services()).when(decide(leaving())).done()), Some(leaving()));
    let accepted =
        given(in_services()).when(decide(leaving())).done().when(decide(ClientAnswer::Accepted)).done();
    assert_eq!(answers(accepted), Some(ClientAnswer::Accepted));
}

/// Shows PSA-83.
#[test]
fn a_refused_decision_opens_no_move() {
    let story = given(in_services()).when(decide(leaving())).done();

    story.when(step("follow-up")).refused(Refusal::Missing(requirements(["decision:services"])));
}

#[test]
fn a_decision_is_one_of_the_model_and_says_what_was_decided() {
    let odd = Command::RecordDecision {
        decision: "surgery".into(),
        text: "Leikataan.".to_owned(),
        answer: ClientAnswer::Accepted,
    };
    let wordless = Command::RecordDecision {
        decision: "plan".into(),
        text: String::new(),
        answer: ClientAnswer::Accepted,
    };

    given(opened()).when(odd).refused(Refusal::UnknownDecision);
    given(opened()).when(wordless).refused(Refusal::TextMissing);
}

#[test]
fn a_goal_is_set_once_and_changed_with_a_reason() {
    let set = |text: &str| Command::SetGoal { goal: "g1".into(), text: text.to_owned() };
    let change = |text: &str, reason: &str| Command::ChangeGoal {
        goal: "g1".into(),
        text: text.to_owned(),
        reason: reason.to_owned(),
    };

    given(opened()).when(set("")).refused(Refusal::TextMissing);
    given(opened()).when(change("Uin", "Mieluisampi")).refused(Refusal::NoSuchGoal);
    let story =
        given(opened()).when(set("Kävelen")).done().when(set("Taas")).refused(Refusal::AlreadyRecorded);
    let story = story.when(change("Uin", "")).refused(Refusal::ReasonMissing);
    let changed = Event::GoalChanged {
        goal: "g1".into(),
        old: "Kävelen".to_owned(),
        text: "Uin".to_owned(),
        reason: "Mieluisampi".to_owned(),
    };
    story.when(change("Uin", "Mieluisampi")).then([changed]);
}

/// Shows KEU24-12.
#[test]
fn work_ability_is_measured_again_and_again_from_nought_to_ten() {
    given(opened()).when(measure("was", Reading::Value(11))).refused(Refusal::OutOfScale);
    given(opened()).when(measure("weight", Reading::Value(1))).refused(Refusal::UnknownInstrument);
    given(opened()).when(measure("bdi", Reading::Value(1001))).refused(Refusal::OutOfScale);
    let story = given(opened()).when(measure("was", Reading::Value(0))).done();
    let story = story.when(measure("was", Reading::Value(10))).done();

    let open = story.state.open.unwrap();
    assert_eq!(open.measurements.len(), 2);
    assert_eq!(open.measured(&"was".into(), Occasion::Start).unwrap().reading, Reading::Value(10));
}

#[test]
fn a_missing_measurement_has_a_coded_reason_and_is_never_a_zero() {
    given(opened()).when(measure("was", Reading::Missing("forgot".into()))).refused(Refusal::UnknownReason);
    let story = given(opened()).when(measure("was", Reading::Missing("declined".into()))).done();

    let open = story.state.open.unwrap();
    let reading = &open.measured(&"was".into(), Occasion::Start).unwrap().reading;
    assert_eq!(serde_json::to_value(reading).unwrap(), serde_json::json!({ "missing": "declined" }));
}

#[test]
fn no_reason_says_that_a_measurement_is_missing_that_is_on_record() {
    let missing = || measure("was", Reading::Missing("declined".into()));
    let story = given(opened()).when(missing()).done().when(missing()).done();
    let story = story.when(measure("was", Reading::Value(3))).done();
    story.when(missing()).refused(Refusal::AlreadyMeasured);
}

/// Shows PSA-154 and THL-13.
#[test]
fn a_client_of_whom_nothing_is_heard_is_found() {
    let quiet = |story: &Story<'_, Case>| {
        tasks(&story.state, &RIVER).into_iter().find(|task| task.kind == Kind::Quiet).unwrap().from
    };

    let story = given(in_services());
    assert_eq!(quiet(&story), date(2026, 4, 13));
    let story = story.on(date(2026, 4, 1)).when(write("Soitimme.")).done();
    assert_eq!(quiet(&story), date(2026, 5, 13));
}
