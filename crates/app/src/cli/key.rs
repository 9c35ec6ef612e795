//! The installation key: 32 random bytes in a file that only the service may read. Lost key, lost record.

use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;

use anyhow::{Context as _, Result, ensure};
use journal::InstallationKey;

use crate::clock::Chance;
use crate::config::Config;

/// Reads the key; makes it when there is neither a key nor a record yet.
///
/// # Errors
/// The key cannot be read or made, or it is missing beside an existing record.
pub fn read_or_make(config: &Config, chance: &Chance) -> Result<InstallationKey> {
    let path = config.key();
    std::fs::create_dir_all(&config.data)
        .with_context(|| format!("the data folder {} cannot be made", config.data.display()))?;
    if !path.exists() {
        ensure!(
            !config.data.join("rinnalla.db").exists(),
            "the installation key {} is missing, and the record cannot be read without it: put the key back \
             from its safe place",
            path.display()
        );
        let mut file = std::fs::OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&path)
            .with_context(|| format!("the installation key {} cannot be made", path.display()))?;
        file.write_all(&chance.secret())?;
        file.sync_all()?;
    }
    let bytes = std::fs::read(&path)
        .with_context(|| format!("the installation key {} cannot be read", path.display()))?;
    InstallationKey::from_bytes(&bytes)
        .with_context(|| format!("{} does not hold an installation key of 32 bytes", path.display()))
}
