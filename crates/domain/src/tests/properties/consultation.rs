//! Invariant 1: an anonymous consultation holds no identity; and the guard itself.

use jiff::civil::Date;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::walks;
use crate::case::BasisRecord;
use crate::case::tests::{DAY, agreement, law};
use crate::consultation::{Command, Consultation, Event, Question, Refusal, Whom, World};
use crate::guard::{Kind, find, find_strict, mask};
use crate::stream::Stream;
use crate::stream::story::stamp;
use crate::tests::model::RIVER;

const WORDS: [&str; 16] = [
    "asiakas",
    "on",
    "ollut",
    "poissa",
    "työstä",
    "vuodesta 2021",
    "selkäkipu",
    "Mihin",
    "ohjaan?",
    "BDI 21",
    "klo 9.30",
    "1.2.2024",
    "Kelan etuus",
    "Kiitos.",
    "palvelupolku 2",
    "50 %",
];

const CENTURIES: [&str; 12] = ["-", "+", "A", "B", "C", "D", "E", "F", "Y", "X", "W", "V"];

fn known(name: &str) -> bool {
    ["aino virtanen", "virtanen aino", "virtanen"].contains(&name)
}

/// A code of nobody: individual numbers from 900 on are given to no one.
fn codes() -> impl Strategy<Value = String> {
    let day = (1..=28u32, 1..=12u32, 0..100u32);
    (day, select(CENTURIES.to_vec()), 900..1000u32).prop_map(|((day, month, year), century, number)| {
        let birthday = (day * 100 + month) * 100 + year;
        let place = usize::try_from((birthday * 1000 + number) % 31).unwrap();
        let check = char::from(b"0123456789ABCDEFHJKLMNPRSTUVWXY"[place]);
        format!("{birthday:06}{century}{number}{check}")
    })
}

/// The code as people write it.
fn spelled() -> impl Strategy<Value = String> {
    (codes(), 0..6u8, any::<bool>()).prop_map(|(code, how, small)| {
        let (birthday, rest) = code.split_at(6);
        let (century, end) = rest.split_at(1);
        let written = match how {
            0 => code.clone(),
            1 => format!("{birthday} {century} {end}"),
            2 => format!("{birthday}{century}{} {}", &end[..3], &end[3..]),
            3 => format!("{}.{}.{}{rest}", &birthday[..2], &birthday[2..4], &birthday[4..]),
            4 => code.replace('-', "\u{2013}"),
            _ => format!("{} {} {}{rest}", &birthday[..2], &birthday[2..4], &birthday[4..]),
        };
        if small { written.to_lowercase() } else { written }
    })
}

/// Something that tells who a person is.
fn telling() -> impl Strategy<Value = (Kind, String)> {
    let phone = (40..51u32, 1_000_000..9_999_999u32, select(vec!["", " ", "-"]))
        .prop_map(|(area, number, gap)| format!("0{area}{gap}{number}"))
        .prop_filter("a series of people", |number| number.starts_with("04") || number.starts_with("050"));
    let email = "[a-z]{3,8}\\.[a-z]{3,8}(@|\\(at\\)| \\(at\\) | ät )[a-z]{3,8}\\.(fi|com)";
    let street = ("[A-Z][a-z]{3,7}(katu|kuja|polku|gatan|gränd)", 1..200u32);
    prop_oneof![
        spelled().prop_map(|code| (Kind::IdentityCode, code)),
        phone.prop_map(|phone| (Kind::Phone, phone)),
        email.prop_map(|email| (Kind::Email, email)),
        street.prop_map(|(street, number)| (Kind::Address, format!("{street} {number}"))),
        select(vec![
            "Aino Virtanen",
            "aino virtanen",
            "asiakas Virtasen",
            "Virtanen, Aino",
            "asiakkaalle Virtaselle"
        ])
        .prop_map(|name| (Kind::Name, name.to_owned())),
    ]
}

fn harmless() -> impl Strategy<Value = String> {
    vec(select(WORDS.to_vec()), 1..8).prop_map(|words| words.join(" "))
}

/// A text; every other one tells something.
fn texts() -> impl Strategy<Value = String> {
    (harmless(), proptest::option::of(telling()), harmless()).prop_map(|(before, told, after)| match told {
        Some((_, told)) => format!("{before} {told}, {after}"),
        None => format!("{before} {after}"),
    })
}

