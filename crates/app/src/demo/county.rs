//! The county while it is played: the agenda in the order of time, and the one way in which anything is done.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::Arc;

use anyhow::{Context as _, Result, bail};
use domain::access::Actor;
use domain::case::ModelRef;
use domain::id::WorkerId;
use domain::person::{Card, Command as PersonCommand, Person, Refusal as PersonRefusal};
use domain::stream::Stamp;
use domain::worker::Worker;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use journal::Write;

use super::Demo;
use super::bank::Shelve;
use super::calendar::{at_minute, days_between, moment, plus_months, workday};
use super::desk::{Desk, Talk};
use super::dice::Dice;
use super::life::{Life, Played};
use super::people::Register;
use super::phones::{Phones, Watch};
use super::staff::{Duty, Staff};
use super::turn::{Scene, Turn};
use crate::act::{self, Answer, Deed, Recorded};
use crate::clock::{Chance, day_of};
use crate::directory::Directory;
use crate::model::Loaded;
use crate::questionnaire::Catalogue;

/// Between one command and the next.
const TICK: SignedDuration = SignedDuration::from_millis(211);

/// Something that will be done at a moment. Ordered by the moment, then by the order of planning.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cue {
    at: Timestamp,
    order: u64,
    who: usize,
    what: What,
}

/// What will be done: a scene of a case, or something of the staff and the county.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum What {
    Case(Scene),
    /// A worker says that they will leave; has left; is away.
    Notice,
    Depart,
    Away,
    /// What the last days need to look alive.
    LastDays,
    /// Something is said in a consultation.
    Desk(Talk),
    /// Something of the bank of answers.
    Bank(Shelve),
    /// Something of the rota.
    Phones(Watch),
    /// Somebody tells what they think of the service.
    Feedback,
}

/// What has been done.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tally {
    pub(super) commands: u64,
    pub(super) arrived: u32,
    pub(super) notes: [u64; 4],
}

/// The county.
pub(super) struct County {
    pub(super) model: Arc<Loaded>,
    pub(super) by: ModelRef,
    pub(super) start: Date,
    pub(super) last: Date,
    pub(super) ends: Timestamp,
    pub(super) dice: Dice,
    chance: Chance,
    pub(super) clock: Timestamp,
    pub(super) directory: Arc<Directory>,
    pub(super) staff: Staff,
    pub(super) register: Register,
    pub(super) lives: Vec<Life>,
    agenda: BinaryHeap<Reverse<Cue>>,
    planned: u64,
    /// Up to which life the cases at hand have been settled.
    settled: usize,
    pub(super) tally: Tally,
    /// Where the notes' sentences begin.
    pub(super) voice: u64,
    /// Chance of what happens beside the cases: what is drawn of it changes no case.
    pub(super) aside: Dice,
    /// Chance of what is thought of the service.
    pub(super) opinions: Dice,
    pub(super) desk: Desk,
    pub(super) phones: Phones,
}

impl County {
    /// Draws everybody; nothing is on record yet.
    pub(super) fn draw(model: &Loaded, demo: &Demo) -> Result<Self> {
        let last = day_of(demo.ends - SignedDuration::from_secs(1));
        let start = plus_months(day_of(demo.ends), -i64::from(demo.months));
        let start = workday(start);
        if days_between(start, last) < 60 {
            bail!("a county needs at least three months");
        }
        let mut dice = Dice::new(demo.seed);
        let chance = Chance::seeded(demo.seed);
        let clock = at_minute(start, 8 * 60);
        let id = || chance.id(clock);
        let draft = super::staff::Draft {
            loaded: model,
            clients: demo.clients,
            start,
            last,
            dice: &mut dice,
            id: &id,
        };
        let staff = Staff::draw(draft);
        let mut drawn = super::life::draw(&model.model, demo.clients, (start, last), &mut dice);
        let mut aside = Dice::new(demo.seed ^ 0x61_73_69_64_65);
        let referred = super::referring::draw(&model.model, &mut drawn, (start, last), &mut aside);
        let desk = Desk::draw(&model.model, &mut drawn, (start, last), &mut aside);
        let by = ModelRef { id: model.model.id.clone(), version: model.model.version.clone() };
        let mut county = Self {
            model: Arc::new(model.clone()),
            by,
            start,
            last,
            ends: demo.ends,
            dice,
            chance,
            clock,
            directory: Arc::new(Directory::default()),
            staff,
            register: Register::default(),
            lives: Vec::with_capacity(drawn.len()),
            agenda: BinaryHeap::with_capacity(drawn.len()),
            planned: 0,
            settled: 0,
            tally: Tally::default(),
            voice: 0,
            aside,
            opinions: Dice::new(demo.seed ^ 0x6f_70_69_6e),
            desk,
            phones: Phones::default(),
        };
        county.voice = u64::try_from(county.dice.below(1_000_000)).unwrap_or(0);
        for (who, (day, life)) in drawn.into_iter().enumerate() {
            let (day, scene) = referred.get(&who).map_or((day, Scene::Arrive), |day| (*day, Scene::Refer));
            county.lives.push(life);
            county.plan(day, who, What::Case(scene));
        }
        county.plan_desk();
        county.plan_feedback();
        Ok(county)
    }

