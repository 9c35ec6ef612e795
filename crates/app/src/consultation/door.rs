//! The public door: anybody asks without telling who they are, and comes back with a reference and a secret. No
//! cookie, no address kept; the secret is shown once and kept nowhere.

use axum::response::Response;
use domain::answer::Audience;
use domain::consultation::{Asker, Command, Consultation, Question, Refusal, Standing, Thread};
use domain::model::ChannelKind;
use journal::Read;
use ui::{
    ButtonKind, Buttons, Choice, Entry, ErrorSummary, Field, Form, Html, LinkButton, Notice, NoticeKind,
    Section, StatusKind, StatusLabel, Summary, SummaryList, Timeline, Title,
};

use super::turns::{self, Words};
use super::{IDENTIFIES, secret, told, with_text};
use crate::account::outside::{Guest, GuestPost};
use crate::act::{Answer, load};
use crate::answer::beside;
use crate::clock::day_of;
use crate::ctx::Posted;
use crate::date;
use crate::guard::{self, Names};
use crate::problem::Problem;

/// Who does what is done at the door, in the record.
const ASKER: &str = "asker";

/// The channel of questions that are asked here.
fn channel(guest: &Guest, asker: Asker) -> Option<domain::id::Name> {
    let directory = guest.site.directory();
    let (model, today) = (directory.current()?, day_of(guest.now));
    let serves = |channel: &domain::model::Channel| match asker {
        Asker::Client => channel.clients,
        Asker::Professional => channel.professionals,
    };
    let mut open =
        model.model.channels.iter().filter(|it| it.kind == ChannelKind::Form && it.valid.holds(today));
    open.find(|it| serves(it)).map(|it| it.id.clone())
}

/// Can one ask here without an account?
pub fn is_open(guest: &Guest) -> bool {
    [Asker::Client, Asker::Professional].into_iter().any(|asker| channel(guest, asker).is_some())
}

/// `GET /{lang}/ask`.
///
/// # Errors
/// Not found while no channel for written questions is open.
pub(super) async fn show(guest: Guest) -> Result<Response, Problem> {
    page(&guest, &Posted::default(), None).await
}

/// `POST /{lang}/ask/begin`: the same form, with the text that the person brings along.
///
/// # Errors
/// Not found while no channel for written questions is open.
pub(super) async fn begin(GuestPost { guest, form }: GuestPost) -> Result<Response, Problem> {
    page(&guest, &form, None).await
}

async fn page(guest: &Guest, posted: &Posted, wrong: Option<&Refusal>) -> Result<Response, Problem> {
    let t = guest.t;
    let askers =
        [Asker::Client, Asker::Professional].into_iter().filter(|asker| channel(guest, *asker).is_some());
    let askers: Vec<_> =
        askers.map(|asker| Choice::new(asker.code(), t.key("door-asker", asker.code()))).collect();
    if askers.is_empty() {
        return Err(Problem::NotFound);
    }
    let told = wrong.map(|refusal| told(t, refusal));
    let error =
        |field: &str| told.as_ref().filter(|(found, _)| *found == field).map(|(_, text)| text.clone());
    let command = posted.find("command").map_or_else(|| guest.site.id(), str::to_owned);
    let form = Form::new(guest.words(), guest.door.href("/ask"), "").command(command).check("/ask/check");
    let field = Field::area("text", t.get("door-question"), 8).hint(t.get("door-question-hint"));
    let mut form = with_text(t, form, field, posted, wrong);
    form = form
        .part(beside(&guest.site, &guest.door, Audience::Everybody, &posted.text("text")).await?)
        .part(
            Field::radios("asker", t.get("door-asker"), askers)
                .value(posted.find("asker").unwrap_or("client").to_owned())
                .required(),
        )
        .submit(t.get("door-send"));
    if let Some(general) = error("").or_else(|| error("channel")) {
        form = form.error(general);
    }
    let mut body = Html::new();
    body.push(&ErrorSummary::of(&form));
    body.push(&Title::new(t.get("door-title")).lead(t.get("door-lead")));
    body.push(&Notice::new(NoticeKind::Info, t.get("door-promise"), t.get("door-promise-text")));
    body.push(&form);
    let read = LinkButton::new(t.get("door-read"), guest.door.href("/ask/answer"), ButtonKind::Secondary);
    body.push(&Section::new(t.get("door-asked-before"), read));
    let others = [
        ("assess-title", "/self-assessment"),
        ("contact-title", "/contact"),
        ("feedback-give", crate::feedback::PATH),
    ];
    let others = others
        .map(|(key, path)| LinkButton::new(t.get(key), guest.door.href(path), ButtonKind::Secondary).into());
    body.push(&Section::new(t.get("door-others"), Buttons { buttons: others.into() }));
    Ok(guest.page(t.get("door-title"), body, wrong.is_some()))
}

