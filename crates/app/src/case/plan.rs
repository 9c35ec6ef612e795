//! The plan of a case in one view: under each goal what is agreed, social and health services side by side (KEU21-34).

use axum::extract::{Path, Query};
use axum::response::Response;
use axum::routing::get;
use domain::access::Action;
use domain::case::ClientAnswer;
use domain::case::plan::{Due, PlanRow, Sector, lacking};
use domain::id::{ItemId, Name};
use domain::model::{Register, find};
use ui::{
    ButtonKind, Card, Details, Empty, Html, Lane, LaneItem, Lanes, LinkButton, Notice, NoticeKind, Section,
    StatusKind, StatusLabel, Summary, SummaryList, Title,
};

use super::seen::{With, see};
use super::sheet::{At, Place, save, show as sheet};
use super::sheets as s;
use super::{cards, names};
use crate::ctx::Ctx;
use crate::date;
use crate::frame::Page;
use crate::problem::Problem;
use crate::routes::Logged::Use;
use crate::routes::Routes;
use crate::routes::Who::Signed;
use crate::text::Texts;

/// The decision by which the client says what they think of the plan, as the shipped models name it.
const DECISION: &str = "plan";

/// The addresses of the plan.
pub(super) fn routes(routes: Routes) -> Routes {
    macro_rules! sheets {
        ($routes:expr, $($path:literal => $sheet:ty),+ $(,)?) => {
            $routes$(.form(
                concat!("/{lang}/cases/{case}/plan/", $path),
                Signed,
                Use,
                get(sheet::<$sheet>).post(save::<$sheet>),
            ))+
        };
    }
    let routes = routes.get("/{lang}/cases/{case}/plan", Signed, Use, get(show));
    sheets!(routes,
        "agree" => s::AgreeSheet,
        "agree/{item}" => s::AgreeSheet,
        "rows/{item}/change" => s::ChangeRowSheet,
        "rows/{item}/end" => s::EndRowSheet,
    )
}

/// `5/2026` or `14.5.2026`, as it is read.
pub(super) fn due_text(due: Due) -> String {
    match due {
        Due::Month(first) => date::month(first),
        Due::Day(day) => date::day(day),
    }
}

/// By when, in words.
pub(super) fn by_when(t: Texts, due: Due) -> String {
    t.with("plan-by", &[("day", due_text(due).as_str().into())])
}

/// `GET /{lang}/cases/{case}/plan`.
///
/// # Errors
/// Not found, or the record cannot be read.
async fn show(
    ctx: Ctx,
    Path(place): Path<Place>,
    Query(asked): Query<cards::Asked>,
) -> Result<Response, Problem> {
    let seen = see(&ctx, &place.case, Action::Read, With::Itself, "plan").await?;
    let at = At { ctx: &ctx, seen: &seen, open: seen.open()?, item: "" };
    let t = ctx.t;
    let has_goals = !at.open.goals.is_empty();
    let mut title = Title::new(t.get("plan")).above(names::person(seen.card())).lead(t.get("plan-lead"));
    if at.does(Action::Write) && has_goals {
        let agree = at.seen.href(&ctx, "/plan/agree");
        title = title.action(LinkButton::new(t.get("do-agree"), agree, ButtonKind::Primary));
    }
    let mut body = Html::from(title);
    if has_goals {
        body.append(&lacks(&at));
    }
    // On paper the frame of the page is left out around what has this name.
    body.push(&Section::new(t.get("plan-whole"), SummaryList::new(whole(&at))).id("paper"));
    if !has_goals {
        let empty = Empty::new(t.get("plan-no-goals"), t.get("plan-no-goals-text"));
        let set = at.seen.href(&ctx, "/goals");
        body.push(&if at.does(Action::Write) { empty.action(t.get("do-goal"), set) } else { empty });
    }
    for (id, goal) in &at.open.goals {
        body.push(&Section::new(goal.text.as_str(), under(&at, id)));
    }
    Ok(Page::new(&ctx, t.get("plan"), body)
        .under(cards::crumbs(&at, t.get("plan")))
        .notice(cards::news(t, &asked))
        .wide()
        .respond())
}

