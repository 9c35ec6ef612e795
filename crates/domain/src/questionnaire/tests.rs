//! Asking, fitting and scoring, on small questionnaires made here. Those that are shipped are held in the shell.

use std::collections::BTreeMap;

use super::*;

fn texts(text: &str) -> Texts {
    ["fi", "sv", "en"].map(|language| (language.to_owned(), text.to_owned())).into()
}

fn asked(id: &str, answer: Kind) -> Item {
    Item::bare(id.into(), texts(id), answer)
}

fn option(code: &str, value: i64) -> Choice {
    Choice { code: code.into(), value: Some(value), text: texts(code), alone: false, untold: false }
}

/// Four questions of nought to three, and one that hangs on the first.
pub(crate) fn small() -> Questionnaire {
    let often = ["never", "some", "most", "daily"];
    let options = often.iter().zip(0..).map(|(code, value)| option(code, value)).collect();
    let item = |id| asked(id, Kind::Choice("often".into()));
    let mut after = item("d");
    after.when = vec![When { item: "a".into(), is: vec![], is_not: vec!["never".into()], at_least: Some(1) }];
    Questionnaire {
        id: "small".into(),
        version: 1,
        status: Status::Published,
        languages: vec!["fi".into()],
        title: texts("small"),
        intro: Texts::new(),
        stem: Texts::new(),
        caution: Texts::new(),
        owner: "us".into(),
        licence: "ours".into(),
        source: "here".into(),
        link: None,
        register: Register::Social,
        shown: Shown::Person,
        professional: false,
        options: BTreeMap::from([("often".into(), options)]),
        items: vec![item("a"), item("b"), item("c"), after],
        scores: vec![Scoring {
            id: "total".into(),
            title: texts("total"),
            algorithm: 1,
            rule: Rule::Sum,
            items: ["a", "b", "c", "d"].map(Name::from).into(),
            factor: None,
            may_miss: 1,
            unasked: Some(0),
            from: Points::whole(0),
            to: Points::whole(12),
            better: Better::Lower,
            bands: [("little", 0), ("much", 6)]
                .map(|(id, from)| Band {
                    id: id.into(),
                    from: Points::whole(from),
                    text: texts(id),
                    short: Texts::new(),
                    plain: Texts::new(),
                    light: None,
                })
                .into(),
            limits: Vec::new(),
            change: None,
            loinc: None,
        }],
        flags: vec![Flag {
            id: "now".into(),
            when: vec![When { item: "c".into(), is: vec![], is_not: vec![], at_least: Some(1) }],
            text: texts("now"),
            plain: texts("now"),
        }],
    }
}

pub(crate) fn given<const N: usize>(answers: [(&str, &str); N]) -> Answers {
    answers.map(|(item, code)| (item.into(), Given::Choice(code.into()))).into()
}

fn total(answers: &Answers) -> Score {
    small().score(answers).remove(0)
}

#[test]
fn the_small_one_is_in_order() {
    assert_eq!(small().faults(), []);
}

#[test]
fn a_score_is_the_sum_of_what_was_answered() {
    let score = total(&given([("a", "daily"), ("b", "some"), ("c", "never"), ("d", "most")]));
    assert_eq!((score.points, score.band), (Some(Points::whole(6)), Some("much".into())));
}

#[test]
fn nought_is_an_answer_and_nothing_is_none() {
    let noughts = total(&given([("a", "never"), ("b", "never"), ("c", "never")]));
    assert_eq!((noughts.points, noughts.answered), (Some(Points::whole(0)), 4));
    assert_eq!(total(&Answers::new()).points, None);
}

#[test]
fn one_may_be_missing_and_is_filled_with_the_mean_in_whole_points() {
    // 3 + 1 + 1 of three, of four: 6.67.
    let one_missing = total(&given([("a", "daily"), ("b", "some"), ("d", "some")]));
    assert_eq!((one_missing.points, one_missing.answered), (Some(Points::whole(7)), 3));
    // 3 + 1: two are missing.
    assert_eq!(total(&given([("a", "daily"), ("b", "some")])).points, None);
}

#[test]
fn what_is_not_asked_after_all_is_left_out_and_counts_as_the_rule_says() {
    let answers = given([("a", "never"), ("b", "some"), ("c", "some"), ("d", "daily")]);
    let kept = small().fitting(&answers).expect("all fit");
    assert!(!kept.contains_key(&"d".into()));
    assert_eq!(total(&kept).points, Some(Points::whole(2)));
}

#[test]
fn an_answer_that_cannot_be_is_told_with_its_place() {
    let mut answers = given([("a", "sometimes"), ("x", "some")]);
    answers.insert("b".into(), Given::Number(1));
    let wrong = small().fitting(&answers).expect_err("nothing fits");
    let told: Vec<_> = wrong.iter().map(|(place, why)| (place.item.as_str(), *why)).collect();
    assert_eq!(told, [("x", Wrong::NotAsked), ("a", Wrong::UnknownChoice), ("b", Wrong::WrongKind)]);
}

#[test]
fn a_flag_goes_up_at_once_and_only_for_what_was_answered() {
    let up = |answers: &Answers| small().raised(answers).count();
    assert_eq!(up(&given([("c", "some")])), 1);
    assert_eq!(up(&given([("c", "never")])), 0);
    assert_eq!(up(&Answers::new()), 0);
}

