//! What can go wrong with a request, and how it is said. A refusal by a rule is not a problem: it is an answer.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use journal::Fault;

/// A request that cannot be served.
#[derive(Debug)]
pub enum Problem {
    /// Sign in first; the address to come back to.
    SignIn {
        next: String,
    },
    /// Also for what the caller may not know exists.
    NotFound,
    /// One may know that it is there, but not do this.
    Forbidden,
    /// The form is too old or came from elsewhere.
    Untrusted,
    /// The form cannot be read.
    BadRequest,
    TooMuch,
    /// Cannot be saved or read now; trying later may help.
    Unavailable,
    /// It is not known whether it was saved; sending the same form again is safe.
    Unknown,
    Broken(anyhow::Error),
}

impl From<anyhow::Error> for Problem {
    fn from(error: anyhow::Error) -> Self {
        Self::Broken(error)
    }
}

impl From<Fault> for Problem {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Work(error) => Self::Broken(error),
            Fault::Unknown => Self::Unknown,
            Fault::Full | Fault::Stopped(_) | Fault::Unreachable(_) => {
                tracing::error!(%fault, "the record does not answer");
                Self::Unavailable
            }
        }
    }
}

/// Travels with the response to where the page is made, in the reader's language (`frame::problems`).
#[derive(Debug, Clone)]
pub struct Told {
    /// Key of the texts.
    pub code: &'static str,
    /// By which the log is found.
    pub reference: Option<String>,
}

impl Problem {
    fn status(&self) -> StatusCode {
        match self {
            Self::SignIn { .. } => StatusCode::SEE_OTHER,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forbidden | Self::Untrusted => StatusCode::FORBIDDEN,
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::TooMuch => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable | Self::Unknown => StatusCode::SERVICE_UNAVAILABLE,
            Self::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::SignIn { .. } => "problem-sign-in",
            Self::NotFound => "problem-not-found",
            Self::Forbidden => "problem-forbidden",
            Self::Untrusted => "problem-untrusted",
            Self::BadRequest => "problem-bad-request",
            Self::TooMuch => "problem-too-much",
            Self::Unavailable => "problem-unavailable",
            Self::Unknown => "problem-unknown",
            Self::Broken(_) => "problem-broken",
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        let broken = if let Self::Broken(error) = &self { Some(error) } else { None };
        let reference = broken.map(|error| {
            let reference = reference();
            // The chain of causes, never a body: errors here are made of codes, counts and stream names.
            tracing::error!(reference, error = format!("{error:#}"), "a request broke");
            reference
        });
        if let Self::SignIn { next } = &self
            && let Ok(location) = HeaderValue::from_str(next)
        {
            response.headers_mut().insert(header::LOCATION, location);
        }
        if matches!(self, Self::Unavailable | Self::Unknown | Self::TooMuch) {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("10"));
        }
        response.extensions_mut().insert(Told { code: self.code(), reference });
        response
    }
}

/// A reference that a person can read out on the phone.
fn reference() -> String {
    crate::clock::Chance::default().reference()
}
