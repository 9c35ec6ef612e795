//! Answering after a sign-in: whom a link lets in, for how long, and what is told to everybody else.

use serde_json::{Value, json};
use tempfile::TempDir;

use super::*;
use crate::account::oidc::tests::mock::Mock;
use crate::testing::{Seen, between};

/// The client's personal identity code, and somebody else's.
const CLIENT: &str = "010185-999L";
const OTHER: &str = "010185-901E";

const CLAIM: &str = "urn:oid:1.2.246.21";
const CONTACT: &str = "020 000 0000";
const REFUSED: &str = "/fi/sign-in/reply/refused";
const FAILED: &str = "/fi/sign-in/reply/failed";

/// A town whose clients sign in before they answer.
struct Signing {
    here: Sending,
    mock: Mock,
    _folder: TempDir,
}

impl Signing {
    async fn new() -> Self {
        Self::of("", CLIENT).await
    }

    /// With more settings of the provider, and this code on the client's card.
    async fn of(more: &str, code: &str) -> Self {
        let (mock, folder) = (Mock::start().await, tempfile::tempdir().unwrap());
        let at = mock.settings(folder.path());
        let settings = format!(
            "[reply]\nby = \"sign-in\"\ncontact = \"Puhelin {CONTACT}\"\n[reply.provider]\nissuer = \"{}\"\n\
             client_id = \"rinnalla\"\nclient_secret_file = {:?}\n{more}",
            at.issuer, at.client_secret_file
        );
        let card = [
            ("code", code),
            ("email", "asiakas@example.com"),
            ("phone", "040 123 4567"),
            ("address", "Koulukatu 5 A 12, 70100 Kuopio"),
        ];
        Self { here: Sending::of(&settings, &card).await, mock, _folder: folder }
    }

    fn browser(&self) -> Browser<'_> {
        self.here.town.browser()
    }

    /// Goes off to the provider from this page, where somebody is who has this code: the state to bring back.
    async fn goes(&self, browser: &Browser<'_>, page: &str, says: &Value) -> String {
        let seen = browser.get(page).await;
        let way = between(&seen.text, "/sign-in?next=", "\"");
        let link: Vec<&str> = page.split('/').take(4).collect();
        let off = browser.get(&format!("{}/sign-in?next={way}", link.join("/"))).await;
        let asked = self.mock.takes(&off, self.here.town.site.now(), says);
        assert_eq!(asked["redirect_uri"], "http://127.0.0.1:8080/fi/sign-in/reply/answer");
        assert_eq!(asked["prompt"], "login", "whom the provider remembers is asked again");
        asked["state"].clone()
    }

    /// Signs in from this page as whoever has this code.
    async fn signs_in(&self, browser: &Browser<'_>, page: &str, code: &str) -> Seen {
        let state = self.goes(browser, page, &json!({ CLAIM: code })).await;
        browser.get(&answer(&state)).await
    }

    fn log(&self) -> Vec<(String, String, String)> {
        let filter = journal::LogFilter { log: Some("security"), ..journal::LogFilter::default() };
        let page = self.here.town.site.journal().read_blocking(|tx| tx.log_page(filter, None, 100)).unwrap();
        page.into_iter().rev().map(|entry| (entry.data, entry.actor, entry.ground)).collect()
    }

    /// How many sign-ins of clients are known.
    fn known(&self) -> i64 {
        let sql = "select count(*) from pending where purpose = 'answering'";
        let counted = self.here.town.site.journal().read_blocking(|tx| tx.one(sql, &[], |row| row.int(0)));
        counted.unwrap().unwrap_or(0)
    }
}

fn answer(state: &str) -> String {
    format!("/fi/sign-in/reply/answer?code=the-code&state={state}")
}

fn refused(ground: &str) -> (String, String, String) {
    ("client-refused".to_owned(), String::new(), ground.to_owned())
}

