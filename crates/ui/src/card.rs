//! Boxes: a card, and the place where a list would be.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::html::{Html, Link, Text};

/// A box with a heading.
#[derive(Debug, Clone, Template)]
#[template(path = "card.html")]
pub struct Card<'a> {
    pub title: Text<'a>,
    /// Makes the title a link.
    pub href: Option<Text<'a>>,
    pub body: Html,
    /// At the foot of the card.
    pub links: Vec<Link<'a>>,
}

/// Nothing here yet: why, and what to do about it.
#[derive(Debug, Clone, Template)]
#[template(path = "empty.html")]
pub struct Empty<'a> {
    pub title: Text<'a>,
    pub text: Text<'a>,
    pub action: Option<Link<'a>>,
}

impl HtmlSafe for Card<'_> {}
impl HtmlSafe for Empty<'_> {}

impl<'a> Card<'a> {
    /// A box with a heading and what is in it.
    pub fn new(title: impl Into<Text<'a>>, body: impl Into<Html>) -> Self {
        Self { title: title.into(), href: None, body: body.into(), links: Vec::new() }
    }

    /// With a link at its foot.
    #[must_use]
    pub fn link(mut self, label: impl Into<Text<'a>>, href: impl Into<Text<'a>>) -> Self {
        self.links.push(Link::new(label, href));
        self
    }
}

impl<'a> Empty<'a> {
    /// Nothing here, and why.
    pub fn new(title: impl Into<Text<'a>>, text: impl Into<Text<'a>>) -> Self {
        Self { title: title.into(), text: text.into(), action: None }
    }

    /// What to do about it.
    #[must_use]
    pub fn action(mut self, label: impl Into<Text<'a>>, href: impl Into<Text<'a>>) -> Self {
        self.action = Some(Link::new(label, href));
        self
    }
}
