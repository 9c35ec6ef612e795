//! A new worker: into the register, and a one-time link to hand over.

use axum::response::{IntoResponse as _, Redirect, Response};
use domain::model::Right;
use domain::worker::{Command, Worker};
use ui::{Crumb, Form, Html, Notice, Title};

use super::page::handed_over;
use super::sheets::{profile_fields, profile_of, rights_field, rights_of};
use super::standing::log;
use crate::account::credential;
use crate::account::invitation::{self, Link};
use crate::account::security::What;
use crate::act::{Answer, carry_out, load};
use crate::ctx::{Ctx, Post, Posted};
use crate::draft;
use crate::frame::{Page, form_body, words};
use crate::office::sheet::{Filled, Wrong, restored, shows};
use crate::problem::Problem;

/// `GET /{lang}/office/workers/new`.
///
/// # Errors
/// Not found for those without the right.
pub(crate) async fn show(ctx: Ctx) -> Result<Response, Problem> {
    ctx.must(&[Right::Office])?;
    let kept = draft::of(&ctx, &ctx.door.path).await?;
    let notice = kept.as_ref().map(|(_, saved)| restored(&ctx, *saved));
    let known = || shows([("organisation", ctx.directory.organisation.name.clone())]);
    let posted = kept.map_or_else(known, |(posted, _)| posted);
    Ok(page(&ctx, &posted, &Wrong::new(), notice))
}

fn page(ctx: &Ctx, posted: &Posted, wrong: &Wrong, notice: Option<Notice<'static>>) -> Response {
    let t = ctx.t;
    let filled = Filled { t, posted, wrong };
    let command = posted.find("command").map_or_else(|| ctx.site.id(), str::to_owned);
    let mut form =
        Form::new(words(ctx.door.lang), ctx.href("/office/workers/new"), ctx.session.csrf.as_str())
            .command(command)
            .part(filled.text("user").required())
            .submit(t.get("office-new-worker-submit"))
            .secondary(t.get("cancel"), ctx.href("/office"));
    for part in profile_fields(ctx, &filled, "") {
        form = form.part(part);
    }
    form = form.part(rights_field(&filled));
    for (_, code) in wrong.iter().filter(|(field, _)| field.is_empty()) {
        form = form.error(t.key("refusal", code));
    }
    let title = t.get("office-new-worker");
    let body = form_body(Title::new(title).lead(t.get("office-new-worker-lead")), &form, Html::new());
    Page::new(ctx, title, body)
        .under([Crumb::new(t.get("nav-office"), ctx.href("/office")), Crumb::here(title)])
        .notice(notice)
        .wrong(!wrong.is_empty())
        .respond()
}

/// `POST /{lang}/office/workers/new`. The worker's id is the command's: a second click is the same worker, and
/// shows a link that works in place of the first.
///
/// # Errors
/// Not found for those without the right; the record does not answer.
pub(crate) async fn save(Post { ctx, form }: Post) -> Result<Response, Problem> {
    ctx.must(&[Right::Office])?;
    let id = form.command().to_owned();
    if uuid::Uuid::parse_str(&id).is_err() {
        return Err(Problem::BadRequest);
    }
    let user = form.text("user");
    if user.chars().any(char::is_whitespace) || user.chars().count() > 64 {
        return Ok(page(&ctx, &form, &vec![("user", "user-wrong")], None));
    }
    let rights = rights_of(&form).collect();
    let command = Command::Register { profile: profile_of(&form), user, rights };
    let (mut deed, by, link) = (ctx.deed(&id, None), ctx.clone(), Link::new(ctx.site.chance()));
    deed.draft = Some(ctx.door.path.clone());
    let (made, worker_id) = (link.clone(), id.clone());
    let done = ctx.site.journal().write(move |tx| {
        let answer = carry_out::<Worker>(tx, &deed, &worker_id, command)?;
        let in_use = credential::find(tx, &worker_id)?.is_some();
        if matches!(answer, Answer::Done(_) | Answer::Again) && !in_use {
            invitation::make(tx, &made, &worker_id, by.now)?;
            log(tx, &by, What::InvitationMade, &worker_id)?;
        }
        Ok((answer, load::<Worker>(tx, &worker_id)?.state, in_use))
    });
    let (answer, worker, in_use) = done.await?;
    match answer {
        Answer::Done(_) | Answer::Again if in_use => {
            Ok(Redirect::to(&ctx.href(&format!("/office/workers/{id}"))).into_response())
        }
        Answer::Done(_) | Answer::Again if worker.profile.is_some() => {
            Ok(handed_over(&ctx, &id, &worker, &link))
        }
        Answer::Refused(refusal) => {
            let (code, field) = refusal.code();
            Ok(page(&ctx, &form, &vec![(field, code)], None))
        }
        Answer::Done(_) | Answer::Again | Answer::Stale | Answer::Forbidden => Err(Problem::Forbidden),
        Answer::Hidden => Err(Problem::NotFound),
    }
}
