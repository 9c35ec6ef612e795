//! What has happened, in words, straight from the record.

use domain::access::{Action, register};
use domain::case::{Assessment, Attainment, ClientAnswer, Event, Occasion, Reading, Side};
use domain::id::{ItemId, Name};
use ui::{Entry, Html, Link, Notice, NoticeKind, StatusKind, StatusLabel, Timeline};

use super::seen::{Happened, Seen};
use super::sheet::At;
use super::{happened, names};
use crate::date;
use crate::frame::words;
use crate::questionnaire::show;

/// The latest facts as a timeline.
pub fn timeline<'a>(at: &At<'a>) -> Timeline<'a> {
    let entries = at.seen.latest.iter().filter_map(|fact| entry(at, fact)).collect();
    Timeline { words: words(at.ctx.door.lang), entries }
}

/// May points of an instrument be told to this reader, by its register and its owner's advice?
fn may_tell(at: &At<'_>, instrument: &Name) -> bool {
    let questionnaire = at.ctx.directory.questionnaires.offered(instrument.as_str());
    questionnaire
        .is_none_or(|it| show::may_show(at.ctx.site.config(), it) && show::reads(at.ctx, at.seen, it))
}

/// One fact. Notes are shown only to those who may read them.
#[expect(clippy::wildcard_enum_match_arm, reason = "only some events have a mark of their own")]
fn entry<'a>(at: &At<'a>, fact: &Happened) -> Option<Entry<'a>> {
    let (event, stamp) = (fact.event.as_ref()?, &fact.stamp);
    if happened::is_hidden(at, event) {
        return None;
    }
    let who = names::worker(at.ctx, &stamp.by);
    let title = at.ctx.t.key("event", &fact.tag);
    let mut entry = Entry::new(date::moment(stamp.at), who, title);
    match shown(at, event) {
        Some(body) => entry.body = body,
        None => return Some(entry),
    }
    match event {
        Event::NoteWritten { note, .. } => {
            let own = stamp.by == *at.ctx.me() && at.open.closed.is_none();
            if own && at.seen.may(at.ctx, Action::Write) {
                let href = at.seen.href(at.ctx, &format!("/notes/{note}/correction"));
                entry.actions.push(Link::new(at.ctx.t.get("correct"), href));
            }
            let corrected = at.open.notes.get(note).is_some_and(|mark| mark.corrections > 0);
            entry.corrected = corrected.then(|| at.ctx.t.get("note-corrected-later").into());
        }
        Event::NoteCorrected { reason, .. }
        | Event::GoalChanged { reason, .. }
        | Event::PlanRowChanged { reason, .. } => {
            entry.corrected = Some(reason.clone().into());
        }
        Event::DecisionRecorded { answer: ClientAnswer::Refused { .. }, .. } => {
            entry.flag = Some(StatusLabel::new(StatusKind::Alert, at.ctx.t.get("answer-refused")));
        }
        Event::GlassBroken { .. } => {
            entry.flag = Some(StatusLabel::new(StatusKind::Error, at.ctx.t.get("glass-flag")));
        }
        _ => {}
    }
    Some(entry)
}

/// Pairs of a word and its value, one a line.
pub(super) struct Lines<'a, 'c>(pub(super) &'a At<'c>, pub(super) String);

impl Lines<'_, '_> {
    pub(super) fn named(mut self, section: &str, name: &Name) -> Self {
        let called = names::of(self.0, section, name);
        self.line(&called);
        self
    }

    pub(super) fn text(mut self, text: &str) -> Self {
        if !text.trim().is_empty() {
            self.line(text);
        }
        self
    }

    pub(super) fn with(mut self, key: &'static str, text: &str) -> Self {
        if !text.trim().is_empty() {
            let label = self.0.ctx.t.get(key);
            self.line(&format!("{label}: {text}"));
        }
        self
    }

    fn line(&mut self, text: &str) {
        if !self.1.is_empty() {
            self.1.push('\n');
        }
        self.1.push_str(text);
    }

    #[expect(clippy::unnecessary_wraps, reason = "the match arms that call it answer an option")]
    pub(super) fn html(self) -> Option<Html> {
        Some(Html::paragraphs(&self.1))
    }
}