/// The side on which nothing is agreed, though the client needs both; for those who read both.
fn lacks(at: &At<'_>) -> Html {
    let t = at.ctx.t;
    let lacking = lacking(at.open, &at.seen.model.model);
    let title = match lacking.as_slice() {
        [] => return Html::new(),
        [Sector::Social] => t.get("plan-lacks-social"),
        [Sector::Health] => t.get("plan-lacks-health"),
        _ => t.get("plan-lacks-both"),
    };
    if at.open.closed.is_some() || !at.reads(Register::Health) {
        return Html::new();
    }
    let notice = Notice::new(NoticeKind::Alert, title, t.get("plan-lacks-text"));
    let told = lacking.iter().fold(notice, |notice, side| {
        let way = format!("/plan/agree/{}", side.code());
        at.tells(notice, t.key("agree", side.code()), (Action::Write, way.into()))
    });
    // The client gets the plan on paper; what workers still have to agree on does not belong there.
    let mut html = Html::trusted("<div class=\"on-screen\">".to_owned());
    html.push(&told);
    html.append(&Html::trusted("</div>".to_owned()));
    html
}

/// What kind of plan it is, who carries it, and what the client says of it.
fn whole(at: &At<'_>) -> Vec<Summary<'static>> {
    let (ctx, t, model) = (at.ctx, at.ctx.t, &at.seen.model.model);
    let mut rows = Vec::new();
    let statutory = at.open.checked.values().filter(|checked| checked.plan.is_some());
    if let Some(kind) = statutory.max_by_key(|checked| checked.on).and_then(|checked| checked.plan.as_ref()) {
        let elsewhere = find(&model.plans, kind).is_some_and(|plan| plan.elsewhere);
        let kept = if elsewhere { t.get("plan-kept-elsewhere") } else { "" };
        let text = format!("{}\n{kept}", names::of(at, "plan", kind));
        rows.push(Summary::html(t.get("plan-kind"), Html::paragraphs(&text)));
    }
    let responsible = at.open.responsible.as_ref().map(|it| names::worker(ctx, &it.worker));
    let responsible = responsible.as_deref().unwrap_or(t.get("nobody"));
    rows.push(Summary::text(t.get("word-responsible"), responsible));
    if model.decisions.iter().any(|decision| decision.as_str() == DECISION) {
        let row = Summary::html(t.get("plan-answer"), answer(at));
        let ask = at.does(Action::Write);
        let href = at.seen.href(ctx, "/decisions");
        rows.push(if ask { row.action(t.get("do-decision"), href) } else { row });
    }
    rows
}

/// What the client said of the plan last.
fn answer(at: &At<'_>) -> Html {
    let t = at.ctx.t;
    let decision = Name::from(DECISION);
    let Some(made) = at.open.decisions.iter().rev().find(|made| made.decision == decision) else {
        return Html::paragraphs(t.get("plan-not-asked"));
    };
    let (kind, said, why) = match &made.answer {
        ClientAnswer::Accepted => (StatusKind::Success, "answer-accepted", String::new()),
        ClientAnswer::Refused { reason, words } => {
            (StatusKind::Alert, "answer-refused", format!("{}\n{words}", names::of(at, "leaving", reason)))
        }
    };
    let mut html = Html::from(StatusLabel::new(kind, t.get(said)));
    html.append(&Html::paragraphs(&format!("{}\n{}\n{why}", date::day(made.on), made.text)));
    html
}

/// The rows that the reader may read.
fn readable<'a>(at: &At<'a>) -> impl Iterator<Item = (&'a ItemId, &'a PlanRow)> {
    at.open.plan.iter().filter(|(_, row)| at.reads(row.sector.register()))
}

