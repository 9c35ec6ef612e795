//! A questionnaire of a resource: ours as it was, another's as a draft, with what could not be taken.

use std::collections::{BTreeMap, BTreeSet};

use domain::id::Name;
use domain::model::{Register, Status};
use domain::questionnaire::{FaultCode, Item, Kind, Questionnaire, Shown, Texts};
use serde::de::DeserializeOwned;

use super::parts::{Entry, Extension, Form, said, said_text};
use super::told::{Cause, Told};
use super::{CANONICAL, INTRO, STEM, TRANSLATION, ours, words};
use entries::Reading;

mod entries;

/// What was taken.
#[derive(Debug)]
pub struct Taken {
    pub questionnaire: Questionnaire,
    /// What was not, and what was assumed, in the order of the resource.
    pub told: Vec<Told>,
}

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
        return Err(Told::of("", Cause::OtherResource, form.resource_type));
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
    told.extend(ignored("", &form.extension));
    let names = form.rest.keys().filter(|name| !OF_NO_WEIGHT.contains(&name.trim_start_matches('_')));
    told.extend(names.map(|name| Told::of("", Cause::Ignored, name)));
    let mut questionnaire = head(&form, id.clone(), &language, &mut told);
    questionnaire.intro = reading.texts(INTRO);
    questionnaire.stem = reading.texts(STEM);
    questionnaire.items = reading.items;
    questionnaire.options.extend(reading.options);
    if questionnaire.languages.is_empty() {
        questionnaire.languages = languages(&questionnaire, &language);
    }
    Ok(Taken { questionnaire, told })
}

/// Everything but what is asked.
fn head(form: &Form, id: Name, language: &str, told: &mut Vec<Told>) -> Questionnaire {
    let extensions = &form.extension;
    let text = |name: &str| said_text(extensions, &ours(name)).map(str::to_owned);
    let register = match text("register").as_deref() {
        Some("health") => Register::Health,
        Some("social") => Register::Social,
        _ => {
            told.push(Told::of("", Cause::RegisterAssumed, "health"));
            Register::Health
        }
    };
    let languages = extensions.iter().filter(|one| one.url == ours("language"));
    Questionnaire {
        version: version_of(form.version.as_deref()),
        status: status_of(form),
        languages: languages.filter_map(|one| Some(one.said()?.as_str()?.to_owned())).collect(),
        title: words::join(form.title.as_ref(), form.title_more.as_ref(), language),
        intro: Texts::new(),
        stem: Texts::new(),
        caution: words::of_extension(extensions, &ours("caution"), language),
        owner: form.publisher.clone().unwrap_or_default(),
        licence: form.copyright.clone().unwrap_or_default(),
        source: text("source").or_else(|| form.url.clone().filter(|_| !is_ours(form))).unwrap_or_default(),
        link: text("link"),
        register,
        shown: text("shown").and_then(|code| Shown::of(&code)).unwrap_or(Shown::Person),
        professional: said(extensions, &ours("professional")).is_some_and(|yes| yes == true),
        options: BTreeMap::from_iter(wholes(extensions, "options")),
        items: Vec::new(),
        scores: wholes(extensions, "score"),
        flags: wholes(extensions, "flag"),
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

/// The whole number at the beginning of a version: "2.1.0" is the second.
fn version_of(version: Option<&str>) -> u16 {
    let digits = version.unwrap_or_default().split(|sign: char| !sign.is_ascii_digit()).next();
    digits.and_then(|digits| digits.parse().ok()).filter(|version| *version > 0).unwrap_or(1)
}

/// What was made elsewhere is a draft until somebody here has read it.
fn status_of(form: &Form) -> Status {
    match form.status.as_str() {
        "active" if is_ours(form) => Status::Published,
        "retired" if is_ours(form) => Status::Retired,
        _ => Status::Draft,
    }
}

/// Things of ours that stand in JSON.
fn wholes<T: DeserializeOwned>(extensions: &[Extension], name: &str) -> Vec<T> {
    let of = extensions.iter().filter(|one| one.url == ours(name));
    of.filter_map(|one| serde_json::from_str(one.said()?.as_str()?).ok()).collect()
}

/// Extensions that nobody here knows.
fn ignored(link: &str, extensions: &[Extension]) -> Vec<Told> {
    let unknown = extensions.iter().filter(|one| {
        !one.url.starts_with(super::OURS)
            && ![
                TRANSLATION,
                super::ORDINAL,
                super::EXCLUSIVE,
                super::CONTROL,
                super::LEAST,
                super::MOST,
                super::STEP,
                super::OCCURS,
                super::FORMAT,
                super::SHORT,
            ]
            .contains(&one.url.as_str())
    });
    unknown.map(|one| Told::of(link, Cause::Ignored, one.url.as_str())).collect()
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
        !with.faults().iter().any(|fault| {
            fault.code == FaultCode::MissingText && &fault.name == language && fault.at.told() != "title"
        })
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
