//! The plan: agree on something, change it, end it.

use domain::access::{Action, register};
use domain::case::Command;
use domain::case::plan::{Due, PlanCommand, PlanEnding, PlanRow, PlanTerms, Sector};
use domain::model::Register;
use ui::{Choice, Form, Html, Notice, NoticeKind};

use super::{area, coded, line, radios};
use crate::case::plan::due_text;
use crate::case::sheet::{At, Filled, Sheet};
use crate::ctx::Posted;
use crate::date;

type Wrong = Vec<(&'static str, &'static str)>;

/// Where the plan is.
const PLACE: &str = "/plan";

fn found<'a>(at: &'a At<'_>) -> Option<&'a PlanRow> {
    at.open.plan.get(&at.item.into())
}

fn does(command: PlanCommand) -> Command {
    Command::Plan(command)
}

fn terms(posted: &Posted) -> Result<PlanTerms, Wrong> {
    let by = posted.text("due");
    let due = date::parse(&by).map(Due::Day).or_else(|| date::parse_month(&by).map(Due::Month));
    if due.is_none() && !by.trim().is_empty() {
        return Err(vec![("due", "not-a-day-or-month")]);
    }
    Ok(PlanTerms { what: posted.text("text"), who: posted.text("arranger"), due })
}

/// What, by whom, by when; as it is when it is changed.
fn terms_fields<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>, known: Option<&PlanRow>) -> Form<'a> {
    let t = at.ctx.t;
    let (what, who) = known.map(|it| (it.terms.what.as_str(), it.terms.who.as_str())).unwrap_or_default();
    let due = known.and_then(|it| it.terms.due).map(due_text).unwrap_or_default();
    let arranger = line(t, filled, "arranger", who);
    // Only what the client does may be arranged by nobody; a new row may turn out to be that.
    let others = known.is_some_and(|it| it.sector != Sector::Own);
    form.part(line(t, filled, "text", what).required())
        .part(if others { arranger.required() } else { arranger })
        .part(line(t, filled, "due", &due).size(12))
}

/// Something is agreed; the address may say on which side.
pub struct AgreeSheet;

impl Sheet for AgreeSheet {
    const NAME: &'static str = "plan-agree";
    const ACTION: Action = Action::Write;
    const CAREFUL: bool = false;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let only = at.open.goals.keys().next().filter(|_| at.open.goals.len() == 1);
        let only = only.map(|goal| goal.0.as_str()).unwrap_or_default();
        let goals = at.open.goals.iter().map(|(id, goal)| Choice::new(id.0.clone(), goal.text.clone()));
        let known = Sector::of(at.item).map(Sector::code).unwrap_or_default();
        let readable = Sector::ALL.iter().filter(|sector| at.reads(sector.register()));
        let sectors = readable.map(|it| Choice::new(it.code(), t.key("sector", it.code())));
        let form = form
            .part(radios(t, filled, "goal", goals.collect(), only).required())
            .part(radios(t, filled, "sector", sectors.collect(), known).required());
        terms_fields(at, filled, form, None)
    }

    fn register(at: &At<'_>) -> Register {
        Sector::of(at.item).map(Sector::register).unwrap_or_default()
    }

    /// What is agreed serves a goal, so a goal comes first.
    fn before(at: &At<'_>, _filled: &Filled) -> Html {
        if !at.open.goals.is_empty() {
            return Html::new();
        }
        let t = at.ctx.t;
        Notice::new(NoticeKind::Alert, t.get("plan-no-goals"), t.get("plan-no-goals-text"))
            .link(t.get("do-goal"), at.seen.href(at.ctx, "/goals"))
            .into()
    }

    fn back(_at: &At<'_>) -> String {
        PLACE.to_owned()
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let mut wrong = Vec::new();
        if posted.get("goal").is_empty() {
            wrong.push(("goal", "refusal-choose-one"));
        }
        let sector = Sector::of(posted.get("sector"));
        if sector.is_none() {
            wrong.push(("sector", "refusal-choose-one"));
        }
        let terms = terms(posted).map_err(|more| wrong.extend(more));
        let (Some(sector), Ok(terms), true) = (sector, terms, wrong.is_empty()) else { return Err(wrong) };
        let (row, goal) = (at.ctx.site.id().into(), posted.get("goal").into());
        Ok(does(PlanCommand::Agree { row, goal, sector, terms }))
    }
}

/// Which row it is: its side, and the goal that it serves.
fn which(at: &At<'_>) -> Html {
    let Some(row) = found(at) else { return Html::new() };
    let goal = at.open.goals.get(&row.goal).map(|goal| goal.text.clone()).unwrap_or_default();
    Notice::new(NoticeKind::Info, at.ctx.t.key("sector", row.sector.code()), goal).into()
}

/// What was agreed is changed.
pub struct ChangeRowSheet;

impl Sheet for ChangeRowSheet {
    const NAME: &'static str = "plan-change";
    const ACTION: Action = Action::Write;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let form = terms_fields(at, filled, form, found(at));
        form.part(line(at.ctx.t, filled, "reason", "").required())
    }

    fn register(at: &At<'_>) -> Register {
        register::of_plan_row(at.open, &at.item.into())
    }

    fn before(at: &At<'_>, _filled: &Filled) -> Html {
        which(at)
    }

    fn back(_at: &At<'_>) -> String {
        PLACE.to_owned()
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let (row, reason) = (at.item.into(), posted.text("reason"));
        Ok(does(PlanCommand::Change { row, terms: terms(posted)?, reason }))
    }
}

/// It is done, or dropped.
pub struct EndRowSheet;

impl Sheet for EndRowSheet {
    const NAME: &'static str = "plan-end";
    const ACTION: Action = Action::Write;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let endings = coded(PlanEnding::ALL, |it| (it.code(), t.key("ending", it.code())));
        form.part(radios(t, filled, "how", endings, "").required()).part(area(t, filled, "reason", 3, ""))
    }

    fn register(at: &At<'_>) -> Register {
        register::of_plan_row(at.open, &at.item.into())
    }

    fn before(at: &At<'_>, _filled: &Filled) -> Html {
        let Some(row) = found(at) else { return Html::new() };
        let sector = at.ctx.t.key("sector", row.sector.code());
        Notice::new(NoticeKind::Info, sector, row.terms.what.clone()).into()
    }

    fn back(_at: &At<'_>) -> String {
        PLACE.to_owned()
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let how = PlanEnding::of(posted.get("how")).ok_or_else(|| vec![("how", "refusal-choose-one")])?;
        Ok(does(PlanCommand::End { row: at.item.into(), how, words: posted.text("reason") }))
    }
}
