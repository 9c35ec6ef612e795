//! The page of the figures.

use axum::response::Response;
use domain::change::CellLimit;
use domain::model::Right;
use ui::{
    Bar, Bars, Cell, Chart, Column, Crumb, Empty, Figure, Html, KeyValue, KeyValues, Row, Section, Share,
    Table, Title,
};

use super::count::{Quarter, Route, SOON, quarters, routes};
use crate::case::names;
use crate::consultation::ANSWERS;
use crate::ctx::Ctx;
use crate::frame::Page;
use crate::problem::Problem;

/// Who sees it: those who work with clients in the team, and those who lead.
pub(super) const READERS: [Right; 3] = [Right::Casework, Right::Consult, Right::Lead];

/// Quarters in a year.
const YEAR: usize = 4;

/// `GET /{lang}/arrivals`.
///
/// # Errors
/// Not found for those who neither answer nor lead; or the record cannot be read.
pub(super) async fn show(ctx: Ctx) -> Result<Response, Problem> {
    ctx.must(&READERS)?;
    let today = ctx.today;
    let read = ctx.site.journal().read_settled(move |tx| Ok((routes(tx, today)?, quarters(tx, today)?)));
    let (routes, quarters) = read.await?;
    let t = ctx.t;
    let mut body = Html::from(Title::new(t.get("arrivals-title")).lead(t.get("arrivals-lead")));
    body.push(&Section::new(t.get("arrivals-routes"), by_route(&ctx, &routes)));
    body.push(&Section::new(t.get("arrivals-time"), to_service(&ctx, &quarters)));
    let mut crumbs = vec![Crumb::here(t.get("arrivals-title"))];
    if ctx.must(&ANSWERS).is_ok() {
        crumbs.insert(0, Crumb::new(t.get("nav-consultations"), ctx.href("/consultations")));
    }
    Ok(Page::new(&ctx, t.get("arrivals-title"), body).under(crumbs).wide().respond())
}

/// The share of `part` in `all`, per cent.
fn percent(part: i64, all: i64) -> u8 {
    if all == 0 { 0 } else { u8::try_from((200 * part + all) / (2 * all)).unwrap_or(100) }
}

fn by_route(ctx: &Ctx, routes: &[Route]) -> Html {
    let t = ctx.t;
    if routes.is_empty() {
        return Empty::new(t.get("arrivals-none"), t.get("arrivals-none-text")).into();
    }
    let model = ctx.directory.current();
    let name = |route: &Route| {
        let id = route.name.as_str().into();
        model.map_or_else(|| route.name.clone(), |model| names::in_model(ctx, model, "arrival", &id))
    };
    let all: i64 = routes.iter().map(|route| route.cases).sum();
    let bars = routes.iter().map(|route| {
        let share = percent(route.cases, all);
        let text =
            t.with("arrivals-bar", &[("cases", route.cases.into()), ("share", i64::from(share).into())]);
        Bar::new(name(route), text, share)
    });
    let mut html = Html::from(Bars::new(t.get("arrivals-routes-caption"), bars));
    let columns = [Column::whole(t.get("field-arrival"))];
    let numbers = ["column-cases", "column-referrals"].map(|key| Column::number(t.get(key)));
    let mut table =
        Table::new(t.get("arrivals-routes-caption"), columns.into_iter().chain(numbers)).caption_hidden();
    table.rows = routes
        .iter()
        .map(|route| {
            let cells: [Cell<'_>; 3] =
                [name(route).into(), route.cases.to_string().into(), route.referrals.to_string().into()];
            Row::new(cells)
        })
        .collect();
    html.push(&table);
    html.append(&Html::paragraphs(t.get("arrivals-routes-counted")));
    html
}

fn label(ctx: &Ctx, quarter: &Quarter) -> String {
    let number = i64::from((quarter.first.month() - 1) / 3 + 1);
    let year = i64::from(quarter.first.year()).to_string();
    ctx.t.with("arrivals-quarter", &[("number", number.into()), ("year", year.as_str().into())])
}

/// Of fewer people no times are told: who knows them would know whose they are.
fn fewest() -> i64 {
    CellLimit::default().people().into()
}

fn median(quarter: &Quarter) -> Option<i64> {
    quarter.median().filter(|_| quarter.heard >= fewest())
}

fn share(quarter: &Quarter) -> Option<u8> {
    quarter.share().filter(|_| quarter.known >= fewest())
}

fn dash<N: ToString>(number: Option<N>) -> String {
    number.map_or_else(|| "–".to_owned(), |number| number.to_string())
}

fn to_service(ctx: &Ctx, quarters: &[Quarter]) -> Html {
    let t = ctx.t;
    let (_, year) = quarters.split_at(quarters.len().saturating_sub(YEAR));
    let mut whole = Quarter::default();
    for quarter in year {
        whole.waited.extend(&quarter.waited);
        whole.heard += quarter.heard;
        whole.known += quarter.known;
        whole.soon += quarter.soon;
    }
    whole.waited.sort_unstable();
    let per_cent = share(&whole).map_or_else(|| "–".to_owned(), |share| format!("{share} %"));
    let soon = [("days", SOON.into())];
    let numbers = [
        KeyValue::new(t.get("arrivals-median"), dash(median(&whole))).note(t.get("arrivals-year-note")),
        KeyValue::new(t.with("arrivals-soon", &soon), per_cent).note(t.get("arrivals-year-note")),
    ];
    let mut html = Html::from(KeyValues::new(numbers));
    let caption = t.with("arrivals-time-caption", &soon);
    let column = |quarter: &Quarter| Share { label: label(ctx, quarter).into(), percent: share(quarter) };
    let columns = quarters.iter().map(column).collect();
    let drawing = Chart { title: caption.clone().into(), columns, marks: Vec::new() }.into();
    html.push(&Figure { drawing, caption: caption.into(), below: Html::new() });
    html.push(&table(ctx, quarters));
    let fill = [("days", SOON.into()), ("limit", fewest().into())];
    for key in
        ["arrivals-counts-sign", "arrivals-counts-service", "arrivals-counts-known", "arrivals-counts-few"]
    {
        html.append(&Html::paragraphs(&t.with(key, &fill)));
    }
    html
}

fn table<'a>(ctx: &Ctx, quarters: &[Quarter]) -> Table<'a> {
    let t = ctx.t;
    let soon = t.with("arrivals-soon", &[("days", SOON.into())]);
    let numbers = ["column-heard", "column-served", "arrivals-median"].map(|key| Column::number(t.get(key)));
    let columns = [Column::whole(t.get("column-quarter"))].into_iter().chain(numbers);
    let columns = columns.chain([Column::number(soon)]);
    let mut table = Table::new(t.get("arrivals-time"), columns).caption_hidden();
    table.rows = quarters
        .iter()
        .rev()
        .map(|quarter| {
            let cells: [Cell<'_>; 5] = [
                label(ctx, quarter).into(),
                quarter.heard.to_string().into(),
                quarter.waited.len().to_string().into(),
                dash(median(quarter)).into(),
                share(quarter).map_or_else(|| "–".to_owned(), |share| format!("{share} %")).into(),
            ];
            Row::new(cells)
        })
        .collect();
    table
}
