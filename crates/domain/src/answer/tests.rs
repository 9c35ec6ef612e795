use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::select;

use super::{
    Answer, Audience, Command, Content, Done, Event, LONGEST_TITLE, Language, Link, MOST_LINKS, Part,
    Refusal, Standing, Tag, World,
};
use crate::case::tests::DAY;
use crate::consultation::{Consultation, Event as Said, Question, Thread, Whom};
use crate::guard::{Kind, find_strict};
use crate::stream::Stream;
use crate::stream::story::{Story, stamp, story};

fn known(name: &str) -> bool {
    ["aino virtanen", "virtanen aino", "virtanen"].contains(&name)
}

fn thread(more: impl IntoIterator<Item = Said>) -> Thread {
    let asked =
        Said::AskedAnonymously(Question { question: "Mihin ohjaan?".to_owned(), ..Question::default() });
    let mut consultation = Consultation::default();
    for event in std::iter::once(asked).chain(more) {
        consultation.evolve(&stamp("dora", DAY), &event);
    }
    consultation.thread.unwrap()
}

fn answered() -> Said {
    Said::Answered { text: "Aloita terveystarkastuksesta.".to_owned() }
}

static ANSWERED: LazyLock<Thread> = LazyLock::new(|| thread([answered()]));
static WAITS: LazyLock<Thread> = LazyLock::new(|| thread([]));
static IDENTIFIED: LazyLock<Thread> = LazyLock::new(|| {
    let whom = Whom { person: "p1".into(), case: None };
    thread([answered(), Said::Identified { whom, basis: "agreement".into() }])
});

fn world(source: Option<&Thread>) -> World<'_> {
    World { source, known_names: &known }
}

fn content() -> Content {
    Content {
        title: "Kuntoutustuki päättyy: mitä ennen sitä?".to_owned(),
        question: "Kuntoutustuki päättyy, ja paluu työhön on epävarma. Mihin ohjaan?".to_owned(),
        answer: "Ammatillinen kuntoutus haetaan ennen tuen päättymistä.".to_owned(),
        tags: [Tag::Rehabilitation, Tag::Benefits].into(),
        links: vec![Link {
            label: "Kelan kuntoutus".to_owned(),
            address: "https://www.kela.fi/kuntoutus".to_owned(),
        }],
        language: Language::Fi,
        audience: Audience::Professionals,
    }
}

fn drafted() -> Event {
    Event::Drafted { source: "k1".into(), content: content() }
}

fn draft_of(content: Content) -> Command {
    Command::Draft { source: "k1".into(), content }
}

fn given(past: impl IntoIterator<Item = Event>) -> Story<'static, Answer> {
    story::<Answer>(world(Some(&ANSWERED)), stamp("dora", DAY)).and(past)
}

fn told(source: Option<&Thread>) -> Result<Vec<Event>, Refusal> {
    Answer::default().decide(&world(source), &stamp("dora", DAY), draft_of(content()))
}

/// Shows PSA-153 and KEU21-47: drafted from an answered consultation, checked by somebody, published.
#[test]
fn an_answer_is_drafted_checked_and_published_and_who_checked_it_is_on_record() {
    let after = given([])
        .when(draft_of(content()))
        .then([drafted()])
        .by("aino")
        .when(Command::Publish)
        .then([Event::Published]);

    let entry = after.state.entry.unwrap();
    assert_eq!(entry.standing(), Standing::Published);
    assert_eq!(entry.checked, Some(Done { by: "aino".into(), on: DAY }));
    assert_eq!(entry.written, Done { by: "dora".into(), on: DAY });
}

#[test]
fn only_a_consultation_that_is_anonymous_and_answered_becomes_an_answer() {
    assert_eq!(told(None), Err(Refusal::NoSource));
    assert_eq!(told(Some(&WAITS)), Err(Refusal::SourceNotAnswered));
    assert_eq!(told(Some(&IDENTIFIED)), Err(Refusal::SourceIdentified));
    assert_eq!(told(Some(&thread([answered(), Said::ClosedAsAdvice]))), Ok(vec![drafted()]));
}

#[test]
fn a_consultation_that_got_a_client_after_the_draft_is_not_published() {
    story::<Answer>(world(Some(&IDENTIFIED)), stamp("dora", DAY))
        .and([drafted()])
        .when(Command::Publish)
        .refused(Refusal::SourceIdentified);
}

#[test]
fn nothing_that_tells_who_somebody_is_is_saved_wherever_it_stands() {
    let code = "010190-999W".to_owned();
    let name = "Aino Virtasen tilanne".to_owned();
    let link =
        |label: &str, address: &str| vec![Link { label: label.to_owned(), address: address.to_owned() }];
    for (content, part, kind) in [
        (Content { title: name, ..content() }, Part::Title, Kind::Name),
        (Content { question: code.clone(), ..content() }, Part::Question, Kind::IdentityCode),
        (Content { answer: "Soita 040 123 4567.".to_owned(), ..content() }, Part::Answer, Kind::Phone),
        (Content { links: link("Aino Virtanen", "https://kela.fi"), ..content() }, Part::Links, Kind::Name),
        (
            Content { links: link("Ohje", "https://kela.fi/010190-999W"), ..content() },
            Part::Links,
            Kind::IdentityCode,
        ),
    ] {
        let refusal = Refusal::Identifies(part, vec![kind]);
        given([]).when(draft_of(content.clone())).refused(refusal.clone());
        given([drafted(), Event::Published]).when(Command::Amend { content }).refused(refusal);
    }
    let refusal = Refusal::Identifies(Part::Reason, vec![Kind::IdentityCode]);
    given([drafted()]).when(Command::Withdraw { reason: code }).refused(refusal);
}

