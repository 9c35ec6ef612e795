//! The small model that is good.

use jiff::civil::{Date, date, time};

use crate::id::Name;
use crate::model::rule::{Computed, CriteriaSet, Criterion, CriterionKind, PlanChoice, Purpose};
use crate::model::{
    Aim, Arrival, Channel, ChannelKind, Closing, Consent, Hours, Invitations, LegalBasis, Mark, Measure,
    MeasureKind, Meeting, Model, Move, Organisation, Partner, Phase, Plan, Register, Reminders, Requirement,
    Rhythm, Right, Role, Seat, SeatKind, Stage, StageOwner, Status, Team, Validity, Weekday,
};

pub(super) fn names(ids: &[&str]) -> Vec<Name> {
    ids.iter().map(|id| Name::from(*id)).collect()
}

pub(super) fn until(day: Date) -> Validity {
    Validity { from: None, until: Some(day) }
}

pub(super) fn from(day: Date) -> Validity {
    Validity { from: Some(day), until: None }
}

pub(super) const LAST_OF_2024: Date = date(2024, 12, 31);
pub(super) const FIRST_OF_2025: Date = date(2025, 1, 1);

pub(super) fn stage(id: &str, phase: Phase, owner: StageOwner) -> Stage {
    Stage {
        id: id.into(),
        phase,
        owner,
        entry: false,
        services: false,
        closes: false,
        identified: true,
        roles: names(&["coordinator"]),
        actions: names(&["talk"]),
        forms: Vec::new(),
        instruments: Vec::new(),
        marks: Vec::new(),
        target_days: None,
        moves: Vec::new(),
    }
}

pub(super) fn step(to: &str, requires: &[&str]) -> Move {
    let requirement = |text: &&str| Requirement::try_from((*text).to_owned()).unwrap();
    Move { to: to.into(), when: None, requires: requires.iter().map(requirement).collect(), back: false }
}

fn path() -> Vec<Stage> {
    let meet = Stage {
        entry: true,
        identified: false,
        moves: vec![step("guide", &["need", "agreement"])],
        ..stage("meet", Phase::Encounter, StageOwner::Asker)
    };
    let guide = Stage {
        moves: vec![step("plan", &["criteria", "basis"])],
        ..stage("guide", Phase::Guidance, StageOwner::Asker)
    };
    let plan = Stage {
        marks: names(&["shl-39"]),
        moves: vec![step("serve", &["goals", "decision:plan", "responsible", "owner", "measure:was"])],
        ..stage("plan", Phase::Assessment, StageOwner::Team)
    };
    let serve = Stage {
        services: true,
        moves: vec![step("follow", &[])],
        ..stage("serve", Phase::Delivery, StageOwner::ByNeed)
    };
    let follow = Stage {
        services: true,
        closes: true,
        moves: vec![Move { back: true, ..step("serve", &[]) }],
        ..stage("follow", Phase::FollowUp, StageOwner::ByNeed)
    };
    vec![meet, guide, plan, serve, follow]
}

pub(super) fn criterion(id: &str, kind: CriterionKind) -> Criterion {
    Criterion { id: id.into(), kind, computed: None, both_sides: false }
}

fn criteria() -> Vec<CriteriaSet> {
    let set = |id: &str, purpose, valid, criteria| CriteriaSet {
        id: id.into(),
        purpose,
        valid,
        enough: 0,
        limit: None,
        criteria,
    };
    let service = vec![
        Criterion {
            computed: Some(Computed::Age { from: 18, to: 65 }),
            ..criterion("age", CriterionKind::Requirement)
        },
        Criterion { computed: Some(Computed::Residence), ..criterion("area", CriterionKind::Requirement) },
        criterion("stuck", CriterionKind::Sign),
    ];
    vec![
        CriteriaSet { enough: 1, ..set("service", Purpose::Service, Validity::default(), service) },
        set("old-law", Purpose::Statutory, until(LAST_OF_2024), vec![]),
        set("new-law", Purpose::Statutory, from(FIRST_OF_2025), vec![]),
    ]
}

pub(super) fn role(id: &str, partner: Option<&str>) -> Role {
    Role {
        id: id.into(),
        rights: vec![Right::Casework],
        register: Register::Social,
        physician: false,
        partner: partner.map(Name::from),
        responsible: partner.is_none(),
    }
}

