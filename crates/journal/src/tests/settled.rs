//! Reading from a snapshot that is lent again while only logs grow.

use super::*;

const COUNT: &str = "select count(*) from event";

fn settled(journal: &Journal) -> (i64, usize) {
    runtime().block_on(async {
        let read = |read: &mut Read<'_>| {
            let facts = read.one(COUNT, &[], |row| row.int(0))?.unwrap_or_default();
            let looks = read.log_of("person/1", "2000", "3000", 99)?;
            Ok((facts, looks.len()))
        };
        journal.read_settled(read).await.unwrap()
    })
}

fn looks(journal: &Journal) {
    let logged = journal.write_log(|logs| logs.log(entry("person/1")));
    runtime().block_on(logged).unwrap();
}

#[test]
fn what_has_been_recorded_is_seen_at_once() {
    for site in Site::everywhere() {
        let journal = site.open();
        for count in 1..20 {
            looks(&journal);
            journal.records("case/1", fact("", "{}"));
            assert_eq!(settled(&journal).0, count);
            looks(&journal);
            assert_eq!(settled(&journal).0, count);
        }
    }
}

#[test]
fn a_snapshot_is_lent_again_while_only_logs_grow_and_a_new_one_sees_them() {
    let site = Site::sqlite();
    let journal = site.open();
    journal.records("case/1", fact("", "{}"));
    assert_eq!(settled(&journal), (1, 0));
    looks(&journal);
    assert_eq!(settled(&journal), (1, 0), "the same snapshot");

    let fresh = journal.read_blocking(|read| read.log_of("person/1", "2000", "3000", 9)).unwrap();
    assert_eq!(fresh.len(), 1, "a reader who asks for everything gets a new one");

    journal.records("case/1", fact("", "{}"));
    assert_eq!(settled(&journal), (2, 1));
}

#[test]
fn a_snapshot_that_was_left_open_does_not_keep_erased_bytes_in_the_file() {
    let site = Site::sqlite();
    let journal = site.open();
    let secret = NewFact { subject: Some("person/1"), ..fact("", r#"{"note":"secret"}"#) };
    journal.records("case/1", secret);
    assert_eq!(settled(&journal), (1, 0));

    journal.write_blocking(|write| write.erase("person/1", &["case/1"], fact("e", "{}"))).unwrap();

    assert_eq!(settled(&journal).0, 2, "the erasure is a fact, and is seen");
    assert_eq!(journal.bodies("case/1"), [None]);
    journal.is_whole();
}

#[test]
fn what_fails_in_a_settled_read_leaves_the_next_one_whole() {
    let site = Site::sqlite();
    let journal = site.open();
    journal.records("case/1", fact("", "{}"));
    let failing = |read: &mut Read<'_>| -> Result<i64> {
        read.one(COUNT, &[], |row| row.int(0))?;
        read.one("select nonsense", &[], |row| row.int(0))?;
        Ok(0)
    };
    assert!(runtime().block_on(journal.read_settled(failing)).is_err());
    let panicking = |_: &mut Read<'_>| -> Result<i64> { panic!("in the middle") };
    assert!(runtime().block_on(journal.read_settled(panicking)).is_err());
    assert_eq!(settled(&journal), (1, 0));
}

/// What a snapshot holds up is copied later, but not never: the WAL of a server that is always looked at begins again.
#[test]
fn the_wal_begins_again_though_somebody_always_reads() {
    let site = Site::sqlite();
    let journal = site.open();
    journal.records("case/1", fact("", "{}"));
    let body: &str = Box::leak(format!("{{\"text\":\"{}\"}}", "long ".repeat(24_000)).into_boxed_str());
    let ended = std::sync::atomic::AtomicBool::new(false);
    let longest = std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                while !ended.load(Ordering::Relaxed) {
                    settled(&journal);
                    looks(&journal);
                }
            });
        }
        // 30 pages each: 15 000, of which some 4 000 may lie in the WAL, and more where readers are slow.
        for _ in 0..500 {
            journal.records("case/1", fact("", body));
        }
        ended.store(true, Ordering::Relaxed);
        site.wal_bytes()
    });
    assert!(longest < 50_000_000, "{longest} bytes");
    journal.is_whole();
}
