//! A referral is accepted: the client is found or registered, and a case opened with what the referral says, in one
//! transaction. Nothing is written twice.

use std::fmt;

use anyhow::Result;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::case::{Basis, Case, Command as OfCase, Ground, ModelRef, Opening, Owner};
use domain::id::{Name, PersonId};
use domain::person::{Card, Command as OfPerson, Person};
use domain::referral::{Command, Letter, Referral};
use journal::{Fault, Read, Write};
use ui::{Choice, Crumb, Field, Form, Html, Title};

use super::page::{self, Seen};
use super::told;
use crate::act::{Answer, Deed, carry_out};
use crate::case::names;
use crate::ctx::{Ctx, Post, Posted};
use crate::frame::{Page, form_body, words};
use crate::model::Loaded;
use crate::person::known::{Known, known};
use crate::person::search::{alike_token, code_token, having};
use crate::problem::Problem;
use crate::site::Site;
use crate::{date, uselog};

/// Somebody who is not in the register.
const NEW: &str = "new";

type Wrong = (&'static str, String);

/// People in the register whom the referral may be about.
fn alike(tx: &mut Read<'_>, card: &Card) -> Result<Vec<PersonId>> {
    let mut people = Vec::new();
    if let Some(code) = &card.code {
        people.extend(having(tx, &code_token(code))?);
    }
    if let Some(born) = card.born {
        people.extend(having(tx, &alike_token(&card.name, born))?);
    }
    Ok(people)
}

async fn ready(ctx: &Ctx, id: &str) -> Result<(Seen, Vec<Known>), Problem> {
    let seen = page::open(ctx, id).await?;
    if !seen.team {
        return Err(Problem::NotFound);
    }
    let card = seen.sent.letter.client.clone();
    let (actor, now) = (ctx.actor.clone(), ctx.now);
    let read = ctx.site.journal().read(move |tx| {
        let people = alike(tx, &card)?;
        known(tx, people, &actor, now)
    });
    let people = read.await?;
    let ids = people.iter().map(|one| one.person.clone()).collect();
    uselog::write(ctx, uselog::Use::of_list(ids, "person-alike")).await?;
    Ok((seen, people))
}

/// `GET /{lang}/referrals/{referral}/accept`.
///
/// # Errors
/// Not found, or the record cannot be read.
pub(super) async fn show(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    let (seen, people) = ready(&ctx, &id).await?;
    if seen.sent.standing.is_over() {
        return Ok(Redirect::to(&ctx.href(&page::path(&id))).into_response());
    }
    form_page(&ctx, &seen, &people, &Posted::default(), None)
}

fn form_page(
    ctx: &Ctx,
    seen: &Seen,
    people: &[Known],
    posted: &Posted,
    wrong: Option<&Wrong>,
) -> Result<Response, Problem> {
    let t = ctx.t;
    let model = ctx.directory.current().ok_or(Problem::NotFound)?;
    let letter = &seen.sent.letter;
    let error = |field: &str| wrong.filter(|(found, _)| *found == field).map(|(_, text)| text.clone());
    let mut form = Form::new(words(ctx.door.lang), ctx.href(&ctx.door.path), ctx.session.csrf.as_str())
        .command(posted.find("command").map_or_else(|| ctx.site.id(), str::to_owned))
        .part(who(ctx, letter, people, posted).error(error("who")).required());
    if letter.client.born.is_none() && letter.client.code.is_none() {
        form = form.part(
            Field::text("born", t.get("field-born-or-code"))
                .hint(t.get("field-born-or-code-hint"))
                .value(posted.text("born"))
                .error(error("born").or_else(|| error("code"))),
        );
    }
    form = form.part(
        choice(ctx, model, "stage", &stages(model), posted.find("stage")).error(error("stage")).required(),
    );
    if letter.need.is_none() {
        form = form.part(
            choice(ctx, model, "need", &model.model.needs, posted.find("need"))
                .error(error("need"))
                .required(),
        );
    }
    form = form
        .part(
            choice(ctx, model, "ground", &agreements(model), posted.find("ground"))
                .error(error("ground"))
                .required(),
        )
        .submit(t.get("do-accept"))
        .secondary(t.get("cancel"), ctx.href(&page::path(&seen.id)));
    if let Some(general) = error("") {
        form = form.error(general);
    }
    let name = names::person(&letter.client);
    let title = Title::new(t.get("accept-title")).above(name).lead(t.get("accept-lead"));
    let body = form_body(title, &form, Html::new());
    let crumbs = [
        Crumb::new(t.get("nav-referrals"), ctx.href("/referrals")),
        Crumb::new(letter.reference.clone(), ctx.href(&page::path(&seen.id))),
        Crumb::here(t.get("do-accept")),
    ];
    Ok(Page::new(ctx, t.get("accept-title"), body).under(crumbs).wrong(wrong.is_some()).respond())
}

fn who(ctx: &Ctx, letter: &Letter, people: &[Known], posted: &Posted) -> Field<'static> {
    let t = ctx.t;
    let known = people.iter().map(|one| {
        let born = one.card.born.map(date::day).unwrap_or_default();
        let choice = Choice::new(one.person.clone(), format!("{}, {born}", names::person(&one.card)));
        if one.case.is_some() { choice.hint(t.get("accept-has-case")) } else { choice }
    });
    let same_code = people.iter().any(|one| one.card.code.is_some() && one.card.code == letter.client.code);
    let new = (!same_code).then(|| Choice::new(NEW, t.get("accept-new")).hint(t.get("accept-new-hint")));
    let choices: Vec<_> = known.chain(new).collect();
    let only = if choices.len() == 1 { choices.first().map(|choice| choice.value.to_string()) } else { None };
    let value = posted.find("who").map(str::to_owned).or(only).unwrap_or_default();
    Field::radios("who", t.get("field-who"), choices).value(value)
}

