//! One journey from first contact to closing for each of the eight models, through the commands, with the refusals
//! on the way; on every database.

use std::collections::BTreeMap;

use app::act::Answer;
use domain::case::{
    Assessment, Attainment, Case, ClientAnswer, Command, Filled, NoteKind, Occasion, Reading, Refusal, Side,
    Told, missing_on, way,
};
use domain::id::Name;
use domain::model::rule::Purpose;
use domain::model::{Model, Register, Requirement};
use domain::questionnaire::{Answers, Given, Kind, Mode};

use crate::county::{County, databases, models};

/// The stages of a path from its entry to one that closes, over moves that do not lead back.
pub(crate) fn forward(model: &Model) -> Vec<Name> {
    let entry = &model.stages.iter().find(|stage| stage.entry).unwrap().id;
    let mut longest = Vec::new();
    let mut waiting = vec![vec![entry.clone()]];
    while let Some(so_far) = waiting.pop() {
        let stage = model.stage(so_far.last().unwrap()).unwrap();
        if stage.closes && so_far.len() > longest.len() {
            longest.clone_from(&so_far);
        }
        for step in stage.moves.iter().filter(|step| !step.back && !so_far.contains(&step.to)) {
            let mut next = so_far.clone();
            next.push(step.to.clone());
            waiting.push(next);
        }
    }
    longest
}

pub(crate) struct Journey {
    pub(crate) county: County,
    pub(crate) model: std::sync::Arc<Model>,
    items: std::cell::Cell<u32>,
}

impl Journey {
    pub(crate) fn does(&self, worker: &str, command: Command) -> Case {
        self.county.does::<Case>(worker, "c1", command)
    }

    #[track_caller]
    fn is_refused(&self, worker: &str, command: Command) -> Refusal {
        match self.county.asks::<Case>(worker, "c1", command) {
            Answer::Refused(refusal) => refusal,
            Answer::Done(_) | Answer::Again => panic!("done"),
            Answer::Stale | Answer::Forbidden | Answer::Hidden => panic!("not refused by a rule"),
        }
    }

    fn item(&self) -> String {
        self.items.set(self.items.get() + 1);
        format!("item-{}", self.items.get())
    }

    /// Does what a requirement asks for.
    fn meets(&self, requirement: &Requirement) {
        let county = &self.county;
        let basis = |terms| Command::RecordBasis { basis: self.item().as_str().into(), terms };
        let command = match requirement {
            Requirement::Need => {
                Command::StateNeed { need: self.model.needs[0].clone(), words: String::new() }
            }
            Requirement::Criteria => {
                let day = app::clock::day_of(county.now());
                let set = self.model.criteria_on(Purpose::Service, day).unwrap().id.clone();
                Command::CheckCriteria { set, answers: BTreeMap::new(), reason: None }
            }
            Requirement::Agreement | Requirement::Basis => basis(county.agreement()),
            Requirement::Consent(name) => basis(county.consent(name)),
            Requirement::Responsible => self.naming(),
            Requirement::Owner => Command::DecideOwner {
                owner: domain::case::Owner::Team("team".into()),
                reason: "Palvelutarve on laaja.".to_owned(),
            },
            Requirement::Goals => Command::SetGoal {
                goal: self.item().as_str().into(),
                text: "Jaksan käydä kurssilla.".to_owned(),
            },
            Requirement::Decision(name) => Command::RecordDecision {
                decision: name.clone(),
                text: "Sovimme tästä yhdessä.".to_owned(),
                answer: ClientAnswer::Accepted,
            },
            Requirement::Measure(name) => self.answering(name, Occasion::Start),
        };
        self.does("aino", command);
    }

    /// A whole questionnaire, answered by whoever is asked.
    fn answering(&self, instrument: &Name, occasion: Occasion) -> Command {
        let deed = self.county.deed("aino", None);
        let questionnaire = deed.directory.questionnaires.offered(instrument.as_str()).unwrap();
        let mut answers = Answers::new();
        for item in &questionnaire.items {
            let given = match &item.answer {
                Kind::Scale(ends) => Given::Number(ends.to.into()),
                Kind::Choice(list) => Given::Choice(questionnaire.options[list][0].code.clone()),
                other @ (Kind::Heading
                | Kind::Paragraph
                | Kind::Line
                | Kind::Area
                | Kind::Number { .. }
                | Kind::YesNo
                | Kind::Choices(_)
                | Kind::Day
                | Kind::Month
                | Kind::Rows { .. }) => panic!("{instrument}: {other:?}"),
            };
            answers.insert(item.id.clone(), given);
        }
        let filled = Filled {
            questionnaire: questionnaire.edition(),
            language: "fi".to_owned(),
            mode: Mode::Interview,
            occasion: Some(occasion),
            on: app::clock::day_of(self.county.now()),
            answers,
        };
        Command::Answer { response: self.item().as_str().into(), filled: Box::new(filled) }
    }

    fn naming(&self) -> Command {
        Command::NameResponsible {
            worker: "aino".into(),
            kind: self.model.organisation.responsible_kinds[0].clone(),
            mark: None,
            deputy: Some("bertta".into()),
        }
    }

