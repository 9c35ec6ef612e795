//! When a case was opened, by which route the client came, and when the first service began.

use anyhow::Result;
use domain::case::{Case, Open};
use domain::model::{self, Model, Phase};
use jiff::civil::Date;
use journal::Write;

/// A case with the model that it goes by.
type With<'c> = (&'c Case, Option<&'c Model>);

/// Keeps the row of a case. The first service is the first arrangement of services that the case reached, or the first
/// thing that a stage asks for and that was done, whichever came first. What turns out not to have taken place leaves
/// the row at once. What is noted stays when the case changes to another model, whose stages say nothing of those before.
///
/// # Errors
/// The table cannot be written.
pub(super) fn put(
    tx: &mut Write<'_>,
    id: &str,
    (before, was): With<'_>,
    (after, is): With<'_>,
) -> Result<()> {
    let Some(open) = after.open.as_deref() else { return Ok(()) };
    let known = before.open.as_deref();
    let (old, new) = (known.and_then(|known| served(known, was)), served(open, is));
    if known.is_some() && old == new {
        return Ok(());
    }
    let same_model = known.is_some_and(|known| known.model == open.model);
    // What the state told before is corrected by what it tells now; what another model noted is only ever preceded.
    let corrects = if same_model { day(old) } else { NEVER.to_owned() };
    tx.run(
        "insert into case_came (case_id, opened, arrival, service) values (?1, ?2, ?3, ?4)
         on conflict (case_id) do update set service = excluded.service
         where case_came.service = '' or case_came.service = ?5
             or (excluded.service <> '' and excluded.service < case_came.service)",
        &[
            id.into(),
            (&open.began.to_string()).into(),
            open.arrival.as_str().into(),
            (&day(new)).into(),
            (&corrects).into(),
        ],
    )?;
    Ok(())
}

/// What no row says.
const NEVER: &str = "9999";

/// A day as the table has it; empty when there is none.
fn day(day: Option<Date>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// The day of the first service, as far as the state tells.
fn served(open: &Open, model: Option<&Model>) -> Option<Date> {
    let model = model?;
    let delivers =
        |stage| model::find(&model.stages, stage).is_some_and(|known| known.phase == Phase::Delivery);
    let reached = open.visits.iter().filter(|visit| delivers(&visit.stage)).map(|visit| visit.since);
    reached.chain(open.first_done(model)).min()
}

/// Notes that a case was heard of by something that came before it.
///
/// # Errors
/// The table cannot be written.
pub fn heard(tx: &mut Write<'_>, case: &str, day: Date, stream: &str) -> Result<()> {
    tx.run(
        "insert into first_sign (case_id, day, stream) values (?1, ?2, ?3) on conflict do nothing",
        &[case.into(), (&day.to_string()).into(), stream.into()],
    )?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use domain::case::appointments::{
        AppointmentKind, Attendance, Booking, Expert, Miss, Mover, Slot, Support, Way,
    };
    use domain::case::{Event, ModelRef, Owner};
    use domain::stream::{Stamp, Stream as _};
    use jiff::civil::date;

    use super::*;
    use crate::clock::{Chance, Clock};
    use crate::config::Config;
    use crate::model::{Source, load_all};
    use crate::site::Site;

    /// A case in one stage of a model, with its row.
    struct Row<'m> {
        site: Site,
        case: Case,
        model: &'m Model,
    }

    impl Row<'_> {
        /// Takes in a fact on a day: the first service as the table has it then.
        fn on(&mut self, on: Date, event: &Event) -> String {
            let stamp = Stamp { at: self.site.now(), on, by: "w1".into() };
            let before = self.case.clone();
            self.case.evolve(&stamp, event);
            let (after, model) = (self.case.clone(), self.model.clone());
            let sql = "select service from case_came where case_id = 'c1'";
            let put = move |tx: &mut Write<'_>| {
                put(tx, "c1", (&before, Some(&model)), (&after, Some(&model)))?;
                tx.one(sql, &[], |row| row.text(0))
            };
            self.site.journal().write_blocking(put).unwrap().unwrap()
        }
    }

    fn booked(id: &str) -> Event {
        let begins = date(2026, 3, 4).at(9, 0, 0, 0);
        let booking = Booking {
            kind: AppointmentKind::InitialInterview,
            slot: Slot { begins, minutes: 45, with: ["w1".into()].into() },
            way: Way::OnSite,
            place: String::new(),
            expert: Expert::None,
            expert_name: String::new(),
            support: Support::NotAsked,
        };
        Event::AppointmentBooked { appointment: id.into(), booking }
    }

    fn marked(id: &str, attendance: Attendance) -> Event {
        let (covered, words) = ([].into(), String::new());
        Event::AppointmentMarked { appointment: id.into(), attendance, covered, words }
    }

    #[test]
    fn the_first_service_is_none_that_was_only_booked_and_goes_when_it_turns_out_not_to_have_taken_place() {
        let models = load_all(&Source::Shipped).unwrap();
        let model = &models.get("pohjois-savo").unwrap().model;
        let asks = |stage: &&model::Stage| stage.actions.contains(&"initial-interview".into());
        let stage = model.stages.iter().find(asks).unwrap().id.clone();
        let opened = Event::Opened {
            person: "p1".into(),
            reference: "R1".to_owned(),
            model: ModelRef { id: model.id.clone(), version: model.version.clone() },
            stage,
            arrival: "own".into(),
            sender: None,
            need: "need".into(),
            words: String::new(),
            owner: Owner::Worker("w1".into()),
        };
        let march = |day| date(2026, 3, day);
        let folder = tempfile::tempdir().unwrap();
        let config = Config { data: folder.path().to_owned(), ..Config::default() };
        let clock = Clock::at("2026-03-02T07:00:00Z".parse().unwrap());
        let site = Site::open(config, clock, Chance::seeded(1)).unwrap();
        let mut row = Row { site, case: Case::default(), model };
        assert_eq!(row.on(march(1), &opened), "");
        assert_eq!(row.on(march(3), &booked("a1")), "");
        let (by, reason) = (Mover::Client, "Asiakas on matkalla.".to_owned());
        let cancelled = Event::AppointmentCancelled { appointment: "a1".into(), by, reason };
        assert_eq!(row.on(march(4), &cancelled), "");
        row.on(march(4), &booked("a2"));
        row.on(march(4), &booked("a3"));
        assert_eq!(row.on(march(5), &marked("a2", Attendance::Missed(Miss::Forgot))), "");
        assert_eq!(row.on(march(9), &marked("a2", Attendance::Came)), "2026-03-09");
        assert_eq!(row.on(march(12), &marked("a3", Attendance::Came)), "2026-03-09");
        assert_eq!(row.on(march(13), &marked("a2", Attendance::WorkerAbsent)), "2026-03-12", "it rises");
        assert_eq!(row.on(march(14), &marked("a3", Attendance::WorkerAbsent)), "", "and empties");
    }
}
