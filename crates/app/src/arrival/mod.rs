//! Where clients come from, and how soon a service begins: the figures beside the ratio.

mod count;
mod page;
#[cfg(test)]
mod tests;

use axum::routing::get;

use crate::routes::Logged::Nothing;
use crate::routes::Routes;
use crate::routes::Who::Signed;

/// The addresses of the figures. They count, and show nobody.
pub fn routes(routes: Routes) -> Routes {
    routes.get("/{lang}/arrivals", Signed, Nothing, get(page::show))
}
