//! The rules: what may happen to a person, a case, a worker and an operating model, and what follows.
//!
//! No IO, no async, no clock, no randomness, no SQL, no markup, no prose. Commands go in, facts or a
//! refusal come out ([`stream::Stream`]); a day and a moment always arrive from outside.
//!
//! * [`model`]: what differs between counties, as data with dates.
//! * [`person`], [`case`], [`consultation`], [`referral`], [`worker`], [`organisation`],
//!   [`rota`]: the nouns with a history.
//! * [`round`]: when clients are measured, and how they are asked to answer by themselves.
//! * [`answer`]: the bank of answers, grown from anonymous consultations.
//! * [`guard`]: finds in a free text what tells who a person is.
//! * [`access`]: who may do what to which case; one table, one function.
//! * [`change`]: what a change between two measurements is worth, of one client and of a group.
//! * [`self_assessment`]: what somebody answers of themselves, and which services fit.
//! * [`task`]: what waits to be done, computed from facts.
//! * [`worktime`]: the clock that runs in working hours.

mod codes;

pub mod access;
pub mod answer;
pub mod case;
pub mod change;
pub mod consultation;
pub mod feedback;
pub mod guard;
pub mod id;
pub mod model;
pub mod organisation;
pub mod person;
pub mod questionnaire;
pub mod referral;
pub mod rota;
pub mod round;
pub mod self_assessment;
pub mod stream;
pub mod task;
pub mod worker;
pub mod worktime;

#[cfg(test)]
mod tests;
