use super::{Command, Consultation, Event, LONGEST_TEXT, Refusal, Whom, World};
use crate::case::tests::{DAY, agreement, law};
use crate::case::{Basis, BasisRecord};
use crate::guard::Kind;
use crate::stream::story::{Story, stamp, story};
use crate::tests::model::RIVER;

const QUESTION: &str = "Asiakas on ollut pitkään poissa työstä, ja suunnitelma puuttuu. Mihin ohjaan?";

fn known(name: &str) -> bool {
    ["aino virtanen", "virtanen aino", "virtanen"].contains(&name)
}

fn with(basis: Option<&BasisRecord>) -> World<'_> {
    World { model: &RIVER, known_names: &known, basis }
}

fn given(past: impl IntoIterator<Item = Event>) -> Story<'static, Consultation> {
    story::<Consultation>(with(None), stamp("dora", DAY)).and(past)
}

fn ask(question: &str) -> Command {
    Command::AskAnonymously { question: question.to_owned(), channel: "phone".into(), municipality: None }
}

fn asked() -> Event {
    let municipality = None;
    Event::AskedAnonymously { question: QUESTION.to_owned(), channel: "phone".into(), municipality }
}

fn answer(text: &str) -> Command {
    Command::Answer { text: text.to_owned() }
}

fn answered() -> Event {
    Event::Answered { text: "Aloita terveystarkastuksesta.".to_owned() }
}

fn consent(terms: Basis) -> BasisRecord {
    BasisRecord { terms, by: "aino".into(), withdrawn: None, to_inform: [].into() }
}

fn whom() -> Whom {
    Whom { person: "p1".into(), case: Some("c1".into()) }
}

fn identify() -> Command {
    Command::Identify { whom: whom(), basis: "agreement".into() }
}

/// Shows KEU24-22, KEU24-23 and KEU24-64.
#[test]
fn a_question_is_asked_with_its_words_and_the_channel_and_nobodys_identity() {
    let story = given([]).when(ask(QUESTION)).then([asked()]);

    assert_eq!(story.state.thread.as_ref().unwrap().channel, "phone".into());
    assert!(story.state.thread.as_ref().unwrap().waits());
    story.when(ask(QUESTION)).refused(Refusal::AlreadyAsked);
}

/// Shows KEU24-22.
#[test]
fn a_text_in_which_the_guard_finds_an_identity_is_refused_with_what_was_found() {
    let identifies = |kinds: &[Kind]| Refusal::Identifies(kinds.to_vec());
    let question = "Aino Virtanen, 010190-999W, puh. 040 123 4567 tai 050 123 4567";

    given([]).when(ask(question)).refused(identifies(&[Kind::IdentityCode, Kind::Phone, Kind::Name]));
    given([asked()]).when(answer("Soita aino@example.com")).refused(identifies(&[Kind::Email]));
    let back = Command::AskBack { text: "Asuuko hän yhä osoitteessa Koulukatu 5?".to_owned() };
    given([asked()]).when(back).refused(identifies(&[Kind::Address]));
    let more = Command::Add { text: "Virtasella on kipuja.".to_owned() };
    given([asked()]).when(more).refused(identifies(&[Kind::Name]));
}

/// Shows KEU24-22.
#[test]
fn an_identity_code_with_a_slip_is_no_way_around() {
    given([]).when(ask("hetu 010190-999K")).refused(Refusal::Identifies(vec![Kind::IdentityCode]));
}

/// Shows KEU24-22 and KEU24-88.
#[test]
fn neither_channel_nor_municipality_has_room_for_a_name() {
    let ask = |channel: &str, municipality: Option<&str>| Command::AskAnonymously {
        question: QUESTION.to_owned(),
        channel: channel.into(),
        municipality: municipality.map(str::to_owned),
    };

    given([]).when(ask("Aino Virtanen", None)).refused(Refusal::UnknownChannel);
    given([]).when(ask("fax", None)).refused(Refusal::UnknownChannel);
    given([]).when(ask("phone", Some("Aino Virtanen"))).refused(Refusal::UnknownMunicipality);
    given([]).when(ask("phone", Some("106"))).done();
}

