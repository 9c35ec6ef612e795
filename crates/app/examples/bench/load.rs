//! Closed-loop clients: each asks again as soon as it has its answer.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};
use app::clock::{Chance, Clock, day_of};

use crate::http::Connection;
use crate::limits::POINTS;
use crate::machine::{Meanwhile, Watch};

/// Before a sample counts.
const WARM: Duration = Duration::from_millis(400);

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum What {
    /// The plain page as large as a case page.
    PlainCase,
    /// The plain page as large as a work list.
    PlainList,
    /// A point read of the record.
    Point,
    /// Pages of cases that the asker may see.
    Case,
    /// The work list: own cases, the team's, and pages further on.
    List,
    /// My day.
    Day,
    /// A note is recorded.
    Note,
    /// The desk with all its consultations.
    Desk,
    /// A consultation is answered.
    Answer,
    /// A questionnaire of ten questions is answered.
    Form,
    /// The change of groups.
    Change,
    /// Raw rows by group commit; no server.
    Group,
    /// Raw rows by a commit each; no server.
    Single,
}

/// Somebody signed in, and what they can ask for.
#[derive(Debug, Default)]
pub(crate) struct Session {
    pub(crate) cookie: String,
    pub(crate) csrf: String,
    pub(crate) cases: Vec<String>,
    pub(crate) lists: Vec<String>,
    /// Consultations that wait for an answer.
    pub(crate) threads: Vec<String>,
    /// The cookie of somebody who leads.
    pub(crate) lead: String,
}

/// What a sample showed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sample {
    /// Answers a second.
    pub(crate) rate: f64,
    pub p50: Duration,
    pub p99: Duration,
    /// Processor time of the measured program for one answer.
    pub(crate) cost: Duration,
    pub(crate) done: u64,
    /// Bytes of a body, on average.
    pub(crate) bytes: f64,
    pub(crate) meanwhile: Meanwhile,
}

impl Sample {
    /// From the times that the answers took.
    pub(crate) fn of(mut took: Vec<Duration>, bytes: u64, meanwhile: Meanwhile) -> Self {
        took.sort_unstable();
        let at = |share: f64| -> Duration {
            let place = ((took.len() as f64) * share) as usize;
            took.get(place.min(took.len().saturating_sub(1))).copied().unwrap_or_default()
        };
        let done = took.len() as u64;
        Self {
            rate: done as f64 / meanwhile.seconds,
            p50: at(0.5),
            p99: at(0.99),
            cost: Duration::from_secs_f64(meanwhile.measured / done.max(1) as f64),
            done,
            bytes: bytes as f64 / done.max(1) as f64,
            meanwhile,
        }
    }
}

/// Where to, as whom, how many at once and how long.
pub(crate) struct Plan<'p> {
    pub(crate) address: SocketAddr,
    pub(crate) sessions: &'p [Arc<Session>],
    pub(crate) clients: usize,
    pub(crate) seconds: f64,
    /// Processes that are ours, and the one that answers.
    pub(crate) processes: &'p [u32],
    pub(crate) server: Option<u32>,
}

impl Plan<'_> {
    /// Takes one sample.
    pub(crate) async fn drive(&self, what: What) -> Result<Sample> {
        let mut callers = tokio::task::JoinSet::new();
        let begins = Instant::now() + WARM;
        let ends = begins + Duration::from_secs_f64(self.seconds);
        for number in 0..self.clients {
            let session = self.sessions.get(number % self.sessions.len().max(1)).cloned().unwrap_or_default();
            let caller = Caller::open(self.address, session, number).await?;
            callers.spawn(caller.call(what, begins, ends));
        }
        tokio::time::sleep_until(begins.into()).await;
        let watch = Watch::begin(self.processes, self.server);
        tokio::time::sleep_until(ends.into()).await;
        let meanwhile = watch.end();
        let (mut took, mut bytes) = (Vec::new(), 0);
        while let Some(ended) = callers.join_next().await {
            let (times, got) = ended??;
            took.extend(times);
            bytes += got;
        }
        ensure!(!took.is_empty(), "{what:?}: no answer in {} seconds", self.seconds);
        Ok(Sample::of(took, bytes, meanwhile))
    }
}

struct Caller {
    connection: Connection,
    session: Arc<Session>,
    dice: u64,
}

