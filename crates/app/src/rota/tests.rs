//! The rota, own absences and the calendar through the real router.

use domain::organisation::{Command as OrganisationCommand, Organisation};

use crate::directory::ORGANISATION;
use crate::testing::{Browser, Seen, Town, between};

const ROTA: &str = "/fi/rota";
/// The first shift of the town: Tuesday, 3 March 2026.
const TUESDAY: &str = "/fi/rota/shifts/phone/2026-03-03T08:30";
const THURSDAY: &str = "/fi/rota/shifts/phone/2026-03-05T12:00";

/// Presses a button of a page.
async fn presses(by: &Browser<'_>, shift: &str, what: &str, fields: &[(&str, &str)]) -> Seen {
    let page = by.get(ROTA).await;
    by.send_form(page.is(200), &format!("{shift}/{what}"), fields).await
}

/// Makes an address of the own calendar: its path.
async fn subscribes(by: &Browser<'_>) -> String {
    let page = by.get(ROTA).await;
    let made = by.send_form(&page, "/fi/rota/calendar", &[]).await;
    made.is(200).says("rota-calendar-once");
    format!("/calendar/{}", between(&made.text, "/calendar/", "<"))
}

/// The calendar behind a path, read as a calendar program reads it: id, summary, beginning.
async fn reads(by: &Browser<'_>, path: &str) -> Vec<(String, String, String)> {
    let feed = by.get(path).await;
    feed.is(200);
    assert_eq!(feed.headers["content-type"], "text/calendar; charset=utf-8");
    assert!(feed.text.starts_with("BEGIN:VCALENDAR\r\n") && feed.text.ends_with("END:VCALENDAR\r\n"));
    assert!(feed.text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "lines are folded");
    let unfolded = feed.text.replace("\r\n ", "");
    let events = unfolded.split("BEGIN:VEVENT\r\n").skip(1).map(|event| {
        let event = event.split("END:VEVENT").next().expect("an end");
        let value = |name: &str| {
            let line = event.split("\r\n").find(|line| line.split([':', ';']).next() == Some(name));
            let (_, value) =
                line.unwrap_or_else(|| panic!("no {name}: {event}")).split_once(':').expect("a value");
            value.replace("\\,", ",").replace("\\;", ";")
        };
        assert!(value("DTSTAMP").ends_with('Z') && !value("DTEND").is_empty());
        (value("UID"), value("SUMMARY"), value("DTSTART"))
    });
    events.collect()
}

/// Shows KEU24-75: two persons per slot, and a warning when fewer.
#[tokio::test]
async fn a_shift_is_taken_and_a_colleague_is_put_beside_and_until_then_it_warns() {
    let town = Town::new().await;
    let (coordinator, nurse) = (town.as_worker("coordinator"), town.as_worker("nurse"));
    let empty = coordinator.get(ROTA).await;
    empty.is(200).shows("ti 3.3.2026 klo 8.30–10.30").shows("to 5.3.2026 klo 12.00–14.00").shows("2 puuttuu");
    empty.shows("to 26.3.2026").hides("ti 31.3.2026");

    presses(&nurse, TUESDAY, "take", &[]).await.goes_to("/fi/rota?done=rota-taken");
    nurse.get(ROTA).await.shows("Noora Hoitaja").shows("Yksi puuttuu").says("do-ask-deputy");
    coordinator.fill(TUESDAY, &[("worker", "physician")]).await.goes_to("/fi/rota?done=rota-put");
    let full = coordinator.get(TUESDAY).await;
    full.is(200)
        .shows("Lauri Lääkäri")
        .shows("Noora Hoitaja")
        .says("rota-manned")
        .hides("<option value=\"nurse\"");

    let again = nurse.fill(TUESDAY, &[("worker", "nurse")]).await;
    again.refuses("refusal-rota-already-on");
    nurse.fill(TUESDAY, &[("worker", "")]).await.refuses("refusal-choose-one");
    let page = coordinator.get(TUESDAY).await;
    let off = coordinator.send_form(&page, &format!("{TUESDAY}/off"), &[("who", "nurse")]).await;
    off.goes_to("/fi/rota?done=rota-off");
    coordinator.get(ROTA).await.shows("Yksi puuttuu").hides("<p>Noora Hoitaja");
}

