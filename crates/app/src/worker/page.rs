//! A worker as the office sees one; and the two things done to an account that have no form of their own.

use axum::extract::{Path, Query};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::model::Right;
use domain::worker::{Placement, Worker};
use jiff::Timestamp;
use ui::{
    ButtonKind, Cell, Crumb, Empty, Form, Html, LinkButton, Notice, NoticeKind, PostButton, Row, Section,
    StatusKind, StatusLabel, Summary, SummaryList, Table, Title,
};

use super::standing::log;
use crate::account::credential::{self, Credential};
use crate::account::invitation::{self, Link};
use crate::account::profile::{Asked, kind_code, right_code, role_name};
use crate::account::security::What;
use crate::account::{reset, session};
use crate::act::load;
use crate::ctx::{Ctx, Post};
use crate::date;
use crate::frame::{Page, form_body, words};
use crate::office::sheet::Place;
use crate::person::municipality;
use crate::problem::Problem;

/// An account, without its secrets.
pub(crate) struct Account {
    pub(crate) credential: Credential,
    pub(crate) invited_until: Option<Timestamp>,
    pub(crate) sessions: usize,
}

/// The worker and the account, if the worker is in the register.
async fn read(ctx: &Ctx, id: &str) -> Result<(Worker, Account), Problem> {
    let (id, now, config) = (id.to_owned(), ctx.now, ctx.site.config().clone());
    let found = ctx.site.journal().read(move |tx| {
        let worker = load::<Worker>(tx, &id)?.state;
        let sessions = session::all_of(tx, &id)?;
        let account = Account {
            credential: credential::find(tx, &id)?.unwrap_or_default(),
            invited_until: invitation::until(tx, &id)?.filter(|until| now < *until),
            sessions: sessions.iter().filter(|session| session.alive(now, &config)).count(),
        };
        Ok((worker, account))
    });
    let (worker, account) = found.await?;
    if worker.profile.is_some() { Ok((worker, account)) } else { Err(Problem::NotFound) }
}

/// `GET /{lang}/office/workers/{id}`.
///
/// # Errors
/// Not found for those without the right, or when nobody has the id.
pub(crate) async fn show(
    ctx: Ctx,
    Path(place): Path<Place>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    ctx.must(&[Right::Office])?;
    let (worker, account) = read(&ctx, &place.id).await?;
    let t = ctx.t;
    let profile = worker.profile.clone().unwrap_or_default();
    let here = format!("/office/workers/{}", place.id);
    let mut body = Html::from(Title::new(profile.name.clone()).status(status(&ctx, &worker, &account)));
    body.push(&Section::new(t.get("office-worker-profile"), profile_part(&ctx, &worker, &here)));
    body.push(&Section::new(t.get("office-worker-seats"), seats_part(&ctx, &worker, &here)));
    body.push(&Section::new(t.get("office-worker-rights"), rights_part(&ctx, &worker, &here)));
    body.push(&Section::new(t.get("office-worker-absence"), absence_part(&ctx, &worker, &here)));
    body.push(&Section::new(t.get("office-worker-account"), account_part(&ctx, &worker, &account, &here)));
    let (key, path) = if worker.left { ("office-return", "return") } else { ("office-leave", "leave") };
    let button = LinkButton::new(t.get(key), ctx.href(&format!("{here}/{path}")), ButtonKind::Secondary);
    body.push(&Section::new(t.get("office-worker-standing"), button));
    let done = t.find(&format!("done-{}", asked.done)).filter(|_| asked.done.starts_with("office-"));
    Ok(Page::new(&ctx, profile.name.clone(), body)
        .under([Crumb::new(t.get("nav-office"), ctx.href("/office")), Crumb::here(profile.name)])
        .notice(done.map(|text| Notice::new(NoticeKind::Success, text, "")))
        .wide()
        .respond())
}

