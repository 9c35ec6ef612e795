//! What the county models say: facts of `keusote-2021`, `siun-sote`, `kainuu`, `keski-suomi`, `etela-karjala`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use domain::id::Name;
use domain::model::check::check;
use domain::model::rule::{Answer, CriteriaSet, CriterionKind, Outcome, PlanChoice, Purpose};
use domain::model::{
    Model, Move, Named, Phase, Requirement, Right, SeatKind, Stage, StageOwner, Status, find,
};
use jiff::civil::{Date, date};

use super::{Loaded, Models, Source, load_all, report};
use crate::text::Lang;

const COUNTIES: [&str; 5] = ["keusote-2021", "siun-sote", "kainuu", "keski-suomi", "etela-karjala"];

static SHIPPED: LazyLock<Models> = LazyLock::new(|| load_all(&Source::Shipped).unwrap());

fn loaded(id: &str) -> &'static Loaded {
    SHIPPED.get(id).unwrap()
}

fn model(id: &str) -> &'static Model {
    &loaded(id).model
}

fn stage<'m>(model: &'m Model, id: &str) -> &'m Stage {
    model.stage(&id.into()).unwrap()
}

fn step<'m>(model: &'m Model, from: &str, to: &str) -> &'m Move {
    model.step(&from.into(), &to.into()).unwrap()
}

fn ids<T: Named>(entries: &[T]) -> BTreeSet<&str> {
    entries.iter().map(|entry| entry.name().as_str()).collect()
}

fn holds(names: &[Name], wanted: &[&str]) -> bool {
    wanted.iter().all(|wanted| names.iter().any(|name| name.as_str() == *wanted))
}

fn criterion_ids(set: &CriteriaSet, kind: CriterionKind) -> BTreeSet<&str> {
    set.criteria.iter().filter(|it| it.kind == kind).map(|it| it.id.as_str()).collect()
}

fn service_criteria(model: &Model, day: Date) -> &CriteriaSet {
    model.criteria_on(Purpose::Service, day).unwrap()
}

/// The answers: all requirements hold but `not`, and these signs.
fn answers(set: &CriteriaSet, not: Option<&str>, signs: &[&str]) -> BTreeMap<Name, Answer> {
    let yes = |condition: bool| if condition { Answer::Yes } else { Answer::No };
    let answer = |id: &Name, kind| match kind {
        CriterionKind::Requirement => yes(not != Some(id.as_str())),
        CriterionKind::Sign | CriterionKind::Benefit | CriterionKind::Exclusion => {
            yes(signs.contains(&id.as_str()))
        }
    };
    set.criteria.iter().map(|it| (it.id.clone(), answer(&it.id, it.kind))).collect()
}

/// The stages passed when always taking the first move that leads forwards, from the first entry to the end.
fn walk(model: &Model) -> Vec<&Stage> {
    let mut passed = vec![model.stages.iter().find(|stage| stage.entry).unwrap()];
    while let Some(next) = passed.last().unwrap().moves.iter().find(|step| !step.back) {
        assert!(passed.len() <= model.stages.len(), "{} goes round", model.id);
        passed.push(model.stage(&next.to).unwrap());
    }
    passed
}

const IN_2021: Date = date(2021, 9, 1);

// ------------------------------------------------------------------------------------------ all five

#[test]
fn no_county_model_has_a_finding() {
    let models = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models");
    for id in COUNTIES {
        assert_eq!(report(&models.join(id), Lang::En), [], "{id}");
    }
}

#[test]
fn every_county_walks_from_an_entry_through_the_five_phases_to_a_closing_stage() {
    for id in COUNTIES {
        let path = walk(model(id));
        let phases: BTreeSet<Phase> = path.iter().map(|stage| stage.phase).collect();
        assert_eq!(phases, BTreeSet::from(Phase::ALL), "{id}");
        assert!(path.is_sorted_by_key(|stage| stage.phase), "{id}");
        assert!(path.last().unwrap().closes, "{id}");
    }
}

#[test]
fn every_move_into_services_of_a_county_that_has_its_own_path_asks_for_the_responsible_person() {
    for id in ["keusote-2021", "kainuu", "keski-suomi", "etela-karjala"] {
        let model = model(id);
        let moves = model.stages.iter().flat_map(|stage| &stage.moves);
        for step in moves.filter(|step| model.stage(&step.to).unwrap().services) {
            assert!(step.requires.contains(&Requirement::Responsible), "{id}: {}", step.to);
        }
    }
}

