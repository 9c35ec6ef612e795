//! Spans of days: none backwards, none in each other's way, no day without an answer.

use jiff::civil::Date;

use super::{Finding, FindingCode, KeyPath};
use crate::id::Name;
use crate::model::rule::{PlanChoice, Purpose};
use crate::model::{Model, Requirement, Validity, find};

pub(super) fn check(model: &Model) -> Vec<Finding> {
    let mut findings = backwards(model);
    findings.extend(criteria(model));
    findings.extend(plan_choices(model));
    findings.extend(partners(model));
    for (section, entries) in families(model) {
        findings.extend(family_overlaps(section, &entries));
    }
    findings
}

/// Every span of the model: where it stands, whose it is, and the days.
fn spans(model: &Model) -> Vec<(KeyPath, String, Validity)> {
    let mut spans = vec![(KeyPath::of("organisation"), model.id.to_string(), model.organisation.valid)];
    for (section, entries) in families(model) {
        let of_section = entries
            .into_iter()
            .enumerate()
            .map(|(place, (id, valid))| (KeyPath::of(section).entry(place, id), id.to_string(), valid));
        spans.extend(of_section);
    }
    for (place, set) in model.criteria.iter().enumerate() {
        spans.push((KeyPath::of("criteria").entry(place, &set.id), set.id.to_string(), set.valid));
    }
    for (place, choice) in model.plan_choices.iter().enumerate() {
        let at = KeyPath::of("plan_choice").item(place);
        spans.push((at, choice.otherwise.to_string(), choice.valid));
    }
    spans
}

/// The sections whose entries may follow each other in time as `phone`, `phone-2`, `phone-3`.
fn families(model: &Model) -> [(&'static str, Vec<(&Name, Validity)>); 4] {
    [
        ("channel", model.channels.iter().map(|channel| (&channel.id, channel.valid)).collect()),
        ("law", model.laws.iter().map(|law| (&law.id, law.valid)).collect()),
        ("partner", model.partners.iter().map(|partner| (&partner.id, partner.valid)).collect()),
        ("plan", model.plans.iter().map(|plan| (&plan.id, plan.valid)).collect()),
    ]
}

fn backwards(model: &Model) -> Vec<Finding> {
    let wrong = |valid: &Validity| valid.from.zip(valid.until).is_some_and(|(from, until)| until < from);
    spans(model)
        .into_iter()
        .filter(|(_, _, valid)| wrong(valid))
        .map(|(at, name, _)| Finding::named(FindingCode::ValidityBackwards, at.key("valid"), name))
        .collect()
}

/// Criteria of one purpose never overlap, and where a move asks for criteria there are some on every day.
fn criteria(model: &Model) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (place, set) in model.criteria.iter().enumerate() {
        let at = KeyPath::of("criteria").entry(place, &set.id).key("valid");
        for earlier in model.criteria.iter().take(place) {
            if earlier.purpose == set.purpose && earlier.valid.overlaps(&set.valid) {
                findings.push(Finding::named(FindingCode::Overlap, at.clone(), &earlier.id));
            }
        }
    }
    let mut moves = model.stages.iter().flat_map(|stage| &stage.moves);
    let for_service = model.criteria.iter().filter(|set| set.purpose == Purpose::Service);
    let spans: Vec<Validity> = for_service.map(|set| set.valid).collect();
    if !spans.is_empty() && moves.any(|step| step.requires.contains(&Requirement::Criteria)) {
        findings.extend(
            gap(model, spans)
                .map(|day| Finding::named(FindingCode::Gap, KeyPath::of("criteria"), day).among("criteria")),
        );
    }
    findings
}

fn plan_choices(model: &Model) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (place, choice) in model.plan_choices.iter().enumerate() {
        let at = KeyPath::of("plan_choice").item(place);
        for earlier in model.plan_choices.iter().take(place) {
            if earlier.valid.overlaps(&choice.valid) {
                let name = &earlier.otherwise;
                findings.push(Finding::named(FindingCode::Overlap, at.key("valid"), name));
            }
        }
        findings.extend(not_in_force(model, &at, choice));
    }
    let spans = model.plan_choices.iter().map(|choice| choice.valid).collect();
    findings.extend(
        gap(model, spans).map(|day| {
            Finding::named(FindingCode::Gap, KeyPath::of("plan_choice"), day).among("plan_choice")
        }),
    );
    findings
}

