//! The client's sign-in before answering, where the county demands one. Who it is is asked at a provider and held against
//! the register at once; what is kept is that a browser may answer one round for an hour, and nothing of the identity.

use anyhow::{Result, anyhow};
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::person::{IdentityCode, Person};
use jiff::{SignedDuration, Timestamp};
use journal::{Read, Write};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use ui::{ButtonKind, Buttons, Html, NoticeKind, PostButton};

use super::{Opened, draft, pages, read, unknown};
use crate::account::oidc::{Said, Whose, answered, begin};
use crate::account::outside::{Guest, GuestPost, lead_to, set_cookie};
use crate::account::pending::{self, Purpose};
use crate::account::security::{Entry, What};
use crate::account::session::to_hex;
use crate::act::load;
use crate::config::Config;
use crate::ctx::Posted;
use crate::problem::Problem;
use crate::site::Site;

/// The cookies of a client who has signed in.
const COOKIES: [&str; 2] = ["__Host-rinnalla-reply", "rinnalla-reply"];

/// Whoever has signed in answers for so many minutes.
const MINUTES: i64 = 60;

/// So many hours more what is typed is taken as a draft, and nothing is shown: it waits for the next sign-in.
const DRAFT_HOURS: i64 = 12;

/// What is kept of a sign-in.
#[derive(Serialize, Deserialize)]
struct Signed {
    /// The one round that it opens.
    round: String,
    until: Timestamp,
}

/// How a browser stands to a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// The round opens.
    In,
    /// It did until lately.
    RanOut,
    Out,
}

/// By what a browser's sign-in is known.
pub(super) fn token(guest: &Guest) -> Option<Vec<u8>> {
    guest.cookie(COOKIES).map(|cookie| Sha256::digest(cookie).to_vec())
}

/// How the browser with this token stands to a round. Where no sign-in is demanded the link is enough.
///
/// # Errors
/// The table cannot be read.
pub(super) fn standing(
    tx: &mut Read<'_>,
    config: &Config,
    token: Option<&[u8]>,
    round: &str,
    now: Timestamp,
) -> Result<Standing> {
    if config.reply.sign_in().is_none() {
        return Ok(Standing::In);
    }
    let Some(token) = token else { return Ok(Standing::Out) };
    let Some(body) = pending::find(tx, token, Purpose::Answering, now)? else { return Ok(Standing::Out) };
    let signed: Signed = serde_json::from_slice(&body)?;
    Ok(if signed.round != round {
        Standing::Out
    } else if now < signed.until {
        Standing::In
    } else {
        Standing::RanOut
    })
}

/// A form came without a sign-in: the page that asks for one. What was typed on a page of questions is kept when the
/// browser had signed in for this round.
///
/// # Errors
/// The record cannot be read or written.
pub(super) async fn missing(
    guest: &Guest,
    token: &str,
    typed: Option<(&str, &Posted)>,
) -> Result<Option<Response>, Problem> {
    let standing = match read(guest, token).await? {
        None | Some((_, Standing::In)) => return Ok(None),
        Some((_, standing)) => standing,
    };
    let kept = match typed {
        Some((item, posted)) if standing == Standing::RanOut => {
            draft::put(guest, token, item, posted.clone()).await?
        }
        Some(_) | None => false,
    };
    let said = if kept { "reply-sign-in-kept" } else { "reply-sign-in-again" };
    Ok(Some(pages::asks_to_sign_in(guest, token, Some((NoticeKind::Alert, said)))))
}

/// `GET /{lang}/reply/{token}/sign-in`: off to the provider.
///
/// # Errors
/// Not found where no sign-in is demanded; too much when too many are on their way, or too many links were wrong.
pub(super) async fn go(guest: Guest, Path((_, token)): Path<(String, String)>) -> Result<Response, Problem> {
    if read(&guest, &token).await?.is_none() {
        return unknown(&guest);
    }
    let link = format!("/reply/{token}");
    let asked = Posted::default();
    let next = guest.next(&asked);
    let inside = next.strip_prefix(&link).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let next = if inside { next } else { &link };
    let begun = begin(&guest, Whose::Client, next).await?;
    Ok(begun.unwrap_or_else(|why| {
        tracing::warn!(why = format!("{why:#}"), "the provider of clients does not answer");
        Redirect::to(&guest.door.href(&format!("{link}?said=silent"))).into_response()
    }))
}

/// Is it the person of the register? Hashes are compared, whether there is a code or not, so that the time taken tells
/// nothing.
fn is_same(said: &str, known: Option<&IdentityCode>) -> bool {
    let said = IdentityCode::parse(said).ok();
    let hash = |code: Option<&IdentityCode>| Sha256::digest(code.map_or("", IdentityCode::as_str));
    let same = hash(said.as_ref()) == hash(known);
    same & said.is_some() & known.is_some()
}

/// What became of a sign-in.
enum Became {
    /// The round opens.
    In,
    /// Somebody else, or nobody can tell.
    Refused,
    /// The link is dead meanwhile.
    NoLink,
}

/// A sign-in at the provider that is held against the register.
struct Judging {
    site: Site,
    link: String,
    who: String,
    /// The token of the sign-in to be, and of the one before.
    fresh: Vec<u8>,
    before: Option<Vec<u8>>,
    from: std::net::IpAddr,
    now: Timestamp,
}

