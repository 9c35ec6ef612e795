//! One's own account: name and rights, sessions, password, second factor.

use axum::extract::{Query, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::model::{Right, SeatKind};
use domain::worker::{Placement, Worker};
use ui::{
    ButtonKind, Cell, Html, LinkButton, Notice, NoticeKind, PostButton, Row, Section, StatusKind,
    StatusLabel, Summary, SummaryList, Table, Title,
};

use super::credential::{self, Credential};
use super::security::{Entry, What};
use super::session::{self, Session, from_hex, to_hex};
use crate::ctx::{Ctx, Post};
use crate::date;
use crate::frame::Page;
use crate::problem::Problem;
use crate::site::Site;
use crate::text::Texts;

/// What stood after `?` in the address.
#[derive(serde::Deserialize)]
pub(crate) struct Asked {
    /// What was just done.
    #[serde(default)]
    pub(crate) done: String,
}

/// `GET /{lang}/profile`.
///
/// # Errors
/// The record cannot be read.
pub(super) async fn show(
    ctx: Ctx,
    State(site): State<Site>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let (me, now, config) = (ctx.me().0.clone(), ctx.now, site.config().clone());
    let (credential, sessions) = site
        .journal()
        .read(move |tx| {
            let sessions = session::all_of(tx, &me)?;
            let alive = sessions.into_iter().filter(|session| session.alive(now, &config)).collect();
            Ok::<(_, Vec<Session>), _>((credential::find(tx, &me)?, alive))
        })
        .await?;
    let t = ctx.t;
    let worker = ctx.directory.workers.get(ctx.me()).cloned().unwrap_or_default();
    let profile = worker.profile.clone().unwrap_or_default();
    let mut body = Html::from(Title::new(profile.name.clone()).above(t.get("account-profile-title")));
    body.push(&facts(&ctx, &worker));
    body.push(&Section::new(t.get("account-rights-title"), rights(&ctx, &worker)));
    if let Some(credential) = &credential {
        body.push(&Section::new(t.get("account-proof-title"), proof(&ctx, credential)));
    } else {
        let text = Html::paragraphs(t.get("account-proof-elsewhere"));
        body.push(&Section::new(t.get("account-proof-title"), text));
    }
    body.push(&Section::new(t.get("account-sessions-title"), session_list(&ctx, &sessions)));
    Ok(Page::new(&ctx, t.get("account-profile-title"), body).notice(notice(t, &asked.done)).respond())
}

fn notice<'a>(t: Texts, done: &str) -> Option<Notice<'a>> {
    let key = match done {
        "password" => "account-done-own-password",
        "factor" => "account-factor-done",
        "session" => "account-done-session",
        _ => return None,
    };
    Some(Notice::new(NoticeKind::Success, t.get(key), ""))
}

fn facts<'a>(ctx: &Ctx, worker: &Worker) -> SummaryList<'a> {
    let t = ctx.t;
    let profile = worker.profile.clone().unwrap_or_default();
    let supervisor = profile.supervisor.as_ref().map(|who| ctx.directory.name(who).to_owned());
    let rows = [
        ("account-user", worker.user.clone()),
        ("account-job", profile.title),
        ("account-organisation", profile.organisation),
        ("account-supervisor", supervisor.unwrap_or_default()),
        ("account-competence", profile.competence),
    ];
    SummaryList::new(
        rows.into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(key, value)| Summary::text(t.get(key), &value)),
    )
}

/// What one may do, in words, and from where it comes.
fn rights(ctx: &Ctx, worker: &Worker) -> Html {
    let t = ctx.t;
    let mut html = Html::paragraphs(t.get("account-rights-lead"));
    let mine = worker.rights_on(ctx.today);
    if mine.is_empty() {
        html.append(&Html::paragraphs(t.get("account-rights-none")));
    } else {
        let rows = mine.iter().map(|right| {
            let code = right_code(*right);
            Summary::text(t.key("right", code), t.key("right-text", code))
        });
        html.push(&SummaryList::new(rows));
    }
    let seats = worker.seats_on(ctx.today).map(|seat| Row::new([seat_line(ctx, seat)]));
    let seats: Vec<Row<'_>> = seats.collect();
    if !seats.is_empty() {
        let mut table = Table::new(t.get("account-seats"), [t.get("account-seats")]).caption_hidden();
        table.rows = seats;
        html.push(&table);
    }
    html
}

/// `Työkyvyn tuen tiimi: lääkäri (ydinjäsen)`.
fn seat_line(ctx: &Ctx, seat: &Placement) -> String {
    let role = role_name(ctx, seat);
    let kind = ctx.t.key("seat", kind_code(seat.kind));
    format!("{}: {role} ({kind})", ctx.directory.team(&seat.team))
}

