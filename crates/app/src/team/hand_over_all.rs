//! The cases of a worker who leaves, handed over in one go: all of them or none.

use anyhow::Result;
use axum::extract::{Query, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::case::{Case, Command};
use domain::model::Right;
use journal::Read;
use ui::{Choice, Crumb, Field, Form, Html, Notice, NoticeKind, Title};

use crate::act::{Answer, carry_out};
use crate::case::names;
use crate::ctx::{Ctx, Post, Posted};
use crate::frame::{Page, form_body, words};
use crate::problem::Problem;
use crate::site::Site;

/// Whose cases.
#[derive(serde::Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    worker: String,
    #[serde(default)]
    done: Option<u32>,
}

/// Open cases of a worker that nobody is receiving yet.
fn cases_of(tx: &mut Read<'_>, worker: &str) -> Result<Vec<String>> {
    tx.all(
        "select case_id from case_view where responsible = ?1 and closed = '' and receiver = '' order by case_id",
        &[worker.into()],
        |row| row.text(0),
    )
}

/// `GET /{lang}/team/hand-over-all`.
///
/// # Errors
/// Not found for those who do not lead; or the record cannot be read.
pub(super) async fn show(ctx: Ctx, Query(asked): Query<Asked>) -> Result<Response, Problem> {
    ctx.must(&[Right::Lead])?;
    let notice = asked.done.map(|count| {
        let text = ctx.t.with("hand-over-all-done", &[("count", i64::from(count).into())]);
        Notice::new(NoticeKind::Success, text, ctx.t.get("hand-over-all-done-text"))
    });
    let posted = Posted { fields: vec![("worker".to_owned(), asked.worker)] };
    Ok(page(&ctx, &posted, None, notice))
}

fn page(
    ctx: &Ctx,
    posted: &Posted,
    error: Option<(&'static str, &'static str)>,
    notice: Option<Notice<'_>>,
) -> Response {
    let t = ctx.t;
    let people = |fits: &dyn Fn(&domain::worker::Worker) -> bool| {
        let mut found: Vec<_> = ctx
            .directory
            .workers
            .iter()
            .filter(|(_, worker)| worker.works() && fits(worker))
            .map(|(id, _)| (names::worker(ctx, id), id.0.clone()))
            .collect();
        found.sort();
        found.into_iter().map(|(name, id)| Choice::new(id, name)).collect::<Vec<_>>()
    };
    let wrong = |name: &str| error.filter(|(field, _)| *field == name).map(|(_, key)| t.get(key));
    let able = people(&|worker| worker.may_be_responsible(ctx.today));
    let form = Form::new(words(ctx.door.lang), ctx.href(&ctx.door.path), ctx.session.csrf.as_str())
        .command(ctx.site.id())
        .part(
            Field::select("worker", t.get("field-leaving"), people(&|_| true))
                .value(posted.text("worker"))
                .required()
                .error(wrong("worker")),
        )
        .part(
            Field::select("to", t.get("field-receiving"), able)
                .value(posted.text("to"))
                .required()
                .error(wrong("to")),
        )
        .part(
            Field::area("reason", t.get("field-reason"), 3)
                .value(posted.text("reason"))
                .required()
                .error(wrong("reason")),
        )
        .submit(t.get("do-hand-over-all"))
        .secondary(t.get("cancel"), ctx.href("/team"));
    let title = t.get("do-hand-over-all");
    let before = notice.map(Html::from).unwrap_or_default();
    let body = form_body(Title::new(title).lead(t.get("hand-over-all-lead")), &form, before);
    Page::new(ctx, title, body)
        .under([Crumb::new(t.get("nav-team"), ctx.href("/team")), Crumb::here(title)])
        .wrong(error.is_some())
        .respond()
}

/// `POST /{lang}/team/hand-over-all`.
///
/// # Errors
/// Not found for those who do not lead; or the record cannot be written.
pub(super) async fn save(State(site): State<Site>, Post { ctx, form }: Post) -> Result<Response, Problem> {
    ctx.must(&[Right::Lead])?;
    let (worker, to, reason) =
        (form.get("worker").to_owned(), form.get("to").to_owned(), form.text("reason"));
    for (name, value) in [("worker", &worker), ("to", &to)] {
        if value.is_empty() {
            return Ok(page(&ctx, &form, Some((name, "refusal-choose-one")), None));
        }
    }
    let (deed, leaving) = (ctx.deed(form.command(), None), worker.clone());
    let done = site.journal().write(move |tx| all(tx, &deed, &leaving, &to, &reason)).await;
    match done {
        Ok(Ok(count)) => {
            let back = ctx.href(&format!("/team/hand-over-all?worker={worker}&done={count}"));
            Ok(Redirect::to(&back).into_response())
        }
        Ok(Err((field, key))) => Ok(page(&ctx, &form, Some((field, key)), None)),
        Err(fault) => Err(fault.into()),
    }
}

type Wrong = (&'static str, &'static str);

fn all(
    tx: &mut journal::Write<'_>,
    deed: &crate::act::Deed,
    leaving: &str,
    to: &str,
    reason: &str,
) -> Result<Result<u32, Wrong>> {
    let mut count = 0;
    for case in cases_of(tx, leaving)? {
        let mut deed = deed.clone();
        deed.cause = format!("{}/{case}", deed.cause);
        let command = Command::BeginHandOver { to: to.into(), reason: reason.to_owned() };
        match carry_out::<Case>(tx, &deed, &case, command)? {
            Answer::Done(_) | Answer::Again => count += 1,
            // The first is refused for what all would be refused: nothing has been written yet.
            Answer::Refused(refusal) => {
                anyhow::ensure!(count == 0, "a hand-over was refused in the middle: {:?}", refusal.code());
                return Ok(Err(match refusal.code() {
                    ("reason-missing", _) => ("reason", "refusal-reason-missing"),
                    ("same-person", _) => ("to", "refusal-same-person"),
                    _ => ("to", "refusal-may-not-be-responsible"),
                }));
            }
            Answer::Stale | Answer::Forbidden | Answer::Hidden => {
                anyhow::bail!("a hand-over that a lead may not begin")
            }
        }
    }
    Ok(Ok(count))
}
