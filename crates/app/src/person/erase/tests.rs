//! A person of a synthetic county is erased, and nothing of them is left.

use std::collections::BTreeSet;

use domain::access::Actor;
use domain::consultation::Event as OfConsultation;
use domain::model::Right;
use domain::person::Event as OfPerson;
use domain::referral::{By, Command, Event as OfReferral, Letter};
use domain::stream::Stamp;
use jiff::Timestamp;
use journal::Fact;
use tempfile::TempDir;

use super::{Because, Erased, Reason, erase};
use crate::act::{Answer, Deed, carry_out};
use crate::clock::{Chance, Clock, day_of};
use crate::config::Config;
use crate::demo::{Demo, fill};
use crate::model::{Source, load_all};
use crate::site::Site;
use crate::view;
use domain::person::Card;
use domain::referral::Referral;

const ENDS: &str = "2026-03-01T22:00:00Z";

fn county() -> (Site, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let config = Config { data: folder.path().to_owned(), ..Config::default() };
    let ends: Timestamp = ENDS.parse().unwrap();
    let site = Site::open(config, Clock::at(ends), Chance::seeded(9)).unwrap();
    let models = load_all(&Source::Shipped).unwrap();
    let demo = Demo { password: None, ..Demo::until(ends, 90, 4) };
    fill(&site, models.get("keusote-2024").unwrap(), &demo, |_| {}).unwrap();
    (site, folder)
}

fn facts(site: &Site) -> Vec<Fact> {
    let mut facts = Vec::new();
    let keep = |fact| {
        facts.push(fact);
        Ok(())
    };
    site.journal().each_fact(keep).unwrap();
    facts
}

fn events<E: serde::de::DeserializeOwned>(facts: &[Fact], noun: &str) -> Vec<(String, E)> {
    let of = facts.iter().filter(|fact| fact.kind.starts_with(noun));
    of.filter_map(|fact| Some((fact.stream.clone(), serde_json::from_slice(fact.body.as_ref()?).unwrap())))
        .collect()
}

fn erased(site: &Site, person: &str) -> Erased {
    let person = person.to_owned();
    let because = Because { actor: "operator", at: ENDS, cause: "erase-1", reason: Reason::Retention };
    site.journal().write_blocking(move |tx| erase(tx, &person, because)).unwrap()
}

/// The card with which a person was registered.
fn card(facts: &[Fact], person: &str) -> Card {
    let stream = format!("person/{person}");
    let found = events::<OfPerson>(facts, "person.").into_iter().find(|(of, _)| *of == stream);
    match found.unwrap().1 {
        OfPerson::Registered { card } | OfPerson::Corrected { new: card, .. } => card,
    }
}

/// Who came by a referral, and the referral's stream.
fn referred(site: &Site) -> (String, String) {
    let facts = facts(site);
    let accepted = events::<OfReferral>(&facts, "referral.accepted").into_iter().next().unwrap();
    let OfReferral::Accepted { case } = accepted.1 else { panic!() };
    let stream = format!("case/{case}");
    let person = facts.iter().find(|fact| fact.stream == stream).and_then(|fact| fact.subject.clone());
    (person.unwrap(), accepted.0)
}

/// Nothing readable holds the person, the seals verify, and the tables say what a rebuild would.
fn nothing_is_left(site: &Site, person: &str, card: &Card) {
    let family = &card.name.family;
    let code = card.code.as_ref().map(|code| code.as_str().to_owned());
    for fact in facts(site) {
        let Some(body) = &fact.body else { continue };
        let text = String::from_utf8_lossy(body).into_owned();
        let born = card.born.is_none_or(|born| text.contains(&born.to_string()));
        let named = text.contains(family.as_str()) && text.contains(&card.name.given) && born;
        assert!(
            !named && code.as_ref().is_none_or(|code| !text.contains(code.as_str())),
            "{}: {text}",
            fact.kind
        );
        assert!(fact.kind == "journal.erased" || !text.contains(person), "{}: {text}", fact.kind);
    }
    assert_eq!(site.journal().verify(|_, _| {}).unwrap().faults, Vec::<String>::new());
    assert_eq!(view::differences(site.journal()).unwrap(), Vec::<String>::new());
}

#[test]
fn whoever_is_erased_takes_the_referral_along_by_which_they_came() {
    let (site, _folder) = county();
    let (person, referral) = referred(&site);
    let card = card(&facts(&site), &person);
    let gone = erased(&site, &person);
    assert_eq!((gone.cases, gone.referrals), (1, 1));
    assert!(facts(&site).iter().filter(|fact| fact.stream == referral).all(|fact| fact.body.is_none()));
    nothing_is_left(&site, &person, &card);
}

