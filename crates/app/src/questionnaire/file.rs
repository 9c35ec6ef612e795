//! Questionnaires as files: `questionnaires/<id>@<version>.toml`, in the binary or in a folder of the county.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use domain::questionnaire::{Edition, Questionnaire};
use rust_embed::RustEmbed;

use crate::model::place::{Place, Places};
use crate::model::words::line_of;
use crate::text::{Fill, Lang, Texts};

#[derive(RustEmbed)]
#[folder = "../../questionnaires"]
struct Shipped;

/// How the name of a file ends.
const ENDING: &str = ".toml";

/// A fault of a file, with its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub file: String,
    pub line: usize,
    pub code: &'static str,
    pub message: String,
}

impl fmt::Display for Line {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: error[{}]: {}", self.file, self.line, self.code, self.message)
    }
}

/// The questionnaires that come with this version.
///
/// # Errors
/// What is wrong with which; a test holds that nothing is.
pub fn shipped() -> Result<Vec<Questionnaire>, Vec<Line>> {
    let files = Shipped::iter().filter(|name| name.ends_with(ENDING)).filter_map(|name| {
        let found = Shipped::get(&name)?;
        Some((format!("questionnaires/{name}"), String::from_utf8(found.data.into_owned()).ok()?))
    });
    read_all(files, Lang::En)
}

/// The questionnaires of a folder, or the one of a file.
///
/// # Errors
/// What is wrong with which, and that there is nothing.
pub fn of_path(path: &Path) -> Result<Vec<Questionnaire>, Vec<Line>> {
    of_path_in(path, Lang::En)
}

/// The same, with messages in a language.
///
/// # Errors
/// What is wrong with which, and that there is nothing.
pub fn of_path_in(path: &Path, lang: Lang) -> Result<Vec<Questionnaire>, Vec<Line>> {
    let paths = if path.is_file() { vec![path.to_owned()] } else { inside(path) };
    if paths.is_empty() {
        return Err(vec![line(&path.display().to_string(), 1, "no-questionnaires", lang, &[])]);
    }
    let read = |path: PathBuf| match fs::read_to_string(&path) {
        Ok(text) => (path.display().to_string(), Ok(text)),
        Err(error) => (path.display().to_string(), Err(error.to_string())),
    };
    let (mut files, mut wrong) = (Vec::new(), Vec::new());
    for (name, text) in paths.into_iter().map(read) {
        match text {
            Ok(text) => files.push((name, text)),
            Err(error) => wrong.push(line(&name, 1, "toml", lang, &[("name", &error)])),
        }
    }
    match read_all(files.into_iter(), lang) {
        Ok(found) if wrong.is_empty() => Ok(found),
        Ok(_) => Err(wrong),
        Err(lines) => Err([wrong, lines].concat()),
    }
}

/// Are there questionnaires: is it the file of one, or a folder with some?
pub fn has_some(path: &Path) -> bool {
    if path.is_file() { is_questionnaire(path) } else { !inside(path).is_empty() }
}

/// The files of questionnaires in a folder, by name.
fn inside(folder: &Path) -> Vec<PathBuf> {
    let inside = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut paths: Vec<_> = inside.filter(|inside| is_questionnaire(inside)).collect();
    paths.sort();
    paths
}

/// Is it the file of a questionnaire, by its name?
pub fn is_questionnaire(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.ends_with(ENDING) && name.contains('@')
}

fn read_all(
    files: impl Iterator<Item = (String, String)>,
    lang: Lang,
) -> Result<Vec<Questionnaire>, Vec<Line>> {
    let (mut found, mut wrong) = (Vec::new(), Vec::new());
    for (name, text) in files {
        match read(&name, text, lang) {
            Ok(questionnaire) => found.push(questionnaire),
            Err(lines) => wrong.extend(lines),
        }
    }
    found.sort_by_key(Questionnaire::edition);
    if wrong.is_empty() { Ok(found) } else { Err(wrong) }
}

/// Reads and checks one.
///
/// # Errors
/// What is wrong, in the order of the file.
pub fn read(name: &str, text: String, lang: Lang) -> Result<Questionnaire, Vec<Line>> {
    let questionnaire: Questionnaire = match toml::from_str(&text) {
        Ok(questionnaire) => questionnaire,
        Err(error) => {
            let at = error.span().map_or(1, |span| line_of(&text, span.start));
            return Err(vec![line(name, at, "toml", lang, &[("name", error.message())])]);
        }
    };
    let places = Places::of(text);
    let mut wrong = Vec::new();
    let stem = Path::new(name).file_name().unwrap_or_default().to_string_lossy();
    if Edition::of(stem.trim_end_matches(ENDING)) != Some(questionnaire.edition()) {
        let told = questionnaire.edition().to_string();
        wrong.push(line(name, places.line_of_key("id"), "wrong-file", lang, &[("name", &told)]));
    }
    for fault in questionnaire.faults() {
        let at = match places.place(&fault.at) {
            Place::Line(line) => line,
            Place::Base => 1,
        };
        let fill = [("name", fault.name.as_str()), ("at", &fault.at.told())];
        wrong.push(line(name, at, fault.code.code(), lang, &fill));
    }
    wrong.sort_by_key(|one| one.line);
    if wrong.is_empty() { Ok(questionnaire) } else { Err(wrong) }
}

fn line(file: &str, at: usize, code: &'static str, lang: Lang, said: &[(&str, &str)]) -> Line {
    let said: Vec<_> = said.iter().map(|(name, value)| (*name, Fill::Text(value))).collect();
    let message = Texts(lang).with(&format!("questionnaire-check-{code}"), &said);
    Line { file: file.to_owned(), line: at, code, message }
}
