//! A text as the guard reads it: one kind of dash, one kind of space, nothing invisible.

use std::ops::Range;

/// A sign of the text: what it is taken for, and the bytes it stands on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sign {
    pub(super) is: char,
    pub(super) from: usize,
    pub(super) to: usize,
}

impl Sign {
    pub(super) fn is_digit(self) -> bool {
        self.is.is_ascii_digit()
    }
}

/// The signs of a text. Invisible ones are left out; they are hidden with what stands around them.
pub(super) fn signs(text: &str) -> Vec<Sign> {
    text.char_indices()
        .filter_map(|(from, sign)| {
            let is = taken_for(sign)?;
            Some(Sign { is, from, to: from + sign.len_utf8() })
        })
        .collect()
}

fn taken_for(sign: char) -> Option<char> {
    Some(match sign {
        // Soft hyphen, zero-width spaces and joiners, direction marks, byte-order mark.
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' => {
            return None;
        }
        // Hyphens, dashes and minus signs.
        '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '\t' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
        // Full-width forms of the ASCII signs.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(sign) - 0xfee0).unwrap_or(sign),
        other => other,
    })
}

/// The sign at a place.
pub(super) fn at(signs: &[Sign], place: usize) -> Option<char> {
    signs.get(place).map(|sign| sign.is)
}

/// The sign before a place.
pub(super) fn before(signs: &[Sign], place: usize) -> Option<char> {
    at(signs, place.checked_sub(1)?)
}

/// The place after at most so many spaces.
pub(super) fn past_spaces(signs: &[Sign], from: usize, most: usize) -> usize {
    let spaces = signs.iter().skip(from).take(most).take_while(|sign| sign.is == ' ').count();
    from + spaces
}

/// The signs from one place to another as text.
pub(super) fn text(signs: &[Sign], span: Range<usize>) -> String {
    signs.get(span).unwrap_or_default().iter().map(|sign| sign.is).collect()
}

/// A word: letters only.
#[derive(Debug, Clone)]
pub(super) struct Word {
    pub(super) text: String,
    /// In small letters.
    pub(super) small: String,
    pub(super) span: Range<usize>,
}

impl Word {
    pub(super) fn is_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }
}

/// The words of a text; `joins` are the signs that may stand inside a word between letters.
pub(super) fn words(signs: &[Sign], joins: &[char]) -> Vec<Word> {
    let mut words = Vec::new();
    let mut place = 0;
    while place < signs.len() {
        let letter = |place: usize| at(signs, place).is_some_and(char::is_alphabetic);
        let start = place;
        while letter(place)
            || place > start && letter(place + 1) && at(signs, place).is_some_and(|is| joins.contains(&is))
        {
            place += 1;
        }
        if place > start {
            let text = text(signs, start..place);
            words.push(Word { small: text.to_lowercase(), text, span: start..place });
        } else {
            place += 1;
        }
    }
    words
}

/// Does a list of words, with spaces between, hold a word?
pub(super) fn lists(list: &str, word: &str) -> bool {
    list.split(' ').any(|listed| listed == word)
}
