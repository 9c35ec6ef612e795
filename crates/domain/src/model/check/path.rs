//! Stages and moves: can everybody come in, go on and get out, and is what the law asks for on the way?

use std::collections::BTreeSet;

use super::{Finding, FindingCode, KeyPath};
use crate::id::Name;
use crate::model::{Model, Move, Phase, Requirement, Stage, StageOwner};

pub(super) fn check(model: &Model) -> Vec<Finding> {
    let mut findings = entries_and_exits(model);
    findings.extend(stage_places(model).flat_map(|(place, stage)| of_stage(model, place, stage)));
    findings.extend(without_responsible(model));
    findings.extend(missing_phases(model));
    findings
}

fn stage_places(model: &Model) -> impl Iterator<Item = (KeyPath, &Stage)> {
    let at = |place, stage: &Stage| KeyPath::of("stage").entry(place, &stage.id);
    model.stages.iter().enumerate().map(move |(place, stage)| (at(place, stage), stage))
}

fn entries_and_exits(model: &Model) -> Vec<Finding> {
    let mut findings = Vec::new();
    let has_entry = model.stages.iter().any(|stage| stage.entry);
    let has_exit = model.stages.iter().any(|stage| stage.closes);
    if !has_entry {
        findings.push(Finding::at(FindingCode::NoEntryStage, KeyPath::of("stage")));
    }
    if !has_exit {
        findings.push(Finding::at(FindingCode::NoClosingStage, KeyPath::of("stage")));
    }

    // A move to a stage that does not exist is told as an unknown name; what it would have reached is not.
    let mut moves = model.stages.iter().flat_map(|stage| &stage.moves);
    let all_known = moves.all(|step| model.stage(&step.to).is_some());

    let entries = model.stages.iter().filter(|stage| stage.entry).map(|stage| &stage.id);
    let reached = spread(entries, |name| ways_out(model, name, |_| true));
    let exits = model.stages.iter().filter(|stage| stage.closes).map(|stage| &stage.id);
    let leavable = spread(exits, |name| ways_in(model, name));

    for (at, stage) in stage_places(model) {
        if has_entry && all_known && !reached.contains(&stage.id) {
            findings.push(Finding::named(FindingCode::UnreachableStage, at.clone(), &stage.id));
        }
        if stage.moves.is_empty() && !stage.closes {
            findings.push(Finding::named(FindingCode::DeadEnd, at, &stage.id));
        } else if has_exit && all_known && !leavable.contains(&stage.id) {
            findings.push(Finding::named(FindingCode::NeverCloses, at, &stage.id));
        }
    }
    findings
}

/// Everything that can be reached from `starts` by going on and on.
fn spread<'m, I: IntoIterator<Item = &'m Name>>(
    starts: impl Iterator<Item = &'m Name>,
    onwards: impl Fn(&Name) -> I,
) -> BTreeSet<&'m Name> {
    let mut found = BTreeSet::new();
    let mut waiting: Vec<&Name> = starts.collect();
    while let Some(name) = waiting.pop() {
        if found.insert(name) {
            waiting.extend(onwards(name));
        }
    }
    found
}

fn ways_out<'m>(model: &'m Model, from: &Name, open: impl Fn(&Move) -> bool) -> Vec<&'m Name> {
    let moves = model.stage(from).map(|stage| stage.moves.as_slice()).unwrap_or_default();
    moves.iter().filter(|step| open(step)).map(|step| &step.to).collect()
}

fn ways_in<'m>(model: &'m Model, to: &Name) -> Vec<&'m Name> {
    let leads_there = |stage: &&Stage| stage.moves.iter().any(|step| &step.to == to);
    model.stages.iter().filter(leads_there).map(|stage| &stage.id).collect()
}

fn of_stage(model: &Model, at: KeyPath, stage: &Stage) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (place, step) in stage.moves.iter().enumerate() {
        let at = at.key("move").item(place);
        if step.to == stage.id {
            findings.push(Finding::named(FindingCode::MoveToItself, at.key("to"), &step.to));
            continue;
        }
        let Some(next) = model.stage(&step.to) else { continue };
        if next.phase < stage.phase && !step.back || next.phase > stage.phase && step.back {
            findings.push(Finding::named(FindingCode::WrongDirection, at.key("back"), &step.to));
        }
        if next.identified && !stage.identified && !step.requires.iter().any(is_basis) {
            findings.push(Finding::named(FindingCode::IdentifiedWithoutBasis, at.key("requires"), &step.to));
        }
        let newly_by_need = next.owner == StageOwner::ByNeed && stage.owner != StageOwner::ByNeed;
        if newly_by_need && !step.back && !step.requires.contains(&Requirement::Owner) {
            findings.push(Finding::named(FindingCode::OwnerUndecided, at.key("requires"), &step.to));
        }
    }
    findings
}

fn is_basis(requirement: &Requirement) -> bool {
    matches!(requirement, Requirement::Basis | Requirement::Consent(_) | Requirement::Agreement)
}

/// Stages where services run that can be reached by moves of which none asks for the responsible person.
fn without_responsible(model: &Model) -> Vec<Finding> {
    let silent = |step: &Move| !step.requires.contains(&Requirement::Responsible);
    let entries = model.stages.iter().filter(|stage| stage.entry).map(|stage| &stage.id);
    let reached = spread(entries, |name| ways_out(model, name, silent));
    stage_places(model)
        .filter(|(_, stage)| stage.services && reached.contains(&stage.id))
        .map(|(at, stage)| {
            Finding::named(FindingCode::ServicesWithoutResponsible, at.key("services"), &stage.id)
        })
        .collect()
}

fn missing_phases(model: &Model) -> Vec<Finding> {
    let explained = &model.organisation.without_phases;
    let covered = |phase: Phase| model.stages.iter().any(|stage| stage.phase == phase);
    let missing = Phase::ALL.into_iter().filter(|phase| !covered(*phase) && !explained.contains(phase));
    missing
        .map(|phase| Finding::named(FindingCode::PhaseMissing, KeyPath::of("stage"), phase.as_str()))
        .collect()
}
