//! Where to get help now: told at once, told again, and to nobody else. What is typed, and what becomes of it.

use domain::questionnaire::Edition;
use domain::round::{Event, Round};
use domain::stream::{Stamp, Stream as _};
use journal::{Appended, NewFact};

use super::*;
use crate::act::{Loaded, settle};
use crate::clock::day_of;
use crate::person::erase::{Because, Reason, erase};
use crate::round::token;
use crate::testing::between;

/// An answer to the ninth question that calls for help.
const CALLS: [(&str, &str); 1] = [("q-q9", "several-days")];

impl Sending {
    /// The client is invited as by a model that asks this one as well: the new link.
    async fn asks_also(&self, id: &'static str) -> String {
        let round = Self::round(&self.case, "start");
        let site = self.town.site.clone();
        let asked = self.town.site.journal().write(move |tx| {
            let Loaded { state: before, version } = load::<Round>(tx, &round)?;
            let begun = before.begun.as_ref().expect("somebody was invited");
            let mut invitation = begun.invitation.clone();
            invitation.questionnaires.push(Edition { id: id.into(), version: 1 });
            let at = site.now();
            let event = Event::Invited(Box::new(invitation.clone()));
            let body = serde_json::to_vec(&event)?;
            let (at_text, cause) = (at.to_string(), site.id());
            let fact = NewFact {
                kind: "round.invited",
                subject: Some(invitation.person.as_str()),
                body: &body,
                at: &at_text,
                actor: "aino",
                cause: &cause,
            };
            let Appended::At { version, .. } = tx.append(&format!("round/{round}"), version, fact)? else {
                anyhow::bail!("the round was written meanwhile");
            };
            let mut after = before.clone();
            after.evolve(&Stamp { at, on: day_of(at), by: "aino".into() }, &event);
            token::keep(tx, &round, after.begun.as_ref().expect("invited"))?;
            let directory = site.directory_in(tx)?;
            settle(tx, &directory, &round, &before, (&after, version))?;
            let begun = after.begun.expect("invited");
            Ok(token::link(tx, &round, &begun))
        });
        format!("/fi/reply/{}", asked.await.unwrap())
    }
}

#[tokio::test]
async fn where_to_get_help_is_told_again_to_whoever_sends_twice_or_comes_back_later() {
    let here = Sending::new().await;
    here.invited().await;
    let link = here.asks_also("phq-9").await;
    let client = here.town.browser();
    let (ask, help) = (format!("{link}/ask/phq-9"), format!("{link}/help"));
    let page = client.get(&ask).await;
    client.get(&help).await.goes_to(&link);
    client.send_form(&page, &ask, &CALLS).await.goes_to(&help);
    for _ in 0..2 {
        client.get(&help).await.is(200).says("reply-help-now").shows("112").shows("Et ole yksin");
    }
    // The connection broke, and the same form comes again; then one from another screen.
    client.send_form(&page, &ask, &CALLS).await.goes_to(&help);
    client.post(&ask, &CALLS).await.goes_to(&help);
    client.get(&link).await.is(200).says("reply-go-on").says("reply-help-now");
    // All is answered: the page that says so tells it too.
    client.fill(&question(&link), &[("q-points", "4")]).await.goes_to(&link);
    client.get(&link).await.is(200).says("reply-thanks").says("reply-help-now").shows("112");
    client.get(&help).await.is(200).says("reply-help-now");
    client.send_form(&page, &ask, &CALLS).await.is(200).says("reply-help-now");
}

#[tokio::test]
async fn a_week_later_the_link_tells_nothing_of_what_was_answered_any_more() {
    let here = Sending::new().await;
    here.invited().await;
    let link = here.asks_also("phq-9").await;
    let client = here.town.browser();
    client.fill(&format!("{link}/ask/phq-9"), &CALLS).await.is(303);
    client.fill(&question(&link), &[("q-points", "4")]).await.goes_to(&link);
    here.town.wait_days(7);
    client.get(&link).await.is(200).says("reply-thanks").shows("112");
    here.town.wait_days(1);
    client.get(&link).await.is(200).says("reply-thanks").hides("112");
    client.get(&format!("{link}/help")).await.goes_to(&link);
}

