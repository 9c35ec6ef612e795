//! Along the path: criteria, moves, skipping, jumping, the owner.

use super::*;
use crate::case::{Background, Refusal, Spell};
use crate::model::rule::{Answer, Known, Outcome};

/// What the system knows of somebody of forty who lives here and gives the work ability four points.
fn known() -> Known {
    Known { age: Some(40), in_area: Some(true), work_ability: Some(4), ..Known::default() }
}

fn given_knowing(known: Known, past: impl IntoIterator<Item = Event>) -> Story<'static, Case> {
    let world = crate::case::World { known, ..world(&RIVER) };
    story::<Case>(world, stamp("aino", DAY)).and(past)
}

fn check(answers: &[(&str, Answer)]) -> Command {
    let answers = answers.iter().map(|(criterion, answer)| ((*criterion).into(), *answer)).collect();
    Command::CheckCriteria { set: "benefits".into(), answers, reason: None }
}

const MOTIVATED: (&str, Answer) = ("motivated", Answer::Yes);
const NOT_ACUTE: (&str, Answer) = ("acute-illness", Answer::No);

fn outcome(known: Known, answers: &[(&str, Answer)]) -> Outcome {
    let story = given_knowing(known, opened()).when(check(answers)).done();
    story.state.open.unwrap().checked[&"benefits".into()].outcome
}

/// Shows PSA-55, PSA-67 and KEU24-03.
#[test]
fn criteria_are_checked_with_an_outcome_and_what_the_system_knows_is_answered_by_it() {
    assert_eq!(outcome(known(), &[MOTIVATED, NOT_ACUTE]), Outcome::Refer);
    assert_eq!(outcome(known(), &[MOTIVATED]), Outcome::Consult);
    assert_eq!(
        outcome(Known { work_ability: Some(8), ..known() }, &[MOTIVATED, NOT_ACUTE]),
        Outcome::Consult
    );
    assert_eq!(outcome(Known { age: Some(66), ..known() }, &[MOTIVATED, NOT_ACUTE]), Outcome::Outside);
    assert_eq!(outcome(Known { in_area: Some(false), ..known() }, &[MOTIVATED, NOT_ACUTE]), Outcome::Outside);
}

#[test]
fn what_nobody_knows_is_neither_yes_nor_no() {
    assert_eq!(outcome(Known { work_ability: None, ..known() }, &[MOTIVATED, NOT_ACUTE]), Outcome::Consult);
    assert_eq!(outcome(Known { age: None, ..known() }, &[MOTIVATED, NOT_ACUTE]), Outcome::Consult);
}

/// Shows PSA-68, PSA-75 and PSA-76.
#[test]
fn an_exclusion_leads_elsewhere_first_and_the_client_may_return() {
    let acute = [MOTIVATED, ("acute-illness", Answer::Yes)];
    let story = given_knowing(known(), opened()).when(check(&acute)).done();

    let story = story.when(check(&[MOTIVATED, NOT_ACUTE])).done();
    assert_eq!(story.state.open.unwrap().checked[&"benefits".into()].outcome, Outcome::Refer);
}

/// Shows KEU21-26.
#[test]
fn outside_the_target_group_is_marked_and_never_blocked() {
    let past = opened().into_iter().chain([moved("contact", "look")]);
    let story = given_knowing(Known { age: Some(70), ..known() }, past).when(check(&[MOTIVATED])).done();
    assert_eq!(story.state.open.as_ref().unwrap().checked[&"benefits".into()].outcome, Outcome::Outside);

    story.when(step("pair-work")).then([moved("look", "pair-work")]);
}

#[test]
fn only_the_criteria_of_the_day_are_answered() {
    let mut model = RIVER.clone();
    model.criteria[0].valid.until = DAY.yesterday().ok();
    let story = story::<Case>(world(&model), stamp("aino", DAY)).and(opened());

    story.when(check(&[MOTIVATED])).refused(Refusal::SetNotInForce);
    given(opened()).when(check(&[("strong", Answer::Yes)])).refused(Refusal::UnknownCriterion);
}