/// Shows W-01.
#[test]
fn every_county_asks_the_typ_criteria_to_the_end_of_2024_and_the_tym_criteria_since() {
    for id in COUNTIES {
        let model = model(id);
        let asked = |day| model.criteria_on(Purpose::Statutory, day).map(|set| set.id.as_str());
        assert_eq!(asked(date(2024, 12, 31)), Some("typ-1369"), "{id}");
        assert_eq!(asked(date(2025, 1, 1)), Some("tym-381"), "{id}");

        let plan = |day, outcome| PlanChoice::choose(&model.plan_choices, day, outcome).unwrap().as_str();
        assert_eq!(plan(date(2024, 12, 31), Some(Outcome::Refer)), "typ-plan", "{id}");
        assert_eq!(plan(date(2025, 1, 1), Some(Outcome::Outside)), "support-plan", "{id}");
    }
}

/// Shows W-16.
#[test]
fn every_county_closes_with_one_of_the_end_reasons_in_national_use() {
    let reasons = ["employed", "jobseeker", "pension", "moved", "client-ended", "not-reached", "no-change"];
    for id in COUNTIES {
        assert!(holds(&model(id).closing.outcomes, &reasons), "{id}");
    }
}

// ------------------------------------------------------------------------------------------ Keusote 2021

/// Shows KEU21-01 and KEU21-02.
#[test]
fn a_client_is_admitted_for_a_stated_need_assessed_by_the_team_and_discharged() {
    let model = model("keusote-2021");
    assert!(holds(&model.needs, &["broad-support", "work-ability-unclear", "work-opportunities"]));
    for from in ["identification", "consultation"] {
        assert!(step(model, from, "intake").requires.contains(&Requirement::Need), "{from}");
    }
    assert_eq!(stage(model, "assessment").owner, StageOwner::Team);
    assert!(stage(model, "follow-up").closes);
}

#[test]
fn keusote_serves_six_municipalities() {
    assert_eq!(model("keusote-2021").organisation.municipalities.len(), 6);
}

/// Shows KEU21-24.
#[test]
fn the_paid_expert_by_experience_sits_in_the_team_with_the_peer_right_only() {
    let model = model("keusote-2021");
    let team = model.owning_team().unwrap();
    let seat = team.seats.iter().find(|seat| seat.role.as_str() == "experience-expert").unwrap();
    assert_eq!((seat.kind, seat.open), (SeatKind::Core, false));
    assert_eq!(model.role(&seat.role).unwrap().rights, [Right::Peer]);
}

/// Shows KEU21-25 and KEU21-28.
#[test]
fn at_first_the_service_is_for_unemployed_jobseekers_and_those_years_outside_the_labour_force() {
    let model = model("keusote-2021");
    let set = service_criteria(model, IN_2021);
    let required = criterion_ids(set, CriterionKind::Requirement);
    assert!(required.is_superset(&BTreeSet::from(["working-age", "unemployed-or-outside"])));
    assert!(criterion_ids(set, CriterionKind::Sign).contains("weakest-position"));
    assert!(holds(&model.target_groups, &["unemployed", "weakest-position", "outside-labour-force"]));
}

/// Shows KEU21-26.
#[test]
fn a_person_outside_the_target_group_is_marked_and_not_stopped() {
    let model = model("keusote-2021");
    let set = service_criteria(model, IN_2021);
    let signs = ["prolonged-or-stuck", "network-tried"];
    assert_eq!(set.outcome(&answers(set, None, &signs)), Outcome::Refer);
    assert_eq!(set.outcome(&answers(set, Some("unemployed-or-outside"), &signs)), Outcome::Outside);

    // A move asks that the criteria were checked, never for an outcome, and the case has a label to carry.
    assert!(step(model, "intake", "assessment").requires.contains(&Requirement::Criteria));
    assert!(holds(&model.target_groups, &["other-work-ability-need"]));
}

