//! The resource of a questionnaire.

use std::collections::BTreeSet;

use domain::id::Name;
use domain::model::{Register, Status};
use domain::questionnaire::{Choice, Ends, Item, Kind, LONGEST_LINE, LONGEST_TEXT, Questionnaire, Texts};
use serde_json::{Value, json};

use super::conditions::Among;
use super::parts::{AnswerOption, Coding, Entry, Extension, Form};
use super::{
    CONTROL, CONTROLS, EXCLUSIVE, FORMAT, INTRO, LEAST, LOINC, MOST, OCCURS, ORDINAL, SHORT, STEM, STEP,
    canonical, link_of, ours, resource_id, system_of, words,
};

/// The resource, with everything in it that reading it back needs.
pub fn form(of: &Questionnaire) -> Form {
    let language = main_language(of);
    let (title, title_more) = words::split(&of.title, language);
    let mut item: Vec<Entry> = [(INTRO, &of.intro), (STEM, &of.stem)]
        .into_iter()
        .filter(|(_, texts)| !texts.is_empty())
        .map(|(link, texts)| display(link, texts, language))
        .collect();
    item.extend(Writing { of, language, row: None }.entries(&of.items));
    Form {
        resource_type: "Questionnaire".to_owned(),
        id: Some(resource_id(&of.edition())),
        language: Some(language.to_owned()),
        extension: extensions(of),
        url: Some(canonical(&of.id)),
        version: Some(of.version.to_string()),
        title,
        title_more,
        status: match of.status {
            Status::Draft => "draft",
            Status::Published => "active",
            Status::Retired => "retired",
        }
        .to_owned(),
        subject_type: vec!["Patient".to_owned()],
        publisher: filled(&of.owner),
        copyright: filled(&of.licence),
        item,
        ..Form::default()
    }
}

/// The language in which values stand; the others are translations.
pub(super) fn main_language(of: &Questionnaire) -> &str {
    of.languages.first().map_or("fi", String::as_str)
}

/// FHIR has no empty text.
fn filled(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// What of a questionnaire FHIR has no place for.
fn extensions(of: &Questionnaire) -> Vec<Extension> {
    let register = match of.register {
        Register::Social => "social",
        Register::Health => "health",
    };
    let mut all: Vec<Extension> =
        of.languages.iter().map(|one| Extension::of(ours("language"), "valueCode", one.as_str())).collect();
    all.push(Extension::of(ours("register"), "valueCode", register));
    all.push(Extension::of(ours("shown"), "valueCode", of.shown.code()));
    if of.professional {
        all.push(Extension::of(ours("professional"), "valueBoolean", true));
    }
    all.extend(filled(&of.source).map(|source| Extension::of(ours("source"), "valueString", source)));
    all.extend(of.link.iter().map(|link| Extension::of(ours("link"), "valueUri", link.as_str())));
    if !of.caution.is_empty() {
        all.push(words::extension(ours("caution"), &of.caution, main_language(of)));
    }
    all.extend(of.scores.iter().map(|score| whole("score", score)));
    all.extend(of.flags.iter().map(|flag| whole("flag", flag)));
    let used = lists(&of.items);
    let unused = of.options.iter().filter(|(list, _)| !used.contains(list));
    all.extend(unused.map(|list| whole("options", &list)));
    all
}

/// Something of ours as it stands, in JSON: no receiver is known that would read it in smaller parts.
fn whole(name: &str, thing: &impl serde::Serialize) -> Extension {
    Extension::of(ours(name), "valueString", serde_json::to_string(thing).unwrap_or_default())
}

/// The lists of options that items have.
fn lists(items: &[Item]) -> BTreeSet<&Name> {
    let of = |item: &Item| matches!(item.answer, Kind::Rows { .. });
    let mut all: BTreeSet<&Name> = items.iter().filter_map(|item| item.answer.options()).collect();
    for item in items.iter().filter(|item| of(item)) {
        if let Kind::Rows { items, .. } = &item.answer {
            all.extend(lists(items));
        }
    }
    all
}

fn display(link: &str, texts: &Texts, language: &str) -> Entry {
    let (text, text_more) = words::split(texts, language);
    let (link_id, kind) = (link.to_owned(), "display".to_owned());
    Entry { link_id, text, text_more, kind, ..Entry::default() }
}

fn control(code: &str) -> Extension {
    let coding: Value = json!({ "coding": [{ "system": CONTROLS, "code": code }] });
    Extension::of(CONTROL, "valueCodeableConcept", coding)
}

/// A coding of an option, with what it counts.
pub(super) fn coding(of: &Questionnaire, list: &Name, choice: &Choice, language: &str) -> Coding {
    let (display, display_more) = words::split(&choice.text, language);
    let ordinal = choice.value.map(|value| Extension::of(ORDINAL, "valueDecimal", value));
    Coding {
        extension: ordinal.into_iter().collect(),
        system: Some(system_of(&of.id, list)),
        code: Some(choice.code.to_string()),
        display,
        display_more,
        ..Coding::default()
    }
}

/// Items of one list being written.
#[derive(Clone, Copy)]
struct Writing<'a> {
    of: &'a Questionnaire,
    language: &'a str,
    row: Option<&'a Name>,
}