fn stages(model: &Loaded) -> Vec<Name> {
    model.model.stages.iter().filter(|stage| stage.entry).map(|stage| stage.id.clone()).collect()
}

fn agreements(model: &Loaded) -> Vec<Name> {
    model
        .model
        .consents
        .iter()
        .filter(|consent| consent.agreement)
        .map(|consent| consent.id.clone())
        .collect()
}

fn choice(
    ctx: &Ctx,
    model: &Loaded,
    name: &'static str,
    of: &[Name],
    chosen: Option<&str>,
) -> Field<'static> {
    let section = if name == "ground" { "consent" } else { name };
    let choices: Vec<_> =
        of.iter().map(|one| Choice::new(one.0.clone(), names::in_model(ctx, model, section, one))).collect();
    let first = if name == "need" { "" } else { of.first().map_or("", Name::as_str) };
    Field::select(name, ctx.t.key("field", name), choices).value(chosen.unwrap_or(first).to_owned())
}

/// What whoever accepts has chosen.
struct Chosen {
    /// None: somebody new, with this card.
    person: Option<String>,
    card: Card,
    new_person: String,
    case: String,
    /// None: the client has an open case, which the referral joins.
    opening: Option<Opening>,
    /// Whoever accepts has looked at the people alike.
    looked: bool,
}

/// `POST /{lang}/referrals/{referral}/accept`.
///
/// # Errors
/// Not found, or the record cannot be written.
pub(super) async fn save(
    State(site): State<Site>,
    Path((_, id)): Path<(String, String)>,
    Post { ctx, form }: Post,
) -> Result<Response, Problem> {
    let (seen, people) = ready(&ctx, &id).await?;
    let chosen = match choose(&ctx, &seen, &people, &form) {
        Ok(chosen) => chosen,
        Err(wrong) => return form_page(&ctx, &seen, &people, &form, Some(&wrong)),
    };
    let (deed, case) = (ctx.deed(form.command(), None), chosen.case.clone());
    let done = site.journal().write(move |tx| all(tx, &deed, &id, chosen)).await;
    match done {
        Ok(()) => Ok(Redirect::to(&ctx.href(&format!("/cases/{case}?done=open"))).into_response()),
        Err(Fault::Work(error)) => match error.downcast::<No>() {
            Ok(no) => {
                let (field, text) = no.in_words(&ctx);
                form_page(&ctx, &seen, &people, &form, Some(&(field, text)))
            }
            Err(error) => Err(Problem::Broken(error)),
        },
        Err(fault) => Err(fault.into()),
    }
}

