//! Cases and the work list through the real router.

mod appointments;
mod assessing;
mod plan;

use crate::testing::{Browser, TEAM, Town};

const PERSONS: &str = "/fi/persons";
const ALL: &str = "/fi/team/hand-over-all";

/// Registers a client over the page: the client's page.
pub(crate) async fn registers(by: &Browser<'_>, family: &str, more: &[(&str, &str)]) -> String {
    let card = [("given", "Koe"), ("family", family), ("born", "1.1.1985"), ("language", "fi")];
    let done = by.fill(&format!("{PERSONS}/new"), &[&card, more].concat()).await;
    let to = done.is(303).location().unwrap();
    to.split('?').next().unwrap().to_owned()
}

/// Opens a case of the client for the team: the page of the case.
pub(crate) async fn opens(by: &Browser<'_>, client: &str) -> String {
    let model = &by.model().model;
    let entry = model.stages.iter().find(|stage| stage.entry).unwrap();
    let agreement = model.consents.iter().find(|consent| consent.agreement).unwrap();
    let own = [
        ("stage", entry.id.as_str()),
        ("arrival", model.arrivals.first().unwrap().id.as_str()),
        ("sender", "Lähettävä yksikkö"),
        ("need", model.needs.first().unwrap().as_str()),
        ("words", "Toivoo apua työkykyyn."),
        ("owner", &format!("t:{TEAM}")),
        ("ground", &format!("consent:{}", agreement.id)),
        ("purpose", "Palvelun järjestäminen"),
        ("from", "2.3.2026"),
    ];
    let done = by.fill(&format!("{client}/cases"), &own).await;
    done.is(303).location().unwrap().split('?').next().unwrap().to_owned()
}

/// Shows KEU21-04.
#[tokio::test]
async fn the_work_list_is_narrowed_to_a_municipality_by_its_name() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    for (family, municipality) in [("Järvinen", "Järvenpää"), ("Hyvönen", "hyvinkää")] {
        let client = registers(&coordinator, family, &[("municipality", municipality)]).await;
        opens(&coordinator, &client).await;
    }

    let all = coordinator.get("/fi/cases?view=team").await;
    all.is(200).shows("Järvinen Koe").shows("Hyvönen Koe").shows(">Tuusula</option>");
    let some = coordinator.get("/fi/cases?view=team&municipality=186").await;
    some.is(200).shows("Järvinen Koe").hides("Hyvönen Koe").shows("<option value=\"186\" selected>");
    let none = coordinator.get("/fi/cases?view=team&municipality=858").await;
    none.is(200)
        .says("list-narrowed-empty")
        .hides("Järvinen Koe")
        .shows("/fi/cases?view=mine&#38;municipality=858");
}

#[tokio::test]
async fn a_search_finds_ones_own_client_among_many_namesakes_whose_cases_one_does_not_see() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    for _ in 0..25 {
        registers(&coordinator, "Kaima", &[("not_among_alike", "yes")]).await;
    }
    let mine = registers(&coordinator, "Kaima", &[("not_among_alike", "yes")]).await;
    opens(&coordinator, &mine).await;

    let list = coordinator.get("/fi/cases").await;
    let found = coordinator.send_form(&list, "/fi/cases/search", &[("q", "kaima")]).await;

    found.is(200).shows("Kaima Koe");
}

/// Shows KEU21-04.
#[tokio::test]
async fn under_non_disclosure_the_municipality_narrows_nothing_down() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let hidden = [("municipality", "Järvenpää"), ("non_disclosure", "yes")];
    let client = registers(&coordinator, "Suojattu", &hidden).await;
    opens(&coordinator, &client).await;

    coordinator.get("/fi/cases?view=team").await.is(200).shows("Suojattu Koe");
    coordinator.get("/fi/cases?view=team&municipality=186").await.is(200).hides("Suojattu Koe");
    coordinator.get(&client).await.is(200).hides("Järvenpää");
}

