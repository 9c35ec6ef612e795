//! Who may be told of when.

use super::*;

/// When they began, when they were due, and how many they are.
fn people(cells: &[(&str, &str, u32)]) -> Vec<Cell<()>> {
    let cell = |(began, closed, people): &(&str, &str, u32)| Cell {
        alike: (),
        began: (*began).to_owned(),
        closed: (*closed).to_owned(),
        people: *people,
    };
    cells.iter().map(cell).collect()
}

fn told_of(cells: &[(&str, &str, u32)], oldest: &str) -> u32 {
    told(people(cells), oldest, CellLimit::default()).iter().map(|cell| cell.people).sum()
}

#[test]
fn the_one_whose_window_closed_last_month_is_told_with_four_others_or_not_yet() {
    let mut cells = vec![("2026-1", "2026-07", 6)];
    assert_eq!(told_of(&cells, "2024-1"), 6);
    cells.push(("2026-1", "2026-08", 1));
    assert_eq!(told_of(&cells, "2024-1"), 6, "the difference would be one person");
    cells.push(("2026-2", "2026-10", 4));
    assert_eq!(told_of(&cells, "2024-1"), 11);
}

#[test]
fn a_quarter_of_few_that_is_too_old_leaves_with_the_next() {
    let cells = [("2023-1", "2023-09", 2), ("2023-2", "2023-12", 3), ("2023-3", "2024-03", 9)];
    assert_eq!(told_of(&cells, "2023-1"), 14);
    assert_eq!(told_of(&cells, "2023-2"), 14, "the difference would be two people");
    assert_eq!(told_of(&cells, "2023-3"), 9, "five have left together");
}