/// How it stands with somebody, in one word.
pub(crate) fn status<'a>(ctx: &Ctx, worker: &Worker, account: &Account) -> StatusLabel<'a> {
    let t = ctx.t;
    let away = worker.absent_on(ctx.today).is_some();
    let (kind, key) = if worker.left {
        (StatusKind::Neutral, "office-status-left")
    } else if account.credential.locked(ctx.now) {
        (StatusKind::Error, "office-status-locked")
    } else if away {
        (StatusKind::Alert, "office-status-away")
    } else if !account.credential.password.is_empty() {
        (StatusKind::Success, "office-status-active")
    } else if account.invited_until.is_some() {
        (StatusKind::Info, "office-status-invited")
    } else {
        (StatusKind::Neutral, "office-status-no-password")
    };
    StatusLabel::new(kind, t.get(key))
}

fn change<'a>(ctx: &Ctx, key: &'static str, path: &str) -> LinkButton<'a> {
    LinkButton::new(ctx.t.get(key), ctx.href(path), ButtonKind::Secondary)
}

fn profile_part(ctx: &Ctx, worker: &Worker, here: &str) -> Html {
    let t = ctx.t;
    let profile = worker.profile.clone().unwrap_or_default();
    let supervisor = profile.supervisor.as_ref().map(|who| ctx.directory.name(who).to_owned());
    let rows = [
        ("user", worker.user.clone()),
        ("title", profile.title),
        ("organisation", profile.organisation),
        ("competence", profile.competence),
        ("supervisor", supervisor.unwrap_or_default()),
    ];
    let rows = rows.into_iter().filter(|(_, value)| !value.is_empty());
    let rows = rows.map(|(name, value)| Summary::text(t.key("office-field", name), &value));
    let mut html = Html::from(SummaryList::new(rows));
    if !worker.left {
        html.push(&change(ctx, "office-profile", &format!("{here}/profile")));
    }
    html
}

fn seats_part(ctx: &Ctx, worker: &Worker, here: &str) -> Html {
    let t = ctx.t;
    let columns =
        ["team", "role", "kind", "share", "municipality", "valid"].map(|name| t.key("office-field", name));
    let columns = columns.into_iter().chain([t.get("office-seat-change")]);
    let mut table = Table::new(t.get("office-worker-seats"), columns).caption_hidden();
    let mut seats: Vec<_> = worker.placements.iter().collect();
    seats.sort_by_key(|(_, seat)| {
        std::cmp::Reverse((seat.valid.until.is_none(), seat.valid.until, seat.valid.from))
    });
    table.rows = seats.into_iter().map(|(id, seat)| seat_row(ctx, id.as_str(), seat, here)).collect();
    let mut html = Html::new();
    if table.rows.is_empty() {
        html.push(&Empty::new(t.get("office-seats-none"), t.get("office-seats-none-text")));
    } else {
        html.push(&table);
    }
    if !worker.left {
        html.push(&change(ctx, "office-seat", &format!("{here}/seats")));
    }
    html
}

fn seat_row<'a>(ctx: &Ctx, id: &str, seat: &Placement, here: &str) -> Row<'a> {
    let t = ctx.t;
    let share = seat.share.map(|share| format!("{share} %")).unwrap_or_default();
    let over = seat.valid.until.is_some_and(|until| until < ctx.today);
    let last: Cell<'a> = if over {
        StatusLabel::new(StatusKind::Neutral, t.get("office-seat-over")).into()
    } else {
        ui::Link::new(t.get("office-seat-end-short"), ctx.href(&format!("{here}/seats/{id}"))).into()
    };
    let cells: [Cell<'a>; 7] = [
        ctx.directory.team(&seat.team).to_owned().into(),
        role_name(ctx, seat).into(),
        t.key("seat", kind_code(seat.kind)).into(),
        share.into(),
        seat.municipality.as_ref().map(|code| municipality::name(t, code)).unwrap_or_default().into(),
        crate::office::page::span(&seat.valid).into(),
        last,
    ];
    Row::new(cells)
}

