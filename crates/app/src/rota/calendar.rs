//! One's own shifts, meetings, appointments and the end of a rotating seat as an iCalendar feed (RFC 5545), for whoever has the
//! address. Nothing about clients is in it. Moments are in universal time, so that no time zone need be described.

use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use domain::id::WorkerId;
use domain::rota::rotation::ends;
use domain::rota::{Standing, after_phone_hours};
use ics::components::{Parameter, Property};
use ics::{Event, ICalendar, escape_text};
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};

use super::{Rotas, link, view};
use crate::case::booked::{Booked as Appointed, booked_with as appointments_with};
use crate::clock::{HELSINKI, day_of};
use crate::consultation::booking::{Booked, booked_with};
use crate::directory::Directory;
use crate::problem::Problem;
use crate::site::Site;
use crate::text::{Lang, Texts};

/// From so many days back …
const BACK: i64 = 31;
/// … to so many days ahead: as far as one command fills the rota.
const AHEAD: i64 = 26 * 7;

/// The model gives no length of a meeting; a calendar needs one.
const MEETING_MINUTES: i64 = 60;

/// Whose calendar, in which language, and as of when.
struct Own<'d> {
    worker: WorkerId,
    lang: Lang,
    directory: &'d Directory,
    now: Timestamp,
}

/// `GET /calendar/{token}.ics`.
///
/// # Errors
/// Not found when nobody has the address, or no longer works here; the record does not answer.
pub(super) async fn feed(State(site): State<Site>, Path(file): Path<String>) -> Result<Response, Problem> {
    let token = file.strip_suffix(".ics").ok_or(Problem::NotFound)?.to_owned();
    let reader = site.clone();
    let today = day_of(site.now());
    let from = today.checked_sub(BACK.days()).unwrap_or(today).to_datetime(Time::midnight());
    let read = site.journal().read_settled(move |tx| {
        let Some((worker, lang)) = link::find(tx, &token)? else { return Ok(None) };
        let directory = reader.directory_in(tx)?;
        let works = directory.workers.get(&worker).is_some_and(domain::worker::Worker::works);
        let rotas = Rotas::read(tx, &directory)?;
        let booked = booked_with(tx, worker.as_str(), from)?;
        let until = from.checked_add((BACK + AHEAD).days()).unwrap_or(from);
        let appointments = appointments_with(tx, &worker, (from, until))?;
        Ok(works.then_some((worker, lang, directory, rotas, (booked, appointments))))
    });
    let (worker, lang, directory, rotas, (booked, appointments)) = read.await?.ok_or(Problem::NotFound)?;
    let own = Own { worker, lang, directory: &directory, now: site.now() };
    let mut response = written(&own, &rotas, (&booked, &appointments)).into_response();
    let set = response.headers_mut();
    set.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8"));
    set.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("inline; filename=\"rinnalla.ics\""));
    Ok(response)
}

fn written(own: &Own<'_>, rotas: &Rotas, (booked, appointments): (&[Booked], &[Appointed])) -> String {
    let today = day_of(own.now);
    let days =
        (today.checked_sub(BACK.days()).unwrap_or(today), today.checked_add(AHEAD.days()).unwrap_or(today));
    let name = Texts(own.lang).get("calendar-name");
    let mut calendar = ICalendar::new("2.0", "-//Rinnalla//rota//");
    for (key, value) in [
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        ("X-PUBLISHED-TTL", "PT1H"),
        ("NAME", name),
        ("X-WR-CALNAME", name),
    ] {
        calendar.push(Property::new(key, escape_text(value)));
    }
    let entries = duties(own, rotas, days).into_iter().chain(meetings(own, rotas, days)).chain(seats(own));
    let entries = entries.chain(discussions(own, booked)).chain(visits(own, appointments));
    entries.for_each(|entry| calendar.add_event(entry));
    calendar.to_string()
}

