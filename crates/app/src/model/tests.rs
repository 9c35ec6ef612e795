//! The shipped models as a whole, and what reading, reporting, freezing and drawing promise.

mod keusote;
mod manual;
mod national;
mod page;
mod pohjois_savo;
mod reports;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use domain::id::Name;
use domain::model::rule::{CriteriaSet, CriterionKind, Outcome, PlanChoice, Purpose};
use domain::model::{Model, Move, Named, Seat, SeatKind, Stage, Status, Team, find};
use jiff::civil::Date;

use super::report::message_keys;
use super::{Loaded, Models, Source, draw, load_all, picture, report};
use crate::text::{Lang, Texts};

static SHIPPED: LazyLock<Models> = LazyLock::new(|| load_all(&Source::Shipped).unwrap());

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models")
}

fn loaded(id: &str) -> &'static Loaded {
    SHIPPED.get(id).unwrap()
}

fn model(id: &str) -> &'static Model {
    &loaded(id).model
}

fn stage<'m>(model: &'m Model, id: &str) -> &'m Stage {
    model.stage(&id.into()).unwrap()
}

fn step<'m>(model: &'m Model, from: &str, to: &str) -> &'m Move {
    model.step(&from.into(), &to.into()).unwrap()
}

/// What a move requires, as the file writes it.
fn requires(model: &Model, from: &str, to: &str) -> Vec<String> {
    step(model, from, to).requires.iter().cloned().map(String::from).collect()
}

fn entry<'m, T: Named>(entries: &'m [T], id: &str) -> &'m T {
    find(entries, &id.into()).unwrap()
}

fn ids<T: Named>(entries: &[T]) -> BTreeSet<&str> {
    entries.iter().map(|entry| entry.name().as_str()).collect()
}

fn texts(names: &[Name]) -> Vec<&str> {
    names.iter().map(Name::as_str).collect()
}

fn holds(names: &[Name], wanted: &[&str]) -> bool {
    wanted.iter().all(|wanted| names.iter().any(|name| name.as_str() == *wanted))
}

fn seats(team: &Team, kind: SeatKind) -> impl Iterator<Item = &Seat> {
    team.seats.iter().filter(move |seat| seat.kind == kind)
}

fn roles(team: &Team, kind: SeatKind) -> Vec<&str> {
    seats(team, kind).map(|seat| seat.role.as_str()).collect()
}

fn criteria(set: &CriteriaSet, kind: CriterionKind) -> Vec<&str> {
    set.criteria.iter().filter(|it| it.kind == kind).map(|it| it.id.as_str()).collect()
}

fn service_criteria(model: &Model, day: Date) -> &CriteriaSet {
    model.criteria_on(Purpose::Service, day).unwrap()
}

fn plan_on(model: &Model, day: Date, outcome: Outcome) -> &str {
    PlanChoice::choose(&model.plan_choices, day, Some(outcome)).unwrap().as_str()
}

/// Shows KEU24-01, PSA-134 and THL-24.
#[test]
fn the_eight_models_of_the_sources_are_shipped_some_as_drafts() {
    let ids: Vec<&str> = SHIPPED.iter().map(|loaded| loaded.model.id.as_str()).collect();
    let eight = [
        "etela-karjala",
        "kainuu",
        "keski-suomi",
        "keusote-2021",
        "keusote-2024",
        "pohjois-savo",
        "siun-sote",
        "sote-keskus",
    ];
    assert_eq!(ids, eight);
    assert_eq!(model("keusote-2024").status, Status::Draft);
    assert_eq!(model("pohjois-savo").status, Status::Published);
}

#[test]
fn no_shipped_model_has_a_finding_in_any_language() {
    for lang in Lang::ALL {
        let lines: Vec<String> = report(&folder(), lang).iter().map(ToString::to_string).collect();
        assert_eq!(lines, [""; 0]);
    }
}

