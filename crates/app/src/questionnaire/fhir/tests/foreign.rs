//! Resources that were made elsewhere: what is taken, and what is told.

use domain::model::Status;
use domain::questionnaire::{Kind, When};
use serde_json::json;

use crate::questionnaire::fhir::{Cause, read};
use crate::questionnaire::file;
use crate::text::{Lang, Texts};

fn taken(json: &str) -> read::Taken {
    read::form(json).unwrap()
}

#[test]
fn a_plain_questionnaire_of_others_becomes_a_draft() {
    let form = taken(include_str!("plain.json")).questionnaire;
    assert_eq!((form.edition().to_string().as_str(), form.status), ("sleep-check@2", Status::Draft));
    assert_eq!((form.owner.as_str(), form.licence.as_str()), ("Somebody else", "Free to use"));
    assert_eq!(form.source, "https://forms.example/Questionnaire/Sleep-Check");
    assert_eq!(
        form.title,
        [("en", "Sleep check"), ("fi", "Unikysely")].map(|(l, t)| (l.into(), t.into())).into()
    );
    assert_eq!(form.languages, ["en"]);
    let ids: Vec<&str> = form.items.iter().map(|item| item.id.as_str()).collect();
    assert_eq!(ids, ["1", "1-1", "1-2", "1-3", "2", "3"]);
    let told: Vec<Cause> = taken(include_str!("plain.json")).told.iter().map(|told| told.cause).collect();
    assert_eq!(told, [Cause::RegisterAssumed], "nothing else is assumed and nothing is lost");
}

#[test]
fn its_questions_keep_their_sense() {
    let form = taken(include_str!("plain.json")).questionnaire;
    let item = |id: &str| form.item(&id.into()).unwrap();
    assert_eq!(item("1").answer, Kind::Heading);
    assert_eq!(item("1-1").answer, Kind::Number { from: 0, to: 24 });
    assert!(item("1-1").required);
    assert_eq!(item("1-1").loinc.as_deref(), Some("93832-4"));
    assert_eq!(item("1-1").hint["en"], "On an ordinary night.");
    assert_eq!(item("1-2").answer, Kind::Choice("1-2".into()));
    let values: Vec<_> =
        form.options[&"1-2".into()].iter().map(|one| (one.code.as_str(), one.value)).collect();
    assert_eq!(values, [("la-never", Some(0)), ("la-often", Some(3))]);
    assert_eq!(item("1-3").answer, Kind::Choices("1-3".into()));
    let codes: Vec<_> = form.options[&"1-3".into()].iter().map(|one| one.code.as_str()).collect();
    assert_eq!(codes, ["noise", "pain-ache"]);
    let bare = |item: &str| When { item: item.into(), is: vec![], is_not: vec![], at_least: None };
    let often = When { is: vec!["la-often".into()], ..bare("1-2") };
    let Kind::Rows { most: 4, items } = &item("2").answer else { panic!("{:?}", item("2")) };
    let ids: Vec<&str> = items.iter().map(|item| item.id.as_str()).collect();
    assert_eq!(ids, ["1", "2", "3"]);
    assert_eq!(items[2].when, [When { is: vec!["no".into()], ..bare("2") }]);
    assert_eq!(item("1-3").when, [often, When { at_least: Some(4), ..bare("1-1") }]);
}

#[test]
fn what_cannot_be_taken_is_told_item_by_item() {
    let taken = taken(include_str!("mixed.json"));
    let told: Vec<_> =
        taken.told.iter().map(|told| (told.link.as_str(), told.cause, told.name.as_str())).collect();
    assert_eq!(
        told,
        [
            ("", Cause::LanguageAssumed, "fi"),
            ("temperature", Cause::UnknownType, "decimal"),
            ("any", Cause::UnknownType, "open-choice"),
            ("list", Cause::OptionsElsewhere, "answerValueSet"),
            ("bare", Cause::NoOptions, ""),
            ("many", Cause::Repeats, "string"),
            ("outer", Cause::Nested, ""),
            ("count", Cause::Ignored, "initial"),
            ("count", Cause::RangeAssumed, "0–1000000"),
            ("few", Cause::Condition, "count"),
            ("count", Cause::LinkTwice, ""),
            ("", Cause::NoLink, "Nameless"),
            ("rows", Cause::RowsAssumed, "10"),
            ("words", Cause::Ignored, "prefix"),
            ("words", Cause::Ignored, "maxLength"),
            ("", Cause::Ignored, "derivedFrom"),
            ("", Cause::RegisterAssumed, "health"),
            ("", Cause::VersionAssumed, "1"),
        ]
    );
    let ids: Vec<&str> = taken.questionnaire.items.iter().map(|item| item.id.as_str()).collect();
    assert_eq!(ids, ["count", "rows"]);
    for lang in Lang::ALL {
        for told in &taken.told {
            assert!(told.line(Texts(lang)).starts_with(&told.link), "{told:?}");
        }
    }
}

