//! Whatever is changed behind the journal's back is found and named.

use super::*;

/// Five facts of two streams, one in clear, and four entries of the log.
fn filled(site: &Site) -> Journal {
    let journal = site.open();
    journal.records("plan/1", fact("c1", "{\"n\":1}"));
    journal.records("plan/2", NewFact { subject: Some("person/2"), ..fact("c2", "{\"n\":2}") });
    journal.records("plan/1", fact("c3", "{\"n\":3}"));
    journal.records("plan/1", NewFact { subject: None, ..fact("c4", "{\"n\":4}") });
    journal.records("plan/1", fact("c5", "{\"n\":5}"));
    journal
        .write_blocking(|write| {
            write.log(entry("person/1"))?;
            write.log(LogEntry { person: None, persons: &["person/1", "person/2"], ..entry("") })?;
            write.log(entry("person/2"))?;
            write.log(entry("person/3"))
        })
        .unwrap();
    journal.is_whole();
    journal
}

/// Runs each change on a fresh record, and wants its name in what `verify` says.
#[track_caller]
fn finds(changes: &[(&'static [&'static str], &str)]) {
    for (change, named) in changes {
        for site in Site::everywhere() {
            let journal = filled(&site);
            for sql in *change {
                journal.changes(sql);
            }
            let faults = journal.verdict().faults;
            assert!(faults.iter().any(|fault| fault.contains(named)), "{change:?} told as {faults:?}");
        }
    }
}

#[test]
fn a_changed_column_of_a_fact_is_found() {
    finds(&[
        (&["update event set position = 50 where position = 5"], "fact 5 to 49: missing"),
        (&["update event set stream = 'plan/3' where position = 5"], "fact 5: the seal is broken"),
        (&["update event set version = 9 where position = 5"], "fact 5: the seal is broken"),
        (&["update event set version = 9 where position = 5"], "stream plan/1: its versions have a gap"),
        (&["update event set kind = 'plan.refused' where position = 3"], "fact 3: the seal is broken"),
        (&["update event set kind = 'plan.refused' where position = 3"], "fact 3: the body does not open"),
        (&["update event set subject = 'person/2' where position = 3"], "fact 3: the seal is broken"),
        (&["update event set subject = null where position = 3"], "fact 3: the seal is broken"),
        (&["update event set subject = 'person/1' where position = 4"], "fact 4: the seal is broken"),
        (&["update event set at = '2025-11-22T09:00:00Z' where position = 1"], "fact 1: the seal is broken"),
        (&["update event set actor = 'mallory' where position = 2"], "fact 2: the seal is broken"),
        (&["update event set cause = 'c9' where position = 2"], "fact 2: the seal is broken"),
        (
            &["update event set body = wrapped from subject_key where position = 3"],
            "fact 3: the body was changed",
        ),
        (&["update event set body = body_hash where position = 4"], "fact 4: the body was changed"),
        (&["update event set body = null where position = 3"], "fact 3: the body is missing"),
        (&["update event set body_hash = seal where position = 3"], "fact 3: the seal is broken"),
        (&["update event set seal = body_hash where position = 3"], "fact 3: the seal is broken"),
        (
            &["update event set seal = body_hash where position = 5"],
            "fact 5: not the seal that was published",
        ),
    ]);
}

#[test]
fn a_changed_column_of_the_log_is_found() {
    finds(&[
        (&["update log set position = 40 where position = 4"], "log entry 4 to 39: missing"),
        (&["update log set log = 'security' where position = 2"], "log entry 2: the seal is broken"),
        (&["update log set at = '2025' where position = 2"], "log entry 2: the seal is broken"),
        (&["update log set actor = 'mallory' where position = 2"], "log entry 2: the seal is broken"),
        (&["update log set actor_name = 'Mallory' where position = 2"], "log entry 2: the seal is broken"),
        (&["update log set organisation = 'x' where position = 2"], "log entry 2: the seal is broken"),
        (&["update log set person = 'person/9' where position = 1"], "log entry 1: the seal is broken"),
        (&["update log set person = null where position = 1"], "log entry 1: the seal is broken"),
        (&["update log set persons = seal where position = 2"], "log entry 2: the seal is broken"),
        (&["update log set persons = null where position = 2"], "log entry 2: the seal is broken"),
        (&["update log set case_id = null where position = 3"], "log entry 3: the seal is broken"),
        (&["update log set data = 'x' where position = 3"], "log entry 3: the seal is broken"),
        (&["update log set purpose = 'x' where position = 3"], "log entry 3: the seal is broken"),
        (&["update log set ground = 'x' where position = 3"], "log entry 3: the seal is broken"),
        (&["update log set register = 'x' where position = 3"], "log entry 3: the seal is broken"),
        (&["update log set provider = 'x' where position = 3"], "log entry 3: the seal is broken"),
        (&["update log set origin = 'x' where position = 3"], "log entry 3: the seal is broken"),
        (&["update log set cause = 'x' where position = 3"], "log entry 3: the seal is broken"),
        (&["update log set seal = seal || seal where position = 3"], "log entry 3: cannot be read"),
    ]);
}

