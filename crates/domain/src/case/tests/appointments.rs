//! Appointments: booked, moved, cancelled, marked with truthful words.

use jiff::civil::{DateTime, datetime};

use super::*;
use crate::access::Principal;
use crate::case::appointments::{
    AppointmentCommand, AppointmentKind, Attendance, Booking, Expert, Miss, Mover, Slot, Support, Topic, Way,
    coming, misses_in_a_row, quiet_since,
};
use crate::case::{ActionResult, Beside, NoteKind, Refusal};
use crate::model::{Model, Register};
use crate::task::{Kind, Task, Whose, tasks};

const MORNING: DateTime = datetime(2026, 3, 9, 9, 0, 0, 0);

fn slot(begins: DateTime, worker: &str) -> Slot {
    Slot { begins, minutes: 45, with: [worker.into()].into() }
}

fn booking(kind: AppointmentKind, begins: DateTime) -> Booking {
    Booking {
        kind,
        slot: slot(begins, "bo"),
        way: Way::OnSite,
        place: "Keskuksen huone 2".to_owned(),
        expert: Expert::None,
        expert_name: String::new(),
        support: Support::Peer,
    }
}

fn booked(id: &str, kind: AppointmentKind, begins: DateTime) -> Event {
    Event::AppointmentBooked { appointment: id.into(), booking: booking(kind, begins) }
}

fn marked(id: &str, attendance: Attendance) -> Event {
    let (covered, words) = ([].into(), String::new());
    Event::AppointmentMarked { appointment: id.into(), attendance, covered, words }
}

fn book(begins: DateTime, worker: &str) -> Command {
    let booking = Booking { slot: slot(begins, worker), ..booking(AppointmentKind::Nurse, begins) };
    Command::Appointment(AppointmentCommand::Book { appointment: "a1".into(), booking })
}

fn mark(attendance: Attendance, words: &str) -> Command {
    let (covered, words) = ([].into(), words.to_owned());
    Command::Appointment(AppointmentCommand::Mark { appointment: "a1".into(), attendance, covered, words })
}

fn shift(begins: DateTime) -> Command {
    let (by, reason) = (Mover::Client, "Asiakas on matkalla.".to_owned());
    let slot = slot(begins, "bo");
    Command::Appointment(AppointmentCommand::Move { appointment: "a1".into(), slot, by, reason })
}

fn find(story: &Story<'_, Case>, kind: &Kind) -> Option<Task> {
    tasks(&story.state, &RIVER).into_iter().find(|task| task.kind == *kind)
}

fn misses(story: &Story<'_, Case>) -> usize {
    misses_in_a_row(story.state.open.as_ref().unwrap())
}

const FORGOT: Attendance = Attendance::Missed(Miss::Forgot);
const AFRAID: Attendance = Attendance::Missed(Miss::Fear);

/// One appointment of Bo's, that was on the ninth.
fn after_one() -> Story<'static, Case> {
    given(opened()).and([booked("a1", AppointmentKind::Nurse, MORNING)]).on(date(2026, 3, 9))
}

/// Two appointments a week apart, neither of which the client came to.
fn after_two_misses() -> Story<'static, Case> {
    after_one()
        .and([marked("a1", FORGOT)])
        .and([booked("a2", AppointmentKind::Nurse, datetime(2026, 3, 16, 9, 0, 0, 0))])
        .on(date(2026, 3, 16))
        .and([marked("a2", AFRAID)])
}

/// Shows PSA-92 and PSA-93.
#[test]
fn an_appointment_says_with_whom_how_and_who_else_is_there() {
    let wish = Booking {
        expert: Expert::Attends,
        expert_name: "Sosiaaliohjaaja, keskustan sosiaaliasema".to_owned(),
        ..booking(AppointmentKind::InitialInterview, MORNING)
    };
    let command = AppointmentCommand::Book { appointment: "a1".into(), booking: wish.clone() };

    let story = given(opened()).when(Command::Appointment(command)).done();

    let open = story.state.open.unwrap();
    let [(_, next)] = coming(&open, DAY).try_into().unwrap();
    assert_eq!(next.booking, wish);
}

#[test]
fn an_appointment_is_with_somebody_who_works_here_and_may_see_the_case() {
    given(opened()).when(book(MORNING, "gone")).refused(Refusal::NotWorking);
    given(opened()).when(book(MORNING, "visitor")).refused(Beside::NotInCase.into());
    let nobody = Booking {
        slot: Slot { with: [].into(), ..slot(MORNING, "bo") },
        ..booking(AppointmentKind::Nurse, MORNING)
    };
    let command = AppointmentCommand::Book { appointment: "a1".into(), booking: nobody };
    given(opened()).when(Command::Appointment(command)).refused(Beside::NobodyNamed.into());
}

