//! Answering by a link or a code: what is seen, what is recorded, and when the link is dead.

use domain::access::{Actor, OwnCase};
use domain::case::{Command, Occasion, Reading};
use domain::questionnaire::Mode;
use domain::stream::Stamp;

use super::*;
use crate::act::{Answer, Deed};
use crate::testing::between;

/// Shows PSA-60: the client answers alone, at the start, without an account.
#[tokio::test]
async fn a_client_answers_by_the_link_of_a_mail_and_nothing_else_of_the_case_is_seen() {
    let here = Sending::new().await;
    here.invites("start", "email").await;
    here.sends().await;
    let (subject, text) = here.smtp.messages().remove(0);
    for word in ["Kyseltävä", "työky", "Työky", "terveys", "PROM", "mittar"] {
        assert!(!subject.contains(word) && !text.contains(word), "{word} is in the mail:\n{text}");
    }
    let link = link_of(&text);

    let client = here.town.browser();
    let intro = client.get(&link).await;
    intro.is(200).says("reply-voluntary").says("reply-seen-by").hides("Kyseltävä").hides("Toivoo apua");
    assert!(intro.headers.get("set-cookie").is_none(), "no cookie");
    let page = client.get(&question(&link)).await;
    page.is(200).shows("Minkä pistemäärän").hides("Kyseltävä");
    let again = client.send_form(&page, &question(&link), &[]).await;
    again.is(422).says("reply-nothing");
    client.send_form(&page, &question(&link), &[("q-points", "99")]).await.is(422);
    client.send_form(&page, &question(&link), &[("q-points", "4")]).await.goes_to(&link);
    client.get(&link).await.is(200).says("reply-thanks").hides("4 / 10");

    let open = here.case().open.unwrap();
    let (id, response) = open.answered(&"was".into(), Some(Occasion::Start)).unwrap();
    assert_eq!((response.mode, response.by.as_str()), (Mode::Client, "client"));
    assert_eq!(open.measured(&"was".into(), Occasion::Start).unwrap().reading, Reading::Answered(id.clone()));
    // The same form again, and another one on another screen: one fact.
    client.send_form(&page, &question(&link), &[("q-points", "4")]).await.is(200).says("reply-thanks");
    assert_eq!(here.case().open.unwrap().responses.len(), 1);
    let worker = here.worker().get(&here.at("start")).await;
    worker.is(200).says("round-over-finished").says("round-standing-done");
}

#[tokio::test]
async fn what_a_client_answered_by_a_link_is_the_clients_own_in_fhir_too() {
    let here = Sending::new().await;
    let link = here.invited().await;
    let client = here.town.browser();
    let page = client.get(&question(&link)).await;
    client.send_form(&page, &question(&link), &[("q-points", "4")]).await.goes_to(&link);
    let open = here.case().open.unwrap();
    let (id, _) = open.answered(&"was".into(), Some(Occasion::Start)).unwrap();
    let case = here.case.rsplit('/').next().unwrap();
    let seen = here.worker().get(&format!("/fhir/cases/{case}/QuestionnaireResponse/{id}")).await;
    let answered: serde_json::Value = serde_json::from_str(&seen.is(200).text).unwrap();
    assert_eq!(answered["author"]["type"], "Patient");
    assert_eq!((&answered["author"], &answered["source"]), (&answered["subject"], &answered["subject"]));
}

#[tokio::test]
async fn what_is_typed_is_kept_and_comes_back_by_the_same_link_only() {
    let here = Sending::new().await;
    let link = here.invited().await;
    let client = here.town.browser();
    let page = client.get(&question(&link)).await;
    let command = between(&page.text, "name=\"command\" value=\"", "\"");
    let fields = [("key", "was"), ("command", command.as_str()), ("q-points", "6"), ("csrf", "x")];
    client.post_bare(&format!("{link}/draft"), &fields).await.is(200);
    client.get(&question(&link)).await.is(200).shows("value=\"6\" checked");
    client.post_bare(&format!("{link}/draft"), &[("key", "audit"), ("q-q1", "x")]).await.is_not_found();
    client.send_form(&page, &question(&link), &[("q-points", "6")]).await.is(303);
    assert_eq!(here.drafts(), 0, "what was sent is no draft any more");
}

