//! Text messages over the county's gateway: one message, one request, with a key by which the gateway knows a repetition.

use anyhow::Result;
use serde::Serialize;

use super::settings::Sms;
use crate::mail::server::Went;
use crate::outward::agent;

/// The way to the gateway of the settings.
pub(super) struct Gateway {
    agent: ureq::Agent,
    url: String,
    token: Option<String>,
}

/// What the gateway is told.
#[derive(Serialize)]
struct Body<'m> {
    to: &'m str,
    text: &'m str,
    id: &'m str,
}

impl Gateway {
    /// The way to the gateway.
    ///
    /// # Errors
    /// A file of the settings cannot be read.
    pub(super) fn of(sms: &Sms) -> Result<Self> {
        let agent = agent(sms.ca_file.as_deref(), "sms.ca_file")?;
        Ok(Self { agent, url: sms.gateway.clone(), token: sms.token()? })
    }

    /// Gives a message to the gateway. `id`: the same at each try.
    ///
    /// # Errors
    /// None that is known: the message is plain text.
    pub(super) fn send(&self, id: &str, to: &str, text: &str) -> Result<Went> {
        let body = serde_json::to_vec(&Body { to, text, id })?;
        let mut request = self.agent.post(&self.url).config().http_status_as_error(false).build();
        request = request.header("content-type", "application/json").header("idempotency-key", id);
        if let Some(token) = &self.token {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        Ok(request.send(&body[..]).map_or(Went::Away(0), |answer| told(answer.status().as_u16())))
    }
}

/// What the gateway's number means.
fn told(status: u16) -> Went {
    match status {
        // A conflict with itself: the gateway had it already.
        200..=299 | 409 => Went::Through,
        408 | 425 | 429 | 500..=599 => Went::Later(status),
        // Our token or address is wrong, not the message.
        300..=399 | 401 | 403 | 404 | 405 => Went::Away(status),
        _ => Went::Refused(status),
    }
}
