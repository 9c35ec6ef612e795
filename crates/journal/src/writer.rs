//! The writer: one thread that takes the works from the queue and commits them in groups.
//!
//! What waits in the queue shares one durable commit. Each work runs in a savepoint of its own and is answered
//! only after the commit. After an I/O error nothing is answered any more: a disk that failed once to keep what it
//! was given is not asked again.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Result, anyhow};
use tokio::sync::{mpsc, oneshot};

use crate::read::Known;
use crate::shared::Shared;
use crate::sql::{Connection, Trouble};
use crate::tables::{self, State};
use crate::{Fault, Read, Write};

/// Works that may wait.
pub(crate) const QUEUE_LIMIT: usize = 4_096;
/// Works that share one commit.
const GROUP_LIMIT: usize = 512;
/// When so many shared the last commit, more are on their way: a moment's wait lets them share the next one.
const MANY: usize = 8;
const GATHERING: Duration = Duration::from_micros(500);
/// After so many groups the snapshots that readers left open are ended, so that the WAL can be emptied.
const GROUPS_BETWEEN: u32 = 64;
/// How often a lost server is looked for before the waiting work is told.
const RECONNECTS: u32 = 10;
const RECONNECT_PAUSE: Duration = Duration::from_millis(100);
/// Never longer: whoever waits should not wait for a server that has been back for seconds.
const LONGEST_PAUSE: Duration = Duration::from_millis(500);

pub(crate) enum Message {
    Work(Job),
    Close,
}

/// Runs the work when it is given a transaction, and hands back the answer to be sent after the commit.
pub(crate) type Job = Box<dyn FnOnce(Option<&mut Write<'_>>) -> Ran + Send>;

pub(crate) struct Ran {
    failed: bool,
    only_logs: bool,
    answer: Answer,
}

/// Sends the work's own outcome, or the fault that met it.
type Answer = Box<dyn FnOnce(Option<Fault>) + Send>;

/// Wraps a work so that the thread need not know what it answers.
pub(crate) fn job<T: Send + 'static>(
    work: impl FnOnce(&mut Write<'_>) -> Result<T> + Send + 'static,
    waiter: oneshot::Sender<Result<T, Fault>>,
    only_logs: bool,
) -> Job {
    Box::new(move |write| {
        let outcome = write.map(|write| guarded(|| work(write)));
        let failed = !matches!(outcome, Some(Ok(_)));
        let answer = move |fault: Option<Fault>| {
            let answer = match (fault, outcome) {
                (Some(fault), _) => Err(fault),
                (None, Some(outcome)) => outcome.map_err(Fault::Work),
                (None, None) => return,
            };
            // Whoever asked may have gone away; what was asked is done all the same.
            drop(waiter.send(answer));
        };
        Ran { failed, only_logs, answer: Box::new(answer) }
    })
}

/// A panic in a work is that work's failure and nobody else's.
pub(crate) fn guarded<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let told = panic.downcast_ref::<&str>().copied().map(str::to_owned);
        let told = told.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default();
        Err(anyhow!("the work panicked: {told}"))
    })
}

pub(crate) struct Writer {
    db: Connection,
    shared: Arc<Shared>,
    queue: mpsc::Receiver<Message>,
    /// As of the last commit.
    state: State,
    /// The connection may look alive and lead to a server that does not write any more.
    lost: bool,
    /// How many have been committed.
    groups: u32,
    /// How many works shared the last one.
    shared_last: usize,
}

/// What a group is about to commit.
struct Group {
    /// More than logs.
    changes: bool,
    state: State,
    known: Known,
    scrub: bool,
    answers: Vec<(Answer, Option<Fault>)>,
}

impl Writer {
    pub(crate) fn new(
        db: Connection,
        shared: Arc<Shared>,
        queue: mpsc::Receiver<Message>,
        state: State,
    ) -> Self {
        Self { db, shared, queue, state, lost: false, groups: 0, shared_last: 0 }
    }