/// What a fact says, for this reader.
#[expect(clippy::wildcard_enum_match_arm, reason = "the rest is in work()")]
fn shown(at: &At<'_>, event: &Event) -> Option<Html> {
    let lines = || Lines(at, String::new());
    let reads = |note: &ItemId| at.reads(register::of_note(at.open, note));
    let worker = |id| names::worker(at.ctx, id);
    match event {
        Event::Opened { arrival, sender, need, words, .. } => lines()
            .named("arrival", arrival)
            .text(sender.as_ref().map(|sender| sender.name.as_str()).unwrap_or_default())
            .named("need", need)
            .text(words)
            .html(),
        Event::NeedStated { need, words } => lines().named("need", need).text(words).html(),
        Event::GroupsMarked { groups } => {
            groups.iter().fold(lines(), |lines, group| lines.named("group", group)).html()
        }
        Event::BackgroundStated(_) | Event::HandOverReceived { .. } => lines().html(),
        Event::CriteriaChecked { outcome, plan, reason, .. } => {
            let text = at.ctx.t.key("outcome", outcome_code(*outcome));
            let lines = lines().text(text);
            let lines = plan.iter().fold(lines, |lines, plan| lines.named("plan", plan));
            lines.text(reason.as_deref().unwrap_or_default()).html()
        }
        Event::Moved { from, to, passed, reason, .. } => {
            let way = format!("{} → {}", names::of(at, "stage", from), names::of(at, "stage", to));
            let passed: Vec<_> = passed.iter().map(|stage| names::of(at, "stage", stage)).collect();
            lines()
                .text(&way)
                .with("word-passed", &passed.join(", "))
                .with("word-reason", reason.as_deref().unwrap_or_default())
                .html()
        }
        Event::ModelAdopted { new, reason, .. } => {
            lines().text(&format!("{} {}", new.id, new.version)).with("word-reason", reason).html()
        }
        Event::OwnerDecided { owner, reason } => {
            lines().text(&names::owner(at.ctx, owner)).with("word-reason", reason).html()
        }
        Event::BasisRecorded { terms, .. } => {
            lines().text(&ground(at, &terms.ground)).text(&terms.purpose).html()
        }
        Event::BasisWithdrawn { basis, told } => {
            let record = at.open.bases.get(basis);
            let name = record.map(|record| ground(at, &record.terms.ground)).unwrap_or_default();
            lines().text(&name).with("word-told", told).html()
        }
        Event::PartyInformed { party, .. } => lines().text(party).html(),
        Event::ResponsibleNamed { worker: id, kind, mark, .. } => {
            let lines = lines().text(&worker(id)).named("responsible", kind);
            mark.iter().fold(lines, |lines, mark| lines.named("mark", mark)).html()
        }
        Event::DeputyNamed { deputy } => {
            lines().text(&deputy.as_ref().map(worker).unwrap_or_default()).html()
        }
        Event::HandOverBegun { to, reason } => lines().text(&worker(to)).with("word-reason", reason).html(),
        Event::HandOverTicked { item } => lines().named("handover", item).html(),
        Event::HandOverDeclined { reason } | Event::HandOverCancelled { reason } => {
            lines().with("word-reason", reason).html()
        }
        Event::ClientTold { how } => lines().text(at.ctx.t.key("told", told_code(*how))).html(),
        Event::HelperAdded { worker: id, purpose } => lines().text(&worker(id)).text(purpose).html(),
        Event::HelperEnded { worker: id } => lines().text(&worker(id)).html(),
        Event::NoteWritten { note, text, .. } if reads(note) => Some(Html::paragraphs(text)),
        Event::NoteCorrected { note, old, text, reason } if reads(note) => {
            Some(corrected(at, old, text, reason))
        }
        Event::NoteWritten { .. } | Event::NoteCorrected { .. } => {
            lines().text(at.ctx.t.get("note-hidden")).html()
        }
        _ => work(at, event),
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "what says nothing more than its title")]
fn work(at: &At<'_>, event: &Event) -> Option<Html> {
    let lines = || Lines(at, String::new());
    match event {
        Event::DecisionRecorded { decision, text, answer } => {
            let lines = lines().named("decision", decision).text(text);
            match answer {
                ClientAnswer::Accepted => lines.text(at.ctx.t.get("answer-accepted")),
                ClientAnswer::Refused { reason, words } => lines.named("leaving", reason).text(words),
            }
            .html()
        }
        Event::ActionTaken { action, result, words } => {
            lines().named("action", action).text(at.ctx.t.key("action", result.code())).text(words).html()
        }
        Event::GoalSet { text, .. } => Some(Html::paragraphs(text)),
        Event::GoalChanged { old, text, reason, .. } => Some(corrected(at, old, text, reason)),
        Event::Measured { instrument, occasion, reading } => {
            let lines = lines().named("instrument", instrument).text(match occasion {
                Occasion::Start => at.ctx.t.get("occasion-start"),
                Occasion::FollowUp => at.ctx.t.get("occasion-follow-up"),
            });
            match reading {
                Reading::Value(points) if may_tell(at, instrument) => {
                    lines.text(&at.ctx.t.with("points", &[("points", i64::from(*points).into())]))
                }
                Reading::Missing(reason) => lines.named("missing", reason),
                Reading::Value(_) | Reading::Answered(_) => lines,
            }
            .html()
        }
        Event::Answered { response, .. }
        | Event::Rescored { response, .. }
        | Event::AnswersStruck { response, .. }
        | Event::FlagAttended { response, .. } => answers(at, response, event),
        Event::Assessed { by, assessment } => {
            let lines = lines().text(match by {
                Side::Responsible => at.ctx.t.get("side-responsible"),
                Side::Client => at.ctx.t.get("side-client"),
            });
            match assessment {
                Assessment::Made { words, goals } => {
                    goals.iter().fold(lines.text(words), |lines, (goal, how)| {
                        let text = at.open.goals.get(goal).map(|goal| goal.text.as_str()).unwrap_or_default();
                        lines.text(&format!("{text}: {}", at.ctx.t.key("attainment", attainment_code(*how))))
                    })
                }
                Assessment::Declined { reason } => lines.named("missing", reason),
            }
            .html()
        }
        Event::Closed { outcome, next } => lines().named("outcome", outcome).text(next).html(),
        Event::Reopened { reason, .. } | Event::GlassBroken { reason, .. } => {
            lines().with("word-reason", reason).html()
        }
        Event::GlassReviewed { words, .. } => lines().text(words).html(),
        _ => happened::shown(at, event),
    }
}

