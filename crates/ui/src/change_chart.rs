//! One client's scores over time, with the measurement error drawn in.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::html::Text;
use crate::letters::Face;
use crate::scale::{Across, Pixels, Scale};
use crate::status::StatusLabel;
use crate::table::Table;

/// Scores of one instrument over time. What lies within the band around the first score is no certain change.
#[derive(Debug, Clone, Template)]
#[template(path = "change_chart.html")]
pub struct ChangeChart<'a> {
    /// The instrument and the time.
    pub caption: Text<'a>,
    pub verdict: Option<StatusLabel<'a>>,
    /// What has changed, in plain words. With the caption it is what a screen reader is told of the drawing.
    pub said: Text<'a>,
    pub scale: Scale,
    /// Scores that are named at the side, each with its text.
    pub ticks: Vec<(f64, Text<'a>)>,
    /// From the lowest; empty for an instrument without bands.
    pub bands: Vec<ChangeBand<'a>>,
    /// The oldest first; the first with a score is what the others are compared with.
    pub points: Vec<ChangePoint<'a>>,
    /// How far the measurement error reaches to either side of the first score, in points; none when it is not known.
    pub error: Option<f64>,
    pub legend: ChangeLegend<'a>,
    /// The same in numbers.
    pub table: Table<'a>,
}

/// A band of the instrument.
#[derive(Debug, Clone)]
pub struct ChangeBand<'a> {
    pub label: Text<'a>,
    /// Where it begins on the scale. For whole numbers it is half a point below the lowest score, so that no score
    /// stands on the line.
    pub from: f64,
}

/// One measurement.
#[derive(Debug, Clone)]
pub struct ChangePoint<'a> {
    /// What it is: the start, the follow-up.
    pub label: Text<'a>,
    /// Its day as text.
    pub when: Text<'a>,
    /// Its day as a number, counted from any day.
    pub day: i32,
    /// The score; none when it is missing.
    pub score: Option<f64>,
    /// The score as text, or the word for a missing one.
    pub text: Text<'a>,
    pub kind: ChangeKind,
}

/// How a score differs from the first one. Each has a shape of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// The first one itself.
    Start,
    /// Within the measurement error, or not to be judged.
    Within,
    /// By more than the measurement error.
    Beyond,
}

/// What the shapes mean. Only those that are drawn are explained.
#[derive(Debug, Clone)]
pub struct ChangeLegend<'a> {
    pub start: Text<'a>,
    pub within: Text<'a>,
    pub beyond: Text<'a>,
    pub error: Text<'a>,
}

/// The plot: from the highest score to the lowest, in pixels. Above it is room for a number.
const TOP: f64 = 14.0;
const BOTTOM: f64 = 234.0;

/// Where the tick of a day ends.
const FOOT: f64 = BOTTOM + 5.0;

/// From the left edge to the first point and from the last one to the right edge, of the width.
const INSET: f64 = 0.1;

/// Labels of points nearer than this, in per cents of the width, stand under each other.
const NEAR: f64 = 30.0;

/// A row of labels: two lines, in pixels.
const LABEL_ROW: f64 = 36.0;

/// Lines of a band's label, in pixels; its letters; its widest line, for which the style sheet leaves room.
const BAND_LINE: f64 = 15.0;
const BAND_FACE: Face = Face { size: 12, bold: false };
const BAND_WIDTH: i32 = 88;

/// Where a score is so high that its number would leave the plot, it stands below.
const NUMBER_ROOM: f64 = 20.0;

struct Drawing<'d> {
    height: Pixels,
    bands: Vec<DrawnBand>,
    error: Option<DrawnError>,
    lines: Vec<[(Across, Pixels); 2]>,
    points: Vec<DrawnPoint<'d>>,
}

struct DrawnBand {
    y: Pixels,
    bottom: Pixels,
    height: Pixels,
    /// Every other one is tinted.
    tinted: bool,
    /// The lines of the label, each with its place.
    label: Vec<(String, Pixels)>,
}

struct DrawnError {
    x: Across,
    width: Across,
    y: Pixels,
    height: Pixels,
    /// Edges that the scale does not cut off.
    edges: Vec<Pixels>,
}

struct DrawnPoint<'d> {
    point: &'d ChangePoint<'d>,
    x: Across,
    /// The score; none when it is missing.
    y: Option<Pixels>,
    number: Pixels,
    label: Pixels,
    when: Pixels,
}

impl HtmlSafe for ChangeChart<'_> {}

