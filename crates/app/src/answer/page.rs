//! One answer, and what the team does with it: checks and publishes it, withdraws it.

use axum::extract::{Path, Query};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::answer::{Answer, Command, Entry, Refusal, Standing};
use ui::{
    ButtonKind, Buttons, Columns, Crumb, Field, Form, Html, LinkButton, Notice, NoticeKind, PostButton,
    StatusKind, StatusLabel, Summary, SummaryList, Tag, Title,
};

use super::{READERS, WRITERS, entry, told};
use crate::act::Answer as Said;
use crate::ctx::{Ctx, Post, Posted};
use crate::date;
use crate::frame::{Page, form_body, words};
use crate::problem::Problem;

/// What the address names.
type Place = Path<(String, String)>;

/// Which thing was just done.
#[derive(serde::Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    done: String,
}

/// The address of an answer.
pub(super) fn path(id: &str) -> String {
    format!("/answers/{id}")
}

/// The answer, if the reader may see it: what is not published is for those who write.
pub(super) async fn read(ctx: &Ctx, id: &str) -> Result<(Entry, i64), Problem> {
    ctx.must(&READERS)?;
    let id = id.to_owned();
    let found = ctx.site.journal().read_settled(move |tx| entry(tx, &id)).await?;
    let (entry, version) = found.ok_or(Problem::NotFound)?;
    if entry.standing() != Standing::Published {
        ctx.must(&WRITERS)?;
    }
    Ok((entry, version))
}

/// `GET /{lang}/answers/{answer}`.
///
/// # Errors
/// Not found, or the record cannot be read.
pub(super) async fn show(
    ctx: Ctx,
    Path((_, id)): Place,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let (entry, version) = read(&ctx, &id).await?;
    let t = ctx.t;
    let kind = match entry.standing() {
        Standing::Draft => StatusKind::Info,
        Standing::Published => StatusKind::Success,
        Standing::Withdrawn => StatusKind::Neutral,
    };
    let title = entry.content.title.as_str();
    let status = StatusLabel::new(kind, t.key("answer-standing", entry.standing().code()));
    let mut body = Html::from(Title::new(title).above(t.get("answer-above")).status(status));
    if let Some((_, reason)) = &entry.withdrawn {
        body.push(&Notice::new(NoticeKind::Alert, t.get("answer-why-withdrawn"), reason.as_str()));
    }
    let mut side = Html::from(SummaryList::new(facts(&ctx, &entry)));
    if ctx.must(&WRITERS).is_ok() && entry.withdrawn.is_none() {
        side.push(&Buttons { buttons: buttons(&ctx, &id, &entry, version) });
    }
    body.push(&Columns { main: said(&ctx, &entry), side });
    let crumbs = [Crumb::new(t.get("nav-answers"), ctx.href("/answers")), Crumb::here(title)];
    let notice = t.find(&format!("done-{}", asked.done)).map(|it| Notice::new(NoticeKind::Success, it, ""));
    let refused = t.find(&format!("refusal-{}", asked.done)).map(|it| Notice::new(NoticeKind::Alert, it, ""));
    Ok(Page::new(&ctx, title, body).under(crumbs).notice(notice.or(refused)).wide().respond())
}

/// Question, answer, where to read more; in the language in which they are written.
fn said(ctx: &Ctx, entry: &Entry) -> Html {
    let t = ctx.t;
    let content = &entry.content;
    let mut html = Html::trusted(format!("<div class=\"answer\" lang=\"{}\">", content.language.code()));
    let mut part = |key: &'static str, body: Html| {
        html.append(&Html::trusted(format!("<section class=\"section\"><h2 lang=\"{}\">", ctx.door.lang)));
        html.push_text(t.get(key));
        html.append(&Html::trusted("</h2>".to_owned()));
        html.append(&body);
        html.append(&Html::trusted("</section>".to_owned()));
    };
    part("answer-question", Html::paragraphs(&content.question));
    part("answer-answer", Html::paragraphs(&content.answer));
    if !content.links.is_empty() {
        part("answer-links", links(&content.links));
    }
    html.append(&Html::trusted("</div>".to_owned()));
    html
}

/// Where to read more.
pub(super) fn links(links: &[domain::answer::Link]) -> Html {
    let mut list = Html::trusted("<ul class=\"answer-links\">".to_owned());
    for link in links {
        list.append(&Html::trusted("<li>".to_owned()));
        list.push(&ui::Link::new(link.label.as_str(), link.address.as_str()));
        list.append(&Html::trusted("</li>".to_owned()));
    }
    list.append(&Html::trusted("</ul>".to_owned()));
    list
}

