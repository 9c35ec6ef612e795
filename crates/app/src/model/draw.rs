//! A model's path as a picture: lanes are the national phases, boxes the stages, arrows the moves.

use domain::model::{Move, Phase, Requirement, Stage, StageOwner, Status};
use ui::diagram::{Arrow, Diagram, DiagramBox, Lane, Tag, TagKind};

use super::Loaded;
use crate::text::{Fill, Lang, Texts};

/// The picture as an SVG file.
pub fn draw(loaded: &Loaded, lang: Lang) -> String {
    picture(loaded, lang).svg()
}

/// The picture, for a page to write or to walk along.
pub fn picture(loaded: &Loaded, lang: Lang) -> Diagram {
    let drawing = Drawing { loaded, lang, texts: Texts(lang) };
    let model = &loaded.model;
    let name = loaded.text.get(lang, "model");
    let moves = || model.stages.iter().flat_map(|stage| stage.moves.iter().map(move |step| (stage, step)));
    let has_back = moves().any(|(_, step)| step.back);
    let legend_back = if has_back { drawing.texts.get("model-picture-back-legend") } else { "" };
    Diagram {
        id: format!("path-{}", model.id),
        subtitle: drawing.subtitle(),
        description: drawing.description(),
        lanes: Phase::ALL.into_iter().map(|phase| drawing.lane(phase)).collect(),
        boxes: model.stages.iter().map(|stage| drawing.stage(stage)).collect(),
        arrows: moves().map(|(stage, step)| drawing.arrow(stage, step)).collect(),
        legend_title: drawing.texts.get("model-picture-moves").to_owned(),
        legend_back: legend_back.to_owned(),
        title: name.to_owned(),
    }
}

struct Drawing<'m> {
    loaded: &'m Loaded,
    lang: Lang,
    texts: Texts,
}

