//! Setting a second factor up: the secret shown, the first code that proves it, the recovery codes.

use std::net::IpAddr;

use anyhow::Result;
use domain::worker::Event;
use journal::{Read, Write};
use ui::{Field, Html, LinkButton, Notice, NoticeKind, Section, Title};

use super::attempt::{deed_of, enter, note};
use super::pending::{self, Purpose};
use super::security::{Entry, What};
use super::session::{self, Session};
use super::{credential, factor, password};
use crate::problem::Problem;
use crate::site::Site;
use crate::text::Texts;

/// The secret that is shown to a session; made when there is none.
///
/// # Errors
/// The record cannot be written.
pub(super) async fn secret_of(site: &Site, session: &Session) -> Result<Vec<u8>, Problem> {
    let (now, token, fresh) = (site.now(), session.hash.clone(), factor::secret(site.chance()));
    let until = now + super::second::SETUP;
    let secret = site.journal().write(move |tx| {
        if let Some(shown) = pending::find(tx, &token, Purpose::Factor, now)? {
            return Ok(shown);
        }
        pending::put(tx, &token, Purpose::Factor, until, &fresh)?;
        Ok(fresh.to_vec())
    });
    Ok(secret.await?)
}

/// The secret as picture, link and text.
pub(super) fn shown(t: Texts, secret: &[u8], user: &str) -> Result<Html> {
    let link = factor::link(secret, user);
    let mut html = Html::paragraphs(t.get("account-factor-scan"));
    html.append(&factor::picture(&link, t.get("account-factor-picture"))?);
    html.append(&Html::paragraph(&ui::Link::new(t.get("account-factor-link"), link)));
    html.append(&Html::paragraphs(t.get("account-factor-type")));
    html.append(&Html::code(&factor::as_text(secret)));
    Ok(html)
}

/// The first code.
pub(super) fn code_field<'a>(t: Texts, error: Option<&'static str>) -> Field<'a> {
    let field =
        Field::code("code", t.get("account-code"), factor::DIGITS).hint(t.get("account-factor-code-hint"));
    field.error(error.map(|key| t.get(key)))
}

/// What is said to prove that the phone has the secret.
pub(super) struct Proof<'a> {
    pub session: &'a Session,
    pub code: &'a str,
    pub from: IpAddr,
}

/// What became of it.
pub(super) enum Proved {
    /// Recovery codes, to be shown once.
    Right(Vec<String>),
    /// The secret, to be shown again.
    Wrong(Vec<u8>),
    /// It took too long.
    Gone,
}

/// Sets the factor up when the code is right; all other sessions end, and a fresh one begins.
///
/// # Errors
/// The record does not answer.
pub(super) async fn prove(
    site: &Site,
    proof: Proof<'_>,
    fresh: Session,
    ground: &'static str,
) -> Result<Proved, Problem> {
    let (now, from, token) = (site.now(), proof.from, proof.session.hash.clone());
    let known = site.journal().read({
        let token = token.clone();
        move |tx: &mut Read<'_>| pending::find(tx, &token, Purpose::Factor, now)
    });
    let Some(secret) = known.await? else { return Ok(Proved::Gone) };
    let Some(step) = factor::step_of(&secret, proof.code, now)? else {
        return Ok(Proved::Wrong(secret));
    };
    let codes = factor::recovery_codes(site.chance());
    let hashes = {
        let _turn = site.hashers().acquire().await.map_err(anyhow::Error::from)?;
        let (chance, codes) = (site.chance().clone(), codes.clone());
        password::aside(move || password::hash_all(&chance, &codes)).await?
    };
    let deed = deed_of(site, &fresh.worker);
    let done = site.journal().write(move |tx| {
        let Some(secret) = pending::take(tx, &token, Purpose::Factor, now)? else { return Ok(false) };
        let who = fresh.worker.clone();
        credential::set_factor(tx, who.as_str(), &secret, step, &hashes)?;
        note(tx, &deed, &who, Event::SecondFactorSet)?;
        Entry::own(What::SecondFactorSet, &who, from, now).write(tx)?;
        renew(tx, &fresh, &token, ground, from)?;
        Ok(true)
    });
    Ok(if done.await? { Proved::Right(codes) } else { Proved::Gone })
}

/// Ends every session of the worker and begins the fresh one. For whoever was signed in already that is no
/// sign-in, and is not logged as one.
fn renew(tx: &mut Write<'_>, fresh: &Session, before: &[u8], ground: &str, from: IpAddr) -> Result<()> {
    let was_in = session::find(tx, before)?.is_some_and(|before| before.passed);
    session::end_all(tx, fresh.worker.as_str(), fresh.began)?;
    credential::forgive(tx, fresh.worker.as_str())?;
    if was_in { session::begin(tx, fresh) } else { enter(tx, fresh, None, ground, from) }
}

/// The recovery codes, shown this once.
pub(super) fn codes_body(t: Texts, codes: &[String], onward: &str) -> Html {
    let mut list = Html::trusted("<ul class=\"codes\" translate=\"no\">".to_owned());
    for code in codes {
        list.append(&Html::trusted("<li><code>".to_owned()));
        list.push_text(code);
        list.append(&Html::trusted("</code></li>".to_owned()));
    }
    list.append(&Html::trusted("</ul>".to_owned()));
    let mut body = Html::from(Notice::new(NoticeKind::Success, t.get("account-factor-done"), ""));
    body.push(&Title::new(t.get("account-recovery-title")).lead(t.get("account-recovery-lead")));
    body.push(&Section::new(t.get("account-recovery-list"), list));
    body.push(&LinkButton::new(t.get("account-recovery-kept"), onward.to_owned(), ui::ButtonKind::Primary));
    body
}
