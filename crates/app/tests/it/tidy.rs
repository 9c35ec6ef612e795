//! The shape of the house, held by tests: limits, directions, words.

use std::fs;

use crate::requirements::{files, root};

/// Source files without their tests.
fn sources() -> Vec<(String, String)> {
    files(&[".rs"])
        .into_iter()
        .map(|path| {
            (path.strip_prefix(root()).unwrap().display().to_string(), fs::read_to_string(&path).unwrap())
        })
        .filter(|(path, _)| {
            !path.contains("/tests") && !path.contains("testing") && !path.contains("/examples/")
        })
        .collect()
}

#[test]
fn a_source_file_fits_in_one_head() {
    let long: Vec<_> = sources()
        .into_iter()
        .map(|(path, text)| (text.lines().count(), path))
        .filter(|(lines, _)| *lines > 450)
        .collect();
    assert!(long.is_empty(), "over 450 lines: {long:?}");
}

#[test]
fn the_rules_know_no_database_no_markup_and_no_clock() {
    let manifest = fs::read_to_string(root().join("crates/domain/Cargo.toml")).unwrap();
    let needs = manifest.split("[dependencies]").nth(1).unwrap().split("\n[").next().unwrap();
    let needs: Vec<_> =
        needs.lines().filter_map(|line| line.split_once(" =").map(|(name, _)| name)).collect();
    assert_eq!(needs, ["jiff", "serde"]);
}

#[test]
fn the_record_and_the_look_do_not_know_the_rules() {
    for name in ["journal", "ui"] {
        let manifest = fs::read_to_string(root().join(format!("crates/{name}/Cargo.toml"))).unwrap();
        assert!(!manifest.contains("domain"), "{name} knows domain");
    }
}

#[test]
fn only_the_seam_names_a_database() {
    for (path, text) in sources() {
        let names = text.contains("rusqlite") || text.contains("postgres::");
        assert!(!names || path.starts_with("crates/journal/src/sql"), "{path} names a database");
    }
}

#[test]
fn there_is_no_drawer_for_odds_and_ends() {
    for (path, _) in sources() {
        for word in ["utils", "helpers", "common", "services", "manager"] {
            assert!(!path.contains(&format!("/{word}.rs")) && !path.contains(&format!("/{word}/")), "{path}");
        }
    }
}

#[test]
fn there_are_fewer_than_three_hundred_packages() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let count = lock.matches("[[package]]").count();
    assert!(count < 300, "{count} packages");
}

#[test]
fn nothing_is_left_for_later_in_the_code() {
    for (path, text) in sources() {
        for word in ["todo!(", "unimplemented!(", "FIXME", "XXX"] {
            assert!(!text.contains(word), "{path}: {word}");
        }
    }
}
