//! Workers: the register of users and their rights, as it is recorded and as the office sees it.

pub mod view;
