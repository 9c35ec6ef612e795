//! Referrals: the referrer's checklist and letter, the client's own request for contact, the team's intake.

mod accept;
mod contact;
mod list;
mod page;
mod paper;
mod sections;
#[cfg(test)]
mod tests;
mod view;
mod write;

use axum::routing::{get, post};
use domain::referral::{Referral, Refusal};

use crate::paper::large;
use crate::routes::Logged::{Change, Nothing, Use};
use crate::routes::Routes;
use crate::routes::Who::{Anybody, Signed};
use crate::text::Texts;

/// The addresses of referrals.
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/{lang}/referrals", Signed, Use, get(list::show))
        .get("/{lang}/referrals/new", Signed, Nothing, get(write::begin))
        .get("/{lang}/referrals/draft/{referral}/", Signed, Nothing, get(write::list))
        .form(
            "/{lang}/referrals/draft/{referral}/papers",
            Signed,
            Nothing,
            large(get(paper::show).post(paper::add)),
        )
        .post("/{lang}/referrals/draft/{referral}/papers/{paper}/remove", Signed, Change, post(paper::remove))
        .post("/{lang}/referrals/draft/{referral}/send", Signed, Change, post(write::send))
        .post("/{lang}/referrals/draft/{referral}/discard", Signed, Change, post(write::discard))
        .form(
            "/{lang}/referrals/draft/{referral}/{section}",
            Signed,
            Nothing,
            get(write::show).post(write::save),
        )
        .form("/{lang}/referrals/{referral}", Signed, Use, get(page::show).post(page::say))
        .post("/{lang}/referrals/{referral}/take-up", Signed, Change, post(page::take_up))
        .post("/{lang}/referrals/{referral}/leave", Signed, Change, post(page::leave))
        .form("/{lang}/referrals/{referral}/accept", Signed, Use, get(accept::show).post(accept::save))
        .get("/{lang}/referrals/{referral}/papers/{paper}", Signed, Use, get(paper::hand_out))
        .form("/{lang}/contact", Anybody, Nothing, get(contact::show).post(contact::save))
        .post("/{lang}/contact/begin", Anybody, Nothing, post(contact::begin))
}

/// What a refusal says, and at which field.
fn told(t: Texts, refusal: Refusal) -> (&'static str, String) {
    let (code, field) = refusal.code();
    (field, t.key("refusal", code).to_owned())
}

/// The stream of a referral.
fn stream(id: &str) -> String {
    crate::act::stream_name::<Referral>(id)
}
