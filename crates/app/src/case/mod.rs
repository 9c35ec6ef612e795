//! Cases: recorded, listed, shown and carried along the path.

pub mod actions;
mod appointments;
pub mod booked;
pub mod came;
mod cards;
mod doing;
mod entries;
mod happened;
mod health_check;
pub mod history;
pub mod lines;
mod list;
pub mod mine;
pub mod names;
pub mod opening;
pub mod page;
mod plan;
pub mod seen;
pub mod sheet;
pub mod sheets;
mod statements;
#[cfg(test)]
pub(crate) mod tests;
pub mod timeline;
pub mod view;
mod work_ability;

use axum::routing::{get, post};

use crate::routes::Logged::{Change, Use};
use crate::routes::Routes;
use crate::routes::Who::Signed;
use sheet::{save, show};
use sheets as s;

/// The addresses of cases.
pub fn routes(routes: Routes) -> Routes {
    let routes = routes
        .get("/{lang}/cases", Signed, Use, get(list::show))
        .post("/{lang}/cases/search", Signed, Use, post(list::searching))
        .get("/{lang}/cases/{case}", Signed, Use, get(page::show))
        .get("/{lang}/cases/{case}/history", Signed, Use, get(history::show))
        .form("/{lang}/persons/{person}/cases", Signed, Use, get(opening::show).post(opening::save))
        .post("/{lang}/cases/{case}/hand-over/tick", Signed, Change, post(actions::tick))
        .post("/{lang}/cases/{case}/hand-over/receipt", Signed, Change, post(actions::receive))
        .form(
            "/{lang}/cases/{case}/hand-over/refusal",
            Signed,
            Use,
            get(actions::declining).post(actions::decline),
        )
        .form(
            "/{lang}/cases/{case}/hand-over/cancellation",
            Signed,
            Use,
            get(actions::cancelling).post(actions::cancel),
        )
        .post("/{lang}/cases/{case}/helpers/end", Signed, Change, post(actions::end_helper))
        .form(
            "/{lang}/cases/{case}/glass-review",
            Signed,
            Use,
            get(actions::reviewing).post(actions::review),
        );
    let routes = appointments::routes(work(path(routes)));
    let routes = statements::routes(routes);
    plan::routes(work_ability::routes(health_check::routes(routes)))
}

fn path(routes: Routes) -> Routes {
    routes
        .form("/{lang}/cases/{case}/need", Signed, Use, get(show::<s::NeedSheet>).post(save::<s::NeedSheet>))
        .form(
            "/{lang}/cases/{case}/groups",
            Signed,
            Use,
            get(show::<s::GroupsSheet>).post(save::<s::GroupsSheet>),
        )
        .form(
            "/{lang}/cases/{case}/background",
            Signed,
            Use,
            get(show::<s::BackgroundSheet>).post(save::<s::BackgroundSheet>),
        )
        .form(
            "/{lang}/cases/{case}/criteria",
            Signed,
            Use,
            get(show::<s::CriteriaSheet>).post(save::<s::CriteriaSheet>),
        )
        .form(
            "/{lang}/cases/{case}/statutory",
            Signed,
            Use,
            get(show::<s::StatutorySheet>).post(save::<s::StatutorySheet>),
        )
        .form("/{lang}/cases/{case}/move", Signed, Use, get(show::<s::MoveSheet>).post(save::<s::MoveSheet>))
        .form(
            "/{lang}/cases/{case}/owner",
            Signed,
            Use,
            get(show::<s::OwnerSheet>).post(save::<s::OwnerSheet>),
        )
        .form(
            "/{lang}/cases/{case}/bases",
            Signed,
            Use,
            get(show::<s::BasisSheet>).post(save::<s::BasisSheet>),
        )
        .form(
            "/{lang}/cases/{case}/bases/{item}/withdrawal",
            Signed,
            Use,
            get(show::<s::WithdrawSheet>).post(save::<s::WithdrawSheet>),
        )
        .form(
            "/{lang}/cases/{case}/bases/{item}/informing",
            Signed,
            Use,
            get(show::<s::InformSheet>).post(save::<s::InformSheet>),
        )
}

fn work(routes: Routes) -> Routes {
    let routes = routes
        .form(
            "/{lang}/cases/{case}/responsible",
            Signed,
            Use,
            get(show::<s::ResponsibleSheet>).post(save::<s::ResponsibleSheet>),
        )
        .form(
            "/{lang}/cases/{case}/deputy",
            Signed,
            Use,
            get(show::<s::DeputySheet>).post(save::<s::DeputySheet>),
        )
        .form(
            "/{lang}/cases/{case}/hand-over",
            Signed,
            Use,
            get(show::<s::HandOverSheet>).post(save::<s::HandOverSheet>),
        )
        .form(
            "/{lang}/cases/{case}/telling",
            Signed,
            Use,
            get(show::<s::TellSheet>).post(save::<s::TellSheet>),
        )
        .form(
            "/{lang}/cases/{case}/helpers",
            Signed,
            Use,
            get(show::<s::HelperSheet>).post(save::<s::HelperSheet>),
        )
        .form("/{lang}/cases/{case}/notes", Signed, Use, get(show::<s::NoteSheet>).post(save::<s::NoteSheet>))
        .form(
            "/{lang}/cases/{case}/notes/{item}/correction",
            Signed,
            Use,
            get(show::<s::CorrectionSheet>).post(save::<s::CorrectionSheet>),
        );
    ending(routes)
}

fn ending(routes: Routes) -> Routes {
    routes
        .form(
            "/{lang}/cases/{case}/decisions",
            Signed,
            Use,
            get(show::<s::DecisionSheet>).post(save::<s::DecisionSheet>),
        )
        .form("/{lang}/cases/{case}/goals", Signed, Use, get(show::<s::GoalSheet>).post(save::<s::GoalSheet>))
        .form(
            "/{lang}/cases/{case}/goals/{item}/change",
            Signed,
            Use,
            get(show::<s::GoalChangeSheet>).post(save::<s::GoalChangeSheet>),
        )
        .form(
            "/{lang}/cases/{case}/actions/{item}",
            Signed,
            Use,
            get(show::<s::ActionSheet>).post(save::<s::ActionSheet>),
        )
        .form(
            "/{lang}/cases/{case}/measurements",
            Signed,
            Use,
            get(show::<s::MeasurementSheet>).post(save::<s::MeasurementSheet>),
        )
        .form(
            "/{lang}/cases/{case}/assessment",
            Signed,
            Use,
            get(show::<s::AssessmentSheet>).post(save::<s::AssessmentSheet>),
        )
        .form(
            "/{lang}/cases/{case}/client-assessment",
            Signed,
            Use,
            get(show::<s::ClientAssessmentSheet>).post(save::<s::ClientAssessmentSheet>),
        )
        .form(
            "/{lang}/cases/{case}/closing",
            Signed,
            Use,
            get(show::<s::ClosingSheet>).post(save::<s::ClosingSheet>),
        )
        .form(
            "/{lang}/cases/{case}/reopening",
            Signed,
            Use,
            get(show::<s::ReopeningSheet>).post(save::<s::ReopeningSheet>),
        )
}
