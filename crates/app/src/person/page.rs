//! Searching people, and the page of one.

use anyhow::Result;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use domain::access::{self, Action, may_open};
use domain::model::Right;
use domain::person::{Card, Person};
use journal::Read;
use ui::{
    Cell, Crumb, Empty, Html, Link, LinkButton, Notice, NoticeKind, Row, Search, Section, Summary,
    SummaryList, Table, Title,
};

use super::municipality;
use super::search::{MOST, Query as Words, find};
use crate::act::{Loaded, load};
use crate::case::lines::{self, Line};
use crate::case::names;
use crate::ctx::{Ctx, Post};
use crate::frame::{Page, words};
use crate::problem::Problem;
use crate::site::Site;
use crate::{date, uselog};

/// `GET /{lang}/persons`.
///
/// # Errors
/// Not found for those who open no cases.
pub(super) async fn searching(ctx: Ctx) -> Result<Response, Problem> {
    ctx.must(&[Right::Casework])?;
    let t = ctx.t;
    let body =
        Html::from(Title::new(t.get("nav-persons")).lead(t.get("persons-lead"))).and(search_box(&ctx, ""));
    Ok(Page::new(&ctx, t.get("nav-persons"), body).respond())
}

fn search_box<'a>(ctx: &'a Ctx, typed: &str) -> Search<'a> {
    Search {
        words: words(ctx.door.lang),
        action: ctx.href("/persons").into(),
        csrf: ctx.session.csrf.as_str().into(),
        name: "q".into(),
        label: ctx.t.get("persons-search").into(),
        hint: Some(ctx.t.get("persons-search-hint").into()),
        value: typed.to_owned().into(),
        more: Html::from(ui::Field::hidden("command", ctx.site.id()).with(words(ctx.door.lang))),
    }
}

/// The way back to the search, for those who may search.
pub(crate) fn people_crumb<'a>(ctx: &Ctx) -> Option<Crumb<'a>> {
    ctx.has(Right::Casework).then(|| Crumb::new(ctx.t.get("nav-persons"), ctx.href("/persons")))
}

/// A person as the search shows them: enough to tell people apart, nothing more.
struct Found {
    id: String,
    card: Card,
}

fn found(tx: &mut Read<'_>, query: &Words) -> Result<Vec<Found>> {
    let mut people = Vec::new();
    for person in find(tx, query)? {
        if let Some(card) = load::<Person>(tx, person.as_str())?.state.card {
            people.push(Found { id: person.0, card });
        }
    }
    Ok(people)
}

/// `POST /{lang}/persons`: the words stand in the form, not in the address.
///
/// # Errors
/// Not found for those who open no cases; or the record cannot be read.
pub(super) async fn search(State(site): State<Site>, Post { ctx, form }: Post) -> Result<Response, Problem> {
    ctx.must(&[Right::Casework])?;
    let t = ctx.t;
    let typed = form.get("q").to_owned();
    let query = Words::parse(&typed);
    let mut people = site.journal().read(move |tx| found(tx, &query)).await?;
    let many = people.len() > MOST;
    people.truncate(MOST);
    let shown = people.iter().map(|person| person.id.clone()).collect();
    uselog::write(&ctx, uselog::Use::of_list(shown, "person-search")).await?;
    let mut body = Html::from(Title::new(t.get("nav-persons"))).and(search_box(&ctx, &typed));
    if people.is_empty() {
        body.push(&Empty::new(t.get("persons-none"), t.get("persons-none-text")));
    } else {
        body.push(&table(&ctx, &people));
    }
    if many {
        body.push(&Notice::new(NoticeKind::Info, t.get("persons-many"), ""));
    }
    // Registering is offered only after a search.
    let new = LinkButton::new(t.get("do-register"), ctx.href("/persons/new"), ui::ButtonKind::Secondary);
    body.push(&Section::new(t.get("persons-not-here"), new));
    Ok(Page::new(&ctx, t.get("nav-persons"), body).respond())
}

fn table<'a>(ctx: &'a Ctx, people: &[Found]) -> Table<'a> {
    let t = ctx.t;
    let columns = ["column-name", "field-born", "field-code", "field-municipality"];
    let mut table = Table::new(t.get("persons-found"), columns.map(|key| t.get(key)));
    table.rows = people
        .iter()
        .map(|person| {
            let card = &person.card;
            let code = card.code.as_ref().map(domain::person::IdentityCode::masked).unwrap_or_default();
            let place = match (card.non_disclosure, &card.municipality) {
                (true, _) => t.get("non-disclosure").to_owned(),
                (false, Some(code)) => municipality::name(t, code),
                (false, None) => String::new(),
            };
            let born = card.born.map(date::day).unwrap_or_default();
            let name = format!("{} {}", card.name.family, card.name.given);
            let cells: [Cell<'a>; 4] = [name.into(), born.into(), code.into(), place.into()];
            Row::new(cells).href(ctx.href(&format!("/persons/{}", person.id)))
        })
        .collect();
    table
}

/// A person as one reader may see them.
pub(super) struct SeenPerson {
    pub(super) card: Card,
    /// The version of the card.
    pub(super) version: i64,
    /// The cases that the reader may see.
    pub(super) lines: Vec<Line>,
}

impl SeenPerson {
    /// Contact details need a relation to a case of this person.
    pub(super) fn related(&self) -> bool {
        !self.lines.is_empty()
    }

