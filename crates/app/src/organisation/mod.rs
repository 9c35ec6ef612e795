//! The organisation, as it is recorded and as the office sees it.

pub(crate) mod model;
pub(crate) mod page;
pub(crate) mod sheets;
mod view;