fn commands() -> impl Strategy<Value = Command> {
    let channel = select(vec!["phone", "fax", "Aino Virtanen"]);
    let municipality = proptest::option::of(select(vec!["106", "Virtanen", "12"]));
    let external = proptest::option::of(select(vec!["OMNI-1", "Virtanen", "010190-999W"]));
    prop_oneof![
        3 => (texts(), channel, municipality, external).prop_map(|(question, channel, municipality, external)| {
            let (municipality, external) = (municipality.map(str::to_owned), external.map(str::to_owned));
            let (channel, key) = (channel.into(), Some("digest".to_owned()));
            Command::AskAnonymously(Question { question, channel, municipality, key, external, ..Question::default() })
        }),
        2 => texts().prop_map(|text| Command::AddByKey { key: "digest".to_owned(), text }),
        2 => texts().prop_map(|text| Command::AskBackup { partner: "kela".into(), text }),
        2 => texts().prop_map(|text| Command::BackupAnswers { partner: "kela".into(), text }),
        1 => Just(Command::SendToCaseTeam),
        1 => Just(Command::Claim),
        4 => texts().prop_map(|text| Command::Answer { text }),
        2 => texts().prop_map(|text| Command::AskBack { text }),
        2 => texts().prop_map(|text| Command::Add { text }),
        1 => Just(Command::Close),
        1 => Just(Command::Identify { whom: Whom { person: "p1".into(), case: None }, basis: "b".into() }),
    ]
}

proptest! {
    #![proptest_config(walks())]

    /// Shows KEU24-22.
    #[test]
    fn invariant_1_no_fact_of_an_anonymous_consultation_holds_what_the_guard_finds(
        commands in vec(commands(), 1..12),
        terms in select(vec![agreement(), law("need-assessment")]),
    ) {
        let record = BasisRecord { terms, by: "aino".into(), withdrawn: None, to_inform: [].into() };
        let world = World { model: &RIVER, known_names: &known, basis: Some(&record) };
        let mut consultation = Consultation::default();
        let stamp = stamp("aino", DAY);
        for command in commands {
            let anonymous = consultation.thread.as_ref().is_none_or(crate::consultation::Thread::is_anonymous);
            for event in consultation.decide(&world, &stamp, command).unwrap_or_default() {
                if anonymous && !matches!(event, Event::Identified { .. }) {
                    let body = serde_json::to_string(&event).unwrap();
                    prop_assert_eq!(find_strict(&body, &known), []);
                }
                consultation.evolve(&stamp, &event);
            }
        }
        let kept = serde_json::to_string(&consultation).unwrap();
        prop_assert_eq!(serde_json::from_str::<Consultation>(&kept).unwrap(), consultation);
    }

    /// Shows KEU24-22.
    #[test]
    fn invariant_1_whatever_tells_who_a_person_is_is_refused(before in harmless(), told in telling(), after in harmless()) {
        let (kind, told) = told;
        let question = format!("{before} {told}, {after}");
        let world = World { model: &RIVER, known_names: &known, basis: None };
        let ask = Command::AskAnonymously(Question { question, channel: "phone".into(), ..Question::default() });
        let answer = Consultation::default().decide(&world, &stamp("aino", DAY), ask);
        // Digits right before a number may make one of another kind with it: "BDI 21 0419…".
        let joined = before.ends_with(|sign: char| sign.is_ascii_digit()) && told.starts_with(|sign: char| sign.is_ascii_digit());
        let fits = matches!(&answer, Err(Refusal::Identifies(kinds)) if kinds.contains(&kind) || joined);
        prop_assert!(fits, "{answer:?}");
    }

    #[test]
    fn ordinary_words_pass_the_guard(text in harmless()) {
        prop_assert_eq!(find_strict(&text, &known), []);
    }

    #[test]
    fn findings_are_in_order_apart_and_hidden_by_the_mask(text in "[ -~äöåÄÖ–§€\n]{0,60}|\\PC{0,40}", told in telling(), end in texts()) {
        let text = format!("{text} {} {end}", told.1);
        let found = find(&text, &known);
        let mut last = 0;
        for one in &found {
            prop_assert!(last <= one.from && one.from < one.to && text.get(one.from..one.to).is_some());
            last = one.to;
        }
        prop_assert_eq!(find(&mask(&text, &found), &known), []);
    }

    #[test]
    fn a_date_alone_is_nothing_that_tells(day in 1..=28i8, month in 1..=12i8, year in 1930..2030i16, form in 0..4u8) {
        let date = Date::new(year, month, day).unwrap();
        let text = match form {
            0 => format!("{day}.{month}.{year}"),
            1 => format!("{day:02}.{month:02}.{year}"),
            2 => date.to_string(),
            _ => format!("{day:02}.{month:02}.{:02} klo {:02}.30", year % 100, day % 24),
        };
        prop_assert_eq!(find_strict(&text, &known), [], "{}", text);
    }
}
