//! Settings of rounds: the gateway of text messages, and how clients answer.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;

use crate::config::Oidc;
use crate::outward::is_loopback;

/// A gateway that takes text messages over HTTP. What is said to it stands in docs/prom.md.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sms {
    /// Where messages are posted: https, or http on this machine.
    pub gateway: String,
    /// File that holds the token by which the gateway knows us.
    #[serde(default)]
    pub token_file: Option<PathBuf>,
    /// Certificates (PEM) by which the gateway is known, in place of those that browsers trust.
    #[serde(default)]
    pub ca_file: Option<PathBuf>,
    /// What is due goes out this often.
    #[serde(default = "poll_seconds")]
    pub poll_seconds: u64,
}

fn poll_seconds() -> u64 {
    60
}

impl Sms {
    /// Do the settings go together, and are the files there?
    ///
    /// # Errors
    /// One sentence: what is wrong.
    pub fn check(&self) -> Result<()> {
        let fine = self.gateway.starts_with("https://") || is_loopback(&self.gateway);
        ensure!(fine, "sms.gateway must begin with https:// (http:// only for a gateway on this machine)");
        ensure!(self.poll_seconds > 0, "sms.poll_seconds must be at least 1");
        self.token()?;
        if let Some(file) = &self.ca_file {
            fs::read(file).with_context(|| format!("sms.ca_file {}", file.display()))?;
        }
        Ok(())
    }

    /// The token in the file.
    ///
    /// # Errors
    /// The file cannot be read, or is empty.
    pub(super) fn token(&self) -> Result<Option<String>> {
        let Some(file) = &self.token_file else { return Ok(None) };
        let text = fs::read_to_string(file).with_context(|| format!("sms.token_file {}", file.display()))?;
        let text = text.trim();
        ensure!(!text.is_empty(), "sms.token_file {} is empty", file.display());
        Ok(Some(text.to_owned()))
    }
}

/// By what a client proves who answers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum By {
    /// Whoever has the link, or the code of the letter.
    #[default]
    Link,
    /// Only who has signed in at the provider of `provider` as the client whom the link is for. Without a provider
    /// clients answer at a visit, by telephone or on paper.
    SignIn,
}

/// How clients answer questionnaires by themselves.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Reply {
    pub by: By,
    /// Whom clients ask when a link does not work: "Työkyvyn tuki, puhelin 020 …, arkisin kello 9–15". Stands on pages,
    /// in messages and letters, so it must not tell what kind of service it is.
    pub contact: String,
    /// The address from which invitations come, when not the general one of mail. They always come in the county's name:
    /// the name of the general sender may tell what kind of service it is.
    pub sender: Option<String>,
    /// Where clients sign in before they answer.
    pub provider: Option<Oidc>,
}

impl Reply {
    /// Where clients sign in before they answer; none when the link alone is enough, and when they cannot sign in.
    pub fn sign_in(&self) -> Option<&Oidc> {
        self.provider.as_ref().filter(|_| self.by == By::SignIn)
    }

    /// Do links lead to the questions: at once, or after a sign-in?
    pub fn leads(&self) -> bool {
        self.by == By::Link || self.sign_in().is_some()
    }

    /// Is the sender an address, and do the settings of the sign-in go together?
    ///
    /// # Errors
    /// One sentence: what is wrong.
    pub fn check(&self) -> Result<()> {
        let fine = self.sender.as_deref().is_none_or(super::message::is_address);
        ensure!(fine, "reply.sender must be an address alone, such as kysely@example.fi");
        let Some(provider) = &self.provider else { return Ok(()) };
        ensure!(
            self.by == By::SignIn,
            "reply.provider is asked only when reply.by = \"sign-in\": set that, or take the provider away"
        );
        provider.check("reply.provider")?;
        provider.secret("reply.provider").map(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gateway_is_spoken_to_over_https_or_on_this_machine() {
        let check =
            |text: &str| toml::from_str::<Sms>(text).map_err(anyhow::Error::from).and_then(|sms| sms.check());
        check("gateway = \"https://sms.example.fi/send\"").unwrap();
        check("gateway = \"http://127.0.0.1:9/send\"").unwrap();
        for (wrong, told) in [
            ("gateway = \"http://sms.example.fi\"", "https://"),
            ("gateway = \"https://a\"\npoll_seconds = 0", "poll_seconds"),
            ("gateway = \"https://a\"\ntoken_file = \"/none\"", "token_file"),
            ("gateway = \"https://a\"\ntoken = \"x\"", "unknown field"),
        ] {
            let said = format!("{:#}", check(wrong).unwrap_err());
            assert!(said.contains(told), "{said}");
        }
    }

    #[test]
    fn clients_sign_in_only_where_that_is_demanded_and_at_a_provider_that_can_be_asked() {
        let check = |text: &str| {
            let read = toml::from_str::<Reply>(text).map_err(anyhow::Error::from);
            read.and_then(|reply| reply.check().map(|()| reply))
        };
        let mut secret = tempfile::NamedTempFile::new().unwrap();
        std::io::Write::write_all(&mut secret, b"s3cret").unwrap();
        let file = secret.path().display();
        let empty = tempfile::NamedTempFile::new().unwrap();
        let with = |by: &str, issuer: &str, file: &str, more: &str| {
            format!(
                "by = \"{by}\"\n[provider]\nissuer = \"{issuer}\"\nclient_id = \"rinnalla\"\n\
                 client_secret_file = \"{file}\"\n{more}"
            )
        };
        let (secret, empty) = (file.to_string(), empty.path().display().to_string());
        let sound = check(&with("sign-in", "https://id.example", &secret, "")).unwrap();
        assert!(sound.leads() && sound.sign_in().is_some_and(|oidc| oidc.scope == "openid profile"));
        let told = check("by = \"sign-in\"").unwrap();
        assert!(!told.leads() && told.sign_in().is_none(), "nobody can sign in");
        assert!(check("").unwrap().leads());
        for (wrong, told) in [
            (with("link", "https://id.example", &secret, ""), "reply.by = \"sign-in\""),
            (with("sign-in", "http://id.example", &secret, ""), "reply.provider.issuer"),
            (with("sign-in", "https://id.example", "/none", ""), "reply.provider.client_secret_file"),
            (with("sign-in", "https://id.example", &empty, ""), "is empty"),
            (with("sign-in", "https://id.example", &secret, "scope = \"profile\""), "reply.provider.scope"),
            (with("sign-in", "https://id.example", &secret, "claim = \" \""), "reply.provider.claim"),
            (with("sign-in", "https://id.example", &secret, "hetu = \"x\""), "unknown field"),
        ] {
            let said = format!("{:#}", check(&wrong).unwrap_err());
            assert!(said.contains(told), "{said}");
        }
    }
}
