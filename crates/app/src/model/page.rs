//! The model page: the county's path as a picture and in words, for everybody who works by it.

use axum::response::Response;
use axum::routing::get;
use domain::id::Name;
use domain::model::rule::Purpose;
use domain::model::{Channel, Hours, Rhythm, Right, SeatKind, Stage, find};
use ui::{Cards, Cell, Details, Empty, Html, Link, Row, Section, Summary, SummaryList, Table, Title};

use super::{Loaded, picture};
use crate::case::names;
use crate::ctx::Ctx;
use crate::frame::Page;
use crate::problem::Problem;
use crate::rota::opening_line;
use crate::routes::{Logged, Routes, Who};
use crate::{clock, date};

/// The addresses of the model.
pub fn routes(routes: Routes) -> Routes {
    routes.get("/{lang}/model", Who::Signed, Logged::Nothing, get(show))
}

/// `GET /{lang}/model`.
///
/// # Errors
/// Never; the model is in memory.
pub async fn show(ctx: Ctx) -> Result<Response, Problem> {
    let t = ctx.t;
    let Some(model) = ctx.directory.current() else {
        let mut empty = Empty::new(t.get("model-none"), t.get("model-none-text"));
        if ctx.has(Right::Office) {
            empty = empty.action(t.get("nav-office"), ctx.href("/office"));
        }
        let body = Html::from(Title::new(t.get("nav-model"))).and(empty);
        return Ok(Page::new(&ctx, t.get("nav-model"), body).respond());
    };
    let text = |key: &str| model.text.get(ctx.door.lang, key).to_owned();
    let rules = &model.model;
    let above = t.with("model-version", &[("version", rules.version.as_str().into())]);
    let title = Title::new(text("model")).above(above).lead(text("model.note"));
    let mut body = Html::from(title);
    body.push(&ui::Figure {
        drawing: Html::trusted(picture(model, ctx.door.lang).inline()),
        caption: text("model.short").into(),
        below: Html::new(),
    });
    body.append(&further(&ctx, model));
    body.push(&Section::new(t.get("model-stages"), stages(&ctx, model)));
    body.push(&Section::new(t.get("model-channels"), channels(&ctx, model)));
    body.push(&Section::new(t.get("model-criteria"), criteria(&ctx, model)));
    body.push(&Section::new(t.get("model-teams"), teams(&ctx, model)));
    body.push(&Section::new(t.get("model-meetings"), meetings(&ctx, model)));
    body.push(&Section::new(t.get("model-consents"), consents(&ctx, model)));
    body.push(&Section::new(t.get("model-measures"), measures(&ctx, model)));
    Ok(Page::new(&ctx, t.get("nav-model"), body).wide().respond())
}

/// By which channels one learns more, and when they are open; the county's own page. Nobody is named.
fn further(ctx: &Ctx, model: &Loaded) -> Html {
    let (t, organisation) = (ctx.t, &model.model.organisation);
    let now = clock::local(ctx.now).datetime();
    let row = |name: &Name| {
        let channel = find(&model.model.channels, name).filter(|channel| channel.valid.holds(ctx.today))?;
        let open: Vec<_> = channel.hours.iter().map(|it| hours(ctx, it)).collect();
        let now = opening_line(t, channel, now).unwrap_or_else(|| t.get("model-further-always").to_owned());
        let lines = [vec![now], open].concat().join("\n");
        Some(Summary::html(named(ctx, model, "channel", name), Html::paragraphs(&lines)))
    };
    let mut rows: Vec<_> = organisation.further.iter().filter_map(row).collect();
    if let Some(page) = &organisation.further_page {
        let link = Link::new(page.clone(), page.clone());
        rows.push(Summary::html(t.get("model-further-page"), Html::from(link)));
    }
    if rows.is_empty() {
        return Html::new();
    }
    Section::new(t.get("model-further"), SummaryList::new(rows)).into()
}

fn named(ctx: &Ctx, model: &Loaded, section: &str, name: &Name) -> String {
    names::in_model(ctx, model, section, name)
}

fn list<'n>(ctx: &Ctx, model: &Loaded, section: &str, entries: impl IntoIterator<Item = &'n Name>) -> String {
    entries.into_iter().map(|name| named(ctx, model, section, name)).collect::<Vec<_>>().join("\n")
}

fn stages(ctx: &Ctx, model: &Loaded) -> Html {
    let cards = model.model.stages.iter().map(|stage| stage_card(ctx, model, stage).into());
    Cards { cards: cards.collect() }.into()
}

fn stage_card<'a>(ctx: &Ctx, model: &Loaded, stage: &Stage) -> ui::Card<'a> {
    let t = ctx.t;
    let help = model.text.attribute(ctx.door.lang, "stage", &stage.id, "help").unwrap_or_default();
    let mut body = Html::paragraphs(help);
    let mut rows = vec![Summary::text(t.get("model-phase"), t.get(names::phase(stage.phase)))];
    let lists = [
        ("model-roles", list(ctx, model, "role", &stage.roles)),
        ("model-actions", list(ctx, model, "action", &stage.actions)),
        ("model-forms", list(ctx, model, "form", &stage.forms)),
        ("model-instruments", list(ctx, model, "instrument", &stage.instruments)),
        ("model-marks", list(ctx, model, "mark", &stage.marks)),
    ];
    rows.extend(
        lists
            .iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(key, text)| Summary::html(t.get(key), Html::paragraphs(text))),
    );
    for step in &stage.moves {
        let required = step.requires.iter().map(|it| names::requirement(ctx, model, it));
        let mut text = required.collect::<Vec<_>>().join("\n");
        if let Some(when) = &step.when {
            text = format!("{}\n{text}", named(ctx, model, "when", when));
        }
        rows.push(Summary::html(
            format!("→ {}", named(ctx, model, "stage", &step.to)),
            Html::paragraphs(&text),
        ));
    }
    body.push(&SummaryList::new(rows));
    ui::Card::new(named(ctx, model, "stage", &stage.id), body)
}

