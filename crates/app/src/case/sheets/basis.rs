//! The basis: record, withdraw, inform.

use domain::access::Action;
use domain::case::{Basis, Command, Ground, Recipient};
use domain::id::Name;
use ui::{Choice, Form, Html, Notice, NoticeKind};

use super::{boxes, day, line, select, ticked};
use crate::case::names;
use crate::case::sheet::{At, Filled, Sheet};
use crate::ctx::Posted;
use crate::date;

type Wrong = Vec<(&'static str, &'static str)>;

/// A new basis: who, what, to whom, until when; or a section of law.
pub struct BasisSheet;

fn grounds(at: &At<'_>) -> Vec<Choice<'static>> {
    let model = &at.seen.model.model;
    let consents = model
        .consents
        .iter()
        .map(|consent| Choice::new(format!("consent:{}", consent.id), names::of(at, "consent", &consent.id)));
    let laws = model.laws.iter().filter(|law| law.valid.holds(at.ctx.today)).map(|law| {
        let label = format!("{} ({})", names::of(at, "law", &law.id), law.section);
        Choice::new(format!("law:{}", law.id), label)
    });
    consents.chain(laws).collect()
}

/// Reads a ground as the form writes it.
fn read_ground(text: &str) -> Option<Ground> {
    match text.split_once(':') {
        Some(("consent", name)) => Some(Ground::Consent(name.into())),
        Some(("law", name)) => Some(Ground::Law(name.into())),
        _ => None,
    }
}

impl Sheet for BasisSheet {
    const NAME: &'static str = "basis";
    const ACTION: Action = Action::Basis;
    const CAREFUL: bool = false;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let t = at.ctx.t;
        let consents = &at.seen.model.model.consents;
        let data = names::in_order(consents.iter().flat_map(|consent| &consent.data));
        let recipients = names::in_order(consents.iter().flat_map(|consent| &consent.recipients));
        let chosen = |field: &'static str| move |name: &str| filled.chosen(field, name);
        form.part(select(t, filled, "ground", grounds(at), "").required())
            .part(line(t, filled, "purpose", "").required())
            .part(boxes(t, filled, "data", ticked(at, "data", data, chosen("data"))))
            .part(boxes(t, filled, "recipients", ticked(at, "partner", recipients, chosen("recipients"))))
            .part(line(t, filled, "recipient", ""))
            .part(day(t, filled, "from", &date::day(at.ctx.today)).required())
            .part(day(t, filled, "until", ""))
            .part(line(t, filled, "representative", ""))
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        Ok(Command::RecordBasis { basis: at.ctx.site.id().into(), terms: read_terms(posted)? })
    }
}

/// Reads the terms of a basis from a form.
///
/// # Errors
/// Fields and keys of what is wrong.
pub fn read_terms(posted: &Posted) -> Result<Basis, Wrong> {
    let ground = read_ground(posted.get("ground")).ok_or_else(|| vec![("ground", "refusal-choose-one")])?;
    let from = date::parse(posted.get("from")).ok_or_else(|| vec![("from", "not-a-day")])?;
    let until = match posted.find("until") {
        None => None,
        Some(typed) => Some(date::parse(typed).ok_or_else(|| vec![("until", "not-a-day")])?),
    };
    let name = posted.text("recipient");
    let recipients = posted
        .all("recipients")
        .filter(|partner| !partner.is_empty())
        .map(|partner| Recipient { partner: partner.into(), name: name.clone() })
        .collect();
    Ok(Basis {
        ground,
        representative: posted.text("representative"),
        data: posted.all("data").filter(|name| !name.is_empty()).map(Name::from).collect(),
        purpose: posted.text("purpose"),
        recipients,
        from,
        until,
    })
}

/// The client withdraws; telling any party is enough.
pub struct WithdrawSheet;

impl Sheet for WithdrawSheet {
    const NAME: &'static str = "withdrawal";
    const ACTION: Action = Action::Basis;
    const CAREFUL: bool = false;
    const DANGER: bool = true;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        form.part(line(at.ctx.t, filled, "told", ""))
    }

    fn before(at: &At<'_>, _filled: &Filled) -> Html {
        let text = at.ctx.t.get("withdrawal-means");
        Notice::new(NoticeKind::Alert, at.ctx.t.get("withdrawal-title"), text).into()
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        Ok(Command::WithdrawBasis { basis: at.item.into(), told: posted.text("told") })
    }
}

/// A party is informed of a withdrawal.
pub struct InformSheet;

impl Sheet for InformSheet {
    const NAME: &'static str = "informing";
    const ACTION: Action = Action::Basis;
    const CAREFUL: bool = false;

    fn form<'a>(at: &At<'_>, filled: &Filled, form: Form<'a>) -> Form<'a> {
        let waiting = at.open.bases.get(&at.item.into()).map(|record| &record.to_inform);
        let parties = waiting.into_iter().flatten().map(|party| {
            let called = names::of(at, "partner", &party.as_str().into());
            let label = if called.starts_with("partner-") { party.clone() } else { called };
            Choice::new(party.clone(), label)
        });
        form.part(select(at.ctx.t, filled, "party", parties.collect(), "").required())
    }

    fn command(at: &At<'_>, posted: &Posted) -> Result<Command, Wrong> {
        let party = posted.find("party").ok_or_else(|| vec![("party", "refusal-choose-one")])?;
        Ok(Command::InformParty { basis: at.item.into(), party: party.to_owned() })
    }
}
