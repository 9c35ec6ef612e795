//! A professional asks, or writes down what was asked by telephone, by e-mail, in a record system. Three fields.

use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::answer::Audience;
use domain::consultation::{Asker, Command, Consultation, Question, Refusal, Subject};
use domain::model::{Channel, ChannelKind};
use ui::{Choice, Crumb, Field, Form, Html, Notice, NoticeKind, SummaryList, Title};

use super::desk::{channel, of_channel};
use super::view::ANSWERS;
use super::{IDENTIFIES, told, with_text};
use crate::act::Answer;
use crate::answer::beside;
use crate::ctx::{Ctx, Post, Posted};
use crate::draft;
use crate::frame::{Page, form_body, words};
use crate::guard::{self, Names};
use crate::person::municipality;
use crate::problem::Problem;
use crate::site::Site;

const PATH: &str = "/consultations/new";

/// `GET /{lang}/consultations/new`.
///
/// # Errors
/// Not found for those who answer none; or the record cannot be read.
pub(super) async fn show(ctx: Ctx) -> Result<Response, Problem> {
    ctx.must(&ANSWERS)?;
    let kept = draft::of(&ctx, PATH).await?.map(|(posted, _)| posted).unwrap_or_default();
    page(&ctx, &kept, None).await
}

/// The channels in use today.
fn channels(ctx: &Ctx) -> Result<Vec<&Channel>, Problem> {
    let model = ctx.directory.current().ok_or(Problem::NotFound)?;
    Ok(model.model.channels.iter().filter(|channel| channel.valid.holds(ctx.today)).collect())
}

async fn page(ctx: &Ctx, posted: &Posted, wrong: Option<&Refusal>) -> Result<Response, Problem> {
    let t = ctx.t;
    let channels = channels(ctx)?;
    let told = wrong.map(|refusal| told(t, refusal));
    let error =
        |field: &str| told.as_ref().filter(|(found, _)| *found == field).map(|(_, text)| text.clone());
    let choices: Vec<_> = channels
        .iter()
        .map(|one| {
            let choice = Choice::new(one.id.as_str(), channel(ctx, one.id.as_str()));
            if one.kind == ChannelKind::RecordSystem {
                return choice.then(
                    Field::text(external(&one.id), t.get("field-external"))
                        .hint(t.get("field-external-hint"))
                        .value(posted.text(&external(&one.id)))
                        .error(error("external").filter(|_| posted.get("channel") == one.id.as_str())),
                );
            }
            choice
        })
        .collect();
    let first = channels.first().map(|one| one.id.0.clone()).unwrap_or_default();
    let askers = ["professional", "client"].map(|asker| Choice::new(asker, t.key("asker", asker)));
    let subjects: Vec<_> =
        Subject::ALL.iter().map(|one| Choice::new(one.code(), t.key("subject", one.code()))).collect();
    let or = |field: &str, known: &str| posted.find(field).unwrap_or(known).to_owned();
    let mut form = Form::new(words(ctx.door.lang), ctx.href(PATH), ctx.session.csrf.as_str())
        .command(posted.find("command").map_or_else(|| ctx.site.id(), str::to_owned))
        .draft(PATH)
        .check("/consultations/check");
    let field = Field::area("text", t.get("field-question"), 7).hint(t.get("field-question-hint"));
    form = with_text(t, form, field, posted, wrong);
    form = form
        .part(beside(&ctx.site, &ctx.door, Audience::Professionals, &posted.text("text")).await?)
        .part(
            Field::radios("channel", t.get("field-channel"), choices)
                .value(or("channel", &first))
                .error(error("channel"))
                .required(),
        )
        .part(
            Field::radios("asker", t.get("field-asker"), askers)
                .value(or("asker", "professional"))
                .required(),
        )
        .part(Field::radios("subject", t.get("field-subject"), subjects).value(posted.text("subject")))
        .part(
            Field::text("municipality", t.get("field-municipality"))
                .value(posted.text("municipality"))
                .error(error("municipality")),
        )
        .submit(t.get("do-ask"))
        .secondary(t.get("cancel"), ctx.href("/consultations"));
    if let Some(general) = error("") {
        form = form.error(general);
    }
    let promise = Notice::new(NoticeKind::Info, t.get("ask-anonymous"), t.get("ask-anonymous-text"));
    let title = Title::new(t.get("ask-title")).lead(t.get("ask-lead"));
    let mut promise = Html::from(promise);
    let ids = channels.iter().map(|one| one.id.as_str());
    let guides: Vec<_> = ids.filter(|id| ctx.site.config().guides.contains_key(*id)).collect();
    if !guides.is_empty() {
        promise.push(&SummaryList::new(guides.into_iter().map(|id| of_channel(ctx, id))));
    }
    let body = form_body(title, &form, promise);
    let crumbs =
        [Crumb::new(t.get("nav-consultations"), ctx.href("/consultations")), Crumb::here(t.get("ask-title"))];
    Ok(Page::new(ctx, t.get("ask-title"), body).under(crumbs).wrong(wrong.is_some()).respond())
}

/// Each record system has its own field, so that one's reference never goes with another.
fn external(channel: &domain::id::Name) -> String {
    format!("external-{channel}")
}

/// `POST /{lang}/consultations/new`.
///
/// # Errors
/// Not found for those who answer none; or the record cannot be written.
pub(super) async fn save(
    State(site): State<Site>,
    Post { ctx, mut form }: Post,
) -> Result<Response, Problem> {
    ctx.must(&ANSWERS)?;
    if form.find("mask").is_some() {
        guard::mask(&site, Names::Register, &mut form).await?;
        return page(&ctx, &form, None).await;
    }
    if form.find("near").is_some() {
        return page(&ctx, &form, None).await;
    }
    let municipality = match form.find("municipality").map(municipality::code_of) {
        Some(None) => return page(&ctx, &form, Some(&Refusal::UnknownMunicipality)).await,
        given => given.flatten(),
    };
    let channel: domain::id::Name = form.get("channel").into();
    let asked = Question {
        question: form.text("text"),
        municipality,
        asker: if form.get("asker") == "client" { Asker::Client } else { Asker::Professional },
        subject: Subject::of(form.get("subject")),
        reference: site.chance().reference(),
        key: None,
        external: form.find(&external(&channel)).map(str::to_owned),
        channel,
    };
    let id = form.command_id().ok_or(Problem::BadRequest)?.to_owned();
    let mut deed = ctx.deed(&id, None);
    deed.draft = Some(PATH.to_owned());
    match site.act::<Consultation>(deed, id.clone(), Command::AskAnonymously(asked)).await? {
        Answer::Done(_) | Answer::Again => {
            Ok(Redirect::to(&ctx.href(&format!("/consultations/{id}?done=ask"))).into_response())
        }
        Answer::Refused(refusal) => page(&ctx, &form, Some(&refusal)).await,
        Answer::Stale | Answer::Forbidden | Answer::Hidden => Err(Problem::NotFound),
    }
}

/// `POST /{lang}/consultations/check`: what the guard finds while a text is written.
///
/// # Errors
/// Not found for those who answer none; or the record cannot be read.
pub(super) async fn check(Post { ctx, form }: Post) -> Result<Response, Problem> {
    ctx.must(&ANSWERS)?;
    guard::check(&ctx.site, ctx.t, IDENTIFIES, Names::Register, form.get("text")).await
}
