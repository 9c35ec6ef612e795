//! Operating models as files: reading, checking, freezing, drawing.
//!
//! * [`load_all`] reads every model of a [`Source`] and completes each from its base; it refuses faulty ones.
//! * [`report`] is what `rinnalla model check PATH` says: file, line, what is wrong, what to do.
//! * [`Loaded::freeze`] writes a model with its words as one JSON, which is recorded when it is adopted.
//! * [`draw`] shows the path as a picture.

pub mod criteria;
mod draw;
mod file;
mod loaded;
pub mod page;
pub(crate) mod place;
mod report;
mod source;
pub(crate) mod words;

pub use draw::{draw, picture};
pub use file::load_all;
pub use loaded::{Loaded, Models};
pub use report::{Faulty, Line, has_models, report};
pub use source::Source;
pub use words::ModelText;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_counties;