#[tokio::test]
async fn the_right_person_signs_in_answers_and_signs_out() {
    let it = Signing::new().await;
    let link = it.here.invited().await;
    let client = it.browser();
    client.get(&link).await.is(200).says("reply-sign-in-how").hides("Aloita");
    let back = it.signs_in(&client, &link, CLIENT).await;
    back.goes_to(&link);
    let cookie =
        back.headers.get_all("set-cookie").iter().map(|one| one.to_str().unwrap()).collect::<Vec<_>>();
    let own = cookie.iter().find(|one| one.starts_with("rinnalla-reply=")).unwrap();
    assert!(own.contains("; HttpOnly; SameSite=Lax") && !own.contains(CLIENT), "{own}");
    client.get(&link).await.is(200).says("reply-begin").says("reply-sign-out");
    client.fill(&question(&link), &[("q-points", "4")]).await.goes_to(&link);
    let thanks = client.get(&link).await;
    thanks.is(200).says("reply-thanks").says("reply-sign-out-done").hides("Anna palautetta");
    assert_eq!(it.here.case().open.unwrap().responses.len(), 1);
    let out = client.send_form(&thanks, &format!("{link}/sign-out"), &[]).await;
    out.goes_to("/fi/sign-in/reply/ended");
    client.get("/fi/sign-in/reply/ended").await.is(200).says("reply-signed-out").shows(CONTACT);
    client.get(&link).await.is(200).says("reply-sign-in-how").hides("Kiitos");
    assert_eq!(it.known(), 0, "nothing is known of the sign-in any more");
    assert!(it.log().is_empty());
}

/// The code may be written as people and providers write it.
#[tokio::test]
async fn the_code_may_come_by_another_claim_and_in_small_letters() {
    let it = Signing::of("claim = \"nin\"\nscope = \"openid nin\"", CLIENT).await;
    let link = it.here.invited().await;
    let client = it.browser();
    let state = it.goes(&client, &link, &json!({ "nin": CLIENT.to_lowercase() })).await;
    client.get(&answer(&state)).await.goes_to(&link);
}

#[tokio::test]
async fn somebody_else_with_the_link_is_told_nothing_and_it_is_logged_without_a_name() {
    let it = Signing::new().await;
    let link = it.here.invited().await;
    let thief = it.browser();
    for wrong in [OTHER, "010185-9990", "tuntematon"] {
        it.signs_in(&thief, &link, wrong).await.goes_to(REFUSED);
    }
    let page = thief.get(REFUSED).await;
    page.is(200).says("reply-not-yours").says("reply-not-yours-text").shows(CONTACT);
    for word in ["Kyseltävä", "Aloita", "/fi/reply/", CLIENT] {
        assert!(!page.text.contains(word), "{word} is told");
    }
    thief.get(&link).await.is(200).says("reply-sign-in-how").hides("Aloita");
    assert_eq!(it.known(), 0);
    assert_eq!(it.log(), [refused("other-person"), refused("other-person"), refused("other-person")]);
}

#[tokio::test]
async fn whom_the_register_has_no_code_of_nobody_can_be_and_the_worker_is_told_before_inviting() {
    let it = Signing::of("", "").await;
    it.here.worker().get(&it.here.at("start/invite")).await.is(200).says("round-no-code");
    let link = it.here.invited().await;
    let client = it.browser();
    for says in [json!({ CLAIM: CLIENT }), json!({ CLAIM: "-" })] {
        let state = it.goes(&client, &link, &says).await;
        client.get(&answer(&state)).await.goes_to(REFUSED);
    }
    assert_eq!(it.log(), [refused("no-code"), refused("no-code")]);
    // The code may come later: the link is the same.
    let it = Signing::new().await;
    it.here.worker().get(&it.here.at("start/invite")).await.is(200).hides("Henkilötunnus puuttuu");
}

#[tokio::test]
async fn a_sign_in_for_one_round_opens_no_other() {
    let it = Signing::new().await;
    let first = it.here.invited().await;
    let other = it.here.another().await;
    it.here.invites_in(&other, "email").await;
    assert_eq!(it.here.sends().await, 1);
    let second = it.here.link();
    let client = it.browser();
    it.signs_in(&client, &first, CLIENT).await.goes_to(&first);
    client.get(&second).await.is(200).says("reply-sign-in-how").hides("Aloita");
    for path in ["/ask/was", "/decline", "/help"] {
        client.get(&format!("{second}{path}")).await.is(200).says("reply-sign-in-how");
    }
    let posted = client.post(&question(&second), &[("q-points", "4")]).await;
    posted.is(422).says("reply-sign-in-again");
    client.post(&format!("{second}/decline"), &[]).await.is(422);
    client.post(&format!("{second}/pass/was"), &[]).await.is(422);
    client.post(&format!("{second}/draft"), &[("key", "was"), ("q-points", "4")]).await.is_not_found();
    assert_eq!(it.here.drafts(), 0);
    client.get(&first).await.is(200).says("reply-begin");
}

