//! The change of groups (vaikuttavuus): what has changed from the start to the follow-up, instrument by instrument.
//!
//! * [`view`]: the tables of follow-ups and pairs of scores. [`count`]: the figures from them. [`page`]: for those who
//!   lead. Of how few nothing is told is the domain's (`domain::change`).

mod count;
mod page;
mod parts;
#[cfg(test)]
mod tests;
pub(crate) mod view;

use axum::routing::get;

use crate::routes::Logged::Nothing;
use crate::routes::Routes;
use crate::routes::Who::Signed;

/// The addresses of the figures. They count, and show nobody.
pub fn routes(routes: Routes) -> Routes {
    routes.get("/{lang}/effect", Signed, Nothing, get(page::show))
}
