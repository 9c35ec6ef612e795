//! A sheet: one form of a case. The mechanism is here, the questions are in `sheets/`.
//!
//! The page of a sheet stands at the address it is posted to. What was typed comes back with every error,
//! from a draft after a lost session, and beside what others changed meanwhile.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::access::Action;
use domain::case::{Command, Open, Refusal};
use domain::model::{Register, Requirement};
use ui::{Crumb, Form, Html, Notice, NoticeKind, Title};

use super::seen::{Seen, With, peek};
use super::{names, timeline};
use crate::act::Answer;
use crate::ctx::{Ctx, Post, Posted};
use crate::frame::{Page, form_body, words};
use crate::problem::Problem;
use crate::site::Site;
use crate::{date, draft, uselog};

/// What a sheet knows: who asks and about which case.
pub struct At<'a> {
    pub ctx: &'a Ctx,
    pub seen: &'a Seen,
    pub open: &'a Open,
    /// The item the address names: a note, a basis, a goal.
    pub item: &'a str,
}

impl At<'_> {
    /// May the reader read what stands in this register?
    pub fn reads(&self, register: Register) -> bool {
        self.seen.may(self.ctx, register.read_by())
    }

    /// May the reader do this, and is the case open?
    pub fn does(&self, action: Action) -> bool {
        self.open.closed.is_none() && self.seen.may(self.ctx, action)
    }

    /// A notice that tells of something more, with the way there for those who may go it.
    pub fn tells<'n>(
        &self,
        notice: Notice<'n>,
        label: impl Into<ui::Text<'n>>,
        way: names::Way,
    ) -> Notice<'n> {
        let (action, path) = way;
        if self.does(action) {
            notice.link(label, self.seen.href(self.ctx, &path))
        } else {
            notice.point(label)
        }
    }
}

/// Errors of fields by name; `""` is the whole form.
pub type Errors = BTreeMap<&'static str, String>;

/// The answers of a sheet: typed, drafted, or as the case has them.
#[derive(Default)]
pub struct Filled {
    /// The name of the sheet: a question may have words of its own there.
    pub sheet: &'static str,
    pub posted: Posted,
    pub errors: Errors,
    /// Nothing has been typed yet: fields may show what the case has.
    pub fresh: bool,
}

impl Filled {
    /// The value of a field; what the case has when nothing was typed.
    pub fn or(&self, name: &str, known: &str) -> String {
        if self.fresh { known.to_owned() } else { self.posted.text(name) }
    }

    /// The value of a field.
    pub fn value(&self, name: &str) -> String {
        self.posted.text(name)
    }

    /// Is this choice among the chosen?
    pub fn chosen(&self, name: &str, value: &str) -> bool {
        self.posted.all(name).any(|found| found == value)
    }

    /// What is wrong with a field.
    pub fn error(&self, name: &str) -> Option<String> {
        self.errors.get(name).cloned()
    }
}

/// One form of a case.
pub trait Sheet: Send + Sync + 'static {
    /// Key of its texts: title under `sheet-<name>`, ingress under `sheet-<name>-lead`.
    const NAME: &'static str;
    /// What one must be allowed to do.
    const ACTION: Action;
    /// A change by somebody else meanwhile must be looked at before this is saved.
    const CAREFUL: bool = true;
    /// What is read beside the case.
    const WITH: With = With::Itself;
    /// The register in which it writes, when that is always the same.
    const REGISTER: Register = Register::Social;
    /// The button ends something.
    const DANGER: bool = false;

    /// The questions.
    fn form<'a>(at: &At<'a>, filled: &Filled, form: Form<'a>) -> Form<'a>;

    /// The register in which it writes: whoever may not read there finds no form.
    fn register(_at: &At<'_>) -> Register {
        Self::REGISTER
    }

    /// What stands above the form.
    fn before(_at: &At<'_>, _filled: &Filled) -> Html {
        Html::new()
    }

    /// Where it leads when it is done, and where one goes to leave it: the path under the case.
    fn back(_at: &At<'_>) -> String {
        String::new()
    }

    /// The command that the answers make.
    ///
    /// # Errors
    /// Fields and keys of what is wrong with them.
    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Vec<(&'static str, &'static str)>>;
}

/// The parameters of an address under a case.
#[derive(serde::Deserialize)]
pub struct Place {
    pub case: String,
    #[serde(default)]
    pub item: String,
}

/// `GET` of a sheet.
///
/// # Errors
/// Not found, or the record cannot be read.
pub async fn show<S: Sheet>(ctx: Ctx, Path(place): Path<Place>) -> Result<Response, Problem> {
    let seen = peek(&ctx, &place.case, S::ACTION, S::WITH).await?;
    let at = At { ctx: &ctx, seen: &seen, open: seen.open()?, item: &place.item };
    at.reads(S::register(&at)).then_some(()).ok_or(Problem::NotFound)?;
    uselog::write(&ctx, uselog::Use::of_case(&seen, S::NAME)).await?;
    let kept = draft::of(&ctx, &ctx.door.path).await?;
    let saved = kept.as_ref().map(|(_, saved)| *saved);
    let filled = match kept {
        Some((posted, _)) => Filled { sheet: S::NAME, posted, ..Filled::default() },
        None => Filled { sheet: S::NAME, fresh: true, ..Filled::default() },
    };
    let notice = saved.map(|saved| {
        let text = ctx.t.with("draft-restored", &[("when", date::moment(saved).as_str().into())]);
        Notice::new(NoticeKind::Info, text, "")
    });
    Ok(render::<S>(&at, filled, &ctx.site.id(), notice))
}

