//! Counties of some dozens of clients, on a temporary file each.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use domain::case::{Case, Event as CaseEvent, NoteKind};
use domain::person::{Card, Event as PersonEvent};
use domain::stream::Stream as _;
use jiff::Timestamp;
use journal::Fact;
use tempfile::TempDir;

use super::{Demo, Progress, Summary, fill};
use crate::clock::{Chance, Clock, day_of};
use crate::config::Config;
use crate::model::{Loaded, Models, Source, load_all};
use crate::site::Site;
use crate::{account, act, view};

static MODELS: LazyLock<Models> = LazyLock::new(|| load_all(&Source::Shipped).unwrap());

const ENDS: &str = "2026-03-01T22:00:00Z";

struct County {
    site: Site,
    summary: Summary,
    facts: Vec<Fact>,
    _folder: TempDir,
}

fn site() -> (Site, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let config = Config { data: folder.path().to_owned(), ..Config::default() };
    let site = Site::open(config, Clock::at(ENDS.parse().unwrap()), Chance::seeded(9)).unwrap();
    (site, folder)
}

fn demo(clients: u32, seed: u64) -> Demo {
    Demo { password: None, ..Demo::until(ENDS.parse().unwrap(), clients, seed) }
}

fn county(model: &Loaded, demo: &Demo) -> County {
    let (site, folder) = site();
    let summary = fill(&site, model, demo, |_| {}).unwrap();
    let mut facts = Vec::new();
    site.journal()
        .each_fact(|fact| {
            facts.push(fact);
            Ok(())
        })
        .unwrap();
    County { site, summary, facts, _folder: folder }
}

fn keusote(clients: u32, seed: u64) -> County {
    county(MODELS.get("keusote-2024").unwrap(), &demo(clients, seed))
}

impl County {
    fn cases(&self) -> BTreeMap<String, (Case, Vec<CaseEvent>)> {
        let mut cases: BTreeMap<String, (Case, Vec<CaseEvent>)> = BTreeMap::new();
        for fact in self.facts.iter().filter(|fact| fact.kind.starts_with("case.")) {
            let event: CaseEvent = serde_json::from_slice(fact.body.as_ref().unwrap()).unwrap();
            let (case, events) = cases.entry(fact.stream.clone()).or_default();
            case.evolve(&act::stamp_of(fact).unwrap(), &event);
            events.push(event);
        }
        cases
    }

    fn cards(&self) -> Vec<(Timestamp, Card)> {
        let registered = self.facts.iter().filter(|fact| fact.kind == "person.registered");
        registered
            .map(|fact| match serde_json::from_slice(fact.body.as_ref().unwrap()).unwrap() {
                PersonEvent::Registered { card } => (fact.at.parse().unwrap(), card),
                PersonEvent::Corrected { .. } => unreachable!(),
            })
            .collect()
    }

    fn count(&self, kind: &str) -> usize {
        self.facts.iter().filter(|fact| fact.kind == kind).count()
    }
}

#[test]
fn the_same_seed_gives_the_same_county_and_another_seed_another() {
    let (one, same, other) = (keusote(40, 1), keusote(40, 1), keusote(40, 2));
    assert_eq!(one.facts.len(), same.facts.len());
    for (a, b) in one.facts.iter().zip(&same.facts) {
        assert_eq!(a, b);
    }
    assert_ne!(one.facts, other.facts);
}

#[test]
fn every_shipped_model_is_played_to_its_end_with_open_cases_in_every_stage() {
    for model in MODELS.iter() {
        let id = &model.model.id;
        let county = county(model, &demo(60, 3));
        let stages: Vec<_> = county.summary.stages.iter().filter(|(_, open)| *open == 0).collect();
        assert!(stages.is_empty(), "{id}: nobody is in {stages:?}");
        let kinds: BTreeSet<&str> = county.facts.iter().map(|fact| fact.kind.as_str()).collect();
        for kind in ["case.closed", "case.hand-over-received", "case.basis-withdrawn", "case.goal-set", "worker.left"] {
            assert!(kinds.contains(kind), "{id}: no {kind}");
        }
        assert_eq!(county.summary.open + county.summary.closed, 60, "{id}");
        assert_eq!(usize::try_from(county.summary.facts).unwrap(), county.facts.len());
        let verdict = county.site.journal().verify(|_, _| {}).unwrap();
        assert!(verdict.faults.is_empty(), "{id}: {:?}", verdict.faults);
        let differences = view::differences(county.site.journal()).unwrap();
        assert!(differences.is_empty(), "{id}: {differences:?}");
    }
}

