//! The forms of a case, by what they are about.

mod appointments;
mod basis;
mod closing;
mod health_check;
mod path;
mod people;
mod plan;
mod statements;
mod work;
mod work_ability;

pub use appointments::{BookSheet, CancelAppointmentSheet, MarkSheet, MoveAppointmentSheet};
pub use basis::{BasisSheet, InformSheet, WithdrawSheet, read_terms};
pub use closing::{AssessmentSheet, ClientAssessmentSheet, ClosingSheet, ReopeningSheet};
pub use health_check::{
    BeginCheckSheet, CheckStepSheet, FinishCheckSheet, GuideSheet, NurseSheet, PhysicianSheet, StopCheckSheet,
};
pub use path::{
    BackgroundSheet, CriteriaSheet, GroupsSheet, MoveSheet, NeedSheet, OwnerSheet, StatutorySheet,
};
pub use people::{DeputySheet, HandOverSheet, HelperSheet, ResponsibleSheet, TellSheet};
pub use plan::{AgreeSheet, ChangeRowSheet, EndRowSheet};
pub use statements::{
    DropSheet, HandSheet, RedraftSheet, SendSheet, SignSheet, StatementCorrectionSheet, StatementSheet, kinds,
};
pub use work::{
    ActionSheet, CorrectionSheet, DecisionSheet, GoalChangeSheet, GoalSheet, MeasurementSheet, NoteSheet,
};

pub use work_ability::{ClinicSheet, ConcludeSheet, OrderSheet, OwnViewSheet, PartSheet, ShareSheet};

use domain::id::{Name, WorkerId};
use ui::{Choice, Field};

use super::names;
use super::sheet::{At, Filled};
use crate::text::Texts;

/// The words of a question: the sheet's own (`field-<sheet>-<name>`), else those it has everywhere (`field-<name>`).
fn label(t: Texts, filled: &Filled, name: &str) -> &'static str {
    t.find(&format!("field-{}-{name}", filled.sheet)).unwrap_or_else(|| t.key("field", name))
}

/// A line of text with its label, value and error.
fn line(t: Texts, filled: &Filled, name: &'static str, known: &str) -> Field<'static> {
    dress(t, filled, name, Field::text(name, label(t, filled, name))).value(filled.or(name, known))
}

/// A text of several lines, kept as a draft while it is written.
fn area(t: Texts, filled: &Filled, name: &'static str, rows: u8, known: &str) -> Field<'static> {
    dress(t, filled, name, Field::area(name, label(t, filled, name), rows)).value(filled.or(name, known))
}

/// A day.
fn day(t: Texts, filled: &Filled, name: &'static str, known: &str) -> Field<'static> {
    dress(t, filled, name, Field::date(name, label(t, filled, name))).value(filled.or(name, known))
}

/// One of a list.
fn select(
    t: Texts,
    filled: &Filled,
    name: &'static str,
    choices: Vec<Choice<'static>>,
    known: &str,
) -> Field<'static> {
    dress(t, filled, name, Field::select(name, label(t, filled, name), choices)).value(filled.or(name, known))
}

/// One of a few.
fn radios(
    t: Texts,
    filled: &Filled,
    name: &'static str,
    choices: Vec<Choice<'static>>,
    known: &str,
) -> Field<'static> {
    dress(t, filled, name, Field::radios(name, label(t, filled, name), choices)).value(filled.or(name, known))
}

/// Any of a few.
fn boxes(t: Texts, filled: &Filled, name: &'static str, choices: Vec<Choice<'static>>) -> Field<'static> {
    dress(t, filled, name, Field::checkboxes(name, label(t, filled, name), choices))
}

fn dress(t: Texts, filled: &Filled, name: &'static str, field: Field<'static>) -> Field<'static> {
    let field = field.error(filled.error(name));
    let own = t.find(&format!("field-{}-{name}-hint", filled.sheet));
    match own.or_else(|| t.find(&format!("field-{name}-hint"))) {
        Some(hint) => field.hint(hint),
        None => field,
    }
}

/// The entries of a section of the model, to choose from.
fn entries<'n>(
    at: &At<'_>,
    section: &str,
    names: impl IntoIterator<Item = &'n Name>,
) -> Vec<Choice<'static>> {
    names.into_iter().map(|name| Choice::new(name.0.clone(), names::of(at, section, name))).collect()
}

/// The entries, ticked as chosen.
fn ticked<'n>(
    at: &At<'_>,
    section: &str,
    names: impl IntoIterator<Item = &'n Name>,
    is: impl Fn(&str) -> bool,
) -> Vec<Choice<'static>> {
    names
        .into_iter()
        .map(|name| Choice::new(name.0.clone(), names::of(at, section, name)).chosen(is(name.as_str())))
        .collect()
}

/// The codes of a closed list, to choose from.
fn coded<T: Copy>(all: &[T], of: impl Fn(T) -> (&'static str, &'static str)) -> Vec<Choice<'static>> {
    all.iter().map(|one| of(*one)).map(|(code, label)| Choice::new(code, label)).collect()
}

/// Workers to choose from, by name.
fn workers(at: &At<'_>, fits: impl Fn(&WorkerId, &domain::worker::Worker) -> bool) -> Vec<Choice<'static>> {
    let mut found: Vec<(String, String)> = at
        .ctx
        .directory
        .workers
        .iter()
        .filter(|(id, worker)| worker.works() && fits(id, worker))
        .map(|(id, _)| (names::worker(at.ctx, id), id.0.clone()))
        .collect();
    found.sort();
    found.into_iter().map(|(name, id)| Choice::new(id, name)).collect()
}
