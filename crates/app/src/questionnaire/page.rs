//! The questionnaires of a case: what this stage asks, what has been answered, one answered questionnaire.

use std::collections::BTreeMap;

use axum::extract::{Path, Query};
use axum::response::Response as Answered;
use domain::access::Action;
use domain::case::{Event, Filled, Response};
use domain::feedback::is_nameless;
use domain::id::{ItemId, Name};
use domain::questionnaire::{Questionnaire, text};
use ui::{
    ButtonKind, Buttons, Crumb, Details, Empty, Html, Link, LinkButton, Notice, NoticeKind, Section,
    StatusKind, StatusLabel, Summary, SummaryList, Title,
};

use super::show;
use crate::case::names;
use crate::case::seen::{Seen, With, see};
use crate::case::sheet::Place;
use crate::ctx::Ctx;
use crate::frame::Page;
use crate::problem::Problem;

/// What the address may say besides the case.
#[derive(serde::Deserialize, Default)]
pub(crate) struct Asked {
    #[serde(default)]
    done: String,
}

impl Asked {
    fn notice(&self, ctx: &Ctx) -> Option<Notice<'static>> {
        let text = ctx.t.find(&format!("done-{}", self.done))?;
        Some(Notice::new(NoticeKind::Success, text, ""))
    }
}

/// `GET /{lang}/cases/{case}/questionnaires`.
///
/// # Errors
/// Not found, or the record cannot be read.
pub(crate) async fn list(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Answered, Problem> {
    let seen = see(&ctx, &id, Action::Read, With::Itself, "questionnaires").await?;
    let t = ctx.t;
    let open = seen.open()?;
    let stage = seen.model.model.stage(open.stage());
    let asked_here: Vec<&Name> =
        stage.into_iter().flat_map(|stage| stage.instruments.iter().chain(&stage.forms)).collect();
    let offers = ctx.directory.questionnaires.offers().filter(|one| show::reads(&ctx, &seen, one));
    let offers: Vec<_> = offers.filter(|one| !is_nameless(one)).collect();
    let is_here = |one: &&&std::sync::Arc<Questionnaire>| asked_here.contains(&&one.id);
    let (here, others): (Vec<_>, Vec<_>) = offers.iter().partition(is_here);
    let name = names::person(seen.card());
    let mut body = Html::from(Title::new(t.get("questionnaires")).above(name.clone()));
    body.push(&Section::new(t.get("questionnaires-here"), offered(&ctx, &seen, &here)).id("here"));
    if seen.may(&ctx, Action::Write) && open.closed.is_none() {
        body.push(&Link::new(t.get("questionnaire-missing-reason"), seen.href(&ctx, "/measurements")));
    }
    body.append(&crate::round::section(&ctx, &seen).await?);
    body.push(&Section::new(t.get("questionnaires-answered"), answered(&ctx, &seen)).id("answered"));
    if !others.is_empty() {
        body.push(&Details::new(t.get("questionnaires-others"), offered(&ctx, &seen, &others)));
    }
    Ok(Page::new(&ctx, t.get("questionnaires"), body)
        .under([
            Crumb::new(t.get("nav-cases"), ctx.href("/cases")),
            Crumb::new(name, seen.href(&ctx, "")),
            Crumb::here(t.get("questionnaires")),
        ])
        .notice(asked.notice(&ctx))
        .respond())
}

/// What can be answered, with what became of it last.
fn offered(ctx: &Ctx, seen: &Seen, offers: &[&&std::sync::Arc<Questionnaire>]) -> Html {
    let t = ctx.t;
    let writes =
        seen.may(ctx, Action::Write) && seen.case.open.as_ref().is_some_and(|open| open.closed.is_none());
    if offers.is_empty() {
        return Empty::new(t.get("questionnaires-none"), t.get("questionnaires-none-text")).into();
    }
    let rows = offers.iter().map(|questionnaire| {
        let latest = latest(seen, &questionnaire.id);
        let said = match latest {
            Some((_, response)) => show::how(t, response),
            None => t.get("questionnaire-not-answered").to_owned(),
        };
        let row = Summary::text(text(&questionnaire.title, ctx.door.lang.code()).to_owned(), &said);
        if !writes {
            return row;
        }
        let href = seen.href(ctx, &format!("/questionnaires/{}", questionnaire.id));
        row.action(t.get("questionnaire-fill"), href)
    });
    SummaryList::new(rows.collect::<Vec<_>>()).into()
}

fn latest<'s>(seen: &'s Seen, id: &Name) -> Option<(&'s ItemId, &'s Response)> {
    let open = seen.case.open.as_ref()?;
    let of = open.responses.iter().filter(|(_, one)| !one.struck && &one.questionnaire.id == id);
    of.max_by_key(|(id, response)| (response.on, *id))
}

