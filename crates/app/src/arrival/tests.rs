//! The figures of a synthetic county, and who sees them.

use domain::case::Event;
use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan as _};

use super::count::{Quarter, quarters, routes};
use crate::clock::{Chance, Clock, day_of};
use crate::config::Config;
use crate::demo::{Demo, fill};
use crate::model::{Source, load_all};
use crate::site::Site;
use crate::testing::Town;

const ENDS: &str = "2026-03-01T22:00:00Z";
const TODAY: Date = date(2026, 3, 2);

fn county() -> (Site, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let config = Config { data: folder.path().to_owned(), ..Config::default() };
    let ends: Timestamp = ENDS.parse().unwrap();
    let site = Site::open(config, Clock::at(ends), Chance::seeded(9)).unwrap();
    let models = load_all(&Source::Shipped).unwrap();
    let demo = Demo { password: None, ..Demo::until(ends, 120, 4) };
    fill(&site, models.get("keusote-2024").unwrap(), &demo, |_| {}).unwrap();
    (site, folder)
}

/// The routes of the cases that were opened since a day, as the record tells.
fn opened_since(site: &Site, from: Date) -> Vec<String> {
    let mut arrivals = Vec::new();
    let keep = |fact: journal::Fact| {
        if fact.kind == "case.opened" && day_of(fact.at.parse()?) >= from {
            let Event::Opened { arrival, .. } = serde_json::from_slice(fact.body.as_ref().unwrap())? else {
                return Ok(());
            };
            arrivals.push(arrival.0);
        }
        Ok(())
    };
    site.journal().each_fact(keep).unwrap();
    arrivals
}

/// Shows PSA-151: by which route clients have come, with those whom third-sector producers sent.
#[test]
fn every_case_of_twelve_months_is_counted_by_its_route() {
    let (site, _folder) = county();
    let counted = site.journal().read_blocking(|tx| routes(tx, TODAY)).unwrap();
    let known = opened_since(&site, TODAY.checked_sub(12.months()).unwrap());
    for route in &counted {
        let of = known.iter().filter(|arrival| **arrival == route.name).count();
        assert_eq!(route.cases, i64::try_from(of).unwrap(), "{}", route.name);
    }
    assert!(counted.iter().any(|route| route.name == "third-sector" && route.cases > 0));
    assert!(counted.iter().map(|route| route.referrals).sum::<i64>() > 5);
    assert!(counted.is_sorted_by_key(|route| -route.cases));
}

/// Shows PSA-02: from the first sign to the first service, by the quarter of the sign.
#[test]
fn the_time_from_the_first_sign_to_the_first_service_is_measured_by_quarter() {
    let (site, _folder) = county();
    let quarters = site.journal().read_blocking(|tx| quarters(tx, TODAY)).unwrap();
    assert_eq!(quarters.len(), 8);
    assert_eq!(quarters.last().unwrap().first, date(2026, 1, 1));
    for quarter in &quarters {
        assert!(quarter.known <= quarter.heard && quarter.soon <= quarter.known, "{quarter:?}");
        assert!(quarter.waited.is_sorted() && quarter.waited.iter().all(|days| *days >= 0));
    }
    let earlier = quarters.iter().rev().skip(2);
    assert!(earlier.filter_map(Quarter::median).all(|days| (10..400).contains(&days)), "{quarters:?}");
    assert!(quarters.iter().filter(|quarter| quarter.share().is_some()).count() >= 6);
}

#[test]
fn whoever_still_waits_has_waited_longest_and_of_nobody_there_is_no_median() {
    let of =
        |heard, waited: &[i64]| Quarter { heard, waited: waited.to_vec(), ..Quarter::default() }.median();
    assert_eq!(
        (of(0, &[]), of(1, &[7]), of(2, &[3, 9]), of(3, &[1, 2, 30])),
        (None, Some(7), Some(6), Some(2))
    );
    assert_eq!((of(3, &[5, 8]), of(4, &[5, 8]), of(9, &[1])), (Some(8), None, None), "some wait still");
    let of = |known, soon| Quarter { known, soon, ..Quarter::default() }.share();
    assert_eq!((of(0, 0), of(3, 1), of(3, 2), of(4, 4)), (None, Some(33), Some(67), Some(100)));
}

#[tokio::test]
async fn the_team_and_those_who_lead_see_the_figures_and_others_do_not() {
    let town = Town::new().await;
    town.as_worker("coordinator").get("/fi/arrivals").await.is(200).says("arrivals-none");
    town.as_worker("coordinator").get("/fi/consultations/ratio").await.is(200).shows("/fi/arrivals");
    town.as_worker("lead").get("/sv/arrivals").await.is(200);
    town.as_worker("office").get("/fi/arrivals").await.is_not_found();
}
