//! The path: stages, moves, and what each move requires.

use serde::{Deserialize, Serialize};

use crate::id::Name;

/// The five phases of the national model, so that counties compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// Kohtaaminen: the person seeks help, or a professional recognises the need.
    Encounter,
    /// Asiakasohjaus: guidance to the team when needed.
    Guidance,
    /// Palvelutarpeen arviointi ja työkyvyn tuen suunnitelma.
    Assessment,
    /// Palveluiden järjestäminen ja toteutus.
    Delivery,
    /// Seuranta ja arviointi.
    FollowUp,
}

impl Phase {
    /// The phases in their order.
    pub const ALL: [Self; 5] =
        [Self::Encounter, Self::Guidance, Self::Assessment, Self::Delivery, Self::FollowUp];

    /// The phase as models and texts write it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Encounter => "encounter",
            Self::Guidance => "guidance",
            Self::Assessment => "assessment",
            Self::Delivery => "delivery",
            Self::FollowUp => "follow-up",
        }
    }
}

/// Who owns the client relationship (kenellä asiakkuus on) while the case is in a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StageOwner {
    /// The party that asked: the client relationship does not move.
    Asker,
    /// The team of the model.
    Team,
    /// Decided by the service need, case by case, with a reason.
    ByNeed,
}

/// One stage of the path.
#[expect(clippy::struct_excessive_bools, reason = "each is a line that a county writes or leaves out")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    pub id: Name,
    pub phase: Phase,
    pub owner: StageOwner,
    /// A case may be opened here.
    #[serde(default)]
    pub entry: bool,
    /// Services run here: exactly one responsible person must be named.
    #[serde(default)]
    pub services: bool,
    /// A case may be closed from here.
    #[serde(default)]
    pub closes: bool,
    /// Identified work: needs a recorded basis.
    #[serde(default = "yes")]
    pub identified: bool,
    /// Roles that act in the stage.
    #[serde(default)]
    pub roles: Vec<Name>,
    /// What is done in the stage, in order; texts under `action-<id>`.
    #[serde(default)]
    pub actions: Vec<Name>,
    /// Forms of the stage.
    #[serde(default)]
    pub forms: Vec<Name>,
    /// Instruments of the stage.
    #[serde(default)]
    pub instruments: Vec<Name>,
    /// Statutory marks that belong to the stage.
    #[serde(default)]
    pub marks: Vec<Name>,
    /// Target time in the stage, in days; a task appears when it is passed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_days: Option<u16>,
    #[serde(default, rename = "move", skip_serializing_if = "Vec::is_empty")]
    pub moves: Vec<Move>,
}

fn yes() -> bool {
    true
}

/// A move from one stage to another, forwards or back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Move {
    pub to: Name,
    /// When the move is right: text under `when-<id>`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Name>,
    #[serde(default)]
    pub requires: Vec<Requirement>,
    /// Leads back to an earlier stage (re-entry); drawn as such and never counted as progress.
    #[serde(default)]
    pub back: bool,
}

/// What must be on record before a move. Named rules in code; the model only picks among them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Requirement {
    /// `need`: the need is stated on the case.
    Need,
    /// `criteria`: the criteria have been checked, with an outcome.
    Criteria,
    /// `agreement`: the client has agreed to the service.
    Agreement,
    /// `basis`: some valid basis (consent, permission or section of law) is recorded.
    Basis,
    /// `consent:<id>`: a valid consent or permission of that kind is recorded.
    Consent(Name),
    /// `responsible`: the responsible person is named.
    Responsible,
    /// `owner`: who owns the client relationship is decided, with a reason.
    Owner,
    /// `goals`: at least one goal is set together with the client.
    Goals,
    /// `decision:<id>`: the client's acceptance of that decision is recorded.
    Decision(Name),
    /// `measure:<instrument>`: the start measurement, or a coded reason why it is missing.
    Measure(Name),
}

impl TryFrom<String> for Requirement {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Ok(match text.split_once(':') {
            Some(("consent", id)) => Self::Consent(id.into()),
            Some(("decision", id)) => Self::Decision(id.into()),
            Some(("measure", id)) => Self::Measure(id.into()),
            Some(_) => return Err(format!("unknown requirement \"{text}\"")),
            None => match text.as_str() {
                "need" => Self::Need,
                "criteria" => Self::Criteria,
                "agreement" => Self::Agreement,
                "basis" => Self::Basis,
                "responsible" => Self::Responsible,
                "owner" => Self::Owner,
                "goals" => Self::Goals,
                _ => return Err(format!("unknown requirement \"{text}\"")),
            },
        })
    }
}

impl From<Requirement> for String {
    fn from(requirement: Requirement) -> Self {
        match requirement {
            Requirement::Need => "need".to_owned(),
            Requirement::Criteria => "criteria".to_owned(),
            Requirement::Agreement => "agreement".to_owned(),
            Requirement::Basis => "basis".to_owned(),
            Requirement::Responsible => "responsible".to_owned(),
            Requirement::Owner => "owner".to_owned(),
            Requirement::Goals => "goals".to_owned(),
            Requirement::Consent(id) => format!("consent:{id}"),
            Requirement::Decision(id) => format!("decision:{id}"),
            Requirement::Measure(id) => format!("measure:{id}"),
        }
    }
}
