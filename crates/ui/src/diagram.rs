//! Path diagrams as SVG: lanes side by side, a box for each stage, numbered arrows with their legend.
//!
//! A picture for a slide or a page, the same both times; a screen reader gets its title and description.

mod layout;
mod pen;
mod route;
mod shapes;
mod spot;

use askama::Template;

use layout::Layout;

/// A path to draw. All texts are in the reader's language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diagram {
    /// Begins the ids inside the picture; one page may hold several.
    pub id: String,
    pub title: String,
    /// Under the title: version, status, day.
    pub subtitle: String,
    /// What the picture says, for those who do not see it.
    pub description: String,
    pub lanes: Vec<Lane>,
    pub boxes: Vec<DiagramBox>,
    pub arrows: Vec<Arrow>,
    /// Above the legend of arrows.
    pub legend_title: String,
    /// What a dashed arrow means; left out when there are none.
    pub legend_back: String,
}

/// A lane: a phase that paths have in common.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lane {
    pub label: String,
    /// Said in a lane without boxes.
    pub empty: String,
}

/// How far a person has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum BoxState {
    #[default]
    Plain,
    Visited,
    Here,
}

/// A box: a stage.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DiagramBox {
    pub id: String,
    pub label: String,
    /// The lane, counted from nought.
    pub lane: usize,
    /// Who owns the stage.
    pub caption: String,
    pub tags: Vec<Tag>,
    /// Drawn with a broken edge: nobody is known by name here.
    pub anonymous: bool,
    pub state: BoxState,
}

/// A short word in a box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    pub label: String,
    pub kind: TagKind,
}

/// What a tag is about; decides its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TagKind {
    Start,
    End,
    Running,
    Other,
}

/// An arrow between two boxes, by their ids. Unknown ids are not drawn.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Arrow {
    pub from: String,
    pub to: String,
    /// In the legend; an arrow without a label has no number.
    pub label: String,
    /// In the legend, smaller.
    pub detail: String,
    /// Leads back: dashed, below.
    pub back: bool,
}

impl Diagram {
    /// Shows how far somebody has come: the boxes passed, and the one where they are.
    pub fn walk(&mut self, visited: &[&str], here: &str) {
        for each in &mut self.boxes {
            each.state = match each.id.as_str() {
                id if id == here => BoxState::Here,
                id if visited.contains(&id) => BoxState::Visited,
                _ => BoxState::Plain,
            };
        }
    }

    /// A file of its own, with its size.
    pub fn svg(&self) -> String {
        self.drawn(Layout::size_attributes)
    }

    /// For a page: as wide as its place.
    pub fn inline(&self) -> String {
        self.drawn(|_| "width=\"100%\"".to_owned())
    }

    fn drawn(&self, size: fn(&Layout) -> String) -> String {
        let layout = Layout::of(self);
        let size = size(&layout);
        let picture = Picture { diagram: self, layout: &layout, size: &size };
        // The template only writes into a string, which cannot fail.
        picture.render().unwrap_or_default()
    }
}

#[derive(Template)]
#[template(path = "diagram.svg")]
struct Picture<'d> {
    diagram: &'d Diagram,
    layout: &'d Layout,
    size: &'d str,
}

#[cfg(test)]
mod tests;
