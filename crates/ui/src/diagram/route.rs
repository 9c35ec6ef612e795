//! The ways of arrows: along gaps, above and below the boxes, never through one.

use super::Arrow;
use super::layout::int;
use super::pen::{HEAD, head, rounded};
use super::shapes::ArrowShape;
use super::spot::{Side, Spot, port};

/// How far from its box a number stands on an arrow that leaves to the right.
const NUMBER_OUT: i32 = 17;
/// Vertical ways in a gap begin this far from the box on its left.
const TRACK_FROM: i32 = 34;
/// The gap between the boxes of two lanes, and the half of it that belongs to the lane on the left.
const GAP: i32 = 84;
const BESIDE: i32 = GAP / 2;

/// The kind of way from one box to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// To the next lane, through the gap between.
    Next,
    /// Straight to the neighbour above or below.
    Neighbour,
    /// To a box farther up or down in the same lane, along its right side, or back along its left.
    Beside,
    /// Back to the lane before, through the gap between.
    Before,
    /// Over the boxes between, on a level above all.
    Above(i32),
    /// Under all boxes.
    Below(i32),
}

/// An arrow on its way to being drawn.
struct Route<'d> {
    arrow: &'d Arrow,
    way: Way,
    from: Spot,
    to: Spot,
    start: (Side, i32),
    finish: (Side, i32),
    tracks: [i32; 2],
}

/// The room for arrows around the boxes.
pub(super) struct Routes {
    pub(super) top: i32,
    pub(super) bottom: i32,
    pub(super) level: i32,
}

type Wanted<'d> = (&'d Arrow, usize, usize);

