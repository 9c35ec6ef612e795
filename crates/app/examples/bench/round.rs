//! One round: each limit, what is held against it, and the limit again.

use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::{Context as _, Result};

use crate::Settings;
use crate::limits;
use crate::load::{Plan, Sample, Session, What};
use crate::server::{Plain, Served};

/// A line of the table, as one round saw it.
pub struct Line {
    pub name: &'static str,
    /// Clients in the county's record; none for a limit.
    pub county: Option<u64>,
    pub sample: Sample,
    /// Its rate by that of its limit.
    pub ratio: Option<f64>,
}

pub const PLAIN_CASE: &str = "plain page as large as a case page";
pub const PLAIN_LIST: &str = "plain page as large as a work list";
pub const POINT: &str = "point read over HTTP";
pub const GROUP: &str = "raw SQLite rows, group commit";
pub const SINGLE: &str = "raw SQLite rows, one commit each";
pub const CASE: &str = "case page";
pub const LIST: &str = "work list";
pub const DAY: &str = "my day";
pub const NOTE: &str = "note";
pub const CASE_ALONE: &str = "case page, 1 client";
pub const LIST_ALONE: &str = "work list, 1 client";
pub const NOTE_ALONE: &str = "note, 1 writer";

/// What is needed to take samples.
pub struct Round<'r> {
    pub settings: &'r Settings,
    pub plain: &'r Plain,
    pub counties: &'r mut [Served],
    pub lines: Vec<Line>,
}

/// The average sizes of a case page and of a work list.
pub async fn sizes(settings: &Settings, counties: &[Served]) -> Result<[usize; 2]> {
    let served = counties.first().context("no county")?;
    let plan = Plan {
        address: served.address,
        sessions: &served.sessions,
        clients: settings.clients,
        seconds: 0.5,
        processes: &[],
    };
    let (case, list) = (plan.drive(What::Case).await?, plan.drive(What::List).await?);
    Ok([case.bytes, list.bytes].map(|bytes| bytes.round() as usize))
}

impl Round<'_> {
    /// Takes all samples, in an order that puts what is compared side by side.
    pub async fn take(&mut self) -> Result<()> {
        let many = self.settings.clients;
        self.against((PLAIN_CASE, What::PlainCase), &[(CASE, What::Case)], many).await?;
        self.against((PLAIN_LIST, What::PlainList), &[(LIST, What::List), (DAY, What::Day)], many).await?;
        self.against((GROUP, What::Group), &[(NOTE, What::Note)], many).await?;
        self.against((SINGLE, What::Single), &[(NOTE_ALONE, What::Note)], 1).await?;
        let alone = [(CASE_ALONE, What::Case), (LIST_ALONE, What::List)];
        self.against((POINT, What::Point), &alone, 1).await
    }

    /// The limit, all that is held against it in every county, and the limit once more.
    async fn against(
        &mut self,
        (limit, its): (&'static str, What),
        held: &[(&'static str, What)],
        clients: usize,
    ) -> Result<()> {
        let wanted = |name: &str| self.settings.only.as_ref().is_none_or(|only| name.contains(only.as_str()));
        let held: Vec<_> = held.iter().filter(|(name, _)| wanted(name)).copied().collect();
        if held.is_empty() {
            return Ok(());
        }
        let before = self.sample(its, None, clients).await?;
        let from = self.lines.len();
        for (name, what) in held {
            for place in 0..self.counties.len() {
                let sample = self.sample(what, Some(place), clients).await?;
                let county = self.counties.get_mut(place).map(|served| {
                    served.commands += if what == What::Note { sample.done } else { 0 };
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
            _ => {
                let none: [Arc<Session>; 0] = [];
                let (address, sessions): (SocketAddr, &[Arc<Session>]) =
                    match county.and_then(|place| self.counties.get(place)) {
                        Some(served) => (served.address, &served.sessions),
                        None => (self.plain.address, &none),
                    };
                Plan { address, sessions, clients, seconds, processes: &processes }.drive(what).await
            }
        }
    }
}
