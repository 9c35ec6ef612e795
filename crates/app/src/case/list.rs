//! The work list: cases that the reader may see, what is due first; filtered by stage, searched by name.
//!
//! Pages go by key, not by number, so that the list stays as quick when there is a hundred times more.

use std::sync::Arc;

use anyhow::Result;
use axum::extract::{Query, State};
use axum::response::Response;
use domain::access::may_list;
use domain::case::ModelRef;
use domain::id::Name;
use journal::Read;
use ui::{
    Cell, Choice, Column, Empty, Filter, Html, Narrow, Pagination, Row, Search, StatusKind, StatusLabel, Tab,
    Table, Tabs, Title,
};

use super::names;
use super::view::principals;
use crate::ctx::{Ctx, Post};
use crate::date;
use crate::directory::Directory;
use crate::frame::{Page, words};
use crate::person::municipality;
use crate::person::search::{Query as Words, find};
use crate::person::view::{OpenedName, list_name};
use crate::problem::Problem;
use crate::shelf::Shelves;
use crate::site::Site;
use crate::uselog;

/// Rows on a page.
pub const ROWS: i64 = 25;

/// A row of the list.
pub struct Line {
    pub case_id: String,
    pub person: String,
    pub name: Arc<OpenedName>,
    pub stage: Name,
    pub model: ModelRef,
    pub responsible: String,
    pub due: String,
    pub task: String,
    pub reference: String,
    pub closed: bool,
}

/// What the address asks for: never anything about a person.
#[derive(Debug, Clone, serde::Deserialize, Default)]
pub struct Asked {
    /// `mine`, `team` or `closed`.
    #[serde(default)]
    pub view: String,
    #[serde(default)]
    pub stage: String,
    /// The number of the clients' home municipality.
    #[serde(default)]
    pub municipality: String,
    /// The key after which the page begins: `due~case`.
    #[serde(default)]
    pub after: String,
}

impl Asked {
    /// The address of the same list with another view, other filters or another page.
    fn href(&self, ctx: &Ctx) -> String {
        let mut query = form_urlencoded::Serializer::new(String::from("/cases?"));
        let parts = [
            ("view", &self.view),
            ("stage", &self.stage),
            ("municipality", &self.municipality),
            ("after", &self.after),
        ];
        query.extend_pairs(parts.into_iter().filter(|(_, value)| !value.is_empty()));
        ctx.href(query.finish().trim_end_matches('?'))
    }
}

/// Which part of the reach is asked.
struct Span<'a> {
    principal: &'a str,
    closed: bool,
    stage: &'a str,
    municipality: &'a str,
    due: &'a str,
    case: &'a str,
    now: &'a str,
    today: &'a str,
}

fn keys(tx: &mut Read<'_>, span: &Span<'_>) -> Result<Vec<(String, String)>> {
    let pair = |row: &journal::Row<'_>| Ok((row.text(0)?, row.text(1)?));
    let closed = i64::from(span.closed);
    if !span.municipality.is_empty() {
        return tx.all(
            "select r.due, r.case_id from reach r join case_view c on c.case_id = r.case_id
                 join person_view p on p.person = c.person
             where r.principal = ?1 and r.closed = ?2 and (r.due, r.case_id) > (?3, ?4) and r.moment > ?5
                 and r.last_day >= ?6 and (?7 = '' or r.stage = ?7) and p.municipality = ?8
             order by r.due, r.case_id limit 26",
            &[
                span.principal.into(),
                closed.into(),
                span.due.into(),
                span.case.into(),
                span.now.into(),
                span.today.into(),
                span.stage.into(),
                span.municipality.into(),
            ],
            pair,
        );
    }
    if span.stage.is_empty() {
        return tx.all(
            "select due, case_id from reach
             where principal = ?1 and closed = ?2 and (due, case_id) > (?3, ?4) and moment > ?5 and last_day >= ?6
             order by due, case_id limit 26",
            &[
                span.principal.into(),
                closed.into(),
                span.due.into(),
                span.case.into(),
                span.now.into(),
                span.today.into(),
            ],
            pair,
        );
    }
    tx.all(
        "select due, case_id from reach
         where principal = ?1 and stage = ?7 and closed = ?2 and (due, case_id) > (?3, ?4) and moment > ?5
             and last_day >= ?6
         order by due, case_id limit 26",
        &[
            span.principal.into(),
            closed.into(),
            span.due.into(),
            span.case.into(),
            span.now.into(),
            span.today.into(),
            span.stage.into(),
        ],
        pair,
    )
}

