//! What going on with the client's name means for the record: which consent, which moves, who keeps the client.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt;

use anyhow::Result;
use domain::case::{Basis, Case, Command as OfCase, Ground, ModelRef, Opening, Owner, Sender};
use domain::consultation::{Command, Consultation, Whom};
use domain::id::{ItemId, Name, WorkerId};
use domain::model::{Model, Phase, Requirement};
use domain::person::{Card, Command as OfPerson, Person};
use journal::Write;

use super::NEW;
use crate::act::{Answer, Deed, carry_out};
use crate::case::names;
use crate::consultation::thread::Seen;
use crate::ctx::{Ctx, Posted};
use crate::date;
use crate::person::card::{self, Errors};
use crate::person::known::Known;

/// The consent that the way into identified consultation asks for, else the agreement to the service.
pub(super) fn consent_of(model: &Model) -> Name {
    let way = way(model);
    let asked = way.iter().flat_map(|(_, requires)| requires).find_map(|requirement| match requirement {
        Requirement::Consent(name) => Some(name.clone()),
        Requirement::Need
        | Requirement::Criteria
        | Requirement::Agreement
        | Requirement::Basis
        | Requirement::Responsible
        | Requirement::Owner
        | Requirement::Goals
        | Requirement::Decision(_)
        | Requirement::Measure(_) => None,
    });
    asked.or_else(|| agreement(model)).unwrap_or_default()
}

fn agreement(model: &Model) -> Option<Name> {
    model.consents.iter().find(|consent| consent.agreement).map(|consent| consent.id.clone())
}

/// The moves from the first entry to the nearest stage of guidance where the client has a name, with what each
/// requires. Empty when the model has none: then the case begins at the entry.
fn way(model: &Model) -> Vec<(Name, Vec<Requirement>)> {
    let Some(entry) = model.stages.iter().find(|stage| stage.entry) else { return Vec::new() };
    let mut from: BTreeMap<&Name, (&Name, &Vec<Requirement>)> = BTreeMap::new();
    let mut seen = BTreeSet::from([&entry.id]);
    let mut waiting = VecDeque::from([entry]);
    while let Some(stage) = waiting.pop_front() {
        if stage.identified && stage.phase == Phase::Guidance {
            let mut way = Vec::new();
            let mut at = &stage.id;
            while let Some((before, requires)) = from.get(at) {
                way.push((at.clone(), (*requires).clone()));
                at = before;
            }
            way.reverse();
            return way;
        }
        for step in stage.moves.iter().filter(|step| !step.back) {
            if let Some(next) = model.stages.iter().find(|next| next.id == step.to && !next.services)
                && seen.insert(&next.id)
            {
                from.insert(&next.id, (&stage.id, &step.requires));
                waiting.push_back(next);
            }
        }
    }
    Vec::new()
}

/// All that is to be recorded, in its order.
pub(super) struct Plan {
    register: Option<(String, Card)>,
    /// The people with a like name have been looked at.
    looked: bool,
    case: String,
    /// None: the client has a case already.
    opening: Option<Opening>,
    after: Vec<OfCase>,
    identify: Command,
}

pub(super) fn plan(ctx: &Ctx, seen: &Seen, found: &[Known], form: &Posted) -> Result<Plan, Errors> {
    let t = ctx.t;
    let one = |field: &'static str, key: &str| Errors::from([(field, t.get(key).to_owned())]);
    let loaded = ctx.directory.current().ok_or_else(|| one("", "refusal-choose-one"))?;
    let model = &loaded.model;
    let on = form.find("on").and_then(date::parse).ok_or_else(|| one("on", "not-a-day"))?;
    let consent = consent_of(model);
    let basis = ItemId(ctx.site.id());
    let terms = terms(ctx, &consent, form, on);
    let chosen = form.find("who").ok_or_else(|| one("who", "refusal-choose-one"))?;
    let known = found.iter().find(|candidate| candidate.person == chosen);
    if chosen != NEW && known.is_none() {
        return Err(one("who", "refusal-choose-one"));
    }
    if let Some((candidate, case)) = known.and_then(|known| Some((known, known.case.clone()?))) {
        let whom = Whom { person: candidate.person.as_str().into(), case: Some(case.as_str().into()) };
        return Ok(Plan {
            register: None,
            looked: true,
            case,
            opening: None,
            after: vec![OfCase::RecordBasis { basis: basis.clone(), terms }],
            identify: Command::Identify { whom, basis },
        });
    }
    let register = match known {
        Some(_) => None,
        None => Some((ctx.site.id(), card::read(t, form)?)),
    };
    let person =
        known.map(|known| known.person.clone()).or_else(|| register.as_ref().map(|(id, _)| id.clone()));
    let person = person.unwrap_or_default();
    let entry = model.stages.iter().find(|stage| stage.entry).ok_or_else(|| one("", "refusal-choose-one"))?;
    let (sender, owning) = owning(ctx, model, form)?;
    let is_agreement = agreement(model).as_ref() == Some(&consent);
    let first = if is_agreement { basis.clone() } else { ItemId(ctx.site.id()) };
    let agreed = if is_agreement {
        terms.clone()
    } else {
        self::terms(ctx, &agreement(model).unwrap_or_default(), &Posted::default(), on)
    };
    let opening = Opening {
        person: person.as_str().into(),
        reference: ctx.site.chance().reference(),
        model: ModelRef { id: model.id.clone(), version: model.version.clone() },
        stage: entry.id.clone(),
        arrival: form.get("arrival").into(),
        sender,
        need: form.get("need").into(),
        words: seen.turns.first().map(|turn| turn.text.clone()).unwrap_or_default(),
        owner: Owner::Worker(ctx.me().clone()),
        basis: Some((first, agreed)),
    };
    let mut after = Vec::new();
    if !is_agreement {
        after.push(OfCase::RecordBasis { basis: basis.clone(), terms });
    }
    after.extend(way(model).into_iter().map(|(to, _)| OfCase::Move { to, reason: None }));
    after.extend(owning);
    let case = ctx.site.id();
    let whom = Whom { person: person.as_str().into(), case: Some(case.as_str().into()) };
    Ok(Plan {
        register,
        looked: !found.is_empty(),
        case,
        opening: Some(opening),
        after,
        identify: Command::Identify { whom, basis },
    })
}

