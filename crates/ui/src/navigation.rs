//! Ways about: tabs of a page, pages of a list, search.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::Choice;
use crate::html::{Html, Text};
use crate::words::Words;

/// One place of the breadcrumb; the last has no address.
#[derive(Debug, Clone)]
pub struct Crumb<'a> {
    pub label: Text<'a>,
    pub href: Option<Text<'a>>,
}

/// The sub-pages of a thing: links, one of them current.
#[derive(Debug, Clone, Template)]
#[template(path = "tabs.html")]
pub struct Tabs<'a> {
    /// What the tabs are about, for screen readers.
    pub label: Text<'a>,
    pub tabs: Vec<Tab<'a>>,
}

/// One sub-page.
#[derive(Debug, Clone)]
pub struct Tab<'a> {
    pub label: Text<'a>,
    pub href: Text<'a>,
    pub current: bool,
    pub count: Option<u32>,
}

/// The previous and the next page of a list. Writes nothing when there is neither.
#[derive(Debug, Clone, Template)]
#[template(path = "pagination.html")]
pub struct Pagination<'a> {
    pub words: &'a Words,
    pub previous: Option<Text<'a>>,
    pub next: Option<Text<'a>>,
}

/// A search that is posted: what is searched for never stands in an address.
#[derive(Debug, Clone, Template)]
#[template(path = "search.html")]
pub struct Search<'a> {
    pub words: &'a Words,
    pub action: Text<'a>,
    pub csrf: Text<'a>,
    pub name: Text<'a>,
    pub label: Text<'a>,
    pub hint: Option<Text<'a>>,
    pub value: Text<'a>,
    /// Further controls between the box and the button.
    pub more: Html,
}

/// Narrows a list by some questions. What is chosen stands in the address, so it never says anything about a person.
#[derive(Debug, Clone, Template)]
#[template(path = "filter.html")]
pub struct Filter<'a> {
    pub action: Text<'a>,
    /// What stays as it is.
    pub kept: Vec<(Text<'a>, Text<'a>)>,
    pub narrows: Vec<Narrow<'a>>,
    pub submit: Text<'a>,
}

/// A question of a [`Filter`]: everything, or one of the choices.
#[derive(Debug, Clone)]
pub struct Narrow<'a> {
    pub name: Text<'a>,
    pub label: Text<'a>,
    pub all: Text<'a>,
    pub choices: Vec<Choice<'a>>,
}

impl HtmlSafe for Filter<'_> {}
impl HtmlSafe for Tabs<'_> {}
impl HtmlSafe for Pagination<'_> {}
impl HtmlSafe for Search<'_> {}

impl<'a> Crumb<'a> {
    /// A place on the way.
    pub fn new(label: impl Into<Text<'a>>, href: impl Into<Text<'a>>) -> Self {
        Self { label: label.into(), href: Some(href.into()) }
    }

    /// The place where one is.
    pub fn here(label: impl Into<Text<'a>>) -> Self {
        Self { label: label.into(), href: None }
    }
}

impl<'a> Tabs<'a> {
    /// Sub-pages of what `label` names.
    pub fn new(label: impl Into<Text<'a>>, tabs: impl IntoIterator<Item = Tab<'a>>) -> Self {
        Self { label: label.into(), tabs: tabs.into_iter().collect() }
    }
}

impl<'a> Tab<'a> {
    /// A sub-page.
    pub fn new(label: impl Into<Text<'a>>, href: impl Into<Text<'a>>, current: bool) -> Self {
        Self { label: label.into(), href: href.into(), current, count: None }
    }

    /// With how many things it holds.
    #[must_use]
    pub fn count(mut self, count: u32) -> Self {
        self.count = Some(count);
        self
    }
}
