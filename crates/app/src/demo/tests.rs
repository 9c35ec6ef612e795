//! Counties of some dozens of clients, on a temporary file each.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use domain::case::plan::Sector;
use domain::case::{Case, Event as CaseEvent, NoteKind};
use domain::person::{Card, Event as PersonEvent};
use domain::stream::Stream as _;
use jiff::Timestamp;
use journal::Fact;
use tempfile::TempDir;

use super::dice::Dice;
use super::people::Register;
use super::{Demo, Summary, fill, words};
use crate::clock::{Chance, Clock};
use crate::config::Config;
use crate::model::{Loaded, Models, Source, load_all};
use crate::site::Site;
use crate::{account, act, view};

static MODELS: LazyLock<Models> = LazyLock::new(|| load_all(&Source::Shipped).unwrap());

const ENDS: &str = "2026-03-01T22:00:00Z";

/// What a county was, when it is closed and its folder gone.
struct County {
    summary: Summary,
    facts: Vec<Fact>,
    /// What the record does not verify, and where tables differ from it.
    faults: Vec<String>,
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

/// Plays a county; holds its tables against its record when asked to look deep.
fn county(model: &Loaded, demo: &Demo, deep: bool) -> County {
    let (site, _folder) = site();
    let summary = fill(&site, model, demo, |_| {}).unwrap();
    let journal = site.journal();
    let mut facts = Vec::new();
    let keep = |fact| {
        facts.push(fact);
        Ok(())
    };
    journal.each_fact(keep).unwrap();
    let mut faults = journal.verify(|_, _| {}).unwrap().faults;
    if deep {
        faults.extend(view::differences(journal).unwrap());
    }
    County { summary, facts, faults }
}

fn keusote(clients: u32, seed: u64) -> County {
    county(MODELS.get("keusote-2024").unwrap(), &demo(clients, seed), false)
}

/// The county that several tests look at.
static TOWN: LazyLock<County> =
    LazyLock::new(|| county(MODELS.get("keusote-2024").unwrap(), &demo(160, 5), true));

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

