//! Taking an operating model into use: what there is, what would change, the decision.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use anyhow::Result;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::case::ModelRef;
use domain::model::{Right, Status};
use domain::organisation::{Adoption, Command, Organisation};
use serde_json::Value;
use ui::{
    Cell, Crumb, Form, Html, Notice, NoticeKind, Row, Section, StatusKind, StatusLabel, Summary, SummaryList,
    Table, Title,
};

use crate::act::Answer;
use crate::ctx::{Ctx, Post};
use crate::date;
use crate::directory::ORGANISATION;
use crate::frame::{Page, form_body, words};
use crate::model::{Loaded, Models, Source, load_all};
use crate::office::sheet::{Place, Wrong};
use crate::problem::Problem;

/// The models in the binary: read once, when somebody first looks.
static SHIPPED: LazyLock<Result<Models, String>> =
    LazyLock::new(|| load_all(&Source::Shipped).map_err(|faulty| format!("{faulty:?}")));

/// The sections in which two models are compared, as their files name them.
const SECTIONS: [&str; 16] = [
    "stages",
    "roles",
    "teams",
    "channels",
    "meetings",
    "criteria",
    "needs",
    "target_groups",
    "consents",
    "laws",
    "partners",
    "arrivals",
    "decisions",
    "plans",
    "measures",
    "handover",
];

async fn shipped() -> Result<&'static Models, Problem> {
    let read = tokio::task::spawn_blocking(|| SHIPPED.as_ref()).await.map_err(anyhow::Error::from)?;
    read.map_err(|faulty| Problem::Broken(anyhow::anyhow!("the shipped models: {faulty}")))
}

fn reference(loaded: &Loaded) -> ModelRef {
    ModelRef { id: loaded.model.id.clone(), version: loaded.model.version.clone() }
}

fn name_of(ctx: &Ctx, loaded: &Loaded) -> String {
    loaded.text.get(ctx.door.lang, "model").to_owned()
}

/// `GET /{lang}/office/model`: the models there are.
///
/// # Errors
/// Not found for those without the right.
pub(crate) async fn list(ctx: Ctx) -> Result<Response, Problem> {
    ctx.must(&[Right::Office])?;
    let models = shipped().await?;
    let t = ctx.t;
    let columns = ["model", "version", "model-status", "adopted"].map(|name| t.key("office-field", name));
    let mut table = Table::new(t.get("office-models"), columns).caption_hidden();
    table.rows = models
        .iter()
        .map(|loaded| {
            let cells: [Cell<'_>; 4] = [
                name_of(&ctx, loaded).into(),
                loaded.model.version.clone().into(),
                t.key("office-model", status_code(loaded.model.status)).into(),
                adopted(&ctx, loaded),
            ];
            Row::new(cells).href(ctx.href(&format!("/office/model/{}", loaded.model.id)))
        })
        .collect();
    let mut body = Html::from(Title::new(t.get("office-models")).lead(t.get("office-models-lead")));
    body.push(&table);
    Ok(Page::new(&ctx, t.get("office-models"), body)
        .under([Crumb::new(t.get("nav-office"), ctx.href("/office")), Crumb::here(t.get("office-models"))])
        .wide()
        .respond())
}

fn status_code(status: Status) -> &'static str {
    match status {
        Status::Draft => "draft",
        Status::Published => "published",
        Status::Retired => "retired",
    }
}

/// Whether and since when a model is in use.
fn adopted<'a>(ctx: &Ctx, loaded: &Loaded) -> Cell<'a> {
    let t = ctx.t;
    let by = reference(loaded);
    let models = &ctx.directory.organisation.models;
    let Some((_, _, since)) = models.iter().find(|(model, ..)| *model == by) else { return "".into() };
    let in_use = models.last().is_some_and(|(model, ..)| *model == by);
    let (kind, key) = if in_use {
        (StatusKind::Success, "office-model-in-use")
    } else {
        (StatusKind::Neutral, "office-model-before")
    };
    StatusLabel::new(kind, t.with(key, &[("day", date::day(*since).as_str().into())])).into()
}

/// `GET /{lang}/office/model/{id}`: what would change.
///
/// # Errors
/// Not found for those without the right, or when there is no such model.
pub(crate) async fn ask(ctx: Ctx, Path(place): Path<Place>) -> Result<Response, Problem> {
    ctx.must(&[Right::Office])?;
    let loaded = shipped().await?.get(&place.id).ok_or(Problem::NotFound)?;
    Ok(page(&ctx, loaded, &Wrong::new()))
}

