//! The second door: a code from the phone, or a recovery code; and setting it up, when it is required and
//! missing. Whoever stands here has given a right password and can do nothing else.

use axum::response::{IntoResponse as _, Redirect, Response};
use domain::id::WorkerId;
use jiff::SignedDuration;
use ui::{ErrorSummary, Field, Form, Html, PostButton, Title};

use super::outside::{Guest, Half, HalfPost, landing, set_cookie};
use super::setup::{self, Proved};
use super::{attempt, credential, factor, session};
use crate::clock::day_of;
use crate::ctx::Posted;
use crate::problem::Problem;

/// A session in the middle of setting up lasts as long as the secret shown to it.
pub(super) const SETUP: SignedDuration = SignedDuration::from_mins(15);

/// `GET /{lang}/sign-in/code`.
///
/// # Errors
/// The record cannot be read.
pub(super) async fn ask(half: Half) -> Result<Response, Problem> {
    if !has_factor(&half.guest, &half.session.worker).await? {
        return Ok(onward(&half.guest, "/sign-in/factor"));
    }
    Ok(code_page(&half, &Posted::default(), false))
}

fn onward(guest: &Guest, path: &str) -> Response {
    Redirect::to(&guest.onward(path, guest.next(&Posted::default()))).into_response()
}

async fn has_factor(guest: &Guest, who: &WorkerId) -> Result<bool, Problem> {
    let who = who.0.clone();
    let known = guest.site.journal().read(move |tx| credential::find(tx, &who)).await?;
    Ok(known.is_some_and(|known| known.has_factor()))
}

fn code_page(half: &Half, form: &Posted, wrong: bool) -> Response {
    let (guest, t) = (&half.guest, half.guest.t);
    let next = guest.next(form);
    let by_recovery = form.find("with").unwrap_or_else(|| guest.query.get("with")) == "recovery";
    let here = guest.onward("/sign-in/code", next);
    let (field, other, other_key) = if by_recovery {
        (Field::text("code", t.get("account-recovery-code")).size(14).required(), here, "account-by-code")
    } else {
        let field =
            Field::code("code", t.get("account-code"), factor::DIGITS).hint(t.get("account-code-hint"));
        (field, format!("{here}&with=recovery"), "account-by-recovery")
    };
    let kind = if by_recovery { "recovery" } else { "code" };
    let form = Form::new(guest.words(), guest.door.href("/sign-in/code"), half.session.csrf.as_str())
        .part(field.error(wrong.then(|| t.get("account-code-wrong"))))
        .part(Field::new("next", "", ui::Control::Hidden).value(next.to_owned()))
        .part(Field::new("with", "", ui::Control::Hidden).value(kind))
        .submit(t.get("account-sign-in"))
        .secondary(t.get(other_key), other);
    let mut body = Html::new();
    body.push(&ErrorSummary::of(&form));
    body.push(&Title::new(t.get("account-code-title")).lead(t.get("account-code-lead")));
    body.push(&form);
    body.push(&leave(half));
    guest.page(t.get("account-code-title"), body, wrong)
}

/// Away again, for whoever is at another's door.
fn leave(half: &Half) -> PostButton<'_> {
    let (guest, t) = (&half.guest, half.guest.t);
    PostButton::new(t.get("account-not-me"), guest.door.href("/sign-out"), half.session.csrf.as_str())
        .kind(ui::ButtonKind::Quiet)
}

/// `POST /{lang}/sign-in/code`.
///
/// # Errors
/// Too many wrong tries from this address; the record does not answer.
pub(super) async fn check(HalfPost { half, form }: HalfPost) -> Result<Response, Problem> {
    let (guest, who) = (&half.guest, &half.session.worker);
    let (secret, whole) = session::fresh(&guest.site, who, true);
    let (before, from) = (half.session.hash.clone(), guest.from);
    let passed = attempt::by_second_factor(&guest.site, who, form.get("code"), from, move |tx, means| {
        attempt::enter(tx, &whole, Some(&before), means.code(), from)
    });
    if !passed.await? {
        return Ok(code_page(&half, &form, true));
    }
    let place = landing(&guest.door, guest.next(&form), &half.worker, day_of(guest.now));
    super::outside::lead_to(&place, &session::cookie(&secret, guest.site.config()))
}

/// `GET /{lang}/sign-in/factor`: a second factor is required, and there is none yet.
///
/// # Errors
/// The record cannot be written.
pub(super) async fn set_up(half: Half) -> Result<Response, Problem> {
    if has_factor(&half.guest, &half.session.worker).await? {
        return Ok(onward(&half.guest, "/sign-in/code"));
    }
    let secret = setup::secret_of(&half.guest.site, &half.session).await?;
    factor_page(&half, &Posted::default(), &secret, false)
}

fn factor_page(half: &Half, form: &Posted, secret: &[u8], wrong: bool) -> Result<Response, Problem> {
    let (guest, t) = (&half.guest, half.guest.t);
    let form = Form::new(guest.words(), guest.door.href("/sign-in/factor"), half.session.csrf.as_str())
        .part(setup::shown(t, secret, &half.worker.user)?)
        .part(setup::code_field(t, wrong.then_some("account-code-wrong")))
        .part(Field::new("next", "", ui::Control::Hidden).value(guest.next(form).to_owned()))
        .submit(t.get("account-factor-submit"));
    let mut body = Html::new();
    body.push(&ErrorSummary::of(&form));
    body.push(&Title::new(t.get("account-factor-title")).lead(t.get("account-factor-required")));
    body.push(&form);
    body.push(&leave(half));
    Ok(guest.page(t.get("account-factor-title"), body, wrong))
}

/// `POST /{lang}/sign-in/factor`: the first code proves that the phone has the secret.
///
/// # Errors
/// There is a second factor already; the record does not answer.
pub(super) async fn prove(HalfPost { half, form }: HalfPost) -> Result<Response, Problem> {
    let (guest, t) = (&half.guest, half.guest.t);
    if has_factor(guest, &half.session.worker).await? {
        // Whoever has only the password must not put a factor of their own in place of the owner's.
        return Err(Problem::Forbidden);
    }
    let (secret, whole) = session::fresh(&guest.site, &half.session.worker, true);
    let proof = setup::Proof { session: &half.session, code: form.get("code"), from: guest.from };
    match setup::prove(&guest.site, proof, whole, "password code").await? {
        Proved::Wrong(secret) => factor_page(&half, &form, &secret, true),
        Proved::Right(codes) => {
            let place = landing(&guest.door, guest.next(&form), &half.worker, day_of(guest.now));
            let body = setup::codes_body(t, &codes, &place);
            let mut response = guest.page(t.get("account-recovery-title"), body, false);
            set_cookie(&mut response, &session::cookie(&secret, guest.site.config()))?;
            Ok(response)
        }
        // It took too long: begin again with another secret.
        Proved::Gone => Ok(onward(guest, "/sign-in/factor")),
    }
}
