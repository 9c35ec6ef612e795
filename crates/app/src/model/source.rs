//! Where models come from: the binary, or a folder of the county.

use std::fs;
use std::path::PathBuf;

use rust_embed::RustEmbed;

/// The file of a model's structure.
pub(super) const STRUCTURE: &str = "model.toml";

#[derive(RustEmbed)]
#[folder = "../../models"]
struct Shipped;

/// Where models are read from: `<source>/<id>/model.toml` with `fi.ftl`, `sv.ftl` and `en.ftl` beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// The models carried in the binary.
    Shipped,
    /// A folder of models. What a model there is based on may also be a shipped one.
    Folder(PathBuf),
}

impl Source {
    /// The ids of the models here, in order.
    pub fn ids(&self) -> Vec<String> {
        let mut ids: Vec<String> = match self {
            Self::Shipped => Shipped::iter()
                .filter_map(|path| path.strip_suffix(STRUCTURE)?.strip_suffix('/').map(str::to_owned))
                .collect(),
            Self::Folder(folder) => fs::read_dir(folder)
                .into_iter()
                .flatten()
                .flatten()
                .filter(|entry| entry.path().join(STRUCTURE).is_file())
                .filter_map(|entry| entry.file_name().into_string().ok())
                .collect(),
        };
        ids.sort();
        ids
    }

    /// The text of a model's file, if there is one.
    pub(super) fn read(&self, id: &str, file: &str) -> Option<String> {
        match self {
            Self::Shipped => {
                let found = Shipped::get(&format!("{id}/{file}"))?;
                String::from_utf8(found.data.into_owned()).ok()
            }
            Self::Folder(folder) => fs::read_to_string(folder.join(id).join(file)).ok(),
        }
    }

    /// The source that holds the model: this one, or what is shipped.
    pub(super) fn holding(&self, id: &str) -> Option<Self> {
        let holds = |source: &Self| source.read(id, STRUCTURE).is_some();
        [self, &Self::Shipped].into_iter().find(|source| holds(source)).cloned()
    }

    /// How a file of this source is named to people.
    pub(super) fn name(&self, id: &str, file: &str) -> String {
        match self {
            Self::Shipped => format!("models/{id}/{file}"),
            Self::Folder(folder) => folder.join(id).join(file).display().to_string(),
        }
    }
}
