//! A questionnaire filled in by a worker: asked together with the client, with help, or typed in from paper.

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::access::Action;
use domain::case::{Command, Filled, Occasion, Refusal};
use domain::feedback::is_nameless;
use domain::questionnaire::{Mode, Questionnaire, text};
use domain::round::Schedule;
use ui::{Choice, Crumb, Field, Fieldset, Form, Html, Link, Notice, NoticeKind, Tab, Tabs, Title};

use super::form::{self, Errors, Sheet};
use super::{show as shown, told};
use crate::act::Answer;
use crate::case::names;
use crate::case::seen::{Seen, With, peek, see};
use crate::case::sheet::Place;
use crate::ctx::{Ctx, Post, Posted};
use crate::frame::{Page, form_body, words};
use crate::problem::Problem;
use crate::site::Site;
use crate::{date, draft, uselog};

/// What the use log says was opened.
const DATA: &str = "questionnaire";

/// The ways in which a worker records answers.
const MODES: [Mode; 3] = [Mode::Interview, Mode::Assisted, Mode::Paper];

/// What the address may say besides: the language of the questions, and the occasion.
#[derive(serde::Deserialize, Default)]
pub(crate) struct Asked {
    #[serde(default, rename = "in")]
    language: String,
    #[serde(default)]
    at: String,
}

/// `GET /{lang}/cases/{case}/questionnaires/{item}`.
///
/// # Errors
/// Not found, or the record cannot be read.
pub(crate) async fn show(
    ctx: Ctx,
    Path(place): Path<Place>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let seen = see(&ctx, &place.case, Action::Write, With::Everything, DATA).await?;
    let questionnaire = ctx.directory.questionnaires.offered(&place.item).ok_or(Problem::NotFound)?;
    if !shown::reads(&ctx, &seen, questionnaire) || is_nameless(questionnaire) {
        return Err(Problem::NotFound);
    }
    let open = seen.open()?;
    let kept = draft::of(&ctx, &ctx.door.path).await?;
    let saved = kept.as_ref().map(|(_, saved)| *saved);
    let known = || told::beforehand(&seen, open, questionnaire);
    let mut posted = kept.map_or_else(known, |(posted, _)| posted);
    let begins = saved.is_none() && !posted.fields.is_empty();
    let mut preset = |name: &str, value: &str| {
        if posted.find(name).is_none() && !value.is_empty() {
            posted.fields.push((name.to_owned(), value.to_owned()));
        }
    };
    preset("at", &asked.at);
    preset("at", occasion(&ctx, &seen, questionnaire)?);
    preset("on", &date::day(ctx.today));
    let notice = saved.map(|saved| {
        let text = ctx.t.with("draft-restored", &[("when", date::moment(saved).as_str().into())]);
        Notice::new(NoticeKind::Info, text, "")
    });
    let told = begins.then(|| Notice::new(NoticeKind::Info, ctx.t.get("questionnaire-told-before"), ""));
    let notice = notice.or(told);
    let language = language(&ctx, questionnaire, &asked.language);
    let page = Fill { ctx: &ctx, seen: &seen, questionnaire, language };
    Ok(page.render(&posted, &Errors::new(), &ctx.site.id(), notice))
}

/// The occasion that is likely: the start until it has been measured, the follow-up from the day on which it opens. A
/// reason why nothing was measured is no measurement: whoever answers after all is measured.
fn occasion(ctx: &Ctx, seen: &Seen, questionnaire: &Questionnaire) -> Result<&'static str, Problem> {
    let open = seen.open()?;
    let schedule = Schedule::of(open, &seen.model.model);
    let measured = |occasion| schedule.value(open, &questionnaire.id, occasion).is_some();
    let opens = schedule.opens(Occasion::FollowUp) <= ctx.today;
    let unsaid = schedule.reading(open, &questionnaire.id, Occasion::Start).is_none();
    Ok(if questionnaire.scores.is_empty() || measured(Occasion::FollowUp) {
        "other"
    } else if unsaid || (!opens && !measured(Occasion::Start)) {
        "start"
    } else if opens {
        "follow-up"
    } else {
        "other"
    })
}

