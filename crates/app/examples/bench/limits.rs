//! The limits: what the database and the web server do when they do nothing else.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use app::serve::answer;
use axum::Router;
use axum::extract::{self, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Response};
use axum::routing::get;
use journal::{InstallationKey, Journal, Place, Settings};
use rusqlite::Connection;
use tokio::net::TcpListener;
use tokio::sync::{mpsc, oneshot};

use crate::load::Sample;
use crate::machine::Watch;

/// Rows for point reads.
pub(crate) const POINTS: u64 = 200_000;

/// What waits for one durable commit at most.
const GROUP: usize = 512;

/// A row as the limit is measured with: 300 bytes of text, a hash, one index beside the table.
struct Rows(Connection);

impl Rows {
    fn open(folder: &Path) -> Result<Self> {
        let path = folder.join("raw.db");
        for left in ["raw.db", "raw.db-wal", "raw.db-shm"] {
            // There is none the first time.
            let _ = std::fs::remove_file(folder.join(left));
        }
        let db = Connection::open(path)?;
        db.execute_batch(
            "pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -65536;
             pragma wal_autocheckpoint = 2000;
             create table entry (id integer primary key, body text not null, hash blob not null);
             create index entry_hash on entry (hash);",
        )?;
        let full: i64 = db.query_row("pragma synchronous", [], |row| row.get(0))?;
        ensure!(full == 2, "the limit must be durable too");
        Ok(Self(db))
    }

    fn insert(&self, number: u64) -> Result<()> {
        let mut hash = [0_u8; 32];
        for (place, byte) in hash.iter_mut().enumerate() {
            let mixed = number.wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(place as u32);
            *byte = (mixed >> 32) as u8;
        }
        let body = format!("{number:0300}");
        self.0.prepare_cached("insert into entry (body, hash) values (?1, ?2)")?.execute((body, hash))?;
        Ok(())
    }

    fn control(&self, sql: &str) -> Result<()> {
        self.0.prepare_cached(sql)?.execute([])?;
        Ok(())
    }
}

/// One durable commit after another.
pub(crate) fn single(folder: &Path, seconds: f64, processes: &[u32]) -> Result<Sample> {
    let rows = Rows::open(folder)?;
    let watch = Watch::begin(processes, None);
    let ends = Instant::now() + Duration::from_secs_f64(seconds);
    let mut took = Vec::new();
    loop {
        let asked = Instant::now();
        if asked >= ends {
            return Ok(Sample::of(took, 0, watch.end()));
        }
        rows.insert(took.len() as u64)?;
        took.push(asked.elapsed());
    }
}

/// Many waiters, one writer: what waits shares a durable commit.
pub(crate) async fn group(folder: &Path, seconds: f64, waiters: usize, processes: &[u32]) -> Result<Sample> {
    let rows = Rows::open(folder)?;
    let (queue, waiting) = mpsc::channel(4096);
    let writer = std::thread::spawn(move || write(&rows, waiting));
    let watch = Watch::begin(processes, None);
    let ends = Instant::now() + Duration::from_secs_f64(seconds);
    let mut callers = tokio::task::JoinSet::new();
    for number in 0..waiters as u64 {
        let queue = queue.clone();
        callers.spawn(async move {
            let mut took = Vec::with_capacity(1 << 14);
            loop {
                let asked = Instant::now();
                if asked >= ends {
                    return anyhow::Ok(took);
                }
                let (done, answer) = oneshot::channel();
                queue.send((number << 40 | took.len() as u64, done)).await?;
                answer.await?;
                took.push(asked.elapsed());
            }
        });
    }
    drop(queue);
    let mut took = Vec::new();
    while let Some(ended) = callers.join_next().await {
        took.extend(ended??);
    }
    let meanwhile = watch.end();
    writer.join().ok().context("the writer panicked")??;
    Ok(Sample::of(took, 0, meanwhile))
}

fn write(rows: &Rows, mut waiting: mpsc::Receiver<(u64, oneshot::Sender<()>)>) -> Result<()> {
    while let Some(first) = waiting.blocking_recv() {
        rows.control("begin immediate")?;
        let mut answers = Vec::new();
        let mut next = Some(first);
        while let Some((number, answer)) = next {
            rows.insert(number)?;
            answers.push(answer);
            next = if answers.len() < GROUP { waiting.try_recv().ok() } else { None };
        }
        rows.control("commit")?;
        for answer in answers {
            // Whoever waited may have ended.
            let _ = answer.send(());
        }
    }
    Ok(())
}

/// Serves plain pages of so many bytes and a point read, with the settings of the real server. Prints the address.
pub(crate) fn serve(folder: &Path, pages: [usize; 2]) -> Result<()> {
    let journal = points(folder)?;
    let [case, list]: [&'static str; 2] =
        pages.map(|bytes| &*format!("<!doctype html>{}", "x".repeat(bytes.saturating_sub(15))).leak());
    let router = Router::new()
        .route("/case", get(async move || Html(case)))
        .route("/list", get(async move || Html(list)))
        .route("/point/{number}", get(point))
        .with_state(Arc::new(journal));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        println!("{}", listener.local_addr()?);
        answer(router, listener, 2048, std::future::pending()).await
    })
}

async fn point(State(journal): State<Arc<Journal>>, extract::Path(number): extract::Path<i64>) -> Response {
    let read = journal.read(move |tx| {
        tx.one("select body from point where number = ?1", &[number.into()], |row| row.text(0))
    });
    match read.await {
        Ok(Some(body)) => body.into_response(),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(fault) => (StatusCode::INTERNAL_SERVER_ERROR, fault.to_string()).into_response(),
    }
}

fn points(folder: &Path) -> Result<Journal> {
    std::fs::create_dir_all(folder)?;
    let settings = Settings {
        place: Place::Sqlite(folder.join("points.db")),
        installation_key: InstallationKey::from_bytes(&[7; 32])?,
        tables: vec!["create table if not exists point (number bigint primary key, body text not null)"],
        schema: 1,
        heads: folder.join("points.heads"),
        readers: 16,
    };
    let journal = Journal::open(settings)?;
    let known =
        journal.read_blocking(|tx| tx.one("select max(number) from point", &[], |row| row.maybe_int(0)))?;
    if known.flatten().is_none() {
        journal.write_blocking(|tx| {
            for number in 0..i64::try_from(POINTS)? {
                let body = format!("{number:0300}");
                tx.run("insert into point (number, body) values (?1, ?2)", &[number.into(), (&body).into()])?;
            }
            Ok(())
        })?;
    }
    Ok(journal)
}
