//! Answers out and back, and answers that do not fit.

use domain::case::Occasion;
use domain::questionnaire::{Answers, Given, Kind, Mode};
use serde_json::{Value, json};

use super::{random_answers, random_form, resource};
use crate::questionnaire::fhir::{Cause, taken};
use crate::questionnaire::file;
use crate::questionnaire::tests::naive::Chance;
use crate::questionnaire::tests::the;

fn back(form: &domain::questionnaire::Questionnaire, resource: &Value) -> taken::Taken {
    let (opened, edition) = taken::open(&resource.to_string()).unwrap();
    assert_eq!(edition, form.edition());
    taken::read(&opened, form).unwrap()
}

#[test]
fn answers_come_back_as_they_were() {
    let mut chance = Chance(4);
    let mut forms = file::shipped().unwrap();
    forms.extend((0..200).map(|_| random_form(&mut chance)));
    let mut count = 0;
    for form in forms {
        for _ in 0..20 {
            let Ok(answers) = form.fitting(&random_answers(&form, &form.items, &mut chance)) else {
                continue;
            };
            let taken = back(&form, &resource(&form, &answers));
            assert_eq!(taken.answers, answers, "{}", form.id);
            count += 1;
        }
    }
    assert!(count > 1_000, "{count}");
}

#[test]
fn how_they_were_given_comes_along() {
    let answers = Answers::from([("points".into(), Given::Number(6))]);
    let form = the("was");
    let mut resource = resource(&form, &answers);
    let taken = back(&form, &resource);
    assert_eq!((taken.mode, taken.occasion), (Some(Mode::Interview), Some(Occasion::Start)));
    assert_eq!(taken.on, Some(jiff::civil::date(2026, 3, 2)));
    assert_eq!((taken.language.as_deref(), taken.struck), (Some("fi"), false));
    resource["status"] = "entered-in-error".into();
    assert!(back(&form, &resource).struck);
    resource["extension"] = json!([]);
    assert_eq!(back(&form, &resource).mode, None);
}

#[test]
fn nothing_in_it_says_who_it_is() {
    let resource = resource(&the("was"), &Answers::from([("points".into(), Given::Number(6))]));
    assert_eq!(
        resource["subject"],
        json!({ "type": "Patient", "identifier": { "system": "urn:rinnalla:case", "value": "c1" } })
    );
}

#[test]
fn a_score_goes_along_as_an_observation_with_its_code() {
    let form = the("gad-7");
    let answers: Answers =
        form.items.iter().map(|item| (item.id.clone(), Given::Choice("several-days".into()))).collect();
    let of = |answers: &Answers| resource(&form, answers)["contained"][0].clone();
    let score = of(&answers);
    assert_eq!(score["code"]["coding"][0], json!({ "system": "http://loinc.org", "code": "70274-6" }));
    assert_eq!(score["valueQuantity"]["value"], json!(7.0));
    assert_eq!(score["interpretation"][0]["coding"][0]["code"], "mild");
    assert_eq!(score["derivedFrom"][0]["reference"], "#");
    let few: Answers = answers.into_iter().take(3).collect();
    assert_eq!(of(&few)["valueQuantity"], Value::Null, "a missing score is no nought");
    assert_eq!(of(&few)["dataAbsentReason"]["coding"][0]["code"], "unknown");
}

/// What is told of a resource after somebody has changed it.
fn told(change: impl FnOnce(&mut Value)) -> Vec<(String, Cause)> {
    let form = the("audit-c");
    let answers = Answers::from([("q1".into(), Given::Choice("2-4-a-month".into()))]);
    let mut resource = resource(&form, &answers);
    change(&mut resource);
    let (opened, _) = match taken::open(&resource.to_string()) {
        Ok(opened) => opened,
        Err(told) => return vec![(told.link, told.cause)],
    };
    let told = taken::read(&opened, &form).expect_err("it does not fit");
    told.into_iter().map(|told| (told.link, told.cause)).collect()
}

#[test]
fn each_answer_that_does_not_fit_is_told_with_its_place() {
    let at = |link: &str, cause| vec![(link.to_owned(), cause)];
    assert_eq!(told(|it| it["resourceType"] = "Bundle".into()), at("", Cause::NoAnswers));
    let bare = "urn:rinnalla:questionnaire:audit-c";
    assert_eq!(told(|it| it["questionnaire"] = bare.into()), at("", Cause::NoVersion));
    assert_eq!(told(|it| it["questionnaire"] = "http://x/y|1".into()), at("", Cause::OtherEdition));
    assert_eq!(told(|it| it["status"] = "in-progress".into()), at("", Cause::NotComplete));
    let redacted = json!({ "security": [{ "code": "N" }, { "code": "REDACTED" }] });
    assert_eq!(told(|it| it["meta"] = redacted), at("", Cause::NotComplete));
    assert_eq!(told(|it| it["extension"][0]["valueCode"] = "shouting".into()), at("", Cause::Damaged));
    assert_eq!(told(|it| it["item"] = "x".into()), at("", Cause::Unreadable));
    assert_eq!(told(|it| it["item"][0]["linkId"] = "q9".into()), at("q9", Cause::NotAsked));
    let answer = |value: Value| move |it: &mut Value| it["item"][0]["answer"] = value;
    assert_eq!(told(answer(json!([{ "valueInteger": 2 }]))), at("q1", Cause::WrongKind));
    assert_eq!(
        told(answer(json!([{ "valueCoding": { "code": "sometimes" } }]))),
        at("q1", Cause::UnknownChoice)
    );
    let elsewhere = json!([{ "valueCoding": { "code": "never", "system": "http://loinc.org" } }]);
    assert_eq!(told(answer(elsewhere)), at("q1", Cause::UnknownChoice));
    let twice = json!([{ "valueCoding": { "code": "never" } }, { "valueCoding": { "code": "never" } }]);
    assert_eq!(told(answer(twice)), at("q1", Cause::AnsweredTwice));
    let nested = json!([{ "valueCoding": { "code": "never" }, "item": [{ "linkId": "why" }] }]);
    assert_eq!(told(answer(nested)), at("why", Cause::NotAsked));
    let again = |it: &mut Value| {
        let first = it["item"][0].clone();
        it["item"].as_array_mut().unwrap().push(first);
    };
    assert_eq!(told(again), at("q1", Cause::AnsweredTwice));
}