#[test]
fn a_text_is_there_and_has_a_limit() {
    given([]).when(ask("  ")).refused(Refusal::TextMissing);
    given([]).when(ask(&"a".repeat(LONGEST_TEXT + 1))).refused(Refusal::TextTooLong);
    given([]).when(answer("Näin")).refused(Refusal::NotAsked);
}

/// Shows KEU24-69.
#[test]
fn the_thread_knows_who_is_waited_for_and_when_the_first_answer_came() {
    let waits = |story: &Story<'_, Consultation>| story.state.thread.as_ref().unwrap().waits();
    let story = given([asked()]);

    let story = story.when(Command::AskBack { text: "Onko lähete tehty?".to_owned() }).done();
    assert!(!waits(&story));
    let story = story.when(Command::Add { text: "Ei vielä.".to_owned() }).done();
    assert!(waits(&story));
    let story = story.on(DAY.tomorrow().unwrap()).by("aino").when(answer("Aloita lähetteestä.")).done();
    assert!(!waits(&story));
    let answered = story.state.thread.as_ref().unwrap().answered();
    assert_eq!(answered, Some(story.stamp.at));
}

/// Shows KEU24-98.
#[test]
fn a_consultation_may_end_as_advice_once_it_is_answered() {
    given([asked()]).when(Command::Close).refused(Refusal::NotAnswered);
    let story = given([asked(), answered()]).when(Command::Close).then([Event::ClosedAsAdvice]);
    story.when(answer("Vielä yksi asia")).refused(Refusal::Closed);
}

/// Shows KEU24-25.
#[test]
fn a_consultation_is_identified_only_with_the_clients_consent_in_force() {
    let identify_by = |record: Option<&BasisRecord>| {
        let story = story::<Consultation>(with(record), stamp("aino", DAY)).and([asked()]).when(identify());
        story.answer.map(|_| ())
    };
    let ended = consent(Basis { until: DAY.yesterday().ok(), ..agreement() });
    let withdrawn = BasisRecord { withdrawn: Some(DAY), ..consent(agreement()) };

    assert_eq!(identify_by(None), Err(Refusal::NoBasis));
    assert_eq!(identify_by(Some(&ended)), Err(Refusal::NoBasis));
    assert_eq!(identify_by(Some(&withdrawn)), Err(Refusal::NoBasis));
    assert_eq!(identify_by(Some(&consent(law("need-assessment")))), Err(Refusal::ConsentNeeded));
    assert_eq!(identify_by(Some(&consent(agreement()))), Ok(()));
}

/// Shows KEU24-25.
#[test]
fn once_identified_the_same_thread_goes_on_by_name() {
    let record = consent(agreement());
    let identified = Event::Identified { whom: whom(), basis: "agreement".into() };
    let story = story::<Consultation>(with(Some(&record)), stamp("aino", DAY)).and([asked(), answered()]);

    let story = story.when(answer("Virtasen asia")).refused(Refusal::Identifies(vec![Kind::Name]));
    let story =
        story.when(identify()).then([identified]).when(identify()).refused(Refusal::AlreadyIdentified);
    let story = story.when(answer("Aino Virtasen asia on nyt tiimillä.")).done();
    let thread = story.state.thread.unwrap();
    assert_eq!((thread.turns.len(), thread.identified.unwrap().whom), (3, whom()));
}

#[test]
fn every_refusal_has_a_code_of_its_own() {
    let all = [
        Refusal::AlreadyAsked,
        Refusal::NotAsked,
        Refusal::Closed,
        Refusal::TextMissing,
        Refusal::TextTooLong,
        Refusal::Identifies(vec![]),
        Refusal::UnknownChannel,
        Refusal::UnknownMunicipality,
        Refusal::NotAnswered,
        Refusal::AlreadyIdentified,
        Refusal::NoBasis,
        Refusal::ConsentNeeded,
    ];
    let codes: std::collections::BTreeSet<_> = all.iter().map(|refusal| refusal.code().0).collect();

    assert_eq!(codes.len(), all.len());
    assert!(codes.iter().all(|code| code.starts_with("consultation-")));
}
