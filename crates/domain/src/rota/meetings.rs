//! The meetings that follow from the phone hours: generated, never entered.

use jiff::civil::{Date, DateTime};

use super::hours;
use crate::id::Name;
use crate::model::{ChannelKind, Model, Rhythm};

/// A meeting that is held because the phone hours before it are.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gathering {
    /// The local moment at which the phone hours end and the meeting begins.
    pub at: DateTime,
    /// Which meeting of the model.
    pub meeting: Name,
    /// The channel and the shift that it follows.
    pub channel: Name,
    pub shift: DateTime,
}

/// The meetings between two days, both included, in order: after each of the phone hours. None on a day without.
pub fn after_phone_hours(model: &Model, from: Date, until: Date) -> Vec<Gathering> {
    let phones = || model.channels.iter().filter(|channel| channel.kind == ChannelKind::Phone);
    let meetings = model.meetings.iter().filter(|meeting| meeting.rhythm == Rhythm::AfterPhoneHours);
    let mut found: Vec<Gathering> = meetings
        .flat_map(|meeting| phones().map(move |channel| (meeting, channel)))
        .flat_map(|(meeting, channel)| {
            hours::spans(channel, from, until).into_iter().map(|span| Gathering {
                at: span.ends(),
                meeting: meeting.id.clone(),
                channel: channel.id.clone(),
                shift: span.begins(),
            })
        })
        .collect();
    found.sort_unstable();
    // Two lines that close at the same moment are followed by one meeting.
    found.dedup_by(|one, other| (one.at, &one.meeting) == (other.at, &other.meeting));
    found
}
