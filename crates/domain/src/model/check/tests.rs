//! One small model that is good, each kind of fault made by one change, and what holds of every sound model.

mod good;
mod walk;

use good::{FIRST_OF_2025, LAST_OF_2024, criterion, from, good, names, phone, role, stage, step, until};
use jiff::civil::{date, time};

use super::{FindingCode as Code, Level, TextKeys, check, texts};
use crate::model::rule::{Computed, CriterionKind};
use crate::model::{
    Channel, ChannelKind, Model, Phase, Requirement, Rhythm, Stage, StageOwner, Team, Validity,
};

/// Every text that the model needs, in one language.
fn all_texts(model: &Model) -> TextKeys {
    let keys = texts(model).into_iter().filter(|text| !text.optional).map(|text| text.key);
    TextKeys::from([("fi".to_owned(), keys.collect())])
}

/// The faults of the good model after one change: code and place.
fn faults(change: impl FnOnce(&mut Model)) -> Vec<(Code, String)> {
    let mut model = good();
    change(&mut model);
    let texts = all_texts(&model);
    check(&model, &texts).into_iter().map(|finding| (finding.code, finding.at.to_string())).collect()
}

/// The change makes exactly one fault, of that kind and at that place.
#[track_caller]
fn finds(code: Code, at: &str, change: impl FnOnce(&mut Model)) {
    assert_eq!(faults(change), [(code, at.to_owned())]);
}

/// The change makes that fault, and others besides.
#[track_caller]
fn finds_among_others(code: Code, at: &str, change: impl FnOnce(&mut Model)) {
    let found = faults(change);
    assert!(found.contains(&(code, at.to_owned())), "{found:?}");
}

#[test]
fn the_good_model_has_no_faults() {
    assert_eq!(faults(|_| {}), []);
}

#[test]
fn a_path_needs_a_way_in_a_way_out_and_no_islands() {
    finds(Code::NoEntryStage, "stage", |model| model.stages[0].entry = false);
    finds_among_others(Code::NoClosingStage, "stage", |model| model.stages[4].closes = false);
    finds(Code::UnreachableStage, "stage[5]", |model| {
        let island = Stage { closes: true, ..stage("island", Phase::FollowUp, StageOwner::Team) };
        model.stages.push(island);
    });
    finds(Code::DeadEnd, "stage[5]", |model| {
        model.stages.push(stage("end", Phase::Assessment, StageOwner::Team));
        model.stages[2].moves.push(step("end", &[]));
    });
    finds_among_others(Code::NeverCloses, "stage[5]", |model| {
        let there =
            Stage { moves: vec![step("back", &[])], ..stage("there", Phase::Assessment, StageOwner::Team) };
        let back =
            Stage { moves: vec![step("there", &[])], ..stage("back", Phase::Assessment, StageOwner::Team) };
        model.stages.extend([there, back]);
        model.stages[2].moves.push(step("there", &[]));
    });
    finds(Code::MoveToItself, "stage[2].move[1].to", |model| model.stages[2].moves.push(step("plan", &[])));
    finds(Code::PhaseMissing, "stage", |model| model.stages[1].phase = Phase::Encounter);
    finds(Code::WrongDirection, "stage[4].move[0].back", |model| model.stages[4].moves[0].back = false);
}

#[test]
fn a_phase_without_a_stage_is_fine_once_the_model_says_why() {
    let found = faults(|model| {
        model.stages[1].phase = Phase::Encounter;
        model.organisation.without_phases = vec![Phase::Guidance];
    });
    assert_eq!(found, []);
}

#[test]
fn the_path_keeps_what_always_holds() {
    finds(Code::ServicesWithoutResponsible, "stage[3].services", |model| {
        model.stages[2].moves[0].requires.retain(|it| it != &Requirement::Responsible);
        model.stages[3].moves[0].requires.push(Requirement::Responsible);
    });
    finds(Code::IdentifiedWithoutBasis, "stage[0].move[0].requires", |model| {
        model.stages[0].moves[0].requires = vec![Requirement::Need];
    });
    finds(Code::OwnerUndecided, "stage[2].move[0].requires", |model| {
        model.stages[2].moves[0].requires.retain(|it| it != &Requirement::Owner);
    });
    finds(Code::NobodyResponsible, "role", |model| model.roles[0].responsible = false);
}

#[test]
fn a_responsible_person_named_earlier_on_the_way_is_enough() {
    let found = faults(|model| {
        model.stages[2].moves[0].requires.retain(|it| it != &Requirement::Responsible);
        model.stages[1].moves[0].requires.push(Requirement::Responsible);
    });
    assert_eq!(found, []);
}

