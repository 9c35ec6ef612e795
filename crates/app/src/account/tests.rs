//! Sign-in and one's own account, through the real router.

use jiff::SignedDuration;
use sha2::Digest as _;

use super::{credential, factor, invitation, password, session};
use crate::config::{Config, SecondFactor};
use crate::testing::{Browser, PASSWORD, Seen, TEAM, Town, between};

/// A town where nobody needs a second factor.
async fn easy_town() -> Town {
    let town = Town::with(Config { second_factor: SecondFactor::Optional, ..Config::default() }).await;
    town.open_account("coordinator", PASSWORD).await;
    town
}

async fn strict_town() -> Town {
    let town = Town::new().await;
    town.open_account("coordinator", PASSWORD).await;
    town
}

async fn sign_in(browser: &Browser<'_>, user: &str, password: &str) -> Seen {
    browser.post_bare("/fi/sign-in", &[("user", user), ("password", password)]).await
}

async fn failures(town: &Town, user: &str) -> i64 {
    let user = user.to_owned();
    let found = town.site.journal().read(move |tx| credential::find(tx, &user)).await.unwrap();
    found.unwrap().failures
}

/// What the app on somebody's phone shows now.
async fn code_of(town: &Town, user: &str) -> String {
    let (user, now) = (user.to_owned(), town.site.now());
    let secret = town.site.journal().read(move |tx| {
        let known = credential::find(tx, &user)?.expect("an account");
        Ok(credential::factor(tx, &user, &known)?.expect("a second factor"))
    });
    factor::code_at(&secret.await.unwrap(), now).unwrap()
}

/// The key that a set-up page shows, as an app would take it.
fn key_on(page: &Seen) -> Vec<u8> {
    let text = between(&page.text, "<code translate=\"no\">", "</code>").replace(' ', "");
    totp_rs::Secret::try_from_base32(text).unwrap().as_bytes().to_vec()
}

/// Signs in for the first time where a second factor is required: the browser, and the recovery codes.
async fn set_up<'t>(town: &'t Town, user: &str) -> (Browser<'t>, Vec<String>) {
    let browser = town.browser();
    sign_in(&browser, user, PASSWORD).await.goes_to("/fi/sign-in/factor?next=/");
    let page = browser.get("/fi/sign-in/factor?next=/").await;
    page.is(200);
    let code = factor::code_at(&key_on(&page), town.site.now()).unwrap();
    let done = browser.send_form(&page, "/fi/sign-in/factor", &[("code", &code)]).await;
    done.is(200).says("account-recovery-title");
    let codes = done.text.split("<li><code>").skip(1);
    let codes: Vec<String> = codes.map(|rest| rest.split_once("</code>").unwrap().0.to_owned()).collect();
    assert_eq!(codes.len(), factor::RECOVERY_CODES);
    (browser, codes)
}

fn what(town: &Town) -> Vec<String> {
    town.security_log().into_iter().map(|(what, _)| what).collect()
}

#[tokio::test]
async fn the_right_password_lets_in_to_where_one_wanted_to_go() {
    let town = easy_town().await;
    let aino = town.browser();

    aino.get("/fi/profile").await.goes_to("/fi/sign-in?next=%2Fprofile");
    aino.get("/fi/sign-in?next=%2Fprofile").await.is(200).shows("value=\"/profile\"");
    let fields = [("user", "Coordinator "), ("password", PASSWORD), ("next", "/profile")];
    aino.post_bare("/fi/sign-in", &fields).await.goes_to("/fi/profile");

    aino.get("/fi/profile").await.is(200).shows("Aino Koordinaattori");
    assert_eq!(town.security_log(), [("sign-in".to_owned(), "coordinator".to_owned())]);
}

#[tokio::test]
async fn a_wrong_password_an_unknown_user_and_a_locked_account_get_the_same_answer() {
    let town = easy_town().await;
    let door = town.browser();

    let wrong = sign_in(&door, "nobody-here", "not the password").await;
    wrong.is(422).says("account-wrong");
    let same = |seen: &Seen, user: &str| seen.text.replace(user, "nobody-here") == wrong.text;
    assert!(same(&sign_in(&door, "coordinator", "not the password").await, "coordinator"));
    for _ in 0..5 {
        sign_in(&door, "coordinator", "not the password").await.is(422);
    }
    assert!(same(&sign_in(&door, "coordinator", PASSWORD).await, "coordinator"));
    // Registered, and without a password as yet.
    assert!(same(&sign_in(&door, "physician", PASSWORD).await, "physician"));

    let log = town.security_log();
    assert_eq!(log[0], ("sign-in-failed".to_owned(), String::new()));
    assert_eq!(log[1], ("sign-in-failed".to_owned(), "coordinator".to_owned()));
    assert!(log.iter().all(|(what, _)| !what.contains("nobody-here")));
}

