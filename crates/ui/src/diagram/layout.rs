//! Where everything stands: boxes in lanes, room for arrows above and below, the legend under all.

use super::route::Routes;
use super::shapes::{ArrowShape, BoxShape, Entry, LaneShape, Line, TagShape};
use super::spot::Spot;
use super::{Arrow, BoxState, Diagram, DiagramBox, TagKind};
use crate::letters::Face;

/// A slide. A path that does not fit is drawn on a wider sheet of the same shape, and shown smaller.
const SLIDE: (i32, i32) = (1600, 900);
const WIDEST: i32 = 2400;
const WIDER: usize = 80;
const MARGIN: i32 = 40;
const LANES_TOP: i32 = 106;
const LANE_GAP: i32 = 8;
const LANE_PAD: i32 = 42;
const BOX_PAD: i32 = 14;
const ROW_GAP: i32 = 54;
const LEVEL: i32 = 28;
/// Ends of arrows on one side of a box stand at least this far apart.
const PORT: i32 = 27;
const TITLE: Face = Face { size: 30, bold: true };
const LANE: Face = Face { size: 18, bold: true };
const LABEL: Face = Face { size: 18, bold: true };
const CAPTION: Face = Face { size: 14, bold: false };
const TAG: Face = Face { size: 13, bold: false };
const MOVE: Face = Face { size: 16, bold: true };
const DETAIL: Face = Face { size: 15, bold: false };
const LEGEND_COLUMNS: usize = 4;
const LEGEND_INDENT: i32 = 36;

/// The whole picture, ready to be written.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) width: i32,
    pub(super) height: i32,
    pub(super) title: Vec<Line>,
    pub(super) subtitle: Line,
    pub(super) lanes_top: i32,
    pub(super) lanes_height: i32,
    pub(super) lanes: Vec<LaneShape>,
    pub(super) boxes: Vec<BoxShape>,
    pub(super) arrows: Vec<ArrowShape>,
    pub(super) legend: Vec<Entry>,
    pub(super) legend_y: i32,
}

impl Layout {
    pub(super) fn of(diagram: &Diagram) -> Self {
        let sheets = (SLIDE.0..=WIDEST).step_by(WIDER).map(|width| Self::on(diagram, width));
        let fits = |layout: &Self| layout.height <= slide_height(layout.width);
        let mut last = None;
        for layout in sheets {
            if fits(&layout) {
                return layout;
            }
            last = Some(layout);
        }
        last.unwrap_or_else(|| Self::on(diagram, SLIDE.0))
    }

    fn on(diagram: &Diagram, width: i32) -> Self {
        let columns = Columns { count: int(diagram.lanes.len().max(1)), sheet: width };
        let head = columns.head_height(diagram);
        let mut boxes: Vec<BoxShape> = diagram.boxes.iter().map(|each| measured(each, columns)).collect();
        let wanted: Vec<(&Arrow, usize, usize)> =
            diagram.arrows.iter().filter_map(|it| ends(diagram, it)).collect();

        let stacks = stacks(diagram, &boxes);
        let rows = placed(&boxes, &stacks, 0);
        for (shape, ends) in boxes.iter_mut().zip(Routes::ends_on_a_side(&wanted, &rows)) {
            shape.spot.height = shape.spot.height.max(PORT * (ends + 1));
        }
        let tallest = stacks.iter().map(|stack| stack.height(&boxes)).max().unwrap_or_default();
        let mut spots = placed(&boxes, &stacks, tallest);
        let (above, below) = Routes::levels(&wanted, &spots);
        let (legend_lines, legend_height) = legend(diagram, width);

        // What the slide has over is shared by the room above and below the boxes.
        let used =
            LANES_TOP + head + 40 + above * LEVEL + tallest + below * LEVEL + 56 + legend_height + MARGIN;
        let spare = (slide_height(width) - used).max(0);
        let top = LANES_TOP + head + 20 + above * LEVEL + spare / 2;
        for spot in &mut spots {
            spot.y += top;
        }
        let routes = Routes { top, bottom: top + tallest, level: LEVEL };
        let arrows = routes.draw(&wanted, &spots);
        for (shape, spot) in boxes.iter_mut().zip(&spots) {
            shape.move_to(*spot);
        }
        let lanes_height = head + 40 + above * LEVEL + tallest + below * LEVEL + spare;
        let legend_y = LANES_TOP + lanes_height + 34;
        let has_legend = !legend_lines.is_empty();
        let height = if has_legend { legend_y + 20 + legend_height + MARGIN / 2 } else { legend_y };
        Self {
            width,
            height: height.max(slide_height(width)),
            title: lines_from(&TITLE.lines(&diagram.title, width - 2 * MARGIN), MARGIN, 54, 36),
            subtitle: Line { x: MARGIN, y: 86, text: diagram.subtitle.clone() },
            lanes_top: LANES_TOP,
            lanes_height,
            lanes: columns.shapes(diagram, head, top + tallest / 2),
            boxes,
            arrows,
            legend: legend_lines.into_iter().map(|entry| entry.moved(legend_y + 16)).collect(),
            legend_y,
        }
    }

