//! Every address is walked: whoever is not signed in is sent to sign in, whoever has no right learns nothing, what
//! shows a client is logged, and no answer comes without its headers.

use app::account::session::{self, Session};
use app::routes::{self, Logged, Route, Who};
use axum::body::Body;
use axum::http::{Request, Response, StatusCode};
use domain::case::Case;
use domain::worker::{Command as WorkerCommand, Profile, Worker};
use sha2::{Digest as _, Sha256};
use tower::ServiceExt as _;

use crate::county::County;

struct Visitor {
    county: County,
}

impl Visitor {
    fn new() -> Self {
        let county = County::by("keusote-2024", None);
        county.registers("aino", "p1");
        county.does::<Case>("aino", "c1", county.opening("p1", Some(county.agreement())));
        let profile = Profile { name: "Ei oikeuksia".to_owned(), ..Profile::default() };
        let register = WorkerCommand::Register { profile, user: "nobody".to_owned(), rights: [].into() };
        county.does::<Worker>("root", "nobody", register);
        Self { county }
    }

    /// The cookie of a session that is signed in.
    fn cookie(&self, worker: &str) -> String {
        let secret = format!("{worker:0<32}");
        let session = Session {
            hash: Sha256::digest(secret.as_bytes()).to_vec(),
            worker: worker.into(),
            csrf: "token".to_owned(),
            began: self.county.now(),
            seen: self.county.now(),
            passed: true,
            ended: false,
        };
        self.county.site.journal().write_blocking(move |tx| session::begin(tx, &session)).unwrap();
        format!("rinnalla={}", session::to_hex(secret.as_bytes()))
    }

    async fn asks(&self, route: &Route, cookie: Option<&str>) -> Response<Body> {
        let path = route
            .path
            .replace("{lang}", "fi")
            .replace("{case}", "c1")
            .replace("{person}", "p1")
            .replace("{item}", "first")
            .replace("{worker}", "aino");
        let mut request = Request::builder().method(route.method).uri(path);
        if let Some(cookie) = cookie {
            request = request.header("cookie", cookie);
        }
        if route.method == "POST" {
            request = request.header("content-type", "application/x-www-form-urlencoded");
        }
        let body = Body::from("csrf=token&command=0190a000-0000-7000-8000-000000000000");
        let router = routes::router(self.county.site.clone());
        router.oneshot(request.body(body).unwrap()).await.unwrap()
    }

    fn log_entries(&self) -> usize {
        let page = self.county.site.journal().read_blocking(|tx| {
            let filter = journal::LogFilter { log: Some("use"), ..journal::LogFilter::default() };
            tx.log_page(filter, None, 10_000)
        });
        page.unwrap().len()
    }
}

fn on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap().block_on(future)
}

#[test]
fn whoever_is_not_signed_in_is_sent_to_sign_in_from_every_address_that_asks_for_it() {
    let visitor = Visitor::new();
    on(async {
        for route in routes::list().iter().filter(|route| route.who == Who::Signed) {
            let response = visitor.asks(route, None).await;
            let to = response.headers().get("location").map(|to| to.to_str().unwrap().to_owned());
            // A program is told; it does not fill in a form.
            if route.path.starts_with("/fhir/") {
                assert_eq!((response.status(), to), (StatusCode::UNAUTHORIZED, None), "{route:?}");
                continue;
            }
            assert_eq!(response.status(), StatusCode::SEE_OTHER, "{route:?}");
            assert!(to.unwrap().starts_with("/fi/sign-in"), "{route:?}");
        }
    });
}

#[test]
fn whoever_has_no_right_learns_nothing_of_a_client() {
    let visitor = Visitor::new();
    let cookie = visitor.cookie("nobody");
    on(async {
        for route in
            routes::list().iter().filter(|route| route.who == Who::Signed && route.logged != Logged::Nothing)
        {
            let response = visitor.asks(route, Some(&cookie)).await;
            let status = response.status();
            let body = axum::body::to_bytes(response.into_body(), 1 << 20).await.unwrap();
            let text = String::from_utf8_lossy(&body);
            assert!(!text.contains("Kuvitteellinen"), "{route:?} shows a name");
            assert!(!text.contains("Selvitetään yhdessä"), "{route:?} shows a case");
            let own = route.path.ends_with("/my-day") || route.path.ends_with("/drafts");
            assert!(own || !status.is_success(), "{route:?} answers {status}");
        }
    });
    assert_eq!(visitor.log_entries(), 0, "nothing was shown, so nothing was logged");
}

#[test]
fn what_shows_a_client_is_in_the_use_log() {
    let visitor = Visitor::new();
    let cookie = visitor.cookie("aino");
    on(async {
        for route in
            routes::list().iter().filter(|route| route.logged == Logged::Use && route.method == "GET")
        {
            let before = visitor.log_entries();
            let response = visitor.asks(route, Some(&cookie)).await;
            let status = response.status();
            let body = axum::body::to_bytes(response.into_body(), 1 << 20).await.unwrap();
            let text = String::from_utf8_lossy(&body);
            let shows = status.is_success() && text.contains("Kuvitteellinen");
            assert!(!shows || visitor.log_entries() > before, "{route:?} shows a client and logs nothing");
            assert!(status.as_u16() < 500, "{route:?} answers {status}");
        }
    });
}

#[test]
fn every_answer_carries_the_headers_that_protect_it() {
    let visitor = Visitor::new();
    let cookie = visitor.cookie("aino");
    on(async {
        for route in routes::list() {
            for cookie in [None, Some(cookie.as_str())] {
                let response = visitor.asks(&route, cookie).await;
                let headers = response.headers();
                let policy = headers.get("content-security-policy").unwrap().to_str().unwrap();
                assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{route:?}");
                assert_eq!(headers.get("x-content-type-options").unwrap(), "nosniff", "{route:?}");
                assert!(headers.contains_key("cache-control"), "{route:?}");
                assert!(!headers.contains_key("server"), "{route:?}");
            }
        }
    });
}

#[test]
fn a_form_from_elsewhere_changes_nothing() {
    let visitor = Visitor::new();
    let cookie = visitor.cookie("aino");
    let before = visitor.county.case("c1").version;
    on(async {
        for route in routes::list().iter().filter(|route| route.method == "POST" && route.who == Who::Signed)
        {
            let path = route.path.replace("{lang}", "fi").replace("{case}", "c1").replace("{person}", "p1");
            let path = path.replace("{item}", "first").replace("{worker}", "aino");
            for (origin, csrf) in
                [("https://elsewhere.example", "token"), ("http://127.0.0.1", "of-somebody-else")]
            {
                let request = Request::post(&path)
                    .header("cookie", &cookie)
                    .header("host", "127.0.0.1")
                    .header("origin", origin)
                    .header("content-type", "application/x-www-form-urlencoded")
                    .body(Body::from(format!("csrf={csrf}&command=x&text=hei&reason=x")))
                    .unwrap();
                let response = routes::router(visitor.county.site.clone()).oneshot(request).await.unwrap();
                assert_eq!(response.status(), StatusCode::FORBIDDEN, "{path} from {origin}");
            }
        }
    });
    assert_eq!(visitor.county.case("c1").version, before);
}
