//! The public page where feedback is given: no account, no cookie, no address kept; names and numbers in the words are
//! hidden before they are recorded.

use axum::response::{IntoResponse as _, Redirect, Response};
use domain::feedback::{Command, Feedback, QUESTIONNAIRE, Refusal, Told};
use domain::questionnaire::{Answers, Given, Questionnaire, text};
use ui::{ErrorSummary, Form, Html, Link, Notice, NoticeKind, Title};

use super::{CHECK, PATH};
use crate::account::outside::{Guest, GuestPost};
use crate::act::Answer;
use crate::ctx::Posted;
use crate::guard::{self, Names};
use crate::problem::Problem;
use crate::questionnaire::form::{self, Errors, Sheet};

/// Who gives it, in the record.
const CLIENT: &str = "client";

/// `GET /{lang}/feedback`.
///
/// # Errors
/// Not found while no such questionnaire is offered.
pub(super) async fn show(guest: Guest) -> Result<Response, Problem> {
    let directory = guest.site.directory();
    let questionnaire = directory.questionnaires.offered(QUESTIONNAIRE).ok_or(Problem::NotFound)?;
    if guest.query.find("thanks").is_some() {
        let link = Link::new(guest.t.get("feedback-help"), guest.door.href("/ask"));
        return Ok(guest.message(guest.t.get("feedback-thanks"), guest.t.get("feedback-thanks-text"), link));
    }
    Ok(page(&guest, questionnaire, &Posted::default(), &Errors::new()))
}

fn page(guest: &Guest, questionnaire: &Questionnaire, posted: &Posted, errors: &Errors) -> Response {
    let t = guest.t;
    let language = questionnaire.language(guest.door.lang.code());
    let command = posted.find("command").map_or_else(|| guest.site.id(), str::to_owned);
    let sheet = Sheet { questionnaire, language, t, posted, errors };
    let form = Form::new(guest.words(), guest.door.href(PATH), "").command(command).check(CHECK);
    let mut form = sheet.form(form.submit(t.get("feedback-send")));
    if let Some(general) = errors.get("") {
        form = form.error(general.clone());
    }
    let title = text(&questionnaire.title, language).to_owned();
    let mut body = Html::from(ErrorSummary::of(&form));
    body.push(&Title::new(title.clone()).lead(text(&questionnaire.intro, language).to_owned()));
    body.push(&Notice::new(NoticeKind::Info, t.get("feedback-promise"), t.get("feedback-promise-text")));
    body.push(&form);
    guest.page(&title, body, form.has_errors())
}

/// `POST /{lang}/feedback`.
///
/// # Errors
/// Too many from this address, or the record cannot be written.
pub(super) async fn save(GuestPost { guest, form: posted }: GuestPost) -> Result<Response, Problem> {
    let id = posted.command_id().ok_or(Problem::BadRequest)?.to_owned();
    let directory = guest.site.directory();
    let questionnaire = directory.questionnaires.offered(QUESTIONNAIRE).ok_or(Problem::NotFound)?;
    let answers = match form::read(guest.t, questionnaire, &posted) {
        Ok(answers) => answers,
        Err(errors) => return Ok(page(&guest, questionnaire, &posted, &errors)),
    };
    guest.counted()?;
    let told = Told {
        questionnaire: questionnaire.edition(),
        language: questionnaire.language(guest.door.lang.code()).to_owned(),
        answers: without_names(&guest, answers).await?,
    };
    let deed = guest.deed(CLIENT, &id);
    match guest.site.act::<Feedback>(deed, id, Command::Tell(told)).await? {
        Answer::Done(_) | Answer::Again | Answer::Refused(Refusal::AlreadyTold) => {
            Ok(Redirect::to(&format!("{}?thanks=yes", guest.door.href(PATH))).into_response())
        }
        Answer::Refused(refusal) => {
            let said = match refusal {
                Refusal::Misfits(misfits) => form::told_whole(guest.t, &misfits),
                Refusal::NothingAnswered => guest.t.get("refusal-nothing-answered").to_owned(),
                Refusal::UnknownQuestionnaire | Refusal::AlreadyTold => {
                    guest.t.get("refusal-unknown-questionnaire").to_owned()
                }
            };
            Ok(page(&guest, questionnaire, &posted, &Errors::from([(String::new(), said)])))
        }
        Answer::Stale | Answer::Forbidden | Answer::Hidden => Err(Problem::NotFound),
    }
}

/// The same answers, with whatever tells of a person hidden in the words.
async fn without_names(guest: &Guest, answers: Answers) -> Result<Answers, Problem> {
    let mut clean = Answers::new();
    for (item, given) in answers {
        let given = match given.words() {
            Some(words) => Given::Text(guard::masked(&guest.site, Names::Register, words).await?),
            None => given,
        };
        clean.insert(item, given);
    }
    Ok(clean)
}

/// `POST /{lang}/feedback/check`: what would be hidden of what is being written. Nothing is kept.
///
/// # Errors
/// The record cannot be read.
pub(super) async fn check(GuestPost { guest, form }: GuestPost) -> Result<Response, Problem> {
    guard::check(&guest.site, guest.t, "feedback-hides", Names::Likely, form.get("text")).await
}
