//! A longer discussion of a consultation has a time of its own, with somebody of the team; it stands in their calendar.

use anyhow::Result;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::consultation::{Booking, Command, Consultation, Thread};
use domain::id::WorkerId;
use domain::model::Right;
use jiff::civil::DateTime;
use journal::{Read, Write};
use ui::{ButtonKind, Choice, Details, Field, Form, Html, PostButton};

use super::thread::{Seen, path};
use super::view::ANSWERS;
use crate::act::Answer;
use crate::case::names;
use crate::ctx::{Ctx, Post};
use crate::date;
use crate::frame::words;
use crate::problem::Problem;
use crate::site::Site;

/// How long a discussion may be, in minutes.
const LENGTHS: [u16; 4] = [30, 45, 60, 90];

/// Keeps the row of a thread's booking.
///
/// # Errors
/// The table cannot be written.
pub(super) fn project(tx: &mut Write<'_>, id: &str, thread: &Thread) -> Result<()> {
    let booked = thread.booked.as_ref().filter(|_| thread.closed.is_none());
    let Some(Booking { begins, minutes, with }) = booked else {
        tx.run("delete from booking where consultation = ?1", &[id.into()])?;
        return Ok(());
    };
    tx.run(
        "insert into booking (consultation, worker, begins, minutes, reference) values (?1, ?2, ?3, ?4, ?5)
         on conflict (consultation) do update set worker = excluded.worker, begins = excluded.begins,
             minutes = excluded.minutes",
        &[
            id.into(),
            with.as_str().into(),
            (&begins.to_string()).into(),
            i64::from(*minutes).into(),
            (&thread.reference).into(),
        ],
    )?;
    Ok(())
}

/// A booked discussion, as calendars show it.
pub struct Booked {
    pub consultation: String,
    pub reference: String,
    pub begins: DateTime,
    pub minutes: i64,
}

/// The discussions that are booked with a worker, from a local moment on.
///
/// # Errors
/// The table cannot be read.
pub fn booked_with(tx: &mut Read<'_>, worker: &str, from: DateTime) -> Result<Vec<Booked>> {
    let sql =
        "select consultation, reference, begins, minutes from booking where worker = ?1 and begins >= ?2
               order by begins, consultation limit 100";
    tx.all(sql, &[worker.into(), (&from.to_string()).into()], |row| {
        Ok(Booked {
            consultation: row.text(0)?,
            reference: row.text(1)?,
            begins: row.text_ref(2)?.parse()?,
            minutes: row.int(3)?,
        })
    })
}

/// What stands beside the thread: the time that is booked, or the form that books one.
pub(super) fn beside(ctx: &Ctx, seen: &Seen) -> Html {
    let t = ctx.t;
    if let Some(booking) = &seen.thread.booked {
        let line = t.with(
            "booking-is",
            &[
                ("when", date::local(booking.begins).as_str().into()),
                ("minutes", i64::from(booking.minutes).into()),
                ("who", ctx.directory.name(&booking.with).into()),
            ],
        );
        let action = ctx.href(&format!("{}/book/cancel", path(&seen.id)));
        let cancel = PostButton::new(t.get("do-cancel-booking"), action, ctx.session.csrf.as_str());
        let cancel = cancel.command(ctx.site.id()).kind(ButtonKind::Secondary);
        return Html::paragraphs(&line).and(cancel);
    }
    let lengths = LENGTHS.map(|minutes| {
        let text = t.with("duration-minutes", &[("minutes", i64::from(minutes).into())]);
        Choice::new(minutes.to_string(), text)
    });
    let team = ctx
        .directory
        .workers
        .iter()
        .filter(|(_, worker)| worker.works() && worker.rights_on(ctx.today).contains(&Right::Consult));
    let mut team: Vec<_> = team.map(|(id, _)| (names::worker(ctx, id), id.0.clone())).collect();
    team.sort();
    let team: Vec<_> = team.into_iter().map(|(name, id)| Choice::new(id, name)).collect();
    let form = Form::new(
        words(ctx.door.lang),
        ctx.href(&format!("{}/book", path(&seen.id))),
        ctx.session.csrf.as_str(),
    )
    .command(ctx.site.id())
    .scope("book-")
    .part(Field::date("day", t.get("field-day")).required())
    .part(Field::text("time", t.get("field-time")).hint(t.get("field-time-hint")).size(6).required())
    .part(Field::select("minutes", t.get("field-length"), lengths).value("45").required())
    .part(Field::select("with", t.get("field-with"), team).value(ctx.me().0.clone()).required())
    .submit(t.get("do-book"));
    Details::new(t.get("booking-open"), Html::from(form)).into()
}

/// `POST …/book`.
///
/// # Errors
/// Not found, or the record cannot be written.
pub(super) async fn book(
    State(site): State<Site>,
    Path((_, id)): Path<(String, String)>,
    Post { ctx, form }: Post,
) -> Result<Response, Problem> {
    ctx.must(&ANSWERS)?;
    let begins = date::parse(form.get("day"))
        .zip(date::parse_time(form.get("time")))
        .map(|(day, time)| day.to_datetime(time));
    let minutes = form.get("minutes").parse().ok().filter(|minutes| LENGTHS.contains(minutes));
    let with = WorkerId::from(form.get("with"));
    let works = ctx.directory.workers.get(&with).is_some_and(domain::worker::Worker::works);
    let (Some(begins), Some(minutes), true) = (begins, minutes, works) else {
        return Ok(back(&ctx, &id, "consultation-bad-time"));
    };
    let command = Command::Book(Booking { begins, minutes, with });
    done(
        &ctx,
        &id,
        site.act::<Consultation>(ctx.deed(form.command(), None), id.clone(), command).await?,
        "booked",
    )
}

/// `POST …/book/cancel`.
///
/// # Errors
/// Not found, or the record cannot be written.
pub(super) async fn cancel(
    State(site): State<Site>,
    Path((_, id)): Path<(String, String)>,
    Post { ctx, form }: Post,
) -> Result<Response, Problem> {
    ctx.must(&ANSWERS)?;
    let deed = ctx.deed(form.command(), None);
    done(
        &ctx,
        &id,
        site.act::<Consultation>(deed, id.clone(), Command::CancelBooking).await?,
        "booking-cancelled",
    )
}

fn done(ctx: &Ctx, id: &str, answer: Answer<Consultation>, what: &str) -> Result<Response, Problem> {
    match answer {
        Answer::Done(_) | Answer::Again => Ok(back(ctx, id, what)),
        Answer::Refused(refusal) => Ok(back(ctx, id, refusal.code().0)),
        Answer::Stale | Answer::Forbidden | Answer::Hidden => Err(Problem::NotFound),
    }
}

fn back(ctx: &Ctx, id: &str, done: &str) -> Response {
    Redirect::to(&ctx.href(&format!("{}?done={done}", path(id)))).into_response()
}
