//! From an identified consultation to pair work: a pair is found, the client moves to where pair work happens, and
//! everything that was asked and answered is there already. The owner never moves (invariant 3).

use anyhow::Result;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::case::{Case, Command, Refusal};
use domain::id::{Name, WorkerId};
use domain::model::{Model, Phase, Right, StageOwner};
use journal::{Fault, Write};
use ui::{Choice, Field, Form, Html};

use super::thread::{Seen, open, path};
use crate::act::{Answer, Deed, carry_out, load};
use crate::case::names;
use crate::ctx::{Ctx, Post};
use crate::frame::words;
use crate::problem::Problem;
use crate::site::Site;

/// Where pair work happens: a stage of assessment in which the client stays with the one who asked.
fn stage(model: &Model) -> Option<Name> {
    let fits = |owner, phase| owner == StageOwner::Asker && phase == Phase::Assessment;
    model.stages.iter().find(|stage| fits(stage.owner, stage.phase)).map(|stage| stage.id.clone())
}

/// Who may be found as a pair: those who answer consultations, the reader first.
fn pairs(ctx: &Ctx) -> Vec<Choice<'static>> {
    let able = ctx
        .directory
        .workers
        .iter()
        .filter(|(_, worker)| worker.works() && worker.rights_on(ctx.today).contains(&Right::Consult));
    let mut able: Vec<_> =
        able.map(|(id, _)| (id != ctx.me(), names::worker(ctx, id), id.0.clone())).collect();
    able.sort();
    able.into_iter().map(|(_, name, id)| Choice::new(id, name)).collect()
}

/// The form on the page of an identified consultation.
pub(super) fn form<'a>(ctx: &'a Ctx, seen: &Seen) -> Form<'a> {
    let t = ctx.t;
    let action = ctx.href(&format!("{}/pair-work", path(&seen.id)));
    Form::new(words(ctx.door.lang), action, ctx.session.csrf.as_str())
        .command(ctx.site.id())
        .scope("pair-")
        .part(Field::select("pair", t.get("field-pair"), pairs(ctx)).value(ctx.me().0.clone()).required())
        .part(Html::paragraphs(t.get("pair-stays")))
        .submit(t.get("do-pair-work"))
}

/// `POST /{lang}/consultations/{consultation}/pair-work`.
///
/// # Errors
/// Not found before the client has a case; or the record cannot be written.
pub(super) async fn begin(
    State(site): State<Site>,
    Path((_, id)): Path<(String, String)>,
    Post { ctx, form }: Post,
) -> Result<Response, Problem> {
    let seen = open(&ctx, &id).await?;
    let case = seen.thread.identified.as_ref().and_then(|identified| identified.whom.case.clone());
    let case = case.ok_or(Problem::NotFound)?.0;
    let pair = WorkerId::from(form.get("pair"));
    let (deed, stream, purpose) =
        (ctx.deed(form.command(), None), case.clone(), ctx.t.get("pair-purpose").to_owned());
    let done = site.journal().write(move |tx| all(tx, &deed, &stream, pair, purpose)).await;
    let to = match done {
        Ok(Did::Begun) => format!("/cases/{case}?done=helper"),
        // The sheet says what is missing, with the links that mend it.
        Ok(Did::Missing) => format!("/cases/{case}/move"),
        Ok(Did::Refused(code)) => format!("{}?done={code}", path(&id)),
        Err(Fault::Work(error)) => return Err(Problem::Broken(error)),
        Err(fault) => return Err(fault.into()),
    };
    Ok(Redirect::to(&ctx.href(&to)).into_response())
}

/// What became of it.
enum Did {
    Begun,
    Missing,
    Refused(&'static str),
}

fn all(tx: &mut Write<'_>, deed: &Deed, case: &str, pair: WorkerId, purpose: String) -> Result<Did> {
    let helper = Deed { cause: format!("{}/pair", deed.cause), ..deed.clone() };
    match carry_out::<Case>(tx, &helper, case, Command::AddHelper { worker: pair, purpose })? {
        Answer::Done(_) | Answer::Again | Answer::Refused(Refusal::AlreadyHelping) => {}
        Answer::Refused(refusal) => return Ok(Did::Refused(refusal.code().0)),
        Answer::Stale | Answer::Forbidden | Answer::Hidden => return Ok(Did::Refused("pair-not-yours")),
    }
    let Some(open) = load::<Case>(tx, case)?.state.open else { return Ok(Did::Refused("pair-not-yours")) };
    let model = deed.directory.rules(&open.model)?;
    let Some(to) = stage(model).filter(|to| to != open.stage()) else { return Ok(Did::Begun) };
    match carry_out::<Case>(tx, deed, case, Command::Move { to, reason: None })? {
        Answer::Done(_) | Answer::Again => Ok(Did::Begun),
        Answer::Refused(
            Refusal::Missing(_) | Refusal::NeverSkipped(_) | Refusal::UnknownMove | Refusal::ReasonMissing,
        ) => Ok(Did::Missing),
        Answer::Refused(refusal) => Ok(Did::Refused(refusal.code().0)),
        Answer::Stale | Answer::Forbidden | Answer::Hidden => Ok(Did::Refused("pair-not-yours")),
    }
}
