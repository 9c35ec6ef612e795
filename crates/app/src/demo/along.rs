//! Along the path: what a stage brings, what its next move asks for, and the step onwards.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use domain::case::{Command, Owner, met, missing_on, never_skipped, way};
use domain::id::Name;
use domain::model::rule::{Answer, CriteriaSet, Criterion, CriterionKind, Purpose};
use domain::model::{Model, Phase, Requirement, StageOwner};

use super::dice::Dice;
use super::life::{Fate, Standing};
use super::routes::{self, Stop};
use super::turn::{Scene, Turn};
use super::words;

/// Within so many days most of what a move asks for is done.
const PROMPT: i64 = 12;

/// In which order what a move asks for is done, when all else is equal.
fn rank(requirement: &Requirement) -> i64 {
    match requirement {
        Requirement::Need => 0,
        Requirement::Agreement | Requirement::Basis => 1,
        Requirement::Criteria => 2,
        Requirement::Measure(_) => 3,
        Requirement::Consent(_) => 4,
        Requirement::Goals => 5,
        Requirement::Decision(_) => 6,
        Requirement::Owner => 7,
        Requirement::Responsible => 8,
    }
}

impl Turn<'_, '_, '_> {
    /// What the move from a stop to the next one asks for: in the model, and by the invariants.
    fn asked(&self, model: &Model, stop: usize) -> Vec<Requirement> {
        let stage = |stop: Option<&Stop>| model.stages.get(stop?.stage);
        let (from, to) = (stage(self.life.way.get(stop)), stage(self.life.way.get(stop + 1)));
        let (Some(from), Some(to)) = (from, to) else { return Vec::new() };
        let mut asked: Vec<Requirement> =
            model.step(&from.id, &to.id).map(|step| step.requires.clone()).unwrap_or_default();
        for (needed, requirement) in
            [(to.services, Requirement::Responsible), (to.identified, Requirement::Basis)]
        {
            if needed && !asked.contains(&requirement) {
                asked.push(requirement);
            }
        }
        asked.sort_by_key(rank);
        asked
    }

    /// Plans what this stage brings.
    pub(super) fn enter(&mut self) -> Result<()> {
        let model = self.model();
        let (Some(stop), at) = (self.life.stop(), self.life.at) else { return Ok(()) };
        self.own(&model)?;
        let stage = self.stage(&model)?;
        let (phase, quick) = (stage.phase, PROMPT.min(stop.days - 1).max(1));
        let asked = self.asked(&model, at);
        let skipped = if self.life.has(Fate::Skips) { skippable(&asked) } else { None };
        let mut days: Vec<i64> = asked.iter().map(|_| self.offset(quick, stop.days)).collect();
        days.sort_unstable();
        for (nth, day) in days.into_iter().enumerate() {
            if skipped != Some(nth) {
                self.later(day, Scene::Meet { stop: at, nth });
            }
        }
        self.later(stop.days, Scene::Step { stop: at });
        self.talk(phase, stop.days);
        self.around(phase, stop.days);
        self.visits(phase, stop.days);
        Ok(())
    }

    fn offset(&mut self, quick: i64, days: i64) -> i64 {
        let most = if self.dice().percent(82) { quick } else { days - 1 };
        self.dice().between(1, most.max(1))
    }

    /// Notes over the days of a stage.
    pub(super) fn talk(&mut self, phase: Phase, days: i64) {
        let gap = match phase {
            Phase::Encounter | Phase::Guidance => (18, 6),
            Phase::Assessment => (22, 7),
            Phase::Delivery | Phase::FollowUp => (44, 8),
        };
        let mut day = self.dice().between(1, gap.0 - 2);
        while day < days {
            self.later(day, Scene::Contact);
            // Some are not heard of for long.
            let quiet = if self.dice().percent(4) { 40 } else { 0 };
            day += self.dice().normal_within(gap, 3, 70) + quiet;
        }
    }

    /// What comes beside the path.
    fn around(&mut self, phase: Phase, days: i64) {
        let within = |turn: &mut Self, most: i64| turn.dice().between(1, most.min(days - 1).max(1));
        match phase {
            Phase::Encounter | Phase::Guidance => {
                if self.dice().percent(26) {
                    let day = within(self, 10);
                    self.later(day, Scene::Helper);
                }
            }
            Phase::Assessment => {
                if self.dice().percent(26) {
                    let day = within(self, 25);
                    self.later(day, Scene::Statutory);
                }
                if self.dice().percent(36) {
                    let day = within(self, 20);
                    self.later(day, Scene::Helper);
                }
                if self.dice().percent(34) || self.life.has(Fate::Withdraws) {
                    let day = within(self, 20);
                    self.later(day, Scene::Permit);
                }
            }
            Phase::Delivery => {
                if self.dice().percent(25) {
                    let day = within(self, 60);
                    self.later(day, Scene::EndHelper);
                }
                for (fate, scene) in
                    [(Fate::HandedOver, Scene::HandOver { to: None }), (Fate::Glass, Scene::Glass)]
                {
                    if self.life.has(fate) {
                        self.life.done(fate);
                        let day = within(self, 60);
                        self.later(day, scene);
                    }
                }
                if self.life.has(Fate::Withdraws) {
                    let day = within(self, 70);
                    self.later(day, Scene::Withdraw);
                }
            }
            Phase::FollowUp => {}
        }
    }

    /// In a stage that the team owns the team becomes the owner; in one owned by need it is decided.
    fn own(&mut self, model: &Model) -> Result<()> {
        let owner = self.stage(model)?.owner;
        let team = self.county.staff.teams.get(self.life.team).map(|team| team.id.clone());
        let (open, team) = (self.open()?, team.context("an owning team")?);
        let decided = open.owner_decided;
        match owner {
            StageOwner::Team if open.owner != Owner::Team(team.clone()) => {
                let reason = words::OWNER.first().copied().unwrap_or_default().to_owned();
                self.does(Command::DecideOwner { owner: Owner::Team(team), reason })
            }
            StageOwner::ByNeed if !decided => self.decide_owner(),
            StageOwner::Asker | StageOwner::Team | StageOwner::ByNeed => Ok(()),
        }
    }

    /// Who owns, by the need.
    fn decide_owner(&mut self) -> Result<()> {
        let team = self.county.staff.teams.get(self.life.team).map(|team| team.id.clone());
        let asker = self.county.worker(self.life.asker)?;
        let has_responsible = self.open()?.responsible.is_some();
        let owner = match self.dice().below(100) {
            0..62 => Owner::Team(team.context("an owning team")?),
            // Nobody in the house can act for an owner outside but the responsible person.
            95.. if has_responsible => Owner::Outside("Esimerkkilän työllisyysalue".to_owned()),
            _ if self.county.works(&asker) => Owner::Worker(asker),
            _ => Owner::Team(team.context("an owning team")?),
        };
        let reason = self.dice().one_of(words::OWNER).to_owned();
        self.does(Command::DecideOwner { owner, reason })
    }

    /// Does what the move of a stop asks for at one place.
    pub(super) fn meet_nth(&mut self, stop: usize, nth: usize) -> Result<()> {
        let model = self.model();
        if self.life.at != stop || self.life.standing == Standing::Leaving {
            return Ok(());
        }
        match self.asked(&model, stop).into_iter().nth(nth) {
            Some(requirement) => self.meet(&model, &requirement),
            None => Ok(()),
        }
    }

    /// Puts on record what is asked for, if it is not there.
    fn meet(&mut self, model: &Model, requirement: &Requirement) -> Result<()> {
        if met(self.open()?, model, requirement, self.today()) {
            return Ok(());
        }
        match requirement {
            Requirement::Need => Ok(()),
            Requirement::Criteria => self.check(model, Purpose::Service),
            Requirement::Agreement | Requirement::Basis => self.agree(model),
            Requirement::Consent(name) => self.consent(model, name),
            Requirement::Responsible => self.name_responsible(model),
            Requirement::Owner => self.decide_owner(),
            Requirement::Goals => self.set_goals(),
            Requirement::Decision(name) => self.decide(model, name),
            Requirement::Measure(name) => self.measure_start(model, name),
        }
    }

    /// The statutory criteria.
    pub(super) fn statutory(&mut self) -> Result<()> {
        let model = self.model();
        self.check(&model, Purpose::Statutory)
    }

    fn check(&mut self, model: &Model, purpose: Purpose) -> Result<()> {
        let Some(set) = model.criteria_on(purpose, self.today()) else { return Ok(()) };
        let wish = self.dice().weighted(&[78, 10, 6, 6]);
        let answers = answers(set, wish, self.dice());
        let against = (wish > 0).then(|| self.dice().one_of(words::AGAINST).to_owned());
        self.does(Command::CheckCriteria { set: set.id.clone(), answers, reason: against })
    }

    /// On to the next stop of the way, or to the end.
    pub(super) fn step(&mut self, stop: usize) -> Result<()> {
        let model = self.model();
        if self.life.at != stop || self.life.standing == Standing::Leaving {
            return Ok(());
        }
        if self.life.has(Fate::Back) && self.back(&model)? {
            return Ok(());
        }
        let next = self.life.way.get(stop + 1).and_then(|next| model.stages.get(next.stage));
        let Some(target) = next else { return self.close() };
        let from = self.open()?.stage().clone();
        let along =
            way(&model, &from, &target.id).with_context(|| format!("no way from {from} to {}", target.id))?;
        let reason = self.make_ready(&model, &along)?;
        if self.life.standing == Standing::Leaving {
            return Ok(());
        }
        self.does(Command::Move { to: target.id.clone(), reason })?;
        self.life.at += 1;
        self.enter()
    }

    /// Whatever a way still asks for is done, or skipped with a reason.
    fn make_ready(&mut self, model: &Model, along: &[Name]) -> Result<Option<String>> {
        let target = along.last().and_then(|name| model.stage(name)).context("a target")?;
        let mut reason = None;
        let mut missing = missing_on(self.open()?, model, along, self.today());
        missing.sort_by_key(rank);
        for requirement in &missing {
            if self.life.has(Fate::Skips) && may_skip(requirement) && !never_skipped(requirement, target) {
                self.life.done(Fate::Skips);
                reason = Some(self.dice().one_of(words::SKIPPED).to_owned());
            } else {
                self.meet(model, requirement)?;
                // Whoever refused at first is asked again, and accepts.
                let leaves = self.life.standing == Standing::Leaving;
                if !leaves && !met(self.open()?, model, requirement, self.today()) {
                    self.meet(model, requirement)?;
                }
            }
        }
        Ok(reason)
    }

    /// Back to a stage that it has passed, once.
    fn back(&mut self, model: &Model) -> Result<bool> {
        let stage = self.stage(model)?;
        let passed = self.life.way.get(..self.life.at).unwrap_or_default();
        let earlier = stage.moves.iter().filter(|step| step.back).find_map(|step| {
            let place = routes::place(model, &step.to)?;
            passed.iter().position(|stop| stop.stage == place).map(|at| (at, step.to.clone()))
        });
        let Some((at, to)) = earlier.filter(|_| stage.phase == Phase::Delivery) else { return Ok(false) };
        self.life.done(Fate::Back);
        let along = [stage.id.clone(), to.clone()];
        let skipped = self.make_ready(model, &along)?;
        let reason = skipped.or_else(|| Some(self.county.dice.one_of(words::BACK).to_owned()));
        self.does(Command::Move { to, reason })?;
        self.life.at = at;
        for stop in self.life.way.iter_mut().skip(at) {
            stop.days = (stop.days / 2).max(4);
        }
        self.enter()?;
        Ok(true)
    }
}

