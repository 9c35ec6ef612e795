//! What the model of Pohjois-Savo says: `pohjois-savo`.

use domain::model::rule::{Answer, Computed, CriterionKind, Known, Outcome};
use domain::model::{MeasureKind, Model, Phase, SeatKind, StageOwner};
use jiff::civil::{Date, date};

use super::{
    criteria, entry, holds, ids, loaded, plan_on, requires, roles, seats, service_criteria, stage, step,
    texts,
};
use crate::text::Lang;

const TODAY: Date = date(2025, 3, 1);

fn savo() -> &'static Model {
    super::model("pohjois-savo")
}

/// Shows PSA-87.
#[test]
fn the_path_has_the_six_stages_of_the_text() {
    let ids: Vec<&str> = savo().stages.iter().map(|stage| stage.id.as_str()).collect();
    assert_eq!(ids, ["arrival", "clarifying", "planning", "methods", "services", "goal"]);
    assert_eq!(savo().organisation.without_phases, [Phase::Encounter]);
    assert!(savo().stages.iter().all(|stage| !stage.roles.is_empty()));
}

/// Shows PSA-04 and PSA-144.
#[test]
fn three_employment_areas_lie_in_the_county_and_took_over_from_the_state() {
    assert_eq!(savo().organisation.employment_areas, Some(3));
    assert_eq!(savo().organisation.municipalities.len(), 19);
    assert_eq!(entry(&savo().partners, "te-services").successor, Some("employment-services".into()));
}

/// Shows PSA-88 and PSA-89.
#[test]
fn clients_arrive_by_referral_or_by_themselves() {
    let arrivals = &savo().arrivals;
    assert!(entry(arrivals, "self").by_client);
    assert_eq!(entry(arrivals, "te-services").partner, Some("te-services".into()));
    assert_eq!(entry(arrivals, "third-sector").partner, Some("third-sector".into()));
}

/// Shows PSA-55.
#[test]
fn the_sender_checks_the_criteria_before_the_team_receives_the_client() {
    let arrival = stage(savo(), "arrival");
    assert!(arrival.entry && arrival.owner == StageOwner::Asker);
    assert!(holds(&arrival.actions, &["sender-checks-criteria", "send-referral", "come-by-oneself"]));
    assert_eq!(requires(savo(), "arrival", "clarifying"), ["need", "criteria", "agreement"]);
}

/// Shows PSA-66, PSA-67, PSA-69 and PSA-74.
#[test]
fn the_target_group_is_18_to_65_in_the_area_without_work_or_partially_able_and_motivated() {
    let set = service_criteria(savo(), TODAY);
    let six = [
        "age-18-65",
        "lives-in-area",
        "without-work-or-partially-able",
        "outside-other-health-care",
        "motivated",
        "able-to-go-forward",
    ];
    assert_eq!(criteria(set, CriterionKind::Requirement), six);
    let age = set.criteria.iter().find_map(|it| it.computed).unwrap();
    let of = |age_of_person| age.answer(&Known { age: Some(age_of_person), ..Known::default() });
    assert_eq!([17, 18, 65, 66].map(of), [Answer::No, Answer::Yes, Answer::Yes, Answer::No]);
    assert!(set.criteria.iter().any(|it| it.computed == Some(Computed::Residence)));
}

/// Shows PSA-70, PSA-71, PSA-72 and PSA-73.
#[test]
fn four_things_speak_for_benefit_and_the_challenge_has_four_domains() {
    let set = service_criteria(savo(), TODAY);
    let four = [
        "rehabilitation-prospects",
        "multi-professional-assessment-needed",
        "long-term-challenge",
        "no-solution-before",
    ];
    assert_eq!(criteria(set, CriterionKind::Benefit), four);
    let help =
        loaded("pohjois-savo").text.attribute(Lang::En, "criterion", "long-term-challenge", "help").unwrap();
    assert!(["physical", "mental", "social", "cognitive"].iter().all(|domain| help.contains(domain)));
}

