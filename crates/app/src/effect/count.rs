//! The figures: follow-ups and pairs of scores are counted by SQL, and told by the domain.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use domain::change::{CellLimit, Change, Pair, Response, Yardstick, pieces};
use domain::id::Name;
use domain::questionnaire::{Edition, Points};
use domain::round::Absence;
use jiff::ToSpan as _;
use jiff::civil::Date;
use journal::Read;

use super::view::{absence, quarter};

/// Those are counted whose client relationship began in this many quarters up to the present one.
const QUARTERS: i32 = 12;

/// A score by one edition and one rule: what can be compared with itself.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    /// Version 0 where only the result was recorded.
    pub(super) edition: Edition,
    pub(super) score: Name,
    pub(super) algorithm: u16,
}

/// How many people have the same two scores, and began in the same quarter.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Cell {
    began: String,
    before: Points,
    after: Points,
    people: u32,
}

/// The pairs of one score.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Pairs(Vec<Cell>);

/// Everything that is counted.
#[derive(Debug, Clone, Default)]
pub(super) struct Counts {
    /// By instrument: how many answered, and why the others did not.
    followed: BTreeMap<Name, (u32, BTreeMap<Absence, u32>)>,
    pub(super) pairs: BTreeMap<Key, Pairs>,
}

/// Those who began in a time: from the first quarter to the last, as tables write them, and their change.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Period {
    pub(super) from: String,
    pub(super) to: String,
    pub(super) change: Change,
}

/// Counts the follow-ups whose window had closed when the present month began. So the figures move once a month, by all
/// those together whose time it was: nobody can watch one answer come in, and early answers flatter nothing.
///
/// # Errors
/// The tables cannot be read.
pub(super) fn counts(tx: &mut Read<'_>, today: Date) -> Result<Counts> {
    let month = today.first_of_month().to_string();
    let oldest = quarter(today.checked_sub((3 * (QUARTERS - 1)).months())?);
    let mut counts = Counts::default();
    let followed = "select instrument, absence, count(*) from followed where closes < ?1 and began >= ?2
                    group by instrument, absence";
    let rows = tx.all(followed, &[(&month).into(), (&oldest).into()], |row| {
        Ok((Name::from(row.text_ref(0)?), absence(row.text_ref(1)?), u32::try_from(row.int(2)?)?))
    })?;
    for (instrument, absence, people) in rows {
        let (answered, missing) = counts.followed.entry(instrument).or_default();
        match absence {
            None => *answered += people,
            Some(absence) => *missing.entry(absence).or_default() += people,
        }
    }
    let pairs = "select instrument, version, score, algorithm, began, first, later, count(*) from score_pair
                 where closes < ?1 and began >= ?2
                 group by instrument, version, score, algorithm, began, first, later";
    let rows = tx.all(pairs, &[(&month).into(), (&oldest).into()], |row| {
        let edition = Edition { id: row.text_ref(0)?.into(), version: u16::try_from(row.int(1)?)? };
        let key = Key { edition, score: row.text_ref(2)?.into(), algorithm: u16::try_from(row.int(3)?)? };
        let cell = Cell {
            began: row.text(4)?,
            before: Points::tenths(i32::try_from(row.int(5)?)?),
            after: Points::tenths(i32::try_from(row.int(6)?)?),
            people: u32::try_from(row.int(7)?)?,
        };
        Ok((key, cell))
    })?;
    for (key, cell) in rows {
        counts.pairs.entry(key).or_default().0.push(cell);
    }
    Ok(counts)
}

impl Counts {
    /// The instruments of which a follow-up is counted.
    pub(super) fn instruments(&self) -> impl Iterator<Item = &Name> {
        self.followed.keys()
    }

    /// Was anybody measured both times, by whatever edition and rule?
    pub(super) fn has_pairs(&self, instrument: &Name) -> bool {
        self.pairs.keys().any(|key| &key.edition.id == instrument)
    }

    /// Who answered; none when they are too few to be told of.
    pub(super) fn response(&self, instrument: &Name, limit: CellLimit) -> Option<Response<Absence>> {
        let (answered, missing) = self.followed.get(instrument)?;
        Response::of(*answered, missing.clone(), limit)
    }
}

impl Pairs {
    /// The change of all; none when they are too few to be told of.
    pub(super) fn change(&self, yardstick: &Yardstick, limit: CellLimit) -> Option<Change> {
        yardstick.counted(self.0.iter().map(Cell::pair), limit)
    }

    /// The change by the time at which people began: neighbouring quarters together until they are enough.
    pub(super) fn periods(&self, yardstick: &Yardstick, limit: CellLimit) -> Vec<Period> {
        let quarters: BTreeSet<&str> = self.0.iter().map(|cell| cell.began.as_str()).collect();
        let quarters: Vec<&str> = quarters.into_iter().collect();
        let of =
            |quarter: &str| self.0.iter().filter(|cell| cell.began == quarter).map(|cell| cell.people).sum();
        let people: Vec<u32> = quarters.iter().map(|quarter| of(quarter)).collect();
        let periods = pieces(&people, limit).into_iter().filter_map(|places| {
            let within = quarters.get(places)?;
            let (from, to) = (*within.first()?, *within.last()?);
            let held = self.0.iter().filter(|cell| (from..=to).contains(&cell.began.as_str()));
            let change = yardstick.counted(held.map(Cell::pair), limit)?;
            Some(Period { from: from.to_owned(), to: to.to_owned(), change })
        });
        periods.collect()
    }
}

impl Cell {
    fn pair(&self) -> Pair {
        Pair { before: self.before.value(), after: self.after.value(), people: self.people }
    }
}
