//! What a thief of the files learns: nothing of what was sealed.

use super::*;

const CANARY: &str = "selkäkipu-ja-velat";

#[test]
fn what_is_sealed_is_never_in_the_files() {
    let site = Site::sqlite();
    let journal = site.open();
    journal
        .write_blocking(|write| {
            let body = format!("{{\"text\":\"{CANARY}\"}}");
            assert!(matches!(write.append("plan/1", 0, fact("c1", &body))?, Appended::At { .. }));
            let sealed = write.seal("person/1", "plan.text", CANARY.as_bytes())?;
            write.run(
                "insert into plan (id, state, text, changed) values ('p', 'new', ?1, 0)",
                &[(&sealed).into()],
            )
        })
        .unwrap();
    assert!(!contains(&site.bytes(), CANARY.as_bytes()));

    // The search is not blind itself: in clear, the same text is found.
    let clear = NewFact { subject: None, ..fact("c2", "\"selkäkipu-ja-velat\"") };
    journal.records("plan/2", clear);
    assert!(contains(&site.bytes(), CANARY.as_bytes()));
}

#[test]
fn the_same_text_is_sealed_differently_each_time() {
    let site = Site::sqlite();
    let journal = site.open();
    let seal = || journal.write_blocking(|write| write.seal("person/1", "note", b"same")).unwrap();
    assert_ne!(seal(), seal());
}

#[test]
fn a_sealed_value_opens_for_its_subject_and_purpose_only() {
    for site in Site::everywhere() {
        let journal = site.open();
        journal.write_blocking(|write| write.seal("person/2", "note", b"x")).unwrap();
        let sealed = journal.write_blocking(|write| write.seal("person/1", "note", b"x")).unwrap();
        let open = |subject: &'static str, purpose: &'static str, sealed: Vec<u8>| {
            journal.read_blocking(move |read| read.open_sealed(subject, purpose, &sealed))
        };
        assert_eq!(open("person/1", "note", sealed.clone()).unwrap().as_deref(), Some(&b"x"[..]));
        assert!(open("person/2", "note", sealed.clone()).is_err());
        assert!(open("person/1", "name", sealed.clone()).is_err());
        assert!(open("person/1", "note", sealed[..20].to_vec()).is_err());
        let mut changed = sealed.clone();
        changed[30] ^= 1;
        assert!(open("person/1", "note", changed).is_err());
        assert_eq!(open("person/3", "note", sealed).unwrap(), None);
    }
}

#[test]
fn the_blind_index_is_stable_and_keyed() {
    let site = Site::sqlite();
    let blind = |journal: &Journal, text: &str| journal.read_blocking(|read| Ok(read.blind(text))).unwrap();
    let journal = site.open();
    let first = blind(&journal, "virtanen");
    assert_ne!(first, blind(&journal, "virtane"));
    journal.close();
    assert_eq!(blind(&site.open(), "virtanen"), first);

    let other = Site::sqlite();
    let installation_key = InstallationKey::from_bytes(&[8; 32]).unwrap();
    let journal = Journal::open(Settings { installation_key, ..other.settings() }).unwrap();
    assert_ne!(blind(&journal, "virtanen"), first);
}
