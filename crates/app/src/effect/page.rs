//! The page of the figures.

use axum::response::Response as Answered;
use domain::change::{CellLimit, Response};
use domain::id::Name;
use domain::model::Right;
use domain::questionnaire::{Questionnaire, Shown, text};
use domain::round::Absence;
use ui::{Crumb, Details, Empty, Html, Section, Summary, SummaryList, Title};

use super::count::{Counts, counts};
use super::parts::{self, Told};
use crate::case::names;
use crate::ctx::Ctx;
use crate::date;
use crate::feedback;
use crate::frame::Page;
use crate::problem::Problem;

/// Who sees it: those who lead. Whoever works with the clients knows some of the few by other ways.
const READERS: [Right; 1] = [Right::Lead];

/// `GET /{lang}/effect`.
///
/// # Errors
/// Not found for those who do not lead; or the record cannot be read.
pub(super) async fn show(ctx: Ctx) -> Result<Answered, Problem> {
    ctx.must(&READERS)?;
    let today = ctx.today;
    let limit = CellLimit::default();
    let asked = ctx.directory.questionnaires.offered(domain::feedback::QUESTIONNAIRE);
    let version = asked.map_or(0, |asked| asked.version);
    let (counts, years) = ctx
        .site
        .journal()
        .read_settled(move |tx| {
            Ok((counts(tx, today, limit)?, feedback::told::years(tx, today, version, limit)?))
        })
        .await?;
    let mut body = body(&ctx, &counts, limit);
    body.append(&feedback::told::section(&ctx, &years, limit));
    let crumbs = [
        Crumb::new(ctx.t.get("ratio-title"), ctx.href("/consultations/ratio")),
        Crumb::here(ctx.t.get("effect-title")),
    ];
    Ok(Page::new(&ctx, ctx.t.get("effect-title"), body).under(crumbs).wide().respond())
}

fn body(ctx: &Ctx, counts: &Counts, limit: CellLimit) -> Html {
    let t = ctx.t;
    let until = ctx.today.first_of_month().yesterday().unwrap_or(ctx.today);
    let day = date::day(until);
    let mut body = Html::from(
        Title::new(t.get("effect-title")).lead(t.with("effect-lead", &[("day", day.as_str().into())])),
    );
    let mut some = false;
    for id in instruments(ctx, counts) {
        some = true;
        let questionnaire = ctx.directory.questionnaires.offered(id.as_str());
        let title = match (questionnaire, ctx.directory.current()) {
            (Some(known), _) => text(&known.title, ctx.door.lang.code()).to_owned(),
            (None, Some(model)) => names::in_model(ctx, model, "instrument", id),
            (None, None) => id.0.clone(),
        };
        let told = instrument(ctx, counts, (id, questionnaire.map(|known| &**known)), (&title, limit));
        body.push(&Section::new(title, told).id(id.0.clone()));
    }
    if !some {
        body.push(&Empty::new(t.get("effect-none"), t.get("effect-none-text")));
    }
    let few = [("limit", i64::from(limit.people()).into())];
    let mut counted = Html::new();
    for key in ["effect-counts-who", "effect-counts-pairs", "effect-counts-few", "effect-counts-cause"] {
        counted.append(&Html::paragraphs(&t.with(key, &few)));
    }
    body.push(&Section::new(t.get("effect-counted"), counted));
    body
}

/// The instruments in the order of the model, then those that were asked by the situation.
fn instruments<'c>(ctx: &Ctx, counts: &'c Counts) -> Vec<&'c Name> {
    let model = ctx.directory.current();
    let order = model.map(|model| model.model.closing.instruments.as_slice()).unwrap_or_default();
    let mut found: Vec<&Name> = counts.instruments().collect();
    found.sort_by_key(|id| (order.iter().position(|one| one == *id).unwrap_or(usize::MAX), *id));
    found
}

fn instrument(
    ctx: &Ctx,
    counts: &Counts,
    (id, questionnaire): (&Name, Option<&Questionnaire>),
    (title, limit): (&str, CellLimit),
) -> Html {
    let t = ctx.t;
    let mut html = Html::new();
    if let Some(of_groups) = questionnaire.filter(|known| known.shown == Shown::Group) {
        html.append(&Html::paragraphs(text(&of_groups.caution, ctx.door.lang.code())));
    }
    let response = counts.response(id, limit);
    html.append(&answered(ctx, response.as_ref(), limit));
    if response.is_none() {
        return html;
    }
    let told = parts::told(ctx, counts, id);
    if told.is_empty() {
        let key = match questionnaire {
            _ if !counts.has_pairs(id) => "effect-no-pairs",
            Some(_) => "effect-not-summed",
            None => "effect-no-rule",
        };
        html.append(&Html::paragraphs(t.get(key)));
        return html;
    }
    html.push(&parts::chart(ctx, &told, (title, limit)));
    for note in parts::thresholds(ctx, &told) {
        html.append(&Html::paragraphs(&note));
    }
    html.append(&periods(ctx, &told, limit));
    if parts::is_item_by_item(&told) {
        html.append(&Html::paragraphs(t.get("effect-item-by-item")));
    }
    html
}

/// Who answered, and why the others did not.
fn answered(ctx: &Ctx, response: Option<&Response<Absence>>, limit: CellLimit) -> Html {
    let t = ctx.t;
    let Some(response) = response else {
        return Html::paragraphs(&t.with("effect-few-due", &[("limit", i64::from(limit.people()).into())]));
    };
    let percent = parts::percent(ctx, 100.0 * response.rate());
    let fill = [
        ("due", i64::from(response.due).into()),
        ("answered", i64::from(response.answered).into()),
        ("percent", percent.as_str().into()),
    ];
    let mut html = Html::paragraphs(&t.with("effect-answered", &fill));
    let line = |(why, people): &(Absence, u32)| Summary::text(reason(ctx, why), &people.to_string());
    let mut lines: Vec<Summary<'_>> = response.reasons.iter().map(line).collect();
    if response.other > 0 {
        let key = if lines.is_empty() { "effect-reasons-untold" } else { "effect-reasons-other" };
        lines.push(Summary::text(t.get(key), &response.other.to_string()));
    }
    if !lines.is_empty() {
        html.append(&Html::paragraphs(t.get("effect-reasons")));
        html.push(&SummaryList::new(lines));
    }
    html
}

fn reason(ctx: &Ctx, absence: &Absence) -> String {
    match (absence, ctx.directory.current()) {
        (Absence::Coded(reason), Some(model)) => names::in_model(ctx, model, "missing", reason),
        (Absence::Coded(reason), None) => reason.0.clone(),
        (Absence::Outside, _) => ctx.t.get("effect-absence-outside").to_owned(),
        (Absence::Unrecorded, _) => ctx.t.get("effect-absence-unrecorded").to_owned(),
    }
}

/// By the time at which people began, of an instrument with one score; folded away.
fn periods(ctx: &Ctx, told: &[Told<'_>], limit: CellLimit) -> Html {
    let [only] = told else { return Html::new() };
    match parts::periods(ctx, only, limit) {
        Some(table) => Html::from(Details::new(ctx.t.get("effect-periods"), table)),
        None => Html::new(),
    }
}
