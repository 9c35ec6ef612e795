//! A random walk: somebody tries things with a case, some of which are refused. Acts are numbers that choose among
//! what there is at that moment, so that a failing walk shrinks to a short one.

use jiff::civil::Date;
use jiff::{SignedDuration, ToSpan};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::answering::questionnaire;
use super::trying::{TRIES, Try};
use crate::case::tests::{DAY, agreement, opening, permission};
use crate::case::{
    Assessment, Attainment, Basis, Case, ClientAnswer, Command, Event, Open, Refusal, Side, World, missing_on,
};
use crate::id::{ItemId, Name};
use crate::model::rule::Known;
use crate::model::{Model, Requirement};
use crate::stream::story::stamp;
use crate::stream::{Stamp, Stream};
use crate::tests::model::{NEXT, RIVER, Staff, reference};

/// Everybody who may do something or to whom something is done; the last two do not work here.
pub(super) const PEOPLE: [&str; 6] = ["aino", "bo", "cecilia", "visitor", "gone", "dora"];

/// One thing that somebody tries.
#[derive(Debug, Clone)]
pub(super) enum Act {
    /// Days pass.
    Wait(u8),
    /// Does what a way onwards asks for, and goes it.
    Onwards(u8),
    /// A hand-over from its beginning to its receipt, or to a no of one of the two.
    HandOver(u8),
    /// Fills what closing needs, and closes; on some of them the client has refused first.
    Close(u8),
    /// The client is back.
    Reopen(u8),
    /// Something beside the path.
    Beside(u8),
    /// A single command.
    Try { what: Try, who: u8, a: u8, b: u8 },
}

/// A walk as it is planned.
#[derive(Debug, Clone)]
pub(super) struct Script {
    start: (u8, u8),
    acts: Vec<Act>,
}

fn act() -> impl Strategy<Value = Act> {
    let tries: Vec<Try> =
        TRIES.iter().flat_map(|(often, what)| std::iter::repeat_n(*what, usize::from(*often))).collect();
    prop_oneof![
        12 => (select(tries), 0..6u8, 0..8u8, 0..8u8).prop_map(|(what, who, a, b)| Act::Try { what, who, a, b }),
        5 => (0..4u8).prop_map(Act::Onwards),
        3 => (0..40u8).prop_map(Act::Wait),
        1 => (0..12u8).prop_map(Act::HandOver),
        3 => (0..8u8).prop_map(Act::Close),
        1 => (1..6u8).prop_map(Act::Reopen),
        5 => (0..120u8).prop_map(Act::Beside),
    ]
}

pub(super) fn scripts() -> impl Strategy<Value = Script> {
    ((0..8u8, 0..8u8), vec(act(), 1..38)).prop_map(|(start, acts)| Script { start, acts })
}

/// One command and what came of it.
pub(super) struct Step<'s> {
    pub(super) before: &'s Case,
    pub(super) after: &'s Case,
    pub(super) stamp: &'s Stamp,
    pub(super) command: &'s Command,
    pub(super) answer: &'s Result<Vec<Event>, Refusal>,
    /// Everything that has happened, this included.
    pub(super) past: &'s [(Stamp, Event)],
}

impl Step<'_> {
    /// The facts of this step; none when it was refused.
    pub(super) fn facts(&self) -> &[Event] {
        self.answer.as_ref().map(Vec::as_slice).unwrap_or_default()
    }

    /// The case after the step, with its model.
    pub(super) fn open(&self) -> Option<(&Open, &'static Model)> {
        self.after.open.as_deref().map(|open| (open, model_of(open)))
    }
}

/// The model by which a case goes.
pub(super) fn model_of(open: &Open) -> &'static Model {
    if open.model == reference(&NEXT) { &NEXT } else { &RIVER }
}

pub(super) type Checked = Result<(), TestCaseError>;

