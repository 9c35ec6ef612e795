//! The plan through the real router.

use super::{opens, registers};
use crate::testing::{Browser, Town, between};

/// The model whose criteria ask whether the client needs both social and health services.
const BOTH: &str = "keusote-2021";

/// A case with one goal.
async fn with_goal(town: &Town) -> (Browser<'_>, String) {
    let coordinator = town.as_worker("coordinator");
    let client = registers(&coordinator, "Suunniteltava", &[]).await;
    let case = opens(&coordinator, &client).await;
    let goal = [("text", "Palaan työhön lyhennetyllä työajalla.")];
    coordinator.fill(&format!("{case}/goals"), &goal).await.is(303);
    (coordinator, case)
}

/// The one goal of the case.
async fn goal(by: &Browser<'_>, case: &str) -> String {
    let page = by.get(case).await;
    between(&page.text, &format!("{case}/goals/"), "/change")
}

/// Agrees on something on a side.
async fn agrees(by: &Browser<'_>, case: &str, sector: &str, what: &str) {
    let goal = goal(by, case).await;
    let row = [("goal", goal.as_str()), ("sector", sector), ("text", what), ("arranger", "Terveysasema")];
    let done = by.fill(&format!("{case}/plan/agree"), &row).await;
    done.goes_to(&format!("{case}/plan?done=plan-agree"));
}

/// Where a row is changed and ended, by its words.
async fn row(by: &Browser<'_>, case: &str, what: &str) -> String {
    let page = by.get(&format!("{case}/plan")).await;
    let (_, from) = page.text.split_once(&format!("<p class=\"lane-what\">{what}</p>")).unwrap();
    format!("{case}/plan/rows/{}", between(from, "/plan/rows/", "/"))
}

/// Shows KEU21-34 and THL-10: both sides in one view under the goal, and what is missing where both are needed.
#[tokio::test]
async fn who_needs_social_and_health_services_together_has_both_sides_of_the_plan_in_one_view() {
    let town = Town::by(BOTH).await;
    let (coordinator, case) = with_goal(&town).await;
    let plan = format!("{case}/plan");
    let page = coordinator.get(&plan).await;
    page.is(200).shows("Palaan työhön lyhennetyllä työajalla.").says("sector-social").says("sector-health");
    page.hides("/plan/agree/health\"");
    let checked =
        [("c-unemployed-or-outside", "yes"), ("c-agrees-to-service", "yes"), ("c-social-and-health", "yes")];
    coordinator.fill(&format!("{case}/criteria"), &checked).await.is(303);

    coordinator.get(&plan).await.is(200).says("plan-lacks-both");
    agrees(&coordinator, &case, "social", "Velkaneuvonta").await;
    let page = coordinator.get(&plan).await;
    page.says("plan-lacks-health")
        .shows(&format!("{plan}/agree/health"))
        .hides(&format!("{plan}/agree/social"));
    coordinator.get(&format!("{plan}/agree/health")).await.is(200).shows("value=\"health\" checked");
    agrees(&coordinator, &case, "health", "Fysioterapeutin arvio").await;
    agrees(&coordinator, &case, "employment", "Työkokeilu").await;

    let page = coordinator.get(&plan).await;
    page.hides("/plan/agree/").shows("plan/agree").says("plan-not-asked").says("sector-employment");
    let lanes = between(&page.text, "<div class=\"lanes\">", "</div>");
    let place = |what: &str| lanes.find(what).unwrap_or_else(|| panic!("{what} is not beside the others"));
    assert!(place("Velkaneuvonta") < place("Fysioterapeutin arvio"));
    assert!(place("Fysioterapeutin arvio") < place("Työkokeilu"));
    coordinator.get(&case).await.says("event-plan-row-agreed").shows(&format!("href=\"{plan}\""));
}

