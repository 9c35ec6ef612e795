//! A sheet of the office: one form that changes one thing, at the address it is posted to. The mechanism is here;
//! the questions are in `worker/sheets` and `organisation/sheets`.

use anyhow::Result;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::model::Right;
use domain::organisation::Organisation;
use domain::stream::Stream;
use domain::worker::Worker;
use journal::Write;
use ui::{Choice, Crumb, Field, Form, Html, Notice, NoticeKind, Part, Title};

use crate::act::{Answer, Deed, Loaded, Recorded, carry_out, load};
use crate::ctx::{Ctx, Post, Posted};
use crate::directory::ORGANISATION;
use crate::draft;
use crate::frame::{Page, form_body, words};
use crate::problem::Problem;
use crate::text::Texts;

/// What is wrong: the field (`""` is the whole form) and the code of the sentence.
pub(crate) type Wrong = Vec<(&'static str, &'static str)>;

/// What the office changes: workers, and the organisation.
pub(crate) trait Kept: Recorded + Sync {
    /// The id of the thing in the record.
    fn id(place: &Place) -> String;

    /// Where the thing is shown: its name and path.
    fn home(at: &At<'_, Self>) -> (String, String);

    /// A refusal's code, under which the texts know it, and its field.
    fn told(refusal: Self::Refusal) -> (&'static str, &'static str);
}

impl Kept for Worker {
    fn id(place: &Place) -> String {
        place.id.clone()
    }

    fn home(at: &At<'_, Self>) -> (String, String) {
        let name = at.thing.profile.as_ref().map(|profile| profile.name.clone());
        (name.unwrap_or_default(), format!("/office/workers/{}", at.place.id))
    }

    fn told(refusal: Self::Refusal) -> (&'static str, &'static str) {
        refusal.code()
    }
}

impl Kept for Organisation {
    fn id(_: &Place) -> String {
        ORGANISATION.to_owned()
    }

    fn home(_: &At<'_, Self>) -> (String, String) {
        (String::new(), "/office".to_owned())
    }

    fn told(refusal: Self::Refusal) -> (&'static str, &'static str) {
        refusal.code()
    }
}

/// What an address names.
#[derive(serde::Deserialize)]
pub(crate) struct Place {
    #[serde(default)]
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) item: String,
}

/// What a sheet knows: who asks, and the thing as the record has it.
pub(crate) struct At<'a, S> {
    pub(crate) ctx: &'a Ctx,
    pub(crate) thing: &'a S,
    pub(crate) place: &'a Place,
}

/// What was typed, or what is known, and what is wrong with it.
pub(crate) struct Filled<'a> {
    pub(crate) t: Texts,
    pub(crate) posted: &'a Posted,
    pub(crate) wrong: &'a Wrong,
}