#[test]
fn a_time_that_cannot_be_meant_is_refused_and_one_that_has_been_is_put_down_afterwards() {
    given(opened()).when(book(datetime(2029, 3, 9, 9, 0, 0, 0), "bo")).refused(Beside::AppointmentDay.into());
    given(opened()).when(book(datetime(2026, 3, 1, 9, 0, 0, 0), "bo")).refused(Beside::AppointmentDay.into());
    given(opened()).on(date(2026, 3, 20)).when(book(MORNING, "bo")).done();
    let endless = Booking {
        slot: Slot { minutes: 600, ..slot(MORNING, "bo") },
        ..booking(AppointmentKind::Nurse, MORNING)
    };
    let command = AppointmentCommand::Book { appointment: "a1".into(), booking: endless };
    given(opened()).when(Command::Appointment(command)).refused(Beside::AppointmentLength.into());
}

#[test]
fn who_moved_an_appointment_and_from_when_is_on_record() {
    let later = datetime(2026, 3, 11, 13, 30, 0, 0);
    let story = given(opened()).and([booked("a1", AppointmentKind::Nurse, MORNING)]);

    let story = story.when(shift(later)).then([Event::AppointmentMoved {
        appointment: "a1".into(),
        old: slot(MORNING, "bo"),
        new: slot(later, "bo"),
        by: Mover::Client,
        reason: "Asiakas on matkalla.".to_owned(),
    }]);

    let story = story.when(shift(later)).refused(Refusal::NothingChanged);
    let story = story.when(shift(datetime(2026, 3, 1, 9, 0, 0, 0))).refused(Beside::AppointmentDay.into());
    let open = story.state.open.unwrap();
    assert_eq!((open.appointments[&"a1".into()].moves, misses_in_a_row(&open)), (1, 0));
}

#[test]
fn what_was_cancelled_is_neither_moved_nor_marked() {
    let cancel = || {
        let (by, reason) = (Mover::Worker, "Hoitaja sairastui.".to_owned());
        Command::Appointment(AppointmentCommand::Cancel { appointment: "a1".into(), by, reason })
    };
    let story = after_one().when(cancel()).done();

    let story = story.when(cancel()).refused(Beside::AppointmentOver.into());
    let story = story.when(shift(datetime(2026, 3, 11, 9, 0, 0, 0))).refused(Beside::AppointmentOver.into());
    let story = story.when(mark(FORGOT, "")).refused(Beside::AppointmentOver.into());
    assert_eq!(find(&story, &Kind::MarkAppointment), None);
    story.when(book(MORNING, "bo")).refused(Refusal::AlreadyRecorded);
}

#[test]
fn what_happened_is_marked_when_it_has_been_and_corrected_with_a_reason() {
    let story = given(opened()).and([booked("a1", AppointmentKind::Nurse, MORNING)]);
    let story = story.when(mark(Attendance::Came, "")).refused(Beside::AppointmentToCome.into());

    let story = story.on(date(2026, 3, 9)).when(mark(FORGOT, "")).done();
    let story = story.when(mark(FORGOT, "Huvikseen.")).refused(Refusal::NothingChanged);
    let story = story.when(mark(Attendance::Late, " ")).refused(Refusal::ReasonMissing);
    assert_eq!(misses(&story), 1);

    let story = story.when(mark(Attendance::Late, "Kirjattu väärään käyntiin.")).done();
    assert_eq!(misses(&story), 0);
    let story = story.when(mark(AFRAID, "Kirjattu väärään käyntiin.")).done();
    assert_eq!(misses(&story), 1);
    story.when(mark(FORGOT, "Asiakas kertoi syyn.")).done();
}

#[test]
fn the_day_after_its_worker_is_asked_what_happened() {
    let story = after_one();
    let task = find(&story, &Kind::MarkAppointment).unwrap();
    let bo = Whose::Of(Principal::Worker("bo".into()));
    assert_eq!((task.from, task.whose), (date(2026, 3, 10), bo));

    let ended = [
        Event::HelperAdded { worker: "bo".into(), purpose: "Käynti".to_owned() },
        Event::HelperEnded { worker: "bo".into() },
    ];
    let task = find(&after_one().and(ended), &Kind::MarkAppointment).unwrap();
    assert_eq!(task.whose, Whose::Of(Principal::Team("team".into())));

    assert_eq!(find(&story.and([marked("a1", Attendance::Came)]), &Kind::MarkAppointment), None);
}