    /// Walks to a stage: what is missing is said, then done.
    pub(crate) fn walks_to(&self, to: &Name) {
        let county = &self.county;
        county.days_pass(10);
        let Some(open) = county.case("c1").state.open else { panic!("no case") };
        let way = way(&self.model, open.stage(), to).unwrap();
        let missing = missing_on(&open, &self.model, &way, app::clock::day_of(county.now()));
        if !missing.is_empty() {
            let refusal = self.is_refused("aino", Command::Move { to: to.clone(), reason: None });
            assert!(matches!(refusal, Refusal::Missing(_) | Refusal::NeverSkipped(_)), "{refusal:?}");
        }
        for requirement in &missing {
            self.meets(requirement);
        }
        self.does("aino", Command::Move { to: to.clone(), reason: None });
    }

    /// The responsible person changes, with checklist and receipt.
    fn hands_over(&self, to: &str) {
        self.does("aino", Command::BeginHandOver { to: to.into(), reason: "Vaihdan työtä.".to_owned() });
        let early = self.county.asks::<Case>(to, "c1", Command::ReceiveHandOver);
        assert!(matches!(early, Answer::Refused(Refusal::ChecklistOpen(_))), "{early:?}");
        for item in &self.model.handover {
            self.does("aino", Command::TickHandOver { item: item.clone() });
        }
        let case = self.does(to, Command::ReceiveHandOver);
        assert_eq!(case.open.unwrap().responsible.unwrap().worker.as_str(), to);
        self.does(to, Command::TellClient { how: Told::Phone });
    }

    /// Both assess, the follow-up is measured, the case is closed.
    fn closes(&self, responsible: &str) {
        let outcome = self.model.closing.outcomes[0].clone();
        let close = Command::Close { outcome, next: "Jatkaa opintoja.".to_owned() };
        assert!(matches!(self.is_refused(responsible, close.clone()), Refusal::NotReadyToClose(_)));
        let goals = self.county.case("c1").state.open.unwrap().goals;
        let goals: BTreeMap<_, _> = goals.into_keys().map(|goal| (goal, Attainment::Attained)).collect();
        let assessment = |words: &str| Assessment::Made { words: words.to_owned(), goals: goals.clone() };
        self.does(
            responsible,
            Command::Assess { by: Side::Responsible, assessment: assessment("Edistyi hyvin.") },
        );
        self.does(
            responsible,
            Command::Assess { by: Side::Client, assessment: assessment("Olen tyytyväinen.") },
        );
        for (at, instrument) in self.model.closing.instruments.iter().enumerate() {
            // One is measured, the others have the coded reason why not.
            let occasion = Occasion::FollowUp;
            let command = if at == 0 {
                let points =
                    Command::Measure { instrument: instrument.clone(), occasion, reading: Reading::Value(7) };
                assert_eq!(self.is_refused(responsible, points), Refusal::AnswersInstead);
                self.answering(instrument, occasion)
            } else {
                let reading = Reading::Missing(self.model.closing.missing[0].clone());
                Command::Measure { instrument: instrument.clone(), occasion, reading }
            };
            self.does(responsible, command);
        }
        assert!(self.does(responsible, close).open.unwrap().closed.is_some());
    }
}

pub(crate) fn begins(model: &str, database: Option<&String>) -> Journey {
    let county = County::by(model, database);
    let rules = std::sync::Arc::clone(&models().get(model).unwrap().model);
    county.registers("aino", "p1");
    Journey { county, model: rules, items: 0.into() }
}

fn goes_the_whole_way(model: &str) {
    for database in databases() {
        let journey = begins(model, database.as_ref());
        let county = &journey.county;
        assert_eq!(journey.is_refused("aino", county.opening("p1", None)), Refusal::NoBasis);
        journey.does("aino", county.opening("p1", Some(county.agreement())));
        let unknown = Command::Move { to: "nowhere".into(), reason: None };
        assert_eq!(journey.is_refused("aino", unknown), Refusal::UnknownStage);

        let path = forward(&journey.model);
        assert!(path.len() >= 3, "{model}: {path:?}");
        for stage in path.iter().skip(1) {
            journey.walks_to(stage);
        }
        let note = Command::WriteNote {
            note: "n1".into(),
            kind: NoteKind::Contact,
            register: Register::Social,
            text: "Tapasimme.".to_owned(),
        };
        journey.does("aino", note);
        if county.case("c1").state.open.unwrap().responsible.is_none() {
            journey.does("aino", journey.naming());
        }
        journey.hands_over("celsius");
        journey.closes("celsius");
        let reopened = Command::Reopen { reason: "Tilanne muuttui.".to_owned(), responsible: None };
        assert!(journey.does("celsius", reopened).open.unwrap().closed.is_none());
        journey.county.ends_whole();
    }
}

/// Shows KEU21-01, KEU21-02 and KEU21-35.
#[test]
fn a_client_goes_the_whole_way_by_keusote_2021() {
    goes_the_whole_way("keusote-2021");
}

