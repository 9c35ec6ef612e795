//! The appointments of a case on a page of their own, and the next one on the case page.

use axum::extract::{Path, Query};
use axum::response::Response;
use axum::routing::get;
use domain::access::Action;
use domain::case::appointments::{Appointment, Attendance, Expert, MISSES, Support, coming, misses_in_a_row};
use domain::id::{ItemId, WorkerId};
use domain::rota::hours::Span;
use jiff::ToSpan as _;
use jiff::civil::DateTime;
use ui::{
    ButtonKind, Card, Empty, Html, LinkButton, Notice, NoticeKind, Row, Section, StatusKind, StatusLabel,
    Summary, SummaryList, Table, Title,
};

use super::names;
use super::seen::{Seen, With, see};
use super::sheet::{At, Place, save, show as sheet};
use super::sheets as s;
use super::{booked, cards};
use crate::ctx::Ctx;
use crate::date;
use crate::frame::Page;
use crate::problem::Problem;
use crate::routes::Logged::Use;
use crate::routes::Routes;
use crate::routes::Who::Signed;
use crate::text::Texts;

/// The addresses of appointments.
pub(super) fn routes(routes: Routes) -> Routes {
    let book = || get(sheet::<s::BookSheet>).post(save::<s::BookSheet>);
    routes
        .get("/{lang}/cases/{case}/appointments", Signed, Use, get(show))
        .form("/{lang}/cases/{case}/appointments/book", Signed, Use, book())
        .form("/{lang}/cases/{case}/appointments/book/{item}", Signed, Use, book())
        .form(
            "/{lang}/cases/{case}/appointments/{item}/move",
            Signed,
            Use,
            get(sheet::<s::MoveAppointmentSheet>).post(save::<s::MoveAppointmentSheet>),
        )
        .form(
            "/{lang}/cases/{case}/appointments/{item}/cancel",
            Signed,
            Use,
            get(sheet::<s::CancelAppointmentSheet>).post(save::<s::CancelAppointmentSheet>),
        )
        .form(
            "/{lang}/cases/{case}/appointments/{item}/mark",
            Signed,
            Use,
            get(sheet::<s::MarkSheet>).post(save::<s::MarkSheet>),
        )
}

/// `ma 9.3.2026 klo 9.00–9.45`.
pub(super) fn when(t: Texts, appointment: &Appointment) -> String {
    span(t, appointment.booking.slot.begins, appointment.booking.slot.minutes)
}

/// A local moment and how many minutes it lasts, as [`when`].
pub(super) fn span(t: Texts, begins: DateTime, minutes: u16) -> String {
    let ends = begins.checked_add(i64::from(minutes).minutes()).unwrap_or(begins);
    crate::rota::when(t, &Span { on: begins.date(), from: begins.time(), to: ends.time() })
}

/// An appointment during which a worker is elsewhere as well.
struct Overlap {
    of: ItemId,
    worker: WorkerId,
    other: DateTime,
}

/// `GET /{lang}/cases/{case}/appointments`.
///
/// # Errors
/// Not found, or the record cannot be read.
async fn show(
    ctx: Ctx,
    Path(place): Path<Place>,
    Query(asked): Query<cards::Asked>,
) -> Result<Response, Problem> {
    let seen = see(&ctx, &place.case, Action::See, With::Itself, "appointments").await?;
    let overlaps = overlaps(&ctx, &seen).await?;
    let at = At { ctx: &ctx, seen: &seen, open: seen.open()?, item: "" };
    let t = ctx.t;
    let writes = at.seen.may(&ctx, Action::Write) && at.open.closed.is_none();
    let name = names::person(seen.card());
    let mut title = Title::new(t.get("appointments")).above(name.clone()).lead(t.get("appointments-lead"));
    if writes {
        let book = at.seen.href(&ctx, "/appointments/book");
        title = title.action(LinkButton::new(t.get("do-book-appointment"), book, ButtonKind::Primary));
    }
    let mut body = Html::from(title);
    body.append(&reaching_out(&at, writes));
    let coming = standing(&at);
    if coming.is_empty() {
        body.push(&Empty::new(t.get("appointments-none"), t.get("appointments-none-text")));
    }
    for (id, it) in coming {
        body.push(&one(&at, (id, it), writes, &overlaps));
    }
    let over = over(&at, writes);
    if !over.is_empty() {
        body.push(&Section::new(t.get("appointments-over"), over));
    }
    let crumbs = cards::crumbs(&at, t.get("appointments"));
    Ok(Page::new(&ctx, t.get("appointments"), body)
        .under(crumbs)
        .notice(cards::news(t, &asked))
        .wide()
        .respond())
}

