//! Self-assessment at the public door: answered at once, and kept nowhere. The person may take the answers along into
//! a question or a request for contact; they travel in the form, not in an address.

use axum::response::Response;
use axum::routing::get;
use domain::model::ChannelKind;
use domain::rota::hours::{Opening, opening};
use domain::self_assessment::{Answers, MOST_POINTS, Service, Sign, Situation};
use ui::{
    ButtonKind, Buttons, Card, Cards, Choice, Field, Form, Html, LinkButton, Notice, NoticeKind, PostButton,
    Section, Summary, SummaryList, Title,
};

use crate::account::outside::{Guest, GuestPost};
use crate::clock::{day_of, local};
use crate::ctx::Posted;
use crate::date;
use crate::problem::Problem;
use crate::routes::Logged::Nothing;
use crate::routes::Routes;
use crate::routes::Who::Anybody;

const PATH: &str = "/self-assessment";

/// The addresses of the self-assessment.
pub fn routes(routes: Routes) -> Routes {
    routes.form("/{lang}/self-assessment", Anybody, Nothing, get(show).post(answer))
}

/// `GET /{lang}/self-assessment`.
///
/// # Errors
/// None.
async fn show(guest: Guest) -> Result<Response, Problem> {
    Ok(page(&guest, &Posted::default(), false))
}

fn page(guest: &Guest, posted: &Posted, wrong: bool) -> Response {
    let t = guest.t;
    let ends = [t.get("assess-points-least"), t.get("assess-points-most")];
    let situations =
        Situation::ALL.iter().map(|one| Choice::new(one.code(), t.key("assess-situation", one.code())));
    let signs = Sign::ALL.iter().map(|sign| {
        let chosen = posted.all("sign").any(|found| found == sign.code());
        Choice::new(sign.code(), t.key("assess-sign", sign.code())).chosen(chosen)
    });
    let covered = ["yes", "no", "unknown"].map(|one| Choice::new(one, t.key("answer", one)));
    let error = wrong.then(|| t.get("assess-nothing"));
    let form = Form::new(guest.words(), guest.door.href(PATH), "")
        .part(
            Field::scale("points", t.get("assess-points"), (0, MOST_POINTS), ends)
                .hint(t.get("assess-points-hint"))
                .value(posted.text("points"))
                .error(error),
        )
        .part(
            Field::radios("situation", t.get("assess-situation"), situations.collect::<Vec<_>>())
                .value(posted.text("situation")),
        )
        .part(
            Field::radios("occupational", t.get("assess-occupational"), covered)
                .hint(t.get("assess-occupational-hint"))
                .value(posted.text("occupational")),
        )
        .part(Field::checkboxes("sign", t.get("assess-signs"), signs.collect::<Vec<_>>()))
        .submit(t.get("assess-show"))
        .secondary(t.get("door-title"), guest.door.href("/ask"));
    let mut body = Html::from(ui::ErrorSummary::of(&form));
    body.push(&Title::new(t.get("assess-title")).lead(t.get("assess-lead")));
    body.push(&Notice::new(NoticeKind::Info, t.get("assess-promise"), t.get("assess-promise-text")));
    body.push(&form);
    guest.page(t.get("assess-title"), body, wrong)
}

fn read(form: &Posted) -> Answers {
    Answers {
        points: form.get("points").parse().ok().filter(|points| *points <= MOST_POINTS),
        situation: Situation::of(form.get("situation")),
        occupational_health: match form.get("occupational") {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
        signs: form.all("sign").filter_map(Sign::of).collect(),
    }
}

/// `POST /{lang}/self-assessment`: what the answers mean, at once. Nothing is recorded.
///
/// # Errors
/// None.
async fn answer(GuestPost { guest, form }: GuestPost) -> Result<Response, Problem> {
    let answers = read(&form);
    if answers.is_empty() {
        return Ok(page(&guest, &form, true));
    }
    let t = guest.t;
    let mut body = Html::from(Title::new(t.get("assess-result")).lead(t.get("assess-thanks")));
    body.push(&meaning(&guest, &answers));
    let cards = answers.tray().into_iter().map(|service| card(&guest, service));
    let tray = Cards { cards: cards.map(Html::from).collect() };
    body.push(&Section::new(t.get("assess-tray"), tray));
    body.push(&Section::new(t.get("assess-channels"), channels(&guest)));
    body.push(&Section::new(t.get("assess-on"), ways_on(&guest, &answers)));
    Ok(guest.page(t.get("assess-result"), body, false))
}

/// Encouragement, and what the points mean.
fn meaning<'a>(guest: &Guest, answers: &Answers) -> Notice<'a> {
    let t = guest.t;
    let (title, text) = match answers.level() {
        Some(level) => (t.key("assess-level", level.code()), t.key("assess-level-text", level.code())),
        None => (t.get("assess-no-level"), t.get("assess-no-level-text")),
    };
    let kind = if answers.speaks_for_support() { NoticeKind::Info } else { NoticeKind::Success };
    Notice::new(kind, title, text)
}

fn card<'a>(guest: &Guest, service: Service) -> Card<'a> {
    let t = guest.t;
    let text = Html::paragraphs(t.key("service-text", service.code()));
    let card = Card::new(t.key("service", service.code()), text);
    if service == Service::WorkAbilityTeam {
        return card.link(t.get("door-title"), guest.door.href("/ask"));
    }
    match t.find(&format!("service-link-{}", service.code())) {
        Some(link) => card.link(t.get("service-more"), link),
        None => card,
    }
}

/// The channels of the model for residents, and whether they are open now.
fn channels<'a>(guest: &Guest) -> SummaryList<'a> {
    let t = guest.t;
    let directory = guest.site.directory();
    let (today, now) = (day_of(guest.now), local(guest.now).datetime());
    let Some(model) = directory.current() else { return SummaryList::new([]) };
    let open = model.model.channels.iter().filter(|channel| channel.clients && channel.valid.holds(today));
    SummaryList::new(open.map(|channel| {
        let name = model.text.of(t.0, "channel", &channel.id);
        let when = match opening(channel, now) {
            Some(Opening::Open { until }) => {
                t.with("channel-open-until", &[("time", date::time_of(until).as_str().into())])
            }
            Some(Opening::Opens { at }) => {
                t.with("channel-opens", &[("when", date::local(at).as_str().into())])
            }
            None => t.get("channel-always").to_owned(),
        };
        let row = Summary::text(name, &when);
        if channel.kind == ChannelKind::Form {
            row.action(t.get("door-title"), guest.door.href("/ask"))
        } else {
            row
        }
    }))
}

/// The ways on, with the answers or without.
fn ways_on(guest: &Guest, answers: &Answers) -> Buttons {
    let t = guest.t;
    let text = in_words(guest, answers);
    let along = |label: &'static str, path: &str, kind| {
        Html::from(
            PostButton::new(t.get(label), guest.door.href(path), "").hidden("text", text.clone()).kind(kind),
        )
    };
    let without = LinkButton::new(t.get("assess-ask"), guest.door.href("/ask"), ButtonKind::Quiet);
    Buttons {
        buttons: vec![
            along("assess-ask-along", "/ask/begin", ButtonKind::Primary),
            along("assess-contact-along", "/contact/begin", ButtonKind::Secondary),
            without.into(),
        ],
    }
}