/// Shows PSA-61: the coded reason of each missing one.
#[tokio::test]
async fn whoever_does_not_want_to_answer_says_so_and_is_reminded_no_more() {
    let here = Sending::new().await;
    let link = here.invited().await;
    let client = here.town.browser();
    let page = client.get(&format!("{link}/decline")).await;
    page.is(200).says("reply-reason-health").says("reply-decline-lead");
    client.send_form(&page, &format!("{link}/decline"), &[("reason", "health")]).await.goes_to(&link);
    client.get(&link).await.is(200).says("reply-declined");
    let open = here.case().open.unwrap();
    assert_eq!(
        open.measured(&"was".into(), Occasion::Start).unwrap().reading,
        Reading::Missing("health".into())
    );
    for _ in 0..30 {
        here.town.wait_days(1);
        assert_eq!(here.sends().await, 0);
    }
    // Whoever changes their mind is invited anew, once, and not reminded.
    here.invites("start", "email").await;
    assert_eq!(here.sends().await, 1);
    let again = here.link();
    here.town.wait_days(8);
    assert_eq!(here.sends().await, 0);
    client.fill(&question(&again), &[("q-points", "5")]).await.is(303);
    client.get(&link).await.is_not_found();
}

#[tokio::test]
async fn a_link_is_dead_when_its_round_is_over_called_off_replaced_or_too_old() {
    let here = Sending::new().await;
    let first = here.invited().await;
    let client = here.town.browser();
    client.get("/fi/reply/AAAAAAAAAAAAAAAAAAAAAA").await.is_not_found().says("reply-unknown");
    here.invites("start", "email").await;
    here.sends().await;
    let second = here.link();
    assert_ne!(first, second);
    client.get(&first).await.is_not_found().says("reply-unknown");
    client.get(&second).await.is(200).says("reply-begin");
    // Through the last day: the window's end and four weeks.
    here.town.wait_days(14 + 28);
    client.get(&second).await.is(200).says("reply-begin");
    here.town.wait_days(1);
    client.get(&second).await.is_not_found().says("reply-dead");
    client.get(&question(&second)).await.is_not_found().says("reply-dead");
    client.post(&question(&second), &[("q-points", "4")]).await.is_not_found();
    here.invites("start", "email").await;
    here.sends().await;
    let third = here.link();
    here.presses("start", "end").await.is(303);
    client.get(&third).await.is_not_found().says("reply-dead");
}

/// A letter: address, link and code, and no health data.
#[tokio::test]
async fn the_code_of_a_letter_opens_the_same_questions_however_it_is_typed() {
    let here = Sending::new().await;
    here.invites("start", "letter").await;
    assert_eq!(here.sends().await, 0);
    here.worker().get("/fi/my-day").await.is(200).says("task-round-letter");
    let page = here.worker().get(&here.at("start/letter")).await;
    page.is(200).shows("Koulukatu 5 A 12").shows("70100 Kuopio").says("letter-voluntary");
    let letter = between(&page.text, "<article class=\"letter\"", "</article>");
    for word in ["työky", "Työky", "terveys", "Rinnalla", "tiimi"] {
        assert!(!letter.contains(word), "{word} is in the letter");
    }
    let code = between(&letter, "Koodi</dt><dd translate=\"no\">", "</dd>");
    assert_eq!(code.len(), 14, "{code}");
    here.presses("start", "posted").await.is(303);
    here.worker().get("/fi/my-day").await.is(200).hides("Postita kirje");

    let client = here.town.browser();
    let typed = code.to_lowercase().replace('-', " ");
    let wrong = client.fill("/fi/reply", &[("code", "0000-0000-0000")]).await;
    wrong.is(422).says("reply-code-wrong");
    let to = client.fill("/fi/reply", &[("code", &typed)]).await;
    let link = to.is(303).location().unwrap().to_owned();
    client.get(&link).await.is(200).says("reply-begin");
}

#[tokio::test]
async fn codes_and_links_are_not_guessed_at_leisure() {
    let here = Sending::new().await;
    let link = here.invited().await;
    let guesser = here.town.browser().at_address([203, 0, 113, 7]);
    for guess in 0..30 {
        guesser.post("/fi/reply", &[("code", &format!("0000-0000-{guess:04}"))]).await.is(422);
    }
    guesser.post("/fi/reply", &[("code", "0000-0000-9999")]).await.is(429);
    guesser.get("/fi/reply/AAAAAAAAAAAAAAAAAAAAAA").await.is(429);
    here.town.browser().get(&link).await.is(200);
    // Many have the address of one carrier: who has a link is let in, and what was filled in is taken.
    guesser.get(&link).await.is(200).says("reply-begin");
    guesser.fill(&question(&link), &[("q-points", "4")]).await.is(303);
    guesser.get(&link).await.is(200).says("reply-thanks");
    guesser.get("/fi/reply/AAAAAAAAAAAAAAAAAAAAAA").await.is(429);
}

