//! Statements: write, sign, correct, hand over, send.

use domain::access::Action;
use domain::case::statements::{Statement, StatementCommand, StatementKind, StatementTerms};
use domain::case::{Command, Told};
use ui::{Choice, Form, Html, Notice, NoticeKind};

use super::{area, entries, line, radios, select};
use crate::case::seen::With;
use crate::case::sheet::{At, Filled, Sheet};
use crate::case::statements::text_of;
use crate::case::timeline::ground;
use crate::ctx::Posted;

type Wrong = Vec<(&'static str, &'static str)>;

fn found<'a>(at: &'a At<'_>) -> Option<&'a Statement> {
    at.open.statements.get(&at.item.into())
}

/// The page of the statement.
fn page(at: &At<'_>) -> String {
    format!("/statements/{}", at.item)
}

fn does(command: StatementCommand) -> Command {
    Command::Statement(command)
}

fn terms(posted: &Posted, kind: StatementKind) -> StatementTerms {
    StatementTerms { kind, purpose: posted.text("purpose"), recipient: posted.text("recipient") }
}

/// The kinds, to choose from.
pub fn kinds(at: &At<'_>) -> Vec<Choice<'static>> {
    let t = at.ctx.t;
    super::coded(StatementKind::ALL, |it| (it.code(), t.key("statement", it.code())))
}

/// A new statement.
pub struct StatementSheet;

impl Sheet for StatementSheet {
    const NAME: &'static str = "statement";
    const ACTION: Action = Action::Write;
    const CAREFUL: bool = false;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        form.part(select(t, filled, "kind", kinds(at), "").required())
            .part(line(t, filled, "purpose", "").required())
            .part(line(t, filled, "recipient", ""))
            .part(area(t, filled, "text", 14, "").required())
    }

    fn back(_at: &At<'_>) -> String {
        "/statements".to_owned()
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let kind = StatementKind::of(posted.get("kind"));
        let terms = terms(posted, kind.ok_or_else(|| vec![("kind", "refusal-choose-one")])?);
        let (statement, text) = (at.ctx.site.id().into(), posted.text("text"));
        Ok(does(StatementCommand::Draft { statement, terms, text }))
    }
}

/// A draft is written further.
pub struct RedraftSheet;

impl Sheet for RedraftSheet {
    const NAME: &'static str = "statement-redraft";
    const ACTION: Action = Action::Write;
    const WITH: With = With::Everything;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let known = found(at).filter(|it| at.reads(it.register));
        let text = known.and_then(|_| text_of(at, at.item)).unwrap_or_default();
        let (purpose, recipient) =
            known.map(|it| (it.terms.purpose.as_str(), it.terms.recipient.as_str())).unwrap_or_default();
        form.part(line(t, filled, "purpose", purpose).required())
            .part(line(t, filled, "recipient", recipient))
            .part(area(t, filled, "text", 14, &text).required())
    }

    fn back(at: &At<'_>) -> String {
        page(at)
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let (statement, text) = (at.item.into(), posted.text("text"));
        let terms = terms(posted, StatementKind::Other);
        Ok(does(StatementCommand::Redraft { statement, terms, text }))
    }
}

/// The signature: from then on the text stands.
pub struct SignSheet;

impl Sheet for SignSheet {
    const NAME: &'static str = "statement-sign";
    const ACTION: Action = Action::Write;
    const WITH: With = With::Everything;

    fn form<'a>(_at: &At<'_>, _filled: &Filled, form: Form<'a>) -> Form<'a> {
        form
    }

    /// What is signed is read once more.
    fn before(at: &At<'_>, _filled: &Filled) -> Html {
        let known = found(at).filter(|it| at.reads(it.register)).and_then(|_| text_of(at, at.item));
        known.map(|text| Html::paragraphs(&text)).unwrap_or_default()
    }

    fn back(at: &At<'_>) -> String {
        page(at)
    }

    fn command(at: &At<'_>, _posted: &Posted) -> Result<Command, Wrong> {
        Ok(does(StatementCommand::Sign { statement: at.item.into() }))
    }
}

/// The draft is not needed.
pub struct DropSheet;

impl Sheet for DropSheet {
    const NAME: &'static str = "statement-drop";
    const ACTION: Action = Action::Write;
    const DANGER: bool = true;

    fn form<'a>(_at: &At<'_>, _filled: &Filled, form: Form<'a>) -> Form<'a> {
        form
    }

    fn back(_at: &At<'_>) -> String {
        "/statements".to_owned()
    }

    fn command(at: &At<'_>, _posted: &Posted) -> Result<Command, Wrong> {
        Ok(does(StatementCommand::Drop { statement: at.item.into() }))
    }
}

/// A new version of what is signed.
pub struct StatementCorrectionSheet;

impl Sheet for StatementCorrectionSheet {
    const NAME: &'static str = "statement-correction";
    const ACTION: Action = Action::Write;
    const WITH: With = With::Everything;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let known = found(at).filter(|it| at.reads(it.register));
        let text = known.and_then(|_| text_of(at, at.item)).unwrap_or_default();
        form.part(area(t, filled, "text", 14, &text).required())
            .part(line(t, filled, "reason", "").required())
    }

    fn back(at: &At<'_>) -> String {
        page(at)
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let (statement, text, reason) = (at.item.into(), posted.text("text"), posted.text("reason"));
        Ok(does(StatementCommand::Correct { statement, text, reason }))
    }
}

/// The client was told of it, or got it.
pub struct HandSheet;

impl Sheet for HandSheet {
    const NAME: &'static str = "statement-hand";
    const ACTION: Action = Action::Write;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let ways = ["in-person", "phone", "letter", "message"].map(|it| Choice::new(it, t.key("told", it)));
        form.part(radios(t, filled, "how", ways.into(), "").required())
    }

    fn back(at: &At<'_>) -> String {
        page(at)
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let how = match posted.get("how") {
            "in-person" => Told::InPerson,
            "phone" => Told::Phone,
            "letter" => Told::Letter,
            "message" => Told::Message,
            _ => return Err(vec![("how", "refusal-choose-one")]),
        };
        Ok(does(StatementCommand::Hand { statement: at.item.into(), how }))
    }
}

/// It leaves the house, on a basis.
pub struct SendSheet;

impl Sheet for SendSheet {
    const NAME: &'static str = "statement-send";
    const ACTION: Action = Action::Basis;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let (t, today) = (at.ctx.t, at.ctx.today);
        let partners =
            at.seen.model.model.partners.iter().filter(|it| it.valid.holds(today)).map(|it| &it.id);
        let standing = at.open.bases.iter().filter(|(_, record)| record.holds(today));
        let bases = standing.map(|(id, record)| {
            Choice::new(
                id.0.clone(),
                format!("{}: {}", ground(at, &record.terms.ground), record.terms.purpose),
            )
        });
        form.part(select(t, filled, "partner", entries(at, "partner", partners), "").required())
            .part(line(t, filled, "unit", ""))
            .part(select(t, filled, "basis", bases.collect(), "").required())
    }

    fn before(at: &At<'_>, _filled: &Filled) -> Html {
        let t = at.ctx.t;
        Notice::new(NoticeKind::Info, t.get("statement-send-title"), t.get("statement-send-text"))
            .link(t.get("do-basis"), at.seen.href(at.ctx, "/bases"))
            .into()
    }

    fn back(at: &At<'_>) -> String {
        page(at)
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let (statement, basis) = (at.item.into(), posted.get("basis").into());
        let (partner, to) = (posted.get("partner").into(), posted.text("unit"));
        Ok(does(StatementCommand::Send { statement, basis, partner, to }))
    }
}
