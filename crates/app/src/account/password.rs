//! Passwords: what is taken as one, and how it is kept. Argon2id with the parameters written beside each hash.

use std::collections::HashSet;
use std::sync::LazyLock;

use anyhow::{Result, anyhow};
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};

use crate::clock::Chance;
use crate::site::Site;

/// Letters and other signs, at least.
pub const SHORTEST: usize = 12;
/// At most; nothing is ever cut off.
pub const LONGEST: usize = 256;

/// No word of the list of common ones is longer.
const LONGEST_WORD: usize = 24;

/// A user name shorter than this may stand in a password: it is there by chance.
const SHORTEST_USER: usize = 3;

/// OWASP's first choice: 19 MiB, two passes, one lane. About 29 ms on one core.
const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// The hash of nobody's password: whoever is not known costs the same time as whoever is.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$4nWvHH6cT2mVhBYPz2yAIw$kx0rqk3mO6mB1fCgVb2fSxvC7C3xPzF2p0w0s5rj2b0";

/// Words that people make passwords of. Ours, not a leaked list: what it names is refused as it stands, with
/// digits and signs around it, written with look-alikes, said twice, and joined with one other.
static COMMON: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("common.txt").lines().filter(|line| !line.starts_with('#')).collect());

/// Why a password is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weak {
    Short,
    Long,
    Common,
    /// It contains the user name.
    User,
}

impl Weak {
    /// The code under which the texts know it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Short => "password-short",
            Self::Long => "password-long",
            Self::Common => "password-common",
            Self::User => "password-user",
        }
    }
}

/// Is it a password that we take? No rules about kinds of signs: they make passwords worse.
///
/// # Errors
/// Why not.
pub fn judge(password: &str, user: &str) -> Result<(), Weak> {
    let length = password.chars().count();
    if length < SHORTEST {
        return Err(Weak::Short);
    }
    if length > LONGEST {
        return Err(Weak::Long);
    }
    let user = user.to_lowercase();
    if user.chars().count() >= SHORTEST_USER && password.to_lowercase().contains(&user) {
        return Err(Weak::User);
    }
    if is_common(password) { Err(Weak::Common) } else { Ok(()) }
}

fn is_common(password: &str) -> bool {
    let plain = plain(password);
    let letters: String = plain.chars().filter(|sign| sign.is_alphabetic()).collect();
    few_signs(&plain) || is_run(&plain) || made_of_common(&plain) || made_of_common(&letters)
}

/// Small letters, and what people write in place of letters read as letters.
fn plain(password: &str) -> String {
    let read = |sign: char| match sign {
        '@' => 'a',
        '$' => 's',
        '€' => 'e',
        other => other,
    };
    password.chars().flat_map(char::to_lowercase).map(read).collect()
}

/// The same with digits read as the letters that they look like.
fn look_alike(sign: char) -> char {
    match sign {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '4' => 'a',
        '5' => 's',
        '7' => 't',
        other => other,
    }
}

/// Fewer than five different signs.
fn few_signs(text: &str) -> bool {
    text.chars().collect::<HashSet<_>>().len() < 5
}

/// Each sign follows the one before in the alphabet, in numbers or on the keyboard, one way or the other.
fn is_run(text: &str) -> bool {
    const ROWS: [&str; 6] = [
        "abcdefghijklmnopqrstuvwxyzåäö",
        "12345678901234567890",
        "qwertyuiopå",
        "asdfghjklöä",
        "zxcvbnm,.-",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
    ];
    let mut rest = text;
    while !rest.is_empty() {
        let longest = ROWS.iter().map(|row| run(rest, row)).max().unwrap_or(0);
        if longest < 4 && longest < rest.chars().count() {
            return false;
        }
        rest = rest.char_indices().nth(longest).map_or("", |(at, _)| rest.get(at..).unwrap_or_default());
    }
    true
}

/// How many signs at the beginning of the text stand beside each other in the row.
fn run(text: &str, row: &str) -> usize {
    let row_back: String = row.chars().rev().collect();
    let longest_in = |row: &str| {
        let starts = row.char_indices().map(|(at, _)| row.get(at..).unwrap_or_default());
        starts
            .map(|part| text.chars().zip(part.chars()).take_while(|(a, b)| a == b).count())
            .max()
            .unwrap_or(0)
    };
    longest_in(row).max(longest_in(&row_back))
}

/// One or two common words, and beside them too little to be a secret. Three different ones are a phrase.
fn made_of_common(text: &str) -> bool {
    let alike: String = text.chars().map(look_alike).collect();
    [text, alike.as_str()].into_iter().any(|text| {
        let (words, own) = parts(text);
        (1..=2).contains(&words.len()) && own < SHORTEST / 2
    })
}

