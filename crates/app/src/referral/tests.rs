//! Referring a client through the real router: the checklist, the drafts, the intake, and what becomes of it.

use crate::testing::{Browser, Town, between};

const LIST: &str = "/fi/referrals";
const CLIENT: [(&str, &str); 5] = [
    ("given", "Koe"),
    ("family", "Järvinen"),
    ("code", "010190-999W"),
    ("municipality", "Järvenpää"),
    ("phone", "040 000 0000"),
];
const CONSENT: [(&str, &str); 2] = [("given", "spoken"), ("on", "2.3.2026")];
const LETTER: [(&str, &str); 4] = [
    ("need", "broad-support"),
    ("text", "Asiakas toivoo työkykynsä selvittämistä. Fysioterapiaa on kokeiltu."),
    ("arrival", "own-services"),
    ("sender", "Terveysasema"),
];
const FITS: [(&str, &str); 3] = [
    ("c-working-age", "yes"),
    ("c-employment-support-needed", "yes"),
    ("c-multi-professional-support-needed", "yes"),
];

/// Begins a referral: the address of its task list.
async fn begins(by: &Browser<'_>) -> String {
    let to = by.get("/fi/referrals/new").await;
    to.is(303).location().unwrap().strip_suffix("check").unwrap().to_owned()
}

/// Writes all sections.
async fn writes(by: &Browser<'_>) -> String {
    let draft = begins(by).await;
    by.fill(&format!("{draft}check"), &FITS).await.is(200).says("outcome-refer");
    by.fill(&format!("{draft}client"), &CLIENT).await.is(303);
    by.fill(&format!("{draft}consent"), &CONSENT).await.is(303);
    by.fill(&format!("{draft}letter"), &LETTER).await.is(303);
    draft
}

/// Sends what is written: the address of the referral.
async fn sends(by: &Browser<'_>, draft: &str) -> String {
    let page = by.get(draft).await;
    let sent = by.send_form(&page, &format!("{draft}send"), &[]).await;
    sent.is(303).location().unwrap().split('?').next().unwrap().to_owned()
}

/// Shows KEU21-36, KEU21-12, KEU21-06, PSA-128, W-11 and KAI-03: from the signs to a case, and nothing is written twice.
#[tokio::test]
async fn a_client_is_referred_by_the_signs_and_accepted_and_nothing_is_written_twice() {
    let town = Town::new().await;
    let (sender, team) = (town.as_worker("outsider"), town.as_worker("coordinator"));
    let draft = writes(&sender).await;
    let referral = sends(&sender, &draft).await;
    sender.get(&referral).await.is(200).says("referral-standing-arrived").shows("Koe Järvinen");

    team.get(LIST).await.is(200).shows("Koe Järvinen").shows("Hyvinvointialueen omista palveluista");
    let page = team.get(&referral).await;
    page.is(200).shows("Fysioterapiaa on kokeiltu").says("outcome-refer").shows("Suullisesti, 2.3.2026");
    team.send_form(&page, &format!("{referral}/take-up"), &[]).await.is(303);
    let accepted = team
        .fill(
            &format!("{referral}/accept"),
            &[("who", "new"), ("stage", "identification"), ("ground", "service")],
        )
        .await;
    let case = accepted.is(303).location().unwrap().split('?').next().unwrap().to_owned();
    team.get(&case).await.is(200).shows("Koe Järvinen").shows("Terveysasema");

    sender.get(LIST).await.is(200).says("referral-standing-accepted");
    sender.get(&referral).await.is(200).says("referral-event-accepted").hides(&case);
    team.get(&format!("{LIST}?view=decided")).await.is(200).says("referral-standing-accepted");
}

#[tokio::test]
async fn a_referral_waits_in_drafts_until_all_of_it_is_done() {
    let town = Town::new().await;
    let sender = town.as_worker("outsider");
    let draft = begins(&sender).await;
    sender.get(&draft).await.is(200).says("referral-not-ready").says("referral-undone");
    let half = sender.fill(&format!("{draft}client"), &[("given", "Koe"), ("family", "Järvinen")]).await;
    half.is(422).says("refusal-person-birth-missing").shows("Järvinen");

    sender.get(&draft).await.is(200).says("referral-unfinished");
    sender.get(LIST).await.is(200).says("referrals-begun").shows(&draft);
    sender.get(&format!("{draft}client")).await.is(200).shows("Järvinen");
    town.as_worker("nurse").get(&format!("{draft}client")).await.is(200).hides("Järvinen");

    let page = sender.get(&draft).await;
    sender.send_form(&page, &format!("{draft}discard"), &[]).await.is(303);
    sender.get(LIST).await.is(200).hides(&draft);
    sender.get(&format!("{draft}client")).await.is(200).hides("Järvinen");
}