    /// Works until the queue is closed and empty, or the disk fails.
    pub(crate) fn work(mut self) {
        while let Some(message) = self.queue.blocking_recv() {
            match message {
                Message::Close => self.queue.close(),
                // A reader may have found the file damaged while this one waited.
                Message::Work(first) if self.shared.stopped().is_none() => self.group(first),
                Message::Work(_) => {}
            }
            if self.shared.stopped().is_some() {
                return;
            }
        }
        // The last act: an empty WAL, so that the file alone is the record.
        if let Err(trouble) = self.db.tidy(true, || self.shared.readers.make_room()) {
            tracing::error!(%trouble, "the last checkpoint failed");
        }
        self.shared.stop("the journal is closed");
    }

    fn group(&mut self, first: Job) {
        if self.shared_last >= MANY {
            wait(GATHERING);
        }
        let mut group = match self.begin() {
            Ok(group) => group,
            Err(trouble) => return self.refuse(first, &trouble),
        };
        let filled = self.fill(&mut group, first);
        let committing = filled.is_ok();
        let ended = filled.and_then(|()| self.db.commit());
        let Group { changes, state, known, scrub, answers } = group;
        self.shared_last = answers.len();
        // What failed halfway may have changed something after all.
        if changes || ended.is_err() {
            self.shared.changed();
        }
        match ended {
            Ok(()) => {
                self.state = state;
                self.shared.sealed(state.heads);
                for (subject, key) in known.fresh {
                    self.shared.vault.remember(subject, state.erasures, key);
                }
                for (answer, fault) in answers {
                    answer(fault);
                }
                self.groups = self.groups.wrapping_add(1);
                if self.groups.is_multiple_of(GROUPS_BETWEEN) {
                    self.shared.readers.let_go();
                }
                if let Err(trouble) = self.db.tidy(scrub, || self.shared.readers.make_room()) {
                    self.note(&trouble);
                }
            }
            Err(trouble) => {
                self.give_up(&trouble);
                for (answer, _) in answers {
                    answer(Some(undone(&trouble, committing)));
                }
            }
        }
    }

    /// Without a transaction nobody is served: all who wait are told, rather than one after another.
    fn refuse(&mut self, first: Job, trouble: &Trouble) {
        self.give_up(trouble);
        let mut next = Some(first);
        let mut told = 0;
        while let Some(job) = next {
            let Ran { answer, .. } = job(None);
            answer(Some(unwritten(trouble)));
            told += 1;
            next = if told < QUEUE_LIMIT { self.waiting() } else { None };
        }
    }

    fn give_up(&mut self, trouble: &Trouble) {
        if let Err(worse) = self.db.rollback() {
            self.note(&worse);
        }
        self.note(trouble);
    }

    /// Runs the first work and what waits behind it.
    fn fill(&mut self, group: &mut Group, first: Job) -> Result<(), Trouble> {
        let mut next = Some(first);
        while let Some(job) = next {
            if let Err(trouble) = self.db.mark() {
                group.answers.push((job(None).answer, None));
                return Err(trouble);
            }
            let (state, known) = (group.state, group.known.fresh.len());
            let read = Read { db: &mut self.db, vault: &self.shared.vault, known: &mut group.known };
            let ran = job(Some(&mut Write { read, state: &mut group.state, scrub: &mut group.scrub }));
            let trouble = self.db.take_trouble();
            // The answer is kept before anything else can fail, so that nobody waits in vain.
            let poisoned = match &trouble {
                Some(Trouble::Statement(why) | Trouble::Busy(why)) if !ran.failed => {
                    Some(Fault::Work(anyhow!("a statement failed and the work went on: {why}")))
                }
                Some(_) | None => None,
            };
            group.changes |= !ran.only_logs;
            let failed = ran.failed || poisoned.is_some();
            group.answers.push((ran.answer, poisoned));
            match trouble {
                Some(trouble @ (Trouble::Full | Trouble::Lost(_) | Trouble::Fatal(_))) => {
                    return Err(trouble);
                }
                Some(Trouble::Statement(_) | Trouble::Busy(_)) | None => {}
            }
            if failed {
                self.db.undo()?;
                // After an erasure none of the keys are those from before the work.
                let kept = if group.state.erasures == state.erasures { known } else { 0 };
                group.known.fresh.truncate(kept);
                group.known.erasures = Some(state.erasures);
                group.state = state;
            }
            next = if group.answers.len() < GROUP_LIMIT { self.waiting() } else { None };
        }
        Ok(())
    }

