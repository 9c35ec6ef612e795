//! Every score made a second time, straight from the published rule, on random answers; and what holds of all of them.

use std::collections::BTreeMap;

use domain::id::Name;
use domain::questionnaire::{Answers, Item, Kind, Meaning, Points, Questionnaire, Score};

use super::{audit, days, file, number, score, scores, the};

/// How many random answers each instrument gets.
const ROUNDS: usize = 10_000;

/// Chance that is the same every time: a linear congruence, its upper half.
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn below(&mut self, bound: u16) -> u16 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u16::try_from((self.0 >> 33) % u64::from(bound)).expect("below")
    }

    /// Points of one answer, or none at all: often all are answered, often a few are missing.
    fn maybe(&mut self, missing_in: u16, most: u16) -> Option<u16> {
        (self.below(missing_in) != 0).then(|| self.below(most + 1))
    }

    /// Points of a whole form. One in three has no answer missing.
    fn form(&mut self, items: u16, most: u16) -> Vec<Option<u16>> {
        let missing_in = self.one_of(&[u16::MAX, 9, 4]);
        (0..items).map(|_| self.maybe(missing_in, most)).collect()
    }

    pub(crate) fn index(&mut self, length: usize) -> usize {
        self.below(u16::try_from(length).expect("short")).into()
    }

    pub(crate) fn one_of<T: Copy>(&mut self, among: &[T]) -> T {
        among[self.index(among.len())]
    }
}

fn sum(points: &[Option<u16>]) -> Option<u16> {
    points.iter().copied().sum()
}

/// The mean of what was answered times the number of items, in whole points, when at most two are missing.
fn prorated(points: &[Option<u16>], items: u16) -> Option<u16> {
    let answered: Vec<u16> = points.iter().flatten().copied().collect();
    let many = u16::try_from(answered.len()).expect("few");
    if items - many > 2 {
        return None;
    }
    let exact = f64::from(answered.iter().sum::<u16>()) / f64::from(many) * f64::from(items);
    // The nearest whole number; of two that are as near, the greater.
    (0..=3 * items).find(|whole| f64::from(*whole) > exact - 0.5 + 1e-9)
}

fn tenths(score: &Score) -> Option<u16> {
    score.points.map(|points| points.in_tenths().try_into().expect("not below nought"))
}

fn band(score: &Score) -> Option<&str> {
    score.band.as_ref().map(Name::as_str)
}

#[test]
fn the_participation_indicator_is_as_the_rule_says() {
    let (esis, mut chance) = (the("esis"), Chance(1));
    for _ in 0..ROUNDS {
        let points = chance.form(10, 4);
        let given = points.iter().enumerate().filter_map(|(place, points)| {
            Some((format!("s{}", place + 1).as_str().into(), number((*points)?)))
        });
        let made = score(&esis, &given.collect());
        assert_eq!(tenths(&made), sum(&points).map(|sum| sum * 25), "{points:?}");
        assert_eq!(band(&made), None);
    }
}

#[test]
fn three_times_ten_is_as_the_rule_says() {
    let (meter, mut chance) = (the("3x10d"), Chance(2));
    for _ in 0..ROUNDS {
        let points = chance.form(10, 10);
        let given = meter.items.iter().zip(&points);
        let given = given.filter_map(|(item, points)| Some((item.id.clone(), number((*points)?))));
        let made = scores(&meter, &given.collect());
        assert_eq!(made.len(), 10);
        for (made, points) in made.iter().zip(&points) {
            let light = points.map(|points| {
                if points < 6 {
                    "red"
                } else if points < 8 {
                    "yellow"
                } else {
                    "green"
                }
            });
            assert_eq!((tenths(made), band(made)), (points.map(|points| points * 10), light));
        }
    }
}

fn zone(total: u16) -> &'static str {
    if total < 8 {
        "low"
    } else if total < 16 {
        "raised"
    } else if total < 20 {
        "high"
    } else {
        "very-high"
    }
}

