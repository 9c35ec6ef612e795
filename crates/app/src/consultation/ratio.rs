//! The ratio: consultations against cases that many professions work on, month by month, with where the county began
//! and what it aims at.

use std::collections::BTreeMap;

use anyhow::Result;
use axum::response::Response;
use domain::model::{Figure as Value, Measure, MeasureKind, Right};
use jiff::ToSpan as _;
use jiff::civil::Date;
use journal::Read;
use ui::{
    Cell, Chart, Column, Crumb, Details, Figure, Html, KeyValue, KeyValues, Mark, Notice, NoticeKind, Row,
    Section, Share, Table, Title,
};

use super::view::month;
use crate::ctx::Ctx;
use crate::date;
use crate::day::figures as pages_of_figures;
use crate::frame::Page;
use crate::problem::Problem;

/// Who sees it: those who answer, and those who lead.
const READERS: [Right; 3] = [Right::Casework, Right::Consult, Right::Lead];

/// So many months are shown.
const MONTHS: i32 = 24;

/// So many months are counted together.
const YEAR: usize = 12;

/// What happened in a month.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Month {
    pub(super) first: Date,
    pub(super) consultations: i64,
    /// Of them, those in which advice was enough.
    pub(super) advice: i64,
    pub(super) cases: i64,
}

/// The share of consultations, per cent; none where nothing happened.
pub(super) fn share<'m>(months: impl IntoIterator<Item = &'m Month>) -> Option<u8> {
    let (consultations, all) = months.into_iter().fold((0, 0), |(consultations, all), month| {
        (consultations + month.consultations, all + month.consultations + month.cases)
    });
    // Rounded to the nearest.
    let share = (all > 0).then(|| (200 * consultations + all) / (2 * all))?;
    u8::try_from(share).ok()
}

/// The months up to the one of a day, the oldest first.
///
/// # Errors
/// The tables cannot be read.
pub(super) fn months(tx: &mut Read<'_>, today: Date) -> Result<Vec<Month>> {
    let this = today.first_of_month();
    let oldest = this.checked_sub((MONTHS - 1).months())?;
    let asked = "select month, count(*), coalesce(sum(case when standing = 'closed' then 1 else 0 end), 0)
                 from consultation_view where month >= ?1 group by month";
    let asked =
        tx.all(asked, &[(&month(oldest)).into()], |row| Ok((row.text(0)?, (row.int(1)?, row.int(2)?))))?;
    let came = "select month, count(*) from team_entry where month >= ?1 group by month";
    let came = tx.all(came, &[(&month(oldest)).into()], |row| Ok((row.text(0)?, row.int(1)?)))?;
    let (asked, came): (BTreeMap<_, _>, BTreeMap<_, _>) =
        (asked.into_iter().collect(), came.into_iter().collect());
    let mut months = Vec::new();
    for back in (0..MONTHS).rev() {
        let first = this.checked_sub(back.months())?;
        let name = month(first);
        let (consultations, advice) = asked.get(&name).copied().unwrap_or_default();
        let cases = came.get(&name).copied().unwrap_or_default();
        months.push(Month { first, consultations, advice, cases });
    }
    Ok(months)
}

/// `GET /{lang}/consultations/ratio`.
///
/// # Errors
/// Not found for those who neither answer nor lead; or the record cannot be read.
pub(super) async fn show(ctx: Ctx) -> Result<Response, Problem> {
    ctx.must(&READERS)?;
    let today = ctx.today;
    let months = ctx.site.journal().read_settled(move |tx| months(tx, today)).await?;
    let t = ctx.t;
    let model = ctx.directory.current();
    let measures = model.map(|model| model.model.measures.as_slice()).unwrap_or_default();
    let measure = measures.iter().find(|measure| measure.kind == MeasureKind::ConsultationShare);
    let mut body = Html::from(Title::new(t.get("ratio-title")).lead(t.get("ratio-lead")));
    body.push(&numbers(&ctx, &months, measure));
    body.append(&pages_of_figures(&ctx, "/consultations/ratio"));
    if measure.is_none() {
        body.push(&Notice::new(NoticeKind::Info, t.get("ratio-no-measure"), t.get("ratio-no-measure-text")));
    }
    body.push(&Figure {
        drawing: chart(&ctx, &months, measure).into(),
        caption: t.get("ratio-caption").into(),
        below: Html::new(),
    });
    let mut counted = Html::paragraphs(t.get("ratio-counts-consultations"));
    for key in ["ratio-counts-advice", "ratio-counts-cases", "ratio-counts-share"] {
        counted.append(&Html::paragraphs(t.get(key)));
    }
    body.push(&Section::new(t.get("ratio-counted"), counted));
    let (earlier, year) = months.split_at(months.len().saturating_sub(YEAR));
    let mut by_month = Html::from(table(&ctx, year));
    by_month.push(&Details::new(t.get("ratio-earlier"), table(&ctx, earlier)));
    body.push(&Section::new(t.get("ratio-months"), by_month));
    let mut crumbs = vec![Crumb::here(t.get("ratio-title"))];
    if ctx.must(&super::ANSWERS).is_ok() {
        crumbs.insert(0, Crumb::new(t.get("nav-consultations"), ctx.href("/consultations")));
    }
    Ok(Page::new(&ctx, t.get("ratio-title"), body).under(crumbs).wide().respond())
}

