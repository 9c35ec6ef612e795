//! What holds messages and links back: the hour, the window, the link's end, a sign-in, a fault elsewhere.

use domain::case::{Case, Command as CaseCommand, Occasion, Side};
use domain::round::{Channel, Command, Round};
use jiff::civil::date;

use super::*;
use crate::round::{outbox, token, view};
use crate::testing::between;

impl Sending {
    pub(super) async fn invites_in(&self, case: &str, channel: &str) {
        let path = format!("{case}/rounds/start/invite");
        self.worker().fill(&path, &[("channel", channel), ("language", "fi")]).await.is(303);
    }

    /// A worker measures at the start: then the case is followed up.
    async fn measures(&self, case: &str) {
        let given = [("mode", "interview"), ("on", "2.3.2026"), ("at", "start"), ("q-points", "6")];
        self.worker().fill(&format!("{case}/questionnaires/was"), &given).await.is(303);
    }

    /// The rounds that the sender would look at now.
    fn due(&self) -> Vec<String> {
        let now = self.town.site.now();
        self.town.site.journal().read_blocking(move |tx| outbox::due(tx, now, "")).unwrap().0
    }
}

#[tokio::test]
async fn a_server_that_is_slow_carries_no_message_into_the_night() {
    let here = Sending::new().await;
    let other = here.another().await;
    here.is_at(date(2026, 3, 2).at(19, 55, 0, 0));
    here.invites("start", "sms").await;
    here.invites_in(&other, "sms").await;
    here.gateway.is_slow(here.town.site.clock(), 6);
    assert_eq!(here.sends().await, 1, "then it is night");
    here.is_at(date(2026, 3, 3).at(8, 0, 0, 0));
    assert_eq!(here.sends().await, 1);
}

#[tokio::test]
async fn a_claim_lasts_from_the_moment_at_which_it_is_made_however_long_others_took() {
    let here = Sending::new().await;
    let other = here.another().await;
    here.invites("start", "sms").await;
    here.invites_in(&other, "sms").await;
    here.gateway.say(503);
    here.gateway.is_slow(here.town.site.clock(), 13);
    assert_eq!(here.sends().await, 0);
    let sql = "select until from claim order by until";
    let until = here.town.site.journal().read_blocking(|tx| tx.all(sql, &[], |row| row.text(0)));
    assert_eq!(until.unwrap(), ["2026-03-02T07:10:00Z", "2026-03-02T07:23:00Z"]);
}

#[tokio::test]
async fn a_letter_of_a_follow_up_is_printed_posted_and_answered_from_the_day_on_which_its_window_opens() {
    let here = Sending::new().await;
    here.measures(&here.case).await;
    let invite = here.at("follow-up/invite");
    let invited = here.worker().fill(&invite, &[("channel", "letter"), ("language", "fi")]).await;
    let page = here.worker().get(invited.is(303).location().unwrap()).await;
    page.is(200).says("done-round-letter-later").hides("follow-up/letter\"").hides("follow-up/posted\"");
    let letter = here.at("follow-up/letter");
    here.worker().get(&letter).await.is_not_found();
    here.worker().post(&here.at("follow-up/posted"), &[]).await.says("refusal-round-too-early");
    here.worker().get("/fi/my-day").await.is(200).hides("Postita kirje");
    here.worker().get("/fi/follow-ups").await.is(200).says("follow-ups-runs").hides("Postita kirje");
    let round = Sending::round(&here.case, "follow-up");
    let link = here.town.site.journal().read_blocking(move |tx| {
        let begun = view::find(tx, &round)?.and_then(|round| round.begun).expect("invited");
        Ok(token::link(tx, &round, &begun))
    });
    let link = format!("/fi/reply/{}", link.unwrap());
    let client = here.town.browser();
    here.is_at(date(2026, 8, 18).at(9, 0, 0, 0));
    client.get(&link).await.is(200).says("reply-early").shows("19.8.2026").hides("/ask/");
    client.post(&question(&link), &[("q-points", "7")]).await.says("reply-early");
    assert_eq!(here.case().open.unwrap().responses.len(), 1, "before its window it would not count");

    here.is_at(date(2026, 8, 19).at(9, 0, 0, 0));
    here.worker().get("/fi/my-day").await.is(200).says("task-round-letter");
    let page = here.worker().get(&letter).await;
    let code = between(&page.is(200).text, "Koodi</dt><dd translate=\"no\">", "</dd>");
    here.presses("follow-up", "posted").await.is(303);
    let to = client.fill("/fi/reply", &[("code", &code)]).await;
    to.goes_to(&link);
    client.fill(&question(&link), &[("q-points", "7")]).await.is(303);
    let page = here.worker().get(&here.at("follow-up")).await;
    page.is(200).says("round-standing-done").says("round-over-finished");
}

