//! The plan: rows under goals, by sector, changed with a reason, ended; both sides where the client needs both.

use jiff::civil::date;

use super::*;
use crate::access::register;
use crate::case::plan::{Due, PlanCommand, PlanEnding, PlanRow, PlanTerms, Sector, lacking};
use crate::case::{Beside, Refusal};
use crate::model::Register;
use crate::model::rule::{Answer, Outcome};

fn terms(what: &str, due: Option<Due>) -> PlanTerms {
    PlanTerms { what: what.to_owned(), who: "Terveysasema".to_owned(), due }
}

fn does(command: PlanCommand) -> Command {
    Command::Plan(command)
}

fn agree(sector: Sector, terms: PlanTerms) -> Command {
    does(PlanCommand::Agree { row: "r1".into(), goal: "walk".into(), sector, terms })
}

fn change(terms: PlanTerms, reason: &str) -> Command {
    does(PlanCommand::Change { row: "r1".into(), terms, reason: reason.to_owned() })
}

fn end(how: PlanEnding, words: &str) -> Command {
    does(PlanCommand::End { row: "r1".into(), how, words: words.to_owned() })
}

fn row(id: &str, sector: Sector) -> Event {
    let terms = terms("Tapaaminen kerran viikossa", None);
    Event::PlanRowAgreed { row: id.into(), goal: "walk".into(), sector, terms }
}

fn ended(id: &str) -> Event {
    Event::PlanRowEnded { row: id.into(), how: PlanEnding::Done, words: String::new() }
}

fn one<'s>(story: &'s Story<'_, Case>) -> &'s PlanRow {
    &story.state.open.as_ref().unwrap().plan[&"r1".into()]
}

/// A row of health is agreed.
fn agreed() -> Story<'static, Case> {
    given(in_services()).and([row("r1", Sector::Health)])
}

/// Shows THL-10: what is agreed stands under the goal that it serves.
#[test]
fn what_is_agreed_serves_a_goal_of_the_case_and_says_who_arranges_it_and_by_when() {
    let may = Some(Due::Month(date(2026, 5, 1)));
    let physio = || terms("Fysioterapeutin arvio", may);
    given(opened()).when(agree(Sector::Health, physio())).refused(Refusal::NoSuchGoal);
    let services = || given(in_services());
    services().when(agree(Sector::Health, terms(" ", may))).refused(Refusal::TextMissing);
    let nobody = || PlanTerms { who: " ".to_owned(), ..physio() };
    services().when(agree(Sector::Health, nobody())).refused(Beside::ArrangerMissing.into());
    services().when(agree(Sector::Own, nobody())).done();

    let story = services().when(agree(Sector::Health, physio())).done();

    assert_eq!((&one(&story).goal, one(&story).on), (&"walk".into(), DAY));
    assert_eq!(one(&story).terms, physio());
    assert!(one(&story).stands());
    story.when(agree(Sector::Social, physio())).refused(Refusal::AlreadyRecorded);
}

#[test]
fn by_when_is_a_day_or_a_month_that_has_not_passed() {
    let by = |due| given(in_services()).when(agree(Sector::Social, terms("Ohjaus", Some(due))));
    by(Due::Month(DAY.first_of_month())).done();
    by(Due::Day(DAY)).done();
    by(Due::Month(date(2026, 2, 1))).refused(Beside::DueBehind.into());
    by(Due::Day(DAY.yesterday().unwrap())).refused(Beside::DueBehind.into());
    for text in ["2026-05", "2026-05-12"] {
        assert_eq!(String::from(Due::try_from(text.to_owned()).unwrap()), text);
    }
    for text in ["", "2026", "2026-13", "toukokuu", "2026-05-32"] {
        assert!(Due::try_from(text.to_owned()).is_err(), "{text}");
    }
}

