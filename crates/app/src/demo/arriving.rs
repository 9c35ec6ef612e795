//! Coming: a person registered, a case opened, what is known of work and benefits.

use std::collections::BTreeSet;

use anyhow::Result;
use domain::access::may_open;
use domain::case::{Background, Basis, Command, Ground, Opening, Owner, Sender, Spell};
use domain::id::{Name, WorkerId};
use domain::model::{Arrival, Model, StageOwner, find};
use domain::person::{Command as PersonCommand, Person};

use super::calendar::plus;
use super::life::{Fate, Standing};
use super::people;
use super::staff::Duty;
use super::turn::{Scene, Turn};
use super::words;
use crate::act;
use crate::text::Lang;

impl Turn<'_, '_, '_> {
    /// The client comes.
    pub(super) fn arrive(&mut self) -> Result<()> {
        let model = self.model();
        self.life.person = self.county.id();
        let person = self.life.person.clone();
        if let Some(letter) = self.life.letter.take() {
            self.accept(&model, *letter)?;
        } else {
            self.assign();
            let arrival = self.route(&model);
            let by_own_services = arrival.partner.is_none() && !arrival.by_client;
            let worker = if by_own_services { self.life.asker } else { self.life.carrier };
            let worker = self.county.worker(worker)?;
            let card = self.county.invent();
            self.county.register(self.tx, &worker, (&person, card))?;
            let opening = self.opening(&model, &arrival, &worker);
            self.life.case = self.county.id();
            self.opens(&worker, Command::Open(Box::new(opening)))?;
        }
        self.life.standing = Standing::Open;
        self.county.tally.arrived += 1;
        self.life.ability = self.dice().normal_within((42, 19), 0, 95);
        let days = self.dice().between(0, 4);
        self.later(days, Scene::Background);
        if self.life.has(Fate::Moves) {
            let days = self.dice().between(40, 160);
            self.later(days, Scene::Card);
        }
        if self.dice().percent(45) && !model.target_groups.is_empty() {
            let first = self.dice().early(model.target_groups.len());
            let mut groups: BTreeSet<Name> = model.target_groups.get(first).cloned().into_iter().collect();
            if self.dice().percent(40) {
                groups.insert(self.dice().one_of(&model.target_groups));
            }
            self.does(Command::MarkGroups { groups })?;
        }
        if let Some(thread) = self.life.thread.take() {
            self.goes_on_named(&model, thread)?;
        }
        self.enter()
    }

    /// Which team will own the case, who of it carries it, and who asks.
    pub(super) fn assign(&mut self) {
        let county = &mut *self.county;
        let team = county.dice.below(county.staff.owning);
        self.life.team = team;
        self.life.carrier = county.staff.freest(team, None).unwrap_or(0);
        let askers: Vec<usize> = county.staff.all(Duty::Asker).collect();
        self.life.asker = county.dice.one_of(&askers);
        if let Some(hand) = county.staff.hands.get_mut(self.life.carrier) {
            hand.load += 1;
        }
    }

    /// The route by which the client comes: partners only in their days.
    pub(super) fn route(&mut self, model: &Model) -> Arrival {
        let today = self.today();
        let is_there = |arrival: &&Arrival| {
            let partner = arrival.partner.as_ref().and_then(|partner| find(&model.partners, partner));
            partner.is_none_or(|partner| partner.valid.holds(today))
        };
        let open: Vec<&Arrival> = model.arrivals.iter().filter(is_there).collect();
        let weight = |arrival: &&Arrival| match (arrival.by_client, &arrival.partner) {
            (true, _) => 26,
            (false, None) => 38,
            (false, Some(partner))
                if partner.as_str().contains("employment") || partner.as_str() == "te-services" =>
            {
                24
            }
            (false, Some(partner)) if partner.as_str() == "third-sector" => 15,
            (false, Some(_)) => 6,
        };
        let weights: Vec<usize> = open.iter().map(weight).collect();
        let at = self.dice().weighted(&weights);
        let first = || Arrival { id: Name::default(), partner: None, by_client: true };
        open.get(at).map_or_else(first, |arrival| (*arrival).clone())
    }

    pub(super) fn opening(&mut self, model: &Model, arrival: &Arrival, worker: &WorkerId) -> Opening {
        let stage = self.life.stop().and_then(|stop| model.stages.get(stop.stage));
        let team = self.county.staff.teams.get(self.life.team).map(|team| team.id.clone());
        let owner = match (stage.map(|stage| stage.owner), team) {
            (Some(StageOwner::Team), Some(team)) => Owner::Team(team),
            _ => Owner::Worker(worker.clone()),
        };
        let need = self.dice().early(model.needs.len());
        let basis = if self.dice().percent(88) { self.agreement(model) } else { self.by_law(model) };
        Opening {
            person: self.life.person.as_str().into(),
            reference: self.county.reference(),
            model: self.county.by.clone(),
            stage: stage.map(|stage| stage.id.clone()).unwrap_or_default(),
            arrival: arrival.id.clone(),
            sender: self.sender(arrival),
            need: model.needs.get(need).cloned().unwrap_or_default(),
            words: words::draw(words::NEED, self.dice()),
            owner,
            basis: Some((self.county.id().into(), basis)),
        }
    }

    pub(super) fn sender(&mut self, arrival: &Arrival) -> Option<Sender> {
        if arrival.by_client {
            return None;
        }
        let name = match &arrival.partner {
            Some(partner) => {
                format!("{}, Esimerkkilä", self.county.model.text.of(Lang::Fi, "partner", partner))
            }
            None => self
                .dice()
                .one_of(&["Terveysasema", "Aikuissosiaalityö", "Mielenterveyspalvelut", "Kuntoutus"])
                .to_owned(),
        };
        Some(Sender { partner: arrival.partner.clone(), name })
    }

    /// The client's agreement to the service.
    pub(super) fn agreement(&mut self, model: &Model) -> Basis {
        let agreement = model.consents.iter().find(|consent| consent.agreement).or(model.consents.first());
        let until = self.dice().percent(12).then(|| plus(self.today(), 365));
        Basis {
            ground: Ground::Consent(agreement.map(|consent| consent.id.clone()).unwrap_or_default()),
            representative: String::new(),
            data: agreement.map(|consent| consent.data.clone()).unwrap_or_default(),
            purpose: "Työkyvyn tuen järjestäminen".to_owned(),
            recipients: Vec::new(),
            from: self.today(),
            until,
        }
    }

    /// A section of law in force, when the client has not been asked yet; else the agreement.
    fn by_law(&mut self, model: &Model) -> Basis {
        let today = self.today();
        let in_force: Vec<Name> =
            model.laws.iter().filter(|law| law.valid.holds(today)).map(|law| law.id.clone()).collect();
        if in_force.is_empty() {
            return self.agreement(model);
        }
        let law =
            self.coded(&in_force, &["need-assessment", "multi-sector-cooperation", "health-examination"]);
        let purpose = "Palvelutarpeen arviointi".to_owned();
        Basis { ground: Ground::Law(law), purpose, until: None, data: Vec::new(), ..self.agreement(model) }
    }

    /// What is known of work, education and benefits.
    pub(super) fn background(&mut self) -> Result<()> {
        let today = self.today();
        let dice = &mut self.county.dice;
        let mut unemployed = Vec::new();
        let mut day = plus(today, -dice.between(900, 4_200));
        for _ in 0..dice.between(0, 2) {
            let until = plus(day, dice.between(40, 420));
            if until >= plus(today, -60) {
                break;
            }
            unemployed.push(Spell { from: day, until: Some(until) });
            day = plus(until, dice.between(30, 500));
        }
        let running = dice.percent(72);
        if running {
            let from = plus(today, -dice.between(30, 1_500)).max(day.min(plus(today, -20)));
            unemployed.push(Spell { from, until: None });
        }
        let rejected = dice
            .percent(9)
            .then(|| (plus(today, -dice.between(60, 900)), dice.one_of(words::REJECTED).to_owned()));
        let points = u8::try_from((self.life.ability + 5) / 10).unwrap_or(0);
        let dice = &mut self.county.dice;
        let background = Background {
            unemployed,
            subsidy_days: (running && dice.percent(60))
                .then(|| u16::try_from(dice.between(0, 900)).unwrap_or(0)),
            secondary_missing: dice.percent(85).then(|| dice.percent(31)),
            unfinished_studies: dice.percent(50).then(|| u8::try_from(dice.between(0, 3)).unwrap_or(0)),
            partial_work_ability: dice.percent(80).then(|| dice.percent(58)),
            pension_rejected: rejected,
            work_ability: dice.percent(90).then_some(points.min(10)),
        };
        self.does(Command::StateBackground(background))
    }

    /// A new number or address.
    pub(super) fn card(&mut self) -> Result<()> {
        self.life.done(Fate::Moves);
        let id = self.life.person.clone();
        let Some(card) = act::load::<Person>(self.tx, &id)?.state.card else { return Ok(()) };
        let Some(worker) = self.whoever(domain::access::Action::Steer)? else { return Ok(()) };
        if !may_open(&self.county.directory.actor(&worker, self.today())) {
            return Ok(());
        }
        let card = people::moved(self.dice(), &card);
        let reason = self.dice().one_of(words::MOVED).to_owned();
        self.county.act::<Person>(self.tx, &worker, &id, PersonCommand::Correct { card, reason })?;
        Ok(())
    }
}