/// The sides of some rows: each of the two alone, empty or not, and everything else together, where there is any.
fn sides(at: &At<'_>, among: impl Fn(&PlanRow) -> bool) -> Vec<(&'static str, &'static [Sector])> {
    const OTHERS: &[Sector] =
        &[Sector::Employment, Sector::Education, Sector::Benefits, Sector::Own, Sector::Other];
    let t = at.ctx.t;
    let mut sides = vec![(t.key("sector", Sector::Social.code()), [Sector::Social].as_slice())];
    if at.reads(Register::Health) {
        sides.push((t.key("sector", Sector::Health.code()), &[Sector::Health]));
    }
    if at.open.plan.values().any(|row| OTHERS.contains(&row.sector) && among(row)) {
        sides.push((t.get("plan-others"), OTHERS));
    }
    sides
}

/// What is agreed under a goal, and folded under it what has ended.
fn under(at: &At<'_>, goal: &ItemId) -> Html {
    let t = at.ctx.t;
    let stands = |row: &PlanRow| row.goal == *goal && row.stands();
    let lanes = sides(at, stands).into_iter().map(|(title, sectors)| {
        let here = |row: &PlanRow| stands(row) && sectors.contains(&row.sector);
        let named = |row: &PlanRow| (sectors.len() > 1).then(|| t.key("sector", row.sector.code()).into());
        let items = readable(at).filter(|(_, row)| here(row));
        let items = items.map(|(id, row)| LaneItem { above: named(row), ..item(at, id, row) });
        Lane::new(title, t.get("plan-nothing"), items)
    });
    let mut html = Html::from(Lanes { lanes: lanes.collect() });
    let over: Vec<_> =
        readable(at).filter(|(_, row)| row.goal == *goal).filter_map(|(_, row)| ended(at, row)).collect();
    if !over.is_empty() {
        let count = i64::try_from(over.len()).unwrap_or(i64::MAX);
        let summary = t.with("plan-ended", &[("count", count.into())]);
        html.push(&Details::new(summary, SummaryList::new(over)));
    }
    html
}

/// A row that stands.
fn item<'a>(at: &At<'_>, id: &ItemId, row: &PlanRow) -> LaneItem<'a> {
    let (ctx, t, terms) = (at.ctx, at.ctx.t, &row.terms);
    let who = t.with("plan-arranged-by", &[("who", terms.who.as_str().into())]);
    let mut item = LaneItem::new(terms.what.clone())
        .fact(if terms.who.is_empty() { String::new() } else { who })
        .fact(terms.due.map(|due| by_when(t, due)).unwrap_or_default());
    let late = terms.due.is_some_and(|due| due.last_day() < ctx.today) && at.open.closed.is_none();
    item.status = late.then(|| StatusLabel::new(StatusKind::Alert, t.get("plan-late")));
    if !at.does(Action::Write) {
        return item;
    }
    let href = |what: &str| at.seen.href(ctx, &format!("/plan/rows/{id}/{what}"));
    item.link(t.get("change"), href("change")).link(t.get("do-end-row"), href("end"))
}

/// How a row ended; nothing while it stands.
fn ended(at: &At<'_>, row: &PlanRow) -> Option<Summary<'static>> {
    let t = at.ctx.t;
    let end = row.ended.as_ref()?;
    let text = format!(
        "{}\n{} {}\n{}",
        row.terms.what,
        t.key("ending", end.how.code()),
        date::day(end.on),
        end.words
    );
    Some(Summary::html(t.key("sector", row.sector.code()), Html::paragraphs(&text)))
}

/// The card on the case page: how much stands on each side.
pub(super) fn card<'a>(at: &At<'a>) -> Card<'a> {
    let t = at.ctx.t;
    let rows: Vec<_> = readable(at).map(|(_, row)| row).filter(|row| row.stands()).collect();
    let body = if rows.is_empty() {
        Html::paragraphs(t.get("plan-empty"))
    } else {
        let of = |sectors: &[Sector]| rows.iter().filter(|row| sectors.contains(&row.sector)).count();
        let sides = sides(at, PlanRow::stands).into_iter();
        SummaryList::new(sides.map(|(title, sectors)| Summary::text(title, &of(sectors).to_string()))).into()
    };
    Card { href: Some(at.seen.href(at.ctx, "/plan").into()), ..Card::new(t.get("plan"), body) }
}
