//! Who works in the synthetic county: teams after the templates of the model, seats filled, coordinators by load,
//! professionals who ask, and the tasks that every installation needs.

use std::collections::{BTreeMap, BTreeSet};

use domain::id::{Name, TeamId, WorkerId};
use domain::model::{Register, Right, Role, Seat, SeatKind, Team, Validity};
use domain::worker::Placement;
use jiff::civil::Date;

use super::calendar::{plus, plus_months};
use super::dice::Dice;
use super::people;
use super::seats::{carrying_role, copies, core_seat, duty_of, user_stem, validity};
use crate::model::Loaded;
use crate::text::Lang;

/// Open cases of one coordinator, about.
const CASES: u32 = 80;
/// Coordinators of one team, at most.
const TEAM: usize = 12;
/// How many leave during the months.
pub(super) const LEAVERS: usize = 2;

/// What somebody does in the histories.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Duty {
    Office,
    Privacy,
    Lead,
    /// Carries cases.
    Coordinator,
    /// Sits in an owning team and may carry cases.
    Core,
    /// Takes cases up and keeps them in pair work.
    Asker,
    /// Helps in cases.
    Support,
    /// Sees, and writes nothing.
    Other,
}

/// Somebody who works here.
#[derive(Debug, Clone)]
pub(super) struct Hand {
    pub(super) id: WorkerId,
    pub(super) user: String,
    pub(super) name: String,
    pub(super) title: String,
    pub(super) role: Option<Name>,
    pub(super) duty: Duty,
    /// The owning team, by its place.
    pub(super) team: usize,
    pub(super) register: Register,
    pub(super) rights: BTreeSet<Right>,
    pub(super) seats: Vec<Placement>,
    /// Gets no more cases.
    pub(super) leaving: bool,
    /// Open cases carried.
    pub(super) load: u32,
}

/// A team to be founded.
#[derive(Debug, Clone)]
pub(super) struct Founded {
    pub(super) id: TeamId,
    pub(super) name: String,
    pub(super) template: Name,
}

/// Everybody, and their teams; owning teams first.
#[derive(Debug)]
pub(super) struct Staff {
    pub(super) hands: Vec<Hand>,
    pub(super) teams: Vec<Founded>,
    pub(super) owning: usize,
    users: BTreeMap<String, u32>,
    by_id: BTreeMap<WorkerId, usize>,
}

/// What a staff is drawn from.
pub(super) struct Draft<'m> {
    pub(super) loaded: &'m Loaded,
    pub(super) clients: u32,
    pub(super) start: Date,
    pub(super) last: Date,
    pub(super) dice: &'m mut Dice,
    /// Makes ids.
    pub(super) id: &'m dyn Fn() -> String,
}

impl Staff {
    /// Draws the staff of a model.
    pub(super) fn draw(mut draft: Draft<'_>) -> Self {
        let mut staff = Self {
            hands: Vec::new(),
            teams: Vec::new(),
            owning: 1,
            users: BTreeMap::new(),
            by_id: BTreeMap::new(),
        };
        let loaded = draft.loaded;
        let model = &loaded.model;
        for (duty, role, right) in
            [(Duty::Office, "office", Right::Office), (Duty::Privacy, "privacy", Right::Privacy)]
        {
            let role = model.role(&role.into());
            let hand = staff.hire(&mut draft, role, duty);
            staff.with_right(hand, right);
        }
        let owner = model.owning_team().or(model.teams.first());
        let coordinators = coordinators(draft.clients) + LEAVERS;
        staff.owning = coordinators.div_ceil(TEAM);
        for team in 0..staff.owning {
            let share = coordinators / staff.owning + usize::from(team < coordinators % staff.owning);
            if let Some(template) = owner {
                staff.found_owning(&mut draft, template, team, share);
            }
        }
        let others = model.teams.iter().filter(|team| Some(&team.id) != owner.map(|owner| &owner.id));
        for template in others {
            staff.found_other(&mut draft, template);
        }
        let askers = usize::try_from(draft.clients / 120).unwrap_or(0).clamp(3, 240);
        let role = model.role(&"working-age-professional".into());
        for _ in 0..askers {
            let hand = staff.hire(&mut draft, role, Duty::Asker);
            staff.with_right(hand, Right::Casework);
        }
        staff
    }

