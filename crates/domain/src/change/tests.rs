mod counts;

use proptest::prelude::*;

use super::conceal::{listed, shares};
use super::student::quantile;
use super::*;

fn near(one: f64, other: f64, by: f64) -> bool {
    (one - other).abs() <= by
}

fn error(known: Known) -> MeasurementError {
    MeasurementError::new(known, Ground::Published, "test").unwrap()
}

/// The Work Ability Score: 0–10, bands 0–5, 6–7, 8–10, smallest detectable change 1.92 (Stienstra et al.).
fn work_ability() -> Yardstick {
    Yardstick::new(Better::Higher, Some(error(Known::SmallestDetectable(1.92)))).limits([6.0, 8.0])
}

fn changes(of: &[i32]) -> Vec<FollowUp<&'static str>> {
    of.iter().map(|change| answered(Some(5.0), 5.0 + f64::from(*change))).collect()
}

fn answered(before: Option<f64>, after: f64) -> FollowUp<&'static str> {
    FollowUp { before, after: After::Answered(after) }
}

fn missing(reason: &'static str, times: usize) -> Vec<FollowUp<&'static str>> {
    vec![FollowUp { before: Some(5.0), after: After::Missing(reason) }; times]
}

#[test]
fn two_points_of_work_ability_are_more_than_the_measurement_error_and_one_is_not() {
    let verdict = |before, after| work_ability().judge(Some(before), Some(after)).verdict;

    assert_eq!(verdict(5.0, 7.0), Verdict::Improved);
    assert_eq!(verdict(5.0, 6.0), Verdict::WithinError);
    assert_eq!(verdict(5.0, 5.0), Verdict::WithinError);
    assert_eq!(verdict(5.0, 4.0), Verdict::WithinError);
    assert_eq!(verdict(5.0, 3.0), Verdict::Declined);
}

#[test]
fn a_threshold_is_reached_also_where_the_computer_rounds() {
    let ruler = Yardstick::new(Better::Higher, Some(error(Known::Clear(2.0))));

    let judged = ruler.judge(Some(6.2), Some(8.2));
    assert!(judged.change.unwrap() < 2.0, "the difference falls short of two by rounding");
    assert_eq!(judged.verdict, Verdict::Improved);
}

#[test]
fn a_lower_score_of_an_instrument_of_harm_is_better() {
    let audit = Yardstick::new(Better::Lower, Some(error(Known::Clear(4.0))));

    assert_eq!(audit.judge(Some(14.0), Some(10.0)).verdict, Verdict::Improved);
    assert_eq!(audit.judge(Some(10.0), Some(14.0)).verdict, Verdict::Declined);
    assert!(near(Better::Lower.gain(-4.0), 4.0, 0.0));
}

#[test]
fn the_example_of_jacobson_and_truax_comes_out() {
    // Journal of Consulting and Clinical Psychology 1991;59(1):12–19: SD 7.5, r 0.80, from 32.5 to 47.5: 15 / 4.74 = 3.16.
    let known = error(Known::Reliability { r: 0.80, sd: 7.5 });
    let judged = Yardstick::new(Better::Higher, Some(known.clone())).judge(Some(32.5), Some(47.5));

    assert!(near(known.of_one().unwrap(), 3.35, 0.005));
    assert!(near(known.of_difference().unwrap(), 4.74, 0.005));
    assert!(near(judged.index.unwrap(), 3.16, 0.005));
    assert_eq!(judged.verdict, Verdict::Improved);
    assert!(near(known.reach(), 1.96 * 4.743_416, 0.000_01));
}

#[test]
fn an_index_of_just_1_96_is_not_yet_certain() {
    // SEM 1/√2, so that the error of a difference is one point.
    let known = error(Known::Reliability { r: 0.5, sd: 1.0 });
    let ruler = Yardstick::new(Better::Higher, Some(known));

    assert_eq!(ruler.judge(Some(0.0), Some(1.96)).verdict, Verdict::WithinError);
    assert_eq!(ruler.judge(Some(0.0), Some(1.97)).verdict, Verdict::Improved);
}

#[test]
fn a_change_is_significant_when_it_is_certain_and_leads_to_another_band() {
    let significant = |before, after| work_ability().judge(Some(before), Some(after)).significant;

    assert!(significant(5.0, 7.0), "from poor to moderate");
    assert!(significant(8.0, 5.0));
    assert!(!significant(5.0, 6.0), "another band, but within the measurement error");
    assert!(!significant(2.0, 5.0), "certain, but still poor");
}

#[test]
fn a_rule_of_thumb_gives_a_verdict_and_no_significance() {
    let known = MeasurementError::new(Known::Clear(2.0), Ground::Assumed, "3x10d").unwrap();
    assert_eq!((known.ground(), known.source(), known.of_group(9)), (Ground::Assumed, "3x10d", None));
    let judged = Yardstick::new(Better::Higher, Some(known)).limits([6.0, 8.0]).judge(Some(5.0), Some(9.0));

    assert_eq!((judged.verdict, judged.index, judged.significant), (Verdict::Improved, None, false));
}

#[test]
fn what_is_missing_is_not_compared() {
    for (before, after) in [(None, Some(7.0)), (Some(5.0), None), (None, None), (Some(f64::NAN), Some(5.0))] {
        let judged = work_ability().judge(before, after);
        assert_eq!(
            (judged.verdict, judged.change, judged.significant),
            (Verdict::NotComparable, None, false)
        );
    }
}

#[test]
fn a_score_of_a_questionnaire_is_a_yardstick() {
    let scoring = |detectable: bool| -> Scoring {
        let bands = r#"[{ "id": "poor", "from": 0, "text": {} }, { "id": "good", "from": 6, "text": {} }]"#;
        let change = format!(
            r#"{{ "points": 2, "assumed": {}, "detectable": {detectable}, "source": "Stienstra et al." }}"#,
            !detectable
        );
        let text = format!(
            r#"{{ "id": "total", "title": {{}}, "algorithm": 1, "rule": "value", "items": ["points"], "from": 0,
                 "to": 10, "better": "higher", "band": {bands}, "change": {change} }}"#
        );
        serde_json::from_str(&text).unwrap()
    };
    let measured = Yardstick::of(&scoring(true));
    let judged = measured.judge(Some(5.0), Some(7.0));
    assert_eq!((judged.verdict, judged.significant), (Verdict::Improved, true));
    assert_eq!(measured.error().unwrap().source(), "Stienstra et al.");

    let assumed = Yardstick::of(&scoring(false));
    assert_eq!(assumed.error().unwrap().ground(), Ground::Assumed);
    let judged = assumed.judge(Some(5.0), Some(7.0));
    assert_eq!((judged.verdict, judged.significant), (Verdict::Improved, false));
    let silent = Yardstick::of(&Scoring { change: None, ..scoring(true) });
    assert_eq!((silent.error(), silent.better()), (None, Better::Higher));
}