/// The row of a case, with the name opened.
///
/// # Errors
/// The record cannot be read.
pub fn line(tx: &mut Read<'_>, shelves: &Shelves, case_id: &str) -> Result<Option<Line>> {
    let found = tx.one(
        "select c.person, c.stage, c.model, c.responsible, c.due, c.task, c.reference, c.closed, p.name
         from case_view c join person_view p on p.person = c.person where c.case_id = ?1",
        &[case_id.into()],
        |row| {
            let model = row.text_ref(2)?.split_once(' ').unwrap_or_default();
            let model = ModelRef { id: model.0.into(), version: model.1.to_owned() };
            let (stage, responsible, due) = (row.text(1)?.into(), row.text(3)?, row.text(4)?);
            let (task, reference, closed) = (row.text(5)?, row.text(6)?, !row.text_ref(7)?.is_empty());
            let (person, case_id) = (row.text(0)?, case_id.to_owned());
            let named = move |person, name| Line {
                case_id,
                person,
                name,
                stage,
                model,
                responsible,
                due,
                task,
                reference,
                closed,
            };
            Ok((person, named, row.bytes(8)?))
        },
    )?;
    let Some((person, named, sealed)) = found else {
        return Ok(None);
    };
    let name = list_name(tx, shelves, &person, &sealed)?;
    Ok(Some(named(person, name)))
}

/// A page of the list: rows in order, and whether more follow.
///
/// # Errors
/// The record cannot be read.
pub fn page(
    tx: &mut Read<'_>,
    shelves: &Shelves,
    mine: &[String],
    asked: &Asked,
    (now, today): (&str, &str),
) -> Result<(Vec<Line>, bool)> {
    let (due, case) = asked.after.split_once('~').unwrap_or_default();
    let mut found = Vec::new();
    for principal in mine {
        let closed = asked.view == "closed";
        let span = Span {
            principal,
            closed,
            stage: &asked.stage,
            municipality: &asked.municipality,
            due,
            case,
            now,
            today,
        };
        found.extend(keys(tx, &span)?);
    }
    found.sort();
    found.dedup();
    let most = usize::try_from(ROWS)?;
    let more = found.len() > most;
    found.truncate(most);
    let mut lines = Vec::with_capacity(found.len());
    for (_, case_id) in found {
        lines.extend(line(tx, shelves, &case_id)?);
    }
    Ok((lines, more))
}

/// The principals whose lists the view shows: one's own, or the teams' too.
fn asked_of(ctx: &Ctx, asked: &Asked) -> Vec<String> {
    let all = principals(&ctx.actor);
    match asked.view.as_str() {
        "" | "mine" => all.into_iter().filter(|principal| principal.starts_with("w:")).collect(),
        _ => all,
    }
}

/// `GET /{lang}/cases`.
///
/// # Errors
/// Not found for those whose role has no cases; or the record cannot be read.
pub async fn show(ctx: Ctx, Query(asked): Query<Asked>) -> Result<Response, Problem> {
    if !may_list(&ctx.actor) {
        return Err(Problem::NotFound);
    }
    let (mine, now, today) = (asked_of(&ctx, &asked), ctx.now.to_string(), ctx.today.to_string());
    let (asking, site) = (asked.clone(), ctx.site.clone());
    let read = move |tx: &mut Read<'_>| page(tx, site.shelves(), &mine, &asking, (&now, &today));
    let (lines, more) = ctx.site.journal().read_settled(read).await?;
    let shown = lines.iter().map(|line| line.person.clone()).collect();
    let logged = uselog::write(&ctx, uselog::Use::of_list(shown, "case-list"));
    let (logged, response) = tokio::join!(logged, async { render(&ctx, &asked, &lines, more) });
    logged?;
    Ok(response)
}

