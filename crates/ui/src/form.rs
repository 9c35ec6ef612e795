//! A form and what is wrong with it.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::field::{Field, FieldHtml};
use crate::html::{Html, Link, Text};
use crate::words::Words;

/// A form that posts one command.
#[derive(Debug, Clone, Template)]
#[template(path = "form.html")]
pub struct Form<'a> {
    pub words: &'a Words,
    pub action: Text<'a>,
    pub csrf: Text<'a>,
    /// The command's id: a double click or a retry is one fact.
    pub command: Text<'a>,
    /// The version that the person saw; a stale one is never overwritten.
    pub version: Option<i64>,
    /// Put before names in ids, where a page has several forms with the same names. Empty otherwise.
    pub scope: Text<'a>,
    pub parts: Vec<Part<'a>>,
    pub submit: Text<'a>,
    pub secondary: Option<Link<'a>>,
    /// The key under which long texts are saved while they are written.
    pub draft: Option<Text<'a>>,
    /// Where drafts are sent, when not where those of whoever is signed in go.
    pub draft_to: Option<Text<'a>>,
    /// Where the text is sent while it is written, to be told what the guard finds in it.
    pub check: Option<Text<'a>>,
    /// All answers are saved with the draft, not long texts alone.
    pub draft_all: bool,
    /// The language of the questions, where it is not that of the page.
    pub lang: Option<Text<'a>>,
    /// Files go with it: as `multipart/form-data`.
    pub files: bool,
    /// Ends or removes something: the button is red.
    pub danger: bool,
    /// What is wrong with the whole, not with one field.
    pub errors: Vec<Text<'a>>,
}

/// What stands in a form, from top to bottom.
#[derive(Debug, Clone)]
pub enum Part<'a> {
    Field(Field<'a>),
    Fieldset(Fieldset<'a>),
    /// A subheading (h2).
    Heading(Text<'a>),
    Html(Html),
}

/// Questions that belong together.
#[derive(Debug, Clone)]
pub struct Fieldset<'a> {
    pub legend: Text<'a>,
    pub hint: Option<Text<'a>>,
    pub fields: Vec<Field<'a>>,
}

impl<'a> From<Field<'a>> for Part<'a> {
    fn from(field: Field<'a>) -> Self {
        Self::Field(field)
    }
}

impl<'a> From<Fieldset<'a>> for Part<'a> {
    fn from(fieldset: Fieldset<'a>) -> Self {
        Self::Fieldset(fieldset)
    }
}

impl From<Html> for Part<'_> {
    fn from(html: Html) -> Self {
        Self::Html(html)
    }
}

impl<'a> Fieldset<'a> {
    /// Questions that belong together, under a legend.
    pub fn new(legend: impl Into<Text<'a>>, fields: impl IntoIterator<Item = Field<'a>>) -> Self {
        Self { legend: legend.into(), hint: None, fields: fields.into_iter().collect() }
    }

    /// With an explanation under the legend.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Text<'a>>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

impl<'a> Form<'a> {
    /// An empty form. Parts follow with [`Form::part`].
    pub fn new(words: &'a Words, action: impl Into<Text<'a>>, csrf: impl Into<Text<'a>>) -> Self {
        Self {
            words,
            action: action.into(),
            csrf: csrf.into(),
            command: Text::Borrowed(""),
            version: None,
            scope: Text::Borrowed(""),
            parts: Vec::new(),
            submit: Text::Borrowed(""),
            secondary: None,
            draft: None,
            draft_to: None,
            check: None,
            draft_all: false,
            lang: None,
            files: false,
            danger: false,
            errors: Vec::new(),
        }
    }

    /// The id of the command that this form gives.
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

    /// Ids of this form's fields begin with `scope`.
    #[must_use]
    pub fn scope(mut self, scope: impl Into<Text<'a>>) -> Self {
        self.scope = scope.into();
        self
    }

    /// Adds a field, a fieldset or markup.
    #[must_use]
    pub fn part(mut self, part: impl Into<Part<'a>>) -> Self {
        self.parts.push(part.into());
        self
    }

    /// Adds a subheading.
    #[must_use]
    pub fn heading(mut self, heading: impl Into<Text<'a>>) -> Self {
        self.parts.push(Part::Heading(heading.into()));
        self
    }

    /// The words of the button.
    #[must_use]
    pub fn submit(mut self, label: impl Into<Text<'a>>) -> Self {
        self.submit = label.into();
        self
    }