/// The answers as a text that the person may send, change or leave out.
fn in_words(guest: &Guest, answers: &Answers) -> String {
    let t = guest.t;
    let mut lines = vec![t.get("assess-words").to_owned()];
    if let Some(points) = answers.points {
        lines.push(t.with("assess-words-points", &[("points", i64::from(points).into())]));
    }
    if let Some(situation) = answers.situation {
        lines.push(format!("{}: {}", t.get("assess-situation"), t.key("assess-situation", situation.code())));
    }
    if let Some(covered) = answers.occupational_health {
        let answer = t.key("answer", if covered { "yes" } else { "no" });
        lines.push(format!("{} {answer}", t.get("assess-occupational")));
    }
    let signs: Vec<_> =
        answers.signs.iter().map(|sign| format!("– {}", t.key("assess-sign", sign.code()))).collect();
    if !signs.is_empty() {
        lines.push(format!("{}\n{}", t.get("assess-signs"), signs.join("\n")));
    }
    lines.push(String::new());
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use crate::testing::Town;

    const PAGE: &str = "/fi/self-assessment";

    fn count(town: &Town) -> i64 {
        let count = |tx: &mut journal::Read<'_>| tx.one("select count(*) from event", &[], |row| row.int(0));
        town.site.journal().read_blocking(count).unwrap().unwrap_or_default()
    }

    /// Shows KEU24-16, KEU24-17, KEU24-18 and KEU24-19: answers at once, tray and channels with their hours, nothing kept.
    #[tokio::test]
    async fn a_person_is_told_at_once_what_may_help_and_nothing_is_kept() {
        let town = Town::new().await;
        let (outside, before) = (town.browser(), count(&town));
        let own = [
            ("points", "5"),
            ("situation", "unemployed"),
            ("occupational", "no"),
            ("sign", "body"),
            ("sign", "money"),
        ];
        let told = outside.fill(PAGE, &own).await;
        told.is(200).says("assess-level-poor").says("service-work-ability-team").says("service-debt-advice");
        // Monday, 2 March 2026: the phone opens on Tuesday.
        told.shows("Avautuu 3.3.2026 8.30").says("channel-always").hides("set-cookie");
        assert_eq!(count(&town), before);
    }

    #[tokio::test]
    async fn nothing_answered_is_asked_again_and_points_off_the_scale_are_none() {
        let town = Town::new().await;
        let outside = town.browser();
        outside.fill(PAGE, &[]).await.is(422).says("assess-nothing");
        outside.fill(PAGE, &[("points", "11")]).await.is(422).says("assess-nothing");
        outside
            .fill(PAGE, &[("occupational", "yes")])
            .await
            .is(200)
            .says("assess-no-level")
            .says("service-occupational-health");
    }

    /// Shows KEU24-19: the answers go along into a question or a request for contact only if the person sends them.
    #[tokio::test]
    async fn the_answers_are_taken_along_in_the_form_and_sent_by_the_person() {
        let town = Town::new().await;
        let outside = town.browser();
        let told = outside.fill(PAGE, &[("points", "6"), ("sign", "sleep")]).await;
        let question = outside.send_form(&told, "/fi/ask/begin", &[]).await;
        question.is(200).shows("6 / 10").says("assess-sign-sleep").says("door-promise");
        let contact = outside.send_form(&told, "/fi/contact/begin", &[]).await;
        contact.is(200).shows("6 / 10").says("contact-why");
    }
}
