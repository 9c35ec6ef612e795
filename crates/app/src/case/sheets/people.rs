//! Who walks with the client: naming, deputy, hand-over, helpers, telling the client.

use domain::access::Action;
use domain::case::{Command, Told};
use domain::id::{Name, WorkerId};
use domain::worker::Worker;
use ui::{Choice, Form};

use super::{area, entries, line, radios, select, workers};
use crate::case::sheet::{At, Filled, Sheet};
use crate::ctx::Posted;

type Wrong = Vec<(&'static str, &'static str)>;

fn worker_of(posted: &Posted, name: &'static str) -> Result<WorkerId, Wrong> {
    posted.find(name).map(WorkerId::from).ok_or_else(|| vec![(name, "refusal-choose-one")])
}

fn may_be_responsible(at: &At<'_>) -> Vec<Choice<'static>> {
    let now = at.open.responsible.as_ref().map(|it| it.worker.clone());
    workers(at, |id, worker: &Worker| worker.may_be_responsible(at.ctx.today) && Some(id) != now.as_ref())
}

/// The responsible person is named.
pub struct ResponsibleSheet;

impl Sheet for ResponsibleSheet {
    const NAME: &'static str = "responsible";
    const ACTION: Action = Action::Steer;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let model = &at.seen.model.model;
        let kinds = entries(at, "responsible", &model.organisation.responsible_kinds);
        let first = model.organisation.responsible_kinds.first().map(Name::as_str).unwrap_or_default();
        let marks = entries(at, "mark", model.marks.iter().map(|mark| &mark.id));
        form.part(select(t, filled, "worker", may_be_responsible(at), at.ctx.me().as_str()).required())
            .part(radios(t, filled, "kind", kinds, first).required())
            .part(select(t, filled, "deputy", may_be_responsible(at), ""))
            .part(select(t, filled, "mark", marks, ""))
    }

    fn command(_at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        Ok(Command::NameResponsible {
            worker: worker_of(posted, "worker")?,
            kind: posted.get("kind").into(),
            mark: posted.find("mark").map(Name::from),
            deputy: posted.find("deputy").map(WorkerId::from),
        })
    }
}

/// The deputy.
pub struct DeputySheet;

impl Sheet for DeputySheet {
    const NAME: &'static str = "deputy";
    const ACTION: Action = Action::Steer;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let now = at.open.responsible.as_ref().and_then(|it| it.deputy.as_ref());
        let known = now.map(WorkerId::as_str).unwrap_or_default();
        form.part(select(at.ctx.t, filled, "deputy", may_be_responsible(at), known))
    }

    fn command(_at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        Ok(Command::NameDeputy { deputy: posted.find("deputy").map(WorkerId::from) })
    }
}

/// A hand-over begins.
pub struct HandOverSheet;

impl Sheet for HandOverSheet {
    const NAME: &'static str = "hand-over";
    const ACTION: Action = Action::HandOver;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        form.part(select(t, filled, "worker", may_be_responsible(at), "").required())
            .part(area(t, filled, "reason", 3, "").required())
    }

    fn command(_at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        Ok(Command::BeginHandOver { to: worker_of(posted, "worker")?, reason: posted.text("reason") })
    }
}

/// The client is told who is responsible now.
pub struct TellSheet;

impl Sheet for TellSheet {
    const NAME: &'static str = "telling";
    const ACTION: Action = Action::Write;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let ways = ["in-person", "phone", "letter", "message"];
        let ways = ways.map(|way| Choice::new(way, t.key("told", way)));
        form.part(radios(t, filled, "how", ways.into(), "").required())
    }

    fn command(_at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let how = match posted.get("how") {
            "in-person" => Told::InPerson,
            "phone" => Told::Phone,
            "letter" => Told::Letter,
            "message" => Told::Message,
            _ => return Err(vec![("how", "refusal-choose-one")]),
        };
        Ok(Command::TellClient { how })
    }
}

/// A helper: pair work. The owner does not move.
pub struct HelperSheet;

impl Sheet for HelperSheet {
    const NAME: &'static str = "helper";
    const ACTION: Action = Action::Steer;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let free = workers(at, |id, _| !at.open.helpers.contains_key(id) && id != at.ctx.me());
        form.part(select(t, filled, "worker", free, "").required())
            .part(line(t, filled, "purpose", "").required())
    }

    fn command(_at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        Ok(Command::AddHelper { worker: worker_of(posted, "worker")?, purpose: posted.text("purpose") })
    }
}
