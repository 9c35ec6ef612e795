//! The addresses of FHIR through the real router.

use serde_json::Value;

use crate::config::Config;
use crate::questionnaire::fhir::read;
use crate::questionnaire::tests::pages::{answers, case};
use crate::questionnaire::tests::the;
use crate::testing::{Seen, Town};

fn json(seen: &Seen) -> Value {
    let kind = seen.headers.get("content-type").unwrap().to_str().unwrap();
    assert_eq!(kind, "application/fhir+json");
    serde_json::from_str(&seen.text).unwrap()
}

/// The address of answers in FHIR, by that of their page: `/fi/cases/{case}/answers/{item}`.
fn in_fhir(page: &str) -> String {
    let (case, item) = page.trim_start_matches("/fi/cases/").split_once("/answers/").unwrap();
    format!("/fhir/cases/{case}/QuestionnaireResponse/{item}")
}

fn outcome(seen: &Seen) -> String {
    let outcome = json(seen);
    assert_eq!(outcome["resourceType"], "OperationOutcome");
    outcome["issue"][0]["code"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn every_questionnaire_is_listed_and_read_one_by_one() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let bundle = json(coordinator.get("/fhir/Questionnaire").await.is(200));
    assert_eq!(bundle["total"].as_u64(), bundle["entry"].as_array().map(|all| all.len() as u64));
    let of = |id: &str| {
        let all = bundle["entry"].as_array().unwrap();
        all.iter().find(|entry| entry["resource"]["id"] == id).unwrap().clone()
    };
    assert_eq!(of("gad-7.1")["resource"]["item"], Value::Null, "what is asked is read one by one");
    let one = coordinator.get("/fhir/Questionnaire/gad-7.1").await;
    json(one.is(200));
    assert_eq!(read::form(&one.text).unwrap().questionnaire, the("gad-7"));
    for nothing in ["gad-7.9", "gad-7", "nothing.1", "gad-7@1"] {
        let seen = coordinator.get(&format!("/fhir/Questionnaire/{nothing}")).await;
        assert_eq!(outcome(seen.is(404)), "not-found", "{nothing}");
    }
}

#[tokio::test]
async fn answers_are_read_under_their_case_and_every_look_is_logged() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let case = case(&coordinator).await;
    let page = answers(&coordinator, &case, "was", &[("q-points", "6")]).await;
    let before = uses(&town);
    let response = json(coordinator.get(&in_fhir(&page)).await.is(200));
    assert_eq!(uses(&town), before + 1);
    assert_eq!(response["resourceType"], "QuestionnaireResponse");
    assert_eq!(response["questionnaire"], "urn:rinnalla:questionnaire:was|1");
    assert_eq!(response["status"], "completed");
    assert_eq!(response["item"][0]["answer"][0]["valueInteger"], 6);
    assert_eq!(response["contained"][0]["valueQuantity"]["value"], 6.0);
    assert!(!response.to_string().contains("Kyselynen"), "no name goes along");

    coordinator.fill(&format!("{page}/strike"), &[("reason", "Toisen lomake.")]).await.is(303);
    let struck = json(coordinator.get(&in_fhir(&page)).await.is(200));
    assert_eq!(struck["status"], "entered-in-error");
}

fn uses(town: &Town) -> usize {
    let filter = journal::LogFilter { log: Some("use"), ..journal::LogFilter::default() };
    town.site.journal().read_blocking(move |tx| tx.log_page(filter, None, 10_000)).unwrap().len()
}

#[tokio::test]
async fn whoever_may_not_see_the_case_finds_no_answers_and_nothing_is_logged() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let case = case(&coordinator).await;
    let page = in_fhir(&answers(&coordinator, &case, "was", &[("q-points", "6")]).await);
    let before = uses(&town);
    let outsider = town.as_worker("outsider");
    assert_eq!(outcome(outsider.get(&page).await.is(404)), "not-found");
    assert_eq!(uses(&town), before);
    let nobody = town.browser();
    for path in [page.as_str(), "/fhir/Questionnaire", "/fhir/Questionnaire/gad-7.1"] {
        let seen = nobody.get(path).await;
        assert_eq!(outcome(seen.is(401)), "login", "{path}");
        assert!(seen.location().is_none(), "{path}");
    }
    let other = page.replace("/QuestionnaireResponse/", "/QuestionnaireResponse/x");
    assert_eq!(outcome(coordinator.get(&other).await.is(404)), "not-found");
    assert_eq!(outcome(coordinator.get("/fhir/Patient").await.is(404)), "not-found");
    let refused = coordinator.post_bare("/fhir/Questionnaire", &[]).await;
    assert_eq!(outcome(refused.is(405)), "not-supported");
}

#[tokio::test]
async fn answers_of_health_go_only_to_those_who_may_read_of_it() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let case = case(&coordinator).await;
    let well = answers(&coordinator, &case, "gad-7", &[("q-q1", "several-days")]).await;
    let able = answers(&coordinator, &case, "was", &[("q-points", "6")]).await;
    let help = [("worker", "visitor"), ("purpose", "Kuntoutuksen vaihtoehdot")];
    coordinator.fill(&format!("{case}/helpers"), &help).await.is(303);
    let kela = town.as_worker("visitor");
    let social = the("was").register == domain::model::Register::Social;
    for (page, status) in [(well, 404), (able, if social { 200 } else { 404 })] {
        kela.get(&page).await.is(status);
        kela.get(&in_fhir(&page)).await.is(status);
        coordinator.get(&in_fhir(&page)).await.is(200);
    }
}

/// Shows W-07.
#[tokio::test]
async fn of_an_instrument_for_groups_neither_answers_nor_scores_go_out() {
    let items: Vec<String> = (1..=10).map(|item| format!("q-s{item}")).collect();
    let given: Vec<(&str, &str)> = items.iter().map(|item| (item.as_str(), "4")).collect();
    let against = Config { shown_against_advice: vec!["esis".to_owned()], ..Config::default() };
    for (config, shown) in [(Config::default(), false), (against, true)] {
        let town = Town::with(config).await;
        let coordinator = town.as_worker("coordinator");
        let case = case(&coordinator).await;
        let page = answers(&coordinator, &case, "esis", &given).await;
        let response = json(coordinator.get(&in_fhir(&page)).await.is(200));
        assert_eq!(response["questionnaire"], "urn:rinnalla:questionnaire:esis|1");
        assert_eq!(response["item"].is_array(), shown);
        assert_eq!(response["contained"].is_array(), shown);
        assert_eq!(response["meta"]["security"][0]["code"] == "REDACTED", !shown);
    }
}
