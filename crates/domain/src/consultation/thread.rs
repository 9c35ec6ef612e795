//! A thread: what was said by whom, where it stands, how long the first answer takes.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::{Asker, Subject, Whom};
use crate::id::{ItemId, Name, WorkerId};
use crate::worktime;

/// A thread of question and answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thread {
    pub channel: Name,
    pub municipality: Option<String>,
    #[serde(default)]
    pub asker: Asker,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Subject>,
    #[serde(default)]
    pub reference: String,
    #[serde(default)]
    pub key: Option<String>,
    #[serde(default)]
    pub external: Option<String>,
    /// What was said, oldest first; the first is the question.
    pub turns: Vec<Turn>,
    /// Who of the team has it.
    #[serde(default)]
    pub claimed: Option<WorkerId>,
    /// It waits for the case team since.
    #[serde(default)]
    pub case_team: Option<Date>,
    /// The time of a longer discussion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub booked: Option<Booking>,
    /// The day on which it ended as advice.
    pub closed: Option<Date>,
    pub identified: Option<Identified>,
}

/// A time of its own for a longer discussion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Booking {
    /// Local time.
    pub begins: DateTime,
    pub minutes: u16,
    /// Who of the team comes.
    pub with: WorkerId,
}

/// One thing that was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    pub said: Said,
    pub by: WorkerId,
    pub at: Timestamp,
    /// The partner that was asked, or that answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<Name>,
}

/// What kind of thing was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Said {
    Question,
    Answer,
    /// The team asked for more.
    AskedBack,
    /// Whoever asked told more.
    Addition,
    /// The team asked a partner's expert.
    BackupAsked,
    /// What the expert said.
    BackupAnswer,
}

impl Said {
    /// The word under which texts know it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Answer => "answer",
            Self::AskedBack => "asked-back",
            Self::Addition => "addition",
            Self::BackupAsked => "backup-asked",
            Self::BackupAnswer => "backup-answer",
        }
    }

    /// Is it said between the asker and the team? What experts are asked stays with the team.
    pub fn is_for_asker(self) -> bool {
        !matches!(self, Self::BackupAsked | Self::BackupAnswer)
    }
}

/// Where a thread stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The team is waited for.
    Waits,
    /// Whoever asked is waited for.
    AskedBack,
    Answered,
    Closed,
}

impl Standing {
    /// The word under which texts and tables know it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Waits => "waits",
            Self::AskedBack => "asked-back",
            Self::Answered => "answered",
            Self::Closed => "closed",
        }
    }
}

/// The clock to the first answer, in minutes of working time. It stands while whoever asked is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnswerClock {
    pub used: i64,
    /// When the answer is late; none while the clock stands.
    pub due: Option<DateTime>,
}

/// Whom it is about, by whose consent, since when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identified {
    pub whom: Whom,
    pub basis: ItemId,
    pub on: Date,
}

impl Thread {
    /// Nobody has been identified: texts go through the guard.
    pub fn is_anonymous(&self) -> bool {
        self.identified.is_none()
    }

    /// The moment of the first answer.
    pub fn answered(&self) -> Option<Timestamp> {
        self.turns.iter().find(|turn| turn.said == Said::Answer).map(|turn| turn.at)
    }

    /// Where it stands, by who spoke last between asker and team.
    pub fn standing(&self) -> Standing {
        let last = self.turns.iter().rev().map(|turn| turn.said).find(|said| said.is_for_asker());
        match last {
            _ if self.closed.is_some() => Standing::Closed,
            Some(Said::AskedBack) => Standing::AskedBack,
            Some(Said::Answer) => Standing::Answered,
            Some(_) | None => Standing::Waits,
        }
    }

    /// The team is waited for: whoever asked spoke last.
    pub fn waits(&self) -> bool {
        self.standing() == Standing::Waits
    }

    /// How long the first answer has taken, or takes, of `allowed` minutes. After it, what the asker adds may wait as
    /// long as a question. `local` tells the local time of a moment.
    pub fn clock(&self, now: Timestamp, allowed: i64, local: &dyn Fn(Timestamp) -> DateTime) -> AnswerClock {
        let (mut used, mut since, mut answered) = (0, None, false);
        for turn in self.turns.iter().filter(|turn| turn.said.is_for_asker()) {
            let at = local(turn.at);
            match (turn.said, since) {
                (Said::Question | Said::Addition, None) => since = Some(at),
                (Said::Answer | Said::AskedBack, Some(began)) => {
                    used += if answered { 0 } else { worktime::minutes(began, at) };
                    since = None;
                }
                (_, _) => {}
            }
            answered |= turn.said == Said::Answer;
        }
        match since.filter(|_| self.closed.is_none()) {
            Some(began) if answered => AnswerClock { used, due: Some(worktime::after(began, allowed)) },
            Some(began) => AnswerClock {
                used: used + worktime::minutes(began, local(now)),
                due: Some(worktime::after(began, allowed - used)),
            },
            None => AnswerClock { used, due: None },
        }
    }

    /// Was the partner asked?
    pub(super) fn asked_of(&self, partner: &Name) -> bool {
        self.turns.iter().any(|turn| turn.said == Said::BackupAsked && turn.partner.as_ref() == Some(partner))
    }
}