#[test]
fn a_change_carries_old_new_and_reason_and_leaves_the_row_where_it_stands() {
    let new = || terms("Tapaaminen joka toinen viikko", None);
    agreed().when(change(new(), " ")).refused(Refusal::ReasonMissing);
    agreed()
        .when(change(terms("Tapaaminen kerran viikossa", None), "Ei muutu."))
        .refused(Refusal::NothingChanged);
    let passed = terms("Tapaaminen kerran viikossa", Some(Due::Month(date(2026, 1, 1))));
    agreed().when(change(passed, "Aiemmin.")).refused(Beside::DueBehind.into());

    let story = agreed().when(change(new(), "Voimat eivät riitä."));

    let old = terms("Tapaaminen kerran viikossa", None);
    let reason = "Voimat eivät riitä.".to_owned();
    let story = story.then([Event::PlanRowChanged { row: "r1".into(), old, new: new(), reason }]);
    assert_eq!((one(&story).sector, &one(&story).terms), (Sector::Health, &new()));
}

#[test]
fn a_row_ends_once_as_done_or_dropped_and_what_is_dropped_says_why() {
    agreed().when(end(PlanEnding::Dropped, " ")).refused(Refusal::ReasonMissing);
    let story = agreed().when(end(PlanEnding::Done, "")).done();
    assert_eq!(one(&story).ended.as_ref().map(|end| (end.how, end.on)), Some((PlanEnding::Done, DAY)));

    for command in [end(PlanEnding::Done, ""), change(terms("Muuta", None), "Myöhässä.")] {
        agreed().and([ended("r1")]).when(command).refused(Beside::PlanRowOver.into());
    }
    given(in_services()).when(end(PlanEnding::Done, "")).refused(Beside::NoSuchPlanRow.into());
    given(closed()).when(agree(Sector::Social, terms("Ohjaus", None))).refused(Refusal::Closed);
}

#[test]
fn a_row_of_health_stands_in_the_patient_register_whatever_is_done_to_it() {
    let story = agreed();
    let open = story.state.open.as_ref().unwrap();
    let of = |command: &Command| register::of_command(open, command, |_| Register::Social);
    let commands = [
        agree(Sector::Health, terms("Arvio", None)),
        change(terms("Arvio", None), "Tarkentui."),
        end(PlanEnding::Done, ""),
    ];
    for command in commands {
        assert_eq!(of(&command), Register::Health, "{command:?}");
    }
    assert_eq!(register::of_event(open, &ended("r1")), Some(Register::Health));
    assert_eq!(register::of_event(open, &row("r2", Sector::Social)), Some(Register::Social));
    let unknown = does(PlanCommand::End { row: "r9".into(), how: PlanEnding::Done, words: String::new() });
    assert_eq!(of(&unknown), Register::Health, "of what is not there, as few as may learn of it");
}

fn checked(answer: Answer) -> Event {
    let answers = [("both-sides".into(), answer)].into();
    Event::CriteriaChecked {
        set: "benefits".into(),
        answers,
        outcome: Outcome::Refer,
        plan: None,
        reason: None,
    }
}

/// Shows KEU21-34: the criterion, and what the plan lacks by it.
#[test]
fn who_needs_both_social_and_health_services_lacks_a_side_until_something_stands_there() {
    let lacks = |more: Vec<Event>| {
        let story = given(in_services()).and(more);
        lacking(story.state.open.as_ref().unwrap(), &RIVER)
    };
    let (yes, no) = (|| checked(Answer::Yes), checked(Answer::No));
    let (social, health) = (|| row("r1", Sector::Social), || row("r2", Sector::Health));
    assert_eq!(lacks(vec![]), [], "nobody has asked");
    assert_eq!(lacks(vec![social(), no]), []);
    assert_eq!(lacks(vec![yes()]), Sector::SIDES);
    assert_eq!(lacks(vec![yes(), social()]), [Sector::Health]);
    assert_eq!(lacks(vec![yes(), social(), health()]), []);
    assert_eq!(lacks(vec![yes(), social(), health(), ended("r1")]), [Sector::Social]);
    assert_eq!(lacks(vec![yes(), checked(Answer::Unknown)]), [], "the latest check counts");
    assert_eq!(lacks(vec![yes(), row("r3", Sector::Own)]), Sector::SIDES);
}