fn render(ctx: &Ctx, asked: &Asked, lines: &[Line], more: bool) -> Response {
    let t = ctx.t;
    let tab = |view: &'static str| {
        let current = asked.view == view || (asked.view.is_empty() && view == "mine");
        Tab::new(t.key("list", view), ctx.href(&format!("/cases?view={view}")), current)
    };
    let mut body = Html::with_capacity(32 * 1024);
    body.push(&heading(ctx));
    body.push(&search(ctx, ""));
    body.push(&Tabs::new(t.get("list-views"), [tab("mine"), tab("team"), tab("closed")]));
    body.append(&narrowed(ctx, asked));
    if lines.is_empty() {
        let (opens, title) = (ctx.has(domain::model::Right::Casework), t.get("list-empty"));
        body.push(&if opens {
            Empty::new(title, t.get("list-empty-text")).action(t.get("do-open"), ctx.href("/persons"))
        } else {
            Empty::new(title, t.get("list-empty-reader-text"))
        });
    } else {
        body.push(&table(ctx, lines));
    }
    let page = |after: String| Asked { after, ..asked.clone() }.href(ctx).into();
    let next = lines.last().filter(|_| more).map(|last| page(format!("{}~{}", last.due, last.case_id)));
    let previous = (!asked.after.is_empty()).then(|| page(String::new()));
    body.push(&Pagination { words: words(ctx.door.lang), previous, next });
    Page::new(ctx, t.get("nav-cases"), body).wide().respond()
}

fn heading<'a>(ctx: &Ctx) -> Title<'a> {
    let title = Title::new(ctx.t.get("nav-cases"));
    if ctx.has(domain::model::Right::Casework) {
        let open = ui::LinkButton::new(ctx.t.get("do-open"), ctx.href("/persons"), ui::ButtonKind::Primary);
        return title.action(open);
    }
    title
}

fn search<'a>(ctx: &'a Ctx, typed: &str) -> Search<'a> {
    Search {
        words: words(ctx.door.lang),
        action: ctx.href("/cases/search").into(),
        csrf: ctx.session.csrf.as_str().into(),
        name: "q".into(),
        label: ctx.t.get("list-search").into(),
        hint: Some(ctx.t.get("list-search-hint").into()),
        value: typed.to_owned().into(),
        more: Html::from(ui::Field::hidden("command", ctx.site.id()).with(words(ctx.door.lang))),
    }
}

/// Narrows the list to a stage, to a municipality.
fn narrowed(ctx: &Ctx, asked: &Asked) -> Html {
    let t = ctx.t;
    let Some(model) = ctx.directory.current() else {
        return Html::new();
    };
    let stages = model.model.stages.iter().map(|stage| {
        let name = names::in_model(ctx, model, "stage", &stage.id);
        Choice::new(stage.id.as_str(), name).chosen(asked.stage == stage.id.as_str())
    });
    let municipalities = model.model.organisation.municipalities.iter().map(|number| {
        Choice::new(number.as_str(), municipality::name(t, number)).chosen(&asked.municipality == number)
    });
    let narrow = |name, label, choices| Narrow { name, label, all: t.get("list-narrow-all").into(), choices };
    let mut narrows = vec![narrow("stage".into(), t.get("column-stage").into(), stages.collect())];
    // Of one municipality there is nothing to choose.
    if model.model.organisation.municipalities.len() > 1 {
        narrows.push(narrow(
            "municipality".into(),
            t.get("field-municipality").into(),
            municipalities.collect(),
        ));
    }
    Filter {
        action: ctx.href("/cases").into(),
        kept: vec![("view".into(), asked.view.as_str().into())],
        narrows,
        submit: t.get("list-narrow").into(),
    }
    .into()
}

fn table<'a>(ctx: &'a Ctx, lines: &'a [Line]) -> Table<'a> {
    let t = ctx.t;
    let columns = ["column-name", "column-stage", "column-next", "column-due", "column-responsible"];
    let columns = columns.into_iter().map(|key| Column::from(t.get(key)));
    let columns = columns.chain([Column::whole(t.get("column-reference"))]);
    let mut table = Table::new(t.get("nav-cases"), columns).caption_hidden();
    table.rows = lines.iter().map(|line| row(ctx, line)).collect();
    table
}

