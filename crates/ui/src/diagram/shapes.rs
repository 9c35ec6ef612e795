//! What is drawn: shapes with their places.

use super::layout::int;
use super::spot::Spot;

/// A line of text with its place: the left end or the middle of its base.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) text: String,
}

/// A lane as drawn.
#[derive(Debug)]
pub(super) struct LaneShape {
    pub(super) x: i32,
    pub(super) width: i32,
    pub(super) head: i32,
    pub(super) label: Vec<Line>,
    pub(super) empty: Vec<Line>,
}

/// A tag as drawn.
#[derive(Debug)]
pub(super) struct TagShape {
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) width: i32,
    pub(super) label: Line,
    pub(super) fill: &'static str,
}

/// A box as drawn.
#[derive(Debug)]
pub(super) struct BoxShape {
    pub(super) spot: Spot,
    pub(super) label: Vec<Line>,
    pub(super) caption: Vec<Line>,
    pub(super) tags: Vec<TagShape>,
    pub(super) fill: &'static str,
    pub(super) ink: &'static str,
    pub(super) soft_ink: &'static str,
    pub(super) dashes: &'static str,
}

/// An arrow as drawn: its way, and where its number stands.
#[derive(Debug)]
pub(super) struct ArrowShape {
    pub(super) way: String,
    pub(super) head: String,
    pub(super) number: Option<(i32, i32, usize)>,
    pub(super) back: bool,
}

/// An arrow in the legend.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) number: usize,
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) label: Vec<Line>,
    pub(super) detail: Vec<Line>,
    pub(super) back: bool,
}

impl BoxShape {
    /// To its final place.
    pub(super) fn move_to(&mut self, spot: Spot) {
        for line in self.label.iter_mut().chain(&mut self.caption) {
            line.y += spot.y;
        }
        for tag in &mut self.tags {
            tag.y += spot.y;
            tag.label.y += spot.y;
        }
        self.spot = spot;
    }
}

impl Entry {
    pub(super) fn height(&self) -> i32 {
        int(self.label.len()) * 20 + int(self.detail.len()) * 18 + 10
    }

    pub(super) fn moved(mut self, y: i32) -> Self {
        self.y += y;
        for line in self.label.iter_mut().chain(&mut self.detail) {
            line.y += y;
        }
        self
    }

    pub(super) fn beside(mut self, x: i32) -> Self {
        self.x += x;
        for line in self.label.iter_mut().chain(&mut self.detail) {
            line.x += x;
        }
        self
    }
}
