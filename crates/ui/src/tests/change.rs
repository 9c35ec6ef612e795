//! What the charts of change promise: nothing missing is drawn as nought, nothing is said by colour alone, and what is
//! drawn stands where its number does.

use super::{ESCAPED, HOSTILE, markup, values};
use crate::*;

fn point(day: i32, score: Option<f64>, kind: ChangeKind) -> ChangePoint<'static> {
    let text = score.map_or("missing".into(), |score| score.to_string().into());
    ChangePoint { label: "L".into(), when: "W".into(), day, score, text, kind }
}

fn chart(error: Option<f64>, points: Vec<ChangePoint<'static>>) -> ChangeChart<'static> {
    ChangeChart {
        caption: "Work ability".into(),
        verdict: None,
        said: "From five to seven".into(),
        scale: Scale::new(0.0, 10.0),
        ticks: vec![(0.0, "0".into()), (10.0, "10".into())],
        bands: vec![ChangeBand::new("Poor", 0.0), ChangeBand::new("Good", 7.5)],
        points,
        error,
        legend: ChangeLegend {
            start: "Start".into(),
            within: "Within".into(),
            beyond: "Beyond".into(),
            error: "Error".into(),
        },
        table: Table::new("Numbers", ["Day"]).rows([Row::new(["1.2.2026"])]),
    }
}

fn profile(items: Vec<ProfileItem<'static>>) -> Profile<'static> {
    Profile {
        caption: "Profile".into(),
        columns: ProfileColumns {
            item: "Item".into(),
            before: "Before".into(),
            after: "After".into(),
            change: "Change".into(),
        },
        scale: Scale::new(0.0, 10.0),
        zones: vec![
            Zone::new(Light::Red, 0.0, "0–5", "red"),
            Zone::new(Light::Yellow, 5.5, "6–7", "yellow"),
            Zone::new(Light::Green, 7.5, "8–10", "green"),
        ],
        items,
    }
}

fn given(score: f64) -> ProfileScore<'static> {
    ProfileScore::Given(score, score.to_string().into())
}

fn item(before: ProfileScore<'static>, after: ProfileScore<'static>) -> ProfileItem<'static> {
    ProfileItem { name: "Health".into(), before, after, change: "+2".into() }
}

fn mean(better: Better) -> GroupMean<'static> {
    GroupMean {
        mean: -1.0,
        interval: Some((-2.0, 0.5)),
        error: Some(0.5),
        reach: 4.0,
        better,
        ends: ["worse".into(), "better".into()],
        said: "On average −1".into(),
    }
}

fn groups(row: GroupRow<'static>) -> GroupChange<'static> {
    let legend = GroupLegend { mean: "Mean".into(), interval: "Interval".into(), error: "Error".into() };
    GroupChange {
        caption: "Groups".into(),
        rows: vec![row],
        legend,
        table: Table::new("Numbers", ["Mean"]).rows([Row::new(["−1"])]),
    }
}

fn row(mean: Option<GroupMean<'static>>, shares: Option<[GroupShare<'static>; 3]>) -> GroupRow<'static> {
    GroupRow { name: "AUDIT".into(), count: "40".into(), mean, shares, note: None }
}

fn shares(of: [Option<f64>; 3]) -> [GroupShare<'static>; 3] {
    of.map(|percent| GroupShare::new("Share", percent.map_or("not told", |_| "told"), percent))
}

#[test]
fn hostile_text_stays_text_in_the_charts_of_change() {
    let change = ChangeChart {
        caption: HOSTILE.into(),
        said: HOSTILE.into(),
        verdict: Some(StatusLabel::new(StatusKind::Info, HOSTILE)),
        ticks: vec![(1.0, HOSTILE.into())],
        bands: vec![ChangeBand::new(HOSTILE, 0.0)],
        points: vec![ChangePoint {
            label: HOSTILE.into(),
            when: HOSTILE.into(),
            text: HOSTILE.into(),
            ..point(0, Some(1.0), ChangeKind::Start)
        }],
        ..chart(Some(1.0), Vec::new())
    };
    let hostile = ProfileItem {
        name: HOSTILE.into(),
        change: HOSTILE.into(),
        ..item(ProfileScore::Given(1.0, HOSTILE.into()), ProfileScore::Missing(HOSTILE.into()))
    };
    let share = || GroupShare::new(HOSTILE, HOSTILE, None);
    let row = GroupRow {
        name: HOSTILE.into(),
        count: HOSTILE.into(),
        note: Some(HOSTILE.into()),
        mean: Some(GroupMean {
            ends: [HOSTILE.into(), HOSTILE.into()],
            said: HOSTILE.into(),
            ..mean(Better::Lower)
        }),
        shares: Some([share(), share(), share()]),
    };
    let all = [markup(&change), markup(&profile(vec![hostile])), markup(&groups(row))];
    for html in all {
        assert!(html.contains(ESCAPED) && !html.contains("<script") && !html.contains("\"'"), "{html}");
    }
}