impl Routes {
    /// How many levels of arrows go above and below the boxes.
    pub(super) fn levels(wanted: &[Wanted<'_>], spots: &[Spot]) -> (i32, i32) {
        let ways = ways(wanted, spots);
        let count =
            |level: &dyn Fn(&Way) -> Option<i32>| ways.iter().filter_map(level).max().map_or(0, |it| it + 1);
        let above = count(&|way| if let Way::Above(level) = way { Some(*level) } else { None });
        let below = count(&|way| if let Way::Below(level) = way { Some(*level) } else { None });
        (above, below)
    }

    /// The most ends of arrows that stand on one upright side of each box.
    pub(super) fn ends_on_a_side(wanted: &[Wanted<'_>], spots: &[Spot]) -> Vec<i32> {
        let mut ends = vec![[0, 0]; spots.len()];
        for (&(arrow, from, to), way) in wanted.iter().zip(ways(wanted, spots)) {
            let (Some(one), Some(other)) = (spots.get(from), spots.get(to)) else { continue };
            let (start, finish) = sides(way, *one, *other, arrow.back);
            for (place, side) in [(from, start), (to, finish)] {
                let Some([left, right]) = ends.get_mut(place) else { continue };
                match side {
                    Side::Left => *left += 1,
                    Side::Right => *right += 1,
                    Side::Top | Side::Bottom => {}
                }
            }
        }
        ends.into_iter().map(|[left, right]| left.max(right)).collect()
    }

    pub(super) fn draw(&self, wanted: &[Wanted<'_>], spots: &[Spot]) -> Vec<ArrowShape> {
        let ways = ways(wanted, spots);
        let mut routes: Vec<Route<'_>> = wanted
            .iter()
            .zip(ways)
            .filter_map(|(&(arrow, from, to), way)| {
                let (from, to) = (*spots.get(from)?, *spots.get(to)?);
                let (start, finish) = sides(way, from, to, arrow.back);
                let (start, finish) = ((start, 0), (finish, 0));
                Some(Route { arrow, way, from, to, start, finish, tracks: [0, 0] })
            })
            .collect();
        spread_ports(&mut routes);
        straighten(&mut routes);
        spread_tracks(&mut routes);
        let mut number = 0;
        routes
            .iter()
            .map(|route| {
                number += usize::from(!route.arrow.label.is_empty());
                self.shape(route, number)
            })
            .collect()
    }

    fn shape(&self, route: &Route<'_>, number: usize) -> ArrowShape {
        let points = self.points(route);
        let (x, y) = number_place(route, &points);
        ArrowShape {
            way: rounded(&points),
            head: head(&points),
            number: (!route.arrow.label.is_empty()).then_some((x, y, number)),
            back: route.arrow.back,
        }
    }

    fn points(&self, route: &Route<'_>) -> Vec<(i32, i32)> {
        let start = port(route.from, route.start);
        let finish = port(route.to, route.finish);
        let [out, into] = route.tracks;
        match route.way {
            Way::Neighbour => vec![start, finish],
            Way::Next if start.1 == finish.1 => vec![start, finish],
            Way::Next | Way::Before | Way::Beside => vec![start, (out, start.1), (out, finish.1), finish],
            Way::Above(level) => Self::around(route, self.top - 24 - level * self.level, [out, into]),
            Way::Below(level) => Self::around(route, self.bottom + 24 + level * self.level, [out, into]),
        }
    }

    /// Out of the box, to the level, along it, and into the other box.
    fn around(route: &Route<'_>, y: i32, [out, into]: [i32; 2]) -> Vec<(i32, i32)> {
        let start = port(route.from, route.start);
        let finish = port(route.to, route.finish);
        let mut points = vec![start];
        match route.start.0 {
            Side::Top | Side::Bottom => points.push((start.0, y)),
            Side::Left | Side::Right => points.extend([(out, start.1), (out, y)]),
        }
        match route.finish.0 {
            Side::Top | Side::Bottom => points.push((finish.0, y)),
            Side::Left | Side::Right => points.extend([(into, y), (into, finish.1)]),
        }
        points.push(finish);
        points
    }
}

/// The way of each arrow. Arrows that share a level do not share any of its length.
fn ways(wanted: &[Wanted<'_>], spots: &[Spot]) -> Vec<Way> {
    let mut ways = Vec::with_capacity(wanted.len());
    let mut order: Vec<(usize, Way, [i32; 2])> = Vec::new();
    for (place, (_, from, to)) in wanted.iter().enumerate() {
        let (Some(from), Some(to)) = (spots.get(*from), spots.get(*to)) else { continue };
        let way = if to.lane == from.lane {
            if to.row.abs_diff(from.row) == 1 { Way::Neighbour } else { Way::Beside }
        } else if to.lane == from.lane + 1 {
            Way::Next
        } else if to.lane > from.lane {
            Way::Above(0)
        } else if to.lane + 1 == from.lane && !from.is_last && !to.is_last {
            Way::Before
        } else {
            Way::Below(0)
        };
        ways.push(way);
        order.push((place, way, [from.middle_x().min(to.middle_x()), from.middle_x().max(to.middle_x())]));
    }
    // Short ones nearest to the boxes.
    order.sort_by_key(|(place, _, [left, right])| (right - left, *place));
    let mut taken: [Vec<Vec<[i32; 2]>>; 2] = [Vec::new(), Vec::new()];
    for (place, way, span) in order {
        let [above, below] = &mut taken;
        let Some(slot) = ways.get_mut(place) else { continue };
        match way {
            Way::Above(_) => *slot = Way::Above(level_for(above, span)),
            Way::Below(_) => *slot = Way::Below(level_for(below, span)),
            Way::Next | Way::Neighbour | Way::Beside | Way::Before => {}
        }
    }
    ways
}

fn level_for(levels: &mut Vec<Vec<[i32; 2]>>, [left, right]: [i32; 2]) -> i32 {
    let free = |spans: &Vec<[i32; 2]>| spans.iter().all(|[from, to]| right + 60 < *from || *to + 60 < left);
    let level = levels.iter().position(free).unwrap_or(levels.len());
    if level == levels.len() {
        levels.push(Vec::new());
    }
    if let Some(spans) = levels.get_mut(level) {
        spans.push([left, right]);
    }
    int(level)
}

/// On which sides an arrow leaves and arrives.
fn sides(way: Way, from: Spot, to: Spot, back: bool) -> (Side, Side) {
    match way {
        Way::Next => (Side::Right, Side::Left),
        Way::Neighbour if to.row > from.row => (Side::Bottom, Side::Top),
        Way::Neighbour => (Side::Top, Side::Bottom),
        Way::Beside if back => (Side::Left, Side::Left),
        Way::Beside => (Side::Right, Side::Right),
        Way::Before => (Side::Left, Side::Right),
        Way::Above(_) => (
            if from.is_first { Side::Top } else { Side::Right },
            if to.is_first { Side::Top } else { Side::Left },
        ),
        Way::Below(_) => (
            if from.is_last { Side::Bottom } else { Side::Left },
            if to.is_last { Side::Bottom } else { Side::Right },
        ),
    }
}

/// Ends on one side of a box stand apart, in the order of where they lead.
fn spread_ports(routes: &mut [Route<'_>]) {
    const FAR: i32 = 1000;
    let mut ends: Vec<(Spot, Side, i32, usize, bool)> = Vec::new();
    for (place, route) in routes.iter().enumerate() {
        let leads_to = |side: Side, other: Spot, mine: Spot| match (side, route.way) {
            (_, Way::Neighbour) | (Side::Top | Side::Bottom, _) => i32::from(route.arrow.back),
            (_, Way::Above(_)) => i32::MIN / 2 + mine.x - other.x,
            // Below what goes or comes on the same side.
            (_, Way::Below(_)) => i32::MAX / 2 + mine.x - other.x,
            (Side::Left | Side::Right, _) => other.middle_y(),
        };
        // Above and below, ends stand so that no way up or down crosses another's level.
        let order = |side: Side, other: Spot, mine: Spot, starts: bool| match (side, route.way) {
            (Side::Bottom, Way::Below(level)) => {
                if starts {
                    level
                } else {
                    FAR - level
                }
            }
            (Side::Top, Way::Above(level)) => {
                if starts {
                    FAR - level
                } else {
                    level
                }
            }
            _ => leads_to(side, other, mine),
        };
        let (start, finish) = (route.start.0, route.finish.0);
        ends.push((route.from, start, order(start, route.to, route.from, true), place, true));
        ends.push((route.to, finish, order(finish, route.from, route.to, false), place, false));
    }
    ends.sort_by_key(|(spot, side, order, place, starts)| (spot.x, spot.y, *side, *order, *place, *starts));
    for group in ends.chunk_by(|one, other| (one.0, one.1) == (other.0, other.1)) {
        let count = int(group.len());
        for ((spot, side, _, place, starts), nth) in group.iter().zip(1..) {
            let along = match side {
                Side::Left | Side::Right => spot.y + spot.height * nth / (count + 1),
                Side::Top | Side::Bottom => spot.x + spot.width * nth / (count + 1),
            };
            let Some(route) = routes.get_mut(*place) else { continue };
            if *starts {
                route.start.1 = along;
            } else {
                route.finish.1 = along;
            }
        }
    }
}

/// Arrows that are nearly straight become straight.
fn straighten(routes: &mut [Route<'_>]) {
    const NEARLY: i32 = 26;
    let arrivals: Vec<(Spot, Side, i32)> =
        routes.iter().map(|it| (it.to, it.finish.0, it.finish.1)).collect();
    for (place, route) in routes.iter_mut().enumerate() {
        let (start, finish) = (route.start.1, route.finish.1);
        let spot = route.to;
        let (low, high) = match route.way {
            Way::Next => (spot.y + 10, spot.bottom() - 10),
            Way::Neighbour => (spot.x + 10, spot.right() - 10),
            Way::Beside | Way::Before | Way::Above(_) | Way::Below(_) => continue,
        };
        let mut others = arrivals.iter().enumerate().filter(|(other, _)| *other != place);
        let in_the_way = others.any(|(_, (other, side, along))| {
            *other == spot && *side == route.finish.0 && along.abs_diff(start) < 20
        });
        let is_near = (start - finish).abs() <= NEARLY || route.way == Way::Neighbour;
        if is_near && (low..=high).contains(&start) && !in_the_way {
            route.finish.1 = start;
        }
    }
}

/// Upright stretches in one gap stand apart.
fn spread_tracks(routes: &mut [Route<'_>]) {
    let mut stretches: Vec<(i32, i32, i32, usize, usize)> = Vec::new();
    for (place, route) in routes.iter().enumerate() {
        let (start, finish) = (port(route.from, route.start), port(route.to, route.finish));
        // The right side of the upper source comes last, so that its way down crosses no other's way out.
        let order = if finish.1 >= start.1 { -start.1 } else { start.1 };
        match route.way {
            Way::Next if start.1 != finish.1 => stretches.push((route.from.right(), GAP, order, place, 0)),
            Way::Beside if route.start.0 == Side::Left => {
                stretches.push((route.from.x - GAP, GAP, i32::MAX, place, 0));
            }
            Way::Beside => stretches.push((route.from.right(), BESIDE, order, place, 0)),
            Way::Before => stretches.push((route.to.right(), GAP, i32::MAX - 1, place, 0)),
            Way::Above(_) | Way::Below(_) => {
                for (side, spot, along, end) in
                    [(route.start.0, route.from, start.1, 0), (route.finish.0, route.to, finish.1, 1)]
                {
                    match side {
                        Side::Right => stretches.push((spot.right(), BESIDE, along, place, end)),
                        // Nearest to the box that they leave or reach: they cross nothing on the way there.
                        Side::Left => stretches.push((spot.x - GAP, GAP, i32::MAX, place, end)),
                        Side::Top | Side::Bottom => {}
                    }
                }
            }
            Way::Next | Way::Neighbour => {}
        }
    }
    stretches.sort_unstable();
    for gap in stretches.chunk_by(|one, other| one.0 == other.0) {
        let width = gap.iter().map(|stretch| stretch.1).max().unwrap_or_default();
        let room = (width - TRACK_FROM - HEAD - 4).max(4);
        let count = int(gap.len());
        for ((left, .., place, end), nth) in gap.iter().zip(0..) {
            let x = left + TRACK_FROM.min(width - 12) + room * (2 * nth + 1) / (2 * count);
            if let Some(track) = routes.get_mut(*place).and_then(|route| route.tracks.get_mut(*end)) {
                *track = x;
            }
        }
    }
}

/// The number stands near the start, or in the middle of the stretch above or below the boxes.
fn number_place(route: &Route<'_>, points: &[(i32, i32)]) -> (i32, i32) {
    let middle =
        |one: (i32, i32), other: (i32, i32)| (i32::midpoint(one.0, other.0), i32::midpoint(one.1, other.1));
    let first = points.first().copied().unwrap_or_default();
    match (route.way, points) {
        (Way::Next | Way::Beside | Way::Before, _) => match route.start.0 {
            Side::Left => (first.0 - NUMBER_OUT, first.1),
            Side::Right | Side::Top | Side::Bottom => (first.0 + NUMBER_OUT, first.1),
        },
        (Way::Neighbour, [start, finish]) => middle(*start, *finish),
        (Way::Above(_) | Way::Below(_), _) => {
            let flat = points.windows(2).filter_map(|pair| match pair {
                [one, other] if one.1 == other.1 => Some((*one, *other)),
                _ => None,
            });
            let longest = flat.max_by_key(|(one, other)| (one.0 - other.0).abs());
            longest.map_or(first, |(one, other)| middle(one, other))
        }
        (Way::Neighbour, _) => first,
    }
}
