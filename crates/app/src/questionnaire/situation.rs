//! The whole situation of a client in one view: what weighs, what carries, what they want, as they have told it once.

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::Path;
use axum::response::Response as Answered;
use domain::access::Action;
use domain::case::{Filled, Response};
use domain::id::Name;
use domain::questionnaire::{Given, Item, Kind, Part, Questionnaire, text};
use jiff::civil::Date;
use ui::{
    ButtonKind, Buttons, Columns, Crumb, Empty, Html, LinkButton, Row, Section, StatusKind, StatusLabel,
    Summary, SummaryList, Table, Title,
};

use super::{show, told};
use crate::case::names;
use crate::case::seen::{Seen, With, see};
use crate::ctx::Ctx;
use crate::date;
use crate::frame::Page;
use crate::problem::Problem;

/// What is read first, and what stands beside it. What weighs comes before all.
const MAIN: [Part; 7] = [
    Part::Situation,
    Part::Goals,
    Part::Motivation,
    Part::Everyday,
    Part::Network,
    Part::Events,
    Part::History,
];
const BESIDE: [Part; 6] =
    [Part::Resources, Part::Skills, Part::Health, Part::Money, Part::Services, Part::Wishes];

/// Answers with their questionnaire.
type Source<'s> = (&'s Questionnaire, &'s Response, &'s Filled);

