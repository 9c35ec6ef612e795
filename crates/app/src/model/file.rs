//! Reading models: each completed from its base, checked, and given its words.

use std::collections::BTreeMap;

use domain::model::check::{Finding, FindingCode, Level, check, texts};
use domain::model::{Model, ModelFile};

use super::loaded::{Loaded, Models};
use super::place::{Place, Places};
use super::report::{Fault, FaultKind, Faulty};
use super::source::{STRUCTURE, Source};
use super::words::{ModelText, WordFault, Words, line_of};
use crate::text::Lang;

/// Reads every model of a source.
///
/// # Errors
/// What is wrong, when something is; warnings do not stop anything.
pub fn load_all(source: &Source) -> Result<Models, Faulty> {
    let mut reader = Reader::default();
    let models: Vec<Loaded> = source.ids().iter().filter_map(|id| reader.read(source, id)).collect();
    if reader.faults.iter().any(|fault| fault.level() == Level::Error) {
        return Err(Faulty(reader.faults));
    }
    Ok(Models::of(models))
}

/// Reads models and remembers those that it has read, and all that is wrong.
#[derive(Default)]
pub(super) struct Reader {
    done: BTreeMap<String, Option<Loaded>>,
    /// The models that are being read: one on the way to its base.
    trail: Vec<String>,
    pub(super) faults: Vec<Fault>,
}

/// A model's file on the way to being a model.
struct Draft<'s> {
    source: &'s Source,
    id: &'s str,
    places: Places,
}

impl Reader {
    /// The model, if it can be completed. It may still be faulty.
    pub(super) fn read(&mut self, source: &Source, id: &str) -> Option<Loaded> {
        if let Some(done) = self.done.get(id) {
            return done.clone();
        }
        self.trail.push(id.to_owned());
        let loaded = self.read_new(source, id);
        self.trail.pop();
        self.done.insert(id.to_owned(), loaded.clone());
        loaded
    }

    fn read_new(&mut self, source: &Source, id: &str) -> Option<Loaded> {
        let name = source.name(id, STRUCTURE);
        let Some(written) = source.read(id, STRUCTURE) else {
            self.faults.push(Fault::new(&name, 1, FaultKind::NoFile));
            return None;
        };
        let file: ModelFile = match toml::from_str(&written) {
            Ok(file) => file,
            Err(error) => {
                let line = error.span().map_or(1, |span| line_of(&written, span.start));
                self.faults.push(Fault::new(&name, line, FaultKind::Toml(error.message().to_owned())));
                return None;
            }
        };
        let draft = Draft { source, id, places: Places::of(written) };
        if file.id.as_str() != id {
            let line = draft.places.line_of_key("id");
            self.faults.push(Fault::new(&name, line, FaultKind::WrongFolder(file.id.to_string())));
        }
        let base = match &file.base {
            Some(base) => Some(self.base(&draft, base.as_str())?),
            None => None,
        };
        let model = match file.complete(base.as_ref().map(|base| &*base.model)) {
            Ok(model) => model,
            Err(sections) => {
                let fault =
                    |section: &&str| Fault::new(&name, 1, FaultKind::NoSection((*section).to_owned()));
                self.faults.extend(sections.iter().map(fault));
                return None;
            }
        };
        self.finish(&draft, model, base.as_ref())
    }

    fn base(&mut self, draft: &Draft<'_>, base: &str) -> Option<Loaded> {
        let name = draft.source.name(draft.id, STRUCTURE);
        let mut refuse = |kind: FaultKind| {
            self.faults.push(Fault::new(&name, draft.places.line_of_key("base"), kind));
            None
        };
        if self.trail.iter().any(|id| id == base) {
            return refuse(FaultKind::BaseLoop(base.to_owned()));
        }
        let Some(source) = draft.source.holding(base) else {
            return refuse(FaultKind::NoBase(base.to_owned()));
        };
        self.read(&source, base)
    }

