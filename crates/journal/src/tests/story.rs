//! The whole life of a record, told once for every database.

use std::thread;

use super::*;

#[test]
fn one_story_for_every_database() {
    for site in Site::everywhere() {
        let journal = site.open();
        two_writers_of_the_same_version(&journal);
        a_command_sent_twice(&journal);
        views_share_the_transaction(&journal);
        many_writers_at_once(&journal);
        journal.is_whole();

        let before = journal.verdict();
        journal.close();
        let journal = site.open();
        assert_eq!(journal.verdict(), before);
        assert_eq!(journal.records("plan/1", fact("after", "{}")), 204);
        journal.is_whole();
    }
}

fn two_writers_of_the_same_version(journal: &Journal) {
    let first = journal.write_blocking(|write| write.append("plan/1", 0, fact("c1", "{\"n\":1}"))).unwrap();
    let second = journal.write_blocking(|write| write.append("plan/1", 0, fact("c2", "{\"n\":2}"))).unwrap();
    assert_eq!(first, Appended::At { position: 1, version: 1 });
    assert_eq!(second, Appended::Stale { actual: 1 });
    assert_eq!(journal.bodies("plan/1"), [Some("{\"n\":1}".to_owned())]);
}

fn a_command_sent_twice(journal: &Journal) {
    assert!(journal.read_blocking(|read| read.done("c1")).unwrap());
    assert!(!journal.read_blocking(|read| read.done("c2")).unwrap());
    assert!(journal.write_blocking(|write| write.done("c1")).unwrap());
}

fn views_share_the_transaction(journal: &Journal) {
    let saved = journal.write_blocking(|write| {
        let sealed = write.seal("person/1", "plan.text", "työhön paluu".as_bytes())?;
        let sql = "insert into plan (id, state, text, changed) values (?1, ?2, ?3, ?4)
             on conflict (id) do update set state = excluded.state";
        write.run(sql, &["plan/1".into(), "accepted".into(), (&sealed).into(), 7.into()])?;
        let nothing: Option<&str> = None;
        write.run("update plan set text = coalesce(?1, text)", &[nothing.into()])
    });
    assert_eq!(saved.unwrap(), 1);
    let read = journal.read_blocking(|read| {
        let sql = "select state, text, changed, null from plan where id = ?1";
        let row = read.one(sql, &["plan/1".into()], |row| {
            Ok((row.text(0)?, row.bytes(1)?, row.int(2)?, row.maybe_text(3)?))
        })?;
        let (state, sealed, changed, nothing) = row.unwrap();
        let text = read.open_sealed("person/1", "plan.text", &sealed)?.unwrap();
        assert!(read.open_sealed("person/1", "plan.other", &sealed).is_err());
        assert!(read.one("select 1 from plan where changed = ?1", &[8.into()], |_| Ok(()))?.is_none());
        Ok((state, String::from_utf8(text)?, changed, nothing))
    });
    assert_eq!(read.unwrap(), ("accepted".to_owned(), "työhön paluu".to_owned(), 7, None));
}

fn many_writers_at_once(journal: &Journal) {
    thread::scope(|scope| {
        for writer in 0..8 {
            scope.spawn(move || {
                for n in 0..25 {
                    let work = move |write: &mut Write<'_>| {
                        let (stream, cause) = (format!("case/{writer}"), format!("{writer}-{n}"));
                        write.append(&stream, n, fact(&cause, "{}"))
                    };
                    let appended = journal.write_blocking(work).unwrap();
                    assert!(matches!(appended, Appended::At { version, .. } if version == n + 1));
                }
            });
        }
    });
    let mut positions = Vec::new();
    journal
        .each_fact(|fact| {
            positions.push(fact.position);
            Ok(())
        })
        .unwrap();
    assert_eq!(positions, (1..=201).collect::<Vec<_>>());

    let newest = journal.read_blocking(|read| read.latest("case/3", 2, None)).unwrap();
    assert_eq!(newest.iter().map(|fact| fact.version).collect::<Vec<_>>(), [25, 24]);
    let older = journal.read_blocking(|read| read.latest("case/3", 2, Some(24))).unwrap();
    assert_eq!(older.iter().map(|fact| fact.version).collect::<Vec<_>>(), [23, 22]);
    let part = journal.read_blocking(|read| read.facts("case/3", 20, Some(2))).unwrap();
    assert_eq!(part.iter().map(|fact| fact.version).collect::<Vec<_>>(), [21, 22]);
    assert_eq!(newest[0].kind, "plan.accepted");
    assert_eq!(newest[0].cause, "3-24");

    journal.records("note/1", NewFact { subject: None, ..fact("clear", "{\"open\":true}") });
    journal.records("note/1", fact("closed", "{}"));
    assert_eq!(journal.bodies("note/1")[0].as_deref(), Some("{\"open\":true}"));
}

#[test]
fn a_read_sees_one_moment_however_long_it_takes() {
    for site in Site::everywhere() {
        let journal = site.open();
        journal.records("plan/1", fact("c1", "{}"));
        journal
            .read_blocking(|read| {
                assert_eq!(read.version("plan/1")?, 1);
                journal.records("plan/1", fact("c2", "{}"));
                assert_eq!(read.version("plan/1")?, 1);
                Ok(())
            })
            .unwrap();
        assert_eq!(journal.read_blocking(|read| read.version("plan/1")).unwrap(), 2);
    }
}

#[test]
fn reads_and_writes_work_inside_async_code() {
    for site in Site::everywhere() {
        runtime().block_on(async {
            let journal = site.open();
            let appended = journal.write(|write| write.append("plan/1", 0, fact("c1", "{}"))).await.unwrap();
            assert_eq!(appended, Appended::At { position: 1, version: 1 });
            assert_eq!(journal.read(|read| read.version("plan/1")).await.unwrap(), 1);
            let other = journal.clone();
            journal.close();
            assert!(matches!(other.write(|_| Ok(())).await, Err(Fault::Stopped(_))));
            assert!(matches!(other.read(|_| Ok(())).await, Err(Fault::Stopped(_))));
            assert!(matches!(other.health(), Health::Stopped { .. }));
        });
    }
}

#[test]
fn text_is_ordered_by_its_bytes_on_every_database() {
    for site in Site::everywhere() {
        let journal = site.open();
        let ids = journal.write_blocking(|write| {
            for id in ["ä", "B", "a", "2026-01-01T00:00:00Z", "2026-01-01", "Ö"] {
                write.run(
                    "insert into plan (id, state, changed) values (?1, ?2, 0)",
                    &[id.into(), id.into()],
                )?;
            }
            write.all("select id from plan order by id", &[], |row| row.text(0))
        });
        assert_eq!(ids.unwrap(), ["2026-01-01", "2026-01-01T00:00:00Z", "B", "a", "Ö", "ä"]);
    }
}
