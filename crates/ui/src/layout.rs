//! How a page is laid out: its title, sections, columns.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::html::{Html, Text};
use crate::status::StatusLabel;

/// The one `h1` of a page, with what belongs beside it.
#[derive(Debug, Clone, Template)]
#[template(path = "title.html")]
pub struct Title<'a> {
    pub title: Text<'a>,
    /// A small line above: what kind of thing this is.
    pub above: Option<Text<'a>>,
    pub status: Option<StatusLabel<'a>>,
    /// The ingress.
    pub lead: Option<Text<'a>>,
    /// Buttons at the side.
    pub actions: Html,
}

/// A part of a page under its `h2`.
#[derive(Debug, Clone, Template)]
#[template(
    ext = "html",
    source = r#"<section class="section"{% if let Some(id) = id %} id="{{ id }}"{% endif %}><h2>{{ title }}</h2>{{ body }}</section>"#
)]
pub struct Section<'a> {
    pub title: Text<'a>,
    pub id: Option<Text<'a>>,
    pub body: Html,
}

/// The matter itself and, beside it on a wide screen and after it on a phone, what helps.
#[derive(Debug, Clone, Template)]
#[template(
    ext = "html",
    source = r#"<div class="columns"><div class="column-main">{{ main }}</div><div class="column-side">{{ side }}</div></div>"#
)]
pub struct Columns {
    pub main: Html,
    pub side: Html,
}

/// Cards beside each other, as many as there is room for.
#[derive(Debug, Clone, Template)]
#[template(
    ext = "html",
    source = r#"<div class="cards">{% for card in cards %}{{ card }}{% endfor %}</div>"#
)]
pub struct Cards {
    pub cards: Vec<Html>,
}

/// More for whoever wants it; closed at first.
#[derive(Debug, Clone, Template)]
#[template(
    ext = "html",
    source = r#"<details class="details"><summary>{{ summary }}</summary><div class="details-body">{{ body }}</div></details>"#
)]
pub struct Details<'a> {
    pub summary: Text<'a>,
    pub body: Html,
}

impl HtmlSafe for Title<'_> {}
impl HtmlSafe for Section<'_> {}
impl HtmlSafe for Columns {}
impl HtmlSafe for Cards {}
impl HtmlSafe for Details<'_> {}

impl<'a> Title<'a> {
    /// A title alone.
    pub fn new(title: impl Into<Text<'a>>) -> Self {
        Self { title: title.into(), above: None, status: None, lead: None, actions: Html::new() }
    }

    /// With a small line above.
    #[must_use]
    pub fn above(mut self, above: impl Into<Text<'a>>) -> Self {
        self.above = Some(above.into());
        self
    }

    /// With its state.
    #[must_use]
    pub fn status(mut self, status: StatusLabel<'a>) -> Self {
        self.status = Some(status);
        self
    }

    /// With an ingress.
    #[must_use]
    pub fn lead(mut self, lead: impl Into<Text<'a>>) -> Self {
        self.lead = Some(lead.into());
        self
    }

    /// With a button at the side.
    #[must_use]
    pub fn action(mut self, button: impl Into<Html>) -> Self {
        self.actions.append(&button.into());
        self
    }
}

impl<'a> Section<'a> {
    /// A part of a page under its heading.
    pub fn new(title: impl Into<Text<'a>>, body: impl Into<Html>) -> Self {
        Self { title: title.into(), id: None, body: body.into() }
    }

    /// Which links can lead to.
    #[must_use]
    pub fn id(mut self, id: impl Into<Text<'a>>) -> Self {
        self.id = Some(id.into());
        self
    }
}

impl<'a> Details<'a> {
    /// More for whoever wants it.
    pub fn new(summary: impl Into<Text<'a>>, body: impl Into<Html>) -> Self {
        Self { summary: summary.into(), body: body.into() }
    }
}
