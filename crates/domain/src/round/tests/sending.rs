//! Two nodes send, crash, wait for servers that are away; meanwhile days pass, somebody pauses, hurries, answers, closes
//! the case or opens it again. No message goes twice unless its sender died over it, and none that is due is lost.

use jiff::SignedDuration;
use jiff::civil::DateTime;
use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::case::Closure;
use crate::round::Claim;

#[derive(Debug, Clone, Copy)]
enum Act {
    Minutes(u16),
    Days(u8),
    /// A node looks and takes what is due, and has it in hand.
    Take(usize),
    /// What it has in hand: the server takes it and it is noted; it dies over it; the server is away; it never will.
    Deliver(usize),
    Die(usize),
    Away(usize),
    Refuse(usize),
    Pause(u8),
    Resume,
    Hurry(bool),
    Answer(bool),
    Close,
    Reopen,
    Invite,
    End,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        4 => (1..600u16).prop_map(Act::Minutes),
        4 => (1..12u8).prop_map(Act::Days),
        8 => (0..2usize).prop_map(Act::Take),
        6 => (0..2usize).prop_map(Act::Deliver),
        2 => (0..2usize).prop_map(Act::Die),
        2 => (0..2usize).prop_map(Act::Away),
        1 => (0..2usize).prop_map(Act::Refuse),
        1 => (1..20u8).prop_map(Act::Pause),
        1 => Just(Act::Resume),
        2 => any::<bool>().prop_map(Act::Hurry),
        1 => any::<bool>().prop_map(Act::Answer),
        1 => Just(Act::Close),
        2 => Just(Act::Reopen),
        1 => Just(Act::Invite),
        1 => Just(Act::End),
    ];
    vec(act, 1..80)
}

struct Scene {
    round: Round,
    case: Open,
    now: DateTime,
    claim: Option<Claim>,
    /// What each node has in hand.
    hands: [Option<Turn>; 2],
    /// What the server has got, and which senders have died over what.
    got: Vec<Turn>,
    died: Vec<Turn>,
    /// Every message that went had a link that worked, and none was held back by a pause.
    linked: bool,
    paused: bool,
}

/// How the link stands, reckoned anew.
fn begun_link(round: &Round, today: Date) -> Link {
    let begun = round.begun.as_deref().unwrap();
    let last = begun.invitation.last + 28.days();
    match (begun.over.is_some(), today < begun.invitation.begins, today > last) {
        (true, _, _) => Link::Ended,
        (_, true, _) => Link::Early,
        (_, _, true) => Link::Expired,
        (false, false, false) => Link::Works,
    }
}

impl Scene {
    fn new() -> Self {
        let case = given(in_services()).state.open.map(|open| *open).unwrap();
        let now = DAY.at(9, 0, 0, 0);
        let mut scene = Self {
            round: Round::default(),
            case,
            now,
            claim: None,
            hands: [None; 2],
            got: Vec::new(),
            died: Vec::new(),
            linked: true,
            paused: false,
        };
        scene.does(invite(Channel::Email));
        scene
    }

    fn stamp(&self) -> Stamp {
        let at = self.now.to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp();
        Stamp { at, on: self.now.date(), by: "aino".into() }
    }

    fn does(&mut self, command: Command) -> bool {
        let world = World {
            id: &CASE,
            case: &self.case,
            model: &MODEL,
            occasion: Occasion::Start,
            offered: &OFFERED,
            ways: &WAYS,
        };
        let stamp = self.stamp();
        let answer = self.round.decide(&world, &stamp, command);
        let done = answer.is_ok();
        answer.into_iter().flatten().for_each(|event| self.round.evolve(&stamp, &event));
        done
    }

    /// What a node does in one transaction before it sends.
    fn takes(&mut self) -> Option<Turn> {
        let begun = self.round.begun.as_deref()?;
        let turn = match begun.duty(&self.case, &MODEL, self.now) {
            Duty::Send(turn) => turn,
            Duty::Expired(turn) => {
                self.does(Command::Failed { turn, why: Failure::Expired });
                return None;
            }
            Duty::Nothing | Duty::Rest | Duty::End => return None,
        };
        self.claim = Some(Claim::on(turn, self.claim, self.stamp().at)?);
        self.paused |= begun.paused.is_some_and(|until| self.now.date() < until);
        self.linked &= begun_link(&self.round, self.now.date()) == Link::Works;
        Some(turn)
    }

