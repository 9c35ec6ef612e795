//! The heads file: the newest seals, written where the database's owner should not reach.
//!
//! A chain shows a change within it but not that its end was cut off. Each line here is an end that once was.

use std::fs::{File, OpenOptions};
use std::io::{Read as _, Seek, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use crate::chain::{Head, Heads, Seal};
use crate::keys::{Vault, hex, unhex};

/// The end of the file in which the newest head is looked for at start.
const TAIL_BYTES: u64 = 64 * 1024;

/// One line of the file.
#[derive(Serialize, Deserialize)]
struct Line {
    position: i64,
    seal: String,
    log_position: i64,
    log_seal: String,
    mac: String,
}

pub(crate) struct HeadsFile {
    path: PathBuf,
    published: Mutex<Option<Heads>>,
}

impl HeadsFile {
    /// Remembers the newest head that was published; `None` when there is none.
    pub(crate) fn open(path: PathBuf, vault: &Vault) -> Result<Self> {
        let newest = tail(&path)?.lines().rev().find_map(|line| parse(line, vault));
        Ok(Self { path, published: Mutex::new(newest) })
    }

    pub(crate) fn newest(&self) -> Option<Heads> {
        *self.published.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds a line when the head has moved, and has it on disk before it answers.
    pub(crate) fn publish(&self, heads: Heads, vault: &Vault) -> Result<()> {
        let mut published = self.published.lock().unwrap_or_else(PoisonError::into_inner);
        if *published == Some(heads) || heads == Heads::default() {
            return Ok(());
        }
        let context = || format!("the heads file {}", self.path.display());
        let is_new = !self.path.exists();
        let mut file =
            OpenOptions::new().create(true).read(true).append(true).open(&self.path).with_context(context)?;
        let mut line = String::new();
        if ends_torn(&mut file).with_context(context)? {
            line.push('\n');
        }
        line.push_str(&serde_json::to_string(&print(&heads, vault))?);
        line.push('\n');
        file.write_all(line.as_bytes()).with_context(context)?;
        file.sync_all().with_context(context)?;
        if is_new {
            sync_directory(&self.path).with_context(context)?;
        }
        *published = Some(heads);
        Ok(())
    }

    /// Every head of the file, oldest first, and the numbers of the lines that are none.
    pub(crate) fn all(&self, vault: &Vault) -> Result<(Vec<Heads>, Vec<usize>)> {
        let text = match std::fs::read(&self.path) {
            Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
            Err(error) => {
                return Err(error).with_context(|| format!("the heads file {}", self.path.display()));
            }
        };
        let (mut heads, mut broken) = (Vec::new(), Vec::new());
        for (number, line) in (1..).zip(text.lines()) {
            match parse(line, vault) {
                Some(head) => heads.push(head),
                // A line without its end was being written when the power went: that is no fault.
                None if line.ends_with('}') => broken.push(number),
                None => {}
            }
        }
        Ok((heads, broken))
    }
}

fn tail(path: &Path) -> Result<String> {
    let context = || format!("the heads file {}", path.display());
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(String::new()),
        Err(error) => return Err(error).with_context(context),
    };
    let length = file.metadata().with_context(context)?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(TAIL_BYTES))).with_context(context)?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).with_context(context)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn ends_torn(file: &mut File) -> std::io::Result<bool> {
    if file.metadata()?.len() == 0 {
        return Ok(false);
    }
    let mut last = [0];
    file.seek(SeekFrom::End(-1))?;
    file.read_exact(&mut last)?;
    Ok(last != *b"\n")
}

/// A new file is only there after a power cut when its directory was synced too.
fn sync_directory(path: &Path) -> std::io::Result<()> {
    match path.parent().filter(|it| !it.as_os_str().is_empty()) {
        Some(directory) => File::open(directory)?.sync_all(),
        None => File::open(".")?.sync_all(),
    }
}

fn print(heads: &Heads, vault: &Vault) -> Line {
    let Heads { events, log } = heads;
    Line {
        position: events.position,
        seal: hex(&events.seal),
        log_position: log.position,
        log_seal: hex(&log.seal),
        mac: hex(&vault.authenticate(&authenticated(heads))),
    }
}

fn parse(line: &str, vault: &Vault) -> Option<Heads> {
    let line: Line = serde_json::from_str(line).ok()?;
    let seal = |text: &str| -> Option<Seal> { unhex(text)?.try_into().ok() };
    let heads = Heads {
        events: Head { position: line.position, seal: seal(&line.seal)? },
        log: Head { position: line.log_position, seal: seal(&line.log_seal)? },
    };
    vault.is_authentic(&authenticated(&heads), &unhex(&line.mac)?).then_some(heads)
}

fn authenticated(heads: &Heads) -> Vec<u8> {
    let Heads { events, log } = heads;
    let mut bytes = Vec::with_capacity(80);
    for head in [events, log] {
        bytes.extend_from_slice(&head.position.to_be_bytes());
        bytes.extend_from_slice(&head.seal);
    }
    bytes
}
