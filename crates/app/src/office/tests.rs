//! The office through the real router.

use crate::account::credential;
use crate::testing::{Browser, MODEL, PASSWORD, TEAM, Town, between};
use crate::text::Lang;

async fn town() -> Town {
    Town::new().await
}

const WORKERS: &str = "/fi/office/workers";

/// Registers somebody over the page: the id, and the one-time link.
async fn register(office: &Browser<'_>, user: &str, name: &str) -> (String, String) {
    let done = office.fill(&format!("{WORKERS}/new"), &[("user", user), ("name", name)]).await;
    done.is(200).says("office-link-once").shows(name);
    let link = between(&done.text, "<code translate=\"no\">http://127.0.0.1:8080", "</code>");
    let home = between(&done.text, "class=\"hds-button hds-button--primary\" href=\"", "\"");
    (home.rsplit('/').next().unwrap().to_owned(), link)
}

#[tokio::test]
async fn a_new_worker_gets_a_link_sets_a_password_and_is_seated() {
    let town = town().await;
    let office = town.as_worker("office");
    let (id, link) = register(&office, "Uusi.Tekija", "Ulla Uusi").await;
    office
        .get("/fi/office")
        .await
        .is(200)
        .shows("Ulla Uusi")
        .shows("uusi.tekija")
        .says("office-status-invited");

    let ulla = town.browser();
    let new = [("new", PASSWORD), ("repeat", PASSWORD)];
    ulla.post_bare(&link, &new).await.is(303);
    office.get("/fi/office").await.is(200);

    let seat = [
        ("team", TEAM),
        ("role", "work-ability-coordinator"),
        ("kind", "core"),
        ("share", "50 %"),
        ("from", "2.3.2026"),
        ("until", "1.9.2026"),
    ];
    let home = format!("{WORKERS}/{id}");
    office.fill(&format!("{home}/seats"), &seat).await.goes_to(&format!("{home}?done=office-seat"));
    office.get(&home).await.is(200).shows("Työkykykoordinaattori").shows("50 %").shows("2.3.2026–1.9.2026");

    let site = &town.site;
    let directory = site.journal().read_blocking(|tx| site.directory_in(tx)).unwrap();
    let worker = &directory.workers[&id.as_str().into()];
    let seat = worker.seats_on(town.today()).next().unwrap();
    let role = directory.current().unwrap().model.role(&"work-ability-coordinator".into()).unwrap();
    assert_eq!(seat.rights, role.rights.iter().copied().collect(), "rights come from the role, on that day");
    assert_eq!(seat.responsible, role.responsible);
}

#[tokio::test]
async fn what_is_wrong_is_said_at_the_field_and_what_was_typed_stays() {
    let town = town().await;
    let office = town.as_worker("office");

    let again =
        office.fill(&format!("{WORKERS}/new"), &[("user", "coordinator"), ("name", "Kaisa Kaima")]).await;
    again.refuses("refusal-user-taken").shows("value=\"Kaisa Kaima\"").shows("id=\"e-user\"");
    let again =
        office.fill(&format!("{WORKERS}/new"), &[("user", "kaisa kaima"), ("name", "Kaisa Kaima")]).await;
    again.refuses("refusal-user-wrong");
    let again = office.fill(&format!("{WORKERS}/new"), &[("user", "kaisa"), ("name", " ")]).await;
    again.refuses("refusal-worker-name-missing").shows("value=\"kaisa\"");

    let seats = format!("{WORKERS}/nurse/seats");
    let seat = |change: (&'static str, &'static str)| {
        let mut fields = vec![("team", TEAM), ("role", "physician"), ("kind", "core"), ("from", "2.3.2026")];
        fields.retain(|(name, _)| *name != change.0);
        fields.push(change);
        fields
    };
    for (change, key) in [
        (("team", "elsewhere"), "refusal-team-missing"),
        (("role", "wizard"), "refusal-role-missing"),
        (("kind", ""), "refusal-kind-missing"),
        (("share", "150"), "refusal-share-wrong"),
        (("from", "eilen"), "refusal-date-wrong"),
        (("from", ""), "refusal-date-missing"),
        (("until", "1.3.2026"), "refusal-wrong-days"),
        (("role", "nurse"), "refusal-already-placed"),
    ] {
        office.fill(&seats, &seat(change)).await.refuses(key);
    }
    office.fill(&seats, &seat(("share", "150"))).await.shows("value=\"150\"").shows("value=\"2.3.2026\"");
}