/// The language that was asked for, else the client's way of reading is that of the page.
fn language<'q>(ctx: &Ctx, questionnaire: &'q Questionnaire, asked: &'q str) -> &'q str {
    let asked = if asked.is_empty() { ctx.door.lang.code() } else { asked };
    questionnaire.language(asked)
}

/// `POST` of the same.
///
/// # Errors
/// Not found, or the record cannot be written.
pub(crate) async fn save(
    State(site): State<Site>,
    Path(place): Path<Place>,
    Query(asked): Query<Asked>,
    Post { ctx, form: posted }: Post,
) -> Result<Response, Problem> {
    let seen = peek(&ctx, &place.case, Action::Write, With::Itself).await?;
    let questionnaire = ctx.directory.questionnaires.offered(&place.item).ok_or(Problem::NotFound)?;
    if !shown::reads(&ctx, &seen, questionnaire) || is_nameless(questionnaire) {
        return Err(Problem::NotFound);
    }
    let used = uselog::Use::of_case(&seen, DATA);
    let page = Fill {
        ctx: &ctx,
        seen: &seen,
        questionnaire,
        language: language(&ctx, questionnaire, &asked.language),
    };
    if form::asks_for_row(&posted).is_some() {
        uselog::write(&ctx, used).await?;
        return Ok(page.render(&posted, &Errors::new(), posted.command(), None));
    }
    let filled = match page.filled(&posted) {
        Ok(filled) => filled,
        Err(errors) => {
            uselog::write(&ctx, used).await?;
            return Ok(page.render(&posted, &errors, posted.command(), None));
        }
    };
    let response = site.id();
    let mut deed = ctx.deed(posted.command(), None);
    deed.draft = Some(ctx.door.path.clone());
    let command = Command::Answer { response: response.as_str().into(), filled: Box::new(filled) };
    match site.act_with_use(deed, &seen, uselog::Noted::of(&ctx, used), command).await? {
        Answer::Done(_) => {
            Ok(Redirect::to(&seen.href(&ctx, &format!("/answers/{response}?done=answers"))).into_response())
        }
        // It is on record by another id.
        Answer::Again | Answer::Stale => {
            Ok(Redirect::to(&seen.href(&ctx, "/questionnaires?done=answers")).into_response())
        }
        Answer::Refused(refusal) => {
            Ok(page.render(&posted, &refused(&ctx, &refusal), posted.command(), None))
        }
        Answer::Forbidden => Err(Problem::Forbidden),
        Answer::Hidden => Err(Problem::NotFound),
    }
}

/// A refusal at its field.
#[expect(clippy::wildcard_enum_match_arm, reason = "the others bring no list")]
fn refused(ctx: &Ctx, refusal: &Refusal) -> Errors {
    let (code, field) = refusal.code();
    let text = match refusal {
        Refusal::Misfits(misfits) => form::told_whole(ctx.t, misfits),
        _ => ctx.t.key("refusal", code).to_owned(),
    };
    Errors::from([(field.to_owned(), text)])
}

struct Fill<'a> {
    ctx: &'a Ctx,
    seen: &'a Seen,
    questionnaire: &'a Questionnaire,
    language: &'a str,
}

