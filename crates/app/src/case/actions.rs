//! Commands of a case that need no questions, and the two that need only a reason.

use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::access::Action;
use domain::case::{Case, Command};
use ui::{Form, Html, Notice, NoticeKind, Summary, SummaryList, Title};

use super::names;
use super::seen::{Seen, With, see};
use super::sheet::Place;
use crate::act::Answer;
use crate::ctx::{Ctx, Post, Posted};
use crate::date;
use crate::frame::{Page, form_body, words};
use crate::problem::Problem;
use crate::site::Site;

/// A command, straight away.
async fn straight(
    ctx: &Ctx,
    posted: &Posted,
    case: &str,
    command: Command,
    done: &str,
) -> Result<Response, Problem> {
    let back = |query: &str| Redirect::to(&ctx.href(&format!("/cases/{case}?done={query}"))).into_response();
    match ctx.act::<Case>(case, posted, command).await? {
        Answer::Done(_) | Answer::Again => Ok(back(done)),
        Answer::Refused(refusal) => Ok(back(&format!("not-{}", refusal.code().0))),
        Answer::Stale => Ok(back("stale")),
        Answer::Forbidden => Err(Problem::Forbidden),
        Answer::Hidden => Err(Problem::NotFound),
    }
}

/// `POST …/hand-over/tick`.
///
/// # Errors
/// Not found, or the record cannot be written.
pub async fn tick(Path(place): Path<Place>, post: Post) -> Result<Response, Problem> {
    let command = Command::TickHandOver { item: post.form.get("item").into() };
    straight(&post.ctx, &post.form, &place.case, command, "tick").await
}

/// `POST …/hand-over/receipt`: the new responsible person receives.
///
/// # Errors
/// Not found, or the record cannot be written.
pub async fn receive(Path(place): Path<Place>, post: Post) -> Result<Response, Problem> {
    straight(&post.ctx, &post.form, &place.case, Command::ReceiveHandOver, "receipt").await
}

/// `POST …/helpers/end`.
///
/// # Errors
/// Not found, or the record cannot be written.
pub async fn end_helper(Path(place): Path<Place>, post: Post) -> Result<Response, Problem> {
    let command = Command::EndHelper { worker: post.form.get("worker").into() };
    straight(&post.ctx, &post.form, &place.case, command, "helper-ended").await
}

/// What asks for a reason only.
struct Asking {
    /// Key of title, ingress and button.
    key: &'static str,
    action: Action,
    make: fn(String) -> Command,
}

const DECLINING: Asking =
    Asking { key: "declining", action: Action::Receive, make: |reason| Command::DeclineHandOver { reason } };
const CANCELLING: Asking =
    Asking { key: "cancelling", action: Action::HandOver, make: |reason| Command::CancelHandOver { reason } };

impl Asking {
    async fn show(&self, ctx: &Ctx, case: &str) -> Result<Response, Problem> {
        let seen = see(ctx, case, self.action, With::Itself, self.key).await?;
        Ok(self.page(ctx, &seen, &Posted::default(), None))
    }

    fn page(&self, ctx: &Ctx, seen: &Seen, posted: &Posted, error: Option<&'static str>) -> Response {
        let t = ctx.t;
        let field =
            ui::Field::area("reason", t.get("field-reason"), 3).required().value(posted.text("reason"));
        let form = Form::new(words(ctx.door.lang), ctx.href(&ctx.door.path), ctx.session.csrf.as_str())
            .command(ctx.site.id())
            .part(field.error(error))
            .submit(t.key("sheet", &format!("{}-submit", self.key)))
            .secondary(t.get("cancel"), seen.href(ctx, ""));
        let title = t.key("sheet", self.key);
        let body = form_body(Title::new(title).above(names::person(seen.card())), &form, Html::new());
        Page::new(ctx, title, body).wrong(error.is_some()).respond()
    }

    async fn save(&self, post: Post, case: &str) -> Result<Response, Problem> {
        let reason = post.form.text("reason");
        if reason.is_empty() {
            let seen = see(&post.ctx, case, self.action, With::Itself, self.key).await?;
            return Ok(self.page(
                &post.ctx,
                &seen,
                &post.form,
                Some(post.ctx.t.get("refusal-reason-missing")),
            ));
        }
        straight(&post.ctx, &post.form, case, (self.make)(reason), self.key).await
    }
}