/// Shows PSA-68, PSA-75 and PSA-76.
#[test]
fn acute_illness_or_a_process_in_specialised_care_comes_first_and_the_client_may_return() {
    let set = service_criteria(savo(), TODAY);
    assert_eq!(
        criteria(set, CriterionKind::Exclusion),
        ["acute-severe-problem", "process-in-specialised-care"]
    );

    let answer = |holds: bool| if holds { Answer::Yes } else { Answer::No };
    let mut answers: std::collections::BTreeMap<_, _> =
        set.criteria.iter().map(|it| (it.id.clone(), answer(it.kind != CriterionKind::Exclusion))).collect();
    assert_eq!(set.outcome(&answers), Outcome::Refer);
    answers.insert("acute-severe-problem".into(), Answer::Yes);
    assert_eq!(set.outcome(&answers), Outcome::OtherFirst);

    for lang in Lang::ALL {
        let text = &loaded("pohjois-savo").text;
        assert!(text.attribute(lang, "criterion", "acute-severe-problem", "advice").is_some(), "{lang}");
    }
    assert!(step(savo(), "clarifying", "arrival").back);
}

/// Shows PSA-86.
#[test]
fn three_experts_are_the_team_and_the_physician_gives_half_of_the_working_time() {
    let team = savo().owning_team().unwrap();
    assert_eq!(roles(team, SeatKind::Core), ["physician", "public-health-nurse", "work-ability-coordinator"]);
    let shares: Vec<Option<u8>> = seats(team, SeatKind::Core).map(|seat| seat.share).collect();
    assert_eq!(shares, [Some(50), None, None]);
}

/// Shows PSA-84, PSA-92 and PSA-146.
#[test]
fn others_join_by_the_clients_needs() {
    let team = savo().owning_team().unwrap();
    let visitors = roles(team, SeatKind::Visiting);
    for role in
        ["sending-expert", "kela-expert", "employment-expert", "psychiatry-expert", "third-sector-worker"]
    {
        assert!(visitors.contains(&role), "{role}");
    }
    let partners = ids(&savo().partners);
    for partner in [
        "te-services",
        "employment-services",
        "kela",
        "working-age-social-services",
        "psychiatry",
        "rehabilitation",
    ] {
        assert!(partners.contains(partner), "{partner}");
    }
}

/// Shows PSA-91, PSA-95 and PSA-96.
#[test]
fn clarifying_has_its_interview_forms_health_check_and_physician() {
    let clarifying = stage(savo(), "clarifying");
    assert!(holds(&clarifying.roles, &["work-ability-coordinator", "public-health-nurse", "physician"]));
    let done = ["initial-interview", "near-network", "health-check-if-missing", "guide-to-physician"];
    assert!(holds(&clarifying.actions, &done));
    let forms = ["initial-interview", "initial-questionnaire", "disclosure-permission", "statement"];
    assert_eq!(texts(&clarifying.forms), forms);
    let interview = entry(&savo().meetings, "initial-interview");
    assert_eq!(texts(&interview.called_by), ["work-ability-coordinator", "public-health-nurse"]);
}

/// Shows PSA-60, PSA-61, PSA-62, PSA-63 and PSA-64.
#[test]
fn the_three_measures_are_taken_at_the_start_and_after_six_months_give_or_take_two_weeks() {
    let closing = &savo().closing;
    assert_eq!(texts(&closing.instruments), ["was", "esis", "3x10d"]);
    assert_eq!((closing.follow_up_months, closing.window_days), (6, 14));
    let required = requires(savo(), "clarifying", "planning");
    assert_eq!(required, ["goals", "basis", "measure:was", "measure:esis", "measure:3x10d"]);
    assert!(holds(&stage(savo(), "clarifying").instruments, &["audit", "bdi", "gad-7"]));
}

