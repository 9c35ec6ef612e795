//! The secret with which somebody without an account comes back to a question.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use crate::clock::Chance;

/// Sixteen signs without those that look alike: 80 bits, shown once.
pub(crate) fn fresh(chance: &Chance) -> String {
    format!("{}-{}", chance.reference(), chance.reference())
}

/// A secret in one form, however it is typed: with or without dashes, in small letters, O for zero.
pub(crate) fn plain(typed: &str) -> String {
    let signs = typed.chars().filter(char::is_ascii_alphanumeric);
    signs
        .map(|sign| match sign.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            'U' => 'V',
            sign => sign,
        })
        .collect()
}

/// What is recorded of a secret, however it is typed.
pub(crate) fn digest(typed: &str) -> String {
    Sha256::digest(plain(typed).as_bytes()).iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_known_however_it_is_typed() {
        let secret = fresh(&Chance::seeded(1));
        assert_eq!(secret.len(), 19);
        assert_eq!(digest(&secret), digest(&secret.to_lowercase().replace('-', " ")));
        assert_eq!(digest("1O1L"), digest("1011"));
        assert_ne!(digest("1111"), digest("1112"));
    }
}
