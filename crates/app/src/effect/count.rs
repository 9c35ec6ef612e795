//! The figures: follow-ups and pairs of scores are counted by SQL, and told by the domain.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use domain::change::{CellLimit, Change, Pair, Response, Yardstick, pieces, told_until};
use domain::id::Name;
use domain::questionnaire::{Edition, Points};
use domain::round::Absence;
use jiff::ToSpan as _;
use jiff::civil::Date;
use journal::Read;

use super::view::{absence, quarter};

/// Those are counted whose client relationship began in this many quarters up to the present one; older ones leave when
/// enough leave together.
const QUARTERS: i32 = 12;

/// A score by one edition and one rule: what can be compared with itself.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    /// Version 0 where only the result was recorded.
    pub(super) edition: Edition,
    pub(super) score: Name,
    pub(super) algorithm: u16,
}

/// How many people are alike, began in the same quarter and were due in the same month.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Cell<A> {
    alike: A,
    began: String,
    closed: String,
    people: u32,
}

/// Two scores.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Scores {
    before: Points,
    after: Points,
}

/// The pairs of one score.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Pairs(Vec<Cell<Scores>>);

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

/// Counts the follow-ups whose window had closed when the present month began: early answers would flatter. The figures
/// move by so many people together that nobody can watch one answer come in, nor one go that is too old.
///
/// # Errors
/// The tables cannot be read.
pub(super) fn counts(tx: &mut Read<'_>, today: Date, limit: CellLimit) -> Result<Counts> {
    let month = today.first_of_month().to_string();
    let oldest = quarter(today.checked_sub((3 * (QUARTERS - 1)).months())?);
    let mut counts = Counts::default();
    for (instrument, cells) in followed(tx, &month)? {
        let (mut answered, mut missing) = (0, BTreeMap::<Absence, u32>::new());
        for Cell { alike, people, .. } in told(cells, &oldest, limit) {
            match alike {
                None => answered += people,
                Some(absence) => *missing.entry(absence).or_default() += people,
            }
        }
        counts.followed.insert(instrument, (answered, missing));
    }
    for (key, cells) in paired(tx, &month)? {
        counts.pairs.insert(key, Pairs(told(cells, &oldest, limit)));
    }
    Ok(counts)
}

/// Those who may be told of.
fn told<A>(mut cells: Vec<Cell<A>>, oldest: &str, limit: CellLimit) -> Vec<Cell<A>> {
    let until = told_until(by(&cells, |cell| &cell.closed), limit);
    cells.retain(|cell| until.as_ref().is_some_and(|until| cell.closed <= *until));
    let old = by(&cells, |cell| &cell.began).into_iter().filter(|(began, _)| began.as_str() < oldest);
    let gone = told_until(old, limit);
    cells.retain(|cell| gone.as_ref().is_none_or(|gone| cell.began > *gone));
    cells
}

/// How many people by a time.
fn by<A>(cells: &[Cell<A>], time: impl Fn(&Cell<A>) -> &String) -> BTreeMap<String, u32> {
    let mut people = BTreeMap::new();
    for cell in cells {
        *people.entry(time(cell).clone()).or_default() += cell.people;
    }
    people
}

/// Who answered, and why the others did not, by instrument.
fn followed(tx: &mut Read<'_>, month: &String) -> Result<BTreeMap<Name, Vec<Cell<Option<Absence>>>>> {
    let sql =
        "select instrument, absence, began, substr(closes, 1, 7), count(*) from followed where closes < ?1
               group by instrument, absence, began, substr(closes, 1, 7)";
    let rows = tx.all(sql, &[month.into()], |row| {
        let alike = absence(row.text_ref(1)?);
        let people = u32::try_from(row.int(4)?)?;
        Ok((Name::from(row.text_ref(0)?), Cell { alike, began: row.text(2)?, closed: row.text(3)?, people }))
    })?;
    Ok(grouped(rows))
}

/// Both scores, by what can be compared with itself.
fn paired(tx: &mut Read<'_>, month: &String) -> Result<BTreeMap<Key, Vec<Cell<Scores>>>> {
    let sql =
        "select instrument, version, score, algorithm, began, first, later, substr(closes, 1, 7), count(*)
               from score_pair where closes < ?1
               group by instrument, version, score, algorithm, began, first, later, substr(closes, 1, 7)";
    let rows = tx.all(sql, &[month.into()], |row| {
        let edition = Edition { id: row.text_ref(0)?.into(), version: u16::try_from(row.int(1)?)? };
        let key = Key { edition, score: row.text_ref(2)?.into(), algorithm: u16::try_from(row.int(3)?)? };
        let alike = Scores {
            before: Points::tenths(i32::try_from(row.int(5)?)?),
            after: Points::tenths(i32::try_from(row.int(6)?)?),
        };
        let people = u32::try_from(row.int(8)?)?;
        Ok((key, Cell { alike, began: row.text(4)?, closed: row.text(7)?, people }))
    })?;
    Ok(grouped(rows))
}

fn grouped<K: Ord, V>(rows: Vec<(K, V)>) -> BTreeMap<K, Vec<V>> {
    let mut groups: BTreeMap<K, Vec<V>> = BTreeMap::new();
    for (key, row) in rows {
        groups.entry(key).or_default().push(row);
    }
    groups
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

impl Cell<Scores> {
    fn pair(&self) -> Pair {
        let Scores { before, after } = &self.alike;
        Pair { before: before.value(), after: after.value(), people: self.people }
    }
}

#[cfg(test)]
mod tests;
