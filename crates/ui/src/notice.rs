//! What the page has to say before anything else.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::html::Text;

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
    pub points: Vec<Point<'a>>,
}

impl HtmlSafe for Notice<'_> {}

/// One of what a notice tells, with the way to act on it if the reader has one.
#[derive(Debug, Clone, Template)]
#[template(
    ext = "html",
    source = r#"{% match href %}{% when Some(href) %}<a href="{{ href }}">{{ label }}</a>{% when None %}{{ label }}{% endmatch %}"#
)]
pub struct Point<'a> {
    pub label: Text<'a>,
    pub href: Option<Text<'a>>,
}

impl HtmlSafe for Point<'_> {}

impl<'a> Notice<'a> {
    /// News without points.
    pub fn new(kind: NoticeKind, title: impl Into<Text<'a>>, text: impl Into<Text<'a>>) -> Self {
        Self { kind, title: title.into(), text: text.into(), points: Vec::new() }
    }

    /// With a link to where it can be acted on.
    #[must_use]
    pub fn link(mut self, label: impl Into<Text<'a>>, href: impl Into<Text<'a>>) -> Self {
        self.points.push(Point { label: label.into(), href: Some(href.into()) });
        self
    }

    /// With something that others act on.
    #[must_use]
    pub fn point(mut self, label: impl Into<Text<'a>>) -> Self {
        self.points.push(Point { label: label.into(), href: None });
        self
    }
}