fn row<'a>(ctx: &'a Ctx, line: &'a Line) -> Row<'a> {
    let directory: &Arc<Directory> = &ctx.directory;
    let model = directory.model(&line.model);
    let stage = model.map_or_else(String::new, |model| names::in_model(ctx, model, "stage", &line.stage));
    let due = line.due.parse().ok();
    let overdue = !line.closed && due.is_some_and(|due| due < ctx.today);
    let task = match (line.closed, model) {
        (false, Some(model)) => crate::day::label(ctx, model, &line.task),
        _ => String::new(),
    };
    let due = due.map(date::day).unwrap_or_default();
    let due: Cell<'_> =
        if overdue { StatusLabel::new(StatusKind::Error, due).into() } else { Cell::Text(due.into()) };
    let name = if line.name.hidden {
        format!("{} ({})", line.name.family_first(), ctx.t.get("non-disclosure"))
    } else {
        line.name.family_first()
    };
    let responsible: domain::id::WorkerId = line.responsible.as_str().into();
    let who = if line.responsible.is_empty() { ctx.t.get("nobody") } else { directory.name(&responsible) };
    let cells: [Cell<'_>; 6] =
        [name.into(), stage.into(), task.into(), due, who.to_owned().into(), line.reference.as_str().into()];
    Row::new(cells).href(ctx.href(&format!("/cases/{}", line.case_id))).marked(overdue)
}

/// `POST /{lang}/cases/search`: the words stand in the form, not in the address.
///
/// # Errors
/// Not found for those whose role has no cases; or the record cannot be read.
pub async fn searching(State(site): State<Site>, Post { ctx, form }: Post) -> Result<Response, Problem> {
    if !may_list(&ctx.actor) {
        return Err(Problem::NotFound);
    }
    let query = Words::parse(form.get("q"));
    let (mine, now, today) = (principals(&ctx.actor), ctx.now.to_string(), ctx.today.to_string());
    let reader = site.clone();
    let read = move |tx: &mut Read<'_>| matching(tx, reader.shelves(), &query, &mine, (&now, &today));
    let lines = site.journal().read(read).await?;
    let shown = lines.iter().map(|line| line.person.clone()).collect();
    uselog::write(&ctx, uselog::Use::of_list(shown, "case-search")).await?;
    let t = ctx.t;
    let mut body = Html::from(heading(&ctx));
    body.push(&search(&ctx, form.get("q")));
    if lines.is_empty() {
        body.push(
            &Empty::new(t.get("search-none"), t.get("search-none-text"))
                .action(t.get("list-all"), ctx.href("/cases")),
        );
    } else {
        body.push(&table(&ctx, &lines));
    }
    Ok(Page::new(&ctx, t.get("nav-cases"), body).wide().respond())
}

/// Cases of matching people that stand in the reader's lists.
fn matching(
    tx: &mut Read<'_>,
    shelves: &Shelves,
    query: &Words,
    mine: &[String],
    (now, today): (&str, &str),
) -> Result<Vec<Line>> {
    let mut lines = Vec::new();
    for person in find(tx, query)? {
        let cases =
            tx.all("select case_id from case_view where person = ?1", &[person.as_str().into()], |row| {
                row.text(0)
            })?;
        for case_id in cases {
            if let Some(line) = line(tx, shelves, &case_id)?
                && listed(tx, &line, mine, now, today)?
            {
                lines.push(line);
            }
        }
    }
    Ok(lines)
}

/// Does the case stand in one of these principals' lists?
///
/// # Errors
/// The record cannot be read.
pub fn listed(tx: &mut Read<'_>, line: &Line, mine: &[String], now: &str, today: &str) -> Result<bool> {
    for principal in mine {
        let found = tx.one(
            "select 1 from reach where principal = ?1 and closed = ?2 and due = ?3 and case_id = ?4
                 and moment > ?5 and last_day >= ?6 limit 1",
            &[
                principal.into(),
                i64::from(line.closed).into(),
                (&line.due).into(),
                (&line.case_id).into(),
                now.into(),
                today.into(),
            ],
            |row| row.int(0),
        )?;
        if found.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}