/// A walk under way.
pub(super) struct Walk<'l> {
    pub(super) case: Case,
    past: Vec<(Stamp, Event)>,
    pub(super) on: Date,
    seconds: i64,
    items: u16,
    look: &'l mut dyn FnMut(&Step<'_>) -> Checked,
}

/// Where a walk ended.
pub(super) struct Walked {
    pub(super) case: Case,
    pub(super) past: Vec<(Stamp, Event)>,
    pub(super) stamp: Stamp,
}

/// Walks by a script to its end.
pub(super) fn walked(script: &Script) -> Walked {
    walk(script, &mut |_| Ok(())).unwrap()
}

/// Walks by a script; `look` sees every step.
pub(super) fn walk(
    script: &Script,
    look: &mut dyn FnMut(&Step<'_>) -> Checked,
) -> Result<Walked, TestCaseError> {
    let mut walk = Walk { case: Case::default(), past: Vec::new(), on: DAY, seconds: 0, items: 0, look };
    let (a, b) = script.start;
    walk.tries("aino", walk.command(Try::Open, a, b))?;
    // Most walks go on, so what was refused is opened as it should be.
    if walk.case.open.is_none() {
        walk.tries("aino", Command::Open(Box::new(opening())))?;
    }
    for act in &script.acts {
        walk.acts(act)?;
    }
    let stamp = walk.stamp("aino");
    Ok(Walked { case: walk.case, past: walk.past, stamp })
}

impl Walk<'_> {
    /// The stamp of now.
    pub(super) fn stamp(&self, worker: &str) -> Stamp {
        let now = stamp(worker, self.on);
        Stamp { at: now.at + SignedDuration::from_secs(self.seconds), ..now }
    }

    pub(super) fn tries(&mut self, worker: &str, command: Command) -> Checked {
        self.seconds += 60;
        let stamp = self.stamp(worker);
        let model = match (&command, self.case.open.as_deref()) {
            (Command::AdoptModel { new, .. }, _) if *new == reference(&NEXT) => &NEXT,
            (Command::AdoptModel { .. }, _) | (_, None) => &RIVER,
            (_, Some(open)) => model_of(open),
        };
        let known = Known { age: Some(40), in_area: Some(true), ..Known::default() };
        let world = World { model, roster: &Staff, known, questionnaire: questionnaire(&command) };
        let answer = self.case.decide(&world, &stamp, command.clone());
        let before = self.case.clone();
        for event in answer.iter().flatten() {
            self.case.evolve(&stamp, event);
            self.past.push((stamp.clone(), event.clone()));
        }
        let (after, past) = (&self.case, self.past.as_slice());
        (self.look)(&Step { before: &before, after, stamp: &stamp, command: &command, answer: &answer, past })
    }

    fn acts(&mut self, act: &Act) -> Checked {
        match act {
            Act::Wait(days) => {
                self.on = self.on.checked_add(i64::from(*days).days()).unwrap_or(self.on);
                self.seconds = 0;
            }
            Act::Onwards(which) => self.onwards(*which)?,
            Act::HandOver(which) => self.hands_over(PEOPLE[usize::from(which % 3)], which / 3)?,
            Act::Close(outcome) => self.closes(*outcome)?,
            Act::Beside(which) => self.beside(*which)?,
            Act::Reopen(which) => {
                let command = self.command(Try::Reopen, *which, *which);
                self.tries("aino", command)?;
            }
            Act::Try { what, who, a, b } => {
                let command = self.command(*what, *a, *b);
                // Half the time it is the one who may.
                let fitting = self.fitting(&command).filter(|_| b.is_multiple_of(2));
                let by = fitting.unwrap_or_else(|| PEOPLE[usize::from(*who)].to_owned());
                self.tries(&by, command)?;
            }
        }
        Ok(())
    }

    /// Who is the only one that may.
    fn fitting(&self, command: &Command) -> Option<String> {
        let open = self.case.open.as_deref()?;
        let by = match command {
            Command::ReceiveHandOver | Command::DeclineHandOver { .. } => &open.hand_over.as_ref()?.to,
            Command::CorrectNote { note, .. } => &open.notes.get(note)?.by,
            Command::Assess { .. } => &open.responsible.as_ref()?.worker,
            _ => return None,
        };
        Some(by.0.clone())
    }

    fn onwards(&mut self, which: u8) -> Checked {
        let Some(open) = self.case.open.as_deref() else {
            return Ok(());
        };
        let model = model_of(open);
        let ways: Vec<Name> = model
            .stage(open.stage())
            .into_iter()
            .flat_map(|stage| stage.moves.iter().filter(|step| !step.back).map(|step| step.to.clone()))
            .collect();
        let Some(to) = ways.get(usize::from(which) % ways.len().max(1)) else {
            return Ok(());
        };
        let missing = missing_on(open, model, &[open.stage().clone(), to.clone()], self.on);
        for requirement in missing {
            let command = self.meeting(&requirement);
            self.tries("aino", command)?;
        }
        self.tries("aino", Command::Move { to: to.clone(), reason: None })
    }

    fn meeting(&mut self, requirement: &Requirement) -> Command {
        let item = self.item();
        let basis = |terms: Basis| Command::RecordBasis {
            basis: item.clone(),
            terms: Basis { from: self.on, ..terms },
        };
        match requirement {
            Requirement::Need => self.command(Try::Need, 0, 0),
            Requirement::Criteria => self.command(Try::Criteria, 0, 0),
            Requirement::Agreement | Requirement::Basis => basis(agreement()),
            Requirement::Consent(_) => basis(permission()),
            Requirement::Responsible => self.command(Try::Responsible, 0, 0),
            Requirement::Owner => self.command(Try::Owner, 0, 1),
            Requirement::Goals => self.command(Try::Goal, 0, 0),
            Requirement::Decision(decision) => Command::RecordDecision {
                decision: decision.clone(),
                text: "Näin sovimme.".to_owned(),
                answer: ClientAnswer::Accepted,
            },
            Requirement::Measure(_) => self.command(Try::Measure, 0, 4),
        }
    }

    fn hands_over(&mut self, to: &str, end: u8) -> Checked {
        self.tries("aino", Command::BeginHandOver { to: to.into(), reason: "Vaihdan työtä.".to_owned() })?;
        for item in &RIVER.handover {
            self.tries(to, Command::TickHandOver { item: item.clone() })?;
        }
        match end {
            2 => self.tries(to, Command::DeclineHandOver { reason: "Näin on parasta.".to_owned() }),
            3 => self.tries("aino", Command::CancelHandOver { reason: "Näin on parasta.".to_owned() }),
            _ => self.tries(to, Command::ReceiveHandOver),
        }
    }

    fn closes(&mut self, outcome: u8) -> Checked {
        let Some(open) = self.case.open.as_deref() else {
            return Ok(());
        };
        let goals = open.goals.keys().map(|goal| (goal.clone(), Attainment::Partly)).collect();
        let made = Assessment::Made { words: "Hyvään suuntaan.".to_owned(), goals };
        let by = open.responsible.as_ref().map_or("aino".into(), |responsible| responsible.worker.clone());
        if outcome % 2 == 1 {
            let refused = self.command(Try::Decision, outcome, 4);
            self.tries(by.as_str(), refused)?;
        }
        self.tries(by.as_str(), Command::Assess { by: Side::Responsible, assessment: made.clone() })?;
        self.tries(by.as_str(), Command::Assess { by: Side::Client, assessment: made })?;
        let measure = self.command(Try::Measure, 1, outcome % 3);
        self.tries(by.as_str(), measure)?;
        let close = self.command(Try::Close, outcome, 0);
        self.tries(by.as_str(), close)
    }

    pub(super) fn item(&mut self) -> ItemId {
        self.items += 1;
        format!("item-{}", self.items).into()
    }
}
