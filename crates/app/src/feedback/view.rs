//! The shell of feedback, and its table: which number of which statement, in which month.

use anyhow::Result;
use domain::feedback::{Command, Feedback, QUESTIONNAIRE, Refusal, World};
use domain::stream::Stream as _;
use journal::Write;

use crate::act::{Deed, Permit, Recorded};
use crate::directory::Directory;
use crate::questionnaire::publish;

/// A key of its own: words may say more than was meant, and can be made unreadable alone.
pub(super) fn subject(id: &str) -> String {
    format!("feedback:{id}")
}

impl Recorded for Feedback {
    fn subject(&self, id: &str) -> Option<String> {
        Some(subject(id))
    }

    fn permit(&self, _deed: &Deed, _command: &Command) -> Permit {
        Permit::Yes
    }

    fn judge(
        &self,
        tx: &mut Write<'_>,
        deed: &Deed,
        _id: &str,
        command: Command,
    ) -> Result<Result<Vec<Self::Event>, Refusal>> {
        let questionnaire = deed.directory.questionnaires.offered(QUESTIONNAIRE).map(|it| &**it);
        let decided = self.decide(&World { questionnaire }, &deed.stamp, command);
        if let (Ok(_), Some(questionnaire)) = (&decided, questionnaire)
            && !publish(tx, deed, questionnaire)?
        {
            return Ok(Err(Refusal::UnknownQuestionnaire));
        }
        Ok(decided)
    }

    fn project(
        tx: &mut Write<'_>,
        _directory: &Directory,
        id: &str,
        _before: &Self,
        after: &Self,
    ) -> Result<()> {
        tx.run("delete from feedback_view where feedback = ?1", &[id.into()])?;
        let Some(told) = &after.told else { return Ok(()) };
        let (month, version) = (after.month.to_string(), i64::from(told.questionnaire.version));
        for (item, given) in &told.answers {
            // That something was written: what, stands in the record.
            if given.number().is_none() && given.words().is_none() {
                continue;
            }
            let points = given.number();
            let sql = "insert into feedback_view (month, version, item, points, feedback) values (?1, ?2, ?3, ?4, ?5)";
            tx.run(sql, &[(&month).into(), version.into(), item.as_str().into(), points.into(), id.into()])?;
        }
        Ok(())
    }
}
