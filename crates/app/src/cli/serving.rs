//! `rinnalla serve`.

use std::process::ExitCode;

use anyhow::{Context as _, Result};
use tokio::signal::unix::{SignalKind, signal};

use super::{say, user};
use crate::clock::{Chance, Clock};
use crate::config::Config;
use crate::serve;
use crate::site::Site;

/// Serves until told to stop.
pub(super) fn serve(config: Config) -> Result<ExitCode> {
    let site = Site::open(config, Clock::System, Chance::default())?;
    // The files are in the binary: whatever is wrong with them is found before anybody is let in.
    anyhow::ensure!(crate::text::faults().is_empty(), "the texts are not whole: {:?}", crate::text::faults());
    let first = user::first_administrator(&site)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().context("no runtime")?;
    runtime.block_on(async {
        let listener = serve::bind(&site).await?;
        let address = site.config().address();
        say(&format!("Rinnalla serves at {address}"));
        if let Some(link) = first {
            say(&format!(
                "The register of users is empty. The first administrator begins here, once: {address}{link}"
            ));
        }
        let mut terminate = signal(SignalKind::terminate())?;
        let mut interrupt = signal(SignalKind::interrupt())?;
        let stop = async move {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            }
        };
        serve::serve(site, listener, stop).await
    })?;
    Ok(ExitCode::SUCCESS)
}
