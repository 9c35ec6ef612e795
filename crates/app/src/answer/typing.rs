//! The nearest answers beside a question that is being written. The text is read, answered and forgotten: it is not
//! recorded, not logged, and no draft is kept of it here.

use anyhow::Result;
use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html as HtmlPart, IntoResponse as _, Response};
use domain::answer::{Audience, Content, LONGEST_TEXT};
use journal::Read;
use ui::{Details, Html, Near};

use super::near::{self, Nearness};
use super::page::{links, path};
use super::{READERS, entry};
use crate::account::outside::{Guest, GuestPost};
use crate::ctx::{Ctx, Door, FORM_BYTES, Posted, same_site};
use crate::problem::Problem;
use crate::site::Site;
use crate::text::Texts;

/// So many answers stand beside a question.
const MOST: usize = 3;

/// The answers that are nearest to a text, with their ids.
///
/// # Errors
/// The record cannot be read.
pub fn nearest(tx: &mut Read<'_>, text: &str, audience: Audience) -> Result<Vec<(String, Content)>> {
    let text: String = text.chars().take(LONGEST_TEXT).collect();
    let mut found = Vec::new();
    for id in near::nearest(tx, &text, audience, Nearness::Close, MOST)? {
        found.extend(entry(tx, &id)?.map(|(entry, _)| (id, entry.content)));
    }
    Ok(found)
}

/// The place of the nearest answers in a form, with those of the text that is there already. Script fills it while
/// one types; without script, the button does.
///
/// # Errors
/// The record cannot be read.
pub async fn beside(site: &Site, door: &Door, audience: Audience, text: &str) -> Result<Html, Problem> {
    let t = Texts(door.lang);
    let path = match audience {
        Audience::Professionals => "/answers/near",
        Audience::Everybody => "/ask/near",
    };
    let list = list(site, door, audience, text).await?;
    Ok(Near { path: path.into(), list, label: t.get("do-near").into() }.into())
}

async fn list(site: &Site, door: &Door, audience: Audience, text: &str) -> Result<Html, Problem> {
    let (t, mut html) = (Texts(door.lang), Html::new());
    if text.trim().is_empty() {
        return Ok(html);
    }
    let text = text.to_owned();
    let found = site.journal().read_settled(move |tx| nearest(tx, &text, audience)).await?;
    if found.is_empty() {
        return Ok(html);
    }
    html.append(&Html::trusted("<p class=\"near-title\">".to_owned()));
    html.push_text(t.get("near-title"));
    html.append(&Html::trusted("</p>".to_owned()));
    for (id, content) in &found {
        let language = content.language.code();
        let mut body = Html::trusted(format!("<div lang=\"{language}\">"));
        body.append(&Html::paragraphs(&content.answer));
        if !content.links.is_empty() {
            body.append(&links(&content.links));
        }
        body.append(&Html::trusted("</div>".to_owned()));
        if audience == Audience::Professionals {
            body.append(&Html::paragraph(&ui::Link::new(t.get("near-page"), door.href(&path(id)))));
        }
        let title = if language == door.lang.code() {
            content.title.clone()
        } else {
            format!("{} ({})", content.title, t.key("language", language))
        };
        html.push(&Details::new(title, body));
    }
    Ok(html)
}

/// A form that asks and changes nothing, from one of our own pages. What is in it is kept nowhere, not even as a draft
/// when the session has ended.
///
/// # Errors
/// Not found for those who work with no clients; not one of our forms; too long.
pub(super) fn asked(ctx: &Ctx, headers: &HeaderMap, body: &Bytes) -> Result<Posted, Problem> {
    if body.len() > FORM_BYTES {
        return Err(Problem::TooMuch);
    }
    let form = Posted::read(body);
    if !same_site(headers) || !ctx.session.trusts(form.get("csrf")) {
        return Err(Problem::Untrusted);
    }
    ctx.must(&READERS)?;
    Ok(form)
}

/// `POST /{lang}/answers/near`.
///
/// # Errors
/// Not found for those who work with no clients; or the record cannot be read.
pub(super) async fn near(ctx: Ctx, headers: HeaderMap, body: Bytes) -> Result<Response, Problem> {
    let form = asked(&ctx, &headers, &body)?;
    let list = list(&ctx.site, &ctx.door, Audience::Professionals, form.get("text")).await?;
    Ok((StatusCode::OK, HtmlPart(list.into_string())).into_response())
}

/// `POST /{lang}/ask/near`: of the answers for everybody, and of no others.
///
/// # Errors
/// Not found while nobody can ask outside; or the record cannot be read.
pub(super) async fn near_outside(GuestPost { guest, form }: GuestPost) -> Result<Response, Problem> {
    let Guest { site, door, .. } = &guest;
    if !crate::consultation::is_open(&guest) {
        return Err(Problem::NotFound);
    }
    let list = list(site, door, Audience::Everybody, form.get("text")).await?;
    Ok((StatusCode::OK, HtmlPart(list.into_string())).into_response())
}
