//! The rota's page: the shifts of four weeks, what follows them, own absences, own calendar.

use axum::extract::Query;
use axum::response::Response;
use domain::model::Channel;
use domain::rota::{Duty, Gathering, Presence, Shift, Standing, after_phone_hours};
use jiff::civil::{Date, DateTime};
use jiff::{Timestamp, ToSpan as _};
use ui::{
    ButtonKind, Buttons, Cell, Column, Empty, ErrorSummary, Html, Notice, NoticeKind, Pagination, PostButton,
    Row, Section, StatusKind, StatusLabel, Summary, SummaryList, Table, Title,
};

use super::away::{self, Wrong};
use super::view::{self, ON_DUTY};
use super::{Rotas, channel_name, day, link, shift, time, when};
use crate::case::names;
use crate::ctx::{Ctx, Posted};
use crate::frame::{Page, words};
use crate::problem::Problem;
use crate::{clock, date, draft};

/// The path of the page, without its language.
pub(super) const PATH: &str = "/rota";

/// Days on a page, the first included: four weeks.
const DAYS: i64 = 28;

/// What the address asks for.
#[derive(Debug, Clone, Default, serde::Deserialize)]
pub(super) struct Asked {
    /// The first day.
    #[serde(default)]
    pub(super) from: String,
    #[serde(default)]
    pub(super) done: String,
}

/// What is read for the page.
struct Seen {
    rotas: Rotas,
    calendar: Option<Timestamp>,
}

async fn read(ctx: &Ctx) -> Result<Seen, Problem> {
    let (directory, me) = (std::sync::Arc::clone(&ctx.directory), ctx.me().0.clone());
    let read = ctx
        .site
        .journal()
        .read(move |tx| Ok(Seen { rotas: Rotas::read(tx, &directory)?, calendar: link::since(tx, &me)? }));
    Ok(read.await?)
}

/// `GET /{lang}/rota`.
///
/// # Errors
/// Not found for those who are never on duty; or the record cannot be read.
pub(super) async fn show(ctx: Ctx, Query(asked): Query<Asked>) -> Result<Response, Problem> {
    ctx.must(&ON_DUTY)?;
    // What was typed when a session ended waits here.
    let kept = draft::of(&ctx, PATH).await?.map(|(posted, _)| posted).unwrap_or_default();
    page(&ctx, &asked, &kept, &Wrong::new()).await
}

/// The page; with what was typed into the form of absences when something is wrong with it.
pub(super) async fn page(
    ctx: &Ctx,
    asked: &Asked,
    posted: &Posted,
    wrong: &Wrong,
) -> Result<Response, Problem> {
    let t = ctx.t;
    let seen = read(ctx).await?;
    let form = away::form(ctx, posted, wrong);
    let mut body = Html::new();
    body.push(&ErrorSummary::of(&form));
    body.push(&Title::new(t.get("nav-rota")).lead(t.get("rota-lead")));
    let ahead = |day: Date, days: i64| day.checked_add(days.days()).unwrap_or(day);
    let from = date::parse(&asked.from).unwrap_or(ctx.today);
    let until = ahead(from, DAYS - 1);
    let coming = seen.rotas.shifts(&ctx.directory, (ctx.today, ahead(ctx.today, DAYS)));
    let now = clock::local(ctx.now).datetime();
    body.append(&own(ctx, &coming, now));
    let shown = seen.rotas.shifts(&ctx.directory, (from, until));
    if shown.is_empty() {
        body.push(&Empty::new(t.get("rota-empty"), t.get("rota-empty-text")));
    }
    for channel in super::channels(&ctx.directory) {
        let shifts: Vec<&Shift> =
            shown.iter().filter(|(of, _)| of.id == channel.id).map(|(_, shift)| shift).collect();
        if !shifts.is_empty() {
            body.push(&Section::new(channel_name(ctx, channel), table(ctx, channel, &shifts, now)));
        }
    }
    let href = |day: Date| ctx.href(&format!("/rota?from={day}")).into();
    let (previous, next) = (Some(href(ahead(from, -DAYS))), Some(href(ahead(from, DAYS))));
    body.push(&Pagination { words: words(ctx.door.lang), previous, next });
    body.append(&leaving(ctx));
    body.push(&Section::new(t.get("rota-away"), away::part(ctx, &form)));
    body.push(&Section::new(t.get("rota-calendar"), calendar(ctx, seen.calendar)));
    let news = |prefix: &str| t.find(&format!("{prefix}-{}", asked.done)).filter(|_| !asked.done.is_empty());
    let done = news("done").map(|text| Notice::new(NoticeKind::Success, text, ""));
    let refused = news("refusal").map(|text| Notice::new(NoticeKind::Alert, text, ""));
    let page = Page::new(ctx, t.get("nav-rota"), body).notice(done.or(refused)).wide();
    Ok(page.wrong(!wrong.is_empty()).respond())
}

