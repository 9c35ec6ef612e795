//! Who may do what to which case: one table, one function (invariant 8).
//!
//! Access follows the relation to *this* case, the right that comes with the role, and the basis. The list
//! face ([`reach`]) and the point face ([`may`]) are computed from the same relations, so what a list shows
//! and what a page opens cannot differ.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::case::work_ability::WorkAbilityCommand;
use crate::case::{Case, Command, Hold, Open, Owner, Side};
use crate::id::{Name, PersonId, TeamId, WorkerId};
use crate::model::Right;
use crate::questionnaire::Mode;

/// Who asks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Actor {
    pub worker: WorkerId,
    pub rights: BTreeSet<Right>,
    /// Teams in which the actor holds a seat today.
    pub teams: BTreeSet<TeamId>,
    /// The one case that the actor is the client of, and answers questions in.
    pub client: Option<OwnCase>,
    /// Works in the county's own health care.
    pub of_health: bool,
    /// The kinds of partners that employ the actor, by the seats of today.
    pub partners: BTreeSet<Name>,
}

/// Exactly one case of one person, as the client of it is known: nobody who works here has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnCase {
    pub person: PersonId,
    /// The case's own reference: the same person may have had a case before.
    pub reference: String,
}

impl OwnCase {
    /// The case, as its client's own.
    pub fn of(open: &Open) -> Self {
        Self { person: open.person.clone(), reference: open.reference.clone() }
    }
}

/// How one stands to a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    Owner,
    OwnerTeam,
    Responsible,
    Deputy,
    /// Is receiving the case.
    Receiver,
    Helper,
    /// Has taken access with a reason, for a time.
    Glass,
    /// Is the client, by a link or a code of this case.
    Client,
}

/// Somebody to whom a relation can belong.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Principal {
    Worker(WorkerId),
    Team(TeamId),
}

/// What is done to a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// See that it is there: path, people, next steps.
    See,
    /// Read notes and papers.
    Read,
    /// Read what belongs to the patient register: health checks, medical statements, assessments.
    ReadHealth,
    /// Write notes, correct one's own, record contacts, measure, set goals.
    Write,
    /// Record or withdraw a basis.
    Basis,
    /// Check criteria, move, decide the owner, name the responsible person, add helpers.
    Steer,
    /// Begin or cancel a hand-over.
    HandOver,
    /// Tick an item of the hand-over checklist: either side may.
    TickHandOver,
    /// Receive or decline a hand-over.
    Receive,
    /// Assess for the responsible person.
    Assess,
    /// Close or reopen.
    Close,
    /// Take access without a relation.
    BreakGlass,
    /// Review an access taken without a relation.
    ReviewGlass,
    /// Answer the client's own questionnaires, or decline to.
    AnswerOwn,
    /// Hand over all cases of a worker who leaves.
    HandOverAll,
}

/// How long a relation lasts. Lasts on when both are left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Limit {
    /// Ends at this moment.
    pub moment: Option<Timestamp>,
    /// Ends after this day.
    pub last_day: Option<Date>,
}

impl Limit {
    /// Does it last still?
    pub fn holds(self, now: Timestamp, day: Date) -> bool {
        self.moment.is_none_or(|moment| now < moment) && self.last_day.is_none_or(|last| day <= last)
    }
}

/// The relations of everybody who has one, as facts tell, with their limits.
fn relations(open: &Open) -> BTreeMap<Principal, BTreeSet<(Relation, Limit)>> {
    let mut found: BTreeMap<Principal, BTreeSet<(Relation, Limit)>> = BTreeMap::new();
    let mut add = |principal: Principal, relation: Relation, limit: Limit| {
        found.entry(principal).or_default().insert((relation, limit));
    };
    let worker = |worker: &WorkerId| Principal::Worker(worker.clone());
    let lasting = Limit::default();

    match &open.owner {
        Owner::Worker(owner) => add(worker(owner), Relation::Owner, lasting),
        // A closed case is no longer the team's daily work; it stays the team's when nobody else has it.
        Owner::Team(team) if open.closed.is_none() || open.responsible.is_none() => {
            add(Principal::Team(team.clone()), Relation::OwnerTeam, lasting);
        }
        Owner::Team(_) | Owner::Outside(_) => {}
    }
    if let Some(responsible) = &open.responsible {
        add(worker(&responsible.worker), Relation::Responsible, lasting);
        if let Some(deputy) = responsible.deputy.as_ref().filter(|_| open.closed.is_none()) {
            add(worker(deputy), Relation::Deputy, lasting);
        }
    }
    if let Some(running) = &open.hand_over {
        add(worker(&running.to), Relation::Receiver, lasting);
    }
    // Helpers are let in by the client's consent or by law; when no basis is left, so is their access.
    let let_in = match open.holds(|_| true) {
        Hold::Not => None,
        Hold::Through(last) => Some(Limit { last_day: Some(last), moment: None }),
        Hold::On => Some(lasting),
    };
    if let Some(limit) = let_in.filter(|_| open.closed.is_none()) {
        for helper in open.helpers.keys() {
            add(worker(helper), Relation::Helper, limit);
        }
    }
    for glass in open.glass.iter().filter(|glass| !glass.improper()) {
        add(worker(&glass.by), Relation::Glass, Limit { moment: Some(glass.until), last_day: None });
    }
    found
}

