//! A round as those who work with the client see it: how it stands, what was sent, what can be done.

use anyhow::Result;
use axum::extract::{Path, Query};
use axum::response::Response;
use domain::access::Action;
use domain::case::{Occasion, Reading};
use domain::round::{
    Begun, Channel, Duty, Failure, Link as Linked, Message, Over, Schedule, Standing, is_quiet,
};
use ui::{
    ButtonKind, Buttons, Crumb, Html, Link, LinkButton, Notice, NoticeKind, PostButton, Section, StatusKind,
    StatusLabel, Summary, SummaryList, Title,
};

use super::view;
use crate::case::names;
use crate::case::seen::{Seen, With, see};
use crate::case::sheet::Place;
use crate::clock::local;
use crate::ctx::Ctx;
use crate::date;
use crate::frame::Page;
use crate::problem::Problem;

/// A round of a case as one reader sees it.
pub(super) struct Here {
    pub(super) seen: Seen,
    pub(super) occasion: Occasion,
    pub(super) id: String,
    pub(super) begun: Option<Box<Begun>>,
}

impl Here {
    /// Reads the round of an address, when the reader may do `action` in the case; logs the use first.
    ///
    /// # Errors
    /// Not found, or the record cannot be read or written.
    pub(super) async fn see(ctx: &Ctx, place: &Place, action: Action) -> Result<Self, Problem> {
        let occasion = view::occasion(&place.item).ok_or(Problem::NotFound)?;
        let seen = see(ctx, &place.case, action, With::Itself, "rounds").await?;
        let id = view::id(&place.case, occasion);
        let round = id.clone();
        let begun = ctx.site.journal().read_settled(move |tx| view::find(tx, &round)).await?;
        Ok(Self { seen, occasion, id, begun: begun.and_then(|round| round.begun) })
    }

    pub(super) fn schedule(&self) -> Result<Schedule> {
        Ok(Schedule::of(self.seen.open()?, &self.seen.model.model))
    }

    pub(super) fn standing(&self, ctx: &Ctx) -> Result<Standing> {
        let open = self.seen.open()?;
        Ok(self.schedule()?.standing(open, &self.seen.model.model, self.occasion, ctx.today))
    }

    /// The invitation that runs.
    pub(super) fn running(&self) -> Option<&Begun> {
        self.begun.as_deref().filter(|begun| begun.over.is_none())
    }

    pub(super) fn href(&self, ctx: &Ctx, path: &str) -> String {
        self.seen.href(ctx, &format!("/rounds/{}{path}", view::code(self.occasion)))
    }

    pub(super) fn title(&self, ctx: &Ctx) -> &'static str {
        ctx.t.key("round-title", view::code(self.occasion))
    }

    /// Where the page stands.
    pub(super) fn crumbs(&self, ctx: &Ctx, here: Option<&'static str>) -> Vec<Crumb<'static>> {
        let t = ctx.t;
        let mut crumbs = vec![
            Crumb::new(t.get("nav-cases"), ctx.href("/cases")),
            Crumb::new(names::person(self.seen.card()), self.seen.href(ctx, "")),
            Crumb::new(t.get("questionnaires"), self.seen.href(ctx, "/questionnaires")),
        ];
        match here {
            Some(here) => {
                crumbs.push(Crumb::new(self.title(ctx), self.href(ctx, "")));
                crumbs.push(Crumb::here(here));
            }
            None => crumbs.push(Crumb::here(self.title(ctx))),
        }
        crumbs
    }
}

/// What the address may say besides.
#[derive(serde::Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    done: String,
}

/// `GET /{lang}/cases/{case}/rounds/{item}`.
///
/// # Errors
/// Not found, or the record cannot be read.
pub(super) async fn show(
    ctx: Ctx,
    Path(place): Path<Place>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let here = Here::see(&ctx, &place, Action::Read).await?;
    let done = ctx.t.find(&format!("done-{}", asked.done));
    let notice = done.map(|text| Notice::new(NoticeKind::Success, text, ""));
    Ok(render(&ctx, &here, notice, None)?)
}

