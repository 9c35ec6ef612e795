//! Where to get help now, when an answer calls for it: a page of its own, so that whoever loses the answer to a form,
//! sends it twice or comes back reads it all the same.

use anyhow::Result;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::questionnaire::text;
use jiff::ToSpan as _;
use ui::{ButtonKind, Html, LinkButton, Notice, NoticeKind, Title};

use super::{Opened, State, found, pages};
use crate::account::outside::Guest;
use crate::clock::day_of;
use crate::problem::Problem;

/// So many days after an answer its page tells where to get help. After that it would only tell whoever finds the link
/// that an answer once called for it.
const DAYS: i32 = 7;

/// What the answers of the round that are on record call for, in the language of the page.
pub(super) fn recorded(guest: &Guest, opened: &Opened) -> Result<Vec<String>> {
    let open = opened.open()?;
    let mut told = Vec::new();
    if open.closed.is_some() {
        return Ok(told);
    }
    let oldest = day_of(guest.now).checked_sub(DAYS.days())?;
    for response in opened.begun.answered.values().filter_map(|id| open.responses.get(id)) {
        if response.struck || response.flags.is_empty() || response.on < oldest {
            continue;
        }
        let questionnaire = opened.questionnaire(&response.questionnaire)?;
        let language = questionnaire.language(guest.door.lang.code());
        let raised = questionnaire.flags.iter().filter(|flag| response.flags.contains_key(&flag.id));
        told.extend(raised.map(|flag| text(&flag.plain, language).to_owned()));
    }
    Ok(told)
}

/// The way to the page.
pub(super) fn to(guest: &Guest, opened: &Opened) -> Response {
    Redirect::to(&opened.href(guest, "/help")).into_response()
}

/// What is told, on whatever page.
pub(super) fn notices(guest: &Guest, told: &[String]) -> Html {
    let mut html = Html::new();
    for text in told {
        html.push(&Notice::new(NoticeKind::Error, guest.t.get("reply-help-now"), text.clone()));
    }
    html
}

/// `GET /{lang}/reply/{token}/help`.
///
/// # Errors
/// Too many wrong links from this address, or the record cannot be read.
pub(super) async fn show(
    guest: Guest,
    Path((_, token)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let opened = match found(&guest, &token).await? {
        Ok(opened) => opened,
        Err(page) => return Ok(page),
    };
    match opened.state(day_of(guest.now))? {
        State::Takes | State::Finished | State::Declined => {}
        state @ (State::Early | State::Dead) => return Ok(pages::over(&guest, &opened, state, &[])),
    }
    let told = recorded(&guest, &opened)?;
    if told.is_empty() {
        return Ok(Redirect::to(&opened.href(&guest, "")).into_response());
    }
    let t = guest.t;
    let mut body = Html::from(Title::new(t.get("reply-help")).lead(t.get("reply-help-lead")));
    body.append(&notices(&guest, &told));
    body.push(&LinkButton::new(t.get("reply-go-on"), opened.href(&guest, ""), ButtonKind::Primary));
    Ok(guest.page(t.get("reply-help"), body, false))
}
