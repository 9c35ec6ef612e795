//! Questionnaires on a walk: answered rightly and wrongly, scored anew, struck out, attended to.

use std::sync::LazyLock;

use super::trying::{Try, reason};
use super::walk::Walk;
use crate::case::{Command, Filled, Occasion};
use crate::questionnaire::tests::{given, small};
use crate::questionnaire::{Edition, Mode, Questionnaire};

static SMALL: LazyLock<Questionnaire> = LazyLock::new(small);

/// The same questions with another rule.
static NEWER: LazyLock<Questionnaire> = LazyLock::new(|| {
    let mut newer = small();
    newer.version = 2;
    newer.scores[0].algorithm = 2;
    newer
});

/// The questionnaire that a command is about.
pub(super) fn questionnaire(command: &Command) -> Option<&'static Questionnaire> {
    match command {
        Command::Answer { filled, .. } => [&*SMALL, &*NEWER]
            .into_iter()
            .find(|questionnaire| questionnaire.edition() == filled.questionnaire),
        Command::Rescore { .. } => Some(&NEWER),
        _ => None,
    }
}

impl Walk<'_> {
    pub(super) fn answering(&self, what: Try, a: u8, b: u8) -> Command {
        let responses = self.case.open.iter().flat_map(|open| open.responses.keys());
        let chosen = responses.cycle().nth(usize::from(a)).cloned().unwrap_or_default();
        let often = ["never", "some", "most", "daily", "often"][usize::from(b % 5)];
        let answers = given([("a", often), ("b", "some"), ("c", if a > 3 { "most" } else { "never" })]);
        match what {
            Try::Answer => {
                let version = if a == 7 { 9 } else { 1 };
                let filled = Filled {
                    questionnaire: Edition { id: "small".into(), version },
                    language: if b == 7 { "se" } else { "fi" }.to_owned(),
                    mode: Mode::ALL[usize::from(a % 4)],
                    occasion: [None, Some(Occasion::Start), Some(Occasion::FollowUp)][usize::from(b % 3)],
                    on: self.on,
                    answers,
                };
                Command::Answer { response: format!("answers-{a}-{b}").into(), filled: Box::new(filled) }
            }
            Try::Rescore => Command::Rescore { response: chosen, answers },
            Try::Strike => Command::StrikeAnswers { response: chosen, reason: reason(b) },
            _ => Command::AttendToFlag { response: chosen, flag: "now".into(), words: reason(b) },
        }
    }
}