fn may_skip(requirement: &Requirement) -> bool {
    matches!(
        requirement,
        Requirement::Criteria | Requirement::Goals | Requirement::Measure(_) | Requirement::Decision(_)
    )
}

/// The first that a reason can stand in for.
fn skippable(asked: &[Requirement]) -> Option<usize> {
    asked.iter().position(may_skip)
}

/// Answers that refer, ask to consult, name another service first, or lie outside. What the system answers
/// itself is left to it.
pub(super) fn answers(set: &CriteriaSet, wish: usize, dice: &mut Dice) -> BTreeMap<Name, Answer> {
    let asked: Vec<&Criterion> =
        set.criteria.iter().filter(|criterion| criterion.computed.is_none()).collect();
    let first =
        |kind| asked.iter().find(|criterion| criterion.kind == kind).map(|criterion| criterion.id.clone());
    let odd = match wish {
        1 => first(CriterionKind::Requirement).map(|id| (id, Answer::Unknown)),
        2 => first(CriterionKind::Exclusion).map(|id| (id, Answer::Yes)),
        3 => first(CriterionKind::Requirement).map(|id| (id, Answer::No)),
        _ => None,
    };
    let mut signs = 0;
    let mut answers = BTreeMap::new();
    for criterion in &asked {
        let answer = match criterion.kind {
            CriterionKind::Requirement => Answer::Yes,
            CriterionKind::Exclusion => Answer::No,
            CriterionKind::Sign | CriterionKind::Benefit => {
                signs += 1;
                let speaks = signs <= set.enough || dice.percent(45);
                if speaks {
                    Answer::Yes
                } else {
                    dice.one_of(&[Some(Answer::No), None]).unwrap_or(Answer::Unknown)
                }
            }
        };
        answers.insert(criterion.id.clone(), answer);
    }
    answers.extend(odd);
    answers
}
