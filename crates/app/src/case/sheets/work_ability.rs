//! The assessment of work ability: order, share out, give a part, ask the client, put together, check for a clinic.

use domain::access::{self, Action};
use domain::case::Command;
use domain::case::work_ability::{
    Clinic, ClinicCriterion, Domain, Expertise, Order, OwnView, PartConclusion, ResultClass, Share,
    WorkAbilityCommand,
};
use domain::id::Name;
use domain::model::Register;
use jiff::ToSpan as _;
use ui::{Choice, Form, Html, Notice, NoticeKind};

use super::{area, boxes, coded, day, entries, line, radios, select, workers};
use crate::case::sheet::{At, Filled, Sheet};
use crate::ctx::Posted;
use crate::date;

type Wrong = Vec<(&'static str, &'static str)>;

/// Where the assessments of the case are.
const PLACE: &str = "/work-ability";
/// Weeks in which a part is usually given.
const PART_WEEKS: i64 = 4;

fn does(command: WorkAbilityCommand) -> Command {
    Command::WorkAbility(command)
}

fn one(field: &'static str) -> Wrong {
    vec![(field, "refusal-choose-one")]
}

/// An assessment is ordered.
pub struct OrderSheet;

impl Sheet for OrderSheet {
    const NAME: &'static str = "work-ability-order";
    const ACTION: Action = Action::Steer;
    const CAREFUL: bool = false;
    const REGISTER: Register = Register::Health;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let marks = at.seen.model.model.marks.iter().map(|mark| &mark.id);
        let levels = coded(Expertise::ALL, |it| (it.code(), t.key("expertise", it.code())));
        form.part(area(t, filled, "question", 3, "").required())
            .part(area(t, filled, "why", 3, ""))
            .part(radios(t, filled, "level", levels, Expertise::MultiProfessional.code()).required())
            .part(select(t, filled, "mark", entries(at, "mark", marks), ""))
    }

    fn back(_at: &At<'_>) -> String {
        PLACE.to_owned()
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let order = Order {
            question: posted.text("question"),
            why: posted.text("why"),
            mark: posted.find("mark").map(Name::from),
            level: Expertise::of(posted.get("level")).ok_or_else(|| one("level"))?,
        };
        Ok(does(WorkAbilityCommand::Order { assessment: at.ctx.site.id().into(), order }))
    }
}

/// A domain is given to somebody.
pub struct ShareSheet;

impl Sheet for ShareSheet {
    const NAME: &'static str = "work-ability-share";
    const ACTION: Action = Action::Steer;
    const CAREFUL: bool = false;
    const REGISTER: Register = Register::Health;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let (ctx, t, case) = (at.ctx, at.ctx.t, &at.seen.case);
        let domains = coded(Domain::ALL, |it| (it.code(), t.key("domain", it.code())));
        let near = workers(at, |id, _| {
            let actor = ctx.directory.actor(id, ctx.today);
            let may = |action| access::may(&actor, action, case, ctx.now, ctx.today).is_some();
            may(Action::Write) && may(Action::ReadHealth)
        });
        let staff = at.seen.model.model.roles.iter().filter(|role| role.responsible || role.physician);
        let staff = staff.filter(|role| role.partner.is_none()).map(|role| &role.id);
        let due = ctx.today.checked_add(PART_WEEKS.weeks()).unwrap_or(ctx.today);
        form.part(select(t, filled, "domain", domains, "").required())
            .part(select(t, filled, "with", near, "").required())
            .part(select(t, filled, "profession", entries(at, "role", staff), "").required())
            .part(day(t, filled, "due", &date::day(due)).required())
    }

    fn back(_at: &At<'_>) -> String {
        PLACE.to_owned()
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let domain = Domain::of(posted.get("domain")).ok_or_else(|| one("domain"))?;
        let to = posted.find("with").ok_or_else(|| one("with"))?.into();
        let due = date::parse(posted.get("due")).ok_or_else(|| vec![("due", "not-a-day")])?;
        let share = Share { to, profession: posted.get("profession").into(), due };
        Ok(does(WorkAbilityCommand::Share { assessment: at.item.into(), domain, share }))
    }
}

/// A part: the address says of which assessment and which domain.
pub struct PartSheet;

impl PartSheet {
    fn place<'p>(at: &At<'p>) -> Option<(&'p str, Domain)> {
        let (assessment, domain) = at.item.split_once('~')?;
        Some((assessment, Domain::of(domain)?))
    }
}

impl Sheet for PartSheet {
    const NAME: &'static str = "work-ability-part";
    const ACTION: Action = Action::Write;
    const CAREFUL: bool = false;
    const REGISTER: Register = Register::Health;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let ways = coded(PartConclusion::ALL, |it| (it.code(), t.key("part", it.code())));
        form.part(area(t, filled, "text", 10, "").required())
            .part(radios(t, filled, "conclusion", ways, "").required())
            .part(area(t, filled, "plain", 5, "").required())
    }

    fn before(at: &At<'_>, _filled: &Filled) -> Html {
        let domain = Self::place(at).map(|(_, domain)| at.ctx.t.key("domain", domain.code()));
        Notice::new(NoticeKind::Info, domain.unwrap_or_default(), "").into()
    }

    fn back(_at: &At<'_>) -> String {
        PLACE.to_owned()
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let (assessment, domain) = Self::place(at).ok_or_else(|| vec![("", "refusal-no-such-part")])?;
        let conclusion = PartConclusion::of(posted.get("conclusion")).ok_or_else(|| one("conclusion"))?;
        let (assessment, text, plain) = (assessment.into(), posted.text("text"), posted.text("plain"));
        Ok(does(WorkAbilityCommand::Give { assessment, domain, conclusion, text, plain }))
    }
}

