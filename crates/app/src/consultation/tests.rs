//! The desk and the public door through the real router.

use crate::config::Config;
use crate::testing::{Browser, Town, between};

const DESK: &str = "/fi/consultations";
const NEW: &str = "/fi/consultations/new";
const ASK: &str = "/fi/ask";
const READ: &str = "/fi/ask/answer";
const QUESTION: &str = "Asiakas on ollut pitkään poissa työstä, ja suunnitelma puuttuu. Mihin ohjaan?";

/// Writes a question down at the desk: the page of the thread.
async fn asks(by: &Browser<'_>, question: &str, more: &[(&str, &str)]) -> String {
    let own = [("text", question), ("channel", "phone"), ("asker", "professional")];
    let own: Vec<_> =
        own.into_iter().filter(|(name, _)| !more.iter().any(|(found, _)| found == name)).collect();
    let done = by.fill(NEW, &[&own, more].concat()).await;
    let to = done.is(303).location().unwrap();
    to.split('?').next().unwrap().to_owned()
}

/// Says something in a thread.
async fn says(by: &Browser<'_>, thread: &str, kind: &str, text: &str) {
    let page = by.get(thread).await;
    let said = by.send_form(&page, thread, &[("kind", kind), ("text", text)]).await;
    said.is(303);
}

/// Asks at the door: reference and key.
async fn asks_outside(by: &Browser<'_>, question: &str, asker: &str) -> (String, String) {
    let sent = by.fill(ASK, &[("text", question), ("asker", asker)]).await;
    sent.is(200).says("door-sent");
    let values: Vec<String> =
        sent.text.split("<dd").skip(1).map(|rest| between(rest, ">", "</dd>").trim().to_owned()).collect();
    (values[0].clone(), values[1].clone())
}

/// Shows KEU24-64, KEU24-71 and KEU21-20: few fields, one queue, claimed, answered.
#[tokio::test]
async fn a_question_is_written_down_taken_answered_and_ended_as_advice() {
    let town = Town::new().await;
    let (coordinator, nurse) = (town.as_worker("coordinator"), town.as_worker("nurse"));
    let more = [("municipality", "Järvenpää"), ("subject", "where-to-guide")];
    let thread = asks(&coordinator, QUESTION, &more).await;
    nurse.get(DESK).await.is(200).shows(&thread).shows("Puhelinlinja");
    nurse
        .get(&thread)
        .await
        .is(200)
        .shows(QUESTION)
        .shows("Järvenpää")
        .says("standing-waits")
        .says("subject-where-to-guide");

    let page = nurse.get(&thread).await;
    nurse.send_form(&page, &format!("{thread}/claim"), &[]).await.is(303);
    let page = coordinator.get(&thread).await;
    page.is(200).shows("Noora Hoitaja");
    town.wait_minutes(90);
    says(&nurse, &thread, "answer", "Aloita terveystarkastuksesta.").await;

    let page = nurse.get(&thread).await;
    page.is(200).says("standing-answered").shows("Aloita terveystarkastuksesta.").shows("1 h 30 min");
    nurse.send_form(&page, &format!("{thread}/close"), &[]).await.is(303);
    nurse.get(&format!("{DESK}?view=closed")).await.is(200).shows(&thread);
    nurse.get(DESK).await.is(200).says("desk-empty-waits");
}

/// Shows KEU24-95.
#[tokio::test]
async fn the_organisations_instructions_for_a_channel_are_one_link_away() {
    let guides = [("phone".to_owned(), "https://intra.example.fi/puhelin".to_owned())].into();
    let town = Town::with(Config { guides, ..Config::default() }).await;
    let coordinator = town.as_worker("coordinator");
    coordinator.get(NEW).await.is(200).shows("href=\"https://intra.example.fi/puhelin\"");
    let thread = asks(&coordinator, QUESTION, &[]).await;
    coordinator
        .get(&thread)
        .await
        .is(200)
        .shows("Ohje: Puhelinlinja")
        .shows("https://intra.example.fi/puhelin");

    let wrong = [("phone".to_owned(), "javascript:alert(1)".to_owned())].into();
    assert!(Config { guides: wrong, ..Config::default() }.check().is_err());
}

/// Shows KEU24-69: what is late is first, and marked.
#[tokio::test]
async fn an_answer_is_late_after_a_working_day() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    asks(&coordinator, QUESTION, &[]).await;
    coordinator.get(DESK).await.is(200).shows("3.3.2026 9.00");

    town.wait_minutes(24 * 60 + 1);
    let late = coordinator.get(DESK).await;
    late.is(200).shows("3.3.2026 9.00").shows("hds-status-label--error");
}

