//! Rounds, told as stories; the schedule against a second reckoning; messages on random walks.

mod counted;
mod schedule;
mod sending;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use jiff::ToSpan as _;
use jiff::civil::{Date, date};

use super::*;
use crate::case::tests::{DAY, closed, given, in_services, measured, opened};
use crate::case::{Event as CaseEvent, Open, Reading};
use crate::stream::story::{Story, stamp, story};
use crate::tests::model::RIVER;

static CASE: LazyLock<CaseId> = LazyLock::new(|| "c1".into());
static WAYS: LazyLock<BTreeSet<Channel>> = LazyLock::new(|| Channel::ALL.iter().copied().collect());
static OFFERED: LazyLock<Vec<Edition>> =
    LazyLock::new(|| ["was", "bdi"].map(|id| Edition { id: id.into(), version: 1 }).to_vec());
/// A model with two instruments that a client answers alone.
static MODEL: LazyLock<Model> = LazyLock::new(|| {
    let mut model = RIVER.clone();
    model.closing.instruments = vec!["was".into(), "bdi".into()];
    model
});

/// A case on record, for a test that needs it for ever.
fn case(past: impl IntoIterator<Item = CaseEvent>) -> &'static Open {
    Box::leak(given(past).state.open.unwrap())
}

fn world(case: &'static Open, occasion: Occasion) -> World<'static> {
    World { id: &CASE, case, model: &MODEL, occasion, offered: &OFFERED, ways: &WAYS }
}

fn round(occasion: Occasion) -> Story<'static, Round> {
    story(world(case(in_services()), occasion), stamp("aino", DAY))
}

fn invite(channel: Channel) -> Command {
    Command::Invite { channel, language: "fi".to_owned() }
}

fn begun<'s>(story: &'s Story<'_, Round>) -> &'s Begun {
    story.state.begun.as_deref().unwrap()
}

fn sent(story: &Story<'_, Round>) -> Command {
    Command::Sent { turn: begun(story).turn() }
}

/// The days on which messages go when each goes on its day.
fn days(mut story: Story<'static, Round>) -> Vec<Date> {
    let mut days = Vec::new();
    while let Some(next) = begun(&story).next() {
        story = story.on(next.day);
        days.push(next.day);
        let command = sent(&story);
        story = story.when(command).done();
    }
    days
}

#[test]
fn a_client_is_invited_and_reminded_until_the_window_closes() {
    let story = round(Occasion::Start).when(invite(Channel::Email)).done();
    assert_eq!(days(story), [DAY, DAY + 7.days(), DAY + 12.days()], "the fourth would come after the window");

    let story = round(Occasion::FollowUp).when(invite(Channel::Sms)).done();
    let opens = date(2026, 8, 19);
    assert_eq!(days(story), [0, 7, 12, 17].map(|after| opens + after.days()), "it waits for its window");
}

#[test]
fn whoever_is_invited_after_the_window_still_gets_reminders() {
    let late = round(Occasion::Start).on(date(2026, 5, 4)).when(invite(Channel::Email)).done();
    assert_eq!(days(late), [4, 11, 16].map(|day| date(2026, 5, day)));
}

#[test]
fn an_invitation_needs_an_open_case_a_way_and_something_to_ask() {
    let refuses = |open, ways: &'static BTreeSet<Channel>, why| {
        let world = World { ways, ..world(open, Occasion::Start) };
        story::<Round>(world, stamp("aino", DAY)).when(invite(Channel::Email)).refused(why);
    };
    let none: &'static BTreeSet<Channel> = Box::leak(Box::default());
    refuses(case(closed()), &WAYS, Refusal::CaseClosed);
    refuses(case(in_services()), none, Refusal::NoWay);
    let world = World { offered: &[], ..world(case(in_services()), Occasion::Start) };
    story::<Round>(world, stamp("aino", DAY)).when(invite(Channel::Email)).refused(Refusal::NothingToAsk);
    round(Occasion::Start).when(Command::Posted).refused(Refusal::NotInvited);
}