/// The page, with what was done or why it was not.
pub(super) fn render(
    ctx: &Ctx,
    here: &Here,
    notice: Option<Notice<'_>>,
    wrong: Option<&'static str>,
) -> Result<Response> {
    let t = ctx.t;
    let standing = here.standing(ctx)?;
    let name = names::person(here.seen.card());
    let mut body = Html::from(Title::new(here.title(ctx)).above(name).status(label(ctx, standing)));
    if let Some(wrong) = wrong {
        body.push(&Notice::new(NoticeKind::Error, wrong, ""));
    }
    body.append(&attention(ctx, here)?);
    body.append(&rows(ctx, here, standing)?.into());
    if let Some(begun) = here.begun.as_deref() {
        body.push(&Section::new(t.get("round-messages"), messages(ctx, begun)).id("messages"));
    }
    let closed = here.seen.open()?.closed.is_some();
    if !closed && here.seen.may(ctx, Action::Write) {
        body.append(&doings(ctx, here, standing)?);
    }
    Ok(Page::new(ctx, here.title(ctx), body)
        .under(here.crumbs(ctx, None))
        .notice(notice)
        .wrong(wrong.is_some())
        .respond())
}

/// How a round stands, as a label.
pub(super) fn label(ctx: &Ctx, standing: Standing) -> StatusLabel<'static> {
    let kind = match standing {
        Standing::NotYet | Standing::Declined | Standing::ClosedBefore { .. } | Standing::Unmeasured => {
            StatusKind::Neutral
        }
        Standing::Open => StatusKind::Info,
        Standing::Late | Standing::Done { outside: true } => StatusKind::Alert,
        Standing::Done { outside: false } => StatusKind::Success,
    };
    StatusLabel::new(kind, ctx.t.key("round-standing", standing.code()))
}

/// What somebody must see to: nothing where all is measured, and the next pass of the sender ends the round.
fn attention(ctx: &Ctx, here: &Here) -> Result<Html> {
    let t = ctx.t;
    let (open, model) = (here.seen.open()?, &here.seen.model.model);
    let running = here.running().filter(|begun| !begun.remaining(open, model).is_empty());
    let Some(begun) = running else { return Ok(Html::new()) };
    let expired = begun.is_unposted() && begun.link(ctx.today) == Linked::Expired;
    if let Some(why) = begun.halted.map(|halt| halt.why).or(expired.then_some(Failure::Expired)) {
        let title = t.get(if view::is_of_link(why) { "round-halted" } else { "round-failed" });
        return Ok(Notice::new(NoticeKind::Error, title, t.key("round-failure", why.code())).into());
    }
    if !begun.letter_waits(ctx.today) {
        return Ok(Html::new());
    }
    let (title, text) = (t.get("round-letter-waits"), t.get("round-letter-waits-text"));
    Ok(Notice::new(NoticeKind::Alert, title, text).into())
}

/// Window, readings, invitation.
fn rows(ctx: &Ctx, here: &Here, standing: Standing) -> Result<SummaryList<'static>> {
    let t = ctx.t;
    let (open, model) = (here.seen.open()?, &here.seen.model);
    let schedule = here.schedule()?;
    let window = t.with(
        "round-window-days",
        &[
            ("from", date::day(schedule.opens(here.occasion).max(open.began)).as_str().into()),
            ("to", date::day(schedule.closes(here.occasion)).as_str().into()),
            ("due", date::day(schedule.target(here.occasion)).as_str().into()),
        ],
    );
    let mut told = Html::paragraphs(&window);
    if let Some(marked) = marked(ctx, standing) {
        told.append(&Html::paragraphs(marked));
    }
    let mut rows = vec![Summary::html(t.get("round-window"), told)];
    for instrument in &model.model.closing.instruments {
        let said = match schedule.reading(open, instrument, here.occasion) {
            None => t.get("round-unmeasured").to_owned(),
            Some(found) => {
                let day = date::day(found.on);
                match &found.reading {
                    Reading::Missing(reason) => {
                        let reason = names::in_model(ctx, model, "missing", reason);
                        t.with(
                            "round-missing",
                            &[("day", day.as_str().into()), ("reason", reason.as_str().into())],
                        )
                    }
                    Reading::Value(_) | Reading::Answered(_) => {
                        t.with("round-measured", &[("day", day.as_str().into())])
                    }
                }
            }
        };
        rows.push(Summary::text(names::in_model(ctx, model, "instrument", instrument), &said));
    }
    let invitation = match here.begun.as_deref() {
        None => t.get("round-nobody-invited").to_owned(),
        Some(begun) => invited(ctx, &here.seen, begun)?,
    };
    rows.push(Summary::html(t.get("round-invitation"), Html::paragraphs(&invitation)));
    Ok(SummaryList::new(rows))
}

