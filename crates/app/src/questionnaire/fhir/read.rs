//! A questionnaire of a resource: ours as it was, another's as a draft, with what could not be taken.

use std::collections::{BTreeMap, BTreeSet};

use domain::id::Name;
use domain::model::{Register, Status};
use domain::questionnaire::{FaultCode, Item, Kind, Questionnaire, Shown, Texts};

use super::parts::{Entry, Form};
use super::told::{Cause, Told};
use super::{CANONICAL, INTRO, STEM, words};
use entries::Reading;
use kept::{Found, Kept, a_text, a_whole, a_yes, beside, some_texts};

mod entries;
mod kept;
mod lost;
mod options;

/// What was taken.
#[derive(Debug)]
pub struct Taken {
    pub questionnaire: Questionnaire,
    /// What was not, and what was assumed, in the order of the resource.
    pub told: Vec<Told>,
}

/// What of ours a Questionnaire may have.
const KEPT: [&str; 10] = [
    "language",
    "register",
    "shown",
    "professional",
    "source",
    "link",
    "caution",
    "score",
    "flag",
    "options",
];

/// Properties of a Questionnaire that say nothing of what is asked.
const OF_NO_WEIGHT: [&str; 9] = [
    "text",
    "contained",
    "name",
    "date",
    "experimental",
    "contact",
    "effectivePeriod",
    "approvalDate",
    "lastReviewDate",
];

/// Reads a Questionnaire.
///
/// # Errors
/// It is none. What of its items cannot be taken is told beside what could.
pub fn form(json: &str) -> Result<Taken, Told> {
    let unreadable = |error: serde_json::Error| Told::of("", Cause::Unreadable, error.to_string());
    let form: Form = serde_json::from_str(json).map_err(unreadable)?;
    if form.resource_type != "Questionnaire" {
        return Err(Told::of("", Cause::NoForm, form.resource_type));
    }
    let mut told = Vec::new();
    let language = if let Some(language) = &form.language {
        words::short(language)
    } else {
        told.push(Told::of("", Cause::LanguageAssumed, "fi"));
        "fi".to_owned()
    };
    let id = id_of(&form);
    let mut reading = Reading::new(&id, &language);
    reading.entries(&form.item, None);
    told.append(&mut reading.told);
    Kept { link: "", extensions: &form.extension, told: &mut told }.strange(&KEPT, &[]);
    beside("", form.title_more.as_ref(), &mut told);
    let names = form.rest.keys().filter(|name| !OF_NO_WEIGHT.contains(&name.trim_start_matches('_')));
    told.extend(names.map(|name| Told::of("", Cause::Ignored, name)));
    let mut questionnaire = head(&form, id.clone(), &language, &mut told);
    questionnaire.intro = reading.texts(INTRO);
    questionnaire.stem = reading.texts(STEM);
    questionnaire.items = reading.items;
    questionnaire.options.extend(reading.options);
    if told.iter().any(|told| told.cause.loses()) {
        // It is not what was published.
        questionnaire.status = Status::Draft;
    }
    if questionnaire.languages.is_empty() {
        questionnaire.languages = languages(&questionnaire, &language);
    }
    Ok(Taken { questionnaire, told })
}

