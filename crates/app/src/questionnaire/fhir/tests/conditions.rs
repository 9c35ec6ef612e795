//! `enableWhen` asks what we ask: held against a plain reading of R4 on random answers.

use std::collections::BTreeSet;

use domain::questionnaire::{Answers, Given, Item, Kind, Questionnaire};
use serde_json::Value;

use super::{random_answers, random_form, resource};
use crate::questionnaire::fhir::write;
use crate::questionnaire::file;
use crate::questionnaire::tests::naive::Chance;

/// Does one `enableWhen` hold of the values that were answered? As R4 says it of each operator.
fn holds(enable: &Value, answers: &[Value]) -> bool {
    let wanted = |name: &str| enable.get(name).filter(|value| !value.is_null());
    let equal = |answer: &Value| {
        let coding = wanted("answerCoding").is_some_and(|wanted| {
            let of = &answer["valueCoding"];
            wanted["code"] == of["code"] && wanted["system"] == of["system"]
        });
        coding || wanted("answerBoolean").is_some_and(|wanted| wanted == &answer["valueBoolean"])
    };
    let number = |answer: &Value| answer["valueInteger"].as_i64();
    match enable["operator"].as_str().unwrap() {
        "exists" => answers.is_empty() != enable["answerBoolean"].as_bool().unwrap(),
        "=" => answers.iter().any(equal),
        "!=" => !answers.iter().any(equal),
        ">=" => answers.iter().any(|one| number(one) >= enable["answerInteger"].as_i64()),
        other => panic!("{other} is not written"),
    }
}

/// The identifiers of a list that are enabled, given the answers of a resource. What is not enabled has no answer.
fn enabled(entries: &[Value], lines: &[Value]) -> BTreeSet<String> {
    let mut enabled = BTreeSet::new();
    for entry in entries {
        let link = entry["linkId"].as_str().unwrap();
        let hold = |enable: &Value| {
            let question = enable["question"].as_str().unwrap();
            let of = lines.iter().filter(|line| line["linkId"] == question && enabled.contains(question));
            let answers: Vec<Value> =
                of.filter_map(|line| line["answer"].as_array().cloned()).flatten().collect();
            holds(enable, &answers)
        };
        let conditions = entry["enableWhen"].as_array().cloned().unwrap_or_default();
        let any = entry["enableBehavior"] == "any";
        let asked = if any { conditions.iter().any(hold) } else { conditions.iter().all(hold) };
        if asked {
            enabled.insert(link.to_owned());
        }
    }
    enabled
}

fn list(of: &Value) -> Vec<Value> {
    of.as_array().cloned().unwrap_or_default()
}

fn entries(form: &Questionnaire) -> Vec<Value> {
    list(&serde_json::to_value(write::form(form)).unwrap()["item"])
}

/// What we ask and what `enableWhen` asks, at the top and in each row.
fn both(
    form: &Questionnaire,
    entries: &[Value],
    answers: &Answers,
) -> Vec<(BTreeSet<String>, BTreeSet<String>)> {
    let lines = list(&resource(form, answers)["item"]);
    let name = |row: Option<&Item>, item: &Item| match row {
        Some(row) => format!("{}.{}", row.id, item.id),
        None => item.id.to_string(),
    };
    let asked = |row: Option<&Item>, items: &[Item], answers: &Answers| {
        form.asked_of(items, answers).into_iter().map(|item| name(row, item)).collect::<BTreeSet<_>>()
    };
    let own = |entries: &[Value]| {
        let help = |entry: &&Value| !entry["linkId"].as_str().unwrap().contains('_');
        entries.iter().filter(help).cloned().collect::<Vec<Value>>()
    };
    let mut all = vec![(asked(None, &form.items, answers), enabled(&own(entries), &lines))];
    for item in &form.items {
        let (Kind::Rows { items, .. }, Some(Given::Rows(rows))) = (&item.answer, answers.get(&item.id))
        else {
            continue;
        };
        let entry = entries.iter().find(|entry| entry["linkId"] == item.id.as_str()).unwrap();
        let groups = lines.iter().filter(|line| line["linkId"] == item.id.as_str());
        for (row, group) in rows.iter().zip(groups) {
            let theirs = enabled(&own(&list(&entry["item"])), &list(&group["item"]));
            all.push((asked(Some(item), items, row), theirs));
        }
    }
    all
}

#[test]
fn enable_when_of_everything_shipped_asks_what_we_ask() {
    let mut chance = Chance(2);
    for form in file::shipped().unwrap() {
        let entries = entries(&form);
        for _ in 0..100 {
            let answers = random_answers(&form, &form.items, &mut chance);
            for (ours, theirs) in both(&form, &entries, &answers) {
                assert_eq!(ours, theirs, "{} {answers:?}", form.id);
            }
        }
    }
}

/// Is there a condition that an *and* cannot say: any of several of a choice of many, beside something else?
fn beyond(items: &[Item]) -> bool {
    items.iter().any(|item| {
        let many = |id| items.iter().any(|one| &one.id == id && matches!(one.answer, Kind::Choices(_)));
        let mixed = item.when.iter().any(|when| when.is.len() > 1 && many(&when.item));
        let inside = if let Kind::Rows { items, .. } = &item.answer { beyond(items) } else { false };
        inside
            || (mixed
                && (item.when.len() > 1
                    || item.when[0].is_not.len() + usize::from(item.when[0].at_least.is_some()) > 0))
    })
}

#[test]
fn enable_when_of_anything_asks_what_we_ask_or_more_where_it_cannot_say_it() {
    let (mut chance, mut same, mut more) = (Chance(3), 0, 0);
    for _ in 0..600 {
        let form = random_form(&mut chance);
        let (beyond, entries) = (beyond(&form.items), entries(&form));
        for _ in 0..5 {
            let answers = random_answers(&form, &form.items, &mut chance);
            for (ours, theirs) in both(&form, &entries, &answers) {
                if beyond {
                    more += usize::from(ours != theirs);
                } else {
                    assert_eq!(ours, theirs, "{:#?} {answers:?}", form.items);
                    same += 1;
                }
            }
        }
    }
    assert!(same > 2_000 && more > 0, "{same} {more}");
}
