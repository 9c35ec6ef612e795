//! Twenty thousand pairs of scores, for the page of change of groups.

use std::path::Path;

use anyhow::Result;
use app::clock::{Chance, Clock, day_of};
use app::config::Config;
use app::site::Site;
use jiff::ToSpan as _;

/// All of them.
const PAIRS: i64 = 20_000;
/// How many are written at once.
const STEP: i64 = 1_000;

/// Fills the county's tables of follow-ups and pairs: of the work ability score, over eight quarters. Only the tables are
/// written, which is what the page reads.
pub(crate) fn fill(folder: &Path) -> Result<()> {
    let config = Config { data: folder.to_owned(), ..Config::default() };
    let site = Site::open(config, Clock::System, Chance::default())?;
    let today = day_of(site.now());
    for from in (0..PAIRS).step_by(usize::try_from(STEP)?) {
        site.journal().write_blocking(move |tx| {
            for number in from..from + STEP {
                let case = format!("bench-{number}");
                let began = today.checked_sub((9 + 3 * (number % 8)).months())?;
                let closes = began.checked_add(7.months())?.to_string();
                let began = format!("{:04}-{}", began.year(), (began.month() - 1) / 3 + 1);
                let absence = if number % 6 == 0 { "coded:declined" } else { "" };
                tx.run(
                    "insert into followed (case_id, instrument, absence, began, closes) values (?1, ?2, ?3, ?4, ?5)
                     on conflict (case_id, instrument) do nothing",
                    &[(&case).into(), "was".into(), absence.into(), (&began).into(), (&closes).into()],
                )?;
                let (first, later) = (number * 7 % 11 * 10, (number * 7 + number * 13 % 5) % 11 * 10);
                tx.run(
                    "insert into score_pair
                         (case_id, instrument, version, score, algorithm, began, first, later, closes)
                     values (?1, 'was', 1, 'total', 1, ?2, ?3, ?4, ?5)
                     on conflict (case_id, instrument, score) do nothing",
                    &[(&case).into(), (&began).into(), first.into(), later.into(), (&closes).into()],
                )?;
            }
            anyhow::Ok(())
        })?;
    }
    Ok(())
}
