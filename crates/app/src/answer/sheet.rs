//! The form of an answer: begun from a consultation, amended later.

use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::answer::{Answer, Audience, Command, Content, Language, Refusal, Tag};
use ui::{Choice, Crumb, Field, Form, Html, Notice, NoticeKind, Title};

use super::page::{self, path};
use super::{WRITERS, content, grown_from, told};
use crate::act::Answer as Said;
use crate::consultation::{Lesson, lesson};
use crate::ctx::{Ctx, Post, Posted};
use crate::draft;
use crate::frame::{Page, form_body, words};
use crate::problem::Problem;

/// What the address names.
type Place = Path<(String, String)>;

/// What is wrong with what was filled in.
enum Wrong {
    Nothing,
    Refused(Refusal),
    /// Somebody changed the answer meanwhile.
    Stale,
}

/// A form of an answer: where it stands, and what it is called.
struct Sheet {
    path: String,
    title: &'static str,
    lead: &'static str,
    submit: &'static str,
    /// Where one comes from.
    back: String,
    version: Option<i64>,
}

impl Sheet {
    fn new(consultation: &str) -> Self {
        Self {
            path: format!("/answers/new/{consultation}"),
            title: "answer-new-title",
            lead: "answer-new-lead",
            submit: "do-save-draft",
            back: format!("/consultations/{consultation}"),
            version: None,
        }
    }

    fn amending(answer: &str, version: i64) -> Self {
        Self {
            path: format!("{}/amendment", path(answer)),
            title: "answer-amend-title",
            lead: "answer-amend-lead",
            submit: "save",
            back: path(answer),
            version: Some(version),
        }
    }

    fn show(&self, ctx: &Ctx, posted: &Posted, wrong: &Wrong) -> Response {
        let t = ctx.t;
        let told = match wrong {
            Wrong::Nothing => None,
            Wrong::Refused(refusal) => Some(told(t, refusal)),
            Wrong::Stale => Some(("", t.get("refusal-answer-stale").to_owned())),
        };
        let error =
            |field: &str| told.as_ref().filter(|(found, _)| *found == field).map(|(_, text)| text.clone());
        let mut form = Form::new(words(ctx.door.lang), ctx.href(&self.path), ctx.session.csrf.as_str())
            .command(posted.find("command").map_or_else(|| ctx.site.id(), str::to_owned))
            .draft(self.path.clone());
        for field in fields(ctx, posted) {
            let error = error(&field.name);
            form = form.part(field.error(error));
        }
        form = form.submit(t.get(self.submit)).secondary(t.get("cancel"), ctx.href(&self.back));
        if let Some(version) = self.version {
            form = form.version(version);
        }
        if let Some(general) = error("") {
            form = form.error(general);
        }
        let promise =
            Notice::new(NoticeKind::Info, t.get("answer-anonymous"), t.get("answer-anonymous-text"));
        let title = Title::new(t.get(self.title)).lead(t.get(self.lead));
        let body = form_body(title, &form, Html::from(promise));
        let crumbs = [Crumb::new(t.get("nav-answers"), ctx.href("/answers")), Crumb::here(t.get(self.title))];
        let wrong = !matches!(wrong, Wrong::Nothing);
        Page::new(ctx, t.get(self.title), body).under(crumbs).wrong(wrong).respond()
    }
}

fn fields<'a>(ctx: &Ctx, posted: &Posted) -> Vec<Field<'a>> {
    let t = ctx.t;
    let chosen: Vec<&str> = posted.all("tag").collect();
    let tags = Tag::ALL.iter().map(|tag| {
        Choice::new(tag.code(), t.key("answer-tag", tag.code())).chosen(chosen.contains(&tag.code()))
    });
    let tags: Vec<_> = tags.collect();
    let languages =
        Language::ALL.map(|language| Choice::new(language.code(), t.key("language", language.code())));
    let audiences = [Audience::Professionals, Audience::Everybody]
        .map(|audience| Choice::new(audience.code(), t.key("audience", audience.code())));
    let or = |field: &str, known: &str| posted.find(field).unwrap_or(known).to_owned();
    vec![
        Field::text("title", t.get("answer-title"))
            .hint(t.get("answer-title-hint"))
            .value(posted.text("title"))
            .required(),
        Field::area("question", t.get("answer-question"), 6).value(posted.text("question")).required(),
        Field::area("answer", t.get("answer-answer"), 8).value(posted.text("answer")).required(),
        Field::area("links", t.get("answer-links"), 3)
            .hint(t.get("answer-links-hint"))
            .value(posted.text("links")),
        Field::checkboxes("tag", t.get("answer-tags"), tags),
        Field::radios("language", t.get("answer-language"), languages)
            .value(or("language", ctx.door.lang.code()))
            .required(),
        Field::radios("audience", t.get("answer-audience"), audiences)
            .hint(t.get("answer-audience-hint"))
            .value(or("audience", Audience::Professionals.code()))
            .required(),
    ]
}