/// Shows KEU21-27 and KEU21-46.
#[test]
fn the_agreed_limit_is_widened_by_a_second_set_with_a_date() {
    let Loaded { model: narrow, text, .. } = loaded("keusote-2021");
    let mut wide = Model::clone(narrow);
    let first = &mut wide.criteria[0];
    assert_eq!(first.limit, Some("unemployed-first".into()));
    assert!(text.get(Lang::Fi, "limit-unemployed-first").contains("kuntien kanssa"));

    let mut second = first.clone();
    first.valid.until = Some(date(2022, 12, 31));
    second.id = "service-widened".into();
    second.valid.from = Some(date(2023, 1, 1));
    second.limit = None;
    second.criteria.retain(|it| it.id.as_str() != "unemployed-or-outside");
    wide.criteria.push(second);

    let mut keys = text.keys();
    for known in keys.values_mut() {
        known.insert("criteria-service-widened".to_owned());
    }
    assert_eq!(check(&wide, &keys), []);
    assert_eq!(service_criteria(&wide, date(2022, 12, 31)).id.as_str(), "service-first-phase");
    assert_eq!(service_criteria(&wide, date(2023, 1, 1)).id.as_str(), "service-widened");
}

/// Shows KEU21-30, KEU21-31, KEU21-32 and KEU21-33.
#[test]
fn the_signs_of_a_client_are_asked_one_by_one() {
    let signs = criterion_ids(service_criteria(model("keusote-2021"), IN_2021), CriterionKind::Sign);
    let wanted = [
        "education-missing",
        "situation-unclear",
        "reason-unknown",
        "many-services-needed",
        "social-and-health",
    ];
    assert!(signs.is_superset(&BTreeSet::from(wanted)));
}

/// Shows KEU21-37, KEU21-38, KEU21-39, KEU21-40, KEU21-41, KEU21-42 and KEU21-43.
#[test]
fn the_seven_reasons_for_referring_a_client_are_asked_one_by_one() {
    let signs = criterion_ids(service_criteria(model("keusote-2021"), IN_2021), CriterionKind::Sign);
    let wanted = [
        "no-solution-in-basic-services",
        "many-or-interrupted-services",
        "prolonged-or-stuck",
        "network-tried",
        "measures-without-effect",
        "manifold-challenges",
        "next-plan-unclear",
    ];
    assert!(signs.is_superset(&BTreeSet::from(wanted)));
}

/// Shows KEU21-35.
#[test]
fn no_identified_case_starts_before_the_client_agrees() {
    let model = model("keusote-2021");
    for stage in &model.stages {
        for step in stage.moves.iter().filter(|step| !step.back) {
            if !stage.identified && model.stage(&step.to).unwrap().identified {
                assert!(step.requires.contains(&Requirement::Agreement), "{} → {}", stage.id, step.to);
            }
        }
        assert!(!(stage.entry && stage.identified), "{}", stage.id);
    }
}

#[test]
fn a_professional_is_supported_without_a_client_and_the_client_stays_where_they_were() {
    let consultation = stage(model("keusote-2021"), "consultation");
    assert!(consultation.entry && !consultation.identified);
    assert_eq!(consultation.owner, StageOwner::Asker);
    assert!(step(model("keusote-2021"), "consultation", "identification").back);
}

// ------------------------------------------------------------------------------------------ Siun sote

/// Shows SIUN-01 and SIUN-02.
#[test]
fn siun_sote_is_a_draft_that_takes_every_answer_of_the_national_model() {
    let (own, national) = (model("siun-sote"), model("sote-keskus"));
    assert_eq!(own.status, Status::Draft);
    let mut same = own.clone();
    same.id = national.id.clone();
    same.version.clone_from(&national.version);
    same.status = national.status;
    same.organisation = national.organisation.clone();
    assert_eq!(&same, national);
}

// ------------------------------------------------------------------------------------------ Kainuu

/// Shows KAI-01.
#[test]
fn kainuu_is_a_draft_of_a_team_in_primary_health_care() {
    let model = model("kainuu");
    assert_eq!(model.status, Status::Draft);
    assert_eq!(model.organisation.host.as_str(), "primary-health-care");
}

/// Shows KAI-02.
#[test]
fn kainuu_marks_partial_work_ability_on_the_client() {
    let model = model("kainuu");
    assert_eq!(model.target_groups, ["partial-work-ability".into()]);
    let signs = criterion_ids(service_criteria(model, IN_2021), CriterionKind::Sign);
    assert!(signs.contains("partial-work-ability"));
    assert!(holds(&stage(model, "booking").actions, &["mark-partial-work-ability"]));
}

