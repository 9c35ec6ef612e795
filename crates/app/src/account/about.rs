//! What this is, for whom it can be used, and who sees what: open to everybody.

use axum::response::Response;
use ui::{Html, Section, Title};

use super::outside::Guest;
use crate::ctx::Ctx;
use crate::frame::Page;
use crate::problem::Problem;
use crate::text::Texts;

const PARTS: [&str; 5] = ["what", "sees", "log", "access", "faults"];

/// `GET /{lang}/about`.
pub(super) async fn show(guest: Guest, ctx: Result<Ctx, Problem>) -> Response {
    let title = guest.t.get("account-about-title");
    match ctx {
        Ok(ctx) => Page::new(&ctx, title, body(guest.t)).respond(),
        Err(_) => guest.page(title, body(guest.t), false),
    }
}

fn body(t: Texts) -> Html {
    let title = Title::new(t.get("account-about-title")).lead(t.get("account-about-lead"));
    PARTS.into_iter().fold(Html::from(title), |body, part| {
        let heading = t.find(&format!("account-about-{part}")).unwrap_or_default();
        let text = t.find(&format!("account-about-{part}-text")).unwrap_or_default();
        body.and(Section::new(heading, Html::paragraphs(text)))
    })
}
