//! A rota, whatever is asked of it in whatever order.

use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime, date};
use proptest::collection::vec;
use proptest::prelude::*;

use super::walks;
use crate::id::WorkerId;
use crate::rota::tests::{phone, presence};
use crate::rota::{Command, Event, LONGEST_REPEAT, Presence, Rota, World, hours};
use crate::stream::Stream;
use crate::stream::story::stamp;

const MONDAY: Date = date(2026, 3, 2);

/// What is asked, by whom, on which day.
type Step = (Command, String, Date);

fn workers() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["aino", "bo", "cilla", "visa"]).prop_map(str::to_owned)
}

fn days() -> impl Strategy<Value = Date> {
    (0..70_i32).prop_map(|days| MONDAY.checked_add(days.days()).unwrap())
}

/// Mostly moments at which the phone opens.
fn moments() -> impl Strategy<Value = DateTime> {
    (days(), 0..8_u8).prop_map(|(day, how)| {
        let next = hours::spans(&phone(), day, day.checked_add(28.days()).unwrap());
        if how == 0 { day.at(9, 0, 0, 0) } else { next[0].begins() }
    })
}

fn steps() -> impl Strategy<Value = Step> {
    let until = prop::option::of(days());
    (moments(), workers(), until, 0..6_u8, workers(), 0..30_i32).prop_map(
        |(shift, worker, until, how, by, day)| {
            let named = WorkerId::from(worker.as_str());
            let command = match how {
                0 | 1 => Command::PutOn { shift, worker: named, until },
                2 => Command::TakeOff { shift, worker: named },
                3 => Command::AskDeputy { shift },
                4 => Command::Keep { shift },
                _ => Command::TakeOver { shift, from: named },
            };
            (command, by, MONDAY.checked_add(day.days()).unwrap())
        },
    )
}

fn counts(rota: &Rota) -> Vec<(DateTime, usize)> {
    rota.shifts.iter().map(|(shift, on)| (*shift, on.len())).collect()
}

proptest! {
    #![proptest_config(walks())]

    #[test]
    fn nobody_is_ever_on_duty_at_other_times_than_the_models(script in vec(steps(), 0..30)) {
        let phone = phone();
        let world = World { channel: Some(&phone), roster: &presence };
        let mut rota = Rota::default();
        let mut past = Vec::new();
        for (command, by, day) in script {
            let stamp = stamp(&by, day);
            let before = rota.clone();
            let Ok(events) = rota.decide(&world, &stamp, command.clone()) else { continue };
            prop_assert!(events.len() <= usize::try_from(LONGEST_REPEAT).unwrap() + 1);
            for event in events {
                if let Event::PutOn { shift, worker } | Event::TakenOver { shift, to: worker, .. } = &event {
                    prop_assert_eq!(presence(worker, shift.date()), Presence::Here);
                    prop_assert!(shift.date() >= day);
                }
                rota.evolve(&stamp, &event);
                past.push((stamp.clone(), event));
            }
            if matches!(command, Command::TakeOver { .. } | Command::AskDeputy { .. } | Command::Keep { .. }) {
                prop_assert_eq!(counts(&before), counts(&rota), "a swap keeps the count");
            }
        }
        for shift in rota.shifts.keys() {
            prop_assert!(hours::on(&phone, shift.date()).iter().any(|span| span.begins() == *shift));
        }
        let mut replayed = Rota::default();
        for (stamp, event) in &past {
            let body = serde_json::to_vec(event).unwrap();
            replayed.evolve(stamp, &serde_json::from_slice(&body).unwrap());
        }
        prop_assert_eq!(&replayed, &rota);
        let kept = serde_json::to_vec(&rota).unwrap();
        prop_assert_eq!(serde_json::from_slice::<Rota>(&kept).unwrap(), rota);
    }
}