/// Shows KEU24-22: what tells who the client is is refused and can be hidden; what was typed stays.
#[tokio::test]
async fn a_name_of_the_register_and_a_code_are_refused_and_hidden_when_asked() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let card = [("given", "Koe"), ("family", "Järvinen"), ("born", "1.1.1985"), ("language", "fi")];
    coordinator.fill("/fi/persons/new", &card).await.is(303);
    let text = "Koe Järvinen, 010190-999W, ei jaksa.";

    let own = [("text", text), ("channel", "phone"), ("asker", "professional")];
    let refused = coordinator.fill(NEW, &own).await;
    refused.is(422).shows(text).says("guard-name").says("guard-identity-code").says("do-mask");
    let hidden = coordinator.send_form(&refused, NEW, &[&own[..], &[("mask", "yes")]].concat()).await;
    hidden.is(200).hides("Järvinen").hides("010190").shows("ei jaksa.");
    coordinator.get(DESK).await.is(200).says("desk-empty-waits");
}

/// Shows KEU24-24: a back-up of Kela is consulted, and it is recorded.
#[tokio::test]
async fn a_back_up_is_asked_and_the_asker_never_sees_it() {
    let town = Town::new().await;
    let (coordinator, outside) = (town.as_worker("coordinator"), town.browser());
    let (reference, key) = asks_outside(&outside, QUESTION, "professional").await;
    let desk = coordinator.get(DESK).await;
    let id = between(&desk.text, "href=\"/fi/consultations/0", "\"");
    let thread = format!("/fi/consultations/0{id}");
    let page = coordinator.get(&thread).await;
    let own = [("kind", "backup"), ("backup-partner", "kela"), ("text", "Onko oikeus kuntoutukseen?")];
    coordinator.send_form(&page, &thread, &own).await.is(303);
    coordinator.get(&thread).await.is(200).says("said-backup-asked").shows("Onko oikeus kuntoutukseen?");

    let own = [("reference", reference.as_str()), ("key", key.as_str())];
    outside.fill(READ, &own).await.is(200).shows(QUESTION).hides("Onko oikeus kuntoutukseen?");
}

#[tokio::test]
async fn an_answer_that_comes_after_its_session_has_ended_waits_on_the_thread() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let thread = asks(&coordinator, QUESTION, &[]).await;
    let page = coordinator.get(&thread).await;
    town.wait_minutes(120);

    let own = [("kind", "answer"), ("text", "Aloita terveystarkastuksesta.")];
    coordinator.copy().send_form(&page, &thread, &own).await.asks_to_sign_in();
    coordinator.get(&thread).await.is(200).shows("Aloita terveystarkastuksesta.");
}

/// Shows KEU24-76.
#[tokio::test]
async fn what_needs_other_views_goes_to_the_case_team_with_one_button() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let thread = asks(&coordinator, QUESTION, &[]).await;
    coordinator.get(&format!("{DESK}?view=case-team")).await.is(200).says("desk-empty-case-team");

    let page = coordinator.get(&thread).await;
    coordinator.send_form(&page, &format!("{thread}/case-team"), &[]).await.is(303);
    coordinator.get(&format!("{DESK}?view=case-team")).await.is(200).shows(&thread);
    says(&coordinator, &thread, "answer", "Aloita terveystarkastuksesta.").await;
    coordinator.get(&format!("{DESK}?view=case-team")).await.is(200).hides(&thread);
}

/// Shows KEU24-93 and KEU24-94.
#[tokio::test]
async fn a_question_from_a_record_system_carries_the_reference_of_its_message() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let by = |reference: &'static str| [("channel", "pegasos-omni"), ("external-pegasos-omni", reference)];

    let own = [("text", QUESTION), ("asker", "professional")];
    let refused = coordinator.fill(NEW, &[&own[..], &by("Aino Virtanen")].concat()).await;
    refused.refuses("refusal-consultation-not-a-reference");
    let thread = asks(&coordinator, QUESTION, &by("OMNI-2026/1234")).await;
    coordinator.get(&thread).await.is(200).shows("OMNI-2026/1234").shows("Pegasos Omni");
}

