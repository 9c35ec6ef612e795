//! The provider: what it says of itself, its keys, and the token for a code. Asked over a small blocking client on
//! threads for blocking work; the answers are kept for an hour.

use std::fmt;
use std::sync::Arc;

use anyhow::{Context as _, Result, anyhow, bail, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::{SignedDuration, Timestamp};
use jsonwebtoken::jwk::JwkSet;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use tokio::sync::Mutex;

use super::Whose;
use super::token::{self, Expected};
use crate::account::password::aside;
use crate::config::Oidc;
use crate::outward::{agent, is_loopback};
use crate::site::Site;

/// The longest answer that is read.
const MOST_BYTES: u64 = 512 * 1024;
/// What the provider says of itself is asked again after this time …
const KEPT: SignedDuration = SignedDuration::from_hours(1);
/// … and its keys at once when one is not known, but not oftener than this.
const KEYS_KEPT: SignedDuration = SignedDuration::from_mins(1);

/// What the provider says of itself.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Metadata {
    issuer: String,
    pub(super) authorization_endpoint: String,
    token_endpoint: String,
    jwks_uri: String,
    #[serde(default)]
    token_endpoint_auth_methods_supported: Option<Vec<String>>,
}

/// What is known of the provider.
struct Known {
    metadata: Arc<Metadata>,
    keys: Arc<JwkSet>,
    at: Timestamp,
    keys_at: Timestamp,
}

/// Keeps what is known of one provider.
#[derive(Default)]
pub(in crate::account) struct Cache(Mutex<Option<Known>>);

/// The one who can be asked.
#[derive(Clone)]
struct Client {
    agent: ureq::Agent,
    /// http is for a provider on this machine: for trying out.
    plain: bool,
}

impl Client {
    fn new(whose: Whose, oidc: &Oidc) -> Result<Self> {
        let setting = whose.setting();
        let agent = agent(oidc.ca_file.as_deref(), &format!("{setting}.ca_file"))?;
        let plain = is_loopback(&oidc.issuer);
        ensure!(plain || oidc.issuer.starts_with("https://"), "{setting}.issuer must begin with https://");
        Ok(Self { agent, plain })
    }

    /// An address that may be asked: over https, or on this machine when the provider is there.
    fn allowed<'u>(&self, url: &'u str) -> Result<&'u str> {
        let fine = url.starts_with("https://") || (self.plain && is_loopback(url));
        if fine { Ok(url) } else { Err(anyhow!("the provider names an address that is not https")) }
    }

    fn get<T: DeserializeOwned>(&self, url: &str) -> Result<T> {
        let mut answer = self.agent.get(self.allowed(url)?).header("accept", "application/json").call()?;
        let body = answer.body_mut().with_config().limit(MOST_BYTES).read_to_vec()?;
        serde_json::from_slice(&body).context("the provider's answer is not what it should be")
    }
}

fn ask(whose: Whose, oidc: &Oidc, now: Timestamp) -> Result<Known> {
    let client = Client::new(whose, oidc)?;
    let url = format!("{}/.well-known/openid-configuration", oidc.issuer.trim_end_matches('/'));
    let metadata: Metadata = client.get(&url).context("the provider's description")?;
    let setting = whose.setting();
    ensure!(
        metadata.issuer == oidc.issuer,
        "the provider calls itself by another name than {setting}.issuer"
    );
    for endpoint in [&metadata.authorization_endpoint, &metadata.token_endpoint, &metadata.jwks_uri] {
        client.allowed(endpoint)?;
    }
    let keys = client.get(&metadata.jwks_uri).context("the provider's keys")?;
    Ok(Known { metadata: Arc::new(metadata), keys: Arc::new(keys), at: now, keys_at: now })
}

/// What the provider says of itself; asked when it is not known, or too old.
///
/// # Errors
/// The provider does not answer, or not as it should.
pub(super) async fn known(site: &Site, whose: Whose, oidc: &Oidc) -> Result<Arc<Metadata>> {
    let mut kept = whose.cache(site.gate()).0.lock().await;
    let now = site.now();
    if let Some(known) = kept.as_ref().filter(|known| now.duration_since(known.at) < KEPT) {
        return Ok(Arc::clone(&known.metadata));
    }
    let oidc = oidc.clone();
    let known = aside(move || ask(whose, &oidc, now)).await?;
    let metadata = Arc::clone(&known.metadata);
    *kept = Some(known);
    Ok(metadata)
}