/// `GET …/hand-over/refusal`.
///
/// # Errors
/// Not found, or the record cannot be read.
pub async fn declining(ctx: Ctx, Path(place): Path<Place>) -> Result<Response, Problem> {
    DECLINING.show(&ctx, &place.case).await
}

/// `POST …/hand-over/refusal`.
///
/// # Errors
/// Not found, or the record cannot be written.
pub async fn decline(Path(place): Path<Place>, post: Post) -> Result<Response, Problem> {
    DECLINING.save(post, &place.case).await
}

/// `GET …/hand-over/cancellation`.
///
/// # Errors
/// Not found, or the record cannot be read.
pub async fn cancelling(ctx: Ctx, Path(place): Path<Place>) -> Result<Response, Problem> {
    CANCELLING.show(&ctx, &place.case).await
}

/// `POST …/hand-over/cancellation`.
///
/// # Errors
/// Not found, or the record cannot be written.
pub async fn cancel(Path(place): Path<Place>, post: Post) -> Result<Response, Problem> {
    CANCELLING.save(post, &place.case).await
}

/// `GET …/glass-review`: a lead sees who looked, when and why, and nothing else of the case.
///
/// # Errors
/// Not found, or the record cannot be read.
pub async fn reviewing(ctx: Ctx, Path(place): Path<Place>) -> Result<Response, Problem> {
    let seen = see(&ctx, &place.case, Action::ReviewGlass, With::Itself, "glass-review").await?;
    Ok(review_page(&ctx, &seen, &Posted::default(), None)?)
}

fn review_page(
    ctx: &Ctx,
    seen: &Seen,
    posted: &Posted,
    error: Option<&'static str>,
) -> anyhow::Result<Response> {
    let t = ctx.t;
    let title = t.get("sheet-glass-review");
    let Some(glass) = seen.open()?.glass.iter().find(|glass| glass.reviewed.is_none()) else {
        let body =
            Html::from(Title::new(title)).and(Notice::new(NoticeKind::Success, t.get("glass-nothing"), ""));
        return Ok(Page::new(ctx, title, body).respond());
    };
    let facts = SummaryList::new([
        Summary::text(t.get("word-who"), &names::worker(ctx, &glass.by)),
        Summary::text(t.get("word-when"), &date::moment(glass.since)),
        Summary::text(t.get("word-until"), &date::moment(glass.until)),
        Summary::text(t.get("word-reason"), &glass.reason),
    ]);
    let verdicts = ["proper", "improper"].map(|it| ui::Choice::new(it, t.key("glass", it)));
    let form = Form::new(words(ctx.door.lang), ctx.href(&ctx.door.path), ctx.session.csrf.as_str())
        .command(ctx.site.id())
        .part(ui::Field::hidden("worker", glass.by.0.clone()))
        .part(
            ui::Field::radios("verdict", t.get("field-verdict"), verdicts)
                .value(posted.text("verdict"))
                .required(),
        )
        .part(
            ui::Field::area("words", t.get("field-review"), 4)
                .value(posted.text("words"))
                .required()
                .error(error),
        )
        .submit(t.get("save"));
    let body = form_body(Title::new(title).lead(t.get("sheet-glass-review-lead")), &form, facts.into());
    Ok(Page::new(ctx, title, body).wrong(error.is_some()).respond())
}

/// `POST …/glass-review`.
///
/// # Errors
/// Not found, or the record cannot be written.
pub async fn review(
    State(site): State<Site>,
    Path(place): Path<Place>,
    post: Post,
) -> Result<Response, Problem> {
    let Post { ctx, form } = post;
    let command = Command::ReviewGlass {
        broken_by: form.get("worker").into(),
        proper: form.get("verdict") == "proper",
        words: form.text("words"),
    };
    match site.act::<Case>(ctx.deed(form.command(), None), place.case.clone(), command).await? {
        Answer::Done(_) | Answer::Again => {
            Ok(Redirect::to(&ctx.href("/my-day?done=glass-review")).into_response())
        }
        Answer::Refused(refusal) => {
            let seen = see(&ctx, &place.case, Action::ReviewGlass, With::Itself, "glass-review").await?;
            let error = ctx.t.key("refusal", refusal.code().0);
            Ok(review_page(&ctx, &seen, &form, Some(error))?)
        }
        Answer::Stale | Answer::Forbidden => Err(Problem::Forbidden),
        Answer::Hidden => Err(Problem::NotFound),
    }
}