fn page(ctx: &Ctx, loaded: &Loaded, wrong: &Wrong) -> Response {
    let t = ctx.t;
    let name = name_of(ctx, loaded);
    let note = loaded.text.find(ctx.door.lang, "model.note").unwrap_or_default().to_owned();
    let mut before = Html::from(SummaryList::new([
        Summary::text(t.get("office-field-version"), &loaded.model.version),
        Summary::text(
            t.get("office-field-model-status"),
            t.key("office-model", status_code(loaded.model.status)),
        ),
        Summary::text(t.get("office-field-source"), &loaded.model.organisation.source),
    ]));
    before.push(&Section::new(t.get("office-model-changes"), changes(ctx, loaded)));
    let by = reference(loaded);
    let known = ctx.directory.organisation.models.iter().any(|(model, ..)| *model == by);
    let title = Title::new(name.clone()).above(t.get("office-model-adopt")).lead(note);
    match loaded.model.status {
        Status::Draft => before.push(&Notice::new(NoticeKind::Alert, t.get("office-model-is-draft"), "")),
        Status::Retired => before.push(&Notice::new(NoticeKind::Alert, t.get("office-model-is-retired"), "")),
        Status::Published => {}
    }
    let body = if known {
        before.push(&Notice::new(NoticeKind::Info, t.get("office-model-known"), ""));
        let mut body = Html::from(title);
        body.append(&before);
        body
    } else {
        let mut form = Form::new(words(ctx.door.lang), ctx.href(&ctx.door.path), ctx.session.csrf.as_str())
            .command(ctx.site.id())
            .part(Html::paragraphs(t.get("office-model-adopt-text")))
            .submit(t.get("office-model-adopt-submit"))
            .secondary(t.get("cancel"), ctx.href("/office/model"));
        for (_, code) in wrong {
            form = form.error(t.key("refusal", code));
        }
        form_body(title, &form, before)
    };
    Page::new(ctx, name.clone(), body)
        .under([
            Crumb::new(t.get("nav-office"), ctx.href("/office")),
            Crumb::new(t.get("office-models"), ctx.href("/office/model")),
            Crumb::here(name),
        ])
        .wrong(!wrong.is_empty())
        .respond()
}

/// `POST /{lang}/office/model/{id}`: new cases follow this model from now on.
///
/// # Errors
/// Not found for those without the right, or when there is no such model; the record does not answer.
pub(crate) async fn adopt(Path(place): Path<Place>, Post { ctx, form }: Post) -> Result<Response, Problem> {
    ctx.must(&[Right::Office])?;
    let loaded = shipped().await?.get(&place.id).ok_or(Problem::NotFound)?;
    let adoption =
        Adoption { model: reference(loaded), hash: loaded.hash.clone(), content: loaded.freeze()? };
    match ctx.act::<Organisation>(ORGANISATION, &form, Command::Adopt(adoption)).await? {
        Answer::Done(_) | Answer::Again => {
            Ok(Redirect::to(&ctx.href("/office?done=office-adopted")).into_response())
        }
        Answer::Refused(refusal) => {
            let (code, _) = refusal.code();
            Ok(page(&ctx, loaded, &vec![("", code)]))
        }
        Answer::Stale | Answer::Forbidden => Err(Problem::Forbidden),
        Answer::Hidden => Err(Problem::NotFound),
    }
}

/// What comes, goes and changes, section by section.
fn changes(ctx: &Ctx, new: &Loaded) -> Html {
    let t = ctx.t;
    let Some(old) = ctx.directory.current() else {
        return Html::paragraphs(t.get("office-model-first"));
    };
    let (Ok(before), Ok(after)) = (serde_json::to_value(&*old.model), serde_json::to_value(&*new.model))
    else {
        return Html::new();
    };
    let names = |ids: &BTreeSet<&String>, section: &str, of: &Loaded| -> String {
        let name = |id: &&String| of.text.of(ctx.door.lang, text_section(section), id);
        ids.iter().map(name).collect::<Vec<_>>().join(", ")
    };
    let mut rows = Vec::new();
    for section in SECTIONS {
        let (was, is) = (entries(&before, section), entries(&after, section));
        let gone: BTreeSet<&String> = was.keys().filter(|id| !is.contains_key(*id)).collect();
        let come: BTreeSet<&String> = is.keys().filter(|id| !was.contains_key(*id)).collect();
        let other = is.iter().filter(|(id, body)| was.get(*id).is_some_and(|old| old != *body));
        let other: BTreeSet<&String> = other.map(|(id, _)| id).collect();
        if gone.is_empty() && come.is_empty() && other.is_empty() {
            continue;
        }
        let title = t.key("office-section", &section.replace('_', "-"));
        let cells: [Cell<'_>; 4] = [
            title.into(),
            names(&come, section, new).into(),
            names(&gone, section, old).into(),
            names(&other, section, new).into(),
        ];
        rows.push(Row::new(cells));
    }
    if rows.is_empty() {
        return Html::paragraphs(t.get("office-model-same"));
    }
    let columns = ["section", "come", "gone", "other"].map(|name| t.key("office-field", name));
    let mut html = Html::paragraphs(t.get("office-model-changes-lead"));
    html.push(&Table::new(t.get("office-model-changes"), columns).caption_hidden().rows(rows));
    html
}

/// A section's entries by id: things with an id, or bare names.
fn entries<'m>(model: &'m Value, section: &str) -> BTreeMap<String, &'m Value> {
    let list = model.get(section).and_then(Value::as_array);
    let id = |entry: &Value| entry.get("id").unwrap_or(entry).as_str().map(str::to_owned);
    list.into_iter().flatten().filter_map(|entry| Some((id(entry)?, entry))).collect()
}

/// Under which name the texts of a section's entries stand.
fn text_section(section: &str) -> &str {
    match section {
        "target_groups" => "group",
        "criteria" | "handover" => section,
        several => several.strip_suffix('s').unwrap_or(several),
    }
}