#[tokio::test]
async fn no_message_goes_with_a_link_that_does_not_work_any_more_and_somebody_is_told() {
    let here = Sending::new().await;
    here.invites("start", "email").await;
    assert_eq!(here.sends().await, 1);
    // Nothing was sent for long: the case was closed and opened again, or no node ran.
    here.town.wait_days(14 + 28 + 1);
    assert_eq!((here.sends().await, here.sends().await), (0, 0));
    here.worker().get("/fi/my-day").await.is(200).says("task-round-halted");
    let page = here.worker().get(&here.at("start")).await;
    page.is(200).says("round-failure-expired").hides("start/now\"");
    assert!(here.due().is_empty());
}

#[tokio::test]
async fn what_somebody_must_see_to_goes_when_the_measurement_is_made_in_another_way() {
    let here = Sending::new().await;
    let other = here.another().await;
    here.gateway.say(422);
    here.invites("start", "sms").await;
    here.invites_in(&other, "letter").await;
    assert_eq!(here.sends().await, 0);
    here.worker().get("/fi/my-day").await.is(200).says("task-round-failed").says("task-round-letter");
    here.measures(&here.case).await;
    here.measures(&other).await;
    here.worker().get(&here.at("start")).await.is(200).hides("round-failure-refused");
    assert_eq!(here.sends().await, 0);
    let day = here.worker().get("/fi/my-day").await;
    day.is(200).hides("ei mene perille").hides("Postita kirje");
    here.worker().get(&here.at("start")).await.is(200).says("round-over-ended");
    here.worker().get(&format!("{other}/rounds/start/letter")).await.is_not_found();
}

#[tokio::test]
async fn a_letter_that_was_not_posted_in_time_is_told_as_halted() {
    let here = Sending::new().await;
    here.invites("start", "letter").await;
    here.town.wait_days(14 + 28 + 1);
    assert_eq!((here.sends().await, here.sends().await), (0, 0));
    here.worker().get("/fi/my-day").await.is(200).says("task-round-halted").hides("Postita kirje");
    here.worker().get(&here.at("start")).await.is(200).says("round-failure-expired").hides("start/letter\"");
}

#[tokio::test]
async fn nobody_is_reminded_of_a_sign_in_and_somebody_is_told_that_the_round_has_halted() {
    let here = Sending::with("[reply]\nby = \"sign-in\"").await;
    let other = here.another().await;
    // Invited before the county demanded it.
    let case = here.case.clone();
    for (case, occasion, channel) in [
        (&case, "start", Channel::Email),
        (&case, "follow-up", Channel::Letter),
        (&other, "follow-up", Channel::Sms),
    ] {
        let invite = Command::Invite { channel, language: "fi".to_owned() };
        here.town.acts::<Round>("coordinator", &Sending::round(case, occasion), invite).await;
    }
    here.measures(&other).await;
    assert_eq!((here.sends().await, here.sends().await), (0, 0));
    assert!(here.smtp.raw().is_empty() && here.gateway.messages().is_empty());
    here.worker().get("/fi/my-day").await.is(200).says("task-round-halted");
    for occasion in ["start", "follow-up"] {
        let page = here.worker().get(&here.at(occasion)).await;
        page.is(200).says("round-failure-sign-in").says("do-end-round").hides(&format!("{occasion}/now\""));
    }
    here.is_at(date(2026, 8, 19).at(9, 0, 0, 0));
    assert_eq!(here.sends().await, 0);
    here.worker().get("/fi/my-day").await.is(200).says("task-follow-up");
    here.worker().get(&here.at("follow-up/letter")).await.is_not_found();
}

