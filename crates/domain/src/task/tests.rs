use jiff::ToSpan;
use jiff::civil::date;

use super::{Kind, Task, Whose, tasks};
use crate::access::Principal;
use crate::case::tests::{
    DAY, agreement, closed, decided, given, goal, in_follow_up, in_services, law, leaving, measured, moved,
    named, opened, opened_by, owner_decided, permission, recorded, requirement,
};
use crate::case::{Basis, Case, ClientAnswer, Event, Occasion, Owner, Reading};
use crate::model::rule::Outcome;
use crate::stream::story::Story;
use crate::tests::model::RIVER;

fn find(story: &Story<'_, Case>, kind: &Kind) -> Option<Task> {
    tasks(&story.state, &RIVER).into_iter().find(|task| task.kind == *kind)
}

/// What the way onwards asks for today.
fn to_record(story: &Story<'_, Case>) -> Vec<String> {
    let record = |task: Task| {
        let Kind::Record(requirement) = task.kind else { return None };
        (task.from <= story.stamp.on).then(|| String::from(requirement))
    };
    tasks(&story.state, &RIVER).into_iter().filter_map(record).collect()
}

fn checked() -> Event {
    let (answers, outcome) = ([].into(), Outcome::Refer);
    Event::CriteriaChecked { set: "benefits".into(), answers, outcome, plan: None, reason: None }
}

fn withdrawn(basis: &str) -> Event {
    Event::BasisWithdrawn { basis: basis.into(), told: String::new() }
}

fn in_pair_work() -> Story<'static, Case> {
    given(opened()).and([moved("contact", "look"), checked(), moved("look", "pair-work")])
}

/// All that the way into services asks for, but the measurement.
fn nearly_ready() -> [Event; 4] {
    [goal("walk"), decided("plan", ClientAnswer::Accepted), named("aino"), owner_decided()]
}

#[test]
fn a_task_goes_when_the_fact_that_it_asks_for_exists() {
    let look = given(opened()).and([moved("contact", "look")]);
    assert_eq!(to_record(&look), ["criteria"]);

    assert_eq!(to_record(&look.and([checked()])), [""; 0]);
}

#[test]
fn where_the_path_forks_the_tasks_are_those_of_the_way_that_lacks_least() {
    // Two ways lead on: into services, which asks for five things, and to the team, which asks for a permission.
    assert_eq!(to_record(&in_pair_work()), ["consent:network"]);

    let ready = in_pair_work().and(nearly_ready()).and([measured(Occasion::Start, Reading::Value(4))]);
    assert_eq!(to_record(&ready), [""; 0]);
}

#[test]
fn of_two_ways_that_lack_as_much_the_one_is_shown_that_the_model_names_first() {
    assert_eq!(to_record(&in_pair_work().and(nearly_ready())), ["measure:was"]);
}

#[test]
fn a_measurement_that_is_missing_with_its_reason_is_asked_for_no_more() {
    let declined = measured(Occasion::Start, Reading::Missing("declined".into()));

    assert_eq!(to_record(&in_pair_work().and(nearly_ready()).and([declined])), [""; 0]);
}

#[test]
fn what_ends_by_date_is_asked_for_from_the_day_after() {
    let until = Some(date(2026, 3, 20));
    let story = given([opened_by(Owner::Team("team".into()))]).and([
        recorded("agreement", Basis { until, ..agreement() }),
        recorded("law", law("need-assessment")),
    ]);

    let story = story.on(date(2026, 3, 20));
    assert_eq!(to_record(&story), [""; 0]);
    let story = story.on(date(2026, 3, 21));
    assert_eq!(to_record(&story), ["agreement"]);
    let again = Basis { from: date(2026, 3, 21), ..agreement() };
    assert_eq!(to_record(&story.and([recorded("again", again)])), [""; 0]);
}

#[test]
fn a_basis_that_ends_is_renewed_in_time_unless_another_lasts() {
    let until = Some(date(2026, 5, 31));
    let story = given([opened_by(Owner::Team("team".into())), recorded("a", Basis { until, ..agreement() })]);
    let task = find(&story, &Kind::RenewBasis).unwrap();
    assert_eq!((task.from, task.due), (date(2026, 5, 1), date(2026, 5, 31)));

    let story = story.and([recorded("law", law("need-assessment"))]);
    assert_eq!(find(&story, &Kind::RenewBasis), None);
    let story = given(opened()).and([withdrawn("agreement")]);
    assert_eq!(find(&story, &Kind::RenewBasis).unwrap().due, DAY);
}