#[tokio::test]
async fn five_failures_lock_an_account_for_a_minute_and_the_next_one_for_longer() {
    let town = easy_town().await;
    let door = town.browser();
    for _ in 0..5 {
        sign_in(&door, "coordinator", "not the password").await.is(422);
    }
    assert_eq!(what(&town).iter().filter(|what| *what == "locked-out").count(), 1);

    sign_in(&door, "coordinator", PASSWORD).await.is(422);
    town.wait_seconds(59);
    sign_in(&door, "coordinator", PASSWORD).await.is(422);
    assert_eq!(failures(&town, "coordinator").await, 5, "what is tried while it is locked is not counted");
    town.wait_seconds(1);
    sign_in(&door, "coordinator", "not the password").await.is(422);
    town.wait_minutes(4);
    sign_in(&door, "coordinator", PASSWORD).await.is(422);
    town.wait_minutes(1);
    sign_in(&door, "coordinator", PASSWORD).await.is(303);

    assert_eq!(failures(&town, "coordinator").await, 0);
    let log = what(&town);
    assert_eq!(log.iter().filter(|what| *what == "locked-out").count(), 2);
    assert_eq!(log.iter().filter(|what| *what == "sign-in-locked").count(), 3);
}

#[tokio::test]
async fn one_address_has_thirty_wrong_tries_and_others_are_not_touched() {
    let town = easy_town().await;
    let thief = town.browser().at_address([203, 0, 113, 9]);
    for _ in 0..30 {
        sign_in(&thief, "nobody-here", "not the password").await.is(422);
    }
    let stopped = sign_in(&thief, "coordinator", PASSWORD).await;
    stopped.is(429);
    assert!(stopped.headers.contains_key("retry-after"));

    sign_in(&town.browser(), "coordinator", PASSWORD).await.is(303);
    town.wait_seconds(10);
    sign_in(&thief, "coordinator", PASSWORD).await.is(303);
}

#[tokio::test]
async fn where_a_second_factor_is_required_it_is_set_up_before_anything_else() {
    let town = strict_town().await;
    let aino = town.browser();
    sign_in(&aino, "coordinator", PASSWORD).await.goes_to("/fi/sign-in/factor?next=/");

    aino.get("/fi/profile").await.asks_to_sign_in();
    aino.get("/fi/my-day").await.asks_to_sign_in();
    aino.get("/fi/sign-in/code").await.goes_to("/fi/sign-in/factor?next=/");
    let page = aino.get("/fi/sign-in/factor").await;
    page.is(200).shows("otpauth://totp/Rinnalla:coordinator?secret=").shows("<svg class=\"qr\"");
    aino.send_form(&page, "/fi/sign-in/factor", &[("code", "000000")]).await.refuses("account-code-wrong");

    let (aino, codes) = set_up(&town, "coordinator").await;
    aino.get("/fi/profile").await.is(200);
    assert!(codes.iter().all(|code| code.len() == 11));
    let log = what(&town);
    assert_eq!(log.last().unwrap(), "sign-in");
    assert_eq!(log.iter().filter(|what| *what == "second-factor-set").count(), 1);
}

#[tokio::test]
async fn a_code_from_the_app_is_used_once() {
    let town = strict_town().await;
    let (_, _) = set_up(&town, "coordinator").await;

    // The code of the set-up itself has been used, too.
    let (one, other) = (town.browser(), town.browser());
    sign_in(&one, "coordinator", PASSWORD).await.goes_to("/fi/sign-in/code?next=/");
    let code = code_of(&town, "coordinator").await;
    one.fill("/fi/sign-in/code", &[("code", &code)]).await.refuses("account-code-wrong");

    town.wait_seconds(30);
    let code = code_of(&town, "coordinator").await;
    one.fill("/fi/sign-in/code", &[("code", &code)]).await.goes_to("/fi/my-day");
    sign_in(&other, "coordinator", PASSWORD).await.is(303);
    other.fill("/fi/sign-in/code", &[("code", &code)]).await.refuses("account-code-wrong");
    other.get("/fi/profile").await.asks_to_sign_in();
    assert_eq!(failures(&town, "coordinator").await, 1);
}

