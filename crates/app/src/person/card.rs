//! The card of a person as a form: the same questions for registering and correcting.

use std::collections::BTreeMap;

use domain::person::{Card, Contact, IdentityCode, PersonName};
use ui::{Choice, Field, Fieldset, Form};

use super::municipality;
use crate::ctx::Posted;
use crate::date;
use crate::text::Texts;

/// Errors of fields, in words.
pub(crate) type Errors = BTreeMap<&'static str, String>;

/// The questions in their order, by name.
pub(super) const NAMES: [&str; 11] = [
    "given",
    "family",
    "code",
    "born",
    "municipality",
    "language",
    "interpreter",
    "phone",
    "email",
    "address",
    "non_disclosure",
];

/// What an answer says.
pub(super) fn in_words(t: Texts, name: &str, value: &str) -> String {
    let called = match name {
        "language" => t.find(&format!("language-{value}")),
        "non_disclosure" => Some(if value == "yes" { t.get("ui-yes") } else { t.get("ui-no") }),
        _ => None,
    };
    let value = if value.is_empty() { "–" } else { value };
    called.unwrap_or(value).to_owned()
}

/// Languages of service that are offered by name; others are typed.
const LANGUAGES: [&str; 9] = ["fi", "sv", "en", "se", "ru", "uk", "ar", "so", "et"];

/// Fills a form from a card.
pub(super) fn posted(t: Texts, card: &Card) -> Posted {
    let mut fields = vec![
        ("given", card.name.given.clone()),
        ("family", card.name.family.clone()),
        ("code", card.code.as_ref().map(|code| code.as_str().to_owned()).unwrap_or_default()),
        ("born", card.born.map(date::day).unwrap_or_default()),
        (
            "municipality",
            card.municipality.as_ref().map(|code| municipality::name(t, code)).unwrap_or_default(),
        ),
        ("language", card.language.clone()),
        ("interpreter", card.interpreter.clone().unwrap_or_default()),
        ("phone", card.contact.phone.clone().unwrap_or_default()),
        ("email", card.contact.email.clone().unwrap_or_default()),
        ("address", card.contact.address.clone().unwrap_or_default()),
    ];
    if card.non_disclosure {
        fields.push(("non_disclosure", "yes".to_owned()));
    }
    Posted { fields: fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect() }
}

/// The questions.
pub(crate) fn form<'a>(t: Texts, posted: &Posted, errors: &Errors, form: Form<'a>) -> Form<'a> {
    let line = |name: &'static str| {
        let field = Field::text(name, t.key("field", name)).value(posted.text(name));
        let field = match t.find(&format!("field-{name}-hint")) {
            Some(hint) => field.hint(hint),
            None => field,
        };
        field.error(errors.get(name).cloned())
    };
    let languages = LANGUAGES.map(|code| Choice::new(code, t.key("language", code)));
    let language = match posted.find("language") {
        Some(language) => language.to_owned(),
        None => "fi".to_owned(),
    };
    let hidden = posted.get("non_disclosure") == "yes";
    let protection =
        Choice::new("yes", t.get("non-disclosure")).hint(t.get("non-disclosure-text")).chosen(hidden);
    form.part(Fieldset::new(
        t.get("person-identity"),
        [
            line("given").required(),
            line("family").required(),
            line("code").size(11),
            Field::date("born", t.get("field-born"))
                .hint(t.get("field-born-hint"))
                .value(posted.text("born"))
                .error(errors.get("born").cloned()),
            line("municipality").size(24),
        ],
    ))
    .part(Fieldset::new(
        t.get("person-language"),
        [
            Field::select("language", t.get("field-language"), languages).value(language).required(),
            line("interpreter"),
        ],
    ))
    .part(Fieldset::new(
        t.get("person-contact"),
        [
            line("phone").inputmode("tel"),
            line("email").inputmode("email"),
            line("address"),
            Field::checkboxes("non_disclosure", t.get("person-protection"), [protection]),
        ],
    ))
}

/// The card that the answers make.
///
/// # Errors
/// What is wrong with which field.
pub(crate) fn read(t: Texts, posted: &Posted) -> Result<Card, Errors> {
    let mut errors = Errors::new();
    let code = match posted.find("code").map(IdentityCode::parse) {
        Some(Ok(code)) => Some(code),
        Some(Err(fault)) => {
            errors.insert("code", t.get(fault.code()).to_owned());
            None
        }
        None => None,
    };
    let born = match posted.find("born").map(date::parse) {
        Some(None) => {
            errors.insert("born", t.get("not-a-day").to_owned());
            None
        }
        Some(day) => day,
        None => None,
    };
    if let (Some(code), Some(born)) = (&code, born)
        && code.born() != born
    {
        errors.insert("born", t.get("born-not-as-code").to_owned());
    }
    let owned = |name: &str| posted.find(name).map(str::to_owned);
    let municipality = posted.find("municipality").map(municipality::code_of);
    if municipality == Some(None) {
        errors.insert("municipality", t.get("not-a-municipality").to_owned());
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    Ok(Card {
        name: PersonName { given: posted.text("given"), family: posted.text("family") },
        code,
        born,
        municipality: municipality.flatten(),
        language: owned("language").unwrap_or_else(|| "fi".to_owned()),
        interpreter: owned("interpreter"),
        contact: Contact { phone: owned("phone"), email: owned("email"), address: owned("address") },
        non_disclosure: posted.get("non_disclosure") == "yes",
    })
}
