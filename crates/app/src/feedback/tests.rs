//! Feedback through the real router: given without a name, told of many only.

use domain::change::CellLimit;

use super::CHECK;
use super::told::years;
use crate::config::Config;
use crate::testing::Town;

const PAGE: &str = "/fi/feedback";

/// Shows PSA-65 and PSA-77.
#[tokio::test]
async fn whoever_wants_gives_feedback_without_a_name_and_those_who_lead_read_it_of_many() {
    let town = Town::new().await;
    let client = town.browser();
    let lead = town.as_worker("lead");
    client.get(PAGE).await.is(200).says("feedback-promise").hides("Set-Cookie");
    client.fill(PAGE, &[]).await.refuses("refusal-nothing-answered");
    client.fill(PAGE, &[("q-heard", "9")]).await.is(422);
    for points in ["5", "4", "5", "2"] {
        client.fill(PAGE, &[("q-heard", points)]).await.goes_to("/fi/feedback?thanks=yes");
    }
    client.get("/fi/feedback?thanks=yes").await.is(200).says("feedback-thanks");
    let words = "Hoitaja oli hyvä. Soittakaa 040 123 4567 tai maija@esimerkki.fi.";
    client.fill(PAGE, &[("q-heard", "4"), ("q-good", words)]).await.is(303);
    let check = format!("/fi{CHECK}");
    client.post(&check, &[("text", words)]).await.is(200).says("guard-phone").says("guard-email");
    client.post(&check, &[("text", "Hoitaja oli hyvä.")]).await.is(200).hides("hoitaja").hides("Peitämme");
    let told = lead.get("/fi/effect").await;
    told.is(200).says("feedback-told-title").hides("Minua kuunneltiin").hides("Hoitaja oli hyvä");

    town.wait_days(31);
    let told = town.as_worker("lead").get("/fi/effect").await;
    told.is(200).shows("Minua kuunneltiin").shows("4,0").shows("Hoitaja oli hyvä.");
    told.hides("040 123").hides("maija@");
    town.as_worker("coordinator").get("/fi/effect").await.is_not_found();
}

#[tokio::test]
async fn nobody_finds_one_answer_by_comparing_the_figures_of_two_months() {
    let town = Town::new().await;
    let answer = async |points| {
        town.browser().fill(PAGE, &[("q-heard", points)]).await.is(303);
    };
    let told = || {
        let today = town.today();
        let years = town.site.journal().read_blocking(|tx| years(tx, today, 1, CellLimit::default()));
        format!("{:?}", years.unwrap().first().unwrap())
    };
    for points in ["5", "4", "5", "2", "4"] {
        answer(points).await;
    }
    assert!(told().contains("people: 0"), "the month is not over: {}", told());
    town.wait_days(31);
    let first = told();
    assert!(first.contains("people: 5"), "{first}");
    for _ in 0..2 {
        answer("1").await;
        answer("1").await;
        town.wait_days(31);
        assert_eq!(told(), first, "so few more are not told");
    }
    answer("3").await;
    town.wait_days(31);
    assert!(told().contains("people: 10"), "the five come together: {}", told());
}

#[tokio::test]
async fn nought_is_an_answer_where_the_county_asks_from_nought() {
    let folder = tempfile::tempdir().unwrap();
    let own = include_str!("../../../../questionnaires/feedback@1.toml");
    let own =
        own.replace("version = 1\n", "version = 2\n").replace("from = 1\nto = 5\n", "from = 0\nto = 10\n");
    std::fs::write(folder.path().join("feedback@2.toml"), own).unwrap();
    let questionnaires = Some(folder.path().to_owned());
    let town = Town::with(Config { questionnaires, ..Config::default() }).await;
    for _ in 0..5 {
        town.browser().fill(PAGE, &[("q-heard", "0")]).await.is(303);
    }
    town.wait_days(31);
    let told = town.as_worker("lead").get("/fi/effect").await;
    told.is(200).shows("0,0 (0–10)").hides("feedback-told-words");
}

#[tokio::test]
async fn a_form_that_is_sent_twice_counts_once_and_another_edition_is_counted_apart() {
    let town = Town::new().await;
    let client = town.browser();
    for again in [false, false, false, false, true] {
        let page = client.get(PAGE).await;
        for _ in 0..=u8::from(again) {
            client.send_form(&page, PAGE, &[("q-heard", "5")]).await.is(303);
        }
    }
    town.wait_days(31);
    let today = town.today();
    let people = |version| {
        let years = town.site.journal().read_blocking(|tx| years(tx, today, version, CellLimit::default()));
        format!("{:?}", years.unwrap().first().unwrap())
    };
    assert!(people(1).contains("people: 5"), "{}", people(1));
    assert!(people(2).contains("people: 0"), "{}", people(2));
}
