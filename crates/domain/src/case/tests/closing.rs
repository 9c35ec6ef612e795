//! The end of a case, and its beginning again.

use super::*;
use crate::access::{Action, Actor, Relation, may};
use crate::case::{ActionResult, Gap, Refusal};
use crate::model::Right;

fn gaps(story: &Story<'_, Case>) -> Vec<Gap> {
    crate::case::gaps(story.state.open.as_ref().unwrap(), &RIVER, story.stamp.on).into_iter().collect()
}

fn reopen(responsible: Option<&str>) -> Command {
    Command::Reopen { reason: "Tilanne muuttui.".to_owned(), responsible: responsible.map(Into::into) }
}

/// A case owned by a worker or a team, whose client refuses before anybody is responsible.
fn refused_early(owner: Owner) -> Story<'static, Case> {
    let opened = [opened_by(owner), recorded("agreement", agreement())];
    given(opened).and([moved("contact", "look"), decided("plan", leaving())])
}

fn follow_up_missing() -> Event {
    measured(Occasion::FollowUp, Reading::Missing("not-reached".into()))
}

/// Shows PSA-122, PSA-123 and PSA-124.
#[test]
fn the_gaps_before_closing_are_filled_one_by_one() {
    let was = Gap::FollowUp("was".into());
    let story = given(in_follow_up());
    assert_eq!(gaps(&story), [Gap::ResponsibleAssessment, Gap::ClientAssessment, was.clone()]);

    let story = story.and([assessed(Side::Responsible, &[])]);
    assert_eq!(gaps(&story), [Gap::ClientAssessment, Gap::Goal("walk".into()), was.clone()]);
    let story = story.and([assessed(Side::Responsible, &[("walk", Attainment::Partly)])]);
    assert_eq!(gaps(&story), [Gap::ClientAssessment, was.clone()]);
    let story = story.and([assessed(Side::Client, &[])]);
    assert_eq!(gaps(&story), std::slice::from_ref(&was));
    let story = story.when(close("employed")).refused(Refusal::NotReadyToClose(vec![was]));
    let story = story.and([follow_up_missing()]);
    assert_eq!(gaps(&story), []);
    story.when(close("employed")).done();
}

/// Shows PSA-122.
#[test]
fn the_assessment_of_the_service_is_the_responsible_persons_or_the_deputys() {
    let assess = || Command::Assess {
        by: Side::Responsible,
        assessment: assessment(&[("walk", Attainment::Attained)]),
    };
    let deputy = Event::DeputyNamed { deputy: Some("bo".into()) };

    given(in_follow_up()).by("cecilia").when(assess()).refused(Refusal::NotResponsible);
    given(in_follow_up()).when(assess()).done();
    given(in_follow_up()).and([deputy]).by("bo").when(assess()).done();
}

/// Shows PSA-123.
#[test]
fn the_client_assesses_or_declines_with_a_coded_reason_and_nobody_else_declines() {
    let decline =
        |by, reason: &str| Command::Assess { by, assessment: Assessment::Declined { reason: reason.into() } };
    let client =
        |goals: &[(&str, Attainment)]| Command::Assess { by: Side::Client, assessment: assessment(goals) };
    let wordless = Assessment::Made { words: " ".to_owned(), goals: BTreeMap::new() };

    given(in_follow_up()).when(decline(Side::Client, "declined")).done();
    given(in_follow_up()).when(decline(Side::Client, "shy")).refused(Refusal::UnknownReason);
    given(in_follow_up()).when(decline(Side::Responsible, "declined")).refused(Refusal::TextMissing);
    given(in_follow_up()).when(client(&[("fly", Attainment::Attained)])).refused(Refusal::NoSuchGoal);
    let wordless = Command::Assess { by: Side::Client, assessment: wordless };
    given(in_follow_up()).when(wordless).refused(Refusal::TextMissing);
}

#[test]
fn a_goal_set_after_the_assessment_is_assessed_too() {
    let late = Event::GoalSet { goal: "swim".into(), text: "Uin.".to_owned() };

    assert_eq!(gaps(&given(ready_to_close()).and([late])), [Gap::Goal("swim".into())]);
}

/// Shows KEU21-01, PSA-125 and W-16.
#[test]
fn a_case_closes_with_a_coded_outcome_at_a_stage_that_closes() {
    let closed = Event::Closed { outcome: "employed".into(), next: "Työ jatkuu.".to_owned() };

    given(ready_to_close()).when(close("happy")).refused(Refusal::UnknownOutcome);
    given(ready_to_close())
        .and([moved("follow-up", "services")])
        .when(close("employed"))
        .refused(Refusal::NotClosingStage);
    let story = given(ready_to_close()).when(close("employed")).then([closed]);
    story.when(step("services")).refused(Refusal::Closed);
}

/// Shows PSA-82.
#[test]
fn a_client_may_leave_at_any_point_with_a_reason() {
    let in_services = given(in_services()).and([
        assessed(Side::Responsible, &[("walk", Attainment::Dropped)]),
        assessed(Side::Client, &[]),
        follow_up_missing(),
    ]);
    let in_services = in_services.when(close("client-ended")).refused(Refusal::NotClosingStage);

    in_services.and([decided("services", leaving())]).when(close("client-ended")).done();
}

/// Shows PSA-82.
#[test]
fn a_client_who_leaves_before_anybody_was_responsible_is_let_go_by_the_owner() {
    let assess = || Command::Assess { by: Side::Responsible, assessment: assessment(&[]) };
    let bo = || refused_early(Owner::Worker("bo".into()));
    bo().when(assess()).refused(Refusal::NotResponsible);

    let story = bo().by("bo").when(assess()).done().and([assessed(Side::Client, &[]), follow_up_missing()]);
    story.when(close("client-ended")).done();
}