/// Everything but what is asked.
fn head(form: &Form, id: Name, language: &str, told: &mut Vec<Told>) -> Questionnaire {
    let mut kept = Kept { link: "", extensions: &form.extension, told };
    let register = kept.one("register", |of| match of.said()?.as_str()? {
        "health" => Some(Register::Health),
        "social" => Some(Register::Social),
        _ => None,
    });
    let register = register.get().unwrap_or_else(|| {
        kept.told.push(Told::of("", Cause::RegisterAssumed, "health"));
        Register::Health
    });
    // What is not known to be for everybody is for fewer.
    let shown = match kept.one("shown", |of| Shown::of(of.said()?.as_str()?)) {
        Found::Is(shown) => shown,
        Found::Damaged => Shown::Group,
        Found::Absent if is_ours(form) => {
            kept.damaged("shown");
            Shown::Group
        }
        Found::Absent => Shown::Person,
    };
    let professional = match kept.one("professional", a_yes) {
        Found::Is(yes) => yes,
        Found::Damaged => true,
        Found::Absent => false,
    };
    let source = kept.one("source", a_text).get();
    Questionnaire {
        version: version_of(form.version.as_deref(), kept.told),
        status: status_of(form),
        languages: kept.all("language", a_text),
        title: words::join(form.title.as_ref(), form.title_more.as_ref(), language),
        intro: Texts::new(),
        stem: Texts::new(),
        caution: kept.one("caution", |of| some_texts(of, language)).get().unwrap_or_default(),
        owner: form.publisher.clone().unwrap_or_default(),
        licence: form.copyright.clone().unwrap_or_default(),
        source: source.or_else(|| form.url.clone().filter(|_| !is_ours(form))).unwrap_or_default(),
        link: kept.one("link", a_text).get(),
        register,
        shown,
        professional,
        options: BTreeMap::from_iter(kept.all("options", a_whole)),
        items: Vec::new(),
        scores: kept.all("score", a_whole),
        flags: kept.all("flag", a_whole),
        id,
    }
}

fn is_ours(form: &Form) -> bool {
    form.url.as_deref().is_some_and(|url| url.starts_with(CANONICAL))
}

/// Ours by its name; another's by the end of its address.
fn id_of(form: &Form) -> Name {
    let url = form.url.as_deref().unwrap_or_default();
    if let Some(id) = url.strip_prefix(CANONICAL) {
        return slug(id);
    }
    let last = url.rsplit(['/', ':']).next().filter(|last| !last.is_empty());
    slug(last.or(form.id.as_deref()).or(form.title.as_deref()).unwrap_or("imported"))
}

/// The whole number at the beginning of a version: "2.1.0" is the second. Of anything else the first is made, and told.
fn version_of(version: Option<&str>, told: &mut Vec<Told>) -> u16 {
    let first = version.unwrap_or_default().split('.').next().unwrap_or_default();
    let digits = first.bytes().all(|byte| byte.is_ascii_digit()).then_some(first);
    digits.and_then(|digits| digits.parse().ok()).filter(|version| *version > 0).unwrap_or_else(|| {
        told.push(Told::of("", Cause::VersionAssumed, "1"));
        1
    })
}

/// What was made elsewhere is a draft until somebody here has read it.
fn status_of(form: &Form) -> Status {
    match form.status.as_str() {
        "active" if is_ours(form) => Status::Published,
        "retired" if is_ours(form) => Status::Retired,
        _ => Status::Draft,
    }
}

/// The languages in which everything is written: that of the resource, and every other in which nothing is missing.
fn languages(of: &Questionnaire, main: &str) -> Vec<String> {
    fn seen(items: &[Item], found: &mut BTreeSet<String>) {
        for item in items {
            found.extend(item.text.keys().cloned());
            if let Kind::Rows { items, .. } = &item.answer {
                seen(items, found);
            }
        }
    }
    let mut found = BTreeSet::new();
    seen(&of.items, &mut found);
    found.remove(main);
    let whole = |language: &String| {
        let with = Questionnaire { languages: vec![language.clone()], ..of.clone() };
        !with.faults().iter().any(|fault| fault.code == FaultCode::MissingText && &fault.name == language)
    };
    std::iter::once(main.to_owned()).chain(found.into_iter().filter(whole)).collect()
}

/// A name of ours: lower-case letters, digits and hyphens. What is one already stays as it is.
pub(super) fn slug(text: &str) -> Name {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if !text.is_empty() && text.bytes().all(fits) {
        return text.into();
    }
    let mut name = String::new();
    for sign in text.chars() {
        if sign.is_ascii_alphanumeric() {
            name.push(sign.to_ascii_lowercase());
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    let name = name.trim_end_matches('-');
    if name.is_empty() { "x".into() } else { name.into() }
}

/// The texts of an item.
fn texts_of(entry: &Entry, language: &str) -> Texts {
    words::join(entry.text.as_ref(), entry.text_more.as_ref(), language)
}
