//! The one model of health checks.

use jiff::civil::datetime;

use super::*;
use crate::case::appointments::{AppointmentKind, Booking, Expert, Slot, Support, Way};
use crate::case::health_check::{
    Area, CheckReason, CheckStep, Conclusion, Finding, HealthCheckCommand, Level, running,
};
use crate::case::{ActionResult, Background, Beside, Refusal, Spell};
use crate::model::Model;
use crate::task::{Kind, Task, tasks};

fn does(command: HealthCheckCommand) -> Command {
    Command::HealthCheck(command)
}

fn begin() -> Command {
    does(HealthCheckCommand::Begin { check: "h1".into(), reason: CheckReason::Missing })
}

fn step(step: CheckStep) -> Command {
    does(HealthCheckCommand::Step { step, response: None })
}

fn nurse(conclusion: Conclusion) -> Command {
    let finding = Finding { level: Level::Needs, text: "Nukkuu neljä tuntia.".to_owned() };
    let findings = [(Area::Sleep, finding)].into();
    does(HealthCheckCommand::Nurse { findings, conclusion, text: String::new() })
}

fn physician() -> Command {
    let text = "Kuntoutus on ajankohtainen.".to_owned();
    does(HealthCheckCommand::Physician { conclusion: Conclusion::Services, text })
}

fn guide(reason: &str) -> Command {
    does(HealthCheckCommand::Guide { reason: reason.to_owned() })
}

fn finish(due: Date, reason: &str) -> Command {
    let (summary, reason) = ("Saat apua uneen.".to_owned(), reason.to_owned());
    does(HealthCheckCommand::Finish { summary, due, reason })
}

fn booked(kind: AppointmentKind, day: i8) -> Event {
    let begins = datetime(2026, 3, day, 9, 0, 0, 0);
    let booking = Booking {
        kind,
        slot: Slot { begins, minutes: 60, with: ["bo".into()].into() },
        way: Way::OnSite,
        place: String::new(),
        expert: Expert::None,
        expert_name: String::new(),
        support: Support::NotAsked,
    };
    Event::AppointmentBooked { appointment: format!("a{day}").into(), booking }
}

fn begun() -> Story<'static, Case> {
    given(opened()).when(begin()).done()
}

fn seen() -> Story<'static, Case> {
    begun().by("bo").when(nurse(Conclusion::Advice)).done()
}

fn find(story: &Story<'_, Case>, kind: &Kind) -> Option<Task> {
    of_model(story, &RIVER, kind)
}

fn of_model(story: &Story<'_, Case>, model: &Model, kind: &Kind) -> Option<Task> {
    tasks(&story.state, model).into_iter().find(|task| task.kind == *kind)
}

/// The model in whose first stage this is asked to be done.
fn asking(action: &str) -> Model {
    let mut model = RIVER.clone();
    model.stages[0].actions = vec![action.into()];
    model
}

/// Shows PSA-97.
#[test]
fn when_the_statutory_check_is_missing_a_task_says_so_until_it_begins_or_is_not_needed() {
    let model = asking("health-check-if-missing");
    let story = given(opened());
    assert!(of_model(&story, &model, &Kind::OfferHealthCheck).is_some());
    assert_eq!(find(&story, &Kind::OfferHealthCheck), None, "this stage does not ask for it");

    let elsewhere = Event::ActionTaken {
        action: "health-check-if-missing".into(),
        result: ActionResult::NotNeeded,
        words: "Tehty viime keväänä työterveyshuollossa.".to_owned(),
    };
    assert_eq!(of_model(&story.and([elsewhere]), &model, &Kind::OfferHealthCheck), None);
    assert_eq!(of_model(&begun(), &model, &Kind::OfferHealthCheck), None);
}

/// Shows W-05.
#[test]
fn a_check_is_recommended_within_three_months_of_becoming_unemployed() {
    let model = asking("health-check");
    let story = given(opened());
    assert_eq!(of_model(&story, &model, &Kind::RecommendHealthCheck), None);

    let unemployed = vec![Spell { from: date(2026, 1, 15), until: None }];
    let told = Event::BackgroundStated(Background { unemployed, ..Background::default() });
    let story = story.and([told]);

    let task = of_model(&story, &model, &Kind::RecommendHealthCheck).unwrap();
    assert_eq!(task.due, date(2026, 4, 15));
    assert_eq!(of_model(&story.when(begin()).done(), &model, &Kind::RecommendHealthCheck), None);
}

