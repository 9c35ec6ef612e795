//! Cases in tables: one row a case, whose lists show it, and what waits to be done.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use domain::access::{self, Action, Actor, Principal, register};
use domain::case::{Case, Command, ModelRef, Refusal, Roster, World};
use domain::feedback::is_nameless;
use domain::id::WorkerId;
use domain::model::rule::Known;
use domain::model::{Model, Register, Role};
use domain::person::Person;
use domain::questionnaire::{Edition, Questionnaire};
use domain::stream::Stream;
use domain::task::{Task, Whose, tasks};
use domain::worker::Worker;
use jiff::civil::Date;
use journal::{Read, Write};

use crate::act::{Deed, Permit, Recorded, load};
use crate::directory::Directory;
use crate::questionnaire::publish;
use crate::view::{limit_key, principal_key};

/// The tasks of everybody who leads.
pub const LEADS: &str = "leads";

impl Recorded for Case {
    fn subject(&self, _id: &str) -> Option<String> {
        self.open.as_ref().map(|open| open.person.0.clone())
    }

    fn permit(&self, deed: &Deed, command: &Command) -> Permit {
        if let Command::Open(_) = command {
            return if access::may_open(&deed.actor) { Permit::Yes } else { Permit::No };
        }
        let (now, day) = (deed.stamp.at, deed.stamp.on);
        let may = |action| access::may(&deed.actor, action, self, now, day).is_some();
        // Whoever leads hands over the cases of a worker who leaves, without a relation to them.
        let by_lead = matches!(command, Command::BeginHandOver { .. }) && may(Action::HandOverAll);
        let action = access::action_of(command);
        // Clients answer of their own health; whoever works with them writes only where they may read.
        let of_edition = |edition: &Edition| deed.directory.questionnaires.register(edition);
        let register = self.open.as_deref().map(|open| register::of_command(open, command, of_edition));
        let reads = || register != Some(Register::Health) || may(Action::ReadHealth);
        if may(action) && (action == Action::AnswerOwn || reads()) || by_lead {
            Permit::Yes
        } else if may(Action::See) {
            Permit::No
        } else {
            Permit::Hidden
        }
    }

    fn judge(
        &self,
        tx: &mut Write<'_>,
        deed: &Deed,
        _id: &str,
        command: Command,
    ) -> Result<Result<Vec<Self::Event>, Refusal>> {
        let by = match (&command, &self.open) {
            (Command::Open(opening), _) => Some(&opening.model),
            (Command::AdoptModel { new, .. }, _) => Some(new),
            (_, open) => open.as_ref().map(|open| &open.model),
        };
        let Some(loaded) = by.and_then(|by| deed.directory.model(by)) else {
            return Ok(Err(Refusal::ModelOfAnother));
        };
        let model = &loaded.model;
        let known = if matches!(command, Command::CheckCriteria { .. }) {
            known(tx, self, model, deed)?
        } else {
            Known::default()
        };
        let roster = Named::of(tx, deed, self, &command)?;
        let questionnaire = questionnaire(self, deed, &command);
        let world = World { model, roster: &roster, known, questionnaire };
        let answered = matches!(command, Command::Answer { .. });
        let decided = self.decide(&world, &deed.stamp, command);
        if let (true, Ok(_), Some(questionnaire)) = (answered, &decided, questionnaire)
            && !publish(tx, deed, questionnaire)?
        {
            return Ok(Err(Refusal::UnknownQuestionnaire));
        }
        Ok(decided)
    }

    fn project(
        tx: &mut Write<'_>,
        directory: &Directory,
        id: &str,
        before: &Self,
        after: &Self,
    ) -> Result<()> {
        let model = |case: &Self| match &case.open {
            Some(open) => directory.rules(&open.model).map(Some),
            None => Ok(None),
        };
        super::entries::put(tx, id, (before, model(before)?), (after, model(after)?))?;
        super::came::put(tx, id, (before, model(before)?), (after, model(after)?))?;
        crate::effect::view::put(tx, id, (before, model(before)?), (after, model(after)?))?;
        let was = Rows::of(before, model(before)?);
        let is = Rows::of(after, model(after)?);
        super::booked::put(tx, id, before, after)?;
        is.put_case(tx, id, &was)?;
        is.put_reach(tx, id, &was)?;
        is.put_tasks(tx, id, &was)
    }
}

/// The questionnaire that a command is about: the edition that was answered, the newest by which to score anew, or
/// the one that is answered instead of points.
#[expect(clippy::wildcard_enum_match_arm, reason = "the other commands are about none")]
fn questionnaire<'d>(case: &Case, deed: &'d Deed, command: &Command) -> Option<&'d Questionnaire> {
    let catalogue = &deed.directory.questionnaires;
    let found = match command {
        Command::Answer { filled, .. } => catalogue.get(&filled.questionnaire),
        Command::Measure { instrument, .. } => catalogue.offered(instrument.as_str()),
        Command::Rescore { response, .. } => {
            let of = case.open.as_ref()?.responses.get(response)?;
            catalogue.offered(of.questionnaire.id.as_str())
        }
        _ => None,
    };
    found.map(|found| &**found).filter(|found| !is_nameless(found))
}

