//! What those who lead see of feedback: the mean of each statement by year, and what was written, of many only.

use std::collections::BTreeMap;

use anyhow::Result;
use domain::change::CellLimit;
use domain::feedback::{Feedback, QUESTIONNAIRE};
use domain::id::Name;
use domain::questionnaire::{Given, Questionnaire, text};
use journal::Read;
use ui::{Cell, Details, Html, Link, Row, Section, Table};

use super::PATH;
use crate::act::load;
use crate::ctx::Ctx;

/// So many years are told, this one the first.
const YEARS: i64 = 2;
/// So many texts are shown of a year.
const TEXTS: usize = 40;

/// One year's feedback by the edition that is asked now.
#[derive(Debug, Default)]
pub(crate) struct Year {
    people: u32,
    /// How many answered each statement, and the sum of their numbers.
    statements: BTreeMap<Name, (u32, i64)>,
    /// What was written, in alphabetical order: the order says nothing of who or when.
    words: Vec<String>,
}

/// The feedback of the last years, the newest first.
///
/// # Errors
/// The record cannot be read.
pub(crate) fn years(
    tx: &mut Read<'_>,
    this: i64,
    version: u16,
    limit: CellLimit,
) -> Result<Vec<(i64, Year)>> {
    (0..YEARS).map(|back| Ok((this - back, year(tx, this - back, version.into(), limit)?))).collect()
}

fn year(tx: &mut Read<'_>, year: i64, version: i64, limit: CellLimit) -> Result<Year> {
    let of = [year.into(), version.into()];
    let sql = "select count(distinct feedback) from feedback_view where year = ?1 and version = ?2";
    let people = u32::try_from(tx.one(sql, &of, |row| row.int(0))?.unwrap_or(0))?;
    if people < limit.people() {
        return Ok(Year { people, ..Year::default() });
    }
    let sql = "select item, points, count(*) from feedback_view
               where year = ?1 and version = ?2 and points > 0 group by item, points";
    let mut statements: BTreeMap<Name, (u32, i64)> = BTreeMap::new();
    for (item, points, count) in tx.all(sql, &of, |row| Ok((row.text(0)?, row.int(1)?, row.int(2)?)))? {
        let (answered, sum) = statements.entry(Name::from(item.as_str())).or_default();
        *answered += u32::try_from(count)?;
        *sum += points * count;
    }
    let sql = "select distinct feedback from feedback_view where year = ?1 and version = ?2 and points = 0
               order by feedback desc";
    let mut words = Vec::new();
    for id in tx.all(sql, &of, |row| row.text(0))?.into_iter().take(TEXTS) {
        let told = load::<Feedback>(tx, &id)?.state.told;
        words.extend(told.into_iter().flat_map(|told| told.answers.into_values()).filter_map(written));
    }
    words.sort_unstable();
    Ok(Year { people, statements, words })
}

fn written(given: Given) -> Option<String> {
    match given {
        Given::Text(words) => Some(words),
        Given::Number(_)
        | Given::Yes(_)
        | Given::Choice(_)
        | Given::Choices(_)
        | Given::Day(_)
        | Given::Month(_)
        | Given::Rows(_) => None,
    }
}

/// The section of the page of figures.
pub(crate) fn section(ctx: &Ctx, years: &[(i64, Year)], limit: CellLimit) -> Html {
    let t = ctx.t;
    let Some(asked) = ctx.directory.questionnaires.offered(QUESTIONNAIRE) else { return Html::new() };
    let mut html = Html::paragraphs(t.get("feedback-told-lead"));
    for (year, told) in years {
        let year = year.to_string();
        let fill = [
            ("year", year.as_str().into()),
            ("people", i64::from(told.people).into()),
            ("limit", i64::from(limit.people()).into()),
        ];
        if told.people < limit.people() {
            html.append(&Html::paragraphs(&t.with("feedback-told-few", &fill)));
            continue;
        }
        html.push(&table(ctx, asked, told, &t.with("feedback-told-year", &fill), limit));
        if !told.words.is_empty() {
            let mut words = Html::new();
            for text in &told.words {
                words.append(&Html::paragraphs(&format!("”{text}”")));
            }
            html.push(&Details::new(t.with("feedback-told-words", &fill), words));
        }
    }
    html.push(&Link::new(t.get("feedback-open"), ctx.href(PATH)));
    Section::new(t.get("feedback-told-title"), html).id("feedback").into()
}

fn table(ctx: &Ctx, asked: &Questionnaire, told: &Year, caption: &str, limit: CellLimit) -> Table<'static> {
    let t = ctx.t;
    let rows = asked.items.iter().filter_map(|item| {
        let (answered, sum) = told.statements.get(&item.id).filter(|(some, _)| *some >= limit.people())?;
        let mean = f64::from(i32::try_from(*sum).ok()?) / f64::from(*answered);
        Some(Row::new([
            Cell::from(text(&item.text, ctx.door.lang.code()).to_owned()),
            Cell::from(ctx.door.lang.mark().plain(mean, 1)),
            Cell::from(answered.to_string()),
        ]))
    });
    let columns = ["feedback-column-statement", "feedback-column-mean", "feedback-column-answered"];
    Table::new(caption.to_owned(), columns.map(|key| t.get(key))).rows(rows)
}
