//! The lines of lists: what a list shows of a case, read with one statement, names opened only for what is shown.

use std::sync::Arc;

use anyhow::Result;
use domain::case::ModelRef;
use domain::id::Name;
use journal::{Read, Row, Value};

use crate::person::search::{Query as Words, hashes};
use crate::person::view::{OpenedName, list_name};
use crate::shelf::Shelves;

/// Lines on a page.
pub const ROWS: usize = 25;

/// A statement that answers what [`Shown::read`] reads, and after it more columns.
macro_rules! select_lines {
    ($more:literal, $($rest:literal),+ $(,)?) => {
        concat!(
            "select c.case_id, c.person, c.stage, c.model, c.responsible, c.due, c.task, c.reference, c.closed, p.name",
            $more,
            " from case_view c join person_view p on p.person = c.person ",
            $($rest),+
        )
    };
}
pub(crate) use select_lines;

/// What a list shows of a case, with the client's name still sealed.
pub struct Shown {
    pub id: String,
    pub person: String,
    pub stage: Name,
    pub model: ModelRef,
    pub responsible: String,
    pub due: String,
    pub task: String,
    pub reference: String,
    pub closed: bool,
    sealed: Vec<u8>,
}

/// A line of a list.
pub struct Line {
    pub name: Arc<OpenedName>,
    pub case: Shown,
}

/// In whose name lists are read, and when.
pub struct Reader {
    pub principals: Vec<String>,
    pub now: String,
    pub today: String,
}

/// Which part of the lists is asked.
#[derive(Default)]
pub struct Part<'a> {
    pub closed: bool,
    /// A stage, or empty for all.
    pub stage: &'a str,
    /// The number of a municipality, or empty for all.
    pub municipality: &'a str,
    /// The due day and the case after which it begins.
    pub after: (&'a str, &'a str),
}

impl Shown {
    /// Reads a row of a statement of lines.
    ///
    /// # Errors
    /// The row is not one.
    pub fn read(row: &Row<'_>) -> Result<Self> {
        let (model, version) = row.text_ref(3)?.split_once(' ').unwrap_or_default();
        Ok(Self {
            id: row.text(0)?,
            person: row.text(1)?,
            stage: row.text_ref(2)?.into(),
            model: ModelRef { id: model.into(), version: version.to_owned() },
            responsible: row.text(4)?,
            due: row.text(5)?,
            task: row.text(6)?,
            reference: row.text(7)?,
            closed: !row.text_ref(8)?.is_empty(),
            sealed: row.bytes(9)?,
        })
    }

    /// Opens the client's name.
    ///
    /// # Errors
    /// It does not open.
    pub fn open(self, tx: &mut Read<'_>, shelves: &Shelves) -> Result<Line> {
        Ok(Line { name: list_name(tx, shelves, &self.person, &self.sealed)?, case: self })
    }

    fn place(&self) -> (bool, &str, &str) {
        (self.closed, &self.due, &self.id)
    }
}

/// The first of the lines in their order, open ones before closed ones, each case once; and whether more follow.
fn first(tx: &mut Read<'_>, shelves: &Shelves, mut found: Vec<Shown>) -> Result<(Vec<Line>, bool)> {
    found.sort_by(|one, other| one.place().cmp(&other.place()));
    found.dedup_by(|one, other| one.id == other.id);
    let more = found.len() > ROWS;
    let lines = found.into_iter().take(ROWS).map(|shown| shown.open(tx, shelves)).collect::<Result<_>>()?;
    Ok((lines, more))
}