#[test]
fn a_score_stands_on_its_scale_and_the_error_around_the_first() {
    let points = vec![point(0, Some(5.0), ChangeKind::Start), point(100, Some(10.0), ChangeKind::Beyond)];
    let html = markup(&chart(Some(2.0), points));

    // The plot is 220 high, from 14 to 234: five of ten is in the middle, two points are 44.
    assert!(html.contains("<circle class=\"chart-start\" cx=\"10.00%\" cy=\"124.0\""), "{html}");
    assert!(
        html.contains("<svg x=\"90.00%\" y=\"14.0\" overflow=\"visible\"><path class=\"chart-beyond\""),
        "{html}"
    );
    let band = "<rect class=\"chart-error\" x=\"10.00%\" y=\"80.0\" width=\"90.00%\" height=\"88.0\"/>";
    assert!(html.contains(band), "{html}");
    assert_eq!(html.matches("<line class=\"chart-edge\"").count(), 2);
    assert!(html.contains("role=\"img\" aria-label=\"Work ability. From five to seven\""));
    assert!(html.contains("<table"), "the same in numbers");
}

#[test]
fn where_the_scale_ends_the_error_has_no_edge() {
    let html = markup(&chart(Some(2.0), vec![point(0, Some(9.0), ChangeKind::Start)]));

    assert_eq!(html.matches("<line class=\"chart-edge\"").count(), 1);
    assert!(html.contains("y=\"14.0\" width=\"90.00%\" height=\"66.0\""), "{html}");
}

#[test]
fn a_missing_measurement_breaks_the_line_and_has_no_score() {
    let points = vec![
        point(0, Some(5.0), ChangeKind::Start),
        point(50, None, ChangeKind::Within),
        point(100, Some(6.0), ChangeKind::Within),
    ];
    let html = markup(&chart(None, points));

    assert!(!html.contains("<line class=\"chart-line\""), "{html}");
    assert_eq!(values(&html, "<circle class=\"").len(), 4, "two scores and two samples: {html}");
    assert!(html.contains("class=\"chart-missing\"") && html.contains(">missing</text>"));
    assert!(!html.contains("chart-error"), "no error is known, and none is explained");
}

#[test]
fn the_first_score_there_is_begins_the_error() {
    let points = vec![point(0, None, ChangeKind::Start), point(100, Some(5.0), ChangeKind::Start)];
    let html = markup(&chart(Some(1.0), points));

    assert!(html.contains("<rect class=\"chart-error\" x=\"90.00%\""), "{html}");
    assert_eq!(markup(&chart(Some(1.0), Vec::new())).matches("chart-error").count(), 1, "only its sample");
}

#[test]
fn labels_of_near_points_stand_under_each_other() {
    let near = [0, 5, 100].map(|day| point(day, Some(5.0), ChangeKind::Within)).into();
    let html = markup(&chart(None, near));
    let rows: Vec<_> =
        html.split("<text class=\"chart-label\"").skip(1).map(|rest| values(rest, " y=\"")[0]).collect();

    assert_eq!(rows, ["254.0", "290.0", "254.0"]);
}

