//! The commands of questionnaires, as somebody types them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::requirements::root;

/// What a command wrote on both sides, and whether it went well.
pub(crate) struct Said {
    pub(crate) well: bool,
    pub(crate) out: String,
    pub(crate) wrong: String,
}

pub(crate) fn rinnalla(arguments: &[&str]) -> Said {
    let done = Command::new(env!("CARGO_BIN_EXE_rinnalla")).args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Said { well: done.status.success(), out: text(done.stdout), wrong: text(done.stderr) }
}

fn fixture(name: &str) -> String {
    root().join("crates/app/src/questionnaire/fhir/tests").join(name).display().to_string()
}

fn shipped(name: &str) -> PathBuf {
    root().join("questionnaires").join(name)
}

/// A folder with one file in it.
fn folder(name: &str, text: &str) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, text).unwrap();
    let path = path.display().to_string();
    (folder, path)
}

#[test]
fn every_command_says_what_it_is_for() {
    for command in ["list", "check", "export", "import", "answers"] {
        let said = rinnalla(&["questionnaire", command, "--help"]);
        assert!(said.well && said.out.contains("Usage: rinnalla questionnaire"), "{command}: {}", said.out);
    }
}

#[test]
fn questionnaires_are_listed_with_their_editions() {
    let said = rinnalla(&["questionnaire", "list"]);
    assert!(said.well && said.out.lines().any(|line| line.starts_with("gad-7@1  ")), "{}", said.out);
    let text = fs::read_to_string(shipped("was@1.toml")).unwrap().replace("id = \"was\"", "id = \"own\"");
    let (folder, _) = folder("own@1.toml", &text);
    let said = rinnalla(&["questionnaire", "list", "--folder", &folder.path().display().to_string()]);
    assert!(said.out.lines().any(|line| line.starts_with("own@1  ")), "{}", said.out);
}

#[test]
fn what_goes_out_comes_in_as_the_same_file() {
    let said = rinnalla(&["questionnaire", "export", "audit"]);
    assert!(said.well, "{}", said.wrong);
    let (_folder, resource) = folder("audit.json", &said.out);
    let said = rinnalla(&["questionnaire", "import", &resource]);
    assert!(said.well && said.wrong.contains("In order. Keep it as audit@1.toml"), "{}", said.wrong);
    let read = |text: &str| toml::from_str::<domain::questionnaire::Questionnaire>(text).unwrap();
    assert_eq!(read(&said.out), read(&fs::read_to_string(shipped("audit@1.toml")).unwrap()));
    let (_folder, file) = folder("audit@1.toml", &said.out);
    assert!(rinnalla(&["questionnaire", "check", &file]).well);
}

#[test]
fn what_there_is_not_is_told_with_what_to_do() {
    let said = rinnalla(&["questionnaire", "export", "nothing@1"]);
    assert!(!said.well && said.wrong.contains("see rinnalla questionnaire list"), "{}", said.wrong);
    let said = rinnalla(&["questionnaire", "import", "/nowhere.json"]);
    assert!(!said.well && said.wrong.contains("/nowhere.json cannot be read"), "{}", said.wrong);
}

#[test]
fn nothing_is_written_of_a_resource_that_loses_questions_unless_somebody_says_so() {
    let file = fixture("mixed.json");
    let said = rinnalla(&["questionnaire", "import", &file]);
    assert!(!said.well && said.out.is_empty(), "{}", said.out);
    assert!(said.wrong.contains("temperature: The type \"decimal\" is not known here."), "{}", said.wrong);
    assert!(said.wrong.contains("Not written: 9 items cannot be taken."), "{}", said.wrong);
    let said = rinnalla(&["questionnaire", "import", &file, "--partly", "--language", "fi"]);
    assert!(
        !said.well && said.out.contains("id = \"count\""),
        "it is written, and not in order: {}",
        said.wrong
    );
    assert!(said.wrong.contains("temperature: Tyyppiä ”decimal” ei tunneta täällä."), "{}", said.wrong);
}

#[test]
fn a_draft_of_others_is_written_with_what_is_still_missing() {
    let said = rinnalla(&["questionnaire", "import", &fixture("plain.json")]);
    assert!(!said.well && said.out.starts_with("id = \"sleep-check\""), "{}", said.wrong);
    assert!(said.wrong.contains("Those who work read it in Finnish, Swedish and English"), "{}", said.wrong);
    assert!(said.wrong.contains("Keep it as sleep-check@2.toml, mend what is told above"), "{}", said.wrong);
}

