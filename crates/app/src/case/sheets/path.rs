//! Along the path: need, background, criteria, moving, the owner, target groups.

use std::collections::BTreeSet;

use domain::access::Action;
use domain::case::{Background, Command, Owner, Spell, missing_on, never_skipped};
use domain::id::Name;
use domain::model::rule::{CriteriaSet, Criterion, Purpose};
use domain::model::{Model, Stage};
use ui::{Choice, Field, Fieldset, Form, Html, Notice, NoticeKind};

use super::{area, boxes, entries, line, radios, select, ticked};
use crate::case::names;
use crate::case::sheet::{At, Filled, Sheet};
use crate::ctx::Posted;
use crate::date;
use crate::model::criteria;

type Wrong = Vec<(&'static str, &'static str)>;

/// The stated need and the target groups.
pub struct NeedSheet;

impl Sheet for NeedSheet {
    const NAME: &'static str = "need";
    const ACTION: Action = Action::Steer;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let needs = entries(at, "need", &at.seen.model.model.needs);
        form.part(select(t, filled, "need", needs, at.open.need.as_str()).required()).part(area(
            t,
            filled,
            "words",
            4,
            &at.open.words,
        ))
    }

    fn command(_at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        Ok(Command::StateNeed { need: posted.get("need").into(), words: posted.text("words") })
    }
}

/// Work, education and benefits behind the need.
pub struct BackgroundSheet;

/// How many spells of unemployment the form has room for; saving gives room for one more.
fn spells(at: &At<'_>, filled: &Filled) -> String {
    let known = at.open.background.as_ref().map(|background| {
        let line = |spell: &Spell| match spell.until {
            Some(until) => format!("{}–{}", date::day(spell.from), date::day(until)),
            None => format!("{}–", date::day(spell.from)),
        };
        background.unemployed.iter().map(line).collect::<Vec<_>>().join("\n")
    });
    filled.or("unemployed", &known.unwrap_or_default())
}

fn read_spells(text: &str) -> Option<Vec<Spell>> {
    text.lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| {
            let (from, until) = line.split_once(['–', '-']).unwrap_or((line, ""));
            let until = match until.trim() {
                "" => None,
                typed => Some(date::parse(typed)?),
            };
            Some(Spell { from: date::parse(from)?, until })
        })
        .collect()
}

impl Sheet for BackgroundSheet {
    const NAME: &'static str = "background";
    const ACTION: Action = Action::Steer;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let known = at.open.background.clone().unwrap_or_default();
        let number = |value: Option<u16>| value.map(|value| value.to_string()).unwrap_or_default();
        let choice = |value: Option<bool>| match value {
            Some(true) => "yes",
            Some(false) => "no",
            None => "unknown",
        };
        let ask = |name: &'static str, value| {
            Field::yes_no_unknown(name, t.key("field", name)).value(filled.or(name, choice(value)))
        };
        let (day, why) =
            known.pension_rejected.map_or_else(Default::default, |(day, why)| (date::day(day), why));
        form.part(area(t, filled, "unemployed", 3, "").value(spells(at, filled)))
            .part(line(t, filled, "subsidy_days", &number(known.subsidy_days)).inputmode("numeric").size(6))
            .part(
                line(t, filled, "work_ability", &number(known.work_ability.map(u16::from)))
                    .inputmode("numeric")
                    .size(4),
            )
            .part(Fieldset::new(
                t.get("background-education"),
                [
                    ask("secondary_missing", known.secondary_missing),
                    line(t, filled, "unfinished", &number(known.unfinished_studies.map(u16::from)))
                        .inputmode("numeric")
                        .size(4),
                    ask("partial", known.partial_work_ability),
                ],
            ))
            .part(Fieldset::new(
                t.get("background-pension"),
                [super::day(t, filled, "pension_day", &day), line(t, filled, "pension_why", &why)],
            ))
    }

    fn command(_at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let mut wrong = Wrong::new();
        let mut number = |name: &'static str, most: u16| -> Option<u16> {
            let typed = posted.find(name)?;
            let read = typed.parse().ok().filter(|value| *value <= most);
            if read.is_none() {
                wrong.push((name, "not-a-number"));
            }
            read
        };
        let (subsidy_days, work_ability) = (number("subsidy_days", 20_000), number("work_ability", 10));
        let unfinished = number("unfinished", 50);
        let unemployed = read_spells(&posted.text("unemployed"));
        if unemployed.is_none() {
            wrong.push(("unemployed", "spells-unread"));
        }
        let pension_day = posted.find("pension_day").map(date::parse);
        if pension_day == Some(None) {
            wrong.push(("pension_day", "not-a-day"));
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let choice = |name| match posted.get(name) {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        Ok(Command::StateBackground(Background {
            unemployed: unemployed.unwrap_or_default(),
            subsidy_days,
            secondary_missing: choice("secondary_missing"),
            unfinished_studies: unfinished.and_then(|count| u8::try_from(count).ok()),
            partial_work_ability: choice("partial"),
            pension_rejected: pension_day.flatten().map(|day| (day, posted.text("pension_why"))),
            work_ability: work_ability.and_then(|points| u8::try_from(points).ok()),
        }))
    }
}

