//! One consultation at the desk: what was said, and what the team can do next.

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::answer::Audience;
use domain::consultation::{AnswerClock, Command, Consultation, Refusal, Said, Standing, Thread};
use domain::id::Name;
use domain::model::Right;
use ui::{
    ButtonKind, Buttons, Choice, Columns, Crumb, Entry, ErrorSummary, Field, Form, Html, LinkButton, Notice,
    NoticeKind, PostButton, Section, StatusKind, StatusLabel, Summary, SummaryList, Timeline, Title,
};

use super::desk::of_channel;
use super::turns::{self, Words};
use super::view::{ANSWERS, allowed};
use super::{booking, pair, told, with_text};
use crate::act::{Answer, load};
use crate::answer::{beside, grown_from};
use crate::case::names;
use crate::clock;
use crate::ctx::{Ctx, Post, Posted};
use crate::frame::{Page, words};
use crate::guard::{self, Names};
use crate::person::municipality;
use crate::problem::Problem;
use crate::site::Site;
use crate::{date, draft, mail, uselog};

/// What the address names.
type Place = Path<(String, String)>;

/// Which thing was just done.
#[derive(serde::Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    done: String,
}

/// A thread with its words.
pub(super) struct Seen {
    pub(super) id: String,
    pub(super) thread: Thread,
    version: i64,
    pub(super) turns: Vec<Words>,
    /// The answer of the bank that grew from it.
    grown: Option<String>,
    /// Mail to the asker does not arrive.
    undelivered: bool,
}

/// Opens a thread; one with a name is logged before it is shown.
///
/// # Errors
/// Not found for those who answer none; or the record cannot be read.
pub(super) async fn open(ctx: &Ctx, id: &str) -> Result<Seen, Problem> {
    ctx.must(&ANSWERS)?;
    let asked = id.to_owned();
    let read = ctx.site.journal().read(move |tx| {
        let loaded = load::<Consultation>(tx, &asked)?;
        let Some(thread) = loaded.state.thread else { return Ok(None) };
        let turns = turns::read(tx, &asked)?;
        let grown = grown_from(tx, &asked)?;
        let undelivered = mail::undelivered(tx, &asked)?.is_some();
        Ok(Some(Seen { id: asked, thread, version: loaded.version, turns, grown, undelivered }))
    });
    let seen = read.await?.ok_or(Problem::NotFound)?;
    // While it is anonymous there is nobody to be logged for.
    if let Some(identified) = &seen.thread.identified {
        let person = identified.whom.person.as_str();
        uselog::write(ctx, uselog::Use::of_person(person, "consultation", "right consult")).await?;
    }
    Ok(seen)
}

/// The address of a thread.
pub(super) fn path(id: &str) -> String {
    format!("/consultations/{id}")
}

/// `GET /{lang}/consultations/{consultation}`.
///
/// # Errors
/// Not found, or the record cannot be read.
pub(super) async fn show(
    ctx: Ctx,
    Path((_, id)): Place,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let seen = open(&ctx, &id).await?;
    let kept = draft::of(&ctx, &path(&id)).await?.map(|(posted, _)| posted).unwrap_or_default();
    page(&ctx, &seen, &kept, None, &asked.done).await
}

