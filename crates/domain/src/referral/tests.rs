use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;

use super::{By, Check, Command, Consent, Declined, Event, Given, Letter, Referral, Refusal, Standing};
use super::{Withdrawn, World};
use crate::case::Sender;
use crate::case::tests::DAY;
use crate::id::CaseId;
use crate::model::rule::{Answer, Outcome};
use crate::person::{Card, Contact, PersonName};
use crate::stream::story::{Story, stamp, story};
use crate::tests::model::RIVER;

const WORDS: &str = "Asiakas toivoo työkykynsä selvittämistä.";

fn client() -> Card {
    Card {
        name: PersonName { given: "Koe".to_owned(), family: "Esimerkki".to_owned() },
        born: Some(date(1990, 1, 1)),
        municipality: Some("106".to_owned()),
        language: "fi".to_owned(),
        ..Card::default()
    }
}

fn check(answers: &[(&str, Answer)], reason: &str) -> Check {
    let answers = answers.iter().map(|(id, answer)| ((*id).into(), *answer)).collect();
    Check { set: "benefits".into(), answers, outcome: Outcome::Refer, reason: reason.to_owned() }
}

const MEETS: [(&str, Answer); 3] =
    [("motivated", Answer::Yes), ("stuck", Answer::Yes), ("acute-illness", Answer::No)];

fn letter() -> Letter {
    Letter {
        by: By::Professional,
        reference: "7K2M-9QRT".to_owned(),
        client: client(),
        arrival: "county".into(),
        sender: Some(Sender { partner: None, name: "Terveysasema".to_owned() }),
        need: Some("broad".into()),
        words: WORDS.to_owned(),
        check: Some(check(&MEETS, "")),
        consent: Some(Consent { given: Given::Spoken, on: DAY, data: BTreeSet::new() }),
        papers: Vec::new(),
    }
}

fn contact_request() -> Letter {
    let phone = Contact { phone: Some("040 000 0000".to_owned()), ..Contact::default() };
    Letter {
        by: By::Client,
        client: Card { contact: phone, born: None, ..client() },
        arrival: "own".into(),
        sender: None,
        need: None,
        check: None,
        consent: None,
        ..letter()
    }
}

fn given(past: impl IntoIterator<Item = Event>) -> Story<'static, Referral> {
    story(World { model: &RIVER, case_found: true }, stamp("dora", DAY)).and(past)
}

fn send(letter: Letter) -> Command {
    Command::Send(Box::new(letter))
}

fn sent() -> Event {
    Event::Sent { letter: Box::new(letter()) }
}

fn text(text: &str) -> String {
    text.to_owned()
}

/// Shows KEU21-36: the answers and what they said are kept with the referral, what the card tells is filled in.
#[test]
fn a_referral_keeps_the_checklist_and_its_outcome() {
    let done = given([]).when(send(letter())).done();
    let kept = done.state.sent.unwrap();
    let check = kept.letter.check.unwrap();
    assert_eq!(check.outcome, Outcome::Refer);
    assert_eq!(check.answers.get(&"working-age".into()), Some(&Answer::Yes));
    assert_eq!(check.answers.get(&"lives-here".into()), Some(&Answer::Yes));
    assert_eq!(kept.standing, Standing::Arrived);
}

#[test]
fn what_does_not_meet_the_criteria_is_not_blocked_but_somebody_says_why() {
    let unclear =
        |reason| Letter { check: Some(check(&[("motivated", Answer::Unknown)], reason)), ..letter() };
    let story = given([]).when(send(unclear(""))).refused(Refusal::ReasonMissing);
    let done = story.when(send(unclear("Tilanne on kiireinen."))).done();
    assert_eq!(done.state.sent.unwrap().letter.check.unwrap().outcome, Outcome::Consult);
}

#[test]
fn a_check_of_other_criteria_must_be_made_again() {
    let old = Check { set: "older".into(), ..check(&MEETS, "") };
    given([]).when(send(Letter { check: Some(old), ..letter() })).refused(Refusal::CheckOutdated);
    let strange = check(&[("no-such-sign", Answer::Yes)], "");
    given([]).when(send(Letter { check: Some(strange), ..letter() })).refused(Refusal::CheckOutdated);
    given([]).when(send(Letter { check: None, ..letter() })).refused(Refusal::CheckMissing);
}

/// Shows W-11.
#[test]
fn nobody_is_referred_without_having_agreed() {
    given([]).when(send(Letter { consent: None, ..letter() })).refused(Refusal::ConsentMissing);
    let tomorrow = Consent { given: Given::Written, on: DAY.tomorrow().unwrap(), data: BTreeSet::new() };
    let early = Letter { consent: Some(tomorrow), ..letter() };
    given([]).when(send(early)).refused(Refusal::ConsentInFuture);
}