/// `POST /{lang}/ask`.
///
/// # Errors
/// Too many from this address, or the record cannot be written.
pub(super) async fn save(GuestPost { guest, mut form }: GuestPost) -> Result<Response, Problem> {
    // It becomes the name of the thread, so it must not be able to say anything.
    let id = form.command_id().ok_or(Problem::BadRequest)?.to_owned();
    if form.find("mask").is_some() {
        guard::mask(&guest.site, Names::Likely, &mut form).await?;
        return page(&guest, &form, None).await;
    }
    if form.find("near").is_some() {
        return page(&guest, &form, None).await;
    }
    guest.counted()?;
    let asker = if form.get("asker") == "professional" { Asker::Professional } else { Asker::Client };
    let (reference, key) = (guest.site.chance().reference(), secret::fresh(guest.site.chance()));
    let question = Question {
        question: form.text("text"),
        channel: channel(&guest, asker).ok_or(Problem::NotFound)?,
        municipality: None,
        asker,
        subject: None,
        reference: reference.clone(),
        key: Some(secret::digest(&key)),
        external: None,
    };
    let deed = guest.deed(ASKER, &id);
    match guest.site.act::<Consultation>(deed, id, Command::AskAnonymously(question)).await? {
        Answer::Done(_) => Ok(sent(&guest, &reference, &key)),
        // The secret was shown after the first click, and nobody can show it again.
        Answer::Again | Answer::Refused(Refusal::AlreadyAsked) => {
            let link = ui::Link::new(guest.t.get("door-read"), guest.door.href("/ask/answer"));
            Ok(guest.message(guest.t.get("door-again"), guest.t.get("door-again-text"), link))
        }
        Answer::Refused(refusal) => page(&guest, &form, Some(&refusal)).await,
        Answer::Stale | Answer::Forbidden | Answer::Hidden => Err(Problem::NotFound),
    }
}

fn sent(guest: &Guest, reference: &str, key: &str) -> Response {
    let t = guest.t;
    let mut body = Html::from(Title::new(t.get("door-sent")).lead(t.get("door-sent-lead")));
    let rows = [Summary::text(t.get("door-reference"), reference), Summary::text(t.get("door-key"), key)];
    body.push(&SummaryList::new(rows));
    body.push(&Notice::new(NoticeKind::Alert, t.get("door-keep"), t.get("door-keep-text")));
    body.push(&LinkButton::new(t.get("door-read"), guest.door.href("/ask/answer"), ButtonKind::Primary));
    guest.page(t.get("door-sent"), body, false)
}

/// `GET /{lang}/ask/answer`: asks for the reference and the secret.
///
/// # Errors
/// None.
pub(super) async fn ask_key(guest: Guest) -> Result<Response, Problem> {
    Ok(key_page(&guest, &Posted::default(), false))
}

fn key_page(guest: &Guest, posted: &Posted, wrong: bool) -> Response {
    let t = guest.t;
    let error = wrong.then(|| t.get("door-not-found"));
    let form = Form::new(guest.words(), guest.door.href("/ask/answer"), "")
        .part(
            Field::text("reference", t.get("door-reference"))
                .value(posted.text("reference"))
                .required()
                .error(error),
        )
        .part(Field::text("key", t.get("door-key")).hint(t.get("door-key-hint")).required())
        .submit(t.get("door-read"))
        .secondary(t.get("door-title"), guest.door.href("/ask"));
    let mut body = Html::new();
    body.push(&ErrorSummary::of(&form));
    body.push(&Title::new(t.get("door-read")).lead(t.get("door-read-lead")));
    body.push(&form);
    guest.page(t.get("door-read"), body, wrong)
}

/// A thread that the secret opened.
struct Opened {
    id: String,
    thread: Thread,
    turns: Vec<Words>,
}

/// The thread of a reference, if the secret is its own. A wrong one and a missing thread are told alike.
fn opened(tx: &mut Read<'_>, reference: &str, digest: &str) -> anyhow::Result<Option<Opened>> {
    let sql = "select consultation from consultation_view where reference = ?1 order by consultation limit 5";
    for id in tx.all(sql, &[reference.into()], |row| row.text(0))? {
        let thread = load::<Consultation>(tx, &id)?.state.thread;
        if let Some(thread) = thread.filter(|thread| thread.key.as_deref() == Some(digest)) {
            let mut turns = turns::read(tx, &id)?;
            turns.retain(|turn| turn.said.is_for_asker());
            return Ok(Some(Opened { id, thread, turns }));
        }
    }
    Ok(None)
}

