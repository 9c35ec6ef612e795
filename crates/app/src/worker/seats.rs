//! Seats in teams: taken and given up.

use domain::id::{ItemId, Name, TeamId};
use domain::model::{SeatKind, Validity};
use domain::worker::{Command, Placement, Worker};
use ui::Part;

use super::sheets::is_registered;
use crate::account::profile::kind_code;
use crate::ctx::{Ctx, Posted};
use crate::date;
use crate::office::sheet::{At, Filled, Sheet, Wrong, day, shows};
use crate::person::municipality;

/// All kinds of seat.
const KINDS: [SeatKind; 3] = [SeatKind::Core, SeatKind::Visiting, SeatKind::BackUp];

/// A seat in a team. What the role may do is written down as the model in use says today.
pub(crate) struct SeatSheet;

impl SeatSheet {
    /// How many months a holder of the role stays in the team, by the team's template.
    fn stay_months(ctx: &Ctx, team: &TeamId, role: &Name) -> Option<u8> {
        let model = ctx.directory.current()?;
        let card = ctx.directory.organisation.teams.get(team)?;
        let template = domain::model::find(&model.model.teams, &card.template)?;
        template.seats.iter().find(|seat| &seat.role == role)?.stay_months
    }
}

impl Sheet for SeatSheet {
    type Thing = Worker;
    const NAME: &'static str = "seat";

    fn there(at: &At<'_, Worker>) -> bool {
        is_registered(at)
    }

    fn known(at: &At<'_, Worker>) -> Posted {
        let team = at.ctx.directory.owning_team().map(|team| team.0.clone());
        shows([
            ("team", team.unwrap_or_default()),
            ("kind", kind_code(SeatKind::Core).to_owned()),
            ("from", date::day(at.ctx.today)),
        ])
    }

    fn fields(at: &At<'_, Worker>, filled: &Filled<'_>) -> Vec<Part<'static>> {
        let (ctx, t) = (at.ctx, at.ctx.t);
        let teams = ctx.directory.organisation.teams.iter();
        let teams = teams.map(|(id, card)| (id.0.clone(), card.name.clone())).collect();
        let mut roles: Vec<(String, String)> = ctx.directory.current().map_or_else(Vec::new, |model| {
            let roles = model.model.roles.iter();
            roles.map(|role| (role.id.0.clone(), model.text.of(ctx.door.lang, "role", &role.id))).collect()
        });
        roles.sort_by(|(_, one), (_, other)| one.cmp(other));
        let kinds = KINDS.map(|kind| (kind_code(kind).to_owned(), t.key("seat", kind_code(kind)).to_owned()));
        vec![
            filled.select("team", teams).required().into(),
            filled.select("role", roles).required().into(),
            filled.radios("kind", kinds.to_vec()).required().into(),
            filled.text("share").inputmode("numeric").size(4).into(),
            filled.text("municipality").into(),
            filled.date("from").required().into(),
            filled.date("until").into(),
        ]
    }

    fn command(at: &At<'_, Worker>, posted: &mut Posted) -> Result<Command, Wrong> {
        let ctx = at.ctx;
        let team = TeamId::from(posted.get("team"));
        if !ctx.directory.organisation.teams.contains_key(&team) {
            return Err(vec![("team", "team-missing")]);
        }
        let role =
            ctx.directory.current().and_then(|model| model.model.role(&posted.get("role").into()).cloned());
        let role = role.ok_or_else(|| vec![("role", "role-missing")])?;
        let kind = KINDS.into_iter().find(|kind| kind_code(*kind) == posted.get("kind"));
        let kind = kind.ok_or_else(|| vec![("kind", "kind-missing")])?;
        let share = match posted.find("share").map(|typed| typed.trim_end_matches(['%', ' ']).parse::<u8>()) {
            None => None,
            Some(Ok(share @ 1..=100)) => Some(share),
            Some(_) => return Err(vec![("share", "share-wrong")]),
        };
        let municipality = match posted.find("municipality").map(municipality::code_of) {
            Some(None) => return Err(vec![("municipality", "municipality-wrong")]),
            found => found.flatten(),
        };
        let from = day(posted, "from")?.ok_or_else(|| vec![("from", "date-missing")])?;
        let until = day(posted, "until")?;
        if until.is_none()
            && let Some(months) = Self::stay_months(ctx, &team, &role.id)
        {
            // A rotating seat has a last day; the model's own is offered, and the person looks at it.
            let last = domain::rota::rotation::last_day(from, months);
            posted.fields.retain(|(name, _)| name != "until");
            posted.fields.extend(last.map(|day| ("until".to_owned(), date::day(day))));
            return Err(vec![("until", "seat-rotates")]);
        }
        let terms = Placement {
            team,
            kind,
            rights: role.rights.iter().copied().collect(),
            responsible: role.responsible,
            role: role.id,
            share,
            municipality,
            valid: Validity { from: Some(from), until },
        };
        Ok(Command::Place { placement: ItemId::from(posted.command()), terms })
    }
}

/// The last day of a seat.
pub(crate) struct SeatEndSheet;

impl Sheet for SeatEndSheet {
    type Thing = Worker;
    const NAME: &'static str = "seat-end";
    const DANGER: bool = true;

    fn there(at: &At<'_, Worker>) -> bool {
        at.thing.placements.contains_key(&ItemId::from(at.place.item.as_str()))
    }

    fn known(at: &At<'_, Worker>) -> Posted {
        shows([("last-day", date::day(at.ctx.today))])
    }

    fn fields(_: &At<'_, Worker>, filled: &Filled<'_>) -> Vec<Part<'static>> {
        vec![filled.date("last-day").required().into()]
    }

    fn command(at: &At<'_, Worker>, posted: &mut Posted) -> Result<Command, Wrong> {
        let last_day = day(posted, "last-day")?.ok_or_else(|| vec![("last-day", "date-missing")])?;
        let placement = ItemId::from(at.place.item.as_str());
        let begins = at.thing.placements.get(&placement).and_then(|seat| seat.valid.from);
        if begins.is_some_and(|from| last_day < from) {
            return Err(vec![("last-day", "wrong-days")]);
        }
        Ok(Command::EndPlacement { placement, last_day })
    }
}
