//! The identity guard: finds in a free text what tells who a person is (invariant 1), before anything is stored.
//!
//! Local, pure and the same every time: no network, no learned model. It finds
//!
//! * personal identity codes, by check character, however they are spaced, dashed or written;
//! * telephone numbers of people: mobile and fixed lines, with and without the country code. Numbers of offices
//!   (010, 020, 029, 030, 0800 …) name no person and are let through, for advice is full of them;
//! * e-mail addresses, also with the at sign in words; not those of offices (`kirjaamo@…`, `info@…`);
//! * street addresses in Finnish and Swedish: a street and a number;
//! * names that the register knows, also inflected.
//!
//! A well-formed code with a wrong check character is not a code to [`find`]. It is to [`find_strict`], which
//! anonymous consultations use: a code with a slip still tells the birthday and all but one sign of the rest, and
//! a false alarm there costs a rewording, a miss the promise of anonymity.

mod address;
mod code;
mod email;
mod likely;
mod name;
mod phone;
mod sign;

use serde::{Deserialize, Serialize};

pub use likely::likely_name;

use sign::{Sign, letters_as_digits, signs};

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    IdentityCode,
    Phone,
    Email,
    Address,
    Name,
}

impl Kind {
    /// The word under which texts know the kind.
    pub fn code(self) -> &'static str {
        match self {
            Self::IdentityCode => "identity-code",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Address => "address",
            Self::Name => "name",
        }
    }
}

/// Where something was found: bytes `from..to` of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    pub kind: Kind,
    pub from: usize,
    pub to: usize,
}

/// Finds what tells who a person is, in the order of the text; findings never overlap.
///
/// `known_names` answers for a folded word ([`fold`]) or two of them with a space between: does the register
/// know it? It is asked for every base form that a word may come from, so it should answer from memory; and for a
/// pair in the order of the text, so it must know a name in either order. For a single word it should answer yes only where that word alone points to a person: a family
/// name, not every given name.
pub fn find(text: &str, known_names: &dyn Fn(&str) -> bool) -> Vec<Found> {
    search(text, known_names, code::Slips::Passed)
}

/// The kinds of what [`find_strict`] finds, each once: what a refusal names.
pub fn kinds(text: &str, known_names: &dyn Fn(&str) -> bool) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = find_strict(text, known_names).into_iter().map(|one| one.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

/// As [`find`], and also identity codes with a slip in them, and codes and telephone numbers with the letters O, I
/// and l for 0 and 1.
pub fn find_strict(text: &str, known_names: &dyn Fn(&str) -> bool) -> Vec<Found> {
    search(text, known_names, code::Slips::Found)
}

fn search(text: &str, known_names: &dyn Fn(&str) -> bool, slips: code::Slips) -> Vec<Found> {
    let signs = signs(text);
    // Most texts have no digit, and where there is none there is no code, no house and no telephone number.
    let numbered = signs.iter().any(|sign| sign.is_digit());
    let numbered: &[Sign] = if numbered { &signs } else { &[] };
    let read = if slips == code::Slips::Found { letters_as_digits(numbered) } else { numbered.to_vec() };
    // What is said first wins where two would overlap: the name in an address of e-mail is part of the address.
    let spans = code::find(&read, slips)
        .map(|span| (Kind::IdentityCode, span))
        .chain(email::find(&signs).map(|span| (Kind::Email, span)))
        .chain(address::find(numbered).map(|span| (Kind::Address, span)))
        .chain(phone::find(&read).map(|span| (Kind::Phone, span)))
        .chain(name::find(&signs, known_names).map(|span| (Kind::Name, span)));
    let mut found: Vec<Found> = Vec::new();
    for (kind, span) in spans {
        let (Some(first), Some(last)) = (signs.get(span.start), signs.get(span.end.wrapping_sub(1))) else {
            continue;
        };
        let (from, to) = (first.from, last.to);
        if !found.iter().any(|other| from < other.to && other.from < to) {
            found.push(Found { kind, from, to });
        }
    }
    found.sort_by_key(|one| one.from);
    found
}

/// What stands in place of a finding.
pub const MASK: &str = "▒▒▒";

/// The text with every finding hidden.
pub fn mask(text: &str, found: &[Found]) -> String {
    // A span of another text has nothing to hide here.
    let fits = |span: &(usize, usize)| text.get(span.0..span.1).is_some();
    let mut spans: Vec<_> = found.iter().map(|one| (one.from, one.to)).filter(fits).collect();
    spans.sort_unstable();
    let mut masked = String::with_capacity(text.len());
    let mut at = 0;
    for (from, to) in spans {
        // One inside the last is hidden with it.
        let Some(before) = text.get(at..from.max(at)).filter(|_| to > at) else {
            continue;
        };
        masked.push_str(before);
        masked.push_str(MASK);
        at = to;
    }
    masked.push_str(text.get(at..).unwrap_or_default());
    masked
}

/// A word as names are compared: small letters without accents, `w` as `v`, doubled letters as one. The search
/// of the register folds in the same way.
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for letter in word.chars().flat_map(char::to_lowercase) {
        let letter = match letter {
            'å' | 'ä' | 'á' | 'à' | 'â' | 'ã' => 'a',
            'ö' | 'ó' | 'ò' | 'ô' | 'õ' | 'ø' => 'o',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'í' | 'ì' | 'î' | 'ï' => 'i',
            'ü' | 'ú' | 'ù' | 'û' => 'u',
            'ñ' => 'n',
            'ç' => 'c',
            'š' => 's',
            'ž' => 'z',
            'w' => 'v',
            other => other,
        };
        if letter.is_alphanumeric() && !folded.ends_with(letter) {
            folded.push(letter);
        }
    }
    folded
}

#[cfg(test)]
mod cases;
#[cfg(test)]
mod tests;