/// What stands, the soonest first: to come, and what has been and is not marked yet.
fn standing<'a>(at: &At<'a>) -> Vec<(&'a ItemId, &'a Appointment)> {
    coming(at.open, at.open.began.min(at.ctx.today))
}

async fn overlaps(ctx: &Ctx, seen: &Seen) -> Result<Vec<Overlap>, Problem> {
    let coming: Vec<(ItemId, Appointment)> =
        coming(seen.open()?, ctx.today).into_iter().map(|(id, it)| (id.clone(), it.clone())).collect();
    if coming.is_empty() {
        return Ok(Vec::new());
    }
    let found = ctx.site.journal().read_settled(move |tx| {
        let mut found = Vec::new();
        for (of, it) in coming {
            let span = (it.booking.slot.begins, it.ends());
            for worker in it.booking.slot.with {
                if let Some(other) = booked::overlapping(tx, &worker, &of, span)? {
                    found.push(Overlap { of: of.clone(), worker, other });
                }
            }
        }
        Ok(found)
    });
    Ok(found.await?)
}

/// After the second miss: how the client may be reached otherwise. Never a threat.
fn reaching_out(at: &At<'_>, writes: bool) -> Html {
    let t = at.ctx.t;
    let misses = misses_in_a_row(at.open);
    if misses < MISSES || !writes || !at.seen.may(at.ctx, Action::Read) {
        return Html::new();
    }
    let notice = Notice::new(NoticeKind::Alert, t.get("reach-out-title"), t.get("reach-out-text"))
        .link(t.get("reach-out-note"), at.seen.href(at.ctx, "/notes"))
        .link(t.get("reach-out-book"), at.seen.href(at.ctx, "/appointments/book"));
    at.tells(notice, t.get("do-helper"), (Action::Steer, "/helpers".into())).into()
}

/// An appointment that stands.
fn one<'a>(at: &At<'a>, (id, it): (&ItemId, &Appointment), writes: bool, overlaps: &[Overlap]) -> Card<'a> {
    let (ctx, t) = (at.ctx, at.ctx.t);
    let mut body = Html::new();
    for overlap in overlaps.iter().filter(|overlap| overlap.of == *id) {
        let (who, time) = (names::worker(ctx, &overlap.worker), date::local(overlap.other));
        let text =
            t.with("appointment-overlaps", &[("who", who.as_str().into()), ("when", time.as_str().into())]);
        body.push(&Notice::new(NoticeKind::Alert, text, ""));
    }
    body.push(&SummaryList::new(rows(at, it)));
    let mut card = Card::new(when(t, it), body);
    if !writes || !at.reads(it.booking.kind.register()) {
        return card;
    }
    let href = |path: &str| at.seen.href(ctx, &format!("/appointments/{id}/{path}"));
    if it.booking.slot.begins.date() <= ctx.today {
        card = card.link(t.get("do-mark-appointment"), href("mark"));
    }
    card.link(t.get("do-move-appointment"), href("move")).link(t.get("do-cancel-appointment"), href("cancel"))
}

