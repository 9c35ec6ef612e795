//! What is like the text that is being written, beside it in its form.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::html::{Html, Text};

/// A place in a form that the script fills while the form's text is written. Without script its button sends the form
/// with `near=yes`, to be shown again with the place filled.
#[derive(Debug, Clone, Template)]
#[template(
    ext = "html",
    source = r#"<div class="near" data-near="{{ path }}"><div aria-live="polite" data-near-list>{{ list }}</div><button type="submit" class="hds-button hds-button--secondary" name="near" value="yes">{{ label }}</button></div>"#
)]
pub struct Near<'a> {
    /// Where the text is sent to.
    pub path: Text<'a>,
    /// What is like the text so far; may be empty.
    pub list: Html,
    /// The words of the button.
    pub label: Text<'a>,
}

impl HtmlSafe for Near<'_> {}
