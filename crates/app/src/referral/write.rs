//! A referral being written: a list of tasks, each saved as a draft until all is sent as one fact. What is never sent
//! is deleted like every draft, with its papers.

use anyhow::Result;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::person::Card;
use domain::referral::{By, Command, Letter, Paper, Referral};
use journal::{Read, Write};
use ui::{
    ButtonKind, Crumb, Form, Html, LinkButton, Notice, NoticeKind, PostButton, StatusKind, StatusLabel, Task,
    TaskList, Title,
};

use super::paper;
use super::sections::{self, Section};
use super::told;
use super::view::SENDS;
use crate::act::{Answer, carry_out};
use crate::ctx::{Ctx, Post, Posted};
use crate::draft;
use crate::frame::{Page, form_body, words};
use crate::model::{Loaded, criteria};
use crate::person::card::Errors;
use crate::problem::Problem;
use crate::site::Site;

type Place = Path<(String, String)>;
type InSection = Path<(String, String, String)>;

/// All that has been saved of a referral.
struct Draft {
    id: String,
    sections: Vec<(Section, Posted)>,
    papers: Vec<Paper>,
}

impl Draft {
    fn read(tx: &mut Read<'_>, worker: &str, id: &str) -> Result<Self> {
        let beginning = path(id, "");
        let kept = draft::under(tx, worker, &beginning)?;
        let sections = kept
            .into_iter()
            .filter_map(|(form, posted, _)| Some((Section::of(form.strip_prefix(&beginning)?)?, posted)));
        let sections = sections.collect();
        Ok(Self { id: id.to_owned(), sections, papers: paper::of(tx, id, worker)? })
    }

    fn section(&self, section: Section) -> Posted {
        let found = self.sections.iter().find(|(one, _)| *one == section);
        found.map(|(_, posted)| posted.clone()).unwrap_or_default()
    }

    /// The client's card, when it is done.
    fn client(&self, ctx: &Ctx) -> Option<Card> {
        sections::client(ctx, &self.section(Section::Client)).ok()
    }

    /// What is wrong with a section; empty when it is done.
    fn errors(&self, ctx: &Ctx, model: &Loaded, section: Section) -> Errors {
        sections::errors(ctx, model, section, &self.section(section), self.client(ctx).as_ref())
    }

    /// The letter, when every section is done.
    fn letter(&self, ctx: &Ctx, model: &Loaded) -> Result<Letter, Errors> {
        let of = |section| self.section(section);
        let client = sections::client(ctx, &of(Section::Client))?;
        let check = sections::check(ctx, model, &of(Section::Check), Some(&client))?;
        let consent = sections::consent(ctx, &of(Section::Consent))?;
        let body = sections::body(ctx, model, &of(Section::Letter))?;
        Ok(Letter {
            by: By::Professional,
            reference: ctx.site.chance().reference(),
            client,
            arrival: body.arrival,
            sender: Some(body.sender),
            need: Some(body.need),
            words: body.words,
            check: Some(check),
            consent: Some(consent),
            papers: self.papers.clone(),
        })
    }
}

/// The address of a referral being written, or of one of its sections.
pub(super) fn path(id: &str, section: &str) -> String {
    format!("/referrals/draft/{id}/{section}")
}

/// An id that this program gives, so that an address or a stream's name can say nothing about a person.
pub(super) fn known_id(id: &str) -> Result<(), Problem> {
    if uuid::Uuid::try_parse(id).is_ok() { Ok(()) } else { Err(Problem::NotFound) }
}

fn model(ctx: &Ctx) -> Result<&Loaded, Problem> {
    ctx.must(&SENDS)?;
    ctx.directory.current().map(AsRef::as_ref).ok_or(Problem::NotFound)
}

async fn read(ctx: &Ctx, id: &str) -> Result<Draft, Problem> {
    known_id(id)?;
    let (worker, id) = (ctx.me().0.clone(), id.to_owned());
    Ok(ctx.site.journal().read(move |tx| Draft::read(tx, &worker, &id)).await?)
}

/// `GET /{lang}/referrals/new`: a new one begins with the checklist.
///
/// # Errors
/// Not found for those who send none.
pub(super) async fn begin(ctx: Ctx) -> Result<Response, Problem> {
    model(&ctx)?;
    Ok(Redirect::to(&ctx.href(&path(&ctx.site.id(), Section::Check.code()))).into_response())
}

/// `GET /{lang}/referrals/draft/{referral}/`: what is done and what is not.
///
/// # Errors
/// Not found for those who send none; or the record cannot be read.
pub(super) async fn list(ctx: Ctx, Path((_, id)): Place) -> Result<Response, Problem> {
    model(&ctx)?;
    let draft = read(&ctx, &id).await?;
    list_page(&ctx, &draft, None)
}

