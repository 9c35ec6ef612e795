//! `rinnalla`: one binary; serving and everything else are subcommands.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// A page is made of many small texts.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    app::cli::main()
}
