//! What could not be taken from a resource, or had to be assumed.

use std::fmt;

use crate::text::{Fill, Texts};

/// Something about one item of a resource.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Its `linkId`; empty for the resource as a whole.
    pub link: String,
    pub cause: Cause,
    /// The type, the property, the code that it is about.
    pub name: String,
}

impl Told {
    pub(super) fn of(link: impl Into<String>, cause: Cause, name: impl Into<String>) -> Self {
        Self { link: link.into(), cause, name: name.into() }
    }

    /// In words.
    pub fn line(&self, t: Texts) -> String {
        let said = t.with(&format!("fhir-{}", self.cause.code()), &[("name", Fill::Text(&self.name))]);
        if self.link.is_empty() { said } else { format!("{}: {said}", self.link) }
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

/// A list of causes with the word of each: the end of its text's key.
macro_rules! causes {
    ($($(#[$doc:meta])* $variant:ident = $code:literal),+ $(,)?) => {
        /// Why something was not taken, or not as it stands.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Cause { $($(#[$doc])* $variant),+ }

        impl Cause {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The word by which texts know it.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }
    };
}

causes! {
    /// Not JSON, or not shaped as R4 has it.
    Unreadable = "unreadable",
    /// Another resource than a Questionnaire.
    NoForm = "no-form",
    /// Another resource than a `QuestionnaireResponse`.
    NoAnswers = "no-answers",
    /// Answers that do not say which version of the questionnaire they answer.
    NoVersion = "no-version",
    /// An item without an identifier.
    NoLink = "no-link",
    /// An identifier that stands twice.
    LinkTwice = "link-twice",
    /// A type of item that is not known here.
    UnknownType = "unknown-type",
    /// A choice whose options stand in another resource.
    OptionsElsewhere = "options-elsewhere",
    /// A choice without options, or options that are no codes, texts or whole numbers.
    NoOptions = "no-options",
    /// A question, other than a choice, that is answered several times.
    Repeats = "repeats",
    /// Questions within a question, or repeated groups within repeated groups.
    Nested = "nested",
    /// A condition that cannot be said here.
    Condition = "condition",
    /// What an extension of ours has kept of a condition is not what `enableWhen` says.
    WhenDiffers = "when-differs",
    /// An extension of ours that is missing, stands twice or cannot be read.
    Damaged = "damaged",
    /// An extension of ours that this version does not know there.
    UnknownOurs = "unknown-ours",
    /// What an option counts is no whole number.
    Ordinal = "ordinal",
    /// Was passed over.
    Ignored = "ignored",
    /// No range was given.
    RangeAssumed = "range-assumed",
    /// It was not said how many rows there may be.
    RowsAssumed = "rows-assumed",
    /// The language was not named.
    LanguageAssumed = "language-assumed",
    /// Whose register the answers belong to was not said.
    RegisterAssumed = "register-assumed",
    /// The version was not given as a whole number.
    VersionAssumed = "version-assumed",
    /// Answers to no questionnaire of ours, or to an edition that is not at hand.
    OtherEdition = "other-edition",
    /// Answers that are not complete, or are not given out.
    NotComplete = "not-complete",
    /// An answer to nothing that is asked.
    NotAsked = "not-asked",
    /// Several answers where one is asked for.
    AnsweredTwice = "answered-twice",
    /// A year alone or a day, where a month is asked for.
    MonthAssumed = "month-assumed",
    Missing = "missing",
    WrongKind = "wrong-kind",
    OutOfRange = "out-of-range",
    UnknownChoice = "unknown-choice",
    NotAlone = "not-alone",
    TooLong = "too-long",
    TooManyRows = "too-many-rows",
}

impl Cause {
    /// Is an item or an answer lost by it? What else is told was assumed or is of no weight.
    pub fn loses(self) -> bool {
        !matches!(
            self,
            Self::Ignored
                | Self::RangeAssumed
                | Self::RowsAssumed
                | Self::LanguageAssumed
                | Self::RegisterAssumed
                | Self::VersionAssumed
                | Self::MonthAssumed
        )
    }
}
