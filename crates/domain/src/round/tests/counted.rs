//! What a case adds to the figures of groups.

use std::collections::BTreeMap;

use super::*;
use crate::case::{Closure, Measurement, Response};
use crate::questionnaire::{Mode, Points, Score};

/// With the team from DAY on: the follow-up is due six months later, give or take fourteen days.
fn with_team() -> Open {
    let mut open = given(opened()).state.open.map(|open| *open).unwrap();
    open.visits[0].stage = "team".into();
    open
}

fn due(open: &Open) -> Date {
    Schedule::of(open, &MODEL).due
}

/// A result alone.
fn result(mut open: Open, instrument: &str, (occasion, on): (Occasion, Date), reading: Reading) -> Open {
    open.measurements.push(Measurement { instrument: instrument.into(), occasion, reading, on });
    open
}

/// Answers to a version, with scores by rules: id, algorithm, points.
fn answers(
    mut open: Open,
    (instrument, version): (&str, u16),
    (occasion, on): (Occasion, Date),
    scores: &[(&str, u16, Option<i32>)],
) -> Open {
    let id: ItemId = format!("{instrument}-{on}").as_str().into();
    let score = |(score, algorithm, points): &(&str, u16, Option<i32>)| Score {
        score: (*score).into(),
        algorithm: *algorithm,
        points: points.map(Points::whole),
        answered: 1,
        of: 1,
        band: None,
        reached: BTreeMap::new(),
    };
    let response = Response {
        questionnaire: Edition { id: instrument.into(), version },
        language: "fi".to_owned(),
        mode: Mode::Paper,
        occasion: Some(occasion),
        on,
        by: "aino".into(),
        scores: scores.iter().map(score).collect(),
        flags: BTreeMap::new(),
        struck: false,
    };
    open.responses.insert(id.clone(), response);
    result(open, instrument, (occasion, on), Reading::Answered(id))
}

fn of(open: &Open, instrument: &str) -> Followed {
    let counted = counted(open, &MODEL).unwrap();
    counted.followed.into_iter().find(|one| one.instrument.as_str() == instrument).unwrap()
}

#[test]
fn who_was_measured_both_times_in_the_windows_is_a_pair() {
    let open = with_team();
    let due = due(&open);
    let was = [("total", 1, Some(4))];
    let first = answers(open, ("was", 1), (Occasion::Start, DAY), &was);
    assert_eq!(of(&first, "was").absence, Some(Absence::Unrecorded));
    let both = answers(first, ("was", 1), (Occasion::FollowUp, due + 14.days()), &[("total", 1, Some(7))]);
    let (before, after) = (Points::whole(4), Points::whole(7));
    let pair = Paired { version: 1, score: "total".into(), algorithm: 1, before, after };
    assert_eq!(of(&both, "was"), Followed { instrument: "was".into(), absence: None, pairs: vec![pair] });
    let counted = counted(&both, &MODEL).unwrap();
    assert_eq!((counted.start, counted.closes), (DAY, due + 14.days()));
    assert_eq!(of(&both, "bdi").absence, Some(Absence::Unrecorded), "the model asks for it too");
}

#[test]
fn a_follow_up_outside_its_window_is_missing_with_that_reason_and_a_start_outside_makes_no_pair() {
    let open = with_team();
    let due = due(&open);
    let five = [("total", 1, Some(5))];
    let first = answers(open.clone(), ("was", 1), (Occasion::Start, DAY), &five);
    let late = answers(first, ("was", 1), (Occasion::FollowUp, due + 15.days()), &five);
    assert_eq!((of(&late, "was").absence, of(&late, "was").pairs), (Some(Absence::Outside), vec![]));
    let early = answers(open, ("was", 1), (Occasion::Start, DAY - 15.days()), &five);
    let both = answers(early, ("was", 1), (Occasion::FollowUp, due), &five);
    assert_eq!((of(&both, "was").absence, of(&both, "was").pairs), (None, vec![]), "answered, and no pair");
}

#[test]
fn why_it_is_missing_is_counted_by_its_code() {
    let open = with_team();
    let on = due(&open);
    let reading = Reading::Missing("declined".into());
    let open = result(open, "was", (Occasion::FollowUp, on), reading);
    assert_eq!(of(&open, "was").absence, Some(Absence::Coded("declined".into())));
}

