//! A case is moved on purpose to a new version of its operating model.

use super::*;
use crate::case::Refusal;
use crate::tests::model::NEXT;

fn adopt(stage: &str) -> Command {
    Command::AdoptModel {
        new: reference(&NEXT),
        stage: stage.into(),
        reason: "Uusi toimintamalli".to_owned(),
    }
}

/// The rules are those of the new version.
fn by_the_next(past: impl IntoIterator<Item = Event>) -> Story<'static, Case> {
    story::<Case>(world(&NEXT), stamp("aino", DAY)).and(past)
}

/// Shows PSA-35 and KEU24-01.
#[test]
fn a_case_keeps_its_model_until_it_is_moved_and_then_its_history() {
    let old = opened().into_iter().chain([moved("contact", "look")]).collect::<Vec<_>>();
    given(old.clone()).when(step("talk")).refused(Refusal::UnknownStage);

    let story = by_the_next(old).when(adopt("talk")).done();
    let open = story.state.open.as_ref().unwrap();
    assert_eq!(open.model, reference(&NEXT));
    let been: Vec<_> = open.visits.iter().map(|visit| visit.stage.as_str()).collect();
    assert_eq!(been, ["contact", "look", "talk"]);
}

#[test]
fn a_model_is_adopted_with_a_reason_and_only_when_it_is_another() {
    let silent = Command::AdoptModel { new: reference(&NEXT), stage: "talk".into(), reason: " ".to_owned() };
    let same =
        Command::AdoptModel { new: reference(&RIVER), stage: "look".into(), reason: "Miksi ei".to_owned() };

    by_the_next(opened()).when(silent).refused(Refusal::ReasonMissing);
    by_the_next(opened()).when(adopt("look")).refused(Refusal::UnknownStage);
    given(opened()).when(same).refused(Refusal::NothingChanged);
    given(opened()).when(adopt("talk")).refused(Refusal::ModelOfAnother);
}

#[test]
fn no_model_carries_a_case_past_what_always_holds() {
    let withdrawn = Event::BasisWithdrawn { basis: "agreement".into(), told: String::new() };
    let never = |texts: &[&str]| Refusal::NeverSkipped(texts.iter().map(|text| requirement(text)).collect());

    by_the_next(opened()).and([withdrawn.clone()]).when(adopt("talk")).refused(never(&["basis"]));
    by_the_next(opened()).and([withdrawn]).when(adopt("services")).refused(never(&["basis", "responsible"]));
    by_the_next(opened()).when(adopt("services")).refused(never(&["responsible"]));
    by_the_next(opened()).and([named("aino")]).when(adopt("services")).done();
}

/// Shows PSA-144.
#[test]
fn a_party_that_has_ended_since_stays_on_the_cases_it_sent() {
    let sender = Sender { partner: Some("te-office".into()), name: "TE-toimisto".to_owned() };
    let sent = Opening { arrival: "from-te".into(), sender: Some(sender.clone()), ..opening() };
    let past = given([]).when(open(sent)).done().state.open.unwrap();
    assert_eq!(past.sender, Some(sender.clone()));

    let mut story = by_the_next([]);
    story.state.open = Some(past);
    let open = story.when(adopt("talk")).done().state.open.unwrap();
    assert_eq!(open.sender, Some(sender));
}
