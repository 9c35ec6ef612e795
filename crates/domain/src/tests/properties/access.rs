//! Invariant 8: what a list shows and what a page opens is the same; and the table of access, written once more by
//! hand and simpler, says the same as the one in use.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};
use proptest::prelude::*;

use super::walk::{PEOPLE, scripts, walked};
use super::walks;
use crate::access::{Action, Actor, OwnCase, Principal, may, may_list, reach};
use crate::case::{Case, Open, Owner};
use crate::id::WorkerId;
use crate::model::Right;

const ACTIONS: [Action; 15] = [
    Action::See,
    Action::Read,
    Action::ReadHealth,
    Action::Write,
    Action::Basis,
    Action::Steer,
    Action::HandOver,
    Action::TickHandOver,
    Action::Receive,
    Action::Assess,
    Action::Close,
    Action::BreakGlass,
    Action::ReviewGlass,
    Action::HandOverAll,
    Action::AnswerOwn,
];

const RIGHTS: [Right; 7] =
    [Right::Casework, Right::Consult, Right::Visit, Right::Peer, Right::Lead, Right::Office, Right::Privacy];

/// Somebody, and how much later they ask.
fn actors() -> impl Strategy<Value = (Actor, u8)> {
    (0..6usize, proptest::collection::btree_set(0..7usize, 0..4), 0..3u8, 0..60u8, 0..5u8).prop_map(
        |(who, rights, teams, later, client)| {
            // The client of the case on the walk, of another person's, of another case of the same person, or none.
            let client = match client {
                0 => Some(("p1", "ABCD-EFGH")),
                1 => Some(("p2", "ABCD-EFGH")),
                2 => Some(("p1", "AAAA-AAAA")),
                _ => None,
            };
            let client = client.map(|(person, reference)| OwnCase {
                person: person.into(),
                reference: reference.to_owned(),
            });
            let teams = [("team", 1), ("other", 2)]
                .into_iter()
                .filter(|(_, which)| *which == teams)
                .map(|(team, _)| team.into());
            let rights = rights.into_iter().map(|which| RIGHTS[which]).collect();
            (
                Actor {
                    worker: PEOPLE[who].into(),
                    rights,
                    teams: teams.collect(),
                    client,
                    of_health: later % 2 == 1,
                    partners: ["kela".into()].into(),
                },
                later,
            )
        },
    )
}

/// Does a list that asks with the actor's own principals show the case?
fn is_listed(actor: &Actor, open: &Open, now: Timestamp, day: Date) -> bool {
    let mine = |principal: &Principal| match principal {
        Principal::Worker(worker) => *worker == actor.worker,
        Principal::Team(team) => actor.teams.contains(team),
    };
    may_list(actor) && reach(open).iter().any(|(principal, limit)| mine(principal) && limit.holds(now, day))
}

/// The table of access as one would tell it, with no table: who one is to the case, then what that lets one do.
fn naive(actor: &Actor, action: Action, case: &Case, now: Timestamp, day: Date) -> bool {
    let Some(open) = case.open.as_deref() else { return false };
    let right = |right| actor.rights.contains(&right);
    let me = |worker: &WorkerId| *worker == actor.worker;
    let is_closed = open.closed.is_some();
    let named = open.responsible.as_ref();

    let owns = match &open.owner {
        Owner::Worker(worker) => me(worker),
        Owner::Team(team) => actor.teams.contains(team) && !(is_closed && named.is_some()),
        Owner::Outside(_) => false,
    };
    let responsible = named.is_some_and(|named| me(&named.worker));
    let deputy = !is_closed && named.and_then(|named| named.deputy.as_ref()).is_some_and(me);
    let receiver = open.hand_over.as_ref().is_some_and(|running| me(&running.to));
    let mut rests = false;
    for record in open.bases.values() {
        let over = record.terms.until.is_some_and(|until| until < day);
        rests |= record.withdrawn.is_none() && !over;
    }
    let helper = !is_closed && rests && open.helpers.keys().any(me);
    let mut glass = false;
    for broken in &open.glass {
        glass |= me(&broken.by)
            && now < broken.until
            && broken.reviewed.as_ref().is_none_or(|(_, proper)| *proper);
    }

    // Everybody of these walks who comes from elsewhere comes from Kela.
    let mut told_to_kela = false;
    for record in open.bases.values() {
        let terms = &record.terms;
        let begun = terms.from <= day && terms.until.is_none_or(|until| day <= until);
        let of_health = terms.data.iter().any(|data| data.as_str() == "health");
        let to_kela = terms.recipients.iter().any(|recipient| recipient.partner.as_str() == "kela");
        told_to_kela |= record.withdrawn.is_none() && begun && of_health && to_kela;
    }

    let carries = owns || responsible || deputy;
    let anyhow = carries || receiver || helper || glass;
    let casework = right(Right::Casework);
    let professional = casework || right(Right::Consult) || right(Right::Visit);
    match action {
        Action::See => (professional || right(Right::Peer) || right(Right::Lead)) && anyhow,
        Action::Read => professional && anyhow,
        Action::ReadHealth => {
            let ours = casework || right(Right::Consult) || right(Right::Visit) && actor.of_health;
            (ours || right(Right::Visit) && told_to_kela) && anyhow
        }
        Action::Write => professional && (carries || helper),
        Action::Basis | Action::Steer | Action::HandOver => casework && carries,
        Action::TickHandOver => casework && (carries || receiver),
        Action::Receive => casework && receiver,
        Action::Assess if named.is_none() && !is_closed => casework && owns,
        Action::Assess => casework && (responsible || deputy),
        Action::Close => casework && (carries || is_closed && glass),
        Action::BreakGlass => casework,
        Action::AnswerOwn => actor
            .client
            .as_ref()
            .is_some_and(|own| own.person == open.person && own.reference == open.reference),
        Action::ReviewGlass | Action::HandOverAll => right(Right::Lead),
    }
}

proptest! {
    #![proptest_config(walks())]

    #[test]
    fn invariant_8_a_list_shows_exactly_what_a_page_opens(script in scripts(), asking in proptest::collection::vec(actors(), 6)) {
        let walk = walked(&script);
        let open = walk.case.open.as_deref().unwrap();
        for (actor, later) in asking {
            let (now, day) = (walk.stamp.at + SignedDuration::from_hours(i64::from(later)), walk.stamp.on + i64::from(later).days());
            let listed = is_listed(&actor, open, now, day);
            prop_assert_eq!(listed, may(&actor, Action::See, &walk.case, now, day).is_some(), "{:?} {:?}", actor, open);
        }
    }

    #[test]
    fn invariant_8_the_table_of_access_says_what_a_plain_telling_says(script in scripts(), asking in proptest::collection::vec(actors(), 6)) {
        let walk = walked(&script);
        for (actor, later) in asking {
            let (now, day) = (walk.stamp.at + SignedDuration::from_hours(i64::from(later)), walk.stamp.on + i64::from(later).days());
            for action in ACTIONS {
                let may = may(&actor, action, &walk.case, now, day).is_some();
                prop_assert_eq!(may, naive(&actor, action, &walk.case, now, day), "{:?} {:?} {:?}", action, actor, walk.case);
            }
        }
    }
}