/// Signs, criteria and exclusions of the service.
pub struct CriteriaSheet;
/// The criteria of the statutory multi-sector process.
pub struct StatutorySheet;

fn set<'m>(at: &'m At<'_>, purpose: Purpose) -> Option<&'m CriteriaSet> {
    at.seen.model.model.criteria_on(purpose, at.ctx.today)
}

fn criteria_form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>, purpose: Purpose) -> Form<'a> {
    let t = at.ctx.t;
    let Some(set) = set(at, purpose) else {
        return form.part(Html::from(Notice::new(NoticeKind::Info, t.get("criteria-none"), "")));
    };
    let before = at.open.checked.get(&set.id).map(|checked| &checked.answers);
    let value = |criterion: &Criterion, name: &str| {
        let known = before.and_then(|answers| answers.get(&criterion.id));
        filled.or(name, known.map_or("", |answer| criteria::answer_code(*answer)))
    };
    let sets = criteria::questions(t, &at.seen.model, set, &value);
    let form = sets.into_iter().fold(form, Form::part);
    form.part(area(t, filled, "reason", 3, ""))
}

fn criteria_command(at: &At<'_>, posted: &Posted, purpose: Purpose) -> Result<Command, Wrong> {
    let set = set(at, purpose).ok_or_else(|| vec![("", "criteria-none")])?;
    let answers = criteria::answers(set, posted);
    let reason = posted.find("reason").map(str::to_owned);
    Ok(Command::CheckCriteria { set: set.id.clone(), answers, reason })
}

impl Sheet for CriteriaSheet {
    const NAME: &'static str = "criteria";
    const ACTION: Action = Action::Steer;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        criteria_form(at, filled, form, Purpose::Service)
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        criteria_command(at, posted, Purpose::Service)
    }
}

impl Sheet for StatutorySheet {
    const NAME: &'static str = "statutory";
    const ACTION: Action = Action::Steer;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        criteria_form(at, filled, form, Purpose::Statutory)
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        criteria_command(at, posted, Purpose::Statutory)
    }
}

/// The next stage.
pub struct MoveSheet;

/// The stages one may go to, the next ones first, each with what is missing for it.
fn targets<'m>(at: &'m At<'_>) -> Vec<(&'m Stage, Vec<Name>)> {
    let model = &at.seen.model.model;
    let mut found: Vec<_> = model
        .stages
        .iter()
        .filter(|stage| &stage.id != at.open.stage())
        .filter_map(|stage| Some((stage, domain::case::way(model, at.open.stage(), &stage.id)?)))
        .collect();
    found.sort_by_key(|(_, way)| (way.len(), leads_back(model, way)));
    found
}

/// Goes back to where the case has been before, by the model's own mark.
fn leads_back(model: &Model, way: &[Name]) -> bool {
    way.windows(2).any(|pair| match pair {
        [from, to] => model.step(from, to).is_some_and(|step| step.back),
        _ => false,
    })
}

