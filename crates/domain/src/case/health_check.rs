//! The health check of people outside occupational and student health care: one model for all (PSA-03, THL-18).
//!
//! A form before the visit, laboratory, the nurse's visit with findings by area, the physician when needed, a summary
//! in everyday language, and when it is due again. The day of the visit is that of the appointment: it is recorded
//! once, and the days before it follow when it moves.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::appointments::AppointmentKind;
use super::beside::Beside;
use super::command::{Refusal, World};
use super::done;
use super::event::Event;
use super::state::Open;
use crate::codes::codes;
use crate::id::{ItemId, WorkerId};
use crate::stream::Stamp;

codes! {
    /// Why a health check begins.
    CheckReason {
        /// The statutory one has not been done (PSA-97).
        Missing = "missing",
        /// Recommended within three months of becoming unemployed (W-05).
        Unemployed = "unemployed",
        DueAgain = "due-again",
        ClientAsks = "client-asks",
    }
}

codes! {
    /// What happens before the nurse's visit.
    CheckStep {
        FormAsked = "form-asked",
        FormReturned = "form-returned",
        LaboratoryAsked = "laboratory-asked",
        LaboratoryIn = "laboratory-in",
    }
}

codes! {
    /// What is looked at.
    Area {
        Lifestyle = "lifestyle",
        Sleep = "sleep",
        Mood = "mood",
        Substances = "substances",
        Musculoskeletal = "musculoskeletal",
        Illnesses = "illnesses",
        Senses = "senses",
        Memory = "memory",
        EverydayLife = "everyday-life",
        NearPeople = "near-people",
        Work = "work",
    }
}

codes! {
    /// How it stands with an area.
    Level {
        Fine = "fine",
        Follow = "follow",
        Needs = "needs",
    }
}

codes! {
    /// What the visit leads to.
    Conclusion {
        NothingMore = "nothing-more",
        Advice = "advice",
        Physician = "physician",
        Services = "services",
    }
}

/// A finding: how it stands, and in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    pub level: Level,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}

/// A visit of a health check, without its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Examined {
    pub by: WorkerId,
    pub on: Date,
    pub conclusion: Conclusion,
}

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CheckEnd {
    /// Finished, and due again on this day.
    Finished(Date),
    /// Not carried through: the client decides, or another reason.
    Stopped,
}

/// A health check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HealthCheck {
    pub reason: CheckReason,
    pub began: Date,
    pub by: WorkerId,
    /// The steps before the visit, with their days.
    #[serde(default)]
    pub steps: BTreeMap<CheckStep, Date>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nurse: Option<Examined>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub physician: Option<Examined>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<(CheckEnd, Date)>,
}

impl HealthCheck {
    /// It has begun and not ended.
    pub fn runs(&self) -> bool {
        self.ended.is_none()
    }

    /// The day on which it is due again; none while it runs, and when it was stopped.
    pub fn due_again(&self) -> Option<Date> {
        match self.ended {
            Some((CheckEnd::Finished(due), _)) => Some(due),
            Some((CheckEnd::Stopped, _)) | None => None,
        }
    }
}

/// The client is guided on to the team's physician: by the nurse, or straight by whoever carries the case (PSA-98,
/// PSA-100).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guided {
    pub by: WorkerId,
    pub on: Date,
}

/// What can be asked of health checks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HealthCheckCommand {
    Begin {
        check: ItemId,
        reason: CheckReason,
    },
    /// `response`: the answer of the form `health-check-pre`, when it was given here.
    Step {
        step: CheckStep,
        response: Option<String>,
    },
    Nurse {
        findings: BTreeMap<Area, Finding>,
        conclusion: Conclusion,
        text: String,
    },
    /// With or without a health check that runs.
    Guide {
        reason: String,
    },
    Physician {
        conclusion: Conclusion,
        text: String,
    },
    /// `reason`: why it is due sooner than in [`YEARS`].
    Finish {
        summary: String,
        due: Date,
        reason: String,
    },
    Stop {
        reason: String,
    },
}

/// A health check is due again so many years after the last one (W-05).
pub const YEARS: (i64, i64) = (3, 5);
/// The form is back so many days before the visit (W-04) …
pub const FORM_DAYS: i64 = 7;
/// … and the laboratory results are there so many (W-04).
pub const LABORATORY_DAYS: i64 = 3;

