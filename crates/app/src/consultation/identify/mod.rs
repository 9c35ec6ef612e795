//! A consultation goes on with the client's name: the client is found or registered, the consent recorded, a case
//! opened with the question's own words and brought to where identified consultation happens, all in one transaction.
//! Nothing is written twice. The client stays with the one who asked.

mod plan;

use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::id::Name;
use domain::model::Right;
use journal::Fault;
use ui::{Button, ButtonKind, Choice, Crumb, Field, Form, Html, Notice, NoticeKind, Section, Title};

use self::plan::{No, all, consent_of, plan};
use super::thread::{Seen, open, path};
use crate::case::names;
use crate::ctx::{Ctx, Post, Posted};
use crate::frame::{Page, form_body, words};
use crate::person::card::Errors;
use crate::person::known::{Known, known};
use crate::person::search;
use crate::problem::Problem;
use crate::site::Site;
use crate::{date, draft, uselog};

/// Somebody who is not in the register.
const NEW: &str = "new";

/// The owner is somebody who does not work in this system.
const OUTSIDE: &str = "outside";

async fn look_up(ctx: &Ctx, typed: &str) -> Result<Vec<Known>, Problem> {
    if typed.is_empty() {
        return Ok(Vec::new());
    }
    let (query, actor, now) = (search::Query::parse(typed), ctx.actor.clone(), ctx.now);
    let read = ctx.site.journal().read(move |tx| {
        let people = search::find(tx, &query)?;
        known(tx, people, &actor, now)
    });
    let found = read.await?;
    let ids = found.iter().map(|one| one.person.clone()).collect();
    uselog::write(ctx, uselog::Use::of_list(ids, "person-search")).await?;
    Ok(found)
}

async fn ready(ctx: &Ctx, id: &str) -> Result<Seen, Problem> {
    ctx.must(&[Right::Casework])?;
    let seen = open(ctx, id).await?;
    if seen.thread.is_anonymous() && seen.thread.closed.is_none() { Ok(seen) } else { Err(Problem::NotFound) }
}

/// `GET /{lang}/consultations/{consultation}/identify`.
///
/// # Errors
/// Not found when it has a name already; or the record cannot be read.
pub(super) async fn show(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    let seen = ready(&ctx, &id).await?;
    let kept = draft::of(&ctx, &ctx.door.path).await?.map(|(posted, _)| posted).unwrap_or_default();
    page(&ctx, &seen, &[], &kept, &Errors::new())
}

fn page(
    ctx: &Ctx,
    seen: &Seen,
    found: &[Known],
    posted: &Posted,
    errors: &Errors,
) -> Result<Response, Problem> {
    let t = ctx.t;
    let loaded = ctx.directory.current().ok_or(Problem::NotFound)?;
    let model = &loaded.model;
    let error = |field: &str| errors.get(field).cloned();
    let or = |field: &str, known: &str| posted.find(field).unwrap_or(known).to_owned();
    let choices = |section: &str, names_of: Vec<&Name>| -> Vec<Choice<'static>> {
        names_of
            .into_iter()
            .map(|one| Choice::new(one.0.clone(), names::in_model(ctx, loaded, section, one)))
            .collect()
    };
    let select = |name: &'static str, options| {
        Field::select(name, t.key("field", name), options)
            .value(posted.text(name))
            .error(error(name))
            .required()
    };
    let find = Button {
        named: Some(("find".into(), "yes".into())),
        kind: ButtonKind::Secondary,
        ..Button::new(t.get("do-find-person"))
    };
    let consent = consent_of(model);
    let data = model.consents.iter().filter(|one| one.id == consent).flat_map(|one| &one.data);
    let data = data.map(|name| {
        let chosen = posted.all("data").any(|found| found == name.as_str());
        Choice::new(name.0.clone(), names::in_model(ctx, loaded, "data", name)).chosen(chosen)
    });
    let data: Vec<_> = data.collect();
    let mut form = Form::new(words(ctx.door.lang), ctx.href(&ctx.door.path), ctx.session.csrf.as_str())
        .command(posted.find("command").map_or_else(|| ctx.site.id(), str::to_owned))
        .part(
            Field::text("q", t.get("identify-search"))
                .hint(t.get("identify-search-hint"))
                .value(posted.text("q")),
        )
        .part(Html::from(ui::Buttons { buttons: vec![find.into()] }))
        .part(nobody(ctx, found, posted))
        .part(who(ctx, found, posted, errors))
        .part(select("need", choices("need", model.needs.iter().collect())))
        .part(select("arrival", choices("arrival", model.arrivals.iter().map(|one| &one.id).collect())))
        .part(owner(ctx, posted).error(error("owner")))
        .part(
            Field::date("on", t.get("identify-on"))
                .hint(names::in_model(ctx, loaded, "consent", &consent))
                .value(or("on", &date::day(ctx.today)))
                .error(error("on"))
                .required(),
        );
    if !data.is_empty() {
        form =
            form.part(Field::checkboxes("data", t.get("field-data"), data).error(error("data")).required());
    }
    form = form.submit(t.get("do-identify")).secondary(t.get("cancel"), ctx.href(&path(&seen.id)));
    if let Some(general) = error("") {
        form = form.error(general);
    }
    let title =
        Title::new(t.get("identify-title")).above(seen.thread.reference.clone()).lead(t.get("identify-lead"));
    let question = seen.turns.first().map(|turn| Html::paragraphs(&turn.text)).unwrap_or_default();
    let body = form_body(title, &form, Html::from(Section::new(t.get("said-question"), question)));
    let crumbs = [
        Crumb::new(t.get("nav-consultations"), ctx.href("/consultations")),
        Crumb::new(seen.thread.reference.clone(), ctx.href(&path(&seen.id))),
        Crumb::here(t.get("identify-title")),
    ];
    Ok(Page::new(ctx, t.get("identify-title"), body).under(crumbs).wrong(!errors.is_empty()).respond())
}