    fn finish(&mut self, draft: &Draft<'_>, model: Model, base: Option<&Loaded>) -> Option<Loaded> {
        let words: Vec<(Lang, Option<(String, Words)>)> = Lang::ALL
            .into_iter()
            .map(|lang| {
                let written = draft.source.read(draft.id, &file_of(lang));
                (lang, written.map(|written| (written.clone(), Words::read(&written))))
            })
            .collect();
        let mut own = ModelText::default();
        for (lang, file) in &words {
            own.insert(*lang, file.as_ref().map(|(_, words)| words.texts.clone()).unwrap_or_default());
        }
        let text = own.over(base.map(|base| &base.text));

        for (lang, file) in &words {
            self.word_faults(draft, *lang, file.as_ref().map(|(_, words)| words));
        }
        let told: Vec<Finding> = base.map(|base| check(&base.model, &base.text.keys())).unwrap_or_default();
        let is_told = |finding: &Finding| {
            let same = |other: &Finding| {
                other.code == finding.code && other.name == finding.name && other.among == finding.among
            };
            told.iter().any(same)
        };
        for finding in check(&model, &text.keys()) {
            // What the base has wrong is told once, of the base.
            let fault = draft.fault(finding.clone(), &words);
            if !(is_told(&finding) && fault.is_of_base(finding.code)) {
                self.faults.push(fault);
            }
        }
        if base.is_some() {
            self.unused(draft, &model, &words);
        }
        Loaded::new(model, text).ok()
    }

    fn word_faults(&mut self, draft: &Draft<'_>, lang: Lang, words: Option<&Words>) {
        let name = draft.source.name(draft.id, &file_of(lang));
        let Some(words) = words else {
            self.faults.push(Fault::new(&name, 1, FaultKind::NoFile));
            return;
        };
        self.faults.extend(words.faults.iter().map(|(line, fault)| {
            let kind = match fault.clone() {
                WordFault::Syntax(why) => FaultKind::Fluent(why),
                WordFault::Placeable(key) => FaultKind::Placeable(key),
                WordFault::Twice(key) => FaultKind::TextTwice(key),
            };
            Fault::new(&name, *line, kind)
        }));
    }

    /// Texts that a model with a base writes and nothing in it asks for: often a key misspelt.
    fn unused(&mut self, draft: &Draft<'_>, model: &Model, words: &[(Lang, Option<(String, Words)>)]) {
        let needed = texts(model);
        let is_needed = |key: &str| needed.iter().any(|text| text.key == key);
        for (lang, file) in words {
            let Some((_, words)) = file else { continue };
            let name = draft.source.name(draft.id, &file_of(*lang));
            for key in words.texts.keys().filter(|key| !is_needed(key)) {
                let message = key.split_once('.').map_or(key.as_str(), |(message, _)| message);
                let line = words.lines.get(message).copied().unwrap_or(1);
                self.faults.push(Fault::new(&name, line, FaultKind::UnusedText(key.clone())));
            }
        }
    }
}

impl Draft<'_> {
    /// A finding with its file and line.
    fn fault(&self, finding: Finding, words: &[(Lang, Option<(String, Words)>)]) -> Fault {
        if finding.code == FindingCode::MissingText {
            let lang = finding.among.as_deref().and_then(Lang::of).unwrap_or_default();
            let key = finding.name.as_deref().unwrap_or_default();
            let file = words.iter().find(|(other, _)| *other == lang).and_then(|(_, file)| file.as_ref());
            let line = file.map_or(1, |(written, words)| words.place_for(key, written));
            let name = self.source.name(self.id, &file_of(lang));
            return Fault::new(&name, line, FaultKind::Found(finding));
        }
        let name = self.source.name(self.id, STRUCTURE);
        match self.places.place(&finding.at) {
            Place::Line(line) => Fault::new(&name, line, FaultKind::Found(finding)),
            Place::Base => {
                Fault::new(&name, self.places.line_of_key("base"), FaultKind::FoundInBase(finding))
            }
        }
    }
}

fn file_of(lang: Lang) -> String {
    format!("{lang}.ftl")
}
