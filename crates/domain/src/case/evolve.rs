//! How each fact changes a case.

use std::collections::{BTreeMap, BTreeSet};

use super::answering::Response;
use super::done::ActionResult;
use super::event::{Event, NoteKind, Told};
use super::state::{
    BasisRecord, Checked, Closure, Decision, Glass, Goal, HandOver, Measurement, NoteMark, Open, Reached,
    Responsible, Visit,
};
use super::{Case, Reading};
use super::{appointments, done, health_check, plan, statements, work_ability};
use crate::stream::Stamp;

/// Takes in a fact. Judges nothing; a fact that does not fit changes nothing.
#[expect(clippy::wildcard_enum_match_arm, reason = "what goes on beside the path is taken in below")]
pub(super) fn evolve(case: &mut Case, stamp: &Stamp, event: &Event) {
    if let Event::Opened { .. } = event {
        case.open = opened(stamp, event).map(Box::new);
        return;
    }
    let Some(open) = case.open.as_deref_mut() else {
        return;
    };
    match event {
        Event::Opened { .. } => {}
        Event::NeedStated { .. }
        | Event::GroupsMarked { .. }
        | Event::BackgroundStated(_)
        | Event::CriteriaChecked { .. }
        | Event::Moved { .. }
        | Event::ModelAdopted { .. }
        | Event::OwnerDecided { .. }
        | Event::Closed { .. }
        | Event::Reopened { .. } => along(open, stamp, event),
        Event::BasisRecorded { .. } | Event::BasisWithdrawn { .. } | Event::PartyInformed { .. } => {
            bases(open, stamp, event);
        }
        Event::ResponsibleNamed { .. }
        | Event::DeputyNamed { .. }
        | Event::HandOverBegun { .. }
        | Event::HandOverTicked { .. }
        | Event::HandOverReceived { .. }
        | Event::HandOverDeclined { .. }
        | Event::HandOverCancelled { .. }
        | Event::ClientTold { .. }
        | Event::HelperAdded { .. }
        | Event::HelperEnded { .. }
        | Event::GlassBroken { .. }
        | Event::GlassReviewed { .. } => people(open, stamp, event),
        Event::NoteWritten { .. }
        | Event::NoteCorrected { .. }
        | Event::DecisionRecorded { .. }
        | Event::ActionTaken { .. }
        | Event::GoalSet { .. }
        | Event::GoalChanged { .. }
        | Event::Measured { .. }
        | Event::Assessed { .. } => work(open, stamp, event),
        Event::Answered { .. }
        | Event::Rescored { .. }
        | Event::AnswersStruck { .. }
        | Event::FlagAttended { .. } => answers(open, stamp, event),
        _ => beside(open, stamp, event),
    }
}

/// What goes on beside the path: each takes in what is its own.
fn beside(open: &mut Open, stamp: &Stamp, event: &Event) {
    appointments::evolve(open, stamp, event);
    statements::evolve(open, stamp, event);
    health_check::evolve(open, stamp, event);
    work_ability::evolve(open, stamp, event);
    plan::evolve(open, stamp, event);
}

/// There was contact with the client.
fn reached(open: &mut Open, stamp: &Stamp) {
    open.reached = Some(Reached { on: stamp.on, at: stamp.at });
}