#[test]
fn rules_of_the_questions_hold_for_answers_that_come_in() {
    let form = the("was");
    let mut resource = resource(&form, &Answers::from([("points".into(), Given::Number(6))]));
    resource["item"][0]["answer"][0]["valueInteger"] = 11.into();
    let (opened, _) = taken::open(&resource.to_string()).unwrap();
    let told = taken::read(&opened, &form).unwrap_err();
    assert_eq!((told[0].cause, told[0].name.as_str()), (Cause::OutOfRange, "0–10"));
}

#[test]
fn answers_to_what_is_not_asked_are_told_and_never_left_out_of_a_score() {
    let form = the("audit");
    let list = |id: &str| form.options[form.item(&id.into()).unwrap().answer.options().unwrap()].clone();
    let first = |id: &str| list(id)[0].code.clone();
    let worst = |id: &str| list(id).last().unwrap().code.clone();
    let answers = Answers::from([
        ("q1".into(), Given::Choice(first("q1"))),
        ("q2".into(), Given::Choice(worst("q2"))),
        ("q3".into(), Given::Choice(worst("q3"))),
    ]);
    let (opened, _) = taken::open(&resource(&form, &answers).to_string()).unwrap();
    let told = taken::read(&opened, &form).unwrap_err();
    let told: Vec<_> = told.iter().map(|told| (told.link.as_str(), told.cause)).collect();
    assert_eq!(told, [("q2", Cause::NotAsked), ("q3", Cause::NotAsked)]);
}

/// A questionnaire with rows and a month, and answers to it.
fn with_rows(lines: &Value) -> Result<taken::Taken, Vec<(String, Cause)>> {
    let mut form = the("was");
    let rows = vec![super::item("what", Kind::Line)];
    form.items = vec![
        super::item("near", Kind::Rows { most: 3, items: rows }),
        super::item("since", Kind::Month),
        super::item("day", Kind::Day),
    ];
    let mut resource = resource(&form, &Answers::new());
    resource["item"] = lines.clone();
    let (opened, _) = taken::open(&resource.to_string()).unwrap();
    taken::read(&opened, &form).map_err(|told| told.into_iter().map(|told| (told.link, told.cause)).collect())
}

#[test]
fn rows_are_neither_invented_nor_lost() {
    let what = json!([{ "linkId": "near.what", "answer": [{ "valueString": "x" }] }]);
    let empty = json!([{ "linkId": "near" }, { "linkId": "near", "item": [{ "linkId": "near.what" }] }]);
    assert_eq!(with_rows(&empty).unwrap().answers, Answers::new());
    let one = json!([{ "linkId": "near" }, { "linkId": "near", "item": what }]);
    let row = Answers::from([("what".into(), Given::Text("x".into()))]);
    assert_eq!(with_rows(&one).unwrap().answers, Answers::from([("near".into(), Given::Rows(vec![row]))]));
    let answered = json!([{ "linkId": "near", "answer": [{ "valueString": "x" }] }]);
    assert_eq!(with_rows(&answered).unwrap_err(), [("near".to_owned(), Cause::WrongKind)]);
}

#[test]
fn a_month_is_read_strictly_and_what_was_assumed_is_told() {
    let since = |date: &str| with_rows(&json!([{ "linkId": "since", "answer": [{ "valueDate": date }] }]));
    let month =
        |year, month| Answers::from([("since".into(), Given::Month(jiff::civil::date(year, month, 1)))]);
    for (date, answers, assumed) in [
        ("2021-03", month(2021, 3), None),
        ("2021", month(2021, 1), Some("2021-01")),
        ("2021-03-15", month(2021, 3), Some("2021-03")),
    ] {
        let taken = since(date).unwrap();
        assert_eq!(taken.answers, answers, "{date}");
        let told: Vec<_> = taken.told.iter().map(|told| (told.cause, told.name.as_str())).collect();
        assert_eq!(told, assumed.map(|name| (Cause::MonthAssumed, name)).into_iter().collect::<Vec<_>>());
    }
    for wrong in ["2021-03-99junk", "2021-03-99", "2021-13", "2021-03-", "+021-03", "202103", ""] {
        assert_eq!(since(wrong).unwrap_err(), [("since".to_owned(), Cause::WrongKind)], "{wrong}");
    }
    assert_eq!(since("1899-12").unwrap_err(), [("since".to_owned(), Cause::OutOfRange)]);
    let day = json!([{ "linkId": "day", "answer": [{ "valueDate": "2021-03-02T10:00:00Z" }] }]);
    assert_eq!(with_rows(&day).unwrap_err(), [("day".to_owned(), Cause::WrongKind)]);
}
