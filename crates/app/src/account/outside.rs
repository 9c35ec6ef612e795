//! Requests of people who are not signed in, or only half: what came with them, and the frame of their pages.

use std::net::IpAddr;

use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::access::Actor;
use domain::id::WorkerId;
use domain::model::Right;
use domain::stream::Stamp;
use domain::worker::Worker;
use jiff::{SignedDuration, Timestamp};
use ui::{Html, Link, Notice, NoticeKind, Title, Words};

use super::peer;
use super::session::{self, Session};
use crate::act::Deed;
use crate::clock::day_of;
use crate::ctx::{Door, Posted, same_site};
use crate::frame;
use crate::problem::Problem;
use crate::site::Site;
use crate::text::{Lang, Texts};

/// The largest form of somebody who is not signed in: a questionnaire with long answers.
const FORM_BYTES: usize = 64 * 1024;

/// Between password and second factor there is so much time.
const HALF_MINUTES: i64 = 15;

/// Somebody at the door.
pub struct Guest {
    pub site: Site,
    pub door: Door,
    pub t: Texts,
    pub now: Timestamp,
    pub from: IpAddr,
    /// What stood after `?` in the address.
    pub query: Posted,
    /// The hash of the token that came, if one came.
    pub token: Option<Vec<u8>>,
    /// What the browser keeps for a sign-in at the provider.
    pub provider_cookie: Option<String>,
}

impl Guest {
    /// The words of components.
    pub fn words(&self) -> &'static Words {
        frame::words(self.door.lang)
    }

    /// Where the person wanted to go.
    pub fn next<'f>(&'f self, form: &'f Posted) -> &'f str {
        session::safe_next(form.find("next").unwrap_or_else(|| self.query.get("next")))
    }

    /// An address of ours, which remembers where the person wanted to go.
    pub fn onward(&self, path: &str, next: &str) -> String {
        format!("{}?next={next}", self.door.href(path))
    }

    /// What somebody without an account does; `who` stands for them in the record.
    pub fn deed(&self, who: &str, cause: &str) -> Deed {
        let worker = WorkerId::from(who);
        Deed {
            stamp: Stamp { at: self.now, on: day_of(self.now), by: worker.clone() },
            actor: Actor { worker, ..Actor::default() },
            cause: cause.to_owned(),
            expect: None,
            directory: self.site.directory(),
            draft: None,
        }
    }

    /// Is one more taken from this address? Addresses are counted in memory and kept nowhere.
    ///
    /// # Errors
    /// Too many have come.
    pub fn admit(&self) -> Result<(), Problem> {
        if self.site.gate().questions.admits(self.from, self.now) { Ok(()) } else { Err(Problem::TooMuch) }
    }

    /// One more from this address.
    pub fn count(&self) {
        self.site.gate().questions.count(self.from, self.now);
    }

    /// One more from this address, or too many.
    ///
    /// # Errors
    /// Too many have come.
    pub fn counted(&self) -> Result<(), Problem> {
        self.admit()?;
        self.count();
        Ok(())
    }

    /// A page outside.
    pub fn page(&self, title: &str, mut body: Html, wrong: bool) -> Response {
        body.append(&Html::paragraph(&Link::new(self.t.get("account-about-link"), self.door.href("/about"))));
        frame::outside(&self.door, title, body, wrong)
    }

    /// A page outside that says one thing.
    pub fn message(&self, title: &str, lead: &str, link: Link<'_>) -> Response {
        let mut body = Html::new().and(Title::new(title).lead(lead));
        body.push(&ui::LinkButton::new(link.label, link.href, ui::ButtonKind::Secondary));
        self.page(title, body, false)
    }

    /// The session of the token, if the token is one.
    ///
    /// # Errors
    /// The table cannot be read.
    pub async fn session(&self) -> Result<Option<Session>, Problem> {
        let Some(hash) = self.token.clone() else { return Ok(None) };
        Ok(self.site.journal().read(move |tx| session::find(tx, &hash)).await?)
    }
}

impl FromRequestParts<Site> for Guest {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Problem> {
        let door = Door::of(parts.uri.path());
        let lang = parts.uri.path().split('/').nth(1).unwrap_or_default();
        if Lang::of(lang).is_none() {
            return Err(Problem::NotFound);
        }
        Ok(Self {
            site: site.clone(),
            t: Texts(door.lang),
            door,
            now: site.now(),
            from: peer::address(&parts.extensions, &parts.headers, &site.config().proxies),
            query: Posted::read(parts.uri.query().unwrap_or_default().as_bytes()),
            token: session::token(&parts.headers),
            provider_cookie: session::cookie_named(&parts.headers, super::oidc::COOKIES),
        })
    }
}

