//! The record: facts in one order, each sealed to the one before it; a log of accesses beside it; the app's tables
//! in the same transactions. It knows bytes and order, not cases.
//!
//! * A write is answered only when it is durable. Writers queue; what waits shares one commit.
//! * Positions have no gaps and are in the order of commits.
//! * A body that concerns a subject is encrypted with that subject's key. Erasing removes bodies and key; the
//!   seals still verify, because they are made over the hash of what was stored.
//! * Any change to what is on record is found and named by [`Journal::verify`].

#![warn(missing_docs)]

mod chain;
mod faults;
mod heads;
mod keys;
mod log;
mod read;
mod readers;
mod shared;
mod sql;
mod tables;
mod verify;
mod write;
mod writer;

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use anyhow::Result;
use tokio::sync::{Semaphore, mpsc, oneshot};

use crate::heads::HeadsFile;
use crate::keys::Vault;
use crate::read::Known;
use crate::shared::Shared;
use crate::sql::{Store, Trouble};
use crate::writer::{Message, QUEUE_LIMIT, Writer, guarded, job};

pub use crate::faults::{Fault, Health, OpenError};
pub use crate::keys::InstallationKey;
pub use crate::log::{LogEntry, LogFilter, Logged, Logs};
pub use crate::read::{Fact, Read};
pub use crate::sql::{Place, Row, Value};
pub use crate::verify::Verdict;
pub use crate::write::{Appended, NewFact, Write};

/// Facts that [`Journal::each_fact`] holds in memory at once.
const FACTS_AT_ONCE: u32 = 1_000;

/// A handle to the journal. Clones are cheap and are the same journal; the last one dropped ends it.
#[derive(Clone)]
pub struct Journal(Arc<Inner>);

/// What is needed to open a journal.
pub struct Settings {
    /// Where it is.
    pub place: Place,
    /// The secret that all keys hang on.
    pub installation_key: InstallationKey,
    /// Definitions of the app's tables: `create table if not exists` and `create index if not exists`, with
    /// columns of `text`, `bigint` and `blob`; `clustered` after a table of short rows keeps them in the order of their
    /// key. No deferred constraints: they would fail a whole group.
    pub tables: Vec<&'static str>,
    /// The number of the app's schema. A record with a higher one is refused; see [`Journal::schema`] for a lower.
    pub schema: i64,
    /// The file of sealed heads; only ever appended to. Best kept where the database's owner cannot write.
    pub heads: PathBuf,
    /// How many may read at once.
    pub readers: usize,
}

/// The order matters: the queue must be closed before its thread is waited for.
struct Inner {
    queue: mpsc::Sender<Message>,
    thread: WriterThread,
    shared: Arc<Shared>,
    /// Bounds the blocking threads that readers of a server take.
    read_permits: Semaphore,
}

struct WriterThread(Mutex<Option<JoinHandle<()>>>);

impl Journal {
    /// Opens the journal, and makes it when it is not there. Only the newest sealed head is compared, not the
    /// whole chain: that is what [`Self::verify`] is for. May be called from async code; it blocks shortly.
    ///
    /// # Errors
    /// See [`OpenError`]; nothing was changed then.
    pub fn open(settings: Settings) -> Result<Self, OpenError> {
        // The server's driver must not be used on a thread that belongs to an async runtime.
        let opened = std::thread::scope(|scope| scope.spawn(|| Self::open_here(settings)).join());
        opened.unwrap_or_else(|_| Err(OpenError::Damaged("opening panicked".to_owned())))
    }

    fn open_here(mut settings: Settings) -> Result<Self, OpenError> {
        let broken = |error: anyhow::Error| OpenError::NoAccess(format!("{error:#}"));
        let vault = Vault::new(&settings.installation_key).map_err(broken)?;
        let store = Store::open(std::mem::replace(&mut settings.place, Place::Sqlite(PathBuf::new())))?;
        let heads_file = HeadsFile::open(std::mem::take(&mut settings.heads), &vault).map_err(broken)?;
        let mut db = store.writer()?;
        let state = tables::prepare(&mut db, &vault, &settings, heads_file.newest())?;

        let (queue, waiting) = mpsc::channel(QUEUE_LIMIT);
        let shared = Arc::new(Shared::new(store, vault, heads_file, settings.readers, state.heads));
        let writer = Writer::new(db, Arc::clone(&shared), waiting, state);
        let thread = std::thread::Builder::new().name("journal".to_owned()).spawn(move || writer.work());
        let thread = thread.map_err(|error| broken(error.into()))?;
        let read_permits = Semaphore::new(settings.readers.max(1));
        let thread = WriterThread(Mutex::new(Some(thread)));
        Ok(Self(Arc::new(Inner { queue, thread, shared, read_permits })))
    }

