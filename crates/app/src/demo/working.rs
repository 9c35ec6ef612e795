//! The work itself: notes, goals, decisions, measurements.

use anyhow::Result;
use domain::access::Action;
use domain::case::{ClientAnswer, Command, NoteKind, Occasion};
use domain::id::{ItemId, Name, WorkerId};
use domain::model::{Model, Phase, Register};
use domain::round::Schedule;

use super::calendar::days_between;
use super::life::{Fate, Standing};
use super::staff::Duty;
use super::turn::{Scene, Turn};
use super::words;

impl Turn<'_, '_, '_> {
    /// A note: met, missed, with the network, or anything else.
    pub(super) fn contact(&mut self) -> Result<()> {
        let which = self.dice().weighted(&[68, 10, 15, 7]);
        let (kind, grammar) = match which {
            0 => (NoteKind::Contact, words::CONTACT),
            1 => (NoteKind::Missed, words::MISSED),
            2 => (NoteKind::Network, words::NETWORK),
            _ => (NoteKind::Other, words::OTHER),
        };
        let Some(writer) = self.writer()? else { return Ok(()) };
        let hand = self.county.staff.place(&writer).and_then(|at| self.county.staff.hands.get(at));
        let own = hand.map(|hand| hand.register).unwrap_or_default();
        let register = if self.may_worker(&writer, own.read_by()) { own } else { Register::Social };
        let said = self.county.tally.notes.get_mut(which);
        let number = said.map_or(0, |said| {
            *said += 1;
            *said
        });
        let text = words::say(grammar, self.county.voice + number);
        let note = ItemId(self.county.id());
        if self.life.has(Fate::Corrects) && self.life.note.is_none() && kind == NoteKind::Contact {
            self.life.done(Fate::Corrects);
            self.life.note = Some(Box::new((note.clone(), text.clone())));
            let days = self.dice().between(1, 6);
            self.later(days, Scene::Correct);
        }
        self.does_by(&writer, Command::WriteNote { note, kind, register, text })?;
        self.look_at_plan(number)?;
        let changes = self.open()?.goals.len() > 1 && self.dice().percent(3);
        if changes { self.change_goal() } else { Ok(()) }
    }

    /// Who writes: mostly whoever carries the case, now and then a helper or a colleague of the team.
    fn writer(&mut self) -> Result<Option<WorkerId>> {
        if self.dice().percent(26) {
            let helpers: Vec<WorkerId> = self.open()?.helpers.keys().cloned().collect();
            let staff = &self.county.staff;
            let team = staff.of(Duty::Core, self.life.team).filter_map(|at| staff.hands.get(at));
            let near: Vec<WorkerId> = helpers.into_iter().chain(team.map(|hand| hand.id.clone())).collect();
            let drawn = self.dice().one_of(&near);
            if self.may_worker(&drawn, Action::Write) {
                return Ok(Some(drawn));
            }
        }
        self.whoever(Action::Write)
    }

    /// The author corrects a note.
    pub(super) fn correct(&mut self) -> Result<()> {
        let Some(kept) = self.life.note.take() else { return Ok(()) };
        let (note, old) = *kept;
        let Some(author) = self.open()?.notes.get(&note).map(|mark| mark.by.clone()) else { return Ok(()) };
        if !self.may_worker(&author, Action::Write) {
            return Ok(());
        }
        let (more, reason) = self.dice().one_of(words::CORRECTION);
        let text = format!("{old} {more}");
        self.does_by(&author, Command::CorrectNote { note, old, text, reason: reason.to_owned() })
    }

    /// One to three goals, and what is arranged under them.
    pub(super) fn set_goals(&mut self) -> Result<()> {
        let count = self.dice().weighted(&[0, 38, 42, 20]);
        for _ in 0..count {
            let text = words::draw(words::GOAL, self.dice());
            if self.open()?.goals.values().any(|goal| goal.text == text) {
                continue;
            }
            let goal = ItemId(self.county.id());
            self.does(Command::SetGoal { goal, text })?;
        }
        self.arrange()
    }

    fn change_goal(&mut self) -> Result<()> {
        let text = words::draw(words::GOAL, self.dice());
        let goals = &self.open()?.goals;
        if goals.values().any(|goal| goal.text == text) {
            return Ok(());
        }
        let Some(goal) = goals.keys().next().cloned() else { return Ok(()) };
        let reason = "Tavoite tarkentui yhdessä asiakkaan kanssa.".to_owned();
        self.does(Command::ChangeGoal { goal, text, reason })
    }

    /// A decision with the client's answer.
    pub(super) fn decide(&mut self, model: &Model, decision: &Name) -> Result<()> {
        let leaves = self.life.has(Fate::Leaves);
        let refuses = leaves || self.life.has(Fate::Doubts);
        let text = words::draw(words::DECISION, self.dice());
        let answer = if refuses {
            let wanted: &[&str] = if leaves {
                &["own-wish", "help-enough", "life-situation"]
            } else {
                &["unsuitable-now", "health"]
            };
            let reason = self.coded(&model.closing.leaving, wanted);
            ClientAnswer::Refused { reason, words: self.dice().one_of(words::OWN_WORDS).to_owned() }
        } else {
            ClientAnswer::Accepted
        };
        self.does(Command::RecordDecision { decision: decision.clone(), text, answer })?;
        if leaves {
            self.life.standing = Standing::Leaving;
            let days = self.dice().between(1, 9);
            self.later(days, Scene::Quit);
        }
        self.life.done(if leaves { Fate::Leaves } else { Fate::Doubts });
        Ok(())
    }

    /// The start measurement of an instrument, and now and then of another one of the stage.
    pub(super) fn measure_start(&mut self, model: &Model, instrument: &Name) -> Result<()> {
        self.measure(model, instrument, Occasion::Start)?;
        let of_stage = self.stage(model)?.instruments.clone();
        let open = self.open()?;
        let unasked = |name: &&Name| open.measured(name, Occasion::Start).is_none();
        let others: Vec<Name> =
            of_stage.iter().filter(unasked).filter(|name| *name != instrument).cloned().collect();
        if !others.is_empty() && self.dice().percent(25) {
            let other = self.dice().one_of(&others);
            self.measure(model, &other, Occasion::Start)?;
        }
        if self.life.follow_up_planned {
            return Ok(());
        }
        self.life.follow_up_planned = true;
        if self.dice().percent(88) {
            let Schedule { due, window, .. } = Schedule::of(self.open()?, model);
            let away =
                if self.dice().percent(85) { self.dice().between(-window, window) } else { window + 12 };
            let days = days_between(self.today(), due) + away;
            self.later(days.max(1), Scene::FollowUp);
        }
        Ok(())
    }

    /// The follow-up measurement in its window. The client came to the team after it was planned: it waits.
    pub(super) fn follow_up(&mut self) -> Result<()> {
        let model = self.model();
        let opens = Schedule::of(self.open()?, &model).opens(Occasion::FollowUp);
        if self.today() < opens {
            self.later(days_between(self.today(), opens), Scene::FollowUp);
            return Ok(());
        }
        for instrument in &model.closing.instruments {
            let open = self.open()?;
            let started = open.measured(instrument, Occasion::Start).is_some();
            if started && open.measured(instrument, Occasion::FollowUp).is_none() {
                self.measure(&model, instrument, Occasion::FollowUp)?;
            }
        }
        Ok(())
    }

    /// In which phase the case is.
    pub(super) fn phase(&self, model: &Model) -> Result<Phase> {
        Ok(self.stage(model)?.phase)
    }
}
