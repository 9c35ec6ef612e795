//! The bank through the real router.

use crate::testing::{Browser, Town, between};

const BANK: &str = "/fi/answers";
const QUESTION: &str = "Asiakkaan kuntoutustuki päättyy, ja paluu työhön on epävarma. Mihin ohjaan?";
const ANSWER: &str = "Ammatillinen kuntoutus haetaan Kelasta tai työeläkelaitoksesta ennen tuen päättymistä.";
const TITLE: &str = "Kuntoutustuki päättyy: mitä ennen sitä?";

/// A consultation that somebody of the team has answered: its page.
async fn consulted(by: &Browser<'_>) -> String {
    let own = [("text", QUESTION), ("channel", "phone"), ("asker", "professional")];
    let asked = by.fill("/fi/consultations/new", &own).await;
    let thread = asked.is(303).location().unwrap().split('?').next().unwrap().to_owned();
    by.fill(&thread, &[("kind", "answer"), ("text", ANSWER)]).await.is(303);
    thread
}

/// An answer of the bank, begun from a consultation and filled so: its page.
async fn drafted(by: &Browser<'_>, more: &[(&str, &str)]) -> String {
    let thread = consulted(by).await;
    let id = thread.rsplit('/').next().unwrap();
    let own = [
        ("title", TITLE),
        ("question", QUESTION),
        ("answer", ANSWER),
        ("links", "Kelan kuntoutus https://www.kela.fi/kuntoutus"),
        ("language", "fi"),
        ("audience", "professionals"),
    ];
    let given = |name: &str| more.iter().any(|(found, _)| *found == name);
    let own: Vec<_> = own.into_iter().filter(|(name, _)| !given(name)).collect();
    let saved = by.fill(&format!("{BANK}/new/{id}"), &[&own, more].concat()).await;
    saved.is(303).location().unwrap().split('?').next().unwrap().to_owned()
}

async fn publishes(by: &Browser<'_>, answer: &str) {
    let page = by.get(answer).await;
    by.send_form(&page, &format!("{answer}/publication"), &[]).await.is(303);
}

async fn published(by: &Browser<'_>, more: &[(&str, &str)]) -> String {
    let answer = drafted(by, more).await;
    publishes(by, &answer).await;
    answer
}

/// What stands beside a question while it is typed at the desk.
async fn near(by: &Browser<'_>, text: &str) -> String {
    by.post(&format!("{BANK}/near"), &[("text", text)]).await.is(200).text.clone()
}

/// … and outside.
async fn near_outside(town: &Town, text: &str) -> String {
    town.browser().post_bare("/fi/ask/near", &[("text", text)]).await.is(200).text.clone()
}

async fn found(by: &Browser<'_>, words: &str) -> String {
    by.post(BANK, &[("q", words)]).await.is(200).text.clone()
}

/// Shows PSA-153, KEU24-73 and KEU21-47: what a consultation taught is published, checked, and found by others.
#[tokio::test]
async fn an_answered_consultation_becomes_an_answer_that_others_find_by_word_and_by_subject() {
    let town = Town::new().await;
    let (coordinator, nurse) = (town.as_worker("coordinator"), town.as_worker("nurse"));
    coordinator.get(BANK).await.is(200).says("answers-empty-published");
    let thread = consulted(&coordinator).await;
    coordinator.get(&thread).await.is(200).says("do-to-bank");
    let id = thread.rsplit('/').next().unwrap();
    let sheet = coordinator.get(&format!("{BANK}/new/{id}")).await;
    sheet.is(200).shows(QUESTION).shows(ANSWER).says("answer-anonymous");

    let answer = drafted(&coordinator, &[("tag", "rehabilitation"), ("tag", "partial-work-ability")]).await;
    coordinator.get(&answer).await.is(200).says("answer-standing-draft");
    nurse.get(BANK).await.is(200).hides(TITLE);
    publishes(&nurse, &answer).await;

    let page = town.as_worker("physician").get(&answer).await;
    page.is(200).shows(TITLE).shows("Noora Hoitaja, 2.3.2026").shows("https://www.kela.fi/kuntoutus");
    page.says("answer-standing-published").says("answer-tag-rehabilitation");
    coordinator.get(&format!("{BANK}?tag=partial-work-ability")).await.is(200).shows(&answer);
    coordinator.get(&format!("{BANK}?tag=benefits")).await.is(200).says("answers-empty-tag");
    assert!(found(&coordinator, "kuntoutustuen jatko").await.contains(&answer));
    assert!(!found(&coordinator, "palkkatuki").await.contains(&answer));
}

