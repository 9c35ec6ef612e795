//! Configuration: read once, unknown keys refused. The only place that looks at the environment.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use journal::Place;
use serde::Deserialize;

use crate::mail::settings::Mail;
use crate::round::settings::{Reply, Sms};

/// How strictly a second factor is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SecondFactor {
    /// Everybody sets one up at the first sign-in.
    Required,
    /// Asked from those who have set one up.
    Optional,
}

/// An identity provider that speaks OpenID Connect: the organisation's own, or the one at which clients sign in.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Oidc {
    /// Issuer address, as the provider writes it; its discovery document is read at first use. https, or http on
    /// this machine for trying out. The address to register there is `public_url` and
    /// `/fi/sign-in/provider/answer`; for clients `public_url` and `/fi/sign-in/reply/answer`.
    pub issuer: String,
    pub client_id: String,
    /// File that holds the client secret.
    pub client_secret_file: PathBuf,
    /// Certificates (PEM) by which the provider is known, in place of those that browsers trust.
    #[serde(default)]
    pub ca_file: Option<PathBuf>,
    /// The claim of the token that says who it is: of workers the user name as it stands in the register of users
    /// (`preferred_username` when nothing is said), of clients the personal identity code (`urn:oid:1.2.246.21`).
    #[serde(default, alias = "user_claim")]
    pub claim: Option<String>,
    /// What is asked for: `openid`, and whatever makes the provider put the claim into its token.
    #[serde(default = "scope")]
    pub scope: String,
}

fn scope() -> String {
    "openid profile".to_owned()
}

impl Oidc {
    /// Do the settings go together? `setting`: where they stand.
    ///
    /// # Errors
    /// One sentence: what does not, and what to change.
    pub fn check(&self, setting: &str) -> Result<()> {
        if !self.issuer.starts_with("https://") && !crate::outward::is_loopback(&self.issuer) {
            bail!("{setting}.issuer must begin with https:// (http:// only for a provider on this machine)");
        }
        if self.client_id.trim().is_empty() {
            bail!("{setting}.client_id is empty: it is the name that the provider has given to Rinnalla");
        }
        if !self.scope.split(' ').any(|word| word == "openid") {
            bail!("{setting}.scope must hold the word openid, as in \"openid profile\"");
        }
        if self.claim.as_deref().is_some_and(|claim| claim.trim().is_empty()) {
            bail!("{setting}.claim is empty: name the claim, or leave the setting out");
        }
        Ok(())
    }

    /// The client secret in its file.
    ///
    /// # Errors
    /// The file cannot be read, or is empty.
    pub fn secret(&self, setting: &str) -> Result<String> {
        let file = self.client_secret_file.display();
        let text = std::fs::read_to_string(&self.client_secret_file)
            .with_context(|| format!("{setting}.client_secret_file {file}"))?;
        let text = text.trim();
        if text.is_empty() {
            bail!("{setting}.client_secret_file {file} is empty");
        }
        Ok(text.to_owned())
    }
}