/// Shows KAI-04, KAI-05, KAI-06 and KAI-07.
#[test]
fn kainuu_knows_its_four_routes_of_arrival() {
    let arrivals = &model("kainuu").arrivals;
    assert!(find(arrivals, &"books-time".into()).unwrap().by_client);
    assert!(ids(arrivals).is_superset(&BTreeSet::from(["employment-management", "social-care", "network"])));
}

/// Shows KAI-09.
#[test]
fn in_kainuu_the_service_need_decides_whose_the_client_is_before_services_begin() {
    let model = model("kainuu");
    assert!(step(model, "joint-assessment", "delivery").requires.contains(&Requirement::Owner));
    for id in ["delivery", "follow-up"] {
        assert_eq!(stage(model, id).owner, StageOwner::ByNeed, "{id}");
    }
}

#[test]
fn in_kainuu_the_team_assesses_together_and_asks_others() {
    let model = model("kainuu");
    let assessment = stage(model, "joint-assessment");
    assert_eq!(assessment.owner, StageOwner::Team);
    assert!(holds(&assessment.actions, &["assess-need", "consult-others"]));
    let team = model.owning_team().unwrap();
    assert!(team.seats.iter().any(|seat| seat.kind == SeatKind::BackUp));
}

// ------------------------------------------------------------------------------------------ Keski-Suomi

/// Shows KSH-01, KSH-02, KSH-03, KSH-04, KSH-05, KSH-06, KSH-07, KSH-08, KSH-09 and KSH-10.
#[test]
fn the_ring_of_partners_stands_around_the_central_finland_team() {
    let model = model("keski-suomi");
    let ring = [
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
    ];
    assert!(ids(&model.partners).is_superset(&BTreeSet::from(ring)));

    let seats = &model.owning_team().unwrap().seats;
    let visiting = seats.iter().filter(|seat| seat.kind == SeatKind::Visiting);
    let invited: BTreeSet<&str> =
        visiting.filter_map(|seat| model.role(&seat.role)?.partner.as_ref()).map(Name::as_str).collect();
    // The county's own social and health services need no partner's seat.
    assert!(invited.is_superset(&ring.into_iter().filter(|kind| *kind != "social-health").collect()));
}

/// Shows KSH-19.
#[test]
fn coordinating_the_central_finland_team_is_a_task_that_must_have_a_holder() {
    let model = model("keski-suomi");
    assert_eq!(model.organisation.tasks, ["team-coordination".into()]);
}

/// Shows KSH-11, KSH-29 and KSH-30.
#[test]
fn the_start_service_stands_before_the_team_with_guidance_consultation_and_coordination() {
    let model = model("keski-suomi");
    let guidance = model.stages.iter().filter(|stage| stage.phase == Phase::Guidance);
    let parts: Vec<&str> = guidance.map(|stage| stage.id.as_str()).collect();
    assert_eq!(parts, ["start-service", "counterpart-consultation", "team-coordination"]);
    let umbrella = ["initial-interview", "advice-and-guidance", "benefit-advice"];
    assert!(holds(&stage(model, "start-service").actions, &umbrella));
}

/// Shows KSH-12, KSH-13 and KSH-14.
#[test]
fn central_finland_knows_its_three_routes_of_arrival() {
    let arrivals = &model("keski-suomi").arrivals;
    assert_eq!(ids(arrivals), BTreeSet::from(["network", "self", "third-sector-encouraged"]));
    assert!(find(arrivals, &"self".into()).unwrap().by_client);
}

#[test]
fn coordination_books_to_the_team_or_first_to_examinations() {
    let model = model("keski-suomi");
    let moves = &stage(model, "team-coordination").moves;
    let onward: Vec<&str> = moves.iter().filter(|step| !step.back).map(|step| step.to.as_str()).collect();
    assert_eq!(onward, ["team", "examinations"]);
    assert!(!step(model, "examinations", "team").back);
}

#[test]
fn a_counterpart_hears_the_name_only_by_the_clients_permission() {
    let model = model("keski-suomi");
    let permission = Requirement::Consent("counterpart-consultation".into());
    for stage in &model.stages {
        for step in stage.moves.iter().filter(|step| step.to.as_str() == "counterpart-consultation") {
            assert!(step.requires.contains(&permission), "{}", stage.id);
        }
    }
}