#[tokio::test]
async fn a_link_that_was_called_off_tells_nothing_of_what_was_answered() {
    let here = Sending::new().await;
    here.invited().await;
    let link = here.asks_also("phq-9").await;
    let client = here.town.browser();
    client.fill(&format!("{link}/ask/phq-9"), &CALLS).await.is(303);
    here.presses("start", "end").await.is(303);
    client.get(&format!("{link}/help")).await.is_not_found().says("reply-dead").hides("112");
    client.get(&link).await.is_not_found().hides("112");
}

#[tokio::test]
async fn help_is_told_to_who_calls_for_it_on_a_screen_that_came_too_late_and_to_nobody_without_need() {
    let here = Sending::new().await;
    here.invited().await;
    let link = here.asks_also("phq-9").await;
    let client = here.town.browser();
    let (ask, help) = (format!("{link}/ask/phq-9"), format!("{link}/help"));
    let page = client.get(&ask).await;
    client.send_form(&page, &ask, &[("q-q9", "not-at-all")]).await.goes_to(&link);
    client.get(&help).await.goes_to(&link);
    client.get(&link).await.is(200).hides("112");
    // What is on record stays, and yet somebody has said that they need help.
    client.post(&ask, &CALLS).await.is(200).says("reply-help-now").shows("112");
    client.fill(&question(&link), &[("q-points", "4")]).await.goes_to(&link);
    client.get(&link).await.is(200).says("reply-thanks").hides("112");
}

#[tokio::test]
async fn what_was_being_typed_goes_when_a_questionnaire_is_left_out_or_nothing_is_answered() {
    let here = Sending::new().await;
    here.invited().await;
    let link = here.asks_also("phq-9").await;
    let client = here.town.browser();
    let types = async |item: &str, field: &str, value: &str| {
        client.post(&format!("{link}/draft"), &[("key", item), (field, value)]).await.is(200);
    };
    types("was", "q-points", "3").await;
    types("phq-9", "q-q9", "several-days").await;
    let page = client.get(&question(&link)).await;
    client.send_form(&page, &format!("{link}/pass/was"), &[]).await.is(303);
    assert_eq!(here.drafts(), 1, "the other one is still being typed");

    let here = Sending::new().await;
    let link = here.invited().await;
    let client = here.town.browser();
    client.post(&format!("{link}/draft"), &[("key", "was"), ("q-points", "3")]).await.is(200);
    client.fill(&format!("{link}/decline"), &[("reason", "declined")]).await.is(303);
    assert_eq!(here.drafts(), 0);
}

/// While the draft waits for the writer, the client is erased.
#[tokio::test]
async fn what_is_typed_while_somebody_is_erased_leaves_nothing_behind() {
    let here = Sending::new().await;
    let link = here.invited().await;
    let client = here.town.browser();
    let page = client.get(&question(&link)).await;
    let command = between(&page.text, "name=\"command\" value=\"", "\"");
    let person = here.client.rsplit('/').next().unwrap().to_owned();
    let erased = here.town.site.journal().write(move |tx| {
        // Nobody calls: the draft has been looked at by then, and stands in the queue.
        let (_nobody, calls) = std::sync::mpsc::channel::<()>();
        let _timed_out = calls.recv_timeout(std::time::Duration::from_millis(600));
        let at = "2026-03-02T09:00:00Z";
        erase(tx, &person, Because { actor: "operator", at, cause: "erase", reason: Reason::Decision })
    });
    let draft = format!("{link}/draft");
    let fields = [("key", "was"), ("command", command.as_str()), ("q-points", "6"), ("csrf", "x")];
    let (erased, typed) = tokio::join!(erased, client.post_bare(&draft, &fields));
    assert_eq!(erased.unwrap().cases, 1);
    typed.is_not_found();
    assert_eq!(here.drafts(), 0);
}
