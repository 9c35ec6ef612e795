//! A profile of items that are never summed: each before and after, with its traffic light.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::html::Text;
use crate::scale::{Across, Scale};

/// Items of an instrument side by side, before and after. A table with a picture in each row.
#[derive(Debug, Clone, Template)]
#[template(path = "profile.html")]
pub struct Profile<'a> {
    pub caption: Text<'a>,
    pub columns: ProfileColumns<'a>,
    pub scale: Scale,
    /// From the lowest scores.
    pub zones: Vec<Zone<'a>>,
    pub items: Vec<ProfileItem<'a>>,
}

/// What the columns are called.
#[derive(Debug, Clone)]
pub struct ProfileColumns<'a> {
    pub item: Text<'a>,
    pub before: Text<'a>,
    pub after: Text<'a>,
    pub change: Text<'a>,
}

/// The scores of one light.
#[derive(Debug, Clone)]
pub struct Zone<'a> {
    pub light: Light,
    /// Where it begins on the scale. For whole numbers half a point below its lowest score.
    pub from: f64,
    /// Its scores: "0–5".
    pub range: Text<'a>,
    /// What it says: "tyytymätön".
    pub word: Text<'a>,
}

/// A light. Each has a shape of its own, and its word stands beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Light {
    /// A square.
    Red,
    /// A triangle.
    Yellow,
    /// A circle.
    Green,
}

/// One item.
#[derive(Debug, Clone)]
pub struct ProfileItem<'a> {
    pub name: Text<'a>,
    pub before: ProfileScore<'a>,
    pub after: ProfileScore<'a>,
    /// The change as text; empty when there is none to tell.
    pub change: Text<'a>,
}

/// A score of an item. A missing one is missing, never nought.
#[derive(Debug, Clone)]
pub enum ProfileScore<'a> {
    Given(f64, Text<'a>),
    /// The word for it.
    Missing(Text<'a>),
}

/// A light on the line of its item.
struct Placed {
    x: Across,
    light: Light,
}

/// The picture of an item: the lights before and after, and the line between them.
struct Drawn {
    before: Option<Placed>,
    after: Option<Placed>,
}

/// A zone as it is drawn under the lights.
struct Ground {
    x: Across,
    width: Across,
    light: Light,
}

impl HtmlSafe for Profile<'_> {}

impl<'a> Profile<'a> {
    fn zone(&self, score: f64) -> Option<&Zone<'a>> {
        self.zones.iter().rev().find(|zone| score >= zone.from).or(self.zones.first())
    }

    fn word(&self, score: &ProfileScore<'_>) -> &str {
        match score {
            ProfileScore::Given(score, _) => self.zone(*score).map_or("", |zone| &zone.word),
            ProfileScore::Missing(_) => "",
        }
    }

    fn light(&self, score: &ProfileScore<'_>) -> Option<Light> {
        match score {
            ProfileScore::Given(score, _) => self.zone(*score).map(|zone| zone.light),
            ProfileScore::Missing(_) => None,
        }
    }

    fn placed(&self, score: &ProfileScore<'_>) -> Option<Placed> {
        match score {
            ProfileScore::Given(at, _) => {
                Some(Placed { x: self.scale.across(*at), light: self.light(score)? })
            }
            ProfileScore::Missing(_) => None,
        }
    }

    fn drawn(&self, item: &ProfileItem<'_>) -> Drawn {
        Drawn { before: self.placed(&item.before), after: self.placed(&item.after) }
    }

    fn grounds(&self) -> Vec<Ground> {
        let ends = self.zones.iter().skip(1).map(|zone| zone.from).chain([self.scale.high]);
        let drawn = self.zones.iter().zip(ends).map(|(zone, end)| {
            let x = self.scale.across(zone.from);
            Ground { x, width: x.to(self.scale.across(end)), light: zone.light }
        });
        drawn.collect()
    }
}

impl<'a> Zone<'a> {
    /// A zone: where it begins, its light, its scores and its word.
    pub fn new(light: Light, from: f64, range: impl Into<Text<'a>>, word: impl Into<Text<'a>>) -> Self {
        Self { light, from, range: range.into(), word: word.into() }
    }
}

impl Drawn {
    /// The light before would lie hidden under the one after; it is drawn larger, as a rim.
    fn is_same(&self) -> bool {
        let (before, after) = (self.before.as_ref(), self.after.as_ref());
        before.zip(after).is_some_and(|(before, after)| before.x == after.x)
    }
}

impl ProfileScore<'_> {
    fn text(&self) -> &str {
        match self {
            Self::Given(_, text) | Self::Missing(text) => text,
        }
    }
}

impl Light {
    fn class(self) -> &'static str {
        match self {
            Self::Red => "light-red",
            Self::Yellow => "light-yellow",
            Self::Green => "light-green",
        }
    }

    /// The shape about nought, 14 wide.
    fn shape(self) -> &'static str {
        match self {
            Self::Red => "M-6-6h12v12h-12z",
            Self::Yellow => "M0-7.5 7.5 6h-15z",
            Self::Green => "M-6.5 0a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0z",
        }
    }
}