/// Shows KSH-28.
#[test]
fn the_central_finland_team_agrees_on_the_responsible_person_before_services_begin() {
    let model = model("keski-suomi");
    let actions = [
        "health-check",
        "clarify-situation",
        "assess-work-ability",
        "draw-up-statements",
        "draw-up-plan",
        "onward-guidance",
        "name-responsible",
    ];
    assert!(holds(&stage(model, "team").actions, &actions));
    assert!(step(model, "team", "delivery").requires.contains(&Requirement::Responsible));
}

// ------------------------------------------------------------------------------------------ Etelä-Karjala

/// Shows EKA-01.
#[test]
fn the_south_karelia_model_is_a_draft() {
    assert_eq!(model("etela-karjala").status, Status::Draft);
}

/// Shows EKA-05.
#[test]
fn three_kinds_of_responsible_person_are_in_use_side_by_side() {
    let kinds = &model("etela-karjala").organisation.responsible_kinds;
    assert_eq!(kinds, &["own-nurse".into(), "contact-person".into(), "case-manager".into()]);
}

#[test]
fn the_host_can_become_the_municipality_and_nothing_else_changes() {
    let Loaded { model, text, .. } = loaded("etela-karjala");
    let mut moved = Model::clone(model);
    moved.version = "2".to_owned();
    moved.organisation.host = "municipality".into();
    let mut keys = text.keys();
    for known in keys.values_mut() {
        known.insert("unit-municipality".to_owned());
    }
    assert_eq!(check(&moved, &keys), []);
}

/// Shows EKA-15, EKA-16, EKA-17, EKA-18, EKA-20, EKA-21 and EKA-23.
#[test]
fn each_target_group_of_south_karelia_is_a_label_and_a_sign() {
    let model = model("etela-karjala");
    let signs = criterion_ids(service_criteria(model, IN_2021), CriterionKind::Sign);
    let groups = [
        "high-threshold",
        "older-unemployed",
        "young-without-vocational-education",
        "disabled",
        "immigrant-background",
        "released-from-prison",
        "no-support-from-employment-services",
        "disability-pension-rejected",
        "outside-labour-force",
    ];
    assert!(holds(&model.target_groups, &groups));
    assert_eq!(signs, BTreeSet::from(groups));
}

/// Shows EKA-03 and EKA-04.
#[test]
fn guidance_joins_the_sectors_and_branches_by_the_clients_segment() {
    let model = model("etela-karjala");
    let guidance = stage(model, "guidance");
    assert!(holds(&guidance.actions, &["fit-sectors", "choose-segment"]));
    assert_eq!(guidance.moves.len(), 2);
    let segments = ["segment-one-service", "segment-several-services", "segment-case-management"];
    assert!(holds(&model.target_groups, &segments));
}

/// Shows EKA-07, EKA-08 and EKA-09.
#[test]
fn assessment_plan_and_responsible_person_carry_their_sections_of_the_social_welfare_act() {
    let model = model("etela-karjala");
    let marks = |id| &stage(model, id).marks;
    assert_eq!(marks("need-assessment"), &["shl-36".into()]);
    assert_eq!(marks("planning"), &["shl-39".into()]);
    for id in ["delivery", "follow-up"] {
        assert_eq!(marks(id), &["shl-42".into()], "{id}");
    }
    let section = |id: &str| find(&model.marks, &id.into()).unwrap().section.as_str();
    assert_eq!(section("shl-42"), "SHL 1301/2014 42 §");
}

/// Shows EKA-11.
#[test]
fn the_need_is_considered_individually_and_first_it_is_agreed_who_assesses_what() {
    let actions = &stage(model("etela-karjala"), "need-assessment").actions;
    assert_eq!(actions[0].as_str(), "agree-who-assesses");
    assert!(holds(actions, &["consider-individually"]));
}

#[test]
fn a_referral_to_an_intermediary_carries_work_ability_and_service_need_by_permission() {
    let model = model("etela-karjala");
    let permission = find(&model.consents, &"intermediary-referral".into()).unwrap();
    assert_eq!(permission.recipients, ["intermediary".into()]);
    assert!(holds(&permission.data, &["work-ability", "service-need"]));
}
