//! The figures of a town where everybody answers twice, and who sees them.

use domain::change::{CellLimit, Yardstick};
use domain::questionnaire::Better;
use jiff::Timestamp;

use super::count::{Counts, counts};
use crate::clock::{Chance, Clock, day_of};
use crate::config::Config;
use crate::demo::{Demo, fill};
use crate::model::{Source, load_all};
use crate::questionnaire::tests::pages::case_of;
use crate::site::Site;
use crate::testing::{Browser, Town};

const NAMES: [&str; 6] = ["Aamu", "Beata", "Cilla", "Daniel", "Eeli", "Fanni"];

/// From the start to a day in the window of the follow-up.
const SIX_MONTHS: i64 = 184;

/// From there until the window has closed and another month has begun.
const ANOTHER_MONTH: i64 = 35;

fn counted(town: &Town) -> Counts {
    let today = town.today();
    town.site.journal().read_blocking(|tx| counts(tx, today, CellLimit::default())).unwrap()
}

async fn answers(
    by: &Browser<'_>,
    case: &str,
    (id, at, on): (&str, &str, &str),
    given: &[(&str, &str)],
) -> String {
    let how = [("mode", "paper"), ("on", on), ("at", at)];
    let done = by.fill(&format!("{case}/questionnaires/{id}"), &[&how, given].concat()).await;
    done.is(303).location().unwrap().split('?').next().unwrap().to_owned()
}

/// Every statement of the scale with the same answer.
async fn inclusion(by: &Browser<'_>, case: &str, at: (&str, &str), points: &str) {
    let items: Vec<String> = (1..=10).map(|item| format!("q-s{item}")).collect();
    let given: Vec<(&str, &str)> = items.iter().map(|item| (item.as_str(), points)).collect();
    answers(by, case, ("esis", at.0, at.1), &given).await;
}

/// The first two questions of 3X10D.
async fn two_of_ten(by: &Browser<'_>, case: &str, at: (&str, &str), points: [&str; 2]) {
    let form = crate::questionnaire::tests::the("3x10d");
    let names: Vec<String> = form.items.iter().take(2).map(|item| format!("q-{}", item.id)).collect();
    let given: Vec<(&str, &str)> = names.iter().map(String::as_str).zip(points).collect();
    answers(by, case, ("3x10d", at.0, at.1), &given).await;
}

/// So many clients answer at the start; half a year later all but the last answer again. Where their cases are, and the
/// page of the last answers to the work ability score.
async fn measured(town: &Town, people: usize) -> (Vec<String>, String) {
    let worker = town.as_worker("coordinator");
    let (mut cases, mut last) = (Vec::new(), String::new());
    let start = ("start", "2.3.2026");
    for name in &NAMES[..people] {
        let case = case_of(&worker, name).await;
        answers(&worker, &case, ("was", start.0, start.1), &[("q-points", "4")]).await;
        inclusion(&worker, &case, start, "1").await;
        two_of_ten(&worker, &case, start, ["3", "8"]).await;
        cases.push(case);
    }
    town.wait_days(SIX_MONTHS);
    let later = ("follow-up", "2.9.2026");
    for case in &cases[..people - 1] {
        last = answers(&worker, case, ("was", later.0, later.1), &[("q-points", "7")]).await;
        inclusion(&worker, case, later, "3").await;
        two_of_ten(&worker, case, later, ["5", "8"]).await;
    }
    (cases, last)
}

/// Shows W-07: what one person's page keeps back is told of a group.
#[tokio::test]
async fn a_lead_reads_how_groups_have_changed_and_an_instrument_for_groups_is_told_there() {
    let town = Town::new().await;
    measured(&town, 6).await;
    let lead = town.as_worker("lead");
    lead.get("/fi/effect").await.is(200).says("effect-none");

    town.wait_days(ANOTHER_MONTH);
    let page = lead.get("/fi/effect").await;
    page.is(200).shows("Työkykypistemäärä").shows("+3,0").shows("5\u{a0}(100\u{a0}%)");
    page.shows("Osallisuusindikaattori").shows("+50,0").says("effect-shares-unknown");
    page.shows("83\u{a0}%").says("effect-reasons-untold");
    assert!(page.text.contains("THL"), "the owner's warning stands there");
    lead.get("/sv/effect").await.is(200).shows("Delaktighetsindikatorn");
    lead.get("/en/effect").await.is(200).shows("+50.0");
}

