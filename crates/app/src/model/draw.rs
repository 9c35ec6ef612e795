//! placeholder
use super::Loaded;
use crate::text::Lang;
pub fn draw(_: &Loaded, _: Lang) -> String { String::new() }
pub fn picture(_: &Loaded, _: Lang) {}
