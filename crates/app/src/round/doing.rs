//! What those who work with the client do with a round: invite, pause, send now, say why nothing comes, call it off.

use anyhow::Result;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::access::Action;
use domain::case::{Case, Command as CaseCommand, Side};
use domain::round::{Channel, Command, Refusal, Round};
use journal::Write;
use ui::{Choice, Field, Form, Html, Notice, NoticeKind, Title};

use super::page::{Here, render};
use super::{outbox, token, view};
use crate::act::{Answer, Deed, carry_out};
use crate::case::names;
use crate::case::sheet::Place;
use crate::ctx::{Ctx, Post, Posted};
use crate::date;
use crate::frame::{Page, form_body, words};
use crate::problem::Problem;
use crate::text::Lang;

/// A form of a round: its title, what it asks, its errors by field.
struct Sheet<'a> {
    ctx: &'a Ctx,
    here: &'a Here,
    /// Key of title and ingress; the address ends so.
    key: &'static str,
}

impl<'a> Sheet<'a> {
    fn form(&self) -> Form<'a> {
        let ctx = self.ctx;
        Form::new(words(ctx.door.lang), ctx.href(&ctx.door.path), ctx.session.csrf.as_str())
            .command(ctx.site.id())
            .submit(ctx.t.key("round", &format!("{}-submit", self.key)))
            .secondary(ctx.t.get("cancel"), self.here.href(ctx, ""))
    }

    fn render(&self, form: &Form<'_>, before: Html) -> Response {
        let ctx = self.ctx;
        let title = ctx.t.key("round", self.key);
        let name = names::person(self.here.seen.card());
        let heading = Title::new(title).above(name).lead(ctx.t.key("round", &format!("{}-lead", self.key)));
        Page::new(ctx, title, form_body(heading, form, before))
            .under(self.here.crumbs(ctx, Some(title)))
            .wrong(form.has_errors())
            .respond()
    }
}

/// What is wrong with which field.
type Wrong = Option<(&'static str, &'static str)>;

fn at(wrong: Wrong, field: &str) -> Option<&'static str> {
    wrong.filter(|(found, _)| *found == field).map(|(_, text)| text)
}

fn told(ctx: &Ctx, refusal: Refusal) -> (&'static str, &'static str) {
    let (code, field) = refusal.code();
    (field, ctx.t.key("refusal", code))
}

/// Is there a server for the channel on this installation?
fn is_installed(ctx: &Ctx, channel: Channel) -> bool {
    let config = ctx.site.config();
    match channel {
        Channel::Email => config.mail.is_some(),
        Channel::Sms => config.sms.is_some(),
        Channel::Letter => true,
    }
}

fn invite_page(ctx: &Ctx, here: &Here, posted: &Posted, wrong: Wrong) -> Response {
    let t = ctx.t;
    let sheet = Sheet { ctx, here, key: "invite" };
    let card = here.seen.card();
    let ways = view::ways(card);
    let usable: Vec<Channel> = ways.into_iter().filter(|channel| is_installed(ctx, *channel)).collect();
    let mut before = Html::new();
    if card.non_disclosure {
        before.push(&Notice::new(NoticeKind::Alert, t.get("round-protected"), t.get("round-protected-text")));
    } else if usable.is_empty() {
        before.push(&Notice::new(NoticeKind::Alert, t.get("round-no-way"), t.get("round-no-way-text")));
    } else if ctx.site.config().reply.sign_in().is_some() && card.code.is_none() {
        before.push(&Notice::new(NoticeKind::Alert, t.get("round-no-code"), t.get("round-no-code-text")));
    }
    let contact = |channel: Channel| match channel {
        Channel::Email => card.contact.email.clone(),
        Channel::Sms => card.contact.phone.clone(),
        Channel::Letter => card.contact.address.clone(),
    };
    let channels = usable.iter().map(|channel| {
        let choice = Choice::new(channel.code(), t.key("channel", channel.code()));
        contact(*channel).into_iter().fold(choice, Choice::hint)
    });
    let first = usable.first().map_or("", |channel| channel.code());
    let known = Lang::of(&card.language).unwrap_or(Lang::Fi);
    let languages = Lang::ALL.map(|lang| Choice::new(lang.code(), lang.own_name()));
    let or = |name: &str, known: &str| posted.find(name).unwrap_or(known).to_owned();
    let mut form = sheet.form();
    if !usable.is_empty() {
        let channels: Vec<Choice<'_>> = channels.collect();
        form = form
            .part(
                Field::radios("channel", t.get("round-field-channel"), channels)
                    .value(or("channel", first))
                    .error(at(wrong, "channel"))
                    .required(),
            )
            .part(
                Field::radios("language", t.get("round-field-language"), languages)
                    .value(or("language", known.code()))
                    .required(),
            );
    }
    if let Some(general) = at(wrong, "") {
        form = form.error(general);
    }
    if usable.is_empty() {
        let title = t.get("round-invite");
        let mut body = Html::from(Title::new(title).above(names::person(card)));
        body.append(&before);
        let page = Page::new(ctx, title, body).under(here.crumbs(ctx, Some(title)));
        return page.wrong(wrong.is_some()).respond();
    }
    sheet.render(&form, before)
}

