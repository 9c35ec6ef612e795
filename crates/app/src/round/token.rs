//! The link and the code by which a client answers. Both are made anew from the installation's key when a message needs
//! them; only keyed hashes are kept. A new invitation has new ones, and the old ones are dead.

use anyhow::Result;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::round::Begun;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};
use journal::{Read, Write};

use crate::clock::day_of;
use crate::consultation::secret;

/// A link that does not work any more is known for so many days: whoever comes late is told so.
const KNOWN_DAYS: i64 = 90;

/// Signs that do not look alike.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// So many signs a code has: 60 bits, in three groups.
const CODE: usize = 12;

/// The end of the link's address: 128 bits.
pub(super) fn link(tx: &Read<'_>, round: &str, begun: &Begun) -> String {
    let half = |which: u8| tx.blind(&format!("reply {which} {round} {}", begun.invitations)).to_be_bytes();
    URL_SAFE_NO_PAD.encode([half(1), half(2)].concat())
}

/// The code of the letter: `7K2M-9QXR-B4TW`.
pub(super) fn code(tx: &Read<'_>, round: &str, begun: &Begun) -> String {
    let mut left = tx.blind(&format!("reply code {round} {}", begun.invitations)).cast_unsigned();
    let mut code = String::new();
    for place in 0..CODE {
        if place > 0 && place % 4 == 0 {
            code.push('-');
        }
        let sign = usize::try_from(left % 32).ok().and_then(|place| SIGNS.get(place));
        code.push(sign.copied().map_or('0', char::from));
        left /= 32;
    }
    code
}

/// What is kept of a secret: it tells nothing without the installation's key.
fn kept(tx: &Read<'_>, secret: &str) -> Vec<u8> {
    [1, 2].map(|half: u8| tx.blind(&format!("kept {half} {secret}")).to_be_bytes()).concat()
}

/// Makes link and code of a round work; those of an earlier invitation do not any more.
///
/// # Errors
/// The table cannot be written.
pub(super) fn keep(tx: &mut Write<'_>, round: &str, begun: &Begun) -> Result<()> {
    let (link, code) = (link(tx, round, begun), code(tx, round, begun));
    let (link, code) = (kept(tx, &link), kept(tx, &secret::plain(&code)));
    let until = begun.until().checked_add(KNOWN_DAYS.days()).unwrap_or(Date::MAX).to_string();
    tx.run(
        "insert into reply (round, link, code, until) values (?1, ?2, ?3, ?4)
         on conflict (round) do update set link = excluded.link, code = excluded.code, until = excluded.until",
        &[round.into(), (&link).into(), (&code).into(), (&until).into()],
    )?;
    Ok(())
}

/// The round of a link.
///
/// # Errors
/// The table cannot be read.
pub(super) fn find(tx: &mut Read<'_>, link: &str) -> Result<Option<String>> {
    let link = kept(tx, link);
    tx.one("select round from reply where link = ?1", &[(&link).into()], |row| row.text(0))
}

/// The round of a code, however it is typed; none when two have the same, which does not happen.
///
/// # Errors
/// The table cannot be read.
pub(super) fn find_by_code(tx: &mut Read<'_>, typed: &str) -> Result<Option<String>> {
    let code = kept(tx, &secret::plain(typed));
    let mut rounds =
        tx.all("select round from reply where code = ?1 limit 2", &[(&code).into()], |row| row.text(0))?;
    Ok(if rounds.len() == 1 { rounds.pop() } else { None })
}

/// Forgets the links that have not worked for long.
///
/// # Errors
/// The table cannot be written.
pub(super) fn expire(tx: &mut Write<'_>, now: Timestamp) -> Result<u64> {
    tx.run("delete from reply where until < ?1", &[(&day_of(now).to_string()).into()])
}
