//! `./bench`: the limits of the machine and what Rinnalla reaches of them, measured one beside the other.
//!
//! A limit and what is held against it are measured in the same round, on the same two cores, by the same clients;
//! what is told is the median of the rounds' ratios. Other programs on the machine disturb both alike, and how
//! much they took is told with every line.

#![expect(clippy::disallowed_methods, reason = "a load program asks the machine for the time")]
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "it answers on standard output")]
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "rates and shares are told in a few digits"
)]

mod answers;
mod data;
mod desk;
mod http;
mod limits;
mod load;
mod machine;
mod pairs;
mod round;
mod server;
mod table;

use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};
use clap::Parser;

use data::County;
use round::Round;

/// What is measured, how long and how often.
#[derive(Parser)]
enum Command {
    /// Measure everything and print the table.
    Run(Settings),
    /// Serve the limits' pages: what the other half of the measurement is held against. Started by `run`.
    #[command(hide = true)]
    Plain { folder: PathBuf, case: usize, list: usize },
}

#[derive(clap::Args)]
pub(crate) struct Settings {
    /// The program that is measured.
    #[arg(long)]
    binary: PathBuf,
    /// Folders of filled data, the smaller first: `1600=target/bench/1600`.
    #[arg(long = "county", required = true)]
    counties: Vec<County>,
    /// A folder on the same disk for what is written meanwhile.
    #[arg(long)]
    scratch: PathBuf,
    /// Seconds of one sample.
    #[arg(long, default_value_t = 3.0)]
    seconds: f64,
    /// Rounds; the median of them counts.
    #[arg(long, default_value_t = 3)]
    rounds: usize,
    /// Clients at once.
    #[arg(long, default_value_t = 64)]
    clients: usize,
    /// A sample during which others took more than this share of the machine is taken again …
    #[arg(long, default_value_t = 0.08)]
    foreign: f64,
    /// … at most so many times.
    #[arg(long, default_value_t = 1)]
    again: usize,
    /// Measure only what has this in its name; may be given several times.
    #[arg(long)]
    only: Vec<String>,
    /// A short look: one round of short samples. Its numbers decide nothing.
    #[arg(long)]
    quick: bool,
}

impl Settings {
    /// Is a line measured?
    pub(crate) fn wants(&self, name: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|only| name.contains(only.as_str()))
    }
}

fn main() -> Result<()> {
    match Command::parse() {
        Command::Run(settings) => run(settings),
        Command::Plain { folder, case, list } => limits::serve(&folder, [case, list]),
    }
}

fn run(mut settings: Settings) -> Result<()> {
    if settings.quick {
        (settings.seconds, settings.rounds, settings.again) = (1.0, 1, 0);
    }
    ensure!(settings.rounds > 0 && settings.clients > 0, "at least one round and one client");
    std::fs::create_dir_all(&settings.scratch).context("the scratch folder")?;
    // Before the runtime: what fills the desk blocks.
    let fill = |county: &County| {
        pairs::fill(&county.folder).context("pairs of scores")?;
        desk::fill(&county.folder).context("the desk's consultations")
    };
    let threads = settings.counties.iter().map(fill).collect::<Result<Vec<_>>>()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let mut table = table::Table::default();
    runtime.block_on(async {
        let mut counties = Vec::new();
        for (county, threads) in settings.counties.iter().zip(&threads) {
            counties.push(server::Served::start(&settings, county, threads).await?);
        }
        table.starts(&counties);
        let pages = round::sizes(&settings, &counties).await?;
        let plain = server::Plain::start(&settings.scratch, pages)?;
        let bank = round::bank(&settings).await?;
        for number in 1..=settings.rounds {
            eprintln!("round {number} of {}", settings.rounds);
            let (settings, plain) = (&settings, &plain);
            let mut round =
                Round { settings, plain, counties: &mut counties, bank: bank.as_ref(), lines: Vec::new() };
            round.take().await?;
            table.round(round.lines);
        }
        for county in counties {
            table.ended(county.end().await?);
        }
        anyhow::Ok(())
    })?;
    table.print(&settings);
    Ok(())
}
