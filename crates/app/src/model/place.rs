//! From a place in a model to a line of its file.

use domain::id::Name;
use domain::model::check::{KeyPath, Step};
use toml_edit::{Document, Item, Table, TableLike, Value};

use super::words::line_of;

/// A model's file with its places.
pub(crate) struct Places {
    source: String,
    document: Option<Document<String>>,
}

/// Where a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// On this line.
    Line(usize),
    /// Nowhere in this file: the section is the base's.
    Base,
}

impl Places {
    pub(crate) fn of(source: String) -> Self {
        let document = Document::parse(source.clone()).ok();
        Self { source, document }
    }

    /// The line of a value; when the value itself is left out, of what it belongs to.
    pub(crate) fn place(&self, path: &KeyPath) -> Place {
        let Some(document) = &self.document else { return Place::Line(1) };
        let mut at = At::Table(document.as_table());
        let mut line = None;
        for step in path.steps() {
            let next = match step {
                Step::Key(key) => at.key(key),
                Step::Entry(place, id) => at.entry(*place, id.as_ref()),
            };
            match next {
                Some((next, span)) => {
                    at = next;
                    line = span.map(|start| line_of(&self.source, start)).or(line);
                }
                None => return Self::beside(path, step, line),
            }
        }
        line.map_or(Place::Line(1), Place::Line)
    }

    /// A value that is not written: its owner's line, or the base's when the whole section or the entry of a
    /// joined list is.
    fn beside(path: &KeyPath, missing: &Step, line: Option<usize>) -> Place {
        let first_is_missing = path.steps().first() == Some(missing);
        let is_inherited = matches!(missing, Step::Entry(_, Some(_))) && path.steps().get(1) == Some(missing);
        match line {
            Some(line) if !is_inherited => Place::Line(line),
            _ if first_is_missing || is_inherited => Place::Base,
            _ => Place::Line(1),
        }
    }

    /// The line of a key of the file, or its first.
    pub(crate) fn line_of_key(&self, key: &'static str) -> usize {
        match self.place(&KeyPath::of(key)) {
            Place::Line(line) => line,
            Place::Base => 1,
        }
    }
}

/// Something inside the file.
#[derive(Clone, Copy)]
enum At<'d> {
    Table(&'d Table),
    Item(&'d Item),
    Value(&'d Value),
}

type Found<'d> = Option<(At<'d>, Option<usize>)>;

impl<'d> At<'d> {
    fn key(self, key: &str) -> Found<'d> {
        let table: &dyn TableLike = match self {
            Self::Table(table) => table,
            Self::Item(item) => item.as_table_like()?,
            Self::Value(value) => value.as_inline_table()?,
        };
        let (written, item) = table.get_key_value(key)?;
        let start = written.span().or_else(|| item.span()).map(|span| span.start);
        Some((Self::Item(item), start))
    }

    fn entry(self, place: usize, id: Option<&Name>) -> Found<'d> {
        let entries = self.entries();
        let named = |entry: &&Self| id.is_none_or(|id| entry.id() == Some(id.as_str()));
        let at_place = entries.get(place).filter(named);
        let found = at_place.or_else(|| entries.iter().find(|entry| id.is_some() && named(entry)))?;
        Some((*found, found.start()))
    }

    fn entries(self) -> Vec<Self> {
        let array = match self {
            Self::Item(Item::ArrayOfTables(tables)) => {
                return tables.iter().map(Self::Table).collect();
            }
            Self::Item(item) => item.as_array(),
            Self::Value(value) => value.as_array(),
            Self::Table(_) => None,
        };
        array.into_iter().flatten().map(Self::Value).collect()
    }

    /// What an entry calls itself: its `id`, the stage that a move leads to, or the name that it is.
    fn id(self) -> Option<&'d str> {
        let table: &dyn TableLike = match self {
            Self::Table(table) => table,
            Self::Item(item) => item.as_table_like()?,
            Self::Value(Value::String(name)) => return Some(name.value()),
            Self::Value(value) => value.as_inline_table()?,
        };
        table.get("id").or_else(|| table.get("to"))?.as_str()
    }

    fn start(self) -> Option<usize> {
        let span = match self {
            Self::Table(table) => table.span(),
            Self::Item(item) => item.span(),
            Self::Value(value) => value.span(),
        };
        span.map(|span| span.start)
    }
}
