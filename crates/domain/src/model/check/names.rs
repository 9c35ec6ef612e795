//! Names: every id is one, is alone in its section, and is borne by what it refers to.

use std::collections::BTreeSet;

use super::{Finding, FindingCode, KeyPath};
use crate::id::Name;
use crate::model::rule::{CriteriaSet, PlanChoice, Purpose};
use crate::model::{CALLERS, MeasureKind, Model, Named, Requirement, Stage, find};

pub(super) fn check(model: &Model) -> Vec<Finding> {
    let mut names = Names { known: Known::of(model), findings: Vec::new() };
    names.ids(model);
    for (place, stage) in model.stages.iter().enumerate() {
        names.stage(&KeyPath::of("stage").entry(place, &stage.id), stage);
    }
    names.people(model);
    names.basis(model);
    names.results(model);
    names.findings.extend(choices(model));
    names.findings.extend(needed(model));
    names.findings
}

/// The names that references may use, by section.
struct Known<'m> {
    stages: BTreeSet<&'m str>,
    roles: BTreeSet<&'m str>,
    callers: BTreeSet<&'m str>,
    teams: BTreeSet<&'m str>,
    tasks: BTreeSet<&'m str>,
    consents: BTreeSet<&'m str>,
    partners: BTreeSet<&'m str>,
    decisions: BTreeSet<&'m str>,
    instruments: BTreeSet<&'m str>,
    marks: BTreeSet<&'m str>,
    criteria: BTreeSet<&'m str>,
    plans: BTreeSet<&'m str>,
    measures: BTreeSet<&'m str>,
    aims: BTreeSet<&'m str>,
    channels: BTreeSet<&'m str>,
}

impl<'m> Known<'m> {
    fn of(model: &'m Model) -> Self {
        let instruments = model.stages.iter().flat_map(|stage| &stage.instruments);
        let roles = ids(&model.roles);
        Self {
            stages: ids(&model.stages),
            callers: roles.iter().copied().chain(CALLERS).collect(),
            roles,
            teams: ids(&model.teams),
            tasks: model.organisation.tasks.iter().map(Name::as_str).collect(),
            consents: ids(&model.consents),
            partners: ids(&model.partners),
            decisions: model.decisions.iter().map(Name::as_str).collect(),
            instruments: instruments.chain(&model.closing.instruments).map(Name::as_str).collect(),
            marks: ids(&model.marks),
            criteria: ids(&model.criteria),
            plans: ids(&model.plans),
            measures: ids(&model.measures),
            aims: ids(&model.aims),
            channels: ids(&model.channels),
        }
    }
}

fn ids<T: Named>(entries: &[T]) -> BTreeSet<&str> {
    entries.iter().map(|entry| entry.name().as_str()).collect()
}

/// Picks a section's names.
type Section = for<'k> fn(&'k Known<'_>) -> &'k BTreeSet<&'k str>;

struct Names<'m> {
    known: Known<'m>,
    findings: Vec<Finding>,
}

