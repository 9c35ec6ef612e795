//! Sign-in at a provider: OpenID Connect, authorization code flow with PKCE. Workers sign in at the organisation's own
//! provider, clients where the county has them identified; what is done is the same.
//!
//! * Here is the way: off to the provider, and back with its answer.
//! * [`provider`] asks the provider: discovery, keys, code against token.
//! * [`token`] judges the token.
//! * [`worker`]: the two addresses of workers. Those of clients are in `round::reply`.
//!
//! What is begun is kept on the server under the hash of its state, bound to the browser by a cookie, for ten
//! minutes and one use. The provider asks for the second factor; a sign-in there is a whole sign-in here.

mod provider;
mod token;
pub(super) mod worker;

#[cfg(test)]
pub(crate) mod tests;

use anyhow::{Result, anyhow, ensure};
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::Gate;
use super::outside::{Guest, lead_to};
use super::pending::{self, Purpose};
use super::session::to_hex;
use crate::config::{Config, Oidc};
use crate::problem::Problem;
use crate::site::Site;
use crate::text::{Lang, Texts};

pub(super) use provider::Cache;

/// A sign-in at the provider takes at most so long.
const MINUTES: i64 = 10;

/// Whose sign-in it is: each has a provider of its own, and nothing that is begun for one is finished for the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whose {
    Worker,
    /// Of somebody who is asked to answer a round of questionnaires.
    Client,
}

impl Whose {
    fn oidc(self, config: &Config) -> Option<&Oidc> {
        match self {
            Self::Worker => config.oidc.as_ref(),
            Self::Client => config.reply.sign_in(),
        }
    }

    /// Where its settings stand.
    fn setting(self) -> &'static str {
        match self {
            Self::Worker => "oidc",
            Self::Client => "reply.provider",
        }
    }

    /// The claim that says who it is, when the settings name none.
    fn claim(self) -> &'static str {
        match self {
            Self::Worker => "preferred_username",
            // The personal identity code, as Suomi.fi and the brokers of the trust network name it (docs/prom.md).
            Self::Client => "urn:oid:1.2.246.21",
        }
    }

    /// The address to which the provider answers. It is registered there, so it is one, whatever the language.
    fn answer(self) -> &'static str {
        match self {
            Self::Worker => "/fi/sign-in/provider/answer",
            Self::Client => "/fi/sign-in/reply/answer",
        }
    }

    fn purpose(self) -> Purpose {
        match self {
            Self::Worker => Purpose::Provider,
            Self::Client => Purpose::Client,
        }
    }

    /// The cookies that bind a sign-in to the browser that began it.
    fn cookies(self) -> [&'static str; 2] {
        match self {
            Self::Worker => ["__Host-rinnalla-provider", "rinnalla-provider"],
            Self::Client => ["__Host-rinnalla-client", "rinnalla-client"],
        }
    }

    /// What is asked beside. A client's machine may be anybody's, and its history holds the link: whoever the provider
    /// remembers proves again who they are.
    fn more(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Worker => &[],
            Self::Client => &[("prompt", "login")],
        }
    }

    fn cache(self, gate: &Gate) -> &Cache {
        match self {
            Self::Worker => &gate.provider,
            Self::Client => &gate.client_provider,
        }
    }

    fn at(self, config: &Config) -> String {
        format!("{}{}", config.address(), self.answer())
    }

    fn cookie(self, value: &str, config: &Config, seconds: i64) -> String {
        let [secure, plain] = self.cookies();
        let (name, end) = if config.secure() { (secure, "; Secure") } else { (plain, "") };
        format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{end}")
    }

    /// The cookie that takes the other one away.
    pub(crate) fn no_cookie(self, config: &Config) -> String {
        self.cookie("", config, 0)
    }
}

/// What is begun.
#[derive(Serialize, Deserialize)]
struct Begun {
    /// Must come back in the token.
    nonce: String,
    /// Proves to the provider that whoever brings the code is whoever asked for it.
    verifier: String,
    /// The hash of the browser's cookie.
    browser: String,
    next: String,
    lang: String,
}

fn hash(text: &str) -> Vec<u8> {
    Sha256::digest(text).to_vec()
}

