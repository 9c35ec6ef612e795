//! A small county for tests of the whole: a site on a database of its own, workers, one team, a clock that is moved.

use app::act::{Answer, Deed, Recorded};
use app::clock::{Chance, Clock, day_of};
use app::config::Config;
use app::directory::ORGANISATION;
use app::model::{Models, Source, load_all};
use app::site::Site;
use app::view;
use domain::access::Actor;
use domain::case::{Basis, Case, Command, Ground, ModelRef, Opening, Owner, Sender};
use domain::id::{Name, WorkerId};
use domain::model::{Right, SeatKind, Validity};
use domain::organisation::{Adoption, Command as OrganisationCommand, Organisation};
use domain::person::{Card, Command as PersonCommand, IdentityCode, Person, PersonName};
use domain::stream::Stamp;
use domain::worker::{Command as WorkerCommand, Placement, Profile, Worker};
use jiff::{SignedDuration, Timestamp};

/// A county with one model in use.
pub(crate) struct County {
    pub(crate) site: Site,
    pub(crate) clock: Clock,
    pub(crate) model: ModelRef,
    _folder: tempfile::TempDir,
    database: Option<String>,
}

/// The databases of a test run: the embedded one, and PostgreSQL when there is one.
#[expect(clippy::disallowed_methods, reason = "the one setting of the tests")]
pub(crate) fn databases() -> Vec<Option<String>> {
    let postgres = std::env::var("TEST_POSTGRES").ok();
    std::iter::once(None).chain(postgres.map(Some)).collect()
}

/// Every model that comes with this version.
pub(crate) fn models() -> Models {
    load_all(&Source::Shipped).unwrap()
}

impl County {
    /// A county that works by a model.
    pub(crate) fn by(model: &str, postgres: Option<&String>) -> Self {
        Self::with(model, postgres, Config::default())
    }