/// No measure of the model sums 3X10D.
#[test]
fn nothing_sums_the_life_situation_measure() {
    let instruments = savo().measures.iter().filter_map(|measure| measure.instrument.as_ref());
    assert!(instruments.into_iter().all(|name| name.as_str() != "3x10d"));
}

/// Shows PSA-81, PSA-103, PSA-118 and PSA-129.
#[test]
fn the_network_meets_with_consent_and_anybody_in_it_may_ask_for_a_meeting() {
    let network = entry(&savo().meetings, "network");
    assert!(network.about_clients);
    assert_eq!(texts(&network.called_by), ["work-ability-coordinator", "responsible", "member", "partner"]);
    assert!(ids(&savo().consents).contains("network-meeting"));
    assert!(holds(
        &stage(savo(), "planning").actions,
        &["use-service-map", "ask-pre-assessments", "call-network"]
    ));
}

/// Shows PSA-83, PSA-108 and PSA-137.
#[test]
fn the_client_decides_also_on_meetings_without_the_client() {
    assert!(holds(&savo().decisions, &["service", "plan", "services", "meeting-without-client"]));
    assert!(ids(&savo().consents).contains("expert-consultation"));
    assert_eq!(requires(savo(), "planning", "methods"), ["decision:plan"]);
}

/// Shows PSA-32 and PSA-113.
#[test]
fn the_responsible_person_is_named_before_services_start() {
    assert!(holds(&stage(savo(), "methods").actions, &["name-responsible"]));
    assert_eq!(requires(savo(), "methods", "services"), ["responsible", "decision:services"]);
    assert!(!stage(savo(), "methods").services && stage(savo(), "services").services);
}

/// Shows PSA-119 and PSA-125.
#[test]
fn one_may_come_back_to_the_network_or_to_services() {
    assert!(step(savo(), "services", "planning").back);
    assert!(step(savo(), "goal", "services").back);
    assert!(stage(savo(), "goal").closes);
}

/// Shows PSA-121 and PSA-133.
#[test]
fn the_coordinator_calls_the_closing_meeting_where_both_assess() {
    let closing = entry(&savo().meetings, "closing");
    assert_eq!(texts(&closing.called_by), ["work-ability-coordinator"]);
    assert!(closing.team.is_none(), "as large as the situation asks");
    let done = ["closing-meeting", "responsible-assesses", "client-assesses", "compare-measures"];
    assert!(holds(&stage(savo(), "goal").actions, &done));
    assert!(ids(&savo().meetings).contains("development"));
}

/// Shows PSA-47.
#[test]
fn clients_goals_and_the_models_own_effect_are_both_measured() {
    let kind = |id: &str| entry(&savo().measures, id).kind;
    assert_eq!(kind("goals-attained"), MeasureKind::GoalAttainment);
    assert_eq!(kind("client-feedback"), MeasureKind::Feedback);
    assert_eq!(kind("labour-market-change"), MeasureKind::LabourMarket);
    assert_eq!(kind("work-ability-change"), MeasureKind::InstrumentChange);
    for followed in ["health-check-share", "unemployment-rate", "unemployment-length", "part-time-work"] {
        assert_eq!(kind(followed), MeasureKind::Followed, "{followed}");
    }
}

/// Shows PSA-08.
#[test]
fn the_statutory_activity_goes_on_beside_the_team() {
    assert_eq!(plan_on(savo(), date(2024, 6, 1), Outcome::Refer), "typ-plan");
    assert_eq!(plan_on(savo(), date(2024, 6, 1), Outcome::Outside), "support-plan");
    assert!(entry(&savo().plans, "typ-plan").elsewhere);
}

/// Shows PSA-13.
#[test]
fn outcomes_tell_rehabilitation_work_and_education_apart() {
    assert!(holds(&savo().closing.outcomes, &["rehabilitation", "employed", "part-time-work", "studies"]));
}
