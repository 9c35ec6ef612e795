//! What goes out and when; what those who work with the client see and do.

use jiff::civil::date;

use super::*;

/// Shows PSA-61: reminders in the window, none after it, none at night.
#[tokio::test]
async fn reminders_go_in_the_window_by_day_and_stop_after_the_last() {
    let here = Sending::new().await;
    here.is_at(date(2026, 3, 2).at(21, 30, 0, 0));
    here.invites("start", "email").await;
    assert_eq!(here.sends().await, 0, "it is night");
    let mut days = Vec::new();
    for day in 0..60 {
        for hour in [0, 7, 8, 12, 19, 20, 23] {
            here.is_at(date(2026, 3, 3).checked_add(jiff::Span::new().days(day)).unwrap().at(hour, 0, 0, 0));
            let sent = here.sends().await;
            if sent > 0 {
                days.push((day, hour, sent));
            }
        }
    }
    assert_eq!(days, [(0, 8, 1), (7, 8, 1), (12, 8, 1)], "the fourth would come after the window");
    let subjects: Vec<String> = here.smtp.messages().into_iter().map(|(subject, _)| subject).collect();
    assert!(
        subjects[0].contains("sinulle on kysely") && subjects[2].contains("odottaa vielä"),
        "{subjects:?}"
    );
}

/// Summer time begins on 29 March 2026 and ends on 25 October: eight o'clock is eight o'clock.
#[tokio::test]
async fn eight_in_the_morning_is_eight_on_the_days_when_the_clock_changes() {
    for (day, eight) in
        [(date(2026, 3, 29), "2026-03-29T05:00:00Z"), (date(2026, 10, 25), "2026-10-25T06:00:00Z")]
    {
        let here = Sending::new().await;
        here.is_at(day.yesterday().unwrap().at(22, 0, 0, 0));
        here.invites("start", "email").await;
        for (hour, minute) in [(2, 30), (3, 30), (4, 30), (7, 59)] {
            here.is_at(day.at(hour, minute, 0, 0));
            assert_eq!(here.sends().await, 0, "{day} {hour}.{minute}");
        }
        here.town.site.clock().set(eight.parse().unwrap());
        assert_eq!(here.sends().await, 1, "{day}");
    }
}

#[tokio::test]
async fn send_now_and_a_pause_move_the_series() {
    let here = Sending::new().await;
    here.invites("start", "sms").await;
    here.sends().await;
    here.presses("start", "now").await.is(303);
    assert_eq!((here.sends().await, here.sends().await), (1, 0));
    let pause = here.at("start/pause");
    here.worker().fill(&pause, &[("until", "1.3.2026")]).await.refuses("refusal-round-wrong-day");
    here.worker().fill(&pause, &[("until", "ei tiedossa")]).await.refuses("not-a-day");
    here.worker().get(&pause).await.is(200).shows("16.3.2026");
    here.worker().fill(&pause, &[("until", "17.3.2026")]).await.refuses("refusal-round-past-last");
    here.worker().fill(&pause, &[("until", "12.3.2026")]).await.is(303);
    here.worker().get(&here.at("start")).await.is(200).shows("12.3.2026");
    here.town.wait_days(9);
    assert_eq!(here.sends().await, 0, "the pause lasts");
    here.presses("start", "resume").await.is(303);
    assert_eq!(here.sends().await, 1);
    here.is_at(date(2026, 3, 12).at(22, 0, 0, 0));
    here.presses("start", "now").await.is(303);
    assert_eq!(here.sends().await, 0, "not at night");
    let page = here.worker().get(&here.at("start")).await;
    page.is(200).says("do-send-in-quiet");
    let now = here.at("start/now");
    here.worker().post(&now, &[("quiet", "break")]).await.is(303);
    assert_eq!(here.sends().await, 1, "unless that is said");
}

