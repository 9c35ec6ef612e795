//! `rinnalla demo`: an empty record is filled with a synthetic county.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, bail};
use jiff::Timestamp;
use jiff::civil::Date;

use super::{say, say_wrong};
use crate::clock::{Chance, Clock};
use crate::config::Config;
use crate::demo::{Demo, Progress, Summary, fill, is_empty};
use crate::model::{Source, load_all};
use crate::site::Site;

/// So many of those who can sign in are printed.
const PRINTED: usize = 200;

/// What a synthetic county is made of.
#[derive(clap::Args)]
pub struct Arguments {
    /// The operating model that the county has adopted.
    #[arg(long, default_value = "keusote-2024")]
    model: String,
    /// How many clients come in the 24 months.
    #[arg(long, default_value_t = 600, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    clients: u32,
    /// The same seed gives the same county.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The last day, such as 2026-11-21; yesterday when left out.
    #[arg(long)]
    until: Option<Date>,
    /// A folder of operating models, in place of those in the binary.
    #[arg(long)]
    models: Option<PathBuf>,
}

/// Fills an empty record and prints who can sign in: user name, password, name, role; a line each, with tabs.
///
/// # Errors
/// There are facts already, there is no such model, or the record cannot be written.
pub fn run(config: Config, arguments: Arguments) -> Result<ExitCode> {
    let source = arguments.models.map_or(Source::Shipped, Source::Folder);
    let models = load_all(&source)?;
    let Some(model) = models.get(&arguments.model) else {
        let known: Vec<&str> = models.iter().map(|model| model.model.id.as_str()).collect();
        bail!("there is no model {}; choose one of: {}", arguments.model, known.join(", "));
    };
    let data = config.data.display().to_string();
    let site = Site::open(config, Clock::System, Chance::default())?;
    if !is_empty(&site)? {
        bail!(
            "the record in {data} has facts already, and a synthetic county is never mixed with them: give an empty \
             data folder with --data, or delete this one"
        );
    }
    let began = site.now();
    let now = match arguments.until {
        Some(day) => day.tomorrow()?.to_zoned(crate::clock::HELSINKI.clone())?.timestamp(),
        None => began,
    };
    let demo = Demo::until(now, arguments.clients, arguments.seed);
    let clock = site.clock().clone();
    let mut told = 0;
    let done = fill(&site, model, &demo, |progress| {
        let tenth = progress.clients_arrived * 10 / progress.clients.max(1);
        if tenth > told && progress.clients >= 2_000 {
            told = tenth;
            say_wrong(&rate(&progress, began, clock.now()));
        }
    })?;
    tell(&done, began, site.now());
    site.journal().clone().close();
    Ok(ExitCode::SUCCESS)
}

fn seconds(from: Timestamp, to: Timestamp) -> u64 {
    u64::try_from((to.as_millisecond() - from.as_millisecond()) / 1_000).unwrap_or(0).max(1)
}

fn rate(progress: &Progress, began: Timestamp, now: Timestamp) -> String {
    let Progress { clients_arrived, clients, commands, .. } = progress;
    let percent = clients_arrived * 100 / clients;
    let a_second = commands / seconds(began, now);
    format!("demo: {percent} %, {clients_arrived} clients, {commands} commands, {a_second} a second")
}

/// The county in numbers on standard error, who can sign in on standard output.
fn tell(done: &Summary, began: Timestamp, now: Timestamp) {
    let Summary { model, first_day, last_day, clients, open, closed, facts, .. } = done;
    say_wrong(&format!(
        "A synthetic county after {model}: {clients} clients from {first_day} to {last_day}, {open} cases open, \
         {closed} closed, {facts} facts, made in {} s.",
        seconds(began, now)
    ));
    let stages: Vec<String> = done.stages.iter().map(|(stage, count)| format!("{stage} {count}")).collect();
    say_wrong(&format!("Open cases by stage: {}.", stages.join(", ")));
    say_wrong("Who can sign in (user name, password, name, role):");
    let password = done.password.as_deref().unwrap_or_default();
    for person in done.sign_in.iter().take(PRINTED) {
        say(&format!("{}\t{password}\t{}\t{}", person.user, person.name, person.role));
    }
    let more = done.sign_in.len().saturating_sub(PRINTED);
    if more > 0 {
        say_wrong(&format!("… and {more} more, numbered on, with the same password."));
    }
}