    fn waiting(&mut self) -> Option<Job> {
        loop {
            match self.queue.try_recv().ok()? {
                Message::Work(job) => return Some(job),
                Message::Close => self.queue.close(),
            }
        }
    }

    /// Opens the group's transaction. A lost server is looked for again, for a while.
    fn begin(&mut self) -> Result<Group, Trouble> {
        let mut pause = RECONNECT_PAUSE;
        for attempt in 0.. {
            match self.begin_once() {
                Err(Trouble::Lost(why)) if attempt < RECONNECTS => {
                    self.shared.unreachable(&why);
                    wait(pause);
                    pause = (pause * 2).min(LONGEST_PAUSE);
                    self.reconnect();
                }
                begun => return begun,
            }
        }
        Err(Trouble::Lost("the database cannot be reached".to_owned()))
    }

    fn begin_once(&mut self) -> Result<Group, Trouble> {
        if self.lost || !self.db.is_alive() {
            self.reconnect();
        }
        self.db.begin_write()?;
        let state = if self.shared.store.has_one_writer() {
            self.state
        } else {
            // Another node may have written since.
            tables::state(&mut self.db).map_err(|error| {
                self.db.take_trouble().unwrap_or_else(|| Trouble::Fatal(format!("{error:#}")))
            })?
        };
        self.shared.reachable();
        let known = Known { erasures: Some(state.erasures), fresh: Vec::new(), writing: true };
        Ok(Group { changes: false, state, known, scrub: false, answers: Vec::new() })
    }

    fn reconnect(&mut self) {
        match self.shared.store.writer() {
            Ok(db) => {
                self.db = db;
                self.lost = false;
            }
            Err(error) => tracing::warn!(%error, "the database cannot be reached"),
        }
    }

    fn note(&mut self, trouble: &Trouble) {
        match trouble {
            Trouble::Fatal(why) => {
                tracing::error!(%why, "the writer stops");
                self.shared.stop(why);
            }
            Trouble::Lost(why) => {
                self.lost = true;
                self.shared.unreachable(why);
            }
            Trouble::Full | Trouble::Busy(_) | Trouble::Statement(_) => {
                tracing::warn!(%trouble, "a group was not written");
            }
        }
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "a pause between two attempts to reach a server, or for a fuller group; no test waits for it"
)]
fn wait(pause: Duration) {
    std::thread::sleep(pause);
}

/// What a work is told that never ran.
fn unwritten(trouble: &Trouble) -> Fault {
    match trouble {
        Trouble::Full => Fault::Full,
        Trouble::Fatal(why) => Fault::Stopped(why.clone()),
        Trouble::Lost(why) | Trouble::Busy(why) | Trouble::Statement(why) => Fault::Unreachable(why.clone()),
    }
}

/// What the works of a group are told whose commit did not come back well. What a failed sync left behind may be
/// on the disk after all, and then it is found at the next start.
fn undone(trouble: &Trouble, committing: bool) -> Fault {
    match trouble {
        Trouble::Full => Fault::Full,
        Trouble::Fatal(_) if committing => Fault::Unknown,
        Trouble::Fatal(why) => Fault::Stopped(why.clone()),
        Trouble::Lost(_) => Fault::Unknown,
        Trouble::Busy(why) => Fault::Unreachable(why.clone()),
        Trouble::Statement(why) => Fault::Work(anyhow!("the commit was refused: {why}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_told_that_nothing_was_saved_when_the_commit_failed_halfway() {
        let (fatal, lost) = (Trouble::Fatal("disk I/O error".to_owned()), Trouble::Lost(String::new()));
        assert!(matches!(undone(&fatal, true), Fault::Unknown));
        assert!(matches!(undone(&fatal, false), Fault::Stopped(_)));
        assert!(matches!(undone(&lost, true), Fault::Unknown));
        assert!(matches!(undone(&Trouble::Full, true), Fault::Full));
    }
}
