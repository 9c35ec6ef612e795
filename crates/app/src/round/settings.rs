//! Settings of rounds: the gateway of text messages, and how clients answer.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;

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
    /// Only who has signed in. Until clients sign in here they answer at a visit, by telephone or on paper.
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
}

impl Reply {
    /// Is the sender an address?
    ///
    /// # Errors
    /// One sentence: what is wrong.
    pub fn check(&self) -> Result<()> {
        let fine = self.sender.as_deref().is_none_or(super::message::is_address);
        ensure!(fine, "reply.sender must be an address alone, such as kysely@example.fi");
        Ok(())
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
}
