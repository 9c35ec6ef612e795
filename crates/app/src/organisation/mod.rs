//! The organisation, as it is recorded and as the office sees it.

mod view;