impl Names<'_> {
    fn ids(&mut self, model: &Model) {
        self.section("stage", &model.stages);
        self.section("role", &model.roles);
        self.section("team", &model.teams);
        self.section("channel", &model.channels);
        self.section("meeting", &model.meetings);
        self.section("criteria", &model.criteria);
        self.section("consent", &model.consents);
        self.section("law", &model.laws);
        self.section("partner", &model.partners);
        self.section("arrival", &model.arrivals);
        self.section("plan", &model.plans);
        self.section("aim", &model.aims);
        self.section("measure", &model.measures);
        self.section("mark", &model.marks);
        for (place, set) in model.criteria.iter().enumerate() {
            let at = KeyPath::of("criteria").entry(place, &set.id).key("criterion");
            self.alone(&at, set.criteria.iter().map(|criterion| &criterion.id));
        }
        let organisation = KeyPath::of("organisation");
        let closing = KeyPath::of("closing");
        for (at, list) in [
            (KeyPath::of("needs"), &model.needs),
            (KeyPath::of("target_groups"), &model.target_groups),
            (KeyPath::of("decisions"), &model.decisions),
            (KeyPath::of("handover"), &model.handover),
            (organisation.key("responsible_kinds"), &model.organisation.responsible_kinds),
            (organisation.key("tasks"), &model.organisation.tasks),
            (closing.key("outcomes"), &model.closing.outcomes),
            (closing.key("instruments"), &model.closing.instruments),
            (closing.key("missing"), &model.closing.missing),
            (closing.key("leaving"), &model.closing.leaving),
        ] {
            self.alone(&at, list);
        }
    }

    fn section<T: Named>(&mut self, key: &'static str, entries: &[T]) {
        self.alone(&KeyPath::of(key), entries.iter().map(Named::name));
    }

    /// Each id is a name, and none stands twice.
    fn alone<'n>(&mut self, at: &KeyPath, ids: impl IntoIterator<Item = &'n Name>) {
        let mut seen = BTreeSet::new();
        for (place, id) in ids.into_iter().enumerate() {
            let at = at.entry(place, id);
            if !is_name(id.as_str()) {
                self.findings.push(Finding::named(FindingCode::BadName, at.clone(), id));
            }
            if !seen.insert(id) {
                self.findings.push(Finding::named(FindingCode::DuplicateId, at, id));
            }
        }
    }

    fn stage(&mut self, at: &KeyPath, stage: &Stage) {
        self.all(&at.key("roles"), &stage.roles, |known| &known.roles, "role");
        self.all(&at.key("marks"), &stage.marks, |known| &known.marks, "mark");
        self.alone(&at.key("instruments"), &stage.instruments);
        self.alone(&at.key("actions"), &stage.actions);
        self.alone(&at.key("forms"), &stage.forms);
        self.alone(&at.key("move"), stage.moves.iter().map(|step| &step.to));
        for (place, step) in stage.moves.iter().enumerate() {
            let at = at.key("move").item(place);
            self.one(&at.key("to"), &step.to, |known| &known.stages, "stage");
            for (place, requirement) in step.requires.iter().enumerate() {
                self.requirement(&at.key("requires").item(place), requirement);
            }
        }
    }

    fn requirement(&mut self, at: &KeyPath, requirement: &Requirement) {
        match requirement {
            Requirement::Consent(id) => self.one(at, id, |known| &known.consents, "consent"),
            Requirement::Decision(id) => self.one(at, id, |known| &known.decisions, "decision"),
            Requirement::Measure(id) => self.one(at, id, |known| &known.instruments, "instrument"),
            Requirement::Need
            | Requirement::Criteria
            | Requirement::Agreement
            | Requirement::Basis
            | Requirement::Responsible
            | Requirement::Owner
            | Requirement::Goals => {}
        }
    }

    fn people(&mut self, model: &Model) {
        for (place, role) in model.roles.iter().enumerate() {
            let at = KeyPath::of("role").entry(place, &role.id).key("partner");
            self.maybe(&at, role.partner.as_ref(), |known| &known.partners, "partner");
        }
        for (place, team) in model.teams.iter().enumerate() {
            let at = KeyPath::of("team").entry(place, &team.id).key("seat");
            for (place, seat) in team.seats.iter().enumerate() {
                self.one(&at.item(place).key("role"), &seat.role, |known| &known.roles, "role");
            }
        }
        for (place, channel) in model.channels.iter().enumerate() {
            let at = KeyPath::of("channel").entry(place, &channel.id).key("watcher");
            self.maybe(&at, channel.watcher.as_ref(), |known| &known.roles, "role");
        }
        let further = KeyPath::of("organisation").key("further");
        self.all(&further, &model.organisation.further, |known| &known.channels, "channel");
        for (place, meeting) in model.meetings.iter().enumerate() {
            let at = KeyPath::of("meeting").entry(place, &meeting.id);
            self.maybe(&at.key("team"), meeting.team.as_ref(), |known| &known.teams, "team");
            self.all(&at.key("called_by"), &meeting.called_by, |known| &known.callers, "role");
            self.all(&at.key("tasks"), &meeting.tasks, |known| &known.tasks, "task");
        }
    }

    fn basis(&mut self, model: &Model) {
        for (place, consent) in model.consents.iter().enumerate() {
            let at = KeyPath::of("consent").entry(place, &consent.id).key("recipients");
            self.all(&at, &consent.recipients, |known| &known.partners, "partner");
        }
        for (place, partner) in model.partners.iter().enumerate() {
            let at = KeyPath::of("partner").entry(place, &partner.id).key("successor");
            self.maybe(&at, partner.successor.as_ref(), |known| &known.partners, "partner");
        }
        for (place, arrival) in model.arrivals.iter().enumerate() {
            let at = KeyPath::of("arrival").entry(place, &arrival.id).key("partner");
            self.maybe(&at, arrival.partner.as_ref(), |known| &known.partners, "partner");
        }
    }

    fn results(&mut self, model: &Model) {
        for (place, choice) in model.plan_choices.iter().enumerate() {
            let at = KeyPath::of("plan_choice").item(place);
            self.maybe(&at.key("criteria"), choice.criteria.as_ref(), |known| &known.criteria, "criteria");
            self.maybe(&at.key("met"), choice.met.as_ref(), |known| &known.plans, "plan");
            self.one(&at.key("otherwise"), &choice.otherwise, |known| &known.plans, "plan");
        }
        for (place, measure) in model.measures.iter().enumerate() {
            let at = KeyPath::of("measure").entry(place, &measure.id).key("instrument");
            self.maybe(&at, measure.instrument.as_ref(), |known| &known.instruments, "instrument");
        }
        for (place, aim) in model.aims.iter().enumerate() {
            let at = KeyPath::of("aim").entry(place, &aim.id);
            self.maybe(&at.key("under"), aim.under.as_ref(), |known| &known.aims, "aim");
            self.all(&at.key("measures"), &aim.measures, |known| &known.measures, "measure");
        }
    }

    fn all(&mut self, at: &KeyPath, names: &[Name], section: Section, kind: &'static str) {
        for (place, name) in names.iter().enumerate() {
            self.one(&at.item(place), name, section, kind);
        }
    }

    fn maybe(&mut self, at: &KeyPath, name: Option<&Name>, section: Section, kind: &'static str) {
        if let Some(name) = name {
            self.one(at, name, section, kind);
        }
    }

    fn one(&mut self, at: &KeyPath, name: &Name, section: Section, kind: &'static str) {
        if !section(&self.known).contains(name.as_str()) {
            self.findings.push(Finding::named(FindingCode::UnknownName, at.clone(), name).among(kind));
        }
    }
}