#[test]
fn the_last_answer_finishes_the_round_and_nothing_is_answered_twice() {
    let answered = |id: &str| Command::Answered {
        questionnaire: id.into(),
        response: format!("R-{id}").as_str().into(),
    };
    let first = case(opened());
    let story = story::<Round>(world(first, Occasion::Start), stamp("client", DAY));
    let story = story.when(invite(Channel::Email)).done().when(answered("was")).done();
    let story = story.when(answered("was")).refused(Refusal::NotAsked);
    let story = story.when(answered("gad-7")).refused(Refusal::NotAsked);
    let passed = Command::Pass { questionnaire: "bdi".into() };
    let story = story.when(passed).then([Event::Passed { questionnaire: "bdi".into() }, Event::Finished]);
    assert_eq!(begun(&story).next(), None);
    story.when(answered("bdi")).refused(Refusal::Over);
}

#[test]
fn the_link_takes_answers_four_weeks_after_the_last_day_and_no_longer() {
    let story = round(Occasion::Start).when(invite(Channel::Email)).done();
    let until = begun(&story).until();
    assert_eq!(until, DAY + 14.days() + 28.days());
    let pass = || Command::Pass { questionnaire: "bdi".into() };
    let story = story.on(until + 1.day()).when(pass()).refused(Refusal::Over);
    story.on(until).when(pass()).done();
}

#[test]
fn a_pause_moves_the_series_and_what_would_fall_after_the_last_day_falls_away() {
    let story = round(Occasion::FollowUp).when(invite(Channel::Email)).done();
    let opens = begun(&story).invitation.begins;
    let story = story.on(opens).when(Command::Resume).refused(Refusal::NotPaused);
    let command = sent(&story);
    let story = story.when(command).done();
    let story = story.when(Command::Pause { until: opens }).refused(Refusal::WrongDay);
    let last = begun(&story).invitation.last;
    let story = story.when(Command::Pause { until: last + 1.day() }).refused(Refusal::PastLast);
    let story = story.when(Command::Pause { until: opens + 10.days() }).done();
    assert_eq!(begun(&story).next().unwrap().day, opens + 10.days());
    let story = story.when(Command::Hurry { in_quiet_hours: false }).refused(Refusal::Paused);
    assert_eq!(days(story), [10, 15, 20].map(|after| opens + after.days()));
}

#[test]
fn after_a_pause_to_the_last_day_one_reminder_goes_and_the_series_is_not_called_through() {
    let story = round(Occasion::Start).when(invite(Channel::Email)).done();
    let command = sent(&story);
    let last = begun(&story).invitation.last;
    let story = story.when(command).done().when(Command::Pause { until: last }).done();
    assert_eq!(begun(&story).next().unwrap().day, last);
    let command = sent(&story);
    let story = story.on(last).when(command).done();
    let left = begun(&story);
    assert_eq!((left.next(), left.is_through()), (None, false), "two more would come after it");
}

#[test]
fn a_pause_holds_back_what_was_to_be_sent_at_once() {
    let story = round(Occasion::Start).when(invite(Channel::Email)).done();
    let command = sent(&story);
    let story = story.when(command).done().when(Command::Hurry { in_quiet_hours: true }).done();
    let story = story.when(Command::Pause { until: DAY + 9.days() }).done();
    let next = begun(&story).next().unwrap();
    assert_eq!((next.day, next.in_quiet_hours), (DAY + 9.days(), false));
}

#[test]
fn send_now_skips_the_waiting_and_the_quiet_hours_only_when_that_is_said() {
    let story = round(Occasion::Start).when(invite(Channel::Email)).done();
    let command = sent(&story);
    let story = story.when(command).done();
    let night = DAY.at(23, 0, 0, 0);
    let story = story.when(Command::Hurry { in_quiet_hours: false }).done();
    let open = case(in_services());
    let sends = |begun: &Begun, at| begun.duty(open, &MODEL, at) == Duty::Send(begun.turn());
    assert!(!sends(begun(&story), night) && sends(begun(&story), DAY.at(19, 59, 59, 0)));
    let story = story.when(Command::Hurry { in_quiet_hours: true }).done();
    assert!(sends(begun(&story), night));
    // It goes in place of the reminder that would have come.
    let command = sent(&story);
    let story = story.when(command).done();
    assert_eq!(begun(&story).next().unwrap().day, DAY + 5.days());
    let early = round(Occasion::FollowUp).when(invite(Channel::Email)).done();
    early.when(Command::Hurry { in_quiet_hours: false }).refused(Refusal::TooEarly);
}