/// A page of the list: lines in order, and whether more follow.
///
/// # Errors
/// The record cannot be read.
pub fn page(
    tx: &mut Read<'_>,
    shelves: &Shelves,
    reader: &Reader,
    part: &Part<'_>,
) -> Result<(Vec<Line>, bool)> {
    macro_rules! listed {
        ($from:literal, $narrowed:literal) => {
            concat!(
                "select r.due, r.case_id from reach r ",
                $from,
                " where r.principal = ?1 and r.closed = ?2 and (r.due, r.case_id) > (?3, ?4) and r.moment > ?5
                     and r.last_day >= ?6 ",
                $narrowed,
                " order by r.due, r.case_id limit 26"
            )
        };
    }
    macro_rules! by_municipality {
        ($narrowed:literal) => {
            listed!(
                "join case_view c on c.case_id = r.case_id join person_view p on p.person = c.person",
                $narrowed
            )
        };
    }
    let sql = match (part.stage.is_empty(), part.municipality.is_empty()) {
        (true, true) => listed!("", ""),
        (false, true) => listed!("", "and r.stage = ?7"),
        (true, false) => by_municipality!("and p.municipality = ?7"),
        (false, false) => by_municipality!("and r.stage = ?7 and p.municipality = ?8"),
    };
    let narrowed = [part.stage, part.municipality].into_iter().filter(|value| !value.is_empty());
    let mut keys = Vec::new();
    for principal in &reader.principals {
        let mut values: Vec<Value<'_>> = vec![
            principal.into(),
            i64::from(part.closed).into(),
            part.after.0.into(),
            part.after.1.into(),
            (&reader.now).into(),
            (&reader.today).into(),
        ];
        values.extend(narrowed.clone().map(Value::from));
        keys.extend(tx.all(sql, &values, |row| Ok((row.text(0)?, row.text(1)?)))?);
    }
    keys.sort();
    keys.dedup();
    let found = of_cases(tx, keys.iter().take(ROWS).map(|(_, case)| case.as_str()))?;
    Ok((first(tx, shelves, found)?.0, keys.len() > ROWS))
}

/// The lines of at most a page of cases.
fn of_cases<'k>(tx: &mut Read<'_>, mut keys: impl Iterator<Item = &'k str>) -> Result<Vec<Shown>> {
    let sql = select_lines!(
        "",
        "where c.case_id in (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,
             ?20, ?21, ?22, ?23, ?24, ?25)"
    );
    let values: [Value<'_>; ROWS] = std::array::from_fn(|_| keys.next().unwrap_or_default().into());
    tx.all(sql, &values, Shown::read)
}

/// The lines of the reader's lists whose clients match all of the words.
///
/// # Errors
/// The record cannot be read.
pub fn matching(
    tx: &mut Read<'_>,
    shelves: &Shelves,
    reader: &Reader,
    words: &Words,
) -> Result<(Vec<Line>, bool)> {
    let Some([one, two, three]) = hashes(tx, words) else {
        return Ok((Vec::new(), false));
    };
    let sql = select_lines!(
        "",
        "join reach r on r.case_id = c.case_id
         where r.principal = ?1 and r.moment > ?2 and r.last_day >= ?3
             and exists (select 1 from person_index i where i.token = ?4 and i.person = c.person)
             and exists (select 1 from person_index j where j.token = ?5 and j.person = c.person)
             and exists (select 1 from person_index k where k.token = ?6 and k.person = c.person)
         order by r.closed, r.due, r.case_id limit 26"
    );
    let mut found = Vec::new();
    for principal in &reader.principals {
        let values = [
            principal.into(),
            (&reader.now).into(),
            (&reader.today).into(),
            one.into(),
            two.into(),
            three.into(),
        ];
        found.extend(tx.all(sql, &values, Shown::read)?);
    }
    first(tx, shelves, found)
}

/// All cases of a person, whoever may see them.
///
/// # Errors
/// The record cannot be read.
pub fn of_person(tx: &mut Read<'_>, shelves: &Shelves, person: &str) -> Result<Vec<Line>> {
    let sql = select_lines!("", "where c.person = ?1 order by c.since, c.case_id");
    let found = tx.all(sql, &[person.into()], Shown::read)?;
    found.into_iter().map(|shown| shown.open(tx, shelves)).collect()
}
