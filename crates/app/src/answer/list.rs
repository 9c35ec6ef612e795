//! The bank as a list, newest first, by subject; and the search of it.

use anyhow::Result;
use axum::body::Bytes;
use axum::extract::Query;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::answer::{Audience, Language, Standing, Tag};
use journal::{Read, Row as Found};
use ui::{Empty, Html, Pagination, Search, Tab, Tabs, Title};

use super::near::{self, Nearness};
use super::page::path;
use super::{READERS, WRITERS, entry};
use crate::ctx::Ctx;
use crate::date;
use crate::frame::{Page, words};
use crate::problem::Problem;

/// Answers on a page; a statement asks for one more.
const ROWS: usize = 25;

/// The views of those who write.
const VIEWS: [Standing; 3] = [Standing::Published, Standing::Draft, Standing::Withdrawn];

/// What the address asks for: a subject and a place in the list, never words.
#[derive(Debug, Clone, serde::Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    view: String,
    #[serde(default)]
    tag: String,
    /// The key after which the page begins: `moved~answer`.
    #[serde(default)]
    after: String,
}

impl Asked {
    /// What is not published is for those who write.
    fn view(&self, ctx: &Ctx) -> Standing {
        let asked = VIEWS.into_iter().find(|view| view.code() == self.view);
        asked.filter(|_| ctx.must(&WRITERS).is_ok()).unwrap_or(Standing::Published)
    }

    fn tag(&self) -> Option<Tag> {
        Tag::of(&self.tag)
    }
}

/// An answer in the list.
struct Line {
    id: String,
    title: String,
    language: Language,
    moved: String,
    /// The beginning of the answer; nothing in a list that is not searched.
    beginning: String,
}

impl Line {
    fn read(row: &Found<'_>) -> Result<Self> {
        Ok(Self {
            id: row.text(0)?,
            title: row.text(1)?,
            language: Language::of(row.text_ref(2)?).unwrap_or_default(),
            moved: row.text(3)?,
            beginning: String::new(),
        })
    }
}

fn lines(tx: &mut Read<'_>, standing: Standing, tag: Option<Tag>, after: &str) -> Result<Vec<Line>> {
    let (moved, id) = after.split_once('~').unwrap_or(("9999", ""));
    let standing = standing.code();
    match tag {
        None => tx.all(
            "select answer, title, language, moved from answer_view
             where standing = ?1 and (moved, answer) < (?2, ?3) order by moved desc, answer desc limit 26",
            &[standing.into(), moved.into(), id.into()],
            Line::read,
        ),
        Some(tag) => tx.all(
            "select v.answer, v.title, v.language, v.moved from answer_tag t
             join answer_view v on v.answer = t.answer
             where t.tag = ?4 and t.standing = ?1 and (v.moved, v.answer) < (?2, ?3)
             order by v.moved desc, v.answer desc limit 26",
            &[standing.into(), moved.into(), id.into(), tag.code().into()],
            Line::read,
        ),
    }
}

/// `GET /{lang}/answers`.
///
/// # Errors
/// Not found for those who work with no clients; or the record cannot be read.
pub(super) async fn show(ctx: Ctx, Query(asked): Query<Asked>) -> Result<Response, Problem> {
    ctx.must(&READERS)?;
    let (view, tag, after) = (asked.view(&ctx), asked.tag(), asked.after.clone());
    let read = ctx.site.journal().read_settled(move |tx| lines(tx, view, tag, &after));
    let mut lines = read.await?;
    let more = lines.len() > ROWS;
    lines.truncate(ROWS);
    let t = ctx.t;
    let mut body = heading(&ctx, "");
    let href = |view: Standing, tag: Option<Tag>, after: &str| {
        let tag = tag.map(Tag::code).unwrap_or_default();
        ctx.href(&format!("/answers?view={}&tag={tag}{after}", view.code()))
    };
    if ctx.must(&WRITERS).is_ok() {
        let tab = |one: Standing| {
            Tab::new(t.key("answers-view", one.code()), href(one, tag, ""), one.code() == view.code())
        };
        body.push(&Tabs::new(t.get("answers-views"), VIEWS.map(tab)));
    }
    if tag.is_some() || !lines.is_empty() {
        body.append(&subjects(&ctx, view, tag));
    }
    if lines.is_empty() {
        body.push(&empty(&ctx, view, tag));
    } else {
        body.append(&cards(&ctx, &lines));
    }
    let next = lines.last().filter(|_| more).map(|last| {
        let key = format!("{}~{}", last.moved, last.id);
        href(view, tag, &format!("&after={key}")).into()
    });
    let previous = (!asked.after.is_empty()).then(|| href(view, tag, "").into());
    body.push(&Pagination { words: words(ctx.door.lang), previous, next });
    Ok(Page::new(&ctx, t.get("nav-answers"), body).respond())
}

