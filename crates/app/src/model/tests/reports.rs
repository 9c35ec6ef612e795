//! What the check tells the person who writes a model: file, line and remedy.

use std::fs;
use std::path::PathBuf;

use domain::model::check::Level;

use super::folder;
use crate::model::{Line, Source, load_all, report};
use crate::text::Lang;

/// A folder with copies of some models, gone when the test is over.
struct Desk(PathBuf);

impl Desk {
    fn with(test: &str, models: &[&str]) -> Self {
        let desk = Self(std::env::temp_dir().join(format!("rinnalla-{}-{test}", std::process::id())));
        for model in models {
            fs::create_dir_all(desk.0.join(model)).unwrap();
            for file in ["model.toml", "fi.ftl", "sv.ftl", "en.ftl"] {
                fs::copy(folder().join(model).join(file), desk.0.join(model).join(file)).unwrap();
            }
        }
        desk
    }

    fn rewrite(&self, file: &str, from: &str, to: &str) -> &Self {
        let path = self.0.join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{from} is not in {file}");
        fs::write(path, text.replacen(from, to, 1)).unwrap();
        self
    }

    fn report(&self, at: &str) -> Vec<Line> {
        report(&self.0.join(at), Lang::En)
    }

    /// The only line of the report, and the text on the line of the file that it points at.
    #[track_caller]
    fn only(&self, at: &str) -> (Line, String) {
        let lines = self.report(at);
        let [line] = lines.as_slice() else { panic!("{lines:#?}") };
        let text = fs::read_to_string(&line.file).unwrap_or_default();
        let pointed_at = text.lines().nth(line.line - 1).unwrap_or_default().to_owned();
        (line.clone(), pointed_at)
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn an_unknown_name_is_told_with_its_line_and_what_to_do() {
    let desk = Desk::with("unknown", &["keusote-2024"]);
    desk.rewrite("keusote-2024/model.toml", "role = \"te-psychologist\"", "role = \"te-psycologist\"");
    let (line, pointed_at) = desk.only("keusote-2024");

    assert_eq!((line.level, line.code), (Level::Error, "unknown-name"));
    assert_eq!(pointed_at, "role = \"te-psycologist\"");
    assert!(
        line.message.contains("“te-psycologist” (team[network].seat[7].role). Correct the name"),
        "{line}"
    );
    assert!(line.file.ends_with("keusote-2024/model.toml"), "{line}");
}

#[test]
fn a_folder_a_file_and_a_folder_of_models_can_be_checked() {
    let desk = Desk::with("paths", &["keusote-2024", "kainuu"]);
    desk.rewrite("kainuu/model.toml", "enough = 1", "enough = 9");
    for at in ["kainuu", "kainuu/model.toml", "."] {
        assert_eq!(desk.only(at).0.code, "too-many-asked");
    }
    assert_eq!(desk.report("keusote-2024"), []);
    assert_eq!(desk.only("nothing-here").0.code, "no-models");
}

#[test]
fn a_misspelt_key_is_told_where_it_stands() {
    let desk = Desk::with("syntax", &["kainuu"]);
    desk.rewrite("kainuu/model.toml", "identified = false", "identfied = false");
    let (line, pointed_at) = desk.only("kainuu");
    assert_eq!(line.code, "toml");
    assert_eq!(pointed_at, "identfied = false");
}

#[test]
fn a_missing_text_points_to_the_file_and_place_where_it_belongs() {
    let desk = Desk::with("text", &["keusote-2024"]);
    desk.rewrite(
        "keusote-2024/sv.ftl",
        "when-help-or-choice = Hjälpen är fådd, eller klienten har valt\n",
        "",
    );
    let (line, pointed_at) = desk.only("keusote-2024");
    assert_eq!(line.code, "missing-text");
    assert!(line.file.ends_with("sv.ftl") && line.message.contains("“when-help-or-choice”"), "{line}");
    assert!(pointed_at.starts_with("when-multi-professional-need"), "{pointed_at}");
}

#[test]
fn a_text_that_nothing_asks_for_is_warned_about() {
    let desk = Desk::with("unused", &["keusote-2024"]);
    desk.rewrite("keusote-2024/en.ftl", "plan-support-plan =", "plan-suport-plan =");
    let (line, _) = desk.only("keusote-2024");
    assert_eq!((line.level, line.code), (Level::Warning, "unused-text"));
    assert!(load_all(&Source::Folder(desk.0.clone())).is_ok(), "a warning stops nothing");
}

#[test]
fn a_text_with_a_placeable_is_refused() {
    let desk = Desk::with("placeable", &["keusote-2024"]);
    desk.rewrite("keusote-2024/en.ftl", "plan-support-plan = Work", "plan-support-plan = { $plan } Work");
    assert_eq!(desk.only("keusote-2024").0.code, "placeable");
}

#[test]
fn what_is_wrong_with_the_base_is_told_once_and_of_the_base() {
    let desk = Desk::with("base", &["sote-keskus", "kainuu"]);
    desk.rewrite("sote-keskus/model.toml", "  \"criminal-sanctions\",\n", "  \"criminal-sanction\",\n");
    let (line, pointed_at) = desk.only(".");
    assert!(line.file.ends_with("sote-keskus/model.toml"), "{line}");
    assert_eq!(pointed_at.trim(), "\"criminal-sanction\",");
}

#[test]
fn a_section_of_the_base_that_no_longer_fits_is_told_of_the_model() {
    let desk = Desk::with("inherited", &["siun-sote"]);
    let own_team = "\n[[team]]\nid = \"own-team\"\nowns = true\n";
    let path = desk.0.join("siun-sote/model.toml");
    fs::write(&path, fs::read_to_string(&path).unwrap() + own_team).unwrap();
    for lang in ["fi", "sv", "en"] {
        let path = desk.0.join(format!("siun-sote/{lang}.ftl"));
        fs::write(&path, fs::read_to_string(&path).unwrap() + "\nteam-own-team = Own team\n").unwrap();
    }
    let (line, pointed_at) = desk.only("siun-sote");
    assert_eq!(line.code, "unknown-name");
    assert_eq!(pointed_at, "base = \"sote-keskus\"");
    assert!(
        line.message
            .ends_with("The section meeting comes from the base: write it in this model to change it.")
    );
}

#[test]
fn a_base_that_is_not_there_or_goes_round_is_told() {
    let desk = Desk::with("loop", &["kainuu", "siun-sote"]);
    desk.rewrite("kainuu/model.toml", "base = \"sote-keskus\"", "base = \"siun-sote\"");
    desk.rewrite("siun-sote/model.toml", "base = \"sote-keskus\"", "base = \"kainuu\"");
    assert_eq!(desk.only("kainuu").0.code, "base-loop");

    desk.rewrite("siun-sote/model.toml", "base = \"kainuu\"", "base = \"nobody\"");
    assert_eq!(desk.only("siun-sote").0.code, "no-base");
}

#[test]
fn a_model_without_a_base_must_say_everything() {
    let desk = Desk::with("alone", &["siun-sote"]);
    desk.rewrite("siun-sote/model.toml", "base = \"sote-keskus\"", "");
    let lines = desk.report("siun-sote");
    assert!(lines.iter().all(|line| line.code == "no-section"), "{lines:?}");
    assert!(lines.iter().any(|line| line.message.contains("“stage”")), "{lines:?}");
}

#[test]
fn a_model_that_lies_in_another_models_folder_is_told() {
    let desk = Desk::with("folder", &["kainuu"]);
    desk.rewrite("kainuu/model.toml", "id = \"kainuu\"", "id = \"kainu\"");
    let (line, pointed_at) = desk.only("kainuu");
    assert_eq!(line.code, "wrong-folder");
    assert_eq!(pointed_at, "id = \"kainu\"");
}

#[test]
fn faulty_models_are_not_loaded() {
    let desk = Desk::with("faulty", &["kainuu"]);
    desk.rewrite("kainuu/model.toml", "services = true", "services = true\ncloses = maybe");
    let faulty = load_all(&Source::Folder(desk.0.clone())).unwrap_err();
    assert!(faulty.to_string().contains("error[toml]"), "{faulty}");
    assert_eq!(faulty.lines(Lang::Fi).len(), 1);
}

/// Shows KEU24-90 and PSA-35: wider phone hours are a later version of the channel, written in the file.
#[test]
fn wider_phone_hours_are_a_dated_version_beside_the_old() {
    let desk = Desk::with("hours", &["keusote-2024"]);
    let second = "valid = { from = \"2024-01-23\", until = \"2024-08-31\" }";
    let path = "keusote-2024/model.toml";
    desk.rewrite(path, "watcher = \"work-ability-coordinator\"\nvalid = { from = \"2024-01-23\" }", second);
    let later = "[[channel]]\nid = \"phone-2\"\nkind = \"phone\"\nvalid = { from = \"2024-09-01\" }\n\n\
                 [[channel.hours]]\ndays = [\"mon\", \"tue\", \"thu\"]\nfrom = \"08:00\"\nto = \"15:00\"\n\n\
                 [[channel]]\nid = \"email\"";
    desk.rewrite(path, "[[channel]]\nid = \"email\"", later);
    for lang in ["fi", "sv", "en"] {
        desk.rewrite(
            &format!("keusote-2024/{lang}.ftl"),
            "channel-email =",
            "channel-phone-2 = 2\nchannel-email =",
        );
    }
    assert_eq!(desk.report("keusote-2024"), []);

    desk.rewrite(path, "from = \"2024-09-01\"", "from = \"2024-08-01\"");
    assert_eq!(desk.only("keusote-2024").0.code, "overlap");
}