fn list_page(ctx: &Ctx, draft: &Draft, wrong: Option<String>) -> Result<Response, Problem> {
    let (t, model) = (ctx.t, model(ctx)?);
    let mut items: Vec<Task<'_>> =
        Section::ALL.into_iter().map(|section| task(ctx, model, draft, section)).collect();
    let count = i64::try_from(draft.papers.len()).unwrap_or_default();
    let papers = t.with("referral-papers-count", &[("count", count.into())]);
    let label = t.get("referral-section-papers");
    items.push(
        Task::new(label, ctx.href(&path(&draft.id, "papers")))
            .status(StatusLabel::new(StatusKind::Neutral, papers)),
    );
    let ready = Section::ALL.into_iter().all(|section| draft.errors(ctx, model, section).is_empty());
    let mut body = Html::new();
    if let Some(wrong) = &wrong {
        body.push(&Notice::new(NoticeKind::Error, wrong.clone(), ""));
    }
    body.push(&Title::new(t.get("referral-new")).lead(t.get("referral-new-lead")));
    body.push(&TaskList { words: words(ctx.door.lang), items });
    let mut buttons = Vec::new();
    if ready {
        let send = PostButton::new(
            t.get("do-send-referral"),
            ctx.href(&path(&draft.id, "send")),
            ctx.session.csrf.as_str(),
        );
        buttons.push(Html::from(send.command(draft.id.clone())));
    } else {
        body.push(&Notice::new(NoticeKind::Info, t.get("referral-not-ready"), ""));
    }
    let discard = PostButton::new(
        t.get("do-discard"),
        ctx.href(&path(&draft.id, "discard")),
        ctx.session.csrf.as_str(),
    );
    buttons.push(Html::from(discard.command(ctx.site.id()).kind(ButtonKind::Secondary)));
    body.push(&ui::Buttons { buttons });
    let crumbs =
        [Crumb::new(t.get("nav-referrals"), ctx.href("/referrals")), Crumb::here(t.get("referral-new"))];
    Ok(Page::new(ctx, t.get("referral-new"), body).under(crumbs).wrong(wrong.is_some()).respond())
}

fn task<'a>(ctx: &'a Ctx, model: &Loaded, draft: &Draft, section: Section) -> Task<'a> {
    let posted = draft.section(section);
    let (kind, key) = if draft.errors(ctx, model, section).is_empty() {
        (StatusKind::Success, "referral-done")
    } else if posted.fields.is_empty() {
        (StatusKind::Neutral, "referral-undone")
    } else {
        (StatusKind::Alert, "referral-unfinished")
    };
    let label = ctx.t.key("referral-section", section.code());
    Task::new(label, ctx.href(&path(&draft.id, section.code())))
        .status(StatusLabel::new(kind, ctx.t.get(key)))
}

/// `GET /{lang}/referrals/draft/{referral}/{section}`.
///
/// # Errors
/// Not found, or the record cannot be read.
pub(super) async fn show(ctx: Ctx, Path((_, id, section)): InSection) -> Result<Response, Problem> {
    let section = Section::of(&section).ok_or(Problem::NotFound)?;
    let draft = read(&ctx, &id).await?;
    section_page(&ctx, &id, section, &draft.section(section), &Errors::new())
}

fn section_page(
    ctx: &Ctx,
    id: &str,
    section: Section,
    posted: &Posted,
    errors: &Errors,
) -> Result<Response, Problem> {
    let (t, model) = (ctx.t, model(ctx)?);
    let own = path(id, section.code());
    let mut form = Form::new(words(ctx.door.lang), ctx.href(&own), ctx.session.csrf.as_str())
        .command(ctx.site.id())
        .draft(own)
        .submit(t.get(if section == Section::Check { "do-show-outcome" } else { "do-save-and-on" }))
        .secondary(t.get("referral-to-list"), ctx.href(&path(id, "")));
    form = sections::form(ctx, model, section, (posted, errors), form);
    if let Some(general) = errors.get("") {
        form = form.error(general.clone());
    }
    let title = t.key("referral-section", section.code());
    let lead = t.key("referral-lead", section.code());
    let checked = section == Section::Check && !posted.fields.is_empty();
    let told = checked && errors.keys().all(|field| *field == "reason");
    let before = if told { outcome(ctx, model, id, posted) } else { Html::new() };
    let body = form_body(Title::new(title).above(t.get("referral-new")).lead(lead), &form, before);
    let crumbs = [
        Crumb::new(t.get("nav-referrals"), ctx.href("/referrals")),
        Crumb::new(t.get("referral-new"), ctx.href(&path(id, ""))),
        Crumb::here(title),
    ];
    Ok(Page::new(ctx, title, body).under(crumbs).wrong(!errors.is_empty()).respond())
}