fn heading(ctx: &Ctx, typed: &str) -> Html {
    let t = ctx.t;
    let mut body = Html::from(Title::new(t.get("nav-answers")).lead(t.get("answers-lead")));
    body.push(&Search {
        words: words(ctx.door.lang),
        action: ctx.href("/answers").into(),
        csrf: ctx.session.csrf.as_str().into(),
        name: "q".into(),
        label: t.get("answers-search").into(),
        hint: Some(t.get("answers-search-hint").into()),
        value: typed.into(),
        more: Html::new(),
    });
    body
}

/// The subjects: all, or one.
fn subjects(ctx: &Ctx, view: Standing, chosen: Option<Tag>) -> Html {
    let t = ctx.t;
    let tab = |tag: Option<Tag>| {
        let (label, code) = match tag {
            Some(tag) => (t.key("answer-tag", tag.code()), tag.code()),
            None => (t.get("answers-all"), ""),
        };
        Tab::new(label, ctx.href(&format!("/answers?view={}&tag={code}", view.code())), tag == chosen)
    };
    let all = std::iter::once(None).chain(Tag::ALL.iter().copied().map(Some));
    Tabs::new(t.get("answer-tags"), all.map(tab)).into()
}

/// Why there is nothing, and what would fill it.
fn empty<'a>(ctx: &Ctx, view: Standing, tag: Option<Tag>) -> Empty<'a> {
    let t = ctx.t;
    if tag.is_some() {
        let all = ctx.href(&format!("/answers?view={}", view.code()));
        return Empty::new(t.get("answers-empty-tag"), t.get("answers-empty-tag-text"))
            .action(t.get("answers-all"), all);
    }
    let empty = Empty::new(t.key("answers-empty", view.code()), t.get("answers-empty-text"));
    if ctx.must(&WRITERS).is_err() {
        return empty;
    }
    empty.action(t.get("answers-empty-action"), ctx.href("/consultations?view=answered"))
}

fn cards(ctx: &Ctx, lines: &[Line]) -> Html {
    let mut list = Html::trusted("<ul class=\"answers\">".to_owned());
    for line in lines {
        let language = line.language.code();
        list.append(&Html::trusted(format!("<li><h2 lang=\"{language}\">")));
        list.push(&ui::Link::new(line.title.as_str(), ctx.href(&path(&line.id))));
        list.append(&Html::trusted("</h2>".to_owned()));
        if !line.beginning.is_empty() {
            list.append(&Html::trusted(format!("<div lang=\"{language}\">")));
            list.append(&Html::paragraphs(&line.beginning));
            list.append(&Html::trusted("</div>".to_owned()));
        }
        let day = line.moved.parse().map(date::day).unwrap_or_default();
        let about = if language == ctx.door.lang.code() {
            day
        } else {
            format!("{day}, {}", ctx.t.key("language", language))
        };
        list.append(&Html::trusted("<p class=\"hint\">".to_owned()));
        list.push_text(&about);
        list.append(&Html::trusted("</p></li>".to_owned()));
    }
    list.append(&Html::trusted("</ul>".to_owned()));
    list
}

/// So many signs of an answer stand under its title.
const BEGINNING: usize = 180;

fn beginning(text: &str) -> String {
    if text.chars().count() <= BEGINNING {
        return text.to_owned();
    }
    let cut: String = text.chars().take(BEGINNING).collect();
    format!("{} …", cut.rsplit_once(char::is_whitespace).map_or(cut.as_str(), |(whole, _)| whole))
}

fn found(tx: &mut Read<'_>, words: &str) -> Result<Vec<Line>> {
    let mut lines = Vec::new();
    for id in near::nearest(tx, words, Audience::Professionals, Nearness::Any, ROWS)? {
        let Some((entry, _)) = entry(tx, &id)? else { continue };
        lines.push(Line {
            id,
            title: entry.content.title,
            language: entry.content.language,
            moved: entry.checked.map_or(entry.written.on, |done| done.on).to_string(),
            beginning: beginning(&entry.content.answer),
        });
    }
    Ok(lines)
}

/// `POST /{lang}/answers`: what is searched for may tell of somebody, so it stands in no address and is kept nowhere.
///
/// # Errors
/// Not found for those who work with no clients; or the record cannot be read.
pub(super) async fn search(ctx: Ctx, headers: HeaderMap, body: Bytes) -> Result<Response, Problem> {
    let form = super::typing::asked(&ctx, &headers, &body)?;
    let typed = form.text("q");
    let words = typed.clone();
    let lines = ctx.site.journal().read_settled(move |tx| found(tx, &words)).await?;
    let t = ctx.t;
    let mut page = heading(&ctx, &typed);
    if lines.is_empty() {
        let empty = Empty::new(t.get("answers-none-found"), t.get("answers-none-found-text"));
        let ask = ctx.must(&crate::consultation::ANSWERS).is_ok();
        let empty = if ask { empty.action(t.get("do-ask"), ctx.href("/consultations/new")) } else { empty };
        page.push(&empty);
    } else {
        let count = i64::try_from(lines.len()).unwrap_or_default();
        page.append(&Html::paragraphs(&t.with("answers-found", &[("count", count.into())])));
        page.append(&cards(&ctx, &lines));
    }
    Ok(Page::new(&ctx, t.get("nav-answers"), page).respond())
}