#[tokio::test]
async fn a_code_is_taken_half_a_minute_early_or_late_and_not_more() {
    let secret = [7; 20];
    let now: jiff::Timestamp = "2026-03-02T07:00:00Z".parse().unwrap();
    let code = factor::code_at(&secret, now).unwrap();
    let at = |seconds| {
        factor::step_of(&secret, &code, now + SignedDuration::from_secs(seconds)).unwrap().is_some()
    };
    assert!(at(0) && at(59) && at(-1));
    assert!(!at(61) && !at(-31));
    assert_eq!(factor::step_of(&secret, "12345", now).unwrap(), None);
    assert_eq!(factor::step_of(&secret, "+12345", now).unwrap(), None);
}

#[tokio::test]
async fn five_wrong_codes_lock_the_account_and_the_password_does_not_forgive_them() {
    let town = strict_town().await;
    set_up(&town, "coordinator").await;
    for _ in 0..5 {
        let thief = town.browser();
        sign_in(&thief, "coordinator", PASSWORD).await.is(303);
        thief.fill("/fi/sign-in/code", &[("code", "123456")]).await.refuses("account-code-wrong");
    }
    sign_in(&town.browser(), "coordinator", PASSWORD).await.is(422);
    assert_eq!(what(&town).iter().filter(|what| *what == "locked-out").count(), 1);
}

#[tokio::test]
async fn a_recovery_code_lets_in_once() {
    let town = strict_town().await;
    let (_, codes) = set_up(&town, "coordinator").await;

    let (one, other) = (town.browser(), town.browser());
    sign_in(&one, "coordinator", PASSWORD).await.is(303);
    let typed = codes[3].to_lowercase().replace('-', " ");
    let page = one.get("/fi/sign-in/code?with=recovery").await;
    one.send_form(&page, "/fi/sign-in/code", &[("code", &typed)]).await.goes_to("/fi/my-day");
    one.get("/fi/profile").await.is(200);

    sign_in(&other, "coordinator", PASSWORD).await.is(303);
    other.fill("/fi/sign-in/code", &[("code", &codes[3])]).await.refuses("account-code-wrong");
    other.fill("/fi/sign-in/code", &[("code", &codes[4])]).await.goes_to("/fi/my-day");
}

#[tokio::test]
async fn whoever_has_only_the_password_cannot_replace_the_second_factor() {
    let town = strict_town().await;
    set_up(&town, "coordinator").await;
    let thief = town.browser();
    sign_in(&thief, "coordinator", PASSWORD).await.is(303);

    thief.get("/fi/sign-in/factor").await.goes_to("/fi/sign-in/code?next=/");
    thief.post("/fi/sign-in/factor", &[("code", "123456")]).await.is(403);
}

#[tokio::test]
async fn the_token_changes_at_sign_in_and_after_the_second_factor() {
    let town = strict_town().await;
    set_up(&town, "coordinator").await;
    town.wait_seconds(30);
    let aino = town.browser();
    sign_in(&aino, "coordinator", PASSWORD).await.is(303);
    let half = aino.copy();
    let code = code_of(&town, "coordinator").await;
    aino.fill("/fi/sign-in/code", &[("code", &code)]).await.is(303);

    aino.get("/fi/profile").await.is(200);
    half.get("/fi/profile").await.asks_to_sign_in();
    half.get("/fi/sign-in/code").await.goes_to("/fi/sign-in");
    assert_ne!(aino.session().await.unwrap().hash, half.session().await.unwrap().hash);
}

#[tokio::test]
async fn a_session_ends_when_nobody_uses_it_and_after_a_working_day_in_any_case() {
    let town = easy_town().await;
    let (idle, busy) = (town.browser(), town.browser());
    sign_in(&idle, "coordinator", PASSWORD).await.is(303);
    sign_in(&busy, "coordinator", PASSWORD).await.is(303);

    for _ in 0..20 {
        town.wait_minutes(29);
        busy.get("/fi/profile").await.is(200);
        settle(&town).await;
        busy.post("/fi/session/stay", &[]).await.is(204);
    }
    idle.get("/fi/profile").await.asks_to_sign_in();
    // Nine hours and forty minutes have passed; ten are the end.
    town.wait_minutes(20);
    busy.get("/fi/profile").await.asks_to_sign_in();
}