    /// Today.
    pub(super) fn today(&self) -> Date {
        day_of(self.clock)
    }

    /// A new id.
    pub(super) fn id(&self) -> String {
        self.chance.id(self.clock)
    }

    /// A reference that people can read out.
    pub(super) fn reference(&self) -> String {
        self.chance.reference()
    }

    /// Plans something for a working moment of a day, or of the next working day, never before now.
    pub(super) fn plan(&mut self, day: Date, who: usize, what: What) {
        let mut at = moment(&mut self.dice, day);
        if at <= self.clock && day <= self.today() {
            // Later on the same day.
            at = self.clock + SignedDuration::from_mins(self.dice.between(4, 90));
        }
        self.plan_at(at, who, what);
    }

    /// Plans something for a moment. What lies beyond the last one is not played.
    pub(super) fn plan_at(&mut self, at: Timestamp, who: usize, what: What) {
        if at < self.ends {
            self.planned += 1;
            self.agenda.push(Reverse(Cue { at, order: self.planned, who, what }));
        }
    }

    /// Plays on until about so many commands are done; false when nothing is left.
    pub(super) fn play(&mut self, tx: &mut Write<'_>, most: u64) -> Result<bool> {
        let enough = self.tally.commands + most;
        while self.tally.commands < enough {
            let Some(Reverse(cue)) = self.agenda.pop() else { return Ok(false) };
            self.clock = self.clock.max(cue.at);
            let (who, what) = (cue.who, cue.what);
            self.perform(tx, &cue).with_context(|| {
                let life = self.lives.get(who).map(|life| (&life.case, life.at));
                format!("the generator is wrong: {what:?} of {who} {life:?} at {}", self.clock)
            })?;
        }
        Ok(true)
    }

    fn perform(&mut self, tx: &mut Write<'_>, cue: &Cue) -> Result<()> {
        match cue.what {
            What::Case(scene) => {
                let standing = self.lives.get(cue.who).map(|life| life.standing).unwrap_or_default();
                if scene.fits(standing) { Turn::take(self, tx, cue.who)?.play(scene) } else { Ok(()) }
            }
            What::Notice => self.notice(tx, cue.who),
            What::Depart => self.depart(tx, cue.who),
            What::Away => self.away(tx, cue.who),
            What::LastDays => self.last_days(tx),
            What::Desk(talk) => self.talk(tx, cue.who, talk),
            What::Bank(step) => self.shelve(tx, cue.who, step),
            What::Phones(watch) => self.watch(tx, watch),
            What::Feedback => self.give_feedback(tx),
        }
    }

    /// The deed of somebody, now.
    pub(super) fn deed(&self, worker: &WorkerId, cause: String) -> Deed {
        let on = self.today();
        Deed {
            actor: self.directory.actor(worker, on),
            stamp: Stamp { at: self.clock, on, by: worker.clone() },
            cause,
            expect: None,
            directory: Arc::clone(&self.directory),
            draft: None,
        }
    }

    /// The deed of somebody without an account, at the public door.
    pub(super) fn outside(&self, name: &str) -> Deed {
        let actor = Actor { worker: name.into(), ..Actor::default() };
        Deed { actor, ..self.deed(&name.into(), self.id()) }
    }

    /// Carries a command out by somebody. It must be done: the histories keep to the rules.
    pub(super) fn act<S: Recorded>(
        &mut self,
        tx: &mut Write<'_>,
        worker: &WorkerId,
        id: &str,
        command: S::Command,
    ) -> Result<Arc<S>>
    where
        S::Refusal: std::fmt::Debug,
    {
        let deed = self.deed(worker, self.id());
        self.carried::<S>(tx, &deed, id, command)
    }

    /// The same with a deed at hand.
    pub(super) fn carried<S: Recorded>(
        &mut self,
        tx: &mut Write<'_>,
        deed: &Deed,
        id: &str,
        command: S::Command,
    ) -> Result<Arc<S>>
    where
        S::Refusal: std::fmt::Debug,
    {
        self.clock += TICK;
        self.tally.commands += 1;
        told(act::carry_out::<S>(tx, deed, id, command)?, deed)
    }

    /// Carries a command out on a thing that is being played.
    pub(super) fn act_on<S: Recorded>(
        &mut self,
        tx: &mut Write<'_>,
        deed: &Deed,
        (id, played): (&str, &mut Played<S>),
        command: S::Command,
    ) -> Result<()>
    where
        S::Refusal: std::fmt::Debug,
    {
        self.clock += TICK;
        self.tally.commands += 1;
        let (answer, version) = act::record_on(tx, deed, id, (&*played.state, played.version), command)?;
        played.state = told(answer, deed)?;
        played.version = version;
        Ok(())
    }