fn terms(ctx: &Ctx, consent: &Name, form: &Posted, from: jiff::civil::Date) -> Basis {
    Basis {
        ground: Ground::Consent(consent.clone()),
        representative: String::new(),
        data: form.all("data").filter(|data| !data.is_empty()).map(Name::from).collect(),
        purpose: ctx.t.get("opening-purpose").to_owned(),
        recipients: Vec::new(),
        from,
        until: None,
    }
}

/// Who asked, and what leaves the client with them. Whoever writes it down helps; where the asker works elsewhere,
/// they are answerable here, since somebody must be.
fn owning(ctx: &Ctx, model: &Model, form: &Posted) -> Result<(Option<Sender>, Vec<OfCase>), Errors> {
    let t = ctx.t;
    let me = ctx.me().clone();
    let reason = t.get("identify-owner-reason").to_owned();
    if form.get("owner") == "worker" {
        let worker = form.find("worker").map(WorkerId::from);
        let worker =
            worker.ok_or_else(|| Errors::from([("owner", t.get("refusal-choose-one").to_owned())]))?;
        let sender = Sender { partner: None, name: names::worker(ctx, &worker) };
        if worker == me {
            return Ok((Some(sender), Vec::new()));
        }
        let helps = OfCase::AddHelper { worker: me, purpose: t.get("identify-purpose").to_owned() };
        return Ok((Some(sender), vec![helps, OfCase::DecideOwner { owner: Owner::Worker(worker), reason }]));
    }
    let asker = form
        .find("asker")
        .ok_or_else(|| Errors::from([("owner", t.get("identify-asker-missing").to_owned())]))?;
    let arrival = Name::from(form.get("arrival"));
    let partner = domain::model::find(&model.arrivals, &arrival).and_then(|route| route.partner.clone());
    let sender = Sender { partner, name: asker.to_owned() };
    let may = ctx.directory.workers.get(&me).is_some_and(|worker| worker.may_be_responsible(ctx.today));
    let kind = model.organisation.responsible_kinds.first().filter(|_| may).cloned();
    let named = kind.map(|kind| OfCase::NameResponsible { worker: me, kind, mark: None, deputy: None });
    // Without somebody answerable here the case would be out of everybody's sight.
    let outside =
        named.is_some().then(|| OfCase::DecideOwner { owner: Owner::Outside(asker.to_owned()), reason });
    Ok((Some(sender), named.into_iter().chain(outside).collect()))
}

/// What was refused: the field, and the key of the text. Carried out of the transaction, so that all is undone.
#[derive(Debug)]
pub(super) struct No(pub(super) &'static str, pub(super) String);

impl fmt::Display for No {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.0, self.1)
    }
}

impl std::error::Error for No {}

/// The answer of one step, as a result.
fn passed<S: domain::stream::Stream>(
    answer: &Answer<S>,
    told: impl Fn(&S::Refusal) -> (&'static str, &'static str),
) -> Result<()> {
    match answer {
        Answer::Done(_) | Answer::Again => Ok(()),
        Answer::Refused(refusal) => {
            const FIELDS: [&str; 8] = ["given", "family", "code", "born", "need", "arrival", "data", "who"];
            let (code, field) = told(refusal);
            let field = match field {
                "not_among_alike" => "who",
                known if FIELDS.contains(&known) => known,
                _ => "",
            };
            Err(No(field, format!("refusal-{code}")).into())
        }
        Answer::Stale | Answer::Forbidden | Answer::Hidden => {
            Err(No("who", "identify-not-yours".to_owned()).into())
        }
    }
}

pub(super) fn all(tx: &mut Write<'_>, deed: &Deed, id: &str, plan: Plan) -> Result<()> {
    let mut step = 0;
    let mut next = || {
        step += 1;
        Deed { cause: format!("{}/{step}", deed.cause), ..deed.clone() }
    };
    if tx.done(&format!("{}/0", deed.cause))? {
        return Ok(());
    }
    if let Some((person, card)) = plan.register {
        let command = OfPerson::Register { card, not_among_alike: plan.looked };
        passed(&carry_out::<Person>(tx, &next(), &person, command)?, domain::person::Refusal::code)?;
    }
    if let Some(opening) = plan.opening {
        let command = OfCase::Open(Box::new(opening));
        passed(&carry_out::<Case>(tx, &next(), &plan.case, command)?, domain::case::Refusal::code)?;
    }
    for command in plan.after {
        passed(&carry_out::<Case>(tx, &next(), &plan.case, command)?, domain::case::Refusal::code)?;
    }
    let last = Deed { cause: format!("{}/0", deed.cause), ..deed.clone() };
    passed(&carry_out::<Consultation>(tx, &last, id, plan.identify)?, domain::consultation::Refusal::code)
}
