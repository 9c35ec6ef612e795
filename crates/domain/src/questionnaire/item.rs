//! What a questionnaire asks.

use serde::{Deserialize, Serialize};

use super::{Answers, Given, Texts};
use crate::codes::codes;
use crate::id::Name;

codes! {
    /// A part of the picture of a client's whole situation, in the order in which it is read.
    Part {
        Situation = "situation",
        Goals = "goals",
        Motivation = "motivation",
        Resources = "resources",
        /// What weighs, one thing beside another: problems cumulate.
        Burdens = "burdens",
        Events = "events",
        Everyday = "everyday",
        Network = "network",
        Health = "health",
        Money = "money",
        History = "history",
        Skills = "skills",
        Services = "services",
        Wishes = "wishes",
    }
}

/// A question, a heading or a paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    pub id: Name,
    pub text: Texts,
    /// What it is about in a word or two, where answers are put together; the question when it is left out.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub short: Texts,
    /// Under the question.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub hint: Texts,
    pub answer: Kind,
    /// Must be answered before the questionnaire is sent. Instruments leave it out: a question may be passed over.
    #[serde(default)]
    pub required: bool,
    /// Asked only when all of these hold of what was answered before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub when: Vec<When>,
    /// Where the answer stands in the picture of the whole situation; none when it says nothing for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<Part>,
    /// Of one choice: those that weigh on the client. Of several, all weigh whose part is [`Part::Burdens`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub weighs: Vec<Name>,
    /// The client has told it before: `<questionnaire>/<item>`, whose newest answer stands here to begin with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told_in: Option<String>,
    /// Code of the item in a public code system, for the exchange of data: a LOINC code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub loinc: Option<String>,
}

impl Item {
    /// With its text and nothing else.
    pub fn bare(id: Name, text: Texts, answer: Kind) -> Self {
        Self {
            id,
            text,
            short: Texts::new(),
            hint: Texts::new(),
            answer,
            required: false,
            when: Vec::new(),
            part: None,
            weighs: Vec::new(),
            told_in: None,
            loinc: None,
        }
    }
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// No question: a heading over those that follow.
    Heading,
    /// No question: a paragraph.
    Paragraph,
    /// One line of text.
    Line,
    /// Several lines of text.
    Area,
    /// A whole number, both ends included.
    Number {
        from: i64,
        to: i64,
    },
    /// A number from a short scale, with what its ends mean.
    Scale(Box<Ends>),
    YesNo,
    /// One of the options of this name.
    Choice(Name),
    /// Any of the options of this name.
    Choices(Name),
    /// A day.
    Day,
    /// A month, "3/2021": exact enough for what was long ago.
    Month,
    /// The same questions again for each of several things, at most so many.
    Rows {
        most: u8,
        items: Vec<Item>,
    },
}

/// From what an answer is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen<'k> {
    YesNo,
    /// The options of this name.
    From(&'k Name),
}

impl Kind {
    /// From what its answer is chosen; none when it is not chosen but written.
    pub fn chosen(&self) -> Option<Chosen<'_>> {
        match self {
            Self::YesNo => Some(Chosen::YesNo),
            Self::Choice(list) | Self::Choices(list) => Some(Chosen::From(list)),
            Self::Heading
            | Self::Paragraph
            | Self::Line
            | Self::Area
            | Self::Number { .. }
            | Self::Scale(_)
            | Self::Day
            | Self::Month
            | Self::Rows { .. } => None,
        }
    }

    /// The name of its options, if it has any.
    pub fn options(&self) -> Option<&Name> {
        if let Self::Choice(list) | Self::Choices(list) = self { Some(list) } else { None }
    }

    /// Is it a question?
    pub fn is_asked(&self) -> bool {
        !matches!(self, Self::Heading | Self::Paragraph)
    }
}

/// A scale from left to right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ends {
    pub from: u8,
    pub to: u8,
    /// What the first and the last number mean.
    pub first: Texts,
    pub last: Texts,
}

/// One option of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    pub code: Name,
    /// What it counts in scores.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<i64>,
    pub text: Texts,
    /// Chosen alone: "none of these".
    #[serde(default)]
    pub alone: bool,
    /// An answer that does not tell: "I would rather not say". Limits take it as unanswered.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub untold: bool,
}

/// The options of a list, in order.
pub type Options = Vec<Choice>;

/// The options that count at least so much: what `at_least` means of a single choice.
pub fn counting(options: &[Choice], least: i64) -> impl Iterator<Item = &Name> {
    let counts = move |one: &&Choice| one.value.is_some_and(|value| value >= least);
    options.iter().filter(counts).map(|one| &one.code)
}

/// Something that must hold of an earlier answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    pub item: Name,
    /// One of these was chosen; `yes` and `no` for a question of that kind.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub is: Vec<Name>,
    /// None of these was chosen; holds of what was not answered too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub is_not: Vec<Name>,
    /// What it counts, or the number, is at least this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<i64>,
}

impl super::Questionnaire {
    /// The items that are asked, in order, given what has been answered: an item that hangs on an answer which is not
    /// asked for is not asked for either.
    pub fn asked<'q>(&'q self, answers: &Answers) -> Vec<&'q Item> {
        self.asked_of(&self.items, answers)
    }

    /// The same among the items of a row, on that row's answers.
    pub fn asked_of<'q>(&'q self, items: &'q [Item], answers: &Answers) -> Vec<&'q Item> {
        let mut asked: Vec<&Item> = Vec::with_capacity(items.len());
        for item in items {
            let holds = |when: &When| {
                let before = asked.iter().find(|other| other.id == when.item);
                self.holds(when, before.map(|before| (*before, answers)))
            };
            if item.when.iter().all(holds) {
                asked.push(item);
            }
        }
        asked
    }

    /// Does it hold of the answer to an item that is asked?
    pub(super) fn holds(&self, when: &When, of: Option<(&Item, &Answers)>) -> bool {
        let given = of.and_then(|(item, answers)| Some((item, answers.get(&item.id)?)));
        let chosen = |among: &[Name]| given.is_some_and(|(_, given)| given.is_one_of(among));
        let counted = given.and_then(|(item, given)| self.counted(item, given));
        (when.is.is_empty() || chosen(&when.is))
            && !chosen(&when.is_not)
            && when.at_least.is_none_or(|least| counted.is_some_and(|counted| counted >= least))
    }
}

impl super::Questionnaire {
    /// What weighs on the client by these answers: the questions with the choices that do.
    pub fn burdens<'q>(&'q self, answers: &Answers) -> Vec<(&'q Item, Vec<&'q Choice>)> {
        let weighing = |item: &&'q Item| {
            let list = self.options.get(item.answer.options()?)?;
            let given = answers.get(&item.id)?;
            let weighs = |choice: &&Choice| match given {
                Given::Choice(code) => *code == choice.code && item.weighs.contains(code),
                Given::Choices(codes) => {
                    let among = item.weighs.contains(&choice.code) || item.part == Some(Part::Burdens);
                    codes.contains(&choice.code) && among && !choice.alone
                }
                Given::Number(_)
                | Given::Yes(_)
                | Given::Text(_)
                | Given::Day(_)
                | Given::Month(_)
                | Given::Rows(_) => false,
            };
            let found: Vec<_> = list.iter().filter(weighs).collect();
            (!found.is_empty()).then_some((*item, found))
        };
        self.asked(answers).iter().filter_map(weighing).collect()
    }
}
