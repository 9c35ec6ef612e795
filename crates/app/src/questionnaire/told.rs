//! What the client has told before: asked once, and there to begin with in every later form.

use std::collections::BTreeMap;

use domain::case::{Event, Filled, Open, Response};
use domain::id::ItemId;
use domain::questionnaire::{Answers, Edition, Questionnaire};

use super::form;
use crate::case::seen::Seen;
use crate::ctx::Posted;

/// Answers that stand: their id, what the case remembers of them, what was answered.
pub(super) type Told<'s> = (&'s ItemId, &'s Response, &'s Filled);

/// The newest answers that stand to each questionnaire, by its id, with what was answered.
pub(super) fn newest<'s>(seen: &'s Seen, open: &'s Open) -> BTreeMap<&'s str, Told<'s>> {
    let mut found: BTreeMap<&str, Told<'_>> = BTreeMap::new();
    for fact in seen.latest.iter() {
        let Some(Event::Answered { response, filled, .. }) = &fact.event else { continue };
        let Some(standing) = open.responses.get(response).filter(|one| !one.struck) else { continue };
        let of = filled.questionnaire.id.as_str();
        let newer = |(id, other): (&ItemId, &Response)| (other.on, id) < (standing.on, response);
        if found.get(of).is_none_or(|(id, other, _)| newer((id, other))) {
            found.insert(of, (response, standing, filled));
        }
    }
    found
}

/// A form to begin with: what was told in others, over what was answered here before. An instrument always begins
/// empty, so that an old answer does not make the new one.
pub(super) fn beforehand(seen: &Seen, open: &Open, questionnaire: &Questionnaire) -> Posted {
    if !questionnaire.scores.is_empty() {
        return Posted::default();
    }
    let known = newest(seen, open);
    let of = |id: &str, edition: Option<&Edition>| {
        let (_, _, filled) = known.get(id)?;
        edition.is_none_or(|edition| filled.questionnaire == *edition).then_some(*filled)
    };
    let mut answers = Answers::new();
    for item in &questionnaire.items {
        let told = item.told_in.as_ref().and_then(|told| told.split_once('/'));
        let told = told.and_then(|(form, item)| of(form, None)?.answers.get(&item.into()));
        if let Some(given) = told {
            answers.insert(item.id.clone(), given.clone());
        }
    }
    if let Some(before) = of(questionnaire.id.as_str(), Some(&questionnaire.edition())) {
        answers.extend(before.answers.clone());
    }
    // What another form let one answer may not fit here.
    answers.retain(|item, given| {
        questionnaire.fitting(&Answers::from([(item.clone(), given.clone())])).is_ok()
            || questionnaire.item(item).is_some_and(|item| !item.when.is_empty())
    });
    form::posted(&answers)
}
