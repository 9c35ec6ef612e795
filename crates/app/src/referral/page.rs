//! A referral that was sent: as the team sees it, and as the one who sent it does.

use anyhow::Result;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::case::Case;
use domain::id::WorkerId;
use domain::referral::{By, Command, Declined, Event, Letter, Referral, Sent, Standing, Withdrawn};
use jiff::Timestamp;
use journal::Read;
use ui::{
    ButtonKind, Buttons, Choice, Columns, Crumb, Entry, ErrorSummary, Field, Form, Html, LinkButton, Notice,
    NoticeKind, PostButton, Section, StatusKind, StatusLabel, Summary, SummaryList, Timeline, Title,
};

use super::view::{SENDS, is_own, receives, subject};
use super::{paper, stream, told};
use crate::act::{Answer, load, stamp_of};
use crate::case::names;
use crate::ctx::{Ctx, Post, Posted};
use crate::frame::{Page, words};
use crate::model::criteria;
use crate::person::municipality;
use crate::problem::Problem;
use crate::site::Site;
use crate::{date, draft, uselog};

/// What the address names.
type Place = Path<(String, String)>;

/// Which thing was just done.
#[derive(serde::Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    done: String,
}

/// Something that happened, with its words.
struct Turn {
    at: Timestamp,
    by: WorkerId,
    event: Event,
}

/// A referral with its history, and how the reader stands to it.
pub(super) struct Seen {
    pub(super) id: String,
    pub(super) sent: Box<Sent>,
    version: i64,
    turns: Vec<Turn>,
    /// The reader receives referrals.
    pub(super) team: bool,
    /// The reader sent it.
    own: bool,
}

/// The address of a referral.
pub(super) fn path(id: &str) -> String {
    format!("/referrals/{id}")
}

/// What is wrong, and at which field.
type Wrong = (&'static str, String);

/// The most facts of a referral that a page shows.
const MOST: u32 = 300;

fn turns(tx: &mut Read<'_>, id: &str) -> Result<Vec<Turn>> {
    let mut turns = Vec::new();
    for fact in tx.facts(&stream(id), 0, Some(MOST))? {
        let Some(body) = &fact.body else { continue };
        let stamp = stamp_of(&fact)?;
        turns.push(Turn { at: stamp.at, by: stamp.by, event: serde_json::from_slice(body)? });
    }
    Ok(turns)
}

/// Opens a referral for the team and for whoever sent it; logged before it is shown.
///
/// # Errors
/// Not found for anybody else; or the record cannot be read.
pub(super) async fn open(ctx: &Ctx, id: &str) -> Result<Seen, Problem> {
    ctx.must(&SENDS)?;
    let asked = id.to_owned();
    let read = ctx.site.journal().read(move |tx| {
        let loaded = load::<Referral>(tx, &asked)?;
        let Some(sent) = loaded.state.sent else { return Ok(None) };
        let turns = turns(tx, &asked)?;
        let case = sent.case.as_ref().map(|case| load::<Case>(tx, case.as_str())).transpose()?;
        let person = case.and_then(|case| case.state.open).map(|open| open.person.0);
        Ok(Some((asked, sent, loaded.version, turns, person)))
    });
    let (id, sent, version, turns, person) = read.await?.ok_or(Problem::NotFound)?;
    let (team, own) = (receives(&ctx.actor, &ctx.directory), is_own(&sent, &ctx.actor));
    if !team && !own {
        return Err(Problem::NotFound);
    }
    let ground = if team { "right casework" } else { "sender" };
    // Once the client is in the register, the look stands in the client's own log.
    let whose = person.unwrap_or_else(|| subject(&id));
    uselog::write(ctx, uselog::Use::of_person(&whose, "referral", ground)).await?;
    Ok(Seen { id, sent, version, turns, team, own })
}

/// `GET /{lang}/referrals/{referral}`.
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
    Ok(page(&ctx, &seen, &kept, None, &asked.done))
}

