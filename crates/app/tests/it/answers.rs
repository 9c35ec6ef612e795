//! The bank and the ratio on both databases.

use app::act::{Answer as Said, load};
use app::answer::nearest;
use app::routes;
use axum::body::Body;
use axum::http::Request;
use domain::answer::{Answer, Audience, Command, Content, Language, Standing};
use domain::consultation::{Asker, Command as Ask, Consultation, Question};
use domain::model::Right;
use domain::worker::{Command as WorkerCommand, Profile, Worker};
use sha2::{Digest as _, Sha256};
use tower::ServiceExt as _;

use crate::county::{County, databases};
use crate::journeys::{begins, forward};

/// Dora answers in the county.
fn hires_dora(county: &County) {
    let profile = Profile { name: "Dora".to_owned(), ..Profile::default() };
    let rights = [Right::Consult, Right::Casework].into();
    county.does::<Worker>(
        "root",
        "dora",
        WorkerCommand::Register { profile, user: "dora".to_owned(), rights },
    );
}

fn county(database: Option<&String>) -> County {
    let county = County::by("keusote-2024", database);
    hires_dora(&county);
    county
}

fn asks(county: &County, id: &str) {
    let question = Question {
        question: "Kuntoutustuki päättyy. Mihin ohjaan?".to_owned(),
        channel: "phone".into(),
        asker: Asker::Professional,
        reference: "ABCD-EFGH".to_owned(),
        ..Question::default()
    };
    county.does::<Consultation>("dora", id, Ask::AskAnonymously(question));
}

fn content(title: &str, audience: Audience) -> Content {
    Content {
        title: title.to_owned(),
        question: "Kuntoutustuki päättyy. Mihin ohjaan?".to_owned(),
        answer: "Ammatillinen kuntoutus haetaan ajoissa.".to_owned(),
        language: Language::Fi,
        audience,
        ..Content::default()
    }
}

fn near(county: &County, text: &str, audience: Audience) -> Vec<String> {
    let found = county.site.journal().read_blocking(|tx| nearest(tx, text, audience)).unwrap();
    found.into_iter().map(|(id, _)| id).collect()
}

/// Shows PSA-153.
#[test]
fn the_bank_says_the_same_on_every_database_and_after_a_rebuild() {
    for database in databases() {
        let county = county(database.as_ref());
        asks(&county, "k1");
        county.does::<Consultation>("dora", "k1", Ask::Answer { text: "Hae kuntoutusta.".to_owned() });
        for (id, title, audience) in [
            ("a1", "Kuntoutustuen päättyminen", Audience::Professionals),
            ("a2", "Kuntoutustuki ja palkkatuki", Audience::Everybody),
            ("a3", "Työkokeilu", Audience::Everybody),
        ] {
            let content = content(title, audience);
            county.does::<Answer>("dora", id, Command::Draft { source: "k1".into(), content });
        }
        assert_eq!(near(&county, "kuntoutustuki", Audience::Professionals), Vec::<String>::new());
        for id in ["a1", "a2", "a3"] {
            county.does::<Answer>("dora", id, Command::Publish);
        }

        assert_eq!(near(&county, "palkkatuen ja kuntoutustuen ehdot", Audience::Professionals)[0], "a2");
        assert_eq!(near(&county, "kuntoutustuen päättyminen", Audience::Professionals)[0], "a1");
        assert!(!near(&county, "kuntoutustuen päättyminen", Audience::Everybody).contains(&"a1".to_owned()));
        assert_eq!(near(&county, "työkokeil", Audience::Everybody), ["a3"]);

        let amended = Command::Amend { content: content("Palkkatuki", Audience::Professionals) };
        county.does::<Answer>("dora", "a3", amended);
        assert_eq!(near(&county, "työkokeilu", Audience::Professionals), Vec::<String>::new());
        assert_eq!(near(&county, "palkkatuki", Audience::Everybody), ["a2"]);
        let state = county.site.journal().read_blocking(|tx| load::<Answer>(tx, "a3")).unwrap().state;
        assert_eq!(state.entry.unwrap().standing(), Standing::Published);
        county.ends_whole();
    }
}

/// A number that looks like chance and is the same every time.
fn next(seed: &mut u64) -> usize {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*seed >> 33).unwrap()
}

