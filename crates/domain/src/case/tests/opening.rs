//! How a case begins.

use super::*;
use crate::case::Refusal;

/// Shows KEU21-01 and KEU21-02.
#[test]
fn a_case_begins_with_a_stated_need_an_owner_and_a_basis() {
    let story = given([]).when(open(opening())).then(opened());

    let case = story.state.open.unwrap();
    assert_eq!((case.stage().as_str(), case.need.as_str()), ("contact", "broad"));
    assert_eq!(case.owner, Owner::Team("team".into()));
    assert!(case.has_basis(DAY) && case.responsible.is_none());
}

/// Shows KEU21-35.
#[test]
fn no_case_begins_without_a_basis() {
    given([]).when(open(Opening { basis: None, ..opening() })).refused(Refusal::NoBasis);
}

/// Shows KEU21-35 and W-02.
#[test]
fn a_basis_that_is_none_opens_nothing() {
    let with = |terms| open(Opening { basis: Some(("b".into(), terms)), ..opening() });
    let yesterday = DAY.yesterday().unwrap();

    given([]).when(with(law("nowhere"))).refused(Refusal::UnknownGround);
    given([]).when(with(law("old-law"))).refused(Refusal::LawNotInForce);
    given([]).when(with(Basis { until: Some(yesterday), ..agreement() })).refused(Refusal::NotValidToday);
    given([])
        .when(with(Basis { from: DAY.tomorrow().unwrap(), ..agreement() }))
        .refused(Refusal::NotValidToday);
    given([]).when(with(Basis { purpose: " ".to_owned(), ..agreement() })).refused(Refusal::PurposeMissing);
    given([]).when(with(law("need-assessment"))).done();
}

#[test]
fn a_case_begins_only_at_an_entry_of_its_own_model() {
    let at = |stage: &str| open(Opening { stage: stage.into(), ..opening() });
    let other = reference(&crate::tests::model::NEXT);

    given([]).when(at("look")).refused(Refusal::NotAnEntry);
    given([]).when(at("nowhere")).refused(Refusal::UnknownStage);
    given([]).when(open(Opening { model: other, ..opening() })).refused(Refusal::ModelOfAnother);
    given([]).when(open(Opening { need: "none".into(), ..opening() })).refused(Refusal::UnknownNeed);
    given(opened()).when(open(opening())).refused(Refusal::AlreadyOpen);
    given([]).when(step("look")).refused(Refusal::NotOpen);
}

/// Shows THL-23.
#[test]
fn no_case_begins_where_services_run_before_somebody_is_responsible() {
    let mut model = RIVER.clone();
    model.stages.iter_mut().for_each(|stage| stage.entry = true);

    story::<Case>(world(&model), stamp("aino", DAY))
        .when(open(Opening { stage: "services".into(), ..opening() }))
        .refused(Refusal::NeverSkipped(requirements(["responsible"])));
}

#[test]
fn whoever_sends_a_client_is_named_and_is_of_the_route() {
    let sent = |arrival: &str, sender| open(Opening { arrival: arrival.into(), sender, ..opening() });
    let unnamed = Sender { name: " ".to_owned(), ..from_kela() };

    given([]).when(sent("from-kela", None)).refused(Refusal::SenderMissing);
    given([]).when(sent("from-kela", Some(unnamed))).refused(Refusal::SenderMissing);
    given([]).when(sent("county", Some(from_kela()))).refused(Refusal::UnknownArrival);
    given([]).when(sent("by-boat", None)).refused(Refusal::UnknownArrival);
    given([]).when(sent("from-kela", Some(from_kela()))).done();
}

/// Shows KEU24-28.
#[test]
fn the_owner_of_a_new_case_is_a_team_or_somebody_who_works_here() {
    let owned = |owner| open(Opening { owner, ..opening() });

    given([]).when(owned(Owner::Worker("gone".into()))).refused(Refusal::NotWorking);
    given([]).when(owned(Owner::Outside("TE-toimisto".to_owned()))).refused(Refusal::NoResponsible);
    given([]).when(owned(Owner::Worker("bo".into()))).done();
}