/// The actor's own relations to a case, now.
pub fn relations_of(actor: &Actor, open: &Open, now: Timestamp, day: Date) -> BTreeSet<Relation> {
    let all = relations(open);
    let mine = actor
        .teams
        .iter()
        .map(|team| Principal::Team(team.clone()))
        .chain([Principal::Worker(actor.worker.clone())]);
    let worked = mine
        .filter_map(|principal| all.get(&principal))
        .flatten()
        .filter(|(_, limit)| limit.holds(now, day))
        .map(|(relation, _)| *relation);
    // A client has no lists: this relation opens one case by a link, and [`reach`] knows nothing of it.
    let own = actor.client.as_ref().filter(|own| **own == OwnCase::of(open)).map(|_| Relation::Client);
    worked.chain(own).collect()
}

/// How far a case has come, as far as the table asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// Nobody has been named responsible yet.
    Unnamed,
    Carried,
    Closed,
}

impl Standing {
    fn of(open: &Open) -> Self {
        match (&open.closed, &open.responsible) {
            (Some(_), _) => Self::Closed,
            (None, None) => Self::Unnamed,
            (None, Some(_)) => Self::Carried,
        }
    }
}

/// The table: which right an action needs, and which relations open it. No relations means the right alone
/// is enough; no rights, that the relation alone is.
fn table(action: Action, standing: Standing) -> (&'static [Right], &'static [Relation]) {
    use Relation::{Client, Deputy, Glass, Helper, Owner, OwnerTeam, Receiver, Responsible};
    use Right::{Casework, Consult, Lead, Peer, Visit};

    match action {
        Action::See => (
            &[Casework, Consult, Visit, Peer, Lead],
            &[Owner, OwnerTeam, Responsible, Deputy, Receiver, Helper, Glass],
        ),
        Action::Read | Action::ReadHealth => {
            (&[Casework, Consult, Visit], &[Owner, OwnerTeam, Responsible, Deputy, Receiver, Helper, Glass])
        }
        Action::Write => (&[Casework, Consult, Visit], &[Owner, OwnerTeam, Responsible, Deputy, Helper]),
        // A client who returns is let in by whoever took access with a reason: the responsible person may have left.
        Action::Close if standing == Standing::Closed => {
            (&[Casework], &[Owner, OwnerTeam, Responsible, Deputy, Glass])
        }
        Action::Basis | Action::Steer | Action::HandOver | Action::Close => {
            (&[Casework], &[Owner, OwnerTeam, Responsible, Deputy])
        }
        Action::TickHandOver => (&[Casework], &[Owner, OwnerTeam, Responsible, Deputy, Receiver]),
        Action::Receive => (&[Casework], &[Receiver]),
        // Before anybody is named the owner speaks for the service.
        Action::Assess if standing == Standing::Unnamed => (&[Casework], &[Owner, OwnerTeam]),
        Action::Assess => (&[Casework], &[Responsible, Deputy]),
        Action::AnswerOwn => (&[], &[Client]),
        Action::BreakGlass => (&[Casework], &[]),
        Action::ReviewGlass | Action::HandOverAll => (&[Lead], &[]),
    }
}

impl Action {
    /// One of these rights it takes to do it in a running case, whatever the relation to the case; none where the
    /// relation alone is enough.
    pub fn rights(self) -> &'static [Right] {
        table(self, Standing::Carried).0
    }
}

/// May the actor do this to the case, and by which relations? Nothing is allowed by default.
pub fn may(
    actor: &Actor,
    action: Action,
    case: &Case,
    now: Timestamp,
    day: Date,
) -> Option<BTreeSet<Relation>> {
    let open = case.open.as_deref()?;
    let (rights, opening) = table(action, Standing::of(open));
    if !rights.is_empty() && !rights.iter().any(|right| actor.rights.contains(right)) {
        return None;
    }
    // Whoever visits from another organisation sees of the client's health what a basis that names it lets out.
    if action == Action::ReadHealth && !is_ours(actor) && !lets_health_out(open, actor, day) {
        return None;
    }
    let mine = relations_of(actor, open, now, day);
    if opening.is_empty() {
        return Some(mine);
    }
    let by: BTreeSet<_> = mine.into_iter().filter(|relation| opening.contains(relation)).collect();
    (!by.is_empty()).then_some(by)
}

