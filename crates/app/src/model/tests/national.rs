//! What the national model says: `sote-keskus`.

use domain::model::rule::Outcome;
use domain::model::{Phase, Register, Requirement, Right, SeatKind, StageOwner};
use jiff::civil::date;

use super::{entry, holds, ids, model, plan_on, requires, roles, seats, stage, step, texts};

/// Shows THL-01, THL-04, THL-07, THL-08 and THL-09.
#[test]
fn the_five_phases_are_the_five_stages_of_a_social_and_health_centre() {
    let model = model("sote-keskus");
    let phases: Vec<Phase> = model.stages.iter().map(|stage| stage.phase).collect();
    assert_eq!(phases, Phase::ALL);
    assert_eq!(model.organisation.host.as_str(), "social-health-centre");

    assert!(holds(&stage(model, "encounter").actions, &["seek-help", "recognise-need"]));
    assert!(model.arrivals.iter().any(|route| route.by_client));
    assert_eq!(stage(model, "guidance").owner, StageOwner::Asker);
    assert_eq!(stage(model, "assessment").owner, StageOwner::Team);
    assert!(holds(&stage(model, "delivery").actions, &["coordinate-services", "fit-benefits"]));
}

/// Shows THL-10.
#[test]
fn services_begin_from_goals_set_together_and_a_plan_that_the_client_accepts() {
    let required = requires(model("sote-keskus"), "assessment", "delivery");
    assert_eq!(required, ["goals", "decision:plan", "responsible", "measure:was"]);
}

/// Shows THL-21 and THL-23.
#[test]
fn a_member_of_the_team_is_responsible_until_the_services_end() {
    let model = model("sote-keskus");
    let team = entry(&model.teams, "support-team");
    for seat in seats(team, SeatKind::Core) {
        assert!(model.role(&seat.role).unwrap().responsible, "{}", seat.role);
    }
    assert!(step(model, "assessment", "delivery").requires.contains(&Requirement::Responsible));
    assert!(stage(model, "delivery").services && stage(model, "follow-up").services);
    assert!(holds(&stage(model, "follow-up").actions, &["support-client", "follow-goals"]));
}

/// Shows THL-16.
#[test]
fn the_nine_professions_are_in_the_catalogue() {
    let team = entry(&model("sote-keskus").teams, "support-team");
    let nine = [
        "physician",
        "nurse",
        "public-health-nurse",
        "social-expert",
        "rehabilitation-counsellor",
        "physiotherapist",
        "psychologist",
        "work-ability-coordinator",
        "case-coordinator",
    ];
    assert_eq!(roles(team, SeatKind::Core), nine);
    let register = |role: &str| entry(&model("sote-keskus").roles, role).register;
    assert_eq!(register("physician"), Register::Health);
    assert_eq!(register("work-ability-coordinator"), Register::Social);
}

/// Shows THL-06 and THL-17.
#[test]
fn the_team_is_flexible_and_reaches_into_other_organisations() {
    let model = model("sote-keskus");
    let team = entry(&model.teams, "support-team");
    assert!(team.seats.iter().all(|seat| seat.open));
    assert_eq!(seats(team, SeatKind::Visiting).count(), 4);
    for seat in seats(team, SeatKind::Visiting) {
        let role = model.role(&seat.role).unwrap();
        assert!(role.partner.is_some() && role.rights == [Right::Visit], "{}", seat.role);
    }
}

/// Shows THL-12.
#[test]
fn the_responsible_person_gathers_a_wider_network_when_needed() {
    let network = entry(&model("sote-keskus").meetings, "network");
    assert_eq!(texts(&network.called_by), ["responsible"]);
    assert!(network.about_clients && network.team.is_none());
}

/// Shows THL-18 and THL-19.
#[test]
fn the_team_may_examine_health_and_assess_work_ability() {
    let actions = &stage(model("sote-keskus"), "assessment").actions;
    assert!(holds(actions, &["health-check", "assess-work-ability"]));
}

/// Shows KSH-01, KSH-02, KSH-03, KSH-04, KSH-05, KSH-06, KSH-07, KSH-08, KSH-09 and KSH-10.
#[test]
fn the_ring_of_partners_is_national() {
    let known = ids(&model("sote-keskus").partners);
    for partner in [
        "social-health",
        "te-services",
        "municipal-employment-services",
        "kela",
        "pension-institution",
        "third-sector",
        "service-producers",
        "occupational-health",
        "criminal-sanctions",
        "youth-services",
        "education",
    ] {
        assert!(known.contains(partner), "{partner}");
    }
}

/// Shows PSA-144.
#[test]
fn employment_services_moved_to_the_municipalities_at_the_start_of_2025() {
    let model = model("sote-keskus");
    let (old, new) = (entry(&model.partners, "te-services"), entry(&model.partners, "employment-services"));
    assert!(old.valid.holds(date(2024, 12, 31)) && !old.valid.holds(date(2025, 1, 1)));
    assert!(!new.valid.holds(date(2024, 12, 31)) && new.valid.holds(date(2025, 1, 1)));
    assert_eq!(old.successor, Some("employment-services".into()));
}

/// Shows W-01.
#[test]
fn the_law_of_the_day_chooses_the_plan() {
    let model = model("sote-keskus");
    let (old, new) = (date(2024, 12, 31), date(2025, 1, 1));
    assert_eq!(plan_on(model, old, Outcome::Refer), "typ-plan");
    assert_eq!(plan_on(model, new, Outcome::Refer), "tym-plan");
    assert_eq!(plan_on(model, old, Outcome::Outside), "support-plan");
    assert_eq!(plan_on(model, new, Outcome::Consult), "support-plan");
    assert_eq!(entry(&model.plans, "typ-plan").review_months, Some(6));
    assert_eq!(entry(&model.plans, "tym-plan").review_months, Some(3));
}

#[test]
fn a_permission_names_its_data_and_its_parties() {
    let model = model("sote-keskus");
    for consent in model.consents.iter().filter(|consent| !consent.agreement) {
        assert!(!consent.data.is_empty(), "{}", consent.id);
    }
    let permission = entry(&model.consents, "disclosure");
    assert!(holds(&permission.data, &["health", "work-ability", "plan"]));
    assert!(holds(&permission.recipients, &["kela", "employment-services", "third-sector"]));
    assert_eq!(model.consents.iter().filter(|consent| consent.agreement).count(), 1);
}

/// Shows W-16.
#[test]
fn a_case_ends_with_one_of_the_reasons_in_national_use() {
    let outcomes = &model("sote-keskus").closing.outcomes;
    let reasons = ["employed", "jobseeker", "pension", "moved", "client-ended", "not-reached", "no-change"];
    assert!(holds(outcomes, &reasons));
}

/// Shows PSA-131 and THL-23.
#[test]
fn handing_over_is_a_list_of_seven_things() {
    let list = &model("sote-keskus").handover;
    assert_eq!(list.len(), 7);
    assert!(holds(list, &["client-informed", "plan-and-goals", "permissions-checked", "next-contact"]));
}

/// Shows EKA-08 and EKA-09.
#[test]
fn assessment_plan_and_key_worker_carry_their_sections_of_law() {
    let model = model("sote-keskus");
    let sections: Vec<&str> = model.marks.iter().map(|mark| mark.section.as_str()).collect();
    assert_eq!(sections, ["SHL 1301/2014 36 §", "SHL 1301/2014 39 §", "SHL 1301/2014 42 §"]);
    assert!(holds(&stage(model, "assessment").marks, &["shl-36", "shl-39"]));
    assert!(holds(&stage(model, "delivery").marks, &["shl-42"]));
}
