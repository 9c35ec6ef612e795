//! What always holds, tried on random commands in random order: the eight invariants of the design, by number, and
//! that facts alone make the state.

#![expect(clippy::wildcard_enum_match_arm, reason = "a property looks at the facts that it is about")]

mod access;
mod answering;
mod appointments;
mod beside;
mod consultation;
mod invariants;
mod record;
mod rota;
mod trying;
mod walk;

use proptest::test_runner::Config;

/// So many walks for each property.
const WALKS: u32 = 2_000;

/// Failures are shrunk and told; nothing is written beside the sources.
fn walks() -> Config {
    Config { cases: WALKS, failure_persistence: None, ..Config::default() }
}
