//! The addresses of FHIR: questionnaires, and one answered questionnaire of a case.
//!
//! A case is a base of its own (`/fhir/cases/{case}`), under which answers are read as FHIR reads: access and use log
//! hang on the case, and no address carries a person.

use axum::extract::Path;
use axum::response::Response;
use domain::access::Action;
use serde_json::{Value, json};

use super::response::{Answered, By, write};
use super::{edition_by_id, write as written};
use crate::case::names;
use crate::case::seen::{With, see};
use crate::case::sheet::Place;
use crate::ctx::Ctx;
use crate::fhir::answer;
use crate::problem::Problem;
use crate::questionnaire::page::{filled_of, readable};
use crate::questionnaire::show;

/// The tag of a resource that is not there as a whole.
const SUBSETTED: (&str, &str) = ("http://terminology.hl7.org/CodeSystem/v3-ObservationValue", "SUBSETTED");

/// `GET /fhir/Questionnaire`: which there are. What they ask is read one by one.
///
/// # Errors
/// Not signed in.
pub(crate) async fn list(ctx: Ctx) -> Result<Response, Problem> {
    let base = ctx.site.config().address();
    let entries: Vec<Value> = ctx
        .directory
        .questionnaires
        .all()
        .map(|questionnaire| {
            let mut form = written::form(questionnaire);
            let (system, code) = SUBSETTED;
            form.meta = Some(json!({ "tag": [{ "system": system, "code": code }] }));
            form.item.clear();
            let url = format!("{base}/fhir/Questionnaire/{}", form.id.as_deref().unwrap_or_default());
            json!({ "fullUrl": url, "resource": form, "search": { "mode": "match" } })
        })
        .collect();
    Ok(answer(&json!({
        "resourceType": "Bundle",
        "type": "searchset",
        "total": entries.len(),
        "entry": entries,
    })))
}

/// `GET /fhir/Questionnaire/{id}`: `gad-7.1` is the first version of GAD-7.
///
/// # Errors
/// Not found.
pub(crate) async fn one(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Problem> {
    let edition = edition_by_id(&id).ok_or(Problem::NotFound)?;
    let questionnaire = ctx.directory.questionnaires.get(&edition).ok_or(Problem::NotFound)?;
    Ok(answer(&json!(written::form(questionnaire))))
}

/// `GET /fhir/cases/{case}/QuestionnaireResponse/{id}`: to whom the page of the answers is shown, and with what that
/// page shows: of an instrument that is for groups neither answers nor scores.
///
/// # Errors
/// Not found, or the record cannot be read.
pub(crate) async fn answers(ctx: Ctx, Path(place): Path<Place>) -> Result<Response, Problem> {
    let seen = see(&ctx, &place.case, Action::Read, With::Everything, "answers").await?;
    let (response, questionnaire) = readable(&ctx, &seen, &place.item)?;
    let filled = filled_of(&seen, &place.item).filter(|_| show::may_show(ctx.site.config(), questionnaire));
    let by = if names::is_client(&ctx, &response.by) { By::Client } else { By::Worker };
    let answered = Answered { id: &place.item, case: &place.case, response, filled, by };
    Ok(answer(&write(questionnaire, &answered)))
}