#[test]
fn addresses_of_handbooks_laws_and_services_pass_the_guard() {
    for address in [
        "https://www.finlex.fi/fi/laki/ajantasa/2014/20141301",
        "https://www.finlex.fi/fi/lainsaadanto/2023/703#chp_2__sec_10",
        "https://www.kela.fi/kuntoutustuki",
        "https://thl.fi/aiheet/tyokyky?lang=fi#osa-2",
        "https://www.suomi.fi/palvelut/72b0e8cd-8d1d-4b8e-9d3a-0c6a0f0b6d11",
    ] {
        let links = vec![Link { label: "Lue lisää".to_owned(), address: address.to_owned() }];
        given([]).when(draft_of(Content { links, ..content() })).done();
    }
}

#[test]
fn what_is_no_link_is_refused() {
    for (label, address) in [
        ("Ohje", "http://kela.fi"),
        ("Ohje", "javascript:alert(1)"),
        ("Ohje", "https://"),
        ("Ohje", "https://localhost/a"),
        ("Ohje", "https://kela.fi/a b"),
        ("Ohje", "https://aino@kela.fi/"),
        ("", "https://kela.fi"),
    ] {
        let links = vec![Link { label: label.to_owned(), address: address.to_owned() }];
        given([]).when(draft_of(Content { links, ..content() })).refused(Refusal::NotALink);
    }
    let links = vec![content().links[0].clone(); MOST_LINKS + 1];
    given([]).when(draft_of(Content { links, ..content() })).refused(Refusal::TooManyLinks);
}

#[test]
fn title_question_and_answer_are_there_and_not_too_long() {
    for (content, refusal) in [
        (Content { title: " ".to_owned(), ..content() }, Refusal::Missing(Part::Title)),
        (Content { title: "a".repeat(LONGEST_TITLE + 1), ..content() }, Refusal::TooLong(Part::Title)),
        (Content { question: String::new(), ..content() }, Refusal::Missing(Part::Question)),
        (Content { answer: "\n".to_owned(), ..content() }, Refusal::Missing(Part::Answer)),
    ] {
        given([]).when(draft_of(content)).refused(refusal);
    }
    given([drafted()])
        .when(Command::Withdraw { reason: String::new() })
        .refused(Refusal::Missing(Part::Reason));
}

#[test]
fn whoever_amends_what_is_published_answers_for_it() {
    let new = Content { answer: "Hae kuntoutusta ajoissa.".to_owned(), ..content() };
    let after = given([drafted(), Event::Published])
        .by("bertta")
        .when(Command::Amend { content: new.clone() })
        .then([Event::Amended { content: new.clone() }]);

    let entry = after.state.entry.unwrap();
    assert_eq!(entry.standing(), Standing::Published);
    assert_eq!(entry.checked, Some(Done { by: "bertta".into(), on: DAY }));
    assert_eq!(entry.content, new);
}

#[test]
fn an_amended_draft_is_still_unchecked() {
    let new = Content { answer: "Hae kuntoutusta ajoissa.".to_owned(), ..content() };
    let after = given([drafted()]).when(Command::Amend { content: new }).done();
    assert_eq!(after.state.entry.unwrap().standing(), Standing::Draft);
}

#[test]
fn what_says_nothing_new_is_no_fact() {
    given([drafted()]).when(Command::Amend { content: content() }).then([]);
    given([drafted(), Event::Published]).when(Command::Publish).then([]);
}

#[test]
fn what_is_withdrawn_stays_so() {
    let withdrawn = Event::Withdrawn { reason: "Laki muuttui.".to_owned() };
    let gone = || given([drafted(), Event::Published, withdrawn.clone()]);
    assert_eq!(gone().state.entry.unwrap().standing(), Standing::Withdrawn);
    gone().when(Command::Publish).refused(Refusal::Withdrawn);
    gone().when(Command::Amend { content: content() }).refused(Refusal::Withdrawn);
    gone().when(draft_of(content())).refused(Refusal::AlreadyThere);
    given([]).when(Command::Publish).refused(Refusal::NotThere);
}

fn texts() -> impl Strategy<Value = String> {
    select(vec![
        "Kuntoutustuki päättyy.",
        "Aino Virtanen soitti.",
        "010190-999W",
        "Puh. 040 123 4567",
        "Hae kuntoutusta.",
        "",
    ])
    .prop_map(str::to_owned)
}

fn commands() -> impl Strategy<Value = Command> {
    let content = || {
        (texts(), texts(), texts()).prop_map(|(title, question, answer)| Content {
            title,
            question,
            answer,
            ..content()
        })
    };
    prop_oneof![
        3 => content().prop_map(draft_of),
        3 => content().prop_map(|content| Command::Amend { content }),
        2 => Just(Command::Publish),
        1 => texts().prop_map(|reason| Command::Withdraw { reason }),
    ]
}

proptest! {
    #![proptest_config(proptest::test_runner::Config { failure_persistence: None, ..Default::default() })]

    /// Invariant 1 holds for the bank as it does for consultations.
    #[test]
    fn no_fact_of_an_answer_holds_what_the_guard_finds(commands in proptest::collection::vec(commands(), 1..10)) {
        let mut answer = Answer::default();
        let stamp = stamp("dora", DAY);
        for command in commands {
            for event in answer.decide(&world(Some(&ANSWERED)), &stamp, command).unwrap_or_default() {
                prop_assert_eq!(find_strict(&serde_json::to_string(&event).unwrap(), &known), []);
                answer.evolve(&stamp, &event);
            }
        }
        let kept = serde_json::to_string(&answer).unwrap();
        prop_assert_eq!(serde_json::from_str::<Answer>(&kept).unwrap(), answer);
    }
}