#[test]
fn quiet_hours_end_on_the_dot_and_two_equal_times_are_none() {
    let mut series = Invitations::default();
    let quiet = |series: &Invitations, hour, minute| is_quiet(series, DAY.at(hour, minute, 0, 0));
    assert!(quiet(&series, 20, 0) && quiet(&series, 0, 0) && quiet(&series, 7, 59));
    assert!(!quiet(&series, 8, 0) && !quiet(&series, 19, 59));
    (series.quiet_from, series.quiet_to) = (series.quiet_to, series.quiet_from);
    assert!(quiet(&series, 8, 0) && !quiet(&series, 20, 0));
    series.quiet_to = series.quiet_from;
    assert!(!quiet(&series, 8, 0) && !quiet(&series, 3, 0));
}

#[test]
fn a_message_that_failed_for_good_waits_for_somebody() {
    let story = round(Occasion::Start).when(invite(Channel::Sms)).done();
    let turn = begun(&story).turn();
    let failed = || Command::Failed { turn, why: Failure::NoAddress };
    let story = story.when(failed()).done();
    assert_eq!((begun(&story).next(), begun(&story).carries()), (None, None));
    let story = story.when(failed()).refused(Refusal::AlreadySent);
    let story = story.when(invite(Channel::Email)).done();
    assert_eq!(begun(&story).next().unwrap().turn, Turn { invitation: 2, message: 1 });
    // What was on its way under the old invitation is none of the new one.
    story.when(Command::Sent { turn: Turn { invitation: 1, message: 1 } }).refused(Refusal::AlreadySent);
}

#[test]
fn a_letter_goes_by_hand_and_once() {
    let story = round(Occasion::Start).when(invite(Channel::Letter)).done();
    assert!(begun(&story).letter_waits(DAY) && begun(&story).next().is_none());
    let story = story.when(Command::Posted).done();
    assert!(!begun(&story).letter_waits(DAY) && begun(&story).carries() > Some(DAY));
    story.when(Command::Hurry { in_quiet_hours: false }).refused(Refusal::NoWay);
}

#[test]
fn whoever_declines_says_why_and_is_written_to_no_more() {
    let decline = |reason: &str| Command::Decline { reason: reason.into() };
    let story = round(Occasion::Start).when(invite(Channel::Email)).done();
    let story = story.when(decline("weather")).refused(Refusal::UnknownReason);
    let story = story.when(decline("declined")).done();
    assert_eq!(begun(&story).next(), None);
    story.when(Command::End).refused(Refusal::Over);
}

#[test]
fn nobody_is_reminded_of_what_is_measured_or_has_its_reason() {
    let story = round(Occasion::Start).when(invite(Channel::Email)).done();
    let start = |reading| measured(Occasion::Start, reading);
    let bdi = |reading| CaseEvent::Measured { instrument: "bdi".into(), occasion: Occasion::Start, reading };
    let services = in_services();
    let writes = |begun: &Begun, open| begun.duty(open, &MODEL, (DAY + 8.days()).at(9, 0, 0, 0));
    assert_eq!(writes(begun(&story), case(services.clone())), Duty::Send(begun(&story).turn()), "bdi lacks");
    let missing = || Reading::Missing("declined".into());
    let declined = case(services.clone().into_iter().chain([start(missing()), bdi(missing())]));
    assert_eq!(writes(begun(&story), declined), Duty::Send(begun(&story).turn()), "somebody asks again");
    let command = sent(&story);
    let story = story.when(command).done();
    assert_eq!(writes(begun(&story), declined), Duty::Rest, "but nobody is reminded");
    let answered = case(services.into_iter().chain([start(Reading::Value(5)), bdi(Reading::Value(5))]));
    assert_eq!(writes(begun(&story), answered), Duty::End);
    let story = story.when(Command::Rest).done();
    assert_eq!((begun(&story).next(), begun(&story).carries()), (None, None));
    let story = story.when(Command::Hurry { in_quiet_hours: false }).done();
    assert_eq!(writes(begun(&story), declined), Duty::Send(begun(&story).turn()), "unless somebody wants it");
    let hurried = begun(&story).hurried.unwrap();
    let earlier = Begun { hurried: Some(Hurry { on: DAY - 1.day(), ..hurried }), ..begun(&story).clone() };
    assert_eq!(writes(&earlier, declined), Duty::Rest, "and the reason has not come since");
}