#[test]
fn each_light_has_a_shape_and_a_word_and_a_missing_score_neither() {
    let html = markup(&profile(vec![
        item(given(5.0), given(6.0)),
        item(given(8.0), ProfileScore::Missing("missing".into())),
    ]));
    let lines: Vec<_> = html.split("<svg class=\"profile-line\"").skip(1).collect();

    for (light, shape) in [("red", "M-6-6h12v12h-12z"), ("yellow", "M0-7.5 7.5 6h-15z")] {
        assert!(lines[0].contains(&format!("<span class=\"light-word\">{light}</span>")), "{html}");
        assert!(lines[0].contains(&format!("<path class=\"light-{light}\" d=\"{shape}\"/>")), "{html}");
    }
    assert!(lines[1].contains("<span class=\"light-missing\">missing</span>"));
    assert!(!lines[1].contains("profile-way") && !lines[1].contains(" x=\"0.00%\" y=\"11\""), "{}", lines[1]);
    assert!(lines[1].contains("x=\"80.00%\" y=\"11\""));
}

#[test]
fn a_score_that_stayed_is_seen_twice() {
    let html = markup(&profile(vec![item(given(7.0), given(7.0))]));

    assert!(
        html.contains("class=\"profile-before\" d=\"M0-7.5 7.5 6h-15z\" transform=\"scale(1.6)\""),
        "{html}"
    );
}

#[test]
fn better_is_to_the_right_whichever_way_the_instrument_points() {
    let dot = |better| {
        let html = markup(&groups(row(Some(mean(better)), None)));
        values(&html, "<circle class=\"chart-start\" cx=\"")[0].to_owned()
    };
    assert_eq!((dot(Better::Higher), dot(Better::Lower)), ("37.50%".to_owned(), "62.50%".to_owned()));

    let html = markup(&groups(row(Some(mean(Better::Lower)), None)));
    assert!(html.contains("<line class=\"chart-line\" x1=\"43.75%\" x2=\"75.00%\""), "{html}");
    assert!(html.contains("<rect class=\"chart-error\" x=\"43.75%\" y=\"8\" width=\"12.50%\""), "{html}");
}

#[test]
fn shares_that_are_not_told_stand_in_one_empty_place() {
    let html = markup(&groups(row(None, Some(shares([Some(60.0), None, None])))));
    let bar = html.split("<dl").next().unwrap();

    assert_eq!(bar.matches("share-untold").count(), 1);
    assert!(bar.contains("<rect class=\"share-untold\" x=\"60.00%\" width=\"40.00%\""), "{bar}");
    assert_eq!(html.matches(">not told<").count(), 2);

    let whole = markup(&groups(row(None, Some(shares([Some(50.0), Some(30.0), Some(20.0)])))));
    assert!(whole.contains("<line class=\"share-declined\" x1=\"80.00%\" x2=\"100.00%\""), "{whole}");
    assert!(!whole.contains("share-untold"));
}

#[test]
fn a_group_of_too_few_is_told_in_words_and_nothing_is_drawn() {
    let few = GroupRow { note: Some("Too few".into()), ..row(None, None) };
    let html = markup(&groups(few));

    assert!(html.contains(">Too few</p>") && !html.contains("chart-zero") && !html.contains("share-"));
    assert!(
        !html.contains(">Interval<") && !html.contains(">Error<"),
        "nothing undrawn is explained: {html}"
    );
}

#[test]
fn numbers_are_written_as_people_write_them() {
    let (fi, en) = (DecimalMark::Comma, DecimalMark::Point);

    assert_eq!((fi.change(1.84, 1), fi.change(-0.44, 1)), ("+1,8".to_owned(), "−0,4".to_owned()));
    assert_eq!((fi.change(-0.04, 1), fi.change(0.04, 1)), ("0,0".to_owned(), "0,0".to_owned()));
    assert_eq!((fi.plain(6.0, 0), fi.plain(-10.0, 0)), ("6".to_owned(), "−10".to_owned()));
    assert_eq!((en.change(1.84, 1), en.plain(0.5, 2)), ("+1.8".to_owned(), "0.50".to_owned()));
}

#[test]
fn numbers_that_cannot_be_are_not_drawn() {
    let odd = ChangePoint { text: "?".into(), ..point(0, Some(f64::NAN), ChangeKind::Start) };
    let html = markup(&ChangeChart { scale: Scale::new(3.0, 3.0), ..chart(Some(f64::INFINITY), vec![odd]) });

    assert!(!html.contains("NaN") && !html.contains("inf"), "{html}");
    assert!(html.contains("<text class=\"chart-missing\""), "{html}");
}
