//! The end: both assessments, closing, reopening.

use std::collections::BTreeMap;

use domain::access::Action;
use domain::case::{Assessment, Attainment, Command, Side, gaps};
use domain::id::{ItemId, WorkerId};
use ui::{Choice, Field, Fieldset, Form, Html, Notice, NoticeKind};

use super::{area, entries, line, radios, select, workers};
use crate::case::names;
use crate::case::sheet::{At, Filled, Sheet};
use crate::ctx::Posted;

type Wrong = Vec<(&'static str, &'static str)>;

fn goal_fields(at: &At<'_>, filled: &Filled) -> Vec<Field<'static>> {
    let t = at.ctx.t;
    let scale = ["attained", "partly", "not-attained", "dropped"];
    at.open
        .goals
        .iter()
        .map(|(id, goal)| {
            let name = format!("goal-{id}");
            let choices: Vec<_> = scale.iter().map(|it| Choice::new(*it, t.key("attainment", it))).collect();
            let value = filled.value(&name);
            Field::radios(name, goal.text.clone(), choices).value(value)
        })
        .collect()
}

fn attainments(at: &At<'_>, posted: &Posted) -> BTreeMap<ItemId, Attainment> {
    let read = |id: &ItemId| {
        Some(match posted.get(&format!("goal-{id}")) {
            "attained" => Attainment::Attained,
            "partly" => Attainment::Partly,
            "not-attained" => Attainment::NotAttained,
            "dropped" => Attainment::Dropped,
            _ => return None,
        })
    };
    at.open.goals.keys().filter_map(|id| Some((id.clone(), read(id)?))).collect()
}

fn with_goals<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
    let goals = goal_fields(at, filled);
    if goals.is_empty() { form } else { form.part(Fieldset::new(at.ctx.t.get("assessment-goals"), goals)) }
}

/// The responsible person's assessment.
pub struct AssessmentSheet;

impl Sheet for AssessmentSheet {
    const NAME: &'static str = "assessment";
    const ACTION: Action = Action::Assess;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        with_goals(at, filled, form.part(area(at.ctx.t, filled, "text", 6, "").required()))
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let assessment = Assessment::Made { words: posted.text("text"), goals: attainments(at, posted) };
        Ok(Command::Assess { by: Side::Responsible, assessment })
    }
}

/// The client's own assessment, or the coded reason that there is none.
pub struct ClientAssessmentSheet;

impl Sheet for ClientAssessmentSheet {
    const NAME: &'static str = "client-assessment";
    const ACTION: Action = Action::Write;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let missing = entries(at, "missing", &at.seen.model.model.closing.missing);
        let made = Choice::new("made", t.get("client-assessment-made")).then(area(t, filled, "text", 6, ""));
        let declined = Choice::new("declined", t.get("client-assessment-declined"))
            .then(select(t, filled, "missing", missing, ""));
        with_goals(at, filled, form.part(radios(t, filled, "assessed", vec![made, declined], "").required()))
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let assessment = match posted.get("assessed") {
            "made" => Assessment::Made { words: posted.text("text"), goals: attainments(at, posted) },
            "declined" => Assessment::Declined { reason: posted.get("missing").into() },
            _ => return Err(vec![("assessed", "refusal-choose-one")]),
        };
        Ok(Command::Assess { by: Side::Client, assessment })
    }
}

/// Closing.
pub struct ClosingSheet;

impl Sheet for ClosingSheet {
    const NAME: &'static str = "closing";
    const ACTION: Action = Action::Close;
    const DANGER: bool = true;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let outcomes = entries(at, "outcome", &at.seen.model.model.closing.outcomes);
        form.part(select(t, filled, "outcome", outcomes, "").required()).part(area(t, filled, "next", 4, ""))
    }

    /// What closing still needs, each with the link that mends it.
    fn before(at: &At<'_>, _filled: &Filled) -> Html {
        let t = at.ctx.t;
        let gaps = gaps(at.open, &at.seen.model.model, at.ctx.today);
        if gaps.is_empty() {
            return Notice::new(NoticeKind::Success, t.get("closing-ready"), "").into();
        }
        let mut notice = Notice::new(NoticeKind::Info, t.get("closing-lacks"), t.get("closing-lacks-text"));
        for gap in &gaps {
            notice = at.tells(notice, names::gap(at, gap), names::gap_mends(at, gap));
        }
        notice.into()
    }

    fn command(_at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let outcome = posted.find("outcome").ok_or_else(|| vec![("outcome", "refusal-choose-one")])?;
        Ok(Command::Close { outcome: outcome.into(), next: posted.text("next") })
    }
}

/// Reopening.
pub struct ReopeningSheet;

impl Sheet for ReopeningSheet {
    const NAME: &'static str = "reopening";
    const ACTION: Action = Action::Close;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let form = form.part(line(t, filled, "reason", "").required());
        let old = at.open.responsible.as_ref().map(|it| &it.worker);
        let gone =
            old.filter(|old| !at.ctx.directory.workers.get(*old).is_some_and(domain::worker::Worker::works));
        if gone.is_none() {
            return form;
        }
        let able = workers(at, |_, worker| worker.may_be_responsible(at.ctx.today));
        form.part(select(t, filled, "worker", able, "").required())
    }

    fn command(_at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let responsible = posted.find("worker").map(WorkerId::from);
        Ok(Command::Reopen { reason: posted.text("reason"), responsible })
    }
}
