//! What the tests of more than one noun stand on, and the tests that hold for all of them.

mod golden;
pub(crate) mod model;
mod properties;
