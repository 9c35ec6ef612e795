//! The facts alone make the state.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::answering::questionnaire;
use super::walk::{model_of, scripts, walk, walked};
use super::{WALKS, walks};
use crate::access::reach;
use crate::case::{Case, World, gaps};
use crate::model::rule::Known;
use crate::stream::Stream;
use crate::task::tasks;
use crate::tests::golden;
use crate::tests::model::{NEXT, RIVER, Staff};

proptest! {
    #![proptest_config(walks())]

    #[test]
    fn replaying_the_facts_gives_the_running_state(script in scripts()) {
        let walk = walked(&script);
        let mut replayed = Case::default();
        for (stamp, event) in &walk.past {
            // As the record keeps them: through JSON.
            let body = serde_json::to_vec(event).unwrap();
            replayed.evolve(stamp, &serde_json::from_slice(&body).unwrap());
        }
        prop_assert_eq!(replayed, walk.case);
    }

    #[test]
    fn a_state_kept_as_json_comes_back_as_it_was(script in scripts()) {
        let walk = walked(&script);
        let kept = serde_json::to_vec(&walk.case).unwrap();
        prop_assert_eq!(serde_json::from_slice::<Case>(&kept).unwrap(), walk.case);
    }

    #[test]
    fn the_same_command_on_the_same_state_gets_the_same_answer(script in scripts()) {
        walk(&script, &mut |step| {
            let open = step.before.open.as_deref();
            let model = match step.command {
                crate::case::Command::AdoptModel { new, .. } if new.version == NEXT.version => &NEXT,
                crate::case::Command::AdoptModel { .. } => &RIVER,
                _ => open.map_or(&*RIVER, model_of),
            };
            let known = Known { age: Some(40), in_area: Some(true), ..Known::default() };
            let world = World { model, roster: &Staff, known, questionnaire: questionnaire(step.command) };
            let again = step.before.clone().decide(&world, step.stamp, step.command.clone());
            prop_assert_eq!(&again, step.answer);
            Ok(())
        })?;
    }

    #[test]
    fn facts_in_any_order_are_taken_in_without_a_panic(script in scripts(), order in proptest::collection::vec(any::<Index>(), 0..60)) {
        let walk = walked(&script);
        let golden = golden::of_cases().into_iter().map(|event| (walk.stamp.clone(), event));
        let facts: Vec<_> = walk.past.iter().cloned().chain(golden).collect();
        let mut case = Case::default();
        for index in order {
            let (stamp, event) = index.get(&facts);
            case.evolve(stamp, event);
            tasks(&case, &RIVER);
            case.open.iter().for_each(|open| _ = (reach(open), gaps(open, &RIVER, open.last_contact)));
        }
        let kept = serde_json::to_vec(&case).unwrap();
        prop_assert_eq!(serde_json::from_slice::<Case>(&kept).unwrap(), case);
    }
}

/// A property that is never put to the test holds easily.
#[test]
fn the_walks_go_deep_enough_for_every_kind_of_fact() {
    let mut runner = TestRunner::deterministic();
    let mut seen: BTreeMap<&str, u32> = BTreeMap::new();
    for _ in 0..WALKS {
        let script = scripts().new_tree(&mut runner).unwrap().current();
        let kinds = walked(&script).past.into_iter().map(|(_, event)| golden::tag_of_case(&event));
        for kind in kinds.collect::<std::collections::BTreeSet<_>>() {
            *seen.entry(kind).or_default() += 1;
        }
    }
    let rare: Vec<_> = golden::KINDS_OF_CASES
        .iter()
        .filter(|kind| seen.get(*kind).is_none_or(|walks| *walks < 15))
        .collect();
    assert!(rare.is_empty(), "hardly ever seen: {rare:?} in {seen:?}");
}