/// Shows KEU24-20, KEU24-21 and KEU24-31.
#[test]
fn a_client_goes_the_whole_way_by_keusote_2024() {
    goes_the_whole_way("keusote-2024");
}

/// Shows THL-08, THL-21 and THL-23.
#[test]
fn a_client_goes_the_whole_way_by_the_national_model() {
    goes_the_whole_way("sote-keskus");
}

#[test]
fn a_client_goes_the_whole_way_by_siun_sote() {
    goes_the_whole_way("siun-sote");
}

/// Shows KAI-01 and KAI-09.
#[test]
fn a_client_goes_the_whole_way_by_kainuu() {
    goes_the_whole_way("kainuu");
}

/// Shows KSH-28.
#[test]
fn a_client_goes_the_whole_way_by_keski_suomi() {
    goes_the_whole_way("keski-suomi");
}

/// Shows PSA-21, PSA-39, PSA-49, PSA-122, PSA-123, PSA-124 and PSA-125.
#[test]
fn a_client_goes_the_whole_way_by_pohjois_savo() {
    goes_the_whole_way("pohjois-savo");
}

#[test]
fn a_client_goes_the_whole_way_by_etela_karjala() {
    goes_the_whole_way("etela-karjala");
}

/// Shows KEU24-50 and PSA-81.
#[test]
fn a_helper_loses_the_case_with_the_last_basis() {
    for database in databases() {
        let journey = begins("keusote-2024", database.as_ref());
        let county = &journey.county;
        county.does::<domain::worker::Worker>(
            "root",
            "visitor",
            domain::worker::Command::Register {
                profile: domain::worker::Profile { name: "Vieras".to_owned(), ..Default::default() },
                user: "visitor".to_owned(),
                rights: [domain::model::Right::Visit].into(),
            },
        );
        journey.does("aino", county.opening("p1", Some(county.agreement())));
        let add = Command::AddHelper { worker: "visitor".into(), purpose: "Tuo asian kokoukseen".to_owned() };
        journey.does("aino", add);
        let sees = || {
            let (deed, case) = (county.deed("visitor", None), county.case("c1").state);
            let (now, today) = (deed.stamp.at, deed.stamp.on);
            domain::access::may(&deed.actor, domain::access::Action::See, &case, now, today).is_some()
        };
        assert!(sees());
        journey.does("aino", Command::WithdrawBasis { basis: "first".into(), told: String::new() });
        assert!(!sees());
        journey.county.ends_whole();
    }
}

#[test]
fn whoever_fills_a_form_against_an_older_version_is_told() {
    for database in databases() {
        let journey = begins("keusote-2024", database.as_ref());
        let county = &journey.county;
        journey.does("aino", county.opening("p1", Some(county.agreement())));
        let seen = county.case("c1").version;
        let state = |words: &str| Command::StateNeed {
            need: journey.model.needs[0].clone(),
            words: words.to_owned(),
        };
        journey.does("bertta", state("toinen ehti ensin"));

        let late = county.orders::<Case>(county.deed("aino", Some(seen)), "c1", state("minä myöhemmin"));
        assert!(matches!(late, Answer::Stale));
        assert_eq!(county.case("c1").state.open.unwrap().words, "toinen ehti ensin");
        journey.county.ends_whole();
    }
}

#[test]
fn a_double_click_is_one_fact() {
    for database in databases() {
        let journey = begins("keusote-2024", database.as_ref());
        let county = &journey.county;
        journey.does("aino", county.opening("p1", Some(county.agreement())));
        let before = county.case("c1").version;
        let goal = || Command::SetGoal { goal: "g1".into(), text: "Nukun paremmin.".to_owned() };
        let deed = county.deed("aino", None);

        assert!(matches!(county.orders::<Case>(deed.clone(), "c1", goal()), Answer::Done(_)));
        assert!(matches!(county.orders::<Case>(deed, "c1", goal()), Answer::Again));
        assert_eq!(county.case("c1").version, before + 1);
        journey.county.ends_whole();
    }
}

/// The front of the path: a question without an identity.
#[test]
fn an_anonymous_question_with_an_identity_in_it_is_refused() {
    use domain::consultation::{Command, Consultation, Question, Refusal};

    for database in databases() {
        let journey = begins("keusote-2024", database.as_ref());
        let county = &journey.county;
        let channel = journey.model.channels[0].id.clone();
        let ask = |question: &str| {
            let channel = channel.clone();
            let asked = Question { question: question.to_owned(), channel, ..Question::default() };
            let command = Command::AskAnonymously(asked);
            county.asks::<Consultation>("aino", "q1", command)
        };
        for told in [
            "Asiakas 010190-999W ei jaksa töissä.",
            "Soita hänelle 050 123 4567.",
            "Testi Kuvitteellinen tarvitsee tukea.",
            "Hän asuu osoitteessa Keksittykatu 12 A.",
        ] {
            let answer = ask(told);
            assert!(matches!(answer, Answer::Refused(Refusal::Identifies(_))), "{told}: {answer:?}");
        }
        assert!(matches!(ask("Miten alkuun, kun työkyky on alentunut?"), Answer::Done(_)));
        journey.county.ends_whole();
    }
}
