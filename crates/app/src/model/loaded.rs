//! A model ready for use, and the form in which it is recorded.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use domain::id::Name;
use domain::model::Model;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::words::ModelText;

/// A completed model with its words.
#[derive(Debug, Clone)]
pub struct Loaded {
    pub model: Arc<Model>,
    pub text: ModelText,
    /// SHA-256 of [`Loaded::freeze`], in hexadecimal. Two models with one hash are the same to every comma.
    pub hash: String,
}

/// What is written down when a model is adopted. Fields that the model gets later must have a default, or
/// old records can no longer be read.
#[derive(Serialize, Deserialize)]
struct Frozen {
    model: Model,
    text: ModelText,
}

impl Loaded {
    pub(super) fn new(model: Model, text: ModelText) -> Result<Self> {
        let frozen = Frozen { model, text };
        let hash = hash(&serde_json::to_string(&frozen)?);
        Ok(Self { model: Arc::new(frozen.model), text: frozen.text, hash })
    }

    /// The whole model and all its words as one JSON: nothing outside is needed to read it again.
    pub fn freeze(&self) -> Result<String> {
        let frozen = Frozen { model: (*self.model).clone(), text: self.text.clone() };
        Ok(serde_json::to_string(&frozen)?)
    }

    /// The model as it was frozen. Its hash is that of the record, also when the program has changed since.
    pub fn thaw(content: &str) -> Result<Self> {
        let frozen: Frozen = serde_json::from_str(content).context("a frozen model that cannot be read")?;
        Ok(Self { model: Arc::new(frozen.model), text: frozen.text, hash: hash(content) })
    }
}

fn hash(content: &str) -> String {
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(content.as_bytes()) {
        // Writing to a string never fails.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// The models of a source, by id.
#[derive(Debug, Clone, Default)]
pub struct Models(BTreeMap<Name, Loaded>);

impl Models {
    /// The model of that id.
    pub fn get(&self, id: &str) -> Option<&Loaded> {
        self.0.get(&Name::from(id))
    }

    /// All of them, by id.
    pub fn iter(&self) -> impl Iterator<Item = &Loaded> {
        self.0.values()
    }

    pub(super) fn of(models: impl IntoIterator<Item = Loaded>) -> Self {
        Self(models.into_iter().map(|loaded| (loaded.model.id.clone(), loaded)).collect())
    }
}