/// Shows KEU24-78: what is booked stands in the calendar, by the consultation's reference.
#[tokio::test]
async fn a_booked_discussion_stands_in_the_calendar() {
    let town = Town::new().await;
    let (coordinator, nurse) = (town.as_worker("coordinator"), town.as_worker("nurse"));
    let question =
        [("text", "Suunnitelma puuttuu. Mihin ohjaan?"), ("channel", "phone"), ("asker", "professional")];
    let asked = coordinator.fill("/fi/consultations/new", &question).await;
    let thread = asked.is(303).location().unwrap().split('?').next().unwrap().to_owned();
    let page = coordinator.get(&thread).await;
    let own = [("day", "5.3.2026"), ("time", "14.30"), ("minutes", "30"), ("with", "nurse")];
    coordinator.send_form(&page, &format!("{thread}/book"), &own).await.is(303);

    let path = subscribes(&nurse).await;
    let events = reads(&town.browser(), &path).await;
    let (_, summary, begins) = events.iter().find(|(id, ..)| id.starts_with("booking-")).unwrap();
    assert!(summary.starts_with("Keskustelu: konsultaatio "), "{summary}");
    assert_eq!(begins, "20260305T123000Z");
}

/// Shows KEU24-77: the meeting is generated from the phone rota.
#[tokio::test]
async fn the_case_team_follows_the_phone_hours_and_a_holiday_has_neither() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let page = coordinator.get(ROTA).await;
    page.is(200).shows("klo 10.30").shows("klo 14.00").hides("ti 7.4.2026");

    let may = coordinator.get(&format!("{ROTA}?from=2026-05-11")).await;
    may.is(200).shows("ti 12.5.2026").hides("to 14.5.2026").shows("to 21.5.2026");
    coordinator.get("/fi/rota/shifts/phone/2026-05-14T12:00").await.is_not_found();
    coordinator.get("/fi/rota/shifts/phone/2026-03-03T09:00").await.is_not_found();
    coordinator.get("/fi/rota/shifts/email/2026-03-03T08:30").await.is_not_found();
}

#[tokio::test]
async fn a_duty_is_repeated_each_week_until_a_day() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let own = |until: &'static str| [("worker", "nurse"), ("until", until)];
    coordinator.fill(TUESDAY, &own("huomenna")).await.refuses("refusal-date-wrong");
    coordinator.fill(TUESDAY, &own("1.3.2026")).await.refuses("refusal-wrong-days");
    coordinator.fill(TUESDAY, &own("31.12.2026")).await.refuses("refusal-rota-too-far");
    coordinator.fill(TUESDAY, &own("31.3.2026")).await.goes_to("/fi/rota?done=rota-repeated");
    let page = coordinator.get(ROTA).await;
    assert_eq!(page.text.matches("<p>Noora Hoitaja").count(), 4, "four Tuesdays of the page");
    coordinator.get("/fi/rota/shifts/phone/2026-03-31T08:30").await.shows("Noora Hoitaja");
}

