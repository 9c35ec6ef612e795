//! Who walks with the client: responsible person, deputy, helpers, hand-over, and access without a relation.

use jiff::ToSpan;

use super::*;
use crate::access::{Action, Actor, Relation, may, relations_of};
use crate::case::{GLASS_HOURS, Refusal, Told};
use crate::model::Right;
use crate::task::{Kind, tasks};

fn name(worker: &str) -> Command {
    let kind = "client-coordinator".into();
    Command::NameResponsible { worker: worker.into(), kind, mark: None, deputy: None }
}

fn hand_over(to: &str) -> Command {
    Command::BeginHandOver { to: to.into(), reason: "Vaihdan työtä.".to_owned() }
}

fn begun(to: &str) -> Event {
    Event::HandOverBegun { to: to.into(), reason: "Vaihdan työtä.".to_owned() }
}

fn tick(item: &str) -> Command {
    Command::TickHandOver { item: item.into() }
}

fn ticked() -> [Event; 2] {
    ["plan-read", "client-met"].map(|item| Event::HandOverTicked { item: item.into() })
}

fn responsible(story: &Story<'_, Case>) -> String {
    story.state.open.as_ref().unwrap().responsible.as_ref().unwrap().worker.0.clone()
}

fn add(worker: &str) -> Command {
    Command::AddHelper { worker: worker.into(), purpose: "Tuo asian kokoukseen".to_owned() }
}

fn relations(story: &Story<'_, Case>, worker: &str) -> Vec<Relation> {
    let actor = Actor { worker: worker.into(), ..Actor::default() };
    let open = story.state.open.as_ref().unwrap();
    relations_of(&actor, open, story.stamp.at, story.stamp.on).into_iter().collect()
}

/// Shows THL-21, KSH-28, PSA-32 and EKA-05.
#[test]
fn exactly_one_person_is_responsible_by_name_and_in_one_of_several_ways() {
    let as_nurse = Command::NameResponsible {
        worker: "bo".into(),
        kind: "own-nurse".into(),
        mark: None,
        deputy: Some("cecilia".into()),
    };
    let story = given(opened()).when(as_nurse).done();
    assert_eq!(responsible(&story), "bo");

    let story = story.when(name("bo")).refused(Refusal::AlreadyResponsible);
    let story = story.when(name("aino")).refused(Refusal::HandOverInstead);
    assert_eq!(relations(&story, "bo"), [Relation::Responsible]);
    assert_eq!(relations(&story, "cecilia"), [Relation::Deputy]);
}

/// Shows EKA-09.
#[test]
fn the_statutory_mark_of_an_own_worker_stands_on_the_responsible_person() {
    let marked = |mark: &str| Command::NameResponsible {
        worker: "aino".into(),
        kind: "client-coordinator".into(),
        mark: Some(mark.into()),
        deputy: None,
    };

    given(opened()).when(marked("shl-99")).refused(Refusal::UnknownKind);
    let story = given(opened()).when(marked("shl-42")).done();
    assert_eq!(story.state.open.unwrap().responsible.unwrap().mark, Some("shl-42".into()));
}

#[test]
fn only_somebody_who_works_here_in_a_role_for_it_may_be_responsible() {
    given(opened()).when(name("gone")).refused(Refusal::NotWorking);
    given(opened()).when(name("visitor")).refused(Refusal::MayNotBeResponsible);
    let strange =
        Command::NameResponsible { worker: "aino".into(), kind: "boss".into(), mark: None, deputy: None };
    given(opened()).when(strange).refused(Refusal::UnknownKind);
}

#[test]
fn a_deputy_stands_in_and_is_somebody_else() {
    let deputy = |worker: Option<&str>| Command::NameDeputy { deputy: worker.map(Into::into) };

    given(opened()).when(deputy(Some("bo"))).refused(Refusal::NoResponsible);
    given(in_services()).when(deputy(Some("aino"))).refused(Refusal::SamePerson);
    given(in_services()).when(deputy(Some("gone"))).refused(Refusal::NotWorking);
    given(in_services()).when(deputy(None)).refused(Refusal::NothingChanged);
    let story = given(in_services()).when(deputy(Some("bo"))).done();
    assert_eq!(relations(&story, "bo"), [Relation::Deputy]);
}

