//! The work itself: notes, decisions, goals, measurements.

use domain::access::Action;
use domain::case::{ActionResult, ClientAnswer, Command, NoteKind, Occasion, Reading};
use domain::model::Register;
use ui::{Choice, Form, Html, Notice, NoticeKind};

use super::{area, entries, line, radios, select};
use crate::case::names;
use crate::case::seen::With;
use crate::case::sheet::{At, Filled, Sheet};
use crate::case::timeline;
use crate::ctx::Posted;

type Wrong = Vec<(&'static str, &'static str)>;

/// A note.
pub struct NoteSheet;

impl Sheet for NoteSheet {
    const NAME: &'static str = "note";
    const ACTION: Action = Action::Write;
    const CAREFUL: bool = false;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let kinds =
            ["contact", "missed", "network", "other"].map(|kind| Choice::new(kind, t.key("note", kind)));
        let registers = [("social", Register::Social), ("health", Register::Health)];
        let readable = registers.into_iter().filter(|(_, register)| at.reads(*register));
        let registers = readable.map(|(it, _)| Choice::new(it, t.key("register", it))).collect();
        form.part(area(t, filled, "text", 8, "").required())
            .part(radios(t, filled, "kind", kinds.into(), "contact").required())
            .part(radios(t, filled, "register", registers, "social").required())
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let kind = match posted.get("kind") {
            "contact" => NoteKind::Contact,
            "missed" => NoteKind::Missed,
            "network" => NoteKind::Network,
            _ => NoteKind::Other,
        };
        let register = if posted.get("register") == "health" { Register::Health } else { Register::Social };
        Ok(Command::WriteNote { note: at.ctx.site.id().into(), kind, register, text: posted.text("text") })
    }
}

/// A correction of one's own note. The old text stays in the record.
pub struct CorrectionSheet;

impl Sheet for CorrectionSheet {
    const NAME: &'static str = "correction";
    const ACTION: Action = Action::Write;
    const CAREFUL: bool = false;
    const WITH: With = With::Everything;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let known = timeline::note_text(at.seen, at.item).unwrap_or_default();
        form.part(area(t, filled, "text", 8, &known).required())
            .part(line(t, filled, "reason", "").required())
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let old = timeline::note_text(at.seen, at.item).ok_or_else(|| vec![("", "refusal-no-such-note")])?;
        let (text, reason) = (posted.text("text"), posted.text("reason"));
        Ok(Command::CorrectNote { note: at.item.into(), old, text, reason })
    }
}

/// A decision with the client's answer.
pub struct DecisionSheet;

impl Sheet for DecisionSheet {
    const NAME: &'static str = "decision";
    const ACTION: Action = Action::Write;
    const CAREFUL: bool = false;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let model = &at.seen.model.model;
        let why = select(t, filled, "refusal", entries(at, "leaving", &model.closing.leaving), "");
        let refused =
            Choice::new("refused", t.get("answer-refused")).then(why).then(line(t, filled, "own_words", ""));
        let answers = vec![Choice::new("accepted", t.get("answer-accepted")), refused];
        form.part(select(t, filled, "decision", entries(at, "decision", &model.decisions), "").required())
            .part(area(t, filled, "text", 5, "").required())
            .part(radios(t, filled, "answer", answers, "").required())
    }

    fn before(at: &At<'_>, _filled: &Filled) -> Html {
        Notice::new(NoticeKind::Info, at.ctx.t.get("decision-own"), "").into()
    }

    fn command(_at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let answer = match posted.get("answer") {
            "accepted" => ClientAnswer::Accepted,
            "refused" => ClientAnswer::Refused {
                reason: posted.get("refusal").into(),
                words: posted.text("own_words"),
            },
            _ => return Err(vec![("answer", "refusal-choose-one")]),
        };
        Ok(Command::RecordDecision {
            decision: posted.get("decision").into(),
            text: posted.text("text"),
            answer,
        })
    }
}

/// A goal set together with the client.
pub struct GoalSheet;

