//! A small operating model and the people of its county, for tests. Every rule of the core has something to bite on.

use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::case::{ModelRef, Roster, World};
use crate::id::WorkerId;
use crate::model::check::{FindingCode, check};
use crate::model::rule::Known;
use crate::model::{Model, ModelFile};

/// The model by which cases begin.
pub(crate) static RIVER: LazyLock<Model> = LazyLock::new(|| river("2026-01-01"));

/// Its next version, in which the look at the need is called a talk.
pub(crate) static NEXT: LazyLock<Model> = LazyLock::new(|| {
    let mut model = river("2026-06-01");
    let rename = |name: &mut crate::id::Name| {
        if name.as_str() == "look" {
            *name = "talk".into();
        }
    };
    for stage in &mut model.stages {
        rename(&mut stage.id);
        stage.moves.iter_mut().for_each(|step| rename(&mut step.to));
    }
    model
});

pub(crate) fn reference(model: &Model) -> ModelRef {
    ModelRef { id: model.id.clone(), version: model.version.clone() }
}

/// The people: three who may be responsible, a visitor, and one who has left.
pub(crate) struct Staff;

impl Roster for Staff {
    fn works(&self, worker: &WorkerId) -> bool {
        ["aino", "bo", "cecilia", "visitor"].contains(&worker.as_str())
    }

    fn may_be_responsible(&self, worker: &WorkerId) -> bool {
        self.works(worker) && worker.as_str() != "visitor"
    }

    fn is_physician(&self, worker: &WorkerId) -> bool {
        worker.as_str() == "cecilia"
    }

    fn is_of_health(&self, worker: &WorkerId) -> bool {
        ["bo", "cecilia"].contains(&worker.as_str())
    }

    fn reaches(&self, worker: &WorkerId) -> bool {
        worker.as_str() != "visitor"
    }
}

pub(crate) fn world(model: &Model) -> World<'_> {
    World { model, roster: &Staff, known: Known::default(), questionnaire: None }
}

fn river(version: &str) -> Model {
    let file = json!({
        "id": "river", "version": version, "status": "published",
        "organisation": {
            "owner": "county", "host": "centre", "source": "Invented", "municipalities": ["106"],
            "responsible_kinds": ["client-coordinator", "own-nurse"], "tasks": ["operations"],
        },
        "stage": stages(),
        "role": [
            { "id": "coordinator", "rights": ["casework", "consult"], "responsible": true },
            { "id": "companion", "rights": ["peer"] },
        ],
        "team": [{ "id": "team", "owns": true, "seat": [{ "role": "coordinator", "kind": "core" }] }],
        "channel": [
            { "id": "phone", "kind": "phone", "professionals": true },
            { "id": "fax", "kind": "form", "valid": { "until": "2024-12-31" } },
        ],
        "meeting": [],
        "criteria": criteria(),
        "needs": ["broad", "narrow"],
        "target_groups": ["unemployed", "partially-able"],
        "consent": [
            { "id": "service", "data": [], "agreement": true },
            { "id": "network", "data": ["situation", "plan"], "recipients": ["kela", "employment"] },
        ],
        "law": [
            { "id": "need-assessment", "section": "SHL 1301/2014 36 §" },
            { "id": "old-law", "section": "1369/2014 2 §", "valid": { "until": "2024-12-31" } },
        ],
        "partner": [
            { "id": "kela" },
            { "id": "te-office", "valid": { "until": "2024-12-31" }, "successor": "employment" },
            { "id": "employment", "valid": { "from": "2025-01-01" } },
        ],
        "arrival": [
            { "id": "own", "by_client": true }, { "id": "county" },
            { "id": "from-te", "partner": "te-office" }, { "id": "from-kela", "partner": "kela" },
        ],
        "decisions": ["plan", "services"],
        "plan": [{ "id": "support" }, { "id": "joint" }],
        "plan_choice": [{ "criteria": "joint-law", "met": "joint", "otherwise": "support" }],
        "aim": [],
        "measure": [],
        "mark": [
            { "id": "shl-42", "section": "SHL 1301/2014 42 §" },
            { "id": "shl-36", "section": "SHL 1301/2014 36 §" },
        ],
        "handover": ["plan-read", "client-met"],
        "reminders": { "quiet_days": 42, "basis_days": 30, "receipt_days": 7, "rotation_days": 30 },
        "closing": {
            "outcomes": ["employed", "client-ended"], "instruments": ["was"], "follow_up_months": 6,
            "window_days": 14, "missing": ["declined", "not-reached"], "leaving": ["own-wish", "moved"],
        },
    });
    let file: ModelFile = serde_json::from_value(file).unwrap();
    file.complete(None).unwrap()
}

/// Contact, a look at the need, then pair work or the team, services, follow-up.
fn stages() -> Value {
    let into_services = ["goals", "decision:plan", "responsible", "owner", "measure:was"];
    json!([
        { "id": "contact", "phase": "encounter", "owner": "asker", "entry": true, "identified": false,
          "move": [{ "to": "look", "requires": ["need", "agreement"] }] },
        { "id": "look", "phase": "guidance", "owner": "asker", "target_days": 10, "actions": ["contact-client"], "move": [
            { "to": "team", "requires": ["criteria", "consent:network"] },
            { "to": "pair-work", "requires": ["criteria", "basis"] },
            { "to": "contact", "back": true } ] },
        { "id": "pair-work", "phase": "assessment", "owner": "asker", "actions": ["contact-client", "gather-background"], "move": [
            { "to": "services", "requires": into_services },
            { "to": "team", "requires": ["consent:network"] } ] },
        { "id": "team", "phase": "assessment", "owner": "team", "move": [
            { "to": "services", "requires": into_services }, { "to": "look", "back": true } ] },
        { "id": "services", "phase": "delivery", "owner": "by-need", "services": true, "instruments": ["was", "bdi"],
          "move": [{ "to": "follow-up", "requires": ["decision:services"] }, { "to": "team", "back": true }] },
        { "id": "follow-up", "phase": "follow-up", "owner": "by-need", "services": true, "closes": true,
          "move": [{ "to": "services", "requires": ["responsible"], "back": true }] },
    ])
}

fn criteria() -> Value {
    json!([
        { "id": "benefits", "purpose": "service", "enough": 1, "criterion": [
            { "id": "working-age", "kind": "requirement", "computed": { "age": { "from": 18, "to": 65 } } },
            { "id": "lives-here", "kind": "requirement", "computed": "residence" },
            { "id": "motivated", "kind": "requirement" },
            { "id": "low-ability", "kind": "sign", "computed": { "work-ability-at-most": 7 } },
            { "id": "stuck", "kind": "benefit" },
            { "id": "both-sides", "kind": "benefit", "both_sides": true },
            { "id": "acute-illness", "kind": "exclusion" } ] },
        { "id": "joint-law", "purpose": "statutory", "enough": 1, "criterion": [
            { "id": "long-unemployed", "kind": "sign", "computed": "long-unemployment-1369" } ] },
    ])
}

#[test]
fn the_model_of_the_tests_is_sound() {
    for model in [&*RIVER, &*NEXT] {
        let findings = check(model, &[].into());
        let faults: Vec<_> = findings.iter().filter(|it| it.code != FindingCode::MissingText).collect();
        assert!(faults.is_empty(), "{faults:?}");
    }
}