/// `GET /{lang}/cases/{case}/situation`.
///
/// # Errors
/// Not found, or the record cannot be read.
pub(crate) async fn show(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Answered, Problem> {
    let seen = see(&ctx, &id, Action::Read, With::Everything, "situation").await?;
    let t = ctx.t;
    let open = seen.open()?;
    let newest = told::newest(&seen, open);
    let mut sources: Vec<Source<'_>> = newest
        .values()
        .filter_map(|(_, response, filled)| {
            let questionnaire = ctx.directory.questionnaires.get(&filled.questionnaire)?;
            show::reads(&ctx, &seen, questionnaire).then_some((&**questionnaire, *response, *filled))
        })
        .collect();
    // The latest told comes first where two forms ask the same.
    sources.sort_by_key(|(_, response, _)| std::cmp::Reverse(response.on));
    let name = names::person(seen.card());
    let mut body =
        Html::from(Title::new(t.get("situation")).above(name.clone()).lead(t.get("situation-lead")));
    let told = parts(&ctx, &sources, &MAIN);
    let beside = parts(&ctx, &sources, &BESIDE);
    if told.is_empty() && beside.is_empty() {
        body.push(&Empty::new(t.get("situation-none"), t.get("situation-none-text")));
    }
    body.append(&buttons(&ctx, &seen));
    let mut main = burdens(&ctx, &sources);
    main.append(&told);
    let mut side = measured(&ctx, &seen);
    side.append(&beside);
    side.append(&told_when(&ctx, &seen, &newest));
    body.push(&Columns { main, side });
    Ok(Page::new(&ctx, t.get("situation"), body)
        .under([
            Crumb::new(t.get("nav-cases"), ctx.href("/cases")),
            Crumb::new(name, seen.href(&ctx, "")),
            Crumb::here(t.get("situation")),
        ])
        .wide()
        .respond())
}

fn buttons(ctx: &Ctx, seen: &Seen) -> Html {
    let writes =
        seen.may(ctx, Action::Write) && seen.case.open.as_ref().is_some_and(|open| open.closed.is_none());
    if !writes || ctx.directory.questionnaires.offered("initial-interview").is_none() {
        return Html::new();
    }
    let href = seen.href(ctx, "/questionnaires/initial-interview");
    let fill = LinkButton::new(ctx.t.get("situation-fill"), href, ButtonKind::Secondary);
    Buttons { buttons: vec![fill.into()] }.into()
}

/// The parts of which something has been told, in the order of reading.
fn parts(ctx: &Ctx, sources: &[Source<'_>], wanted: &[Part]) -> Html {
    let mut html = Html::new();
    for part in wanted {
        let rows = rows(ctx, sources, *part);
        let mut body = if *part == Part::History { history(ctx, sources) } else { Html::new() };
        if rows.is_empty() && body.is_empty() {
            continue;
        }
        if !rows.is_empty() {
            body.push(&SummaryList::new(rows));
        }
        html.push(&Section::new(ctx.t.key("part", part.code()), body).id(part.code()));
    }
    html
}

/// When and how it was told, with the whole answers behind.
fn told_when(ctx: &Ctx, seen: &Seen, newest: &BTreeMap<&str, told::Told<'_>>) -> Html {
    let rows = newest.values().filter_map(|(id, response, _)| {
        let questionnaire = ctx.directory.questionnaires.get(&response.questionnaire)?;
        let tells = questionnaire.items.iter().any(|item| item.part.is_some());
        (tells && show::reads(ctx, seen, questionnaire)).then_some(())?;
        let title = text(&questionnaire.title, ctx.door.lang.code()).to_owned();
        let row = Summary::text(title, &show::how(ctx.t, response));
        Some(row.action(ctx.t.get("read"), seen.href(ctx, &format!("/answers/{id}"))))
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return Html::new();
    }
    Section::new(ctx.t.get("situation-told"), SummaryList::new(rows)).into()
}

/// What weighs, one thing beside another: how much has piled up is seen at a glance.
fn burdens(ctx: &Ctx, sources: &[Source<'_>]) -> Html {
    let t = ctx.t;
    let mut rows: Vec<Summary<'_>> = Vec::new();
    let mut count = 0_i64;
    let mut seen_items: Vec<&Name> = Vec::new();
    for (questionnaire, _, filled) in sources {
        for (item, choices) in questionnaire.burdens(&filled.answers) {
            if seen_items.contains(&&item.id) {
                continue;
            }
            seen_items.push(&item.id);
            let mut value = Html::new();
            for choice in choices {
                count += 1;
                let told = text(&choice.text, &filled.language).to_owned();
                value.push(&StatusLabel::new(StatusKind::Alert, told));
                value.push_text(" ");
            }
            rows.push(Summary::html(label(ctx, questionnaire, item), value));
        }
    }
    if rows.is_empty() {
        return Html::new();
    }
    let mut body = Html::paragraphs(&t.with("situation-burdens", &[("count", count.into())]));
    body.push(&SummaryList::new(rows));
    Section::new(t.key("part", Part::Burdens.code()), body).id(Part::Burdens.code()).into()
}

/// What it is about in the reader's language, as far as it is written in it.
fn label(ctx: &Ctx, questionnaire: &Questionnaire, item: &Item) -> String {
    let texts = if item.short.is_empty() { &item.text } else { &item.short };
    text(texts, questionnaire.language(ctx.door.lang.code())).to_owned()
}

/// What has been told of a part: of two forms that ask the same, the latest.
fn rows<'a>(ctx: &Ctx, sources: &[Source<'_>], part: Part) -> Vec<Summary<'a>> {
    let mut told: BTreeSet<String> = BTreeSet::new();
    let mut rows = Vec::new();
    for (questionnaire, _, filled) in sources {
        let weighing: Vec<&Name> =
            questionnaire.burdens(&filled.answers).iter().map(|(item, _)| &item.id).collect();
        for item in questionnaire.asked(&filled.answers) {
            // What weighs stands above, and the history on its line of time.
            let drawn = weighing.contains(&&item.id)
                || part == Part::History && matches!(item.answer, Kind::Rows { .. });
            let Some(given) = filled.answers.get(&item.id).filter(|_| item.part == Some(part) && !drawn)
            else {
                continue;
            };
            let own = format!("{}/{}", questionnaire.id, item.id);
            let before = item.told_in.clone().unwrap_or_default();
            if told.contains(&own) {
                continue;
            }
            told.insert(own);
            told.insert(before);
            let said = show::in_words(ctx.t, questionnaire, item, given, &filled.language);
            rows.push(Summary::html(label(ctx, questionnaire, item), said));
        }
    }
    rows
}

/// A line of the history: from when, to when, what.
struct Line {
    from: Option<Date>,
    to: Option<Date>,
    what: String,
    kind: String,
}

/// Studies, work and spells without work on one line of time, the latest first.
fn history(ctx: &Ctx, sources: &[Source<'_>]) -> Html {
    let t = ctx.t;
    let mut lines: Vec<Line> = Vec::new();
    for (questionnaire, _, filled) in sources {
        for item in questionnaire.items.iter().filter(|item| item.part == Some(Part::History)) {
            let (Kind::Rows { items, .. }, Some(Given::Rows(rows))) =
                (&item.answer, filled.answers.get(&item.id))
            else {
                continue;
            };
            lines.extend(
                rows.iter().map(|row| line(ctx, (questionnaire, item, items), row, &filled.language)),
            );
        }
    }
    if lines.is_empty() {
        return Html::new();
    }
    lines.sort_by_key(|line| std::cmp::Reverse((line.to.is_none(), line.from)));
    let columns = ["when", "what", "kind"].map(|column| t.key("history", column));
    let rows = lines.into_iter().map(|line| {
        let month = |day: Option<Date>| day.map(date::month).unwrap_or_default();
        let when = format!("{}–{}", month(line.from), month(line.to));
        Row::new([when, line.what, line.kind])
    });
    Table::new(t.get("part-history"), columns).caption_hidden().rows(rows.collect::<Vec<_>>()).into()
}

/// The first month of a row is its beginning, the second its end; the rest is what it is about.
fn line(
    ctx: &Ctx,
    (questionnaire, of, items): (&Questionnaire, &Item, &[Item]),
    row: &domain::questionnaire::Answers,
    language: &str,
) -> Line {
    let mut months =
        items.iter().filter(|item| item.answer == Kind::Month).map(|item| match row.get(&item.id) {
            Some(Given::Month(first)) => Some(*first),
            _ => None,
        });
    let (from, to) = (months.next().flatten(), months.next().flatten());
    let words = items
        .iter()
        .filter(|item| item.answer != Kind::Month)
        .filter_map(|item| Some(show::one(ctx.t, questionnaire, item, row.get(&item.id)?, language)));
    let what = words.collect::<Vec<_>>().join(", ");
    Line { from, to, what, kind: label(ctx, questionnaire, of) }
}

/// The newest results of instruments, and where their change is seen.
fn measured(ctx: &Ctx, seen: &Seen) -> Html {
    let rows: Vec<Summary<'_>> = super::page::newest_scores(ctx, seen);
    if rows.is_empty() {
        return Html::new();
    }
    let mut body = Html::from(SummaryList::new(rows));
    body.push(&ui::Link::new(ctx.t.get("do-change"), seen.href(ctx, "/change")));
    Section::new(ctx.t.get("situation-measured"), body).id("measured").into()
}
