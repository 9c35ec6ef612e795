//! Texts in several languages as FHIR has them: a value in the language of the resource, its translations beside it.

use domain::questionnaire::Texts;

use super::TRANSLATION;
use super::parts::{Element, Extension, said_text};

/// Under which names a text stands in an extension.
const VALUE: &str = "valueString";
const MORE: &str = "_valueString";

/// The value in the language of the resource, and the others. FHIR has no empty text: one is left out.
pub(super) fn split(texts: &Texts, language: &str) -> (Option<String>, Option<Element>) {
    let mut value = None;
    let mut others = Vec::new();
    for (of, text) in texts.iter().filter(|(_, text)| !text.trim().is_empty()) {
        if of == language {
            value = Some(text.clone());
        } else {
            let parts = vec![
                Extension::of("lang", "valueCode", of.as_str()),
                Extension::of("content", "valueString", text.as_str()),
            ];
            others.push(Extension { url: TRANSLATION.to_owned(), extension: parts, ..Extension::default() });
        }
    }
    let more = (!others.is_empty()).then(|| Element { extension: others, ..Element::default() });
    (value, more)
}

/// The texts again. A language that is named with a region is taken without it.
pub(super) fn join(value: Option<&String>, more: Option<&Element>, language: &str) -> Texts {
    let mut texts = Texts::new();
    texts.extend(value.map(|value| (language.to_owned(), value.clone())));
    let translations = more.into_iter().flat_map(|more| &more.extension);
    for one in translations.filter(|one| one.url == TRANSLATION) {
        if let (Some(of), Some(text)) =
            (said_text(&one.extension, "lang"), said_text(&one.extension, "content"))
        {
            texts.entry(short(of)).or_insert_with(|| text.to_owned());
        }
    }
    texts
}

/// An extension that is a text in several languages.
pub(super) fn extension(url: String, texts: &Texts, language: &str) -> Extension {
    let (value, more) = split(texts, language);
    let mut extension = Extension { url, ..Extension::default() };
    extension.value.extend(value.map(|value| (VALUE.to_owned(), value.into())));
    let more = more.and_then(|more| serde_json::to_value(more).ok());
    extension.value.extend(more.map(|more| (MORE.to_owned(), more)));
    extension
}

/// Its texts; none when it is not there.
pub(super) fn of_extension(extensions: &[Extension], url: &str, language: &str) -> Texts {
    let Some(found) = extensions.iter().find(|one| one.url == url) else { return Texts::new() };
    let part = |name: &str| found.value.iter().find(|(key, _)| *key == name).map(|(_, value)| value);
    let value = part(VALUE).and_then(|value| value.as_str()).map(str::to_owned);
    let more: Option<Element> = part(MORE).and_then(|more| serde_json::from_value(more.clone()).ok());
    join(value.as_ref(), more.as_ref(), language)
}

/// "fi-FI" is "fi".
pub(super) fn short(language: &str) -> String {
    language.split(['-', '_']).next().unwrap_or_default().to_lowercase()
}
