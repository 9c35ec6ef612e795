//! A small town for tests of pages: the real router, the real journal on a temporary SQLite file, a clock that
//! stands until it is moved, chance that repeats itself.
//!
//! ```ignore
//! let town = Town::new().await;
//! let aino = town.as_worker("coordinator");
//! aino.get("/fi/my-day").await.shows("Aino Koordinaattori");
//! aino.post("/fi/persons/new", &[("given", "Matti")]).await.goes_to("/fi/persons/…");
//! aino.fill("/fi/cases/K1/notes", &[("text", "…")]).await.goes_to("/fi/cases/K1");
//! ```
//!
//! `post` adds the session's own token and a fresh command id; `fill` opens the page first and takes what is
//! hidden in its form, so that the version comes along too. When a town is torn down, its record must verify, and
//! its tables must say what a rebuild of them says.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::LazyLock;

use axum::Router;
use axum::body::Body;
use axum::http::request::Builder;
use axum::http::{HeaderMap, Request, StatusCode, header};
use domain::access::Actor;
use domain::case::ModelRef;
use domain::id::{ItemId, TeamId, WorkerId};
use domain::model::{Right, SeatKind, Validity};
use domain::organisation::{Adoption, Command as OrganisationCommand, Organisation};
use domain::stream::Stamp;
use domain::worker::{Command as WorkerCommand, Placement, Profile, Worker};
use http_body_util::BodyExt as _;
use jiff::{SignedDuration, Timestamp};
use tempfile::TempDir;
use tower::ServiceExt as _;

use crate::account;
use crate::account::peer::Peer;
use crate::account::session::{self, Session};
use crate::act::{self, Answer, Deed, Recorded};
use crate::clock::{Chance, Clock, day_of};
use crate::config::Config;
use crate::directory::ORGANISATION;
use crate::model::{Loaded, Models, Source, load_all};
use crate::routes;
use crate::site::Site;
use crate::text::{Lang, Texts};

/// The model that a town has adopted when nothing else is said.
pub(crate) const MODEL: &str = "keusote-2024";

/// The town's one team.
pub(crate) const TEAM: &str = "support";

/// A password that everybody may have.
pub(crate) const PASSWORD: &str = "kolme vihreää porkkanaa";

/// The host in every address.
pub(crate) const HOST: &str = "rinnalla.test";