/// Shows KEU21-36: the outcome is advice, not a gate.
#[tokio::test]
async fn signs_that_do_not_meet_give_advice_and_ask_for_a_reason() {
    let town = Town::new().await;
    let sender = town.as_worker("outsider");
    let draft = begins(&sender).await;
    let page = sender.fill(&format!("{draft}check"), &[("c-working-age", "no")]).await;
    page.is(422).says("outcome-outside").says("referral-reason-missing").says("do-consult-instead");
    let reason = [("c-working-age", "no"), ("reason", "Täyttää pian 18 vuotta.")];
    sender.fill(&format!("{draft}check"), &reason).await.is(200).says("outcome-outside");
    sender.get(&draft).await.is(200).says("referral-done");
}

#[tokio::test]
async fn the_team_asks_more_and_declines_with_a_reason_that_the_sender_sees() {
    let town = Town::new().await;
    let (sender, team) = (town.as_worker("outsider"), town.as_worker("coordinator"));
    let draft = writes(&sender).await;
    let referral = sends(&sender, &draft).await;
    let page = team.get(&referral).await;
    let ask = [("kind", "ask-more"), ("text", "Onko leikkaus tiedossa?")];
    team.send_form(&page, &referral, &ask).await.is(303);

    let page = sender.get(&referral).await;
    page.is(200)
        .shows("Onko leikkaus tiedossa?")
        .says("referral-standing-asked-back")
        .says("referral-say-tell-more");
    sender.send_form(&page, &referral, &[("kind", "tell-more"), ("text", "On, keväällä.")]).await.is(303);

    let page = team.get(&referral).await;
    let bare = [("kind", "decline"), ("text", "Palataan leikkauksen jälkeen.")];
    team.send_form(&page, &referral, &bare)
        .await
        .is(422)
        .shows("Palataan leikkauksen jälkeen.")
        .says("refusal-choose-one");
    let why =
        [("kind", "decline"), ("declined", "other-service-first"), ("text", "Palataan leikkauksen jälkeen.")];
    team.send_form(&page, &referral, &why).await.is(303);
    let seen = sender.get(&referral).await;
    seen.is(200)
        .says("referral-standing-declined")
        .says("declined-other-service-first")
        .shows("leikkauksen jälkeen");
}

#[tokio::test]
async fn the_sender_amends_and_withdraws_and_nobody_else_does() {
    let town = Town::new().await;
    let (sender, team) = (town.as_worker("outsider"), town.as_worker("coordinator"));
    let draft = writes(&sender).await;
    let referral = sends(&sender, &draft).await;
    let page = sender.get(&referral).await;
    let amend = [("kind", "amend"), ("text", "Korjattu tilanne."), ("reason", "Kirjoitusvirhe")];
    sender.send_form(&page, &referral, &amend).await.is(303);
    team.get(&referral)
        .await
        .is(200)
        .shows("Korjattu tilanne.")
        .shows("Fysioterapiaa on kokeiltu")
        .shows("Kirjoitusvirhe");
    let page = team.get(&referral).await;
    team.send_form(&page, &referral, &amend).await.is(403);
    town.as_worker("visitor").get(&referral).await.is(404);

    let page = sender.get(&referral).await;
    let withdraw = [("kind", "withdraw"), ("withdrawn", "client-declined"), ("text", "")];
    sender.send_form(&page, &referral, &withdraw).await.is(303);
    team.get(&referral).await.is(200).says("referral-standing-withdrawn");
}

/// Shows PSA-128: papers go along, are checked by what they are, and are never shown by the browser in our name.
#[tokio::test]
async fn a_paper_goes_along_is_checked_and_only_handed_out_as_a_file() {
    let town = Town::new().await;
    let (sender, team) = (town.as_worker("outsider"), town.as_worker("coordinator"));
    let draft = writes(&sender).await;
    let place = format!("{draft}papers");
    let page = sender.get(&place).await;
    let script = b"<html><script>alert(1)</script>";
    sender
        .send_file(&page, &place, ("paper", "lausunto.pdf"), script)
        .await
        .is(422)
        .says("paper-of-other-kind");
    let large = [b"%PDF-1.7".as_slice(), &vec![b'x'; 10 * 1024 * 1024]].concat();
    sender.send_file(&page, &place, ("paper", "suuri.pdf"), &large).await.is(422).says("paper-too-large");
    let paper = b"%PDF-1.7 lausunto";
    sender.send_file(&page, &place, ("paper", "C:\\kansio\\lausunto ä.pdf"), paper).await.is(303);
    sender.get(&place).await.is(200).shows("lausunto ä.pdf").hides("kansio");

    let referral = sends(&sender, &draft).await;
    let page = team.get(&referral).await;
    let link = between(&page.text, &format!("href=\"{referral}/papers/"), "\"");
    let file = team.get(&format!("{referral}/papers/{link}")).await;
    file.is(200).shows("%PDF-1.7 lausunto");
    assert_eq!(file.headers["content-type"], "application/octet-stream");
    assert!(file.headers["content-disposition"].to_str().unwrap().starts_with("attachment;"));
    town.as_worker("visitor").get(&format!("{referral}/papers/{link}")).await.is(404);
}