#[test]
fn an_instrument_for_groups_judges_nobody_and_still_tells_the_change() {
    let judged = Yardstick::new(Better::Higher, None).judge(Some(50.0), Some(70.0));

    assert_eq!((judged.verdict, judged.change), (Verdict::NotComparable, Some(20.0)));
}

#[test]
fn numbers_that_cannot_be_make_no_measurement_error() {
    let refused = [
        Known::SmallestDetectable(0.0),
        Known::SmallestDetectable(f64::NAN),
        Known::Clear(-1.0),
        Known::Reliability { r: 1.0, sd: 2.0 },
        Known::Reliability { r: -0.1, sd: 2.0 },
        Known::Reliability { r: 0.8, sd: f64::INFINITY },
    ];
    for known in refused {
        assert_eq!(MeasurementError::new(known, Ground::Published, ""), None, "{known:?}");
    }
}

#[test]
fn the_quantile_agrees_with_published_tables() {
    // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2.
    let table = [
        (1, 12.706),
        (2, 4.303),
        (3, 3.182),
        (4, 2.776),
        (5, 2.571),
        (6, 2.447),
        (7, 2.365),
        (9, 2.262),
        (10, 2.228),
        (15, 2.131),
        (20, 2.086),
        (30, 2.042),
        (60, 2.000),
        (100, 1.984),
    ];
    for (freedom, expected) in table {
        assert!(near(quantile(freedom), expected, 0.000_501), "{freedom}: {}", quantile(freedom));
    }
    assert!(near(quantile(1_000_000), 1.959_966, 0.000_001));
}