fn rights_part(ctx: &Ctx, worker: &Worker, here: &str) -> Html {
    let t = ctx.t;
    let names = |rights: Vec<Right>| {
        let names: Vec<&str> = rights.iter().map(|right| t.key("right", right_code(*right))).collect();
        if names.is_empty() { t.get("office-rights-none").to_owned() } else { names.join(", ") }
    };
    let mut html = Html::from(SummaryList::new([
        Summary::text(t.get("office-rights-beside"), &names(worker.rights.iter().copied().collect())),
        Summary::text(t.get("office-rights-all"), &names(worker.rights_on(ctx.today).into_iter().collect())),
    ]));
    if !worker.left {
        html.push(&change(ctx, "office-rights", &format!("{here}/rights")));
    }
    html
}

fn absence_part(ctx: &Ctx, worker: &Worker, here: &str) -> Html {
    let t = ctx.t;
    let mut html = match &worker.absence {
        Some(absence) => {
            let deputy =
                absence.deputy.as_ref().map_or(t.get("office-nobody"), |who| ctx.directory.name(who));
            SummaryList::new([
                Summary::text(t.get("office-field-valid"), &crate::office::page::span(&absence.valid)),
                Summary::text(t.get("office-field-deputy"), deputy),
            ])
            .into()
        }
        None => Html::paragraphs(t.get("office-absence-none")),
    };
    if !worker.left {
        html.push(&change(ctx, "office-absence", &format!("{here}/absence")));
    }
    html
}

fn account_part(ctx: &Ctx, worker: &Worker, account: &Account, here: &str) -> Html {
    let t = ctx.t;
    let credential = &account.credential;
    let yes_no = |yes: bool| if yes { t.get("ui-yes") } else { t.get("ui-no") };
    let sessions = account.sessions.to_string();
    let mut rows = vec![
        Summary::text(t.get("office-account-password"), yes_no(!credential.password.is_empty())),
        Summary::text(t.get("office-account-factor"), yes_no(credential.has_factor())),
        Summary::text(t.get("office-account-sessions"), &sessions),
    ];
    if let Some(until) = account.invited_until {
        rows.push(Summary::text(t.get("office-account-invited"), &date::moment(until)));
    }
    if let Some(until) = credential.locked_until.filter(|_| credential.locked(ctx.now)) {
        rows.push(Summary::text(t.get("office-account-locked"), &date::moment(until)));
    }
    let mut html = Html::from(SummaryList::new(rows));
    if worker.left {
        return html;
    }
    let mut buttons: Vec<Html> = vec![change(ctx, "office-reset", &format!("{here}/reset")).into()];
    if account.sessions > 0 {
        let end = PostButton::new(
            t.get("office-sessions-end"),
            ctx.href(&format!("{here}/sessions")),
            ctx.session.csrf.clone(),
        );
        buttons.push(end.command(ctx.site.id()).into());
    }
    if credential.failures >= credential::FAILURES {
        buttons.push(change(ctx, "office-unlock", &format!("{here}/unlock")).into());
    }
    if credential.has_factor() {
        buttons.push(change(ctx, "office-factor", &format!("{here}/factor")).into());
    }
    html.push(&ui::Buttons { buttons });
    html
}

/// `GET /{lang}/office/workers/{id}/sessions`, after a sign-in on the way.
pub(crate) async fn to_worker(ctx: Ctx, Path(place): Path<Place>) -> Redirect {
    Redirect::to(&ctx.href(&format!("/office/workers/{}", place.id)))
}

/// `POST /{lang}/office/workers/{id}/sessions`: ends all sessions of somebody.
///
/// # Errors
/// Not found for those without the right; the record does not answer.
pub(crate) async fn end_sessions(
    Path(place): Path<Place>,
    Post { ctx, .. }: Post,
) -> Result<Response, Problem> {
    ctx.must(&[Right::Office])?;
    read(&ctx, &place.id).await?;
    let (by, id) = (ctx.clone(), place.id.clone());
    ctx.site
        .journal()
        .write(move |tx| {
            if session::all_of(tx, &id)?.is_empty() {
                return Ok(());
            }
            session::end_all(tx, &id, by.now)?;
            log(tx, &by, What::SessionsEnded, &id)
        })
        .await?;
    let back = ctx.href(&format!("/office/workers/{}", place.id));
    Ok(Redirect::to(&format!("{back}?done=office-sessions")).into_response())
}

