//! Published vectors and the edges of every rule.

use std::collections::BTreeMap;

use domain::questionnaire::{Answers, Given, Light, Meaning, Points, Shown, Wrong};

use super::{audit, code, days, number, score, scores, the};

/// Band of one number in a questionnaire that asks one.
fn band(id: &str, item: &str, points: i32) -> Option<String> {
    let score = score(&the(id), &Answers::from([(item.into(), number(points))]));
    assert_eq!(score.points, Some(Points::whole(points)));
    score.band.map(|band| band.as_str().to_owned())
}

fn bands(id: &str, item: &str, edges: &[(i32, &str)]) {
    for (points, expected) in edges {
        assert_eq!(band(id, item, *points).as_deref(), Some(*expected), "{id} {points}");
    }
}

/// Shows PSA-62 and W-08.
#[test]
fn the_work_ability_score_is_poor_to_five_moderate_to_seven_and_good_from_eight() {
    let edges =
        [(0, "poor"), (5, "poor"), (6, "moderate"), (7, "moderate"), (8, "good"), (9, "good"), (10, "best")];
    bands("was", "points", &edges);
    let was = the("was");
    assert_eq!(score(&was, &Answers::new()).points, None);
    let change = was.scores[0].change.as_ref().expect("a threshold");
    assert_eq!((change.points, change.assumed), (Points::whole(2), false));
}

/// The ten statements as THL has published them.
const STATEMENTS: [&str; 10] = [
    "Tunnen, että päivittäiset tekemiseni ovat merkityksellisiä.",
    "Saan myönteistä palautetta tekemisistäni.",
    "Kuulun itselleni tärkeään ryhmään tai yhteisöön.",
    "Olen tarpeellinen muille ihmisille.",
    "Pystyn vaikuttamaan oman elämäni kulkuun.",
    "Tunnen, että elämälläni on tarkoitus.",
    "Pystyn tavoittelemaan minulle tärkeitä asioita.",
    "Saan itse apua silloin, kun sitä todella tarvitsen.",
    "Koen, että minuun luotetaan.",
    "Pystyn vaikuttamaan joihinkin elinympäristöni asioihin.",
];

fn statements(points: &[u16]) -> Answers {
    let id = |place: usize| format!("s{}", place + 1).as_str().into();
    points.iter().enumerate().map(|(place, points)| (id(place), number(*points))).collect()
}

/// Shows PSA-63.
#[test]
fn the_participation_indicator_is_two_and_a_half_times_the_sum_of_all_ten_or_nothing() {
    let esis = the("esis");
    let points = |of: &[u16]| score(&esis, &statements(of)).points;
    assert_eq!(points(&[0; 10]), Some(Points::whole(0)));
    assert_eq!(points(&[4; 10]), Some(Points::whole(100)));
    assert_eq!(points(&[3; 10]), Some(Points::whole(75)));
    assert_eq!(points(&[1, 0, 0, 0, 0, 0, 0, 0, 0, 0]), Some(Points::tenths(25)));
    assert_eq!(points(&[4; 9]), None, "nine answers");
    let nine = score(&esis, &statements(&[4; 9]));
    assert_eq!((nine.answered, nine.of, nine.band), (9, 10, None));
}

#[test]
fn the_participation_indicator_is_worded_as_thl_has_it_and_shown_of_groups_only() {
    let esis = the("esis");
    let asked: Vec<&str> = esis.items.iter().map(|item| item.text["fi"].as_str()).collect();
    assert_eq!(asked, STATEMENTS);
    assert_eq!((esis.shown, esis.languages.as_slice()), (Shown::Group, ["fi".to_owned()].as_slice()));
    let scoring = &esis.scores[0];
    assert!(scoring.bands.is_empty() && scoring.limits.is_empty() && scoring.change.is_none());
}

/// Shows PSA-64 and W-06.
#[test]
fn three_times_ten_has_a_light_for_each_item_and_never_a_total() {
    let meter = the("3x10d");
    assert_eq!((meter.items.len(), meter.scores.len()), (10, 10));
    for (item, scoring) in meter.items.iter().zip(&meter.scores) {
        assert_eq!(scoring.items, std::slice::from_ref(&item.id), "each by itself");
        for points in 0..=10_i32 {
            let answers = Answers::from([(item.id.clone(), number(points))]);
            let made = scores(&meter, &answers);
            assert_eq!(
                made.iter().filter(|score| score.points.is_some()).count(),
                1,
                "only what was answered"
            );
            let one = made.iter().find(|score| score.score == scoring.id).expect("its score");
            let light = scoring.bands.iter().find(|band| Some(&band.id) == one.band.as_ref());
            let expected = match points {
                0..=5 => Light::Red,
                6 | 7 => Light::Yellow,
                _ => Light::Green,
            };
            assert_eq!(light.and_then(|band| band.light), Some(expected), "{} {points}", item.id);
        }
        let change = scoring.change.as_ref().expect("a threshold");
        assert_eq!((change.points, change.assumed), (Points::whole(2), true));
    }
}

