//! Access without a relation (hätäkatselu): a reason, a time limit, a review by somebody who leads, and a line in
//! the client's own log. Whether there is a case at all is told only after the reason is on record.

use anyhow::Result;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::case::{Case, Command, GLASS_HOURS};
use domain::model::Right;
use jiff::SignedDuration;
use ui::{Choice, Field, Form, Html, Notice, NoticeKind, Title};

use super::page::peek;
use crate::act::{Answer, carry_out};
use crate::case::names;
use crate::ctx::{Ctx, Post, Posted};
use crate::frame::{Page, form_body, words};
use crate::problem::Problem;
use crate::site::Site;
use crate::uselog;

/// Hours that are offered.
const HOURS: [i64; 4] = [1, 4, 8, GLASS_HOURS];

/// `GET /{lang}/persons/{person}/break-glass`.
///
/// # Errors
/// Not found, or the record cannot be read.
pub(super) async fn show(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    ctx.must(&[Right::Casework])?;
    let seen = peek(&ctx, &id).await?;
    uselog::write(&ctx, uselog::Use::of_person(&id, "person-name", "right casework")).await?;
    Ok(page(&ctx, &id, &names::person(&seen.card), &Posted::default(), None))
}

fn page(ctx: &Ctx, id: &str, name: &str, posted: &Posted, error: Option<&'static str>) -> Response {
    let t = ctx.t;
    let hours =
        HOURS.map(|hours| Choice::new(hours.to_string(), t.with("glass-hours", &[("hours", hours.into())])));
    let chosen = posted.find("hours").unwrap_or("1").to_owned();
    let form = Form::new(words(ctx.door.lang), ctx.href(&ctx.door.path), ctx.session.csrf.as_str())
        .command(ctx.site.id())
        .part(
            Field::area("reason", t.get("field-reason"), 4)
                .value(posted.text("reason"))
                .required()
                .error(error),
        )
        .part(Field::radios("hours", t.get("field-hours"), hours).value(chosen).required())
        .submit(t.get("do-break-glass"))
        .secondary(t.get("cancel"), ctx.href(&format!("/persons/{id}")))
        .danger();
    let warning = Notice::new(NoticeKind::Alert, t.get("glass-warning"), t.get("glass-warning-text"));
    let title = t.get("glass-title");
    let body = form_body(Title::new(title).above(name.to_owned()), &form, Html::from(warning));
    Page::new(ctx, title, body).wrong(error.is_some()).respond()
}

/// `POST /{lang}/persons/{person}/break-glass`: opens every case of the person for a time.
///
/// # Errors
/// Not found, or the record cannot be written.
pub(super) async fn save(
    State(site): State<Site>,
    Path((_, id)): Path<(String, String)>,
    Post { ctx, form }: Post,
) -> Result<Response, Problem> {
    ctx.must(&[Right::Casework])?;
    let seen = peek(&ctx, &id).await?;
    let name = names::person(&seen.card);
    let reason = form.text("reason");
    if reason.is_empty() {
        return Ok(page(&ctx, &id, &name, &form, Some(ctx.t.get("refusal-reason-missing"))));
    }
    let hours = form.get("hours").parse().ok().filter(|hours| HOURS.contains(hours)).unwrap_or(1);
    let until = ctx.now + SignedDuration::from_hours(hours);
    let (deed, person) = (ctx.deed(form.command(), None), id.clone());
    site.journal()
        .write(move |tx| {
            let cases =
                tx.all("select case_id from case_view where person = ?1", &[(&person).into()], |row| {
                    row.text(0)
                })?;
            for (at, case) in cases.iter().enumerate() {
                let mut deed = deed.clone();
                deed.cause = format!("{}/{at}", deed.cause);
                let command = Command::BreakGlass { reason: reason.clone(), until };
                // One that is open to the reader already is refused, and that is well.
                let _: Answer<Case> = carry_out(tx, &deed, case, command)?;
            }
            Ok(())
        })
        .await?;
    Ok(Redirect::to(&ctx.href(&format!("/persons/{id}?done=glass"))).into_response())
}
