//! Teams, channels, meetings, criteria and closing: figures that make sense, nothing empty that is needed.

use super::{Finding, FindingCode, KeyPath};
use crate::model::rule::{Computed, Criterion, CriterionKind};
use crate::model::{ChannelKind, Model, Requirement, Rhythm, Seat, StageOwner};

/// The highest point of the work ability score.
const WORK_ABILITY_BEST: u8 = 10;

pub(super) fn check(model: &Model) -> Vec<Finding> {
    let mut findings = teams(model);
    findings.extend(channels(model));
    findings.extend(meetings(model));
    findings.extend(criteria(model));
    findings.extend(municipalities(model));
    findings.extend(responsible(model));
    findings.extend(closing(model));
    findings
}

fn teams(model: &Model) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut owners = model.teams.iter().enumerate().filter(|(_, team)| team.owns);
    let team_owns = model.stages.iter().any(|stage| stage.owner == StageOwner::Team);
    if owners.next().is_none() && team_owns {
        findings.push(Finding::at(FindingCode::NoOwningTeam, KeyPath::of("team")));
    }
    for (place, team) in owners {
        let at = KeyPath::of("team").entry(place, &team.id).key("owns");
        findings.push(Finding::named(FindingCode::TwoOwningTeams, at, &team.id));
    }
    for (place, team) in model.teams.iter().enumerate() {
        let at = KeyPath::of("team").entry(place, &team.id).key("seat");
        findings.extend(team.seats.iter().enumerate().flat_map(|(place, each)| seat(&at.item(place), each)));
    }
    findings
}

fn seat(at: &KeyPath, seat: &Seat) -> Vec<Finding> {
    let wrong = [
        (FindingCode::ShareOutOfRange, "share", seat.share.is_some_and(|share| !(1..=100).contains(&share))),
        (FindingCode::RotationZero, "stay_months", seat.stay_months == Some(0)),
        (FindingCode::EmptySeat, "count", seat.count == 0),
    ];
    let found = wrong.into_iter().filter(|(_, _, wrong)| *wrong);
    found.map(|(code, key, _)| Finding::named(code, at.key(key), &seat.role)).collect()
}

fn channels(model: &Model) -> Vec<Finding> {
    let mut findings = Vec::new();
    let in_use = model.organisation.valid;
    let phone = model
        .channels
        .iter()
        .any(|channel| channel.kind == ChannelKind::Phone && channel.valid.overlaps(&in_use));
    if model.organisation.phone_required && !phone {
        findings.push(Finding::at(FindingCode::NoPhone, KeyPath::of("channel")));
    }
    for (place, channel) in model.channels.iter().enumerate() {
        let at = KeyPath::of("channel").entry(place, &channel.id).key("hours");
        for (place, hours) in channel.hours.iter().enumerate() {
            if hours.from >= hours.to || hours.days.is_empty() {
                let at = at.item(place);
                findings.push(Finding::named(FindingCode::HoursBackwards, at, &channel.id));
            }
        }
    }
    findings
}

fn meetings(model: &Model) -> Vec<Finding> {
    let mut phones = model.channels.iter().filter(|channel| channel.kind == ChannelKind::Phone);
    if phones.any(|channel| !channel.hours.is_empty()) {
        return Vec::new();
    }
    let after = model.meetings.iter().enumerate().filter(|(_, it)| it.rhythm == Rhythm::AfterPhoneHours);
    after
        .map(|(place, meeting)| {
            let at = KeyPath::of("meeting").entry(place, &meeting.id).key("rhythm");
            Finding::named(FindingCode::NoPhoneHours, at, &meeting.id)
        })
        .collect()
}

fn criteria(model: &Model) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (place, set) in model.criteria.iter().enumerate() {
        let at = KeyPath::of("criteria").entry(place, &set.id);
        let speaks =
            |criterion: &&Criterion| matches!(criterion.kind, CriterionKind::Sign | CriterionKind::Benefit);
        if set.criteria.iter().filter(speaks).count() < set.enough.into() {
            findings.push(Finding::named(FindingCode::TooManyAsked, at.key("enough"), &set.id));
        }
        for (place, criterion) in set.criteria.iter().enumerate() {
            let at = at.key("criterion").entry(place, &criterion.id);
            if criterion.both_sides && criterion.kind == CriterionKind::Exclusion {
                findings.push(Finding::named(
                    FindingCode::BothSidesElsewhere,
                    at.key("both_sides"),
                    &criterion.id,
                ));
            }
            let at = at.key("computed");
            let wrong = match criterion.computed {
                Some(Computed::Age { from, to }) => from > to,
                Some(Computed::WorkAbilityAtMost(most)) => most > WORK_ABILITY_BEST,
                Some(Computed::Residence | Computed::LongUnemployment1369) | None => false,
            };
            if wrong {
                findings.push(Finding::named(FindingCode::OutOfRange, at.clone(), &criterion.id));
            }
            let asks_residence = criterion.computed == Some(Computed::Residence);
            if asks_residence && model.organisation.municipalities.is_empty() {
                findings.push(Finding::named(FindingCode::NoMunicipalities, at, &criterion.id));
            }
        }
    }
    findings
}

fn municipalities(model: &Model) -> Vec<Finding> {
    let at = KeyPath::of("organisation").key("municipalities");
    let is_code = |code: &str| code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_digit());
    let codes = model.organisation.municipalities.iter().enumerate();
    codes
        .filter(|(_, code)| !is_code(code))
        .map(|(place, code)| Finding::named(FindingCode::OutOfRange, at.item(place), code))
        .collect()
}

/// Where a move asks for the responsible person, somebody can be named.
fn responsible(model: &Model) -> Option<Finding> {
    let mut moves = model.stages.iter().flat_map(|stage| &stage.moves);
    let asked = moves.any(|step| step.requires.contains(&Requirement::Responsible));
    let nobody = !model.roles.iter().any(|role| role.responsible);
    (asked && nobody).then(|| Finding::at(FindingCode::NobodyResponsible, KeyPath::of("role")))
}

fn closing(model: &Model) -> Vec<Finding> {
    let at = KeyPath::of("closing");
    let closing = &model.closing;
    let lists = [
        ("outcomes", &closing.outcomes),
        ("instruments", &closing.instruments),
        ("missing", &closing.missing),
        ("leaving", &closing.leaving),
    ];
    let mut findings: Vec<Finding> = lists
        .into_iter()
        .filter(|(_, list)| list.is_empty())
        .map(|(key, _)| Finding::named(FindingCode::ClosingListEmpty, at.key(key), key))
        .collect();
    if model.organisation.responsible_kinds.is_empty() {
        let at = KeyPath::of("organisation").key("responsible_kinds");
        findings.push(Finding::named(FindingCode::ClosingListEmpty, at, "responsible_kinds"));
    }
    if closing.follow_up_months == 0 {
        let name = closing.follow_up_months;
        findings.push(Finding::named(FindingCode::OutOfRange, at.key("follow_up_months"), name));
    }
    // Two messages on one day are one too many.
    let at = at.key("invitations").key("reminder_days");
    let days = closing.invitations.reminder_days.iter().enumerate();
    let at_once = days.filter(|(_, days)| **days == 0);
    findings
        .extend(at_once.map(|(place, days)| Finding::named(FindingCode::OutOfRange, at.item(place), days)));
    findings
}