    /// A county with settings of its own; where its data lie is not among them.
    pub(crate) fn with(model: &str, postgres: Option<&String>, settings: Config) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = postgres.map(|server| fresh_database(server));
        let config = Config { data: folder.path().to_owned(), database: database.clone(), ..settings };
        let clock = Clock::at("2025-02-03T08:00:00Z".parse().unwrap());
        let site = Site::open(config, clock.clone(), Chance::seeded(7)).unwrap();
        let loaded = models().get(model).unwrap().clone();
        let reference = ModelRef { id: loaded.model.id.clone(), version: loaded.model.version.clone() };
        let county = Self { site, clock, model: reference.clone(), _folder: folder, database };
        let adoption =
            Adoption { model: reference, hash: loaded.hash.clone(), content: loaded.freeze().unwrap() };
        let template = loaded.model.owning_team().map_or_else(|| Name::from("team"), |team| team.id.clone());
        let team = OrganisationCommand::FoundTeam {
            team: "team".into(),
            name: "Tiimi".to_owned(),
            template,
            host: "sote-keskus".to_owned(),
        };
        for command in
            [OrganisationCommand::Name("Esimerkki".to_owned()), OrganisationCommand::Adopt(adoption), team]
        {
            county.does::<Organisation>("root", ORGANISATION, command);
        }
        for worker in ["aino", "bertta", "celsius"] {
            county.hires(worker, &[Right::Casework]);
        }
        county.hires("johtaja", &[Right::Lead]);
        county
    }

    fn hires(&self, worker: &str, rights: &[Right]) {
        let profile =
            Profile { name: worker.to_uppercase(), title: "koordinaattori".to_owned(), ..Profile::default() };
        let register = WorkerCommand::Register { profile, user: worker.to_owned(), rights: [].into() };
        self.does::<Worker>("root", worker, register);
        let terms = Placement {
            team: "team".into(),
            role: "work-ability-coordinator".into(),
            kind: SeatKind::Core,
            rights: rights.iter().copied().collect(),
            responsible: rights.contains(&Right::Casework),
            share: None,
            municipality: None,
            valid: Validity::default(),
        };
        let place = WorkerCommand::Place { placement: format!("seat-{worker}").as_str().into(), terms };
        self.does::<Worker>("root", worker, place);
    }

    /// The server stops and starts.
    pub(crate) fn starts_again(self) -> Self {
        let config = self.site.config().clone();
        self.site.journal().clone().close();
        drop(self.site);
        let site = Site::open(config, self.clock.clone(), Chance::seeded(8)).unwrap();
        Self { site, ..self }
    }

    /// Time goes on.
    pub(crate) fn days_pass(&self, days: i64) {
        self.clock.set(self.now() + SignedDuration::from_hours(24 * days));
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.site.now()
    }

    /// What a worker's deed looks like now; `root` is whoever sets the county up.
    pub(crate) fn deed(&self, worker: &str, expect: Option<i64>) -> Deed {
        let directory = self.site.journal().read_blocking(|tx| self.site.directory_in(tx)).unwrap();
        let today = day_of(self.now());
        let id = WorkerId::from(worker);
        let actor = if worker == "root" {
            Actor { worker: id.clone(), rights: [Right::Office].into(), ..Actor::default() }
        } else {
            directory.actor(&id, today)
        };
        let stamp = Stamp { at: self.now(), on: today, by: id };
        Deed { actor, stamp, cause: self.site.id(), expect, directory, draft: None }
    }

    /// Asks for a command.
    pub(crate) fn asks<S: Recorded>(&self, worker: &str, id: &str, command: S::Command) -> Answer<S>
    where
        S::Command: 'static,
        S::Refusal: 'static,
    {
        self.orders(self.deed(worker, None), id, command)
    }

    /// Gives a deed.
    pub(crate) fn orders<S: Recorded>(&self, deed: Deed, id: &str, command: S::Command) -> Answer<S>
    where
        S::Command: 'static,
        S::Refusal: 'static,
    {
        let id = id.to_owned();
        self.site
            .journal()
            .write_blocking(move |tx| app::act::carry_out::<S>(tx, &deed, &id, command))
            .unwrap()
    }

    /// Asks for a command that must be done.
    #[track_caller]
    pub(crate) fn does<S: Recorded<Refusal: std::fmt::Debug>>(
        &self,
        worker: &str,
        id: &str,
        command: S::Command,
    ) -> S
    where
        S::Command: std::fmt::Debug + Clone + 'static,
        S::Refusal: 'static,
    {
        let asked = command.clone();
        match self.asks::<S>(worker, id, command) {
            Answer::Done(state) => S::clone(&state),
            Answer::Refused(refusal) => panic!("{asked:?} was refused: {refusal:?}"),
            Answer::Again => panic!("{asked:?} was on record already"),
            Answer::Stale => panic!("{asked:?} was stale"),
            Answer::Forbidden => panic!("{asked:?} was forbidden"),
            Answer::Hidden => panic!("{asked:?}: hidden"),
        }
    }

    /// A person is registered.
    pub(crate) fn registers(&self, worker: &str, id: &str) {
        self.registers_as(worker, id, "Kuvitteellinen", "010190-999W");
    }

    /// A person with a name and a code is registered.
    pub(crate) fn registers_as(&self, worker: &str, id: &str, family: &str, code: &str) {
        let card = Card {
            name: PersonName { given: "Testi".to_owned(), family: family.to_owned() },
            code: Some(IdentityCode::parse(code).unwrap()),
            municipality: None,
            language: "fi".to_owned(),
            ..Card::default()
        };
        self.does::<Person>(worker, id, PersonCommand::Register { card, not_among_alike: false });
    }

    /// How a case of the person begins: by the first route, for the first need, owned by the team.
    pub(crate) fn opening(&self, person: &str, basis: Option<Basis>) -> Command {
        let models = models();
        let model = &models.get(self.model.id.as_str()).unwrap().model;
        let route = &model.arrivals[0];
        Command::Open(Box::new(Opening {
            person: person.into(),
            reference: "ABCD-EFGH".to_owned(),
            model: self.model.clone(),
            stage: model.stages.iter().find(|stage| stage.entry).unwrap().id.clone(),
            arrival: route.id.clone(),
            sender: (!route.by_client)
                .then(|| Sender { partner: route.partner.clone(), name: "Sosiaalitoimi".to_owned() }),
            need: model.needs[0].clone(),
            words: "Selvitetään yhdessä.".to_owned(),
            owner: Owner::Team("team".into()),
            basis: basis.map(|terms| ("first".into(), terms)),
        }))
    }

    /// A consent of the model with everything that it covers.
    pub(crate) fn consent(&self, name: &Name) -> Basis {
        let models = models();
        let model = &models.get(self.model.id.as_str()).unwrap().model;
        let consent = domain::model::find(&model.consents, name).unwrap();
        Basis {
            ground: Ground::Consent(name.clone()),
            representative: String::new(),
            data: consent.data.clone(),
            purpose: "Työkyvyn tuki".to_owned(),
            recipients: vec![],
            from: day_of(self.now()),
            until: None,
        }
    }

    /// The agreement to the service.
    pub(crate) fn agreement(&self) -> Basis {
        let models = models();
        let model = &models.get(self.model.id.as_str()).unwrap().model;
        let name = model.consents.iter().find(|consent| consent.agreement).unwrap().id.clone();
        self.consent(&name)
    }

    /// The case as the record has it.
    pub(crate) fn case(&self, id: &str) -> app::act::Loaded<Case> {
        self.site.journal().read_blocking(|tx| app::act::load::<Case>(tx, id)).unwrap()
    }

    /// The end of every test of the whole: the record is whole, and the tables say what it says.
    pub(crate) fn ends_whole(self) {
        let verdict = self.site.journal().verify(|_, _| {}).unwrap();
        assert!(verdict.faults.is_empty(), "{:?}", verdict.faults);
        let differences = view::differences(self.site.journal()).unwrap();
        assert!(differences.is_empty(), "{differences:#?}");
        drop(self.site);
        if let Some(url) = &self.database {
            drop_database(url);
        }
    }
}

fn psql(url: &str, sql: &str) {
    let done = std::process::Command::new("psql")
        .args([url, "-q", "-v", "ON_ERROR_STOP=1", "-c", sql])
        .output()
        .unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

/// A database of its own on the server of the test run.
fn fresh_database(server: &str) -> String {
    let name = format!("it_{}", Chance::default().reference().replace('-', "").to_lowercase());
    psql(server, &format!("create database {name}"));
    let (base, _) = server.rsplit_once('/').unwrap();
    format!("{base}/{name}")
}

fn drop_database(url: &str) {
    let (base, name) = url.rsplit_once('/').unwrap();
    psql(&format!("{base}/postgres"), &format!("drop database {name} with (force)"));
}