#[test]
fn a_limit_that_hangs_on_what_was_not_told_is_shown_to_be_judged() {
    let mut form = small();
    let limit = |id: &str| Limit {
        id: id.into(),
        from: Points::whole(2),
        text: texts(id),
        when: vec![When { item: "who".into(), is: vec![id.into()], is_not: vec![], at_least: None }],
    };
    form.scores[0].limits = vec![limit("one"), limit("two")];
    let mut silent = option("silent", 0);
    silent.untold = true;
    form.options.insert("who".into(), vec![option("one", 0), option("two", 0), silent]);
    form.items.push(asked("who", Kind::Choice("who".into())));
    assert_eq!(form.faults(), []);
    let reached = |who: &[(&str, &str)]| {
        let mut answers = given([("a", "some"), ("b", "some"), ("c", "never"), ("d", "never")]);
        answers.extend(who.iter().map(|(item, code)| ((*item).into(), Given::Choice((*code).into()))));
        form.score(&answers).remove(0).reached
    };
    let both = BTreeMap::from([("one".into(), Meaning::Unknown), ("two".into(), Meaning::Unknown)]);
    assert_eq!(reached(&[("who", "one")]), BTreeMap::from([("one".into(), Meaning::Concerns)]));
    assert_eq!(reached(&[("who", "silent")]), both);
    assert_eq!(reached(&[]), both);
}

#[test]
fn rows_are_answered_again_and_again() {
    let mut form = small();
    let rows = vec![asked("what", Kind::Line), asked("from", Kind::Month)];
    form.items.push(asked("jobs", Kind::Rows { most: 2, items: rows }));
    let job = |what: &str| Answers::from([("what".into(), Given::Text(what.into()))]);
    let with = |rows: Vec<Answers>| Answers::from([("jobs".into(), Given::Rows(rows))]);
    assert!(form.fitting(&with(vec![job("one"), job("two")])).is_ok());
    let wrong = form.fitting(&with(vec![job("one"), job("two"), job("three")])).expect_err("three");
    assert_eq!(wrong.first().map(|(_, why)| *why), Some(Wrong::TooManyRows));
    let long = form.fitting(&with(vec![job("one"), job(&"x".repeat(300))])).expect_err("long");
    let place = Place { item: "jobs".into(), row: Some((1, "what".into())) };
    assert_eq!(long, [(place, Wrong::TooLong)]);
}

#[test]
fn points_are_written_as_numbers_and_read_back() {
    for points in [Points::whole(0), Points::tenths(25), Points::tenths(-5), Points::whole(100)] {
        let written = serde_json::to_string(&points).expect("a number");
        assert_eq!(serde_json::from_str::<Points>(&written).expect("points"), points, "{written}");
    }
    assert!(serde_json::from_str::<Points>("0.25").is_err());
    assert_eq!(Points::tenths(25).to_string(), "2.5");
}

#[test]
fn a_faulty_one_is_told_where_it_is_faulty() {
    let mut wrong = small();
    wrong.languages.push("en".into());
    wrong.options.clear();
    wrong.scores[0].to = Points::whole(11);
    wrong.flags[0].when.clear();
    wrong.items[3].when[0].item = "later".into();
    wrong.items[1].text.remove("en");
    let codes: Vec<_> = wrong.faults().iter().map(|fault| (fault.at.told(), fault.code.code())).collect();
    for (at, code) in [
        ("item[a].answer", "unknown-options"),
        ("item[b].text", "missing-text"),
        ("item[d].when", "unknown-item"),
        ("score[total].items", "counts-nothing"),
        ("flag[now]", "empty-condition"),
    ] {
        assert!(codes.iter().any(|(where_, what)| where_ == at && *what == code), "{at} {code}: {codes:?}");
    }
}

#[test]
fn a_month_lies_in_the_years_in_which_somebody_lives_or_plans() {
    let mut form = small();
    form.items.push(asked("since", Kind::Month));
    let fits = |year| {
        let month = Given::Month(jiff::civil::date(year, 3, 1));
        form.fitting(&Answers::from([("since".into(), month)])).map_err(|wrong| wrong[0].1)
    };
    assert!(fits(1900).is_ok() && fits(2100).is_ok());
    let wrong = Wrong::OutOfRange { from: 1900, to: 2100 };
    assert_eq!((fits(1899), fits(2101)), (Err(wrong), Err(wrong)));
}

#[test]
fn a_row_that_says_nothing_is_none() {
    let mut form = small();
    form.items.push(asked("jobs", Kind::Rows { most: 2, items: vec![asked("what", Kind::Line)] }));
    let job = Answers::from([("what".into(), Given::Text("one".into()))]);
    let with = |rows| Answers::from([("jobs".into(), Given::Rows(rows))]);
    assert_eq!(form.fitting(&with(vec![Answers::new(), job.clone()])), Ok(with(vec![job])));
    assert_eq!(form.fitting(&with(vec![Answers::new()])), Ok(Answers::new()));
    form.items.last_mut().expect("the jobs").required = true;
    let missing = form.fitting(&with(vec![Answers::new()])).expect_err("no row");
    assert_eq!(missing, [(Place { item: "jobs".into(), row: None }, Wrong::Missing)]);
}

#[test]
fn answers_to_what_is_not_asked_are_found_with_their_places() {
    let mut form = small();
    let mut inner = asked("more", Kind::Line);
    inner.when = vec![When { item: "what".into(), is: vec!["yes".into()], is_not: vec![], at_least: None }];
    form.items.push(asked("jobs", Kind::Rows { most: 2, items: vec![asked("what", Kind::YesNo), inner] }));
    let mut answers = given([("a", "never"), ("d", "daily")]);
    let row =
        |yes| Answers::from([("what".into(), Given::Yes(yes)), ("more".into(), Given::Text("x".into()))]);
    answers.insert("jobs".into(), Given::Rows(vec![row(true), row(false)]));
    let told: Vec<_> = form.unasked(&answers).into_iter().map(|place| (place.item, place.row)).collect();
    assert_eq!(told, [("d".into(), None), ("jobs".into(), Some((1, "more".into())))]);
}
