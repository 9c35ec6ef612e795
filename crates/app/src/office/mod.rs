//! The office: people and their rights, teams, partners, the model in use, tasks. Shows nothing of clients.
//!
//! The mechanism of its forms is [`sheet`]; the questions are with the nouns, in `worker` and `organisation`.

pub(crate) mod page;
pub(crate) mod sheet;

use axum::routing::{MethodRouter, get};

use crate::organisation::sheets::{
    HostSheet, NameSheet, PartnerEndSheet, PartnerSheet, TaskSheet, TeamSheet,
};
use crate::organisation::{model, page as team};
use crate::routes::Logged::Nothing;
use crate::routes::Routes;
use crate::routes::Who::Signed;
use crate::site::Site;
use crate::worker::seats::{SeatEndSheet, SeatSheet};
use crate::worker::sheets::{ProfileSheet, RightsSheet};
use crate::worker::standing::{AbsenceSheet, FactorSheet, LeaveSheet, ReturnSheet, UnlockSheet};
use crate::worker::{page as worker, register};
use sheet::{Sheet, save, show};

/// The addresses of the office.
pub fn routes(routes: Routes) -> Routes {
    let routes = routes
        .get("/{lang}/office", Signed, Nothing, get(page::show))
        .form("/{lang}/office/workers/new", Signed, Nothing, get(register::show).post(register::save))
        .get("/{lang}/office/workers/{id}", Signed, Nothing, get(worker::show))
        .form(
            "/{lang}/office/workers/{id}/reset",
            Signed,
            Nothing,
            get(worker::ask_reset).post(worker::make_reset),
        )
        .form(
            "/{lang}/office/workers/{id}/sessions",
            Signed,
            Nothing,
            get(worker::to_worker).post(worker::end_sessions),
        )
        .get("/{lang}/office/teams/{id}", Signed, Nothing, get(team::show))
        .get("/{lang}/office/model", Signed, Nothing, get(model::list))
        .form("/{lang}/office/model/{id}", Signed, Nothing, get(model::ask).post(model::adopt));
    sheets(routes)
}

fn sheets(routes: Routes) -> Routes {
    routes
        .form("/{lang}/office/workers/{id}/profile", Signed, Nothing, of::<ProfileSheet>())
        .form("/{lang}/office/workers/{id}/rights", Signed, Nothing, of::<RightsSheet>())
        .form("/{lang}/office/workers/{id}/seats", Signed, Nothing, of::<SeatSheet>())
        .form("/{lang}/office/workers/{id}/seats/{item}", Signed, Nothing, of::<SeatEndSheet>())
        .form("/{lang}/office/workers/{id}/absence", Signed, Nothing, of::<AbsenceSheet>())
        .form("/{lang}/office/workers/{id}/leave", Signed, Nothing, of::<LeaveSheet>())
        .form("/{lang}/office/workers/{id}/return", Signed, Nothing, of::<ReturnSheet>())
        .form("/{lang}/office/workers/{id}/unlock", Signed, Nothing, of::<UnlockSheet>())
        .form("/{lang}/office/workers/{id}/factor", Signed, Nothing, of::<FactorSheet>())
        .form("/{lang}/office/teams/new", Signed, Nothing, of::<TeamSheet>())
        .form("/{lang}/office/teams/{id}/host", Signed, Nothing, of::<HostSheet>())
        .form("/{lang}/office/partners/new", Signed, Nothing, of::<PartnerSheet>())
        .form("/{lang}/office/partners/{id}", Signed, Nothing, of::<PartnerEndSheet>())
        .form("/{lang}/office/tasks/{id}", Signed, Nothing, of::<TaskSheet>())
        .form("/{lang}/office/organisation", Signed, Nothing, of::<NameSheet>())
}

fn of<S: Sheet>() -> MethodRouter<Site> {
    get(show::<S>).post(save::<S>)
}

#[cfg(test)]
mod tests;
