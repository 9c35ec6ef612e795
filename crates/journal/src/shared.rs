//! What the handles and the writer's thread have in common.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use crate::chain::Heads;
use crate::keys::Vault;
use crate::readers::Readers;
use crate::sql::Store;
use crate::{Health, heads::HeadsFile};

pub(crate) struct Shared {
    pub(crate) store: Arc<Store>,
    pub(crate) vault: Vault,
    pub(crate) readers: Readers,
    pub(crate) heads_file: HeadsFile,
    sealed: Mutex<Heads>,
    /// How many groups have been committed that changed more than logs.
    changes: AtomicU64,
    stopped: OnceLock<String>,
    unreachable: Mutex<Option<String>>,
}

impl Shared {
    pub(crate) fn new(
        store: Store,
        vault: Vault,
        heads_file: HeadsFile,
        readers: usize,
        sealed: Heads,
    ) -> Self {
        let store = Arc::new(store);
        Self {
            readers: Readers::new(Arc::clone(&store), readers),
            store,
            vault,
            heads_file,
            sealed: Mutex::new(sealed),
            changes: AtomicU64::new(0),
            stopped: OnceLock::new(),
            unreachable: Mutex::default(),
        }
    }

    /// The newest durable heads.
    pub(crate) fn newest(&self) -> Heads {
        *lock(&self.sealed)
    }

    pub(crate) fn sealed(&self, heads: Heads) {
        *lock(&self.sealed) = heads;
    }

    /// How many groups have changed more than logs.
    pub(crate) fn changes(&self) -> u64 {
        self.changes.load(Ordering::Acquire)
    }

    /// More than logs has changed: told before anybody is answered.
    pub(crate) fn changed(&self) {
        self.changes.fetch_add(1, Ordering::Release);
    }

    /// Why nothing is answered any more, if so. The first reason stays.
    pub(crate) fn stopped(&self) -> Option<&str> {
        self.stopped.get().map(String::as_str)
    }

    pub(crate) fn stop(&self, why: &str) {
        self.stopped.get_or_init(|| why.to_owned());
    }

    pub(crate) fn unreachable(&self, why: &str) {
        *lock(&self.unreachable) = Some(why.to_owned());
    }

    pub(crate) fn reachable(&self) {
        *lock(&self.unreachable) = None;
    }

    pub(crate) fn health(&self) -> Health {
        if let Some(why) = self.stopped() {
            return Health::Stopped { why: why.to_owned() };
        }
        match &*lock(&self.unreachable) {
            Some(why) => Health::Unreachable { why: why.clone() },
            None => Health::Ready,
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
