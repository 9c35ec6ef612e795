//! What the bank of answers takes from a thread: what was asked and what was answered, in the words of the record.

use anyhow::Result;
use domain::consultation::{Consultation, Said, Standing, Thread};
use journal::Read;

use super::turns;
use crate::act::load;

/// A thread with the words that others may learn from.
pub struct Lesson {
    pub thread: Thread,
    /// The question with what was added to it.
    pub question: String,
    /// What the team answered.
    pub answer: String,
}

impl Lesson {
    /// Nobody has been identified in it, and it has been answered.
    pub fn may_be_published(&self) -> bool {
        let answered = matches!(self.thread.standing(), Standing::Answered | Standing::Closed);
        self.thread.is_anonymous() && (answered || self.thread.answered().is_some())
    }
}

/// The lesson of a thread; none when there is no such thread.
///
/// # Errors
/// The record cannot be read.
pub fn lesson(tx: &mut Read<'_>, id: &str) -> Result<Option<Lesson>> {
    let Some(thread) = load::<Consultation>(tx, id)?.state.thread else {
        return Ok(None);
    };
    let turns = turns::read(tx, id)?;
    let join = |wanted: &[Said]| {
        let texts = turns.iter().filter(|turn| wanted.contains(&turn.said)).map(|turn| turn.text.as_str());
        texts.collect::<Vec<_>>().join("\n\n")
    };
    let question = join(&[Said::Question, Said::Addition]);
    let answer = join(&[Said::Answer]);
    Ok(Some(Lesson { thread, question, answer }))
}
