//! The end: assessed from both sides, measured, closed; some leave before, some come back.

use std::collections::BTreeMap;

use anyhow::Result;
use domain::access::Action;
use domain::case::{Assessment, Attainment, ClientAnswer, Command, Gap, Occasion, Reading, Side, gaps};
use domain::id::{ItemId, Name};
use domain::model::{Model, Phase};

use super::life::{Fate, Standing};
use super::turn::{Scene, Turn};
use super::words;

/// How often an outcome is the one, by its name.
fn weight(outcome: &Name) -> usize {
    match outcome.as_str() {
        "rehabilitation" => 17,
        "jobseeker" => 16,
        "help-received" => 15,
        "employed" | "options-chosen" => 11,
        "part-time-work" | "studies" | "other-service" => 9,
        "no-change" => 7,
        "pension" => 6,
        "not-reached" => 3,
        "moved" => 2,
        "client-ended" | "died" => 0,
        _ => 4,
    }
}

impl Turn<'_, '_, '_> {
    /// The closing meeting at the end of the way.
    pub(super) fn close(&mut self) -> Result<()> {
        let model = self.model();
        if !self.stage(&model)?.closes {
            return Ok(());
        }
        if self.open()?.responsible.is_none() {
            self.name_responsible(&model)?;
        }
        if self.whoever(Action::Assess)?.is_none() {
            return Ok(());
        }
        let closing = Name::from("closing");
        if model.decisions.contains(&closing) && self.dice().percent(50) {
            let text = words::draw(words::DECISION, self.dice());
            self.does(Command::RecordDecision { decision: closing, text, answer: ClientAnswer::Accepted })?;
        }
        for instrument in &model.closing.instruments {
            if self.lacks(&model, instrument)? {
                self.measure(&model, instrument, Occasion::FollowUp)?;
            }
        }
        self.assess(&model)?;
        let weights: Vec<usize> = model.closing.outcomes.iter().map(weight).collect();
        let at = self.dice().weighted(&weights);
        let outcome = model.closing.outcomes.get(at).cloned().unwrap_or_default();
        self.end(outcome)
    }

    /// Does closing today need the follow-up of an instrument?
    fn lacks(&self, model: &Model, instrument: &Name) -> Result<bool> {
        Ok(gaps(self.open()?, model, self.today()).contains(&Gap::FollowUp(instrument.clone())))
    }

    fn end(&mut self, outcome: Name) -> Result<()> {
        let next = self.dice().one_of(words::NEXT).to_owned();
        self.does(Command::Close { outcome, next })?;
        self.life.standing = Standing::Closed;
        if let Some(hand) = self.county.staff.hands.get_mut(self.life.carrier) {
            hand.load = hand.load.saturating_sub(1);
        }
        if self.life.has(Fate::Returns) {
            self.life.done(Fate::Returns);
            let days = self.dice().between(25, 110);
            self.later(days, Scene::Return);
        }
        Ok(())
    }

    /// How far each goal was reached.
    fn attained(&mut self, weights: [usize; 4]) -> Result<BTreeMap<ItemId, Attainment>> {
        let goals: Vec<ItemId> = self.open()?.goals.keys().cloned().collect();
        let draw = |goal: ItemId| {
            let how = match self.dice().weighted(&weights) {
                0 => Attainment::Attained,
                1 => Attainment::Partly,
                2 => Attainment::NotAttained,
                _ => Attainment::Dropped,
            };
            (goal, how)
        };
        Ok(goals.into_iter().map(draw).collect())
    }

    /// Both sides assess; the client may decline.
    fn assess(&mut self, model: &Model) -> Result<()> {
        let goals = self.attained([42, 34, 17, 7])?;
        let assessment = Assessment::Made { words: words::draw(words::ASSESSED, self.dice()), goals };
        self.does(Command::Assess { by: Side::Responsible, assessment })?;
        let assessment = if self.dice().percent(84) {
            let goals = self.attained([40, 33, 20, 7])?;
            Assessment::Made { words: words::draw(words::CLIENT_ASSESSED, self.dice()), goals }
        } else {
            Assessment::Declined { reason: self.coded(&model.closing.missing, &["declined", "not-reached"]) }
        };
        self.does(Command::Assess { by: Side::Client, assessment })
    }

    /// The client has refused and leaves: nothing is measured any more, and the reason is coded.
    pub(super) fn quit(&mut self) -> Result<()> {
        let model = self.model();
        if self.open()?.responsible.is_none() {
            self.name_responsible(&model)?;
        }
        if self.whoever(Action::Assess)?.is_none() {
            return Ok(());
        }
        let gone = self.coded(&model.closing.missing, &["ended-early"]);
        for instrument in &model.closing.instruments {
            if self.lacks(&model, instrument)? {
                let reading = Reading::Missing(gone.clone());
                let (instrument, occasion) = (instrument.clone(), Occasion::FollowUp);
                self.does(Command::Measure { instrument, occasion, reading })?;
            }
        }
        let goals = self.attained([5, 20, 35, 40])?;
        let assessment = Assessment::Made { words: words::draw(words::ASSESSED, self.dice()), goals };
        self.does(Command::Assess { by: Side::Responsible, assessment })?;
        self.does(Command::Assess { by: Side::Client, assessment: Assessment::Declined { reason: gone } })?;
        let outcome = self.coded(&model.closing.outcomes, &["client-ended"]);
        self.end(outcome)
    }

    /// The client comes back; the case goes on where it was, and is closed again later.
    pub(super) fn reopen(&mut self) -> Result<()> {
        let model = self.model();
        if self.whoever(Action::Close)?.is_none() {
            return Ok(());
        }
        let old = self.open()?.responsible.as_ref().map(|it| it.worker.clone());
        let stays = old.as_ref().is_some_and(|old| self.county.works(old));
        let new = if stays { None } else { self.county.staff.freest(self.life.team, None) };
        let responsible = new.map(|new| self.county.worker(new)).transpose()?;
        if let Some(new) = new {
            self.life.carrier = new;
        }
        let reason = self.dice().one_of(words::REOPENED).to_owned();
        self.does(Command::Reopen { reason, responsible })?;
        self.life.standing = Standing::Open;
        if let Some(hand) = self.county.staff.hands.get_mut(self.life.carrier) {
            hand.load += 1;
        }
        let days = self.dice().between(35, 90);
        self.talk(Phase::FollowUp, days);
        let closes = self.phase(&model)? == Phase::FollowUp || self.stage(&model)?.closes;
        if closes {
            self.life.at = self.life.way.len().saturating_sub(1);
            self.later(days, Scene::Step { stop: self.life.at });
        }
        Ok(())
    }
}
