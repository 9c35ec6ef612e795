//! A synthetic county: histories of invented people, played through the real commands with the clock moved.
//!
//! * [`fill`] plays a [`Demo`] into an empty journal and tells what came of it in a [`Summary`].
//! * The same seed gives the same county: the same facts, apart from keys and nonces.
//! * Nothing goes past [`crate::act`]: a refused command is a fault of the generator, and stops it.
//!
//! Inside: `staff` and `life` draw who works and who comes; `county` holds the agenda and does everything; `turn`
//! is one case at one moment, with its scenes in `referring`, `arriving`, `along`, `working`, `planning`, `visiting`,
//! `bases`, `helping`, `closing`. Beside the cases: `course` draws what is asked, `desk` answers, `bank` keeps it, `phones` is
//! the rota.

mod along;
mod answering;
mod arriving;
mod bank;
mod bases;
mod calendar;
mod closing;
mod county;
mod course;
mod desk;
mod dice;
mod founding;
mod helping;
mod life;
mod people;
mod phones;
mod planning;
mod referring;
mod routes;
mod seats;
mod staff;
mod telling;
mod turn;
mod visiting;
mod words;
mod working;

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, ensure};
use jiff::Timestamp;

use crate::account::password;
use crate::clock::{Chance, day_of};
use crate::model::Loaded;
use crate::site::Site;
use calendar::at_minute;
use county::County;
use dice::Dice;
use life::Standing;
use staff::{Duty, Hand};

/// Commands that share a transaction.
const AT_ONCE: u64 = 2_000;
/// Cases whose tables are brought up to date in one transaction.
const SETTLED_AT_ONCE: usize = 1_000;

/// How much of a county is wanted.
#[derive(Debug, Clone)]
pub struct Demo {
    /// How many clients come in the months.
    pub clients: u32,
    /// The same seed gives the same county.
    pub seed: u64,
    /// Nothing happens from this moment on.
    pub ends: Timestamp,
    /// How many months are played.
    pub months: u8,
    /// Everybody's password; none, and nobody can sign in.
    pub password: Option<String>,
}

impl Demo {
    /// Two years until last midnight, with a password that comes from the seed.
    pub fn until(now: Timestamp, clients: u32, seed: u64) -> Self {
        let ends = at_minute(day_of(now), 0);
        Self { clients, seed, ends, months: 24, password: Some(password_of(seed)) }
    }
}

/// How far it is.
#[derive(Debug, Clone, Copy)]
pub struct Progress {
    pub clients_arrived: u32,
    pub clients: u32,
    pub commands: u64,
    /// The moment that is being played.
    pub at: Timestamp,
}

/// Somebody who can sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignIn {
    pub user: String,
    pub name: String,
    pub title: String,
    /// The role in the model; with `other-unit` beside it for whoever has no seat in a team that owns cases.
    pub role: String,
    /// Open cases carried at the end.
    pub cases: u32,
}

/// What came of it.
#[derive(Debug, Clone)]
pub struct Summary {
    pub model: String,
    pub first_day: jiff::civil::Date,
    pub last_day: jiff::civil::Date,
    pub clients: u32,
    pub open: u32,
    pub closed: u32,
    /// Open cases by stage, in the order of the path.
    pub stages: Vec<(String, u32)>,
    pub commands: u64,
    /// Facts of the record.
    pub facts: i64,
    pub password: Option<String>,
    /// The office, data protection and leads first.
    pub sign_in: Vec<SignIn>,
}

/// Is anything on record already?
///
/// # Errors
/// The record cannot be read.
pub fn is_empty(site: &Site) -> Result<bool> {
    Ok(site.journal().read_blocking(|tx| tx.record(0, 1))?.is_empty())
}