async fn page(
    ctx: &Ctx,
    seen: &Seen,
    posted: &Posted,
    wrong: Option<&Refusal>,
    done: &str,
) -> Result<Response, Problem> {
    let t = ctx.t;
    // Until something is written, the answers that are near to what was asked.
    let asked = seen.turns.first().map(|turn| turn.text.as_str());
    let text = posted.find("text").or(asked).unwrap_or_default();
    let near = beside(&ctx.site, &ctx.door, Audience::Professionals, text).await?;
    let form = (seen.thread.closed.is_none()).then(|| answering(ctx, seen, posted, wrong).part(near));
    let mut body = Html::new();
    if let Some(form) = &form {
        body.push(&ErrorSummary::of(form));
    }
    let standing = seen.thread.standing();
    let kind = match standing {
        Standing::Waits => StatusKind::Alert,
        Standing::AskedBack => StatusKind::Info,
        Standing::Answered | Standing::Closed => StatusKind::Success,
    };
    let title = t.with("consultation-title", &[("reference", seen.thread.reference.as_str().into())]);
    body.push(
        &Title::new(title.clone())
            .above(t.get(if seen.thread.is_anonymous() {
                "consultation-above"
            } else {
                "consultation-above-identified"
            }))
            .status(StatusLabel::new(kind, t.key("standing", standing.code()))),
    );
    let mut main = Html::from(timeline(ctx, &seen.turns));
    if let Some(form) = &form {
        main.push(&Section::new(t.get("consultation-say"), form));
    }
    let mut side = Html::from(SummaryList::new(facts(ctx, &seen.thread)));
    if seen.undelivered {
        side.push(&Notice::new(NoticeKind::Error, t.get("mail-undelivered"), t.get("mail-undelivered-text")));
    }
    side.push(&Buttons { buttons: buttons(ctx, seen) });
    if seen.thread.closed.is_none() {
        side.push(&Section::new(t.get("booking-title"), booking::beside(ctx, seen)));
    }
    if seen.thread.closed.is_none() && ctx.has(Right::Casework) {
        go_on(ctx, seen, &mut side);
    }
    body.push(&Columns { main, side });
    let crumbs =
        [Crumb::new(t.get("nav-consultations"), ctx.href("/consultations")), Crumb::here(title.clone())];
    let notice = t.find(&format!("done-{done}")).map(|text| Notice::new(NoticeKind::Success, text, ""));
    let refused = t.find(&format!("refusal-{done}")).map(|text| Notice::new(NoticeKind::Alert, text, ""));
    let page = Page::new(ctx, title, body).under(crumbs).notice(notice.or(refused));
    Ok(page.wide().wrong(wrong.is_some()).respond())
}

/// The ways on from a consultation: with the client's name, and from there to pair work.
fn go_on(ctx: &Ctx, seen: &Seen, side: &mut Html) {
    let t = ctx.t;
    let Some(identified) = &seen.thread.identified else {
        let href = ctx.href(&format!("{}/identify", path(&seen.id)));
        side.push(&LinkButton::new(t.get("identify-title"), href, ButtonKind::Secondary));
        return;
    };
    if let Some(case) = &identified.whom.case {
        let href = ctx.href(&format!("/cases/{case}"));
        side.push(&LinkButton::new(t.get("referral-to-case"), href, ButtonKind::Secondary));
        side.push(&Section::new(t.get("pair-title"), pair::form(ctx, seen)));
    }
}

fn timeline<'a>(ctx: &'a Ctx, turns: &'a [Words]) -> Timeline<'a> {
    let entries = turns.iter().map(|turn| {
        let who = match turn.said {
            Said::Question | Said::Addition => ctx.t.get("consultation-asker").to_owned(),
            Said::Answer | Said::AskedBack | Said::BackupAsked | Said::BackupAnswer => {
                ctx.directory.name(&turn.by).to_owned()
            }
        };
        let partner = turn.partner.as_ref().map(|partner| named(ctx, "partner", partner));
        let said = ctx.t.key("said", turn.said.code());
        let title = partner.map_or_else(|| said.to_owned(), |partner| format!("{said}: {partner}"));
        let mut body = Html::new();
        if turn.is_masked() {
            body.push(&StatusLabel::new(StatusKind::Info, ctx.t.get("mail-masked-by-guard")));
        }
        body.append(&Html::paragraphs(&turn.text));
        Entry::new(date::moment(turn.at), who, title).body(body)
    });
    Timeline { words: words(ctx.door.lang), entries: entries.collect() }
}

fn named(ctx: &Ctx, section: &str, name: &Name) -> String {
    ctx.directory.current().map_or_else(|| name.0.clone(), |model| names::in_model(ctx, model, section, name))
}

