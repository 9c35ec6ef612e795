//! A statement from elsewhere: its paper is sealed with the client's key and only handed out as a file.

use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::access::Action;
use domain::case::Command;
use domain::case::statements::{Attached, StatementCommand, StatementKind, StatementTerms};
use domain::referral::Paper;
use ui::{Crumb, Field, Form, Html, Title};

use crate::act::{self, Answer};
use crate::case::names;
use crate::case::seen::{Seen, With, peek, see};
use crate::case::sheet::{At, Place as Address};
use crate::case::sheets::kinds;
use crate::ctx::{Ctx, Posted, same_site};
use crate::frame::{Page, form_body, words};
use crate::paper::{self, ACCEPTED, Place, Sound};
use crate::problem::Problem;
use crate::site::Site;
use crate::{date, uselog};

/// Fields and what is wrong with them, in words.
type Wrong = Vec<(&'static str, String)>;

/// `GET /{lang}/cases/{case}/statements/attach`.
///
/// # Errors
/// Not found, or the record cannot be read.
pub(super) async fn show(ctx: Ctx, Path(place): Path<Address>) -> Result<Response, Problem> {
    let seen = see(&ctx, &place.case, Action::Write, With::Itself, "statement-attach").await?;
    page(&ctx, &seen, &Posted::default(), &Vec::new())
}

fn page(ctx: &Ctx, seen: &Seen, posted: &Posted, wrong: &Wrong) -> Result<Response, Problem> {
    let at = At { ctx, seen, open: seen.open()?, item: "" };
    let t = ctx.t;
    let error = |field: &str| wrong.iter().find(|(found, _)| *found == field).map(|(_, text)| text.clone());
    let line = |name: &'static str| {
        let field = Field::text(name, t.key("field", name)).value(posted.text(name)).error(error(name));
        match t.find(&format!("field-{name}-hint")) {
            Some(hint) => field.hint(hint),
            None => field,
        }
    };
    let own = seen.href(ctx, "/statements/attach");
    let mut form = Form::new(words(ctx.door.lang), own, ctx.session.csrf.as_str())
        .command(ctx.site.id())
        .with_files()
        .part(
            Field::select("kind", t.get("field-statement-kind"), kinds(&at))
                .value(posted.text("kind"))
                .error(error("kind"))
                .required(),
        )
        .part(line("purpose").required())
        .part(line("author").required())
        .part(
            Field::date("written", t.get("field-written"))
                .value(posted.text("written"))
                .error(error("written"))
                .required(),
        )
        .part(
            Field::file("paper", t.get("field-paper"), ACCEPTED)
                .hint(t.get("field-paper-hint"))
                .error(error("paper"))
                .required(),
        )
        .submit(t.get("do-attach-statement"))
        .secondary(t.get("cancel"), seen.href(ctx, "/statements"));
    if let Some(general) = error("") {
        form = form.error(general);
    }
    let name = names::person(seen.card());
    let title = t.get("statement-attach");
    let heading = Title::new(title).above(name.clone()).lead(t.get("statement-attach-lead"));
    let crumbs = [
        Crumb::new(t.get("nav-cases"), ctx.href("/cases")),
        Crumb::new(name, seen.href(ctx, "")),
        Crumb::new(t.get("statements"), seen.href(ctx, "/statements")),
        Crumb::here(title),
    ];
    let body = form_body(heading, &form, Html::new());
    Ok(Page::new(ctx, title, body).under(crumbs).wrong(!wrong.is_empty()).respond())
}

