//! The path of a case, stage by stage.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::html::Text;
use crate::words::Words;

/// The stages of a path and where the case is.
#[derive(Debug, Clone, Template)]
#[template(path = "path.html")]
pub struct Steps<'a> {
    pub words: &'a Words,
    /// The name of the path, for screen readers.
    pub label: Text<'a>,
    pub steps: Vec<Step<'a>>,
}

/// One stage.
#[derive(Debug, Clone)]
pub struct Step<'a> {
    pub name: Text<'a>,
    /// The national phase that the stage belongs to.
    pub phase: Text<'a>,
    pub state: StepState,
    /// When it was done, why it was skipped, what it waits for.
    pub note: Option<Text<'a>>,
    pub href: Option<Text<'a>>,
}

/// Where a stage is seen from the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum StepState {
    Done,
    Here,
    Skipped,
    #[default]
    Ahead,
}

impl HtmlSafe for Steps<'_> {}

impl<'a> Steps<'a> {
    /// A path with its name and stages.
    pub fn new(
        words: &'a Words,
        label: impl Into<Text<'a>>,
        steps: impl IntoIterator<Item = Step<'a>>,
    ) -> Self {
        Self { words, label: label.into(), steps: steps.into_iter().collect() }
    }
}

impl<'a> Step<'a> {
    /// A stage, its phase and state.
    pub fn new(name: impl Into<Text<'a>>, phase: impl Into<Text<'a>>, state: StepState) -> Self {
        Self { name: name.into(), phase: phase.into(), state, note: None, href: None }
    }

    /// When, why, what for.
    #[must_use]
    pub fn note(mut self, note: impl Into<Text<'a>>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// Where the stage is shown.
    #[must_use]
    pub fn href(mut self, href: impl Into<Text<'a>>) -> Self {
        self.href = Some(href.into());
        self
    }
}

impl StepState {
    fn class(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Here => "here",
            Self::Skipped => "skipped",
            Self::Ahead => "ahead",
        }
    }

    fn word(self, words: &Words) -> &str {
        match self {
            Self::Done => &words.step_done,
            Self::Here => &words.step_here,
            Self::Skipped => &words.step_skipped,
            Self::Ahead => &words.step_ahead,
        }
    }
}
