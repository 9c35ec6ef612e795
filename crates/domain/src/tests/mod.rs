//! What the tests of more than one noun stand on, and the tests that hold for all of them.

pub(crate) mod model;