/// Shows W-01, KEU24-35 and KEU24-36.
#[test]
fn the_statutory_criteria_choose_the_plan_and_stay_with_their_answers() {
    let check = || Command::CheckCriteria { set: "joint-law".into(), answers: BTreeMap::new(), reason: None };
    let plan = |days| {
        let known = Known { subsidy_days: Some(days), unemployed_months: Some(3), ..known() };
        let case = given_knowing(known, opened()).when(check()).done().state.open.unwrap();
        let checked = case.checked[&"joint-law".into()].clone();
        (checked.plan.unwrap().0, checked.answers[&"long-unemployed".into()])
    };

    assert_eq!(plan(300), ("joint".to_owned(), Answer::Yes));
    assert_eq!(plan(299), ("support".to_owned(), Answer::No));
}

/// Shows KEU21-29, KEU21-30, EKA-22 and KAI-02.
#[test]
fn the_background_holds_spells_education_partial_ability_and_a_rejected_pension() {
    let spell = |from, until| Spell { from, until };
    let background = Background {
        unemployed: vec![spell(date(2019, 1, 1), Some(date(2020, 6, 30))), spell(date(2025, 1, 15), None)],
        secondary_missing: Some(true),
        unfinished_studies: Some(2),
        partial_work_ability: Some(true),
        pension_rejected: Some((date(2025, 11, 3), "Työkyky riittää".to_owned())),
        ..Background::default()
    };
    assert_eq!(background.unemployed_months(DAY), Some(13));

    let story = given(opened()).when(Command::StateBackground(background.clone())).done();
    assert_eq!(story.state.open.unwrap().background, Some(background));
}

#[test]
fn a_background_off_the_scale_or_backwards_is_not_recorded() {
    let off = Background { work_ability: Some(11), ..Background::default() };
    let backwards = Spell { from: date(2025, 2, 1), until: Some(date(2025, 1, 1)) };
    let backwards = Background { unemployed: vec![backwards], ..Background::default() };

    given(opened()).when(Command::StateBackground(off)).refused(Refusal::OutOfScale);
    given(opened()).when(Command::StateBackground(backwards)).refused(Refusal::SpellBackwards);
}

#[test]
fn groups_and_needs_are_those_of_the_model() {
    let mark = |group: &str| Command::MarkGroups { groups: [group.into()].into() };
    let state = |need: &str| Command::StateNeed { need: need.into(), words: String::new() };

    given(opened()).when(mark("partially-able")).done();
    given(opened()).when(mark("strangers")).refused(Refusal::UnknownGroup);
    given(opened()).when(state("narrow")).done();
    given(opened()).when(state("none")).refused(Refusal::UnknownNeed);
}

/// Shows KEU21-35 and PSA-49.
#[test]
fn a_case_moves_when_what_the_move_asks_for_is_on_record() {
    given(opened()).when(step("look")).then([moved("contact", "look")]);
}

/// Shows PSA-52.
#[test]
fn a_move_says_what_is_missing_and_skips_it_only_with_a_reason() {
    let in_look = opened().into_iter().chain([moved("contact", "look")]).collect::<Vec<_>>();
    let skipped = Event::Moved {
        from: "look".into(),
        to: "pair-work".into(),
        skipped: requirements(["criteria"]),
        passed: vec![],
        reason: Some("Asiakas tunnetaan.".to_owned()),
    };

    given(in_look.clone()).when(step("pair-work")).refused(Refusal::Missing(requirements(["criteria"])));
    given(in_look.clone())
        .when(step_because("pair-work", " "))
        .refused(Refusal::Missing(requirements(["criteria"])));
    let story = given(in_look).when(step_because("pair-work", "Asiakas tunnetaan.")).then([skipped]);

    let visit = story.state.open.unwrap().visits.pop().unwrap();
    assert_eq!(
        (visit.skipped, visit.reason.unwrap()),
        (requirements(["criteria"]), "Asiakas tunnetaan.".to_owned())
    );
}

