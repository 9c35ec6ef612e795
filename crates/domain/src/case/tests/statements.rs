//! Statements: drafted, signed, corrected by a new version, attached, handed over and sent.

use super::*;
use crate::access::Principal;
use crate::case::statements::{Attached, Statement, StatementCommand, StatementKind, StatementTerms};
use crate::case::{Beside, Refusal, Told};
use crate::model::Register;
use crate::referral::Paper;
use crate::task::{Kind, Whose, tasks};

fn terms(kind: StatementKind) -> StatementTerms {
    StatementTerms { kind, purpose: "Kuntoutuksen hakeminen".to_owned(), recipient: "Kela".to_owned() }
}

fn does(command: StatementCommand) -> Command {
    Command::Statement(command)
}

fn draft(kind: StatementKind) -> Command {
    let text = "Potilas hyötyisi kuntoutuksesta.".to_owned();
    does(StatementCommand::Draft { statement: "s1".into(), terms: terms(kind), text })
}

fn redraft() -> Command {
    let text = "Potilas hyötyy kuntoutuksesta.".to_owned();
    let terms = terms(StatementKind::Other);
    does(StatementCommand::Redraft { statement: "s1".into(), terms, text })
}

fn sign() -> Command {
    does(StatementCommand::Sign { statement: "s1".into() })
}

fn correct(reason: &str) -> Command {
    let (text, reason) = ("Potilas hyötyy työkokeilusta.".to_owned(), reason.to_owned());
    does(StatementCommand::Correct { statement: "s1".into(), text, reason })
}

fn send(basis: &str, partner: &str) -> Command {
    let (basis, partner) = (basis.into(), partner.into());
    does(StatementCommand::Send { statement: "s1".into(), basis, partner, to: String::new() })
}

fn one<'s>(story: &'s Story<'_, Case>) -> &'s Statement {
    &story.state.open.as_ref().unwrap().statements[&"s1".into()]
}

fn asked(story: &Story<'_, Case>, kind: &Kind) -> Option<Whose> {
    tasks(&story.state, &RIVER).into_iter().find(|task| task.kind == *kind).map(|task| task.whose)
}

/// Cecilia, a physician, has signed.
fn signed() -> Story<'static, Case> {
    given(opened()).by("cecilia").when(draft(StatementKind::Rehabilitation)).done().when(sign()).done()
}

/// Shows PSA-99 and KSH-25.
#[test]
fn a_physician_drafts_and_signs_a_statement_for_rehabilitation() {
    let story = given(opened()).by("bo").when(draft(StatementKind::Rehabilitation));
    let story = story.refused(Beside::PhysicianSigns.into());
    let story = story.by("cecilia").when(draft(StatementKind::Rehabilitation)).done();
    let story = story.when(draft(StatementKind::Rehabilitation)).refused(Refusal::AlreadyRecorded);
    let cecilia = Some(Whose::Of(Principal::Worker("cecilia".into())));
    assert_eq!(asked(&story, &Kind::SignStatement), cecilia);

    let story = story.when(redraft()).done().when(sign()).done();

    assert_eq!((one(&story).signed, one(&story).versions), (Some(DAY), 1));
    assert_eq!(one(&story).terms.kind, StatementKind::Rehabilitation, "a draft stays what it is");
    assert_eq!(one(&story).register, Register::Health);
    assert_eq!(asked(&story, &Kind::SignStatement), None);
    assert_eq!(asked(&story, &Kind::HandStatement), cecilia);
    let visit = story.state.open.unwrap().visits.pop().unwrap();
    assert!(visit.taken.contains_key(&"write-statements".into()), "it counts as the stage's own task");
}

#[test]
fn only_its_author_changes_signs_or_drops_a_draft() {
    let begun = || given(opened()).by("cecilia").when(draft(StatementKind::BStatement)).done();
    let drop = || does(StatementCommand::Drop { statement: "s1".into() });
    for command in [redraft(), sign(), drop()] {
        begun().by("aino").when(command).refused(Beside::StatementOfAnother.into());
    }
    let dropped = begun().when(drop()).done();
    assert!(dropped.state.open.as_ref().unwrap().statements.is_empty());
    dropped.when(sign()).refused(Beside::NoSuchStatement.into());
}

