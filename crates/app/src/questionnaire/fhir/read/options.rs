//! The options of a question: each becomes a code of ours, and it is kept which coding of the resource it was.

use domain::id::Name;
use domain::questionnaire::{Choice, Item, Options, Texts};
use serde_json::Value;

use super::super::parts::{AnswerOption, Coding, Entry, said};
use super::super::told::{Cause, Told};
use super::super::{EXCLUSIVE, ORDINAL, list_of, words};
use super::entries::{Reading, alone, whole_number};
use super::kept::{Kept, a_yes, beside};
use super::slug;

/// What the options of a question were in the resource, and what they are here: two that look alike after they were
/// made names of ours are not the same.
pub(super) type Codes = Vec<(Option<String>, String, Name)>;

/// By what a coding is told apart within its system.
fn code_of(coding: &Coding) -> Option<&String> {
    coding.code.as_ref().or(coding.display.as_ref())
}

/// The option that a coding means; none when that is not known or could be two.
pub(super) fn meant(codes: &Codes, coding: &Coding) -> Option<Name> {
    let code = code_of(coding)?;
    // Without a system any will do, as long as there is one.
    let same = |system: &Option<String>| coding.system.is_none() || *system == coding.system;
    let mut found = codes.iter().filter(|(system, its, _)| its == code && same(system));
    let (_, _, name) = found.next()?;
    found.next().is_none().then(|| name.clone())
}

impl Reading<'_> {
    /// The list of an item's options, under its own name or that of an equal one.
    pub(super) fn list(&mut self, entry: &Entry, id: &Name) -> Option<Name> {
        if entry.answer_option.is_empty() && entry.rest.contains_key("answerValueSet") {
            self.tell(entry, Cause::OptionsElsewhere, "answerValueSet");
            return None;
        }
        let Some((options, codes)) = self.options_of(entry).filter(|(options, _)| !options.is_empty()) else {
            self.tell(entry, Cause::NoOptions, "");
            return None;
        };
        self.codes.insert(id.clone(), codes);
        let system = entry.answer_option.first()?.value_coding.as_ref().and_then(|one| one.system.as_deref());
        let named = system.and_then(list_of);
        let known = self
            .options
            .iter()
            .find(|(list, known)| *known == &options && named.as_ref().is_none_or(|named| named == *list));
        if let Some((list, _)) = known {
            return Some(list.clone());
        }
        let taken = |name: &Name| self.options.contains_key(name);
        let name = alone(named.unwrap_or_else(|| id.clone()), &taken);
        self.options.insert(name.clone(), options);
        Some(name)
    }

    /// Which option of an item a coding means.
    pub(super) fn meant(&self, item: &Item, coding: &Coding) -> Option<Name> {
        meant(self.codes.get(&item.id)?, coding)
    }

    fn options_of(&mut self, entry: &Entry) -> Option<(Options, Codes)> {
        let (mut options, mut codes) = (Options::new(), Codes::new());
        for option in &entry.answer_option {
            let mut choice = self.choice(entry, option)?;
            choice.code = alone(choice.code, &|code| options.iter().any(|one| &one.code == code));
            if let Some((coding, code)) =
                option.value_coding.as_ref().and_then(|one| Some((one, code_of(one)?)))
            {
                codes.push((coding.system.clone(), code.clone(), choice.code.clone()));
            }
            options.push(choice);
        }
        Some((options, codes))
    }

    fn choice(&mut self, entry: &Entry, option: &AnswerOption) -> Option<Choice> {
        let plain = |text: String| Texts::from([(self.language.to_owned(), text)]);
        let (code, text, value) = match (&option.value_coding, &option.value_string, option.value_integer) {
            (Some(coding), _, _) => {
                let mut text =
                    words::join(coding.display.as_ref(), coding.display_more.as_ref(), self.language);
                let code = code_of(coding)?;
                if text.is_empty() {
                    text = plain(code.clone());
                }
                (slug(code), text, self.ordinal(entry, option, coding))
            }
            (None, Some(text), _) => (slug(text), plain(text.clone()), None),
            (None, None, Some(number)) => {
                (slug(&number.to_string()), plain(number.to_string()), Some(number))
            }
            (None, None, None) => return None,
        };
        let alone = said(&option.extension, EXCLUSIVE).is_some_and(|yes| yes == true);
        let link = entry.link_id.as_str();
        let mut kept = Kept { link, extensions: &option.extension, told: &mut self.told };
        kept.strange(&["untold"], &[EXCLUSIVE, ORDINAL]);
        let untold = kept.one("untold", a_yes).get().unwrap_or_default();
        let mut rest: Vec<&String> = option.rest.keys().collect();
        if let Some(coding) = &option.value_coding {
            Kept { link, extensions: &coding.extension, told: &mut self.told }.strange(&[], &[ORDINAL]);
            beside(link, coding.display_more.as_ref(), &mut self.told);
            rest.extend(coding.rest.keys());
        }
        let rest = rest.into_iter().filter(|name| *name != "id");
        self.told.extend(rest.map(|name| Told::of(link, Cause::Ignored, name)));
        Some(Choice { code, value, text, alone, untold })
    }

    /// What an option counts. Points that are not whole would change every sum: they are told.
    fn ordinal(&mut self, entry: &Entry, option: &AnswerOption, coding: &Coding) -> Option<i64> {
        let found = coding.extension.iter().chain(&option.extension).find(|one| one.url == ORDINAL)?;
        let said = found.said();
        let value = said.and_then(whole_number);
        if value.is_none() {
            let code = code_of(coding).map(String::as_str).unwrap_or_default();
            let said = said.map(Value::to_string).unwrap_or_default();
            self.tell(entry, Cause::Ordinal, format!("{code} {said}"));
        }
        value
    }
}
