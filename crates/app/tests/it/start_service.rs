//! The start service of Keski-Suomi: what it asks to be done is recorded with what became of it.

use domain::case::{ActionResult, Case, Command};
use domain::id::Name;

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