fn choose(ctx: &Ctx, seen: &Seen, people: &[Known], form: &Posted) -> Result<Chosen, Wrong> {
    let again = |field: &'static str| (field, ctx.t.get("refusal-choose-one").to_owned());
    let letter = &seen.sent.letter;
    let model = ctx.directory.current().ok_or_else(|| again("stage"))?;
    let who = form.find("who").ok_or_else(|| again("who"))?;
    let person = (who != NEW).then(|| who.to_owned());
    if person.as_ref().is_some_and(|id| people.iter().all(|one| one.person != *id)) {
        return Err(again("who"));
    }
    let joined =
        people.iter().find(|one| Some(&one.person) == person.as_ref()).and_then(|one| one.case.clone());
    if let Some(case) = joined {
        let (card, new_person) = (letter.client.clone(), String::new());
        return Ok(Chosen { person, card, new_person, case, opening: None, looked: true });
    }
    let mut card = letter.client.clone();
    if let Some(typed) = form.find("born") {
        match (domain::person::IdentityCode::parse(typed), date::parse(typed)) {
            (Ok(code), _) => card.code = Some(code),
            (Err(_), Some(born)) => card.born = Some(born),
            (Err(_), None) => return Err(("born", ctx.t.get("not-a-day").to_owned())),
        }
    }
    let owner = ctx
        .directory
        .owning_team()
        .map_or_else(|| Owner::Worker(ctx.me().clone()), |team| Owner::Team(team.clone()));
    let ground = Name::from(form.get("ground"));
    let from = letter.consent.as_ref().map_or(ctx.today, |consent| consent.on);
    let new_person = ctx.site.id();
    let opening = Opening {
        person: person.clone().unwrap_or_else(|| new_person.clone()).into(),
        reference: ctx.site.chance().reference(),
        model: ModelRef { id: model.model.id.clone(), version: model.model.version.clone() },
        stage: form.get("stage").into(),
        arrival: letter.arrival.clone(),
        sender: letter.sender.clone(),
        need: letter.need.clone().unwrap_or_else(|| form.get("need").into()),
        words: letter.words.clone(),
        owner,
        basis: Some((ctx.site.id().into(), basis(ctx, ground, from))),
    };
    Ok(Chosen {
        person,
        card,
        new_person,
        case: form.command().to_owned(),
        opening: Some(opening),
        looked: !people.is_empty(),
    })
}

/// The client's agreement to the service, since the day on which they agreed to be referred.
fn basis(ctx: &Ctx, ground: Name, from: jiff::civil::Date) -> Basis {
    Basis {
        ground: Ground::Consent(ground),
        representative: String::new(),
        data: Vec::new(),
        purpose: ctx.t.get("opening-purpose").to_owned(),
        recipients: Vec::new(),
        from,
        until: None,
    }
}

/// Why one of the three was refused: carried out of the transaction, so that all is undone.
#[derive(Debug)]
enum No {
    Person(domain::person::Refusal),
    Case(domain::case::Refusal),
    Referral(domain::referral::Refusal),
    NotHere,
}

impl fmt::Display for No {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{self:?}")
    }
}

impl std::error::Error for No {}

impl No {
    fn in_words(&self, ctx: &Ctx) -> Wrong {
        let t = ctx.t;
        match self {
            Self::Person(refusal) => {
                let (code, field) = refusal.code();
                (if field == "born" { "born" } else { "who" }, t.key("refusal", code).to_owned())
            }
            Self::Case(refusal) => {
                let (code, field) = refusal.code();
                (field, t.with(&format!("refusal-{code}"), &[("list", "".into())]))
            }
            Self::Referral(refusal) => ("", told(t, *refusal).1),
            Self::NotHere => ("", t.get("refusal-referral-no-case").to_owned()),
        }
    }
}

fn all(tx: &mut Write<'_>, deed: &Deed, referral: &str, chosen: Chosen) -> Result<()> {
    let of = |part: &str| Deed { cause: format!("{}/{part}", deed.cause), ..deed.clone() };
    if tx.done(&of("referral").cause)? {
        return Ok(());
    }
    if chosen.person.is_none() {
        let command = OfPerson::Register { card: chosen.card, not_among_alike: chosen.looked };
        match carry_out::<Person>(tx, &of("person"), &chosen.new_person, command)? {
            Answer::Done(_) | Answer::Again => {}
            Answer::Refused(refusal) => return Err(No::Person(refusal).into()),
            Answer::Stale | Answer::Forbidden | Answer::Hidden => return Err(No::NotHere.into()),
        }
    }
    if let Some(opening) = chosen.opening {
        match carry_out::<Case>(tx, &of("case"), &chosen.case, OfCase::Open(Box::new(opening)))? {
            Answer::Done(_) | Answer::Again => {}
            Answer::Refused(refusal) => return Err(No::Case(refusal).into()),
            Answer::Stale | Answer::Forbidden | Answer::Hidden => return Err(No::NotHere.into()),
        }
    }
    let command = Command::Accept { case: chosen.case.into() };
    match carry_out::<Referral>(tx, &of("referral"), referral, command)? {
        Answer::Done(_) | Answer::Again => Ok(()),
        Answer::Refused(refusal) => Err(No::Referral(refusal).into()),
        Answer::Stale | Answer::Forbidden | Answer::Hidden => Err(No::NotHere.into()),
    }
}
