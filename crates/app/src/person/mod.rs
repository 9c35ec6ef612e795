//! People in the register: search first, then register.

pub mod search;
pub mod view;