#[tokio::test]
async fn a_round_whose_rest_has_its_reasons_is_not_looked_at_for_ever() {
    let here = Sending::new().await;
    let link = here.invited().await;
    let leave = CaseCommand::LeaveUnmeasured {
        by: Side::Responsible,
        occasion: Occasion::Start,
        instruments: vec![],
        reason: "not-reached".into(),
    };
    let case = here.case.rsplit('/').next().unwrap().to_owned();
    here.town.acts::<Case>("coordinator", &case, leave).await;
    here.town.wait_days(7);
    assert_eq!(here.due().len(), 1);
    assert_eq!(here.sends().await, 0);
    assert!(here.due().is_empty());
    // Whoever answers after all is heard.
    here.town.browser().fill(&question(&link), &[("q-points", "5")]).await.is(303);
    here.worker().get(&here.at("start")).await.is(200).says("round-standing-done");
}

#[tokio::test]
async fn whoever_answers_after_all_gives_the_follow_up_though_a_reason_is_on_record() {
    let here = Sending::new().await;
    here.measures(&here.case).await;
    let form = format!("{}/questionnaires/was", here.case);
    let case = here.case.rsplit('/').next().unwrap().to_owned();
    let leave = CaseCommand::LeaveUnmeasured {
        by: Side::Responsible,
        occasion: Occasion::FollowUp,
        instruments: vec![],
        reason: "not-reached".into(),
    };
    // As when the case was closed early and opened again.
    here.town.acts::<Case>("coordinator", &case, leave.clone()).await;
    here.worker().get(&form).await.is(200).shows("value=\"other\" checked");
    here.is_at(date(2026, 8, 19).at(9, 0, 0, 0));
    here.worker().get(&form).await.is(200).shows("value=\"follow-up\" checked");
    here.town.acts::<Case>("coordinator", &case, leave).await;
    here.worker().get(&form).await.is(200).shows("value=\"follow-up\" checked");
    let given = [("mode", "interview"), ("on", "19.8.2026"), ("at", "follow-up"), ("q-points", "7")];
    here.worker().fill(&form, &given).await.is(303);
    here.worker().get(&form).await.is(200).shows("value=\"other\" checked");
    here.worker().get(&here.at("follow-up")).await.is(200).says("round-standing-done");
}

#[tokio::test]
async fn a_fault_in_one_round_keeps_no_other_from_its_message() {
    let here = Sending::new().await;
    let other = here.another().await;
    here.invites("start", "email").await;
    here.invites_in(&other, "email").await;
    let swaps = async |body: Vec<u8>| {
        let stream = format!("round/{}", Sending::round(&here.case, "start"));
        let swapped = here.town.site.journal().write(move |tx| {
            let sql = "select body from state where stream = ?1";
            let before = tx.one(sql, &[(&stream).into()], |row| row.bytes(0))?;
            let sql = "update state set body = ?2 where stream = ?1";
            tx.run(sql, &[(&stream).into(), (&body).into()])?;
            Ok(before)
        });
        swapped.await.unwrap().unwrap()
    };
    let whole = swaps(vec![0; 40]).await;
    assert_eq!((here.sends().await, here.sends().await), (1, 0));
    assert!(here.smtp.raw().remove(0).contains("toinen@example.com"));
    swaps(whole).await;
    assert_eq!(here.sends().await, 1);
}

#[tokio::test]
async fn mail_goes_while_the_token_of_the_gateway_cannot_be_read() {
    let here = Sending::new().await;
    let other = here.another().await;
    here.invites("start", "email").await;
    here.invites_in(&other, "sms").await;
    let token = std::fs::read(here.token.path()).unwrap();
    std::fs::remove_file(here.token.path()).unwrap();
    assert_eq!((here.sends().await, here.smtp.messages().len()), (1, 1));
    std::fs::write(here.token.path(), token).unwrap();
    assert_eq!((here.sends().await, here.gateway.messages().len()), (1, 1), "nothing was lost");
}
