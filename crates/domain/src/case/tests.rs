//! What may happen to a case, told as stories. What is common to them stands here.

mod adopting;
mod answering;
mod appointments;
mod closing;
mod health_check;
mod moving;
mod opening;
mod people;
mod plan;
mod resting;
mod statements;
mod work_ability;
mod working;

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use super::{
    Assessment, Attainment, Basis, Case, ClientAnswer, Command, Event, Ground, Occasion, Opening, Owner,
    Reading, Sender, Side,
};
use crate::model::Requirement;
use crate::stream::story::{Story, stamp, story};
use crate::tests::model::{RIVER, reference, world};

/// The day on which a story happens when nothing else is said.
pub(crate) const DAY: Date = date(2026, 3, 2);

/// A case of which this is on record. Aino asks.
pub(crate) fn given(past: impl IntoIterator<Item = Event>) -> Story<'static, Case> {
    story::<Case>(world(&RIVER), stamp("aino", DAY)).and(past)
}

pub(crate) fn texts<const N: usize, T: From<&'static str>>(ids: [&'static str; N]) -> Vec<T> {
    ids.into_iter().map(T::from).collect()
}

pub(crate) fn requirement(text: &str) -> Requirement {
    Requirement::try_from(text.to_owned()).unwrap()
}

pub(crate) fn requirements<const N: usize>(texts: [&str; N]) -> Vec<Requirement> {
    texts.into_iter().map(requirement).collect()
}

/// The client's agreement to the service.
pub(crate) fn agreement() -> Basis {
    Basis {
        ground: Ground::Consent("service".into()),
        representative: String::new(),
        data: vec![],
        purpose: "Työkyvyn tuki".to_owned(),
        recipients: vec![],
        from: DAY,
        until: None,
    }
}

/// A permission to take the matter to the network.
pub(crate) fn permission() -> Basis {
    let recipient =
        |partner: &str, name: &str| super::Recipient { partner: partner.into(), name: name.to_owned() };
    Basis {
        ground: Ground::Consent("network".into()),
        data: texts(["situation", "plan"]),
        recipients: vec![recipient("kela", ""), recipient("employment", "Työllisyysalue")],
        ..agreement()
    }
}

pub(crate) fn law(name: &str) -> Basis {
    Basis { ground: Ground::Law(name.into()), ..agreement() }
}

pub(crate) fn opening() -> Opening {
    Opening {
        person: "p1".into(),
        reference: "ABCD-EFGH".to_owned(),
        model: reference(&RIVER),
        stage: "contact".into(),
        arrival: "own".into(),
        sender: None,
        need: "broad".into(),
        words: "Haluan takaisin työhön.".to_owned(),
        owner: Owner::Team("team".into()),
        basis: Some(("agreement".into(), agreement())),
    }
}

pub(crate) fn open(opening: Opening) -> Command {
    Command::Open(Box::new(opening))
}

pub(crate) fn opened_by(owner: Owner) -> Event {
    let Opening { person, reference, model, stage, arrival, sender, need, words, owner: _, basis: _ } =
        opening();
    Event::Opened { person, reference, model, stage, arrival, sender, need, words, owner }
}

pub(crate) fn recorded(basis: &str, terms: Basis) -> Event {
    Event::BasisRecorded { basis: basis.into(), terms }
}

/// Opened for the team, with the client's agreement.
pub(crate) fn opened() -> Vec<Event> {
    vec![opened_by(Owner::Team("team".into())), recorded("agreement", agreement())]
}

pub(crate) fn moved(from: &str, to: &str) -> Event {
    Event::Moved { from: from.into(), to: to.into(), skipped: vec![], passed: vec![], reason: None }
}

pub(crate) fn step(to: &str) -> Command {
    Command::Move { to: to.into(), reason: None }
}

pub(crate) fn step_because(to: &str, reason: &str) -> Command {
    Command::Move { to: to.into(), reason: Some(reason.to_owned()) }
}

pub(crate) fn named(worker: &str) -> Event {
    let kind = "client-coordinator".into();
    Event::ResponsibleNamed { worker: worker.into(), kind, mark: None, deputy: None }
}

pub(crate) fn decided(decision: &str, answer: ClientAnswer) -> Event {
    Event::DecisionRecorded { decision: decision.into(), text: "Näin sovimme.".to_owned(), answer }
}

pub(crate) fn leaving() -> ClientAnswer {
    ClientAnswer::Refused { reason: "own-wish".into(), words: "En jaksa nyt.".to_owned() }
}

pub(crate) fn goal(id: &str) -> Event {
    Event::GoalSet { goal: id.into(), text: "Käyn kävelyllä joka päivä.".to_owned() }
}

pub(crate) fn measured(occasion: Occasion, reading: Reading) -> Event {
    Event::Measured { instrument: "was".into(), occasion, reading }
}

pub(crate) fn owner_decided() -> Event {
    Event::OwnerDecided { owner: Owner::Team("team".into()), reason: "Palvelutarve on laaja.".to_owned() }
}

/// In services, Aino responsible, one goal.
pub(crate) fn in_services() -> Vec<Event> {
    let mut past = opened();
    past.extend([
        moved("contact", "look"),
        moved("look", "pair-work"),
        goal("walk"),
        decided("plan", ClientAnswer::Accepted),
        named("aino"),
        Event::ClientTold { how: super::Told::InPerson },
        owner_decided(),
        measured(Occasion::Start, Reading::Value(4)),
        moved("pair-work", "services"),
    ]);
    past
}

pub(crate) fn in_follow_up() -> Vec<Event> {
    let mut past = in_services();
    past.extend([decided("services", ClientAnswer::Accepted), moved("services", "follow-up")]);
    past
}

pub(crate) fn assessment(goals: &[(&str, Attainment)]) -> Assessment {
    let goals: BTreeMap<_, _> = goals.iter().map(|(goal, reached)| ((*goal).into(), *reached)).collect();
    Assessment::Made { words: "Hyvään suuntaan.".to_owned(), goals }
}

pub(crate) fn assessed(by: Side, goals: &[(&str, Attainment)]) -> Event {
    Event::Assessed { by, assessment: assessment(goals) }
}

/// Everything that closing needs is on record.
pub(crate) fn ready_to_close() -> Vec<Event> {
    let mut past = in_follow_up();
    past.extend([
        assessed(Side::Responsible, &[("walk", Attainment::Attained)]),
        assessed(Side::Client, &[]),
        measured(Occasion::FollowUp, Reading::Value(7)),
    ]);
    past
}

pub(crate) fn closed() -> Vec<Event> {
    let mut past = ready_to_close();
    past.push(Event::Closed { outcome: "employed".into(), next: String::new() });
    past
}

pub(crate) fn close(outcome: &str) -> Command {
    Command::Close { outcome: outcome.into(), next: "Työ jatkuu.".to_owned() }
}

pub(crate) fn from_kela() -> Sender {
    Sender { partner: Some("kela".into()), name: "Kelan työkykyneuvonta".to_owned() }
}