/// What a choice names must be in force on each day of the choice on which the model is in use.
fn not_in_force(model: &Model, at: &KeyPath, choice: &PlanChoice) -> Vec<Finding> {
    let span = shared(choice.valid, model.organisation.valid);
    let plan = |name: &Name| find(&model.plans, name).map(|plan| plan.valid);
    let criteria = choice.criteria.as_ref();
    let named = [
        ("criteria", criteria, criteria.and_then(|name| find(&model.criteria, name)).map(|set| set.valid)),
        ("met", choice.met.as_ref(), choice.met.as_ref().and_then(plan)),
        ("otherwise", Some(&choice.otherwise), plan(&choice.otherwise)),
    ];
    named
        .into_iter()
        .filter_map(|(key, name, valid)| Some((key, name?, valid?)))
        .filter(|(_, _, valid)| !within(span, *valid))
        .map(|(key, name, _)| Finding::named(FindingCode::NotInForce, at.key(key), name))
        .collect()
}

/// A kind of partner that ends has a successor, which begins on the day after.
fn partners(model: &Model) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (place, partner) in model.partners.iter().enumerate() {
        let at = KeyPath::of("partner").entry(place, &partner.id);
        let Some(until) = partner.valid.until else { continue };
        let Some(successor) = &partner.successor else {
            findings.push(Finding::named(FindingCode::NoSuccessor, at, &partner.id));
            continue;
        };
        let Some(next) = find(&model.partners, successor) else { continue };
        let from = next.valid.from;
        if from.is_none_or(|from| from <= until) {
            findings.push(Finding::named(FindingCode::Overlap, at.key("successor"), successor));
        } else if from > until.tomorrow().ok() {
            let finding = Finding::named(FindingCode::Gap, at.key("successor"), until);
            findings.push(finding.among("partner"));
        }
    }
    findings
}

/// Versions of one thing (`phone`, `phone-2`) follow each other, never side by side.
fn family_overlaps(section: &'static str, entries: &[(&Name, Validity)]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (place, (id, valid)) in entries.iter().enumerate() {
        let kin = entries.iter().take(place).filter(|(other, _)| other != id && stem(other) == stem(id));
        for (other, _) in kin.filter(|(_, theirs)| theirs.overlaps(valid)) {
            let at = KeyPath::of(section).entry(place, id).key("valid");
            findings.push(Finding::named(FindingCode::Overlap, at, other));
        }
    }
    findings
}

/// The id without the one or two digits that count versions.
fn stem(id: &Name) -> &str {
    match id.as_str().rsplit_once('-') {
        Some((stem, count)) if count.len() <= 2 && count.parse::<u8>().is_ok() => stem,
        _ => id.as_str(),
    }
}

/// The first day of the model's own validity on which none of the spans holds.
fn gap(model: &Model, mut spans: Vec<Validity>) -> Option<Date> {
    let own = model.organisation.valid;
    spans.sort_by_key(|span| span.from);
    let mut open = own.from.unwrap_or(Date::MIN);
    for span in spans {
        if span.from.is_some_and(|from| from > open) {
            break;
        }
        match span.until {
            None => return None,
            Some(until) if until >= open => open = until.tomorrow().unwrap_or(Date::MAX),
            Some(_) => {}
        }
    }
    own.until.is_none_or(|until| open <= until).then_some(open)
}

/// The days that two spans share.
fn shared(one: Validity, other: Validity) -> Validity {
    Validity {
        from: one.from.max(other.from),
        until: match (one.until, other.until) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        },
    }
}

/// Does `outer` hold every day of `inner`?
fn within(inner: Validity, outer: Validity) -> bool {
    let starts = outer.from.is_none_or(|from| inner.from.is_some_and(|day| day >= from));
    let ends = outer.until.is_none_or(|until| inner.until.is_some_and(|day| day <= until));
    starts && ends
}