/// Shows KAI-03.
#[test]
fn a_referral_names_the_client_the_route_and_the_need() {
    let nameless = Letter { client: Card { name: PersonName::default(), ..client() }, ..letter() };
    given([]).when(send(nameless)).refused(Refusal::NameMissing);
    let unborn = Letter { client: Card { born: None, ..client() }, ..letter() };
    given([]).when(send(unborn)).refused(Refusal::BirthMissing);
    let strange = Letter { arrival: "by-boat".into(), ..letter() };
    given([]).when(send(strange)).refused(Refusal::UnknownArrival);
    given([]).when(send(Letter { need: None, ..letter() })).refused(Refusal::UnknownNeed);
    given([]).when(send(Letter { words: text(" "), ..letter() })).refused(Refusal::TextMissing);
}

/// Shows W-12: whoever asks for contact tells a name and a way to be reached, and nothing more.
#[test]
fn a_client_asks_for_contact_without_criteria_or_papers() {
    given([]).when(send(contact_request())).done();
    let silent = Letter { client: Card { born: None, ..client() }, ..contact_request() };
    given([]).when(send(silent)).refused(Refusal::ContactMissing);
}

#[test]
fn one_takes_it_up_asks_for_more_and_is_told() {
    let story = given([sent()]).by("aino").when(Command::TakeUp).then([Event::TakenUp]);
    let story = story.by("bo").when(Command::TakeUp).refused(Refusal::TakenAlready);
    let story = story.when(Command::LeaveToOthers).refused(Refusal::NotTaken);
    let story = story.when(Command::TellMore { text: text("…") }).refused(Refusal::NotAsked);
    let story = story.by("aino").when(Command::AskMore { text: text("Mitä on kokeiltu?") }).done();
    assert_eq!(story.state.sent.as_ref().unwrap().standing, Standing::AskedBack);
    let story = story.by("dora").when(Command::TellMore { text: text("Fysioterapiaa.") }).done();
    assert_eq!(story.state.sent.as_ref().unwrap().standing, Standing::TakenUp);
    let story = story.by("aino").when(Command::LeaveToOthers).done();
    assert_eq!(story.state.sent.unwrap().standing, Standing::Arrived);
}

#[test]
fn an_accepted_referral_leads_to_a_case_that_is_there() {
    let story = given([sent()]).when(Command::Accept { case: "c1".into() }).done();
    let kept = story.state.sent.as_ref().unwrap();
    assert_eq!((kept.standing, kept.case.as_ref().map(CaseId::as_str)), (Standing::Accepted, Some("c1")));
    let _ = story.when(Command::TakeUp).refused(Refusal::Over);

    let nowhere = story_without_case().when(Command::Accept { case: "c9".into() });
    nowhere.refused(Refusal::NoCase);
}

fn story_without_case() -> Story<'static, Referral> {
    story(World { model: &RIVER, case_found: false }, stamp("aino", DAY)).and([sent()])
}

#[test]
fn declining_and_sending_on_say_why_and_where() {
    let reason = Declined::OtherServiceFirst;
    let story =
        given([sent()]).when(Command::Decline { reason, text: text("") }).refused(Refusal::TextMissing);
    let on = Command::Redirect { partner: "nobody".into(), text: text("Kelan kuntoutus sopii.") };
    let story = story.when(on).refused(Refusal::UnknownPartner);
    let declined = Event::Declined { reason, text: text("Hoito on kesken. Palatkaa sitten.") };
    let command = Command::Decline { reason, text: text("Hoito on kesken. Palatkaa sitten.") };
    let story = story.when(command).then([declined]);
    assert_eq!(story.state.sent.unwrap().standing, Standing::Declined);

    let on = Command::Redirect { partner: "kela".into(), text: text("Kelan kuntoutus sopii.") };
    let story = given([sent()]).when(on).done();
    assert_eq!(story.state.sent.unwrap().standing, Standing::Redirected);
}

#[test]
fn the_sender_amends_with_a_reason_and_the_old_words_stay_on_record() {
    let amend = |words: &str, reason: &str| Command::Amend { words: text(words), reason: text(reason) };
    let story = given([sent()]).when(amend("Uudet sanat.", "")).refused(Refusal::ReasonMissing);
    let story = story.when(amend(WORDS, "Turha")).refused(Refusal::NothingChanged);
    let amended =
        Event::Amended { old: text(WORDS), words: text("Uudet sanat."), reason: text("Täsmennys") };
    let story = story.when(amend("Uudet sanat.", "Täsmennys")).then([amended]);
    let withdraw = Command::Withdraw { reason: Withdrawn::ClientDeclined, text: text("") };
    let story = story.when(withdraw).done();
    let _ = story.when(amend("Vielä.", "Täsmennys")).refused(Refusal::Over);
}

#[test]
fn every_code_is_found_by_its_word() {
    for reason in Declined::ALL {
        assert_eq!(Declined::of(reason.code()), Some(*reason));
    }
    let words: BTreeMap<_, _> = Standing::ALL.iter().map(|one| (one.code(), one.is_over())).collect();
    assert_eq!(words.values().filter(|over| **over).count(), 4);
}
