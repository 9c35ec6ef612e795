//! Registering a person, and correcting a card. Like people are offered before a new one is made.

use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::id::PersonId;
use domain::model::Right;
use domain::person::{Command, Person, Refusal};
use ui::{Choice, Crumb, Field, Form, Html, Notice, NoticeKind, Title};

use super::card::{self, Errors};
use crate::act::{Answer, load};
use crate::case::names;
use crate::ctx::{Ctx, Post, Posted};
use crate::frame::{Page, form_body, words};
use crate::problem::Problem;
use crate::site::Site;
use crate::{date, draft, uselog};

/// `GET /{lang}/persons/new`.
///
/// # Errors
/// Not found for those who open no cases.
pub(super) async fn show(ctx: Ctx) -> Result<Response, Problem> {
    ctx.must(&[Right::Casework])?;
    let kept = draft::of(&ctx, &ctx.door.path).await?.map(|(posted, _)| posted).unwrap_or_default();
    Ok(page(&ctx, &kept, &Errors::new(), Html::new()))
}

fn page(ctx: &Ctx, posted: &Posted, errors: &Errors, before: Html) -> Response {
    let t = ctx.t;
    let command = posted.find("command").map_or_else(|| ctx.site.id(), str::to_owned);
    let mut form = Form::new(words(ctx.door.lang), ctx.href("/persons/new"), ctx.session.csrf.as_str())
        .command(command)
        .draft("/persons/new")
        .submit(t.get("do-register"))
        .secondary(t.get("cancel"), ctx.href("/persons"));
    form = card::form(t, posted, errors, form);
    if let Some(alike) = errors.get("not_among_alike") {
        let own = Choice::new("yes", t.get("not-among-alike"));
        let boxes = Field::checkboxes("not_among_alike", t.get("not-among-alike-title"), [own]);
        form = form.part(boxes.error(Some(alike.clone())));
    }
    if let Some(general) = errors.get("") {
        form = form.error(general.clone());
    }
    let body = form_body(Title::new(t.get("register-title")).lead(t.get("register-lead")), &form, before);
    Page::new(ctx, t.get("register-title"), body)
        .under([Crumb::new(t.get("nav-persons"), ctx.href("/persons")), Crumb::here(t.get("register-title"))])
        .wrong(!errors.is_empty())
        .respond()
}

/// `POST /{lang}/persons/new`.
///
/// # Errors
/// Not found for those who open no cases; or the record cannot be written.
pub(super) async fn save(State(site): State<Site>, Post { ctx, form }: Post) -> Result<Response, Problem> {
    ctx.must(&[Right::Casework])?;
    let read = match card::read(ctx.t, &form) {
        Ok(card) => card,
        Err(errors) => return Ok(page(&ctx, &form, &errors, Html::new())),
    };
    let not_among_alike = form.get("not_among_alike") == "yes";
    // The person's id is the command's: a second click is the same person.
    let id = form.command().to_owned();
    let mut deed = ctx.deed(&id, None);
    deed.draft = Some("/persons/new".to_owned());
    match site.act::<Person>(deed, id.clone(), Command::Register { card: read, not_among_alike }).await? {
        Answer::Done(_) | Answer::Again => {
            Ok(Redirect::to(&ctx.href(&format!("/persons/{id}?done=register"))).into_response())
        }
        Answer::Refused(refusal) => {
            let offered = offered(&ctx, &refusal).await?;
            Ok(page(&ctx, &form, &told(&ctx, &refusal), offered))
        }
        Answer::Stale | Answer::Forbidden => Err(Problem::Forbidden),
        Answer::Hidden => Err(Problem::NotFound),
    }
}

pub(super) fn told(ctx: &Ctx, refusal: &Refusal) -> Errors {
    let (code, field) = refusal.code();
    Errors::from([(field, ctx.t.key("refusal", code).to_owned())])
}

/// The people who are meant, perhaps: with links, so that nobody is made twice.
pub(super) async fn offered(ctx: &Ctx, refusal: &Refusal) -> Result<Html, Problem> {
    let people: Vec<PersonId> = match refusal {
        Refusal::SameCode(person) => vec![person.clone()],
        Refusal::Alike(people) => people.clone(),
        Refusal::AlreadyRegistered
        | Refusal::NotRegistered
        | Refusal::NameMissing
        | Refusal::BirthMissing
        | Refusal::BornInFuture
        | Refusal::ReasonMissing
        | Refusal::NothingChanged => return Ok(Html::new()),
    };
    let ids: Vec<String> = people.into_iter().map(|person| person.0).collect();
    uselog::write(ctx, uselog::Use::of_list(ids.clone(), "person-alike")).await?;
    let cards = ctx
        .site
        .journal()
        .read(move |tx| {
            let mut cards = Vec::new();
            for id in ids {
                cards.extend(load::<Person>(tx, &id)?.state.card.map(|card| (id.clone(), card)));
            }
            Ok(cards)
        })
        .await?;
    let mut notice = Notice::new(NoticeKind::Alert, ctx.t.get("alike-title"), ctx.t.get("alike-text"));
    for (id, card) in cards {
        let born = card.born.map(date::day).unwrap_or_default();
        notice =
            notice.link(format!("{}, {born}", names::person(&card)), ctx.href(&format!("/persons/{id}")));
    }
    Ok(notice.into())
}
