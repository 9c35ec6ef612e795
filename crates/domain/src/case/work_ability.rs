//! The assessment of work ability: a question, shared out by domain among several professions, answered part by part,
//! and put together with the client's own view (THL-09, THL-19, EKA-06).

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::beside::Beside;
use super::command::{Refusal, World};
use super::done;
use super::event::Event;
use super::state::Open;
use crate::codes::codes;
use crate::id::{ItemId, Name, WorkerId};
use crate::model::find;
use crate::stream::Stamp;

codes! {
    /// On which level of expertise it is assessed (EKA-06).
    Expertise {
        Basic = "basic",
        MultiProfessional = "multi-professional",
        Special = "special",
    }
}

codes! {
    /// What is looked at.
    Domain {
        Physical = "physical",
        Mental = "mental",
        Cognitive = "cognitive",
        Social = "social",
        EverydayCoping = "everyday-coping",
        SkillsAndWork = "skills-and-work",
        EnvironmentAndBenefits = "environment-and-benefits",
    }
}

codes! {
    /// What a part says of a domain.
    PartConclusion {
        Strength = "strength",
        NoLimit = "no-limit",
        SomeLimit = "some-limit",
        ClearLimit = "clear-limit",
        NotAssessed = "not-assessed",
    }
}

codes! {
    /// The result: the four classes of a clinical assessment (W-09), and one that was not carried through.
    ResultClass {
        Good = "good",
        GoodAfterSupport = "good-after-support",
        TransitionalOnly = "transitional-only",
        Unable = "unable",
        NotFinished = "not-finished",
    }
}

codes! {
    /// An outpatient clinic for work ability, to which one refers.
    Clinic {
        Hus = "hus",
        Oys = "oys",
    }
}

codes! {
    /// What a clinic expects of a referral (W-10). It blocks nothing; it says what is missing.
    ClinicCriterion {
        WorkingAge = "working-age",
        QuestionClear = "question-clear",
        BasicLevelTried = "basic-level-tried",
        TreatmentStable = "treatment-stable",
        RehabilitationTried = "rehabilitation-tried",
        HistoryTold = "history-told",
        ClientWants = "client-wants",
        /// Four weeks without intoxicants: asked by OYS alone.
        SubstanceFree = "substance-free",
    }
}

impl ClinicCriterion {
    /// Does this clinic ask for it?
    pub fn of_clinic(self, clinic: Clinic) -> bool {
        match self {
            Self::SubstanceFree => clinic == Clinic::Oys,
            Self::WorkingAge
            | Self::QuestionClear
            | Self::BasicLevelTried
            | Self::TreatmentStable
            | Self::RehabilitationTried
            | Self::HistoryTold
            | Self::ClientWants => true,
        }
    }
}

/// A check of what a clinic expects: what is in order, the rest is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClinicCheck {
    pub clinic: Clinic,
    pub met: Vec<ClinicCriterion>,
    pub on: Date,
}

/// What a clinic still expects.
pub fn missing(check: &ClinicCheck) -> Vec<ClinicCriterion> {
    let asked = ClinicCriterion::ALL.iter().copied().filter(|it| it.of_clinic(check.clinic));
    asked.filter(|it| !check.met.contains(it)).collect()
}

/// The client's own view, or the coded reason (of the model) that it is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OwnView {
    Said(String),
    Missing(Name),
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// The question that is to be answered.
    pub question: String,
    pub why: String,
    /// A statutory mark of the model: an assessment of service needs (SHL 36 §, EKA-07).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<Name>,
    pub level: Expertise,
}

/// Who assesses a domain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    pub to: WorkerId,
    /// A role of the model: in which profession.
    pub profession: Name,
    pub due: Date,
}

/// A part of an assessment, without its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    pub share: Share,
    pub since: Date,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given: Option<(PartConclusion, Date)>,
}

/// An assessment, without its texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkAbility {
    pub began: Date,
    pub by: WorkerId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<Name>,
    pub level: Expertise,
    pub parts: BTreeMap<Domain, Part>,
    /// The client's own view is on record, or why it is not.
    #[serde(default)]
    pub viewed: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<(ResultClass, Date)>,
    /// The statement that was written on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<ItemId>,
}