/// Shows KEU24-57: absence switches to the deputy; a shift that loses somebody is told.
#[tokio::test]
async fn who_marks_an_absence_is_missed_and_a_deputy_takes_the_shift_over() {
    let town = Town::new().await;
    let (nurse, physician) = (town.as_worker("nurse"), town.as_worker("physician"));
    presses(&nurse, TUESDAY, "take", &[]).await.is(303);
    presses(&physician, TUESDAY, "take", &[]).await.is(303);
    physician.get(ROTA).await.says("rota-manned");

    let day = |day: &'static str| [("from", day), ("until", day), ("deputy", "coordinator")];
    nurse.fill(ROTA, &[("from", "3.3.2026"), ("until", "")]).await.refuses("refusal-date-missing");
    nurse.fill(ROTA, &[("from", "3.3.2026"), ("until", "2.3.2026")]).await.refuses("refusal-wrong-days");
    nurse.fill(ROTA, &[("from", "3.3."), ("until", "4.3.2026")]).await.refuses("refusal-date-wrong");
    let own = [("from", "3.3.2026"), ("until", "3.3.2026"), ("deputy", "nurse")];
    nurse.fill(ROTA, &own).await.refuses("refusal-choose-one");
    nurse.fill(ROTA, &day("3.3.2026")).await.goes_to("/fi/rota?done=rota-away");
    nurse.get(ROTA).await.is(200).says("rota-missed").shows("3.3.2026–3.3.2026").shows("Yksi puuttuu");
    nurse.get("/fi/my-day").await.is(200).shows("Täydennä vuoro: yksi puuttuu");

    let coordinator = town.as_worker("coordinator");
    coordinator.get(ROTA).await.shows("Noora Hoitaja (poissa)").shows("Tule sijaiseksi: Noora Hoitaja");
    let taken = presses(&coordinator, TUESDAY, "over", &[("who", "nurse")]).await;
    taken.goes_to("/fi/rota?done=rota-taken-over");
    let after = coordinator.get(TUESDAY).await;
    after.shows("Aino Koordinaattori").says("rota-manned").hides("Noora Hoitaja (poissa)");
    nurse.get(ROTA).await.hides("Olet poissa, mutta sinulla on vuoro");

    town.wait_days(1);
    let team = town.as_worker("lead").get("/fi/team").await;
    team.shows("Poissa. Varahenkilö: Aino Koordinaattori");
    let page = nurse.get(ROTA).await;
    let item = between(&page.text, "action=\"/fi/rota/away/", "\"");
    nurse.send_form(&page, &format!("/fi/rota/away/{item}"), &[]).await.goes_to("/fi/rota?done=rota-back");
    nurse.get(ROTA).await.hides("3.3.2026–3.3.2026");
    let again = nurse.post(&format!("/fi/rota/away/{item}"), &[]).await;
    again.goes_to("/fi/rota?done=no-such-absence");
    nurse.get("/fi/rota?done=no-such-absence").await.says("refusal-no-such-absence");
}

#[tokio::test]
async fn who_looks_for_a_deputy_stays_on_duty_until_somebody_takes_over() {
    let town = Town::new().await;
    let (nurse, physician) = (town.as_worker("nurse"), town.as_worker("physician"));
    presses(&nurse, TUESDAY, "take", &[]).await.is(303);
    let unasked = physician.post(&format!("{TUESDAY}/over"), &[("who", "nurse")]).await;
    unasked.goes_to("/fi/rota?done=rota-not-offered");
    physician.get("/fi/rota?done=rota-not-offered").await.says("refusal-rota-not-offered");

    presses(&nurse, TUESDAY, "ask", &[]).await.goes_to("/fi/rota?done=rota-asked");
    physician.get(ROTA).await.shows("Noora Hoitaja (etsii sijaista)").shows("Tule sijaiseksi: Noora Hoitaja");
    presses(&nurse, TUESDAY, "keep", &[]).await.goes_to("/fi/rota?done=rota-kept");
    physician.get(ROTA).await.hides("etsii sijaista");
    presses(&nurse, TUESDAY, "ask", &[]).await.is(303);
    presses(&physician, TUESDAY, "over", &[("who", "nurse")]).await.goes_to("/fi/rota?done=rota-taken-over");
    physician.get(ROTA).await.shows("<p>Lauri Lääkäri").hides("<p>Noora Hoitaja");
    physician.post(&format!("{TUESDAY}/dance"), &[]).await.is_not_found();
}

