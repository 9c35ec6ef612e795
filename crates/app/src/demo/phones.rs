//! The rota: every four weeks the phone hours are shared out; now and then somebody is away and a colleague takes over.

use std::collections::BTreeMap;

use anyhow::Result;
use domain::id::{ItemId, Name, WorkerId};
use domain::model::{Channel, Right, Validity};
use domain::rota::{Command, Hold, Rota, hours};
use domain::worker::{Absence, Command as WorkerCommand, Worker};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use journal::Write;

use super::calendar::{at_minute, days_between, last_workday, plus, workday};
use super::county::{County, What};
use super::dice::Dice;
use super::life::Played;
use crate::clock::local;

/// So many days are shared out at once …
const SHARED: i64 = 28;
/// … and so many days before the first of them.
const AHEAD: i64 = 11;
/// So many share the duties.
const SHARERS: usize = 12;
/// So many days before the end nobody is away any more but those of the last scene.
const LAST: i64 = 9;

/// What is done about the rota.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Watch {
    /// The duties of the days are shared out.
    Share {
        from: Date,
        until: Date,
    },
    /// Somebody on duty then looks for a deputy, or is away; a colleague takes over.
    AskDeputy {
        shift: DateTime,
    },
    BeAway {
        shift: DateTime,
    },
    TakeOver {
        shift: DateTime,
    },
}

/// The rotas of all channels with hours.
#[derive(Debug, Default)]
pub(super) struct Phones {
    rotas: BTreeMap<Name, Played<Rota>>,
    duties: BTreeMap<usize, u32>,
}

impl Phones {
    /// Who is on duty at a moment.
    pub(super) fn on_duty(&self, channel: &Name, at: Timestamp) -> Vec<WorkerId> {
        let now = local(at).datetime();
        let Some(rota) = self.rotas.get(channel) else { return Vec::new() };
        let began =
            rota.state.shifts.range(..=now).next_back().filter(|(shift, _)| shift.date() == now.date());
        began.into_iter().flat_map(|(_, on)| on.keys().cloned()).collect()
    }
}

/// A moment at which a channel with hours is open, from a day on.
pub(super) fn moment(channel: &Channel, day: Date, dice: &mut Dice) -> Option<Timestamp> {
    let span = hours::spans(channel, day, plus(day, 21)).into_iter().next()?;
    let open = i64::from(span.from.hour()) * 60 + i64::from(span.from.minute());
    let closes = i64::from(span.to.hour()) * 60 + i64::from(span.to.minute());
    Some(at_minute(span.on, dice.between(open, (closes - 12).max(open))))
}

impl County {
    fn channels_with_hours(&self) -> Vec<Channel> {
        self.model.model.channels.iter().filter(|channel| !channel.hours.is_empty()).cloned().collect()
    }

    /// Who answers, and when the duties are shared out. The first days are shared out at once.
    pub(super) fn foresee_phones(&mut self) {
        let consults = |at: &usize| {
            self.staff
                .hands
                .get(*at)
                .is_some_and(|hand| hand.seats.iter().any(|seat| seat.rights.contains(&Right::Consult)))
        };
        let hands: Vec<usize> = (0..self.staff.hands.len()).filter(consults).collect();
        self.desk.hands =
            if hands.is_empty() { self.staff.all(super::staff::Duty::Coordinator).collect() } else { hands };
        if self.channels_with_hours().is_empty() {
            return;
        }
        let mut until = plus(self.last, SHARED + 2);
        loop {
            let from = plus(until, 1 - SHARED);
            let day = workday(plus(from, -AHEAD));
            if day <= self.start {
                let from = self.start;
                self.plan_at(self.clock, 0, What::Phones(Watch::Share { from, until }));
                return;
            }
            self.plan_at(at_minute(day, 9 * 60 + 20), 0, What::Phones(Watch::Share { from, until }));
            until = plus(from, -1);
        }
    }

    /// Something is done about the rota.
    pub(super) fn watch(&mut self, tx: &mut Write<'_>, watch: Watch) -> Result<()> {
        for channel in self.channels_with_hours() {
            match watch {
                Watch::Share { from, until } => self.share(tx, &channel, (from, until))?,
                Watch::AskDeputy { shift } => self.ask_deputy(tx, &channel, shift)?,
                Watch::BeAway { shift } => self.be_away(tx, &channel, shift)?,
                Watch::TakeOver { shift } => self.take_over(tx, &channel, shift)?,
            }
        }
        Ok(())
    }

    fn does_rota(
        &mut self,
        tx: &mut Write<'_>,
        channel: &Name,
        by: &WorkerId,
        command: Command,
    ) -> Result<()> {
        let deed = self.deed(by, self.id());
        let mut rota = self.phones.rotas.remove(channel).unwrap_or_default();
        let done = self.act_on(tx, &deed, (channel.as_str(), &mut rota), command);
        self.phones.rotas.insert(channel.clone(), rota);
        done
    }

    /// Can the worker be on duty on a day?
    fn is_free(&self, worker: &WorkerId, day: Date) -> bool {
        let known = self.directory.workers.get(worker).filter(|known| known.works());
        known.is_some_and(|known| {
            known.rights_on(day).contains(&Right::Consult) && known.absent_on(day).is_none()
        })
    }

