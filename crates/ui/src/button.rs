//! Buttons, and links that look like them.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::html::{Html, Text};

/// How much a button asks for attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonKind {
    /// The one thing to do on a page.
    #[default]
    Primary,
    Secondary,
    /// As quiet as a link.
    Quiet,
    /// Ends or removes something.
    Danger,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Quiet => "supplementary",
            Self::Danger => "danger",
        }
    }
}

/// A submit button inside a form that the page writes itself.
#[derive(Debug, Clone, Template)]
#[template(
    ext = "html",
    source = r#"<button type="submit" class="hds-button hds-button--{{ kind.class() }}"{% if let Some((name, value)) = named %} name="{{ name }}" value="{{ value }}"{% endif %}>{{ label }}</button>"#
)]
pub struct Button<'a> {
    pub label: Text<'a>,
    pub kind: ButtonKind,
    /// Name and value that tell which button was pressed.
    pub named: Option<(Text<'a>, Text<'a>)>,
}

/// A link that looks like a button: it leads somewhere and changes nothing.
#[derive(Debug, Clone, Template)]
#[template(
    ext = "html",
    source = r#"<a class="hds-button hds-button--{{ kind.class() }}" href="{{ href }}">{{ label }}</a>"#
)]
pub struct LinkButton<'a> {
    pub label: Text<'a>,
    pub href: Text<'a>,
    pub kind: ButtonKind,
}

/// A button that is a whole form: one command without questions.
#[derive(Debug, Clone, Template)]
#[template(path = "post_button.html")]
pub struct PostButton<'a> {
    pub label: Text<'a>,
    /// Read to a screen reader after the label, where several buttons of a page say the same.
    pub about: Option<Text<'a>>,
    pub action: Text<'a>,
    pub csrf: Text<'a>,
    pub command: Text<'a>,
    pub version: Option<i64>,
    /// Further names and values that are posted.
    pub hidden: Vec<(Text<'a>, Text<'a>)>,
    pub kind: ButtonKind,
    /// For rows of a list.
    pub small: bool,
}

/// Buttons in a row.
#[derive(Debug, Clone, Template)]
#[template(
    ext = "html",
    source = r#"<div class="buttons">{% for one in buttons %}{{ one }}{% endfor %}</div>"#
)]
pub struct Buttons {
    pub buttons: Vec<Html>,
}

impl HtmlSafe for Button<'_> {}
impl HtmlSafe for LinkButton<'_> {}
impl HtmlSafe for PostButton<'_> {}
impl HtmlSafe for Buttons {}

impl<'a> Button<'a> {
    /// A primary submit button.
    pub fn new(label: impl Into<Text<'a>>) -> Self {
        Self { label: label.into(), kind: ButtonKind::Primary, named: None }
    }
}

impl<'a> LinkButton<'a> {
    /// A link that looks like a button.
    pub fn new(label: impl Into<Text<'a>>, href: impl Into<Text<'a>>, kind: ButtonKind) -> Self {
        Self { label: label.into(), href: href.into(), kind }
    }
}

impl<'a> PostButton<'a> {
    /// One command without questions.
    pub fn new(label: impl Into<Text<'a>>, action: impl Into<Text<'a>>, csrf: impl Into<Text<'a>>) -> Self {
        Self {
            label: label.into(),
            about: None,
            action: action.into(),
            csrf: csrf.into(),
            command: Text::Borrowed(""),
            version: None,
            hidden: Vec::new(),
            kind: ButtonKind::Secondary,
            small: false,
        }
    }

    /// The id of the command.
    #[must_use]
    pub fn command(mut self, id: impl Into<Text<'a>>) -> Self {
        self.command = id.into();
        self
    }

    /// The version that the person saw.
    #[must_use]
    pub fn version(mut self, version: i64) -> Self {
        self.version = Some(version);
        self
    }

    /// A further name and value.
    #[must_use]
    pub fn hidden(mut self, name: impl Into<Text<'a>>, value: impl Into<Text<'a>>) -> Self {
        self.hidden.push((name.into(), value.into()));
        self
    }

    /// How much it asks for attention.
    #[must_use]
    pub fn kind(mut self, kind: ButtonKind) -> Self {
        self.kind = kind;
        self
    }

    /// For rows of a list; `about` tells a screen reader which row.
    #[must_use]
    pub fn small(mut self, about: impl Into<Text<'a>>) -> Self {
        self.small = true;
        self.about = Some(about.into());
        self
    }
}