/// The common words in a text, the longest first where several begin, and how many letters are not in one.
fn parts(text: &str) -> (HashSet<&str>, usize) {
    let (mut words, mut own) = (HashSet::new(), 0);
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let ends = rest.char_indices().map(|(at, sign)| at + sign.len_utf8()).take(LONGEST_WORD);
        let begun =
            ends.filter_map(|end| rest.split_at_checked(end)).filter(|(word, _)| COMMON.contains(word));
        rest = if let Some((word, after)) = begun.last() {
            words.insert(word);
            after
        } else {
            own += usize::from(first.is_alphabetic());
            rest.get(first.len_utf8()..).unwrap_or_default()
        };
    }
    (words, own)
}

fn hasher() -> Result<Argon2<'static>> {
    let params =
        Params::new(MEMORY_KIB, PASSES, LANES, None).map_err(|why| anyhow!("argon2 parameters: {why}"))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// The hash to keep, with its own salt.
///
/// # Errors
/// Only if the parameters are wrong.
pub fn hash(chance: &Chance, password: &str) -> Result<String> {
    let mut salt = [0; 16];
    chance.fill(&mut salt);
    hash_with(&salt, password)
}

fn hash_with(salt: &[u8], secret: &str) -> Result<String> {
    let hash = hasher()?.hash_password_with_salt(secret.as_bytes(), salt);
    Ok(hash.map_err(|why| anyhow!("argon2: {why}"))?.to_string())
}

/// Hashes of several secrets that belong together, with one salt: one computation tells which of them it is.
///
/// # Errors
/// Only if the parameters are wrong.
pub fn hash_all(chance: &Chance, secrets: &[String]) -> Result<Vec<String>> {
    let mut salt = [0; 16];
    chance.fill(&mut salt);
    secrets.iter().map(|secret| hash_with(&salt, secret)).collect()
}

/// Is it the password of this hash? An empty hash is nobody's, and takes the same time.
pub fn is(hash: &str, password: &str) -> bool {
    let kept = PasswordHash::new(hash).or_else(|_| PasswordHash::new(NOBODY));
    let known = !hash.is_empty();
    let matches =
        kept.is_ok_and(|kept| Argon2::default().verify_password(password.as_bytes(), &kept).is_ok());
    matches && known
}

/// Which of several hashes with one salt it is.
///
/// # Errors
/// A hash that cannot be read.
pub fn which(hashes: &[&str], secret: &str) -> Result<Option<usize>> {
    let read = |hash: &str| PasswordHash::new(hash).map_err(|why| anyhow!("a kept hash: {why}"));
    let Some(first) = hashes.first() else { return Ok(None) };
    let salt = read(first)?.salt.ok_or_else(|| anyhow!("a kept hash without its salt"))?;
    let made = hash_with(&salt, secret)?;
    let made = read(&made)?.hash;
    for (place, hash) in hashes.iter().enumerate() {
        if made.is_some() && read(hash)?.hash == made {
            return Ok(Some(place));
        }
    }
    Ok(None)
}

/// Was it made with other parameters than today's?
pub fn is_old(hash: &str) -> bool {
    let Ok(kept) = PasswordHash::new(hash) else { return true };
    let Ok(params) = Params::try_from(&kept) else { return true };
    kept.algorithm.as_str() != "argon2id"
        || (params.m_cost(), params.t_cost(), params.p_cost()) != (MEMORY_KIB, PASSES, LANES)
}

/// Runs a computation with a password on a thread for blocking work. Call it with a turn from
/// [`Site::hashers`] in hand.
///
/// # Errors
/// The computation fails.
pub async fn aside<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await?
}

/// The hash to keep, made in turn with others.
///
/// # Errors
/// Only if the parameters are wrong.
pub async fn hash_in_turn(site: &Site, password: String) -> Result<String> {
    let _turn = site.hashers().acquire().await?;
    let chance = site.chance().clone();
    aside(move || hash(&chance, &password)).await
}

/// Can the hash of nobody's password be read? Else whoever is not known would be answered faster.
#[cfg(test)]
pub(super) fn nobody_is_sound() -> bool {
    PasswordHash::new(NOBODY).is_ok() && !is_old(NOBODY)
}

/// A hash as it was made in cheaper days.
#[cfg(test)]
pub(super) fn hash_weakly(password: &str) -> String {
    let params = Params::new(64, 1, 1, None).expect("parameters");
    let hasher = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    hasher.hash_password_with_salt(password.as_bytes(), b"0123456789abcdef").expect("a hash").to_string()
}
