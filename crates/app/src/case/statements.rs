//! The statements of a case: the list, each on a page of its own, on paper, and those that came from elsewhere.

mod attach;

use axum::extract::{Path, Query};
use axum::response::Response;
use axum::routing::get;
use domain::access::Action;
use domain::case::Event;
use domain::case::statements::Statement;
use domain::id::ItemId;
use ui::{
    ButtonKind, Buttons, Card, Crumb, Details, Empty, Html, LinkButton, Section, StatusKind, StatusLabel,
    Summary, SummaryList, Title,
};

use super::seen::{With, see};
use super::sheet::{At, Place, save, show as sheet};
use super::sheets as s;
use super::{cards, names};
use crate::ctx::Ctx;
use crate::date;
use crate::frame::Page;
use crate::paper::{large, size};
use crate::problem::Problem;
use crate::routes::Logged::Use;
use crate::routes::Routes;
use crate::routes::Who::Signed;
use crate::text::Texts;

/// The addresses of statements.
pub(super) fn routes(routes: Routes) -> Routes {
    macro_rules! sheets {
        ($routes:expr, $($path:literal => $sheet:ty),+ $(,)?) => {
            $routes$(.form(
                concat!("/{lang}/cases/{case}/statements/", $path),
                Signed,
                Use,
                get(sheet::<$sheet>).post(save::<$sheet>),
            ))+
        };
    }
    let routes = routes
        .get("/{lang}/cases/{case}/statements", Signed, Use, get(list))
        .get("/{lang}/cases/{case}/statements/{item}", Signed, Use, get(show))
        .get("/{lang}/cases/{case}/statements/{item}/print", Signed, Use, get(print))
        .get("/{lang}/cases/{case}/statements/{item}/paper", Signed, Use, get(attach::hand_out))
        .form(
            "/{lang}/cases/{case}/statements/attach",
            Signed,
            Use,
            large(get(attach::show).post(attach::save)),
        );
    sheets!(routes,
        "new" => s::StatementSheet,
        "{item}/redraft" => s::RedraftSheet,
        "{item}/sign" => s::SignSheet,
        "{item}/drop" => s::DropSheet,
        "{item}/correction" => s::StatementCorrectionSheet,
        "{item}/hand" => s::HandSheet,
        "{item}/send" => s::SendSheet,
    )
}

/// The text of a statement as it stands now.
pub(super) fn text_of(at: &At<'_>, statement: &str) -> Option<String> {
    versions(at, statement).into_iter().next().map(|version| version.text)
}

/// A text of a statement.
struct Version {
    text: String,
    day: jiff::civil::Date,
    reason: String,
    signed: bool,
}

/// The texts of a statement, the newest first.
#[expect(clippy::wildcard_enum_match_arm, reason = "statements are asked for, and nothing else")]
fn versions(at: &At<'_>, statement: &str) -> Vec<Version> {
    let found = at.seen.latest.iter().filter_map(|fact| {
        let (of, text, reason, signed) = match fact.event.as_ref()? {
            Event::StatementDrafted { statement, text, .. }
            | Event::StatementRedrafted { statement, text, .. } => (statement, text, String::new(), false),
            Event::StatementCorrected { statement, text, reason } => (statement, text, reason.clone(), true),
            _ => return None,
        };
        (of.as_str() == statement).then(|| Version { text: text.clone(), day: fact.stamp.on, reason, signed })
    });
    found.collect()
}

/// How it stands.
fn status(t: Texts, it: &Statement) -> StatusLabel<'static> {
    match (it.signed, &it.attached) {
        (None, _) => StatusLabel::new(StatusKind::Alert, t.get("statement-draft")),
        (Some(_), Some(_)) => StatusLabel::new(StatusKind::Info, t.get("statement-attached")),
        (Some(day), None) => {
            let text = t.with("statement-signed-on", &[("day", date::day(day).as_str().into())]);
            StatusLabel::new(StatusKind::Success, text)
        }
    }
}

/// The statements that the reader may read, the newest first.
fn readable<'a>(at: &At<'a>) -> Vec<(&'a ItemId, &'a Statement)> {
    let mut found: Vec<_> = at.open.statements.iter().filter(|(_, it)| at.reads(it.register)).collect();
    found.sort_by_key(|(id, it)| (std::cmp::Reverse(it.began), *id));
    found
}

