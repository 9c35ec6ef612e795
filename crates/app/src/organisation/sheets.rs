//! What the office changes of the organisation: its name, teams and their hosts, partners, tasks.

use domain::id::{ItemId, Name, TeamId};
use domain::model::{Validity, find};
use domain::organisation::{Command, Organisation, PartnerCard};
use domain::worker::Worker;
use ui::Part;

use crate::ctx::{Ctx, Posted};
use crate::date;
use crate::office::sheet::{At, Filled, Sheet, Wrong, day, shows};
use crate::worker::sheets::{chosen_worker, colleagues};

/// The organisation's name.
pub(crate) struct NameSheet;

impl Sheet for NameSheet {
    type Thing = Organisation;
    const NAME: &'static str = "name";
    const CAREFUL: bool = true;

    fn known(at: &At<'_, Organisation>) -> Posted {
        shows([("name", at.thing.name.clone())])
    }

    fn fields(_: &At<'_, Organisation>, filled: &Filled<'_>) -> Vec<Part<'static>> {
        vec![filled.text("name").required().into()]
    }

    fn command(_: &At<'_, Organisation>, posted: &mut Posted) -> Result<Command, Wrong> {
        Ok(Command::Name(posted.text("name")))
    }
}

/// A team from a template of the model in use.
pub(crate) struct TeamSheet;

impl Sheet for TeamSheet {
    type Thing = Organisation;
    const NAME: &'static str = "team-new";

    /// Without a model there are no templates.
    fn there(at: &At<'_, Organisation>) -> bool {
        at.ctx.directory.current().is_some()
    }

    fn known(at: &At<'_, Organisation>) -> Posted {
        let Some(model) = at.ctx.directory.current() else { return Posted::default() };
        let lang = at.ctx.door.lang;
        let first = model.model.owning_team().or(model.model.teams.first());
        let template = first.map(|team| team.id.0.clone()).unwrap_or_default();
        shows([
            ("name", first.map(|team| model.text.of(lang, "team", &team.id)).unwrap_or_default()),
            ("template", template),
            ("host", model.text.of(lang, "unit", &model.model.organisation.host)),
        ])
    }

    fn fields(at: &At<'_, Organisation>, filled: &Filled<'_>) -> Vec<Part<'static>> {
        let templates = at.ctx.directory.current().map_or_else(Vec::new, |model| {
            let teams = model.model.teams.iter();
            teams.map(|team| (team.id.0.clone(), model.text.of(at.ctx.door.lang, "team", &team.id))).collect()
        });
        vec![
            filled.select("template", templates).required().into(),
            filled.text("name").required().into(),
            filled.text("host").required().into(),
        ]
    }

    fn command(at: &At<'_, Organisation>, posted: &mut Posted) -> Result<Command, Wrong> {
        let template = Name::from(posted.get("template"));
        let known =
            at.ctx.directory.current().is_some_and(|model| find(&model.model.teams, &template).is_some());
        if !known {
            return Err(vec![("template", "template-missing")]);
        }
        let host = posted.find("host").ok_or_else(|| vec![("host", "host-missing")])?;
        Ok(Command::FoundTeam {
            team: TeamId::from(posted.command()),
            name: posted.text("name"),
            template,
            host: host.to_owned(),
        })
    }

    fn home(at: &At<'_, Organisation>, posted: &Posted) -> (String, String) {
        // The team's id is the command's; before there is one, the way back is the office.
        match posted.find("command").filter(|_| at.ctx.door.path.ends_with("/new")) {
            Some(id) if uuid::Uuid::parse_str(id).is_ok() => (String::new(), format!("/office/teams/{id}")),
            _ => (String::new(), "/office".to_owned()),
        }
    }
}

/// Where a team is housed from today on.
pub(crate) struct HostSheet;

fn team(at: &At<'_, Organisation>) -> TeamId {
    TeamId::from(at.place.id.as_str())
}

impl Sheet for HostSheet {
    type Thing = Organisation;
    const NAME: &'static str = "host";
    const CAREFUL: bool = true;

    fn there(at: &At<'_, Organisation>) -> bool {
        at.thing.teams.contains_key(&team(at))
    }

    fn known(at: &At<'_, Organisation>) -> Posted {
        let host = at.thing.teams.get(&team(at)).and_then(|card| card.hosts.last());
        shows([("host", host.map(|(_, host)| host.clone()).unwrap_or_default())])
    }

    fn fields(_: &At<'_, Organisation>, filled: &Filled<'_>) -> Vec<Part<'static>> {
        vec![filled.text("host").required().into(), filled.text("reason").required().into()]
    }

    fn command(at: &At<'_, Organisation>, posted: &mut Posted) -> Result<Command, Wrong> {
        let host = posted.find("host").ok_or_else(|| vec![("host", "host-missing")])?.to_owned();
        Ok(Command::HostTeam { team: team(at), host, reason: posted.text("reason") })
    }

    fn home(at: &At<'_, Organisation>, _: &Posted) -> (String, String) {
        let name = at.thing.teams.get(&team(at)).map(|card| card.name.clone());
        (name.unwrap_or_default(), format!("/office/teams/{}", at.place.id))
    }
}