#[test]
fn a_link_works_from_the_day_on_which_the_round_begins_through_its_last_and_so_does_a_letter() {
    let story = round(Occasion::FollowUp).when(invite(Channel::Letter)).done();
    let (opens, until) = (begun(&story).invitation.begins, begun(&story).until());
    let open = case(in_services());
    let eve = opens - 1.day();
    let all =
        [(eve, Link::Early), (opens, Link::Works), (until, Link::Works), (until + 1.day(), Link::Expired)];
    for (day, link) in all {
        let works = link == Link::Works;
        let begun = begun(&story);
        assert_eq!((begun.link(day), begun.takes(open, day), begun.letter_waits(day)), (link, works, works));
    }
    assert_eq!(begun(&story).carries(), Some(opens), "until then it needs nobody");
    assert!(!begun(&story).takes(case(closed()), opens));
    let pass = || Command::Pass { questionnaire: "was".into() };
    let decline = || Command::Decline { reason: "declined".into() };
    let mut story = story.on(eve);
    for command in [Command::Posted, pass(), decline()] {
        story = story.when(command).refused(Refusal::TooEarly);
    }
    story.on(until + 1.day()).when(Command::Posted).refused(Refusal::Over).on(opens).when(pass()).done();
}

#[test]
fn a_round_of_which_nothing_remains_ends_also_where_it_has_halted_or_is_a_letter_that_nobody_has_posted() {
    let measured_all = || {
        let bdi =
            |reading| CaseEvent::Measured { instrument: "bdi".into(), occasion: Occasion::Start, reading };
        let both = [measured(Occasion::Start, Reading::Value(5)), bdi(Reading::Value(5))];
        case(in_services().into_iter().chain(both))
    };
    let morning = DAY.at(9, 0, 0, 0);
    let duty = |story: &Story<'_, Round>, open| begun(story).duty(open, &MODEL, morning);
    let failed = round(Occasion::Start).when(invite(Channel::Sms)).done();
    let turn = begun(&failed).turn();
    let failed = failed.when(Command::Failed { turn, why: Failure::Refused }).done();
    let letter = round(Occasion::Start).when(invite(Channel::Letter)).done();
    for story in [&failed, &letter] {
        assert_eq!(duty(story, case(in_services())), Duty::Nothing, "it waits for somebody");
        assert_eq!(duty(story, measured_all()), Duty::End);
    }
    let over = failed.when(Command::End).done();
    assert_eq!(duty(&over, measured_all()), Duty::Nothing);
}

#[test]
fn a_letter_that_nobody_posted_while_its_link_worked_halts() {
    let story = round(Occasion::Start).when(invite(Channel::Letter)).done();
    let (until, turn) = (begun(&story).until(), begun(&story).turn());
    let open = case(in_services());
    let duty = |story: &Story<'_, Round>, day: Date| begun(story).duty(open, &MODEL, day.at(9, 0, 0, 0));
    assert_eq!(duty(&story, until), Duty::Nothing);
    let story = story.on(until + 1.day());
    assert_eq!(duty(&story, until + 1.day()), Duty::Expired(turn));
    let story = story.when(Command::Failed { turn, why: Failure::Expired }).done();
    assert_eq!(begun(&story).halted.unwrap().why, Failure::Expired);
    assert_eq!(duty(&story, until + 2.days()), Duty::Nothing, "and it is told once");
}

#[test]
fn no_message_goes_with_a_dead_link_and_what_halts_waits_for_somebody() {
    let story = round(Occasion::Start).when(invite(Channel::Email)).done();
    let command = sent(&story);
    let story = story.when(command).done();
    let open = case(in_services());
    let at = |day: Date| day.at(9, 0, 0, 0);
    let (until, turn) = (begun(&story).until(), begun(&story).turn());
    assert_eq!(begun(&story).duty(open, &MODEL, at(until)), Duty::Send(turn));
    assert_eq!(begun(&story).duty(open, &MODEL, at(until + 1.day())), Duty::Expired(turn));
    assert_eq!(begun(&story).duty(case(closed()), &MODEL, at(until + 1.day())), Duty::Nothing);
    let halt = || Command::Halt { why: Failure::SignIn };
    let story = story.when(halt()).done();
    assert_eq!((begun(&story).next(), begun(&story).carries()), (None, None));
    assert_eq!(begun(&story).halted, Some(Halt { why: Failure::SignIn, on: DAY }));
    let story = story.when(halt()).then([]);
    assert_eq!(begun(&story).messages.len(), 1, "no message failed");
    let story = story.when(Command::Hurry { in_quiet_hours: false }).done();
    assert_eq!(begun(&story).duty(open, &MODEL, at(DAY)), Duty::Send(turn));
}