#[tokio::test]
async fn the_gateway_is_told_once_a_message_by_its_key_and_a_no_is_seen_on_my_day() {
    let here = Sending::new().await;
    here.gateway.say(503);
    here.invites("start", "sms").await;
    assert_eq!((here.sends().await, here.sends().await), (0, 0), "it is not tried again at once");
    let first = here.gateway.messages();
    here.town.wait_minutes(10);
    here.gateway.say(200);
    assert_eq!(here.sends().await, 1);
    let second = here.gateway.messages();
    assert_eq!((first.len(), second.len()), (1, 1));
    let (key, bearer, body) = &second[0];
    assert_eq!((key, bearer.as_str()), (&first[0].0, "Bearer gateway-token"));
    assert_eq!((body["to"].as_str(), body["id"].as_str()), (Some("+358401234567"), Some(key.as_str())));
    let text = body["text"].as_str().unwrap();
    assert!(text.contains("/fi/reply/") && !text.contains("työky") && !text.contains("Kyseltävä"), "{text}");

    here.gateway.say(422);
    here.presses("start", "now").await.is(303);
    assert_eq!(here.sends().await, 0);
    assert_ne!(here.gateway.messages()[0].0, *key, "another message has another key");
    here.worker().get("/fi/my-day").await.is(200).says("task-round-failed");
    here.worker().get(&here.at("start")).await.is(200).says("round-failure-refused");
    here.town.wait_days(20);
    assert_eq!(here.sends().await, 0, "the series waits for somebody");
    here.gateway.say(409);
    here.presses("start", "now").await.is(303);
    assert_eq!(here.sends().await, 1, "the gateway had it already");
    here.worker().get("/fi/my-day").await.is(200).hides("ei mene perille");
}

#[tokio::test]
async fn what_a_sender_died_over_goes_again_under_the_same_name() {
    let here = Sending::new().await;
    here.invites("start", "email").await;
    let site = here.town.site.clone();
    let round = format!("{}.start", here.case.rsplit('/').next().unwrap());
    // A node takes it and is gone before the server is spoken to, or before that is noted.
    let taken = site.journal().write({
        let (site, round) = (site.clone(), round.clone());
        move |tx| crate::round::outbox::take(tx, &site, &round, &[], site.now())
    });
    let id = taken.await.unwrap().expect("it is due").id;
    assert_eq!(here.sends().await, 0, "another node leaves it alone");
    here.town.wait_minutes(9);
    assert_eq!(here.sends().await, 0);
    here.town.wait_minutes(1);
    assert_eq!((here.sends().await, here.sends().await), (1, 0));
    let raw = here.smtp.raw().remove(0);
    assert!(raw.contains(&format!("<{id}@example.fi>")), "{raw}");
    assert!(raw.contains("Auto-Submitted: auto-generated"), "{raw}");
    assert!(
        raw.contains("Esimerkin hyvinvointialue") && !raw.contains("Alue <"),
        "in the county's name: {raw}"
    );
}

#[tokio::test]
async fn nothing_is_sent_to_a_client_whose_data_are_protected() {
    let protected = [("email", "asiakas@example.com"), ("non_disclosure", "yes")];
    let here = Sending::of("", &protected).await;
    let invite = here.at("start/invite");
    here.worker().get(&invite).await.is(200).says("round-protected").hides("name=\"channel\"");
    here.worker().post(&invite, &[("channel", "email")]).await.is(422);
    assert_eq!(here.sends().await, 0);

    // Protected after the invitation.
    let here = Sending::new().await;
    here.invites("start", "email").await;
    let correct = format!("{}/correction", here.client);
    let card = [
        ("given", "Koe"),
        ("family", "Kyseltävä"),
        ("born", "1.1.1985"),
        ("language", "fi"),
        ("email", "asiakas@example.com"),
        ("non_disclosure", "yes"),
        ("reason", "Turvakielto tuli."),
    ];
    here.worker().fill(&correct, &card).await.is(303);
    assert_eq!(here.sends().await, 0);
    assert!(here.smtp.raw().is_empty());
    here.worker().get("/fi/my-day").await.is(200).says("task-round-failed");
    here.worker().get(&here.at("start")).await.is(200).says("round-failure-protected");
}

