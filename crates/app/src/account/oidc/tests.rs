//! Sign-in at a provider: a small one on this machine, which says what each test tells it to.

pub(crate) mod mock;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::jwk::JwkSet;
use serde_json::{Value, json};
use tempfile::TempDir;

use self::mock::{Key, Mock};
use super::token::{Expected, Fault, who};
use crate::config::{Config, Oidc};
use crate::testing::{Browser, Town};

fn set(keys: &[&Key]) -> JwkSet {
    let keys: Vec<Value> = keys.iter().map(|key| key.public()).collect();
    serde_json::from_value(json!({ "keys": keys })).unwrap()
}

const NOW: i64 = 1_772_434_800;

fn claims(change: &[(&str, Value)]) -> Value {
    let mut claims = json!({
        "iss": "https://id.example", "aud": "rinnalla", "sub": "7", "nonce": "n-1",
        "exp": NOW + 300, "iat": NOW, "preferred_username": "Coordinator",
    });
    for (claim, value) in change {
        claims[*claim] = value.clone();
    }
    claims
}

fn judged(token: &str, keys: &JwkSet) -> Result<String, Fault> {
    let expected = Expected {
        issuer: "https://id.example",
        client: "rinnalla",
        nonce: "n-1",
        claim: "preferred_username",
        now: jiff::Timestamp::from_second(NOW).unwrap(),
    };
    who(token, keys, &expected)
}

#[test]
fn a_sound_token_says_who_it_is() {
    let (key, older) = (Key::new("1"), Key::new("0"));
    let keys = set(&[&older, &key]);
    assert_eq!(judged(&key.token(&claims(&[])), &keys), Ok("Coordinator".to_owned()));
    let several = claims(&[("aud", json!(["rinnalla", "other"])), ("azp", json!("rinnalla"))]);
    assert_eq!(judged(&key.token(&several), &keys), Ok("Coordinator".to_owned()));
}

#[test]
fn a_token_that_is_not_for_us_or_not_now_is_refused() {
    let key = Key::new("1");
    let keys = set(&[&key]);
    let wrong: [(&str, Value, Fault); 12] = [
        ("iss", json!("https://evil.example"), Fault::Unsound),
        ("iss", Value::Null, Fault::Unsound),
        ("aud", json!("other"), Fault::Unsound),
        ("aud", Value::Null, Fault::Unsound),
        ("aud", json!(["rinnalla", "other"]), Fault::Party),
        ("azp", json!("other"), Fault::Party),
        ("nonce", json!("n-2"), Fault::Nonce),
        ("nonce", Value::Null, Fault::Nonce),
        ("exp", json!(NOW - 61), Fault::Time),
        ("iat", json!(NOW + 61), Fault::Time),
        ("iat", json!(NOW - 601), Fault::Time),
        ("preferred_username", json!(["coordinator"]), Fault::Claim),
    ];
    for (claim, value, fault) in wrong {
        let token = key.token(&claims(&[(claim, value.clone())]));
        assert_eq!(judged(&token, &keys), Err(fault), "{claim}: {value}");
    }
    let mut without = claims(&[]);
    without.as_object_mut().unwrap().remove("exp");
    assert_eq!(judged(&key.token(&without), &keys), Err(Fault::Unsound));
}

