//! The commands, as somebody types them in the wrong place.

use std::fs::{self, OpenOptions};
use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

use crate::questionnaires::rinnalla;
use crate::requirements::root;

const LONG: [&str; 3] = ["questionnaire", "export", "gad-7"];

#[test]
fn a_folder_without_a_record_is_told_and_no_record_is_made_there() {
    let folder = tempfile::tempdir().unwrap();
    let typo = folder.path().join("typo");
    let data = typo.display().to_string();
    let commands: [&[&str]; 4] =
        [&["verify"], &["rebuild"], &["erase", "p1", "--because", "retention"], &["user", "list"]];
    for command in commands {
        let said = rinnalla(&[&["--data", &data], command].concat());
        assert!(!said.well && said.wrong.contains("there is no record in"), "{command:?}: {}", said.wrong);
        assert!(said.wrong.contains("--data") && said.out.is_empty(), "{}", said.wrong);
    }
    assert!(!typo.exists());
}

#[test]
fn an_answer_that_finds_no_room_is_told_and_whoever_reads_one_line_only_may_go() {
    let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
    let program = env!("CARGO_BIN_EXE_rinnalla");
    let done = Command::new(program).args(LONG).stdout(full).stderr(Stdio::piped()).output().unwrap();
    let wrong = String::from_utf8(done.stderr).unwrap();
    assert!(!done.status.success() && wrong.contains("cannot be written"), "{wrong}");

    let mut reading =
        Command::new(program).args(LONG).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::with_capacity(1, reading.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let done = reading.wait_with_output().unwrap();
    assert!(done.status.success() && done.stderr.is_empty(), "{}", String::from_utf8_lossy(&done.stderr));
}

#[test]
fn a_folder_with_models_and_questionnaires_is_checked_for_both() {
    let folder = tempfile::tempdir().unwrap();
    let model = folder.path().join("keusote-2024");
    fs::create_dir(&model).unwrap();
    for name in ["model.toml", "fi.ftl", "sv.ftl", "en.ftl"] {
        fs::copy(root().join("models/keusote-2024").join(name), model.join(name)).unwrap();
    }
    fs::copy(root().join("questionnaires/was@1.toml"), folder.path().join("was@1.toml")).unwrap();
    let path = folder.path().display().to_string();
    let said = rinnalla(&["model", "check", &path]);
    assert!(
        said.well && said.out.contains("was@1") && said.out.contains("model is in order"),
        "{}",
        said.out
    );

    let text = fs::read_to_string(model.join("model.toml")).unwrap();
    fs::write(model.join("model.toml"), format!("bogus = 1\n{text}")).unwrap();
    let said = rinnalla(&["model", "check", &path]);
    assert!(!said.well && said.out.contains("model.toml:1: error[toml]"), "{}", said.out);
}