/// Works with the county's own clients, whoever employs them.
fn is_ours(actor: &Actor) -> bool {
    actor.of_health || [Right::Casework, Right::Consult].iter().any(|right| actor.rights.contains(right))
}

/// Does a basis let the client's health out to the actor's own organisation? One for another does not.
fn lets_health_out(open: &Open, actor: &Actor, day: Date) -> bool {
    let holding = || open.bases.values().filter(|record| record.holds(day));
    actor.partners.iter().any(|partner| holding().any(|record| record.terms.lets_out(&[HEALTH], partner)))
}

/// The kind of data that opens what belongs to the patient register.
pub const HEALTH: &str = "health";

/// The list face: whose lists show the case, and how long. A list asks with the actor's own principals.
pub fn reach(open: &Open) -> BTreeSet<(Principal, Limit)> {
    let narrow = |held: BTreeSet<(Relation, Limit)>| -> BTreeSet<Limit> {
        let limits: BTreeSet<_> = held.into_iter().map(|(_, limit)| limit).collect();
        let lasting = Limit::default();
        if limits.contains(&lasting) { BTreeSet::from([lasting]) } else { limits }
    };
    relations(open)
        .into_iter()
        .flat_map(|(principal, held)| narrow(held).into_iter().map(move |limit| (principal.clone(), limit)))
        .collect()
}

/// May the actor's lists show cases at all?
pub fn may_list(actor: &Actor) -> bool {
    let (rights, _) = table(Action::See, Standing::Carried);
    rights.iter().any(|right| actor.rights.contains(right))
}

/// May the actor open a case: search for a person, register, take a case up?
pub fn may_open(actor: &Actor) -> bool {
    actor.rights.contains(&Right::Casework)
}

/// Which action of the table a command is.
pub fn action_of(command: &Command) -> Action {
    match command {
        Command::Open(_)
        | Command::StateNeed { .. }
        | Command::MarkGroups { .. }
        | Command::StateBackground(_)
        | Command::CheckCriteria { .. }
        | Command::Move { .. }
        | Command::AdoptModel { .. }
        | Command::DecideOwner { .. }
        | Command::NameResponsible { .. }
        | Command::NameDeputy { .. }
        | Command::AddHelper { .. }
        | Command::EndHelper { .. }
        // Whoever carries the case orders an assessment, shares it out and puts it together.
        | Command::WorkAbility(
            WorkAbilityCommand::Order { .. }
            | WorkAbilityCommand::Share { .. }
            | WorkAbilityCommand::Conclude { .. },
        ) => Action::Steer,
        Command::RecordBasis { .. } | Command::WithdrawBasis { .. } | Command::InformParty { .. } => {
            Action::Basis
        }
        Command::BeginHandOver { .. } | Command::CancelHandOver { .. } => Action::HandOver,
        Command::TickHandOver { .. } => Action::TickHandOver,
        Command::ReceiveHandOver | Command::DeclineHandOver { .. } => Action::Receive,
        Command::LeaveUnmeasured { by: Side::Client, .. } => Action::AnswerOwn,
        // That the client has answered alone is only the client's to say.
        Command::Answer { filled, .. } if filled.mode == Mode::Client => Action::AnswerOwn,
        Command::TellClient { .. }
        | Command::WriteNote { .. }
        | Command::CorrectNote { .. }
        | Command::RecordDecision { .. }
        | Command::TakeAction { .. }
        | Command::SetGoal { .. }
        | Command::ChangeGoal { .. }
        | Command::Measure { .. }
        | Command::LeaveUnmeasured { by: Side::Responsible, .. }
        | Command::Answer { .. }
        | Command::Rescore { .. }
        | Command::StrikeAnswers { .. }
        | Command::AttendToFlag { .. }
        | Command::Appointment(_)
        | Command::Statement(_)
        | Command::HealthCheck(_)
        | Command::Plan(_)
        | Command::WorkAbility(
            WorkAbilityCommand::Give { .. }
            | WorkAbilityCommand::View { .. }
            | WorkAbilityCommand::CheckClinic { .. },
        )
        | Command::Assess { by: Side::Client, .. } => Action::Write,
        Command::Assess { by: Side::Responsible, .. } => Action::Assess,
        Command::Close { .. } | Command::Reopen { .. } => Action::Close,
        Command::BreakGlass { .. } => Action::BreakGlass,
        Command::ReviewGlass { .. } => Action::ReviewGlass,
    }
}

pub mod register;

#[cfg(test)]
mod tests;
