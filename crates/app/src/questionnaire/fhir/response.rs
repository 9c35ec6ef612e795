//! The resource of answers.

use domain::case::{Filled, Occasion, Response};
use domain::questionnaire::{Answers, Given, Item, Kind, Mode, Questionnaire, Score, Scoring, text};
use serde_json::{Value, json};

use super::{LOINC, canonical, canonical_of, link_of, ours, words, write};
use crate::fhir::put;
use crate::questionnaire::show;

/// Whose it is, without saying who that is: the case, by its opaque id.
const CASE: &str = "urn:rinnalla:case";

/// Who recorded it, by the opaque id of the register of users.
const WORKER: &str = "urn:rinnalla:worker";

/// The label of what is not given out.
const LABELS: &str = "http://terminology.hl7.org/CodeSystem/v3-ObservationValue";

/// An answered questionnaire as it goes out.
pub struct Answered<'a> {
    pub id: &'a str,
    pub case: &'a str,
    pub response: &'a Response,
    /// The answers. None when they are not given out: of an instrument that is for groups, or erased.
    pub filled: Option<&'a Filled>,
    pub by: By,
}

/// Who recorded the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The client, alone and by a link.
    Client,
    Worker,
}

/// The word of an occasion.
pub(super) fn occasion_code(occasion: Occasion) -> &'static str {
    match occasion {
        Occasion::Start => "start",
        Occasion::FollowUp => "follow-up",
    }
}

/// The resource. Answers and scores that are not given out are not in it, and it says so in its label.
pub fn write(questionnaire: &Questionnaire, answered: &Answered<'_>) -> Value {
    let Answered { id, case, response, filled, by } = answered;
    let who = json!({ "type": "Patient", "identifier": { "system": CASE, "value": case } });
    let author = match by {
        By::Client => who.clone(),
        By::Worker => {
            json!({ "type": "Practitioner", "identifier": { "system": WORKER, "value": response.by.as_str() } })
        }
    };
    let mut extension = vec![json!({ "url": ours("mode"), "valueCode": response.mode.code() })];
    if let Some(occasion) = response.occasion {
        extension.push(json!({ "url": ours("occasion"), "valueCode": occasion_code(occasion) }));
    }
    let source = match response.mode {
        Mode::Client | Mode::Assisted | Mode::Paper | Mode::Interview if !questionnaire.professional => &who,
        Mode::Client | Mode::Assisted | Mode::Paper | Mode::Interview => &author,
    };
    let mut resource = json!({
        "resourceType": "QuestionnaireResponse",
        "id": id,
        "language": response.language,
        "extension": extension,
        "questionnaire": canonical_of(&response.questionnaire),
        "status": if response.struck { "entered-in-error" } else { "completed" },
        "subject": who,
        "authored": response.on.to_string(),
        "author": author,
        "source": source,
    });
    let Some(filled) = filled else {
        put(&mut resource, "meta", json!({ "security": [{ "system": LABELS, "code": "REDACTED" }] }));
        return resource;
    };
    let writing = Writing { of: questionnaire, language: &filled.language };
    let items = writing.items(&questionnaire.items, None, &filled.answers);
    if !items.is_empty() {
        put(&mut resource, "item", items);
    }
    let scores: Vec<Value> = show::newest(questionnaire, response)
        .enumerate()
        .map(|(place, (scoring, score))| observation(questionnaire, response, &who, (place, scoring, score)))
        .collect();
    if !scores.is_empty() {
        put(&mut resource, "contained", scores);
    }
    resource
}

