//! What is drawn for a client before the first day: when they come, along which way they go, what will happen to
//! them. Rare things are dealt out in turn, so that a small county has them too.

use std::sync::Arc;

use domain::case::Case;
use domain::id::ItemId;
use domain::model::Model;
use jiff::civil::Date;

use super::calendar::{days_between, plus};
use super::dice::Dice;
use super::referring::Letter;
use super::routes::{self, Stop};

/// Something that will happen to some.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// Refuses a decision and leaves.
    Leaves,
    /// Refuses once and accepts later.
    Doubts,
    /// Withdraws a permission.
    Withdraws,
    /// A note about them is corrected.
    Corrects,
    /// Is handed over, because the load is shared or the client wishes.
    HandedOver,
    /// The first receiver declines.
    Declined,
    /// Comes back after closing.
    Returns,
    /// Somebody takes access without a relation.
    Glass,
    /// A step is skipped.
    Skips,
    /// Moves house.
    Moves,
    /// Goes back a stage.
    Back,
}

/// Of how many one gets it, and at which place of the turn when the seed is nought.
const DEALT: [(Fate, u32, u32); 11] = [
    (Fate::Leaves, 25, 11),
    (Fate::Doubts, 14, 10),
    (Fate::Withdraws, 33, 4),
    (Fate::Corrects, 25, 2),
    (Fate::HandedOver, 28, 6),
    (Fate::Declined, 224, 6),
    (Fate::Returns, 30, 9),
    (Fate::Glass, 30, 8),
    (Fate::Skips, 20, 5),
    (Fate::Moves, 50, 3),
    (Fate::Back, 25, 13),
];

/// How a client's case stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Standing {
    #[default]
    Coming,
    Open,
    /// Has refused and will leave.
    Leaving,
    Closed,
}

/// One client.
#[derive(Debug, Default)]
pub(super) struct Life {
    pub(super) person: String,
    pub(super) case: String,
    pub(super) way: Vec<Stop>,
    /// Which stop of the way it is at.
    pub(super) at: usize,
    /// The team that will own the case, the coordinator who will carry it, and who asks: places in the staff.
    pub(super) team: usize,
    pub(super) carrier: usize,
    pub(super) asker: usize,
    pub(super) fates: Vec<Fate>,
    pub(super) standing: Standing,
    /// The note that will be corrected.
    pub(super) note: Option<Box<(ItemId, String)>>,
    /// Perceived work ability at the start, in tenths of points.
    pub(super) ability: i64,
    pub(super) follow_up_planned: bool,
    /// The case, kept at hand while it is open.
    pub(super) played: Option<Played<Case>>,
    /// The referral by which they come; boxed, for most come without.
    pub(super) letter: Option<Box<Letter>>,
    /// The anonymous consultation that goes on with their name, by its place.
    pub(super) thread: Option<usize>,
}

/// A thing that is being played: as the record has it, and as the tables have it. Nobody looks at the tables
/// meanwhile, so they are brought up to date once, when it rests.
#[derive(Debug, Default)]
pub(super) struct Played<S> {
    pub(super) state: Arc<S>,
    pub(super) version: i64,
    pub(super) settled: Arc<S>,
}

impl Life {
    /// Will this happen?
    pub(super) fn has(&self, fate: Fate) -> bool {
        self.fates.contains(&fate)
    }

    /// Has happened, and will not again.
    pub(super) fn done(&mut self, fate: Fate) {
        self.fates.retain(|other| *other != fate);
    }

    /// The stop it is at.
    pub(super) fn stop(&self) -> Option<Stop> {
        self.way.get(self.at).copied()
    }
}

/// Draws everybody, in the order in which they come.
pub(super) fn draw(
    model: &Model,
    clients: u32,
    (start, last): (Date, Date),
    dice: &mut Dice,
) -> Vec<(Date, Life)> {
    let clients_count = usize::try_from(clients).unwrap_or(usize::MAX);
    let stages = model.stages.len();
    // So many are still under way at the end, dealt out over the stages; the rest come evenly and end by chance.
    let under_way = (clients_count / 12).max(2 * stages).min(clients_count / 3);
    let mut drawn: Vec<(Date, bool, Life)> = Vec::with_capacity(clients_count);
    for turn in 0..under_way {
        if let Some((day, life)) = staying(model, turn % stages.max(1), (start, last), dice) {
            drawn.push((day, true, life));
        }
    }
    let evenly = clients_count - drawn.len();
    let span = days_between(start, last) - 3;
    for turn in 0..evenly {
        let (turn, all) = (i64::try_from(turn).unwrap_or(0), i64::try_from(evenly).unwrap_or(1).max(1));
        let share = turn * 1_000 + dice.between(0, 999);
        let day = plus(start, 2 + span * share / (all * 1_000));
        // Fewer come in July.
        let day = if day.month() == 7 && dice.percent(45) { plus(day, 32).min(last) } else { day };
        let way = routes::whole(model, dice);
        let way = routes::stay(model, &way, dice);
        drawn.push((day, false, Life { way, ..Life::default() }));
    }
    drawn.sort_by_key(|(day, ..)| *day);
    let offset = dice.below(1_000);
    let mut number = u32::try_from(offset).unwrap_or(0);
    let mut lives = Vec::with_capacity(drawn.len());
    for (day, settled, mut life) in drawn {
        if !settled {
            number += 1;
            let dealt = DEALT.iter().filter(|(_, of, place)| number % of == place % of);
            life.fates = dealt.map(|(fate, ..)| *fate).collect();
        }
        lives.push((day, life));
    }
    lives
}

/// Somebody who is in a stage at the end: the day of coming follows.
fn staying(
    model: &Model,
    stage: usize,
    (start, last): (Date, Date),
    dice: &mut Dice,
) -> Option<(Date, Life)> {
    let mut way = routes::to(model, stage)?;
    let at = way.len().saturating_sub(1);
    way.extend(routes::rest(model, stage, dice));
    let mut way = routes::stay(model, &way, dice);
    // Steps wait for working days, so some room is left.
    let room = i64::try_from(at).unwrap_or(0) * 3 + 5;
    let in_stage = dice.between(room, room + 25);
    let (before, from) = way.split_at_mut(at);
    for stop in before.iter_mut() {
        stop.days = stop.days.min(75);
    }
    if let Some(stop) = from.first_mut() {
        stop.days = stop.days.max(in_stage + 8);
    }
    let days: i64 = before.iter().map(|stop| stop.days).sum();
    let day = plus(last, -(days + in_stage)).max(plus(start, 2));
    Some((day, Life { way, ..Life::default() }))
}