#[tokio::test]
async fn nobody_marks_anothers_absence_and_who_answers_nothing_finds_no_rota() {
    let town = Town::new().await;
    let nurse = town.as_worker("nurse");
    nurse.fill(ROTA, &[("from", "3.3.2026"), ("until", "3.3.2026")]).await.is(303);
    let page = nurse.get(ROTA).await;
    let item = between(&page.text, "action=\"/fi/rota/away/", "\"");
    let physician = town.as_worker("physician");
    let not_mine = physician.post(&format!("/fi/rota/away/{item}"), &[]).await;
    not_mine.goes_to("/fi/rota?done=no-such-absence");
    nurse.get(ROTA).await.shows("3.3.2026–3.3.2026");

    for user in ["office", "privacy", "lead", "outsider", "peer"] {
        let browser = town.as_worker(user);
        browser.get(ROTA).await.is_not_found();
        browser.get(TUESDAY).await.is_not_found();
        browser.post(&format!("{TUESDAY}/take"), &[]).await.is_not_found();
        browser.get("/fi/profile").await.hides("href=\"/fi/rota\"");
    }
    nurse.get("/fi/profile").await.shows("href=\"/fi/rota\"");
}

/// Shows KEU24-75: whoever holds operations is told on the own day, and it goes by itself.
#[tokio::test]
async fn the_holder_of_operations_is_told_when_a_shift_of_the_week_lacks_somebody() {
    let town = Town::new().await;
    // While nobody holds operations, whoever watches the phone by role is told.
    town.as_worker("coordinator").get("/fi/my-day").await.is(200).shows("Täydennä vuoro: 2 puuttuu");
    let hold = OrganisationCommand::HoldTask {
        task: "operations".into(),
        holder: "physician".into(),
        deputy: Some("nurse".into()),
    };
    town.acts::<Organisation>("office", ORGANISATION, hold).await;
    let (physician, nurse) = (town.as_worker("physician"), town.as_worker("nurse"));
    let two = "Täydennä vuoro: 2 puuttuu";
    town.as_worker("coordinator").get("/fi/my-day").await.is(200).hides(two);
    let told = physician.get("/fi/my-day").await;
    assert_eq!(told.is(200).text.matches(two).count(), 2, "Tuesday and Thursday, not the week after");
    nurse.get("/fi/my-day").await.is(200).hides(two).says("day-empty");

    // Absence switches to the deputy.
    physician.fill(ROTA, &[("from", "2.3.2026"), ("until", "2.3.2026")]).await.is(303);
    nurse.get("/fi/my-day").await.shows(two);
    physician.get("/fi/my-day").await.hides(two);
    for shift in [TUESDAY, THURSDAY] {
        for worker in ["coordinator", "coordinator-2"] {
            nurse.fill(shift, &[("worker", worker)]).await.is(303);
        }
    }
    nurse.get("/fi/my-day").await.hides("Täydennä vuoro").says("day-empty");
    let next = town.as_worker("coordinator").get("/fi/my-day").await;
    next.says("rota-next").shows("ti 3.3.2026 klo 8.30–10.30");
}

/// Shows KEU24-79: the end of a rotating seat is told a month before, where the member looks.
#[tokio::test]
async fn a_rotating_member_is_told_of_the_end_on_the_own_day_and_in_the_calendar() {
    let town = Town::new().await;
    let founding = OrganisationCommand::FoundTeam {
        team: "consulting".into(),
        name: "Konsultaatiotiimi".to_owned(),
        template: "consultation-team".into(),
        host: "Keusote".to_owned(),
    };
    town.acts::<Organisation>("office", ORGANISATION, founding).await;
    town.settle("physio", "Fiia Fysio", &[]).await;
    let seat = [
        ("team", "consulting"),
        ("role", "physiotherapist"),
        ("kind", "core"),
        ("from", "2.3.2026"),
        ("until", "1.9.2026"),
    ];
    town.as_worker("office").fill("/fi/office/workers/physio/seats", &seat).await.is(303);
    let physio = town.as_worker("physio");
    physio.get("/fi/my-day").await.is(200).hides("Sovi seuraaja");

    let path = subscribes(&physio).await;
    let events = reads(&town.browser(), &path).await;
    let ends: Vec<_> = events.iter().filter(|(_, _, day)| day == "20260901").collect();
    assert_eq!(ends.len(), 1);
    assert_eq!(ends[0].1, "Vaihtuva paikkasi päättyy: Konsultaatiotiimi");
    let meetings = events.iter().filter(|(id, ..)| id.starts_with("meeting-case-team-")).count();
    assert!(meetings > 40, "the case team after each of the phone hours: {meetings}");

    town.wait_days(154);
    physio.get("/fi/my-day").await.is(200).says("rota-task-seat-ends");
    physio.get(ROTA).await.says("rota-leaving").shows("Fiia Fysio: viimeinen päivä on 1.9.2026");
}

