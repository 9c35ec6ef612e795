//! The change of a group: the mean with its interval by instrument, and how many improved, stayed and declined.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::html::Text;
use crate::scale::{Across, Scale};
use crate::table::Table;

/// Changes of a group, an instrument each, about a line where nothing has changed. Better is always to the right.
#[derive(Debug, Clone, Template)]
#[template(path = "group_change.html")]
pub struct GroupChange<'a> {
    pub caption: Text<'a>,
    pub rows: Vec<GroupRow<'a>>,
    pub legend: GroupLegend<'a>,
    /// The same in numbers.
    pub table: Table<'a>,
}

/// What is drawn, in words.
#[derive(Debug, Clone)]
pub struct GroupLegend<'a> {
    pub mean: Text<'a>,
    pub interval: Text<'a>,
    pub error: Text<'a>,
}

/// One instrument.
#[derive(Debug, Clone)]
pub struct GroupRow<'a> {
    pub name: Text<'a>,
    /// How many, and how many of those asked.
    pub count: Text<'a>,
    /// None when too few can be told of.
    pub mean: Option<GroupMean<'a>>,
    /// Improved, unchanged, declined; none when they are not told or not known.
    pub shares: Option<[GroupShare<'a>; 3]>,
    /// What is not told, and why.
    pub note: Option<Text<'a>>,
}

/// A mean change.
#[derive(Debug, Clone)]
pub struct GroupMean<'a> {
    /// In points of the instrument.
    pub mean: f64,
    /// The 95 % interval in points; none when it is not told.
    pub interval: Option<(f64, f64)>,
    /// The smallest detectable change of the group in points.
    pub error: Option<f64>,
    /// How many points the line reaches to either side.
    pub reach: f64,
    pub better: Better,
    /// The ends of the line from the left: "−4 huonompi" and "+4 parempi".
    pub ends: [Text<'a>; 2],
    /// All of it in a sentence; shown above the line, and its name for a screen reader.
    pub said: Text<'a>,
}

/// Which scores are better. Where the lower ones are, the line is mirrored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Better {
    Higher,
    Lower,
}

/// One share.
#[derive(Debug, Clone)]
pub struct GroupShare<'a> {
    pub label: Text<'a>,
    /// The number and share as text, or that it is not told.
    pub text: Text<'a>,
    /// Of all; none when it is not told. What is not told shares an empty place.
    pub percent: Option<f64>,
}

/// A mean as drawn.
struct Drawn {
    mean: Across,
    interval: Option<(Across, Across)>,
    /// From, width, to.
    error: Option<(Across, Across, Across)>,
}

/// A piece of the bar of shares.
struct Piece {
    class: &'static str,
    x: Across,
    end: Across,
    width: Across,
}

/// How shares are drawn, each in a pattern of its own: full, empty, striped.
const PIECES: [&str; 3] = ["share-improved", "share-unchanged", DECLINED];
const DECLINED: &str = "share-declined";
const UNTOLD: &str = "share-untold";

impl HtmlSafe for GroupChange<'_> {}

impl GroupChange<'_> {
    fn shows_error(&self) -> bool {
        self.rows.iter().filter_map(|row| row.mean.as_ref()).any(|mean| mean.error.is_some())
    }

    fn shows_interval(&self) -> bool {
        self.rows.iter().filter_map(|row| row.mean.as_ref()).any(|mean| mean.interval.is_some())
    }
}

impl GroupMean<'_> {
    fn drawn(&self) -> Drawn {
        let scale = match self.better {
            Better::Higher => Scale::new(-self.reach, self.reach),
            Better::Lower => Scale::new(self.reach, -self.reach),
        };
        let ordered = |one: f64, other: f64| match self.better {
            Better::Higher => (scale.across(one), scale.across(other)),
            Better::Lower => (scale.across(other), scale.across(one)),
        };
        let error = self.error.map(|error| ordered(-error, error));
        Drawn {
            mean: scale.across(self.mean),
            interval: self.interval.map(|(low, high)| ordered(low, high)),
            error: error.map(|(from, to)| (from, from.to(to), to)),
        }
    }
}

impl<'a> GroupShare<'a> {
    /// A share, its number as text and its per cents.
    pub fn new(label: impl Into<Text<'a>>, text: impl Into<Text<'a>>, percent: Option<f64>) -> Self {
        Self { label: label.into(), text: text.into(), percent }
    }
}

/// The pieces of the bar. What is not told stands together: the first of it takes the room that is left.
fn pieces(shares: &[GroupShare<'_>; 3]) -> Vec<Piece> {
    let told: f64 = shares.iter().filter_map(|share| share.percent).sum();
    let (mut at, mut left) = (0.0, (100.0 - told).max(0.0));
    let mut pieces = Vec::new();
    for (share, class) in shares.iter().zip(PIECES) {
        let (class, percent) = match share.percent {
            Some(percent) => (class, percent),
            None => (UNTOLD, std::mem::take(&mut left)),
        };
        if percent > 0.0 {
            let (x, end) = (Across::share(at / 100.0), Across::share((at + percent) / 100.0));
            pieces.push(Piece { class, x, end, width: x.to(end) });
            at += percent;
        }
    }
    pieces
}

/// Each share with the pattern of its sample.
fn samples<'s, 'a>(shares: &'s [GroupShare<'a>; 3]) -> [(&'s GroupShare<'a>, &'static str); 3] {
    let [improved, unchanged, declined] = PIECES;
    let [one, two, three] = shares;
    [(one, improved), (two, unchanged), (three, declined)]
        .map(|(share, class)| (share, share.percent.map_or(UNTOLD, |_| class)))
}
