//! A person asks to be contacted, or comes by themselves: a name, a way to be reached, some words. No account.

use axum::response::Response;
use domain::id::Name;
use domain::person::{Card, Contact, PersonName};
use domain::referral::{By, Command, Letter, Referral, Refusal};
use ui::{Choice, ErrorSummary, Field, Form, Html, Link, Notice, NoticeKind, Summary, SummaryList, Title};

use super::told;
use crate::account::outside::{Guest, GuestPost};
use crate::act::Answer;
use crate::ctx::Posted;
use crate::problem::Problem;
use crate::text::Lang;

/// Who does what is done at the door, in the record.
const CLIENT: &str = "client";

/// The route of those who come by themselves.
fn route(guest: &Guest) -> Option<Name> {
    let directory = guest.site.directory();
    let arrivals = &directory.current()?.model.arrivals;
    arrivals.iter().find(|arrival| arrival.by_client).map(|arrival| arrival.id.clone())
}

/// `GET /{lang}/contact`.
///
/// # Errors
/// Not found while the model knows no route by which clients come by themselves.
pub(super) async fn show(guest: Guest) -> Result<Response, Problem> {
    page(&guest, &Posted::default(), None)
}

/// `POST /{lang}/contact/begin`: the same form, with what was answered before when the person wants that.
///
/// # Errors
/// Not found while the model knows no route by which clients come by themselves.
pub(super) async fn begin(GuestPost { guest, form }: GuestPost) -> Result<Response, Problem> {
    page(&guest, &form, None)
}

fn page(guest: &Guest, posted: &Posted, wrong: Option<Refusal>) -> Result<Response, Problem> {
    route(guest).ok_or(Problem::NotFound)?;
    let t = guest.t;
    let wrong = wrong.map(|refusal| told(t, refusal));
    let error =
        |field: &str| wrong.as_ref().filter(|(found, _)| *found == field).map(|(_, text)| text.clone());
    let line = |name: &'static str, autocomplete: &'static str| {
        let field =
            Field::text(name, t.key("contact-field", name)).value(posted.text(name)).error(error(name));
        field.autocomplete(autocomplete)
    };
    let languages = Lang::ALL.map(|lang| Choice::new(lang.code(), lang.own_name()));
    let language = posted.find("language").unwrap_or(guest.door.lang.code()).to_owned();
    let mut form = Form::new(guest.words(), guest.door.href("/contact"), "")
        .command(posted.find("command").map_or_else(|| guest.site.id(), str::to_owned))
        .part(line("given", "given-name").required())
        .part(line("family", "family-name").required())
        .part(line("phone", "tel").inputmode("tel").hint(t.get("contact-phone-hint")))
        .part(line("email", "email").inputmode("email"))
        .part(
            Field::radios("language", t.get("contact-field-language"), languages).value(language).required(),
        )
        .part(
            Field::area("text", t.get("contact-field-text"), 6)
                .hint(t.get("contact-text-hint"))
                .value(posted.text("text"))
                .error(error("text"))
                .required(),
        )
        .submit(t.get("contact-send"))
        .secondary(t.get("contact-anonymous"), guest.door.href("/ask"));
    if let Some(general) = error("") {
        form = form.error(general);
    }
    let mut body = Html::from(ErrorSummary::of(&form));
    body.push(&Title::new(t.get("contact-title")).lead(t.get("contact-lead")));
    body.push(&Notice::new(NoticeKind::Info, t.get("contact-why"), t.get("contact-why-text")));
    body.push(&form);
    Ok(guest.page(t.get("contact-title"), body, wrong.is_some()))
}

/// `POST /{lang}/contact`.
///
/// # Errors
/// Too many from this address, or the record cannot be written.
pub(super) async fn save(GuestPost { guest, form }: GuestPost) -> Result<Response, Problem> {
    let id = form.command_id().ok_or(Problem::BadRequest)?.to_owned();
    guest.counted()?;
    let reference = guest.site.chance().reference();
    let letter = read(&guest, &form, &reference)?;
    let deed = guest.deed(CLIENT, &id);
    match guest.site.act::<Referral>(deed, id, Command::Send(Box::new(letter))).await? {
        Answer::Done(_) => Ok(sent(&guest, &reference)),
        Answer::Again | Answer::Refused(Refusal::AlreadySent) => {
            let link = Link::new(guest.t.get("door-title"), guest.door.href("/ask"));
            Ok(guest.message(guest.t.get("contact-sent"), guest.t.get("contact-sent-lead"), link))
        }
        Answer::Refused(refusal) => page(&guest, &form, Some(refusal)),
        Answer::Stale | Answer::Forbidden | Answer::Hidden => Err(Problem::NotFound),
    }
}

fn read(guest: &Guest, form: &Posted, reference: &str) -> Result<Letter, Problem> {
    let owned = |name: &str| form.find(name).map(str::to_owned);
    Ok(Letter {
        by: By::Client,
        reference: reference.to_owned(),
        client: Card {
            name: PersonName { given: form.text("given"), family: form.text("family") },
            language: Lang::of(form.get("language")).unwrap_or(guest.door.lang).code().to_owned(),
            contact: Contact { phone: owned("phone"), email: owned("email"), address: None },
            ..Card::default()
        },
        arrival: route(guest).ok_or(Problem::NotFound)?,
        sender: None,
        need: None,
        words: form.text("text"),
        check: None,
        consent: None,
        papers: Vec::new(),
    })
}

fn sent(guest: &Guest, reference: &str) -> Response {
    let t = guest.t;
    let mut body = Html::from(Title::new(t.get("contact-sent")).lead(t.get("contact-sent-lead")));
    body.push(&SummaryList::new([Summary::text(t.get("door-reference"), reference)]));
    guest.page(t.get("contact-sent"), body, false)
}
