//! What every answer in FHIR R4 has in common: its media type, and how a problem is told there.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde_json::{Value, json};

use crate::problem::Told;
use crate::text::{Lang, Texts};

/// The media type of a resource.
pub const MEDIA: &str = "application/fhir+json";

/// Does this address answer in FHIR?
pub fn is_ours(path: &str) -> bool {
    path.strip_prefix("/fhir").is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// A resource as the answer.
pub fn answer(resource: &Value) -> Response {
    ([(header::CONTENT_TYPE, MEDIA)], resource.to_string()).into_response()
}

/// Puts an element into a resource.
pub fn put(resource: &mut Value, element: &str, value: impl Into<Value>) {
    if let Some(elements) = resource.as_object_mut() {
        elements.insert(element.to_owned(), value.into());
    }
}

/// A problem as an `OperationOutcome`, with the headers of the response that told it. Whoever is not signed in is told
/// so: a program does not follow a redirection to a form.
pub fn outcome(told: &Told, response: Response) -> Response {
    let redirected = response.status().is_redirection();
    let status = if redirected { StatusCode::UNAUTHORIZED } else { response.status() };
    let code = match status {
        StatusCode::UNAUTHORIZED => "login",
        StatusCode::NOT_FOUND => "not-found",
        StatusCode::FORBIDDEN => "forbidden",
        StatusCode::BAD_REQUEST => "invalid",
        StatusCode::METHOD_NOT_ALLOWED => "not-supported",
        StatusCode::TOO_MANY_REQUESTS => "throttled",
        StatusCode::SERVICE_UNAVAILABLE => "transient",
        _ => "exception",
    };
    let t = Texts(Lang::default());
    let mut issue = json!({
        "severity": "error",
        "code": code,
        "details": { "text": t.find(told.code).unwrap_or(told.code) },
    });
    if let Some(reference) = &told.reference {
        put(
            &mut issue,
            "diagnostics",
            t.with("problem-reference", &[("reference", reference.as_str().into())]),
        );
    }
    let (mut parts, _) = response.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.remove(header::LOCATION);
    if redirected {
        // By the cookie of the sign-in page: no scheme of its own is registered for that.
        parts.headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Session"));
    }
    parts.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(MEDIA));
    parts.status = status;
    let body = json!({ "resourceType": "OperationOutcome", "issue": [issue] });
    Response::from_parts(parts, body.to_string().into())
}