impl Judging {
    fn judge(self, tx: &mut Write<'_>) -> Result<Became> {
        let Some(opened) = Opened::read(tx, &self.site, &self.link)? else { return Ok(Became::NoLink) };
        let person = load::<Person>(tx, opened.begun.invitation.person.as_str())?.state;
        let code = person.card.and_then(|card| card.code);
        if !is_same(&self.who, code.as_ref()) {
            let ground = if code.is_some() { "other-person" } else { "no-code" };
            refusal(ground, self.from, self.now).write(tx)?;
            return Ok(Became::Refused);
        }
        if let Some(before) = &self.before {
            pending::end(tx, before)?;
        }
        let until = self.now + SignedDuration::from_mins(MINUTES);
        let body = serde_json::to_vec(&Signed { round: opened.round, until })?;
        let kept = until + SignedDuration::from_hours(DRAFT_HOURS);
        pending::put(tx, &self.fresh, Purpose::Answering, kept, &body)?;
        Ok(Became::In)
    }
}

/// For the log: without any name, for nobody here vouches for one.
fn refusal(ground: &str, from: std::net::IpAddr, at: Timestamp) -> Entry<'_> {
    Entry { what: What::ClientRefused, by: None, account: None, ground, from, at }
}

fn cookie(value: &str, config: &Config) -> String {
    let [secure, plain] = COOKIES;
    let (name, end) = if config.secure() { (secure, "; Secure") } else { (plain, "") };
    let end = if value.is_empty() { format!("; Max-Age=0{end}") } else { end.to_owned() };
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{end}")
}

/// `GET /fi/sign-in/reply/answer`: the provider's answer.
///
/// # Errors
/// Not found where no sign-in is demanded; the record does not answer.
pub(super) async fn answer(mut guest: Guest) -> Result<Response, Problem> {
    let Said { who, next } = match answered(&mut guest, Whose::Client).await? {
        Ok(said) => said,
        Err(unheard) => {
            let back = unheard.next.as_deref().and_then(link_of);
            return failed(&guest, back, &unheard.why).await;
        }
    };
    let link = link_of(&next).ok_or_else(|| anyhow!("a sign-in that was not begun at a link"))?;
    let secret = to_hex(&guest.site.chance().secret());
    let judging = Judging {
        site: guest.site.clone(),
        link: link.to_owned(),
        who,
        fresh: Sha256::digest(&secret).to_vec(),
        before: token(&guest),
        from: guest.from,
        now: guest.now,
    };
    let became = guest.site.journal().write(move |tx| judging.judge(tx)).await?;
    let config = guest.site.config();
    let mut response = match became {
        Became::In => lead_to(&guest.door.href(&next), &cookie(&secret, config))?,
        Became::Refused => to(&guest, "refused"),
        Became::NoLink => pages::unknown(&guest),
    };
    set_cookie(&mut response, &Whose::Client.no_cookie(config))?;
    Ok(response)
}

/// The link by which a sign-in was begun.
fn link_of(next: &str) -> Option<&str> {
    next.strip_prefix("/reply/")?.split('/').next()
}

/// The provider vouches for nobody: back to the link, if this browser came from one.
async fn failed(guest: &Guest, link: Option<&str>, why: &anyhow::Error) -> Result<Response, Problem> {
    tracing::warn!(why = format!("{why:#}"), "a client's sign-in failed");
    let (from, at) = (guest.from, guest.now);
    guest.site.journal().write(move |tx| refusal("client-provider", from, at).write(tx)).await?;
    let mut response = match link {
        Some(link) => Redirect::to(&guest.door.href(&format!("/reply/{link}?said=failed"))).into_response(),
        None => to(guest, "failed"),
    };
    set_cookie(&mut response, &Whose::Client.no_cookie(guest.site.config()))?;
    Ok(response)
}

fn to(guest: &Guest, page: &str) -> Response {
    Redirect::to(&guest.door.href(&format!("/sign-in/reply/{page}"))).into_response()
}

/// `GET /{lang}/sign-in/reply/{item}`: what became of a sign-in, without a word of the link.
///
/// # Errors
/// Not found where no sign-in is demanded, and for pages that are not ours.
pub(super) async fn told(guest: Guest, Path((_, item)): Path<(String, String)>) -> Result<Response, Problem> {
    if guest.site.config().reply.sign_in().is_none() {
        return Err(Problem::NotFound);
    }
    pages::after_sign_in(&guest, &item).ok_or(Problem::NotFound)
}

/// `POST /{lang}/reply/{token}/sign-out`: this browser opens no round any more.
///
/// # Errors
/// The table cannot be written.
pub(super) async fn leave(GuestPost { guest, .. }: GuestPost) -> Result<Response, Problem> {
    if let Some(token) = token(&guest) {
        guest.site.journal().write(move |tx| pending::end(tx, &token)).await?;
    }
    let mut response = to(&guest, "ended");
    set_cookie(&mut response, &cookie("", guest.site.config()))?;
    Ok(response)
}

/// The button that ends a sign-in; nothing where none is demanded. The primary one says that all is done.
pub(super) fn button(guest: &Guest, opened: &Opened, kind: ButtonKind) -> Html {
    if guest.site.config().reply.sign_in().is_none() {
        return Html::new();
    }
    let key = if kind == ButtonKind::Primary { "reply-sign-out-done" } else { "reply-sign-out" };
    let button = PostButton::new(guest.t.get(key), opened.href(guest, "/sign-out"), "");
    Buttons { buttons: vec![button.command(guest.site.id()).kind(kind).into()] }.into()
}