    /// May the reader know where the person lives and how to reach them?
    pub(super) fn shows_contact(&self) -> bool {
        self.related() && !self.card.non_disclosure
    }
}

/// Reads a person for whoever opens cases or has a relation; not found otherwise.
pub(super) async fn peek(ctx: &Ctx, id: &str) -> Result<SeenPerson, Problem> {
    let (ctx2, id) = (ctx.clone(), id.to_owned());
    let seen = ctx
        .site
        .journal()
        .read(move |tx| {
            let Loaded { state, version } = load::<Person>(tx, &id)?;
            let Some(card) = state.card else {
                return Ok(None);
            };
            let shelves = ctx2.site.shelves();
            let mut lines = Vec::new();
            for line in lines::of_person(tx, shelves, &id)? {
                let case = shelves.case(tx, &line.case.id)?.state;
                if access::may(&ctx2.actor, Action::See, &case, ctx2.now, ctx2.today).is_some() {
                    lines.push(line);
                }
            }
            Ok(Some(SeenPerson { card, version, lines }))
        })
        .await?;
    seen.filter(|seen| may_open(&ctx.actor) || seen.related()).ok_or(Problem::NotFound)
}

/// Which thing was just done.
#[derive(serde::Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    done: String,
}

/// `GET /{lang}/persons/{person}`.
///
/// # Errors
/// Not found, or the record cannot be read.
pub(super) async fn show(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let seen = peek(&ctx, &id).await?;
    let ground = if seen.related() { "relation" } else { "right casework" };
    uselog::write(&ctx, uselog::Use::of_person(&id, "person-card", ground)).await?;
    let t = ctx.t;
    let name = names::person(&seen.card);
    let mut title = Title::new(name.clone());
    if may_open(&ctx.actor) {
        let href = ctx.href(&format!("/persons/{id}/cases"));
        title = title.action(LinkButton::new(t.get("do-open-case"), href, ui::ButtonKind::Primary));
    }
    let mut body = Html::from(title);
    if seen.card.non_disclosure {
        body.push(&Notice::new(NoticeKind::Alert, t.get("non-disclosure"), t.get("non-disclosure-text")));
    }
    body.push(&SummaryList::new(facts(&ctx, &seen)));
    body.push(&Section::new(t.get("person-cases"), cases(&ctx, &seen)));
    let links = [
        ("do-correct-person", format!("/persons/{id}/correction"), may_open(&ctx.actor)),
        ("do-use-log", format!("/persons/{id}/use-log"), seen.related() || ctx.has(Right::Privacy)),
        ("do-break-glass", format!("/persons/{id}/break-glass"), may_open(&ctx.actor)),
    ];
    let links = links.into_iter().filter(|(.., offered)| *offered);
    let buttons = links.map(|(key, path, _)| Link::new(t.get(key), ctx.href(&path)).into()).collect();
    body.push(&Section::new(t.get("case-more"), ui::Buttons { buttons }));
    let notice =
        t.find(&format!("done-{}", asked.done)).map(|text| Notice::new(NoticeKind::Success, text, ""));
    Ok(Page::new(&ctx, name.clone(), body)
        .under(people_crumb(&ctx).into_iter().chain([Crumb::here(name)]))
        .notice(notice)
        .respond())
}

fn facts<'a>(ctx: &Ctx, seen: &SeenPerson) -> Vec<Summary<'a>> {
    let t = ctx.t;
    let card = &seen.card;
    let masked = card.code.as_ref().map(domain::person::IdentityCode::masked).unwrap_or_default();
    let language = t.find(&format!("language-{}", card.language)).unwrap_or(card.language.as_str());
    let mut rows = vec![
        Summary::text(t.get("field-born"), &card.born.map(date::day).unwrap_or_default()),
        Summary::text(t.get("field-code"), &masked),
        Summary::text(t.get("field-language"), language),
    ];
    let mut more = |key: &'static str, value: &Option<String>| {
        if let Some(value) = value {
            rows.push(Summary::text(t.get(key), value));
        }
    };
    more("field-interpreter", &card.interpreter);
    if seen.shows_contact() {
        more("field-municipality", &card.municipality.as_ref().map(|code| municipality::name(t, code)));
        more("field-phone", &card.contact.phone);
        more("field-email", &card.contact.email);
        more("field-address", &card.contact.address);
    }
    rows
}

fn cases(ctx: &Ctx, seen: &SeenPerson) -> Html {
    let t = ctx.t;
    if seen.lines.is_empty() {
        return Empty::new(t.get("person-no-cases"), t.get("person-no-cases-text")).into();
    }
    let columns = ["column-reference", "column-stage", "column-responsible"];
    let mut table = Table::new(t.get("person-cases"), columns.map(|key| t.get(key))).caption_hidden();
    table.rows = seen
        .lines
        .iter()
        .map(|Line { case, .. }| {
            let model = ctx.directory.model(&case.model);
            let stage = match (case.closed, model) {
                (true, _) => t.get("word-closed").to_owned(),
                (false, Some(model)) => names::in_model(ctx, model, "stage", &case.stage),
                (false, None) => String::new(),
            };
            let responsible = case.responsible.as_str().into();
            let who =
                if case.responsible.is_empty() { t.get("nobody") } else { ctx.directory.name(&responsible) };
            let cells: [Cell<'_>; 3] = [case.reference.as_str().into(), stage.into(), who.to_owned().into()];
            Row::new(cells).href(ctx.href(&format!("/cases/{}", case.id)))
        })
        .collect();
    table.into()
}
