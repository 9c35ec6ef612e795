//! `rinnalla model`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, Result, anyhow};
use clap::{Subcommand, ValueEnum};
use domain::model::check::Level;

use super::{say, say_wrong};
use crate::model::{Models, Source, draw, has_models, load_all, report};
use crate::questionnaire::file;
use crate::text::Lang;

#[derive(Subcommand)]
pub(super) enum Command {
    /// The models that come with this version, or those of a folder.
    List {
        /// Folder of models.
        #[arg(long)]
        folder: Option<PathBuf>,
    },
    /// Check a model, or all of a folder: what is wrong, on which line, and what to do. Questionnaires are checked too.
    Check {
        /// A model's folder, its model.toml, or a folder of models; a questionnaire's file, or a folder of them.
        path: PathBuf,
        /// Language of the messages.
        #[arg(long, value_enum, default_value = "en")]
        language: Language,
    },
    /// Write the path of a model as an SVG picture on standard output.
    Draw {
        /// The model's id.
        id: String,
        /// Folder of models.
        #[arg(long)]
        folder: Option<PathBuf>,
        /// Language of the picture.
        #[arg(long, value_enum, default_value = "fi")]
        language: Language,
    },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Language {
    Fi,
    Sv,
    En,
}

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::Fi => Self::Fi,
            Language::Sv => Self::Sv,
            Language::En => Self::En,
        }
    }
}

fn load(folder: Option<PathBuf>) -> Result<Models> {
    let source = folder.map_or(Source::Shipped, Source::Folder);
    load_all(&source).map_err(|faulty| {
        let lines: Vec<String> = faulty.lines(Lang::En).iter().map(ToString::to_string).collect();
        anyhow!("{}", lines.join("\n"))
    })
}

pub(super) fn run(command: Command) -> Result<ExitCode> {
    match command {
        Command::List { folder } => {
            for loaded in load(folder)?.iter() {
                let model = &loaded.model;
                let name = loaded.text.get(Lang::Fi, "model");
                say(&format!("{:<16} {:<12} {:?}  {name}", model.id.as_str(), model.version, model.status));
            }
            Ok(ExitCode::SUCCESS)
        }
        Command::Check { path, language } => {
            let forms = file::has_some(&path);
            let mut sound = true;
            if !forms || has_models(&path) {
                sound = check(&path, language.into());
            }
            if forms {
                sound &= super::questionnaire::check(&path, language.into());
            }
            Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
        }
        Command::Draw { id, folder, language } => {
            let models = load(folder)?;
            let loaded = models
                .get(&id)
                .with_context(|| format!("there is no model {id}: see rinnalla model list"))?;
            say(&draw(loaded, language.into()));
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// Checks what stands at a path, and tells; is it in order?
fn check(path: &Path, lang: Lang) -> bool {
    let lines = report(path, lang);
    for line in &lines {
        say(&line.to_string());
    }
    let sound = lines.iter().all(|line| line.level != Level::Error);
    if sound {
        say("The model is in order.");
    } else {
        say_wrong("The model cannot be adopted yet.");
    }
    sound
}