/// Who works in the town: user name (and id), name, role, kind of seat, rights beside the seat.
type Resident = (&'static str, &'static str, Option<(&'static str, SeatKind)>, &'static [Right]);

const RESIDENTS: [Resident; 11] = [
    ("coordinator", "Aino Koordinaattori", Some(("work-ability-coordinator", SeatKind::Core)), &[]),
    ("coordinator-2", "Bertta Koordinaattori", Some(("work-ability-coordinator", SeatKind::Core)), &[]),
    ("physician", "Lauri Lääkäri", Some(("physician", SeatKind::Core)), &[]),
    ("nurse", "Noora Hoitaja", Some(("nurse", SeatKind::Core)), &[]),
    ("peer", "Kerttu Kokija", Some(("experience-expert", SeatKind::Core)), &[]),
    ("visitor", "Ville Vieras", Some(("kela-expert", SeatKind::Visiting)), &[]),
    // Does case work outside the team: sees own cases only.
    ("outsider", "Ulla Ulkopuolinen", None, &[Right::Casework]),
    ("lead", "Elina Esihenkilö", Some(("lead", SeatKind::Core)), &[]),
    ("office", "Otto Pääkäyttäjä", None, &[Right::Office]),
    ("privacy", "Pirkko Tietosuoja", None, &[Right::Privacy]),
    ("admin", "Antti Ylläpitäjä", None, &[Right::Office, Right::Privacy, Right::Lead]),
];

static MODELS: LazyLock<Models> =
    LazyLock::new(|| load_all(&Source::Shipped).expect("the shipped models are sound"));

/// A county with one team.
pub(crate) struct Town {
    pub(crate) site: Site,
    /// By which it works.
    model: &'static str,
    router: Router,
    _folder: TempDir,
}

impl Town {
    /// A town on a Monday morning: 2 March 2026, 9 o'clock in Finland.
    pub(crate) async fn new() -> Self {
        Self::with(Config::default()).await
    }

    /// A town with other settings. Its data folder is its own in any case.
    pub(crate) async fn with(config: Config) -> Self {
        let town = Self::empty(config);
        town.found().await;
        town
    }

    /// A town that works by another model.
    pub(crate) async fn by(model: &'static str) -> Self {
        let mut town = Self::empty(Config::default());
        town.model = model;
        town.found().await;
        town
    }

    /// The model by which it works.
    pub(crate) fn model(&self) -> &'static Loaded {
        MODELS.get(self.model).expect("the town's model is shipped")
    }

    /// Nobody there yet, and no model.
    pub(crate) fn empty(config: Config) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let config = Config { data: folder.path().to_owned(), ..config };
        let morning: Timestamp = "2026-03-02T07:00:00Z".parse().expect("a moment");
        let site = Site::open(config, Clock::at(morning), Chance::seeded(1)).expect("a new site opens");
        Self { router: routes::router(site.clone()), site, model: MODEL, _folder: folder }
    }

    async fn found(&self) {
        let model = self.model();
        let template = model.model.owning_team().expect("a team that owns").id.clone();
        let content = model.freeze().expect("a model that freezes");
        let by = ModelRef { id: model.model.id.clone(), version: model.model.version.clone() };
        let adoption = Adoption { model: by, hash: model.hash.clone(), content };
        let host = model.text.of(Lang::Fi, "unit", &model.model.organisation.host);
        for command in [
            OrganisationCommand::Name("Esimerkin hyvinvointialue".to_owned()),
            OrganisationCommand::Adopt(adoption),
            OrganisationCommand::FoundTeam {
                team: TEAM.into(),
                name: "Työkyvyn tuen tiimi".to_owned(),
                template,
                host,
            },
        ] {
            self.acts::<Organisation>("office", ORGANISATION, command).await;
        }
        for (user, name, seat, rights) in RESIDENTS {
            self.settle(user, name, rights).await;
            if let Some((role, kind)) = seat {
                self.seat(user, role, kind).await;
            }
        }
    }

    /// Registers somebody. The id is the user name.
    pub(crate) async fn settle(&self, user: &str, name: &str, rights: &[Right]) {
        let profile = Profile {
            name: name.to_owned(),
            title: user.to_owned(),
            organisation: "Esimerkin hyvinvointialue".to_owned(),
            ..Profile::default()
        };
        let rights = rights.iter().copied().collect();
        let command = WorkerCommand::Register { profile, user: user.to_owned(), rights };
        self.acts::<Worker>("office", user, command).await;
    }

    /// Gives somebody a seat in the town's team, with what the model says of the role.
    pub(crate) async fn seat(&self, user: &str, role: &str, kind: SeatKind) {
        let model = self.model();
        let role = model.model.role(&role.into()).expect("a role of the model");
        let terms = Placement {
            team: TeamId::from(TEAM),
            role: role.id.clone(),
            kind,
            rights: role.rights.iter().copied().collect(),
            responsible: role.responsible,
            share: None,
            municipality: None,
            valid: Validity::default(),
        };
        let placement = ItemId(self.site.id());
        self.acts::<Worker>("office", user, WorkerCommand::Place { placement, terms }).await;
    }

    /// Gives somebody a password: `town.open_account("coordinator", PASSWORD)`.
    pub(crate) async fn open_account(&self, user: &str, password: &str) {
        let (site, user, password) = (self.site.clone(), user.to_owned(), password.to_owned());
        let opened = site.journal().write({
            let site = site.clone();
            move |tx| account::open_account(tx, &site, &user, &password)
        });
        opened.await.expect("the account opens");
    }

    /// Carries a command out past the pages, with the rights that somebody has (or is about to have). It must
    /// be done.
    #[track_caller]
    pub(crate) fn acts<S: Recorded>(
        &self,
        user: &str,
        id: &str,
        command: S::Command,
    ) -> impl Future<Output = ()> + use<S>
    where
        S::Refusal: std::fmt::Debug,
    {
        let (deed, id, site) = (self.deed(user), id.to_owned(), self.site.clone());
        async move {
            let answer = site
                .journal()
                .write(move |tx| act::carry_out::<S>(tx, &deed, &id, command))
                .await
                .expect("the record can be written");
            match answer {
                Answer::Done(_) => {}
                Answer::Again => panic!("this command is on record already"),
                Answer::Refused(refusal) => panic!("refused: {refusal:?}"),
                Answer::Stale | Answer::Forbidden | Answer::Hidden => panic!("not allowed, or stale"),
            }
        }
    }

    fn deed(&self, user: &str) -> Deed {
        let (now, today) = (self.site.now(), self.today());
        let site = &self.site;
        let directory =
            site.journal().read_blocking(|tx| site.directory_in(tx)).expect("the directory can be read");
        let worker = WorkerId::from(user);
        let mut actor = directory.actor(&worker, today);
        if actor.rights.is_empty() {
            // Before anybody is registered, somebody must begin.
            actor = Actor { rights: BTreeSet::from([Right::Office]), ..actor };
        }
        let stamp = Stamp { at: now, on: today, by: worker };
        Deed { actor, stamp, cause: self.site.id(), expect: None, directory, draft: None }
    }

    /// Today.
    pub(crate) fn today(&self) -> jiff::civil::Date {
        day_of(self.site.now())
    }

    /// Lets minutes pass.
    pub(crate) fn wait_minutes(&self, minutes: i64) {
        self.site.clock().set(self.site.now() + SignedDuration::from_mins(minutes));
    }

    /// Lets seconds pass.
    pub(crate) fn wait_seconds(&self, seconds: i64) {
        self.site.clock().set(self.site.now() + SignedDuration::from_secs(seconds));
    }

    /// Lets days pass.
    pub(crate) fn wait_days(&self, days: i64) {
        self.wait_minutes(days * 24 * 60);
    }

    /// Somebody at a desk, signed in. The session begins with the first request, and again when it has ended.
    pub(crate) fn as_worker(&self, user: &str) -> Browser<'_> {
        Browser { user: Some(user.to_owned()), ..self.browser() }
    }

    /// Somebody who is not signed in. Cookies are kept from one request to the next.
    pub(crate) fn browser(&self) -> Browser<'_> {
        Browser {
            town: self,
            user: None,
            cookies: RefCell::default(),
            address: IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1)),
        }
    }

    /// What stands in the security log, oldest first: what happened, and who did it.
    pub(crate) fn security_log(&self) -> Vec<(String, String)> {
        let filter = journal::LogFilter { log: Some("security"), ..journal::LogFilter::default() };
        let page = self.site.journal().read_blocking(|tx| tx.log_page(filter, None, 1_000));
        let page = page.expect("the log can be read");
        page.into_iter().rev().map(|entry| (entry.data, entry.actor)).collect()
    }
}