/// Which limits show, by the points from which they hold and whose they are.
fn limits(total: u16, whose: Option<&str>, of: [(&'static str, u16); 2]) -> BTreeMap<String, Meaning> {
    let shown = of.into_iter().filter(|(_, from)| total >= *from).filter_map(|(limit, _)| match whose {
        None | Some("untold") => Some((limit.to_owned(), Meaning::Unknown)),
        Some(whose) => (whose == limit).then(|| (limit.to_owned(), Meaning::Concerns)),
    });
    shown.collect()
}

const WHOSE: [Option<&str>; 4] = [None, Some("women"), Some("men"), Some("untold")];

#[test]
fn audit_is_as_the_manual_says() {
    let (full, mut chance) = (the("audit"), Chance(3));
    for _ in 0..ROUNDS {
        let mut points = chance.form(10, 4);
        for late in &mut points[8..] {
            *late = late.map(|points| points / 2 * 2);
        }
        let whose = chance.one_of(&WHOSE);
        let made = score(&full, &audit(&points, whose));
        if points[0] == Some(0) {
            points[1..8].fill(Some(0));
        }
        let total = sum(&points);
        assert_eq!(tenths(&made), total.map(|total| total * 10), "{points:?}");
        assert_eq!(band(&made), total.map(zone), "{points:?}");
        let reached: BTreeMap<String, Meaning> =
            made.reached.iter().map(|(limit, meaning)| (limit.as_str().to_owned(), *meaning)).collect();
        let expected =
            total.map(|total| limits(total, whose, [("women", 6), ("men", 8)])).unwrap_or_default();
        assert_eq!(reached, expected, "{points:?} {whose:?}");
    }
}

#[test]
fn audit_c_is_as_the_manual_says() {
    let (short, mut chance) = (the("audit-c"), Chance(4));
    for _ in 0..ROUNDS {
        let mut points = chance.form(3, 4);
        let whose = chance.one_of(&WHOSE);
        let age = chance.one_of(&[None, Some(true), Some(false)]);
        let mut answers = audit(&points, whose);
        answers.extend(age.map(|age| ("age-65".into(), domain::questionnaire::Given::Yes(age))));
        let made = score(&short, &answers);
        if points[0] == Some(0) {
            points.fill(Some(0));
        }
        let total = sum(&points);
        assert_eq!(tenths(&made), total.map(|total| total * 10), "{points:?}");
        let reached: BTreeMap<String, Meaning> =
            made.reached.iter().map(|(limit, meaning)| (limit.as_str().to_owned(), *meaning)).collect();
        let mut expected =
            total.map(|total| limits(total, whose, [("women", 5), ("men", 6)])).unwrap_or_default();
        if total.is_some_and(|total| total >= 4) && age != Some(false) {
            let meaning = if age.is_some() { Meaning::Concerns } else { Meaning::Unknown };
            expected.insert("older".to_owned(), meaning);
        }
        assert_eq!(reached, expected, "{points:?} {whose:?} {age:?}");
    }
}

#[test]
fn phq_9_and_gad_7_are_as_their_rules_say() {
    let mut chance = Chance(5);
    for (id, items) in [("phq-9", 9), ("gad-7", 7)] {
        let form = the(id);
        for _ in 0..ROUNDS {
            let points = chance.form(items, 3);
            let answers = days(&points);
            let made = score(&form, &answers);
            let total = prorated(&points, items);
            assert_eq!(tenths(&made), total.map(|total| total * 10), "{id} {points:?}");
            let names = ["minimal", "mild", "moderate", "moderately-severe", "severe"];
            let expected = total.map(|total| match (id, total / 5) {
                ("gad-7", 3..) => "severe",
                (_, five) => names[usize::from(five.min(4))],
            });
            assert_eq!(band(&made), expected, "{id} {points:?}");
            let flagged = form.raised(&answers).count() == 1;
            assert_eq!(flagged, id == "phq-9" && points[8].is_some_and(|points| points > 0));
        }
    }
}

/// Questionnaire, item, least, most, and from where its bands begin.
type SingleNumber = (&'static str, &'static str, u16, u16, &'static [(u16, &'static str)]);