impl Drawing<'_> {
    fn subtitle(&self) -> String {
        let model = &self.loaded.model;
        let status = match model.status {
            Status::Draft => "model-picture-status-draft",
            Status::Published => "model-picture-status-published",
            Status::Retired => "model-picture-status-retired",
        };
        let version = self.texts.with("model-picture-version", &[("version", Fill::Text(&model.version))]);
        let mut parts =
            vec![self.texts.get("model-picture-kind").to_owned(), version, self.texts.get(status).to_owned()];
        if let Some(day) = model.organisation.valid.from {
            let day = crate::date::day(day);
            parts.push(self.texts.with("model-picture-from", &[("day", Fill::Text(&day))]));
        }
        parts.join(" · ")
    }

    /// Stage by stage and move by move, for those who do not see the picture.
    fn description(&self) -> String {
        let mut sentences = Vec::new();
        for stage in &self.loaded.model.stages {
            let each = self.stage(stage);
            let tags = each.tags.into_iter().map(|tag| tag.label);
            let said: Vec<String> = [each.label, each.caption].into_iter().chain(tags).collect();
            sentences.push(format!("{}.", said.join(", ")));
        }
        for stage in &self.loaded.model.stages {
            for step in &stage.moves {
                let key = if step.back { "model-picture-back" } else { "model-picture-move" };
                let (from, to) = (self.stage_name(stage.id.as_str()), self.stage_name(step.to.as_str()));
                let said = self.texts.with(key, &[("from", Fill::Text(&from)), ("to", Fill::Text(&to))]);
                let when = step.when.as_ref().map(|when| self.loaded.text.of(self.lang, "when", when));
                let parts = [Some(said), when, Some(self.before(step)).filter(|it| !it.is_empty())];
                let parts: Vec<String> = parts.into_iter().flatten().collect();
                sentences.push(format!("{}.", parts.join(". ")));
            }
        }
        sentences.join(" ")
    }

    fn lane(&self, phase: Phase) -> Lane {
        let model = &self.loaded.model;
        let reason = model
            .organisation
            .without_phases
            .contains(&phase)
            .then(|| self.loaded.text.of(self.lang, "without", phase.as_str()));
        let empty = reason.unwrap_or_else(|| self.texts.get("model-picture-lane-empty").to_owned());
        let label = format!("model-phase-{}", phase.as_str());
        Lane { label: self.texts.find(&label).unwrap_or_default().to_owned(), empty }
    }

    fn stage(&self, stage: &Stage) -> DiagramBox {
        let owner = match stage.owner {
            StageOwner::Asker => "model-owner-asker",
            StageOwner::Team => "model-owner-team",
            StageOwner::ByNeed => "model-owner-by-need",
        };
        let tags = [
            (stage.entry, "model-picture-entry", TagKind::Start),
            (!stage.identified, "model-picture-anonymous", TagKind::Other),
            (stage.services, "model-picture-services", TagKind::Running),
            (stage.closes, "model-picture-closes", TagKind::End),
        ];
        let shown = tags.into_iter().filter(|(holds, ..)| *holds);
        DiagramBox {
            id: stage.id.to_string(),
            label: self.stage_name(stage.id.as_str()),
            lane: Phase::ALL.iter().position(|phase| *phase == stage.phase).unwrap_or_default(),
            caption: self.texts.get(owner).to_owned(),
            tags: shown.map(|(_, key, kind)| Tag { label: self.texts.get(key).to_owned(), kind }).collect(),
            anonymous: !stage.identified,
            ..DiagramBox::default()
        }
    }

    fn stage_name(&self, id: &str) -> String {
        self.loaded.text.of(self.lang, "stage", id)
    }

    fn arrow(&self, stage: &Stage, step: &Move) -> Arrow {
        let label = match &step.when {
            Some(when) => self.loaded.text.of(self.lang, "when", when),
            None => self.stage_name(step.to.as_str()),
        };
        Arrow {
            from: stage.id.to_string(),
            to: step.to.to_string(),
            label,
            detail: self.before(step),
            back: step.back,
        }
    }

    /// What must be on record before the move; empty when nothing must.
    fn before(&self, step: &Move) -> String {
        let is_measure = |it: &&Requirement| matches!(it, Requirement::Measure(_));
        let others = step.requires.iter().filter(|it| !is_measure(it));
        let mut list: Vec<String> = others.map(|it| self.requirement(it)).collect();
        let measures: Vec<String> =
            step.requires.iter().filter(is_measure).map(|it| self.requirement(it)).collect();
        if !measures.is_empty() {
            let names = measures.join(", ");
            list.push(self.texts.with("model-requires-measure", &[("name", Fill::Text(&names))]));
        }
        if list.is_empty() {
            return String::new();
        }
        self.texts.with("model-picture-before", &[("list", Fill::Text(&list.join(", ")))])
    }

    fn requirement(&self, requirement: &Requirement) -> String {
        let name = |section: &str, name: &str| lower_first(&self.loaded.text.of(self.lang, section, name));
        let plain = |key: &'static str| self.texts.get(key).to_owned();
        match requirement {
            Requirement::Need => plain("model-requires-need"),
            Requirement::Criteria => plain("model-requires-criteria"),
            Requirement::Agreement => plain("model-requires-agreement"),
            Requirement::Basis => plain("model-requires-basis"),
            Requirement::Responsible => plain("model-requires-responsible"),
            Requirement::Owner => plain("model-requires-owner"),
            Requirement::Goals => plain("model-requires-goals"),
            Requirement::Consent(id) => name("consent", id.as_str()),
            Requirement::Decision(id) => {
                let decision = name("decision", id.as_str());
                self.texts.with("model-requires-decision", &[("name", Fill::Text(&decision))])
            }
            Requirement::Measure(id) => name("instrument", id.as_str()),
        }
    }
}

/// A name inside a sentence: its first letter small, unless it is an abbreviation.
fn lower_first(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next();
    let is_word = letters.clone().next().is_some_and(char::is_lowercase);
    match first.filter(|_| is_word) {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => name.to_owned(),
    }
}
