//! On what the work rests: bases recorded, withdrawn, ending by date, and the parties that are told.

use super::*;
use crate::access::{Action, Actor, may};
use crate::case::{Recipient, Refusal};
use crate::model::Right;

fn record(basis: &str, terms: Basis) -> Command {
    Command::RecordBasis { basis: basis.into(), terms }
}

fn withdraw(basis: &str, told: &str) -> Command {
    Command::WithdrawBasis { basis: basis.into(), told: told.to_owned() }
}

fn inform(party: &str) -> Command {
    Command::InformParty { basis: "permission".into(), party: party.to_owned() }
}

fn helper(worker: &str) -> Event {
    Event::HelperAdded { worker: worker.into(), purpose: "Tuo asian kokoukseen".to_owned() }
}

fn sees(story: &Story<'_, Case>, worker: &str) -> bool {
    let actor = Actor { worker: worker.into(), rights: [Right::Visit].into(), ..Actor::default() };
    may(&actor, Action::See, &story.state, story.stamp.at, story.stamp.on).is_some()
}

/// Shows W-02.
#[test]
fn a_consent_names_data_purpose_and_recipients_of_its_kind() {
    let record = |terms| record("permission", terms);
    let to = |partner: &str| vec![Recipient { partner: partner.into(), name: String::new() }];

    given(opened()).when(record(permission())).then([recorded("permission", permission())]);
    given(opened()).when(record(Basis { data: vec![], ..permission() })).refused(Refusal::DataMissing);
    given(opened())
        .when(record(Basis { data: texts(["health"]), ..permission() }))
        .refused(Refusal::DataNotCovered);
    given(opened())
        .when(record(Basis { purpose: String::new(), ..permission() }))
        .refused(Refusal::PurposeMissing);
    given(opened())
        .when(record(Basis { recipients: to("te-office"), ..permission() }))
        .refused(Refusal::RecipientNotCovered);
}

#[test]
fn a_basis_is_recorded_once() {
    given(opened()).when(record("agreement", agreement())).refused(Refusal::AlreadyRecorded);
}

/// Shows W-02.
#[test]
fn a_consent_is_withdrawn_by_telling_any_party_and_the_others_are_informed() {
    let waiting = |story: &Story<'_, Case>| {
        let open = story.state.open.as_ref().unwrap();
        open.bases[&"permission".into()].to_inform.iter().cloned().collect::<Vec<_>>()
    };

    let story = given(opened())
        .and([recorded("permission", permission())])
        .when(withdraw("permission", "kela"))
        .done();
    assert_eq!(waiting(&story), ["Työllisyysalue"]);

    let story = story.when(inform("kela")).refused(Refusal::NobodyToInform);
    let story = story.when(inform("Työllisyysalue")).done();
    assert_eq!(waiting(&story), [""; 0]);
    story.when(withdraw("permission", "")).refused(Refusal::AlreadyWithdrawn);
}

#[test]
fn a_section_of_law_is_not_withdrawn() {
    let by_law = [opened_by(Owner::Team("team".into())), recorded("law", law("need-assessment"))];

    given(by_law).when(withdraw("law", "")).refused(Refusal::LawIsNotWithdrawn);
    given(opened()).when(withdraw("nothing", "")).refused(Refusal::NoSuchBasis);
}

/// Shows PSA-82 and W-02.
#[test]
fn a_consent_can_be_withdrawn_after_the_case_has_closed() {
    let past = [recorded("permission", permission())].into_iter().chain(closed().into_iter().skip(1));
    let story = given([opened_by(Owner::Team("team".into()))]).and(past);

    let story = story.when(withdraw("permission", "kela")).done();
    story.when(inform("Työllisyysalue")).done().when(record("later", agreement())).refused(Refusal::Closed);
}

/// Shows PSA-108.
#[test]
fn nobody_is_let_in_without_a_basis() {
    let add = |worker: &str| Command::AddHelper {
        worker: worker.into(),
        purpose: "Tuo asian kokoukseen".to_owned(),
    };
    let withdrawn = Event::BasisWithdrawn { basis: "agreement".into(), told: String::new() };

    given(opened()).and([withdrawn]).when(add("visitor")).refused(Refusal::NoBasis);
    given(opened()).when(add("visitor")).then([helper("visitor")]);
}

/// Shows PSA-82 and PSA-108.
#[test]
fn with_the_last_basis_the_helpers_access_ends_in_the_same_step() {
    let story = given(opened()).and([recorded("permission", permission()), helper("visitor")]);
    assert!(sees(&story, "visitor"));

    let story = story.when(withdraw("permission", "")).done();
    assert!(sees(&story, "visitor"), "the agreement is still there");

    let withdrawn = Event::BasisWithdrawn { basis: "agreement".into(), told: String::new() };
    let story = story
        .when(withdraw("agreement", ""))
        .then([withdrawn, Event::HelperEnded { worker: "visitor".into() }]);
    assert!(!sees(&story, "visitor"));
}

#[test]
fn a_later_basis_does_not_bring_a_helper_back_unasked() {
    let story = given(opened()).and([helper("visitor")]).when(withdraw("agreement", "")).done();

    let story = story.when(record("again", agreement())).done();
    assert!(!sees(&story, "visitor"));
}

#[test]
fn a_helper_sees_the_case_through_the_last_day_of_the_last_basis() {
    let until = |day| Some(date(2026, 3, day));
    let story = given([opened_by(Owner::Team("team".into()))]).and([
        recorded("short", Basis { until: until(10), ..agreement() }),
        recorded("longer", Basis { until: until(20), ..agreement() }),
        helper("visitor"),
    ]);

    let story = story.on(date(2026, 3, 20));
    assert!(sees(&story, "visitor"));
    let story = story.on(date(2026, 3, 21));
    assert!(!sees(&story, "visitor"));
    // Its time is up, it was not withdrawn: a new one carries on where it ended.
    let again = Basis { from: date(2026, 3, 21), ..agreement() };
    assert!(sees(&story.and([recorded("new", again)]), "visitor"));
}

#[test]
fn what_was_recorded_lawfully_stays_after_the_withdrawal() {
    let story = given(in_services()).when(withdraw("agreement", "")).done();

    let open = story.state.open.unwrap();
    assert_eq!((open.goals.len(), open.decisions.len(), open.measurements.len()), (1, 1, 1));
}