#[test]
fn single_numbers_are_what_was_told() {
    let mut chance = Chance(6);
    let edges: [SingleNumber; 2] = [
        ("was", "points", 0, 10, &[(0, "poor"), (6, "moderate"), (8, "good"), (10, "best")]),
        ("wai", "total", 7, 49, &[(7, "poor"), (28, "moderate"), (37, "good"), (44, "excellent")]),
    ];
    for (id, item, from, to, bands) in edges {
        let form = the(id);
        for _ in 0..ROUNDS {
            let told = chance.maybe(5, to - from).map(|points| points + from);
            let given = told.map(|points| (Name::from(item), number(points)));
            let made = score(&form, &given.into_iter().collect());
            let expected = told.and_then(|told| bands.iter().rev().find(|(from, _)| told >= *from));
            assert_eq!(tenths(&made), told.map(|points| points * 10));
            assert_eq!(band(&made), expected.map(|(_, name)| *name));
        }
    }
    let beck = the("bdi");
    for _ in 0..ROUNDS {
        let (version, points) = (chance.one_of(&["ia", "ii"]), chance.below(64));
        let mut answers = Answers::from([("version".into(), super::code(&format!("bdi-{version}")))]);
        answers.insert(format!("total-{version}").as_str().into(), number(points));
        for made in scores(&beck, &answers) {
            let its = made.score.as_str() == format!("total-{version}");
            let name = [(29, "severe"), (20, "moderate"), (14, "mild"), (0, "minimal")];
            let name = name.iter().find(|(from, _)| points >= *from).map(|(_, name)| *name);
            assert_eq!(tenths(&made), its.then_some(points * 10));
            assert_eq!(band(&made), name.filter(|_| its && version == "ii"));
        }
    }
}

/// Some answer to a question, if it counts: its place among what can be answered, from the least.
fn answer_to(form: &Questionnaire, item: &Item, place: u16) -> Option<domain::questionnaire::Given> {
    match &item.answer {
        Kind::Scale(ends) => {
            Some(number(i64::from(ends.from) + i64::from(place) % (i64::from(ends.to - ends.from) + 1)))
        }
        Kind::Number { from, to } => Some(number(from + i64::from(place) % (to - from + 1))),
        Kind::Choice(list) => {
            let options = &form.options[list];
            Some(super::code(options[usize::from(place) % options.len()].code.as_str()))
        }
        Kind::Heading
        | Kind::Paragraph
        | Kind::Line
        | Kind::Area
        | Kind::YesNo
        | Kind::Choices(_)
        | Kind::Day
        | Kind::Month
        | Kind::Rows { .. } => None,
    }
}

/// How many different answers there are that count.
fn width(form: &Questionnaire, item: &Item) -> u16 {
    match &item.answer {
        Kind::Scale(ends) => u16::from(ends.to - ends.from) + 1,
        Kind::Number { from, to } => u16::try_from(to - from).expect("a range") + 1,
        Kind::Choice(list) => form.options[list].len().try_into().expect("few"),
        Kind::Heading
        | Kind::Paragraph
        | Kind::Line
        | Kind::Area
        | Kind::YesNo
        | Kind::Choices(_)
        | Kind::Day
        | Kind::Month
        | Kind::Rows { .. } => 0,
    }
}

/// Questions that count in some score, of every instrument that is shipped.
fn counting() -> impl Iterator<Item = (Questionnaire, Vec<Item>)> {
    let shipped = file::shipped().expect("in order").into_iter().filter(|form| !form.scores.is_empty());
    shipped.map(|form| {
        let counts = |item: &&Item| form.scores.iter().any(|score| score.items.contains(&item.id));
        let items = form.items.iter().filter(counts).cloned().collect();
        (form, items)
    })
}

/// Random answers that fit: the version of Beck's form is told, and anything may be missing.
fn random(form: &Questionnaire, items: &[Item], chance: &mut Chance, missing_in: u16) -> Answers {
    let mut answers = Answers::new();
    for item in form.items.iter().filter(|item| item.required) {
        answers.extend(answer_to(form, item, chance.below(2)).map(|given| (item.id.clone(), given)));
    }
    for item in items {
        if chance.below(missing_in) == 0 {
            continue;
        }
        let place = chance.below(width(form, item));
        answers.extend(answer_to(form, item, place).map(|given| (item.id.clone(), given)));
    }
    answers
}