    /// Queues `work` for the writer. It runs in a savepoint of its own, in queue order; the answer comes only when
    /// its effects are durable. The work is done even if the future is dropped while waiting. A work must not write
    /// through a handle: it would wait for itself.
    ///
    /// # Errors
    /// See [`Fault`].
    pub async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Write<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T, Fault> {
        if self.0.shared.stopped().is_some() {
            return Err(self.stopped());
        }
        let (waiter, answer) = oneshot::channel();
        if self.0.queue.send(Message::Work(job(work, waiter, false))).await.is_err() {
            return Err(self.stopped());
        }
        answer.await.unwrap_or_else(|_| Err(self.stopped()))
    }

    /// [`Self::write`] of log entries and of nothing else: what [`Self::read_settled`] reads stays as it is.
    ///
    /// # Errors
    /// See [`Fault`].
    pub async fn write_log<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Logs<'_, '_>) -> Result<T> + Send + 'static,
    ) -> Result<T, Fault> {
        if self.0.shared.stopped().is_some() {
            return Err(self.stopped());
        }
        let (waiter, answer) = oneshot::channel();
        let work = move |write: &mut Write<'_>| work(&mut Logs(write));
        if self.0.queue.send(Message::Work(job(work, waiter, true))).await.is_err() {
            return Err(self.stopped());
        }
        answer.await.unwrap_or_else(|_| Err(self.stopped()))
    }

    /// [`Self::write`] for commands and jobs. Panics inside async code.
    ///
    /// # Errors
    /// See [`Fault`].
    pub fn write_blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Write<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T, Fault> {
        if self.0.shared.stopped().is_some() {
            return Err(self.stopped());
        }
        let (waiter, answer) = oneshot::channel();
        if self.0.queue.blocking_send(Message::Work(job(work, waiter, false))).is_err() {
            return Err(self.stopped());
        }
        answer.blocking_recv().unwrap_or_else(|_| Err(self.stopped()))
    }

    /// Runs `work` on one consistent snapshot: on the embedded database at once on this thread, on a server on a
    /// thread for blocking work. Do not read within a read: with all connections lent it would wait for itself.
    ///
    /// # Errors
    /// See [`Fault`].
    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Read<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T, Fault> {
        if self.0.shared.store.reads_inline() {
            return self.read_blocking(work);
        }
        let Ok(_permit) = self.0.read_permits.acquire().await else { return Err(self.stopped()) };
        let journal = self.clone();
        let reading = tokio::task::spawn_blocking(move || journal.read_blocking(work));
        reading.await.unwrap_or_else(|error| Err(Fault::Work(error.into())))
    }

    /// [`Self::read`] of facts and tables as they are now, from a snapshot whose logs may be older: with one writer it
    /// is lent again while only logs have grown, and its pages stay in memory.
    ///
    /// # Errors
    /// See [`Fault`].
    pub async fn read_settled<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Read<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T, Fault> {
        let shared = &self.0.shared;
        if shared.store.reads_inline() && shared.store.has_one_writer() {
            return self.read_on(work, Some(shared.changes()));
        }
        self.read(work).await
    }

    /// [`Self::read`] for commands and jobs. With a server, panics inside async code.
    ///
    /// # Errors
    /// See [`Fault`].
    pub fn read_blocking<T>(&self, work: impl FnOnce(&mut Read<'_>) -> Result<T>) -> Result<T, Fault> {
        self.read_on(work, None)
    }

    fn read_on<T>(
        &self,
        work: impl FnOnce(&mut Read<'_>) -> Result<T>,
        changes: Option<u64>,
    ) -> Result<T, Fault> {
        let shared = &self.0.shared;
        if shared.stopped().is_some() {
            return Err(self.stopped());
        }
        let mut loan = match shared.readers.lend(changes) {
            Some(Ok(loan)) => loan,
            Some(Err(OpenError::Damaged(why))) => return Err(self.troubled(&Trouble::Fatal(why))),
            Some(Err(error)) => return Err(Fault::Unreachable(error.to_string())),
            None => return Err(self.stopped()),
        };
        let mut known = Known::default();
        let done = guarded(|| work(&mut Read { db: &mut loan, vault: &shared.vault, known: &mut known }));
        match loan.take_trouble() {
            Some(trouble @ (Trouble::Fatal(_) | Trouble::Lost(_))) => Err(self.troubled(&trouble)),
            Some(Trouble::Statement(_) | Trouble::Busy(_) | Trouble::Full) | None => {
                done.map_err(Fault::Work)
            }
        }
    }

    /// Hands over every fact in the order of the record, decrypted: for a rebuild of the views. Facts recorded
    /// meanwhile come too.
    ///
    /// # Errors
    /// The record cannot be read, or `each` fails.
    pub fn each_fact(&self, mut each: impl FnMut(Fact) -> Result<()>) -> Result<()> {
        let mut after = 0;
        loop {
            let facts = self.read_blocking(|read| read.record(after, FACTS_AT_ONCE))?;
            let Some(last) = facts.last() else { return Ok(()) };
            after = last.position;
            for fact in facts {
                each(fact)?;
            }
        }
    }

    /// Reads the whole record and says whether it is whole. `progress` gets rows done and rows in all.
    ///
    /// # Errors
    /// It could not be examined at all. What is wrong with the record is in the verdict.
    pub fn verify(&self, progress: impl FnMut(u64, u64)) -> Result<Verdict> {
        verify::verify(&self.0.shared, progress)
    }

    /// The schema number on record: that of [`Settings::schema`], or an older one whose views the app must rebuild
    /// before it calls [`Write::set_schema`].
    ///
    /// # Errors
    /// See [`Fault`].
    pub fn schema(&self) -> Result<i64, Fault> {
        self.read_blocking(|read| tables::schema(read.db))
    }

    /// Whether the journal can be used.
    pub fn health(&self) -> Health {
        self.0.shared.health()
    }

    /// Writes the newest durable heads to the heads file, if they have moved since the last time.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn publish_head(&self) -> Result<()> {
        let shared = &self.0.shared;
        shared.heads_file.publish(shared.newest(), &shared.vault)
    }

    /// Does what is queued, publishes the head, empties the WAL and lets another process in. Other handles answer
    /// [`Fault::Stopped`] from now on.
    pub fn close(self) {
        let queue = &self.0.queue;
        // On a thread of its own, because a full queue is waited for and the caller may be async.
        let sent = std::thread::scope(|scope| scope.spawn(|| queue.blocking_send(Message::Close)).join());
        if !matches!(sent, Ok(Ok(()))) {
            tracing::debug!("the writer had already ended");
        }
        self.0.thread.join();
        if let Err(error) = self.publish_head() {
            tracing::error!(error = format!("{error:#}"), "the head could not be published");
        }
        self.0.shared.readers.close();
        self.0.shared.store.unlock();
    }

    fn stopped(&self) -> Fault {
        Fault::Stopped(self.0.shared.stopped().unwrap_or("the writer has ended").to_owned())
    }

    fn troubled(&self, trouble: &Trouble) -> Fault {
        match trouble {
            Trouble::Fatal(why) => {
                tracing::error!(%why, "the record cannot be read");
                self.0.shared.stop(why);
                self.stopped()
            }
            Trouble::Lost(why) | Trouble::Busy(why) | Trouble::Statement(why) => {
                Fault::Unreachable(why.clone())
            }
            Trouble::Full => Fault::Full,
        }
    }
}

impl WriterThread {
    fn join(&self) {
        let handle = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        // A work may hold the last handle; its thread cannot wait for itself.
        let Some(handle) = handle.filter(|it| it.thread().id() != std::thread::current().id()) else {
            return;
        };
        if handle.join().is_err() {
            tracing::error!("the writer's thread panicked");
        }
    }
}

impl Drop for WriterThread {
    fn drop(&mut self) {
        self.join();
    }
}

#[cfg(test)]
mod tests;