/// How much lies between −t and t: Abramowitz & Stegun 26.7.3 and 26.7.4.
fn between(t: f64, freedom: u32) -> f64 {
    let angle = (t / f64::from(freedom).sqrt()).atan();
    let (odd, cosine) = (freedom % 2 == 1, angle.cos());
    let (mut term, mut sum) = if odd { (cosine, cosine) } else { (1.0, 1.0) };
    let first = if odd { 3 } else { 2 };
    for place in (first..=freedom.saturating_sub(2)).step_by(2) {
        term *= f64::from(place - 1) / f64::from(place) * cosine * cosine;
        sum += term;
    }
    match (freedom, odd) {
        (1, _) => angle / std::f64::consts::FRAC_PI_2,
        (_, true) => (angle + angle.sin() * sum) / std::f64::consts::FRAC_PI_2,
        (_, false) => angle.sin() * sum,
    }
}

#[test]
fn the_quantile_holds_95_per_cent_of_the_distribution_itself() {
    for freedom in (1..200).chain([500, 999, 2_000, 20_000]) {
        let held = between(quantile(freedom), freedom);
        assert!(near(held, 0.95, 3e-7), "{freedom}: {held}");
        let t = quantile(freedom);
        let (low, high) = (between(t * (1.0 - 2e-6), freedom), between(t * (1.0 + 2e-6), freedom));
        assert!(low < 0.95 && 0.95 < high, "the relative error at {freedom}");
    }
}

#[test]
fn a_group_worked_out_by_hand() {
    // Changes 0, 1, 2, 3, 4, five times over: mean 2, squares 50, SD √(50/24), t(24) 2.0639.
    let group = work_ability().group(&changes(&[0, 1, 2, 3, 4].repeat(5)), CellLimit::default());
    let change = group.change.unwrap();
    let spread = change.spread.unwrap();

    assert_eq!(change.pairs, 25);
    assert!(near(change.mean, 2.0, 1e-12) && near(spread.deviation, 1.443_376, 1e-6));
    assert!(near(spread.low, 2.0 - 2.063_899 * 0.288_675, 1e-6), "{spread:?}");
    assert!(near(spread.high, 2.0 + 2.063_899 * 0.288_675, 1e-6), "{spread:?}");
    assert!(near(change.smallest_detectable.unwrap(), 0.384, 1e-12));
    let told = Shares::Told { improved: Some(15), unchanged: Some(10), declined: Some(0) };
    assert_eq!(change.shares, told);
}

#[test]
fn who_answered_is_counted_and_nothing_is_filled_in() {
    let mut all = changes(&[2; 12]);
    all.push(answered(None, 9.0));
    all.push(FollowUp { before: Some(1.0), after: After::NotDue });
    all.extend(missing("declined", 6));
    all.extend(missing("not-reached", 5));
    let group = work_ability().group(&all, CellLimit::default());
    let response = group.response.unwrap();

    assert_eq!((response.due, response.answered, response.other), (24, 13, 0));
    assert_eq!(response.reasons, [("declined", 6), ("not-reached", 5)]);
    assert!(near(response.rate(), 13.0 / 24.0, 1e-12));
    let change = group.change.unwrap();
    assert_eq!(change.pairs, 12);
    assert!(near(change.mean, 2.0, 1e-12), "the one without a start counts nowhere in the change");
}

#[test]
fn a_small_group_is_not_told_of() {
    let four = work_ability().group(&changes(&[2, 2, 2, 2]), CellLimit::default());
    assert_eq!((four.response, four.change), (None, None));

    let nine = work_ability().group(&changes(&[2; 9]), CellLimit::of(10).unwrap());
    assert_eq!(nine.change, None);
    assert_eq!((CellLimit::of(4), CellLimit::of(11)), (None, None));
}