/// Shows W-02.
#[test]
fn the_parties_of_a_withdrawn_consent_are_a_task_also_when_the_case_has_closed() {
    let permitted =
        closed().into_iter().chain([recorded("permission", permission()), withdrawn("permission")]);
    let story = given(permitted);
    let task = find(&story, &Kind::InformParties).unwrap();
    assert_eq!(task.due, date(2026, 3, 5));

    let informed = ["kela", "Työllisyysalue"]
        .map(|party| Event::PartyInformed { basis: "permission".into(), party: party.to_owned() });
    assert_eq!(find(&story.and(informed), &Kind::InformParties), None);
}

/// Shows PSA-39.
#[test]
fn whoever_receives_a_case_has_the_task_until_it_is_received() {
    let begun = Event::HandOverBegun { to: "bo".into(), reason: "Vaihdan työtä.".to_owned() };
    let story = given(in_services()).and([begun]);

    let task = find(&story, &Kind::Receive).unwrap();
    assert_eq!((task.whose, task.due), (Whose::Of(Principal::Worker("bo".into())), date(2026, 3, 9)));
    let received = Event::HandOverReceived { from: "aino".into(), to: "bo".into() };
    assert_eq!(find(&story.and([received]), &Kind::Receive), None);
}

#[test]
fn a_task_is_the_responsible_persons_before_that_the_owners() {
    let whose = |story: &Story<'_, Case>| find(story, &Kind::Quiet).unwrap().whose;
    let of_worker = |worker: &str| Whose::Of(Principal::Worker(worker.into()));

    assert_eq!(whose(&given(opened())), Whose::Of(Principal::Team("team".into())));
    assert_eq!(whose(&given([opened_by(Owner::Worker("bo".into()))])), of_worker("bo"));
    assert_eq!(whose(&given(in_services())), of_worker("aino"));
}

/// Shows THL-13.
#[test]
fn a_stage_that_takes_longer_than_its_target_is_told() {
    let story = given(opened()).and([moved("contact", "look")]);

    assert_eq!(find(&story, &Kind::StageOverdue).unwrap().from, date(2026, 3, 12));
    assert_eq!(find(&given(opened()), &Kind::StageOverdue), None);
}

#[test]
fn the_follow_up_is_measured_in_its_window_unless_the_client_left() {
    let story = given(in_follow_up());
    let task = find(&story, &Kind::FollowUp).unwrap();
    let due = DAY + 6.months();
    assert_eq!((task.from, task.due), (due - 14.days(), due + 14.days()));

    // Before the window it is an end measurement of a case that did not end.
    let early = story.and([measured(Occasion::FollowUp, Reading::Value(6))]);
    assert!(find(&early, &Kind::FollowUp).is_some());
    let measured = early.on(due - 14.days()).and([measured(Occasion::FollowUp, Reading::Value(7))]);
    assert_eq!(find(&measured, &Kind::FollowUp), None);
    assert_eq!(find(&given(in_follow_up()).and([decided("services", leaving())]), &Kind::FollowUp), None);
    assert_eq!(find(&given(opened()), &Kind::FollowUp), None);
}

#[test]
fn an_access_without_a_relation_waits_for_those_who_lead() {
    let broken = Event::GlassBroken {
        by: "bo".into(),
        reason: "Hätä".to_owned(),
        until: "2026-03-02T14:00:00Z".parse().unwrap(),
    };
    let story = given(closed()).and([broken]);
    assert_eq!(find(&story, &Kind::ReviewGlass).unwrap().whose, Whose::Leads);

    let reviewed = Event::GlassReviewed {
        by: "johtaja".into(),
        broken_by: "bo".into(),
        proper: true,
        words: "Kunnossa".to_owned(),
    };
    assert_eq!(find(&story.and([reviewed]), &Kind::ReviewGlass), None);
}

#[test]
fn a_closed_case_asks_for_nothing() {
    assert_eq!(tasks(&given(closed()).state, &RIVER), [].into());
    assert_eq!(tasks(&Case::default(), &RIVER), [].into());
}

#[test]
fn every_kind_of_task_has_a_word_of_its_own() {
    assert_eq!(Kind::Record(requirement("consent:network")).code(), "record-consent-network");
    assert_eq!(Kind::InformParties.code(), "inform-parties");
}