#[test]
fn every_reference_is_borne_by_something() {
    let unknown = |at: &str, change: fn(&mut Model)| finds_among_others(Code::UnknownName, at, change);
    unknown("stage[3].move[0].to", |model| model.stages[3].moves[0].to = "stray".into());
    unknown("stage[0].roles[0]", |model| model.stages[0].roles = names(&["stray"]));
    unknown("stage[2].marks[0]", |model| model.stages[2].marks = names(&["stray"]));
    unknown("stage[3].move[0].requires[0]", |model| {
        model.stages[3].moves[0] = step("follow", &["consent:stray"]);
    });
    unknown("stage[3].move[0].requires[0]", |model| {
        model.stages[3].moves[0] = step("follow", &["decision:stray"]);
    });
    unknown("stage[3].move[0].requires[0]", |model| {
        model.stages[3].moves[0] = step("follow", &["measure:stray"]);
    });
    unknown("role[0].partner", |model| model.roles[0].partner = Some("stray".into()));
    unknown("team[0].seat[0].role", |model| model.teams[0].seats[0].role = "stray".into());
    unknown("organisation.further[0]", |model| model.organisation.further[0] = "stray".into());
    unknown("channel[0].watcher", |model| model.channels[0].watcher = Some("stray".into()));
    unknown("meeting[0].team", |model| model.meetings[0].team = Some("stray".into()));
    unknown("meeting[0].called_by[0]", |model| model.meetings[0].called_by = names(&["stray"]));
    unknown("meeting[0].tasks[0]", |model| model.meetings[0].tasks = names(&["stray"]));
    unknown("consent[0].recipients[0]", |model| model.consents[0].recipients = names(&["stray"]));
    unknown("partner[0].successor", |model| model.partners[0].successor = Some("stray".into()));
    unknown("arrival[0].partner", |model| model.arrivals[0].partner = Some("stray".into()));
    unknown("plan_choice[1].criteria", |model| model.plan_choices[1].criteria = Some("stray".into()));
    unknown("plan_choice[1].met", |model| model.plan_choices[1].met = Some("stray".into()));
    unknown("plan_choice[1].otherwise", |model| model.plan_choices[1].otherwise = "stray".into());
    unknown("measure[0].instrument", |model| model.measures[0].instrument = Some("stray".into()));
    unknown("aim[0].under", |model| model.aims[0].under = Some("stray".into()));
    unknown("aim[0].measures[0]", |model| model.aims[0].measures = names(&["stray"]));
}

#[test]
fn every_id_is_a_name_and_stands_alone() {
    finds(Code::DuplicateId, "needs[1]", |model| model.needs = names(&["broad", "broad"]));
    finds(Code::DuplicateId, "role[2]", |model| model.roles.push(role("coordinator", None)));
    finds(Code::DuplicateId, "criteria[0].criterion[3]", |model| {
        model.criteria[0].criteria.push(criterion("stuck", CriterionKind::Sign));
    });
    finds(Code::DuplicateId, "stage[3].move[1]", |model| model.stages[3].moves.push(step("follow", &[])));
    for wrong in ["Broad", "", "a--b", "-a", "a_b", "työ"] {
        finds(Code::BadName, "needs[0]", |model| model.needs = names(&[wrong]));
    }
}

#[test]
fn what_is_leaned_on_exists() {
    finds(Code::NoAgreement, "consent", |model| model.consents[0].agreement = false);
    finds(Code::NoCriteria, "criteria", |model| {
        model.criteria.remove(0);
    });
    finds(Code::NoInstrument, "measure[0]", |model| model.measures[0].instrument = None);
    finds(Code::HalfPlanChoice, "plan_choice[0]", |model| model.plan_choices[0].met = None);
    finds(Code::WrongPurpose, "plan_choice[1].criteria", |model| {
        model.plan_choices[1].criteria = Some("service".into());
    });
}

#[test]
fn no_day_has_two_answers_or_none() {
    finds(Code::ValidityBackwards, "law[0].valid", |model| {
        model.laws[0].valid = Validity { from: Some(FIRST_OF_2025), until: Some(LAST_OF_2024) };
    });
    finds_among_others(Code::Overlap, "criteria[2].valid", |model| {
        model.criteria[1].valid = Validity::default();
    });
    finds(Code::Overlap, "channel[1].valid", |model| {
        model.channels.push(Channel { id: "phone-2".into(), ..phone() });
    });
    finds_among_others(Code::Overlap, "plan_choice[1].valid", |model| {
        model.plan_choices[0].valid = until(FIRST_OF_2025);
    });
    finds(Code::Overlap, "partner[0].successor", |model| model.partners[1].valid = Validity::default());
    finds(Code::Gap, "partner[0].successor", |model| model.partners[0].valid = until(date(2024, 12, 30)));
    finds(Code::Gap, "plan_choice", |model| model.plan_choices[0].valid = until(date(2024, 12, 30)));
    finds(Code::Gap, "criteria", |model| model.criteria[0].valid = from(FIRST_OF_2025));
    finds(Code::NotInForce, "plan_choice[1].met", |model| {
        model.plan_choices[1].met = Some("old-plan".into());
    });
    finds(Code::NoSuccessor, "partner[0]", |model| model.partners[0].successor = None);
}

