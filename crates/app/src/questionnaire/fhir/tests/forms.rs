//! Questionnaires out and back.

use domain::questionnaire::Questionnaire;

use super::random_form;
use crate::questionnaire::fhir::{canonical_of, edition_by_id, edition_of, read, resource_id, write};
use crate::questionnaire::file;
use crate::questionnaire::tests::naive::Chance;
use crate::text::Lang;

fn back(form: &Questionnaire) -> Questionnaire {
    let json = serde_json::to_string(&write::form(form)).unwrap();
    let taken = read::form(&json).unwrap();
    assert_eq!(taken.told, [], "{}", form.id);
    taken.questionnaire
}

#[test]
fn every_questionnaire_that_is_shipped_comes_back_as_it_was() {
    for form in file::shipped().unwrap() {
        assert_eq!(back(&form), form, "{}", form.id);
    }
}

#[test]
fn a_questionnaire_of_every_kind_comes_back_as_it_was() {
    let mut chance = Chance(1);
    for _ in 0..200 {
        let form = random_form(&mut chance);
        assert_eq!(back(&form), form);
    }
}

#[test]
fn what_comes_in_is_written_as_a_file_that_says_the_same() {
    for form in file::shipped().unwrap() {
        let written = toml::to_string(&back(&form)).unwrap();
        let read = file::read(&format!("{}.toml", form.edition()), written, Lang::En);
        assert_eq!(read.as_ref(), Ok(&form), "{}", form.id);
    }
}

#[test]
fn what_somebody_changed_in_a_condition_counts_more_than_what_was_kept_of_it() {
    let mut form = crate::questionnaire::tests::the("audit-c");
    // Both a list and a number: this does not come back from enableWhen alone.
    form.items[1].when[0].at_least = Some(2);
    let mut resource = write::form(&form);
    let entry = resource.item.iter_mut().find(|entry| entry.link_id == "q2").unwrap();
    assert!(entry.extension.iter().any(|one| one.url == "urn:rinnalla:fhir:when"));
    entry.enable_when.truncate(1);
    entry.enable_when[0].operator = "=".to_owned();
    let json = serde_json::to_string(&resource).unwrap();
    let taken = read::form(&json).unwrap().questionnaire;
    assert_eq!(taken.items[1].when.len(), 1);
    assert!(!taken.items[1].when[0].is.is_empty() || taken.items[1].when[0].at_least.is_none());
    assert_ne!(taken.items[1].when, form.items[1].when);
}

#[test]
fn an_edition_has_one_name_in_every_place() {
    for form in file::shipped().unwrap() {
        let edition = form.edition();
        assert_eq!(edition_of(&canonical_of(&edition)), Some(edition.clone()));
        assert_eq!(edition_by_id(&resource_id(&edition)), Some(edition));
    }
    for wrong in
        ["urn:rinnalla:questionnaire:gad-7", "urn:rinnalla:questionnaire:gad-7|x", "http://x/gad-7|1"]
    {
        assert_eq!(edition_of(wrong), None, "{wrong}");
    }
}