pub(super) fn decide(
    open: &Open,
    world: &World<'_>,
    stamp: &Stamp,
    command: HealthCheckCommand,
) -> Result<Vec<Event>, Refusal> {
    let running = running(open);
    let check = || running.map(|(id, _)| id.clone()).ok_or(Beside::NoHealthCheck);
    let events = match command {
        HealthCheckCommand::Begin { .. } if running.is_some() => {
            return Err(Beside::HealthCheckRuns.into());
        }
        HealthCheckCommand::Begin { check, .. } if open.health_checks.contains_key(&check) => {
            return Err(Refusal::AlreadyRecorded);
        }
        HealthCheckCommand::Begin { check, reason } => vec![Event::HealthCheckBegun { check, reason }],
        HealthCheckCommand::Step { step, response } => {
            let check = check()?;
            if running.is_some_and(|(_, it)| it.steps.contains_key(&step)) {
                return Err(Refusal::AlreadyRecorded);
            }
            vec![Event::HealthCheckStepTaken { check, step, response }]
        }
        HealthCheckCommand::Nurse { findings, conclusion, text } => {
            let check = check()?;
            if !world.roster.is_of_health(&stamp.by) {
                return Err(Beside::HealthCareOnly.into());
            }
            if findings.is_empty() {
                return Err(Beside::FindingsMissing.into());
            }
            let guided = (conclusion == Conclusion::Physician)
                .then(|| Event::GuidedToPhysician { reason: String::new() });
            let seen = Event::NurseExamined { check, findings, conclusion, text };
            std::iter::once(seen).chain(guided).collect()
        }
        HealthCheckCommand::Guide { reason } if reason.trim().is_empty() => {
            return Err(Refusal::ReasonMissing);
        }
        HealthCheckCommand::Guide { reason } => vec![Event::GuidedToPhysician { reason }],
        HealthCheckCommand::Physician { conclusion, text } => {
            let check = check()?;
            if !world.roster.is_physician(&stamp.by) {
                return Err(Beside::PhysicianOnly.into());
            }
            if text.trim().is_empty() {
                return Err(Refusal::TextMissing);
            }
            vec![Event::PhysicianExamined { check, conclusion, text }]
        }
        HealthCheckCommand::Finish { summary, due, reason } => {
            let (id, it) = running.ok_or(Beside::NoHealthCheck)?;
            finishes(it, stamp, (&summary, due, &reason))?;
            vec![Event::HealthCheckFinished { check: id.clone(), summary, due, reason }]
        }
        HealthCheckCommand::Stop { reason } if reason.trim().is_empty() => {
            return Err(Refusal::ReasonMissing);
        }
        HealthCheckCommand::Stop { reason } => vec![Event::HealthCheckStopped { check: check()?, reason }],
    };
    Ok(events)
}

fn finishes(
    check: &HealthCheck,
    stamp: &Stamp,
    (summary, due, reason): (&str, Date, &str),
) -> Result<(), Refusal> {
    if check.nurse.is_none() && check.physician.is_none() {
        return Err(Beside::NobodyExamined.into());
    }
    if summary.trim().is_empty() {
        return Err(Refusal::TextMissing);
    }
    if due <= stamp.on || due > in_years(stamp.on, YEARS.1) {
        return Err(Beside::DueOutOfRange.into());
    }
    if due < in_years(stamp.on, YEARS.0) && reason.trim().is_empty() {
        return Err(Beside::SoonerWithoutReason.into());
    }
    Ok(())
}

/// The same day so many years on.
pub fn in_years(day: Date, years: i64) -> Date {
    day.checked_add(years.years()).unwrap_or(day)
}

/// The health check that runs; there is one at most.
pub fn running(open: &Open) -> Option<(&ItemId, &HealthCheck)> {
    open.health_checks.iter().find(|(_, it)| it.runs())
}

/// The day of the nurse's visit: of the soonest appointment that stands.
pub fn visit_day(open: &Open, check: &HealthCheck) -> Option<Date> {
    let kinds = [AppointmentKind::HealthCheck, AppointmentKind::Nurse];
    let fit = open.appointments.values().filter(|it| it.stands() && kinds.contains(&it.booking.kind));
    fit.map(|it| it.booking.slot.begins.date()).filter(|day| *day >= check.began).min()
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the other facts are taken in elsewhere")]
pub(super) fn evolve(open: &mut Open, stamp: &Stamp, event: &Event) {
    match event {
        Event::HealthCheckBegun { check, reason } => {
            let new = HealthCheck {
                reason: *reason,
                began: stamp.on,
                by: stamp.by.clone(),
                steps: BTreeMap::new(),
                nurse: None,
                physician: None,
                ended: None,
            };
            open.health_checks.insert(check.clone(), new);
        }
        Event::GuidedToPhysician { .. } => {
            open.guided = Some(Guided { by: stamp.by.clone(), on: stamp.on });
            done::counts(open, stamp, done::GUIDED);
        }
        Event::HealthCheckStepTaken { check, step, .. } => {
            if let Some(found) = open.health_checks.get_mut(check) {
                found.steps.insert(*step, stamp.on);
            }
        }
        Event::NurseExamined { check, conclusion, .. } => {
            if let Some(found) = open.health_checks.get_mut(check) {
                found.nurse = Some(examined(stamp, *conclusion));
            }
        }
        Event::PhysicianExamined { check, conclusion, .. } => {
            if let Some(found) = open.health_checks.get_mut(check) {
                found.physician = Some(examined(stamp, *conclusion));
                open.guided = None;
            }
        }
        Event::HealthCheckFinished { check, due, .. } => {
            if let Some(found) = open.health_checks.get_mut(check) {
                found.ended = Some((CheckEnd::Finished(*due), stamp.on));
                open.last_contact = open.last_contact.max(stamp.on);
                done::counts(open, stamp, done::CHECKED);
            }
        }
        Event::HealthCheckStopped { check, .. } => {
            if let Some(found) = open.health_checks.get_mut(check) {
                found.ended = Some((CheckEnd::Stopped, stamp.on));
            }
        }
        _ => {}
    }
}

fn examined(stamp: &Stamp, conclusion: Conclusion) -> Examined {
    Examined { by: stamp.by.clone(), on: stamp.on, conclusion }
}