#[tokio::test]
async fn what_is_agreed_changes_with_its_reason_and_ends_as_done_or_left_out() {
    let town = Town::new().await;
    let (coordinator, case) = with_goal(&town).await;
    let plan = format!("{case}/plan");
    agrees(&coordinator, &case, "social", "Ohjaus kerran viikossa").await;
    agrees(&coordinator, &case, "own", "Kävely joka päivä").await;
    let one = row(&coordinator, &case, "Ohjaus kerran viikossa").await;
    let form = coordinator.get(&format!("{one}/change")).await;
    form.is(200).shows("value=\"Ohjaus kerran viikossa\"").shows("Palaan työhön");

    let change = |due: &'static str| {
        [("text", "Ohjaus kerran kuussa"), ("arranger", "Ohjaaja"), ("due", due), ("reason", "Voimat.")]
    };
    let again = coordinator.fill(&format!("{one}/change"), &change("keväällä")).await;
    again.refuses("not-a-day-or-month").shows("value=\"keväällä\"").shows("value=\"Ohjaus kerran kuussa\"");
    coordinator.fill(&format!("{one}/change"), &change("2/2026")).await.refuses("refusal-due-behind");
    coordinator.fill(&format!("{one}/change"), &change("5/2026")).await.is(303);
    coordinator.get(&plan).await.shows("Ohjaus kerran kuussa").shows("5/2026");
    coordinator.get(&case).await.shows("Ohjaus kerran viikossa").shows("Voimat.");
    town.wait_days(92);
    coordinator.get(&plan).await.says("plan-late");

    let dropped = [("how", "dropped")];
    coordinator.fill(&format!("{one}/end"), &dropped).await.refuses("refusal-reason-missing");
    coordinator
        .fill(&format!("{one}/end"), &[("how", "done")])
        .await
        .goes_to(&format!("{plan}?done=plan-end"));
    let page = coordinator.get(&plan).await;
    page.says("ending-done").shows("Päättynyt: yksi").hides(&format!("{one}/end")).shows("Kävely joka päivä");
    coordinator.fill(&format!("{one}/end"), &[("how", "done")]).await.refuses("refusal-plan-row-over");
}

#[tokio::test]
async fn what_is_wrong_with_a_row_is_told_at_its_field_and_a_plan_begins_with_a_goal() {
    let town = Town::new().await;
    let (coordinator, case) = with_goal(&town).await;
    let place = format!("{case}/plan/agree");
    let again = coordinator.fill(&place, &[("text", "Arvio"), ("due", "14.5.2026")]).await;
    again.refuses("refusal-choose-one").shows("value=\"Arvio\"").shows("value=\"14.5.2026\"");
    let goal = goal(&coordinator, &case).await;
    let row = [("goal", goal.as_str()), ("sector", "benefits"), ("text", "Hakemus")];
    coordinator.fill(&place, &row).await.refuses("refusal-arranger-missing");

    let other = opens(&coordinator, &registers(&coordinator, "Tavoitteeton", &[]).await).await;
    let page = coordinator.get(&format!("{other}/plan")).await;
    page.is(200).says("plan-no-goals").shows(&format!("href=\"{other}/goals\""));
    page.hides(&format!("{other}/plan/agree"));
    coordinator.get(&format!("{other}/plan/agree")).await.is(200).says("plan-no-goals-text");
}

/// Shows KEU21-34: only who may read of the client's health sees and writes that side.
#[tokio::test]
async fn who_may_not_read_of_health_sees_nothing_of_it_in_the_plan_and_writes_nothing_there() {
    let town = Town::by(BOTH).await;
    let (coordinator, case) = with_goal(&town).await;
    let plan = format!("{case}/plan");
    let help = [("worker", "visitor"), ("purpose", "Kuntoutuksen vaihtoehdot")];
    coordinator.fill(&format!("{case}/helpers"), &help).await.is(303);
    coordinator.fill(&format!("{case}/criteria"), &[("c-social-and-health", "yes")]).await.is(303);
    agrees(&coordinator, &case, "health", "Masennuksen hoito").await;
    let hidden = row(&coordinator, &case, "Masennuksen hoito").await;
    coordinator.get(&plan).await.says("plan-lacks-social");

    let kela = town.as_worker("visitor");
    let page = kela.get(&plan).await;
    page.is(200).says("sector-social").hides("Masennuksen hoito").hides("Terveyspalvelut<");
    page.hides("Suunnitelmasta puuttu");
    kela.get(&case).await.is(200).shows(&plan).hides("Masennuksen hoito").hides("Terveyspalvelut<");
    for path in [format!("{hidden}/change"), format!("{hidden}/end"), format!("{plan}/agree/health")] {
        kela.get(&path).await.is_not_found();
    }
    let goal = goal(&kela, &case).await;
    kela.get(&format!("{plan}/agree")).await.is(200).hides("value=\"health\"");
    let row = [("goal", goal.as_str()), ("sector", "health"), ("text", "Lääkäri"), ("arranger", "Lääkäri")];
    kela.fill(&format!("{plan}/agree"), &row).await.is(403);
    kela.post(&format!("{hidden}/end"), &[("how", "done")]).await.is_not_found();
    agrees(&kela, &case, "social", "Kuntoutusohjaus").await;
    coordinator.get(&plan).await.shows("Kuntoutusohjaus").shows("Masennuksen hoito").hides("Lääkäri<");

    let peer = town.as_worker("peer");
    peer.get(&plan).await.is_not_found();
    peer.get(&case).await.is(200).hides(&plan).hides("Kuntoutusohjaus");
}