fn hours(ctx: &Ctx, hours: &Hours) -> String {
    let days: Vec<_> = hours.days.iter().map(|day| ctx.t.key("weekday", weekday(*day))).collect();
    let time = |time: jiff::civil::Time| format!("{}.{:02}", time.hour(), time.minute());
    format!("{} {}–{}", days.join(", "), time(hours.from), time(hours.to))
}

fn weekday(day: domain::model::Weekday) -> &'static str {
    use domain::model::Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};
    match day {
        Mon => "mon",
        Tue => "tue",
        Wed => "wed",
        Thu => "thu",
        Fri => "fri",
        Sat => "sat",
        Sun => "sun",
    }
}

fn channels<'a>(ctx: &Ctx, model: &Loaded) -> SummaryList<'a> {
    let row = |channel: &Channel| {
        let open: Vec<_> = channel.hours.iter().map(|it| hours(ctx, it)).collect();
        let duty = ctx.t.with("model-on-duty", &[("count", i64::from(channel.on_duty).into())]);
        let text = if open.is_empty() { String::new() } else { format!("{}\n{duty}", open.join("\n")) };
        Summary::html(named(ctx, model, "channel", &channel.id), Html::paragraphs(&text))
    };
    SummaryList::new(model.model.channels.iter().map(row))
}

fn criteria(ctx: &Ctx, model: &Loaded) -> Html {
    let t = ctx.t;
    let mut html = Html::new();
    for set in &model.model.criteria {
        let title = match set.purpose {
            Purpose::Service => t.get("model-criteria-service"),
            Purpose::Statutory => t.get("model-criteria-statutory"),
        };
        let span = span(ctx, set.valid);
        let lines = set
            .criteria
            .iter()
            .map(|criterion| format!("– {}", named(ctx, model, "criterion", &criterion.id)));
        let mut body = Html::paragraphs(&lines.collect::<Vec<_>>().join("\n"));
        if let Some(limit) = &set.limit {
            body.append(&Html::paragraphs(&named(ctx, model, "limit", limit)));
        }
        html.push(&Details::new(format!("{title} {span}"), body));
    }
    html
}

fn span(ctx: &Ctx, valid: domain::model::Validity) -> String {
    match (valid.from, valid.until) {
        (None, None) => String::new(),
        (from, until) => {
            let day = |day: Option<jiff::civil::Date>| day.map(date::day).unwrap_or_default();
            ctx.t.with(
                "model-span",
                &[("from", day(from).as_str().into()), ("until", day(until).as_str().into())],
            )
        }
    }
}

fn teams(ctx: &Ctx, model: &Loaded) -> Html {
    let t = ctx.t;
    let mut html = Html::new();
    for team in &model.model.teams {
        let columns = ["column-role", "column-seat", "column-share"];
        let mut table = Table::new(named(ctx, model, "team", &team.id), columns.map(|key| t.get(key)));
        table.rows = team
            .seats
            .iter()
            .map(|seat| {
                let kind = match seat.kind {
                    SeatKind::Core => t.get("seat-core"),
                    SeatKind::Visiting => t.get("seat-visiting"),
                    SeatKind::BackUp => t.get("seat-back-up"),
                };
                let share = seat.share.map(|share| format!("{share} %")).unwrap_or_default();
                let cells: [Cell<'_>; 3] =
                    [named(ctx, model, "role", &seat.role).into(), kind.into(), share.into()];
                Row::new(cells)
            })
            .collect();
        html.push(&table.without_empty_columns());
    }
    html
}

fn meetings<'a>(ctx: &Ctx, model: &Loaded) -> SummaryList<'a> {
    let rhythm = |rhythm| match rhythm {
        Rhythm::AfterPhoneHours => "after-phone-hours",
        Rhythm::Weekly => "weekly",
        Rhythm::Monthly => "monthly",
        Rhythm::Quarterly => "quarterly",
        Rhythm::WhenNeeded => "when-needed",
    };
    let rows = model.model.meetings.iter().map(|meeting| {
        Summary::text(named(ctx, model, "meeting", &meeting.id), ctx.t.key("rhythm", rhythm(meeting.rhythm)))
    });
    SummaryList::new(rows)
}

fn consents<'a>(ctx: &Ctx, model: &Loaded) -> SummaryList<'a> {
    let rows = model.model.consents.iter().map(|consent| {
        let text = model.text.attribute(ctx.door.lang, "consent", &consent.id, "text").unwrap_or_default();
        Summary::html(named(ctx, model, "consent", &consent.id), Html::paragraphs(text))
    });
    SummaryList::new(rows)
}

fn measures<'a>(ctx: &Ctx, model: &Loaded) -> SummaryList<'a> {
    let t = ctx.t;
    let figure = |key: &'static str, figure: Option<domain::model::Figure>| {
        figure.map(|figure| {
            let day = date::day(figure.on);
            t.with(key, &[("value", i64::from(figure.value).into()), ("day", day.as_str().into())])
        })
    };
    let rows = model.model.measures.iter().map(|measure| {
        let lines = [figure("model-baseline", measure.baseline), figure("model-target", measure.target)];
        let text = lines.into_iter().flatten().collect::<Vec<_>>().join("\n");
        Summary::html(named(ctx, model, "measure", &measure.id), Html::paragraphs(&text))
    });
    SummaryList::new(rows)
}
