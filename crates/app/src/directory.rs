//! What every page needs to know and few things change: workers, teams, models in use. Kept in memory, read
//! again when the record of it has grown.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use anyhow::{Context as _, Result};
use domain::access::Actor;
use domain::case::ModelRef;
use domain::id::{TeamId, WorkerId};
use domain::model::{Model, Register, Role};
use domain::organisation::{Adoption, Event, Organisation};
use domain::worker::Worker;
use jiff::civil::Date;
use journal::Read;

use crate::act::load;
use crate::model::Loaded as LoadedModel;
use crate::questionnaire::Catalogue;

/// The one organisation of an installation.
pub const ORGANISATION: &str = "county";

/// The name under which the growth of the directory is counted.
pub const GROWTH: &str = "directory";

/// Workers, teams and models.
#[derive(Debug, Clone, Default)]
pub struct Directory {
    /// The growth it was read at.
    pub growth: i64,
    pub organisation: Organisation,
    pub workers: BTreeMap<WorkerId, Worker>,
    pub models: BTreeMap<ModelRef, Arc<LoadedModel>>,
    /// The site's own: not read from here, and the same as long as the site is open.
    pub questionnaires: Arc<Catalogue>,
}

impl Directory {
    /// Reads it whole.
    ///
    /// # Errors
    /// The record cannot be read.
    pub fn read(tx: &mut Read<'_>) -> Result<Self> {
        let growth = growth(tx)?;
        let organisation = load::<Organisation>(tx, ORGANISATION)?.state;
        let ids = tx.all("select worker from worker_view order by worker", &[], |row| row.text(0))?;
        let mut workers = BTreeMap::new();
        for id in ids {
            let worker = load::<Worker>(tx, &id)?.state;
            workers.insert(WorkerId(id), worker);
        }
        let mut models = BTreeMap::new();
        for fact in tx.facts("organisation/county", 0, None)? {
            if fact.kind != "organisation.model-adopted" {
                continue;
            }
            let body = fact.body.context("an adopted model without its content")?;
            if let Event::ModelAdopted(Adoption { model, content, .. }) = serde_json::from_slice(&body)? {
                models.insert(model, Arc::new(LoadedModel::thaw(&content)?));
            }
        }
        Ok(Self { growth, organisation, workers, models, questionnaires: Arc::default() })
    }

    /// The model in use for new cases.
    pub fn current(&self) -> Option<&Arc<LoadedModel>> {
        let (model, ..) = self.organisation.models.last()?;
        self.models.get(model)
    }

    /// The model of a reference.
    pub fn model(&self, by: &ModelRef) -> Option<&Arc<LoadedModel>> {
        self.models.get(by)
    }

    /// The rules of a model; an error when a case names one that is not on record.
    ///
    /// # Errors
    /// The model was never adopted.
    pub fn rules(&self, by: &ModelRef) -> Result<&Model> {
        let loaded =
            self.models.get(by).with_context(|| format!("model {} {} is not adopted", by.id, by.version))?;
        Ok(&loaded.model)
    }

    /// A worker's name, or the id when the worker is not known.
    pub fn name<'d>(&'d self, worker: &'d WorkerId) -> &'d str {
        self.workers
            .get(worker)
            .and_then(|worker| worker.profile.as_ref())
            .map_or(worker.as_str(), |profile| profile.name.as_str())
    }

    /// A team's name.
    pub fn team<'d>(&'d self, team: &'d TeamId) -> &'d str {
        self.organisation.teams.get(team).map_or(team.as_str(), |card| card.name.as_str())
    }

    /// Who is away today and has this worker as deputy.
    pub fn stands_in_for<'d>(
        &'d self,
        worker: &'d WorkerId,
        day: Date,
    ) -> impl Iterator<Item = &'d WorkerId> {
        self.workers.iter().filter(move |(_, away)| away.stand_in(day) == Some(worker)).map(|(id, _)| id)
    }

    /// A worker as one who asks, today.
    pub fn actor(&self, id: &WorkerId, day: Date) -> Actor {
        let Some(worker) = self.workers.get(id).filter(|worker| worker.works()) else {
            return Actor { worker: id.clone(), ..Actor::default() };
        };
        let teams: BTreeSet<TeamId> = worker
            .seats_on(day)
            .filter(|seat| seat.kind == domain::model::SeatKind::Core)
            .map(|seat| seat.team.clone())
            .collect();
        let model = self.current().map(|it| &it.model);
        let roles = || model.into_iter().flat_map(|model| self.roles(id, day, model));
        Actor {
            worker: id.clone(),
            rights: worker.rights_on(day),
            teams,
            client: None,
            of_health: roles().any(|role| role.register == Register::Health && role.partner.is_none()),
            partners: roles().filter_map(|role| role.partner.clone()).collect(),
        }
    }

    /// The roles in which somebody has a seat on a day, as a model knows them.
    pub fn roles<'a>(&'a self, id: &WorkerId, day: Date, model: &'a Model) -> impl Iterator<Item = &'a Role> {
        let seats = self.workers.get(id).into_iter().flat_map(move |worker| worker.seats_on(day));
        seats.filter_map(|seat| model.role(&seat.role))
    }

    /// The team that owns cases by the model in use.
    pub fn owning_team(&self) -> Option<&TeamId> {
        let model = self.current()?;
        let template = &model.model.owning_team()?.id;
        self.organisation.teams.iter().find(|(_, card)| &card.template == template).map(|(id, _)| id)
    }
}

/// How often the directory has grown.
///
/// # Errors
/// The record cannot be read.
pub fn growth(tx: &mut Read<'_>) -> Result<i64> {
    Ok(tx.meta(GROWTH)?.and_then(|text| text.parse().ok()).unwrap_or(0))
}
