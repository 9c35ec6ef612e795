use super::layout::Layout;
use super::spot::Spot;
use super::{Arrow, BoxState, Diagram, DiagramBox, Lane};

/// Boxes stacked in lanes: `[1, 2]` has one in the first lane and two in the second.
fn path(stacks: &[usize], arrows: &[(&str, &str)]) -> Diagram {
    let lane = |place: usize| Lane { label: format!("Lane {place}"), empty: "Nothing here".to_owned() };
    let boxes = stacks.iter().enumerate().flat_map(|(lane, count)| {
        (0..*count).map(move |row| DiagramBox {
            id: format!("{lane}{row}"),
            label: format!("Stage {lane}{row}"),
            lane,
            caption: "With the team".to_owned(),
            ..DiagramBox::default()
        })
    });
    let arrow = |(from, to): &(&str, &str)| Arrow {
        from: (*from).to_owned(),
        to: (*to).to_owned(),
        label: format!("From {from} to {to}"),
        detail: String::new(),
        back: from > to,
    };
    Diagram {
        id: "path".to_owned(),
        title: "A path".to_owned(),
        lanes: (0..stacks.len()).map(lane).collect(),
        boxes: boxes.collect(),
        arrows: arrows.iter().map(arrow).collect(),
        ..Diagram::default()
    }
}

/// The corners of a drawn way. A rounded corner is written as its two shoulders.
fn corners(way: &str) -> Vec<(i32, i32)> {
    let numbers = |part: &str| part.split(' ').map(|number| number.parse().unwrap()).collect::<Vec<i32>>();
    let parts = way.split(['M', 'L', 'Q']).filter(|part| !part.is_empty()).map(numbers);
    parts.flat_map(|numbers| numbers.chunks(2).map(|pair| (pair[0], pair[1])).collect::<Vec<_>>()).collect()
}

fn runs_through(way: &str, spot: Spot) -> bool {
    corners(way).windows(2).any(|pair| {
        let ((x1, y1), (x2, y2)) = (pair[0], pair[1]);
        let inside = |low: i32, high: i32, from: i32, to: i32| low.max(from) < high.min(to);
        let (left, right) = (x1.min(x2), x1.max(x2).max(x1.min(x2) + 1));
        let (top, bottom) = (y1.min(y2), y1.max(y2).max(y1.min(y2) + 1));
        inside(left, right, spot.x + 2, spot.right() - 2)
            && inside(top, bottom, spot.y + 2, spot.bottom() - 2)
    })
}

#[test]
fn no_arrow_runs_through_a_box() {
    let stacks = [1, 3, 2, 1, 3];
    let ids: Vec<String> = path(&stacks, &[]).boxes.into_iter().map(|each| each.id).collect();
    let pairs: Vec<(&str, &str)> = ids
        .iter()
        .flat_map(|from| ids.iter().map(move |to| (from.as_str(), to.as_str())))
        .filter(|(from, to)| from != to)
        .collect();

    let alone = pairs.iter().map(|pair| vec![*pair]);
    let together = pairs.chunks(6).map(<[_]>::to_vec);
    for arrows in alone.chain(together) {
        let layout = Layout::of(&path(&stacks, &arrows));
        assert_eq!(layout.arrows.len(), arrows.len());
        for (arrow, ends) in layout.arrows.iter().zip(&arrows) {
            for shape in &layout.boxes {
                assert!(!runs_through(&arrow.way, shape.spot), "{ends:?}: {} {:?}", arrow.way, shape.spot);
            }
        }
    }
}

#[test]
fn a_picture_has_the_shape_of_a_slide() {
    let long = [("00", "10"), ("10", "11"), ("11", "12"), ("12", "20"), ("20", "00"), ("12", "10")];
    for arrows in [&long[..1], &long[..]] {
        let layout = Layout::of(&path(&[1, 3, 1], arrows));
        assert_eq!(layout.height * 16, layout.width * 9);
        assert_eq!(layout.size_attributes(), "width=\"1600\" height=\"900\"");
    }
}

#[test]
fn boxes_stay_on_the_sheet_and_off_each_other() {
    let layout = Layout::of(&path(&[1, 4, 2, 3, 1], &[("00", "41"), ("40", "00"), ("13", "20")]));
    for (place, one) in layout.boxes.iter().enumerate() {
        let spot = one.spot;
        assert!(spot.x > 0 && spot.right() < layout.width && spot.y > layout.lanes_top, "{spot:?}");
        assert!(spot.bottom() < layout.lanes_top + layout.lanes_height, "{spot:?}");
        for other in &layout.boxes[..place] {
            let apart =
                other.spot.lane != spot.lane || other.spot.bottom() < spot.y || spot.bottom() < other.spot.y;
            assert!(apart, "{spot:?} {:?}", other.spot);
        }
    }
}

#[test]
fn names_are_written_safely_and_said_to_screen_readers() {
    let mut diagram = path(&[1, 1], &[("00", "10")]);
    diagram.boxes[0].label = "<script>".to_owned();
    diagram.description = "From the first to the last.".to_owned();
    let svg = diagram.svg();

    assert!(!svg.contains("<script>"));
    assert!(svg.contains("aria-labelledby=\"path-title path-description\""));
    assert!(svg.contains("<title id=\"path-title\">A path</title>"));
    assert!(svg.contains("From the first to the last."));
    assert!(!svg.contains("style="), "a page may forbid inline styles");
}

#[test]
fn arrows_are_numbered_in_their_order_and_explained_beneath() {
    let layout = Layout::of(&path(&[1, 1], &[("00", "10"), ("10", "00"), ("00", "nowhere")]));
    let numbers: Vec<_> =
        layout.arrows.iter().filter_map(|arrow| arrow.number.map(|(_, _, number)| number)).collect();
    assert_eq!(numbers, [1, 2]);
    let legend: Vec<_> =
        layout.legend.iter().map(|entry| (entry.number, entry.label[0].text.as_str())).collect();
    assert_eq!(legend, [(1, "From 00 to 10"), (2, "From 10 to 00")]);
}

#[test]
fn walking_marks_where_one_is_and_has_been() {
    let mut diagram = path(&[1, 1, 1], &[]);
    diagram.walk(&["00", "10"], "10");
    let states: Vec<_> = diagram.boxes.iter().map(|each| each.state).collect();
    assert_eq!(states, [BoxState::Visited, BoxState::Here, BoxState::Plain]);
}

#[test]
fn on_a_page_the_picture_is_as_wide_as_its_place() {
    assert!(
        path(&[1], &[])
            .inline()
            .starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100%\" viewBox")
    );
}