#[tokio::test]
async fn whoever_has_no_address_is_not_invited_and_the_page_says_why() {
    let here = Sending::of("", &[]).await;
    here.worker().get(&here.at("start/invite")).await.is(200).says("round-no-way").hides("name=\"channel\"");
}

#[tokio::test]
async fn why_a_measurement_is_not_obtained_is_recorded_for_each_and_the_invitation_is_called_off() {
    let here = Sending::new().await;
    here.invites("start", "email").await;
    let decline = here.at("start/decline");
    here.worker().fill(&decline, &[]).await.refuses("refusal-choose-one");
    here.worker().fill(&decline, &[("reason", "not-reached")]).await.is(303);
    let page = here.worker().get(&here.at("start")).await;
    page.is(200).says("round-standing-declined").says("round-over-ended");
    assert_eq!(here.sends().await, 0);
    let section = here.worker().get(&format!("{}/questionnaires", here.case)).await;
    section.is(200).says("rounds").says("round-title-follow-up").says("round-standing-not-yet");
}

/// Shows PSA-60 and PSA-61: half a year later, within the window.
#[tokio::test]
async fn the_follow_up_is_asked_half_a_year_later_and_waits_on_my_day_until_it_runs_by_itself() {
    let here = Sending::new().await;
    let start = here.at("start");
    here.invites("start", "email").await;
    here.sends().await;
    here.town.browser().fill(&format!("{}/ask/was", here.link()), &[("q-points", "4")]).await.is(303);
    here.worker().get(&start).await.is(200).says("round-standing-done");
    here.worker()
        .get("/fi/follow-ups")
        .await
        .is(200)
        .shows("19.8.2026–16.9.2026")
        .says("round-standing-not-yet");

    here.is_at(date(2026, 8, 18).at(9, 0, 0, 0));
    here.worker().get("/fi/my-day").await.is(200).hides("Tee seurantamittaus");
    here.is_at(date(2026, 8, 19).at(9, 0, 0, 0));
    here.worker().get("/fi/my-day").await.is(200).shows("Tee seurantamittaus");
    here.worker()
        .get("/fi/follow-ups")
        .await
        .is(200)
        .says("round-standing-open")
        .says("round-nobody-invited");
    here.invites("follow-up", "email").await;
    assert_eq!(here.sends().await, 1);
    let link = here.link();
    here.worker().get("/fi/my-day").await.is(200).hides("Tee seurantamittaus");
    here.worker().get("/fi/follow-ups").await.is(200).says("follow-ups-runs");
    // Five days before the window closes somebody is asked to see to it.
    here.is_at(date(2026, 9, 10).at(9, 0, 0, 0));
    here.worker().get("/fi/my-day").await.is(200).hides("Tee seurantamittaus");
    here.is_at(date(2026, 9, 11).at(9, 0, 0, 0));
    here.worker().get("/fi/my-day").await.is(200).shows("Tee seurantamittaus");
    let list = here.worker().get("/fi/follow-ups").await;
    list.is(200).says("follow-ups-waits").hides("Kutsu on matkassa");
    here.is_at(date(2026, 9, 17).at(9, 0, 0, 0));
    here.worker().get("/fi/follow-ups").await.is(200).says("round-standing-late");
    here.town.browser().fill(&format!("{link}/ask/was"), &[("q-points", "7")]).await.is(303);
    let page = here.worker().get(&here.at("follow-up")).await;
    page.is(200).says("round-standing-done-outside").says("round-deviates");
}

#[tokio::test]
async fn a_round_of_a_case_that_one_does_not_see_is_not_there() {
    let here = Sending::new().await;
    here.invites("start", "letter").await;
    let outsider = here.town.as_worker("outsider");
    for path in ["start", "start/invite", "start/letter", "start/pause", "start/decline", "elsewhen"] {
        outsider.get(&here.at(path)).await.is_not_found();
    }
    outsider.post(&here.at("start/end"), &[]).await.is_not_found();
    // A companion sees that the case is there, and neither its rounds nor the letter.
    here.town.as_worker("lead").get(&here.at("start")).await.is_not_found();
}
