use jiff::civil::{Date, date};

use super::{Adoption, Command, Event, Organisation, PartnerCard, Refusal};
use crate::case::ModelRef;
use crate::model::Validity;
use crate::stream::story::{Story, stamp, story};

const DAY: Date = date(2026, 3, 2);

fn given(past: impl IntoIterator<Item = Event>) -> Story<'static, Organisation> {
    story::<Organisation>((), stamp("root", DAY)).and(past)
}

fn adoption(version: &str) -> Adoption {
    let model = ModelRef { id: "river".into(), version: version.to_owned() };
    Adoption { model, hash: format!("hash of {version}"), content: "{}".to_owned() }
}

fn founded() -> Event {
    Event::TeamFounded {
        team: "t1".into(),
        name: "Työkykytiimi".to_owned(),
        template: "team".into(),
        host: "county".to_owned(),
    }
}

fn found(team: &str, name: &str) -> Command {
    Command::FoundTeam {
        team: team.into(),
        name: name.to_owned(),
        template: "team".into(),
        host: "county".to_owned(),
    }
}

fn partner(kind: &str, from: Option<Date>, until: Option<Date>) -> PartnerCard {
    PartnerCard { kind: kind.into(), name: format!("Esimerkin {kind}"), valid: Validity { from, until } }
}

/// Shows KEU24-01 and PSA-35.
#[test]
fn models_are_adopted_one_after_the_other_and_a_published_version_never_changes() {
    let story = given([]).when(Command::Adopt(adoption("1"))).done();
    let story = story.when(Command::Adopt(adoption("1"))).refused(Refusal::VersionAdopted);

    let story = story.on(DAY.tomorrow().unwrap()).when(Command::Adopt(adoption("2"))).done();
    let adopted: Vec<_> =
        story.state.models.iter().map(|(model, _, day)| (model.version.as_str(), *day)).collect();
    assert_eq!(adopted, [("1", DAY), ("2", DAY.tomorrow().unwrap())]);
}

/// Shows KEU21-03.
#[test]
fn a_team_is_founded_once_and_by_name() {
    given([]).when(found("t1", " ")).refused(Refusal::NameMissing);
    given([founded()]).when(found("t1", "Toinen")).refused(Refusal::TeamExists);
    given([]).when(found("t1", "Työkykytiimi")).then([founded()]);
}

/// Shows EKA-10.
#[test]
fn the_host_of_a_team_changes_with_a_reason_and_the_old_one_stays_in_its_history() {
    let host = |team: &str, host: &str, reason: &str| Command::HostTeam {
        team: team.into(),
        host: host.to_owned(),
        reason: reason.to_owned(),
    };
    let move_day = date(2027, 1, 1);

    given([founded()]).when(host("t1", "city", "")).refused(Refusal::ReasonMissing);
    given([founded()]).when(host("t1", "county", "Sopimus")).refused(Refusal::NothingChanged);
    given([founded()]).when(host("t9", "city", "Sopimus")).refused(Refusal::NoSuchTeam);
    let story = given([founded()]).on(move_day).when(host("t1", "city", "Sopimus")).done();
    let hosts = &story.state.teams[&"t1".into()].hosts;
    assert_eq!(hosts, &[(DAY, "county".to_owned()), (move_day, "city".to_owned())]);
}

/// Shows PSA-144.
#[test]
fn a_partner_ends_on_a_day_and_its_successor_begins_and_both_stay() {
    let (last, first) = (date(2024, 12, 31), date(2025, 1, 1));
    let add = |id: &str, card| Command::AddPartner { partner: id.into(), card };
    let te = || partner("te-office", Some(date(2013, 1, 1)), None);

    let story = given([]).when(add("te", te())).done().when(add("te", te())).refused(Refusal::PartnerAdded);
    let too_early = Command::EndPartner { partner: "te".into(), last_day: date(2012, 1, 1) };
    let story = story.when(too_early).refused(Refusal::WrongDays);
    let story = story.when(Command::EndPartner { partner: "te".into(), last_day: last }).done();
    let story = story.when(add("area", partner("employment", Some(first), None))).done();
    let there = |day| story.state.partners.values().filter(|card| card.valid.holds(day)).count();
    assert_eq!((story.state.partners.len(), there(last), there(first)), (2, 1, 1));
}

#[test]
fn a_partner_has_a_name_and_days_in_their_order() {
    let add = |card| Command::AddPartner { partner: "p".into(), card };
    let nameless = PartnerCard { name: " ".to_owned(), ..partner("kela", None, None) };

    given([]).when(add(nameless)).refused(Refusal::NameMissing);
    given([]).when(add(partner("kela", Some(DAY), DAY.yesterday().ok()))).refused(Refusal::WrongDays);
    let unknown = Command::EndPartner { partner: "p".into(), last_day: DAY };
    given([]).when(unknown).refused(Refusal::NoSuchPartner);
}

/// Shows KEU24-57 and KSH-19.
#[test]
fn a_task_of_the_organisation_has_a_holder_and_another_as_deputy() {
    let hold = |deputy: Option<&str>| Command::HoldTask {
        task: "operations".into(),
        holder: "aino".into(),
        deputy: deputy.map(Into::into),
    };

    given([]).when(hold(Some("aino"))).refused(Refusal::SamePerson);
    let story = given([]).when(hold(Some("bo"))).done();
    assert_eq!(story.state.tasks[&"operations".into()], ("aino".into(), Some("bo".into())));
}

#[test]
fn the_organisation_has_a_name() {
    given([]).when(Command::Name(" ".to_owned())).refused(Refusal::NameMissing);
    let story = given([]).when(Command::Name("Esimerkki".to_owned())).done();
    story.when(Command::Name("Esimerkki".to_owned())).refused(Refusal::NothingChanged);
}
