//! The parts of R4 that are written and read, as they stand in JSON. What else a resource has is kept aside in `rest`,
//! so that it can be told.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Nothing to write.
fn none<T>(list: &[T]) -> bool {
    list.is_empty()
}

/// An extension: an address with a value, or with further ones.
#[expect(clippy::struct_field_names, reason = "as R4 names it")]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Extension {
    pub url: String,
    #[serde(default, skip_serializing_if = "none")]
    pub extension: Vec<Self>,
    /// `value[x]` under its own name, and what belongs to it.
    #[serde(flatten)]
    pub value: Map<String, Value>,
}

impl Extension {
    /// With a value: `("…", "valueCode", "fi")`.
    pub(super) fn of(url: impl Into<String>, name: &str, value: impl Into<Value>) -> Self {
        let value = Map::from_iter([(name.to_owned(), value.into())]);
        Self { url: url.into(), extension: Vec::new(), value }
    }

    /// Its value, whatever it is.
    pub(super) fn said(&self) -> Option<&Value> {
        self.value.iter().find(|(name, _)| name.starts_with("value")).map(|(_, value)| value)
    }
}

/// The value of the extension with this address.
pub(super) fn said<'e>(extensions: &'e [Extension], url: &str) -> Option<&'e Value> {
    extensions.iter().find(|one| one.url == url)?.said()
}

/// Its value as a text.
pub(super) fn said_text<'e>(extensions: &'e [Extension], url: &str) -> Option<&'e str> {
    said(extensions, url)?.as_str()
}

/// What stands beside a primitive value: `_title`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Element {
    #[serde(default, skip_serializing_if = "none")]
    pub extension: Vec<Extension>,
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// A code of a system.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Coding {
    #[serde(default, skip_serializing_if = "none")]
    pub extension: Vec<Extension>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub system: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display: Option<String>,
    #[serde(rename = "_display", default, skip_serializing_if = "Option::is_none")]
    pub display_more: Option<Element>,
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// The resource Questionnaire.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Form {
    pub resource_type: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meta: Option<Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    #[serde(default, skip_serializing_if = "none")]
    pub extension: Vec<Extension>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    #[serde(rename = "_title", default, skip_serializing_if = "Option::is_none")]
    pub title_more: Option<Element>,
    pub status: String,
    #[serde(default, skip_serializing_if = "none")]
    pub subject_type: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copyright: Option<String>,
    #[serde(default, skip_serializing_if = "none")]
    pub item: Vec<Entry>,
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// `Questionnaire.item`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    #[serde(default, skip_serializing_if = "none")]
    pub extension: Vec<Extension>,
    #[serde(default)]
    pub link_id: String,
    #[serde(default, skip_serializing_if = "none")]
    pub code: Vec<Coding>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    #[serde(rename = "_text", default, skip_serializing_if = "Option::is_none")]
    pub text_more: Option<Element>,
    #[serde(rename = "type", default)]
    pub kind: String,
    #[serde(default, skip_serializing_if = "none")]
    pub enable_when: Vec<Enable>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enable_behavior: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeats: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_length: Option<u32>,
    #[serde(default, skip_serializing_if = "none")]
    pub answer_option: Vec<AnswerOption>,
    #[serde(default, skip_serializing_if = "none")]
    pub item: Vec<Self>,
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

impl Entry {
    /// The code of the control by which it is to be shown.
    pub(super) fn control(&self) -> Option<&str> {
        said(&self.extension, super::CONTROL)?.pointer("/coding/0/code")?.as_str()
    }
}

/// `Questionnaire.item.enableWhen`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Enable {
    pub question: String,
    pub operator: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer_boolean: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer_integer: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer_coding: Option<Coding>,
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// `Questionnaire.item.answerOption`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AnswerOption {
    #[serde(default, skip_serializing_if = "none")]
    pub extension: Vec<Extension>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value_coding: Option<Coding>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value_string: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value_integer: Option<i64>,
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}