/// A score as an observation that was derived from the answers.
fn observation(
    questionnaire: &Questionnaire,
    response: &Response,
    who: &Value,
    (place, scoring, score): (usize, &Scoring, &Score),
) -> Value {
    let title = text(&scoring.title, &response.language);
    let system = format!("{}:score", canonical(&questionnaire.id));
    let own = json!({ "system": system, "code": scoring.id.as_str() });
    let loinc = scoring.loinc.iter().map(|code| json!({ "system": LOINC, "code": code }));
    let mut observation = json!({
        "resourceType": "Observation",
        "id": format!("score-{place}"),
        "status": if response.struck { "entered-in-error" } else { "final" },
        "code": { "coding": loinc.chain([own]).collect::<Vec<_>>(), "text": title },
        "subject": who,
        "effectiveDateTime": response.on.to_string(),
        "method": { "coding": [{
            "system": format!("{system}:algorithm"),
            "code": format!("{}.{}", scoring.id, score.algorithm),
        }] },
        "derivedFrom": [{ "reference": "#" }],
    });
    if let Some(points) = score.points {
        let value = serde_json::to_value(points).unwrap_or_default();
        put(
            &mut observation,
            "valueQuantity",
            json!({ "value": value, "system": "http://unitsofmeasure.org", "code": "{score}" }),
        );
    } else {
        put(
            &mut observation,
            "dataAbsentReason",
            json!({ "coding": [{
            "system": "http://terminology.hl7.org/CodeSystem/data-absent-reason", "code": "unknown",
        }] }),
        );
    }
    let band = score.band.as_ref().and_then(|id| scoring.bands.iter().find(|band| &band.id == id));
    if let Some(band) = band {
        let coding = json!({ "system": format!("{system}:band"), "code": band.id.as_str() });
        let told = text(&band.text, &response.language);
        put(&mut observation, "interpretation", json!([{ "coding": [coding], "text": told }]));
    }
    observation
}

struct Writing<'a> {
    of: &'a Questionnaire,
    language: &'a str,
}

impl Writing<'_> {
    /// The answered items of a list, in the order of the questionnaire.
    fn items(&self, items: &[Item], row: Option<&domain::id::Name>, answers: &Answers) -> Vec<Value> {
        let mut all = Vec::new();
        for item in items {
            let Some(given) = answers.get(&item.id) else { continue };
            let (said, _) = words::split(&item.text, self.language);
            let bare = || {
                let mut bare = json!({ "linkId": link_of(row, &item.id) });
                if let Some(said) = &said {
                    put(&mut bare, "text", said.as_str());
                }
                bare
            };
            if let (Kind::Rows { items, .. }, Given::Rows(rows)) = (&item.answer, given) {
                all.extend(rows.iter().map(|row| {
                    let mut group = bare();
                    let inside = self.items(items, Some(&item.id), row);
                    if !inside.is_empty() {
                        put(&mut group, "item", inside);
                    }
                    group
                }));
                continue;
            }
            let values = self.values(item, given);
            if !values.is_empty() {
                let mut answered = bare();
                put(&mut answered, "answer", values);
                all.push(answered);
            }
        }
        all
    }

    fn values(&self, item: &Item, given: &Given) -> Vec<Value> {
        let option = |code: &domain::id::Name| {
            let list = item.answer.options()?;
            let choice = self.of.option(list, code)?;
            let coding = write::coding(self.of, list, choice, self.language);
            // The translations stand in the questionnaire.
            let coding = super::parts::Coding { display_more: None, ..coding };
            Some(json!({ "valueCoding": coding }))
        };
        match given {
            Given::Number(number) => vec![json!({ "valueInteger": number })],
            Given::Yes(yes) => vec![json!({ "valueBoolean": yes })],
            Given::Choice(code) => option(code).into_iter().collect(),
            Given::Choices(codes) => codes.iter().filter_map(option).collect(),
            // FHIR has no empty text.
            Given::Text(words) if words.trim().is_empty() => Vec::new(),
            Given::Text(words) => vec![json!({ "valueString": words })],
            Given::Day(day) => vec![json!({ "valueDate": day.to_string() })],
            Given::Month(first) => vec![json!({ "valueDate": first.strftime("%Y-%m").to_string() })],
            Given::Rows(_) => Vec::new(),
        }
    }
}
