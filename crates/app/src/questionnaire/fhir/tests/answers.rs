//! Answers out and back, and answers that do not fit.

use domain::case::Occasion;
use domain::questionnaire::{Answers, Given, Mode};
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
    assert_eq!(told(|it| it["resourceType"] = "Bundle".into()), at("", Cause::OtherResource));
    assert_eq!(told(|it| it["questionnaire"] = "http://x/y|1".into()), at("", Cause::OtherEdition));
    assert_eq!(told(|it| it["status"] = "in-progress".into()), at("", Cause::NotComplete));
    let redacted = json!({ "security": [{ "code": "REDACTED" }] });
    assert_eq!(told(|it| it["meta"] = redacted), at("", Cause::NotComplete));
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
    assert_eq!(told(answer(twice)), at("q1", Cause::Repeats));
    let nested = json!([{ "valueCoding": { "code": "never" }, "item": [{ "linkId": "why" }] }]);
    assert_eq!(told(answer(nested)), at("why", Cause::NotAsked));
    let again = |it: &mut Value| {
        let first = it["item"][0].clone();
        it["item"].as_array_mut().unwrap().push(first);
    };
    assert_eq!(told(again), at("q1", Cause::LinkTwice));
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
