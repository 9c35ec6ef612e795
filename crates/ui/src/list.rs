//! Lists: facts about a thing, tasks, and what has happened.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::html::{Html, Link, Text};
use crate::status::StatusLabel;
use crate::words::Words;

/// Facts about one thing, each with its name.
#[derive(Debug, Clone, Template)]
#[template(path = "summary_list.html")]
pub struct SummaryList<'a> {
    pub rows: Vec<Summary<'a>>,
}

/// One fact.
#[derive(Debug, Clone)]
pub struct Summary<'a> {
    pub key: Text<'a>,
    pub value: Html,
    /// Change, correct, read. The key is read after the label to a screen reader.
    pub action: Option<Link<'a>>,
}

/// Numbers worth seeing at a glance.
#[derive(Debug, Clone, Template)]
#[template(path = "key_values.html")]
pub struct KeyValues<'a> {
    pub items: Vec<KeyValue<'a>>,
}

/// One number with its name and, under it, what it is compared with.
#[derive(Debug, Clone)]
pub struct KeyValue<'a> {
    pub key: Text<'a>,
    pub value: Text<'a>,
    pub note: Option<Text<'a>>,
}

/// What waits for somebody.
#[derive(Debug, Clone, Template)]
#[template(path = "task_list.html")]
pub struct TaskList<'a> {
    pub words: &'a Words,
    pub items: Vec<Task<'a>>,
}

/// One thing to do.
#[derive(Debug, Clone)]
pub struct Task<'a> {
    pub label: Text<'a>,
    pub href: Option<Text<'a>>,
    /// Whose or what it is about.
    pub about: Option<Text<'a>>,
    pub status: Option<StatusLabel<'a>>,
    /// When it is due, as text.
    pub due: Option<Text<'a>>,
    pub overdue: bool,
}

/// What has happened, newest first or oldest first as handed in.
#[derive(Debug, Clone, Template)]
#[template(path = "timeline.html")]
pub struct Timeline<'a> {
    pub words: &'a Words,
    pub entries: Vec<Entry<'a>>,
}

/// One thing that happened.
#[derive(Debug, Clone, Default)]
pub struct Entry<'a> {
    pub when: Text<'a>,
    pub who: Text<'a>,
    pub title: Text<'a>,
    pub body: Html,
    /// What was corrected, why and by whom. Shown beside the title.
    pub corrected: Option<Text<'a>>,
    /// A mark of its own, such as "refused".
    pub flag: Option<StatusLabel<'a>>,
    pub actions: Vec<Link<'a>>,
}

impl HtmlSafe for SummaryList<'_> {}
impl HtmlSafe for KeyValues<'_> {}
impl HtmlSafe for TaskList<'_> {}
impl HtmlSafe for Timeline<'_> {}

impl<'a> SummaryList<'a> {
    /// Facts about one thing.
    pub fn new(rows: impl IntoIterator<Item = Summary<'a>>) -> Self {
        Self { rows: rows.into_iter().collect() }
    }
}

impl<'a> Summary<'a> {
    /// A fact in plain words.
    pub fn text(key: impl Into<Text<'a>>, value: &str) -> Self {
        Self { key: key.into(), value: Html::text(value), action: None }
    }

    /// A fact in markup.
    pub fn html(key: impl Into<Text<'a>>, value: impl Into<Html>) -> Self {
        Self { key: key.into(), value: value.into(), action: None }
    }

    /// With a link beside it.
    #[must_use]
    pub fn action(mut self, label: impl Into<Text<'a>>, href: impl Into<Text<'a>>) -> Self {
        self.action = Some(Link::new(label, href));
        self
    }
}

impl<'a> KeyValues<'a> {
    /// Numbers worth seeing at a glance.
    pub fn new(items: impl IntoIterator<Item = KeyValue<'a>>) -> Self {
        Self { items: items.into_iter().collect() }
    }
}

impl<'a> KeyValue<'a> {
    /// A number with its name.
    pub fn new(key: impl Into<Text<'a>>, value: impl Into<Text<'a>>) -> Self {
        Self { key: key.into(), value: value.into(), note: None }
    }

    /// What the number is compared with.
    #[must_use]
    pub fn note(mut self, note: impl Into<Text<'a>>) -> Self {
        self.note = Some(note.into());
        self
    }
}

impl<'a> Task<'a> {
    /// A thing to do, and where it is done.
    pub fn new(label: impl Into<Text<'a>>, href: impl Into<Text<'a>>) -> Self {
        Self {
            label: label.into(),
            href: Some(href.into()),
            about: None,
            status: None,
            due: None,
            overdue: false,
        }
    }

    /// Whose or what it is about.
    #[must_use]
    pub fn about(mut self, about: impl Into<Text<'a>>) -> Self {
        self.about = Some(about.into());
        self
    }

    /// The state it is in.
    #[must_use]
    pub fn status(mut self, status: StatusLabel<'a>) -> Self {
        self.status = Some(status);
        self
    }

    /// When it is due, as text, and whether that has passed.
    #[must_use]
    pub fn due(mut self, due: impl Into<Text<'a>>, overdue: bool) -> Self {
        self.due = Some(due.into());
        self.overdue = overdue;
        self
    }
}

impl<'a> Entry<'a> {
    /// A thing that happened: when, who, what.
    pub fn new(when: impl Into<Text<'a>>, who: impl Into<Text<'a>>, title: impl Into<Text<'a>>) -> Self {
        Self { when: when.into(), who: who.into(), title: title.into(), ..Self::default() }
    }

    /// With what was written.
    #[must_use]
    pub fn body(mut self, body: impl Into<Html>) -> Self {
        self.body = body.into();
        self
    }
}
