//! How mail comes and goes: servers, folders, addresses.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail, ensure};
use lettre::message::Mailbox;
use serde::Deserialize;

use crate::text::Lang;

/// How a server is spoken to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Without encryption: on this machine only.
    Plain,
    /// Encrypted from the first byte.
    Tls,
    /// Encrypted after a greeting in clear; without encryption nothing is said.
    StartTls,
}

/// A server of mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Server {
    pub way: Way,
    pub host: String,
    pub port: u16,
    /// What stands after the port.
    pub folder: String,
}

impl Server {
    fn of(text: &str, ways: &[(&str, Way, u16)]) -> Result<Self, String> {
        let known = || ways.iter().map(|(scheme, ..)| format!("{scheme}://")).collect::<Vec<_>>().join(", ");
        let begins = ways.iter().find_map(|(scheme, way, port)| {
            Some((text.strip_prefix(scheme)?.strip_prefix("://")?, *way, *port))
        });
        let (rest, way, usual) =
            begins.ok_or_else(|| format!("`{text}` must begin with one of {}", known()))?;
        let (place, folder) = rest.split_once('/').unwrap_or((rest, ""));
        let (host, port) = match place.rsplit_once(':') {
            Some((host, port)) if !port.ends_with(']') => {
                (host, port.parse().map_err(|_no_number| format!("`{text}` has a port that is no number"))?)
            }
            _ => (place, usual),
        };
        let host = host.trim_start_matches('[').trim_end_matches(']');
        if host.is_empty() || host.contains('@') {
            return Err(format!("`{text}` must name a host; user and password have keys of their own"));
        }
        if way == Way::Plain && !["127.0.0.1", "::1", "localhost"].contains(&host) {
            return Err(format!("`{text}` is not encrypted: that is for a server on this machine"));
        }
        Ok(Self { way, host: host.to_owned(), port, folder: folder.to_owned() })
    }
}

/// Where mail goes out.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Smtp(pub Server);

impl TryFrom<String> for Smtp {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let ways = [("smtps", Way::Tls, 465), ("starttls", Way::StartTls, 587), ("smtp", Way::Plain, 25)];
        Server::of(&text, &ways).map(Self)
    }
}

/// Where mail comes in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Imap(pub Server);

impl TryFrom<String> for Imap {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Server::of(&text, &[("imaps", Way::Tls, 993), ("imap", Way::Plain, 143)]).map(Self)
    }
}

/// Mail: where it goes out, from whom, how long addresses are kept, and the inboxes.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    /// `smtps://host`, `starttls://host`, or `smtp://` for a server on this machine; `:port` after the host.
    pub smtp: Smtp,
    /// From whom mail comes: `kysy@example.fi`, or `Työkyvyn tuki <kysy@example.fi>`.
    pub sender: String,
    /// Who signs in at the server, when it asks for that.
    #[serde(default)]
    pub user: Option<String>,
    #[serde(default)]
    pub password_file: Option<PathBuf>,
    /// Certificates (PEM) by which the servers are known, in place of those that browsers trust.
    #[serde(default)]
    pub ca_file: Option<PathBuf>,
    /// Inboxes are looked into, and what is due goes out, this often.
    #[serde(default = "poll_seconds")]
    pub poll_seconds: u64,
    /// The address of an asker is deleted after this many days, and before that when the consultation is closed.
    #[serde(default = "keep_days")]
    pub keep_days: u32,
    /// The most that is read of one message; attachments that do not fit are dropped in any case.
    #[serde(default = "most_bytes")]
    pub most_bytes: usize,
    #[serde(default)]
    pub inbox: Vec<Inbox>,
}

fn poll_seconds() -> u64 {
    60
}

fn keep_days() -> u32 {
    30
}

fn most_bytes() -> usize {
    1 << 20
}

