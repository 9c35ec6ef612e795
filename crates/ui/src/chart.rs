//! A chart of shares: a column each month, with lines where it began and where it should come. It is a picture of a
//! table that stands beside it.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::html::Text;

/// Columns of per cents from left to right, with lines across them.
#[derive(Debug, Clone, Template)]
#[template(path = "chart.html")]
pub struct Chart<'a> {
    /// What it shows, for those who do not see it.
    pub title: Text<'a>,
    pub columns: Vec<Share<'a>>,
    pub marks: Vec<Mark<'a>>,
}

/// One column.
#[derive(Debug, Clone)]
pub struct Share<'a> {
    /// Written under every sixth column.
    pub label: Text<'a>,
    /// None where there is nothing to take a share of.
    pub percent: Option<u8>,
}

/// A line across the columns.
#[derive(Debug, Clone)]
pub struct Mark<'a> {
    pub label: Text<'a>,
    pub percent: u8,
}

/// Where the columns stand in the drawing, 380 by 200. At their right the lines are named.
const LEFT: usize = 36;
const RIGHT: usize = 282;
const TOP: usize = 12;
const BOTTOM: usize = 176;

/// Columns from one label to the next.
const LABELS: usize = 6;

/// A column as drawn.
struct Drawn<'d> {
    x: usize,
    end: usize,
    y: usize,
    width: usize,
    height: usize,
    /// Something was counted. Nothing of it is a line at the foot, which is not the same as nothing counted.
    counted: bool,
    label: Option<&'d str>,
}

impl HtmlSafe for Chart<'_> {}

impl Chart<'_> {
    fn drawn(&self) -> Vec<Drawn<'_>> {
        let step = (RIGHT - LEFT) / self.columns.len().max(1);
        // Some room between columns.
        let width = step.saturating_sub(2).max(1);
        let drawn = self.columns.iter().enumerate().map(|(place, column)| {
            let (x, counted) = (LEFT + place * step, column.percent.is_some());
            let height = height(column.percent.unwrap_or_default()).max(2);
            // Counted from the last, so that the newest month is named.
            let named = (self.columns.len() - 1 - place).is_multiple_of(LABELS);
            let label = named.then_some(&*column.label);
            Drawn { x, end: x + width, y: BOTTOM - height, width, height, counted, label }
        });
        drawn.collect()
    }

    /// The lines across: what they are called, how high they lie.
    fn lines(&self) -> Vec<(&str, usize)> {
        self.marks.iter().map(|mark| (&*mark.label, BOTTOM - height(mark.percent))).collect()
    }
}

/// Lines to read the columns by: how much, how high.
fn grid() -> [(u8, usize); 5] {
    [0, 25, 50, 75, 100].map(|percent| (percent, BOTTOM - height(percent)))
}

fn height(percent: u8) -> usize {
    (BOTTOM - TOP) * usize::from(percent.min(100)) / 100
}
