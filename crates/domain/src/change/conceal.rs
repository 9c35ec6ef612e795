//! What may be told of the few.
//!
//! A cell of one to `limit − 1` people is not told, and neither is anything from which it could be computed. Which other
//! cell goes with it is fixed beforehand and not "the next smallest": who knows that rule learns from it. Of 13, 13 and 4
//! it would hide one 13 and the 4, tell the other 13, and thereby bound the hidden one from above so that only 13 + 4
//! make up the rest. The tests go through every small table and look for a hidden cell that has one value left.

/// One of the three shares: improved, unchanged, declined.
pub(super) type Cells = [u32; 3];

/// Few, but somebody.
fn is_small(count: u32, limit: u32) -> bool {
    count > 0 && count < limit
}

/// The cells that may be told when their sum is known. A small share at an end goes with the middle one, a small middle
/// one with the share of the declined; what is hidden is never a small number together.
pub(super) fn shares(cells: Cells, limit: u32) -> [Option<u32>; 3] {
    let [improved, unchanged, declined] = cells.map(|count| is_small(count, limit));
    let hides_improved = improved;
    let hides_declined = declined || (unchanged && !improved);
    let hidden = [hides_improved, hides_improved || hides_declined, hides_declined];
    let together: u32 = cells.iter().zip(hidden).filter(|(_, hidden)| *hidden).map(|(count, _)| count).sum();
    let all = is_small(together, limit);
    let mut told = cells.into_iter().zip(hidden).map(|(count, hidden)| (!hidden && !all).then_some(count));
    std::array::from_fn(|_| told.next().flatten())
}

/// Counts by name, the largest first, and the sum of those that are not told. With a small one among them only those are
/// listed that are at least twice the limit and leave at least as much for the rest, whose names are not told: to be
/// named there would say that it was somebody. Equal counts go together, so that a name decides nothing.
pub(super) fn listed<R: Ord>(mut counts: Vec<(R, u32)>, limit: u32) -> (Vec<(R, u32)>, u32) {
    counts.retain(|(_, count)| *count > 0);
    counts.sort_by(|(one, fewer), (other, more)| more.cmp(fewer).then_with(|| one.cmp(other)));
    if !counts.iter().any(|(_, count)| is_small(*count, limit)) {
        return (counts, 0);
    }
    let (mut told, mut left) = (0, counts.iter().map(|(_, count)| count).sum::<u32>());
    for equal in counts.chunk_by(|(_, one), (_, other)| one == other) {
        let here: u32 = equal.iter().map(|(_, count)| count).sum();
        let many = equal.first().is_some_and(|(_, count)| *count >= 2 * limit);
        if !many || left - here < 2 * limit {
            break;
        }
        left -= here;
        told += equal.len();
    }
    counts.truncate(told);
    (counts, left)
}