impl WorkAbility {
    /// It has no result yet.
    pub fn runs(&self) -> bool {
        self.result.is_none()
    }

    /// Every part is given, and there is one.
    pub fn is_complete(&self) -> bool {
        !self.parts.is_empty() && self.parts.values().all(|part| part.given.is_some())
    }
}

/// What can be asked of assessments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorkAbilityCommand {
    Order {
        assessment: ItemId,
        order: Order,
    },
    /// Again, and the domain is another's, as long as its part is not given.
    Share {
        assessment: ItemId,
        domain: Domain,
        share: Share,
    },
    /// `plain`: the same in everyday language.
    Give {
        assessment: ItemId,
        domain: Domain,
        conclusion: PartConclusion,
        text: String,
        plain: String,
    },
    View {
        assessment: ItemId,
        view: OwnView,
    },
    /// `reason`: why parts are missing, or why it was not carried through.
    Conclude {
        assessment: ItemId,
        result: ResultClass,
        text: String,
        plain: String,
        statement: Option<ItemId>,
        reason: String,
    },
    CheckClinic {
        clinic: Clinic,
        met: Vec<ClinicCriterion>,
    },
}

impl WorkAbilityCommand {
    /// The workers about whom the rules will ask.
    pub(super) fn workers(&self) -> Vec<WorkerId> {
        match self {
            Self::Share { share, .. } => vec![share.to.clone()],
            Self::Order { .. }
            | Self::Give { .. }
            | Self::View { .. }
            | Self::Conclude { .. }
            | Self::CheckClinic { .. } => Vec::new(),
        }
    }
}

pub(super) fn decide(
    open: &Open,
    world: &World<'_>,
    stamp: &Stamp,
    command: WorkAbilityCommand,
) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        WorkAbilityCommand::Order { assessment, order } => {
            ordered(open, world, &assessment, &order)?;
            Event::WorkAbilityOrdered { assessment, order }
        }
        WorkAbilityCommand::Share { assessment, domain, share } => {
            shared(runs(open, &assessment)?, world, stamp, (domain, &share))?;
            Event::WorkAbilityShared { assessment, domain, share }
        }
        WorkAbilityCommand::Give { assessment, domain, conclusion, text, plain } => {
            let part = runs(open, &assessment)?.parts.get(&domain).ok_or(Beside::NoSuchPart)?;
            if part.share.to != stamp.by {
                return Err(Beside::PartOfAnother.into());
            }
            if text.trim().is_empty() {
                return Err(Refusal::TextMissing);
            }
            if plain.trim().is_empty() {
                return Err(Beside::PlainMissing.into());
            }
            Event::WorkAbilityPartGiven { assessment, domain, conclusion, text, plain }
        }
        WorkAbilityCommand::View { assessment, view } => {
            runs(open, &assessment)?;
            match &view {
                OwnView::Said(words) if words.trim().is_empty() => return Err(Refusal::TextMissing),
                OwnView::Missing(reason) if !world.model.closing.missing.contains(reason) => {
                    return Err(Refusal::UnknownReason);
                }
                OwnView::Said(_) | OwnView::Missing(_) => {}
            }
            Event::WorkAbilityViewed { assessment, view }
        }
        WorkAbilityCommand::Conclude { assessment, result, text, plain, statement, reason } => {
            concluded(runs(open, &assessment)?, result, &reason)?;
            if result != ResultClass::NotFinished && text.trim().is_empty() {
                return Err(Refusal::TextMissing);
            }
            if plain.trim().is_empty() {
                return Err(Beside::PlainMissing.into());
            }
            if statement.as_ref().is_some_and(|id| !open.statements.contains_key(id)) {
                return Err(Beside::NoSuchStatement.into());
            }
            Event::WorkAbilityConcluded { assessment, result, text, plain, statement, reason }
        }
        WorkAbilityCommand::CheckClinic { clinic, met } => {
            if met.iter().any(|it| !it.of_clinic(clinic)) {
                return Err(Refusal::UnknownCriterion);
            }
            Event::ClinicChecked { clinic, met }
        }
    };
    Ok(vec![event])
}