/// Old and new side by side, and why.
pub(super) fn corrected(at: &At<'_>, old: &str, new: &str, reason: &str) -> Html {
    let mut html = Html::paragraphs(new);
    let mut before = Html::paragraphs(old);
    before.append(&Html::paragraphs(&format!("{}: {reason}", at.ctx.t.get("word-reason"))));
    html.push(&ui::Details::new(at.ctx.t.get("word-before"), before));
    html
}

/// The ground of a basis in words.
pub fn ground(at: &At<'_>, ground: &domain::case::Ground) -> String {
    match ground {
        domain::case::Ground::Consent(name) => names::of(at, "consent", name),
        domain::case::Ground::Law(name) => {
            let section =
                domain::model::find(&at.seen.model.model.laws, name).map(|law| law.section.as_str());
            format!("{} ({})", names::of(at, "law", name), section.unwrap_or_default())
        }
    }
}

/// Which questionnaire, what came of it as far as it may be shown, and where it is read.
#[expect(clippy::wildcard_enum_match_arm, reason = "the others say no more")]
fn answers(at: &At<'_>, response: &ItemId, event: &Event) -> Option<Html> {
    let mut html = crate::questionnaire::told(at.ctx, at.seen, response)?;
    match event {
        Event::AnswersStruck { reason, .. } => html.append(&Html::paragraphs(reason)),
        Event::FlagAttended { words, .. } if at.seen.may(at.ctx, Action::Read) => {
            html.append(&Html::paragraphs(words));
        }
        _ => {}
    }
    if at.seen.may(at.ctx, Action::Read) {
        html.push(&Link::new(at.ctx.t.get("read"), at.seen.href(at.ctx, &format!("/answers/{response}"))));
    }
    Some(html)
}

/// What others recorded since a version: shown beside what the later writer typed.
pub fn meanwhile<'a>(at: &At<'a>, since: i64) -> Notice<'a> {
    let t = at.ctx.t;
    let newer = at.seen.latest.iter().filter(|fact| fact.version > since);
    let lines: Vec<String> = newer
        .filter_map(|fact| {
            let entry = entry(at, fact)?;
            Some(format!("{} {}: {}", entry.when, entry.who, entry.title))
        })
        .collect();
    let text = t.with("stale-text", &[("list", lines.join("; ").as_str().into())]);
    Notice::new(NoticeKind::Alert, t.get("stale-title"), text)
}

/// The text of a note as it stands now.
#[expect(clippy::wildcard_enum_match_arm, reason = "notes are asked for, and nothing else")]
pub fn note_text(seen: &Seen, note: &str) -> Option<String> {
    seen.latest.iter().find_map(|fact| match fact.event.as_ref()? {
        Event::NoteWritten { note: found, text, .. } | Event::NoteCorrected { note: found, text, .. }
            if found.as_str() == note =>
        {
            Some(text.clone())
        }
        _ => None,
    })
}

/// An outcome's name in text keys.
pub fn outcome_code(outcome: domain::model::rule::Outcome) -> &'static str {
    use domain::model::rule::Outcome::{Consult, OtherFirst, Outside, Refer};
    match outcome {
        Refer => "refer",
        Consult => "consult",
        OtherFirst => "other-first",
        Outside => "outside",
    }
}

pub(super) fn told_code(how: domain::case::Told) -> &'static str {
    use domain::case::Told::{InPerson, Letter, Message, Phone};
    match how {
        InPerson => "in-person",
        Phone => "phone",
        Letter => "letter",
        Message => "message",
    }
}

/// An attainment's name in text keys.
pub fn attainment_code(how: Attainment) -> &'static str {
    match how {
        Attainment::Attained => "attained",
        Attainment::Partly => "partly",
        Attainment::NotAttained => "not-attained",
        Attainment::Dropped => "dropped",
    }
}
