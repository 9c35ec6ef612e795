//! How a way is written: lines with round corners, and the head at the end.

use std::fmt::Write as _;

/// The length of an arrow's head.
pub(super) const HEAD: i32 = 11;
const CORNER: i32 = 8;

/// A line through the points, with round corners, that ends where the head begins.
pub(super) fn rounded(points: &[(i32, i32)]) -> String {
    let mut way = String::new();
    let [first, .., last] = points else { return way };
    // Writing to a string never fails.
    let _ = write!(way, "M{} {}", first.0, first.1);
    for corner in points.windows(3) {
        let [before, at, after] = corner else { continue };
        let (into, out) = (towards(*at, *before, CORNER), towards(*at, *after, CORNER));
        let _ = write!(way, "L{} {}Q{} {} {} {}", into.0, into.1, at.0, at.1, out.0, out.1);
    }
    let before = points.iter().rev().nth(1).copied().unwrap_or(*first);
    let end = towards(*last, before, HEAD - 2);
    let _ = write!(way, "L{} {}", end.0, end.1);
    way
}

/// The point `length` from `from` on the way to `to`, at most half-way.
fn towards(from: (i32, i32), to: (i32, i32), length: i32) -> (i32, i32) {
    let step = |from: i32, to: i32| (to - from).signum() * length.min((to - from).abs() / 2);
    (from.0 + step(from.0, to.0), from.1 + step(from.1, to.1))
}

/// The head of an arrow: a triangle at its end.
pub(super) fn head(points: &[(i32, i32)]) -> String {
    let [.., before, (x, y)] = points else { return String::new() };
    let (dx, dy) = ((x - before.0).signum(), (y - before.1).signum());
    let (base_x, base_y) = (x - dx * HEAD, y - dy * HEAD);
    let half = HEAD / 2 + 1;
    let (one, other) = ((base_x - dy * half, base_y - dx * half), (base_x + dy * half, base_y + dx * half));
    format!("{x},{y} {},{} {},{}", one.0, one.1, other.0, other.1)
}
