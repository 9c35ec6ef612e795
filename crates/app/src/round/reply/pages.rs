//! What those who answer read before and after: what it is, why it is voluntary, who sees it; and why a link is dead.

use anyhow::Result;
use axum::response::Response;
use domain::questionnaire::text;
use ui::{
    ButtonKind, Buttons, ErrorSummary, Field, Form, Html, Link, LinkButton, Notice, NoticeKind, Section, Tab,
    Tabs, Title,
};

use super::{Opened, State, gone, help, sign_in};
use crate::account::outside::Guest;
use crate::text::Lang;
use crate::{date, feedback};

/// A question takes about so many seconds.
const SECONDS: usize = 20;

/// The county, as the pages name who asks.
fn county(guest: &Guest) -> String {
    guest.site.directory().organisation.name.clone()
}

/// Whom to ask, where the settings say so.
fn contact(guest: &Guest) -> Html {
    let contact = &guest.site.config().reply.contact;
    if contact.is_empty() {
        return Html::paragraphs(guest.t.get("reply-ask-county"));
    }
    Html::paragraphs(&guest.t.with("reply-contact", &[("contact", contact.as_str().into())]))
}

fn plain(guest: &Guest, title: &str, lead: &str) -> Response {
    let mut body = Html::from(Title::new(title).above(county(guest)).lead(lead));
    body.append(&contact(guest));
    guest.page(title, body, false)
}

/// Without a sign-in of clients nobody answers here.
pub(super) fn no_way(guest: &Guest) -> Response {
    plain(guest, guest.t.get("reply-sign-in"), guest.t.get("reply-sign-in-text"))
}

/// What a sign-in has left to say, by the code in the address.
pub(super) fn said(guest: &Guest) -> Option<(NoticeKind, &'static str)> {
    match guest.query.get("said") {
        "failed" => Some((NoticeKind::Error, "reply-sign-in-failed")),
        "silent" => Some((NoticeKind::Error, "reply-sign-in-silent")),
        _ => None,
    }
}

/// Sign in first: that there is something to answer, and not a word of what it is. `said`: why it is asked again.
pub(super) fn asks_to_sign_in(
    guest: &Guest,
    token: &str,
    said: Option<(NoticeKind, &'static str)>,
) -> Response {
    let t = guest.t;
    let title = t.get("reply-title");
    let lead = t.with("reply-sign-in-lead", &[("county", county(guest).as_str().into())]);
    let mut body = Html::new();
    if let Some((kind, key)) = said {
        body.push(&Notice::new(kind, t.get(key), ""));
    }
    body.push(&Title::new(title).above(county(guest)).lead(lead));
    body.push(&languages(guest));
    body.append(&Html::paragraphs(t.get("reply-sign-in-how")));
    // Back to the page that was asked for; a button has none of its own.
    let (path, link) = (guest.door.path.as_str(), format!("/reply/{token}"));
    let pages = ["/ask/", "/decline", "/help"];
    let has_page =
        path.strip_prefix(&link).is_some_and(|rest| pages.iter().any(|page| rest.starts_with(page)));
    let next = if has_page { path } else { &link };
    let href = guest.onward(&format!("{link}/sign-in"), next);
    body.push(&LinkButton::new(t.get("reply-sign-in-go"), href, ButtonKind::Primary));
    body.append(&Html::paragraphs(t.get("reply-sign-in-what")));
    body.append(&contact(guest));
    let wrong = said.is_some_and(|(_, key)| ["reply-sign-in-kept", "reply-sign-in-again"].contains(&key));
    guest.page(title, body, wrong)
}

/// What became of a sign-in, whoever it was and whatever it was for.
pub(super) fn after_sign_in(guest: &Guest, what: &str) -> Option<Response> {
    let t = guest.t;
    let (title, text) = match what {
        "refused" => (t.get("reply-not-yours"), t.get("reply-not-yours-text")),
        "failed" => (t.get("reply-sign-in-broken"), t.get("reply-sign-in-broken-text")),
        "ended" => {
            let (title, text) = (t.get("reply-signed-out"), t.get("reply-signed-out-text"));
            let mut body = Html::from(Title::new(title).above(county(guest)).lead(text));
            body.push(&feedback_button(guest));
            body.append(&contact(guest));
            return Some(guest.page(title, body, false));
        }
        _ => return None,
    };
    Some(plain(guest, title, text))
}

/// To a page of its own, without the link: nothing ties what is said there to the answers.
fn feedback_button(guest: &Guest) -> LinkButton<'static> {
    LinkButton::new(guest.t.get("feedback-give"), guest.door.href(feedback::PATH), ButtonKind::Secondary)
}

/// The same page in the other languages, where it is seen on a phone.
fn languages(guest: &Guest) -> Tabs<'static> {
    let tabs = Lang::ALL
        .map(|one| Tab::new(one.own_name(), format!("/{one}{}", guest.door.path), one == guest.door.lang));
    Tabs::new(guest.t.get("reply-language"), tabs)
}

/// There is no such link, or not any more.
pub(super) fn unknown(guest: &Guest) -> Response {
    gone(plain(guest, guest.t.get("reply-unknown"), guest.t.get("reply-unknown-text")))
}

