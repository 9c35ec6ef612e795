//! The rota through the pages, on every database: put on duty, away, taken over, read by a calendar program.

use app::account::session::{self, Session};
use app::routes;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use domain::model::Right;
use domain::worker::{Command as WorkerCommand, Worker};
use sha2::{Digest as _, Sha256};
use tower::ServiceExt as _;

use crate::county::{County, databases};

const ROTA: &str = "/fi/rota";
const TUESDAY: &str = "/fi/rota/shifts/phone/2025-02-04T08:30";

/// Signs somebody in: the cookie.
fn signs_in(county: &County, worker: &str) -> String {
    let secret = format!("{worker:0<32}");
    let session = Session {
        hash: Sha256::digest(secret.as_bytes()).to_vec(),
        worker: worker.into(),
        csrf: "token".to_owned(),
        began: county.now(),
        seen: county.now(),
        passed: true,
        ended: false,
    };
    county.site.journal().write_blocking(move |tx| session::begin(tx, &session)).unwrap();
    format!("rinnalla={}", session::to_hex(secret.as_bytes()))
}

async fn answer(county: &County, request: Request<Body>) -> (StatusCode, String) {
    let response = routes::router(county.site.clone()).oneshot(request).await.unwrap();
    let status = response.status();
    let body = axum::body::to_bytes(response.into_body(), 1 << 20).await.unwrap();
    (status, String::from_utf8_lossy(&body).into_owned())
}

async fn opens(county: &County, cookie: &str, path: &str) -> String {
    let request = Request::get(path).header("cookie", cookie).body(Body::empty()).unwrap();
    let (status, text) = answer(county, request).await;
    assert_eq!(status, StatusCode::OK, "{path}");
    text
}

async fn sends(county: &County, cookie: &str, path: &str, fields: &str) -> (StatusCode, String) {
    let request = Request::post(path)
        .header("cookie", cookie)
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(format!("csrf=token&command={}&{fields}", county.site.id())))
        .unwrap();
    answer(county, request).await
}

async fn morning(county: &County, [aino, bertta, celsius]: [String; 3]) {
    let fields = format!("{TUESDAY}/take");
    for cookie in [&aino, &bertta] {
        assert_eq!(sends(county, cookie, &fields, "").await.0, StatusCode::SEE_OTHER);
    }
    let lacking = opens(county, &aino, ROTA).await.matches("2 puuttuu").count();
    let away = "from=4.2.2025&until=4.2.2025";
    assert_eq!(sends(county, &bertta, ROTA, away).await.0, StatusCode::SEE_OTHER);
    assert!(opens(county, &celsius, TUESDAY).await.contains("BERTTA (poissa)"));
    let over = sends(county, &celsius, &format!("{TUESDAY}/over"), "who=bertta").await;
    assert_eq!(over.0, StatusCode::SEE_OTHER);
    let page = opens(county, &celsius, ROTA).await;
    assert!(page.contains("<p>AINO<br>CELSIUS</p>") && !page.contains("BERTTA (poissa)"), "{page}");
    assert_eq!(page.matches("2 puuttuu").count(), lacking);

    let (status, made) = sends(county, &celsius, "/fi/rota/calendar", "").await;
    assert_eq!(status, StatusCode::OK);
    let token = made.split("/calendar/").nth(1).unwrap().split('<').next().unwrap();
    let feed = opens(county, "", &format!("/calendar/{token}")).await;
    assert!(feed.contains("DTSTART:20250204T063000Z") && !feed.contains("bertta"), "{feed}");
}

/// Shows KEU24-75.
#[test]
fn a_shift_is_filled_loses_somebody_and_is_taken_over_on_every_database() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    for database in databases() {
        let county = County::by("keusote-2024", database.as_ref());
        for worker in ["aino", "bertta", "celsius"] {
            let rights = WorkerCommand::GiveRights { rights: [Right::Consult].into() };
            county.does::<Worker>("root", worker, rights);
        }
        let cookies = ["aino", "bertta", "celsius"].map(|worker| signs_in(&county, worker));
        runtime.block_on(morning(&county, cookies));
        county.ends_whole();
    }
}
