//! What somebody may try on a walk, and the commands that the numbers of a script make.

use jiff::{SignedDuration, ToSpan};

use super::walk::{PEOPLE, Walk};
use crate::case::tests::{DAY, agreement, law, opening, permission};
use crate::case::{
    ActionResult, Assessment, Attainment, Background, Basis, ClientAnswer, Command, NoteKind, Occasion,
    Opening, Owner, Reading, Side, Spell, Told,
};
use crate::id::ItemId;
use crate::model::Register;
use crate::model::rule::Answer;
use crate::tests::model::{NEXT, RIVER, reference};

const STAGES: [&str; 7] = ["contact", "look", "talk", "pair-work", "team", "services", "follow-up"];

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
    Action,
    Goal,
    ChangeGoal,
    Measure,
    Answer,
    Rescore,
    Strike,
    Attend,
    Assess,
    Close,
    Reopen,
    Glass,
    Review,
}

/// How often each is tried beside the others.
pub(super) const TRIES: [(u8, Try); 37] = [
    (1, Try::Open),
    (1, Try::Need),
    (1, Try::Groups),
    (1, Try::Background),
    (1, Try::Criteria),
    (3, Try::Move),
    (2, Try::Adopt),
    (2, Try::Owner),
    (3, Try::Basis),
    (3, Try::Withdraw),
    (3, Try::Inform),
    (2, Try::Responsible),
    (2, Try::Deputy),
    (2, Try::BeginHandOver),
    (1, Try::Tick),
    (2, Try::Receive),
    (1, Try::Decline),
    (1, Try::Cancel),
    (1, Try::Tell),
    (3, Try::Helper),
    (1, Try::EndHelper),
    (2, Try::Note),
    (3, Try::Correct),
    (2, Try::Decision),
    (2, Try::Action),
    (2, Try::Goal),
    (1, Try::ChangeGoal),
    (2, Try::Measure),
    (4, Try::Answer),
    (2, Try::Rescore),
    (2, Try::Strike),
    (4, Try::Attend),
    (2, Try::Assess),
    (2, Try::Close),
    (3, Try::Reopen),
    (2, Try::Glass),
    (2, Try::Review),
];

impl Walk<'_> {
    /// A command of a kind; the numbers choose what it says. Not all of them make sense.
    pub(super) fn command(&self, what: Try, a: u8, b: u8) -> Command {
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
            | Try::Action
            | Try::Goal
            | Try::ChangeGoal
            | Try::Measure
            | Try::Assess => self.work(what, a, b),
            Try::Answer | Try::Rescore | Try::Strike | Try::Attend => self.answering(what, a, b),
            Try::Close => Command::Close {
                outcome: one_of(&["employed", "client-ended", "employed", "lost"], a),
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
                let new = if a.is_multiple_of(2) { reference(&NEXT) } else { reference(&RIVER) };
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
            _ => {
                let waiting = self.case.open.iter().flat_map(|open| open.bases.iter());
                let waiting =
                    waiting.flat_map(|(id, record)| record.to_inform.iter().map(move |party| (id, party)));
                let found =
                    waiting.cycle().nth(usize::from(b)).map(|(id, party)| (id.clone(), party.clone()));
                let (of, party) = found.unwrap_or((chosen, "kela".to_owned()));
                Command::InformParty { basis: of, party }
            }
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
            _ => {
                let broken =
                    self.case.open.iter().flat_map(|open| open.glass.iter().map(|glass| glass.by.clone()));
                let broken_by = broken.cycle().nth(usize::from(a)).unwrap_or_else(|| somebody(a));
                Command::ReviewGlass { broken_by, proper: b.is_multiple_of(2), words: reason(b) }
            }
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
            Try::Correct => {
                let written = self.case.open.iter().flat_map(|open| open.notes.keys());
                let note = written.cycle().nth(usize::from(a)).cloned().unwrap_or(note);
                Command::CorrectNote {
                    note,
                    old: "Vanha".to_owned(),
                    text: "Uusi".to_owned(),
                    reason: reason(b),
                }
            }
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
            Try::Action => {
                let result = [ActionResult::Done, ActionResult::NotReached][usize::from(b % 2)];
                Command::TakeAction { action: "contact-client".into(), result, words: reason(b) }
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
pub(super) fn reason(which: u8) -> String {
    if which == 0 { " ".to_owned() } else { "Näin on parasta.".to_owned() }
}

fn one_of<T: From<&'static str>>(names: &[&'static str], which: u8) -> T {
    T::from(names[usize::from(which) % names.len()])
}