fn ordered(open: &Open, world: &World<'_>, assessment: &ItemId, order: &Order) -> Result<(), Refusal> {
    if open.work_ability.contains_key(assessment) {
        return Err(Refusal::AlreadyRecorded);
    }
    if order.question.trim().is_empty() {
        return Err(Beside::QuestionMissing.into());
    }
    if order.mark.as_ref().is_some_and(|mark| find(&world.model.marks, mark).is_none()) {
        return Err(Refusal::UnknownKind);
    }
    Ok(())
}

fn shared(
    assessment: &WorkAbility,
    world: &World<'_>,
    stamp: &Stamp,
    (domain, share): (Domain, &Share),
) -> Result<(), Refusal> {
    if assessment.parts.get(&domain).is_some_and(|part| part.given.is_some()) {
        return Err(Beside::PartGiven.into());
    }
    if !world.roster.works(&share.to) {
        return Err(Refusal::NotWorking);
    }
    if !world.roster.reaches(&share.to) {
        return Err(Beside::NotInCase.into());
    }
    if find(&world.model.roles, &share.profession).is_none() {
        return Err(Beside::UnknownProfession.into());
    }
    if share.due < stamp.on {
        return Err(Beside::DueBehind.into());
    }
    Ok(())
}

/// The client's own view is asked before anything is concluded (THL-09); what is missing is said why.
fn concluded(assessment: &WorkAbility, result: ResultClass, reason: &str) -> Result<(), Refusal> {
    if !assessment.viewed {
        return Err(Beside::OwnViewMissing.into());
    }
    let lacks = !assessment.is_complete() || result == ResultClass::NotFinished;
    if lacks && reason.trim().is_empty() {
        return Err(Beside::PartsMissing.into());
    }
    Ok(())
}

fn runs<'o>(open: &'o Open, assessment: &ItemId) -> Result<&'o WorkAbility, Refusal> {
    let found = open.work_ability.get(assessment).ok_or(Beside::NoSuchAssessment)?;
    if found.runs() { Ok(found) } else { Err(Beside::AssessmentOver.into()) }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the other facts are taken in elsewhere")]
pub(super) fn evolve(open: &mut Open, stamp: &Stamp, event: &Event) {
    match event {
        Event::WorkAbilityOrdered { assessment, order } => {
            let new = WorkAbility {
                began: stamp.on,
                by: stamp.by.clone(),
                mark: order.mark.clone(),
                level: order.level,
                parts: BTreeMap::new(),
                viewed: false,
                result: None,
                statement: None,
            };
            open.work_ability.insert(assessment.clone(), new);
        }
        Event::WorkAbilityShared { assessment, domain, share } => {
            if let Some(found) = open.work_ability.get_mut(assessment) {
                let part = Part { share: share.clone(), since: stamp.on, given: None };
                found.parts.insert(*domain, part);
            }
        }
        Event::WorkAbilityPartGiven { assessment, domain, conclusion, .. } => {
            let found = open.work_ability.get_mut(assessment);
            if let Some(part) = found.and_then(|found| found.parts.get_mut(domain)) {
                part.given = Some((*conclusion, stamp.on));
            }
        }
        Event::WorkAbilityViewed { assessment, .. } => {
            if let Some(found) = open.work_ability.get_mut(assessment) {
                found.viewed = true;
            }
        }
        Event::WorkAbilityConcluded { assessment, result, statement, .. } => {
            let Some(found) = open.work_ability.get_mut(assessment) else { return };
            found.result = Some((*result, stamp.on));
            found.statement.clone_from(statement);
            let needs = found.mark.is_some();
            if *result != ResultClass::NotFinished {
                done::counts(open, stamp, done::ASSESSED);
                if needs {
                    done::counts(open, stamp, done::NEED_ASSESSED);
                }
            }
        }
        Event::ClinicChecked { clinic, met } => {
            open.clinic = Some(ClinicCheck { clinic: *clinic, met: met.clone(), on: stamp.on });
        }
        _ => {}
    }
}
