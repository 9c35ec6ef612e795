//! Where a box stands, and the points of its sides.

/// Where a box stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) width: i32,
    pub(super) height: i32,
    pub(super) lane: usize,
    pub(super) row: usize,
    pub(super) is_first: bool,
    pub(super) is_last: bool,
}

impl Spot {
    pub(super) fn right(&self) -> i32 {
        self.x + self.width
    }

    pub(super) fn bottom(&self) -> i32 {
        self.y + self.height
    }

    pub(super) fn middle_x(&self) -> i32 {
        self.x + self.width / 2
    }

    pub(super) fn middle_y(&self) -> i32 {
        self.y + self.height / 2
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    Left,
    Right,
    Top,
    Bottom,
}

/// The point along a side of a box.
pub(super) fn port(spot: Spot, (side, along): (Side, i32)) -> (i32, i32) {
    match side {
        Side::Left => (spot.x, along),
        Side::Right => (spot.right(), along),
        Side::Top => (along, spot.y),
        Side::Bottom => (along, spot.bottom()),
    }
}
