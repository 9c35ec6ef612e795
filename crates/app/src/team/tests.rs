//! The page of the team through the real router.

use domain::model::SeatKind;
use domain::organisation::{Command as OrganisationCommand, Organisation};

use crate::directory::ORGANISATION;
use crate::testing::Town;

/// Shows KEU24-79.
#[tokio::test]
async fn a_rotating_member_who_leaves_soon_is_told_on_the_page_of_the_team() {
    let town = Town::new().await;
    let lead = town.as_worker("lead");
    let office = town.as_worker("office");
    let founding = OrganisationCommand::FoundTeam {
        team: "consulting".into(),
        name: "Konsultaatiotiimi".to_owned(),
        template: "consultation-team".into(),
        host: "Keusote".to_owned(),
    };
    town.acts::<Organisation>("office", ORGANISATION, founding).await;
    let seat = [("team", "consulting"), ("role", "physiotherapist"), ("kind", "core"), ("from", "2.3.2026")];
    town.settle("counsellor", "Outi Ohjaaja", &[]).await;

    // The seat rotates, so the form offers its last day by the model: six months from the first.
    let again = office.fill("/fi/office/workers/counsellor/seats", &seat).await;
    again.refuses("refusal-seat-rotates").shows("value=\"1.9.2026\"");
    let whole = [&seat[..], &[("until", "1.9.2026")]].concat();
    office.fill("/fi/office/workers/counsellor/seats", &whole).await.is(303);

    let day = [("name", "Outi Ohjaaja".into()), ("day", "1.9.2026".into())];
    let warning = crate::text::Texts(crate::text::Lang::Fi).with("team-rotation-ends", &day);
    lead.get("/fi/team").await.is(200).shows("1.9.2026").hides(&warning);
    town.wait_days(160);
    lead.get("/fi/team").await.is(200).shows(&warning);
}

/// Shows W-13 and KEU21-11.
#[tokio::test]
async fn a_core_seat_of_the_template_that_nobody_holds_is_told_by_its_role() {
    let town = Town::new().await;
    let lead = town.as_worker("lead");
    let role = |role: &str| {
        let model = crate::model::load_all(&crate::model::Source::Shipped).unwrap();
        model.get(crate::testing::MODEL).unwrap().text.of(crate::text::Lang::Fi, "role", role)
    };
    let empty = |name: &str| {
        crate::text::Texts(crate::text::Lang::Fi).with("team-seat-empty", &[("role", name.into())])
    };

    lead.get("/fi/team").await.is(200).shows(&empty(&role("physiotherapist")));
    town.settle("counsellor", "Outi Ohjaaja", &[]).await;
    town.seat("counsellor", "physiotherapist", SeatKind::Core).await;
    lead.get("/fi/team").await.is(200).hides(&empty(&role("physiotherapist")));
}