#[test]
fn what_is_signed_never_changes_and_is_followed_by_a_new_version_with_its_reason() {
    for command in [redraft(), sign(), does(StatementCommand::Drop { statement: "s1".into() })] {
        signed().when(command).refused(Beside::AlreadySigned.into());
    }
    signed().when(correct(" ")).refused(Refusal::ReasonMissing);
    signed().by("bo").when(correct("Tarkennus")).refused(Beside::StatementOfAnother.into());
    let hand = does(StatementCommand::Hand { statement: "s1".into(), how: Told::InPerson });
    let story = signed().when(hand).done();
    assert_eq!(asked(&story, &Kind::HandStatement), None);

    let story = story.when(correct("Tarkennus")).done();

    assert_eq!(one(&story).versions, 2);
    assert!(asked(&story, &Kind::HandStatement).is_some(), "the client knows the version before");
}

#[test]
fn what_no_physician_need_sign_belongs_to_the_register_of_its_author() {
    let social = given(opened()).when(draft(StatementKind::Other)).done();
    assert_eq!(one(&social).register, Register::Social);
    let health = given(opened()).by("bo").when(draft(StatementKind::Other)).done();
    assert_eq!(one(&health).register, Register::Health);
}

#[test]
fn a_statement_from_elsewhere_is_attached_with_its_author_and_day() {
    let attach = |author: &str, written| {
        let paper = Paper { id: "p1".into(), name: "1.pdf".to_owned(), digest: String::new(), bytes: 9 };
        let attached = Attached { author: author.to_owned(), written, paper };
        let terms = terms(StatementKind::BStatement);
        does(StatementCommand::Attach { statement: "s1".into(), terms, attached })
    };
    given(opened()).when(attach(" ", DAY)).refused(Beside::AuthorMissing.into());
    given(opened()).when(attach("Sairaala", date(2026, 3, 3))).refused(Beside::StatementDay.into());

    let story = given(opened()).when(attach("Sairaala", date(2026, 2, 3))).done();

    assert_eq!((one(&story).register, one(&story).signed), (Register::Health, Some(DAY)));
    story.when(correct("Tarkennus")).refused(Beside::StatementFromElsewhere.into());
}

#[test]
fn a_statement_leaves_only_on_a_basis_that_names_the_recipient_and_the_data() {
    let health = |recipients| Basis { data: texts(["health"]), recipients, ..permission() };
    let to_kela = permission().recipients.into_iter().take(1).collect::<Vec<_>>();
    let named_law =
        || Basis { data: texts(["health"]), recipients: to_kela.clone(), ..law("need-assessment") };
    let past = [
        recorded("network", permission()),
        recorded("to-kela", health(to_kela.clone())),
        recorded("law", law("need-assessment")),
        recorded("law-names", named_law()),
        recorded("ended", Basis { until: Some(date(2026, 3, 1)), ..named_law() }),
    ];
    let story = || signed().and(past.clone());
    let refused = || Refusal::from(Beside::BasisDoesNotCover);

    given(opened())
        .by("cecilia")
        .when(draft(StatementKind::BStatement))
        .done()
        .when(send("law", "kela"))
        .refused(Beside::NotSigned.into());
    story().when(send("agreement", "kela")).refused(refused());
    story().when(send("network", "kela")).refused(refused());
    story().when(send("ended", "kela")).refused(refused());
    story().when(send("to-kela", "employment")).refused(refused());
    story().when(send("to-kela", "bank")).refused(Beside::UnknownRecipient.into());
    let sent = story().when(send("to-kela", "kela")).done();
    assert_eq!(one(&sent).sent.len(), 1);
    story().when(send("law", "kela")).refused(refused());
    story().when(send("law-names", "kela")).done();
    story().when(send("law-names", "employment")).refused(refused());
    let withdrawn = Event::BasisWithdrawn { basis: "to-kela".into(), told: String::new() };
    story().and([withdrawn]).when(send("to-kela", "kela")).refused(refused());
}
