//! What a group shares, and what it does not.

use std::sync::mpsc::{Sender, channel};

use anyhow::bail;
use tokio::task::{JoinHandle, yield_now};

use super::*;

const INSERT: &str = "insert into plan (id, state, changed) values (?1, 'new', 0)";

/// Holds the writer inside a first work, so that what is sent meanwhile shares the next steps of its group.
async fn hold(journal: &Journal) -> (Sender<()>, JoinHandle<Result<(), Fault>>) {
    let (release, released) = channel();
    let (begun, holding) = channel();
    let held = journal.clone();
    let work = tokio::spawn(async move {
        held.write(move |_| {
            begun.send(())?;
            Ok(released.recv()?)
        })
        .await
    });
    while holding.try_recv().is_err() {
        yield_now().await;
    }
    (release, work)
}

fn send(
    journal: &Journal,
    work: impl FnOnce(&mut Write<'_>) -> Result<()> + Send + 'static,
) -> JoinHandle<Result<(), Fault>> {
    let journal = journal.clone();
    tokio::spawn(async move { journal.write(work).await })
}

fn plan(write: &mut Write<'_>, stream: &'static str) -> Result<()> {
    write.run(INSERT, &[stream.into()])?;
    assert!(matches!(write.append(stream, 0, fact(stream, "{}"))?, Appended::At { .. }));
    write.log(entry(stream))?;
    Ok(())
}

#[test]
fn a_work_that_fails_is_undone_alone() {
    for site in Site::everywhere() {
        runtime().block_on(async {
            let journal = site.open();
            let (release, held) = hold(&journal).await;
            let first = send(&journal, |write| plan(write, "plan/1"));
            let failing = send(&journal, |write| {
                plan(write, "plan/2")?;
                bail!("no")
            });
            let second = send(&journal, |write| plan(write, "plan/3"));
            let panicking = send(&journal, |write| {
                plan(write, "plan/4")?;
                panic!("oh")
            });
            let stubborn = send(&journal, |write| {
                plan(write, "plan/5")?;
                assert!(write.run(INSERT, &["plan/5".into()]).is_err());
                Ok(())
            });
            let third = send(&journal, |write| plan(write, "plan/6"));
            for _ in 0..10 {
                yield_now().await;
            }
            release.send(()).unwrap();
            held.await.unwrap().unwrap();
            for good in [first, second, third] {
                good.await.unwrap().unwrap();
            }
            let told = |fault: Result<(), Fault>| match fault {
                Err(Fault::Work(error)) => error.to_string(),
                other => panic!("{other:?}"),
            };
            assert_eq!(told(failing.await.unwrap()), "no");
            assert_eq!(told(panicking.await.unwrap()), "the work panicked: oh");
            assert!(told(stubborn.await.unwrap()).starts_with("a statement failed and the work went on"));

            let plans =
                journal.read(|read| read.all("select id from plan order by id", &[], |row| row.text(0)));
            assert_eq!(plans.await.unwrap(), ["plan/1", "plan/3", "plan/6"]);
            let facts = journal.read(|read| read.record(0, 10)).await.unwrap();
            let places: Vec<_> = facts.iter().map(|fact| (fact.position, fact.stream.as_str())).collect();
            assert_eq!(places, [(1, "plan/1"), (2, "plan/3"), (3, "plan/6")]);
            tokio::task::spawn_blocking(move || journal.is_whole()).await.unwrap();
        });
    }
}

#[test]
fn a_key_made_by_a_work_that_failed_is_never_used() {
    for site in Site::everywhere() {
        let journal = site.open();
        let failed = journal.write_blocking(|write| {
            write.seal("person/9", "note", b"lost")?;
            bail!("no");
            #[expect(unreachable_code, reason = "it names the type")]
            Ok(())
        });
        assert!(matches!(failed, Err(Fault::Work(_))));
        let sealed = journal.write_blocking(|write| write.seal("person/9", "note", b"kept")).unwrap();
        journal.close();
        let opened = site.open().read_blocking(|read| read.open_sealed("person/9", "note", &sealed));
        assert_eq!(opened.unwrap().as_deref(), Some(&b"kept"[..]));
    }
}

#[test]
fn a_key_made_after_an_erasure_that_failed_is_not_used_by_the_rest_of_the_group() {
    for site in Site::everywhere() {
        runtime().block_on(async {
            let journal = site.open();
            let (release, held) = hold(&journal).await;
            let seal = |write: &mut Write<'_>, id: &'static str, subject: &str| {
                let sealed = write.seal(subject, "note", id.as_bytes())?;
                let sql = "insert into plan (id, state, text, changed) values (?1, 'new', ?2, 0)";
                write.run(sql, &[id.into(), (&sealed).into()]).map(|_| ())
            };
            let first = send(&journal, move |write| {
                seal(write, "a", "person/1")?;
                seal(write, "b", "person/2")
            });
            let failing = send(&journal, move |write| {
                write.erase("person/1", &[], fact("e", "{}"))?;
                seal(write, "c", "person/1")?;
                bail!("no")
            });
            let second = send(&journal, move |write| seal(write, "d", "person/1"));
            for _ in 0..10 {
                yield_now().await;
            }
            release.send(()).unwrap();
            held.await.unwrap().unwrap();
            first.await.unwrap().unwrap();
            assert!(failing.await.unwrap().is_err());
            second.await.unwrap().unwrap();
            journal.close();

            let journal = site.open();
            let opened = journal.read(|read| {
                let sealed = read.one("select text from plan where id = 'd'", &[], |row| row.bytes(0))?;
                read.open_sealed("person/1", "note", &sealed.unwrap())
            });
            assert_eq!(opened.await.unwrap().as_deref(), Some(&b"d"[..]));
        });
    }
}

#[test]
fn a_full_disk_loses_nothing_and_is_forgotten_when_there_is_room() {
    let site = Site::sqlite();
    let journal = site.open();
    journal.records("plan/1", fact("c1", "{}"));
    let room = |pages: &'static str| {
        journal.write_blocking(move |write| write.one(pages, &[], |row| row.int(0))).unwrap();
    };
    room("pragma max_page_count = 1");

    let body = format!("\"{}\"", "x".repeat(100_000));
    let work = move |write: &mut Write<'_>| write.append("plan/2", 0, fact("c2", &body));
    let refused = journal.write_blocking(work.clone());
    assert!(matches!(refused, Err(Fault::Full)), "{refused:?}");
    assert_eq!(journal.health(), Health::Ready);
    assert_eq!(journal.read_blocking(|read| read.version("plan/2")).unwrap(), 0);

    room("pragma max_page_count = 1000000");
    let appended = journal.write_blocking(work).unwrap();
    assert_eq!(appended, Appended::At { position: 2, version: 1 });
    journal.is_whole();
}