/// Shows KEU21-35, PSA-81 and THL-23.
#[test]
fn no_reason_stands_in_for_agreement_consent_basis_or_the_responsible_person() {
    let by_law = [opened_by(Owner::Team("team".into())), recorded("law", law("need-assessment"))];
    let never = |texts: &[&str]| Refusal::NeverSkipped(texts.iter().map(|text| requirement(text)).collect());
    let goes = |to| step_because(to, "On kiire.");

    given(by_law).when(goes("look")).refused(never(&["agreement"]));
    given(opened()).and([moved("contact", "look")]).when(goes("team")).refused(never(&["consent:network"]));
    let withdrawn = Event::BasisWithdrawn { basis: "agreement".into(), told: String::new() };
    given(opened())
        .and([moved("contact", "look"), withdrawn])
        .when(goes("pair-work"))
        .refused(never(&["basis"]));
    given(opened())
        .and([moved("contact", "look"), moved("look", "pair-work")])
        .when(goes("services"))
        .refused(never(&["responsible"]));
}

#[test]
fn a_consent_that_ended_yesterday_opens_no_stage_today() {
    let ended = Basis { until: Some(DAY), ..permission() };
    let story = given(opened()).and([moved("contact", "look"), recorded("permission", ended)]);

    let story = story.on(DAY.tomorrow().unwrap()).when(step_because("team", "On kiire."));
    story.refused(Refusal::NeverSkipped(requirements(["consent:network"])));
}

/// Shows KEU24-20 and PSA-52.
#[test]
fn stages_are_passed_over_with_a_reason_and_the_record_says_which() {
    let past = opened().into_iter().chain([recorded("permission", permission())]);
    let criteria = Event::CriteriaChecked {
        set: "benefits".into(),
        answers: BTreeMap::new(),
        outcome: Outcome::Refer,
        plan: None,
        reason: None,
    };
    let story = given(past).and([criteria]);

    let story = story.when(step("team")).refused(Refusal::ReasonMissing);
    let story = story.when(step_because("team", "Moniammatillisen tuen tarve on selvä.")).done();
    assert_eq!(story.state.open.unwrap().visits.pop().unwrap().passed, texts(["look"]));
}

#[test]
fn a_case_moves_only_along_the_moves_of_its_model() {
    given(opened()).when(step("contact")).refused(Refusal::SameStage);
    given(opened()).when(step("nowhere")).refused(Refusal::UnknownStage);
    given(in_follow_up()).when(step("contact")).refused(Refusal::ReasonMissing);
    let mut model = RIVER.clone();
    model.stages.iter_mut().for_each(|stage| stage.moves.retain(|step| !step.back));
    let one_way = story::<Case>(world(&model), stamp("aino", DAY)).and(in_follow_up());
    one_way.when(step_because("services", "Lisää tukea")).refused(Refusal::UnknownMove);
}

/// Shows PSA-125 and KEU24-31.
#[test]
fn a_case_goes_back_to_services_when_more_support_is_needed() {
    given(in_follow_up()).when(step("services")).then([moved("follow-up", "services")]);
}

/// Shows KAI-09.
#[test]
fn the_owner_is_decided_by_need_with_a_reason() {
    let decide = |owner, reason: &str| Command::DecideOwner { owner, reason: reason.to_owned() };
    let bo = || Owner::Worker("bo".into());

    given(opened()).when(decide(bo(), "")).refused(Refusal::ReasonMissing);
    given(opened()).when(decide(Owner::Worker("gone".into()), "Tarve")).refused(Refusal::NotWorking);
    let story = given(opened()).when(decide(bo(), "Pääosin mielenterveyden tuki")).done();

    let open = story.state.open.unwrap();
    assert_eq!((open.owner, open.owner_decided), (bo(), true));
}

#[test]
fn an_outside_owner_needs_somebody_here_who_carries_the_case() {
    let outside = || Owner::Outside("Työllisyysalue".to_owned());
    let decide =
        || Command::DecideOwner { owner: outside(), reason: "Tarve on työllisyyspalveluissa".to_owned() };

    given(opened()).when(decide()).refused(Refusal::NoResponsible);
    given(opened()).and([named("aino")]).when(decide()).done();
    let blank = Command::DecideOwner { owner: Owner::Outside(" ".to_owned()), reason: "Tarve".to_owned() };
    given(opened()).and([named("aino")]).when(blank).refused(Refusal::TextMissing);
}
