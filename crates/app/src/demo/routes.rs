//! Ways along the path of any model: over its moves that do not lead back, from an entry to a closing stage.

use std::collections::{BTreeSet, VecDeque};

use domain::id::Name;
use domain::model::{Model, Phase, Stage, StageOwner};

use super::dice::Dice;

/// Of a hundred who may stay with the one who asked, so many go on to the team.
const TO_TEAM: usize = 9;

/// A stay on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stop {
    /// The stage, by its place in the model.
    pub(super) stage: usize,
    /// For how many days.
    pub(super) days: i64,
}

/// The stage's place in the model.
pub(super) fn place(model: &Model, name: &Name) -> Option<usize> {
    model.stages.iter().position(|stage| &stage.id == name)
}

/// Where the moves lead that do not lead back.
fn onwards(model: &Model, from: usize) -> Vec<usize> {
    let moves = model.stages.get(from).map(|stage| stage.moves.as_slice()).unwrap_or_default();
    moves.iter().filter(|step| !step.back).filter_map(|step| place(model, &step.to)).collect()
}

fn entries(model: &Model) -> Vec<usize> {
    let stages = model.stages.iter().enumerate();
    stages.filter(|(_, stage)| stage.entry).map(|(place, _)| place).collect()
}

/// A drawn way from an entry to a closing stage. What stands first in the model is taken oftenest.
pub(super) fn whole(model: &Model, dice: &mut Dice) -> Vec<usize> {
    let entries = entries(model);
    let at = dice.early(entries.len());
    let entry = entries.get(at).copied().unwrap_or(0);
    let mut way = vec![entry];
    way.extend(rest(model, entry, dice));
    way
}

/// A way on from a stage to a closing one, without the stage itself.
pub(super) fn rest(model: &Model, from: usize, dice: &mut Dice) -> Vec<usize> {
    let closes = |at: usize| model.stages.get(at).is_some_and(|stage| stage.closes);
    let mut way = vec![from];
    while let Some(last) = way.last().copied().filter(|last| !closes(*last)) {
        let open: Vec<usize> = onwards(model, last).into_iter().filter(|to| !way.contains(to)).collect();
        let at = onward(model, &open, dice);
        match open.get(at) {
            Some(next) => way.push(*next),
            None => break,
        }
    }
    way.into_iter().skip(1).collect()
}

/// Where somebody goes on to: what stands first is taken oftenest. Where the client may stay with the one who asked,
/// a few go to the team instead.
fn onward(model: &Model, open: &[usize], dice: &mut Dice) -> usize {
    let of_team = |at: &usize| model.stages.get(*at).is_some_and(|stage| stage.owner == StageOwner::Team);
    let stays: Vec<usize> =
        (0..open.len()).filter(|place| open.get(*place).is_some_and(|at| !of_team(at))).collect();
    let teams: Vec<usize> = (0..open.len()).filter(|place| open.get(*place).is_some_and(of_team)).collect();
    let list = if stays.is_empty() || !teams.is_empty() && dice.percent(TO_TEAM) { teams } else { stays };
    let drawn = dice.early(list.len());
    list.get(drawn).copied().unwrap_or_default()
}

/// The shortest way from an entry to a stage; none when only a move back leads there.
pub(super) fn to(model: &Model, target: usize) -> Option<Vec<usize>> {
    let mut queue: VecDeque<Vec<usize>> = entries(model).into_iter().map(|entry| vec![entry]).collect();
    let mut seen: BTreeSet<usize> = entries(model).into_iter().collect();
    while let Some(so_far) = queue.pop_front() {
        let last = so_far.last().copied()?;
        if last == target {
            return Some(so_far);
        }
        for next in onwards(model, last) {
            if seen.insert(next) {
                queue.push_back(so_far.iter().copied().chain([next]).collect());
            }
        }
    }
    None
}

/// Stays of drawn length for a way.
pub(super) fn stay(model: &Model, way: &[usize], dice: &mut Dice) -> Vec<Stop> {
    let phase_of = |at: usize| model.stages.get(at).map(|stage| stage.phase);
    let stop = |at: &usize| {
        let alike = way.iter().filter(|other| phase_of(**other) == phase_of(*at)).count();
        let alike = i64::try_from(alike).unwrap_or(1).max(1);
        let days = model.stages.get(*at).map_or(1, |stage| days_in(stage, alike, dice));
        Stop { stage: *at, days }
    };
    way.iter().map(stop).collect()
}

/// Days in a stage: its target gives the scale, else its phase, which is shared by the stages of the phase.
fn days_in(stage: &Stage, alike: i64, dice: &mut Dice) -> i64 {
    let usual = match (stage.target_days, stage.phase) {
        (Some(target), _) => i64::from(target) * 9 / 10,
        (None, Phase::Encounter) => 9,
        (None, Phase::Guidance) => 2 * 16 / (alike + 1),
        (None, Phase::Assessment) => 2 * 44 / (alike + 1),
        (None, Phase::Delivery) => 2 * 118 / (alike + 1),
        (None, Phase::FollowUp) => 2 * 74 / (alike + 1),
    };
    let usual = usual.max(4);
    let drawn = dice.normal(usual, usual * 2 / 5);
    // A few stay very long.
    let drawn = if dice.percent(7) { drawn * 2 } else { drawn };
    drawn.clamp(2, usual * 4)
}
