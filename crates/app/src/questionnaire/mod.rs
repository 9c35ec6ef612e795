//! Questionnaires: read from files, published into the record, answered, scored, shown.

mod catalogue;
mod change;
pub mod fhir;
pub mod file;
mod fill;
pub(crate) mod form;
mod page;
mod sheets;
pub(crate) mod show;
mod situation;
#[cfg(test)]
pub(crate) mod tests;
mod told;
mod view;

use axum::routing::get;

use crate::case::sheet::{save, show as sheet};
use crate::routes::Logged::{Nothing, Use};
use crate::routes::Routes;
use crate::routes::Who::Signed;

pub use catalogue::Catalogue;
pub(crate) use page::told;
pub(crate) use view::publish;

/// The addresses of questionnaires within a case, and of their resources in FHIR.
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/{lang}/cases/{case}/questionnaires", Signed, Use, get(page::list))
        .form("/{lang}/cases/{case}/questionnaires/{item}", Signed, Use, get(fill::show).post(fill::save))
        .get("/{lang}/cases/{case}/situation", Signed, Use, get(situation::show))
        .get("/{lang}/cases/{case}/change", Signed, Use, get(change::show))
        .get("/{lang}/cases/{case}/answers/{item}", Signed, Use, get(page::show_one))
        .get("/fhir/Questionnaire", Signed, Nothing, get(fhir::page::list))
        .get("/fhir/Questionnaire/{item}", Signed, Nothing, get(fhir::page::one))
        .get("/fhir/cases/{case}/QuestionnaireResponse/{item}", Signed, Use, get(fhir::page::answers))
        .form(
            "/{lang}/cases/{case}/answers/{item}/strike",
            Signed,
            Use,
            get(sheet::<sheets::StrikeSheet>).post(save::<sheets::StrikeSheet>),
        )
        .form(
            "/{lang}/cases/{case}/answers/{item}/flags",
            Signed,
            Use,
            get(sheet::<sheets::AttendSheet>).post(save::<sheets::AttendSheet>),
        )
}
