//! Out again, and staying in.

use axum::extract::{FromRequest as _, FromRequestParts as _, Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Redirect, Response};

use super::outside::{GuestPost, set_cookie};
use super::security::{Entry, What};
use super::session;
use crate::ctx::Ctx;
use crate::problem::Problem;
use crate::site::Site;

/// `POST /{lang}/sign-out`. The session ends on the server; the browser forgets the cookie and what it kept of
/// the pages. Cookies as a whole are not cleared: that would sign the person out of the county's other services
/// under the same domain.
///
/// # Errors
/// The form came from elsewhere; the record does not answer.
pub(super) async fn sign_out(GuestPost { guest, form }: GuestPost) -> Result<Response, Problem> {
    if let Some(session) = guest.session().await?.filter(|session| !session.ended) {
        if !session.trusts(form.get("csrf")) {
            return Err(Problem::Untrusted);
        }
        let (now, from) = (guest.now, guest.from);
        guest
            .site
            .journal()
            .write(move |tx| {
                session::end(tx, &session.hash, now)?;
                Entry::own(What::SignOut, &session.worker, from, now).write(tx)
            })
            .await?;
    }
    let place = format!("{}?done=sign-out", guest.door.href("/sign-in"));
    let mut response = Redirect::to(&place).into_response();
    set_cookie(&mut response, &session::no_cookie(guest.site.config()))?;
    response.headers_mut().insert(
        HeaderName::from_static("clear-site-data"),
        HeaderValue::from_static("\"cache\", \"storage\""),
    );
    Ok(response)
}

/// `POST /{lang}/session/stay`: the person is still there. Whoever asks is signed in, which keeps the session.
///
/// # Errors
/// The session has ended; the form came from elsewhere.
pub(super) async fn stay(State(site): State<Site>, request: Request) -> Result<StatusCode, Problem> {
    let (mut parts, body) = request.into_parts();
    let ctx = Ctx::from_request_parts(&mut parts, &site).await?;
    let GuestPost { form, .. } = GuestPost::from_request(Request::from_parts(parts, body), &site).await?;
    if !ctx.session.trusts(form.get("csrf")) {
        return Err(Problem::Untrusted);
    }
    Ok(StatusCode::NO_CONTENT)
}
