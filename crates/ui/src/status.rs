//! Small marks: status labels and tags.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::html::Text;

/// What a status means for the reader. The words say it too: colour is never alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum StatusKind {
    #[default]
    Neutral,
    Info,
    Success,
    Alert,
    Error,
}

impl StatusKind {
    fn class(self) -> &'static str {
        match self {
            Self::Neutral => "",
            Self::Info => " hds-status-label--info",
            Self::Success => " hds-status-label--success",
            Self::Alert => " hds-status-label--alert",
            Self::Error => " hds-status-label--error",
        }
    }
}

/// The state of a thing, computed from facts.
#[derive(Debug, Clone, Template)]
#[template(ext = "html", source = r#"<span class="hds-status-label{{ kind.class() }}">{{ text }}</span>"#)]
pub struct StatusLabel<'a> {
    pub kind: StatusKind,
    pub text: Text<'a>,
}

/// A word that a thing is filed under; a link when it leads to the others.
#[derive(Debug, Clone, Template)]
#[template(
    ext = "html",
    source = r#"{% match href %}{% when Some(href) %}<a class="hds-tag hds-tag--link" href="{{ href }}"><span>{{ text }}</span></a>{% when None %}<span class="hds-tag"><span>{{ text }}</span></span>{% endmatch %}"#
)]
pub struct Tag<'a> {
    pub text: Text<'a>,
    pub href: Option<Text<'a>>,
}

impl HtmlSafe for StatusLabel<'_> {}
impl HtmlSafe for Tag<'_> {}

impl<'a> StatusLabel<'a> {
    /// A status with its words.
    pub fn new(kind: StatusKind, text: impl Into<Text<'a>>) -> Self {
        Self { kind, text: text.into() }
    }
}

impl<'a> Tag<'a> {
    /// A word, not a link.
    pub fn new(text: impl Into<Text<'a>>) -> Self {
        Self { text: text.into(), href: None }
    }
}
