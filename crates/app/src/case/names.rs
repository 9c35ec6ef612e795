//! Names that people know things by: of people, of what a model names, of what is missing.

use std::borrow::Cow;
use std::collections::BTreeSet;

use domain::access::Action;
use domain::case::{Gap, Owner};
use domain::id::{Name, WorkerId};
use domain::model::{Phase, Requirement};
use domain::person::Card;
use domain::questionnaire::text;

use super::sheet::At;
use crate::ctx::Ctx;
use crate::model::Loaded;

/// `Aino Esimerkki`.
pub fn person(card: &Card) -> String {
    format!("{} {}", card.name.given, card.name.family)
}

/// What the model calls an entry.
pub fn of(at: &At<'_>, section: &str, name: &Name) -> String {
    at.seen.model.text.of(at.ctx.door.lang, section, name)
}

/// What a model calls an entry.
pub fn in_model(ctx: &Ctx, model: &Loaded, section: &str, name: &Name) -> String {
    model.text.of(ctx.door.lang, section, name)
}

/// A worker with title.
pub fn worker(ctx: &Ctx, worker: &WorkerId) -> String {
    match ctx.directory.workers.get(worker).and_then(|worker| worker.profile.as_ref()) {
        Some(profile) if !profile.title.is_empty() => format!("{}, {}", profile.name, profile.title),
        Some(profile) => profile.name.clone(),
        None if is_client(ctx, worker) => ctx.t.get("by-client").to_owned(),
        None => worker.0.clone(),
    }
}

/// Was it the client, by a link? Nobody of the directory has that name.
pub fn is_client(ctx: &Ctx, worker: &WorkerId) -> bool {
    worker.as_str() == crate::round::reply::CLIENT && !ctx.directory.workers.contains_key(worker)
}

/// Who owns the client relationship.
pub fn owner(ctx: &Ctx, owner: &Owner) -> String {
    match owner {
        Owner::Team(team) => ctx.directory.team(team).to_owned(),
        Owner::Worker(id) => worker(ctx, id),
        Owner::Outside(name) => name.clone(),
    }
}

/// A national phase.
pub fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Encounter => "phase-encounter",
        Phase::Guidance => "phase-guidance",
        Phase::Assessment => "phase-assessment",
        Phase::Delivery => "phase-delivery",
        Phase::FollowUp => "phase-follow-up",
    }
}

/// What a requirement asks for.
pub fn requirement(ctx: &Ctx, model: &Loaded, requirement: &Requirement) -> String {
    let t = ctx.t;
    let with = |key: &str, section: &str, name: &Name| {
        let called = in_model(ctx, model, section, name);
        t.with(key, &[("name", called.as_str().into())])
    };
    match requirement {
        Requirement::Need => t.get("requirement-need").to_owned(),
        Requirement::Criteria => t.get("requirement-criteria").to_owned(),
        Requirement::Agreement => t.get("requirement-agreement").to_owned(),
        Requirement::Basis => t.get("requirement-basis").to_owned(),
        Requirement::Responsible => t.get("requirement-responsible").to_owned(),
        Requirement::Owner => t.get("requirement-owner").to_owned(),
        Requirement::Goals => t.get("requirement-goals").to_owned(),
        Requirement::Consent(name) => with("requirement-consent", "consent", name),
        Requirement::Decision(name) => with("requirement-decision", "decision", name),
        Requirement::Measure(name) => with("requirement-measure", "instrument", name),
    }
}

/// Where something is mended: the path under the case, and what one must be allowed to do there.
pub type Way = (Action, Cow<'static, str>);

/// Where a requirement is met.
pub fn mends(at: &At<'_>, requirement: &Requirement) -> Way {
    let (action, path) = match requirement {
        Requirement::Need => (Action::Steer, "/need"),
        Requirement::Criteria => (Action::Steer, "/criteria"),
        Requirement::Agreement | Requirement::Basis | Requirement::Consent(_) => (Action::Basis, "/bases"),
        Requirement::Responsible => (Action::Steer, "/responsible"),
        Requirement::Owner => (Action::Steer, "/owner"),
        Requirement::Goals => (Action::Write, "/goals"),
        Requirement::Decision(_) => (Action::Write, "/decisions"),
        Requirement::Measure(instrument) => return measures(at, instrument),
    };
    (action, path.into())
}

/// Where an instrument is answered, or why it is not.
fn measures(at: &At<'_>, instrument: &Name) -> Way {
    let offered = at.ctx.directory.questionnaires.offered(instrument.as_str()).is_some();
    let path = if offered { format!("/questionnaires/{instrument}").into() } else { "/measurements".into() };
    (Action::Write, path)
}

/// What closing still needs.
pub fn gap(at: &At<'_>, gap: &Gap) -> String {
    let t = at.ctx.t;
    match gap {
        Gap::ResponsibleAssessment => t.get("gap-responsible-assessment").to_owned(),
        Gap::ClientAssessment => t.get("gap-client-assessment").to_owned(),
        Gap::Goal(goal) => {
            let text = at.open.goals.get(goal).map(|goal| goal.text.clone()).unwrap_or_default();
            t.with("gap-goal", &[("name", text.as_str().into())])
        }
        Gap::FollowUp(instrument) => {
            t.with("gap-follow-up", &[("name", of(at, "instrument", instrument).as_str().into())])
        }
        Gap::Flag(response) => {
            let edition = at.open.responses.get(response).map(|found| &found.questionnaire);
            let asked = edition.and_then(|edition| at.ctx.directory.questionnaires.get(edition));
            let title = asked.map(|it| text(&it.title, at.ctx.door.lang.code())).unwrap_or_default();
            t.with("gap-flag", &[("name", title.into())])
        }
    }
}

/// Where a gap is mended.
pub fn gap_mends(at: &At<'_>, gap: &Gap) -> Way {
    match gap {
        Gap::ResponsibleAssessment | Gap::Goal(_) => (Action::Assess, "/assessment".into()),
        Gap::ClientAssessment => (Action::Write, "/client-assessment".into()),
        Gap::FollowUp(instrument) => measures(at, instrument),
        Gap::Flag(response) => (Action::Write, format!("/answers/{response}/flags").into()),
    }
}

/// Names in the order in which the model has them, each once.
pub fn in_order<'n>(names: impl IntoIterator<Item = &'n Name>) -> Vec<&'n Name> {
    let mut seen = BTreeSet::new();
    names.into_iter().filter(|name| seen.insert(*name)).collect()
}
