//! What goes out is R4 by validators that were not written here (`e2e/fhir.mjs`). They come with `./test fhir`, so the
//! test waits for that.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use domain::questionnaire::Kind;
use serde_json::{Value, json};

use super::{random_answers, random_form, resource};
use crate::questionnaire::fhir::write;
use crate::questionnaire::file;
use crate::questionnaire::tests::naive::Chance;
use crate::questionnaire::tests::pages::{answers, case};
use crate::questionnaire::tests::the;
use crate::testing::Town;

/// Every questionnaire that is shipped and some of every kind; answers to each, with some and with all left out.
fn made() -> Vec<(String, Value)> {
    let mut chance = Chance(5);
    let mut forms = file::shipped().unwrap();
    forms.extend((0..40).map(|_| random_form(&mut chance)));
    let mut all = Vec::new();
    for (place, form) in forms.iter().enumerate() {
        all.push((format!("form-{place}"), serde_json::to_value(write::form(form)).unwrap()));
        for round in 0..4 {
            let mut answers = random_answers(form, &form.items, &mut chance);
            if round == 3 {
                answers.clear();
            }
            all.push((format!("answers-{place}-{round}"), resource(form, &answers)));
        }
    }
    let kinds =
        |kind: fn(&Kind) -> bool| forms.iter().any(|form| form.items.iter().any(|item| kind(&item.answer)));
    assert!(kinds(|kind| matches!(kind, Kind::Rows { .. })) && kinds(|kind| matches!(kind, Kind::Month)));
    all
}

/// What the addresses answer.
async fn served() -> Vec<(String, Value)> {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let case = case(&coordinator).await;
    let mut paths = vec!["/fhir/Questionnaire".to_owned(), "/fhir/Questionnaire/no.1".to_owned()];
    for (id, given) in [("was", ("q-points", "6")), ("esis", ("q-s1", "4"))] {
        let page = answers(&coordinator, &case, id, &[given]).await;
        let (case, item) = page.trim_start_matches("/fi/cases/").split_once("/answers/").unwrap();
        paths.push(format!("/fhir/cases/{case}/QuestionnaireResponse/{item}"));
    }
    let mut all = Vec::new();
    for (place, path) in paths.iter().enumerate() {
        let seen = coordinator.get(path).await;
        all.push((format!("served-{place}"), serde_json::from_str(&seen.text).unwrap()));
    }
    all
}

/// The same with one thing wrong in each: a validator that lets any of these pass would prove nothing.
fn broken() -> Vec<(String, Value)> {
    let form = serde_json::to_value(write::form(&the("audit-c"))).unwrap();
    let mut chance = Chance(6);
    let was = the("was");
    let answered = resource(&was, &random_answers(&was, &was.items, &mut chance));
    let mut all = Vec::new();
    let mut broken = |of: &Value, at: &str, wrong: Value| {
        let mut resource = of.clone();
        let (parent, name) = at.rsplit_once('/').unwrap();
        let parent = resource.pointer_mut(parent).unwrap_or_else(|| panic!("{at}")).as_object_mut().unwrap();
        if wrong.is_null() {
            assert!(parent.remove(name).is_some(), "{at}");
        } else {
            parent.insert(name.to_owned(), wrong);
        }
        all.push((format!("broken-{}", all.len()), resource));
    };
    let first = form["item"].as_array().unwrap().iter().position(|item| item["linkId"] == "q1").unwrap();
    let (q1, q2) = (format!("/item/{first}"), format!("/item/{}", first + 1));
    broken(&form, "/status", Value::Null);
    broken(&form, "/status", json!("published"));
    broken(&form, "/flags", json!([]));
    broken(&form, "/item", json!({}));
    broken(&form, "/url", json!("with a space"));
    broken(&form, &format!("{q1}/linkId"), Value::Null);
    broken(&form, &format!("{q1}/type"), json!("radio"));
    broken(&form, &format!("{q1}/type"), json!("display"));
    broken(&form, &format!("{q1}/type"), json!("group"));
    broken(&form, &format!("{q1}/required"), json!("yes"));
    broken(&form, &format!("{q1}/text"), json!(5));
    broken(&form, &format!("{q1}/maxLength"), json!(1.5));
    broken(&form, &format!("{q1}/hint"), json!("ours"));
    broken(&form, &format!("{q1}/answerOption/0/valueCoding"), Value::Null);
    broken(&form, &format!("{q1}/answerOption/0/valueCoding/extension/0/url"), Value::Null);
    broken(&form, &format!("{q1}/answerOption/0/valueCoding/extension/0/valueDecimal"), json!("1"));
    broken(&form, &format!("{q2}/enableWhen/0/operator"), json!("is not"));
    broken(&form, &format!("{q2}/enableWhen/0/operator"), json!("exists"));
    broken(&form, &format!("{q2}/enableWhen/0/answerCoding"), Value::Null);
    broken(&form, &format!("{q2}/enableBehavior"), json!("every"));
    let item = "/item/0";
    broken(&answered, "/status", Value::Null);
    broken(&answered, "/status", json!("done"));
    broken(&answered, "/authored", json!("2.3.2026"));
    broken(&answered, "/subject", json!("c1"));
    broken(&answered, "/contained/0/status", Value::Null);
    broken(&answered, &format!("{item}/linkId"), Value::Null);
    broken(&answered, &format!("{item}/answer"), json!({}));
    broken(&answered, &format!("{item}/answer/0/valueInteger"), json!(1.5));
    broken(&answered, &format!("{item}/answer/0/valueInteger"), json!("6"));
    broken(&answered, "/contained/0/effectiveDateTime", json!("3/2021"));
    broken(&answered, &format!("{item}/given"), json!(6));
    all
}

