//! Workers: the register of users and their rights, as it is recorded and as the office sees it.

pub(crate) mod page;
pub(crate) mod register;
pub(crate) mod seats;
pub(crate) mod sheets;
pub(crate) mod standing;
pub mod view;