impl Fill<'_> {
    /// What was posted, read and fitting.
    fn filled(&self, posted: &Posted) -> Result<Filled, Errors> {
        let t = self.ctx.t;
        let mut errors = Errors::new();
        let mode = MODES.into_iter().find(|mode| mode.code() == posted.get("mode"));
        if mode.is_none() {
            errors.insert("mode".to_owned(), t.get("refusal-choose-one").to_owned());
        }
        let on = posted.find("on").and_then(date::parse);
        if on.is_none() {
            errors.insert("on".to_owned(), t.get("not-a-day").to_owned());
        }
        let occasion = match posted.get("at") {
            "start" => Some(Occasion::Start),
            "follow-up" => Some(Occasion::FollowUp),
            _ => None,
        };
        let answers = form::read(t, self.questionnaire, posted);
        match (mode, on, answers) {
            (Some(mode), Some(on), Ok(answers)) => Ok(Filled {
                questionnaire: self.questionnaire.edition(),
                language: self.language.to_owned(),
                mode,
                occasion,
                on,
                answers,
            }),
            (_, _, answers) => {
                errors.extend(answers.err().unwrap_or_default());
                Err(errors)
            }
        }
    }

    fn render(
        &self,
        posted: &Posted,
        errors: &Errors,
        command: &str,
        notice: Option<Notice<'_>>,
    ) -> Response {
        let (ctx, t) = (self.ctx, self.ctx.t);
        let path = ctx.href(&ctx.door.path);
        let action =
            if self.language == ctx.door.lang.code() { path } else { format!("{path}?in={}", self.language) };
        let sheet = Sheet { questionnaire: self.questionnaire, language: self.language, t, posted, errors };
        let form = Form::new(words(ctx.door.lang), action, ctx.session.csrf.as_str())
            .command(command.to_owned())
            .draft_of_all(ctx.door.path.clone())
            .submit(t.get("questionnaire-save"))
            .secondary(t.get("cancel"), self.seen.href(ctx, "/questionnaires"))
            .part(self.how(posted, errors));
        let mut form = sheet.form(form);
        if let Some(general) = errors.get("") {
            form = form.error(general.clone());
        }
        let wrong = form.has_errors();
        let name = names::person(self.seen.card());
        let title = text(&self.questionnaire.title, ctx.door.lang.code());
        let mut before = Html::new();
        if let Some(notice) = &notice {
            before.push(notice);
        }
        before.append(&self.before());
        let mut heading = Title::new(title.to_owned()).above(name.clone());
        let intro = text(&self.questionnaire.intro, self.language);
        if !intro.is_empty() {
            heading = heading.lead(intro.to_owned());
        }
        let body = form_body(heading, &form, before);
        Page::new(ctx, title.to_owned(), body)
            .under([
                Crumb::new(t.get("nav-cases"), ctx.href("/cases")),
                Crumb::new(name, self.seen.href(ctx, "")),
                Crumb::new(t.get("questionnaires"), self.seen.href(ctx, "/questionnaires")),
                Crumb::here(title.to_owned()),
            ])
            .wrong(wrong)
            .respond()
    }

    /// What those who work with it must know, and the languages that there are.
    fn before(&self) -> Html {
        let (ctx, t) = (self.ctx, self.ctx.t);
        let mut html = Html::new();
        let caution = text(&self.questionnaire.caution, ctx.door.lang.code());
        if !caution.is_empty() {
            html.push(&Notice::new(NoticeKind::Info, t.get("questionnaire-caution"), caution.to_owned()));
        }
        let languages = &self.questionnaire.languages;
        if languages.len() > 1 {
            let tabs = languages.iter().map(|code| {
                let label = t.find(&format!("language-{code}")).unwrap_or(code);
                let href = format!("{}?in={code}", ctx.href(&ctx.door.path));
                Tab::new(label.to_owned(), href, code == self.language)
            });
            html.push(&Tabs::new(t.get("questionnaire-in-language"), tabs));
        } else if self.language != ctx.door.lang.code() {
            html.push(&Notice::new(NoticeKind::Info, t.get("questionnaire-one-language"), ""));
        }
        let model = &self.seen.model.model;
        let of_stages = model.stages.iter().flat_map(|stage| &stage.instruments);
        if of_stages.chain(&model.closing.instruments).any(|instrument| *instrument == self.questionnaire.id)
        {
            let reason = self.seen.href(ctx, "/measurements");
            html.push(&Link::new(t.get("questionnaire-missing-reason"), reason));
        }
        html
    }

    /// By whom, when and for what it is answered.
    fn how(&self, posted: &Posted, errors: &Errors) -> Fieldset<'static> {
        let t = self.ctx.t;
        let modes = MODES.map(|mode| Choice::new(mode.code(), t.key("mode", mode.code())));
        let occasions = ["start", "follow-up", "other"];
        let occasions = occasions.map(|code| Choice::new(code, t.key("occasion", code)));
        let radios = |name: &'static str, choices: [Choice<'static>; 3]| {
            Field::radios(name, t.key("field-questionnaire", name), choices)
                .value(posted.text(name))
                .error(errors.get(name).cloned())
                .required()
        };
        let on = Field::date("on", t.get("field-questionnaire-on"))
            .value(posted.text("on"))
            .error(errors.get("on").cloned())
            .required();
        Fieldset::new(t.get("questionnaire-how"), [radios("mode", modes), on, radios("at", occasions)])
    }
}