#[tokio::test]
async fn a_seat_ends_and_its_rights_with_it() {
    let town = town().await;
    let office = town.as_worker("office");
    let page = office.get(&format!("{WORKERS}/nurse")).await;
    let path = between(&page.text, "href=\"/fi/office/workers/nurse/seats/", "\"");
    let path = format!("{WORKERS}/nurse/seats/{path}");

    let nurse = town.as_worker("nurse");
    nurse.get("/fi/persons").await.is(200);
    office.fill(&path, &[("last-day", "1.3.2026")]).await.is(303);
    nurse.get("/fi/persons").await.is_not_found();
    office.get(&format!("{WORKERS}/nurse/seats/no-such-seat")).await.is_not_found();
}

#[tokio::test]
async fn an_absence_has_a_deputy_who_is_somebody_else() {
    let town = town().await;
    let office = town.as_worker("office");
    let path = format!("{WORKERS}/nurse/absence");
    let page = office.get(&path).await;
    let deputies = between(&page.text, "name=\"deputy\"", "</select>");
    assert!(deputies.contains("value=\"physician\"") && !deputies.contains("value=\"nurse\""));

    let fields = [("from", "2.3.2026"), ("until", "8.3.2026"), ("deputy", "physician")];
    office.fill(&path, &fields).await.goes_to("/fi/office/workers/nurse?done=office-absence");
    office.get("/fi/office").await.says("office-status-away");
    office.get(&path).await.shows("value=\"2.3.2026\"").shows("<option value=\"physician\" selected>");
    town.wait_days(7);
    office.get("/fi/office").await.hides("Poissa");
}

#[tokio::test]
async fn a_form_filled_before_somebody_elses_change_does_not_overwrite_it() {
    let town = town().await;
    let (one, other) = (town.as_worker("office"), town.as_worker("admin"));
    let path = format!("{WORKERS}/nurse/profile");
    let (mine, theirs) = (one.get(&path).await, other.get(&path).await);

    other.send_form(&theirs, &path, &[("name", "Noora Uusinimi")]).await.is(303);
    let again = one.send_form(&mine, &path, &[("name", "Noora Vanhanimi")]).await;
    again.refuses("refusal-stale").shows("Noora Vanhanimi").shows("Noora Uusinimi");
    one.send_form(&again, &path, &[("name", "Noora Vanhanimi")]).await.is(303);
    one.get(&format!("{WORKERS}/nurse")).await.shows("Noora Vanhanimi");
}

/// What is typed into a form.
type Fields = &'static [(&'static str, &'static str)];

#[tokio::test]
async fn a_double_click_is_one_team_one_partner_and_one_worker() {
    let town = town().await;
    let office = town.as_worker("office");
    let forms: [(&str, Fields, &str); 3] = [
        (
            "/fi/office/teams/new",
            &[("name", "Toinen tiimi"), ("host", "Talo"), ("template", TEMPLATE)],
            "Toinen tiimi",
        ),
        (
            "/fi/office/partners/new",
            &[("partner-kind", "kela"), ("name", "Kelan palvelupiste")],
            "Kelan palvelupiste",
        ),
        ("/fi/office/workers/new", &[("user", "tupla"), ("name", "Taneli Tupla")], "Taneli Tupla"),
    ];
    for (path, fields, name) in forms {
        let page = office.get(path).await;
        for _ in 0..2 {
            let done = office.send_form(&page, path, fields).await;
            assert!(matches!(done.status.as_u16(), 200 | 303), "{path}: {}", done.text);
        }
        let list = office.get("/fi/office").await;
        assert_eq!(list.text.matches(name).count(), 1, "{path}");
    }
}

