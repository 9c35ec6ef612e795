//! The client does not want to answer: one questionnaire, or all that is left. The case gets the coded reason.

use anyhow::{Context as _, Result, bail};
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::case::{Case, Command as CaseCommand, Refusal, Side};
use domain::id::Name;
use domain::round::Command;
use journal::Write;
use ui::{Choice, Field, Form, Html, Title};

use super::answer::{names, note};
use super::{Opened, draft, opened, sign_in};
use crate::account::outside::{Guest, GuestPost};
use crate::act::{Answer, Deed, carry_out};
use crate::problem::Problem;
use crate::site::Site;

/// The coded reasons that a client can give; the first when none is given.
const REASONS: [&str; 3] = ["declined", "health", "language"];

/// Those of them that the model knows; else whatever it names first.
fn reasons(opened: &Opened) -> Vec<&Name> {
    let known = &opened.model.model.closing.missing;
    let own: Vec<&Name> = known.iter().filter(|reason| REASONS.contains(&reason.as_str())).collect();
    if own.is_empty() { known.iter().take(1).collect() } else { own }
}

/// `GET /{lang}/reply/{token}/decline`.
///
/// # Errors
/// Too many wrong links from this address, or the record cannot be read.
pub(super) async fn show(
    guest: Guest,
    Path((_, token)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let opened = match opened(&guest, &token).await? {
        Ok(opened) => opened,
        Err(page) => return Ok(page),
    };
    let t = guest.t;
    let reasons = reasons(&opened).into_iter().filter(|reason| REASONS.contains(&reason.as_str()));
    let choices: Vec<Choice<'_>> =
        reasons.map(|code| Choice::new(code.0.clone(), t.key("reply-reason", code.as_str()))).collect();
    let mut form = Form::new(guest.words(), opened.href(&guest, "/decline"), "")
        .command(guest.site.id())
        .submit(t.get("reply-decline-submit"))
        .secondary(t.get("reply-back"), opened.href(&guest, ""));
    if !choices.is_empty() {
        let field = Field::radios("reason", t.get("reply-reason"), choices);
        form = form.part(field.hint(t.get("reply-reason-hint")));
    }
    let mut body = Html::from(Title::new(t.get("reply-decline-title")).lead(t.get("reply-decline-lead")));
    body.push(&form);
    Ok(opened.page(&guest, t.get("reply-decline-title"), body, false))
}

/// What is left unanswered, on its way into the record.
struct Leaving {
    site: Site,
    token: String,
    deed: Deed,
    /// One questionnaire; none for all that is left.
    item: Option<Name>,
    reason: String,
}

impl Leaving {
    fn leave(self, tx: &mut Write<'_>) -> Result<()> {
        let Self { site, token, deed, item, reason } = self;
        if tx.done(&deed.cause)? || tx.done(&format!("{} round", deed.cause))? {
            return Ok(());
        }
        let Some(opened) = Opened::read(tx, &site, &token)? else { return Ok(()) };
        let left = names(&opened)?;
        let meant: Vec<Name> =
            left.into_iter().filter(|id| item.as_ref().is_none_or(|it| it == id)).collect();
        if meant.is_empty() || !opened.begun.takes(opened.open()?, deed.stamp.on) {
            return Ok(());
        }
        let known = reasons(&opened);
        let reason = known.iter().find(|code| code.as_str() == reason).or(known.first());
        let reason = (**reason.context("a model without reasons")?).clone();
        let command = CaseCommand::LeaveUnmeasured {
            by: Side::Client,
            occasion: opened.begun.invitation.occasion,
            instruments: meant.clone(),
            reason: reason.clone(),
        };
        match carry_out::<Case>(tx, &deed, opened.begun.invitation.case.as_str(), command)? {
            // Somebody has recorded the reason before: it stands.
            Answer::Done(_) | Answer::Refused(Refusal::AlreadyRecorded) => {}
            Answer::Refused(why) => bail!("the case refused the client's no: {:?}", why.code()),
            Answer::Again | Answer::Stale | Answer::Forbidden | Answer::Hidden => {
                bail!("the client of a case could not decline in it")
            }
        }
        let command = match item {
            Some(questionnaire) => Command::Pass { questionnaire },
            None => Command::Decline { reason },
        };
        note(tx, &deed, &opened.round, command)?;
        meant.iter().try_for_each(|id| draft::forget(tx, &opened.round, id))
    }
}

async fn leave(
    GuestPost { guest, form }: GuestPost,
    token: &str,
    item: Option<Name>,
) -> Result<Response, Problem> {
    if let Some(page) = sign_in::missing(&guest, token, None).await? {
        return Ok(page);
    }
    let opened = match opened(&guest, token).await? {
        Ok(opened) => opened,
        Err(page) => return Ok(page),
    };
    let command = form.command_id().ok_or(Problem::BadRequest)?;
    let leaving = Leaving {
        site: guest.site.clone(),
        token: opened.token.clone(),
        deed: opened.deed(&guest, command)?,
        item,
        reason: form.get("reason").to_owned(),
    };
    guest.site.journal().write(move |tx| leaving.leave(tx)).await?;
    Ok(Redirect::to(&opened.href(&guest, "")).into_response())
}

/// `POST /{lang}/reply/{token}/decline`.
///
/// # Errors
/// The record cannot be read or written.
pub(super) async fn save(
    Path((_, token)): Path<(String, String)>,
    post: GuestPost,
) -> Result<Response, Problem> {
    leave(post, &token, None).await
}

/// `POST /{lang}/reply/{token}/pass/{item}`: this questionnaire is left out, the others are not.
///
/// # Errors
/// The record cannot be read or written.
pub(super) async fn pass(
    Path((_, token, item)): Path<(String, String, String)>,
    post: GuestPost,
) -> Result<Response, Problem> {
    leave(post, &token, Some(item.as_str().into())).await
}
