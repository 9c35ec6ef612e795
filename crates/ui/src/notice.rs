//! What the page has to say before anything else.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::html::{Link, Text};

/// What kind of news.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NoticeKind {
    #[default]
    Info,
    Success,
    Alert,
    Error,
}

impl NoticeKind {
    fn class(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Success => "success",
            Self::Alert => "alert",
            Self::Error => "error",
        }
    }

    fn icon(self) -> &'static str {
        match self {
            Self::Info => "info-circle-fill",
            Self::Success => "check-circle-fill",
            Self::Alert => "alert-circle-fill",
            Self::Error => "error-fill",
        }
    }
}

/// News for the person: what was done, what to look at.
#[derive(Debug, Clone, Template)]
#[template(path = "notice.html")]
pub struct Notice<'a> {
    pub kind: NoticeKind,
    pub title: Text<'a>,
    /// May be empty.
    pub text: Text<'a>,
    pub links: Vec<Link<'a>>,
}

impl HtmlSafe for Notice<'_> {}

impl<'a> Notice<'a> {
    /// News without links.
    pub fn new(kind: NoticeKind, title: impl Into<Text<'a>>, text: impl Into<Text<'a>>) -> Self {
        Self { kind, title: title.into(), text: text.into(), links: Vec::new() }
    }

    /// With a link to where it can be acted on.
    #[must_use]
    pub fn link(mut self, label: impl Into<Text<'a>>, href: impl Into<Text<'a>>) -> Self {
        self.links.push(Link::new(label, href));
        self
    }
}
