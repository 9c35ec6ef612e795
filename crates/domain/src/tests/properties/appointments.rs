//! An appointment is what the facts say, and a miss is the client's only when the client was the one who missed.

use jiff::ToSpan;
use jiff::civil::{DateTime, Time};
use proptest::collection::vec;
use proptest::prelude::*;

use super::walks;
use crate::case::appointments::{
    AppointmentCommand, AppointmentKind, Attendance, Booking, Expert, Miss, Mover, Slot, Support, Way,
    misses_in_a_row,
};
use crate::case::tests::{DAY, opened};
use crate::case::{Case, Command, Event, NoteKind};
use crate::model::Register;
use crate::stream::story::stamp;
use crate::stream::{Stamp, Stream};
use crate::tests::model::{RIVER, world};

/// What is tried, on which day, with which appointment.
type Deed = (u8, u8, u8);

fn slot(day: u8) -> Slot {
    let begins = DAY.checked_add(i64::from(day).days()).unwrap().to_datetime(Time::midnight());
    Slot { begins: begins + 9.hours(), minutes: 30, with: ["bo".into()].into() }
}

fn attendance(which: u8) -> Attendance {
    match which % 6 {
        0 => Attendance::Came,
        1 => Attendance::Late,
        2 | 3 => Attendance::WorkerAbsent,
        4 => Attendance::Missed(Miss::Fear),
        _ => Attendance::Missed(Miss::Unknown),
    }
}

fn command(what: u8, which: u8, day: u8) -> Command {
    let appointment = format!("a{}", which % 4).into();
    let (by, reason) = (Mover::Client, "Näin sovittiin.".to_owned());
    Command::Appointment(match what % 8 {
        0 | 1 => AppointmentCommand::Book {
            appointment,
            booking: Booking {
                kind: AppointmentKind::Nurse,
                slot: slot(day),
                way: Way::OnSite,
                place: String::new(),
                expert: Expert::None,
                expert_name: String::new(),
                support: Support::NotAsked,
            },
        },
        2 => AppointmentCommand::Move { appointment, slot: slot(day), by, reason },
        3 => AppointmentCommand::Cancel { appointment, by, reason },
        4 => {
            let (note, kind) = (format!("n{which}-{day}").into(), NoteKind::Contact);
            return Command::WriteNote { note, kind, register: Register::Social, text: reason };
        }
        _ => {
            let (attendance, covered, words) = (attendance(day), [].into(), reason);
            AppointmentCommand::Mark { appointment, attendance, covered, words }
        }
    })
}

/// The case after all that was tried, and what has happened.
fn tried(deeds: &[Deed]) -> (Case, Vec<(Stamp, Event)>) {
    let (mut case, mut past) = (Case::default(), Vec::new());
    let begin = stamp("aino", DAY);
    for event in opened() {
        case.evolve(&begin, &event);
        past.push((begin.clone(), event));
    }
    for (number, (what, which, day)) in deeds.iter().enumerate() {
        let on = DAY.checked_add(i64::try_from(number).unwrap().days()).unwrap();
        let stamp = stamp("bo", on);
        for event in case.decide(&world(&RIVER), &stamp, command(*what, *which, *day)).into_iter().flatten() {
            case.evolve(&stamp, &event);
            past.push((stamp.clone(), event));
        }
    }
    (case, past)
}

/// The misses in a row as one would count them on fingers: the last word on each appointment, in the order of the
/// appointments, from the last time that there was contact on.
fn on_fingers(past: &[(Stamp, Event)]) -> usize {
    let mut standing: Vec<(String, DateTime, Option<Attendance>)> = Vec::new();
    let mut contacts = Vec::new();
    for (stamp, event) in past {
        match event {
            Event::AppointmentBooked { appointment, booking } => {
                standing.push((appointment.0.clone(), booking.slot.begins, None));
            }
            Event::AppointmentMoved { appointment, new, .. } => {
                let found = standing.iter_mut().find(|(id, ..)| *id == appointment.0).unwrap();
                found.1 = new.begins;
            }
            Event::AppointmentCancelled { appointment, .. } => {
                standing.retain(|(id, ..)| *id != appointment.0);
            }
            Event::AppointmentMarked { appointment, attendance, .. } => {
                let found = standing.iter_mut().find(|(id, ..)| *id == appointment.0).unwrap();
                found.2 = Some(*attendance);
            }
            Event::NoteWritten { .. } => contacts.push(stamp.on),
            _ => {}
        }
    }
    let met = standing.iter().filter(|(.., what)| matches!(what, Some(Attendance::Came | Attendance::Late)));
    let met = met.map(|(_, begins, _)| *begins).max();
    let missed = standing.iter().filter(|(.., what)| matches!(what, Some(Attendance::Missed(_))));
    // A day has one deed here, so a contact on the day of the miss itself cannot come after it.
    let since = missed.filter(|(_, begins, _)| met.is_none_or(|met| met < *begins));
    let newest = contacts.iter().max();
    since.filter(|(_, begins, _)| newest.is_none_or(|contact| *contact <= begins.date())).count()
}

proptest! {
    #![proptest_config(walks())]

    #[test]
    fn an_appointment_is_what_the_facts_say(deeds in vec((0..8u8, 0..8u8, 0..40u8), 1..24)) {
        let (case, past) = tried(&deeds);
        let mut replayed = Case::default();
        for (stamp, event) in &past {
            let body = serde_json::to_vec(event).unwrap();
            replayed.evolve(stamp, &serde_json::from_slice(&body).unwrap());
        }
        prop_assert_eq!(&replayed, &case);
        let open = case.open.as_deref().unwrap();
        for appointment in open.appointments.values() {
            // Nothing is both cancelled and marked, and nothing is marked before it has been.
            let Some(marked) = &appointment.marked else { continue };
            prop_assert!(appointment.cancelled.is_none());
            prop_assert!(appointment.booking.slot.begins.date().to_string() <= marked.at.to_string());
        }
        prop_assert_eq!(misses_in_a_row(open), on_fingers(&past), "{:?}", past);
    }

    #[test]
    fn what_the_worker_missed_never_counts_against_the_client(deeds in vec((0..8u8, 0..8u8, 0..40u8), 1..24)) {
        let (_, past) = tried(&deeds);
        let mut kinder = Case::default();
        let mut any = false;
        for (stamp, event) in &past {
            let mut event = event.clone();
            if let Event::AppointmentMarked { attendance: attendance @ Attendance::Missed(_), .. } = &mut event {
                (*attendance, any) = (Attendance::WorkerAbsent, true);
            }
            kinder.evolve(stamp, &event);
        }
        let open = kinder.open.as_deref().unwrap();
        prop_assert_eq!(misses_in_a_row(open), 0, "with misses before: {}", any);
        let asked = crate::task::tasks(&kinder, &RIVER);
        prop_assert!(!asked.iter().any(|task| task.kind == crate::task::Kind::ReachOut));
    }
}