/// All settings, with their defaults.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Folder of the database, the key and the sealed heads.
    pub data: PathBuf,
    /// `postgres://…`, or nothing for the embedded database in `data`.
    pub database: Option<String>,
    /// Address on which the pages are served.
    pub listen: SocketAddr,
    /// The address as people type it. Cookies are marked secure when it begins with https.
    pub public_url: Option<String>,
    /// Addresses of our own proxies: what they say in `X-Forwarded-For` is believed.
    pub proxies: Vec<IpAddr>,
    /// File of the installation key; made at the first start when it stands in `data`.
    pub key_file: Option<PathBuf>,
    /// File of sealed heads; best on a disk that the database's owner cannot write.
    pub heads_file: Option<PathBuf>,
    /// A session ends after this many idle minutes.
    pub idle_minutes: u32,
    /// A session ends after this many hours in any case.
    pub session_hours: u32,
    pub second_factor: SecondFactor,
    pub oidc: Option<Oidc>,
    /// Drafts are deleted after this many days.
    pub draft_days: u32,
    /// Folder of the organisation's own questionnaires, beside those that come with the program. Read at the start.
    pub questionnaires: Option<PathBuf>,
    /// Instruments whose owner recommends figures of groups only, but whose result the organisation shows of one person
    /// all the same. The owner's warning is then shown with it.
    pub shown_against_advice: Vec<String>,
    /// Questions that come by mail, and what goes out.
    pub mail: Option<Mail>,
    /// Text messages that ask clients to answer.
    pub sms: Option<Sms>,
    /// How clients answer questionnaires by themselves.
    pub reply: Reply,
    /// Where the organisation's own instructions for a channel are: the channel, an address of the intranet.
    pub guides: BTreeMap<String, String>,
    /// Connections served at once.
    pub connections: usize,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            data: PathBuf::from("data"),
            database: None,
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            public_url: None,
            proxies: Vec::new(),
            key_file: None,
            heads_file: None,
            idle_minutes: 30,
            session_hours: 10,
            second_factor: SecondFactor::Required,
            oidc: None,
            draft_days: 14,
            questionnaires: None,
            shown_against_advice: Vec::new(),
            mail: None,
            sms: None,
            reply: Reply::default(),
            guides: BTreeMap::new(),
            connections: 2048,
        }
    }
}

impl Config {
    /// Reads the file, or the defaults when there is none and none was asked for.
    ///
    /// # Errors
    /// The file cannot be read, has a key that is not known, or settings do not go together.
    pub fn read(file: Option<&Path>) -> Result<Self> {
        let config = match file {
            Some(path) => {
                let text = std::fs::read_to_string(path)
                    .with_context(|| format!("the configuration file {} cannot be read", path.display()))?;
                toml::from_str(&text).with_context(|| format!("the configuration file {}", path.display()))?
            }
            None => Self::default(),
        };
        config.check()?;
        Ok(config)
    }

    /// Do the settings go together?
    ///
    /// # Errors
    /// One sentence: what does not, and what to change.
    pub fn check(&self) -> Result<()> {
        if !self.listen.ip().is_loopback() && !self.secure() {
            bail!(
                "listen = {} is open to the network, so public_url must begin with https:// (put a proxy that \
                 speaks TLS before Rinnalla, or listen on 127.0.0.1)",
                self.listen
            );
        }
        if self.idle_minutes == 0 || self.session_hours == 0 {
            bail!("idle_minutes and session_hours must be at least 1");
        }
        self.oidc.as_ref().map_or(Ok(()), |oidc| oidc.check("oidc"))?;
        let is_page = |url: &String| url.starts_with("https://") || url.starts_with("http://");
        if let Some((channel, url)) = self.guides.iter().find(|(_, url)| !is_page(url)) {
            bail!("guides: the address of {channel}, `{url}`, must begin with https:// or http://");
        }
        self.reply.check()?;
        self.sms.as_ref().map_or(Ok(()), Sms::check)?;
        self.mail.as_ref().map_or(Ok(()), Mail::check)
    }

    /// People come over https.
    pub fn secure(&self) -> bool {
        self.public_url.as_deref().is_some_and(|url| url.starts_with("https://"))
    }

    /// The address as people type it.
    pub fn address(&self) -> String {
        self.public_url.clone().unwrap_or_else(|| format!("http://{}", self.listen))
    }

    /// Where the journal lives.
    pub fn place(&self) -> Place {
        match &self.database {
            Some(url) => Place::Postgres(url.clone()),
            None => Place::Sqlite(self.data.join("rinnalla.db")),
        }
    }

    /// The file of sealed heads.
    pub fn heads(&self) -> PathBuf {
        self.heads_file.clone().unwrap_or_else(|| self.data.join("heads.log"))
    }

    /// The file of the installation key.
    pub fn key(&self) -> PathBuf {
        self.key_file.clone().unwrap_or_else(|| self.data.join("installation.key"))
    }
}