/// What R4 asks and neither validator looks at: no empty texts, ids of allowed signs, one value of each, every `linkId`
/// once, and a word between conditions.
fn is_sound(resource: &Value, links: &mut BTreeSet<String>) -> Result<(), String> {
    match resource {
        Value::String(text) if text.trim().is_empty() => Err("an empty text".to_owned()),
        Value::Array(list) if list.is_empty() => Err("an empty list".to_owned()),
        Value::Array(list) => list.iter().try_for_each(|one| is_sound(one, links)),
        Value::Object(elements) => {
            let begins = |with: &str| elements.keys().filter(|name| name.starts_with(with)).count();
            if elements.is_empty()
                || begins("value") > 1
                || (elements.contains_key("operator") && begins("answer") > 1)
            {
                return Err(format!("no value, or two: {elements:?}"));
            }
            let id = elements.get(&"id".to_owned()).and_then(Value::as_str);
            let fits = |sign: char| sign.is_ascii_alphanumeric() || sign == '-' || sign == '.';
            if id.is_some_and(|id| id.len() > 64 || !id.chars().all(fits)) {
                return Err(format!("the id {id:?}"));
            }
            let conditions = resource["enableWhen"].as_array().map_or(0, Vec::len);
            if conditions > 1 && resource["enableBehavior"].is_null() {
                return Err("conditions without a word between them".to_owned());
            }
            let link = resource["linkId"].as_str().filter(|_| elements.contains_key("type"));
            if link.is_some_and(|link| !links.insert(link.to_owned())) {
                return Err(format!("{link:?} stands twice"));
            }
            elements.values().try_for_each(|one| is_sound(one, links))
        }
        Value::Null => Err("nothing".to_owned()),
        Value::Bool(_) | Value::Number(_) | Value::String(_) => Ok(()),
    }
}

#[tokio::test]
async fn what_no_validator_looks_at_is_in_order_too() {
    for (name, resource) in made().into_iter().chain(served().await) {
        let alone = if resource["resourceType"] == "Bundle" { vec![] } else { vec![resource] };
        for resource in alone {
            assert_eq!(is_sound(&resource, &mut BTreeSet::new()), Ok(()), "{name}");
        }
    }
    let twice = json!({ "linkId": "a", "type": "string", "item": [{ "linkId": "a", "type": "string" }] });
    let two = json!({ "valueInteger": 1, "valueString": "a" });
    let bare = json!({ "enableWhen": [{ "operator": "=" }, { "operator": "=" }] });
    for wrong in [twice, two, bare, json!({ "id": "gad-7@1" }), json!({ "text": "" }), json!({ "item": [] })]
    {
        assert!(is_sound(&wrong, &mut BTreeSet::new()).is_err(), "{wrong}");
    }
}

#[tokio::test]
#[ignore = "needs the validators: ./test fhir"]
async fn everything_that_goes_out_is_r4_and_what_is_broken_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let mut all = made();
    all.extend(served().await);
    all.extend(broken());
    for (name, resource) in &all {
        std::fs::write(folder.path().join(format!("{name}.json")), resource.to_string()).unwrap();
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../e2e/fhir.mjs");
    let done = Command::new("node").arg(script).arg(folder.path()).output().unwrap();
    let said = [done.stdout, done.stderr].map(|said| String::from_utf8_lossy(&said).into_owned()).join("\n");
    assert!(done.status.success(), "{said}");
    assert!(said.contains(&format!("{} resources", all.len())), "{said}");
}