/// What a measurement outside its window means.
fn marked(ctx: &Ctx, standing: Standing) -> Option<&'static str> {
    match standing {
        Standing::Late => Some(ctx.t.get("round-late-text")),
        Standing::Done { outside: true } | Standing::ClosedBefore { deviating: true } => {
            Some(ctx.t.get("round-deviates"))
        }
        Standing::NotYet
        | Standing::Open
        | Standing::Done { outside: false }
        | Standing::Declined
        | Standing::ClosedBefore { deviating: false }
        | Standing::Unmeasured => None,
    }
}

/// The invitation in words: by which way, until when, what comes next.
fn invited(ctx: &Ctx, seen: &Seen, begun: &Begun) -> Result<String> {
    let t = ctx.t;
    match &begun.over {
        Some(Over::Finished) => return Ok(t.get("round-over-finished").to_owned()),
        Some(Over::Declined(_)) => return Ok(t.get("round-over-declined").to_owned()),
        Some(Over::Ended) => return Ok(t.get("round-over-ended").to_owned()),
        None => {}
    }
    let language = begun.invitation.language.as_str();
    let language = t.find(&format!("language-{language}")).unwrap_or(language);
    let until = date::day(begun.until());
    let mut lines = vec![
        t.with(
            "round-invited",
            &[
                ("channel", t.key("channel-by", begun.invitation.channel.code()).into()),
                ("language", language.into()),
            ],
        ),
        t.with("round-link-until", &[("day", until.as_str().into())]),
    ];
    if let Some(until) = begun.paused.filter(|until| ctx.today < *until) {
        lines.push(t.with("round-paused-until", &[("day", date::day(until).as_str().into())]));
    }
    let link = begun.link(ctx.today);
    if begun.is_unposted() && link == Linked::Early {
        let day = date::day(begun.invitation.begins);
        lines.push(t.with("round-letter-from", &[("day", day.as_str().into())]));
    }
    let leads = matches!(link, Linked::Early | Linked::Works);
    if let Some(next) = begun.next().filter(|_| leads) {
        let duty = begun.duty(seen.open()?, &seen.model.model, local(ctx.now).datetime());
        lines.push(if matches!(duty, Duty::Send(_)) {
            t.get("round-next-now").to_owned()
        } else {
            t.with("round-next", &[("day", date::day(next.day.max(ctx.today)).as_str().into())])
        });
    } else if begun.next().is_none() && begun.halted.is_none() && begun.invitation.channel != Channel::Letter
    {
        let why = match (begun.rested, begun.is_through()) {
            (true, _) => "round-next-rests",
            (false, true) => "round-next-none",
            (false, false) => "round-next-past",
        };
        lines.push(t.get(why).to_owned());
    }
    Ok(lines.join("\n"))
}

/// What was sent, the newest first.
fn messages(ctx: &Ctx, begun: &Begun) -> Html {
    let t = ctx.t;
    if begun.messages.is_empty() {
        return Html::paragraphs(t.get("round-no-messages"));
    }
    let line = |message: &Message| {
        let how = t.key("channel-by", message.channel.code());
        match message.failed {
            None => t.with("round-sent", &[("channel", how.into())]),
            Some(why) => {
                let why = t.key("round-failure", why.code());
                t.with("round-not-sent", &[("channel", how.into()), ("why", why.into())])
            }
        }
    };
    let rows =
        begun.messages.iter().rev().map(|message| Summary::text(date::moment(message.at), &line(message)));
    SummaryList::new(rows.collect::<Vec<_>>()).into()
}