/// A search that found nobody says so.
fn nobody(ctx: &Ctx, found: &[Known], posted: &Posted) -> Html {
    if found.is_empty() && posted.find("q").is_some() {
        return Notice::new(NoticeKind::Info, ctx.t.get("identify-nobody"), "").into();
    }
    Html::new()
}

fn who(ctx: &Ctx, found: &[Known], posted: &Posted, errors: &Errors) -> Field<'static> {
    let t = ctx.t;
    let known = found.iter().map(|one| {
        let born = one.card.born.map(date::day).unwrap_or_default();
        let choice = Choice::new(one.person.clone(), format!("{}, {born}", names::person(&one.card)));
        if one.case.is_some() { choice.hint(t.get("identify-has-case")) } else { choice }
    });
    let line = |name: &'static str| {
        Field::text(name, t.key("field", name)).value(posted.text(name)).error(errors.get(name).cloned())
    };
    let born =
        Field::date("born", t.get("field-born")).hint(t.get("field-born-hint")).value(posted.text("born"));
    let new = Choice::new(NEW, t.get("accept-new"))
        .then(line("given"))
        .then(line("family"))
        .then(line("code").size(11))
        .then(born.error(errors.get("born").cloned()))
        .then(line("phone").inputmode("tel"));
    let value = posted.find("who").unwrap_or(if found.is_empty() { NEW } else { "" }).to_owned();
    let choices: Vec<_> = known.chain([new]).collect();
    Field::radios("who", t.get("field-who"), choices)
        .value(value)
        .error(errors.get("who").cloned())
        .required()
}

/// With whom the client stays: somebody who works here, or somebody outside.
fn owner(ctx: &Ctx, posted: &Posted) -> Field<'static> {
    let t = ctx.t;
    let outside = Choice::new(OUTSIDE, t.get("identify-owner-outside"))
        .then(Field::text("asker", t.get("field-outside-asker")).value(posted.text("asker")));
    let workers = ctx
        .directory
        .workers
        .iter()
        .filter(|(_, worker)| worker.works() && worker.rights_on(ctx.today).contains(&Right::Casework));
    let mut workers: Vec<_> = workers.map(|(id, _)| (names::worker(ctx, id), id.0.clone())).collect();
    workers.sort();
    let workers: Vec<_> = workers.into_iter().map(|(name, id)| Choice::new(id, name)).collect();
    let worker = Choice::new("worker", t.get("identify-owner-worker"))
        .then(Field::select("worker", t.get("field-worker"), workers).value(posted.text("worker")));
    let value = posted.find("owner").unwrap_or(OUTSIDE).to_owned();
    Field::radios("owner", t.get("identify-owner"), vec![outside, worker]).value(value).required()
}

/// `POST /{lang}/consultations/{consultation}/identify`.
///
/// # Errors
/// Not found, or the record cannot be written.
pub(super) async fn save(
    State(site): State<Site>,
    Path((_, id)): Path<(String, String)>,
    Post { ctx, form }: Post,
) -> Result<Response, Problem> {
    let seen = ready(&ctx, &id).await?;
    let found = look_up(&ctx, form.get("q")).await?;
    if form.find("find").is_some() {
        return page(&ctx, &seen, &found, &form, &Errors::new());
    }
    let plan = match plan(&ctx, &seen, &found, &form) {
        Ok(plan) => plan,
        Err(errors) => return page(&ctx, &seen, &found, &form, &errors),
    };
    let mut deed = ctx.deed(form.command(), None);
    deed.draft = Some(ctx.door.path.clone());
    let done = site.journal().write(move |tx| all(tx, &deed, &id, plan)).await;
    match done {
        Ok(()) => Ok(Redirect::to(&ctx.href(&format!("{}?done=identify", path(&seen.id)))).into_response()),
        Err(Fault::Work(error)) => match error.downcast::<No>() {
            Ok(No(field, key)) => {
                page(&ctx, &seen, &found, &form, &Errors::from([(field, ctx.t.get(&key).to_owned())]))
            }
            Err(error) => Err(Problem::Broken(error)),
        },
        Err(fault) => Err(fault.into()),
    }
}