/// `GET /{lang}/cases/{case}/statements`.
///
/// # Errors
/// Not found, or the record cannot be read.
async fn list(
    ctx: Ctx,
    Path(place): Path<Place>,
    Query(asked): Query<cards::Asked>,
) -> Result<Response, Problem> {
    let seen = see(&ctx, &place.case, Action::Read, With::Itself, "statements").await?;
    let at = At { ctx: &ctx, seen: &seen, open: seen.open()?, item: "" };
    let t = ctx.t;
    let mut title =
        Title::new(t.get("statements")).above(names::person(seen.card())).lead(t.get("statements-lead"));
    if at.does(Action::Write) {
        let href = |path: &str| at.seen.href(&ctx, &format!("/statements/{path}"));
        title = title
            .action(LinkButton::new(t.get("do-write-statement"), href("new"), ButtonKind::Primary))
            .action(LinkButton::new(t.get("do-attach-statement"), href("attach"), ButtonKind::Secondary));
    }
    let mut body = Html::from(title);
    let all = readable(&at);
    if all.is_empty() {
        body.push(&Empty::new(t.get("statements-none"), t.get("statements-none-text")));
    }
    for (id, it) in all {
        let mut inner = Html::from(status(t, it));
        inner.push(&SummaryList::new(rows(&at, it)));
        let href = at.seen.href(&ctx, &format!("/statements/{id}"));
        let name = t.key("statement", it.terms.kind.code());
        body.push(&Card { href: Some(href.into()), ..Card::new(name, inner) });
    }
    Ok(Page::new(&ctx, t.get("statements"), body)
        .under(cards::crumbs(&at, t.get("statements")))
        .notice(cards::news(t, &asked))
        .respond())
}