/// Waits for what nobody waits for: the note that a session is in use.
async fn settle(town: &Town) {
    for _ in 0..50 {
        tokio::task::yield_now().await;
        town.site.journal().write(|_| Ok(())).await.unwrap();
    }
}

#[tokio::test]
async fn sign_out_ends_the_session_on_the_server() {
    let town = easy_town().await;
    let aino = town.browser();
    sign_in(&aino, "coordinator", PASSWORD).await.is(303);
    let thief = aino.copy();
    thief.get("/fi/profile").await.is(200);

    let out = aino.post("/fi/sign-out", &[]).await;
    out.goes_to("/fi/sign-in?done=sign-out");
    assert_eq!(out.headers["clear-site-data"], "\"cache\", \"storage\"");
    aino.get("/fi/sign-in?done=sign-out").await.says("account-done-sign-out");
    thief.get("/fi/profile").await.asks_to_sign_in();
    assert_eq!(what(&town), ["sign-in", "sign-out"]);
}

#[tokio::test]
async fn one_sees_ones_sessions_and_ends_another() {
    let town = easy_town().await;
    let (here, there) = (town.browser(), town.browser());
    sign_in(&there, "coordinator", PASSWORD).await.is(303);
    sign_in(&here, "coordinator", PASSWORD).await.is(303);

    here.get("/fi/profile").await.says("account-session-this").says("account-session-end");
    let other = session::to_hex(&there.session().await.unwrap().hash);
    here.post("/fi/profile/sessions", &[("session", &other)]).await.goes_to("/fi/profile?done=session");
    there.get("/fi/profile").await.asks_to_sign_in();
    here.get("/fi/profile").await.is(200);

    // Not somebody else's.
    let nurse = town.as_worker("nurse");
    nurse.get("/fi/profile").await.is(200);
    let foreign = session::to_hex(&nurse.session().await.unwrap().hash);
    here.post("/fi/profile/sessions", &[("session", &foreign)]).await.is(303);
    nurse.copy().get("/fi/profile").await.is(200);
}

#[tokio::test]
async fn the_session_of_somebody_who_has_left_is_dead_at_once() {
    let town = easy_town().await;
    let aino = town.browser();
    sign_in(&aino, "coordinator", PASSWORD).await.is(303);
    aino.get("/fi/profile").await.is(200);

    let office = town.as_worker("office");
    office
        .fill("/fi/office/workers/coordinator/leave", &[("reason", "Siirtyi muualle")])
        .await
        .goes_to("/fi/office/workers/coordinator?done=office-leave");

    aino.get("/fi/profile").await.asks_to_sign_in();
    sign_in(&aino, "coordinator", PASSWORD).await.is(422);
}

#[tokio::test]
async fn rights_taken_away_are_gone_with_the_next_request() {
    let town = easy_town().await;
    let admin = town.as_worker("admin");
    admin.get("/fi/office").await.is(200);

    let office = town.as_worker("office");
    office.fill("/fi/office/workers/admin/rights", &[("rights", "lead")]).await.is(303);
    admin.get("/fi/office").await.is_not_found();
}

#[tokio::test]
async fn an_invitation_works_once_and_for_seven_days() {
    let town = easy_town().await;
    let office = town.as_worker("office");
    let link = invite(&office, "physician").await;

    let lauri = town.browser();
    lauri.get(&link).await.is(200).shows("Lauri Lääkäri").shows("physician");
    let new = [("new", "ketunhäntä kainalossa"), ("repeat", "ketunhäntä kainalossa")];
    lauri.post_bare(&link, &new).await.goes_to("/fi/sign-in?done=password");
    sign_in(&lauri, "physician", "ketunhäntä kainalossa").await.is(303);
    lauri.get(&link).await.is_not_found().says("account-invitation-over");
    lauri.post_bare(&link, &new).await.is_not_found();

    let late = invite(&office, "nurse").await;
    town.wait_days(invitation::DAYS);
    lauri.get(&late).await.is_not_found();
    lauri.post_bare(&late, &new).await.is_not_found();
    lauri.get("/fi/invitation/zz").await.is_not_found();
}