/// An answer as the form has it.
fn filled(content: &Content) -> Posted {
    let links = content.links.iter().map(|link| format!("{} {}", link.label, link.address));
    let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let mut fields = vec![
        field("title", &content.title),
        field("question", &content.question),
        field("answer", &content.answer),
        field("links", &links.collect::<Vec<_>>().join("\n")),
        field("language", content.language.code()),
        field("audience", content.audience.code()),
    ];
    fields.extend(content.tags.iter().map(|tag| field("tag", tag.code())));
    Posted { fields }
}

/// What was being written goes before what is on record.
fn over(kept: Option<Posted>, mut base: Posted) -> Posted {
    let kept = kept.unwrap_or_default();
    base.fields.retain(|(name, _)| !kept.fields.iter().any(|(found, _)| found == name));
    base.fields.extend(kept.fields);
    base
}

/// `GET /{lang}/answers/new/{consultation}`: what was asked and answered stands there to be edited.
///
/// # Errors
/// Not found when nothing can be learnt from the consultation; or the record cannot be read.
pub(super) async fn begin(ctx: Ctx, Path((_, from)): Place) -> Result<Response, Problem> {
    ctx.must(&WRITERS)?;
    let sheet = Sheet::new(&from);
    let read = ctx.site.journal().read(move |tx| Ok((lesson(tx, &from)?, grown_from(tx, &from)?)));
    let (found, grown) = read.await?;
    if let Some(answer) = grown {
        return Ok(Redirect::to(&ctx.href(&path(&answer))).into_response());
    }
    let lesson = found.filter(Lesson::may_be_published).ok_or(Problem::NotFound)?;
    let learnt = Content { question: lesson.question, answer: lesson.answer, ..Content::default() };
    let mut base = filled(&learnt);
    base.fields.retain(|(name, _)| name != "language");
    let kept = draft::of(&ctx, &sheet.path).await?.map(|(posted, _)| posted);
    Ok(sheet.show(&ctx, &over(kept, base), &Wrong::Nothing))
}

/// `POST /{lang}/answers/new/{consultation}`.
///
/// # Errors
/// Not found, or the record cannot be written.
pub(super) async fn draft(Path((_, from)): Place, post: Post) -> Result<Response, Problem> {
    let Post { ctx, form } = post;
    ctx.must(&WRITERS)?;
    let sheet = Sheet::new(&from);
    let id = form.command_id().ok_or(Problem::BadRequest)?.to_owned();
    let mut deed = ctx.deed(&id, None);
    deed.draft = Some(sheet.path.clone());
    let command = Command::Draft { source: from.as_str().into(), content: content(&form) };
    match ctx.site.act::<Answer>(deed, id.clone(), command).await? {
        Said::Done(_) | Said::Again => {
            Ok(Redirect::to(&ctx.href(&format!("{}?done=answer-draft", path(&id)))).into_response())
        }
        Said::Refused(refusal) => Ok(sheet.show(&ctx, &form, &Wrong::Refused(refusal))),
        Said::Stale | Said::Forbidden | Said::Hidden => Err(Problem::NotFound),
    }
}

/// `GET /{lang}/answers/{answer}/amendment`.
///
/// # Errors
/// Not found, or the record cannot be read.
pub(super) async fn open(ctx: Ctx, Path((_, id)): Place) -> Result<Response, Problem> {
    ctx.must(&WRITERS)?;
    let (entry, version) = page::read(&ctx, &id).await?;
    if entry.withdrawn.is_some() {
        return Err(Problem::NotFound);
    }
    let sheet = Sheet::amending(&id, version);
    let kept = draft::of(&ctx, &sheet.path).await?.map(|(posted, _)| posted);
    Ok(sheet.show(&ctx, &over(kept, filled(&entry.content)), &Wrong::Nothing))
}

/// `POST /{lang}/answers/{answer}/amendment`.
///
/// # Errors
/// Not found, or the record cannot be written.
pub(super) async fn amend(Path((_, id)): Place, post: Post) -> Result<Response, Problem> {
    let Post { ctx, form } = post;
    let (_, version) = page::read(&ctx, &id).await?;
    let sheet = Sheet::amending(&id, version);
    let mut deed = ctx.deed(form.command(), form.version());
    deed.draft = Some(sheet.path.clone());
    let command = Command::Amend { content: content(&form) };
    match ctx.site.act::<Answer>(deed, id.clone(), command).await? {
        Said::Done(_) | Said::Again => {
            Ok(Redirect::to(&ctx.href(&format!("{}?done=answer-amendment", path(&id)))).into_response())
        }
        Said::Refused(refusal) => Ok(sheet.show(&ctx, &form, &Wrong::Refused(refusal))),
        Said::Stale => Ok(sheet.show(&ctx, &form, &Wrong::Stale)),
        Said::Forbidden | Said::Hidden => Err(Problem::NotFound),
    }
}
