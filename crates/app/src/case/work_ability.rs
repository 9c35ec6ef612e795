//! The assessments of work ability of a case on a page of their own.

use axum::extract::{Path, Query};
use axum::response::Response;
use axum::routing::get;
use domain::access::Action;
use domain::case::Event;
use domain::case::work_ability::{
    Clinic, Domain, Order, OwnView, Part, PartConclusion, ResultClass, WorkAbility, missing,
};
use domain::id::ItemId;
use domain::model::Register;
use ui::{
    ButtonKind, Buttons, Card, Details, Empty, Html, Link, LinkButton, Notice, NoticeKind, Section,
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

/// The addresses of assessments.
pub(super) fn routes(routes: Routes) -> Routes {
    macro_rules! sheets {
        ($routes:expr, $($path:literal => $sheet:ty),+ $(,)?) => {
            $routes$(.form(
                concat!("/{lang}/cases/{case}/work-ability/", $path),
                Signed,
                Use,
                get(sheet::<$sheet>).post(save::<$sheet>),
            ))+
        };
    }
    let routes = routes.get("/{lang}/cases/{case}/work-ability", Signed, Use, get(show));
    sheets!(routes,
        "order" => s::OrderSheet,
        "clinic/{item}" => s::ClinicSheet,
        "{item}/share" => s::ShareSheet,
        "{item}/part" => s::PartSheet,
        "{item}/view" => s::OwnViewSheet,
        "{item}/conclude" => s::ConcludeSheet,
    )
}

/// The texts of an assessment, from the record.
#[derive(Default)]
struct Texts<'f> {
    order: Option<&'f Order>,
    parts: Vec<(Domain, &'f str, &'f str)>,
    view: Option<&'f OwnView>,
    end: Option<(&'f str, &'f str, &'f str)>,
}

impl<'f> Texts<'f> {
    fn of(at: &At<'f>, of: &ItemId) -> Self {
        let mut texts = Self::default();
        // The newest first: of what was said twice the last word stands.
        for fact in at.seen.latest.iter() {
            match fact.event.as_ref() {
                Some(Event::WorkAbilityOrdered { assessment, order }) if assessment == of => {
                    texts.order = Some(order);
                }
                Some(Event::WorkAbilityPartGiven { assessment, domain, text, plain, .. })
                    if assessment == of && !texts.parts.iter().any(|(found, ..)| found == domain) =>
                {
                    texts.parts.push((*domain, text, plain));
                }
                Some(Event::WorkAbilityViewed { assessment, view })
                    if assessment == of && texts.view.is_none() =>
                {
                    texts.view = Some(view);
                }
                Some(Event::WorkAbilityConcluded { assessment, text, plain, reason, .. })
                    if assessment == of =>
                {
                    texts.end = Some((text, plain, reason));
                }
                _ => {}
            }
        }
        texts
    }
}

/// `GET /{lang}/cases/{case}/work-ability`.
///
/// # Errors
/// Not found, or the record cannot be read.
async fn show(
    ctx: Ctx,
    Path(place): Path<Place>,
    Query(asked): Query<cards::Asked>,
) -> Result<Response, Problem> {
    let seen = see(&ctx, &place.case, Action::ReadHealth, With::Everything, "work-ability").await?;
    let at = At { ctx: &ctx, seen: &seen, open: seen.open()?, item: "" };
    let t = ctx.t;
    let mut title =
        Title::new(t.get("work-ability")).above(names::person(seen.card())).lead(t.get("work-ability-lead"));
    if at.does(Action::Steer) {
        let order = at.seen.href(&ctx, "/work-ability/order");
        title = title.action(LinkButton::new(t.get("do-order-assessment"), order, ButtonKind::Primary));
    }
    let mut body = Html::from(title);
    let mut all: Vec<_> = at.open.work_ability.iter().collect();
    all.sort_by_key(|(id, it)| (!it.runs(), std::cmp::Reverse(it.began), *id));
    if all.is_empty() {
        body.push(&Empty::new(t.get("work-ability-none"), t.get("work-ability-none-text")));
    }
    for (place, (id, it)) in all.into_iter().enumerate() {
        body.append(&one(&at, id, it, place == 0));
    }
    body.append(&clinic(&at));
    Ok(Page::new(&ctx, t.get("work-ability"), body)
        .under(cards::crumbs(&at, t.get("work-ability")))
        .notice(cards::news(t, &asked))
        .respond())
}

/// An assessment; the first one and those that run stand open.
fn one(at: &At<'_>, id: &ItemId, it: &WorkAbility, first: bool) -> Html {
    let (ctx, t) = (at.ctx, at.ctx.t);
    let texts = Texts::of(at, id);
    let mut body = Html::new();
    if let Some((text, plain, reason)) = texts.end {
        body.append(&result(at, it, (text, plain, reason)));
    }
    let mut rows = vec![Summary::text(t.get("field-level"), t.key("expertise", it.level.code()))];
    if let Some(order) = texts.order.filter(|order| !order.why.is_empty()) {
        rows.insert(0, Summary::text(t.get("field-why"), &order.why));
    }
    if let Some(mark) = &it.mark {
        rows.push(Summary::text(t.get("field-mark"), &names::of(at, "mark", mark)));
    }
    let view = match texts.view {
        Some(OwnView::Said(words)) => Html::paragraphs(words),
        Some(OwnView::Missing(reason)) => Html::text(&names::of(at, "missing", reason)),
        None => StatusLabel::new(StatusKind::Alert, t.get("work-ability-unasked")).into(),
    };
    let href = |path: &str| at.seen.href(ctx, &format!("/work-ability/{id}/{path}"));
    let row = Summary::html(t.get("work-ability-own"), view);
    let asks = at.does(Action::Write) && it.runs();
    rows.push(if asks { row.action(t.get("do-record-view"), href("view")) } else { row });
    body.push(&SummaryList::new(rows));
    for (domain, part) in &it.parts {
        body.push(&self::part(at, (id, it), (*domain, part), &texts));
    }
    if at.does(Action::Steer) && it.runs() {
        let share = LinkButton::new(t.get("do-share-part"), href("share"), ButtonKind::Secondary);
        let end = LinkButton::new(t.get("do-conclude"), href("conclude"), ButtonKind::Secondary);
        body.push(&Buttons { buttons: vec![share.into(), end.into()] });
    }
    let question = texts.order.map(|order| order.question.clone()).unwrap_or_default();
    if it.runs() || first {
        return Section::new(question, body).into();
    }
    Details::new(format!("{question} ({})", date::day(it.began)), body).into()
}

/// The result, in everyday words first.
fn result(at: &At<'_>, it: &WorkAbility, (text, plain, reason): (&str, &str, &str)) -> Html {
    let (ctx, t) = (at.ctx, at.ctx.t);
    let Some((class, day)) = it.result else { return Html::new() };
    let label = format!("{}, {}", t.key("ability", class.code()), date::day(day));
    let mut html = Html::from(StatusLabel::new(ability(class), label));
    html.append(&Html::paragraphs(plain));
    html.append(&Html::paragraphs(text));
    if !reason.is_empty() {
        html.append(&Html::paragraphs(&format!("{}: {reason}", t.get("word-reason"))));
    }
    if let Some(statement) = &it.statement {
        let href = at.seen.href(ctx, &format!("/statements/{statement}"));
        html.push(&Buttons { buttons: vec![Link::new(t.get("do-open-statement"), href).into()] });
    }
    html
}

fn ability(class: ResultClass) -> StatusKind {
    match class {
        ResultClass::Good => StatusKind::Success,
        ResultClass::GoodAfterSupport => StatusKind::Info,
        ResultClass::TransitionalOnly => StatusKind::Alert,
        ResultClass::Unable => StatusKind::Error,
        ResultClass::NotFinished => StatusKind::Neutral,
    }
}

fn part<'a>(
    at: &At<'a>,
    (id, it): (&ItemId, &WorkAbility),
    (domain, part): (Domain, &Part),
    texts: &Texts<'_>,
) -> Card<'a> {
    let (ctx, t) = (at.ctx, at.ctx.t);
    let who =
        format!("{} ({})", names::worker(ctx, &part.share.to), names::of(at, "role", &part.share.profession));
    let mut body = Html::paragraphs(&who);
    if let Some((conclusion, day)) = part.given {
        let label = format!("{}, {}", t.key("part", conclusion.code()), date::day(day));
        body.push(&StatusLabel::new(limit(conclusion), label));
    } else {
        let text = t.with("work-ability-due", &[("day", date::day(part.share.due).as_str().into())]);
        let late = if part.share.due < ctx.today { StatusKind::Error } else { StatusKind::Neutral };
        body.push(&StatusLabel::new(late, text));
    }
    if let Some((_, text, plain)) = texts.parts.iter().find(|(found, ..)| *found == domain) {
        body.append(&Html::paragraphs(plain));
        body.push(&Details::new(t.get("work-ability-professional"), Html::paragraphs(text)));
    }
    let card = Card::new(t.key("domain", domain.code()), body);
    if it.runs() && part.share.to == *ctx.me() && at.does(Action::Write) {
        let href = at.seen.href(ctx, &format!("/work-ability/{id}~{}/part", domain.code()));
        return card.link(t.get("do-give-part"), href);
    }
    card
}

