//! The shell of a questionnaire on record. It has no tables of its own.

use anyhow::Result;
use domain::questionnaire::published::{Command, Refusal};
use domain::questionnaire::{Published, Questionnaire};
use domain::stream::Stream as _;
use journal::Write;

use crate::act::{Answer, Deed, Permit, Recorded, carry_out};
use crate::directory::Directory;

impl Recorded for Published {
    fn subject(&self, _id: &str) -> Option<String> {
        None
    }

    fn permit(&self, _deed: &Deed, _command: &Command) -> Permit {
        Permit::Yes
    }

    fn judge(
        &self,
        _tx: &mut Write<'_>,
        deed: &Deed,
        _id: &str,
        command: Command,
    ) -> Result<Result<Vec<Self::Event>, Refusal>> {
        Ok(self.decide(&(), &deed.stamp, command))
    }

    fn project(_: &mut Write<'_>, _: &Directory, _id: &str, _before: &Self, _after: &Self) -> Result<()> {
        Ok(())
    }
}

/// Puts a questionnaire on record with its first answer. Is it the one that stands there now?
///
/// # Errors
/// The record cannot be read or written.
pub(crate) fn publish(tx: &mut Write<'_>, deed: &Deed, questionnaire: &Questionnaire) -> Result<bool> {
    let edition = questionnaire.edition().to_string();
    let deed = Deed { cause: format!("questionnaire {edition}"), expect: None, draft: None, ..deed.clone() };
    let command = Command::Publish(Box::new(questionnaire.clone()));
    Ok(match carry_out::<Published>(tx, &deed, &edition, command)? {
        Answer::Done(_) | Answer::Again => true,
        Answer::Refused(_) | Answer::Stale | Answer::Forbidden | Answer::Hidden => false,
    })
}