/// An inbox: a folder or a mailbox, and the channel whose questions come there.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inbox {
    /// The channel in the operating model.
    pub channel: String,
    /// A folder that a mail server of this machine delivers into: a Maildir, or files that end in `.eml`.
    #[serde(default)]
    pub drop: Option<PathBuf>,
    /// `imaps://host/folder`, or `imap://` for a server on this machine.
    #[serde(default)]
    pub imap: Option<Imap>,
    #[serde(default)]
    pub user: Option<String>,
    #[serde(default)]
    pub password_file: Option<PathBuf>,
    /// Domains of professionals; who writes from elsewhere is a client.
    #[serde(default)]
    pub professionals: Vec<String>,
    /// The language in which askers are written to.
    #[serde(default)]
    pub language: Option<String>,
    /// From whom answers to this inbox's questions come, when not from the general sender.
    #[serde(default)]
    pub sender: Option<String>,
}

impl Inbox {
    /// The language in which askers are written to.
    pub fn lang(&self) -> Lang {
        self.language.as_deref().and_then(Lang::of).unwrap_or_default()
    }

    /// Is it an address of a professional?
    pub fn is_professional(&self, address: &str) -> bool {
        let domain = address.rsplit_once('@').map_or("", |(_, domain)| domain).to_lowercase();
        self.professionals.iter().any(|own| {
            let own = own.to_lowercase();
            domain.strip_suffix(own.as_str()).is_some_and(|before| before.is_empty() || before.ends_with('.'))
        })
    }

    fn check(&self) -> Result<()> {
        match (&self.drop, &self.imap) {
            (Some(folder), None) => {
                ensure!(folder.is_dir(), "drop = {} is no folder", folder.display());
                let writable = fs::metadata(folder).is_ok_and(|known| !known.permissions().readonly());
                ensure!(
                    writable,
                    "drop = {} cannot be written: what is read is taken away",
                    folder.display()
                );
            }
            (None, Some(_)) => {
                ensure!(
                    self.user.is_some() && self.password_file.is_some(),
                    "imap needs user and password_file"
                );
                secret(self.password_file.as_deref())?;
            }
            (Some(_), Some(_)) | (None, None) => bail!("give either drop or imap"),
        }
        if let Some(language) = &self.language {
            ensure!(Lang::of(language).is_some(), "language = \"{language}\" must be fi, sv or en");
        }
        if let Some(sender) = &self.sender {
            mailbox(sender)?;
        }
        Ok(())
    }
}

impl Mail {
    /// Do the settings go together, and are folders and files there?
    ///
    /// # Errors
    /// One sentence: what is wrong.
    pub fn check(&self) -> Result<()> {
        mailbox(&self.sender).context("mail.sender")?;
        ensure!(
            self.user.is_some() == self.password_file.is_some(),
            "mail.user and mail.password_file go together"
        );
        secret(self.password_file.as_deref())?;
        if let Some(file) = &self.ca_file {
            fs::read(file).with_context(|| format!("mail.ca_file {}", file.display()))?;
        }
        ensure!(self.poll_seconds > 0 && self.keep_days > 0, "poll_seconds and keep_days must be at least 1");
        ensure!(self.most_bytes >= 16 << 10, "mail.most_bytes must be at least 16384");
        for inbox in &self.inbox {
            inbox.check().with_context(|| format!("the inbox of {} under [[mail.inbox]]", inbox.channel))?;
            let same = self.inbox.iter().filter(|other| other.channel == inbox.channel).count();
            ensure!(same == 1, "the channel {} has two inboxes under [[mail.inbox]]", inbox.channel);
        }
        Ok(())
    }

    /// The inbox of a channel.
    pub fn inbox_of(&self, channel: &str) -> Option<&Inbox> {
        self.inbox.iter().find(|inbox| inbox.channel == channel)
    }