fn doings(ctx: &Ctx, here: &Here, standing: Standing) -> Result<Html> {
    let t = ctx.t;
    let link = |key: &'static str, path: &str, kind| -> Html {
        LinkButton::new(t.get(key), here.href(ctx, path), kind).into()
    };
    let leads = ctx.site.config().reply.leads();
    let mut html = Html::new();
    if !leads {
        html.push(&Notice::new(NoticeKind::Info, t.get("round-sign-in"), t.get("round-sign-in-text")));
    }
    let mut buttons: Vec<Html> = Vec::new();
    match here.running() {
        None if matches!(standing, Standing::Done { .. }) || !leads => {}
        None => buttons.push(link("do-invite", "/invite", ButtonKind::Primary)),
        Some(begun) => {
            if leads {
                if begun.takes(here.seen.open()?, ctx.today) {
                    buttons.extend(goings(ctx, here, begun));
                }
                if begun.next().is_some() && ctx.today < begun.invitation.last {
                    buttons.push(link("do-pause", "/pause", ButtonKind::Secondary));
                }
                buttons.push(link("do-invite-again", "/invite", ButtonKind::Secondary));
            }
            buttons.push(post(ctx, here, ("do-end-round", "/end"), ButtonKind::Quiet).into());
        }
    }
    if matches!(standing, Standing::Open | Standing::Late) {
        buttons.push(Link::new(t.get("do-decline-round"), here.href(ctx, "/decline")).into());
    }
    if !buttons.is_empty() {
        html.push(&Buttons { buttons });
    }
    Ok(html)
}

fn post(ctx: &Ctx, here: &Here, (key, path): (&'static str, &str), kind: ButtonKind) -> PostButton<'static> {
    PostButton::new(ctx.t.get(key), here.href(ctx, path), ctx.session.csrf.clone())
        .command(ctx.site.id())
        .kind(kind)
}

/// What lets the next message go, while its link works.
fn goings(ctx: &Ctx, here: &Here, begun: &Begun) -> Vec<Html> {
    if begun.invitation.channel == Channel::Letter {
        let show = LinkButton::new(ctx.t.get("do-letter"), here.href(ctx, "/letter"), ButtonKind::Primary);
        let posted = begun.letter_waits(ctx.today);
        let posted = posted.then(|| post(ctx, here, ("do-posted", "/posted"), ButtonKind::Secondary));
        return std::iter::once(show.into()).chain(posted.map(Html::from)).collect();
    }
    if begun.paused.is_some_and(|until| ctx.today < until) {
        return vec![post(ctx, here, ("do-resume", "/resume"), ButtonKind::Primary).into()];
    }
    let now = post(ctx, here, ("do-send-now", "/now"), ButtonKind::Secondary);
    let quiet = is_quiet(&begun.invitation.series, local(ctx.now).datetime());
    let night = quiet.then(|| {
        let night = post(ctx, here, ("do-send-in-quiet", "/now"), ButtonKind::Secondary);
        Html::from(night.hidden("quiet", "break"))
    });
    std::iter::once(now.into()).chain(night).collect()
}

/// Both rounds of a case in short, for the page of its questionnaires.
///
/// # Errors
/// The record cannot be read.
pub(crate) async fn section(ctx: &Ctx, seen: &Seen) -> Result<Html, Problem> {
    let t = ctx.t;
    let open = seen.open()?;
    let schedule = Schedule::of(open, &seen.model.model);
    let ids = [Occasion::Start, Occasion::FollowUp].map(|occasion| view::id(&seen.id, occasion));
    let rounds = ctx
        .site
        .journal()
        .read_settled(move |tx| ids.iter().map(|id| view::find(tx, id)).collect::<Result<Vec<_>>>());
    let rounds = rounds.await?;
    let mut shown = Vec::new();
    for (occasion, round) in [Occasion::Start, Occasion::FollowUp].into_iter().zip(rounds) {
        let standing = schedule.standing(open, &seen.model.model, occasion, ctx.today);
        let mut value = Html::from(label(ctx, standing));
        let window = t.with(
            "round-window-short",
            &[
                ("from", date::day(schedule.opens(occasion).max(open.began)).as_str().into()),
                ("to", date::day(schedule.closes(occasion)).as_str().into()),
            ],
        );
        let mut lines = vec![window];
        if let Some(begun) = round.and_then(|round| round.begun).filter(|_| standing.is_waiting()) {
            lines.push(invited(ctx, seen, &begun)?);
        }
        value.append(&Html::paragraphs(&lines.join("\n")));
        let code = view::code(occasion);
        let row = Summary::html(t.key("round-title", code), value);
        shown.push(row.action(t.get("round-open"), seen.href(ctx, &format!("/rounds/{code}"))));
    }
    Ok(Section::new(t.get("rounds"), SummaryList::new(shown)).id("rounds").into())
}