#[test]
fn every_score_stays_in_its_range_and_in_its_band() {
    let mut chance = Chance(7);
    for (form, items) in counting() {
        for _ in 0..ROUNDS / 5 {
            let answers = random(&form, &items, &mut chance, 8);
            for (made, scoring) in scores(&form, &answers).iter().zip(&form.scores) {
                let Some(points) = made.points else {
                    assert_eq!(
                        (band(made), made.reached.len()),
                        (None, 0),
                        "{}: nothing is read of nothing",
                        form.id
                    );
                    continue;
                };
                assert!((scoring.from..=scoring.to).contains(&points), "{} {points}", form.id);
                assert_eq!(made.band.is_some(), !scoring.bands.is_empty(), "{} {points}", form.id);
            }
        }
    }
}

#[test]
fn more_in_one_answer_never_makes_fewer_points_or_a_lower_band() {
    let mut chance = Chance(8);
    for (form, items) in counting() {
        let rank = |made: &Score| {
            let scoring = form.scoring(&made.score).expect("its rule");
            scoring.bands.iter().position(|band| Some(&band.id) == made.band.as_ref())
        };
        for _ in 0..ROUNDS / 5 {
            let mut answers = random(&form, &items, &mut chance, u16::MAX);
            let item = &items[chance.index(items.len())];
            let place = chance.below(width(&form, item) - 1);
            let mut with = |place| {
                answers.extend(answer_to(&form, item, place).map(|given| (item.id.clone(), given)));
                scores(&form, &answers)
            };
            let (less, more) = (with(place), with(place + 1));
            for (less, more) in less.iter().zip(&more) {
                assert!(more.points >= less.points, "{} {}", form.id, item.id);
                assert!(rank(more) >= rank(less), "{} {}", form.id, item.id);
            }
        }
    }
}

#[test]
fn which_statement_got_which_points_does_not_matter_for_the_sum() {
    let mut chance = Chance(9);
    for id in ["phq-9", "gad-7", "esis"] {
        let form = the(id);
        let items: Vec<Item> = form.items.clone();
        for _ in 0..ROUNDS / 10 {
            let answers = random(&form, &items, &mut chance, 8);
            let mut places: Vec<&Name> = items.iter().map(|item| &item.id).collect();
            for last in (1..places.len()).rev() {
                places.swap(last, chance.index(last + 1));
            }
            let moved = items
                .iter()
                .zip(places)
                .filter_map(|(item, place)| Some((place.clone(), answers.get(&item.id)?.clone())));
            let (one, other) = (score(&form, &answers), score(&form, &moved.collect()));
            assert_eq!(
                (one.points, one.band, one.answered),
                (other.points, other.band, other.answered),
                "{id}"
            );
        }
    }
}

#[test]
fn an_answer_left_out_is_never_the_same_as_nought() {
    for (form, items) in counting() {
        let least: Answers =
            items.iter().filter_map(|item| Some((item.id.clone(), answer_to(&form, item, 0)?))).collect();
        for item in &items {
            let mut without = least.clone();
            without.remove(&item.id);
            let (full, less) = (form.score(&least), form.score(&without));
            let changed = full.iter().zip(&less).filter(|(full, less)| full != less).count();
            // AUDIT: who never drinks is not asked 2 to 8, and the rule says that this is nought.
            let not_asked = !form.asked(&least).iter().any(|asked| asked.id == item.id);
            assert_eq!(changed, usize::from(!not_asked), "{} {}", form.id, item.id);
            for (less, scoring) in less.iter().zip(&form.scores) {
                if scoring.items.contains(&item.id) && !not_asked && scoring.may_miss == 0 {
                    assert_eq!(less.points, None::<Points>, "{} {}", form.id, item.id);
                }
            }
        }
    }
}
