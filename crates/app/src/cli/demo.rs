//! `rinnalla demo`. (Being written.)

use std::process::ExitCode;

use anyhow::Result;

use crate::config::Config;

/// What a synthetic county is made of.
#[derive(clap::Args)]
pub struct Arguments {}

/// Fills an empty record.
///
/// # Errors
/// Always, until it is written.
pub fn run(_config: Config, _arguments: Arguments) -> Result<ExitCode> {
    anyhow::bail!("being written")
}
