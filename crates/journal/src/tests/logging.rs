//! Who looked at whom.

use super::*;

#[test]
fn a_person_finds_every_look_at_them_in_lists_too() {
    for site in Site::everywhere() {
        let journal = site.open();
        journal
            .write_blocking(|write| {
                assert_eq!(write.log(entry("person/1"))?, 1);
                write.log(entry("person/2"))?;
                let list = ["person/2", "person/1", "person/22"];
                write.log(LogEntry { person: None, persons: &list, actor: "bo", ..entry("") })?;
                let list = ["person/22", "person/3"];
                write.log(LogEntry { person: None, persons: &list, log: "disclosure", ..entry("") })?;
                write.log(LogEntry { at: "2027-01-01T00:00:00Z", ..entry("person/1") })
            })
            .unwrap();
        let of = |person: &str, from: &str, until: &str, limit: u32| {
            let found = journal.read_blocking(|read| read.log_of(person, from, until, limit)).unwrap();
            found.into_iter().map(|logged| logged.position).collect::<Vec<_>>()
        };
        assert_eq!(of("person/1", "2026", "2028", 9), [5, 3, 1]);
        assert_eq!(of("person/1", "2026", "2028", 2), [5, 3]);
        assert_eq!(of("person/1", "2026", "2027", 9), [3, 1]);
        assert_eq!(of("person/2", "2026", "2028", 9), [3, 2]);
        assert_eq!(of("person/4", "2026", "2028", 9), Vec::<i64>::new());

        let page = |filter: LogFilter<'static>, before: Option<i64>| {
            let found = journal.read_blocking(move |read| read.log_page(filter, before, 2)).unwrap();
            found.into_iter().map(|logged| logged.position).collect::<Vec<_>>()
        };
        assert_eq!(page(LogFilter::default(), None), [5, 4]);
        assert_eq!(page(LogFilter::default(), Some(4)), [3, 2]);
        assert_eq!(page(LogFilter { actor: Some("bo"), ..LogFilter::default() }, None), [3]);
        assert_eq!(page(LogFilter { log: Some("disclosure"), ..LogFilter::default() }, None), [4]);
        let year = LogFilter { from: Some("2026"), until: Some("2027"), ..LogFilter::default() };
        assert_eq!(page(year, None), [4, 3]);
        let found = journal.read_blocking(|read| read.log_page(LogFilter::default(), Some(4), 1)).unwrap();
        assert_eq!(found[0].persons, ["person/2", "person/1", "person/22"]);
        assert_eq!((found[0].actor_name.as_str(), found[0].person.as_deref()), ("Aino Alku", None));
        journal.is_whole();
        assert_eq!(journal.verdict().log_entries, 5);
    }
}

#[test]
fn a_look_is_found_among_thousands_of_lists() {
    let site = Site::sqlite();
    let journal = site.open();
    journal
        .write_blocking(|write| {
            for n in 0..2_500 {
                let list = [if n % 1_100 == 7 { "person/1" } else { "person/2" }, "person/3"];
                write.log(LogEntry { person: None, persons: &list, ..entry("") })?;
            }
            Ok(())
        })
        .unwrap();
    let found = journal.read_blocking(|read| read.log_of("person/1", "2026", "2027", 9)).unwrap();
    assert_eq!(found.iter().map(|logged| logged.position).collect::<Vec<_>>(), [2_208, 1_108, 8]);
}
