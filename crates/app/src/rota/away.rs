//! Own absences: marked, cancelled, and seen at once in the shifts that lose somebody.

use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::id::{ItemId, WorkerId};
use domain::model::Validity;
use domain::rota::Presence;
use domain::worker::{Absence, Command, Worker};
use jiff::civil::Date;
use ui::{ButtonKind, Cell, Choice, Field, Form, Html, PostButton, Row, Table};

use super::page::{self, Asked};
use super::view::{self, ON_DUTY};
use crate::act::Answer;
use crate::ctx::{Ctx, Post, Posted};
use crate::date;
use crate::frame::words;
use crate::office::page::span;
use crate::problem::Problem;
use crate::worker::sheets::colleagues;

/// What is wrong: the field and the code of the sentence.
pub(super) type Wrong = Vec<(&'static str, &'static str)>;

/// Can somebody be named deputy: do they answer consultations too?
fn stands_in(ctx: &Ctx, id: &WorkerId) -> bool {
    view::roster(&ctx.directory)(id, ctx.today) != Presence::NotAnswering
}

/// The form of one absence.
pub(super) fn form<'a>(ctx: &'a Ctx, posted: &Posted, wrong: &Wrong) -> Form<'a> {
    let t = ctx.t;
    let error =
        |name: &str| wrong.iter().find(|(field, _)| *field == name).map(|(_, code)| t.key("refusal", code));
    let day = |name: &'static str, label: &'static str| {
        Field::date(name, label).value(posted.text(name)).error(error(name)).required()
    };
    let deputies = colleagues(ctx, ctx.me().as_str()).into_iter();
    let deputies = deputies.filter(|(id, _)| stands_in(ctx, &id.as_str().into()));
    let deputies = deputies.map(|(id, name)| Choice::new(id, name));
    let mut form = Form::new(words(ctx.door.lang), ctx.href("/rota"), ctx.session.csrf.as_str())
        .command(posted.find("command").map_or_else(|| ctx.site.id(), str::to_owned))
        .part(day("from", t.get("rota-away-from")))
        .part(day("until", t.get("rota-away-until")))
        .part(
            Field::select("deputy", t.get("column-deputy"), deputies)
                .hint(t.get("rota-away-deputy-hint"))
                .value(posted.text("deputy"))
                .error(error("deputy")),
        )
        .submit(t.get("do-mark-away"));
    if let Some(general) = error("") {
        form = form.error(general);
    }
    form
}

/// The absences to come, and the form.
pub(super) fn part(ctx: &Ctx, form: &Form<'_>) -> Html {
    let t = ctx.t;
    let worker = ctx.directory.workers.get(ctx.me()).cloned().unwrap_or_default();
    let coming = |absence: &Absence| absence.valid.until.is_none_or(|until| ctx.today <= until);
    let stated = worker.absence.iter().map(|absence| (None, absence));
    let marked = worker.away.iter().map(|(id, absence)| (Some(id), absence));
    let mut known: Vec<_> = stated.chain(marked).filter(|(_, absence)| coming(absence)).collect();
    known.sort_by_key(|(_, absence)| absence.valid.from);
    let mut html = Html::paragraphs(t.get("rota-away-text"));
    if !known.is_empty() {
        let columns = ["column-away", "column-deputy", "column-do"].map(|key| t.get(key));
        let mut table = Table::new(t.get("rota-away"), columns).caption_hidden();
        table.rows = known.into_iter().map(|(id, absence)| row(ctx, id, absence)).collect();
        html.push(&table.without_empty_columns());
    }
    html.push(form);
    html
}

fn row<'a>(ctx: &'a Ctx, id: Option<&ItemId>, absence: &Absence) -> Row<'a> {
    let days = span(&absence.valid);
    let deputy = absence.deputy.as_ref().map_or("", |deputy| ctx.directory.name(deputy)).to_owned();
    // What the office has stated is the office's to change.
    let button: Cell<'a> = id.map_or_else(
        || "".into(),
        |id| {
            let action = ctx.href(&format!("/rota/away/{id}"));
            let button = PostButton::new(ctx.t.get("do-cancel-away"), action, ctx.session.csrf.as_str())
                .command(ctx.site.id())
                .kind(ButtonKind::Quiet)
                .small(days.clone());
            Html::from(button).into()
        },
    );
    let cells: [Cell<'a>; 3] = [days.clone().into(), deputy.into(), button];
    Row::new(cells)
}

/// The absence that was typed.
fn read(ctx: &Ctx, form: &Posted) -> Result<Absence, Wrong> {
    let day = |name: &'static str| -> Result<Date, Wrong> {
        let typed = form.find(name).ok_or_else(|| vec![(name, "date-missing")])?;
        date::parse(typed).ok_or_else(|| vec![(name, "date-wrong")])
    };
    let (from, until) = (day("from")?, day("until")?);
    let deputy = form.find("deputy").map(WorkerId::from);
    if deputy.as_ref().is_some_and(|id| !stands_in(ctx, id) || id == ctx.me()) {
        return Err(vec![("deputy", "choose-one")]);
    }
    Ok(Absence { valid: Validity { from: Some(from), until: Some(until) }, deputy })
}

/// `POST /{lang}/rota`: an absence of one's own.
///
/// # Errors
/// Not found for those who are never on duty; or the record cannot be written.
pub(super) async fn mark(Post { ctx, form }: Post) -> Result<Response, Problem> {
    ctx.must(&ON_DUTY)?;
    let again = async |wrong: Wrong| page::page(&ctx, &Asked::default(), &form, &wrong).await;
    let terms = match read(&ctx, &form) {
        Ok(terms) => terms,
        Err(wrong) => return again(wrong).await,
    };
    let away = ItemId::from(form.command_id().ok_or(Problem::BadRequest)?);
    let mut deed = ctx.deed(away.as_str(), None);
    deed.draft = Some(page::PATH.to_owned());
    let command = Command::MarkAway { away, terms };
    match ctx.site.act::<Worker>(deed, ctx.me().0.clone(), command).await? {
        Answer::Done(_) | Answer::Again => Ok(back(&ctx, "rota-away")),
        Answer::Refused(refusal) => {
            let (code, field) = refusal.code();
            again(vec![(field, code)]).await
        }
        Answer::Stale | Answer::Forbidden | Answer::Hidden => Err(Problem::NotFound),
    }
}

fn back(ctx: &Ctx, done: &str) -> Response {
    Redirect::to(&ctx.href(&format!("/rota?done={done}"))).into_response()
}

/// `POST /{lang}/rota/away/{item}`: is there after all.
///
/// # Errors
/// Not found for those who are never on duty; or the record cannot be written.
pub(super) async fn cancel(
    Path((_, away)): Path<(String, String)>,
    Post { ctx, form }: Post,
) -> Result<Response, Problem> {
    ctx.must(&ON_DUTY)?;
    let command = Command::CancelAway { away: ItemId(away) };
    match ctx.act::<Worker>(ctx.me().as_str(), &form, command).await? {
        Answer::Done(_) | Answer::Again => Ok(back(&ctx, "rota-back")),
        Answer::Refused(refusal) => Ok(back(&ctx, refusal.code().0)),
        Answer::Stale | Answer::Forbidden | Answer::Hidden => Err(Problem::NotFound),
    }
}
