//! Lanes: what belongs together, from several sides at once.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::html::{Link, Text};
use crate::status::StatusLabel;

/// Lists beside each other, so that the sides are seen in one view; below each other on a phone.
#[derive(Debug, Clone, Template)]
#[template(path = "lanes.html")]
pub struct Lanes<'a> {
    pub lanes: Vec<Lane<'a>>,
}

/// One side.
#[derive(Debug, Clone)]
pub struct Lane<'a> {
    pub title: Text<'a>,
    /// Said when there is nothing on this side: an empty side is seen too.
    pub none: Text<'a>,
    pub items: Vec<LaneItem<'a>>,
}

/// One thing on a side.
#[derive(Debug, Clone)]
pub struct LaneItem<'a> {
    /// What kind of thing, where a side has several.
    pub above: Option<Text<'a>>,
    pub what: Text<'a>,
    pub facts: Vec<Text<'a>>,
    pub status: Option<StatusLabel<'a>>,
    pub links: Vec<Link<'a>>,
}

impl HtmlSafe for Lanes<'_> {}

impl<'a> Lane<'a> {
    /// A side with what is on it.
    pub fn new(
        title: impl Into<Text<'a>>,
        none: impl Into<Text<'a>>,
        items: impl IntoIterator<Item = LaneItem<'a>>,
    ) -> Self {
        Self { title: title.into(), none: none.into(), items: items.into_iter().collect() }
    }
}

impl<'a> LaneItem<'a> {
    /// A thing alone.
    pub fn new(what: impl Into<Text<'a>>) -> Self {
        Self { above: None, what: what.into(), facts: Vec::new(), status: None, links: Vec::new() }
    }

    /// With a fact under it, unless there is nothing to say.
    #[must_use]
    pub fn fact(mut self, fact: impl Into<Text<'a>>) -> Self {
        let fact = fact.into();
        if !fact.is_empty() {
            self.facts.push(fact);
        }
        self
    }

    /// With a link at its foot.
    #[must_use]
    pub fn link(mut self, label: impl Into<Text<'a>>, href: impl Into<Text<'a>>) -> Self {
        self.links.push(Link::new(label, href));
        self
    }
}
