//! The rota: who answers in the phone hours, who is away, what follows; and each one's own calendar.

mod away;
mod calendar;
mod day;
mod link;
mod page;
mod shift;
#[cfg(test)]
mod tests;
mod view;

use std::collections::BTreeMap;

use anyhow::Result;
use axum::routing::{get, post};
use domain::id::Name;
use domain::model::Channel;
use domain::rota::hours::{Opening, Span, opening};
use domain::rota::{Rota, Shift, shifts};
use jiff::civil::{Date, DateTime, Time};
use journal::Read;

use crate::act::load;
use crate::case::names;
use crate::ctx::Ctx;
use crate::date;
use crate::directory::Directory;
use crate::routes::Logged::{Change, Nothing};
use crate::routes::Routes;
use crate::routes::Who::{Anybody, Signed};
use crate::text::Texts;

pub use day::{Part, part};
pub(crate) use link::withdraw as end_calendar;

/// The addresses of the rota.
pub fn routes(routes: Routes) -> Routes {
    routes
        .form("/{lang}/rota", Signed, Nothing, get(page::show).post(away::mark))
        .form("/{lang}/rota/shifts/{channel}/{shift}", Signed, Nothing, get(shift::show).post(shift::put))
        .post("/{lang}/rota/shifts/{channel}/{shift}/{what}", Signed, Change, post(shift::change))
        .post("/{lang}/rota/away/{item}", Signed, Change, post(away::cancel))
        .post("/{lang}/rota/calendar", Signed, Change, post(link::make))
        .post("/{lang}/rota/calendar/end", Signed, Change, post(link::end))
        .get("/calendar/{token}", Anybody, Nothing, get(calendar::feed))
}

/// The channels of the model in use that have hours, and so a rota.
fn channels(directory: &Directory) -> impl Iterator<Item = &Channel> {
    let model = directory.current().into_iter();
    model.flat_map(|loaded| &loaded.model.channels).filter(|channel| !channel.hours.is_empty())
}

/// Is there a rota at all, by the model in use?
pub fn is_kept(directory: &Directory) -> bool {
    channels(directory).next().is_some()
}

/// The rotas of all channels with hours.
struct Rotas(BTreeMap<Name, Rota>);

impl Rotas {
    fn read(tx: &mut Read<'_>, directory: &Directory) -> Result<Self> {
        let rota = |channel: &Channel| {
            let state = load::<Rota>(tx, channel.id.as_str())?.state;
            Ok((channel.id.clone(), state))
        };
        Ok(Self(channels(directory).map(rota).collect::<Result<_>>()?))
    }

    /// Every shift between two days, with its channel, the soonest first.
    fn shifts<'d>(&self, directory: &'d Directory, days: (Date, Date)) -> Vec<(&'d Channel, Shift)> {
        let roster = view::roster(directory);
        let none = Rota::default();
        let mut found: Vec<_> = channels(directory)
            .flat_map(|channel| {
                let rota = self.0.get(&channel.id).unwrap_or(&none);
                shifts(channel, rota, days, &roster).into_iter().map(move |shift| (channel, shift))
            })
            .collect();
        found.sort_by_key(|(channel, shift)| (shift.span, &channel.id));
        found
    }
}

/// What the model in use calls a channel.
fn channel_name(ctx: &Ctx, channel: &Channel) -> String {
    let model = ctx.directory.current();
    model.map_or_else(|| channel.id.0.clone(), |model| names::in_model(ctx, model, "channel", &channel.id))
}

/// `8.30`.
fn time(time: Time) -> String {
    format!("{}.{:02}", time.hour(), time.minute())
}

/// The weekday's short name.
fn weekday(t: Texts, day: Date) -> &'static str {
    const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let place = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or_default();
    t.key("weekday", WEEKDAYS.get(place).copied().unwrap_or_default())
}

/// `ti 3.3.2026 klo 8.30–10.30`.
pub fn when(t: Texts, span: &Span) -> String {
    let (day, from, to) = (date::day(span.on), time(span.from), time(span.to));
    let fill = [
        ("weekday", weekday(t, span.on).into()),
        ("day", day.as_str().into()),
        ("from", from.as_str().into()),
        ("to", to.as_str().into()),
    ];
    t.with("rota-when", &fill)
}

/// How a channel stands at a local moment, in words: "open now until 10.30", "opens on Thu 5.3. at 12.00". None for a
/// channel without hours.
pub fn opening_line(t: Texts, channel: &Channel, now: DateTime) -> Option<String> {
    Some(match opening(channel, now)? {
        Opening::Open { until } => t.with("rota-open-until", &[("time", time(until.time()).as_str().into())]),
        Opening::Opens { at } if at.date() == now.date() => {
            t.with("rota-opens-today", &[("time", time(at.time()).as_str().into())])
        }
        Opening::Opens { at } => {
            let day = format!("{}.{}.", at.date().day(), at.date().month());
            let time = time(at.time());
            let weekday = weekday(t, at.date());
            let fill =
                [("weekday", weekday.into()), ("day", day.as_str().into()), ("time", time.as_str().into())];
            t.with("rota-opens", &fill)
        }
    })
}
