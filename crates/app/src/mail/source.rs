//! Where messages come from: a folder that a mail server delivers into, or a mailbox on a server.

use std::fs::{self, File};
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::imap::{Mailbox, User};
use super::settings::{Imap, Inbox, Mail, secret};

/// The most messages that are read at once; the rest comes at the next time.
const MOST: usize = 100;

/// What becomes of a message when it has been looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is taken away: what it said and may be kept is on record.
    Gone,
    /// It is left to people: in the folder `failed`, or flagged in the mailbox.
    Aside,
}

/// A message, or as much of it as is read.
pub(super) struct Incoming {
    pub(super) raw: Vec<u8>,
    /// There was more.
    pub(super) cut: bool,
}

/// Shows each message that waits, and does with it what `look` says. An error stops; what was not looked at waits.
///
/// # Errors
/// The folder or the server cannot be read, or `look` fails.
pub(super) fn each(mail: &Mail, inbox: &Inbox, look: &mut dyn FnMut(Incoming) -> Result<Fate>) -> Result<()> {
    if let Some(folder) = &inbox.drop {
        return each_file(folder, mail.most_bytes, look);
    }
    match &inbox.imap {
        Some(imap) => each_of_server(mail, inbox, imap, look),
        None => Ok(()),
    }
}

fn each_file(folder: &Path, most: usize, look: &mut dyn FnMut(Incoming) -> Result<Fate>) -> Result<()> {
    let maildir = folder.join("new");
    let (place, any) = if maildir.is_dir() { (maildir, true) } else { (folder.to_owned(), false) };
    let mut files: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(&place).with_context(|| format!("the folder {}", place.display()))? {
        let entry = entry?;
        let path = entry.path();
        // Half a file has another name until it is whole.
        let fits = any || path.extension().is_some_and(|end| end.eq_ignore_ascii_case("eml"));
        let hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
        if fits && !hidden && entry.file_type()?.is_file() {
            files.push(path);
        }
    }
    files.sort();
    for file in files.into_iter().take(MOST) {
        // Another server may have been faster.
        let Some(message) = missing_is_none(read(&file, most))? else { continue };
        let done = match look(message)? {
            Fate::Gone => fs::remove_file(&file),
            Fate::Aside => put_aside(folder, &file),
        };
        missing_is_none(done).with_context(|| format!("the folder {}", place.display()))?;
    }
    Ok(())
}

fn read(file: &Path, most: usize) -> std::io::Result<Incoming> {
    let mut raw = Vec::new();
    let limit = u64::try_from(most).unwrap_or(u64::MAX);
    File::open(file)?.take(limit.saturating_add(1)).read_to_end(&mut raw)?;
    let cut = raw.len() > most;
    raw.truncate(most);
    Ok(Incoming { raw, cut })
}

fn put_aside(folder: &Path, file: &Path) -> std::io::Result<()> {
    let failed = folder.join("failed");
    fs::create_dir_all(&failed)?;
    let name = file.file_name().unwrap_or_default();
    fs::rename(file, failed.join(name))
}

fn missing_is_none<T>(done: std::io::Result<T>) -> std::io::Result<Option<T>> {
    match done {
        Ok(done) => Ok(Some(done)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn each_of_server(
    mail: &Mail,
    inbox: &Inbox,
    imap: &Imap,
    look: &mut dyn FnMut(Incoming) -> Result<Fate>,
) -> Result<()> {
    let password = secret(inbox.password_file.as_deref())?.unwrap_or_default();
    let user = User { name: inbox.user.as_deref().unwrap_or_default(), password: &password };
    let mut mailbox = Mailbox::open(&imap.0, mail.ca_file.as_deref(), &user, mail.most_bytes)?;
    let mut looked = Ok(());
    for uid in mailbox.list()?.into_iter().take(MOST) {
        let Some((raw, cut)) = mailbox.fetch(uid)? else { continue };
        match look(Incoming { raw, cut }) {
            Ok(Fate::Gone) => mailbox.delete(uid)?,
            Ok(Fate::Aside) => mailbox.put_aside(uid)?,
            Err(error) => {
                looked = Err(error);
                break;
            }
        }
    }
    // What is on record is taken away, also when the next message could not be recorded.
    mailbox.close()?;
    looked
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look_at(folder: &Path, most: usize, fate: Fate) -> Vec<(String, bool)> {
        let mut seen = Vec::new();
        let done = each_file(folder, most, &mut |incoming| {
            seen.push((String::from_utf8(incoming.raw).unwrap(), incoming.cut));
            Ok(fate)
        });
        done.unwrap();
        seen
    }

    #[test]
    fn a_folder_is_emptied_file_by_file_and_what_is_not_mail_stays() {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        put("2.eml", "toinen");
        put("1.EML", "eka");
        put("3.eml.part", "kesken");
        put(".4.eml", "piilossa");
        fs::create_dir(folder.path().join("5.eml")).unwrap();

        let seen = look_at(folder.path(), 4, Fate::Gone);
        assert_eq!(seen, [("eka".to_owned(), false), ("toin".to_owned(), true)]);
        assert_eq!(look_at(folder.path(), 4, Fate::Gone), []);
        assert!(folder.path().join("3.eml.part").exists());
    }

    #[test]
    fn a_maildir_is_read_from_new_and_what_failed_lies_aside() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("new")).unwrap();
        fs::write(folder.path().join("new/1.kone"), "eka").unwrap();

        assert_eq!(look_at(folder.path(), 9, Fate::Aside).len(), 1);
        assert_eq!(look_at(folder.path(), 9, Fate::Aside), []);
        assert_eq!(fs::read_to_string(folder.path().join("failed/1.kone")).unwrap(), "eka");
    }
}