#[test]
fn a_token_with_a_bad_signature_or_none_is_refused() {
    let (key, thief) = (Key::new("1"), Key::new("1"));
    let keys = set(&[&key]);
    assert_eq!(judged(&thief.token(&claims(&[])), &keys), Err(Fault::Unsound));

    let good = key.token(&claims(&[]));
    let (signed, signature) = good.rsplit_once('.').unwrap();
    let body = URL_SAFE_NO_PAD.encode(claims(&[("preferred_username", json!("office"))]).to_string());
    let head = signed.split('.').next().unwrap();
    assert_eq!(judged(&format!("{head}.{body}.{signature}"), &keys), Err(Fault::Unsound));
    assert_eq!(judged(&format!("{signed}."), &keys), Err(Fault::Unsound));

    let none = URL_SAFE_NO_PAD.encode(json!({ "alg": "none", "kid": "1" }).to_string());
    assert_eq!(judged(&format!("{none}.{}.", signed.split('.').nth(1).unwrap()), &keys), Err(Fault::Unsound));
    for alg in ["HS256", "RS256", "ES384", "EdDSA"] {
        let confused = key.sign(&json!({ "alg": alg, "kid": "1" }), &claims(&[]));
        assert_eq!(judged(&confused, &keys), Err(Fault::Unsound), "{alg}");
    }
    let stranger = key.sign(&json!({ "alg": "ES256", "kid": "9" }), &claims(&[]));
    assert_eq!(judged(&stranger, &keys), Err(Fault::UnknownKey));
    assert_eq!(judged("not a token", &keys), Err(Fault::Unsound));
}

/// A town with a provider.
struct World {
    mock: Mock,
    town: Town,
    _folder: TempDir,
}

impl World {
    async fn new() -> Self {
        let (mock, folder) = (Mock::start().await, tempfile::tempdir().unwrap());
        let town = Town::with(Config { oidc: Some(mock.settings(folder.path())), ..Config::default() }).await;
        Self { mock, town, _folder: folder }
    }

    /// Goes off to the provider; the state that it is to bring back.
    async fn begin(&self, browser: &Browser<'_>, says: Value) -> String {
        let off = browser.get("/fi/sign-in/provider?next=/profile").await;
        self.mock.takes(&off, self.town.site.now(), &says)["state"].clone()
    }
}

fn answer(state: &str) -> String {
    format!("/fi/sign-in/provider/answer?code=the-code&state={state}")
}

const REFUSED: &str = "/fi/sign-in?done=provider-refused";

#[tokio::test]
async fn whom_the_provider_knows_by_a_registered_user_name_is_in() {
    let world = World::new().await;
    let aino = world.town.browser();
    aino.get("/fi/sign-in").await.is(200).says("account-provider").shows("/fi/sign-in/provider?next=/");
    let state = world.begin(&aino, json!({ "preferred_username": "COORDINATOR" })).await;

    aino.get(&answer(&state)).await.goes_to("/fi/profile");
    aino.get("/fi/profile").await.is(200).shows("Aino Koordinaattori");
    assert_eq!(world.town.security_log(), [("sign-in".to_owned(), "coordinator".to_owned())]);
}

#[tokio::test]
async fn an_answer_works_once_and_only_in_the_browser_that_began() {
    let world = World::new().await;
    let (aino, thief) = (world.town.browser(), world.town.browser());
    let says = json!({ "preferred_username": "coordinator" });
    let state = world.begin(&aino, says.clone()).await;

    // A victim who is led to somebody else's answer is not signed in as them.
    thief.get(&answer(&state)).await.goes_to(REFUSED);
    aino.get(&answer(&state)).await.goes_to(REFUSED);
    assert_eq!(world.mock.with(|mock| mock.asked), 0, "without the browser's cookie no code is given away");

    let state = world.begin(&aino, says.clone()).await;
    let before = aino.copy();
    aino.get(&answer(&state)).await.goes_to("/fi/profile");
    before.get(&answer(&state)).await.goes_to(REFUSED);

    let state = world.begin(&aino, says).await;
    world.town.wait_minutes(10);
    aino.get(&answer(&state)).await.goes_to(REFUSED);
    aino.get("/fi/sign-in/provider/answer?code=the-code&state=guessed").await.goes_to(REFUSED);
}

#[tokio::test]
async fn whoever_is_not_in_the_register_or_has_left_stays_outside() {
    let world = World::new().await;
    for says in [json!({ "preferred_username": "nobody-here" }), json!({}), json!({ "nonce": "another" })] {
        let browser = world.town.browser();
        let state = world.begin(&browser, says).await;
        browser.get(&answer(&state)).await.goes_to(REFUSED);
        browser.get("/fi/profile").await.asks_to_sign_in();
    }
    world
        .town
        .as_worker("office")
        .fill("/fi/office/workers/nurse/leave", &[("reason", "Siirtyi muualle")])
        .await
        .is(303);
    let browser = world.town.browser();
    let state = world.begin(&browser, json!({ "preferred_username": "nurse" })).await;
    browser.get(&answer(&state)).await.goes_to(REFUSED);

    let log = world.town.security_log();
    assert_eq!(log.iter().filter(|(what, who)| what == "provider-refused" && who.is_empty()).count(), 4);
}