#[test]
fn neither_a_reason_nor_an_answer_that_comes_later_hides_the_one_from_the_window() {
    let open = with_team();
    let due = due(&open);
    let five = [("total", 1, Some(5))];
    let first = answers(open, ("was", 1), (Occasion::Start, DAY), &five);
    let both = answers(first, ("was", 1), (Occasion::FollowUp, due), &[("total", 1, Some(7))]);
    let counted = of(&both, "was");
    assert_eq!((counted.absence.clone(), counted.pairs.len()), (None, 1));
    let reason = Reading::Missing("declined".into());
    let reasoned = result(both.clone(), "was", (Occasion::FollowUp, due + 3.days()), reason);
    assert_eq!(of(&reasoned, "was"), counted);
    let again = answers(both, ("was", 1), (Occasion::FollowUp, due + 30.days()), &five);
    assert_eq!(of(&again, "was"), counted);
}

#[test]
fn struck_answers_another_edition_and_scores_without_points_make_no_pair() {
    let open = with_team();
    let on = due(&open);
    let (start, follow_up) = ((Occasion::Start, DAY), (Occasion::FollowUp, on));
    let five = [("total", 1, Some(5))];
    let first = answers(open, ("was", 1), start, &five);
    let other = answers(first.clone(), ("was", 2), follow_up, &five);
    assert_eq!((of(&other, "was").absence, of(&other, "was").pairs), (None, vec![]));
    let unscored = answers(first.clone(), ("was", 1), follow_up, &[("total", 1, None)]);
    assert_eq!(of(&unscored, "was").pairs, []);
    let mut struck = answers(first, ("was", 1), follow_up, &five);
    struck.responses.values_mut().for_each(|response| response.struck |= response.on == on);
    assert_eq!(of(&struck, "was").pairs, []);
}

#[test]
fn scores_are_paired_one_by_one_by_the_newest_rule_of_both() {
    let open = with_team();
    let follow_up = (Occasion::FollowUp, due(&open));
    let scores = [("one", 1, Some(3)), ("one", 2, Some(4)), ("two", 1, Some(1)), ("three", 1, Some(9))];
    let first = answers(open, ("bdi", 1), (Occasion::Start, DAY), &scores);
    let scores = [("one", 2, Some(8)), ("one", 1, Some(7)), ("two", 1, Some(2))];
    let both = answers(first, ("bdi", 1), follow_up, &scores);
    let found: Vec<_> = of(&both, "bdi")
        .pairs
        .iter()
        .map(|pair| (pair.score.0.clone(), pair.algorithm, pair.before.value(), pair.after.value()))
        .collect();
    assert_eq!(found, [("one".to_owned(), 2, 4.0, 8.0), ("two".to_owned(), 1, 1.0, 2.0)]);
}

#[test]
fn a_result_alone_is_paired_with_a_result_alone() {
    let open = with_team();
    let follow_up = (Occasion::FollowUp, due(&open));
    let first = result(open, "was", (Occasion::Start, DAY), Reading::Value(4));
    let both = result(first.clone(), "was", follow_up, Reading::Value(6));
    let [pair] = of(&both, "was").pairs.try_into().unwrap();
    assert_eq!((pair.version, pair.before, pair.after), (0, Points::whole(4), Points::whole(6)));
    let answered = answers(first, ("was", 1), follow_up, &[("total", 1, Some(6))]);
    assert_eq!(of(&answered, "was").pairs, [], "which edition the result was of is not known");
}

#[test]
fn an_instrument_asked_by_the_situation_is_counted_where_it_was_measured_at_the_start() {
    let open = with_team();
    let gad = [("total", 1, Some(12))];
    let asked = answers(open.clone(), ("gad-7", 1), (Occasion::Start, DAY), &gad);
    assert_eq!(of(&asked, "gad-7").absence, Some(Absence::Unrecorded));
    let only_later = answers(open.clone(), ("gad-7", 1), (Occasion::FollowUp, due(&open)), &gad);
    let instruments = |open: &Open| counted(open, &MODEL).unwrap().followed.len();
    assert_eq!((instruments(&open), instruments(&asked), instruments(&only_later)), (2, 3, 2));
}

#[test]
fn whoever_was_never_with_the_team_or_left_before_the_window_has_no_follow_up() {
    let mut elsewhere = with_team();
    elsewhere.visits[0].stage = "contact".into();
    assert_eq!(counted(&elsewhere, &MODEL), None);
    let open = with_team();
    let opens = due(&open) - 14.days();
    let closed = |on| {
        let closure = Closure { outcome: "employed".into(), next: String::new(), on, by: "aino".into() };
        Open { closed: Some(closure), ..open.clone() }
    };
    assert_eq!(counted(&closed(opens - 1.day()), &MODEL), None);
    assert!(counted(&closed(opens), &MODEL).is_some());
}
