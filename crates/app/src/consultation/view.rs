//! The shell of a consultation: the guard asks the register, and an anonymous thread has a key of its own.

use std::cell::RefCell;

use anyhow::Result;
use domain::case::{BasisRecord, Case};
use domain::consultation::{Command, Consultation, Refusal, World};
use domain::model::Right;
use domain::stream::Stream;
use journal::{Read, Write};

use crate::act::{Deed, Permit, Recorded, load};
use crate::directory::Directory;
use crate::person::search;

impl Recorded for Consultation {
    /// An anonymous thread is nobody's: it is sealed with a key of its own, also after it has been identified,
    /// because what was asked before that stays in the same thread.
    fn subject(&self, id: &str) -> Option<String> {
        Some(format!("consultation:{id}"))
    }

    fn permit(&self, deed: &Deed, command: &Command) -> Permit {
        let has = |rights: &[Right]| rights.iter().any(|right| deed.actor.rights.contains(right));
        let may = match command {
            Command::AskAnonymously { .. } | Command::Add { .. } => {
                has(&[Right::Casework, Right::Consult, Right::Visit])
            }
            Command::Answer { .. } | Command::AskBack { .. } | Command::Close => {
                has(&[Right::Casework, Right::Consult])
            }
            Command::Identify { .. } => has(&[Right::Casework]),
        };
        if may { Permit::Yes } else { Permit::No }
    }

    fn judge(
        &self,
        tx: &mut Write<'_>,
        deed: &Deed,
        _id: &str,
        command: Command,
    ) -> Result<Result<Vec<Self::Event>, Refusal>> {
        let Some(loaded) = deed.directory.current() else {
            return Ok(Err(Refusal::UnknownChannel));
        };
        let basis = basis_of(tx, &command)?;
        let reader = RefCell::new(&mut **tx);
        // A register that cannot be read must not let a name through: what is not known is taken for known.
        let known = |words: &str| is_known(&mut reader.borrow_mut(), words).unwrap_or(true);
        let world = World { model: &loaded.model, known_names: &known, basis: basis.as_ref() };
        Ok(self.decide(&world, &deed.stamp, command))
    }

    fn project(_: &mut Write<'_>, _: &Directory, _id: &str, _before: &Self, _after: &Self) -> Result<()> {
        Ok(())
    }
}

/// The basis that a command names, from the case it belongs to.
fn basis_of(tx: &mut Read<'_>, command: &Command) -> Result<Option<BasisRecord>> {
    let Command::Identify { whom, basis } = command else {
        return Ok(None);
    };
    let Some(case) = &whom.case else {
        return Ok(None);
    };
    let case = load::<Case>(tx, case.as_str())?.state;
    Ok(case.open.filter(|open| open.person == whom.person).and_then(|open| open.bases.get(basis).cloned()))
}

/// Does somebody in the register have both of these folded words in the name? One word alone is too common to tell.
fn is_known(tx: &mut Read<'_>, words: &str) -> Result<bool> {
    if !words.contains(' ') {
        return Ok(false);
    }
    let query = search::Query::parse(words);
    Ok(!search::find(tx, &query)?.is_empty())
}