fn rows(at: &At<'_>, it: &Statement) -> Vec<Summary<'static>> {
    let (ctx, t) = (at.ctx, at.ctx.t);
    let mut rows = vec![Summary::text(t.get("field-purpose"), &it.terms.purpose)];
    if !it.terms.recipient.is_empty() {
        rows.push(Summary::text(t.get("field-recipient"), &it.terms.recipient));
    }
    match &it.attached {
        Some(attached) => {
            let text = format!("{}, {}", attached.author, date::day(attached.written));
            rows.push(Summary::text(t.get("field-author"), &text));
        }
        None => rows.push(Summary::text(t.get("field-author"), &names::worker(ctx, &it.by))),
    }
    if let Some(day) = it.handed {
        rows.push(Summary::text(t.get("statement-handed"), &date::day(day)));
    }
    for sent in &it.sent {
        let partner = names::of(at, "partner", &sent.partner);
        let to = if sent.to.is_empty() { partner } else { format!("{partner}: {}", sent.to) };
        rows.push(Summary::text(t.get("statement-sent"), &format!("{to}, {}", date::day(sent.on))));
    }
    rows
}

/// `GET /{lang}/cases/{case}/statements/{item}`.
///
/// # Errors
/// Not found, or the record cannot be read.
async fn show(
    ctx: Ctx,
    Path(place): Path<Place>,
    Query(asked): Query<cards::Asked>,
) -> Result<Response, Problem> {
    let seen = see(&ctx, &place.case, Action::Read, With::Everything, "statement-page").await?;
    let at = At { ctx: &ctx, seen: &seen, open: seen.open()?, item: &place.item };
    let it = at.open.statements.get(&place.item.as_str().into()).filter(|it| at.reads(it.register));
    let it = it.ok_or(Problem::NotFound)?;
    let t = ctx.t;
    let name = t.key("statement", it.terms.kind.code());
    let mut body = Html::from(Title::new(name).above(names::person(seen.card())).status(status(t, it)));
    body.push(&SummaryList::new(rows(&at, it)));
    let texts = versions(&at, &place.item);
    if let Some(newest) = texts.first() {
        let mut written = Html::paragraphs(&newest.text);
        if !newest.reason.is_empty() {
            written.append(&Html::paragraphs(&format!("{}: {}", t.get("word-reason"), newest.reason)));
        }
        body.push(&Section::new(t.get("statement-text"), written));
    }
    if let Some(attached) = &it.attached {
        let href = at.seen.href(&ctx, &format!("/statements/{}/paper", place.item));
        let label = format!("{} ({})", attached.paper.name, size(&ctx, attached.paper.bytes));
        body.push(&Buttons { buttons: vec![LinkButton::new(label, href, ButtonKind::Secondary).into()] });
    }
    body.append(&actions(&at, it));
    body.append(&older(&at, it, &texts));
    let crumbs = [
        Crumb::new(t.get("nav-cases"), ctx.href("/cases")),
        Crumb::new(names::person(seen.card()), at.seen.href(&ctx, "")),
        Crumb::new(t.get("statements"), at.seen.href(&ctx, "/statements")),
        Crumb::here(name),
    ];
    Ok(Page::new(&ctx, name, body).under(crumbs).notice(cards::news(t, &asked)).respond())
}

/// Earlier signed versions. What a draft was before its signature is not shown again.
fn older(at: &At<'_>, it: &Statement, texts: &[Version]) -> Html {
    if it.versions < 2 {
        return Html::new();
    }
    let first_draft = texts.iter().position(|version| !version.signed);
    let shown = first_draft.map_or(texts.len(), |place| place + 1);
    let mut html = Html::new();
    for version in texts.iter().take(shown).skip(1) {
        html.append(&Html::paragraphs(&format!("{}\n\n{}", date::day(version.day), version.text)));
    }
    Details::new(at.ctx.t.get("statement-versions"), html).into()
}

/// What can be done with it now.
fn actions(at: &At<'_>, it: &Statement) -> Html {
    let (ctx, t) = (at.ctx, at.ctx.t);
    let own = it.by == *ctx.me();
    let (writes, is_signed) = (at.does(Action::Write), it.signed.is_some());
    let here = it.attached.is_none();
    let offers: [(&str, &'static str, ButtonKind, bool); 7] = [
        ("sign", "do-sign-statement", ButtonKind::Primary, writes && own && !is_signed),
        ("redraft", "do-redraft-statement", ButtonKind::Secondary, writes && own && !is_signed),
        ("drop", "do-drop-statement", ButtonKind::Secondary, writes && own && !is_signed),
        ("hand", "do-hand-statement", ButtonKind::Primary, writes && is_signed && it.handed.is_none()),
        ("send", "do-send-statement", ButtonKind::Secondary, at.does(Action::Basis) && is_signed),
        ("correction", "do-correct-statement", ButtonKind::Secondary, writes && own && is_signed && here),
        ("print", "do-print-statement", ButtonKind::Secondary, is_signed && here),
    ];
    let offered = offers.into_iter().filter(|(.., offered)| *offered).map(|(path, key, kind, _)| {
        let href = at.seen.href(ctx, &format!("/statements/{}/{path}", at.item));
        LinkButton::new(t.get(key), href, kind).into()
    });
    Buttons { buttons: offered.collect() }.into()
}

/// `GET /{lang}/cases/{case}/statements/{item}/print`: the statement as it stands on paper, and nothing else.
///
/// # Errors
/// Not found, not signed, or the record cannot be read.
async fn print(ctx: Ctx, Path(place): Path<Place>) -> Result<Response, Problem> {
    let seen = see(&ctx, &place.case, Action::Read, With::Everything, "statement-print").await?;
    let at = At { ctx: &ctx, seen: &seen, open: seen.open()?, item: &place.item };
    let it = at.open.statements.get(&place.item.as_str().into()).filter(|it| at.reads(it.register));
    let it = it.filter(|it| it.signed.is_some() && it.attached.is_none()).ok_or(Problem::NotFound)?;
    let (t, card) = (ctx.t, seen.card());
    let newest = versions(&at, &place.item).into_iter().next().ok_or(Problem::NotFound)?;
    let signed = if newest.signed { newest.day } else { it.signed.unwrap_or(newest.day) };
    let name = t.key("statement", it.terms.kind.code());
    let born = card.born.map(date::day).unwrap_or_default();
    let code = card.code.as_ref().map_or(born, |code| code.as_str().to_owned());
    let mut rows = vec![
        Summary::text(t.get("statement-about"), &format!("{}, {code}", names::person(card))),
        Summary::text(t.get("field-purpose"), &it.terms.purpose),
    ];
    if !it.terms.recipient.is_empty() {
        rows.push(Summary::text(t.get("field-recipient"), &it.terms.recipient));
    }
    let mut body = Html::from(Title::new(name).above(ctx.directory.organisation.name.clone()));
    body.push(&SummaryList::new(rows));
    let mut text = Html::paragraphs(&newest.text);
    let end = [("day", date::day(signed)), ("who", names::worker(&ctx, &it.by))];
    let [(day, on), (who, by)] = &end;
    text.append(&Html::paragraphs(
        &t.with("statement-end", &[(day, on.as_str().into()), (who, by.as_str().into())]),
    ));
    if it.versions > 1 {
        let version = t.with("statement-version", &[("number", i64::from(it.versions).into())]);
        text.append(&Html::paragraphs(&version));
    }
    // On paper the frame of the page is left out around what has this name.
    body.push(&Section::new(t.get("statement-text"), text).id("paper"));
    let back = at.seen.href(&ctx, &format!("/statements/{}", place.item));
    body.push(&Buttons {
        buttons: vec![LinkButton::new(t.get("statement-back"), back, ButtonKind::Secondary).into()],
    });
    Ok(Page::new(&ctx, name, body).respond())
}

/// The card on the case page.
pub(super) fn card<'a>(at: &At<'a>) -> Card<'a> {
    let (ctx, t) = (at.ctx, at.ctx.t);
    let all = readable(at);
    let mut body = Html::new();
    if all.is_empty() {
        body.append(&Html::paragraphs(t.get("statements-none")));
    }
    for (_, it) in all.into_iter().take(2) {
        body.append(&Html::paragraphs(t.key("statement", it.terms.kind.code())));
        body.push(&status(t, it));
    }
    let card = Card::new(t.get("statements"), body);
    Card { href: Some(at.seen.href(ctx, "/statements").into()), ..card }
}
