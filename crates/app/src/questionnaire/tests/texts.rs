//! The texts of what is shipped: all there, in no other language, and plain where they are ours.

use std::collections::BTreeSet;
use std::path::Path;

use domain::questionnaire::{Questionnaire, Texts};
use serde_json::Value;

use super::file;

/// Words of a sentence in our own questions, at most.
const LONGEST_SENTENCE: usize = 15;

/// Every text and where it is: an object whose values are all strings and whose keys are all languages.
fn texts(form: &Questionnaire) -> Vec<(String, Texts)> {
    fn walk(at: &str, value: &Value, found: &mut Vec<(String, Texts)>) {
        match value {
            Value::Object(fields) => {
                let is_language = |key: &String| matches!(key.as_str(), "fi" | "sv" | "en" | "se");
                if !fields.is_empty() && fields.keys().all(is_language) {
                    let text = |value: &Value| value.as_str().expect("a text").to_owned();
                    let texts = fields.iter().map(|(language, value)| (language.clone(), text(value)));
                    found.push((at.to_owned(), texts.collect()));
                } else {
                    for (key, value) in fields {
                        walk(&format!("{at}.{key}"), value, found);
                    }
                }
            }
            Value::Array(values) => {
                for (place, value) in values.iter().enumerate() {
                    walk(&format!("{at}[{place}]"), value, found);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let mut found = Vec::new();
    walk(form.id.as_str(), &serde_json::to_value(form).expect("it is data"), &mut found);
    found
}

#[test]
fn every_text_is_in_every_language_that_is_declared_and_in_no_other() {
    for form in file::shipped().expect("in order") {
        let declared: BTreeSet<&str> = form.languages.iter().map(String::as_str).collect();
        // The list of questionnaires and its cautions are read by those who work, in their own languages.
        let theirs = BTreeSet::from(["fi", "sv", "en"]);
        for (at, texts) in texts(&form) {
            let written: BTreeSet<&str> = texts.keys().map(String::as_str).collect();
            let of_all = ["title", "caution"].map(|key| format!("{}.{key}", form.id));
            let of_scores =
                at.starts_with(&format!("{}.score", form.id)) && at.rsplit('.').next() != Some("plain");
            let of_flags =
                at.starts_with(&format!("{}.flag", form.id)) && at.rsplit('.').next() == Some("text");
            let to_all = of_all.contains(&at) || of_scores || of_flags;
            assert_eq!(written, if to_all { theirs.clone() } else { declared.clone() }, "{at}");
            for (language, text) in texts {
                assert!(
                    !text.is_empty() && text.trim() == text && !text.contains("  "),
                    "{at} {language}: {text:?}"
                );
            }
        }
    }
}

#[test]
fn every_file_says_where_it_comes_from_and_what_was_checked() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../questionnaires");
    for form in file::shipped().expect("in order") {
        let text =
            std::fs::read_to_string(folder.join(format!("{}.toml", form.edition()))).expect("its file");
        assert!(text.starts_with("# "), "{}: a comment stands first", form.id);
        for told in [&form.owner, &form.licence, &form.source] {
            assert!(!told.trim().is_empty(), "{}", form.id);
        }
        let linked = form.link.as_ref().is_none_or(|link| link.starts_with("https://"));
        assert!(linked, "{}", form.id);
    }
}

#[test]
fn what_is_told_to_the_client_about_a_score_is_told_in_plain_words() {
    for form in file::shipped().expect("in order") {
        for scoring in &form.scores {
            for band in &scoring.bands {
                assert!(!band.plain.is_empty(), "{} {}", form.id, band.id);
                assert_ne!(band.plain, band.text, "{} {}", form.id, band.id);
            }
        }
    }
}

#[test]
fn our_own_questions_are_short() {
    for form in file::shipped().expect("in order").into_iter().filter(|form| form.owner == "Rinnalla") {
        for (at, texts) in texts(&form) {
            for (language, text) in texts {
                for sentence in text.split_inclusive(['.', '?', '!', ':']) {
                    let words = sentence.split_whitespace().count();
                    assert!(words <= LONGEST_SENTENCE, "{at} {language}: {sentence}");
                }
            }
        }
    }
}

#[test]
fn what_can_be_chosen_differs_within_a_list() {
    for form in file::shipped().expect("in order") {
        for (list, options) in &form.options {
            for language in &form.languages {
                let texts: BTreeSet<&str> =
                    options.iter().map(|option| option.text[language].as_str()).collect();
                assert_eq!(texts.len(), options.len(), "{} {list} {language}", form.id);
            }
            let alone: Vec<&str> =
                options.iter().filter(|one| one.alone).map(|one| one.code.as_str()).collect();
            assert!(
                alone.iter().all(|code| matches!(*code, "none" | "any")),
                "{} {list}: {alone:?}",
                form.id
            );
        }
    }
}
