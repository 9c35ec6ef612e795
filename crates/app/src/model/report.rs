//! What is wrong with a model, told to the person who writes it: file, line, what, and what to do.

use std::fmt;
use std::path::Path;

use domain::model::check::{Finding, FindingCode, Level};

use super::file::Reader;
use super::source::{STRUCTURE, Source};
use crate::text::{Fill, Lang, Texts};

/// One line of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub level: Level,
    /// The file as the person named it.
    pub file: String,
    pub line: usize,
    /// The kind of fault, the same in every language.
    pub code: &'static str,
    /// What is wrong, and what to do.
    pub message: String,
}

impl fmt::Display for Line {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let level = match self.level {
            Level::Error => "error",
            Level::Warning => "warning",
        };
        write!(out, "{}:{}: {level}[{}]: {}", self.file, self.line, self.code, self.message)
    }
}

/// Are there models: is it the folder of one or its `model.toml`, or a folder with some?
pub fn has_models(path: &Path) -> bool {
    path.ends_with(STRUCTURE)
        || path.join(STRUCTURE).is_file()
        || !Source::Folder(path.to_owned()).ids().is_empty()
}

/// Checks what stands at a path: a folder of models, a model's folder, or its `model.toml`.
///
/// No lines: nothing is wrong. A line of [`Level::Error`] means that the model cannot be used.
pub fn report(path: &Path, lang: Lang) -> Vec<Line> {
    let model_folder = if path.ends_with(STRUCTURE) { path.parent() } else { Some(path) };
    let model_folder = model_folder.unwrap_or(path);
    let mut reader = Reader::default();
    if model_folder.join(STRUCTURE).is_file() {
        let whole = model_folder.canonicalize().unwrap_or_else(|_| model_folder.to_owned());
        let id = whole.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let source = Source::Folder(above(model_folder, &whole));
        reader.read(&source, &id);
        return lines(reader.faults, lang);
    }
    let source = Source::Folder(path.to_owned());
    let ids = source.ids();
    if ids.is_empty() {
        let fault = Fault::new(&path.display().to_string(), 1, FaultKind::NoModels);
        return vec![fault.line(lang)];
    }
    for id in ids {
        reader.read(&source, &id);
    }
    lines(reader.faults, lang)
}

/// The faults in the order of files and lines.
fn lines(mut faults: Vec<Fault>, lang: Lang) -> Vec<Line> {
    faults.sort_by(|one, other| (&one.file, one.line).cmp(&(&other.file, other.line)));
    faults.iter().map(|fault| fault.line(lang)).collect()
}

/// The folder that holds the model's folder, named as the person named it where that is possible.
fn above(model_folder: &Path, whole: &Path) -> std::path::PathBuf {
    let as_named = model_folder.parent().filter(|parent| !parent.as_os_str().is_empty());
    let named_last = model_folder.file_name().is_some();
    match as_named.filter(|_| named_last) {
        Some(parent) => parent.to_owned(),
        None if named_last => Path::new(".").to_owned(),
        None => whole.parent().unwrap_or(whole).to_owned(),
    }
}

/// A fault with its place, in no language yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    file: String,
    line: usize,
    kind: FaultKind,
}

/// What the files can have wrong, besides what the rules find.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum FaultKind {
    /// A finding of the rules.
    Found(Finding),
    /// A finding in a section that is the base's.
    FoundInBase(Finding),
    NoModels,
    NoFile,
    Toml(String),
    WrongFolder(String),
    NoSection(String),
    NoBase(String),
    BaseLoop(String),
    Fluent(String),
    Placeable(String),
    TextTwice(String),
    UnusedText(String),
}

impl Fault {
    pub(super) fn new(file: &str, line: usize, kind: FaultKind) -> Self {
        Self { file: file.to_owned(), line, kind }
    }

