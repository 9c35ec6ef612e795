//! A turn of one case: what is done to it at a moment, and by whom.

use std::sync::Arc;

use anyhow::{Context as _, Result};
use domain::access::{self, Action, Actor};
use domain::case::{Case, Command, Open, Owner};
use domain::id::{Name, WorkerId};
use domain::model::{Model, Stage};
use jiff::civil::Date;
use journal::Write;

use super::calendar::plus;
use super::county::{County, What};
use super::dice::Dice;
use super::life::{Life, Played, Standing};
use super::staff::Duty;
use super::visiting::Visit;
use crate::act;

/// What can happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Scene {
    /// Somebody refers them, or they ask for contact; the team takes it up, asks more, is told, decides.
    Refer,
    TakeUp,
    AskMore,
    TellMore,
    Decide,
    /// The client comes, and the case is opened.
    Arrive,
    Background,
    /// The client has moved house.
    Card,
    Statutory,
    /// What the next move asks for, by its place among all that it asks for.
    Meet {
        stop: usize,
        nth: usize,
    },
    /// On to the next stage, or to the end.
    Step {
        stop: usize,
    },
    /// A permission to disclose.
    Permit,
    Withdraw,
    Inform,
    Tell,
    Helper,
    EndHelper,
    FollowUp,
    Contact,
    Correct,
    /// A hand-over begins: to somebody, or to whoever is freest.
    HandOver {
        to: Option<usize>,
    },
    /// It is received, or declined.
    Receive,
    /// A hand-over that still waits at the end.
    Waiting,
    NewDeputy,
    /// The owner leaves: somebody else owns.
    NewOwner,
    Glass,
    Review,
    /// Something beside the path: an appointment, a health check, an assessment, a statement.
    Visit(Visit),
    /// The client leaves.
    Quit,
    /// The case is opened again.
    Return,
}

impl Scene {
    /// Can it happen to a case that stands so? If not, something else has come before, and it is left out.
    pub(super) fn fits(self, standing: Standing) -> bool {
        let under_way = matches!(standing, Standing::Open | Standing::Leaving);
        if matches!(
            self,
            Self::Refer | Self::TakeUp | Self::AskMore | Self::TellMore | Self::Decide | Self::Arrive
        ) {
            standing == Standing::Coming
        } else if self == Self::Return {
            standing == Standing::Closed
        } else if self == Self::Review {
            standing != Standing::Coming
        } else if self == Self::Quit {
            standing == Standing::Leaving
        } else if matches!(self, Self::Tell | Self::Inform | Self::Receive) {
            under_way
        } else {
            standing == Standing::Open
        }
    }
}

/// One case at one moment. Its life is taken out of the county and put back.
pub(super) struct Turn<'c, 'w, 't> {
    pub(super) county: &'c mut County,
    pub(super) tx: &'w mut Write<'t>,
    pub(super) who: usize,
    pub(super) life: Life,
    case: Played<Case>,
}

impl<'c, 'w, 't> Turn<'c, 'w, 't> {
    /// Takes the case up as the record has it.
    pub(super) fn take(county: &'c mut County, tx: &'w mut Write<'t>, who: usize) -> Result<Self> {
        let mut life = std::mem::take(county.lives.get_mut(who).context("a life")?);
        let case = match (life.played.take(), life.standing) {
            (Some(kept), _) => kept,
            (None, Standing::Coming) => Played::default(),
            (None, _) => {
                let act::Loaded { state, version } = act::load::<Case>(tx, &life.case)?;
                let state = Arc::new(state);
                Played { settled: Arc::clone(&state), state, version }
            }
        };
        Ok(Self { county, tx, who, life, case })
    }

    /// Plays a scene and puts the life back.
    pub(super) fn play(mut self, scene: Scene) -> Result<()> {
        match scene {
            Scene::Refer => self.refer()?,
            Scene::TakeUp => self.take_up()?,
            Scene::AskMore => self.ask_more()?,
            Scene::TellMore => self.tell_more()?,
            Scene::Decide => self.decide_letter()?,
            Scene::Arrive => self.arrive()?,
            Scene::Background => self.background()?,
            Scene::Card => self.card()?,
            Scene::Statutory => self.statutory()?,
            Scene::Meet { stop, nth } => self.meet_nth(stop, nth)?,
            Scene::Step { stop } => self.step(stop)?,
            Scene::Permit => self.permit()?,
            Scene::Withdraw => self.withdraw()?,
            Scene::Inform => self.inform()?,
            Scene::Tell => self.tell()?,
            Scene::Helper => self.helper()?,
            Scene::EndHelper => self.end_helper()?,
            Scene::FollowUp => self.follow_up()?,
            Scene::Contact => self.contact()?,
            Scene::Correct => self.correct()?,
            Scene::HandOver { to } => self.hand_over(to)?,
            Scene::Receive => self.receive()?,
            Scene::Waiting => self.waiting()?,
            Scene::NewDeputy => self.new_deputy()?,
            Scene::NewOwner => self.new_owner()?,
            Scene::Glass => self.glass()?,
            Scene::Review => self.review()?,
            Scene::Visit(visit) => self.visit(visit)?,
            Scene::Quit => self.quit()?,
            Scene::Return => self.reopen()?,
        }
        self.give_back()
    }

