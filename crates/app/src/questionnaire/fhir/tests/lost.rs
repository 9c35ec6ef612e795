//! Nothing is lost without a word: neither what we had kept in extensions of ours, nor texts of others.

use domain::model::Status;
use domain::questionnaire::{Kind, Questionnaire, Shown};
use serde_json::{Value, json};

use super::random_form;
use crate::questionnaire::fhir::parts::Extension;
use crate::questionnaire::fhir::{Cause, Form, read, write};
use crate::questionnaire::tests::naive::Chance;
use crate::questionnaire::tests::the;

fn taken(form: &Form) -> read::Taken {
    read::form(&serde_json::to_string(form).unwrap()).unwrap()
}

/// A questionnaire of others with these items.
fn of_others(items: &Value) -> read::Taken {
    let form = json!({ "resourceType": "Questionnaire", "status": "active", "version": "1", "language": "fi",
        "item": items });
    read::form(&form.to_string()).unwrap()
}

fn told(taken: &read::Taken) -> Vec<(&str, Cause, &str)> {
    let all = taken.told.iter().filter(|told| told.cause != Cause::RegisterAssumed);
    all.map(|told| (told.link.as_str(), told.cause, told.name.as_str())).collect()
}

fn hint(form: &Questionnaire, id: &str) -> String {
    form.item(&id.into()).unwrap().hint.get("fi").cloned().unwrap_or_default()
}

#[test]
fn a_flag_that_cannot_be_read_is_told_and_the_questionnaire_is_a_draft() {
    let was = the("phq-9");
    assert!(!was.flags.is_empty());
    let mut form = write::form(&was);
    let flag = form.extension.iter_mut().find(|one| one.url == "urn:rinnalla:fhir:flag").unwrap();
    let said = flag.value["valueString"].as_str().unwrap().replacen('{', "{\"more\":1,", 1);
    flag.value["valueString"] = said.into();
    let taken = taken(&form);
    assert_eq!(told(&taken), [("", Cause::Damaged, "flag")]);
    assert_eq!(taken.questionnaire.status, Status::Draft);
    assert!(Cause::Damaged.loses() && Cause::UnknownOurs.loses() && Cause::WhenDiffers.loses());
}

#[test]
fn whose_it_is_to_see_is_for_fewer_when_it_cannot_be_read_or_is_gone() {
    for value in [Some(json!("everybody")), None] {
        let mut form = write::form(&the("esis"));
        let place = form.extension.iter().position(|one| one.url == "urn:rinnalla:fhir:shown").unwrap();
        match value {
            Some(value) => form.extension[place].value["valueCode"] = value,
            None => _ = form.extension.remove(place),
        }
        let taken = taken(&form);
        assert_eq!(told(&taken), [("", Cause::Damaged, "shown")]);
        assert_eq!((taken.questionnaire.shown, taken.questionnaire.status), (Shown::Group, Status::Draft));
    }
}

#[test]
fn what_only_the_professional_answers_stays_so_when_it_cannot_be_read() {
    let mut form = write::form(&the("was"));
    form.extension.push(Extension::of("urn:rinnalla:fhir:professional", "valueString", "yes"));
    let taken = taken(&form);
    assert_eq!(told(&taken), [("", Cause::Damaged, "professional")]);
    assert!(taken.questionnaire.professional);
}

#[test]
fn an_extension_of_ours_that_is_not_known_or_stands_twice_is_told() {
    let mut form = write::form(&the("gad-7"));
    let shown = form.extension.iter().find(|one| one.url.ends_with(":shown")).unwrap().clone();
    form.extension.push(shown);
    form.extension.push(Extension::of("urn:rinnalla:fhir:newer", "valueCode", "x"));
    let q1 = form.item.iter_mut().find(|entry| entry.link_id == "q1").unwrap();
    for (name, value) in [("part", "nowhere"), ("kind", "heading"), ("hint", "x")] {
        q1.extension.push(Extension::of(format!("urn:rinnalla:fhir:{name}"), "valueCode", value));
    }
    q1.answer_option[0].extension.push(Extension::of("urn:rinnalla:fhir:untold", "valueCode", "perhaps"));
    let mut all = taken(&form).told.iter().map(|told| (told.cause, told.name.clone())).collect::<Vec<_>>();
    all.sort_by(|one, other| one.1.cmp(&other.1));
    let expected = [
        (Cause::UnknownOurs, "hint"),
        (Cause::Damaged, "kind"),
        (Cause::UnknownOurs, "newer"),
        (Cause::Damaged, "part"),
        (Cause::Damaged, "shown"),
        (Cause::Damaged, "untold"),
    ];
    assert_eq!(all, expected.map(|(cause, name)| (cause, name.to_owned())));
}

