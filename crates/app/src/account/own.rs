//! Changing one's own password and second factor. Both ask for the password again: an open computer is not
//! enough.

use axum::response::{IntoResponse as _, Redirect, Response};
use domain::worker::{Event, Worker};
use ui::{Crumb, Field, Form, Html, Title};

use super::attempt::{self, Whose, note};
use super::outside::{raw, set_cookie};
use super::security::{Entry, What};
use super::setup::{self, Proved};
use super::welcome::{chosen, error, new_password, repeat};
use super::{credential, password, session};
use crate::ctx::{Ctx, Post};
use crate::frame::{Page, form_body, words};
use crate::problem::Problem;

type Wrong = Vec<(&'static str, &'static str)>;

/// Whoever signs in only at the organisation's provider has nothing to change here.
async fn must_have_password(ctx: &Ctx) -> Result<(), Problem> {
    let me = ctx.me().0.clone();
    let known = ctx.site.journal().read(move |tx| credential::find(tx, &me)).await?;
    if known.is_some_and(|known| !known.password.is_empty()) { Ok(()) } else { Err(Problem::NotFound) }
}

fn me(ctx: &Ctx) -> Worker {
    ctx.directory.workers.get(ctx.me()).cloned().unwrap_or_default()
}

fn current<'a>(ctx: &Ctx, wrong: &Wrong) -> Field<'a> {
    Field::password("password", ctx.t.get("account-password-current")).error(error(ctx.t, wrong, "password"))
}

fn respond(ctx: &Ctx, title: &'static str, form: &Form<'_>, wrong: &Wrong) -> Response {
    let lead = ctx.t.find(&format!("{title}-lead")).unwrap_or_default();
    let body = form_body(Title::new(ctx.t.get(title)).lead(lead), form, Html::new());
    Page::new(ctx, ctx.t.get(title), body)
        .under([
            Crumb::new(ctx.t.get("account-profile-title"), ctx.href("/profile")),
            Crumb::here(ctx.t.get(title)),
        ])
        .wrong(!wrong.is_empty())
        .respond()
}

fn form<'a>(ctx: &'a Ctx, path: &str) -> Form<'a> {
    Form::new(words(ctx.door.lang), ctx.href(path), ctx.session.csrf.as_str())
        .command(ctx.site.id())
        .secondary(ctx.t.get("cancel"), ctx.href("/profile"))
}

/// Is it one's own password? Wrong ones count as at sign-in.
async fn confirmed(ctx: &Ctx, typed: &str) -> Result<bool, Problem> {
    let whose = Whose::Worker(ctx.me().clone());
    let right = attempt::by_password(&ctx.site, whose, typed, ctx.from).await?.is_some();
    if right {
        let (me, from, now) = (ctx.me().clone(), ctx.from, ctx.now);
        let site = &ctx.site;
        site.journal().write(move |tx| Entry::own(What::Confirmed, &me, from, now).write(tx)).await?;
    }
    Ok(right)
}

/// `GET /{lang}/profile/password`.
///
/// # Errors
/// Not found for those who have none here.
pub(super) async fn password_form(ctx: Ctx) -> Result<Response, Problem> {
    must_have_password(&ctx).await?;
    Ok(password_page(&ctx, &Wrong::new()))
}

fn password_page(ctx: &Ctx, wrong: &Wrong) -> Response {
    let form = form(ctx, "/profile/password")
        .part(current(ctx, wrong))
        .part(new_password(ctx.t, wrong))
        .part(repeat(ctx.t, wrong))
        .submit(ctx.t.get("account-password-submit"));
    respond(ctx, "account-password-change", &form, wrong)
}

