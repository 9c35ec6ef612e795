//! The questionnaires that are shipped: their files, their texts, and their scores held against the published rules.

pub(super) mod naive;
pub(crate) mod pages;
mod scores;
mod texts;

use domain::questionnaire::{Answers, Given, Questionnaire, Score};

use super::file;

/// The one of that id.
pub(crate) fn the(id: &str) -> Questionnaire {
    let shipped = file::shipped().expect("what is shipped is in order");
    shipped.into_iter().find(|one| one.id.as_str() == id).expect("shipped")
}

fn number(number: impl Into<i64>) -> Given {
    Given::Number(number.into())
}

fn code(code: &str) -> Given {
    Given::Choice(code.into())
}

/// The scores of what fits of the answers.
fn scores(of: &Questionnaire, answers: &Answers) -> Vec<Score> {
    of.score(&of.fitting(answers).expect("the answers fit"))
}

/// The only score of what fits of the answers.
fn score(of: &Questionnaire, answers: &Answers) -> Score {
    let mut scores = scores(of, answers);
    assert_eq!(scores.len(), 1, "{} has one score", of.id);
    scores.remove(0)
}

/// The codes of how often, 0 to 3, of PHQ-9 and GAD-7.
const DAYS: [&str; 4] = ["not-at-all", "several-days", "more-than-half", "nearly-every-day"];

/// Answers `q1`, `q2` … of PHQ-9 or GAD-7; none is unanswered.
fn days(points: &[Option<u16>]) -> Answers {
    let given = points.iter().zip(1..).filter_map(|(points, place)| Some((place, (*points)?)));
    given
        .map(|(place, points)| (format!("q{place}").as_str().into(), code(DAYS[usize::from(points)])))
        .collect()
}

/// The codes of AUDIT by question and points, as in the manual of WHO.
fn audit_code(question: u16, points: u16) -> &'static str {
    let codes: &[&str] = match question {
        1 => &["never", "monthly-or-less", "2-4-a-month", "2-3-a-week", "4-a-week"],
        2 => &["1-2", "3-4", "5-6", "7-9", "10"],
        9 | 10 => &["no", "", "earlier", "", "last-year"],
        _ => &["never", "less-than-monthly", "monthly", "weekly", "daily"],
    };
    codes[usize::from(points)]
}

/// Answers `q1`, `q2` … of AUDIT or AUDIT-C; none is unanswered.
fn audit(points: &[Option<u16>], whose: Option<&str>) -> Answers {
    let given = points.iter().zip(1..).filter_map(|(points, place)| Some((place, (*points)?)));
    let drinks =
        given.map(|(place, points)| (format!("q{place}").as_str().into(), code(audit_code(place, points))));
    let whose = whose.map(|whose| ("whose-limits".into(), code(whose)));
    drinks.chain(whose).collect()
}

#[test]
fn what_is_shipped_is_in_order() {
    let lines = file::shipped().err().unwrap_or_default();
    assert!(lines.is_empty(), "{}", lines.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
}