#[test]
fn a_small_share_takes_another_with_it_and_in_a_small_group_all() {
    let group = |improved, unchanged, declined| {
        let parts = [vec![2; improved], vec![0; unchanged], vec![-2; declined]];
        work_ability().group(&changes(&parts.concat()), CellLimit::default()).change.unwrap()
    };

    let told = Shares::Told { improved: Some(40), unchanged: None, declined: None };
    assert_eq!(group(40, 17, 3).shares, told);
    assert!(group(40, 17, 3).spread.is_some());
    assert_eq!((group(15, 8, 2).shares, group(15, 8, 2).spread.is_some()), (Shares::Untold, true));
    assert_eq!((group(5, 1, 0).shares, group(5, 1, 0).spread), (Shares::Untold, None));
    let told = Shares::Told { improved: Some(5), unchanged: Some(0), declined: Some(0) };
    assert_eq!((group(5, 0, 0).shares, group(5, 0, 0).spread.is_some()), (told, true));
}

#[test]
fn reasons_of_few_are_not_named() {
    let mut all = changes(&[2; 20]);
    all.extend(missing("declined", 12));
    all.extend(missing("not-reached", 6));
    all.extend(missing("moved", 4));
    let response = work_ability().group(&all, CellLimit::default()).response.unwrap();

    assert_eq!((response.reasons, response.other), (vec![("declined", 12)], 10));
}

/// What is told of a table, and with it each table that would be told alike.
fn alike<T: Ord>(
    tables: impl Iterator<Item = Vec<u32>>,
    told: impl Fn(&[u32]) -> T,
) -> Vec<(T, Vec<Vec<u32>>)> {
    let mut by_told = std::collections::BTreeMap::<T, Vec<Vec<u32>>>::new();
    for table in tables {
        by_told.entry(told(&table)).or_default().push(table);
    }
    by_told.into_iter().collect()
}

/// Every table of so many cells with at most so many people.
fn tables(cells: usize, people: u32) -> Vec<Vec<u32>> {
    if cells == 0 {
        return vec![Vec::new()];
    }
    let grown = |table: Vec<u32>| {
        let left = people - table.iter().sum::<u32>();
        (0..=left).map(move |next| table.iter().copied().chain([next]).collect())
    };
    tables(cells - 1, people).into_iter().flat_map(grown).collect()
}

#[test]
fn no_concealed_share_can_be_computed_back_by_who_knows_the_rule() {
    for limit in 5..=10 {
        let enough = tables(3, 40).into_iter().filter(|table| table.iter().sum::<u32>() >= limit);
        let told = |table: &[u32]| (table.iter().sum::<u32>(), shares([table[0], table[1], table[2]], limit));
        for ((sum, told), tables) in alike(enough, told) {
            for cell in (0..3).filter(|cell| told[*cell].is_none()) {
                let values: std::collections::BTreeSet<u32> =
                    tables.iter().map(|table| table[cell]).collect();
                assert!(values.len() >= 4, "{values:?} are left of {sum}, {told:?} at {limit}");
            }
            assert!(told.iter().flatten().all(|count| *count == 0 || *count >= limit), "{told:?}");
        }
    }
}

#[test]
fn no_reason_that_is_not_named_can_be_computed_back() {
    for (cells, people) in [(2, 60), (3, 60), (4, 36)] {
        for limit in [5, 6] {
            let told = |table: &[u32]| {
                listed(table.iter().zip(0_usize..).map(|(n, name)| (name, *n)).collect(), limit)
            };
            for ((named, other), tables) in alike(tables(cells, people).into_iter(), told) {
                assert!(named.iter().all(|(_, count)| *count >= limit));
                let rest = (0..cells).filter(|cell| other > 0 && named.iter().all(|(name, _)| name != cell));
                for cell in rest {
                    let known = tables.iter().all(|table| table[cell] == tables[0][cell]);
                    assert!(!known, "{cell} is known of {named:?} and {other} at {limit}: {:?}", tables[0]);
                }
            }
        }
    }
}

