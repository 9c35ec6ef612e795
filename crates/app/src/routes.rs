//! Every address: who may come, what is logged, what answers.

use std::collections::HashSet;
use std::sync::LazyLock;

use axum::Router;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{MethodRouter, get, post};

use crate::site::Site;
use crate::text::Lang;
use crate::{draft, frame};

/// Who may come to an address at all. What of it they may see is decided by relation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Anybody: sign-in, health, assets.
    Anybody,
    /// Whoever is signed in, by right and relation.
    Signed,
}

/// What is written into the use log before the answer is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Logged {
    /// Shows nothing of a client.
    Nothing,
    /// Shows something of one client or of many.
    Use,
    /// A change: the record itself remembers it.
    Change,
}

/// One address, for the tests that walk them all.
#[derive(Debug, Clone, Copy)]
pub struct Route {
    pub method: &'static str,
    pub path: &'static str,
    pub who: Who,
    pub logged: Logged,
}

/// All addresses with their handlers.
#[derive(Default)]
pub struct Routes {
    router: Router<Site>,
    list: Vec<Route>,
}

impl Routes {
    /// A page.
    #[must_use]
    pub fn get(mut self, path: &'static str, who: Who, logged: Logged, handler: MethodRouter<Site>) -> Self {
        self.list.push(Route { method: "GET", path, who, logged });
        self.router = self.router.route(path, handler);
        self
    }

    /// A form: what it shows, and what it changes.
    #[must_use]
    pub fn form(mut self, path: &'static str, who: Who, shows: Logged, handler: MethodRouter<Site>) -> Self {
        self.list.push(Route { method: "GET", path, who, logged: shows });
        self.list.push(Route { method: "POST", path, who, logged: Logged::Change });
        self.router = self.router.route(path, handler);
        self
    }

    /// A change without a page of its own, or a search whose words must not stand in an address.
    #[must_use]
    pub fn post(mut self, path: &'static str, who: Who, logged: Logged, handler: MethodRouter<Site>) -> Self {
        self.list.push(Route { method: "POST", path, who, logged });
        self.router = self.router.route(path, handler);
        self
    }
}

/// Every address there is.
pub fn all() -> Routes {
    use Logged::{Change, Nothing};
    use Who::{Anybody, Signed};

    let routes = Routes::default()
        .get("/", Anybody, Nothing, get(front))
        .get("/{lang}", Anybody, Nothing, get(front_in))
        .get("/health/live", Anybody, Nothing, get(async || "ok"))
        .get("/health/ready", Anybody, Nothing, get(ready))
        .get("/assets/{hash}/{name}", Anybody, Nothing, get(asset))
        .post("/{lang}/drafts", Signed, Change, post(draft::save));
    let routes = crate::day::routes(routes);
    let routes = crate::case::routes(routes);
    let routes = crate::consultation::routes(routes);
    let routes = crate::questionnaire::routes(routes);
    let routes = crate::referral::routes(routes);
    let routes = crate::self_assessment::routes(routes);
    let routes = crate::answer::routes(routes);
    let routes = crate::arrival::routes(routes);
    let routes = crate::effect::routes(routes);
    let routes = crate::feedback::routes(routes);
    let routes = crate::rota::routes(routes);
    let routes = crate::round::routes(routes);
    let routes = crate::person::routes(routes);
    let routes = crate::team::routes(routes);
    let routes = crate::model::page::routes(routes);
    let routes = crate::account::routes(routes);
    let routes = crate::office::routes(routes);
    crate::uselog::routes(routes)
}

/// Can this address be asked for as a page?
pub fn has_page(pattern: &str) -> bool {
    static PAGES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
        list().iter().filter(|route| route.method == "GET").map(|route| route.path).collect()
    });
    PAGES.contains(pattern)
}

/// The list of addresses, for tests.
pub fn list() -> Vec<Route> {
    all().list
}

/// The service.
pub fn router(site: Site) -> Router {
    all().router.fallback(nothing_there).layer(middleware::from_fn(frame::around)).with_state(site)
}

async fn nothing_there() -> crate::problem::Problem {
    crate::problem::Problem::NotFound
}

/// The first page in the language that the browser asks for.
async fn front(headers: HeaderMap) -> Redirect {
    let asked =
        headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let wanted = asked.split(',').find_map(|part| Lang::of(part.trim().get(..2)?));
    Redirect::to(&format!("/{}/my-day", wanted.unwrap_or_default()))
}

async fn front_in(Path(lang): Path<String>) -> Response {
    match Lang::of(&lang) {
        Some(lang) => Redirect::to(&format!("/{lang}/my-day")).into_response(),
        None => crate::problem::Problem::NotFound.into_response(),
    }
}

async fn ready(axum::extract::State(site): axum::extract::State<Site>) -> Response {
    match site.journal().health() {
        journal::Health::Ready => (StatusCode::OK, "ready").into_response(),
        journal::Health::Stopped { .. } | journal::Health::Unreachable { .. } => {
            (StatusCode::SERVICE_UNAVAILABLE, "not ready").into_response()
        }
    }
}

/// A file of the look. Its address changes when it changes, so that it never needs to be asked for again.
async fn asset(headers: HeaderMap, Path((hash, name)): Path<(String, String)>) -> Response {
    let Some(asset) = ui::assets::get(&format!("{hash}/{name}")) else {
        return crate::problem::Problem::NotFound.into_response();
    };
    let accepts =
        headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let zipped = asset.gzip.filter(|_| accepts.contains("gzip"));
    let mut response = zipped.unwrap_or(asset.bytes).into_response();
    let set = response.headers_mut();
    set.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.mime));
    set.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    set.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if zipped.is_some() {
        set.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    response
}