/// 80 to 20, as people say it.
fn ratio(percent: Option<u8>) -> String {
    percent.map_or_else(|| "–".to_owned(), |percent| format!("{percent} / {}", 100 - percent.min(100)))
}

fn percent(figure: Value) -> u8 {
    u8::try_from(figure.value.clamp(0, 100)).unwrap_or_default()
}

fn numbers<'a>(ctx: &Ctx, months: &[Month], measure: Option<&Measure>) -> KeyValues<'a> {
    let t = ctx.t;
    let year = months.iter().rev().take(YEAR);
    let mut items =
        vec![KeyValue::new(t.get("ratio-year"), ratio(share(year))).note(t.get("ratio-year-note"))];
    for (key, figure) in figures(measure) {
        let day = date::day(figure.on);
        items.push(KeyValue::new(t.get(key), ratio(Some(percent(figure)))).note(day));
    }
    KeyValues::new(items)
}

/// Where the county began and what it aims at.
fn figures(measure: Option<&Measure>) -> impl Iterator<Item = (&'static str, Value)> {
    let baseline = measure.and_then(|measure| measure.baseline).map(|figure| ("ratio-baseline", figure));
    let target = measure.and_then(|measure| measure.target).map(|figure| ("ratio-target", figure));
    baseline.into_iter().chain(target)
}

fn label(month: &Month) -> String {
    format!("{}/{}", month.first.month(), month.first.year())
}

fn chart<'a>(ctx: &Ctx, months: &[Month], measure: Option<&Measure>) -> Chart<'a> {
    let t = ctx.t;
    let marks = figures(measure).map(|(key, figure)| {
        let percent = percent(figure);
        Mark { label: format!("{} {percent} %", t.get(key)).into(), percent }
    });
    let columns = months.iter().map(|month| Share { label: label(month).into(), percent: share([month]) });
    Chart { title: t.get("ratio-caption").into(), columns: columns.collect(), marks: marks.collect() }
}

fn table<'a>(ctx: &Ctx, months: &[Month]) -> Table<'a> {
    let t = ctx.t;
    let numbers = ["column-consultations", "column-advice", "column-multi", "column-ratio"];
    let columns = std::iter::once(Column::whole(t.get("column-month")))
        .chain(numbers.map(|key| Column::number(t.get(key))));
    let mut table = Table::new(t.get("ratio-months"), columns).caption_hidden();
    table.rows = months
        .iter()
        .rev()
        .map(|month| {
            let cells: [Cell<'_>; 5] = [
                label(month).into(),
                month.consultations.to_string().into(),
                month.advice.to_string().into(),
                month.cases.to_string().into(),
                ratio(share([month])).into(),
            ];
            Row::new(cells)
        })
        .collect();
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(consultations: i64, cases: i64) -> Month {
        Month { consultations, cases, ..Month::default() }
    }

    #[test]
    fn a_share_is_rounded_and_nothing_has_none() {
        assert_eq!(share([&counted(4, 1)]), Some(80));
        assert_eq!(share([&counted(2, 1)]), Some(67));
        assert_eq!(share([&counted(1, 2), &counted(2, 0)]), Some(60));
        assert_eq!(share([&counted(0, 3)]), Some(0));
        assert_eq!(share([&counted(0, 0)]), None);
    }
}
