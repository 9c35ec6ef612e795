//! `rinnalla questionnaire`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, Result, anyhow, bail};
use clap::Subcommand;
use domain::case::Occasion;
use domain::model::Status;
use domain::questionnaire::{Edition, Questionnaire, text};

use super::model::Language;
use super::{say, say_wrong};
use crate::date;
use crate::questionnaire::{fhir, file};
use crate::text::{Lang, Texts};

#[derive(Subcommand)]
pub(super) enum Command {
    /// The questionnaires that come with this version, and those of a folder.
    List {
        /// Folder of questionnaires.
        #[arg(long)]
        folder: Option<PathBuf>,
    },
    /// Check a questionnaire, or all of a folder: what is wrong, on which line, and what to do.
    Check {
        /// A file such as gad-7@1.toml, or a folder of them.
        path: PathBuf,
        /// Language of the messages.
        #[arg(long, value_enum, default_value = "en")]
        language: Language,
    },
    /// Write a questionnaire as a FHIR R4 Questionnaire on standard output.
    Export {
        /// The questionnaire, also with its version: gad-7 or gad-7@1.
        edition: String,
        /// Folder of questionnaires.
        #[arg(long)]
        folder: Option<PathBuf>,
    },
    /// Read a FHIR R4 Questionnaire and write it as a questionnaire's file on standard output. What cannot be taken is
    /// told, item by item.
    Import {
        /// The Questionnaire in JSON.
        file: PathBuf,
        /// Write also when items are left out; without this, nothing is written then.
        #[arg(long)]
        partly: bool,
        /// Language of the messages.
        #[arg(long, value_enum, default_value = "en")]
        language: Language,
    },
    /// Read a FHIR R4 `QuestionnaireResponse`: do its answers fit the questionnaire at hand, and what do they score?
    Answers {
        /// The `QuestionnaireResponse` in JSON.
        file: PathBuf,
        /// Folder of questionnaires.
        #[arg(long)]
        folder: Option<PathBuf>,
        /// Language of the messages.
        #[arg(long, value_enum, default_value = "en")]
        language: Language,
    },
}

pub(super) fn run(command: Command) -> Result<ExitCode> {
    match command {
        Command::List { folder } => {
            for questionnaire in at_hand(folder.as_deref())? {
                say(&format!(
                    "{:<24} {:<10} {}",
                    questionnaire.edition().to_string(),
                    status(&questionnaire),
                    title(&questionnaire)
                ));
            }
            Ok(ExitCode::SUCCESS)
        }
        Command::Check { path, language } => {
            Ok(if check(&path, language.into()) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
        }
        Command::Export { edition, folder } => {
            let found = at_hand(folder.as_deref())?;
            let form = fhir::write::form(named(&found, &edition)?);
            say(&serde_json::to_string_pretty(&form)?);
            Ok(ExitCode::SUCCESS)
        }
        Command::Import { file, partly, language } => import(&file, partly, language.into()),
        Command::Answers { file, folder, language } => answers(&file, folder.as_deref(), language.into()),
    }
}

/// What comes with the program, and what lies in a folder, by id and version.
fn at_hand(folder: Option<&Path>) -> Result<Vec<Questionnaire>> {
    let wrong = |lines: Vec<file::Line>| {
        let told: Vec<String> = lines.iter().map(ToString::to_string).collect();
        anyhow!("{}", told.join("\n"))
    };
    let mut found = file::shipped().map_err(wrong)?;
    if let Some(folder) = folder {
        found.extend(file::of_path(folder).map_err(wrong)?);
    }
    found.sort_by_key(Questionnaire::edition);
    Ok(found)
}

/// The one that is named; the newest when no version is.
fn named<'q>(found: &'q [Questionnaire], name: &str) -> Result<&'q Questionnaire> {
    let edition = Edition::of(name);
    let is = |one: &&Questionnaire| match &edition {
        Some(edition) => &one.edition() == edition,
        None => one.id.as_str() == name,
    };
    found.iter().rfind(is).with_context(|| {
        format!("there is no questionnaire {name}: see rinnalla questionnaire list, or name its --folder")
    })
}