/// The own shifts; not those in which one is away.
fn duties(own: &Own<'_>, rotas: &Rotas, days: (Date, Date)) -> Vec<Event<'static>> {
    let t = Texts(own.lang);
    let shifts = rotas.shifts(own.directory, days).into_iter();
    let mine = shifts.filter_map(|(channel, shift)| {
        let key = match shift.standing_of(&own.worker)? {
            Standing::On => "calendar-shift",
            Standing::Asking => "calendar-shift-asking",
            Standing::Away => return None,
        };
        let channel_name = own.in_model("channel", channel.id.as_str());
        let summary = t.with(key, &[("channel", channel_name.as_str().into())]);
        let id = format!("shift-{}-{}", channel.id, compact(shift.id()));
        Some(own.event(&id, &summary, (shift.span.begins(), shift.span.ends())))
    });
    mine.collect()
}

/// The meetings after the phone hours to which one is invited, or brings questions from the shift before.
fn meetings(own: &Own<'_>, rotas: &Rotas, (from, until): (Date, Date)) -> Vec<Event<'static>> {
    let Some(loaded) = own.directory.current() else {
        return Vec::new();
    };
    let held = after_phone_hours(&loaded.model, from, until).into_iter();
    let mine = held.filter(|one| {
        let day = one.at.date();
        let here = own.directory.workers.get(&own.worker).is_some_and(|it| it.absent_on(day).is_none());
        let invited = domain::model::find(&loaded.model.meetings, &one.meeting)
            .is_some_and(|meeting| view::is_invited(own.directory, meeting, &own.worker, day));
        let on_duty = || {
            let rota = rotas.0.get(&one.channel);
            rota.is_some_and(|rota| rota.on(one.shift).any(|(worker, _)| *worker == own.worker))
        };
        here && (invited || on_duty())
    });
    mine.map(|one| {
        let id = format!("meeting-{}-{}", one.meeting, compact(one.at));
        let until = one.at.checked_add(MEETING_MINUTES.minutes()).unwrap_or(one.at);
        own.event(&id, &own.in_model("meeting", one.meeting.as_str()), (one.at, until))
    })
    .collect()
}

/// The discussions that are booked with the worker: by their reference, which says nothing of a client.
fn discussions(own: &Own<'_>, booked: &[Booked]) -> Vec<Event<'static>> {
    let one = |Booked { consultation, reference, begins, minutes }: &Booked| {
        let until = begins.checked_add(minutes.minutes()).unwrap_or(*begins);
        let summary = Texts(own.lang).with("calendar-booked", &[("reference", reference.as_str().into())]);
        own.event(&format!("booking-{consultation}"), &summary, (*begins, until))
    };
    booked.iter().map(one).collect()
}

/// The own appointments with clients: by the reference of the case alone.
fn visits(own: &Own<'_>, booked: &[Appointed]) -> Vec<Event<'static>> {
    let one = |it: &Appointed| {
        let until = it.begins.checked_add(it.minutes.minutes()).unwrap_or(it.begins);
        let fill = [("reference", it.reference.as_str().into())];
        let summary = Texts(own.lang).with("calendar-appointment", &fill);
        own.event(&format!("appointment-{}", it.appointment), &summary, (it.begins, until))
    };
    booked.iter().map(one).collect()
}

/// The last days of the own rotating seats, as whole days.
fn seats(own: &Own<'_>) -> Vec<Event<'static>> {
    let Some(known) = own.directory.workers.get(&own.worker) else {
        return Vec::new();
    };
    let today = day_of(own.now);
    let held =
        known.placements.iter().filter(|(_, seat)| seat.valid.until.is_none_or(|until| today <= until));
    let ending = held.filter_map(|(id, seat)| {
        let last = ends(seat, super::day::template(own.directory, &seat.team)?)?;
        let team = own.directory.team(&seat.team);
        let summary = Texts(own.lang).with("calendar-seat-ends", &[("team", team.into())]);
        let mut event = own.entry(&format!("seat-{id}"), &summary);
        for (key, day) in [("DTSTART", last), ("DTEND", last.tomorrow().ok()?)] {
            let day = day.strftime("%Y%m%d").to_string();
            let mut whole = Property::new(key, day);
            whole.add(Parameter::new("VALUE", "DATE"));
            event.push(whole);
        }
        Some(event)
    });
    ending.collect()
}

impl Own<'_> {
    fn in_model(&self, section: &str, name: &str) -> String {
        let loaded = self.directory.current();
        loaded.map_or_else(|| name.to_owned(), |loaded| loaded.text.of(self.lang, section, name))
    }

    /// An entry with its id: the same in every fetch, another for every worker.
    fn entry(&self, id: &str, summary: &str) -> Event<'static> {
        let mut event = Event::new(format!("{id}-{}@rinnalla", self.worker), universal(self.now));
        event.push(Property::new("SUMMARY", escape_text(summary.to_owned())));
        event
    }

    fn event(&self, id: &str, summary: &str, (from, until): (DateTime, DateTime)) -> Event<'static> {
        let mut event = self.entry(id, summary);
        event.push(Property::new("DTSTART", universal(moment(from))));
        event.push(Property::new("DTEND", universal(moment(until))));
        event
    }
}

/// The moment of a local time. Nobody is on duty in the hour that comes twice.
fn moment(local: DateTime) -> Timestamp {
    local.to_zoned(HELSINKI.clone()).map(|zoned| zoned.timestamp()).unwrap_or_default()
}

/// `20260303T063000Z`.
fn universal(moment: Timestamp) -> String {
    moment.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// `20260303T0830`.
fn compact(local: DateTime) -> String {
    local.strftime("%Y%m%dT%H%M").to_string()
}