fn is_name(text: &str) -> bool {
    let plain = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    text.split('-').all(plain)
}

/// Plan choices ask statutory criteria, and have both the question and its plan or neither.
fn choices(model: &Model) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (place, choice) in model.plan_choices.iter().enumerate() {
        let at = KeyPath::of("plan_choice").item(place);
        let PlanChoice { criteria, met, .. } = choice;
        if criteria.is_some() != met.is_some() {
            findings.push(Finding::at(FindingCode::HalfPlanChoice, at.clone()));
        }
        let set = criteria.as_ref().and_then(|name| find(&model.criteria, name));
        if let Some(set) = set.filter(|set| set.purpose != Purpose::Statutory) {
            findings.push(Finding::named(FindingCode::WrongPurpose, at.key("criteria"), &set.id));
        }
    }
    findings
}

/// What requirements and measures lean on without naming it.
fn needed(model: &Model) -> Vec<Finding> {
    let requires = |wanted: &Requirement| {
        let moves = model.stages.iter().flat_map(|stage| &stage.moves);
        moves.flat_map(|step| &step.requires).any(|requirement| requirement == wanted)
    };
    let mut findings = Vec::new();
    if requires(&Requirement::Agreement) && !model.consents.iter().any(|consent| consent.agreement) {
        findings.push(Finding::at(FindingCode::NoAgreement, KeyPath::of("consent")));
    }
    let for_service = |set: &CriteriaSet| set.purpose == Purpose::Service;
    if requires(&Requirement::Criteria) && !model.criteria.iter().any(for_service) {
        findings.push(Finding::at(FindingCode::NoCriteria, KeyPath::of("criteria")));
    }
    for (place, measure) in model.measures.iter().enumerate() {
        if measure.kind == MeasureKind::InstrumentChange && measure.instrument.is_none() {
            let at = KeyPath::of("measure").entry(place, &measure.id);
            findings.push(Finding::named(FindingCode::NoInstrument, at, &measure.id));
        }
    }
    findings
}
