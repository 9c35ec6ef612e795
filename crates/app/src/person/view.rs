//! People in tables: the blind index and the sealed name for lists.

use std::collections::BTreeSet;
use std::ops::Deref;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use domain::access::{self, Action, may_open};
use domain::case::Case;
use domain::id::PersonId;
use domain::person::{Card, Command, Person, Refusal, World};
use domain::stream::Stream;
use journal::{Read, Write};
use serde::{Deserialize, Serialize};

use super::search::{alike_token, code_token, having, tokens};
use crate::act::{Deed, Permit, Recorded, load};
use crate::ctx::Ctx;
use crate::directory::Directory;
use crate::shelf::Shelves;

/// What lists show of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListName {
    pub given: String,
    pub family: String,
    /// Non-disclosure for safety: shown as a mark.
    pub hidden: bool,
}

impl ListName {
    /// `Esimerkki Aino`, as lists are ordered.
    pub fn family_first(&self) -> String {
        format!("{} {}", self.family, self.given)
    }
}

impl Recorded for Person {
    fn subject(&self, id: &str) -> Option<String> {
        Some(id.to_owned())
    }

    /// Whoever may open cases may register. Correcting is asked for on the page of a person whom one may see.
    fn permit(&self, deed: &Deed, _command: &Command) -> Permit {
        if may_open(&deed.actor) { Permit::Yes } else { Permit::Hidden }
    }

    fn judge(
        &self,
        tx: &mut Write<'_>,
        deed: &Deed,
        id: &str,
        command: Command,
    ) -> Result<Result<Vec<Self::Event>, Refusal>> {
        let (Command::Register { card, .. } | Command::Correct { card, .. }) = &command;
        let world = world(tx, id, card)?;
        Ok(self.decide(&world, &deed.stamp, command))
    }

    fn project(tx: &mut Write<'_>, _: &Directory, id: &str, before: &Self, after: &Self) -> Result<()> {
        let of = |person: &Self| person.card.as_ref().map(tokens).unwrap_or_default();
        let (old, new): (BTreeSet<_>, BTreeSet<_>) = (of(before), of(after));
        for gone in old.difference(&new) {
            let token = tx.blind(gone);
            tx.run("delete from person_index where token = ?1 and person = ?2", &[token.into(), id.into()])?;
        }
        for fresh in new.difference(&old) {
            let token = tx.blind(fresh);
            tx.run(
                "insert into person_index (token, person) values (?1, ?2) on conflict do nothing",
                &[token.into(), id.into()],
            )?;
        }
        let Some(card) = &after.card else {
            return Ok(());
        };
        let name = ListName {
            given: card.name.given.clone(),
            family: card.name.family.clone(),
            hidden: card.non_disclosure,
        };
        let municipality = card.municipality.as_deref().filter(|_| !card.non_disclosure).unwrap_or_default();
        let sealed = tx.seal(id, "person_view", &serde_json::to_vec(&name)?)?;
        tx.run(
            "insert into person_view (person, name, municipality) values (?1, ?2, ?3)
             on conflict (person) do update set name = excluded.name, municipality = excluded.municipality",
            &[id.into(), (&sealed).into(), municipality.into()],
        )?;
        Ok(())
    }
}

/// Who else in the register has the code, or a like name and the same birthday.
///
/// # Errors
/// The record cannot be read.
pub fn world(tx: &mut Read<'_>, id: &str, card: &Card) -> Result<World> {
    let others = |found: Vec<PersonId>| found.into_iter().filter(|other| other.as_str() != id);
    let same_code = match &card.code {
        Some(code) => others(having(tx, &code_token(code))?).next(),
        None => None,
    };
    let born = card.code.as_ref().map(domain::person::IdentityCode::born).or(card.born);
    let alike = match born {
        Some(born) => others(having(tx, &alike_token(&card.name, born))?).collect(),
        None => Vec::new(),
    };
    Ok(World { same_code, alike })
}

/// The name that lists show.
///
/// # Errors
/// The sealed name does not open.
pub fn list_name(
    tx: &mut Read<'_>,
    shelves: &Shelves,
    person: &str,
    sealed: &[u8],
) -> Result<Arc<OpenedName>> {
    let erasures = tx.erasures()?;
    let fits = |opened: &Arc<OpenedName>| opened.erasures == erasures && *opened.sealed == *sealed;
    shelves.names.fetch(person, fits, || {
        let plain = tx.open_sealed(person, "person_view", sealed)?.context("the person has been erased")?;
        let name = serde_json::from_slice(&plain)?;
        Ok(Arc::new(OpenedName { sealed: sealed.into(), erasures, name }))
    })
}

/// A name for lists with the bytes that it was opened from: the same bytes are the same name, while nothing has
/// been erased.
pub struct OpenedName {
    sealed: Box<[u8]>,
    erasures: i64,
    name: ListName,
}

impl Deref for OpenedName {
    type Target = ListName;

    fn deref(&self) -> &ListName {
        &self.name
    }
}

/// Has the reader a relation to any case of the person?
///
/// # Errors
/// The record cannot be read.
pub fn may_see(tx: &mut Read<'_>, ctx: &Ctx, person: &str) -> Result<bool> {
    let cases =
        tx.all("select case_id from case_view where person = ?1", &[person.into()], |row| row.text(0))?;
    for case_id in cases {
        let case = load::<Case>(tx, &case_id)?.state;
        if access::may(&ctx.actor, Action::See, &case, ctx.now, ctx.today).is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}