/// When a town is torn down, its record verifies and its tables say what the record says.
impl Drop for Town {
    fn drop(&mut self) {
        if std::thread::panicking() {
            return;
        }
        let verdict = self.site.journal().verify(|_, _| {}).expect("the record can be examined");
        assert!(verdict.faults.is_empty(), "the record does not verify: {:?}", verdict.faults);
        // On a thread of its own: writing blocks, and a test's thread belongs to its runtime.
        let journal = self.site.journal();
        let differences =
            std::thread::scope(|scope| scope.spawn(|| crate::view::differences(journal)).join());
        let differences = differences.expect("a rebuild that ends").expect("the tables can be made again");
        assert!(differences.is_empty(), "the tables are not what the record says: {differences:?}");
    }
}

/// A browser: it keeps cookies and says from which page it comes.
pub(crate) struct Browser<'t> {
    town: &'t Town,
    user: Option<String>,
    cookies: RefCell<Vec<(String, String)>>,
    address: IpAddr,
}

impl Browser<'_> {
    /// The same browser at another address of the network.
    pub(crate) fn at_address(mut self, address: [u8; 4]) -> Self {
        self.address = IpAddr::from(address);
        self
    }

    /// The model by which the town works.
    pub(crate) fn model(&self) -> &'static Loaded {
        self.town.model()
    }

    /// Opens a page.
    pub(crate) async fn get(&self, path: &str) -> Seen {
        self.send(Request::get(path), Body::empty()).await
    }

    /// Posts a form: names and values, with the session's token and a fresh command id beside, unless given.
    pub(crate) async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Seen {
        self.sign_in_silently().await;
        let (csrf, command) = (self.csrf().await, self.town.site.id());
        let given = |name| fields.iter().any(|(found, _)| *found == name);
        let mut all = fields.to_vec();
        if let Some(csrf) = csrf.as_deref().filter(|_| !given("csrf")) {
            all.push(("csrf", csrf));
        }
        if !given("command") {
            all.push(("command", &command));
        }
        self.post_bare(path, &all).await
    }

    /// Posts exactly these names and values, from our own pages.
    pub(crate) async fn post_bare(&self, path: &str, fields: &[(&str, &str)]) -> Seen {
        self.post_with(path, fields, &[("sec-fetch-site", "same-origin")]).await
    }

    /// Posts exactly these names, values and headers.
    pub(crate) async fn post_with(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        headers: &[(&str, &str)],
    ) -> Seen {
        let mut request =
            Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request, Body::from(encode(fields))).await
    }

    /// Opens the page at `path`, and posts the form on it that posts back there: hidden values as they stand.
    pub(crate) async fn fill(&self, path: &str, fields: &[(&str, &str)]) -> Seen {
        let page = self.get(path).await;
        page.is(200);
        self.send_form(&page, path, fields).await
    }

    /// Posts the form of a page that posts to `action`, with what is hidden in it.
    pub(crate) async fn send_form(&self, page: &Seen, action: &str, fields: &[(&str, &str)]) -> Seen {
        let hidden = page.hidden(action);
        let mut all: Vec<(&str, &str)> = fields.to_vec();
        for (name, value) in &hidden {
            if !fields.iter().any(|(found, _)| found == name) {
                all.push((name, value));
            }
        }
        self.post_bare(action, &all).await
    }

    /// Sends a file by the form with this action, beside the form's hidden fields.
    pub(crate) async fn send_file(
        &self,
        page: &Seen,
        action: &str,
        (field, name): (&str, &str),
        bytes: &[u8],
    ) -> Seen {
        self.send_paper(page, action, (field, name, bytes), &[]).await
    }

    /// Sends a file and answers by the form with this action, beside the form's hidden fields.
    pub(crate) async fn send_paper(
        &self,
        page: &Seen,
        action: &str,
        (field, name, bytes): (&str, &str, &[u8]),
        answers: &[(&str, &str)],
    ) -> Seen {
        const LINE: &str = "a-line-that-is-nowhere-else";
        let mut body = Vec::new();
        let answers = answers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        for (hidden, value) in page.hidden(action).into_iter().chain(answers) {
            let part =
                format!("--{LINE}\r\nContent-Disposition: form-data; name=\"{hidden}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        let head = format!(
            "--{LINE}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
             Content-Type: application/pdf\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(format!("\r\n--{LINE}--\r\n").as_bytes());
        let kind = format!("multipart/form-data; boundary={LINE}");
        let request =
            Request::post(action).header(header::CONTENT_TYPE, kind).header("sec-fetch-site", "same-origin");
        self.send(request, Body::from(body)).await
    }

    /// The session of this browser, whatever its state.
    pub(crate) async fn session(&self) -> Option<Session> {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, self.cookie_line()?.parse().ok()?);
        let hash = session::token(&headers)?;
        let found = self.town.site.journal().read(move |tx| session::find(tx, &hash)).await;
        found.expect("the sessions can be read")
    }

    /// The token that this browser's forms must carry.
    pub(crate) async fn csrf(&self) -> Option<String> {
        Some(self.session().await?.csrf)
    }

    /// A copy of this browser, cookies and all: what a thief of the cookie would have.
    pub(crate) fn copy(&self) -> Self {
        Self { town: self.town, user: None, cookies: self.cookies.clone(), address: self.address }
    }

    /// Whoever is said to be signed in gets a session, if there is none that lives.
    async fn sign_in_silently(&self) {
        let Some(user) = &self.user else { return };
        let site = &self.town.site;
        let now = site.now();
        if self.session().await.is_some_and(|session| session.alive(now, site.config())) {
            return;
        }
        let (secret, session) = session::fresh(site, &WorkerId(user.clone()), true);
        let begun = site.journal().write(move |tx| session::begin(tx, &session)).await;
        begun.expect("a session begins");
        self.keep(&session::cookie(&secret, site.config()));
    }

    fn keep(&self, set_cookie: &str) {
        let pair = set_cookie.split(';').next().unwrap_or_default();
        let (name, value) = pair.split_once('=').unwrap_or_default();
        let mut cookies = self.cookies.borrow_mut();
        cookies.retain(|(known, _)| known != name);
        if !value.is_empty() {
            cookies.push((name.to_owned(), value.to_owned()));
        }
    }

    fn cookie_line(&self) -> Option<String> {
        let cookies = self.cookies.borrow();
        let pairs: Vec<String> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        (!pairs.is_empty()).then(|| pairs.join("; "))
    }

    async fn send(&self, mut request: Builder, body: Body) -> Seen {
        self.sign_in_silently().await;
        if let Some(cookies) = self.cookie_line() {
            request = request.header(header::COOKIE, cookies);
        }
        let request = request.header(header::HOST, HOST).extension(Peer(self.address)).body(body);
        let answer = self.town.router.clone().oneshot(request.expect("a request")).await;
        let answer = answer.expect("an answer");
        for set in answer.headers().get_all(header::SET_COOKIE) {
            self.keep(set.to_str().expect("a cookie of text"));
        }
        let (status, headers) = (answer.status(), answer.headers().clone());
        let body = answer.into_body().collect().await.expect("a body").to_bytes();
        let text = String::from_utf8_lossy(&body).into_owned();
        Seen { status, headers, text }
    }
}

