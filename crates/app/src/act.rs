//! The one door for change. Nothing else appends.
//!
//! Load, ask whether the actor may, decide, append, keep the tables up to date: one transaction, one writer
//! at a time. A command that is on record already is answered as done; a stale one is told so.

use std::sync::Arc;

use anyhow::{Context as _, Result, bail};
use domain::access::Actor;
use domain::stream::{Stamp, Stream};
use journal::{Appended, NewFact, Read, Write};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::clock::day_of;
use crate::directory::Directory;
use crate::draft;
use crate::shelf::Shelf;

/// Who does it, when, by which command, knowing what.
#[derive(Debug, Clone)]
pub struct Deed {
    pub actor: Actor,
    pub stamp: Stamp,
    /// The command's own id: a double click or a retry is one fact.
    pub cause: String,
    /// The version that the form was filled against; none when it does not matter.
    pub expect: Option<i64>,
    pub directory: Arc<Directory>,
    /// The draft that is no longer needed when this is done.
    pub draft: Option<String>,
}

/// May it be done?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permit {
    Yes,
    /// The actor may know the thing but not do this.
    No,
    /// The actor may not know that the thing is there.
    Hidden,
}

/// What became of a command. A no is an ordinary answer.
#[derive(Debug)]
#[must_use]
pub enum Answer<S: Stream> {
    Done(Arc<S>),
    /// It was on record already.
    Again,
    Refused(S::Refusal),
    /// Somebody changed the thing since the form was filled.
    Stale,
    Forbidden,
    Hidden,
}

/// A stream that the shell can record and show.
pub trait Recorded:
    Stream<Event: Serialize + DeserializeOwned + Send, Command: Send, Refusal: Send>
    + Serialize
    + DeserializeOwned
    + Clone
    + Send
    + Sync
    + 'static
{
    /// Whose key encrypts the facts; none for what concerns the organisation only.
    fn subject(&self, id: &str) -> Option<String>;

    /// May the actor do this to it?
    fn permit(&self, deed: &Deed, command: &Self::Command) -> Permit;

    /// Judge, with whatever the rules may look at read from the same transaction.
    ///
    /// # Errors
    /// The record cannot be read.
    fn judge(
        &self,
        tx: &mut Write<'_>,
        deed: &Deed,
        id: &str,
        command: Self::Command,
    ) -> Result<Result<Vec<Self::Event>, Self::Refusal>>;

    /// Keep the tables up to date; a function of the states before and after, and of nothing else.
    ///
    /// # Errors
    /// A table cannot be written.
    fn project(
        tx: &mut Write<'_>,
        directory: &Directory,
        id: &str,
        before: &Self,
        after: &Self,
    ) -> Result<()>;
}

/// A thing as the record has it, and its version.
#[derive(Debug, Clone)]
pub struct Loaded<S> {
    pub state: S,
    pub version: i64,
}

/// A thing as it was read a moment ago. It is as good as what the transaction would read while the version is the
/// same and nothing has been erased.
#[derive(Debug)]
pub struct Known<S> {
    pub state: Arc<S>,
    pub version: i64,
    /// The erasures that the snapshot saw.
    pub erasures: i64,
}

impl<S> Clone for Known<S> {
    fn clone(&self) -> Self {
        Self { state: Arc::clone(&self.state), version: self.version, erasures: self.erasures }
    }
}

impl<S: Recorded> Known<S> {
    fn is_as_now(&self, tx: &mut Read<'_>, stream: &str) -> Result<bool> {
        Ok(version(tx, stream)? == Some(self.version) && tx.erasures()? == self.erasures)
    }
}

/// The version of a stream's kept state; none when there is no such stream.
fn version(tx: &mut Read<'_>, stream: &str) -> Result<Option<i64>> {
    tx.one("select version from state where stream = ?1", &[stream.into()], |row| row.int(0))
}