/// `POST /{lang}/cases/{case}/statements/attach`: the fact and its paper in one transaction.
///
/// # Errors
/// Not found; not from our own page; or the record cannot be written.
pub(super) async fn save(
    State(site): State<Site>,
    Path(place): Path<Address>,
    ctx: Ctx,
    headers: HeaderMap,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Response, Problem> {
    // A form of another kind cannot prove that it is ours.
    let brought = paper::read_form(form.map_err(|_other_kind| Problem::Untrusted)?).await?;
    let posted = brought.posted.clone();
    if !same_site(&headers) || !ctx.session.trusts(posted.get("csrf")) {
        return Err(Problem::Untrusted);
    }
    let seen = peek(&ctx, &place.case, Action::Write, With::Itself).await?;
    uselog::write(&ctx, uselog::Use::of_case(&seen, "statement-attach")).await?;
    let (kind, written) = (StatementKind::of(posted.get("kind")), date::parse(posted.get("written")));
    let (sound, kind, written) = match (brought.paper(), kind, written) {
        (Ok(sound), Some(kind), Some(written)) => (sound, kind, written),
        (sound, kind, written) => {
            let t = ctx.t;
            let mut wrong = Vec::new();
            wrong.extend(sound.err().map(|key| ("paper", t.get(key).to_owned())));
            if kind.is_none() {
                wrong.push(("kind", t.get("refusal-choose-one").to_owned()));
            }
            if written.is_none() {
                wrong.push(("written", t.get("not-a-day").to_owned()));
            }
            return page(&ctx, &seen, &posted, &wrong);
        }
    };
    let (statement, id) = (site.id(), site.id());
    let terms = StatementTerms { kind, purpose: posted.text("purpose"), recipient: String::new() };
    let file = Paper {
        id: id.as_str().into(),
        name: sound.name.clone(),
        digest: sound.digest.clone(),
        bytes: sound.size(),
    };
    let attached = Attached { author: posted.text("author"), written, paper: file };
    let command = StatementCommand::Attach { statement: statement.as_str().into(), terms, attached };
    match attach(&ctx, &site, &seen, (&posted, Command::Statement(command)), (id, sound)).await? {
        Answer::Done(_) => {
            let done = format!("/statements/{statement}?done=statement-attach");
            Ok(Redirect::to(&seen.href(&ctx, &done)).into_response())
        }
        Answer::Again => Ok(Redirect::to(&seen.href(&ctx, "/statements")).into_response()),
        Answer::Refused(refusal) => {
            let (code, field) = refusal.code();
            page(&ctx, &seen, &posted, &vec![(field, ctx.t.key("refusal", code).to_owned())])
        }
        Answer::Stale | Answer::Forbidden => Err(Problem::Forbidden),
        Answer::Hidden => Err(Problem::NotFound),
    }
}

async fn attach(
    ctx: &Ctx,
    site: &Site,
    seen: &Seen,
    (posted, command): (&Posted, Command),
    (id, sound): (String, Sound),
) -> Result<Answer<domain::case::Case>, Problem> {
    let deed = ctx.deed(posted.command(), None);
    let (case, person, worker, now) =
        (seen.id.clone(), seen.open()?.person.0.clone(), ctx.me().0.clone(), ctx.now);
    let carried = site.journal().write(move |tx| {
        let answer = act::carry_out(tx, &deed, &case, command)?;
        if let Answer::Done(_) = &answer {
            let place = Place { owner: &case, subject: &person, worker: &worker, recorded: true };
            paper::keep(tx, &id, &place, now, &sound)?;
        }
        Ok(answer)
    });
    Ok(carried.await?)
}

/// `GET /{lang}/cases/{case}/statements/{item}/paper`: the paper as a file to be saved.
///
/// # Errors
/// Not found, or the record cannot be read.
pub(super) async fn hand_out(ctx: Ctx, Path(place): Path<Address>) -> Result<Response, Problem> {
    let seen = see(&ctx, &place.case, Action::Read, With::Itself, "statement-paper").await?;
    let at = At { ctx: &ctx, seen: &seen, open: seen.open()?, item: &place.item };
    let it = at.open.statements.get(&place.item.as_str().into()).filter(|it| at.reads(it.register));
    let attached = it.and_then(|it| it.attached.clone()).ok_or(Problem::NotFound)?;
    let (case, person, id) = (seen.id.clone(), at.open.person.0.clone(), attached.paper.id.0.clone());
    let read = ctx.site.journal().read(move |tx| paper::open(tx, &case, &person, &id));
    let bytes = read.await?.ok_or(Problem::NotFound)?;
    paper::as_file(&attached.paper.name, bytes)
}