#[tokio::test]
async fn a_sign_in_ends_after_an_hour_and_what_was_typed_waits_for_the_next_one() {
    let it = Signing::new().await;
    let link = it.here.invited().await;
    let client = it.browser();
    it.signs_in(&client, &link, CLIENT).await.goes_to(&link);
    it.here.town.wait_minutes(59);
    let page = client.get(&question(&link)).await;
    page.is(200).shows("Minkä pistemäärän");
    it.here.town.wait_minutes(1);
    client.get(&question(&link)).await.is(200).says("reply-sign-in-how").hides("Minkä pistemäärän");
    // What the script saves is kept, and nothing is shown.
    client.post(&format!("{link}/draft"), &[("key", "was"), ("q-points", "3")]).await.is(200);
    let posted = client.send_form(&page, &question(&link), &[("q-points", "6")]).await;
    posted.is(422).says("reply-sign-in-kept").hides("Minkä pistemäärän");
    assert!(it.here.case().open.unwrap().responses.is_empty());
    it.signs_in(&client, &question(&link), CLIENT).await.goes_to(&question(&link));
    client.get(&question(&link)).await.is(200).shows("value=\"6\" checked");
    client.fill(&question(&link), &[("q-points", "6")]).await.goes_to(&link);
    assert_eq!(it.here.drafts(), 0);
}

#[tokio::test]
async fn without_a_sign_in_nothing_is_kept_and_the_page_says_so() {
    let it = Signing::new().await;
    let link = it.here.invited().await;
    let (client, stranger) = (it.browser(), it.browser());
    it.signs_in(&client, &link, CLIENT).await.goes_to(&link);
    let page = client.get(&question(&link)).await;
    let posted = stranger.send_form(&page, &question(&link), &[("q-points", "6")]).await;
    posted.is(422).says("reply-sign-in-again");
    // Nor by a browser whose sign-in ran out long ago, or has been ended.
    it.here.town.wait_minutes(13 * 60);
    client.send_form(&page, &question(&link), &[("q-points", "6")]).await.says("reply-sign-in-again");
    it.signs_in(&client, &link, CLIENT).await.goes_to(&link);
    client.post(&format!("{link}/sign-out"), &[]).await.is(303);
    client.send_form(&page, &question(&link), &[("q-points", "6")]).await.says("reply-sign-in-again");
    assert_eq!(it.here.drafts(), 0);
}

#[tokio::test]
async fn the_link_alone_tells_nothing_of_the_round_whatever_has_become_of_it() {
    let it = Signing::new().await;
    let link = it.here.invited().await;
    let (client, reader) = (it.browser(), it.browser());
    let shown = async || {
        let page = reader.get(&link).await;
        page.is(200).says("reply-sign-in-how").shows("Esimerkin hyvinvointialue");
        between(&page.text, "<main", "</main>")
    };
    let before = shown().await;
    for word in ["Kyseltävä", "työky", "terveys", "pistemäär", "minuut"] {
        assert!(!before.contains(word), "{word} is told");
    }
    reader.get(&link.replace("/fi/", "/sv/")).await.is(200).shows("Identifiera dig");
    reader.get("/fi/reply/AAAAAAAAAAAAAAAAAAAAAA").await.is_not_found().says("reply-unknown");
    reader.get("/fi/reply/AAAAAAAAAAAAAAAAAAAAAA/sign-in").await.is_not_found().says("reply-unknown");
    it.signs_in(&client, &link, CLIENT).await.goes_to(&link);
    client.fill(&question(&link), &[("q-points", "4")]).await.goes_to(&link);
    assert_eq!(shown().await, before, "that it was answered is not told");
    it.here.invites("follow-up", "letter").await;
    it.here.town.wait_days(60);
    assert_eq!(shown().await, before, "nor that it is over");
    it.signs_in(&client, &link, CLIENT).await.goes_to(&link);
    client.get(&link).await.is(200).says("reply-thanks");
}

#[tokio::test]
async fn an_answer_of_the_provider_works_once_and_only_in_the_browser_that_began() {
    let it = Signing::new().await;
    let link = it.here.invited().await;
    let (client, thief) = (it.browser(), it.browser());
    let says = json!({ CLAIM: CLIENT });
    let state = it.goes(&client, &link, &says).await;
    thief.get(&answer(&state)).await.goes_to(FAILED);
    client.get(&answer(&state)).await.goes_to(FAILED);
    client.get(FAILED).await.is(200).says("reply-sign-in-broken");

    let state = it.goes(&client, &link, &says).await;
    let before = client.copy();
    client.get(&answer(&state)).await.goes_to(&link);
    before.get(&answer(&state)).await.goes_to(FAILED);
    before.get(&link).await.is(200).says("reply-sign-in-how");

    let fresh = it.browser();
    let state = it.goes(&fresh, &link, &says).await;
    it.here.town.wait_minutes(10);
    fresh.get(&answer(&state)).await.goes_to(FAILED);
    assert!(it.log().iter().all(|entry| *entry == refused("client-provider")) && it.log().len() == 4);
}