    pub(super) fn size_attributes(&self) -> String {
        format!("width=\"{}\" height=\"{}\"", SLIDE.0, self.height * SLIDE.0 / self.width)
    }
}

fn slide_height(width: i32) -> i32 {
    width * SLIDE.1 / SLIDE.0
}

/// The lanes as columns.
#[derive(Debug, Clone, Copy)]
struct Columns {
    count: i32,
    /// The width of the whole sheet.
    sheet: i32,
}

impl Columns {
    fn width(self) -> i32 {
        (self.sheet - 2 * MARGIN) / self.count
    }

    fn x(self, lane: usize) -> i32 {
        MARGIN + int(lane) * self.width()
    }

    fn box_width(self) -> i32 {
        self.width() - 2 * LANE_PAD
    }

    fn label_lines(self, label: &str) -> Vec<String> {
        LANE.lines(label, self.width() - LANE_GAP - 24)
    }

    fn head_height(self, diagram: &Diagram) -> i32 {
        let lines = diagram.lanes.iter().map(|lane| self.label_lines(&lane.label).len()).max();
        20 + int(lines.unwrap_or(1)) * 22
    }

    fn shapes(self, diagram: &Diagram, head: i32, middle: i32) -> Vec<LaneShape> {
        let shape = |(place, lane): (usize, &super::Lane)| {
            let label = self.label_lines(&lane.label);
            let middle_x = self.x(place) + self.width() / 2;
            let is_empty = diagram.boxes.iter().all(|each| each.lane != place);
            let empty = if is_empty { CAPTION.lines(&lane.empty, self.box_width()) } else { Vec::new() };
            let first = LANES_TOP + head / 2 + 6 - (int(label.len()) - 1) * 11;
            LaneShape {
                x: self.x(place) + LANE_GAP / 2,
                width: self.width() - LANE_GAP,
                head,
                label: lines_from(&label, middle_x, first, 22),
                empty: lines_from(&empty, middle_x, middle - int(empty.len()) * 9, 19),
            }
        };
        diagram.lanes.iter().enumerate().map(shape).collect()
    }
}

/// The boxes of a lane, from above.
struct Stack {
    boxes: Vec<usize>,
}

impl Stack {
    fn height(&self, boxes: &[BoxShape]) -> i32 {
        let heights: i32 =
            self.boxes.iter().filter_map(|place| boxes.get(*place)).map(|it| it.spot.height).sum();
        heights + (int(self.boxes.len()) - 1).max(0) * ROW_GAP
    }
}

fn stacks(diagram: &Diagram, boxes: &[BoxShape]) -> Vec<Stack> {
    let in_lane = |lane| boxes.iter().enumerate().filter(move |(_, it)| it.spot.lane == lane);
    (0..diagram.lanes.len())
        .map(|lane| Stack { boxes: in_lane(lane).map(|(place, _)| place).collect() })
        .collect()
}

/// Each stack in the middle of the height.
fn placed(boxes: &[BoxShape], stacks: &[Stack], tallest: i32) -> Vec<Spot> {
    let mut spots: Vec<Spot> = boxes.iter().map(|shape| shape.spot).collect();
    for stack in stacks {
        let mut y = (tallest - stack.height(boxes)) / 2;
        for (row, place) in stack.boxes.iter().enumerate() {
            let Some(spot) = spots.get_mut(*place) else { continue };
            spot.y = y;
            spot.row = row;
            spot.is_first = row == 0;
            spot.is_last = row + 1 == stack.boxes.len();
            y += spot.height + ROW_GAP;
        }
    }
    spots
}

