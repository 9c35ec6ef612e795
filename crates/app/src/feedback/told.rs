//! What those who lead see of feedback: the mean of each statement by year, and what was written, of many only.

use std::collections::BTreeMap;

use anyhow::Result;
use domain::change::{CellLimit, told_until};
use domain::feedback::{Feedback, QUESTIONNAIRE};
use domain::id::Name;
use domain::questionnaire::{Given, Item, Kind, Questionnaire, text};
use jiff::civil::Date;
use journal::{Read, Value};
use ui::{Cell, Details, Html, Link, Row, Section, Table};

use super::PATH;
use super::view::subject;
use crate::act::opened;
use crate::ctx::Ctx;

/// So many years are told, this one the first.
const YEARS: i16 = 2;

/// One year's feedback by the edition that is asked now: whole months, and only so far as enough people tell it together.
#[derive(Debug, Default)]
pub(crate) struct Year {
    people: u32,
    /// How many answered each statement, and the sum of their numbers.
    statements: BTreeMap<Name, (u32, i64)>,
    /// What was written, in alphabetical order: the order says nothing of who or when.
    words: Vec<String>,
}

/// The months of a year that are over.
struct Months {
    from: String,
    before: String,
}

/// The feedback of the last years, the newest first.
///
/// # Errors
/// The record cannot be read.
pub(crate) fn years(
    tx: &mut Read<'_>,
    today: Date,
    version: u16,
    limit: CellLimit,
) -> Result<Vec<(i16, Year)>> {
    let this = today.year();
    let year = |back| {
        let first = jiff::civil::date(this - back, 1, 1);
        let before = first.last_of_year().tomorrow()?.min(today.first_of_month());
        let months = Months { from: first.to_string(), before: before.to_string() };
        Ok((this - back, year(tx, &months, version.into(), limit)?))
    };
    (0..YEARS).map(year).collect()
}

fn year(tx: &mut Read<'_>, months: &Months, version: i64, limit: CellLimit) -> Result<Year> {
    let of = [(&months.from).into(), (&months.before).into(), version.into()];
    let sql = "select month, count(distinct feedback) from feedback_view
               where month >= ?1 and month < ?2 and version = ?3 group by month";
    let people = tx.all(sql, &of, |row| Ok((row.text_ref(0)?.parse()?, u32::try_from(row.int(1)?)?)))?;
    let people: BTreeMap<Date, u32> = people.into_iter().collect();
    let Some(until) = told_until(people.iter().map(|(month, count)| (*month, *count)), limit) else {
        return Ok(Year::default());
    };
    Ok(Year {
        people: people.range(..=until).map(|(_, count)| count).sum(),
        statements: statements(tx, &of, limit)?,
        words: words(tx, &[(&months.from).into(), (&until.to_string()).into(), version.into()])?,
    })
}

/// Of each statement its own months: one may be answered by fewer than answer at all.
fn statements(tx: &mut Read<'_>, of: &[Value<'_>], limit: CellLimit) -> Result<BTreeMap<Name, (u32, i64)>> {
    let sql = "select item, month, count(*), cast(sum(points) as bigint) from feedback_view
               where month >= ?1 and month < ?2 and version = ?3 and points is not null group by item, month";
    let mut found: BTreeMap<Name, BTreeMap<Date, (u32, i64)>> = BTreeMap::new();
    let read = tx.all(sql, of, |row| {
        let month: Date = row.text_ref(1)?.parse()?;
        Ok((row.text(0)?, month, u32::try_from(row.int(2)?)?, row.int(3)?))
    });
    for (item, month, count, sum) in read? {
        found.entry(Name::from(item.as_str())).or_default().insert(month, (count, sum));
    }
    let told = found.into_iter().filter_map(|(item, months)| {
        let counts = months.iter().map(|(month, (count, _))| (*month, *count));
        let told = months.range(..=told_until(counts, limit)?).map(|(_, of)| *of);
        Some((item, told.fold((0, 0), |all, of| (all.0 + of.0, all.1 + of.1))))
    });
    Ok(told.collect())
}

/// What was written from a month to a month.
fn words(tx: &mut Read<'_>, of: &[Value<'_>]) -> Result<Vec<String>> {
    let sql =
        "select v.feedback, s.body from feedback_view v join state s on s.stream = 'feedback/' || v.feedback
               where v.month >= ?1 and v.month <= ?2 and v.version = ?3 and v.points is null
               group by v.feedback, s.body order by v.feedback desc limit 40";
    let mut words = Vec::new();
    for (id, sealed) in tx.all(sql, of, |row| Ok((row.text(0)?, row.bytes(1)?)))? {
        let told = opened::<Feedback>(tx, &id, &subject(&id), &sealed)?.and_then(|feedback| feedback.told);
        let written = told.iter().flat_map(|told| told.answers.values()).filter_map(Given::words);
        words.extend(written.map(str::to_owned));
    }
    words.sort_unstable();
    Ok(words)
}

/// The section of the page of figures.
pub(crate) fn section(ctx: &Ctx, years: &[(i16, Year)], limit: CellLimit) -> Html {
    let t = ctx.t;
    let Some(asked) = ctx.directory.questionnaires.offered(QUESTIONNAIRE) else { return Html::new() };
    let limit = i64::from(limit.people());
    let mut html = Html::paragraphs(&t.with("feedback-told-lead", &[("limit", limit.into())]));
    for (year, told) in years {
        let year = year.to_string();
        let fill = [
            ("year", year.as_str().into()),
            ("people", i64::from(told.people).into()),
            ("limit", limit.into()),
        ];
        if told.people == 0 {
            html.append(&Html::paragraphs(&t.with("feedback-told-few", &fill)));
            continue;
        }
        html.push(&table(ctx, asked, told, &t.with("feedback-told-year", &fill)));
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

/// From where to where a statement is answered; empty when it has no scale.
fn scale(item: &Item) -> String {
    match &item.answer {
        Kind::Scale(ends) => format!(" ({}–{})", ends.from, ends.to),
        Kind::Heading
        | Kind::Paragraph
        | Kind::Rows { .. }
        | Kind::Line
        | Kind::Area
        | Kind::Number { .. }
        | Kind::YesNo
        | Kind::Choice(_)
        | Kind::Choices(_)
        | Kind::Day
        | Kind::Month => String::new(),
    }
}

fn table(ctx: &Ctx, asked: &Questionnaire, told: &Year, caption: &str) -> Table<'static> {
    let t = ctx.t;
    let rows = asked.items.iter().filter_map(|item| {
        let (answered, sum) = told.statements.get(&item.id)?;
        let mean = f64::from(i32::try_from(*sum).ok()?) / f64::from(*answered);
        Some(Row::new([
            Cell::from(text(&item.text, ctx.door.lang.code()).to_owned()),
            Cell::from(format!("{}{}", ctx.door.lang.mark().plain(mean, 1), scale(item))),
            Cell::from(answered.to_string()),
        ]))
    });
    let columns = ["feedback-column-statement", "feedback-column-mean", "feedback-column-answered"];
    Table::new(caption.to_owned(), columns.map(|key| t.get(key))).rows(rows)
}