#[test]
fn the_second_miss_asks_us_to_reach_the_client_in_another_way_and_never_closes_anything() {
    let story = after_one().and([marked("a1", FORGOT)]);
    assert_eq!(find(&story, &Kind::ReachOut), None);

    let story = after_two_misses();
    let task = find(&story, &Kind::ReachOut).unwrap();
    assert_eq!((task.from, task.due), (date(2026, 3, 16), date(2026, 3, 19)));
    assert_eq!(task.whose, Whose::Of(Principal::Team("team".into())));
    let open = story.state.open.as_ref().unwrap();
    assert!(open.closed.is_none());
    assert_eq!(open.stage(), &"contact".into());
}

#[test]
fn the_task_to_reach_out_goes_when_there_is_contact() {
    let note = |kind| Event::NoteWritten {
        note: "n1".into(),
        kind,
        register: Register::Social,
        text: "Soitin illalla.".to_owned(),
    };
    let tried = after_two_misses().and([note(NoteKind::Missed)]);
    assert!(find(&tried, &Kind::ReachOut).is_some(), "to try is not to reach");

    let reached = after_two_misses().hours_later(1).and([note(NoteKind::Contact)]);
    assert_eq!((misses(&reached), find(&reached, &Kind::ReachOut)), (0, None));

    let met = after_two_misses()
        .and([booked("a3", AppointmentKind::Nurse, datetime(2026, 3, 20, 9, 0, 0, 0))])
        .and([marked("a3", Attendance::Late)]);
    assert_eq!(misses(&met), 0);
    let again = booked("a4", AppointmentKind::Nurse, datetime(2026, 3, 27, 9, 0, 0, 0));
    let again = met.on(date(2026, 3, 27)).and([again, marked("a4", FORGOT)]);
    assert_eq!(misses(&again), 1);
}

#[test]
fn a_miss_of_the_workers_is_never_the_clients() {
    let story = after_one().and([marked("a1", Attendance::WorkerAbsent)]);
    assert_eq!((misses(&story), find(&story, &Kind::ReachOut)), (0, None));

    let second = booked("a2", AppointmentKind::Nurse, datetime(2026, 3, 16, 9, 0, 0, 0));
    let story = story.on(date(2026, 3, 16)).and([second, marked("a2", FORGOT)]);
    assert_eq!((misses(&story), find(&story, &Kind::ReachOut)), (1, None));
}

/// Shows KSH-20 and KSH-21: what is booked counts as the stage's own task.
#[test]
fn a_time_with_the_team_or_for_clarification_counts_as_what_the_stage_asks_for() {
    let taken = |kind| {
        let story = given(opened()).and([booked("a1", kind, MORNING)]);
        let visit = story.state.open.unwrap().visits.pop().unwrap();
        visit.taken.into_keys().map(|name| name.0).collect::<Vec<_>>()
    };

    assert_eq!(taken(AppointmentKind::Team), ["book-team", "book-time"]);
    assert_eq!(taken(AppointmentKind::Clarification), ["book-examinations", "book-time"]);
    assert_eq!(taken(AppointmentKind::Nurse), ["book-time"]);
}

/// Shows KSH-23.
#[test]
fn a_clarification_is_done_when_the_client_came_and_not_when_it_turns_out_otherwise() {
    let done = |story: &Story<'_, Case>| {
        let visit = story.state.open.as_ref().unwrap().visits.last().unwrap();
        visit.taken.contains_key(&"clarify-situation".into())
    };
    let story = given(opened()).and([booked("a1", AppointmentKind::Clarification, MORNING)]);
    assert!(!done(&story));

    let story = story.on(date(2026, 3, 9)).and([marked("a1", Attendance::Came)]);
    assert!(done(&story));
    assert!(!done(&story.and([marked("a1", FORGOT)])));
}

/// Shows PSA-91 and PSA-94.
#[test]
fn an_initial_interview_counts_with_what_was_gone_through_in_it() {
    let story = given(opened())
        .and([booked("a1", AppointmentKind::InitialInterview, MORNING)])
        .on(date(2026, 3, 9))
        .and([Event::AppointmentMarked {
            appointment: "a1".into(),
            attendance: Attendance::Came,
            covered: [Topic::StartingSituation, Topic::NearNetwork].into(),
            words: String::new(),
        }]);

    let visit = story.state.open.unwrap().visits.pop().unwrap();
    for action in ["initial-interview", "starting-situation", "near-network"] {
        assert!(visit.taken.contains_key(&action.into()), "{action}");
    }
}

