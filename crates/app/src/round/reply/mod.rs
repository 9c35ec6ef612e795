//! The pages behind a link: whoever has it answers the questions of one round, and sees nothing else of the case. No
//! account, no cookie; without script too.

mod answer;
mod decline;
mod draft;
mod help;
mod pages;

use anyhow::{Context as _, Result};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use domain::access::{Actor, OwnCase};
use domain::case::{Case, Open};
use domain::questionnaire::{Edition, Questionnaire};
use domain::round::{Begun, Link, Over};
use jiff::civil::Date;
use journal::Read;
use std::sync::Arc;

use super::settings::By;
use super::{token, view};
use crate::account::outside::{Guest, GuestPost};
use crate::act::{Deed, load};
use crate::clock::day_of;
use crate::directory::Directory;
use crate::model::Loaded;
use crate::problem::Problem;
use crate::routes::Logged::{Change, Nothing};
use crate::routes::Routes;
use crate::routes::Who::Anybody;
use crate::site::Site;

/// Who does what is done by a link, in the record.
pub(crate) const CLIENT: &str = "client";

/// The addresses of those who answer.
pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .form("/{lang}/reply", Anybody, Nothing, get(ask_code).post(by_code))
        .get("/{lang}/reply/{token}", Anybody, Nothing, get(begin))
        .get("/{lang}/reply/{token}/help", Anybody, Nothing, get(help::show))
        .form("/{lang}/reply/{token}/ask/{item}", Anybody, Nothing, get(answer::show).post(answer::save))
        .post("/{lang}/reply/{token}/pass/{item}", Anybody, Change, post(decline::pass))
        .form("/{lang}/reply/{token}/decline", Anybody, Nothing, get(decline::show).post(decline::save))
        .post("/{lang}/reply/{token}/draft", Anybody, Change, post(draft::save))
}

/// A round that a link has opened, with what is read to show and to record it.
struct Opened {
    round: String,
    token: String,
    begun: Box<Begun>,
    case: Case,
    model: Arc<Loaded>,
    directory: Arc<Directory>,
}

/// How far a link leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Its day has not come.
    Early,
    /// There is something to answer.
    Takes,
    /// Everything is answered.
    Finished,
    Declined,
    /// Called off, too old, or the case has closed.
    Dead,
}

impl Opened {
    /// Reads the round of a link; none when there is no such link, or the client's data have been erased.
    fn read(tx: &mut Read<'_>, site: &Site, token: &str) -> Result<Option<Self>> {
        let Some(round) = token::find(tx, token)? else { return Ok(None) };
        let Some(begun) = view::find(tx, &round)?.and_then(|round| round.begun) else { return Ok(None) };
        let case = load::<Case>(tx, begun.invitation.case.as_str())?.state;
        let directory = site.directory_in(tx)?;
        let open = case.open.as_deref().context("a round of a case that was never opened")?;
        let model = Arc::clone(directory.model(&open.model).context("the case's model is not adopted")?);
        Ok(Some(Self { round, token: token.to_owned(), begun, case, model, directory }))
    }

    fn open(&self) -> Result<&Open> {
        self.case.open.as_deref().context("a round of a case that was never opened")
    }

    fn state(&self, today: Date) -> Result<State> {
        let open = self.open()?;
        Ok(match &self.begun.over {
            Some(Over::Finished) => State::Finished,
            Some(Over::Declined(_)) => State::Declined,
            None if self.begun.takes(open, today) && !self.remaining()?.is_empty() => State::Takes,
            None if self.begun.takes(open, today) => State::Finished,
            None if self.begun.link(today) == Link::Early && open.closed.is_none() => State::Early,
            Some(Over::Ended) | None => State::Dead,
        })
    }

    /// What is still asked, in order.
    fn remaining(&self) -> Result<Vec<&Edition>> {
        Ok(self.begun.remaining(self.open()?, &self.model.model))
    }

    /// Is a questionnaire of that name still asked?
    fn asks(&self, item: &str) -> Result<bool> {
        Ok(self.remaining()?.iter().any(|edition| edition.id.as_str() == item))
    }