async fn find(guest: &Guest, form: &Posted) -> Result<Option<Opened>, Problem> {
    let (reference, digest) = (form.get("reference").to_uppercase(), secret::digest(form.get("key")));
    Ok(guest.site.journal().read(move |tx| opened(tx, &reference, &digest)).await?)
}

/// `POST /{lang}/ask/answer`: reference and secret stand in the form, not in the address.
///
/// # Errors
/// Too many from this address, or the record cannot be read.
pub(super) async fn open(GuestPost { guest, form }: GuestPost) -> Result<Response, Problem> {
    guest.admit()?;
    if let Some(opened) = find(&guest, &form).await? {
        return Ok(thread_page(&guest, &opened, &form, None));
    }
    guest.count();
    Ok(key_page(&guest, &form, true))
}

fn thread_page(guest: &Guest, opened: &Opened, posted: &Posted, wrong: Option<&Refusal>) -> Response {
    let t = guest.t;
    let standing = opened.thread.standing();
    let entries = opened.turns.iter().map(|turn| {
        let own =
            matches!(turn.said, domain::consultation::Said::Question | domain::consultation::Said::Addition);
        let who = t.get(if own { "door-you" } else { "door-team" });
        // What the guard has hidden in a message tells who is in the register: it is not shown here (decision 7).
        let text = if turn.by_mail() { t.get("mail-not-shown") } else { turn.text.as_str() };
        Entry::new(date::moment(turn.at), who, t.key("said", turn.said.code())).body(Html::paragraphs(text))
    });
    let kind = if standing == Standing::Waits { StatusKind::Info } else { StatusKind::Success };
    let mut body = Html::new();
    let form = (standing != Standing::Closed).then(|| more(guest, opened, posted, wrong));
    if let Some(form) = &form {
        body.push(&ErrorSummary::of(form));
    }
    body.push(
        &Title::new(t.get("door-thread"))
            .above(opened.thread.reference.clone())
            .status(StatusLabel::new(kind, t.key("door-standing", standing.code()))),
    );
    body.push(&Timeline { words: guest.words(), entries: entries.collect() });
    match &form {
        Some(form) => body.push(&Section::new(t.get("door-more"), form)),
        None => {
            body.push(&LinkButton::new(t.get("door-new"), guest.door.href("/ask"), ButtonKind::Secondary));
        }
    }
    guest.page(t.get("door-thread"), body, wrong.is_some())
}

fn more<'a>(guest: &'a Guest, opened: &Opened, posted: &Posted, wrong: Option<&Refusal>) -> Form<'a> {
    let t = guest.t;
    let form = Form::new(guest.words(), guest.door.href("/ask/more"), "")
        .command(guest.site.id())
        .check("/ask/check")
        .part(Field::hidden("reference", opened.thread.reference.clone()))
        .part(Field::hidden("key", posted.text("key")))
        .submit(t.get("door-send"));
    with_text(t, form, Field::area("text", t.get("door-more-text"), 5), posted, wrong)
}

/// `POST /{lang}/ask/more`: the asker goes on.
///
/// # Errors
/// Too many from this address, or the record cannot be written.
pub(super) async fn add(GuestPost { guest, mut form }: GuestPost) -> Result<Response, Problem> {
    guest.counted()?;
    let Some(opened) = find(&guest, &form).await? else {
        return Ok(key_page(&guest, &form, true));
    };
    if form.find("mask").is_some() {
        guard::mask(&guest.site, Names::Likely, &mut form).await?;
        return Ok(thread_page(&guest, &opened, &form, None));
    }
    let command = Command::AddByKey { key: secret::digest(form.get("key")), text: form.text("text") };
    let deed = guest.deed(ASKER, form.command_id().ok_or(Problem::BadRequest)?);
    match guest.site.act::<Consultation>(deed, opened.id.clone(), command).await? {
        Answer::Done(_) | Answer::Again => {
            let Some(opened) = find(&guest, &form).await? else { return Err(Problem::NotFound) };
            form.fields.retain(|(name, _)| name != "text");
            Ok(thread_page(&guest, &opened, &form, None))
        }
        Answer::Refused(refusal) => Ok(thread_page(&guest, &opened, &form, Some(&refusal))),
        Answer::Stale | Answer::Forbidden | Answer::Hidden => Err(Problem::NotFound),
    }
}

/// `POST /{lang}/ask/check`: what the guard finds while a text is written. Nothing is kept.
///
/// # Errors
/// The record cannot be read.
pub(super) async fn check(GuestPost { guest, form }: GuestPost) -> Result<Response, Problem> {
    guard::check(&guest.site, guest.t, IDENTIFIES, Names::Likely, form.get("text")).await
}
