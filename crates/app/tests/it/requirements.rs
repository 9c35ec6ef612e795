//! Which test shows which requirement: read from the doc comments of tests, held against the list.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// Every file of ours with one of these endings.
pub(crate) fn files(endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let (path, name) = (entry.path(), entry.file_name());
            let name = name.to_string_lossy();
            if path.is_dir() {
                let ours = !matches!(&*name, "target" | "node_modules" | "data" | ".git" | "screenshots");
                folders.extend(ours.then_some(path));
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

struct Requirement {
    id: String,
    level: String,
    area: String,
    text: String,
}

fn requirements() -> Vec<Requirement> {
    let list = std::fs::read_to_string(root().join("docs/requirements.tsv")).unwrap();
    list.lines()
        .skip(1)
        .map(|line| {
            let mut cells = line.split('\t').map(str::to_owned);
            let mut next = || cells.next().unwrap();
            Requirement { id: next(), level: next(), area: next(), text: next() }
        })
        .collect()
}

/// Ids that a line names, when it is a line that says "Shows".
fn named(line: &str) -> Vec<String> {
    let Some((_, rest)) = line.split_once("Shows ") else {
        return Vec::new();
    };
    let is_comment = line.trim_start().starts_with("//") || line.trim_start().starts_with('*');
    let words = rest.split(|sign: char| !(sign.is_ascii_alphanumeric() || sign == '-'));
    let id = |word: &&str| {
        let (noun, number) = word.rsplit_once('-').unwrap_or_default();
        !noun.is_empty()
            && noun.bytes().all(|sign| sign.is_ascii_uppercase() || sign.is_ascii_digit())
            && noun.bytes().next().is_some_and(|sign| sign.is_ascii_uppercase())
            && (2..=3).contains(&number.len())
            && number.bytes().all(|sign| sign.is_ascii_digit())
    };
    if is_comment { words.filter(id).map(str::to_owned).collect() } else { Vec::new() }
}

/// What stands after a comment: the name of the test.
fn test_name(lines: &[&str]) -> Option<String> {
    lines.iter().find_map(|line| {
        let line = line.trim();
        if let Some((_, rest)) = line.split_once("fn ") {
            return rest.split_once('(').map(|(name, _)| name.to_owned());
        }
        let quoted = line.split(['\'', '"', '`']).nth(1)?;
        (line.contains("test(") || line.contains("check(") || line.contains("claim("))
            .then(|| quoted.to_owned())
    })
}

/// Which tests show which row.
fn shown() -> BTreeMap<String, BTreeSet<String>> {
    let mut shown: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for path in files(&[".rs", ".mjs"]) {
        let text = std::fs::read_to_string(&path).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        let file = path.strip_prefix(root()).unwrap().display().to_string();
        for (at, line) in lines.iter().enumerate() {
            let mut ids = named(line);
            if ids.is_empty() {
                continue;
            }
            // A list of rows may go on over the lines of one comment.
            for more in lines[at + 1..].iter().take_while(|line| line.trim_start().starts_with("//")) {
                ids.extend(named(&format!("// Shows {more}")));
            }
            let name = test_name(&lines[at + 1..]).unwrap_or_default();
            let by = if name.is_empty() { format!("`{file}`") } else { format!("`{name}` ({file})") };
            for id in ids {
                shown.entry(id).or_default().insert(by.clone());
            }
        }
    }
    shown
}

#[test]
fn every_row_that_a_test_names_is_in_the_list() {
    let known: BTreeSet<String> = requirements().into_iter().map(|row| row.id).collect();
    let unknown: Vec<_> = shown().into_iter().filter(|(id, _)| !known.contains(id)).collect();

    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn the_page_of_requirements_says_which_test_shows_which_row() {
    let shown = shown();
    let rows = requirements();
    let musts = rows.iter().filter(|row| row.level == "must");
    let done = musts.clone().filter(|row| shown.contains_key(&row.id)).count();
    let mut page = String::from(
        "# Requirements and the tests that show them\n\n\
         Generated from `docs/requirements.tsv` and the doc comments of tests (`Shows ID`). \
         Write it anew with `UPDATE=1 cargo test -p app requirements`.\n\n",
    );
    writeln!(page, "Shown: {done} of {} rows at level must.\n", musts.count()).unwrap();
    let mut area = "";
    let mut sorted: Vec<&Requirement> = rows.iter().collect();
    sorted.sort_by(|a, b| (&a.area, &a.id).cmp(&(&b.area, &b.id)));
    for row in sorted {
        if row.area != area {
            area = &row.area;
            writeln!(page, "## {area}\n\n| row | level | requirement | shown by |\n|---|---|---|---|")
                .unwrap();
        }
        let by = shown.get(&row.id).map(|tests| tests.iter().cloned().collect::<Vec<_>>().join("<br>"));
        let text = row.text.replace('|', "\\|");
        writeln!(page, "| {} | {} | {text} | {} |", row.id, row.level, by.unwrap_or_default()).unwrap();
    }
    let path = root().join("docs/requirements.md");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &page).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(written == page, "docs/requirements.md is behind: UPDATE=1 cargo test -p app requirements");
}