impl Sheet for GoalSheet {
    const NAME: &'static str = "goal";
    const ACTION: Action = Action::Write;
    const CAREFUL: bool = false;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        form.part(area(at.ctx.t, filled, "text", 3, "").required())
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        Ok(Command::SetGoal { goal: at.ctx.site.id().into(), text: posted.text("text") })
    }
}

/// A goal is put in other words, with a reason.
pub struct GoalChangeSheet;

impl Sheet for GoalChangeSheet {
    const NAME: &'static str = "goal-change";
    const ACTION: Action = Action::Write;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let known = at.open.goals.get(&at.item.into()).map(|goal| goal.text.clone()).unwrap_or_default();
        form.part(area(t, filled, "text", 3, &known).required())
            .part(line(t, filled, "reason", "").required())
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let (text, reason) = (posted.text("text"), posted.text("reason"));
        Ok(Command::ChangeGoal { goal: at.item.into(), text, reason })
    }
}

/// The coded reason why there is no measurement – or points, of an instrument that has no questionnaire.
pub struct MeasurementSheet;

impl Sheet for MeasurementSheet {
    const NAME: &'static str = "measurement";
    const ACTION: Action = Action::Write;
    const CAREFUL: bool = false;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let model = &at.seen.model.model;
        let of_stages = model.stages.iter().flat_map(|stage| &stage.instruments);
        let instruments = names::in_order(of_stages.chain(&model.closing.instruments));
        let occasions = ["start", "follow-up"].map(|it| Choice::new(it, t.key("occasion", it)));
        let missing = select(t, filled, "missing", entries(at, "missing", &model.closing.missing), "");
        let asked =
            |name: &&domain::id::Name| at.ctx.directory.questionnaires.offered(name.as_str()).is_some();
        let all_asked = instruments.iter().all(asked);
        let form = form
            .part(select(t, filled, "instrument", entries(at, "instrument", instruments), "").required())
            .part(radios(t, filled, "occasion", occasions.into(), "").required());
        if all_asked {
            return form.part(missing.required());
        }
        let value = line(t, filled, "value", "").inputmode("numeric").size(6);
        let readings = vec![
            Choice::new("missing", t.get("reading-missing")).then(missing),
            Choice::new("value", t.get("reading-value")).then(value),
        ];
        form.part(radios(t, filled, "reading", readings, "").required())
    }

    fn command(_at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let occasion = match posted.get("occasion") {
            "start" => Occasion::Start,
            "follow-up" => Occasion::FollowUp,
            _ => return Err(vec![("occasion", "refusal-choose-one")]),
        };
        let reading = match posted.get("reading") {
            "missing" | "" => Reading::Missing(posted.get("missing").into()),
            "value" => {
                let points =
                    posted.get("value").parse().map_err(|_unread| vec![("value", "not-a-number")])?;
                Reading::Value(points)
            }
            _ => return Err(vec![("reading", "refusal-choose-one")]),
        };
        Ok(Command::Measure { instrument: posted.get("instrument").into(), occasion, reading })
    }
}

/// Something that the stage asks to be done, with what became of it.
pub struct ActionSheet;

impl Sheet for ActionSheet {
    const NAME: &'static str = "action";
    const ACTION: Action = Action::Write;
    const CAREFUL: bool = false;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let results = ActionResult::ALL.map(|one| Choice::new(one.code(), t.key("action", one.code())));
        form.part(radios(t, filled, "result", results.into(), "done").required())
            .part(area(t, filled, "words", 4, ""))
    }

    fn before(at: &At<'_>, _filled: &Filled) -> Html {
        let name = names::of(at, "action", &at.item.into());
        Notice::new(NoticeKind::Info, name, "").into()
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let result = ActionResult::ALL.into_iter().find(|one| one.code() == posted.get("result"));
        let result = result.ok_or_else(|| vec![("result", "refusal-choose-one")])?;
        Ok(Command::TakeAction { action: at.item.into(), result, words: posted.text("words") })
    }
}
