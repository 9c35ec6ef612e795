//! People counted by their scores, and a group divided.

use std::collections::BTreeMap;

use super::*;

#[test]
fn people_counted_by_their_scores_are_told_as_one_by_one() {
    let changes_of = [3, 3, 3, 3, 3, 0, 0, -1, 1, 2, 2, -3, -3, -3, -3, -3, -3, 0, 1, 4];
    let one_by_one = work_ability().group(&changes(&changes_of), CellLimit::default()).change.unwrap();
    let mut counts = BTreeMap::<i32, u32>::new();
    for change in changes_of {
        *counts.entry(change).or_default() += 1;
    }
    let pairs = counts.into_iter().map(|(change, people)| Pair {
        before: 5.0,
        after: 5.0 + f64::from(change),
        people,
    });
    let counted = work_ability().counted(pairs, CellLimit::default()).unwrap();
    let (one, other) = (one_by_one.spread.unwrap(), counted.spread.unwrap());
    assert!(near(one_by_one.mean, counted.mean, 1e-12) && near(one.deviation, other.deviation, 1e-12));
    assert_eq!((one_by_one.pairs, one_by_one.shares), (counted.pairs, counted.shares));
    assert!(near(one.low, other.low, 1e-12) && near(one.high, other.high, 1e-12));
}

proptest! {
    /// Shows W-07: what is told of pieces and of the whole leaves no piece that is too small as their difference.
    #[test]
    fn no_piece_of_a_group_is_small_and_together_they_are_the_whole(
        places in prop::collection::vec(0_u32..40, 0..16), limit in 5_u32..=10,
    ) {
        let limit = CellLimit::of(limit).unwrap();
        let pieces = pieces(&places, limit);
        prop_assert!(pieces.len() != 1);
        for piece in &pieces {
            let people: u32 = places[piece.clone()].iter().sum();
            prop_assert!(people >= 2 * limit.people());
        }
        let held: Vec<usize> = pieces.iter().cloned().flatten().collect();
        prop_assert!(pieces.is_empty() || held == (0..places.len()).collect::<Vec<_>>());
    }
}