/// What is published is found by its title; what is a draft or withdrawn never is: in any order of commands.
#[test]
fn only_what_is_published_is_ever_found() {
    const WORDS: [&str; 5] = ["Kuntoutustuki", "Palkkatuki", "Työkokeilu", "Terveystarkastus", "Päiväraha"];
    let county = county(None);
    asks(&county, "k1");
    county.does::<Consultation>("dora", "k1", Ask::Answer { text: "Hae kuntoutusta.".to_owned() });
    let mut seed = 7;
    for _ in 0..150 {
        let id = format!("a{}", next(&mut seed) % 6);
        let title = WORDS[next(&mut seed) % WORDS.len()];
        let audience = [Audience::Professionals, Audience::Everybody][next(&mut seed) % 2];
        let content = content(title, audience);
        let command = match next(&mut seed) % 8 {
            0..=2 => Command::Draft { source: "k1".into(), content },
            3 => Command::Amend { content },
            4..=6 => Command::Publish,
            _ => Command::Withdraw { reason: "Vanhentunut.".to_owned() },
        };
        // A refusal changes nothing, and that is what is looked at too.
        let _answer: Said<Answer> = county.asks::<Answer>("dora", &id, command);
        for word in WORDS {
            for audience in [Audience::Professionals, Audience::Everybody] {
                for found in near(&county, word, audience) {
                    let state = county.site.journal().read_blocking(|tx| load::<Answer>(tx, &found)).unwrap();
                    let entry = state.state.entry.unwrap();
                    assert_eq!(entry.standing(), Standing::Published, "{found} by {word}");
                    let fits = audience == Audience::Professionals || entry.content.audience == audience;
                    assert!(fits, "{found} by {word}");
                }
            }
        }
    }
    county.ends_whole();
}

/// The page of the ratio, as Dora sees it.
fn ratio(county: &County) -> String {
    // A session of its own each time: clocks are moved meanwhile.
    let mut secret = [7_u8; 32];
    secret[..8].copy_from_slice(&county.now().as_second().to_be_bytes());
    let session = app::account::session::Session {
        hash: Sha256::digest(secret).to_vec(),
        worker: "dora".into(),
        csrf: "token".to_owned(),
        began: county.now(),
        seen: county.now(),
        passed: true,
        ended: false,
    };
    county.site.journal().write_blocking(move |tx| app::account::session::begin(tx, &session)).unwrap();
    let request = Request::get("/fi/consultations/ratio")
        .header("cookie", format!("rinnalla={}", app::account::session::to_hex(&secret)))
        .body(Body::empty())
        .unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let response = routes::router(county.site.clone()).oneshot(request).await.unwrap();
        let body = axum::body::to_bytes(response.into_body(), 1 << 20).await.unwrap();
        String::from_utf8(body.to_vec()).unwrap()
    })
}

/// The cells of a month's row, without their markup.
fn row(page: &str, month: &str) -> Vec<String> {
    let rows = page.split("<tr").filter(|row| row.contains(&format!(">{month}<")));
    let row = rows.last().unwrap_or_else(|| panic!("no row of {month}: {page}"));
    let cells = row.split("</t").map(|cell| cell.rsplit('>').next().unwrap_or_default().trim().to_owned());
    cells.filter(|cell| !cell.is_empty()).collect()
}

/// Shows KEU24-09 and KEU21-07: what was asked and what came to the team, by month, with baseline and target; and in
/// how many consultations advice was enough.
#[test]
fn consultations_and_cases_of_many_professions_are_counted_by_month_against_baseline_and_target() {
    for database in databases() {
        let journey = begins("keusote-2024", database.as_ref());
        let county = &journey.county;
        hires_dora(county);
        for id in ["k1", "k2", "k3"] {
            asks(county, id);
        }
        county.does::<Consultation>("dora", "k1", Ask::Answer { text: "Hae kuntoutusta.".to_owned() });
        county.does::<Consultation>("dora", "k1", Ask::Close);
        journey.does("aino", county.opening("p1", Some(county.agreement())));
        assert_eq!(row(&ratio(county), "2/2025"), ["2/2025", "3", "1", "0", "100 / 0"]);

        for stage in forward(&journey.model).iter().skip(1) {
            journey.walks_to(stage);
            if stage.as_str() == "network" {
                asks(county, "k4");
            }
        }
        let page = ratio(county);
        assert!(page.contains("60 / 40") && page.contains("80 / 20"), "baseline and target");
        assert!(page.contains("31.8.2023") && page.contains("31.12.2024"), "and their days");
        // It came to the network on the fifth of March, and from there to services in the same month.
        assert_eq!(row(&page, "3/2025"), ["3/2025", "1", "0", "1", "50 / 50"]);
        assert_eq!(row(&page, "2/2025"), ["2/2025", "3", "1", "0", "100 / 0"]);
        assert_eq!(row(&page, "1/2025"), ["1/2025", "0", "0", "0", "–"]);
        journey.county.ends_whole();
    }
}
