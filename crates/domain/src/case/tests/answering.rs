//! Questionnaires in a case: answered, scored, struck out, attended to.

use std::sync::LazyLock;

use jiff::ToSpan as _;

use super::*;
use crate::case::{Filled, Gap, Refusal, Response, World, gaps};
use crate::questionnaire::tests::{given as answers, small};
use crate::questionnaire::{Edition, Mode, Points, Questionnaire, Score};

static SMALL: LazyLock<Questionnaire> = LazyLock::new(small);
static NEWER: LazyLock<Questionnaire> = LazyLock::new(|| {
    let mut newer = small();
    newer.version = 2;
    newer.scores[0].algorithm = 2;
    newer
});
static PROFESSIONAL: LazyLock<Questionnaire> =
    LazyLock::new(|| Questionnaire { professional: true, ..small() });

fn asking(questionnaire: &'static Questionnaire) -> Story<'static, Case> {
    let world = World { questionnaire: Some(questionnaire), ..world(&RIVER) };
    story::<Case>(world, stamp("aino", DAY)).and(opened())
}

fn filled() -> Filled {
    Filled {
        questionnaire: Edition { id: "small".into(), version: 1 },
        language: "fi".to_owned(),
        mode: Mode::Interview,
        occasion: Some(Occasion::Start),
        on: DAY,
        answers: answers([("a", "daily"), ("b", "some"), ("c", "some"), ("d", "some")]),
    }
}

fn answer(filled: Filled) -> Command {
    Command::Answer { response: "R1".into(), filled: Box::new(filled) }
}

fn response<'s>(story: &'s Story<'_, Case>) -> &'s Response {
    &story.state.open.as_ref().unwrap().responses[&"R1".into()]
}

#[test]
fn answers_are_scored_when_they_are_recorded_and_measure_the_start() {
    let story = asking(&SMALL).when(answer(filled())).done();
    let kept = response(&story);
    let points: Vec<_> = kept.scores.iter().map(|score| (score.algorithm, score.points)).collect();
    assert_eq!(points, [(1, Some(Points::whole(6)))]);
    let open = story.state.open.as_ref().unwrap();
    let measured = open.measured(&"small".into(), Occasion::Start).unwrap();
    assert_eq!(measured.reading, Reading::Answered("R1".into()));
    assert!(open.measured(&"small".into(), Occasion::FollowUp).is_none());
}

#[test]
fn answers_to_what_is_not_asked_after_all_are_not_recorded() {
    let changed = Filled {
        answers: answers([("a", "never"), ("b", "some"), ("c", "never"), ("d", "daily")]),
        ..filled()
    };
    let facts = asking(&SMALL).when(answer(changed)).answer.unwrap();
    let [Event::Answered { filled, .. }] = facts.as_slice() else { panic!("{facts:?}") };
    assert!(!filled.answers.contains_key(&"d".into()));
}

#[test]
fn what_cannot_be_recorded_is_refused_with_what_would_mend_it() {
    let refuses = |questionnaire: &'static Questionnaire, filled: Filled, why: Refusal| {
        asking(questionnaire).when(answer(filled)).refused(why);
    };
    refuses(&SMALL, Filled { language: "se".to_owned(), ..filled() }, Refusal::NotInLanguage);
    refuses(&SMALL, Filled { on: DAY.tomorrow().unwrap(), ..filled() }, Refusal::DayInFuture);
    refuses(&SMALL, Filled { answers: answers([]), ..filled() }, Refusal::NothingAnswered);
    refuses(&NEWER, filled(), Refusal::UnknownQuestionnaire);
    refuses(&PROFESSIONAL, Filled { mode: Mode::Client, ..filled() }, Refusal::NotByClient);
    let wrong = asking(&SMALL).when(answer(Filled { answers: answers([("a", "often")]), ..filled() })).answer;
    assert!(matches!(wrong, Err(Refusal::Misfits(misfits)) if misfits.len() == 1));
}

#[test]
fn paper_counts_by_the_day_it_was_written_and_the_later_day_holds() {
    let paper = Filled { mode: Mode::Paper, on: DAY.checked_sub(10.days()).unwrap(), ..filled() };
    let story = asking(&SMALL).when(answer(filled())).done();
    let later = Command::Answer { response: "R2".into(), filled: Box::new(paper) };
    let story = story.when(later).done();
    let open = story.state.open.as_ref().unwrap();
    let (id, _) = open.answered(&"small".into(), Some(Occasion::Start)).unwrap();
    assert_eq!(id.as_str(), "R1");
}

#[test]
fn what_is_struck_out_counts_no_more_and_is_not_struck_twice() {
    let strike = |reason: &str| Command::StrikeAnswers { response: "R1".into(), reason: reason.to_owned() };
    let story = asking(&SMALL).when(answer(filled())).done();
    let story = story.when(strike(" ")).refused(Refusal::ReasonMissing);
    let story = story.when(strike("Väärä asiakas.")).done();
    let open = story.state.open.as_ref().unwrap();
    assert!(open.measured(&"small".into(), Occasion::Start).is_none());
    assert!(open.answered(&"small".into(), Some(Occasion::Start)).is_none());
    story.when(strike("Vielä kerran.")).refused(Refusal::NoSuchAnswers);
}

#[test]
fn a_newer_rule_adds_a_score_and_changes_none() {
    let facts = asking(&SMALL).when(answer(filled())).answer.unwrap();
    let rescore = Command::Rescore { response: "R1".into(), answers: filled().answers };
    let again = asking(&NEWER).and(facts);
    let again = again.when(rescore.clone()).done();
    let of = |score: &Score| (score.algorithm, score.points);
    let scores: Vec<_> = response(&again).scores.iter().map(of).collect();
    assert_eq!(scores, [(1, Some(Points::whole(6))), (2, Some(Points::whole(6)))]);
    again.when(rescore).refused(Refusal::NothingChanged);
}

#[test]
fn a_flag_waits_until_somebody_has_attended_to_it() {
    let attend =
        || Command::AttendToFlag { response: "R1".into(), flag: "now".into(), words: "Soitettu.".to_owned() };
    let story = asking(&SMALL).when(answer(filled())).done();
    assert_eq!(response(&story).waiting().count(), 1);
    let story = story.when(attend()).done();
    assert_eq!(response(&story).waiting().count(), 0);
    story.when(attend()).refused(Refusal::AlreadyRecorded);
}

#[test]
fn a_case_is_not_closed_while_answers_call_for_attention() {
    let lacks = |story: &Story<'_, Case>| gaps(story.state.open.as_ref().unwrap(), &RIVER, story.stamp.on);
    let waiting = Gap::Flag("R1".into());
    let story = asking(&SMALL).when(answer(filled())).done();
    assert!(lacks(&story).contains(&waiting));

    let attend =
        Command::AttendToFlag { response: "R1".into(), flag: "now".into(), words: "Soitettu.".to_owned() };
    let attended = story.when(attend).done();
    assert!(!lacks(&attended).contains(&waiting));
    let strike = Command::StrikeAnswers { response: "R1".into(), reason: "Väärä asiakas.".to_owned() };
    let struck = asking(&SMALL).when(answer(filled())).done().when(strike).done();
    assert!(!lacks(&struck).contains(&waiting));
}
