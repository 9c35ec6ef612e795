//! Names of things. An id is opaque text made outside the core; it never carries meaning about a person.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The id as text, as it stands in the record and in addresses.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }
        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }
    )+};
}

ids! {
    /// A person in the register. Not the personal identity code, which may change.
    PersonId,
    /// A case (asiakkuus).
    CaseId,
    /// Somebody who works in the system: a professional, a partner's professional, an administrator.
    WorkerId,
    /// A team of the organisation.
    TeamId,
    /// A consultation (konsultaatio).
    ConsultationId,
    /// An item inside a stream: a basis, a note, a goal, a decision.
    ItemId,
    /// A name given in an operating model: a stage, a role, a consent, a sign …
    Name,
}