/// Shows PSA-21, PSA-39 and PSA-131.
#[test]
fn the_old_one_stays_responsible_until_the_new_one_has_received_by_the_checklist() {
    let story = given(in_services()).when(hand_over("bo")).then([begun("bo")]);
    assert_eq!(responsible(&story), "aino");
    assert_eq!(relations(&story, "bo"), [Relation::Receiver]);

    let story = story.when(hand_over("cecilia")).refused(Refusal::HandOverRunning);
    let story = story.by("bo").when(Command::ReceiveHandOver);
    let story = story.refused(Refusal::ChecklistOpen(texts(["plan-read", "client-met"])));
    let story = story.when(tick("plan-read")).done().when(tick("plan-read")).refused(Refusal::NothingChanged);
    let story = story.when(tick("coffee-made")).refused(Refusal::UnknownItem);
    let story = story.by("aino").when(tick("client-met")).done();
    let story = story.when(Command::ReceiveHandOver).refused(Refusal::NotTheReceiver);

    let received = Event::HandOverReceived { from: "aino".into(), to: "bo".into() };
    let story = story.by("bo").when(Command::ReceiveHandOver).then([received]);
    assert_eq!(responsible(&story), "bo");
    assert_eq!((relations(&story, "aino"), relations(&story, "bo")), (vec![], vec![Relation::Responsible]));
}

/// Shows PSA-21.
#[test]
fn the_client_is_told_who_is_responsible_now() {
    let tell = || Command::TellClient { how: Told::Phone };
    let waits = |story: &Story<'_, Case>| {
        tasks(&story.state, &RIVER).iter().any(|task| task.kind == Kind::TellClient)
    };

    let story = given(in_services()).when(tell()).refused(Refusal::NothingToTell);
    let story = story.and([begun("bo")]).and(ticked()).by("bo").when(Command::ReceiveHandOver).done();
    assert!(waits(&story));
    let story = story.when(tell()).done();
    assert!(!waits(&story));
}

#[test]
fn a_receiver_may_decline_and_the_giver_cancel_each_with_a_reason() {
    let decline = |reason: &str| Command::DeclineHandOver { reason: reason.to_owned() };
    let cancel = |reason: &str| Command::CancelHandOver { reason: reason.to_owned() };
    let running = || given(in_services()).and([begun("bo")]);

    running().when(decline("En ehdi.")).refused(Refusal::NotTheReceiver);
    running().by("bo").when(decline(" ")).refused(Refusal::ReasonMissing);
    let story = running().by("bo").when(decline("En ehdi.")).done();
    assert_eq!((responsible(&story).as_str(), relations(&story, "bo")), ("aino", vec![]));
    running().when(cancel("")).refused(Refusal::ReasonMissing);
    running().when(cancel("Jäänkin.")).done().when(cancel("Jäänkin.")).refused(Refusal::NoHandOver);
}

#[test]
fn a_case_is_handed_to_another_who_may_carry_it() {
    given(opened()).when(hand_over("bo")).refused(Refusal::NoResponsible);
    given(in_services()).when(hand_over("aino")).refused(Refusal::SamePerson);
    given(in_services()).when(hand_over("visitor")).refused(Refusal::MayNotBeResponsible);
    let silent = Command::BeginHandOver { to: "bo".into(), reason: String::new() };
    given(in_services()).when(silent).refused(Refusal::ReasonMissing);
}

/// Shows PSA-21 and THL-23.
#[test]
fn a_case_whose_responsible_person_has_left_is_received_without_them() {
    let left = given(opened()).and([named("gone")]).by("johtaja").when(hand_over("bo")).done();

    let story = left.by("bo").when(tick("plan-read")).done().when(tick("client-met")).done();
    let story = story.when(Command::ReceiveHandOver).done();
    assert_eq!(responsible(&story), "bo");
}