/// The owning team's template in the town's model.
const TEMPLATE: &str = "consultation-team";

#[tokio::test]
async fn a_team_is_founded_from_a_template_and_moves_to_another_host() {
    let town = town().await;
    let office = town.as_worker("office");
    let wrong = [("name", "Toinen tiimi"), ("host", "Talo"), ("template", "no-such")];
    office.fill("/fi/office/teams/new", &wrong).await.refuses("refusal-template-missing");
    let fields = [("name", "Toinen tiimi"), ("host", "Talo"), ("template", TEMPLATE)];
    let done = office.fill("/fi/office/teams/new", &fields).await;
    let team = done.is(303).location().unwrap().split('?').next().unwrap().to_owned();
    office.get(&team).await.is(200).shows("Toinen tiimi").shows("Talo").says("office-team-lacking");

    let host = format!("{team}/host");
    office.fill(&host, &[("host", "Kunta"), ("reason", "")]).await.refuses("refusal-reason-missing");
    office.fill(&host, &[("host", "Talo"), ("reason", "Sopimus")]).await.refuses("refusal-nothing-changed");
    town.wait_days(1);
    office.fill(&host, &[("host", "Kunta"), ("reason", "Sopimus")]).await.is(303);
    office.get(&team).await.shows("Kunta").shows("3.3.2026").shows("Talo").shows("2.3.2026");
}

#[tokio::test]
async fn partners_come_and_end_with_days() {
    let town = town().await;
    let office = town.as_worker("office");
    let path = "/fi/office/partners/new";
    office
        .fill(path, &[("name", "Kela"), ("partner-kind", "")])
        .await
        .refuses("refusal-partner-kind-missing");
    let backwards = [("name", "Kela"), ("partner-kind", "kela"), ("from", "2.3.2026"), ("until", "1.3.2026")];
    office.fill(path, &backwards).await.refuses("refusal-wrong-days");
    office.fill(path, &[("name", "Kela"), ("partner-kind", "kela"), ("from", "2.3.2026")]).await.is(303);

    let list = office.get("/fi/office").await;
    let id = between(&list.text, "href=\"/fi/office/partners/", "\"");
    let end = if id == "new" { list.text.rsplit("/fi/office/partners/").next().unwrap() } else { &id };
    let end = format!("/fi/office/partners/{}", end.split('"').next().unwrap());
    office.fill(&end, &[("last-day", "1.3.2026")]).await.refuses("refusal-wrong-days");
    office.fill(&end, &[("last-day", "2.3.2026")]).await.is(303);
    town.wait_days(1);
    office.get("/fi/office").await.says("office-partner-over");
}

#[tokio::test]
async fn a_task_of_the_model_has_a_holder_and_another_deputy() {
    let town = town().await;
    let office = town.as_worker("office");
    let list = office.get("/fi/office").await;
    let task = between(&list.text, "href=\"/fi/office/tasks/", "\"");
    assert!(!task.is_empty(), "the town's model asks for a task");
    let path = format!("/fi/office/tasks/{task}");
    office.fill(&path, &[("holder", "")]).await.refuses("refusal-holder-missing");
    office.fill(&path, &[("holder", "lead"), ("deputy", "lead")]).await.refuses("refusal-same-person");
    office
        .fill(&path, &[("holder", "lead"), ("deputy", "coordinator")])
        .await
        .goes_to("/fi/office?done=office-task");
    office.get("/fi/office?done=office-task").await.shows("Elina Esihenkilö").says("done-office-task");
    office.get("/fi/office/tasks/no-such-task").await.is_not_found();
}