/// One's next shift, and the shifts in which one is missed.
fn own(ctx: &Ctx, coming: &[(&Channel, Shift)], now: DateTime) -> Html {
    let t = ctx.t;
    let next = day::next_shift(coming, ctx.me(), now).map_or_else(
        || t.get("rota-next-none").to_owned(),
        |(channel, shift)| day::named(ctx, channel, shift),
    );
    let mut html = Html::from(SummaryList::new([Summary::text(t.get("rota-next"), &next)]));
    let missed = coming
        .iter()
        .filter(|(_, shift)| now < shift.span.ends() && shift.standing_of(ctx.me()) == Some(Standing::Away));
    let missed: Vec<String> = missed.map(|(channel, shift)| day::named(ctx, channel, shift)).collect();
    if !missed.is_empty() {
        let text = format!("{}\n{}", missed.join("\n"), t.get("rota-missed-text"));
        html.push(&Notice::new(NoticeKind::Alert, t.get("rota-missed"), text));
    }
    html
}

/// Who leaves a rotating seat soon.
fn leaving(ctx: &Ctx) -> Html {
    let t = ctx.t;
    let told = day::leaving(&ctx.directory, ctx.today).into_iter().map(|(worker, last)| {
        let last = date::day(last);
        let fill = [("name", ctx.directory.name(worker).into()), ("day", last.as_str().into())];
        t.with("rota-leaves", &fill)
    });
    let told: Vec<String> = told.collect();
    if told.is_empty() {
        return Html::new();
    }
    Notice::new(NoticeKind::Alert, t.get("rota-leaving"), told.join("\n")).into()
}

fn table<'a>(ctx: &'a Ctx, channel: &'a Channel, shifts: &[&Shift], now: DateTime) -> Table<'a> {
    let t = ctx.t;
    let columns = ["column-when", "column-on-duty", "column-standing", "column-after", "column-do"];
    let columns = columns.into_iter().map(|key| Column::from(t.get(key)));
    let mut table = Table::new(channel_name(ctx, channel), columns).caption_hidden();
    table.rows = shifts.iter().map(|shift| row(ctx, channel, shift, now)).collect();
    table.without_empty_columns()
}

fn row<'a>(ctx: &'a Ctx, channel: &'a Channel, shift: &Shift, now: DateTime) -> Row<'a> {
    let on: Vec<String> = shift.on.iter().map(|duty| person(ctx, duty)).collect();
    let on =
        if on.is_empty() { Html::text(ctx.t.get("rota-nobody")) } else { Html::paragraphs(&on.join("\n")) };
    let over = shift.span.ends() <= now;
    let actions: Cell<'a> = if over { "".into() } else { actions(ctx, channel, shift).into() };
    let cells: [Cell<'a>; 5] = [
        when(ctx.t, &shift.span).into(),
        on.into(),
        standing(ctx, shift).into(),
        after(ctx, channel, shift).into(),
        actions,
    ];
    Row::new(cells).marked(!over && shift.lacking() > 0)
}

/// Somebody on duty: `Noora Hoitaja (poissa)`.
pub(super) fn person(ctx: &Ctx, duty: &Duty) -> String {
    let name = ctx.directory.name(&duty.worker);
    let mark = match duty.standing {
        Standing::On => return name.to_owned(),
        Standing::Asking => ctx.t.get("rota-asking"),
        Standing::Away => ctx.t.get("rota-is-away"),
    };
    format!("{name} ({mark})")
}

/// Are there enough on duty?
pub(super) fn standing<'a>(ctx: &Ctx, shift: &Shift) -> StatusLabel<'a> {
    let lacking = i64::try_from(shift.lacking()).unwrap_or_default();
    if lacking > 0 {
        let text = ctx.t.with("rota-lacking", &[("count", lacking.into())]);
        return StatusLabel::new(StatusKind::Alert, text);
    }
    if shift.on.iter().any(|duty| duty.standing == Standing::Asking) {
        return StatusLabel::new(StatusKind::Info, ctx.t.get("rota-deputy-wanted"));
    }
    StatusLabel::new(StatusKind::Success, ctx.t.get("rota-manned"))
}

