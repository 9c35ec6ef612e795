use jiff::civil::{Time, time};

use crate::model::{Channel, ChannelKind, Hours, Validity, Weekday};

/// The phone of Keusote: Tuesday 8.30–10.30 and Thursday 12–14, by two.
pub(crate) fn phone() -> Channel {
    let hours = |day, from: Time, to: Time| Hours { days: vec![day], from, to };
    Channel {
        id: "phone".into(),
        kind: ChannelKind::Phone,
        clients: true,
        professionals: true,
        hours: vec![
            hours(Weekday::Tue, time(8, 30, 0, 0), time(10, 30, 0, 0)),
            hours(Weekday::Thu, time(12, 0, 0, 0), time(14, 0, 0, 0)),
        ],
        on_duty: 2,
        watcher: None,
        valid: Validity::default(),
    }
}