impl Filled<'_> {
    /// A line of text. Its label is `office-field-<name>`, its hint `office-field-<name>-hint`.
    pub(crate) fn text(&self, name: &'static str) -> Field<'static> {
        self.dress(Field::text(name, self.label(name)))
    }

    /// A day.
    pub(crate) fn date(&self, name: &'static str) -> Field<'static> {
        self.dress(Field::date(name, self.label(name)))
    }

    /// One of many.
    pub(crate) fn select(&self, name: &'static str, choices: Vec<(String, String)>) -> Field<'static> {
        let choices = choices.into_iter().map(|(value, label)| Choice::new(value, label));
        self.dress(Field::select(name, self.label(name), choices))
    }

    /// One of a few.
    pub(crate) fn radios(&self, name: &'static str, choices: Vec<(String, String)>) -> Field<'static> {
        let choices = choices.into_iter().map(|(value, label)| Choice::new(value, label));
        self.dress(Field::radios(name, self.label(name), choices))
    }

    /// Any of a few: value, label, explanation.
    pub(crate) fn checks(
        &self,
        name: &'static str,
        choices: Vec<(&'static str, &'static str, &'static str)>,
    ) -> Field<'static> {
        let choices = choices.into_iter().map(|(value, label, hint)| {
            let chosen = self.posted.all(name).any(|found| found == value);
            Choice::new(value, label).hint(hint).chosen(chosen)
        });
        self.dress(Field::checkboxes(name, self.label(name), choices))
    }

    fn label(&self, name: &str) -> &'static str {
        self.t.key("office-field", name)
    }

    fn dress(&self, field: Field<'static>) -> Field<'static> {
        let name = field.name.clone().into_owned();
        let error = self.wrong.iter().find(|(found, _)| **found == name);
        let field = match self.t.find(&format!("office-field-{name}-hint")) {
            Some(hint) => field.hint(hint),
            None => field,
        };
        let error = error.map(|(_, code)| self.t.key("refusal", code));
        field.value(self.posted.text(&name)).error(error)
    }
}

/// One form of the office.
pub(crate) trait Sheet: Send + Sync + 'static {
    /// What it changes.
    type Thing: Kept;
    /// Its texts: title under `office-<name>`, ingress under `…-lead`, button under `…-submit`.
    const NAME: &'static str;
    /// A change by somebody else meanwhile must be looked at before this is saved.
    const CAREFUL: bool = false;
    /// The button ends something.
    const DANGER: bool = false;

    /// Is there what the address names?
    fn there(_at: &At<'_, Self::Thing>) -> bool {
        true
    }

    /// What the form shows before anything is typed.
    fn known(_at: &At<'_, Self::Thing>) -> Posted {
        Posted::default()
    }

    /// What stands above the form.
    fn before(_at: &At<'_, Self::Thing>, _wrong: &Wrong) -> Html {
        Html::new()
    }

    /// The questions.
    fn fields(at: &At<'_, Self::Thing>, filled: &Filled<'_>) -> Vec<Part<'static>>;

    /// The command that the answers make. May fill in what the person is to look at.
    ///
    /// # Errors
    /// What is wrong.
    fn command(
        at: &At<'_, Self::Thing>,
        posted: &mut Posted,
    ) -> Result<<Self::Thing as Stream>::Command, Wrong>;

    /// What is done with it in the same transaction, outside the record.
    ///
    /// # Errors
    /// A table cannot be written.
    fn also(_tx: &mut Write<'_>, _by: &Ctx, _id: &str) -> Result<()> {
        Ok(())
    }

    /// Where it leads when it is done: the name of the thing and its path.
    fn home(at: &At<'_, Self::Thing>, _posted: &Posted) -> (String, String) {
        Self::Thing::home(at)
    }
}

/// A value that a form shows before anything is typed.
pub(crate) fn shows(fields: impl IntoIterator<Item = (&'static str, String)>) -> Posted {
    Posted { fields: fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect() }
}

/// A day that may be left out.
///
/// # Errors
/// It is not a day.
pub(crate) fn day(posted: &Posted, name: &'static str) -> Result<Option<jiff::civil::Date>, Wrong> {
    match posted.find(name) {
        None => Ok(None),
        Some(typed) => crate::date::parse(typed).map(Some).ok_or_else(|| vec![(name, "date-wrong")]),
    }
}

/// `GET` of a sheet.
///
/// # Errors
/// Not found for those without the right, or when the thing is not there.
pub(crate) async fn show<S: Sheet>(ctx: Ctx, Path(place): Path<Place>) -> Result<Response, Problem> {
    ctx.must(&[Right::Office])?;
    let Loaded { state, version } = read::<S>(&ctx, &place).await?;
    let at = At { ctx: &ctx, thing: &state, place: &place };
    if !S::there(&at) {
        return Err(Problem::NotFound);
    }
    // What was typed when a session ended waits here.
    let kept = draft::of(&ctx, &ctx.door.path).await?;
    let notice = kept.as_ref().map(|(_, saved)| restored(&ctx, *saved));
    let posted = kept.map_or_else(|| S::known(&at), |(posted, _)| posted);
    Ok(page::<S>(&at, &posted, &Wrong::new(), version, notice))
}

/// The form holds what was typed before.
pub(crate) fn restored(ctx: &Ctx, saved: jiff::Timestamp) -> Notice<'static> {
    let when = crate::date::moment(saved);
    let text = ctx.t.with("draft-restored", &[("when", when.as_str().into())]);
    Notice::new(NoticeKind::Info, text, "")
}

async fn read<S: Sheet>(ctx: &Ctx, place: &Place) -> Result<Loaded<S::Thing>, Problem> {
    let id = S::Thing::id(place);
    Ok(ctx.site.journal().read(move |tx| load::<S::Thing>(tx, &id)).await?)
}

/// `POST` of a sheet.
///
/// # Errors
/// Not found for those without the right, or when the thing is not there; the record does not answer.
pub(crate) async fn save<S: Sheet>(
    Path(place): Path<Place>,
    Post { ctx, form: mut posted }: Post,
) -> Result<Response, Problem> {
    ctx.must(&[Right::Office])?;
    let Loaded { state, version } = read::<S>(&ctx, &place).await?;
    let at = At { ctx: &ctx, thing: &state, place: &place };
    if !S::there(&at) {
        return Err(Problem::NotFound);
    }
    let again = |posted: &Posted, wrong: &Wrong| Ok(page::<S>(&at, posted, wrong, version, None));
    let command = match S::command(&at, &mut posted) {
        Ok(command) => command,
        Err(wrong) => return again(&posted, &wrong),
    };
    let mut deed = ctx.deed(posted.command(), posted.version().filter(|_| S::CAREFUL));
    deed.draft = Some(ctx.door.path.clone());
    match carry::<S>(&ctx, deed, S::Thing::id(&place), command).await? {
        Answer::Done(_) | Answer::Again => {
            let (_, path) = S::home(&at, &posted);
            Ok(Redirect::to(&format!("{}?done=office-{}", ctx.href(&path), S::NAME)).into_response())
        }
        Answer::Refused(refusal) => {
            let (code, field) = S::Thing::told(refusal);
            again(&posted, &vec![(field, code)])
        }
        Answer::Stale => again(&posted, &vec![("", "stale")]),
        Answer::Forbidden => Err(Problem::Forbidden),
        Answer::Hidden => Err(Problem::NotFound),
    }
}

async fn carry<S: Sheet>(
    ctx: &Ctx,
    deed: Deed,
    id: String,
    command: <S::Thing as Stream>::Command,
) -> Result<Answer<S::Thing>, Problem> {
    let by = ctx.clone();
    let done = ctx.site.journal().write(move |tx| {
        let answer = carry_out::<S::Thing>(tx, &deed, &id, command)?;
        if matches!(answer, Answer::Done(_)) {
            S::also(tx, &by, &id)?;
        }
        Ok(answer)
    });
    Ok(done.await?)
}

fn page<S: Sheet>(
    at: &At<'_, S::Thing>,
    posted: &Posted,
    wrong: &Wrong,
    version: i64,
    notice: Option<Notice<'static>>,
) -> Response {
    let (ctx, t) = (at.ctx, at.ctx.t);
    let title = t.key("office", S::NAME);
    let (name, home) = S::home(at, posted);
    let submit = t.find(&format!("office-{}-submit", S::NAME)).unwrap_or_else(|| t.get("save"));
    // A form that was refused keeps its command: it has not been done. A stale one is looked at anew.
    let stale = wrong.iter().any(|(_, code)| *code == "stale");
    let command = posted.find("command").filter(|_| !stale).map_or_else(|| ctx.site.id(), str::to_owned);
    let mut form = Form::new(words(ctx.door.lang), ctx.href(&ctx.door.path), ctx.session.csrf.as_str())
        .command(command)
        .version(version)
        .submit(submit)
        .secondary(t.get("cancel"), ctx.href(&home));
    if S::DANGER {
        form = form.danger();
    }
    for part in S::fields(at, &Filled { t, posted, wrong }) {
        form = form.part(part);
    }
    for (_, code) in wrong.iter().filter(|(field, _)| field.is_empty()) {
        form = form.error(t.key("refusal", code));
    }
    let mut heading = Title::new(title);
    if !name.is_empty() {
        heading = heading.above(name.clone());
    }
    if let Some(lead) = t.find(&format!("office-{}-lead", S::NAME)) {
        heading = heading.lead(lead);
    }
    let body = form_body(heading, &form, S::before(at, wrong));
    let mut crumbs = vec![Crumb::new(t.get("nav-office"), ctx.href("/office"))];
    if !name.is_empty() {
        crumbs.push(Crumb::new(name, ctx.href(&home)));
    }
    crumbs.push(Crumb::here(title));
    Page::new(ctx, title, body).under(crumbs).notice(notice).wrong(!wrong.is_empty()).respond()
}
