//! County models.