/// Shows W-12: a person asks to be contacted without an account, and is taken up from there.
#[tokio::test]
async fn a_client_asks_to_be_contacted_and_becomes_a_case() {
    let town = Town::new().await;
    let (outside, team) = (town.browser(), town.as_worker("coordinator"));
    let silent = [
        ("given", "Koe"),
        ("family", "Järvinen"),
        ("language", "fi"),
        ("text", "Haluan puhua työhön paluusta."),
    ];
    outside
        .fill("/fi/contact", &silent)
        .await
        .is(422)
        .says("refusal-referral-contact-missing")
        .shows("työhön paluusta");
    let reached = [&silent[..], &[("phone", "040 000 0000")]].concat();
    outside.fill("/fi/contact", &reached).await.is(200).says("contact-sent");

    let list = team.get(LIST).await;
    list.is(200).shows("Koe Järvinen").says("referral-from-client");
    let referral = format!("/fi/referrals/0{}", between(&list.text, "href=\"/fi/referrals/0", "\""));
    team.get(&referral).await.is(200).shows("040 000 0000").says("referral-by-client");
    let accept = format!("{referral}/accept");
    let own =
        [("who", "new"), ("stage", "identification"), ("ground", "service"), ("need", "return-to-work")];
    team.fill(&accept, &own).await.is(422).says("refusal-person-birth-missing");
    let born = [&own[..], &[("born", "010190-999W")]].concat();
    team.fill(&accept, &born).await.is(303);
    town.as_worker("outsider").get(&referral).await.is(404);
}

#[tokio::test]
async fn somebody_in_the_register_is_offered_and_not_made_twice() {
    let town = Town::new().await;
    let (sender, team) = (town.as_worker("outsider"), town.as_worker("coordinator"));
    let card = [&CLIENT[..], &[("language", "fi")]].concat();
    let made = team.fill("/fi/persons/new", &card).await;
    let person = made.is(303).location().unwrap().split(['/', '?']).nth(3).unwrap().to_owned();
    let draft = writes(&sender).await;
    let referral = sends(&sender, &draft).await;

    let page = team.get(&format!("{referral}/accept")).await;
    page.is(200).shows(&person).hides("value=\"new\"");
    let own = [("who", person.as_str()), ("stage", "identification"), ("ground", "service")];
    team.send_form(&page, &format!("{referral}/accept"), &own).await.is(303);
}

/// A client whose case one may see is not given a second one; of a case that one may not see nothing is told.
#[tokio::test]
async fn a_referral_joins_the_case_that_is_open_and_tells_of_no_other() {
    let town = Town::new().await;
    let (sender, team) = (town.as_worker("outsider"), town.as_worker("coordinator"));
    let accept = [("who", "new"), ("stage", "identification"), ("ground", "service")];
    let draft = writes(&sender).await;
    let first = sends(&sender, &draft).await;
    let case = team.fill(&format!("{first}/accept"), &accept).await;
    let case = case.is(303).location().unwrap().split('?').next().unwrap().to_owned();

    let draft = writes(&sender).await;
    let second = sends(&sender, &draft).await;
    let page = team.get(&format!("{second}/accept")).await;
    page.is(200).says("accept-has-case");
    let person = between(&page.text, "name=\"who\" value=\"", "\"");
    let own = [("who", person.as_str()), ("stage", "identification"), ("ground", "service")];
    let joined = team.send_form(&page, &format!("{second}/accept"), &own).await;
    assert_eq!(joined.is(303).location().unwrap().split('?').next(), Some(case.as_str()));

    // Somebody who asks at the desk and has no relation to the case.
    let question =
        [("text", "Suunnitelma puuttuu. Mihin ohjaan?"), ("channel", "phone"), ("asker", "professional")];
    let thread = sender.fill("/fi/consultations/new", &question).await;
    let thread = thread.is(303).location().unwrap().split('?').next().unwrap().to_owned();
    let found = sender.fill(&format!("{thread}/identify"), &[("q", "Järvinen Koe"), ("find", "yes")]).await;
    found.is(200).shows("Koe Järvinen").hides("Asiakkuus on jo auki");
}