/// What the system knows for computed criteria.
///
/// # Errors
/// The person cannot be read.
pub fn known(tx: &mut Read<'_>, case: &Case, model: &Model, deed: &Deed) -> Result<Known> {
    let Some(open) = &case.open else {
        return Ok(Known::default());
    };
    let card = load::<Person>(tx, open.person.as_str())?.state.card.unwrap_or_default();
    let background = open.background.clone().unwrap_or_default();
    let served = &model.organisation.municipalities;
    let in_area = card.municipality.as_ref().filter(|_| !served.is_empty()).map(|code| served.contains(code));
    Ok(Known {
        age: card.age_on(deed.stamp.on),
        in_area,
        work_ability: background.work_ability,
        subsidy_days: background.subsidy_days,
        unemployed_months: background.unemployed_months(deed.stamp.on),
    })
}

/// The workers whom a command names, read in the same transaction.
struct Named<'d> {
    workers: BTreeMap<WorkerId, Worker>,
    case: &'d Case,
    deed: &'d Deed,
    day: Date,
}

impl<'d> Named<'d> {
    fn of(tx: &mut Read<'_>, deed: &'d Deed, case: &'d Case, command: &Command) -> Result<Self> {
        let mut workers = BTreeMap::new();
        for id in case.workers_for(command) {
            let worker = load::<Worker>(tx, id.as_str())?.state;
            workers.insert(id, worker);
        }
        Ok(Self { workers, case, deed, day: deed.stamp.on })
    }
}

impl Named<'_> {
    /// The roles in which a worker has a seat today, by the model of the case.
    fn roles(&self, worker: &WorkerId) -> impl Iterator<Item = &Role> {
        let directory = &self.deed.directory;
        let model = self.case.open.as_ref().and_then(|open| directory.model(&open.model));
        model.into_iter().flat_map(move |known| directory.roles(worker, self.day, &known.model))
    }
}

impl Roster for Named<'_> {
    fn works(&self, worker: &WorkerId) -> bool {
        self.workers.get(worker).is_some_and(Worker::works)
    }

    fn may_be_responsible(&self, worker: &WorkerId) -> bool {
        self.workers.get(worker).is_some_and(|worker| worker.may_be_responsible(self.day))
    }

    fn is_physician(&self, worker: &WorkerId) -> bool {
        self.roles(worker).any(|role| role.physician)
    }

    fn is_of_health(&self, worker: &WorkerId) -> bool {
        self.roles(worker).any(|role| role.register == Register::Health)
    }

    fn reaches(&self, worker: &WorkerId) -> bool {
        let actor = self.deed.directory.actor(worker, self.day);
        access::may(&actor, Action::See, self.case, self.deed.stamp.at, self.day).is_some()
    }
}

/// The rows of a case, as a function of its state.
#[derive(Default)]
struct Rows<'c> {
    case: Option<CaseRow<'c>>,
    /// Principals with the moment and the day at which their access ends.
    reach: BTreeSet<(String, String, String)>,
    tasks: BTreeSet<(String, String, String, String)>,
}

/// The case's own row.
#[derive(PartialEq)]
struct CaseRow<'c> {
    person: &'c str,
    stage: &'c str,
    model: &'c ModelRef,
    responsible: &'c str,
    receiver: &'c str,
    /// The day of closing; empty while it is open.
    closed: String,
    due: String,
    task: String,
    reference: &'c str,
    since: Date,
}

impl CaseRow<'_> {
    /// What the lists are ordered and narrowed by.
    fn place(&self) -> (i64, &str, &str) {
        (i64::from(!self.closed.is_empty()), &self.due, self.stage)
    }
}

impl<'c> Rows<'c> {
    fn of(case: &'c Case, model: Option<&Model>) -> Self {
        let (Some(open), Some(model)) = (case.open.as_deref(), model) else {
            return Self::default();
        };
        let waiting = tasks(case, model);
        let next = waiting.iter().find(|task| !matches!(task.whose, Whose::Leads)).or(waiting.first());
        let due = match (&open.closed, next) {
            (Some(closure), _) => closure.on,
            (None, Some(task)) => task.due,
            (None, None) => open.began,
        };
        let row = CaseRow {
            person: open.person.as_str(),
            stage: open.stage().as_str(),
            model: &open.model,
            responsible: open.responsible.as_ref().map_or("", |it| it.worker.as_str()),
            receiver: open.hand_over.as_ref().map_or("", |it| it.to.as_str()),
            closed: open.closed.as_ref().map(|closure| closure.on.to_string()).unwrap_or_default(),
            due: due.to_string(),
            task: next.map(|task| task.kind.code()).unwrap_or_default(),
            reference: &open.reference,
            since: open.since(),
        };
        let reach = access::reach(open).into_iter().map(|(principal, limit)| {
            let (moment, last_day) = limit_key(limit);
            (principal_key(&principal), moment, last_day)
        });
        Self { case: Some(row), reach: reach.collect(), tasks: waiting.iter().map(row_of).collect() }
    }

