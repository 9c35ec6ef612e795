//! A new case for a person: the route by which they came, the need, the owner and the first basis.

use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::access::may_open;
use domain::case::{Case, Command, ModelRef, Opening, Owner, Sender};
use domain::id::Name;
use domain::person::Person;
use ui::{Choice, Crumb, Field, Fieldset, Form, Html, Title};

use super::names;
use super::sheets::read_terms;
use crate::act::{Answer, load};
use crate::ctx::{Ctx, Post, Posted};
use crate::frame::{Page, form_body, words};
use crate::model::Loaded;
use crate::problem::Problem;
use crate::site::Site;
use crate::{date, draft, uselog};

async fn person(ctx: &Ctx, id: &str) -> Result<Person, Problem> {
    if !may_open(&ctx.actor) {
        return Err(Problem::NotFound);
    }
    let asked = id.to_owned();
    let person = ctx.site.journal().read(move |tx| Ok(load::<Person>(tx, &asked)?.state)).await?;
    if person.card.is_none() {
        return Err(Problem::NotFound);
    }
    uselog::write(ctx, uselog::Use::of_person(id, "person-name", "right casework")).await?;
    Ok(person)
}

/// `GET /{lang}/persons/{person}/cases`.
///
/// # Errors
/// Not found, or the record cannot be read.
pub async fn show(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    let person = person(&ctx, &id).await?;
    let kept = draft::of(&ctx, &ctx.door.path).await?.map(|(posted, _)| posted);
    page(&ctx, &person, &kept.unwrap_or_default(), &[])
}

type Wrong = (&'static str, String);

fn page(ctx: &Ctx, person: &Person, posted: &Posted, wrong: &[Wrong]) -> Result<Response, Problem> {
    let t = ctx.t;
    let Some(model) = ctx.directory.current() else {
        return Err(Problem::NotFound);
    };
    let name = person.card.as_ref().map(names::person).unwrap_or_default();
    let error = |field: &str| wrong.iter().find(|(found, _)| *found == field).map(|(_, text)| text.clone());
    let choose = |section: &str, names_of: &[Name]| -> Vec<Choice<'static>> {
        names_of
            .iter()
            .map(|it| Choice::new(it.0.clone(), names::in_model(ctx, model, section, it)))
            .collect()
    };
    let rules = &model.model;
    let entries: Vec<Name> =
        rules.stages.iter().filter(|stage| stage.entry).map(|stage| stage.id.clone()).collect();
    let arrivals: Vec<Name> = rules.arrivals.iter().map(|arrival| arrival.id.clone()).collect();
    let first = |names: &[Name]| names.first().map(|name| name.0.clone()).unwrap_or_default();
    let or = |field: &str, known: String| posted.find(field).map_or(known, str::to_owned);
    let select = |field: &'static str, choices| {
        Field::select(field, t.key("field", field), choices).error(error(field)).required()
    };
    let mut form = Form::new(words(ctx.door.lang), ctx.href(&ctx.door.path), ctx.session.csrf.as_str())
        .command(ctx.site.id())
        .draft(ctx.door.path.clone())
        .part(select("stage", choose("stage", &entries)).value(or("stage", first(&entries))))
        .part(select("arrival", choose("arrival", &arrivals)).value(or("arrival", String::new())))
        .part(
            Field::text("sender", t.get("field-sender"))
                .hint(t.get("field-sender-hint"))
                .value(posted.text("sender"))
                .error(error("sender")),
        )
        .part(select("need", choose("need", &rules.needs)).value(or("need", String::new())))
        .part(Field::area("words", t.get("field-words"), 4).value(posted.text("words")))
        .part(select("owner", owners(ctx)).value(or("owner", first_owner(ctx))))
        .part(basis(ctx, model, posted, &error))
        .submit(t.get("do-open-case"))
        .secondary(
            t.get("cancel"),
            ctx.href(&format!("/persons/{}", ctx.door.path.split('/').nth(2).unwrap_or_default())),
        );
    if let Some(general) = error("") {
        form = form.error(general);
    }
    let body = form_body(
        Title::new(t.get("opening-title")).above(name.clone()).lead(t.get("opening-lead")),
        &form,
        Html::new(),
    );
    Ok(Page::new(ctx, t.get("opening-title"), body)
        .under([Crumb::new(t.get("nav-persons"), ctx.href("/persons")), Crumb::here(name)])
        .wrong(!wrong.is_empty())
        .respond())
}

fn owners(ctx: &Ctx) -> Vec<Choice<'static>> {
    let me = Choice::new(format!("w:{}", ctx.me()), names::worker(ctx, ctx.me()));
    let teams = ctx.directory.organisation.teams.iter();
    teams.map(|(id, card)| Choice::new(format!("t:{id}"), card.name.clone())).chain([me]).collect()
}

fn first_owner(ctx: &Ctx) -> String {
    ctx.directory.owning_team().map(|team| format!("t:{team}")).unwrap_or_default()
}

