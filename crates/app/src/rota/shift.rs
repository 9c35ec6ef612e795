//! One shift: who is on duty, who else could be; and the commands of its buttons.

use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::id::{Name, WorkerId};
use domain::model::{Channel, find};
use domain::rota::{Command, Presence, Rota, Shift, hours, shifts};
use jiff::civil::DateTime;
use ui::{
    ButtonKind, Cell, Choice, Crumb, ErrorSummary, Field, Form, Html, PostButton, Row, Section, Table, Title,
};

use super::page::{person, standing};
use super::view::{self, ON_DUTY};
use super::{Rotas, channel_name, when};
use crate::act::Answer;
use crate::case::names;
use crate::ctx::{Ctx, Post, Posted};
use crate::frame::{Page, words};
use crate::problem::Problem;
use crate::{date, draft};

/// What the address names.
type Place = Path<(String, String, String)>;

/// The path of a shift, without its language.
pub(super) fn path(channel: &Name, shift: DateTime) -> String {
    format!("/rota/shifts/{channel}/{}", shift.strftime("%Y-%m-%dT%H:%M"))
}

/// The channel and the moment that an address names, if the channel is open then.
fn named<'c>(ctx: &'c Ctx, channel: &str, shift: &str) -> Result<(&'c Channel, DateTime), Problem> {
    let model = ctx.directory.current().ok_or(Problem::NotFound)?;
    let channel = find(&model.model.channels, &Name::from(channel)).ok_or(Problem::NotFound)?;
    let shift: DateTime = shift.parse().ok().ok_or(Problem::NotFound)?;
    let open = hours::on(channel, shift.date()).iter().any(|span| span.begins() == shift);
    if open { Ok((channel, shift)) } else { Err(Problem::NotFound) }
}

/// `GET /{lang}/rota/shifts/{channel}/{shift}`.
///
/// # Errors
/// Not found for those who are never on duty, or when the channel is closed then; or the record cannot be read.
pub(super) async fn show(ctx: Ctx, Path((_, channel, shift)): Place) -> Result<Response, Problem> {
    ctx.must(&ON_DUTY)?;
    let (channel, shift) = named(&ctx, &channel, &shift)?;
    // What was typed when a session ended waits here.
    let kept =
        draft::of(&ctx, &path(&channel.id, shift)).await?.map(|(posted, _)| posted).unwrap_or_default();
    page(&ctx, channel, shift, (&kept, None)).await
}

async fn page(
    ctx: &Ctx,
    channel: &Channel,
    id: DateTime,
    (posted, wrong): (&Posted, Option<(&'static str, &'static str)>),
) -> Result<Response, Problem> {
    let t = ctx.t;
    let directory = std::sync::Arc::clone(&ctx.directory);
    let rotas = ctx.site.journal().read(move |tx| Rotas::read(tx, &directory)).await?;
    let rota = rotas.0.get(&channel.id).cloned().unwrap_or_default();
    let roster = view::roster(&ctx.directory);
    let of_day = shifts(channel, &rota, (id.date(), id.date()), &roster);
    let shift = of_day.into_iter().find(|shift| shift.id() == id).ok_or(Problem::NotFound)?;
    let form = form(ctx, channel, &shift, (posted, wrong));
    let title = when(t, &shift.span);
    let mut body = Html::new();
    body.push(&ErrorSummary::of(&form));
    body.push(&Title::new(title.clone()).above(channel_name(ctx, channel)).status(standing(ctx, &shift)));
    if !shift.on.is_empty() {
        body.push(&Section::new(t.get("column-on-duty"), table(ctx, channel, &shift)));
    }
    body.push(&Section::new(t.get("rota-put"), &form));
    let crumbs = [Crumb::new(t.get("nav-rota"), ctx.href("/rota")), Crumb::here(title.clone())];
    Ok(Page::new(ctx, title, body).under(crumbs).wrong(wrong.is_some()).respond())
}

fn table<'a>(ctx: &'a Ctx, channel: &Channel, shift: &Shift) -> Table<'a> {
    let t = ctx.t;
    let columns = ["column-name", "column-do"].map(|key| t.get(key));
    let mut table = Table::new(t.get("column-on-duty"), columns).caption_hidden();
    let action = ctx.href(&format!("{}/off", path(&channel.id, shift.id())));
    table.rows = shift
        .on
        .iter()
        .map(|duty| {
            let off = PostButton::new(t.get("do-take-off"), action.clone(), ctx.session.csrf.as_str())
                .command(ctx.site.id())
                .kind(ButtonKind::Secondary)
                .hidden("who", duty.worker.0.clone())
                .small(ctx.directory.name(&duty.worker).to_owned());
            let cells: [Cell<'a>; 2] = [person(ctx, duty).into(), Html::from(off).into()];
            Row::new(cells)
        })
        .collect();
    table
}

