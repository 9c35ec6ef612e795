//! Sign-in at the organisation's own provider.

/// The cookies that bind a sign-in at the provider to the browser that began it.
pub(super) const COOKIES: [&str; 2] = ["__Host-rinnalla-provider", "rinnalla-provider"];
