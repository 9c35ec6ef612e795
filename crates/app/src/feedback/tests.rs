//! Feedback through the real router: given without a name, told of many only.

use domain::change::CellLimit;

use super::told::years;
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
    lead.get("/fi/effect").await.is(200).says("feedback-told-title").hides("Minua kuunneltiin");

    let words = "Hoitaja oli hyvä. Soittakaa 040 123 4567 tai maija@esimerkki.fi.";
    client.fill(PAGE, &[("q-heard", "4"), ("q-good", words)]).await.is(303);
    let told = lead.get("/fi/effect").await;
    told.is(200).shows("Minua kuunneltiin").shows("4,0").shows("Hoitaja oli hyvä.");
    told.hides("040 123").hides("maija@");
    town.as_worker("coordinator").get("/fi/effect").await.is_not_found();
}

#[tokio::test]
async fn a_form_that_is_sent_twice_counts_once_and_another_edition_is_counted_apart() {
    let town = Town::new().await;
    let client = town.browser();
    let page = client.get(PAGE).await;
    for _ in 0..2 {
        client.send_form(&page, PAGE, &[("q-heard", "5")]).await.is(303);
    }
    let people = |version| {
        let years = town.site.journal().read_blocking(|tx| years(tx, 2026, version, CellLimit::default()));
        format!("{:?}", years.unwrap().first().unwrap())
    };
    assert!(people(1).contains("people: 1"), "{}", people(1));
    assert!(people(2).contains("people: 0"), "{}", people(2));
}