impl Caller {
    async fn open(address: SocketAddr, session: Arc<Session>, number: usize) -> Result<Self> {
        let dice = (number as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        Ok(Self { connection: Connection::open(address).await?, session, dice })
    }

    async fn call(mut self, what: What, begins: Instant, ends: Instant) -> Result<(Vec<Duration>, u64)> {
        let (mut took, mut bytes) = (Vec::with_capacity(1 << 14), 0);
        loop {
            let asked = Instant::now();
            if asked >= ends {
                return Ok((took, bytes));
            }
            let got = self.ask(what).await?;
            let answered = Instant::now();
            // Answers that come after the end belong to nobody's second.
            if asked >= begins && answered <= ends {
                took.push(answered - asked);
                bytes += got;
            }
        }
    }

    /// Asks once; the answer must be the right one. How long its body is.
    async fn ask(&mut self, what: What) -> Result<u64> {
        let draw = self.draw();
        let session = Arc::clone(&self.session);
        let one_of = |list: &'_ [String]| -> Result<String> {
            let place = usize::try_from(draw)? % list.len().max(1);
            list.get(place).cloned().with_context(|| format!("{what:?}: nothing to ask for"))
        };
        let (expected, path) = match what {
            What::PlainCase => (200, "/case".to_owned()),
            What::PlainList => (200, "/list".to_owned()),
            What::Point => (200, format!("/point/{}", draw % POINTS)),
            What::Day => (200, "/fi/my-day".to_owned()),
            What::List => (200, one_of(&session.lists)?),
            What::Case => (200, format!("/fi/cases/{}", one_of(&session.cases)?)),
            What::Note => (303, format!("/fi/cases/{}/notes", one_of(&session.cases)?)),
            What::Desk => (200, "/fi/consultations".to_owned()),
            What::Answer => (303, format!("/fi/consultations/{}", one_of(&session.threads)?)),
            What::Form => (303, format!("/fi/cases/{}/questionnaires/3x10d", one_of(&session.cases)?)),
            What::Change => (200, "/fi/effect".to_owned()),
            What::Group | What::Single => bail!("{what:?} asks no server"),
        };
        let reply = match what {
            What::Note => self.connection.post(&path, &session.cookie, &form(&session.csrf, NOTE)).await?,
            What::Answer => {
                self.connection.post(&path, &session.cookie, &form(&session.csrf, ANSWER)).await?
            }
            What::Form => {
                let today = day_of(Clock::System.now());
                let on = format!("{}.{}.{}", today.day(), today.month(), today.year());
                let how = [("mode", "interview"), ("at", "other"), ("on", on.as_str())];
                let fields = [&how, QUESTIONS].concat();
                self.connection.post(&path, &session.cookie, &form(&session.csrf, &fields)).await?
            }
            What::Change => self.connection.get(&path, &session.lead).await?,
            What::PlainCase
            | What::PlainList
            | What::Point
            | What::Case
            | What::List
            | What::Day
            | What::Desk
            | What::Group
            | What::Single => self.connection.get(&path, &session.cookie).await?,
        };
        ensure!(reply.status == expected, "{path} answered {}: {}", reply.status, reply.text());
        Ok(reply.body.len() as u64)
    }

    /// `SplitMix64`.
    fn draw(&mut self) -> u64 {
        self.dice = self.dice.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.dice ^ (self.dice >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}

const NOTE: &[(&str, &str)] = &[("text", TEXT), ("kind", "contact"), ("register", "social")];
const QUESTIONS: &[(&str, &str)] = &[
    ("q-health", "4"),
    ("q-difficulties", "5"),
    ("q-housing", "8"),
    ("q-everyday", "6"),
    ("q-near", "7"),
    ("q-friends", "3"),
    ("q-money", "2"),
    ("q-strengths", "6"),
    ("q-self-esteem", "7"),
    ("q-life", "5"),
];
const ANSWER: &[(&str, &str)] = &[("text", TEXT), ("kind", "answer")];

/// Three sentences.
const TEXT: &str = "Tapaaminen toimipisteessä. Asiakas kertoi, että jaksaminen on viime viikkoina parantunut ja \
                    työkokeilu kiinnostaa. Sovittiin, että olen yhteydessä työllisyysalueen asiantuntijaan ja \
                    että seuraava tapaaminen pidetään kahden viikon kuluttua etäyhteydellä.";

/// A form under a command of its own.
fn form(csrf: &str, fields: &[(&str, &str)]) -> String {
    let command = Chance::default().id(Clock::System.now());
    form_urlencoded::Serializer::new(String::with_capacity(600))
        .append_pair("csrf", csrf)
        .append_pair("command", &command)
        .extend_pairs(fields)
        .finish()
}