fn status(of: &Questionnaire) -> &'static str {
    match of.status {
        Status::Draft => "draft",
        Status::Published => "published",
        Status::Retired => "retired",
    }
}

fn title(of: &Questionnaire) -> &str {
    text(&of.title, Lang::Fi.code())
}

/// Checks questionnaires, and tells; are they in order? `rinnalla model check` does the same with their files.
pub(super) fn check(path: &Path, lang: Lang) -> bool {
    match file::of_path_in(path, lang) {
        Ok(found) => {
            let editions: Vec<String> = found.iter().map(|one| one.edition().to_string()).collect();
            say(&format!("In order: {}.", editions.join(", ")));
            true
        }
        Err(lines) => {
            for line in &lines {
                say(&line.to_string());
            }
            say_wrong("The questionnaires cannot be used yet. Mend what is told above and check again.");
            false
        }
    }
}

fn read(file: &Path) -> Result<String> {
    std::fs::read_to_string(file)
        .with_context(|| format!("{} cannot be read: name a file in JSON", file.display()))
}

fn import(path: &Path, partly: bool, lang: Lang) -> Result<ExitCode> {
    let taken = fhir::read::form(&read(path)?).map_err(|told| anyhow!("{}", told.line(Texts(lang))))?;
    for told in &taken.told {
        say_wrong(&told.line(Texts(lang)));
    }
    let lost = taken.told.iter().filter(|told| told.cause.loses()).count();
    if lost > 0 && !partly {
        say_wrong(&format!(
            "Not written: {lost} items cannot be taken. Mend them where it was made, or write the rest with --partly."
        ));
        return Ok(ExitCode::FAILURE);
    }
    let edition = taken.questionnaire.edition();
    let written = toml::to_string(&taken.questionnaire).context("it cannot be written as TOML")?;
    say(&written);
    match file::read(&format!("{edition}.toml"), written, lang) {
        Ok(_) => {
            say_wrong(&format!(
                "In order. Keep it as {edition}.toml, and read it through before it is published."
            ));
            Ok(ExitCode::SUCCESS)
        }
        Err(lines) => {
            for line in lines {
                say_wrong(&line.to_string());
            }
            say_wrong(&format!("Keep it as {edition}.toml, mend what is told above, and check it."));
            Ok(ExitCode::FAILURE)
        }
    }
}

fn answers(path: &Path, folder: Option<&Path>, lang: Lang) -> Result<ExitCode> {
    let found = at_hand(folder)?;
    let opened = fhir::taken::open(&read(path)?).map_err(|told| anyhow!("{}", told.line(Texts(lang))))?;
    let (resource, edition) = opened;
    let questionnaire = named(&found, &edition.to_string())?;
    let taken = match fhir::taken::read(&resource, questionnaire) {
        Ok(taken) => taken,
        Err(told) => {
            for told in &told {
                say_wrong(&told.line(Texts(lang)));
            }
            bail!("the answers do not fit {edition}: mend what is told above where they were made");
        }
    };
    for told in &taken.told {
        say_wrong(&told.line(Texts(lang)));
    }
    say(&serde_json::to_string_pretty(&taken.answers)?);
    say(&given(&taken, Texts(lang)));
    if taken.struck {
        say(Texts(lang).get("fhir-struck"));
    }
    for score in questionnaire.score(&taken.answers) {
        let points = score.points.map_or_else(|| "–".to_owned(), |points| points.to_string());
        say(&format!("{} {}: {points} ({} / {})", score.score, score.algorithm, score.answered, score.of));
    }
    Ok(ExitCode::SUCCESS)
}

/// How answers were given, as far as it was said: "asked in an interview, Start measurement, 2.3.2026, fi".
fn given(taken: &fhir::taken::Taken, t: Texts) -> String {
    let occasion = taken.occasion.map(|occasion| match occasion {
        Occasion::Start => t.get("occasion-start"),
        Occasion::FollowUp => t.get("occasion-follow-up"),
    });
    let parts = [
        taken.mode.map(|mode| t.key("mode-told", mode.code()).to_owned()),
        occasion.map(str::to_owned),
        taken.on.map(date::day),
        taken.language.clone(),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { "–".to_owned() } else { parts.join(", ") }
}
