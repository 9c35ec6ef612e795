//! The office: people and their rights, teams, partners, the model in use, tasks. Shows nothing of clients.

use crate::routes::Routes;

/// The addresses of the office.
pub fn routes(routes: Routes) -> Routes {
    routes
}