/// A box with its texts broken into lines, at the top of its lane.
fn measured(each: &DiagramBox, columns: Columns) -> BoxShape {
    let lane = each.lane.min(usize::try_from(columns.count - 1).unwrap_or_default());
    let x = columns.x(lane) + LANE_PAD;
    let inner = columns.box_width() - 2 * BOX_PAD;
    let label = lines_from(&LABEL.lines(&each.label, inner), x + BOX_PAD, BOX_PAD + 18, 23);
    let mut y = BOX_PAD + 8 + int(label.len()) * 23;
    let caption = lines_from(&CAPTION.lines(&each.caption, inner), x + BOX_PAD, y + 12, 18);
    y += int(caption.len()) * 18;
    let mut tags = Vec::new();
    let mut tag_x = x + BOX_PAD;
    y += if each.tags.is_empty() { 0 } else { 6 };
    for tag in &each.tags {
        let width = TAG.width(&tag.label) + 16;
        if tag_x + width > x + BOX_PAD + inner && tag_x > x + BOX_PAD {
            tag_x = x + BOX_PAD;
            y += 26;
        }
        let label = Line { x: tag_x + 8, y: y + 15, text: tag.label.clone() };
        tags.push(TagShape { x: tag_x, y, width, label, fill: tag_fill(tag.kind) });
        tag_x += width + 6;
    }
    y += if tags.is_empty() { 0 } else { 24 };
    let (fill, ink, soft_ink) = match each.state {
        BoxState::Plain => ("#ffffff", "#1a1a1a", "#4d4d4d"),
        BoxState::Visited => ("#d0e6f7", "#1a1a1a", "#333333"),
        BoxState::Here => ("#0000bf", "#ffffff", "#e8f3fc"),
    };
    let spot = Spot { x, width: columns.box_width(), height: y + BOX_PAD - 4, lane, ..Spot::default() };
    let dashes = if each.anonymous { "7 5" } else { "none" };
    BoxShape { spot, label, caption, tags, fill, ink, soft_ink, dashes }
}

fn tag_fill(kind: TagKind) -> &'static str {
    match kind {
        TagKind::Start => "#ffe977",
        TagKind::End => "#bfebd6",
        TagKind::Running => "#d0e6f7",
        TagKind::Other => "#e6e6e6",
    }
}

/// An arrow with the places of its boxes, when both are there.
fn ends<'d>(diagram: &Diagram, arrow: &'d Arrow) -> Option<(&'d Arrow, usize, usize)> {
    let place = |id: &str| diagram.boxes.iter().position(|each| each.id == id);
    let (from, to) = (place(&arrow.from)?, place(&arrow.to)?);
    (from != to).then_some((arrow, from, to))
}

/// The legend in columns, and its height. Entries are placed from nought.
fn legend(diagram: &Diagram, width: i32) -> (Vec<Entry>, i32) {
    let column = (width - 2 * MARGIN) / int(LEGEND_COLUMNS);
    let inner = column - LEGEND_INDENT - 20;
    let drawn = diagram.arrows.iter().filter(|arrow| ends(diagram, arrow).is_some());
    let labelled: Vec<&Arrow> = drawn.filter(|arrow| !arrow.label.is_empty()).collect();
    let entry = |arrow: &Arrow, number| {
        let label = lines_from(&MOVE.lines(&arrow.label, inner), LEGEND_INDENT, 0, 20);
        let start = int(label.len()) * 20;
        let detail = lines_from(&DETAIL.lines(&arrow.detail, inner), LEGEND_INDENT, start, 18);
        Entry { number, x: 12, y: -5, label, detail, back: arrow.back }
    };
    let entries: Vec<Entry> = labelled.iter().zip(1..).map(|(arrow, number)| entry(arrow, number)).collect();
    let height = column_height(&entries);
    let (mut place, mut y) = (0, 0);
    let mut placed = Vec::new();
    for entry in entries {
        let own = entry.height();
        if y > 0 && y + own > height {
            place += 1;
            y = 0;
        }
        placed.push(entry.beside(MARGIN + place * column).moved(y + 20));
        y += own;
    }
    (placed, height + 10)
}

/// The least height at which the entries, in their order, fill no more columns than there are.
fn column_height(entries: &[Entry]) -> i32 {
    let heights: Vec<i32> = entries.iter().map(Entry::height).collect();
    let columns = |most: i32| {
        let filled = heights.iter().fold((1, 0), |(columns, y), own| {
            if y > 0 && y + own > most { (columns + 1, *own) } else { (columns, y + own) }
        });
        filled.0
    };
    let least = heights.iter().max().copied().unwrap_or_default();
    let whole: i32 = heights.iter().sum();
    (least..whole).find(|most| columns(*most) <= LEGEND_COLUMNS).unwrap_or(whole)
}

/// Lines under each other, from a first base on.
fn lines_from(lines: &[String], x: i32, first: i32, step: i32) -> Vec<Line> {
    let line = |(place, text): (usize, &String)| Line { x, y: first + int(place) * step, text: text.clone() };
    lines.iter().enumerate().map(line).collect()
}

/// A small count as a length.
pub(super) fn int(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