impl Sheet for MoveSheet {
    const NAME: &'static str = "move";
    const ACTION: Action = Action::Steer;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let model = &at.seen.model.model;
        let choices = targets(at).into_iter().map(|(stage, way)| {
            let missing = missing_on(at.open, model, &way, at.ctx.today);
            let list = missing.iter().map(|it| names::requirement(at.ctx, &at.seen.model, it));
            let list = list.collect::<Vec<_>>().join("; ");
            let choice = Choice::new(stage.id.0.clone(), names::of(at, "stage", &stage.id));
            let passes = way.len() > 2;
            match (missing.is_empty(), passes) {
                (true, false) => choice.hint(t.get("move-ready")),
                (true, true) => choice.hint(t.get("move-passes")),
                (false, _) => choice.hint(t.with("move-missing", &[("list", list.as_str().into())])),
            }
        });
        form.part(radios(t, filled, "to", choices.collect(), "").required())
            .part(area(t, filled, "reason", 3, ""))
    }

    /// What the chosen move asks for, or the next one, and the record lacks: each with the link that mends it.
    fn before(at: &At<'_>, filled: &Filled) -> Html {
        let t = at.ctx.t;
        let model = &at.seen.model.model;
        let (chosen, ways) = (filled.value("to"), targets(at));
        let of_choice = ways.iter().find(|(stage, _)| stage.id.as_str() == chosen);
        let Some((stage, way)) = of_choice.or(ways.first()) else {
            return Html::new();
        };
        let missing = missing_on(at.open, model, way, at.ctx.today);
        if missing.is_empty() {
            return Html::new();
        }
        let name = names::of(at, "stage", &stage.id);
        let never = missing.iter().any(|it| never_skipped(it, stage));
        let text = if never { t.get("move-lacks-never") } else { t.get("move-lacks-text") };
        let title = t.with("move-lacks", &[("stage", name.as_str().into())]);
        let mut notice = Notice::new(NoticeKind::Info, title, text);
        for requirement in &missing {
            let label = names::requirement(at.ctx, &at.seen.model, requirement);
            notice = at.tells(notice, label, names::mends(at, requirement));
        }
        notice.into()
    }

    fn command(_at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let to = posted.find("to").ok_or_else(|| vec![("to", "refusal-choose-one")])?;
        Ok(Command::Move { to: to.into(), reason: posted.find("reason").map(str::to_owned) })
    }
}

/// Who owns the client relationship, by need.
pub struct OwnerSheet;

impl Sheet for OwnerSheet {
    const NAME: &'static str = "owner";
    const ACTION: Action = Action::Steer;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let teams = at.ctx.directory.organisation.teams.iter();
        let teams = teams.map(|(id, card)| Choice::new(format!("t:{id}"), card.name.clone()));
        let people = super::workers(at, |_, worker| worker.may_be_responsible(at.ctx.today));
        let people =
            people.into_iter().map(|choice| Choice::new(format!("w:{}", choice.value), choice.label));
        let known = match &at.open.owner {
            Owner::Team(team) => format!("t:{team}"),
            Owner::Worker(worker) => format!("w:{worker}"),
            Owner::Outside(_) => String::new(),
        };
        let outside = match &at.open.owner {
            Owner::Outside(name) => name.as_str(),
            Owner::Team(_) | Owner::Worker(_) => "",
        };
        form.part(select(t, filled, "owner", teams.chain(people).collect(), &known))
            .part(line(t, filled, "outside", outside))
            .part(area(t, filled, "reason", 3, "").required())
    }

    fn command(_at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let owner = match (posted.find("outside"), posted.get("owner").split_once(':')) {
            (Some(name), _) => Owner::Outside(name.to_owned()),
            (None, Some(("t", team))) => Owner::Team(team.into()),
            (None, Some(("w", worker))) => Owner::Worker(worker.into()),
            _ => return Err(vec![("owner", "refusal-choose-one")]),
        };
        Ok(Command::DecideOwner { owner, reason: posted.text("reason") })
    }
}

/// Target groups of the case.
pub struct GroupsSheet;

impl Sheet for GroupsSheet {
    const NAME: &'static str = "groups";
    const ACTION: Action = Action::Steer;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let groups = &at.seen.model.model.target_groups;
        let chosen = |name: &str| {
            if filled.fresh {
                at.open.groups.contains(&Name::from(name))
            } else {
                filled.chosen("groups", name)
            }
        };
        form.part(boxes(at.ctx.t, filled, "groups", ticked(at, "group", groups, chosen)))
    }

    fn command(_at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let groups: BTreeSet<Name> =
            posted.all("groups").filter(|name| !name.is_empty()).map(Name::from).collect();
        Ok(Command::MarkGroups { groups })
    }
}