    /// Brings the tables to where a thing is, if it was ever begun.
    pub(super) fn bring_up<S: Recorded>(
        &self,
        tx: &mut Write<'_>,
        id: &str,
        played: &mut Played<S>,
    ) -> Result<()> {
        if played.version > 0 && !Arc::ptr_eq(&played.settled, &played.state) {
            act::settle::<S>(tx, &self.directory, id, &played.settled, (&*played.state, played.version))?;
            played.settled = Arc::clone(&played.state);
        }
        Ok(())
    }

    /// Settles so many of the things that are still at hand; false when none was.
    pub(super) fn settle_rest(&mut self, tx: &mut Write<'_>, most: usize) -> Result<bool> {
        let mut settled = 0;
        while settled < most && self.settled < self.lives.len() {
            let life = self.lives.get_mut(self.settled);
            let (case, letter) =
                life.map(|life| (life.played.take(), life.letter.take())).unwrap_or_default();
            if let Some(mut played) = case {
                let id = self.lives.get(self.settled).map(|life| life.case.clone()).unwrap_or_default();
                self.bring_up(tx, &id, &mut played)?;
                settled += 1;
            }
            if let Some(mut letter) = letter {
                let id = letter.id.clone();
                self.bring_up(tx, &id, &mut letter.played)?;
            }
            self.settled += 1;
        }
        if settled == 0 {
            return self.settle_desk(tx, most);
        }
        Ok(true)
    }

    /// Registers a person. When somebody alike is found, one looks and says that this is somebody else.
    pub(super) fn register(
        &mut self,
        tx: &mut Write<'_>,
        worker: &WorkerId,
        (id, card): (&str, Card),
    ) -> Result<()> {
        let command = PersonCommand::Register { card: card.clone(), not_among_alike: false };
        let deed = self.deed(worker, self.id());
        let mut answer = act::carry_out::<Person>(tx, &deed, id, command)?;
        if let Answer::Refused(PersonRefusal::Alike(_)) = answer {
            let command = PersonCommand::Register { card, not_among_alike: true };
            answer = act::carry_out::<Person>(tx, &deed, id, command)?;
        }
        self.clock += TICK;
        self.tally.commands += 1;
        told(answer, &deed)?;
        Ok(())
    }

    /// A person who comes today.
    pub(super) fn invent(&mut self) -> Card {
        let model = Arc::clone(&self.model);
        let today = self.today();
        self.register.invent(&mut self.dice, today, &model.model.organisation.municipalities)
    }

    /// Reads the directory again, after the register of users or the organisation has changed.
    pub(super) fn refresh(&mut self, tx: &mut Write<'_>) -> Result<()> {
        let questionnaires = Arc::new(Catalogue::read(tx, None)?);
        self.directory = Arc::new(Directory { questionnaires, ..Directory::read(tx)? });
        Ok(())
    }

    /// Of one worker something has changed: the rest of the directory need not be read again.
    pub(super) fn has_changed(&mut self, id: &WorkerId, known: &Worker) {
        let mut directory = Directory::clone(&self.directory);
        directory.workers.insert(id.clone(), known.clone());
        self.directory = Arc::new(directory);
    }

    /// Somebody's id by place.
    pub(super) fn worker(&self, hand: usize) -> Result<WorkerId> {
        let hand = self.staff.hands.get(hand).context("somebody of the staff")?;
        Ok(hand.id.clone())
    }

    /// The first with a duty.
    pub(super) fn first(&self, duty: Duty) -> Result<WorkerId> {
        let first = self.staff.all(duty).next().with_context(|| format!("nobody is {duty:?}"))?;
        self.worker(first)
    }

    /// Works here today, by the directory.
    pub(super) fn works(&self, worker: &WorkerId) -> bool {
        self.directory.workers.get(worker).is_some_and(Worker::works)
    }
}

/// What came of a command. Anything but done is a fault of the generator.
fn told<S: Recorded>(answer: Answer<S>, deed: &Deed) -> Result<Arc<S>>
where
    S::Refusal: std::fmt::Debug,
{
    let noun = S::NAME;
    match answer {
        Answer::Done(after) => Ok(after),
        Answer::Refused(refusal) => bail!("a command to a {noun} was refused: {refusal:?}"),
        Answer::Forbidden => bail!("a command to a {noun} is not permitted to {:?}", deed.actor),
        Answer::Hidden => bail!("a command to a {noun} that may not be known by {:?}", deed.actor),
        Answer::Again | Answer::Stale => bail!("a command to a {noun} came twice, or is stale"),
    }
}