/// Those who can be put on the shift.
fn free(ctx: &Ctx, shift: &Shift) -> Vec<Choice<'static>> {
    let roster = view::roster(&ctx.directory);
    let ids = ctx.directory.workers.keys();
    let free =
        ids.filter(|id| shift.standing_of(id).is_none() && roster(id, shift.span.on) == Presence::Here);
    let mut named: Vec<(String, String)> = free.map(|id| (id.0.clone(), names::worker(ctx, id))).collect();
    named.sort_by_key(|(_, name)| name.to_lowercase());
    named.into_iter().map(|(id, name)| Choice::new(id, name)).collect()
}

fn form<'a>(
    ctx: &'a Ctx,
    channel: &Channel,
    shift: &Shift,
    (posted, wrong): (&Posted, Option<(&'static str, &'static str)>),
) -> Form<'a> {
    let t = ctx.t;
    let error = |field: &str| wrong.filter(|(at, _)| *at == field).map(|(_, code)| t.key("refusal", code));
    let action = ctx.href(&path(&channel.id, shift.id()));
    let form = Form::new(words(ctx.door.lang), action, ctx.session.csrf.as_str())
        .command(posted.find("command").map_or_else(|| ctx.site.id(), str::to_owned))
        .part(
            Field::select("worker", t.get("field-on-duty"), free(ctx, shift))
                .value(posted.text("worker"))
                .error(error("worker"))
                .required(),
        )
        .part(
            Field::date("until", t.get("field-repeat"))
                .hint(t.get("field-repeat-hint"))
                .value(posted.text("until"))
                .error(error("until")),
        )
        .submit(t.get("do-put-on"))
        .secondary(t.get("cancel"), ctx.href("/rota"));
    match error("") {
        Some(general) => form.error(general),
        None => form,
    }
}

/// `POST /{lang}/rota/shifts/{channel}/{shift}`: puts a colleague on, once or each week.
///
/// # Errors
/// Not found for those who are never on duty, or when the channel is closed then; or the record cannot be written.
pub(super) async fn put(
    Path((_, channel, shift)): Place,
    Post { ctx, form }: Post,
) -> Result<Response, Problem> {
    ctx.must(&ON_DUTY)?;
    let (channel, shift) = named(&ctx, &channel, &shift)?;
    let again = async |wrong| page(&ctx, channel, shift, (&form, Some(wrong))).await;
    let Some(worker) = form.find("worker").map(WorkerId::from) else {
        return again(("worker", "choose-one")).await;
    };
    let until = match form.find("until").map(date::parse) {
        Some(None) => return again(("until", "date-wrong")).await,
        given => given.flatten(),
    };
    let command = Command::PutOn { shift, worker, until };
    let mut deed = ctx.deed(form.command(), None);
    deed.draft = Some(path(&channel.id, shift));
    match ctx.site.act::<Rota>(deed, channel.id.0.clone(), command).await? {
        Answer::Done(_) | Answer::Again => {
            let done = if until.is_some() { "rota-repeated" } else { "rota-put" };
            Ok(back(&ctx, done))
        }
        Answer::Refused(refusal) => {
            let (code, field) = refusal.code();
            again((field, code)).await
        }
        Answer::Stale | Answer::Forbidden | Answer::Hidden => Err(Problem::NotFound),
    }
}

fn back(ctx: &Ctx, done: &str) -> Response {
    Redirect::to(&ctx.href(&format!("/rota?done={done}"))).into_response()
}

/// `POST /{lang}/rota/shifts/{channel}/{shift}/{what}`: a button. A refusal is told on the rota's page.
///
/// # Errors
/// Not found for those who are never on duty, or when there is no such shift or button; or the record cannot be
/// written.
pub(super) async fn change(
    Path((_, channel, shift, what)): Path<(String, String, String, String)>,
    Post { ctx, form }: Post,
) -> Result<Response, Problem> {
    ctx.must(&ON_DUTY)?;
    let (channel, shift) = named(&ctx, &channel, &shift)?;
    let worker = || WorkerId::from(form.get("who"));
    let (command, done) = match what.as_str() {
        "take" => (Command::PutOn { shift, worker: ctx.me().clone(), until: None }, "rota-taken"),
        "off" => (Command::TakeOff { shift, worker: worker() }, "rota-off"),
        "ask" => (Command::AskDeputy { shift }, "rota-asked"),
        "keep" => (Command::Keep { shift }, "rota-kept"),
        "over" => (Command::TakeOver { shift, from: worker() }, "rota-taken-over"),
        _ => return Err(Problem::NotFound),
    };
    match ctx.act::<Rota>(channel.id.as_str(), &form, command).await? {
        Answer::Done(_) | Answer::Again => Ok(back(&ctx, done)),
        Answer::Refused(refusal) => Ok(back(&ctx, refusal.code().0)),
        Answer::Stale | Answer::Forbidden | Answer::Hidden => Err(Problem::NotFound),
    }
}
