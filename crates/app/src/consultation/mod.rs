//! Consultations: asked at the public door, by a professional or for one; answered at the desk.

mod ask;
pub mod booking;
mod desk;
mod door;
mod identify;
mod lesson;
mod pair;
mod ratio;
pub(crate) mod secret;
#[cfg(test)]
mod tests;
mod thread;
mod turns;
mod view;

use axum::routing::{get, post};
use domain::consultation::{Consultation, Refusal};
use journal::Read;
use ui::{Button, ButtonKind, Buttons, Field, Form, Html};

use crate::act::load;
use crate::ctx::Posted;
use crate::guard;
use crate::routes::Logged::{Change, Nothing, Use};
use crate::routes::Routes;
use crate::routes::Who::{Anybody, Signed};
use crate::text::Texts;
pub use door::is_open;
pub use lesson::{Lesson, lesson};
pub use view::ANSWERS;

/// The addresses of consultations.
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/{lang}/consultations", Signed, Nothing, get(desk::show))
        .form("/{lang}/consultations/new", Signed, Nothing, get(ask::show).post(ask::save))
        .get("/{lang}/consultations/ratio", Signed, Nothing, get(ratio::show))
        .post("/{lang}/consultations/check", Signed, Nothing, post(ask::check))
        .form("/{lang}/consultations/{consultation}", Signed, Use, get(thread::show).post(thread::say))
        .post("/{lang}/consultations/{consultation}/claim", Signed, Change, post(thread::claim))
        .post("/{lang}/consultations/{consultation}/release", Signed, Change, post(thread::release))
        .post("/{lang}/consultations/{consultation}/case-team", Signed, Change, post(thread::to_case_team))
        .form(
            "/{lang}/consultations/{consultation}/identify",
            Signed,
            Use,
            get(identify::show).post(identify::save),
        )
        .post("/{lang}/consultations/{consultation}/pair-work", Signed, Change, post(pair::begin))
        .post("/{lang}/consultations/{consultation}/book", Signed, Change, post(booking::book))
        .post("/{lang}/consultations/{consultation}/book/cancel", Signed, Change, post(booking::cancel))
        .post("/{lang}/consultations/{consultation}/close", Signed, Change, post(thread::close))
        .form("/{lang}/ask", Anybody, Nothing, get(door::show).post(door::save))
        .post("/{lang}/ask/begin", Anybody, Nothing, post(door::begin))
        .form("/{lang}/ask/answer", Anybody, Nothing, get(door::ask_key).post(door::open))
        .post("/{lang}/ask/more", Anybody, Change, post(door::add))
        .post("/{lang}/ask/check", Anybody, Nothing, post(door::check))
}

/// What is said of a question that tells of somebody.
const IDENTIFIES: &str = "refusal-consultation-identifies";

/// What a refusal says, and at which field.
fn told(t: Texts, refusal: &Refusal) -> (&'static str, String) {
    let (code, field) = refusal.code();
    let key = format!("refusal-{code}");
    let text = if let Refusal::Identifies(kinds) = refusal {
        guard::listed(t, &key, kinds)
    } else {
        t.get(&key).to_owned()
    };
    (field, text)
}

/// The form with the text that is to be said; when the guard found something in it, with a button that hides that.
fn with_text<'a>(
    t: Texts,
    form: Form<'a>,
    field: Field<'a>,
    posted: &Posted,
    wrong: Option<&Refusal>,
) -> Form<'a> {
    let error = wrong.map(|refusal| told(t, refusal)).filter(|(field, _)| *field == "text");
    let form = form.part(field.value(posted.text("text")).error(error.map(|(_, text)| text)).required());
    if !matches!(wrong, Some(Refusal::Identifies(_))) {
        return form;
    }
    let named = Some(("mask".into(), "yes".into()));
    let hide = Button { named, kind: ButtonKind::Secondary, ..Button::new(t.get("do-mask")) };
    form.part(Html::from(Buttons { buttons: vec![hide.into()] }))
}

/// What is kept as a draft of a consultation that is anonymous, or will be, holds no identity either.
///
/// # Errors
/// The record cannot be read.
pub fn guard_draft(tx: &mut Read<'_>, form: &str, posted: &mut Posted) -> anyhow::Result<()> {
    if form.starts_with("/answers/") {
        guard::mask_fields(tx, posted, &["title", "question", "answer", "links", "reason"]);
        return Ok(());
    }
    let Some(place) = form.strip_prefix("/consultations/") else {
        return Ok(());
    };
    let thread = load::<Consultation>(tx, place)?.state.thread;
    if !thread.is_none_or(|thread| thread.is_anonymous()) {
        return Ok(());
    }
    guard::mask_fields(tx, posted, &["text"]);
    Ok(())
}

/// The stream of a consultation.
fn stream(id: &str) -> String {
    crate::act::stream_name::<Consultation>(id)
}
