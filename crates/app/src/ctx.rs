//! Who asks, in which language, when; and the form that came with the question.

use std::net::IpAddr;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, MatchedPath, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use domain::access::Actor;
use domain::id::WorkerId;
use domain::model::Right;
use domain::stream::Stamp;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::account::peer;
use crate::account::session::{self, Session};
use crate::act::{Answer, Deed, Recorded};
use crate::clock::day_of;
use crate::directory::Directory;
use crate::draft;
use crate::problem::Problem;
use crate::site::Site;
use crate::text::{Lang, Texts};

/// The largest form.
pub const FORM_BYTES: usize = 512 * 1024;

/// Where the request came in.
#[derive(Debug, Clone)]
pub struct Door {
    pub lang: Lang,
    /// The path without its language: `/cases/…`.
    pub path: String,
}

impl Door {
    /// The language and the rest of a path.
    pub fn of(path: &str) -> Self {
        let rest = path.trim_start_matches('/');
        let (first, rest) = rest.split_once('/').unwrap_or((rest, ""));
        Self { lang: Lang::of(first).unwrap_or_default(), path: format!("/{rest}") }
    }

    /// An address in the reader's language.
    pub fn href(&self, path: &str) -> String {
        ["/", self.lang.code(), path].concat()
    }
}

/// A signed-in request.
#[derive(Clone)]
pub struct Ctx {
    pub site: Site,
    pub door: Door,
    pub t: Texts,
    pub session: Arc<Session>,
    pub actor: Actor,
    pub directory: Arc<Directory>,
    pub now: Timestamp,
    pub today: Date,
    /// The address of the person's machine, for the security log.
    pub from: IpAddr,
}

impl Ctx {
    /// The worker who asks.
    pub fn me(&self) -> &WorkerId {
        &self.actor.worker
    }

    /// Has a right.
    pub fn has(&self, right: Right) -> bool {
        self.actor.rights.contains(&right)
    }

    /// Has a right, or the page is not there.
    ///
    /// # Errors
    /// Not found.
    pub fn must(&self, rights: &[Right]) -> Result<(), Problem> {
        if rights.iter().any(|right| self.has(*right)) { Ok(()) } else { Err(Problem::NotFound) }
    }

    /// An address in the reader's language.
    pub fn href(&self, path: &str) -> String {
        self.door.href(path)
    }

    /// Who, when, by which command.
    pub fn deed(&self, cause: &str, expect: Option<i64>) -> Deed {
        Deed {
            actor: self.actor.clone(),
            stamp: Stamp { at: self.now, on: self.today, by: self.actor.worker.clone() },
            cause: cause.to_owned(),
            expect,
            directory: Arc::clone(&self.directory),
            draft: None,
        }
    }

    /// Carries a command out.
    ///
    /// # Errors
    /// The record cannot be written. A refusal and staleness are answers.
    pub async fn act<S: Recorded>(
        &self,
        id: &str,
        posted: &Posted,
        command: S::Command,
    ) -> Result<Answer<S>, Problem> {
        let deed = self.deed(posted.command(), None);
        Ok(self.site.act::<S>(deed, id.to_owned(), command).await?)
    }

    /// Carries a command out, unless somebody has changed the thing since the form was filled.
    ///
    /// # Errors
    /// The record cannot be written. A refusal and staleness are answers.
    pub async fn act_on_seen<S: Recorded>(
        &self,
        id: &str,
        posted: &Posted,
        command: S::Command,
    ) -> Result<Answer<S>, Problem> {
        let deed = self.deed(posted.command(), posted.version());
        Ok(self.site.act::<S>(deed, id.to_owned(), command).await?)
    }
}

