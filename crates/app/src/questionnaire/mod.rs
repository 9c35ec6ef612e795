//! Questionnaires: read from files, published into the record, answered, scored, shown.

pub mod file;
#[cfg(test)]
mod tests;