/// Shows PSA-153: by word stem, in whatever form a word is typed, also with its end still missing.
#[tokio::test]
async fn an_answer_is_found_in_every_form_of_its_words() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let own = [
        ("title", "Työkyvyttömyyseläkkeen hakeminen sairausloman jälkeen"),
        ("question", "Miten työkyvyn arvio tehdään?"),
        ("answer", "Lääkäri arvioi."),
    ];
    let answer = published(&coordinator, &own).await;

    for words in [
        "työkyvyttömyyseläke",
        "työkyvyttömyyseläkettä",
        "tyokyvyttomyyselake",
        "TYÖKYVYTTÖMYYSELÄKE",
        "työkyvyttö",
        "sairauslomalla",
        "sairauslomien",
        "työkyky",
        "työkykyä",
        "lääkärin arviot",
    ] {
        assert!(found(&coordinator, words).await.contains(&answer), "{words}");
    }
    assert!(!found(&coordinator, "toimintakyky").await.contains(&answer));
}

#[tokio::test]
async fn an_answer_in_swedish_is_found_by_swedish_rules() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let own = [
        ("title", "Sjukpensionen och arbetsförmågan"),
        ("question", "Hur bedöms arbetsförmågan?"),
        ("answer", "En läkare bedömer."),
        ("language", "sv"),
    ];
    let answer = published(&coordinator, &own).await;

    for words in ["sjukpension", "sjukpensioner", "arbetsförmåga", "läkaren"] {
        assert!(found(&coordinator, words).await.contains(&answer), "{words}");
    }
    let page = coordinator.get(&answer.replace("/fi/", "/sv/")).await;
    page.is(200).shows("lang=\"sv\"").shows("Svarsbanken");
}

/// Shows PSA-153: a new question shows the nearest answers while it is typed, and nothing of it is kept.
#[tokio::test]
async fn the_nearest_answers_stand_beside_a_question_that_is_being_written() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let answer = published(&coordinator, &[]).await;

    let shown = near(&coordinator, "Mitä tehdään, kun kuntoutustuki on päätt").await;
    assert!(shown.contains(TITLE) && shown.contains(&answer), "{shown}");
    assert_eq!(near(&coordinator, "Työkokeilun korvaus?").await, "");
    assert_eq!(near(&coordinator, "").await, "");

    // Without script: a button, and the same page with the answers and what was typed.
    let new = "/fi/consultations/new";
    let text = "Kuntoutustuen päättyminen ja työhön paluu";
    let page = coordinator.fill(new, &[("text", text), ("near", "yes"), ("channel", "phone")]).await;
    page.is(200).shows(TITLE).shows(text).says("do-near");
    coordinator.get("/fi/consultations").await.is(200).says("desk-empty-waits");
}

#[tokio::test]
async fn a_thread_shows_what_was_answered_before() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let answer = published(&coordinator, &[]).await;
    let own =
        [("text", "Kuntoutustuki päättyy kesällä. Mitä nyt?"), ("channel", "phone"), ("asker", "client")];
    let asked = coordinator.fill("/fi/consultations/new", &own).await;
    let thread = asked.is(303).location().unwrap().split('?').next().unwrap().to_owned();
    coordinator.get(&thread).await.is(200).says("near-title").shows(&answer);
}

#[tokio::test]
async fn whoever_asks_outside_sees_answers_for_everybody_and_no_others() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let inside = published(&coordinator, &[]).await;
    assert_eq!(near_outside(&town, QUESTION).await, "");
    let outside = town.browser();
    outside.get(&inside).await.asks_to_sign_in();

    let own = [("title", "Kuntoutustuki ja työhön paluu"), ("audience", "everybody")];
    published(&coordinator, &own).await;
    let shown = near_outside(&town, QUESTION).await;
    assert!(shown.contains("Kuntoutustuki ja työhön paluu") && !shown.contains(TITLE), "{shown}");
    assert!(!shown.contains("/fi/answers/"), "nothing leads to where one has to sign in");
    let page = outside.fill("/fi/ask", &[("text", QUESTION), ("near", "yes"), ("asker", "client")]).await;
    page.is(200).shows("Kuntoutustuki ja työhön paluu").shows(QUESTION);
}

#[tokio::test]
async fn what_is_withdrawn_is_never_found_again() {
    let town = Town::new().await;
    let (coordinator, lead) = (town.as_worker("coordinator"), town.as_worker("lead"));
    let answer = published(&coordinator, &[("audience", "everybody")]).await;
    lead.get(&answer).await.is(200).shows(TITLE);
    coordinator
        .fill(&format!("{answer}/withdrawal"), &[("reason", "")])
        .await
        .refuses("refusal-answer-missing");
    coordinator.fill(&format!("{answer}/withdrawal"), &[("reason", "Laki muuttui.")]).await.is(303);

    assert!(!found(&coordinator, TITLE).await.contains(&answer));
    assert_eq!(near(&coordinator, QUESTION).await, "");
    assert_eq!(near_outside(&town, QUESTION).await, "");
    coordinator.get(BANK).await.is(200).says("answers-empty-published");
    lead.get(&answer).await.is_not_found();
    coordinator.get(&answer).await.is(200).shows("Laki muuttui.").says("answer-standing-withdrawn");
    coordinator.get(&format!("{answer}/amendment")).await.is_not_found();
}