/// What was agreed. What it is for and with whom tells of the client's health, and is for those who read.
fn rows(at: &At<'_>, it: &Appointment) -> Vec<Summary<'static>> {
    let (ctx, t, booking) = (at.ctx, at.ctx.t, &it.booking);
    let mut rows = Vec::new();
    let reads = at.reads(booking.kind.register());
    if reads {
        rows.push(Summary::text(t.get("field-kind"), t.key("appointment", booking.kind.code())));
        let with: Vec<String> = booking.slot.with.iter().map(|worker| names::worker(ctx, worker)).collect();
        rows.push(Summary::text(t.get("field-with"), &with.join("; ")));
    }
    let way = t.key("way", booking.way.code());
    let place =
        if booking.place.is_empty() || !reads { way.to_owned() } else { format!("{way}: {}", booking.place) };
    rows.push(Summary::text(t.get("field-way"), &place));
    if booking.support != Support::NotAsked {
        rows.push(Summary::text(t.get("field-support"), t.key("support", booking.support.code())));
    }
    if booking.expert != Expert::None && reads {
        let how = t.key("expert", booking.expert.code());
        let name = &booking.expert_name;
        let text = if name.is_empty() { how.to_owned() } else { format!("{how}: {name}") };
        rows.push(Summary::text(t.get("field-expert"), &text));
    }
    rows
}

/// What has been, the newest first.
fn over(at: &At<'_>, writes: bool) -> Html {
    let (ctx, t) = (at.ctx, at.ctx.t);
    let mut past: Vec<_> = at.open.appointments.iter().filter(|(_, it)| !it.stands()).collect();
    past.sort_by_key(|(_, it)| std::cmp::Reverse(it.booking.slot.begins));
    if past.is_empty() {
        return Html::new();
    }
    let rows = past.into_iter().map(|(id, it)| {
        let reads = at.reads(it.booking.kind.register());
        let kind = if reads { t.key("appointment", it.booking.kind.code()) } else { "" };
        let (what, status) = outcome(t, it, reads);
        let correct = if writes && reads && it.marked.is_some() {
            let href = at.seen.href(ctx, &format!("/appointments/{id}/mark"));
            Html::from(ui::Link::new(t.get("correct"), href))
        } else {
            Html::new()
        };
        let what = Html::from(StatusLabel::new(status, what));
        Row::new([ui::Cell::from(when(t, it)), ui::Cell::from(kind.to_owned()), what.into(), correct.into()])
    });
    let columns = ["column-when", "field-kind", "column-what-happened", "correct"].map(|key| t.get(key));
    let table = Table::new(t.get("appointments-over"), columns).caption_hidden().rows(rows);
    table.without_empty_columns().into()
}

/// What came of it, in words.
pub(super) fn outcome(t: Texts, it: &Appointment, reads: bool) -> (String, StatusKind) {
    if it.cancelled.is_some() {
        return (t.get("appointment-cancelled").to_owned(), StatusKind::Neutral);
    }
    match it.attended() {
        Some(Attendance::Missed(why)) if reads => {
            let text =
                format!("{}: {}", t.get("attendance-missed"), t.key("miss", why.code()).to_lowercase());
            (text, StatusKind::Alert)
        }
        Some(missed @ Attendance::Missed(_)) => {
            (t.key("attendance", missed.code()).to_owned(), StatusKind::Alert)
        }
        Some(met @ (Attendance::Came | Attendance::Late)) => {
            (t.key("attendance", met.code()).to_owned(), StatusKind::Success)
        }
        Some(absent @ Attendance::WorkerAbsent) => {
            (t.key("attendance", absent.code()).to_owned(), StatusKind::Error)
        }
        None => (String::new(), StatusKind::Neutral),
    }
}

/// The card on the case page: the next time, and what waits to be marked.
pub(super) fn card<'a>(at: &At<'a>) -> Card<'a> {
    let (ctx, t) = (at.ctx, at.ctx.t);
    let next = coming(at.open, ctx.today).into_iter().next();
    let body = match next {
        Some((_, it)) => {
            let kind = if at.reads(it.booking.kind.register()) {
                t.key("appointment", it.booking.kind.code())
            } else {
                t.key("way", it.booking.way.code())
            };
            Html::paragraphs(&format!("{}\n{kind}", when(t, it)))
        }
        None => Html::paragraphs(t.get("appointments-none")),
    };
    let card = Card {
        href: Some(at.seen.href(ctx, "/appointments").into()),
        ..Card::new(t.get("appointments"), body)
    };
    if at.open.closed.is_none() && at.seen.may(ctx, Action::Write) {
        return card.link(t.get("do-book-appointment"), at.seen.href(ctx, "/appointments/book"));
    }
    card
}