#[test]
fn audit_runs_from_nought_to_forty_in_the_zones_of_who() {
    let full = the("audit");
    let made = |points: [u16; 10]| score(&full, &audit(&points.map(Some), None));
    let zone = |points: [u16; 10]| made(points).band.map(|band| band.as_str().to_owned());
    assert_eq!(made([4; 10]).points, Some(Points::whole(40)));
    assert_eq!(zone([3, 2, 2, 0, 0, 0, 0, 0, 0, 0]).as_deref(), Some("low"), "7");
    assert_eq!(zone([3, 2, 3, 0, 0, 0, 0, 0, 0, 0]).as_deref(), Some("raised"), "8");
    assert_eq!(zone([4, 4, 4, 3, 0, 0, 0, 0, 0, 0]).as_deref(), Some("raised"), "15");
    assert_eq!(zone([4, 4, 4, 4, 0, 0, 0, 0, 0, 0]).as_deref(), Some("high"), "16");
    assert_eq!(zone([4, 4, 4, 4, 3, 0, 0, 0, 0, 0]).as_deref(), Some("high"), "19");
    assert_eq!(zone([4, 4, 4, 4, 0, 0, 0, 0, 4, 0]).as_deref(), Some("very-high"), "20");
    let mut nine = [Some(1); 10];
    nine[4] = None;
    nine[8] = Some(2);
    nine[9] = Some(2);
    assert_eq!(score(&full, &audit(&nine, None)).points, None, "one is missing");
}

#[test]
fn who_never_drinks_is_not_asked_how_much_and_that_counts_nought() {
    let full = the("audit");
    let asked = |answers: &Answers| {
        full.asked(answers).iter().filter(|item| item.id.as_str().starts_with('q')).count()
    };
    let never = audit(&[Some(0), None, None, None, None, None, None, None, Some(0), Some(2)], None);
    assert_eq!(asked(&never), 3);
    let made = score(&full, &never);
    assert_eq!((made.points, made.answered), (Some(Points::whole(2)), 10));
    // What was answered before the first answer was changed to "never" does not count.
    let changed = audit(&[Some(0), Some(4), Some(4), None, None, None, None, None, Some(0), Some(0)], None);
    assert_eq!(score(&full, &changed).points, Some(Points::whole(0)));
    // Questions 9 and 10 are asked of everybody.
    assert_eq!(score(&full, &audit(&[Some(0)], None)).points, None);
    // The first passed over: all the others are asked, and nothing is scored.
    let passed = audit(&[None, Some(0), Some(0)], None);
    assert_eq!((asked(&passed), score(&full, &passed).points), (10, None));
    assert_eq!(score(&the("audit-c"), &audit(&[Some(0)], None)).points, Some(Points::whole(0)));
}

#[test]
fn the_limit_of_audit_hangs_on_whose_limits_were_asked_for_and_both_show_when_nobody_told() {
    let reached = |id: &str, points: &[u16], whose: Option<&str>| -> Vec<(String, Meaning)> {
        let given: Vec<Option<u16>> = points.iter().copied().map(Some).collect();
        let made = score(&the(id), &audit(&given, whose));
        made.reached.into_iter().map(|(limit, meaning)| (limit.as_str().to_owned(), meaning)).collect()
    };
    let concerns = |limit: &str| vec![(limit.to_owned(), Meaning::Concerns)];
    let seven = [3, 2, 2, 0, 0, 0, 0, 0, 0, 0];
    let eight = [3, 2, 3, 0, 0, 0, 0, 0, 0, 0];
    assert_eq!(reached("audit", &seven, Some("women")), concerns("women"));
    assert_eq!(reached("audit", &seven, Some("men")), []);
    assert_eq!(reached("audit", &eight, Some("men")), concerns("men"));
    let both = [("men".to_owned(), Meaning::Unknown), ("women".to_owned(), Meaning::Unknown)];
    assert_eq!(reached("audit", &eight, None), both);
    assert_eq!(reached("audit", &eight, Some("untold")), both);
    // AUDIT-C: 5 for women, 6 for men; age was not told, so its limit is to be judged.
    let of_age = |limits: Vec<(String, Meaning)>| -> Vec<_> {
        limits.into_iter().filter(|(limit, _)| limit != "older").collect()
    };
    assert_eq!(of_age(reached("audit-c", &[2, 2, 0], Some("women"))), []);
    assert_eq!(of_age(reached("audit-c", &[2, 2, 1], Some("women"))), concerns("women"));
    assert_eq!(of_age(reached("audit-c", &[2, 2, 1], Some("men"))), []);
    assert_eq!(of_age(reached("audit-c", &[2, 2, 2], Some("men"))), concerns("men"));
    assert_eq!(of_age(reached("audit-c", &[2, 2, 2], Some("untold"))), both);
}

