use std::collections::BTreeSet;

use jiff::civil::date;

use super::{Action, Actor, Principal, Relation, action_of, may, may_list, may_open, reach};
use crate::case::tests::{
    DAY, agreement, assessment, close, closed, given, in_follow_up, in_services, opened, opened_by,
    permission, recorded,
};
use crate::case::{Basis, Case, Command, Event, Owner, Recipient, Side};
use crate::model::Right;
use crate::stream::story::Story;

fn actor(worker: &str, right: Right, team: Option<&str>) -> Actor {
    Actor {
        worker: worker.into(),
        rights: [right].into(),
        teams: team.map(Into::into).into_iter().collect(),
        ..Actor::default()
    }
}

fn does(story: &Story<'_, Case>, actor: &Actor, action: Action) -> bool {
    may(actor, action, &story.state, story.stamp.at, story.stamp.on).is_some()
}

fn helped() -> Story<'static, Case> {
    given(in_services())
        .and([Event::HelperAdded { worker: "visitor".into(), purpose: "Lääkäri".to_owned() }])
}

#[test]
fn without_a_relation_to_the_case_a_right_opens_nothing() {
    let stranger = actor("dora", Right::Casework, Some("other-team"));

    for action in [Action::See, Action::Read, Action::Write, Action::Basis, Action::Steer, Action::Close] {
        assert!(!does(&given(in_services()), &stranger, action), "{action:?}");
    }
}

#[test]
fn without_a_right_a_relation_opens_nothing() {
    let office = actor("aino", Right::Office, Some("team"));

    assert!(!does(&given(in_services()), &office, Action::See) && !may_list(&office) && !may_open(&office));
}

/// Shows KEU24-50 and THL-17.
#[test]
fn a_visitor_reads_and_writes_in_the_case_that_they_are_asked_into_and_steers_nothing() {
    let visitor = actor("visitor", Right::Visit, None);

    assert!(does(&helped(), &visitor, Action::Read) && does(&helped(), &visitor, Action::Write));
    assert!(!does(&helped(), &visitor, Action::Steer) && !does(&helped(), &visitor, Action::Basis));
    assert!(!does(&given(in_services()), &visitor, Action::See), "another case");
}

/// Shows KEU21-24.
#[test]
fn a_companion_sees_path_and_people_of_their_case_and_no_notes() {
    let companion = actor("visitor", Right::Peer, None);

    assert!(does(&helped(), &companion, Action::See) && may_list(&companion));
    assert!(!does(&helped(), &companion, Action::Read) && !does(&helped(), &companion, Action::Write));
}

#[test]
fn a_basis_lets_the_clients_health_out_to_whom_it_names_and_to_nobody_else() {
    let of =
        |partner: &str| Actor { partners: [partner.into()].into(), ..actor("visitor", Right::Visit, None) };
    let to_kela = Recipient { partner: "kela".into(), name: String::new() };
    let health = Basis { data: vec!["health".into()], recipients: vec![to_kela], ..permission() };
    let told = |terms| helped().and([recorded("health", terms)]);
    let reads = |story: &Story<'_, Case>, who: &Actor| does(story, who, Action::ReadHealth);

    assert!(reads(&told(health.clone()), &of("kela")));
    assert!(!reads(&told(health.clone()), &of("employment")));
    assert!(!reads(&told(health.clone()), &actor("visitor", Right::Visit, None)));
    assert!(!reads(&told(Basis { recipients: Vec::new(), ..health.clone() }), &of("kela")));
    assert!(!reads(&told(Basis { data: vec!["plan".into()], ..health }), &of("kela")));
}

/// Shows KEU21-03.
#[test]
fn everybody_with_a_seat_in_the_owning_team_carries_the_case() {
    let member = actor("bo", Right::Casework, Some("team"));

    assert!(does(&given(opened()), &member, Action::Steer) && does(&given(opened()), &member, Action::Basis));
    assert!(!does(&given(closed()), &member, Action::See));
}

#[test]
fn an_owner_who_asked_keeps_the_case_after_closing() {
    let by_need = Event::OwnerDecided { owner: Owner::Worker("bo".into()), reason: "Tarve".to_owned() };
    let story = given(in_follow_up()).and([by_need]).and(closed().into_iter().skip(in_follow_up().len()));
    assert!(story.state.open.as_ref().unwrap().closed.is_some());

    assert!(does(&story, &actor("bo", Right::Casework, None), Action::See));
}

#[test]
fn a_list_shows_a_case_as_long_as_its_page_opens() {
    let until = Some(date(2026, 3, 20));
    let story = given([opened_by(Owner::Worker("bo".into())), recorded("b", Basis { until, ..agreement() })])
        .and([Event::HelperAdded { worker: "visitor".into(), purpose: "Lääkäri".to_owned() }]);
    let open = story.state.open.as_ref().unwrap();
    let limits: Vec<_> =
        reach(open).into_iter().map(|(principal, limit)| (principal, limit.last_day, limit.moment)).collect();

    let worker = |worker: &str| Principal::Worker(worker.into());
    assert_eq!(limits, [(worker("bo"), None, None), (worker("visitor"), until, None)]);
    let visitor = actor("visitor", Right::Visit, None);
    assert!(does(&story, &visitor, Action::See));
    assert!(!does(&story.on(date(2026, 3, 21)), &visitor, Action::See));
}

#[test]
fn a_lasting_relation_swallows_one_with_an_end() {
    let broken = Event::GlassBroken {
        by: "aino".into(),
        reason: "Hätä".to_owned(),
        until: "2026-03-02T14:00:00Z".parse().unwrap(),
    };
    let story = given(in_services()).and([broken]);

    let of_aino: Vec<_> = reach(story.state.open.as_ref().unwrap())
        .into_iter()
        .filter(|(principal, _)| *principal == Principal::Worker("aino".into()))
        .map(|(_, limit)| limit)
        .collect();
    assert_eq!(of_aino, [super::Limit::default()]);
}

#[test]
fn whoever_leads_reviews_and_hands_over_without_a_relation_and_sees_nothing() {
    let lead = actor("johtaja", Right::Lead, None);
    let story = given(in_services());

    assert!(does(&story, &lead, Action::ReviewGlass) && does(&story, &lead, Action::HandOverAll));
    assert!(!does(&story, &lead, Action::See) && !does(&story, &lead, Action::BreakGlass));
}

#[test]
fn a_case_that_is_not_open_yet_opens_to_nobody() {
    let aino = actor("aino", Right::Casework, Some("team"));

    assert_eq!(may(&aino, Action::See, &Case::default(), "2026-03-02T10:00:00Z".parse().unwrap(), DAY), None);
}

/// Shows PSA-41.
#[test]
fn the_relation_by_which_something_is_allowed_is_told() {
    let aino = actor("aino", Right::Casework, Some("team"));
    let story = given(in_services());
    let by = may(&aino, Action::Write, &story.state, story.stamp.at, story.stamp.on);

    assert_eq!(by, Some(BTreeSet::from([Relation::OwnerTeam, Relation::Responsible])));
}

#[test]
fn each_command_is_an_action_of_the_table() {
    let assess = |by| Command::Assess { by, assessment: assessment(&[]) };

    assert_eq!(action_of(&assess(Side::Responsible)), Action::Assess);
    assert_eq!(action_of(&assess(Side::Client)), Action::Write);
    assert_eq!(action_of(&close("employed")), Action::Close);
    assert_eq!(action_of(&Command::ReceiveHandOver), Action::Receive);
}