#[test]
fn removed_swapped_and_added_rows_are_found() {
    finds(&[
        (&["delete from event where position = 3"], "fact 3: missing"),
        (&["delete from event where position = 1"], "fact 1: missing"),
        (&["delete from event where position = 5"], "fact 5: published as the newest, and missing"),
        (&["delete from log where position = 2"], "log entry 2: missing"),
        (&["delete from log where position = 4"], "log entry 4: published as the newest, and missing"),
        (
            &[
                "update event set position = 99 where position = 1",
                "update event set position = 1 where position = 3",
                "update event set position = 3 where position = 99",
            ],
            "fact 1: the seal is broken",
        ),
        (
            &["update event set body = (select body from event where position = 1),
                 body_hash = (select body_hash from event where position = 1) where position = 3"],
            "fact 3: the body does not open",
        ),
        (
            &["insert into event select 0, 'plan/9', version, kind, subject, at, actor, cause, body, body_hash, seal
                 from event where position = 1"],
            "fact 0: stands where it cannot",
        ),
        (
            &["insert into event select 6, stream, 5, kind, subject, at, actor, cause, body, body_hash, seal
                 from event where position = 5"],
            "fact 6: the seal is broken",
        ),
    ]);
}

#[test]
fn stolen_keys_and_bodies_are_told_from_erased_ones() {
    finds(&[
        (
            &["delete from subject_key where subject = 'person/1'"],
            "fact 1: the key of its subject is missing",
        ),
        (
            &["update subject_key set subject = 'person/3' where subject = 'person/1'"],
            "the key of person/3 cannot",
        ),
        (
            &["update subject_key set since = since - 1 where subject = 'person/1'"],
            "the key of person/1 cannot",
        ),
        (
            &["update subject_key set wrapped = (select seal from event where position = 1)"],
            "the key of person/2 cannot",
        ),
        (
            &["update meta set value = '1' where name = 'erasures'"],
            "0 erasures are on record, and 1 were counted",
        ),
    ]);
}

#[test]
fn what_was_erased_does_not_come_back_and_what_comes_after_is_not_covered() {
    for site in Site::everywhere() {
        let journal = filled(&site);
        let keep = "create table kept (body blob, wrapped blob, since bigint)";
        journal.write_blocking(move |write| write.define(keep)).unwrap();
        journal.changes(
            "insert into kept select event.body, subject_key.wrapped, subject_key.since from event, subject_key
             where event.position = 1 and subject_key.subject = 'person/1'",
        );
        journal.write_blocking(|write| write.erase("person/1", &["plan/1"], fact("e", "{}"))).unwrap();
        journal.records("plan/1", fact("c6", "{\"n\":6}"));
        journal.is_whole();

        journal.changes("update event set body = null where stream = 'plan/1' and version = 5");
        journal.changes("update event set body = (select body from kept) where position = 1");
        journal.changes("delete from subject_key where subject = 'person/1'");
        journal.changes("insert into subject_key select 'person/1', wrapped, since from kept");
        let faults = journal.verdict().faults;
        for named in [
            "fact 7: the body is missing, and no erasure names its stream",
            "fact 1: the body is back",
            "the key of person/1 is back, which fact 6 erased",
        ] {
            assert!(faults.iter().any(|fault| fault.contains(named)), "{faults:?}");
        }
    }
}

#[test]
fn a_rewritten_chain_is_found_by_the_published_heads() {
    let site = Site::sqlite();
    let journal = filled(&site);
    journal.close();
    // Somebody who knows how seals are made writes another record of the same length.
    let other = Site::sqlite();
    let forged = other.open();
    for _ in 0..5 {
        forged.records("plan/1", fact("forged", "{}"));
    }
    forged.close();
    std::fs::copy(other.file(), site.file()).unwrap();
    let told = Site::refuses(site.settings());
    assert!(matches!(&told, OpenError::Damaged(what) if what.contains("rewritten")), "{told}");
}

#[test]
fn the_notes_about_a_record_that_has_begun_are_not_made_again() {
    for change in [
        "delete from meta where name = 'schema'",
        "update meta set name = 'key-check' where name = 'key_check'",
        "update meta set name = 'Erasures' where name = 'erasures'",
        "update meta set value = '0' where name = 'schema'",
        "update meta set value = 'x' where name = 'schema'",
    ] {
        for site in Site::everywhere() {
            let journal = filled(&site);
            journal.changes(change);
            journal.close();
            let told = Site::refuses(site.settings());
            assert!(matches!(told, OpenError::Damaged(_)), "{change} told as {told}");
        }
    }
}

#[test]
fn a_page_that_cannot_be_read_is_named_fact_by_fact_and_the_others_are_judged() {
    let site = Site::sqlite();
    let journal = site.open();
    journal
        .write_blocking(|write| {
            for n in 0..400 {
                assert!(matches!(write.append("plan/1", n, fact("c", "{}"))?, Appended::At { .. }));
            }
            Ok(())
        })
        .unwrap();
    journal.close();
    let mut bytes = std::fs::read(site.file()).unwrap();
    // The kind of a page of rows of the table of facts, in its middle.
    let kind = |page: &[u8]| page[0] == 13 && contains(page, b"plan.accepted");
    let pages: Vec<usize> =
        bytes.chunks(4096).enumerate().filter(|(_, page)| kind(page)).map(|(at, _)| at).collect();
    bytes[pages[pages.len() / 2] * 4096] = 99;
    std::fs::write(site.file(), bytes).unwrap();

    let faults = site.open().verdict().faults;
    let named = |fault: &&String| fault.starts_with("fact ") && fault.contains(": cannot be read");
    let facts: Vec<&String> = faults.iter().filter(named).collect();
    assert!((2..40).contains(&facts.len()), "{faults:?}");
    let others = ["missing", "the seal is broken", "cut off"];
    let wrong =
        |fault: &&String| fault.starts_with("fact ") && others.iter().any(|other| fault.contains(other));
    assert_eq!(faults.iter().find(wrong), None);
}
