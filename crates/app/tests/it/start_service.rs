//! The start service of Keski-Suomi: what it asks to be done is recorded with what became of it.

use domain::case::appointments::{
    AppointmentCommand, AppointmentKind, Attendance, Booking, Expert, Slot, Support, Topic, Way,
};
use domain::case::{ActionResult, Case, Command, Filled};
use domain::id::Name;
use domain::questionnaire::{Given, Mode};

use crate::county::{County, databases};

fn take(action: &str, words: &str) -> Command {
    Command::TakeAction { action: action.into(), result: ActionResult::Done, words: words.to_owned() }
}

fn on(to: &str) -> Command {
    Command::Move { to: to.into(), reason: None }
}

/// Shows KSH-16, KSH-17 and KSH-18: advice, benefit advice, and a counterpart who is named.
#[test]
fn advice_and_the_named_counterpart_stand_on_the_case_with_their_results() {
    for database in databases() {
        let county = County::by("keski-suomi", database.as_ref());
        county.registers("aino", "p1");
        county.does::<Case>("aino", "c1", county.opening("p1", Some(county.agreement())));
        county.does::<Case>("aino", "c1", on("start-service"));
        county.does::<Case>("aino", "c1", take("advice-and-guidance", "Kerrottiin työkokeilusta."));
        let after = county.does::<Case>("aino", "c1", take("benefit-advice", "Kuntoutusraha käytiin läpi."));
        let visit = after.open.as_ref().unwrap().visits.last().unwrap();
        let taken: Vec<_> = visit.taken.keys().map(Name::as_str).collect();
        assert_eq!(taken, ["advice-and-guidance", "benefit-advice"]);

        let terms = county.consent(&"counterpart-consultation".into());
        county.does::<Case>("aino", "c1", Command::RecordBasis { basis: "permission".into(), terms });
        county.does::<Case>("aino", "c1", on("counterpart-consultation"));
        let named = take("name-counterpart", "Kelan kuntoutuksen asiantuntija");
        let after = county.does::<Case>("aino", "c1", named);
        let visit = after.open.as_ref().unwrap().visits.last().unwrap();
        assert_eq!(visit.taken[&"name-counterpart".into()].by.as_str(), "aino");
        county.ends_whole();
    }
}

/// Shows KSH-15: the start service begins with an interview, which is booked, held and written down.
#[test]
fn the_start_service_begins_with_an_interview() {
    for database in databases() {
        let county = County::by("keski-suomi", database.as_ref());
        county.registers("aino", "p1");
        county.does::<Case>("aino", "c1", county.opening("p1", Some(county.agreement())));
        county.does::<Case>("aino", "c1", on("start-service"));
        let today = app::clock::day_of(county.now());
        let slot = Slot { begins: today.at(9, 0, 0, 0), minutes: 60, with: ["aino".into()].into() };
        let booking = Booking {
            kind: AppointmentKind::InitialInterview,
            slot,
            way: Way::OnSite,
            place: String::new(),
            expert: Expert::None,
            expert_name: String::new(),
            support: Support::Alone,
        };
        let appointment = || "a1".into();
        let book = AppointmentCommand::Book { appointment: appointment(), booking };
        county.does::<Case>("aino", "c1", Command::Appointment(book));
        let came = AppointmentCommand::Mark {
            appointment: appointment(),
            attendance: Attendance::Came,
            covered: [Topic::Goals].into(),
            words: String::new(),
        };
        county.does::<Case>("aino", "c1", Command::Appointment(came));
        let directory = county.deed("aino", None).directory;
        let interview = directory.questionnaires.offered("initial-interview").unwrap();
        let filled = Filled {
            questionnaire: interview.edition(),
            language: "fi".to_owned(),
            mode: Mode::Interview,
            occasion: None,
            on: today,
            answers: [("situation".into(), Given::Text("Olen ollut pitkään poissa työstä.".to_owned()))]
                .into(),
        };
        let answer = Command::Answer { response: "r1".into(), filled: Box::new(filled) };
        let open = county.does::<Case>("aino", "c1", answer).open.unwrap();
        assert!(open.visits.last().unwrap().taken.contains_key(&"initial-interview".into()));
        assert!(open.answered(&"initial-interview".into(), None).is_some());
        county.ends_whole();
    }
}

/// Shows KSH-20 and KSH-21: to the team at once when nothing needs to be clarified, else to examinations first; what was
/// booked stands on the case.
#[test]
fn the_coordinator_books_the_team_or_further_examinations_first() {
    let ways = [("book-team", "team"), ("book-examinations", "examinations")];
    for database in databases() {
        for (action, to) in ways {
            let county = County::by("keski-suomi", database.as_ref());
            county.registers("aino", "p1");
            county.does::<Case>("aino", "c1", county.opening("p1", Some(county.agreement())));
            county.does::<Case>("aino", "c1", on("start-service"));
            let skipping =
                |to: &str| Command::Move { to: to.into(), reason: Some("Sovittu tiimissä.".to_owned()) };
            county.does::<Case>("aino", "c1", skipping("team-coordination"));
            let after = county.does::<Case>("aino", "c1", take(action, "Aika 5.3. klo 9."));
            assert!(after.open.unwrap().visits.last().unwrap().taken.contains_key(&Name::from(action)));
            let after = county.does::<Case>("aino", "c1", skipping(to));
            assert_eq!(after.open.unwrap().stage().as_str(), to);
            county.ends_whole();
        }
    }
}