/// Off to the provider, to come back to `next`; or why not: it does not answer, or not as it should.
///
/// # Errors
/// Not found when there is none; too much when too many are on their way.
pub(crate) async fn begin(guest: &Guest, whose: Whose, next: &str) -> Result<Result<Response>, Problem> {
    let site = &guest.site;
    let oidc = whose.oidc(site.config()).ok_or(Problem::NotFound)?;
    let known = match provider::known(site, whose, oidc).await {
        Ok(known) => known,
        Err(error) => return Ok(Err(error)),
    };
    let secret = || to_hex(&site.chance().secret());
    let (state, nonce, verifier, browser) = (secret(), secret(), secret(), secret());
    let begun = Begun {
        nonce: nonce.clone(),
        verifier: verifier.clone(),
        browser: to_hex(&hash(&browser)),
        next: next.to_owned(),
        lang: guest.door.lang.code().to_owned(),
    };
    let (token, body) = (hash(&state), serde_json::to_vec(&begun).map_err(anyhow::Error::from)?);
    let until = guest.now + SignedDuration::from_mins(MINUTES);
    let kept = site.journal().write(move |tx| {
        if pending::count(tx, whose.purpose())? >= pending::MOST {
            return Ok(false);
        }
        pending::put(tx, &token, whose.purpose(), until, &body)?;
        Ok(true)
    });
    if !kept.await? {
        return Err(Problem::TooMuch);
    }
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(&verifier));
    let asked = [
        ("response_type", "code"),
        ("client_id", oidc.client_id.as_str()),
        ("redirect_uri", &whose.at(site.config())),
        ("scope", &oidc.scope),
        ("state", &state),
        ("nonce", &nonce),
        ("code_challenge", &challenge),
        ("code_challenge_method", "S256"),
    ];
    let mut query = form_urlencoded::Serializer::new(String::new());
    let query = query.extend_pairs(asked).extend_pairs(whose.more()).finish();
    let join = if known.authorization_endpoint.contains('?') { '&' } else { '?' };
    let place = format!("{}{join}{query}", known.authorization_endpoint);
    lead_to(&place, &whose.cookie(&browser, site.config(), MINUTES * 60)).map(Ok)
}

/// What the provider has said.
pub(crate) struct Said {
    /// The value of the claim: who it is.
    pub(crate) who: String,
    /// Where they wanted to go.
    pub(crate) next: String,
}

/// Why nobody is let in.
pub(crate) struct Unheard {
    /// Where they wanted to go, when this browser began it.
    pub(crate) next: Option<String>,
    pub(crate) why: anyhow::Error,
}

/// The provider's answer, which works once. From here on the guest reads the language in which it was begun.
///
/// # Errors
/// Not found when there is no provider; the record does not answer.
pub(crate) async fn answered(guest: &mut Guest, whose: Whose) -> Result<Result<Said, Unheard>, Problem> {
    let site = guest.site.clone();
    let oidc = whose.oidc(site.config()).ok_or(Problem::NotFound)?;
    let (state, now) = (hash(guest.query.get("state")), guest.now);
    let taken = site.journal().write(move |tx| pending::take(tx, &state, whose.purpose(), now));
    let begun: Option<Begun> =
        taken.await?.map(|body| serde_json::from_slice(&body)).transpose().map_err(anyhow::Error::from)?;
    let ours = guest.cookie(whose.cookies()).map(|cookie| to_hex(&hash(&cookie)));
    let Some(begun) = begun.filter(|begun| ours.as_ref() == Some(&begun.browser)) else {
        let why = anyhow!("a state that this browser did not begin, or that is used");
        return Ok(Err(Unheard { next: None, why }));
    };
    guest.door.lang = Lang::of(&begun.lang).unwrap_or_default();
    guest.t = Texts(guest.door.lang);
    Ok(match who(guest, &site, whose, oidc, &begun).await {
        Ok(who) => Ok(Said { who, next: begun.next }),
        Err(why) => Err(Unheard { next: Some(begun.next), why }),
    })
}

/// Who it is, by the provider's own word.
async fn who(guest: &Guest, site: &Site, whose: Whose, oidc: &Oidc, begun: &Begun) -> Result<String> {
    let answer = &guest.query;
    // A provider that names itself in its answer must be the one that was asked (RFC 9207).
    ensure!(answer.find("iss").is_none_or(|iss| iss == oidc.issuer), "another provider answered");
    // The code of the error only: its description may hold anything.
    let error = answer.get("error");
    ensure!(error.is_empty(), "the provider answered with an error: {}", error.escape_default());
    let code = answer.get("code").to_owned();
    ensure!(!code.is_empty(), "an answer without a code");
    let (verifier, redirect_uri) = (begun.verifier.clone(), whose.at(site.config()));
    let exchange = provider::Exchange { code, verifier, redirect_uri };
    let token = provider::exchange(site, whose, oidc, exchange).await?;
    provider::judge(site, whose, oidc, token, &begun.nonce).await
}
