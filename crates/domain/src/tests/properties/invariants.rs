//! Invariants 2 to 7 of the design.

use std::collections::BTreeMap;

use jiff::civil::Date;
use proptest::prelude::*;

use super::walk::{Checked, PEOPLE, Step, model_of, scripts, walk};
use super::walks;
use crate::access::{Actor, Relation, relations_of};
use crate::case::{
    Assessment, Basis, Case, ClientAnswer, Command, Event, Occasion, Open, Reading, Refusal, Side, met,
    never_skipped, required_on, way,
};
use crate::id::ItemId;
use crate::model::rule::{Answer, Computed, Known};
use crate::model::{Model, Requirement};
use crate::stream::{Stamp, Stream};
use crate::task::{Kind, tasks};

/// The terms that have been recorded and not withdrawn, read from the facts.
fn standing(past: &[(Stamp, Event)]) -> BTreeMap<&ItemId, &Basis> {
    let mut standing = BTreeMap::new();
    for (_, event) in past {
        match event {
            Event::BasisRecorded { basis, terms } => _ = standing.insert(basis, terms),
            Event::BasisWithdrawn { basis, .. } => _ = standing.remove(basis),
            _ => {}
        }
    }
    standing
}

fn has_basis(past: &[(Stamp, Event)], day: Date) -> bool {
    standing(past).values().any(|terms| terms.from <= day && terms.until.is_none_or(|until| day <= until))
}

fn has(open: &Open, worker: &str, relation: Relation, stamp: &Stamp) -> bool {
    let actor = Actor { worker: worker.into(), ..Actor::default() };
    relations_of(&actor, open, stamp.at, stamp.on).contains(&relation)
}

/// Facts before this step.
fn earlier<'s>(step: &'s Step<'_>) -> &'s [(Stamp, Event)] {
    &step.past[..step.past.len() - step.facts().len()]
}

fn identified_work_rests_on_a_basis(step: &Step<'_>) -> Checked {
    let day = step.stamp.on;
    for event in step.facts() {
        match event {
            Event::Opened { .. } => prop_assert!(has_basis(step.past, day), "opened without a basis"),
            Event::Moved { to: stage, .. } | Event::ModelAdopted { stage, .. } => {
                let identified = step.open().is_some_and(|(_, model)| model.stage(stage).unwrap().identified);
                prop_assert!(
                    !identified || has_basis(earlier(step), day),
                    "moved to {stage} without a basis"
                );
            }
            Event::HelperAdded { .. } => {
                prop_assert!(has_basis(earlier(step), day), "let in without a basis");
            }
            Event::BasisWithdrawn { .. } if !has_basis(step.past, day) => {
                prop_assert!(
                    step.open().is_some_and(|(open, _)| open.helpers.is_empty()),
                    "helpers are left"
                );
            }
            _ => {}
        }
    }
    if let Some((open, _)) = step.open() {
        let helps = PEOPLE.iter().any(|worker| has(open, worker, Relation::Helper, step.stamp));
        prop_assert!(!helps || has_basis(step.past, day), "somebody helps without a basis");
    }
    Ok(())
}

fn one_is_responsible(step: &Step<'_>) -> Checked {
    let Some((open, model)) = step.open() else {
        return Ok(());
    };
    let many = PEOPLE.iter().filter(|worker| has(open, worker, Relation::Responsible, step.stamp)).count();
    prop_assert_eq!(many, usize::from(open.responsible.is_some()));
    prop_assert!(
        many == 1 || !model.stage(open.stage()).unwrap().services,
        "services and nobody responsible"
    );
    let Some(before) = step.before.open.as_deref() else {
        return Ok(());
    };
    let said = |wanted: fn(&Event) -> bool| step.facts().iter().any(wanted);
    prop_assert!(
        before.owner == open.owner || said(|it| matches!(it, Event::OwnerDecided { .. })),
        "the owner moved"
    );
    let worker = |open: &Open| open.responsible.as_ref().map(|it| it.worker.clone());
    prop_assert!(worker(before).is_none() || worker(open).is_some(), "nobody is responsible any more");
    for event in step.facts() {
        if let Event::HandOverReceived { from, to } = event {
            prop_assert_eq!((worker(before), worker(open)), (Some(from.clone()), Some(to.clone())));
            prop_assert!(open.hand_over.is_none() && open.untold.is_some() && step.stamp.by == *to);
        } else if !matches!(event, Event::ResponsibleNamed { .. }) {
            prop_assert!(worker(before) == worker(open), "{event:?} changed the responsible person");
        }
    }
    Ok(())
}