/// `GET /{lang}/office/workers/{id}/reset`: what a new link does.
///
/// # Errors
/// Not found for those without the right, or when nobody works here under the id.
pub(crate) async fn ask_reset(ctx: Ctx, Path(place): Path<Place>) -> Result<Response, Problem> {
    ctx.must(&[Right::Office])?;
    let (worker, _) = read(&ctx, &place.id).await?;
    if worker.left {
        return Err(Problem::NotFound);
    }
    let t = ctx.t;
    let name = worker.profile.map(|profile| profile.name).unwrap_or_default();
    let home = ctx.href(&format!("/office/workers/{}", place.id));
    let form = Form::new(words(ctx.door.lang), ctx.href(&ctx.door.path), ctx.session.csrf.as_str())
        .command(ctx.site.id())
        .submit(t.get("office-reset-submit"))
        .secondary(t.get("cancel"), home.clone());
    let title = Title::new(t.get("office-reset")).above(name.clone()).lead(t.get("office-reset-lead"));
    let body = form_body(title, &form, Html::new());
    Ok(Page::new(&ctx, t.get("office-reset"), body)
        .under([
            Crumb::new(t.get("nav-office"), ctx.href("/office")),
            Crumb::new(name, home),
            Crumb::here(t.get("office-reset")),
        ])
        .respond())
}

/// `POST /{lang}/office/workers/{id}/reset`: the old password is gone; the new link is shown this once.
///
/// # Errors
/// Not found for those without the right, or when nobody works here under the id; the record does not answer.
pub(crate) async fn make_reset(
    Path(place): Path<Place>,
    Post { ctx, .. }: Post,
) -> Result<Response, Problem> {
    ctx.must(&[Right::Office])?;
    let (worker, _) = read(&ctx, &place.id).await?;
    if worker.left {
        return Err(Problem::NotFound);
    }
    let (link, by, id) = (Link::new(ctx.site.chance()), ctx.clone(), place.id.clone());
    let made = link.clone();
    ctx.site
        .journal()
        .write(move |tx| {
            reset(tx, &made, &id, by.now)?;
            log(tx, &by, What::PasswordReset, &id)
        })
        .await?;
    Ok(handed_over(&ctx, &place.id, &worker, &link))
}

/// A one-time link, to be handed over.
pub(crate) fn handed_over(ctx: &Ctx, id: &str, worker: &Worker, link: &Link) -> Response {
    let t = ctx.t;
    let name = worker.profile.as_ref().map(|profile| profile.name.clone()).unwrap_or_default();
    let address = format!("{}{}", ctx.site.config().address(), ctx.href(&link.path()));
    let lead = t.with("office-link-lead", &[("count", invitation::DAYS.into())]);
    let mut body = Html::from(Title::new(t.get("office-link")).above(name.clone()).lead(lead));
    body.push(&SummaryList::new([
        Summary::text(t.get("office-field-user"), &worker.user),
        Summary::html(t.get("office-link-address"), Html::code(&address)),
    ]));
    body.push(&Notice::new(NoticeKind::Alert, t.get("office-link-once"), t.get("office-link-once-text")));
    let home = ctx.href(&format!("/office/workers/{id}"));
    body.push(&LinkButton::new(t.get("office-link-onward"), home.clone(), ButtonKind::Primary));
    Page::new(ctx, t.get("office-link"), body)
        .under([
            Crumb::new(t.get("nav-office"), ctx.href("/office")),
            Crumb::new(name, home),
            Crumb::here(t.get("office-link")),
        ])
        .respond()
}
