//! From an identified consultation to pair work: a pair is found, the client moves to where pair work happens, and
//! everything that was asked and answered is there already. The owner never moves (invariant 3).

use std::fmt;

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
        Ok(()) => format!("/cases/{case}?done=helper"),
        Err(Fault::Work(error)) => match error.downcast::<No>() {
            // The sheet says what is missing, with the links that mend it.
            Ok(No(Did::Missing)) => format!("/cases/{case}/move"),
            Ok(No(Did::Refused(code))) => format!("{}?done={code}", path(&id)),
            Err(error) => return Err(Problem::Broken(error)),
        },
        Err(fault) => return Err(fault.into()),
    };
    Ok(Redirect::to(&ctx.href(&to)).into_response())
}

/// What became of it. When something is missing or refused, nothing is recorded.
#[derive(Debug)]
enum Did {
    Missing,
    Refused(&'static str),
}

/// Why it was given up: carried out of the transaction, so that all is undone.
#[derive(Debug)]
struct No(Did);

impl fmt::Display for No {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "pair work cannot begin: {:?}", self.0)
    }
}

impl std::error::Error for No {}

fn all(tx: &mut Write<'_>, deed: &Deed, case: &str, pair: WorkerId, purpose: String) -> Result<()> {
    let no = |did: Did| anyhow::Error::from(No(did));
    let helper = Deed { cause: format!("{}/pair", deed.cause), ..deed.clone() };
    match carry_out::<Case>(tx, &helper, case, Command::AddHelper { worker: pair, purpose })? {
        Answer::Done(_) | Answer::Again | Answer::Refused(Refusal::AlreadyHelping) => {}
        Answer::Refused(refusal) => return Err(no(Did::Refused(refusal.code().0))),
        Answer::Stale | Answer::Forbidden | Answer::Hidden => return Err(no(Did::Refused("pair-not-yours"))),
    }
    let open = load::<Case>(tx, case)?.state.open.ok_or_else(|| no(Did::Refused("pair-not-yours")))?;
    let Some(to) = stage(deed.directory.rules(&open.model)?).filter(|to| to != open.stage()) else {
        return Ok(());
    };
    match carry_out::<Case>(tx, deed, case, Command::Move { to, reason: None })? {
        Answer::Done(_) | Answer::Again => Ok(()),
        Answer::Refused(
            Refusal::Missing(_) | Refusal::NeverSkipped(_) | Refusal::UnknownMove | Refusal::ReasonMissing,
        ) => Err(no(Did::Missing)),
        Answer::Refused(refusal) => Err(no(Did::Refused(refusal.code().0))),
        Answer::Stale | Answer::Forbidden | Answer::Hidden => Err(no(Did::Refused("pair-not-yours"))),
    }
}
