//! One question of a form: its label, hint, error and control.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::html::Text;
use crate::words::Words;

/// One question. Its input has the id `f-<name>`, its hint `h-<name>`, its error `e-<name>`.
#[derive(Debug, Clone)]
pub struct Field<'a> {
    pub name: Text<'a>,
    pub label: Text<'a>,
    pub hint: Option<Text<'a>>,
    /// What was typed or chosen. Checkboxes hold theirs in the choices.
    pub value: Text<'a>,
    pub error: Option<Text<'a>>,
    pub required: bool,
    /// Need not be answered, and is not marked so: it is asked with the answer that it belongs to, or the page says once
    /// that any question may be passed over.
    pub unmarked: bool,
    /// The HTML `autocomplete` token. Off unless named: others use this computer too.
    pub autocomplete: &'static str,
    /// Of which answers before it hangs whether it is asked, for the script: see [`Field::when`]. Without script it is
    /// always there.
    pub when: Option<Text<'a>>,
    pub control: Control<'a>,
}

/// How a question is answered.
#[derive(Debug, Clone)]
pub enum Control<'a> {
    /// One line. `inputmode` is the HTML token, `size` the width in characters.
    Text { inputmode: Option<&'static str>, spellcheck: bool, size: Option<u8> },
    /// Several lines. A draftable one is saved while it is written, when its form names a draft.
    TextArea { rows: u8, draftable: bool },
    /// A day as text, "1.2.2026". A phone's keypad may give commas: read them as points.
    Date,
    /// One of many from a closed list. `empty` adds a first choice without a value.
    Select { choices: Vec<Choice<'a>>, empty: bool },
    /// One of a few.
    Radios { choices: Vec<Choice<'a>> },
    /// Any number of a few.
    Checkboxes { choices: Vec<Choice<'a>> },
    /// A compact row for lists of criteria; answers `yes`, `no` or `unknown`.
    YesNoUnknown,
    /// A number from a short scale, from left to right. `ends`: what the first and the last mean.
    Scale { choices: Vec<Choice<'a>>, ends: [Text<'a>; 2] },
    /// Not shown.
    Hidden,
    /// A password; `autocomplete` is `current-password` unless said otherwise.
    Password,
    /// A one-time code of digits.
    Code { digits: u8 },
    /// A file of the person's own; `accept` is the HTML list of kinds.
    File { accept: &'static str },
}

/// One answer to choose.
#[derive(Debug, Clone, Default)]
pub struct Choice<'a> {
    pub value: Text<'a>,
    pub label: Text<'a>,
    pub hint: Option<Text<'a>>,
    /// Ticked. Only checkboxes look at this; the others compare with the field's value.
    pub chosen: bool,
    /// Questions that belong to this answer, shown when it is chosen. No script is needed.
    pub then: Vec<Field<'a>>,
}

impl<'a> Choice<'a> {
    /// An answer with its label.
    pub fn new(value: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self { value: value.into(), label: label.into(), ..Self::default() }
    }

    /// With an explanation.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Text<'a>>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Ticked when `chosen` (checkboxes).
    #[must_use]
    pub fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = chosen;
        self
    }

    /// With a question that belongs to this answer.
    #[must_use]
    pub fn then(mut self, field: Field<'a>) -> Self {
        self.then.push(Field { unmarked: true, ..field });
        self
    }
}

impl<'a> Field<'a> {
    /// A question with any control; optional until said otherwise.
    pub fn new(name: impl Into<Text<'a>>, label: impl Into<Text<'a>>, control: Control<'a>) -> Self {
        Self {
            name: name.into(),
            label: label.into(),
            hint: None,
            value: Text::Borrowed(""),
            error: None,
            required: false,
            unmarked: false,
            autocomplete: "off",
            when: None,
            control,
        }
    }

    /// One line of text.
    pub fn text(name: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self::new(name, label, Control::Text { inputmode: None, spellcheck: false, size: None })
    }

    /// Several lines of text, draftable.
    pub fn area(name: impl Into<Text<'a>>, label: impl Into<Text<'a>>, rows: u8) -> Self {
        Self::new(name, label, Control::TextArea { rows, draftable: true })
    }

    /// A day.
    pub fn date(name: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self::new(name, label, Control::Date)
    }

    /// One of many, with an empty first choice.
    pub fn select(
        name: impl Into<Text<'a>>,
        label: impl Into<Text<'a>>,
        choices: impl IntoIterator<Item = Choice<'a>>,
    ) -> Self {
        Self::new(name, label, Control::Select { choices: choices.into_iter().collect(), empty: true })
    }

    /// One of a few.
    pub fn radios(
        name: impl Into<Text<'a>>,
        label: impl Into<Text<'a>>,
        choices: impl IntoIterator<Item = Choice<'a>>,
    ) -> Self {
        Self::new(name, label, Control::Radios { choices: choices.into_iter().collect() })
    }

    /// Any of a few.
    pub fn checkboxes(
        name: impl Into<Text<'a>>,
        label: impl Into<Text<'a>>,
        choices: impl IntoIterator<Item = Choice<'a>>,
    ) -> Self {
        Self::new(name, label, Control::Checkboxes { choices: choices.into_iter().collect() })
    }

    /// Yes, no or not known.
    pub fn yes_no_unknown(name: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self::new(name, label, Control::YesNoUnknown)
    }

    /// Carried along, not shown.
    pub fn hidden(name: impl Into<Text<'a>>, value: impl Into<Text<'a>>) -> Self {
        Self::new(name, "", Control::Hidden).value(value)
    }

    /// The person's own password; required.
    pub fn password(name: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self::new(name, label, Control::Password).autocomplete("current-password").required()
    }

    /// A number from `first` to `last`, both included, and what the two ends mean.
    pub fn scale(
        name: impl Into<Text<'a>>,
        label: impl Into<Text<'a>>,
        (first, last): (u8, u8),
        ends: [impl Into<Text<'a>>; 2],
    ) -> Self {
        let choices = (first..=last).map(|number| Choice::new(number.to_string(), number.to_string()));
        Self::new(name, label, Control::Scale { choices: choices.collect(), ends: ends.map(Into::into) })
    }

    /// A file of the person's own. Its form must be [`Form::with_files`](crate::Form::with_files).
    pub fn file(name: impl Into<Text<'a>>, label: impl Into<Text<'a>>, accept: &'static str) -> Self {
        Self::new(name, label, Control::File { accept })
    }

    /// A one-time code; required.
    pub fn code(name: impl Into<Text<'a>>, label: impl Into<Text<'a>>, digits: u8) -> Self {
        Self::new(name, label, Control::Code { digits }).autocomplete("one-time-code").required()
    }

    /// With an explanation under the label.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Text<'a>>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// With what was typed or chosen before.
    #[must_use]
    pub fn value(mut self, value: impl Into<Text<'a>>) -> Self {
        self.value = value.into();
        self
    }

    /// With what is wrong, if anything is.
    #[must_use]
    pub fn error(mut self, error: Option<impl Into<Text<'a>>>) -> Self {
        self.error = error.map(Into::into);
        self
    }

    /// Need not be answered, as the page says once for all its questions.
    #[must_use]
    pub fn unmarked(mut self) -> Self {
        self.unmarked = true;
        self
    }

    /// Must be answered.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// The HTML `autocomplete` token, for the person's own data.
    #[must_use]
    pub fn autocomplete(mut self, token: &'static str) -> Self {
        self.autocomplete = token;
        self
    }

    /// Asked only when all of these hold, written with a space between: `name=value,value`, `name!=value`, `name>=number`.
    #[must_use]
    pub fn when(mut self, terms: impl Into<Text<'a>>) -> Self {
        self.when = Some(terms.into());
        self
    }

    /// The HTML `inputmode` token of a line of text: the keypad of a phone.
    #[must_use]
    pub fn inputmode(mut self, token: &'static str) -> Self {
        if let Control::Text { inputmode, .. } = &mut self.control {
            *inputmode = Some(token);
        }
        self
    }

    /// The width of a line of text, in characters, when the answer has a known length.
    #[must_use]
    pub fn size(mut self, characters: u8) -> Self {
        if let Control::Text { size, .. } = &mut self.control {
            *size = Some(characters);
        }
        self
    }

    /// Written with these words, for a page that places the field itself.
    pub fn with<'w>(&'w self, words: &'w Words) -> FieldHtml<'w> {
        FieldHtml { field: self, words, scope: "" }
    }

    /// Whether it is marked as optional. A criterion is not: "not known" is an answer.
    pub(crate) fn is_marked_optional(&self) -> bool {
        !self.required && !self.unmarked && !matches!(self.control, Control::Hidden | Control::YesNoUnknown)
    }

    /// Every choice of the control, if it has any.
    pub(crate) fn choices(&self) -> &[Choice<'a>] {
        match &self.control {
            Control::Select { choices, .. }
            | Control::Radios { choices }
            | Control::Scale { choices, .. }
            | Control::Checkboxes { choices } => choices,
            Control::Text { .. }
            | Control::TextArea { .. }
            | Control::Date
            | Control::YesNoUnknown
            | Control::Hidden
            | Control::Password
            | Control::Code { .. }
            | Control::File { .. } => &[],
        }
    }
}

/// A field as it is written on the page.
#[derive(Debug, Clone, Copy, Template)]
#[template(path = "field.html")]
pub struct FieldHtml<'a> {
    pub(crate) field: &'a Field<'a>,
    pub(crate) words: &'a Words,
    /// Put before the name in ids, where a page has several forms with the same names.
    pub(crate) scope: &'a str,
}

impl HtmlSafe for FieldHtml<'_> {}

impl<'a> FieldHtml<'a> {
    fn inner(&self, field: &'a Field<'a>) -> FieldHtml<'a> {
        FieldHtml { field, words: self.words, scope: self.scope }
    }

    fn yes_no_unknown(&self) -> [(&'static str, &str); 3] {
        [("yes", &*self.words.yes), ("no", &*self.words.no), ("unknown", &*self.words.unknown)]
    }
}

/// What an id of a choice ends with: nothing for the first, where the error summary leads, "-2" for the second.
#[derive(Debug, Clone, Copy)]
struct Suffix(usize);

impl std::fmt::Display for Suffix {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {
            0 => Ok(()),
            n => write!(f, "-{}", n + 1),
        }
    }
}

impl askama::FastWritable for Suffix {
    fn write_into(&self, dest: &mut dyn std::fmt::Write, _: &dyn askama::Values) -> askama::Result<()> {
        Ok(write!(dest, "{self}")?)
    }
}