/// `POST` of a sheet.
///
/// # Errors
/// Not found, or the record cannot be written.
pub async fn save<S: Sheet>(
    State(site): State<Site>,
    Path(place): Path<Place>,
    Post { ctx, form: posted }: Post,
) -> Result<Response, Problem> {
    let seen = peek(&ctx, &place.case, S::ACTION, S::WITH).await?;
    let used = uselog::Use::of_case(&seen, S::NAME);
    let at = At { ctx: &ctx, seen: &seen, open: seen.open()?, item: &place.item };
    at.reads(S::register(&at)).then_some(()).ok_or(Problem::NotFound)?;
    let again = |at: &At<'_>, errors: Errors, command: &str, notice| {
        let filled = Filled { sheet: S::NAME, posted: posted.clone(), errors, fresh: false };
        render::<S>(at, filled, command, notice)
    };
    let command = match S::command(&at, &posted) {
        Ok(command) => command,
        Err(wrong) => {
            uselog::write(&ctx, used).await?;
            let errors = wrong.into_iter().map(|(field, key)| (field, ctx.t.get(key).to_owned())).collect();
            return Ok(again(&at, errors, posted.command(), None));
        }
    };
    let mut deed = ctx.deed(posted.command(), posted.version().filter(|_| S::CAREFUL));
    deed.draft = Some(ctx.door.path.clone());
    match site.act_with_use(deed, &seen, uselog::Noted::of(&ctx, used), command).await? {
        Answer::Done(_) | Answer::Again => {
            let back = format!("{}?done={}", seen.href(&ctx, &S::back(&at)), S::NAME);
            Ok(Redirect::to(&back).into_response())
        }
        Answer::Refused(refusal) => Ok(again(&at, told(&at, &refusal), posted.command(), None)),
        Answer::Stale => {
            // As it is now, with what others recorded.
            let seen = peek(&ctx, &place.case, S::ACTION, S::WITH.or_latest()).await?;
            let at = At { ctx: &ctx, seen: &seen, open: seen.open()?, item: &place.item };
            let notice = timeline::meanwhile(&at, posted.version().unwrap_or_default());
            Ok(again(&at, Errors::new(), &site.id(), Some(notice)))
        }
        Answer::Forbidden => Err(Problem::Forbidden),
        Answer::Hidden => Err(Problem::NotFound),
    }
}

fn render<S: Sheet>(at: &At<'_>, filled: Filled, command: &str, notice: Option<Notice<'_>>) -> Response {
    let ctx = at.ctx;
    let (title, lead) = (format!("sheet-{}", S::NAME), format!("sheet-{}-lead", S::NAME));
    let title = ctx.t.find(&title).unwrap_or_default();
    let stale = notice.as_ref().is_some_and(|notice| matches!(notice.kind, NoticeKind::Alert));
    let mut form = Form::new(words(ctx.door.lang), ctx.href(&ctx.door.path), ctx.session.csrf.as_str())
        .command(command.to_owned())
        .version(at.seen.version)
        .draft(ctx.door.path.clone())
        .submit(ctx.t.find(&format!("sheet-{}-submit", S::NAME)).unwrap_or_else(|| ctx.t.get("save")))
        .secondary(ctx.t.get("cancel"), at.seen.href(ctx, &S::back(at)));
    if S::DANGER {
        form = form.danger();
    }
    form = S::form(at, &filled, form);
    // What is wrong with something that this form does not ask for is wrong with the whole.
    for (field, text) in &filled.errors {
        if !form.has_field(field) {
            form = form.error(text.clone());
        }
    }
    let wrong = stale || form.has_errors();
    let name = names::person(at.seen.card());
    let heading = Title::new(title).above(name.clone());
    let heading = match ctx.t.find(&lead) {
        Some(lead) => heading.lead(lead),
        None => heading,
    };
    let mut before = Html::new();
    if let Some(notice) = &notice {
        before.push(notice);
    }
    before.append(&S::before(at, &filled));
    let body = form_body(heading, &form, before);
    Page::new(ctx, title, body)
        .under([
            Crumb::new(ctx.t.get("nav-cases"), ctx.href("/cases")),
            Crumb::new(name, at.seen.href(ctx, "")),
            Crumb::here(title),
        ])
        .wrong(wrong)
        .respond()
}

/// A refusal in words, at its field, with what would mend it.
#[expect(clippy::wildcard_enum_match_arm, reason = "the others bring no list")]
fn told(at: &At<'_>, refusal: &Refusal) -> Errors {
    let (code, field) = refusal.code();
    let t = at.ctx.t;
    let list: Vec<String> = match refusal {
        Refusal::Missing(missing) | Refusal::NeverSkipped(missing) => {
            missing.iter().map(|requirement| requirement_text(at, requirement)).collect()
        }
        Refusal::ChecklistOpen(items) => items.iter().map(|item| names::of(at, "handover", item)).collect(),
        Refusal::NotReadyToClose(gaps) => gaps.iter().map(|gap| names::gap(at, gap)).collect(),
        _ => Vec::new(),
    };
    let text = t.with(&format!("refusal-{code}"), &[("list", list.join("; ").as_str().into())]);
    Errors::from([(field, text)])
}

/// What a requirement asks for, in words.
pub fn requirement_text(at: &At<'_>, requirement: &Requirement) -> String {
    names::requirement(at.ctx, &at.seen.model, requirement)
}
