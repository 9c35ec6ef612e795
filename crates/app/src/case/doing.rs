//! What the stage of a case asks to be done: a list of tasks, each with what became of it.

use domain::access::Action;
use domain::case::ActionResult;
use ui::{Html, StatusKind, StatusLabel, Task, TaskList};

use super::names;
use super::sheet::At;
use crate::date;
use crate::frame::words;

/// The list; empty when the stage asks for nothing, or the case is closed.
pub(super) fn actions(at: &At<'_>) -> Html {
    let (ctx, model) = (at.ctx, &at.seen.model.model);
    let writes = at.seen.may(ctx, Action::Write);
    let (Some(stage), Some(visit)) = (model.stage(at.open.stage()), at.open.visits.last()) else {
        return Html::new();
    };
    if at.open.closed.is_some() || stage.actions.is_empty() {
        return Html::new();
    }
    let items = stage.actions.iter().map(|action| {
        let name = names::of(at, "action", action);
        let href = at.seen.href(ctx, &format!("/actions/{action}"));
        let task = if writes { Task::new(name, href) } else { Task { href: None, ..Task::new(name, "") } };
        let Some(taken) = visit.taken.get(action) else { return task };
        let kind = match taken.result {
            ActionResult::Done => StatusKind::Success,
            ActionResult::NotReached => StatusKind::Alert,
            ActionResult::NotNeeded => StatusKind::Neutral,
        };
        let when = format!("{}, {}", names::worker(ctx, &taken.by), date::day(taken.on));
        task.about(when).status(StatusLabel::new(kind, ctx.t.key("action", taken.result.code())))
    });
    TaskList { words: words(ctx.door.lang), items: items.collect() }.into()
}