#[tokio::test]
async fn adopting_a_model_shows_what_changes_and_is_done_once() {
    let town = town().await;
    let office = town.as_worker("office");
    office.get("/fi/office/model").await.is(200).shows("Käytössä 2.3.2026 alkaen");
    office.get(&format!("/fi/office/model/{MODEL}")).await.is(200).says("office-model-known");
    office.get("/fi/office/model/no-such-model").await.is_not_found();

    let page = office.get("/fi/office/model/siun-sote").await;
    page.is(200).says("office-section-stages").says("office-field-gone");
    office
        .send_form(&page, "/fi/office/model/siun-sote", &[])
        .await
        .goes_to("/fi/office?done=office-adopted");
    office
        .send_form(&page, "/fi/office/model/siun-sote", &[])
        .await
        .goes_to("/fi/office?done=office-adopted");
    office.get("/fi/office/model/siun-sote").await.says("office-model-known");

    let site = &town.site;
    let directory = site.journal().read_blocking(|tx| site.directory_in(tx)).unwrap();
    assert_eq!(directory.organisation.models.len(), 2);
    assert_eq!(directory.current().unwrap().model.id.as_str(), "siun-sote");
}

#[tokio::test]
async fn nobody_leaves_while_cases_remain_or_the_office_would_be_empty() {
    let town = town().await;
    let office = town.as_worker("office");
    // As if a case were on the list: the rule reads the table.
    town.site
        .journal()
        .write(|tx| {
            tx.run(
                "insert into case_view (case_id, person, stage, model, responsible, receiver, closed, due, task,
                 reference, since) values ('k', 'p', 's', 'm', 'nurse', '', '', '', '', '', '')",
                &[],
            )
        })
        .await
        .unwrap();
    let refused = office.fill(&format!("{WORKERS}/nurse/leave"), &[("reason", "Uusi työ")]).await;
    refused
        .refuses("refusal-cases-left")
        .shows("/fi/team/hand-over-all?worker=nurse")
        .shows("value=\"Uusi työ\"");
    town.site.journal().write(|tx| tx.run("delete from case_view", &[])).await.unwrap();
    office.fill(&format!("{WORKERS}/nurse/leave"), &[("reason", "")]).await.refuses("refusal-reason-missing");
    office.fill(&format!("{WORKERS}/nurse/leave"), &[("reason", "Uusi työ")]).await.is(303);
    office.get(&format!("{WORKERS}/nurse/leave")).await.is_not_found();
    office.get("/fi/office").await.says("office-status-left");
    office.fill(&format!("{WORKERS}/nurse/return"), &[("reason", "Palasi")]).await.is(303);
    office.get(&format!("{WORKERS}/nurse")).await.says("office-leave");

    office.fill(&format!("{WORKERS}/admin/leave"), &[("reason", "Uusi työ")]).await.is(303);
    office
        .fill(&format!("{WORKERS}/office/leave"), &[("reason", "Uusi työ")])
        .await
        .refuses("refusal-last-office");
    let none = office.fill(&format!("{WORKERS}/office/rights"), &[("rights", "lead")]).await;
    none.refuses("refusal-last-office").shows("value=\"lead\" checked");
}