#[test]
fn whoever_is_erased_takes_the_consultation_along_that_went_on_with_their_name() {
    let (site, _folder) = county();
    let named =
        events::<OfConsultation>(&facts(&site), "consultation.identified").into_iter().next().unwrap();
    let OfConsultation::Identified { whom, .. } = named.1 else { panic!() };
    let person = whom.person.0;
    let card = card(&facts(&site), &person);
    assert_eq!(erased(&site, &person).consultations, 1);
    assert!(facts(&site).iter().filter(|fact| fact.stream == named.0).all(|fact| fact.body.is_none()));
    nothing_is_left(&site, &person, &card);
}

/// Sends a request for contact with a card, as the public door does.
fn asks_for_contact(site: &Site, id: &str, client: Card) {
    let at: Timestamp = ENDS.parse().unwrap();
    let deed = Deed {
        actor: Actor { worker: "client".into(), ..Actor::default() },
        stamp: Stamp { at, on: day_of(at), by: "client".into() },
        cause: format!("send-{id}"),
        expect: None,
        directory: site.directory(),
        draft: None,
    };
    assert!(!deed.actor.rights.contains(&Right::Casework));
    let letter = Letter {
        by: By::Client,
        reference: "AAAA-BBBB".to_owned(),
        client,
        arrival: "self".into(),
        sender: None,
        need: None,
        words: "Soittakaa minulle.".to_owned(),
        check: None,
        consent: None,
        papers: Vec::new(),
    };
    let id = id.to_owned();
    let answer = site
        .journal()
        .write_blocking(move |tx| carry_out::<Referral>(tx, &deed, &id, Command::Send(Box::new(letter))));
    assert!(matches!(answer.unwrap(), Answer::Done(_)));
}

#[test]
fn a_referral_that_was_not_accepted_goes_when_it_is_about_the_person_and_stays_when_it_is_about_somebody_alike()
 {
    let (site, _folder) = county();
    site.journal().read_blocking(|tx| site.directory_in(tx)).unwrap();
    let known = facts(&site);
    let has_code = |person: &str| card(&known, person).code.is_some();
    let people = events::<OfPerson>(&known, "person.registered").into_iter();
    let mut people =
        people.map(|(stream, _)| stream.trim_start_matches("person/").to_owned()).filter(|it| has_code(it));
    let (person, other) = (people.next().unwrap(), people.next().unwrap());
    let mut mine = card(&known, &person);
    mine.contact.phone = Some("050 000 0000".to_owned());
    let mut alike = mine.clone();
    alike.code = card(&known, &other).code;
    asks_for_contact(&site, "mine", mine.clone());
    asks_for_contact(&site, "alike", alike);
    let before = erased(&site, &person).referrals;
    let facts = facts(&site);
    let bodies =
        |stream: &str| facts.iter().filter(|fact| fact.stream == stream).all(|fact| fact.body.is_some());
    assert!(before >= 1 && !bodies("referral/mine") && bodies("referral/alike"));
    assert_eq!(site.journal().verify(|_, _| {}).unwrap().faults, Vec::<String>::new());
    assert_eq!(view::differences(site.journal()).unwrap(), Vec::<String>::new());
    let streams: BTreeSet<&str> = facts.iter().map(|fact| fact.stream.as_str()).collect();
    assert!(streams.contains("journal"));
}

/// Shows W-07: nobody stays in the figures of groups.
#[test]
fn whoever_is_erased_leaves_the_figures_of_groups() {
    let (site, _folder) = county();
    let measured =
        "select c.person from score_pair p join case_view c on c.case_id = p.case_id order by p.case_id";
    let of_person =
        "select count(*) from followed f join case_view c on c.case_id = f.case_id where c.person = ?1";
    let pairs = "select count(*) from score_pair";
    let persons = site.journal().read_blocking(|tx| tx.all(measured, &[], |row| row.text(0))).unwrap();
    let person = persons.first().unwrap().clone();
    let of_them = persons.iter().filter(|one| **one == person).count();
    erased(&site, &person);
    let left = site.journal().read_blocking(|tx| tx.one(pairs, &[], |row| row.int(0))).unwrap().unwrap();
    assert_eq!(usize::try_from(left).unwrap(), persons.len() - of_them);
    let followed =
        site.journal().read_blocking(|tx| tx.one(of_person, &[(&person).into()], |row| row.int(0)));
    assert_eq!(followed.unwrap(), Some(0));
    assert_eq!(view::differences(site.journal()).unwrap(), Vec::<String>::new());
}
