//! How wide letters are, roughly, and where lines break. Errs towards too wide.

/// Letters of text at a size.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Face {
    pub(crate) size: i32,
    pub(crate) bold: bool,
}

impl Face {
    /// The width of a text in whole units.
    pub(crate) fn width(self, text: &str) -> i32 {
        let thousandths: i32 = text.chars().map(thousandths).sum();
        let weight = if self.bold { 108 } else { 102 };
        thousandths * self.size * weight / 100_000 + 1
    }

    /// The text in lines that are at most `width` wide; a word that is wider stands alone.
    pub(crate) fn lines(self, text: &str, width: i32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            match lines.last_mut() {
                Some(line) if self.width(line) + self.width(" ") + self.width(word) <= width => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        lines
    }
}

/// The width of a letter in thousandths of the size, as in common sans-serif faces.
fn thousandths(letter: char) -> i32 {
    match letter {
        'i' | 'l' | 'j' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | 'I' => 260,
        ' ' | 't' | 'f' | 'r' | '(' | ')' | '-' | '/' | '"' | '”' | '“' => 340,
        'm' | 'w' | 'M' | 'W' | '—' | '%' => 870,
        _ if letter.is_uppercase() => 690,
        _ => 570,
    }
}