/// Shows KEU24-68 and KEU24-87: a client asks without an account, reads the answer with the key and goes on.
#[tokio::test]
async fn a_client_asks_outside_reads_the_answer_with_the_key_and_goes_on() {
    let town = Town::new().await;
    let (coordinator, client) = (town.as_worker("coordinator"), town.browser());
    let (reference, key) = asks_outside(&client, "En jaksa enää työssä. Mitä voin tehdä?", "client").await;
    let own = [("reference", reference.as_str()), ("key", key.as_str())];
    client.fill(READ, &own).await.is(200).says("door-standing-waits");

    let desk = coordinator.get(DESK).await;
    desk.is(200).shows(&reference).says("asker-client");
    let thread = format!("/fi/consultations/0{}", between(&desk.text, "href=\"/fi/consultations/0", "\""));
    says(&coordinator, &thread, "ask-back", "Onko sinulla työterveyshuolto?").await;

    let other = town.browser();
    let small = key.to_lowercase().replace('-', "");
    let read = other.fill(READ, &[("reference", &reference.to_lowercase()), ("key", &small)]).await;
    read.is(200).shows("Onko sinulla työterveyshuolto?").hides("Aino Koordinaattori");
    let gone_on = other.send_form(&read, "/fi/ask/more", &[("text", "Ei ole.")]).await;
    gone_on.is(200).shows("Ei ole.").says("door-standing-waits");
    coordinator.get(&thread).await.is(200).shows("Ei ole.").says("standing-waits");
}

#[tokio::test]
async fn a_wrong_key_and_a_wrong_reference_are_told_alike() {
    let town = Town::new().await;
    let client = town.browser();
    let (reference, key) = asks_outside(&client, QUESTION, "client").await;

    for (reference, key) in [(reference.as_str(), "0000-0000-0000-0000"), ("0000-0000", key.as_str())] {
        let refused = client.fill(READ, &[("reference", reference), ("key", key)]).await;
        refused.is(422).says("door-not-found").hides(QUESTION);
    }
}

/// Shows KEU24-22: nothing that identifies is stored, whoever asks.
#[tokio::test]
async fn the_door_refuses_what_identifies_and_the_words_stay() {
    let town = Town::new().await;
    let client = town.browser();
    let text = "Olen 010190-999W, soita 040 123 4567.";

    let refused = client.fill(ASK, &[("text", text), ("asker", "client")]).await;
    refused.is(422).shows(text).says("guard-identity-code").says("guard-phone");
    let hidden =
        client.send_form(&refused, ASK, &[("text", text), ("asker", "client"), ("mask", "yes")]).await;
    hidden.is(200).hides("010190").shows("soita");
}

/// Shows KEU24-22: the guard speaks while a text is written, and a draft holds no identity either.
#[tokio::test]
async fn what_identifies_is_told_while_it_is_typed_and_hidden_in_the_draft() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let card = [("given", "Koe"), ("family", "Järvinen"), ("born", "1.1.1985"), ("language", "fi")];
    coordinator.fill("/fi/persons/new", &card).await.is(303);
    let text = "Koe Järvisellä on kipuja, puh. 040 123 4567.";
    let form = coordinator.get(NEW).await;

    let csrf = coordinator.csrf().await.unwrap();
    let own = [("csrf", csrf.as_str()), ("command", "check"), ("text", text)];
    let told = coordinator.post(&format!("{DESK}/check"), &own).await;
    told.is(200).says("guard-name").says("guard-phone");
    let nothing = [("csrf", csrf.as_str()), ("command", "check"), ("text", QUESTION)];
    assert_eq!(coordinator.post(&format!("{DESK}/check"), &nothing).await.text, "");

    let draft = [("key", "/consultations/new"), ("csrf", csrf.as_str()), ("command", "d1"), ("text", text)];
    form.is(200);
    coordinator.post("/fi/drafts", &draft).await.is(200);
    coordinator.get(NEW).await.is(200).shows("on kipuja").hides("Järvisellä").hides("040 123 4567");
}

/// Shows KEU24-22: the id of the command is no way around the guard.
#[tokio::test]
async fn what_is_sent_in_place_of_the_commands_id_is_not_kept() {
    let town = Town::new().await;
    let outside = town.browser();
    for id in ["Aino Virtanen", "010190-999W", "00000000-0000-7000-8000-00000000000Z", ""] {
        let own = [("text", QUESTION), ("asker", "client"), ("command", id)];
        outside.post(ASK, &own).await.is(400);
    }
    town.as_worker("coordinator").get(DESK).await.is(200).says("desk-empty-waits");
}