impl ChangeChart<'_> {
    fn drawing(&self) -> Drawing<'_> {
        let points = self.drawn_points();
        let placed = |point: &DrawnPoint<'_>| point.y.map(|y| (point.x, y));
        let lines = points.windows(2).filter_map(|pair| match pair {
            [one, other] => Some([placed(one)?, placed(other)?]),
            _ => None,
        });
        let lowest = points.iter().map(|point| point.when.0).fold(BOTTOM, f64::max);
        Drawing {
            height: Pixels(lowest + 8.0),
            bands: self.drawn_bands(),
            error: self.drawn_error(&points),
            lines: lines.collect(),
            points,
        }
    }

    fn drawn_points(&self) -> Vec<DrawnPoint<'_>> {
        let days = self.points.iter().map(|point| point.day);
        let (first, last) = (days.clone().min().unwrap_or_default(), days.max().unwrap_or_default());
        let time = Scale::new(f64::from(first), f64::from(last));
        // The place of the last label in each of two rows.
        let mut rows = [f64::NEG_INFINITY; 2];
        let drawn = self.points.iter().map(|point| {
            let x = Across::share(INSET + (1.0 - 2.0 * INSET) * time.share(f64::from(point.day)));
            let [upper, lower] = &mut rows;
            let is_free = x.per_cent() - *upper >= NEAR || x.per_cent() - *lower < NEAR;
            let (row, below) = if is_free { (upper, 0.0) } else { (lower, LABEL_ROW) };
            *row = x.per_cent();
            let y = point.score.filter(|score| score.is_finite()).map(|score| self.height(score));
            let number =
                y.map_or(BOTTOM - 10.0, |y| if y.0 - NUMBER_ROOM < TOP { y.0 + 23.0 } else { y.0 - 13.0 });
            let label = BOTTOM + 20.0 + below;
            DrawnPoint {
                point,
                x,
                y,
                number: Pixels(number),
                label: Pixels(label),
                when: Pixels(label + 15.0),
            }
        });
        drawn.collect()
    }

    fn drawn_bands(&self) -> Vec<DrawnBand> {
        let ends = self.bands.iter().skip(1).map(|band| band.from).chain([self.scale.high]);
        let drawn = self.bands.iter().zip(ends).enumerate().map(|(place, (band, end))| {
            let (top, bottom) = (self.height(end), self.height(band.from));
            let lines = BAND_FACE.lines(&band.label, BAND_WIDTH);
            let middle = f64::midpoint(top.0, bottom.0) + BAND_LINE / 2.0 - 3.0;
            // Half a line up for each line after the first.
            let first = lines.iter().skip(1).fold(middle, |y, _| y - BAND_LINE / 2.0);
            let places = std::iter::successors(Some(first), |y| Some(y + BAND_LINE)).map(Pixels);
            DrawnBand {
                y: top,
                bottom,
                height: Pixels(bottom.0 - top.0),
                tinted: place.is_multiple_of(2),
                label: lines.into_iter().zip(places).collect(),
            }
        });
        drawn.collect()
    }

    fn drawn_error(&self, points: &[DrawnPoint<'_>]) -> Option<DrawnError> {
        let (reach, start) = (self.error?, points.iter().find(|point| point.y.is_some())?);
        let score = start.point.score?;
        let (low, high) = (score - reach, score + reach);
        let (top, bottom) = (self.height(high), self.height(low));
        let edges = [low, high].into_iter().filter(|end| self.scale.holds(*end)).map(|end| self.height(end));
        Some(DrawnError {
            x: start.x,
            width: start.x.to(Across::share(1.0)),
            y: top,
            height: Pixels(bottom.0 - top.0),
            edges: edges.collect(),
        })
    }

    /// What is named at the side: how high it is, where its letters stand.
    fn grid(&self) -> Vec<(Pixels, Pixels, &str)> {
        let placed = |score: f64| (self.height(score), Pixels(self.height(score).0 + 4.0));
        let named = self.ticks.iter().map(|(score, text)| (placed(*score), &**text));
        named.map(|((y, letters), text)| (y, letters, text)).collect()
    }

    fn height(&self, score: f64) -> Pixels {
        Pixels(BOTTOM - self.scale.share(score) * (BOTTOM - TOP))
    }

    fn has(&self, kind: ChangeKind) -> bool {
        self.points.iter().any(|point| point.kind == kind && point.score.is_some())
    }
}

impl<'a> ChangeBand<'a> {
    /// A band and where it begins.
    pub fn new(label: impl Into<Text<'a>>, from: f64) -> Self {
        Self { label: label.into(), from }
    }
}