/// Shows W-06: of a group, too.
#[tokio::test]
async fn what_is_asked_item_by_item_is_told_item_by_item() {
    let town = Town::new().await;
    measured(&town, 6).await;
    town.wait_days(ANOTHER_MONTH);
    let page = town.as_worker("lead").get("/fi/effect").await;
    let form = crate::questionnaire::tests::the("3x10d");
    for scoring in form.scores.iter().take(2) {
        page.is(200).shows(scoring.title["fi"].as_str());
    }
    page.says("effect-item-by-item").shows("Raja on oletus");
}

#[tokio::test]
async fn of_fewer_than_five_nothing_is_told() {
    let town = Town::new().await;
    measured(&town, 5).await;
    town.wait_days(ANOTHER_MONTH);
    let page = town.as_worker("lead").get("/fi/effect").await;
    page.is(200).shows("alle 5").hides("+3,0").hides("+50,0");
}

#[tokio::test]
async fn what_is_struck_out_leaves_the_figures() {
    let town = Town::new().await;
    let (_, last) = measured(&town, 6).await;
    town.wait_days(ANOTHER_MONTH);
    let worker = town.as_worker("coordinator");
    worker.fill(&format!("{last}/strike"), &[("reason", "Toisen asiakkaan lomake.")]).await.is(303);
    let page = town.as_worker("lead").get("/fi/effect").await;
    page.is(200).hides("+3,0").shows("+50,0");
    let response = counted(&town).response(&"was".into(), CellLimit::default()).unwrap();
    assert_eq!((response.due, response.answered), (6, 4));
    assert_eq!(response.other + response.reasons.iter().map(|(_, people)| people).sum::<u32>(), 2);
}

#[tokio::test]
async fn only_those_who_lead_find_the_figures() {
    let town = Town::new().await;
    let lead = town.as_worker("lead");
    lead.get("/fi/consultations/ratio").await.is(200).shows("/fi/effect");
    lead.get("/fi/my-day").await.is(200).shows("/fi/effect").shows("/fi/consultations/ratio");
    lead.get("/fi/effect").await.is(200).says("effect-none");
    town.as_worker("coordinator").get("/fi/consultations/ratio").await.is(200).hides("/fi/effect");
    for user in ["coordinator", "physician", "peer", "visitor", "outsider", "office", "privacy"] {
        town.as_worker(user).get("/fi/effect").await.is_not_found();
    }
}

#[test]
fn the_figures_of_a_synthetic_county_are_of_its_cases() {
    let folder = tempfile::tempdir().unwrap();
    let config = Config { data: folder.path().to_owned(), ..Config::default() };
    let ends: Timestamp = "2026-03-01T22:00:00Z".parse().unwrap();
    let site = Site::open(config, Clock::at(ends), Chance::seeded(9)).unwrap();
    let models = load_all(&Source::Shipped).unwrap();
    let demo = Demo { password: None, ..Demo::until(ends, 200, 4) };
    fill(&site, models.get("pohjois-savo").unwrap(), &demo, |_| {}).unwrap();
    let counts = site.journal().read_blocking(|tx| counts(tx, day_of(ends), CellLimit::default())).unwrap();
    let was = counts.response(&"was".into(), CellLimit::default()).unwrap();
    assert!(was.due > 20 && was.answered > 10, "{was:?}");
    let yardstick = Yardstick::new(Better::Higher, None);
    let (_, pairs) = counts.pairs.iter().find(|(key, _)| key.edition.id.as_str() == "was").unwrap();
    let change = pairs.change(&yardstick, CellLimit::default()).unwrap();
    assert!(change.pairs <= was.answered && change.mean > 0.0, "{change:?} of {was:?}");
    let periods = pairs.periods(&yardstick, CellLimit::default());
    assert_eq!(periods.iter().map(|period| period.change.pairs).sum::<u32>(), change.pairs, "{periods:?}");
}