fn facts<'a>(ctx: &Ctx, entry: &Entry) -> Vec<Summary<'a>> {
    let t = ctx.t;
    let done =
        |done: &domain::answer::Done| format!("{}, {}", ctx.directory.name(&done.by), date::day(done.on));
    let mut rows = Vec::new();
    if !entry.content.tags.is_empty() {
        let mut tags = Html::trusted("<span class=\"tags\">".to_owned());
        for tag in &entry.content.tags {
            let href = ctx.href(&format!("/answers?tag={}", tag.code()));
            tags.push(&Tag { text: t.key("answer-tag", tag.code()).into(), href: Some(href.into()) });
        }
        tags.append(&Html::trusted("</span>".to_owned()));
        rows.push(Summary::html(t.get("answer-tags"), tags));
    }
    rows.push(Summary::text(t.get("answer-audience"), t.key("audience", entry.content.audience.code())));
    rows.push(Summary::text(t.get("answer-language"), t.key("language", entry.content.language.code())));
    if let Some(day) = entry.published {
        rows.push(Summary::text(t.get("answer-published"), &date::day(day)));
    }
    if let Some(checked) = &entry.checked {
        rows.push(Summary::text(t.get("answer-checked"), &done(checked)));
    }
    rows.push(Summary::text(t.get("answer-written"), &done(&entry.written)));
    if let Some((withdrawn, _)) = &entry.withdrawn {
        rows.push(Summary::text(t.get("answer-withdrawn"), &done(withdrawn)));
    }
    if ctx.must(&WRITERS).is_ok() {
        let href = ctx.href(&format!("/consultations/{}", entry.source));
        rows.push(Summary::html(t.get("answer-source"), ui::Link::new(t.get("answer-source-link"), href)));
    }
    rows
}

fn buttons(ctx: &Ctx, id: &str, entry: &Entry, version: i64) -> Vec<Html> {
    let t = ctx.t;
    let href = |part: &str| ctx.href(&format!("{}/{part}", path(id)));
    let mut buttons = Vec::new();
    if entry.standing() == Standing::Draft {
        let publish = PostButton::new(t.get("do-publish"), href("publication"), ctx.session.csrf.as_str());
        buttons.push(publish.command(ctx.site.id()).version(version).kind(ButtonKind::Primary).into());
    }
    let amend = LinkButton::new(t.get("do-amend-answer"), href("amendment"), ButtonKind::Secondary);
    let withdraw = LinkButton::new(t.get("do-withdraw-answer"), href("withdrawal"), ButtonKind::Secondary);
    buttons.extend([amend.into(), withdraw.into()]);
    buttons
}

/// `POST …/publication`: whoever presses the button has checked what stands there, and no other version.
///
/// # Errors
/// Not found, or the record cannot be written.
pub(super) async fn publish(Path((_, id)): Place, post: Post) -> Result<Response, Problem> {
    let Post { ctx, form } = post;
    ctx.must(&WRITERS)?;
    let done = match ctx.act_on_seen::<Answer>(&id, &form, Command::Publish).await? {
        Said::Done(_) | Said::Again => "answer-published",
        Said::Refused(refusal) => refusal.code().0,
        Said::Stale => "answer-stale",
        Said::Forbidden | Said::Hidden => return Err(Problem::NotFound),
    };
    Ok(Redirect::to(&ctx.href(&format!("{}?done={done}", path(&id)))).into_response())
}

/// `GET …/withdrawal`.
///
/// # Errors
/// Not found, or the record cannot be read.
pub(super) async fn ask(ctx: Ctx, Path((_, id)): Place) -> Result<Response, Problem> {
    ctx.must(&WRITERS)?;
    let (entry, _) = read(&ctx, &id).await?;
    if entry.withdrawn.is_some() {
        return Err(Problem::NotFound);
    }
    Ok(withdrawing(&ctx, &id, &entry, &Posted::default(), None))
}

fn withdrawing(ctx: &Ctx, id: &str, entry: &Entry, posted: &Posted, wrong: Option<&Refusal>) -> Response {
    let t = ctx.t;
    let told = wrong.map(|refusal| told(t, refusal).1);
    let field = Field::text("reason", t.get("answer-reason")).hint(t.get("answer-reason-hint"));
    let form = Form::new(
        words(ctx.door.lang),
        ctx.href(&format!("{}/withdrawal", path(id))),
        ctx.session.csrf.as_str(),
    )
    .command(posted.find("command").map_or_else(|| ctx.site.id(), str::to_owned))
    .part(field.value(posted.text("reason")).error(told).required())
    .submit(t.get("do-withdraw-answer"))
    .secondary(t.get("cancel"), ctx.href(&path(id)))
    .danger();
    let title = Title::new(t.get("answer-withdraw-title")).lead(t.get("answer-withdraw-lead"));
    let crumbs = [
        Crumb::new(t.get("nav-answers"), ctx.href("/answers")),
        Crumb::new(entry.content.title.clone(), ctx.href(&path(id))),
        Crumb::here(t.get("answer-withdraw-title")),
    ];
    let body = form_body(title, &form, Html::new());
    Page::new(ctx, t.get("answer-withdraw-title"), body).under(crumbs).wrong(wrong.is_some()).respond()
}

/// `POST …/withdrawal`.
///
/// # Errors
/// Not found, or the record cannot be written.
pub(super) async fn withdraw(Path((_, id)): Place, post: Post) -> Result<Response, Problem> {
    let Post { ctx, form } = post;
    ctx.must(&WRITERS)?;
    let command = Command::Withdraw { reason: form.text("reason") };
    match ctx.act::<Answer>(&id, &form, command).await? {
        Said::Done(_) | Said::Again => {
            let to = ctx.href(&format!("{}?done=answer-withdrawal", path(&id)));
            Ok(Redirect::to(&to).into_response())
        }
        Said::Refused(refusal) => {
            let (entry, _) = read(&ctx, &id).await?;
            Ok(withdrawing(&ctx, &id, &entry, &form, Some(&refusal)))
        }
        Said::Stale | Said::Forbidden | Said::Hidden => Err(Problem::NotFound),
    }
}