fn the_client_decides(step: &Step<'_>) -> Checked {
    let Some((open, model)) = step.open() else {
        return Ok(());
    };
    let recorded =
        step.past.iter().filter(|(_, event)| matches!(event, Event::DecisionRecorded { .. })).count();
    prop_assert_eq!(open.decisions.len(), recorded);
    for event in step.facts() {
        match event {
            Event::DecisionRecorded { decision, answer, .. } => {
                prop_assert_eq!(open.answer_to(decision), Some(answer));
                if let ClientAnswer::Refused { reason, .. } = answer {
                    prop_assert!(model.closing.leaving.contains(reason));
                }
            }
            Event::Moved { from, to, skipped, .. } => {
                let asked = required_on(model, &way(model, from, to).unwrap());
                for requirement in asked.iter().filter(|requirement| !skipped.contains(requirement)) {
                    if let Requirement::Decision(decision) = requirement {
                        prop_assert_eq!(open.answer_to(decision), Some(&ClientAnswer::Accepted));
                    }
                }
            }
            _ => {}
        }
    }
    Ok(())
}

/// What stands in the record since it was opened or reopened.
fn round(past: &[(Stamp, Event)]) -> &[(Stamp, Event)] {
    let reopened = past.iter().rposition(|(_, event)| matches!(event, Event::Reopened { .. }));
    &past[reopened.map_or(0, |at| at + 1)..]
}

fn closing_leaves_no_gap(step: &Step<'_>) -> Checked {
    let (Some((open, model)), Some(before)) = (step.open(), step.before.open.as_deref()) else {
        return Ok(());
    };
    for event in step.facts() {
        if let Event::Closed { outcome, .. } = event {
            let assessed = |side| {
                round(step.past).iter().rev().find_map(|(_, event)| match event {
                    Event::Assessed { by, assessment } if *by == side => Some(assessment.clone()),
                    _ => None,
                })
            };
            prop_assert!(model.closing.outcomes.contains(outcome));
            prop_assert!(assessed(Side::Client).is_some());
            let Some(Assessment::Made { goals, .. }) = assessed(Side::Responsible) else {
                return Err(TestCaseError::fail("closed without the responsible person's assessment"));
            };
            let set = step.past.iter().filter_map(|(_, event)| match event {
                Event::GoalSet { goal, .. } => Some(goal),
                _ => None,
            });
            set.for_each(|goal| assert!(goals.contains_key(goal), "{goal} is not assessed"));
            let measured = step
                .past
                .iter()
                .any(|(_, event)| matches!(event, Event::Measured { occasion: Occasion::FollowUp, .. }));
            prop_assert!(measured, "no follow-up and no reason");
        }
        if let Event::Reopened { .. } = event {
            prop_assert!(before.closed.is_some() && open.closed.is_none() && open.assessments.is_empty());
        }
    }
    let reaches = matches!(
        step.command,
        Command::Reopen { .. }
            | Command::BreakGlass { .. }
            | Command::ReviewGlass { .. }
            | Command::WithdrawBasis { .. }
            | Command::InformParty { .. }
            | Command::Open(_)
    );
    if before.closed.is_some() && !reaches {
        prop_assert_eq!(step.answer, &Err(Refusal::Closed));
    }
    Ok(())
}

fn tasks_follow_from_facts(step: &Step<'_>) -> Checked {
    let Some((open, model)) = step.open() else {
        return Ok(());
    };
    let found = tasks(step.after, model);
    // Today and on a later day: time alone shows and hides nothing that facts do not say.
    for day in [step.stamp.on, step.stamp.on.saturating_add(jiff::Span::new().days(30))] {
        let shown = found.iter().filter(|task| task.from <= day);
        for task in shown {
            match &task.kind {
                Kind::Record(requirement) => {
                    prop_assert!(!met(open, model, requirement, day), "{task:?} is met");
                }
                Kind::NameResponsible => {
                    return Err(TestCaseError::fail("services run and nobody is responsible"));
                }
                _ => {}
            }
        }
        let asks = |requirement: &Requirement| {
            let kind = Kind::Record(requirement.clone());
            found.iter().any(|task| task.kind == kind && task.from <= day)
        };
        prop_assert!(
            open.closed.is_some() || one_way_is_told(open, model, day, &asks),
            "nothing tells how to get on"
        );
    }
    let stays = |kind: &Kind| matches!(kind, Kind::InformParties | Kind::ReviewGlass);
    prop_assert!(open.closed.is_none() || found.iter().all(|task| stays(&task.kind)));
    Ok(())
}

