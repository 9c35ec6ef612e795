//! A random walk: somebody tries things with a case, some of which are refused. Acts are numbers that choose among
//! what there is at that moment, so that a failing walk shrinks to a short one.

use jiff::civil::Date;
use jiff::{SignedDuration, ToSpan};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::case::tests::{DAY, agreement, law, opening, permission};
use crate::case::{
    Assessment, Attainment, Background, Basis, Case, ClientAnswer, Command, Event, NoteKind, Occasion, Open,
    Opening, Owner, Reading, Refusal, Side, Spell, Told, World, missing_on,
};
use crate::id::{ItemId, Name};
use crate::model::rule::{Answer, Known};
use crate::model::{Model, Register, Requirement};
use crate::stream::story::stamp;
use crate::stream::{Stamp, Stream};
use crate::tests::model::{NEXT, RIVER, Staff, reference};

/// Everybody who may do something or to whom something is done; the last two do not work here.
pub(super) const PEOPLE: [&str; 6] = ["aino", "bo", "cecilia", "visitor", "gone", "dora"];

const STAGES: [&str; 7] = ["contact", "look", "talk", "pair-work", "team", "services", "follow-up"];

/// One thing that somebody tries.
#[derive(Debug, Clone)]
pub(super) enum Act {
    /// Days pass.
    Wait(u8),
    /// Does what a way onwards asks for, and goes it.
    Onwards(u8),
    /// A hand-over from beginning to receipt.
    HandOver(u8),
    /// Fills what closing needs, and closes.
    Close(u8),
    /// A single command.
    Try { what: Try, who: u8, a: u8, b: u8 },
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Try {
    Open,
    Need,
    Groups,
    Background,
    Criteria,
    Move,
    Adopt,
    Owner,
    Basis,
    Withdraw,
    Inform,
    Responsible,
    Deputy,
    BeginHandOver,
    Tick,
    Receive,
    Decline,
    Cancel,
    Tell,
    Helper,
    EndHelper,
    Note,
    Correct,
    Decision,
    Goal,
    ChangeGoal,
    Measure,
    Assess,
    Close,
    Reopen,
    Glass,
    Review,
}

/// A walk as it is planned.
#[derive(Debug, Clone)]
pub(super) struct Script {
    start: (u8, u8),
    acts: Vec<Act>,
}

fn act() -> impl Strategy<Value = Act> {
    // What is said twice is tried twice as often.
    let tries = {
        use Try::*;
        [
            Open,
            Need,
            Groups,
            Background,
            Criteria,
            Move,
            Move,
            Move,
            Adopt,
            Adopt,
            Owner,
            Owner,
            Basis,
            Basis,
            Basis,
            Withdraw,
            Withdraw,
            Withdraw,
            Inform,
            Inform,
            Responsible,
            Responsible,
            Deputy,
            Deputy,
            BeginHandOver,
            BeginHandOver,
            Tick,
            Receive,
            Receive,
            Decline,
            Cancel,
            Tell,
            Helper,
            Helper,
            Helper,
            EndHelper,
            Note,
            Correct,
            Decision,
            Decision,
            Goal,
            Goal,
            ChangeGoal,
            Measure,
            Measure,
            Assess,
            Assess,
            Close,
            Close,
            Reopen,
            Reopen,
            Reopen,
            Glass,
            Glass,
            Review,
            Review,
        ]
    };
    prop_oneof![
        12 => (select(tries.to_vec()), 0..6u8, 0..8u8, 0..8u8).prop_map(|(what, who, a, b)| Act::Try { what, who, a, b }),
        5 => (0..4u8).prop_map(Act::Onwards),
        3 => (0..40u8).prop_map(Act::Wait),
        1 => (0..3u8).prop_map(Act::HandOver),
        2 => (0..8u8).prop_map(Act::Close),
    ]
}

pub(super) fn scripts() -> impl Strategy<Value = Script> {
    ((0..8u8, 0..8u8), vec(act(), 1..32)).prop_map(|(start, acts)| Script { start, acts })
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
struct Walk<'l> {
    case: Case,
    past: Vec<(Stamp, Event)>,
    on: Date,
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
    fn stamp(&self, worker: &str) -> Stamp {
        let now = stamp(worker, self.on);
        Stamp { at: now.at + SignedDuration::from_secs(self.seconds), ..now }
    }

    fn tries(&mut self, worker: &str, command: Command) -> Checked {
        self.seconds += 60;
        let stamp = self.stamp(worker);
        let model = match (&command, self.case.open.as_deref()) {
            (Command::AdoptModel { new, .. }, _) if *new == reference(&NEXT) => &NEXT,
            (Command::AdoptModel { .. }, _) | (_, None) => &RIVER,
            (_, Some(open)) => model_of(open),
        };
        let known = Known { age: Some(40), in_area: Some(true), ..Known::default() };
        let answer = self.case.decide(&World { model, roster: &Staff, known }, &stamp, command.clone());
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
            Act::HandOver(to) => self.hands_over(PEOPLE[usize::from(*to)])?,
            Act::Close(outcome) => self.closes(*outcome)?,
            Act::Try { what, who, a, b } => {
                let command = self.command(*what, *a, *b);
                self.tries(PEOPLE[usize::from(*who)], command)?;
            }
        }
        Ok(())
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

    fn hands_over(&mut self, to: &str) -> Checked {
        self.tries("aino", Command::BeginHandOver { to: to.into(), reason: "Vaihdan työtä.".to_owned() })?;
        for item in &RIVER.handover {
            self.tries(to, Command::TickHandOver { item: item.clone() })?;
        }
        self.tries(to, Command::ReceiveHandOver)
    }

    fn closes(&mut self, outcome: u8) -> Checked {
        let Some(open) = self.case.open.as_deref() else {
            return Ok(());
        };
        let goals = open.goals.keys().map(|goal| (goal.clone(), Attainment::Partly)).collect();
        let made = Assessment::Made { words: "Hyvään suuntaan.".to_owned(), goals };
        let by = open.responsible.as_ref().map_or("aino".into(), |responsible| responsible.worker.clone());
        self.tries(by.as_str(), Command::Assess { by: Side::Responsible, assessment: made.clone() })?;
        self.tries(by.as_str(), Command::Assess { by: Side::Client, assessment: made })?;
        let measure = self.command(Try::Measure, 1, outcome);
        self.tries(by.as_str(), measure)?;
        let close = self.command(Try::Close, outcome, 0);
        self.tries(by.as_str(), close)
    }

    fn item(&mut self) -> ItemId {
        self.items += 1;
        format!("item-{}", self.items).into()
    }

    /// A command of a kind; the numbers choose what it says. Not all of them make sense.
    fn command(&self, what: Try, a: u8, b: u8) -> Command {
        match what {
            Try::Open
            | Try::Need
            | Try::Groups
            | Try::Background
            | Try::Criteria
            | Try::Move
            | Try::Adopt
            | Try::Owner => self.along(what, a, b),
            Try::Basis | Try::Withdraw | Try::Inform => self.basis(what, a, b),
            Try::Note
            | Try::Correct
            | Try::Decision
            | Try::Goal
            | Try::ChangeGoal
            | Try::Measure
            | Try::Assess => self.work(what, a, b),
            Try::Close => Command::Close {
                outcome: one_of(&["employed", "client-ended", "lost"], a),
                next: String::new(),
            },
            Try::Reopen => {
                let responsible = (b % 2 == 1).then(|| one_of(&PEOPLE, a));
                Command::Reopen { reason: reason(b), responsible }
            }
            _ => self.people(what, a, b),
        }
    }

    fn along(&self, what: Try, a: u8, b: u8) -> Command {
        match what {
            Try::Open => {
                let basis = (b != 7).then(|| ("first".into(), self.terms(b)));
                let stage = one_of(&["contact", "contact", "contact", "look"], a);
                Command::Open(Box::new(Opening { owner: owner(a), stage, basis, ..opening() }))
            }
            Try::Need => {
                Command::StateNeed { need: one_of(&["broad", "narrow", "none"], a), words: String::new() }
            }
            Try::Groups => Command::MarkGroups { groups: [one_of(&["unemployed", "strangers"], a)].into() },
            Try::Background => Command::StateBackground(Background {
                unemployed: vec![Spell { from: self.on, until: (b > 3).then_some(DAY) }],
                work_ability: (a > 0).then_some(a * 2),
                ..Background::default()
            }),
            Try::Criteria => Command::CheckCriteria {
                set: one_of(&["benefits", "joint-law"], a),
                answers: [("stuck".into(), Answer::Yes)].into_iter().take(usize::from(b % 2)).collect(),
                reason: None,
            },
            Try::Move => {
                let to = one_of(&STAGES, a);
                Command::Move { to, reason: (b > 2).then(|| reason(b)) }
            }
            Try::Adopt => {
                let new = if a % 2 == 0 { reference(&NEXT) } else { reference(&RIVER) };
                Command::AdoptModel { new, stage: one_of(&STAGES, a.wrapping_add(b)), reason: reason(b) }
            }
            _ => Command::DecideOwner { owner: owner(a), reason: reason(b) },
        }
    }

    fn basis(&self, what: Try, a: u8, b: u8) -> Command {
        let bases = self.case.open.iter().flat_map(|open| open.bases.keys());
        let chosen = bases.cycle().nth(usize::from(a)).cloned().unwrap_or_default();
        match what {
            Try::Basis => {
                Command::RecordBasis { basis: format!("basis-{a}-{b}").into(), terms: self.terms(b) }
            }
            Try::Withdraw => Command::WithdrawBasis { basis: chosen, told: one_of(&["kela", ""], b) },
            _ => Command::InformParty { basis: chosen, party: one_of(&["kela", "Työllisyysalue"], b) },
        }
    }

    /// Terms that hold for ever, for some days, from tomorrow, or never did.
    fn terms(&self, which: u8) -> Basis {
        let from = self.on;
        let until = |days: i64| from.checked_add(days.days()).ok();
        match which {
            0 => Basis { from, ..agreement() },
            1 => Basis { from, until: until(20), ..agreement() },
            2 => Basis { from, ..permission() },
            3 => Basis { from, until: until(45), ..permission() },
            4 => Basis { from, until: until(5), ..law("need-assessment") },
            5 => Basis { from: from.tomorrow().unwrap_or(from), ..agreement() },
            6 => Basis { from, ..law("old-law") },
            _ => Basis { from, until: Some(from), ..agreement() },
        }
    }

    fn people(&self, what: Try, a: u8, b: u8) -> Command {
        let somebody = |which: u8| one_of(&PEOPLE, which);
        match what {
            Try::Responsible => Command::NameResponsible {
                worker: somebody(a),
                kind: "client-coordinator".into(),
                mark: (b > 5).then(|| "shl-42".into()),
                deputy: (b % 2 == 1).then(|| somebody(b)),
            },
            Try::Deputy => Command::NameDeputy { deputy: (b > 1).then(|| somebody(a)) },
            Try::BeginHandOver => Command::BeginHandOver { to: somebody(a), reason: reason(b) },
            Try::Tick => Command::TickHandOver { item: one_of(&["plan-read", "client-met", "coffee"], a) },
            Try::Receive => Command::ReceiveHandOver,
            Try::Decline => Command::DeclineHandOver { reason: reason(b) },
            Try::Cancel => Command::CancelHandOver { reason: reason(b) },
            Try::Tell => Command::TellClient { how: Told::Phone },
            Try::Helper => Command::AddHelper { worker: somebody(a), purpose: reason(b) },
            Try::EndHelper => Command::EndHelper { worker: somebody(a) },
            Try::Glass => {
                let until = self.stamp("bo").at + SignedDuration::from_hours(i64::from(a) * 4);
                Command::BreakGlass { reason: reason(b), until }
            }
            _ => Command::ReviewGlass { broken_by: somebody(a), proper: b % 2 == 0, words: reason(b) },
        }
    }

    fn work(&self, what: Try, a: u8, b: u8) -> Command {
        let (note, goal): (ItemId, ItemId) =
            (format!("note-{}", a % 3).into(), format!("goal-{}", a % 3).into());
        let occasion = if a % 2 == 1 { Occasion::FollowUp } else { Occasion::Start };
        match what {
            Try::Note => Command::WriteNote {
                note,
                kind: NoteKind::Contact,
                register: Register::Social,
                text: reason(b),
            },
            Try::Correct => Command::CorrectNote {
                note,
                old: "Vanha".to_owned(),
                text: "Uusi".to_owned(),
                reason: reason(b),
            },
            Try::Decision => {
                let refused = ClientAnswer::Refused {
                    reason: one_of(&["own-wish", "weather"], b),
                    words: String::new(),
                };
                let answer = if b > 3 { refused } else { ClientAnswer::Accepted };
                Command::RecordDecision {
                    decision: one_of(&["plan", "services", "surgery"], a),
                    text: reason(1),
                    answer,
                }
            }
            Try::Goal => Command::SetGoal { goal, text: format!("Tavoite {b}") },
            Try::ChangeGoal => Command::ChangeGoal { goal, text: format!("Tavoite {b}"), reason: reason(b) },
            Try::Measure => {
                let missing = Reading::Missing(one_of(&["declined", "forgot"], b));
                let reading = if b > 5 { missing } else { Reading::Value(u16::from(b) * 3) };
                Command::Measure { instrument: "was".into(), occasion, reading }
            }
            _ => {
                let goals = [(goal, Attainment::Attained)].into_iter().take(usize::from(b % 2)).collect();
                let made = Assessment::Made { words: reason(b), goals };
                let declined = Assessment::Declined { reason: "declined".into() };
                let by = if a > 3 { Side::Client } else { Side::Responsible };
                Command::Assess { by, assessment: if b > 5 { declined } else { made } }
            }
        }
    }
}

fn owner(which: u8) -> Owner {
    match which % 4 {
        0 | 1 => Owner::Team("team".into()),
        2 => Owner::Worker(one_of(&PEOPLE, which)),
        _ => Owner::Outside("Työllisyysalue".to_owned()),
    }
}

/// A reason, sometimes blank.
fn reason(which: u8) -> String {
    if which == 0 { " ".to_owned() } else { "Näin on parasta.".to_owned() }
}

fn one_of<T: From<&'static str>>(names: &[&'static str], which: u8) -> T {
    T::from(names[usize::from(which) % names.len()])
}