    fn cards(&self) -> Vec<Card> {
        let of_people = self.facts.iter().filter(|fact| fact.kind.starts_with("person."));
        of_people
            .map(|fact| match serde_json::from_slice(fact.body.as_ref().unwrap()).unwrap() {
                PersonEvent::Registered { card } | PersonEvent::Corrected { new: card, .. } => card,
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
    std::thread::scope(|scope| {
        for model in MODELS.iter() {
            scope.spawn(|| played(model));
        }
    });
}

/// Nothing of a model is refused; every stage of all eight is reached by moves onwards, so somebody is in each.
fn played(model: &Loaded) {
    let id = &model.model.id;
    let county = county(model, &demo(60, 3), false);
    let empty: Vec<_> = county.summary.stages.iter().filter(|(_, open)| *open == 0).collect();
    assert!(empty.is_empty(), "{id}: nobody is in {empty:?}");
    for kind in
        ["case.closed", "case.hand-over-received", "case.basis-withdrawn", "case.goal-set", "worker.left"]
    {
        assert!(county.count(kind) > 0, "{id}: no {kind}");
    }
    assert_eq!(county.summary.open + county.summary.closed, 60, "{id}");
    assert_eq!(usize::try_from(county.summary.facts).unwrap(), county.facts.len(), "{id}");
    assert!(county.faults.is_empty(), "{id}: {:?}", county.faults);
}

#[test]
fn the_record_verifies_and_tables_made_again_from_it_are_the_same() {
    assert!(TOWN.faults.is_empty(), "{:?}", TOWN.faults);
}

#[test]
fn people_are_about_forty_four_and_a_little_more_often_women() {
    let (mut register, mut dice) = (Register::default(), Dice::new(5));
    let day = "2026-03-02".parse().unwrap();
    let (mut ages, mut women, mut known) = (0, 0, 0);
    for _ in 0..400 {
        let card = register.invent(&mut dice, day, &["106".to_owned()]);
        let age = card.age_on(day).unwrap();
        assert!((18..=65).contains(&age), "{age}");
        ages += u32::from(age);
        let Some(code) = &card.code else { continue };
        known += 1;
        women += u32::from(individual(code.as_str()).is_multiple_of(2));
    }
    let (mean, share) = (ages / 400, women * 100 / known);
    assert!((42..=46).contains(&mean), "mean age {mean}");
    assert!((50..=60).contains(&share), "{share} % women");
}

fn individual(code: &str) -> u32 {
    code[7..10].parse().unwrap()
}

#[test]
fn no_code_is_a_real_persons_and_none_is_two_peoples() {
    let (mut register, mut dice) = (Register::default(), Dice::new(6));
    let day = "2026-03-02".parse().unwrap();
    let mut codes = BTreeSet::new();
    for _ in 0..40_000 {
        let Some(code) = register.invent(&mut dice, day, &[]).code else { continue };
        assert!(individual(code.as_str()) >= 900, "an individual number of a real person");
        assert!(codes.insert(code), "a code that two people have");
    }
}

#[test]
fn nobody_can_be_reached() {
    for card in TOWN.cards() {
        let contact = card.contact;
        assert!(contact.phone.iter().all(|phone| phone.starts_with("050 000 ")));
        assert!(contact.email.iter().all(|email| email.ends_with("@example.invalid")));
        assert!(contact.address.iter().all(|address| address.ends_with(", 00000 Esimerkkilä")));
        assert!(card.code.iter().all(|code| individual(code.as_str()) >= 900));
        assert!(!card.non_disclosure || (contact.address.is_none() && card.municipality.is_none()));
    }
}

#[test]
fn closed_cases_have_some_thirty_to_forty_facts() {
    let cases = TOWN.cases();
    let closed = cases.values().filter(|(case, _)| case.open.as_ref().unwrap().closed.is_some());
    let facts: Vec<usize> = closed.map(|(_, events)| events.len()).collect();
    let mean = facts.iter().sum::<usize>() / facts.len();
    assert!((20..=45).contains(&mean), "{mean} facts a closed case");
}

#[test]
fn what_is_arranged_stands_under_goals_on_both_sides_and_some_of_it_has_ended() {
    for (begins, _) in words::PLANS {
        assert!(words::GOAL[0].contains(&begins), "nobody has the goal {begins}");
    }
    assert_eq!(words::PLANS.len(), words::GOAL[0].len());
    let cases = TOWN.cases();
    let plans =
        cases.values().map(|(case, _)| case.open.as_ref().unwrap()).filter(|open| !open.goals.is_empty());
    let plans: Vec<_> = plans.map(|open| &open.plan).collect();
    let has =
        |sector: Sector| plans.iter().filter(|plan| plan.values().any(|row| row.sector == sector)).count();
    assert!(plans.len() > 20 && has(Sector::Social) == plans.len(), "{}", plans.len());
    assert!(
        has(Sector::Health) * 10 >= has(Sector::Social) * 9,
        "{} of {}",
        has(Sector::Health),
        plans.len()
    );
    for kind in ["case.plan-row-ended", "case.plan-row-changed"] {
        assert!(TOWN.count(kind) > 0, "no {kind}");
    }
}

#[test]
fn a_tenth_of_the_notes_is_of_missed_appointments_and_no_two_are_equal() {
    let (mut notes, mut missed, mut texts) = (0, 0, BTreeSet::new());
    for (_, events) in TOWN.cases().into_values() {
        for event in events {
            if let CaseEvent::NoteWritten { kind, text, .. } = event {
                notes += 1;
                missed += usize::from(kind == NoteKind::Missed);
                assert!(!texts.contains(&text), "two equal notes: {text}");
                texts.insert(text);
            }
        }
    }
    assert!((6..=14).contains(&(missed * 100 / notes)), "{missed} of {notes} missed");
}

#[test]
fn a_few_withdraw_return_refuse_and_are_handed_over() {
    for (kind, least, most) in [
        ("case.basis-withdrawn", 4, 16),
        ("case.party-informed", 2, 30),
        ("case.reopened", 1, 8),
        ("case.glass-broken", 2, 14),
        ("case.glass-reviewed", 1, 10),
        ("case.note-corrected", 3, 12),
        ("case.hand-over-received", 4, 60),
        ("person.corrected", 1, 8),
        ("worker.left", 2, 2),
    ] {
        let found = TOWN.count(kind);
        assert!((least..=most).contains(&found), "{found} {kind}");
    }
    let cases = TOWN.cases();
    let open = || cases.values().filter_map(|(case, _)| case.open.as_ref());
    assert!(open().any(|open| open.hand_over.is_some()), "no hand-over waits");
    assert!(
        open().any(|open| open.glass.iter().any(|glass| glass.reviewed.is_none())),
        "every access is reviewed"
    );
    assert!(
        open().any(|open| open.bases.values().any(|basis| !basis.to_inform.is_empty())),
        "nobody waits to be informed"
    );
}

#[test]
fn the_record_goes_forward_in_time_and_ends_before_its_end() {
    let moments: Vec<Timestamp> = TOWN.facts.iter().map(|fact| fact.at.parse().unwrap()).collect();
    assert!(moments.is_sorted());
    assert!(*moments.last().unwrap() < ENDS.parse().unwrap());
}

#[test]
fn tasks_at_the_end_are_late_due_and_to_come() {
    let last = TOWN.summary.last_day;
    let model = &MODELS.get("keusote-2024").unwrap().model;
    let (mut late, mut soon, mut later) = (0, 0, 0);
    for (case, _) in TOWN.cases().values() {
        for task in domain::task::tasks(case, model) {
            match super::calendar::days_between(last, task.due) {
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
    let summary = fill(&site, MODELS.get("pohjois-savo").unwrap(), &demo, |_| {}).unwrap();
    let password = summary.password.unwrap();
    for role in ["office", "privacy", "lead", "work-ability-coordinator", "other-unit"] {
        assert!(summary.sign_in.iter().any(|person| person.role.contains(role)), "nobody of {role}");
    }
    let kept = |user: String| {
        site.journal().read_blocking(move |tx| {
            let worker = crate::worker::view::find(tx, &user)?.unwrap();
            account::credential::find(tx, &worker)
        })
    };
    let hashes: BTreeSet<String> =
        summary.sign_in.iter().map(|person| kept(person.user.clone()).unwrap().unwrap().password).collect();
    assert_eq!(hashes.len(), 1);
    assert!(account::password::is(hashes.first().unwrap(), &password));
}

#[test]
fn a_record_with_facts_is_never_filled() {
    let (site, _folder) = site();
    let model = MODELS.get("sote-keskus").unwrap();
    fill(&site, model, &demo(3, 1), |_| {}).unwrap();
    let again = fill(&site, model, &demo(3, 1), |_| {}).unwrap_err();
    assert!(again.to_string().contains("has facts already"), "{again}");
}

mod beside;
