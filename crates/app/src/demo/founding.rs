//! The county as an organisation: founded on the first day, workers who leave, what the last days need.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result};
use domain::access::Actor;
use domain::case::Owner;
use domain::id::{ItemId, WorkerId};
use domain::model::{Right, Validity};
use domain::organisation::{Adoption, Command as OrganisationCommand, Organisation, PartnerCard};
use domain::stream::Stamp;
use domain::worker::{Absence, Command as WorkerCommand, Event as WorkerEvent, Profile, Worker};
use journal::Write;

use super::calendar::{days_between, plus};
use super::county::{County, What};
use super::life::Standing;
use super::staff::{Duty, LEAVERS};
use super::turn::{Scene, Turn};
use crate::account::credential;
use crate::act::{Deed, Recorded};
use crate::directory::ORGANISATION;
use crate::text::Lang;

/// What the organisation is called.
pub(super) const NAME: &str = "Esimerkkilän hyvinvointialue";

/// Between saying that one leaves and leaving, in days.
const NOTICE: i64 = 14;

impl County {
    /// Somebody must begin: the office, before anybody is registered.
    fn as_office<S: Recorded>(&mut self, tx: &mut Write<'_>, id: &str, command: S::Command) -> Result<()>
    where
        S::Refusal: std::fmt::Debug,
    {
        let worker = self.first(Duty::Office)?;
        let rights = BTreeSet::from([Right::Office]);
        let deed = Deed {
            actor: Actor { worker: worker.clone(), rights, ..Actor::default() },
            stamp: Stamp { at: self.clock, on: self.today(), by: worker },
            cause: self.id(),
            expect: None,
            directory: std::sync::Arc::clone(&self.directory),
            draft: None,
        };
        self.carried::<S>(tx, &deed, id, command)?;
        Ok(())
    }

    /// Names the organisation, adopts the model, founds teams, registers and seats everybody.
    pub(super) fn found(&mut self, tx: &mut Write<'_>, hash: Option<&str>) -> Result<()> {
        let model = std::sync::Arc::clone(&self.model);
        let adoption =
            Adoption { model: self.by.clone(), hash: model.hash.clone(), content: model.freeze()? };
        self.as_office::<Organisation>(tx, ORGANISATION, OrganisationCommand::Name(NAME.to_owned()))?;
        self.as_office::<Organisation>(tx, ORGANISATION, OrganisationCommand::Adopt(adoption))?;
        let host = model.text.of(Lang::Fi, "unit", &model.model.organisation.host);
        for team in self.staff.teams.clone() {
            let (name, template, host) = (team.name, team.template, host.clone());
            let command = OrganisationCommand::FoundTeam { team: team.id, name, template, host };
            self.as_office::<Organisation>(tx, ORGANISATION, command)?;
        }
        for partner in &model.model.partners {
            let name = format!("{}, Esimerkkilä", model.text.of(Lang::Fi, "partner", &partner.id));
            let card = PartnerCard { kind: partner.id.clone(), name, valid: partner.valid };
            let partner = ItemId(self.id());
            self.as_office::<Organisation>(
                tx,
                ORGANISATION,
                OrganisationCommand::AddPartner { partner, card },
            )?;
        }
        self.settle(tx)?;
        let coordinators: Vec<WorkerId> =
            self.staff.all(Duty::Coordinator).filter_map(|at| self.worker(at).ok()).take(2).collect();
        if let [holder, deputy] = coordinators.as_slice() {
            for task in &model.model.organisation.tasks {
                let (holder, deputy) = (holder.clone(), Some(deputy.clone()));
                let command = OrganisationCommand::HoldTask { task: task.clone(), holder, deputy };
                self.as_office::<Organisation>(tx, ORGANISATION, command)?;
            }
        }
        self.refresh(tx)?;
        if let Some(hash) = hash {
            self.open_accounts(tx, hash)?;
        }
        self.foresee();
        Ok(())
    }

    fn settle(&mut self, tx: &mut Write<'_>) -> Result<()> {
        for hand in self.staff.hands.clone() {
            let lead = self.staff.of(Duty::Lead, hand.team).next();
            let supervisor = lead.map(|lead| self.worker(lead)).transpose()?;
            let supervisor = supervisor.filter(|_| hand.duty != Duty::Lead && hand.rights.is_empty());
            let profile = Profile {
                name: hand.name,
                title: hand.title,
                organisation: NAME.to_owned(),
                supervisor,
                competence: String::new(),
            };
            let command = WorkerCommand::Register { profile, user: hand.user, rights: hand.rights };
            self.as_office::<Worker>(tx, hand.id.as_str(), command)?;
            for terms in hand.seats {
                let placement = ItemId(self.id());
                self.as_office::<Worker>(tx, hand.id.as_str(), WorkerCommand::Place { placement, terms })?;
            }
        }
        Ok(())
    }

    /// Plans who leaves and when, who is away at the end, and the last days.
    fn foresee(&mut self) {
        self.foresee_phones();
        let span = days_between(self.start, self.last);
        let first_team: Vec<usize> = self.staff.of(Duty::Coordinator, 0).collect();
        let last_team: Vec<usize> = self.staff.of(Duty::Coordinator, self.staff.owning - 1).collect();
        let mut leavers: Vec<usize> = last_team.iter().rev().copied().take(1).collect();
        let next = first_team.iter().rev().copied().find(|at| !leavers.contains(at));
        leavers.extend(next);
        for (turn, leaver) in leavers.into_iter().take(LEAVERS).enumerate() {
            let share = if turn == 0 { 9 } else { 17 };
            let day = plus(self.start, span * share / 24);
            self.plan(plus(day, -NOTICE), leaver, What::Notice);
            self.plan(day, leaver, What::Depart);
        }
        if let Some(away) = first_team.get(1) {
            self.plan(plus(self.last, -4), *away, What::Away);
        }
        self.plan(plus(self.last, -11), 0, What::LastDays);
    }

    fn open_lives(&self) -> Vec<usize> {
        let lives = self.lives.iter().enumerate();
        let open = lives.filter(|(_, life)| matches!(life.standing, Standing::Open | Standing::Leaving));
        open.map(|(who, _)| who).collect()
    }

    /// Somebody says that they will leave: their cases are handed over one by one.
    pub(super) fn notice(&mut self, tx: &mut Write<'_>, leaver: usize) -> Result<()> {
        let id = self.worker(leaver)?;
        if let Some(hand) = self.staff.hands.get_mut(leaver) {
            hand.leaving = true;
        }
        for who in self.open_lives() {
            let turn = Turn::take(self, tx, who)?;
            let open = turn.open()?;
            let responsible = open.responsible.as_ref();
            let carries = responsible.is_some_and(|it| it.worker == id);
            let stands_in = responsible.is_some_and(|it| it.deputy.as_ref() == Some(&id));
            let owns = open.owner == Owner::Worker(id.clone());
            turn.give_back()?;
            let due = [
                (carries, Scene::HandOver { to: None }),
                (stands_in, Scene::NewDeputy),
                (owns, Scene::NewOwner),
            ];
            for (_, scene) in due.into_iter().filter(|(due, _)| *due) {
                let day = plus(self.today(), self.dice.between(0, NOTICE - 6));
                self.plan(day, who, What::Case(scene));
            }
            self.carried_by_another(who, leaver, carries);
        }
        Ok(())
    }

    /// A case that nobody is responsible for yet gets another coordinator.
    fn carried_by_another(&mut self, who: usize, leaver: usize, carries: bool) {
        let Some(life) = self.lives.get_mut(who).filter(|life| life.carrier == leaver && !carries) else {
            return;
        };
        if let Some(other) = self.staff.freest(life.team, Some(leaver)) {
            life.carrier = other;
            if let Some(hand) = self.staff.hands.get_mut(other) {
                hand.load += 1;
            }
        }
    }

    /// The last day of somebody: what has not been handed over is handed over now.
    pub(super) fn depart(&mut self, tx: &mut Write<'_>, leaver: usize) -> Result<()> {
        let id = self.worker(leaver)?;
        for who in self.open_lives() {
            Turn::take(self, tx, who)?.let_go(&id)?;
            self.carried_by_another(who, leaver, false);
        }
        let reason = "Siirtyi toisen työnantajan palvelukseen.".to_owned();
        self.as_office::<Worker>(tx, id.as_str(), WorkerCommand::Leave { reason, cases: 0 })?;
        self.refresh(tx)
    }

    /// Somebody is away over the last day, with a deputy.
    pub(super) fn away(&mut self, tx: &mut Write<'_>, away: usize) -> Result<()> {
        let (id, team) = (self.worker(away)?, self.staff.hands.get(away).map_or(0, |hand| hand.team));
        let lead = self.staff.of(Duty::Lead, team).next().map(|lead| self.worker(lead)).transpose()?;
        let deputy = self.staff.freest(team, Some(away)).map(|at| self.worker(at)).transpose()?;
        let (Some(lead), true) = (lead, self.works(&id)) else { return Ok(()) };
        let valid = Validity { from: Some(plus(self.last, -2)), until: Some(plus(self.last, 12)) };
        let command = WorkerCommand::StateAbsence(Absence { valid, deputy });
        self.act::<Worker>(tx, &lead, id.as_str(), command)?;
        self.refresh(tx)
    }

    /// Hand-overs that wait, permissions just withdrawn, access not yet reviewed: a few of each.
    pub(super) fn last_days(&mut self, tx: &mut Write<'_>) -> Result<()> {
        let mut number = 0;
        for who in self.open_lives() {
            let turn = Turn::take(self, tx, who)?;
            let open = turn.open()?;
            let ready = open.responsible.is_some() && open.hand_over.is_none();
            turn.give_back()?;
            if !ready {
                continue;
            }
            number += 1;
            let due = [
                (number % 12 == 2, Scene::Waiting, (1, 9)),
                (number % 18 == 4, Scene::Withdraw, (6, 10)),
                (number % 24 == 6, Scene::Glass, (5, 10)),
            ];
            for (_, scene, (soonest, latest)) in due.into_iter().filter(|(due, ..)| *due) {
                let day = plus(self.today(), self.dice.between(soonest, latest));
                self.plan(day, who, What::Case(scene));
            }
        }
        Ok(())
    }

    /// Gives everybody who works here the password's hash.
    fn open_accounts(&mut self, tx: &mut Write<'_>, hash: &str) -> Result<()> {
        for hand in 0..self.staff.hands.len() {
            let id = self.worker(hand)?;
            if self.works(&id) {
                credential::set_password(tx, id.as_str(), hash).context("an account")?;
                let command = WorkerCommand::Note(Box::new(WorkerEvent::PasswordSet));
                self.act::<Worker>(tx, &id, id.as_str(), command)?;
            }
        }
        self.refresh(tx)
    }
}