#[test]
fn answers_are_held_against_their_questions_and_scored() {
    let response = |points: u8| {
        format!(
            "{{\"resourceType\":\"QuestionnaireResponse\",\"status\":\"completed\",\
             \"questionnaire\":\"urn:rinnalla:questionnaire:was|1\",\
             \"item\":[{{\"linkId\":\"points\",\"answer\":[{{\"valueInteger\":{points}}}]}}]}}"
        )
    };
    let (_folder, fits) = folder("a.json", &response(6));
    let said = rinnalla(&["questionnaire", "answers", &fits]);
    assert!(said.well && said.out.contains("total 1: 6 (1 / 1)"), "{}{}", said.out, said.wrong);
    let (_folder, wrong) = folder("a.json", &response(60));
    let said = rinnalla(&["questionnaire", "answers", &wrong]);
    assert!(!said.well && said.wrong.contains("points: The number is not from 0–10."), "{}", said.wrong);
    let (_folder, old) = folder("a.json", &response(6).replace("was|1", "was|9"));
    let said = rinnalla(&["questionnaire", "answers", &old]);
    assert!(!said.well && said.wrong.contains("there is no questionnaire was@9"), "{}", said.wrong);
}

#[test]
fn how_answers_were_given_and_that_they_do_not_count_is_told() {
    let response = "{\"resourceType\":\"QuestionnaireResponse\",\"status\":\"entered-in-error\",\
        \"language\":\"fi\",\"authored\":\"2026-03-02\",\
        \"extension\":[{\"url\":\"urn:rinnalla:fhir:mode\",\"valueCode\":\"interview\"},\
        {\"url\":\"urn:rinnalla:fhir:occasion\",\"valueCode\":\"start\"}],\
        \"questionnaire\":\"urn:rinnalla:questionnaire:was|1\",\
        \"item\":[{\"linkId\":\"points\",\"answer\":[{\"valueInteger\":6}]}]}";
    let (_folder, file) = folder("a.json", response);
    let said = rinnalla(&["questionnaire", "answers", &file]);
    assert!(said.well, "{}", said.wrong);
    assert!(said.out.contains("asked in an interview, Start measurement, 2.3.2026, fi"), "{}", said.out);
    assert!(said.out.contains("Entered in error: these answers do not count."), "{}", said.out);
}

#[test]
fn the_command_that_reads_the_other_resource_is_named() {
    let (_folder, form) = folder("a.json", "{\"resourceType\":\"Questionnaire\",\"status\":\"draft\"}");
    let said = rinnalla(&["questionnaire", "answers", &form]);
    assert!(!said.well && said.wrong.contains("rinnalla questionnaire import"), "{}", said.wrong);
    let answers = "{\"resourceType\":\"QuestionnaireResponse\",\"status\":\"completed\",\
        \"questionnaire\":\"urn:rinnalla:questionnaire:gad-7\"}";
    let (_folder, answers) = folder("a.json", answers);
    let said = rinnalla(&["questionnaire", "import", &answers]);
    assert!(!said.well && said.wrong.contains("rinnalla questionnaire answers"), "{}", said.wrong);
    let said = rinnalla(&["questionnaire", "answers", &answers]);
    assert!(
        said.wrong.contains("Add it behind a line: \"urn:rinnalla:questionnaire:gad-7|1\""),
        "{}",
        said.wrong
    );
}

/// The command that checks models checks questionnaires too.
#[test]
fn questionnaires_are_checked_by_file_and_by_folder() {
    let all: &Path = &root().join("questionnaires");
    for command in ["model", "questionnaire"] {
        let said = rinnalla(&[command, "check", &all.display().to_string()]);
        assert!(said.well && said.out.contains("gad-7@1"), "{}{}", said.out, said.wrong);
        let text = fs::read_to_string(shipped("was@1.toml")).unwrap();
        let (folder, file) = folder("was@2.toml", &text);
        for path in [file, folder.path().display().to_string()] {
            let said = rinnalla(&[command, "check", &path, "--language", "fi"]);
            assert!(!said.well && said.out.contains("was@2.toml:4: error[wrong-file]"), "{}", said.out);
            assert!(said.wrong.contains("Mend what is told above"), "{}", said.wrong);
        }
        let (empty, _) = self::folder("note.txt", "");
        assert!(!rinnalla(&[command, "check", &empty.path().display().to_string()]).well);
    }
}
