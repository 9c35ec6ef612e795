//! Appointments through the real router.

use super::{opens, registers};
use crate::testing::{Browser, Seen, Town, between};

/// A time that can be had: what is typed besides is given.
const TIME: [(&str, &str); 8] = [
    ("kind", "nurse"),
    ("with", "nurse"),
    ("day", "9.3.2026"),
    ("time", "9.30"),
    ("minutes", "45"),
    ("way", "on-site"),
    ("support", "not-asked"),
    ("expert", "none"),
];

/// The form, with some answers in place of those of [`TIME`].
fn time(other: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    let kept = TIME.into_iter().filter(|(name, _)| !other.iter().any(|(found, _)| found == name));
    kept.chain(other.iter().copied()).collect()
}

async fn books(by: &Browser<'_>, case: &str, other: &[(&'static str, &'static str)]) -> Seen {
    by.fill(&format!("{case}/appointments/book"), &time(other)).await
}

/// Where the first appointment of the page that stands is marked, moved, cancelled.
async fn first(by: &Browser<'_>, case: &str) -> String {
    let page = by.get(&format!("{case}/appointments")).await;
    let id = between(&page.text, &format!("{case}/appointments/"), "/move");
    let id = id.rsplit('/').next().unwrap().to_owned();
    format!("{case}/appointments/{id}")
}

async fn with_case(town: &Town) -> (Browser<'_>, String) {
    let coordinator = town.as_worker("coordinator");
    let client = registers(&coordinator, "Tavattava", &[]).await;
    let case = opens(&coordinator, &client).await;
    (coordinator, case)
}

#[tokio::test]
async fn what_is_wrong_with_a_time_is_told_at_its_field_and_what_was_typed_stays() {
    let town = Town::new().await;
    let (coordinator, case) = with_case(&town).await;

    let again = books(&coordinator, &case, &[("time", "puoli yhdeksän"), ("day", "9.3.26")]).await;
    again.refuses("not-a-time").says("not-a-day").shows("value=\"puoli yhdeksän\"");
    books(&coordinator, &case, &[("day", "1.1.2031")]).await.refuses("refusal-appointment-day");
    books(&coordinator, &case, &[("with", "outsider")]).await.refuses("refusal-not-in-case");
    let page = coordinator.get(&format!("{case}/appointments/book")).await;
    page.is(200).shows("Noora Hoitaja").hides("Ulla Ulkopuolinen");
}

/// Shows PSA-92 and PSA-93.
#[tokio::test]
async fn a_time_stands_on_the_case_on_the_day_of_its_worker_and_in_the_timeline() {
    let town = Town::new().await;
    let (coordinator, case) = with_case(&town).await;
    let wish = [
        ("kind", "initial-interview"),
        ("day", "3.3.2026"),
        ("support", "peer"),
        ("expert", "attends"),
        ("expert_name", "Sosiaaliohjaaja Keskusta"),
        ("place", "Terveysasema, huone 2"),
    ];

    let done = books(&coordinator, &case, &wish).await;
    done.goes_to(&format!("{case}/appointments?done=appointment"));

    let page = coordinator.get(&format!("{case}/appointments")).await;
    page.is(200).says("support-peer").shows("Sosiaaliohjaaja Keskusta").shows("Terveysasema, huone 2");
    coordinator.get(&case).await.says("appointment-initial-interview").says("event-appointment-booked");
    let nurse = town.as_worker("nurse");
    nurse.get("/fi/my-day").await.says("day-appointments").shows("Koe Tavattava").shows("klo 9.30–10.15");
    coordinator.get("/fi/my-day").await.hides("klo 9.30–10.15");
}

#[tokio::test]
async fn what_an_appointment_is_for_is_shown_to_those_who_read_and_the_case_to_nobody_else() {
    let town = Town::new().await;
    let (coordinator, case) = with_case(&town).await;
    books(&coordinator, &case, &[("kind", "physician"), ("with", "physician")]).await.is(303);
    let page = format!("{case}/appointments");

    let peer = town.as_worker("peer").get(&page).await;
    peer.is(200).shows("klo 9.30–10.15").hides("Lääkärin vastaanotto").hides("Lauri Lääkäri");
    town.as_worker("peer").get(&case).await.is(200).shows("klo 9.30–10.15").hides("Lääkärin vastaanotto");
    town.as_worker("peer").get(&format!("{page}/book")).await.is_not_found();
    town.as_worker("outsider").get(&page).await.is_not_found();
}

