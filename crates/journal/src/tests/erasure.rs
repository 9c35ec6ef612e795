//! The right to be forgotten, and a record that stays whole.

use super::*;

fn because() -> NewFact<'static> {
    NewFact { actor: "system", ..fact("erase-1", "{\"rule\":\"retention\"}") }
}

#[test]
fn an_erased_subject_is_gone_and_the_record_is_whole() {
    for site in Site::everywhere() {
        let journal = site.open();
        journal.records("plan/1", fact("c1", "{\"n\":1}"));
        journal.records("plan/1", fact("c2", "{\"n\":2}"));
        journal.records("other/1", fact("c3", "{\"n\":3}"));
        let others = NewFact { subject: Some("person/2"), ..fact("c4", "{\"n\":4}") };
        journal.records("plan/2", others);
        let sealed = journal.write_blocking(|write| write.seal("person/1", "note", b"x")).unwrap();

        let gone = journal.write_blocking(|write| write.erase("person/1", &["plan/1"], because())).unwrap();
        assert_eq!(gone, 2);
        assert_eq!(journal.bodies("plan/1"), [None, None]);
        // Not among the streams, and unreadable all the same.
        assert_eq!(journal.bodies("other/1"), [None]);
        assert_eq!(journal.bodies("plan/2"), [Some("{\"n\":4}".to_owned())]);
        let opened = journal.read_blocking(|read| read.open_sealed("person/1", "note", &sealed)).unwrap();
        assert_eq!(opened, None);
        let verdict = journal.verdict();
        assert_eq!((verdict.faults, verdict.facts, verdict.erased), (vec![], 5, 2));
        let erased = journal.read_blocking(|read| read.facts("journal", 0, None)).unwrap();
        assert_eq!(erased[0].kind, "journal.erased");
        let body: serde_json::Value = serde_json::from_slice(erased[0].body.as_deref().unwrap()).unwrap();
        assert_eq!(body["subject"], "person/1");
        assert_eq!(body["because"]["rule"], "retention");

        // Somebody who comes back gets a new key, which opens nothing of old.
        journal.records("plan/1", fact("c5", "{\"n\":5}"));
        assert_eq!(journal.bodies("plan/1"), [None, None, Some("{\"n\":5}".to_owned())]);
        journal.is_whole();
        journal.close();
        let journal = site.open();
        assert_eq!(journal.bodies("plan/1"), [None, None, Some("{\"n\":5}".to_owned())]);
        assert_eq!(journal.bodies("other/1"), [None]);
        journal.is_whole();
    }
}

#[test]
fn the_bytes_of_an_erased_subject_leave_the_files() {
    let site = Site::sqlite();
    let journal = site.open();
    journal.records("plan/1", fact("c1", "{\"text\":\"something long enough to be looked for\"}"));
    let (body, key) = journal
        .read_blocking(|read| {
            let body = read.one("select body from event", &[], |row| row.bytes(0))?;
            let key = read.one("select wrapped from subject_key", &[], |row| row.bytes(0))?;
            Ok((body.unwrap(), key.unwrap()))
        })
        .unwrap();
    assert!(contains(&site.bytes(), &body) && contains(&site.bytes(), &key));
    journal.write_blocking(|write| write.erase("person/1", &["plan/1"], because())).unwrap();
    // The checkpoint follows the answer, and the next answer follows the checkpoint.
    journal.write_blocking(|_| Ok(())).unwrap();
    let bytes = site.bytes();
    assert!(!contains(&bytes, &body) && !contains(&bytes, &key));
    assert!(!contains(&bytes, &body[24..60]) && !contains(&bytes, &key[24..]));
}

#[test]
fn an_erasure_that_is_undone_erased_nothing() {
    for site in Site::everywhere() {
        let journal = site.open();
        journal.records("plan/1", fact("c1", "{\"n\":1}"));
        let failed = journal.write_blocking(|write| {
            write.erase("person/1", &["plan/1"], because())?;
            // A new key within the same work, gone with it.
            write.seal("person/1", "note", b"x")?;
            anyhow::ensure!(write.version("plan/1")? == 9, "no");
            Ok(())
        });
        assert!(matches!(failed, Err(Fault::Work(_))));
        assert_eq!(journal.bodies("plan/1"), [Some("{\"n\":1}".to_owned())]);
        journal.records("plan/1", fact("c2", "{\"n\":2}"));
        journal.is_whole();
        journal.close();
        let journal = site.open();
        assert_eq!(journal.bodies("plan/1"), [Some("{\"n\":1}".to_owned()), Some("{\"n\":2}".to_owned())]);
    }
}

#[test]
fn a_key_that_another_node_erased_is_not_used_again() {
    for site in Site::everywhere().into_iter().filter(|site| site.server.is_some()) {
        let (here, there) = (site.open(), site.open());
        here.records("plan/1", fact("c1", "{\"n\":1}"));
        assert_eq!(there.bodies("plan/1"), [Some("{\"n\":1}".to_owned())]);
        here.write_blocking(|write| write.erase("person/1", &["plan/1"], because())).unwrap();
        assert_eq!(there.bodies("plan/1"), [None]);
        there.records("plan/1", fact("c2", "{\"n\":2}"));
        assert_eq!(here.bodies("plan/1"), [None, Some("{\"n\":2}".to_owned())]);
        here.is_whole();
    }
}

#[test]
fn the_journals_own_stream_is_never_erased() {
    let site = Site::sqlite();
    let journal = site.open();
    let refused = journal.write_blocking(|write| write.erase("person/1", &["journal"], because()));
    assert!(matches!(refused, Err(Fault::Work(_))));
}
