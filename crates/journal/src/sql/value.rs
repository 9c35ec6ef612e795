//! What goes into a statement and what comes out of it.

use anyhow::{Result, anyhow};

use super::{postgres, sqlite};

/// One parameter of a statement.
#[derive(Clone, Copy)]
pub enum Value<'a> {
    /// Nothing.
    Null,
    /// A whole number; yes and no are 1 and 0.
    Int(i64),
    /// Text; days and moments are ISO text.
    Text(&'a str),
    /// Bytes.
    Bytes(&'a [u8]),
}

/// One row of an answer, alive only while it is being mapped. Columns count from 0.
pub struct Row<'r>(pub(super) Columns<'r>);

pub(super) enum Columns<'r> {
    Sqlite(&'r rusqlite::Row<'r>),
    Postgres(&'r ::postgres::Row),
}

impl Row<'_> {
    /// A whole number.
    ///
    /// # Errors
    /// The column is missing, null or of another type. So for all of these.
    pub fn int(&self, column: usize) -> Result<i64> {
        self.maybe_int(column)?.ok_or_else(|| null(column))
    }

    /// Text.
    pub fn text(&self, column: usize) -> Result<String> {
        self.text_ref(column).map(str::to_owned)
    }

    /// Bytes.
    pub fn bytes(&self, column: usize) -> Result<Vec<u8>> {
        self.bytes_ref(column).map(<[u8]>::to_vec)
    }

    /// Text, without a copy.
    pub fn text_ref(&self, column: usize) -> Result<&str> {
        self.maybe_text_ref(column)?.ok_or_else(|| null(column))
    }

    /// Bytes, without a copy.
    pub fn bytes_ref(&self, column: usize) -> Result<&[u8]> {
        self.maybe_bytes_ref(column)?.ok_or_else(|| null(column))
    }

    /// A whole number or nothing.
    pub fn maybe_int(&self, column: usize) -> Result<Option<i64>> {
        match &self.0 {
            Columns::Sqlite(row) => sqlite::int(row, column),
            Columns::Postgres(row) => postgres::int(row, column),
        }
    }

    /// Text or nothing.
    pub fn maybe_text(&self, column: usize) -> Result<Option<String>> {
        Ok(self.maybe_text_ref(column)?.map(str::to_owned))
    }

    /// Bytes or nothing.
    pub fn maybe_bytes(&self, column: usize) -> Result<Option<Vec<u8>>> {
        Ok(self.maybe_bytes_ref(column)?.map(<[u8]>::to_vec))
    }

    /// Text or nothing, without a copy.
    pub fn maybe_text_ref(&self, column: usize) -> Result<Option<&str>> {
        match &self.0 {
            Columns::Sqlite(row) => sqlite::text(row, column),
            Columns::Postgres(row) => Ok(row.try_get(column)?),
        }
    }

    /// Bytes or nothing, without a copy.
    pub fn maybe_bytes_ref(&self, column: usize) -> Result<Option<&[u8]>> {
        match &self.0 {
            Columns::Sqlite(row) => sqlite::bytes(row, column),
            Columns::Postgres(row) => Ok(row.try_get(column)?),
        }
    }
}

fn null(column: usize) -> anyhow::Error {
    anyhow!("column {column} is null")
}

/// Says what it is, not what it says: values may be personal.
impl std::fmt::Debug for Value<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Null => write!(out, "null"),
            Self::Int(_) => write!(out, "a whole number"),
            Self::Text(text) => write!(out, "text of {} bytes", text.len()),
            Self::Bytes(bytes) => write!(out, "{} bytes", bytes.len()),
        }
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}
impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}
impl<'a> From<&'a Option<String>> for Value<'a> {
    fn from(text: &'a Option<String>) -> Self {
        text.as_deref().into()
    }
}
impl<'a> From<&'a [u8]> for Value<'a> {
    fn from(bytes: &'a [u8]) -> Self {
        Self::Bytes(bytes)
    }
}
impl<'a> From<&'a Vec<u8>> for Value<'a> {
    fn from(bytes: &'a Vec<u8>) -> Self {
        Self::Bytes(bytes)
    }
}
impl<'a, const N: usize> From<&'a [u8; N]> for Value<'a> {
    fn from(bytes: &'a [u8; N]) -> Self {
        Self::Bytes(bytes)
    }
}
impl From<i64> for Value<'_> {
    fn from(int: i64) -> Self {
        Self::Int(int)
    }
}
impl From<i32> for Value<'_> {
    fn from(int: i32) -> Self {
        Self::Int(int.into())
    }
}
impl From<u32> for Value<'_> {
    fn from(int: u32) -> Self {
        Self::Int(int.into())
    }
}
impl From<bool> for Value<'_> {
    fn from(yes: bool) -> Self {
        Self::Int(yes.into())
    }
}
impl<'a, T: Into<Value<'a>>> From<Option<T>> for Value<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}