#[tokio::test]
async fn an_error_or_another_provider_in_the_answer_is_refused() {
    let world = World::new().await;
    for more in ["&error=access_denied", "&iss=https%3A%2F%2Fevil.example"] {
        let browser = world.town.browser();
        let state = world.begin(&browser, json!({ "preferred_username": "coordinator" })).await;
        browser.get(&format!("{}{more}", answer(&state))).await.goes_to(REFUSED);
    }
    assert_eq!(world.mock.with(|mock| mock.asked), 0);
}

#[tokio::test]
async fn a_changed_key_of_the_provider_is_asked_for_and_taken() {
    let world = World::new().await;
    let aino = world.town.browser();
    let says = json!({ "preferred_username": "coordinator" });
    let state = world.begin(&aino, says.clone()).await;
    aino.get(&answer(&state)).await.goes_to("/fi/profile");

    world.mock.with(|mock| mock.key = Key::new("2"));
    world.town.wait_minutes(2);
    let state = world.begin(&aino, says).await;
    aino.get(&answer(&state)).await.goes_to("/fi/profile");
}

#[tokio::test]
async fn a_provider_that_does_not_answer_is_said_to_be_silent() {
    let folder = tempfile::tempdir().unwrap();
    let secret = folder.path().join("secret");
    std::fs::write(&secret, "x").unwrap();
    let oidc = Oidc {
        issuer: "http://127.0.0.1:9".to_owned(),
        client_id: "rinnalla".to_owned(),
        client_secret_file: secret,
        claim: None,
        scope: "openid profile".to_owned(),
        ca_file: None,
    };
    let town = Town::with(Config { oidc: Some(oidc), ..Config::default() }).await;
    let browser = town.browser();
    browser.get("/fi/sign-in/provider").await.goes_to("/fi/sign-in?done=provider-silent");
    browser.get("/fi/sign-in?done=provider-silent").await.says("account-done-provider-silent");
}

#[test]
fn http_is_for_a_provider_on_this_machine() {
    use crate::outward::is_loopback;
    assert!(
        is_loopback("http://127.0.0.1:4000/oidc")
            && is_loopback("http://localhost")
            && is_loopback("http://[::1]:1")
    );
    for far in [
        "http://id.example",
        "http://127.0.0.1.evil.example/",
        "http://127.0.0.1@evil.example",
        "http://localhost:80@evil.example/",
        "https://127.0.0.1",
    ] {
        assert!(!is_loopback(far), "{far}");
    }
    let with = |issuer: &str| {
        let oidc = Oidc {
            issuer: issuer.to_owned(),
            client_id: "x".to_owned(),
            client_secret_file: "x".into(),
            claim: None,
            scope: "openid".to_owned(),
            ca_file: None,
        };
        Config { oidc: Some(oidc), ..Config::default() }.check()
    };
    assert!(with("https://id.example").is_ok() && with("http://127.0.0.1:4000").is_ok());
    assert!(with("http://id.example").is_err());
}

#[test]
fn the_claim_of_workers_is_read_by_its_older_name_too() {
    let read = |more: &str| {
        let text = format!(
            "[oidc]\nissuer = \"https://id.example\"\nclient_id = \"x\"\nclient_secret_file = \"x\"\n{more}"
        );
        toml::from_str::<Config>(&text).unwrap().oidc.unwrap()
    };
    assert_eq!(read("user_claim = \"upn\"").claim.as_deref(), Some("upn"));
    assert_eq!(read("claim = \"upn\"").claim.as_deref(), Some("upn"));
    assert_eq!((read("").claim, read("").scope.as_str()), (None, "openid profile"));
}
