//! Who sends a message: it is claimed before it goes, for a time. Whoever comes later leaves it alone until then; when
//! the sender has died meanwhile, the next one sends it under the same number.

use jiff::{SignedDuration, Timestamp};

use super::Turn;

/// A message that could not be sent is tried so often …
pub const TRIES: i64 = 24;
/// … at first after ten minutes, in the end after four hours: nearly three days in all.
const LONGEST_PAUSE: i64 = 240;
/// However soon it is tried again: a sender that lives has so many minutes to be answered, which is more than a slow
/// server can take without an answer to any of our lines.
pub const IN_HAND: i64 = 10;

/// A claim on a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claim {
    pub turn: Turn,
    /// How often it has been tried, this time included.
    pub tries: i64,
    /// Nobody else takes it before.
    pub until: Timestamp,
}

impl Claim {
    /// A claim on a message now, if nobody has one that lasts.
    pub fn on(turn: Turn, before: Option<Self>, now: Timestamp) -> Option<Self> {
        let same = before.filter(|before| before.turn == turn);
        if same.is_some_and(|same| now < same.until) {
            return None;
        }
        let tries = same.map_or(0, |same| same.tries);
        let minutes = 1_i64.checked_shl(u32::try_from(tries).unwrap_or(u32::MAX)).unwrap_or(LONGEST_PAUSE);
        let minutes = if minutes < 1 { LONGEST_PAUSE } else { minutes.clamp(IN_HAND, LONGEST_PAUSE) };
        Some(Self { turn, tries: tries.saturating_add(1), until: now + SignedDuration::from_mins(minutes) })
    }

    /// Has it been tried often enough?
    pub fn is_last(&self) -> bool {
        self.tries >= TRIES
    }
}