#[tokio::test]
async fn what_tells_who_somebody_is_is_refused_where_it_stands_and_what_was_typed_stays() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let card = [("given", "Koe"), ("family", "Järvinen"), ("born", "1.1.1985"), ("language", "fi")];
    coordinator.fill("/fi/persons/new", &card).await.is(303);
    let thread = consulted(&coordinator).await;
    let sheet = format!("{BANK}/new/{}", thread.rsplit('/').next().unwrap());
    let own = [("title", TITLE), ("question", "Koe Järvisen tilanne"), ("answer", ANSWER)];

    let refused = coordinator.fill(&sheet, &own).await;
    refused.is(422).says("guard-name").shows("Koe Järvisen tilanne").shows("href=\"#f-question\"");
    coordinator.get(&format!("{BANK}?view=draft")).await.is(200).says("answers-empty-draft");

    let csrf = coordinator.csrf().await.unwrap();
    let kept = [
        ("key", &sheet[3..]),
        ("csrf", csrf.as_str()),
        ("command", "d1"),
        ("answer", "Koe Järvinen ei jaksa."),
    ];
    coordinator.post("/fi/drafts", &kept).await.is(200);
    coordinator.get(&sheet).await.is(200).shows("ei jaksa.").hides("Järvinen");
}

#[tokio::test]
async fn an_answer_that_somebody_changed_meanwhile_is_neither_overwritten_nor_published_unseen() {
    let town = Town::new().await;
    let (coordinator, nurse) = (town.as_worker("coordinator"), town.as_worker("nurse"));
    let answer = drafted(&coordinator, &[]).await;
    let (page, sheet) = (nurse.get(&answer).await, format!("{answer}/amendment"));
    let form = nurse.get(&sheet).await;
    let own = |answer: &'static str| [("title", TITLE), ("question", QUESTION), ("answer", answer)];
    coordinator.fill(&sheet, &own("Uusi vastaus.")).await.is(303);

    let stale = nurse.send_form(&page, &format!("{answer}/publication"), &[]).await;
    stale.goes_to(&format!("{answer}?done=answer-stale"));
    nurse.get(&answer).await.is(200).says("answer-standing-draft").shows("Uusi vastaus.");
    let refused = nurse.send_form(&form, &sheet, &own("Toinen vastaus.")).await;
    refused.refuses("refusal-answer-stale").shows("Toinen vastaus.");
}

#[tokio::test]
async fn only_the_team_that_answers_writes_and_whoever_works_with_no_clients_does_not_read() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let thread = consulted(&coordinator).await;
    let draft = drafted(&coordinator, &[]).await;
    let answer = published(&coordinator, &[]).await;

    let outsider = town.as_worker("outsider");
    outsider.get(&answer).await.is(200).hides("/amendment");
    for place in [draft, format!("{answer}/amendment"), format!("{answer}/withdrawal")] {
        outsider.get(&place).await.is_not_found();
    }
    outsider.get(&format!("{BANK}/new/{}", thread.rsplit('/').next().unwrap())).await.is_not_found();
    for user in ["office", "privacy"] {
        town.as_worker(user).get(&answer).await.is_not_found();
        town.as_worker(user).post(BANK, &[("q", "kuntoutus")]).await.is_not_found();
    }
}

#[tokio::test]
async fn a_consultation_grows_into_one_answer() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let answer = drafted(&coordinator, &[]).await;
    let source = coordinator.get(&answer).await.text.clone();
    let thread = format!("/fi/consultations/{}", between(&source, "href=\"/fi/consultations/", "\""));
    coordinator.get(&thread).await.is(200).says("do-open-answer").shows(&answer);
    let again = format!("{BANK}/new/{}", thread.rsplit('/').next().unwrap());
    coordinator.get(&again).await.goes_to(&answer);
}

#[tokio::test]
async fn words_that_are_searched_after_the_session_has_ended_are_not_kept() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let csrf =
        coordinator.get(BANK).await.hidden(BANK).into_iter().find(|(name, _)| name == "csrf").unwrap().1;
    town.wait_minutes(120);
    let late = coordinator.copy();
    for (path, name) in [(BANK.to_owned(), "q"), (format!("{BANK}/near"), "text")] {
        let own = [("csrf", csrf.as_str()), ("command", "x"), (name, "kuntoutustuki")];
        late.post_bare(&path, &own).await.asks_to_sign_in();
    }
    let drafts =
        town.site.journal().read_blocking(|tx| tx.all("select form from draft", &[], |row| row.text(0)));
    assert_eq!(drafts.unwrap(), Vec::<String>::new());
}