impl Writing<'_> {
    fn entries(self, items: &[Item]) -> Vec<Entry> {
        let earlier = |place: usize| items.get(..place).unwrap_or_default();
        items.iter().enumerate().map(|(place, item)| self.entry(item, earlier(place))).collect()
    }

    fn entry(self, item: &Item, earlier: &[Item]) -> Entry {
        // Named one by one, so that a new property is not forgotten.
        let Item { id, text, short, hint, answer, required, when, part, weighs, told_in, loinc: code } = item;
        let mut entry = display(&link_of(self.row, id), text, self.language);
        if answer.is_asked() {
            entry.required = required.then_some(true);
            entry.code = code.iter().map(|code| loinc(code)).collect();
            self.help(hint, "_hint", "help", &mut entry);
        } else if !hint.is_empty() {
            // Nothing may stand within a display.
            entry.extension.push(words::extension(ours("hint"), hint, self.language));
        }
        if !short.is_empty() {
            entry.extension.push(words::extension(SHORT.to_owned(), short, self.language));
        }
        let code = |name: &str, code: &str| Extension::of(ours(name), "valueCode", code);
        entry.extension.extend(part.map(|part| code("part", part.code())));
        entry.extension.extend(weighs.iter().map(|weighs| code("weighs", weighs.as_str())));
        entry
            .extension
            .extend(told_in.iter().map(|from| Extension::of(ours("told-in"), "valueString", from.as_str())));
        self.kind(answer, &mut entry);
        let meant = |item: &Item, coding: &Coding| {
            let list = item.answer.options()?;
            let code: Name = coding.code.as_deref()?.into();
            let ours = coding.system == Some(system_of(&self.of.id, list));
            self.of.option(list, &code).filter(|_| ours).map(|_| code)
        };
        let Questionnaire { id, options, .. } = self.of;
        let among = Among { id, options, earlier, row: self.row, meant: &meant };
        among.write(when, &mut entry);
        entry
    }

    /// A text that belongs to a question: under it, or at an end of its scale.
    fn help(self, texts: &Texts, end: &str, code: &str, entry: &mut Entry) {
        if !texts.is_empty() {
            let mut help = display(&format!("{}{end}", entry.link_id), texts, self.language);
            help.extension.push(control(code));
            entry.item.push(help);
        }
    }

    fn kind(self, kind: &Kind, entry: &mut Entry) {
        let mark = |kind: &str| Extension::of(ours("kind"), "valueCode", kind);
        let longest = |most: usize| u32::try_from(most).ok();
        let of = match kind {
            Kind::Heading => {
                entry.extension.push(mark("heading"));
                "display"
            }
            Kind::Paragraph => "display",
            Kind::Line => {
                entry.max_length = longest(LONGEST_LINE);
                "string"
            }
            Kind::Area => {
                entry.max_length = longest(LONGEST_TEXT);
                "text"
            }
            Kind::Number { from, to } => {
                range(*from, *to, entry);
                "integer"
            }
            Kind::Scale(ends) => {
                self.scale(ends, entry);
                "integer"
            }
            Kind::YesNo => "boolean",
            Kind::Choice(list) => {
                self.options(list, entry);
                "choice"
            }
            Kind::Choices(list) => {
                entry.repeats = Some(true);
                self.options(list, entry);
                "choice"
            }
            Kind::Day => "date",
            Kind::Month => {
                entry.extension.push(mark("month"));
                entry.extension.push(Extension::of(FORMAT, "valueString", "YYYY-MM"));
                "date"
            }
            Kind::Rows { most, items } => {
                entry.repeats = Some(true);
                entry.extension.push(Extension::of(OCCURS, "valueInteger", *most));
                let row: Name = entry.link_id.as_str().into();
                entry.item.extend(Writing { row: Some(&row), ..self }.entries(items));
                "group"
            }
        };
        of.clone_into(&mut entry.kind);
    }

    fn scale(self, ends: &Ends, entry: &mut Entry) {
        range(ends.from.into(), ends.to.into(), entry);
        entry.extension.push(control("slider"));
        entry.extension.push(Extension::of(STEP, "valueInteger", 1));
        self.help(&ends.first, "_first", "lower", entry);
        self.help(&ends.last, "_last", "upper", entry);
    }

    fn options(self, list: &Name, entry: &mut Entry) {
        for choice in self.of.options.get(list).into_iter().flatten() {
            let mut option = AnswerOption {
                value_coding: Some(coding(self.of, list, choice, self.language)),
                ..AnswerOption::default()
            };
            if choice.alone {
                option.extension.push(Extension::of(EXCLUSIVE, "valueBoolean", true));
            }
            if choice.untold {
                option.extension.push(Extension::of(ours("untold"), "valueBoolean", true));
            }
            entry.answer_option.push(option);
        }
    }
}

fn range(from: i64, to: i64, entry: &mut Entry) {
    entry.extension.push(Extension::of(LEAST, "valueInteger", from));
    entry.extension.push(Extension::of(MOST, "valueInteger", to));
}

fn loinc(code: &str) -> Coding {
    Coding { system: Some(LOINC.to_owned()), code: Some(code.to_owned()), ..Coding::default() }
}
