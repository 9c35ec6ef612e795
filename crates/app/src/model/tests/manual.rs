//! `docs/operating-models.md` is enough to write a model: its example is sound, and it leaves nothing out.

use std::collections::BTreeSet;
use std::fs;

use domain::model::check::FindingCode;

use super::folder;
use crate::model::{Source, report};
use crate::text::Lang;

fn manual() -> String {
    fs::read_to_string(folder().join("../docs/operating-models.md")).unwrap()
}

/// The example's files: a line that names the file, then the fenced text.
fn example() -> Vec<(String, String)> {
    let manual = manual();
    let parts: Vec<&str> = manual.split("\n`models/lakeland/").skip(1).collect();
    parts
        .iter()
        .map(|part| {
            let (name, rest) = part.split_once("`:\n\n```").unwrap();
            let (_, rest) = rest.split_once('\n').unwrap();
            (name.to_owned(), rest.split_once("\n```").unwrap().0.to_owned())
        })
        .collect()
}

#[test]
fn the_ninth_model_of_the_manual_is_sound() {
    let desk = std::env::temp_dir().join(format!("rinnalla-{}-manual", std::process::id()));
    fs::create_dir_all(desk.join("lakeland")).unwrap();
    let files = example();
    assert_eq!(files.len(), 4);
    for (name, text) in files {
        fs::write(desk.join("lakeland").join(name), text).unwrap();
    }
    let lines: Vec<String> = report(&desk, Lang::En).iter().map(ToString::to_string).collect();
    let _ = fs::remove_dir_all(&desk);
    assert_eq!(lines, [""; 0]);
}

#[test]
fn the_manual_names_every_kind_of_finding() {
    let manual = manual();
    for code in FindingCode::ALL {
        assert!(manual.contains(&format!("`{}`", code.as_str())), "{}", code.as_str());
    }
}

#[test]
fn the_manual_names_every_key_that_a_shipped_model_uses() {
    fn keys(value: &toml::Value, found: &mut BTreeSet<String>) {
        if let Some(table) = value.as_table() {
            for (key, value) in table {
                found.insert(key.clone());
                keys(value, found);
            }
        }
        for value in value.as_array().into_iter().flatten() {
            keys(value, found);
        }
    }
    let mut found = BTreeSet::new();
    for id in Source::Shipped.ids() {
        let text = Source::Shipped.read(&id, "model.toml").unwrap();
        keys(&toml::from_str(&text).unwrap(), &mut found);
    }
    assert!(found.len() > 80, "{found:?}");
    let manual = manual();
    for key in found {
        let named = [format!("`{key}`"), format!("[{key}]"), format!(".{key}]"), format!("{key} = ")];
        assert!(named.iter().any(|text| manual.contains(text)), "{key}");
    }
}