/// Shows PSA-140.
#[test]
fn each_stage_speaks_to_the_client_in_plain_sentences() {
    for loaded in SHIPPED.iter() {
        for (lang, you) in [(Lang::Fi, &[""][..]), (Lang::Sv, &["du", "dig", "din"]), (Lang::En, &["you"])] {
            for stage in &loaded.model.stages {
                let said = loaded.text.attribute(lang, "stage", &stage.id, "client").unwrap();
                let longest =
                    said.split(['.', '?', '!']).map(|it| it.split_whitespace().count()).max().unwrap();
                assert!(longest <= 25, "{} {}: {said}", loaded.model.id, stage.id);
                let jargon = ["TYP", "TYM", "PROM", "SHL"].iter().any(|word| said.contains(word));
                assert!(!jargon, "{} {}: {said}", loaded.model.id, stage.id);
                let said_lower = said.to_lowercase();
                assert!(
                    you.iter().any(|word| said_lower.contains(word)),
                    "{} {}: {said}",
                    loaded.model.id,
                    stage.id
                );
            }
        }
    }
}

/// Shows THL-26.
#[test]
fn what_each_role_does_is_told_to_every_professional() {
    for loaded in SHIPPED.iter() {
        for (role, lang) in loaded.model.roles.iter().flat_map(|role| Lang::ALL.map(|lang| (role, lang))) {
            let told = loaded.text.attribute(lang, "role", &role.id, "help");
            assert!(told.is_some(), "{} {} {lang}", loaded.model.id, role.id);
        }
    }
}

#[test]
fn no_model_holds_a_phone_number_or_an_address_of_anybody() {
    for id in Source::Shipped.ids() {
        for file in ["model.toml", "fi.ftl", "sv.ftl", "en.ftl"] {
            let text = Source::Shipped.read(&id, file).unwrap();
            assert!(!text.contains('@'), "{id}/{file}");
            let words = text.split(|letter: char| !letter.is_ascii_digit());
            let longest = words.map(str::len).max().unwrap_or_default();
            assert!(longest < 7, "{id}/{file}");
        }
    }
}

/// Shows PSA-35: what was frozen is read again as it was, whatever the program's own models say by then.
#[test]
fn a_frozen_model_thaws_to_itself() {
    for loaded in SHIPPED.iter() {
        let content = loaded.freeze().unwrap();
        let thawed = Loaded::thaw(&content).unwrap();
        assert_eq!(thawed.model, loaded.model);
        assert_eq!(thawed.text, loaded.text);
        assert_eq!(thawed.hash, loaded.hash);
        assert_eq!(thawed.freeze().unwrap(), content);
    }
}

#[test]
fn the_hash_changes_with_every_word() {
    let content = loaded("kainuu").freeze().unwrap();
    let changed = Loaded::thaw(&content.replacen("Kainuu", "Kainu", 1)).unwrap();
    assert_ne!(changed.hash, loaded("kainuu").hash);
    assert_eq!(loaded("kainuu").hash.len(), 64);
}

#[test]
fn a_model_speaks_its_own_words_first_and_its_bases_words_after() {
    let own = loaded("keusote-2024");
    assert_eq!(own.text.of(Lang::En, "plan", "support-plan"), "Work ability and employment support plan");
    assert_eq!(own.text.of(Lang::En, "outcome", "employed"), "Found work");
    assert_eq!(own.text.of(Lang::En, "stage", "nowhere"), "stage-nowhere");
    assert_eq!(loaded("sote-keskus").text.of(Lang::En, "plan", "support-plan"), "Work ability support plan");
}

#[test]
fn every_picture_names_every_stage_and_every_move() {
    for loaded in SHIPPED.iter() {
        for lang in Lang::ALL {
            let diagram = picture(loaded, lang);
            let moves: usize = loaded.model.stages.iter().map(|stage| stage.moves.len()).sum();
            assert_eq!(diagram.boxes.len(), loaded.model.stages.len());
            assert_eq!(diagram.arrows.len(), moves);
            for each in &diagram.boxes {
                assert!(diagram.description.contains(&each.label), "{} {lang}", loaded.model.id);
            }
            for word in ["model-", "stage-", "when-", "decision-", "consent-", "instrument-"] {
                assert!(!diagram.description.contains(word), "{} {lang}: {word}", loaded.model.id);
            }
            let svg = draw(loaded, lang);
            assert!(
                svg.starts_with("<svg") && svg.contains("width=\"1600\" height=\"900\""),
                "{}",
                loaded.model.id
            );
        }
    }
}

#[test]
fn every_message_of_the_check_is_there_in_every_language() {
    for (key, lang) in message_keys().iter().flat_map(|key| Lang::ALL.map(|lang| (key, lang))) {
        assert_ne!(&Texts(lang).with(key, &[]), key, "{key} {lang}");
    }
}