/// The thing as it is now, from the shelf while that is still so.
///
/// # Errors
/// The record cannot be read, or the person has been erased.
pub fn known<S: Recorded>(tx: &mut Read<'_>, shelf: &Shelf<Known<S>>, id: &str) -> Result<Known<S>> {
    let (stream, erasures) = (stream_name::<S>(id), tx.erasures()?);
    let Some(version) = version(tx, &stream)? else {
        return Ok(Known { state: Arc::default(), version: 0, erasures });
    };
    let fits = |known: &Known<S>| known.version == version && known.erasures == erasures;
    shelf.fetch(&stream, fits, || {
        let Loaded { state, version } = load::<S>(tx, id)?;
        Ok(Known { state: Arc::new(state), version, erasures })
    })
}

/// The stream's name in the record.
pub fn stream_name<S: Stream>(id: &str) -> String {
    format!("{}/{id}", S::NAME)
}

/// The thing as it is now, from its kept state.
///
/// # Errors
/// The record cannot be read, or the person has been erased.
pub fn load<S: Recorded>(tx: &mut Read<'_>, id: &str) -> Result<Loaded<S>> {
    let stream = stream_name::<S>(id);
    let kept =
        tx.one("select version, subject, body from state where stream = ?1", &[(&stream).into()], |row| {
            Ok((row.int(0)?, row.maybe_text(1)?, row.bytes(2)?))
        })?;
    let Some((version, subject, body)) = kept else {
        return Ok(Loaded { state: S::default(), version: 0 });
    };
    let plain = match &subject {
        Some(subject) => tx.open_sealed(subject, &stream, &body)?.context("the person has been erased")?,
        None => body,
    };
    let state = serde_json::from_slice(&plain).with_context(|| format!("the kept state of {}", S::NAME))?;
    Ok(Loaded { state, version })
}

/// A kept state that a list has read with its own statement. None when the subject has been erased.
///
/// # Errors
/// It cannot be read.
pub fn opened<S: Recorded>(tx: &mut Read<'_>, id: &str, subject: &str, body: &[u8]) -> Result<Option<S>> {
    let plain = tx.open_sealed(subject, &stream_name::<S>(id), body)?;
    plain.map(|plain| Ok(serde_json::from_slice(&plain)?)).transpose()
}

/// Carry a command out inside a transaction.
///
/// # Errors
/// The record cannot be read or written. A refusal is not an error.
pub fn carry_out<S: Recorded>(
    tx: &mut Write<'_>,
    deed: &Deed,
    id: &str,
    command: S::Command,
) -> Result<Answer<S>> {
    let Loaded { state, version } = load::<S>(tx, id)?;
    Ok(decide_on(tx, deed, id, (&state, version), command)?.0)
}

/// [`carry_out`] on what the request has read already, when that is still how it is: opening and reading a state
/// is a good part of the writer's work. When it is done, the thing as it is from the commit on is answered too.
///
/// # Errors
/// The record cannot be read or written. A refusal is not an error.
pub fn carry_out_on<S: Recorded>(
    tx: &mut Write<'_>,
    deed: &Deed,
    id: &str,
    known: &Known<S>,
    command: S::Command,
) -> Result<(Answer<S>, Option<Known<S>>)> {
    let (answer, version) = if known.is_as_now(tx, &stream_name::<S>(id))? {
        decide_on(tx, deed, id, (&*known.state, known.version), command)?
    } else {
        let Loaded { state, version } = load::<S>(tx, id)?;
        decide_on(tx, deed, id, (&state, version), command)?
    };
    let Answer::Done(state) = &answer else {
        return Ok((answer, None));
    };
    let known = Known { state: Arc::clone(state), version, erasures: tx.erasures()? };
    Ok((answer, Some(known)))
}

fn decide_on<S: Recorded>(
    tx: &mut Write<'_>,
    deed: &Deed,
    id: &str,
    (before, version): (&S, i64),
    command: S::Command,
) -> Result<(Answer<S>, i64)> {
    let (answer, reached) = record_on(tx, deed, id, (before, version), command)?;
    if let Answer::Done(after) = &answer {
        settle(tx, &deed.directory, id, before, (after, reached))?;
        if let Some(form) = &deed.draft {
            draft::drop(tx, deed.actor.worker.as_str(), form)?;
        }
    }
    Ok((answer, reached))
}

