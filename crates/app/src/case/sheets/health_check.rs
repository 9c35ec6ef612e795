//! The health check: begin, what comes before the visit, the visits, the end.

use std::collections::BTreeMap;

use domain::access::Action;
use domain::case::Command;
use domain::case::health_check::{
    Area, CheckReason, CheckStep, Conclusion, Finding, HealthCheckCommand, Level, YEARS, in_years,
};
use domain::model::Register;
use ui::{Choice, Field, Fieldset, Form, Html, Notice, NoticeKind};

use super::{area, coded, day, line, radios};
use crate::case::sheet::{At, Filled, Sheet};
use crate::ctx::Posted;
use crate::date;

type Wrong = Vec<(&'static str, &'static str)>;

/// Where the health check of the case is.
const PLACE: &str = "/health-check";

fn does(command: HealthCheckCommand) -> Command {
    Command::HealthCheck(command)
}

/// A health check begins.
pub struct BeginCheckSheet;

impl Sheet for BeginCheckSheet {
    const NAME: &'static str = "health-check-begin";
    const ACTION: Action = Action::Write;
    const REGISTER: Register = Register::Health;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let reasons = coded(CheckReason::ALL, |it| (it.code(), t.key("check-reason", it.code())));
        form.part(radios(t, filled, "why", reasons, "").required())
    }

    fn back(_at: &At<'_>) -> String {
        PLACE.to_owned()
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let reason = CheckReason::of(posted.get("why")).ok_or_else(|| vec![("why", "refusal-choose-one")])?;
        Ok(does(HealthCheckCommand::Begin { check: at.ctx.site.id().into(), reason }))
    }
}

/// A step before the visit is done; the address says which.
pub struct CheckStepSheet;

impl Sheet for CheckStepSheet {
    const NAME: &'static str = "health-check-step";
    const ACTION: Action = Action::Write;
    const REGISTER: Register = Register::Health;

    fn form<'a>(_at: &At<'_>, _filled: &Filled, form: Form<'a>) -> Form<'a> {
        form
    }

    fn before(at: &At<'_>, _filled: &Filled) -> Html {
        let step = CheckStep::of(at.item).map(|it| at.ctx.t.key("check-step", it.code()));
        Notice::new(NoticeKind::Info, step.unwrap_or_default(), "").into()
    }

    fn back(_at: &At<'_>) -> String {
        PLACE.to_owned()
    }

    fn command(at: &At<'_>, _posted: &Posted) -> Result<Command, Wrong> {
        let step = CheckStep::of(at.item).ok_or_else(|| vec![("", "refusal-not-here")])?;
        Ok(does(HealthCheckCommand::Step { step, response: None }))
    }
}

fn conclusions(at: &At<'_>, filled: &Filled) -> Field<'static> {
    let t = at.ctx.t;
    let choices = coded(Conclusion::ALL, |it| (it.code(), t.key("conclusion", it.code())));
    radios(t, filled, "conclusion", choices, "").required()
}

fn read_conclusion(posted: &Posted) -> Result<Conclusion, Wrong> {
    Conclusion::of(posted.get("conclusion")).ok_or_else(|| vec![("conclusion", "refusal-choose-one")])
}

/// The nurse's visit: findings by area, and what they lead to.
pub struct NurseSheet;

impl Sheet for NurseSheet {
    const NAME: &'static str = "health-check-nurse";
    const ACTION: Action = Action::Write;
    const CAREFUL: bool = false;
    const REGISTER: Register = Register::Health;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let fields = Area::ALL.iter().map(|it| {
            let name = format!("area-{}", it.code());
            let levels = Level::ALL.iter().map(|level| {
                let choice = Choice::new(level.code(), t.key("level", level.code()));
                if *level == Level::Fine {
                    return choice;
                }
                let words = format!("words-{}-{}", it.code(), level.code());
                let value = filled.value(&words);
                choice.then(Field::text(words, t.get("field-finding")).value(value))
            });
            let value = filled.value(&name);
            let field =
                Field::radios(name, t.key("area", it.code()), levels.collect::<Vec<_>>()).value(value);
            // That each may be left empty is said once, above all of them.
            Field { unmarked: true, ..field }
        });
        let findings = Fieldset::new(t.get("check-findings"), fields).hint(t.get("check-findings-hint"));
        form.part(findings).part(conclusions(at, filled)).part(area(t, filled, "text", 5, ""))
    }

    fn back(_at: &At<'_>) -> String {
        PLACE.to_owned()
    }

    fn command(_at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let conclusion = read_conclusion(posted)?;
        let finding = |it: &Area| {
            let level = Level::of(posted.get(&format!("area-{}", it.code())))?;
            let text = posted.text(&format!("words-{}-{}", it.code(), level.code()));
            Some((*it, Finding { level, text }))
        };
        let findings: BTreeMap<Area, Finding> = Area::ALL.iter().filter_map(finding).collect();
        Ok(does(HealthCheckCommand::Nurse { findings, conclusion, text: posted.text("text") }))
    }
}

/// On to the physician, with a health check or without one.
pub struct GuideSheet;

impl Sheet for GuideSheet {
    const NAME: &'static str = "guide-to-physician";
    const ACTION: Action = Action::Write;
    const REGISTER: Register = Register::Health;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        form.part(area(at.ctx.t, filled, "reason", 3, "").required())
    }

    fn back(_at: &At<'_>) -> String {
        PLACE.to_owned()
    }

    fn command(_at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        Ok(does(HealthCheckCommand::Guide { reason: posted.text("reason") }))
    }
}

/// The physician's visit.
pub struct PhysicianSheet;

impl Sheet for PhysicianSheet {
    const NAME: &'static str = "health-check-physician";
    const ACTION: Action = Action::Write;
    const CAREFUL: bool = false;
    const REGISTER: Register = Register::Health;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        form.part(area(at.ctx.t, filled, "text", 8, "").required()).part(conclusions(at, filled))
    }

    fn back(_at: &At<'_>) -> String {
        PLACE.to_owned()
    }

    fn command(_at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let (conclusion, text) = (read_conclusion(posted)?, posted.text("text"));
        Ok(does(HealthCheckCommand::Physician { conclusion, text }))
    }
}

/// The end: a summary for the client, and when it is due again.
pub struct FinishCheckSheet;

impl Sheet for FinishCheckSheet {
    const NAME: &'static str = "health-check-finish";
    const ACTION: Action = Action::Write;
    const REGISTER: Register = Register::Health;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let due = date::day(in_years(at.ctx.today, YEARS.1));
        form.part(area(t, filled, "text", 8, "").required())
            .part(day(t, filled, "due", &due).required())
            .part(line(t, filled, "reason", ""))
    }

    fn back(_at: &At<'_>) -> String {
        PLACE.to_owned()
    }

    fn command(_at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let due = date::parse(posted.get("due")).ok_or_else(|| vec![("due", "not-a-day")])?;
        let (summary, reason) = (posted.text("text"), posted.text("reason"));
        Ok(does(HealthCheckCommand::Finish { summary, due, reason }))
    }
}

/// It is not carried through.
pub struct StopCheckSheet;

impl Sheet for StopCheckSheet {
    const NAME: &'static str = "health-check-stop";
    const ACTION: Action = Action::Write;
    const DANGER: bool = true;
    const REGISTER: Register = Register::Health;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        form.part(line(at.ctx.t, filled, "reason", "").required())
    }

    fn back(_at: &At<'_>) -> String {
        PLACE.to_owned()
    }

    fn command(_at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        Ok(does(HealthCheckCommand::Stop { reason: posted.text("reason") }))
    }
}