/// How a standing is shown.
pub(super) fn status(ctx: &Ctx, standing: Standing) -> StatusLabel<'static> {
    let kind = match standing {
        Standing::Arrived => StatusKind::Alert,
        Standing::TakenUp | Standing::AskedBack => StatusKind::Info,
        Standing::Accepted => StatusKind::Success,
        Standing::Declined | Standing::Redirected | Standing::Withdrawn => StatusKind::Neutral,
    };
    StatusLabel::new(kind, ctx.t.key("referral-standing", standing.code()))
}

fn page(ctx: &Ctx, seen: &Seen, posted: &Posted, wrong: Option<&Wrong>, done: &str) -> Response {
    let t = ctx.t;
    let is_over = seen.sent.standing.is_over();
    let form = (!is_over).then(|| form(ctx, seen, posted, wrong)).flatten();
    let mut body = Html::new();
    if let Some(form) = &form {
        body.push(&ErrorSummary::of(form));
    }
    let letter = &seen.sent.letter;
    let title = t.with("referral-title", &[("reference", letter.reference.as_str().into())]);
    body.push(
        &Title::new(title.clone())
            .above(t.key("referral-by", letter.by.code()))
            .status(status(ctx, seen.sent.standing)),
    );
    let mut main = letter_html(ctx, seen);
    main.push(&Section::new(t.get("referral-history"), timeline(ctx, seen)));
    if let Some(form) = &form {
        main.push(&Section::new(t.get("referral-go-on"), form));
    }
    let mut side = Html::from(SummaryList::new(facts(ctx, seen)));
    if !is_over && seen.team {
        side.push(&Buttons { buttons: buttons(ctx, seen) });
    }
    if let Some(case) = seen.sent.case.as_ref().filter(|_| seen.team) {
        side.push(&LinkButton::new(
            t.get("referral-to-case"),
            ctx.href(&format!("/cases/{case}")),
            ButtonKind::Primary,
        ));
    }
    body.push(&Columns { main, side });
    let crumbs = [Crumb::new(t.get("nav-referrals"), ctx.href("/referrals")), Crumb::here(title.clone())];
    let notice = t.find(&format!("done-{done}")).map(|text| Notice::new(NoticeKind::Success, text, ""));
    let refused = t.find(&format!("refusal-{done}")).map(|text| Notice::new(NoticeKind::Alert, text, ""));
    Page::new(ctx, title, body)
        .under(crumbs)
        .notice(notice.or(refused))
        .wide()
        .wrong(wrong.is_some())
        .respond()
}

/// The letter as it was sent.
fn letter_html(ctx: &Ctx, seen: &Seen) -> Html {
    let (t, letter) = (ctx.t, &seen.sent.letter);
    let card = &letter.client;
    let mut rows = vec![Summary::text(t.get("referral-client"), &names::person(card))];
    let mut row = |key: &'static str, value: Option<String>| {
        rows.extend(value.filter(|value| !value.is_empty()).map(|value| Summary::text(t.get(key), &value)));
    };
    row("field-code", card.code.as_ref().map(|code| code.as_str().to_owned()));
    row("field-born", card.born.map(date::day));
    row("field-phone", card.contact.phone.clone());
    row("field-email", card.contact.email.clone());
    row("field-address", card.contact.address.clone());
    row("field-municipality", card.municipality.as_ref().map(|code| municipality::name(t, code)));
    row("field-language", t.find(&format!("language-{}", card.language)).map(str::to_owned));
    row("field-interpreter", card.interpreter.clone());
    if card.non_disclosure {
        rows.push(Summary::text(t.get("field-non_disclosure"), t.get("ui-yes")));
    }
    let mut html = Html::from(Section::new(t.get("referral-section-client"), SummaryList::new(rows)));
    html.push(&Section::new(t.get("referral-section-letter"), Html::paragraphs(&letter.words)));
    if let Some(check) = checked(ctx, letter) {
        html.push(&check);
    }
    if !letter.papers.is_empty() {
        let papers = paper::links(ctx, &seen.id, &letter.papers);
        html.push(&Section::new(t.get("referral-section-papers"), papers));
    }
    html
}