fn facts<'a>(ctx: &Ctx, thread: &Thread) -> Vec<Summary<'a>> {
    let t = ctx.t;
    let local = |moment| clock::local(moment).datetime();
    let AnswerClock { used, due } = thread.clock(ctx.now, allowed(&ctx.directory), &local);
    let claimed = thread.claimed.as_ref().map_or(t.get("nobody"), |by| ctx.directory.name(by));
    let mut rows = vec![
        of_channel(ctx, thread.channel.as_str()),
        Summary::text(t.get("column-asker"), t.key("asker", thread.asker.code())),
        Summary::text(t.get("column-claimed"), claimed),
        Summary::text(t.get("consultation-used"), &date::duration(t, used)),
    ];
    if let Some(subject) = thread.subject {
        rows.push(Summary::text(t.get("field-subject"), t.key("subject", subject.code())));
    }
    if let Some(due) = due {
        rows.push(Summary::text(t.get("column-answer-by"), &date::local(due)));
    }
    if let Some(external) = &thread.external {
        rows.push(Summary::text(t.get("field-external"), external));
    }
    if let Some(code) = &thread.municipality {
        rows.push(Summary::text(t.get("field-municipality"), &municipality::name(t, code)));
    }
    if let Some(since) = thread.case_team {
        rows.push(Summary::text(t.get("consultation-case-team"), &date::day(since)));
    }
    rows
}

fn buttons(ctx: &Ctx, seen: &Seen) -> Vec<Html> {
    let t = ctx.t;
    let button = |key: &'static str, action: &str| {
        let action = ctx.href(&format!("{}/{action}", path(&seen.id)));
        PostButton::new(t.get(key), action, ctx.session.csrf.as_str())
            .command(ctx.site.id())
            .version(seen.version)
            .kind(ButtonKind::Secondary)
            .into()
    };
    let mut buttons = Vec::new();
    if seen.thread.closed.is_some() {
        buttons.extend(bank(ctx, seen));
        return buttons;
    }
    match &seen.thread.claimed {
        None => buttons.push(button("do-claim", "claim")),
        Some(by) if by == ctx.me() => buttons.push(button("do-release", "release")),
        Some(_) => {}
    }
    if seen.thread.case_team.is_none() {
        buttons.push(button("do-case-team", "case-team"));
    }
    if seen.thread.answered().is_some() {
        buttons.push(button("do-close-advice", "close"));
    }
    buttons.extend(bank(ctx, seen));
    buttons
}

/// The way to the bank: to the answer that grew from the thread, or to a new one.
fn bank(ctx: &Ctx, seen: &Seen) -> Option<Html> {
    let link =
        |key, path: &str| LinkButton::new(ctx.t.get(key), ctx.href(path), ButtonKind::Secondary).into();
    if !ctx.has(Right::Consult) {
        return None;
    }
    if let Some(answer) = &seen.grown {
        return Some(link("do-open-answer", &format!("/answers/{answer}")));
    }
    let fits = seen.thread.is_anonymous() && seen.thread.answered().is_some();
    fits.then(|| link("do-to-bank", &format!("/answers/new/{}", seen.id)))
}

/// The one form: what is said, and to whom.
fn answering<'a>(ctx: &'a Ctx, seen: &Seen, posted: &Posted, wrong: Option<&Refusal>) -> Form<'a> {
    let t = ctx.t;
    let told = wrong.map(|refusal| told(t, refusal));
    let error =
        |field: &str| told.as_ref().filter(|(found, _)| *found == field).map(|(_, text)| text.clone());
    let partners: Vec<Choice<'_>> = ctx
        .directory
        .current()
        .map(|model| model.model.partners.iter().filter(|partner| partner.valid.holds(ctx.today)))
        .into_iter()
        .flatten()
        .map(|partner| Choice::new(partner.id.0.clone(), named(ctx, "partner", &partner.id)))
        .collect();
    let partner = |name: &'static str| {
        Field::select(name, t.get("field-partner"), partners.clone())
            .value(posted.text(name))
            .error(error("partner"))
    };
    let kinds = vec![
        Choice::new("answer", t.get("say-answer")),
        Choice::new("ask-back", t.get("say-ask-back")),
        Choice::new("addition", t.get("say-addition")),
        Choice::new("backup", t.get("say-backup")).then(partner("backup-partner")),
        Choice::new("backup-answer", t.get("say-backup-answer")).then(partner("answer-partner")),
    ];
    let chosen = posted.find("kind").unwrap_or("answer").to_owned();
    // The page's own address: what a lost session leaves behind is found there again.
    let action = ctx.href(&path(&seen.id));
    let mut form = Form::new(words(ctx.door.lang), action, ctx.session.csrf.as_str())
        .command(posted.find("command").map_or_else(|| ctx.site.id(), str::to_owned))
        .draft(path(&seen.id))
        .part(Field::radios("kind", t.get("field-say"), kinds).value(chosen).required())
        .submit(t.get("do-say"));
    if seen.thread.is_anonymous() {
        form = form.check("/consultations/check");
    }
    form = with_text(t, form, Field::area("text", t.get("field-turn"), 7), posted, wrong);
    if let Some(general) = error("") {
        form = form.error(general);
    }
    form
}