/// `GET /{lang}/cases/{case}/rounds/{item}/invite`.
///
/// # Errors
/// Not found, or the record cannot be read.
pub(super) async fn invite(ctx: Ctx, Path(place): Path<Place>) -> Result<Response, Problem> {
    let here = Here::see(&ctx, &place, Action::Write).await?;
    Ok(invite_page(&ctx, &here, &Posted::default(), None))
}

/// Invites, and makes the new link work: in one transaction.
fn invited(tx: &mut Write<'_>, deed: &Deed, id: &str, command: Command) -> Result<Answer<Round>> {
    let answer = carry_out::<Round>(tx, deed, id, command)?;
    if let Answer::Done(round) = &answer
        && let Some(begun) = &round.begun
    {
        token::keep(tx, id, begun)?;
        outbox::forget(tx, id, begun)?;
    }
    Ok(answer)
}

/// `POST` of the same.
///
/// # Errors
/// Not found, or the record cannot be written.
pub(super) async fn save_invite(
    Path(place): Path<Place>,
    Post { ctx, form }: Post,
) -> Result<Response, Problem> {
    let here = Here::see(&ctx, &place, Action::Write).await?;
    let channel = Channel::of(form.get("channel")).filter(|channel| is_installed(&ctx, *channel));
    let leads = ctx.site.config().reply.leads();
    let Some(channel) = channel.filter(|_| leads) else {
        return Ok(invite_page(&ctx, &here, &form, Some(told(&ctx, Refusal::NoWay))));
    };
    let language = Lang::of(form.get("language")).unwrap_or(Lang::Fi).code().to_owned();
    let (deed, id) = (ctx.deed(form.command(), None), here.id.clone());
    let command = Command::Invite { channel, language };
    let answer = ctx.site.journal().write(move |tx| invited(tx, &deed, &id, command)).await?;
    match answer {
        Answer::Done(_) | Answer::Again if channel == Channel::Letter => {
            let begins = here.schedule()?.begins(here.occasion, ctx.today);
            let path = if ctx.today < begins { "?done=round-letter-later" } else { "/letter" };
            Ok(back(&ctx, &here, path))
        }
        Answer::Done(_) | Answer::Again => Ok(back(&ctx, &here, "?done=round-invited")),
        Answer::Refused(refusal) => Ok(invite_page(&ctx, &here, &form, Some(told(&ctx, refusal)))),
        Answer::Stale | Answer::Forbidden | Answer::Hidden => Err(Problem::NotFound),
    }
}

fn back(ctx: &Ctx, here: &Here, query: &str) -> Response {
    Redirect::to(&here.href(ctx, query)).into_response()
}

/// A command without questions; a refusal is told on the page of the round.
async fn straight(
    place: &Place,
    Post { ctx, form }: Post,
    command: Command,
    query: &str,
) -> Result<Response, Problem> {
    let here = Here::see(&ctx, place, Action::Write).await?;
    let hurries = matches!(command, Command::Hurry { .. });
    let (deed, id, now) = (ctx.deed(form.command(), None), here.id.clone(), ctx.now);
    let carried = ctx.site.journal().write(move |tx| {
        let answer = carry_out::<Round>(tx, &deed, &id, command)?;
        if hurries && matches!(answer, Answer::Done(_)) {
            outbox::hurry(tx, &id, now)?;
        }
        Ok(answer)
    });
    match carried.await? {
        Answer::Done(_) | Answer::Again => Ok(back(&ctx, &here, query)),
        Answer::Refused(refusal) => Ok(render(&ctx, &here, None, Some(told(&ctx, refusal).1))?),
        Answer::Stale | Answer::Forbidden | Answer::Hidden => Err(Problem::NotFound),
    }
}

/// `POST …/now`: the next message goes at once.
///
/// # Errors
/// Not found, or the record cannot be written.
pub(super) async fn now(Path(place): Path<Place>, post: Post) -> Result<Response, Problem> {
    let in_quiet_hours = post.form.get("quiet") == "break";
    straight(&place, post, Command::Hurry { in_quiet_hours }, "?done=round-hurried").await
}

/// `POST …/resume`.
///
/// # Errors
/// Not found, or the record cannot be written.
pub(super) async fn resume(Path(place): Path<Place>, post: Post) -> Result<Response, Problem> {
    straight(&place, post, Command::Resume, "?done=round-resumed").await
}

/// `POST …/end`: the link is dead.
///
/// # Errors
/// Not found, or the record cannot be written.
pub(super) async fn end(Path(place): Path<Place>, post: Post) -> Result<Response, Problem> {
    straight(&place, post, Command::End, "?done=round-ended").await
}

/// `POST …/posted`: the letter is on its way.
///
/// # Errors
/// Not found, or the record cannot be written.
pub(super) async fn posted(Path(place): Path<Place>, post: Post) -> Result<Response, Problem> {
    straight(&place, post, Command::Posted, "?done=round-posted").await
}

