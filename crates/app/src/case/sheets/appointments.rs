//! Appointments: book, move, cancel, say what happened.

use std::collections::BTreeSet;

use domain::access::{self, Action, register};
use domain::case::Command;
use domain::case::appointments::{
    Appointment, AppointmentCommand, AppointmentKind, Attendance, Booking, Expert, Miss, Mover, Slot,
    Support, Topic, Way,
};
use domain::id::WorkerId;
use domain::model::{Register, Right};
use ui::{Choice, Field, Form, Html, Notice, NoticeKind};

use super::{area, boxes, coded, day, line, radios, select, workers};
use crate::case::appointments::when;
use crate::case::sheet::{At, Filled, Sheet};
use crate::ctx::Posted;
use crate::date;

type Wrong = Vec<(&'static str, &'static str)>;

/// The lengths that are offered, in minutes.
const LENGTHS: [u16; 7] = [15, 30, 45, 60, 75, 90, 120];
/// The first worker, and those who are there as well.
const WITH: [&str; 3] = ["with", "second", "third"];

/// Where all appointments of the case are.
const PLACE: &str = "/appointments";

/// Those who work with clients and may see the case.
fn near(at: &At<'_>) -> Vec<Choice<'static>> {
    let (ctx, case) = (at.ctx, &at.seen.case);
    workers(at, |id, _| {
        let actor = ctx.directory.actor(id, ctx.today);
        let works = [Right::Casework, Right::Consult, Right::Visit, Right::Peer];
        works.iter().any(|right| actor.rights.contains(right))
            && access::may(&actor, Action::See, case, ctx.now, ctx.today).is_some()
    })
}

/// With whom and when; as it is when it is moved.
fn slot_fields<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>, known: Option<&Slot>) -> Form<'a> {
    let t = at.ctx.t;
    let mut with = known.into_iter().flat_map(|slot| &slot.with).map(|worker| worker.0.clone());
    let (first, second, third) = (with.next(), with.next(), with.next());
    let first = first.unwrap_or_else(|| at.ctx.me().0.clone());
    let begins = known.map(|slot| slot.begins);
    let (on, time) = begins.map(|it| (date::day(it.date()), date::time_of(it))).unwrap_or_default();
    let minutes = known.map_or(45, |slot| slot.minutes);
    let odd = (!LENGTHS.contains(&minutes)).then_some(minutes);
    let lengths = LENGTHS.into_iter().chain(odd).map(|minutes| {
        let text = t.with("duration-minutes", &[("minutes", i64::from(minutes).into())]);
        Choice::new(minutes.to_string(), text)
    });
    form.part(select(t, filled, "with", near(at), &first).required())
        .part(select(t, filled, "second", near(at), &second.unwrap_or_default()))
        .part(select(t, filled, "third", near(at), &third.unwrap_or_default()))
        .part(day(t, filled, "day", &on).required())
        .part(line(t, filled, "time", &time).size(6).required())
        .part(select(t, filled, "minutes", lengths.collect(), &minutes.to_string()).required())
}

fn read_slot(posted: &Posted) -> Result<Slot, Wrong> {
    let day = date::parse(posted.get("day"));
    let time = date::parse_time(posted.get("time"));
    let minutes = posted.get("minutes").parse();
    let mut wrong = Vec::new();
    if day.is_none() {
        wrong.push(("day", "not-a-day"));
    }
    if time.is_none() {
        wrong.push(("time", "not-a-time"));
    }
    let (Some(day), Some(time), Ok(minutes)) = (day, time, minutes) else {
        if wrong.is_empty() {
            wrong.push(("minutes", "refusal-choose-one"));
        }
        return Err(wrong);
    };
    let with = WITH.into_iter().map(|name| posted.get(name)).filter(|worker| !worker.is_empty());
    Ok(Slot { begins: day.to_datetime(time), minutes, with: with.map(WorkerId::from).collect() })
}

fn found<'a>(at: &'a At<'_>) -> Option<&'a Appointment> {
    at.open.appointments.get(&at.item.into())
}

/// Which appointment it is.
fn which(at: &At<'_>) -> Html {
    let Some(found) = found(at) else { return Html::new() };
    let kind = at.ctx.t.key("appointment", found.booking.kind.code());
    Notice::new(NoticeKind::Info, format!("{kind}, {}", when(at.ctx.t, found)), "").into()
}

/// A new appointment; the address may say of which kind.
pub struct BookSheet;

impl Sheet for BookSheet {
    const NAME: &'static str = "appointment";
    const ACTION: Action = Action::Write;
    const CAREFUL: bool = false;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let known = AppointmentKind::of(at.item).map(AppointmentKind::code).unwrap_or_default();
        let readable = AppointmentKind::ALL.iter().filter(|kind| at.reads(kind.register()));
        let kinds = readable.map(|it| Choice::new(it.code(), t.key("appointment", it.code())));
        let ways = coded(Way::ALL, |it| (it.code(), t.key("way", it.code())));
        let support = coded(Support::ALL, |it| (it.code(), t.key("support", it.code())));
        let form = form.part(select(t, filled, "kind", kinds.collect(), known).required());
        slot_fields(at, filled, form, None)
            .part(radios(t, filled, "way", ways, Way::OnSite.code()).required())
            .part(line(t, filled, "place", ""))
            .part(radios(t, filled, "support", support, Support::NotAsked.code()).required())
            .part(experts(at, filled).required())
    }

    fn back(_at: &At<'_>) -> String {
        PLACE.to_owned()
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let slot = read_slot(posted)?;
        let one = |field: &'static str| vec![(field, "refusal-choose-one")];
        let booking = Booking {
            kind: AppointmentKind::of(posted.get("kind")).ok_or_else(|| one("kind"))?,
            slot,
            way: Way::of(posted.get("way")).ok_or_else(|| one("way"))?,
            place: posted.text("place"),
            expert: Expert::of(posted.get("expert")).ok_or_else(|| one("expert"))?,
            expert_name: posted.text("expert_name"),
            support: Support::of(posted.get("support")).ok_or_else(|| one("support"))?,
        };
        let appointment = at.ctx.site.id().into();
        Ok(Command::Appointment(AppointmentCommand::Book { appointment, booking }))
    }
}