    /// From whom mail of a channel comes.
    ///
    /// # Errors
    /// The address is not one.
    pub fn sender_of(&self, channel: &str) -> Result<Mailbox> {
        let own = self.inbox_of(channel).and_then(|inbox| inbox.sender.as_deref());
        mailbox(own.unwrap_or(&self.sender))
    }

    /// Is it an address from which we write ourselves?
    pub fn is_own(&self, address: &str) -> bool {
        let senders = self.inbox.iter().filter_map(|inbox| inbox.sender.as_ref()).chain([&self.sender]);
        senders
            .filter_map(|sender| mailbox(sender).ok())
            .any(|own| own.email.to_string().eq_ignore_ascii_case(address))
    }
}

fn mailbox(text: &str) -> Result<Mailbox> {
    text.parse().with_context(|| format!("`{text}` is no address of mail"))
}

/// The password in a file.
///
/// # Errors
/// The file cannot be read, or is empty.
pub(super) fn secret(file: Option<&Path>) -> Result<Option<String>> {
    let Some(file) = file else { return Ok(None) };
    let text = fs::read_to_string(file).with_context(|| format!("password_file {}", file.display()))?;
    let text = text.trim_end_matches(['\r', '\n']);
    ensure!(!text.is_empty(), "password_file {} is empty", file.display());
    Ok(Some(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_is_named_with_its_way_and_only_this_machine_is_spoken_to_in_clear() {
        let smtp = |text: &str| Smtp::try_from(text.to_owned()).map(|smtp| smtp.0);
        let server = smtp("smtps://mail.example.fi").unwrap();
        assert_eq!((server.way, server.port), (Way::Tls, 465));
        assert_eq!(smtp("starttls://mail.example.fi:2587").unwrap().port, 2587);
        assert_eq!(smtp("smtp://[::1]:2525").unwrap().host, "::1");
        let imap = Imap::try_from("imaps://mail.example.fi/Kysymykset/Uudet".to_owned()).unwrap().0;
        assert_eq!((imap.folder.as_str(), imap.port), ("Kysymykset/Uudet", 993));

        for wrong in
            ["smtp://mail.example.fi", "http://localhost", "smtps://a:b@mail.example.fi", "smtps://:1"]
        {
            assert!(smtp(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn settings_that_do_not_go_together_are_told() {
        let read = |inbox: &str| {
            let text = format!("smtp = \"smtp://localhost\"\nsender = \"kysy@example.fi\"\n{inbox}");
            toml::from_str::<Mail>(&text).map_err(anyhow::Error::from).and_then(|mail| mail.check())
        };
        let told = |inbox: &str| format!("{:#}", read(inbox).unwrap_err());

        read("").unwrap();
        assert!(told("password = \"x\"").contains("unknown field"));
        assert!(told("user = \"x\"").contains("go together"));
        assert!(told("most_bytes = 10").contains("16384"));
        assert!(told("[[inbox]]\nchannel = \"email\"").contains("either drop or imap"));
        assert!(told("[[inbox]]\nchannel = \"email\"\ndrop = \"/none\"").contains("no folder"));
        assert!(told("[[inbox]]\nchannel = \"email\"\nimap = \"imaps://a\"").contains("needs user"));
        let two = "[[inbox]]\nchannel = \"email\"\ndrop = \"/tmp\"\n".repeat(2);
        assert!(told(&two).contains("two inboxes"));
        assert!(
            told("[[inbox]]\nchannel = \"e\"\ndrop = \"/tmp\"\nlanguage = \"de\"").contains("fi, sv or en")
        );
    }

    #[test]
    fn who_writes_from_a_domain_of_professionals_is_one() {
        let inbox: Inbox = toml::from_str("channel = \"email\"\nprofessionals = [\"Example.fi\"]").unwrap();
        assert!(inbox.is_professional("hoitaja@example.fi") && inbox.is_professional("a@sote.EXAMPLE.fi"));
        assert!(!inbox.is_professional("a@notexample.fi") && !inbox.is_professional("example.fi"));
    }
}
