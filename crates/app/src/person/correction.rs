//! Correcting a card: the old one, the new one and the reason stay on record, and nobody overwrites unseen what
//! another has corrected meanwhile.

use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::model::Right;
use domain::person::{Card, Command, Contact, Person};
use ui::{Crumb, Field, Form, Html, Notice, NoticeKind, Title};

use super::card::{self, Errors};
use super::page::{SeenPerson, peek, people_crumb};
use super::register::{offered, told};
use crate::act::Answer;
use crate::ctx::{Ctx, Post, Posted};
use crate::frame::{Page, form_body, words};
use crate::problem::Problem;
use crate::site::Site;
use crate::uselog;

/// The card as the form of this reader shows it: where they live and how to reach them only to whoever may know.
fn shown(seen: &SeenPerson) -> Card {
    let mut card = seen.card.clone();
    if !seen.shows_contact() {
        card.municipality = None;
        card.contact = Contact::default();
    }
    card
}

/// The card that the answers make. What the form did not show stays as it is when nothing is typed in its place.
fn filled(seen: &SeenPerson, mut typed: Card) -> Card {
    if !seen.shows_contact() {
        let old = seen.card.clone();
        typed.municipality = typed.municipality.or(old.municipality);
        typed.contact.phone = typed.contact.phone.or(old.contact.phone);
        typed.contact.email = typed.contact.email.or(old.contact.email);
        typed.contact.address = typed.contact.address.or(old.contact.address);
    }
    typed
}

/// `GET /{lang}/persons/{person}/correction`.
///
/// # Errors
/// Not found, or the record cannot be read.
pub(super) async fn show(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    ctx.must(&[Right::Casework])?;
    let seen = peek(&ctx, &id).await?;
    uselog::write(&ctx, uselog::Use::of_person(&id, "person-correction", "right casework")).await?;
    let posted = card::posted(ctx.t, &shown(&seen));
    Ok(page(&ctx, (&id, &seen), &posted, &Errors::new(), Html::new()))
}

fn page(
    ctx: &Ctx,
    (id, seen): (&str, &SeenPerson),
    posted: &Posted,
    errors: &Errors,
    mut before: Html,
) -> Response {
    let t = ctx.t;
    let back = ctx.href(&format!("/persons/{id}"));
    let wrong = !errors.is_empty() || !before.is_empty();
    if !seen.shows_contact() {
        let hidden = Notice::new(NoticeKind::Info, t.get("contact-hidden"), t.get("contact-hidden-text"));
        before.push(&hidden);
    }
    let mut form = Form::new(words(ctx.door.lang), ctx.href(&ctx.door.path), ctx.session.csrf.as_str())
        .command(ctx.site.id())
        .version(seen.version)
        .submit(t.get("save"))
        .secondary(t.get("cancel"), back.clone());
    form = card::form(t, posted, errors, form);
    let reason = Field::text("reason", t.get("field-reason")).value(posted.text("reason")).required();
    form = form.part(reason.error(errors.get("reason").cloned()));
    if let Some(general) = errors.get("") {
        form = form.error(general.clone());
    }
    let title = t.get("correction-title");
    let body = form_body(Title::new(title).lead(t.get("correction-lead")), &form, before);
    Page::new(ctx, title, body)
        .under(people_crumb(ctx).into_iter().chain([Crumb::new(t.get("person"), back), Crumb::here(title)]))
        .wrong(wrong)
        .respond()
}

/// What stands on the card now and is not what was typed.
fn meanwhile<'a>(ctx: &Ctx, seen: &SeenPerson, typed: &Posted) -> Notice<'a> {
    let t = ctx.t;
    let now = card::posted(t, &shown(seen));
    let unlike: Vec<String> = card::NAMES
        .iter()
        .filter(|name| now.get(name) != typed.get(name))
        .map(|name| format!("{}: {}", t.key("field", name), card::in_words(t, name, now.get(name))))
        .collect();
    let text = t.with("card-now", &[("list", unlike.join("; ").as_str().into())]);
    Notice::new(NoticeKind::Alert, t.get("stale-title"), text)
}

/// `POST /{lang}/persons/{person}/correction`.
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
    let read = match card::read(ctx.t, &form) {
        Ok(card) => filled(&seen, card),
        Err(errors) => return Ok(page(&ctx, (&id, &seen), &form, &errors, Html::new())),
    };
    let command = Command::Correct { card: read, reason: form.text("reason") };
    match site.act::<Person>(ctx.deed(form.command(), form.version()), id.clone(), command).await? {
        Answer::Done(_) | Answer::Again => {
            Ok(Redirect::to(&ctx.href(&format!("/persons/{id}?done=correction"))).into_response())
        }
        Answer::Refused(refusal) => {
            let offered = offered(&ctx, &refusal).await?;
            Ok(page(&ctx, (&id, &seen), &form, &told(&ctx, &refusal), offered))
        }
        Answer::Stale => {
            let seen = peek(&ctx, &id).await?;
            uselog::write(&ctx, uselog::Use::of_person(&id, "person-correction", "right casework")).await?;
            let notice = meanwhile(&ctx, &seen, &form);
            Ok(page(&ctx, (&id, &seen), &form, &Errors::new(), notice.into()))
        }
        Answer::Forbidden => Err(Problem::Forbidden),
        Answer::Hidden => Err(Problem::NotFound),
    }
}