#[test]
fn from_65_years_on_four_points_of_audit_c_are_a_risk() {
    let short = the("audit-c");
    let older = |points: [u16; 3], age: Option<bool>| {
        let mut answers = audit(&points.map(Some), Some("men"));
        answers.extend(age.map(|age| ("age-65".into(), Given::Yes(age))));
        score(&short, &answers).reached.get(&"older".into()).copied()
    };
    assert_eq!(older([2, 2, 0], Some(true)), Some(Meaning::Concerns));
    assert_eq!(older([2, 1, 0], Some(true)), None);
    assert_eq!(older([2, 2, 0], Some(false)), None);
    assert_eq!(older([2, 2, 0], None), Some(Meaning::Unknown));
}

#[test]
fn phq_9_and_gad_7_are_read_in_their_published_bands() {
    let read = |id: &str, total: u16, items: u16| {
        let points: Vec<_> = (0..items).map(|place| Some(total.saturating_sub(3 * place).min(3))).collect();
        let made = score(&the(id), &days(&points));
        assert_eq!(made.points, Some(Points::whole(total.into())), "{id}");
        made.band.expect("a band").as_str().to_owned()
    };
    let phq = [
        ("minimal", 0, 4),
        ("mild", 5, 9),
        ("moderate", 10, 14),
        ("moderately-severe", 15, 19),
        ("severe", 20, 27),
    ];
    let gad = [("minimal", 0, 4), ("mild", 5, 9), ("moderate", 10, 14), ("severe", 15, 21)];
    for (name, from, to) in phq {
        assert_eq!((read("phq-9", from, 9), read("phq-9", to, 9)), (name.to_owned(), name.to_owned()));
    }
    for (name, from, to) in gad {
        assert_eq!((read("gad-7", from, 7), read("gad-7", to, 7)), (name.to_owned(), name.to_owned()));
    }
}

#[test]
fn two_missing_answers_are_filled_with_the_mean_and_three_leave_no_score() {
    let phq = the("phq-9");
    let made = |points: &[Option<u16>]| score(&phq, &days(points));
    // 21 of seven: 27, not the 21 that noughts would make.
    let seven = made(&[Some(3), Some(3), Some(3), Some(3), Some(3), Some(3), Some(3)]);
    assert_eq!((seven.points, seven.answered, seven.of), (Some(Points::whole(27)), 7, 9));
    // 4 of eight: 4.5, upwards.
    let mut half = [Some(0); 9];
    half[..4].fill(Some(1));
    half[8] = None;
    assert_eq!(made(&half).points, Some(Points::whole(5)));
    assert_eq!(made(&[Some(3); 6]).points, None);
    let gad = the("gad-7");
    let made = |points: &[Option<u16>]| score(&gad, &days(points)).points;
    // 3 of six: 3.5, upwards; 7 of five: 9.8.
    assert_eq!(made(&[Some(3), Some(0), Some(0), Some(0), Some(0), Some(0), None]), Some(Points::whole(4)));
    assert_eq!(made(&[Some(3), Some(2), Some(2), Some(0), Some(0), None, None]), Some(Points::whole(10)));
    assert_eq!(made(&[Some(3); 4]), None);
}

#[test]
fn thoughts_of_death_raise_the_flag_at_once_whatever_else_was_answered() {
    let phq = the("phq-9");
    let raised =
        |answers: &Answers| phq.raised(answers).map(|flag| flag.id.as_str().to_owned()).collect::<Vec<_>>();
    for often in &super::DAYS[1..] {
        let only_nine = Answers::from([("q9".into(), code(often))]);
        assert_eq!(raised(&only_nine), ["safety"], "no score, yet the flag");
        assert_eq!(score(&phq, &only_nine).points, None);
    }
    assert!(raised(&days(&[Some(3); 8])).is_empty(), "nothing was answered to item 9");
    let mut severe = [Some(3); 9];
    severe[8] = Some(0);
    assert!(raised(&days(&severe)).is_empty());
    for text in [&phq.flags[0].text, &phq.flags[0].plain] {
        assert!(text.values().all(|text| text.contains("112")), "help in danger is told");
    }
}