/// A model whose first stage asks for a time and an interview.
fn interviewing() -> Model {
    let mut model = RIVER.clone();
    let contact = model.stages.iter_mut().find(|stage| stage.id.as_str() == "contact").unwrap();
    contact.actions = ["book-time", "initial-interview"].map(Into::into).to_vec();
    model
}

#[test]
fn a_time_that_is_booked_is_no_service_yet_and_neither_is_what_the_stage_does_not_ask_for() {
    let model = interviewing();
    let first = |story: &Story<'_, Case>| story.state.open.as_ref().unwrap().first_done(&model);
    let story = given(opened()).and([booked("a1", AppointmentKind::InitialInterview, MORNING)]);
    let cancelled = Event::AppointmentCancelled {
        appointment: "a1".into(),
        by: Mover::Client,
        reason: "Asiakas on matkalla.".to_owned(),
    };
    let taken = &story.state.open.as_ref().unwrap().visits[0].taken;
    assert!(taken.contains_key(&"book-time".into()), "what the stage asks for");
    assert_eq!(first(&story), None, "and no service");
    let story = story.and([cancelled, booked("a2", AppointmentKind::InitialInterview, MORNING)]);
    let story = story.on(date(2026, 3, 9)).and([marked("a2", FORGOT)]);
    assert_eq!(first(&story), None);
    let joint = [booked("a3", AppointmentKind::Joint, MORNING), marked("a3", Attendance::Came)];
    let story = story.and(joint);
    assert_eq!(first(&story), None, "this stage does not ask for a joint meeting");
    let story = story.on(date(2026, 3, 12)).and([marked("a2", Attendance::Came)]);
    assert_eq!(first(&story), Some(date(2026, 3, 12)));
    let again =
        |result| Event::ActionTaken { action: "initial-interview".into(), result, words: String::new() };
    let story = story.on(date(2026, 3, 20)).and([again(ActionResult::Done), again(ActionResult::NotReached)]);
    assert_eq!(first(&story), Some(date(2026, 3, 12)), "what was done was done");
    assert_eq!(first(&story.and([marked("a2", FORGOT)])), Some(date(2026, 3, 20)));
}

#[test]
fn correcting_one_appointment_leaves_what_another_did() {
    let (monday, thursday) = (date(2026, 3, 9), date(2026, 3, 12));
    let interview = |id, begins| booked(id, AppointmentKind::InitialInterview, begins);
    let both = given(opened())
        .and([interview("a1", MORNING), interview("a2", datetime(2026, 3, 12, 9, 0, 0, 0))])
        .on(monday)
        .and([marked("a1", Attendance::Came)])
        .on(thursday)
        .and([marked("a2", Attendance::Came)]);
    let done = |story: &Story<'_, Case>| {
        let taken = &story.state.open.as_ref().unwrap().visits[0].taken;
        taken.get(&"initial-interview".into()).map(|taken| taken.on)
    };
    assert_eq!(done(&both), Some(monday));
    let second = both.and([marked("a1", Attendance::WorkerAbsent)]);
    assert_eq!(done(&second), Some(thursday), "the other one took place");
    assert_eq!(done(&second.and([marked("a2", Attendance::WorkerAbsent)])), None);
}

#[test]
fn what_turns_out_not_to_have_taken_place_leaves_no_trace_in_whichever_stage() {
    let interview = |id| booked(id, AppointmentKind::InitialInterview, MORNING);
    let done = |story: &Story<'_, Case>| {
        let open = story.state.open.as_ref().unwrap();
        let all = open.visits.iter().flat_map(|visit| visit.taken.keys());
        all.filter(|name| name.as_str() == "initial-interview").count()
    };
    let quiet_since = |story: &Story<'_, Case>| quiet_since(story.state.open.as_ref().unwrap());
    let before = || given(opened()).and([interview("a1"), interview("a2")]).on(date(2026, 3, 9));
    let both = before()
        .and([marked("a1", Attendance::Came), moved("contact", "need")])
        .and([marked("a2", Attendance::Came)]);
    assert_eq!(done(&both), 2, "each in its own stay");
    let one = both.and([marked("a1", FORGOT)]);
    assert_eq!(done(&one), 1);
    let none = one.and([marked("a2", FORGOT)]);
    assert_eq!(done(&none), 0);
    assert_eq!(none.state.open.unwrap().first_done(&interviewing()), None, "and booking serves nobody");

    let met = before().and([marked("a1", Attendance::Came)]);
    assert_eq!(quiet_since(&met), date(2026, 3, 9));
    assert_eq!(quiet_since(&met.and([marked("a1", FORGOT)])), DAY);
}
