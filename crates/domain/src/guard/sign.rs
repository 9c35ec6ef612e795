//! A text as the guard reads it: one kind of dash, one kind of space, nothing invisible.

use std::ops::Range;

/// A sign of the text: what it is taken for, and the bytes it stands on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sign {
    pub(super) is: char,
    /// As it was typed, where [`letters_as_digits`] takes it for something else.
    pub(super) typed: char,
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
    let mut signs: Vec<Sign> = Vec::with_capacity(text.len());
    for (from, sign) in text.char_indices() {
        let to = from + sign.len_utf8();
        // A letter and its dots or ring as two signs, as some programs store them.
        if matches!(sign, '\u{300}'..='\u{36f}') {
            if let Some(last) = signs.last_mut() {
                last.is = with_mark(last.is, sign);
                (last.typed, last.to) = (last.is, to);
            }
            continue;
        }
        // A form sends every line end as two signs; they are one.
        let first_of_two = sign == '\r' && text.get(to..).is_some_and(|rest| rest.starts_with('\n'));
        if let Some(is) = taken_for(sign).filter(|_| !first_of_two) {
            signs.push(Sign { is, typed: is, from, to });
        }
    }
    signs
}

/// A letter with a mark above it; marks that make no letter of Finnish or Swedish are left out.
fn with_mark(letter: char, mark: char) -> char {
    match (letter, mark) {
        ('a', '\u{308}') => 'ä',
        ('A', '\u{308}') => 'Ä',
        ('o', '\u{308}') => 'ö',
        ('O', '\u{308}') => 'Ö',
        ('a', '\u{30a}') => 'å',
        ('A', '\u{30a}') => 'Å',
        (letter, _) => letter,
    }
}

/// The signs with the letters O, I and l read as 0 and 1 where they stand among digits: `O4O 123 4567`.
pub(super) fn letters_as_digits(signs: &[Sign]) -> Vec<Sign> {
    let mut read = signs.to_vec();
    let digit_for = |sign: char| match sign {
        'O' | 'o' => Some('0'),
        'I' | 'l' => Some('1'),
        _ => None,
    };
    for run in read.chunk_by_mut(|one, next| one.is.is_alphanumeric() && next.is.is_alphanumeric()) {
        let digits = run.iter().filter(|sign| sign.is_digit()).count();
        let only = run.iter().all(|sign| sign.is_digit() || digit_for(sign.is).is_some());
        if digits > 0 && (only || digits * 2 >= run.len()) {
            for sign in run {
                sign.is = digit_for(sign.is).unwrap_or(sign.is);
            }
        }
    }
    read
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
        // Ends of lines and paragraphs.
        '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
        // Digits of Arabic and Persian.
        '\u{660}'..='\u{669}' => char::from_u32(u32::from(sign) - 0x660 + 0x30).unwrap_or(sign),
        '\u{6f0}'..='\u{6f9}' => char::from_u32(u32::from(sign) - 0x6f0 + 0x30).unwrap_or(sign),
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

/// The place after at most so many spaces and at most one end of a line among them.
pub(super) fn past_break(signs: &[Sign], from: usize, most: usize) -> usize {
    let end = past_spaces(signs, from, most);
    if at(signs, end) == Some('\n') { past_spaces(signs, end + 1, most) } else { end }
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
