//! One questionnaire of the round, as its client answers it: what is sent is on record at once, in case and round
//! together or in neither.

use anyhow::{Result, bail};
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::case::{Case, Command as CaseCommand, Filled, Refusal};
use domain::id::{ItemId, Name};
use domain::questionnaire::{Mode, Questionnaire, text};
use domain::round::{Command, Round};
use journal::Write;
use ui::{ButtonKind, Buttons, ErrorSummary, Form, Html, Link, Notice, NoticeKind, PostButton, Title};

use super::{Opened, State, draft, found, help, opened, pages, sign_in};
use crate::account::outside::{Guest, GuestPost};
use crate::act::{Answer, Deed, carry_out};
use crate::clock::day_of;
use crate::ctx::Posted;
use crate::problem::Problem;
use crate::questionnaire::form::{self, Errors, Sheet};
use crate::site::Site;

/// `GET /{lang}/reply/{token}/ask/{item}`.
///
/// # Errors
/// Not found, or the record cannot be read.
pub(super) async fn show(
    guest: Guest,
    Path((_, token, item)): Path<(String, String, String)>,
) -> Result<Response, Problem> {
    let opened = match opened(&guest, &token).await? {
        Ok(opened) => opened,
        Err(page) => return Ok(page),
    };
    let Some(questionnaire) = asked(&opened, &item)? else { return Ok(onward(&guest, &opened)) };
    let kept = draft::find(&guest, &opened, &item).await?;
    let filling = Filling { guest: &guest, opened: &opened, questionnaire: &questionnaire };
    Ok(filling.page(&kept, &Errors::new(), &guest.site.id())?)
}

/// The questionnaire of that name, if it is still asked.
fn asked(opened: &Opened, item: &str) -> Result<Option<std::sync::Arc<Questionnaire>>> {
    let remaining = opened.remaining()?;
    let edition = remaining.into_iter().find(|edition| edition.id.as_str() == item);
    edition.map(|edition| opened.questionnaire(edition).cloned()).transpose()
}

/// Where the client goes on: the link knows what comes next.
fn onward(guest: &Guest, opened: &Opened) -> Response {
    Redirect::to(&opened.href(guest, "")).into_response()
}

/// One questionnaire on its page.
struct Filling<'a> {
    guest: &'a Guest,
    opened: &'a Opened,
    questionnaire: &'a Questionnaire,
}

impl Filling<'_> {
    fn page(&self, posted: &Posted, errors: &Errors, command: &str) -> Result<Response> {
        let Self { guest, opened, questionnaire } = self;
        let t = guest.t;
        let lang = guest.door.lang.code();
        let language = questionnaire.language(lang);
        let (place, of) = opened.place(&questionnaire.edition());
        let last = opened.remaining()?.len() == 1;
        let path = opened.href(guest, &format!("/ask/{}", questionnaire.id));
        let sheet = Sheet { questionnaire, language, t, posted, errors };
        let form = Form::new(guest.words(), path, "")
            .command(command.to_owned())
            .draft_of_all(questionnaire.id.0.clone())
            .draft_to(format!("/reply/{}/draft", opened.token))
            .submit(t.get(if last { "reply-send" } else { "reply-next" }));
        let mut form = sheet.form(form);
        if let Some(general) = errors.get("") {
            form = form.error(general.clone());
        }
        let counts = [
            ("place", i64::try_from(place).unwrap_or(1).into()),
            ("of", i64::try_from(of).unwrap_or(1).into()),
        ];
        let title = text(&questionnaire.title, language).to_owned();
        let mut heading = Title::new(title.clone()).above(t.with("reply-place", &counts));
        let intro = text(&questionnaire.intro, language);
        if !intro.is_empty() {
            heading = heading.lead(intro.to_owned());
        }
        let mut body = Html::from(ErrorSummary::of(&form));
        body.push(&heading);
        if language != lang {
            body.push(&Notice::new(NoticeKind::Info, t.get("reply-one-language"), ""));
        }
        body.append(&Html::paragraphs(t.get("reply-leave-out")));
        body.push(&form);
        let mut buttons: Vec<Html> = Vec::new();
        if !last {
            let action = opened.href(guest, &format!("/pass/{}", questionnaire.id));
            let pass = PostButton::new(t.get("reply-pass"), action, "").command(guest.site.id());
            buttons.push(pass.kind(ButtonKind::Secondary).into());
        }
        buttons.push(Link::new(t.get("reply-decline"), opened.href(guest, "/decline")).into());
        body.push(&Buttons { buttons });
        Ok(opened.page(guest, &title, body, form.has_errors()))
    }
}