/// Shows W-04.
#[test]
fn the_form_is_back_a_week_and_the_laboratory_three_days_before_the_visit_wherever_it_moves() {
    let story = begun();
    assert!(find(&story, &Kind::BookHealthCheck).is_some() && find(&story, &Kind::AskPreForm).is_some());

    let story = story.and([booked(AppointmentKind::HealthCheck, 20)]);
    let story = story.when(step(CheckStep::FormAsked)).done();
    let story = story.when(step(CheckStep::LaboratoryAsked)).done();
    let story = story.when(step(CheckStep::FormAsked)).refused(Refusal::AlreadyRecorded);

    assert_eq!(find(&story, &Kind::BookHealthCheck), None);
    assert_eq!(find(&story, &Kind::AwaitPreForm).unwrap().due, date(2026, 3, 13));
    assert_eq!(find(&story, &Kind::AwaitLaboratory).unwrap().due, date(2026, 3, 17));
    let slot =
        |day| Slot { begins: datetime(2026, 3, day, 9, 0, 0, 0), minutes: 60, with: ["bo".into()].into() };
    let moved = Event::AppointmentMoved {
        appointment: "a20".into(),
        old: slot(20),
        new: slot(27),
        by: super::super::appointments::Mover::Client,
        reason: String::new(),
    };
    let story = story.and([moved]);
    assert_eq!(find(&story, &Kind::AwaitPreForm).unwrap().due, date(2026, 3, 20));

    let back =
        does(HealthCheckCommand::Step { step: CheckStep::FormReturned, response: Some("r1".to_owned()) });
    let story = story.when(back).done().when(step(CheckStep::LaboratoryIn)).done();
    assert_eq!((find(&story, &Kind::AwaitPreForm), find(&story, &Kind::AwaitLaboratory)), (None, None));
}

/// Shows PSA-98.
#[test]
fn the_nurse_guides_on_to_the_physician_and_a_time_is_asked_for_until_it_is_booked() {
    let story = begun().when(nurse(Conclusion::Physician)).refused(Beside::HealthCareOnly.into());
    let empty = does(HealthCheckCommand::Nurse {
        findings: [].into(),
        conclusion: Conclusion::Advice,
        text: String::new(),
    });
    let story = story.by("bo").when(empty).refused(Beside::FindingsMissing.into());

    let story = story.when(nurse(Conclusion::Physician)).done();

    assert!(find(&story, &Kind::BookPhysician).is_some());
    assert_eq!(find(&story, &Kind::FinishHealthCheck), None, "it is not over yet");
    let visit = story.state.open.as_ref().unwrap().visits.last().unwrap();
    assert!(visit.taken.contains_key(&"guide-to-physician".into()));
    let story = story.and([booked(AppointmentKind::Physician, 24)]);
    assert_eq!(find(&story, &Kind::BookPhysician), None);

    let story = story.when(physician()).refused(Beside::PhysicianOnly.into());
    let story = story.by("cecilia").when(physician()).done();
    assert!(find(&story, &Kind::FinishHealthCheck).is_some());
}

/// Shows PSA-100.
#[test]
fn the_coordinator_guides_straight_to_the_physician_without_a_health_check() {
    given(opened()).when(guide(" ")).refused(Refusal::ReasonMissing);

    let story = given(opened()).when(guide("Selkäkipu ei hellitä.")).done();

    assert!(find(&story, &Kind::BookPhysician).is_some());
    assert_eq!(running(story.state.open.as_ref().unwrap()), None);
}

/// Shows W-05, PSA-03, THL-18 and KSH-22.
#[test]
fn a_finished_check_has_a_summary_and_is_due_again_in_three_to_five_years() {
    begun().when(finish(date(2031, 3, 2), "")).refused(Beside::NobodyExamined.into());
    seen().when(finish(date(2031, 3, 3), "")).refused(Beside::DueOutOfRange.into());
    seen().when(finish(date(2027, 3, 2), "")).refused(Beside::SoonerWithoutReason.into());
    seen().when(finish(date(2027, 3, 2), "Uni tarkistetaan vuoden päästä.")).done();

    let story = seen().when(finish(date(2031, 3, 2), "")).done();

    let task = find(&story, &Kind::HealthCheckDue).unwrap();
    assert_eq!((task.from, task.due), (date(2031, 1, 31), date(2031, 3, 2)));
    let visit = story.state.open.as_ref().unwrap().visits.last().unwrap();
    assert!(visit.taken.contains_key(&"health-check".into()), "it counts as the stage's own task");
    let again = does(HealthCheckCommand::Begin { check: "h2".into(), reason: CheckReason::DueAgain });
    assert_eq!(find(&story.when(again).done(), &Kind::HealthCheckDue), None);
}

#[test]
fn one_check_runs_at_a_time_and_it_may_be_stopped_with_a_reason() {
    begun().when(begin()).refused(Beside::HealthCheckRuns.into());
    given(opened()).when(step(CheckStep::FormAsked)).refused(Beside::NoHealthCheck.into());
    let stop = |reason: &str| does(HealthCheckCommand::Stop { reason: reason.to_owned() });
    begun().when(stop("")).refused(Refusal::ReasonMissing);

    let story = begun().when(stop("Asiakas ei halua jatkaa.")).done();

    assert_eq!(find(&story, &Kind::BookHealthCheck), None);
    assert_eq!(find(&story, &Kind::HealthCheckDue), None);
}