/// What has been answered, the newest first, with its scores.
fn answered(ctx: &Ctx, seen: &Seen) -> Html {
    let t = ctx.t;
    let none = BTreeMap::new();
    let responses = seen.case.open.as_ref().map_or(&none, |open| &open.responses);
    let known = |response: &Response| ctx.directory.questionnaires.get(&response.questionnaire);
    let reads = |response: &Response| known(response).is_none_or(|one| show::reads(ctx, seen, one));
    let mut newest: Vec<_> = responses.iter().filter(|(_, response)| reads(response)).collect();
    newest.sort_by_key(|(id, response)| std::cmp::Reverse((response.on, (*id).clone())));
    if newest.is_empty() {
        return Empty::new(t.get("answers-none"), t.get("answers-none-text")).into();
    }
    let rows = newest.into_iter().map(|(id, response)| {
        let questionnaire = ctx.directory.questionnaires.get(&response.questionnaire);
        let title = questionnaire.map_or(response.questionnaire.id.as_str(), |questionnaire| {
            text(&questionnaire.title, ctx.door.lang.code())
        });
        let mut value = Html::paragraphs(&brief(ctx, questionnaire.map(|found| &**found), response));
        if response.struck {
            value.push(&StatusLabel::new(StatusKind::Neutral, t.get("answers-struck")));
        } else if response.waiting().next().is_some() {
            value.push(&StatusLabel::new(StatusKind::Error, t.get("flag-title")));
        }
        Summary::html(title.to_owned(), value)
            .action(t.get("read"), seen.href(ctx, &format!("/answers/{id}")))
    });
    SummaryList::new(rows.collect::<Vec<_>>()).into()
}

/// The questionnaire of a response, with how it was answered.
pub(crate) fn told(ctx: &Ctx, seen: &Seen, response: &ItemId) -> Option<Html> {
    let response = seen.case.open.as_ref()?.responses.get(response)?;
    let questionnaire = ctx.directory.questionnaires.get(&response.questionnaire);
    if questionnaire.is_some_and(|one| !show::reads(ctx, seen, one)) {
        return None;
    }
    let title = questionnaire
        .map_or(response.questionnaire.id.as_str(), |found| text(&found.title, ctx.door.lang.code()));
    Some(Html::paragraphs(&format!("{title}\n{}", show::how(ctx.t, response))))
}

/// The newest result of each instrument whose results are shown, one a row.
pub(super) fn newest_scores<'a>(ctx: &Ctx, seen: &Seen) -> Vec<Summary<'a>> {
    let instruments = ctx.directory.questionnaires.offers().filter(|one| !one.scores.is_empty());
    let shown =
        instruments.filter(|one| show::may_show(ctx.site.config(), one) && show::reads(ctx, seen, one));
    let rows = shown.filter_map(|questionnaire| {
        let (id, response) = latest(seen, &questionnaire.id)?;
        let of = ctx.directory.questionnaires.get(&response.questionnaire).map(|found| &**found);
        let title = text(&questionnaire.title, ctx.door.lang.code()).to_owned();
        let row = Summary::html(title, Html::paragraphs(&brief(ctx, of, response)));
        Some(row.action(ctx.t.get("read"), seen.href(ctx, &format!("/answers/{id}"))))
    });
    rows.collect()
}

/// Day, way and the one score, where there is one.
pub(crate) fn brief(ctx: &Ctx, questionnaire: Option<&Questionnaire>, response: &Response) -> String {
    let how = show::how(ctx.t, response);
    let shown = questionnaire.filter(|found| show::may_show(ctx.site.config(), found));
    let scores: Vec<_> = shown.into_iter().flat_map(|found| show::newest(found, response)).collect();
    match scores.as_slice() {
        [(scoring, score)] => format!("{}\n{how}", show::score_text(ctx.t, scoring, score)),
        _ => how,
    }
}

/// Answers that the reader may read, with their questionnaire: one rule for the page and for FHIR.
///
/// # Errors
/// Not found.
pub(crate) fn readable<'s>(
    ctx: &'s Ctx,
    seen: &'s Seen,
    item: &str,
) -> Result<(&'s Response, &'s Questionnaire), Problem> {
    let response = seen.open()?.responses.get(&ItemId::from(item)).ok_or(Problem::NotFound)?;
    let questionnaire = ctx.directory.questionnaires.get(&response.questionnaire).ok_or(Problem::NotFound)?;
    if show::reads(ctx, seen, questionnaire) { Ok((response, questionnaire)) } else { Err(Problem::NotFound) }
}