fn encode(fields: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}

/// An answer, as the browser sees it.
#[derive(Debug)]
pub(crate) struct Seen {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Seen {
    /// Has this status.
    #[track_caller]
    pub(crate) fn is(&self, status: u16) -> &Self {
        assert_eq!(self.status, status, "location {:?}\n{}", self.location(), self.text);
        self
    }

    /// Is a page that shows these words (as they stand in the markup, escaped).
    #[track_caller]
    pub(crate) fn shows(&self, words: &str) -> &Self {
        let escaped = ui::Html::text(words).into_string();
        assert!(
            self.text.contains(words) || self.text.contains(&escaped),
            "{words:?} is not on the page ({}):\n{}",
            self.status,
            self.text
        );
        self
    }

    /// Shows a sentence of `text/fi`, whatever its wording.
    #[track_caller]
    pub(crate) fn says(&self, key: &str) -> &Self {
        let sentence = Texts(Lang::Fi).find(key).unwrap_or_else(|| panic!("no sentence {key} in text/fi"));
        self.shows(sentence)
    }

    /// Does not show these words.
    #[track_caller]
    pub(crate) fn hides(&self, words: &str) -> &Self {
        assert!(!self.text.contains(words), "{words:?} is on the page:\n{}", self.text);
        self
    }

