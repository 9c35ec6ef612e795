//! Along the path: opening, criteria, moving, ownership. What is missing is said; a step may be skipped
//! with a reason, except what the invariants forbid.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use jiff::civil::Date;

use super::Ground;
use super::background::Background;
use super::basis::{is_agreement, sound};
use super::closing::{MOST_POINTS, Occasion};
use super::command::{Command, Opening, Refusal, World};
use super::event::{ClientAnswer, Event, ModelRef, Owner};
use super::state::{Hold, Open, Responsible};
use crate::id::Name;
use crate::model::rule::{Answer, PlanChoice, Purpose};
use crate::model::{self, Model, Requirement, Stage};
use crate::stream::Stamp;

pub(super) fn open(world: &World<'_>, stamp: &Stamp, command: Command) -> Result<Vec<Event>, Refusal> {
    let Command::Open(opening) = command else {
        return Err(Refusal::NotOpen);
    };
    let Opening { person, reference, model: by, stage, arrival, sender, need, words, owner, basis } =
        *opening;
    let model = world.model;
    if (&by.id, &by.version) != (&model.id, &model.version) {
        return Err(Refusal::ModelOfAnother);
    }
    let at = model.stage(&stage).ok_or(Refusal::UnknownStage)?;
    if !at.entry {
        return Err(Refusal::NotAnEntry);
    }
    if at.services {
        return Err(Refusal::NeverSkipped(vec![Requirement::Responsible]));
    }
    let route = model::find(&model.arrivals, &arrival).ok_or(Refusal::UnknownArrival)?;
    if !route.by_client && sender.as_ref().is_none_or(|sender| sender.name.trim().is_empty()) {
        return Err(Refusal::SenderMissing);
    }
    if sender.as_ref().is_some_and(|sender| sender.partner != route.partner) {
        return Err(Refusal::UnknownArrival);
    }
    if !model.needs.contains(&need) {
        return Err(Refusal::UnknownNeed);
    }
    // A case has a person, so it is identified work from the first moment (invariant 2).
    let Some((id, terms)) = basis else {
        return Err(Refusal::NoBasis);
    };
    sound(&terms, model, stamp)?;
    may_own(world, &owner, None)?;
    let opened = Event::Opened { person, reference, model: by, stage, arrival, sender, need, words, owner };
    Ok(vec![opened, Event::BasisRecorded { basis: id, terms }])
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the other commands are judged elsewhere")]
pub(super) fn along(
    open: &Open,
    world: &World<'_>,
    stamp: &Stamp,
    command: Command,
) -> Result<Vec<Event>, Refusal> {
    let model = world.model;
    let event = match command {
        Command::StateNeed { need, .. } if !model.needs.contains(&need) => return Err(Refusal::UnknownNeed),
        Command::StateNeed { need, words } => Event::NeedStated { need, words },
        Command::MarkGroups { groups } if groups.iter().any(|group| !model.target_groups.contains(group)) => {
            return Err(Refusal::UnknownGroup);
        }
        Command::MarkGroups { groups } => Event::GroupsMarked { groups },
        Command::StateBackground(background) => {
            believable(&background)?;
            Event::BackgroundStated(background)
        }
        Command::CheckCriteria { set, answers, reason } => {
            check_criteria(world, stamp, set, answers, reason)?
        }
        Command::Move { to, reason } => step(open, world, stamp, to, reason)?,
        Command::AdoptModel { new, stage, reason } => {
            adopted(open, world, stamp, (&new, &stage), &reason)?;
            Event::ModelAdopted { old: open.model.clone(), new, stage, reason }
        }
        Command::DecideOwner { reason, .. } if reason.trim().is_empty() => {
            return Err(Refusal::ReasonMissing);
        }
        Command::DecideOwner { owner, reason } => {
            may_own(world, &owner, open.responsible.as_ref())?;
            Event::OwnerDecided { owner, reason }
        }
        _ => return Err(Refusal::NotHere),
    };
    Ok(vec![event])
}

/// Somebody of ours must carry the case: a worker who works here, a team, or beside an outside owner the
/// responsible person. Else it would stand in nobody's list.
fn may_own(world: &World<'_>, owner: &Owner, responsible: Option<&Responsible>) -> Result<(), Refusal> {
    match owner {
        Owner::Worker(worker) if !world.roster.works(worker) => Err(Refusal::NotWorking),
        Owner::Outside(name) if name.trim().is_empty() => Err(Refusal::TextMissing),
        Owner::Outside(_) if responsible.is_none() => Err(Refusal::NoResponsible),
        Owner::Worker(_) | Owner::Team(_) | Owner::Outside(_) => Ok(()),
    }
}

fn believable(background: &Background) -> Result<(), Refusal> {
    if background.work_ability.is_some_and(|points| u16::from(points) > MOST_POINTS) {
        return Err(Refusal::OutOfScale);
    }
    if background.unemployed.iter().any(|spell| spell.until.is_some_and(|until| until < spell.from)) {
        return Err(Refusal::SpellBackwards);
    }
    Ok(())
}

fn check_criteria(
    world: &World<'_>,
    stamp: &Stamp,
    set: Name,
    mut answers: BTreeMap<Name, Answer>,
    reason: Option<String>,
) -> Result<Event, Refusal> {
    let found = model::find(&world.model.criteria, &set).ok_or(Refusal::UnknownSet)?;
    if !found.valid.holds(stamp.on) {
        return Err(Refusal::SetNotInForce);
    }
    if answers.keys().any(|name| !found.criteria.iter().any(|criterion| &criterion.id == name)) {
        return Err(Refusal::UnknownCriterion);
    }
    for criterion in &found.criteria {
        if let Some(computed) = criterion.computed {
            let own = computed.answer(&world.known);
            answers.entry(criterion.id.clone()).or_insert(own);
        }
    }
    let outcome = found.outcome(&answers);
    let plan = (found.purpose == Purpose::Statutory)
        .then(|| PlanChoice::choose(&world.model.plan_choices, stamp.on, Some(outcome)))
        .flatten();
    Ok(Event::CriteriaChecked { set, answers, outcome, plan: plan.cloned(), reason })
}

/// One move, or a jump over stages with a reason.
fn step(
    open: &Open,
    world: &World<'_>,
    stamp: &Stamp,
    to: Name,
    reason: Option<String>,
) -> Result<Event, Refusal> {
    let model = world.model;
    let from = open.stage().clone();
    if from == to {
        return Err(Refusal::SameStage);
    }
    let target = model.stage(&to).ok_or(Refusal::UnknownStage)?;
    let way = way(model, &from, &to).ok_or(Refusal::UnknownMove)?;
    let missing = missing_on(open, model, &way, stamp.on);
    let never: Vec<_> = missing.iter().filter(|it| never_skipped(it, target)).cloned().collect();
    if !never.is_empty() {
        return Err(Refusal::NeverSkipped(never));
    }
    let passed: Vec<Name> = way.iter().skip(1).take(way.len().saturating_sub(2)).cloned().collect();
    let reason = reason.filter(|reason| !reason.trim().is_empty());
    if reason.is_none() && !missing.is_empty() {
        return Err(Refusal::Missing(missing));
    }
    if reason.is_none() && !passed.is_empty() {
        return Err(Refusal::ReasonMissing);
    }
    Ok(Event::Moved { from, to, skipped: missing, passed, reason })
}

/// The shortest way from one stage to another over the model's moves, both ends included.
pub fn way(model: &Model, from: &Name, to: &Name) -> Option<Vec<Name>> {
    let mut queue = VecDeque::from([vec![from.clone()]]);
    let mut seen = BTreeSet::from([from.clone()]);
    while let Some(so_far) = queue.pop_front() {
        let last = so_far.last()?;
        if last == to {
            return Some(so_far);
        }
        for next in model.stage(last).into_iter().flat_map(|stage| &stage.moves) {
            if seen.insert(next.to.clone()) {
                let mut longer = so_far.clone();
                longer.push(next.to.clone());
                queue.push_back(longer);
            }
        }
    }
    None
}

/// What the moves of a way require and the record lacks.
pub fn missing_on(open: &Open, model: &Model, way: &[Name], day: Date) -> Vec<Requirement> {
    required_on(model, way).into_iter().filter(|requirement| !met(open, model, requirement, day)).collect()
}

/// What the moves of a way require: what the model asks on each, and at the end what always holds.
pub(crate) fn required_on(model: &Model, way: &[Name]) -> BTreeSet<Requirement> {
    let steps = way.windows(2).filter_map(|pair| match pair {
        [from, to] => model.step(from, to),
        _ => None,
    });
    let asked = steps.flat_map(|step| step.requires.iter().cloned());
    let target = way.last().and_then(|name| model.stage(name));
    let invariant = target.into_iter().flat_map(|target| {
        let responsible = target.services.then_some(Requirement::Responsible);
        let basis = target.identified.then_some(Requirement::Basis);
        responsible.into_iter().chain(basis)
    });
    asked.chain(invariant).collect()
}

/// Is it on record?
pub fn met(open: &Open, model: &Model, requirement: &Requirement, day: Date) -> bool {
    match holds(open, model, requirement) {
        Hold::Not => false,
        Hold::Through(last) => day <= last,
        Hold::On => true,
    }
}

/// How long what is on record meets a requirement: a basis may end with a day, the rest stays.
pub(crate) fn holds(open: &Open, model: &Model, requirement: &Requirement) -> Hold {
    let stays = match requirement {
        Requirement::Agreement => return open.holds(|terms| is_agreement(model, &terms.ground)),
        Requirement::Basis => return open.holds(|_| true),
        Requirement::Consent(name) => {
            return open.holds(|terms| terms.ground == Ground::Consent(name.clone()));
        }
        Requirement::Need => model.needs.contains(&open.need),
        Requirement::Criteria => model
            .criteria
            .iter()
            .filter(|set| set.purpose == Purpose::Service)
            .any(|set| open.checked.contains_key(&set.id)),
        Requirement::Responsible => open.responsible.is_some(),
        Requirement::Owner => open.owner_decided,
        Requirement::Goals => !open.goals.is_empty(),
        Requirement::Decision(name) => matches!(open.answer_to(name), Some(ClientAnswer::Accepted)),
        Requirement::Measure(name) => open.measured(name, Occasion::Start).is_some(),
    };
    if stays { Hold::On } else { Hold::Not }
}

/// What no reason can stand in for: a basis for identified work, agreement to a voluntary service, and a
/// responsible person where services run (invariants 2, 3 and 4).
pub fn never_skipped(requirement: &Requirement, target: &Stage) -> bool {
    match requirement {
        Requirement::Basis | Requirement::Agreement | Requirement::Consent(_) => target.identified,
        Requirement::Responsible => target.services,
        Requirement::Need
        | Requirement::Criteria
        | Requirement::Owner
        | Requirement::Goals
        | Requirement::Decision(_)
        | Requirement::Measure(_) => false,
    }
}

/// The case is moved on purpose to a new version of the model; `world.model` is the new one.
fn adopted(
    open: &Open,
    world: &World<'_>,
    stamp: &Stamp,
    (new, stage): (&ModelRef, &Name),
    reason: &str,
) -> Result<(), Refusal> {
    if reason.trim().is_empty() {
        return Err(Refusal::ReasonMissing);
    }
    if (&new.id, &new.version) != (&world.model.id, &world.model.version) {
        return Err(Refusal::ModelOfAnother);
    }
    if *new == open.model {
        return Err(Refusal::NothingChanged);
    }
    world.model.stage(stage).ok_or(Refusal::UnknownStage)?;
    // No move is made, so the model asks for nothing; what always holds is asked all the same.
    let missing = missing_on(open, world.model, std::slice::from_ref(stage), stamp.on);
    if missing.is_empty() { Ok(()) } else { Err(Refusal::NeverSkipped(missing)) }
}