/// `GET /{lang}/cases/{case}/answers/{item}`.
///
/// # Errors
/// Not found, or the record cannot be read.
pub(crate) async fn show_one(
    ctx: Ctx,
    Path(place): Path<Place>,
    Query(asked): Query<Asked>,
) -> Result<Answered, Problem> {
    let seen = see(&ctx, &place.case, Action::Read, With::Everything, "answers").await?;
    let t = ctx.t;
    let (response, questionnaire) = readable(&ctx, &seen, &place.item)?;
    let title = text(&questionnaire.title, ctx.door.lang.code()).to_owned();
    let name = names::person(seen.card());
    let mut heading = Title::new(title.clone()).above(name.clone()).lead(show::how(t, response));
    if response.struck {
        heading = heading.status(StatusLabel::new(StatusKind::Neutral, t.get("answers-struck")));
    }
    let mut body = Html::from(heading);
    body.append(&show::waiting_flags(t, questionnaire, response));
    body.append(&result(&ctx, questionnaire, response));
    if let Some(filled) = filled_of(&seen, &place.item)
        && show::may_show(ctx.site.config(), questionnaire)
        && !show::scores_tell_all(questionnaire)
    {
        let given = show::answers(t, questionnaire, filled);
        body.push(&Section::new(t.get("answers-given"), given).id("answers"));
    }
    body.append(&about(&ctx, questionnaire, response));
    body.append(&doings(&ctx, &seen, &place.item, response));
    Ok(Page::new(&ctx, title.clone(), body)
        .under([
            Crumb::new(t.get("nav-cases"), ctx.href("/cases")),
            Crumb::new(name, seen.href(&ctx, "")),
            Crumb::new(t.get("questionnaires"), seen.href(&ctx, "/questionnaires")),
            Crumb::here(title),
        ])
        .notice(asked.notice(&ctx))
        .respond())
}

/// The scores, or why they are not shown.
fn result(ctx: &Ctx, questionnaire: &Questionnaire, response: &Response) -> Html {
    let t = ctx.t;
    if questionnaire.scores.is_empty() {
        return Html::new();
    }
    let caution = text(&questionnaire.caution, ctx.door.lang.code()).to_owned();
    if !show::may_show(ctx.site.config(), questionnaire) {
        return Notice::new(NoticeKind::Info, t.get("score-of-groups"), caution).into();
    }
    let mut html =
        Html::from(Section::new(t.get("scores"), show::scores(t, questionnaire, response)).id("scores"));
    if !caution.is_empty() {
        html.push(&Notice::new(NoticeKind::Info, t.get("questionnaire-caution"), caution));
    }
    html
}

/// The answers as the record has them.
pub(crate) fn filled_of<'s>(seen: &'s Seen, response: &str) -> Option<&'s Filled> {
    seen.latest.iter().find_map(|fact| match fact.event.as_ref() {
        Some(Event::Answered { response: found, filled, .. }) if found.as_str() == response => {
            Some(&**filled)
        }
        _ => None,
    })
}

/// Which questionnaire it was, whose, by which rules it was scored, who recorded it.
fn about(ctx: &Ctx, questionnaire: &Questionnaire, response: &Response) -> Html {
    let t = ctx.t;
    let mut rows = vec![
        Summary::text(t.get("questionnaire-edition"), &response.questionnaire.to_string()),
        Summary::text(t.get("questionnaire-recorded-by"), &names::worker(ctx, &response.by)),
        Summary::html(t.get("questionnaire-owner"), Html::in_language("en", &questionnaire.owner)),
        Summary::html(t.get("questionnaire-source"), Html::in_language("en", &questionnaire.source)),
    ];
    if !response.scores.is_empty() {
        let algorithms = response.scores.iter().map(|score| format!("{} {}", score.score, score.algorithm));
        let algorithms: Vec<String> = algorithms.collect();
        rows.push(Summary::text(t.get("questionnaire-algorithm"), &algorithms.join(", ")));
    }
    Details::new(t.get("questionnaire-about"), SummaryList::new(rows)).into()
}

/// What can be done with answers.
fn doings(ctx: &Ctx, seen: &Seen, item: &str, response: &Response) -> Html {
    let closed = seen.case.open.as_ref().is_none_or(|open| open.closed.is_some());
    if closed || response.struck || !seen.may(ctx, Action::Write) {
        return Html::new();
    }
    let href = |end: &str| seen.href(ctx, &format!("/answers/{item}{end}"));
    let mut buttons: Vec<Html> = Vec::new();
    if response.waiting().next().is_some() {
        buttons.push(LinkButton::new(ctx.t.get("do-attend"), href("/flags"), ButtonKind::Primary).into());
    }
    buttons.push(Link::new(ctx.t.get("do-strike"), href("/strike")).into());
    Buttons { buttons }.into()
}