#[test]
fn people_are_invented_and_about_forty_four_and_a_little_more_often_women() {
    let county = keusote(400, 5);
    let cards = county.cards();
    assert_eq!(cards.len(), 400);
    let mut codes = BTreeSet::new();
    let (mut ages, mut women, mut with_code) = (0, 0, 0);
    for (at, card) in &cards {
        let age = card.age_on(day_of(*at)).unwrap();
        assert!((18..=65).contains(&age), "{age}");
        ages += u32::from(age);
        let contact = &card.contact;
        assert!(contact.phone.iter().all(|phone| phone.starts_with("050 000 ")));
        assert!(contact.email.iter().all(|email| email.ends_with("@example.invalid")));
        assert!(contact.address.iter().all(|address| address.ends_with(", 00000 Esimerkkilä")));
        let Some(code) = &card.code else { continue };
        let individual: u32 = code.as_str()[7..10].parse().unwrap();
        assert!(individual >= 900, "an individual number of a real person");
        assert!(codes.insert(code.as_str().to_owned()), "a code that two people have");
        with_code += 1;
        women += u32::from(individual % 2 == 0);
    }
    let mean = ages / 400;
    assert!((42..=46).contains(&mean), "mean age {mean}");
    let share = women * 100 / with_code;
    assert!((50..=60).contains(&share), "{share} % women");
}

#[test]
fn histories_have_the_volumes_of_the_plan() {
    let county = keusote(400, 5);
    let cases = county.cases();
    let closed: Vec<usize> =
        cases.values().filter(|(case, _)| case.open.as_ref().unwrap().closed.is_some()).map(|(_, events)| events.len()).collect();
    let mean = closed.iter().sum::<usize>() / closed.len();
    assert!((20..=40).contains(&mean), "{mean} facts a closed case");
    let mut notes = 0;
    let mut missed = 0;
    let mut texts = BTreeSet::new();
    for event in cases.values().flat_map(|(_, events)| events) {
        if let CaseEvent::NoteWritten { kind, text, .. } = event {
            notes += 1;
            missed += usize::from(*kind == NoteKind::Missed);
            assert!(texts.insert(text.clone()), "two equal notes: {text}");
        }
    }
    assert!((6..=14).contains(&(missed * 100 / notes)), "{missed} of {notes} missed");
    for (kind, least, most) in [
        ("case.basis-withdrawn", 8, 40),
        ("case.reopened", 2, 20),
        ("case.glass-broken", 4, 30),
        ("case.glass-reviewed", 2, 20),
        ("case.note-corrected", 6, 30),
        ("case.hand-over-received", 10, 120),
        ("worker.left", 2, 2),
    ] {
        let found = county.count(kind);
        assert!((least..=most).contains(&found), "{found} {kind}");
    }
    let waiting = cases.values().filter(|(case, _)| case.open.as_ref().unwrap().hand_over.is_some()).count();
    assert!(waiting > 2, "{waiting} hand-overs wait");
    let unreviewed = cases.values().any(|(case, _)| case.open.as_ref().unwrap().glass.iter().any(|glass| glass.reviewed.is_none()));
    assert!(unreviewed, "every access has been reviewed");
}

#[test]
fn the_record_goes_forward_in_time_and_ends_before_its_end() {
    let county = keusote(60, 7);
    let moments: Vec<Timestamp> = county.facts.iter().map(|fact| fact.at.parse().unwrap()).collect();
    assert!(moments.is_sorted());
    assert!(*moments.last().unwrap() < ENDS.parse().unwrap());
}

#[test]
fn tasks_at_the_end_are_late_due_and_to_come() {
    let county = keusote(120, 7);
    let last = county.summary.last_day;
    let model = &MODELS.get("keusote-2024").unwrap().model;
    let (mut late, mut soon, mut later) = (0, 0, 0);
    for (case, _) in county.cases().values() {
        for task in domain::task::tasks(case, model) {
            let days = super::calendar::days_between(last, task.due);
            match days {
                ..0 => late += 1,
                0..=7 => soon += 1,
                _ => later += 1,
            }
        }
    }
    assert!(late > 5 && soon > 5 && later > 5, "late {late}, soon {soon}, later {later}");
}

#[test]
fn everybody_who_works_there_signs_in_with_the_one_password() {
    let (site, _folder) = site();
    let demo = Demo::until(ENDS.parse().unwrap(), 12, 1);
    let summary = fill(&site, MODELS.get("pohjois-savo").unwrap(), &demo, |_: Progress| {}).unwrap();
    let password = summary.password.unwrap();
    for (role, least) in [("office", 1), ("privacy", 1), ("lead", 1), ("work-ability-coordinator", 2), ("other-unit", 1)] {
        let found = summary.sign_in.iter().filter(|person| person.role.contains(role)).count();
        assert!(found >= least, "{found} of {role}");
    }
    let user = summary.sign_in[0].user.clone();
    let found = site
        .journal()
        .read_blocking(move |tx| {
            let worker = crate::worker::view::find(tx, &user)?.unwrap();
            account::credential::find(tx, &worker)
        })
        .unwrap()
        .unwrap();
    assert!(account::password::is(&found.password, &password));
}

#[test]
fn a_record_with_facts_is_never_filled() {
    let (site, _folder) = site();
    let model = MODELS.get("sote-keskus").unwrap();
    fill(&site, model, &demo(3, 1), |_| {}).unwrap();
    let again = fill(&site, model, &demo(3, 1), |_| {}).unwrap_err();
    assert!(again.to_string().contains("has facts already"), "{again}");
}