/// A new link for somebody, as the office makes it: its path.
async fn invite(office: &Browser<'_>, user: &str) -> String {
    let made = office.fill(&format!("/fi/office/workers/{user}/reset"), &[]).await;
    made.is(200).says("office-link-once");
    between(&made.text, "<code translate=\"no\">http://127.0.0.1:8080", "</code>")
}

#[tokio::test]
async fn a_newer_link_takes_the_place_of_an_older_and_ends_the_password_and_sessions() {
    let town = easy_town().await;
    let office = town.as_worker("office");
    let aino = town.browser();
    sign_in(&aino, "coordinator", PASSWORD).await.is(303);

    let older = invite(&office, "coordinator").await;
    let newer = invite(&office, "coordinator").await;
    aino.get("/fi/profile").await.asks_to_sign_in();
    sign_in(&aino, "coordinator", PASSWORD).await.is(422);
    aino.get(&older).await.is_not_found();
    aino.get(&newer).await.is(200);
}

#[tokio::test]
async fn a_reset_password_does_not_get_past_the_second_factor() {
    let town = strict_town().await;
    set_up(&town, "coordinator").await;
    let link = invite(&town.as_worker("office"), "coordinator").await;
    let thief = town.browser();
    let new = [("new", "ketunhäntä kainalossa"), ("repeat", "ketunhäntä kainalossa")];
    thief.post_bare(&link, &new).await.is(303);

    sign_in(&thief, "coordinator", "ketunhäntä kainalossa").await.goes_to("/fi/sign-in/code?next=/");
    thief.get("/fi/profile").await.asks_to_sign_in();
}

#[tokio::test]
async fn a_form_from_elsewhere_changes_nothing() {
    let town = easy_town().await;
    let aino = town.as_worker("office");
    aino.get("/fi/office").await.is(200);
    let csrf = aino.csrf().await.unwrap();
    let command = town.site.id();
    let path = "/fi/office/organisation";
    let fields = [("name", "Väärä nimi"), ("csrf", csrf.as_str()), ("command", command.as_str())];

    aino.post_with(path, &fields, &[("origin", "https://evil.example")]).await.is(403);
    aino.post_with(path, &fields, &[("origin", "null")]).await.is(403);
    aino.post_with(path, &fields, &[("sec-fetch-site", "cross-site")]).await.is(403);
    aino.post_with(path, &fields, &[("sec-fetch-site", "same-site")]).await.is(403);
    aino.post_bare(path, &[("name", "Väärä nimi"), ("command", &command)]).await.is(403);
    let other = town.as_worker("nurse");
    other.get("/fi/profile").await.is(200);
    let hers = other.csrf().await.unwrap();
    aino.post_bare(path, &[("name", "Väärä nimi"), ("csrf", &hers), ("command", &command)]).await.is(403);
    aino.post_bare(path, &[("name", "Väärä nimi"), ("csrf", &csrf)]).await.is(400);
    aino.get("/fi/office").await.hides("Väärä nimi");

    aino.post_with(path, &fields, &[("origin", "https://rinnalla.test")]).await.is(303);
}

#[tokio::test]
async fn nobody_is_signed_in_or_out_by_a_foreign_page() {
    let town = easy_town().await;
    let aino = town.browser();
    let fields = [("user", "coordinator"), ("password", PASSWORD)];
    aino.post_with("/fi/sign-in", &fields, &[("origin", "https://evil.example")]).await.is(403);
    aino.post_with("/fi/sign-in", &fields, &[("sec-fetch-site", "cross-site")]).await.is(403);
    assert!(aino.session().await.is_none());

    sign_in(&aino, "coordinator", PASSWORD).await.is(303);
    aino.post_bare("/fi/sign-out", &[("csrf", "guessed")]).await.is(403);
    aino.post_bare("/fi/session/stay", &[("csrf", "guessed")]).await.is(403);
    aino.get("/fi/profile").await.is(200);
}