    /// Puts the life back into the county.
    pub(super) fn give_back(mut self) -> Result<()> {
        if self.life.standing == Standing::Closed {
            self.county.bring_up(self.tx, &self.life.case, &mut self.case)?;
        } else {
            self.life.played = Some(self.case);
        }
        let place = self.county.lives.get_mut(self.who).context("a life")?;
        *place = self.life;
        Ok(())
    }

    /// Brings the tables to where the case is: other things may look at it now.
    pub(super) fn bring_up(&mut self) -> Result<()> {
        self.county.bring_up(self.tx, &self.life.case, &mut self.case)
    }

    /// Today.
    pub(super) fn today(&self) -> Date {
        self.county.today()
    }

    /// Chance.
    pub(super) fn dice(&mut self) -> &mut Dice {
        &mut self.county.dice
    }

    /// The open case.
    pub(super) fn open(&self) -> Result<&Open> {
        self.case.state.open.as_deref().context("a case that was never opened")
    }

    /// The rules.
    pub(super) fn model(&self) -> Arc<Model> {
        Arc::clone(&self.county.model.model)
    }

    /// The stage in which the case is.
    pub(super) fn stage<'m>(&self, model: &'m Model) -> Result<&'m Stage> {
        let name = self.open()?.stage();
        model.stage(name).with_context(|| format!("no stage {name}"))
    }

    /// Plans something some days from now.
    pub(super) fn later(&mut self, days: i64, scene: Scene) {
        let day = plus(self.today(), days);
        self.county.plan(day, self.who, What::Case(scene));
    }

    fn may(&self, actor: &Actor, action: Action) -> bool {
        let (now, day) = (self.county.clock, self.county.today());
        access::may(actor, action, &self.case.state, now, day).is_some()
    }

    /// May somebody do this today?
    pub(super) fn may_worker(&self, worker: &WorkerId, action: Action) -> bool {
        self.may(&self.county.directory.actor(worker, self.today()), action)
    }

    /// Whoever does such a thing: the responsible person, the owner, the deputy, somebody of the team.
    pub(super) fn whoever(&self, action: Action) -> Result<Option<WorkerId>> {
        let open = self.open()?;
        let responsible = open.responsible.as_ref();
        let owner = match &open.owner {
            Owner::Worker(owner) => Some(owner),
            Owner::Team(_) | Owner::Outside(_) => None,
        };
        let near = responsible.map(|it| &it.worker).into_iter().chain(owner);
        let near = near.chain(responsible.and_then(|it| it.deputy.as_ref()));
        if let Some(found) = near.into_iter().find(|worker| self.may_worker(worker, action)) {
            return Ok(Some(found.clone()));
        }
        let staff = &self.county.staff;
        let carrier = [self.life.carrier].into_iter();
        let team = staff.of(Duty::Coordinator, self.life.team).chain(staff.of(Duty::Core, self.life.team));
        let hands = carrier.chain(team).filter_map(|at| staff.hands.get(at));
        Ok(hands.map(|hand| &hand.id).find(|worker| self.may_worker(worker, action)).cloned())
    }

    /// Does it, by whoever does such things.
    pub(super) fn does(&mut self, command: Command) -> Result<()> {
        let action = access::action_of(&command);
        let worker = self.whoever(action)?.with_context(|| {
            format!("nobody may {action:?} (owner {:?})", self.open().map(|open| open.owner.clone()).ok())
        })?;
        self.does_by(&worker, command)
    }

    /// Does it, by somebody.
    pub(super) fn does_by(&mut self, worker: &WorkerId, command: Command) -> Result<()> {
        let deed = self.county.deed(worker, self.county.id());
        self.county.act_on(self.tx, &deed, (&self.life.case, &mut self.case), command)
    }

    /// Opens the case: its id is the command's.
    pub(super) fn opens(&mut self, worker: &WorkerId, command: Command) -> Result<()> {
        let deed = self.county.deed(worker, self.life.case.clone());
        self.county.act_on(self.tx, &deed, (&self.life.case, &mut self.case), command)
    }

    /// One of these names when the model has it, else any of the model's.
    pub(super) fn coded(&mut self, list: &[Name], wanted: &[&str]) -> Name {
        let known: Vec<Name> = list.iter().filter(|name| wanted.contains(&name.as_str())).cloned().collect();
        if known.is_empty() { self.dice().one_of(list) } else { self.dice().one_of(&known) }
    }
}
