//! Questionnaires and answers as FHIR R4: Questionnaire and `QuestionnaireResponse` (docs/fhir.md has the mapping).
//!
//! * [`write::form`] makes the resource of a questionnaire, [`read::form`] a questionnaire of a resource, also of one
//!   that was made elsewhere: it tells, item by item, what cannot be taken.
//! * [`response::write`] makes the resource of answers, [`taken::read`] answers of a resource.
//!
//! What FHIR says, is said in FHIR. What it lacks stands in extensions of our own, by which nothing is lost on the way
//! out and back.

mod conditions;
pub(super) mod page;
mod parts;
pub mod read;
pub mod response;
pub mod taken;
#[cfg(test)]
mod tests;
mod told;
mod words;
pub mod write;

use domain::id::Name;
use domain::questionnaire::Edition;

pub use parts::Form;
pub use told::{Cause, Told};

/// The beginning of the canonical address of a questionnaire. It hangs on no server: a questionnaire has the same one
/// in every county, and after its server has moved.
const CANONICAL: &str = "urn:rinnalla:questionnaire:";

/// The beginning of the addresses of our own extensions.
const OURS: &str = "urn:rinnalla:fhir:";

/// Extensions of R4, and one of SDC, that are used as they are.
const TRANSLATION: &str = "http://hl7.org/fhir/StructureDefinition/translation";
const ORDINAL: &str = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
const EXCLUSIVE: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive";
const CONTROL: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl";
const CONTROLS: &str = "http://hl7.org/fhir/questionnaire-item-control";
const LEAST: &str = "http://hl7.org/fhir/StructureDefinition/minValue";
const MOST: &str = "http://hl7.org/fhir/StructureDefinition/maxValue";
const STEP: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-sliderStepValue";
const OCCURS: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-maxOccurs";
const SHORT: &str = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-shortText";
const FORMAT: &str = "http://hl7.org/fhir/StructureDefinition/entryFormat";

/// The code system of LOINC.
const LOINC: &str = "http://loinc.org";

/// The item that is shown first, and the one before the questions. Our own ids hold no such sign.
const INTRO: &str = "_intro";
const STEM: &str = "_stem";

/// The canonical address of a questionnaire in all its versions.
pub fn canonical(id: &Name) -> String {
    format!("{CANONICAL}{id}")
}

/// The canonical address of an edition, as answers name it.
pub fn canonical_of(edition: &Edition) -> String {
    format!("{CANONICAL}{}|{}", edition.id, edition.version)
}

/// The edition that a canonical address with a version names, if it is one of ours.
pub fn edition_of(canonical: &str) -> Option<Edition> {
    let (id, version) = canonical.strip_prefix(CANONICAL)?.split_once('|')?;
    Edition::of(&format!("{id}@{version}"))
}

/// The id of the resource: FHIR allows no `@`.
pub fn resource_id(edition: &Edition) -> String {
    format!("{}.{}", edition.id, edition.version)
}

/// The edition that a resource's id names.
pub fn edition_by_id(id: &str) -> Option<Edition> {
    let (id, version) = id.rsplit_once('.')?;
    Edition::of(&format!("{id}@{version}"))
}

/// The code system of a list of options: it names the questionnaire and the list.
fn system_of(id: &Name, list: &Name) -> String {
    format!("{CANONICAL}{id}:{list}")
}

/// The list that a code system of ours names.
fn list_of(system: &str) -> Option<Name> {
    let (_, list) = system.strip_prefix(CANONICAL)?.split_once(':')?;
    (!list.is_empty()).then(|| list.into())
}

/// The address of an extension of ours.
fn ours(name: &str) -> String {
    format!("{OURS}{name}")
}

/// The identifier of an item, and of an item within rows: FHIR wants each to be alone in its questionnaire.
fn link_of(row: Option<&Name>, item: &Name) -> String {
    match row {
        Some(row) => format!("{row}.{item}"),
        None => item.to_string(),
    }
}
