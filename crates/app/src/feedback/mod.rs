//! Feedback on the service: asked of everybody at a public page, told of many together to those who lead.
//!
//! * [`door`]: the page. [`view`]: the record of it and the table. [`told`]: what those who lead see of it.

mod door;
#[cfg(test)]
mod tests;
pub(crate) mod told;
mod view;

use axum::routing::{get, post};

use crate::routes::Logged::Nothing;
use crate::routes::Routes;
use crate::routes::Who::Anybody;

/// Where feedback is given.
pub(crate) const PATH: &str = "/feedback";

/// Where it is told, while it is written, what would be hidden.
const CHECK: &str = "/feedback/check";

/// The addresses of feedback.
pub fn routes(routes: Routes) -> Routes {
    routes.form("/{lang}/feedback", Anybody, Nothing, get(door::show).post(door::save)).post(
        "/{lang}/feedback/check",
        Anybody,
        Nothing,
        post(door::check),
    )
}