/// Signs and criteria as the sender answered them.
fn checked(ctx: &Ctx, letter: &Letter) -> Option<Section<'static>> {
    let (t, check) = (ctx.t, letter.check.as_ref()?);
    let model = ctx.directory.current()?;
    let mut rows = vec![Summary::text(
        t.get("referral-outcome"),
        t.key("outcome", criteria::outcome_code(check.outcome)),
    )];
    if !check.reason.is_empty() {
        rows.push(Summary::text(t.get("field-referral-reason"), &check.reason));
    }
    rows.extend(check.answers.iter().map(|(id, answer)| {
        let question = model.text.of(t.0, "criterion", id);
        Summary::text(question, t.key("answer", criteria::answer_code(*answer)))
    }));
    Some(Section::new(t.get("referral-section-check"), SummaryList::new(rows)))
}

fn facts<'a>(ctx: &Ctx, seen: &Seen) -> Vec<Summary<'a>> {
    let (t, sent) = (ctx.t, &seen.sent);
    let letter = &sent.letter;
    let named = |section: &str, name| {
        ctx.directory.current().map(|model| names::in_model(ctx, model, section, name)).unwrap_or_default()
    };
    let mut rows = vec![
        Summary::text(t.get("referral-sent"), &date::moment(sent.at)),
        Summary::text(t.get("field-arrival"), &named("arrival", &letter.arrival)),
    ];
    if let Some(need) = &letter.need {
        rows.push(Summary::text(t.get("field-need"), &named("need", need)));
    }
    if let Some(sender) = &letter.sender {
        rows.push(Summary::text(
            t.get("field-sender"),
            &format!("{}, {}", names::worker(ctx, &sent.by), sender.name),
        ));
    }
    if let Some(consent) = &letter.consent {
        let given = format!("{}, {}", t.key("given", consent.given.code()), date::day(consent.on));
        rows.push(Summary::text(t.get("referral-section-consent"), &given));
        let data: Vec<_> = consent.data.iter().map(|name| named("data", name)).collect();
        if !data.is_empty() {
            rows.push(Summary::text(t.get("field-data"), &data.join(", ")));
        }
    }
    let taken = sent.taken.as_ref().map_or(t.get("nobody"), |by| ctx.directory.name(by));
    rows.push(Summary::text(t.get("referral-taken"), taken));
    rows
}

fn buttons(ctx: &Ctx, seen: &Seen) -> Vec<Html> {
    let t = ctx.t;
    let button = |key: &'static str, action: &str| {
        let action = ctx.href(&format!("{}/{action}", path(&seen.id)));
        let button = PostButton::new(t.get(key), action, ctx.session.csrf.as_str());
        button.command(ctx.site.id()).version(seen.version).kind(ButtonKind::Secondary).into()
    };
    let accept = LinkButton::new(
        t.get("do-accept"),
        ctx.href(&format!("{}/accept", path(&seen.id))),
        ButtonKind::Primary,
    );
    let mut buttons: Vec<Html> = vec![accept.into()];
    match &seen.sent.taken {
        None => buttons.push(button("do-take-up", "take-up")),
        Some(by) if by == ctx.me() => buttons.push(button("do-leave", "leave")),
        Some(_) => {}
    }
    buttons
}

fn timeline<'a>(ctx: &'a Ctx, seen: &'a Seen) -> Timeline<'a> {
    let t = ctx.t;
    let entries = seen.turns.iter().map(|turn| {
        let by_client = seen.sent.letter.by == By::Client && matches!(turn.event, Event::Sent { .. });
        let who = if by_client {
            t.get("referral-client").to_owned()
        } else {
            ctx.directory.name(&turn.by).to_owned()
        };
        let (code, detail, text) = told_of(ctx, &turn.event);
        let title = t.key("referral-event", code);
        let title = detail.map_or_else(|| title.to_owned(), |detail| format!("{title}: {detail}"));
        Entry::new(date::moment(turn.at), who, title).body(Html::paragraphs(text))
    });
    Timeline { words: words(ctx.door.lang), entries: entries.collect() }
}

