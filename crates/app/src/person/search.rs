//! Blind search: names and codes are found by keyed hashes, so that the tables hold nothing readable.
//!
//! A name is folded (case, accents, w as v, doubled letters as one) and each of its words is hashed at
//! every length from two letters on; a search hashes its own words and asks who has them all.

use std::collections::BTreeSet;

use anyhow::Result;
use domain::guard::fold;
use domain::id::PersonId;
use domain::person::{Card, IdentityCode, PersonName};
use jiff::civil::Date;
use journal::Read;

/// The most people that a search answers with.
pub const MOST: usize = 20;

/// The longest beginning of a word that is hashed.
const LONGEST: usize = 8;

fn words(name: &str) -> impl Iterator<Item = String> + '_ {
    name.split(|sign: char| !sign.is_alphanumeric()).map(fold).filter(|word| !word.is_empty())
}

fn beginning(word: &str) -> String {
    word.chars().take(LONGEST).collect()
}

/// All that a card is found by.
pub fn tokens(card: &Card) -> BTreeSet<String> {
    let mut tokens = BTreeSet::new();
    let name = format!("{} {}", card.name.given, card.name.family);
    for word in words(&name) {
        let letters: Vec<char> = word.chars().take(LONGEST).collect();
        for end in 1..=letters.len() {
            let part: String = letters.iter().take(end).collect();
            tokens.insert(format!("name|{part}"));
        }
        tokens.insert(whole_token(&word));
    }
    if let Some(code) = &card.code {
        tokens.insert(code_token(code));
    }
    if let Some(born) = card.born {
        tokens.insert(format!("born|{born}"));
        tokens.insert(alike_token(&card.name, born));
    }
    tokens
}

/// By which a whole word of a name is found: beginnings would find names in ordinary words.
fn whole_token(word: &str) -> String {
    format!("word|{word}")
}

/// Does the name of somebody in the register have this whole word? It is folded already.
///
/// # Errors
/// The record cannot be read.
pub fn has_word(tx: &mut Read<'_>, word: &str) -> Result<bool> {
    let hash = tx.blind(&whole_token(word));
    let sql = "select 1 from person_index where token = ?1 limit 1";
    Ok(tx.one(sql, &[hash.into()], |row| row.int(0))?.is_some())
}

/// Does the name of somebody in the register have both of these whole words? They are folded already.
///
/// # Errors
/// The record cannot be read.
pub fn has_both(tx: &mut Read<'_>, one: &str, other: &str) -> Result<bool> {
    let hashes = [one, other].map(|word| tx.blind(&whole_token(word)));
    let sql = "select 1 from person_index a
               where a.token = ?1
                 and exists (select 1 from person_index b where b.token = ?2 and b.person = a.person) limit 1";
    Ok(tx.one(sql, &hashes.map(Into::into), |row| row.int(0))?.is_some())
}

/// By which a code is found.
pub fn code_token(code: &IdentityCode) -> String {
    format!("code|{}", code.as_str())
}

/// By which people with a like name and the same birthday are found: first given name and family name.
pub fn alike_token(name: &PersonName, born: Date) -> String {
    let first = words(&name.given).next().unwrap_or_default();
    let family: String = words(&name.family).collect();
    format!("alike|{first}|{family}|{born}")
}

/// Who has the token.
///
/// # Errors
/// The record cannot be read.
pub fn having(tx: &mut Read<'_>, token: &str) -> Result<Vec<PersonId>> {
    let hash = tx.blind(token);
    tx.all(
        "select person from person_index where token = ?1 order by person limit 200",
        &[hash.into()],
        |row| Ok(PersonId(row.text(0)?)),
    )
}

/// What somebody types into a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Query {
    Code(IdentityCode),
    /// Words of a name, perhaps with a birthday.
    Words {
        words: Vec<String>,
        born: Option<Date>,
    },
    /// Nothing to search by.
    Nothing,
}

impl Query {
    /// Reads what was typed: a code, a birthday as `d.m.yyyy`, words.
    pub fn parse(typed: &str) -> Self {
        if let Ok(code) = IdentityCode::parse(typed) {
            return Self::Code(code);
        }
        let mut born = None;
        let mut found = Vec::new();
        for part in typed.split_whitespace() {
            match crate::date::parse(part) {
                Some(day) => born = Some(day),
                None => found.extend(words(part)),
            }
        }
        if found.is_empty() && born.is_none() { Self::Nothing } else { Self::Words { words: found, born } }
    }
}

/// The hashes that somebody must have all of to match what was typed, the rarest first. None: there is nothing to
/// search by.
pub fn hashes(tx: &Read<'_>, query: &Query) -> Option<[i64; 3]> {
    let tokens: Vec<String> = match query {
        Query::Nothing => return None,
        Query::Code(code) => vec![code_token(code)],
        Query::Words { words, born } => words
            .iter()
            .map(|word| format!("name|{}", beginning(word)))
            .chain(born.map(|day| format!("born|{day}")))
            .collect(),
    };
    let mut hashes = tokens.iter().map(|token| tx.blind(token)).collect::<Vec<_>>();
    // The longest word is the rarest: it leads, the others are held against it.
    let longest = tokens.iter().enumerate().max_by_key(|(_, token)| token.len()).map_or(0, |(at, _)| at);
    hashes.swap(0, longest);
    let mut hashes = hashes.into_iter();
    let first = hashes.next()?;
    let second = hashes.next().unwrap_or(first);
    Some([first, second, hashes.next().unwrap_or(second)])
}

/// Who matches all that was typed.
///
/// # Errors
/// The record cannot be read.
pub fn find(tx: &mut Read<'_>, query: &Query) -> Result<Vec<PersonId>> {
    let Some(hashes) = hashes(tx, query) else {
        return Ok(Vec::new());
    };
    tx.all(
        "select a.person from person_index a
         where a.token = ?1
           and exists (select 1 from person_index b where b.token = ?2 and b.person = a.person)
           and exists (select 1 from person_index c where c.token = ?3 and c.person = a.person)
         order by a.person limit 21",
        &hashes.map(Into::into),
        |row| Ok(PersonId(row.text(0)?)),
    )
}