fn seat(role: &str) -> Seat {
    Seat {
        role: role.into(),
        kind: SeatKind::Core,
        count: 1,
        share: Some(50),
        stay_months: Some(6),
        open: false,
        by_municipality: false,
    }
}

pub(super) fn phone() -> Channel {
    let hours = Hours { days: vec![Weekday::Tue], from: time(8, 30, 0, 0), to: time(10, 30, 0, 0) };
    Channel {
        id: "phone".into(),
        kind: ChannelKind::Phone,
        clients: true,
        professionals: true,
        hours: vec![hours],
        on_duty: 2,
        watcher: Some("coordinator".into()),
        valid: Validity::default(),
    }
}

fn choice(valid: Validity, criteria: &str, met: &str) -> PlanChoice {
    PlanChoice { valid, criteria: Some(criteria.into()), met: Some(met.into()), otherwise: "support".into() }
}

fn plan(id: &str, valid: Validity) -> Plan {
    Plan { id: id.into(), review_months: Some(3), valid, elsewhere: false }
}

fn partner(id: &str, valid: Validity, successor: Option<&str>) -> Partner {
    Partner { id: id.into(), valid, successor: successor.map(Name::from) }
}

fn meeting() -> Meeting {
    Meeting {
        id: "case".into(),
        rhythm: Rhythm::AfterPhoneHours,
        team: Some("team".into()),
        called_by: names(&["coordinator", "member"]),
        tasks: names(&["operations"]),
        about_clients: true,
    }
}

fn organisation() -> Organisation {
    Organisation {
        owner: "county".into(),
        host: "centre".into(),
        valid: from(date(2024, 1, 23)),
        source: "A county's own document".to_owned(),
        link: None,
        further: names(&["phone"]),
        further_page: None,
        municipalities: vec!["106".to_owned()],
        employment_areas: None,
        without_phases: Vec::new(),
        phone_required: true,
        responsible_kinds: names(&["client-coordinator"]),
        tasks: names(&["operations"]),
    }
}

fn reminders() -> Reminders {
    Reminders { quiet_days: 42, basis_days: 30, receipt_days: 7, rotation_days: 30, answer_hours: 8 }
}

pub(super) fn good() -> Model {
    Model {
        id: "small".into(),
        version: "1".to_owned(),
        status: Status::Draft,
        organisation: organisation(),
        stages: path(),
        roles: vec![role("coordinator", None), role("old-expert", Some("old-office"))],
        teams: vec![Team { id: "team".into(), owns: true, seats: vec![seat("coordinator")] }],
        channels: vec![phone()],
        meetings: vec![meeting()],
        criteria: criteria(),
        needs: names(&["broad"]),
        target_groups: names(&["unemployed"]),
        consents: vec![Consent {
            id: "service".into(),
            data: Vec::new(),
            recipients: names(&["new-office"]),
            months: None,
            agreement: true,
        }],
        laws: vec![LegalBasis {
            id: "tym".into(),
            section: "381/2023 15 §".to_owned(),
            valid: Validity::default(),
        }],
        partners: vec![
            partner("old-office", until(LAST_OF_2024), Some("new-office")),
            partner("new-office", from(FIRST_OF_2025), None),
        ],
        arrivals: vec![Arrival { id: "sent".into(), partner: Some("new-office".into()), by_client: false }],
        decisions: names(&["plan"]),
        plans: vec![
            plan("support", Validity::default()),
            plan("old-plan", until(LAST_OF_2024)),
            plan("new-plan", from(FIRST_OF_2025)),
        ],
        plan_choices: vec![
            choice(until(LAST_OF_2024), "old-law", "old-plan"),
            choice(from(FIRST_OF_2025), "new-law", "new-plan"),
        ],
        aims: vec![Aim {
            id: "star".into(),
            under: None,
            horizon_months: vec![6, 12],
            measures: names(&["change"]),
        }],
        measures: vec![Measure {
            id: "change".into(),
            kind: MeasureKind::InstrumentChange,
            instrument: Some("was".into()),
            baseline: None,
            target: None,
            horizon_months: vec![6],
        }],
        marks: vec![Mark { id: "shl-39".into(), section: "SHL 1301/2014 39 §".to_owned() }],
        handover: names(&["next"]),
        reminders: reminders(),
        closing: Closing {
            outcomes: names(&["employed"]),
            instruments: names(&["was"]),
            follow_up_months: 6,
            window_days: 14,
            missing: names(&["declined"]),
            leaving: names(&["own-wish"]),
            invitations: Invitations::default(),
        },
    }
}
