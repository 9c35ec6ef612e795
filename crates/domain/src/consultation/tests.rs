use jiff::Timestamp;
use jiff::civil::{Date, DateTime, datetime};
use jiff::tz::TimeZone;

use super::{
    Asker, Booking, Command, Consultation, Event, LONGEST_TEXT, Question, Refusal, Standing, Whom, World,
};
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

fn question_of(question: &str) -> Question {
    Question { question: question.to_owned(), channel: "phone".into(), ..Question::default() }
}

fn ask(question: &str) -> Command {
    Command::AskAnonymously(question_of(question))
}

fn asked() -> Event {
    Event::AskedAnonymously(question_of(QUESTION))
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
    let ask = |channel: &str, municipality: Option<&str>| {
        let municipality = municipality.map(str::to_owned);
        Command::AskAnonymously(Question { channel: channel.into(), municipality, ..question_of(QUESTION) })
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

/// Shows KEU24-71.
#[test]
fn one_of_the_team_takes_a_question_and_leaves_it_to_the_others_again() {
    let story = given([asked()]).by("aino").when(Command::Release).refused(Refusal::NotClaimed);
    let story = story.when(Command::Claim).then([Event::Claimed]);
    let story = story.by("dora").when(Command::Claim).refused(Refusal::ClaimedAlready);
    let story = story.when(Command::Release).refused(Refusal::NotClaimed);
    let story = story.by("aino").when(Command::Claim).then([]).when(Command::Release).done();
    assert_eq!(story.state.thread.unwrap().claimed, None);
}

/// Shows KEU24-24 and PSA-102.
#[test]
fn a_partners_expert_is_asked_and_the_answer_stays_with_the_team() {
    let ask =
        |partner: &str| Command::AskBackup { partner: partner.into(), text: "Riittääkö?".to_owned() };
    let said = || Command::BackupAnswers { partner: "kela".into(), text: "Riittää.".to_owned() };

    given([asked()]).when(ask("guild")).refused(Refusal::UnknownPartner);
    given([asked()]).when(said()).refused(Refusal::PartnerNotAsked);
    let story = given([asked()]).when(ask("kela")).done().when(said()).done();
    let thread = story.state.thread.unwrap();
    assert_eq!(thread.standing(), Standing::Waits);
    assert!(thread.turns.iter().skip(1).all(|turn| !turn.said.is_for_asker()));
}

/// Shows KEU24-76.
#[test]
fn what_needs_other_views_goes_to_the_case_team_until_it_is_answered() {
    let story = given([asked()]).when(Command::SendToCaseTeam).then([Event::SentToCaseTeam]);
    let story = story.when(Command::SendToCaseTeam).refused(Refusal::AtCaseTeam);
    assert_eq!(story.state.thread.as_ref().unwrap().case_team, Some(DAY));
    let story = story.when(answer("Aloita lähetteestä.")).done();
    assert_eq!(story.state.thread.unwrap().case_team, None);
}

#[test]
fn whoever_has_no_account_comes_back_with_the_secret() {
    let key = Some("digest".to_owned());
    let by_key = Event::AskedAnonymously(Question { key, ..question_of(QUESTION) });
    let more = |key: &str| Command::AddByKey { key: key.to_owned(), text: "Lisään vielä.".to_owned() };

    given([asked()]).when(more("digest")).refused(Refusal::WrongKey);
    given([by_key.clone()]).when(more("other")).refused(Refusal::WrongKey);
    given([by_key]).when(more("digest")).then([Event::Added { text: "Lisään vielä.".to_owned() }]);
}

/// Shows KEU24-87.
#[test]
fn a_channel_for_professionals_is_not_for_clients() {
    let client = Question { asker: Asker::Client, ..question_of(QUESTION) };
    given([]).when(Command::AskAnonymously(client)).refused(Refusal::UnknownChannel);
}

/// Shows KEU24-93 and KEU24-94.
#[test]
fn the_reference_of_another_systems_message_has_no_room_for_a_name() {
    let by = |external: &str| {
        let external = Some(external.to_owned());
        Command::AskAnonymously(Question { external, ..question_of(QUESTION) })
    };

    for wrong in ["Aino Virtanen", "virtanen", "010190-999W", &"1".repeat(41)] {
        given([]).when(by(wrong)).refused(Refusal::NotAReference);
    }
    given([]).when(by("OMNI-2026/1234")).done();
}

/// Shows KEU24-69.
#[test]
fn the_clock_to_the_first_answer_runs_in_working_time_and_stands_while_the_asker_is_waited_for() {
    let utc = |moment: Timestamp| moment.to_zoned(TimeZone::UTC).datetime();
    let at = |day: i8, hour: i8| datetime(2026, 3, day, hour, 0, 0, 0);
    let moment = |at: DateTime| at.to_zoned(TimeZone::UTC).unwrap().timestamp();
    let mut thread = Consultation::default();
    let mut happens = |day, hour, event| {
        let stamp = crate::stream::Stamp { at: moment(at(day, hour)), on: DAY, by: "aino".into() };
        crate::stream::Stream::evolve(&mut thread, &stamp, &event);
        thread.thread.clone().unwrap()
    };
    let text = String::new;

    // Friday at three: an hour runs, then the weekend.
    let clock = happens(6, 15, asked()).clock(moment(at(9, 9)), 480, &utc);
    assert_eq!((clock.used, clock.due), (120, Some(at(9, 15))));
    let asked_back = happens(9, 9, Event::AskedBack { text: text() });
    assert_eq!(asked_back.clock(moment(at(10, 9)), 480, &utc).due, None);
    let told = happens(10, 10, Event::Added { text: text() });
    assert_eq!(told.clock(moment(at(10, 10)), 480, &utc).due, Some(at(10, 16)));
    let clock = happens(10, 12, Event::Answered { text: text() }).clock(moment(at(30, 9)), 480, &utc);
    assert_eq!((clock.used, clock.due), (240, None));
    let added = happens(11, 9, Event::Added { text: text() });
    let clock = added.clock(moment(at(30, 9)), 480, &utc);
    assert_eq!((clock.used, clock.due), (240, Some(at(12, 9))), "what is added waits as long as a question");
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
        Refusal::NotAReference,
        Refusal::UnknownPartner,
        Refusal::PartnerNotAsked,
        Refusal::ClaimedAlready,
        Refusal::NotClaimed,
        Refusal::AtCaseTeam,
        Refusal::WrongKey,
        Refusal::NotAnswered,
        Refusal::AlreadyIdentified,
        Refusal::NoBasis,
        Refusal::ConsentNeeded,
    ];
    let codes: std::collections::BTreeSet<_> = all.iter().map(|refusal| refusal.code().0).collect();

    assert_eq!(codes.len(), all.len());
    assert!(codes.iter().all(|code| code.starts_with("consultation-")));
}

/// Shows KEU24-78.
#[test]
fn a_longer_discussion_gets_a_time_of_its_own_on_a_working_day() {
    let booking = |day: Date| Booking { begins: day.at(14, 0, 0, 0), minutes: 45, with: "aino".into() };
    let sunday = jiff::civil::date(2099, 3, 8);
    let yesterday = DAY.yesterday().unwrap();
    let story = given([asked()]).when(Command::Book(booking(yesterday))).refused(Refusal::BadTime);
    let story = story.when(Command::Book(booking(sunday))).refused(Refusal::BadTime);
    let story = story.when(Command::CancelBooking).refused(Refusal::NotBooked);
    let day = crate::worktime::workday(DAY.tomorrow().unwrap());
    let story = story.when(Command::Book(booking(day))).then([Event::TimeBooked(booking(day))]);
    let story = story.when(Command::CancelBooking).then([Event::BookingCancelled]);
    assert_eq!(story.state.thread.unwrap().booked, None);
}