#[tokio::test]
async fn the_office_unlocks_ends_sessions_and_removes_a_lost_second_factor() {
    let town = town().await;
    town.open_account("nurse", PASSWORD).await;
    let office = town.as_worker("office");
    for _ in 0..5 {
        let fields = [("user", "nurse"), ("password", "not the password")];
        town.browser().post_bare("/fi/sign-in", &fields).await.is(422);
    }
    office.get(&format!("{WORKERS}/nurse")).await.says("office-status-locked");
    office.fill(&format!("{WORKERS}/nurse/unlock"), &[]).await.is(303);
    town.browser().post_bare("/fi/sign-in", &[("user", "nurse"), ("password", PASSWORD)]).await.is(303);

    let nurse = town.as_worker("nurse");
    nurse.get("/fi/profile").await.is(200);
    office.post(&format!("{WORKERS}/nurse/sessions"), &[]).await.is(303);
    nurse.copy().get("/fi/profile").await.asks_to_sign_in();

    office.get(&format!("{WORKERS}/nurse/factor")).await.is_not_found();
    town.site
        .journal()
        .write({
            let site = town.site.clone();
            move |tx| {
                credential::set_factor(tx, "nurse", &[7; 20], 1, &[])?;
                let (deed, who) = (crate::account::attempt::deed_of(&site, &"nurse".into()), "nurse".into());
                crate::account::attempt::note(tx, &deed, &who, domain::worker::Event::SecondFactorSet)
            }
        })
        .await
        .unwrap();
    let path = format!("{WORKERS}/nurse/factor");
    office.fill(&path, &[("reason", "")]).await.refuses("refusal-reason-missing");
    office.fill(&path, &[("reason", "Puhelin katosi")]).await.is(303);
    let known = town.site.journal().read(|tx| credential::find(tx, "nurse")).await.unwrap().unwrap();
    assert!(!known.has_factor());

    let log: Vec<String> = town.security_log().into_iter().map(|(what, _)| what).collect();
    for what in ["unlocked", "sessions-ended", "second-factor-removed"] {
        assert_eq!(log.iter().filter(|found| *found == what).count(), 1, "{what}");
    }
}

#[tokio::test]
async fn every_page_of_office_and_account_is_whole_in_each_language() {
    let town = town().await;
    town.open_account("admin", PASSWORD).await;
    let admin = town.as_worker("admin");
    let paths = [
        "/office",
        "/office/workers/new",
        "/office/workers/nurse",
        "/office/workers/nurse/profile",
        "/office/workers/nurse/rights",
        "/office/workers/nurse/seats",
        "/office/workers/nurse/absence",
        "/office/workers/nurse/leave",
        "/office/workers/nurse/unlock",
        "/office/workers/nurse/reset",
        "/office/teams/new",
        "/office/teams/support",
        "/office/teams/support/host",
        "/office/partners/new",
        "/office/organisation",
        "/office/model",
        "/office/model/kainuu",
        "/profile",
        "/profile/password",
        "/profile/factor",
        "/about",
    ];
    for lang in Lang::ALL {
        for path in paths {
            let page = admin.get(&format!("/{lang}{path}")).await;
            page.is(200);
            assert_eq!(page.text.matches("<h1").count(), 1, "{lang}{path}");
            for key in ["office-", "account-", "refusal-", "right-", "done-"] {
                // A key in place of its sentence would stand between tags.
                assert!(!page.text.contains(&format!(">{key}")), "{lang}{path}: {key}\n{}", page.text);
            }
            let empty =
                ["\"></a>", "<h1></h1>", "<h2></h2>", "<dt></dt>", "<button type=\"submit\"></button>"];
            for nothing in empty {
                assert!(!page.text.contains(nothing), "{lang}{path}: {nothing}");
            }
        }
    }
}

#[tokio::test]
async fn what_was_typed_when_the_session_ended_waits_on_the_same_page() {
    let town = town().await;
    let office = town.as_worker("office");
    let path = format!("{WORKERS}/nurse/profile");
    let page = office.get(&path).await;
    let late = office.copy();
    town.wait_minutes(31);
    late.send_form(&page, &path, &[("name", "Noora Uusinimi")]).await.asks_to_sign_in();

    let again = office.get(&path).await;
    again.is(200).shows("value=\"Noora Uusinimi\"").shows("Jatkat luonnosta");
    office.send_form(&again, &path, &[("name", "Noora Uusinimi"), ("title", "nurse")]).await.is(303);
    office.get(&path).await.shows("value=\"Noora Uusinimi\"").hides("Jatkat luonnosta");
}
