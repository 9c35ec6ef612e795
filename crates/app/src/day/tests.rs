//! My day through the real router.

use crate::questionnaire::tests::pages::case_of;
use crate::testing::Town;

#[tokio::test]
async fn whoever_sits_in_the_team_without_working_cases_is_led_to_the_case_and_never_to_a_page_that_is_not_there()
 {
    let town = Town::new().await;
    let case = case_of(&town.as_worker("coordinator"), "Aamu").await;
    town.wait_days(60);
    let day = town.as_worker("coordinator").get("/fi/my-day").await;
    day.is(200).shows(&format!("{case}/"));

    let lead = town.as_worker("lead");
    let day = lead.get("/fi/my-day").await;
    day.is(200).shows(&format!("href=\"{case}\"")).hides(&format!("{case}/"));
    lead.get(&case).await.is(200).hides(&format!("{case}/responsible")).hides(&format!("{case}/move"));
}