fn pause_page(ctx: &Ctx, here: &Here, posted: &Posted, wrong: Wrong) -> Response {
    let sheet = Sheet { ctx, here, key: "pause" };
    let last = here.running().map(|begun| date::day(begun.invitation.last));
    let hint = |last: &String| ctx.t.with("round-field-until-hint", &[("day", last.as_str().into())]);
    let field = Field::date("until", ctx.t.get("round-field-until"))
        .hint(last.as_ref().map(hint).unwrap_or_default())
        .value(posted.text("until"))
        .error(at(wrong, "until"))
        .required();
    let mut form = sheet.form().part(field);
    if let Some(general) = at(wrong, "") {
        form = form.error(general);
    }
    sheet.render(&form, Html::new())
}

/// `GET …/pause`.
///
/// # Errors
/// Not found, or the record cannot be read.
pub(super) async fn pause(ctx: Ctx, Path(place): Path<Place>) -> Result<Response, Problem> {
    let here = Here::see(&ctx, &place, Action::Write).await?;
    Ok(pause_page(&ctx, &here, &Posted::default(), None))
}

/// `POST` of the same.
///
/// # Errors
/// Not found, or the record cannot be written.
pub(super) async fn save_pause(
    Path(place): Path<Place>,
    Post { ctx, form }: Post,
) -> Result<Response, Problem> {
    let here = Here::see(&ctx, &place, Action::Write).await?;
    let Some(until) = form.find("until").and_then(date::parse) else {
        return Ok(pause_page(&ctx, &here, &form, Some(("until", ctx.t.get("not-a-day")))));
    };
    match ctx.act::<Round>(&here.id, &form, Command::Pause { until }).await? {
        Answer::Done(_) | Answer::Again => Ok(back(&ctx, &here, "?done=round-paused")),
        Answer::Refused(refusal) => Ok(pause_page(&ctx, &here, &form, Some(told(&ctx, refusal)))),
        Answer::Stale | Answer::Forbidden | Answer::Hidden => Err(Problem::NotFound),
    }
}

fn decline_page(ctx: &Ctx, here: &Here, posted: &Posted, wrong: Wrong) -> Response {
    let sheet = Sheet { ctx, here, key: "decline" };
    let reasons = &here.seen.model.model.closing.missing;
    let reason = |code: &domain::id::Name| {
        Choice::new(code.0.clone(), names::in_model(ctx, &here.seen.model, "missing", code))
    };
    let field = Field::radios(
        "reason",
        ctx.t.get("round-field-reason"),
        reasons.iter().map(reason).collect::<Vec<_>>(),
    )
    .value(posted.text("reason"))
    .error(at(wrong, "reason"))
    .required();
    let mut form = sheet.form().part(field);
    if let Some(general) = at(wrong, "") {
        form = form.error(general);
    }
    sheet.render(&form, Html::new())
}

/// `GET …/decline`: why nothing is measured.
///
/// # Errors
/// Not found, or the record cannot be read.
pub(super) async fn decline(ctx: Ctx, Path(place): Path<Place>) -> Result<Response, Problem> {
    let here = Here::see(&ctx, &place, Action::Write).await?;
    Ok(decline_page(&ctx, &here, &Posted::default(), None))
}

/// `POST` of the same: the case gets the reason, and an invitation that runs is called off with it.
///
/// # Errors
/// Not found, or the record cannot be written.
pub(super) async fn save_decline(
    Path(place): Path<Place>,
    Post { ctx, form }: Post,
) -> Result<Response, Problem> {
    let here = Here::see(&ctx, &place, Action::Write).await?;
    let command = CaseCommand::LeaveUnmeasured {
        by: Side::Responsible,
        occasion: here.occasion,
        instruments: Vec::new(),
        reason: form.get("reason").into(),
    };
    let (deed, id, case) = (ctx.deed(form.command(), None), here.id.clone(), here.seen.id.clone());
    let carried = ctx.site.journal().write(move |tx| {
        let answer = carry_out::<Case>(tx, &deed, &case, command)?;
        let running = view::find(tx, &id)?.and_then(|round| round.begun).filter(|begun| begun.over.is_none());
        if running.is_some() && matches!(answer, Answer::Done(_)) {
            let deed = Deed { cause: format!("{} round", deed.cause), ..deed };
            // Somebody who may write in the case may call its round off.
            let _ended: Answer<Round> = carry_out(tx, &deed, &id, Command::End)?;
        }
        Ok(answer)
    });
    match carried.await? {
        Answer::Done(_) | Answer::Again => Ok(back(&ctx, &here, "?done=round-declined")),
        Answer::Refused(refusal) => {
            let (code, _) = refusal.code();
            Ok(decline_page(&ctx, &here, &form, Some(("reason", ctx.t.key("refusal", code)))))
        }
        Answer::Stale | Answer::Forbidden | Answer::Hidden => Err(Problem::NotFound),
    }
}
