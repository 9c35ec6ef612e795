//! Time, identifiers and chance: they come in from here and from nowhere else, so that tests and the demo
//! move the clock and repeat themselves.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};

/// Where days begin and end for everybody whom the system serves.
pub static HELSINKI: LazyLock<TimeZone> =
    LazyLock::new(|| TimeZone::get("Europe/Helsinki").unwrap_or(TimeZone::UTC));

/// The local day of a moment.
pub fn day_of(moment: Timestamp) -> Date {
    moment.to_zoned(HELSINKI.clone()).date()
}

/// The moment in local time.
pub fn local(moment: Timestamp) -> Zoned {
    moment.to_zoned(HELSINKI.clone())
}

/// What tells the time.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A clock that stands until it is moved; microseconds since 1970.
    Set(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at a moment.
    pub fn at(moment: Timestamp) -> Self {
        Self::Set(Arc::new(AtomicI64::new(moment.as_microsecond())))
    }

    /// Now.
    #[expect(clippy::disallowed_methods, reason = "the one place that asks the machine for the time")]
    pub fn now(&self) -> Timestamp {
        match self {
            Self::System => {
                let now = Timestamp::now();
                Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now)
            }
            Self::Set(at) => Timestamp::from_microsecond(at.load(Ordering::Relaxed)).unwrap_or_default(),
        }
    }

    /// Moves a clock that stands. The machine's clock is not moved.
    pub fn set(&self, moment: Timestamp) {
        if let Self::Set(at) = self {
            at.store(moment.as_microsecond(), Ordering::Relaxed);
        }
    }
}

/// What makes identifiers and secrets.
#[derive(Debug, Clone, Default)]
pub struct Chance(Option<Arc<Mutex<StdRng>>>);

impl Chance {
    /// Chance that repeats itself: for tests and the demo.
    pub fn seeded(seed: u64) -> Self {
        Self(Some(Arc::new(Mutex::new(StdRng::seed_from_u64(seed)))))
    }

    /// Fills with random bytes.
    pub fn fill(&self, bytes: &mut [u8]) {
        match &self.0 {
            Some(seeded) => seeded.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(bytes),
            None => rand::rng().fill_bytes(bytes),
        }
    }

    /// A new identifier (UUID version 7): sorts by time, says nothing about a person.
    pub fn id(&self, now: Timestamp) -> String {
        let mut random = [0; 10];
        self.fill(&mut random);
        let millis = u64::try_from(now.as_millisecond()).unwrap_or_default();
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid().to_string()
    }

    /// A secret of 256 bits, for sessions and one-time links.
    pub fn secret(&self) -> [u8; 32] {
        let mut secret = [0; 32];
        self.fill(&mut secret);
        secret
    }

    /// A reference that people can read out: eight signs without those that look alike.
    pub fn reference(&self) -> String {
        const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        let mut random = [0; 8];
        self.fill(&mut random);
        let sign = |byte: &u8| SIGNS.get(usize::from(byte % 32)).copied().map_or('0', char::from);
        let mut text: String = random.iter().map(sign).collect();
        text.insert(4, '-');
        text
    }
}