/// Some way onwards is open, or all that it lacks is asked for. That the last basis ends is told in its own task.
fn one_way_is_told(open: &Open, model: &Model, day: Date, asks: &dyn Fn(&Requirement) -> bool) -> bool {
    let Some(stage) = model.stage(open.stage()) else {
        return true;
    };
    let mut ways = stage.moves.iter().filter(|step| !step.back).peekable();
    ways.peek().is_none()
        || ways.any(|step| {
            let asked = required_on(model, &[stage.id.clone(), step.to.clone()]);
            let mut missing = asked.iter().filter(|requirement| !met(open, model, requirement, day));
            missing.all(|requirement| asks(requirement) || *requirement == Requirement::Basis)
        })
}

fn skipping_has_a_reason(step: &Step<'_>) -> Checked {
    let Some((open, _)) = step.open() else {
        return Ok(());
    };
    for event in step.facts() {
        let Event::Moved { from, to, skipped, passed, reason } = event else { continue };
        let before = step.before.open.as_deref().unwrap();
        let model = model_of(before);
        let said = reason.as_ref().is_some_and(|reason| !reason.trim().is_empty());
        prop_assert!(said || skipped.is_empty() && passed.is_empty(), "skipped without a reason");
        let target = model.stage(to).unwrap();
        prop_assert!(!skipped.iter().any(|requirement| never_skipped(requirement, target)));
        let asked = required_on(model, &way(model, from, to).unwrap());
        let missing: Vec<_> = asked.into_iter().filter(|it| !met(before, model, it, step.stamp.on)).collect();
        prop_assert_eq!(skipped, &missing);
    }
    for occasion in [Occasion::Start, Occasion::FollowUp] {
        let last = step.past.iter().rev().find_map(|(_, event)| match event {
            Event::Measured { occasion: of, reading, .. } if *of == occasion => Some(reading),
            _ => None,
        });
        let small = open.measured(&"small".into(), occasion).map(|found| &found.reading);
        if let Some(Reading::Answered(response)) = small {
            prop_assert!(!open.responses[response].struck, "struck answers measure");
        }
        prop_assert_eq!(open.measured(&"was".into(), occasion).map(|found| &found.reading), last);
        if let Some(Reading::Value(points)) = last {
            prop_assert!(*points <= 10);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(walks())]

    /// Shows KEU21-35.
    #[test]
    fn invariant_2_identified_work_rests_on_a_basis_and_withdrawal_ends_access(script in scripts()) {
        walk(&script, &mut identified_work_rests_on_a_basis)?;
    }

    /// Shows PSA-32 and KEU24-28.
    #[test]
    fn invariant_3_one_person_is_responsible_and_the_owner_moves_only_when_decided(script in scripts()) {
        walk(&script, &mut one_is_responsible)?;
    }

    /// Shows PSA-83.
    #[test]
    fn invariant_4_every_decision_carries_the_clients_answer(script in scripts()) {
        walk(&script, &mut the_client_decides)?;
    }

    /// Shows PSA-122, PSA-123 and PSA-124.
    #[test]
    fn invariant_5_a_case_closes_without_a_gap_and_can_be_reopened(script in scripts()) {
        walk(&script, &mut closing_leaves_no_gap)?;
    }

    #[test]
    fn invariant_6_tasks_are_a_function_of_facts(script in scripts()) {
        let walked = walk(&script, &mut tasks_follow_from_facts)?;
        let mut replayed = Case::default();
        walked.past.iter().for_each(|(stamp, event)| replayed.evolve(stamp, event));
        let model = model_of(walked.case.open.as_deref().unwrap());
        prop_assert_eq!(tasks(&replayed, model), tasks(&walked.case, model));
    }

    /// Shows PSA-52.
    #[test]
    fn invariant_7_skipping_has_a_reason_and_what_is_missing_is_no_value(script in scripts()) {
        walk(&script, &mut skipping_has_a_reason)?;
    }

    #[test]
    fn invariant_7_what_nobody_knows_answers_no_criterion(
        age in proptest::option::of(0..100u8),
        points in proptest::option::of(0..=10u8),
        most in 0..=10u8,
        days in proptest::option::of(0..700u16),
        months in proptest::option::of(0..40u16),
    ) {
        let known = Known { age, in_area: None, work_ability: points, subsidy_days: days, unemployed_months: months };
        let answer = |computed: Computed| computed.answer(&known);
        prop_assert_eq!(answer(Computed::Residence), Answer::Unknown);
        prop_assert_eq!(answer(Computed::WorkAbilityAtMost(most)) == Answer::Unknown, points.is_none());
        prop_assert_eq!(answer(Computed::Age { from: 18, to: 65 }) == Answer::Unknown, age.is_none());
        let no = answer(Computed::LongUnemployment1369) == Answer::No;
        prop_assert!(!no || age.is_some() && days.is_some() && months.is_some());
    }
}
