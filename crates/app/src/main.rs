//! `rinnalla`: one binary; serving and everything else are subcommands.

use std::process::ExitCode;

fn main() -> ExitCode {
    app::cli::main()
}