/// A form of somebody who has no session. It must come from our own pages.
pub struct GuestPost {
    pub guest: Guest,
    pub form: Posted,
}

impl FromRequest<Site> for GuestPost {
    type Rejection = Problem;

    async fn from_request(request: Request, site: &Site) -> Result<Self, Problem> {
        let (mut parts, body) = request.into_parts();
        let guest = Guest::from_request_parts(&mut parts, site).await?;
        if !same_site(&parts.headers) {
            return Err(Problem::Untrusted);
        }
        let body = axum::body::to_bytes(body, FORM_BYTES).await.map_err(|_too_large| Problem::TooMuch)?;
        Ok(Self { guest, form: Posted::read(&body) })
    }
}

/// Somebody whose password was right and whose second factor is still asked for. Opens nothing else.
pub struct Half {
    pub guest: Guest,
    pub session: Session,
    pub worker: Worker,
}

impl Half {
    async fn of(guest: Guest) -> Result<Self, Problem> {
        let again = Problem::SignIn { next: guest.door.href("/sign-in") };
        let Some(session) = guest.session().await? else { return Err(again) };
        let age = guest.now.duration_since(session.began);
        if session.ended || session.passed || age >= SignedDuration::from_mins(HALF_MINUTES) {
            return Err(again);
        }
        let site = guest.site.clone();
        let directory = guest.site.journal().read(move |tx| site.directory_in(tx)).await?;
        match directory.workers.get(&session.worker).filter(|worker| worker.works()) {
            Some(worker) => Ok(Self { worker: worker.clone(), guest, session }),
            None => Err(again),
        }
    }
}

impl FromRequestParts<Site> for Half {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Problem> {
        Self::of(Guest::from_request_parts(parts, site).await?).await
    }
}

/// A form of somebody half signed in.
pub struct HalfPost {
    pub half: Half,
    pub form: Posted,
}

impl FromRequest<Site> for HalfPost {
    type Rejection = Problem;

    async fn from_request(request: Request, site: &Site) -> Result<Self, Problem> {
        let GuestPost { guest, form } = GuestPost::from_request(request, site).await?;
        let half = Half::of(guest).await?;
        if half.session.trusts(form.get("csrf")) { Ok(Self { half, form }) } else { Err(Problem::Untrusted) }
    }
}

/// A value exactly as it was typed: a password is not trimmed.
pub fn raw<'f>(form: &'f Posted, name: &str) -> &'f str {
    form.fields.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str()).unwrap_or_default()
}

/// What was done, by the code in the address; nothing for codes that are not ours.
pub fn done(t: Texts, query: &Posted) -> Html {
    let (kind, key) = match query.get("done") {
        "sign-out" => (NoticeKind::Success, "account-done-sign-out"),
        "password" => (NoticeKind::Success, "account-done-password"),
        "provider-refused" => (NoticeKind::Error, "account-done-provider-refused"),
        "provider-silent" => (NoticeKind::Error, "account-done-provider-silent"),
        _ => return Html::new(),
    };
    Notice::new(kind, t.get(key), "").into()
}

/// Where somebody with these rights begins.
pub fn home(worker: &Worker, today: jiff::civil::Date) -> &'static str {
    let rights = worker.rights_on(today);
    let has = |any: &[Right]| any.iter().any(|right| rights.contains(right));
    if has(&[Right::Casework, Right::Consult, Right::Visit, Right::Peer, Right::Lead]) {
        "/my-day"
    } else if has(&[Right::Office]) {
        "/office"
    } else if has(&[Right::Privacy]) {
        "/use-log"
    } else {
        "/profile"
    }
}

/// The place that was asked for, or where the worker begins.
pub fn landing(door: &Door, next: &str, worker: &Worker, today: jiff::civil::Date) -> String {
    const NOT_BACK: [&str; 4] = ["/sign-", "/session/", "/drafts", "/invitation"];
    let asked = Some(next).filter(|next| *next != "/" && !NOT_BACK.iter().any(|no| next.starts_with(no)));
    door.href(asked.unwrap_or_else(|| home(worker, today)))
}

/// A redirect that sets a cookie.
pub fn lead_to(place: &str, cookie: &str) -> Result<Response, Problem> {
    let mut response = Redirect::to(place).into_response();
    set_cookie(&mut response, cookie)?;
    Ok(response)
}

/// Sets a cookie.
///
/// # Errors
/// A cookie with signs that a header cannot carry.
pub fn set_cookie(response: &mut Response, cookie: &str) -> Result<(), Problem> {
    let value = HeaderValue::from_str(cookie).map_err(anyhow::Error::from)?;
    response.headers_mut().append(header::SET_COOKIE, value);
    Ok(())
}