#[tokio::test]
async fn nobody_outside_finds_out_whether_a_name_is_in_the_register() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let card = [("given", "Harvinainen"), ("family", "Erikko"), ("born", "1.1.1985"), ("language", "fi")];
    coordinator.fill("/fi/persons/new", &card).await.is(303);
    let outside = town.browser();

    for (text, told) in [
        ("Onko Harvinainen Erikko teillä?", false),
        ("Onko Toinen Erikko teillä?", false),
        ("Onko Aino Virtanen teillä?", true),
    ] {
        let said = outside.post("/fi/ask/check", &[("text", text)]).await;
        assert_eq!(!said.is(200).text.is_empty(), told, "{text}");
    }
}

#[tokio::test]
async fn one_address_that_asks_without_end_is_slowed_and_others_are_not() {
    let town = Town::new().await;
    let flood = town.browser();
    let page = flood.get(ASK).await;
    let mut last = 0;
    for number in 0..40 {
        let command = format!("00000000-0000-7000-8000-0000000000{number:02}");
        let own = [("text", QUESTION), ("asker", "client"), ("command", command.as_str())];
        last = flood.send_form(&page, ASK, &own).await.status.as_u16();
    }
    assert_eq!(last, 429);

    let other = town.browser().at_address([198, 51, 100, 7]);
    asks_outside(&other, QUESTION, "client").await;
    town.wait_minutes(10);
    asks_outside(&flood, QUESTION, "client").await;
}

#[tokio::test]
async fn whoever_answers_none_finds_no_desk() {
    let town = Town::new().await;
    let thread = asks(&town.as_worker("coordinator"), QUESTION, &[]).await;

    for user in ["office", "privacy", "lead"] {
        let browser = town.as_worker(user);
        browser.get(DESK).await.is_not_found();
        browser.get(&thread).await.is_not_found();
    }
    town.browser().get(&thread).await.asks_to_sign_in();
}

const NAMED: [(&str, &str); 10] = [
    ("who", "new"),
    ("given", "Koe"),
    ("family", "Järvinen"),
    ("code", "010190-999W"),
    ("need", "broad-support"),
    ("arrival", "own-services"),
    ("owner", "outside"),
    ("asker", "Terveysaseman hoitaja"),
    ("on", "2.3.2026"),
    ("data", "situation"),
];

/// Shows KEU24-25: the same thread, the consent recorded, a case with the question's own words; the client stays with
/// the one who asked.
#[tokio::test]
async fn a_consultation_goes_on_with_the_clients_name_and_nothing_is_written_twice() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let thread = asks(&coordinator, QUESTION, &[]).await;
    let identify = format!("{thread}/identify");
    let bare = coordinator.fill(&identify, &[("who", "new"), ("given", "Koe"), ("family", "Järvinen")]).await;
    bare.is(422).shows("Järvinen");
    coordinator.fill(&identify, &NAMED).await.is(303);

    let page = coordinator.get(&thread).await;
    page.is(200).says("consultation-above-identified").shows(QUESTION);
    let case = format!("/fi/cases/{}", between(&page.text, "href=\"/fi/cases/", "\""));
    let seen = coordinator.get(&case).await;
    seen.is(200).shows("Koe Järvinen").shows("Terveysaseman hoitaja").shows("Konsultaatio tunnistetiedoilla");
    coordinator.get(&format!("{case}/history")).await.is(200).shows(QUESTION);
    // From here on the thread may hold names.
    says(&coordinator, &thread, "answer", "Soita Koe Järviselle huomenna.").await;
    coordinator.get(&identify).await.is(404);
}

#[tokio::test]
async fn somebody_who_has_a_case_is_found_and_the_consultation_joins_it() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let first = asks(&coordinator, QUESTION, &[]).await;
    coordinator.fill(&format!("{first}/identify"), &NAMED).await.is(303);
    let page = coordinator.get(&first).await;
    let case = between(&page.text, "href=\"/fi/cases/", "\"");

    let second = asks(&coordinator, "Toinen kysymys samasta asiasta.", &[]).await;
    let identify = format!("{second}/identify");
    let twice = coordinator.fill(&identify, &NAMED).await;
    twice.is(422).says("refusal-person-same-code");
    let found = coordinator.fill(&identify, &[("q", "Järvinen Koe"), ("find", "yes")]).await;
    found.is(200).says("identify-has-case");
    let person = between(&found.text, "name=\"who\" value=\"0", "\"");
    let own = [
        ("q", "Järvinen Koe"),
        ("who", &format!("0{person}")),
        ("need", "broad-support"),
        ("arrival", "own-services"),
        ("on", "2.3.2026"),
        ("data", "situation"),
    ];
    coordinator.send_form(&found, &identify, &own).await.is(303);
    coordinator.get(&second).await.is(200).shows(&format!("/fi/cases/{case}"));
}