/// Shows EKA-19.
#[tokio::test]
async fn the_language_of_the_client_and_the_need_of_an_interpreter_stand_on_the_page() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let client =
        registers(&coordinator, "Tulkattava", &[("language", "uk"), ("interpreter", "ukraina")]).await;

    coordinator.get(&client).await.is(200).says("language-uk").says("field-interpreter").shows("ukraina");
}

#[tokio::test]
async fn a_municipality_that_is_not_there_is_told_and_what_was_typed_stays() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let card = [
        ("given", "Koe"),
        ("family", "Kuntalainen"),
        ("born", "1.1.1985"),
        ("language", "fi"),
        ("municipality", "Järvenpöö"),
    ];

    let again = coordinator.fill(&format!("{PERSONS}/new"), &card).await;

    again.refuses("not-a-municipality").shows("value=\"Järvenpöö\"").shows("value=\"Kuntalainen\"");
}

/// Shows PSA-85 and PSA-146.
#[tokio::test]
async fn a_partner_with_an_account_sees_the_case_that_it_helps_with_and_no_other() {
    let town = Town::new().await;
    let (coordinator, kela) = (town.as_worker("coordinator"), town.as_worker("visitor"));
    let helped = opens(&coordinator, &registers(&coordinator, "Autettava", &[]).await).await;
    let other = opens(&coordinator, &registers(&coordinator, "Muunlainen", &[]).await).await;
    kela.get(&helped).await.is_not_found();

    let help = [("worker", "visitor"), ("purpose", "Kuntoutuksen vaihtoehdot")];
    coordinator.fill(&format!("{helped}/helpers"), &help).await.is(303);

    kela.get(&helped).await.is(200).shows("Autettava");
    kela.get(&other).await.is_not_found();
    kela.get("/fi/cases").await.is(200).shows("Autettava").hides("Muunlainen");
}

/// Shows PSA-30 and PSA-131: the work goes on when a person goes.
#[tokio::test]
async fn the_cases_of_a_worker_who_leaves_are_handed_over_in_one_go_and_received_one_by_one() {
    let town = Town::new().await;
    let (leaver, heir) = (town.as_worker("coordinator"), town.as_worker("coordinator-2"));
    let lead = town.as_worker("lead");
    let mut cases = Vec::new();
    let named = [("worker", "coordinator"), ("kind", "client-coordinator")];
    for family in ["Ensimmäinen", "Toinen"] {
        let case = opens(&leaver, &registers(&leaver, family, &[]).await).await;
        leaver.fill(&format!("{case}/responsible"), &named).await.is(303);
        cases.push(case);
    }
    leaver.get(ALL).await.is_not_found();

    let give =
        |to: &'static str, reason: &'static str| [("worker", "coordinator"), ("to", to), ("reason", reason)];
    lead.fill(ALL, &give("coordinator", "Jää eläkkeelle.")).await.refuses("refusal-same-person");
    lead.fill(ALL, &give("coordinator-2", " ")).await.refuses("refusal-reason-missing");
    let done = lead.fill(ALL, &give("coordinator-2", "Jää eläkkeelle.")).await;
    done.goes_to(&format!("{ALL}?worker=coordinator&done=2"));

    heir.get("/fi/my-day").await.is(200).shows("Ensimmäinen Koe").shows("Toinen Koe");
    for case in &cases {
        let page = heir.get(case).await;
        page.is(200).shows("Jää eläkkeelle.");
        page.hidden(&format!("{case}/hand-over/receipt"));
    }
}

#[tokio::test]
async fn what_closing_lacks_is_told_to_all_and_leads_only_where_one_may_go() {
    let town = Town::new().await;
    let (coordinator, other) = (town.as_worker("coordinator"), town.as_worker("coordinator-2"));
    let case = opens(&coordinator, &registers(&coordinator, "Päätettävä", &[]).await).await;
    let named = [("worker", "coordinator-2"), ("kind", "client-coordinator")];
    coordinator.fill(&format!("{case}/responsible"), &named).await.is(303);
    let (way, told) = (format!("href=\"{case}/assessment\""), "gap-responsible-assessment");
    coordinator.get(&format!("{case}/closing")).await.is(200).says(told).hides(&way);
    other.get(&format!("{case}/closing")).await.is(200).says(told).shows(&way);
}
