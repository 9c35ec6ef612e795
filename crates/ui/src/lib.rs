//! The look: components of the design system and the page frame. Knows fields and errors, not cases.
//!
//! Every component is a plain struct of text already in the person's language. Nested in an Askama template as
//! `{{ component }}` it writes itself without further escaping; `.into()` makes it [`Html`].

pub mod assets;
mod button;
mod card;
mod change_chart;
mod chart;
pub mod diagram;
mod field;
mod figure;
mod form;
mod frame;
pub mod gallery;
mod group_change;
mod html;
mod lanes;
mod layout;
mod letters;
mod list;
mod navigation;
mod near;
mod notice;
mod number;
mod path;
mod profile;
mod scale;
mod status;
mod table;
mod words;

pub use button::{Button, ButtonKind, Buttons, LinkButton, PostButton};
pub use card::{Card, Empty};
pub use change_chart::{ChangeBand, ChangeChart, ChangeKind, ChangeLegend, ChangePoint};
pub use chart::{Chart, Mark, Share};
pub use field::{Choice, Control, Field, FieldHtml};
pub use figure::{Bar, Bars, Figure};
pub use form::{ErrorSummary, Fieldset, Form, Part};
pub use frame::{Frame, Language, Nav, User};
pub use group_change::{Better, GroupChange, GroupLegend, GroupMean, GroupRow, GroupShare};
pub use html::{Html, Link, Text};
pub use lanes::{Lane, LaneItem, Lanes};
pub use layout::{Cards, Columns, Details, Section, Title};
pub use list::{Entry, KeyValue, KeyValues, Summary, SummaryList, Task, TaskList, Timeline};
pub use navigation::{Crumb, Filter, Narrow, Pagination, Search, Tab, Tabs};
pub use near::Near;
pub use notice::{Notice, NoticeKind, Point};
pub use number::DecimalMark;
pub use path::{Step, StepState, Steps};
pub use profile::{Light, Profile, ProfileColumns, ProfileItem, ProfileScore, Zone};
pub use scale::Scale;
pub use status::{StatusKind, StatusLabel, Tag};
pub use table::{Align, Cell, Column, Row, Table};
pub use words::Words;

#[cfg(test)]
mod tests;
