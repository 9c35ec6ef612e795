//! Everything that has happened, a page at a time.

use axum::extract::{Path, Query};
use axum::response::Response;
use domain::access::Action;
use ui::{Crumb, Html, Pagination, Title};

use super::names;
use super::seen::{With, see};
use super::sheet::At;
use super::timeline::timeline;
use crate::ctx::Ctx;
use crate::frame::{Page, words};
use crate::problem::Problem;

/// Where the page begins.
#[derive(serde::Deserialize)]
pub struct Asked {
    #[serde(default)]
    before: Option<i64>,
}

/// `GET /{lang}/cases/{case}/history`.
///
/// # Errors
/// Not found, or the record cannot be read.
pub async fn show(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let before = asked.before.unwrap_or(i64::MAX);
    let seen = see(&ctx, &id, Action::See, With::Before(before), "case-history").await?;
    let at = At { ctx: &ctx, seen: &seen, open: seen.open()?, item: "" };
    let title = ctx.t.get("case-timeline");
    let name = names::person(seen.card());
    let oldest = seen.latest.last().map_or(1, |fact| fact.version);
    let next = (oldest > 1).then(|| seen.href(&ctx, &format!("/history?before={oldest}")).into());
    let body = Html::from(Title::new(title).above(name.clone())).and(timeline(&at)).and(Pagination {
        words: words(ctx.door.lang),
        previous: None,
        next,
    });
    let crumbs = [
        Crumb::new(ctx.t.get("nav-cases"), ctx.href("/cases")),
        Crumb::new(name, seen.href(&ctx, "")),
        Crumb::here(title),
    ];
    Ok(Page::new(&ctx, title, body).under(crumbs).respond())
}