/// What the checklist says, and the ways on: consult, refer, another service first.
fn outcome(ctx: &Ctx, model: &Loaded, id: &str, posted: &Posted) -> Html {
    let t = ctx.t;
    let Some(set) = model.model.criteria_on(domain::model::rule::Purpose::Service, ctx.today) else {
        return Html::new();
    };
    let answers = criteria::answers(set, posted);
    let mut html = criteria::verdict(t, model, set, &answers);
    let refers = set.outcome(&answers) == domain::model::rule::Outcome::Refer;
    let kind = |primary: bool| if primary { ButtonKind::Primary } else { ButtonKind::Secondary };
    let mut buttons: Vec<Html> = vec![
        LinkButton::new(
            t.get("do-go-on-referring"),
            ctx.href(&path(id, Section::Client.code())),
            kind(refers),
        )
        .into(),
        LinkButton::new(t.get("do-consult-instead"), ctx.href("/consultations/new"), kind(!refers)).into(),
    ];
    if !refers {
        buttons.reverse();
    }
    html.push(&ui::Buttons { buttons });
    html
}

/// `POST /{lang}/referrals/draft/{referral}/{section}`: saved as a draft, whatever is wrong with it.
///
/// # Errors
/// Not found, or the draft cannot be kept.
pub(super) async fn save(
    State(site): State<Site>,
    Path((_, id, section)): InSection,
    Post { ctx, form }: Post,
) -> Result<Response, Problem> {
    known_id(&id)?;
    let section = Section::of(&section).ok_or(Problem::NotFound)?;
    let model = model(&ctx)?;
    let (worker, now, key, kept) = (ctx.me().0.clone(), ctx.now, path(&id, section.code()), form.clone());
    site.journal().write(move |tx| draft::keep(tx, &worker, &key, &kept, now)).await?;
    let client = read(&ctx, &id).await?.client(&ctx);
    let errors = sections::errors(&ctx, model, section, &form, client.as_ref());
    if errors.is_empty() && section != Section::Check {
        return Ok(Redirect::to(&ctx.href(&path(&id, ""))).into_response());
    }
    section_page(&ctx, &id, section, &form, &errors)
}

/// `POST …/send`: all sections as one fact; the drafts are gone with it.
///
/// # Errors
/// Not found, or the record cannot be written.
pub(super) async fn send(
    State(site): State<Site>,
    Path((_, id)): Place,
    Post { ctx, form }: Post,
) -> Result<Response, Problem> {
    let model = model(&ctx)?;
    let draft = read(&ctx, &id).await?;
    let letter = match draft.letter(&ctx, model) {
        Ok(letter) => letter,
        // Sent already, in another tab or by a second click.
        Err(_) if draft.sections.is_empty() => return Ok(sent(&ctx, &id)),
        // The list says which section is not done.
        Err(_) => return list_page(&ctx, &draft, Some(ctx.t.get("referral-not-ready").to_owned())),
    };
    let (deed, stream) = (ctx.deed(form.command(), None), id.clone());
    let done = site.journal().write(move |tx| {
        let answer = carry_out::<Referral>(tx, &deed, &stream, Command::Send(Box::new(letter)))?;
        if matches!(answer, Answer::Done(_)) {
            forget(tx, deed.actor.worker.as_str(), &stream)?;
            paper::keep_for_good(tx, &stream)?;
        }
        anyhow::Ok(answer)
    });
    match done.await? {
        Answer::Done(_) | Answer::Again => Ok(sent(&ctx, &id)),
        Answer::Refused(refusal) => list_page(&ctx, &draft, Some(told(ctx.t, refusal).1)),
        Answer::Stale | Answer::Forbidden | Answer::Hidden => Err(Problem::NotFound),
    }
}

fn sent(ctx: &Ctx, id: &str) -> Response {
    Redirect::to(&ctx.href(&format!("/referrals/{id}?done=referral-sent"))).into_response()
}

fn forget(tx: &mut Write<'_>, worker: &str, id: &str) -> Result<()> {
    draft::drop_under(tx, worker, &path(id, ""))
}

/// `POST …/discard`: the drafts and papers are deleted.
///
/// # Errors
/// Not found, or the tables cannot be written.
pub(super) async fn discard(
    State(site): State<Site>,
    Path((_, id)): Place,
    Post { ctx, .. }: Post,
) -> Result<Response, Problem> {
    model(&ctx)?;
    known_id(&id)?;
    let worker = ctx.me().0.clone();
    site.journal()
        .write(move |tx| {
            forget(tx, &worker, &id)?;
            paper::discard(tx, &id, &worker)
        })
        .await?;
    Ok(Redirect::to(&ctx.href("/referrals?done=referral-discarded")).into_response())
}

/// The referrals that the worker is writing, the one saved last first.
///
/// # Errors
/// The table cannot be read.
pub(super) fn begun(tx: &mut Read<'_>, worker: &str) -> Result<Vec<(String, jiff::Timestamp)>> {
    let mut found: Vec<(String, jiff::Timestamp)> = Vec::new();
    for (form, _, saved) in draft::under(tx, worker, "/referrals/draft/")? {
        let Some(id) = form.split('/').nth(3).map(str::to_owned) else { continue };
        match found.iter_mut().find(|(known, _)| *known == id) {
            Some((_, last)) => *last = saved.max(*last),
            None => found.push((id, saved)),
        }
    }
    found.sort_by_key(|(_, saved)| std::cmp::Reverse(*saved));
    Ok(found)
}