/// A role in the reader's language.
pub(crate) fn role_name(ctx: &Ctx, seat: &Placement) -> String {
    match ctx.directory.current() {
        Some(model) => model.text.of(ctx.door.lang, "role", &seat.role),
        None => seat.role.to_string(),
    }
}

/// A kind of seat in text keys.
pub(crate) fn kind_code(kind: SeatKind) -> &'static str {
    match kind {
        SeatKind::Core => "core",
        SeatKind::Visiting => "visiting",
        SeatKind::BackUp => "back-up",
    }
}

/// A right in text keys.
pub(crate) fn right_code(right: Right) -> &'static str {
    match right {
        Right::Casework => "casework",
        Right::Consult => "consult",
        Right::Visit => "visit",
        Right::Peer => "peer",
        Right::Lead => "lead",
        Right::Office => "office",
        Right::Privacy => "privacy",
    }
}

fn proof(ctx: &Ctx, credential: &Credential) -> Html {
    let t = ctx.t;
    let (state, again) = if credential.has_factor() {
        let left = i64::try_from(credential.recovery.len()).unwrap_or(0);
        (t.with("account-factor-on", &[("count", left.into())]), "account-factor-replace")
    } else {
        (t.get("account-factor-off").to_owned(), "account-factor-set-up")
    };
    let mut html = Html::from(SummaryList::new([Summary::text(t.get("account-factor"), &state)]));
    html.push(&ui::Buttons {
        buttons: vec![
            LinkButton::new(
                t.get("account-password-change"),
                ctx.href("/profile/password"),
                ButtonKind::Secondary,
            )
            .into(),
            LinkButton::new(t.get(again), ctx.href("/profile/factor"), ButtonKind::Secondary).into(),
        ],
    });
    html
}

fn session_list(ctx: &Ctx, sessions: &[Session]) -> Html {
    let t = ctx.t;
    let columns = ["account-session-began", "account-session-seen", "account-session-end"];
    let mut table =
        Table::new(t.get("account-sessions-title"), columns.map(|key| t.get(key))).caption_hidden();
    table.rows = sessions.iter().map(|session| session_row(ctx, session)).collect();
    let mut html = Html::paragraphs(t.get("account-sessions-lead"));
    html.push(&table);
    if sessions.len() > 1 {
        html.push(&end_button(ctx, "others", t.get("account-sessions-end-others")));
    }
    html
}

fn session_row<'a>(ctx: &Ctx, session: &Session) -> Row<'a> {
    let t = ctx.t;
    let began = date::moment(session.began);
    let last: Cell<'a> = if session.hash == ctx.session.hash {
        StatusLabel::new(StatusKind::Info, t.get("account-session-this")).into()
    } else {
        let button =
            end_button(ctx, &to_hex(&session.hash), t.get("account-session-end")).small(began.clone());
        Html::from(button).into()
    };
    let cells: [Cell<'a>; 3] = [began.into(), date::moment(session.seen).into(), last];
    Row::new(cells)
}

fn end_button<'a>(ctx: &Ctx, which: &str, label: &'static str) -> PostButton<'a> {
    PostButton::new(label, ctx.href("/profile/sessions"), ctx.session.csrf.clone())
        .command(ctx.site.id())
        .hidden("session", which.to_owned())
}

/// `GET /{lang}/profile/sessions`, after a sign-in on the way: the list is on the profile.
pub(super) async fn to_profile(ctx: Ctx) -> Redirect {
    Redirect::to(&ctx.href("/profile"))
}

/// `POST /{lang}/profile/sessions`: ends one other session of one's own, or all others.
///
/// # Errors
/// The record does not answer.
pub(super) async fn end_session(Post { ctx, form }: Post) -> Result<Response, Problem> {
    let (me, mine, now, from) = (ctx.me().clone(), ctx.session.hash.clone(), ctx.now, ctx.from);
    let which = form.get("session").to_owned();
    ctx.site
        .journal()
        .write(move |tx| {
            let all = session::all_of(tx, me.as_str())?;
            let asked = from_hex(&which);
            let ends = |it: &&Session| {
                it.hash != mine && !it.ended && (which == "others" || asked.as_ref() == Some(&it.hash))
            };
            let chosen: Vec<_> = all.iter().filter(ends).collect();
            for one in &chosen {
                session::end(tx, &one.hash, now)?;
            }
            if chosen.is_empty() { Ok(()) } else { Entry::own(What::SessionsEnded, &me, from, now).write(tx) }
        })
        .await?;
    Ok(Redirect::to(&format!("{}?done=session", ctx.href("/profile"))).into_response())
}
