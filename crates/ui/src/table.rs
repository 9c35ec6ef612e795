//! A table that becomes cards on a phone.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::html::{Html, Link, Text};
use crate::status::StatusLabel;

/// Rows of the same kind. On a phone each row is a card.
#[derive(Debug, Clone, Template)]
#[template(path = "table.html")]
pub struct Table<'a> {
    /// What the rows are. Shown unless `caption_hidden`.
    pub caption: Text<'a>,
    pub caption_hidden: bool,
    pub columns: Vec<Column<'a>>,
    pub rows: Vec<Row<'a>>,
}

/// One column.
#[derive(Debug, Clone)]
pub struct Column<'a> {
    pub label: Text<'a>,
    pub align: Align,
}

/// Where the cells of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    #[default]
    Start,
    /// For numbers that are compared.
    End,
    /// For codes and moments, which are never broken over lines.
    Whole,
}

/// One row. Its first cell names it, and is the link when the row has an address.
#[derive(Debug, Clone)]
pub struct Row<'a> {
    pub cells: Vec<Cell<'a>>,
    pub href: Option<Text<'a>>,
    /// Marked: overdue, mine, new.
    pub marked: bool,
}

/// What stands in a cell.
#[derive(Debug, Clone)]
pub enum Cell<'a> {
    Text(Text<'a>),
    Status(StatusLabel<'a>),
    Link(Link<'a>),
    Html(Html),
}

impl HtmlSafe for Table<'_> {}

impl<'a> Table<'a> {
    /// A table with its columns.
    pub fn new<C: Into<Column<'a>>>(
        caption: impl Into<Text<'a>>,
        columns: impl IntoIterator<Item = C>,
    ) -> Self {
        Self {
            caption: caption.into(),
            caption_hidden: false,
            columns: columns.into_iter().map(Into::into).collect(),
            rows: Vec::new(),
        }
    }

    /// With the caption for screen readers only, where a heading says the same.
    #[must_use]
    pub fn caption_hidden(mut self) -> Self {
        self.caption_hidden = true;
        self
    }

    /// With these rows.
    #[must_use]
    pub fn rows(mut self, rows: impl IntoIterator<Item = Row<'a>>) -> Self {
        self.rows.extend(rows);
        self
    }

    /// Without the columns in which no row says anything.
    #[must_use]
    pub fn without_empty_columns(mut self) -> Self {
        let says = |cell: &Cell<'_>| !matches!(cell, Cell::Text(text) if text.is_empty());
        let kept: Vec<bool> = (0..self.columns.len())
            .map(|at| self.rows.iter().any(|row| row.cells.get(at).is_some_and(says)))
            .collect();
        let mut keep = kept.iter();
        self.columns.retain(|_| keep.next().copied().unwrap_or(true));
        for row in &mut self.rows {
            let mut keep = kept.iter();
            row.cells.retain(|_| keep.next().copied().unwrap_or(true));
        }
        self
    }

    /// Each cell of a row with its column.
    fn cells<'t>(&'t self, row: &'t Row<'a>) -> impl Iterator<Item = (&'t Column<'a>, &'t Cell<'a>)> {
        self.columns.iter().zip(&row.cells)
    }
}

impl<'a> Column<'a> {
    /// A column of numbers.
    pub fn number(label: impl Into<Text<'a>>) -> Self {
        Self { label: label.into(), align: Align::End }
    }

    /// A column of codes or moments.
    pub fn whole(label: impl Into<Text<'a>>) -> Self {
        Self { label: label.into(), align: Align::Whole }
    }
}

impl<'a> From<&'a str> for Column<'a> {
    fn from(label: &'a str) -> Self {
        Self { label: label.into(), align: Align::Start }
    }
}

impl From<String> for Column<'_> {
    fn from(label: String) -> Self {
        Self { label: label.into(), align: Align::Start }
    }
}

impl<'a> From<Text<'a>> for Column<'a> {
    fn from(label: Text<'a>) -> Self {
        Self { label, align: Align::Start }
    }
}

impl<'a> Row<'a> {
    /// A row of cells.
    pub fn new<C: Into<Cell<'a>>>(cells: impl IntoIterator<Item = C>) -> Self {
        Self { cells: cells.into_iter().map(Into::into).collect(), href: None, marked: false }
    }

    /// Whose first cell leads there.
    #[must_use]
    pub fn href(mut self, href: impl Into<Text<'a>>) -> Self {
        self.href = Some(href.into());
        self
    }

    /// Marked when `marked`.
    #[must_use]
    pub fn marked(mut self, marked: bool) -> Self {
        self.marked = marked;
        self
    }
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Cell<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl<'a> From<Text<'a>> for Cell<'a> {
    fn from(text: Text<'a>) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<StatusLabel<'a>> for Cell<'a> {
    fn from(status: StatusLabel<'a>) -> Self {
        Self::Status(status)
    }
}

impl<'a> From<Link<'a>> for Cell<'a> {
    fn from(link: Link<'a>) -> Self {
        Self::Link(link)
    }
}

impl From<Html> for Cell<'_> {
    fn from(html: Html) -> Self {
        Self::Html(html)
    }
}
