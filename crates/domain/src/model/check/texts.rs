//! Which texts a model needs, and which are missing.

use std::collections::BTreeSet;
use std::fmt::Display;

use super::{Finding, FindingCode, KeyPath, TextKeys};
use crate::id::Name;
use crate::model::rule::{Criterion, CriterionKind};
use crate::model::{CALLERS, Model, Named};

/// A text that a model needs, and what in the model needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextKey {
    /// `stage-network`, or `stage-network.client` for an attribute.
    pub key: String,
    /// May be left out.
    pub optional: bool,
    /// The entry that the text is for.
    pub at: KeyPath,
}

/// Every text of a model, each once, in the order of the model's sections.
pub fn texts(model: &Model) -> Vec<TextKey> {
    let mut needed = Needed::default();
    needed.add(KeyPath::of("id"), "model", &[("short", true), ("note", false)]);
    needed.organisation(model);
    needed.stages(model);
    needed.people(model);
    needed.criteria(model);
    needed.basis(model);
    needed.results(model);
    needed.list
}

pub(super) fn check(model: &Model, known: &TextKeys) -> Vec<Finding> {
    let needed = texts(model);
    let mut findings = Vec::new();
    for (language, keys) in known {
        let missing = needed.iter().filter(|text| !text.optional && !keys.contains(&text.key));
        findings.extend(missing.map(|text| {
            Finding::named(FindingCode::MissingText, text.at.clone(), &text.key).among(language)
        }));
    }
    findings
}

/// Attributes of a text, each with whether it must be there.
type Attributes = &'static [(&'static str, bool)];

#[derive(Default)]
struct Needed {
    seen: BTreeSet<String>,
    list: Vec<TextKey>,
}

impl Needed {
    fn add(&mut self, at: KeyPath, key: impl Display, attributes: Attributes) {
        self.push(at.clone(), key.to_string(), true);
        for (attribute, required) in attributes {
            self.push(at.clone(), format!("{key}.{attribute}"), *required);
        }
    }

    fn push(&mut self, at: KeyPath, key: String, required: bool) {
        if self.seen.insert(key.clone()) {
            self.list.push(TextKey { key, optional: !required, at });
        }
    }

    fn entries<T: Named>(&mut self, section: &'static str, entries: &[T], attributes: Attributes) {
        for (place, entry) in entries.iter().enumerate() {
            let at = KeyPath::of(section).entry(place, entry.name());
            self.add(at, format_args!("{section}-{}", entry.name()), attributes);
        }
    }

    fn names(&mut self, at: &KeyPath, prefix: &str, names: &[Name]) {
        for (place, name) in names.iter().enumerate() {
            self.add(at.entry(place, name), format_args!("{prefix}-{name}"), &[]);
        }
    }

    fn organisation(&mut self, model: &Model) {
        let at = KeyPath::of("organisation");
        let organisation = &model.organisation;
        self.add(at.key("owner"), format_args!("unit-{}", organisation.owner), &[]);
        self.add(at.key("host"), format_args!("unit-{}", organisation.host), &[]);
        self.names(&at.key("responsible_kinds"), "responsible", &organisation.responsible_kinds);
        self.names(&at.key("tasks"), "task", &organisation.tasks);
        for (place, phase) in organisation.without_phases.iter().enumerate() {
            let at = at.key("without_phases").item(place);
            self.add(at, format_args!("without-{}", phase.as_str()), &[]);
        }
    }

    fn stages(&mut self, model: &Model) {
        self.entries("stage", &model.stages, &[("help", true), ("client", true)]);
        for (place, stage) in model.stages.iter().enumerate() {
            let at = KeyPath::of("stage").entry(place, &stage.id);
            self.names(&at.key("actions"), "action", &stage.actions);
            self.names(&at.key("forms"), "form", &stage.forms);
            self.names(&at.key("instruments"), "instrument", &stage.instruments);
            for (place, step) in stage.moves.iter().enumerate() {
                if let Some(when) = &step.when {
                    let at = at.key("move").item(place).key("when");
                    self.add(at, format_args!("when-{when}"), &[]);
                }
            }
        }
    }

    fn people(&mut self, model: &Model) {
        self.entries("role", &model.roles, &[("help", false)]);
        self.entries("team", &model.teams, &[("help", false)]);
        self.entries("channel", &model.channels, &[("help", false)]);
        self.entries("meeting", &model.meetings, &[("help", false)]);
        for (place, meeting) in model.meetings.iter().enumerate() {
            let at = KeyPath::of("meeting").entry(place, &meeting.id).key("called_by");
            for (place, caller) in meeting.called_by.iter().enumerate() {
                if CALLERS.contains(&caller.as_str()) {
                    self.add(at.item(place), format_args!("caller-{caller}"), &[]);
                }
            }
        }
    }

    fn criteria(&mut self, model: &Model) {
        self.names(&KeyPath::of("needs"), "need", &model.needs);
        self.names(&KeyPath::of("target_groups"), "group", &model.target_groups);
        self.entries("criteria", &model.criteria, &[("help", false)]);
        for (place, set) in model.criteria.iter().enumerate() {
            let at = KeyPath::of("criteria").entry(place, &set.id);
            if let Some(limit) = &set.limit {
                self.add(at.key("limit"), format_args!("limit-{limit}"), &[]);
            }
            for (place, criterion) in set.criteria.iter().enumerate() {
                let at = at.key("criterion").entry(place, &criterion.id);
                let key = format!("criterion-{}", criterion.id);
                self.add(at, key, advice(criterion));
            }
        }
    }

    fn basis(&mut self, model: &Model) {
        self.entries("consent", &model.consents, &[("text", true)]);
        for (place, consent) in model.consents.iter().enumerate() {
            let at = KeyPath::of("consent").entry(place, &consent.id).key("data");
            self.names(&at, "data", &consent.data);
        }
        self.entries("law", &model.laws, &[]);
        self.entries("mark", &model.marks, &[]);
        self.entries("partner", &model.partners, &[("help", false)]);
        self.entries("arrival", &model.arrivals, &[]);
    }

    fn results(&mut self, model: &Model) {
        self.names(&KeyPath::of("decisions"), "decision", &model.decisions);
        self.entries("plan", &model.plans, &[("help", false)]);
        self.entries("aim", &model.aims, &[]);
        self.entries("measure", &model.measures, &[("help", false)]);
        self.names(&KeyPath::of("handover"), "handover", &model.handover);
        let at = KeyPath::of("closing");
        self.names(&at.key("outcomes"), "outcome", &model.closing.outcomes);
        self.names(&at.key("instruments"), "instrument", &model.closing.instruments);
        self.names(&at.key("missing"), "missing", &model.closing.missing);
        self.names(&at.key("leaving"), "leaving", &model.closing.leaving);
    }
}

/// What to do when a criterion is not met must be told where the criterion decides by itself.
fn advice(criterion: &Criterion) -> Attributes {
    match criterion.kind {
        CriterionKind::Requirement | CriterionKind::Exclusion => &[("help", false), ("advice", true)],
        CriterionKind::Sign | CriterionKind::Benefit => &[("help", false), ("advice", false)],
    }
}
