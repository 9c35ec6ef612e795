//! People in the register: search first, then register.

pub(crate) mod card;
mod correction;
pub mod erase;
mod glass;
pub(crate) mod known;
pub(crate) mod municipality;
pub(crate) mod page;
mod register;
pub mod search;
pub mod view;

use axum::routing::get;

use crate::routes::Logged::{Nothing, Use};
use crate::routes::Routes;
use crate::routes::Who::Signed;

/// The addresses of people.
pub fn routes(routes: Routes) -> Routes {
    routes
        .form("/{lang}/persons", Signed, Use, get(page::searching).post(page::search))
        .form("/{lang}/persons/new", Signed, Nothing, get(register::show).post(register::save))
        .get("/{lang}/persons/{person}", Signed, Use, get(page::show))
        .form(
            "/{lang}/persons/{person}/correction",
            Signed,
            Use,
            get(correction::show).post(correction::save),
        )
        .form("/{lang}/persons/{person}/break-glass", Signed, Use, get(glass::show).post(glass::save))
}

#[cfg(test)]
mod tests;
