//! The work list: cases that the reader may see, what is due first; filtered by stage, searched by name.
//!
//! Pages go by key, not by number, so that the list stays as quick when there is a hundred times more.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::response::Response;
use domain::access::may_list;
use ui::{
    Cell, Choice, Column, Empty, Filter, Html, Narrow, Notice, NoticeKind, Pagination, Row, Search,
    StatusKind, StatusLabel, Tab, Table, Tabs, Title,
};

use super::lines::{self, Line, Part, Reader};
use super::names;
use super::view::principals;
use crate::ctx::{Ctx, Post};
use crate::date;
use crate::directory::Directory;
use crate::frame::{Page, words};
use crate::person::municipality;
use crate::person::search::Query as Words;
use crate::problem::Problem;
use crate::site::Site;
use crate::uselog;

/// What the address asks for: never anything about a person.
#[derive(Debug, Clone, serde::Deserialize, Default)]
pub(super) struct Asked {
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
        let path = String::from("/cases?");
        let begins = path.len();
        let mut query = form_urlencoded::Serializer::for_suffix(path, begins);
        let parts = [
            ("view", &self.view),
            ("stage", &self.stage),
            ("municipality", &self.municipality),
            ("after", &self.after),
        ];
        query.extend_pairs(parts.into_iter().filter(|(_, value)| !value.is_empty()));
        ctx.href(query.finish().trim_end_matches('?'))
    }

    fn part(&self) -> Part<'_> {
        Part {
            closed: self.view == "closed",
            stage: &self.stage,
            municipality: &self.municipality,
            after: self.after.split_once('~').unwrap_or_default(),
        }
    }

    fn narrowed(&self) -> bool {
        !self.stage.is_empty() || !self.municipality.is_empty()
    }
}

/// In whose name the view is read: in one's own, or in the teams' too.
fn reader(ctx: &Ctx, view: &str) -> Reader {
    let own = matches!(view, "" | "mine");
    let principals =
        principals(&ctx.actor).into_iter().filter(|principal| !own || principal.starts_with("w:"));
    Reader { principals: principals.collect(), now: ctx.now.to_string(), today: ctx.today.to_string() }
}

/// `GET /{lang}/cases`.
///
/// # Errors
/// Not found for those whose role has no cases; or the record cannot be read.
pub(super) async fn show(ctx: Ctx, Query(asked): Query<Asked>) -> Result<Response, Problem> {
    if !may_list(&ctx.actor) {
        return Err(Problem::NotFound);
    }
    let (reader, asking, site) = (reader(&ctx, &asked.view), asked.clone(), ctx.site.clone());
    let page =
        ctx.site.journal().read_settled(move |tx| lines::page(tx, site.shelves(), &reader, &asking.part()));
    let (lines, more) = page.await?;
    let shown = lines.iter().map(|line| line.case.person.clone()).collect();
    let logged = uselog::write(&ctx, uselog::Use::of_list(shown, "case-list"));
    let (logged, response) = tokio::join!(logged, async { render(&ctx, &asked, &lines, more) });
    logged?;
    Ok(response)
}

fn render(ctx: &Ctx, asked: &Asked, lines: &[Line], more: bool) -> Response {
    let t = ctx.t;
    let tab = |view: &'static str| {
        let current = asked.view == view || (asked.view.is_empty() && view == "mine");
        let other = Asked { view: view.to_owned(), after: String::new(), ..asked.clone() };
        Tab::new(t.key("list", view), other.href(ctx), current)
    };
    let mut body = Html::with_capacity(32 * 1024);
    body.push(&heading(ctx));
    body.push(&search(ctx, ""));
    body.push(&Tabs::new(t.get("list-views"), [tab("mine"), tab("team"), tab("closed")]));
    body.append(&narrowed(ctx, asked));
    if lines.is_empty() {
        body.push(&empty(ctx, asked));
    } else {
        body.push(&table(ctx, lines));
    }
    let page = |after: String| Asked { after, ..asked.clone() }.href(ctx).into();
    let next = lines.last().filter(|_| more).map(|last| page(format!("{}~{}", last.case.due, last.case.id)));
    let previous = (!asked.after.is_empty()).then(|| page(String::new()));
    body.push(&Pagination { words: words(ctx.door.lang), previous, next });
    Page::new(ctx, t.get("nav-cases"), body).wide().respond()
}

/// Why the list is empty, and what would fill it.
fn empty<'a>(ctx: &Ctx, asked: &Asked) -> Empty<'a> {
    let t = ctx.t;
    if asked.narrowed() {
        let all = Asked { view: asked.view.clone(), ..Asked::default() }.href(ctx);
        return Empty::new(t.get("list-narrowed-empty"), t.get("list-narrowed-empty-text"))
            .action(t.get("list-narrow-none"), all);
    }
    if ctx.has(domain::model::Right::Casework) {
        return Empty::new(t.get("list-empty"), t.get("list-empty-text"))
            .action(t.get("do-open"), ctx.href("/persons"));
    }
    Empty::new(t.get("list-empty"), t.get("list-empty-reader-text"))
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

fn row<'a>(ctx: &'a Ctx, Line { name, case }: &'a Line) -> Row<'a> {
    let directory: &Arc<Directory> = &ctx.directory;
    let model = directory.model(&case.model);
    let stage = model.map_or_else(String::new, |model| names::in_model(ctx, model, "stage", &case.stage));
    let due = case.due.parse().ok();
    let overdue = !case.closed && due.is_some_and(|due| due < ctx.today);
    let task = match (case.closed, model) {
        (false, Some(model)) => crate::day::label(ctx, model, &case.task),
        _ => String::new(),
    };
    let due = due.map(date::day).unwrap_or_default();
    let due: Cell<'_> =
        if overdue { StatusLabel::new(StatusKind::Error, due).into() } else { Cell::Text(due.into()) };
    let name = if name.hidden {
        format!("{} ({})", name.family_first(), ctx.t.get("non-disclosure"))
    } else {
        name.family_first()
    };
    let responsible: domain::id::WorkerId = case.responsible.as_str().into();
    let who = if case.responsible.is_empty() { ctx.t.get("nobody") } else { directory.name(&responsible) };
    let cells: [Cell<'_>; 6] =
        [name.into(), stage.into(), task.into(), due, who.to_owned().into(), case.reference.as_str().into()];
    Row::new(cells).href(ctx.href(&format!("/cases/{}", case.id))).marked(overdue)
}

/// `POST /{lang}/cases/search`: the words stand in the form, not in the address.
///
/// # Errors
/// Not found for those whose role has no cases; or the record cannot be read.
pub(super) async fn searching(
    State(site): State<Site>,
    Post { ctx, form }: Post,
) -> Result<Response, Problem> {
    if !may_list(&ctx.actor) {
        return Err(Problem::NotFound);
    }
    let query = Words::parse(form.get("q"));
    let (reader, shelf) = (reader(&ctx, "team"), site.clone());
    let found = site.journal().read(move |tx| lines::matching(tx, shelf.shelves(), &reader, &query));
    let (lines, more) = found.await?;
    let shown = lines.iter().map(|line| line.case.person.clone()).collect();
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
    if more {
        body.push(&Notice::new(NoticeKind::Info, t.get("search-many"), ""));
    }
    Ok(Page::new(&ctx, t.get("nav-cases"), body).wide().respond())
}
