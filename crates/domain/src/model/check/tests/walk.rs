//! What holds of every sound model.

use proptest::prelude::*;

use super::all_texts;
use super::good::{good, stage, step};
use crate::model::check::{FindingCode as Code, check, is_sound};
use crate::model::{Model, Phase, Stage, StageOwner};

fn any_stage(count: usize) -> impl Strategy<Value = Stage> {
    let phase = proptest::sample::select(&Phase::ALL[..]);
    let requires = proptest::sample::subsequence(vec!["responsible", "basis"], 0..=2);
    let moves = proptest::collection::vec((0..count, requires), 0..4);
    (phase, any::<[bool; 4]>(), moves).prop_map(|(phase, [entry, services, closes, identified], moves)| {
        Stage {
            entry,
            services,
            closes,
            identified,
            moves: moves.iter().map(|(to, requires)| step(&format!("s{to}"), requires)).collect(),
            ..stage("", phase, StageOwner::Team)
        }
    })
}

fn any_path() -> impl Strategy<Value = Vec<Stage>> {
    let paths = (1_usize..6).prop_flat_map(|count| proptest::collection::vec(any_stage(count), count));
    paths.prop_map(|mut stages| {
        for (place, stage) in stages.iter_mut().enumerate() {
            stage.id = format!("s{place}").as_str().into();
        }
        stages
    })
}

/// Can one walk from the stage at `start` to a stage that `end` accepts? Slow and plain on purpose.
fn walks(stages: &[Stage], start: usize, end: impl Fn(&Stage) -> bool) -> bool {
    let mut reached = vec![false; stages.len()];
    reached[start] = true;
    for _ in 0..stages.len() {
        for (from, stage) in stages.iter().enumerate() {
            for (to, next) in stages.iter().enumerate() {
                reached[to] |= reached[from] && stage.moves.iter().any(|step| step.to == next.id);
            }
        }
    }
    stages.iter().zip(&reached).any(|(stage, reached)| *reached && end(stage))
}

proptest! {
    #[test]
    fn in_a_sound_model_every_stage_is_reached_and_every_stage_can_be_closed(stages in any_path()) {
        let model = Model { stages, ..good() };
        let findings = check(&model, &all_texts(&model));
        let reached = |stage: &Stage| {
            let entries = (0..model.stages.len()).filter(|place| model.stages[*place].entry);
            entries.into_iter().any(|entry| walks(&model.stages, entry, |end| end.id == stage.id))
        };
        let all_reached = model.stages.iter().all(reached);
        let all_closable = (0..model.stages.len()).all(|place| walks(&model.stages, place, |end| end.closes));

        if is_sound(&findings) {
            prop_assert!(all_reached && all_closable);
        }
        let said = |codes: &[Code]| findings.iter().any(|finding| codes.contains(&finding.code));
        prop_assert_eq!(!all_reached, said(&[Code::NoEntryStage, Code::UnreachableStage]));
        prop_assert_eq!(!all_closable, said(&[Code::NoClosingStage, Code::DeadEnd, Code::NeverCloses]));
    }
}
