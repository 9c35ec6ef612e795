//! The reading connections: opened when first needed, lent out one snapshot at a time.

use std::ops::{Deref, DerefMut};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use crate::OpenError;
use crate::sql::{Connection, Store, Trouble};

pub(crate) struct Readers {
    store: Arc<Store>,
    limit: usize,
    state: Mutex<Lending>,
    returned: Condvar,
}

/// How often a snapshot is lent again before a new one is taken: what is open holds the WAL.
const LENT_AGAIN: u32 = 1_000;

/// A snapshot that was left open.
#[derive(Clone, Copy)]
struct Snapshot {
    /// The changes that had been committed before it was taken; it may see more.
    changes: u64,
    lent: u32,
}

struct Idle {
    connection: Connection,
    snapshot: Option<Snapshot>,
}

#[derive(Default)]
struct Lending {
    /// The one used last is lent first: its pages are in memory.
    idle: Vec<Idle>,
    lent: usize,
    /// Somebody waits for the WAL: no snapshot is left open.
    room_wanted: bool,
    closed: bool,
}

/// A connection on loan. It comes back when dropped, unless it is broken.
pub(crate) struct Loan<'p> {
    readers: &'p Readers,
    connection: Option<Connection>,
    /// It may be left open, and lent again while only logs have grown.
    snapshot: Option<Snapshot>,
}

/// While it lives, no snapshot is left open when its reader is done.
pub(crate) struct Room<'p>(&'p Readers);

impl Readers {
    pub(crate) fn new(store: Arc<Store>, limit: usize) -> Self {
        Self { store, limit: limit.max(1), state: Mutex::default(), returned: Condvar::new() }
    }

    /// A connection with a snapshot open; waits when all are lent. `None` after [`Self::close`]. `changes`: a snapshot
    /// that was taken after so many changes will do; none: a new one is wanted.
    pub(crate) fn lend(&self, changes: Option<u64>) -> Option<Result<Loan<'_>, OpenError>> {
        let mut state = self.lock();
        while state.lent >= self.limit && !state.closed {
            state = self.returned.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        if state.closed {
            return None;
        }
        state.lent += 1;
        let idle = state.idle.pop();
        drop(state);
        let (connection, open) = idle.map_or((None, None), |idle| (Some(idle.connection), idle.snapshot));
        // From here on the loan counts, so one that fails gives its place back.
        let mut loan = Loan { readers: self, connection, snapshot: None };
        match (open, changes) {
            (Some(open), Some(changes)) if open.changes == changes && open.lent < LENT_AGAIN => {
                loan.snapshot = Some(Snapshot { lent: open.lent + 1, ..open });
                Some(Ok(loan))
            }
            (open, changes) => Some(loan.begin(open.is_some()).map(|()| {
                loan.snapshot = changes.map(|changes| Snapshot { changes, lent: 0 });
                loan
            })),
        }
    }

    /// Ends the snapshots that nobody uses.
    pub(crate) fn let_go(&self) {
        self.lock().let_go();
    }

    /// Ends the snapshots that nobody uses, and those in use when they come back, so that the WAL can be emptied.
    pub(crate) fn make_room(&self) -> Room<'_> {
        let mut state = self.lock();
        state.room_wanted = true;
        state.let_go();
        Room(self)
    }

    /// Lends no more, and closes what is idle.
    pub(crate) fn close(&self) {
        let mut state = self.lock();
        state.closed = true;
        let idle = std::mem::take(&mut state.idle);
        drop(state);
        self.returned.notify_all();
        if self.store.reads_inline() {
            drop(idle);
        } else {
            drop_elsewhere(idle);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Lending> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Lending {
    fn let_go(&mut self) {
        self.idle.retain_mut(|idle| match idle.snapshot.take() {
            Some(_) => idle.connection.rollback().is_ok(),
            None => true,
        });
    }
}

impl Drop for Room<'_> {
    fn drop(&mut self) {
        self.0.lock().room_wanted = false;
    }
}

impl Drop for Readers {
    fn drop(&mut self) {
        self.close();
    }
}

impl Loan<'_> {
    /// An idle connection may have been lost long ago; nothing has run on it yet, so another one will do.
    fn begin(&mut self, is_open: bool) -> Result<(), OpenError> {
        if let Some(idle) = &mut self.connection {
            let ended = if is_open { idle.rollback() } else { Ok(()) };
            match ended.and_then(|()| idle.begin_read()) {
                Ok(()) => return Ok(()),
                Err(Trouble::Lost(_)) => self.connection = None,
                Err(trouble) => return Err(OpenError::of(&trouble)),
            }
        }
        let connection = self.connection.insert(self.readers.store.reader()?);
        connection.begin_read().map_err(|trouble| OpenError::of(&trouble))
    }
}

impl Drop for Loan<'_> {
    fn drop(&mut self) {
        // Ends the snapshot whatever happened inside it, a panic too, unless it is to be lent again.
        let snapshot = self.snapshot;
        let usable = self.connection.take().filter(Connection::is_alive).and_then(|mut connection| {
            let ended = if snapshot.is_some() { Ok(()) } else { connection.rollback() };
            ended.is_ok().then_some(Idle { connection, snapshot })
        });
        let mut state = self.readers.lock();
        state.lent -= 1;
        if !state.closed {
            state.idle.extend(usable);
            if state.room_wanted {
                state.let_go();
            }
        }
        drop(state);
        self.readers.returned.notify_one();
    }
}

impl Deref for Loan<'_> {
    type Target = Connection;
    #[expect(clippy::expect_used, reason = "a loan without its connection is never handed out")]
    fn deref(&self) -> &Connection {
        self.connection.as_ref().expect("a loan has its connection until it is dropped")
    }
}

impl DerefMut for Loan<'_> {
    #[expect(clippy::expect_used, reason = "a loan without its connection is never handed out")]
    fn deref_mut(&mut self) -> &mut Connection {
        self.connection.as_mut().expect("a loan has its connection until it is dropped")
    }
}

/// The server's driver has a runtime inside, which must not be dropped on a thread that belongs to another one.
fn drop_elsewhere(connections: Vec<Idle>) {
    drop(std::thread::spawn(move || drop(connections)).join());
}