#[tokio::test]
async fn two_times_of_a_worker_at_once_are_a_warning_and_no_refusal() {
    let town = Town::new().await;
    let (coordinator, case) = with_case(&town).await;
    let client = registers(&coordinator, "Toinen", &[]).await;
    let other = opens(&coordinator, &client).await;
    books(&coordinator, &case, &[]).await.is(303);
    books(&coordinator, &other, &[("time", "10.15")]).await.is(303);
    coordinator.get(&format!("{other}/appointments")).await.hides("samaan aikaan");

    books(&coordinator, &other, &[("time", "10.00")]).await.is(303);

    coordinator.get(&format!("{other}/appointments")).await.shows("samaan aikaan").shows("9.3.2026 9.30");
    coordinator.get(&format!("{case}/appointments")).await.shows("samaan aikaan").hides("Toinen");
}

#[tokio::test]
async fn two_misses_in_a_row_ask_for_another_way_until_there_is_contact() {
    let town = Town::new().await;
    let (coordinator, case) = with_case(&town).await;
    let missed = [("attendance", "missed"), ("miss", "fear")];
    for day in ["3.3.2026", "4.3.2026"] {
        books(&coordinator, &case, &[("day", day)]).await.is(303);
    }
    let one = first(&coordinator, &case).await;
    coordinator.fill(&format!("{one}/mark"), &missed).await.refuses("refusal-appointment-to-come");

    town.wait_days(3);
    town.as_worker("nurse").get("/fi/my-day").await.says("task-mark-appointment");
    for _ in 0..2 {
        coordinator.get("/fi/my-day").await.hides("kahdesti");
        let next = first(&coordinator, &case).await;
        coordinator.fill(&format!("{next}/mark"), &missed).await.is(303);
    }

    town.as_worker("nurse").get("/fi/my-day").await.hides("Kirjaa, mitä tapaamisessa");
    coordinator.get("/fi/my-day").await.says("task-reach-out");
    let page = coordinator.get(&format!("{case}/appointments")).await;
    page.says("reach-out-text").shows("pelko tai ahdistus");
    town.wait_minutes(10);
    let note = [("text", "Puhuimme puhelimessa."), ("kind", "contact"), ("register", "social")];
    coordinator.fill(&format!("{case}/notes"), &note).await.is(303);
    coordinator.get("/fi/my-day").await.hides("kahdesti");
}

#[tokio::test]
async fn who_moved_and_who_cancelled_is_told_and_a_wrong_mark_is_corrected_with_a_reason() {
    let town = Town::new().await;
    let (coordinator, case) = with_case(&town).await;
    books(&coordinator, &case, &[("day", "3.3.2026")]).await.is(303);
    let one = first(&coordinator, &case).await;
    let moved =
        [("day", "2.3.2026"), ("time", "13"), ("mover", "client"), ("reason", "Bussi ei kulje aamulla.")];
    coordinator.fill(&format!("{one}/move"), &time(&moved)).await.is(303);
    coordinator.get(&case).await.shows("klo 13.00–13.45").shows("Bussi ei kulje aamulla.");

    coordinator.fill(&format!("{one}/mark"), &[("attendance", "worker-absent")]).await.is(303);
    coordinator.get(&format!("{case}/appointments")).await.says("attendance-worker-absent");
    let late = [("attendance", "late")];
    coordinator.fill(&format!("{one}/mark"), &late).await.refuses("refusal-reason-missing");
    let late = [("attendance", "late"), ("reason", "Kirjasin väärän käynnin.")];
    coordinator.fill(&format!("{one}/mark"), &late).await.is(303);
    coordinator.get(&case).await.says("attendance-late").shows("Kirjasin väärän käynnin.");

    books(&coordinator, &case, &[]).await.is(303);
    let two = first(&coordinator, &case).await;
    let cancelled = [("mover", "worker"), ("reason", "Hoitaja on sairaana.")];
    coordinator.fill(&format!("{two}/cancel"), &cancelled).await.is(303);
    coordinator.get(&case).await.shows("Hoitaja on sairaana.");
}

#[tokio::test]
async fn the_own_calendar_has_appointments_by_their_reference_alone() {
    let town = Town::new().await;
    let (coordinator, case) = with_case(&town).await;
    books(&coordinator, &case, &[]).await.is(303);
    let nurse = town.as_worker("nurse");
    let page = nurse.get("/fi/rota").await;
    page.is(200);
    let made = nurse.send_form(&page, "/fi/rota/calendar", &[]).await;
    let address = between(&made.text, "/calendar/", ".ics");

    let feed = town.browser().get(&format!("/calendar/{address}.ics")).await;

    feed.is(200).shows("DTSTART:20260309T073000Z").shows("SUMMARY:Tapaaminen ");
    feed.hides("Tavattava").hides("Hoitajan");
}
