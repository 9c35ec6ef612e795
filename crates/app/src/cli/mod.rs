//! Commands of the binary. Each has `--help`, exits with another code than zero when it fails, and says what to do
//! next.

pub mod advice;
pub mod demo;
pub mod key;
mod model;
mod questionnaire;
mod record;
mod serving;
pub mod user;

use std::io::{self, ErrorKind, Write as _};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::OnceLock;

use anyhow::Result;
use clap::{Args, Parser, Subcommand};

use crate::config::Config;
use crate::person::erase::Reason;

/// Rinnalla: carries a person who needs support for work ability along the county's own service path.
#[derive(Parser)]
#[command(name = "rinnalla", version, about)]
struct Cli {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    command: Command,
}

/// Settings that every command takes.
#[derive(Args)]
struct Common {
    /// Configuration file (docs/configuration.md).
    #[arg(long, global = true)]
    config: Option<PathBuf>,
    /// Data folder, in place of the configuration's.
    #[arg(long, global = true)]
    data: Option<PathBuf>,
    /// PostgreSQL address, in place of the configuration's.
    #[arg(long, global = true)]
    database: Option<String>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the pages.
    Serve {
        /// Address, in place of the configuration's.
        #[arg(long)]
        listen: Option<SocketAddr>,
        /// Ask for a second factor only from those who have set one up (for trying out).
        #[arg(long)]
        second_factor_optional: bool,
    },
    /// Fill an empty record with a synthetic county.
    Demo(demo::Arguments),
    /// Operating models: list, check, draw.
    Model {
        #[command(subcommand)]
        command: model::Command,
    },
    /// Questionnaires: list, check, FHIR out and in.
    Questionnaire {
        #[command(subcommand)]
        command: questionnaire::Command,
    },
    /// Is the record whole? Chains, seals, encryption; with --deep also every table against the record.
    Verify {
        /// Hold every table against what the record says.
        #[arg(long)]
        deep: bool,
    },
    /// Make every table again from the record. Stop the server first.
    Rebuild,
    /// Erase a person for good: their facts and cases, the referrals about them, the consultations that went on with
    /// their name, and the keys of all these. Nothing brings them back. Stop the server first.
    Erase {
        /// The person's id: what stands in the address of their page after /persons/.
        person: String,
        #[arg(long, value_enum)]
        because: Reason,
    },
    /// People who work with the system.
    User {
        #[command(subcommand)]
        command: user::Command,
    },
    /// Check the configuration.
    Config {
        #[command(subcommand)]
        command: ConfigCommand,
    },
}

#[derive(Subcommand)]
enum ConfigCommand {
    /// Read it, say what is wrong, print it.
    Check,
}

impl Common {
    fn config(&self) -> Result<Config> {
        let mut config = Config::read(self.config.as_deref())?;
        if let Some(data) = &self.data {
            config.data.clone_from(data);
        }
        if self.database.is_some() {
            config.database.clone_from(&self.database);
        }
        Ok(config)
    }
}

/// Runs the command of the command line.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    tracing_subscriber::fmt()
        .with_writer(io::stderr)
        .with_env_filter(
            tracing_subscriber::EnvFilter::from_default_env().add_directive(tracing::Level::INFO.into()),
        )
        .init();
    match run(cli) {
        Ok(code) => after_saying(code),
        Err(error) => {
            say_wrong(&told(&error));
            ExitCode::FAILURE
        }
    }
}

/// An error as one line. Of what a parser draws, the excerpt with its pointer is left out.
fn told(error: &anyhow::Error) -> String {
    let whole = format!("{error:#}");
    if !error.chain().any(<dyn std::error::Error + 'static>::is::<toml::de::Error>) {
        return whole;
    }
    let excerpt = |line: &&str| {
        line.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == ' ').starts_with('|')
    };
    let lines: Vec<&str> = whole.lines().filter(|line| !excerpt(line) && !line.trim().is_empty()).collect();
    lines.join(": ")
}

fn run(cli: Cli) -> Result<ExitCode> {
    let Cli { common, command } = cli;
    match command {
        Command::Serve { listen, second_factor_optional } => {
            let mut config = common.config()?;
            config.listen = listen.unwrap_or(config.listen);
            if second_factor_optional {
                config.second_factor = crate::config::SecondFactor::Optional;
            }
            config.check()?;
            serving::serve(config)
        }
        Command::Demo(arguments) => demo::run(common.config()?, arguments),
        Command::Model { command } => model::run(command),
        Command::Questionnaire { command } => questionnaire::run(command),
        Command::Verify { deep } => record::verify(&common.config()?, deep),
        Command::Rebuild => record::rebuild(&common.config()?),
        Command::Erase { person, because } => record::erase(&common.config()?, &person, because),
        Command::User { command } => user::run(common.config()?, command),
        Command::Config { command: ConfigCommand::Check } => {
            let config = common.config()?;
            config.check()?;
            say(&format!("{config:#?}"));
            say("The configuration is in order.");
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// Why an answer did not get out, the first time.
static UNSAID: OnceLock<io::Error> = OnceLock::new();

/// A line on standard output: what was asked for.
pub fn say(line: &str) {
    if let Err(error) = writeln!(io::stdout(), "{line}") {
        let _ = UNSAID.set(error);
    }
}

/// The code of a command whose answer has gone out, or not. Whoever closes a pipe has read enough.
fn after_saying(code: ExitCode) -> ExitCode {
    match UNSAID.get().filter(|error| error.kind() != ErrorKind::BrokenPipe) {
        None => code,
        Some(error) => {
            say_wrong(&format!("the answer cannot be written ({error}): make room, or write it elsewhere"));
            ExitCode::FAILURE
        }
    }
}

/// A line on standard error: what went wrong, or how far it is.
#[expect(clippy::print_stderr, reason = "the one place where commands tell what went wrong")]
pub fn say_wrong(line: &str) {
    eprintln!("{line}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_configuration_that_is_not_understood_is_told_in_one_line() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("rinnalla.toml");
        std::fs::write(&file, "idle_minutes = 30\nlisen = \"127.0.0.1:8080\"\n").unwrap();
        let line = told(&Config::read(Some(&file)).unwrap_err());
        assert!(
            !line.contains('\n') && line.contains("line 2") && line.contains("unknown field `lisen`"),
            "{line}"
        );
        assert!(line.contains("rinnalla.toml") && line.contains("`listen`"), "{line}");
    }
}