#[tokio::test]
async fn whoever_breaks_the_sign_in_off_comes_back_to_the_link_and_may_try_again() {
    let it = Signing::new().await;
    let link = it.here.invited().await;
    let client = it.browser();
    let state = it.goes(&client, &link, &json!({ CLAIM: CLIENT })).await;
    let back = client.get(&format!("{}&error=access_denied", answer(&state))).await;
    back.goes_to(&format!("{link}?said=failed"));
    client.get(&format!("{link}?said=failed")).await.is(200).says("reply-sign-in-failed");
    // A token without the claim, or for another sign-in.
    for says in [json!({}), json!({ CLAIM: CLIENT, "nonce": "another" })] {
        let state = it.goes(&client, &link, &says).await;
        client.get(&answer(&state)).await.goes_to(&format!("{link}?said=failed"));
    }
    it.signs_in(&client, &link, CLIENT).await.goes_to(&link);
    // Nothing leads elsewhere.
    let off = client.get(&format!("{link}/sign-in?next=/fi/profile")).await;
    let state = it.mock.takes(&off, it.here.town.site.now(), &json!({ CLAIM: CLIENT }))["state"].clone();
    client.get(&answer(&state)).await.goes_to(&link);
}

#[tokio::test]
async fn a_client_is_no_worker_by_the_same_provider() {
    let it = Signing::new().await;
    let link = it.here.invited().await;
    let client = it.browser();
    it.signs_in(&client, &link, CLIENT).await.goes_to(&link);
    client.get("/fi/profile").await.asks_to_sign_in();
    client.get("/fi/sign-in/provider").await.is_not_found();
    let state = it.goes(&client, &link, &json!({ CLAIM: CLIENT })).await;
    client.get(&format!("/fi/sign-in/provider/answer?code=the-code&state={state}")).await.is_not_found();
}

#[tokio::test]
async fn invitations_reminders_and_letters_go_and_say_that_one_signs_in() {
    let it = Signing::new().await;
    it.here.invites("start", "email").await;
    assert_eq!(it.here.sends().await, 1);
    let (_, text) = it.here.smtp.messages().remove(0);
    assert!(text.contains("tunnistaudut pankkitunnuksilla") && !text.contains("työky"), "{text}");
    it.here.town.wait_days(7);
    assert_eq!(it.here.sends().await, 1, "the reminder");
    it.here.invites("start", "sms").await;
    assert_eq!(it.here.sends().await, 1);
    let (_, _, body) = it.here.gateway.messages().remove(0);
    let text = body["text"].as_str().unwrap();
    assert!(text.contains("Tunnistaudut ensin") && !text.contains("Emme pyydä pankkitunnuksia"), "{text}");
    it.here.invites("start", "letter").await;
    let page = it.here.worker().get(&it.here.at("start/letter")).await;
    page.is(200).says("round-mail-sign-in").says("round-mail-codes").hides("pankkitunnuksia tai rahaa");
    let code = between(&page.text, "Koodi</dt><dd translate=\"no\">", "</dd>");
    let page = it.here.worker().get(&it.here.at("start")).await;
    page.is(200).hides("Asiakas vastaa vain tunnistautuneena");

    let client = it.browser();
    let to = client.fill("/fi/reply", &[("code", &code)]).await;
    let link = to.is(303).location().unwrap().to_owned();
    client.get(&link).await.is(200).says("reply-sign-in-how");
    it.signs_in(&client, &link, CLIENT).await.goes_to(&link);
    client.get(&link).await.is(200).says("reply-begin");
}

#[tokio::test]
async fn a_provider_that_does_not_answer_is_said_to_be_silent_and_the_link_stays() {
    let secret = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(secret.path(), "x").unwrap();
    let settings = format!(
        "[reply]\nby = \"sign-in\"\n[reply.provider]\nissuer = \"http://127.0.0.1:9\"\nclient_id = \"x\"\n\
         client_secret_file = {:?}",
        secret.path()
    );
    let here = Sending::with(&settings).await;
    let link = here.invited().await;
    let client = here.town.browser();
    let off = client.get(&format!("{link}/sign-in?next=/")).await;
    off.goes_to(&format!("{link}?said=silent"));
    client.get(&format!("{link}?said=silent")).await.is(200).says("reply-sign-in-silent");
}
