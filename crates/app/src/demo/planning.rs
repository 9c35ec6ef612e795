//! The plan in the histories: what is arranged under the goals, and what becomes of it. No chance is drawn: what is
//! arranged follows from the goals.

use anyhow::Result;
use domain::access::Action;
use domain::case::Command;
use domain::case::plan::{Due, PlanCommand, PlanEnding, PlanRow, PlanTerms, Sector};
use domain::id::ItemId;

use super::calendar::plus;
use super::turn::Turn;
use super::words;

/// The days in which the first thing is arranged, and each one after it.
const DAYS: i64 = 40;

/// For one of so many something is arranged besides.
const BESIDES: usize = 8;

/// Of so many contacts one looks at the plan.
const LOOKS: u64 = 10;

impl Turn<'_, '_, '_> {
    /// Under the first goal something on both sides, and for some something besides; the other goals wait for their turn.
    pub(super) fn arrange(&mut self) -> Result<()> {
        let first = self.open()?.goals.iter().next().map(|(id, goal)| (id.clone(), goal.text.clone()));
        let Some((goal, text)) = first else { return Ok(()) };
        let rows = words::PLANS.iter().find(|(begins, _)| text.starts_with(begins));
        let most = if self.who.is_multiple_of(BESIDES) { 3 } else { 2 };
        for (nth, (sector, what, who)) in rows.iter().flat_map(|(_, rows)| rows).take(most).enumerate() {
            let days = DAYS * i64::try_from(nth + 1).unwrap_or(1);
            let due = (nth < 2).then(|| Due::Month(plus(self.today(), days).first_of_month()));
            let terms = PlanTerms { what: (*what).to_owned(), who: (*who).to_owned(), due };
            let (row, goal) = (ItemId(self.county.id()), goal.clone());
            self.plans(*sector, PlanCommand::Agree { row, goal, sector: *sector, terms })?;
        }
        Ok(())
    }

    /// What should have been arranged by now is ended, left out or put off; `number` says which.
    pub(super) fn look_at_plan(&mut self, number: u64) -> Result<()> {
        if !number.is_multiple_of(LOOKS) {
            return Ok(());
        }
        let today = self.today();
        let late = |row: &PlanRow| row.stands() && row.terms.due.is_some_and(|due| due.last_day() < today);
        let found = self.open()?.plan.iter().find(|(_, row)| late(row));
        let Some((row, found)) = found.map(|(id, row)| (id.clone(), row.clone())) else { return Ok(()) };
        let turn = number / LOOKS;
        let one_of = |list: &[&str]| -> String {
            let place = usize::try_from(turn).unwrap_or(0) % list.len().max(1);
            list.get(place).copied().unwrap_or_default().to_owned()
        };
        let command = match turn % 6 {
            0 => PlanCommand::End { row, how: PlanEnding::Dropped, words: one_of(&words::LEFT_OUT) },
            1 => {
                let due = Some(Due::Month(plus(today, DAYS).first_of_month()));
                let terms = PlanTerms { due, ..found.terms };
                PlanCommand::Change { row, terms, reason: one_of(&words::PUT_OFF) }
            }
            _ => PlanCommand::End { row, how: PlanEnding::Done, words: one_of(&words::CAME_OF_IT) },
        };
        self.plans(found.sector, command)
    }

    /// Does it, if somebody is there who may read on that side.
    fn plans(&mut self, sector: Sector, command: PlanCommand) -> Result<()> {
        let Some(worker) = self.whoever(Action::Write)? else { return Ok(()) };
        if !self.may_worker(&worker, sector.register().read_by()) {
            return Ok(());
        }
        self.does_by(&worker, Command::Plan(command))
    }
}
