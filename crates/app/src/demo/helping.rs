//! Who walks with the client: the responsible person, deputies, helpers, hand-overs; access without a relation.

use anyhow::{Context as _, Result};
use domain::access::{Action, relations_of};
use domain::case::{Command, Owner, Told};
use domain::id::{Name, WorkerId};
use domain::model::Model;
use jiff::SignedDuration;

use super::life::Fate;
use super::staff::Duty;
use super::turn::{Scene, Turn};
use super::words;

impl Turn<'_, '_, '_> {
    /// The responsible person is named: mostly the coordinator, now and then another of the team.
    pub(super) fn name_responsible(&mut self, model: &Model) -> Result<()> {
        let carrier = self.county.worker(self.life.carrier)?;
        let mut worker = carrier.clone();
        if self.dice().percent(13) {
            let team: Vec<usize> = self.county.staff.of(Duty::Core, self.life.team).collect();
            let drawn = self.dice().one_of(&team);
            if let Some(other) = team.iter().find(|at| **at == drawn).map(|at| self.county.worker(*at)) {
                worker = other?;
            }
        }
        let today = self.today();
        let able = |worker: &WorkerId| {
            self.county.directory.workers.get(worker).is_some_and(|known| known.may_be_responsible(today))
        };
        if !able(&worker) {
            worker = carrier;
        }
        let kind = self.dice().early(model.organisation.responsible_kinds.len());
        let kind = model.organisation.responsible_kinds.get(kind).cloned().unwrap_or_default();
        let mark = model.marks.iter().map(|mark| mark.id.clone()).find(|mark| mark.as_str() == "shl-42");
        let mark = mark.filter(|_| self.county.dice.percent(30));
        let place = self.county.staff.place(&worker);
        let deputy = match self.county.staff.freest(self.life.team, place) {
            Some(deputy) if self.dice().percent(75) => Some(self.county.worker(deputy)?),
            _ => None,
        };
        self.does(Command::NameResponsible { worker, kind, mark, deputy })?;
        self.will_tell();
        Ok(())
    }

    /// The client is told soon, late, or not yet.
    fn will_tell(&mut self) {
        let days = match self.dice().below(100) {
            0..84 => self.dice().between(0, 3),
            84..97 => self.dice().between(4, 12),
            _ => return,
        };
        self.later(days, Scene::Tell);
    }

    /// The client is told who is responsible now.
    pub(super) fn tell(&mut self) -> Result<()> {
        if self.open()?.untold.is_none() {
            return Ok(());
        }
        let at = self.dice().weighted(&[30, 45, 10, 15]);
        let how = match at {
            0 => Told::InPerson,
            1 => Told::Phone,
            2 => Told::Letter,
            _ => Told::Message,
        };
        self.does(Command::TellClient { how })
    }

    /// A helper: pair work.
    pub(super) fn helper(&mut self) -> Result<()> {
        let staff = &self.county.staff;
        let open = self.open()?;
        let carrier = self.county.worker(self.life.carrier)?;
        let owned_by_other = matches!(&open.owner, Owner::Worker(owner) if *owner != carrier);
        let mut near: Vec<WorkerId> = [Duty::Core, Duty::Support, Duty::Other]
            .into_iter()
            .flat_map(|duty| staff.of(duty, self.life.team))
            .filter_map(|at| staff.hands.get(at))
            .map(|hand| hand.id.clone())
            .collect();
        if owned_by_other && open.responsible.is_none() {
            near = vec![carrier];
        }
        let today = self.today();
        let responsible = open.responsible.as_ref().map(|it| &it.worker);
        near.retain(|worker| {
            let rights = self.county.directory.actor(worker, today).rights;
            !rights.is_empty() && !open.helpers.contains_key(worker) && Some(worker) != responsible
        });
        if near.is_empty() {
            return Ok(());
        }
        let worker = self.dice().one_of(&near);
        let purpose = self.dice().one_of(words::HELP).to_owned();
        self.does(Command::AddHelper { worker, purpose })
    }

    /// The help is done.
    pub(super) fn end_helper(&mut self) -> Result<()> {
        let Some(worker) = self.open()?.helpers.keys().next().cloned() else { return Ok(()) };
        self.does(Command::EndHelper { worker })
    }

    /// A hand-over begins. Answers who will receive.
    fn begin(&mut self, to: Option<usize>) -> Result<Option<WorkerId>> {
        let open = self.open()?;
        let Some(responsible) = open.responsible.as_ref().map(|it| it.worker.clone()) else {
            return Ok(None);
        };
        let from = self.county.staff.place(&responsible);
        let leaving = from.and_then(|at| self.county.staff.hands.get(at)).is_some_and(|hand| hand.leaving);
        if open.hand_over.is_some() {
            return Ok(None);
        }
        let Some(to) = to.or_else(|| self.county.staff.freest(self.life.team, from)) else { return Ok(None) };
        let to = self.county.worker(to)?;
        if to == responsible {
            return Ok(None);
        }
        let others = words::HAND_OVER.get(1..).unwrap_or_default();
        let reason = match words::HAND_OVER.first() {
            Some(reason) if leaving => *reason,
            _ => self.dice().one_of(others),
        };
        self.does(Command::BeginHandOver { to: to.clone(), reason: reason.to_owned() })?;
        Ok(Some(to))
    }

    /// Ticks items of the checklist that are open, at most so many; by whoever hands over, or by somebody.
    fn tick(&mut self, most: usize, by: Option<&WorkerId>) -> Result<()> {
        let model = self.model();
        let Some(ticked) = self.open()?.hand_over.as_ref().map(|running| running.ticked.clone()) else {
            return Ok(());
        };
        let open: Vec<Name> = model.handover.iter().filter(|item| !ticked.contains(*item)).cloned().collect();
        for item in open.into_iter().take(most) {
            match by {
                Some(by) => self.does_by(by, Command::TickHandOver { item })?,
                None => self.does(Command::TickHandOver { item })?,
            }
        }
        Ok(())
    }

    /// A hand-over that will be received in some days.
    pub(super) fn hand_over(&mut self, to: Option<usize>) -> Result<()> {
        if self.begin(to)?.is_some() {
            let most = if self.dice().percent(60) { usize::MAX } else { 4 };
            self.tick(most, None)?;
            let days = self.dice().between(0, 3);
            self.later(days, Scene::Receive);
        }
        Ok(())
    }

    /// A hand-over that waits.
    pub(super) fn waiting(&mut self) -> Result<()> {
        if self.begin(None)?.is_some() {
            let most = self.dice().below(6);
            self.tick(most, None)?;
        }
        Ok(())
    }

    /// The receiver goes through what is left and receives, or declines.
    pub(super) fn receive(&mut self) -> Result<()> {
        let Some(to) = self.open()?.hand_over.as_ref().map(|running| running.to.clone()) else {
            return Ok(());
        };
        if self.life.has(Fate::Declined) {
            self.life.done(Fate::Declined);
            let reason = self.dice().one_of(words::DECLINED).to_owned();
            self.does_by(&to, Command::DeclineHandOver { reason })?;
            let days = self.dice().between(1, 3);
            self.later(days, Scene::HandOver { to: None });
            return Ok(());
        }
        self.tick(usize::MAX, Some(&to))?;
        self.does_by(&to, Command::ReceiveHandOver)?;
        self.carry(&to);
        self.will_tell();
        Ok(())
    }

    /// The load moves along.
    fn carry(&mut self, to: &WorkerId) {
        let Some(to) = self.county.staff.place(to) else { return };
        for (at, change) in [(self.life.carrier, -1), (to, 1)] {
            if let Some(hand) = self.county.staff.hands.get_mut(at) {
                hand.load = hand.load.saturating_add_signed(change);
            }
        }
        self.life.carrier = to;
    }

    /// All that ties the case to somebody is untied at once: they leave today.
    pub(super) fn let_go(mut self, leaver: &WorkerId) -> Result<()> {
        let open = self.open()?;
        if open.helpers.contains_key(leaver) {
            self.does(Command::EndHelper { worker: leaver.clone() })?;
        }
        let receives = self.open()?.hand_over.as_ref().is_some_and(|running| &running.to == leaver);
        if receives {
            let reason = words::HAND_OVER.first().copied().unwrap_or_default().to_owned();
            self.does(Command::CancelHandOver { reason })?;
        }
        if self.open()?.responsible.as_ref().is_some_and(|it| &it.worker == leaver) {
            self.begin(None)?;
            self.life.done(Fate::Declined);
            self.receive()?;
        }
        self.new_deputy()?;
        self.new_owner()?;
        self.give_back()
    }

    /// Somebody else stands in when the deputy leaves.
    pub(super) fn new_deputy(&mut self) -> Result<()> {
        let Some(responsible) = self.open()?.responsible.clone() else { return Ok(()) };
        let Some(deputy) = responsible.deputy.filter(|deputy| self.leaves(deputy)) else { return Ok(()) };
        let place = self.county.staff.place(&responsible.worker);
        let new =
            self.county.staff.freest(self.life.team, place).map(|at| self.county.worker(at)).transpose()?;
        if new.as_ref() == Some(&deputy) { Ok(()) } else { self.does(Command::NameDeputy { deputy: new }) }
    }

    /// Somebody else owns when the owner leaves.
    pub(super) fn new_owner(&mut self) -> Result<()> {
        let Owner::Worker(owner) = self.open()?.owner.clone() else { return Ok(()) };
        if !self.leaves(&owner) {
            return Ok(());
        }
        let place = self.county.staff.place(&owner);
        let new = self.county.staff.freest(self.life.team, place).context("a coordinator who stays")?;
        let owner = Owner::Worker(self.county.worker(new)?);
        let reason = words::HAND_OVER.first().copied().unwrap_or_default().to_owned();
        self.does(Command::DecideOwner { owner, reason })
    }

    fn leaves(&self, worker: &WorkerId) -> bool {
        let staff = &self.county.staff;
        staff.place(worker).and_then(|at| staff.hands.get(at)).is_some_and(|hand| hand.leaving)
    }

    /// Somebody without a relation takes access.
    pub(super) fn glass(&mut self) -> Result<()> {
        let county = &*self.county;
        let (now, today) = (county.clock, county.today());
        let able: Vec<usize> =
            county.staff.all(Duty::Asker).chain(county.staff.all(Duty::Coordinator)).collect();
        for _ in 0..12 {
            let drawn = self.dice().one_of(&able);
            let worker = self.county.worker(drawn)?;
            let actor = self.county.directory.actor(&worker, today);
            let near = !relations_of(&actor, self.open()?, now, today).is_empty();
            if near || !self.may_worker(&worker, Action::BreakGlass) {
                continue;
            }
            let reason = self.dice().one_of(words::GLASS).to_owned();
            let until = now + SignedDuration::from_hours(self.dice().between(2, 20));
            self.does_by(&worker, Command::BreakGlass { reason, until })?;
            if self.dice().percent(75) {
                let days = self.dice().between(1, 9);
                self.later(days, Scene::Review);
            }
            return Ok(());
        }
        Ok(())
    }

    /// A lead reviews it.
    pub(super) fn review(&mut self) -> Result<()> {
        let glass = self.open()?.glass.iter().find(|glass| glass.reviewed.is_none());
        let Some(broken_by) = glass.map(|glass| glass.by.clone()) else { return Ok(()) };
        let lead = self.county.staff.of(Duty::Lead, self.life.team).next();
        let lead = lead.map_or_else(|| self.county.first(Duty::Lead), |lead| self.county.worker(lead))?;
        let proper = self.dice().percent(88);
        let all = words::REVIEWED;
        let (improper, fine) = all.split_last().map_or(("", [].as_slice()), |(last, rest)| (*last, rest));
        let words = if proper { self.dice().one_of(fine) } else { improper };
        self.does_by(&lead, Command::ReviewGlass { broken_by, proper, words: words.to_owned() })
    }
}
