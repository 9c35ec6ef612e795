//! Figures: a drawing with its caption, and simple bars.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::html::{Html, Text};

/// A drawing with its caption, and the same in words or a table below.
#[derive(Debug, Clone, Template)]
#[template(
    ext = "html",
    source = r#"<figure class="figure"><div class="figure-drawing">{{ drawing }}</div><figcaption>{{ caption }}</figcaption>{{ below }}</figure>"#
)]
pub struct Figure<'a> {
    pub drawing: Html,
    pub caption: Text<'a>,
    /// The numbers behind the drawing; may be empty.
    pub below: Html,
}

/// Bars under each other, each with its number beside.
#[derive(Debug, Clone, Template)]
#[template(path = "bars.html")]
pub struct Bars<'a> {
    pub caption: Text<'a>,
    pub bars: Vec<Bar<'a>>,
}

/// One bar.
#[derive(Debug, Clone)]
pub struct Bar<'a> {
    pub label: Text<'a>,
    /// The number as text: the bar is only its picture.
    pub text: Text<'a>,
    /// The length, 0–100; more is drawn as 100.
    pub percent: u8,
    /// Where the target is, 0–100.
    pub target: Option<u8>,
}

impl HtmlSafe for Figure<'_> {}
impl HtmlSafe for Bars<'_> {}

impl<'a> Bars<'a> {
    /// Bars with their caption.
    pub fn new(caption: impl Into<Text<'a>>, bars: impl IntoIterator<Item = Bar<'a>>) -> Self {
        Self { caption: caption.into(), bars: bars.into_iter().collect() }
    }
}

impl<'a> Bar<'a> {
    /// A bar with its number as text.
    pub fn new(label: impl Into<Text<'a>>, text: impl Into<Text<'a>>, percent: u8) -> Self {
        Self { label: label.into(), text: text.into(), percent, target: None }
    }

    /// With a mark where the target is.
    #[must_use]
    pub fn target(mut self, percent: u8) -> Self {
        self.target = Some(percent);
        self
    }

    fn length(&self) -> u8 {
        self.percent.min(100)
    }
}