#[test]
fn everybody_in_a_group_that_met_a_full_disk_is_told() {
    runtime().block_on(async {
        let site = Site::sqlite();
        let journal = site.open();
        journal.write(|write| write.one("pragma max_page_count = 1", &[], |row| row.int(0))).await.unwrap();
        let (release, held) = hold(&journal).await;
        let small = send(&journal, |write| plan(write, "plan/1"));
        let large = send(&journal, |write| {
            let body = format!("\"{}\"", "x".repeat(100_000));
            write.append("plan/2", 0, fact("c2", &body)).map(|_| ())
        });
        for _ in 0..10 {
            yield_now().await;
        }
        release.send(()).unwrap();
        for told in [held, small, large] {
            assert!(matches!(told.await.unwrap(), Err(Fault::Full)));
        }
        assert_eq!(journal.read(|read| read.record(0, 10)).await.unwrap(), []);
    });
}

#[test]
fn a_file_that_cannot_be_read_stops_the_journal() {
    let site = Site::sqlite();
    let journal = site.open();
    journal
        .write_blocking(|write| {
            for n in 0..2_000 {
                assert!(matches!(write.append("plan/1", n, fact("c", "{}"))?, Appended::At { .. }));
            }
            Ok(())
        })
        .unwrap();
    journal.close();
    let mut bytes = std::fs::read(site.file()).unwrap();
    let last = bytes.len() - 4096 * 2;
    bytes[4096 * 12..last].fill(0xff);
    std::fs::write(site.file(), bytes).unwrap();

    let journal = site.open();
    let read = journal.read_blocking(|read| read.record(0, 5_000));
    assert!(matches!(read, Err(Fault::Stopped(_))), "{read:?}");
    assert!(matches!(journal.health(), Health::Stopped { .. }));
    assert!(matches!(journal.write_blocking(|_| Ok(())), Err(Fault::Stopped(_))));
    assert!(!journal.verdict().faults.is_empty());
}