    /// The one with the fewest duties who is free and not on the shift already.
    fn next_on_duty(&mut self, channel: &Name, shift: DateTime) -> Option<WorkerId> {
        let on: Vec<WorkerId> =
            self.phones.rotas.get(channel).map_or_else(Vec::new, |rota| {
                rota.state.on(shift).map(|(worker, _)| worker.clone()).collect()
            });
        let leaving = |at: &usize| self.staff.hands.get(*at).is_some_and(|hand| hand.leaving);
        let hands: Vec<usize> =
            self.desk.hands.iter().copied().filter(|at| !leaving(at)).take(SHARERS).collect();
        let free = hands.into_iter().filter_map(|at| Some((at, self.worker(at).ok()?)));
        let mut free: Vec<(usize, WorkerId)> =
            free.filter(|(_, worker)| !on.contains(worker) && self.is_free(worker, shift.date())).collect();
        free.sort_by_key(|(at, _)| self.phones.duties.get(at).copied().unwrap_or_default());
        let (at, worker) = free.into_iter().next()?;
        *self.phones.duties.entry(at).or_default() += 1;
        Some(worker)
    }

    /// Shares the duties of some weeks out; plans who will be away. At the end one shift lacks somebody.
    fn share(&mut self, tx: &mut Write<'_>, channel: &Channel, (from, until): (Date, Date)) -> Result<()> {
        let Some(planner) = self.writer() else { return Ok(()) };
        let ends = from > self.last;
        for (number, span) in hours::spans(channel, from, until).into_iter().enumerate() {
            let shift = span.begins();
            let lacks = usize::from(ends && number == 4 && channel.on_duty > 1);
            for _ in lacks..usize::from(channel.on_duty) {
                let Some(worker) = self.next_on_duty(&channel.id, shift) else { break };
                let command = Command::PutOn { shift, worker, until: None };
                self.does_rota(tx, &channel.id, &planner, command)?;
            }
            let calm = days_between(span.on, self.last) < LAST;
            match (calm, number) {
                (false, 2) => self.foresee_watch(span.on, -5, Watch::AskDeputy { shift }),
                (false, 5) => self.foresee_watch(span.on, -2, Watch::BeAway { shift }),
                _ => {}
            }
            if ends && number < 2 {
                // What the first days after the end look like.
                let watch = if number == 0 { Watch::BeAway { shift } } else { Watch::AskDeputy { shift } };
                let day = last_workday(plus(self.last, -1));
                self.plan_at(at_minute(day, 11 * 60), 0, What::Phones(watch));
            }
        }
        Ok(())
    }

    fn foresee_watch(&mut self, day: Date, days: i64, watch: Watch) {
        let day = last_workday(plus(day, days));
        let moment = at_minute(day, self.aside.between(9 * 60, 15 * 60)).max(self.clock);
        self.plan_at(moment, 0, What::Phones(watch));
    }

    fn first_on(&self, channel: &Name, shift: DateTime) -> Option<WorkerId> {
        let rota = self.phones.rotas.get(channel)?;
        rota.state
            .on(shift)
            .map(|(worker, _)| worker.clone())
            .find(|worker| self.is_free(worker, shift.date()))
    }

    fn ask_deputy(&mut self, tx: &mut Write<'_>, channel: &Channel, shift: DateTime) -> Result<()> {
        let Some(worker) = self.first_on(&channel.id, shift).filter(|worker| self.is_here(worker)) else {
            return Ok(());
        };
        self.does_rota(tx, &channel.id, &worker, Command::AskDeputy { shift })?;
        self.foresee_watch(shift.date(), -2, Watch::TakeOver { shift });
        Ok(())
    }

    /// Somebody on duty then will be away on that day, with a deputy.
    fn be_away(&mut self, tx: &mut Write<'_>, channel: &Channel, shift: DateTime) -> Result<()> {
        // Whoever holds the county's tasks is here: somebody must be.
        let holder = self.first(super::staff::Duty::Coordinator)?;
        let Some(worker) = self.first_on(&channel.id, shift).filter(|worker| *worker != holder) else {
            return Ok(());
        };
        let place = self.staff.place(&worker);
        let team = place.and_then(|at| self.staff.hands.get(at)).map_or(0, |hand| hand.team);
        let deputy = self.staff.freest(team, place).map(|at| self.worker(at)).transpose()?;
        let day = shift.date();
        let valid = Validity { from: Some(day), until: Some(day) };
        let away = ItemId(self.id());
        let command = WorkerCommand::MarkAway { away, terms: Absence { valid, deputy } };
        let known = self.act::<Worker>(tx, &worker, worker.as_str(), command)?;
        self.has_changed(&worker, &known);
        let moment = self.clock + jiff::SignedDuration::from_mins(self.aside.between(30, 200));
        self.plan_at(moment, 0, What::Phones(Watch::TakeOver { shift }));
        Ok(())
    }

    /// A colleague takes the shift over from whoever looks for a deputy or is away.
    fn take_over(&mut self, tx: &mut Write<'_>, channel: &Channel, shift: DateTime) -> Result<()> {
        let Some(rota) = self.phones.rotas.get(&channel.id) else { return Ok(()) };
        let on: Vec<(WorkerId, Hold)> =
            rota.state.on(shift).map(|(worker, hold)| (worker.clone(), hold)).collect();
        let offered = on
            .into_iter()
            .find(|(worker, hold)| *hold == Hold::Asking || !self.is_free(worker, shift.date()));
        let Some((from, _)) = offered else { return Ok(()) };
        let Some(to) = self.next_on_duty(&channel.id, shift).filter(|to| self.is_here(to)) else {
            return Ok(());
        };
        self.does_rota(tx, &channel.id, &to, Command::TakeOver { shift, from })
    }

    /// Brings the rotas' states to where they are.
    pub(super) fn settle_phones(&mut self, tx: &mut Write<'_>) -> Result<()> {
        let mut rotas = std::mem::take(&mut self.phones.rotas);
        for (channel, rota) in &mut rotas {
            self.bring_up(tx, channel.as_str(), rota)?;
        }
        self.phones.rotas = rotas;
        Ok(())
    }
}
