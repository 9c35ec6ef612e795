//! Whether somebody is here: absence, leaving, returning; and what the office does with a locked account.

use anyhow::Result;
use domain::id::WorkerId;
use domain::model::Validity;
use domain::worker::{Absence, Command, Event, Worker};
use journal::Write;
use ui::{Html, Notice, NoticeKind, Part};

use super::sheets::{chosen_worker, colleagues, is_last_of_office, is_registered};
use crate::account::security::{Entry, What};
use crate::account::{credential, invitation, session};
use crate::ctx::{Ctx, Posted};
use crate::date;
use crate::office::sheet::{At, Filled, Sheet, Wrong, day, shows};

/// A time away, and who stands in.
pub(crate) struct AbsenceSheet;

impl Sheet for AbsenceSheet {
    type Thing = Worker;
    const NAME: &'static str = "absence";
    const CAREFUL: bool = true;

    fn there(at: &At<'_, Worker>) -> bool {
        is_registered(at)
    }

    fn known(at: &At<'_, Worker>) -> Posted {
        let day = |day: Option<jiff::civil::Date>| day.map(date::day).unwrap_or_default();
        at.thing.absence.as_ref().map_or_else(Posted::default, |absence| {
            shows([
                ("from", day(absence.valid.from)),
                ("until", day(absence.valid.until)),
                ("deputy", absence.deputy.as_ref().map(|who| who.0.clone()).unwrap_or_default()),
            ])
        })
    }

    fn fields(at: &At<'_, Worker>, filled: &Filled<'_>) -> Vec<Part<'static>> {
        vec![
            filled.date("from").required().into(),
            filled.date("until").into(),
            filled.select("deputy", colleagues(at.ctx, &at.place.id)).into(),
        ]
    }

    fn command(_: &At<'_, Worker>, posted: &mut Posted) -> Result<Command, Wrong> {
        let from = day(posted, "from")?.ok_or_else(|| vec![("from", "date-missing")])?;
        let valid = Validity { from: Some(from), until: day(posted, "until")? };
        Ok(Command::StateAbsence(Absence { valid, deputy: chosen_worker(posted, "deputy") }))
    }
}

/// Does not work here any more. Cases are handed over first; sessions and links end with it.
pub(crate) struct LeaveSheet;

impl Sheet for LeaveSheet {
    type Thing = Worker;
    const NAME: &'static str = "leave";
    const DANGER: bool = true;

    fn there(at: &At<'_, Worker>) -> bool {
        at.thing.works()
    }

    fn before(at: &At<'_, Worker>, wrong: &Wrong) -> Html {
        if !wrong.iter().any(|(_, code)| *code == "cases-left") {
            return Html::new();
        }
        let t = at.ctx.t;
        let href = at.ctx.href(&format!("/team/hand-over-all?worker={}", at.place.id));
        Notice::new(NoticeKind::Alert, t.get("office-leave-cases"), t.get("office-leave-cases-text"))
            .link(t.get("office-leave-hand-over"), href)
            .into()
    }

    fn fields(_: &At<'_, Worker>, filled: &Filled<'_>) -> Vec<Part<'static>> {
        vec![filled.text("reason").required().into()]
    }

    fn command(at: &At<'_, Worker>, posted: &mut Posted) -> Result<Command, Wrong> {
        if is_last_of_office(at) {
            return Err(vec![("", "last-office")]);
        }
        // The cases are counted where it is judged.
        Ok(Command::Leave { reason: posted.text("reason"), cases: 0 })
    }

    fn also(tx: &mut Write<'_>, by: &Ctx, id: &str) -> Result<()> {
        session::end_all(tx, id, by.now)?;
        crate::rota::end_calendar(tx, id)?;
        invitation::withdraw(tx, id)
    }
}

/// Works here again, with the seats and rights that are still in force.
pub(crate) struct ReturnSheet;

impl Sheet for ReturnSheet {
    type Thing = Worker;
    const NAME: &'static str = "return";

    fn there(at: &At<'_, Worker>) -> bool {
        at.thing.left
    }

    fn fields(_: &At<'_, Worker>, filled: &Filled<'_>) -> Vec<Part<'static>> {
        vec![filled.text("reason").required().into()]
    }

    fn command(_: &At<'_, Worker>, posted: &mut Posted) -> Result<Command, Wrong> {
        Ok(Command::Return { reason: posted.text("reason") })
    }
}

/// Forgets failed sign-ins.
pub(crate) struct UnlockSheet;

impl Sheet for UnlockSheet {
    type Thing = Worker;
    const NAME: &'static str = "unlock";

    fn there(at: &At<'_, Worker>) -> bool {
        at.thing.works()
    }

    fn fields(_: &At<'_, Worker>, _: &Filled<'_>) -> Vec<Part<'static>> {
        Vec::new()
    }

    fn command(_: &At<'_, Worker>, _: &mut Posted) -> Result<Command, Wrong> {
        Ok(Command::Note(Box::new(Event::Unlocked)))
    }

    fn also(tx: &mut Write<'_>, by: &Ctx, id: &str) -> Result<()> {
        credential::forgive(tx, id)?;
        log(tx, by, What::Unlocked, id)
    }
}

/// Takes a second factor away: the phone and the recovery codes are lost.
pub(crate) struct FactorSheet;

impl Sheet for FactorSheet {
    type Thing = Worker;
    const NAME: &'static str = "factor";
    const DANGER: bool = true;

    fn there(at: &At<'_, Worker>) -> bool {
        at.thing.works() && at.thing.second_factor
    }

    fn fields(_: &At<'_, Worker>, filled: &Filled<'_>) -> Vec<Part<'static>> {
        vec![filled.text("reason").required().into()]
    }

    fn command(_: &At<'_, Worker>, posted: &mut Posted) -> Result<Command, Wrong> {
        let reason = posted.find("reason").ok_or_else(|| vec![("reason", "reason-missing")])?;
        Ok(Command::Note(Box::new(Event::SecondFactorRemoved { reason: reason.to_owned() })))
    }

    fn also(tx: &mut Write<'_>, by: &Ctx, id: &str) -> Result<()> {
        credential::remove_factor(tx, id)?;
        session::end_all(tx, id, by.now)?;
        log(tx, by, What::SecondFactorRemoved, id)
    }
}

/// What the office did with somebody's account.
///
/// # Errors
/// The log cannot be written.
pub(crate) fn log(tx: &mut Write<'_>, by: &Ctx, what: What, account: &str) -> Result<()> {
    let account = WorkerId::from(account);
    let entry = Entry { account: Some(&account), ..Entry::own(what, by.me(), by.from, by.now) };
    entry.ground("office").write(tx)
}