    fn acts(&mut self, act: Act) {
        match act {
            Act::Minutes(minutes) => self.now += SignedDuration::from_mins(i64::from(minutes)),
            Act::Days(days) => self.now += SignedDuration::from_hours(24 * i64::from(days)),
            Act::Take(node) if self.hands[node].is_none() => self.hands[node] = self.takes(),
            Act::Take(_) => {}
            Act::Deliver(node) => self.delivers(node),
            Act::Die(node) => {
                if let Some(turn) = self.hands[node].take() {
                    self.got.push(turn);
                    self.died.push(turn);
                }
            }
            Act::Away(node) => self.hands[node] = None,
            Act::Refuse(node) => {
                if let Some(turn) = self.hands[node].take() {
                    self.does(Command::Failed { turn, why: Failure::Refused });
                }
            }
            Act::Pause(days) => {
                let until = self.now.date() + i64::from(days).days();
                self.does(Command::Pause { until });
            }
            Act::Resume => _ = self.does(Command::Resume),
            Act::Hurry(in_quiet_hours) => _ = self.does(Command::Hurry { in_quiet_hours }),
            Act::Answer(pass) => {
                let questionnaire = "bdi".into();
                let command = if pass {
                    Command::Pass { questionnaire }
                } else {
                    Command::Answered { questionnaire, response: "R1".into() }
                };
                self.does(command);
            }
            Act::Close => {
                let on = self.now.date();
                let closure =
                    Closure { outcome: "employed".into(), next: String::new(), on, by: "aino".into() };
                self.case.closed = Some(closure);
            }
            Act::Reopen => self.case.closed = None,
            Act::Invite => _ = self.does(invite(Channel::Sms)),
            Act::End => _ = self.does(Command::End),
        }
        // A sender is answered in less than ten minutes: what somebody had in hand for longer, they died over or gave up.
        if matches!(act, Act::Minutes(10..) | Act::Days(_)) {
            self.hands = [None; 2];
        }
    }

    fn delivers(&mut self, node: usize) {
        if let Some(turn) = self.hands[node].take() {
            self.got.push(turn);
            self.does(Command::Sent { turn });
        }
    }

    /// Servers answer and nobody interferes for so many hours: a node looks every quarter of an hour.
    fn calms(&mut self, hours: u16) {
        self.hands = [None; 2];
        for _ in 0..hours * 4 {
            self.acts(Act::Take(0));
            self.acts(Act::Deliver(0));
            self.now += SignedDuration::from_mins(15);
        }
    }
}

/// The day of the next message, reckoned anew from what went: first, then by gaps.
fn naive_next(begun: &Begun) -> Option<Date> {
    if begun.over.is_some() || begun.halted.is_some() {
        return None;
    }
    if let Some(hurry) = begun.hurried {
        return Some(hurry.on);
    }
    let own: Vec<&Message> = begun.messages[usize::from(begun.first)..].iter().collect();
    let gone = own.iter().filter(|message| message.failed.is_none()).count();
    let mut day = begun.invitation.begins;
    if gone > 0 {
        let gaps = &begun.invitation.series.reminder_days;
        if gone > gaps.len() {
            return None;
        }
        day = own.last().unwrap().on + i64::from(gaps[gone - 1]).days();
    }
    if let Some(until) = begun.paused {
        day = day.max(until);
    }
    (gone == 0 || day <= begun.invitation.last).then_some(day)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Shows PSA-61.
    #[test]
    fn no_message_goes_twice_and_none_that_is_due_is_lost(script in acts(), hours in 60u16..200) {
        let mut scene = Scene::new();
        for act in script {
            scene.acts(act);
            let begun = scene.round.begun.as_deref().unwrap();
            prop_assert_eq!(begun.next().map(|next| next.day), naive_next(begun));
        }
        scene.calms(hours);
        for turn in &scene.got {
            let times = scene.got.iter().filter(|other| *other == turn).count();
            let deaths = scene.died.iter().filter(|other| *other == turn).count();
            prop_assert!(times <= deaths + 1, "{turn:?} went {times} times, and {deaths} senders died over it");
        }
        prop_assert!(scene.linked && !scene.paused, "no dead link goes out, and nothing in a pause");
        let begun = scene.round.begun.as_deref().unwrap();
        let writes = scene.case.closed.is_none() && !begun.remaining(&scene.case, &MODEL).is_empty();
        let due = naive_next(begun).is_some_and(|day| day < scene.now.date());
        prop_assert!(!(writes && due), "due on {:?}, not gone at {}", naive_next(begun), scene.now);
    }
}

#[test]
fn a_claim_keeps_others_away_until_it_ends_and_grows_with_every_try() {
    let turn = Turn { invitation: 1, message: 0 };
    let mut now: jiff::Timestamp = "2026-03-02T07:00:00Z".parse().unwrap();
    let mut claim = Claim::on(turn, None, now).unwrap();
    assert_eq!(Claim::on(turn, Some(claim), now + SignedDuration::from_secs(599)), None);
    let next = Turn { message: 1, ..turn };
    assert_eq!(Claim::on(next, Some(claim), now).unwrap().tries, 1, "another message is another claim");
    let mut hours = 0;
    while !claim.is_last() {
        hours += claim.until.duration_since(now).as_hours();
        now = claim.until;
        claim = Claim::on(turn, Some(claim), now).unwrap();
    }
    assert!(claim.tries == TRIES && (60..80).contains(&hours), "{hours}");
}