/// The link has done its work, or its day has not come. `told`: where to get help now.
pub(super) fn over(guest: &Guest, opened: &Opened, state: State, told: &[String]) -> Response {
    let t = guest.t;
    let early;
    let (title, text) = match state {
        State::Early => {
            let day = date::day(opened.begun.invitation.begins);
            early = t.with("reply-early-text", &[("day", day.as_str().into())]);
            (t.get("reply-early"), early.as_str())
        }
        State::Takes | State::Finished => (t.get("reply-thanks"), t.get("reply-thanks-text")),
        State::Declined => (t.get("reply-declined"), t.get("reply-declined-text")),
        State::Dead => (t.get("reply-dead"), t.get("reply-dead-text")),
    };
    let mut body = Html::from(Title::new(title).above(county(guest)).lead(text));
    body.append(&help::notices(guest, told));
    body.append(&sign_in::button(guest, opened, ButtonKind::Primary));
    // Whoever has signed in is asked for it after that has ended.
    let signed = guest.site.config().reply.sign_in().is_some();
    if matches!(state, State::Takes | State::Finished) && !signed {
        body.push(&feedback_button(guest));
    }
    body.append(&contact(guest));
    let page = guest.page(title, body, false);
    if state == State::Dead { gone(page) } else { page }
}

/// The field for the code of a letter.
pub(super) fn code(guest: &Guest, typed: &str, wrong: bool) -> Response {
    let t = guest.t;
    let field = Field::text("code", t.get("reply-code"))
        .hint(t.get("reply-code-hint"))
        .value(typed.to_owned())
        .error(wrong.then(|| t.get("reply-code-wrong")))
        .autocomplete("off")
        .size(20)
        .required();
    let form = Form::new(guest.words(), guest.door.href("/reply"), "")
        .part(field)
        .submit(t.get("reply-code-submit"));
    let mut body = Html::from(ErrorSummary::of(&form));
    body.push(&Title::new(t.get("reply-code-title")).above(county(guest)).lead(t.get("reply-code-lead")));
    body.push(&form);
    body.append(&contact(guest));
    guest.page(t.get("reply-code-title"), body, wrong)
}

/// About how many minutes the questions take that are left.
fn minutes(opened: &Opened) -> Result<i64> {
    let mut questions = 0;
    for edition in opened.remaining()? {
        let items = &opened.questionnaire(edition)?.items;
        questions += items.iter().filter(|item| item.answer.is_asked()).count();
    }
    Ok(i64::try_from((questions * SECONDS).div_ceil(60)).unwrap_or(1).max(1))
}

/// The first page behind the link. `told`: where to get help now.
pub(super) fn intro(guest: &Guest, opened: &Opened, told: &[String]) -> Result<Response> {
    let t = guest.t;
    let lang = guest.door.lang.code();
    let title = t.get("reply-title");
    let lead = t.with("reply-lead", &[("county", county(guest).as_str().into())]);
    let mut body = Html::from(Title::new(title).above(county(guest)).lead(lead));
    body.append(&help::notices(guest, told));
    body.push(&languages(guest));
    let remaining = opened.remaining()?;
    let mut begun = Html::new();
    if remaining.len() < opened.begun.invitation.questionnaires.len() {
        begun.push(&Notice::new(NoticeKind::Info, t.get("reply-go-on-text"), ""));
    }
    let until = date::day(opened.begun.until());
    let facts = [
        t.with("reply-long", &[("minutes", minutes(opened)?.into())]),
        t.get("reply-voluntary").to_owned(),
        t.get("reply-seen-by").to_owned(),
        t.with("reply-saved", &[("day", until.as_str().into())]),
    ];
    let mut what = Html::trusted("<ul class=\"plain-facts\">".to_owned());
    for fact in &facts {
        what.append(&Html::trusted("<li>".to_owned()));
        what.push_text(fact);
        what.append(&Html::trusted("</li>".to_owned()));
    }
    what.append(&Html::trusted("</ul>".to_owned()));
    body.append(&begun);
    body.push(&Section::new(t.get("reply-good-to-know"), what));
    let mut others = Vec::new();
    for edition in &remaining {
        let questionnaire = opened.questionnaire(edition)?;
        if !questionnaire.languages.iter().any(|one| one == lang) {
            others.push(text(&questionnaire.title, lang).to_owned());
        }
    }
    if !others.is_empty() {
        let line = t.with("reply-other-language", &[("list", others.join(", ").as_str().into())]);
        body.push(&Notice::new(NoticeKind::Info, line, ""));
    }
    let mut buttons: Vec<Html> = Vec::new();
    if let Some(first) = remaining.first() {
        let label = t.get(if begun.is_empty() { "reply-begin" } else { "reply-go-on" });
        let href = opened.href(guest, &format!("/ask/{}", first.id));
        buttons.push(LinkButton::new(label, href, ButtonKind::Primary).into());
    }
    buttons.push(Link::new(t.get("reply-decline"), opened.href(guest, "/decline")).into());
    body.push(&Buttons { buttons });
    body.append(&contact(guest));
    Ok(opened.page(guest, title, body, false))
}