/// Plays the histories into an empty journal. Blocks; not for async code.
///
/// # Errors
/// There are facts already; the model cannot carry a case to its end; the record cannot be written.
pub fn fill(site: &Site, model: &Loaded, demo: &Demo, mut progress: impl FnMut(Progress)) -> Result<Summary> {
    ensure!(is_empty(site)?, "the record has facts already; a demo begins with an empty one");
    let hash = match &demo.password {
        Some(password) => Some(password::hash(&Chance::seeded(demo.seed), password)?),
        None => None,
    };
    let drawn = County::draw(model, demo)?;
    if let Some(password) = &demo.password {
        for hand in &drawn.staff.hands {
            let weak = password::judge(password, &hand.user).err();
            ensure!(weak.is_none(), "the password of the demo is not taken for {}: {weak:?}", hand.user);
        }
    }
    let mut county = Box::new(drawn);
    county = site.journal().write_blocking(move |tx| {
        county.found(tx, hash.as_deref())?;
        Ok(county)
    })?;
    loop {
        let (back, more) = site.journal().write_blocking(move |tx| {
            let more = county.play(tx, AT_ONCE)?;
            Ok((county, more))
        })?;
        county = back;
        progress(Progress {
            clients_arrived: county.tally.arrived,
            clients: demo.clients,
            commands: county.tally.commands,
            at: county.clock,
        });
        if !more {
            break;
        }
    }
    loop {
        let (back, more) = site.journal().write_blocking(move |tx| {
            let more = county.settle_rest(tx, SETTLED_AT_ONCE)?;
            Ok((county, more))
        })?;
        county = back;
        if !more {
            break;
        }
    }
    summary(site, model, demo, &county)
}

fn summary(site: &Site, model: &Loaded, demo: &Demo, county: &County) -> Result<Summary> {
    let last = "select coalesce(max(position), 0) from event";
    let facts = site.journal().read_blocking(|tx| tx.one(last, &[], |row| row.int(0)))?;
    let standing = |wanted: &[Standing]| {
        let count = county.lives.iter().filter(|life| wanted.contains(&life.standing)).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    };
    let mut at: BTreeMap<usize, u32> = BTreeMap::new();
    let open = county.lives.iter().filter(|life| matches!(life.standing, Standing::Open | Standing::Leaving));
    for stop in open.filter_map(life::Life::stop) {
        *at.entry(stop.stage).or_default() += 1;
    }
    let stages = model.model.stages.iter().enumerate();
    let stages = stages.map(|(place, stage)| (stage.id.to_string(), at.get(&place).copied().unwrap_or(0)));
    let mut hands: Vec<_> = county.staff.hands.iter().filter(|hand| county.works(&hand.id)).collect();
    hands.sort_by_key(|hand| hand.duty);
    let sign_in = hands.into_iter().map(|hand| SignIn {
        user: hand.user.clone(),
        name: hand.name.clone(),
        title: hand.title.clone(),
        role: role_of(hand, county),
        cases: hand.load,
    });
    Ok(Summary {
        model: model.model.id.to_string(),
        first_day: county.start,
        last_day: county.last,
        clients: county.tally.arrived,
        open: standing(&[Standing::Open, Standing::Leaving]),
        closed: standing(&[Standing::Closed]),
        stages: stages.collect(),
        commands: county.tally.commands,
        facts: facts.context("the record's last position")?,
        password: demo.password.clone(),
        sign_in: if demo.password.is_some() { sign_in.collect() } else { Vec::new() },
    })
}

fn role_of(hand: &Hand, county: &County) -> String {
    let role = hand.role.as_ref().map(ToString::to_string).unwrap_or_default();
    let owning = county.staff.teams.iter().take(county.staff.owning);
    let sits = owning.into_iter().any(|team| hand.seats.iter().any(|seat| seat.team == team.id));
    if sits || hand.duty != Duty::Asker { role } else { format!("{role}, other-unit") }
}

/// Words that are none, and a number: long enough to be taken, short enough to be typed.
fn password_of(seed: u64) -> String {
    const FIRST: [&str; 10] = ["k", "l", "m", "n", "p", "r", "s", "t", "v", "h"];
    const SECOND: [&str; 8] = ["a", "e", "i", "o", "u", "y", "ai", "uo"];
    let mut dice = Dice::new(seed ^ 0x70_61_73_73);
    let mut word =
        || -> String { (0..3).map(|_| [dice.one_of(&FIRST), dice.one_of(&SECOND)].concat()).collect() };
    let words = [word(), word(), word()].join("-");
    format!("{words}-{}", dice.between(11, 99))
}

#[cfg(test)]
mod tests;