/// The meetings that follow the shift: `Casetiimi klo 10.30`.
fn after(ctx: &Ctx, channel: &Channel, shift: &Shift) -> String {
    let Some(loaded) = ctx.directory.current() else {
        return String::new();
    };
    let held = after_phone_hours(&loaded.model, shift.span.on, shift.span.on).into_iter();
    let held = held.filter(|one: &Gathering| one.channel == channel.id && one.shift == shift.id());
    let named = held.map(|one| {
        let name = names::in_model(ctx, loaded, "meeting", &one.meeting);
        let at = time(one.at.time());
        ctx.t.with("rota-after", &[("meeting", name.as_str().into()), ("time", at.as_str().into())])
    });
    named.collect::<Vec<_>>().join(", ")
}

/// What the reader can do with a shift: take it, look for a deputy, take over from somebody.
fn actions(ctx: &Ctx, channel: &Channel, shift: &Shift) -> Html {
    let t = ctx.t;
    let about = when(t, &shift.span);
    let path = shift::path(&channel.id, shift.id());
    let button = |label: String, what: &str, kind: ButtonKind| {
        PostButton::new(label, ctx.href(&format!("{path}/{what}")), ctx.session.csrf.as_str())
            .command(ctx.site.id())
            .kind(kind)
            .small(about.clone())
    };
    let mut buttons: Vec<Html> = Vec::new();
    let here = view::roster(&ctx.directory)(ctx.me(), shift.span.on) == Presence::Here;
    match shift.standing_of(ctx.me()) {
        Some(Standing::On) => {
            buttons.push(button(t.get("do-ask-deputy").to_owned(), "ask", ButtonKind::Quiet).into());
        }
        Some(Standing::Asking) => {
            buttons.push(button(t.get("do-keep-shift").to_owned(), "keep", ButtonKind::Secondary).into());
        }
        None if here => {
            if shift.on.len() < usize::from(shift.asked) {
                buttons.push(button(t.get("do-take-shift").to_owned(), "take", ButtonKind::Secondary).into());
            }
            for duty in shift.on.iter().filter(|duty| duty.standing != Standing::On) {
                let name = ctx.directory.name(&duty.worker);
                let label = t.with("do-take-over", &[("name", name.into())]);
                let over = button(label, "over", ButtonKind::Secondary);
                buttons.push(over.hidden("who", duty.worker.as_str()).into());
            }
        }
        Some(Standing::Away) | None => {}
    }
    let mut change = Html::trusted("<a href=\"".to_owned());
    change.push_text(&ctx.href(&path));
    change.append(&Html::trusted("\">".to_owned()));
    change.push_text(t.get("do-change-shift"));
    change.append(&Html::trusted("<span class=\"visually-hidden\"> ".to_owned()));
    change.push_text(&about);
    change.append(&Html::trusted("</span></a>".to_owned()));
    buttons.push(change);
    Html::from(Buttons { buttons })
}

/// The own calendar: whether it has an address, and what to do with it.
fn calendar(ctx: &Ctx, since: Option<Timestamp>) -> Html {
    let t = ctx.t;
    let button = |key: &'static str, path: &str, kind: ButtonKind| -> Html {
        PostButton::new(t.get(key), ctx.href(path), ctx.session.csrf.as_str())
            .command(ctx.site.id())
            .kind(kind)
            .into()
    };
    let mut html = Html::paragraphs(t.get("rota-calendar-text"));
    let Some(since) = since else {
        let buttons = vec![button("do-make-calendar", "/rota/calendar", ButtonKind::Secondary)];
        html.push(&Buttons { buttons });
        return html;
    };
    let since = date::day(clock::day_of(since));
    html.append(&Html::paragraphs(&t.with("rota-calendar-since", &[("day", since.as_str().into())])));
    let buttons = vec![
        button("do-renew-calendar", "/rota/calendar", ButtonKind::Secondary),
        button("do-end-calendar", "/rota/calendar/end", ButtonKind::Quiet),
    ];
    html.push(&Buttons { buttons });
    html
}