/// A partner organisation.
pub(crate) struct PartnerSheet;

impl Sheet for PartnerSheet {
    type Thing = Organisation;
    const NAME: &'static str = "partner-new";

    fn there(at: &At<'_, Organisation>) -> bool {
        at.ctx.directory.current().is_some()
    }

    fn known(at: &At<'_, Organisation>) -> Posted {
        shows([("from", date::day(at.ctx.today))])
    }

    fn fields(at: &At<'_, Organisation>, filled: &Filled<'_>) -> Vec<Part<'static>> {
        vec![
            filled.select("partner-kind", partner_kinds(at.ctx)).required().into(),
            filled.text("name").required().into(),
            filled.date("from").into(),
            filled.date("until").into(),
        ]
    }

    fn command(at: &At<'_, Organisation>, posted: &mut Posted) -> Result<Command, Wrong> {
        let kind = Name::from(posted.get("partner-kind"));
        let known =
            at.ctx.directory.current().is_some_and(|model| find(&model.model.partners, &kind).is_some());
        if !known {
            return Err(vec![("partner-kind", "partner-kind-missing")]);
        }
        let valid = Validity { from: day(posted, "from")?, until: day(posted, "until")? };
        if valid.from.zip(valid.until).is_some_and(|(from, until)| until < from) {
            return Err(vec![("until", "wrong-days")]);
        }
        let card = PartnerCard { kind, name: posted.text("name"), valid };
        Ok(Command::AddPartner { partner: ItemId::from(posted.command()), card })
    }
}

/// The kinds of partner that the model in use knows.
fn partner_kinds(ctx: &Ctx) -> Vec<(String, String)> {
    ctx.directory.current().map_or_else(Vec::new, |model| {
        let kinds = model.model.partners.iter();
        kinds.map(|kind| (kind.id.0.clone(), model.text.of(ctx.door.lang, "partner", &kind.id))).collect()
    })
}

/// The last day of a partner organisation.
pub(crate) struct PartnerEndSheet;

impl Sheet for PartnerEndSheet {
    type Thing = Organisation;
    const NAME: &'static str = "partner-end";
    const DANGER: bool = true;

    fn there(at: &At<'_, Organisation>) -> bool {
        at.thing.partners.contains_key(&ItemId::from(at.place.id.as_str()))
    }

    fn known(at: &At<'_, Organisation>) -> Posted {
        shows([("last-day", date::day(at.ctx.today))])
    }

    fn fields(_: &At<'_, Organisation>, filled: &Filled<'_>) -> Vec<Part<'static>> {
        vec![filled.date("last-day").required().into()]
    }

    fn command(at: &At<'_, Organisation>, posted: &mut Posted) -> Result<Command, Wrong> {
        let partner = ItemId::from(at.place.id.as_str());
        let last_day = day(posted, "last-day")?.ok_or_else(|| vec![("last-day", "date-missing")])?;
        let begins = at.thing.partners.get(&partner).and_then(|card| card.valid.from);
        if begins.is_some_and(|from| last_day < from) {
            return Err(vec![("last-day", "wrong-days")]);
        }
        Ok(Command::EndPartner { partner, last_day })
    }

    fn home(at: &At<'_, Organisation>, _: &Posted) -> (String, String) {
        let name = at.thing.partners.get(&ItemId::from(at.place.id.as_str())).map(|card| card.name.clone());
        (name.unwrap_or_default(), "/office".to_owned())
    }
}

/// Who holds a task of the organisation, and who stands in.
pub(crate) struct TaskSheet;

fn task(at: &At<'_, Organisation>) -> Name {
    Name::from(at.place.id.as_str())
}

impl Sheet for TaskSheet {
    type Thing = Organisation;
    const NAME: &'static str = "task";
    const CAREFUL: bool = true;

    fn there(at: &At<'_, Organisation>) -> bool {
        super::page::tasks(at.ctx).contains(&task(at))
    }

    fn known(at: &At<'_, Organisation>) -> Posted {
        at.thing.tasks.get(&task(at)).map_or_else(Posted::default, |(holder, deputy)| {
            let deputy = deputy.as_ref().map(|who| who.0.clone());
            shows([("holder", holder.0.clone()), ("deputy", deputy.unwrap_or_default())])
        })
    }

    fn fields(at: &At<'_, Organisation>, filled: &Filled<'_>) -> Vec<Part<'static>> {
        let people = colleagues(at.ctx, "");
        vec![
            filled.select("holder", people.clone()).required().into(),
            filled.select("deputy", people).into(),
        ]
    }

    fn command(at: &At<'_, Organisation>, posted: &mut Posted) -> Result<Command, Wrong> {
        let here = |who: &domain::id::WorkerId| at.ctx.directory.workers.get(who).is_some_and(Worker::works);
        let holder = chosen_worker(posted, "holder").filter(here);
        let holder = holder.ok_or_else(|| vec![("holder", "holder-missing")])?;
        Ok(Command::HoldTask { task: task(at), holder, deputy: chosen_worker(posted, "deputy").filter(here) })
    }

    fn home(at: &At<'_, Organisation>, _: &Posted) -> (String, String) {
        (super::page::task_name(at.ctx, &task(at)), "/office".to_owned())
    }
}