/// `POST /{lang}/profile/password`: all sessions end, and this browser gets a fresh one.
///
/// # Errors
/// Too many wrong tries; the record does not answer.
pub(super) async fn change_password(Post { ctx, form }: Post) -> Result<Response, Problem> {
    must_have_password(&ctx).await?;
    let done = format!("{}?done=password", ctx.href("/profile"));
    let cause = form.command().to_owned();
    if ctx.site.journal().read(move |tx| tx.done(&cause)).await? {
        return Ok(Redirect::to(&done).into_response());
    }
    let mut wrong = chosen(raw(&form, "new"), raw(&form, "repeat"), &me(&ctx).user);
    if wrong.is_empty() && !confirmed(&ctx, raw(&form, "password")).await? {
        wrong.push(("password", "password-current"));
    }
    if !wrong.is_empty() {
        return Ok(password_page(&ctx, &wrong));
    }
    let hash = password::hash_in_turn(&ctx.site, raw(&form, "new").to_owned()).await?;
    let (secret, fresh) = session::fresh(&ctx.site, ctx.me(), true);
    let (deed, from) = (ctx.deed(form.command(), None), ctx.from);
    ctx.site
        .journal()
        .write(move |tx| {
            let (who, now) = (&fresh.worker, fresh.began);
            session::end_all(tx, who.as_str(), now)?;
            credential::set_password(tx, who.as_str(), &hash)?;
            note(tx, &deed, who, Event::PasswordSet)?;
            Entry::own(What::PasswordSet, who, from, now).ground("password").write(tx)?;
            session::begin(tx, &fresh)
        })
        .await?;
    super::outside::lead_to(&done, &session::cookie(&secret, ctx.site.config()))
}

/// `GET /{lang}/profile/factor`.
///
/// # Errors
/// Not found for those who have no password here.
pub(super) async fn factor_form(ctx: Ctx) -> Result<Response, Problem> {
    must_have_password(&ctx).await?;
    let secret = setup::secret_of(&ctx.site, &ctx.session).await?;
    factor_page(&ctx, &secret, &Wrong::new())
}

fn factor_page(ctx: &Ctx, secret: &[u8], wrong: &Wrong) -> Result<Response, Problem> {
    let code_wrong = wrong.iter().any(|(field, _)| *field == "code").then_some("account-code-wrong");
    let form = form(ctx, "/profile/factor")
        .part(setup::shown(ctx.t, secret, &me(ctx).user)?)
        .part(setup::code_field(ctx.t, code_wrong))
        .part(current(ctx, wrong))
        .submit(ctx.t.get("account-factor-submit"));
    Ok(respond(ctx, "account-factor-title", &form, wrong))
}

/// `POST /{lang}/profile/factor`: sets the second factor up, or another in its place.
///
/// # Errors
/// Too many wrong tries; the record does not answer.
pub(super) async fn change_factor(Post { ctx, form }: Post) -> Result<Response, Problem> {
    must_have_password(&ctx).await?;
    let shown = setup::secret_of(&ctx.site, &ctx.session).await?;
    if !confirmed(&ctx, raw(&form, "password")).await? {
        return factor_page(&ctx, &shown, &vec![("password", "password-current")]);
    }
    let (secret, fresh) = session::fresh(&ctx.site, ctx.me(), true);
    let csrf = fresh.csrf.clone();
    let proof = setup::Proof { session: &ctx.session, code: form.get("code"), from: ctx.from };
    match setup::prove(&ctx.site, proof, fresh, "password code").await? {
        Proved::Wrong(shown) => factor_page(&ctx, &shown, &vec![("code", "")]),
        Proved::Gone => Ok(Redirect::to(&ctx.href("/profile/factor")).into_response()),
        Proved::Right(codes) => {
            let body = setup::codes_body(ctx.t, &codes, &ctx.href("/profile?done=factor"));
            let mut ctx = ctx;
            // The page carries the token of the session that has just begun.
            ctx.session = std::sync::Arc::new(session::Session { csrf, ..(*ctx.session).clone() });
            let mut response = Page::new(&ctx, ctx.t.get("account-recovery-title"), body).respond();
            set_cookie(&mut response, &session::cookie(&secret, ctx.site.config()))?;
            Ok(response)
        }
    }
}