/// Shows PSA-82.
#[test]
fn a_team_lets_go_its_own_client_and_still_finds_the_case() {
    let member = |worker: &str, team: Option<&str>| Actor {
        worker: worker.into(),
        rights: [Right::Casework].into(),
        teams: team.map(Into::into).into_iter().collect(),
        ..Actor::default()
    };
    let may = |story: &Story<'_, Case>, actor: &Actor, action| {
        may(actor, action, &story.state, story.stamp.at, story.stamp.on).is_some()
    };
    let (own, other) = (member("bo", Some("team")), member("cecilia", None));
    let story = refused_early(Owner::Team("team".into()));
    assert!(may(&story, &own, Action::Assess) && !may(&story, &other, Action::Assess));
    assert!(!may(&given(in_follow_up()), &own, Action::Assess), "somebody is responsible");

    let assess = Command::Assess { by: Side::Responsible, assessment: assessment(&[]) };
    let story = story.by("bo").when(assess).done().and([assessed(Side::Client, &[]), follow_up_missing()]);
    let story = story.when(close("client-ended")).done();
    assert!(may(&story, &own, Action::See) && may(&story, &own, Action::Close));
    assert!(!may(&given(closed()), &own, Action::See), "a closed case is its responsible person's");
}

#[test]
fn a_closed_case_is_reopened_with_a_reason_and_assessed_anew() {
    let silent = Command::Reopen { reason: String::new(), responsible: None };
    let reopened = Event::Reopened { reason: "Tilanne muuttui.".to_owned(), stage: "follow-up".into() };

    given(in_follow_up()).when(reopen(None)).refused(Refusal::NotClosed);
    given(closed()).when(silent).refused(Refusal::ReasonMissing);
    let story = given(closed()).when(reopen(None)).then([reopened]);
    assert_eq!(gaps(&story), [Gap::ResponsibleAssessment, Gap::ClientAssessment]);
    story.when(step("services")).done();
}

#[test]
fn what_was_measured_at_an_early_end_does_not_close_a_reopened_case_in_its_window() {
    let lacks = |story: &Story<'_, Case>| {
        let open = story.state.open.as_ref().unwrap();
        crate::case::gaps(open, &RIVER, story.stamp.on).into_iter().collect::<Vec<_>>()
    };
    let story = given(ready_to_close()).when(close("employed")).done().when(reopen(None)).done();
    let assessed =
        [assessed(Side::Responsible, &[("walk", Attainment::Partly)]), assessed(Side::Client, &[])];
    let story = story.and(assessed);
    let opens =
        crate::round::Schedule::of(story.state.open.as_ref().unwrap(), &RIVER).opens(Occasion::FollowUp);
    let story = story.on(opens.yesterday().unwrap());
    assert_eq!(lacks(&story), [], "before the window it does");
    let story = story.on(opens);
    let was = Gap::FollowUp("was".into());
    assert_eq!(lacks(&story), std::slice::from_ref(&was));
    let story = story.when(close("employed")).refused(Refusal::NotReadyToClose(vec![was]));
    let story = story.and([measured(Occasion::FollowUp, Reading::Value(6))]);
    story.when(close("employed")).done();
}

/// Shows THL-23.
#[test]
fn a_case_whose_responsible_person_has_left_is_reopened_with_another() {
    let gone = Event::HandOverReceived { from: "aino".into(), to: "gone".into() };
    let left = || given(closed()).and([gone.clone()]).by("bo");

    left().when(reopen(None)).refused(Refusal::NoResponsible);
    left().when(reopen(Some("visitor"))).refused(Refusal::MayNotBeResponsible);
    let story = left().when(reopen(Some("bo"))).done();
    let responsible = story.state.open.unwrap().responsible.unwrap();
    assert_eq!((responsible.worker.as_str(), responsible.deputy), ("bo", None));
}

#[test]
fn a_client_who_returns_is_let_in_by_whoever_took_access_with_a_reason() {
    let bo = Actor { worker: "bo".into(), rights: [Right::Casework].into(), ..Actor::default() };
    let may = |story: &Story<'_, Case>| may(&bo, Action::Close, &story.state, story.stamp.at, story.stamp.on);
    let broken = || Event::GlassBroken {
        by: "bo".into(),
        reason: "Asiakas palasi.".to_owned(),
        until: stamp("bo", DAY).at + jiff::SignedDuration::from_hours(1),
    };

    assert_eq!(may(&given(closed())), None);
    assert_eq!(may(&given(closed()).and([broken()])), Some([Relation::Glass].into()));
    assert_eq!(
        may(&given(in_follow_up()).and([broken()])),
        None,
        "an open case is closed by those who carry it"
    );
}

/// Shows KEU24-26 and KEU24-27: what the stage asks to be done has a result, and the latest counts.
#[test]
fn what_a_stage_asks_to_be_done_is_recorded_with_its_result() {
    let take =
        |action: &str, result| Command::TakeAction { action: action.into(), result, words: String::new() };
    let opened = [opened_by(Owner::Worker("aino".into())), recorded("agreement", agreement())];
    let story = given(opened).and([moved("contact", "look"), moved("look", "pair-work")]);
    let story = story.when(take("weigh-anchor", ActionResult::Done)).refused(Refusal::UnknownAction);
    let story = story.when(take("contact-client", ActionResult::NotReached)).done();
    let story = story.when(take("contact-client", ActionResult::Done)).done();
    let taken = &story.state.open.as_ref().unwrap().visits.last().unwrap().taken;
    assert_eq!(taken.len(), 1);
    assert_eq!(taken[&"contact-client".into()].result, ActionResult::Done);
}
