//! Sign-in: accounts, second factor, sessions, an organisation's own identity provider.

pub mod session;