#[test]
fn a_gap_outside_the_days_of_the_model_is_no_gap() {
    let found = faults(|model| model.plan_choices[0].valid.from = Some(date(2024, 1, 23)));
    assert_eq!(found, []);
}

#[test]
fn a_second_version_of_a_channel_may_follow_the_first() {
    let found = faults(|model| {
        model.channels[0].valid = until(LAST_OF_2024);
        model.channels.push(Channel { id: "phone-2".into(), valid: from(FIRST_OF_2025), ..phone() });
    });
    assert_eq!(found, []);
}

#[test]
fn figures_make_sense() {
    finds(Code::TooManyAsked, "criteria[0].enough", |model| model.criteria[0].enough = 2);
    finds(Code::OutOfRange, "criteria[0].criterion[0].computed", |model| {
        model.criteria[0].criteria[0].computed = Some(Computed::Age { from: 65, to: 18 });
    });
    finds(Code::BothSidesElsewhere, "criteria[0].criterion[2].both_sides", |model| {
        model.criteria[0].enough = 0;
        model.criteria[0].criteria[2].kind = CriterionKind::Exclusion;
        model.criteria[0].criteria[2].both_sides = true;
    });
    finds(Code::OutOfRange, "organisation.municipalities[0]", |model| {
        model.organisation.municipalities = vec!["Hyvinkää".to_owned()];
    });
    finds(Code::OutOfRange, "closing.follow_up_months", |model| model.closing.follow_up_months = 0);
    finds(Code::NoMunicipalities, "criteria[0].criterion[1].computed", |model| {
        model.organisation.municipalities.clear();
    });
    finds(Code::HoursBackwards, "channel[0].hours[0]", |model| {
        model.channels[0].hours[0].to = time(8, 30, 0, 0);
    });
    finds(Code::ShareOutOfRange, "team[0].seat[0].share", |model| model.teams[0].seats[0].share = Some(101));
    finds(Code::RotationZero, "team[0].seat[0].stay_months", |model| {
        model.teams[0].seats[0].stay_months = Some(0);
    });
    finds(Code::EmptySeat, "team[0].seat[0].count", |model| model.teams[0].seats[0].count = 0);
    finds(Code::ClosingListEmpty, "closing.leaving", |model| model.closing.leaving.clear());
}

/// Shows KEU24-66.
#[test]
fn a_model_that_demands_a_phone_has_one() {
    finds(Code::NoPhone, "channel", |model| {
        model.channels[0].kind = ChannelKind::Form;
        model.meetings[0].rhythm = Rhythm::Weekly;
    });
    finds(Code::NoPhone, "channel", |model| model.channels[0].valid = until(date(2024, 1, 22)));
    finds(Code::NoPhoneHours, "meeting[0].rhythm", |model| model.channels[0].hours.clear());
}

#[test]
fn exactly_one_team_owns_where_the_team_owns() {
    finds(Code::NoOwningTeam, "team", |model| model.teams[0].owns = false);
    finds(Code::TwoOwningTeams, "team[1].owns", |model| {
        model.teams.push(Team { id: "second".into(), owns: true, seats: Vec::new() });
    });
}

#[test]
fn each_missing_text_is_found_in_each_language() {
    let model = good();
    let mut known = all_texts(&model);
    known.insert("sv".to_owned(), texts(&model).into_iter().map(|text| text.key).collect());
    known.get_mut("fi").unwrap().remove("consent-service.text");

    let findings = check(&model, &known);
    let [finding] = findings.as_slice() else { panic!("{findings:?}") };
    assert_eq!(finding.code, Code::MissingText);
    assert_eq!(finding.at.to_string(), "consent[0]");
    assert_eq!(finding.name.as_deref(), Some("consent-service.text"));
    assert_eq!(finding.among.as_deref(), Some("fi"));
}

#[test]
fn every_needed_text_is_missed_when_there_are_none() {
    let model = good();
    let needed = texts(&model).into_iter().filter(|text| !text.optional).count();
    assert_eq!(check(&model, &TextKeys::from([("fi".to_owned(), [].into())])).len(), needed);
}

#[test]
fn codes_are_written_apart() {
    let mut written: Vec<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
    written.sort_unstable();
    written.dedup();
    assert_eq!(written.len(), Code::ALL.len());
    assert_eq!(Code::PhaseMissing.level(), Level::Warning);
}