/// `POST` of the same.
///
/// # Errors
/// The record cannot be read or written.
pub(super) async fn save(
    Path((_, token, item)): Path<(String, String, String)>,
    GuestPost { guest, form: posted }: GuestPost,
) -> Result<Response, Problem> {
    if let Some(page) = sign_in::missing(&guest, &token, Some((&item, &posted))).await? {
        return Ok(page);
    }
    let opened = match found(&guest, &token).await? {
        Ok(opened) => opened,
        Err(page) => return Ok(page),
    };
    let takes = opened.state(day_of(guest.now))? == State::Takes;
    let Some(questionnaire) = asked(&opened, &item)?.filter(|_| takes) else {
        return Ok(late(&guest, &opened, &item, &posted)?);
    };
    let command = posted.command_id().ok_or(Problem::BadRequest)?.to_owned();
    let filling = Filling { guest: &guest, opened: &opened, questionnaire: &questionnaire };
    let again = |errors: &Errors| filling.page(&posted, errors, &command);
    if form::asks_for_row(&posted).is_some() {
        return Ok(again(&Errors::new())?);
    }
    let answers = match form::read(guest.t, &questionnaire, &posted) {
        Ok(answers) => answers,
        Err(errors) => return Ok(again(&errors)?),
    };
    let calls = questionnaire.raised(&answers).next().is_some();
    let filled = Filled {
        questionnaire: questionnaire.edition(),
        language: questionnaire.language(guest.door.lang.code()).to_owned(),
        mode: Mode::Client,
        occasion: Some(opened.begun.invitation.occasion),
        on: day_of(guest.now),
        answers,
    };
    let taking = Taking {
        site: guest.site.clone(),
        token: opened.token.clone(),
        deed: opened.deed(&guest, &command)?,
        response: guest.site.id().as_str().into(),
        filled,
    };
    match guest.site.journal().write(move |tx| taking.take(tx)).await? {
        Ok(Taken::Recorded) if calls => Ok(help::to(&guest, &opened)),
        Ok(Taken::Recorded) => Ok(onward(&guest, &opened)),
        Ok(Taken::Late) => Ok(match found(&guest, &token).await? {
            Ok(opened) => late(&guest, &opened, &item, &posted)?,
            Err(page) => page,
        }),
        Err(refusal) => Ok(again(&told(&guest, &refusal))?),
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the others have no words of their own here")]
fn told(guest: &Guest, refusal: &Refusal) -> Errors {
    let text = match refusal {
        Refusal::NothingAnswered => guest.t.get("reply-nothing").to_owned(),
        Refusal::Misfits(misfits) => form::told_whole(guest.t, misfits),
        _ => guest.t.key("refusal", refusal.code().0).to_owned(),
    };
    Errors::from([(String::new(), text)])
}

/// It is on record already, from here or from another screen, or the link takes nothing any more. Whoever calls for help
/// is told where it is all the same.
fn late(guest: &Guest, opened: &Opened, item: &str, posted: &Posted) -> Result<Response> {
    let mut asked = opened.begun.invitation.questionnaires.iter();
    let calls = match asked.find(|edition| edition.id.as_str() == item) {
        Some(edition) => called(guest, opened.questionnaire(edition)?, posted),
        None => Vec::new(),
    };
    let state = opened.state(day_of(guest.now))?;
    let mut told = match state {
        State::Takes | State::Finished | State::Declined => help::recorded(guest, opened)?,
        State::Early | State::Dead => Vec::new(),
    };
    let unheard: Vec<String> = calls.iter().filter(|text| !told.contains(text)).cloned().collect();
    if state == State::Takes && unheard.is_empty() {
        return Ok(if calls.is_empty() { onward(guest, opened) } else { help::to(guest, opened) });
    }
    told.extend(unheard);
    match state {
        State::Takes => pages::intro(guest, opened, &told),
        State::Early | State::Finished | State::Declined | State::Dead => {
            Ok(pages::over(guest, opened, state, &told))
        }
    }
}

/// Where to get help now, when what was posted calls for it.
fn called(guest: &Guest, questionnaire: &Questionnaire, posted: &Posted) -> Vec<String> {
    let Ok(answers) = form::read(guest.t, questionnaire, posted) else { return Vec::new() };
    let language = questionnaire.language(guest.door.lang.code());
    questionnaire.raised(&answers).map(|flag| text(&flag.plain, language).to_owned()).collect()
}

/// What became of answers that were sent.
enum Taken {
    /// They are on record.
    Recorded,
    /// Others are, or the link takes nothing any more.
    Late,
}

/// Answers on their way into the record.
struct Taking {
    site: Site,
    token: String,
    deed: Deed,
    response: ItemId,
    filled: Filled,
}

impl Taking {
    /// Case and round take the answers together, or neither does.
    fn take(self, tx: &mut Write<'_>) -> Result<Result<Taken, Refusal>> {
        let Self { site, token, deed, response, filled } = self;
        if tx.done(&deed.cause)? {
            return Ok(Ok(Taken::Recorded));
        }
        let Some(opened) = Opened::read(tx, &site, &token)? else { return Ok(Ok(Taken::Late)) };
        let id = filled.questionnaire.id.clone();
        // Answered on another screen meanwhile: what is on record stays.
        if !opened.begun.takes(opened.open()?, deed.stamp.on) || !opened.asks(id.as_str())? {
            return Ok(Ok(Taken::Late));
        }
        let command = CaseCommand::Answer { response: response.clone(), filled: Box::new(filled) };
        match carry_out::<Case>(tx, &deed, opened.begun.invitation.case.as_str(), command)? {
            Answer::Done(_) => {}
            Answer::Refused(refusal) => return Ok(Err(refusal)),
            Answer::Again | Answer::Stale | Answer::Forbidden | Answer::Hidden => {
                bail!("the client of a case could not answer in it")
            }
        }
        note(tx, &deed, &opened.round, Command::Answered { questionnaire: id.clone(), response })?;
        draft::forget(tx, &opened.round, &id)?;
        Ok(Ok(Taken::Recorded))
    }
}

/// Notes in the round what the case has taken; when it cannot be noted, nothing is taken.
pub(super) fn note(tx: &mut Write<'_>, deed: &Deed, round: &str, command: Command) -> Result<()> {
    let deed = Deed { cause: format!("{} round", deed.cause), ..deed.clone() };
    match carry_out::<Round>(tx, &deed, round, command)? {
        Answer::Done(_) => Ok(()),
        Answer::Refused(why) => bail!("the round refused what the case had taken: {why:?}"),
        Answer::Again | Answer::Stale | Answer::Forbidden | Answer::Hidden => {
            bail!("the client of a round could not answer in it")
        }
    }
}

/// The names of what is still asked.
pub(super) fn names(opened: &Opened) -> Result<Vec<Name>> {
    Ok(opened.remaining()?.into_iter().map(|edition| edition.id.clone()).collect())
}