    fn put_case(&self, tx: &mut Write<'_>, id: &str, was: &Self) -> Result<()> {
        let Some(row) = self.case.as_ref().filter(|_| self.case != was.case) else {
            return Ok(());
        };
        tx.run(
            "insert into case_view (case_id, person, stage, model, responsible, receiver, closed, due, task,
                                    reference, since)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
             on conflict (case_id) do update set stage = excluded.stage, model = excluded.model,
                 responsible = excluded.responsible, receiver = excluded.receiver,
                 closed = excluded.closed, due = excluded.due, task = excluded.task, since = excluded.since",
            &[
                id.into(),
                row.person.into(),
                row.stage.into(),
                (&format!("{} {}", row.model.id, row.model.version)).into(),
                row.responsible.into(),
                row.receiver.into(),
                (&row.closed).into(),
                (&row.due).into(),
                (&row.task).into(),
                row.reference.into(),
                (&row.since.to_string()).into(),
            ],
        )?;
        Ok(())
    }

    /// Whoever no longer reaches the case loses it from the lists, whoever newly does gets it; for the others it moves
    /// to its new place.
    fn put_reach(&self, tx: &mut Write<'_>, id: &str, was: &Self) -> Result<()> {
        if let Some((closed, due, _)) = was.case.as_ref().map(CaseRow::place) {
            for (principal, moment, last_day) in was.reach.difference(&self.reach) {
                tx.run(
                    "delete from reach where principal = ?1 and closed = ?2 and due = ?3 and case_id = ?4
                         and moment = ?5 and last_day = ?6",
                    &[principal.into(), closed.into(), due.into(), id.into(), moment.into(), last_day.into()],
                )?;
            }
        }
        let Some(place @ (closed, due, stage)) = self.case.as_ref().map(CaseRow::place) else {
            return Ok(());
        };
        for (principal, moment, last_day) in self.reach.difference(&was.reach) {
            tx.run(
                "insert into reach (principal, closed, due, case_id, stage, moment, last_day)
                 values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                &[
                    principal.into(),
                    closed.into(),
                    due.into(),
                    id.into(),
                    stage.into(),
                    moment.into(),
                    last_day.into(),
                ],
            )?;
        }
        let Some((old_closed, old_due, _)) =
            was.case.as_ref().map(CaseRow::place).filter(|old| *old != place)
        else {
            return Ok(());
        };
        for (principal, moment, last_day) in self.reach.intersection(&was.reach) {
            tx.run(
                "update reach set closed = ?7, due = ?8, stage = ?9
                 where principal = ?1 and closed = ?2 and due = ?3 and case_id = ?4 and moment = ?5 and last_day = ?6",
                &[
                    principal.into(),
                    old_closed.into(),
                    old_due.into(),
                    id.into(),
                    moment.into(),
                    last_day.into(),
                    closed.into(),
                    due.into(),
                    stage.into(),
                ],
            )?;
        }
        Ok(())
    }

    fn put_tasks(&self, tx: &mut Write<'_>, id: &str, was: &Self) -> Result<()> {
        for (whose, due, kind, _) in was.tasks.difference(&self.tasks) {
            tx.run(
                "delete from task where whose = ?1 and due = ?2 and case_id = ?3 and kind = ?4",
                &[whose.into(), due.into(), id.into(), kind.into()],
            )?;
        }
        for (whose, due, kind, from) in self.tasks.difference(&was.tasks) {
            tx.run(
                "insert into task (whose, due, case_id, kind, from_day) values (?1, ?2, ?3, ?4, ?5)
                 on conflict (whose, due, case_id, kind) do update set from_day = excluded.from_day",
                &[whose.into(), due.into(), id.into(), kind.into(), from.into()],
            )?;
        }
        Ok(())
    }
}

fn row_of(task: &Task) -> (String, String, String, String) {
    let whose = match &task.whose {
        Whose::Of(principal) => principal_key(principal),
        Whose::Leads => LEADS.to_owned(),
    };
    (whose, task.due.to_string(), task.kind.code(), task.from.to_string())
}

/// All principals by whose lists an actor sees cases.
pub fn principals(actor: &Actor) -> Vec<String> {
    let own = principal_key(&Principal::Worker(actor.worker.clone()));
    actor.teams.iter().map(|team| principal_key(&Principal::Team(team.clone()))).chain([own]).collect()
}
