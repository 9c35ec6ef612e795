//! A provider on this machine, which says what each test tells it to. Workers and clients sign in at the same one.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex};

use axum::extract::{Form, State};
use axum::http::HeaderMap;
use axum::routing::{get, post};
use axum::{Json, Router};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::config::Oidc;
use crate::testing::Seen;

/// A key of a provider.
pub(crate) struct Key {
    id: String,
    pair: EcdsaKeyPair,
}

impl Key {
    pub(crate) fn new(id: &str) -> Self {
        let chance = SystemRandom::new();
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &chance).unwrap();
        let pair =
            EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pkcs8.as_ref(), &chance).unwrap();
        Self { id: id.to_owned(), pair }
    }

    pub(crate) fn public(&self) -> Value {
        let point = self.pair.public_key().as_ref();
        let part = |range: std::ops::Range<usize>| URL_SAFE_NO_PAD.encode(&point[range]);
        json!({ "kty": "EC", "crv": "P-256", "kid": self.id, "use": "sig", "x": part(1..33), "y": part(33..65) })
    }

    pub(crate) fn sign(&self, header: &Value, claims: &Value) -> String {
        let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let message = format!("{}.{}", part(header), part(claims));
        let signature = self.pair.sign(&SystemRandom::new(), message.as_bytes()).unwrap();
        format!("{message}.{}", URL_SAFE_NO_PAD.encode(signature.as_ref()))
    }

    pub(crate) fn token(&self, claims: &Value) -> String {
        self.sign(&json!({ "alg": "ES256", "kid": self.id }), claims)
    }
}

/// A provider on this machine.
#[derive(Clone)]
pub(crate) struct Mock(Arc<Mutex<Inner>>);

pub(crate) struct Inner {
    pub(crate) issuer: String,
    pub(crate) key: Key,
    /// What the token will say besides what it must.
    claims: Value,
    challenge: String,
    /// Where the answer is to go.
    redirect: String,
    /// How often a token was asked for.
    pub(crate) asked: usize,
}

impl Mock {
    pub(crate) async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let (challenge, redirect) = (String::new(), String::new());
        let inner = Inner { issuer, key: Key::new("1"), claims: json!({}), challenge, redirect, asked: 0 };
        let mock = Self(Arc::new(Mutex::new(inner)));
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(description))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .with_state(mock.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        mock
    }

    pub(crate) fn with<T>(&self, work: impl FnOnce(&mut Inner) -> T) -> T {
        work(&mut self.0.lock().unwrap())
    }

    /// The settings by which it is found. Its secret stands in a file of the folder.
    pub(crate) fn settings(&self, folder: &Path) -> Oidc {
        let client_secret_file = folder.join("secret");
        std::fs::write(&client_secret_file, "s3cret of ours\n").unwrap();
        let (issuer, scope) = (self.with(|mock| mock.issuer.clone()), "openid profile".to_owned());
        let client_id = "rinnalla".to_owned();
        Oidc { issuer, client_id, client_secret_file, ca_file: None, claim: None, scope }
    }

    /// Somebody has come from us, and the next token will say this of them: what came in the address.
    pub(crate) fn takes(&self, off: &Seen, now: Timestamp, says: &Value) -> BTreeMap<String, String> {
        off.is(303);
        let place = off.location().unwrap();
        let (address, query) = place.split_once('?').unwrap();
        let asked: BTreeMap<String, String> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        assert_eq!(
            (asked["response_type"].as_str(), asked["code_challenge_method"].as_str()),
            ("code", "S256")
        );
        let now = now.as_second();
        self.with(|mock| {
            assert_eq!(address, format!("{}/authorize", mock.issuer));
            mock.challenge.clone_from(&asked["code_challenge"]);
            mock.redirect.clone_from(&asked["redirect_uri"]);
            mock.claims = json!({
                "iss": mock.issuer, "aud": "rinnalla", "sub": "7", "exp": now + 300, "iat": now,
                "nonce": asked["nonce"],
            });
            for (claim, value) in says.as_object().unwrap() {
                mock.claims[claim] = value.clone();
            }
        });
        asked
    }
}

async fn description(State(mock): State<Mock>) -> Json<Value> {
    let issuer = mock.with(|mock| mock.issuer.clone());
    Json(json!({
        "issuer": issuer, "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"), "jwks_uri": format!("{issuer}/keys"),
    }))
}

async fn keys(State(mock): State<Mock>) -> Json<Value> {
    Json(mock.with(|mock| json!({ "keys": [mock.key.public()] })))
}

async fn token(
    State(mock): State<Mock>,
    headers: HeaderMap,
    Form(form): Form<BTreeMap<String, String>>,
) -> Json<Value> {
    let basic = base64::engine::general_purpose::STANDARD.encode("rinnalla:s3cret+of+ours");
    assert_eq!(headers["authorization"], format!("Basic {basic}"));
    assert_eq!(form["grant_type"], "authorization_code");
    assert_eq!(form["code"], "the-code");
    mock.with(|mock| {
        mock.asked += 1;
        assert_eq!(form["redirect_uri"], mock.redirect);
        let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(&form["code_verifier"]));
        assert_eq!(challenge, mock.challenge, "the code is brought by whoever asked for it");
        Json(json!({ "access_token": "x", "token_type": "Bearer", "id_token": mock.key.token(&mock.claims) }))
    })
}
