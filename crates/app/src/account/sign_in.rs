//! The first door: user name and password. What it answers to a wrong password, to a name that nobody has and to
//! a locked account is the same to the letter.

use axum::response::{IntoResponse as _, Redirect, Response};
use domain::id::WorkerId;
use ui::{ButtonKind, Buttons, ErrorSummary, Field, Form, Html, LinkButton, Section, Title};

use super::attempt::{self, Whose, enter};
use super::outside::{Guest, GuestPost, done, landing, lead_to, raw};
use super::security::{Entry, What};
use super::{credential, session};
use crate::clock::day_of;
use crate::config::SecondFactor;
use crate::consultation;
use crate::ctx::Posted;
use crate::problem::Problem;

/// `GET /{lang}/sign-in`.
///
/// # Errors
/// The record cannot be read.
pub(super) async fn show(guest: Guest) -> Result<Response, Problem> {
    if let Some(session) = guest.session().await?
        && session.alive(guest.now, guest.site.config())
    {
        let place = landing_of(&guest, &session.worker, guest.next(&Posted::default())).await?;
        return Ok(Redirect::to(&place).into_response());
    }
    Ok(page(&guest, &Posted::default(), false))
}

fn page(guest: &Guest, form: &Posted, wrong: bool) -> Response {
    let t = guest.t;
    let next = guest.next(form);
    let mut fields = Form::new(guest.words(), guest.door.href("/sign-in"), "")
        .part(
            Field::text("user", t.get("account-user"))
                .value(form.text("user"))
                .required()
                .autocomplete("username"),
        )
        .part(Field::password("password", t.get("account-password")))
        .part(Field::new("next", "", ui::Control::Hidden).value(next.to_owned()))
        .submit(t.get("account-sign-in"));
    if wrong {
        fields = fields.error(t.get("account-wrong"));
    }
    let mut body = Html::new();
    body.push(&ErrorSummary::of(&fields));
    body.append(&done(t, &guest.query));
    body.push(&Title::new(t.get("account-sign-in-title")).lead(t.get("account-sign-in-lead")));
    if guest.site.config().oidc.is_some() {
        let href = guest.onward("/sign-in/provider", next);
        body.push(&LinkButton::new(t.get("account-provider"), href, ButtonKind::Primary));
        body.append(&Html::paragraphs(t.get("account-provider-or")));
    }
    body.push(&fields);
    body.push(&ui::Details::new(t.get("account-help-title"), Html::paragraphs(t.get("account-help-text"))));
    if consultation::is_open(guest) {
        let ways =
            [("assess-title", "/self-assessment"), ("door-title", "/ask"), ("contact-title", "/contact")];
        let way =
            |(key, path)| LinkButton::new(t.get(key), guest.door.href(path), ButtonKind::Secondary).into();
        body.push(&Section::new(t.get("door-no-account"), Buttons { buttons: ways.map(way).into() }));
    }
    guest.page(t.get("account-sign-in-title"), body, wrong)
}

/// `POST /{lang}/sign-in`.
///
/// # Errors
/// Too many wrong tries from this address; the record does not answer.
pub(super) async fn save(GuestPost { guest, form }: GuestPost) -> Result<Response, Problem> {
    let user = form.get("user").to_owned();
    let tried =
        attempt::by_password(&guest.site, Whose::User(user), raw(&form, "password"), guest.from).await?;
    match tried {
        Some(who) => admit(&guest, &who, guest.next(&form)).await,
        None => Ok(page(&guest, &form, true)),
    }
}

/// What follows a right password.
enum Then {
    Inside,
    /// The second factor is asked for.
    Code,
    /// A second factor must be set up first.
    Factor,
}

/// The password was right: in, or to the second factor.
async fn admit(guest: &Guest, who: &WorkerId, next: &str) -> Result<Response, Problem> {
    let site = &guest.site;
    let required = site.config().second_factor == SecondFactor::Required;
    let (whole_secret, whole) = session::fresh(site, who, true);
    let (half_secret, half) = session::fresh(site, who, false);
    let (before, from) = (guest.token.clone(), guest.from);
    let then = site
        .journal()
        .write(move |tx| {
            let known = credential::find(tx, half.worker.as_str())?.unwrap_or_default();
            if !required && !known.has_factor() {
                credential::forgive(tx, whole.worker.as_str())?;
                enter(tx, &whole, before.as_deref(), "password", from)?;
                return Ok(Then::Inside);
            }
            session::begin(tx, &half)?;
            Entry::own(What::PasswordPassed, &half.worker, from, half.began).write(tx)?;
            Ok(if known.has_factor() { Then::Code } else { Then::Factor })
        })
        .await?;
    let half_cookie = session::cookie(&half_secret, site.config());
    match then {
        Then::Inside => {
            let place = landing_of(guest, who, next).await?;
            lead_to(&place, &session::cookie(&whole_secret, site.config()))
        }
        Then::Code => lead_to(&guest.onward("/sign-in/code", next), &half_cookie),
        Then::Factor => lead_to(&guest.onward("/sign-in/factor", next), &half_cookie),
    }
}

/// Where a worker goes after sign-in.
///
/// # Errors
/// The record cannot be read.
pub(super) async fn landing_of(guest: &Guest, who: &WorkerId, next: &str) -> Result<String, Problem> {
    let site = guest.site.clone();
    let directory = guest.site.journal().read(move |tx| site.directory_in(tx)).await?;
    let worker = directory.workers.get(who).cloned().unwrap_or_default();
    Ok(landing(&guest.door, next, &worker, day_of(guest.now)))
}