/// A code on its way to a token.
pub(super) struct Exchange {
    pub(super) code: String,
    pub(super) verifier: String,
    pub(super) redirect_uri: String,
}

/// What the provider gives for a code; of it only the token that says who it is.
#[derive(Deserialize)]
struct Given {
    id_token: Option<String>,
}

/// A token that has not been judged.
pub(super) struct Unjudged(String);

/// Says nothing: a token is a secret.
impl fmt::Debug for Unjudged {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a token")
    }
}

/// Gives the code and gets the token.
///
/// # Errors
/// The provider does not answer, or not with a token.
pub(super) async fn exchange(site: &Site, whose: Whose, oidc: &Oidc, exchange: Exchange) -> Result<Unjudged> {
    let (metadata, oidc) = (known(site, whose, oidc).await?, oidc.clone());
    aside(move || {
        let client = Client::new(whose, &oidc)?;
        let secret = oidc.secret(whose.setting())?;
        let mut form = vec![
            ("grant_type", "authorization_code"),
            ("code", exchange.code.as_str()),
            ("redirect_uri", &exchange.redirect_uri),
            ("code_verifier", &exchange.verifier),
        ];
        let mut request = client.agent.post(client.allowed(&metadata.token_endpoint)?);
        if takes_basic(&metadata) {
            request = request.header("authorization", basic(&oidc.client_id, &secret));
        } else {
            form.extend([("client_id", oidc.client_id.as_str()), ("client_secret", secret.as_str())]);
        }
        let mut answer = request.header("accept", "application/json").send_form(form)?;
        let body = answer.body_mut().with_config().limit(MOST_BYTES).read_to_vec()?;
        let given: Given = serde_json::from_slice(&body).context("the answer to a code")?;
        given.id_token.map(Unjudged).context("an answer without a token")
    })
    .await
}

/// The standard's own way to say who we are, unless the provider takes only the other.
fn takes_basic(metadata: &Metadata) -> bool {
    let methods = metadata.token_endpoint_auth_methods_supported.as_ref();
    methods.is_none_or(|methods| methods.iter().any(|method| method == "client_secret_basic"))
}

fn basic(client: &str, secret: &str) -> String {
    let encoded = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    format!("Basic {}", STANDARD.encode(format!("{}:{}", encoded(client), encoded(secret))))
}

/// Who it is by the token: what stands under its claim. A key that is not known is asked for once.
///
/// # Errors
/// The token is not sound, or has no such claim.
pub(super) async fn judge(
    site: &Site,
    whose: Whose,
    oidc: &Oidc,
    token: Unjudged,
    nonce: &str,
) -> Result<String> {
    let expected = Expected {
        issuer: &oidc.issuer,
        client: &oidc.client_id,
        nonce,
        claim: oidc.claim.as_deref().unwrap_or(whose.claim()),
        now: site.now(),
    };
    let keys = keys(site, whose, oidc, None).await?;
    match token::who(&token.0, &keys, &expected) {
        Err(token::Fault::UnknownKey) => {
            let keys = self::keys(site, whose, oidc, Some(&keys)).await?;
            token::who(&token.0, &keys, &expected).map_err(Into::into)
        }
        judged => judged.map_err(Into::into),
    }
}

/// The provider's keys; newer than these ones, when they may be asked for again.
async fn keys(
    site: &Site,
    whose: Whose,
    oidc: &Oidc,
    other_than: Option<&Arc<JwkSet>>,
) -> Result<Arc<JwkSet>> {
    known(site, whose, oidc).await?;
    let mut kept = whose.cache(site.gate()).0.lock().await;
    let Some(known) = kept.as_mut() else { bail!("the provider is not known") };
    let now = site.now();
    let asked = other_than.is_some_and(|old| Arc::ptr_eq(old, &known.keys));
    if asked && now.duration_since(known.keys_at) >= KEYS_KEPT {
        let (oidc, url) = (oidc.clone(), known.metadata.jwks_uri.clone());
        known.keys = Arc::new(aside(move || Client::new(whose, &oidc)?.get(&url)).await?);
        known.keys_at = now;
    }
    Ok(Arc::clone(&known.keys))
}
