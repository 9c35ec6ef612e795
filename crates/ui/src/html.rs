//! Text and markup: what is escaped and what is not.

use std::borrow::Cow;
use std::fmt;

use askama::filters::HtmlSafe;
use askama::{FastWritable, Template, Values};

/// Words for a person, not yet escaped. Literals cost nothing, owned strings are moved in.
pub type Text<'a> = Cow<'a, str>;

/// Markup that a component has already written. The only way past escaping.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// Nothing yet; components are added with [`Html::push`].
    pub const fn new() -> Self {
        Self(String::new())
    }

    /// Room for `bytes`, when the size of a page is known beforehand.
    pub fn with_capacity(bytes: usize) -> Self {
        Self(String::with_capacity(bytes))
    }

    /// Markup from a trusted writer: the SVG of a diagram, a page template of the app. Never a person's words.
    pub const fn trusted(markup: String) -> Self {
        Self(markup)
    }

    /// One line of a person's words, escaped.
    pub fn text(words: &str) -> Self {
        let mut html = Self::with_capacity(words.len());
        html.push_text(words);
        html
    }

    /// A person's free text: an empty line begins a paragraph, a line break stays one.
    pub fn paragraphs(words: &str) -> Self {
        let mut html = Self::with_capacity(words.len() + 16);
        let mut open = false;
        for line in words.lines().map(str::trim_end) {
            match (line.is_empty(), open) {
                (true, true) => html.0.push_str("</p>"),
                (true, false) => {}
                (false, true) => html.0.push_str("<br>"),
                (false, false) => html.0.push_str("<p>"),
            }
            open = !line.is_empty();
            html.push_text(line);
        }
        if open {
            html.0.push_str("</p>");
        }
        html
    }

    /// A component in a paragraph of its own.
    pub fn paragraph(component: &(impl Template + HtmlSafe)) -> Self {
        let mut html = Self("<p>".to_owned());
        html.push(component);
        html.0.push_str("</p>");
        html
    }

    /// What is to be copied sign by sign, in a paragraph of its own.
    pub fn code(signs: &str) -> Self {
        let mut html = Self("<p><code translate=\"no\">".to_owned());
        html.push_text(signs);
        html.0.push_str("</code></p>");
        html
    }

    /// A quiet line beside something: since when, from whom.
    pub fn hint(words: &str) -> Self {
        let mut html = Self("<span class=\"hint\">".to_owned());
        html.push_text(words);
        html.0.push_str("</span>");
        html
    }

    /// Words in a language that may be another than the page's.
    pub fn in_language(code: &str, words: &str) -> Self {
        let mut html = Self("<div lang=\"".to_owned());
        html.push_text(code);
        html.0.push_str("\">");
        html.append(&Self::paragraphs(words));
        html.0.push_str("</div>");
        html
    }

    /// Adds a component.
    pub fn push(&mut self, component: &(impl Template + HtmlSafe)) {
        // Writing into a String fails only when a value's own Display does; ours do not.
        let _ = component.render_into(&mut self.0);
    }

    /// Adds a component; for building a page in one expression.
    #[must_use]
    pub fn and(mut self, component: impl Template + HtmlSafe) -> Self {
        self.push(&component);
        self
    }

    /// Adds markup already written.
    pub fn append(&mut self, html: &Self) {
        self.0.push_str(&html.0);
    }

    /// Adds a person's words, escaped.
    pub fn push_text(&mut self, words: &str) {
        let mut rest = words;
        while let Some(at) = rest.find(['<', '>', '&', '"', '\'']) {
            let (plain, tail) = rest.split_at(at);
            self.0.push_str(plain);
            let mut tail = tail.chars();
            self.0.push_str(match tail.next() {
                Some('<') => "&#60;",
                Some('>') => "&#62;",
                Some('&') => "&#38;",
                Some('"') => "&#34;",
                _ => "&#39;",
            });
            rest = tail.as_str();
        }
        self.0.push_str(rest);
    }

    /// Whether nothing has been written.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The markup, moved out.
    pub fn into_string(self) -> String {
        self.0
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FastWritable for Html {
    fn write_into(&self, dest: &mut dyn fmt::Write, _: &dyn Values) -> askama::Result<()> {
        Ok(dest.write_str(&self.0)?)
    }
}

impl HtmlSafe for Html {}

/// Every component becomes markup by `.into()`.
impl<T: Template + HtmlSafe> From<T> for Html {
    fn from(component: T) -> Self {
        let mut html = Self::with_capacity(T::SIZE_HINT);
        html.push(&component);
        html
    }
}

/// Where something leads.
#[derive(Debug, Clone, Template)]
#[template(ext = "html", source = r#"<a href="{{ href }}">{{ label }}</a>"#)]
pub struct Link<'a> {
    pub label: Text<'a>,
    pub href: Text<'a>,
}

impl<'a> Link<'a> {
    /// A link with its label.
    pub fn new(label: impl Into<Text<'a>>, href: impl Into<Text<'a>>) -> Self {
        Self { label: label.into(), href: href.into() }
    }
}

impl HtmlSafe for Link<'_> {}