#[tokio::test]
async fn sign_in_leads_nowhere_but_to_our_own_pages() {
    let town = easy_town().await;
    for next in
        ["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "/sign-out"]
    {
        let aino = town.browser();
        let fields = [("user", "coordinator"), ("password", PASSWORD), ("next", next)];
        aino.post_bare("/fi/sign-in", &fields).await.goes_to("/fi/my-day");
    }
}

#[tokio::test]
async fn everybody_begins_where_their_rights_lead() {
    let town = easy_town().await;
    for (user, place) in [("office", "/fi/office"), ("privacy", "/fi/use-log"), ("lead", "/fi/my-day")] {
        town.open_account(user, PASSWORD).await;
        sign_in(&town.browser(), user, PASSWORD).await.goes_to(place);
    }
}

#[test]
fn a_password_is_long_not_common_and_not_the_user_name() {
    use password::Weak;
    let judge = |typed: &str| password::judge(typed, "aino.esimerkki");
    assert_eq!(judge("lyhyt sana"), Err(Weak::Short));
    assert_eq!(judge(&"pitkä".repeat(60)), Err(Weak::Long));
    assert_eq!(judge("xx Aino.Esimerkki xx"), Err(Weak::User));
    for common in [
        "salasana12345",
        "Salasana2026!",
        "P@ssw0rd2026!",
        "Rinnalla-2026",
        "hyvinvointialue1",
        "lösenord123456",
        "qwertyuiop123",
        "1234567890123",
        "aaaaaaaaaaaa",
        "abcabcabcabcabc",
        "1qaz2wsx3edc4rfv",
        "kesäkuu2026kesäkuu",
        "Helsinki123456",
    ] {
        assert_eq!(judge(common), Err(Weak::Common), "{common}");
    }
    for good in [
        PASSWORD,
        "correct horse battery staple",
        "kissa koira hevonen lehmä",
        "729184650372",
        "            🦔🦔 piikkisika 🦔",
        "näin\0kummallinen",
        "x7#Kp!w2Lq9z",
        &"ä1ö".repeat(85),
    ] {
        assert_eq!(judge(good), if good.starts_with("ä1ö") { Err(Weak::Common) } else { Ok(()) }, "{good}");
    }
}

#[test]
fn a_password_is_kept_whole_and_hashed_with_its_parameters() {
    let chance = crate::clock::Chance::seeded(3);
    let long = "ä".repeat(password::LONGEST);
    let hash = password::hash(&chance, &long).unwrap();
    assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
    assert!(password::is(&hash, &long));
    assert!(!password::is(&hash, &long[..long.len() - 2]), "nothing is cut off");
    assert!(!password::is("", ""), "without a hash nothing is right");
    assert!(!password::is_old(&hash));
    assert!(password::is_old(
        "$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ$iWh06vD8Fy27wf9npn6FXWiCX4K6pW6Ue1Bnzz07Z8A"
    ));
    assert!(password::nobody_is_sound());
}

#[tokio::test]
async fn an_old_hash_is_made_anew_at_sign_in() {
    let town = easy_town().await;
    let old = password::hash_weakly(PASSWORD);
    let kept = old.clone();
    town.site.journal().write(move |tx| credential::set_password(tx, "coordinator", &kept)).await.unwrap();
    sign_in(&town.browser(), "coordinator", PASSWORD).await.is(303);
    let now = town.site.journal().read(|tx| credential::find(tx, "coordinator")).await.unwrap().unwrap();
    assert_ne!(now.password, old);
    assert!(!password::is_old(&now.password));
    sign_in(&town.browser(), "coordinator", PASSWORD).await.is(303);
}

#[tokio::test]
async fn changing_the_password_asks_for_the_old_one_and_ends_other_sessions() {
    let town = easy_town().await;
    let (here, there) = (town.browser(), town.browser());
    sign_in(&here, "coordinator", PASSWORD).await.is(303);
    sign_in(&there, "coordinator", PASSWORD).await.is(303);
    let before = here.copy();
    let new = "ketunhäntä kainalossa";
    let path = "/fi/profile/password";

    here.fill(path, &[("password", "wrong"), ("new", new), ("repeat", new)])
        .await
        .refuses("refusal-password-current");
    here.fill(path, &[("password", PASSWORD), ("new", new), ("repeat", "other")])
        .await
        .refuses("refusal-password-repeat");
    here.fill(path, &[("password", PASSWORD), ("new", new), ("repeat", new)])
        .await
        .goes_to("/fi/profile?done=password");

    here.get("/fi/profile").await.is(200);
    there.get("/fi/profile").await.asks_to_sign_in();
    before.get("/fi/profile").await.asks_to_sign_in();
    sign_in(&there, "coordinator", PASSWORD).await.is(422);
    sign_in(&there, "coordinator", new).await.is(303);
}

#[tokio::test]
async fn replacing_the_second_factor_asks_for_the_password_and_makes_the_old_one_useless() {
    let town = strict_town().await;
    let (aino, _) = set_up(&town, "coordinator").await;
    town.wait_seconds(30);
    let old = code_of(&town, "coordinator").await;

    let page = aino.get("/fi/profile/factor").await;
    let code = factor::code_at(&key_on(&page), town.site.now()).unwrap();
    let wrong = aino.send_form(&page, "/fi/profile/factor", &[("code", &code), ("password", "wrong")]).await;
    wrong.refuses("refusal-password-current");
    let done = aino.send_form(&page, "/fi/profile/factor", &[("code", &code), ("password", PASSWORD)]).await;
    done.is(200).says("account-recovery-title");
    aino.get("/fi/profile").await.is(200);

    let door = town.browser();
    sign_in(&door, "coordinator", PASSWORD).await.is(303);
    door.fill("/fi/sign-in/code", &[("code", &old)]).await.refuses("account-code-wrong");
}

#[tokio::test]
async fn nothing_secret_stands_readable_in_the_tables_or_in_the_record() {
    let town = strict_town().await;
    let (_, codes) = set_up(&town, "coordinator").await;
    let known = town.site.journal().read(|tx| {
        let credential = credential::find(tx, "coordinator")?.unwrap();
        let secret = credential::factor(tx, "coordinator", &credential)?.unwrap();
        Ok((credential, secret))
    });
    let (credential, secret) = known.await.unwrap();
    let file = std::fs::read(town.site.config().data.join("rinnalla.db")).unwrap();
    let wal = std::fs::read(town.site.config().data.join("rinnalla.db-wal")).unwrap_or_default();
    let bytes = [file, wal].concat();
    let holds = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);

    assert!(holds(b"$argon2id$"), "the search finds what is there");
    assert!(!holds(PASSWORD.as_bytes()));
    assert!(!holds(&secret));
    assert!(codes.iter().all(|code| !holds(code.as_bytes())));
    assert_eq!(credential.recovery.len(), factor::RECOVERY_CODES);
}

