//! Claims about the record. Each story is told on SQLite, and on PostgreSQL when `TEST_POSTGRES` has its address.

mod erasure;
mod flips;
mod groups;
mod logging;
mod opening;
mod secrecy;
mod settled;
mod story;
mod tampering;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use tempfile::TempDir;

use super::*;

const VIEW: &str = "create table if not exists plan (
    id text primary key,
    state text not null,
    text blob,
    changed bigint not null
);";

/// A place for a journal, gone when dropped.
struct Site {
    dir: TempDir,
    server: Option<Server>,
}

struct Server {
    admin: String,
    database: String,
}

impl Site {
    fn sqlite() -> Self {
        Self { dir: tempfile::tempdir().unwrap(), server: None }
    }

    #[expect(clippy::disallowed_methods, reason = "the one setting of the tests")]
    fn everywhere() -> Vec<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let mut sites = vec![Self::sqlite()];
        if let Ok(admin) = std::env::var("TEST_POSTGRES") {
            let number = COUNT.fetch_add(1, Ordering::Relaxed);
            let database = format!("journal_{}_{number}", std::process::id());
            let server = Server { admin, database };
            server.ask(&format!("create database {}", server.database));
            sites.push(Self { server: Some(server), ..Self::sqlite() });
        }
        sites
    }

    fn file(&self) -> PathBuf {
        self.dir.path().join("journal.db")
    }

    fn heads(&self) -> PathBuf {
        self.dir.path().join("heads.jsonl")
    }

    fn settings(&self) -> Settings {
        let place = match &self.server {
            None => Place::Sqlite(self.file()),
            Some(server) => Place::Postgres(server.address()),
        };
        Settings {
            place,
            installation_key: InstallationKey::from_bytes(&[7; 32]).unwrap(),
            tables: vec![VIEW],
            schema: 3,
            heads: self.heads(),
            readers: 2,
        }
    }

    fn open(&self) -> Journal {
        Journal::open(self.settings()).unwrap_or_else(|error| panic!("{error}"))
    }

    fn refuses(settings: Settings) -> OpenError {
        match Journal::open(settings) {
            Ok(_) => panic!("the journal was opened"),
            Err(error) => error,
        }
    }

    fn wal_bytes(&self) -> u64 {
        std::fs::metadata(self.dir.path().join("journal.db-wal")).unwrap().len()
    }

    /// Every byte on disk that holds the record.
    fn bytes(&self) -> Vec<u8> {
        let mut all = std::fs::read(self.file()).unwrap();
        all.extend(std::fs::read(self.dir.path().join("journal.db-wal")).unwrap_or_default());
        all
    }
}

impl Server {
    /// Of the test's own database: `TEST_POSTGRES` is the URL of another one on the same server.
    fn address(&self) -> String {
        let (server, _) = self.admin.rsplit_once('/').unwrap();
        format!("{server}/{}", self.database)
    }

    fn ask(&self, sql: &str) {
        postgres::Client::connect(&self.admin, postgres::NoTls).unwrap().batch_execute(sql).unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.ask(&format!("drop database {} with (force)", self.database));
    }
}

fn fact<'a>(cause: &'a str, body: &'a str) -> NewFact<'a> {
    NewFact {
        kind: "plan.accepted",
        subject: Some("person/1"),
        body: body.as_bytes(),
        at: "2026-11-22T09:00:00Z",
        actor: "aino",
        cause,
    }
}

fn entry(person: &str) -> LogEntry<'_> {
    LogEntry {
        log: "use",
        at: "2026-11-22T09:00:00Z",
        actor: "aino",
        actor_name: "Aino Alku",
        organisation: "county/1",
        person: Some(person),
        case_id: Some("case/1"),
        data: "plan",
        purpose: "care",
        ground: "703/2023",
        register: "clients",
        provider: "county/1",
        origin: "10.0.0.1",
        cause: "r1",
        persons: &[],
    }
}

impl Journal {
    /// Appends whatever the version is.
    fn records(&self, stream: &'static str, new: NewFact<'static>) -> i64 {
        self.write_blocking(move |write| {
            let version = write.version(stream)?;
            match write.append(stream, version, new)? {
                Appended::At { position, .. } => Ok(position),
                Appended::Stale { .. } => anyhow::bail!("stale within one work"),
            }
        })
        .unwrap()
    }

    fn changes(&self, sql: &'static str) -> u64 {
        self.write_blocking(move |write| write.run(sql, &[])).unwrap()
    }

    fn verdict(&self) -> Verdict {
        self.verify(|_, _| ()).unwrap()
    }

    #[track_caller]
    fn is_whole(&self) {
        assert_eq!(self.verdict().faults, Vec::<String>::new());
    }

    fn bodies(&self, stream: &str) -> Vec<Option<String>> {
        let facts = self.read_blocking(|read| read.facts(stream, 0, None)).unwrap();
        facts.into_iter().map(|fact| fact.body.map(|body| String::from_utf8(body).unwrap())).collect()
    }
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().build().unwrap()
}
