//! Numbers as people write them.

/// What stands before the decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecimalMark {
    /// In Finnish and Swedish.
    Comma,
    /// In English.
    Point,
}

impl DecimalMark {
    /// A number with so many decimals: "6,8", "−0,4".
    pub fn plain(self, number: f64, decimals: usize) -> String {
        let text = format!("{:.decimals$}", number.abs());
        // What is rounded to nought has no sign.
        let sign = if number < 0.0 && text.contains(|letter| ('1'..='9').contains(&letter)) {
            "\u{2212}"
        } else {
            ""
        };
        let text = match self {
            Self::Comma => text.replace('.', ","),
            Self::Point => text,
        };
        format!("{sign}{text}")
    }

    /// A change with so many decimals: "+1,8", "−0,4", "0,0".
    pub fn change(self, number: f64, decimals: usize) -> String {
        let text = self.plain(number, decimals);
        let gained = number > 0.0 && text.contains(|letter| ('1'..='9').contains(&letter));
        if gained { format!("+{text}") } else { text }
    }
}
