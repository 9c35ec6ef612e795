//! The shell of an answer: the guard asks the register, and the bank has a row of each.

use anyhow::Result;
use domain::answer::{Answer, Command, Entry, Event, Refusal, World};
use domain::consultation::Consultation;
use domain::model::Right;
use domain::stream::Stream;
use journal::Write;

use super::near;
use crate::act::{Deed, Permit, Recorded, load};
use crate::directory::Directory;
use crate::guard::Names;

impl Recorded for Answer {
    /// It is about nobody.
    fn subject(&self, _id: &str) -> Option<String> {
        None
    }

    fn permit(&self, deed: &Deed, _command: &Command) -> Permit {
        if deed.actor.rights.contains(&Right::Consult) { Permit::Yes } else { Permit::No }
    }

    fn judge(
        &self,
        tx: &mut Write<'_>,
        deed: &Deed,
        _id: &str,
        command: Command,
    ) -> Result<Result<Vec<Event>, Refusal>> {
        let source = match (&command, &self.entry) {
            (Command::Draft { source, .. }, _) => Some(source),
            (Command::Publish, Some(entry)) => Some(&entry.source),
            (Command::Amend { .. } | Command::Publish | Command::Withdraw { .. }, _) => None,
        };
        let source = match source {
            Some(source) => load::<Consultation>(tx, source.as_str())?.state.thread,
            None => None,
        };
        let names = Names::Register.of(tx);
        let known = |words: &str| names.is_name(words);
        let world = World { source: source.as_ref(), known_names: &known };
        Ok(self.decide(&world, &deed.stamp, command))
    }

    fn project(
        tx: &mut Write<'_>,
        _directory: &Directory,
        id: &str,
        before: &Self,
        after: &Self,
    ) -> Result<()> {
        let Some(entry) = &after.entry else {
            return Ok(());
        };
        put(tx, id, entry)?;
        put_tags(tx, id, before.entry.as_ref(), entry)?;
        near::put(tx, id, before.entry.as_ref(), Some(entry))
    }
}

fn put(tx: &mut Write<'_>, id: &str, entry: &Entry) -> Result<()> {
    let moved = entry.withdrawn.as_ref().map_or(entry.written.on, |(done, _)| done.on);
    tx.run(
        "insert into answer_view (answer, source, standing, title, language, moved) values (?1, ?2, ?3, ?4, ?5, ?6)
         on conflict (answer) do update set standing = excluded.standing, title = excluded.title,
             language = excluded.language, moved = excluded.moved",
        &[
            id.into(),
            entry.source.as_str().into(),
            entry.standing().code().into(),
            (&entry.content.title).into(),
            entry.content.language.code().into(),
            (&moved.to_string()).into(),
        ],
    )?;
    Ok(())
}

/// By each subject, an answer lies where the list of its standing has it.
fn put_tags(tx: &mut Write<'_>, id: &str, before: Option<&Entry>, after: &Entry) -> Result<()> {
    let rows = |entry: &Entry| -> std::collections::BTreeSet<_> {
        entry.content.tags.iter().map(|tag| (tag.code(), entry.standing().code())).collect()
    };
    let (was, is) = (before.map(rows).unwrap_or_default(), rows(after));
    for (tag, standing) in was.difference(&is) {
        tx.run(
            "delete from answer_tag where tag = ?1 and standing = ?2 and answer = ?3",
            &[(*tag).into(), (*standing).into(), id.into()],
        )?;
    }
    for (tag, standing) in is.difference(&was) {
        tx.run(
            "insert into answer_tag (tag, standing, answer) values (?1, ?2, ?3)",
            &[(*tag).into(), (*standing).into(), id.into()],
        )?;
    }
    Ok(())
}
