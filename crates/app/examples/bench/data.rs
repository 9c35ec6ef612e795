//! The filled counties: where they are, and who can sign in.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use anyhow::{Context as _, Error, Result, ensure};

/// The county's list of who can sign in, as `rinnalla demo` prints it.
const WHO: &str = "who-can-sign-in.txt";

/// Who carries cases.
const CARRIES: &str = "koordinaattori";

/// Who leads.
const LEADS: &str = "johto";

/// A filled data folder.
#[derive(Debug, Clone)]
pub(crate) struct County {
    pub(crate) clients: u64,
    pub(crate) folder: PathBuf,
}

impl FromStr for County {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let (clients, folder) = text.split_once('=').context("a county is written 1600=folder")?;
        Ok(Self { clients: clients.parse()?, folder: folder.into() })
    }
}

impl County {
    /// User names and passwords of coordinators: so many, evenly from among all.
    pub(crate) fn users(&self, most: usize) -> Result<Vec<(String, String)>> {
        let path = self.folder.join(WHO);
        let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let all: Vec<_> = text.lines().filter_map(|line| user(line, CARRIES)).collect();
        ensure!(!all.is_empty(), "{} names no {CARRIES}", path.display());
        let step = (all.len() / most).max(1);
        Ok(all.into_iter().step_by(step).take(most).collect())
    }

    /// User name and password of one who leads.
    pub(crate) fn lead(&self) -> Result<(String, String)> {
        let path = self.folder.join(WHO);
        let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        text.lines()
            .find_map(|line| user(line, LEADS))
            .with_context(|| format!("{} names no {LEADS}", path.display()))
    }

    /// What the data take on the disk.
    pub(crate) fn bytes(&self) -> u64 {
        size(&self.folder)
    }
}

fn user(line: &str, kind: &str) -> Option<(String, String)> {
    let mut fields = line.split('\t');
    let (user, password) = (fields.next()?, fields.next()?);
    user.starts_with(kind).then(|| (user.to_owned(), password.to_owned()))
}

/// What a folder takes.
pub(crate) fn size(folder: &Path) -> u64 {
    let entries = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    entries.filter_map(|entry| entry.metadata().ok()).map(|it| it.len()).sum()
}
