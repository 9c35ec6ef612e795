//! The look: components of the design system and the page frame. Knows fields and errors, not cases.

pub mod diagram;