    /// Leads there.
    #[track_caller]
    pub(crate) fn goes_to(&self, url: &str) -> &Self {
        self.is(303);
        assert_eq!(self.location(), Some(url));
        self
    }

    /// Is the form again, with a sentence of `text/fi` that says what is wrong.
    #[track_caller]
    pub(crate) fn refuses(&self, key: &str) -> &Self {
        self.is(422).says(key)
    }

    /// Is not there.
    #[track_caller]
    pub(crate) fn is_not_found(&self) -> &Self {
        self.is(404)
    }

    /// Asks to sign in first.
    #[track_caller]
    pub(crate) fn asks_to_sign_in(&self) -> &Self {
        self.is(303);
        let leads = self.location().unwrap_or_default();
        assert!(leads.starts_with("/fi/sign-in?"), "leads to {leads}");
        self
    }

    /// Where it leads.
    pub(crate) fn location(&self) -> Option<&str> {
        self.headers.get(header::LOCATION)?.to_str().ok()
    }

    /// What is hidden in the form that posts to `action`.
    #[track_caller]
    pub(crate) fn hidden(&self, action: &str) -> Vec<(String, String)> {
        let opening = format!("action=\"{action}\"");
        let start = self.text.find(&opening).unwrap_or_else(|| panic!("no form to {action}:\n{}", self.text));
        let form = &self.text[start..];
        let form = &form[..form.find("</form>").unwrap_or(form.len())];
        let inputs = form.split("<input ").skip(1).filter(|input| input.starts_with("type=\"hidden\""));
        inputs.map(|input| (between(input, "name=\"", "\""), between(input, "value=\"", "\""))).collect()
    }
}

/// The text between two others; empty when they are not there.
pub(crate) fn between(text: &str, before: &str, after: &str) -> String {
    let rest = text.split_once(before).map_or("", |(_, rest)| rest);
    rest.split_once(after).map_or("", |(found, _)| found).to_owned()
}