/// `POST /{lang}/consultations/{consultation}`: an answer, a question back, what was added, what a back-up was asked and said.
///
/// # Errors
/// Not found, or the record cannot be written.
pub(super) async fn say(
    State(site): State<Site>,
    Path((_, id)): Place,
    Post { ctx, mut form }: Post,
) -> Result<Response, Problem> {
    ctx.must(&ANSWERS)?;
    if form.find("mask").is_some() {
        guard::mask(&site, Names::Register, &mut form).await?;
        let seen = open(&ctx, &id).await?;
        return page(&ctx, &seen, &form, None, "").await;
    }
    if form.find("near").is_some() {
        let seen = open(&ctx, &id).await?;
        return page(&ctx, &seen, &form, None, "").await;
    }
    let text = form.text("text");
    let (command, done) = match form.get("kind") {
        "ask-back" => (Command::AskBack { text }, "asked-back"),
        "addition" => (Command::Add { text }, "addition"),
        "backup" => (Command::AskBackup { partner: form.get("backup-partner").into(), text }, "backup"),
        "backup-answer" => {
            (Command::BackupAnswers { partner: form.get("answer-partner").into(), text }, "backup-answer")
        }
        _ => (Command::Answer { text }, "answer"),
    };
    let mut deed = ctx.deed(form.command_id().ok_or(Problem::BadRequest)?, None);
    deed.draft = Some(path(&id));
    match site.act::<Consultation>(deed, id.clone(), command).await? {
        Answer::Done(_) | Answer::Again => Ok(back(&ctx, &id, done)),
        Answer::Refused(refusal) => {
            let seen = open(&ctx, &id).await?;
            page(&ctx, &seen, &form, Some(&refusal), "").await
        }
        Answer::Stale | Answer::Forbidden | Answer::Hidden => Err(Problem::NotFound),
    }
}

fn back(ctx: &Ctx, id: &str, done: &str) -> Response {
    Redirect::to(&ctx.href(&format!("{}?done={done}", path(id)))).into_response()
}

/// A command without questions.
async fn straight(post: Post, id: &str, command: Command, done: &str) -> Result<Response, Problem> {
    let Post { ctx, form } = post;
    ctx.must(&ANSWERS)?;
    match ctx.act::<Consultation>(id, &form, command).await? {
        Answer::Done(_) | Answer::Again => Ok(back(&ctx, id, done)),
        Answer::Refused(refusal) => Ok(back(&ctx, id, refusal.code().0)),
        Answer::Stale | Answer::Forbidden | Answer::Hidden => Err(Problem::NotFound),
    }
}

/// `POST …/claim`.
///
/// # Errors
/// Not found, or the record cannot be written. So for the following.
pub(super) async fn claim(Path((_, id)): Place, post: Post) -> Result<Response, Problem> {
    straight(post, &id, Command::Claim, "claim").await
}

/// `POST …/release`.
pub(super) async fn release(Path((_, id)): Place, post: Post) -> Result<Response, Problem> {
    straight(post, &id, Command::Release, "release").await
}

/// `POST …/case-team`.
pub(super) async fn to_case_team(Path((_, id)): Place, post: Post) -> Result<Response, Problem> {
    straight(post, &id, Command::SendToCaseTeam, "case-team").await
}

/// `POST …/close`: the advice was enough.
pub(super) async fn close(Path((_, id)): Place, post: Post) -> Result<Response, Problem> {
    straight(post, &id, Command::Close, "close-advice").await
}
