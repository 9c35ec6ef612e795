//! The server that takes mail from us, for everything that goes out.

use std::fs;
use std::time::Duration;

use anyhow::{Context as _, Result};
use lettre::message::Message;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, CertificateStore, Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{SmtpTransport, Transport as _};

use super::settings::{Mail, Way, secret};

/// The server has so long to answer.
const ANSWER: Duration = Duration::from_secs(30);

/// What became of a message. The number is what the server said; 0 when it said nothing. Its words may name the address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Went {
    /// The server has it.
    Through,
    /// The server will never take it.
    Refused(u16),
    /// Not now.
    Later(u16),
    /// The server cannot be reached, or does not let us in: nothing is wrong with the message.
    Away(u16),
}

/// The way to the server of the settings.
///
/// # Errors
/// A file of the settings cannot be read, or is not what it should be.
pub(crate) fn transport(mail: &Mail) -> Result<SmtpTransport> {
    let server = &mail.smtp.0;
    let mut tls = TlsParameters::builder(server.host.clone());
    if let Some(file) = &mail.ca_file {
        let pem = fs::read(file).with_context(|| format!("mail.ca_file {}", file.display()))?;
        tls = tls.certificate_store(CertificateStore::None);
        tls = tls.add_root_certificate(Certificate::from_pem(&pem)?);
    }
    let tls = match server.way {
        Way::Plain => Tls::None,
        Way::Tls => Tls::Wrapper(tls.build()?),
        Way::StartTls => Tls::Required(tls.build()?),
    };
    let domain = mail.sender_of("")?.email.domain().to_owned();
    let mut builder = SmtpTransport::builder_dangerous(&server.host)
        .port(server.port)
        .tls(tls)
        .timeout(Some(ANSWER))
        .hello_name(ClientId::Domain(domain));
    if let (Some(user), Some(password)) = (&mail.user, secret(mail.password_file.as_deref())?) {
        builder = builder.credentials(Credentials::new(user.clone(), password));
    }
    Ok(builder.build())
}

/// Gives a message to the server.
pub(crate) fn send(transport: &SmtpTransport, message: &Message) -> Went {
    match transport.send(message) {
        Ok(_) => Went::Through,
        Err(error) => why(&error),
    }
}

fn why(error: &Error) -> Went {
    match error.status().map_or(0, u16::from) {
        said @ (0 | 530..=538) => Went::Away(said),
        said if error.is_permanent() => Went::Refused(said),
        said => Went::Later(said),
    }
}