/// The first basis: usually the client's agreement to the service.
fn basis(
    ctx: &Ctx,
    model: &Loaded,
    posted: &Posted,
    error: &dyn Fn(&str) -> Option<String>,
) -> Fieldset<'static> {
    let t = ctx.t;
    let rules = &model.model;
    let consents = rules.consents.iter().map(|consent| {
        let name = names::in_model(ctx, model, "consent", &consent.id);
        Choice::new(format!("consent:{}", consent.id), name)
    });
    let laws = rules.laws.iter().filter(|law| law.valid.holds(ctx.today)).map(|law| {
        let name = names::in_model(ctx, model, "law", &law.id);
        Choice::new(format!("law:{}", law.id), format!("{name} ({})", law.section))
    });
    let agreement = rules.consents.iter().find(|consent| consent.agreement);
    let known = agreement.map(|consent| format!("consent:{}", consent.id)).unwrap_or_default();
    let data = names::in_order(rules.consents.iter().flat_map(|consent| &consent.data));
    let data = data.into_iter().map(|name| {
        let chosen = posted.all("data").any(|found| found == name.as_str());
        Choice::new(name.0.clone(), names::in_model(ctx, model, "data", name)).chosen(chosen)
    });
    let or = |field: &str, known: String| posted.find(field).map_or(known, str::to_owned);
    Fieldset::new(
        t.get("opening-basis"),
        [
            Field::select("ground", t.get("field-ground"), consents.chain(laws).collect::<Vec<_>>())
                .value(or("ground", known))
                .error(error("ground"))
                .required(),
            Field::text("purpose", t.get("field-purpose"))
                .value(or("purpose", t.get("opening-purpose").to_owned()))
                .error(error("purpose"))
                .required(),
            Field::checkboxes("data", t.get("field-data"), data.collect::<Vec<_>>()).error(error("data")),
            Field::date("from", t.get("field-from"))
                .value(or("from", date::day(ctx.today)))
                .error(error("from"))
                .required(),
            Field::date("until", t.get("field-until")).value(posted.text("until")).error(error("until")),
        ],
    )
    .hint(t.get("opening-basis-hint"))
}

/// `POST /{lang}/persons/{person}/cases`.
///
/// # Errors
/// Not found, or the record cannot be written.
pub async fn save(
    State(site): State<Site>,
    Path((_, id)): Path<(String, String)>,
    Post { ctx, form }: Post,
) -> Result<Response, Problem> {
    let found = person(&ctx, &id).await?;
    let opening = match read(&ctx, &id, &form) {
        Ok(opening) => opening,
        Err(wrong) => {
            let wrong: Vec<Wrong> =
                wrong.into_iter().map(|(field, key)| (field, ctx.t.get(key).to_owned())).collect();
            return page(&ctx, &found, &form, &wrong);
        }
    };
    let mut deed = ctx.deed(form.command(), None);
    deed.draft = Some(ctx.door.path.clone());
    // The case's id is the command's: a second click opens the same case.
    let case = form.command().to_owned();
    match site.act::<Case>(deed, case.clone(), Command::Open(Box::new(opening))).await? {
        Answer::Done(_) | Answer::Again => {
            Ok(Redirect::to(&ctx.href(&format!("/cases/{case}?done=open"))).into_response())
        }
        Answer::Refused(refusal) => {
            let (code, field) = refusal.code();
            let text = ctx.t.with(&format!("refusal-{code}"), &[("list", "".into())]);
            page(&ctx, &found, &form, &[(field, text)])
        }
        Answer::Stale | Answer::Forbidden => Err(Problem::Forbidden),
        Answer::Hidden => Err(Problem::NotFound),
    }
}

fn read(ctx: &Ctx, person: &str, form: &Posted) -> Result<Opening, Vec<(&'static str, &'static str)>> {
    let choose = |field| vec![(field, "refusal-choose-one")];
    let model = ctx.directory.current().ok_or_else(|| choose("stage"))?;
    let owner = match form.get("owner").split_once(':') {
        Some(("t", team)) => Owner::Team(team.into()),
        Some(("w", worker)) => Owner::Worker(worker.into()),
        _ => return Err(choose("owner")),
    };
    let arrival = form.find("arrival").map(Name::from).ok_or_else(|| choose("arrival"))?;
    let route = domain::model::find(&model.model.arrivals, &arrival);
    let sender = form
        .find("sender")
        .map(|name| Sender { partner: route.and_then(|route| route.partner.clone()), name: name.to_owned() });
    Ok(Opening {
        person: person.into(),
        reference: ctx.site.chance().reference(),
        model: ModelRef { id: model.model.id.clone(), version: model.model.version.clone() },
        stage: form.find("stage").map(Name::from).ok_or_else(|| choose("stage"))?,
        arrival,
        sender,
        need: form.find("need").map(Name::from).ok_or_else(|| choose("need"))?,
        words: form.text("words"),
        owner,
        basis: Some((ctx.site.id().into(), read_terms(form)?)),
    })
}
