//! What goes on beside the path, as cards on the case page: each leads to a page of its own.

use domain::access::Action;
use ui::{Cards, Crumb, Html, Notice, NoticeKind};

use super::sheet::At;
use super::{appointments, health_check, names, plan, statements, work_ability};
use crate::text::Texts;

/// What the address may say besides the case: which form was just taken.
#[derive(serde::Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    done: String,
}

/// What was just done, or why a button did nothing.
pub(super) fn news(t: Texts, asked: &Asked) -> Option<Notice<'static>> {
    let undone = asked.done == "stale" || asked.done.starts_with("not-");
    let kind = if undone { NoticeKind::Alert } else { NoticeKind::Success };
    t.find(&format!("done-{}", asked.done)).map(|text| Notice::new(kind, text, ""))
}

/// Where a page under the case stands.
pub(super) fn crumbs<'a>(at: &At<'a>, title: &'static str) -> [Crumb<'a>; 3] {
    [
        Crumb::new(at.ctx.t.get("nav-cases"), at.ctx.href("/cases")),
        Crumb::new(names::person(at.seen.card()), at.seen.href(at.ctx, "")),
        Crumb::here(title),
    ]
}

/// The cards of the case page.
pub(super) fn cards(at: &At<'_>) -> Html {
    let mut cards = Vec::new();
    if at.seen.may(at.ctx, Action::Read) {
        cards.push(Html::from(plan::card(at)));
    }
    cards.push(appointments::card(at).into());
    cards.extend(health_check::card(at).map(Html::from));
    cards.extend(work_ability::card(at).map(Html::from));
    if at.seen.may(at.ctx, Action::Read) {
        cards.push(statements::card(at).into());
    }
    Cards { cards }.into()
}
