//! The organisation has no tables of its own: it is kept whole, and read into the directory.

use anyhow::Result;
use domain::model::Right;
use domain::organisation::{Command, Organisation, Refusal};
use domain::stream::Stream;
use journal::Write;

use crate::act::{Deed, Permit, Recorded};
use crate::directory::Directory;
use crate::worker::view::grow;

impl Recorded for Organisation {
    fn subject(&self, _id: &str) -> Option<String> {
        None
    }

    fn permit(&self, deed: &Deed, _command: &Command) -> Permit {
        if deed.actor.rights.contains(&Right::Office) { Permit::Yes } else { Permit::No }
    }

    fn judge(
        &self,
        _tx: &mut Write<'_>,
        deed: &Deed,
        _id: &str,
        command: Command,
    ) -> Result<Result<Vec<Self::Event>, Refusal>> {
        Ok(self.decide(&(), &deed.stamp, command))
    }

    fn project(tx: &mut Write<'_>, _: &Directory, _id: &str, _before: &Self, _after: &Self) -> Result<()> {
        grow(tx)
    }
}