    /// The questionnaire of an edition.
    fn questionnaire(&self, edition: &Edition) -> Result<&Arc<Questionnaire>> {
        self.directory.questionnaires.get(edition).with_context(|| format!("the questionnaire {edition}"))
    }

    /// The place of a questionnaire among all that are asked, from one, and how many they are.
    fn place(&self, edition: &Edition) -> (usize, usize) {
        let asked = &self.begun.invitation.questionnaires;
        (asked.iter().position(|one| one == edition).map_or(1, |place| place + 1), asked.len())
    }

    /// The client's deed, in this case and in no other.
    fn deed(&self, guest: &Guest, cause: &str) -> Result<Deed> {
        let deed = guest.deed(CLIENT, cause);
        let client = Some(OwnCase::of(self.open()?));
        Ok(Deed {
            actor: Actor { client, ..deed.actor.clone() },
            directory: Arc::clone(&self.directory),
            ..deed
        })
    }

    fn href(&self, guest: &Guest, path: &str) -> String {
        guest.door.href(&format!("/reply/{}{path}", self.token))
    }
}

/// The round of a link; else the page that says why there is none. Only who has no link is counted: many come from the
/// address of one carrier.
async fn found(guest: &Guest, token: &str) -> Result<Result<Opened, Response>, Problem> {
    if guest.site.config().reply.by == By::SignIn {
        return Ok(Err(pages::sign_in(guest)));
    }
    let (site, token) = (guest.site.clone(), token.to_owned());
    let found = guest.site.journal().read(move |tx| Opened::read(tx, &site, &token)).await?;
    if let Some(found) = found {
        return Ok(Ok(found));
    }
    guest.counted()?;
    Ok(Err(pages::unknown(guest)))
}

/// The round of a link that takes answers; else the page that says what has become of it.
async fn opened(guest: &Guest, token: &str) -> Result<Result<Opened, Response>, Problem> {
    let found = match found(guest, token).await? {
        Ok(found) => found,
        Err(page) => return Ok(Err(page)),
    };
    Ok(match found.state(day_of(guest.now))? {
        State::Takes => Ok(found),
        state @ (State::Finished | State::Declined) => {
            let told = help::recorded(guest, &found)?;
            Err(pages::over(guest, &found, state, &told))
        }
        state @ (State::Early | State::Dead) => Err(pages::over(guest, &found, state, &[])),
    })
}

/// `GET /{lang}/reply/{token}`: what it is about.
///
/// # Errors
/// Too many wrong links from this address, or the record cannot be read.
async fn begin(guest: Guest, Path((_, token)): Path<(String, String)>) -> Result<Response, Problem> {
    Ok(match opened(&guest, &token).await? {
        Ok(opened) => pages::intro(&guest, &opened, &help::recorded(&guest, &opened)?)?,
        Err(page) => page,
    })
}

/// `GET /{lang}/reply`: asks for the code of the letter.
///
/// # Errors
/// None.
async fn ask_code(guest: Guest) -> Result<Response, Problem> {
    if guest.site.config().reply.by == By::SignIn {
        return Ok(pages::sign_in(&guest));
    }
    Ok(pages::code(&guest, "", false))
}

/// `POST /{lang}/reply`: the code leads to the link's pages.
///
/// # Errors
/// Too many wrong codes from this address, or the record cannot be read.
async fn by_code(GuestPost { guest, form }: GuestPost) -> Result<Response, Problem> {
    if guest.site.config().reply.by == By::SignIn {
        return Ok(pages::sign_in(&guest));
    }
    guest.admit()?;
    let typed = form.text("code");
    let code = typed.clone();
    let found = guest.site.journal().read(move |tx| {
        let Some(round) = token::find_by_code(tx, &code)? else { return Ok(None) };
        let begun = view::find(tx, &round)?.and_then(|round| round.begun);
        Ok(begun.map(|begun| token::link(tx, &round, &begun)))
    });
    if let Some(link) = found.await? {
        return Ok(Redirect::to(&guest.door.href(&format!("/reply/{link}"))).into_response());
    }
    guest.count();
    Ok(pages::code(&guest, &typed, true))
}

/// With another status: the page is there, what was asked for is not.
fn gone(mut response: Response) -> Response {
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}
