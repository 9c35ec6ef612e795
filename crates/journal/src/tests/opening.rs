//! Who is let in, and who is told why not.

use super::*;

#[test]
fn a_wrong_key_is_refused() {
    for site in Site::everywhere() {
        site.open().close();
        let installation_key = InstallationKey::from_bytes(&[8; 32]).unwrap();
        let told = Site::refuses(Settings { installation_key, ..site.settings() });
        assert!(matches!(told, OpenError::WrongKey), "{told}");
        site.open();
    }
    assert!(InstallationKey::from_bytes(&[7; 31]).is_err());
}

#[test]
fn a_second_process_is_told_that_the_record_is_open() {
    let site = Site::sqlite();
    let journal = site.open();
    let told = Site::refuses(site.settings());
    assert!(matches!(told, OpenError::Locked { .. }), "{told}");
    let link = site.dir.path().join("link.db");
    std::os::unix::fs::symlink(site.file(), &link).unwrap();
    let told = Site::refuses(Settings { place: Place::Sqlite(link), ..site.settings() });
    assert!(matches!(told, OpenError::Locked { .. }), "{told}");
    // Another handle does not keep the next process out.
    let other = journal.clone();
    journal.close();
    site.open();
    drop(other);
}

#[test]
fn a_record_of_a_newer_program_is_refused_and_an_older_one_told() {
    for site in Site::everywhere() {
        site.open().close();
        let told = Site::refuses(Settings { schema: 2, ..site.settings() });
        assert!(matches!(told, OpenError::NewerSchema { found: 3, known: 2 }), "{told}");
        let journal = Journal::open(Settings { schema: 4, ..site.settings() }).unwrap();
        assert_eq!(journal.schema().unwrap(), 3);
        journal.write_blocking(|write| write.set_schema(4)).unwrap();
        assert_eq!(journal.schema().unwrap(), 4);
    }
}

#[test]
fn notes_are_kept_except_under_the_journals_own_names() {
    for site in Site::everywhere() {
        let journal = site.open();
        journal.write_blocking(|write| write.set_meta("views", "7")).unwrap();
        journal.write_blocking(|write| write.set_meta("views", "8")).unwrap();
        assert_eq!(journal.read_blocking(|read| read.meta("views")).unwrap().as_deref(), Some("8"));
        assert!(journal.write_blocking(|write| write.set_meta("erasures", "0")).is_err());
    }
}

#[test]
fn views_can_be_made_anew() {
    for site in Site::everywhere() {
        let journal = site.open();
        journal.changes("insert into plan (id, state, changed) values ('p', 'new', 0)");
        journal
            .write_blocking(|write| {
                write.define("drop table plan; create table plan (id text primary key, name blob)")?;
                write.run("insert into plan (id, name) values ('q', null)", &[])
            })
            .unwrap();
        journal.is_whole();
    }
}

#[test]
fn a_file_that_is_no_database_is_left_alone() {
    let site = Site::sqlite();
    let text = "this is a text that somebody has put here by mistake. ".repeat(100);
    std::fs::write(site.file(), &text).unwrap();
    let told = Site::refuses(site.settings());
    assert!(matches!(told, OpenError::Damaged(_)), "{told}");
    assert_eq!(std::fs::read_to_string(site.file()).unwrap(), text);
}

#[test]
fn a_place_that_cannot_be_reached_is_named() {
    let site = Site::sqlite();
    let settings = |place: Place| Settings { place, ..site.settings() };
    let told = Site::refuses(settings(Place::Sqlite(Path::new("/nowhere/at/all.db").to_path_buf())));
    assert!(matches!(&told, OpenError::NoAccess(why) if why.contains("/nowhere/at/all.db")), "{told}");
    for far in ["postgres://db.example.fi/x", "host=10.0.0.7 user=x", "host=localhost sslmode=require"] {
        let told = Site::refuses(settings(Place::Postgres(far.to_owned())));
        assert!(matches!(told, OpenError::NoTls { .. }), "{told}");
    }
    let told = Site::refuses(settings(Place::Postgres("host=127.0.0.1 port=1 user=x".to_owned())));
    assert!(matches!(told, OpenError::Unreachable(_)), "{told}");
}

#[test]
fn a_cut_end_is_found_at_the_next_start() {
    for site in Site::everywhere() {
        let journal = site.open();
        journal.records("plan/1", fact("c1", "{}"));
        journal.records("plan/1", fact("c2", "{}"));
        journal.publish_head().unwrap();
        journal.publish_head().unwrap();
        assert_eq!(std::fs::read_to_string(site.heads()).unwrap().lines().count(), 1);
        journal.changes("delete from event where position = 2");
        journal.close();
        let told = Site::refuses(site.settings());
        assert!(matches!(&told, OpenError::CutOff(what) if what == "fact 2"), "{told}");
    }
}

#[test]
fn a_database_that_is_gone_is_not_made_anew_beside_its_published_head() {
    let site = Site::sqlite();
    let journal = site.open();
    journal.records("plan/1", fact("c1", "{}"));
    journal.close();
    std::fs::remove_file(site.file()).unwrap();
    let told = Site::refuses(site.settings());
    assert!(matches!(&told, OpenError::CutOff(what) if what == "fact 1"), "{told}");
    let db = rusqlite::Connection::open(site.file()).unwrap();
    let tables: i64 = db.query_row("select count(*) from sqlite_schema", [], |row| row.get(0)).unwrap();
    assert_eq!(tables, 0);
}

#[test]
fn a_line_that_was_being_written_when_the_power_went_is_no_fault() {
    let site = Site::sqlite();
    let journal = site.open();
    journal.records("plan/1", fact("c1", "{}"));
    journal.close();
    let whole = std::fs::read_to_string(site.heads()).unwrap();
    std::fs::write(site.heads(), format!("{whole}{}", &whole[..40])).unwrap();
    let journal = site.open();
    journal.records("plan/1", fact("c2", "{}"));
    journal.publish_head().unwrap();
    journal.is_whole();
    journal.close();
    site.open().is_whole();

    // A changed one is.
    let changed =
        std::fs::read_to_string(site.heads()).unwrap().replacen("\"position\":1", "\"position\":2", 1);
    std::fs::write(site.heads(), changed).unwrap();
    let faults = site.open().verdict().faults;
    assert_eq!(faults, ["the heads file, line 1: not a head of this installation"]);
}

#[test]
fn a_new_file_is_private() {
    use std::os::unix::fs::PermissionsExt;
    let site = Site::sqlite();
    let journal = site.open();
    journal.records("plan/1", fact("c1", "{}"));
    for name in ["journal.db", "journal.db-wal", "journal.db.lock"] {
        let mode = std::fs::metadata(site.dir.path().join(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}

#[test]
fn a_server_that_came_back_is_found_again() {
    for site in Site::everywhere() {
        let Some(server) = &site.server else { continue };
        let journal = site.open();
        journal.records("plan/1", fact("c1", "{}"));
        assert_eq!(journal.read_blocking(|read| read.version("plan/1")).unwrap(), 1);
        let sql = "select pg_terminate_backend(pid) from pg_stat_activity where datname = ";
        server.ask(&format!("{sql} '{}'", server.database));
        assert_eq!(journal.read_blocking(|read| read.version("plan/1")).unwrap(), 1);
        assert_eq!(journal.records("plan/1", fact("c2", "{}")), 2);
        assert_eq!(journal.health(), Health::Ready);
        journal.is_whole();
    }
}