fn bdi(version: &str, total: &str, points: i32, alert: Option<bool>) -> Answers {
    let mut answers = Answers::from([("version".into(), code(version)), (total.into(), number(points))]);
    answers.extend(alert.map(|alert| ("alert".into(), Given::Yes(alert))));
    answers
}

#[test]
fn the_bands_of_beck_hold_for_the_second_version_only() {
    let form = the("bdi");
    let made = |answers: &Answers| -> BTreeMap<String, (Option<Points>, Option<String>)> {
        let told = |band: domain::id::Name| band.as_str().to_owned();
        let made = scores(&form, answers).into_iter();
        made.map(|one| (one.score.as_str().to_owned(), (one.points, one.band.map(told)))).collect()
    };
    let edges = [
        (0, "minimal"),
        (13, "minimal"),
        (14, "mild"),
        (19, "mild"),
        (20, "moderate"),
        (28, "moderate"),
        (29, "severe"),
        (63, "severe"),
    ];
    for (points, expected) in edges {
        let second = made(&bdi("bdi-ii", "total-ii", points, None));
        assert_eq!(second["total-ii"], (Some(Points::whole(points)), Some(expected.to_owned())));
        assert_eq!(second["total-ia"], (None, None));
        let first = made(&bdi("bdi-ia", "total-ia", points, None));
        assert_eq!(first["total-ia"], (Some(Points::whole(points)), None));
        assert_eq!(first["total-ii"], (None, None));
    }
    assert!(form.professional && form.items.len() == 4, "nothing of the licensed form");
}

#[test]
fn the_version_of_beck_must_be_told_and_its_alert_raises_the_flag() {
    let form = the("bdi");
    let up = |answers: &Answers| form.raised(answers).count();
    assert_eq!(up(&bdi("bdi-ii", "total-ii", 0, Some(true))), 1);
    assert_eq!(up(&bdi("bdi-ii", "total-ii", 63, Some(false))), 0);
    assert_eq!(up(&bdi("bdi-ii", "total-ii", 63, None)), 0);
    let missing = form.fitting(&Answers::from([("alert".into(), Given::Yes(true))])).expect_err("no version");
    assert_eq!(missing[0].1, Wrong::Missing);
}

#[test]
fn the_work_ability_index_is_only_its_total_in_four_bands() {
    let edges = [
        (7, "poor"),
        (27, "poor"),
        (28, "moderate"),
        (36, "moderate"),
        (37, "good"),
        (43, "good"),
        (44, "excellent"),
        (49, "excellent"),
    ];
    bands("wai", "total", &edges);
    let wai = the("wai");
    assert!(wai.professional && wai.scores[0].change.is_none());
    for outside in [6, 50] {
        let wrong = wai.fitting(&Answers::from([("total".into(), number(outside))])).expect_err("outside");
        assert_eq!(wrong[0].1, Wrong::OutOfRange { from: 7, to: 49 });
    }
}

#[test]
fn what_is_no_instrument_has_no_score() {
    for id in [
        "kykyviisari",
        "icf-core",
        "initial-interview",
        "initial-questionnaire",
        "health-check-pre",
        "feedback",
    ] {
        let form = the(id);
        assert!(form.scores.is_empty() && form.flags.is_empty(), "{id}");
        assert_eq!(
            form.fitting(&Answers::new()),
            Ok(Answers::new()),
            "{id}: every question may be passed over"
        );
    }
}

#[test]
fn the_thirteen_categories_of_the_core_set_are_there_with_the_qualifiers_of_their_kind() {
    let icf = the("icf-core");
    let codes: Vec<&str> = icf.items.iter().map(|item| item.id.as_str()).collect();
    let categories = [
        "b130", "b164", "b455", "d155", "d240", "d720", "d845", "d850", "d855", "e310", "e330", "e580",
        "e590",
    ];
    for category in categories {
        assert!(codes.contains(&category), "{category}");
        let facilitates = Answers::from([(category.into(), code("plus-4"))]);
        assert_eq!(icf.fitting(&facilitates).is_ok(), category.starts_with('e'), "{category}");
        for qualifier in ["0", "1", "2", "3", "4", "8", "9"] {
            assert!(icf.fitting(&Answers::from([(category.into(), code(qualifier))])).is_ok());
        }
    }
}
