//! What a case adds to the figures of groups: whose follow-up came to its time, who answered, and the scores of those
//! who answered both times.
//!
//! Every instrument that the model asks for at the end is counted; one that was asked by the situation is counted
//! where it was measured at the start. Only what was measured in the windows is compared: a follow-up outside its window
//! is a missing one with that reason, and a case that closed before the window is nobody's follow-up.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::Schedule;
use crate::case::{Measurement, Occasion, Open, Reading};
use crate::id::Name;
use crate::model::Model;
use crate::questionnaire::{Points, Score};

/// A case in the figures of groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// The client relationship in the team began.
    pub start: Date,
    /// The follow-up counts once this day has passed, whether it was answered or not: those who answer early would
    /// flatter the figures.
    pub closes: Date,
    pub followed: Vec<Followed>,
}

/// One instrument of the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Followed {
    pub instrument: Name,
    /// Why the follow-up is missing; none when it was answered.
    pub absence: Option<Absence>,
    /// The scores that were measured both times.
    pub pairs: Vec<Paired>,
}

/// Why a follow-up is missing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Absence {
    /// A coded reason of the model.
    Coded(Name),
    /// It was answered before or after its window.
    Outside,
    /// Nothing is on record.
    Unrecorded,
}

/// A score that was measured both times by the same edition and the same rule.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Paired {
    /// The version of the questionnaire; 0 where only the result was recorded, both times.
    pub version: u16,
    /// The score; empty where only the result was recorded, both times.
    pub score: Name,
    /// The rule by which it was made; 0 where only the result was recorded, both times.
    pub algorithm: u16,
    pub before: Points,
    pub after: Points,
}

/// What was measured once.
enum Measured<'o> {
    /// The result alone.
    Result(Points),
    /// Answers to a version of the questionnaire.
    Answers(u16, &'o [Score]),
}

/// What a case adds to the figures of groups; none when it has no follow-up.
pub fn counted(open: &Open, model: &Model) -> Option<Counted> {
    let schedule = Schedule::of(open, model);
    let opens = schedule.opens(Occasion::FollowUp);
    if !schedule.is_asked(open, model) || open.closed.as_ref().is_some_and(|closure| closure.on < opens) {
        return None;
    }
    let started = |instrument: &&Name| in_window(&schedule, open, instrument, Occasion::Start).is_some();
    let by_situation: BTreeSet<&Name> = open.measurements.iter().map(|one| &one.instrument).collect();
    let regular = &model.closing.instruments;
    let by_situation = by_situation.into_iter().filter(|one| !regular.contains(one)).filter(started);
    let followed = regular.iter().chain(by_situation).map(|instrument| followed(&schedule, open, instrument));
    let closes = schedule.closes(Occasion::FollowUp);
    Some(Counted { start: schedule.start, closes, followed: followed.collect() })
}

fn followed(schedule: &Schedule, open: &Open, instrument: &Name) -> Followed {
    let reading = schedule.reading(open, instrument, Occasion::FollowUp);
    let after = in_window(schedule, open, instrument, Occasion::FollowUp);
    let absence = match (reading.map(|found| &found.reading), &after) {
        (None, _) => Some(Absence::Unrecorded),
        (Some(Reading::Missing(reason)), _) => Some(Absence::Coded(reason.clone())),
        (Some(Reading::Value(_) | Reading::Answered(_)), None) => Some(Absence::Outside),
        (Some(Reading::Value(_) | Reading::Answered(_)), Some(_)) => None,
    };
    let before = in_window(schedule, open, instrument, Occasion::Start);
    let pairs = before.zip(after).map(|(before, after)| pairs(&before, &after)).unwrap_or_default();
    Followed { instrument: instrument.clone(), absence, pairs }
}

/// What was measured in the window of an occasion.
fn in_window<'o>(
    schedule: &Schedule,
    open: &'o Open,
    instrument: &Name,
    occasion: Occasion,
) -> Option<Measured<'o>> {
    let held = |found: &&Measurement| schedule.holds(occasion, found.on);
    match &schedule.reading(open, instrument, occasion).filter(held)?.reading {
        Reading::Value(points) => Some(Measured::Result(Points::whole(i32::from(*points)))),
        Reading::Answered(response) => {
            let found = open.responses.get(response).filter(|found| !found.struck)?;
            Some(Measured::Answers(found.questionnaire.version, &found.scores))
        }
        Reading::Missing(_) => None,
    }
}

fn pairs(before: &Measured<'_>, after: &Measured<'_>) -> Vec<Paired> {
    match (before, after) {
        (Measured::Result(before), Measured::Result(after)) => {
            let (before, after) = (*before, *after);
            vec![Paired { version: 0, score: Name::default(), algorithm: 0, before, after }]
        }
        (Measured::Answers(version, scores), Measured::Answers(other, others)) if version == other => {
            scored_twice(*version, scores, others)
        }
        // Another edition is another instrument; and of a result alone nobody knows which one it is of.
        (Measured::Answers(..), Measured::Answers(..) | Measured::Result(_))
        | (Measured::Result(_), Measured::Answers(..)) => Vec::new(),
    }
}

/// Scores with points both times, each by the newest rule by which both were made.
fn scored_twice(version: u16, before: &[Score], after: &[Score]) -> Vec<Paired> {
    let names: BTreeSet<&Name> = before.iter().map(|score| &score.score).collect();
    let of = |name: &Name| {
        let both = before.iter().filter(|one| &one.score == name).filter_map(|one| {
            let same = |two: &&Score| (&two.score, two.algorithm) == (&one.score, one.algorithm);
            Some((one, after.iter().find(same)?))
        });
        let (one, two) = both.max_by_key(|(one, _)| one.algorithm)?;
        let (before, after) = one.points.zip(two.points)?;
        Some(Paired { version, score: name.clone(), algorithm: one.algorithm, before, after })
    };
    names.into_iter().filter_map(of).collect()
}