    fn with_right(&mut self, hand: usize, right: Right) {
        if let Some(hand) = self.hands.get_mut(hand) {
            hand.rights.insert(right);
        }
    }

    /// Somebody new, without a seat yet.
    fn hire(&mut self, draft: &mut Draft<'_>, role: Option<&Role>, duty: Duty) -> usize {
        let stem = role.map_or("tyontekija".to_owned(), |role| user_stem(role.id.as_str()));
        let count = self.users.entry(stem.clone()).or_default();
        *count += 1;
        let alone = *count == 1 && matches!(duty, Duty::Office | Duty::Privacy | Duty::Lead);
        let user = if alone { stem } else { format!("{stem}{count}") };
        let title =
            role.map_or("Työntekijä".to_owned(), |role| draft.loaded.text.of(Lang::Fi, "role", &role.id));
        let mut name = people::Register::worker_name(draft.dice);
        for _ in 0..20 {
            if !self.hands.iter().any(|hand| hand.name == name) {
                break;
            }
            name = people::Register::worker_name(draft.dice);
        }
        let at = self.hands.len();
        let id = WorkerId((draft.id)());
        self.by_id.insert(id.clone(), at);
        self.hands.push(Hand {
            id,
            user,
            name,
            title,
            role: role.map(|role| role.id.clone()),
            duty,
            team: 0,
            register: role.map(|role| role.register).unwrap_or_default(),
            rights: BTreeSet::new(),
            seats: Vec::new(),
            leaving: false,
            load: 0,
        });
        at
    }

    fn found(&mut self, draft: &mut Draft<'_>, template: &Team, number: Option<usize>) -> TeamId {
        let id = TeamId((draft.id)());
        let name = draft.loaded.text.of(Lang::Fi, "team", &template.id);
        let name = number.map_or(name.clone(), |number| format!("{name} {number}"));
        self.teams.push(Founded { id: id.clone(), name, template: template.id.clone() });
        id
    }

    /// A team that owns cases: its seats, its coordinators, its lead.
    fn found_owning(&mut self, draft: &mut Draft<'_>, template: &Team, team: usize, coordinators: usize) {
        let loaded = draft.loaded;
        let model = &loaded.model;
        let id = self.found(draft, template, (self.owning > 1).then_some(team + 1));
        let carrying = carrying_role(model, template);
        for seat in &template.seats {
            let Some(role) = model.role(&seat.role) else { continue };
            // The coordinators' own seat is filled below; partners and others visit the first team.
            let carries =
                carrying.is_some_and(|carrying| carrying.id == role.id) && seat.kind == SeatKind::Core;
            if carries || (team > 0 && seat.kind != SeatKind::Core) {
                continue;
            }
            for municipality in copies(model, seat) {
                let hand = self.hire(draft, Some(role), duty_of(role, seat));
                self.sit(draft, hand, (&id, role, seat), municipality);
                self.of_team(hand, team);
            }
        }
        let own_seat = |role: &Role| template.seats.iter().find(|seat| seat.role == role.id).cloned();
        for number in 0..coordinators {
            let hand = self.hire(draft, carrying, Duty::Coordinator);
            if let Some(role) = carrying {
                let share = if number == 0 { own_seat(role).and_then(|seat| seat.share) } else { None };
                let seat = core_seat(role, share.or(Some(100)));
                self.sit(draft, hand, (&id, role, &seat), None);
            }
            self.of_team(hand, team);
        }
        let role = model.role(&"lead".into());
        let lead = self.hire(draft, role, Duty::Lead);
        match role {
            Some(role) => self.sit(draft, lead, (&id, role, &core_seat(role, None)), None),
            None => self.with_right(lead, Right::Lead),
        }
        self.of_team(lead, team);
    }

