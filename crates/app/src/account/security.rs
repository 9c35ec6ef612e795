//! The security log: what sign-in and the office did with accounts. No secrets, and no user name that nobody has:
//! it may be a password typed into the wrong box.

use std::net::IpAddr;

use anyhow::Result;
use domain::id::WorkerId;
use domain::worker::Worker;
use jiff::Timestamp;
use journal::{LogEntry, Write};

use crate::act::load;

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Signed in: a session has begun. The ground says by which means.
    SignIn,
    /// A wrong password, or a user name that nobody has.
    SignInFailed,
    /// A try while the account was locked; it was not looked at.
    SignInLocked,
    /// The account is locked for a time after failures in a row.
    LockedOut,
    /// The password was right, and the second factor is asked for.
    PasswordPassed,
    SecondFactorFailed,
    /// The password was given again before something that needs it.
    Confirmed,
    SignOut,
    /// One's own other session ended, or another's by the office.
    SessionsEnded,
    PasswordSet,
    SecondFactorSet,
    SecondFactorRemoved,
    /// The office took the password away and made a new invitation.
    PasswordReset,
    InvitationMade,
    Unlocked,
    /// The organisation's own provider said who it is, and nobody here is that, or the answer was not sound.
    ProviderRefused,
    /// Somebody with a client's link signed in and is not the client, or it cannot be told; or the answer of the
    /// provider was not sound. The ground says which.
    ClientRefused,
}

impl What {
    /// As the log writes it.
    pub fn code(self) -> &'static str {
        match self {
            Self::SignIn => "sign-in",
            Self::SignInFailed => "sign-in-failed",
            Self::SignInLocked => "sign-in-locked",
            Self::LockedOut => "locked-out",
            Self::PasswordPassed => "password-passed",
            Self::SecondFactorFailed => "second-factor-failed",
            Self::Confirmed => "confirmed",
            Self::SignOut => "sign-out",
            Self::SessionsEnded => "sessions-ended",
            Self::PasswordSet => "password-set",
            Self::SecondFactorSet => "second-factor-set",
            Self::SecondFactorRemoved => "second-factor-removed",
            Self::PasswordReset => "password-reset",
            Self::InvitationMade => "invitation-made",
            Self::Unlocked => "unlocked",
            Self::ProviderRefused => "provider-refused",
            Self::ClientRefused => "client-refused",
        }
    }
}

/// An entry to be.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    pub what: What,
    /// Who did it; nobody known when the user name is not.
    pub by: Option<&'a WorkerId>,
    /// Whose account, when it is not one's own.
    pub account: Option<&'a WorkerId>,
    /// By which means.
    pub ground: &'a str,
    pub from: IpAddr,
    pub at: Timestamp,
}

impl<'a> Entry<'a> {
    /// Something that a worker did with the own account.
    pub fn own(what: What, by: &'a WorkerId, from: IpAddr, at: Timestamp) -> Self {
        Self { what, by: Some(by), account: None, ground: "", from, at }
    }

    /// By which means.
    #[must_use]
    pub fn ground(mut self, ground: &'a str) -> Self {
        self.ground = ground;
        self
    }

    /// Writes it down.
    ///
    /// # Errors
    /// The log cannot be written.
    pub fn write(self, tx: &mut Write<'_>) -> Result<()> {
        let profile = match self.by {
            Some(by) => load::<Worker>(tx, by.as_str())?.state.profile.unwrap_or_default(),
            None => domain::worker::Profile::default(),
        };
        let (at, origin) = (self.at.to_string(), self.from.to_string());
        let purpose = self.account.map(|account| format!("account:{account}")).unwrap_or_default();
        tx.log(LogEntry {
            log: "security",
            at: &at,
            actor: self.by.map(WorkerId::as_str).unwrap_or_default(),
            actor_name: &profile.name,
            organisation: &profile.organisation,
            data: self.what.code(),
            purpose: &purpose,
            ground: self.ground,
            origin: &origin,
            ..LogEntry::default()
        })?;
        Ok(())
    }
}
