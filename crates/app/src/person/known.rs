//! People in the register whom something may be about, with the open case that it could join.

use anyhow::Result;
use domain::access::{Action, Actor, may};
use domain::case::Case;
use domain::id::PersonId;
use domain::person::{Card, Person};
use jiff::Timestamp;
use journal::Read;

use crate::act::load;
use crate::clock::day_of;

/// Somebody who may be meant.
pub(crate) struct Known {
    pub(crate) person: String,
    pub(crate) card: Card,
    /// An open case on which the reader may record what the work rests on. Of others one may not know.
    pub(crate) case: Option<String>,
}

/// The people, each once.
///
/// # Errors
/// The record cannot be read.
pub(crate) fn known(
    tx: &mut Read<'_>,
    people: Vec<PersonId>,
    actor: &Actor,
    now: Timestamp,
) -> Result<Vec<Known>> {
    let mut found: Vec<Known> = Vec::new();
    for PersonId(person) in people {
        if found.iter().any(|one| one.person == person) {
            continue;
        }
        let Some(card) = load::<Person>(tx, &person)?.state.card else { continue };
        let sql = "select case_id from case_view where person = ?1 and closed = '' order by case_id limit 5";
        let mut case = None;
        for id in tx.all(sql, &[(&person).into()], |row| row.text(0))? {
            let state = load::<Case>(tx, &id)?.state;
            if case.is_none() && may(actor, Action::Basis, &state, now, day_of(now)).is_some() {
                case = Some(id);
            }
        }
        found.push(Known { person, card, case });
    }
    Ok(found)
}