    pub(super) fn level(&self) -> Level {
        match &self.kind {
            FaultKind::Found(finding) | FaultKind::FoundInBase(finding) => finding.level(),
            FaultKind::UnusedText(_) => Level::Warning,
            FaultKind::NoModels
            | FaultKind::NoFile
            | FaultKind::Toml(_)
            | FaultKind::WrongFolder(_)
            | FaultKind::NoSection(_)
            | FaultKind::NoBase(_)
            | FaultKind::BaseLoop(_)
            | FaultKind::Fluent(_)
            | FaultKind::Placeable(_)
            | FaultKind::TextTwice(_) => Level::Error,
        }
    }

    /// Is it about what the model has from its base?
    pub(super) fn is_of_base(&self, code: FindingCode) -> bool {
        matches!(self.kind, FaultKind::FoundInBase(_)) || code == FindingCode::MissingText
    }

    fn code(&self) -> &'static str {
        match &self.kind {
            FaultKind::Found(finding) | FaultKind::FoundInBase(finding) => finding.code.as_str(),
            FaultKind::NoModels => "no-models",
            FaultKind::NoFile => "no-file",
            FaultKind::Toml(_) => "toml",
            FaultKind::WrongFolder(_) => "wrong-folder",
            FaultKind::NoSection(_) => "no-section",
            FaultKind::NoBase(_) => "no-base",
            FaultKind::BaseLoop(_) => "base-loop",
            FaultKind::Fluent(_) => "fluent",
            FaultKind::Placeable(_) => "placeable",
            FaultKind::TextTwice(_) => "text-twice",
            FaultKind::UnusedText(_) => "unused-text",
        }
    }

    pub(super) fn line(&self, lang: Lang) -> Line {
        Line {
            level: self.level(),
            file: self.file.clone(),
            line: self.line,
            code: self.code(),
            message: self.message(Texts(lang)),
        }
    }

    fn message(&self, texts: Texts) -> String {
        let key = format!("model-check-{}", self.code());
        let (name, among, at) = match &self.kind {
            FaultKind::Found(finding) | FaultKind::FoundInBase(finding) => (
                finding.name.clone().unwrap_or_default(),
                finding.among.clone().unwrap_or_default(),
                finding.at.told(),
            ),
            FaultKind::Toml(name)
            | FaultKind::WrongFolder(name)
            | FaultKind::NoSection(name)
            | FaultKind::NoBase(name)
            | FaultKind::BaseLoop(name)
            | FaultKind::Fluent(name)
            | FaultKind::Placeable(name)
            | FaultKind::TextTwice(name)
            | FaultKind::UnusedText(name) => (name.clone(), String::new(), String::new()),
            FaultKind::NoModels | FaultKind::NoFile => Default::default(),
        };
        let fill = [("name", name.as_str()), ("among", among.as_str()), ("at", at.as_str())];
        let said = texts.with(&key, &fill.map(|(name, value)| (name, Fill::Text(value))));
        let FaultKind::FoundInBase(finding) = &self.kind else { return said };
        let section = [("section", Fill::Text(finding.at.section()))];
        format!("{said} {}", texts.with("model-check-from-base", &section))
    }
}

/// Models that may not be used, with what is wrong.
#[derive(Debug)]
pub struct Faulty(pub(super) Vec<Fault>);

impl Faulty {
    /// The report in a language.
    pub fn lines(&self, lang: Lang) -> Vec<Line> {
        self.0.iter().map(|fault| fault.line(lang)).collect()
    }
}

impl fmt::Display for Faulty {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<String> = self.lines(Lang::En).iter().map(ToString::to_string).collect();
        out.write_str(&lines.join("\n"))
    }
}

impl std::error::Error for Faulty {}

/// The keys of every message that a report can use; the texts are held to them by a test.
#[cfg(test)]
pub(super) fn message_keys() -> Vec<String> {
    let of_files = [
        "no-models",
        "no-file",
        "toml",
        "wrong-folder",
        "no-section",
        "no-base",
        "base-loop",
        "fluent",
        "placeable",
        "text-twice",
        "unused-text",
        "from-base",
    ];
    let of_rules = FindingCode::ALL.iter().map(|code| code.as_str());
    of_rules.chain(of_files).map(|code| format!("model-check-{code}")).collect()
}