/// The sender's expert: there, or asked apart.
fn experts(at: &At<'_>, filled: &Filled) -> Field<'static> {
    let t = at.ctx.t;
    let choices = Expert::ALL.iter().map(|it| {
        let choice = Choice::new(it.code(), t.key("expert", it.code()));
        if *it == Expert::Attends { choice.then(line(t, filled, "expert_name", "")) } else { choice }
    });
    radios(t, filled, "expert", choices.collect(), Expert::None.code())
}

/// To another time, or to another worker.
pub struct MoveAppointmentSheet;

impl Sheet for MoveAppointmentSheet {
    const NAME: &'static str = "appointment-move";
    const ACTION: Action = Action::Write;

    fn register(at: &At<'_>) -> Register {
        register::of_appointment(at.open, &at.item.into())
    }

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let form = slot_fields(at, filled, form, found(at).map(|it| &it.booking.slot));
        form.part(movers(at, filled)).part(line(at.ctx.t, filled, "reason", ""))
    }

    fn before(at: &At<'_>, _filled: &Filled) -> Html {
        which(at)
    }

    fn back(_at: &At<'_>) -> String {
        PLACE.to_owned()
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let (appointment, slot, by) = (at.item.into(), read_slot(posted)?, read_mover(posted)?);
        let reason = posted.text("reason");
        Ok(Command::Appointment(AppointmentCommand::Move { appointment, slot, by, reason }))
    }
}

fn movers(at: &At<'_>, filled: &Filled) -> Field<'static> {
    let t = at.ctx.t;
    let movers = coded(Mover::ALL, |it| (it.code(), t.key("mover", it.code())));
    radios(t, filled, "mover", movers, "").required()
}

fn read_mover(posted: &Posted) -> Result<Mover, Wrong> {
    Mover::of(posted.get("mover")).ok_or_else(|| vec![("mover", "refusal-choose-one")])
}

/// It does not take place.
pub struct CancelAppointmentSheet;

impl Sheet for CancelAppointmentSheet {
    const NAME: &'static str = "appointment-cancel";
    const ACTION: Action = Action::Write;
    const DANGER: bool = true;

    fn register(at: &At<'_>) -> Register {
        register::of_appointment(at.open, &at.item.into())
    }

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        form.part(movers(at, filled)).part(line(at.ctx.t, filled, "reason", ""))
    }

    fn before(at: &At<'_>, _filled: &Filled) -> Html {
        which(at)
    }

    fn back(_at: &At<'_>) -> String {
        PLACE.to_owned()
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let (appointment, by, reason) = (at.item.into(), read_mover(posted)?, posted.text("reason"));
        Ok(Command::Appointment(AppointmentCommand::Cancel { appointment, by, reason }))
    }
}

/// What happened, in words that are true.
pub struct MarkSheet;

impl Sheet for MarkSheet {
    const NAME: &'static str = "appointment-mark";
    const ACTION: Action = Action::Write;
    const CAREFUL: bool = false;

    fn register(at: &At<'_>) -> Register {
        register::of_appointment(at.open, &at.item.into())
    }

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let why = coded(Miss::ALL, |it| (it.code(), t.key("miss", it.code())));
        let attendance = |code: &'static str| Choice::new(code, t.key("attendance", code));
        let choices = vec![
            attendance("came"),
            attendance("late"),
            attendance("worker-absent"),
            attendance("missed").then(select(t, filled, "miss", why, Miss::Unknown.code())),
        ];
        let mut form = form.part(radios(t, filled, "attendance", choices, "").required());
        if found(at).is_some_and(|it| it.booking.kind == AppointmentKind::InitialInterview) {
            let topics = Topic::ALL.iter().map(|it| {
                Choice::new(it.code(), t.key("topic", it.code())).chosen(filled.chosen("topics", it.code()))
            });
            form = form.part(boxes(t, filled, "topics", topics.collect()));
        }
        form.part(area(t, filled, "reason", 4, ""))
    }

    fn before(at: &At<'_>, _filled: &Filled) -> Html {
        let again = found(at).is_some_and(|it| it.marked.is_some());
        let mut html = which(at);
        if again {
            html.push(&Notice::new(NoticeKind::Alert, at.ctx.t.get("appointment-marked-already"), ""));
        }
        html
    }

    fn back(_at: &At<'_>) -> String {
        PLACE.to_owned()
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let attendance = match posted.get("attendance") {
            "came" => Attendance::Came,
            "late" => Attendance::Late,
            "worker-absent" => Attendance::WorkerAbsent,
            "missed" => {
                let miss = Miss::of(posted.get("miss"));
                Attendance::Missed(miss.ok_or_else(|| vec![("miss", "refusal-choose-one")])?)
            }
            _ => return Err(vec![("attendance", "refusal-choose-one")]),
        };
        let covered: BTreeSet<Topic> =
            posted.all("topics").filter_map(Topic::of).filter(|_| attendance.met()).collect();
        let (appointment, words) = (at.item.into(), posted.text("reason"));
        Ok(Command::Appointment(AppointmentCommand::Mark { appointment, attendance, covered, words }))
    }
}