#[test]
fn the_draft_is_a_file_that_says_what_is_still_missing() {
    let form = taken(include_str!("plain.json")).questionnaire;
    let written = toml::to_string(&form).unwrap();
    let faults = file::read("sleep-check@2.toml", written, Lang::En).unwrap_err();
    let codes: Vec<_> = faults.iter().map(|line| line.code).collect();
    assert_eq!(codes, ["missing-working-text"], "the title in Swedish: {faults:?}");
}

#[test]
fn what_is_no_questionnaire_is_told() {
    for (json, cause) in [
        ("{", Cause::Unreadable),
        ("{\"resourceType\": \"Questionnaire\", \"status\": \"draft\", \"item\": {}}", Cause::Unreadable),
        ("{\"resourceType\": \"Patient\", \"status\": \"x\"}", Cause::NoForm),
    ] {
        assert_eq!(read::form(json).unwrap_err().cause, cause, "{json}");
    }
}

#[test]
fn a_condition_means_the_option_that_was_meant_also_when_codes_look_alike_here() {
    let coding = |code: &str| json!({ "system": "http://forms.example/age", "code": code, "display": code });
    let option = |code: &str| json!({ "valueCoding": coding(code) });
    let asked = |link: &str, wanted: serde_json::Value| {
        let when = json!([{ "question": "age", "operator": "=", "answerCoding": wanted }]);
        json!({ "linkId": link, "text": link, "type": "boolean", "enableWhen": when })
    };
    let form = json!({ "resourceType": "Questionnaire", "status": "active", "language": "fi", "item": [
        { "linkId": "other", "text": "Other", "type": "choice",
          "answerOption": [option(">65"), option("<65")] },
        { "linkId": "age", "text": "Age", "type": "choice",
          "answerOption": [option("<65"), option(">65"), option("twice"), option("twice")] },
        asked("young", coding("<65")),
        asked("old", coding(">65")),
        asked("bare", json!({ "code": ">65" })),
        asked("unknown", coding("65")),
        asked("elsewhere", json!({ "system": "http://forms.example/size", "code": ">65" })),
        asked("either", coding("twice")),
    ] });
    let taken = taken(&form.to_string());
    let is = |id: &str| taken.questionnaire.item(&id.into()).map(|item| item.when[0].is[0].to_string());
    assert_eq!(is("young").as_deref(), Some("65"));
    assert_eq!(is("old").as_deref(), Some("65-2"));
    assert_eq!(is("bare").as_deref(), Some("65-2"), "no system is named: there is one of that code");
    for link in ["unknown", "elsewhere", "either"] {
        assert_eq!(is(link), None, "{link}");
        assert!(taken.told.iter().any(|told| told.link == link && told.cause == Cause::Condition), "{link}");
    }
}

#[test]
fn a_version_that_is_no_whole_number_is_told() {
    for version in ["v2", "20230101", "0", "2023-05", "x", ""] {
        let form = json!({ "resourceType": "Questionnaire", "status": "active", "version": version });
        let told = taken(&form.to_string()).told;
        let told =
            told.iter().find(|told| told.cause == Cause::VersionAssumed).map(|told| told.name.as_str());
        assert_eq!(told, Some("1"), "{version}");
    }
    for (version, taken_as) in [("3", 3), ("2.1.0", 2)] {
        let form = json!({ "resourceType": "Questionnaire", "status": "active", "version": version });
        let taken = taken(&form.to_string());
        assert!(!taken.told.iter().any(|told| told.cause == Cause::VersionAssumed), "{version}");
        assert_eq!(taken.questionnaire.version, taken_as);
    }
}
