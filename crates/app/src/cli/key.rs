//! The installation key: 32 random bytes in a file that only the service may read. Lost key, lost record.

use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;

use anyhow::{Context as _, Result, ensure};
use journal::InstallationKey;

use crate::clock::Chance;
use crate::config::Config;

/// What to do about a key that this user cannot read or make.
const RIGHTS: &str = "give it and the data folder to the user of the service";

/// Reads the key; makes it when there is neither a key nor a record yet.
///
/// # Errors
/// The key cannot be read or made, or it is missing beside an existing record.
pub fn read_or_make(config: &Config, chance: &Chance) -> Result<InstallationKey> {
    let path = config.key();
    let data = config.data.display();
    std::fs::create_dir_all(&config.data).with_context(|| {
        format!("the data folder {data} cannot be made: name another with --data, or let this user make it")
    })?;
    if !path.exists() {
        ensure!(
            !config.data.join("rinnalla.db").exists(),
            "the installation key {} is missing, and the record cannot be read without it: put the key back \
             from its safe place",
            path.display()
        );
        let mut file =
            std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path).with_context(
                || format!("the installation key {} cannot be made: {RIGHTS}", path.display()),
            )?;
        file.write_all(&chance.secret())?;
        file.sync_all()?;
    }
    let bytes = std::fs::read(&path)
        .with_context(|| format!("the installation key {} cannot be read: {RIGHTS}", path.display()))?;
    InstallationKey::from_bytes(&bytes).with_context(|| {
        format!("{} does not hold an installation key: put the key back from its safe place", path.display())
    })
}