#[tokio::test]
async fn whoever_is_erased_takes_round_link_and_draft_along() {
    use crate::person::erase::{Because, Reason, erase};

    let here = Sending::new().await;
    let link = here.invited().await;
    let client = here.town.browser();
    client.get(&question(&link)).await.is(200);
    client.post(&format!("{link}/draft"), &[("key", "was"), ("q-points", "3")]).await.is(200);
    here.invites("start", "email").await;
    let person = here.client.rsplit('/').next().unwrap().to_owned();
    let site = &here.town.site;
    let gone = site.journal().write(move |tx| {
        let because = Because {
            actor: "operator",
            at: "2026-03-02T09:00:00Z",
            cause: "erase",
            reason: Reason::Decision,
        };
        erase(tx, &person, because)
    });
    assert_eq!(gone.await.unwrap().cases, 1);
    client.get(&link).await.is_not_found().says("reply-unknown");
    here.town.wait_days(1);
    assert_eq!(here.sends().await, 0);
    let left = site.journal().read_blocking(|tx| {
        let mut left = 0;
        for sql in [
            "select count(*) from reply",
            "select count(*) from claim",
            "select count(*) from round_view",
            "select count(*) from draft where worker like 'round %'",
        ] {
            left += tx.one(sql, &[], |row| row.int(0))?.unwrap_or(0);
        }
        Ok(left)
    });
    assert_eq!(left.unwrap(), 0);
}

/// The client's relation opens answering in this case, and nothing else in any.
#[tokio::test]
async fn whoever_has_the_link_may_do_nothing_else_in_the_case() {
    let here = Sending::new().await;
    let open = here.case().open.unwrap();
    let (site, id) = (&here.town.site, here.case.rsplit('/').next().unwrap().to_owned());
    let own = OwnCase::of(&open);
    let other = OwnCase { reference: "AAAA-AAAA".to_owned(), ..own.clone() };
    let tries = [
        (own.clone(), Command::SetGoal { goal: "g".into(), text: "Oma".to_owned() }, false),
        (own.clone(), Command::Close { outcome: "employed".into(), next: String::new() }, false),
        (own, leaving(), true),
        (other, leaving(), false),
    ];
    for (client, command, fine) in tries {
        let at = site.now();
        let deed = Deed {
            actor: Actor { worker: "client".into(), client: Some(client), ..Actor::default() },
            stamp: Stamp { at, on: here.town.today(), by: "client".into() },
            cause: site.id(),
            expect: None,
            directory: site.directory(),
            draft: None,
        };
        let answer = site.act::<Case>(deed, id.clone(), command).await.unwrap();
        assert_eq!(matches!(answer, Answer::Done(_)), fine, "{answer:?}");
        assert!(fine || matches!(answer, Answer::Hidden), "{answer:?}");
    }
}

fn leaving() -> Command {
    let by = domain::case::Side::Client;
    Command::LeaveUnmeasured { by, occasion: Occasion::Start, instruments: vec![], reason: "declined".into() }
}

#[tokio::test]
async fn where_the_county_demands_a_sign_in_no_link_takes_answers_and_nobody_is_invited_to_one() {
    let here = Sending::with("[reply]\nby = \"sign-in\"\ncontact = \"Puhelin 020 000 0000\"").await;
    let client = here.town.browser();
    for path in ["/fi/reply", "/fi/reply/AAAAAAAAAAAAAAAAAAAAAA"] {
        client.get(path).await.is(200).says("reply-sign-in").shows("020 000 0000");
    }
    let page = here.worker().get(&here.at("start")).await;
    page.is(200).says("round-sign-in").hides("start/invite\"");
    let invite = here.at("start/invite");
    here.worker()
        .fill(&invite, &[("channel", "email"), ("language", "fi")])
        .await
        .refuses("refusal-round-no-way");
}