    /// A team that owns nothing: whoever has the role already sits here too, in turn where the seat rotates.
    fn found_other(&mut self, draft: &mut Draft<'_>, template: &Team) {
        let loaded = draft.loaded;
        let model = &loaded.model;
        if !template.seats.iter().any(|seat| seat.kind == SeatKind::Core) {
            return;
        }
        let id = self.found(draft, template, None);
        for seat in &template.seats {
            let Some(role) = model.role(&seat.role) else { continue };
            let here = |hand: &Hand| hand.seats.iter().any(|placed| placed.team == id);
            let mut known: Vec<usize> = (0..self.hands.len())
                .filter(|at| {
                    self.hands
                        .get(*at)
                        .is_some_and(|hand| hand.role.as_ref() == Some(&role.id) && !here(hand))
                })
                .collect();
            for municipality in copies(model, seat) {
                let known = (!known.is_empty()).then(|| known.remove(0));
                let hand = known.unwrap_or_else(|| {
                    let duty = if seat.kind == SeatKind::Core { Duty::Support } else { duty_of(role, seat) };
                    self.hire(
                        draft,
                        Some(role),
                        if role.rights.contains(&Right::Lead) { Duty::Lead } else { duty },
                    )
                });
                self.sit(draft, hand, (&id, role, seat), municipality);
            }
        }
    }

    fn of_team(&mut self, hand: usize, team: usize) {
        if let Some(hand) = self.hands.get_mut(hand) {
            hand.team = team;
        }
    }

    /// Gives a seat; one that rotates goes to and fro between two.
    fn sit(
        &mut self,
        draft: &mut Draft<'_>,
        hand: usize,
        (team, role, seat): (&TeamId, &Role, &Seat),
        municipality: Option<String>,
    ) {
        let Some(valid) = validity(&draft.loaded.model, role, draft.start) else { return };
        let terms = |valid: Validity| Placement {
            team: team.clone(),
            role: role.id.clone(),
            kind: seat.kind,
            rights: role.rights.iter().copied().collect(),
            responsible: role.responsible,
            share: seat.share,
            municipality: municipality.clone(),
            valid,
        };
        let Some(months) = seat.stay_months else {
            if let Some(hand) = self.hands.get_mut(hand) {
                hand.seats.push(terms(valid));
            }
            return;
        };
        let other = self.hire(draft, Some(role), Duty::Support);
        // The running term ends some weeks after the last day.
        let mut until = plus(draft.last, draft.dice.between(10, 40));
        for turn in 0..60 {
            let from = plus(plus_months(until, -i64::from(months.max(1))), 1).max(draft.start);
            let sitting = if turn % 2 == 0 { hand } else { other };
            if let Some(hand) = self.hands.get_mut(sitting) {
                hand.seats.push(terms(Validity { from: Some(from), until: Some(until) }));
            }
            if from <= draft.start {
                break;
            }
            until = plus(from, -1);
        }
    }

    /// Somebody's place by id.
    pub(super) fn place(&self, id: &WorkerId) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// Those with a duty, by their places.
    pub(super) fn all(&self, duty: Duty) -> impl Iterator<Item = usize> + '_ {
        let with = self.hands.iter().enumerate().filter(move |(_, hand)| hand.duty == duty);
        with.map(|(at, _)| at)
    }

    /// Those with a duty in an owning team.
    pub(super) fn of(&self, duty: Duty, team: usize) -> impl Iterator<Item = usize> + '_ {
        self.all(duty).filter(move |at| self.hands.get(*at).is_some_and(|hand| hand.team == team))
    }

    /// The coordinator of a team with the fewest cases who stays, other than one.
    pub(super) fn freest(&self, team: usize, other_than: Option<usize>) -> Option<usize> {
        let staying = self
            .of(Duty::Coordinator, team)
            .filter(|at| Some(*at) != other_than && self.hands.get(*at).is_some_and(|hand| !hand.leaving));
        staying.min_by_key(|at| self.hands.get(*at).map(|hand| hand.load))
    }
}

/// Coordinators who stay: at any time about three clients in ten are carried by one.
fn coordinators(clients: u32) -> usize {
    let needed = (u64::from(clients) * 3).div_ceil(10 * u64::from(CASES));
    usize::try_from(needed).unwrap_or(usize::MAX).max(2)
}
