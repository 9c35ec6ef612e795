//! One round: each limit, what is held against it, and the limit again.

use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::{Context as _, Result};

use crate::Settings;
use crate::answers::Bank;
use crate::limits;
use crate::load::{Plan, Sample, Session, What};
use crate::server::{Plain, Served};

/// A line of the table, as one round saw it.
pub(crate) struct Line {
    pub(crate) name: &'static str,
    /// Clients in the county's record; none for a limit.
    pub(crate) county: Option<u64>,
    pub(crate) sample: Sample,
    /// Its rate by that of its limit.
    pub(crate) ratio: Option<f64>,
}

pub(crate) const PLAIN_CASE: &str = "plain page as large as a case page";
pub(crate) const PLAIN_LIST: &str = "plain page as large as a work list";
pub(crate) const POINT: &str = "point read over HTTP";
pub(crate) const GROUP: &str = "raw SQLite rows, group commit";
pub(crate) const SINGLE: &str = "raw SQLite rows, one commit each";
pub(crate) const CASE: &str = "case page";
pub(crate) const LIST: &str = "work list";
pub(crate) const DAY: &str = "my day";
pub(crate) const NOTE: &str = "note";
pub(crate) const CASE_ALONE: &str = "case page, 1 client";
pub(crate) const LIST_ALONE: &str = "work list, 1 client";
pub(crate) const NOTE_ALONE: &str = "note, 1 writer";
pub(crate) const DESK: &str = "desk with 50 000 consultations";
pub(crate) const ANSWER: &str = "answer of a consultation";
pub(crate) const FORM: &str = "form of ten questions";
pub(crate) const CHANGE: &str = "change of 20 000 pairs, 1 client";
pub(crate) const NEAREST: &str = "nearest answers among 20 000";

/// What is needed to take samples.
pub(crate) struct Round<'r> {
    pub(crate) settings: &'r Settings,
    pub(crate) plain: &'r Plain,
    pub(crate) counties: &'r mut [Served],
    pub(crate) bank: Option<&'r Bank>,
    pub(crate) lines: Vec<Line>,
}

/// The average sizes of a case page and of a work list.
pub(crate) async fn sizes(settings: &Settings, counties: &[Served]) -> Result<[usize; 2]> {
    let served = counties.first().context("no county")?;
    let plan = Plan {
        address: served.address,
        sessions: &served.sessions,
        clients: settings.clients,
        seconds: 0.5,
        processes: &[],
        server: None,
    };
    let (case, list) = (plan.drive(What::Case).await?, plan.drive(What::List).await?);
    Ok([case.bytes, list.bytes].map(|bytes| bytes.round() as usize))
}

/// The bank of answers, unless nobody asks for its line.
pub(crate) async fn bank(settings: &Settings) -> Result<Option<Bank>> {
    if settings.wants(NEAREST) { Ok(Some(Bank::fill(&settings.scratch).await?)) } else { Ok(None) }
}

impl Round<'_> {
    /// Takes all samples, in an order that puts what is compared side by side.
    pub(crate) async fn take(&mut self) -> Result<()> {
        let many = self.settings.clients;
        self.against((PLAIN_CASE, What::PlainCase), &[(CASE, What::Case)], many).await?;
        self.against(
            (PLAIN_LIST, What::PlainList),
            &[(LIST, What::List), (DAY, What::Day), (DESK, What::Desk)],
            many,
        )
        .await?;
        let written = [(NOTE, What::Note), (FORM, What::Form), (ANSWER, What::Answer)];
        self.against((GROUP, What::Group), &written, many).await?;
        self.against((SINGLE, What::Single), &[(NOTE_ALONE, What::Note)], 1).await?;
        let alone = [(CASE_ALONE, What::Case), (LIST_ALONE, What::List), (CHANGE, What::Change)];
        self.against((POINT, What::Point), &alone, 1).await?;
        if let Some(bank) = self.bank {
            let sample = bank.sample(self.settings.seconds, &[]).await?;
            self.lines.push(Line { name: NEAREST, county: None, sample, ratio: None });
        }
        Ok(())
    }

    /// The limit, all that is held against it in every county, and the limit once more.
    async fn against(
        &mut self,
        (limit, its): (&'static str, What),
        held: &[(&'static str, What)],
        clients: usize,
    ) -> Result<()> {
        let held: Vec<_> = held.iter().filter(|(name, _)| self.settings.wants(name)).copied().collect();
        if held.is_empty() {
            return Ok(());
        }
        let before = self.sample(its, None, clients).await?;
        let from = self.lines.len();
        for (name, what) in held {
            for place in 0..self.counties.len() {
                let sample = self.sample(what, Some(place), clients).await?;
                let county = self.counties.get_mut(place).map(|served| {
                    served.commands +=
                        if matches!(what, What::Note | What::Answer | What::Form) { sample.done } else { 0 };
                    served.clients
                });
                self.lines.push(Line { name, county, sample, ratio: None });
            }
        }
        let after = self.sample(its, None, clients).await?;
        let most = f64::midpoint(before.rate, after.rate);
        for line in self.lines.iter_mut().skip(from) {
            line.ratio = Some(line.sample.rate / most);
        }
        for sample in [before, after] {
            self.lines.push(Line { name: limit, county: None, sample, ratio: None });
        }
        Ok(())
    }

    /// A sample; taken again when others took too much of the machine meanwhile. The quietest counts.
    async fn sample(&self, what: What, county: Option<usize>, clients: usize) -> Result<Sample> {
        let mut best = self.once(what, county, clients).await?;
        for _ in 0..self.settings.again {
            if best.meanwhile.foreign <= self.settings.foreign {
                break;
            }
            let other = self.once(what, county, clients).await?;
            if other.meanwhile.foreign < best.meanwhile.foreign {
                best = other;
            }
        }
        Ok(best)
    }

    async fn once(&self, what: What, county: Option<usize>, clients: usize) -> Result<Sample> {
        let mut processes: Vec<u32> = self.counties.iter().map(Served::process).collect();
        processes.push(self.plain.process());
        let seconds = self.settings.seconds;
        match what {
            What::Group => limits::group(&self.settings.scratch, seconds, clients, &processes).await,
            What::Single => limits::single(&self.settings.scratch, seconds, &processes),
            What::PlainCase
            | What::PlainList
            | What::Point
            | What::Case
            | What::List
            | What::Day
            | What::Desk
            | What::Answer
            | What::Form
            | What::Change
            | What::Note => {
                let none: [Arc<Session>; 0] = [];
                let (address, sessions, server): (SocketAddr, &[Arc<Session>], u32) =
                    match county.and_then(|place| self.counties.get(place)) {
                        Some(served) => (served.address, &served.sessions, served.process()),
                        None => (self.plain.address, &none, self.plain.process()),
                    };
                let (processes, server) = (&processes, Some(server));
                Plan { address, sessions, clients, seconds, processes, server }.drive(what).await
            }
        }
    }
}