/// The client's own view, or why it is missing.
pub struct OwnViewSheet;

impl Sheet for OwnViewSheet {
    const NAME: &'static str = "work-ability-view";
    const ACTION: Action = Action::Write;
    const CAREFUL: bool = false;
    const REGISTER: Register = Register::Health;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let why =
            select(t, filled, "missing", entries(at, "missing", &at.seen.model.model.closing.missing), "");
        let views = vec![
            Choice::new("said", t.get("own-view-said")).then(area(t, filled, "text", 5, "")),
            Choice::new("missing", t.get("own-view-missing")).then(why),
        ];
        form.part(radios(t, filled, "view", views, "").required())
    }

    fn back(_at: &At<'_>) -> String {
        PLACE.to_owned()
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let view = match posted.get("view") {
            "said" => OwnView::Said(posted.text("text")),
            "missing" => OwnView::Missing(posted.find("missing").ok_or_else(|| one("missing"))?.into()),
            _ => return Err(one("view")),
        };
        Ok(does(WorkAbilityCommand::View { assessment: at.item.into(), view }))
    }
}

/// The parts are put together: a result class, in the profession's words and in everyday ones.
pub struct ConcludeSheet;

impl Sheet for ConcludeSheet {
    const NAME: &'static str = "work-ability-conclude";
    const ACTION: Action = Action::Steer;
    const REGISTER: Register = Register::Health;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let results = coded(ResultClass::ALL, |it| (it.code(), t.key("ability", it.code())));
        let readable =
            at.open.statements.iter().filter(|(_, it)| at.reads(it.register) && it.signed.is_some());
        let statements = readable.map(|(id, it)| {
            let name = t.key("statement", it.terms.kind.code());
            Choice::new(id.0.clone(), format!("{name}: {}", it.terms.purpose))
        });
        form.part(radios(t, filled, "ability", results, "").required())
            .part(area(t, filled, "text", 8, ""))
            .part(area(t, filled, "plain", 5, "").required())
            .part(select(t, filled, "statement", statements.collect(), ""))
            .part(line(t, filled, "reason", ""))
    }

    fn before(at: &At<'_>, _filled: &Filled) -> Html {
        let found = at.open.work_ability.get(&at.item.into());
        let lacks = found.is_some_and(|it| !it.is_complete()) && at.reads(Register::Health);
        if !lacks {
            return Html::new();
        }
        Notice::new(
            NoticeKind::Alert,
            at.ctx.t.get("work-ability-lacks"),
            at.ctx.t.get("work-ability-lacks-text"),
        )
        .into()
    }

    fn back(_at: &At<'_>) -> String {
        PLACE.to_owned()
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let result = ResultClass::of(posted.get("ability")).ok_or_else(|| one("ability"))?;
        Ok(does(WorkAbilityCommand::Conclude {
            assessment: at.item.into(),
            result,
            text: posted.text("text"),
            plain: posted.text("plain"),
            statement: posted.find("statement").map(Into::into),
            reason: posted.text("reason"),
        }))
    }
}

/// What a clinic expects of a referral; the address says which clinic.
pub struct ClinicSheet;

impl Sheet for ClinicSheet {
    const NAME: &'static str = "clinic";
    const ACTION: Action = Action::Write;
    const CAREFUL: bool = false;
    const REGISTER: Register = Register::Health;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let clinic = Clinic::of(at.item).unwrap_or(Clinic::Hus);
        let known = at.open.clinic.as_ref().filter(|check| check.clinic == clinic);
        let asked = ClinicCriterion::ALL.iter().filter(|it| it.of_clinic(clinic)).map(|it| {
            let before = filled.fresh && known.is_some_and(|check| check.met.contains(it));
            let chosen = before || filled.chosen("met", it.code());
            Choice::new(it.code(), t.key("clinic-criterion", it.code())).chosen(chosen)
        });
        form.part(boxes(t, filled, "met", asked.collect()))
    }

    fn before(at: &At<'_>, _filled: &Filled) -> Html {
        let clinic = Clinic::of(at.item).unwrap_or(Clinic::Hus);
        Notice::new(NoticeKind::Info, at.ctx.t.key("clinic", clinic.code()), "").into()
    }

    fn back(_at: &At<'_>) -> String {
        PLACE.to_owned()
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let clinic = Clinic::of(at.item).ok_or_else(|| vec![("", "refusal-not-here")])?;
        let met = posted.all("met").filter_map(ClinicCriterion::of).collect();
        Ok(does(WorkAbilityCommand::CheckClinic { clinic, met }))
    }
}