fn told_of<'e>(ctx: &Ctx, event: &'e Event) -> (&'static str, Option<String>, &'e str) {
    let t = ctx.t;
    match event {
        Event::Sent { .. } => ("sent", None, ""),
        Event::TakenUp => ("taken-up", None, ""),
        Event::LeftToOthers => ("left-to-others", None, ""),
        Event::MoreAsked { text } => ("more-asked", None, text),
        Event::MoreTold { text } => ("more-told", None, text),
        Event::Amended { old, reason, .. } => ("amended", Some(reason.clone()), old),
        Event::Redirected { partner, text } => {
            let model = ctx.directory.current();
            let name = model.map(|model| names::in_model(ctx, model, "partner", partner));
            ("redirected", name, text)
        }
        Event::Accepted { .. } => ("accepted", None, ""),
        Event::Declined { reason, text } => {
            ("declined", Some(t.key("declined", reason.code()).to_owned()), text)
        }
        Event::Withdrawn { reason, text } => {
            ("withdrawn", Some(t.key("withdrawn", reason.code()).to_owned()), text)
        }
    }
}

/// The one form: what the reader may do with words.
fn form<'a>(ctx: &'a Ctx, seen: &Seen, posted: &Posted, wrong: Option<&Wrong>) -> Option<Form<'a>> {
    let t = ctx.t;
    let error = |field: &str| wrong.filter(|(found, _)| *found == field).map(|(_, text)| text.clone());
    let select = |name: &'static str, key: &'static str, choices: Vec<Choice<'static>>| {
        Field::select(name, t.get(key), choices).value(posted.text(name)).error(error(name))
    };
    let mut kinds = Vec::new();
    let kind = |code: &'static str| Choice::new(code, t.key("referral-say", code));
    let by_client = seen.sent.letter.by == By::Client;
    if seen.sent.standing == Standing::AskedBack && (seen.own || by_client) {
        kinds.push(kind("tell-more"));
    }
    if seen.team {
        let reasons =
            Declined::ALL.iter().map(|one| Choice::new(one.code(), t.key("declined", one.code()))).collect();
        let partners = partners(ctx);
        kinds.push(kind("ask-more"));
        kinds.push(kind("redirect").then(select("partner", "field-redirect-to", partners)));
        kinds.push(kind("decline").then(select("declined", "field-declined", reasons)));
    }
    if seen.own {
        let reason =
            Field::text("reason", t.get("field-reason")).value(posted.text("reason")).error(error("reason"));
        kinds.push(kind("amend").then(reason));
    }
    if seen.own || (seen.team && by_client) {
        let reasons = Withdrawn::ALL
            .iter()
            .map(|one| Choice::new(one.code(), t.key("withdrawn", one.code())))
            .collect();
        kinds.push(kind("withdraw").then(select("withdrawn", "field-withdrawn", reasons)));
    }
    let first = kinds.first()?.value.clone();
    let chosen = posted.find("kind").map_or(first, |kind| kind.to_owned().into());
    // Whoever amends begins with the letter as it is.
    let text = Field::area("text", t.get("field-turn"), 6).hint(t.get("referral-text-hint"));
    let mut form = Form::new(words(ctx.door.lang), ctx.href(&path(&seen.id)), ctx.session.csrf.as_str())
        .command(posted.find("command").map_or_else(|| ctx.site.id(), str::to_owned))
        .draft(path(&seen.id))
        .part(Field::radios("kind", t.get("field-say"), kinds).value(chosen).required())
        .part(text.value(posted.text("text")).error(error("text")))
        .submit(t.get("do-say"));
    if let Some(general) = error("") {
        form = form.error(general);
    }
    Some(form)
}