#[tokio::test]
async fn a_calendar_program_reads_the_own_shifts_without_signing_in_and_nothing_else() {
    let town = Town::new().await;
    let (nurse, outside) = (town.as_worker("nurse"), town.browser());
    presses(&nurse, TUESDAY, "take", &[]).await.is(303);
    town.as_worker("physician").fill(THURSDAY, &[("worker", "physician")]).await.is(303);
    let path = subscribes(&nurse).await;

    let events = reads(&outside, &path).await;
    let expected = [
        ("shift-phone-20260303T0830-nurse@rinnalla", "20260303T063000Z"),
        ("meeting-case-team-20260303T1030-nurse@rinnalla", "20260303T083000Z"),
    ];
    let found: Vec<_> = events.iter().map(|(id, _, at)| (id.as_str(), at.as_str())).collect();
    assert_eq!(found, expected, "summer time has not begun; the one on duty brings the questions");
    assert!(events[0].1.starts_with("Vuorossa: "), "{}", events[0].1);
    presses(&nurse, TUESDAY, "ask", &[]).await.is(303);
    assert!(reads(&outside, &path).await[0].1.starts_with("Vuorossa, sijaista etsitään: "));
    nurse.fill(ROTA, &[("from", "3.3.2026"), ("until", "3.3.2026")]).await.is(303);
    assert!(reads(&outside, &path).await.is_empty(), "who is away has no shift");
}

#[tokio::test]
async fn an_address_of_a_calendar_is_shown_once_renewed_and_ended() {
    let town = Town::new().await;
    let (nurse, outside) = (town.as_worker("nurse"), town.browser());
    nurse.get(ROTA).await.says("do-make-calendar").hides("/fi/rota/calendar/end");
    let first = subscribes(&nurse).await;
    let page = nurse.get(ROTA).await;
    page.shows("on tehty 2.3.2026").says("do-renew-calendar").hides(&first);
    let second = subscribes(&nurse).await;
    assert_ne!(first, second);
    outside.get(&first).await.is_not_found();
    outside.get(&second).await.is(200);
    outside.get(second.trim_end_matches(".ics")).await.is_not_found();
    outside.get("/calendar/00.ics").await.is_not_found();

    let page = nurse.get(ROTA).await;
    nurse.send_form(&page, "/fi/rota/calendar/end", &[]).await.goes_to("/fi/rota?done=rota-calendar-ended");
    outside.get(&second).await.is_not_found();

    let third = subscribes(&nurse).await;
    let office = town.as_worker("office");
    for path in ["leave", "return"] {
        let own = [("reason", "Vaihtaa työtä")];
        office.fill(&format!("/fi/office/workers/nurse/{path}"), &own).await.is(303);
        outside.get(&third).await.is_not_found();
    }
}

/// Shows KEU24-65: each channel has its own hours.
#[tokio::test]
async fn how_the_phone_stands_is_said_in_each_language() {
    use crate::text::{Lang, Texts};

    let town = Town::new().await;
    let directory = town.site.journal().read_blocking(|tx| town.site.directory_in(tx)).unwrap();
    let phone = super::channels(&directory).next().unwrap();
    let said =
        |lang, hour| super::opening_line(Texts(lang), phone, jiff::civil::date(2026, 3, 3).at(hour, 0, 0, 0));
    assert_eq!(said(Lang::Fi, 9).unwrap(), "Auki nyt, sulkeutuu klo 10.30");
    assert_eq!(said(Lang::Sv, 8).unwrap(), "Öppnar i dag kl. 8.30");
    assert_eq!(said(Lang::En, 11).unwrap(), "Opens on Thu 5.3. at 12.00");
}