/// The door's first half: decides and appends, and answers the version that is reached. The tables know nothing of it
/// until [`settle`], in the same transaction or, where nobody is served, after many commands.
///
/// # Errors
/// The record cannot be read or written. A refusal is not an error.
pub fn record_on<S: Recorded>(
    tx: &mut Write<'_>,
    deed: &Deed,
    id: &str,
    (before, version): (&S, i64),
    command: S::Command,
) -> Result<(Answer<S>, i64)> {
    match before.permit(deed, &command) {
        Permit::Yes => {}
        Permit::No => return Ok((Answer::Forbidden, version)),
        Permit::Hidden => return Ok((Answer::Hidden, version)),
    }
    if tx.done(&deed.cause)? {
        return Ok((Answer::Again, version));
    }
    if deed.expect.is_some_and(|expected| expected != version) {
        return Ok((Answer::Stale, version));
    }
    let events = match before.judge(tx, deed, id, command)? {
        Ok(events) => events,
        Err(refusal) => return Ok((Answer::Refused(refusal), version)),
    };
    let mut after = before.clone();
    for event in &events {
        after.evolve(&deed.stamp, event);
    }
    let subject = after.subject(id);
    let stream = stream_name::<S>(id);
    let at = deed.stamp.at.to_string();
    let mut reached = version;
    for event in &events {
        let body = serde_json::to_vec(event)?;
        let kind = kind::<S>(&body)?;
        let fact = NewFact {
            kind: &kind,
            subject: subject.as_deref(),
            body: &body,
            at: &at,
            actor: deed.stamp.by.as_str(),
            cause: &deed.cause,
        };
        match tx.append(&stream, reached, fact)? {
            Appended::At { version, .. } => reached = version,
            Appended::Stale { .. } => {
                bail!("the kept state of {stream} is behind its record: run rinnalla rebuild")
            }
        }
    }
    Ok((Answer::Done(Arc::new(after)), reached))
}

/// The door's second half: brings the tables from what they say to what is recorded.
///
/// # Errors
/// A table cannot be written.
pub fn settle<S: Recorded>(
    tx: &mut Write<'_>,
    directory: &Directory,
    id: &str,
    before: &S,
    (after, version): (&S, i64),
) -> Result<()> {
    keep(tx, &stream_name::<S>(id), after.subject(id).as_deref(), after, version)?;
    S::project(tx, directory, id, before, after)
}

/// Keeps the state of a stream, sealed when it concerns a person.
///
/// # Errors
/// The table cannot be written.
pub fn keep<S: Serialize>(
    tx: &mut Write<'_>,
    stream: &str,
    subject: Option<&str>,
    state: &S,
    version: i64,
) -> Result<()> {
    let plain = serde_json::to_vec(state)?;
    let body = match subject {
        Some(subject) => tx.seal(subject, stream, &plain)?,
        None => plain,
    };
    tx.run(
        "insert into state (stream, version, subject, body) values (?1, ?2, ?3, ?4)
         on conflict (stream) do update
         set version = excluded.version, subject = excluded.subject, body = excluded.body",
        &[stream.into(), version.into(), subject.into(), (&body).into()],
    )?;
    Ok(())
}

/// `case.note-written`: the noun and the tag with which the event's JSON begins.
fn kind<S: Stream>(body: &[u8]) -> Result<String> {
    let text = std::str::from_utf8(body)?;
    let tag = text
        .strip_prefix("{\"event\":\"")
        .and_then(|rest| rest.split_once('"'))
        .map(|(tag, _)| tag)
        .context("an event whose JSON does not begin with its tag")?;
    Ok(format!("{}.{tag}", S::NAME))
}

/// The stamp of a recorded fact.
///
/// # Errors
/// The moment is not one.
pub fn stamp_of(fact: &journal::Fact) -> Result<Stamp> {
    let at = fact.at.parse()?;
    Ok(Stamp { at, on: day_of(at), by: fact.actor.as_str().into() })
}