fn limit(conclusion: PartConclusion) -> StatusKind {
    match conclusion {
        PartConclusion::Strength | PartConclusion::NoLimit => StatusKind::Success,
        PartConclusion::SomeLimit => StatusKind::Alert,
        PartConclusion::ClearLimit => StatusKind::Error,
        PartConclusion::NotAssessed => StatusKind::Neutral,
    }
}

/// What a clinic for work ability expects of a referral: what is missing is said, and nothing is blocked.
fn clinic(at: &At<'_>) -> Html {
    let (ctx, t) = (at.ctx, at.ctx.t);
    let mut body = Html::new();
    if let Some(check) = &at.open.clinic {
        let name = format!("{}, {}", t.key("clinic", check.clinic.code()), date::day(check.on));
        let lacks = missing(check);
        let lines: Vec<&str> = lacks.iter().map(|it| t.key("clinic-criterion", it.code())).collect();
        let (kind, text) = if lacks.is_empty() {
            (NoticeKind::Success, t.get("clinic-ready").to_owned())
        } else {
            (NoticeKind::Info, t.with("clinic-lacks", &[("list", lines.join("; ").as_str().into())]))
        };
        body.push(&Notice::new(kind, name, text));
    } else {
        body.append(&Html::paragraphs(t.get("clinic-text")));
    }
    if at.does(Action::Write) {
        let links = Clinic::ALL.iter().map(|it| {
            let href = at.seen.href(ctx, &format!("/work-ability/clinic/{}", it.code()));
            LinkButton::new(t.key("to-clinic", it.code()), href, ButtonKind::Secondary).into()
        });
        body.push(&Buttons { buttons: links.collect() });
    }
    Section::new(t.get("clinic-title"), body).into()
}

/// The card on the case page; none for those who may not read of the client's health.
pub(super) fn card<'a>(at: &At<'a>) -> Option<Card<'a>> {
    let (ctx, t) = (at.ctx, at.ctx.t);
    if !at.reads(Register::Health) {
        return None;
    }
    let all = || at.open.work_ability.values();
    let mut body = Html::new();
    let ended = all().filter_map(|it| it.result).max_by_key(|(_, day)| *day);
    match (all().find(|it| it.runs()), ended) {
        (Some(it), _) => {
            let given = it.parts.values().filter(|part| part.given.is_some()).count();
            let count = |number: usize| i64::try_from(number).unwrap_or_default();
            let fill = [("given", count(given).into()), ("all", count(it.parts.len()).into())];
            body.append(&Html::paragraphs(&t.with("work-ability-runs", &fill)));
        }
        (None, Some((class, day))) => {
            body.append(&Html::paragraphs(&date::day(day)));
            body.push(&StatusLabel::new(ability(class), t.key("ability", class.code())));
        }
        (None, None) => body.append(&Html::paragraphs(t.get("work-ability-none"))),
    }
    let card = Card::new(t.get("work-ability"), body);
    Some(Card { href: Some(at.seen.href(ctx, "/work-ability").into()), ..card })
}