#[test]
fn the_deputy_who_receives_the_case_is_deputy_no_more() {
    let deputy = Event::DeputyNamed { deputy: Some("bo".into()) };
    let story = given(in_services()).and([deputy, begun("bo")]).and(ticked());

    let story = story.by("bo").when(Command::ReceiveHandOver).done();
    assert_eq!(relations(&story, "bo"), [Relation::Responsible]);
}

/// Shows KEU24-28, KEU24-50 and PSA-41.
#[test]
fn a_helper_comes_and_goes_and_the_owner_never_moves() {
    let owner = |story: &Story<'_, Case>| story.state.open.as_ref().unwrap().owner.clone();
    let before = given(in_services());
    let kept = owner(&before);

    let story = before.when(add("visitor")).done().when(add("visitor")).refused(Refusal::AlreadyHelping);
    assert_eq!(relations(&story, "visitor"), [Relation::Helper]);
    assert_eq!((owner(&story), responsible(&story).as_str()), (kept.clone(), "aino"));

    let end = || Command::EndHelper { worker: "visitor".into() };
    let story = story.when(end()).done().when(end()).refused(Refusal::NotHelping);
    assert_eq!((owner(&story), relations(&story, "visitor")), (kept, vec![]));
}

#[test]
fn a_helper_has_a_purpose_works_here_and_is_not_the_responsible_person() {
    let idle = Command::AddHelper { worker: "bo".into(), purpose: String::new() };

    given(in_services()).when(idle).refused(Refusal::PurposeMissing);
    given(in_services()).when(add("gone")).refused(Refusal::NotWorking);
    given(in_services()).when(add("aino")).refused(Refusal::AlreadyHelping);
    // A helper who becomes responsible helps no more.
    let story = given(opened()).when(add("bo")).done().when(name("bo")).done();
    assert_eq!(relations(&story, "bo"), [Relation::Responsible]);
}

fn break_glass(hours: i64) -> Command {
    let until = stamp("bo", DAY).at + hours.hours();
    Command::BreakGlass { reason: "Asiakas soittaa hädissään.".to_owned(), until }
}

fn review(of: &str, proper: bool) -> Command {
    Command::ReviewGlass { broken_by: of.into(), proper, words: "Katsottu.".to_owned() }
}

fn reads(story: &Story<'_, Case>, worker: &str) -> bool {
    let actor = Actor { worker: worker.into(), rights: [Right::Casework].into(), ..Actor::default() };
    may(&actor, Action::Read, &story.state, story.stamp.at, story.stamp.on).is_some()
}

#[test]
fn access_without_a_relation_has_a_reason_and_a_limit() {
    let silent = Command::BreakGlass { reason: " ".to_owned(), until: stamp("bo", DAY).at + 1.hour() };
    let bo = || given(in_services()).by("bo");

    bo().when(silent).refused(Refusal::ReasonMissing);
    bo().when(break_glass(GLASS_HOURS + 1)).refused(Refusal::TooLong);
    bo().when(break_glass(0)).refused(Refusal::TooLong);
    let story = bo().when(break_glass(4)).done().when(break_glass(2)).refused(Refusal::AlreadyIn);
    assert!(reads(&story, "bo"));
    assert!(!reads(&story.on(DAY.tomorrow().unwrap()), "bo"));
    given(closed()).by("bo").when(break_glass(1)).done();
}

#[test]
fn access_without_a_relation_is_reviewed_by_another() {
    let broken = || given(in_services()).by("bo").when(break_glass(4)).done();

    broken().when(review("bo", true)).refused(Refusal::OwnReview);
    let wordless = Command::ReviewGlass { broken_by: "bo".into(), proper: true, words: String::new() };
    broken().by("johtaja").when(wordless).refused(Refusal::TextMissing);
    let story = broken().by("johtaja").when(review("bo", true)).done();
    assert!(reads(&story, "bo"));
    story.when(review("bo", true)).refused(Refusal::NothingToReview);
}

#[test]
fn access_that_was_improper_ends_with_the_review() {
    let story = given(in_services()).by("bo").when(break_glass(4)).done();

    let story = story.by("johtaja").when(review("bo", false)).done();
    assert!(!reads(&story, "bo"));
}