    /// A link beside the button: cancel, back.
    #[must_use]
    pub fn secondary(mut self, label: impl Into<Text<'a>>, href: impl Into<Text<'a>>) -> Self {
        self.secondary = Some(Link::new(label, href));
        self
    }

    /// Saves long texts under `key` while they are written.
    #[must_use]
    pub fn draft(mut self, key: impl Into<Text<'a>>) -> Self {
        self.draft = Some(key.into());
        self
    }

    /// Saves every answer under `key` while the form is filled in, not long texts alone.
    #[must_use]
    pub fn draft_of_all(mut self, key: impl Into<Text<'a>>) -> Self {
        self.draft_all = true;
        self.draft(key)
    }

    /// Saves drafts at `path`: for somebody who is not signed in.
    #[must_use]
    pub fn draft_to(mut self, path: impl Into<Text<'a>>) -> Self {
        self.draft_to = Some(path.into());
        self
    }

    /// The questions are in another language than the page.
    #[must_use]
    pub fn lang(mut self, code: impl Into<Text<'a>>) -> Self {
        self.lang = Some(code.into());
        self
    }

    /// Asks at `path` what the guard finds in the text while it is written.
    #[must_use]
    pub fn check(mut self, path: impl Into<Text<'a>>) -> Self {
        self.check = Some(path.into());
        self
    }

    /// Files may be sent with it.
    #[must_use]
    pub fn with_files(mut self) -> Self {
        self.files = true;
        self
    }

    /// Ends or removes something.
    #[must_use]
    pub fn danger(mut self) -> Self {
        self.danger = true;
        self
    }

    /// Adds what is wrong with the whole.
    #[must_use]
    pub fn error(mut self, error: impl Into<Text<'a>>) -> Self {
        self.errors.push(error.into());
        self
    }

    /// Whether anything is wrong.
    pub fn has_errors(&self) -> bool {
        !self.errors.is_empty() || any(self, &|field| field.error.is_some())
    }

    /// Whether it asks for this, in itself or with an answer.
    pub fn has_field(&self, name: &str) -> bool {
        any(self, &|field| field.name == name)
    }

    fn field(&'a self, field: &'a Field<'a>) -> FieldHtml<'a> {
        FieldHtml { field, words: self.words, scope: &self.scope }
    }

    /// Said once above the fields, when some must be answered and some need not.
    fn says_what_is_required(&self) -> bool {
        any(self, &|field| field.required) && any(self, &|field: &Field<'_>| field.is_marked_optional())
    }
}

impl HtmlSafe for Form<'_> {}

/// What is wrong, above the page's heading, with links to the fields. Writes nothing when nothing is wrong.
#[derive(Debug, Clone, Template)]
#[template(path = "error_summary.html")]
pub struct ErrorSummary<'a> {
    pub title: Text<'a>,
    /// The errors, with the id of the input that each is about.
    pub errors: Vec<(Text<'a>, Option<String>)>,
}

impl HtmlSafe for ErrorSummary<'_> {}

impl<'a> ErrorSummary<'a> {
    /// The general errors of a form and those of its fields, in the order of the page.
    pub fn of(form: &'a Form<'_>) -> Self {
        let mut errors: Vec<_> = form.errors.iter().map(|error| (Text::Borrowed(&**error), None)).collect();
        for field in fields(form) {
            collect(field, &form.scope, &mut errors);
        }
        Self { title: Text::Borrowed(&*form.words.error_summary), errors }
    }
}

fn fields<'f, 'a>(form: &'f Form<'a>) -> impl Iterator<Item = &'f Field<'a>> {
    form.parts.iter().flat_map(|part| match part {
        Part::Field(field) => std::slice::from_ref(field),
        Part::Fieldset(set) => set.fields.as_slice(),
        Part::Heading(_) | Part::Html(_) => &[],
    })
}

fn collect<'a>(field: &'a Field<'_>, scope: &str, errors: &mut Vec<(Text<'a>, Option<String>)>) {
    if let Some(error) = &field.error {
        errors.push((Text::Borrowed(error), Some(format!("f-{scope}{}", field.name))));
    }
    for inner in field.choices().iter().flat_map(|choice| &choice.then) {
        collect(inner, scope, errors);
    }
}

fn any(form: &Form<'_>, is: &dyn Fn(&Field<'_>) -> bool) -> bool {
    fn within(field: &Field<'_>, is: &dyn Fn(&Field<'_>) -> bool) -> bool {
        is(field) || field.choices().iter().flat_map(|choice| &choice.then).any(|inner| within(inner, is))
    }
    fields(form).any(|field| within(field, is))
}