fn opened(stamp: &Stamp, event: &Event) -> Option<Open> {
    let Event::Opened { person, reference, model, stage, arrival, sender, need, words, owner } = event else {
        return None;
    };
    let visit = Visit {
        stage: stage.clone(),
        since: stamp.on,
        skipped: vec![],
        passed: vec![],
        reason: None,
        taken: BTreeMap::new(),
    };
    Some(Open {
        person: person.clone(),
        reference: reference.clone(),
        model: model.clone(),
        began: stamp.on,
        arrival: arrival.clone(),
        sender: sender.clone(),
        need: need.clone(),
        words: words.clone(),
        owner: owner.clone(),
        owner_decided: false,
        groups: BTreeSet::new(),
        background: None,
        visits: vec![visit],
        checked: BTreeMap::new(),
        bases: BTreeMap::new(),
        responsible: None,
        hand_over: None,
        untold: None,
        helpers: BTreeMap::new(),
        notes: BTreeMap::new(),
        decisions: Vec::new(),
        goals: BTreeMap::new(),
        measurements: Vec::new(),
        responses: BTreeMap::new(),
        assessments: BTreeMap::new(),
        closed: None,
        glass: Vec::new(),
        last_contact: stamp.on,
        reached: None,
        ended: BTreeSet::new(),
        appointments: BTreeMap::new(),
        statements: BTreeMap::new(),
        health_checks: BTreeMap::new(),
        guided: None,
        work_ability: BTreeMap::new(),
        clinic: None,
        plan: BTreeMap::new(),
    })
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the other facts are taken in elsewhere in this file")]
fn along(open: &mut Open, stamp: &Stamp, event: &Event) {
    match event {
        Event::NeedStated { need, words } => {
            open.need = need.clone();
            open.words.clone_from(words);
        }
        Event::GroupsMarked { groups } => open.groups.clone_from(groups),
        Event::BackgroundStated(background) => open.background = Some(background.clone()),
        Event::CriteriaChecked { set, answers, outcome, plan, reason } => {
            let checked = Checked {
                on: stamp.on,
                by: stamp.by.clone(),
                answers: answers.clone(),
                outcome: *outcome,
                plan: plan.clone(),
                reason: reason.clone(),
            };
            open.checked.insert(set.clone(), checked);
        }
        Event::Moved { to, skipped, passed, reason, from: _ } => {
            open.visits.push(Visit {
                stage: to.clone(),
                since: stamp.on,
                skipped: skipped.clone(),
                passed: passed.clone(),
                reason: reason.clone(),
                taken: BTreeMap::new(),
            });
            open.last_contact = stamp.on;
        }
        Event::ModelAdopted { new, stage, reason, old: _ } => {
            open.model = new.clone();
            open.visits.push(Visit {
                stage: stage.clone(),
                since: stamp.on,
                skipped: vec![],
                passed: vec![],
                reason: Some(reason.clone()),
                taken: BTreeMap::new(),
            });
        }
        Event::OwnerDecided { owner, .. } => {
            open.owner = owner.clone();
            open.owner_decided = true;
        }
        Event::Closed { outcome, next } => {
            open.hand_over = None;
            open.closed = Some(Closure {
                outcome: outcome.clone(),
                next: next.clone(),
                on: stamp.on,
                by: stamp.by.clone(),
            });
        }
        Event::Reopened { stage, reason } => {
            open.closed = None;
            open.assessments.clear();
            open.last_contact = stamp.on;
            open.visits.push(Visit {
                stage: stage.clone(),
                since: stamp.on,
                skipped: vec![],
                passed: vec![],
                reason: Some(reason.clone()),
                taken: BTreeMap::new(),
            });
        }
        _ => {}
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the other facts are taken in elsewhere in this file")]
fn bases(open: &mut Open, stamp: &Stamp, event: &Event) {
    match event {
        Event::BasisRecorded { basis, terms } => {
            let record = BasisRecord {
                terms: terms.clone(),
                by: stamp.by.clone(),
                withdrawn: None,
                to_inform: BTreeSet::new(),
            };
            open.bases.insert(basis.clone(), record);
        }
        Event::BasisWithdrawn { basis, told } => {
            if let Some(record) = open.bases.get_mut(basis) {
                record.withdrawn = Some(stamp.on);
                let parties = record.terms.recipients.iter().map(|recipient| match recipient.name.as_str() {
                    "" => recipient.partner.0.clone(),
                    name => name.to_owned(),
                });
                record.to_inform = parties.filter(|party| party != told).collect();
            }
        }
        Event::PartyInformed { basis, party } => {
            if let Some(record) = open.bases.get_mut(basis) {
                record.to_inform.remove(party);
            }
        }
        _ => {}
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the other facts are taken in elsewhere in this file")]
fn people(open: &mut Open, stamp: &Stamp, event: &Event) {
    match event {
        Event::ResponsibleNamed { worker, kind, mark, deputy } => {
            open.responsible = Some(Responsible {
                worker: worker.clone(),
                kind: kind.clone(),
                mark: mark.clone(),
                deputy: deputy.clone(),
                since: stamp.on,
            });
            open.untold = Some(stamp.on);
            // Whoever is responsible is no helper besides.
            open.helpers.remove(worker);
        }
        Event::DeputyNamed { deputy } => {
            if let Some(responsible) = &mut open.responsible {
                responsible.deputy.clone_from(deputy);
            }
        }
        Event::HandOverBegun { to, reason } => {
            let (to, reason, ticked) = (to.clone(), reason.clone(), BTreeSet::new());
            open.hand_over = Some(HandOver { to, reason, since: stamp.on, ticked });
        }
        Event::HandOverTicked { item } => {
            if let Some(running) = &mut open.hand_over {
                running.ticked.insert(item.clone());
            }
        }
        Event::HandOverReceived { to, from: _ } => {
            open.hand_over = None;
            open.untold = Some(stamp.on);
            if let Some(responsible) = &mut open.responsible {
                responsible.deputy = responsible.deputy.take().filter(|deputy| deputy != to);
                responsible.worker = to.clone();
                responsible.since = stamp.on;
            }
            open.helpers.remove(to);
        }
        Event::HandOverDeclined { .. } | Event::HandOverCancelled { .. } => open.hand_over = None,
        Event::ClientTold { how } => {
            open.untold = None;
            open.last_contact = stamp.on;
            if matches!(how, Told::InPerson | Told::Phone) {
                reached(open, stamp);
            }
        }
        Event::HelperAdded { worker, purpose } => {
            open.helpers.insert(worker.clone(), purpose.clone());
            open.ended.remove(worker);
        }
        Event::HelperEnded { worker } => {
            open.helpers.remove(worker);
            open.ended.insert(worker.clone());
        }
        Event::GlassBroken { by, reason, until } => open.glass.push(Glass {
            by: by.clone(),
            reason: reason.clone(),
            since: stamp.at,
            until: *until,
            reviewed: None,
            on: stamp.on,
        }),
        Event::GlassReviewed { by, broken_by, proper, .. } => {
            let unreviewed =
                open.glass.iter_mut().find(|glass| &glass.by == broken_by && glass.reviewed.is_none());
            if let Some(glass) = unreviewed {
                glass.reviewed = Some((by.clone(), *proper));
            }
        }
        _ => {}
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the other facts are taken in elsewhere in this file")]
fn work(open: &mut Open, stamp: &Stamp, event: &Event) {
    match event {
        Event::NoteWritten { note, register, kind, .. } => {
            let mark = NoteMark { by: stamp.by.clone(), on: stamp.on, register: *register, corrections: 0 };
            open.notes.insert(note.clone(), mark);
            open.last_contact = stamp.on;
            if *kind == NoteKind::Contact {
                reached(open, stamp);
            }
        }
        Event::NoteCorrected { note, .. } => {
            if let Some(mark) = open.notes.get_mut(note) {
                mark.corrections += 1;
            }
        }
        Event::DecisionRecorded { decision, text, answer } => {
            open.decisions.push(Decision {
                decision: decision.clone(),
                text: text.clone(),
                answer: answer.clone(),
                on: stamp.on,
                by: stamp.by.clone(),
            });
            open.last_contact = stamp.on;
            reached(open, stamp);
        }
        Event::ActionTaken { action, result, words: _ } => {
            done::takes(open, stamp, action, *result);
            if *result == ActionResult::Done {
                open.last_contact = stamp.on;
            }
        }
        Event::GoalSet { goal, text } | Event::GoalChanged { goal, text, .. } => {
            open.goals.insert(goal.clone(), Goal { text: text.clone(), on: stamp.on });
        }
        Event::Measured { instrument, occasion, reading } => open.measurements.push(Measurement {
            instrument: instrument.clone(),
            occasion: *occasion,
            reading: reading.clone(),
            on: stamp.on,
        }),
        Event::Assessed { by, assessment } => {
            open.assessments.insert(*by, assessment.clone());
        }
        _ => {}
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the other facts are taken in elsewhere")]
fn answers(open: &mut Open, stamp: &Stamp, event: &Event) {
    match event {
        Event::Answered { response, filled, scores, flags } => {
            let found = Response {
                questionnaire: filled.questionnaire.clone(),
                language: filled.language.clone(),
                mode: filled.mode,
                occasion: filled.occasion,
                on: filled.on,
                by: stamp.by.clone(),
                scores: scores.clone(),
                flags: flags.iter().map(|flag| (flag.clone(), false)).collect(),
                struck: false,
            };
            open.responses.insert(response.clone(), found);
            if let Some(occasion) = filled.occasion {
                open.measurements.push(Measurement {
                    instrument: filled.questionnaire.id.clone(),
                    occasion,
                    reading: Reading::Answered(response.clone()),
                    on: filled.on,
                });
            }
            open.last_contact = open.last_contact.max(filled.on);
        }
        Event::Rescored { response, scores, .. } => {
            if let Some(found) = open.responses.get_mut(response) {
                found.scores.extend(scores.iter().cloned());
            }
        }
        Event::AnswersStruck { response, .. } => {
            if let Some(found) = open.responses.get_mut(response) {
                found.struck = true;
            }
            let of_it = |measured: &Measurement| measured.reading == Reading::Answered(response.clone());
            open.measurements.retain(|measured| !of_it(measured));
        }
        Event::FlagAttended { response, flag, .. } => {
            if let Some(found) = open.responses.get_mut(response) {
                found.flags.insert(flag.clone(), true);
            }
        }
        _ => {}
    }
}
