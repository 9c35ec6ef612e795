//! The letter, to be printed and posted: address, what is asked of the reader, link and code. No health data, and no
//! name of a service but the county's.

use axum::extract::Path;
use axum::response::Response;
use domain::access::Action;
use domain::round::{Begun, Channel};
use ui::{ButtonKind, Buttons, Html, Link, PostButton, Title};

use super::page::Here;
use super::{message, token};
use crate::account::factor;
use crate::case::names;
use crate::case::sheet::Place;
use crate::ctx::Ctx;
use crate::date;
use crate::frame::Page;
use crate::problem::Problem;
use crate::text::Texts;

/// `GET /{lang}/cases/{case}/rounds/{item}/letter`.
///
/// # Errors
/// Not found when no letter is to be sent or its time has not come, or the record cannot be read.
pub(super) async fn show(ctx: Ctx, Path(place): Path<Place>) -> Result<Response, Problem> {
    let here = Here::see(&ctx, &place, Action::Write).await?;
    let card = here.seen.card();
    let open = here.seen.open()?;
    let works = |begun: &&Begun| begun.invitation.channel == Channel::Letter && begun.takes(open, ctx.today);
    let running = here.running().filter(works).filter(|_| ctx.site.config().reply.leads());
    let begun = running.filter(|_| !card.non_disclosure).ok_or(Problem::NotFound)?;
    let (id, state) = (here.id.clone(), begun.clone());
    let secrets = ctx
        .site
        .journal()
        .read_settled(move |tx| Ok((token::link(tx, &id, &state), token::code(tx, &id, &state))));
    let (link, code) = secrets.await?;
    let lang = message::language(begun);
    let site = ctx.site.config().address();
    let letter = Letter {
        t: Texts(lang),
        county: ctx.directory.organisation.name.clone(),
        name: names::person(card),
        address: card.contact.address.clone().unwrap_or_default(),
        today: date::day(ctx.today),
        page: format!("{site}/{lang}/reply"),
        code,
        link: format!("{site}/{lang}/reply/{link}"),
        until: date::day(begun.until()),
        contact: ctx.site.config().reply.contact.clone(),
        signs_in: ctx.site.config().reply.sign_in().is_some(),
    };
    let t = ctx.t;
    let mut screen = Html::from(Title::new(t.get("round-letter")).lead(t.get("round-letter-lead")));
    let mut buttons: Vec<Html> = Vec::new();
    if begun.letter_waits(ctx.today) {
        let posted =
            PostButton::new(t.get("do-posted"), here.href(&ctx, "/posted"), ctx.session.csrf.clone());
        buttons.push(posted.command(ctx.site.id()).kind(ButtonKind::Primary).into());
    }
    buttons.push(Link::new(here.title(&ctx), here.href(&ctx, "")).into());
    screen.push(&Buttons { buttons });
    let mut body = Html::trusted("<div class=\"on-screen\">".to_owned());
    body.append(&screen);
    body.append(&Html::trusted("</div>".to_owned()));
    body.append(&letter.html()?);
    // The title stands at the head of the printed page: the county's name, and nothing of the case.
    let title = letter.county.clone();
    Ok(Page::new(&ctx, title, body).under(here.crumbs(&ctx, Some(t.get("round-letter")))).respond())
}

struct Letter {
    t: Texts,
    county: String,
    name: String,
    address: String,
    today: String,
    page: String,
    code: String,
    link: String,
    until: String,
    contact: String,
    /// The reader signs in before answering.
    signs_in: bool,
}

impl Letter {
    fn html(&self) -> anyhow::Result<Html> {
        let t = self.t;
        let mut html = Html::trusted(format!("<article class=\"letter\" lang=\"{}\">", t.0.code()));
        let block = |html: &mut Html, class: &str, lines: &[&str]| {
            html.append(&Html::trusted(format!("<p class=\"{class}\">")));
            for (place, line) in lines.iter().enumerate() {
                if place > 0 {
                    html.append(&Html::trusted("<br>".to_owned()));
                }
                html.push_text(line);
            }
            html.append(&Html::trusted("</p>".to_owned()));
        };
        block(&mut html, "letter-from", &[&self.county, &self.today]);
        let lines = self.address.split([',', '\n']).map(str::trim).filter(|line| !line.is_empty());
        let to: Vec<&str> = std::iter::once(self.name.as_str()).chain(lines).collect();
        block(&mut html, "letter-to", &to);
        html.append(&Html::trusted("<h2>".to_owned()));
        html.push_text(t.get("letter-title"));
        html.append(&Html::trusted("</h2>".to_owned()));
        let county = [("county", self.county.as_str().into())];
        html.append(&Html::paragraphs(&t.with("round-mail-first", &county)));
        html.append(&Html::paragraphs(t.get("letter-how")));
        if self.signs_in {
            html.append(&Html::paragraphs(t.get("round-mail-sign-in")));
        }
        html.append(&Html::trusted("<div class=\"letter-way\">".to_owned()));
        html.append(&factor::picture(&self.link, t.get("letter-picture"))?);
        html.append(&Html::trusted("<dl>".to_owned()));
        for (label, value) in [("letter-page", &self.page), ("letter-code", &self.code)] {
            html.append(&Html::trusted("<dt>".to_owned()));
            html.push_text(t.get(label));
            html.append(&Html::trusted("</dt><dd translate=\"no\">".to_owned()));
            html.push_text(value);
            html.append(&Html::trusted("</dd>".to_owned()));
        }
        html.append(&Html::trusted("</dl></div>".to_owned()));
        html.append(&Html::paragraphs(t.get("letter-voluntary")));
        html.append(&Html::paragraphs(&t.with("letter-until", &[("day", self.until.as_str().into())])));
        let bank = if self.signs_in { "round-mail-codes" } else { "round-mail-bank" };
        html.append(&Html::paragraphs(t.get(bank)));
        if !self.contact.is_empty() {
            let contact = [("contact", self.contact.as_str().into())];
            html.append(&Html::paragraphs(&t.with("round-mail-contact", &contact)));
        }
        html.append(&Html::trusted("</article>".to_owned()));
        Ok(html)
    }
}