#[tokio::test]
async fn the_first_administrator_gets_one_link_and_nobody_else_gets_one() {
    let town = Town::empty(Config { second_factor: SecondFactor::Optional, ..Config::default() });
    let site = town.site.clone();
    let first = || {
        let site = site.clone();
        async move {
            tokio::task::spawn_blocking(move || crate::cli::user::first_administrator(&site))
                .await
                .unwrap()
                .unwrap()
        }
    };
    let missed = first().await.unwrap();
    let link = first().await.unwrap();
    let admin = town.browser();
    admin.get(&missed).await.is_not_found();
    let new = [("new", "ketunhäntä kainalossa"), ("repeat", "ketunhäntä kainalossa")];
    admin.post_bare(&link, &new).await.is(303);
    assert_eq!(first().await, None);

    sign_in(&admin, "admin", "ketunhäntä kainalossa").await.goes_to("/fi/my-day");
    admin.get("/fi/office").await.is(200).says("office-model-none");
}

#[tokio::test]
async fn every_page_outside_answers_in_each_language_and_to_no_other() {
    let town = easy_town().await;
    for (lang, title) in
        [("fi", "Kirjaudu Rinnalle"), ("sv", "Logga in i Rinnalla"), ("en", "Sign in to Rinnalla")]
    {
        town.browser().get(&format!("/{lang}/sign-in")).await.is(200).shows(title);
        town.browser().get(&format!("/{lang}/about")).await.is(200);
    }
    town.browser().get("/xx/sign-in").await.is_not_found();
}