/// Shows KEU24-72, KEU21-44, KEU24-26 and KEU24-27: a pair is found, the client comes to where pair work happens, and the owner stays.
#[tokio::test]
async fn an_identified_consultation_goes_on_as_pair_work_and_the_owner_never_moves() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let thread = asks(&coordinator, QUESTION, &[]).await;
    coordinator.fill(&format!("{thread}/identify"), &NAMED).await.is(303);
    let page = coordinator.get(&thread).await;
    page.is(200).says("pair-title").shows("Noora Hoitaja");
    let begun = coordinator.send_form(&page, &format!("{thread}/pair-work"), &[("pair", "nurse")]).await;
    let case = begun.is(303).location().unwrap().split('?').next().unwrap().to_owned();

    let seen = coordinator.get(&case).await;
    seen.is(200).shows("Noora Hoitaja").shows("Terveysaseman hoitaja").shows("Työparityö");
    let nurse = town.as_worker("nurse");
    nurse.get(&case).await.is(200).shows("Koe Järvinen").says("case-actions");
    let contact = format!("{case}/actions/contact-client");
    let tried = nurse.fill(&contact, &[("result", "not-reached"), ("words", "Soitin kahdesti.")]).await;
    tried.goes_to(&format!("{case}?done=action"));
    nurse.get(&case).await.is(200).says("action-not-reached").shows("Soitin kahdesti.");
    nurse.fill(&contact, &[("result", "done")]).await.is(303);
    nurse.get(&case).await.is(200).says("action-done");
}

/// The one who asked works here: the client stays with them, and whoever writes it down helps.
#[tokio::test]
async fn a_colleague_who_asked_keeps_the_client() {
    let town = Town::new().await;
    let (coordinator, outsider) = (town.as_worker("coordinator"), town.as_worker("outsider"));
    let thread = asks(&coordinator, QUESTION, &[]).await;
    let own: Vec<_> = NAMED.into_iter().filter(|(name, _)| *name != "owner" && *name != "asker").collect();
    let own = [&own[..], &[("owner", "worker"), ("worker", "outsider")]].concat();
    coordinator.fill(&format!("{thread}/identify"), &own).await.is(303);
    let page = coordinator.get(&thread).await;
    let case = format!("/fi/cases/{}", between(&page.text, "href=\"/fi/cases/", "\""));
    outsider.get(&case).await.is(200).shows("Ulla Ulkopuolinen");
    coordinator.get(&case).await.is(200).shows("Aino Koordinaattori");
}

/// Shows KEU24-78: a time is booked from the consultation.
#[tokio::test]
async fn a_longer_discussion_is_booked_and_cancelled() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let thread = asks(&coordinator, QUESTION, &[]).await;
    let book = format!("{thread}/book");
    let page = coordinator.get(&thread).await;
    let own = [("day", "5.3.2026"), ("time", "14.00"), ("minutes", "45"), ("with", "nurse")];
    let sunday = [("day", "8.3.2026"), ("time", "14.00"), ("minutes", "45"), ("with", "nurse")];
    let refused = coordinator.send_form(&page, &book, &sunday).await;
    refused.goes_to(&format!("{thread}?done=consultation-bad-time"));
    coordinator
        .get(&format!("{thread}?done=consultation-bad-time"))
        .await
        .says("refusal-consultation-bad-time");
    let page = coordinator.get(&thread).await;
    coordinator.send_form(&page, &book, &own).await.goes_to(&format!("{thread}?done=booked"));
    let page = coordinator.get(&thread).await;
    page.is(200).shows("5.3.2026 14.00").shows("Noora Hoitaja");
    coordinator.send_form(&page, &format!("{book}/cancel"), &[]).await.is(303);
    coordinator.get(&thread).await.is(200).says("booking-open");
}

/// A register of ordinary beginnings: an ordinary sentence holds no name, whole names are found.
#[tokio::test]
async fn names_of_the_register_are_found_as_whole_words_only() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    for (given, family) in [("Olena", "Yhteinen"), ("Asiako", "Kertoivainen")] {
        let card = [("given", given), ("family", family), ("born", "1.1.1985"), ("language", "fi")];
        coordinator.fill("/fi/persons/new", &card).await.is(303);
    }
    let ordinary = "Asiakas kertoi voinnistaan. Olen yhteydessä kahden viikon kuluttua.";
    asks(&coordinator, ordinary, &[]).await;
    let own =
        [("text", "Olena Yhteinen kertoi voinnistaan."), ("channel", "phone"), ("asker", "professional")];
    coordinator.fill(NEW, &own).await.is(422).says("guard-name");
}
