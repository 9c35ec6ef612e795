//! What the rules must remember of a case, and how each fact changes it. No free text of notes is kept
//! here: texts are read from the record when they are shown.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::event::{Background, ClientAnswer, Event, ModelRef, Owner, Sender};
use super::{Assessment, Basis, Occasion, Reading, Side};
use crate::id::{ItemId, Name, PersonId, WorkerId};
use crate::model::rule::{Answer, Outcome};
use crate::model::{Register, Requirement};
use crate::stream::Stamp;

/// A case; empty before it is opened.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    pub open: Option<Box<Open>>,
}

/// A case that has been opened (and perhaps closed since).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    pub person: PersonId,
    pub reference: String,
    pub model: ModelRef,
    pub began: Date,
    pub arrival: Name,
    pub sender: Option<Sender>,
    pub need: Name,
    pub words: String,
    pub owner: Owner,
    /// The owner was decided by need, with a reason.
    pub owner_decided: bool,
    pub groups: BTreeSet<Name>,
    pub background: Option<Background>,
    /// Where the case has been, in order; the last is where it is.
    pub visits: Vec<Visit>,
    /// The latest check of each criteria set.
    pub checked: BTreeMap<Name, Checked>,
    pub bases: BTreeMap<ItemId, BasisRecord>,
    pub responsible: Option<Responsible>,
    pub hand_over: Option<HandOver>,
    /// The responsible person changed and the client has not been told yet: since when.
    pub untold: Option<Date>,
    pub helpers: BTreeMap<WorkerId, String>,
    pub notes: BTreeMap<ItemId, NoteMark>,
    pub decisions: Vec<Decision>,
    pub goals: BTreeMap<ItemId, Goal>,
    pub measurements: Vec<Measurement>,
    pub assessments: BTreeMap<Side, Assessment>,
    pub closed: Option<Closure>,
    pub glass: Vec<Glass>,
    /// The last day on which something was done with or for the client.
    pub last_contact: Date,
}

/// A stay in a stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    pub stage: Name,
    pub since: Date,
    /// What was skipped on the way in, the stages passed over, and why.
    pub skipped: Vec<Requirement>,
    pub passed: Vec<Name>,
    pub reason: Option<String>,
}

/// A check of criteria.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    pub on: Date,
    pub by: WorkerId,
    pub answers: BTreeMap<Name, Answer>,
    pub outcome: Outcome,
    pub plan: Option<Name>,
    pub reason: Option<String>,
}

/// A recorded basis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BasisRecord {
    pub terms: Basis,
    pub by: WorkerId,
    /// The day of withdrawal.
    pub withdrawn: Option<Date>,
    /// Parties that must still be informed of the withdrawal.
    pub to_inform: BTreeSet<String>,
}

impl BasisRecord {
    /// In force on a day.
    pub fn holds(&self, day: Date) -> bool {
        self.withdrawn.is_none() && self.terms.holds(day)
    }
}

/// The responsible person (asiakasvastaava): one, named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Responsible {
    pub worker: WorkerId,
    pub kind: Name,
    /// Statutory mark, such as own worker (SHL 42 §).
    pub mark: Option<Name>,
    pub deputy: Option<WorkerId>,
    pub since: Date,
}

/// A hand-over that waits for its receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOver {
    pub to: WorkerId,
    pub reason: String,
    pub since: Date,
    pub ticked: BTreeSet<Name>,
}

/// A note, without its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteMark {
    pub by: WorkerId,
    pub on: Date,
    pub register: Register,
    pub corrections: u16,
}

/// A decision with the client's answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    pub decision: Name,
    pub text: String,
    pub answer: ClientAnswer,
    pub on: Date,
    pub by: WorkerId,
}

/// A goal set together with the client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    pub text: String,
    pub on: Date,
}

/// A measurement, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measurement {
    pub instrument: Name,
    pub occasion: Occasion,
    pub reading: Reading,
    pub on: Date,
}

/// A closed case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closure {
    pub outcome: Name,
    pub next: String,
    pub on: Date,
    pub by: WorkerId,
}

/// Access taken without a relation (hätäkatselu), with its review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Glass {
    pub by: WorkerId,
    pub reason: String,
    pub since: Timestamp,
    pub until: Timestamp,
    /// Who reviewed it and whether it was proper.
    pub reviewed: Option<(WorkerId, bool)>,
    pub on: Date,
}

impl Open {
    /// Where the case is.
    pub fn stage(&self) -> &Name {
        static NOWHERE: Name = Name(String::new());
        self.visits.last().map_or(&NOWHERE, |visit| &visit.stage)
    }

    /// Since when it is there.
    pub fn since(&self) -> Date {
        self.visits.last().map_or(self.began, |visit| visit.since)
    }

    /// Is any basis in force on a day?
    pub fn has_basis(&self, day: Date) -> bool {
        self.bases.values().any(|record| record.holds(day))
    }

    /// The newest answer of the client to a decision.
    pub fn answer_to(&self, decision: &Name) -> Option<&ClientAnswer> {
        self.decisions.iter().rev().find(|made| &made.decision == decision).map(|made| &made.answer)
    }

    /// The newest measurement of an instrument on an occasion.
    pub fn measured(&self, instrument: &Name, occasion: Occasion) -> Option<&Measurement> {
        self.measurements
            .iter()
            .rev()
            .find(|found| &found.instrument == instrument && found.occasion == occasion)
    }
}

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
        | Event::GoalSet { .. }
        | Event::GoalChanged { .. }
        | Event::Measured { .. }
        | Event::Assessed { .. } => work(open, stamp, event),
    }
}

fn opened(stamp: &Stamp, event: &Event) -> Option<Open> {
    let Event::Opened { person, reference, model, stage, arrival, sender, need, words, owner } = event else {
        return None;
    };
    let visit =
        Visit { stage: stage.clone(), since: stamp.on, skipped: vec![], passed: vec![], reason: None };
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
        assessments: BTreeMap::new(),
        closed: None,
        glass: Vec::new(),
        last_contact: stamp.on,
    })
}

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
            });
        }
        _ => {}
    }
}

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
        Event::ClientTold { .. } => {
            open.untold = None;
            open.last_contact = stamp.on;
        }
        Event::HelperAdded { worker, purpose } => {
            open.helpers.insert(worker.clone(), purpose.clone());
        }
        Event::HelperEnded { worker } => {
            open.helpers.remove(worker);
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
            let unreviewed = open.glass.iter_mut().find(|glass| &glass.by == broken_by && glass.reviewed.is_none());
            if let Some(glass) = unreviewed {
                glass.reviewed = Some((by.clone(), *proper));
            }
        }
        _ => {}
    }
}

fn work(open: &mut Open, stamp: &Stamp, event: &Event) {
    match event {
        Event::NoteWritten { note, register, .. } => {
            let mark =
                NoteMark { by: stamp.by.clone(), on: stamp.on, register: *register, corrections: 0 };
            open.notes.insert(note.clone(), mark);
            open.last_contact = stamp.on;
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
        }
        Event::GoalSet { goal, text } => {
            open.goals.insert(goal.clone(), Goal { text: text.clone(), on: stamp.on });
        }
        Event::GoalChanged { goal, text, .. } => {
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