#[test]
fn a_condition_that_was_kept_is_believed_as_long_as_the_one_of_fhir_asks_the_same() {
    let mut was = the("audit-c");
    // Both a list and a number: this does not come back from enableWhen alone.
    was.items[1].when[0].at_least = Some(2);
    let plain = write::form(&was);
    let place = plain.item.iter().position(|entry| entry.link_id == "q2").unwrap();
    let changed = |change: &dyn Fn(&mut crate::questionnaire::fhir::parts::Entry)| {
        let mut form = plain.clone();
        change(&mut form.item[place]);
        let taken = taken(&form);
        let when = taken.questionnaire.item(&"q2".into()).map(|item| item.when.clone());
        (when, taken.told.iter().map(|told| told.cause).collect::<Vec<_>>())
    };
    let kept = Some(was.items[1].when.clone());
    let displayed = changed(&|entry| {
        for one in &mut entry.enable_when {
            one.answer_coding.iter_mut().for_each(|coding| coding.display = Some("Ei koskaan".to_owned()));
        }
    });
    assert_eq!(displayed, (kept.clone(), vec![]), "a display changes nothing");
    assert!(plain.item[place].enable_when.len() > 1);
    let joined = changed(&|entry| entry.enable_behavior = Some("any".to_owned()));
    assert!(joined.0 != kept && !joined.1.is_empty(), "{joined:?}");
    let unjoined = changed(&|entry| entry.enable_behavior = None);
    assert_eq!(unjoined.1, [Cause::Condition], "without a word between them");
    let fewer = changed(&|entry| entry.enable_when.truncate(1));
    assert!(fewer.0.is_some() && fewer.0 != kept);
    assert_eq!(fewer.1, [Cause::WhenDiffers]);
    let damaged = changed(&|entry| {
        let whole = entry.extension.iter_mut().find(|one| one.url.ends_with(":when")).unwrap();
        whole.value["valueString"] = "[{".into();
    });
    assert_eq!(damaged.1, [Cause::Damaged]);
}

#[test]
fn points_that_are_not_whole_are_told() {
    let ordinal =
        json!({ "url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 0.5 });
    let option =
        |code: &str| json!({ "valueCoding": { "code": code, "display": code }, "extension": [ordinal] });
    let taken = of_others(&json!([
        { "linkId": "q", "text": "Q", "type": "choice", "answerOption": [option("half")] },
    ]));
    assert_eq!(told(&taken), [("q", Cause::Ordinal, "half 0.5")]);
    assert!(Cause::Ordinal.loses());
}

#[test]
fn every_text_within_a_question_is_kept_with_it() {
    let control = |code: &str| {
        json!([{ "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
        "valueCodeableConcept": { "coding": [{ "code": code }] } }])
    };
    let text = |link: &str| json!({ "linkId": link, "text": link, "type": "display" });
    let with = |link: &str, code: &str| json!({ "linkId": link, "text": link, "type": "display", "extension": control(code) });
    let some = json!({ "linkId": "some", "text": "To some", "type": "display",
        "enableWhen": [{ "question": "q", "operator": "exists", "answerBoolean": true }] });
    let taken = of_others(&json!([
        { "linkId": "q", "text": "Q", "type": "integer",
          "item": [text("one"), with("kg", "unit"), text("two"), with("low", "lower"), some] },
        { "linkId": "g", "type": "group", "required": true, "item": [
            with("help", "help"), text("paragraph"), { "linkId": "a", "text": "A", "type": "boolean" } ] },
    ]));
    assert_eq!(hint(&taken.questionnaire, "q"), "one\nkg\ntwo\nlow");
    let group = taken.questionnaire.item(&"g".into()).unwrap();
    assert_eq!((group.text["fi"].as_str(), &group.answer), ("help", &Kind::Paragraph));
    assert_eq!(
        told(&taken),
        [
            ("q", Cause::RangeAssumed, "0–1000000"),
            ("some", Cause::Condition, "q"),
            ("g", Cause::Ignored, "required"),
        ]
    );
}

#[test]
fn whatever_stands_in_an_item_or_an_option_and_has_no_place_here_is_told() {
    let loinc = |code: &str| json!({ "system": "http://loinc.org", "code": code });
    let rich = json!({ "extension": [{ "url": "http://x/rich", "valueString": "<b>Q</b>" }] });
    let taken = of_others(&json!([
        { "linkId": "q", "text": "Q", "_text": rich, "type": "choice", "code": [loinc("1-1"), loinc("2-2")],
          "item": [{ "linkId": "h", "text": "H", "type": "display", "prefix": "!" }],
          "answerOption": [{
            "valueCoding": { "code": "a", "display": "A", "version": "3",
                "extension": [{ "url": "http://x/coding", "valueCode": "y" }] },
            "extension": [{ "url": "http://x/option", "valueCode": "y" }],
            "initialSelected": true }] },
    ]));
    let mut all = told(&taken);
    all.sort_by_key(|(_, _, name)| *name);
    let q = |name| ("q", Cause::Ignored, name);
    let h = ("h", Cause::Ignored, "prefix");
    assert_eq!(
        all,
        [
            q("code"),
            q("http://x/coding"),
            q("http://x/option"),
            q("http://x/rich"),
            q("initialSelected"),
            h,
            q("version"),
        ]
    );
}

#[test]
fn of_what_goes_out_as_it_was_nothing_is_told() {
    let mut chance = Chance(8);
    for _ in 0..50 {
        assert_eq!(taken(&write::form(&random_form(&mut chance))).told, []);
    }
}