#[tokio::test]
async fn cookies_are_kept_from_scripts_and_from_other_sites() {
    let secure = Config {
        public_url: Some("https://rinnalla.test".to_owned()),
        second_factor: SecondFactor::Optional,
        ..Config::default()
    };
    let town = Town::with(secure).await;
    town.open_account("coordinator", PASSWORD).await;
    let seen = sign_in(&town.browser(), "coordinator", PASSWORD).await;
    let cookie = seen.headers["set-cookie"].to_str().unwrap();
    assert!(cookie.starts_with("__Host-rinnalla="), "{cookie}");
    for part in ["Path=/", "HttpOnly", "SameSite=Lax", "Secure"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let token = between(cookie, "=", ";");
    let hash = sha2::Sha256::digest(session::from_hex(&token).unwrap()).to_vec();
    let found = town.site.journal().read(move |tx| session::find(tx, &hash)).await.unwrap();
    assert!(found.is_some(), "the table holds the hash of the token, not the token");
}

#[tokio::test]
async fn the_office_is_not_there_for_those_without_the_right() {
    let town = easy_town().await;
    let team = format!("/fi/office/teams/{TEAM}");
    let paths = [
        "/fi/office",
        "/fi/office/workers/new",
        "/fi/office/workers/nurse",
        "/fi/office/workers/nurse/profile",
        "/fi/office/workers/nurse/rights",
        "/fi/office/workers/nurse/seats",
        "/fi/office/workers/nurse/absence",
        "/fi/office/workers/nurse/leave",
        "/fi/office/workers/nurse/unlock",
        "/fi/office/workers/nurse/reset",
        "/fi/office/teams/new",
        &team,
        "/fi/office/partners/new",
        "/fi/office/organisation",
        "/fi/office/model",
        "/fi/office/model/kainuu",
    ];
    for user in ["coordinator", "physician", "visitor", "lead", "privacy"] {
        let browser = town.as_worker(user);
        for path in paths {
            browser.get(path).await.is_not_found();
        }
        for path in
            ["/fi/office/organisation", "/fi/office/workers/nurse/reset", "/fi/office/workers/nurse/leave"]
        {
            browser.post(path, &[("name", "x"), ("reason", "x")]).await.is_not_found();
        }
    }
    town.browser().get("/fi/office").await.asks_to_sign_in();
    let office = town.as_worker("office");
    for path in paths {
        office.get(path).await.is(200);
    }
}

#[test]
fn what_a_proxy_says_is_believed_only_of_our_own() {
    use super::peer::{Peer, address};
    use axum::http::{Extensions, HeaderMap};
    let of = |peer: &str, said: &[&'static str], ours: &[&str]| {
        let mut extensions = Extensions::new();
        extensions.insert(Peer(peer.parse().unwrap()));
        let mut headers = HeaderMap::new();
        for line in said {
            headers.append("x-forwarded-for", line.parse().unwrap());
        }
        let ours: Vec<_> = ours.iter().map(|one| one.parse().unwrap()).collect();
        address(&extensions, &headers, &ours).to_string()
    };
    assert_eq!(of("192.0.2.9", &["198.51.100.1"], &[]), "192.0.2.9");
    assert_eq!(of("10.0.0.2", &["198.51.100.1"], &["10.0.0.1"]), "10.0.0.2");
    assert_eq!(of("10.0.0.1", &["198.51.100.1"], &["10.0.0.1"]), "198.51.100.1");
    assert_eq!(of("10.0.0.1", &["1.1.1.1, 198.51.100.1"], &["10.0.0.1"]), "198.51.100.1");
    assert_eq!(
        of("10.0.0.1", &["1.1.1.1", "198.51.100.1, 10.0.0.2"], &["10.0.0.1", "10.0.0.2"]),
        "198.51.100.1"
    );
    assert_eq!(of("::ffff:10.0.0.1", &["nonsense"], &["10.0.0.1"]), "10.0.0.1");
}

#[test]
fn an_ipv6_network_is_one_address_and_this_machine_is_none() {
    let guard = super::peer::Guard::default();
    let now: jiff::Timestamp = "2026-03-02T07:00:00Z".parse().unwrap();
    for host in 0..30 {
        guard.count(format!("2001:db8::{host:x}").parse().unwrap(), now);
        guard.count("127.0.0.1".parse().unwrap(), now);
    }
    assert!(!guard.admits("2001:db8::ffff".parse().unwrap(), now));
    assert!(guard.admits("2001:db8:0:1::1".parse().unwrap(), now));
    assert!(guard.admits("127.0.0.1".parse().unwrap(), now));
}