#[test]
fn ten_thousand_changes_agree_with_the_textbook() {
    // A generator of our own (Park & Miller), so that the values are the same every time.
    let mut seed: u64 = 2_026;
    let mut next = || {
        seed = seed * 48_271 % 2_147_483_647;
        f64::from(u32::try_from(seed % 11).unwrap())
    };
    let pairs: Vec<(f64, f64)> = (0..10_000).map(|_| (next(), next())).collect();
    let all: Vec<_> = pairs.iter().map(|(before, after)| answered(Some(*before), *after)).collect();
    let change = work_ability().group(&all, CellLimit::default()).change.unwrap();

    // Two passes over the changes, and the shares by counting whole points.
    let changes: Vec<f64> = pairs.iter().map(|(before, after)| after - before).collect();
    let mean = changes.iter().sum::<f64>() / 10_000.0;
    let squares: f64 = changes.iter().map(|change| (change - mean).powi(2)).sum();
    let deviation = (squares / 9_999.0).sqrt();
    let reach = 1.960_201 * deviation / 100.0;
    let spread = change.spread.unwrap();
    assert!(near(change.mean, mean, 1e-10) && near(spread.deviation, deviation, 1e-10));
    assert!(near(spread.low, mean - reach, 1e-6) && near(spread.high, mean + reach, 1e-6));
    let count =
        |test: fn(&f64) -> bool| u32::try_from(changes.iter().filter(|change| test(change)).count()).ok();
    let told = Shares::Told {
        improved: count(|change| *change > 1.5),
        unchanged: count(|change| change.abs() < 1.5),
        declined: count(|change| *change < -1.5),
    };
    assert_eq!(change.shares, told);
}

proptest! {
    #[test]
    fn moving_both_scores_moves_no_verdict(before in -50_i32..50, after in -50_i32..50, by in -1_000_i32..1_000) {
        let ruler = Yardstick::new(Better::Higher, Some(error(Known::SmallestDetectable(1.92))));
        let judge = |by: i32| ruler.judge(Some(f64::from(before + by)), Some(f64::from(after + by)));
        prop_assert_eq!(judge(0), judge(by));
    }

    #[test]
    fn the_other_direction_is_the_mirror(before in 0_i32..=40, after in 0_i32..=40) {
        let known = || Some(error(Known::Reliability { r: 0.8, sd: 6.0 }));
        let judge = |better, before: i32, after: i32| {
            Yardstick::new(better, known()).judge(Some(f64::from(before)), Some(f64::from(after)))
        };
        let plain = judge(Better::Higher, before, after);
        prop_assert_eq!(plain.verdict, judge(Better::Lower, after, before).verdict);
        let mirrored = match plain.verdict {
            Verdict::Improved => Verdict::Declined,
            Verdict::Declined => Verdict::Improved,
            same @ (Verdict::WithinError | Verdict::NotComparable) => same,
        };
        prop_assert_eq!(mirrored, judge(Better::Lower, before, after).verdict);
    }

    #[test]
    fn a_group_is_the_same_in_any_order_and_from_any_start(
        changes in proptest::collection::vec(-10_i32..=10, 5..60), start in -500_i32..500, turn in 0_usize..60
    ) {
        let group = |start: f64, changes: &[i32]| {
            let all: Vec<_> =
                changes.iter().map(|change| answered(Some(start), start + f64::from(*change))).collect();
            work_ability().group(&all, CellLimit::default()).change.unwrap()
        };
        let mut turned = changes.clone();
        turned.rotate_left(turn % changes.len());
        let (one, other) = (group(0.0, &changes), group(f64::from(start), &turned));
        prop_assert!(near(one.mean, other.mean, 1e-9));
        prop_assert_eq!(one.shares, other.shares);
        prop_assert_eq!(one.spread.is_some(), other.spread.is_some());
        if let (Some(one), Some(other)) = (one.spread, other.spread) {
            prop_assert!(near(one.deviation, other.deviation, 1e-9) && near(one.low, other.low, 1e-8));
            prop_assert!(one.low <= one.high);
        }
    }

    #[test]
    fn the_shares_that_are_told_are_all_or_less_than_all(of in proptest::collection::vec(-10_i32..=10, 0..90)) {
        let group = work_ability().group(&changes(&of), CellLimit::default());
        prop_assert_eq!(group.change.is_some(), of.len() >= 5);
        if let Some(change) = group.change
            && let Shares::Told { improved, unchanged, declined } = change.shares
        {
            let told = [improved, unchanged, declined];
            let sum: u32 = told.iter().flatten().sum();
            let hidden = told.iter().filter(|cell| cell.is_none()).count();
            let whole = hidden == 0 && sum == change.pairs;
            prop_assert!(whole || (hidden >= 2 && sum + 5 <= change.pairs));
        }
    }
}
