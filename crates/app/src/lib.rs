//! The shell: everything that touches the world.
//!
//! A write in six stops: `routes` → `ctx` → `<noun>/page` → [`act`] → `domain` → `<noun>/view`. A read has five.

pub mod account;
pub mod act;
pub mod answer;
pub mod arrival;
pub mod case;
pub mod cli;
pub mod clock;
pub mod config;
pub mod consultation;
pub mod ctx;
pub mod date;
pub mod day;
pub mod demo;
pub mod directory;
pub mod draft;
pub mod effect;
pub mod feedback;
pub mod fhir;
pub mod frame;
pub mod guard;
pub mod mail;
pub mod model;
pub mod office;
pub mod organisation;
mod outward;
pub mod paper;
pub mod person;
pub mod problem;
pub mod questionnaire;
pub mod referral;
pub mod rota;
pub mod round;
pub mod routes;
pub mod self_assessment;
pub mod serve;
pub mod shelf;
pub mod site;
pub mod team;
#[cfg(test)]
pub(crate) mod testing;
pub mod text;
pub mod uselog;
pub mod view;
pub mod worker;
