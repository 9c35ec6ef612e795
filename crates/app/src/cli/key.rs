//! The installation key: 32 random bytes in a file that only the service may read. Lost key, lost record.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

use anyhow::{Context as _, Result, anyhow, ensure};
use journal::{InstallationKey, Place};

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
            !config.data.join("rinnalla.db").exists() && !config.heads().exists(),
            "the installation key {} is missing, and the record cannot be read without it: put the key back \
             from its safe place",
            path.display()
        );
        make(&path, |file| file.write_all(&chance.secret())).map_err(|error| {
            if error.kind() == ErrorKind::StorageFull {
                anyhow!("the disk is full, the installation key has no room: make room on the disk")
            } else {
                let told = format!("the installation key {} cannot be made: {RIGHTS}", path.display());
                anyhow::Error::from(error).context(told)
            }
        })?;
    }
    let bytes = std::fs::read(&path)
        .with_context(|| format!("the installation key {} cannot be read: {RIGHTS}", path.display()))?;
    InstallationKey::from_bytes(&bytes).with_context(|| {
        format!("{} does not hold an installation key: put the key back from its safe place", path.display())
    })
}

/// Is there a record where the configuration says? Else the key would be made, and an empty record beside it.
///
/// # Errors
/// There is none.
pub fn must_be_there(config: &Config) -> Result<()> {
    let there = match config.place() {
        Place::Sqlite(file) => file.exists() || config.heads().exists(),
        Place::Postgres(_) => config.key().exists() || config.heads().exists(),
    };
    ensure!(
        there,
        "there is no record in {}: name its data folder with --data, or its configuration with --config",
        config.data.display()
    );
    Ok(())
}

/// Makes the file whole or not at all: half a key would stand in the way of the next start. A key that somebody else
/// made meanwhile stays.
fn make(path: &Path, write: impl FnOnce(&mut File) -> std::io::Result<()>) -> std::io::Result<()> {
    let half = path.with_extension(std::process::id().to_string());
    let made =
        OpenOptions::new().write(true).create_new(true).mode(0o600).open(&half).and_then(|mut file| {
            write(&mut file)?;
            file.sync_all()?;
            std::fs::hard_link(&half, path)
        });
    let removed = std::fs::remove_file(&half);
    match made {
        Err(error) if error.kind() == ErrorKind::AlreadyExists && path.exists() => Ok(()),
        Err(error) => Err(error),
        Ok(()) => {
            removed?;
            // A new name is there after a power cut only when its folder was synced too.
            path.parent().map_or(Ok(()), |folder| File::open(folder)?.sync_all())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_could_not_be_written_leaves_nothing_in_the_way_of_the_next() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("installation.key");
        let full = |file: &mut File| {
            file.write_all(&[1; 7])?;
            Err(ErrorKind::StorageFull.into())
        };
        assert_eq!(make(&path, full).unwrap_err().kind(), ErrorKind::StorageFull);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        make(&path, |file| file.write_all(&[2; 32])).unwrap();
        make(&path, |file| file.write_all(&[3; 32])).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), [2; 32]);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn where_no_record_is_that_is_said_and_none_is_made() {
        let folder = tempfile::tempdir().unwrap();
        let config = Config { data: folder.path().join("typo"), ..Config::default() };
        let told = must_be_there(&config).unwrap_err().to_string();
        assert!(told.contains("there is no record in") && told.contains("--data"), "{told}");
        assert!(!config.data.exists());
    }

    #[test]
    fn no_key_is_made_beside_a_record_of_another_one() {
        for name in ["rinnalla.db", "heads.log"] {
            let folder = tempfile::tempdir().unwrap();
            std::fs::write(folder.path().join(name), "").unwrap();
            let config = Config { data: folder.path().to_path_buf(), ..Config::default() };
            let told = read_or_make(&config, &Chance::default()).map(drop).unwrap_err().to_string();
            assert!(told.contains("is missing") && told.contains("put the key back"), "{told}");
            assert!(!config.key().exists());
        }
    }
}
