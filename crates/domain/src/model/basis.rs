//! On what the work rests and with whom it is done: consents, law, marks, partners, arrival routes.

use serde::{Deserialize, Serialize};

use super::Validity;
use crate::id::Name;

/// A kind of consent, permission or agreement, and what it opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    pub id: Name,
    /// Which data it covers; texts under `data-<id>`.
    pub data: Vec<Name>,
    /// Partner kinds to whom data may go; empty when it stays in the county.
    #[serde(default)]
    pub recipients: Vec<Name>,
    /// How long it is asked for, in months; until further notice when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u8>,
    /// The client's agreement to the service itself (a case may start), not a disclosure of data.
    #[serde(default)]
    pub agreement: bool,
}

/// A section of law on which identified work or a disclosure may rest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LegalBasis {
    pub id: Name,
    /// The citation as written in Finnish statute references: `SHL 1301/2014 36 §`.
    pub section: String,
    #[serde(default)]
    pub valid: Validity,
}

/// A statutory mark that a document or a fact can carry (SHL 36, 39, 42 §).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    pub id: Name,
    pub section: String,
}

/// A kind of partner organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Partner {
    pub id: Name,
    #[serde(default)]
    pub valid: Validity,
    /// Who took the task over when this kind of partner ended (TE office → employment area, 1.1.2025).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub successor: Option<Name>,
}

/// A route by which people arrive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Arrival {
    pub id: Name,
    /// The sender is a partner of this kind; left out for the client and the county's own services.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<Name>,
    /// The person comes without a sender.
    #[serde(default)]
    pub by_client: bool,
}