impl FromRequestParts<Site> for Ctx {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Problem> {
        let door = Door::of(parts.uri.path());
        let pattern =
            parts.extensions.get::<MatchedPath>().map(|path| path.as_str().to_owned()).unwrap_or_default();
        let sign_in = || Problem::SignIn {
            next: format!(
                "{}?next={}",
                door.href("/sign-in"),
                session::next_of(&door, &parts.method, &pattern)
            ),
        };
        let Some(token) = session::token(&parts.headers) else {
            return Err(sign_in());
        };
        let now = site.now();
        let today = day_of(now);
        let reader = site.clone();
        let found = site
            .journal()
            .read_settled(move |tx| {
                let Some(session) = session::find(tx, &token)? else {
                    return Ok(None);
                };
                let alive = session.alive(now, reader.config());
                let directory = reader.directory_in(tx)?;
                Ok(Some((session, directory, alive)))
            })
            .await?;
        let Some((session, directory, true)) = found else {
            return Err(sign_in());
        };
        let actor = directory.actor(&session.worker, today);
        let works = directory.workers.get(&session.worker).is_some_and(domain::worker::Worker::works);
        if !works {
            return Err(sign_in());
        }
        session::touch(site, &session, now);
        Ok(Self {
            site: site.clone(),
            t: Texts(door.lang),
            door,
            session: Arc::new(session),
            actor,
            directory,
            now,
            today,
            from: peer::address(&parts.extensions, &parts.headers, &site.config().proxies),
        })
    }
}

/// What was posted: names and values in their order.
#[derive(Debug, Clone, Default)]
pub struct Posted {
    pub fields: Vec<(String, String)>,
}

impl Posted {
    /// Reads `application/x-www-form-urlencoded`.
    pub fn read(body: &[u8]) -> Self {
        let fields = form_urlencoded::parse(body).into_owned().collect();
        Self { fields }
    }

    /// The first value of a name, trimmed; empty when there is none.
    pub fn get(&self, name: &str) -> &str {
        self.find(name).unwrap_or_default()
    }

    /// The first value of a name that is not empty.
    pub fn find(&self, name: &str) -> Option<&str> {
        self.fields
            .iter()
            .find(|(found, _)| found == name)
            .map(|(_, value)| value.trim())
            .filter(|value| !value.is_empty())
    }

    /// All values of a name.
    pub fn all<'p>(&'p self, name: &'p str) -> impl Iterator<Item = &'p str> {
        self.fields.iter().filter(move |(found, _)| found == name).map(|(_, value)| value.trim())
    }

    /// Owned text of a name.
    pub fn text(&self, name: &str) -> String {
        self.get(name).replace("\r\n", "\n")
    }

    /// The command's own id.
    pub fn command(&self) -> &str {
        self.get("command")
    }

    /// The command's own id, if it is one of those that pages give: what strangers send must not be kept as an id.
    pub fn command_id(&self) -> Option<&str> {
        self.find("command")
            .filter(|id| uuid::Uuid::try_parse(id).is_ok_and(|found| found.to_string() == *id))
    }

    /// The version that the person saw.
    pub fn version(&self) -> Option<i64> {
        self.find("version")?.parse().ok()
    }
}

/// A form posted by somebody who is signed in. When the session has ended meanwhile, what was typed is kept
/// as a draft of the one whose session it was, and waits on the same page after sign-in.
pub struct Post {
    pub ctx: Ctx,
    pub form: Posted,
}

impl FromRequest<Site> for Post {
    type Rejection = Problem;

    async fn from_request(request: Request, site: &Site) -> Result<Self, Problem> {
        let (mut parts, body) = request.into_parts();
        let body: Bytes =
            axum::body::to_bytes(body, FORM_BYTES).await.map_err(|_too_large| Problem::TooMuch)?;
        let form = Posted::read(&body);
        let ctx = match Ctx::from_request_parts(&mut parts, site).await {
            Ok(ctx) => ctx,
            Err(Problem::SignIn { next }) => {
                draft::rescue(site, &parts.headers, parts.uri.path(), &form).await?;
                return Err(Problem::SignIn { next });
            }
            Err(problem) => return Err(problem),
        };
        if !same_site(&parts.headers) || !ctx.session.trusts(form.get("csrf")) {
            return Err(Problem::Untrusted);
        }
        if form.command().is_empty() {
            return Err(Problem::BadRequest);
        }
        Ok(Self { ctx, form })
    }
}

/// Did the browser send the form from our own pages? Told by `Sec-Fetch-Site`, else by `Origin` and `Host`.
pub fn same_site(headers: &HeaderMap) -> bool {
    let text = |name: header::HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = headers.get("sec-fetch-site") {
        return matches!(site.as_bytes(), b"same-origin" | b"none");
    }
    match (text(header::ORIGIN), text(header::HOST)) {
        (Some(origin), Some(host)) => origin.split_once("://").is_some_and(|(_, from)| from == host),
        (None, _) => true,
        (Some(_), None) => false,
    }
}