fn partners(ctx: &Ctx) -> Vec<Choice<'static>> {
    let Some(model) = ctx.directory.current() else { return Vec::new() };
    let open = model.model.partners.iter().filter(|partner| partner.valid.holds(ctx.today));
    open.map(|one| Choice::new(one.id.0.clone(), names::in_model(ctx, model, "partner", &one.id))).collect()
}

/// `POST /{lang}/referrals/{referral}`.
///
/// # Errors
/// Not found, or the record cannot be written.
pub(super) async fn say(
    State(site): State<Site>,
    Path((_, id)): Place,
    Post { ctx, form }: Post,
) -> Result<Response, Problem> {
    let seen = open(&ctx, &id).await?;
    let text = form.text("text");
    let (command, done) = match form.get("kind") {
        "tell-more" => (Command::TellMore { text }, "referral-more-told"),
        "ask-more" => (Command::AskMore { text }, "referral-more-asked"),
        "redirect" => {
            (Command::Redirect { partner: form.get("partner").into(), text }, "referral-redirected")
        }
        "decline" => match Declined::of(form.get("declined")) {
            Some(reason) => (Command::Decline { reason, text }, "referral-declined"),
            None => return Ok(page(&ctx, &seen, &form, Some(&unsaid(&ctx, "declined")), "")),
        },
        "amend" => (Command::Amend { words: text, reason: form.text("reason") }, "referral-amended"),
        "withdraw" => match Withdrawn::of(form.get("withdrawn")) {
            Some(reason) => (Command::Withdraw { reason, text }, "referral-withdrawn"),
            None => return Ok(page(&ctx, &seen, &form, Some(&unsaid(&ctx, "withdrawn")), "")),
        },
        _ => return Err(Problem::BadRequest),
    };
    let mut deed = ctx.deed(form.command(), None);
    deed.draft = Some(path(&id));
    match site.act::<Referral>(deed, id.clone(), command).await? {
        Answer::Done(_) | Answer::Again => Ok(back(&ctx, &id, done)),
        Answer::Refused(refusal) => Ok(page(&ctx, &seen, &form, Some(&told(ctx.t, refusal)), "")),
        Answer::Forbidden => Err(Problem::Forbidden),
        Answer::Stale | Answer::Hidden => Err(Problem::NotFound),
    }
}

/// A reason that must be chosen.
fn unsaid(ctx: &Ctx, field: &'static str) -> Wrong {
    (field, ctx.t.get("refusal-choose-one").to_owned())
}

fn back(ctx: &Ctx, id: &str, done: &str) -> Response {
    Redirect::to(&ctx.href(&format!("{}?done={done}", path(id)))).into_response()
}

async fn straight(post: Post, id: &str, command: Command, done: &str) -> Result<Response, Problem> {
    let Post { ctx, form } = post;
    ctx.must(&SENDS)?;
    match ctx.act::<Referral>(id, &form, command).await? {
        Answer::Done(_) | Answer::Again => Ok(back(&ctx, id, done)),
        Answer::Refused(refusal) => Ok(back(&ctx, id, refusal.code().0)),
        Answer::Forbidden => Err(Problem::Forbidden),
        Answer::Stale | Answer::Hidden => Err(Problem::NotFound),
    }
}

/// `POST …/take-up`.
///
/// # Errors
/// Not found, or the record cannot be written. So for the following.
pub(super) async fn take_up(Path((_, id)): Place, post: Post) -> Result<Response, Problem> {
    straight(post, &id, Command::TakeUp, "referral-taken-up").await
}

/// `POST …/leave`.
pub(super) async fn leave(Path((_, id)): Place, post: Post) -> Result<Response, Problem> {
    straight(post, &id, Command::LeaveToOthers, "referral-left").await
}
