//! Commands of the binary beside serving.

pub mod advice;
pub mod key;
